"""A whole and the parts that a text divides it into, for the rule `added_up`.

"USD 9.6 million, of which USD 4.1 million is ... and USD 5.5 million is"; "of the 24 measures, 15 were completed, 7
under way and 2 not begun"; and the list below "150 observers, of whom:". A part may be left out on purpose, so only
what a slip of the pen explains is told: one number that would be right with one figure changed, or two exchanged.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from drafter import sentences
from drafter.cardinals import figure
from drafter.check import periods
from drafter.check.facts.announced import WORDS
from drafter.check.places import Passage
from drafter.model import BlockKind
from drafter.patterns import compiled

_NUMBER = rf"\d{{1,3}}(?:,\d{{3}})+(?:\.\d+)?|\d+(?:\.\d+)?|(?i:one|{'|'.join(WORDS)})"
_AMOUNT = compiled(
    rf"(?<![\w.,/–-])(?P<money>[A-Z]{{0,3}}[$€£¥]|[A-Z]{{3}}\s(?=\d))?\s?(?P<number>{_NUMBER})(?![\w/–-]|\.\d|,\d)"
    r"(?:\s(?P<many>thousand|million|billion))?(?P<share>\s?%|\sper\scent)?"
)
_LINK = compiled(
    r",?\s(?:(?P<which>of\s(?:which|whom))|comprising|consisting\sof|made\sup\sof|composed\sof"
    r"|to\sbe\s(?:met|borne|financed|covered|paid)\s(?:by|from))\b:?|:\s(?=(?:[A-Z]{3}\s|[A-Z]{0,3}[$€£¥]?)\d)"
)
_OF_ALL = compiled(
    rf"\b[Oo]f\s(?:the|its|their|our|these|those)\s(?P<whole>{_NUMBER})\s"
    r"(?!(?:per|million|billion)\b)[a-z][^.;:]{2,160}?,\s",
)
_OF_THEM = compiled(
    rf"(?<![\w.,/–-])(?P<whole>{_NUMBER})\s(?:[a-z][\w’'-]*\s){{0,3}}[a-z][\w’'-]*s,\s"
    rf"(?=(?:{_NUMBER})\sof\s(?:them|which|whom)\b)"
)
_OPEN = compiled(
    r"\b(?:about|around|approximately|some|nearly|almost|over|more\sthan|at\sleast|up\sto|including|includes?|among"
    r"|mainly|the\s(?:rest|remainder|others?|remaining)|respectively|each|average|fewer|less|other)\b",
    re.IGNORECASE,
)
"""What says that the parts are not all, or no exact numbers."""
_COUNTS_NOTHING = compiled(
    r"\b(?:articles?|paragraphs?|paras?\.|annex|tables?|chapters?|sections?|decision|resolution|pages?|no\."
    r"|rules?|items?|phase|pillars?|goals?|grade|level)\s\Z",
    re.IGNORECASE,
)
_AND = compiled(r"\b(?:and|while|whereas)\b")
_NEAR = 60
"""Letters between a whole and what parts it: "US$30 billion over the six years of the Roadmap, of which"."""
_ASKED = compiled(r"\b(?:to|should|shall|will|by|agreed|requested|decided|asked|recommended):$|\bfollowing\b[^.;]*:$")
"""What ends a lead-in whose items need not be parts of its number: "adopted 12 measures, and agreed to:"."""
_TIME = compiled(r"\s(?:[a-z-]+\s)?(?:terms?|years?|months?|weeks?|days?|hours?|minutes?|rounds?|times|occasions?)\b")
_LEAST, _LEAST_OF_ALL = 2, 3
_MOST_MISSING = Decimal("0.1")
_MANY = {"thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000}
_YEARS = range(1900, 2100)

_BALANCE = compiled(r"\b[Tt]he\s(?:balance|remainder|rest|remaining\s(?:amount|sum)),?\s(?:of|being)\s(?=[A-Z\d$€£¥])")
"""What is left of a budget behind its first part: "the balance of 300,000 dollars"."""


@dataclass(frozen=True, slots=True)
class Amount:
    """A number, with its currency: "" for none; `at` where it stands."""

    text: str
    number: Decimal
    money: str
    at: tuple[int, int]


@dataclass(frozen=True, slots=True)
class Divided:
    """A whole, and the parts that a text divides it into, in reading order."""

    whole: Amount
    parts: tuple[Amount, ...]

    @property
    def is_slip(self) -> bool:
        """Return whether the parts are not the whole, and would be with one number a figure off."""
        total = sum((part.number for part in self.parts), Decimal(0))
        missing = self.whole.number - total
        if missing == 0 or missing > max(Decimal(1), self.whole.number * _MOST_MISSING):
            return False  # so much is no slip: it is some other part, of which the text does not tell
        wanted = [(part.number, self.whole.number - total + part.number) for part in self.parts]
        return any(_is_slip(one, other) for one, other in [*wanted, (self.whole.number, total)])


def _is_slip(one: Decimal, other: Decimal) -> bool:
    """Return whether a number is another with one figure changed, or two neighbours exchanged."""
    if other <= 0:
        return False
    first, second = (f"{number.normalize():f}".replace(".", "") for number in (one, other))
    if len(first) != len(second):
        return False
    if len(first) == 1:
        return abs(int(first) - int(second)) == 1
    apart = [at for at in range(len(first)) if first[at] != second[at]]
    exchanged = len(apart) == 2 and apart[1] == apart[0] + 1 and first[apart[0]] == second[apart[1]]
    return len(apart) == 1 or (exchanged and first[apart[1]] == second[apart[0]])


def in_text(passage: Passage) -> Iterator[Divided]:
    """Yield each whole with its parts that a sentence of the passage gives."""
    for sentence in sentences.split(passage.text):
        plain = _undated(sentence)
        for link in _LINK.finditer(plain):
            rest = _up_to_end(plain, link.end())
            whole = _whole(plain[: link.start()], _amounts(rest)[:1])
            if whole and not _OPEN.search(plain, whole.at[1], link.start()):
                yield from _divided(whole, rest, _LEAST)
        for least, form in ((_LEAST_OF_ALL, _OF_ALL), (_LEAST, _OF_THEM)):
            for found in form.finditer(plain):
                rest = _up_to_end(plain, found.end())
                rest = rest if form is _OF_ALL else _up_to_comma(rest)
                for all_of_it in _amounts(found["whole"])[:1]:
                    yield from _divided(all_of_it, rest, least)
    yield from _balanced(passage.text) if "he " in passage.text else ()


def _balanced(text: str) -> Iterator[Divided]:
    """Yield "2,400,000 dollars ... 2,100,000 dollars, and the balance of 300,000 dollars": all of one currency."""
    plain = _undated(text)
    for found in _BALANCE.finditer(plain):
        rest = _amounts(plain[found.end() :])[:1]
        unit = _unit(plain[found.end() :], rest[0]) if rest else ""
        before = plain[: found.start()]
        near = [each for each in _amounts(before) if unit and _unit(before, each) == unit]
        if len(near) == _LEAST and near[0].number > near[1].number:
            yield Divided(near[0], (near[1], rest[0]))


def _unit(text: str, amount: Amount) -> str:
    """Return the currency before an amount, or the word behind it."""
    return amount.money or next(iter(text[amount.at[1] :].split()), "").strip(".,;)")


def in_list(passage: Passage, following: Sequence[Passage]) -> Iterator[Divided]:
    """Yield the whole of a lead-in, "150 observers, of whom:", with the amounts that its items begin with."""
    if not passage.text.endswith(":"):
        return
    found = _LINK.search(passage.text) if passage.text.endswith(("of which:", "of whom:", "comprising:")) else None
    if not found and (_ASKED.search(passage.text) or not passage.text[-_NEAR:].strip()):
        return
    level = passage.block.level + 1 if passage.block and passage.block.kind is BlockKind.ITEM else 1
    parts: list[Amount] = []
    for after in following:
        if not after.block or after.block.kind is not BlockKind.ITEM or after.block.level < level:
            break
        if after.block.level == level:
            first = [each for each in _amounts(after.text[:40]) if not after.text[: each.at[0]].strip(" (abcdeivx).")]
            if not first:
                return
            parts.append(first[0])
    whole = _whole(_undated(passage.text[: found.start() if found else -1]), parts)
    if whole and len(parts) >= _LEAST and len({part.money for part in parts}) == 1:
        yield Divided(whole, tuple(parts))


def _whole(before: str, parts: Sequence[Amount]) -> Amount | None:
    """Return the last amount before what divides it that is of the kind of the first part."""
    near = [each for each in _amounts(before) if parts and each.money == parts[0].money]
    return near[-1] if near and len(before) - near[-1].at[1] <= _NEAR else None


def _divided(whole: Amount, rest: str, least: int) -> Iterator[Divided]:
    """Yield the whole with the parts in what follows, where they are of its kind and the last is joined to them."""
    parts = [each for each in _amounts(rest) if each.money == whole.money]
    if _OPEN.search(rest) or len(parts) < least:
        return
    if _AND.search(rest, parts[-2].at[1], parts[-1].at[0]):
        yield Divided(whole, tuple(parts))


def _up_to_end(text: str, start: int) -> str:
    """Return what follows up to a semicolon or a colon."""
    return re.split(r"[;:]", text[start:])[0]


def _up_to_comma(text: str) -> str:
    """Return what follows up to the comma behind the last part: "nine of them on the coast and seven inland, had"."""
    joined = _AND.search(text)
    return text[: joined.end()] + text[joined.end() :].partition(",")[0] if joined else text


def _amounts(text: str) -> list[Amount]:
    """Return the amounts of a text: no shares, years, or numbers of paragraphs."""
    found = []
    for each in _AMOUNT.finditer(text):
        printed, money = each["number"].replace(",", ""), (each["money"] or "").strip()
        is_figure = printed[0].isdigit()
        number = Decimal(printed) if is_figure else Decimal(figure(printed))
        is_year = not money and "," not in each["number"] and number in _YEARS and not each["many"]
        if (
            not each["share"]
            and not is_year
            and not _TIME.match(text, each.end())
            and not _COUNTS_NOTHING.search(text, 0, each.start())
        ):
            found.append(Amount(each[0].strip(), number * _MANY.get(each["many"] or "", 1), money, each.span()))
    return found


def _undated(text: str) -> str:
    """Return a text with its dates blanked, letter for letter: their numbers count nothing."""
    for _, (start, end) in periods.times(text):
        text = text[:start] + " " * (end - start) + text[end:]
    return text
