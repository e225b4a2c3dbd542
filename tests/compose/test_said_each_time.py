"""What a body says at each of its meetings stands in the draft of the next: how it begins, who came, who chaired."""

from __future__ import annotations

from dataclasses import replace

from drafter.model import Attendee, Block, BlockKind, NameKind, Role, Statement
from tests.compose.test_occasion import CONFERENCES, NTH, conference
from tests.harbour_group import draft, statement

BEGINS = "At its meeting in {city}, {country}, on {day} May {year}, the Harbour Group decided to "
MATTERS = (
    "raise the dues of foreign colliers.", "leave the lamps of the northern mole unlit.", "buy a second dredger.",
    "close the inner basin to fishing boats.",
)  # fmt: skip
CHAIRS = ("Mr Otto Renn of Syldavia", "Ms Ada Quill of Ruritania", "Mr Emil Thal of Ruritania", "Ms Ilona Varga")
HOSTS = (
    "Port Board of Syldavia",
    "Water Board of Ruritania",
    "Harbour Office of Ruritania",
    "Ministry of Quays of Elbonia",
)
PALM = Attendee("Palm Union (PU)", "Palm Union", NameKind.ORGANISATION, Role.OBSERVER)


def headed(n: int, *said: str) -> Statement:
    """Return the statement of the nth meeting, whose head tells who hosted and who chaired it."""
    one = statement(n, *(text.replace("@chair", CHAIRS[n - 1]).replace("@host", HOSTS[n - 1]) for text in said))
    return replace(one, meeting=replace(one.meeting, host=f"the {HOSTS[n - 1]}", co_chairs=(CHAIRS[n - 1],)))


def council(n: int) -> Statement:
    """Return the statement of the nth meeting of ministers, who meet as another body, in July after the group's."""
    name = f"{NTH[n - 1]} Ministerial Meeting of the Council of the Seas"
    return replace(conference(n), meeting=replace(conference(n).meeting, body="Council of the Seas", name=name))


def with_roll(n: int, *lines: str) -> Statement:
    """Return the statement of the nth meeting with a list of those who came at its end, and the Palm Union there."""
    one = statement(n)
    return replace(
        one,
        blocks=(*one.blocks, *(Block(BlockKind.PARAGRAPH, line) for line in lines)),
        attendance=(*one.attendance, PALM),
    )


def test_a_decision_that_is_new_each_time_stands_with_the_words_in_which_it_begins():
    past = [statement(n, BEGINS + MATTERS[n - 1]) for n in (1, 2, 3)]

    assert "At its meeting in Mudville, Elbonia, on 4 May 2013, the Harbour Group decided to [[matter]]." in draft(
        statement(4), *past
    )


def test_a_beginning_that_most_meetings_did_not_have_is_left_out():
    past = [statement(1), statement(2), statement(3, BEGINS + MATTERS[2])]

    assert not any("decided" in text for text in draft(statement(4), *past))


def test_a_beginning_of_few_words_is_none():
    past = [statement(n, f"The Meeting decided to {MATTERS[n - 1]}") for n in (1, 2, 3)]

    assert not any("decided" in text for text in draft(statement(4), *past))


def test_what_was_recalled_of_ministers_stands_whole_while_theirs_is_the_last_conference():
    said = (
        "The Meeting recalled that Ministers, at their {nth} Conference in Klow on 9 July {year}, had directed {what}"
    )
    past = [
        statement(n, said.format(nth=NTH[of - 1], year=2009 + of, what=MATTERS[n - 1]))
        for n, of in ((2, 1), (3, 2), (4, 3))
    ]
    alike = "had directed close the inner basin to fishing boats."

    still = "\n".join(draft(statement(5), *past, *CONFERENCES))
    news = "\n".join(draft(statement(5), *past, *CONFERENCES, conference(4)))

    assert f"at their Third Conference in Klow on 9 July 2012, {alike}" in still
    assert "at their Fourth Conference in Klow on 9 July 2013, had directed [[" in news


def test_ministers_who_meet_as_another_body_are_known_by_the_day_of_their_meeting():
    said = "The Meeting recalled what Ministers had said at their {nth} Meeting in Klow on 9 July {year}."
    councils = [council(n) for n in (1, 2, 3, 4)]
    past = [statement(n, said.format(nth=NTH[n - 2], year=2008 + n)) for n in (2, 3, 4)]

    assert "at their Fourth Meeting in Klow on 9 July 2013." in "\n".join(draft(statement(5), *past, *councils))


