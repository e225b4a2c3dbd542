"""Changes told in words: how many of each kind, where each stands, which words were struck and added.

The terminal, the page and the JSON say the same, so it is worded once, here.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from drafter import citing, numbering
from drafter.model import Block, BlockKind, Change, ChangeKind, Changes, Mark, Part, Side, Words, refused, taken

NOTHING = "no change"
_ORDER = (
    ChangeKind.UNCHANGED, ChangeKind.EDITED, ChangeKind.ADDED, ChangeKind.STRUCK, ChangeKind.MOVED,
    ChangeKind.MOVED_AND_EDITED, ChangeKind.SPLIT, ChangeKind.JOINED, ChangeKind.FORM,
)  # fmt: skip
_IN_WORDS = {ChangeKind.FORM: "changed in form"}
_BEGINNING = 12
"""Words by which a paragraph is known."""
_BESIDE = 6
"""Words that are kept and shown on either side of a change; what lies between is left out."""


def summary(changes: Changes) -> str:
    """Return "12 paragraphs unchanged, 5 edited, 2 added; title and headings: 3 unchanged, 1 edited"."""
    heads, rest = list[ChangeKind](), list[ChangeKind]()
    for step in changes.whole:
        if step.kind is not ChangeKind.LEFT:
            (heads if step.side.block.kind is BlockKind.HEADING else rest).append(step.kind)
    told = [_counted(rest, "paragraph"), f"title and headings: {_counted(heads)}" if heads else ""]
    return "; ".join(part for part in told if part) or NOTHING


def _counted(kinds: list[ChangeKind], what: str = "") -> str:
    found = [(count, _IN_WORDS.get(kind, kind.value)) for kind in _ORDER if (count := kinds.count(kind))]
    named = f" {what}{'' if found[0][0] == 1 else 's'}" if found and what else ""
    return ", ".join(f"{count}{named if at == 0 else ''} {kind}" for at, (count, kind) in enumerate(found))


def place(side: Side | None) -> str:
    """Return where one side stands, as officials cite it: "para. 4 (a)", 'heading "Proceedings"'; "" for none."""
    if side is None:
        return ""
    if side.cited == "heading":
        return f'heading "{side.block.text or side.block.label}"'
    return citing.paragraph(side.cited)


def head(change: Change) -> str:
    """Return what became of it and where: "para. 20 -> para. 11: moved and edited"."""
    old, new = place(change.old), place(change.new)
    where = " -> ".join(dict.fromkeys(each for each in (old, new) if each))
    return f"{where}: {_IN_WORDS.get(change.kind, change.kind.value)}{f' ({change.form})' if change.form else ''}"


def kind(change: Change) -> str:
    """Return what became of it, and the form that it took."""
    return f"{_IN_WORDS.get(change.kind, change.kind.value)}{f': {change.form}' if change.form else ''}"


def excerpt(change: Change) -> Iterator[Part]:
    """Yield the words of a change, long stretches that were kept cut to what stands beside a change."""
    words = change.words
    for at, part in enumerate(words):
        if part.mark is not Mark.KEPT or len(words) == 1:
            yield part
            continue
        found = part.text.split(" ")
        before, after = (_BESIDE if at else 0), (_BESIDE if at + 1 < len(words) else 0)
        if len(found) > before + after + 2:
            begin, end = " ".join(found[:before]), " ".join(found[len(found) - after :] if after else [])
            yield Part(Mark.KEPT, f"{begin}{' ' if begin else ''}...{' ' if end else ''}{end}")
        else:
            yield part


def phrases(change: Change) -> list[str]:
    """Return the changed words, each as "struck “seventh”, added “eighth”"; of a whole paragraph how it begins."""
    if change.kind in (ChangeKind.ADDED, ChangeKind.STRUCK):
        return [f"{change.kind.value} as a whole: {_beginning(change.side.block.text)}"]
    return [phrase for words in _texts(change) for phrase in _phrases(words)]


def _texts(change: Change) -> Iterator[Words]:
    """Yield the words of a change; of a table those of each cell, and of a row that came or went all at once."""
    if not change.rows:
        yield change.words
    for row in change.rows:
        if row.mark is Mark.KEPT:
            yield from row.cells
        else:
            yield (Part(row.mark, " | ".join(part.text for words in row.cells for part in words)),)


def _phrases(words: Words) -> list[str]:
    found: list[str] = []
    last, before = Mark.KEPT, ""
    for part in words:
        if part.mark is Mark.KEPT:
            before = (part.text.split() or [before])[-1]
        elif part.text.strip():
            told = f"{part.mark.value} “{' '.join(part.text.split())}”"
            told += f" after “{before}”" if before and not any(map(str.isalnum, part.text)) else ""
            if last is Mark.STRUCK and part.mark is Mark.ADDED:
                found[-1] += f", {told}"
            else:
                found.append(told)
        last = part.mark if part.text.strip() else last
    return found


def _beginning(text: str) -> str:
    words = text.split()
    if len(words) <= _BEGINNING + 3:
        return f"“{' '.join(words)}”"
    return f"“{' '.join(words[:_BEGINNING])} ...” ({len(words)} words)"


def changes_json(changes: Changes) -> list[dict[str, Any]]:
    """Return the changes as promised: each "kind", "old", "new", "paragraph", "words", and where it stood and stands.

    "kind" is one of "edited", "added", "struck", "moved", "moved and edited", "split", "joined", "form" (the same
    words, as an item instead of a paragraph). "old" and "new" are the whole text of it, null where it is not.
    "paragraph" is where it stands in the new text, or stood in the old. "words" is a list of [op, text], op "kept",
    "struck" or "added": kept and added they are the new text, kept and struck the old. The cells of a table are
    parted by a tab, its rows by the end of a line, as are paragraphs that were split or joined. "old_label" and
    "new_label" are the numbers as printed; "moved_from" is the old place of what moved, else null; "form" says what
    it became.
    """
    return [_json(change) for change in changes.told]


def _json(change: Change) -> dict[str, Any]:
    is_moved = change.move > 0
    return {
        "kind": change.kind.value,
        "old": refused(change.words) if change.old else None,
        "new": taken(change.words) if change.new else None,
        "paragraph": change.side.cited or None,
        "words": [[part.mark.value, part.text] for part in change.words],
        "old_paragraph": change.old.cited or None if change.old else None,
        "new_paragraph": change.new.cited or None if change.new else None,
        "old_label": change.old.block.label if change.old else None,
        "new_label": change.new.block.label if change.new else None,
        "moved_from": change.old.cited or None if is_moved and change.old else None,
        "form": change.form or None,
    }


def label(side: Side | None) -> str:
    """Return the label of one side with its stop, as printed."""
    return stopped(side.block) if side else ""


def stopped(block: Block) -> str:
    """Return the label of a block with its stop, as printed."""
    return block.label + numbering.stop(block.label)


def counts(found: Iterable[tuple[ChangeKind, int]]) -> dict[str, int]:
    """Return how many there are of each kind, by its name."""
    return {each.value: count for each, count in found}
