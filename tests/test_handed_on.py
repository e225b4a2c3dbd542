"""What an outline takes from other meetings of the body: what was handed to it, what they name, and nothing else."""

from __future__ import annotations

from dataclasses import replace

from drafter.model import Statement
from tests.harbour_group import draft, outlined, statement

PURPOSE = (
    "The purpose of the meeting was to assess what was done since the Second Ministerial Conference of the Sea Forum"
)


def ministers(n: int, *said: str) -> Statement:
    """Return the statement of a ministerial conference of the same Forum, held the day after officials met."""
    given = statement(n, *said)
    meeting = replace(
        given.meeting, name=f"{('First', 'Second', 'Third')[n - 1]} Ministerial Conference of the Sea Forum"
    )
    day = given.meeting.start.replace(day=20) if given.meeting.start else None
    own = given.blocks[2:-1]
    return replace(
        given, id=f"{2009 + n}-05-20-conference-{n}", meeting=replace(meeting, start=day, end=day), blocks=own
    )


OTHERS = ("Members met the pilots.", "Members dined with the port.", "Members saw the mole.", "Members swam.")
"""So many paragraphs that the purpose stands near the beginning."""


def officials(purpose: str) -> list[Statement]:
    return [statement(n, purpose, *OTHERS) if n == 3 else statement(n) for n in (1, 2, 3)]


LEAD = "[[follow_up]] what was announced, recommended or agreed at the"
DIRECTED = "Ministers directed the Port Office to publish a guide to pilots in three languages by the end of the year."
LIST = (
    "The Meeting recommended to Ministers that:",
    "    - the Harbour Group be kept as the place where pilots of all members meet; and",
    "    - the Port Office publish the depth of every channel.",
)
NEWS = "The Meeting agreed that the Port Office would paint two cranes."


def test_what_ministers_directed_stands_in_the_draft_of_their_officials_to_be_told_of():
    past = [statement(n) for n in (1, 2, 3)]

    said = draft(statement(4), *past, ministers(3, DIRECTED))

    assert said[2:4] == [
        f"{LEAD} Third Ministerial Conference of the Sea Forum in Strelsau on 20 May 2012:",
        "the Port Office to publish a guide to pilots in three languages by the end of the year",
    ]
    assert not any("Ministers" in text for text in said)


def test_the_list_is_a_numbered_paragraph_where_the_others_are():
    made = outlined(statement(4), *(statement(n) for n in (1, 2, 3)), ministers(3, DIRECTED)).statement

    assert [block.label for block in made.blocks] == ["1", "2", "3", "", "4"]


def test_what_was_directed_before_the_last_meeting_of_the_officials_was_theirs_to_report():
    past = [statement(n) for n in (1, 2, 3)]

    assert not any("guide to pilots" in text for text in draft(statement(4), *past, ministers(2, DIRECTED)))


def test_what_officials_recommended_to_ministers_stands_in_their_draft_in_the_same_words():
    past = [statement(n, *LIST) if n == 3 else statement(n) for n in (1, 2, 3)]

    said = draft(ministers(3), *past)

    start = said.index(f"{LEAD} Third Meeting of the Harbour Group in Strelsau on 3 May 2012:")
    assert said[start + 1 : start + 3] == [
        "the Harbour Group be kept as the place where pilots of all members meet",
        "the Port Office publish the depth of every channel",
    ]


def test_what_officials_agreed_among_themselves_is_not_handed_to_ministers():
    past = [statement(n, NEWS) if n == 3 else statement(n) for n in (1, 2, 3)]

    assert not any("cranes" in text for text in draft(ministers(3), *past))


def test_of_officials_only_what_frames_a_statement_stands_in_a_draft_for_ministers():
    standing = "The Meeting requested its members to report each spring on the depth of their channels."
    past = [statement(n, standing) for n in (1, 2, 3)]

    said = draft(ministers(3), *past)

    assert standing in draft(statement(4), *past)
    assert standing not in said
    assert any("hosted the Third Ministerial Conference" in text for text in said)
    assert any("expressed its appreciation" in text for text in said)


def test_what_ministers_say_too_stands_in_the_words_of_their_officials():
    said = "reaffirmed the utility of the Coastal Pilots Network as a forum for sharing charts and information."
    officials_once = [statement(1, f"The Meeting {said}"), statement(2)]

    drafted = draft(statement(3), *officials_once, *(ministers(n, f"Ministers {said}") for n in (1, 2)))

    assert f"The Meeting {said}" in drafted
    assert not any("Ministers" in text for text in drafted)


