"""What stands on a page beside its text, dropped and told: running heads and feet, numbers in the margin.

A running head is a short line that comes again at the edge of pages, or with a number that counts,
while the text goes on across it. Where a page ends and nothing else tells it, a line of one form
feed is left for the reader of paragraphs.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from drafter.ingest import marks
from drafter.ingest.text import again, paged, printed
from drafter.ingest.text.lines import PAGE, Line, Told
from drafter.model import plain

_MARGIN = re.compile(r"\s{0,12}(?P<number>\d{1,4})(?:\s+(?P<words>\S.*)|\s*)$")
_FOOT = re.compile(r"(?:.{0,80}\s{2,}|[\W_]*)(?:page|p\.)\s?\d{1,4}(?:\s?(?:of|/)\s?\d{1,4})?\s*$", re.IGNORECASE)
_OF_DOCUMENT = re.compile(
    r"\s*[A-Z][^\s/]*(?:/[^\s/]+)+\s{3,}(?:page|p\.)\s?\d{1,4}(?:\s?(?:of|/)\s?\d{1,4})?\s*", re.I
)
_WIDE = re.compile(r"\s*(?:\S.*?\s{3,}\d{1,3}|\d{1,3}\s{3,}\S.*)\s*$")  # a head, and the page's number far from it
_FIGURES = re.compile(r"\d+")
_LONGEST = 120  # letters of a running head
_NEAR = 2  # lines with words between a page's edge and the last line of its head


def drop(lines: list[Line], told: Told) -> list[Line]:
    """Return the lines without what is the page's, a form feed where a page ends."""
    lines = _without_margin(lines, told)
    lines = [part for line in lines for part in _at_form_feeds(line)]
    places = printed.by_browser(lines) | printed.signs(lines)
    places |= _furniture(lines) | again.heads(lines) | paged.heads(lines)
    told.doubts += paged.again(lines, places)
    for at in sorted(places):
        told.repair("running head", lines[at], plain(lines[at].text), "")
    return [replace(line, text=PAGE) if at in places else line for at, line in enumerate(lines)]


def _at_form_feeds(line: Line) -> Iterator[Line]:
    if PAGE not in line.text:
        yield line  # as it is: a long text has many
        return
    parts = line.text.split(PAGE)
    for at, part in enumerate(parts):
        if at:
            yield replace(line, text=PAGE)
        if part.strip():
            yield replace(line, text=part)


# ── numbers in the margin ────────────────────────────────────────────────────────────────────────


def _without_margin(lines: list[Line], told: Told) -> list[Line]:
    """Return the lines without the numbers that count them, from one in the text or on each page."""
    found = [(at, match) for at, line in enumerate(lines) if (match := _MARGIN.match(line.text))]
    worded = sum(bool(line.text.strip()) for line in lines)
    if len(found) < 8 or len(found) < 0.9 * worded:
        return lines
    numbers = [int(match["number"]) for _, match in found]
    steps = sum(later == earlier + 1 or later == 1 for earlier, later in pairwise(numbers))
    if steps < 0.9 * (len(numbers) - 1):
        return lines
    made = list(lines)
    for at, match in found:
        told.repair("line number", lines[at], match["number"], "")
        rest = lines[at].text[match.end("number") :]
        made[at] = replace(lines[at], text=rest[2:] if rest[:2].isspace() else rest.lstrip())
    return made


# ── running heads and feet ───────────────────────────────────────────────────────────────────────


def _furniture(lines: Sequence[Line]) -> set[int]:
    """Return where lines stand that are the pages' own."""
    worded = [at for at, line in enumerate(lines) if line.text.strip()]
    edges = _edges(lines, worded)
    groups: dict[str, list[int]] = defaultdict(list)
    for at in worded:
        words = plain(lines[at].text)
        ended = words.endswith((".", ";", ":", ",")) and not paged.is_symbol(words)
        if len(words) <= _LONGEST and not ended and not marks.page_number(words):
            groups[_FIGURES.sub("#", words.casefold())].append(at)
    enough = 2 if any(line.text == PAGE for line in lines) else 3
    heads = {at for key, places in groups.items() if _is_head(key, places, lines, edges, enough) for at in places}
    heads |= {at for at in edges if _FOOT.match(lines[at].text) and not marks.page_number(lines[at].text)}
    heads |= {at for at in worded if _OF_DOCUMENT.fullmatch(lines[at].text) and printed.stands_alone(lines, at)}
    kept = _title(lines, worded, heads)
    return heads - kept if heads and _goes_on(lines, worded, heads) else set()


