"""The parts of a Word file beside its text: comments, footnotes, header, footer, settings, properties."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache

from lxml import etree

from drafter import tracing
from drafter.model import Block, Statement
from drafter.render import front
from drafter.render.pieces import number_of
from drafter.render.word.base import Base
from drafter.render.word.package import Part
from drafter.render.word.xml import NAMESPACES, Xml, el, field, look, name, node, run, whole, written

_MARGINS = {
    "top": "1644", "right": "1440", "bottom": "1440", "left": "1440", "header": "624", "footer": "680", "gutter": "0",
}  # fmt: skip

_SHAPE = "{style};position:absolute;margin-left:0;margin-top:0;z-index:-251658752;" + ";".join(
    f"mso-position-{axis}:center;mso-position-{axis}-relative:margin" for axis in ("horizontal", "vertical")
)


def paragraph(style: str, *runs: Xml | None) -> Xml:
    """Return a paragraph in the style of this id."""
    return Xml(f"<w:p>{_of_style(style)}{''.join(filter(None, runs))}</w:p>")


@cache
def _of_style(style: str) -> Xml:
    return el("w:pPr", el("w:pStyle", val=style))


# ── footnotes ────────────────────────────────────────────────────────────────────────────────────


def counts_itself(number: int, note: Block) -> bool:
    """Return whether Word's own count prints this footnote's mark."""
    return number_of(note.label) == number


def footnote(number: int, note: Block, words: Iterable[Xml], base: Base, key: int = 0) -> Xml:
    """Return a footnote; its mark is Word's own count, or typed where the statement has another.

    `key` is its id in the file, where that is not its number.
    """
    mark = el("w:footnoteRef") if counts_itself(number, note) else _typed(note.label)
    reference = el("w:r", look(base.id("footnote reference")), mark)
    return el("w:footnote", paragraph(base.id("footnote text"), reference, run(" "), *words), id=key or number)


def footnote_reference(number: int, note: Block, base: Base, key: int = 0) -> Xml:
    """Return the run in the text that refers to a footnote, by its id in the file where that is not its number."""
    properties = look(base.id("footnote reference"))
    if counts_itself(number, note):
        return el("w:r", properties, el("w:footnoteReference", id=key or number))
    return el("w:r", properties, el("w:footnoteReference", customMarkFollows="1", id=key or number), _typed(note.label))


def footnote_place(number: int) -> list[Xml]:
    """Return a hidden bookmark where the footnote's block stands; the foot of a page does not tell it."""
    key = 9000 + number  # bookmarks have ids of their own
    return [el("w:bookmarkStart", id=key, name=f"_Footnote{number}"), el("w:bookmarkEnd", id=key)]


def _typed(label: str) -> Xml:
    """Return the mark as text. A raised digit becomes a plain one, for the style raises it."""
    return el("w:t", text=str(number_of(label) or label))


def separators() -> list[Xml]:
    """Return the two footnotes that are no footnotes: the line above them, and above a continuation."""
    spacing = el("w:spacing", before=0, after=0, line=240, lineRule="auto")
    first = el("w:p", el("w:pPr", spacing), el("w:r", el("w:separator")))
    spacing = el("w:spacing", before=0, after=0, line=240, lineRule="auto")
    second = el("w:p", el("w:pPr", spacing), el("w:r", el("w:continuationSeparator")))
    return [
        el("w:footnote", first, type="separator", id=-1),
        el("w:footnote", second, type="continuationSeparator", id=0),
    ]


# ── header and footer ────────────────────────────────────────────────────────────────────────────


def headers(statement: Statement, base: Base, told: str = "") -> list[Part]:
    """Return the header of page one, the header of the others, and the footer of all.

    `told` is what every page says of this file: that it is a redline, and of what.
    """
    line = [paragraph(base.id("Marking"), run(told))] if told else []
    short = paragraph(base.id("header"), run(front.short_title(statement)))
    first = [*line, *_draft_lines(statement, base, 2049)] or [paragraph(base.id("Marking"))]
    return [
        Part("word/header1.xml", whole("w:hdr", *line, *_draft_lines(statement, base, 2050), short)),
        Part("word/header2.xml", whole("w:hdr", *first)),
        Part("word/footer1.xml", whole("w:ftr", *_footer(statement, base))),
    ]


def _draft_lines(statement: Statement, base: Base, shape: int) -> list[Xml]:
    if statement.draft is None:
        return []
    style = base.id("Marking")
    lines = [paragraph(style, run(front.marking(statement)))] if front.marking(statement) else []
    lines.append(paragraph(style, run(front.state(statement)), _watermark(shape)))
    return lines


