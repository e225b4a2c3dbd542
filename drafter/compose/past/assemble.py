"""The template of a past statement and its meeting file, tried: drafted with its own facts the statement comes back.

What does not come back to the letter as clauses and slots becomes plain words, block by block.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from drafter.compose import assemble, tidying
from drafter.compose.past import meeting_yaml, own, passages
from drafter.compose.past.groups import Groups, Levels
from drafter.compose.past.pieces import quoted
from drafter.compose.past.slots import Slots
from drafter.compose.past.source import Entities, Source
from drafter.compose.then import identity
from drafter.model import Block, Shelf, Statement
from drafter.problems import DraftingError

_LONGEST = 40_000  # characters of one template, well below what is read (environment.MAX_TEMPLATE)
_TRIES = 5
_DOUBTFUL = (
    ("meeting.ordinal", "previous.ordinal", "ministerial.ordinal"),
    ("previous", "ministerial", "next", "preparatory"),
    ("meeting", "host", "cochairs"),
    ("body", "supporter", "report", "strategy"),
    ("attendance",),
)
"""What is left out of a meeting file that would be refused, in turn, until it is one that can be read."""


@dataclass(frozen=True, slots=True)
class Made:
    """A template in one part or several, by file name, its meeting file, and what came of trying them.

    `clauses` are the precedents that it calls, `optional` how many passages are of this statement only,
    `differing` the places of blocks that do not come back to the letter (-1 for the title).
    """

    forms: dict[str, str]
    meeting: str
    drafted: Statement
    clauses: tuple[str, ...] = ()
    optional: int = 0
    differing: tuple[int, ...] = ()
    attendance_differs: bool = False


def template(statement: Statement, shelf: Shelf, entities: Entities, name: str = "", file: str = "") -> Made:
    """Return the template of a statement, named `name` without its ending, and its meeting file `file`."""
    source = Source(statement, shelf, entities)
    name = name or statement.id
    file = file or f"{name}.yaml"
    found, slots = _facts(source, f"{name}.md.j2", file)
    levels: Levels = {}
    for _ in range(_TRIES):
        made = _tried(source, slots, levels, name, found, file)
        if made and not made.differing:
            return made
        _lower(levels, made.differing if made else (), len(statement.blocks))
    return made or _made(source, slots, levels, name, found, file)


def _tried(source: Source, slots: Slots, levels: Levels, name: str, found: own.Facts, file: str) -> Made | None:
    """Return the template, None where it cannot be drafted from as it is."""
    try:
        return _made(source, slots, levels, name, found, file)
    except DraftingError:
        return None


def _facts(source: Source, form: str, file: str) -> tuple[own.Facts, Slots]:
    """Return the facts of the meeting file and the slots that it fills, without facts that contradict each other."""
    found = own.facts(source)
    for less in _DOUBTFUL:
        meeting = meeting_yaml.written(found, source.statement, form)
        try:
            return found, Slots.of(meeting, file, source.names)
        except DraftingError:
            found = own.without(found, less)
    meeting = meeting_yaml.written({}, source.statement, form)
    return {}, Slots.of(meeting, file, source.names)


def _lower(levels: Levels, differing: tuple[int, ...], count: int) -> None:
    """Make less code of what did not come back; of everything, where nothing is left to lower there."""
    low = [at for at in differing if levels.get(at, 0) < passages.BARE]
    for at in low or range(-1, count):
        levels[at] = levels.get(at, 0) + 1 if low else passages.BARE


def _made(source: Source, slots: Slots, levels: Levels, name: str, found: own.Facts, file: str) -> Made:
    groups = Groups(source, slots, dict(levels))
    forms = _forms(name, _head(source, slots), [*groups.title(), *groups.parts()])
    pieces = [piece for texts in groups.cut for passage in texts for piece in passage.pieces]
    facts = own.with_empty(found, dict.fromkeys(slot for piece in pieces for slot in piece.lacks))
    meeting = meeting_yaml.written(facts, source.statement, f"{name}.md.j2") + meeting_yaml.asked(groups.keys.asked)
    drafted = assemble.statement(meeting, file, forms, source.shelf).statement
    return Made(
        forms,
        meeting,
        drafted,
        tuple(dict.fromkeys(piece.clause for piece in pieces if piece.clause)),
        groups.optional,
        tuple(_differing(source.statement, drafted)),
        drafted.attendance != source.statement.attendance,
    )


def _differing(past: Statement, drafted: Statement) -> Iterator[int]:
    """Yield the places of blocks that differ, or of all where their number does; -1 for the title."""
    if drafted.title != past.title:
        yield -1
    if len(past.blocks) != len(drafted.blocks):
        yield from range(len(past.blocks))
        return
    for at, (old, new) in enumerate(zip(past.blocks, drafted.blocks, strict=True)):
        if _bare(old) != _bare(new):
            yield at


def _bare(block: Block) -> tuple[str, str, int, str]:
    return block.kind, block.label, block.level, block.text


# ── the file ─────────────────────────────────────────────────────────────────────────────────────

_HEAD = """\
{{#
  Made from {id} by `drafter template --from {id}`.

  Drafted with the facts of that meeting it gives that statement back. For another meeting:
  - what stands between double braces is a fact of the meeting file, or a clause of the shelf;
    then="..." of a clause is what filled its slots at that meeting
  - then("June 2012", previous.date) prints its words for that meeting only, for any other the fact
    after the comma; with fact="name_1" they stand in the meeting file, as name_1 below facts:
  - what stands in "if optional(3)" was said at that meeting only: it is left out, unless the meeting
    file says to keep it ("keep: [3]"). Delete what you will not need again, and the two lines around it.
#}}
{{{{ made_from({quoted}, {{{facts}}}{numbers}) }}}}
"""


def _head(source: Source, slots: Slots) -> str:
    blocks = tuple(replace(block, uses=()) for block in source.statement.blocks)
    counted = tuple(map(_bare, tidying.tidied(blocks))) == tuple(map(_bare, blocks))
    known = ", ".join(f"{quoted(path)}: {quoted(value)}" for path, value in identity(slots.view.given).items())
    numbers = "" if counted else ', numbers="as printed"'
    # Comments end at "#}", which no id holds.
    return _HEAD.format(id=source.statement.id, quoted=quoted(source.statement.id), facts=known, numbers=numbers)


def _forms(name: str, head: str, parts: list[str]) -> dict[str, str]:
    """Return the template by file name; a long one in several files, which the first takes in."""
    chunks: list[list[str]] = [[]]
    for part in parts:
        if chunks[-1] and sum(map(len, chunks[-1])) + len(part) > _LONGEST:
            chunks.append([])
        chunks[-1].append(part)
    texts = ["\n\n".join(chunk) + "\n" for chunk in chunks]
    more = {f"{name}-part-{at}.md.j2": text for at, text in enumerate(texts[1:], start=2)}
    taken = "".join(f'\n{{% include "{part}" %}}\n' for part in more)
    return {f"{name}.md.j2": f"{head}\n{texts[0]}{taken}", **more}
