"""Which precedents each clause of one statement is of, to the letter or reworded, and which are said before.

A clause is of every precedent that it attests: of what the provenance of its block names, of what the shelf or mining
gives it to, of each whose wording it refills to the letter, and else of the one that it says in another order. What
decides the contrary of a precedent is of none, unless the shelf has it among that precedent's evidence.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from difflib import SequenceMatcher
from itertools import chain

from drafter.mine.assemble import precedents
from drafter.mine.clauses import Clause, by_itself, without_end_mark
from drafter.mine.clauses.entities import Finder
from drafter.mine.clauses.readings import Reader
from drafter.mine.clauses.words import words
from drafter.mine.families.contrary import contrary
from drafter.mine.slots import fitting
from drafter.mine.slots.wording import SLOT, fixed_words
from drafter.model import Attested, Block, Precedent, Statement, Status, Use
from drafter.names import Table

_Key = tuple[str, str]  # paragraph, and the clause's text without its list's end mark
_SAME_WORDS = 0.5
"""Share of words in common from which on a sentence is still the one that its block's provenance names."""
_LEAST_FIXED = 3
"""Words of its own that say something: a wording with fewer would be found in too much."""
_REORDERED, _MORE = 0.85, 0.25
"""Share of a wording's own words that a clause has in another order, and how many others it may have beside them."""


class Owners:
    """Tells the precedents of each clause of a statement, and whether earlier statements have them."""

    def __init__(
        self, statement: Statement, here: Sequence[Clause], past: Sequence[Statement], shelf: Sequence[Precedent],
        names: Table,
    ) -> None:  # fmt: skip
        before = frozenset(each.id for each in past)
        without = [replace(_without(precedent, statement.id), mined="") for precedent in shelf]  # ids are to stand
        mined = precedents((*past, statement), without, names)
        self._finder = Finder((*past, statement), names)
        self._reader = Reader(self._finder)
        self._shelf = {precedent.id: precedent for precedent in shelf}
        self._past = {each.id: [entry for entry in each.attested if entry.statement in before] for each in mined}
        self._said = frozenset(id_ for id_, entries in self._past.items() if entries)
        self._said |= {each.id for each in shelf if not each.attested and each.status is Status.APPROVED}
        self._beginnings = _beginnings(each for each in shelf if each.id in self._said)
        self._by_use = self._by_provenance(statement.blocks, here)
        self._own, self._mined = _evidence(shelf, statement.id), _evidence(mined, statement.id)
        self._of = {_key(clause): self._found(clause) for clause in here}
        self._add_reordered(here)

    def of(self, clause: Clause) -> tuple[tuple[str, ...], bool]:
        """Return the ids of the shelf's precedents, and whether what the clause is of was said before."""
        found = self._of.get(_key(clause), ())
        known = tuple(id_ for id_ in found if id_ in self._shelf)
        said = tuple(id_ for id_ in known if id_ in self._said)
        return said or known, any(id_ in self._said for id_ in found)

    def rewords(self, clause: Clause, id_: str) -> bool:
        """Return whether a clause says one of its precedents in other words."""
        own = self._own.get(_key(clause), {}).get(id_)
        return own.variant if own else self._values(self._shelf[id_], clause) is None

    def _found(self, clause: Clause) -> tuple[str, ...]:
        at = _key(clause)
        use = [self._by_use[at]] if at in self._by_use else []
        mined = [id_ for id_, entry in self._mined.get(at, {}).items() if not self._is_contrary(id_, clause, entry)]
        return tuple(dict.fromkeys([*use, *self._own.get(at, ()), *mined, *self._refilled(clause)]))

    def _refilled(self, clause: Clause) -> Iterator[str]:
        """Yield the precedents whose wording gives the clause to the letter."""
        for beginning in dict.fromkeys((_beginning(clause.text), "")):
            for precedent in self._beginnings.get(beginning, ()):
                if self._values(precedent, clause) is not None:
                    yield precedent.id

    def _by_provenance(self, blocks: Sequence[Block], here: Sequence[Clause]) -> dict[_Key, str]:
        """Return the precedents of the clauses whose blocks say what they were drafted from, where they still do."""
        found: dict[_Key, str] = {}
        for at, block in enumerate(blocks):
            left = [clause for clause in here if clause.order[2] == at]
            for use in (use for use in block.uses if use.precedent in self._shelf and left):
                text = _filled(self._shelf[use.precedent].text, use)
                best = max(left, key=lambda clause: _in_common(text, clause.text))
                if _in_common(text, best.text) >= _SAME_WORDS and not self._says_contrary(best, text):
                    found[_key(best)] = use.precedent
                    left.remove(best)
        return found

    def _says_contrary(self, clause: Clause, text: str) -> bool:
        return contrary(self._reader.read(clause), self._reader.read(by_itself(text)))

    def _values(self, precedent: Precedent, clause: Clause) -> dict[str, str] | None:
        whole = fitting.values_of(precedent, clause.text, self._finder)
        return whole if whole is not None else fitting.values_of(precedent, clause.bare.text, self._finder)

    def _is_contrary(self, id_: str, clause: Clause, entry: Attested) -> bool:
        """Return whether a clause that is only like a known precedent decides otherwise than all that is of it."""
        if not entry.variant or id_ not in self._shelf:
            return False
        own, past = self._reader.read(clause), (by_itself(each.text) for each in self._past[id_])
        said = chain([self._reader.read_wording(self._shelf[id_])], map(self._reader.read, past))
        return all(contrary(own, other) for other in said)

    def _add_reordered(self, here: Sequence[Clause]) -> None:
        """Give clauses that are of no known precedent to what no other is of, and they say in another order."""
        taken = {id_ for found in self._of.values() for id_ in found}
        left = [self._shelf[id_] for id_ in sorted(self._said & self._shelf.keys()) if id_ not in taken]
        told = [(each, own) for each in left if len(own := _content(fixed_words(each.text))) >= _LEAST_FIXED]
        for clause in here:
            if self.of(clause)[0] or not told:
                continue
            best = max(told, key=lambda pair: self._reordered(pair, clause))
            if self._reordered(best, clause) > 0:
                self._of[_key(clause)] = (best[0].id,)
                told.remove(best)

    def _reordered(self, wording: tuple[Precedent, frozenset[str]], clause: Clause) -> float:
        """Return how much of a wording's own words a clause has, 0 where it says something else."""
        precedent, own = wording
        said = _content(clause.text)
        share = len(own & said) / len(own)
        if share < _REORDERED or contrary(self._reader.read(clause), self._reader.read_wording(precedent)):
            return 0.0
        more = _content(self._without_entities(clause.text)) - own
        return share if len(more) <= _MORE * len(own) else 0.0

    def _without_entities(self, text: str) -> str:
        for entity in reversed(self._finder.find(text)):
            text = f"{text[: entity.at[0]]} {text[entity.at[1] :]}"
        return text


