"""A little word that stands in earlier statements between the same words, and is not there: "appreciation the ...".

In: a text and the archive. Out: where two words follow each other that never do in the archive, while there, with the
two words before and the two behind them the same, always one stands between.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import pairwise

from drafter.check.places import Same
from drafter.check.prose import Prose
from drafter.model import Shelf, Statement
from drafter.patterns import compiled

_LINKS = frozenset("of to for in on by with from at as be been between among since into under against".split())
"""Words that are lost, and seldom left out on purpose: "that", articles and possessives a writer may choose to omit."""
_MAY_GO = frozenset("all both half outside inside off help helps helped helping".split())
"""Behind these some of them may be left out: "all [of] the members", "helped members [to] build"."""
_RUN = compiled(r"[^\W\d_]+(?:['’-][^\W\d_]+)*(?: [^\W\d_]+(?:['’-][^\W\d_]+)*)+")
"""Words with single spaces between them, without a stop or a figure."""
_WORD = compiled(r"[^ ]+")
_Around = tuple[str, str, str, str]


def lost(texts: Iterable[Prose], statement: Statement, shelf: Shelf) -> Iterator[tuple[Prose, tuple[int, int], str]]:
    """Yield the text, where the two words stand, and what stands between them elsewhere."""
    if len(shelf.statements) < 2:  # itself and another
        return
    archive, own = _archive(Same(shelf)), _of_one(Same(statement))
    is_held = any(each is statement for each in shelf.statements)
    for one in texts:
        for run in _RUN.finditer(one.text) if not one.is_capitals else ():  # lines of a title end in no stop
            words = [(found[0].casefold(), *found.span()) for found in _WORD.finditer(one.text, *run.span())]
            for before, first, second, behind in zip(words, words[1:], words[2:], words[3:], strict=False):
                between = archive.around.get((before[0], first[0], second[0], behind[0]))
                if not between or {before[0], first[0]} & _MAY_GO or {first[0], second[0]} & _LINKS:
                    continue
                pair = (first[0], second[0])
                if archive.pairs.get(pair, 0) <= (own.pairs.get(pair, 0) if is_held else 0):
                    yield one, (first[1], second[2]), between


class _Words:
    """Which words follow each other, how often, and which little word stands between two."""

    def __init__(self) -> None:
        self.pairs: dict[tuple[str, str], int] = {}
        self.around: dict[_Around, str] = {}

    def read(self, text: str) -> None:
        """Add one text."""
        for run in _RUN.finditer(text):
            words = run[0].casefold().split(" ")
            for pair in pairwise(words):
                self.pairs[pair] = self.pairs.get(pair, 0) + 1
            for at in range(2, len(words) - 2):
                if words[at] in _LINKS:
                    self.around.setdefault((words[at - 2], words[at - 1], words[at + 1], words[at + 2]), words[at])

    def add(self, other: _Words) -> None:
        """Add the words of another text."""
        for pair, times in other.pairs.items():
            self.pairs[pair] = self.pairs.get(pair, 0) + times
        for key, word in other.around.items():
            self.around.setdefault(key, word)


@lru_cache(maxsize=4096)
def _of_one(same: Same) -> _Words:
    statement = same.value
    assert isinstance(statement, Statement)
    found = _Words()
    for block in statement.blocks:
        found.read(block.text)
    return found


@lru_cache(maxsize=2)
def _archive(same: Same) -> _Words:
    shelf = same.value
    assert isinstance(shelf, Shelf)
    found = _Words()
    for statement in shelf.statements:
        found.add(_of_one(Same(statement)))
    return found
