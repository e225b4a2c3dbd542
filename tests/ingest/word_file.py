"""Word files made for these tests: a package around a few lines of Word's XML."""

from __future__ import annotations

import io
import zipfile

from drafter.ingest.word import reading
from drafter.received import Received, Tracked

W = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" '
    'xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"'
)
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
_TYPES = "application/vnd.openxmlformats-officedocument.wordprocessingml."
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/"
ROOTS = {
    "numbering": "numbering", "styles": "styles", "footnotes": "footnotes", "endnotes": "endnotes",
    "comments": "comments", "settings": "settings", "header1": "hdr", "footer1": "ftr", "commentsExtended": "",
}  # fmt: skip
STYLES = """
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="Titre"><w:name w:val="Title"/></w:style>
<w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="H2"><w:name w:val="heading 2"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Mine"><w:name w:val="Our heading"/><w:basedOn w:val="H2"/></w:style>
<w:style w:type="paragraph" w:styleId="Strong"><w:name w:val="Loud"/><w:rPr><w:b/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Sub"><w:name w:val="Subtitle"/></w:style>
<w:style w:type="paragraph" w:styleId="TOC1"><w:name w:val="toc 1"/></w:style>
<w:style w:type="character" w:styleId="Secret"><w:name w:val="Secret"/><w:rPr><w:vanish/></w:rPr></w:style>
<w:style w:type="character" w:styleId="Ref"><w:name w:val="footnote reference"/>
  <w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>"""


def docx(body: str, **parts: str) -> bytes:
    """Return a Word file with this body; further parts by their names, as what stands within their root."""
    parts = {"styles": STYLES, **parts}
    relations = "".join(
        f'<Relationship Id="{name}" Type="{_RELATIONS}{name.rstrip("1")}" Target="{name}.xml"/>' for name in parts
    )
    held = {
        "[Content_Types].xml": f'<Types xmlns="{_PACKAGE}content-types"><Default Extension="xml" '
        f'ContentType="application/xml"/><Override PartName="/word/document.xml" '
        f'ContentType="{_TYPES}document.main+xml"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{_PACKAGE}relationships"><Relationship Id="a" '
        f'Type="{_RELATIONS}officeDocument" Target="word/document.xml"/></Relationships>',
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{_PACKAGE}relationships">{relations}</Relationships>',
        "word/document.xml": f"<w:document {W}><w:body>{body}</w:body></w:document>",
    }
    for name, inner in parts.items():
        root = f"w:{ROOTS[name]}" if ROOTS[name] else f"w15:{name}Ex"
        held[f"word/{name}.xml"] = f"<{root} {W}>{inner}</{root}>"
    return zipped(held)


def zipped(held: dict[str, str | bytes]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as package:
        for name, data in held.items():
            package.writestr(name, data)
    return stream.getvalue()


def p(*runs: str, style: str = "", num: tuple[int, int] | None = None, more: str = "", mark: str = "") -> str:
    """Return a paragraph of runs of XML or plain words; `num` is its w:num and level, `mark` what its mark has."""
    inside = "".join(run if run.startswith("<") else r(run) for run in runs)
    tie = f'<w:numPr><w:ilvl w:val="{num[1]}"/><w:numId w:val="{num[0]}"/></w:numPr>' if num else ""
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    looks = f"<w:rPr>{mark}</w:rPr>" if mark else ""
    return f"<w:p><w:pPr>{named}{tie}{looks}{more}</w:pPr>{inside}</w:p>"


def r(text: str, look: str = "", tag: str = "t") -> str:
    """Return a run of words."""
    return f'<w:r><w:rPr>{look}</w:rPr><w:{tag} xml:space="preserve">{text}</w:{tag}></w:r>'


def changed(kind: str, text: str, author: str = "Ana Example") -> str:
    """Return words under a tracked change: "ins", "del", "moveFrom", "moveTo"."""
    run = r(text, tag="delText" if kind == "del" else "t")
    return f'<w:{kind} w:id="1" w:author="{author}" w:date="2026-02-01T10:00:00Z">{run}</w:{kind}>'


def levels(*each: tuple[str, str], extra: tuple[str, ...] = ()) -> str:
    """Return the levels of a list: form and text of each, and what else stands in it."""
    more = [*extra, *[""] * len(each)]
    return "".join(
        f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>{more[at]}'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
        for at, (form, text) in enumerate(each)
    )


def abstract(key: int, inner: str) -> str:
    return f'<w:abstractNum w:abstractNumId="{key}"><w:multiLevelType w:val="multilevel"/>{inner}</w:abstractNum>'


def num(key: int, of: int, inner: str = "") -> str:
    return f'<w:num w:numId="{key}"><w:abstractNumId w:val="{of}"/>{inner}</w:num>'


def start(level: int, at: int) -> str:
    return f'<w:lvlOverride w:ilvl="{level}"><w:startOverride w:val="{at}"/></w:lvlOverride>'


USUAL = levels(("decimal", "%1."), ("lowerLetter", "(%2)"), ("lowerRoman", "(%3)"))


def read(body: str, tracked: Tracked | None = None, **parts: str) -> Received:
    return reading.read(docx(body, **parts), "a.docx", tracked)


def texts(received: Received) -> list[str]:
    """Return the paragraphs, their labels before them."""
    return [f"{part.label or part.mark} {part.text}".strip() for part in received.paragraphs]
