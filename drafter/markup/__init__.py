"""A Statement as Markdown and back, losing nothing.

CommonMark with pipe tables and footnotes, so that it shows properly in any viewer:

    ---                                     facts, as YAML (front_matter)
    id: 2013-03-05-ahg-som-7
    ---
    # SEVENTH MEETING OF ...                the title, one line of it a `#`
    <!-- contents: true -->                 it is printed with a table of contents
    ## Key Themes                           a heading of level 1; level 2 has three hashes
    <!-- lines: [60, 67] -->                where the next block stands in its source
    7. The meeting recalled ...             a numbered paragraph, at the margin
        - a workshop on ...                 items, below their paragraph
        - **a.** fostering ...              any other label, in bold and with its stop
    **Who:** The RSO, in consultation ...
    ## **ANNEX:** PRIORITY ACTIVITIES       an annex; `## ANNEX: PRIORITY ACTIVITIES` is read so too
    <!-- from: {"closing/host-thanked": {"host.country": "Australia"}} -->
    8. The Meeting expressed ...            the precedents that it was drafted from

    <!-- allow: meeting-case: quoted -->    a rule of `drafter check` that is silent at the next block, and why
    <!-- picture: timeline -->              the table below is drawn as a picture, too, where it is printed
    | Activity | Date |
    <!-- refers: ["paragraph 5"] -->        references in the next block that drafting computed: they are links
    <!-- landscape: true -->                the annex below lies across its pages

A text without `source` is a draft: its numbers are counted when it is read (`numbering.counted`).
What a person types beyond this (emphasis, a quotation, a second paragraph in an item) is read as
plain words; none is dropped. `places` tells on
which lines each text stands. `edited` changes words of such a text and leaves all that as it stands.
"""

from collections.abc import Sequence

from drafter.markup.reading import places, read
from drafter.markup.writing import escape, provenance, write
from drafter.model import Statement

__all__ = ["edited", "escape", "places", "provenance", "read", "write"]


def edited(text: str, after: Statement, left: Sequence[int]) -> str | None:
    """Return the Markdown `text` changed so that it reads as `after`; None where that cannot be done.

    `left` are the texts (lines of the title, then blocks) that `after` still has, by their places in `text`, in order.
    """
    from drafter.markup import editing

    return editing.edited(text, after, left)
