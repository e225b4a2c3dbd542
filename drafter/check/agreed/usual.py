"""What a sentence is beside the same one of the body's other statements, where nothing was learned from those.

In: a statement, the shelf, and what was said before it. Out: each sentence that no other of the last meetings says to
the letter, while at least three of them say one like it, and agree: its places there, and what differs. Like are
sentences of the same matter, whatever their verb; names that all of them have must stand in it too. What a precedent
was learned from is left to the precedent, once somebody has approved or retired that.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cached_property, lru_cache
from itertools import groupby

from drafter.check.agreed import strength
from drafter.check.agreed.sayings import ACTS, HOLE, LITTLE, Keys, Saying, sayings, stem
from drafter.check.places import Same
from drafter.history import Runs
from drafter.history.said import Before
from drafter.model import Place, Shelf, Statement, Status

LEAST = 3
"""So many meetings at least must say it: two may agree by chance, and what differs from them is but noted."""
_LONG = 7  # words of a sentence that no two meetings say by chance
_FEWEST = 2  # so many at least show a wording, or a verb
_ALIKE, _WHOLE, _HALF = 0.6, 0.99, 0.5
"""Of what two sentences are about so much is the same; or all of the shorter, and half of the longer."""
_IN_ORDER, _MOSTLY = 0.6, 0.75
"""So many of their words are the same and in order where one is the other reworded; and where less of what they are
about is the same, for a short sentence has few words."""
_SAME_MATTER = 0.7
"""Of what both are about so much is the same where they differ in the verb: "thanked for hosting the workshop" and
"welcomed the outcomes of the workshop" do two things."""


@dataclass(frozen=True, slots=True)
class Usual:
    """A sentence, and the like of it in other statements, the newest last; `words` tell what differs from that.

    `is_sure` is whether enough others have it, and none in a third wording.
    """

    saying: Saying
    like: tuple[Saying, ...]
    words: Runs
    moved: strength.Shifted | None
    is_sure: bool

    @property
    def places(self) -> tuple[Place, ...]:
        """Return where the others stand."""
        return tuple(each.where for each in self.like)


def others(statement: Statement, said: Before) -> tuple[tuple[Matter, ...], ...]:
    """Return what each of the other meetings says, text by text, oldest first; none where they are of another body."""
    if not said.same_body or statement.language not in ("en", "und"):
        return ()
    return tuple(tuple(map(matter, texts)) for texts in (*said.past, *said.later))


def found(statement: Statement, shelf: Shelf, said: Before) -> tuple[Usual, ...]:
    """Return the sentences that differ from what other statements usually say, in reading order."""
    return _found(Same(statement), Same(shelf), Same(said))


@lru_cache(maxsize=4)
def _found(same: Same, on: Same, before: Same) -> tuple[Usual, ...]:
    statement, shelf, said = same.value, on.value, before.value
    assert isinstance(statement, Statement)
    assert isinstance(shelf, Shelf)
    assert isinstance(said, Before)
    beside = others(statement, said)
    return tuple(_usual(matter(statement), beside, learned(shelf, is_decided=True))) if len(beside) >= _FEWEST else ()


def _usual(own: Matter, beside: Sequence[Sequence[Matter]], known: frozenset[tuple[str, str]]) -> Iterator[Usual]:
    every = (own, *(text for texts in beside for text in texts))
    before = frozenset[Keys]().union(*(text.keys for text in every[1:]))
    for saying in own.sayings:
        if saying.keys in before or not saying.matter:
            continue
        nearest = (_nearest(saying, texts) for texts in beside)
        like = tuple(one for one in nearest if one and one.keys not in own.keys and own.nearest(one) is saying)
        is_free = len(like) >= _FEWEST and _has_names(saying, like) and not any(is_learned(one, known) for one in like)
        told = _told(saying, like) if is_free else None
        if told and not any(_is_other_matter(one, saying, every) for one in told.like):
            yield told


def _nearest(saying: Saying, texts: Iterable[Matter]) -> Saying | None:
    found = [one for text in texts if (one := text.nearest(saying))]
    return max(found, key=lambda one: alike(saying, one), default=None)


def _told(saying: Saying, like: tuple[Saying, ...]) -> Usual | None:
    """Return how a sentence differs from the like of it, if that is in the verb or in one standing wording."""
    words = differences(like[-1], saying)
    moves = [strength.between(one.text, saying.text) for one in like] if words else []
    if not moves:
        return None
    if moved := moves[-1]:
        is_same = all(_same_matter(saying, one) for one in like)
        is_moved = is_same and all(each and each[2] == moved[2] for each in moves)
        is_sure = len(like) >= LEAST or (_is_own_and_same(saying, like) and _is_one_change(words))
        return Usual(saying, like, words, moved, is_sure) if is_moved else None
    if _only_tells_more(words):
        return None
    same = tuple(one for one in like if one.keys == like[-1].keys)
    is_standing = len(same) >= _FEWEST and _in_order(saying, like[-1]) >= _IN_ORDER
    is_sure = len(same) == len(like) >= LEAST
    return Usual(saying, same, words, None, is_sure) if is_standing else None


def _is_own_and_same(saying: Saying, like: Sequence[Saying]) -> bool:
    """Return whether others say a sentence to the letter, which is long, or of the same few things and names."""
    if any(one.keys != like[-1].keys for one in like):
        return False
    is_of_same = all(one.names == saying.names for one in like) and len(saying.matter) + len(saying.names) > 1
    return is_of_same or len(saying.keys) >= _LONG


def _is_one_change(words: Runs) -> bool:
    return sorted(kind for kind, _ in words if kind != " ") == ["+", "-"]


def _only_tells_more(words: Runs) -> bool:
    """Return whether a sentence is the usual one with a figure or a date more: "compared with 5 per cent in May"."""
    kinds = {kind for kind, _ in words} - {" "}
    return kinds == {"+"} and any(letter.isdigit() for kind, text in words if kind == "+" for letter in text)


def _same_matter(one: Saying, other: Saying) -> bool:
    names = len(one.names & other.names)
    return len(one.matter & other.matter) + names >= _SAME_MATTER * (len(one.matter | other.matter) + names)


def _in_order(one: Saying, other: Saying) -> float:
    """Return how many of the words of two sentences are the same and in order, 0 to 1; 1 if one is the other cut."""
    if _is_within(one.keys, other.keys):
        return 1.0
    return SequenceMatcher(None, one.keys, other.keys, autojunk=False).ratio()


def _has_names(saying: Saying, like: Sequence[Saying]) -> bool:
    """Return whether most of the names that all others have stand in a sentence: the report of the same office."""
    names = frozenset.intersection(*(one.names for one in like))
    return 2 * len(names & saying.names) >= len(names)


class Matter:
    """The sentences of a statement, found by what they are about."""

    def __init__(self, statement: Statement) -> None:
        self.statement = statement
        self.sayings = tuple(sayings(statement))
        self._by_keys = {each.keys: each for each in reversed(self.sayings)}
        self.keys = frozenset(self._by_keys)
        self._holders: dict[str, list[int]] = defaultdict(list)
        for at, saying in enumerate(self.sayings):
            for each in saying.matter:
                self._holders[each].append(at)

    @cached_property
    def blocks(self) -> tuple[tuple[int, frozenset[str], frozenset[str]], ...]:
        """Return which blocks there are, what each is about, and whom it names."""
        said = ((at, tuple(of_block)) for at, of_block in groupby(self.sayings, key=lambda each: each.at))
        return tuple(
            (
                at,
                frozenset[str]().union(*(one.matter for one in of)),
                frozenset[str]().union(*(one.names for one in of)),
            )
            for at, of in said
        )

    def said(self, saying: Saying) -> Saying | None:
        """Return the sentence that says the same, names, numbers and dates apart."""
        return self._by_keys.get(saying.keys)

    def holds(self, keys: Keys, but: Saying) -> bool:
        """Return whether these words stand side by side in a sentence, but for one."""
        words = f" {' '.join(keys)} "
        holders = self._holders.get(stem(max(keys, key=len)), ())
        return any(words in f" {' '.join(self.sayings[at].keys)} " and self.sayings[at] is not but for at in holders)

    def nearest(self, saying: Saying) -> Saying | None:
        """Return the sentence that is most about the same, None where none is."""
        best: tuple[float, int] | None = None
        for at in sorted({at for each in saying.matter for at in self._holders.get(each, ())}):
            share = alike(saying, self.sayings[at])
            if share and (best is None or share > best[0]):
                best = (share, at)
        return self.sayings[best[1]] if best else None


def matter(statement: Statement) -> Matter:
    """Return the sentences of a statement, found by what they are about."""
    return _matter(Same(statement))


@lru_cache(maxsize=128)  # the last meetings of several bodies, whose statements are checked in order of their dates
def _matter(same: Same) -> Matter:
    assert isinstance(same.value, Statement)
    return Matter(same.value)


def alike(one: Saying, other: Saying) -> float:
    """Return how much of what two sentences are about is the same, 0 to 1; 0 where that is too little."""
    both = len(one.matter & other.matter)
    if not both or one.is_item != other.is_item:
        return 0.0
    least, most = sorted((both / len(one.matter), both / len(other.matter)))
    names = len(one.names & other.names)
    if both + min(names, 1) < 2 and least < _WHOLE:
        return 0.0
    is_like = least >= _ALIKE or (least >= _HALF and (most >= _WHOLE or _in_order(one, other) >= _MOSTLY))
    if not is_like and not (most >= _WHOLE and both > 1 and _is_within(one.keys, other.keys)):
        return 0.0
    return both / len(one.matter | other.matter) + names / (100 + len(one.names | other.names))


def _is_within(one: Keys, other: Keys) -> bool:
    """Return whether the shorter of two is the longer with words left out."""
    shorter, longer = sorted((one, other), key=len)
    left = iter(longer)
    return all(key in left for key in shorter)


def _is_other_matter(old: Saying, new: Saying, texts: Iterable[Matter]) -> bool:
    """Return whether words stand for others that the body speaks of elsewhere, too: "on nets" for "on boats"."""
    for kind, a, b, c, d in SequenceMatcher(None, old.keys, new.keys, autojunk=False).get_opcodes():
        came = new.keys[c:d]
        is_matter = kind == "replace" and not ACTS & {*old.keys[a:b], *came} and {*came} - LITTLE - {HOLE}
        if is_matter and any(text.holds(came, new) for text in texts):
            return True
    return False


def differences(old: Saying, new: Saying) -> Runs:
    """Return the words that went and came between those that stayed; () where only little words differ, or holes."""
    before, after = _told_apart(old), _told_apart(new)
    runs: list[tuple[str, str]] = []
    differing: set[str] = set()
    for kind, a, b, c, d in SequenceMatcher(None, [k for k, _ in before], [k for k, _ in after], False).get_opcodes():
        went, came = before[a:b], after[c:d]
        keys = [{key for key, _ in part} - {HOLE} for part in (went, came)]
        if kind == "equal" or (not keys[0] and (went or not keys[1])):  # what fills a hole stays
            runs.append((" ", _joined(came)))
            continue
        differing |= keys[0] | keys[1]
        runs += [("-", _joined(went)), ("+", _joined(came))]
    return tuple(run for run in runs if run[1]) if differing - LITTLE else ()


def _told_apart(saying: Saying) -> list[tuple[str, str]]:
    """Return the words of a sentence with those that are not compared, each by itself."""
    every: list[tuple[str, str]] = []
    for key, printed in zip(saying.keys, saying.words, strict=True):
        *little, last = [printed] if key == HOLE else printed.split()
        every += [*((word.casefold(), word) for word in little), (key, last)]
    return every


def _joined(words: Iterable[tuple[str, str]]) -> str:
    return " ".join(printed for _, printed in words)


def learned(shelf: Shelf, *, is_decided: bool = False) -> frozenset[tuple[str, str]]:
    """Return the sentences that precedents were learned from, each with its statement; or but those of decided ones."""
    return _learned(Same(shelf), is_decided)


@lru_cache(maxsize=2)
def _learned(same: Same, is_decided: bool) -> frozenset[tuple[str, str]]:
    assert isinstance(same.value, Shelf)
    return frozenset(
        (entry.statement, entry.text)
        for precedent in same.value.precedents
        if not (is_decided and precedent.status is Status.PROPOSED)
        for entry in precedent.attested
    )


def is_learned(saying: Saying, known: frozenset[tuple[str, str]]) -> bool:
    """Return whether a sentence is evidence of a precedent."""
    return (saying.where.statement, saying.text) in known


def statements(places: Sequence[Place], said: Before) -> str:
    """Return "the statements of 2019, 2020 and 2021"; how many there are where their years do not tell them apart."""
    days = {text.id: text.meeting.start for texts in (*said.past, *said.later) for text in texts}
    years = [day.year for place in places if (day := days.get(place.statement))]
    if len(set(years)) < len(places):
        return f"{len(places)} other statements"
    *most, last = map(str, sorted(years))
    return f"the statements of {', '.join(most)} and {last}"
