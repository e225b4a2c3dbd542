"""A meeting's facts from title, a page's own header and the opening sentence, and where they differ.

The running text is believed first, then the title, then the header of a web page, whose dates are
often the page's own. Where they differ every place is reported; none is corrected.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from drafter import dates
from drafter.dates import Span
from drafter.model import Block, Lines, Meeting, Repair
from drafter.names import Table
from drafter.parse import opening
from drafter.parse.opening import Opening
from drafter.parse.sections import MEETING, Section
from drafter.received import SourceParagraph

_BODY = re.compile(
    r"""\bchairs?\s+of\s+(?:the\s+)?(?P<body>[A-Z].*?)\s+(?:\((?P<short>[^)]*)\)\s+)?
        (?:co-)?(?:hosted|convened|held|met|chaired)\b""",
    re.VERBOSE | re.IGNORECASE,
)
_OF = re.compile(
    r"""\b(?:meeting|conference|summit|session|assembly)\s+of\s+the\s+(?P<body>[A-Z].*?)(?=\s+(?:on|held)\b|$)""",
    re.IGNORECASE,
)
_HELD = re.compile(
    r"""^(?:The\s+)?(?P<body>[A-Z][\w\s’'\-]*?)\s+(?:held|convened)\s+(?:its|their)\b
      | ^At\ its\b[^,]*,\s(?:the\s)?(?P<other>[A-Z][\w\s’'\-]*?)\s(?=[a-z]+ed\b)""",
    re.VERBOSE,
)
_THANKS = re.compile(
    r"\b(?:hosting|participate in|convening|organi[sz]ing)\s+(?:the\s+)?(?P<meeting>[^,.;]*)", re.IGNORECASE
)
_PLACE = re.compile(  # what stands before the date in a line of place and date
    r"""^(?:(?:location|venue|place|where)\s*:\s*)?
        (?P<city>[^\W\d][^,:;()\d]*?)(?:,\s*(?P<country>[^,:;()\d]+?))?
        \s*,?\s*(?:dates?\s*:)?\s*(?:on\s*)?$""",
    re.VERBOSE | re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Told:
    """One place of a text that tells a date: what it says, and where."""

    span: Span
    lines: Lines


def meeting(section: Section, blocks: Iterable[Block], acronyms: Iterable[tuple[str, str]], names: Table) -> Meeting:
    """Return what the text says of its meeting. What it does not say is "" or None."""
    blocks = tuple(blocks)
    opened = _opened(section, blocks)
    told = [*_in_opening(opened), *_in_lines(section.title), *_in_lines(section.header)]
    span = told[0].span if told else None
    city, country = _place(opened, section, names)
    name = opened.name if opened and opened.name else _titled(section.title)
    number = _ordinal(name)
    if number is None:
        number = _thanked(name, blocks, dict(acronyms))
    body = _body(opened, name)
    return Meeting(body, name, number, city, country, span.start if span else None, span.end if span else None)


def _opened(section: Section, blocks: Iterable[Block]) -> Opening | None:
    return opening.find(blocks, "\n".join(line.text for line in section.title))


def title_meeting(section: Section, names: Table) -> Meeting:
    """Return what the title alone says: a strategy or a list tells in its text of other meetings."""
    told = _in_lines(section.title)
    city, country = _place(None, section, names) if told else ("", "")
    span = told[0].span if told else None
    return Meeting("", "", None, city, country, span.start if span else None, span.end if span else None)


def disagreements(section: Section, blocks: Iterable[Block]) -> Iterator[Repair]:
    """Yield, where title, header and opening tell different facts, each place as a repair of nothing."""
    opened = _opened(section, blocks)
    told = [*_in_opening(opened), *_in_lines(section.title), *_in_lines(section.header)]
    if any(not _agree(told[0].span, other.span) for other in told[1:]):
        for place in told:
            yield Repair("date disagrees", place.lines, place.span.text, place.span.text)
    numbers = [(number, opened.lines, text) for number, text in _numbers(opened.name)] if opened else []
    numbers += [(number, line.lines, text) for line in section.title if MEETING.search(line.text)
                for number, text in _numbers(line.text)]  # fmt: skip
    if len({number for number, _, _ in numbers}) > 1:
        yield from (Repair("ordinal disagrees", lines, text, text) for _, lines, text in numbers)
    if opened and opened.city:
        yield from _places_differ(opened, section)


def _places_differ(opened: Opening, section: Section) -> Iterator[Repair]:
    for line in (*section.title, *section.header):
        city, _ = _place_of(line.text)
        if city and city.casefold() != opened.city.casefold() and opened.city.casefold() not in line.text.casefold():
            yield Repair("place disagrees", opened.lines, opened.city, opened.city)
            yield Repair("place disagrees", line.lines, city, city)


def _agree(one: Span, other: Span) -> bool:
    """Return whether one date lies within the other: a day of a meeting of three is no contradiction."""
    return (one.start <= other.start and other.end <= one.end) or (other.start <= one.start and one.end <= other.end)


def _in_opening(opened: Opening | None) -> list[Told]:
    return [Told(opened.span, opened.lines)] if opened and opened.span else []


def _in_lines(lines: Iterable[SourceParagraph]) -> list[Told]:
    return [Told(span, line.lines) for line in lines for span in dates.find(line.text)[:1]]


# ── place ────────────────────────────────────────────────────────────────────────────────────────


def _place(opened: Opening | None, section: Section, names: Table) -> tuple[str, str]:
    city, country = (opened.city, opened.country) if opened else ("", "")
    for line in (*section.title, *section.header):
        line_city, line_country = _place_of(line.text)
        if not line_city or (city and city.casefold() != line_city.casefold()):
            continue
        city = city or _cased(line_city, names)
        country = country or _cased(line_country, names)
    return city, country


def _place_of(text: str) -> tuple[str, str]:
    """Return city and country of a line that tells place and date; "" where it is none."""
    spans = dates.find(text)
    if not spans:
        return "", ""
    found = _PLACE.match(text[: spans[0].at[0]].strip())
    return (found["city"].strip(), (found["country"] or "").strip()) if found else ("", "")


def _cased(name: str, names: Table) -> str:
    """Return a name in capitals as it is written in running text."""
    row = names.named(name) if name else None
    if row and name.isupper():
        return row.name
    return " ".join(word.capitalize() for word in name.split()) if name.isupper() else name


# ── name, ordinal, body ──────────────────────────────────────────────────────────────────────────


def _titled(title: Iterable[SourceParagraph]) -> str:
    """Return the meeting's name from title lines, up to the line that tells the date."""
    lines = []
    for line in title:
        if dates.find(line.text) or re.search(r"statement|communiqu|declaration|summary", line.text, re.IGNORECASE):
            break
        lines.append(line.text)
    name = " ".join(lines)
    if not MEETING.search(name):
        return ""
    small = {"of", "on", "the", "and", "for", "in", "to"}
    words = [word.lower() if word.lower() in small else word.capitalize() for word in name.split()]
    return " ".join(words) if name.isupper() else name


def _numbers(text: str) -> list[tuple[int, str]]:
    """Return the ordinals of a meeting's name; an anniversary's and another meeting's stand after."""
    return [(number, printed) for number, printed, _ in dates.find_ordinals(text)[:1]]


def _ordinal(name: str) -> int | None:
    numbers = _numbers(name)
    return numbers[0][0] if numbers else None


def _thanked(name: str, blocks: Iterable[Block], acronyms: dict[str, str]) -> int | None:
    """Return the ordinal that the closing thanks give to this same meeting; None if they differ."""
    own = _kernel(name, acronyms)
    found = {
        number
        for block in list(blocks)[-12:]
        for thanks in _THANKS.finditer(block.text)
        for number, printed, _ in dates.find_ordinals(thanks["meeting"])[:1]
        if own and _kernel(thanks["meeting"].replace(printed, ""), acronyms) == own
    }
    return found.pop() if len(found) == 1 else None


def _kernel(name: str, acronyms: dict[str, str]) -> frozenset[str]:
    """Return the words that tell one series of meetings from another, acronyms written out."""
    for acronym, full in acronyms.items():
        name = re.sub(rf"(?<!\w){re.escape(acronym)}(?!\w)", full, name)
    words = re.findall(r"[a-z]+", name.lower().replace("’", "").replace("'", ""))
    return frozenset(words) - {"the", "of", "a", "an", "meeting", "on", "for", "and"}


def _body(opened: Opening | None, name: str) -> str:
    for pattern, text in ((_BODY, opened.text if opened else ""), (_OF, name), (_HELD, opened.text if opened else "")):
        found = pattern.search(text)
        if found:
            groups = found.groupdict()
            return groups.get("short") or re.split(r"\s+on\s+", (groups["body"] or groups["other"]).strip())[0]
    return ""
