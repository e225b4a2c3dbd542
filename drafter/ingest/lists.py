"""Lists without bullets: numbers that count below a lead-in, and names that stand one a line.

In: source paragraphs of any file, each by its own looks. Out: the same with their kinds as their neighbours show
them. What begins at 1 below a lead-in's colon are its items: (1), 1) or 12.1 below any, "1." only below one that
bears a number itself, for a text may say "agreed as follows:" and then number its paragraphs; below one that
bears none where the count begins at 1 once more, or the paragraphs' own count goes on behind. Short lines in a
row below a colon, or below "Participants", are names and no headings.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from drafter import dates, numbering
from drafter.ingest import marks
from drafter.received import SourceKind, SourceParagraph

_ATTENDING = re.compile(
    r"""(?:(?:list\ of|the|other)\s+)*
        (?:participants?|participating\ \S+|observers?|delegations?|delegates|attendance|attendees|attending
          |member(?:s|\ states|\ countries)|states|countries|guests|partners|(?:international\ )?organi[sz]ations)
        (?:\s+and\s+(?:observers|participants|organi[sz]ations))?\s*:?$""",
    re.IGNORECASE | re.VERBOSE,
)
_ACRONYM = re.compile(r"\([A-Z]{2,}[A-Za-z-]*\)$")  # no heading, but a name, ends in one
_HEADING = re.compile(  # what begins a heading and no name
    r"""(?:the\ )?(?:introduction|opening|proceedings|discussions?|agenda|adoption|background|purpose|overview|summary
        |key|themes?|decisions?|recommendations?|actions?|outcomes?|conclusions?|closing|closure|next|way|matters|other
        |any|review|report|statement|presentations?|sessions?|item|part|annex|date
        |venue|implementation|priorities)\b""",
    re.IGNORECASE | re.VERBOSE,
)
_COUNTS = re.compile(r"\(?[a-zA-Z]{1,5}\)?|\(?\d{1,3}\)")
_LEADS_IN = (":", " -", " –", " \u2014")
_PROVISION = re.compile(r"(?:Article|Art\.?|Section|Rule|Chapter|Part)\b")  # a label that heads, below any colon
_LONGEST_NAME = 80
_FEWEST = 3  # names that show a list; one is enough below a second heading of its kind


@dataclass
class _Run:
    """A list that counts: its labels' form, the last number, and the number of its lead-in, 0 for none."""

    form: str
    last: int
    lead: int
    indent: int


def heads(label: str) -> bool:
    """Return whether a label is that of a text's own parts, "Article 5": they are headings below any colon."""
    return bool(_PROVISION.match(label))


def of(parts: Sequence[SourceParagraph]) -> tuple[SourceParagraph, ...]:
    """Return the paragraphs with the items and names of such lists as what they are."""
    return tuple(_named(_lettered(_Counting(parts).items())))


# ── numbers ──────────────────────────────────────────────────────────────────────────────────────


