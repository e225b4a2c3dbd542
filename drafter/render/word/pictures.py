"""Pictures of tables in a Word file: a PNG each, in a paragraph of its own, with words that stand in for it.

The paragraph has no words, so that a reader of the file finds none. Where Pango is missing there is no picture,
and the file is made without; `render.missing` tells of it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from drafter.model import Block, Statement
from drafter.problems import DraftingError
from drafter.render import measure, pictures
from drafter.render.dress import Dress
from drafter.render.word.package import Part, relation
from drafter.render.word.xml import NAMESPACES, Xml, el

if TYPE_CHECKING:
    from drafter.render.pictures.drawing import Drawing

_POINT = 12_700
"""English metric units, in which Word tells the size of a picture."""


class Pictures:
    """The pictures of one statement, made and named."""

    def __init__(self, statement: Statement, dress: Dress, first: int = 1) -> None:
        """Draw them; `first` is the number of the first one, where the file has other pictures too."""
        self.drawn: Mapping[int, tuple[Drawing, ...]] = pictures.of(statement.blocks)
        every = [each for drawings in self.drawn.values() for each in drawings]
        self.files = dict(enumerate(_pngs(every, dress) if every else (), first))
        self.drawn = self.drawn if self.files else {}
        self.numbers = {id(each): at for at, each in enumerate(every, first)}
        self._placed: set[int] = set()

    def parts(self) -> Iterator[Part]:
        """Yield the parts of the package that are pictures which were placed in the text."""
        for at in sorted(self._placed):
            yield Part(_part(at), self.files[at])

    def prefixes(self) -> tuple[str, ...]:
        """Return the prefixes that the document declares for its pictures."""
        return ("a", "pic", "wp") if self.files else ()

    def looks(self, at: int) -> list[tuple[str, bytes]]:
        """Return what the pictures before this block say, and how they look: the same are the same picture."""
        return [(each.told, self.files[self.numbers[id(each)]]) for each in self.drawn.get(at, ())]

    def before(self, at: int, style: str, width_pt: float) -> Iterator[Xml]:
        """Yield the paragraphs of the pictures that stand before this block, no wider than the text."""
        for properties, picture in self.each(at, style, width_pt):
            yield el("w:p", el("w:pPr", *properties), picture)

    def each(self, at: int, style: str, width_pt: float) -> Iterator[tuple[list[Xml], Xml]]:
        """Yield the properties of the paragraph of each picture before this block, and its run."""
        for drawing in self.drawn.get(at, ()):
            scale = min(1.0, width_pt / measure.LINE)
            number = self.numbers[id(drawing)]
            self._placed.add(number)
            picture = _drawing(drawing, number, scale)
            keep = [el("w:keepNext")] if drawing.stays else []
            spacing = el("w:spacing", before=40, after=160, line=240, lineRule="auto")
            place = (spacing, el("w:ind", left=0, right=0, firstLine=0), el("w:jc", val="center"))
            yield [el("w:pStyle", val=style), *keep, *place], el("w:r", el("w:drawing", picture))


def place(table: Block, at: int) -> list[Xml]:
    """Return a hidden bookmark that says what the table after it is drawn as; none for any other table."""
    if table.picture is None:
        return []
    key = 20_000 + at  # bookmarks have ids of their own; those of footnotes begin at 9000
    name = f"_{table.picture.capitalize()}{at}"
    return [el("w:bookmarkStart", id=key, name=name), el("w:bookmarkEnd", id=key)]


def _pngs(drawings: Sequence[Drawing], dress: Dress) -> tuple[bytes, ...]:
    from drafter.render.pictures import bitmap

    try:
        return bitmap.pngs(drawings, dress)
    except DraftingError:
        return ()


def _part(number: int) -> str:
    return f"word/media/picture{number}.png"


def _drawing(drawing: Drawing, number: int, scale: float) -> Xml:
    """Return the picture as Word has it, inline; its name is that by which `ingest` knows it again."""
    size = {"cx": str(round(measure.LINE * scale * _POINT)), "cy": str(round(drawing.height * scale * _POINT))}
    named = {"id": str(number), "name": f"drafter {drawing.name} {number}", "descr": drawing.told}
    fill = el("pic:blipFill", el("a:blip", more={"r:embed": relation(_part(number))}),
              el("a:stretch", el("a:fillRect")))  # fmt: skip
    frame = el("a:xfrm", el("a:off", more={"x": "0", "y": "0"}), el("a:ext", more=size))
    shape = el("pic:spPr", frame, el("a:prstGeom", el("a:avLst"), more={"prst": "rect"}))
    inner = el("pic:nvPicPr", el("pic:cNvPr", more=named), el("pic:cNvPicPr"))
    graphic = el("a:graphicData", el("pic:pic", inner, fill, shape), more={"uri": NAMESPACES["pic"]})
    locked = el("wp:cNvGraphicFramePr", el("a:graphicFrameLocks", more={"noChangeAspect": "1"}))
    edges = dict.fromkeys(("distT", "distB", "distL", "distR"), "0")
    around = (el("wp:extent", more=size), el("wp:docPr", more=named), locked)
    return el("wp:inline", *around, el("a:graphic", graphic), more=edges)
