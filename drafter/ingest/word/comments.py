"""The comments in the margin of a Word file: who made them, when, and the words that they stand beside."""

from __future__ import annotations

from dataclasses import dataclass

from drafter.ingest.word.package import Package, W
from drafter.ingest.word.text import Piece, Words
from drafter.model import NO_LINES, Comment, plain

_W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
_W15 = "{http://schemas.microsoft.com/office/word/2012/wordml}"


@dataclass
class _Beside:
    """Where a comment stands: the first and last paragraph, and the words, those that are not read apart."""

    first: int
    last: int
    words: str = ""
    dropped: str = ""


class Comments:
    """The comments of one file; `pass_by` sees every piece of the text and so finds what they stand beside."""

    def __init__(self, package: Package, words: Words) -> None:
        part = package.part("comments")
        self._made = {
            each.get(W + "id", ""): each for each in (part.findall(W + "comment") if part is not None else ())
        }
        self._texts = {key: self._text(key, words) for key in self._made}
        self._answers = self._threads(package)
        self._open: dict[str, _Beside] = {}
        self._found: dict[str, _Beside] = {}

    def pass_by(self, pieces: list[Piece], line: int) -> None:
        """See the pieces of a paragraph."""
        for piece in pieces if self._made else ():
            if piece.opens:
                self._open[piece.opens] = _Beside(line, line)
            elif piece.closes:
                beside = self._open.pop(piece.closes, None) or _Beside(line, line)
                beside.last = line
                self._found.setdefault(piece.closes, beside)
            elif piece.text:
                for beside in self._open.values():
                    beside.words += "" if piece.dropped else piece.text
                    beside.dropped += piece.text
        for beside in self._open.values():
            beside.words += " "

    def all(self) -> tuple[Comment, ...]:
        """Return the comments in the order of the text, each with its answers after it."""
        for key, beside in self._open.items():  # its end was lost: it ends where it begins
            self._found.setdefault(key, _Beside(beside.first, beside.first))
        keys = [
            key for key in (*self._found, *(key for key in self._made if key not in self._found)) if key in self._made
        ]
        ordered = [each for key in keys if key not in self._answers for each in self._thread(key, keys)]
        return tuple(self._comment(key) for key in ordered)

    def _thread(self, key: str, keys: list[str]) -> list[str]:
        made = list(self._made)
        return [key, *sorted((each for each in keys if self._answers.get(each) == key), key=made.index)]

    def _comment(self, key: str) -> Comment:
        made = self._made[key]
        beside = self._found.get(key) or self._found.get(self._answers.get(key, ""))
        lines = (beside.first, beside.last) if beside else NO_LINES
        quote = plain(beside.words) or plain(beside.dropped) if beside else ""
        return Comment(made.get(W + "author", ""), self._texts[key], lines, made.get(W + "date", ""), quote)

    def _text(self, key: str, words: Words) -> str:
        paragraphs = (words.of(paragraph, "") for paragraph in self._made[key].iter(W + "p"))
        return plain(" ".join("".join(piece.text for piece in pieces if not piece.dropped) for pieces in paragraphs))

    def _threads(self, package: Package) -> dict[str, str]:
        """Return for each answer the comment that began its thread."""
        part = package.part("commentsExtended") if self._made else None
        if part is None:
            return {}
        owner = {
            paragraph.get(_W14 + "paraId", "-"): key
            for key, made in self._made.items()
            for paragraph in made.iter(W + "p")
        }
        above = {each.get(_W15 + "paraId", ""): each.get(_W15 + "paraIdParent", "") for each in part}
        pairs = ((owner.get(child), owner.get(parent)) for child, parent in above.items() if parent)
        answers = {child: parent for child, parent in pairs if child and parent and child != parent}
        return {child: answers.get(parent, parent) for child, parent in answers.items() if answers.get(parent) != child}
