"""The sentences of a block of text, told by their stops.

In: one line of plain text. Out: its sentences, closing quotes and brackets with them; joined by single
spaces they are the text again. A semicolon ends none. A stop ends none where it belongs to its word:
a title, an abbreviation, an initial, a list mark that was left in the text.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache

from drafter.patterns import compiled

# A name or number always follows these.
_TITLES = frozenset(
    """mr mrs ms messrs dr prof st hon rt amb gen col lt maj capt h.e h.h h.m h.r.h t.h y.b
    e.g eg i.e viz cf vs""".split()
)
# These end a sentence only where a new one clearly begins: "No. 5" but "The answer was no. The ..."
_ABBREVIATIONS = frozenset(
    """sr jr inc ltd co corp bros approx est dept govt no nos art arts para paras pp ch sec secs vol vols ed eds
    fig figs rev add corr ext op cit al resp incl tel
    jan feb mar apr jun jul aug sep sept oct nov dec""".split()
)
_INITIALS = compiled(r"[A-Z](?:\.[A-Z])*|[ap]\.m|Ph\.D")  # an initial, "U.S", "D.C"
_LIST_MARK = compiled(r"\d{1,3}|[ivxl]{1,4}|[a-z]")
_WORD_BEGINS = compiled(r"[\s(\[“‘\"'/]")
_END = compiled(
    r"""(?<=[.!?؟।])
        ["'”’»)\]]*                   # what closes with the sentence
        (?:(?<=[^\W\d]\.)\[?\d{1,2}\]?|[¹²³⁰⁴⁵⁶⁷⁸⁹]{1,3})?  # the mark of a footnote
        (?=\ ["'“‘«(\[]*(?P<next>\w))""",
    re.VERBOSE,
)
_STOPS = (".", "!", "?", "؟", "।")
_NEW = compiled(
    r""" \ (?:The|This|These|Those|That|There|It|They|We|He|She|A|An|In|On|At|As|To|For|From|All|Its|Their|Our
           |Such|Both|During|Following|While|Participants|Members|Ministers|Leaders|Delegates|Delegations)\ """,
    re.VERBOSE,
)


@lru_cache(maxsize=1 << 14)
def split(text: str) -> tuple[str, ...]:
    """Return the sentences of `text`; joined by single spaces they are the text again.

    Those of ten thousand texts are remembered: each fact of a statement is looked for in the same ones.
    """
    found, start = [], 0
    for end in _END.finditer(text) if holds_as_written(text[:-1], _STOPS) else ():
        begins = end["next"].isdecimal() or not end["next"].islower()
        if begins and not _goes_on(text, start, end.start(), end.end()):
            found.append(text[start : end.end()])
            start = end.end() + 1
    return tuple(part for part in (*found, text[start:]) if part)


def holds(text: str, words: Iterable[str]) -> bool:
    """Return whether one of the words, given in small letters, stands in `text`, in any case.

    It is asked before a dear pattern that finds nothing without one of them: most sentences hold none.
    """
    return holds_as_written(text.lower(), words)


def holds_as_written(text: str, words: Iterable[str]) -> bool:
    """Return whether one of the words stands in `text`, capitals and all."""
    for word in words:  # noqa: SIM110 - `any` takes three times as long, and it is asked of every sentence
        if word in text:
            return True
    return False


class Signs(dict[str, frozenset[str]]):
    """What a text may hold, told by what stands between its spaces, of which each is looked at once.

    It is asked as `holds` is, but of whole archives and of many things in one go: of each thing `may` tells, by what
    stands between two spaces, whether a text with that may hold it.
    """

    def __init__(self, may: Mapping[str, Callable[[str], bool]]) -> None:
        super().__init__()
        self._may = may

    def __missing__(self, run: str) -> frozenset[str]:
        if len(self) >= _MOST_RUNS:
            self.clear()
        self[run] = found = frozenset([thing for thing, may in self._may.items() if may(run)])
        return found

    def of(self, text: str) -> frozenset[str]:
        """Return the things that the text may hold; it holds none of the others."""
        return _NOTHING.union(*filter(None, map(self.__getitem__, text.split(" "))))


_MOST_RUNS = 100_000
_NOTHING: frozenset[str] = frozenset()


def sign(words: Iterable[str]) -> Callable[[str], bool]:
    """Return what tells Signs of words in any case; of words with spaces the longest part is looked for."""
    parts = tuple({max(word.lower().split(" "), key=len) for word in words})
    return lambda run: holds(run, parts)


def sign_of_names(words: Iterable[str]) -> Callable[[str], bool]:
    """Return what tells Signs of words that are written so, capitals and all, and have no spaces."""
    parts = tuple(words)
    return lambda run: holds_as_written(run, parts)


def _goes_on(text: str, start: int, stop: int, end: int) -> bool:
    """Return whether the stop at `stop` belongs to its word, in the sentence that began at `start`."""
    if text[stop - 1] != ".":
        return False
    word = _WORD_BEGINS.split(text[max(start, stop - 40) : stop])[-1].rstrip(".")
    if word.lower() in _TITLES:
        return True
    if _INITIALS.fullmatch(word) or word.lower() in _ABBREVIATIONS:
        return not _NEW.match(text, end)
    return bool(_LIST_MARK.fullmatch(word)) and stop - start <= len(word) + 2
