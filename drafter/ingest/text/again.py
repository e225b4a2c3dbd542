"""A title that stands again at the head of a later page, whole or cut: "SIXTH MEETING OF THE COUNCIL   Page 2".

In: the lines of a text. Out: where such lines stand. One alone is enough where it breaks a sentence, or where the
text counts on below it, or at a page's edge; a title below which other lines of one stand begins a document.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from drafter.ingest import marks
from drafter.ingest.text.before import ends_open
from drafter.ingest.text.lines import PAGE, Line

_MOST_LINES = 6  # of a title
_LONGEST = 160  # letters of a line of it
_FEWEST = 12  # letters of a head
_SHORTEST = 5  # where a page's number stands beside it
_CUT = 30  # letters with which only the title begins
_SENTENCE = 60  # letters that no line of a title has below a head
_CONTINUED = re.compile(r"[\s(\[–—-]+(?:continued|cont[.’']?d?\.?)[)\]]?$", re.IGNORECASE)
_TAIL = re.compile(
    r"(?:\s*[-–—|,/]?\s+(?:page|p\.)(?:\s?\d{1,4}(?:\s?(?:of|/)\s?\d{1,4})?)?|(?:\s{2,}|\s?\|\s?)\d{1,4}|…|\.\.\.)$",
    re.IGNORECASE,
)
_FRONT = re.compile(r"^(?:page\s\d{1,4}\s*[-–—|]?\s+|\d{1,4}(?:\s{2,}|\s?\|\s?))", re.IGNORECASE)
_COUNT = re.compile(r"[(\[]?(\d{1,4})")
_STOPS = (".", ";", ":", ",")


def heads(lines: Sequence[Line]) -> set[int]:
    """Return where the title stands again as a page's head."""
    worded = [at for at, line in enumerate(lines) if line.text.strip()]
    body = [at for at in worded if not marks.page_number(lines[at].text)]  # a form feed is no word
    size = _title(lines, body)
    whole = [_letters(lines[at].text) for at in body[:size]]
    found: set[int] = set()
    number = 0
    for place in range(size, len(body)):
        text = lines[body[place]].text.strip()
        above = lines[body[place - 1]].text.strip()
        amid = _letters(above) in whole and body[place - 1] not in found  # of a title that begins a document
        if whole and not amid and _is_head(text, whole) and _goes_on(lines, body, place, number, text):
            found.add(body[place])
        number = _number(text) or number
    return found


def _title(lines: Sequence[Line], body: Sequence[int]) -> int:
    """Return how many lines at the beginning are short, without labels, and no sentence."""
    for place, at in enumerate(body[:_MOST_LINES]):
        text = lines[at].text.strip()
        if len(text) > _LONGEST or text.endswith(_STOPS) or marks.split(text).label:
            return place
    return min(_MOST_LINES, len(body))


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text.casefold()))


def _is_head(text: str, title: Sequence[str]) -> bool:
    """Return whether a line says what a line of the title does, or begins as the title does and was cut."""
    if len(text) > _LONGEST or text.endswith((";", ":", ",")):
        return False
    words = _bare(text)
    letters = _letters(words)
    joined = "".join(title)
    cut = words != text or len(letters) >= min(_CUT, len(title[0]))
    return len(letters) >= (_FEWEST if words == text else _SHORTEST) and (
        letters in title or (cut and joined.startswith(letters))
    )


def _bare(text: str) -> str:
    """Return a line without the page's number, "continued" and the like."""
    return _TAIL.sub("", _CONTINUED.sub("", _FRONT.sub("", text)))


def _goes_on(lines: Sequence[Line], body: Sequence[int], place: int, number: int, text: str) -> bool:
    """Return whether the text that stands before such a line goes on below it; `number` is its last paragraph's."""
    if place + 1 == len(body):
        return False
    before, after = lines[body[place - 1]].text.rstrip(), lines[body[place + 1]].text.strip()
    between = lines[body[place - 1] + 1 : body[place + 1]]
    edge = any(line.text == PAGE or marks.page_number(line.text) for line in between)
    # A sentence that is wrapped may name the meeting on a line of its own: something must tell a head from that.
    if not (edge or _bare(text) != text or marks.all_capitals(text)) and not before.endswith((".", ";")):
        return False
    label = marks.split(after).label
    if label:
        first = label.strip("()[]")[:1]
        return _number(after) == number + 1 if first.isdecimal() else edge and first.islower()
    if after[0].islower() or before.endswith(",") or ends_open(before):
        return True
    sentence = len(after) >= _SENTENCE or after.endswith(".")
    return (edge or bool(_CONTINUED.search(text))) and sentence


def _number(text: str) -> int:
    """Return the number of the paragraph that a line begins: 5 for "5." and "5.1"; 0 for none."""
    found = _COUNT.match(text)
    return int(found[1]) if found and marks.split(text).label else 0
