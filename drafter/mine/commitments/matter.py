"""What a promise or a report names, as it is compared: the thing itself, what tells more of it, its deed.

Words count by how few clauses have them; an acronym is read as what it stands for.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import islice

from drafter.mine.clauses import Clause
from drafter.mine.clauses.words import STOP, stem, words
from drafter.mine.commitments import readers
from drafter.mine.commitments.agents import head_noun
from drafter.mine.commitments.outcomes import Report
from drafter.mine.commitments.promises import Promise
from drafter.mine.commitments.words import COMMON, DEEDS, EVENTS, SAME_DEEDS
from drafter.model import Statement
from drafter.ordinals import ordinals_in
from drafter.patterns import compiled

_CORE, _NAMED, _MORE = 12, 10, 60
"""Words of substance that name a thing; what follows tells more about it."""
_LEAST, _ENOUGH = 0.42, 6.0
"""The least share of either's words that the other must have, and the weight that both must share."""
_SMALL = 400
"""Clauses of an archive in which a word counts as rare: in a smaller one each word counts as in one of this size."""
_COUNTED = 3000
"""Clauses, spread over a larger archive, that tell how rare a word is."""
_OTHER_ONE = 0.75
"""How well a "second" or "further" thing must be known to be the one that was promised."""
_OTHER_NOUN = 0.8
"""What each noun that the other does not have takes from the likeness."""


@dataclass(frozen=True, slots=True)
class Named:
    """What a text names: the words of the thing itself (`core`) and those that tell more of it, each with its weight.

    `is_next` where the text tells which one by when it speaks: "the next meeting" is another one each time.
    `head` is the noun that names it, in all its words; `ordinals` the numbers that tell which of several it is.
    """

    core: Mapping[str, float]
    more: Mapping[str, float]
    deed: str
    head: frozenset[str] = frozenset()
    ordinals: frozenset[int] = frozenset()
    is_next: bool = False

    def holds(self, key: str) -> bool:
        """Return whether the word stands in either."""
        return key in self.core or key in self.more