def test_a_conference_whose_statement_is_not_held_is_known_where_a_past_statement_names_it_as_held():
    said = " ".join(draft(ministers(3), *officials(f"{PURPOSE}, held in Klow on 9 July 2010.")))

    assert "since the Second Ministerial Conference of the Sea Forum, held in Klow on 9 July 2010." in said


def test_a_conference_that_was_named_only_before_the_last_statement_may_not_be_the_last_one_now():
    said = draft(statement(4), *officials(f"{PURPOSE}, held in Klow on 9 July 2010."))

    assert not any("9 July 2010" in text for text in said)
    assert "[[purpose]]" in said


def test_the_end_of_a_purpose_that_tells_of_meetings_to_come_is_a_gap():
    ahead = ", and to recommend a plan to the Third Ministerial Conference of the Sea Forum in Klow on 9 July 2012."

    said = " ".join(draft(ministers(3), *officials(f"{PURPOSE}, held in Klow on 9 July 2010{ahead}")))

    assert "held in Klow on 9 July 2010, and [[purpose]]." in said
    assert "recommend a plan" not in said


def test_an_acronym_is_explained_where_it_stands_first():
    named = "The Meeting thanked the Regional Pilots Network (RPN) for its charts of the bar."
    news = "The Meeting reviewed the work of the RPN in the northern ports."
    first = replace(statement(1, named, news), acronyms=(("RPN", "Regional Pilots Network"),))

    said = draft(statement(4), first, statement(2, news), statement(3, news))

    assert "The Meeting reviewed the work of the Regional Pilots Network (RPN) in the northern ports." in said


def test_a_sentence_of_which_nobody_knows_what_it_is_about_is_left_out():
    said = "was recognised by Members as a matter that the Harbour Group would take up with the ports of the Forum."
    things = ("The plan of the dredging company", "Silt in the bar", "Cranes of the old quay")

    drafted = draft(statement(4), *(statement(n, f"{what} {said}") for n, what in enumerate(things, 1)))

    assert not any(said in text for text in drafted)


# ── what became of it, and what it is called ─────────────────────────────────────────────────────


REVIEW = "## Review of work since the Second Ministerial Conference"
GUIDE = "The Meeting welcomed the guide to pilots, which the Port Office had published in three languages."


def after(day: int, *said: str) -> Statement:
    """Return a statement of the Beacon Group, another group of the Forum, held after the third conference."""
    given = statement(3, *said)
    meeting = replace(given.meeting, name="First Meeting of the Beacon Group", ordinal=1)
    when = given.meeting.start.replace(month=9, day=day) if given.meeting.start else None
    return replace(given, id=f"2012-09-{day:02}-beacons", meeting=replace(meeting, start=when, end=when))


def test_what_a_later_meeting_said_became_of_it_stands_below_with_its_day():
    past = [statement(n) for n in (1, 2, 3)]

    said = draft(statement(4), *past, ministers(3, DIRECTED), after(7, GUIDE))

    at = said.index("the Port Office to publish a guide to pilots in three languages by the end of the year")
    assert said[at + 1] == f"as told on 7 September 2012: “{GUIDE[:-1]}”"


def test_what_is_done_is_told_once_where_two_promises_were_of_it():
    again = "Ministers agreed that a guide to pilots in three languages be published by the Port Office."
    past = [statement(n) for n in (1, 2, 3)]

    said = draft(statement(4), *past, ministers(3, DIRECTED, again), after(7, GUIDE))

    assert sum("guide to pilots in three languages" in text for text in said) == 1
    assert sum("as told on" in text for text in said) == 1


def test_what_was_handed_on_has_the_heading_under_which_such_a_conference_was_looked_back_at():
    past = [statement(n) for n in (1, 2, 3)]

    said = draft(statement(4), *past, ministers(3, REVIEW, DIRECTED))

    assert said[2:4] == [
        "Review of work since the Third Ministerial Conference",
        f"{LEAD} Third Ministerial Conference of the Sea Forum in Strelsau on 20 May 2012:",
    ]


