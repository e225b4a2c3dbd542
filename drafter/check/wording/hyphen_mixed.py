"""One compound stands with a hyphen in one place, without it in another.

As one word, with a hyphen or as two words: one document has one form. A hyphen is right before a noun where the same
words have none behind it ("capacity-building courses" beside "courses on capacity building"): that is no fault.

Passes: The Meeting welcomed capacity-building courses and asked for more capacity building in sub-regional offices.
Fails:  The Meeting welcomed the subregional courses and asked the sub-regional offices for more.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from drafter.check import vocabulary
from drafter.check.prose import Prose, Word, fault, prose, shown
from drafter.check.wording.forms import Use, like, minority, times
from drafter.model import Problem, Shelf, Statement
from drafter.patterns import compiled

ID = "hyphen-mixed"
_HYPHENED = compiled(r"(?<![\w’'-])([^\W\d_]+)[-‐‑]([^\W\d_]+)(?![\w-]|[’']\w)")
_NOUN_ENDS = compiled(
    r"\s*(?:[.,;:)]|$)|\s+(?:of|in|on|for|to|with|by|at|as|from|among|between|through|within|is|are|was|were)\b"
)
_NOUN = compiled(
    r" (?!(?:and|or|but|not|that|which|who|as|so|if|when|while|will|would|can|could|may|should|must|has|have"
    r"|had)\b)[a-z]{3,}"
)
_AS_NOUN = compiled(r"(?:ing|ers?|ors?|[^s]s)$")
_DASH = compiled(r"[-‐‑]")
_NEVER = frozenset({("ad", "hoc"), ("bona", "fide"), ("de", "facto"), ("pro", "rata"), ("per", "cent")})
"""Words of another tongue that take no hyphen."""
_TWO_WORDS = frozenset(
    """resign recover reform recreation relay resort resent represent remark restore everyday sometime sometimes anytime
    anyone someone everyone cannot maybe altogether already always whenever wherever however whatever overall hereby
    overtime onboard underway understand undertake overcome overtake undergo thereby therein forward together meantime
    meanwhile overview overseas outreach""".split()
)
"""Words that mean something else than their parts."""


def check(statement: Statement, shelf: Shelf) -> Iterator[Problem]:
    """Yield a warning at each place of the rarer form."""
    texts = prose(statement, shelf)
    hyphened = _hyphened(texts)
    closed, opened = _closed(texts, hyphened), _opened(texts)
    for parts, uses in hyphened.items():
        yield from _told(uses, closed.get("".join(parts), []))
        yield from _open(parts, uses, opened.get(parts, []))
    for whole, uses in closed.items():
        for parts in _halves(whole):
            if parts not in hyphened:
                yield from _told(opened.get(parts, []), uses)


def _hyphened(texts: Sequence[Prose]) -> dict[tuple[str, str], list[Use]]:
    """Return the compounds of two words with a hyphen."""
    found: dict[tuple[str, str], list[Use]] = {}
    for one in texts:
        for each in _HYPHENED.finditer(one.open) if _DASH.search(one.open) else ():
            if not one.is_named(Word(each[0], *each.span())):
                found.setdefault((each[1].lower(), each[2].lower()), []).append(Use(one, each.span()))
    return found


def _closed(texts: Sequence[Prose], hyphened: dict[tuple[str, str], list[Use]]) -> dict[str, list[Use]]:
    """Return the words that may be compounds written as one."""
    wanted = {"".join(parts) for parts in hyphened} - _TWO_WORDS
    found: dict[str, list[Use]] = {}
    for one in texts:
        for word in one.words:
            small = word.text.lower()
            if (small in wanted or (len(small) > 7 and _halves(small))) and not one.is_named(word):
                found.setdefault(small, []).append(Use(one, (word.start, word.end)))
    return found


def _halves(word: str) -> list[tuple[str, str]]:
    """Return the two words that a compound noun of many is made of: policymakers, stakeholders."""
    if word in _TWO_WORDS or not word.endswith(
        ("makers", "making", "building", "seekers", "sharing", "holders", "place", "line")
    ):
        return []
    known = vocabulary.english()
    return [(word[:at], word[at:]) for at in range(4, len(word) - 3) if word[:at] in known and word[at:] in known]


def _opened(texts: Sequence[Prose]) -> dict[tuple[str, str], list[Use]]:
    """Return the pairs of words with a space between."""
    found: dict[tuple[str, str], list[Use]] = {}
    for one in texts:
        for first, second in pairwise(one.words):
            if second.start - first.end == 1 and one.open[first.end] == " ":
                found.setdefault((first.text.lower(), second.text.lower()), []).append(
                    Use(one, (first.start, second.end))
                )
    return found


def _told(hyphened: Sequence[Use], closed: Sequence[Use]) -> Iterator[Problem]:
    """Yield the rarer of a compound's two forms, of which one is a single word."""
    wrong, right = minority(hyphened, closed)
    for use in wrong:
        after = like(right[0].words.lower(), use.words)
        yield _problem(use, wrong, right, after)


def _open(parts: tuple[str, str], hyphened: Sequence[Use], opened: Sequence[Use]) -> Iterator[Problem]:
    """Yield the hyphens, or their absence, of a compound where no noun follows it."""
    if not opened:
        return
    if parts in _NEVER:
        for use in hyphened:
            yield _problem(use, hyphened, opened, use.words.replace("-", " "))
    elif pair := _before_one_noun(hyphened, opened):
        for use in pair[1]:
            yield _problem(use, pair[1], pair[0], use.words.replace(" ", "-"))
    elif _AS_NOUN.search(parts[1]):
        for position in ("behind", "before"):
            first, second = [[use for use in uses if _position(use) == position] for uses in (hyphened, opened)]
            wrong, right = minority(second, first)
            if len(first) == len(second):
                wrong, right = first, second
            for use in wrong:
                after = use.words.replace("-", " ") if "-" in use.words else use.words.replace(" ", "-")
                yield _problem(use, wrong, right, after)


def _before_one_noun(hyphened: Sequence[Use], opened: Sequence[Use]) -> tuple[list[Use], list[Use]] | None:
    """Return the uses of both forms before the very same noun: "front-line officers", "front line officers"."""
    nouns = {noun: [use for use in hyphened if _noun(use) == noun] for noun in map(_noun, opened) if noun}
    noun = next((noun for noun, uses in nouns.items() if uses), "")
    return (nouns[noun], [use for use in opened if _noun(use) == noun]) if noun else None


def _noun(use: Use) -> str:
    """Return the noun that follows, in the singular; "" for none."""
    found = _NOUN.match(use.one.open, use.at[1])
    return found[0].strip().removesuffix("s") if found else ""


def _position(use: Use) -> str:
    """Return "behind" where no noun follows of the compound, "before" where one does, "" if unsure."""
    if _NOUN_ENDS.match(use.one.text, use.at[1]):
        return "behind"
    return "before" if _NOUN.match(use.one.open, use.at[1]) else ""


def _problem(use: Use, wrong: Sequence[Use], right: Sequence[Use], after: str) -> Problem:
    other = shown(right[0].one, right[0].at, 1)
    what = f'"{use.words}" stands {times(len(wrong))}, "{right[0].words}" {times(len(right))} ("... {other} ...")'
    return fault(ID, use.one, use.at, what, f'write "{after}"', after=after, also=(right[0].one,))
