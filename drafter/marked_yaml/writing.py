"""Values in, YAML for people out: block style, short lists on one line, long text folded.

What is written reads back as the same tree, by this house's reader and by any other: a text that
looks like something else ("No", "17:00", "2013-03-05") is quoted.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TypeAlias

from drafter.patterns import compiled

WIDTH = 100
Writable: TypeAlias = "Mapping[str, Writable] | list[Writable] | tuple[Writable, ...] | str | int | None"

# Words and figures that some YAML reader takes for something else: booleans, nulls, numbers,
# dates, times of day in base sixty. A text that looks like one is quoted.
_OTHERWISE = compiled(
    r"""(?ix) ~ | null | true | false | yes | no | on | off | y | n | = | <<
    | [-+]? (0x[\da-f_]+ | 0b[01_]+ | 0o[0-7_]+ | [\d_.,:]+ (e[-+]?\d+)? | \.inf) | \.nan
    | \d{4}-\d\d?-\d\d? ([t\s].*)?""",
)
_PLAIN = compiled(r"[^\W_][^:#\n\t]*(?:(?::(?=[^\s])|(?<=[^\s])\#)[^:#\n\t]*)*")
_FLOW_PLAIN = compiled(r"[^\W_][^:#\n\t\[\]{},\"']*")
# Not to be written as it is, anywhere: controls, line separators, odd spaces, noncharacters. The two
# no-break spaces are a writer's own; only at the ends of a text would nobody see them.
_ODD = compiled(
    "[^\n\x20-\x7e\xa0-\u167f\u1681-\u1fff\u2010-\u2027\u202f-\u205e\u2070-\u2fff\u3001-\ud7ff"
    "\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]"
)
_BLANK = (" ", "\xa0", "\u202f")
_SHORT = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t", "\r": "\\r", "\0": "\\0", "\x85": "\\N", "\xa0": "\\_"}


def dump(value: Writable) -> str:
    """Return `value` as YAML, keys in the order given, ending in one newline.

    Reading it back gives the same tree, numbers and booleans as text ("true", "12"). Raises
    ValueError for a value of another type or a text with half a surrogate pair.
    """
    return "\n".join(_block(value, 0)) + "\n"


def _block(value: Writable, indent: int) -> list[str]:
    """Return the lines of a value that begins on a line of its own (or after "- " or "key: ")."""
    if isinstance(value, Mapping) and value:
        return [line for key, part in value.items() for line in _entry(key, part, indent)]
    if isinstance(value, list | tuple) and value:
        return [line for part in value for line in _item(part, indent)]
    return [" " * indent + _one_line(value)] if not isinstance(value, str) else _text("", value, indent)


def _entry(key: str, value: Writable, indent: int) -> list[str]:
    head = f"{' ' * indent}{_scalar(_string(key), flow=False)}:"
    if len(head) - indent > 1000:  # YAML reads no longer key without a mark
        head = f"{' ' * indent}? {head.strip()[:-1]}\n{' ' * indent}:"
    return _after(head, value, indent)


def _item(value: Writable, indent: int) -> list[str]:
    head = " " * indent + "-"
    if isinstance(value, Mapping | list | tuple) and value and _flow(value, len(head) + 1) is None:
        first, *rest = _block(value, indent + 2)
        return [f"{head} {first[indent + 2 :]}", *rest]
    return _after(head, value, indent)


_ENDS_HEAD = re.compile(r"(?m)(?:^|(?<=\s))-{3,}(?=\s|$)")
"""On a line of its own, however far in, it would end the facts at a text's head."""


def _after(head: str, value: Writable, indent: int) -> list[str]:
    """Return the lines of a value that follows a key or a dash: on the same line where it fits."""
    if isinstance(value, str):
        return _text(head, value, indent)
    flow = _flow(value, len(head.rpartition("\n")[2]) + 1)
    return [f"{head} {flow}"] if flow is not None else [head, *_block(value, indent + 2)]


