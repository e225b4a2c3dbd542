"""The redline room: two Statements in, Changes out: what became of each paragraph, and of each word.

    changes     the steps from an old text to a new one                       (steps)
    units       the paragraphs that are compared, and by what
    pairing     which paragraph was which; kept in place, or moved
    parting     one that became two, two that became one
    words       the words of one: kept, struck, added                         (islands, common)
    rows        the same of a table
    forms       a paragraph that became an item

A number is never compared, for it follows from the place; nor is what reading tells beside the text.
"""

from drafter.redline.steps import changes

__all__ = ["changes"]
