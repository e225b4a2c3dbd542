"""Little words that are lost: those that grammar wants, and those that earlier statements have."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from drafter import check, markup
from drafter.check.wording import grammar, little_words
from drafter.model import Shelf

Told = Callable[..., list[str]]


@pytest.mark.parametrize(
    ("text", "mend"),
    [
        ("The Office said that the course would extended to 2026.", 'write "would be extended to"'),
        ("A limit would of little use.", 'write "would be of" or "would have of"'),
        ("The nets need to mended soon.", 'write "need to be mended"'),
        ("It chaired by Elbonia.", 'write "It was chaired by"'),
        ("The workshop, which held in Klow, was noted.", 'write "workshop, which was held in"'),
        ("The group took note the draft.", 'write "took note of the"'),
        ("Members drew attention the growing cost.", 'write "drew attention to the"'),
        ("It conveyed its sincere thanks the Council.", 'write "conveyed its sincere thanks to the"'),
        ("Members thanked Elbonia its generous support.", 'write "thanked Elbonia for its generous support"'),
        ("It is one the gravest threats.", 'write "one of the gravest"'),
        ("It was hosted the Government.", 'write "was hosted by the"'),
        ("It was attended delegations from nine States.", 'write "was attended by delegations"'),
        ("Borduria attended observer, in Klow.", 'write "attended as observer"'),
        ("Members discussed the adoption the plan.", 'write "the adoption of the"'),
    ],
)
def test_a_little_word_that_grammar_wants_is_told(told: Told, text: str, mend: str) -> None:
    found = [line for line in told(f"1. {text}\n") if ": lost-word" in line or "is lost" in line]

    assert len(found) == 1
    assert found[0].endswith(f"mend: {mend}")


@pytest.mark.parametrize("row", little_words.LOST, ids=lambda row: row.name)
def test_the_little_word_by_which_a_row_is_named_is_told_where_it_is_lost(told: Told, row: grammar.Lost) -> None:
    bare, whole = re.sub(r"\[.*?\] ", "", row.name), re.sub(r"\[(\w+).*?\]", r"\1", row.name)

    assert [row.mend.what in line for line in told(f"1. {bare}.\n") if "lost" in line] == [True]
    assert bare == whole or not [line for line in told(f"1. {whole}.\n") if "lost" in line]


@pytest.mark.parametrize(
    "text",
    [
        "The political will expressed by members would need time; they may proceed, and should, of course, succeed.",
        "Members were presented the award, and the plan was adopted the following day.",
        "Some the world over agreed. Half the members did.",
        "Members thanked Elbonia and its people for their support.",
        "Following the adoption of the Plan, the Group reviewed it. They could indeed go.",
        "It took note of the draft and drew attention to the growing cost.",
    ],
)
def test_what_reads_well_without_a_little_word_is_silent(told: Told, text: str) -> None:
    assert [line for line in told(f"1. {text}\n") if "is lost" in line] == []


_HEAD = "---\nid: {}\nmeeting: {{body: Net Forum}}\n---\n# NET FORUM\n\n"
_SAID = "1. The Forum expressed its gratitude in private to the people of Klow for their patience.\n"


def _lost(*texts: str) -> list[str]:
    held = tuple(markup.read(_HEAD.format(f"t{at}") + text) for at, text in enumerate(texts))
    found = check.problems(held[-1], Shelf(statements=held))
    return [problem.what for problem in found if problem.rule == "lost-word"]


def test_a_little_word_that_earlier_statements_have_between_the_same_words_is_told() -> None:
    assert _lost(_SAID, _SAID.replace("private to the", "private the")) == [
        '"to" is lost, which stands here in earlier statements: "... in private the people ..."'
    ]


def test_words_that_follow_each_other_elsewhere_too_may_do_so_again() -> None:
    other = "\n2. They met in private the day after.\n"

    assert _lost(_SAID + other, _SAID.replace("private to the", "private the")) == []
    assert _lost(_SAID, _SAID.replace("private to the", "private, the")) == []
