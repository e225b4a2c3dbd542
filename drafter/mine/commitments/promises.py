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

from drafter.mine.clauses import Clause
from drafter.mine.commitments import agents, complements, words
from drafter.mine.commitments.agents import PLAIN_BODIES
from drafter.mine.commitments.antecedents import named
from drafter.mine.commitments.complements import Deed
from drafter.mine.commitments.due import due
from drafter.mine.commitments.spoken import IT, MODAL, listed, of_acts, opening
from drafter.mine.commitments.standing_rules import is_standing_rule
from drafter.mine.commitments.to_be_held import planned
from drafter.mine.commitments.triggers import PROMISING, TO_BE_HELD, words_of
from drafter.model import OUTCOMES, Kind
from drafter.patterns import compiled
from drafter.verbs.forms import alternatives

_LONGEST = 5000
"""Letters of a sentence that promises something: a longer one is a list of names."""
_PRONOUN = compiled(r"(?:this|that|these|those|such|there|which)\b", re.IGNORECASE)
_AND_TO = compiled(rf"[,;]? and to (?=(?:{alternatives(words.DEEDS)})\b)")
_VOLUNTEERED = compiled(
    r"\b(?P<act>(?:an?|the)\s(?:(?!\b(?:an?|the|which)\s)[^,;]|the\s(?=purpose)){5,140},?\swhich\s"
    r"(?P<who>[A-Z][^,;.]{2,60}?)\s(?:has\s|have\s|had\s)?(?:volunteered|offered"
    r"|agreed|undertook|undertaken)\sto\s[^.;]+)"
)
_COLON = compiled(r"\s*:$")
_AS_BELOW = ("as follows", "the following", "below")
_REPORTED = compiled(r"\b(?:had|has|have)\b(?: \w+){0,2}$")


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
    lists = {(clause.statement, clause.lead_in) for clause in held if clause.is_item}
    for before, clause in zip((None, *held), held, strict=False):
        leads = clause.is_item and clause.lead_in and not clause.order[3]
        if len(clause.text) > _LONGEST or not (leads or _may(clause.text)) or is_standing_rule(clause):
            continue
        acts = kinds.get(clause.statement, Kind.STATEMENT) in OUTCOMES
        seen: set[str] = set()
        is_led_in = (clause.statement, clause.text) in lists
        for deed in _parted(_deeds(clause, acts) if is_led_in else _without_list(clause, acts)):
            head = agents.head_noun(deed.who)
            known = head.lower() not in small or not clause.text.startswith(head)
            if deed.action and known and deed.action not in seen and not (seen and IT.match(deed.action)):
                seen.add(deed.action)
                yield _promise(
                    clause, replace(deed, action=named(deed.action, clause.text, _same_paragraph(before, clause)))
                )


def _same_paragraph(before: Clause | None, clause: Clause) -> str:
    """Return the sentence before a clause in its paragraph, "" for its first."""
    return before.text if before and before.order[:3] == clause.order[:3] else ""


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
    when = due(clause.text[: opening(clause.text)], day_of(clause), deed.action)
    return Promise(clause, deed.action, deed.who, when)


def _without_list(clause: Clause, acts: bool) -> Iterator[Deed]:
    """Yield the deeds of a clause that no list hangs on; what a table below it says is to be looked up there."""
    text = _COLON.sub("", clause.text)
    there = f"paragraph {clause.paragraph}" if clause.paragraph else "the table there"
    for deed in _deeds(clause._replace(text=text), acts):
        yield replace(deed, action=f"{deed.action} (see {there})") if deed.action.endswith(_AS_BELOW) else deed


def _deeds(clause: Clause, acts: bool) -> Iterator[Deed]:
    yield from _main_deeds(clause, acts)
    volunteered = _VOLUNTEERED.search(clause.text) if " which " in clause.text else None
    if volunteered:
        yield Deed(complements.bare(volunteered["act"]), volunteered["who"])


def _main_deeds(clause: Clause, acts: bool) -> Iterator[Deed]:
    found = list(of_acts(clause)) if acts else []
    if not found and clause.is_item and clause.lead_in and not clause.order[3] and acts:
        found = list(listed(clause))
    yield from found or _coming(clause)


def _parted(deeds: Iterable[Deed]) -> Iterator[Deed]:
    """Yield each deed; one that goes on with another "to" as two: "develop guidelines, and to produce a guide"."""
    for deed in deeds:
        for part in _AND_TO.split(deed.action):
            yield replace(deed, action=part)


# -- what is to come -------------------------------------------------------------------------------


def _coming(clause: Clause) -> Iterator[Deed]:
    """Yield what a clause without an act says will be done."""
    text = clause.text
    if text.endswith(":"):
        return
    modal = MODAL.search(text)
    if modal and not _PRONOUN.match(text):
        deed = complements.clause(text[opening(text) :])
        if deed and not _REPORTED.search(text[: modal.start()]):
            yield deed
            return
    if event := planned(text):
        yield event
