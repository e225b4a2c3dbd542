"""Wordings with slots: filled, and read back out of a text.

The promise is exact: filling a wording with the values that were read gives the text to the letter.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from drafter.mine.clauses.entities import Finder
from drafter.mine.clauses.figures import PRONOUNS
from drafter.mine.clauses.words import words
from drafter.mine.slots.staying import staying_words
from drafter.patterns import compiled

SLOT = re.compile(r"\{\{ ?([a-z][a-z0-9_]*(?:\.[a-z0-9_]+)*) ?\}\}")
_STEPS = 4000
"""Ends that are tried for the slots of one wording before its text counts as not fitting."""
_PLACEMENTS = 20
"""Whole ways of placing a wording's words that are looked at for one whose values are of the slots' kinds."""
STRICT = ("number", "ordinal", "date", "dates")
"""Kinds that anybody can tell: a text that is none never fills such a slot."""
_ONE_OF = {
    "pronoun": PRONOUNS,
    "month": frozenset(map(str.lower, calendar.month_name[1:])),
}
"""What alone fills a slot that is named so: "her", never "her comprehensive"."""
_KINDRED = (
    frozenset(("date", "dates")),
    frozenset(("country", "countries", "organisation", "place")),
    frozenset(("organisation", "mechanism")),
    frozenset(("meeting", "document")),
)

Part = tuple[int, int]


@lru_cache(maxsize=1000)
def slot_names(text: str) -> tuple[str, ...]:
    """Return the slots of a wording in order, each once."""
    return tuple(dict.fromkeys(_parts(text)[1::2]))


def fixed_words(text: str) -> str:
    """Return the wording's own words."""
    return " ".join(_parts(text)[::2])


def fill(text: str, values: Mapping[str, str]) -> str:
    """Return the wording with its slots filled. Raises KeyError for a slot without a value."""
    parts = list(_parts(text))
    parts[1::2] = [values[name] for name in parts[1::2]]
    return "".join(parts)


@lru_cache(maxsize=1000)
def _parts(text: str) -> tuple[str, ...]:
    """Return what is the wording's own and the names of its slots, by turns; what begins and ends it is its own."""
    return tuple(SLOT.split(text))


def alike(one: str, other: str) -> bool:
    """Return whether two kinds can fill one slot: a day and a range of days, one name and several."""
    return one == other or any({one, other} <= group for group in _KINDRED)


_MARKS = (",", ";", ":")
_ONCE_MORE = (" also", " again", " further")
_OF_THOSE = ("attendance.", "delegation.")
_DONE = compiled(r"[a-z][a-z-]*ed ")
_LOOSE = compiled(r"^[,;:]|[,;:]$")
"""A mark at the end of a value that is none of its own."""


def values_of(
    wording: str, text: str, finder: Finder, kinds: Mapping[str, str], *, free_ends: bool = False
) -> dict[str, str] | None:
    """Return values with which the wording gives `text` to the letter, or None where none do.

    Where the fixed words can be placed in several ways, the way whose values are of the slots'
    kinds is taken, else the first. No value holds a word that changes what was done (see staying); with `free_ends`
    free text that leads in to the fixed words or follows them may, for there the text is its own.
    """
    parts = _parts(wording)
    first: dict[str, str] | None = None
    for tried, placed in enumerate(_placements(parts[::2], parts[1::2], text)):
        if tried == _PLACEMENTS:
            break
        held = [part for name, part in placed.items() if not (free_ends and _is_end(text, part, kinds.get(name, "")))]
        if any(_overlap(part, kept) for part in held for kept in staying_words(text)):
            continue
        values = {name: text[slice(*part)] for name, part in placed.items()}
        if not all(map(_may_be_called, values, values.values())):
            continue
        if any(_is_loose(name, value, kinds.get(name, "text")) for name, value in values.items()):
            continue  # the comma behind a name is the sentence's, which is then another one
        wrong = [name for name, part in placed.items() if not _is_of_kind(text, part, kinds.get(name, "text"), finder)]
        if not wrong:
            return values
        if first is None and not any(kinds[name] in STRICT for name in wrong):
            first = values
    return first


