"""Tests of dates across documents: what contradicts is told, with both places; what does not is let be."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from drafter import check, markup
from drafter.model import Severity, Shelf

Told = Callable[..., list[str]]


def plain(lines: list[str]) -> list[str]:
    return [line.replace("\u00a0", " ") for line in lines]


def other(shelf: Shelf, *texts: str) -> Shelf:
    """Return the shelf with further statements of the process."""
    held = tuple(
        markup.read(
            f"---\nid: old-{at}\nsource: {{file: old.txt, lines: [1, 9]}}\n"
            f"meeting: {{body: Zenda Process}}\n---\n{text}"
        )
        for at, text in enumerate(texts)
    )
    return replace(shelf, statements=held)


def test_a_date_that_the_register_contradicts_is_an_error_with_both_places(told: Told) -> None:
    assert plain(told("1. It recalled the Fifth Ministerial Conference held in Zenda on 1 April 2013.\n")) == [
        'new, para. 1: error: "Fifth Ministerial Conference" is dated 1 April 2013; it was held on 2 April 2013\n'
        "    also: precedents/meetings.yaml\n"
        "    mend: write 2 April 2013, or correct what says so"
    ]


@pytest.mark.parametrize(
    "text",
    [
        "the Fifth Ministerial Conference on 2 April 2013",
        "the 5th Ministerial Conference (2 April 2013, Zenda)",
        "the Fifth Zenda Process Ministerial Conference on Umbrellas, Canes and Losses, held in Zenda on 2 April 2013",
        "the Fifth Ministerial Conference in April 2013",
        "the Fifth Ministerial Conference in 2013",
        "the Fourth Ministerial Conference, held in Zenda from 29 to 30 March 2011",
        "the Fourth Ministerial Conference on 30 March 2011",
        "the Fourth Ministerial Conference in March 2011",
        "the Fifth Ministerial Conference of the Sark Process on 7 May 2014",
        "the Fifth Senior Officials’ Meeting on 7 May 2014",
        "the Fifth AHG Ministerial Meeting on 7 May 2014",
        "the Ministerial Conference on 7 May 2014",
        "the Fifth Ministerial Conference. On 7 May 2014 members met",
        "the Fifth Ministerial Conference, and the workshop in Zenda on 7 May 2014",
        "the Fifth Ministerial Conference, and the Sixth Meeting of Senior Officials on 7 May 2014",
        "the Fifth Ministerial Conference on Umbrellas and a Meeting of Experts in Sark on 7 May 2014",
        "the Fifth Ministerial Conference on Umbrellas and the Second Caucus in Sark on 7 May 2014",
        "the report of the Fifth Ministerial Conference, which had asked that work begin by 7 May 2014",
        "the Sixth Ministerial Conference on 7 May 2014",
        "the fifth workshop on 7 May 2014",
    ],
)
def test_what_does_not_contradict_is_let_be(told: Told, text: str) -> None:
    assert told(f"1. Members recalled {text}.\n") == []


@pytest.mark.parametrize(
    "text",
    [
        "the 5th Ministerial Conference in May 2013",
        "the Fifth Ministerial Conference (3 April 2013, Zenda)",
        "the Fifth Zenda Process Regional Ministerial Conference on Umbrellas, held in Zenda on 3 April 2013",
        "the Fourth Ministerial Conference on 31 March 2011",
        "the Fourth Ministerial Conference in 2012",
        "the Fourth Ministerial Meeting of the Zenda Process, held from 28 to 29 March 2011",
    ],
)
def test_what_contradicts_is_told_in_whatever_form(problems: Callable[..., object], text: str) -> None:
    (problem,) = problems(f"1. Members recalled {text}.\n")  # type: ignore[misc]

    assert (problem.rule, problem.severity) == ("meeting-dates", Severity.ERROR)


def test_what_was_only_planned_is_a_note(told: Told) -> None:
    (line,) = plain(told("1. It noted the Fifth Ministerial Conference, scheduled for 2012.\n"))

    assert line.startswith(
        'new, para. 1: note: "Fifth Ministerial Conference" was planned for 2012; it was held on 2 April 2013'
    )


def test_the_statement_of_a_meeting_is_evidence_of_its_date(told: Told, register: Shelf) -> None:
    own = markup.read(
        "---\nid: ninth\nsource: {file: ninth.txt, lines: [1, 9]}\n"
        "meeting: {body: Zenda Process, name: Ninth Meeting of AHG Officials, ordinal: 9, "
        'start: "2015-02-03", end: "2015-02-03"}\n---\n# NINTH MEETING\n'
    )
    shelf = replace(register, statements=(own,))

    assert plain(told("1. Since the ninth meeting of AHG Officials in May 2015.\n", shelf)) == [
        'new, para. 1: error: "ninth meeting of AHG Officials" is dated May 2015; it was held on 3 February 2015\n'
        "    also: ninth (ninth.txt:1)\n"
        "    mend: write 3 February 2015, or correct what says so"
    ]


def test_two_mentions_that_disagree_are_a_warning_where_nothing_is_known(told: Told, register: Shelf) -> None:
    shelf = other(register, "1. The Sixth Ministerial Conference on 7 May 2014 agreed.\n")

    assert told("1. Since the Sixth Ministerial Conference on 8 May 2014.\n", shelf) == [
        'new, para. 1: warning: "Sixth Ministerial Conference" is dated "8 May 2014"; elsewhere "7 May 2014"\n'
        "    also: old-0, para. 1 (old.txt:1)\n"
        "    mend: find out which date is right, and correct the other"
    ]
    assert told("1. Since the Sixth Ministerial Conference in May 2014.\n", shelf) == []


def test_two_mentions_in_one_text_are_compared(told: Told) -> None:
    (line,) = told(
        "1. The Sixth Ministerial Conference on 7 May 2014.\n\n1. The Sixth Ministerial Conference in June 2014.\n"
    )

    assert line.startswith(
        'new, para. 1: warning: "Sixth Ministerial Conference" is dated "7 May 2014"; elsewhere "June 2014"'
    )


def test_the_meetings_own_date_is_held_against_the_register(told: Told) -> None:
    facts = (
        "---\nid: new\nmeeting: {body: Zenda Process, name: Fifth Ministerial Conference, ordinal: 5, "
        'start: "2015-04-02", end: "2015-04-02"}\n---\n'
    )

    assert plain(told("1. Words.\n", facts=facts)) == [
        'new: error: "Fifth Ministerial Conference" is dated 2 April 2015 here; elsewhere 2 April 2013\n'
        "    also: precedents/meetings.yaml\n"
        '    mend: correct the one that is wrong: "start", "end" and "ordinal" at its head (line 3), '
        'or the row "fifth" in precedents/meetings.yaml (correct it or take it out)'
    ]


def test_an_empty_shelf_knows_nothing_and_says_nothing() -> None:
    statement = markup.read("1. Since the Fifth Ministerial Conference on 1 April 2013.\n")

    assert check.problems(statement, Shelf()) == ()


@pytest.mark.parametrize(
    ("said", "count"), [("on 11 April 2013", 0), ("on 14 April 2013", 1), ("in April 2013", 0), ("on 11 May 2013", 1)]
)
def test_the_fourth_meeting_in_a_text_of_senior_officials_is_their_own_fourth(said: str, count: int) -> None:
    def text(at: int, day: str, words: str) -> str:
        return (
            f"---\nid: som-{at}\nsource: {{file: som-{at}.txt, lines: [1, 9]}}\nmeeting:\n  body: Harbour Forum\n"
            f"  name: Meeting of Senior Officials of the Harbour Forum\n  ordinal: {at}\n  city: Klow\n"
            f'  country: the Philippines\n  start: "{day}"\n  end: "{day}"\n---\n\n1. {words}\n'
        )

    old = markup.read(text(4, "2013-04-11", "The Meeting was opened."))
    words = f"The Meeting took stock of work since the Fourth Meeting, which was held in Klow, the Philippines, {said}."
    new = markup.read(text(5, "2014-04-10", words))
    found = check.checked(new, Shelf(statements=(old, new))).problems
    assert len([each for each in found if each.rule == "meeting-dates"]) == count


def test_a_bare_name_counted_in_figures_is_the_bodys_own_too() -> None:
    def text(at: int, day: str, words: str) -> str:
        return (
            f"---\nid: w-{at}\nsource: {{file: w-{at}.txt, lines: [1, 9]}}\nmeeting:\n  body: Harbour Council\n"
            f"  name: {at}th Meeting of the Harbour Council of Water Ministers\n  ordinal: {at}\n  city: Klow\n"
            f'  country: Ruritania\n  start: "{day}"\n  end: "{day}"\n---\n\n1. {words}\n'
        )

    old = markup.read(text(30, "2013-04-11", "The Meeting was opened."))
    new = markup.read(text(34, "2014-04-10", "The Meeting recalled the 30th Meeting, held in Klow on 14 April 2013."))
    found = check.checked(new, Shelf(statements=(old, new))).problems
    assert [each.rule for each in found if each.rule == "meeting-dates"] == ["meeting-dates"]
