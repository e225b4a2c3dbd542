"""The promised JSON (DESIGN.md, section 5) of what `model` holds, and back.

Where the model says "" or (), the JSON says null for a fact that is not known. What follows from
the text alone (heading above, annex, actor, verb) is worked out here and stored nowhere, so that a
person's correction of a text can never disagree with it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from drafter import numbering
from drafter.model import (
    Attendee,
    Block,
    BlockKind,
    Comment,
    Confidence,
    Meeting,
    Place,
    Problem,
    Repair,
    Source,
    Statement,
)

if TYPE_CHECKING:
    from drafter.model import Attested, Commitment, Passage, Precedent

Json = dict[str, Any]


def statement_json(statement: Statement) -> Json:
    """Return the Statement as promised, and `draft` beside it."""
    draft = statement.draft
    return {
        "id": statement.id,
        "kind": statement.kind.value,
        "title": list(statement.title),
        "meeting": meeting_json(statement.meeting),
        "source": source_json(statement.source) if statement.source else None,
        "blocks": list(_blocks(statement.blocks, statement.language)),
        "attendance": [attendee_json(attendee) for attendee in statement.attendance],
        "repairs": [repair_json(repair) for repair in statement.repairs],
        "acronyms": dict(statement.acronyms),
        "draft": {"as_at": draft.as_at, "revision": draft.revision, "marking": draft.marking} if draft else None,
        "language": statement.language,
        "confidence": confidence_json(statement.confidence),
        "comments": _comments(statement),
    }


def meeting_json(meeting: Meeting) -> Json:
    """Return the meeting's facts; null for each that is not known."""
    return {
        "body": meeting.body or None,
        "name": meeting.name or None,
        "ordinal": meeting.ordinal,
        "city": meeting.city or None,
        "country": meeting.country or None,
        "start": meeting.start.isoformat() if meeting.start else None,
        "end": meeting.end.isoformat() if meeting.end else None,
        "mode": meeting.mode.value if meeting.mode else None,
        "host": meeting.host or None,
        "co_chairs": list(meeting.co_chairs) or None,
        "purpose": meeting.purpose or None,
    }


def source_json(source: Source) -> Json:
    """Return file and lines, and the sha256 where it is known."""
    base: Json = {"file": source.file, "lines": list(source.lines)}
    return {**base, "sha256": source.sha256} if source.sha256 else base


def attendee_json(attendee: Attendee) -> Json:
    """Return one delegation; its name is null where the source lost it."""
    return {
        "printed": attendee.printed,
        "name": attendee.name or None,
        "kind": attendee.kind.value,
        "role": attendee.role.value,
    }


def repair_json(repair: Repair) -> Json:
    """Return one repair."""
    return {"kind": repair.kind, "lines": list(repair.lines), "before": repair.before, "after": repair.after}


def confidence_json(confidence: Confidence) -> Json:
    """Return how far a reading can be trusted: "high", "medium" or "low", and the reasons."""
    return {"level": confidence.level.value, "reasons": list(confidence.reasons)}


def comment_json(comment: Comment) -> Json:
    """Return one comment; null for what its file does not say."""
    return {
        "author": comment.author or None,
        "made": comment.made or None,
        "text": comment.text,
        "quote": comment.quote or None,
        "lines": list(comment.lines),
    }


def _comments(statement: Statement) -> list[Json]:
    """Return the comments, each with the paragraph beside which it stands, as officials cite it."""
    cited = list(zip(statement.blocks, paragraphs(statement.blocks), strict=True))
    found = []
    for comment in statement.comments:
        first = comment.lines[0]
        beside = (name for block, name in cited if block.lines[0] <= first <= block.lines[1])
        found.append({**comment_json(comment), "paragraph": next(beside, "") or None})
    return found


def headings(blocks: Iterable[Block]) -> Iterator[str]:
    """Yield for each block the text of the heading above it; "" where there is none."""
    above = ""
    for block in blocks:
        yield above
        if block.kind is BlockKind.HEADING:
            above = block.text


def acts(blocks: Iterable[Block], language: str = "en") -> Iterator[tuple[str, str]]:
    """Yield for each block its first acting body and operative verb, as printed; "" for none."""
    from drafter import verbs

    for act in verbs.acts(blocks, language):
        yield act.actor, act.verb