def _is_loose(name: str, value: str, kind: str) -> bool:
    """Return whether a value begins or ends with a mark that is none of its own; free text may lead on with one.

    Nor is "also" of a name: "Ruritania and the Reef Bank [also] attended".
    """
    if (kind != "text" or name.startswith(_OF_THOSE)) and value.endswith(_ONCE_MORE):
        return True
    return value.endswith(_MARKS) if kind == "text" else _LOOSE.search(value) is not None


def _may_be_called(name: str, value: str) -> bool:
    """Return whether a slot of this name may hold that: of people, no deed: "re-elected Ms Sapt"."""
    if name.startswith("person.name") and _DONE.match(value):
        return False
    may = _ONE_OF.get(name.rpartition(".")[2].partition("_")[0])
    return may is None or value.lower() in may


def _is_end(text: str, part: Part, kind: str) -> bool:
    """Return whether a part is free text with which the text begins or, but for a mark, ends."""
    return kind == "text" and (part[0] == 0 or part[1] >= len(text) - 1)


def _overlap(one: Part, other: Part) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _is_of_kind(text: str, part: Part, kind: str, finder: Finder) -> bool:
    return kind == "text" or (alike(finder.kind_at(text, *part), kind) and not _goes_on(text, part, kind, finder))


def _goes_on(text: str, part: Part, kind: str, finder: Finder) -> bool:
    """Return whether behind its date a part says more: "the first quarter of 2023, according to the estimate"."""
    if kind not in ("date", "dates"):
        return False
    end = max((each.at[1] for each in finder.find(text) if part[0] <= each.at[0] < part[1]), default=part[1])
    return any(word.is_content for word in words(text[end : part[1]]))


def _placements(fixed: Sequence[str], names: Sequence[str], text: str) -> Iterator[dict[str, Part]]:
    """Yield the ways in which `text` is the fixed parts with something between them, leftmost first."""
    if not names:
        yield from ({} for _ in range(text == fixed[0]))
    elif text.startswith(fixed[0]) and text.endswith(fixed[-1]) and all(part in text for part in fixed):
        yield from _placed((fixed, names, text), 0, len(fixed[0]), {}, [_STEPS])


def _placed(
    of: tuple[Sequence[str], Sequence[str], str], nth: int, at: int, placed: dict[str, Part], left: list[int]
) -> Iterator[dict[str, Part]]:
    """Yield the ways for the slots from the nth on, the first at `at`; `left` are the steps that may be taken."""
    fixed, names, text = of
    name, after, is_last = names[nth], fixed[nth + 1], nth + 1 == len(names)
    for end in _ends(text, after, at, is_last):
        left[0] -= 1
        if left[0] < 0:
            return
        if not _may_stand(text, placed, name, (at, end)):
            continue
        if is_last:
            yield {**placed, name: (at, end)}
        else:
            yield from _placed(of, nth + 1, end + len(after), {**placed, name: (at, end)}, left)


def _ends(text: str, after: str, at: int, is_last: bool) -> Iterator[int]:
    """Yield where a slot that begins at `at` may end: where what comes after it begins."""
    if is_last or not after:
        yield from (len(text) - len(after) for _ in range(is_last and text.endswith(after)))
        return
    end = text.find(after, at + 1)
    while end >= 0:
        yield end
        end = text.find(after, end + 1)


def _may_stand(text: str, placed: Mapping[str, Part], name: str, part: Part) -> bool:
    """Return whether the part is words, and the same words where the slot stands twice."""
    value = text[slice(*part)]
    return part[1] > part[0] and value == value.strip() and (name not in placed or text[slice(*placed[name])] == value)
