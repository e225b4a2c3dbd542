"""Tests of references: numbers follow when paragraphs move or go."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from drafter import markup
from drafter.compose import Composed
from drafter.model import Precedent, Shelf, Status
from drafter.problems import as_text

Drafts = Callable[..., Composed]
TEMPLATE = """\
1. As {{ ref("hosts") }} and {{ ref("list") }} say.

{% if cochairs %}
1. The Co-Chairs came.

{% endif %}
1. {{ mark("hosts") }}They hosted it.

## {{ mark("list") }}ANNEX B: LIST

1. See {{ ref("hosts") }} and {{ ref("second") }}.

1. {{ mark("second") }}Second.
"""


def texts(composed: Composed) -> list[str]:
    return [block.text for block in composed.statement.blocks]


def test_references_follow_the_numbers_of_the_draft(draft: Drafts, meeting: str) -> None:
    short = draft(TEMPLATE)
    long = draft(TEMPLATE, meeting + "cochairs: [Elbonia]\n")

    assert texts(short)[0] == "As paragraph\u00a02 and Annex\u00a0B say."
    assert texts(long)[0] == "As paragraph\u00a03 and Annex\u00a0B say."
    assert texts(long)[-3:] == ["LIST", "See paragraph\u00a03 and paragraph\u00a02.", "Second."]
    assert short.problems == ()


def test_a_reference_into_an_annex_names_it(draft: Drafts) -> None:
    made = draft('1. See {{ ref("x") }}.\n\n## ANNEX\n\n1. {{ mark("x") }}Words.\n')

    assert texts(made)[0] == "See paragraph\u00a01 of Annex."


def test_a_reference_to_what_was_left_out_is_a_gap_with_its_line(draft: Drafts) -> None:
    made = draft('1. One.\n\n1. See {{ ref("hosts") }}.\n\n{% if cochairs %}\n1. {{ mark("hosts") }}x\n{% endif %}\n')

    assert texts(made) == ["One.", "See [[ref.hosts]]."]
    assert [as_text(problem) for problem in made.problems] == [
        "templates/statement.md.j2:3, para. 2: error: [[ref.hosts]] has no value, in paragraph 2\n"
        '    mend: nothing in this draft is marked "hosts": put {{ mark("hosts") }} in a numbered paragraph or the '
        "heading of an annex"
    ]


def test_a_reference_fills_the_slot_of_a_clause(draft: Drafts, meeting: str, shelf: Shelf) -> None:
    clause = Precedent("a/see", "The Meeting recalled {{ paragraph.number }}.", status=Status.APPROVED)
    own = replace(shelf, precedents=(clause,))
    made = draft(
        '1. {{ mark("a") }}A.\n\n1. {{ clause("a/see", paragraph={"number": ref("a")}) }}\n', meeting, own
    ).statement

    assert made.blocks[1].text == "The Meeting recalled paragraph\u00a01."
    assert dict(made.blocks[1].uses[0].values) == {"paragraph.number": "paragraph\u00a01"}
    assert markup.read(markup.write(made)) == made


def test_a_paragraph_of_nothing_but_a_mark_is_left_out(draft: Drafts) -> None:
    assert texts(draft('1. {{ mark("a") }}\n\n1. {{ mark("b") }}{{ attendance.others or "" }}\n\n1. B.\n')) == ["B."]


def test_two_places_of_one_mark_are_told(draft: Drafts) -> None:
    made = draft('1. {{ mark("a") }}A, {{ ref("a") }}.\n\n1. {{ mark("a") }}B.\n')

    assert texts(made)[0] == "A, paragraph\u00a01."
    assert 'two places of this draft are marked "a"' in as_text(made.problems[0])
