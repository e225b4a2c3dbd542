"""A common phrase has capitals in one place, none in another: "develop Regional Guidelines", "regional guidelines".

Only plurals that no article makes definite are looked at, for "the Regional Guidelines" may be a document's name.

Passes: The group would develop regional guidelines; the Regional Guidelines on Nets were tabled.
Passes: A workshop on crew contracts would use the Guide to Crew Contracts.
Fails:  The group would develop Regional Guidelines, as other regional guidelines were out of date.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from drafter.check import vocabulary
from drafter.check.prose import Prose, Word, fault, running
from drafter.check.wording.forms import Use, times
from drafter.model import Problem, Shelf, Statement
from drafter.patterns import compiled

ID = "phrase-case"
_BODIES = frozenset(
    """officials ministers chairs members parties states leaders groups governors delegates heads nations co-chairs
    representatives partners committees councils commissions""".split()
)
_DEFINITE = compiled(
    r"(?:\b(?:[Tt]he|[Tt]his|[Tt]hese|[Tt]hose|[Ii]ts|[Oo]ur|[Ee]ntitled|[Cc]alled)|[A-Z\ufffc][\w’'-]*|[“‘\"(&-])\s?$"
    r"|[A-Z][\w’'-]*\s(?:of|on|for|to|against)\s(?:the\s)?$"
    r"|[A-Z][\w’'-]*\s(?:(?:of|on|for|against)\s(?:the\s)?)?[A-Z][\w’'-]*,?\sand\s$"  # "Group on Sand and Dust Storms"
)
_NAME_ON = compiled(r"['’]|\s?(?:\(|&|[A-Z])|\s(?:of|on|for|to|in|against|and)\s(?:the\s)?[A-Z]")


def check(statement: Statement, shelf: Shelf) -> Iterator[Problem]:
    """Yield a warning at each such phrase."""
    texts = running(statement, shelf)
    small: dict[tuple[str, str], Use] = {}
    capital: list[tuple[tuple[str, str], Use]] = []
    for one in texts:
        for first, second in pairwise(one.words):
            if second.text.endswith("s") and second.start - first.end == 1 and one.open[first.end] == " ":
                key = (first.text.lower(), second.text.lower())
                if first.text.islower() and second.text.islower():
                    small.setdefault(key, Use(one, (first.start, second.end)))
                elif _is_common(one, first, second):
                    capital.append((key, Use(one, (first.start, second.end))))
    for key, use in capital:
        if key in small:
            count = sum(other == key for other, _ in capital)
            what = f'"{use.words}" has capitals {times(count)}; elsewhere it is "{small[key].words}"'
            after = use.words.lower()
            mend = f'write "{after}", if no document or body of that name is meant'
            yield fault(ID, use.one, use.at, what, mend, also=(small[key].one,))


def _is_common(one: Prose, first: Word, second: Word) -> bool:
    """Return whether a phrase in capitals is no part of a name, nor a body's name itself."""
    if not (first.text.istitle() and second.text.istitle()) or second.text.lower() in _BODIES:
        return False
    names = _DEFINITE.search(one.open, max(0, first.start - 40), first.start) or _NAME_ON.match(one.open, second.end)
    words = (first.text.lower(), second.text.lower())
    return not names and not one.begins(first.start) and all(word in vocabulary.english() for word in words)
