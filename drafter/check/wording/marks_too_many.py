"""Apostrophes that stand where none belongs: for the rule `lost-apostrophe`.

In: a text. Out: each such place, with what it should be: "several country’s had", "the Co-Chair’s’ paper", "its’".
"""

from __future__ import annotations

from collections.abc import Iterator

from drafter.check import vocabulary
from drafter.check.prose import Prose
from drafter.check.wording.inflected import many
from drafter.patterns import compiled

_FINITE = r"(?:were|are|have|had|will|would|should|must|can|could|may|who)"
_WHO = r"(?:[Mm]ember|[Pp]articipant|[Mm]inister|[Dd]elegate|[Cc]o-[Cc]hair|[Dd]elegation|[Oo]fficial|[Ee]xpert)"
_SEVERAL = (
    r"(?:[Ss]everal|[Mm]any|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Aa]ll|[Tt]hese|[Tt]hose|[Bb]oth|[Vv]arious|[Mm]ost)"
)
_TWICE = compiled(r"\b(?P<word>[A-Za-z-]{3,})['’]s['’](?!\w)")
_FORMS = (
    compiled(rf"\b{_SEVERAL}\s(?:[a-z]+\s)?(?P<word>[A-Za-z]{{3,}})['’]s(?=\s{_FINITE}\b|[.,;])"),
    compiled(rf"(?:^|(?<=[.;]\s))(?:The\s)?(?P<word>{_WHO})['’]s(?=\s(?:also\s|further\s)?(?:{_FINITE}|[a-z]+ed)\b)"),
    compiled(r"\b[Tt]he\s(?P<word>[A-Za-z]{3,})['’]s(?=\sof\s(?:the\s)?[a-zA-Z])"),
    compiled(r"\b(?P<word>[A-Z]{2,})['’]s(?=\s(?:were|are|have)\b)"),
)
_OF_MANY = compiled(r"\b(?P<word>[a-z]{3,}[^su\W]s)['’]s\b")
_OWN = compiled(r"\b(?P<word>[Ii]ts|[Tt]heirs|[Oo]urs)['’](?!\w)|\b(?P<other>[Tt]heir|[Oo]ur)['’]s\b")

Wrong = tuple[tuple[int, int], str]
"""Where the word with its mark stands, and what it should be."""


def found(one: Prose) -> Iterator[Wrong]:
    """Yield each such place of a text."""
    if "’" not in one.open and "'" not in one.open:
        return
    for twice in _TWICE.finditer(one.open):
        yield twice.span(), f'{twice["word"]}’s" or "{twice["word"]}s’'
    for form in _FORMS:
        for each in form.finditer(one.open):
            yield (each.start("word"), each.end()), _several(each["word"])
    for each in _OF_MANY.finditer(one.open):
        if each["word"] in vocabulary.english() and each["word"][:-1] in vocabulary.english():
            yield each.span(), f"{each['word']}’"
    for own in _OWN.finditer(one.open):
        yield own.span(), own["word"] or own["other"]


def _several(word: str) -> str:
    plural = many(word)
    return plural if word.isupper() or plural.lower() in vocabulary.english() else f"{word}s"
