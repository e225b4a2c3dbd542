"""Precedents as lines of text for a terminal."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator

from drafter.model import Precedent
from drafter.workflow.look import Hit, Wording

_WIDTH = 96


def hit_lines(hits: Iterable[Hit]) -> Iterator[str]:
    """Yield for each precedent found its id, how often it was used, and its text."""
    for hit in hits:
        attested = hit.precedent.attested
        used = f"{len(attested)} times" if len(attested) != 1 else "once"
        yield f"{hit.id}  ({hit.precedent.status.value}, used {used})"
        yield from _wrapped(hit.precedent.text)
        yield ""


def precedent_lines(precedent: Precedent, history: Iterable[Wording]) -> Iterator[str]:
    """Yield a precedent's text, slots and history of wording."""
    yield f"{precedent.id}  ({precedent.status.value})"
    facts = (("function", precedent.function), ("theme", precedent.theme), ("actor", precedent.actor))
    yield "  " + ", ".join(f"{name}: {value}" for name, value in (*facts, ("verb", precedent.verb)) if value)
    yield ""
    yield from _wrapped(precedent.text)
    yield ""
    for slot in precedent.slots:
        yield f"  {{{{ {slot.name} }}}}: {slot.kind}"
    yield ""
    for wording in history:
        yield from _wording(wording)
    if precedent.notes:
        yield "notes:"
        yield from _wrapped(precedent.notes)


def _wording(wording: Wording) -> Iterator[str]:
    """Yield where a wording stands, and what it changed in the one before: [-noted-] {+welcomed+}."""
    for entry in wording.attested:
        paragraph = f", para {entry.paragraph}" if entry.paragraph else ""
        lines = f"{entry.source.file}, lines {entry.source.lines[0]}-{entry.source.lines[1]}"
        yield f"  {entry.statement}{paragraph}  ({lines}){'  reworded:' if entry.variant else ''}"
    if wording.words:
        marks = {" ": ("", ""), "-": ("[-", "-]"), "+": ("{+", "+}")}
        yield from _wrapped(" ".join(f"{marks[kind][0]}{text}{marks[kind][1]}" for kind, text in wording.words))
    yield from (f"      {name} = {value}" for entry in wording.attested[:1] for name, value in entry.values)


def _wrapped(text: str, indent: str = "    ") -> list[str]:
    return textwrap.wrap(text, _WIDTH, initial_indent=indent, subsequent_indent=indent)
