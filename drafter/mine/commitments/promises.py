"""Clauses in, promises out: what somebody undertook, was asked or is planned to do, and by when.

A promise is told by a verb that undertakes ("agreed to", "offered to"), asks ("directed the Secretariat to"),
takes up what another proposes ("welcomed the offer of"), by the future of somebody who can act or of an event,
or by the list that such words lead in to. What is urged, described, or decided and thereby done is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache

from drafter import verbs
from drafter.mine.clauses import Clause
from drafter.mine.commitments import agents, complements, words
from drafter.mine.commitments.agents import PLAIN_BODIES
from drafter.mine.commitments.complements import Deed
from drafter.mine.commitments.due import due
from drafter.mine.commitments.triggers import PROMISING, TO_BE_HELD, words_of
from drafter.model import Kind
from drafter.verbs.forms import FORMS, alternatives
from drafter.verbs.words import INTRODUCTIONS

_LONGEST = 5000
"""Letters of a sentence that promises something: a longer one is a list of names."""
_OWN_ACTS = frozenset((Kind.STATEMENT, Kind.SUMMARY, Kind.DECLARATION))
"""Texts of a meeting: a paper that tells what a meeting agreed does not agree to it again."""
_PASSIVE = re.compile(
    rf"(?P<who>.{{2,140}}?)\s(?:was|were|is|are|has\sbeen|have\sbeen)\s(?:also\s|further\s|again\s|hereby\s|then\s)?"
    rf"(?:{alternatives(words.ASKING)})\s(?:by\s[^,;:]{{2,80}}?\s)?to\s(?P<act>[a-z].*)"
)
_DONE_BY = frozenset((*words.OWN, *words.ASKING, *words.RECEIVING))
_PRESENT = alternatives(form for form, (past, tense) in FORMS.items() if past in _DONE_BY and tense == "plain")
_WE = re.compile(rf"We\s(?:(?:also|further|warmly|hereby|therefore)\s)*(?P<verb>{_PRESENT})\s")
_JOINED = re.compile(
    rf"(?:,|;)?\sand\s(?:also\s|further\s)?(?P<verb>{_PRESENT})\s(?=the\s|our\s|them\s|all\s|to\s|that\s|[A-Z])"
)
_ASKED = re.compile(rf"\b(?:was|were|is|are|been)\s(?:[a-z]+\s)?(?:{alternatives(words.ASKING)})\b")
_IMPERSONAL = re.compile(
    r"[Ii]t\s(?:was|is|has\sbeen)\s(?:also\s|further\s|then\s|therefore\s)?(?P<verb>[a-z]+)(?P<rest>\s.*)"
)
_INTRODUCED = re.compile(
    r"(?P<first>[A-Z][a-z]+)[^,;:]{1,140}, (?:(?:and |once |as |when |if |with |in |to )[^,;:]{2,100}, )*"
)
_MODAL = re.compile(r"(?<!which)(?<!that)(?<!who)(?<!and)\s(?:will|shall|would)\s")
_ADVISED = re.compile(r"\bthat\s(?P<rest>.+)")
_IT = re.compile(r"(?:it|they|he|she)\b", re.IGNORECASE)
_PRONOUN = re.compile(r"(?:this|that|these|those|such|there|which)\b", re.IGNORECASE)
_EARLIER = ("had ", "was to ", "were to ", "remain")
"""Verbs of what was done, or stood, before the meeting."""
_HELD_BEFORE = re.compile(r"(?:The|A|An)\s[^,;]{3,80},\s(?:held|convened|hosted)\s[^,;]{3,60},")
"""A workshop that was held earlier, and what it recommended then."""
_AND_TO = re.compile(rf"[,;]? and to (?=(?:{alternatives(words.DEEDS)})\b)")
_VOLUNTEERED = re.compile(
    r"\b(?P<act>(?:an?|the)\s(?:(?!\b(?:an?|the|which)\s)[^,;]|the\s(?=purpose)){5,140},?\swhich\s"
    r"(?P<who>[A-Z][^,;.]{2,60}?)\s(?:has\s|have\s|had\s)?(?:volunteered|offered|agreed|undertook|undertaken)\sto\s[^.;]+)"
)
_NOBODY = "-"
"""Who is to act where the body that speaks only tells of it."""
_REPORTED = re.compile(r"\b(?:had|has|have)\b(?: \w+){0,2}$")


@dataclass(frozen=True, slots=True)
class Promise:
    """A commitment as a clause makes it; `who` and `due` are "" where it does not say.

    `topic` is what a work plan puts the action under.
    """

    clause: Clause
    action: str
    who: str
    due: str
    topic: str = ""


def promises(clauses: Iterable[Clause], kinds: Mapping[str, Kind]) -> Iterator[Promise]:
    """Yield what the clauses promise, in their order; `kinds` are the statements' kinds by id."""
    held = tuple(clauses)
    small = _small_words(held)
    for clause in held:
        leads = clause.is_item and clause.lead_in and not clause.order[3]
        if len(clause.text) > _LONGEST or not (leads or _may(clause.text)):
            continue
        acts = kinds.get(clause.statement, Kind.STATEMENT) in _OWN_ACTS
        seen: set[str] = set()
        for deed in _parted(_deeds(clause, acts)):
            head = agents.head_noun(deed.who)
            named = head.lower() not in small or not clause.text.startswith(head)
            if deed.action and named and deed.action not in seen and not (seen and _IT.match(deed.action)):
                seen.add(deed.action)
                yield _promise(clause, deed)


