"""A statement's id: date, series and ordinal of its meeting, 2013-03-05-ahg-som-7, or the words of its title.

An id is a file's name: small letters without accents, figures and hyphens, never empty, never long.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from itertools import count
from pathlib import PurePath

from drafter import dates
from drafter.letters import plain
from drafter.model import Kind, Statement
from drafter.names import Table
from drafter.parse.facts import meeting_names

_LONGEST = 80
_LONGEST_TITLE = 60
_NO_END = frozenset("a an and at by for from in of on or the to with".split())
"""Words that lead to another: a name that was cut does not end with them."""


def identity(statement: Statement, names: Table, taken: Collection[str]) -> str:
    """Return an id that no statement of `taken` has: told apart by what it is, then by a number."""
    name, kind = _name(statement, names), statement.kind
    if (name in taken or kind is Kind.DECLARATION) and kind.value not in name:
        name = f"{name}-{kind.value}"
    name = _cut(name, _LONGEST)
    return name if name not in taken else next(free for n in count(2) if (free := f"{name}-{n}") not in taken)


def _name(statement: Statement, names: Table) -> str:
    """Return what a text can be known by; the name of its file, where it has neither meeting nor title."""
    meeting = statement.meeting
    day = meeting.start.isoformat() if meeting.start else ""
    bare = _without_body(meeting.name, meeting.body, statement.title)
    series = _series(bare, meeting.ordinal, dict(statement.acronyms), names)
    number = str(meeting.ordinal) if meeting.ordinal and series else ""
    words = series or _shortened(slug(" ".join(_undated(statement.title))))
    file = _shortened(slug(PurePath(statement.source.file).stem)) if statement.source else ""
    return "-".join(part for part in (day, words, number) if part) or file or statement.kind.value


def _undated(title: tuple[str, ...]) -> tuple[str, ...]:
    """Return the title's lines above the one that tells its date, which the id has already."""
    dated = (at for at, line in enumerate(title) if dates.find(line) or _is_day(line))
    end = next(dated, len(title))
    return title[:end] or title


def _is_day(line: str) -> bool:
    return any(time.kind == "day without year" for time in dates.find_vague(line))


def _shortened(words: str) -> str:
    return _cut(words, _LONGEST_TITLE)


def _cut(words: str, most: int) -> str:
    """Return as many whole words as go into so many letters, the last one that may end a name; a long word is cut."""
    if len(words) <= most:
        return words.strip("-")
    kept = words[: most + 1].split("-")[:-1]
    while kept and kept[-1] in _NO_END:
        kept.pop()
    return "-".join(kept).strip("-") or words[:most]


def _without_body(name: str, body: str, title: tuple[str, ...]) -> str:
    """Return a meeting's name without the body that its title, or what it is "of", tells: all its meetings share it.

    "Clacks Process on Nets Third Senior Officials' Meeting", below a line "Clacks Process on Nets", and "Third Meeting
    of Senior Officials of the Clacks Process on Nets" are one series.
    """
    name = re.sub(r"(?i)^\s*(?:an?|the)\s+", "", name)
    for line in title if body else ():
        is_body = line.casefold().startswith(body.casefold()) and " on " in line.casefold()
        if is_body and name.casefold().startswith(f"{line} ".casefold()):
            name = name[len(line) :].strip()
    below = re.match(rf"(.*\bofficials\b.*?)\s+of\s+(?:the\s+)?{re.escape(body)}\b", name, re.IGNORECASE)
    return below[1] if body and below else name


def _series(name: str, ordinal: int | None, known: Mapping[str, str], names: Table) -> str:
    """Return the meeting's series, shortened: "Seventh Meeting of Ad Hoc Group Senior Officials" is ahg-som."""
    counts = {number for number, _ in meeting_names.numbers(name)} | ({ordinal} if ordinal else set())
    for printed in (printed for number, printed, _ in dates.find_ordinals(name) if number in counts):
        name = re.sub(rf"(?<!\w){re.escape(printed)}(?!\w)", "", name, count=1)
    for acronym, full in sorted(known.items(), key=lambda pair: -len(pair[1])):
        name = name.replace(full, acronym)
    for found in reversed(names.find(name)):
        if found.row.acronym and len(found.text.split()) > 1:
            name = name[: found.at[0]] + found.row.acronym + name[found.at[1] :]
    name = re.sub(r"(?i)senior officials[’']?s?(\s+meeting)?", "SOM", name)
    if meeting_names.EVENT.search(name) and not meeting_names.NOUN.search(name):
        return _shortened(slug(name))  # many workshops are told apart by nothing but their matter
    if not re.match(r"(?i)\s*meeting of", name):
        name = re.split(r"\s+on\s+|\s+of\s+the\s+", name.strip())[0]
    name = re.sub(r"(?i)^\s*meeting\s+of\s+(the\s+)?|\b(?:of|the|and|for)\b", " ", name)
    if "SOM" in name.split():
        name = re.sub(r"(?i)\bmeeting\b", " ", name)
    return "-".join(slug(name).split("-")[:6])


def slug(text: str) -> str:
    """Return the text's letters and figures in small ASCII, everything between them a hyphen."""
    text = plain(text).lower()
    return re.sub(r"[^a-z0-9]+", "-", text.replace("’", "").replace("'", "")).strip("-")
