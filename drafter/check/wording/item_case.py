"""One item of a list begins with a capital, all others with a small letter, or the other way round.

Items that begin with a name or an acronym are not looked at. Where a text leads in to its paragraphs with a few words
and a colon, "Sea rescue: to be taken up in May", what follows the colon is held to one manner too.

Passes: a list of four items that begin "develop", "assist", "ASEAN to report", "encourage"
Fails:  a list of four items that begin "Develop", "assist", "link", "encourage"
Fails:  seven paragraphs that begin "Sea rescue: begun", "Ferries: begun" and so on, and one "Net repairs: Begun"
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from drafter.check import vocabulary
from drafter.check.prose import Prose, fault, prose
from drafter.check.wording.forms import Use, times
from drafter.model import BlockKind, Problem, Shelf, Statement
from drafter.patterns import compiled

ID = "item-case"
_FEWEST = 3
"""Items of the other kind from which on one alone is a slip."""
_LABEL = compiled(r"[A-Z\ufffc][^.:;\n]{2,80}: (?=[^\W\d_])")
_VERB = compiled(r"\b(?:is|are|was|were|has|have|had|will|would|follow(?:s|ing)|includ(?:es?|ed|ing)|[a-z]{3,}ed)\b")
"""A label is a few words that lead in to a paragraph, without a verb before a colon."""
_OPENS = frozenset("The A An At In On By For From To This These It As With When Since After We There".split())
"""A whole sentence may begin with a capital behind a colon, and so begins."""
_MANY, _SHARE = 6, 3
"""Paragraphs of the text's own manner, and how many of them one of the other has to have: a few are a slip."""


def check(statement: Statement, shelf: Shelf) -> Iterator[Problem]:
    """Yield a warning at the one item that begins otherwise, and at the first label that goes on otherwise."""
    items: list[Prose] = []
    for one in (*prose(statement, shelf), None):
        block = one.passage.block if one else None
        if one and block and block.kind is BlockKind.ITEM and (not items or _level(items[-1]) == block.level):
            items.append(one)
        else:
            yield from _of(items)
            items = [one] if one and block and block.kind is BlockKind.ITEM else []
    yield from _of_labels(prose(statement, shelf))


def _level(item: Prose) -> int:
    return item.passage.block.level if item.passage.block else 0


def _of(items: Sequence[Prose]) -> Iterator[Problem]:
    plain = [item for item in items if _is_plain(item)]
    capital = [item for item in plain if item.text[0].isupper()]
    small = [item for item in plain if item.text[0].islower()]
    if min(len(capital), len(small)) == 1 and len(plain) > _FEWEST:
        (wrong,) = capital if len(capital) == 1 else small
        first = wrong.words[0]
        after = first.text.lower() if first.text[0].isupper() else first.text.capitalize()
        kinds = ("a capital", "a small letter") if first.text[0].isupper() else ("a small letter", "a capital")
        what = f'the item begins with {kinds[0]} ("{first.text}"), the others ({times(len(plain) - 1)}) with {kinds[1]}'
        yield fault(ID, wrong, (first.start, first.end), what, f'write "{after}"', after=after)


def _is_plain(item: Prose) -> bool:
    """Return whether it begins with a common word, which may have a capital or none."""
    if not item.words or item.words[0].start:
        return False
    first = item.words[0]
    return not item.is_named(first) and first.text.lower() in vocabulary.english()


def _of_labels(texts: Sequence[Prose]) -> Iterator[Problem]:
    """Yield one warning for the few paragraphs whose words behind the colon begin otherwise than most."""
    uses: dict[bool, list[Use]] = {True: [], False: []}
    for one in texts:
        label = _LABEL.match(one.open)
        label = None if label and _VERB.search(one.open, 0, one.open.rfind(":")) else label
        block = one.passage.block
        is_own = block is not None and block.kind is BlockKind.PARAGRAPH
        first = next((word for word in one.words if label and word.start == label.end()), None)
        is_common = first is not None and not one.is_named(first) and first.text.lower() in vocabulary.english()
        if first and is_own and is_common and first.text not in _OPENS:
            uses[first.text[0].isupper()].append(Use(one, (first.start, first.end)))
    few, most = sorted(uses.values(), key=len)
    if few and len(most) >= _MANY and len(few) * _SHARE <= len(most):
        kinds = ("a capital", "a small letter") if few is uses[True] else ("a small letter", "a capital")
        words = " and ".join(f'"{word}"' for word in dict.fromkeys(use.words for use in few))
        has = "has" if len(few) == 1 else "have"
        what = f"{words} {has} {kinds[0]} behind the colon, the others ({times(len(most))}) {kinds[1]}"
        after = few[0].words.lower() if few is uses[True] else few[0].words.capitalize()
        yield fault(ID, few[0].one, few[0].at, what, f'write "{after}"', also=tuple(use.one for use in few[1:]))
