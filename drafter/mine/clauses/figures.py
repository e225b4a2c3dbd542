"""Counts, votes and the words that stand for somebody: what such a slot is called, by the words beside it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from drafter import dates
from drafter.cardinals import ONES, TEENS, TENS, TO_NINETEEN
from drafter.mine.clauses.words import STOP

COUNT = rf"(?:(?:{'|'.join(TENS)})(?:-(?:{'|'.join(ONES)}))?|{'|'.join(TEENS)}|{'|'.join(ONES)})"
"""A count in words below a hundred, as a pattern."""
_FURTHER = r"(?:(?:more|further|new|additional|other) )?"
_COUNT_OF = re.compile(rf"(?:{COUNT}|\d+) {_FURTHER}([a-z]{{4,}})(?: (?:was|were|is|are|has|have))?")
_IS_COUNT = re.compile(rf"{COUNT}|\d+")
_IS_COUNT_OF = re.compile(rf"(?:{COUNT}|\d+)(?: (?:more|further|new|additional|other))?")
_VOTE = re.compile(
    rf"(?<![\w,.-])(?:no|none|(?i:{COUNT})|\d{{1,3}})(?= (?:votes? )?(?:in favou?r|against|abst[aei]n))"
    r"|(?<=\bvotes to )(?:none|nil)\b"
)
PRONOUNS = frozenset(("his", "her", "their", "its", "it", "him", "them"))
_COUNTS = frozenset(("no", "none", *TO_NINETEEN[:12], "all", "both", "several"))
AMOUNT = re.compile(r"(?:[A-Z]{2,3} |[A-Z]{0,3}[$€£¥] ?)\d[\d.,]*(?: (?:thousand|million|billion|trillion))?")
_CURRENCY = re.compile(r"(?:\b[A-Z]{3} ?|[$€£¥])$")
_IS_SUM = re.compile(r"\d[,.]\d|[a-z]|\d{4}")
"""In a figure of money, and in no number of a paper or a standard: "WMO 114"."""
_COUNT = "|".join(sorted(_COUNTS))
VOTES_IN_WORDS = re.compile(
    rf"\b(?:majority of|by(?: a vote of)?) (?P<one>{_COUNT}) (?:votes? )?(?:to|against) (?P<other>{_COUNT})\b"
)
WAYS = r"consensus|acclamation|unanimity|correspondence|ballot|majority|vote|show\sof\shands|silence"
"""How a body decides, as a pattern."""
_WAY = re.compile(
    rf"unanimously|(?:by\s)?(?:(?:an?|the)\s)?(?:[a-z-]+\s){{0,3}}?(?:{WAYS})"
    r"(?:\sof\s[\w-]+(?:\s(?:to|against)\s[\w-]+)?)?|(?:by\s)?[\w-]+\svotes?\s(?:to|against)\s[\w-]+|without\sa\svote"
)
_TIMES = re.compile(rf"once|twice|(?:{COUNT}|\d+) times|annually|yearly|quarterly|monthly")
_MONTHS = frozenset(map(str.lower, dates.MONTHS))
# Words before and after a slot for a number, and what it is called; the first that fits.
_VOTED = r"\b(?:voted(?: by)?|vote was(?: carried by)?|by)"
_VOTES = (
    (rf"{_VOTED} $", r"^ (?:votes? )?(?:to|against) (?:\d|none\b|\Z)", "votes.for"),
    (rf"{_VOTED} [^ ]{{1,6}} (?:votes? )?(?:to|against) $", r"", "votes.against"),
    (r"\b(?:majority|vote|margin) of $", r"", "votes.for"),
    (r"\b(?:majority|vote|margin) of [^ ]{1,6}(?:-| to )$", r"", "votes.against"),
    (r"", r"^ votes? (?:to|in favou?r)\b", "votes.for"),
    (r"\bvotes? (?:to|for and) $|\bagainst:? $", r"", "votes.against"),
    (r"", r"^ (?:votes? )?against\b", "votes.against"),
    (r"", r"^ (?:member[a-z]* )?(?:abst[a-z]+)\b", "votes.abstaining"),
)
_COUNTED = re.compile(
    rf" {_FURTHER}(?:member )?"
    r"(?!million|billion|trillion|thousand|percentage|basis|per\b|member\b|votes?\b)([a-z]{4,})\b",
    re.IGNORECASE,
)


_OF_ALL = re.compile(rf" of (?:the|its) (?i:{COUNT}|\d+) ([a-z]{{4,}})\b")
"""Behind how many of all there are: "14 [of the 21 members]"."""
_SORT = re.compile(r"(?:[a-z]+(?:al|ary|ic|ive|ing|ous|ed) ){1,2}([a-z]{3,}s)\b")
"""Before what is counted, of which sort it is: "12 [international organizations]"."""
_OF_TEXT = re.compile(
    r"\b(paragraph|article|rule|section|chapter|annex|appendix|item|page|table|figure|part|clause|decision|resolution"
    r"|recommendation)s? $"
)
_NUMBERED = re.compile(
    r"(?:^|[a-z,(“\"] )(?:[A-Z][a-z]+ )?([A-Z][a-z]{3,}|(?:(?<=^)|(?<=\. ))[A-Z]{4,}) (?:No\.? )?(?:[A-Z]{0,4}[-/.])?$"
)
"""A word of what is numbered right before its number: "Article ", "Conservation Measure "; no name of a row of them."""
_CHANGED = re.compile(r"\b(?:percentage|basis) points?,? to $")
"""Before what a rate was changed to."""
_SERIES = re.compile(r"\b([A-Z]{2,6}) $")


def is_count(word: str) -> bool:
    """Return whether a word counts: "14", "Twenty-one"."""
    return _IS_COUNT.fullmatch(word.lower()) is not None


def votes(text: str) -> Iterator[tuple[int, int]]:
    """Yield where votes are counted, in figures or words: "16 votes in favour, one against and no abstentions"."""
    if " abst" in text or " against" in text or " favo" in text or " votes to " in text:
        yield from (found.span() for found in _VOTE.finditer(text))


def without_votes(text: str) -> str:
    """Return a text with its counts of votes left blank: "none against" denies nothing."""
    for start, end in votes(text):
        text = text[:start] + "-" * (end - start) + text[end:]
    return text


def named(kind: str, values: Sequence[str], before: str, after: str) -> str:
    """Return what a number of votes or of what is counted, a count in words or a pronoun is called; "" for other."""
    if kind == "number":
        votes = (name for first, then, name in _VOTES if re.search(first, before) and re.search(then, after))
        if name := next(votes, "") or (
            "amount.number" if _CURRENCY.search(before) and any(map(_IS_SUM.search, values)) else ""
        ):
            return name
        if _CHANGED.search(before):
            return "level.number"
        if numbered := numbered_by(before):
            return f"{numbered}.number"
        counted = _counted(after)
        return f"{counted}.number" if counted else ""
    said = {value.lower() for value in values}
    if kind == "text" and len(said) > 1 and all(map(_IS_COUNT_OF.fullmatch, said)) and (counted := _counted(after)):
        return f"{counted}.count"
    if kind == "text" and {(value.split() or [""])[0].strip(",") for value in said} <= _COUNTS:
        votes = (name for first, then, name in _VOTES if re.search(first, before) and re.search(then, after))
        if name := next(votes, ""):
            return name
    if kind == "text" and (nouns := _of_one_noun(said)):
        return f"{nouns}.count"
    if kind == "text" and all(map(_TIMES.fullmatch, said)):
        return "frequency.text"
    if kind == "text" and said <= PRONOUNS:
        return "person.pronoun"
    if kind == "text" and said <= _MONTHS:
        return "event.month"
    if kind == "text" and not before.endswith("voted ") and all(map(_WAY.fullmatch, values)):
        return "vote.text"
    following = re.match(r" ([a-z]{4,})\b", after)
    counted = following[1] if kind == "text" and said <= _COUNTS and following else ""
    return f"{counted}.count" if counted and counted not in STOP else ""


def numbered_by(before: str) -> str:
    """Return what is numbered by a number right behind these words: "Article ", "in paragraph "; "" for nothing."""
    found = _NUMBERED.search(before) or _OF_TEXT.search(before)
    return found[1].lower() if found else ""


def _counted(after: str) -> str:
    """Return what is counted by the words behind a number, without what tells of which sort it is; "" for nothing."""
    if of_all := _OF_ALL.match(after):
        return of_all[1]
    if not (found := _COUNTED.match(after)) or found[1].lower() in STOP:
        return ""
    several = _SORT.match(after, found.start(1)) if found[1].islower() else None
    return (several or found)[1].lower()


def _of_one_noun(said: Iterable[str]) -> str:
    """Return what all count, one or several: "two members", "one member"; "" for other words."""
    found = [_COUNT_OF.fullmatch(value) for value in said]
    nouns = {each[1].removesuffix("s") for each in found if each}
    return f"{nouns.pop()}s" if all(found) and len(nouns) == 1 else ""


def are_months(values: Sequence[str]) -> bool:
    """Return whether all are names of months: "since we met in October"."""
    return {value.lower() for value in values} <= _MONTHS


def series(before: str, kind: str) -> str:
    """Return what papers are called that a number counts, by the letters before it: "introduced WP 14"; "" for none."""
    found = _SERIES.search(before) if kind == "number" else None
    return found[1].lower() if found else ""
