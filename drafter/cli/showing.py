"""A precedent and its history as lines of text for a terminal: `drafter show`.

Words that went and came stand as [-noted-] {+welcomed+}; on a terminal they are struck out and underlined in
colour instead, unless NO_COLOR is set.
"""

from __future__ import annotations

import os
import re
import sys
import textwrap
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence

import click

from drafter import citing
from drafter.dates import MONTHS, written
from drafter.history import Lineage, Runs, Step, saying
from drafter.model import Attested, Precedent

_WIDTH = 96
_SLOT = re.compile(r"\{\{.*?\}\}")
_WORD = re.compile(r"(?:\{\{.*?\}\}|[^ ])+")
"""A word for breaking lines: a slot is one."""
_JOINED = "\0"
"""Stands for a space at which no line is broken."""


def precedent_lines(lineage: Lineage) -> Iterator[str]:
    """Yield a precedent's wording, slots, frequency, and what became of it meeting by meeting."""
    yield from heading_lines(lineage.precedent)
    yield from slot_lines(lineage)
    yield from frequency_lines(lineage)
    yield from history_lines(lineage)
    yield from note_lines(lineage.precedent)


def heading_lines(precedent: Precedent) -> Iterator[str]:
    """Yield the id, what the precedent is, and its wording."""
    yield f"{precedent.id}  ({precedent.status.value})"
    facts = (("function", precedent.function), ("theme", precedent.theme), ("actor", precedent.actor))
    verb = saying.strength(precedent.verb) if precedent.verb else ""
    yield "  " + ", ".join(f"{name}: {value}" for name, value in (*facts, ("verb", verb)) if value)
    yield ""
    yield from wrapped(precedent.text)
    yield ""


def slot_lines(lineage: Lineage) -> Iterator[str]:
    """Yield each slot with its kind, and the values that it had, each once with its years, or months in one year."""
    told_when = _when(lineage)
    for slot in lineage.precedent.slots:
        yield f"  {{{{ {slot.name} }}}}: {slot.kind}"
        had: dict[str, list[str]] = defaultdict(list)
        for entry in lineage.precedent.attested:
            for value in (value for name, value in entry.values if name == slot.name):
                had[value].append(told_when.get(entry.statement, ""))
        for value, years in had.items():
            told = ", ".join(dict.fromkeys(filter(None, years)))
            yield from wrapped(f"{told + ': ' if told else ''}{value}", "      ", "          ")
    if lineage.precedent.slots:
        yield ""


def _when(lineage: Lineage) -> dict[str, str]:
    """Return by statement its year, "2011"; where the year had several meetings its month, "May 2011"."""
    days = {step.gathering.statement: step.gathering.day for step in lineage.steps if step.gathering.day}
    held = Counter(day.year for day in days.values())
    return {
        statement: f"{MONTHS[day.month - 1]} {day.year}" if held[day.year] > 1 else str(day.year)
        for statement, day in days.items()
    }


def frequency_lines(lineage: Lineage) -> Iterator[str]:
    """Yield in how many statements it stands, and how strong its verb was through the years."""
    since = len(lineage.steps)
    if not lineage.of:
        yield "  in no statement of a meeting"
    else:
        often = "each" if lineage.count == since else f"{lineage.count}"
        later = f"; in {often} of the {since} since it was first used" if 1 < since < lineage.of else ""
        yield f"  in {lineage.count} of {_counted(lineage.of, 'statement')}{later}"
        yield f"  ({saying.COUNTED})"
    told = saying.verbs_through_time(lineage)
    if "->" in told:
        yield from wrapped(f"strength: {told}", "  ", "      ")
    yield ""


def _counted(count: int, name: str) -> str:
    return f"{count} {name}{'' if count == 1 else 's'}"


