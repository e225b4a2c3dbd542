"""Tests of the rules: for each a text that passes, one that fails, and its message as text."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from drafter import check, markup
from drafter.model import Severity, Shelf, Source

Told = Callable[..., list[str]]

ATTENDED = """\
---
id: new
attendance:
  - participant: [{participants}]
  - observer: [{observers}]
---
"""


def attended(*participants: str, observers: tuple[str, ...] = ()) -> str:
    """Return the front matter of a statement with this attendance."""
    return ATTENDED.format(participants=", ".join(participants), observers=", ".join(observers))


# ── the house of rules ───────────────────────────────────────────────────────────────────────────


def test_each_rule_has_an_id_of_its_own_and_a_manual_page_with_examples() -> None:
    ids = [rule.ID for rule in check.RULES]

    assert len(set(ids)) == len(ids)
    for rule in check.RULES:
        assert "\nPasses: " in (rule.__doc__ or ""), rule.ID
        assert "\nFails:  " in (rule.__doc__ or ""), rule.ID


def test_problems_come_in_reading_order(problems: Callable[..., tuple[object, ...]]) -> None:
    found = problems("# Title [TBC]\n\n1. In [[a]].\n\n1. Members, , and [b].\n\n## Head [[c]]\n\n- item [[d]]\n")

    assert [(problem.where.paragraph, problem.rule) for problem in found] == [  # type: ignore[attr-defined]
        ("", "brackets"), ("1", "gap"), ("2", "brackets"), ("2", "lost-name"), ("", "gap"), ("", "gap"),
    ]  # fmt: skip


def test_a_problem_of_a_past_statement_names_the_lines_of_its_source(register: Shelf) -> None:
    text = "---\nid: old\nsource: {file: old.txt, lines: [1, 9]}\n---\n<!-- lines: [3, 4] -->\n7. In [x].\n"
    (problem,) = check.problems(markup.read(text), register)

    assert (problem.where.file, problem.where.line, problem.where.paragraph) == ("old.txt", 3, "7")
    assert problem.where.statement == "old"
    assert problem.where.source == Source("old.txt", (3, 4))


# ── one rule after the other ─────────────────────────────────────────────────────────────────────


def test_gap(told: Told) -> None:
    assert told("1. It was hosted by Elbonia.\n") == []
    assert told("1. It was hosted by [[host.country]].\n") == [
        'new, para. 1: error: "[[host.country]]" has no value\n'
        '    mend: give "host.country" in the meeting file and draft again, or write the words in its place'
    ]


def test_gap_in_the_forms_that_people_write(told: Told) -> None:
    assert told("1. The Trans-Border Council (TBC) hosted the XX Meeting.\n\n1. The TBC agreed.\n") == []
    assert told("1. It was hosted by ____ on XX May.\n\n1. It met in Elbonia (TBC), as ... said.\n") == [
        'new, para. 1: error: "____" stands where words are missing\n    mend: write what is meant in its place',
        'new, para. 1: error: "XX May" stands where words are missing\n    mend: write what is meant in its place',
        'new, para. 2: error: "TBC" stands where words are missing\n    mend: write what is meant in its place; '
        'an acronym is written out where it stands first: "Full Name (TBC)"',
        'new, para. 2: warning: "..." may stand where words are missing\n'
        "    mend: write them, or leave this as it is, if it is meant so",
    ]


@pytest.mark.parametrize("text", ["1. It ended [sic].", "1. See note [3].", "1. It went on [...] and on."])
def test_harmless_brackets_pass(told: Told, text: str) -> None:
    assert told(f"{text}\n") == []


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("The Meeting [noted / welcomed] it.", 'error: "[noted / welcomed]" is not agreed'),
        ("The Meeting [noted [with joy]] it.", 'error: "[noted [with joy]]" is not agreed'),
        ("The Meeting [noted it.", 'error: a bracket is never closed: "The Meeting [noted it."'),
        ("The Meeting noted] it.", 'error: a bracket is closed that none opened: "The Meeting noted] it."'),
    ],
)
def test_brackets(told: Told, text: str, message: str) -> None:
    assert [line.splitlines()[0] for line in told(f"1. {text}\n")] == [f"new, para. 1: {message}"]


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("Elbonia, , Ruritania and Sylvania came.", "Elbonia, , Ruritania and Sylvania"),
        ("It was attended by , Elbonia and Ruritania.", "It was attended by , Elbonia and Ruritania."),
        ("Elbonia, Ruritania, and , Sylvania came.", "Elbonia, Ruritania, and , Sylvania came."),
        ("Elbonia, Ruritania,.", "Elbonia, Ruritania,."),
    ],
)
def test_lost_name(told: Told, text: str, quoted: str) -> None:
    assert told("1. Elbonia, Ruritania, and Sylvania, too, came.\n") == []
    assert told(f"1. {text}\n") == [
        f'new, para. 1: error: a name is missing: "{quoted}"\n'
        "    mend: look the name up in the attendance list, or remove the comma"
    ]


def test_a_lost_name_that_only_the_attendance_shows_is_told(told: Told) -> None:
    facts = attended("Elbonia", '" |  | other"')

    assert told("1. Words.\n", facts=facts)[0].startswith(
        "new: error: 1 delegation stands without a name at the head\n"
        '    mend: write its name there in place of "(lost)" (line 4)'
    )


def test_attendance_order(told: Told) -> None:
    assert told("1. Words.\n", facts=attended("Elbonia", "Île de Zenda", "the Isles", "Ruritania")) == []
    assert told(
        "1. Elbonia, Syldavia, Sark and Zenda came.\n", facts=attended("Elbonia", "Syldavia", "Sark", "Zenda")
    ) == [
        'new, para. 1: warning: "Syldavia" stands before "Sark"\n    mend: put "Sark" before "Syldavia"'
    ]  # fmt: skip


def test_a_letter_that_ours_lack_has_the_place_of_the_nearest(told: Told) -> None:
    right, wrong = ("Halvorsund", "Łęgowia", "Marés", "Sørmark"), ("Łęgowia", "Halvorsund", "Marés", "Sørmark")

    assert told(f"1. {', '.join(right)} came.\n", facts=attended(*right)) == []
    assert 'put "Halvorsund" before "Łęgowia"' in told(f"1. {', '.join(wrong)} came.\n", facts=attended(*wrong))[0]


def test_the_order_of_delegations_holds_within_one_sentence(told: Told) -> None:
    facts = attended("Elbonia", "Syldavia", "Sark")
    apart = "1. The Meeting was attended by Elbonia and Syldavia. Sark was represented by its Minister of State.\n"

    assert told(apart, facts=facts) == []
    assert told("1. Elbonia, Syldavia and Sark came to the Meeting. Sark chaired.\n", facts=facts) != []


def test_organisations_keep_their_own_order(told: Told) -> None:
    facts = attended("Elbonia", "UOB | Universal Office | organisation", "Aid Office | Aid Office | organisation")

    assert told("1. Words.\n", facts=facts) == []


def test_doubled_delegation(told: Told) -> None:
    both = attended("Elbonia", "Ruritania", observers=("Ruritania",))
    twice = attended("Elbonia", "Republic of Elbonia | Elbonia")

    assert told("1. Words.\n", facts=attended("Elbonia", observers=("Ruritania",))) == []
    assert told("1. Elbonia and Ruritania came.\n", facts=both) == [
        'new, para. 1: error: "Ruritania" is listed both as participant and as observer\n'
        "    mend: keep it once, in the capacity in which it attended"
    ]
    assert (
        'error: "Republic of Elbonia" (also "Elbonia") stands twice among those listed as participant'
        in (told("1. Words.\n", facts=twice)[0])
    )


def test_dates_agree_of_the_title(told: Told) -> None:
    facts = '---\nid: new\nmeeting: {start: "2013-03-05", end: "2013-03-05"}\n---\n'

    assert told("# ZENDA, 5 MARCH 2013\n\n1. Words.\n", facts=facts) == []
    assert [line.replace("\u00a0", " ") for line in told("# ZENDA, 6 MARCH 2013\n\n1. Words.\n", facts=facts)] == [
        'new: error: the title says "6 MARCH 2013", the meeting is of 5 March 2013\n'
        '    mend: find out which is right, and correct the title, or "start" and "end" at its head (line 3)'
    ]


def test_dates_agree_as_reading_found_them(told: Told) -> None:
    facts = (
        "---\nid: old\nsource: {file: old.txt, lines: [1, 9]}\nrepairs:\n"
        "  - {kind: date disagrees, lines: [2, 2], before: 5 June 2009, after: 5 June 2009}\n"
        "  - {kind: date disagrees, lines: [4, 4], before: 5 July 2009, after: 5 July 2009}\n---\n"
    )

    assert told("# ZENDA, 5 JUNE 2009\n\n<!-- lines: [4, 5] -->\n1. It met on 5 July 2009.\n", facts=facts) == [
        'old (old.txt:2): error: the meeting is dated "5 June 2009" and "5 July 2009"\n'
        "    also: old, para. 1 (old.txt:4)\n"
        '    mend: find out which is right; correct the text, and "start" and "end" at its head '
        "(precedents/statements/old.md)"
    ]


@pytest.mark.parametrize("text", ["30 February 2015", "31 April 2015", "29 February 2013", "30-29 March 2011"])
def test_impossible_date(told: Told, text: str) -> None:
    assert told("1. It met on 29 February 2012.\n") == []
    assert told(f"1. It met on {text}.\n") == [
        f'new, para. 1: error: "{text}" is no date\n    mend: correct the day, the month or the year'
    ]


@pytest.mark.parametrize(
    ("words", "date"),
    [
        ("It met from 17 to 91 June 2014.", "17 to 91 June 2014"),
        ("ZENDA, 91 JUNE 2014", "91 JUNE 2014"),
        ("It met on 17-32 June 2014.", "17-32 June 2014"),
        ("It met on June 45, 2014.", "June 45, 2014"),
        ("It met on 2014-06-45.", "2014-06-45"),
    ],
)
def test_a_day_that_no_month_has_is_told(told: Told, words: str, date: str) -> None:
    assert told(f"1. {words}\n")[0].startswith(f'new, para. 1: error: "{date}" is no date')


@pytest.mark.parametrize(
    "words", ["Bulletin 45 June 2014", "paragraphs 12 and 45, June 2014", "45 gauges in June 2014"]
)
def test_a_number_before_a_month_is_no_day(told: Told, words: str) -> None:
    assert told(f"1. The Meeting noted {words}.\n") == []


@pytest.mark.parametrize(
    "text",
    ["from 29 to 30 March 2011", "on 29-30 March 2011", "from mid-2013", "from 2012-13", "between 5 and 6 May 2011",
     "from 5 March 2011 on-site", "from COVID-19 in May 2020"],
)  # fmt: skip
def test_a_whole_range_passes(told: Told, text: str) -> None:
    assert told(f"1. It met {text}.\n") == []


@pytest.mark.parametrize(
    ("text", "better"),
    [
        ("from 29-30 March 2011", "from 29 to 30 March 2011"),
        ("from 29–30 March 2011", "from 29 to 30 March 2011"),
        ("between 27 February–2 March 2013", "between 27 February and 2 March 2013"),
        ("from 24-26 September", "from 24 to 26 September"),
    ],
)
def test_range_form(told: Told, text: str, better: str) -> None:
    (line,) = told(f"1. It met {text}.\n")

    assert line.startswith(f'new, para. 1: warning: "{text}" is half a range\n    mend: write "{better}", or "on ')


def test_acronyms_explained_late_and_again(told: Told) -> None:
    assert told("1. The Rain Service Office (RSO) met.\n\n1. The RSO met.\n") == []
    assert told("1. The RSO met.\n\n1. The Rain Service Office (RSO) met.\n") == [
        'new, para. 1: warning: "RSO" is used here, and explained only later in paragraph 2\n'
        "    also: new, para. 2\n"
        "    mend: write the full name and the acronym in brackets at first use, and the acronym alone later"
    ]
    assert told("1. The Rain Service Office (RSO) met.\n\n1. The Rain Service Office (RSO) met.\n") == [
        'new, para. 2: warning: "RSO" is explained again; it was already in paragraph 1\n'
        "    also: new, para. 1\n"
        "    mend: write the acronym alone here"
    ]


def test_an_annex_explains_its_own_acronyms_and_unexplained_ones_pass(told: Told) -> None:
    assert told("1. The Rain Office (RSO) met.\n\n## Annex\n\n1. The Rain Office (RSO) met the UN and ASEAN.\n") == []


def test_a_list_of_those_who_attended_explains_nothing_again(told: Told) -> None:
    facts = attended("Elbonia", "Rain Office (RSO) | Rain Office | organisation")

    (line,) = told("1. The Rain Office (RSO) met.\n\n1. Elbonia and the Rain Office (RSO) came.\n", facts=facts)

    assert line.startswith('new, para. 2: warning: "RSO" is explained again; it was already in paragraph 1')


def test_acronyms_of_one_letters_difference(told: Told) -> None:
    assert told("1. The Australia Project (AAPTIP) begins. AAPTIP and WGTIP work.\n") == []
    assert told("1. The Australia Project (AAPTIP) begins.\n\n1. AATIP works.\n") == [
        'new, para. 2: warning: "AATIP" is one letter from "AAPTIP" in paragraph 1\n'
        "    also: new, para. 1\n"
        '    mend: write "AAPTIP", if it is the same'
    ]
    assert told("1. The UOBESC met.\n") == [
        'new, para. 1: warning: "UOBESC" is one letter from "UOBSEC"\n    mend: write "UOBSEC", if it is the same'
    ]
    assert told("1. IOM and ILO met RSO and RCO.\n") == []


def test_numbering(told: Told, register: Shelf) -> None:
    source = "---\nid: old\nsource: {file: old.txt, lines: [1, 9]}\n---\n"
    whole = "1. One.\n\n2. Two.\n\n## Annex\n\n1. One.\n"

    assert told(whole, facts=source) == []
    assert [line.splitlines()[0] for line in told("1. One.\n\n4. Four.\n\n4. Four.\n", facts=source)] == [
        "old, para. 4 (old.txt:1): warning: paragraph 4 follows paragraph 1",
        "old, para. 4 (old.txt:1): warning: paragraph 4 follows paragraph 4",
    ]
    assert [line.splitlines()[0] for line in told("1. One.\n\n2. Two.\n\n2. Three.\n\n4. Four.\n", facts=source)] == [
        "old, para. 2 (old.txt:1): warning: paragraph 2 follows paragraph 2",
    ]
    assert told("2. Two.\n", facts=source)[0].startswith("old, para. 2 (old.txt:1): warning: the numbers begin with 2")


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("It noted that the next the meeting would be held.", "an article stands before another"),
        ("It would be held in in Zenda.", '"in" stands twice'),
        ("It thanked the Government of Government of Elbonia.", ""),
        ("It was tasked with: ; ;.", "a stop stands twice"),
        ("It welcomed the report..", "a stop stands twice"),
        ("It welcomed the report ().", "there is nothing between two marks"),
        ("It met in on 5 March 2031.", "two prepositions stand before a time"),
        ("It welcomed nets, etc.; it met in A.; it went on.", ""),
        ("The category a the Meeting named, the “a” and the A-list stand.", "an article stands before another"),
    ],
)
def test_ill_joined(told: Told, text: str, what: str) -> None:
    found = [line.split(": ")[2] for line in told(f"1. {text}\n")]

    assert found[:1] == ([what] if what else [])


# ── clean texts ──────────────────────────────────────────────────────────────────────────────────

CLEAN = """\
# ZENDA PROCESS
# ZENDA, RURITANIA, 14–15 MAY 2031

