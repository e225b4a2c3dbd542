"""Meetings known by a short name and a number behind it: "LAGCO SOM 12", "COP-9", "SOM 3 of the Lake Forum".

In: a line of a title, or a meeting's name. Out: the body, the number and how both are printed. A year is no number:
"LAGCO SOM 2017" is the meeting of a year, and its number is 0.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from drafter import ordinals

_SERIES = r"(?:SOM(?:[A-Z]{1,3})?|COP|MOP|CMP|CMA|AGM|HLM|CHOGM|PrepCom|PREPCOM)"
_LINE = re.compile(
    rf"""(?:the\s)?(?:(?P<before>[^\W\d_a-z][\w’'&-]*(?:\s(?:[^\W\d_a-z][\w’'&-]*|of|the|and|on)){{0,6}}?)[\s/-])??
         (?P<series>{_SERIES})(?:\s?[-–/]\s?|\s(?:no\.\s?)?)?(?P<number>[1-9]\d{{0,2}}
           |(?:19|20)\d\d|[IVXL]+)(?![\w/]|[.]\d)
         (?:\sof\s(?:the\s)?(?P<after>[^\W\d_a-z][\w’'&-]*(?:\s(?:[^\W\d_a-z][\w’'&-]*|of|the|and|on)){{0,6}}))?
         (?=\s*(?:$|[,:;(–—|-]|\s(?:held|in|at|on)\b|(?:(?:co-?\s?)?chairs?[’']?s?\s)?(?:joint\s)?
            (?:statement|summary|report|communiqu[eé]|declaration|minutes|record|conclusions|decision|outcome)))""",
    re.VERBOSE,
)
_A_YEAR = 1000
_SHORT = re.compile(rf"\b(?P<word>[A-Z]{{2,6}})[\s/-](?={_SERIES}\b)")
_WORDS = frozenset(
    """THE OF FOR AND FORUM GROUP NET BOARD UNION LEAGUE JOINT ANNUAL FIRST THIRD FIFTH SIXTH
    TENTH""".split()
)
"""Words before "SOM" that are no acronyms."""


@dataclass(frozen=True, slots=True)
class Numbered:
    """One meeting: whose it is, "" where the line does not say; which; as printed, "SOM 12"; and its name."""

    body: str
    number: int
    printed: str
    name: str


def find(line: str) -> Numbered | None:
    """Return the meeting that a line begins with; None where it begins with none."""
    found = _LINE.match(line.strip())
    if not found:
        return None
    figures = found["number"]
    number = int(figures) if figures.isdecimal() else ordinals.ordinal(figures, roman=True)
    printed = found.string[found.start("series") : found.end("number")]
    name = re.sub(r"(?i)^the\s", "", found[0].strip())
    body = re.sub(r"(?i)^the\s", "", found["before"] or found["after"] or "")
    return Numbered(body, number if number < _A_YEAR else 0, printed, name) if number else None


def capitals(line: str) -> frozenset[str]:
    """Return the words of a line that stand as acronyms before such a short name: "LAGCO" of "12TH LAGCO SOM"."""
    short = {found["word"] for found in _SHORT.finditer(line)} - _WORDS
    return frozenset({*short, *re.findall(rf"\b{_SERIES}\b", line)})
