"""Clauses as they are compared, each read once.

Firm entities become one token a kind (a list of forty delegations weighs as much as a date), full names
become their acronyms, words lose case and endings.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import islice
from typing import NamedTuple

from drafter import verbs
from drafter.letters import CAPITALS
from drafter.mine.clauses import Clause, acts, aside, deeds, functions, lead_ins, opposites
from drafter.mine.clauses.entities import Entity, Finder
from drafter.mine.clauses.words import IN_ONE_WORD, STOP, Neighbours, Word, pairs_of, words
from drafter.model import Precedent, Source

_TOKEN_OF = {
    "date": "<date>", "dates": "<date>", "place": "<place>", "meeting": "<meeting>",
    "country": "<names>", "countries": "<names>", "organisation": "<names>",
    "person": "<person>", "persons": "<person>", "time": "<time>", "title": "<title>", "number": "<number>",
}  # fmt: skip
ANY_ROLE = "any"
"""Of a wording of which nobody said what it does."""
_MATTERLESS = ("date", "dates", "countries", "text")
"""Kinds whose own words say nothing of what a clause is about; a meeting's name or an organisation's does."""
_NO_OBJECT = ("that", "to", "there", "in", "on", "with", "for", "by", "at", "how", "as")
"""After a verb these begin what is no object, or one of a kind with few in common: "agreed to", "noted that"."""
_ASKED = re.compile(
    r"(?: (?:the|all|its|our|each|interested|relevant))*"
    rf"(?: (?:of |and |for )?(?:the )?[{CAPITALS}][\w’'-]*,?)+(?= (?:to|that)\b)"
)
"""Whom a verb asks to do something: " the Executive Secretary", " all Parties"."""


class Frame(NamedTuple):
    """What is done and to what: the operative verb, the first words of its object and the object's head.

    "also welcomed RSO proposals to develop ..." has the head "proposals", whoever made them, to whatever end.
    It is `direct` where the object follows the verb, and not "that ..." or "to ...". What is then to be done is
    the `deed`: "agreed to study ..." has "study", "agreed that a group be established" has "establish".
    """

    verb: str = ""
    object: tuple[str, ...] = ()
    head: str = ""
    direct: bool = False
    deed: str = ""


class Reading(NamedTuple):
    """A clause as it is compared.

    `tokens` are its words in order, each entity one token; `pairs` the neighbours among them, `content`
    those that say something; `matter` is the content with the words of the entities that bear any (a
    meeting's name tells what it is about, a date does not), `chain` the neighbours in it; `role` is the
    place that only such a clause has in a statement (functions.role). `who` are the words that tell who acted and
    who was asked, with the verb; a clause that has no others, and a list below it, `is_lead_in`. `acts` are
    the readings of what a sentence of several acts does, one an act; () where it has but one. `says_no` is whether
    it says that something is not, `leaves_out` whether it is of all but some, `without` what it says was not there;
    `opposites` are the words that would say the contrary of its own; `decided` the verbs of its sentence, and deeds.
    """

    clause: Clause
    entities: tuple[Entity, ...]
    tokens: tuple[str, ...]
    frame: Frame
    role: str
    content: frozenset[str]
    pairs: frozenset[tuple[str, str]]
    matter: frozenset[str]
    chain: frozenset[tuple[str, str]]
    who: frozenset[str] = frozenset()
    is_lead_in: bool = False
    says_no: bool = False
    leaves_out: bool = False
    without: frozenset[str] = frozenset()
    opposites: frozenset[str] = frozenset()
    decided: tuple[tuple[str, str], ...] = ()
    acts: tuple[Reading, ...] = ()

    @property
    def units(self) -> tuple[Reading, ...]:
        """Return what is compared: the whole, then each act that says more than "held in Zenda on 2 May"."""
        return (self, *[act for act in self.acts if not (act.is_lead_in or act.content <= act.who)])


class Reader:
    """Reads clauses into what is compared."""

    def __init__(self, finder: Finder) -> None:
        self._finder = finder
        self._known: dict[tuple[str, str, str, str, bool], Reading] = {}
        self._neighbours: Neighbours = {}
        self._expansions: dict[str, list[tuple[tuple[str, ...], tuple[str, ...]]]] = defaultdict(list)
        shortened = IN_ONE_WORD | {full: short for short, full in finder.acronyms.items()} | finder.short_names
        for full, short in sorted(shortened.items(), key=lambda pair: (-len(pair[0]), pair)):
            keys = tuple(word.key for word in words(full) if not word.is_mark)
            if len(keys) > 1:
                self._expansions[keys[0]].append((keys, tuple(word.key for word in words(short))))

    def read(self, clause: Clause) -> Reading:
        """Return the clause as it is compared, whole and by its acts.

        The same words under the same lead-in are read once; elsewhere only their place and role are others.
        """
        key = clause.text, clause.actor, clause.verb, clause.lead_in, clause.is_item
        known = self._known.get(key)
        if known is None:
            whole, parts = self._read(clause), [self._read(act) for act in acts(clause)]
            known = self._known[key] = _of_acts(whole, parts) if parts else whole
        return known if known.clause is clause else _elsewhere(known, clause)

    def _read(self, clause: Clause) -> Reading:
        entities = tuple(entity for entity in self._finder.find(clause.text) if entity.firm)
        without = tuple(entity for entity in entities if entity.kind in _MATTERLESS)
        told = words(clause.text)
        said = self._tokens(clause.text, without, told)
        tokens = self._tokens(clause.text, entities, told) if len(without) < len(entities) else said
        frame = self._frame(clause, entities, told)
        return _reading(clause, entities, tokens, said, frame, _role(clause), self._neighbours)

    def read_wording(self, precedent: Precedent) -> Reading:
        """Return a precedent's text as it is compared: a slot is an entity of its kind, free text is nothing."""
        kinds = {slot.name: slot.kind for slot in precedent.slots}
        tokens: list[str] = []
        parts = re.split(r"\{\{ ?([\w.]+) ?\}\}", precedent.text)
        for nth, part in enumerate(parts):
            if nth % 2 == 0:
                tokens += self._tokens(part, (), words(part))
            elif kinds.get(part) in _TOKEN_OF:
                tokens.append(_TOKEN_OF[kinds[part]])
        clause = Clause("", "", Source(""), precedent.text, ("", "", 0, 0), actor=precedent.actor, verb=precedent.verb)
        role = functions.role(precedent.function, precedent.text) if precedent.function else ANY_ROLE
        fixed = clause._replace(text=" ".join(" ".join(parts[::2]).split()))  # "voted {{ how }} to keep"
        frame = Frame(deed=_deed(clause, _verb_end(clause)) or _deed(fixed, _verb_end(fixed)))
        read = _reading(clause, (), tuple(tokens), tuple(tokens), frame, role, self._neighbours)
        return read._replace(who=read.who.union(*map(_who, acts(clause))))

    def _tokens(self, text: str, entities: Sequence[Entity], told: Sequence[Word], start: int = 0) -> tuple[str, ...]:
        said = _masked(text, entities, told, start)
        return self._short([key for key, _, kind in said if kind or key[:1].isalnum() or key in "()"])

    def _short(self, keys: list[str]) -> tuple[str, ...]:
        """Return the keys with full names as acronyms: both forms of a name then meet."""
        if self._expansions.keys().isdisjoint(keys):
            return tuple([key for key in keys if key not in "()"])
        found: list[str] = []
        at = 0
        while at < len(keys):
            full = next(
                (e for e in self._expansions.get(keys[at], ()) if tuple(keys[at : at + len(e[0])]) == e[0]), None
            )
            found += full[1] if full else (keys[at],)
            at += len(full[0]) if full else 1
            if full and tuple(keys[at : at + len(full[1]) + 2]) == ("(", *full[1], ")"):
                at += len(full[1]) + 2
        return tuple(key for key in found if key not in "()")

    def _frame(self, clause: Clause, entities: Sequence[Entity], told: Sequence[Word]) -> Frame:
        if not clause.verb:
            return Frame(deed=_deed(clause, 0))
        after = _verb_end(clause)
        tokens = self._tokens(clause.text, [entity for entity in entities if entity.at[0] >= after], told, after)
        object_ = tuple(islice(filter(_is_content, tokens), 3))
        head = _head(tokens)
        direct = after > 0 and bool(head) and tokens[0] not in _NO_OBJECT
        return Frame(verbs.canonical(clause.verb), object_, head, direct, _deed(clause, after))


def _elsewhere(read: Reading, clause: Clause) -> Reading:
    """Return what was read of the same words as of a clause that stands elsewhere."""
    acts = tuple(
        _elsewhere(act, clause._replace(text=act.clause.text, actor=act.clause.actor, verb=act.clause.verb))
        for act in read.acts
    )
    return read._replace(clause=clause, role=_role(clause), acts=acts)


def _role(clause: Clause) -> str:
    return functions.role(functions.function(clause), clause.text)


def _verb_end(clause: Clause) -> int:
    """Return where the operative verb ends in a clause; 0 where it stands above it."""
    at = clause.text.find(clause.verb) if clause.verb else -1
    return at + len(clause.verb) if at >= 0 else 0


def _of_acts(whole: Reading, parts: Sequence[Reading]) -> Reading:
    """Return a sentence of several acts: each tells what the whole sentence decided."""
    decided = tuple(part.decided[0] for part in parts)
    each = tuple(part._replace(decided=decided, says_no=whole.says_no) for part in parts)
    frame = whole.frame._replace(deed=parts[0].frame.deed)
    return whole._replace(frame=frame, acts=each, decided=decided, who=whole.who.union(*(act.who for act in parts)))


def _deed(clause: Clause, after: int) -> str:
    """Return what is to be done, by its stem: the verb after "agreed to", or "agreed to:" above a list."""
    verb, text = verbs.canonical(clause.verb), clause.text[after:]
    leads = lead_ins.leads_to(clause) if not after else ""
    if clause.verb and not after and not leads:
        return deeds.of_item(verb, text) if clause.is_item else ""
    if leads in lead_ins.DUTIES:
        return deeds.deed("agreed", f" to {text}")  # whatever else the lead-in does
    return deeds.deed(verb, f" {leads} {text.removeprefix(leads).lstrip()}" if leads else text)


def _head(tokens: Sequence[str]) -> str:
    """Return the noun that an object is made of: the last word before the first "of", "by", "to" or "and"."""
    first = next((at for at, token in enumerate(tokens) if _is_content(token)), len(tokens))
    after = next((at for at in range(first, len(tokens)) if tokens[at] in STOP), len(tokens))
    return next((token for token in reversed(tokens[first:after]) if _is_content(token)), "")


def _reading(
    clause: Clause,
    entities: tuple[Entity, ...],
    tokens: tuple[str, ...],
    said: tuple[str, ...],
    frame: Frame,
    role: str,
    neighbours: Neighbours,
) -> Reading:
    matter = _content(said)
    decided = matter - _stems(aside.preferred(clause.text))
    return Reading(
        clause,
        entities,
        tokens,
        frame,
        role,
        content=matter if tokens is said else _content(tokens),
        pairs=pairs_of(tokens, neighbours),
        matter=matter,
        chain=pairs_of([token for token in said if token not in STOP], neighbours),
        who=_who(clause),
        is_lead_in=clause.text.endswith(":") and lead_ins.is_one(clause, _who(clause)),
        says_no=deeds.says_no(aside.without(clause.text)),
        leaves_out=deeds.leaves_out(clause.text),
        without=deeds.without(clause.text),
        opposites=frozenset().union(*filter(None, map(opposites.opposites, decided))),
        decided=((frame.verb, frame.deed),),
    )


def _who(clause: Clause) -> frozenset[str]:
    """Return the words of the actor, of the verb and of whom it is addressed to."""
    asked = _ASKED.match(clause.text.partition(clause.verb)[2]) if clause.verb else None
    return _stems(f"{clause.actor} {clause.verb} {asked[0] if asked else ''}")


@lru_cache(maxsize=10_000)
def _stems(said: str) -> frozenset[str]:
    return frozenset(word.key for word in words(said))


def _content(tokens: Iterable[str]) -> frozenset[str]:
    return frozenset(filter(_is_content, tokens))


def masked(text: str, entities: Iterable[Entity]) -> list[Word]:
    """Return the words of a text, each firm entity as one word."""
    return _masked(text, [entity for entity in entities if entity.firm], words(text), 0)


def _masked(text: str, entities: Sequence[Entity], told: Sequence[Word], start: int) -> list[Word]:
    """Return the words from `start` on, each entity as one word; `told` are all words of the text."""
    found: list[Word] = []
    at = start
    for entity in entities:
        found += _between(text, told, at, entity.at[0])
        found.append(Word(_TOKEN_OF[entity.of or entity.kind], entity.at, entity.kind))
        at = entity.at[1]
    return [*found, *_between(text, told, at, len(text))]


def _between(text: str, told: Sequence[Word], start: int, end: int) -> Sequence[Word]:
    """Return the words of a part of the text; read anew where a word of the whole text goes over its bounds."""
    first = bisect_left(told, start, key=_begin) if start else 0
    last = bisect_left(told, end, key=_begin) if end < len(text) else len(told)
    if (first and told[first - 1].at[1] > start) or (last and told[last - 1].at[1] > end):
        return [Word(word.key, (word.at[0] + start, word.at[1] + start)) for word in words(text[start:end])]
    return told[first:last]


def _begin(word: Word) -> int:
    return word.at[0]


@lru_cache(maxsize=100_000)
def _is_content(token: str) -> bool:
    return token[0] != "<" and token not in STOP and not token.isdecimal()
