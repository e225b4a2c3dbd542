"""A sentence without what was put into it and is none of its words: the marks of footnotes, and square brackets.

"was attended¹ by [Elbonia and] Lutha.²" -> "was attended by Elbonia and Lutha²." A mark after a name stays, as a
legend may say what it means; so do brackets around one name. The text of the block stays as it is printed.
"""

from __future__ import annotations

import re
from functools import lru_cache

from drafter.parse.attendance.words import VERBAL

_RAISED = "¹²³⁰⁴⁵⁶⁷⁸⁹"
_ANY = re.compile(rf"[\[\]*†‡§{_RAISED}]|[a-z).,;:]\d")
_REFERENCE = re.compile(r"\s?\[\d{1,3}\](?=[\s.,;:)]|$)")
_AFTER_STOP = re.compile(
    rf"(?P<stop>(?<=\w)[.,;:]|(?<=\))[.,;:])(?P<mark>[*†‡§{_RAISED}]+|(?<=[a-z).,][.,;:])\d{{1,2}})(?=\s|$)"
)
_ON_WORD = re.compile(
    rf"""(?P<word>(?<![\w’'-])(?:
        [a-z][a-z’'-]*(?=[*†‡§{_RAISED}])             # "attended¹"
      | [a-z]{{3,}}(?=\d{{1,2}}(?:[\s.,;:]|$))         # "attended1"
      | [A-Z][a-z]+s(?=[*†‡§{_RAISED}]+\s(?:from|of|representing)\b)  # "Ministers¹ from"
      | (?<![^\s])[A-Z][a-z]+s(?=[*†‡§{_RAISED}]+:)   # "Participants¹:"
    ))(?:[*†‡§{_RAISED}]+|\d{{1,2}})""",
    re.VERBOSE,
)
# One name in brackets of its own: "[Elbonia]", "[The Net Office (NO)]"; what has a verb or a list in it is more
_OF_A_NAME = re.compile(r"\[(?![A-Z]\])(?:[Tt]he\s)?[A-Z][\w’'.()/-]*(?:\s(?!and\b)[\w’'.()/-]+){0,7}\](?=[\s,;.:]|$)")
_OPEN_YET = re.compile(r",?\s?\[[^\[\]A-Z]*\b(?:to\sbe|confirmed|pending)\b[^\[\]A-Z]*\]")  # "[others to be confirmed]"
# Others in brackets at the end of a list: "Japan (observers: Canada and Norway)"; and where the list is printed
_OTHERS = re.compile(
    r"""\s?\((?P<who>(?:and\s|with\s|plus\s|the\s)*(?:observers?|guests?|apologies|absent)):?\s
    (?!states?\b|countr|organi[sz]ations?\)|delegations?\)|status|only)   # "Canada (observer State)"
    (?P<list>(?:the\s)?(?-i:[A-Z])(?:[^()]|\([^()]*\))*)\)(?=\s*(?:[.;]|$))""",
    re.VERBOSE | re.IGNORECASE,
)
_SEE = re.compile(
    r"\s?\((?:(?:please|the|a|as|full|complete|detailed|final)\s)*"
    r"(?:see|list|listed|attached|annex|appendix|enclosed|refer|cf)\b[^()]*\)",
    re.IGNORECASE,
)
# Small words that lost the space after them: "ofElbonia", "andLutha", "attended asobservers"
_RUN_TOGETHER = re.compile(r"(?<![\w’'-])(?:(?:of|from|by|and|the|as)(?=[A-Z][A-Za-z])|as(?=(?:observers?|well)\b))")
_AWAY = re.compile(  # "(Elbonia sent apologies)"; "(sent apologies)" is of the name before it
    r"\s?\((?:the\s)?(?-i:[A-Z])[^()]*\b(?:(?:sent|with)\s(?:(?:its|their)\s)?(?:apologies|regrets)"
    r"|did\snot\sattend|absent|unable)\b[^()]*\)",
    re.IGNORECASE,
)
_OPENING, _CLOSING = "[", "]"


@lru_cache(maxsize=4096)
def without(sentence: str) -> str:
    """Return the sentence without marks and brackets; it is asked thrice of each."""
    sentence = opened(_RUN_TOGETHER.sub(r"\g<0> ", sentence))
    if not _ANY.search(sentence):
        return sentence
    text = _AFTER_STOP.sub(r"\g<mark>\g<stop>", _REFERENCE.sub("", sentence))
    text = _ON_WORD.sub(r"\g<word>", text)
    return _unbracketed(text) if _OPENING in text or _CLOSING in text else text


def _unbracketed(text: str) -> str:
    """Return a text without brackets but those around one name each."""
    text = _OPEN_YET.sub("", text)
    found, at = "", 0
    for name in _OF_A_NAME.finditer(text):
        if not VERBAL.search(name[0]):
            found += _bare(text[at : name.start()]) + name[0]
            at = name.end()
    return found + _bare(text[at:])


def _bare(text: str) -> str:
    return text.replace(_OPENING, "").replace(_CLOSING, "")


def own(name: str) -> str:
    """Return a name without a bracket that has no other half in it: "[Elbonia", "Elbonia]"."""
    if (_OPENING in name) != (_CLOSING in name):
        return _bare(name).strip(" .,;:")
    return name


def opened(text: str) -> str:
    """Return a list without "(see list)", and with others in brackets after it as a part of its own."""
    if "(" not in text:
        return text
    return _OTHERS.sub(lambda said: f"; {_bare_who(said['who'])}: {said['list']}", _AWAY.sub("", _SEE.sub("", text)))


def _bare_who(who: str) -> str:
    return who.split()[-1].lower()
