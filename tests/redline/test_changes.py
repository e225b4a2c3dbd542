"""What became of each paragraph: kept, edited, moved, added, struck, split, joined; numbers are never compared."""

from __future__ import annotations

import random
import time

import pytest
from hypothesis import HealthCheck, given, settings, strategies as st
from strategies import statements

from drafter import changed, markup, redline
from drafter.model import Block, BlockKind, Changes, Mark, Source, Statement, refused, taken

TWO = "1. The Meeting thanked Ruritania for its hospitality.\n1. Members noted the annual report of the registry.\n"
HEAD = "# SECOND MEETING\n\n"


def kinds(old: str | Statement, new: str | Statement) -> list[tuple[str, str, str]]:
    """Return kind, old and new place of each change."""
    return [(each.kind.value, changed.place(each.old), changed.place(each.new)) for each in compared(old, new).told]


def compared(old: str | Statement, new: str | Statement) -> Changes:
    texts = [markup.read(text) if isinstance(text, str) else text for text in (old, new)]
    return redline.changes(*texts)


def sides(changes: Changes, take: bool) -> tuple[tuple[str, ...], tuple[Block, ...]]:
    """Return title and blocks with every change taken, or refused, the words of each from its parts."""
    gone = Mark.STRUCK if take else Mark.ADDED
    title, blocks, held = [], [], ""
    for step in changes.steps:
        if step.move and step.mark is gone:
            continue
        held += (taken if take else refused)(step.words)
        if step.mark is gone:
            continue
        side = step.new if take else step.old
        assert side.block.text == held
        (title if side.is_title else blocks).append(side.block)
        held = ""
    return tuple(block.text for block in title), tuple(blocks)


def test_the_same_text_has_no_changes():
    assert kinds(HEAD + TWO, HEAD + TWO) == []


def test_renumbering_is_no_change():
    added = "1. Elbonia reported on the workshop in Strelsau in some detail.\n"

    assert kinds(TWO, added + TWO) == [("added", "", "para. 1")]


def test_a_reference_to_a_number_is_text():
    assert kinds("1. One sees para. 5 for more.\n", "1. One sees para. 6 for more.\n") == [
        ("edited", "para. 1", "para. 1")
    ]


def test_a_paragraph_in_another_place_is_told_as_moved():
    first, second = TWO.splitlines(keepends=True)
    third = "1. It agreed to meet again in the course of next year.\n"

    assert kinds(first + second + third, second + third + first) == [("moved", "para. 1", "para. 3")]


def test_one_that_moved_and_was_edited_is_told_as_both():
    first, second = TWO.splitlines(keepends=True)
    third = "1. It agreed to meet again in the course of next year, in the capital of Elbonia.\n"

    assert kinds(first + second + third, second + third + first.replace("thanked", "warmly thanked")) == [
        ("moved and edited", "para. 1", "para. 3")
    ]


def test_the_short_footnote_of_a_paragraph_that_moved_is_no_edit():
    rest = "1. The Meeting thanked Ruritania for its hospitality{}.\n1. It agreed to meet again{} in the next year.\n"
    moved, notes = "1. Members noted the annual report[^{}].\n", ("By a letter of May.", "In Strelsau or Zenda.")
    old = [*notes, "Elbonia abstained."]
    new = [old[-1], *notes]
    texts = (rest.format("[^1]", "[^2]") + moved.format(3), moved.format(1) + rest.format("[^2]", "[^3]"))
    found = [
        text + "".join(f"\n[^{at}]: {note}\n" for at, note in enumerate(each, 1))
        for text, each in zip(texts, (old, new), strict=True)
    ]

    assert {each.kind.value for each in compared(*found).told} == {"moved"}


def test_a_paragraph_that_became_an_item_is_told_in_words():
    (change,) = compared(
        "1. Members agreed:\n\nshare data on routes;\n", "1. Members agreed:\n    - share data on routes;\n"
    ).told

    assert (change.kind.value, change.form) == ("form", "paragraph without a number became item")


def test_a_paragraph_that_was_split_is_told_so():
    old = "1. The Meeting thanked Ruritania for its hospitality. Members noted the annual report of the registry.\n"

    assert kinds(old, TWO) == [("split", "para. 1", "para. 1")]
    assert kinds(TWO, old) == [("joined", "para. 1", "para. 1")]


