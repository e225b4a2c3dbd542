"""Tests of one meeting's own facts: title, opening, head and register are compared, and what is corrected is gone."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from drafter import check, markup
from drafter.model import Meeting, RegisteredMeeting, Severity, Shelf
from drafter.problems import as_text

HEAD = """\
---
id: klow-2
{confidence}meeting:
  body: Forum of Lake Chiefs
  name: Second Meeting of the Forum of Lake Chiefs
  ordinal: 2
  city: Klow
  country: Ruritania
  start: "2012-05-15"
  end: "2012-05-16"
source: {{file: klow.txt, lines: [1, 30]}}
acronyms: {{FLC: Forum of Lake Chiefs}}
{more}---
"""
TITLE = "# SECOND MEETING\n\n# KLOW, RURITANIA, 15-16 MAY 2012\n\n"
OPENING = (
    "1. The Second Meeting of the Forum of Lake Chiefs (FLC) was held in Klow, Ruritania on 15-16 May 2012. "
    "It was hosted by the Government of Ruritania.\n"
)
ROW = Meeting(
    "Forum of Lake Chiefs", "Second Meeting of the Forum of Lake Chiefs", 2, "Klow", "Ruritania",
    date(2012, 5, 15), date(2012, 5, 16),
)  # fmt: skip

FIRST = replace(ROW, ordinal=1, name="First Meeting", start=date(2010, 5, 15), end=date(2010, 5, 16))


def found(text: str, shelf: Shelf, confidence: str = "", more: str = "") -> list[str]:
    statement = markup.read(HEAD.format(confidence=confidence, more=more) + text, "precedents/statements/klow-2.md")
    problems = check.problems(statement, shelf)
    return [as_text(problem).replace("\u00a0", " ") for problem in problems if problem.rule != "attendance-order"]


def with_row(shelf: Shelf, **facts: object) -> Shelf:
    meeting = replace(ROW, **facts)  # type: ignore[arg-type]
    row = RegisteredMeeting("klow-2", meeting, (), ("klow-2",), line=lambda *_: 7)
    return replace(shelf, meetings=(row,))


def test_a_statement_that_agrees_with_itself_and_the_register_is_let_be(register: Shelf) -> None:
    assert found(TITLE + OPENING, with_row(register)) == []


# ── the register ─────────────────────────────────────────────────────────────────────────────────


def test_a_date_that_the_register_has_otherwise_is_told_with_both_lines(register: Shelf) -> None:
    shelf = with_row(register, start=date(2012, 5, 14), end=date(2012, 5, 15))

    assert found(TITLE + OPENING, shelf) == [
        "klow-2 (klow.txt:1): error: the head says 15–16 May 2012; the register of meetings says 14–15 May 2012\n"
        "    also: precedents/meetings.yaml:7\n"
        '    mend: correct the one that is wrong: "start" and "end" at its head '
        '(precedents/statements/klow-2.md, lines 9 and 10), or "start" and "end" of klow-2 '
        "(precedents/meetings.yaml, line 7)"
    ]


@pytest.mark.parametrize(
    ("facts", "said"),
    [
        ({"ordinal": 3}, "the head says meeting 2; the register of meetings says meeting 3"),
        ({"city": "Streslau"}, "the head says Klow; the register of meetings says Streslau"),
        ({"country": "Elbonia"}, "the head says Ruritania; the register of meetings says Elbonia"),
        ({"end": date(2012, 5, 17)}, "the head says 15–16 May 2012; the register of meetings says 15–17 May 2012"),
    ],
)
def test_number_and_place_are_held_against_the_register_of_every_body(
    register: Shelf, facts: dict[str, object], said: str
) -> None:
    (line,) = found(TITLE + OPENING, with_row(register, **facts))

    assert f"error: {said}\n" in line


@pytest.mark.parametrize(
    "facts", [{"city": "KLOW"}, {"city": ""}, {"country": "the Ruritania"}, {"ordinal": None}, {"start": None}]
)
def test_what_the_register_does_not_know_or_spells_otherwise_is_no_fault(
    register: Shelf, facts: dict[str, object]
) -> None:
    assert found(TITLE + OPENING, with_row(register, **facts)) == []


def test_of_two_texts_of_one_meeting_each_may_tell_a_day_of_it(register: Shelf) -> None:
    shelf = with_row(register, start=date(2012, 5, 14), end=date(2012, 5, 18))
    row = replace(shelf.meetings[0], sources=("klow-2", "klow-2-b"))

    assert found(TITLE + OPENING, replace(shelf, meetings=(row,))) == []


def test_a_bodys_plain_meeting_is_known_by_body_and_number(register: Shelf) -> None:
    shelf = replace(register, meetings=(RegisteredMeeting("klow-1", FIRST),))

    (line,) = found(TITLE + OPENING + "\n2. It recalled the First Meeting of the FLC on 3 May 2011.\n", shelf)
    assert '"First Meeting of the FLC" is dated 3 May 2011; it was held on 15–16 May 2010' in line


@pytest.mark.parametrize(
    ("words", "severity"),
    [
        ("which the First Meeting (Klow, 3 May 2011) had requested", "error"),
        ("the First Meeting, held in Klow on 3 May 2011", "error"),
        ("the First Meeting of 3 May 2011", "warning"),
        ("the First Meeting (Dunk, Elbonia, 3 May 2011)", "warning"),
        ("its offer to host the First Meeting in Klow in May 2011", "note"),
    ],
)
def test_a_meeting_named_by_its_number_alone_is_compared_with_the_bodys(
    register: Shelf, words: str, severity: str
) -> None:
    shelf = replace(register, meetings=(RegisteredMeeting("klow-1", FIRST),))

    (line,) = found(TITLE + OPENING + f"\n2. It recalled {words}.\n", shelf)
    assert f'{severity}: "First Meeting"' in line
    assert "it was held on 15–16 May 2010" in line


def test_a_range_within_the_range_of_the_head_is_told_as_a_doubt(register: Shelf) -> None:
    (line,) = found(TITLE + OPENING.replace("15-16", "15-26"), register)

    assert 'warning: paragraph 1 says "15-26 May 2012", the meeting is of 15–16 May 2012' in line


@pytest.mark.parametrize(
    "words",
    [
        "the First Meeting of Experts on 3 May 2011",
        "the First Meeting of the Working Group on Nets on 3 May 2011",
        "that the Committee held its First Meeting on 3 May 2011",
        "the First Session of the FLC on 3 May 2011",
        "the First Meeting of the Elbonian Forum on 3 May 2011",
    ],
)
def test_another_meeting_of_that_number_is_not_the_bodys(register: Shelf, words: str) -> None:
    shelf = replace(register, meetings=(RegisteredMeeting("klow-1", FIRST),))

    assert found(TITLE + OPENING + f"\n2. It recalled {words}.\n", shelf) == []


# ── title, opening and head ──────────────────────────────────────────────────────────────────────


def test_an_opening_of_another_date_than_the_head_is_told(register: Shelf) -> None:
    assert found(TITLE + OPENING.replace("15-16", "25-26"), register) == [
        'klow-2, para. 1 (klow.txt:1): error: paragraph 1 says "25-26 May 2012", the meeting is of 15–16 May 2012\n'
        '    mend: find out which is right, and correct paragraph 1, or "start" and "end" at its head '
        "(precedents/statements/klow-2.md, lines 9 and 10)"
    ]


@pytest.mark.parametrize(
    "opening",
    [
        "1. The Meeting was held in Klow on 15 May 2012.",
        "1. The Chiefs met for the Second Meeting of the Forum of Lake Chiefs on 16 May 2012.",
        "1. The First Meeting of the Forum of Lake Chiefs was held in Klow, Ruritania on 3 May 2011.",
        "1. The Special Meeting on Nets was held in Klow on 3 March 2012.",
        "1. The Meeting of the Working Group was held in Klow on 3 March 2012.",
        "1. The Forum was established at a Meeting held in Klow on 3 March 2001.",
        "1. The Meeting was held following the decision of Ministers on 3 March 2012.",
        "1. The Meeting will be held again in Klow on 3 March 2013.",
        "1. The Meeting looked forward to the Workshop on Nets, to be held in Klow on 3 March 2013.",
    ],
)
def test_a_day_of_the_meeting_or_the_date_of_another_is_no_contradiction(register: Shelf, opening: str) -> None:
    assert found(f"{TITLE}{opening}\n", register) == []


@pytest.mark.parametrize(
    "line", ["Released 20 June 2012", "FIRST MEETING, KLOW, 3 MAY 2011", "15 MAY 2012", "Draft of 1 May 2012"]
)
def test_a_title_may_tell_of_a_release_or_of_another_meeting(register: Shelf, line: str) -> None:
    assert [
        told for told in found(f"{TITLE}# {line}\n\n{OPENING}", register) if "dates" in told or "says" in told
    ] == []


def test_a_title_that_counts_or_places_the_meeting_otherwise_is_told(register: Shelf) -> None:
    assert found(TITLE.replace("SECOND", "THIRD").replace("RURITANIA", "ELBONIA") + OPENING, register) == [
        'klow-2 (klow.txt:1): error: the title says "THIRD", the head says 2\n'
        '    mend: find out which is right, and correct the title, or "ordinal" at its head '
        "(precedents/statements/klow-2.md, line 6)",
        'klow-2 (klow.txt:1): warning: the title says "ELBONIA", the head says "Ruritania"\n'
        '    mend: find out which is right, and correct the title, or "country" at its head '
        "(precedents/statements/klow-2.md, line 8)",
    ]


def test_an_opening_that_counts_the_meeting_otherwise_on_its_own_date_is_told(register: Shelf) -> None:
    (line,) = found(TITLE + OPENING.replace("Second", "Third"), register)

    assert 'error: paragraph 1 says "Third", the head says 2' in line


# ── what reading found, and a person corrected ───────────────────────────────────────────────────

DATES = """\
repairs:
  - {{kind: date disagrees, lines: [2, 2], before: {title}, after: {title}}}
  - {{kind: date disagrees, lines: [4, 5], before: 15-16 May 2012, after: 15-16 May 2012}}