@dataclass
class _Counting:
    """The walk through numbered paragraphs; the runs that are open, outermost first."""

    parts: Sequence[SourceParagraph]
    runs: list[_Run] = field(default_factory=list)
    last: int = 0  # the number of the last paragraph that is none of a list
    listed: bool = False  # whether a list "1." "2." stood above

    def items(self) -> list[SourceParagraph]:
        """Return the paragraphs, those that count below a lead-in as items."""
        return [self._item(at, part) for at, part in enumerate(self.parts)]

    def _item(self, at: int, part: SourceParagraph) -> SourceParagraph:
        form, number = numbering.series(part.label)
        if not number or part.mark or part.level or heads(part.label):
            if part.kind is SourceKind.LINE and not number:
                self.runs = []
            if self._begins_anew(at):
                self.last, self.listed = 0, False
            return part
        goes_on = next((depth for depth, run in enumerate(self.runs, 1) if self._goes_on(at, run, form, number)), 0)
        if goes_on:
            self.runs = self.runs[:goes_on]
            self.runs[-1].last = number
        elif number == 1 and self._leads_in(at, form):
            above = self.parts[at - 1]
            self.runs = self.runs if above.label or above.kind is SourceKind.ITEM else []
            self.runs.append(_Run(form, 1, int(above.label) if above.label.isdecimal() else self.last, part.indent))
            self.listed = self.listed or form == "#"
        else:
            self.runs = [] if part.kind is not SourceKind.ITEM else self.runs
            self.last = number if form == "#" else self.last
            return part
        return replace(part, kind=SourceKind.ITEM)

    def _leads_in(self, at: int, form: str) -> bool:
        """Return whether the paragraph above leads in to a list; one that bears no number may lead in to the text."""
        above = self.parts[at - 1] if at else None
        if above is None or not self._is_lead_in(at - 1):
            return above is not None and form == "#" and above.label.isdecimal() and self._are_names(at)
        own = form != "#" or bool(numbering.series(above.label)[1]) or above.kind is SourceKind.ITEM
        return own or self._are_fragments(at) or self._counts_apart(at)

    def _are_fragments(self, at: int) -> bool:
        """Return whether the numbered lines from this 1 on begin small, as items do, and not with what a body did."""
        run = [self.parts[at]]
        for part in self.parts[at + 1 :]:
            if numbering.series(part.label) != ("#", len(run) + 1):
                break
            run.append(part)
        did = any(part.text.split()[0].endswith("ed") for part in run if part.text)  # "1. welcomed the report;"
        return len(run) > 1 and not did and all(part.text[:1].islower() for part in run)

    def _are_names(self, at: int) -> bool:
        """Return whether names are numbered from this 1 on, and the number of the paragraph above goes on behind."""
        end = at
        while end < len(self.parts) and self.parts[end].label == str(end - at + 1) and _is_short(self.parts[end].text):
            end += 1
        after = (part.label for part in self.parts[end:] if part.label.isdecimal())
        return end - at > 1 and next(after, "") == str(int(self.parts[at - 1].label) + 1)

    def _counts_apart(self, at: int) -> bool:
        """Return whether the numbers from this 1 on are a list's: the next count begins at 1 too, or theirs goes on.

        Where all counts of a text begin at 1 below a colon, they are lists; the last is told by the ones above.
        """
        counted = 1
        for later, part in enumerate(self.parts[at + 1 :], at + 1):
            form, number = numbering.series(part.label)
            if self._begins_anew(later):
                break
            if form != "#" or part.level or part.mark:
                continue
            if number != counted + 1:
                return number == self.last + 1 > 1 or (number == 1 and self._is_lead_in(later - 1))
            counted = number
        return self.listed and not self.last

    def _begins_anew(self, at: int) -> bool:
        """Return whether an annex begins here, or another text's title: lines that stand together."""
        titles = self.parts[at - 1 : at + 1] if at else ()
        together = len(titles) > 1 and all(part.kind is SourceKind.LINE and not part.label for part in titles)
        return together or bool(numbering.split_annex(self.parts[at].text)[0])

    def _is_lead_in(self, at: int) -> bool:
        above = self.parts[at]
        return above.kind in (SourceKind.PARAGRAPH, SourceKind.ITEM) and above.text.endswith(_LEADS_IN)

    def _goes_on(self, at: int, run: _Run, form: str, number: int) -> bool:
        """Return whether a label goes on with a list; what could be the next paragraph's is, unless that comes yet."""
        if form != run.form or number != run.last + 1:
            return False
        if form != "#":
            return True
        if self.parts[at].indent != run.indent:
            return self.parts[at].indent > run.indent
        return number != run.lead + 1 or self._comes_again(at)

    def _comes_again(self, at: int) -> bool:
        """Return whether the label at this place stands once more, before any count begins anew."""
        for later in self.parts[at + 1 :]:
            if later.label in ("1", self.parts[at].label):
                return later.label != "1"
        return False


# ── letters ──────────────────────────────────────────────────────────────────────────────────────


def _lettered(parts: Sequence[SourceParagraph]) -> list[SourceParagraph]:
    """Return the paragraphs, short lines that count (a), (b) or A., B. or (1), (2) in the text as items.

    Headings have something between them; what counts with nothing between is a list.
    """
    made = list(parts)
    at, body = 1, False  # whether the text has begun
    while at < len(made):
        body = body or made[at - 1].kind is SourceKind.PARAGRAPH
        end = _letters_end(made, at) if body else at
        enough = _FEWEST if made[at - 1].kind is SourceKind.LINE else 2
        if end - at >= enough and any(part.kind is SourceKind.LINE for part in made[at:end]):
            made[at:end] = [replace(part, kind=SourceKind.ITEM) for part in made[at:end]]
        at = max(end, at + 1)
    return made


