"""What the body that acts says is to be done: the deeds of a sentence's acts, and of the items below a lead-in.

In: a clause. Out: its deeds; () where its verbs promise nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from drafter import verbs
from drafter.mine.clauses import Clause
from drafter.mine.commitments import agents, complements, words
from drafter.mine.commitments.complements import Deed
from drafter.mine.commitments.to_be_held import planned
from drafter.patterns import compiled
from drafter.verbs.forms import FORMS, alternatives
from drafter.verbs.words import INTRODUCTIONS

_PASSIVE = compiled(
    rf"(?P<who>.{{2,140}}?)\s(?:was|were|is|are|has\sbeen|have\sbeen)\s(?:also\s|further\s|again\s|hereby\s|then\s)?"
    rf"(?:{alternatives(words.ASKING)})\s(?:by\s[^,;:]{{2,80}}?\s)?(?:to|with)\s(?P<act>[a-z].*)"
)
_DONE_BY = frozenset((*words.OWN, *words.ASKING, *words.RECEIVING))
_PRESENT = alternatives(form for form, (past, tense) in FORMS.items() if past in _DONE_BY and tense == "plain")
_WE = compiled(rf"We\s(?:(?:also|further|warmly|hereby|therefore)\s)*(?P<verb>{_PRESENT})\s")
_UNLISTED = compiled(
    rf"\s(?:also\s|further\s|then\s|kindly\s)*(?P<verb>{alternatives(words.OWN | words.ASKING | words.PROPOSING)})\b"
)
_JOINED = compiled(
    rf"(?:,|;)?\sand\s(?:also\s|further\s)?(?P<verb>{_PRESENT})\s(?=the\s|our\s|them\s|all\s|to\s|that\s|[A-Z])"
)
_ASKED = compiled(rf"\b(?:was|were|is|are|been)\s(?:[a-z]+\s)?(?:{alternatives(words.ASKING)})\b")
_IMPERSONAL = compiled(
    r"[Ii]t\s(?:was|is|has\sbeen)\s(?:also\s|further\s|then\s|therefore\s)?(?P<verb>[a-z]+)(?P<rest>\s.*)"
)
MODAL = compiled(r"(?<!which)(?<!that)(?<!who)(?<!and)\s(?:will|shall|would)\s")
_ADVISED = compiled(r"\bthat\s(?P<rest>.+)")
IT = compiled(r"(?:it|they|he|she)\b", re.IGNORECASE)
_EARLIER = ("had ", "was to ", "were to ", "remain")
"""Verbs of what was done, or stood, before the meeting."""
_HELD_BEFORE = compiled(r"(?:The|A|An)\s[^,;]{3,80},\s(?:held|convened|hosted)\s[^,;]{3,60},")
"""A workshop that was held earlier, and what it recommended then."""
_NOBODY = "-"
"""Who is to act where the body that speaks only tells of it."""
_DECISIONS = compiled(
    r"(?P<who>[^:;]{2,140}?)\s(?:took|made|reached|arrived at|adopted)\sthe\sfollowing\s"
    r"(?:[\w’'-]+\s){0,3}?(?:decisions?|conclusions?|actions?)(?:\s[^:]{0,80})?\s?:"
)
"""What leads in a list of decisions, each of them "to ask ...", "to hold ..."."""
_TASKS = (form for form, (past, tense) in FORMS.items() if past in words.ASKING and tense == "plain")
_TO_ASK = compiled(rf"(?:{alternatives(_TASKS)})\s")
_SHALL = compiled(r"\b(?:shall|will)\b")
_INTRODUCED = compiled(
    r"(?P<first>[A-Z][a-z]+)[^,;:]{1,140}, (?:(?:and |once |as |when |if |with |in |to )[^,;:]{2,100}, )*"
)


def opening(text: str) -> int:
    """Return where what introduces a sentence ends: "By 1 May, the Secretariat ..."; 0 where nothing does."""
    found = _INTRODUCED.match(text)
    first = found["first"].lower() if found else ""
    return found.end() if found and (first in INTRODUCTIONS or first.endswith(("ing", "ly"))) else 0


def of_acts(clause: Clause) -> Iterator[Deed]:
    """Yield the deeds of each act of a clause."""
    above = ""
    for actor, verb, rest in parts(clause.text) if not _HELD_BEFORE.match(clause.text) else ():
        deed = _deed(verb, rest, actor)
        if deed and deed.who.lower() in ("them", "it", "him", "her"):
            deed = replace(deed, who=agents.first(above))
        above += rest
        if deed and deed.action:
            asks = verbs.canonical(verb).split()[0] in words.ASKING
            yield replace(deed, who="" if deed.who == _NOBODY else deed.who or ("" if asks else actor))
    passive = _PASSIVE.match(clause.text) if _ASKED.search(clause.text) else None
    if passive:
        yield Deed(complements.bare(passive["act"]), _without_opening(passive["who"]))
    elif impersonal := _IMPERSONAL.match(clause.text):
        deed = _deed(impersonal["verb"], impersonal["rest"], "")
        if deed and deed.action:
            yield deed


@lru_cache(maxsize=4096)
def parts(text: str) -> tuple[tuple[str, str, str], ...]:
    """Return the acts of a text: who, the canonical verb, and what stands behind it up to the next act."""
    kept = sorted({at: (actor, verb) for actor, verb, at in _placed(text)}.items())
    ends = [*(at for at, _ in kept[1:]), len(text)][: len(kept)]
    return tuple(
        (actor, verb, _without_joint(text[at + len(verb) : end], end < len(text)))
        for (at, (actor, verb)), end in zip(kept, ends, strict=True)
    )


def _placed(text: str) -> Iterator[tuple[str, str, int]]:
    """Yield who, the verb and where it stands, also of a verb in the present that "and" joins."""
    at, actor = -1, ""
    for act in verbs.all_acts(text):
        at = text.find(act.verb, at + 1) if act.verb and not act.passive else at
        if act.verb and not act.passive and at >= 0:
            actor = act.actor or actor
            yield act.actor, act.verb, at
    if not actor and (found := _unlisted(text)):
        actor = found[0]
        yield found
    for joined in _JOINED.finditer(text) if actor else ():
        yield actor, joined["verb"], joined.start("verb")


def _unlisted(text: str) -> tuple[str, str, int] | None:
    """Return who acts by a verb that is not of the list of operative verbs: "Elbonia volunteered to host"."""
    if we := _WE.match(text):
        return "We", we["verb"], we.start("verb")
    begin = opening(text)
    who = agents.agent_at(text, begin)
    verb = _UNLISTED.match(text, begin + len(who)) if who else None
    return (who, verb["verb"], verb.start("verb")) if verb else None


def _without_joint(text: str, goes_on: bool) -> str:
    return re.sub(r"[\s,;:]*\b(?:and|then)?\s*$", "", text) if goes_on else text


def _deed(verb: str, rest: str, actor: str) -> Deed | None:
    """Return the deed that a verb and what stands behind it tell of."""
    told = verbs.canonical(verb)
    head = told.split()[0] if told else ""
    if verb.startswith(_EARLIER) or told.startswith("did not") or told.endswith("not to") or head in words.URGING:
        return None
    found = None
    if head in words.ASKING:
        found = complements.asked(rest)
    elif head in words.OWN or head in words.PROPOSING:
        found = (
            complements.own(rest)
            or complements.that(rest)
            or (complements.offered(rest) if head in words.OFFERED else None)
        )
    elif head in words.THAT:
        found = complements.opening(rest) or complements.that(rest)
    if found is None and head in words.CREATING:
        found = complements.created(rest)
    if found is None and head in words.RECEIVING:
        found = complements.proposed(rest)
    if found is None and head in words.HEARING | words.RECEIVING:
        found = complements.proposed(rest, only_offers=True)
    return found or _heard(head, rest, actor)


def _heard(head: str, rest: str, actor: str) -> Deed | None:
    """Return what is told to come: "noted that the Group would meet", "announced that it would host"."""
    if head in words.HEARING | words.RECEIVING | words.TELLING:
        told = _ADVISED.search(rest)
        coming = told and MODAL.search(f" {told['rest']}")
        if told and coming and (deed := complements.clause(_as_actor(told["rest"], actor, head))):
            return replace(deed, who=deed.who or _NOBODY)
        if event := planned(rest):
            return replace(event, who=event.who or _NOBODY)
    return None


def _as_actor(rest: str, actor: str, head: str) -> str:
    """Return the clause with who told it in place of "it"."""
    return IT.sub(actor, rest, count=1) if head in words.TELLING and IT.match(rest) and actor else rest


def _without_opening(who: str) -> str:
    return who[opening(who) :]


# -- what stands in a list -------------------------------------------------------------------------


@lru_cache(maxsize=1024)
def _lead(lead_in: str) -> Deed | None:
    """Return how the items below a lead-in are to be read; None where it promises nothing."""
    told = parts(lead_in)
    if decides := _DECISIONS.fullmatch(lead_in):
        return Deed("", _without_opening(decides["who"]), "any")
    if not told and (impersonal := _IMPERSONAL.match(lead_in)):
        told = (("", impersonal["verb"], impersonal["rest"]),)
    if not told and (who := complements.who_will(lead_in)):
        return Deed("", who, "to")
    if not told:
        passive = _PASSIVE.match(lead_in.replace(" to:", " to do:"))
        return Deed("", _without_opening(passive["who"]), "to") if passive else None
    for actor, verb, rest in reversed(told):
        deed = _deed(verb, rest, actor)
        if deed and deed.opens not in ("", "none"):
            return replace(deed, who=deed.who or actor)
        head = verbs.canonical(verb).split()[0]
        if head in words.OWN and not deed:
            opened = complements.opening(rest)
            return Deed("", actor, opened.opens) if opened and opened.opens != "none" else None
    return None


def listed(clause: Clause) -> Iterator[Deed]:
    """Yield the deed of an item below a lead-in that promises."""
    lead = _lead(clause.lead_in)
    if lead is None:
        return
    text = re.sub(r"^(?:to|that)\s+(?=[a-z])", "", clause.text)
    if lead.opens in ("that", "any"):
        deed = complements.clause(text)
        if deed:
            yield deed if deed.who else replace(deed, who=lead.who)
            return
    is_infinitive = text != clause.text and clause.text.startswith("to ")
    if is_infinitive and (deed := _decided(text)):
        yield from (deed,) if deed.action else ()
        return
    if (
        (lead.opens == "to" and complements.is_settled(text))
        or (is_infinitive and complements.is_settled(text) and not _SHALL.search(text))
        or lead.opens == "that"
        or _is_urged(text)
        or _is_told(text)
    ):
        return
    yield Deed(complements.bare(text), lead.who)


def _decided(text: str) -> Deed | None:
    """Return what a decision asks of others, "ask the Secretariat to report"; one without action where it is done."""
    ask = _TO_ASK.match(text)
    if ask and (deed := complements.asked(text[ask.end() - 1 :])) and deed.action:
        return deed
    if not text.startswith("recommend "):
        return None
    deed = complements.own(f" to {text}")
    return Deed("") if deed is None or deed.action.startswith("recommend") else deed


def _is_urged(text: str) -> bool:
    return bool(
        re.match(r".{2,120}?\sbe\s(?:further\s|also\s)?(?:encouraged|urged|commended|invited\sto\snote)\b", text)
    )


def _is_told(text: str) -> bool:
    """Return whether an item is a sentence that tells what is or was, and no note of what is to be done."""
    return bool(
        re.match(r"(?:The|An?|It|This|These|There)\s[^,;]{2,80}?\s(?:is|are|was|were|had|has|have|[a-z]{3,}ed)\s", text)
    )
