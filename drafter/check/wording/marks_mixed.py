"""Apostrophes or quotation marks are of two kinds: Members' and Members’, "phase" and ‘phase’.

Straight and curly marks in one text come of two typewriters or two authors; a text has one kind of each.

Passes: The Co-Chairs’ statement noted members’ reports on ‘early warning’.
Fails:  The Co-Chairs’ statement noted members' reports on ‘early warning’ and “late warning”.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from drafter.check.prose import Prose, fault, prose, shown
from drafter.check.wording.forms import Use, minority, times
from drafter.model import Problem, Shelf, Statement
from drafter.patterns import compiled

ID = "marks-mixed"
_APOSTROPHE = compiled(r"(?<=[^\W\d_])(?P<mark>['’])(?=s\b|[^\w'’]|$)|(?<=[^\W\d_])(?P<within>['’])(?=[^\W\d_])")
_SINGLE = compiled(r"(?<!\w)‘(?P<said>[^‘’]{2,120})’(?!\w)")
_DOUBLE = compiled(r"“(?P<said>[^“”]{2,120})”")


def check(statement: Statement, shelf: Shelf) -> Iterator[Problem]:
    """Yield a warning at each mark of the rarer kind."""
    texts = prose(statement, shelf)
    straight, curly, quotes = list[Use](), list[Use](), list[Use]()
    for one in texts:
        for at in _apostrophes(one):
            (straight if one.text[at] == "'" else curly).append(Use(one, (at, at + 1)))
        quotes += [Use(one, (n, n + 1)) for n in _marks(one.text)] if _quotes(one) else []
    yield from _told("apostrophe", *_apart(straight, curly))
    yield from _told(
        "quotation mark",
        *minority([use for use in quotes if use.words == '"'], [use for use in quotes if use.words != '"']),
    )
    single = [Use(one, found.span()) for one in texts if "‘" in one.text for found in _SINGLE.finditer(one.text)]
    double = [Use(one, found.span()) for one in texts if "“" in one.text for found in _DOUBLE.finditer(one.text)]
    for use in (wrong := minority(single, double))[0]:
        inner = use.words[1:-1]
        after = f"“{inner}”" if use.words[0] == "‘" else f"‘{inner}’"
        what = f"{use.words} has other quotation marks than {wrong[1][0].words}"
        if not _nested(use, single, double):
            yield fault(ID, use.one, use.at, what, f"write {after}", after=after, also=(wrong[1][0].one,))


def _apart(straight: Sequence[Use], curly: Sequence[Use]) -> tuple[Sequence[Use], Sequence[Use]]:
    """Return the marks at fault, and the others; where they are even, print wants the curly ones."""
    return (straight, curly) if len(straight) == len(curly) and straight else minority(straight, curly)


def _quotes(one: Prose) -> bool:
    return '"' in one.text or "“" in one.text


def _marks(text: str) -> Iterator[int]:
    """Yield where quotation marks stand; a straight one behind a figure that closes nothing is an inch."""
    opened = False
    for at, letter in enumerate(text):
        if letter == '"' and (opened or not text[at - 1 : at].isdigit()):
            opened = not opened
            yield at
        elif letter in "“”":
            yield at


def _apostrophes(one: Prose) -> Iterator[int]:
    """Yield where apostrophes stand; a mark that closes a quotation is none."""
    if "'" not in one.text and "’" not in one.text:
        return
    opened = "‘" in one.text or " '" in one.text
    for found in _APOSTROPHE.finditer(one.text):
        if not (opened and found["mark"] and one.text[found.end() : found.end() + 1] != "s"):
            yield found.start()


def _told(name: str, wrong: Sequence[Use], right: Sequence[Use]) -> Iterator[Problem]:
    for use in wrong:
        kinds = ("straight", "curly") if use.words in "'\"" else ("curly", "straight")
        what = (
            f'the {name} of "{shown(use.one, use.at, 0)}" is {kinds[0]}, the others ({times(len(right))}) '
            f"are {kinds[1]}"
        )
        after = _turned(use)
        yield fault(
            ID, use.one, use.at, what, f'write "{after}"', after=after, also=tuple(each.one for each in right[:3])
        )


def _turned(use: Use) -> str:
    """Return the mark in the other kind; a curly one opens behind a space or bracket, and closes elsewhere."""
    if use.words == "'":
        return "’"
    if use.words == '"':
        opens = use.at[0] == 0 or use.one.text[use.at[0] - 1] in " ([—–"
        return "“" if opens else "”"
    return "'" if use.words == "’" else '"'


def _nested(use: Use, single: Sequence[Use], double: Sequence[Use]) -> bool:
    """Return whether the quotation stands within another, where other marks are right."""
    return any(
        other.one is use.one and other.at != use.at
        and (_holds(other.at, use.at) or _holds(use.at, other.at))
        for other in (*single, *double)
    )  # fmt: skip


def _holds(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return one[0] <= other[0] and other[1] <= one[1]
