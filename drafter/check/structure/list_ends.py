"""Items of a list end wrongly: a semicolon lost, no "and" before the last, no stop at the end, two manners in one text.

Where items run on from their lead-in, each ends with a semicolon, the one before the last with "; and", the last with a
stop. A house whose style is no stop after short items says so in its profile. A list that goes on behind a heading
has its "and" and its stop at the end of all.

Passes: to: (a) report by May; (b) meet in June; and (c) thank the host.
Fails:  to: (a) report by May; (b) meet in June; (c) thank the host.
Fails:  to: (a) report by May (b) meet in June; and (c) thank the host;
Fails:  activities: a survey of nets / a course, / a meeting of experts / a paper
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from drafter.check.places import Passage, running
from drafter.check.structure.lists import List, begins, end, has_and, lists
from drafter.check.style import profile
from drafter.model import BlockKind, Correction, Problem, Severity, Shelf, Statement
from drafter.patterns import compiled

ID = "list-ends"
_AND_END = compiled(r"\band$")
_BARE_AND = compiled(r"(?<![;,])\s(and|or)$")
_BREAKS_OFF = compiled(r"\b(?:the|an?|of|to|for|with|by|from|its|their)$", re.IGNORECASE)
_SHORTENED = compiled(r"\b(?:etc|Inc|Ltd|Co|Corp|Bros|Plc|al|Jr|Sr|(?:[A-Za-z]\.)+[A-Za-z])\.$")
"""A word whose own stop stays before another mark: "nets, ropes, etc.;"."""
_MANY = 3
"""So many other lists show how a text ends its lists."""
_SEVERAL = 2
"""Items without a mark beside which one with a mark is a slip."""
_NO_AND = 'stands before the last item without "and"'


def check(statement: Statement, shelf: Shelf) -> Iterator[Problem]:
    """Yield a warning for each item that ends otherwise than its list asks, and for each list of another manner."""
    if statement.language not in ("en", "und"):
        return
    found = lists(statement)
    asks = profile(statement, shelf).list_ends
    never, run_on = _never_joins(found), {annex: _paragraphs_run_on(statement, annex) for annex in _annexes(found)}
    wrong = [wrong for each in found for wrong in _of_list(each, Manner(run_on[each.items[0].annex], never))]
    yield from _once_if_many(wrong, found)
    if asks != "none":
        yield from _without_marks(found, asks)
        yield from _without_stop(found)


@dataclass(frozen=True)
class Manner:
    """How a text ends its lists where it is not the common way.

    A resolution is one sentence: its paragraphs end with semicolons, and so may the lists in them. Some houses
    never write "and" before the last item.
    """

    runs_on: bool
    never_joins: bool


def _once_if_many(wrong: Sequence[Problem], found: Sequence[List]) -> Iterator[Problem]:
    """Yield what is wrong; lists without "and" are told as one where most are so: that is the manner of the text.

    Where all are so, or the only list is one of papers, in capitals, it may be meant: a note.
    """
    bare = [each for each in wrong if each.what.endswith(_NO_AND)]
    if len(found) == 1 and _is_capital(found[0]) and " following " in found[0].text:  # as the UN lists papers
        yield from (replace(each, severity=Severity.NOTE) if each in bare else each for each in wrong)
        return
    joined = sum(len(each.items) > 1 and has_and(end(each.items[-2])) for each in found)
    is_manner = len(bare) >= _MANY and not joined
    if len(bare) <= max(_MANY, joined) and not is_manner:
        yield from wrong
        return
    for each in wrong:
        if each is bare[0]:
            others = f"{each.what}, and so in {len(bare) - 1} more lists of the text"
            mend = f'{each.mend}, and the others as well; or leave "and" out of all lists alike'
            told = replace(each, what=others, mend=mend, also=tuple(one.where for one in bare[1:]), correction=None)
            yield replace(told, severity=Severity.NOTE) if is_manner else told
        elif each not in bare:
            yield each


def _annexes(found: Sequence[List]) -> list[str]:
    """Return where lists stand, "" for the text itself: a resolution may be the annex of a report."""
    return list(dict.fromkeys(each.items[0].annex for each in found))


def _paragraphs_run_on(statement: Statement, annex: str) -> bool:
    """Return whether most paragraphs of the text, or of an annex, end with a semicolon or comma, as a resolution's."""
    texts = [each.text.rstrip() for each in running(statement) if each.block and each.block.kind is BlockKind.PARAGRAPH
             and each.annex == annex]  # fmt: skip
    ends = [text[-1:] for text in texts if text[-1:] in (".", ";", ",")]
    return sum(mark != "." for mark in ends) * 2 > len(ends)


def _never_joins(found: Sequence[List]) -> bool:
    """Return whether there are several lists with semicolons and capitals, none with "and" before its last item."""
    marked = [each for each in found if len(each.items) > 1 and end(each.items[0])[:1] == ";"]
    return (
        len(marked) > 1
        and all(map(_is_capital, marked))
        and not any(has_and(end(item)) for each in marked for item in each.items)
    )


def _is_capital(each: List) -> bool:
    """Return whether each item begins with a capital, as those of a resolution: "(a) To report; (b) To meet;"."""
    return all(item.text[begins(item) :][:1].isupper() for item in each.items)


def _of_list(each: List, manner: Manner) -> Iterator[Problem]:
    ends = [end(item) for item in each.items]
    most = [mark for item, mark in zip(each.items[:-1], ends, strict=False) if item.at not in each.leading]
    if not most:
        return
    for mark in (";", ","):
        if sum(one[:1] == mark for one in most) * 2 > len(most) or (mark == ";" and _is_half(most)):
            yield from _run_on(each, ends, mark, manner)
            return
    yield from _stops(each, ends)


