"""Who hosted, who led and who was there: names that contradict one another, stand twice, or are in no register."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import chain

from drafter import placeholders, proper
from drafter.compose.meeting import given_names
from drafter.compose.meeting.contradictions import unknown_name
from drafter.compose.meeting.contradictions.sheet import Path, Sheet, text
from drafter.marked_yaml import Tree
from drafter.model import LANDS, Problem, Severity, plain
from drafter.names import Table
from drafter.problems import error

_REMARK = re.compile(r"\s*\([^()]*\)\s*$")  # "Ruritania (host)"
_AND = re.compile(r",\s(?:and\s)?|\sand\s")
_SOMEBODY = re.compile(
    r"(?:H\.\s?E\.|(?:HE|Mr|Mrs|Ms|Mx|Mme|Dr|Prof|Professor|Hon|Honou?rable|Sir|Dame|Ambassador|Minister|Commissioner"
    r"|Senator|Judge|Justice|General|Admiral|Captain|Colonel)\b(?!\sof\b)[.\s]).*|[^,]+,\s(?:the\s)?(?:\w+[\s-]){0,3}"
    r"(?:Minister|Governor|President|Secretary|Secretary-General|Director|Director-General|Ambassador"
    r"|Commissioner|Chief|Speaker|Head|Chair)\s(?:of|for)\b.*"
)  # a person leads a meeting as well as a State, and is in no register


def told(sheet: Sheet) -> Iterator[Problem]:
    """Yield what is odd about those who hosted, led and came, as the register knows them."""
    yield from _host(sheet)
    yield from _chairs(sheet)
    yield from _doubled(sheet)
    if sheet.names.rows:
        yield from _unknown(sheet)


def unfit(sheet: Sheet) -> Iterator[Problem]:
    """Yield each Co-Chair named twice, each city in another country, and each participant who was not there."""
    yield from _chair_twice(sheet)
    yield from _cities(sheet)
    yield from _delegations(sheet)


def _host(sheet: Sheet) -> Iterator[Problem]:
    country, held = text(sheet.part("host"), "country"), text(sheet.part("meeting"), "country")
    of_place = _is_of(country, (held, text(sheet.part("meeting"), "city")), sheet)
    if country and held and not of_place:
        what = f'the host is "{plain(country)}", and the meeting is in "{plain(held)}"'
        mend = "correct one of them"
        yield from sheet.doubt("fact-host", ("host", "country"), what, mend, Severity.WARNING)
    named = [(path[-2], name) for path, name in _listed(sheet.tree) if path[-2] in ("members", "observers")]
    present = [name for _, name in named]
    there = _is_of(country, present, sheet) or (of_place and _is_of(held, present, sheet))
    if country and any(role == "members" for role, _ in named) and not there:
        mend = 'add it to "attendance.members", or correct the host'
        what = f'the host, "{plain(country)}", is not among those who attended'
        yield from sheet.doubt("fact-host", ("host", "country"), what, mend, Severity.WARNING)


def _is_of(host: str, others: Iterable[str], sheet: Sheet) -> bool:
    """Return whether a host is one of those named, is several of whom one is, or bears its name: a State's bank."""
    whole = f" {plain(host).casefold()} "
    hosts = {sheet.key(part) for part in (host, *_AND.split(host))}
    return any(sheet.key(each) in hosts or f" {plain(each).casefold()} " in whole for each in others if each)


def _chairs(sheet: Sheet) -> Iterator[Problem]:
    """Yield each Co-Chair who was not there, and a single Chair that is not the host: the Chair hosts.

    A list of those present that has none of the Co-Chairs is one of those whom they received.
    """
    chairs = [(path, name) for path, name in _listed(sheet.tree) if path[0] == "cochairs"]
    present = {sheet.key(name) for path, name in _listed(sheet.tree) if path[0] == "attendance"}
    for path, name in chairs if any(sheet.key(name) in present for _, name in chairs) else ():
        row = sheet.names.named(name)
        if row and row.kind in LANDS and row.key not in present:
            what = f'"{plain(name)}" leads the meeting, and is not among those who attended'
            mend = 'add it to "attendance.members", or correct "cochairs:"'
            yield from sheet.doubt("fact-cochairs", path, what, mend, Severity.WARNING)
    host = text(sheet.part("host"), "country")
    if len(chairs) == 1 and host and sheet.names.named(host) and _leads_for_another(chairs[0][1], host, sheet):
        what = f'"{plain(chairs[0][1])}" alone leads the meeting, and the host is "{plain(host)}"'
        mend = "add the other Co-Chair, or correct one of the two"
        yield from sheet.doubt("fact-cochairs", chairs[0][0], what, mend, Severity.WARNING)


def _leads_for_another(chair: str, host: str, sheet: Sheet) -> bool:
    """Return whether a single Chair is another State than the host, or a person of one: most people name none."""
    states = {each.row.key for each in sheet.names.find(chair) if each.row.kind in LANDS}
    is_person = bool(_SOMEBODY.fullmatch(chair)) or _is_told_apart(("cochairs",), plain(chair))
    return sheet.key(host) not in (states or {sheet.key(chair)}) and (bool(states) or not is_person)


def _chair_twice(sheet: Sheet) -> Iterator[Problem]:
    seen: set[str] = set()
    for path, name in _listed(sheet.tree):
        if path[0] == "cochairs":
            if sheet.key(name) in seen:
                what = f'"{plain(name)}" stands twice among the Co-Chairs'
                yield error("fact-doubled", what, sheet.place(*path), "keep one of them, or name the other Co-Chair")
            seen.add(sheet.key(name))


