"""What is allowed in a text: written as comments and at the head, read back, and carried along."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given, strategies as st
from strategies import statements, words

from drafter import markup
from drafter.model import Allowed, Statement

ALLOWED = st.builds(Allowed, st.sampled_from(("brackets", "range-form")), words(0))


@st.composite
def allowing(draw: st.DrawFn) -> Statement:
    made = draw(statements())
    blocks = tuple(replace(block, allows=tuple(draw(st.lists(ALLOWED, max_size=2)))) for block in made.blocks)
    of_title = [replace(draw(ALLOWED), of_title=True)] if made.title and draw(st.booleans()) else []
    whole = (*draw(st.lists(ALLOWED, max_size=2)), *of_title)
    return replace(made, blocks=blocks, allows=whole, profile=draw(st.sampled_from(("", "lakes"))))


@given(allowing())
def test_what_is_allowed_is_read_back_as_it_was_written(statement: Statement) -> None:
    assert markup.read(markup.write(statement)) == statement


def test_a_person_may_write_it_where_the_fault_stands() -> None:
    read = markup.read("""\
---
id: x
allow:
  - {rule: spelling, reason: a text of two governments}
  - rule: numbering
---
<!-- allow: meeting-case: a title of 1999 -->
# Title

<!-- allow: range-form -->
1. <!-- allow: brackets: they are
   of the source -->Words.
    <!-- allow: meeting-case: as the host wrote it: "meeting" -->
    - item

| a |
|---|
| b |

<!-- allow: last: behind all -->
""")

    assert read.allows == (
        Allowed("spelling", "a text of two governments"), Allowed("numbering"),
        Allowed("meeting-case", "a title of 1999", of_title=True),
    )  # fmt: skip
    assert [block.allows for block in read.blocks] == [
        (Allowed("range-form"), Allowed("brackets", "they are of the source")),
        (Allowed("meeting-case", 'as the host wrote it: "meeting"'),),
        (Allowed("last", "behind all"),),
    ]
    assert [block.text for block in read.blocks] == ["Words.", "item", "a\nb"]


def test_a_note_of_a_persons_own_allows_nothing() -> None:
    (block,) = markup.read("<!-- they allow: meeting-case: no -->\n1. Words.\n").blocks

    assert block.allows == ()
