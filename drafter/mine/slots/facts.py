"""What a clause tells of who, when, where and how many: what fills slots of its own, apart from other words."""

from __future__ import annotations

from collections.abc import Iterator

from drafter import dates, sentences
from drafter.letters import CAPITALS
from drafter.mine.clauses import figures, forms, hours
from drafter.mine.clauses.entities import Entity, Finder
from drafter.patterns import compiled
from drafter.proper.patterns import POST

_TITLES = (
    "H.", "HE", "Mr", "Ms", "Mme", "Dr", "Prof", "Hon", "Sir", "Dame", "Dato", "Colonel", "Captain", "Admiral",
)  # fmt: skip
PERSON = compiled(
    r"\b(?:(?:H\. ?E\.|HE|Mr|Ms|Mrs|Mme|Dr|Prof(?:essor)?|Hon|Honourable|Sir|Dame|Dato|Colonel|Captain|Admiral)\b\.? )+"
    rf"(?:[{CAPITALS}][\w’'.-]*)(?: [{CAPITALS}][\w’'.-]*)*(?: \([^()]{{2,40}}\))?"
    rf"(?:, (?:the )?(?:[{CAPITALS}][\w’'-]* ){{0,4}}?"
    r"(?:Minister|President|Governor|Secretary|Ambassador|Director|Commissioner|Chair|Head|Permanent)[\w-]*"
    rf"(?:(?: (?:of|for|and|the|to))* [{CAPITALS}][\w’'-]*)*)?"
)
"""Somebody by name, with a State in brackets or the post behind it."""
_BODY = compiled(
    rf"(?<=the )(?:[{CAPITALS}][\w’'-]* )*(?:{'|'.join(map(str.capitalize, forms.MECHANISMS))})"
    rf"(?: (?:of|for) (?:the )?[{CAPITALS}][\w’'-]*(?: [{CAPITALS}][\w’'-]*)*)?(?= on\b)"
)
"""A body that reports on something: "the Bank for Reconstruction on the price of corn"."""
_MONTH = compiled(rf"\b(?:{'|'.join(dates.MONTHS)})\b")
_IN_CODE = compiled(r"[^\W\d][/.-]$|/$")
"""Before a figure of a document's number: "MOP-", "MOP4/"."""
_REVISED = compiled(r" ?(?:[Rr]ev|[Aa]dd|[Cc]orr)\.? ?\d+\b")


def facts(text: str, finder: Finder) -> Iterator[tuple[tuple[int, int], str]]:
    """Yield what a clause tells of who, when, where and how many, the surest first."""
    named = finder.find(text)
    yield from ((each.at, each.kind) for each in named if each.of == "persons")
    if sentences.holds_as_written(text, _TITLES):
        yield from ((found.span(), "text") for found in PERSON.finditer(text))
    yield from (((each.at[0], _with_post(text, each.at[1])), "text") for each in named if each.of == "person")
    if any(each.of == "time" for each in named):
        yield from ((at, "text") for at in hours.whole(text))
    for each in named:
        if each.firm or each.kind == "ordinal" or (each.kind == "number" and not _IN_CODE.search(text, 0, each.at[0])):
            yield (each.at[0], _with_revision(text, each)), each.kind
    if sentences.holds_as_written(text, dates.MONTHS):
        yield from ((found.span(), "text") for found in _MONTH.finditer(text))
    if " on " in text:
        yield from ((found.span(), "text") for found in _BODY.finditer(text))
    for found in figures.VOTES_IN_WORDS.finditer(text) if "by " in text or "majority of " in text else ():
        yield from ((found.span(side), "text") for side in ("one", "other"))


def _with_revision(text: str, named: Entity) -> int:
    """Return where an entity ends, the number of a paper with its revision: "31 rev. 1"."""
    revised = _REVISED.match(text, named.at[1]) if named.kind == "number" else None
    return revised.end() if revised else named.at[1]


def _with_post(text: str, end: int) -> int:
    """Return where a person's name ends with the post behind it: "Baron Kurt Holm, Minister of Tides"."""
    post = POST.match(text, end)
    return post.end() if post and not post[0].startswith(" of ") else end
