"""A gap as a content control: a field to fill in, with the slot's name in words, highlighted until it is.

Its words are its placeholder: one click takes them all, and what is typed stands in their place, not highlighted.
"""

from __future__ import annotations

from drafter.render import gaps
from drafter.render.pieces import Gap
from drafter.render.word.xml import Xml, el, run

_MOST = 64
"""Letters of a control's name and tag, the most that Word lets them have."""


def control(gap: Gap, number: int, is_draft: bool) -> Xml:
    """Return the control; `number`, from 1, tells it from the others of the file.

    It is not limited to plain text (w:text), for in such a one LibreOffice shows no highlight. Only in a draft are
    its words a placeholder: in the file of another text a reader would leave them out.
    """
    properties = el(
        "w:sdtPr",
        el("w:alias", val=gaps.plain(gap.name)[:_MOST]),
        el("w:tag", val=gap.name[:_MOST]),
        el("w:id", val=number),
        el("w:showingPlcHdr") if is_draft else None,
    )
    return el("w:sdt", properties, el("w:sdtContent", highlighted(gap)))


def highlighted(gap: Gap) -> Xml:
    """Return the gap as a run, where nothing is to be filled in."""
    return run(gap.text, el("w:highlight", val="yellow"))