def _footer(statement: Statement, base: Base) -> Iterator[Xml]:
    yield paragraph(base.id("footer"), run("Page "), *field("PAGE", "1"), run(" of "), *field("NUMPAGES", "1"))
    if front.marking(statement):
        yield paragraph(base.id("Marking"), run(front.marking(statement)))


def _watermark(shape_id: int) -> Xml:
    """Return DRAFT across the page, made as Word's own Watermark button makes it."""
    shape = f"""<w:r xmlns:v="{NAMESPACES["v"]}" xmlns:o="{NAMESPACES["o"]}"><w:rPr><w:noProof/></w:rPr><w:pict>
<v:shapetype id="_x0000_t136" coordsize="21600,21600" o:spt="136" adj="10800"
 path="m@7,l@8,m@5,21600l@6,21600e"><v:formulas><v:f eqn="sum #0 0 10800"/><v:f eqn="prod #0 2 1"/>
<v:f eqn="sum 21600 0 @1"/><v:f eqn="sum 0 0 @2"/><v:f eqn="sum 21600 0 @3"/><v:f eqn="if @0 @3 0"/>
<v:f eqn="if @0 21600 @1"/><v:f eqn="if @0 0 @2"/><v:f eqn="if @0 @4 21600"/><v:f eqn="mid @5 @6"/>
<v:f eqn="mid @8 @5"/><v:f eqn="mid @7 @8"/><v:f eqn="mid @6 @7"/><v:f eqn="sum @6 0 @5"/></v:formulas>
<v:path textpathok="t" o:connecttype="custom" o:connectlocs="@9,0;@10,10800;@11,21600;@12,10800"
 o:connectangles="270,180,90,0"/><v:textpath on="t" fitshape="t"/></v:shapetype>
<v:shape id="PowerPlusWaterMarkObject{shape_id}" o:spid="_x0000_s{shape_id}" type="#_x0000_t136"
 alt="" o:allowincell="f" style="{_SHAPE.format(style="width:400pt;height:130pt;rotation:315")}"
 fillcolor="#ececec" stroked="f"><v:textpath style="font-family:&quot;Times New Roman&quot;;font-size:1pt"
 string="DRAFT"/></v:shape></w:pict></w:r>"""
    return Xml(shape)


# ── settings and properties ──────────────────────────────────────────────────────────────────────


def settings(footnotes: bool, language: str) -> Part:
    """Return word/settings.xml. Nothing of the base document's own, which holds names and paths."""
    uri = "http://schemas.microsoft.com/office/word"
    mode = el("w:compat", el("w:compatSetting", name="compatibilityMode", uri=uri, val="15"))
    notes = [el("w:footnotePr", el("w:footnote", id=-1), el("w:footnote", id=0))] if footnotes else []
    theme = el("w:themeFontLang", val=language)
    return Part("word/settings.xml", whole("w:settings", el("w:defaultTabStop", val=570), *notes, mode, theme))


def properties(statement: Statement, language: str) -> list[Part]:
    """Return the properties of the file: title, subject, id and language; no person, no clock."""
    when = {"xsi:type": "dcterms:W3CDTF"}
    core = node("cp:coreProperties")
    for tag, value in (
        ("dc:title", front.title(statement)),
        ("dc:subject", front.subject(statement)),
        ("dc:creator", front.author(statement)),
        ("dc:identifier", tracing.IDENTIFIER + statement.id),
    ):
        core.append(node(tag, text=value))
    for tag in ("dcterms:created", "dcterms:modified"):
        core.append(node(tag, text=front.stamp(statement), more=when))
    core.append(node("dc:language", text=language))
    app = node("ep:Properties", node("ep:Application", text="drafter"))
    return [Part("docProps/core.xml", written(core)), Part("docProps/app.xml", written(app))]


def margins(base: Base) -> Xml:
    """Return the page margins of the base document."""
    return el("w:pgMar", more={f"w:{side}": value for side, value in edges(base).items()})


def edges(base: Base) -> dict[str, str]:
    """Return the margin at each side, "left", "header" and so on, as the base document gives them."""
    found = base.section.find(name("w:pgMar")) if base.section is not None else None
    if found is not None:
        return {etree.QName(key).localname: value for key, value in found.items() if key.startswith(name("w:"))}
    return dict(_MARGINS)
