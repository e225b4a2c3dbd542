"""The lines below a person in a list of participants: what post they hold, and where they work.

    ELBONIA
    Ms Ada Flavia
    Head of Division, Net Service

None of these lines is a delegation. One is, after a person, where it is printed as the delegation before it is, or
is known, or where its own people follow.
"""

from __future__ import annotations

from dataclasses import dataclass

from drafter.model import Block
from drafter.parse.attendance import parts, spoken
from drafter.parse.attendance.words import PERSON, TITLE, VERBAL

_MOST_WORDS = 20  # of a line that tells a post; what is longer, or ends with a stop, is a sentence


@dataclass
class Posts:
    """How a list is printed: the line of its latest delegation, and whether its people have begun."""

    head: Block | None = None
    person: bool = False

    def take(self, block: Block, following: Block | None, known: bool) -> bool:
        """Take the next line of a list; return whether it only says more of a person above it.

        `known` says that all names in it are in the register.
        """
        text = block.text.strip()
        if PERSON.match(text):
            self.person = self.head is not None
            return False
        if self.person and self.head and _is_short(text) and not known and _is_below(block, self.head, following):
            return True
        self.head, self.person = block, False
        return False


def _is_short(text: str) -> bool:
    """Return whether a line may tell a post: no sentence, no list with a label, no heading of another part."""
    if parts.PART.match(text) or parts.ATTENDANCE.match(text) or spoken.is_labelled_list(text):
        return False
    return len(text.split()) <= _MOST_WORDS and not text.endswith((".", ":")) and not VERBAL.search(text)


def _is_below(block: Block, head: Block, following: Block | None) -> bool:
    """Return whether a line after a person is a post or a place of work, and not the next delegation."""
    if TITLE.match(block.text.strip()) or head.text.isupper() != block.text.isupper():
        return True
    return not (following and PERSON.match(following.text.strip()))
