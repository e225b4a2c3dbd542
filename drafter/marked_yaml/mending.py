"""A line that cannot be read in, the line that was most likely meant out: tried before it is told.

Each way of mending changes one line, so that the lines after it keep their numbers. The reader takes
the first way with which the file can be read beyond the fault: a mend that is told does mend.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from drafter.marked_yaml.reading import BULLET
from drafter.patterns import compiled

_WIDTH = 3
"""So many spaces may a key stand beside its place; one farther off may be meant for another level. An item may
stand anywhere: only one list is open above it."""
_ITEM_WIDTH = 12

_QUOTED_LINES = 40
"""So many lines above a fault may a quote stand open."""

_OPENS = compiled(r":\s*(?:[|>][+-]?\s*)?$")
"""How a line ends below which its value stands farther in, also a text over several lines: "text: >-"."""
_NEAR = 6
"""So many lines above show how far in a line may stand."""

_VALUE = compiled(
    r"""(?P<head>[ ]* (?:-[ ]+)* (?: (?P<key>[^\s:\#"'\[{-] [^:"'\[{]*? ) :[ ]+ )? )  # indentation, dashes, key
        (?P<value>\S.*?) [ ]*""",
    re.VERBOSE,
)
_COMMENT = compiled(r"(?<=\s)#(?=\s|$)|(?<=\s\s)#")
"""What is said of a value at the end of its line. "item #4" may well be of the text."""
_QUOTED = compiled(r"""(?<!\w)(["'])(?:(?!\1).)*\1""")
_DASHED = compiled(r"(?P<head>[ ]*(?:-[ ]+)*-)(?P<rest>[^\s-].*)")
_NO_SPACE = compiled(r"(?P<head>[ ]*(?:-[ ]+)*(?P<key>[A-Za-z_]+):)(?P<rest>[^\s:/].*)")
_NO_COLON = compiled(r"(?P<head>[ ]*(?:-[ ]+)?)(?P<key>[A-Za-z_]+)(?:[ ]*(?:=|\uff1a|;)[ ]*|[ ]+)(?P<rest>[^\s:].*)")
_FLOW_AND_MORE = compiled(r"\[[^\[\]]*\]\s*[^\s,#\]].*|\{\{.*|\{%.*|\{[^{}]*\}\s*[^\s,#}].*")
_BEGINS = ("@", "%", "`", "&", "*", "!", "|", ">", ",", "]", "}", "?", "#")
_PAIRS = {"[": "]", "{": "}"}


@dataclass(frozen=True, slots=True)
class Mended:
    """One line as it may be meant, what was wrong with it, and how to mend it."""

    line: int  # from 0
    text: str
    what: str
    mend: str


def ways(lines: list[str], at: int, begun: int) -> Iterator[Mended]:
    """Yield the ways to mend a fault at line `at` of something that began at line `begun`, likeliest first."""
    above = next((n for n in range(at - 1, -1, -1) if lines[n].strip()), at)
    near = list(dict.fromkeys(n for n in (at, above, begun) if n < len(lines)))
    for n in near:
        yield from _tab(lines, n)
    for n in near:
        yield from _missing_space(lines[n], n)
    for n in (*near, *range(above - 1, max(-1, above - _QUOTED_LINES), -1)):
        yield from _open_quote(lines[n], n)
    for n in near:
        yield from _unquoted(lines[n], n)
    for n in near:
        yield from _open_bracket(lines[n], n)
    for n in near:
        yield from _other_bullet(lines[n], n)
    for n in (*near, *_heads_of_items(lines, at)):
        yield from _missing_dash(lines, n, at)
    yield from _left_behind(lines, above, at)
    yield from _beside_and_below(lines, above, at)
    for n in near:
        yield from _moved(lines, n)
    for n in (above, at):
        yield from _missing_colon(lines[n], n)


def _tab(lines: list[str], n: int) -> Iterator[Mended]:
    """Yield the line with spaces for its tabs, as far in as a line above it."""
    blank = re.match(r"[ \t]*", lines[n])
    if not blank or "\t" not in blank[0]:
        return
    rest = lines[n][blank.end() :]
    above = [line for line in reversed(lines[:n]) if line.strip() and not line.lstrip(" ").startswith("\t")][:_NEAR]
    widths = [_indent(above[0]) + 2] if above and _OPENS.search(above[0]) else []
    widths += [_indent(line) + 2 for line in above[:1] if _is_item(line) and not _is_item(rest)]
    widths += [_indent(line) for line in above if _is_item(line) == _is_item(rest)]
    widths += [len(blank[0].replace("\t", "  ")), *(_indent(line) + 2 for line in above[:1])]
    for width in dict.fromkeys(widths):
        mend = f"put spaces in place of the tab, {_spaces(width)} before {_shown(rest)}"
        yield Mended(n, " " * width + rest, "a tab is not allowed here", mend)


def _missing_space(line: str, n: int) -> Iterator[Mended]:
    if found := _DASHED.fullmatch(line):
        text = f"{found['head']} {found['rest']}"
        yield Mended(n, text, 'a space is missing after "-"', f"write it so: {text.strip()}")
    if found := _NO_SPACE.fullmatch(line):
        text = f"{found['head']} {found['rest']}"
        yield Mended(n, text, f'a space is missing after "{found["key"]}:"', f"write it so: {text.strip()}")


def _parted(line: str) -> tuple[str, str]:
    """Return a line and the comment at its end, which stays outside of quotes and brackets."""
    found = _COMMENT.search(_QUOTED.sub(lambda quoted: "." * len(quoted[0]), line))
    end = len(line[: found.start()].rstrip()) if found else len(line)
    return line[:end], line[end:]


def _open_quote(line: str, n: int) -> Iterator[Mended]:
    line, comment = _parted(line)
    found = _VALUE.fullmatch(line)
    if not found or found["value"][0] not in "\"'" or not found["head"].strip():
        return
    quote, inner = found["value"][0], found["value"][1:]
    if quote not in inner:
        text = f"{found['head']}{quote}{inner}{quote}{comment}"
        yield Mended(n, text, "a quoted text that begins here never ends", f"add the closing quote: {text.strip()}")


def _unquoted(line: str, n: int) -> Iterator[Mended]:
    """Yield the line with quotes round its value, where that could be read as something else."""
    line, comment = _parted(line)
    found = _VALUE.fullmatch(line)
    if not found or not found["head"].strip():
        return
    value, head = found["value"], found["head"]
    what, mend = _why(value)
    if what:
        text = head + _in_quotes(value) + comment
        yield Mended(n, text, what, f"{mend}: {text.strip()}")


def _why(value: str) -> tuple[str, str]:
    """Return why a value wants quotes, and the mend; "" where it does not."""
    if value[0] in "\"'":
        closed = value[1:-1].replace("''", "") if value[0] == "'" else re.sub(r"\\.", "", value[1:-1])
        inner = value[0] in closed or value[-1] != value[0]
        if value[0] == '"' and "\\" in value and not inner:
            return "a backslash between double quotes is read as a sign of its own", "write it between single quotes"
        return ("the text goes on where it should have ended", "quote text that holds quotes with the other kind") \
            if inner and value[0] in value[1:] else ("", "")  # fmt: skip
    if value[0] in _BEGINS:
        return f'text may not begin with "{value[0]}"', "put quotes round the text"
    if _FLOW_AND_MORE.fullmatch(value):
        return f'text that begins with "{value[0]}" is read as a list or a mapping', "put quotes round the text"
    if value[0] not in _PAIRS and (": " in value or value.endswith(":")):
        return "this colon is read as the beginning of a value", "put quotes round text that holds a colon"
    return "", ""


def _in_quotes(value: str) -> str:
    """Return the whole value quoted; one pair of quotes round it, wherever it ends, goes."""
    text = value
    if value[0] in "\"'" and value[-1] == value[0] and len(value) > 1:
        text = value[1:-1]
    if '"' in text or "\\" in text:
        return "'" + text.replace("'", "''") + "'"
    return f'"{text}"'


def _open_bracket(line: str, n: int) -> Iterator[Mended]:
    opened: list[str] = []
    line, comment = _parted(line)
    for letter in re.sub(r"\"[^\"]*\"|'[^']*'", "", line):
        if letter in _PAIRS:
            opened.append(_PAIRS[letter])
        elif opened and letter == opened[-1]:
            opened.pop()
    if opened:
        text = line.rstrip() + "".join(reversed(opened)) + comment
        what = "a bracket that opens here is never closed, or a comma is missing"
        yield Mended(n, text, what, f"close it: {text.strip()}")


def _moved(lines: list[str], n: int) -> Iterator[Mended]:
    """Yield the line as far in as one above it that is of its kind, an item or a key."""
    line, here = lines[n], _indent(lines[n])
    beside = [above for above in lines[:n] if _is_item(above) and _indent(above) == here]
    if not line.strip() or (here in _levels(lines[:n]) and (beside or not _is_item(line))):
        return
    for above in reversed(lines[:n]):
        there = _indent(above)
        width = _ITEM_WIDTH if _is_item(line) else _WIDTH
        if above.strip() and _is_item(above) == _is_item(line) and 0 < abs(here - there) <= width:
            yield _at(n, line, above)
            return


def _left_behind(lines: list[str], n: int, at: int) -> Iterator[Mended]:
    """Yield the line above the fault as far in as its neighbours, which go on below it."""
    before = next((line for line in reversed(lines[:n]) if line.strip()), "")
    if _indent(lines[n]) < _indent(lines[at]) == _indent(before) and _is_item(before) == _is_item(lines[n]):
        yield _at(n, lines[n], before)


def _at(n: int, line: str, beside: str) -> Mended:
    here, there = _indent(line), _indent(beside)
    side = "left" if here < there else "right"
    what = f"this line stands {_spaces(abs(here - there))} too far to the {side}"
    mend = f"begin it where {_shown(beside.strip())} begins: {_spaces(there)} before {_shown(line.strip())}"
    return Mended(n, " " * there + line.lstrip(), what, mend)


def _other_bullet(line: str, n: int) -> Iterator[Mended]:
    if found := BULLET.fullmatch(line):
        text = f"{found['head']}- {found['rest']}"
        yield Mended(n, text, f'an item begins with "-", not with "{found["bullet"]}"', f"write it so: {text.strip()}")


def _heads_of_items(lines: list[str], at: int) -> list[int]:
    """Return the line above the item at `at` that may be one too: a key with more below it, where its text begins."""
    begins = _indent(lines[at]) + len("- ")
    above = (n for n in range(at - 1, -1, -1) if lines[n].strip() and _indent(lines[n]) <= begins)
    return [n for n in list(above)[:1] if lines[n].rstrip().endswith(":") and not _is_item(lines[n])]


def _missing_dash(lines: list[str], n: int, at: int) -> Iterator[Mended]:
    """Yield the line as an item of the list that is above or below it."""
    here = _indent(lines[n])
    if _is_item(lines[n]) or not lines[n].strip():
        return
    items = [line for line in (lines[at], *reversed(lines[:n]), *lines[n + 1 : n + 2]) if _is_item(line)]
    for beside in [line for line in items if 0 <= here - _indent(line) <= len("- ")][:1]:
        text = f"{' ' * _indent(beside)}- {lines[n].strip()}"
        yield Mended(n, text, 'a "-" is missing before this item', f"write it so: {text.strip()}")


def _beside_and_below(lines: list[str], n: int, at: int) -> Iterator[Mended]:
    """Yield the line without its value, where several facts stand below it."""
    found = _VALUE.fullmatch(lines[n])
    block = [_indent(line) for line in lines[at : at + 2]]
    if found and found["key"] and len(block) == 2 and block[0] == block[1] > _indent(lines[n]):
        what = f'"{found["key"]}:" has a text beside it, and keys with values below it'
        mend = f"take {_shown(found['value'])} away, or give it a key of its own below"
        yield Mended(n, found["head"].rstrip(), what, mend)


def _levels(above: list[str]) -> set[int]:
    """Return the indentations at which a further line may stand: those of the line above and of what holds it."""
    levels: set[int] = set()
    for line in reversed(above):
        at = _indent(line)
        if line.strip() and (not levels or at < min(levels)):
            levels.add(at)
    return levels


def _missing_colon(line: str, n: int) -> Iterator[Mended]:
    if re.fullmatch(r"[ ]*(?:-[ ]+)?[A-Za-z_]+[ ]*", line):
        text = f"{line.rstrip()}:"
        yield Mended(n, text, f'a colon is missing after "{line.strip("- ")}"', f"write it so: {text.strip()}")
    if found := _NO_COLON.fullmatch(line):
        text = f"{found['head']}{found['key']}: {found['rest']}"
        yield Mended(n, text, f'a colon is missing after "{found["key"]}"', f"write it so: {text.strip()}")


def _is_item(line: str) -> bool:
    return line.lstrip().startswith("- ")


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _spaces(count: int) -> str:
    return "no space" if count == 0 else "1 space" if count == 1 else f"{count} spaces"


def _shown(words: str) -> str:
    return f'"{words[:40].rstrip()}{" ..." if len(words) > 40 else ""}"'
