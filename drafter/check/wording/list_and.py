"""A list has no "and" before its last member: "Elbonia, Ruritania, Syldavia as well as the Secretariat".

"As well as" adds to a list that is complete; it does not stand for its "and". In a sentence on those who came, a list
of States that only commas part is told too; in any list two members in the plural with nothing between them, a
series of so many as were announced that has now a semicolon, now a comma, and one of four that only commas part.

Passes: Elbonia, Ruritania and Syldavia, as well as the Secretariat, attended.
Fails:  Elbonia, Ruritania, Syldavia, as well as the Secretariat, attended.
Fails:  The group took up three matters: nets; ropes and hooks, and sails.
Fails:  It agreed on courses on nets, ropes in cold water, measures to save fuel, hooks at sea.
Fails:  The Office would work with the Secretariat, other regional fora NGOs and the private sector.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from drafter import names
from drafter.cardinals import figure
from drafter.check.facts.announced import NUMBER
from drafter.check.kinds import marked
from drafter.check.naming import listed
from drafter.check.places import shortened
from drafter.check.prose import Prose, fault, running
from drafter.model import BlockKind, Problem, Shelf, Statement
from drafter.patterns import compiled

ID = "list-and"
_AS_WELL = compiled(r",?\s(?:as well as|together with|along with|in addition to)\b")
_HARD = compiled(r"[.;:]\s")
_JOINED = compiled(r"\b(?:and|or|&)\b")
_CAME = compiled(r"\b(?:attended|represented|participat\w+|took part|present|co-chaired)\b")
_CLOSED = compiled(r"\s*(?:[.;)]|$|,?\s(?:attended|were|participated|took\spart|joined))")
_PLURALS = compiled(
    r"""[,\s]\s?(?P<one>(?:agencies|associations|authorities|bodies|committees|countries|fora|forums|governments|groups
          |institutions|members|ministries|networks|offices|organi[sz]ations|parties|partners|[Ss]tates)
        \s(?P<other>[A-Z]{2,}s))(?=,?\s(?:and|or)\s|,\s)""",
    re.VERBOSE,
)
"""Two members of a list in the plural, the second an acronym; "rights NGOs" are one thing, "members NGOs" two."""
_COUNTED = compiled(rf"(?<![\w.,/-]){NUMBER}\s(?:[\w-]+\s){{0,2}}[a-z-]+s: (?P<series>[^.:()\d]+)(?=\.(?:\s|$))", re.I)
_COMMA = compiled(r",\s(?:and\s|or\s)?")
_SET_APART = compiled(
    r"(?:in|on|at|by|from|with|for|of|to|as|which|who|where|when|including|namely|such)\b|\w+(?:ing|ed)\b"
)
"""What a comma sets apart within a member of a series: "Elbonia and Fiji, in the north; Ruritania, in the south"."""
_THING, _MORE = r"[jmncbIx]*[nscbfI]", r"[^,.;:()iauUdLhzBwWQXJKyqt]"
_THINGS = compiled(
    rf"(?<=[nscbfIN]),(?P<inner>(?:{_THING}(?:[POo]{_MORE}*)?,){{2,}})"
    rf"(?P<last>(?:{_THING}|N)(?:[POo](?:(?!C){_MORE})*)?)(?=[.]|$)"
)
"""Marks of a series to the end of its sentence: nouns, what is said of them behind a preposition, and no verb."""
_SAID, _VERB = compiled("[POo]"), compiled("[iauUdLehz]")
_LONGEST = 6
_FEWEST = 3


def check(statement: Statement, shelf: Shelf) -> Iterator[Problem]:
    """Yield a warning at each such list."""
    for one in running(statement, shelf):
        for found in _AS_WELL.finditer(one.text):
            yield from _before(one, found.start())
        for found in _PLURALS.finditer(one.open):
            what = f'no comma stands between two members of the list: "... {found["one"]} ..."'
            at = (found.start("other") - 1, found.start("other"))
            yield fault(ID, one, at, what, f'write "{found["one"].replace(" ", ", ")}"')
        yield from _mixed(one)
        yield from _of_things(one)
    yield from _of_states(statement, shelf)


def _mixed(one: Prose) -> Iterator[Problem]:
    """Yield a series that has as many members as are announced only where semicolons and commas both part them."""
    for found in _COUNTED.finditer(one.open) if ": " in one.open else ():
        by_semicolons = found["series"].split("; ")
        by_both = [part for each in by_semicolons for part in _COMMA.split(each)]
        announced = 0 if any(map(_SET_APART.match, by_both)) else figure(found["number"])
        if len(by_semicolons) > 1 and len(by_semicolons) != announced and len(by_both) == announced:
            what = f'semicolons and commas part the members of one series: "{shortened(found[0], 60, 20)}"'
            yield fault(ID, one, found.span("series"), what, "part them with commas, or all of them with semicolons")


def _of_things(one: Prose) -> Iterator[Problem]:
    """Yield a series of four things or more that only commas part; a note of single words, or a place, has no verb."""
    text = marked(one) if one.open.count(",") >= _FEWEST else None
    for found in _THINGS.finditer(text.marks) if text else ():
        assert text
        start, end = text.at[found.start("last")][0], text.at[found.end() - 1][1]
        before = text.marks[text.marks.rfind(".", 0, found.start()) + 1 : found.start()]
        is_short = not _VERB.search(before) and len(_SAID.findall(found["inner"])) < _FEWEST - 1
        is_end = one.open[end : end + 2] in ("", ".", ". ")
        if is_end and not is_short and ":" not in one.open[max(0, one.open.rfind(". ", 0, start)) : start]:
            last = shortened(one.open[start:end], 40, 10)
            what = f'the series that ends in "{last}" has no "and" before its last member'
            comma = one.open.rindex(",", 0, start)
            yield fault(ID, one, (comma, start), what, 'write "and" for the comma')


def _of_states(statement: Statement, shelf: Shelf) -> Iterator[Problem]:
    """Yield each list of States in a sentence on those who came that only commas part, and that ends with its last."""
    texts = {one.passage.at: one for one in running(statement, shelf)}
    for passage, found in listed.naming(statement, names.table(shelf.names)):
        is_sentence = passage.at in texts and passage.block and passage.block.kind is BlockKind.PARAGRAPH
        for run in listed.runs(passage.text, found) if is_sentence else ():
            before = passage.text[: run[0].at[0]]
            if not _CAME.search(before, before.rfind(". ") + 1):
                continue
            between = [passage.text[first.at[1] : second.at[0]] for first, second in pairwise(run)]
            end = run[-1].at[1]
            ends = _CLOSED.match(passage.text, end) or _AS_WELL.match(passage.text, end)
            if ends and set(between) == {", "}:
                what = f'the list that ends in "{run[-2].text}, {run[-1].text}" has no "and" before its last name'
                at = (run[-2].at[1], run[-1].at[0])
                yield fault(ID, texts[passage.at], at, what, f'write "and {run[-1].text}"', after=" and ")


def _before(one: Prose, end: int) -> Iterator[Problem]:
    """Yield the list that ends here, if three names or more stand in it and no "and" before the last."""
    start = max((hard.end() for hard in _HARD.finditer(one.text, 0, end)), default=0)
    parts = one.text[start:end].split(", ")
    tail = [part.strip() for part in parts[1:]]
    named = [part for part in tail if part[:1].isupper() and len(part.split()) <= _LONGEST]
    if len(tail) >= _FEWEST - 1 and named == tail and not any(_JOINED.search(part) for part in tail):
        what = (
            f'the list that ends in "{tail[-2] if len(tail) > 1 else parts[0]}, {tail[-1]}" has no "and" '
            f"before its last name"
        )
        comma = one.text.rindex(", ", start, end)
        yield fault(ID, one, (comma, comma + 2), what, f'write "and {tail[-1]}"', after=" and ")
