"""The history of a precedent over the meetings of the bodies that used it.

First used, each rewording, dropped, revived, the verb stronger or weaker: told meeting by meeting in date order.
A meeting counts where its body, and its sort of text, is one in which the precedent stands somewhere.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from drafter import verbs
from drafter.history import GONE, Chart, Event, Gathering, Lineage, Runs, Shift, Step
from drafter.library.series import OUT_OF_TURN, Series, gathering, meetings, series, sort_of_meeting
from drafter.library.wordings import Words, as_printed, differences, in_common
from drafter.model import Attested, BlockKind, Lines, Precedent, Statement

_ENDS = (".", ";", ":")
_SORT = 2
"""Meetings by which a body has a sort of its own: one may have been called otherwise by chance."""


def chart(precedents: Iterable[Precedent], statements: Iterable[Statement], words: Words = as_printed) -> Chart:
    """Return the lineages of precedents, in their order, with all meetings in which anything of theirs could stand."""
    archive = _Archive(statements)
    lineages = tuple(_lineage(precedent, archive, words) for precedent in precedents)
    shown = {step.gathering for lineage in lineages for step in lineage.steps}
    series = {one for lineage in lineages for one in archive.series_with(lineage.precedent)}
    dated = {each.head for each in archive.meetings if each.series in series and each.says} | shown
    apart = dict.fromkeys(entry.statement for lineage in lineages for entry in lineage.apart)
    texts = tuple(archive.undated.get(id_, Gathering(id_)) for id_ in sorted(apart))
    return Chart(tuple(sorted(dated, key=_order)), lineages, texts)


def lineage(precedent: Precedent, statements: Iterable[Statement], words: Words = as_printed) -> Lineage:
    """Return one precedent's history; `words` gives a text's words as they are compared."""
    return _lineage(precedent, _Archive(statements), words)


def _order(meeting: Gathering) -> tuple[date, str]:
    return meeting.day or date.max, meeting.statement


@dataclass(frozen=True, slots=True)
class _Meeting:
    """One meeting: its statement, the ids of all its texts, the series that it is of, and its sort within that.

    `says` is whether a sentence stands in one of its texts: nothing was dropped from a list of those who came.
    """

    head: Gathering
    ids: tuple[str, ...]
    series: Series
    sort: frozenset[str] | None = None
    says: bool = True


def _is_out_of_turn(series: Series) -> bool:
    return series[1].endswith(OUT_OF_TURN)


class _Archive:
    """The statements held, by meeting; evidence from a statement that is not held is dated by its id."""

    def __init__(self, statements: Iterable[Statement]) -> None:
        held = tuple(statements)
        of = series(held)
        self.meetings = [
            _Meeting(
                gathering(first),
                tuple(text.id for text in texts),
                of[first.id],
                sort_of_meeting(first.meeting),
                any(map(_says_anything, texts)),
            )
            for texts in meetings(held)
            for first in texts[:1]
        ]
        self.undated = {each.id: gathering(each) for each in held if each.meeting.start is None}
        self._of = {id_: each for each in self.meetings for id_ in each.ids}
        self._held = {each.id: each for each in held}
        self._acts: dict[str, Mapping[Lines, str]] = {}

    def series_with(self, precedent: Precedent) -> set[Series]:
        """Return the series of the dated statements in which a precedent stands."""
        return {self._of[entry.statement].series for entry in precedent.attested if entry.statement in self._of}

    def where(self, precedent: Precedent) -> tuple[list[_Meeting], tuple[Attested, ...]]:
        """Return the meetings that count for a precedent, and its evidence in texts of no meeting."""
        series, ids = self.series_with(precedent), {entry.statement for entry in precedent.attested}
        every = [
            each for each in self.meetings if each.series in series and (each.says or not ids.isdisjoint(each.ids))
        ]
        ordinary = any(not _is_out_of_turn(one) for one in series)
        alike = [each for each in every if not (ordinary and _is_out_of_turn(each.series) and ids.isdisjoint(each.ids))]
        counted = self._of_its_sorts(alike, precedent)
        strangers = dict.fromkeys(e.statement for e in precedent.attested if e.statement not in self._held)
        counted += [_Meeting(Gathering(id_, day), (id_,), ("", "")) for id_ in strangers if (day := _day(id_))]
        dated = {id_ for each in counted for id_ in each.ids}
        apart = tuple(entry for entry in precedent.attested if entry.statement not in dated)
        return sorted(counted, key=lambda each: _order(each.head)), apart

    def _of_its_sorts(self, counted: Sequence[_Meeting], precedent: Precedent) -> list[_Meeting]:
        """Return the meetings without those of a sort that never says the precedent, and meets between those that do.

        What senior officials say at each meeting is not dropped by Ministers who meet in between.
        """
        ids = {entry.statement for entry in precedent.attested}
        last = max((each.head.day or date.min for each in counted if not ids.isdisjoint(each.ids)), default=date.min)
        of: dict[tuple[Series, frozenset[str] | None], list[_Meeting]] = defaultdict(list)
        for each in counted:
            of[each.series, each.sort].append(each)
        strange = {
            key
            for key, group in of.items()
            if key[1] is not None
            and len(group) >= _SORT
            and all(ids.isdisjoint(each.ids) for each in group)
            and (group[0].head.day or date.max) < last
        }
        return [each for each in counted if (each.series, each.sort) not in strange]

    def verb(self, entry: Attested, wanted: str) -> str:
        """Return the verb of an entry: the one wanted, where it has it; else its first, or its lead-in's."""
        wanted = verbs.canonical(wanted)
        said = [act.verb for act in verbs.all_acts(entry.text)]
        found = next((verb for verb in said if verbs.canonical(verb) == wanted), said[0] if said else "")
        return found or self._led(entry.statement).get(entry.source.lines, "")

    def swapped(self, before: Attested, old: str, now: Attested, new: str) -> bool:
        """Return whether one verb stands for the other, and can be compared with it.

        Not so where a list item says itself what the other sentence does: "agreed that: officials be encouraged"
        beside "encouraged officials".
        """
        return (
            bool(old and new)
            and not (_says(before.text, new) and not _says(before.text, old))
            and not (_says(now.text, old) and not _says(now.text, new))
        )

    def _led(self, id_: str) -> Mapping[Lines, str]:
        """Return the verbs of a statement's list items, which their lead-ins may give, by their lines."""
        if id_ not in self._acts:
            blocks = self._held[id_].blocks if id_ in self._held else ()
            acts = zip(blocks, verbs.acts(blocks), strict=True)
            self._acts[id_] = {block.lines: act.verb for block, act in acts if block.kind is BlockKind.ITEM}
        return self._acts[id_]


