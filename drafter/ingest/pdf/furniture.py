"""What stands on pages and is no text of theirs: running heads and feet, page numbers, watermarks.

A line at a page's edge is furniture where it comes again at the same height on another page, figures
aside; where it is the page's own number; or where it bears a number that counts with the pages. What
differs on odd and even pages, or is missing on the first, is found all the same: two alike are enough.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

from drafter.ingest import marks
from drafter.ingest.pdf.lines import Line
from drafter.ingest.pdf.looks import Body

_EDGE = 4
"""How many lines at the top or foot of a page may be furniture."""
_SAME_HEIGHT_PT = 4.0
_APART, _LITTLE = 1.6, 1.35
"""How far furniture stands from the text at least, in parts of its size: where two pages show it, and where more do."""
_SET_IN = 3.0  # times the size: so far from the left edge no line of text begins, unless it is set in the middle
_SMALL = 0.85
_WATERMARK = 2.2
"""How many times as large as the text a watermark is at least."""
_ROMAN = re.compile(r"[-–\s]*[ivxl]{1,6}[-–\s]*$")
_VALUES = {"i": 1, "v": 5, "x": 10, "l": 50}
_MARKING = re.compile(  # stands at the edge of a page and is no text, though it may stand there once
    r"""\W*(?: (?:strictly\ |most\ )?(?:restricted|confidential|secret|unclassified|embargoed)(?:\ until\ .{1,40})?
        | (?:for\ )?(?:official|internal)\ use(?:\ only)? | official(?::?\ sensitive)? | (?:distribution:?\ )?limited
        | not\ for\ (?:distribution|circulation|publication|release|citation)
        | (?:(?:first|second|third|final|revised|working|zero)\ )?draft
          (?:\ (?:as\ (?:at|of)|of|dated|version|rev\.?|v\.?)?\ ?\d.{0,40} | \ for\ (?:discussion|comment)s?)?)\W*""",
    re.IGNORECASE | re.VERBOSE,
)
_FIGURE = re.compile(r"\b\d{1,4}\b")
_AT_END = re.compile(r"^\D{0,2}\d{1,4}\b|\b\d{1,4}\D{0,2}$")


def find(pages: Mapping[int, Sequence[Line]], usual: Body) -> dict[int, dict[Line, str]]:
    """Return for each page the lines that are furniture, and what each is. `usual` is the text's look."""
    found: dict[int, dict[Line, str]] = {number: {} for number in pages}
    heads = {number: list(lines[: _EDGE + 1]) for number, lines in pages.items()}
    feet = {number: list(reversed(lines[-_EDGE - 1 :])) for number, lines in pages.items()}
    for number, line in _small_heads(heads, usual):
        found[number][line] = "running head"
    for edges, kind in ((heads, "running head"), (feet, "running foot")):
        for number, line in _at_edge(edges, pages, usual):
            found[number][line] = "page number" if _is_number(line) else kind
    for number, line in _watermarks(pages, usual.size):
        found[number][line] = "watermark"
    if all(len(found[number]) == len(lines) for number, lines in pages.items()):
        return {number: {} for number in pages}  # what is alone on all pages is their text
    return found


def _small_heads(heads: Mapping[int, list[Line]], usual: Body) -> Iterator[tuple[int, Line]]:
    """Yield the first line of a page but the first where it is small and stands apart: two pages show one head only."""
    for number, lines in heads.items():
        if (
            number > min(heads)
            and len(lines) > 1
            and lines[0].size < _SMALL * usual.size
            and _stands_apart(lines, 1, 1, usual)
        ):
            yield number, lines[0]


def _at_edge(
    edges: Mapping[int, list[Line]], pages: Mapping[int, Sequence[Line]], usual: Body
) -> Iterator[tuple[int, Line]]:
    """Yield the furniture at one edge: from the page's edge inwards, no further than the first line of text."""
    alike, counting = _alike(edges), _counting(edges)
    own = _lone(edges, alike)
    alike = {line: many for line, many in alike.items() if own[round(line.y)] < many}
    sure = set(_sure(alike, pages))
    for number, lines in edges.items():
        taken = 0
        for line in lines[:_EDGE]:
            many = alike.get(line, 1)
            own_number = _is_number(line) and _own(line, number, len(pages))
            if not (many > 1 or line in counting or own_number or _MARKING.fullmatch(line.text)):
                break
            taken += 1
        while taken and not (
            (lines[taken - 1] in sure and all(line in sure or _is_number(line) for line in lines[:taken]))
            or _stands_apart(lines, taken, max(alike.get(line, 1) for line in lines[:taken]), usual)
        ):
            taken -= 1
        if taken == len(pages[number]) and len(pages) == 1:
            taken = 0
        yield from ((number, line) for line in lines[:taken])


def _sure(alike: Mapping[Line, int], pages: Mapping[int, Sequence[Line]]) -> Iterator[Line]:
    """Yield the lines that are furniture however near the text stands, as in a narrow margin.

    All pages bear them, or all but the first; where only two do, they stand at one place, apart from the text's left
    edge. One in bold may be a title or heading, and one of many cells a table's head.
    """
    left = min((line.x0 for lines in pages.values() for line in lines), default=0.0)
    places: dict[str, set[int]] = defaultdict(set)
    for line in alike:
        places[line.text].add(round(line.x0 / _SAME_HEIGHT_PT))
    for line, many in alike.items():
        every = many == len(pages) or (many > 2 and many == len(pages) - 1)
        placed = many > 2 or (line.x0 > left + _SET_IN * line.size and len(places[line.text]) == 1)
        if every and placed and not line.bold and len(line.runs) == 1:
            yield line


