"""One word is spelt in two ways that are both right: program and programme, focused and focussed, adviser and advisor.

One document has one of them. Names and titles keep the spelling of their authors.

Passes: The Meeting endorsed the work programme and the training programme, and thanked the World Food Program Fund.
Fails:  The Meeting endorsed the work programme, of which the training program is a part, and the programme of visits.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.check.prose import Prose, Word, fault, prose
from drafter.check.wording.forms import Use, like, minority, times
from drafter.model import Problem, Shelf, Statement
from drafter.patterns import compiled

ID = "spelling-twice"
_FORMS = """programme program; focused focussed; focusing focussing; focuses focusses; targeted targetted;
    targeting targetting; benefited benefitted; benefiting benefitting; adviser advisor; judgement judgment;
    acknowledgement acknowledgment; ageing aging; biased biassed; despatch dispatch;
    learnt learned; towards toward; fulfil fulfill; likeable likable; saleable salable; sizeable sizable;
    usable useable; liveable livable; routeing routing; abridgement abridgment; gipsy gypsy; mileage milage;
    trialled trialed"""
_PAIRS = tuple(tuple(pair.split()) for pair in _FORMS.split(";"))
_NUMBER = {
    f"{form}{end}": (nth, side)
    for nth, pair in enumerate(_PAIRS)
    for side, form in enumerate(pair)
    for end in ("", "s")
}
_COMPUTER, _CODE = compiled(r"\b(?:computer|software) \Z", re.IGNORECASE), compiled(r" (?:code|files?)\b")
_NO_VERBS = frozenset({"learned"})
"""Of these one form is another word too: "lessons learned" beside "had learnt" is right."""


def check(statement: Statement, shelf: Shelf) -> Iterator[Problem]:
    """Yield a warning at each place of the rarer form."""
    uses: dict[int, tuple[list[Use], list[Use]]] = {}
    for one in prose(statement, shelf):
        for word in () if one.small.isdisjoint(_NUMBER) else one.words:
            small = word.text.lower()
            if small in _NUMBER and small not in _NO_VERBS and not one.is_named(word) and not _of_computers(one, word):
                nth, side = _NUMBER[small]
                uses.setdefault(nth, ([], []))[side].append(Use(one, (word.start, word.end)))
    for pair in uses.values():
        wrong, right = minority(*pair)
        for use in wrong:
            after = _other(use.words)
            what = f'"{use.words}" stands {times(len(wrong))}, "{right[0].words}" {times(len(right))}'
            yield fault(
                ID, use.one, use.at, what, f'write "{after}"', after=after, also=tuple(each.one for each in right[:1])
            )


def _of_computers(one: Prose, word: Word) -> bool:
    """Return whether it is what a computer runs, which is a "program" in Britain too."""
    return word.text.lower().startswith("program") and bool(
        _COMPUTER.search(one.text, max(0, word.start - 12), word.start) or _CODE.match(one.text, word.end)
    )


def _other(printed: str) -> str:
    """Return the word in its other spelling."""
    nth, side = _NUMBER[printed.lower()]
    end = printed.lower().removeprefix(_PAIRS[nth][side])
    return like(_PAIRS[nth][1 - side] + end, printed)
