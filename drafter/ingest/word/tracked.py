"""Tracked changes: which words, paragraph marks and rows stand in the text that is asked for.

Final is the text with every change accepted, original with every change rejected. What was moved
was deleted in one place and inserted in another. A change to a paragraph's properties (w:pPrChange)
keeps the old ones within it. ECMA-376 part 1, 17.13.5.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from lxml import etree

from drafter.ingest.word.package import W
from drafter.received import Tracked

INSERTED = frozenset({W + "ins", W + "moveTo", W + "cellIns"})
DELETED = frozenset({W + "del", W + "moveFrom", W + "cellDel"})
CHANGES = INSERTED | DELETED


@dataclass
class Changes:
    """The changes of one file: `asked` is the text to read, the counts are what was met on the way."""

    asked: Tracked
    of_author: str | None = None  # only this author's changes are accepted, all others rejected
    line: int = 0  # of the paragraph that is read
    places: list[tuple[int, str]] = field(default_factory=list)
    nested: bool = False  # one author changed what another had
    counts: dict[str, int] = field(default_factory=lambda: {"insertion": 0, "deletion": 0, "change of form": 0})
    authors: list[str] = field(default_factory=list)
    _last: tuple[str, str] | None = None

    @property
    def original(self) -> bool:
        """Return whether the text before the changes is asked for."""
        return self.asked is Tracked.ORIGINAL

    def dropped(self, change: etree._Element) -> str:
        """Count a change; return why its words are not read, "" if they are.

        What one author changed without a break counts once, as in Word's own list of changes.
        """
        kind = "insertion" if change.tag in INSERTED else "deletion"
        author = change.get(W + "author", "")
        if self._last != (kind, author):
            self.counts[kind] += 1
            self._last = (kind, author)
        self._known(author)
        self.nested = self.nested or any(
            around.tag in CHANGES and around.get(W + "author", "") != author for around in change.iterancestors()
        )
        refused = author != self.of_author if self.of_author is not None else self.original
        return f"tracked {kind}" if (kind == "insertion") == refused else ""

    def unchanged(self) -> None:
        """Note that words without a change stand here: the next change is one of its own."""
        self._last = None

    def of(self, holder: etree._Element | None) -> str:
        """Return why a paragraph mark, row or cell with these properties is not read; "" if it is."""
        for child in holder if holder is not None else ():
            if child.tag in CHANGES and (reason := self.dropped(child)):
                return reason
        return ""

    def properties(self, paragraph: etree._Element) -> etree._Element | None:
        """Return the properties of a paragraph as they are, or were before they were changed."""
        now = paragraph.find(W + "pPr")
        change = now.find(W + "pPrChange") if now is not None else None
        if change is None:
            return now
        self.counts["change of form"] += 1
        author = change.get(W + "author", "")
        self._known(author)
        refused = author != self.of_author if self.of_author is not None else self.original
        return change.find(W + "pPr") if refused else now

    def _known(self, author: str) -> None:
        self.places.append((self.line, author))
        if author and author not in self.authors:
            self.authors.append(author)

    def note(self, chosen: bool) -> str:
        """Return what to tell of the changes, "" where there are none; `chosen` if a person asked for this text."""
        told = [f"{count} {kind}{'' if count == 1 else 's'}" for kind, count in self.counts.items() if count]
        if not told:
            return ""
        listed = _and(told)
        by = f" by {_and(self.authors)}" if self.authors else ""
        how = "rejected (the original text)" if self.original else "accepted (the final text)"
        other = "final" if self.original else "original"
        choice = "" if chosen else f"; --tracked {other} reads the {other} text"
        return f"tracked changes: {listed}{by}, read as {how}{choice}"


def _and(parts: list[str]) -> str:
    parts = [part.replace("change of forms", "changes of form") for part in parts]
    return " and ".join([", ".join(parts[:-1]), parts[-1]] if len(parts) > 1 else parts)
