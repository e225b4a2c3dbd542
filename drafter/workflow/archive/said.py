"""What the statements before one say: the shelf, asked for one statement after another.

The precedents of a statement held are those of which the shelf has evidence in it; those of a draft, and of any other
file, are those that its paragraphs were drafted from, and those that its clauses say again.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from drafter import library, sentences
from drafter.history.said import Again, Before
from drafter.library import Match
from drafter.library.memory import Ready
from drafter.model import Attested, Precedent, Shelf, Statement, Use
from drafter.tracing import bare

_MOSTLY = 2 / 3
"""Share of the words of a standing item, in runs of five, that a sentence has which rewords it."""
_SAID: Ready[Said] = Ready()


def said(shelf: Shelf) -> Said:
    """Return what was said before each statement of a shelf, worked out anew only where the shelf is another."""
    return _SAID.of((shelf.statements, shelf.precedents), lambda: Said(shelf))


class Said:
    """What was said before each statement of a shelf, and before drafts."""

    def __init__(self, shelf: Shelf) -> None:
        self._earlier = library.Earlier(shelf.statements, shelf.precedents)
        self._wordings = library.Wordings(shelf.precedents)
        self._precedents = {precedent.id: precedent for precedent in shelf.precedents}
        self._days = {statement.id: statement.meeting.start for statement in shelf.statements}
        self._files = {each.id: each.source.sha256 for each in shelf.statements if each.source}

    def before(self, statement: Statement) -> Before:
        """Return what the statements before this one say, of its body and sort of text."""
        past = self._earlier.before(statement)
        is_held = statement.source is not None and self._files.get(statement.id) == statement.source.sha256
        again = tuple(self._past(statement) if is_held else self._draft(statement))
        held = {each.precedent.id for each in again} | {use.precedent for use in _uses(statement)}
        if is_held:
            held |= {precedent.id for precedent in self._earlier.of(statement.id)}
        standing = library.of_its_sort(self._earlier.standing(past), past, statement)
        absent = tuple(one for one in standing if one.precedent.id not in held)
        if not is_held:  # what cannot be found for certain is not said to be absent
            free = _unclaimed(statement, again)
            known = (one for one in absent if self._wordings.knows(one.precedent.id))
            absent = tuple(one for one in known if not any(_is_reworded(one.precedent, words) for words in free))
        kept = sum(one.precedent.id in held for one in standing)
        before, later = self._earlier.beside(statement)
        return Before(len(past), self._earlier.body_is_held(statement), absent, kept, again, before, later)

    def _past(self, statement: Statement) -> Iterator[Again]:
        """Yield the evidence in a past statement that is reworded; what it says first is no rewording."""
        at = {block.lines: nth for nth, block in enumerate(statement.blocks)}
        acronyms = dict(statement.acronyms)
        for precedent in self._earlier.of(statement.id):
            last = self._last(precedent, statement)
            for entry in precedent.attested if last else ():
                if entry.statement == statement.id and entry.variant and entry.source.lines in at:
                    words = self._wordings.compared(precedent, entry.text, acronyms)
                    yield Again(at[entry.source.lines], entry.text, precedent, words, last)

    def _draft(self, statement: Statement) -> Iterator[Again]:
        for match in self._wordings.again(statement, dict(statement.acronyms)):
            of = self._drafted(statement, match)
            yield Again(match.at, match.text, of, match.words, self._last(of, statement))

    def _drafted(self, statement: Statement, match: Match) -> Precedent:
        """Return the precedent of a clause: of two of the same words the one that its paragraph was drafted from."""
        same = (self._precedents.get(bare(use.precedent)) for use in statement.blocks[match.at].uses)
        return next((each for each in same if each and each.text == match.precedent.text), match.precedent)

    def _last(self, precedent: Precedent, statement: Statement) -> Attested | None:
        """Return the newest evidence before a statement, that of its wording before what is reworded."""
        day = statement.meeting.start
        earlier = [
            (self._days.get(entry.statement) or date.min, not entry.variant, entry)
            for entry in precedent.attested
            if entry.statement != statement.id and _is_before(self._days.get(entry.statement), day)
        ]
        to_the_letter = [each for each in earlier if each[1]]
        return max(to_the_letter or earlier, key=lambda each: each[0])[2] if earlier else None


def _unclaimed(statement: Statement, again: Iterable[Again]) -> list[tuple[str, ...]]:
    """Return the words of each sentence of a draft that is of no precedent so far."""
    said = {(each.at, each.text) for each in again}
    blocks = [(at, block) for at, block in enumerate(statement.blocks) if not block.uses]
    every = ((at, sentence) for at, block in blocks for sentence in sentences.split(block.text))
    return [library.words([text]) for at, text in every if (at, text) not in said]


def _is_reworded(precedent: Precedent, words: Sequence[str]) -> bool:
    """Return whether a sentence has most of the words of some evidence: gaps, or a new lead-in, stand for the rest."""
    texts = (library.words([entry.text]) for entry in precedent.attested)
    return any(sum(library.standing(text, words)) >= _MOSTLY * len(text) for text in texts if text)


def _is_before(there: date | None, day: date | None) -> bool:
    return day is None or (there is not None and there < day)


def _uses(statement: Statement) -> Iterator[Use]:
    for block in statement.blocks:
        for use in block.uses:
            yield Use(bare(use.precedent), use.values)
