"""A meeting's name from its title: "Fourth Net Forum" of "Net Forum" above "Fourth Forum".

The words that name the document, "Chair's Summary of the", are none of it, nor is what stands behind the date; a line
that names the body first, "Net Committee on its second session", is turned round.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence

from drafter import dates, ordinals
from drafter.parse.facts import cases, numbered
from drafter.parse.facts.meeting_names import ANY, PERSONS, is_bare, numbers

_OF_WHOM = re.compile(rf"^{PERSONS.pattern}\sof\s(?:the\s)?", re.IGNORECASE)
_COUNTED_NOUN = re.compile(r"(?:The\s)?(?P<count>[\w-]+)\s(?P<noun>[A-Z]\w+)(?![\w-])")
_COUNTED_TWICE = re.compile(r"(?<=\bMeeting):\s(?:the\s)?Meeting(?=\sof\b)", re.IGNORECASE)
"""What is said twice in "Fourth Meeting: Meeting of the Parties"."""
_ON_ITS = re.compile(
    r"(?:the\s)?(?P<body>[A-Z].+?)\s(?:on|at)\s(?:its|the\swork\sof\sits)\s"
    r"(?P<meeting>(?:[\w-]+\s){1,3}(?:session|meeting))",
    re.IGNORECASE,
)
_WORDS = re.compile(r"\w+")
_DOCUMENT = re.compile(
    r"""^(?:(?:joint|final|draft|outcome|closing|press|ministerial|(?:co-?\s?)?chair(?:s|man|men|persons?|woman|women)?
            [’']?s?|leaders?[’']?s?|ministers?[’']?|agreed|presidency|summary|political)\s)*
        (?:statement|declaration|communiqu[eé]|conclusions|summary|report|minutes
          |outcome(?:s|\sdocument)?|record|release|
          resolution)\b (?:\s(?:of|on|from|by|to|at|(?:adopted|issued|agreed|made)\s(?:at|by))\b(?:\sthe\b)?)?
          (?:\s(?:conclusion|close|end|occasion)\sof(?:\sthe)?\b)? \s*[:–—-]?\s*
      | [\s,:–—-]*\b(?:(?:joint|final|outcome|(?:co-?\s?)?chair(?:s|man|men|persons?|woman|women)?[’']?s?
          |leaders?[’']?s?|ministers?[’']?)\s)*(?:statement|declaration|communiqu[eé]|conclusions
        |summary|report|minutes|document)$""",
    re.VERBOSE | re.IGNORECASE,
)


# "Klow Declaration: What We Share", “One Net, Many Hands”: what was agreed or met under, and no meeting's name.
_THEME = re.compile(r"\b(?:declaration|communiqu[eé]|statement)\s*[:–—]|^[“\"«][^“”\"«»]+[”\"»]$", re.IGNORECASE)


def name(lines: Iterable[str], acronyms: Collection[str]) -> str:
    """Return the meeting's name from title lines, up to the one that tells the date; capitals made small.

    `acronyms` are the words that stand in capitals in running text, and stay so.
    """
    kept: list[str] = []
    for line in lines:
        if kept and _THEME.search(line) and not ANY.search(line):
            continue
        rest = _without_document(line)
        if dates.times(rest) or (rest != line and kept and not ANY.search(rest)):
            rest = _before_date(rest)
            kept += [cases.parts_small(rest, acronyms)] if ANY.search(rest) else []
            break
        kept += [_counted_first(cases.parts_small(rest, acronyms), kept)] if rest else []
    found = re.sub(r"\s*\([A-Z][\w\-]*\)", "", " ".join(_counted_forum(_once(kept))))
    found = _COUNTED_TWICE.sub("", found)
    found = re.sub(r"\s+", " ", found).strip(" ,:–—-")
    short = numbered.find(found)
    if short:
        return short.name
    if PERSONS.match(found) and is_bare(_OF_WHOM.sub("", found)):
        return ""  # Chair of the Meeting
    return found if ANY.search(found) or numbers(found) else ""


def _counted_first(line: str, above: Sequence[str]) -> str:
    """Return the meeting of a line that names its body first: "Net Committee on its second session"."""
    its = _ON_ITS.fullmatch(line)
    if not its:
        return line
    is_above = any(one.casefold().startswith(its["body"].casefold()) for one in above)
    return its["meeting"] if is_above else f"{its['meeting']} of the {its['body']}"


def _once(lines: list[str]) -> list[str]:
    """Return title lines without one that another says too: "Forum of Zenda" above "Third Meeting of the Forum ..."."""
    bare = [" ".join(_WORDS.findall(line.casefold())) for line in lines]
    held = [any(f" {one} " in f" {other} " and one != other for other in bare) for one in bare]
    return [line for at, line in enumerate(lines) if not held[at] and bare[at] not in bare[:at]]


def _counted_forum(lines: list[str]) -> list[str]:
    """Return title lines with "Net Forum" above "Fourth Forum" as one, "Fourth Net Forum": the noun stands once."""
    if len(lines) < 2 or not (counted := _COUNTED_NOUN.match(lines[1])):
        return lines
    body = re.sub(r"(?i)^the\s|\s*\([A-Z][\w-]*\)$", "", lines[0])
    if ordinals.ordinal(counted["count"]) is None or body.split()[-1:] != [counted["noun"]] or numbers(body):
        return lines
    return [f"{counted['count']} {body}{lines[1][counted.end() :]}", *lines[2:]]


def _without_document(line: str) -> str:
    """Return a title's line without the words that name the document: "Chair's Summary of the ..."."""
    return _DOCUMENT.sub("", line.strip()).strip()


def _before_date(line: str) -> str:
    """Return what stands before a line's place and date: its first part, where that names a meeting."""
    head = re.split(r",|\s[–—|-]\s|\s\(|\sheld\b|\sin\s(?=[A-Z])", line, maxsplit=1)[0]
    head = re.sub(r"[\s,]*(?:19|20)\d\d$", "", head)
    return "" if dates.times(head) else head
