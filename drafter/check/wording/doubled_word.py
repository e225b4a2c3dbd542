"""A word stands twice: "the the Meeting", "was to: ... to report", "a mechanism of the Forum mechanism".

It is left where a sentence was edited; a reader sees it at once.

Passes: The Meeting noted that the reports that had been tabled had had an effect.
Fails:  The Meeting noted that that the plan was made.
Fails:  The Meeting noted the the reports of of the group.
Fails:  The Meeting thanked the Government of the Government of Elbonia.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from drafter.check import vocabulary
from drafter.check.prose import Prose, Word, fault, prose, shown
from drafter.model import BlockKind, Problem, Shelf, Statement
from drafter.patterns import compiled

ID = "doubled-word"
_RIGHT = frozenset("had that her".split())
_LITTLE = frozenset(
    """the a an of in on at to for from by with and or but as is are was were be been it its this these their his our we
    not no will would shall has have which who if when also next""".split()
)
_VERBS = frozenset("is was were are be been has have".split())
_WHAT = compiled(r"\b(?:what|whatever|who|whoever|where|how)\b", re.IGNORECASE)
_SHORT = 3
"""Letters of a word that may be said twice in speech or in another tongue: "aye aye", "cha cha", "no no"."""
_SERIES = compiled(r"; and [^;.]{3,200}; and ")
_OF_ITSELF = compiled(
    r"\b(?:a|an|the) (?P<noun>[a-z]{4,}) of (?:the |its |their )?(?:[A-Z][\w’'-]*\s){1,5}?(?:[a-z]{4,} )?"
    r"(?P=noun)(?=[.,;)]|\s(?:to|of|in|on|for|and|which|that|was|were|is|are|had|has|will|would)\b)"
)
_SOME = compiled(
    r"(?<![\w’'-])(?P<some>(?!and\b)[^\W\d_]+(?: (?!(?:and|by|on|to|or|for|after)\b)[^\W\d_]+){1,4})"
    r" (?P=some)(?![\w’'-])"
)
"""Words that stand twice together: "the Government of the Government of"; "more and more and more" is none."""
_LEAD_IN = compiled(r"\b(?P<word>to|by|on|for|of|that|with):\s*$")


_NO_THAT = compiled(
    r" (?:it|they|he|she|we|you|there|the|an?|its|their|our|all|these|those|members|parties"
    r"|\d|one|two|three|four|five|six|seven|eight|nine|ten|some|many|most|no|several|both|each)\b",
    re.I,
)


def check(statement: Statement, shelf: Shelf) -> Iterator[Problem]:
    """Yield a warning for each such place."""
    lead = ""
    for one in prose(statement, shelf):
        small = [word.text.lower() for word in one.words]
        yield from _side_by_side(one, small)
        pairs = list(pairwise(small))
        for found in _SOME.finditer(one.open) if len(set(pairs)) < len(pairs) else ():
            if not found["some"].istitle():
                at = (found.end("some"), found.end())
                what = f'"{found["some"]}" stands twice: "... {shown(one, found.span())} ..."'
                yield fault(ID, one, at, what, f'leave one "{found["some"]}" out', after="")
        for found in _SERIES.finditer(one.open) if one.open.count("; and ") > 1 else ():
            what = f'"; and" stands twice in one series: "... {found[0].strip()} ..."'
            yield fault(ID, one, found.span(), what, "keep the last of them")
        for found in _OF_ITSELF.finditer(one.open) if " of " in one.open else ():
            what = f'"{found["noun"]}" stands twice: "{one.text[slice(*found.span())]}"'
            yield fault(ID, one, found.span(), what, "keep one of them")
        is_item = one.passage.block is not None and one.passage.block.kind is BlockKind.ITEM
        first = one.words[0] if one.words else None
        if is_item and lead and first is not None and first.start == 0 and first.text.lower() == lead:
            what = (
                f'"{lead}" ends the words before the list, and begins this item: '
                f'"{one.text[:30].rsplit(" ", 1)[0]} ..."'
            )
            yield fault(ID, one, (0, first.end), what, f'leave "{first.text}" out here, or write it in each item')
        ends = _LEAD_IN.search(one.text)
        lead = ends["word"] if ends else lead if is_item else ""


def _side_by_side(one: Prose, small: Sequence[str]) -> Iterator[Problem]:
    alike = [at for at, (this, following) in enumerate(pairwise(small)) if this == following]
    for first, second in (one.words[at : at + 2] for at in alike):
        if _is_slip(one, first, second):
            between = one.open[first.end : second.start]
            after = "" if between.isspace() and _is_certain(one, first) else None
            at = (first.end, second.end)
            yield fault(
                ID, one, at, f'"{first.text}" stands twice: "... {shown(one, (first.start, second.end))} ..."',
                f'leave one "{first.text}" out', after=after,
            )  # fmt: skip


def _is_slip(one: Prose, first: Word, second: Word) -> bool:
    small = first.text.lower()
    between = one.open[first.end : second.start]
    if small == "that" and between == " " and _NO_THAT.match(one.open, second.end):
        return True  # "noted that that plan" is right, "noted that that the plan" is not
    if (
        small in _RIGHT
        or (between == ", " and small not in _LITTLE - {"that"})
        or one.open[second.end : second.end + 1] in "-’'"
    ):
        return small not in _RIGHT and between == " " and second.end == len(one.open)
    if small in _LITTLE:
        return between in (" ", "  ", ", ") and not (small in ("a", "i") and second.text.isupper())
    is_name = first.text[0].isupper() and second.text[0].isupper() and not one.is_capitals
    return between in (" ", "  ") and not is_name and len(small) > 1 and vocabulary.is_listed(small)


def _is_certain(one: Prose, word: Word) -> bool:
    """Return whether one of two words is too many: "no no", "what it is is plain" may be meant."""
    if word.text.lower() not in _LITTLE:
        return len(word.text) > _SHORT
    is_verb = word.text.lower() in _VERBS
    return not (is_verb and _WHAT.search(one.open[one.open.rfind(". ", 0, word.start) + 1 : word.start]))
