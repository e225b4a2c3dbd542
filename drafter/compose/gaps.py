"""Every gap that is left in a draft, told as a Problem: where it stands, and what fills it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from drafter import numbering
from drafter.compose import facts, view
from drafter.compose.language import Language
from drafter.compose.told import Origin
from drafter.marked_yaml import Marked
from drafter.model import GAP, Block, BlockKind, Place, Problem, Statement, plain
from drafter.problems import error

Path = tuple[str | int, ...]
_TITLE = "the title"
_ITEMS = "[[items]]"


def problems(draft: Statement, language: Language, told: frozenset[Place]) -> Iterator[Problem]:
    """Yield an error for each gap that is left, in reading order, with the key that fills it.

    At the places `told`, the template names what is no fact: one problem is enough for both.
    """
    standing: dict[str, list[str]] = {}
    for label, text in _readable(draft):
        for found in GAP.finditer(text):
            standing.setdefault(found[0], []).append(label)
    for gap, labels in standing.items():
        places = list(dict.fromkeys(labels))
        for origin in _origins(gap, language, told):
            what = f"{gap} has no value, {_in_paragraphs(places)}"
            cited = [label for label in places if label.isdecimal()]
            where = replace(origin.where, paragraph=cited[0] if cited else "", statement=draft.id)
            also = tuple(Place(statement=draft.id, paragraph=label) for label in cited[1:])
            yield replace(error("gap", what, where, origin.mend), also=also)


def with_announced_lists(blocks: Iterable[Block], language: Language) -> tuple[Block, ...]:
    """Return the blocks with a gap below each paragraph that announces a list where none follows."""
    found = list(blocks)
    done: list[Block] = []
    for block, after in zip(found, [*found[1:], None][: len(found)], strict=True):
        done.append(block)
        ends = after is None or after.kind is BlockKind.HEADING or after.label.isdecimal()
        if block.kind is BlockKind.PARAGRAPH and block.text.endswith(":") and ends:
            done.append(Block(BlockKind.ITEM, _ITEMS, level=1))
            mend = f'give the list in the meeting file, or leave out "{plain(block.text)[:60]} ..." in the template'
            language.origins.setdefault(_ITEMS, [Origin(Place(language.folder), mend)])
    return tuple(numbering.counted(done))


def _readable(draft: Statement) -> Iterator[tuple[str, str]]:
    """Yield every text of the draft with the number of its paragraph, or what stands for one."""
    yield from ((_TITLE, line) for line in draft.title)
    label = "the first lines"
    for block, annex in zip(draft.blocks, numbering.annexes(draft.blocks), strict=True):
        if block.kind is BlockKind.HEADING:
            label = f'"{plain(block.text)[:60]}"'
        elif block.kind is BlockKind.PARAGRAPH and block.label:
            label = f"{annex}, {block.label}" if annex else block.label
        yield label, block.text


def _in_paragraphs(places: list[str]) -> str:
    numbers = [place for place in places if place.isdecimal()]
    others = [place for place in places if not place.isdecimal()]
    word = "paragraph" if len(numbers) == 1 else "paragraphs"
    return "in " + ", ".join([*others, f"{word} {', '.join(numbers)}"] if numbers else others)


def _origins(gap: str, language: Language, told: frozenset[Place]) -> list[Origin]:
    """Return why the gap is there: a clause without a value, a missing fact, or a person's own [[gap]]."""
    if gap in language.origins:
        return language.origins[gap]
    known = language.facts
    steps = view.steps(gap[2:-2])
    if facts.is_key(steps):
        here = _standing(steps, known.marked)
        return [Origin(Place(known.marked.file, known.marked.line(*here)), _key_to_fill(here, known.marked.file))]
    if gap in language.printed_at:
        if language.printed_at[gap] in told:
            return []
        return [Origin(language.printed_at[gap], "no meeting file has this fact: correct its name in the template")]
    return [Origin(Place(known.marked.file, known.line_of(gap)), f'replace "{gap}" where it was typed')]


def _standing(steps: Path, marked: Marked) -> Path:
    """Return the key to fill: of a day, the "date:" that stands there empty, where "start:" does not."""
    part = marked.value
    for step in steps[:-1]:
        part = part.get(str(step)) if isinstance(part, dict) else None
    instead = steps[-1] == "start" and isinstance(part, dict) and "start" not in part and "date" in part
    return (*steps[:-1], "date") if instead else steps


def _key_to_fill(steps: Path, file: str) -> str:
    if not any(isinstance(step, int) for step in steps):
        below = "".join(f' below "{step}:"' for step in reversed(steps[:-1]))
        none = ", or [] where there were none" if steps == ("attendance", "organisations") else ""
        return f'fill in "{steps[-1]}:"{below} in {file}{none}'
    item = max(at for at, step in enumerate(steps) if isinstance(step, int))
    of = facts.shown_path(steps[:item])
    number = steps[item]
    assert isinstance(number, int)
    return f'fill in "{facts.shown_path(steps[item + 1 :])}:" in item {number + 1} of "{of}:" in {file}'
