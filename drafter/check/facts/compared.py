"""A share by which one sum is more than another: "USD 3.6 million, 12.5 per cent more than the USD 3.2 million".

In: a statement, and the shelf for a sum that an earlier text of the body gives: "an increase of 3 per cent over the
budget for 2019". Out: for the rule `risen`, each share that the two sums do not make, and each that goes the wrong way.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from drafter import sentences
from drafter.check.places import Passage, passages, running, shortened
from drafter.model import Place, Problem, Shelf, Statement
from drafter.patterns import compiled
from drafter.problems import warning

_SUM = (
    r"(?P<money{n}>[A-Z]{{3}}\s|[A-Z]{{0,3}}[$€£]\s?)(?P<number{n}>\d{{1,3}}(?:,\d{{3}})+|\d+(?:\.\d+)?)"
    r"(?:\s(?P<many{n}>million|billion))?"
)
_SHARE = (
    r"(?:(?:an?\s)?(?:(?P<up>increase|rise)|(?P<down>decrease|reduction|fall|cut))"
    r"\sof\s(?P<of>\d+(?:\.\d+)?)\s?(?:per\scent|%)"
    r"\s(?:over|on|from|compared\s(?:with|to)|against)"
    r"|(?P<than>\d+(?:\.\d+)?)\s?(?:per\scent|%)\s(?:(?P<more>more|higher|above)"
    r"|(?P<less>less|lower|below))(?:\sthan)?)"
)
_BOTH = compiled(rf"{_SUM.format(n=1)}(?:(?!\b(?:or|and)\b)[^.;:()$€£]){{0,60}}?{_SHARE}\s(?:the\s)?{_SUM.format(n=2)}")
_EARLIER = compiled(
    rf"(?P<noun>budget|expenditure|income|cost|contribution)[^.;:$€£]{{0,40}}?{_SUM.format(n=1)}"
    rf"(?:(?!\b(?:or|and)\b)[^.;:()$€£]){{0,60}}?{_SHARE}"
    r"\s(?:the|that)\s(?:(?:budget|expenditure|income|cost|contribution)\s)?"
    r"(?:for|of|in)\s(?P<year>(?:19|20)\d\d(?:[–-](?:19|20)?\d\d)?)\b"
)
_OF_YEAR = (
    r"\b{noun}\b(?:[^.;:$€£]{{0,40}}?{sum}(?=[^.;:]{{0,10}}\b(?:for|of|in)\s(?:the\s(?:year|biennium|period)\s)?"
    r"{year}\b)"
    r"|\s(?:for|of)\s(?:the\s(?:year|biennium|period)\s)?{year}\b[^.;:$€£]{{0,40}}?{other})"
)
_MANY = {"million": 1_000_000, "billion": 1_000_000_000}
_SLACK = Decimal("0.6")
"""By so many per cent a share may be off that is rounded, and whose sums are."""
_HUNDRED = 100


def told(statement: Statement, shelf: Shelf) -> Iterator[Problem]:
    """Yield a warning for each such share."""
    for passage in running(statement):
        if "er cent" not in passage.text and "%" not in passage.text:
            continue
        for sentence in sentences.split(passage.text):
            for both in _BOTH.finditer(sentence):
                if both["money1"].strip() == both["money2"].strip():
                    yield from _otherwise(both, _number(both, "1"), _number(both, "2"), passage, ())
            for found in _EARLIER.finditer(sentence):
                yield from _earlier(found, passage, statement, shelf)


def _earlier(found: re.Match[str], passage: Passage, statement: Statement, shelf: Shelf) -> Iterator[Problem]:
    form = compiled(
        _OF_YEAR.format(
            noun=found["noun"], sum=_SUM.format(n=2), other=_SUM.format(n=3), year=re.escape(found["year"])
        ),
        re.IGNORECASE,
    )
    there = {
        _number(each, "2" if each["number2"] else "3"): where.place
        for other in shelf.statements
        if other.id != statement.id and other.meeting.body == statement.meeting.body
        for where in passages(other)
        for each in form.finditer(where.text)
        if (each["money2"] or each["money3"]).strip() == found["money1"].strip()
    }
    if len(there) == 1:
        number, place = next(iter(there.items()))
        yield from _otherwise(found, _number(found, "1"), number, passage, (place,))


def _otherwise(
    found: re.Match[str], now: Decimal, then: Decimal, passage: Passage, also: tuple[Place, ...]
) -> Iterator[Problem]:
    share = (now - then) / then * _HUNDRED if then else Decimal(0)
    said = Decimal(found["of"] or found["than"])
    is_up = bool(found["up"] or found["more"])
    if abs(abs(share) - said) > _SLACK + said / 20 or (share and (share > 0) != is_up):
        way = "more" if share > 0 else "less"
        before = f" than {then:,}" if also else ""
        what = f'"{shortened(found[0], 60, 60)}": it is {abs(share):.1f} per cent {way}{before}'
        yield warning("risen", what, passage.place, "correct the share or one of the sums", *also)


def _number(found: re.Match[str], n: str) -> Decimal:
    return Decimal(found[f"number{n}"].replace(",", "")) * _MANY.get(found[f"many{n}"] or "", 1)