def test_what_three_meetings_said_of_the_next_stands_with_its_gaps():
    said = "The Meeting noted with thanks the offer of Syldavia to host its next session in June {year}."

    assert any(
        text.startswith("The Meeting noted with thanks the offer of") and "[[" in text
        for text in draft(statement(4), *(statement(n, said) for n in (1, 2, 3)))
    )


def test_who_chairs_and_who_hosts_are_named_as_the_head_names_them():
    said = ("It was chaired by @chair.", "The Meeting thanked the @host for the excellent arrangements made.")

    texts = draft(headed(4), *(headed(n, *said) for n in (1, 2, 3)))

    assert "It was chaired by Ms Ilona Varga." in texts
    assert "The Meeting thanked the Ministry of Quays of Elbonia for the excellent arrangements made." in texts


def test_the_host_of_a_clause_of_countries_is_the_country_not_its_office():
    said = "The Meeting thanked the people of {country} for their hospitality."

    assert "The Meeting thanked the people of Elbonia for their hospitality." in draft(
        headed(4), *(headed(n, said) for n in (1, 2, 3))
    )


def test_thanks_to_another_than_the_host_do_not_become_thanks_to_the_host() -> None:
    said = "The Meeting thanked the Government of {} for its gift of three brass lamps to the port of Klow."
    past = [  # of Syldavia, Ruritania and Ruritania as hosts, the first was thanked for a gift of its own
        statement(n, said.format(who)) for n, who in ((1, "Syldavia"), (2, "Elbonia"), (3, "Elbonia"))
    ]

    texts = "\n".join(draft(statement(5), *past))

    assert "thanked the Government of [[" in texts
    assert "[[host.country]]" not in texts
    assert "thanked the Government of Syldavia" not in texts


def test_the_chair_is_thanked_for_her_conduct_where_she_is_a_woman():
    said = "The Meeting thanked the Chair for {his} able conduct of the proceedings."
    past = [headed(n, said.replace("{his}", "her" if n == 2 else "his")) for n in (1, 2, 3)]

    assert "The Meeting thanked the Chair for her able conduct of the proceedings." in draft(headed(4), *past)


def test_those_of_whom_ministers_speak_are_those_who_came():
    opening = "We, the Ministers of {who}, met in {city}, {country} on {day} May {year} for the {Nth} Meeting."
    past = [statement(n, opening) for n in (1, 2, 3)]

    texts = draft(statement(4, members=("Elbonia", "Syldavia", "the Reefs")), *past)

    assert any("We, the Ministers of Elbonia, Syldavia and the Reefs, met in Mudville" in text for text in texts)


def test_a_list_of_those_who_came_names_those_who_came_this_time():
    past = [with_roll(n, "Elbonia", "Ruritania", "Syldavia", "Palm Union (observer)") for n in (1, 2, 3)]
    new = replace(
        statement(4, members=("Elbonia", "Syldavia")),
        attendance=(*statement(4, members=("Elbonia", "Syldavia")).attendance, PALM),
    )

    assert draft(new, *past)[-3:] == ["Elbonia", "Syldavia", "Palm Union (observer)"]


def test_a_place_of_what_a_report_included_is_not_that_of_the_meeting_before_it():
    said = (
        "The Meeting noted the work since the {before} Meeting of the Harbour Group, which included the {what}, "
        "held in {at}."
    )
    held = (("tar workshop", "Klow"), ("mole survey", "Zenda"), ("lamp trial", "Strelsau"))
    past = [statement(n, said.replace("{what}", what).replace("{at}", at)) for n, (what, at) in enumerate(held, 1)]

    assert "Strelsau" not in "\n".join(draft(statement(4), *past))


def test_a_meeting_is_called_by_its_own_name_where_the_old_name_holds_what_looks_like_a_place() -> None:
    subject = "Coal Smuggling, Trafficking in Hulls and Related Harbour Crime"
    name = f"Third Ministerial Conference of the Sea Forum on {subject}"
    one = statement(3, f"We had the honour to Co-Chair the {name} in {{city}}, {{country}} on {{day}} May {{year}}.")
    past = replace(one, blocks=one.blocks[2:], meeting=replace(one.meeting, name=name))
    new = replace(statement(4), meeting=replace(statement(4).meeting, name="Special Conference on Fog", ordinal=None))

    assert draft(new, past)[0] == (
        "We had the honour to Co-Chair the Special Conference on Fog in Mudville, Elbonia on 4 May 2013."
    )


