"""Places as officials cite them: "para. 6", "para. 4 (a)", and lines of a file as received.

Officials cite paragraphs, never pages. What stands in no numbered paragraph is cited by its own words: "ANNEX".
"""

from __future__ import annotations

from drafter.model import NO_LINES, Lines

PARA = "para. "


def paragraph(where: str) -> str:
    """Return "para. 4 (a)" of "4 (a)"; what begins with no number ("ANNEX", "title", "") as it is."""
    return f"{PARA}{where}" if where[:1].isdigit() else where


def after(where: str) -> str:
    """Return ", para. 4 (a)", as it stands after the name of a text; "" for no paragraph."""
    return f", {paragraph(where)}" if where else ""


def printed(where: str) -> str:
    """Return the same as a paper has it: no line of it ends between "para." and its number."""
    return after(where).replace(PARA, "para.\u00a0")


def lines(of: Lines) -> str:
    """Return ", line 3" or ", lines 3-5", as it stands after the name of a file; "" where no lines are known."""
    first, last = of
    if of == NO_LINES:
        return ""
    return f", line {first}" if first == last else f", lines {first}-{last}"
