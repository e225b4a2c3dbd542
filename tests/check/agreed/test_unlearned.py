"""A standing item is missed where nothing was learned from the archive yet."""

from __future__ import annotations

from drafter import check, markup
from drafter.model import Shelf, Statement
from drafter.workflow.archive.said import Said

_HEAD = """---
id: 203{0}-05-06-lakes-{0}
meeting: {{body: Lakes Forum, name: Meeting of the Lakes Forum, ordinal: {0}, start: "203{0}-05-06"}}
source: {{file: lakes-{0}.txt, lines: [1, 9]}}
---
1. The Meeting noted report number {0} of the working group on boats.
"""
_THANKS = "\n2. The Meeting thanked the Government of {} for its hospitality in hosting the meeting.\n"


def statement(nth: int, thanks: str) -> Statement:
    return markup.read(_HEAD.format(nth) + thanks)


def told(last: Statement, before: int) -> list[str]:
    past = [statement(nth, _THANKS.format(("Elbonia", "Ruritania")[nth % 2])) for nth in range(1, before + 1)]
    shelf = Shelf(statements=(*past, last))
    found = check.problems(last, shelf, Said(shelf).before(last))
    return [problem.what for problem in found if problem.rule == "standing-item"]


def test_what_five_statements_say_is_missed_in_the_sixth() -> None:
    assert told(statement(6, ""), 5) == [
        '"The Meeting thanked the Government of Ruritania for its hospitality in hosting t ..." stood so, or with '
        "other names, in all of the last 5 statements, and not in this one"
    ]


def test_what_is_said_with_another_name_or_in_other_words_is_not_missed() -> None:
    assert told(statement(6, _THANKS.format("Sylvania")), 5) == []
    assert (
        told(statement(6, "\n2. The Meeting warmly thanked Sylvania for its hospitality in hosting the meeting.\n"), 5)
        == []
    )


def test_three_statements_may_agree_by_chance() -> None:
    assert told(statement(4, ""), 3) == []
