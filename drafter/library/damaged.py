"""What a clause file that cannot be read still shows of itself: its words and its evidence.

Mining lets such a clause take part with these, so that what is of it goes to no other and is not proposed anew; the
file itself stays as it is, to the byte.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from drafter import files, marked_yaml
from drafter.model import SLOT_KINDS, Attested, Precedent, Slot, Source, Status, plain
from drafter.problems import DraftingError

_SLOT = re.compile(r"\{\{\s*([a-z][a-z0-9_]*(?:\.[a-z0-9_]+)*)\s*\}\}")
_KEY = re.compile(r"(?P<indent>\s*(?:-\s+)?)(?P<key>[a-z]+):(?:\s+(?P<value>.*))?")
_WORDS = re.compile(r"^\s*(?:-\s+)?(?:text|attested|statement)\s*:", re.MULTILINE)
_BLOCK = re.compile(r"[|>][-+0-9]*\s*")
_UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_STATUSES = {status.value: status for status in Status}


@dataclass(frozen=True, slots=True)
class Damaged:
    """A clause file that cannot be read: its place, and what it shows, None where that is no wording.

    `is_whole` is whether all of its evidence is among it, as far as can be told; `is_clause` is false for a file that
    was never one.
    """

    shown: str
    id: str
    precedent: Precedent | None = None
    is_whole: bool = False
    is_clause: bool = True


def damaged(path: Path, shown: str, id_: str) -> Damaged:
    """Return what a clause file that cannot be read shows of itself."""
    text = _text(path)
    is_clause = path.suffix == ".yaml" or _WORDS.search(text) is not None
    value, is_form = _value(text)
    wording = plain(str(value.get("text") or ""))
    if not wording:
        return Damaged(shown, id_, is_clause=is_clause)
    rows = value.get("attested") or []
    entries = list(_entries(rows)) if isinstance(rows, list) else []
    is_whole = is_form and isinstance(rows, list) and 0 < len(entries) == len(rows) and text.endswith("\n")
    status = _STATUSES.get(str(value.get("status")), Status.PROPOSED)
    slots = tuple(_slots(wording, value.get("slots")))
    function = str(value.get("function") or "")
    made = Precedent(id_, wording, function, status=status, slots=slots, attested=tuple(entries))
    return Damaged(shown, id_, made, is_whole)


def _text(path: Path) -> str:
    """Return the file's text, in whichever way it was saved; "" where it cannot be read at all."""
    try:
        data = files.read(path)
    except DraftingError:
        return ""
    for encoding in ("utf-16" if data[:2] in _UTF_16 else "utf-8-sig", "cp1252"):
        try:
            return data.decode(encoding).replace("\r\n", "\n")
        except UnicodeDecodeError:
            continue
    return ""


def _value(text: str) -> tuple[Mapping[str, Any], bool]:
    """Return the keys of a file with their values, and whether they were read as YAML, its slips mended."""
    try:
        marked, _ = marked_yaml.load_mended(text, "")
    except DraftingError:
        marked = None
    if marked is not None and isinstance(marked.value, dict):
        return marked.value, True
    return _by_lines(text), False


def _by_lines(text: str) -> Mapping[str, Any]:
    """Return the wording and the evidence of a file in the form in which it is first written, line by line."""
    value: dict[str, Any] = {"attested": []}
    for indent, key, said in _said(text):
        entries = value["attested"]
        if key == "statement":
            entries.append({"statement": said})
        elif key == "text" and indent and entries:
            entries[-1]["text"] = said
        elif not indent and key in ("text", "status", "function"):
            value[key] = said
    return value


def _said(text: str) -> Iterator[tuple[int, str, str]]:
    """Yield each key with its value, that in the lines below it too."""
    lines = text.split("\n")
    for nth, line in enumerate(lines):
        if found := _KEY.fullmatch(line):
            indent, first = len(found["indent"]), (found["value"] or "").strip()
            parts = [] if _BLOCK.fullmatch(first) else [first]
            for below in lines[nth + 1 :]:
                if not below.strip() or len(below) - len(below.lstrip()) <= indent:
                    break
                parts.append(below.strip())
            yield indent, found["key"], " ".join(parts).strip("\"'")


def _entries(rows: list[Any]) -> Iterator[Attested]:
    for row in rows:
        if isinstance(row, dict) and isinstance(row.get("statement"), str) and isinstance(row.get("text"), str):
            source = row.get("source")
            file = str(source.get("file") or "") if isinstance(source, dict) else ""
            yield Attested(row["statement"], str(row.get("paragraph") or ""), Source(file), plain(row["text"]))


def _slots(wording: str, said: object) -> Iterator[Slot]:
    kinds = said if isinstance(said, dict) else {}
    for name in dict.fromkeys(_SLOT.findall(wording)):
        kind = kinds[name].get("kind") if isinstance(kinds.get(name), dict) else None
        yield Slot(name, kind if kind in SLOT_KINDS else "text")
