"""The footnotes and endnotes of a Word file: what mark each bears, and its words.

Word counts them by their references in the text (ECMA-376 part 1, 17.11); a mark may also be typed.
"""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from drafter import numbering
from drafter.ingest.word import numbers, text
from drafter.ingest.word.package import Package, W, value, whole
from drafter.ingest.word.text import Words

_KINDS = ("footnote", "endnote")
_USUAL = {"footnote": "decimal", "endnote": "lowerRoman"}
# Letters that can be raised in plain text; a note's mark must not run into the word before it.
_LETTERS = str.maketrans("abcdefghijklmnoprstuvwxyz", "ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ")


class Notes:
    """The notes of one file, counted as their references come."""

    def __init__(self, package: Package, words: Words) -> None:
        self._words = words
        self._held = {kind: dict(_notes(package.part(f"{kind}s"), kind)) for kind in _KINDS}
        self._settings = package.part("settings")
        self._rules: dict[str, tuple[str, int, str]] = {kind: self._rule(kind, None) for kind in _KINDS}
        self._counts = dict.fromkeys(_KINDS, 0)
        self.by_page = False

    def begin_section(self, section: etree._Element) -> None:
        """Take the rules of the section that comes now; where the count begins again, begin it."""
        for kind in _KINDS:
            self._rules[kind] = self._rule(kind, section)
            if self._rules[kind][2] == "eachSect":
                self._counts[kind] = 0

    def label(self, note: str, typed: str) -> str:
        """Return the mark of a note ("footnote 3") as it is printed where the text refers to it, and count it."""
        kind = note.split()[0]
        if typed:
            return typed
        form, start, restart = self._rules[kind]
        self.by_page = self.by_page or restart == "eachPage"
        self._counts[kind] += 1
        return numbering.raised(numbers.printed(start - 1 + self._counts[kind], form)).translate(_LETTERS)

    def words(self, note: str, label: str, dropped: str = "") -> list[text.Piece]:
        """Return the pieces of a note's words, without the mark that stands before them."""
        kind, _, key = note.partition(" ")
        element = self._held.get(kind, {}).get(key)
        pieces: list[text.Piece] = []
        for paragraph in element.iter(W + "p") if element is not None else ():
            pieces += self._words.of(paragraph, value(paragraph.find(W + "pPr"), "pStyle"), dropped)
            pieces.append(text.Piece(" "))
        return _without(pieces, label)

    def unused(self, used: set[str]) -> Iterator[str]:
        """Yield the notes that stand in the file and are referred to nowhere."""
        for kind, notes in self._held.items():
            yield from (f"{kind} {key}" for key in notes if f"{kind} {key}" not in used)

    def _rule(self, kind: str, section: etree._Element | None) -> tuple[str, int, str]:
        """Return in what form, from what number and from where anew the notes are counted."""
        form, start, restart = _USUAL[kind], 1, ""
        for holder in (self._settings, section):
            rules = holder.find(f"{W}{kind}Pr") if holder is not None else None
            form = value(rules, "numFmt") or form
            start = whole(value(rules, "numStart"), start)
            restart = value(rules, "numRestart") or restart
        return form, start, restart


def _notes(part: etree._Element | None, kind: str) -> Iterator[tuple[str, etree._Element]]:
    """Yield the notes by their ids, without the lines above them, which Word keeps as notes too."""
    for note in part.findall(W + kind) if part is not None else ():
        if note.get(W + "type", "normal") == "normal":
            yield note.get(W + "id", ""), note


def _without(pieces: list[text.Piece], label: str) -> list[text.Piece]:
    """Return the pieces without a typed mark before the words."""
    first = next((at for at, piece in enumerate(pieces) if piece.text.strip()), None)
    if first is not None and label and numbering.raised(pieces[first].text.strip()) == label:
        return pieces[:first] + pieces[first + 1 :]
    return pieces
