"""A list of names cut at its commas and "and"s, and nowhere inside a name.

Known names, brackets, what an acronym stands for, and names with an "and" of their own are whole.
Every other "and" is weighed: what stands on both sides says whether it is the list's or a name's;
where nothing says so, a list has one "and", before its last name. A name that was lost between two
commas, or after the last "and", is an empty piece.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum

from drafter.names import Table
from drafter.parse.attendance import leads
from drafter.parse.attendance.whole import BRACKET, Span, Whole
from drafter.parse.attendance.words import NUMBER, ORGANISATION, PEOPLE, PERSON, SMALL, TOPICS, UNFINISHED


@dataclass(frozen=True, slots=True)
class Piece:
    """A name of a list as it stands there, "" where it was lost; `group`: a part of the list begins with it.

    `anded` says that an "and" stands before it.
    """

    text: str
    group: bool = False
    anded: bool = False


class _Weight(IntEnum):
    OWN = 0
    UNTOLD = 1
    LIKELY = 2
    SURE = 3


_GROUP = re.compile(
    r"""\s*;\s*(?:and,?\s+)?(?:(?:as\swell\sas|together\swith|along\swith)\s+)?(?:by\s+)?
      | ,?\s+as\s(?:did|was|were|had)\s+
      | ,?\s+(?:and\s+)?(?:as\swell\sas|together\swith|along\swith|in\saddition\sto|alongside|accompanied\sby|(?-i:plus)
          |joined\sby|including(?=[^;]*\sas\s(?:an\s)?observers?\b))\s+(?:by\s+)?(?:also\s+)?
      | ,?\s+and\s+(?:also\s+)?(?:by|from)\s+
      | ,?\s+and,?\s+(?=(?:also\s)?as\s(?:an?\s)?(?:(?:special|invited)\s)?(?:observers?|guests?
            |resource\spersons?|invitees?)\b,?\s
          |in\s(?:an|the|their|its)\s(?:capacity\s(?:of|as)\s)?(?:an\s)?observers?
          |(?:the\s)?(?:\w+\s)?observers?\s(?:from\s|of\s|\w+\s(?:from|of)\s)?(?:the\s)?(?-i:[A-Z])
          |(?:(?:the|senior)\s)*(?:representatives|delegates|delegations|officials|experts)\s(?:of|from)\s)
      | ,\s+(?:and\s+)?with\s+ | \s+with\s+(?=[^,;]*(?:\s|,)(?:as\s(?:an\s)?observer|observing))""",
    re.VERBOSE | re.IGNORECASE,
)
_LISTS = re.compile(
    r"(?:the\s)?(?:[A-Z][\w’'-]*\s){0,4}(?:[Oo]bservers|[Mm]embers|[Pp]artners|[Gg]uests"
    r"|delegates|delegations|representatives)[\s:]"
)  # one that says who several names are
_OF_EACH = re.compile(r"(?:of|from|by)\s")  # "delegates of Elbonia and Lutha; of the Lake Bank; and of ..."
_COMMA = re.compile(r"\s*,\s*")
_AND = re.compile(r"\s+(?:(?:and|And|AND|&)(?:\s+|$)|and(?=the[\sA-Z]|[A-Z]))")  # "andthe": a space was lost
_ANDED = re.compile(r"(?:and|And|AND|&)(?:\s+|$)|and(?=the[\sA-Z]|[A-Z])")
_ARTICLE = re.compile(r"the\s+|the(?=[A-Z])", re.IGNORECASE)
_TURNED = re.compile(
    r"(?:the\s)?(?:[A-Z][\w’'-]+\s)*(?:Republic|States?|Kingdom|Federation|Province)\sof(?:\sthe|\sChina)?"
    r"|Special\sAdministrative\sRegion(?:\sof\sChina)?"
)
_OF_CHINA = re.compile(r"\b(?:Hong\sKong|Maca[ou]|Taiwan|Special\sAdministrative)\b")
_STATELY_OF = re.compile(
    r"\b(?:Republics?|Kingdom|States?|Federation|Sultanate|Principality|Commonwealth|Duchy)\sof(?:\sthe)?\s"
)
_OF_WHOM = re.compile(
    r"(?<=\w)\sof\s(?:the\s)?(?:[A-Z][\w’'-]*\s?)+(?:\sand\s(?:the|by)\s.*)?$"
)  # "Development of Elbonia"
_LED = re.compile(
    rf"(?:the\s|{PEOPLE}\s|observers?\s|as\s|(?:{NUMBER}|an?)\s(?:\w+\s){{0,3}}(?:of|from|for)\s)", re.IGNORECASE
)
_CLOSES = re.compile(rf"(?:and\b|&)|the\s|as\s|(?:{PEOPLE})\b|(?-i:[A-Z]{{2,}}\b|[a-z])", re.IGNORECASE)
_TWO = re.compile(
    r"\((?:as\s)?(?:the\s)?(?:co-?chairs|observers|hosts|members\b[^()]*)\)$", re.IGNORECASE
)  # it is of both names
_CAPITALS = re.compile(r"[A-Z][A-Z\-]+[A-Za-z]?(?:\s|$)")


def pieces(text: str, names: Table, one: bool = False, plural: bool = False) -> list[Piece]:
    """Return the names of a list in order; `one` says that it holds a single name, `plural` that its end is several."""
    text = text.strip()
    whole = Whole(text, names)
    if _semicolons_part(text):
        spans = _apart(text, _GROUP, whole)
        led = any(leads.end(text, start) > start for start, _ in spans)
        return [piece for span in spans for piece in _between_semicolons(text, span, whole, led)]
    found: list[Piece] = []
    for at, span in enumerate(_apart(text, _GROUP, whole)):
        found += _group(text, span, whole, one, plural, at > 0)
    return found


def _between_semicolons(text: str, span: Span, whole: Whole, led: bool) -> Iterator[Piece]:
    """Yield what stands there as one name; as its names where people lead to plain ones: "Ministers of A and B"."""
    lead, later = leads.end(text, span[0]), span[0] > 0
    if (lead > span[0] or (led and not later)) and _is_plain(text[lead : span[1]]):  # the first lead was taken off
        yield from _group(text, (lead, span[1]), whole, one=False, plural=False, later=later)
    else:
        yield Piece(text[slice(*span)].strip(), later)


def _semicolons_part(text: str) -> bool:
    """Return whether semicolons part the names, so that commas are inside them."""
    parts = re.split(r";\s+(?:and\s+)?", text)
    if len(parts) > 1 and all(map(PERSON.match, parts)):
        return True
    lists = any(_LISTS.match(part) for part in parts) or all(map(_OF_EACH.match, parts[1:]))
    return text.count(";") >= 2 and text.count(",") < text.count(";") and " as well as " not in text and not lists


def _apart(text: str, mark: re.Pattern[str], whole: Whole, start: int = 0, end: int | None = None) -> list[Span]:
    """Return the places between the marks that stand outside whole names."""
    last = len(text) if end is None else end
    found, at = [], start
    for cut in mark.finditer(text, start, last):
        if not whole.within(cut.start(), cut.end()):
            found.append((at, cut.start()))
            at = cut.end()
    return [*found, (at, last)]


# ── commas ───────────────────────────────────────────────────────────────────────────────────────


def _group(text: str, span: Span, whole: Whole, one: bool, plural: bool, later: bool) -> Iterator[Piece]:
    """Yield the names between two marks that part groups."""
    apart = [piece for part in _apart(text, _COMMA, whole, *span) for piece in whole.side_by_side(part)]
    parts = list(_joined(text, apart))
    spent = cut_before = False
    for at, (start, end) in enumerate(parts):
        anded = _ANDED.match(text, start, end)
        begins = anded.end() if anded else start
        fresh = (later and at == 0) or bool(anded and cut_before)
        last = at == len(parts) - 1
        closes = not last and bool(_CLOSES.match(text, parts[at + 1][0]) or _TWO.search(text[start:end]))
        spent = bool(anded) and not (cut_before and (plural or _is_plain(text[begins:end])))
        cuts = list(_cuts(text, (begins, end), whole, last=last, closing=closes, spent=spent, one=one))
        cut_before = bool(cuts)
        for nth, (first, until) in enumerate(_between(begins, end, cuts)):
            yield Piece(text[first:until].strip(), fresh and nth == 0, bool(anded) if nth == 0 else True)


def _joined(text: str, parts: list[Span]) -> Iterator[Span]:
    """Yield the parts between commas, those that a name's own comma parted joined again."""
    found: list[Span] = []
    for start, end in parts:
        part = text[start:end]
        if found and part and (_is_turned(text[slice(*found[-1])], part) or _goes_on(text[slice(*found[-1])], part)):
            found[-1] = found[-1][0], end
        else:
            found.append((start, end))
    yield from found


