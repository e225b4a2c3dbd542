"""The draft with the proposals of all delegations in brackets, each with who asks for it.

A paragraph that several change is one, with all their wordings; what is added stands behind the paragraph that it
was written behind, numbered as the UN numbers it: 3 bis. What brackets cannot show (a paragraph moved, parted or
given another form, a row of a table) is told, and stands in the table.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from drafter import numbering
from drafter.model import LABEL_SUFFIXES, NO_LINES, Block, BlockKind, Change, ChangeKind, Changes, Statement
from drafter.returned import spans, wording
from drafter.returned.spans import Asked, Span

_EDITED = (ChangeKind.EDITED, ChangeKind.MOVED_AND_EDITED)
_MOVED = (ChangeKind.MOVED, ChangeKind.MOVED_AND_EDITED)


@dataclass(frozen=True, slots=True)
class Left:
    """What brackets do not show: who, what they do, and where."""

    by: str
    what: str
    paragraph: str


@dataclass(frozen=True, slots=True)
class Merged:
    """The draft with all proposals, and those that it does not show, beside what was moved or took another form."""

    statement: Statement
    left: tuple[Left, ...] = ()


@dataclass(slots=True)
class _Gathered:
    """What is asked for, by the place of the draft: other words; new blocks behind it, with who asks for them."""

    words: dict[int, list[Asked]] = field(default_factory=lambda: defaultdict(list))
    texts: dict[int, str] = field(default_factory=dict)  # as they were sent out, without who asks for brackets in them
    new: dict[int, list[tuple[tuple[Block, ...], list[str]]]] = field(default_factory=lambda: defaultdict(list))
    left: list[Left] = field(default_factory=list)


def merged(draft: Statement, sent: Iterable[tuple[str, Changes]]) -> Merged:
    """Return the draft with the changes of each delegation, by its name."""
    held = _Gathered()
    for by, changes in sent:
        _gather(held, by, changes)
    title = [_text(line, -at, held) for at, line in enumerate(draft.title, 1)]
    blocks: list[Block] = list(_new(held, -1, None))
    for at, block in enumerate(draft.blocks):
        blocks.append(replace(block, text=_text(block.text, at, held, block)))
        blocks += _new(held, at, _numbered(blocks))
    return Merged(replace(draft, title=tuple(title), blocks=_in_levels(blocks)), tuple(held.left))


# ── what is asked for ────────────────────────────────────────────────────────────────────────────


def _gather(held: _Gathered, by: str, changes: Changes) -> None:
    last = -1
    run: list[Block] = []
    for step in changes.steps:
        if step.kind is ChangeKind.ADDED and step.new is not None and _can_stand(step.new.block):
            run.append(step.new.block)
            continue
        _add(held, last, run, by)
        run = []
        if step.kind is ChangeKind.ADDED:
            held.left.append(Left(by, f"adds a {step.side.block.kind}", step.side.cited))
        if step.old is not None and step.kind is not ChangeKind.LEFT:
            _ask(held, by, step)
            leads = step.kind not in _MOVED and step.side.block.kind is not BlockKind.FOOTNOTE and step.old.at >= 0
            last = step.old.at if leads else last
    _add(held, last, run, by)


def _can_stand(block: Block) -> bool:
    return block.kind not in (BlockKind.TABLE, BlockKind.FOOTNOTE)


def _add(held: _Gathered, at: int, run: Sequence[Block], by: str) -> None:
    """Add blocks that stand together; the same ones of another delegation are asked for by both."""
    if not run:
        return
    texts = [(block.kind, block.text) for block in run]
    for blocks, names in held.new[at]:
        if [(block.kind, block.text) for block in blocks] == texts:
            names += [by] if by not in names else []
            return
    held.new[at].append((tuple(run), [by]))


def _ask(held: _Gathered, by: str, step: Change) -> None:
    assert step.old is not None, "only what the draft has is asked to change"
    found: tuple[Span, ...] = ()
    if step.kind in _EDITED:
        found = spans.of(step.words)
    elif step.kind is ChangeKind.STRUCK:
        found = (Span(0, len(step.old.block.text), ""),)
    if found and held.texts.setdefault(step.old.at, step.old.block.text) == step.old.block.text:
        held.words[step.old.at].append(Asked(by, found))
    elif found:
        held.left.append(Left(by, "changes another revision of it", step.old.cited))


# ── in brackets ──────────────────────────────────────────────────────────────────────────────────


def _text(text: str, at: int, held: _Gathered, block: Block | None = None) -> str:
    asked = held.words.get(at, ())
    made = wording.bracketed(held.texts[at], asked, text) if asked else text
    if made is None:
        where = block.label if block and block.label else f"“{' '.join(text.split()[:8])} ...”"
        held.left += [Left(each.by, "changes words that brackets cannot show", where) for each in asked]
    return text if made is None else made


def _new(held: _Gathered, at: int, above: Block | None) -> Iterator[Block]:
    """Yield what is added behind a block: one bracket round all that stands together."""
    count = 0
    for blocks, names in held.new.get(at, ()):
        if not all(spans.is_balanced(block.text) for block in blocks):
            held.left += [Left(by, "adds a paragraph with a bracket that has no partner", "") for by in names]
            continue
        credit = f" ({', '.join(names)})]"
        for nth, block in enumerate(blocks):
            first, last = nth == 0, nth == len(blocks) - 1
            text = f"{'[' if first else ''}{block.text}{credit if last else ''}"
            label, count = _label(block, above, count)
            yield replace(block, text=text, label=label, uses=(), refers=(), lines=NO_LINES)


def _label(block: Block, above: Block | None, count: int) -> tuple[str, int]:
    """Return the number of a new block: 3 bis, then 3 ter; that of an item is counted where the text is written."""
    if block.kind is BlockKind.PARAGRAPH and block.label[:1].isdigit():
        base = above.label.split()[0] if above is not None else ""
        if base and count < len(LABEL_SUFFIXES):
            return f"{base} {LABEL_SUFFIXES[count]}", count + 1
        return "", count
    return (block.label if block.kind is BlockKind.ITEM or numbering.is_words(block.label) else ""), count


def _numbered(blocks: Sequence[Block]) -> Block | None:
    """Return the last paragraph with a number; none behind an annex's heading."""
    for block in reversed(blocks):
        if numbering.is_annex(block):
            return None
        if block.kind is BlockKind.PARAGRAPH and block.label[:1].isdigit():
            return block
    return None


