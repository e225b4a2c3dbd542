"""What rose has a lower figure than before, what fell a higher one; or the difference is not that of the figures.

Two figures are exchanged, or one is changed and the verb is not. Compared are "rose from 3 to 5 per cent", "fell to 3
per cent from 5 per cent", with "by 2 percentage points", "by 50 basis points", "by one half". Figures of other kinds,
ranks and years are let pass.

Passes: The rate was lowered by 25 basis points, from 5.50 per cent to 5.25 per cent.
Fails:  The rate was lowered by 50 basis points, from 5.50 per cent to 5.25 per cent.
Fails:  Inflation fell from 3.1 per cent to 5.2 per cent.
Fails:  The budget was USD 3.6 million, 25 per cent more than the USD 3.2 million of last year.
Fails:  Loans rose from 300 million euros in 2023 to 540 million euros in 2024, by one half.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from drafter import dates, sentences
from drafter.check.facts import compared
from drafter.check.places import Passage, running
from drafter.model import Problem, Shelf, Statement
from drafter.patterns import compiled
from drafter.problems import warning

ID = "risen"
_UP = r"rose|risen|rises?|rising|grew|grown|grow|increas(?:ed|es|e|ing)|raised|raises?|climbed|climbs|widen(?:ed|s)?"
_DOWN = (
    r"fell|fallen|falls?|falling|declin(?:ed|es|e|ing)|decreas(?:ed|es|e|ing)|dropp?(?:ed|s)?|lower(?:ed|s)?"
    r"|reduc(?:ed|es|e|ing)|cut|shr(?:ank|unk)|narrow(?:ed|s)?|eased|eases"
)
_UNIT = r"(?:\s?(?P<unit{n}>per\scent|%|(?:million|billion|thousand)\b(?:\s[a-z]+)?|[a-z]+s\b))?"
_FIGURE = r"(?:[A-Z]{{3}}\s|[A-Z]{{0,2}}[$€£])?(?P<figure{n}>\d{{1,3}}(?:,\d{{3}})+|\d+(?:\.\d+)?)(?![\d,]*\d)" + _UNIT
_WHEN = rf"(?:\s(?:in|at\sthe\send\sof|a\syear|last)\s(?:[a-z]+\s){{0,3}}(?:{'|'.join(dates.MONTHS)})?\s?(?:\d{{4}})?)?"
_OF = r"(?:\sof\s(?!the\s\d)(?:[a-z]+\s?){1,4}?(?:\s?\([A-Z]+\)|[A-Z]{3})?(?=\s(?:in|at|to|from|last|a)\b|,))?"
"""What a figure is of: "62 per cent of capacity", "of gross domestic product (GDP)"."""
_FROM_TO = compiled(
    rf"\bfrom\s{_FIGURE.format(n=1)}{_OF}{_WHEN},?\sto\s{_FIGURE.format(n=2)}"
    rf"|\bto\s{_FIGURE.format(n=3)}{_OF}{_WHEN},?\sfrom\s{_FIGURE.format(n=4)}"
)
_VERB = compiled(rf"\b(?:(?P<up>{_UP})|(?P<down>{_DOWN}))\b", re.IGNORECASE)
_CHANGE = compiled(
    r"\b(?:(?P<up>increase|rise|growth)|(?P<down>reduction|decrease|decline|fall|drop))\s(?:of|in)\s[^.;:]{3,90}\Z",
    re.IGNORECASE,
)
"""A change as a noun, whose figures bear years: "the reduction of the waiting time from 31 hours in 2026 to"."""
_BY = compiled(
    r"\bby\s(?P<about>(?:about|around|nearly|almost|some|over|more\sthan|less\sthan|roughly)\s)?"
    r"(?:(?P<number>\d+(?:\.\d+)?)\s?(?P<unit>basis\spoints|percentage\spoints?|per\scent|%)"
    r"(?!\s(?:a|per|each|every)\s(?:year|month|quarter)|\s(?:annually|yearly|on\saverage))"
    r"|(?P<part>one\shalf|a\shalf|half|one\sthird|a\sthird|one\squarter|a\squarter))"
)
_AN_INCREASE = compiled(
    r",\s(?:or\s)?an?\s(?:(?:increase|rise|growth|gain)|(?:decrease|decline|fall|drop|reduction))\sof\s"
    r"(?P<number>\d+(?:\.\d+)?)\s?(?:per\scent|%)"
)
"""The change behind two figures: "from 18,400 in 2023 to 19,900 in 2024, an increase of 8 per cent"."""
_WHEN_BEHIND = compiled(_WHEN)
_PARTS = {"half": Decimal("0.5"), "third": Decimal(1) / 3, "quarter": Decimal("0.25")}
_RANK = compiled(
    r"\b(?:rank\w*|place[sd]?|position\w*|scale|grade|level|deficit|temperature|loss(?:es)?|negative|minus)\b",
    re.IGNORECASE,
)
_GAP = compiled(r"(?i)narrow|widen")
"""What a deficit does whatever sign its figures have."""
_CHANGED = compiled(
    r"\b(?:rais|lower|reduc|increas|cut)\w*\s(?:the|its)\s(?:[a-z-]+\s){0,3}rate\b[^.;]{0,40}?(?:\.\d+[^.;]{0,40})?"
    r"\bfrom\s(?P<before>\d+(?:\.\d+)?)\s?(?:per\scent|%)\sto\s(?P<after>\d+(?:\.\d+)?)"
)
_KEEP = compiled(
    r"\b(?:keep|hold|leave|maintain)\s(?:it|(?:the|its)\s(?:[a-z-]+\s){0,3}rate)\s(?:unchanged\s)?at\s"
    r"(?P<rate>\d+(?:\.\d+)?)(?=\s?(?:per\scent|%))"
)
"""Who would not have changed the rate: "Two members preferred to keep the rate at 6.75 per cent"."""
_APART = compiled(r"[;:]|\d{4}|\b(?:slow\w*|less|gradual\w*)\b", re.IGNORECASE)
"""What stands between a verb and figures that are not of it: "increased more slowly, from 4 per cent to 3 per cent"."""
_BETWEEN = 90
"""Letters between the verb and its figures, in which no other verb of this kind stands."""
_NEAR = 40
_YEAR = compiled(r"\b(?:19|20|21)\d\d\b")
_YEARS = range(1800, 2200)
_HUNDRED = 100
_ROUNDED = Decimal("1.5")
"""Per cent by which a share may be off: figures are rounded."""


def check(statement: Statement, shelf: Shelf) -> Iterator[Problem]:
    """Yield a warning for each pair of figures that does not go with its verb or its difference."""
    yield from _kept(statement)
    yield from compared.told(statement, shelf)
    for passage in running(statement):
        if "from" in passage.text and " to " in passage.text:
            for sentence in sentences.split(passage.text):
                yield from _in(sentence, passage)


def _in(sentence: str, passage: Passage) -> Iterator[Problem]:
    is_rank = bool(_RANK.search(sentence))
    for found in _FROM_TO.finditer(sentence):
        first, last, unit = _figures(found)
        yield from _as_a_noun(sentence, found, first, last, passage)
        yield from _an_increase(sentence, found, passage)
        verbs = list(_VERB.finditer(sentence, max(0, found.start() - _BETWEEN), found.start()))
        between = sentence[verbs[-1].end() : found.start()] if verbs else ""
        if (
            (is_rank and verbs and not _GAP.match(verbs[-1][0]))
            or first is None
            or last is None
            or not verbs
            or _is_noun(sentence, verbs[-1].start())
            or _APART.search(between)
        ):
            continue
        said = sentence[verbs[-1].start() : found.end()]
        if first != last and (last > first) != bool(verbs[-1]["up"]):
            what = f'"{said}": {_plain(last)} is {"more" if last > first else "less"} than {_plain(first)}'
            yield warning(ID, what, passage.place, "correct the verb, or exchange the figures")
        by = _BY.search(sentence, verbs[-1].end(), min(len(sentence), found.end() + _NEAR))
        if by and not by["about"] and (right := _otherwise(first, last, unit, by)):
            words = said if by.end() <= found.end() else sentence[verbs[-1].start() : by.end()]
            yield warning(ID, f'"{words}": it is {right}', passage.place, "correct the difference or a figure")


def _an_increase(sentence: str, found: re.Match[str], passage: Passage) -> Iterator[Problem]:
    """Yield "from 18,400 in 2023 to 19,900 in 2024, an increase of 18 per cent"; of rates it may be in points."""
    when = _WHEN_BEHIND.match(sentence, found.end())
    by = _AN_INCREASE.match(sentence, when.end() if when else found.end())
    one, two = ("1", "2") if found["figure1"] else ("4", "3")
    first, last = (Decimal(found[f"figure{each}"].replace(",", "")) for each in (one, two))
    units = {found[f"unit{each}"] for each in (one, two)} - {None}
    if by is None or not first or units & {"per cent", "%"} or len(units) > 1:
        return
    share = abs(last - first) / first * _HUNDRED
    if abs(share - Decimal(by["number"])) > _ROUNDED:
        what = f'"{found[0]}{sentence[found.end() : by.end()]}": it is {_plain(share.quantize(Decimal(1)))} per cent'
        yield warning(ID, what, passage.place, "correct the difference or a figure")


def _as_a_noun(
    sentence: str, found: re.Match[str], first: Decimal | None, last: Decimal | None, passage: Passage
) -> Iterator[Problem]:
    """Yield "the reduction ... from 19 hours in 2026 to 31 hours in 2029"; without years it may be a span."""
    change = _CHANGE.search(sentence, 0, found.start())
    is_told = (
        change
        and _YEAR.search(found[0])
        and not _VERB.search(sentence, change.end("up") + change.end("down") + 1, found.start())
    )
    if change and is_told and first and last and first != last and (last > first) != bool(change["up"]):
        more = "more" if last > first else "less"
        what = f'"{sentence[change.start() : found.end()]}": {_plain(last)} is {more} than {_plain(first)}'
        yield warning(ID, what, passage.place, "correct the noun, or exchange the figures")


def _kept(statement: Statement) -> Iterator[Problem]:
    """Yield the rate that others would have kept, where it is not the one that was changed."""
    here = [passage for passage in running(statement) if not passage.annex and " rate" in passage.text]
    changed = [found for passage in here for found in _CHANGED.finditer(passage.text)]
    if len(changed) != 1:
        return
    before, after = changed[0]["before"], changed[0]["after"]
    for passage in here:
        for found in _KEEP.finditer(passage.text):
            if Decimal(found["rate"]) not in (Decimal(before), Decimal(after)):
                what = f'"{found[0]}": the rate before was {before} per cent'
                yield warning(ID, what, passage.place, f"write {before}, or correct the rate that was changed")


def _is_noun(sentence: str, at: int) -> bool:
    """Return whether what stands there is no verb: "the rate of increase eased"."""
    return sentence[:at].endswith(" of ")


def _figures(found: re.Match[str]) -> tuple[Decimal | None, Decimal | None, str]:
    """Return the figure before, the one after, and what they count; None for what may be a time or another thing."""
    one, two = ("1", "2") if found["figure1"] else ("4", "3")
    units = {unit for each in (one, two) if (unit := found[f"unit{each}"])}
    first, last = (Decimal(found[f"figure{each}"].replace(",", "")) for each in (one, two))
    are_years = not units and first in _YEARS and last in _YEARS
    if are_years or len(units) > 1 or not units:
        return None, None, ""
    return first, last, units.pop()


def _otherwise(first: Decimal, last: Decimal, unit: str, by: re.Match[str]) -> str:
    """Return what the difference is in the measure in which it is told; "" where it is as told, or cannot be."""
    apart, is_rate = abs(last - first), unit in ("per cent", "%")
    if by["part"]:
        said = first * _PARTS[by["part"].split()[-1]]
        return (
            ""
            if abs(apart - said) * 20 <= said
            else f"{_plain((apart / first * _HUNDRED).quantize(Decimal(1)))} per cent"
        )
    number, measure = Decimal(by["number"]), by["unit"]
    if measure.startswith("basis"):
        return "" if not is_rate or apart * _HUNDRED == number else f"{_plain(apart * _HUNDRED)} basis points"
    if measure.startswith("percentage"):
        return "" if not is_rate or apart == number else f"{_plain(apart)} percentage points"
    if is_rate or not first:
        return ""
    share = apart / first * _HUNDRED
    return "" if abs(share - number) <= _ROUNDED else f"{_plain(share.quantize(Decimal(1)))} per cent"


def _plain(number: Decimal) -> str:
    return f"{number.normalize():,f}"
