"""Who speaks: "The Meeting welcomed" as "We welcome", and back. Only what is certain is changed, the rest is told.

A clause begins with who acts and the verb; these two are changed, with "its appreciation" behind them. A clause
with a "their" that may be the meeting's or somebody else's stays as it was agreed, and so does one whose tense
would change in one verb and not in the next.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from drafter import verbs
from drafter.compose.agreed_words import Piece, Pieces, Whose
from drafter.model import Block, BlockKind
from drafter.patterns import compiled
from drafter.verbs.forms import FIRST_WORDS, FORMS, plain_form

PERSONS = ("we", "the meeting")
TENSES = ("past", "present")

_MEETING = "(?:Meeting|Conference|Forum|Summit|Session)"
_THE_MEETING = compiled(
    rf"The {_MEETING}|The meeting|Participants|Members|Delegates|Officials|Senior Officials|Ministers"
)
_POSSESSIVE = compiled(r"\b(?:its|their|our)\b(?! own)|\b(?:itself|themselves|ourselves)\b|\bparticipants[’']")
_RETOLD = compiled(r"\bthat\b(?!\s*:)|\bwhich\b|\b(?:had|would|was|were|could|might|should)\b")
"""What stands in the past because the verb does: "noted that the next meeting would be held"."""

_OF_THE_SPEAKER = compiled(  # what one feels or promises is one's own
    r"\s*(?P<whose>its|their|our)(?= (?:[a-z]+ )?(?:appreciation|gratitude|thanks|concerns?|commitments?|support"
    r"|resolve|determination|readiness|willingness|satisfaction|condolences|conviction|view|intention)\b)"
)
_OF_THE_THANKED = compiled(
    r"\bfor (?:its|their)(?= (?:[a-z]+ )*(?:generosity|hospitality|contribution|efforts|work)\b)"
)
_HEAD = compiled(r"(?P<adverb>(?:also|further) )?(?P<verb>[a-z-]+)")


@dataclass
class Person:
    """Who is to speak and when; `left` are the clauses that could not be changed, with their paragraphs."""

    person: str = ""
    tense: str = ""
    left: list[str] = field(default_factory=list)

    def fitted(self, draft: list[tuple[Block, Pieces]]) -> Iterator[Pieces]:
        """Yield the pieces of each block; the sentences of a person stay."""
        for block, parts in draft:
            if block.kind is not BlockKind.PARAGRAPH:
                yield parts
                continue
            yield tuple(
                self._piece(piece, "".join(_clause(parts, at)), block) if piece.begins else piece
                for at, piece in enumerate(parts)
            )

    def _piece(self, piece: Piece, clause: str, block: Block) -> Piece:
        """Return the first words of a clause, changed where that is certain."""
        act = verbs.read(piece.text)
        if piece.whose is not Whose.AGREED or not self._is_another(act.actor) or act.passive:
            return piece
        lead = f"{act.actor} {act.verb}"
        changed = self._lead(act.verb) if piece.text.startswith(lead) else ""
        rest, own = _rest(piece.text[len(lead) :], self._whose())
        whose = _POSSESSIVE.search(_OF_THE_THANKED.sub("", own + clause[len(piece.text) :]))
        several = len(verbs.all_acts(clause)) > 1 or bool(_RETOLD.search(clause))
        retold = several and _verb_of(changed) != _verb_of(lead)
        if not changed or retold or whose:
            self.left.append(block.label)
            return piece
        return replace(piece, text=changed + rest)

    def _is_another(self, actor: str) -> bool:
        return actor == "We" if self.person == "the meeting" else bool(_THE_MEETING.fullmatch(actor))

    def _whose(self) -> str:
        return "our" if self.person == "we" else "its"

    def _lead(self, verb: str) -> str:
        """Return who speaks and the verb; "" where the verb has no form that is certain."""
        head = _HEAD.match(verb)
        known = _form(verb[head.start("verb") :]) if head else None
        if head is None or known is None:
            return ""
        past, form = known
        wanted = self.tense or ("past" if form != "plain" or self.person == "the meeting" else "present")
        if wanted == "present" and self.person == "the meeting":
            return ""  # "The Meeting welcomes" is no form of a statement
        new = head["verb"] if (wanted == "past") == (form == "past") else past.split()[0] if wanted == "past" else ""
        new = new or plain_form(past).split()[0]
        who = "We" if self.person == "we" else "The Meeting"
        behind = _OF_THE_SPEAKER.sub(f" {self._whose()}", verb[head.end() :], count=1)
        if _POSSESSIVE.search(behind.replace(self._whose(), "")):
            return ""
        return f"{who} {head['adverb'] or ''}{new}{behind}"


def _form(verb: str) -> tuple[str, str] | None:
    """Return the past tense of the verb that these words begin with, and which form of it they are."""
    held = FIRST_WORDS.get(verb.split()[0], ())
    return next((FORMS[form] for form in held if re.match(rf"{re.escape(form)}\b", verb)), None)


def _verb_of(lead: str) -> str:
    """Return the first word of the verb."""
    act = verbs.read(f"{lead} it.")
    found = _HEAD.match(act.verb)
    return found["verb"] if found else ""


def _rest(text: str, whose: str) -> tuple[str, str]:
    """Return what follows the verb with "its" as the speaker's own, and the same without that word."""
    found = _OF_THE_SPEAKER.match(text)
    if not found:
        return text, text
    return f" {whose}{text[found.end() :]}", text[found.end() :]


def _clause(parts: Pieces, at: int) -> Iterator[str]:
    """Yield the pieces of the clause that begins at `at`."""
    yield parts[at].text
    for piece in parts[at + 1 :]:
        if piece.begins or piece.whose is Whose.OWN:
            return
        yield piece.text
