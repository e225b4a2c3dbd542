"""Running heads and feet that bear the page's number on their own line, and lines that come again within sentences.

In: the lines of a text. Out: where such lines stand. Lines that are equal but for a figure that counts up are a page's
where one breaks a sentence, or where their form says so ("Record | 3", "Page 3 – Record"); "Day 1", "Day 2" are none.
A line without a figure is a page's where it comes again and breaks sentences each time but one; else it is only told.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise

from drafter.ingest import marks
from drafter.ingest.text import printed
from drafter.ingest.text.before import ends_open
from drafter.ingest.text.lines import PAGE, Line
from drafter.model import plain

_LONGEST = 120  # letters of a running head
_MOST_STEP = 2  # heads of left pages stand on each second
_FIGURES = re.compile(r"\d+")
_NUMBER = r"(?:page|p\.)?\s?\#(?:\s?(?:of|/)\s?\#)?"
_PAGE_NUMBER = _NUMBER.replace("p\\.)?", "p\\.)", 1)
_FORM = re.compile(  # what parts the number from the words; figures stand as #
    rf"""{_PAGE_NUMBER}\s*[|–—,:-]?\s+\S.*                  # Page 3 | Record
       | [–—-]?\s?{_NUMBER}(?:\s*[|–—]|\s-)\s*\S.*          # 3 | Record, – 3 – Record
       | \S.*?(?:\s*[|–—,-]\s*|\s+){_PAGE_NUMBER}\s*[|–—-]? # Record – page 3
       | \S.*?(?:\s*[|–—]|\s-)\s*{_NUMBER}\s*[|–—-]?        # Record | 3, Record – 3 –
    """,
    re.VERBOSE,
)
_COUNTED = re.compile(  # what a text counts by itself: "Session | 3" heads a part of it
    r"""[\W#]*(?:(?:agenda|working|action|round|breakout|thematic|plenary|technical|key|strategic|study|week)\s)?
        (?:items?|sessions?|days?|parts?|annex(?:es)?|attachments?|append(?:ix|ices)|articles?|decisions?|resolutions?
          |recommendations?|tables?|figures?|box(?:es)?|chapters?|sections?|phases?|options?|steps?|questions?|goals?
          |targets?|objectives?|outcomes?|outputs?|activit(?:y|ies)|actions?|commitments?|pillars?|priorit(?:y|ies)
          |themes?|topics?|groups?|panels?|rounds?|weeks?|years?|volumes?|modules?|case|principles?|areas?|clusters?
          |components?|strands?|tracks?|lessons?|scenarios?|schedules?|protocols?|tables?
          |maps?|lots?|visits?)\b[\W#]*.*""",
    re.VERBOSE,
)
_SHORTER = 0.8  # of the line above: what a page's end breaks is longer than a head
_STOPS = (".", ";", ":", ",")
_SYMBOL = re.compile(r"[^\s/]+/[^\s]*\.")  # "EW/MOP6/Rep."


def heads(lines: Sequence[Line]) -> set[int]:
    """Return where heads stand that a figure, or the sentences that they break, tell from the text."""
    found: set[int] = set()
    for key, places in _groups(lines).items():
        counts = "#" in key and _count(places, lines)
        if (counts and _are_paged(key, places, lines)) or ("#" not in key and _break(places, lines)):
            found.update(places)
    return found


def again(lines: Sequence[Line], dropped: set[int]) -> Iterator[str]:
    """Yield a doubt for each line that comes again and stays: it breaks a sentence, or stands by a page's number."""
    for key, places in _groups(lines).items():
        kept = [at for at in places if at not in dropped]
        words = plain(lines[places[0]].text)
        if "#" not in key and len(kept) > 1 and any(_breaks(lines, at) for at in kept):
            yield f"“{words}” stands {len(kept)} times alone on its line, and may be the page's"


def is_symbol(words: str) -> bool:
    """Return whether words are a document's symbol, which may end with a stop: "EW/MOP6/Rep."."""
    return bool(_SYMBOL.fullmatch(words))


def _groups(lines: Sequence[Line]) -> dict[str, list[int]]:
    """Return the lines that may be heads by their words, figures as #; those that come again only."""
    groups: dict[str, list[int]] = defaultdict(list)
    for at, line in enumerate(lines):
        words = plain(line.text)
        ended = words.endswith(_STOPS) and not is_symbol(words)
        if words and line.text != PAGE and len(words) <= _LONGEST and not ended and not _is_own(words):
            groups[_FIGURES.sub("#", words.casefold())].append(at)
    return {key: places for key, places in groups.items() if len(places) > 1}


def _is_own(words: str) -> bool:
    """Return whether a line is a page's number alone, or begins as the text's paragraphs and items do."""
    mark = marks.split(words)
    return bool(marks.page_number(words) or mark.mark or (mark.label and not _FIGURES.match(words)) or mark.glued)


def _count(places: Sequence[int], lines: Sequence[Line]) -> bool:
    """Return whether a figure goes up from each line to the next, by one or always by two."""
    figures = [[int(figure) for figure in _FIGURES.findall(lines[at].text)] for at in places]
    for column in zip(*figures, strict=False):
        steps = {later - earlier for earlier, later in pairwise(column)}
        if len(steps) == 1 and 1 <= min(steps) <= _MOST_STEP:
            return True
    return False


def _are_paged(key: str, places: Sequence[int], lines: Sequence[Line]) -> bool:
    """Return whether lines that count are pages': by their form, or by the sentences that they break."""
    broken = sum(_breaks(lines, at) for at in places)
    if any(marks.table_cells(lines[at].text) or marks.split(lines[at].text).label for at in places):
        return 2 * broken > len(places)
    if _COUNTED.fullmatch(key):
        return broken > 1 and 2 * broken >= len(places)
    if _FORM.fullmatch(key):
        return bool(broken) or len(places) > 2
    return bool(broken) and len(places) > 2 and all(printed.stands_alone(lines, at) for at in places)


def _break(places: Sequence[int], lines: Sequence[Line]) -> bool:
    """Return whether equal lines break sentences, all of them but one; what stands below equal words is a copy's."""
    broken = [_above(lines, at) for at in places if _breaks(lines, at)]
    return len(set(broken)) > 1 and len(broken) >= len(places) - 1


def _breaks(lines: Sequence[Line], at: int) -> bool:
    """Return whether a line that stands alone breaks a sentence: nothing ends above it, and a word goes on below."""
    above = _above(lines, at)
    if not printed.stands_alone(lines, at) or len(lines[at].text.strip()) > _SHORTER * len(above):
        return False
    return printed.is_broken(lines, at) and (ends_open(above) or above[-1:].isalnum() or above.endswith(","))


def _above(lines: Sequence[Line], at: int) -> str:
    """Return the next line with words above, no further than four lines away."""
    return next((line.text.rstrip() for line in reversed(lines[max(0, at - 4) : at]) if line.text.strip()), "")
