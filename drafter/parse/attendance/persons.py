"""Persons on a list of which only some were read: told, so that no list is half taken without a word.

"The meeting was attended by Governor Ilse Marant, Deputy Governor Tomas Reyl and external members Ana Costa and Rui
Vale": whoever of them is not among those read, in a sentence that names persons only.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from drafter import sentences
from drafter.model import Attendee, Block, BlockKind, NameKind, Repair
from drafter.names import Table

_NAME = re.compile(
    r"(?<![\w’'-])[A-Z][\w’'-]*\.?(?:\s(?:(?:de|da|dos|van|von|der|bin|al|el|la|del)\s)?[A-Z][\w’'-]*\.?)+"
)
_OF_ANOTHER_THING = re.compile(
    r"\b(?:in|at|of|from|for|to|on|the)\s(?:the\s)?$"
)  # "in Port Almer", "of the Central Bank"


def unread(blocks: Sequence[Block], names: Table, attendees: Sequence[Attendee]) -> Iterator[Repair]:
    """Yield the sentences that list persons of whom some were not read."""
    printed = [attendee.printed for attendee in attendees if attendee.printed]
    if not printed or any(attendee.kind is not NameKind.OTHER for attendee in attendees):
        return
    for block in blocks:
        for text in sentences.split(block.text) if block.kind in (BlockKind.PARAGRAPH, BlockKind.ITEM) else ():
            read = [name for name in printed if name in text]
            if len(read) > 1 and not names.find(text) and any(_left(text, read)):
                yield Repair("attendance unread", block.lines, text, text)


def _left(text: str, read: Sequence[str]) -> Iterator[str]:
    """Yield the names of persons in a list, from the first that was read on, that were not."""
    start = min(text.find(name) for name in read)
    for found in _NAME.finditer(text, start):
        name = found[0].rstrip(".")
        known = any(name in one or one in name for one in read)
        if not known and not _OF_ANOTHER_THING.search(text[: found.start()]):
            yield name