def _content(text: str) -> frozenset[str]:
    return frozenset(word.key for word in words(text) if word.is_content)


def _beginning(text: str) -> str:
    """Return the first word of a text; "" where it begins with a slot."""
    return "" if text.startswith("{{") else text.partition(" ")[0]


def _beginnings(shelf: Iterable[Precedent]) -> Mapping[str, list[Precedent]]:
    """Return the precedents of enough words of their own by the first word of their text."""
    found: dict[str, list[Precedent]] = defaultdict(list)
    for precedent in shelf:
        if len(_content(fixed_words(precedent.text))) >= _LEAST_FIXED:
            found[_beginning(precedent.text)].append(precedent)
    return found


def _key(clause: Clause | Attested) -> _Key:
    return clause.paragraph, without_end_mark(clause.text)


def _without(precedent: Precedent, id_: str) -> Precedent:
    return replace(precedent, attested=tuple(entry for entry in precedent.attested if entry.statement != id_))


def _evidence(shelf: Iterable[Precedent], id_: str) -> dict[_Key, dict[str, Attested]]:
    """Return the precedents by the clauses of one statement that they attest."""
    found: dict[_Key, dict[str, Attested]] = defaultdict(dict)
    for each in shelf:
        for entry in each.attested:
            if entry.statement == id_:
                found[_key(entry)][each.id] = entry
    return found


def _filled(wording: str, use: Use) -> str:
    values: Mapping[str, str] = dict(use.values)
    return SLOT.sub(lambda slot: values.get(slot[1], slot[0]), wording)


def _in_common(words: str, text: str) -> float:
    return SequenceMatcher(None, words.split(), text.split(), autojunk=False).ratio()
