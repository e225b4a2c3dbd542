"""Who came: the lists of a past sentence of attendance, filled with those of another meeting.

Which of those who came a list names is told by who of the old meeting stands in it: participants, observers, others;
delegations, organisations. Who is of a sort that no list names joins the list of those most like them, so that nobody
is lost. A sentence whose every list would be empty goes.

Names stand as they were given for this meeting, in the order in which they were given: who puts whom first is a fact of
the meeting, and no habit of the past sentence.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from drafter.compose.outline.standing import Entry
from drafter.model import ORGANISED, Attendee, Extract, Marked, Name, Role
from drafter.names import Table

_Sort = tuple[Role, bool]  # the capacity in which they came, and whether they are organisations
_LISTS = ("country", "countries", "organisation")
_BY_SLOT: dict[str, tuple[_Sort, ...]] = {
    "attendance.members": ((Role.PARTICIPANT, False),),
    "attendance.organisations": ((Role.PARTICIPANT, True),),
    "attendance.observers": ((Role.OBSERVER, False), (Role.OBSERVER, True)),
    "attendance.others": ((Role.ALSO_PRESENT, False), (Role.ALSO_PRESENT, True)),
}
_KEYS = {Role.PARTICIPANT: "members", Role.OBSERVER: "observers", Role.ALSO_PRESENT: "others"}
_HALF = 0.5
_NEARLY_ALL, _FEWEST = 0.8, 3
"""Share of those who came, and names, that make a list of them where nothing says so: "We, the Ministers of"."""
_OBSERVERS = re.compile(r"\bas (?:an observer|observers)\b")
_LAST_AND = re.compile(r", and (?!.*,)")


class Attended:
    """Those who came to one meeting, for the sentences of another."""

    def __init__(self, old: Sequence[Attendee], new: Sequence[Attendee], names: Table) -> None:
        self._old, self._names = old, names
        self._new = [each for each in new if each.printed]
        self._also: dict[_Sort, tuple[_Sort, ...]] = {}
        self._typed = {self._row(each).key: each.printed for each in self._new}

    def values(self, extract: Extract, values: Sequence[str]) -> list[str] | None:
        """Return what fills an extract's marked parts, its lists with those who came; None where nobody is told of."""
        sorts = [self.sorts(extract, part) for part in extract.marked]
        if not any(sorts):
            return None
        if not self._new:
            return [f"[[{part.slot or 'attendance.members'}]]" if each else value
                    for part, each, value in zip(extract.marked, sorts, values, strict=True)]  # fmt: skip
        texts = [self._list(each, extract.text[slice(*part.at)], extract.text[: part.at[0]]) if each else value
                 for part, each, value in zip(extract.marked, sorts, values, strict=True)]  # fmt: skip
        return texts if any(text for text, each in zip(texts, sorts, strict=True) if each) else None

    def counted(self, extract: Extract, text: str) -> str:
        """Return a filled extract with "observer" in the number of those whom its lists name."""
        roles = {sort for part in extract.marked for sort in self.sorts(extract, part)}
        count = sum(_sort(each) in roles for each in self._new)
        if not roles or any(role is not Role.OBSERVER for role, _ in roles):
            return text
        return _OBSERVERS.sub("as an observer" if count == 1 else "as observers", text)

    def came(self) -> tuple[_Sort, ...]:
        """Return in what capacities anybody came to the new meeting."""
        return tuple(dict.fromkeys(_sort(each) for each in self._new))

    def also(self, home: _Sort, sort: _Sort) -> None:
        """Let the list of those of one sort name those of another too."""
        self._also[home] = (*self._also.get(home, ()), sort)

    def sorts(self, extract: Extract, part: Marked) -> tuple[_Sort, ...]:
        """Return whom of those who came a marked part lists; () for one that is no list of them."""
        found = self._sorts(extract, part)
        return tuple(dict.fromkeys((*found, *(also for sort in found for also in self._also.get(sort, ())))))

    def _sorts(self, extract: Extract, part: Marked) -> tuple[_Sort, ...]:
        listed = extract.text[slice(*part.at)]
        if part.slot in _BY_SLOT:
            return _BY_SLOT[part.slot]
        if part.kind not in _LISTS or (extract.function != "attendance" and listed.count(",") + 2 < _FEWEST):
            return ()
        here = {found.row.key for found in self._names.find(listed)}
        found: list[_Sort] = []
        for sort in dict.fromkeys(_sort(each) for each in self._old):
            of_sort = [each for each in self._old if _sort(each) == sort and each.printed]
            share = _HALF if extract.function == "attendance" else _NEARLY_ALL
            if of_sort and sum(self._is_in(each, here, listed) for each in of_sort) >= share * len(of_sort):
                found.append(sort)
        return tuple(found)

    def _is_in(self, one: Attendee, keys: Collection[str], listed: str) -> bool:
        row = self._names.named(one.printed)
        return row.key in keys if row else one.printed in listed

    # ── how a list is printed ────────────────────────────────────────────────────────────────────

    def _list(self, sorts: Sequence[_Sort], old: str, before: str) -> str:
        chosen = {(row := self._row(each)).key: row for each in self._new if _sort(each) in sorts}
        if not chosen:
            return ""
        texts = [self._text(row, old) for row in chosen.values()]
        if re.search(r"\bthe $", before) and texts[0].startswith("the "):
            texts[0] = texts[0].removeprefix("the ")
        last = ", and " if _LAST_AND.search(old) and len(texts) > 2 else " and "
        return last.join(filter(None, (", ".join(texts[:-1]), texts[-1])))

    def _row(self, one: Attendee) -> Name:
        return self._names.named(one.printed) or Name(one.printed, one.printed, one.kind)

    def _text(self, row: Name, old: str) -> str:
        """Return a name as it stands in the list: with the article, where the old list has it so."""
        name = self._typed[row.key]
        known = re.search(rf"\b([Tt]he )?{re.escape(name)}", old)
        if known:
            return f"the {name}" if known[1] else name
        groups = [each for each in self._names.find(old) if _is_group(each.row)]
        article = sum(bool(re.search(r"\b[Tt]he $", old[: each.at[0]])) for each in groups) * 2 >= max(1, len(groups))
        return f"the {name}" if _is_group(row) and " " in name and article else name


