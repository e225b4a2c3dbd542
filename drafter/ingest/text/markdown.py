"""The marks of a Markdown export, taken off: bold, headings, escaped stops, links, notes, front matter.

A line that is bold from end to end, and a heading, are told so; bold within a sentence is only
emphasis. Bullets, tables and rules are the same as in plain text and stay for `marks`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from drafter import numbering
from drafter.ingest import marks
from drafter.ingest.text.lines import Line, Told
from drafter.model import Repair

_HEADING = re.compile(r"\s{0,3}(?P<marks>#{1,6})[ \t]+(?=\S)")
_HEADING_END = re.compile(r"(?<![ \t])[ \t]+#{1,6}[ \t]*$")
_ESCAPE = re.compile(r"\\([\\`*_{}\[\]()#+\-.!>~|<&])")
_LINK = re.compile(
    r"""(?P<image>!?)\[(?P<words>[^\[\]]{0,300})\]           # [words], or ![words] for an image
        \([^()\s]{0,500}(?:\([^()\s]{0,99}\))?              # (the address, which may hold a bracket
        (?:\s{1,9}"[^"]{0,300}")?\)                          # and "a title")""",
    re.VERBOSE,
)
_LABEL = re.compile(r"(?P<label>\*\*[A-Z][\w’'-]*(?:\s[\w’'-]+)?:\*\*)[ \t]+(?=\S)")
_STUCK = re.compile(r"[a-z]\*[A-Z]$")  # a bold line that the next one, or the last, stuck to
_NOTE = re.compile(r"\[\^(?P<number>[\d⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3})\](?P<begins>:?)")
_EMPHASIS = re.compile(
    r"(?<![\w*_\\])(?P<mark>[*_])(?=[^\s*_])(?P<words>[^*_]{1,300}?)(?<=[^\s*_])(?P=mark)(?![^\W⁰¹²³⁴-⁹]|[*_])"
)
_BEGINS = re.compile(r"(?P<mark>[*_])(?P<words>[^\s*_][^*_]*)")  # *On the occasion of, and no end on this line
_LONGEST_EMPHASIS = 6  # lines
_SIGNS = (_HEADING, re.compile(r"\*\*|__\w"), re.compile(r"\\[.#*_\[\]()-]"), re.compile(r"\]\(\S{1,500}\)"), _NOTE)
_MARK = re.compile(r"[#*_\\\[\]]")  # one stands in each of them
_FENCE = re.compile(r"\s{0,3}(?:```|~~~)\w*\s*$")
_KEY = re.compile(r"(?:[\w -]{1,40}:(?:\s|$)|\s|-\s|#|$)")
_LONGEST_FRONT = 2000  # lines; a statement with all its repairs has some hundreds


def undo(lines: list[Line], told: Told) -> list[Line]:
    """Return the lines without marks of Markdown; each is told. A text without any is left as it is."""
    may_be = (line.text for line in lines if _MARK.search(line.text))
    if not any(sign.search(text) for text in may_be for sign in _SIGNS):
        return lines
    told.is_markdown = True
    without = _without_front(lines, told)
    if without is not lines:  # a statement that this project wrote: its labels of words stand in bold
        without = [part for line in without for part in _labelled(line)]
    lines = _spanning(_bold(without, told), told)
    return [made for line in lines for made in _line(line, told)]


def _without_front(lines: list[Line], told: Told) -> list[Line]:
    """Return the lines without the facts that a Markdown file may bear at its head."""
    first = next((at for at, line in enumerate(lines) if line.text.strip()), 0)
    if lines[first].text.rstrip() != "---":
        return lines
    for at in range(first + 1, min(len(lines), first + _LONGEST_FRONT)):
        if lines[at].text.rstrip() == "---":
            front = "\n".join(line.text for line in lines[first : at + 1])
            told.repairs.append(Repair("front matter", (lines[first].number, lines[at].number), front, ""))
            return lines[at + 1 :]
        if not _KEY.match(lines[at].text):
            break
    return lines


def _labelled(line: Line) -> Iterator[Line]:
    """Yield a line's label of words ("**Who:** ...") on a line of its own, as a label is received elsewhere."""
    found = _LABEL.match(line.text)
    if not found:
        yield line
        return
    yield from (replace(line, text=text) for text in (found["label"], "", line.text[found.end() :]))


