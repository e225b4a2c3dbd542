"""What a slot holds that a person named: by what fills it in the evidence, else by its name, as mining names slots.

`meeting.place` is a place, `event.date` a date, `host.country` a country, `next.name` a meeting.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping

from drafter.mine.clauses.entities import Finder
from drafter.mine.slots import wording
from drafter.mine.slots.wording import STRICT, alike
from drafter.model import SLOT_KINDS, Attested

_BY_LAST = {
    "place": "place city town venue location island capital",
    "country": "host state",
    "countries": "members observers delegations states participants",
    "date": "day deadline",
    "number": "count amount figure year total share percentage sum majority",
    "organisation": "organisations organization organizations agency",
    "mechanism": "mechanisms group programme",
    "document": "report paper plan",
    "ordinal": "session",
}
_OF_NAME = {
    "meeting": "meeting next previous ministerial summit workshop forum conference session assembly dialogue",
    "document": "document report paper plan strategy",
    "organisation": "organisation organization agency",
    "mechanism": "mechanism group programme office",
    "country": "host country state",
    "countries": "cochairs countries members delegations",
}
"""What a name is of: `meeting.name`, `document.name`."""
_WIDER = ("dates", "countries", "organisation")


def _words(table: Mapping[str, str]) -> dict[str, str]:
    return {word: kind for kind, said in table.items() for word in said.split()}


_LAST, _NAMED = _words(_BY_LAST), _words(_OF_NAME)


def of_name(name: str) -> str:
    """Return the kind that a slot's name tells; "" for none."""
    parts = [part.rstrip("0123456789").rstrip("_") for part in name.split(".")]
    last, root = parts[-1], parts[0]
    if last in ("name", "names", "title"):
        return _NAMED.get(root.rpartition("_")[2], "")
    kind = last if last in SLOT_KINDS else last.rpartition("_")[2]
    return kind if kind in SLOT_KINDS else _LAST.get(kind, "")


def infer(
    text: str, known: Mapping[str, str], evidence: Iterable[Attested], finder: Finder
) -> dict[str, str]:  # fmt: skip
    """Return the kind of each slot of a wording; `known` are those that a person gave."""
    names = wording.slot_names(text)
    kinds = {name: known.get(name, "text") for name in names}
    filled: dict[str, set[str]] = defaultdict(set)
    for entry in evidence:
        for name, value in (wording.values_of(text, entry.text, finder, kinds) or {}).items():
            filled[name].add(finder.kind_at(value, 0, len(value)))
    return {name: known.get(name) or _kind(of_name(name), filled[name]) for name in names}


def _kind(named: str, filled: Collection[str]) -> str:
    """Return the kind of what fills a slot, if all of it is of one; else that of its name, where that may be."""
    kinds = sorted(filled)
    if not kinds or "text" in kinds:
        stands_against = named in STRICT and any(not alike(kind, named) for kind in kinds)
        return "text" if stands_against else named or "text"
    if named and all(alike(kind, named) for kind in kinds):
        return named
    if all(alike(kinds[0], kind) for kind in kinds):
        return next((wide for wide in _WIDER if wide in kinds), kinds[0])
    return "text"
