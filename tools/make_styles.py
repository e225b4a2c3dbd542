"""Write templates/print/styles.docx, the base document that a secretariat restyles in Word.

Run by hand when the house's own look changes; the result is committed, and the same run gives the
same bytes. A secretariat does not need this: it opens the file in Word, changes a style, and saves.

    .venv/bin/python tools/make_styles.py [FILE]
"""

from __future__ import annotations

import sys
from pathlib import Path

from lxml import etree

from drafter.render.word import package
from drafter.render.word.package import Part
from drafter.render.word.xml import node as el, printable, written

STEP = 570
"""One step of indentation in twentieths of a point: 28.5 pt, the 38 px of page.css, near 1 cm."""
LINE = 300
"""Fifteen points between lines of twelve: exact, so that Word and the PDF break pages alike."""

FONT = "Times New Roman"
SIDES = ("top", "left", "bottom", "right", "insideH", "insideV")

BUILT_IN = (
    "Normal", "Default Paragraph Font", "Title", "Body Text", "List Bullet", "heading", "header", "footer",
    "footnote", "annotation",
)  # fmt: skip
"""How the names begin that Word knows itself; it keeps them in whatever language it speaks."""

# What each style says of itself where it stands in the base document.
SAMPLES = (
    ("DraftNote", "Draft Note: the box on page one of a draft."),
    ("Title", "TITLE: THE BODY AND ITS MEETING"),
    ("Title", "CITY, COUNTRY, DATE"),
    ("BodyText", "Body Text: a paragraph without a number."),
    ("Heading1", "Heading 1"),
    ("NumberedParagraph", "Numbered Paragraph: numbers run on across headings."),
    ("Item1", "Item 1: below a numbered paragraph."),
    ("Item2", "Item 2"),
    ("Item3", "Item 3"),
    ("Item4", "Item 4"),
    ("NumberedParagraph", "Numbered Paragraph"),
    ("ListBullet", "List Bullet"),
    ("ListBullet2", "List Bullet 2"),
    ("ListBullet3", "List Bullet 3"),
    ("Heading2", "Heading 2"),
    ("Heading3", "Heading 3"),
    ("Heading4", "Heading 4"),
    ("Heading5", "Heading 5"),
    ("FootnoteText", "Footnote Text"),
    ("TableHeading", "Table Heading"),
    ("TableText", "Table Text"),
    ("Marking", "Marking: who may see it, and that it is a draft, at the head and foot of each page"),
    ("Header", "Header: the short title, from page two"),
    ("Footer", "Footer: Page 1 of 9"),
    ("AnnexTitle", "Annex Title: begins a page."),
)


def rpr(size: float | None = None, **flags: bool) -> etree._Element:
    """Return character properties: `size` in points; b, i, caps as flags."""
    marks = [el(f"w:{flag}", val=None if on else "0") for flag, on in flags.items()]
    if size:
        marks += [el("w:sz", val=round(size * 2)), el("w:szCs", val=round(size * 2))]
    return el("w:rPr", *marks)


def spaced(before: float, after: float, line: float = LINE / 20) -> etree._Element:
    """Return paragraph spacing in points; the line is exact."""
    twips = {"before": round(before * 20), "after": round(after * 20), "line": round(line * 20)}
    return el("w:spacing", **twips, lineRule="exact")


def indent(steps: int) -> etree._Element:
    """Return the indentation of a list level whose number hangs one step."""
    return el("w:ind", left=STEP * steps, hanging=STEP)


def style(
    key: str,
    shown: str,
    *ppr: etree._Element | None,
    based: str = "Normal",
    following: str = "",
    look: etree._Element | None = None,
    kind: str = "paragraph",
    rank: int = 1,
) -> etree._Element:
    """Return one style; `rank` orders Word's gallery, 99 keeps it out."""
    custom = not shown.startswith(BUILT_IN)
    return el(
        "w:style",
        el("w:name", val=shown),
        el("w:basedOn", val=based) if based else None,
        el("w:next", val=following) if following else None,
        el("w:uiPriority", val=rank),
        el("w:semiHidden") if key == "TableNormal" else None,
        el("w:qFormat") if rank < 99 else None,
        el("w:pPr", *ppr) if any(part is not None for part in ppr) else None,
        look,
        type=kind,
        default="1" if key in ("Normal", "DefaultParagraphFont", "TableNormal") else None,
        customStyle="1" if custom else None,
        styleId=key,
    )


