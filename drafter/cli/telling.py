"""Precedents as lines of text for a terminal."""

from __future__ import annotations

import textwrap
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from drafter import dates, language
from drafter.model import NO_LINES, BlockKind, Level, Lines, Meeting, Precedent, Role, Statement, Status
from drafter.workflow.learn import Learned, Mined
from drafter.workflow.look import Hit, Wording

_WIDTH = 96
_MOST_NAMES = 10
_MARKS = frozenset({"heading mark", "emphasis", "escape", "code mark"})
"""What taking Markdown's own signs off is called: nothing of the text was repaired by it."""


def statement_lines(statement: Statement, path: Path) -> Iterator[str]:
    """Yield a new statement's id, and what was found in it: for a person to see at a glance if it was read right."""
    kept = statement.source.file if statement.source else path.name
    origin = path.name if kept == path.name else f"{path.parent.name}/{path.name} (kept as {kept})"
    yield f"{statement.id}: new, a {statement.kind.value}, from {origin}"
    meeting = statement.meeting
    place = ", ".join(part for part in (meeting.city, meeting.country) if part)
    day = dates.written(meeting.start, meeting.end) if meeting.start else "no date"
    if statement.meeting != Meeting():
        yield f"    {meeting.name or 'no name'}; {place or 'no place'}; {day}"
    roles = Counter(attendee.role if attendee.printed else None for attendee in statement.attendance)
    counts = [
        (sum(block.kind is BlockKind.PARAGRAPH for block in statement.blocks), "paragraph"),
        (sum(block.kind is BlockKind.ITEM for block in statement.blocks), "list item"),
        (sum(block.kind is BlockKind.TABLE for block in statement.blocks), "table"),
        (roles[Role.PARTICIPANT], "delegation"),
        (roles[Role.OBSERVER], "observer"),
        (roles[Role.ALSO_PRESENT], "other present"),
        (roles[None], "lost name"),
        (sum(repair.kind not in _MARKS for repair in statement.repairs), "repair"),
        (len(statement.comments), "comment"),
    ]
    yield "    " + ", ".join(f"{count} {_plural(name) if count > 1 else name}" for count, name in counts if count)
    if statement.language == language.UNKNOWN:
        yield "    in a language that could not be told, for want of words: read as if it were English"
    elif statement.language != "en":
        yield f"    not in English ({language.name(statement.language)}): kept as it stands, no facts were looked for"
    if statement.confidence.level is not Level.HIGH:
        yield from _wrapped(f"{statement.confidence.level} confidence: {'; '.join(statement.confidence.reasons)}")


def _plural(name: str) -> str:
    head, _, rest = name.partition(" ")
    return f"{head}s {rest}" if head == "other" else f"{name}s"


def learned_lines(learned: Learned, dry_run: bool) -> Iterator[str]:
    """Yield what is held already, how many files were read, and what to do next."""
    held = sorted({statement.id for statement in learned.statements} - {*learned.new, *learned.aside})
    if held:
        shown = ", ".join(held[:_MOST_NAMES]) + (f" and {len(held) - _MOST_NAMES} more" * (len(held) > _MOST_NAMES))
        yield from textwrap.wrap(f"held already, and not changed: {shown}", _WIDTH, break_on_hyphens=False)
    if learned.files > 1:
        counts = [
            (len(learned.new), "new"),
            (len(held), "held already"),
            (len(learned.aside), "set aside"),
        ]
        told = ", ".join(f"{count} {name}" for count, name in counts if count) or "none"
        copies = f"; {_files(len(learned.copies))} the same as another" if learned.copies else ""
        failed = f"; {len(learned.failed)} could not be read" if learned.failed else ""
        yield f"{learned.files} files: statements: {told}{copies}{failed}"
    if dry_run:
        yield "nothing was written: this was a dry run"
    elif learned.new:
        yield "next: look at them in precedents/statements, correct what was misread, then: drafter mine"


def mined_lines(mined: Mined) -> Iterator[str]:
    """Yield how many precedents there are, those that changed, and what to do next."""
    counts = [(status, sum(p.status is status for p in mined.precedents)) for status in Status]
    told = ", ".join(f"{count} {status.value}" for status, count in counts)
    more, less = len(mined.changed) - len(mined.less), len(mined.less)
    lost = f"{less} with evidence taken out"
    change = f"{more} new or with new evidence" + (f", {lost}" if less else "") if more or not less else lost
    yield f"{len(mined.precedents)} precedents ({told}); {change}"
    states = {precedent.id: precedent.status.value for precedent in mined.precedents}
    for name in mined.changed:
        yield f"  {name}  ({states[name]}{', evidence taken out' if more and name in mined.less else ''})"
    if any(states[name] == Status.PROPOSED for name in mined.changed if name not in mined.less):
        yield "next: read them in precedents/clauses, and set status: approved, or retired"


def _files(count: int) -> str:
    return "1 file is" if count == 1 else f"{count} files are"


def hit_lines(hits: Iterable[Hit]) -> Iterator[str]:
    """Yield for each precedent found its id, how often it was used, and its text."""
    for hit in hits:
        attested = hit.precedent.attested
        used = f"{len(attested)} times" if len(attested) != 1 else "once"
        yield f"{hit.id}  ({hit.precedent.status.value}, used {used})"
        yield from _wrapped(hit.precedent.text)
        yield ""


def nothing_lines(places: Sequence[str]) -> Iterator[str]:
    """Yield what to tell of a search that found nothing, with the places where its words stand all the same."""
    yield 'nothing found: only kept clauses are searched ("drafter mine" proposes them)'
    yield "try other words, or fewer filters"
    if places:
        shown = "; ".join(places[:_MOST_NAMES])
        more = f" and {len(places) - _MOST_NAMES} more" if len(places) > _MOST_NAMES else ""
        yield f"in past statements the words stand in {shown}{more}"


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
    """Yield where a wording stands, with what words in the slots, and how it differs from the one before."""
    for entry in wording.attested:
        paragraph = f", para {entry.paragraph}" if entry.paragraph else ""
        yield f"  {entry.statement}{paragraph}  ({entry.source.file}{_lines(entry.source.lines)})"
        yield from (f"      {name} = {value}" for name, value in entry.values)
    if wording.attested[0].variant:
        yield from _changed(wording)
    elif wording.words:
        yield "    the text above again"


def _changed(wording: Wording) -> list[str]:
    """Return the differences, [-noted-] {+welcomed+}; the new words alone where little stayed."""
    stayed = sum(len(words.split()) for kind, words in wording.words if kind == " ")
    if 2 * stayed < len(wording.attested[0].text.split()):
        return ["    reworded:", *_wrapped(wording.attested[0].text, "      ")]
    marks = {" ": ("", ""), "-": ("[-", "-]"), "+": ("{+", "+}")}
    text = " ".join(f"{marks[kind][0]}{words}{marks[kind][1]}" for kind, words in wording.words)
    return ["    reworded:", *_wrapped(text, "      ")]


def _lines(lines: Lines) -> str:
    """Return ", line 3" or ", lines 3-5"; "" where no lines are known."""
    first, last = lines
    if lines == NO_LINES:
        return ""
    return f", line {first}" if first == last else f", lines {first}-{last}"


def _wrapped(text: str, indent: str = "    ") -> list[str]:
    return textwrap.wrap(text, _WIDTH, initial_indent=indent, subsequent_indent=indent)
