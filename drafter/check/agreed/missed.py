"""What the last statements of a body all have and one lacks, where nothing was learned from those.

In: a statement, the shelf, and what was said before it. Out: what every statement has as a matter of form, in whatever
words, if this one has it in none; and sentences that all have in the same words, where this one has none about the
same. A text that lacks more of these than it has is of another form, and nothing is missed in it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from drafter.check.agreed import forms, usual
from drafter.check.agreed.sayings import Saying
from drafter.check.agreed.usual import Matter
from drafter.check.places import shortened
from drafter.history.said import Before
from drafter.model import Place, Shelf, Statement

_FORMAL = 2
"""So many meetings show what is a matter of form: no two thank their host by chance."""
_BY_CHANCE = 4
"""So many meetings must say a sentence that is no matter of form: three may agree by chance."""
_FEWEST = 4
"""Words of a sentence that is told from others' without its names."""
_MANY = 10
"""Words of a sentence in which no three meetings agree by chance."""
_ABOUT = 0.5
"""Of what a sentence is about so much is in a paragraph that stands for it."""
_LONG = 80
"""Letters of a sentence that a message quotes."""


@dataclass(frozen=True, slots=True)
class Missed:
    """What is missed, as a message names it, where others have it, the newest last, and if it is a matter of form."""

    what: str
    said: tuple[forms.Said, ...]
    is_form: bool

    @property
    def places(self) -> tuple[Place, ...]:
        """Return where the others have it."""
        return tuple(place for place, _ in self.said)


def found(statement: Statement, shelf: Shelf, said: Before) -> Iterator[Missed]:
    """Yield what all others have and this statement lacks; nothing of what was learned."""
    beside = usual.others(statement, said)
    if len(beside) < _FORMAL:
        return
    earlier = beside[: len(said.past)]  # what came up later is no standing item yet
    every = [*_forms(statement, beside)]
    if len(beside) >= usual.LEAST:
        every += _sentences(usual.matter(statement), earlier)
    else:
        every = [(one, stands) for one, stands in every if one.what == forms.HOST or stands]
    lacking = [one for one, stands in every if not stands]
    if 2 * len(lacking) <= len(every):
        like = (one for each in usual.found(statement, shelf, said) for one in each.like)
        reworded = {(one.where.statement, one.text) for one in like}
        yield from (
            one for one in lacking if not any(_is_told(had, reworded, usual.learned(shelf)) for had in one.said)
        )


def _is_told(had: forms.Said, *told: Collection[tuple[str, str]]) -> bool:
    """Return whether a sentence of another statement is told of elsewhere: as reworded, or by its precedent."""
    place, text = had
    return any((place.statement, text) in each for each in told)


def _forms(statement: Statement, beside: Sequence[Sequence[Matter]]) -> Iterator[tuple[Missed, bool]]:
    """Yield each matter of form that all others have, and whether it stands."""
    for form in forms.FORMS:
        have = [next((had for text in texts if (had := forms.of(text.statement).get(form))), None) for texts in beside]
        said = tuple(one for one in have if one)
        if len(said) == len(beside):
            others = (text.statement for texts in beside for text in texts)
            yield Missed(form, said, is_form=True), forms.stands(form, statement, others)


def _sentences(own: Matter, beside: Sequence[Sequence[Matter]]) -> Iterator[tuple[Missed, bool]]:
    """Yield each sentence that all others have in the same words, and whether it stands, or one about the same."""
    if not beside:
        return
    *earlier, last = beside
    for saying in (each for text in last for each in text.sayings):
        same = [next((one for text in texts if (one := text.said(saying))), None) for texts in earlier]
        like = (*(one for one in same if one), saying)
        if len(like) < len(beside) or saying.is_item or len(saying.keys) < _FEWEST or _is_form(saying, last):
            continue
        missed = Missed(
            f'"{shortened(saying.text, _LONG)}"', tuple((one.where, one.text) for one in like), is_form=False
        )
        stands = saying.keys in own.keys or _is_about(own, like, last)
        if stands or len(like) >= _BY_CHANCE or len(saying.keys) >= _MANY:
            yield missed, stands


def _is_form(saying: Saying, texts: Sequence[Matter]) -> bool:
    """Return whether a sentence is in a paragraph that is a matter of form, and told as such."""
    return any(saying.where == place for text in texts for place, _ in forms.of(text.statement).values())


def _is_about(own: Matter, like: Sequence[Saying], last: Sequence[Matter]) -> bool:
    """Return whether a paragraph is about the same, or names the same: what no other paragraph of the last text has."""
    saying = like[-1]
    names = frozenset.intersection(*(one.names for one in like))
    beside = [(matter, named) for text in last for at, matter, named in text.blocks if at != saying.at]
    tells = bool(names) and not any(names <= named for _, named in beside)
    about = saying.matter.difference(*(matter for matter, _ in beside)) or saying.matter
    return any(
        (about and len(about & matter) >= _ABOUT * len(about)) or (tells and names <= named)
        for _, matter, named in own.blocks
    )
