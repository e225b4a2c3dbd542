"""What a template of a past statement asks for, told as an official reads it: the sentence, with a blank in it.

The key below "facts:" is named by the slot of a clause and counted ("event_date_2_1"); above it in the meeting file
stands the sentence, as the template knew it, with the words that another meeting has others for as a blank.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from drafter.marked_yaml import Marked
from drafter.model import plain
from drafter.ordinals import ordinal_words

_BLANK = "___"
_BEHIND, _AHEAD = 8, 5
"""Words before and behind a blank that are shown: with them the place is found in last year's text."""
_IN_TEXT = "  # In the text: "
_KEY = re.compile(r"(?P<slot>.+?)(?:_(?P<which>[1-9]\d?))?_\d+")
_OF = frozenset({"name", "date", "city", "country", "place", "ordinal", "number", "kind", "title", "theme", "topic",
                 "start", "end"})  # fmt: skip
_CALLED = {"ordinal": "number", "start": "first day", "end": "last day"}
_WORDS = frozenset({"text", "value"})
"""Slots of any words: the sentence alone tells which."""


def around(text: str, at: int, said: str) -> str:
    """Return a text with a blank for what is said at `at`, a few words on both sides of it."""
    before, after = plain(text[:at]).split(), plain(text[at + len(said) :]).split()
    opened = text[:at].strip() and not text[:at].endswith((" ", "\u00a0", "\n"))
    closed = text[at + len(said) :][:1].strip()
    first = "… " * (len(before) > _BEHIND) + " ".join(before[-_BEHIND:])
    last = " ".join(after[:_AHEAD]) + " …" * (len(after) > _AHEAD)
    return f"{first}{'' if opened or not first else ' '}{_BLANK}{'' if closed or not last else ' '}{last}"


def comment(sentence: str) -> str:
    """Return the line that stands above a key in a meeting file."""
    return f"{_IN_TEXT}{sentence}"


def label(key: str, lines: Sequence[str], marked: Marked) -> str:
    """Return what a key below "facts:" is called, by its slot and by the sentence above it in the file's lines."""
    at = marked.line("facts", key) - 1
    above = lines[at - 1] if 0 < at < len(lines) else ""
    sentence = above.removeprefix(_IN_TEXT) if above.startswith(_IN_TEXT) else ""
    return f"{_called(key)}, in “{sentence}”" if sentence else _called(key)


def _called(key: str) -> str:
    """Return a key in words: "Date of the second event" for event_date_2_1, "Name of the group" for group_name_1."""
    found = _KEY.fullmatch(key)
    words = (found["slot"] if found else key).split("_")
    which = f"{ordinal_words(int(found['which']))} " if found and found["which"] else ""
    if words[-1] in _WORDS:
        return "Words"
    if words[-1] not in _OF:
        said = " ".join(words)
        return f"{which}{said}".capitalize()
    last = _CALLED.get(words[-1], words[-1])
    of = " ".join(words[:-1])
    return (f"{last} of the {which}{of}" if of else f"{which}{last}").capitalize()