def _is_half(most: list[str]) -> bool:
    return sum(one[:1] == ";" for one in most) * 2 == len(most)


def _run_on(each: List, ends: list[str], mark: str, manner: Manner) -> Iterator[Problem]:
    """Yield what is wrong in a list whose items end with semicolons, or with commas."""
    named = "semicolon" if mark == ";" else "comma"
    for item, one in zip(each.items[:-1], ends, strict=False):
        if one[:1] != mark and item.at not in each.leading and one not in ("?", "!", ":"):
            yield _wrong(item, f"ends without the {named} that the others have", one, mark)
    for item, one in zip(each.items[:-2], ends, strict=False):
        if has_and(one) and one != "or" and item.at not in each.leading and _AND_END.search(one):
            yield _wrong(
                item, f'ends with "{one}", and {len(each.items) - each.items.index(item) - 1} items follow', one, mark
            )
    before = each.items[-2]
    joined = any(has_and(one) for one in ends[:-1])
    if (
        not joined
        and not manner.never_joins
        and not (manner.runs_on and _is_capital(each) and ends[-1][:1] in (";", ","))
        and not each.goes_on
        and ends[-2][:1] == mark
        and before.at not in each.leading
    ):
        yield _wrong(before, _NO_AND, ends[-2], f"{mark} and")
    last = each.items[-1]
    right = (".", "?", "!", ":", *([";", ",", "; and"] if manner.runs_on else []))
    if each.level == 1 and not each.goes_on and last.at not in each.leading and ends[-1] not in right:
        says = f'ends with "{ends[-1]}"' if ends[-1] else "ends without a stop"
        yield _wrong(last, f"is the last of its list, and {says}", ends[-1], ".")


def _stops(each: List, ends: list[str]) -> Iterator[Problem]:
    """Yield the one item without a stop among sentences; of others a stop at the last is a style of its own."""
    yield from _marked(each, ends)
    bare = [item for item, mark in zip(each.items, ends, strict=True) if not mark and item.at not in each.leading]
    if len(bare) == 1 and ends.count(".") >= 2 and ends.count(".") == len(ends) - 1:
        yield _wrong(bare[0], "ends without the stop that the others have", "", ".")


def _marked(each: List, ends: list[str]) -> Iterator[Problem]:
    """Yield the one item with a mark among fragments without; a stop at the end of the list is a style of its own."""
    marked = [(item, mark) for item, mark in zip(each.items, ends, strict=True)
              if mark in (";", ",", ".") and (mark != "." or item is not each.items[-1])]  # fmt: skip
    bare = sum(not mark for mark in ends)
    if len(marked) == 1 and bare >= _SEVERAL and not _SHORTENED.search(marked[0][0].text.rstrip()):
        item, mark = marked[0]
        what = f'"{_tail(item)}" ends with "{mark}", and the other items without'
        yield Problem(ID, Severity.WARNING, what, item.place, f'take "{mark}" out')


def _without_marks(found: Sequence[List], asks: str) -> Iterator[Problem]:
    """Yield the first list that runs on from its lead-in without marks, where others, or the profile, have them."""
    bare = [each for each in found if _runs_on(each) and len(each.items) > 1 and not any(map(end, each.items))]
    marked = [each for each in found if _runs_on(each) and len(each.items) > 1 and end(each.items[0])[:1] == ";"]
    if bare and (marked or asks == "semicolons"):
        first = bare[0].items[0]
        others = tuple(each.items[0].place for each in (*bare[1:], *marked[:1]))
        beside = " of another list" if marked else " that the profile asks for"
        what = f'the items of this list end without the semicolons{beside}: "{_tail(first)}"'
        mend = 'end them with ";", the one before the last with "; and", the last with "."'
        yield Problem(ID, Severity.WARNING, what, first.place, mend, others)


def _runs_on(each: List) -> bool:
    """Return whether the items go on the sentence that leads in to them."""
    return each.text.endswith(":") and all(item.text[begins(item) :][:1].islower() for item in each.items)


def _without_stop(found: Sequence[List]) -> Iterator[Problem]:
    """Yield each list of one item, or of items without marks, whose end has no stop where those of the others have."""
    last = [
        each.items[-1]
        for each in found
        if each.level == 1 and not each.goes_on and each.items[-1].at not in each.leading
    ]
    stopped = sum(end(item) == "." for item in last)
    for each in found:
        item = each.items[-1]
        if item in last and len(each.items) == 1 and not end(item) and stopped >= max(_MANY, len(last) * 3 / 4):
            yield _wrong(item, "ends without the stop that the other lists have", "", ".")


def _wrong(item: Passage, says: str, mark: str, better: str) -> Problem:
    """Return the problem of one item, and its correction: its end with the better mark."""
    text = item.text.rstrip()
    is_stop = mark == "." and _SHORTENED.search(text)
    bare = _BARE_AND.search(text)
    start = bare.start() if bare else len(text) - (len(mark) if text.endswith(mark) and not is_stop else 0)
    plain = text[-1:].isalnum() or start < len(text) or is_stop
    plain = plain and not _BREAKS_OFF.search(text)
    if bare:
        better, plain = f"{better} {bare[1]}", better != "."
    correction = Correction(item.at, (start, len(item.text)), better) if plain else None
    return Problem(ID, Severity.WARNING, f'"{_tail(item)}" {says}', item.place, f'end it with "{better}"',
                   correction=correction)  # fmt: skip


def _tail(item: Passage) -> str:
    return " ".join(item.text.split()[-5:])