def history_lines(lineage: Lineage) -> Iterator[str]:
    """Yield what became of the precedent meeting by meeting, and where it stands in texts of no meeting."""
    known = other = False  # whether the precedent's own wording was used before, and another since
    for step in lineage.steps:
        yield from _step(step, known and other, lineage.precedent.attested)
        if step.stands:
            other = step.attested[0].variant
            known = known or not other
    if lineage.apart:
        yield "  in texts of no meeting"
    for entry in lineage.apart:
        yield f"      {_place(entry)}"
        yield from wrapped(entry.text, "        ") if entry.variant else ()
    if lineage.steps or lineage.apart:
        yield ""


def _step(step: Step, again: bool, order: Sequence[Attested]) -> Iterator[str]:
    meeting = step.gathering
    day = written(meeting.day).replace("\u00a0", " ") if meeting.day else ""
    where = f", {meeting.place}" if meeting.place else ""
    yield from wrapped(f"{day}{where}: {saying.event(step)}", "  ", "      ")
    for entry in sorted(step.attested, key=lambda entry: (entry.statement, entry.source.lines, order.index(entry))):
        yield f"      {_place(entry)}"
        if entry is not step.attested[0] or not step.words:
            yield from wrapped(f"reads: {entry.text}", "        ") if entry.variant else ()
        elif again and not entry.variant:
            yield "        the wording above again"
        else:
            yield from changed(step.words, entry.text)


def _place(entry: Attested) -> str:
    received = f"{entry.source.file}{citing.lines(entry.source.lines)}"
    return f"{entry.statement}{citing.after(entry.paragraph)}  ({received})"


def note_lines(precedent: Precedent) -> Iterator[str]:
    """Yield a person's notes."""
    if precedent.notes:
        yield "notes:"
        yield from wrapped(precedent.notes)


def changed(runs: Runs, text: str) -> Iterator[str]:
    """Yield the differences, [-noted-] {+welcomed+}; the new words alone where little stayed."""
    stayed = sum(len(words.split()) for kind, words in runs if kind == " ")
    if 2 * stayed < len(text.split()):
        yield from wrapped(f"reads: {text}", "        ")
    else:
        yield from marked(runs, "        ")


def _in_colour() -> bool:
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR")


def marked(runs: Runs, indent: str) -> Iterator[str]:
    """Yield the runs as lines; a run that is broken over lines is marked on each, so that no line is misread."""
    colour = _in_colour()
    line: list[tuple[str, str]] = []
    width = 0
    for kind, words in runs:
        for word in re.findall(_WORD, words):
            marks = 0 if kind == " " or colour else 4
            if line and len(indent) + width + 1 + len(word) + marks > _WIDTH:
                yield indent + _styled(line, colour)
                line, width = [], 0
            width += 1 + len(word) + (marks if not line or line[-1][0] != kind else 0)
            line.append((kind, word))
    if line:
        yield indent + _styled(line, colour)


def _styled(line: Iterable[tuple[str, str]], colour: bool) -> str:
    found: list[tuple[str, str]] = []
    for kind, word in line:
        if found and found[-1][0] == kind:
            found[-1] = (kind, f"{found[-1][1]} {word}")
        else:
            found.append((kind, word))
    return " ".join(_run(kind, words, colour) for kind, words in found)


def _run(kind: str, words: str, colour: bool) -> str:
    if kind == " ":
        return words
    if colour:
        went = kind == "-"
        return click.style(words, fg="red" if went else "green", strikethrough=went, underline=not went)
    return f"[-{words}-]" if kind == "-" else f"{{+{words}+}}"


def wrapped(text: str, indent: str = "    ", later: str | None = None) -> list[str]:
    """Return the text as lines, set in; a slot is not broken."""
    whole = _SLOT.sub(lambda slot: slot[0].replace(" ", _JOINED), text)
    lines = textwrap.wrap(
        whole, _WIDTH, initial_indent=indent, subsequent_indent=indent if later is None else later,
        break_on_hyphens=False, break_long_words=False,
    )  # fmt: skip
    return [line.replace(_JOINED, " ") for line in lines]
