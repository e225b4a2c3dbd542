"""What Jinja complains of in a template, in words for one who never saw Jinja's: what, on which line, how to mend."""

from __future__ import annotations

import re
from collections.abc import Iterable

from drafter.compose.meant import meant

_WORDS = (  # how jinja2 complains, and what an official makes of it
    ("unexpected '}'", "a closing brace too many, or an opening one missing"),
    ("unexpected end of template", "a {% if %}, {% for %} or {{ is opened and never closed"),
    ("Encountered unknown tag", "there is no such tag"),
    ("end of print statement", 'a "}}" is missing'),
    ("No filter named", "there is no such filter"),
    ("No test named", "there is no such test"),
    ("Missing end of comment tag", 'a comment that begins with "{#" is never closed with "#}"'),
)
_MEND = "correct the template at this line, or above it where a block was opened"
_TAG = re.compile(r"\{%[-+]?\s*(?P<tag>\w+)(?P<rest>.*?)%\}", re.DOTALL)
_BLOCKS = ("if", "for", "macro", "block", "call", "filter", "set", "with", "autoescape")
_INNERMOST = re.compile(r"The innermost block that needs to be closed is '(\w+)'")
_UNKNOWN_TAG = re.compile(r"unknown tag '(\w+)'")
_OURS = ("concatenated", "metered")  # filters that drafter itself puts in
_NAMED = re.compile(r"No (?:filter|test) named '([^']+)'")


def plain_words(message: str, line: int, text: str, filters: Iterable[str] = ()) -> tuple[str, int, str]:
    """Return what is wrong, the line that is to be looked at, and how to mend it."""
    block = _INNERMOST.search(message)
    opened = _open_at(text, line) if block else 0
    if block and (found := _UNKNOWN_TAG.search(message)) and found[1] == "end" + block[1]:
        block = None
    if block and opened:
        end = f"{{% end{block[1]} %}}"
        if "Encountered" in message and (found := _UNKNOWN_TAG.search(message)) and found[1].startswith("end"):
            what = f"{{% {found[1]} %}} stands where {end} is due, for {{% {block[1]} %}} is open since line {opened}"
            return what, line, f"write {end} here, or before this line"
        if "end of template" in message:
            return f"{{% {block[1]} %}} is opened here and never closed", opened, f"add {end} where it ends"
    plainer = next((words for mark, words in _WORDS if mark in message), "")
    said = message[:1].lower() + message[1:].rstrip(".")
    known = sorted({*filters} - {*_OURS})
    named = _NAMED.search(message)
    near = meant(named[1], known, f"the filters are {', '.join(known)}" if known else "") if named else ""
    return f"{plainer} ({said})" if plainer else said, line, near or _MEND


def _open_at(text: str, line: int) -> int:
    """Return the line on which the innermost block opens that is not closed before the end of this line, 0 for none."""
    waiting: list[tuple[str, int]] = []
    for tag in _TAG.finditer(text):
        at = text.count("\n", 0, tag.start()) + 1
        name = tag["tag"]
        if at > line:
            break
        if name in _BLOCKS and not (name == "set" and "=" in tag["rest"]):
            waiting.append((name, at))
        elif waiting and name == f"end{waiting[-1][0]}":
            waiting.pop()
    return waiting[-1][1] if waiting else 0
