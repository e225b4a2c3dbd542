"""Words without which a sentence promises or reports nothing: most hold none, and are not read any further."""

from __future__ import annotations

from collections.abc import Iterable

from drafter.mine.commitments.words import (
    ASKING,
    CREATIONS,
    HELD_AS,
    OFFERS,
    OUTCOME_NOUNS,
    OUTCOME_VERBS,
    OWN,
    PROPOSALS,
    PROPOSING,
    THAT,
    UNDER_WAY_NOUNS,
)
from drafter.verbs.forms import FORMS

_MARKS = str.maketrans(dict.fromkeys(".,;:()[]\"“”‘’'/–—", " "))


def words_of(text: str) -> frozenset[str]:
    """Return the words of a text, small and without marks."""
    return frozenset(text.lower().translate(_MARKS).split())


def _single(words: Iterable[str]) -> frozenset[str]:
    """Return the first words of names of several: "set up" is looked for by "set"."""
    return frozenset(word.split()[0] for word in words)


_SAID = {"endorsed", "approved", "determined"} | OWN | ASKING | THAT | PROPOSING
PROMISING = (
    frozenset(form for form, (past, _) in FORMS.items() if past in _SAID)
    | _SAID
    | frozenset((*PROPOSALS, *OFFERS, "will", "shall", "would", "scheduled", "planned", "slated"))
    | _single(CREATIONS)
)
"""One of these stands in every promise, or else "to be held"."""
TO_BE_HELD = _single(HELD_AS)

VERBS = _single(OUTCOME_VERBS)
NOUNS = _single((*OUTCOME_NOUNS, *UNDER_WAY_NOUNS))
WAS = frozenset(("was", "were", "been", "now", "being"))
HAVE = frozenset(("had", "has", "have"))
GIVEN_UP = frozenset(
    """replaced superseded cancelled canceled abandoned discontinued withdrawn merged subsumed overtaken disbanded
    dissolved longer proceed go take pursued instead place lieu rather replace replaces supersedes cancel abandon
    discontinue withdraw drop dissolve disband not""".split()
)
MET = frozenset(("meeting", "session", "met", "work", "activities", "operational"))
CREDIT = frozenset(
    """hosting co-hosting convening organising organizing holding producing publishing establishing launching
    completing conducting delivering preparing finalising finalizing developing drafting translating setting""".split()
)
PROGRESS = frozenset(
    """progress work efforts steps activities discussions preparations negotiations update updates draft drafts
    reported continuing continued begun commenced started underway under ongoing progressing advancing being""".split()
)
WELCOMED = frozenset(
    """endorsed endorses adopted adopts approved approves considered considers accepted accepts welcomed welcomes
    welcome launched received receives commended commends appreciated appreciates noted notes note""".split()
)
AT_WORK = frozenset(
    """report reports presentation presentations briefing briefings recommendations findings advice
    contribution contributions presented submitted delivered tabled circulated reported""".split()
)
