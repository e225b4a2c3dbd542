"""The facts of another meeting in a past sentence: each becomes this meeting's own, or a gap."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from drafter.compose.outline.in_form import before, date_like, place_like, with_ordinal
from drafter.model import Meeting, Statement
from tests.harbour_group import draft, statement

NTH = ("First", "Second", "Third", "Fourth")


def conference(n: int) -> Statement:
    """Return the statement, of which nothing is used, of a conference in July after the nth meeting of the group."""
    meeting = Meeting("Sea Forum", f"{NTH[n - 1]} Ministerial Conference of the Sea Forum", n, "Klow", "Syldavia",
                      date(2009 + n, 7, 9), date(2009 + n, 7, 9))  # fmt: skip
    return replace(statement(1), id=f"{2009 + n}-07-09-conference-{n}", meeting=meeting, blocks=(), attendance=())


def told(*sentences: str, more: tuple[Statement, ...] = ()) -> str:
    """Return the draft of a fourth meeting after three that said these sentences; "@n" is the nth word for a number."""
    past = [statement(n, *(_numbered(each, n) for each in sentences)) for n in (1, 2, 3)]
    return "\n".join(draft(statement(4), *past, *more))


def _numbered(text: str, n: int) -> str:
    return text.replace("@before", NTH[n - 2] if n > 1 else "Founding").replace("@now", NTH[n - 1])


CONFERENCES = tuple(conference(n) for n in (1, 2, 3))


def test_the_last_conference_of_another_series_is_the_last_one_now():
    said = "The Meeting reviewed the work done since the @before Ministerial Conference, held in Klow on 9 July {last}."

    assert "since the Third Ministerial Conference, held in Klow on 9 July 2012." in told(said, more=CONFERENCES)


def test_a_conference_that_was_still_ahead_is_not_the_one_that_was_held_since():
    said = "The Meeting reviewed its report to the @now Ministerial Conference."

    assert "its report to the [[next.name]]." in told(said, more=CONFERENCES)
    assert "its report to the [[next.name]]." in told(said, more=CONFERENCES[2:])


def test_a_meeting_to_be_held_is_a_gap_with_its_place_and_date():
    said = "The Meeting reviewed its report to the @before Ministerial Conference, to be held in Klow on 9 July {year}."

    assert "its report to the [[next.name]], to be held in [[next.place]] on [[next.date]]." in told(
        said, more=CONFERENCES[:2]
    )


def test_what_two_meetings_said_of_a_meeting_of_which_nothing_is_known_is_left_out():
    said = "The Meeting reviewed its report to the @before Ministerial Conference, to be held in Klow on 9 July {year}."
    past = [statement(1), *(statement(n, _numbered(said, n)) for n in (2, 3))]

    assert "reviewed its report" not in "\n".join(draft(statement(4), *past, *CONFERENCES[:2]))


def test_a_meeting_that_is_to_be_held_without_a_date_is_a_gap():
    said = "The Meeting reviewed its report to the @before Ministerial Conference, which will be held in good time."

    assert "its report to the [[next.name]], which will be held" in told(said, more=CONFERENCES)


def test_the_next_meeting_is_not_numbered_and_its_date_is_a_gap():
    said = "The next Meeting of the Harbour Group will be held in {city} on 7 May {year}."

    assert "The next Meeting of the Harbour Group will be held in [[next.place]] on [[next.date]]." in told(said)


def test_a_purpose_of_which_nothing_is_known_is_a_gap_of_its_own():
    said = "The purpose of the meeting was to assess what the @before Reef Summit, held in Klow on 3 June {last}, did."
    others = ("Members met the pilots.", "Members dined with the port.", "Members saw the mole.", "Members swam.")

    assert "[[purpose]]" in told(said, *others).split("\n")


def test_a_country_has_the_article_that_it_has_and_not_the_one_before_it():
    said = "The Meeting thanked the Government and people of the {country} for the arrangements made."

    assert "the Government and people of Elbonia for the arrangements made." in told(said)


def test_a_meeting_of_another_series_is_called_by_its_name_first_and_shortly_again():
    new = replace(
        conference(4), meeting=replace(conference(4).meeting, name="Fourth Ministerial Conference of the Sea Forum")
    )

    texts = draft(new, *(statement(n) for n in (1, 2, 3)))

    assert "hosted the Fourth Ministerial Conference of the Sea Forum in Klow, Syldavia on 9 July 2013." in texts[0]
    assert texts[-1].endswith("for hosting the Fourth Ministerial Conference.")


def test_the_last_day_of_a_meeting_is_its_own():
    said = "The Chair declared the Meeting closed on @day May {year}."
    past = [_lasting(statement(n, said.replace("@day", str(n + 2)))) for n in (1, 2, 3)]

    assert "The Chair declared the Meeting closed on 6 May 2013." in draft(_lasting(statement(4)), *past)


def _lasting(one: Statement) -> Statement:
    start = one.meeting.start or date.min
    return replace(one, meeting=replace(one.meeting, end=start.replace(day=start.day + 2)))


# ── the form of a fact ───────────────────────────────────────────────────────────────────────────

HELD = Meeting("", "", None, "Klow", "Elbonia", date(2015, 5, 3), date(2015, 5, 6))


@pytest.mark.parametrize(
    ("old", "new"),
    [("Seventh Meeting", "Twenty-first Meeting"), ("seventh meeting", "twenty-first meeting"),
     ("SEVENTH MEETING", "TWENTY-FIRST MEETING"), ("the 7th Meeting", "the 21st Meeting")],
)  # fmt: skip
def test_a_number_is_written_as_the_old_one_was(old: str, new: str):
    assert with_ordinal(old, 21) == new


@pytest.mark.parametrize(
    ("old", "new"),
    [("from 29 to 30 March 2011".removeprefix("from "), "3 to 6 May 2015"), ("29-30 March 2011", "3–6 May 2015"),
     ("27 and 29 July 2009", "3 and 6 May 2015"), ("June 2012", "May 2015"), ("2012", "2015"), ("mid-2013", "")],
)  # fmt: skip
def test_a_date_is_written_as_the_old_one_was_and_never_from_a_vague_one(old: str, new: str):
    assert date_like(old, HELD).replace("\u00a0", " ") == new


def test_a_place_has_its_country_where_the_old_one_had():
    assert (place_like("Zenda, Ruritania", HELD), place_like("Zenda", HELD)) == ("Klow, Elbonia", "Klow")


@pytest.mark.parametrize(
    ("text", "kind", "value", "said"),
    [
        ("held from ", "dates", "2 April 2013", "held on "),
        ("Between ", "dates", "2 April 2013", "On "),
        ("held from ", "dates", "2 to 4 April 2013", "held from "),
        ("hosted a ", "meeting", "Eighth Meeting", "hosted an "),
        ("hosted an ", "meeting", "Seventh Meeting", "hosted a "),
        ("hosted a ", "meeting", "[[meeting.name]]", "hosted a "),
    ],
)
def test_the_word_before_a_fact_fits_it(text: str, kind: str, value: str, said: str):
    assert before(text, kind, value) == said
