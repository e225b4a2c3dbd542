"""A Word file (.docx) to source paragraphs: labels as Word prints them, tracked changes by policy, comments kept.

The steps are modules beside this one: package opens the file within bounds; styles and
labels know its styles and lists; text, tracked, notes and comments read what
stands in a paragraph; body walks through the document; shape tells what each paragraph is.
"""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from drafter.ingest.word import shape, text as word_text
from drafter.ingest.word.body import Body
from drafter.ingest.word.chunks import Reader
from drafter.ingest.word.package import Package, R, W, value
from drafter.ingest.word.text import Words
from drafter.ingest.word.tracked import Changes
from drafter.model import Place, Repair, plain
from drafter.problems import refusal
from drafter.received import Edits, Received, Tracked

_SHOWN = 60  # letters
_NOTED = {
    "text box": ("text box", "text boxes", "read after the paragraph where it is anchored"),
    "frame": ("table that only frames text", "tables that only frame text", "read as running text"),
    "chunk": ("file that this one takes in", "files that this one takes in", "read where it stands"),
    "picture": ("picture or drawing", "pictures or drawings", "not read; words in it would be missing"),
}


def read(
    data: bytes, file: str, tracked: Tracked | None = None, taken: Reader | None = None, author: str | None = None
) -> Received:
    """Return the paragraphs of a Word file; where changes are tracked, of its final text if nothing is asked for.

    `taken` reads the files that this one takes in; without it they stay unread, and are told. With an `author` his or
    her changes are read as accepted, and all others as rejected.

    Raises DraftingError for a file that is damaged, locked or no Word file, and for one of pictures only.
    """
    package = Package(data, file)
    body = Body(package, Changes(tracked or Tracked.FINAL, author), reader=taken)
    body.walk()
    if not body.parts and body.words.pictures:
        what = "the Word file holds pictures and no text; it may be a scan"
        raise refusal("no-text", what, Place(file), "recognise its text (OCR), or copy the text from another source")
    chunked = (repair for chunk in body.chunks for repair in chunk.repairs)
    return Received(
        file=file,
        sha256="",
        paragraphs=shape.shaped(body.parts, body.styles),
        repairs=tuple(sorted([*_furniture(body), *body.repairs, *chunked], key=lambda repair: repair.lines)),
        comments=(*body.comments.all(), *(remark for chunk in body.chunks for remark in chunk.comments)),
        doubts=(*_grave(body), *_doubts(body)),
        grave=tuple(_grave(body)),
        notes=tuple(_notes(body, tracked)),
        drafted=body.marks.drafted(),
        edits=Edits(tuple(dict.fromkeys(body.changes.places)), package.saved_by(), body.changes.nested),
        statement=package.statement(),
    )


def _furniture(body: Body) -> list[Repair]:
    """Return the headers and footers, each different text once, at the first paragraph that stands below it."""
    found: dict[tuple[str, str], Repair] = {}
    for line, section in body.sections:
        for kind in ("header", "footer"):
            for reference in section.findall(f"{W}{kind}Reference"):
                text = _words(body, body.package.related(reference.get(R + "id", "")))
                if text:
                    found.setdefault((kind, text), Repair(f"page {kind}", (line, line), text, ""))
    return list(found.values())


def _words(body: Body, part: etree._Element | None) -> str:
    """Return the words of a header or footer, paragraph by paragraph."""
    words = Words(body.styles, body.changes)
    texts = []
    for paragraph in part.iter(W + "p") if part is not None else ():
        pieces = words.of(paragraph, value(paragraph.find(W + "pPr"), "pStyle"))
        texts.append(word_text.kept(pieces))
    return plain(" ".join(texts))


def _grave(body: Body) -> Iterator[str]:
    """Yield the doubt that alone makes a reading doubtful: nobody knows whether the struck words were to go."""
    first = next((repair.before for repair in body.repairs if repair.kind == word_text.STRUCK), "")
    if first:
        yield f"“{_shown(first)}” struck through was left out: the text may show changes that were not agreed"


def _shown(text: str) -> str:
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN].rstrip()} ..."


def _doubts(body: Body) -> list[str]:
    found = [*body.package.damaged, *(doubt for chunk in body.chunks for doubt in chunk.doubts)]
    if body.words.uncounted:
        found.append("some numbers are counted by fields (LISTNUM, AUTONUM), whose labels the file does not hold")
    if body.counter.unknown:
        forms = ", ".join(sorted(body.counter.unknown))
        found.append(f"labels of a list are in a form that is not known here ({forms}); they are given in figures")
    if body.counter.undefined:
        lists = (
            "a paragraph of a list" if body.counter.undefined == 1 else f"{body.counter.undefined} paragraphs of lists"
        )
        found.append(f"{lists} that the file does not define: their numbers are not known")
    empty = next((repair.before for repair in body.repairs if repair.kind == "placeholder"), "")
    if empty:
        found.append(f"a field was never filled in, and words are missing there: “{_shown(empty)}”")
    if body.counts.get("embedded file"):
        found.append("part of the text stands in a file that is embedded in this one, and was not read")
    if body.notes.by_page:
        found.append("footnotes are numbered anew on each page; they are given counted through")
    return found


def _notes(body: Body, tracked: Tracked | None) -> list[str]:
    found = [body.changes.note(tracked is not None)]
    comments = len(body.comments.all())
    found.append(f"{comments} comment{'' if comments == 1 else 's'} kept beside the text" if comments else "")
    for what, count in (*body.counts.items(), ("picture", body.words.pictures)):
        if what in _NOTED and count:
            one, many, how = _NOTED[what]
            found.append(f"{count} {one if count == 1 else many}: {how}")
    headers = sum(repair.kind in ("page header", "page footer") for repair in _furniture(body))
    found.append(
        f"{headers} {'page header or footer' if headers == 1 else 'page headers and footers'} left out"
        if headers
        else ""
    )
    return [note for note in found if note]
