"""Every gap that is left in a draft, told as a Problem: where it stands, and what fills it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from drafter import numbering
from drafter.compose.meeting import facts, view
from drafter.compose.meeting.contradictions.sheet import shown_path
from drafter.compose.template.language import Language
from drafter.compose.told import Origin
from drafter.model import DOCUMENTS, GAP, Block, BlockKind, Place, Problem, Statement, plain
from drafter.problems import error

Path = tuple[str | int, ...]
_TITLE = "the title"
_ITEMS = "[[items]]"


def problems(draft: Statement, language: Language, told: frozenset[Place]) -> Iterator[Problem]:
    """Yield an error for each gap that is left, in reading order, with the key that fills it.

    At the places `told`, the template names what is no fact: one problem is enough for both.
    """
    standing: dict[str, list[str]] = {}
    for label, text in readable(draft):
        for found in GAP.finditer(text):
            standing.setdefault(found[0], []).append(label)
    for gap, labels in standing.items():
        places = list(dict.fromkeys(labels))
        for where, mend, others in _together(_origins(gap, language, told)):
            what = f"{gap} has no value, {in_paragraphs(places)}"
            cited = [label for label in places if label.isdecimal()]
            where = replace(where, paragraph=cited[0] if cited else "", statement=draft.id)
            also = tuple(Place(statement=draft.id, paragraph=label) for label in cited[1:])
            yield replace(error("gap", what, where, mend), also=others or also)


def _together(origins: list[Origin]) -> Iterator[tuple[Place, str, tuple[Place, ...]]]:
    """Yield where a gap is to be filled, how, and the other places where the same is to be done."""
    for mend in dict.fromkeys(origin.mend for origin in origins):
        alike = [origin for origin in origins if origin.mend == mend]
        clauses = list(dict.fromkeys(origin.clause for origin in alike if origin.clause))
        shown = f"; `drafter show {clauses[0]}` shows its words" if clauses else ""
        if len(clauses) > 1:
            shown = f"; `drafter show ID` shows the words of each: {', '.join(clauses)}"
        many = mend.replace("of this clause", "of each of these clauses") if len(alike) > 1 else mend
        yield alike[0].where, many + shown, tuple(dict.fromkeys(origin.where for origin in alike[1:]))


def with_announced_lists(blocks: Iterable[Block], language: Language) -> tuple[Block, ...]:
    """Return the blocks with a gap below each paragraph that announces a list where none follows.

    A list may be parted by headings: "the following actions:" / "A. Prevention" / "a. ...".
    """
    found = list(blocks)
    done: list[Block] = []
    for at, block in enumerate(found, start=1):
        done.append(block)
        after = next((each for each in found[at:] if each.kind is not BlockKind.HEADING), None)
        parted = at < len(found) and found[at].kind is BlockKind.HEADING
        ends = after is None or after.label.isdecimal() or (parted and after.kind is not BlockKind.ITEM)
        if block.kind is BlockKind.PARAGRAPH and block.text.endswith(":") and ends:
            done.append(Block(BlockKind.ITEM, _ITEMS, level=1))
            mend = f'give the list in the meeting file, or leave out "{plain(block.text)[:60]} ..." in the template'
            language.origins.setdefault(_ITEMS, [Origin(Place(language.folder), mend)])
    return tuple(numbering.counted(done))


def readable(draft: Statement) -> Iterator[tuple[str, str]]:
    """Yield every text of the draft with the number of its paragraph, or what stands for one."""
    yield from ((_TITLE, line) for line in draft.title)
    label = "the first lines"
    for block, annex in zip(draft.blocks, numbering.annexes(draft.blocks), strict=True):
        if block.kind is BlockKind.HEADING:
            label = f'"{plain(block.text)[:60]}"'
        elif block.kind is BlockKind.PARAGRAPH and block.label:
            label = f"{annex}, {block.label}" if annex else block.label
        yield label, block.text


def in_paragraphs(places: Sequence[str]) -> str:
    """Return where a gap stands: "in the title, paragraphs 2, 3"."""
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
        here = _standing(steps, known)
        mend = _key_to_fill(here, known.marked.file) + _part_to_add(here, known)
        mend += f', in place of "{known.unwritten[here]}"' if here in known.unwritten else ""
        return [Origin(Place(known.marked.file, known.marked.line(*here)), mend)]
    if gap in language.printed_at:
        if language.printed_at[gap] in told:
            return []
        return [Origin(language.printed_at[gap], "no meeting file has this fact: correct its name in the template")]
    return [Origin(Place(known.marked.file, known.line_of(gap)), f'replace "{gap}" where it was typed')]


def _standing(steps: Path, known: facts.Facts) -> Path:
    """Return the key to fill: of a day, the "date:" that stands there empty, or TBC, where "start:" does not."""
    if steps[-1] == "start" and (*steps[:-1], "date") in known.unwritten:
        return (*steps[:-1], "date")
    part = known.marked.value
    for step in steps[:-1]:
        part = part.get(str(step)) if isinstance(part, dict) else None
    instead = steps[-1] == "start" and isinstance(part, dict) and "start" not in part and "date" in part
    return (*steps[:-1], "date") if instead else steps


def _part_to_add(steps: Path, known: facts.Facts) -> str:
    """Return that a part which the meeting file has not is to be added first; "" where it is there.

    The file of a statement has all parts of one, but where it was made of a past statement with its own template.
    """
    tree = known.marked.value
    whole = () if isinstance(tree, dict) and "template" in tree else DOCUMENTS["statement"].keys
    if len(steps) < 2 or not isinstance(tree, dict) or steps[0] in (*tree, *whole):
        return ""
    kind = known.given.kind or "statement"
    return f'; add "{steps[0]}:" first, with its keys below it, as `drafter new {kind}` has it'


def _key_to_fill(steps: Path, file: str) -> str:
    if not any(isinstance(step, int) for step in steps):
        below = "".join(f' below "{step}:"' for step in reversed(steps[:-1]))
        none = ", or [] where there were none" if steps == ("attendance", "organisations") else ""
        none = none or (', or "date:" where the day is not known' if steps[-1] == "start" and len(steps) > 1 else "")
        return f'fill in "{steps[-1]}:"{below} in {file}{none}'
    item = max(at for at, step in enumerate(steps) if isinstance(step, int))
    of = shown_path(steps[:item])
    number = steps[item]
    assert isinstance(number, int)
    return f'fill in "{shown_path(steps[item + 1 :])}:" in item {number + 1} of "{of}:" in {file}'
