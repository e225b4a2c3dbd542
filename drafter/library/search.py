"""Precedents found by words, ranked by BM25.

Its two constants are those that Robertson and Zaragoza found to do well everywhere ("The
Probabilistic Relevance Framework", 2009): k1 = 1.2 (a word's second mention counts less than its
first), b = 0.75 (long texts have more words by nature).
"""

from __future__ import annotations

import math
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from drafter import verbs
from drafter.model import Precedent

_K1, _B = 1.2, 0.75
_ID_WEIGHT, _TEXT_WEIGHT, _EVIDENCE_WEIGHT = 3, 2, 1
"""How often a word of the id and theme, the text, the evidence counts. An id is what a person chose."""
_SLOT = re.compile(r"\{\{.*?\}\}")  # "host.country" is a name for drafters, no word of the text


@dataclass(frozen=True, slots=True)
class Hit:
    """A precedent that was found; `score` is of this search only, higher is better."""

    id: str
    score: float
    precedent: Precedent


def search(
    precedents: Iterable[Precedent],
    words: str,
    function: str = "",
    theme: str = "",
    actor: str = "",
    verb: str = "",
    since: str = "",
    limit: int = 10,
) -> tuple[Hit, ...]:
    """Return the best precedents for `words`, best first, ties in order of id.

    The filters hold before ranking: `function` and `theme` by name, `actor` and `verb` as printed or
    in any form ("welcomes" finds "welcomed"), `since` ("2014" or "2014-08") by the date that the id of
    its latest evidence begins with.
    Without words, all that the filters let pass, in order of id.
    """
    every = sorted(precedents, key=lambda precedent: precedent.id)
    passed = [p for p in every if _passes(p, function, theme, actor, verb, since)]
    asked = tuple(dict.fromkeys(stems(words)))
    if not asked:
        return tuple(Hit(precedent.id, 0.0, precedent) for precedent in passed[:limit])
    scores = _scores([_weighted(precedent) for precedent in passed], asked)
    hits = [Hit(p.id, round(score, 4), p) for p, score in zip(passed, scores, strict=True) if score > 0]
    return tuple(sorted(hits, key=lambda hit: (-hit.score, hit.id))[:limit])


def _passes(precedent: Precedent, function: str, theme: str, actor: str, verb: str, since: str) -> bool:
    last = max((entry.statement for entry in precedent.attested if entry.statement[:1].isdecimal()), default="")
    return (
        (not function or precedent.function == function.lower())
        and (not theme or set(stems(theme)) <= set(stems(precedent.theme)))
        and (not actor or set(stems(actor)) <= set(stems(precedent.actor)))
        and (not verb or verbs.canonical(verb) in verbs.canonical(precedent.verb))
        and (not since or last[: len(since)] >= since)
    )


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


def _scores(texts: Sequence[Counter[str]], asked: Sequence[str]) -> list[float]:
    lengths = [sum(text.values()) for text in texts]
    mean = sum(lengths) / len(lengths) if lengths else 1.0
    rarity = {stem: _rarity(sum(stem in text for text in texts), len(texts)) for stem in asked}
    return [
        math.fsum(
            rarity[stem] * text[stem] * (_K1 + 1) / (text[stem] + _K1 * (1 - _B + _B * length / mean))
            for stem in asked
            if stem in text
        )
        for text, length in zip(texts, lengths, strict=True)
    ]


def _rarity(holding: int, texts: int) -> float:
    return math.log(1 + (texts - holding + 0.5) / (holding + 0.5))


def stems(text: str) -> list[str]:
    """Return the words of a text as they are compared: no accents, no case, no endings of plural or tense."""
    plain = "".join(mark for mark in unicodedata.normalize("NFKD", text) if not unicodedata.combining(mark))
    return [_stem(word) for word in re.findall(r"[^\W_]+", plain.casefold())]


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
