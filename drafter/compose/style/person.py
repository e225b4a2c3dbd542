"""Who speaks: "The Meeting welcomed" as "We welcome", and back. Only what is certain is changed, the rest is told.

A clause begins with who acts and the verb; these two are changed, with "its appreciation" behind them. A clause
with a "their" that may be the meeting's or somebody else's stays as it was agreed, and so does one whose tense
would change in one verb and not in the next. "Our" is always the speaker's: of Ministers it becomes "their", of a
meeting "its" where a meeting has such a thing. Who opens a statement by name, "We, the Ministers of ...", goes on so.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from drafter import verbs
from drafter.compose.style.agreed_words import Piece, Pieces, Whose, text_of
from drafter.model import Block, BlockKind
from drafter.patterns import compiled
from drafter.verbs.forms import FIRST_WORDS, FORMS, plain_form

_SPEAKERS = {"we": ("We", "our"), "the meeting": ("The Meeting", "its"), "ministers": ("Ministers", "their")}
PERSONS = tuple(_SPEAKERS)
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
_HEAD = compiled(r"(?:hereby )?(?P<adverb>(?:also|further) )?(?:hereby )?(?P<verb>[a-z-]+)")
_OURS = compiled(r"\b(?:our|us|ourselves|we)\b", re.IGNORECASE)
_OF_A_MEETING = compiled(
    r"\bour(?= (?:[a-z]+ )?(?:officials|ministers|experts|secretariat|co-chairs|subsidiary bodies|working groups?)\b)",
    re.IGNORECASE,
)
_JOINED = compiled(r"(?:\band|,) (?:(?:also|further) )?([a-z-]+(?: [a-z]+){1,2})")
_TOLD_TO = compiled(
    r"(?:instruct|direct|task|request|invit|encourag|urg|ask|mandat|commission|call(?:ed)? (?:up)?on)\w*\b"
    r"[^,.;:]*? to [a-z]"
)
"""Who is told to do a thing is told so in any tense: "instructed officials to ensure that it is done"."""


@dataclass
class Person:
    """Who is to speak and when; `left` are the clauses that could not be changed, with their paragraphs."""

    person: str = ""
    tense: str = ""
    left: list[str] = field(default_factory=list)

    def fitted(self, draft: list[tuple[Block, Pieces]]) -> Iterator[Pieces]:
        """Yield the pieces of each block; the sentences of a person stay, and so does who opens the text by name."""
        opens = True
        for block, parts in draft:
            if block.kind is not BlockKind.PARAGRAPH:
                yield parts
                continue
            by_name = opens and text_of(parts).startswith("We, ")
            yield parts if by_name else tuple(self._block(block, parts))
            opens = False

    def fits(self, text: str) -> bool:
        """Return whether a clause can stand in this person: it speaks in it, or can be put in it with certainty."""
        if not self.person:
            return True
        trial = Person(self.person, self.tense)
        list(trial._block(Block(BlockKind.PARAGRAPH, text), (Piece(text, Whose.AGREED, begins=True),)))
        return not trial.left

    def _block(self, block: Block, parts: Pieces) -> Iterator[Piece]:
        changed = False
        for at, piece in enumerate(parts):
            new = piece
            if piece.begins:
                new = self._piece(piece, "".join(_clause(parts, at)), block)
                changed = new != piece
            elif changed and piece.whose is Whose.AGREED:
                new = replace(piece, text=self._owned(piece.text))
            yield new

    def _piece(self, piece: Piece, clause: str, block: Block) -> Piece:
        """Return the first words of a clause, changed where that is certain."""
        act = verbs.read(piece.text)
        if piece.whose is not Whose.AGREED or not self._is_another(act.actor) or act.passive:
            return piece
        lead = f"{act.actor} {act.verb}"
        changed = self._lead(act.verb) if piece.text.startswith(lead) else ""
        rest, own = _rest(piece.text[len(lead) :], self._whose())
        following = own + clause[len(piece.text) :]
        several = len(verbs.all_acts(clause)) > 1 or bool(_RETOLD.search(clause)) or _goes_on(clause)
        retold = several and _verb_of(changed) != _verb_of(lead) and not _TOLD_TO.match(clause[len(act.actor) + 1 :])
        if not changed or retold or self._is_unclear(following):
            self.left.append(block.label)
            return piece
        return replace(piece, text=changed + self._owned(rest))

    def _is_unclear(self, text: str) -> bool:
        """Return whether it is not certain whose "its", "their" or "our" is, when somebody else speaks."""
        if self.person == "we":
            return bool(_POSSESSIVE.search(_OF_THE_THANKED.sub("", text)))
        return bool(_OURS.search(self._owned(text)))

    def _owned(self, text: str) -> str:
        """Return the words behind the verb with "our" as who speaks has it."""
        if self.person == "ministers":
            for ours, theirs in (("our", "their"), ("us", "them"), ("ourselves", "themselves")):
                text = re.sub(rf"\b{ours}\b", theirs, text)
        return _OF_A_MEETING.sub("its", text) if self.person == "the meeting" else text

    def _is_another(self, actor: str) -> bool:
        return bool(_THE_MEETING.fullmatch(actor)) if self.person == "we" else actor == "We"

    def _whose(self) -> str:
        return _SPEAKERS[self.person][1]

    def _lead(self, verb: str) -> str:
        """Return who speaks and the verb; "" where the verb has no form that is certain."""
        head = _HEAD.match(verb)
        known = _form(verb[head.start("verb") :]) if head else None
        if head is None or known is None:
            return ""
        past, form = known
        wanted = self.tense or ("past" if form != "plain" or self.person != "we" else "present")
        if wanted == "present" and self.person != "we":
            return ""  # "The Meeting welcomes" is no form of a statement
        new = head["verb"] if (wanted == "past") == (form == "past") else past.split()[0] if wanted == "past" else ""
        new = new or plain_form(past).split()[0]
        who = _SPEAKERS[self.person][0]
        behind = _OF_THE_SPEAKER.sub(f" {self._whose()}", verb[head.end() :], count=1)
        behind = self._owned(behind)
        unclear = _POSSESSIVE if self.person == "we" else _OURS
        if unclear.search(behind.replace(self._whose(), "")):
            return ""
        return f"{who} {head['adverb'] or ''}{new}{behind}"


def _form(verb: str) -> tuple[str, str] | None:
    """Return the past tense of the verb that these words begin with, and which form of it they are."""
    held = FIRST_WORDS.get(verb.split()[0], ())
    return next((FORMS[form] for form in held if re.match(rf"{re.escape(form)}\b", verb)), None)


def _goes_on(clause: str) -> bool:
    """Return whether a second verb may follow in the same tense: "We welcome the plan and note the report"."""
    return any((form := _form(found[1])) and form[1] == "plain" for found in _JOINED.finditer(clause))


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
