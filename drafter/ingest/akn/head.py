"""Whether a file is Akoma Ntoso: XML whose first element says so, after what may stand before it."""

from __future__ import annotations

import re

_ROOT = re.compile(rb"<(?:[\w.-]{1,40}:)?akomaNtoso\b")
_DECLARED = re.compile(rb"<!DOCTYPE\s{1,40}(?:[\w.-]{1,40}:)?akomaNtoso\b", re.IGNORECASE)
_BEFORE = ((b"<?", b"?>"), (b"<!--", b"-->"))
"""Instructions and comments: how each begins and ends."""


def is_akoma_ntoso(head: bytes) -> bool:
    """Return whether the beginning of a file, in bytes that patterns can read, is that of Akoma Ntoso."""
    first = first_element(head)
    return bool(_DECLARED.match(first) or _ROOT.match(first))


def first_element(head: bytes) -> bytes:
    """Return the beginning of a file from its first element or declaration on, past instructions and comments."""
    head = head.lstrip()
    while ends := next((ends for begins, ends in _BEFORE if head.startswith(begins)), None):
        _, end, head = head.partition(ends)
        if not end:
            return b""
        head = head.lstrip()
    return head