def _edges(lines: Sequence[Line], worded: Sequence[int]) -> set[int]:
    """Return the lines that stand at the text's beginning, near a form feed or near a page's number."""
    ends = [at for at in range(len(lines)) if lines[at].text == PAGE or marks.page_number(lines[at].text)]
    edges: set[int] = set(worded[:_NEAR])
    position = {at: place for place, at in enumerate(worded)}
    before = _last_before(len(lines), worded)
    for end in ends:
        place = position.get(end, before[end])
        edges.update(worded[max(0, place - _NEAR + (end not in position)) : place + _NEAR + 1])
    return edges - set(ends)


def _last_before(count: int, worded: Sequence[int]) -> list[int]:
    """Return for each line the place among those with words of the last one up to it; -1 for none."""
    found, last, places = [], -1, set(worded)
    for at in range(count):
        last += at in places
        found.append(last)
    return found


def _is_head(key: str, places: list[int], lines: Sequence[Line], edges: set[int], enough: int) -> bool:
    """Return whether lines that are alike are heads: at the pages' edges, or with a figure that counts them."""
    if len(places) < 2:
        return all(marks.all_capitals(words) and _WIDE.match(words) and printed.is_broken(lines, at)
                   for at in places if (words := lines[at].text.rstrip()))  # fmt: skip
    near = sum(at in edges for at in places)
    if "#" in key and all(_WIDE.match(lines[at].text) for at in places) and _counts(places, lines):
        return near >= 0.5 * len(places) or any(printed.is_broken(lines, at) for at in places)
    if "#" in key and len(places) > 2 and _counts(places, lines):
        broken = sum(_begins_small(lines, at) for at in places)
        return near >= 0.5 * len(places) or broken >= 0.5 * len(places)
    return near >= 0.8 * len(places) and (len(places) >= enough or all(_by_number(lines, at) for at in places))


def _by_number(lines: Sequence[Line], at: int) -> bool:
    """Return whether the next line with words, on either side, is a page's number: then two heads are enough."""
    above = next((line.text for line in reversed(lines[max(0, at - 3) : at]) if line.text.strip()), "")
    below = next((line.text for line in lines[at + 1 : at + 4] if line.text.strip()), "")
    return bool(marks.page_number(above) or marks.page_number(below))


def _counts(places: list[int], lines: Sequence[Line]) -> bool:
    """Return whether a figure in these lines goes up by one from each to the next."""
    figures = [[int(figure) for figure in _FIGURES.findall(lines[at].text)] for at in places]
    columns = zip(*figures, strict=False)
    return any(all(b == a + 1 for a, b in pairwise(column)) for column in columns)


def _begins_small(lines: Sequence[Line], at: int) -> bool:
    """Return whether the text goes on in the midst of a sentence after a line."""
    after = next((line.text.strip() for line in lines[at + 1 : at + 4] if line.text.strip()), "")
    return after[:1].islower()


def _title(lines: Sequence[Line], worded: Sequence[int], heads: set[int]) -> set[int]:
    """Return the lines of the title that are heads on later pages too: they stand at the top, close together."""
    kept = set()
    for place, at in enumerate(worded[:4]):
        follows = worded[place + 1] if place + 1 < len(worded) else at
        numbered = len(marks.page_number(lines[follows].text)) in (1, 2, 3)  # a head, with its page's number below
        if at in heads and follows == at + 1 and not numbered and not _FOOT.match(lines[at].text):
            kept.add(at)
    return kept


def _goes_on(lines: Sequence[Line], worded: Sequence[int], heads: set[int]) -> bool:
    """Return whether the text runs on across at least one of them, or counts on: then no document begins there."""
    body = [at for at in worded if at not in heads and lines[at].text != PAGE and not marks.page_number(lines[at].text)]
    label = ""
    for at, after in pairwise(body):
        label = marks.split(lines[at].text).label or label
        if not any(between in heads for between in range(at + 1, after)):
            continue
        text, following = lines[at].text.rstrip(), lines[after].text.strip()
        following_label = marks.split(following).label
        counts = label.isdecimal() and following_label.isdecimal() and int(following_label) == int(label) + 1
        if counts or (not following_label and not text.endswith((".", "!", "?"))):
            return True
    return not body or max(heads) > body[-1]