def test_a_heading_that_looks_ahead_to_a_conference_is_none_for_what_it_handed_on():
    past = [statement(n) for n in (1, 2, 3)]

    said = draft(statement(4), *past, ministers(3, "## Steps to the Second Ministerial Conference", DIRECTED))

    assert said[2].startswith(LEAD)


def test_the_heading_that_the_pattern_has_already_stands_once():
    past = [*(statement(n) for n in (1, 2)), statement(3, REVIEW, NEWS)]

    said = draft(statement(4), *past, ministers(3, DIRECTED))

    assert sum(text.startswith("Review of work") for text in said) == 1


def test_a_proposal_that_nobody_was_to_do_is_not_handed_on():
    nobody = "Future plans of the pilots would be put to the Harbour Group for consideration."
    past = [statement(n, nobody, *LIST) if n == 3 else statement(n) for n in (1, 2, 3)]

    assert not any("Future plans" in text for text in draft(ministers(3), *past))


def test_a_proposal_that_a_recommendation_took_up_stands_in_the_words_of_the_recommendation():
    proposed = "The Meeting agreed that the Port Office would publish the depth of each channel."
    other = "The Meeting agreed that the Port Office would paint two cranes."
    past = [statement(n, proposed, other, *LIST) if n == 3 else statement(n) for n in (1, 2, 3)]

    said = draft(ministers(3), *past)

    assert sum("depth of" in text for text in said) == 1
    assert any("paint two cranes" in text for text in said)


def test_who_is_to_act_is_named_where_the_promise_names_them_further_off():
    welcomed = "The Meeting welcomed advice of the Palm Union’s intention to accept the invitation to join the Forum."
    past = [statement(n, welcomed, *LIST) if n == 3 else statement(n) for n in (1, 2, 3)]

    said = draft(ministers(3), *past)

    assert "the Palm Union to accept the invitation to join the Forum" in said


def test_what_the_officials_were_to_do_themselves_is_not_told_of_this_meeting():
    own = "The Meeting agreed to establish a register of lamps in the northern ports."
    past = [statement(n, own, *LIST) if n == 3 else statement(n) for n in (1, 2, 3)]

    said = draft(ministers(3), *past)

    assert "establish a register of lamps in the northern ports" in said


def test_what_a_purpose_once_added_behind_its_meetings_is_a_gap():
    added = ", and to agree on a plan for the northern ports."

    said = " ".join(draft(ministers(3), *officials(f"{PURPOSE}, held in Klow on 9 July 2010{added}")))

    assert "held in Klow on 9 July 2010, and [[purpose]]." in said
    assert "northern ports" not in said


def test_a_group_that_does_not_meet_now_is_a_gap_in_the_purpose():
    said = PURPOSE.replace("what was done", "HG work")
    past = [replace(one, acronyms=(("HG", "Harbour Group"),)) for one in officials(f"{said}, held on 9 July 2010.")]

    drafted = " ".join(draft(ministers(3), *past))

    assert "to assess [[group.name]] work since the Second Ministerial Conference" in drafted


def test_a_conference_is_named_in_one_form_that_of_its_newest_statement():
    other = PURPOSE.replace("Second Ministerial Conference of the Sea Forum", "Second Sea Forum Ministerial Conference")

    said = " ".join(draft(ministers(3), *officials(f"{other}, held in Klow on 9 July 2010.")))

    assert "since the Second Ministerial Conference of the Sea Forum, held in Klow" in said


def test_a_range_of_days_has_its_second_half():
    said = " ".join(draft(ministers(3), *officials(f"{PURPOSE}, held in Klow from 9–11 July 2010.")))

    assert "held in Klow from 9 to 11 July 2010." in said


def test_an_acronym_is_explained_before_a_noun_and_with_a_hyphen_in_it():
    news = "The Meeting reviewed RPN activities in the northern ports and the use of the BR-CL by all members."
    named = "The Meeting thanked the Regional Pilots Network (RPN) for the Book of Rules on Coastal Lights (BR-CL)."
    acronyms = (("RPN", "Regional Pilots Network"), ("BR-CL", "Book of Rules on Coastal Lights"))
    first = replace(statement(1, named, news), acronyms=acronyms)

    said = " ".join(draft(statement(4), first, statement(2, news), statement(3, news)))

    assert "reviewed Regional Pilots Network (RPN) activities" in said
    assert "use of the Book of Rules on Coastal Lights (BR-CL) by all" in said


# ── ministers who meet as another body, and decisions in letters ──────────────────────────────────


