"""The article does not fit the sound that follows: "an unique", "a honorary", "an United Nations", "a ASEAN".

Nor does "the" fit each State: it is "the Government of Elbonia", for no form of that name in the register has it.

Passes: An honorary member, a unique event, an ASEAN member, a United Nations body and a European one.
Passes: The Government of Elbonia and the Government of the Kingdom of Ruritania hosted the fair.
Fails:  An unique event was held in a area of an United Nations body.
Fails:  The Meeting thanked the Government of the Elbonia for its hospitality.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.check.prose import Prose, fault, prose
from drafter.model import NameKind, Problem, Shelf, Statement
from drafter.names import Table, table
from drafter.patterns import compiled

ID = "article-form"
_ARTICLE = compiled(r"(?<![\w.’'-])(?P<article>[Aa]n?)\s[“‘\"']?(?P<word>[^\W\d_][\w’'-]*)")
_GOVERNMENT = compiled(
    r"\b[Gg]overnment of (?P<article>the )(?P<state>[A-Z][\w’'-]+(?: (?:and )?[A-Z][\w’'-]+){0,3})"
    r"(?=[.,;:)]|['’]s? |$| (?:and|or|for|in|on|at|to|by|with|as|from|who|which|that|was|were|had|has)\b)"
)
_LIKE_YOU = compiled(
    r"(?:uni(?!n|m)|us(?:e|ing|age|ual|er|eful|urp)|ut[ei]|ubiq|eu|ew|ur[aio](?!n$)|once\b|one\b|one-|uk"
    r"|unesco|unicef|ufo)",
    re.IGNORECASE,
)
_SILENT_H = compiled(r"(?:hour|honest|honou?r|heir)", re.IGNORECASE)
_OF_NAME = compiled(r"(?<![.:;?!“\"] )\b(?!(?:On|Of|As|In|To|For|With|And|By|From|At)\b)[^\W\d_a-z][^\W\d_]+\s\Z")
_SHORT = compiled(r"[A-Z]{2,}s?$")
_LETTERED = compiled(
    r"(?:(?=.*[a-z].*[A-Z]|[A-Z]+[a-z]+[A-Z])[A-Za-z]{2,}s?$|[b-df-hj-np-tv-xzB-DF-HJ-NP-TV-XZ]+$|x[^aeiouy])"
)
"""A short form with small letters among its capitals, or without a vowel: spoken by letters, or as a word."""
_LETTERS_WITH_AN = frozenset("aefhilmnorsxAEFHILMNORSX")


def check(statement: Statement, shelf: Shelf) -> Iterator[Problem]:
    """Yield a warning at each such article."""
    known = table(shelf.names)
    for one in prose(statement, shelf):
        yield from _of_states(one, known) if "overnment of the " in one.text else ()
        for found in _ARTICLE.finditer(one.text):
            article, word = found["article"], found["word"]
            if article == "A" and not one.begins(found.start("article")):
                continue  # "Annex A of the Convention": a letter
            if article == "An" and _OF_NAME.search(one.text, 0, found.start()):
                continue  # "the Hội An Declaration": a city
            wants_n = _wants_n(word)
            if wants_n is not None and wants_n != (len(article) == 2) and not (one.is_capitals or word == "and"):
                after = f"{article[0]}n" if wants_n else article[0]
                what = f'"{article}" stands before "{word}"'
                yield fault(ID, one, found.span("article"), what, f'write "{after} {word}"', after=after)


def _of_states(one: Prose, known: Table) -> Iterator[Problem]:
    """Yield the article before a State whose name has none: "the Government of the Elbonia"."""
    for found in _GOVERNMENT.finditer(one.text):
        row = known.named(found["state"])
        is_islands = found["state"].endswith("s")  # "the Maldives" is said too, whatever the register has
        if row and row.kind is NameKind.STATE and found["state"] == row.name == known.running(row) and not is_islands:
            what = f'"the" stands before "{row.name}"'
            at = (found.start("article"), found.end("article"))
            yield fault(ID, one, at, what, f'write "Government of {row.name}"', after="")


def _wants_n(word: str) -> bool | None:
    """Return whether "an" stands before it; None where it may be spoken letter by letter, or as a word."""
    first = word.partition("-")[0]
    if len(first) == 1 and first != word:
        return first in _LETTERS_WITH_AN  # "an x-ray", "an F-16", "a U-turn"
    if _LETTERED.match(word):
        return None  # "an MoU", "a MoU"
    if _SHORT.match(word):
        return {
            "A": True,
            "E": True,
            "I": True,
            "O": True,
            "U": False if word.startswith(("UN", "UK", "US", "UAE")) else None,
        }.get(word[0])
    if len(word) == 1:
        return None
    if word[0].lower() in "aeiou":
        return not _LIKE_YOU.match(word)
    return (
        bool(_SILENT_H.match(word))
        if word[0].lower() != "h" or _SILENT_H.match(word)
        else (None if word[:3].lower() in ("his", "her", "hab", "hot") else False)
    )
