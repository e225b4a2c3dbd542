"""The article does not fit the sound that follows: "an unique", "a honorary", "an United Nations", "a ASEAN".

Passes: An honorary member, a unique event, an ASEAN member, a United Nations body and a European one.
Fails:  An unique event was held in a area of an United Nations body.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.check.prose import fault, prose
from drafter.model import Problem, Shelf, Statement
from drafter.patterns import compiled

ID = "article-form"
_ARTICLE = compiled(r"(?<![\w.’'-])(?P<article>[Aa]n?)\s[“‘\"']?(?P<word>[^\W\d_][\w’'-]*)")
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
    for one in prose(statement, shelf):
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