def _text(head: str, text: str, indent: int) -> list[str]:
    """Return a text after its key: on one line, folded where that is long, line by line where it has lines."""
    text = _string(text)
    start = f"{head} " if head else " " * indent
    inner = " " * (indent + 2)
    if _ODD.search(text) or text.startswith((*_BLANK, "\n")) or text.rstrip("\n").endswith(_BLANK):
        return [start + _quoted(text)]
    if _ENDS_HEAD.search(text):
        return [start + _quoted(text)]
    if "\n" in text and not text.endswith("\n\n") and not re.search(r" (\n|$)", text):
        body = text.removesuffix("\n").split("\n")
        return [f"{start}|{'' if text.endswith(chr(10)) else '-'}", *(inner + line if line else "" for line in body)]
    line = start.rpartition("\n")[2] + _scalar(text, flow=False)
    if len(line) <= WIDTH or " " not in text or "\n" in text:
        return [start + _scalar(text, flow=False)]
    return [f"{start}>-", *(inner + part for part in _folded(text, WIDTH - len(inner)))]


def _folded(text: str, width: int) -> list[str]:
    """Return `text` cut at single spaces into lines; a break there reads back as that space."""
    lines = [""]
    for word in re.split(r"(?<=[^ ]) (?=[^ ])", text):
        if lines[-1] and len(lines[-1]) + 1 + len(word) > width:
            lines.append(word)
        else:
            lines[-1] = f"{lines[-1]} {word}" if lines[-1] else word
    return lines


def _flow(value: Writable, column: int, depth: int = 0) -> str | None:
    """Return a short value on one line, or None where it is long, many or deep."""
    if isinstance(value, Mapping):
        parts = [(f"{_scalar(_string(key), flow=True)}: ", part) for key, part in value.items()]
    elif isinstance(value, list | tuple):
        parts = [("", part) for part in value]
    else:
        return _one_line(value)
    nested = any(isinstance(part, Mapping) for _, part in parts) and not isinstance(value, Mapping)
    if len(parts) > (4 if isinstance(value, Mapping) else 12) or nested or (depth == 2 and parts):
        return None
    inner = [_flow(part, 0, depth + 1) for _, part in parts]
    if any(part is None for part in inner):
        return None
    joined = ", ".join(f"{key}{part}" for (key, _), part in zip(parts, inner, strict=True))
    shown = f"{{{joined}}}" if isinstance(value, Mapping) else f"[{joined}]"
    return shown if column + len(shown) <= WIDTH else None


def _one_line(value: Writable) -> str:
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return str(int(value))
    if isinstance(value, str):
        return _scalar(_string(value), flow=True)
    if isinstance(value, Mapping) and not value:
        return "{}"
    if isinstance(value, list | tuple) and not value:
        return "[]"
    raise ValueError(f"YAML is written of text, whole numbers, lists and mappings, not {type(value).__name__}")


def _string(text: object) -> str:
    """Return the plain string of a str or an enum of strings."""
    if not isinstance(text, str):
        raise ValueError(f"a key must be text, not {type(text).__name__}")
    plain = str(text)
    if any("\ud800" <= mark <= "\udfff" for mark in plain):
        raise ValueError("half a surrogate pair cannot be written")
    return plain


def _scalar(text: str, flow: bool) -> str:
    """Return a text on one line: bare where every reader takes it for that text, else quoted."""
    bare = (_FLOW_PLAIN if flow else _PLAIN).fullmatch(text)
    if bare and not _ODD.search(text) and not text.endswith((*_BLANK, ":")) and not _OTHERWISE.fullmatch(text):
        return text
    return _quoted(text)


def _quoted(text: str) -> str:
    at_ends = text.startswith(_BLANK[1:]) or text.endswith(_BLANK[1:])
    if ('"' in text or "\\" in text) and "\n" not in text and not at_ends and not _ODD.search(text):
        return "'" + text.replace("'", "''") + "'"
    return '"' + "".join(_escaped(mark) for mark in text) + '"'


def _escaped(mark: str) -> str:
    if mark in _SHORT:
        return _SHORT[mark]
    if not _ODD.match(mark) and mark not in _BLANK[1:]:
        return mark
    code = ord(mark)
    return f"\\x{code:02X}" if code < 0x100 else f"\\u{code:04X}" if code < 0x10000 else f"\\U{code:08X}"
