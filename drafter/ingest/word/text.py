"""The words of one paragraph of a Word file, as a reader sees them, in pieces.

Shown are the results of fields and not their codes, what content controls, links and smart tags
hold, symbols, the base of ruby and the letters of formulas. What no reader sees, or what the text that
is asked for does not have, comes as a piece that says why it is `dropped`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from drafter import numbering, tracing
from drafter.ingest.word import symbols
from drafter.ingest.word.package import W, has, value, whole
from drafter.ingest.word.styles import Styles
from drafter.ingest.word.tracked import CHANGES, Changes
from drafter.model import GAP, Picture

_M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
STRUCK = "struck words"
"""By hand, and by no tracked change: left out as those are, for so people show what is to go."""
BREAK = "\n"
"""A line's end within a paragraph, as it stands in a piece."""

_SAID = {W + "tab": "\t", W + "ptab": "\t", W + "br": BREAK, W + "cr": BREAK, W + "noBreakHyphen": "-"}
_TEXTS = frozenset({W + "t", W + "delText", _M + "t"})
_NAMED = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"
_OWN = re.compile(rf"drafter (?:{'|'.join(Picture)}) \d{{1,4}}")
"""The name of a picture that drafter drew from a table of the text: it says nothing that the table does not."""
_PICTURES = frozenset({W + "drawing", W + "pict", W + "object"})
_NOTES = {W + "footnoteReference": "footnote", W + "endnoteReference": "endnote"}
_MARKS = _TEXTS | {W + "sym"}
_SILENT = frozenset(
    W + tag for tag in ("pPr", "rPr", "sdtPr", "sdtEndPr", "tcPr", "smartTagPr", "customXmlPr", "rubyPr", "instrText",
                        "delInstrText", "fldData", "footnoteRef", "endnoteRef", "annotationRef", "softHyphen", "pgNum")
)  # fmt: skip
_RAISED = 4
"""Half points: a figure so far above its line is raised (ECMA-376 part 1, 17.3.2.24)."""
_LOUD = ("b", "caps", "u")
"""How titles and headings are set apart from other lines; each counts as bold."""
_UNSEEN = re.compile("[\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]+")
"""Signs that set the direction of letters or where lines may break: nobody sees them, and no label or name has them."""
_COUNTING = re.compile(r"\s*(?:LISTNUM|AUTONUM\w*)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of a paragraph: words, the mark of a note, or where a comment begins or ends."""

    text: str = ""
    dropped: str = ""  # why it is not read
    bold: bool = False
    raised: bool = False
    style: str = ""  # the name of its character style
    note: str = ""  # "footnote 3": the note that its mark refers to
    opens: str = ""  # the comment that begins here
    closes: str = ""
    begins: tuple[str, str] | None = None  # the id and the name of a mark of a draft (`tracing`) that begins here
    ends: str = ""  # the id of a bookmark that ends here
    place: int = 0  # the footnote, counted, that stands here in the statement's order


@dataclass
class Words:
    """The reader of one story: the body, a header, the notes. Fields may run over several paragraphs."""

    styles: Styles
    changes: Changes
    boxes: list[tuple[etree._Element, str]] = field(default_factory=list)  # text boxes met, and why they are not read
    pictures: int = 0
    drafted: bool = False  # the file was made from a draft by this program
    uncounted: bool = False  # numbers that Word counts in a field, and stores nowhere
    _fields: list[bool] = field(default_factory=list)  # of each open one: whether its result has begun
    _pieces: list[Piece] = field(default_factory=list)
    _style: str = ""
    _changed: int = 0  # how many tracked changes are around

    def of(self, paragraph: etree._Element, style: str, dropped: str = "") -> list[Piece]:
        """Return the pieces of a paragraph in this style, all of them dropped where a reason is given."""
        self._pieces, self._style = [], style
        self._walk(paragraph, dropped)
        self._fields = [begun for begun in self._fields if begun]  # a code ends with its paragraph, or all were lost
        return self._pieces

    def _walk(self, element: etree._Element, dropped: str) -> None:
        for child in element:
            tag = child.tag
            if tag == W + "r":
                self._run(child, dropped)
            elif tag in CHANGES:
                self._changed += 1
                self._walk(child, self.changes.dropped(child) or dropped)
                self._changed -= 1
            elif tag == W + "sdt":
                self._walk(child, dropped or self.unfilled(child))
            elif tag == _MC + "AlternateContent":
                self._walk(_chosen(child), dropped)
            elif tag in _TEXTS:
                self._say(child.text or "", dropped)
            elif tag not in _SILENT:
                self._sign(child, dropped)

    def _sign(self, child: etree._Element, dropped: str) -> None:
        """Take what bounds a comment or marks a place; walk on through everything else."""
        match child.tag.removeprefix(W):
            case "commentRangeStart":
                self._pieces.append(Piece(opens=child.get(W + "id", "")))
            case "commentRangeEnd" | "commentReference":
                self._pieces.append(Piece(closes=child.get(W + "id", "")))
            case "bookmarkStart":
                if place := footnote_place(child):
                    self._pieces.append(Piece(place=place))
                elif mark := mark_begins(child):
                    self._pieces.append(Piece(begins=mark))
            case "bookmarkEnd":
                self._pieces.append(Piece(ends=child.get(W + "id", "")))
            case "txbxContent":
                self.boxes.append((child, dropped))
            case "fldChar":
                self._field(child)
            case _:
                self._walk(child, dropped)

    def _field(self, mark: etree._Element) -> None:
        match mark.get(W + "fldCharType"):
            case "begin":
                self._fields.append(False)
            case "separate" if self._fields:
                self._fields[-1] = True
            case "end" if self._fields:
                self._fields.pop()

    def unfilled(self, control: etree._Element) -> str:
        """Return "placeholder" for a content control that shows what is to be filled in; "" for any other.

        In a draft of ours that is a gap, and words of the text, even where all its hidden marks are gone: it is
        highlighted. What Word writes into one that was emptied is not.
        """
        if not has(control.find(f"{W}sdtPr/{W}showingPlcHdr")):
            return ""
        if GAP.fullmatch("".join(text.text or "" for text in control.iter(W + "t"))):
            return ""
        styles = (self.styles.name(style.get(W + "val", "")) for style in control.iter(W + "rStyle"))
        ours = self.drafted or control.find(f".//{W}highlight") is not None
        return "" if ours and "placeholder text" not in styles else "placeholder"

    # ── runs ─────────────────────────────────────────────────────────────────────────────────────

    def _run(self, run: etree._Element, dropped: str) -> None:
        look = run.find(W + "rPr")
        style = value(look, "rStyle") if look is not None else ""
        if self._looks(look, style, "vanish"):
            dropped = dropped or "hidden text"
        if self._looks(look, style, "strike") or self._looks(look, style, "dstrike"):
            dropped = dropped or STRUCK
        bold = any(self._looks(look, style, switch) for switch in _LOUD) and self.styles.name(style) != "hyperlink"
        raised = self._is_raised(look, style)
        named, marks = self.styles.name(style) if style else "", False
        for child in run:
            if child.tag in _NOTES:
                marks = child.get(W + "customMarkFollows") in ("1", "true", "on")
                self._note(child, run if marks else None, dropped)
            elif not marks:  # a mark that was typed is all that stands in its run
                self._run_child(child, dropped, bold, raised, named)

    def _note(self, reference: etree._Element, typed: etree._Element | None, dropped: str) -> None:
        kind = _NOTES[reference.tag]
        parts = typed if typed is not None else ()
        mark = "".join(
            symbols.sign(part) if part.tag == W + "sym" else part.text or "" for part in parts if part.tag in _MARKS
        )
        self._pieces.append(
            Piece(numbering.raised(mark.strip()), dropped, note=f"{kind} {reference.get(W + 'id', '')}")
        )

    def _run_child(self, child: etree._Element, dropped: str, bold: bool, raised: bool, style: str) -> None:
        tag = child.tag
        if tag in _TEXTS:
            self._say(child.text or "", dropped, bold, raised, style)
        elif tag in _SAID:
            self._say(_SAID[tag], dropped, bold, False, style)
        elif tag == W + "sym":
            self._say(symbols.sign(child), dropped, bold, False, style)
        elif tag in _PICTURES:
            self._picture(child, dropped)
        elif tag == W + "instrText":
            self.uncounted = self.uncounted or bool(_COUNTING.match(child.text or ""))
        elif tag == W + "ruby":
            self._ruby(child, dropped)
        elif tag == _MC + "AlternateContent":
            self._run_walk(_chosen(child), dropped)
        elif tag not in _SILENT:
            self._sign(child, dropped)

    def _run_walk(self, chosen: etree._Element, dropped: str) -> None:
        for child in chosen:
            self._picture(child, dropped) if child.tag in _PICTURES else self._sign(child, dropped)

    def _picture(self, picture: etree._Element, dropped: str) -> None:
        """Walk through a drawing to its text boxes; count it as a picture where it has none, and is not our own."""
        before = len(self.boxes)
        self._walk(picture, dropped)
        names = (each.get("name", "") for each in picture.iter(_NAMED))
        self.pictures += len(self.boxes) == before and not any(_OWN.fullmatch(name) for name in names)

    def _ruby(self, ruby: etree._Element, dropped: str) -> None:
        for child in ruby:
            self._walk(child, dropped if child.tag == W + "rubyBase" else dropped or "ruby")

    def _say(self, text: str, dropped: str, bold: bool = False, raised: bool = False, style: str = "") -> None:
        if not text or not all(self._fields):
            return
        if not self._changed and text.strip():
            self.changes.unchanged()
        unseen = "".join(_UNSEEN.findall(text))
        if unseen:
            self._pieces.append(Piece(unseen, dropped or "unseen signs"))
            text = _UNSEEN.sub("", text)
        if raised and text.strip().isdecimal():
            text = numbering.raised(text)
        self._pieces += [Piece(text, dropped, bold, raised, style)] if text else []

    def _looks(self, look: etree._Element | None, style: str, switch: str) -> bool:
        """Return whether a switch is on for a run: its own, its character style's, its paragraph's."""
        own = look.find(W + switch) if look is not None else None
        if own is not None:
            return has(own)
        return bool(style and self.styles.is_on(style, switch)) or self.styles.is_on(self._style, switch)

    def _is_raised(self, look: etree._Element | None, style: str) -> bool:
        own = look.find(W + "vertAlign") if look is not None else None
        if own is None and style:
            own = self.styles.property(style, "rPr", "vertAlign")
        higher = look.find(W + "position") if look is not None else None
        if own is None and higher is not None:  # as LibreOffice raises a mark that an HTML file had raised
            return whole(higher.get(W + "val", ""), 0) >= _RAISED
        return own is not None and own.get(W + "val") == "superscript"


def footnote_place(bookmark: etree._Element) -> int:
    """Return the number of the footnote that stands at this bookmark; 0 for any other bookmark."""
    found = re.fullmatch(r"_Footnote(\d{1,5})", bookmark.get(W + "name", ""))
    return int(found[1]) if found else 0


def mark_begins(bookmark: etree._Element) -> tuple[str, str] | None:
    """Return the id and the name of a bookmark that is a mark of a draft, None for any other."""
    name = bookmark.get(W + "name", "")
    return (bookmark.get(W + "id", ""), name) if tracing.number(name) is not None else None


def _chosen(choice: etree._Element) -> etree._Element:
    """Return the first of several forms of one thing that has words in it, else the last."""
    for branch in choice:
        if next(branch.iter(*_TEXTS), None) is not None:
            return branch
    return choice[-1] if len(choice) else choice


def kept(pieces: list[Piece]) -> str:
    """Return the words that are read."""
    return "".join(piece.text for piece in pieces if not piece.dropped)


def dropped(pieces: list[Piece]) -> Iterator[tuple[str, str]]:
    """Yield why and what is not read, what stands together in one."""
    why, words = "", ""
    for piece in [*(piece for piece in pieces if piece.text or piece.note), Piece("", "end")]:
        if piece.dropped != why:
            if why and words.strip():
                yield why, words
            why, words = piece.dropped, ""
        words += piece.text
