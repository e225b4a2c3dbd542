"""The table of docs/reading.md, made from a run: form times fault -> what happens.

One invented statement is written in each form, damaged, read, and compared with the clean reading.
`python tests/reading_faults.py` writes the page anew; a test holds that it is what a run gives.
"""

from __future__ import annotations

import io
import re
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import docx
import pikepdf
import weasyprint
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn

from drafter import ingest, parse
from drafter.model import Statement
from drafter.names import Table
from drafter.problems import DraftingError

PAGE = Path(__file__).parent.parent / "docs" / "reading.md"
_BEGIN, _END = "<!-- the table: written by tests/reading_faults.py -->", "<!-- the table ends -->"

TITLE = ("FIFTH MEETING OF THE LAKES FORUM", "KLOW, RURITANIA, 7 MAY 2015", "CO-CHAIRS’ STATEMENT")
PARAGRAPHS = (
    "The Co-Chairs of the Lakes Forum hosted the Fifth Meeting of the Lakes Forum in Klow, Ruritania on 7 May 2015. "
    "The meeting was attended by representatives from Elbonia, Grand Fenwick, Ruritania and Syldavia, as well as the "
    "Lakes Office on Fish and Boats (LOFB).",
    "The purpose of the meeting was to review what had been done for the lakes since the Fourth Meeting, and to agree "
    "on what should be done in the year that was to come.",
    "The Meeting welcomed the report of the working group on nets, and agreed that the members should report on their "
    "own rivers before the end of the year.",
    "The Meeting expressed its appreciation to the Government of Ruritania for its hospitality in hosting the meeting.",
)


class Fault(NamedTuple):
    """One way in which a file is faulty: its form, the fault in an official's words, and the file."""

    form: str
    words: str
    data: Callable[[], bytes]


def text() -> str:
    """Return the statement as a clean plain text, one paragraph a line."""
    numbered = (f"{number}. {words}" for number, words in enumerate(PARAGRAPHS, 1))
    return "\n".join(TITLE) + "\n\n" + "\n".join(numbered) + "\n"


def wrapped(width: int = 72) -> str:
    """Return the text with its lines wrapped, an empty line between paragraphs."""
    import textwrap

    return "\n\n".join("\n".join(textwrap.wrap(line, width)) for line in text().splitlines() if line) + "\n"


# ── plain text ───────────────────────────────────────────────────────────────────────────────────


def _pages() -> str:
    """Return the wrapped text as a PDF's words are pasted: page numbers, and a running head from page 2 on."""
    lines = wrapped().splitlines()
    pages = [lines[at : at + 10] for at in range(0, len(lines), 10)]
    first, *rest = ("\n".join([*page, f"- {number} -", ""]) for number, page in enumerate(pages, 1))
    return "\f".join([first, *(f"LAKES FORUM\n{page}" for page in rest)])


def _markdown() -> str:
    title = "\n\n".join(f"**{line}**" for line in TITLE)
    numbered = (f"{number}\\. {words}" for number, words in enumerate(PARAGRAPHS, 1))
    return title + "\n\n" + "\n\n".join(numbered) + "\n"


def _tags() -> str:
    return "<br/>\n".join(f"<b>{line}</b>" for line in TITLE) + "".join(
        f"\n<p>{number}.&nbsp;{words}</p>" for number, words in enumerate(PARAGRAPHS, 1)
    )


def _run_together() -> str:
    return text().replace("of the meeting was", "of themeeting was").replace("agreed that", "agreedthat")


TEXTS = (
    Fault("plain text", "lines wrapped at the page's edge", lambda: wrapped().encode()),
    Fault("plain text", "all of it on one line", lambda: text().replace("\n", " ").encode()),
    Fault("plain text", "an empty line after every line", lambda: wrapped().replace("\n", "\n\n").encode()),
    Fault("plain text", "running heads and page numbers between the lines", lambda: _pages().encode()),
    Fault("plain text", "numbers alone on their lines", lambda: re.sub(r"(?m)^(\d\.) ", r"\1\n", text()).encode()),
    Fault("plain text", "tags of a web page left in", lambda: _tags().encode()),
    Fault("plain text", "the same text twice", lambda: (text() + "\n" + text()).encode()),
    Fault("plain text", "words run together by OCR", lambda: _run_together().encode()),
    Fault("plain text", "names lost: commas follow commas", lambda: text().replace("Grand Fenwick", "").encode()),
    Fault("plain text", "Windows-1252", lambda: text().encode("cp1252")),
    Fault("plain text", "UTF-16", lambda: text().encode("utf-16")),
    Fault("plain text", "letters garbled by a wrong encoding", lambda: text().encode().decode("cp1252").encode()),
    Fault("plain text", "not in English", lambda: _french().encode()),
    Fault("Markdown", "an export with bold titles and escaped stops", lambda: _markdown().encode()),
)


