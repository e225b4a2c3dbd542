"""A sentence begins with a small letter, as in "Ministers welcomed it. they thanked the group".

Told of numbered paragraphs where most of the text's begin with a capital, and behind a full stop that no abbreviation
has. A brand or a symbol may begin so ("iRAP", "e-commerce").

Passes: 3. Ministers welcomed the report. They thanked the group, e.g. for its advice.
Fails:  3. Ministers welcomed the report. they thanked the group.
"""

from __future__ import annotations

from collections.abc import Iterator

from drafter.check import vocabulary
from drafter.check.prose import Prose, Word, fault, running, shown
from drafter.model import BlockKind, Problem, Shelf, Statement
from drafter.patterns import compiled

ID = "sentence-case"
_STOP = compiled(
    r"(?<![.\d])\b(?!(?:etc|approx|incl|para|paras|art|arts|nos|vol|resp|dept|govt|cit|viz|ibid|max|min|est|ref"
    r"|tel|fig|figs|ext|chap|sect|supp|suppl|seq|ann)\.)[a-z]{3,}[)”’\"]?\.\s(?=[a-z])"
)
_SMALL = compiled(r"[.][)”’\"]?\s[a-z]")
_MOSTLY = 0.8
_FEWEST = 3


def check(statement: Statement, shelf: Shelf) -> Iterator[Problem]:
    """Yield a warning at each such word."""
    texts = running(statement, shelf)
    numbered = [one for one in texts if _is_sentence(one)]
    capital = sum(one.text[:1].isupper() for one in numbered)
    is_usual = len(numbered) > _FEWEST and capital >= _MOSTLY * len(numbered)
    for one in texts:
        firsts = {found.end() for found in _STOP.finditer(one.open)} if _SMALL.search(one.open) else set()
        if is_usual and _is_sentence(one) and one.text[:1].islower():
            firsts.add(0)
        for word in one.words if firsts else ():
            if word.start in firsts and _is_plain(one, word):
                at = (word.start, word.end)
                after = word.text.capitalize()
                what = f'a sentence begins with a small letter: "{shown(one, at)} ..."'
                yield fault(ID, one, at, what, f'write "{after}"', after=after)


def _is_sentence(one: Prose) -> bool:
    """Return whether it is a paragraph with a number that ends with a stop."""
    block = one.passage.block
    is_numbered = block is not None and block.kind is BlockKind.PARAGRAPH and block.label.isdecimal()
    return is_numbered and one.text.rstrip().endswith(".")


def _is_plain(one: Prose, word: Word) -> bool:
    return word.text in vocabulary.english() and one.text[word.end : word.end + 1] in (" ", ",")
