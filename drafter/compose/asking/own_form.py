"""The template of a past statement, handed on from one meeting file to the next with the words that it asks for.

They stand below "facts:", empty, each with what stood there the last time as a comment: it is another meeting's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter import marked_yaml
from drafter.marked_yaml import Tree

_KEY = re.compile(r"(\s+)([\w.-]+):(?:\s|$)")
_HEAD = (
    "# What else was true of the last meeting only: write this meeting's words after the colon.",
    "# What you leave empty is a gap in the draft",
    "facts:",
)


def with_template(begun: str, template: str, text: str, file: str) -> str:
    """Return a meeting file that was begun, with the template and the asked words of the one that it was begun from."""
    written = re.sub(r"^kind:", f"template: {template}\nkind:", begun, count=1, flags=re.MULTILINE)
    asked = list(_asked(text, file))
    return "\n".join([written.rstrip("\n"), "", *_HEAD, *asked, ""]) if asked else written


def _asked(text: str, file: str) -> Iterator[str]:
    """Yield the lines below "facts:", without what was given there."""
    tree = marked_yaml.load(text, file).value
    held: Tree = tree.get("facts") if isinstance(tree, dict) else None
    lines = text.split("\n")
    if not isinstance(held, dict) or "facts:" not in lines:
        return
    for line in lines[lines.index("facts:") + 1 :]:
        if line and not line.startswith((" ", "#")):
            return
        key = _KEY.match(line)
        if line.lstrip().startswith("#") and line.startswith(" "):
            yield line
        elif key and key[2] in held:
            given = " ".join(str(held[key[2]] or "").split())
            stood = given or line.partition(" # ")[2].strip()
            yield f"{key[1]}{key[2]}:  # {stood}".rstrip("# ")