1. The Co-Chairs hosted the Ninth Meeting of the Anti-Heist Group (AHG) in Zenda on 14–15 May 2031. The Meeting was
attended by Elbonia, Ruritania and the United Kingdoms.

## Proceedings

1. The Meeting recalled the Fourth Ministerial Conference, held in Zenda from 29 to 30 March 2011, and its day of
30 March 2011, and the Fifth Ministerial Conference in April 2013.

    - (a) the Rain Service Office (RSO) would report by 2032; and
    - the RSO, "mid-2031", would go on.

## ANNEX: LIST

1. The Rain Service Office (RSO) counts [sic].
"""


def test_a_clean_text_is_silent(told: Told) -> None:
    facts = (
        '---\nid: new\nmeeting: {body: Zenda Process, start: "2031-05-14", end: "2031-05-15"}\n'
        "attendance:\n  - participant: [Elbonia, Ruritania, the United Kingdoms | United Kingdoms]\n---\n"
    )

    assert told(CLEAN, facts=facts) == []


@pytest.mark.parametrize(
    ("right", "wrong", "rule"),
    [
        ("RURITANIA, 14–15 MAY", "RURITANIA, 15–16 MAY", "dates-agree"),
        ("from 29 to 30 March", "from 29-30 March", "range-form"),
        ("in April 2013", "in May 2013", "meeting-dates"),
        ("30 March 2011, and the", "31 June 2011, and the", "impossible-date"),
        ("Elbonia, Ruritania and", "Elbonia, , and", "lost-name"),
        ("would report", "would [report]", "brackets"),
        ("would report", "would [[report]]", "gap"),
        ("the RSO, ", "the Rain Service Office (RSO), ", "acronyms"),
        ("The Meeting recalled", "The meeting recalled", "meeting-case"),
    ],
)
def test_a_planted_fault_is_found_by_its_rule(
    problems: Callable[..., object], right: str, wrong: str, rule: str
) -> None:
    facts = '---\nid: new\nmeeting: {body: Zenda Process, start: "2031-05-14", end: "2031-05-15"}\n---\n'
    assert right in CLEAN
    found = problems(CLEAN.replace(right, wrong), facts=facts)

    assert rule in {problem.rule for problem in found}  # type: ignore[attr-defined]


def test_checking_changes_nothing_and_answers_alike_twice(register: Shelf) -> None:
    statement = markup.read(CLEAN)

    assert check.problems(statement, register) == check.problems(statement, register)
    assert statement == markup.read(CLEAN)


def test_notes_and_warnings_do_not_keep_a_text_from_being_final(problems: Callable[..., object]) -> None:
    found = problems("1. The Meeting noted that the meeting was from 5-6 May 2031.\n")

    assert {problem.severity for problem in found} == {Severity.NOTE, Severity.WARNING}  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("text", "is_lost"),
    [
        ("Elbonia, Ruritania, and, Sylvania attended.", True),
        ("Elbonia, Ruritania, and , attended.", True),
        ("Members would report, and, where appropriate, advise.", False),
        ("Members, or, as the case may be, their deputies, agreed.", False),
    ],
)
def test_a_phrase_set_apart_by_commas_is_no_lost_name(told: Told, text: str, is_lost: bool) -> None:
    assert any("a name is missing" in line for line in told(f"1. {text}\n")) == is_lost
