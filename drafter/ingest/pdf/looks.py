"""What lines are by their looks: their usual size and leading, the labels before them, titles, bullets, names."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise, takewhile
from statistics import median

from drafter.ingest import marks, whole
from drafter.ingest.pdf.lines import Line, joined, span
from drafter.ingest.words import Vocabulary
from drafter.model import Repair
from drafter.received import SourceKind, SourceParagraph

ENDED = re.compile(r"[.!?:;][”\"’')\]]*[⁰¹²³⁴⁵⁶⁷⁸⁹]*$")
OPEN = re.compile(r"(?:^|\s)(?:an?|the|and|or|of|to|in|on|at|by|for|from|with|as|its|their|that|which)$|[,–—]$", re.I)
_LARGER = 1.12  # than the text: a title's or heading's size
_OTHER_SIZE = 0.08
_ENOUGH = 3  # lines that go on show how far lines stand apart
_USUAL_LEADING = 1.2
_DOUBLE = 1.6  # in parts of the size: lines further apart, of which none goes on, are paragraphs of one line
_NAMES = 4  # short lines in a row that make a list
_LONGEST_NAME = 90  # letters
_ROLE = re.compile(r"(?P<label>[A-Z][\w’'\-]*(?:\s[\w’'\-]+)?):")
_PRIVATE = re.compile("[\ue000-\uf8ff]")
_BULLET = "•"
_BARE = re.compile(r"[\W_]*(?:\d{1,4}|[^\W\d_])?[\W_]*")


@dataclass(frozen=True, slots=True)
class Body:
    """What is usual in a document's text: its size, and its leading in parts of that."""

    size: float
    leading: float


def body(lines: Sequence[Line]) -> Body:
    """Return the size of most letters, and the distance of lines: that of lines which go on, or the least not rare."""
    sizes: Counter[float] = Counter()
    for line in lines:
        sizes[round(line.size * 2) / 2] += len(line.text)
    size = sizes.most_common(1)[0][0] if sizes else 12.0
    near = [(above, below) for above, below in pairwise(line for line in lines if _is_about(line, size))
            if above.page == below.page and 0.7 < (above.y - below.y) / below.size < 4]  # fmt: skip
    within = [_step(above, below) for above, below in near if _goes_on(above, below)]
    if len(within) >= _ENOUGH:
        return Body(size, median(within))
    steps = Counter(round(_step(above, below), 1) for above, below in near)
    usual = sorted(step for step, count in steps.items() if count >= 0.15 * steps.total())
    leading = min([*usual[:1], *within], default=_USUAL_LEADING)
    return Body(size, leading if within or leading < _DOUBLE else _USUAL_LEADING)


def _is_about(line: Line, size: float) -> bool:
    return abs(line.size - size) < _OTHER_SIZE * size


def _step(above: Line, below: Line) -> float:
    return (above.y - below.y) / below.size


def _goes_on(above: Line, below: Line) -> bool:
    """Return whether a sentence goes on from a line to the next."""
    ends = above.text[-1:]
    return below.text[:1].islower() and (ends.isalpha() or ends in "-\u00ad") and above.bold == below.bold


def label_of(line: Line) -> str:
    """Return the label or bullet that a line begins with, as printed; "" if none."""
    first = line.words[0].text
    if _PRIVATE.fullmatch(first):
        return first
    mark = marks.split(line.text)
    return mark.mark or (first if mark.label else "")


def made(lines: Sequence[Line], usual: Body, vocabulary: Vocabulary) -> tuple[SourceParagraph, list[Repair]]:
    """Return the paragraph that some lines are, and what was repaired in it."""
    text, repairs = joined(lines, vocabulary)
    text, more = bullet(text, lines)
    bold = all(line.bold for line in lines) or all(line.size > _LARGER * usual.size for line in lines)
    indent = max(0, round((lines[0].x0 - lines[0].left) / (usual.size / 2)))
    found = whole.paragraph(text, span(lines), bold, indent)
    if bold and found.label.isdecimal() and found.kind is SourceKind.PARAGRAPH and not ENDED.search(found.text):
        found = replace(found, kind=SourceKind.LINE)
    role = role_of(lines[0])
    if role and not bold and not found.label:
        found = replace(found, kind=SourceKind.PARAGRAPH, label=role, text=found.text[len(role) + 1 :].strip())
    if found.kind is SourceKind.ITEM and found.label.split(" ")[0].isdecimal():  # "3 bis"
        found = replace(found, kind=SourceKind.PARAGRAPH)
    if found.kind is SourceKind.LINE and (len(lines) > 3 or lines[0].step) and not bold:
        found = replace(found, kind=SourceKind.PARAGRAPH)
    return found, [*_twice(lines), *repairs, *more]


