"""Characters that came to harm: bytes read in a wrong encoding, marks that no reader sees, ligatures.

UTF-8 that was read as Windows-1252 shows as "â€™"; Windows-1252 read as Latin-1 leaves control
characters where quotation marks stood. Both are undone exactly, for the bytes are still there.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import replace

from drafter.ingest.text.lines import Line, Told
from drafter.model import Repair

# Zero-width spaces and marks, byte order marks, marks of direction, controls but for tab and form feed.
_UNSEEN = re.compile(
    "[\x00-\x08\x0b\x0e-\x1f\x7f\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\ufffe\uffff]"
    "|[\u200c\u200d](?=[\\s\x00-\x7f]|$)|\u00ad(?!\\s*$)"
)
_C1 = re.compile("[\x80-\x9f]")
_TWO_BYTES = re.compile("[\u00c2-\u00f4][\u0080-\uffff]+")  # what UTF-8 of two bytes or more is taken for
_LOST_QUOTE = "\u00e2\u20ac\ufffd"  # ” and its like: one of its bytes has no place in Windows-1252
_LIGATURE = re.compile("[\ufb00-\ufb06]")
_ENCLOSED = re.compile("^\\s*(?P<label>[\u2460-\u24e9])\\s*")  # ① ⑴ ⒈ ⒜ ⓐ as a list's labels
_HYPHENS = str.maketrans({"\u2010": "-", "\u2011": "-"})
_LONG_ENOUGH = 40  # a line of so many letters, most gaps in which are tabs, is no table


def mend(lines: list[Line], told: Told) -> list[Line]:
    """Return the lines with every such character as it was, or gone; each change is told."""
    lines = _spaced(lines, told)
    return [line if line.text.isascii() and line.text.isprintable() else _line(line, told) for line in lines]


def _spaced(lines: list[Line], told: Told) -> list[Line]:
    """Return the lines with spaces that may break, where a converter made all of them no-break spaces."""
    hard = [line for line in lines if "\u00a0" in line.text]
    spaces = sum(line.text.count(" ") for line in lines)
    if sum(line.text.count("\u00a0") for line in hard) <= max(spaces, 3):
        return lines
    told.repairs.append(Repair("no-break spaces", (hard[0].number, hard[-1].last), "\u00a0", " "))
    return [replace(line, text=line.text.replace("\u00a0", " ")) for line in lines]


def _line(line: Line, told: Told) -> Line:
    text = _mojibake(line.text, line, told)
    text = _C1.sub(lambda found: _seen_as_windows(found, line, told), text)
    text = _enclosed(_ligatures(text, line, told), line, told).translate(_HYPHENS)
    unseen = "".join(dict.fromkeys(_UNSEEN.findall(text)))
    if unseen:
        told.repair("stray characters", line, unseen, "")
        text = _UNSEEN.sub("", text)
    return replace(line, text=_tabs(text, line, told))


def _seen_as_windows(found: re.Match[str], line: Line, told: Told) -> str:
    try:
        after = found[0].encode("latin-1").decode("cp1252")
    except UnicodeDecodeError:
        after = ""
    told.repair("wrong encoding", line, found[0], after)
    return after


def _mojibake(text: str, line: Line, told: Told) -> str:
    """Undo UTF-8 that was read as Windows-1252, once or twice over."""

    def mend(found: re.Match[str]) -> str:
        after = _reread(found[0])
        if after != found[0]:
            told.repair("wrong encoding", line, found[0], after)
        return after

    return _TWO_BYTES.sub(mend, text)


def _reread(run: str) -> str:
    """Return a run of letters as the UTF-8 that its bytes are; itself where they are none."""
    if run == _LOST_QUOTE:
        return "”"
    try:
        data = b"".join(_byte(letter) for letter in run)
        after = data.decode("utf-8")
    except UnicodeError:
        return _first_reread(run)
    again = _TWO_BYTES.fullmatch(after)
    return _reread(after) if again else after


def _first_reread(run: str) -> str:
    """Return the run with the letters at its beginning that are UTF-8 mended, if any are."""
    for size in (2, 3, 4):
        if size < len(run) and (after := _reread(run[:size])) != run[:size]:
            return after + (_reread(run[size:]) if _TWO_BYTES.match(run[size:]) else run[size:])
    return run


def _byte(letter: str) -> bytes:
    return letter.encode("latin-1") if ord(letter) < 0x100 else letter.encode("cp1252")


def _ligatures(text: str, line: Line, told: Told) -> str:
    def mend(found: re.Match[str]) -> str:
        after = unicodedata.normalize("NFKC", found[0])
        told.repair("ligature", line, found[0], after)
        return after

    return _LIGATURE.sub(mend, text)


def _enclosed(text: str, line: Line, told: Told) -> str:
    """Return the line with a label in a circle or brackets of its own as it is typed: "⒜" is "(a)"."""
    found = _ENCLOSED.match(text)
    if not found:
        return text
    plain = unicodedata.normalize("NFKC", found["label"]).rstrip(".")
    label = plain if plain.startswith("(") else f"{plain}." if plain.isdecimal() else f"({plain})"
    told.repair("label", line, found["label"], label)
    return f"{text[: found.start('label')]}{label} {text[found.end() :]}"


def _tabs(text: str, line: Line, told: Told) -> str:
    """Return a sentence with its spaces where tabs stood between all its words."""
    words = text.strip()
    tabs, spaces = words.count("\t"), words.count(" ")
    if (
        tabs < 4
        or len(words) < _LONG_ENOUGH
        or tabs < 2 * spaces
        or "\t\t" in words
        or not re.search("[a-z]\t[a-z]", words)
    ):
        return text
    told.repair("tab", line, "\t", " ")
    return text.replace("\t", " ")
