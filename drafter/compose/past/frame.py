"""A block of the statement as lines of a template: its marks, its label, its passages as code."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from drafter import markup, numbering
from drafter.compose.past.pieces import Passage, code, literal
from drafter.model import Block, BlockKind

_SUPERSCRIPTS = re.compile("[\u00b9\u00b2\u00b3\u2070\u2074-\u2079]+")
_STOP = re.compile(r"(?=[:.–-])")

_NOTHING = "<!-- -->"
"""The words of a numbered paragraph that has none: without it, the list below would be none of its own."""

Optional = Callable[[], int]
"""Gives the number of the next optional passage."""


def block(block: Block, passages: list[Passage], notes: frozenset[str], number: Optional | None) -> str:
    """Return a heading, paragraph, item or footnote; `number` where single passages of it are optional."""
    text = _noted(_inline(passages, number), notes if block.kind is not BlockKind.HEADING else frozenset())
    match block.kind:
        case BlockKind.HEADING:
            return f"{'#' * (block.level + 1)} {_lead(block)}{_titled(block, text)}".rstrip()
        case BlockKind.FOOTNOTE:
            return f"[^{literal(block.label)}]: {text}"
        case BlockKind.ITEM:
            return f"- {_lead(block)}{text}".rstrip()
        case _ if block.label.isdecimal():
            return f"{block.label}. {text or _NOTHING}"
        case _:
            return f"{_lead(block)}{text}" if text else _lead(block).rstrip()


def table(block: Block, cells: Iterable[Iterable[str]]) -> str:
    """Return a table of cells in code, marked if it is drawn; a header row is empty where it has none."""
    rows = [list(row) for row in cells]
    if block.level != 1:
        rows.insert(0, [""] * len(rows[0]))
    rows.insert(1, ["---"] * len(rows[0]))
    mark = [f"<!-- picture: {block.picture} -->"] if block.picture else []
    return "\n".join([*mark, *(f"| {' | '.join(row)} |" for row in rows)])


def line(passage: Passage) -> str:
    """Return the code of one passage, as a title's line or a cell."""
    return "".join(code(piece) for piece in passage.pieces)


def optional(number: int, text: str) -> str:
    """Return lines of the template that stand only where the passage is kept."""
    return f"{{% if optional({number}) %}}\n{text}\n{{% endif %}}"


def like(passages: Iterable[Passage]) -> str:
    """Return a comment that names the precedents near to passages that are no clauses; "" where none are."""
    names = sorted({name for passage in passages for name in passage.like})
    return f"{{# Compare {', '.join(names)} #}}\n" if names else ""


def _lead(block: Block) -> str:
    if not block.label:
        return ""
    return literal(f"**{markup.escape(block.label)}{numbering.stop(block.label)}** ")


def _inline(passages: list[Passage], number: Optional | None) -> str:
    """Return the passages joined; neighbours that are optional stand and go together."""
    if number is None or all(passage.stands for passage in passages):
        return " ".join(map(line, passages))
    runs: list[tuple[bool, list[str]]] = []
    for passage in passages:
        if runs and runs[-1][0] == passage.stands:
            runs[-1][1].append(line(passage))
        else:
            runs.append((passage.stands, [line(passage)]))
    return "".join(_run(at, stands, " ".join(texts), len(runs), number) for at, (stands, texts) in enumerate(runs))


def _run(at: int, stands: bool, text: str, count: int, number: Optional) -> str:
    """Return one run; the space between it and its neighbours goes with what is optional."""
    if stands:
        return f" {text}" if at > 1 else text  # after the first run its own space is with the one before
    before, after = " " if at else "", " " if not at and count > 1 else ""
    end = "" if at < count - 1 else "\n"  # Jinja takes off the line's end that follows a tag
    return f"{{% if optional({number()}) %}}{before}{text}{after}{{% endif %}}{end}"


def _titled(block: Block, text: str) -> str:
    """Return a heading's words; an annex's name that is no label keeps its stop to itself."""
    if block.label or not numbering.split_annex(block.text)[0] or text.startswith("{{"):
        return text
    return _STOP.sub(r"\\", text, count=1)


def _noted(text: str, notes: frozenset[str]) -> str:
    return _SUPERSCRIPTS.sub(lambda found: f"[^{found[0]}]" if found[0] in notes else found[0], text)
