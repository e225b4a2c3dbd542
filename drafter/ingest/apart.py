"""What stands in a paragraph of its own and belongs to the next: a number alone, a bullet alone; and empty ones.

So do web pages and Word files of converted texts: "1." in one paragraph, its words in another.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from drafter import numbering
from drafter.ingest import marks
from drafter.model import Repair
from drafter.received import Received, SourceKind, SourceParagraph

_CAN_FOLLOW = (SourceKind.PARAGRAPH, SourceKind.LINE, SourceKind.ITEM)


def joined(received: Received) -> Received:
    """Return the file with its lone labels before their words, and without paragraphs that hold nothing."""
    found: list[SourceParagraph] = []
    repairs: list[Repair] = []
    for paragraph in received.paragraphs:
        lone = found[-1] if found and _is_lone(found[-1]) else None
        if lone is not None and _may_follow(paragraph):
            found[-1] = _together(lone, paragraph)
            kind = "number alone in its paragraph" if lone.label else "bullet alone in its paragraph"
            printed = lone.label or lone.mark
            repairs.append(Repair(kind, found[-1].lines, printed, printed))
        elif _holds(paragraph):
            found.append(_once(paragraph, repairs))
    bare = [each for each in found if _is_lone(each) and not numbering.is_words(each.label)]
    repairs += [_without_words(each) for each in bare]
    kept = tuple(each for each in found if each not in bare)
    if kept == received.paragraphs:
        return received
    return replace(received, paragraphs=kept, repairs=_sorted([*received.repairs, *repairs]))


def _once(paragraph: SourceParagraph, repairs: list[Repair]) -> SourceParagraph:
    """Return the paragraph without the number that was typed behind its list's own."""
    typed = marks.split(paragraph.text) if paragraph.label.isdecimal() else None
    if typed is None or typed.label != paragraph.label or not typed.text:
        return paragraph
    before = paragraph.text.removesuffix(typed.text).strip()
    repairs.append(Repair("number printed twice", paragraph.lines, before, ""))
    return replace(paragraph, text=typed.text)


def _without_words(paragraph: SourceParagraph) -> Repair:
    if paragraph.label:
        return Repair("number without words", paragraph.lines, paragraph.label, "")
    return Repair("bullet without words", paragraph.lines, paragraph.mark, "")


def _is_lone(paragraph: SourceParagraph) -> bool:
    """Return whether it holds no words; a number that the file itself says is a heading, "IX.", is one."""
    is_heading = paragraph.kind is SourceKind.LINE and paragraph.level and not paragraph.title
    listed = paragraph.kind in (SourceKind.PARAGRAPH, SourceKind.LINE, SourceKind.ITEM) and not is_heading
    return listed and not paragraph.text and bool(paragraph.label or paragraph.mark)


def _may_follow(paragraph: SourceParagraph) -> bool:
    """Return whether a paragraph's words may be those of the label above: it has none of its own, and is no heading."""
    own = paragraph.label or paragraph.mark or paragraph.level or paragraph.title
    return paragraph.kind in _CAN_FOLLOW and bool(paragraph.text) and not own


def _together(lone: SourceParagraph, words: SourceParagraph) -> SourceParagraph:
    kind = lone.kind if lone.kind is SourceKind.ITEM else SourceKind.PARAGRAPH
    return replace(lone, kind=kind, text=words.text, lines=(lone.lines[0], words.lines[1]), bold=words.bold)


def _holds(paragraph: SourceParagraph) -> bool:
    return bool(paragraph.text or paragraph.label or paragraph.mark) or paragraph.kind is SourceKind.RULE


def _sorted(repairs: Iterable[Repair]) -> tuple[Repair, ...]:
    return tuple(sorted(repairs, key=lambda repair: repair.lines))
