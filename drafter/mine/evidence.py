"""Evidence held against what the statements say today: a person may have corrected a statement since."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace
from functools import cache

from drafter.model import Attested, Precedent, Statement


class Evidence:
    """Tells which evidence stands: what its statement says, or what is of a statement not given."""

    def __init__(self, statements: Iterable[Statement]) -> None:
        self._statements: dict[str, list[Statement]] = defaultdict(list)
        for each in statements:
            self._statements[each.id].append(each)
        self._said = cache(lambda id_: " " + "".join(map(_all_words, self._statements[id_])))

    def refreshed(self, precedent: Precedent) -> Precedent:
        """Return the precedent without the evidence that its statements no longer hold, all else as it was."""
        return replace(precedent, attested=tuple(entry for entry in precedent.attested if self.stands(entry)))

    def lost(self, precedent: Precedent) -> tuple[Attested, ...]:
        """Return the evidence that its statements no longer hold."""
        return tuple(entry for entry in precedent.attested if not self.stands(entry))

    def stands(self, entry: Attested) -> bool:
        """Return whether the entry's words stand, as whole words, in its statement, or it was not given."""
        if entry.statement not in self._statements:
            return True
        return _stand(" ".join(entry.text.split()), self._said(entry.statement))


def _stand(text: str, said: str) -> bool:
    """Return whether the text stands in what was said, and no letter or figure goes on where it ends."""
    at = said.find(text)
    while at >= 0 and text:
        beside = said[at - 1 : at], said[at + len(text) : at + len(text) + 1]
        if not (beside[0].isalnum() and text[0].isalnum()) and not (beside[1].isalnum() and text[-1].isalnum()):
            return True
        at = said.find(text, at + 1)
    return False


def _all_words(statement: Statement) -> str:
    """Return all words of a statement, one space between two."""
    return " ".join(" ".join((*statement.title, *(block.text for block in statement.blocks))).split()) + " "