def test_titles_headings_and_footnotes_are_compared():
    old = "# SECOND MEETING\n\n## Proceedings\n\n1. It agreed[^1] to pay.\n\n[^1]: In marks.\n"
    new = "# THIRD MEETING\n\n## Conduct of proceedings\n\n1. It agreed[^1] to pay.\n\n[^1]: In crowns, or in marks.\n"

    assert [kind for kind, _, _ in kinds(old, new)] == ["edited", "edited", "edited"]


def test_a_table_is_compared_by_row_and_cell():
    rows = [
        "| Workshop | Place |",
        "|---|---|",
        "| On data | Zenda |",
        "| On visas | Strelsau |",
        "| On ships | Hentzau |",
    ]
    new = [*rows[:2], rows[2].replace("Zenda", "Fenwick"), "| On trains | Elbonia |", rows[3]]
    (change,) = compared("\n".join(rows), "\n".join(new)).told

    assert [row.mark.value for row in change.rows] == ["kept", "kept", "added", "kept", "struck"]
    assert changed.phrases(change)[0] == "struck “Zenda”, added “Fenwick”"
    assert taken(change.words).split("\n")[2] == "On trains\tElbonia"


def test_one_name_in_a_list_of_participants_stays_a_small_change():
    old = "The Meeting was attended by Elbonia, Freedonia, Ruritania, Samavia and Sylvania.\n"
    (change,) = compared(old, old.replace("Ruritania, ", "Ruritania, Strelsau, ")).told

    assert changed.phrases(change) == ["added “Strelsau,”"]


def test_the_summary_counts_title_and_headings_apart():
    old, new = f"{HEAD}{TWO}", f"# THIRD MEETING\n\n{TWO}1. It closed after two days of frank exchanges.\n"

    assert changed.summary(compared(old, new)) == "2 paragraphs unchanged, 1 added; title and headings: 1 edited"


@st.composite
def pairs(draw: st.DrawFn) -> tuple[Statement, Statement]:
    """Return two texts, some of the blocks of the one in the other, in another order."""
    one, other = draw(statements()), draw(statements())
    notes = [block.label for block in (*one.blocks, *other.blocks) if block.kind is BlockKind.FOOTNOTE]
    mixed = (*draw(st.permutations(one.blocks)), *other.blocks)
    try:
        whole = Statement(
            "y", title=other.title, source=Source("y"), blocks=mixed if len(notes) == len(set(notes)) else ()
        )
    except ValueError:  # items in an order that no page can show
        whole = other
    return (one, whole) if draw(st.booleans()) else (whole, other)


@settings(max_examples=300, suppress_health_check=list(HealthCheck))
@given(pair=pairs())
def test_all_changes_taken_are_the_new_text_and_all_refused_the_old(pair):
    old, new = pair
    changes = redline.changes(old, new)

    assert sides(changes, take=True) == (new.title, new.blocks)
    assert sides(changes, take=False) == (old.title, old.blocks)
    assert changes == redline.changes(old, new)


@pytest.mark.parametrize("what", ["few", "moved", "different", "formula"])
def test_two_thousand_paragraphs_take_seconds(what):
    chance = random.Random(7)
    vocabulary = [f"w{n}" for n in range(4000)]
    old = [" ".join(chance.choices(vocabulary, k=40)) for _ in range(2000)]
    new = {
        "few": [text.replace(" ", " new ", 1) if at % 100 == 0 else text for at, text in enumerate(old)],
        "moved": chance.sample(old, len(old)),
        "different": [" ".join(chance.choices(vocabulary, k=40)) for _ in range(2000)],
        "formula": [f"The Meeting noted item {n} of the list." for n in range(2000)],
    }[what]
    texts = [
        Statement("x", blocks=tuple(Block(BlockKind.PARAGRAPH, text, 0, "1") for text in each)) for each in (old, new)
    ]
    start = time.process_time()
    changes = redline.changes(*texts)

    assert time.process_time() - start < 20
    assert len(changes.told) >= 20


def test_no_paragraph_moves_for_a_footnote_that_is_typed_in_another_place():
    note = "[^1]: A footnote of more words than the paragraph.\n"
    first, second = "## Work[^1]\n\n", "1. It rose.\n\n"

    assert kinds(f"{HEAD}{first}{note}\n{second}", f"{HEAD}{first}{second}{note}") == [
        ("moved", "footnote ¹", "footnote ¹")
    ]