def _is_turned(before: str, part: str) -> bool:
    """Return whether a part finishes the name before: "Korea, Republic of", "Hong Kong SAR, China"; no state's own."""
    return bool(_TURNED.fullmatch(part)) and (not part.endswith("China") or bool(_OF_CHINA.search(before)))


def _goes_on(before: str, part: str) -> bool:
    """Return whether a part only says more of what the name before deals with, or finishes it."""
    words = _OF_WHOM.sub("", BRACKET.sub("", part)).split()
    if not words or not before or _word(words[0]) not in TOPICS:
        return False
    if _word(before.split()[-1]) in UNFINISHED:
        return True
    return bool(ORGANISATION.search(before)) and all(_word(word) in TOPICS | SMALL for word in words)


def _word(word: str) -> str:
    return word.strip(".,:;()’'").lower()


def _between(start: int, end: int, cuts: list[Span]) -> Iterator[Span]:
    for cut_start, cut_end in cuts:
        yield start, cut_start
        start = cut_end
    yield start, end


# ── "and" ────────────────────────────────────────────────────────────────────────────────────────


def _cuts(text: str, span: Span, whole: Whole, *, last: bool, closing: bool, spent: bool, one: bool) -> Iterator[Span]:
    """Yield the places of the "and"s of a part that are the list's."""
    ands = [mark.span() for mark in _AND.finditer(text, *span) if not whole.within(*mark.span())]
    weights = []
    for at, mark in enumerate(ands):
        left = ands[at - 1][1] if at else span[0]
        right = ands[at + 1][0] if at + 1 < len(ands) else span[1]
        weights.append(_weight(text, (left, mark[0]), (mark[1], right), whole))
    told = [mark for mark, weight in zip(ands, weights, strict=True) if weight >= _Weight.LIKELY]
    untold = [mark for mark, weight in zip(ands, weights, strict=True) if weight == _Weight.UNTOLD]
    if told:  # "Elbonia and Ruritania and the Lake Bank": two, where nothing but plain names stands there
        plain = not spent and _is_plain(text[span[0] : told[0][0]])
        yield from sorted([*told, *(mark for mark in untold if plain and mark < told[0])])
    elif (
        untold and not spent and not one and (last or (closing and _is_plain(text[leads.end(text, span[0]) : span[1]])))
    ):
        yield untold[-1]


