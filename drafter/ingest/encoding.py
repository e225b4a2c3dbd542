"""Bytes to text: UTF-8, UTF-16 with its mark, Windows-1252, and files that mix the first and the last."""

from __future__ import annotations

import codecs


def _windows(fault: UnicodeError) -> tuple[str, int]:
    """Read the bytes that are no UTF-8 as Windows-1252: one stray byte must not garble a whole file."""
    if not isinstance(fault, UnicodeDecodeError):
        raise fault
    return fault.object[fault.start : fault.end].decode("cp1252", errors="replace"), fault.end


codecs.register_error("windows-1252", _windows)


def decode(data: bytes) -> str | None:
    """Return the bytes as text: UTF-8 or UTF-16 with its mark, else Windows-1252; None if it is no text."""
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return data.decode("utf-16", errors="replace")
    sample = data[:65536]
    if b"\0" in sample or sum(byte < 9 or 13 < byte < 32 for byte in sample) > len(sample) // 50:
        return None
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("utf-8-sig", errors="windows-1252")
