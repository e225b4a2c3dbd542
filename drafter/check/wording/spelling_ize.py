"""The text spells now -ise, now -ize.

Both are right; one document has one of them. The house style says which, else the form that stands more often. Names
of organisations and instruments, titles of publications and quoted words keep the spelling of their authors.

Passes: The Meeting recognised the work of the International Organization for Migration and emphasised its value.
Fails:  The Meeting recognised the work of the group, emphasised its value and agreed to organize another workshop.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import lru_cache

from drafter.check import style, vocabulary
from drafter.check.drafts import is_draft
from drafter.check.prose import Prose, Word, fault, prose
from drafter.check.wording.forms import Use, minority, times
from drafter.model import Problem, Shelf, Statement
from drafter.patterns import compiled

ID = "spelling-ize"
_FORM = compiled(r"(?P<stem>.*[^\W\d_]{2})i(?P<letter>[sz])(?P<end>e[drs]?|ers|ing|ations?|able|ational(?:ly)?)$")
_INSTRUMENT = compiled(
    r"\b(?:[Cc]onvention|[Pp]rotocol|[Tt]reaty|[Cc]ovenant|[Cc]ompact)\s+(?:against|on|for|to|relating"
    r"|concerning)\b[^,.;()]*"
)
_NEITHER = frozenset(
    [
        "size",
        "sized",
        "sizes",
        "sizing",
        "sizable",
        "prize",
        "prized",
        "prizes",
        "seize",
        "seized",
        "seizes",
        "seizing",
        "capsize",
        "capsized",
        "capsizes",
    ]
)


def check(statement: Statement, shelf: Shelf) -> Iterator[Problem]:
    """Yield a warning at each place of the other form."""
    uses = {"s": list[Use](), "z": list[Use]()}
    for one in prose(statement, shelf):
        for word, form in _of(one):
            uses[form].append(Use(one, (word.start, word.end)))
    asked = style.profile(statement, shelf).spelling
    wrong, right = minority(
        uses["s"], uses["z"], {"-ise": 0, "-ize": 1}.get(asked), past=not is_draft(statement, shelf)
    )
    for use in wrong:
        yield _told(use, right, asked)


def _told(use: Use, right: Sequence[Use], asked: str) -> Problem:
    form, other = ("-ise", "-ize") if letter(use.words.lower()) == "s" else ("-ize", "-ise")
    at = use.words.lower().rindex("is" if form == "-ise" else "iz") + 1
    after = use.words[:at] + ("z" if form == "-ise" else "s") + use.words[at + 1 :]
    why = (
        f'the text has {other} {times(len(right))}, such as "{right[0].words}"'
        if right
        else f"the style asks for {asked}"
    )
    return fault(
        ID,
        use.one,
        use.at,
        f'"{use.words}" has {form}; {why}',
        f'write "{after}"',
        after=after,
        also=tuple(each.one for each in right[:1]),
    )


def _of(one: Prose) -> Iterator[tuple[Word, str]]:
    """Yield the words of either form, and their letter."""
    found = [(word, form) for word in one.words if (form := letter(word.text.lower())) and not one.is_named(word)]
    instruments = [each.span() for each in _INSTRUMENT.finditer(one.open)] if found else []
    for word, form in found:
        at = bisect_left(instruments, (word.start, 0)) - 1
        if at < 0 or not word.start < instruments[at][1]:
            yield word, form


@lru_cache(maxsize=1 << 14)
def letter(word: str) -> str:
    """Return "s" or "z" of a word that may have either, else ""."""
    found = _FORM.match(word) if "is" in word or "iz" in word else None
    if not found or word in _NEITHER:
        return ""
    if found["letter"] == "z":
        return "z" if word in vocabulary.british() or word not in vocabulary.english() else ""
    turned = f"{found['stem']}iz{found['end']}"
    new = word not in vocabulary.english() and vocabulary.is_word(word) and found["stem"] in vocabulary.english()
    return "s" if vocabulary.american().get(word) == turned or new else ""
