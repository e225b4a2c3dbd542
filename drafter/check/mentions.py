"""Meetings that a text names with an ordinal and a date, such as "the Fifth Ministerial Conference on 2 April 2013".

Two names are of one meeting where they have the same ordinal, the same level (ministers, senior
officials, steering group) and the same group or process, if one is named beside the body's own.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from drafter import dates
from drafter.check.places import running
from drafter.model import NameKind, Place, Statement
from drafter.names import Table
from drafter.patterns import compiled

Period = tuple[date, date]
Identity = tuple[int, str, str, frozenset[str]]
"""Ordinal, body, level, and the groups that are named beside them."""

_LEVELS = (
    ("ministerial", compiled(r"\bministerial\b|\bministers['’]", re.I)),
    ("senior officials", compiled(r"\bsenior officials?\b|\bSOM\b", re.I)),
    ("steering group", compiled(r"\bsteering (?:group|committee)\b", re.I)),
    ("working group", compiled(r"\bworking group\b", re.I)),
    ("leaders", compiled(r"\bsummit\b|\bleaders['’]", re.I)),
)
_NOUNS = ("meeting", "conference", "session", "summit")
_LITTLE = ("the", "of", "a", "an", "annual", "regular", "ordinary", "plenary")
_PROCESS = compiled(
    r"\b((?:[A-Z][\w’'-]+ )+(?:Process|Forum|Dialogue|Initiative|Partnership|Community|Union|Association))\b"
)
_HEAD = r"(?:[Mm]eeting|[Cc]onference|[Ss]ession|[Ss]ummit|SOM)"
_WORD = r"(?:[A-Z][\w’'-]*|\([A-Z]+\)|senior|officials)"
# From the ordinal to the head word, and what qualifies it: "meeting of AHG Senior Officials".
_NAME = compiled(
    rf"(?P<name>(?:\s+(?!{_HEAD}\b)[\w’'&/()-]+){{0,9}}?\s+{_HEAD}\b(?:\s*\(SOM\))?"
    rf"(?:\s+of\s+(?:the\s+)?{_WORD}(?:\s+(?:{_WORD}|(?:of|on|and|the|for)(?=\s+{_WORD})))*)?)"
)
# What may stand between a meeting's name and its date, and nothing else.
_BETWEEN = compiled(
    r"""(?:\s*\([A-Z]+\))*                                         # (SOM)
        (?:(?:\s+on|,)\s+[A-Z][^.;:()]*?)?                          # on People Smuggling, Trafficking and ...
        (?:,?\s+(?:which\s+was\s+|that\s+was\s+|was\s+|to\s+be\s+)?(?:held|hosted|convened|scheduled|planned))?
        (?:,?\s+(?:in|at)\s+[A-Z][\w’'-]*(?:,?\s+[A-Z][\w’'-]*)*)?  # in Bali, Indonesia
        (?:,?\s+tentatively)?
        (?:\s*\([A-Z][\w’'-]*(?:,?\s+[A-Z][\w’'-]*)*,)?            # (Bali, Indonesia,
        ,?\s*(?:on|in|from|for|between|during|of|\()?\s*(?:the\s+)?""",
    re.VERBOSE,
)
_CITY = compiled(r"(?:\b(?:in|at)\s+|\(\s*)([A-Z][\w’'-]*(?:\s+[A-Z][\w’'-]*)*)")
_ANOTHER = compiled(rf"\b{_HEAD}\b")
_PLANNED = compiled(
    r"\b(?:tentatively|scheduled|planned|to be held|will be|would be|to host|proposed|expected|due|intended|next"
    r"|upcoming)\b",
    re.IGNORECASE,
)
_MONTH_YEAR = compiled(rf"({'|'.join(dates.MONTHS)}),?\s+(\d{{4}})", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Mention:
    """One meeting as a text names it, and when it says that the meeting was."""

    identity: Identity
    text: str
    date: str
    period: Period
    is_planned: bool
    place: Place
    city: str = ""  # where the text says that the meeting was, if between its name and its date
    is_bare: bool = False  # the name alone does not tell the body: "the Ninth Meeting"


def mentions(statement: Statement, body: str, names: Table) -> list[Mention]:
    """Return the mentions of the statement's running text, in reading order.

    A meeting that is named without its process is one of `body`.
    """
    short = acronyms(statement, body, names)
    own = identity(statement.meeting.name, statement.meeting.ordinal, body, names, short, is_own=True)
    found = (_in(passage.text, passage.place, body, names, short, own) for passage in running(statement))
    return [mention for each in found for mention in each]


def identity(
    name: str, ordinal: int | None, body: str, names: Table, short: Collection[str] = (), is_own: bool = False
) -> Identity | None:
    """Return which meeting a name stands for; None where that is too little to tell it from others.

    The plain meetings of a body ("the Second Meeting of the Forum") are told by body and number; `short` are
    the body's acronyms. The name itself must give the body, unless the body `is_own`: the name's own fact.
    """
    level = next((level for level, pattern in _LEVELS if pattern.search(name)), "")
    process = next((found[1].casefold() for found in _PROCESS.finditer(name)), body.casefold())
    if body and process.endswith(f" {body.casefold()}"):
        process = body.casefold()
    groups = {
        found.row.key
        for found in names.find(name)
        if found.row.kind in (NameKind.MECHANISM, NameKind.ORGANISATION)
        and found.row.name.casefold() not in (process, body.casefold())
    }
    if ordinal is not None and not level and not groups and body and process == body.casefold():
        level = _plain(name, body, short, is_own)
    if ordinal is None or not (level or groups):
        return None
    return ordinal, process, level, frozenset(groups)


def _plain(name: str, body: str, short: Collection[str], is_own: bool) -> str:
    """Return the noun of a name that is but a body's, its number and a noun; "" for one that says more."""
    left = re.sub(rf"{re.escape(body)}(?:['’]s?)?", " \0 ", name, flags=re.IGNORECASE)
    left = re.sub(r"\((?:the )?[A-Z][\w&/-]*\)", " ", left)
    for acronym in short:
        left = re.sub(rf"\b{re.escape(acronym)}\b", " \0 ", left)
    words = [word for word in re.findall(r"\0|[^\W_]+", left.casefold()) if word not in _LITTLE]
    ordinals = {word for _, printed, _ in dates.find_ordinals(name) for word in re.findall(r"\w+", printed.casefold())}
    rest = [word for word in words if word != "\0" and word not in ordinals]
    names_body = is_own or "\0" in words
    return rest[0] if names_body and len(rest) == 1 and rest[0] in _NOUNS else ""


def acronyms(statement: Statement, body: str, names: Table) -> tuple[str, ...]:
    """Return the short names of a body: what the statement's own text explains, and what the register has."""
    row = names.named(body) if body else None
    told = [short for short, full in statement.acronyms if body and full.casefold() == body.casefold()]
    return (*told, *([row.acronym] if row and row.acronym else []))


def agree(one: Period, two: Period) -> bool:
    """Return whether the one period can be the other, or a day or month that it falls in."""
    return (two[0] <= one[0] and one[1] <= two[1]) or (one[0] <= two[0] and two[1] <= one[1])


def _bare(text: str, name: str, start: int, number: int, own: Identity | None) -> Identity | None:
    """Return the identity of "the Ninth Meeting" in a text that is itself of a body's plain meeting."""
    if own is None or own[2] not in _NOUNS or own[3] or name.split() != [own[2].capitalize()]:
        return None
    return (number, *own[1:]) if re.search(r"\b[Tt]he\s+$", text[:start]) and text[start].isupper() else None


def _in(
    text: str, place: Place, body: str, names: Table, short: Collection[str], own: Identity | None
) -> Iterator[Mention]:
    times = sorted(_times(text), key=lambda time: time[1])
    for number, _, (start, end) in dates.find_ordinals(text):
        name = _NAME.match(text, end)
        if not name:
            continue
        time = next((time for time in times if time[1][0] >= name.end()), None)
        if not time or not _BETWEEN.fullmatch(text, name.end(), time[1][0]):
            continue
        between = text[name.end() : time[1][0]]
        if _ANOTHER.search(between) or dates.find_ordinals(between):
            continue
        named = identity(name["name"], number, body, names, short)
        bare = None if named else _bare(text, name["name"], start, number, own)
        if whose := named or bare:
            words = " ".join(text[start : name.end()].split())
            is_planned = bool(_PLANNED.search(text, max(0, start - 60), time[1][0]))
            city = _CITY.search(between)
            yield Mention(whose, words, text[slice(*time[1])], time[0], is_planned, place,
                          city[1] if city else "", bool(bare))  # fmt: skip


def _times(text: str) -> Iterator[tuple[Period, tuple[int, int]]]:
    """Yield each date, range, month or year with its place in the text."""
    for span in dates.find(text):
        yield (span.start, span.end), span.at
    for vague in dates.find_vague(text):
        month = _MONTH_YEAR.fullmatch(vague.text)
        if month:
            names = [name.casefold() for name in dates.MONTHS]
            first = date(int(month[2]), names.index(month[1].casefold()) + 1, 1)
            yield (first, _month_end(first)), vague.at
        elif vague.kind == "year" and vague.text.isdecimal():
            yield (date(int(vague.text), 1, 1), date(int(vague.text), 12, 31)), vague.at


def _month_end(first: date) -> date:
    return (first.replace(day=28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)