def _french() -> str:
    return (
        "Déclaration des coprésidents\n\n1. Les coprésidents du Forum des lacs ont accueilli la réunion à Klow le "
        "7 mai 2015, à laquelle ont pris part les membres et les observateurs.\n2. La réunion a accueilli avec "
        "satisfaction le rapport du groupe de travail sur les filets.\n"
    )


# ── web pages ────────────────────────────────────────────────────────────────────────────────────


def _html(before: str = "", after: str = "", charset: str = "utf-8") -> str:
    title = "<br>".join(TITLE[1:])
    items = "".join(f"<li><p>{words}</p></li>\n" for words in PARAGRAPHS)
    return (
        f'<!DOCTYPE html>\n<html lang="en"><head><meta charset="{charset}"><title>Lakes Forum</title></head>\n<body>\n'
        f"{before}<main><h1>{TITLE[0]}</h1>\n<p><b>{title}</b></p>\n<ol>\n{items}</ol>\n</main>{after}</body></html>\n"
    )


_MENU = "<nav><ul><li><a href='/'>Home</a></li><li><a href='/about'>About us</a></li></ul></nav>\n"
_FOOT = "<footer><p>Contact us. All rights reserved.</p></footer>\n"

PAGES = (
    Fault("web page", "menus and footers", lambda: _html(_MENU, _FOOT).encode()),
    Fault("web page", "in Windows-1252", lambda: _html(charset="windows-1252").encode("cp1252")),
    Fault("web page", "cut off before its end", lambda: _html()[: _html().index("</ol>")].encode()),
)


# ── Word ─────────────────────────────────────────────────────────────────────────────────────────


def _word(change: Callable[[docx.document.Document], object] = lambda _: None, typed: bool = False) -> bytes:
    """Return the statement as a Word file, its numbers Word's own or typed; `change` makes the fault."""
    document = docx.Document()
    for line in TITLE:
        document.add_paragraph(line, style="Title")
    for number, words in enumerate(PARAGRAPHS, 1):
        if typed:
            document.add_paragraph(f"{number}.\t{words}")
        else:
            document.add_paragraph(words, style="List Number")
    change(document)
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def _track(document: docx.document.Document) -> None:
    """Insert a word and delete another, as tracked changes."""
    paragraph = document.paragraphs[-2]._p
    attributes = f'{nsdecls("w")} w:id="1" w:author="Elbonia" w:date="2015-05-06T00:00:00Z"'
    for xml in (
        f"<w:ins {attributes}><w:r><w:t> Added words.</w:t></w:r></w:ins>",
        f"<w:del {attributes}><w:r><w:delText> Deleted words.</w:delText></w:r></w:del>",
    ):
        paragraph.append(parse_xml(xml))


def _comment(document: docx.document.Document) -> None:
    document.add_comment(document.paragraphs[-1].runs, text="Is this so?", author="Elbonia")


def _head(document: docx.document.Document) -> None:
    document.sections[0].header.paragraphs[0].text = "Lakes Forum: restricted"


def _box(document: docx.document.Document) -> None:
    run = document.paragraphs[-1].add_run()._r
    picture = OxmlElement("w:pict")
    box = parse_xml(
        f'<v:textbox xmlns:v="urn:schemas-microsoft-com:vml" {nsdecls("w")}><w:txbxContent><w:p><w:r>'
        "<w:t>A note in a box.</w:t></w:r></w:p></w:txbxContent></v:textbox>"
    )
    shape = parse_xml('<v:shape xmlns:v="urn:schemas-microsoft-com:vml"/>')
    shape.append(box)
    picture.append(shape)
    run.append(picture)
    assert run.find(qn("w:pict")) is not None


WORDS = (
    Fault("Word", "numbered by Word's own lists", _word),
    Fault("Word", "numbers typed by hand", lambda: _word(typed=True)),
    Fault("Word", "tracked changes", lambda: _word(_track)),
    Fault("Word", "comments in the margin", lambda: _word(_comment)),
    Fault("Word", "a page header", lambda: _word(_head)),
    Fault("Word", "a text box", lambda: _word(_box)),
    Fault("Word", "cut off in the midst", lambda: _word()[:9000]),
    Fault("Word", "of the years before 2007 (.doc)", lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)),
)


