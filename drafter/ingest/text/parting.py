"""A text that stands on one line, or a page a line: parted where there is proof that a paragraph begins.

The proof is in the numbers: 1. 2. 3. in their order, each after a sentence's end or a heading; in
bullets; in letters that go on from (a). What stands without a stop between a sentence's end and the
next number is a heading. A title ends where its date does; its place begins where the body says so.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from drafter import dates, numbering
from drafter.ingest import marks
from drafter.ingest.text.lines import Line, Told

_LONG = 400  # letters of a line that may hold more than one paragraph
_NUMBER = re.compile(r"(?<!\S)(?P<label>\d{1,3})\.\s?(?=[“\"‘'(]?[A-Z])")
_ENDED = re.compile(r"[.!?:;][”\"’')\]]*$")
_HEADING = re.compile(
    r"""(?:^|(?<=[.!?;:])|(?<=[.!?;:][”"’')]))\s*
        (?P<words>(?:(?:[IVXL]{1,6}|[A-Z])\.\s+)?[A-Z“"‘'(][^.!?;]{2,120})$""",
    re.VERBOSE,
)
_REFERRING = re.compile(r"\b(?:paras?|paragraphs?|articles?|sections?|no|nos|of|and|the|to|in|on|by)\.?$", re.I)
_ONLY_BULLETS = "•◦‣▪■●\ue000-\uf8ff"  # what stands in no sentence, as "»" and "→" may
_BULLET = re.compile(rf"\s(?=[{_ONLY_BULLETS}]\s)|(?<=[.:;])\s(?=[-–*]\s\S)|(?<=;\s(?:and|or\s))\s?(?=[-–*]\s\S)")
_LETTER = re.compile(r"(?:(?<=[.:;,])|(?<=\sand)|(?<=\sor))\s+(?=(?P<label>\(?[a-z]{1,4}\)|[a-z]\.|[ivx]{2,5}\.)\s+\S)")
_LETTERED = re.compile(  # A. Prevention a. fostering ...
    r"(?<=[.:;])\s+(?=(?P<head>(?:[A-H]|[IVX]{1,5})\.\s+[A-Z][^.:;]{2,60}?\s+)(?:a\.|\(a\))\s)"
)
_ROMAN = re.compile(  # III. Participants The Meeting was ...
    r"(?<=[.!?;:])\s+(?=(?P<head>[IVX]{1,5}\.\s+[A-Z][\w ,’'-]{2,80}?\s+)(?:The|We|This|It|These)\s)"
)
_ANNEX = re.compile(r"(?<=[.!?])\s+(?=(?P<head>ANNEX(?:\s[A-Z\d]{1,2})?:?(?:\s[A-Z][A-Z,’'-]{2,})*\s+)[A-Z][a-z]*\s)")
_NUMERAL = re.compile(r"(?:[IVXL]{1,6}|[A-H])\.?")
_STATEMENT = re.compile(
    r"""\s(?=(?:JOINT\s|CO-)?CHAIRS?(?:MAN|[’']S|S[’'])*\s(?:STATEMENT|SUMMARY|REPORT)\b)
      | \s(?=JOINT\s(?:STATEMENT|COMMUNIQU[EÉ]|DECLARATION)$)
      | (?<=^JOINT\sSTATEMENT)\s(?=THE\s)""",
    re.VERBOSE,
)
_PLACE = re.compile(r"\s*(?:[A-Z][\w’'.-]*,?\s+){1,6}$")  # "Da Nang, Viet Nam, " before a date
_LONGEST_TITLE = 600  # letters of all its lines
_FEWEST = 3  # words in capitals that are a title
_NEAR = 8  # lines that may be empty before a text begins
_FEW_WORDS = 5  # of a place's name


@dataclass(frozen=True, slots=True)
class _Start:
    """A place in a line where a numbered paragraph begins."""

    at: int
    number: int


def part(lines: list[Line], told: Told) -> list[Line]:
    """Return the lines, those that hold several paragraphs parted, an empty line after each part."""
    if not any(len(line.text) > _LONG for line in lines):
        return lines
    known = {label for line in lines if (label := marks.split(line.text).label).isdecimal()}
    made: list[Line] = []
    number, count = 0, 0
    for at, line in enumerate(lines):
        starts = list(_starts(line.text, number, known)) if len(line.text) > _LONG else []
        own = marks.split(line.text).label
        number = starts[-1].number if starts else int(own) if own.isdecimal() else number
        opens = not any(above.text.strip() for above in made[:_NEAR])
        following = _following(lines, at)
        pieces = list(_pieces(line.text, starts, following, opens)) if len(line.text) > _LONG else [line.text]
        count += len(pieces) - 1
        made.append(replace(line, text=pieces[0] if pieces else ""))
        made += [replace(line, text=text) for piece in pieces[1:] for text in ("", piece)]
    if count:
        told.doubts.append(_doubt(lines, count))
    return made


def _following(lines: Sequence[Line], at: int) -> str:
    """Return the next line if it is long too, or numbered: then what ends this one without a stop may be a heading."""
    after = next((line.text.strip() for line in lines[at + 1 : at + 3] if line.text.strip()), "")
    return after if len(after) > _LONG or marks.split(after).label else ""


def _doubt(lines: Sequence[Line], count: int) -> str:
    worded = sum(bool(line.text.strip()) for line in lines)
    where = "all of it stood on one line" if worded == 1 else "several paragraphs stood on one line"
    return f"{where}; {count + 1} were parted at their numbers and bullets"


# ── numbers ──────────────────────────────────────────────────────────────────────────────────────


def _starts(text: str, number: int, known: set[str]) -> Iterator[_Start]:
    """Yield where the numbers after `number` begin paragraphs; one that begins a line elsewhere is no other's."""
    places: dict[int, list[int]] = {}
    for found in _NUMBER.finditer(text):
        places.setdefault(int(found["label"]), []).append(found.start())
    at = -1
    while True:
        again = number > 2 and _next(text, places.get(1, ()), at) is not None
        begins = _next(text, places.get(number + 1, ()), at)
        if begins is None and again:
            number, begins = 0, _next(text, places.get(1, ()), at)
        if begins is None:
            return
        number, at = number + 1, begins
        if begins and str(number) not in known:
            yield _Start(begins, number)


def _next(text: str, places: Iterable[int], after: int) -> int | None:
    """Return the first of these places where a paragraph can begin; a sentence's end is the better proof."""
    later = [at for at in places if at > after]
    ended = next((at for at in later if at == 0 or _ENDED.search(text[max(0, at - 12) : at].rstrip())), None)
    headed = next((at for at in later if _is_headed(text, after + 1, at)), None)
    return min((at for at in (ended, headed) if at is not None), default=None)


def _is_headed(text: str, after: int, at: int) -> bool:
    """Return whether a heading stands before a number, or at the text's beginning a title."""
    window = text[max(after, at - 200) : at].rstrip()
    title = after == 0 and at < _LONGEST_TITLE and not re.search(r"[.!?;]\s", text[:at])
    return not _REFERRING.search(window) and (title or bool(_HEADING.search(window)))


# ── pieces ───────────────────────────────────────────────────────────────────────────────────────


def _pieces(text: str, starts: Sequence[_Start], following: str, opens: bool) -> Iterator[str]:
    """Yield the paragraphs, headings and items of a line, in order.

    `following` is the line after it; `opens` says whether the text begins with it.
    """
    cuts = [0, *(start.at for start in starts), len(text)]
    for at, (first, last) in enumerate(pairwise(cuts)):
        words = text[first:last].strip()
        if not words:
            continue
        if at == 0 and ((starts and starts[0].number == 1) or (opens and _capitals(words))):
            yield from _title(words, text[last:])
            continue
        heads = last < len(text) or following[:1].isupper() or bool(marks.split(following).label)
        heading = _trailing_heading(words) if heads and not _REFERRING.search(words[-12:]) else 0
        yield from _items(words[: heading or None].strip())
        if heading:
            yield words[heading:]


def _trailing_heading(words: str) -> int:
    """Return where the heading that ends these words begins; 0 where they end with a sentence."""
    if _ENDED.search(words[-8:]):
        return 0
    window = max(0, len(words) - 200)
    found = _HEADING.search(words, window)
    return found.start("words") if found and found.start("words") else 0


def _items(words: str) -> Iterator[str]:
    """Yield a paragraph, the items of its list, and the lettered headings above lists."""
    cuts, letter = [], marks.split(words).label.strip("()")
    every = [found for sign in (_BULLET, _LETTER, _LETTERED, _ROMAN, _ANNEX) for found in sign.finditer(words)]
    for found in sorted(every, key=lambda match: match.end()):
        label = (found.groupdict().get("label") or "").strip("().")
        if found.groupdict().get("head"):
            cuts += [found.end(), found.end("head")]
            letter = marks.split(words[found.end("head") :]).label.strip("()")  # "a" of the list that it heads
        elif not label or label in ("a", "i", *numbering.following(letter)):
            letter = label or letter
            cuts.append(found.end())
    yield from (piece for first, last in zip([0, *cuts], [*cuts, len(words)], strict=True)
                if (piece := words[first:last].strip()))  # fmt: skip


def _title(words: str, body: str) -> Iterator[str]:
    """Yield what stands before the first number: the lines of a title in capitals, and a paragraph after it."""
    end = _title_end(words)
    yield from _title_lines(words[:end].strip(), words[end:] + body)
    rest = words[end:].strip()
    heading = _trailing_heading(rest)
    yield from _items(rest[: heading or None].strip())
    if heading:
        yield rest[heading:]


def _title_end(words: str) -> int:
    """Return where the title ends: with the capitals that it is set in; without them, only where no sentence ends."""
    end = _capitals(words)
    if end:
        return end + _place_and_date(words[end:])
    return 0 if re.search(r"[.!?;]\s", words) else len(words)


def _capitals(words: str) -> int:
    """Return where the words in capitals end that a text begins with; 0 for so few that they may be no title."""
    end = 0
    for found in re.finditer(r"\S+", words):
        if any(letter.islower() for letter in found[0]) or _NUMERAL.fullmatch(found[0]):
            break
        end = found.end()
    return end if len(words[:end].split()) >= _FEWEST else 0


def _place_and_date(words: str) -> int:
    """Return where a place and date end that stand before the text, "Klow, 5 May 2013 The Meeting met"; 0 for none."""
    spans = dates.find(words[:120])
    if not spans or not _PLACE.match(words[: spans[0].at[0]]) or not words[spans[0].at[1] :].lstrip()[:1].isupper():
        return 0
    return spans[0].at[1]


def _title_lines(words: str, body: str) -> Iterator[str]:
    """Yield the lines of a title: up to its place, the place and date, and what comes after."""
    spans = dates.find(words)
    if spans:
        first, last = spans[0].at
        begins = _place(words[:first], body)
        yield from filter(None, (*_STATEMENT.split(words[:begins].strip()), words[begins:last].strip()))
        words = words[last:].strip(" ,")
    yield from filter(None, (piece.strip() for piece in _STATEMENT.split(words)))


def _place(before: str, body: str) -> int:
    """Return where the place begins that stands before a title's date: the body tells of its city after an "in"."""
    told = body[:3000].casefold()
    for found in list(re.finditer(r"\S+", before))[-_FEW_WORDS:]:
        city = before[found.start() :].partition(",")[0].strip().casefold()
        if city and re.search(rf"\bin {re.escape(city)}\b", told):
            return found.start()
    return len(before)