def _is_plain(text: str) -> bool:
    """Return whether two names stand here that are no organisations."""
    text = _STATELY_OF.sub("", BRACKET.sub("", text))
    words = text.split()
    words = [word for word in words if word not in ("and", "&", "the")]
    return (
        len(words) <= 6
        and not any(word in SMALL for word in words)
        and not ORGANISATION.search(text)
        and not any(_word(word) in TOPICS for word in words)
    )


def _weight(text: str, left: Span, right: Span, whole: Whole) -> _Weight:
    """Return how far what stands on both sides of an "and" says that it parts two names."""
    before, after = text[slice(*left)].strip(), text[slice(*right)].strip()
    if not before or not after or before.endswith(")") or PERSON.match(after):
        return _Weight.SURE
    starts, ends = _begins_known(text, right, whole), _ends_known(text, left, whole)
    if starts and ends:
        return _Weight.SURE
    if not starts and not ends and _is_one(before, after):
        return _Weight.OWN
    acronym = _CAPITALS.match(after) and not (before.isupper() and " " in before)
    if starts or ends or _LED.match(after) or acronym:
        return _Weight.LIKELY
    heads = ORGANISATION.search(after), ORGANISATION.search(before)
    return _Weight.LIKELY if heads[0] and not heads[1] and not before.startswith("the ") else _Weight.UNTOLD


def _is_one(before: str, after: str) -> bool:
    """Return whether both sides of an "and" are what one office deals with."""
    last, first = _word(before.split()[-1]), _word(after.split()[0])
    return last in UNFINISHED or (last in TOPICS and first in TOPICS)


def _begins_known(text: str, span: Span, whole: Whole) -> bool:
    article = _ARTICLE.match(text, *span)
    return (article.end() if article else span[0]) in whole.known


def _ends_known(text: str, span: Span, whole: Whole) -> bool:
    """Return whether a known name ends here that is no part of a longer one: "Office for Ruritania"."""
    start = whole.ends.get(span[1])
    before = text[span[0] : start].rstrip() if start is not None else ""
    return start is not None and not re.search(r"\b(?:for|in|to)(?:\sthe)?$", before)
