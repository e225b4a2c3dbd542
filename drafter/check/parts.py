"""Whose meeting is meant where a part of a body is named before, or by its acronym.

"the report of the Net Committee on its third meeting", "the Net Committee, whose third meeting was held", "the third
meeting of the NC": in a text that explains NC. Out: the name of the meeting as it stands in full, "meeting of the Net
Committee".
"""

from __future__ import annotations

import re

from drafter.model import Statement
from drafter.patterns import compiled

_CAP = r"[A-Z][\w’'-]*"
_GROUP = (
    rf"(?:{_CAP}\ (?:(?:and|of|the)\ )?){{0,6}}?(?:Group|Committee|Council|Panel|Task\ Force|Board|Sub-?[Cc]ommittee)\b"
    rf"(?:\ (?:(?:on|for)\ (?:the\ )?|of\ ){_CAP}(?:(?:\ (?:and|of|the))?\ {_CAP})*)?"
)
_OWNER = compiled(rf"\b(?:[Tt]he|[Ii]ts)\ (?P<owner>{_GROUP})(?:\ \([A-Z][\w-]*\))?", re.VERBOSE)
_WHOLE = compiled(_GROUP, re.VERBOSE)
_ITS = compiled(r"\b(?:(?P<far>(?:on|of|from)\s+its|whose)|(?:at|held)\s+its)\s+\Z")
"""Its own: "the report of the Committee on its third meeting", "the Committee, at its"; in "asked the Committee
to report at its" it may be that of those who asked."""
_NEAR = compiled(r",?\s+(?:at|held)\s+its\s+\Z")
_WHICH_HELD = compiled(r",?\s+(?:which|that)\s+(?:had\s+)?held\s+its\s+\Z")
_OF_A_PART = compiled(r"\b[A-Z][\w’'-]*\s(?:of|for|to)\s\Z")
"""Of whom it is only a part: "the Bureau of the Net Committee"."""
_ANOTHER = compiled(r"\b[Tt]he\s+[A-Z]|\b(?:which|that|who|where)\b")
_NOUN = compiled(r"\s*(?:annual\s|regular\s)?(?P<noun>meeting|session)\s*", re.IGNORECASE)
_OF_NOUN = compiled(r"\s+of\s+the\s+(?P<short>Group|Committee|Council|Panel|Task\ Force|Board)\s*\Z")
_OF_SHORT = compiled(r"\s+of\s+(?:the\s+)?(?P<short>[A-Z][A-Za-z&-]*[A-Z])\s*\Z")


def full(statement: Statement, text: str, start: int, name: str) -> str:
    """Return the full name of the meeting whose ordinal stands at `start`, before `name`; "" where none is told."""
    noun = _NOUN.match(name)
    if noun is None:
        return ""
    if of := _OF_SHORT.fullmatch(name, noun.end("noun")):
        whole = dict(statement.acronyms).get(of["short"], "")
        return f" {noun['noun'].capitalize()} of the {whole}" if _WHOLE.fullmatch(whole) else ""
    owner = _owner(text[:start]) if noun.end() == len(name) else ""
    return _of(statement, noun["noun"], owner)


def called(statement: Statement, before: str, name: str) -> str:
    """Return the full name of a "meeting of the Committee"; "" where not just one committee is named before."""
    noun = _NOUN.match(name)
    short = _OF_NOUN.fullmatch(name, noun.end("noun")) if noun else None
    owners = {owner["owner"] for owner in _OWNER.finditer(before)} if short else set()
    heads = {owner: owner.split(" on ")[0].split(" for ")[0].split() for owner in owners}
    named = [owner for owner, words in heads.items() if short and short["short"].endswith(words[-1]) and len(words) > 1]
    return _of(statement, noun["noun"], named[0]) if noun and len(named) == 1 else ""


def _of(statement: Statement, noun: str, owner: str) -> str:
    own = f"{statement.meeting.body} {statement.meeting.name}".casefold()
    return f" {noun.capitalize()} of the {owner}" if owner and owner.casefold() not in own else ""


def _owner(before: str) -> str:
    """Return the part of a body that "its" or "whose" stands for: the last that is named, and no other body after."""
    its = _ITS.search(before)
    if its is None:
        return ""
    sentence = before[before.rfind(". ") + 1 :]
    owners = list(_OWNER.finditer(sentence))
    if owners and _WHICH_HELD.fullmatch(sentence, owners[-1].end()):
        return str(owners[-1]["owner"])
    if not owners or _ANOTHER.search(sentence, owners[-1].end()):
        return ""
    if not its["far"] and not _NEAR.fullmatch(sentence, owners[-1].end()):
        return ""
    if _OF_A_PART.search(sentence, 0, owners[-1].start()):
        return ""
    return str(owners[-1]["owner"])
