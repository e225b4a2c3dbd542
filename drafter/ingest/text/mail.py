"""What mail does to a text: its own head, a mark before each quoted line, and quoted-printable (RFC 2045, 6.7)."""

from __future__ import annotations

import quopri
import re
from collections.abc import Iterator
from dataclasses import replace

from drafter.ingest.text.lines import Line, Told
from drafter.model import Repair

_QUOTE = re.compile(r"\s{0,3}(?:>\s?)+")
_ENCODED = re.compile(r"=(?:[0-9A-F]{2}|[ \t]*$)", re.MULTILINE)
_HEAD = re.compile(
    r"\s*\**(?P<name>From|Sent|Date|To|Cc|Bcc|Subject|Reply-To|Attachments?|Importance)\**:\**(?:\s|$)", re.IGNORECASE
)
# what only a saved message has in its head: there a value may go on below, and any name may stand
_SAVED = re.compile(r"(?:MIME-Version|Content-[\w-]+|Message-ID|Received|Return-Path|X-[\w-]+):", re.IGNORECASE)
_SAVED_LINE = re.compile(r"[A-Za-z][\w-]*:(?:\s|$)|[ \t]+\S|From \S+@")
_ITEM = re.compile(r"\s{0,8}>\s+(?=[^\s>])")  # ">" for a bullet
_ITEM_ENDS = re.compile(r"[.:;,]$|[;,]\s(?:and|or)$")
_MOST = 0.8  # of the lines with words, so that one quoted paragraph stays one


def undo(lines: list[Line], told: Told) -> list[Line]:
    """Return the lines as they were before they were sent. The head that a saved message has is never encoded."""
    bare = _headless(lines, told)
    return _bulleted(_headless(_unquoted(_decoded(bare, told), told), told), told)


def _headless(lines: list[Line], told: Told) -> list[Line]:
    """Return the lines without who sent the text to whom, when all of that stands together at the beginning."""
    first = next((at for at, line in enumerate(lines) if line.text.strip()), 0)
    end = _end(lines, first, _HEAD)
    saved = _end(lines, first, _SAVED_LINE)
    if any(_SAVED.match(line.text) for line in lines[first:saved]):
        end = max(end, saved)
    found = [match for line in lines[first:end] if (match := _HEAD.match(line.text))]
    names = {match["name"].lower() for match in found}
    if "from" not in names or not names & {"to", "subject"} or not names & {"sent", "date", "subject"}:
        return lines
    before = "\n".join(line.text for line in lines[first:end])
    told.repairs.append(Repair("mail head", (lines[first].number, lines[end - 1].last), before, ""))
    return lines[:first] + lines[end:]


def _end(lines: list[Line], first: int, pattern: re.Pattern[str]) -> int:
    return next((at for at in range(first, len(lines)) if not pattern.match(lines[at].text)), len(lines))


def _unquoted(lines: list[Line], told: Told) -> list[Line]:
    marked = [line for line in lines if line.text.lstrip().startswith(">")]
    if len(marked) < 2 or len(marked) < _MOST * sum(bool(line.text.strip()) for line in lines):
        return lines
    told.repairs.append(Repair("mail quote", (marked[0].number, marked[-1].last), ">", ""))
    return [replace(line, text=_QUOTE.sub("", line.text, count=1)) for line in lines]


def _bulleted(lines: list[Line], told: Told) -> list[Line]:
    """Return the lines with a bullet for each ">" that stands before an item: below a lead-in, each after an end."""
    marked, above, last = [], [], ""
    for at, line in enumerate(lines):
        if _ITEM.match(line.text):
            marked.append(at)
            above.append(last)
        last = line.text.rstrip() or last
    led = bool(above) and above[0].endswith(":") and not above[0].endswith("wrote:")
    if len(marked) < 2 or not led or not all(map(_ITEM_ENDS.search, above)):
        return lines
    made = list(lines)
    for at in marked:
        told.repair("bullet", lines[at], ">", "•")
        made[at] = replace(lines[at], text=_ITEM.sub("• ", lines[at].text))
    return made


def _decoded(lines: list[Line], told: Told) -> list[Line]:
    """Return the lines of quoted-printable text, those that it had broken joined again.

    It is such a text if every equals sign in it is one of its own.
    """
    text = "\n".join(line.text for line in lines)
    found = len(_ENCODED.findall(text))
    if found < 3 or found != text.count("="):
        return lines
    return list(_logical(lines, told))


def _logical(lines: list[Line], told: Told) -> Iterator[Line]:
    open_: list[Line] = []
    for line in lines:
        open_.append(line)
        if not line.text.rstrip().endswith("=") or line is lines[-1]:
            yield from _decode(open_, told)
            open_ = []


def _decode(broken: list[Line], told: Told) -> Iterator[Line]:
    before = "\n".join(line.text for line in broken)
    whole = replace(broken[0], end=broken[-1].number)
    data = quopri.decodestring(before.encode())
    try:
        after = data.decode()
    except UnicodeDecodeError:
        after = data.decode("cp1252", "replace")
    if after != before:
        told.repair("quoted-printable", whole, before, after)
    yield from (replace(whole, text=part) for part in after.split("\n"))
