"""A figure that the text recalls from an earlier meeting is another one in the statement of that meeting.

"Compared with 42 in 2017" is written from memory. It is held against the statement of the year, or of the session, that
the text names: where that one counts the same things, or gives sums for the same years, the figure stands in it. What
was revised meanwhile should say so.

Passes: 55 stations report, compared with 42 in 2017. (2017: The Forum noted that 42 stations reported.)
Fails:  55 stations report, compared with 47 in 2017. (2017: The Forum noted that 42 stations reported.)
Fails:  It is more than the USD 3.4 million approved for 2018. (2017: ... a budget of USD 3.2 million for 2018.)
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from drafter import dates, sentences
from drafter.check import known
from drafter.check.places import Passage, passages, running
from drafter.model import Problem, Shelf, Statement
from drafter.patterns import compiled
from drafter.problems import warning

ID = "figure-recalled"
_FIGURE = (
    r"(?P<money>[A-Z]{3}\s|[A-Z]{0,3}[$€£]\s?)?(?P<number>\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?)(?![\d–/-])"
    r"(?:\s(?P<many>million|billion|thousand))?"
)
_WHEN = (
    r"(?P<when>(?:the\s)?(?:(?:year|biennium|period)\s)?(?P<years>(?:19|20)\d\d(?:[–-](?:19|20)?\d\d)?)\b"
    r"|(?:the|its|our|their)\s(?P<nth>[\w-]+)\s(?:[a-z]+\s)?(?:session|meeting|conference|summit)\b)"
)
_RECALLED = compiled(
    rf"""\b(?:compared\s(?:with|to)|against|up\sfrom|down\sfrom|than
         |(?P<pledged>commitments|pledges|contributions)\sof)\s
         (?:the\s)?{_FIGURE}(?P<noun>(?:\s(?!in\b|for\b|at\b|and\b|of\b)[a-z]+){{0,3}})
         \s(?:in|for|at|during|at\sthe\send\sof|by\sthe\send\sof)\s{_WHEN}""",
    re.IGNORECASE | re.VERBOSE,
)
_DONE_AT = compiled(
    rf"""\b(?:its|our|their|the)\s(?P<nth>[\w-]+)\s(?:[A-Z][\w-]+\s){{0,2}}
         (?P<when>(?i:session|meeting|conference|summit|dialogue|forum))\b[^.;:]*?
         \b(?:it|we|they|[Mm]inisters|[Mm]embers)\s(?:had\s)?
         (?:committed|approved|adopted|set|pledged|agreed\son|allocated|endorsed)\s(?:(?:a|the|its|their)\s)?
         (?:[a-z]+\s(?:of\s)?){{0,3}}?(?=[A-Z$€£]){_FIGURE}(?P<noun>(?:\s[a-z]+){{2}})""",
    re.VERBOSE,
)
"""What an earlier meeting did, with a sum: "at our Second Dialogue we committed EUR 18 million to joint research"."""
_COUNTED = compiled(
    r"(?<![\w.,–/-])(?:\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?)(?:\s(?:million|billion|thousand))?\s(?P<noun>[A-Za-z]+)"
)
_ANY = compiled(rf"(?<![\w.,–/-]){_FIGURE}")
_MANY = {"thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000}
_REVISED = compiled(r"\b(?:revised|restated|corrected|updated|provisional|preliminary|estimated)\b", re.IGNORECASE)
_NO_THINGS = frozenset("per in for at of and or to january february march april may june july august september october "
                       "november december".split())  # fmt: skip


def check(statement: Statement, shelf: Shelf) -> Iterator[Problem]:
    """Yield a warning for each figure that no place of the earlier statement has."""
    for passage in running(statement):
        for sentence in sentences.split(passage.text):
            if _REVISED.search(sentence):
                continue
            for found in (*_RECALLED.finditer(sentence), *_DONE_AT.finditer(sentence)):
                yield from _against(statement, shelf, passage, sentence, found)


def _against(
    statement: Statement, shelf: Shelf, passage: Passage, sentence: str, found: re.Match[str]
) -> Iterator[Problem]:
    earlier = _of_that_time(statement, shelf, found)
    if earlier is None:
        return
    there = [each for each in passages(earlier) if each.block]
    number = _value(found)
    if any(_value(each) == number for where in there for each in _ANY.finditer(where.text)):
        return
    rows = [cell for where in there if where.block for row in where.block.rows for cell in row]
    if any(_value(each) == number for cell in rows for each in _ANY.finditer(cell)):
        return
    thing = _thing(sentence, found)
    said = list(dict.fromkeys(_said(there, found, thing)))
    if len(said) == 1:
        figure = f"{found['money'] or ''}{found['number']} {found['many'] or ''}".strip()
        what = f'"{figure}" is recalled from {_when(found)}; {earlier.id} says "{said[0][0]}"'
        mend = "find out which figure is right; if it was revised, say so"
        yield warning(ID, what, passage.place, mend, said[0][1].place)


def _when(found: re.Match[str]) -> str:
    """Return the time as printed: "2017", "its second session", "the Second Dialogue"."""
    return f"the {found['nth']} {found['when']}" if "pledged" not in found.groupdict() else found["when"]


def _of_that_time(statement: Statement, shelf: Shelf, found: re.Match[str]) -> Statement | None:
    """Return the one earlier statement of the body that is of the year or session named, or tells of those years."""
    own = statement.meeting
    others = [
        each
        for each in shelf.statements
        if each.id != statement.id and each.meeting.start and (own.start is None or each.meeting.start < own.start)
        and _are_of_one_body(each, statement, shelf)
    ]  # fmt: skip
    if found["nth"]:  # without a number, a year
        number = dates.ordinal(found["nth"])
        of_then = [each for each in others if number and each.meeting.ordinal == number]
    else:
        year = found["years"]
        of_then = [each for each in others if each.meeting.start and str(each.meeting.start.year) == year]
        of_then = of_then or [each for each in others if any(year in where.text for where in passages(each))]
    return of_then[0] if len(of_then) == 1 else None


def _are_of_one_body(other: Statement, statement: Statement, shelf: Shelf) -> bool:
    """Return whether two statements are of one body; where none is named, of one count of meetings."""
    if statement.meeting.body or other.meeting.body:
        return other.meeting.body == statement.meeting.body
    mine, theirs = known.itself(statement, shelf), known.itself(other, shelf)
    return bool(mine and theirs and mine.kin == theirs.kin)


def _thing(sentence: str, found: re.Match[str]) -> str:
    """Return what is counted: behind the figure itself, else behind the last one before it."""
    own = (found["noun"] or "").split()
    if own and own[0] not in ("approved", "reported", "recorded", "announced", "adopted", "registered"):
        return own[0].casefold()
    before = [each["noun"].casefold() for each in _COUNTED.finditer(sentence, 0, found.start())]
    return next((noun for noun in reversed(before) if noun not in _NO_THINGS), "")


def _said(there: Sequence[Passage], found: re.Match[str], thing: str) -> Iterator[tuple[str, Passage]]:
    """Yield the figures of the earlier text that are of the same things, or sums in the same money for those years."""
    groups = found.groupdict()
    for where in there:
        if "pledged" not in groups:  # "EUR 18 million to joint research": the words behind it are the same
            for each in _ANY.finditer(where.text):
                if where.text.startswith(found["noun"], each.end()) and each["money"] == found["money"]:
                    yield f"{each[0]}{found['noun']}", where
            continue
        if found["pledged"] and found["pledged"] in where.text and (first := _ANY.search(where.text)):
            yield first[0].strip(), where
        for each in _ANY.finditer(where.text) if not found["pledged"] else ():
            after = where.text[each.end() : each.end() + 60]
            if found["money"] and found["years"]:
                is_same = (each["money"] or "").strip() == found["money"].strip() and found["years"] in after
            else:
                noun = compiled(r"\s([A-Za-z]+)").match(after)
                is_same = bool(thing) and thing not in _NO_THINGS and noun is not None and noun[1].casefold() == thing
                is_same = is_same and bool(each["money"]) == bool(found["money"])
            if is_same and (each["many"] or "") == (found["many"] or ""):
                yield f"{each[0]}{after.partition(',')[0].partition('.')[0][:30].rsplit(' ', 1)[0]}", where


def _value(found: re.Match[str]) -> Decimal:
    return Decimal(found["number"].replace(",", "")) * _MANY.get(found["many"] or "", 1)
