"""Actions that name what they are about only by "it": "complete it by May" tells nobody what is to be completed."""

from __future__ import annotations

from drafter.patterns import compiled

PRONOUN = compiled(
    r"\b[a-z-]{3,}(?:\s(?:to|on|upon|with|for|from|in|up|out))?\s(?P<it>it)"
    r"(?=$|[,.;)]|\s(?:by|at|in|on|before|after|during|for|from|to|until|within|under|with|without|through|as"
    r"|once|no|not|and|annually|again|further|jointly|regularly|thereafter)\b)"
)
"""A verb, with its preposition, and the "it" that is its object: "complete it by May", "revert to it"."""


def in_words(action: str, sentence: str) -> str:
    """Return an action with the sentence that it stands in beside it, where "it" is all that the action names."""
    return f"{action} (“{sentence}”)" if sentence and PRONOUN.search(action) else action
