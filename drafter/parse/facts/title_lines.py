"""A title's lines without what names no meeting: the document's own name, themes, venues, a second language.

"KLOW DECLARATION", "of the", "Third Conference on Nets" is the Third Conference on Nets.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence

from drafter import dates
from drafter.parse.facts import cases, places
from drafter.parse.facts.meeting_names import ANY, WEAK_NOUN, numbers

_WORDS = (
    r"(?:declaration|communiqu[eé]|statement|consensus|commitment|accord|appeal|call\s(?:for|to)\saction"
    r"|outcome\sdocument|resolution|conclusions|plan\sof\saction|action\splan|protocol|pledge)"
)
_OF = r"(?:(?:as\s)?(?:adopted|issued|agreed|endorsed|signed|made|released)\s(?:at|by|on|in)|on\sthe\soccasion\sof)"
_ALONE = re.compile(rf"(?P<what>(?:[\w’'-]+\s){{1,3}}){_WORDS}(?:\s(?:of|on|at|{_OF})(?:\sthe)?)?", re.IGNORECASE)
_HEAD = re.compile(
    rf"(?P<what>(?:[\w’'-]+\s){{1,3}}?){_WORDS}\s(?:of|from|at|by|{_OF})\s(?:the\s)?(?P<rest>.+)", re.IGNORECASE
)
_WHOSE = re.compile(rf"(?:the\s|joint\s|final\s)*{_WORDS}\s(?:of|by|from)\s(?:the\s)?(?P<what>.+)", re.IGNORECASE)
_SYMBOL = re.compile(  # BSC-Mt/18/JS, Resolution 7/COP.12
    r"(?:(?i:draft\s)?(?i:decision|resolution|recommendation|declaration)s?\s(?:(?i:no\.?)\s?)?(?=\S*[\d])"
    r"[\w.-]+(?:[/.][\w.()-]+)*|(?=\S*\d)[A-Z][\w.-]*(?:/[\w.()-]+)+(?:\s\(\d{4}\))?)"
)
_LINK_ALONE = re.compile(rf"(?:of|from|by|at|{_OF})(?:\sthe)?", re.IGNORECASE)
_LINK = re.compile(rf"(?:(?P<always>{_OF})|of|from|by|at)\s(?:the\s)?(?=\S)", re.IGNORECASE)
_THEME = re.compile(r"(?:theme|motto|slogan|subject|topic)s?\s*[:–—-]\s|[“\"«‘].{3,}[”\"»’]\W*$", re.IGNORECASE)
_FOREIGN = re.compile(
    r"\b(?:conferencia|comunicado|reunión|declaración|cumbre|foro|conférence|communiqué\sconjoint|réunion|déclaration"
    r"|sommet|conferência|reunião|declaração|cimeira|sobre|conjunto|conjointe|конференция|заявление)\b",
    re.IGNORECASE,
)
_OF_MANY = re.compile(
    r"\b(?:Council|Committee|Commission|Conference|Group|Board|Panel|Network|Task Force)\b", re.IGNORECASE
)
"""What there are many of, each on something; a Process and a Forum are told by their own names."""


def naming(lines: Iterable[str], acronyms: Collection[str]) -> list[str]:
    """Return the lines that may name a meeting or its body, each without the words for its document."""
    kept: list[str] = []
    after_document = False
    every = [line for line in lines if not _SYMBOL.fullmatch(line.strip())]
    for at, line in enumerate(every):
        if _is_adopted_by(every, at):
            after_document = True
            continue
        if _is_of_others(line, acronyms) and any(ANY.search(other) for other in every if other != line):
            after_document = True
            continue
        line = _in_one_language(line)
        line, document = _without_link(line, after_document), _is_document(line, acronyms)
        if not document and line and not _THEME.match(line) and not _is_venue(line):
            kept.append(_without_head(line, acronyms))
        after_document = document or (after_document and not line)
    return kept


def _is_adopted_by(lines: Sequence[str], at: int) -> bool:
    """Return whether a line names a document and the next whose it is: "Klow Declaration on Eels", "Adopted by the"."""
    below = lines[at + 1] if at + 1 < len(lines) else ""
    link = _LINK.match(below)
    named = re.search(rf"\b{_WORDS}\b", lines[at], re.IGNORECASE) and not ANY.search(lines[at])
    return bool(named and link and link["always"] and ANY.search(below, link.end()) and not dates.times(lines[at]))


def _in_one_language(line: str) -> str:
    """Return the first half of "First Conference / Primera Conferencia"."""
    first, _, second = line.partition(" / ")
    return first if second and _FOREIGN.search(second) and not dates.times(line) else line


def _without_link(line: str, after_document: bool) -> str:
    """Return a line without what joins it to the document above: "adopted at the Third Conference"."""
    if after_document and _LINK_ALONE.fullmatch(line):
        return ""
    link = _LINK.match(line)
    return line[link.end() :] if link and (after_document or link["always"]) else line


def _is_document(line: str, acronyms: Collection[str]) -> bool:
    """Return whether a line is but a document's name: "KLOW DECLARATION"; not "Net Forum Communiqué"."""
    found = _ALONE.fullmatch(line.strip())
    return found is not None and not _names(found["what"], acronyms)


def _is_of_others(line: str, acronyms: Collection[str]) -> bool:
    """Return whether a line tells but whose document it is, or where made: "Declaration of Klow"."""
    found = _WHOSE.fullmatch(line.strip())
    return found is not None and not _names(found["what"], acronyms) and not dates.times(line)


def _without_head(line: str, acronyms: Collection[str]) -> str:
    """Return "Third Conference on Nets" of "KLOW DECLARATION OF THE THIRD CONFERENCE ON NETS"; any other line whole."""
    found = _HEAD.fullmatch(line)
    return found["rest"] if found and not _names(found["what"], acronyms) and ANY.search(found["rest"]) else line


def _names(words: str, acronyms: Collection[str]) -> bool:
    """Return whether words before a document's name are of a meeting or a body, and no place."""
    acronym = any(word.isupper() and cases.is_acronym(word, acronyms) for word in words.split())
    return acronym or ANY.search(words) is not None or WEAK_NOUN.search(words) is not None or bool(numbers(words))


def _is_venue(line: str) -> bool:
    """Return whether a line tells a venue, with or without its city: "Old Mill Hotel, Klow, Elbonia"."""
    head = line.partition(",")[0]
    venue = places.VENUE.search(head) is not None or _BUILDING.search(head) is not None
    return venue and not ANY.search(line) and not WEAK_NOUN.search(head) and not dates.times(line)


_BUILDING = re.compile(r"\b(?:convention|conference|congress|exhibition)\scent(?:re|er)\b", re.IGNORECASE)


def whole(found: str, lines: Sequence[str], said: str) -> str:
    """Return a body with what it is on, where a line of the title is that whole name and the text says it, too.

    "Council of Lake Ministers" is the "Council of Lake Ministers on Nets" below the title "COUNCIL OF ... ON NETS".
    """
    for line in lines if _OF_MANY.search(found) else ():
        begins = re.match(rf"{re.escape(found)}\s(?:on|for|of)\s", line, re.IGNORECASE)
        at = said.casefold().find(line.casefold()) if begins else -1
        if at >= 0 and not re.match(r"\w|,?\s(?:and|or)\s|,\s[A-Z]", said[at + len(line) :]):
            return said[at : at + len(line)]
    return found