"""
LINES = "<!-- lines: [4, 5] -->\n"


def test_dates_that_disagree_are_told_until_the_text_is_corrected(register: Shelf) -> None:
    repairs, wrong = DATES.format(title="15-16 JUNE 2012"), TITLE.replace("MAY", "JUNE")

    assert found(wrong + LINES + OPENING, register, more=repairs) == [
        'klow-2 (klow.txt:2): error: the meeting is dated "15-16 JUNE 2012" and "15-16 May 2012"\n'
        "    also: klow-2, para. 1 (klow.txt:4)\n"
        '    mend: find out which is right; correct the text, and "start" and "end" at its head '
        "(precedents/statements/klow-2.md, lines 9 and 10)"
    ]
    assert found(TITLE + LINES + OPENING, register, more=repairs) == []
    assert (
        "the meeting is of 15–16 May"
        in found(wrong + LINES + OPENING.replace("May", "June"), register, more=repairs)[0]
    )


def test_a_date_that_stands_only_in_what_was_left_out_names_the_line_to_take_out(register: Shelf) -> None:
    repairs = DATES.format(title="1 JUNE 2012")
    dropped = '  - {kind: place and date, lines: [2, 2], before: "Date: 1 JUNE 2012", after: ""}\n'
    taken_out = "\n".join(line for line in repairs.split("\n") if "JUNE" not in line)

    (line,) = found(TITLE + LINES + OPENING, register, more=repairs + dropped)
    assert line.endswith(
        'mend: find out which is right: if "1 JUNE 2012" is wrong, take its repair "date disagrees" out of the head '
        '(precedents/statements/klow-2.md, line 14); if it is right, correct the text, and "start" and "end" at its '
        "head (precedents/statements/klow-2.md, lines 9 and 10)"
    )
    assert found(TITLE + LINES + OPENING, register, more=taken_out + dropped) == []


def test_without_the_comments_that_tell_lines_a_disagreement_is_not_taken_for_settled(register: Shelf) -> None:
    repairs = DATES.format(title="15-16 JUNE 2012")

    assert len(found(TITLE.replace("MAY", "JUNE") + OPENING, register, more=repairs)) == 1


@pytest.mark.parametrize(
    ("kind", "one", "other", "what"),
    [
        ("ordinal disagrees", "SECOND", "Third", 'error: the number of the meeting disagrees: "SECOND" and "Third"'),
        ("place disagrees", "KLOW", "Streslau", 'warning: the place of the meeting disagrees: "KLOW" and "Streslau"'),
    ],
)
def test_numbers_and_places_that_disagree_are_told_until_they_are_corrected(
    register: Shelf, kind: str, one: str, other: str, what: str
) -> None:
    repairs = "repairs:\n" + "".join(
        f"  - {{kind: {kind}, lines: [{at}, {at}], before: {words}, after: {words}}}\n"
        for at, words in ((1, one), (4, other))
    )
    wrong = OPENING.replace("Second", "Third") if one == "SECOND" else OPENING.replace("Klow", "Streslau")

    assert what in found(TITLE + LINES + wrong, register, more=repairs)[0]
    assert found(TITLE + LINES + OPENING, register, more=repairs) == []


LOST = 'attendance:\n  - participant: [Elbonia, "(lost)"]\n'
LIST = "\n2. The Meeting was attended by Elbonia, , Sylvania and Zubrowka.\n"


def test_a_lost_name_is_to_be_written_in_the_text_and_at_the_head(register: Shelf) -> None:
    (text,) = found(TITLE + OPENING + LIST, register, more=LOST)
    (head,) = found(TITLE + OPENING + LIST.replace(", ,", ", Ruritania,"), register, more=LOST)

    place = "(precedents/statements/klow-2.md, line 14)"
    assert text.endswith(f'write it here, and at the head in place of "(lost)" {place}')
    assert head.endswith(f'mend: write its name there in place of "(lost)" {place}')
    whole = LOST.replace('"(lost)"', "Ruritania")
    assert found(TITLE + OPENING + LIST.replace(", ,", ", Ruritania,"), register, more=whole) == []


# ── confidence ───────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(("level", "severity"), [("medium", Severity.NOTE), ("low", Severity.WARNING)])
def test_a_reading_in_doubt_is_told_with_its_reasons_and_what_to_do(
    register: Shelf, level: str, severity: Severity
) -> None:
    confidence = f'confidence: {{level: {level}, reasons: ["paragraph 7 follows 5", no title was found]}}\n'

    assert found(TITLE + OPENING, register, confidence) == [
        f"klow-2 (klow.txt:1): {severity}: this text was read with {level} confidence: paragraph 7 follows 5\n"
        "    mend: compare it with its source, klow.txt; correct precedents/statements/klow-2.md, "
        'then take "confidence" out of its head (line 3)'
    ]


@pytest.mark.parametrize(
    "reason",
    ["no title was found", "no date of the meeting was found", '"the date disagrees: 15 May 2012; 15 June 2012"'],
)
def test_a_reason_that_the_text_answers_by_now_is_told_no_more(register: Shelf, reason: str) -> None:
    confidence = f"confidence: {{level: medium, reasons: [{reason}]}}\n"

    assert found(TITLE + OPENING, register, confidence) == []


def test_a_reason_that_still_holds_is_told_on(register: Shelf) -> None:
    (line,) = found(OPENING, register, "confidence: {level: medium, reasons: [no title was found]}\n")

    assert "note: this text was read with medium confidence: no title was found\n" in line


# ── a draft that was edited ──────────────────────────────────────────────────────────────────────

THANKED = (
    '<!-- from: {"closing/thanked": {"host.country": "Ruritania", "meeting.name": "Second Meeting of Lake Chiefs"}} '
    "-->\n2. The Meeting thanked %s for hosting the %s.\n"
)


def edited(host: str, name: str, register: Shelf, draft: str = "draft: {as_at: now}\n") -> list[str]:
    told = found(TITLE + OPENING + THANKED % (host, name), register, more=draft)
    return [line for each in told for line in each.split("\n") if "drafted with" in line]


def test_an_edited_clause_of_a_draft_with_another_host_or_number_is_an_error(register: Shelf) -> None:
    assert edited("Ruritania", "Second Meeting of Lake Chiefs", register) == []
    assert edited("Ruritania", "Meeting", register) == []
    assert edited("the host", "second meeting of Lake Chiefs", register) == []
    assert edited("Elbonia", "third Meeting of Lake Chiefs", register) == [
        'klow-2, para. 2 (klow.txt:1): error: this clause was drafted with "Ruritania" (host.country) and now says '
        '"Elbonia"',
        'klow-2, para. 2 (klow.txt:1): error: this clause was drafted with "Second Meeting of Lake Chiefs" '
        '(meeting.name) and now says "third"',
    ]
    assert edited("Elbonia", "Meeting", register, draft="") == []


def test_another_place_in_the_opening_of_a_draft_is_an_error_and_of_a_past_text_a_warning(register: Shelf) -> None:
    elsewhere = OPENING.replace("Klow, Ruritania", "Klow, Elbonia")

    assert ": warning: " in found(TITLE + elsewhere, register)[0]
    assert ": error: " in found(TITLE + elsewhere, register, more="draft: {as_at: now}\n")[0]


# ── the day of the opening and of the closing ────────────────────────────────────────────────────


def test_an_opening_without_year_is_held_against_the_year_of_the_meeting(register: Shelf) -> None:
    (line,) = found(TITLE + OPENING.replace("15-16 May 2012", "17 May"), register)

    assert 'error: paragraph 1 says "17 May", the meeting is of 15–16 May 2012' in line
    assert found(TITLE + OPENING.replace("15-16 May 2012", "15 May"), register) == []


@pytest.mark.parametrize(
    "words", ["The Meeting was closed on 18 May 2012.", "The Chair closed the meeting on 18 May 2012."]
)
def test_a_meeting_closed_on_another_day_is_told(register: Shelf, words: str) -> None:
    (line,) = found(f"{TITLE}{OPENING}\n2. {words}\n", register)

    assert 'error: the text closes the meeting on "18 May 2012"; it is of 15–16 May 2012' in line
    assert found(f"{TITLE}{OPENING}\n2. {words.replace('18', '16')}\n", register) == []


def test_an_edited_clause_of_a_draft_with_another_date_is_an_error(register: Shelf) -> None:
    clause = '<!-- from: {"opening/since": {"previous.date": "3 May 2011"}} -->\n2. It reviewed work since %s.\n'
    draft = "draft: {as_at: now}\n"

    assert found(TITLE + OPENING + clause % "3 May 2011", register, more=draft) == []
    (line,) = found(TITLE + OPENING + clause % "4 May 2011", register, more=draft)
    assert 'this clause was drafted with "3 May 2011" (previous.date) and now says "4 May 2011"' in line


def test_an_opening_that_explains_the_body_is_read_where_the_head_has_no_acronyms() -> None:
    head = HEAD.format(confidence="", more="").replace("acronyms: {FLC: Forum of Lake Chiefs}\n", "")
    text = head + TITLE + OPENING.replace("Second Meeting", "Third Meeting")
    found = check.checked(markup.read(text), Shelf()).problems
    assert any(each.rule == "facts-agree" and '"Third"' in each.what for each in found)