def _in_levels(blocks: Iterable[Block]) -> tuple[Block, ...]:
    """Return the blocks with items no deeper than one below what stands above them."""
    made: list[Block] = []
    depth = 0
    for block in blocks:
        depth = min(block.level, depth + 1) if block.kind is BlockKind.ITEM else 0
        made.append(replace(block, level=depth) if block.kind is BlockKind.ITEM and block.level != depth else block)
    return tuple(_lettered(made))


def _lettered(blocks: Iterable[Block]) -> Iterator[Block]:
    """Yield the blocks with each item lettered after the one above it, where an item that was added has its letter."""
    above: dict[int, tuple[str, str]] = {}  # by level: the first and the last label of the list
    for block in blocks:
        if block.kind is not BlockKind.ITEM:
            above = {}
            yield block
            continue
        above = {level: labels for level, labels in above.items() if level <= block.level}
        first, last = above.get(block.level, (block.label, ""))
        label = _next(last, first) if last and block.label == last else block.label
        above[block.level] = first, label
        yield replace(block, label=label)


def _next(label: str, first: str) -> str:
    """Return the label that comes after this one, in a list that begins with `first`."""
    if label.isdecimal():
        return str(int(label) + 1)
    found = numbering.following(label) if label.isalpha() and label.islower() and label != "z" else ()
    return (found[-1] if first == "i" else found[0]) if found else label
