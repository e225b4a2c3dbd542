"""A list where it stands, and what goes on with it behind a stop that a machine read for a comma."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from drafter.names import Table
from drafter.parse.attendance import entries
from drafter.parse.attendance.entries import Entry
from drafter.parse.attendance.listing import Listing
from drafter.parse.attendance.words import SMALL

_NAMES_ALONE = re.compile(  # "Samoa, Tuvalu and Tonga." tells nothing: no sentence is of names alone
    r"(?:and\s)?(?:[Tt]he\s)?[A-Z](?:[\w\s’'&()-]|[,;]\s|\.(?=[A-Z]\.))*[.;]?"
)
_MANY = 3  # names that make a list where none of them is known
_MOST = 400  # names of a list that may go on: there are not as many states and organisations together
_LAST_WORD = re.compile(r"[^\s,;]+[\s.;]*$")
_FIRST_NAME = re.compile(r"[^,;.]+?(?=[,;.]|\sand\s|$)")


@dataclass(frozen=True, slots=True)
class Found:
    """A list where it stands: from `position` to `end`, counted in blocks that are no headings.

    `sentence` says it, or leads to it; where there is none, a heading does, and the list stands `below` it.
    `parted` is where a stop stands within it, "Fiji. Samoa"; "" for nowhere.
    """

    block: int
    position: int
    end: int
    sentence: str
    listing: Listing
    entries: tuple[Entry, ...]
    parted: str = ""

    @property
    def below(self) -> bool:
        """Return whether a heading alone says what the list is."""
        return not self.sentence

    def with_more(self, text: str, names: Table) -> Found | None:
        """Return the list with what a sentence of names alone adds to it behind a stop; None where it is none."""
        if not self.sentence or len(self.entries) > _MOST or not _are_names(text):
            return None
        more = entries.read(text.rstrip(" .;"), names)
        if not more or (len(more) < _MANY and not any(names.named(entry.printed) for entry in more)):
            return None
        beside = _LAST_WORD.search(self.sentence), _FIRST_NAME.match(text)
        parted = " ".join(part[0].strip() for part in beside if part)
        return replace(
            self, sentence=f"{self.sentence} {text}", entries=(*self.entries, *more), parted=self.parted or parted
        )


def _are_names(text: str) -> bool:
    """Return whether words are names, one or many, and nothing is told of them."""
    words = re.findall(r"[^\W\d_]+", text)
    return bool(_NAMES_ALONE.fullmatch(text.strip())) and all(word[0].isupper() or word in SMALL for word in words)
