"""Bytes to text: UTF-8, UTF-16 with its mark or without, Windows-1252, and files that mix the first and the last."""

from __future__ import annotations

import codecs

_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16's, which it begins with
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SAMPLE = 65536
_CONTROLS = bytes([*range(9), *range(14, 32)])
_MOST_CONTROLS = 50  # one character in so many may be a control: more are in no text


def _windows(fault: UnicodeError) -> tuple[str, int]:
    """Read the bytes that are no UTF-8 as Windows-1252: one stray byte must not garble a whole file."""
    if not isinstance(fault, UnicodeDecodeError):
        raise fault
    return fault.object[fault.start : fault.end].decode("cp1252", errors="replace"), fault.end


codecs.register_error("windows-1252", _windows)


def decode(data: bytes) -> str | None:
    """Return the bytes as text: UTF-8 or UTF-16, else Windows-1252; None if it is no text."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data.decode(encoding, errors="replace")
    halves = _without_mark(data[:_SAMPLE])
    if halves:
        return data.decode(halves, errors="replace")
    sample = data[:_SAMPLE].rstrip(b"\0")  # a file's end may be filled up with nulls
    if len(sample) - len(sample.translate(None, _CONTROLS)) > len(sample) // _MOST_CONTROLS:
        return None
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("utf-8-sig", errors="windows-1252")


def _without_mark(sample: bytes) -> str:
    """Return the form of UTF-16 that a file without a mark is in: every second byte of its letters is null."""
    if len(sample) < 4:
        return ""
    even, odd = sample[::2], sample[1::2]
    low, high = even.count(0) / len(even), odd.count(0) / len(odd)
    if high > 0.7 and low < 0.05:
        return "utf-16-le"
    return "utf-16-be" if low > 0.7 and high < 0.05 else ""
