"""Lists within lists, tables and counts of a Markdown file, read as Markdown has them."""

from __future__ import annotations

import pytest

from drafter.ingest.text import reading
from drafter.names import Table
from drafter.parse import statements
from drafter.received import SourceKind

PAGE = """\
# FORUM OF ZENDA

# THIRD MEETING OF THE FORUM OF ZENDA

# STRELSAU, RURITANIA, 5–6 MAY 2019

1. The Meeting noted the following:

   - customs
     - sea ports
       - cranes
     - air ports
   - tariffs

2. The Meeting adopted the table below.

| Item | Due |
| --- | --- |
| Cranes \\| hoists | 1 June 2019 |

3. The Meeting thanked Ruritania.

    1. for the room
    2. for the tea

       a. green
"""


def blocks(text: str) -> list[tuple[str, int, str]]:
    (found,) = statements(reading.received(text, "z.md"), Table(()))
    return [(block.kind.value, block.level, block.text) for block in found.blocks]


def test_items_further_in_are_below() -> None:
    assert [each for each in blocks(PAGE) if each[0] == "item"][:5] == [
        ("item", 1, "customs"), ("item", 2, "sea ports"), ("item", 3, "cranes"), ("item", 2, "air ports"),
        ("item", 1, "tariffs"),
    ]  # fmt: skip


def test_a_count_from_1_further_in_is_a_list() -> None:
    assert [each for each in blocks(PAGE) if each[0] == "item"][5:] == [
        ("item", 1, "for the room"), ("item", 1, "for the tea"), ("item", 2, "green"),
    ]  # fmt: skip


def test_an_escaped_pipe_parts_no_cells() -> None:
    (table,) = [text for kind, _, text in blocks(PAGE) if kind == "table"]

    assert table == "Item\tDue\nCranes | hoists\t1 June 2019"


def test_a_list_that_is_only_uneven_by_one_sign_has_one_level() -> None:
    uneven = "# Z\n\n1. It noted:\n\n   - customs\n    - ports\n   - cranes\n"

    assert [level for kind, level, _ in blocks(uneven) if kind == "item"] == [1, 1, 1]


@pytest.mark.parametrize("text", ["It met:\n\n  - customs\n    - ports\n"])
def test_a_text_that_is_no_markdown_is_read_by_its_marks(text: str) -> None:
    items = [part for part in reading.received(text, "z.txt").paragraphs if part.kind is SourceKind.ITEM]

    assert [part.level for part in items] == [0, 0]


def test_the_body_above_its_meeting_is_not_said_twice_in_the_meetings_name() -> None:
    (found,) = statements(reading.received(PAGE, "z.md"), Table(()))

    assert found.meeting.name == "Third Meeting of the Forum of Zenda"