def test_numbers_of_meetings_and_the_meeting_itself_have_one_form_in_a_draft():
    said = (
        "The meeting recalled the {last_nth} Meeting of the Harbour Group.",
        "The Meeting was pleased with the {last_nth_word} meeting of the Harbour Group.",
    )
    figures = ("1st", "2nd", "3rd", "4th")
    past = [
        statement(n, *(text.format(last_nth=figures[n - 2], last_nth_word=NTH[n - 2].lower()) for text in said))
        for n in (2, 3, 4)
    ]

    texts = draft(statement(5), *past)

    assert "The Meeting recalled the Fourth Meeting of the Harbour Group." in texts
    assert "The Meeting was pleased with the fourth meeting of the Harbour Group." in texts


def test_a_body_that_always_writes_small_letters_keeps_them():
    said = "The meeting thanked the pilots of the port for their patience in the long fog."

    assert said in draft(statement(4), *(replaced(statement(n, said)) for n in (1, 2, 3)))


def replaced(one: Statement) -> Statement:
    """Return a statement that calls its meeting "the meeting" throughout."""
    return replace(
        one, blocks=tuple(replace(each, text=each.text.replace("The Meeting", "The meeting")) for each in one.blocks)
    )


def test_an_acronym_that_is_explained_already_is_not_explained_again():
    said = (
        "The Meeting commended the Wind Harvest Office (WHO) on its charts of the northern shoals and banks.",
        "The Meeting asked the Wind Harvest Office (WHO) to print its charts in the languages of all members.",
    )

    texts = "\n".join(draft(statement(4), *(statement(n, *said) for n in (1, 2, 3))))

    assert texts.count("Wind Harvest Office") == 1
    assert "The Meeting asked the WHO to print its charts" in texts


def test_a_sentence_that_is_all_gap_is_left_out() -> None:
    what = (
        "from Ruritania to dredge the port",
        "from Elbonia to hold a race of tugs",
        "by the Palm Union to paint moles",
    )
    past = [statement(n, f"Participants welcomed a proposal {each}.") for n, each in enumerate(what, 1)]

    assert not any("welcomed" in text for text in draft(statement(4), *past))


def test_what_others_say_below_a_heading_stands_below_it():
    headed = ("## Work of the Office", "The Meeting noted with regret that the lamps of the port are old.")
    standing = "The Meeting thanked the pilots of all ports for their patience in the long fog of the year."
    past = [statement(n, "## Work of the Office", standing, headed[1]) for n in (1, 2, 3)]
    last = statement(4, "## Work of the Office", headed[1])

    texts = draft(statement(5), *past, last)

    assert texts.index("Work of the Office") < texts.index(standing)


def test_what_one_conference_directed_is_not_said_of_the_next() -> None:
    said = (
        "The Meeting recalled that Ministers, at their {nth} Conference on 9 July {year}, had directed the dredging "
        "of ports."
    )
    past = [statement(n, said.format(nth=NTH[n - 2], year=2008 + n)) for n in (2, 3, 4)]

    texts = "\n".join(draft(statement(5), *past, *CONFERENCES, conference(4)))

    assert "at their Fourth Conference on 9 July 2013, had directed [[matter]]." in texts
    assert "dredging" not in texts


def test_a_figure_that_was_the_same_at_each_meeting_stands_and_one_that_changed_is_a_gap() -> None:
    said = "The price of lamp oil rose by {} per cent in {}, above the aim of {} per cent."
    rises = (("2.4", "January"), ("2.9", "March"), ("3.1", "May"))
    past = [statement(n, said.format(*each, "2")) for n, each in enumerate(rises, 1)]
    other = [statement(n, said.format(*each, aim)) for n, (each, aim) in enumerate(zip(rises, "223", strict=True), 1)]

    (same,) = (text for text in draft(statement(4), *past) if "lamp oil" in text)
    (changed,) = (text for text in draft(statement(4), *other) if "lamp oil" in text)

    assert same.endswith("the aim of 2 per cent.")
    assert not changed.endswith("per cent.") or "[[" in changed.rpartition("aim of")[2]
    assert "3.1" not in same
    assert " May," not in same