def _letters_end(parts: Sequence[SourceParagraph], at: int) -> int:
    """Return where the letters end that count from this paragraph on; the place itself where none begins."""
    if not _may_be_lettered(parts[at]) or _letters(parts[at].label) not in ("a", "i", "1"):
        return at
    end = at + 1
    while end < len(parts) and _may_be_lettered(parts[end]) and _follows(parts[end].label, parts[end - 1].label):
        end += 1
    return end


def _may_be_lettered(part: SourceParagraph) -> bool:
    short = part.kind in (SourceKind.LINE, SourceKind.ITEM) and not (part.level or part.mark or part.bold or part.title)
    return short and bool(_COUNTS.fullmatch(part.label))


def _is_short(text: str) -> bool:
    return len(text) <= _LONGEST_NAME and not text.endswith((".", ";", ":"))


def _letters(label: str) -> str:
    return label.strip("().").lower()


def _follows(label: str, last: str) -> bool:
    form, number = numbering.series(label)
    if number:
        return (form, number - 1) == numbering.series(last)
    same = re.sub("[a-z]+", "a", re.sub("[A-Z]+", "A", label)) == re.sub("[a-z]+", "a", re.sub("[A-Z]+", "A", last))
    return same and _letters(label) in numbering.following(_letters(last))


# ── names ────────────────────────────────────────────────────────────────────────────────────────


def _named(parts: Sequence[SourceParagraph]) -> list[SourceParagraph]:
    """Return the paragraphs, names that stand one a line as items below a colon, else as paragraphs."""
    made = list(parts)
    listed = False  # whether such a list stands just above
    at = 1
    while at < len(made):
        lead = made[at - 1]
        colon = lead.kind is SourceKind.PARAGRAPH and lead.text.endswith(":") and at > 1
        attending = bool(_ATTENDING.match(lead.text)) and not lead.label
        end = _names_end(made, at) if colon or attending else at
        enough = 1 if attending and (listed or lead.level) else _FEWEST
        listed = end - at >= enough
        if listed:
            kind = SourceKind.ITEM if colon else SourceKind.PARAGRAPH
            made[at:end] = [replace(part, kind=kind) for part in made[at:end]]
        at = end + 1 if listed else at + 1
    return made


def _names_end(parts: Sequence[SourceParagraph], at: int) -> int:
    """Return where the names end that begin at a place: before a gap, a heading, or what else is no name."""
    end = at
    step = _step(parts, at + 1)
    while end < len(parts) and _is_name(parts[end]) and (end == at or _step(parts, end) <= step):
        end += 1
    heads = end < len(parts) and parts[end].kind is not SourceKind.LINE and not _ATTENDING.match(parts[end].text)
    heads = heads and end > at and not _ends_list([part.text for part in parts[at:end]])
    return end - 1 if heads and _step(parts, end) <= step else end


def _ends_list(names: Sequence[str]) -> bool:
    """Return whether the last line is one more name and no heading: it bears an acronym, or keeps their order."""
    first = [name.removeprefix("The ").removeprefix("the ").casefold() for name in names]
    in_order = len(first) >= _FEWEST and first == sorted(first) and not _HEADING.match(names[-1])
    return in_order or bool(_ACRONYM.search(names[-1]))


def _step(parts: Sequence[SourceParagraph], at: int) -> int:
    return parts[at].lines[0] - parts[at - 1].lines[1] if at < len(parts) else 0


def _is_name(part: SourceParagraph) -> bool:
    plain = part.kind is SourceKind.LINE and not (part.label or part.level or part.bold or part.title)
    if not plain or len(part.text) > _LONGEST_NAME or _ATTENDING.match(part.text):
        return False
    return not dates.find(part.text) and not (marks.all_capitals(part.text) and len(part.text.split()) > 1)