def _says_anything(statement: Statement) -> bool:
    """Return whether a text is more than a list: it has a paragraph, or an item that ends as a sentence does."""
    said = [block.kind is BlockKind.PARAGRAPH or block.text.endswith(_ENDS) for block in statement.blocks]
    return any(said) or not said


def _day(id_: str) -> date | None:
    """Return the day that the id of a statement begins with; None where it begins with none."""
    try:
        return date.fromisoformat(id_[:10])
    except ValueError:
        return None


def _says(text: str, verb: str) -> bool:
    """Return whether the words of a text have the verb, in the past tense as in "be encouraged"."""
    return verbs.canonical(verb).partition(" ")[0] in text.casefold().split()


def _lineage(precedent: Precedent, archive: _Archive, words: Words) -> Lineage:
    counted, apart = archive.where(precedent)
    entries: dict[str, list[Attested]] = defaultdict(list)
    for entry in precedent.attested:
        entries[entry.statement].append(entry)
    steps: list[Step] = []
    last: Step | None = None
    for meeting in counted:
        here = [entry for id_ in meeting.ids for entry in entries[id_]]
        if here:
            last = _stands(precedent, meeting.head, here, last, archive, words)
            event = Event.REVIVED if steps and steps[-1].event in GONE else last.event
            steps.append(replace(last, event=event))
        elif last is not None:
            gone = steps[-1].event in GONE
            steps.append(Step(meeting.head, Event.ABSENT if gone else Event.DROPPED))
    return Lineage(precedent, tuple(steps), apart, sum(step.stands for step in steps), len(counted))


def _stands(
    precedent: Precedent, where: Gathering, here: Sequence[Attested], last: Step | None, archive: _Archive, words: Words
) -> Step:
    """Return the step of a meeting at which the precedent stands, compared with the one where it stood last."""
    if last is None:
        first = next((entry for entry in here if not entry.variant), here[0])
        verb = archive.verb(first, precedent.verb)
        return Step(where, Event.FIRST, _first(here, first), verb=verb)
    before = last.attested[0]
    nearest = _nearest(before, here, words)
    verb = archive.verb(nearest, last.verb or precedent.verb)
    same_verb = verbs.canonical(verb) == verbs.canonical(last.verb)
    runs = _rewording(before, nearest, same_verb, words)
    event = Event.REWORDED if runs else Event.SAME
    old = last.verb if archive.swapped(before, last.verb, nearest, verb) else ""
    other = () if runs else _other_text(precedent, before, nearest)
    return Step(where, event, _first(here, nearest), runs, verb, old, _shift(old, verb), other)


def _other_text(precedent: Precedent, before: Attested, now: Attested) -> tuple[str, ...]:
    """Return the slots of free text that hold other words in two entries of one wording; names and dates always do."""
    was, values = dict(before.values), dict(now.values)
    free = (slot.name for slot in precedent.slots if slot.kind == "text" and slot.name.endswith(".text"))
    return tuple(name for name in free if name in was and was[name] != values.get(name, was[name]))


def _first(entries: Sequence[Attested], one: Attested) -> tuple[Attested, ...]:
    return (one, *(entry for entry in entries if entry is not one))


def _nearest(before: Attested, entries: Sequence[Attested], words: Words) -> Attested:
    """Return the entry whose wording is nearest to the one before: the same, or with most words in common."""
    if not before.variant:
        same = next((entry for entry in entries if not entry.variant), None)
        if same is not None:
            return same
    if len(entries) == 1:
        return entries[0]
    return max(entries, key=lambda entry: in_common(before.text, entry.text, words))


def _rewording(before: Attested, now: Attested, same_verb: bool, words: Words) -> Runs:
    """Return what words differ; () where both are of one wording, whatever but its verb stands in its slots."""
    if before.text == now.text or (same_verb and not before.variant and not now.variant):
        return ()
    runs = differences(before.text, now.text, words)
    return runs if any(kind != " " for kind, _ in runs) else ()


def _shift(old: str, new: str) -> Shift | None:
    was, now = verbs.strength(old), verbs.strength(new)
    if was is None or now is None or was == now:
        return None
    return Shift.STRONGER if now > was else Shift.WEAKER
