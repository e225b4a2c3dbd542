"""One form in one document: sentences of several years say "5th" beside "Fifth", "the meeting" beside "the Meeting".

Where a draft mixes them, meetings are numbered as the name of its own meeting is, in words where that does not tell,
and what the meeting calls itself has a capital. Where all say the same, nothing is changed.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from drafter import dates
from drafter.compose.style import capital
from drafter.model import Meeting
from drafter.ordinals import HIGHEST

_GATHERING = re.compile(
    r"\s+(?:[\w’'().-]+\s+){0,8}?(?:meeting|conference|session|summit|forum|assembly|dialogue)\b", re.IGNORECASE
)
"""What stands behind an ordinal that numbers a meeting: "Bali Process Ministerial Conference"."""


def one_form(texts: Iterable[str], meeting: Meeting) -> Callable[[str], str]:
    """Return what puts a text of this draft into the one form of all its texts."""
    held = list(texts)
    numbered = [said[0].isdigit() for text in held for _, said, at in _of_meetings(text)]
    own = [said[0].isdigit() for _, said, _ in dates.find_ordinals(meeting.name)]
    in_words = len(set(numbered)) > 1 and not any(own)
    calls = {found[0] for text in held for found in capital.MEETING.finditer(text)}
    is_mixed = len({call[:1].isupper() for call in calls}) > 1

    def fitted(text: str) -> str:
        text = _in_words(text) if in_words else text
        return capital.with_capital(text) if is_mixed else text

    return fitted


def _of_meetings(text: str) -> list[tuple[int, str, tuple[int, int]]]:
    return [found for found in dates.find_ordinals(text) if _GATHERING.match(text, found[2][1])]


def _in_words(text: str) -> str:
    """Return a text with the numbers of meetings in words: "the Fifth Conference", "the fifth meeting"."""
    for number, said, (start, end) in reversed(_of_meetings(text)):
        if said[0].isdigit() and number <= HIGHEST:
            words = dates.ordinal_words(number)
            is_name = text[end:].lstrip()[:1].isupper()
            text = text[:start] + (words.capitalize() if is_name else words) + text[end:]
    return text
