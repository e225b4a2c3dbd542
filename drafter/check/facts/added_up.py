"""Amounts do not make the total that the text gives, or one of those in brackets is in another currency.

An amount is changed to the last hour, and the total behind it is not. Only amounts of one form are added: a currency
and a number, or a number and what it counts. Parts of a whole ("of which", "of the 24 measures") need not be all: they
are told where one number is but a figure off.

Passes: Fiji (USD 20 million) and Samoa (USD 15 million), a total of USD 35 million
Fails:  Fiji (USD 20 million) and Samoa (USD 15 million), a total of USD 53 million
Fails:  Of the 24 measures, 15 had been completed, 8 were under way and 2 had not yet begun.
Fails:  The budget was USD 9.6 million, of which USD 4.2 million was paid by members and USD 5.5 million by others.
Fails:  The fleet is made up of trawlers (45 per cent), seiners (40 per cent) and others (25 per cent).
Fails:  Fiji (USD 20 million), Nauru (USD 5 million) and Samoa (EUR 15 million), a total of USD 40 million
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from drafter import sentences
from drafter.check.facts import wholes
from drafter.check.facts.wholes import Divided
from drafter.check.places import Passage, running
from drafter.model import Problem, Shelf, Statement
from drafter.patterns import compiled
from drafter.problems import warning

ID = "added-up"
_AMOUNT = (
    r"(?P<before>[A-Z]{{0,3}}[$€£¥]|[A-Z]{{3}})?\s?(?P<number>\d{{1,3}}(?:,\d{{3}})+(?:\.\d+)?|\d+(?:\.\d+)?)"
    r"(?:\s(?P<many>thousand|million|billion))?(?:\s(?P<after>[a-z]+)){last}"
)
_PART = compiled(r"\(" + _AMOUNT.format(last="?") + r"\)")
_TOTAL = compiled(
    r"\b(?:(?:a|in)\s(?:combined\s|grand\s)?total\s(?:of\s)?|totalling\s"
    r"|totaling\s|(?:together|altogether|in\sall),?\s)" + _AMOUNT.format(last="?"),
)
_SHARED = compiled(
    r"""\b(?:made\sup\sof|composed\sof|consist(?:s|ed|ing)?\sof|compris(?:es|ed|ing)|divided\s(?:among|between|into)
          |shared\s(?:among|between)|split\s(?:among|between|into))\b(?P<one>[^.;:]*)
      | \bOf\s(?:the|its|these|all)\s[^,.;:\d]{3,60},\s(?P<other>[\d.]+\s?(?:per\scent|%)
          \s(?:(?:would|will|is|are|was|were|to|be|been|has|have|had)\s){0,3}
          (?:met|financed|funded|borne|paid|covered)\sby\b[^.;:]*)
      | \b(?:met|financed|funded|borne|paid|covered)\s(?:from|by)\s(?P<each>[^.;:]*?\([\d.]+\s?(?:per\scent|%)\)[^.;:]*
          \([\d.]+\s?(?:per\scent|%)\))""",
    re.VERBOSE,
)
"""What says that shares are those of one whole: "made up of trawlers (45 per cent) and others (65 per cent)"."""
_SHARE = compiled(r"(?<![\d.,–-])(?P<share>\d{1,3}(?:\.\d+)?)\s?(?:per\scent|percent|%)")
_ALL = 100
_TO_OTHERS = compiled(r"\b(?:of\s(?:which|whom|these|them)|compared|up\sfrom|down\sfrom|respectively|against|each)\b")
_MANY = {"thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000}
_ROUGH = compiled(r"\b(?:about|around|approximately|some|nearly|almost|over|more\sthan|at\sleast|including|among)\b")


@dataclass(frozen=True)
class Amount:
    """A number with its currency, or with what it counts; "" where it says neither."""

    text: str
    number: Decimal
    of: str


def check(statement: Statement, shelf: Shelf) -> Iterator[Problem]:
    """Yield a warning for each total that its parts do not make."""
    here = tuple(running(statement))
    for at, passage in enumerate(here):
        divided = (*wholes.in_text(passage), *wholes.in_list(passage, here[at + 1 :]))
        slips = (each for each in divided if each.is_slip)
        for what in dict.fromkeys(map(_divided, slips)):
            yield warning(ID, what, passage.place, "add the parts up again, and correct the total or a part")
        yield from _shares(passage) if "er cent" in passage.text or "%" in passage.text else ()
        if ("(" in passage.text and "otal" in passage.text) or "ogether" in passage.text:
            for sentence in sentences.split(passage.text):
                yield from _in(sentence, passage)


def _shares(passage: Passage) -> Iterator[Problem]:
    """Yield the shares of one whole that are more than all of it."""
    for sentence in sentences.split(passage.text):
        found = _SHARED.search(sentence)
        parts = (found["one"] or found["other"] or found["each"]) if found else ""
        shares = [] if _TO_OTHERS.search(parts) else [Decimal(each["share"]) for each in _SHARE.finditer(parts)]
        if len(shares) > 1 and sum(shares) > _ALL + Decimal(len(shares)) / 2:
            what = f"the parts of one whole are more than all of it: {' + '.join(map(str, shares))} per cent"
            yield warning(ID, what, passage.place, "add the parts up again, and correct one of them")


def _divided(each: Divided) -> str:
    return f'"{each.whole.text}" is not what its parts make: {" + ".join(part.text for part in each.parts)}'


def _in(sentence: str, passage: Passage) -> Iterator[Problem]:
    totals = list(_TOTAL.finditer(sentence))
    if len(totals) != 1 or _ROUGH.search(sentence):
        return
    total = _amount(totals[0])
    parts = [_amount(found) for found in _PART.finditer(sentence[: totals[0].start()])]
    like = [part for part in parts if part.of == total.of]
    others = [part for part in parts if part.of != total.of]
    if len(parts) > 1 and len(others) == 1 and others[0].of and len(like) > 1:
        what = f'"{others[0].text}" stands among parts of "{totals[0][0].strip()}"'
        yield warning(ID, what, passage.place, "correct the currency, or say what the total is of")
    elif len(like) > 1 and not others and sum(part.number for part in like) != total.number:
        shown = " + ".join(part.text for part in like)
        what = f'"{totals[0][0].strip()}" is not what stands before it: {shown}'
        yield warning(ID, what, passage.place, "add the parts up again, and correct the total or a part")


def _amount(found: re.Match[str]) -> Amount:
    number = Decimal(found["number"].replace(",", "")) * _MANY.get(found["many"] or "", 1)
    words = found["after"] if found["after"] and found["after"].endswith("s") else ""
    return Amount(found[0].strip("()"), number, found["before"] or words)
