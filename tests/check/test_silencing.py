"""What a person allows where the fault stands, with a reason, is told no more; all else is."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from drafter import check, markup
from drafter.model import Allowed, Precedent, Shelf

Told = Callable[..., list[str]]
HALF = "The Meeting was held in Zenda from 29-30 March 2011."
SAID = (
    'new, para. {}: warning: "from 29-30 March 2011" is half a range\n'
    '    mend: write "from 29 to 30 March 2011", or "on 29–30 March 2011"'
)


def test_a_rule_is_silent_at_the_paragraph_below_the_comment_and_told_elsewhere(told: Told) -> None:
    assert told(f"<!-- allow: range-form: as the treaty has it -->\n1. {HALF}\n\n2. {HALF}\n") == [SAID.format(2)]


def test_at_the_head_it_is_allowed_in_all_of_the_text(told: Told) -> None:
    facts = "---\nid: new\nallow:\n  - {rule: range-form, reason: the host writes so}\n---\n"

    assert told(f"# Held from 29-30 March 2011\n\n1. {HALF}\n", facts=facts) == []


def test_above_the_title_it_is_allowed_in_the_title_alone(told: Told) -> None:
    text = f"<!-- allow: range-form: printed so -->\n# From 29-30 March 2011\n\n1. {HALF}\n"

    assert told(text) == [SAID.format(1)]


def test_what_is_allowed_in_the_file_of_a_clause_is_allowed_where_a_draft_has_it(told: Told) -> None:
    clause = Precedent("opening/held", HALF, allows=(Allowed("range-form", "the words of the treaty"),))
    text = f'<!-- from: {{"opening/held": {{}}}} -->\n1. {HALF}\n\n2. {HALF}\n'

    assert told(text, Shelf(precedents=(clause,))) == [SAID.format(2)]
    assert told("1. Words.\n", Shelf(precedents=(clause,))) == []


@pytest.mark.parametrize(
    ("comment", "said"),
    [
        ("range-form", 'warning: "range-form" is allowed here, and nobody says why\n'
                       '    mend: write why: "allow: range-form: the words of the treaty"'),
        ("numbering: it is an extract", 'note: "numbering" is allowed here, where it finds nothing\n'
                                        "    mend: remove what allows it"),
        ("range-frm: old", 'note: "range-frm" is allowed here, and there is no such rule\n'
                           '    mend: did you mean "range-form"?'),
        ("zzz: old", 'note: "zzz" is allowed here, and there is no such rule\n'
                     '    mend: "drafter check --rules" lists them'),
    ],
)  # fmt: skip
def test_what_is_wrong_with_an_allowance_is_told_where_it_stands(told: Told, comment: str, said: str) -> None:
    rest = [] if comment == "range-form" else [SAID.format(1)]

    assert told(f"<!-- allow: {comment} -->\n1. {HALF}\n") == [*rest, f"new, para. 1: {said}"]


def test_of_an_idle_one_at_the_head_the_line_is_told(told: Told) -> None:
    facts = "---\nid: new\nallow:\n  - {rule: brackets, reason: old}\n  - {rule: numbering, reason: x}\n---\n"

    assert told("1. Words.\n", facts=facts) == [
        'new: note: "brackets" is allowed here: its errors are told all the same\n'
        "    mend: remove what allows it; settle the words",
        'new: note: "numbering" is allowed here, where it finds nothing\n    mend: remove what allows it',
    ]
    found = check.problems(markup.read(facts + "1. Words.\n", "a.md"), Shelf())
    assert [problem.where.line for problem in found] == [4, 5]


def test_nobody_can_allow_a_gap_or_text_that_is_not_agreed(told: Told) -> None:
    text = "<!-- allow: gap: later -->\n<!-- allow: brackets: later -->\n1. The [Meeting] in [[host.country]].\n"

    assert [line.partition("\n")[0] for line in told(text)] == [
        'new, para. 1: error: "[[host.country]]" has no value',
        'new, para. 1: error: "[Meeting]" is not agreed',
        'new, para. 1: note: "gap" is allowed here: its errors are told all the same',
        'new, para. 1: note: "brackets" is allowed here: its errors are told all the same',
    ]


def test_what_only_may_be_a_gap_can_be_allowed() -> None:
    text = "<!-- allow: gap: quoted with an omission -->\n1. The Meeting welcomed ... and agreed.\n"
    silent = check.checked(markup.read(text), Shelf())
    loud = check.checked(markup.read(text.partition("\n")[2]), Shelf())

    assert [each.problem for each in silent.silenced] == [each for each in loud.problems if each.rule == "gap"] != []
    assert {each.allowed.reason for each in silent.silenced} == {"quoted with an omission"}


def test_what_is_allowed_is_kept_apart_with_its_reason() -> None:
    found = check.checked(markup.read(f"<!-- allow: range-form: why -->\n1. {HALF}\n"), Shelf())

    assert [(each.problem.rule, each.allowed) for each in found.silenced] == [
        ("range-form", Allowed("range-form", "why"))
    ]
