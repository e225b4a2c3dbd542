"""The agreed language of one draft: clauses of the shelf, filled with the facts of its meeting.

Each clause remembers what went wrong with it (no such clause, a slot without a value) and where it was
asked for: in the template, or in the meeting file where a paragraph there names it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from markupsafe import Markup

from drafter import markup
from drafter.compose import joints, land, other_facts
from drafter.compose.clauses import SLOT, Filled, as_agreed, filled, unknown_slots
from drafter.compose.meant import meant
from drafter.compose.meeting import phrases
from drafter.compose.meeting.facts import Facts
from drafter.compose.meeting.form import Passage
from drafter.compose.meeting.view import View
from drafter.compose.other_facts import Known
from drafter.compose.template.environment import markdown, words
from drafter.compose.template.parts import WHOLE_LISTS, Gap, Part, Series, listed, walk
from drafter.compose.then import Said
from drafter.compose.told import Origin, Told
from drafter.compose.whose_host import HOST, fact_of
from drafter.model import Place, Precedent, Problem, Shelf, Status, Use, plain
from drafter.names import Table
from drafter.problems import error, warning

_NO_PARTS = re.compile(r"\s*[;,](?:\s*[;,.])*\s*")  # "; ;": a list of which nothing was filled in
SEARCH = "`drafter search WORDS` finds the clauses of the shelf"
OWN_TEMPLATE = "; if this template is of another body, `drafter template --from ID` makes one of your own statement"


@dataclass
class AgreedLanguage:
    """The clauses that a draft may use; `used` and `filled` are those that it did use, in their order."""

    facts: Facts
    view: View
    shelf: Shelf
    names: Table
    values: Mapping[str, object]
    told: Told
    used: dict[str, Precedent] = field(default_factory=dict)
    by_template: set[str] = field(default_factory=set)
    filled: list[Filled] = field(default_factory=list)
    _known: Known | None = field(default=None, init=False)
    _proposed: dict[str, Place] = field(default_factory=dict, init=False)

    def __post_init__(self) -> None:
        self._precedents = {precedent.id: precedent for precedent in self.shelf.precedents}
        self._meetings = {statement.id: statement.meeting for statement in self.shelf.statements}

    def precedent(self, name: str) -> Precedent | None:
        """Return the clause of that id; None where there is none, or it is retired."""
        found = self._precedents.get(name)
        return None if found is None or found.status is Status.RETIRED else found

    def other_facts(self, precedent: Precedent, by_template: bool = False) -> list[Problem]:
        """Return what the clause says in words of its own that is not this meeting's."""
        return list(other_facts.fixed_facts(precedent, self.known, self.names, by_template))

    @property
    def known(self) -> Known:
        """Return the facts of this meeting that a clause's own words may mention."""
        if self._known is None:
            self._known = other_facts.known(self.facts, self.view, self.shelf, self.names)
        return self._known

    def clause(self, name: str, values: Mapping[str, object], where: Place, passage: Part | None = None) -> Markup:
        """Return a clause as Markdown, its slots filled from `values`, else from the facts."""
        precedent = self.precedent(name)
        if precedent is None:
            return self._no_clause(name, where)
        self.used[name] = precedent
        if passage is None:
            self.by_template.add(name)
            for problem in unknown_slots(precedent, values, where):
                self.told.problem(problem)
        if precedent.status is Status.PROPOSED:
            self._proposed.setdefault(name, where)
        return self._filled(precedent, values, where, passage)

    def _filled(self, precedent: Precedent, values: Mapping[str, object], where: Place, passage: Part | None) -> Markup:
        missing: list[str] = []
        counts: dict[str, int] = {}
        bare: set[str] = set()
        first = SLOT.match(plain(precedent.text))
        begins = first[1] if first else ""
        kinds = {slot.name: slot.kind for slot in precedent.slots}

        def value_of(slot: str) -> str:
            value = self.value(slot, values, precedent)
            if isinstance(value, Gap):
                missing.append(slot)
                self._remember(value, slot, where, passage, precedent.id)
            elif isinstance(value, list | tuple):
                counts[slot] = len(value)
            text = self._plain(value, kinds.get(slot, ""))
            text = text if slot in values else as_agreed(precedent, slot, text)
            if kinds.get(slot) == "country" and not isinstance(value, Said | Gap):
                text = land.as_agreed(precedent, slot, text, self.names)
                bare.add(slot)
            is_within = kinds.get(slot) == "text" and slot != begins and not isinstance(value, Said | Gap)
            return self.view.within(text) if is_within else text

        said = {slot for slot, value in values.items() if isinstance(value, Said)}
        done = filled(precedent, value_of, said, counts, bare)
        kept = tuple((slot, value) for slot, value in done.use.values if slot not in missing)
        use = Use(precedent.id, kept)
        self.filled.append(Filled(done.text, use, done.parts))
        return Markup(f"{markdown(done.text)}<!-- from: {markup.provenance((use,))} -->")

    def not_approved(self) -> list[Problem]:
        """Return one warning that names every clause of the draft on which nobody has decided yet."""
        if not self._proposed:
            return []
        *others, last = self._proposed
        what = f"{len(others) + 1} clauses are proposed, not approved yet"
        what = what if others else f'the clause "{last}" is proposed, not approved yet'
        mend = f"drafter review approve {' '.join(self._proposed)}; or use {'others' if others else 'another'}"
        return [warning("clause-proposed", what, next(iter(self._proposed.values())), mend)]

    def missing(self, precedent: Precedent, values: Mapping[str, object]) -> tuple[str, ...]:
        """Return the slots of a clause that neither `values` nor the facts fill."""
        slots = dict.fromkeys(found[1] for found in SLOT.finditer(precedent.text))
        return tuple(slot for slot in slots if isinstance(self.value(slot, values, precedent), Gap))

    def check_values(self, passage: Part, given: Passage) -> None:
        """Tell each key below "with:" that is no slot of the clause, or all of them where there is no clause."""
        precedent = self._precedents.get(given.clause or "")
        if given.clause and precedent is None:
            return
        slots = [found[1] for found in SLOT.finditer(precedent.text)] if precedent else []
        for name in self._typed_slots(passage):
            if name not in slots:
                where = Place(self.facts.marked.file, self.facts.marked.line(*passage.steps, "with", name))
                known = f"its slots are {', '.join(dict.fromkeys(slots))}" if slots else f'remove "{name}:"'
                of = f'of the clause "{given.clause}"' if precedent else 'here: "with:" belongs to a clause'
                self.told.problem(error("slot-unknown", f'"{name}" is no slot {of}', where, meant(name, slots, known)))

    def _typed_slots(self, passage: Part) -> list[str]:
        """Return the keys below "with:" as the file has them, also those without a value."""
        here = self.facts.marked.value
        for step in (*passage.steps, "with"):
            if isinstance(here, list) and isinstance(step, int):
                here = here[step]
            else:
                here = here.get(str(step)) if isinstance(here, dict) else None
        return list(here) if isinstance(here, dict) else []

    def unknown(self, name: str, where: Place) -> None:
        """Tell that there is no such clause, or that it is retired."""
        precedent = self._precedents.get(name)
        known = [each.id for each in self.shelf.precedents if each.status is not Status.RETIRED]
        what = f'there is no clause "{name}"' if precedent is None else f'the clause "{name}" is retired'
        search = f"{SEARCH}{OWN_TEMPLATE if where.file.endswith('.j2') else ''}"
        mend = meant(name, known, search) if precedent is None else f"use another: {SEARCH}"
        self.told.problem(error("clause-unknown", what, where, mend))

    def _no_clause(self, name: str, where: Place) -> Markup:
        self.unknown(name, where)
        self.told.origins.setdefault(f"[[{name}]]", [])
        return Markup(markdown(f"[[{name}]]"))

    # -- values -------------------------------------------------------------------------------------

    def value(self, slot: str, values: Mapping[str, object], precedent: Precedent) -> object:
        """Return what fills a slot: a value of the call, of a part given to the call, or a fact; else a Gap."""
        fact = fact_of(precedent, slot, self._meetings)
        if fact != slot and slot not in values and "host" not in values:
            found, slot = (self._found(fact, values) if fact else None), fact or slot
        else:
            found = self._found(slot, values)
        nothing = isinstance(found, str) and bool(_NO_PARTS.fullmatch(found))
        empty = nothing or (isinstance(found, Series) and not found)  # a list given as empty fills no slot
        return Gap(name=slot) if found is None or empty else found

    def _found(self, slot: str, values: Mapping[str, object]) -> object:
        if slot in values:
            return values[slot]
        first, _, rest = slot.partition(".")
        here: object = values.get(first)
        if isinstance(here, Part) or (isinstance(here, Mapping) and walk(here, rest) is not None):
            found = walk(here, rest)
            return Gap(obj=here, name=rest) if found is None else found
        if slot in WHOLE_LISTS:
            return self.values[WHOLE_LISTS[slot]] or Gap(name=WHOLE_LISTS[slot])
        return walk(self.values, slot)

    def _plain(self, value: object, kind: str) -> str:
        """Return a value as plain words, also where the template composed it as Markdown."""
        if isinstance(value, Markup):
            return plain(" ".join(block.text for block in markup.read(joints.joined(str(value))).blocks))
        if isinstance(value, list) and len(value) == 1 and isinstance(value[0], str):
            return self._named(value[0], "country" if kind == "countries" else kind)
        if isinstance(value, list) and all(isinstance(name, str) for name in value):
            return listed(list(dict.fromkeys(self._named(name, kind) for name in value)))
        return self._named(value, kind) if type(value) is str else plain(words(value))

    def _named(self, typed: str, kind: str) -> str:
        """Return a name as the profile has it, where the slot is one of delegations; one alone with its article."""
        if kind in ("date", "dates"):
            return phrases.dated(plain(typed))
        if kind == "ordinal":
            return phrases.counted(plain(typed))
        if kind == "country":
            return self.view.running(plain(typed))
        return self.view.country(plain(typed)) if kind == "countries" else plain(typed)

    def _remember(self, gap: Gap, slot: str, where: Place, passage: Part | None, clause: str) -> None:
        self.told.printed_at.setdefault(str(gap), where)
        is_given = slot == HOST and isinstance(walk(self.values, slot), str)  # and is not who the clause means
        if gap.path == slot and (is_given or not self.view.knows(slot)):
            if passage is not None:
                mend = f'add "{slot}:" below "with:" of this clause'
            else:
                part, _, key = slot.partition(".")
                mend = f'give it in the template: clause("{clause}", {part}={{"{key}": ...}})' if key else ""
            self.told.gap(str(gap), Origin(where, mend, clause if passage is not None else ""))
