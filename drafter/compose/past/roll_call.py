"""The list of participants of a past statement in its template: a line for each who came, whoever it is this time.

Written as it stood it would name those who came then; left out as said once only, nobody. Where the facts of the
meeting file, read list by list, give the lines back to the letter, a loop over them stands in their place.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from drafter.compose import roll_lines
from drafter.compose.past import own
from drafter.compose.past.source import Source
from drafter.model import BlockKind


def loops(source: Source) -> dict[int, tuple[int, str]]:
    """Return for the first block of each list the block behind its last, and the code that prints it."""
    runs, lines = roll_lines.found(source.statement)
    lists = own.lists_of(source)
    found: dict[int, tuple[int, str]] = {}
    for run in runs:
        code = _code([lines[at] for at in run], lists)
        blocks = [source.statement.blocks[at] for at in run]
        if code and all(block.kind is BlockKind.PARAGRAPH and not block.label for block in blocks):
            found[run[0]] = (run[-1] + 1, code)
    return found


def _code(lines: Sequence[roll_lines.Line], lists: Mapping[str, Sequence[str]]) -> str:
    """Return the loops over the lists of the meeting file that give these lines; "" where none do."""
    rest = list(lines)
    code: list[str] = []
    for key, names in lists.items():
        here, rest = rest[: len(names)], rest[len(names) :]
        forms = {full for one, _, full in here if roll_lines.ACRONYM.search(one.printed)}
        ends = {behind for _, behind, _ in here}
        if [one.printed for one, _, _ in here] != list(names) or len(forms) > 1 or len(ends) != 1:
            return ""
        behind = ends.pop()
        name = "one | bare" if False in forms else "one"
        gap = "" if code else f"{{% else %}}\n{{{{ attendance.{key} }}}}\n\n"
        code.append(f"{{% for one in attendance.{key} %}}\n{{{{ {name} }}}}{behind}\n\n{gap}{{% endfor %}}")
    return "" if rest else "\n".join(code)
