"""What the letters of a font are as text; used in the process of letters.py, nothing of the house is imported."""

from __future__ import annotations

_LIGATURES = {"\ufb00": "ff", "\ufb01": "fi", "\ufb02": "fl", "\ufb03": "ffi", "\ufb04": "ffl", "\ufb05": "st",
              "\ufb06": "st", "\x02": "-", "\ufffe": "-", "\u2011": "-", "\u200b": ""}  # fmt: skip


def plain(text: str) -> str:
    """Return a letter as it is read: ligatures taken apart, what stands for no letter marked."""
    if len(text) == 2:
        return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    text = _LIGATURES.get(text, text)
    return "\ufffd" if text and (text < " " or "\x7f" <= text <= "\x9f" or "\ud800" <= text <= "\udfff") else text
