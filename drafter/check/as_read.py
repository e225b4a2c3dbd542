"""What reading the source found of a meeting's facts, and whether a person has settled it since."""

from __future__ import annotations

from drafter import dates
from drafter.check import own
from drafter.model import NO_LINES, Block, Repair, Statement


def is_disputed(statement: Statement, kind: str) -> bool:
    """Return whether reading the source found two dates ("date disagrees") or numbers, and nobody has settled it."""
    return any(repair.kind == kind and not is_settled(statement, repair) for repair in statement.repairs)


def is_settled(statement: Statement, repair: Repair) -> bool:
    """Return whether the words that a repair tells of stand no longer in the text: a person has corrected them.

    Each word of a source stands in the title, a block or in what was dropped; what was dropped stays as it was.
    """
    return not in_text(statement, repair) and not is_dropped(statement, repair)


def is_dropped(statement: Statement, repair: Repair) -> bool:
    """Return whether the words stand only in what reading left out, such as a page's own header."""
    left = (other for other in statement.repairs if other is not repair and not other.after)
    return not in_text(statement, repair) and any(repair.before in other.before for other in left)


def in_text(statement: Statement, repair: Repair) -> bool:
    """Return whether the words stand in the paragraph in which they were found, else in the title."""
    texts = [block.text for block in statement.blocks if _holds(block, repair)]
    if not texts:
        texts = [*statement.title, *(block.text for block in statement.blocks if block.lines == NO_LINES)]
    return any(_has(text, repair.before) for text in texts)


def _has(text: str, words: str) -> bool:
    """Return whether the text has the words, or their date in another form."""
    said = {(span.start, span.end) for span in dates.find(words)}
    return words.casefold() in text.casefold() or any((span.start, span.end) in said for span in dates.find(text))


def _holds(block: Block, repair: Repair) -> bool:
    return block.lines != NO_LINES and block.lines[0] <= repair.lines[0] <= block.lines[1]


def repairs_at(statement: Statement, repairs: list[Repair]) -> str:
    """Return where these repairs stand at the head."""
    at = [n for n, repair in enumerate(statement.repairs) if any(repair is one for one in repairs)]
    return own.in_file(statement, *(("repairs", n) for n in at))