def _cities(sheet: Sheet) -> Iterator[Problem]:
    """Yield each city that lies in another country, where past meetings there, or the register of names, tell."""
    for path, event in sheet.events():
        city, country = text(event, "city"), text(event, "country")
        known = _countries_of(city, sheet)
        if city and country and known and sheet.key(country) not in known:
            there = " and ".join(sorted(_shown(key, sheet.names) for key in known))
            what = f'"{plain(city)}" is in {there}, and here in "{plain(country)}"'
            yield from sheet.doubt("fact-place", (*path, "city"), what, "correct one of the two")


def _countries_of(city: str, sheet: Sheet) -> frozenset[str]:
    """Return the countries in which a city is known to be; that of its own name is one, "Singapore"."""
    row = sheet.names.named(city)
    own = {row.key} if row and row.kind in LANDS else set()
    return sheet.cities.get(plain(city).casefold(), frozenset()) | own


def _shown(key: str, names: Table) -> str:
    return next((row.name for row in names.rows if row.key == key), key.title())


def _delegations(sheet: Sheet) -> Iterator[Problem]:
    """Yield each delegation of the list of participants that is not among those who attended."""
    there = sheet.part("attendance")
    others = there.get("others")
    present = {sheet.key(name) for path, name in _listed(sheet.tree) if path[0] == "attendance"}
    if not present:
        return
    present |= {sheet.key(name) for name in (others if isinstance(others, list) else ()) if isinstance(name, str)}
    listed = there.get("delegations")
    for at, each in enumerate(listed if isinstance(listed, list) else ()):
        name = each.get("delegation") if isinstance(each, dict) else None
        bare = _REMARK.sub("", name) if isinstance(name, str) else ""
        row = sheet.names.named(bare) if bare else None  # who is in no register may be anybody: an adviser
        if row and isinstance(name, str) and not {sheet.key(name), row.key} & present:
            what = f'"{plain(name)}" is in the list of participants, and not among those who attended'
            where = sheet.place("attendance", "delegations", at, "delegation")
            mend = 'add it to "attendance.members" or another list there, or take it out here'
            severity = Severity.ERROR if row.kind in LANDS else Severity.WARNING
            yield Problem("fact-attendance", severity, what, where, mend)


def _doubled(sheet: Sheet) -> Iterator[Problem]:
    """Yield each delegation that attendance lists twice, in one role or in two."""
    first: dict[str, Path] = {}
    for path, name in _listed(sheet.tree):
        key = sheet.key(name)
        if path[0] == "attendance" and key in first:
            line = sheet.marked.line(*first[key])
            what = f'"{plain(name)}" stands twice in the attendance, first on line {line}'
            yield Problem("fact-doubled", Severity.WARNING, what, sheet.place(*path), "keep one of them")
        if path[0] == "attendance":
            first.setdefault(key, path)


def _unknown(sheet: Sheet) -> Iterator[Problem]:
    for name, paths in unknown(sheet).items():
        what = f'"{plain(name)}" is not in the register of names'
        mend = unknown_name.mend(name, paths[0], sheet.names)
        where, *also = (sheet.place(*path) for path in paths)
        yield Problem("name-unknown", Severity.WARNING, what, where, mend, tuple(also))


def unknown(sheet: Sheet) -> dict[str, list[Path]]:
    """Return each name that the register does not hold, with every place where it stands."""
    found: dict[str, list[Path]] = {}
    for path, name in chain(_countries(sheet.tree, ()), _listed(sheet.tree)):
        somebody = path[0] == "cochairs" and _SOMEBODY.fullmatch(name)
        known = sheet.names.named(name) is not None or _is_told_apart(path, plain(name))
        if not known and not somebody:
            found.setdefault(name, []).append(path)
    return found


def _is_told_apart(path: Path, name: str) -> bool:
    """Return whether a name is a gap, which is told as one, or a Co-Chair in person, who is in no register."""
    person = path[0] == "cochairs" and any(each.kind == "person" and not each.at[0] for each in proper.find(name))
    return person or placeholders.is_whole(name)


def _countries(tree: Tree, path: Path) -> Iterator[tuple[Path, str]]:
    """Yield every "country:" of the file, wherever it stands, and its path."""
    if isinstance(tree, dict):
        for key, part in tree.items():
            if key == "country" and isinstance(part, str) and part:
                yield (*path, key), part
            else:
                yield from _countries(part, (*path, key))
    elif isinstance(tree, list):
        for at, part in enumerate(tree):
            yield from _countries(part, (*path, at))


def _listed(tree: dict[str, Tree]) -> Iterator[tuple[Path, str]]:
    """Yield every name in the lists of Co-Chairs and of those who attended, and its path."""
    attendance = tree.get("attendance")
    lists: list[tuple[Path, Tree]] = [(("cochairs",), tree.get("cochairs"))]
    if isinstance(attendance, dict):
        lists += [(("attendance", key), attendance.get(key)) for key in ("members", "organisations", "observers")]
    for path, entries in lists:
        for at, entry in enumerate(entries if isinstance(entries, list) else ()):
            if isinstance(entry, str) and (name := given_names.name_of(entry)):
                yield (*path, at), name