class Matter:
    """Reads what texts name, with the weights of words in all clauses."""

    def __init__(self, statements: Iterable[Statement], clauses: Sequence[Clause]) -> None:
        self._full: dict[str, tuple[str, ...]] = {}
        for statement in statements:
            for short, full in statement.acronyms:
                keys = tuple(word.key for word in words(full) if word.is_content)
                self._full.setdefault(stem(short), keys)
        self._said: dict[str, tuple[str, ...]] = {}  # a sentence tells of each of its promises, and of the next one's
        counted = clauses[:: 1 + len(clauses) // _COUNTED]
        held = Counter(key for clause in counted for key in set(self._content(clause.text)))
        most = math.log(1 + max(len(counted), _SMALL))
        self._weights = {key: most - math.log(count) for key, count in held.items()}
        self._most = most

    def promised(self, promise: Promise, before: str = "") -> Named:
        """Return what a promise names; its sentence, its topic and what stands `before` it there tell more of it."""
        action = promise.action.replace(promise.due, " ") if promise.due else promise.action
        named = core_of(action, promise.topic)
        if _IT.match(action):
            named = core_of(before) or named
        said = [*self._content(promise.topic), *self._content(promise.clause.text), *self._content(before)]
        told = self._named(named, _CORE, deed_of(promise.action), self._weighed(said, _MORE))
        return replace(told, is_next=bool(_NEXT.search(promise.action)))

    def reported(self, report: Report) -> Named:
        """Return what a report names."""
        return self._named(_ABOUT.sub("", report.matter), _NAMED, report.deed, {})

    def _named(self, text: str, most: int, deed: str, more: Mapping[str, float]) -> Named:
        head = self._keys(stem(head_noun(_ARTICLE.sub("", _behind_verb(text)))))
        which = {number for number, _, _ in ordinals_in(text)} | ({0} if _ANOTHER.search(text) else set())
        return Named(self._weighed(_content(text), most), more, deed, frozenset(head), frozenset(which))

    def _keys(self, key: str) -> tuple[str, ...]:
        whole = self._full.get(key, (key,))
        return whole[-1:]

    def _content(self, text: str) -> tuple[str, ...]:
        if text not in self._said:
            self._said[text] = _content(text)
        return self._said[text]

    def _weighed(self, keys: Iterable[str], most: int) -> dict[str, float]:
        bag: dict[str, float] = {}
        for key in islice(keys, most):
            for part in self._full.get(key, (key,)):
                if part not in _EMPTY:
                    bag[part] = self._weights.get(part, self._most)
        return bag


def _content(text: str) -> tuple[str, ...]:
    """Return the words of a text that tell of a thing, as they are compared."""
    said = (word.key for word in words(text))
    return tuple([key for key in said if key not in STOP and key not in _EMPTY and key[:1].isalpha()])


_PASSIVE_END = compiled(r"\s(?:would |will |shall |should )?(?:to )?be [a-z]+.*$")
_ARTICLE = compiled(r"(?:the|a|an|its|their|two|three|several|all)\s", re.IGNORECASE)
_ANOTHER = compiled(r"\b(?:subsequent|second|third|another|additional)\s", re.IGNORECASE)
_NEXT = compiled(
    r"\b(?:next|this|coming|forthcoming|following|present)\s(?:[\w’'-]+\s){0,3}?(?:meeting|session|conference|summit)\b"
)
_IT = compiled(r"(?:it|they)\b", re.IGNORECASE)
"""Words that tell a thing from the one before it."""
_EMPTY = frozenset(map(stem, (*DEEDS, *COMMON)))
"""Words that tell of no particular thing, or of the deed."""
_CUT = compiled(
    r"\s(?:to\s(?!which)[a-z]+|which|that|who|targeted|aimed|aiming|in\sorder|so\sas|as\san?|under\sthe|with\sa\sview"
    r"|including|exploring|where|for\suse|for\sconsideration|through|by\s(?:the|[A-Z]))\b|[,;:(]"
)
_GOES_ON = compiled(r"^(?:continue|continuing)\s(?:to\s)?")
_ALSO = compiled(r"^(?:also|further|jointly|actively)\s")
_ABOUT = compiled(
    r"^(?:the |a |its |their )?(?:draft |first |inaugural |initial )?"
    r"(?:terms of reference|mandate|work ?plan|meeting|membership|set|series|version|edition|text) (?:for|of) "
)


def core_of(action: str, topic: str = "") -> str:
    """Return the words of an action that name what it is about, without its purpose.

    Where they are only "the proposal", what a work plan puts the action under, else some words more.
    """
    action = _ALSO.sub("", _GOES_ON.sub("", action))
    ends = [*(cut.start() for cut in _CUT.finditer(action)), len(action)]
    parts = [action[: ends[0]], *([topic] if topic else []), *(action[:end] for end in ends[1:])]
    return next((part for part in parts if _says_something(part)), "")


def goes_on(action: str) -> bool:
    """Return whether an action is to be continued, which no report ends."""
    return bool(_GOES_ON.match(action))


def _says_something(text: str) -> bool:
    return bool(_content(text))


def _behind_verb(text: str) -> str:
    """Return the words behind a verb that begins them: "establish a group" names a group."""
    first, _, rest = _PASSIVE_END.sub("", text).partition(" ")
    return rest if first.lower() in DEEDS and rest else f"{first} {rest}".strip()


def alike(promise: Named, report: Named) -> float:
    """Return how far a report is of what is promised, 0 to 1: by the share of either's words that the other has.

    What is reported must be the thing itself, to more than a third; what tells more of it only helps to know it.
    """
    if _told_apart(promise, report):
        return 0.0
    core, told = sum(promise.core.values()), sum(report.core.values())
    if not core or not told:
        return 0.0
    named = sum(weight for key, weight in promise.core.items() if report.holds(key))
    known = sum(weight for key, weight in report.core.items() if promise.holds(key))
    shares = named / core, known / told
    if 0 in report.ordinals and not promise.ordinals - {1} and shares[1] < _OTHER_ONE:
        return 0.0
    said = min(shares) >= _LEAST and named + known >= _ENOUGH
    return math.sqrt(shares[0] * shares[1]) * _heads(promise, report) if said else 0.0


def _told_apart(promise: Named, report: Named) -> bool:
    """Return whether a number, or "second" and "further", tells that the two are not the same thing."""
    one, other = promise.ordinals - {0}, report.ordinals - {0}
    return bool(one and other and one.isdisjoint(other))


def _heads(promise: Named, report: Named) -> float:
    """Return less than 1 for each of the two whose noun the other does not have."""
    missing = [*(not promise.holds(key) for key in report.head), *(not report.holds(key) for key in promise.head)]
    return float(_OTHER_NOUN ** sum(missing))


@lru_cache(maxsize=4096)
def deed_of(action: str) -> str:
    """Return what kind of deed an action is: held, founded, made, settled, or any."""
    said = _said(action)
    if first := _verb(action, said):
        return DEEDS[first]
    return readers.HELD if any(word in EVENTS for word in said[:8]) else readers.ANY


def _said(action: str) -> list[str]:
    return [word.strip("()’'\".,;:").lower() for word in action.split()]


def _verb(action: str, said: Sequence[str]) -> str:
    """Return the verb of an action, active or passive, if it is one of a known kind."""
    passive = re.search(r"\bbe (?:[a-z]+ly )?(?P<verb>[a-z-]+)", action)
    last = passive["verb"] if passive and passive["verb"] in DEEDS else ""
    return next((word for word in said[:3] if word in DEEDS), last)


def is_same_deed(action: str, other: str) -> bool:
    """Return whether two actions may do the same to a thing: to publish a guide is not to prepare it."""
    mine, theirs = _verb(action, _said(action)), _verb(other, _said(other))
    if not mine or not theirs or DEEDS[mine] not in (readers.MADE, readers.SETTLED, readers.SENT):
        return True
    return _SAME.get(stem(mine), stem(mine)) == _SAME.get(stem(theirs), stem(theirs))


_SAME = {stem(word): one for one in SAME_DEEDS for word in one.split()}