def of_a_part(one: Statement) -> Statement:
    """Return a statement of officials who meet as a committee of the body of their ministers."""
    body = "Committee of Harbours of the Sea Forum"
    return replace(one, meeting=replace(one.meeting, body=body))


def test_officials_of_a_part_of_the_body_hand_on_to_its_ministers_and_are_tasked_by_them():
    past = [of_a_part(statement(n, *LIST)) if n == 3 else of_a_part(statement(n)) for n in (1, 2, 3)]

    assert "the Port Office publish the depth of every channel" in draft(ministers(3), *past)
    assert any("a guide to pilots" in text for text in draft(of_a_part(statement(4)), *past, ministers(3, DIRECTED)))


def test_what_a_sentence_itself_puts_before_ministers_is_all_that_is_handed_to_them():
    decided = (
        "The Meeting took the following decisions:",
        "    - to recommend the scale of fogs to the Third Ministerial Conference for adoption;",
        "    - to recommend to Ministers that a school for pilots be founded; and",
        "    - to ask the Port Office to paint two cranes.",
        "The Meeting agreed to place before the Third Ministerial Conference the scale of fogs.",
    )
    past = [statement(n, *decided) if n == 3 else statement(n) for n in (1, 2, 3)]

    said = draft(ministers(3), *past)

    start = next(nth for nth, text in enumerate(said) if text.startswith(LEAD))
    assert said[start + 1 : start + 3] == ["the scale of fogs", "a school for pilots be founded"]
    assert not any("cranes" in text for text in said)


def test_who_hosts_the_next_meeting_is_not_handed_on():
    offer = "Ministers accepted the offer of Syldavia to host the Fourth Ministerial Conference in 2014."
    past = [statement(n) for n in (1, 2, 3)]

    said = draft(statement(4), *past, ministers(3, DIRECTED, offer))

    assert any("a guide to pilots" in text for text in said)
    assert not any("host the" in text for text in said)


def test_what_was_handed_on_stands_where_the_body_looks_back_at_such_a_conference():
    looked_back = (
        "## Follow-up to the {nth} Ministerial Conference of the Sea Forum",
        "The Meeting recalled what Ministers had said of the lamps and moles of all ports.",
        "## Other matters", "The Meeting noted with regret that the cranes of all ports are old.",
    )  # fmt: skip
    past = [
        statement(n, *(text.replace("{nth}", nth) for text in looked_back))
        for n, nth in ((2, "First"), (3, "Second"), (4, "Third"))
    ]
    conferences = [ministers(1), ministers(2), ministers(3, DIRECTED)]
    late = conferences[2].meeting.start.replace(year=2013, month=9) if conferences[2].meeting.start else None
    last = replace(conferences[2], meeting=replace(conferences[2].meeting, start=late, end=late))

    said = draft(statement(5), *past, *conferences[:2], last)

    heading = next(nth for nth, text in enumerate(said) if text.startswith("Follow-up to"))
    assert said[heading + 1] == looked_back[1]
    assert said[heading + 2].startswith(LEAD)
    assert said.index("Other matters") > heading + 2


def test_what_is_quoted_stays_to_the_letter_and_explains_nothing_for_the_words_around_it():
    news = GUIDE.replace("Port Office", "Coastal Pilots Office (CPO)").replace("The Meeting", "The meeting")
    standing = "The Meeting noted with thanks that the CPO had kept all lamps of the northern ports alight."
    acronyms = (("CPO", "Coastal Pilots Office"),)
    past = [replace(statement(n, standing), acronyms=acronyms) for n in (1, 2, 3)]

    said = draft(statement(4), *past, ministers(3, DIRECTED.replace("Port Office", "CPO")), after(7, news))

    assert f"as told on 7 September 2012: “{news[:-1]}”" in said
    assert sum("Coastal Pilots Office" in text for text in said if not text.startswith("as told")) == 1


def test_the_days_of_a_meeting_that_lasted_longer_lead_in_what_it_handed_on():
    held = ministers(3, DIRECTED)
    last = held.meeting.start.replace(day=22) if held.meeting.start else None
    long = replace(held, meeting=replace(held.meeting, end=last))

    said = draft(statement(4), *(statement(n) for n in (1, 2, 3)), long)

    assert any(text.endswith("in Strelsau on 20–22 May 2012:") for text in said)