def kept(pages: Mapping[int, Sequence[Line]], found: Mapping[int, Mapping[Line, str]]) -> Iterator[str]:
    """Yield the lines that stand first on more pages than one, at one height, and were read as text."""
    first = {number: lines[0] for number, lines in pages.items() if len(lines) > 1 and lines[0] not in found[number]}
    heads = {number: [line] for number, line in first.items() if not line.text.endswith((".", ";", ":", ","))}
    alike = {line: many for line, many in _alike(heads).items() if many > 1 and len(line.runs) == 1}
    for text in dict.fromkeys(line.text for line in alike):
        numbers = sorted({line.page for line in alike if line.text == text})
        where = f"{', '.join(map(str, numbers[:-1]))} and {numbers[-1]}"
        yield f"“{text}” stands first on pages {where}: it was read as text, and may be a running head"


def _lone(edges: Mapping[int, list[Line]], alike: Mapping[Line, int]) -> Counter[int]:
    """Return for each height on how many pages words of their own stand there: there the text begins, or ends."""
    own: Counter[int] = Counter()
    for lines in edges.values():
        heights = {round(line.y) for line in lines if alike.get(line, 1) < 2 and not _is_number(line)}
        own.update({near for height in heights for near in range(height - 1, height + 2)})
    return own


def _alike(edges: Mapping[int, list[Line]]) -> dict[Line, int]:
    """Return for each line on how many pages one like it stands at the same height."""
    groups: dict[str, list[tuple[int, Line]]] = defaultdict(list)
    for number, lines in edges.items():
        for line in lines:
            groups[line.text.casefold()].append((number, line))
    many: dict[Line, int] = {}
    for group in groups.values():
        heights = sorted(group, key=lambda pair: pair[1].y)
        start = 0
        for at in range(1, len(heights) + 1):
            if at == len(heights) or heights[at][1].y - heights[at - 1][1].y > _SAME_HEIGHT_PT:
                count = len({number for number, _ in heights[start:at]})
                many |= {line: count for _, line in heights[start:at]}
                start = at
    return {line: count for line, count in many.items() if _may_recur(line)}


def _may_recur(line: Line) -> bool:
    """A label alone is no furniture where it comes again; a page's number is told by counting."""
    return len(line.text) > 2 and (not _is_number(line) or not line.text.strip().isdecimal())


def _counting(edges: Mapping[int, list[Line]]) -> set[Line]:
    """Return the lines that begin or end with a number which counts with the pages.

    Two such are enough where their words are alike, else there must be three at one height.
    """
    alike: dict[tuple[int, str], dict[int, Line]] = defaultdict(dict)
    placed: dict[tuple[int, int], dict[int, Line]] = defaultdict(dict)
    for number, lines in edges.items():
        for at, line in enumerate(lines):
            figures = _FIGURE.findall(line.text)
            ends = {figures[0], figures[-1]} if figures and _AT_END.search(line.text) else set()
            if _ROMAN.fullmatch(line.text):
                ends = {str(_roman(line.text))}
            for figure in ends:
                words = "" if _ROMAN.fullmatch(line.text) else _FIGURE.sub("#", line.text)
                alike[int(figure) - number, words].setdefault(number, line)
                placed[int(figure) - number, at].setdefault(number, line)
    groups = [*((group, 2) for group in alike.values()), *((group, 3) for group in placed.values())]
    found: set[Line] = set()
    for group, needed in groups:
        heights = [line.y for line in group.values()]
        if len(group) >= needed and max(heights) - min(heights) <= _SAME_HEIGHT_PT:
            found |= set(group.values())
    return found


def _roman(text: str) -> int:
    values = [_VALUES[letter] for letter in text if letter in _VALUES]
    return sum(-value if value < max(values[at:]) else value for at, value in enumerate(values))


def _is_number(line: Line) -> bool:
    return bool(marks.page_number(line.text)) or bool(_ROMAN.fullmatch(line.text))


def _own(line: Line, number: int, pages: int) -> bool:
    """Return whether a number alone is that of the page: "3" on the third, "Page 1 of 1"."""
    figure = marks.page_number(line.text)
    return figure == str(number) and (not line.text.strip().isdecimal() or len(line.text.strip()) < 4) and pages >= 1


def _stands_apart(lines: Sequence[Line], taken: int, many: int, usual: Body) -> bool:
    """Return whether the outermost `taken` lines stand apart from the text: the less the oftener they come."""
    if taken >= len(lines):
        return True
    least = max(_APART, 1.25 * usual.leading) if many < 3 else max(_LITTLE, 1.15 * usual.leading)
    return abs(lines[taken].y - lines[taken - 1].y) > least * lines[taken].size


def _watermarks(pages: Mapping[int, Sequence[Line]], size: float) -> Iterator[tuple[int, Line]]:
    """Yield what is written large across the page, alike on each or across words of the text."""
    large = [(number, line) for number, lines in pages.items() for line in lines if line.size > _WATERMARK * size]
    texts = Counter(line.text for _, line in large)
    for number, line in large:
        over = any(abs(other.y - line.y) < 0.7 * line.size and other.x0 < line.x1 and line.x0 < other.x1
                   and other.size < line.size / 2 and other.y > line.y - 2 for other in pages[number])  # fmt: skip
        if texts[line.text] > 1 or over:
            yield number, line