def paragraphs(blocks: Iterable[Block]) -> Iterator[str]:
    """Yield for each block the paragraph as officials cite it: "4", "4 (a)", "10 A (a)"; "" for none.

    What stands below a paragraph without a number has none either. A lettered heading within a
    numbered paragraph ("A. Prevention" under 10) is part of the citation, and so is an annex.
    """
    annex, number, section = "", "", ""
    labels: list[str] = []
    for block in blocks:
        if numbering.is_annex(block):
            annex, number, section = block.label or "annex", "", ""
        elif block.kind is BlockKind.HEADING:
            section = block.label if number else ""
            number = number if section else ""
        elif block.kind is BlockKind.PARAGRAPH:
            number = block.label if any(character.isdigit() for character in block.label) else ""
            section, labels = "", []
        elif block.kind is BlockKind.ITEM:
            labels = [*labels[: block.level - 1], block.label]
        yield _cited(annex, number, section, labels if block.kind is BlockKind.ITEM else [])


def _cited(annex: str, number: str, section: str, labels: list[str]) -> str:
    """Return "10 A (a) (i)" of what there is of it."""
    inside = [annex, number, section if labels else "", *(f"({label.strip('()')})" for label in labels if label)]
    return " ".join(part for part in inside if part)


def _blocks(blocks: tuple[Block, ...], language: str) -> Iterator[Json]:
    above, annex, act = headings(blocks), numbering.annexes(blocks), acts(blocks, language)
    for block, heading, name, (actor, verb) in zip(blocks, above, annex, act, strict=True):
        yield {
            "kind": block.kind.value,
            "level": block.level,
            "label": block.label,
            "text": block.text,
            "lines": list(block.lines),
            "heading": heading or None,
            "annex": name or None,
            "actor": actor or None,
            "verb": verb or None,
            "precedent": block.uses[0].precedent if block.uses else None,
            "precedents": [use.precedent for use in block.uses],
            "slots": {key: value for use in block.uses for key, value in use.values},
            "picture": block.picture.value if block.picture else None,
        }


def attested_json(attested: Attested) -> Json:
    """Return one place where a precedent stands; `variant` only where it is one."""
    value: Json = {
        "statement": attested.statement,
        "paragraph": attested.paragraph,
        "source": source_json(attested.source),
        "text": attested.text,
        "values": dict(attested.values),
    }
    return {**value, "variant": True} if attested.variant else value


def precedent_json(precedent: Precedent) -> Json:
    """Return the precedent in the shape of its file."""
    return {
        "id": precedent.id,
        "function": precedent.function,
        "theme": precedent.theme,
        "actor": precedent.actor,
        "verb": precedent.verb,
        "status": precedent.status.value,
        "reviewed": precedent.reviewed,
        "text": precedent.text,
        "slots": {slot.name: {"kind": slot.kind} for slot in precedent.slots},
        "attested": [attested_json(attested) for attested in precedent.attested],
        "notes": precedent.notes,
    }


def commitment_json(row: Commitment) -> Json:
    """Return the commitment as promised; null for what nobody said. A due date is as printed."""
    return {
        "id": row.id,
        "who": row.who or None,
        "action": row.action,
        "due": row.due or None,
        "topic": row.topic or None,
        "status": row.status.value,
        "made": passage_json(row.made) if row.made else None,
        "reported": [{**passage_json(each), "says": each.says.value} for each in row.reported],
        "again": list(row.again),
        "notes": row.notes,
    }


def passage_json(passage: Passage) -> Json:
    """Return one sentence or list item, and where it stands."""
    return {
        "statement": passage.statement,
        "paragraph": passage.paragraph,
        "source": source_json(passage.source),
        "text": passage.text,
    }


def place_json(place: Place) -> Json:
    """Return where a problem stands; null for what does not apply."""
    return {
        "file": place.file or None,
        "line": place.line or None,
        "paragraph": place.paragraph or None,
        "statement": place.statement or None,
        "source": source_json(place.source) if place.source else None,
    }


def problem_json(problem: Problem) -> Json:
    """Return the problem; `also` only where other places contradict it."""
    value: Json = {
        "rule": problem.rule,
        "severity": problem.severity.value,
        "what": problem.what,
        "where": place_json(problem.where),
        "mend": problem.mend,
    }
    return {**value, "also": [place_json(place) for place in problem.also]} if problem.also else value
