"""Precedents found by words, ranked by BM25.

Its two constants are those that Robertson and Zaragoza found to do well everywhere ("The
Probabilistic Relevance Framework", 2009): k1 = 1.2 (a word's second mention counts less than its
first), b = 0.75 (long texts have more words by nature).
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache, partial
from typing import TYPE_CHECKING

from drafter import verbs
from drafter.letters import plain
from drafter.model import Precedent
from drafter.postings import Postings, best

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_K1, _B = 1.2, 0.75
_ID_WEIGHT, _TEXT_WEIGHT, _EVIDENCE_WEIGHT = 3, 2, 1
"""How often a word of the id and theme, the text, the evidence counts. An id is what a person chose."""
_DECIMALS = 4
_SLOT = re.compile(r"\{\{.*?\}\}")  # "host.country" is a name for drafters, no word of the text


@dataclass(frozen=True, slots=True)
class Hit:
    """A precedent that was found; `score` is of this search only, higher is better."""

    id: str
    score: float
    precedent: Precedent


class Index:
    """Precedents, ready to be searched. `postings` are those of the same precedents, worked out before."""

    def __init__(self, precedents: Iterable[Precedent], postings: Postings | None = None) -> None:
        self._precedents = sorted(precedents, key=lambda precedent: precedent.id)
        self.postings = postings or _postings(self._precedents)

    def search(
        self,
        words: str,
        function: str = "",
        theme: str = "",
        actor: str = "",
        verb: str = "",
        since: str = "",
        limit: int = 10,
        status: str = "",
        unfinished: bool = False,
    ) -> tuple[Hit, ...]:
        """Return the best precedents for `words`, best first, ties in order of id.

        The filters: `function`, `status` and `theme` by name, `actor` and `verb` as printed or in any form
        ("welcomes" finds "welcomed"), `since` ("2014" or "2014-08") by the date that the id of its latest
        evidence begins with. Without words, all that the filters let pass, in order of id. Where the last word is
        `unfinished`, for it is being typed, words that begin as it does are looked for too.
        """
        import numpy as np

        asked = dict.fromkeys([*stems(words), *(self._begun(words) if unfinished else ())])
        wanted = {"function": function, "theme": theme, "actor": actor, "verb": verb, "since": since, "status": status}
        passed = self._passed({name: value for name, value in wanted.items() if value})
        if not asked:
            return tuple(self._hit(at, 0.0) for at in np.flatnonzero(passed)[:limit])
        sums = self.postings.sums({stem: self._rarity(stem) for stem in asked})
        found = np.where(passed, np.round(sums, _DECIMALS), 0.0)
        return tuple(self._hit(at, float(found[at])) for at in best(found, limit))

    def _begun(self, words: str) -> list[str]:
        """Return the words that begin as the last one does, where that is none itself."""
        last = _plain_words(words)[-1:]
        return [
            word for each in last if not self.postings.holding(_stem(each)) for word in self.postings.beginning(each)
        ]

    def unheld(self, filters: Mapping[str, str]) -> tuple[str, ...]:
        """Return those of the filters, but for `since`, that nothing passes, whatever the words and other filters."""
        asked = {name: value for name, value in filters.items() if value and name != "since"}
        return tuple(name for name, value in asked.items() if not self._passed({name: value}).any())

    def held(self, name: str) -> Counter[str]:
        """Return what the precedents have that a filter looks at, their themes say, each with how often."""
        return Counter(value for each in self._precedents if (value := _VALUES[name](each)))

    def _hit(self, at: int, score: float) -> Hit:
        return Hit(self._precedents[at].id, score, self._precedents[at])

    def _rarity(self, stem: str) -> float:
        texts, holding = self.postings.count, self.postings.holding(stem)
        return math.log(1 + (texts - holding + 0.5) / (holding + 0.5))

    def _passed(self, wanted: Mapping[str, str]) -> NDArray[np.bool_]:
        """Return for each precedent whether all filters let it pass; each value that recurs is looked at once."""
        import numpy as np

        passed = np.ones(len(self._precedents), np.bool_)
        for name, value in wanted.items():
            passes = cache(partial(_FILTERS[name], value))
            held = (_VALUES[name](precedent) for precedent in self._precedents)
            passed &= np.fromiter((passes(each) for each in held), np.bool_, len(self._precedents))
        return passed


def search(precedents: Iterable[Precedent], words: str, limit: int = 10, **filters: str) -> tuple[Hit, ...]:
    """Return the best of a few precedents, as Index.search does."""
    return Index(precedents).search(words, limit=limit, unfinished=False, **filters)


def _latest(precedent: Precedent) -> str:
    return max((entry.statement for entry in precedent.attested if entry.statement[:1].isdecimal()), default="")


def _holds_stems(asked: str, held: str) -> bool:
    return bool(words := set(stems(asked))) and words <= set(stems(held))


_VALUES: Mapping[str, Callable[[Precedent], str]] = {
    "function": lambda precedent: precedent.function,
    "theme": lambda precedent: precedent.theme,
    "actor": lambda precedent: precedent.actor,
    "verb": lambda precedent: precedent.verb,
    "since": _latest,
    "status": lambda precedent: precedent.status.value,
}
_FILTERS: Mapping[str, Callable[[str, str], bool]] = {
    "function": lambda asked, held: held == asked.lower(),
    "theme": _holds_stems,
    "actor": _holds_stems,
    "verb": lambda asked, held: verbs.canonical(asked) in verbs.canonical(held),
    "since": lambda asked, held: held[: len(asked)] >= asked,
    "status": lambda asked, held: held == asked.lower(),
}


def _postings(precedents: Sequence[Precedent]) -> Postings:
    """Return what each word counts in each precedent, by BM25 without its rarity."""
    texts = [_weighted(precedent) for precedent in precedents]
    lengths = [sum(text.values()) for text in texts]
    mean = sum(lengths) / len(lengths) if lengths else 1.0
    return Postings.of(_counting(text, length / mean) for text, length in zip(texts, lengths, strict=True))


def _counting(text: Mapping[str, int], length: float) -> dict[str, float]:
    slow = _K1 * (1 - _B + _B * length)
    return {stem: times * (_K1 + 1) / (times + slow) for stem, times in text.items()}


def _weighted(precedent: Precedent) -> Counter[str]:
    """Return how much each word counts in the precedent."""
    found: Counter[str] = Counter()
    evidence = " ".join(dict.fromkeys(entry.text for entry in precedent.attested))
    for text, weight in (
        (f"{precedent.id} {precedent.theme}", _ID_WEIGHT),
        (f"{_SLOT.sub('', precedent.text)} {precedent.actor} {precedent.verb} {precedent.notes}", _TEXT_WEIGHT),
        (evidence, _EVIDENCE_WEIGHT),
    ):
        for stem, times in Counter(stems(text)).items():
            found[stem] += weight * times
    return found


def stems(text: str) -> list[str]:
    """Return the words of a text as they are compared: no accents, no case, no endings of plural or tense."""
    return [_stem(word) for word in _plain_words(text)]


def _plain_words(text: str) -> list[str]:
    return re.findall(r"[^\W_]+", plain(text).casefold())


@lru_cache(maxsize=100_000)
def _stem(word: str) -> str:
    """Return a word without its ending: countries -> country, hosting, hosted, hosts -> host."""
    if len(word) < 4 or not word.isalpha():
        return word
    word = word.replace("isation", "ization").replace("ising", "izing").replace("ised", "ized")
    for ending, instead in (("ies", "y"), ("ied", "y"), ("sses", "ss"), ("ing", ""), ("ed", ""), ("es", ""), ("s", "")):
        if word.endswith(ending) and len(word) - len(ending) >= 3 and not word.endswith(("ss", "us")):
            word = word[: -len(ending)] + instead
            break
    return word[:-1] if word.endswith("e") and len(word) > 4 else word
