"""The places of a list within which nothing is cut: known names, brackets, what an acronym stands for.

Names with an "and" of their own ("Trinidad and Tobago") are whole without any register, and so are the people of a
list ("Ministers and Senior Officials").
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from itertools import pairwise

from drafter.acronyms import expansion
from drafter.model import LANDS, NameKind
from drafter.names import Table
from drafter.parse.attendance import leads
from drafter.parse.attendance.words import PEOPLE, WHOLE

Span = tuple[int, int]

BRACKET = re.compile(r"\((?:[^()]|\([^()]*\))*\)")
_ACRONYM = re.compile(r"\((?P<acronym>[A-Z][\w\-/&]*[A-Z][\w\-/&]*)\)")
_WHO = re.compile(rf"\b(?:{PEOPLE}),?\sand\s(?:{PEOPLE})\b", re.IGNORECASE)  # "Ministers and Senior Officials"
_BOTH = re.compile(  # it is accredited to both, as the list goes on: "Delegation of the EU to Elbonia and Lutha, Zenda"
    r"\b(?:Delegation|Mission|Embassy|Ambassador|Commission(?:er)?)\b[^,;()]{0,80}?\sto\s(?:the\s)?(?:[A-Z][\w’'-]+\s)+"
    r"and\s(?:the\s)?[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+)*(?=,\s|;|\)|\sand\s)"
)
_ENDS = re.compile(
    r"\s*(?:[,;.()]|and\b|as\b|with\b|$)"
)  # what follows a name in a list; not "Fiji Australia Partnership"
_NAMELY = re.compile(
    r"\b(?:[Mm]embers|[Cc]ountries|[Ss]tates|[Ee]conomies|[Pp]artners|[Pp]arties|[Oo]rgani[sz]ations|[Aa]gencies"
    r"|[a-z]+ions),\s(?:namely|including|comprising|such\sas)\s"
)
_BEGINS = re.compile(r"^|[,;:]\s+|\b(?:and|by|as|with)\s+")
_WINDOW = 300  # letters before an acronym in which its name is looked for


class Whole:
    """The places of a text within which nothing is cut, and where known names begin and end."""

    def __init__(self, text: str, names: Table) -> None:
        found = names.find(text)
        marks = (*BRACKET.finditer(text), *WHOLE.finditer(text), *_WHO.finditer(text), *_NAMELY.finditer(text))
        spans = [match.span() for match in (*marks, *_BOTH.finditer(text))]
        spans += [name.at for name in found if not _is_two(name.text, names)]
        self.known = {name.at[0]: name.at[1] for name in found}
        self.ends = {name.at[1]: name.at[0] for name in found}
        spans += [span for span in _expanded(text) if not self._holds_a_name(text, span)]
        spans += _leads(text)
        delegations = [name.at for name in found if name.row.kind in LANDS]
        self._gaps = list(_gaps(text, delegations))
        self._spans = _merged(spans)
        self._starts = [start for start, _ in self._spans]

    def within(self, start: int, end: int) -> bool:
        """Return whether what stands from `start` to `end` lies in a place where nothing is cut."""
        at = bisect_right(self._starts, start) - 1
        if at >= 0 and self._spans[at][1] > start:
            return True
        return at + 1 < len(self._spans) and self._starts[at + 1] < end - 1

    def side_by_side(self, part: Span) -> Iterator[Span]:
        """Yield the part, cut where two known delegations stand side by side: "Thailand Viet Nam" lost its comma."""
        start = part[0]
        for gap in self._gaps[bisect_right(self._gaps, part) :]:
            if gap[1] > part[1]:
                break
            yield start, gap[0]
            start = gap[1]
        yield start, part[1]

    def _holds_a_name(self, text: str, span: Span) -> bool:
        """Return whether a known name before a comma or "and" makes the span more than one name."""
        last = self.known.get(span[0])
        return last is not None and last < span[1] and text[last : last + 5].lstrip(", ").startswith("and ")


def _gaps(text: str, delegations: list[Span]) -> Iterator[Span]:
    """Yield the spaces between delegations that stand side by side up to a comma or an end, in order."""
    found: list[Span] = []
    ends = False
    for one, other in reversed(list(pairwise(delegations))):
        beside = text[one[1] : other[0]].isspace()
        ends = bool(_ENDS.match(text, other[1])) or (ends and bool(found) and found[-1][0] == other[1])
        if beside and ends:
            found.append((one[1], other[0]))
    yield from reversed(found)


def _is_two(text: str, names: Table) -> bool:
    """Return whether a known form with a comma is two names in a list: "China, Hong Kong SAR" is.

    "Hong Kong, China" is one.
    """
    first, comma, rest = text.partition(", ")
    row = names.named(first) if comma else None
    return row is not None and row.kind is NameKind.STATE and names.named(rest) is not None


def _expanded(text: str) -> Iterator[Span]:
    """Yield the place of each name whose acronym follows it in brackets, where it holds an "and" or a comma."""
    for bracket in _ACRONYM.finditer(text):
        before = text[max(0, bracket.start() - _WINDOW) : bracket.start()].rstrip()
        name = expansion(bracket["acronym"], re.split(r"[;()]", before)[-1])
        start = text.rfind(name, 0, bracket.start()) if name else -1
        if start >= 0 and re.search(r",|\sand\s", name) and not re.search(r",\s(?:the|and)\s", name):
            yield start, bracket.end()


def _leads(text: str) -> Iterator[Span]:
    """Yield the people before a name, from where one may begin: "judges, prosecutors and lawyers from"."""
    last = 0
    for begin in _BEGINS.finditer(text):
        end = leads.end(text, begin.end()) if begin.end() >= last else last
        if end > begin.end():
            yield begin.end(), end
            last = end


def _merged(spans: list[Span]) -> list[Span]:
    found: list[Span] = []
    for start, end in sorted(spans):
        if found and start < found[-1][1]:
            found[-1] = found[-1][0], max(end, found[-1][1])
        else:
            found.append((start, end))
    return found