def numbered(level: int, number: int = 1) -> etree._Element:
    """Return the tie of a style to a level of a list."""
    return el("w:numPr", el("w:ilvl", val=level) if level else None, el("w:numId", val=number))


def styles() -> bytes:
    """Return word/styles.xml."""
    fonts = el("w:rFonts", ascii=FONT, hAnsi=FONT, eastAsia=FONT, cs=FONT)
    language = el("w:lang", val="en-AU", eastAsia="en-AU", bidi="ar-SA")
    character = el("w:rPr", fonts, el("w:sz", val=24), el("w:szCs", val=24), language)
    paragraph = el("w:pPr", el("w:widowControl"), spaced(0, 8))
    defaults = el("w:docDefaults", el("w:rPrDefault", character), el("w:pPrDefault", paragraph))
    latent = {"defLockedState": 0, "defUIPriority": 99, "defSemiHidden": 1, "defUnhideWhenUsed": 1, "defQFormat": 0}
    root = el("w:styles", defaults, el("w:latentStyles", **latent, count=376))
    root.extend([*_basics(), *_headings(), *_lists(), *_furniture(), *_characters(), *_tables()])
    return written(root)


def _basics() -> list[etree._Element]:
    centred = el("w:jc", val="center")
    return [
        style("Normal", "Normal", based="", rank=0),
        style("DefaultParagraphFont", "Default Paragraph Font", based="", kind="character", rank=99),
        style(
            "Title",
            "Title",
            el("w:keepNext"),
            el("w:keepLines"),
            spaced(0, 20, 18),
            el("w:contextualSpacing"),
            centred,
            following="BodyText",
            look=rpr(13, b=True),
        ),
        style("BodyText", "Body Text"),
        style("NumberedParagraph", "Numbered Paragraph", numbered(0), indent(1)),
    ]


def _headings() -> list[etree._Element]:
    looks = (rpr(b=True), rpr(b=True, i=True), rpr(i=True), rpr(11.5, b=True), rpr(11.5, i=True))
    made = []
    for level, look in enumerate(looks):
        parts = (el("w:keepNext"), el("w:keepLines"), spaced(14 if level == 0 else 10, 6))
        outline = el("w:outlineLvl", val=level)
        made.append(
            style(f"Heading{level + 1}", f"heading {level + 1}", *parts, outline, following="BodyText", look=look)
        )
    centred = el("w:jc", val="center")
    parts = (el("w:pageBreakBefore"), spaced(0, 14, 18), centred)
    made.append(style("AnnexTitle", "Annex Title", *parts, based="Heading1", following="BodyText", look=rpr(13)))
    return made


def _lists() -> list[etree._Element]:
    made = [style(f"Item{n}", f"Item {n}", numbered(n), spaced(0, 6), indent(n + 1)) for n in range(1, 6)]
    for n in range(1, 6):
        suffix = "" if n == 1 else str(n)
        shown = f"List Bullet {suffix}".strip()
        made.append(style(f"ListBullet{suffix}", shown, numbered(n - 1, 2), spaced(0, 6), indent(n + 1)))
    return made


def _furniture() -> list[etree._Element]:
    centred = el("w:jc", val="center")
    sides = [el(f"w:{side}", val="single", sz=6, space=4, color="auto") for side in SIDES[:4]]
    rule = el("w:pBdr", el("w:bottom", val="single", sz=4, space=2, color="auto"))
    inset = el("w:ind", left=120, right=120)
    return [
        style(
            "DraftNote",
            "Draft Note",
            el("w:pBdr", *sides),
            spaced(0, 14, 13),
            inset,
            el("w:contextualSpacing"),
            look=rpr(10.5),
        ),
        style("TableText", "Table Text", spaced(2, 2, 13), look=rpr(11)),
        style("TableHeading", "Table Heading", el("w:keepNext"), based="TableText", look=rpr(b=True)),
        style("AfterTable", "After Table", spaced(0, 8, 1), look=rpr(1), rank=99),
        style("Header", "header", rule, spaced(0, 0, 11), centred_copy(centred), look=rpr(9), rank=2),
        style("Marking", "Marking", spaced(0, 0, 11), centred_copy(centred), look=rpr(9, b=True), rank=2),
        style("Footer", "footer", spaced(0, 0, 11), centred_copy(centred), look=rpr(9), rank=2),
        style("FootnoteText", "footnote text", spaced(0, 2, 12), look=rpr(10), rank=2),
        style("CommentText", "annotation text", el("w:spacing", line=240, lineRule="auto"), look=rpr(10), rank=99),
    ]


