"""What pictures of tables have in common: their page, their frame as SVG, and the words that stand in for them.

SVG of our own making, as wide as the text and in points: no clock, no random, nothing from a network.
"""

from __future__ import annotations

import copy
import re
from dataclasses import dataclass
from xml.etree import ElementTree as ET

from drafter.model import Block
from drafter.render import measure
from drafter.render.chart.marks import INK, clean, coordinate, fitted, text, width

WIDE = measure.LINE
HIGHEST = 560.0
"""Points: a page of letter paper has room for so much below a heading."""
SIZE, STEP = 10.0, 12.0
"""Points of the letters, and from one line of them to the next."""
FACES = "Tinos, 'Tinos Extended', 'Tinos Vietnamese', 'Times New Roman', 'Liberation Serif', serif"
_TITLE, _SPACE, _KEPT = 11.0, 20.0, 300.0
_FAMILY = re.compile(r"(?:^|[}\s/])html\s*\{[^}]*?font-family\s*:\s*([^;}]{1,200})")
_MISSING = re.compile(r"\[\[[^\[\]]*\]\]|[-–—\s]*")


@dataclass(frozen=True, slots=True)
class Group:
    """One table of a picture, and the heading that names it; "" where the picture has only one."""

    name: str
    table: Block


@dataclass(frozen=True, slots=True)
class Drawing:
    """One picture: what it is called, what it shows in words, and its shapes, `high` points of them."""

    name: str
    caption: str
    words: str
    shapes: ET.Element
    high: float

    @property
    def told(self) -> str:
        """Return what stands in for the picture where it cannot be seen."""
        return f"{self.caption}. {self.words}"

    @property
    def height(self) -> float:
        """Return its height with the caption, in points."""
        return self.high + _SPACE

    @property
    def stays(self) -> bool:
        """Return whether it must stay with what follows it; a higher one may stand alone on its page."""
        return self.height <= _KEPT

    def svg(self, key: str, family: str = FACES, captioned: bool = True) -> str:
        """Return the picture as SVG, its ids made with `key`; with its caption in it, else without."""
        top = _SPACE if captioned else 0.0
        root = ET.Element("svg", {"xmlns": "http://www.w3.org/2000/svg", "role": "img",
            "viewBox": f"0 0 {coordinate(WIDE)} {coordinate(self.high + top)}", "width": f"{coordinate(WIDE)}pt",
            "height": f"{coordinate(self.high + top)}pt", "font-family": clean(family), "fill": INK})  # fmt: skip
        if captioned:  # what makes a PDF of it tells its readers the title alone
            root.set("aria-labelledby", f"{key}-title")
            ET.SubElement(root, "title", {"id": f"{key}-title"}).text = clean(self.told)
            text(root, 0, _TITLE, self.caption, _TITLE, font_weight="bold")
        else:
            root.set("aria-labelledby", f"{key}-title {key}-desc")
            ET.SubElement(root, "title", {"id": f"{key}-title"}).text = clean(self.caption)
            ET.SubElement(root, "desc", {"id": f"{key}-desc"}).text = clean(self.words)
        shapes = copy.deepcopy(self.shapes)
        shapes.set("transform", f"translate(0 {coordinate(top)})")
        root.append(shapes)
        return ET.tostring(root, encoding="unicode")


def family(css: str) -> str:
    """Return the faces that a style sheet gives the text."""
    found = _FAMILY.search(re.sub(r"/\*.*?\*/", " ", css, flags=re.DOTALL))
    return found[1].strip() if found else FACES


def said(cell: str) -> str:
    """Return the words of a cell; "" where it holds a dash or tells that a fact is missing."""
    return "" if _MISSING.fullmatch(cell) else " ".join(cell.split())


def broken(words: str, room: float) -> list[str]:
    """Return words in two lines at most, the second shortened until it fits."""
    first: list[str] = []
    rest = words.split()
    while rest and width(" ".join([*first, rest[0]]), SIZE) <= room:
        first.append(rest.pop(0))
    if not first:
        return [fitted(words, room, SIZE)]
    return [" ".join(first), fitted(" ".join(rest), room, SIZE)] if rest else [" ".join(first)]


def rule(parent: ET.Element, x1: float, y1: float, x2: float, y2: float, colour: str, wide: float = 0.5) -> None:
    """Draw a thin line."""
    ends = {"x1": coordinate(x1), "y1": coordinate(y1), "x2": coordinate(x2), "y2": coordinate(y2)}
    ET.SubElement(parent, "line", {**ends, "stroke": colour, "stroke-width": coordinate(wide)})


def box(parent: ET.Element, x: float, y: float, wide: float, high: float, **more: str) -> None:
    """Draw a box, filled as `more` says."""
    where = {"x": coordinate(x), "y": coordinate(y), "width": coordinate(wide), "height": coordinate(high)}
    ET.SubElement(parent, "rect", where | {key.replace("_", "-"): value for key, value in more.items()})
