"""How the agreed language of a draft is fitted to its text, as the template's `style(...)` says.

Nothing of a person's own words is changed, and of a fact only whether a name in it stands in full or in short. Each
kind of change is told with its paragraphs. Beside this, a module for each kind of change, and agreed_words.py: which
words of a draft are agreed language.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from jinja2.exceptions import TemplateRuntimeError

from drafter import spelling
from drafter.compose.clauses import Filled
from drafter.compose.meeting.meeting_file import MeetingFile
from drafter.compose.style import also, attached, capital, full_names, no_break, short_names
from drafter.compose.style.agreed_words import Pieces, pieces, respelled, text_of, with_facts
from drafter.compose.style.person import PERSONS, TENSES, Person
from drafter.model import Block, BlockKind, Place, Problem, Severity, Shelf

SWITCHES = ("also", "acronyms", "attached", "capital", "no_break", "spelling")
Draft = list[tuple[Block, Pieces]]


@dataclass
class Style:
    """What the template asked for, and where it did so."""

    where: Place = field(default_factory=Place)
    also: bool = False
    acronyms: bool = False
    attached: bool = False
    capital: bool = False
    no_break: bool = False
    spelling: bool = False
    speaker: Person = field(default_factory=Person)
    told: list[Problem] = field(default_factory=list)
    _fittings: list[str] = field(default_factory=list)

    def set(self, where: Place, **wanted: object) -> None:
        """Take what the template asks for. Raises TemplateRuntimeError for what is neither true nor false."""
        for name, value in wanted.items():
            if name not in SWITCHES:
                known = ", ".join((*SWITCHES, "person", "tense"))
                raise TemplateRuntimeError(f'style: there is no "{name}"; it knows {known}')
            if value is None:
                continue
            if not isinstance(value, bool):
                raise TemplateRuntimeError(f'style: "{name}" must be true or false')
            setattr(self, name, value)
        self.where = where

    def fitted(
        self,
        blocks: Iterable[Block],
        clauses: Iterable[Filled],
        given: MeetingFile,
        shelf: Shelf,
        values: Mapping[str, object],
    ) -> tuple[Block, ...]:
        """Return the blocks with their agreed words fitted; what was changed is in `told`. `values` are the facts."""
        draft = list(_in_pieces(blocks, list(clauses)))
        if self.speaker.person:
            draft = self._changed(draft, self.speaker.fitted, _PERSON)
            self._left_in_person()
        if self.attached:
            draft = self._changed(draft, lambda draft: attached.fitted(draft, values), _ATTACHED)
        if self.acronyms:
            draft = self._with_names(draft, given, shelf, values)
        if self.also:
            draft = self._changed(draft, also.fitted, _ALSO)
        if self.capital:
            draft = self._changed(draft, capital.fitted, _CAPITAL)
        if self.spelling:
            draft = self._spelled(draft, spelling.OF_PROFILE.get(given.profile or "bali", spelling.ISE))
        if self.no_break:
            draft = [(block, _unbroken(block, parts)) for block, parts in draft]
        self._tell_what_was_fitted()
        return tuple(replace(block, text=text_of(parts)) for block, parts in draft)

    def _with_names(self, draft: Draft, given: MeetingFile, shelf: Shelf, values: Mapping[str, object]) -> Draft:
        """Return the draft with names in full and in short; what no word of it explains is told."""
        full = full_names.full_names(given, shelf, (block.text for block, _ in draft))
        facts = full_names.facts(values, full)
        names = short_names.Names(full, full_names.articles(shelf))
        draft = [(block, with_facts(parts, facts)) for block, parts in draft]
        draft = self._changed(draft, lambda draft: short_names.fitted(draft, names), _ACRONYMS)
        house = full_names.to_explain(given, shelf)
        known = {acronym: name for acronym, name in full.items() if acronym in house}
        written = (replace(block, text=text_of(parts)) for block, parts in draft)
        for acronym, where in short_names.unexplained(written, known):
            what = f'"{acronym}" stands in {where} before anything explains it'
            mend = f'write there "{known[acronym]} ({acronym})", or the name alone if it is said once'
            self.told.append(Problem("style-acronym", Severity.NOTE, what, self.where, mend))
        return draft

    def _spelled(self, draft: Draft, form: str) -> Draft:
        """Return the draft in one spelling; apostrophes are set without a word, as no-break spaces are."""
        draft = self._changed(
            draft,
            lambda draft: (respelled(parts, lambda text: spelling.spelled(text, form)) for _, parts in draft),
            f'spelling in "-{form}"',
        )
        return [(block, respelled(parts, spelling.curly)) for block, parts in draft]

    def speak(self, person: object, tense: object) -> None:
        """Take who is to speak, and in which tense."""
        for name, value, known in (("person", person, PERSONS), ("tense", tense, TENSES)):
            if value is not None and value not in known:
                raise TemplateRuntimeError(f'style: "{name}" must be one of {", ".join(known)}')
        self.speaker = Person(str(person or self.speaker.person), str(tense or self.speaker.tense))

    def _left_in_person(self) -> None:
        numbers = ", ".join(dict.fromkeys(label for label in self.speaker.left if label.isdecimal()))
        if self.speaker.left:
            where = f" in paragraph{'s' if ', ' in numbers else ''} {numbers}" if numbers else ""
            what = f"agreed language{where} could not be put in the person or tense of this text with certainty"
            mend = "read it, and write it in your own words where it must change"
            self.told.append(Problem("style-person", Severity.WARNING, what, self.where, mend))

    def _changed(self, draft: Draft, change: Callable[[Draft], Iterator[Pieces]], what: str) -> Draft:
        fitted = [(block, parts) for (block, _), parts in zip(draft, change(draft), strict=True)]
        labels = [block.label for (block, old), (_, new) in zip(draft, fitted, strict=True) if old != new]
        if labels:
            numbers = ", ".join(dict.fromkeys(label for label in labels if label.isdecimal()))
            self._fittings.append(
                what + (f", in paragraph{'s' if ', ' in numbers else ''} {numbers}" if numbers else "")
            )
        return fitted

    def _tell_what_was_fitted(self) -> None:
        if self._fittings:
            what = f"agreed language was fitted: {'; '.join(self._fittings)}"
            mend = "to have the words as they were agreed, change style(...) in the template"
            self.told.append(Problem("style", Severity.NOTE, what, self.where, mend))


_PERSON = "person and tense"
_ALSO = '"also" or "further" where subject and verb repeat'
_CAPITAL = '"the Meeting" throughout'
_ATTACHED = '"(attached)" is said only of what is attached'
_ACRONYMS = "names in full at first use, acronyms after it"


def _in_pieces(blocks: Iterable[Block], clauses: list[Filled]) -> Iterator[tuple[Block, Pieces]]:
    """Yield each block with its pieces; a clause is looked for among those that were filled, in their order."""
    for block in blocks:
        if block.kind in (BlockKind.PARAGRAPH, BlockKind.ITEM) and block.uses:
            own = {use: at for at, use in enumerate(block.uses)}
            used = sorted((clause for clause in clauses if clause.use in own), key=lambda clause: own[clause.use])
            yield block, pieces(block, {clause.text: clause for clause in used}.values())
        else:
            yield block, pieces(block, ())


def _unbroken(block: Block, parts: Pieces) -> Pieces:
    return parts if block.kind is BlockKind.TABLE else no_break.fitted(parts)