def centred_copy(element: etree._Element) -> etree._Element:
    """Return the element again: one element stands in one place only."""
    return etree.fromstring(etree.tostring(element))


def _characters() -> list[etree._Element]:
    raised = el("w:rPr", el("w:vertAlign", val="superscript"))
    base = "DefaultParagraphFont"
    return [
        style("Label", "Label", based=base, kind="character", look=rpr(b=True)),
        style("LabelNumber", "Label Number", based=base, kind="character"),
        style("FootnoteReference", "footnote reference", based=base, kind="character", look=raised, rank=99),
        style("CommentReference", "annotation reference", based=base, kind="character", look=rpr(8), rank=99),
    ]


def _tables() -> list[etree._Element]:
    plain = style("TableNormal", "Normal Table", based="", kind="table", rank=99)
    margins = [el(f"w:{side}", w=108 if side in ("left", "right") else 0, type="dxa") for side in SIDES[:4]]
    plain.append(el("w:tblPr", el("w:tblInd", w=0, type="dxa"), el("w:tblCellMar", *margins)))
    grid = style("StatementTable", "Statement Table", based="TableNormal", kind="table")
    borders = el("w:tblBorders", *[el(f"w:{side}", val="single", sz=4, space=0, color="auto") for side in SIDES])
    cells = el("w:tblCellMar", *[el(f"w:{side}", w=100, type="dxa") for side in ("left", "right")])
    grid.append(el("w:tblPr", borders, cells))
    return [plain, grid]


# ── the lists ────────────────────────────────────────────────────────────────────────────────────


def numbering() -> bytes:
    """Return word/numbering.xml: numbered paragraphs with their items, bullets, and headings."""
    paragraphs = [("decimal", "%1.", "NumberedParagraph"), ("lowerLetter", "(%2)", "Item1")]
    paragraphs += [("lowerRoman", "(%3)", "Item2"), ("lowerLetter", "%4.", "Item3"), ("lowerRoman", "%5.", "Item4")]
    paragraphs += [("lowerLetter", "%6.", "Item5")]
    bullets = [("bullet", mark, f"ListBullet{n or ''}") for n, mark in zip((0, 2, 3, 4, 5), "•–•–•", strict=True)]
    bullets += [("bullet", mark, "") for mark in "–•–•"]
    headings = [("upperRoman", "%1.", ""), ("upperLetter", "%2.", ""), ("decimal", "%3.", "")]
    headings += [("lowerLetter", "(%4)", ""), ("lowerRoman", "(%5)", "")]
    root = el("w:numbering")
    for key, (shown, levels) in enumerate((("Paragraphs", paragraphs), ("Bullets", bullets), ("Headings", headings))):
        sign = f"3D5A000{key + 1}"
        first = 2 if levels is bullets else 1
        head = [el("w:nsid", val=sign), el("w:multiLevelType", val="multilevel"), el("w:tmpl", val=sign)]
        parts = [_level(at, *level, steps=1 if levels is headings else at + first) for at, level in enumerate(levels)]
        root.append(el("w:abstractNum", *head, el("w:name", val=shown), *parts, abstractNumId=key))
    for key in range(3):
        root.append(el("w:num", el("w:abstractNumId", val=key), numId=key + 1))
    return written(root)


