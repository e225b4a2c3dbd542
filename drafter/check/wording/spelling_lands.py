"""A word is spelt the American way in a British text, or the British way in an American one.

"Centre" and "labour" beside "center" and "labor" look as if two people wrote the text, who did not read each other.
Names and titles keep the spelling of their authors. Whether it is -ise or -ize is another matter: both are British.

Passes: The centre would organise training on labour standards, with the United States Department of Labor.
Fails:  The centre would organise training on labor standards in neighbouring harbours.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from drafter.check import style, vocabulary
from drafter.check.drafts import is_draft
from drafter.check.prose import fault, prose
from drafter.check.wording import spelling_ize
from drafter.check.wording.forms import Use, like, minority, times
from drafter.model import Problem, Shelf, Statement

ID = "spelling-lands"
_BOTH_LANDS = frozenset("acknowledgement acknowledgements judgement judgements skilful wilful fulfil fulfils".split())
"""British words whose other form is British too."""
_ONLY_BRITISH = frozenset({"programme", "programmes"})


def check(statement: Statement, shelf: Shelf) -> Iterator[Problem]:
    """Yield a warning at each word that is spelt the way of the other land."""
    british, american, signs = list[Use](), list[Use](), list[Use]()
    for one in prose(statement, shelf):
        for word in one.words:
            small = word.text.lower()
            kind = _kind(small)
            if kind and not one.is_named(word):
                {"british": british, "american": american, "sign": signs}[kind].append(Use(one, (word.start, word.end)))
    house = 0 if style.profile(statement, shelf).spelling else None
    wrong, right = minority([*british, *signs], american, house, past=not is_draft(statement, shelf))
    for use in wrong:
        if _kind(use.words.lower()) != "sign":
            yield _told(use, right)


def _told(use: Use, right: Sequence[Use]) -> Problem:
    small = use.words.lower()
    is_american = small in vocabulary.british()
    after = like((vocabulary.british() if is_american else vocabulary.american())[small], use.words)
    land = "American" if is_american else "British"
    why = f"the text is {'British' if is_american else 'American'} {times(len(right))}"
    what = f'"{use.words}" is {land} spelling' + (f'; {why}, such as "{right[0].words}"' if right else "")
    return fault(ID, use.one, use.at, what, f'write "{after}"', after=after, also=tuple(each.one for each in right[:1]))


def _kind(word: str) -> str:
    """Return "british" or "american"; "sign" of a British text for one whose other form is British too."""
    if word in _ONLY_BRITISH:
        return "sign"
    if word in _BOTH_LANDS or vocabulary.american().get(word) in _BOTH_LANDS:
        return ""
    if word in vocabulary.american() or word in vocabulary.british():
        if form := spelling_ize.letter(word):
            return "sign" if form == "s" else ""
        return "british" if word in vocabulary.american() else "american"
    return ""
