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