def role_of(line: Line) -> str:
    """Return the one or two words in bold with a colon that a paragraph begins with: "Action:" is a label."""
    heavy = list(takewhile(lambda word: word.bold, line.words))
    role = _ROLE.fullmatch(" ".join(word.text for word in heavy))
    return role["label"] if role and len(heavy) < len(line.words) else ""


def bullet(text: str, lines: Sequence[Line]) -> tuple[str, list[Repair]]:
    """Return the text with a bullet that every font has for a glyph that only the file's own font has."""
    first = lines[0].words[0].text
    if not _PRIVATE.match(first) or not text.startswith(first[:1]):
        return text, []
    return f"{_BULLET} {text[1:].lstrip()}", [Repair("bullet", (lines[0].number, lines[0].number), first[:1], _BULLET)]


def _twice(lines: Sequence[Line]) -> Iterator[Repair]:
    """Yield what was drawn twice to look bold, and is read once."""
    for line in lines:
        twice = " ".join(word.text for word in line.words if word.doubled)
        if twice:
            yield Repair("letters drawn twice", (line.number, line.number), twice, twice)


def _is_name(paragraph: SourceParagraph) -> bool:
    """Return whether a paragraph is one of a list of names, as those in columns are."""
    running = paragraph.kind is SourceKind.PARAGRAPH and not paragraph.label and len(paragraph.text) < _LONGEST_NAME
    return running and not ENDED.search(paragraph.text) and paragraph.text[:1].isupper()


def without_list(done: Sequence[SourceParagraph]) -> Sequence[SourceParagraph]:
    """Return the paragraphs without the list of names at their end, which ends without a stop."""
    end = len(done)
    while end and _is_name(done[end - 1]):
        end -= 1
    return done[:end] if len(done) - end > 1 else done


def headings(done: Sequence[SourceParagraph]) -> tuple[list[SourceParagraph], list[SourceParagraph]]:
    """Return the paragraphs, those that look like headings and can be none as running text; and these by themselves.

    A heading is no figure or letter alone, and does not stand in the midst of a sentence.
    """
    strays = [
        each
        for at, each in enumerate(done)
        if each.kind is SourceKind.LINE
        and not each.title
        and (_BARE.fullmatch(each.text) or _parts_sentence(done[at - 1 : at], done[at + 1 : at + 2]))
    ]
    return [replace(each, kind=SourceKind.PARAGRAPH) if each in strays else each for each in done], strays


def _parts_sentence(before: Sequence[SourceParagraph], after: Sequence[SourceParagraph]) -> bool:
    """Return whether a sentence breaks off in one paragraph, and goes on in the other."""
    running = (SourceKind.PARAGRAPH, SourceKind.ITEM)
    if not before or not after or before[0].kind not in running or after[0].kind is not SourceKind.PARAGRAPH:
        return False
    return not ENDED.search(before[0].text) and not after[0].label and after[0].text[:1].islower()


def names(done: Sequence[SourceParagraph]) -> list[SourceParagraph]:
    """Return the paragraphs, those of a list of names as such: many short lines in a row are no headings."""
    out = list(done)
    run: list[int] = []
    begun = False
    for at, each in enumerate([*done, SourceParagraph(SourceKind.RULE, "", (0, 0))]):
        plain = each.kind is SourceKind.LINE and not (each.bold or each.level or each.title or each.label)
        if plain and begun and not marks.all_capitals(each.text):
            run.append(at)
            continue
        if run and (len(run) >= _NAMES or _is_name(done[run[0] - 1])):
            out = [replace(one, kind=SourceKind.PARAGRAPH) if at in run else one for at, one in enumerate(out)]
        run = []
        begun = begun or not plain
    return out
