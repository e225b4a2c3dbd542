"""What a person has allowed: a rule that is silent at a paragraph, or in a whole text, and why."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Allowed:
    """One rule that is to be silent, and the reason; `of_title` where only the title is meant.

    It stands before its paragraph in the Markdown, at the head of a text, or in the file of a clause.
    """

    rule: str
    reason: str = ""
    of_title: bool = False
