"""Words that say the opposite of each other: clauses that have them in one place decide different things.

"expressed satisfaction" and "dissatisfaction", "supported" and "opposed the proposal", "to raise" and "to lower
membership fees". The words are those of English in general; a word made a contrary by its beginning ("dis-", "un-")
needs no entry. Words that stand in other places of their sentences are no opposites there: "close cooperation"
beside "an open forum".
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache

from drafter.mine.clauses.words import STOP, stem

OPPOSITES = (
    ("raise raised increase increased expand strengthen tighten accelerate enlarge widen rise rose risen"
     " grew grown higher",
     "lower lowered reduce reduced decrease decreased cut shrink weaken loosen ease relax slow narrow fall fell"
     " fallen shrank diminish recede lessen dwindle abate drop dropped"),
    ("open opened reopen", "close closed shut"),
    ("begin start launch continue resume proceed", "end stop stopped cease suspend terminate halt dissolve abandon"),
    ("establish create found form set maintain retain keep", "dissolve abolish disband abandon withdraw discontinue"),
    ("publish disclose release circulate", "withhold withheld conceal suppress"),
    ("support favour favor back", "oppose reject resist"),
    ("accept approve adopt endorse grant", "reject refuse decline deny oppose defer postpone veto"),
    ("admit admitted include admission inclusion", "exclude expel expelled exclusion expulsion"),
    ("support approval acceptance", "opposition objection rejection refusal"),
    ("opening extension continuation establishment", "closure termination dissolution suspension abolition"),
    ("increase expansion", "reduction decrease cut"),
    ("allow permit permitted authorise enable", "prohibit forbid forbidden ban banned prevent"),
    ("welcome applaud commend", "regret deplore condemn deprecate"),
    ("satisfaction appreciation approval confidence trust", "concern regret disappointment dismay alarm"),
    ("extend prolong renew impose introduce", "lift end ended shorten revoke repeal expire lapse terminate"),
    ("confirm affirm", "deny revoke"),
    ("carried passed", "lost defeated"),
    ("reaffirmed maintained gave enter lodge made", "withdrew withdraw withdrawn"),
    ("join accede", "leave withdraw"),
    ("ratify", "denounce"),
    ("appoint elect", "dismiss remove"),
    ("encourage promote", "discourage hinder"),
    ("add added include enter", "remove removed delete strike struck"),
    ("expand grow grew", "contract"),
    ("appreciate gain", "depreciate"),
    ("grant award awarded", "revoke rescind terminate withdraw withdrew withdrawn suspend cancel"),
    ("strength strong stronger strengthening", "weakness weak weaker weakening"),
    ("upside upward upwards", "downside downward downwards"),
    ("upside upward upwards downside downward downwards", "balanced even"),
    ("improve improvement", "worsen deteriorate deterioration"),
    ("succeed success", "fail failure"),
    ("majority", "minority"),
    ("presence", "absence"),
    ("sufficient adequate", "lack shortage"),
    ("surplus", "deficit"),
    ("respect observe honour fulfil", "violate breach broke broken infringe"),
    ("deploy send sent", "withdraw withdrew withdrawn"),
    ("mandatory compulsory obligatory", "voluntary optional"),
    ("permanent", "temporary provisional interim"),
    ("advance", "arrears"),
    ("highest", "lowest"),
    ("best", "worst"),
    ("double doubled triple tripled", "halve halved"),
)  # fmt: skip
"""Words of one meaning each side; each is an opposite of those of the other side."""
TURNS = (
    ("above over beyond exceed exceeded exceeding", "below under beneath within"),
    ("up", "down"),
    ("before prior until", "after following since"),
    ("more greater", "less fewer"),
    ("than", "as"),
    ("least minimum", "most maximum"),
    ("earlier", "later"),
    ("first second third fourth fifth sixth seventh eighth ninth tenth", "last final"),
    ("inside", "outside"),
    ("include included includes including", "except excluding excluded exclude"),
)
"""Words that turn a sentence round, and are mostly too small to tell what it is about: "persons over 65 years"."""
_UN = ("dis", "un", "non", "in", "im", "ir", "il", "de", "mis")
_NO_CONTRARY = tuple(
    """demand depart deserv design detail devot discharg discover display district immigr import impress improv inflow
    inform inland insight install intend intens intent invent invest""".split()
)
"""How words begin whose first letters say no "not": an immigrant is a migrant too."""
_NUMBERS = frozenset(map(stem, "one two three four five six seven eight nine ten eleven twelve".split()))
_LEAST = 4
"""Letters that stay of a word without its beginning."""


def _table(of: Iterable[tuple[str, str]]) -> dict[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for sides in of:
        one, other = (frozenset(map(stem, side.split())) for side in sides)
        for mine, theirs in ((one, other), (other, one)):
            for word in mine:
                found[word] = found.get(word, frozenset()) | (theirs - mine)
    return found


_OF = _table(OPPOSITES)
_TURNED = _table(TURNS)
_SMALL = "above over beyond below under before after until within up down more less fewer"
TURNING = frozenset(map(stem, _SMALL.split()))
"""Of the words that turn a sentence round, those that tell nothing by themselves."""


@lru_cache(maxsize=100_000)
def opposites(word: str) -> frozenset[str]:
    """Return the words, by their stems, that may say the opposite of a word: of "dissatisfact" it is "satisfact"."""
    of_word = _OF.get(word, frozenset())
    if word.startswith(_NO_CONTRARY):
        return of_word
    return of_word | {word[len(un) :] for un in _UN if word.startswith(un) and len(word) - len(un) >= _LEAST}


def said_opposite(mine: frozenset[str], theirs: frozenset[str], one: Sequence[str], other: Sequence[str]) -> bool:
    """Return whether a word of one clause is the opposite of one that the other has in the same place.

    `mine` and `theirs` are the opposites of the clauses' words, `one` and `other` their words in order.
    """
    places = [(a, b) for b in sorted(mine.intersection(other)) for a in one if b in opposites(a)]
    places += [(a, b) for a in sorted(theirs.intersection(one)) for b in other if a in opposites(b)]
    return any(a not in other and b not in one and _stand_alike(a, b, one, other) for a, b in places)


def turned(one: Sequence[str], other: Sequence[str]) -> bool:
    """Return whether one clause is the other turned round: "before", "after the session"; "from A to B", "B to A"."""
    if _way(one) and _way(one) == _way(other)[::-1] and _way(one) != _way(other):
        return True
    mine, theirs = _turning(one), _turning(other)
    pairs = [(a, b) for a in mine - theirs for b in (theirs - mine) & _TURNED[a]] if mine and theirs else ()
    return any(_stand_alike(a, b, one, other) for a, b in pairs)


_LONGEST = 4
"""Words that tell whence or whither: "from the Repair Fund to the Reserve Fund"."""


@lru_cache(maxsize=100_000)
def _way(tokens: Sequence[str]) -> Sequence[Sequence[str]]:
    """Return whence and whither, as many words of each: ("annex", "a"), ("annex", "b"); () for none."""
    if "from" not in tokens or "to" not in tokens[tokens.index("from") :]:
        return ()
    start = tokens.index("from")
    middle = tokens.index("to", start)
    whence = [token for token in tokens[start + 1 : middle] if token != "the"]
    whither = [token for token in tokens[middle + 1 :] if token != "the"][: len(whence)]
    return (tuple(whence), tuple(whither)) if 0 < len(whence) <= _LONGEST else ()


@lru_cache(maxsize=100_000)
def _turning(tokens: Sequence[str]) -> frozenset[str]:
    return frozenset(_TURNED.keys() & tokens)


def _stand_alike(a: str, b: str, one: Sequence[str], other: Sequence[str]) -> bool:
    """Return whether two words stand in one place: before the same, or behind the same word that says something."""
    return _meet(a, b, one, other) or _before(a, one) == _before(b, other)


def _before(word: str, tokens: Sequence[str]) -> str:
    before = tokens[max(tokens.index(word) - 1, 0)]
    return before if before not in STOP else f"{before} {word}"


def _meet(a: str, b: str, one: Sequence[str], other: Sequence[str]) -> bool:
    """Return whether two words stand before the same word that says something, or before figures, or at the end."""
    return _after(a, one) == _after(b, other)


def _after(word: str, tokens: Sequence[str]) -> str:
    rest = tokens[tokens.index(word) + 1 :]
    after = next((token for token in rest if token not in STOP), "")
    return "#" if after[:1].isdigit() or after in _NUMBERS else after
