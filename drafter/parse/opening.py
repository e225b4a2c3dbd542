"""The sentence that opens a statement: which meeting, where and when.

"The Co-Chairs of the ... hosted the Seventh Meeting of ... in Sydney, Australia on 5 March 2013."
The meeting's name runs from the words before its noun to the place or date after it; the place
is the "in ..." that stands nearest to the date.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from drafter import dates, ordinals
from drafter.dates import Span
from drafter.model import Block, BlockKind, Lines

_SENTENCE = re.compile(r"(?<=[.;])\s+(?=[A-Z])")
_OPENS = re.compile(
    r"""\b(?:(?:co-)?hosted|held|(?:re)?convened|met|gathered|assembled|co-chair(?:ed)?|chaired
        |took\ place|was\ opened|opened|at\ its(?=\ (?:\w+\ )?meeting))\b""",
    re.VERBOSE | re.IGNORECASE,
)
_NOUN = re.compile(
    r"\b(?:meeting|conference|summit|session|forum|assembly|symposium|roundtable|dialogue|congress|consultations?)\b",
    re.IGNORECASE,
)
_CAPITALS = r"[A-Z\u00c0-\u00de][\w’'.\-]*(?:\s(?:[A-Z\u00c0-\u00de][\w’'.\-]*|da|de|do|of))*"
_PLACE = re.compile(
    rf"""\b(?:in|at)\s(?:the\s)?(?P<city>{_CAPITALS})(?:,\s(?P<country>(?:the\s)?{_CAPITALS}))?
        (?=\s*(?:[.,;(]|$)|\s+(?:on|from|between|for|during|\d)\b|(?(country)\s+(?:and|to|under|with)\b|(?!)))""",
    re.VERBOSE,
)
_WORD = re.compile(r"\([A-Z][\w\-]*\)|[\w’'\-/&]+|[^\w\s]")
_SMALL = frozenset(("of", "on", "the", "and", "for", "to", "in", "&", "between", "against"))
_FRESH = frozenset(("annual", "special", "regular", "joint", "inaugural", "extraordinary", "preparatory", "informal"))


@dataclass(frozen=True, slots=True)
class Opening:
    """What one opening sentence says; "" and None for what it leaves open."""

    text: str
    lines: Lines
    name: str = ""
    city: str = ""
    country: str = ""
    span: Span | None = None


def find(blocks: Iterable[Block], title: str = "") -> Opening | None:
    """Return what the sentence that opens the meeting says, among the first paragraphs; None for none.

    A sentence of another ordinal than the title's tells of an earlier meeting, unless its date is
    the title's: then one of the two is misprinted, and the caller reports both.
    """
    paragraphs = [block for block in blocks if block.kind is BlockKind.PARAGRAPH][:3]
    openings = [
        opening
        for block in paragraphs
        for sentence in _SENTENCE.split(block.text)
        if (opening := _read(sentence, block.lines))
    ]
    numbers, days = _numbers(title), {span.start for span in dates.find(title)}
    for opening in openings:
        other = numbers and _numbers(opening.name) and not numbers & _numbers(opening.name)
        if not other or (opening.span and opening.span.start in days):
            return opening
    return None


def _numbers(text: str) -> set[int]:
    return {number for number, _, _ in dates.find_ordinals(text)[:1]}


def _read(sentence: str, lines: Lines) -> Opening | None:
    opens = _OPENS.search(sentence)
    spans = dates.find(sentence)
    if not opens or not _NOUN.search(sentence):
        return None
    noun = _noun(sentence, opens)
    span = _nearest(spans, noun)
    place = _place(sentence, span, opens.start())
    if not span and not place:
        return None
    limits = [at for at in (span.at[0] if span else None, place.start() if place else None) if at and at > noun.end()]
    begin = opens.end() if opens.end() <= noun.start() else 0
    name = _name(sentence, noun, begin, min(limits, default=len(sentence)))
    city, country = (place["city"].rstrip("."), (place["country"] or "").rstrip(".")) if place else ("", "")
    return Opening(sentence, lines, name, city, country.removeprefix("the "), span)


def _noun(sentence: str, opens: re.Match[str]) -> re.Match[str]:
    """Return the meeting's noun: the first after the verb, or the last before it ("was held")."""
    nouns = list(_NOUN.finditer(sentence))
    passive = re.search(r"\b(?:was|were)\s+$", sentence[: opens.start()]) or opens[0].lower() == "took place"
    before = [noun for noun in nouns if noun.end() <= opens.start()]
    after = [noun for noun in nouns if noun.start() >= opens.start()]
    return (before[0] if passive and before else None) or (after or before)[0]


def _nearest(spans: tuple[Span, ...], noun: re.Match[str]) -> Span | None:
    """Return the date of the meeting: the first after its noun, else the last before it."""
    after = [span for span in spans if span.at[0] >= noun.end()]
    return next(iter(after or reversed(spans)), None)


def _place(sentence: str, span: Span | None, start: int) -> re.Match[str] | None:
    places = [place for place in _PLACE.finditer(sentence) if not _is_month(place["city"])]
    if span is None:
        later = [place for place in places if place.start() > start]
        return next(iter(later or places), None)
    at = span.at

    def distance(place: re.Match[str]) -> tuple[int, int]:
        gap = at[0] - place.end() if place.end() <= at[0] else place.start() - at[1]
        return (0 if place["country"] else 1, gap) if gap < 60 else (2, gap)

    return min(places, key=distance, default=None)


def _is_month(word: str) -> bool:
    return word.split()[0] in dates.MONTHS


def _name(sentence: str, noun: re.Match[str], begin: int, limit: int) -> str:
    """Return the meeting's name around its noun, without article and acronyms in brackets."""
    words = [(found[0], found.start()) for found in _WORD.finditer(sentence, begin, limit)]
    middle = next(at for at, (_, start) in enumerate(words) if start >= noun.start())
    first = last = middle
    while first > 0 and _belongs(words[first - 1][0]):
        first -= 1
    while last + 1 < len(words) and _belongs(words[last + 1][0]):
        last += 1
    while first < middle and words[first][0].lower() in _SMALL:
        first += 1
    while last > middle and words[last][0].lower() in _SMALL | {","}:
        last -= 1
    end = words[last][1] + len(words[last][0])
    name = re.sub(r"\s*\([A-Z][\w\-]*\)", "", sentence[words[first][1] : end])
    name = re.sub(r"\s+", " ", name).strip(" ,")
    return name if any(letter.isupper() for letter in name) else ""


def _belongs(word: str) -> bool:
    fresh = word.lower() in _SMALL | _FRESH or word == ","
    return fresh or word[0].isupper() or (word.startswith("(") and len(word) > 1) or ordinals.ordinal(word) is not None