def _bold(lines: list[Line], told: Told) -> list[Line]:
    """Return the lines without marks of bold, and those that are wholly bold told so."""
    inside, found = False, []
    for line in lines:
        if "**" not in line.text or marks.rule(line.text):
            found.append(replace(line, bold=line.bold or (inside and bool(line.text.strip()))))
            continue
        pieces = line.text.split("**")
        told.repairs += [Repair("bold mark", (line.number, line.last), "**", "")] * (len(pieces) - 1)
        found += _strong(line, pieces, inside)
        inside = inside != (len(pieces) % 2 == 0)
    return found


def _strong(line: Line, pieces: list[str], inside: bool) -> Iterator[Line]:
    """Yield a line from its pieces, every second of them bold; one that the next line stuck to is parted."""
    groups: list[list[tuple[str, bool]]] = [[]]
    for at, piece in enumerate(pieces):
        before = groups[-1][-1][0] if groups[-1] else ""
        if _STUCK.search(f"{before[-1:]}*{piece[:1]}"):
            groups.append([])
        if piece:
            groups[-1].append((piece, (at % 2 == 1) != inside))
    for group in groups:
        plain = "".join(text for text, bold in group if not bold)
        text = "".join(text for text, _ in group)
        yield replace(line, text=text, bold=line.bold or (bool(text.strip()) and not re.search(r"\w", plain)))


def _spanning(lines: list[Line], told: Told) -> list[Line]:
    """Return the lines without the marks of emphasis that begins on one of them and ends on one below."""
    made = list(lines)
    for at, line in enumerate(lines):
        begins = _BEGINS.fullmatch(line.text)
        end = _end(lines, at, begins["mark"]) if begins else 0
        if begins and end:
            told.repairs += [
                Repair("emphasis", (one.number, one.last), begins["mark"], "") for one in (line, lines[end])
            ]
            made[at] = replace(line, text=begins["words"])
            made[end] = replace(lines[end], text=lines[end].text.rstrip()[:-1])
    return made


def _end(lines: list[Line], at: int, mark: str) -> int:
    """Return where the emphasis ends that begins on a line; 0 where an empty line or another mark comes before."""
    for below in range(at + 1, min(len(lines), at + _LONGEST_EMPHASIS)):
        text = lines[below].text.rstrip()
        if mark in text or not text:
            return below if text.endswith(mark) and text.count(mark) == 1 and len(text) > 1 else 0
    return 0


def _line(line: Line, told: Told) -> Iterator[Line]:
    text = line.text
    if _FENCE.match(text):
        told.repair("code mark", line, text, "")
        return
    heading = _HEADING.match(text)
    if heading:
        told.repair("heading mark", line, heading["marks"], "")
        text = _HEADING_END.sub("", text[heading.end() :])
    text = _LINK.sub(lambda found: _link(found, line, told), text)
    text = _NOTE.sub(lambda found: _note(found, line, told), text)
    text = _EMPHASIS.sub(lambda found: _change("emphasis", found, found["words"], line, told), text)
    row = bool(marks.table_cells(text))  # its escaped pipes part no cells: what reads the row takes them off
    text = _ESCAPE.sub(lambda found: _escaped(found, row, line, told), text)
    if heading:
        yield replace(line, text="")
    yield replace(line, text=text, level=len(heading["marks"]) if heading else line.level)
    if heading:
        yield replace(line, text="")


def _change(kind: str, found: re.Match[str], after: str, line: Line, told: Told) -> str:
    told.repair(kind, line, found[0], after)
    return after


def _escaped(found: re.Match[str], row: bool, line: Line, told: Told) -> str:
    after = _change("escape", found, found[1], line, told)
    return found[0] if row and after == "|" else after


def _link(found: re.Match[str], line: Line, told: Told) -> str:
    if found["image"]:
        return _change("image text", found, "", line, told)
    return _change("link", found, found["words"], line, told)


def _note(found: re.Match[str], line: Line, told: Told) -> str:
    after = numbering.raised(found["number"]) + " " * bool(found["begins"])
    return _change("footnote mark", found, after, line, told)
