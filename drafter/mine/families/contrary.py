"""Clauses that decide different things: they are never one formula, nor is one a variant of the other.

What a sentence of several acts decides counts whole, for who reads a formula reads all of its sentence.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from functools import cache, lru_cache

from drafter import verbs
from drafter.cardinals import TO_NINETEEN
from drafter.mine.clauses import deeds
from drafter.mine.clauses.opposites import opposites, said_opposite, turned
from drafter.mine.clauses.readings import Reading
from drafter.mine.clauses.words import STOP, stem
from drafter.mine.families.reserved import reserves, to_other_ends

_ASKS = ("requested", "asked", "urged", "invited", "encouraged", "directed", "instructed", "tasked", "called")
_THANKS = re.compile(r"\b(?:thank|thanked|thanks|gratitude|grateful|appreciation|congratulated|commended)\b")
_GLAD = re.compile(r"\b(?:welcomed|commended|applauded|praised|satisfaction|appreciation|pleasure|pleased)\b")
_PEOPLE = {
    stem(word): said.partition(" ")[0]
    for said in ("elected re-elected appointed designated nominated", "chaired co-chaired presided moderated",
                 "opened inaugurated", "closed adjourned")
    for word in said.split()
}  # fmt: skip
"""What somebody did at a meeting, or became there, by the first word for it."""
_THANKED = frozenset(("thanked",))
_DISSENT = re.compile(
    r"\b(?:whom?|which) (?:had |would have )?(?:preferred|favou?red|wished|wanted|voted|proposed|dissented)\b"
)
_SOME = frozenset((*TO_NINETEEN[:12], *"some several many most few a an another".split()))
"""Words before a part of a body: what two members preferred, the body did not."""
_MORE = re.compile(r",| and ")
_BODY = frozenset(word for body in verbs.BODIES for word in body.split()) - STOP | {"we", "they"}


def contrary(one: Reading, other: Reading) -> bool:
    """Return whether two clauses, or their whole sentences, decide different things: none is a rewording of the other.

    "agreed to study", "agreed to publish"; "agreed not to"; "supported" beside "opposed"; "thanked" beside "asked".
    """
    if one.says_no is not other.says_no or one.leaves_out is not other.leaves_out:
        return True
    if _decided_otherwise(one, other) or _of_others(one, other) or _is_promise(one, other) or _of_people(one, other):
        return True
    if reserves(one, other) or to_other_ends(one, other):
        return True
    if _who_came_differs(one, other) or _who_came_differs(other, one):
        return True
    if _acts_are_contrary(one.frame.verb, other.frame.verb) or _lacks(one, other) or _lacks(other, one):
        return True
    return _became_otherwise(one, other) or says_opposite(one, other)


def _became_otherwise(one: Reading, other: Reading) -> bool:
    """Return whether two clauses differ in nothing but what became of a thing: "had firmed", "had weakened"."""
    mine, theirs = deeds.done(one.clause.text), deeds.done(other.clause.text)
    if one.role or len(one.tokens) != len(other.tokens) or not mine or not theirs or not mine.isdisjoint(theirs):
        return False
    pairs = zip(one.tokens, other.tokens, strict=True)
    return all((a in mine and b in theirs) or a == b or (a[0].isdigit() and b[0].isdigit()) for a, b in pairs)


def says_opposite(one: Reading, other: Reading) -> bool:
    """Return whether a word of one clause says the opposite of one in the same place of the other."""
    if turned(one.tokens, other.tokens):
        return True
    if one.opposites.isdisjoint(other.matter) and other.opposites.isdisjoint(one.matter):
        return False
    return said_opposite(one.opposites, other.opposites, one.tokens, other.tokens)


def _is_promise(one: Reading, other: Reading) -> bool:
    """Return whether one promises what the other says was done: "would circulate", "had circulated"."""
    mine, theirs = deeds.promised(one.clause.text), deeds.promised(other.clause.text)
    if mine == theirs:
        return False
    done, said = _done(one), _done(other)
    return not ((mine - theirs).isdisjoint(said - done) and (theirs - mine).isdisjoint(done - said))


def _done(reading: Reading) -> frozenset[str]:
    return deeds.done(reading.clause.text) | _stems(reading.frame.verb)


def _of_people(one: Reading, other: Reading) -> bool:
    """Return whether people did different things, or had them done: "presided over by", "elected"."""
    mine = _with_people(one.frame.verb, one.clause.text)
    return bool(mine) and bool(theirs := _with_people(other.frame.verb, other.clause.text)) and mine.isdisjoint(theirs)


def _who_came_differs(one: Reading, other: Reading) -> bool:
    """Return whether one lists people by name where the other lists delegations."""
    if one.role != "attendance" or "<person>" not in one.tokens or "<names>" in one.tokens:
        return False
    return "<names>" in other.tokens and "<person>" not in other.tokens


@lru_cache(maxsize=100_000)
def _with_people(verb: str, text: str) -> frozenset[str]:
    """Return what people did or became, by the verb of a clause or, where it has none, by what was done."""
    did = frozenset(_PEOPLE[each] for each in _stems(verb) or deeds.done(text) if each in _PEOPLE)
    return did | _THANKED if _kind_of_act(verb) == "thanks" else did


@cache
def _stems(verb: str) -> frozenset[str]:
    return frozenset(map(stem, verb.split()))


def _lacks(one: Reading, other: Reading) -> bool:
    """Return whether one says to be without what the other has: "adopted without amendment", "adopted as amended"."""
    return bool(one.without) and not (one.without - other.without).isdisjoint(other.content)


def _decided_otherwise(one: Reading, other: Reading) -> bool:
    """Return whether what is to be done is another thing, in these acts or in others of the same sentences."""
    if one.frame.deed and other.frame.deed and one.frame.deed != other.frame.deed:
        return True
    if len(one.decided) == len(other.decided) == 1:
        return False
    mine, theirs = _deeds_by_verb(one.decided), _deeds_by_verb(other.decided)
    return any(mine[verb].isdisjoint(theirs[verb]) for verb in mine.keys() & theirs.keys())


def _deeds_by_verb(decided: Iterable[tuple[str, str]]) -> dict[str, set[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for verb, deed in decided:
        if deed:
            found[verb].add(deed)
    return found


def _of_others(one: Reading, other: Reading) -> bool:
    """Return whether one tells what some did and the other what all did: "Two members preferred", "voted"."""
    mine, theirs = one.clause.actor, other.clause.actor
    if mine and theirs:
        return _are_some(mine) is not _are_some(theirs)
    return any(each and not _are_some(each) for each in (mine, theirs)) and (
        _dissents(one.clause.text) is not _dissents(other.clause.text)
    )


@lru_cache(maxsize=100_000)
def _dissents(text: str) -> bool:
    """Return whether a clause tells what some would rather have had: "who preferred to lower the rate"."""
    return (" who" in text or " which " in text) and _DISSENT.search(text) is not None


@cache
def _are_some(actor: str) -> bool:
    """Return whether an actor is a part of a body, counted or by name, and not the body."""
    said = _MORE.split(actor.lower(), maxsplit=1)[0].split()
    return said[0] in _SOME or not any(word in _BODY for word in said)


@cache
def _acts_are_contrary(verb: str, other: str) -> bool:
    """Return whether one operative verb takes back, or is no kin of, what the other does."""
    if {_kind_of_act(verb), _kind_of_act(other)} == {"asks", "thanks"}:
        return True
    if {_mood(verb), _mood(other)} == {"glad", "sorry"}:
        return True
    mine, theirs = stem(verb.partition(" ")[0]), stem(other.partition(" ")[0])
    return mine in opposites(theirs) or theirs in opposites(mine)


@cache
def _mood(verb: str) -> str:
    """Return whether a verb is glad of what it says or sorry: "welcomed", "noted with concern"; "" for neither."""
    return "sorry" if verbs.is_troubled(verb) else "glad" if _GLAD.search(verb) else ""


@cache
def _kind_of_act(verb: str) -> str:
    """Return whether a verb thanks or asks: no formula does now the one, now the other."""
    return "thanks" if _THANKS.search(verb) else "asks" if verb.partition(" ")[0] in _ASKS else ""
