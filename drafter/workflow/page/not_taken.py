"""What was typed into the form of a meeting file and could not be taken: kept beside the file until it is mended.

Beside meetings/next.yaml stands meetings/next.yaml.not-taken: a line a field, by the name that it has in the form.
Nothing in it is in the draft, and a draft tells so.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from drafter import files, marked_yaml
from drafter.model import Place, Problem
from drafter.problems import error

RULE = "fact-not-taken"
_ENDING = ".not-taken"


def beside(path: Path) -> Path:
    """Return where what was not taken stands."""
    return path.with_name(path.name + _ENDING)


def read(path: Path) -> dict[str, str]:
    """Return what was typed for a meeting file and not taken, by field; nothing where none was."""
    there = beside(path)
    if not there.is_file():
        return {}
    held = marked_yaml.load(files.text(there, str(there)), str(there)).value
    return {name: typed for name, typed in held.items() if isinstance(typed, str)} if isinstance(held, dict) else {}


def write(path: Path, typed: Mapping[str, str]) -> None:
    """Keep what was not taken; without any, its file goes."""
    there = beside(path)
    if typed:
        files.write(there, marked_yaml.dump(dict(sorted(typed.items()))).encode())
    else:
        there.unlink(missing_ok=True)


def problems(path: Path) -> Iterator[Problem]:
    """Yield an error for each value that was typed on the page and is in no draft."""
    for name, typed in read(path).items():
        what = f'{dotted(name)}: "{typed}" was typed into the form, is wrong, and is not in this draft'
        mend = f"correct it in the form, or delete its line in {beside(path).name}"
        yield error(RULE, what, Place(str(beside(path))), mend)


def dotted(name: str) -> str:
    """Return the name of a field as an official counts: "activities.1.name"."""
    return ".".join(str(int(step) + 1) if step.isdecimal() else step for step in name.split("/"))
