"""The ledger as mining would leave it: what the statements promise and report, under what people corrected.

Of each row is kept what mining last wrote, in short marks. What a person changed since then differs from them and
stands: who, action and due; a status; a report that was added or taken out; a whole row that was. What nobody
touched follows the statements, as they are corrected, renamed or removed. Mining what was mined changes nothing.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher

from drafter.history.standing import standing
from drafter.mine.clauses import Clause, clauses
from drafter.mine.commitments.extraction import all_promises
from drafter.mine.commitments.following import Link, followed
from drafter.mine.commitments.marks import again_mark, link_mark, mark, merged, merged_ids, row_mark
from drafter.mine.commitments.naming import new_id
from drafter.mine.commitments.promises import Promise
from drafter.model import Commitment, Found, Ledger, Outcome, Passage, Source, Statement

_CORRECTED = 0.7
"""Share of the words that a correction leaves as they were."""


EMPTY = Ledger()


@dataclass(frozen=True, slots=True)
class _Fresh:
    """A promise with its mark, and what later statements say of it."""

    promise: Promise
    of: str
    made: Passage
    reported: tuple[Passage, ...]
    again: tuple[int, ...]

    @property
    def row(self) -> str:
        """Return the mark of who, action, due and topic."""
        return row_mark(self.promise.who, self.promise.action, self.promise.due, self.promise.topic)


def ledger(statements: Iterable[Statement], known: Ledger = EMPTY, gone: Collection[str] = ()) -> Ledger:
    """Return the whole ledger as it would then stand: the rows that are known in their order, new ones behind them.

    `gone` are the ids of statements that a person removed. What others say that are not held (their files cannot be
    read, or are not there) stays as it is.
    """
    held = tuple(sorted(statements, key=lambda statement: statement.id))
    fresh, by_hand = _read(held, known)
    there = {statement.id for statement in held}
    taken = _matched(fresh, known, there)
    memory = dict(known.found)
    ids = _ids(fresh, taken, {*memory, *(row.id for row in known.commitments)}, _removed(known))
    at = {nth: id_ for id_, nth in taken.items()} | ids
    away = {each for row in known.commitments for each in _statements(row)} - there - set(gone)
    mining = _Mining(fresh, taken, by_hand, memory, at, away, {row.id: row for row in known.commitments})
    rows = [mining.kept(row) for row in known.commitments] + [mining.new(nth, id_) for nth, id_ in ids.items()]
    stood = [row for row in rows if row is not None]
    after = {row.id: row for row in stood}
    done = tuple(_with_status(row, mining.before, after) for row in stood)
    return Ledger(done, mining.remembered(done, {id_: nth for nth, id_ in ids.items()}))


def _statements(row: Commitment) -> Iterator[str]:
    """Yield the ids of the statements that a row names."""
    yield from (passage.statement for passage in (row.made, *row.reported) if passage)


# -- what the statements say -----------------------------------------------------------------------


def _read(held: Sequence[Statement], known: Ledger) -> tuple[list[_Fresh], dict[str, _Fresh]]:
    """Return what the statements promise, and by id what they report of the rows that a person added."""
    said = clauses(held)
    promises = all_promises(held, said)
    added = [(row, clause) for row in _unremembered(known) if (clause := _clause_of(row, said))]
    every = [*promises, *(Promise(clause, row.action, row.who, row.due, row.topic) for row, clause in added)]
    links, again = followed(every, said, held)
    counted: Counter[tuple[str, str]] = Counter()
    fresh = []
    for promise, reports, later in zip(every, links, again, strict=True):
        key = (promise.clause.statement, promise.clause.text)
        counted[key] += 1
        told = tuple(map(_reported, reports))
        renewed = tuple(nth for nth in later if nth < len(promises))
        fresh.append(_Fresh(promise, mark(*key, str(counted[key])), _passage(promise.clause), told, renewed))
    by_hand = {row.id: each for (row, _), each in zip(added, fresh[len(promises) :], strict=True)}
    return fresh[: len(promises)], by_hand


def _clause_of(row: Commitment, said: Iterable[Clause]) -> Clause | None:
    """Return the clause that a row names as its source; else the first of its statement, for its day."""
    assert row.made is not None
    here = [clause for clause in said if clause.statement == row.made.statement]
    same = next((clause for clause in here if row.made.text and clause.text == row.made.text), None)
    return same or (here[0]._replace(text=row.made.text or row.action) if here else None)


def _passage(clause: Clause, says: Outcome = Outcome.NOT_REPORTED) -> Passage:
    return Passage(
        clause.statement, clause.paragraph, Source(clause.source.file, clause.source.lines), clause.text, says
    )


def _reported(link: Link) -> Passage:
    return _passage(link.report.clause, link.report.says)


# -- which row is which promise --------------------------------------------------------------------


def _matched(fresh: Sequence[_Fresh], known: Ledger, held: set[str]) -> dict[str, int]:
    """Return by id the place of the promise that a row was mined from: the same, of a renamed statement, corrected."""
    memory = dict(known.found)
    mined = [row for row in known.commitments if row.made and row.id in memory and memory[row.id].of]
    by_mark = {each.of: nth for nth, each in enumerate(fresh)}
    found = {row.id: by_mark[memory[row.id].of] for row in mined if memory[row.id].of in by_mark}
    free = {nth for nth in range(len(fresh)) if nth not in found.values()} - _gone(fresh, known)
    for row in _unremembered(known):
        if (nth := _as_it_stands(row, fresh, sorted(free), any_action=not memory)) is not None:
            found[row.id] = nth
            free.discard(nth)
    for near in (_same_words, _corrected):
        for row in mined:
            if row.id not in found and (nth := near(row, fresh, sorted(free), held)) is not None:
                found[row.id] = nth
                free.discard(nth)
    return found


def _unremembered(known: Ledger) -> list[Commitment]:
    """Return the rows with a source of which it is not known that mining wrote them."""
    memory = dict(known.found)
    return [row for row in known.commitments if row.made and (row.id not in memory or not memory[row.id].of)]


def _as_it_stands(row: Commitment, fresh: Sequence[_Fresh], free: Iterable[int], any_action: bool) -> int | None:
    """Return the promise that such a row is of: its sentence, and its action unless nothing is remembered at all."""
    assert row.made is not None
    said = [nth for nth in free if _key(fresh[nth].made) == _key(row.made)]
    return next((nth for nth in said if any_action or fresh[nth].promise.action == row.action), None)


def _key(passage: Passage) -> tuple[str, str]:
    return passage.statement, passage.text


def _gone(fresh: Sequence[_Fresh], known: Ledger) -> set[int]:
    """Return the places of promises whose rows a person took out."""
    removed = _removed(known)
    return {nth for nth, each in enumerate(fresh) if each.of in removed}


def _removed(known: Ledger) -> set[str]:
    """Return the marks of the sentences whose rows a person took out."""
    there = {row.id for row in known.commitments}
    return {found.of for id_, found in known.found if id_ not in there}


def _same_words(row: Commitment, fresh: Sequence[_Fresh], free: Iterable[int], held: set[str]) -> int | None:
    """Return the promise with the row's sentence in another statement, where the row's own is not held any more."""
    if row.made is None or row.made.statement in held:
        return None
    said = row.made.text
    return next((nth for nth in free if fresh[nth].made.text == said), None)


def _corrected(row: Commitment, fresh: Sequence[_Fresh], free: Iterable[int], held: set[str]) -> int | None:
    """Return the promise of the row's statement whose sentence is nearly the row's: it was corrected."""
    if row.made is None or row.made.statement not in held:
        return None
    here = [nth for nth in free if fresh[nth].made.statement == row.made.statement]
    near = [(_nearness(row.made.text, fresh[nth].made.text), -nth) for nth in here]
    score, nth = max(near, default=(0.0, 0))
    return -nth if score >= _CORRECTED else None


def _nearness(one: str, other: str) -> float:
    return SequenceMatcher(None, one.split(), other.split(), autojunk=False).ratio()


def _ids(fresh: Sequence[_Fresh], taken: Mapping[str, int], names: set[str], removed: set[str]) -> dict[int, str]:
    """Return the ids of the promises that are new, by their places."""
    found: dict[int, str] = {}
    held, used = set(taken.values()), set(names)
    for nth, each in enumerate(fresh):
        if nth not in held and each.of not in removed:
            found[nth] = new_id(each.promise, used)
            used.add(found[nth])
    return found


# -- rows ------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Mining:
    """What is found now and what is known: promises, the rows they are of, the rows that a person added, the marks.

    `at` are the ids of the promises, `away` the statements that are neither held nor removed, `before` the rows
    that are known.
    """

    fresh: Sequence[_Fresh]
    taken: Mapping[str, int]
    by_hand: Mapping[str, _Fresh]
    memory: Mapping[str, Found]
    at: Mapping[int, str]
    away: Collection[str]
    before: Mapping[str, Commitment]

    def new(self, nth: int, id_: str) -> Commitment:
        """Return the row of a promise that was not known."""
        each = self.fresh[nth]
        told, again = each.promise, tuple(self._again(each))
        return Commitment(
            id_, told.action, told.who, told.due, told.topic, made=each.made, reported=each.reported, again=again
        )

    def kept(self, row: Commitment) -> Commitment | None:
        """Return a known row as it then stands; None for one that nobody touched, and that no statement says now."""
        each, was = self._now(row.id), self.memory.get(row.id, Found("", ""))
        if each is None:
            away = row.made is not None and row.made.statement in self.away
            return row if away or not was.of or _touched(row, was) else None
        now = self._told(row, each, was) if row.id in self.taken else row
        away_ids = [id_ for id_ in row.again if self._is_away(id_)]
        again = merged_ids(row.again, [*away_ids, *self._again(each)], was)
        return replace(now, reported=merged(row.reported, each.reported, was, self.away), again=tuple(again))

    def _now(self, id_: str) -> _Fresh | None:
        return self.fresh[self.taken[id_]] if id_ in self.taken else self.by_hand.get(id_)

    def _told(self, row: Commitment, each: _Fresh, was: Found) -> Commitment:
        """Return the row with what its sentence says now; what a person wrote stands."""
        row = replace(row, made=each.made)
        if row_mark(row.who, row.action, row.due, row.topic) != was.row:
            return row
        told = each.promise
        return replace(row, who=told.who, action=told.action, due=told.due, topic=told.topic)

    def _again(self, each: _Fresh) -> Iterator[str]:
        return iter(dict.fromkeys(self.at[nth] for nth in each.again if nth in self.at))

    def _is_away(self, id_: str) -> bool:
        made = self.before[id_].made if id_ in self.before else None
        return made is not None and made.statement in self.away

    def remembered(self, rows: Sequence[Commitment], new: Mapping[str, int]) -> tuple[tuple[str, Found], ...]:
        """Return what mining has found so far: of each row, and of those that a person took out."""
        there = {row.id for row in rows}
        kept = {id_: found for id_, found in self.memory.items() if id_ in there or id_ not in self.before}
        for row in rows:
            nth = self.taken.get(row.id, new.get(row.id, -1))
            each = self.fresh[nth] if nth >= 0 else self.by_hand.get(row.id)
            if each is None:
                continue
            links = [*map(link_mark, each.reported), *map(again_mark, self._again(each))]
            links += kept.get(row.id, Found("", "")).links
            if nth >= 0 or links:
                of, mark_ = (each.of, each.row) if nth >= 0 else ("", "")
                kept[row.id] = Found(of, mark_, tuple(dict.fromkeys(links)))
        return tuple(sorted(kept.items()))


def _touched(row: Commitment, was: Found) -> bool:
    """Return whether a person changed anything in a row."""
    if row.notes or row_mark(row.who, row.action, row.due, row.topic) != was.row:
        return True
    marks = {*map(link_mark, row.reported), *map(again_mark, row.again)}
    return marks != set(was.links) or standing(replace(row, again=()), {}) != row.status


def _with_status(row: Commitment, before: Mapping[str, Commitment], after: Mapping[str, Commitment]) -> Commitment:
    """Return the row with the status that its reports give; one that a person set stands."""
    was = before.get(row.id)
    if was is not None and standing(was, before) != was.status:
        return row
    return replace(row, status=standing(row, after))