def everybody(chosen: Sequence[Entry], attended: Mapping[str, Attended], others: Sequence[Extract]) -> None:
    """See that a list names everybody who came: those of a sort that none names join the list most like them.

    Where no list is of their capacity, a sentence that is comes from another statement, else a gap; `others` are the
    extracts of all statements, the newest first.
    """
    places = [(entry, extract) for entry in chosen for extract in entry.extracts
              if extract.function == "attendance" or _told(attended[extract.statement], extract)]  # fmt: skip
    told = {sort: extract for _, extract in places for sort in _told(attended[extract.statement], extract)}
    for sort in next(iter(attended.values())).came() if places else ():
        home = next((other for other in told if other[0] is sort[0]), None)
        if sort not in told and home is not None:
            attended[told[home].statement].also(home, sort)
        elif sort not in told:
            found = next((each for each in others if sort in _told(attended[each.statement], each)), None)
            if found is None or any(role is not sort[0] for role, _ in _told(attended[found.statement], found)):
                found = replace(places[-1][1], text=f"[[attendance.{_KEYS[sort[0]]}]]", function="gap", marked=())
            places[-1][0].extracts.append(found)
            told |= dict.fromkeys((sort, *_told(attended[found.statement], found)), found)


def _told(attended: Attended, extract: Extract) -> tuple[_Sort, ...]:
    """Return whom the lists of an extract name."""
    return tuple(dict.fromkeys(sort for part in extract.marked for sort in attended.sorts(extract, part)))


def _sort(one: Attendee) -> _Sort:
    return one.role, one.kind in ORGANISED


def _is_group(row: Name) -> bool:
    return row.kind in ORGANISED