# ── PDF ──────────────────────────────────────────────────────────────────────────────────────────

_CSS = """@page { size: 148mm 90mm; margin: 20mm; @bottom-center { content: counter(page) } }
@page :not(:first) { @top-center { content: "LAKES FORUM" } }
h1 { font-size: 12pt } body { font: 12pt/15pt Tinos, serif; hyphens: auto } p { text-align: justify }"""


def _scan() -> bytes:
    """Return a PDF of one picture: a grey square, for what a scanner sees is no matter."""
    picture = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg=="
    page = f'<html lang="en"><title>x</title><img alt="" width="400" src="data:image/png;base64,{picture}"></html>'
    written = weasyprint.HTML(string=page).write_pdf()
    assert isinstance(written, bytes)
    return written


def _pdf(tags: bool = True) -> bytes:
    title = "".join(f"<h1>{line}</h1>" for line in TITLE)
    numbered = "".join(f"<p>{number}. {words}</p>" for number, words in enumerate(PARAGRAPHS, 1))
    head = f"<head><title>Lakes</title><style>{_CSS}</style></head>"
    page = f'<html lang="en">{head}<body>{title}{numbered}</body></html>'
    written = weasyprint.HTML(string=page).write_pdf(pdf_tags=tags)
    assert isinstance(written, bytes)
    return written


def _locked() -> bytes:
    stream = io.BytesIO()
    with pikepdf.open(io.BytesIO(_pdf())) as file:
        file.save(stream, encryption=pikepdf.Encryption(user="secret", owner="secret"))
    return stream.getvalue()


PDFS = (
    Fault("PDF", "with its structure marked (tags)", _pdf),
    Fault("PDF", "without: running heads, page numbers, hyphens at line ends", lambda: _pdf(tags=False)),
    Fault("PDF", "a scan without text", _scan),
    Fault("PDF", "locked by a password", _locked),
    Fault("PDF", "cut off in the midst", lambda: _pdf()[:4000]),
)

FAULTS = (*TEXTS, *PAGES, *WORDS, *PDFS)


# ── the table ────────────────────────────────────────────────────────────────────────────────────


def statements(data: bytes) -> tuple[tuple[Statement, ...], tuple[str, ...]]:
    """Return what is read of a file, and what is noted of it."""
    received = ingest.read(data, "lakes")
    return parse.statements(received, Table(())), received.notes


def what_happens(fault: Fault) -> str:
    """Return in words what becomes of the faulty file."""
    (clean,), _ = statements(text().encode())
    try:
        found, notes = statements(fault.data())
    except DraftingError as refused:
        (problem,) = refused.problems
        return f"refused: {problem.what}; {problem.mend}"
    told = [_alike(found, clean)]
    told += [f"*{repair}*" for repair in dict.fromkeys(r.kind for statement in found for r in statement.repairs)]
    told += notes
    told += [f"{one.confidence.level} confidence: {reason}" for one in found for reason in one.confidence.reasons]
    return "; ".join(told)


def _alike(found: tuple[Statement, ...], clean: Statement) -> str:
    """Return in what a reading is the clean one."""
    if len(found) != 1:
        return f"{len(found)} statements"
    (one,) = found
    if one.language not in (clean.language, "und"):
        return f"told as not in English ({one.language}), kept whole"
    parts = {
        "title": one.title == clean.title,
        "text": [(b.kind, b.level, b.label, b.text) for b in one.blocks]
        == [(b.kind, b.level, b.label, b.text) for b in clean.blocks],
        "facts": one.meeting == clean.meeting,
        "attendance": one.attendance == clean.attendance,
    }
    other = [part for part, same in parts.items() if not same]
    return "**the same statement**" if not other else f"the same but for: {', '.join(other)}"


def table() -> str:
    """Return the table as Markdown."""
    rows = [f"| {fault.form} | {fault.words} | {what_happens(fault)} |" for fault in FAULTS]
    return "\n".join(["| form | fault | what happens |", "|---|---|---|", *rows])


def page(before: str) -> str:
    """Return the page with its table made anew."""
    head, rest = before.split(_BEGIN)
    return f"{head}{_BEGIN}\n\n{table()}\n\n{_END}{rest.split(_END)[1]}"


if __name__ == "__main__":
    PAGE.write_text(page(PAGE.read_text(encoding="utf-8")), encoding="utf-8")