def _may(text: str) -> bool:
    """Return whether a sentence holds a word without which it promises nothing."""
    said = words_of(text)
    return not said.isdisjoint(PROMISING) or (" to be " in text and not said.isdisjoint(TO_BE_HELD))


def _small_words(clauses: Iterable[Clause]) -> set[str]:
    """Return the words that are written small somewhere: at a sentence's beginning they name nobody."""
    every = {word for clause in clauses for word in clause.text.split()}
    return {word.rstrip(".,;:") for word in every if word.islower()} - PLAIN_BODIES - {"we", "they"}


def day_of(clause: Clause) -> date | None:
    """Return the day of the clause's statement; None where it is not known."""
    try:
        return date.fromisoformat(clause.order[0])
    except ValueError:
        return None


def _promise(clause: Clause, deed: Deed) -> Promise:
    when = due(clause.text[: _opening(clause.text)], day_of(clause), deed.action)
    return Promise(clause, deed.action, deed.who, when)


def _opening(text: str) -> int:
    """Return where what introduces a sentence ends: "By 1 May, the Secretariat ..."; 0 where nothing does."""
    found = _INTRODUCED.match(text)
    first = found["first"].lower() if found else ""
    return found.end() if found and (first in INTRODUCTIONS or first.endswith(("ing", "ly"))) else 0


def _deeds(clause: Clause, acts: bool) -> Iterator[Deed]:
    yield from _main_deeds(clause, acts)
    volunteered = _VOLUNTEERED.search(clause.text) if " which " in clause.text else None
    if volunteered:
        yield Deed(complements.bare(volunteered["act"]), volunteered["who"])


def _main_deeds(clause: Clause, acts: bool) -> Iterator[Deed]:
    found = list(_of_acts(clause)) if acts else []
    if not found and clause.is_item and clause.lead_in and not clause.order[3] and acts:
        found = list(_listed(clause))
    yield from found or _coming(clause)


def _parted(deeds: Iterable[Deed]) -> Iterator[Deed]:
    """Yield each deed; one that goes on with another "to" as two: "develop guidelines, and to produce a guide"."""
    for deed in deeds:
        for part in _AND_TO.split(deed.action):
            yield replace(deed, action=part)


# -- what the body that acts says ------------------------------------------------------------------


def _of_acts(clause: Clause) -> Iterator[Deed]:
    """Yield the deeds of each act of a clause."""
    above = ""
    for actor, verb, rest in _parts(clause.text) if not _HELD_BEFORE.match(clause.text) else ():
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
def _parts(text: str) -> tuple[tuple[str, str, str], ...]:
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
    if not actor and (we := _WE.match(text)):
        actor = "We"
        yield actor, we["verb"], we.start("verb")
    for joined in _JOINED.finditer(text) if actor else ():
        yield actor, joined["verb"], joined.start("verb")


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
        coming = told and _MODAL.search(f" {told['rest']}")
        if told and coming and (deed := complements.clause(_as_actor(told["rest"], actor, head))):
            return replace(deed, who=deed.who or _NOBODY)
        if planned := complements.planned(rest):
            return replace(planned, who=planned.who or _NOBODY)
    return None


def _as_actor(rest: str, actor: str, head: str) -> str:
    """Return the clause with who told it in place of "it"."""
    return _IT.sub(actor, rest, count=1) if head in words.TELLING and _IT.match(rest) and actor else rest


def _without_opening(who: str) -> str:
    return who[_opening(who) :]


# -- what stands in a list -------------------------------------------------------------------------


@lru_cache(maxsize=1024)
def _lead(lead_in: str) -> Deed | None:
    """Return how the items below a lead-in are to be read; None where it promises nothing."""
    parts = _parts(lead_in)
    if not parts:
        passive = _PASSIVE.match(lead_in.replace(" to:", " to do:"))
        return Deed("", _without_opening(passive["who"]), "to") if passive else None
    for actor, verb, rest in reversed(parts):
        deed = _deed(verb, rest, actor)
        if deed and deed.opens not in ("", "none"):
            return replace(deed, who=deed.who or actor)
        head = verbs.canonical(verb).split()[0]
        if head in words.OWN and not deed:
            opened = complements.opening(rest)
            return Deed("", actor, opened.opens) if opened and opened.opens != "none" else None
    return None


def _listed(clause: Clause) -> Iterator[Deed]:
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
    if lead.opens == "that" or _is_urged(text) or _is_told(text):
        return
    yield Deed(complements.bare(text), lead.who)


def _is_urged(text: str) -> bool:
    return bool(
        re.match(r".{2,120}?\sbe\s(?:further\s|also\s)?(?:encouraged|urged|commended|invited\sto\snote)\b", text)
    )


def _is_told(text: str) -> bool:
    """Return whether an item is a sentence that tells what is or was, and no note of what is to be done."""
    return bool(
        re.match(r"(?:The|An?|It|This|These|There)\s[^,;]{2,80}?\s(?:is|are|was|were|had|has|have|[a-z]{3,}ed)\s", text)
    )


# -- what is to come -------------------------------------------------------------------------------


def _coming(clause: Clause) -> Iterator[Deed]:
    """Yield what a clause without an act says will be done."""
    text = clause.text
    if text.endswith(":"):
        return
    modal = _MODAL.search(text)
    if modal and not _PRONOUN.match(text):
        deed = complements.clause(text[_opening(text) :])
        if deed and not _REPORTED.search(text[: modal.start()]):
            yield deed
            return
    if planned := complements.planned(text):
        yield planned
