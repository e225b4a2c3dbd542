"""A sentence has more than 60 words, or a paragraph more than 200: advice, no fault.

Readers, translators and interpreters lose the thread. Lists of who attended are left out.

Passes: a sentence of sixty words
Fails:  a sentence of sixty-one words
"""

from __future__ import annotations

from collections.abc import Iterator

from drafter import sentences
from drafter.check.prose import Prose, fault, running
from drafter.model import Problem, Severity, Shelf, Statement

ID = "too-long"
_SENTENCE, _PARAGRAPH = 60, 200
_NAMES = 0.4
"""Share of words with a capital from which on a sentence is a list of names."""


def check(statement: Statement, shelf: Shelf) -> Iterator[Problem]:
    """Yield a note for each such sentence and paragraph."""
    for one in running(statement, shelf):
        if len(one.words) > _PARAGRAPH:
            what = f"the paragraph has {len(one.words)} words, more than {_PARAGRAPH}"
            yield fault(ID, one, (0, 0), what, "part it in two, if its sense allows", severity=Severity.NOTE)
        if len(one.text) > _SENTENCE * 3:
            yield from _sentences(one)


def _sentences(one: Prose) -> Iterator[Problem]:
    for sentence in sentences.split(one.text):
        words = sentence.split()
        names = sum(word[:1].isupper() for word in words)
        if len(words) > _SENTENCE and names < _NAMES * len(words):
            what = f'the sentence has {len(words)} words, more than {_SENTENCE}: "{" ".join(words[:6])} ..."'
            yield fault(ID, one, (0, 0), what, "make two of it, or a list", severity=Severity.NOTE)