def _level(at: int, form: str, text: str, tied: str, steps: int) -> etree._Element:
    return el(
        "w:lvl",
        el("w:start", val=1),
        el("w:numFmt", val=form),
        el("w:pStyle", val=tied) if tied else None,
        el("w:lvlText", val=text),
        el("w:lvlJc", val="left"),
        el("w:pPr", indent(steps)),
        ilvl=at,
    )


# ── the document that shows them ─────────────────────────────────────────────────────────────────


def document() -> bytes:
    """Return word/document.xml: every style once, on A4 with the margins of a statement."""
    body = el("w:body")
    for key, text in SAMPLES:
        words = el("w:r", el("w:t", text=printable(text), more={"xml:space": "preserve"}))
        body.append(el("w:p", el("w:pPr", el("w:pStyle", val=key)), words))
    page = el("w:pgSz", w=11906, h=16838)
    margins = el("w:pgMar", top=1644, right=1440, bottom=1440, left=1440, header=624, footer=680, gutter=0)
    body.append(el("w:sectPr", page, margins))
    return written(el("w:document", body))


def settings() -> bytes:
    """Return word/settings.xml: this is a file of a Word that still has its own layout."""
    uri = "http://schemas.microsoft.com/office/word"
    mode = el("w:compatSetting", name="compatibilityMode", uri=uri, val="15")
    return written(el("w:settings", el("w:defaultTabStop", val=STEP), el("w:compat", mode)))


def font_table() -> bytes:
    """Return word/fontTable.xml: the one font, and what may stand in for it."""
    font = el(
        "w:font",
        el("w:altName", val="Liberation Serif"),
        el("w:panose1", val="02020603050405020304"),
        el("w:charset", val="00"),
        el("w:family", val="roman"),
        el("w:pitch", val="variable"),
        name=FONT,
    )
    return written(el("w:fonts", font))


def theme() -> bytes:
    """Return word/theme/theme1.xml, the least that Word asks for: black on white, and the one font."""
    dark, light = '<a:srgbClr val="000000"/>', '<a:srgbClr val="FFFFFF"/>'
    colours = {"dk1": dark, "lt1": light, "dk2": dark, "lt2": light, "accent1": '<a:srgbClr val="1F3864"/>'}
    colours |= {f"accent{n}": '<a:srgbClr val="595959"/>' for n in range(2, 7)}
    colours |= {"hlink": '<a:srgbClr val="0563C1"/>', "folHlink": '<a:srgbClr val="954F72"/>'}
    scheme = "".join(f"<a:{key}>{colour}</a:{key}>" for key, colour in colours.items())
    fonts = f'<a:latin typeface="{FONT}"/><a:ea typeface=""/><a:cs typeface=""/>'
    fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>' * 3
    line = '<a:ln w="6350"><a:solidFill><a:schemeClr val="phClr"/></a:solidFill></a:ln>' * 3
    effect = "<a:effectStyle><a:effectLst/></a:effectStyle>" * 3
    uri = "http://schemas.openxmlformats.org/drawingml/2006/main"
    text = f"""<a:theme xmlns:a="{uri}" name="Statement"><a:themeElements>
<a:clrScheme name="Statement">{scheme}</a:clrScheme>
<a:fontScheme name="Statement"><a:majorFont>{fonts}</a:majorFont><a:minorFont>{fonts}</a:minorFont></a:fontScheme>
<a:fmtScheme name="Statement"><a:fillStyleLst>{fill}</a:fillStyleLst><a:lnStyleLst>{line}</a:lnStyleLst>
<a:effectStyleLst>{effect}</a:effectStyleLst><a:bgFillStyleLst>{fill}</a:bgFillStyleLst></a:fmtScheme>
</a:themeElements></a:theme>"""
    return written(etree.fromstring(text))


def made() -> bytes:
    """Return the whole base document."""
    parts = {"document": document(), "styles": styles(), "numbering": numbering(), "settings": settings()}
    parts |= {"fontTable": font_table(), "theme/theme1": theme()}
    return package.write(Part(f"word/{key}.xml", data) for key, data in parts.items())


if __name__ == "__main__":
    target = Path(sys.argv[1] if len(sys.argv) > 1 else "templates/print/styles.docx")
    target.write_bytes(made())
    print(target)
