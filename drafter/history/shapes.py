"""The promised JSON of histories and of coverage (DESIGN.md, section 5)."""

from __future__ import annotations

from drafter import verbs
from drafter.history import Coverage, Gathering, Like, Lineage, Step
from drafter.shapes import Json, source_json


def lineage_json(lineage: Lineage) -> Json:
    """Return a precedent's history meeting by meeting, and in how many statements it stands.

    Texts of no meeting come last; they have no date, and are not in the frequency.
    """
    steps = [_step_json(step) for step in lineage.steps]
    apart = [
        {"statement": each.statement, "date": None, "event": "of no meeting", "paragraphs": [each.paragraph],
         "text": each.text}
        for each in lineage.apart
    ]  # fmt: skip
    return {"history": [*steps, *apart], "frequency": {"in": lineage.count, "of": lineage.of}}


def gathering_json(meeting: Gathering) -> Json:
    """Return one meeting of a history; null for what is not known."""
    return {
        "statement": meeting.statement,
        "date": meeting.day.isoformat() if meeting.day else None,
        "place": meeting.place or None,
        "meeting": meeting.name or None,
        "body": meeting.body or None,
    }


def _step_json(step: Step) -> Json:
    base = {**gathering_json(step.gathering), "event": step.event.value}
    if not step.stands:
        return base
    return {
        **base,
        "paragraphs": [entry.paragraph for entry in step.attested],
        "text": step.attested[0].text,
        "reworded": step.reworded,
        "words": [list(run) for run in step.words],
        "verb": step.verb or None,
        "band": verbs.band(step.verb) if step.verb else None,
        "strength": step.shift.value if step.shift else None,
    }


def coverage_json(coverage: Coverage) -> Json:
    """Return what a text lacks of the standing items before it, what it has, and what is new in it."""
    return {
        "id": coverage.id,
        "compared": [meeting.statement for meeting in coverage.compared],
        "absent": [
            {"id": one.precedent.id, "function": one.precedent.function, "text": one.precedent.text, "in": one.count,
             "of": one.of, "last": {"statement": one.last.statement, "paragraph": one.last.paragraph,
                                    "source": source_json(one.last.source)}}
            for one in coverage.absent
        ],
        "new": [{"paragraph": one.paragraph, "text": one.text, "like": _like(one.like)} for one in coverage.new],
        "held": [{"id": one.precedent, "paragraph": one.paragraph, "also": list(one.also)} for one in coverage.held],
        "reworded": [
            {"id": id_, "paragraph": one.paragraph, "text": one.text} for one, id_ in coverage.reworded
        ],
        "repeated": [
            {"paragraph": one.paragraph, "text": one.text, "like": _like(one.like)} for one in coverage.repeated
        ],
    }  # fmt: skip


def _like(like: Like | None) -> Json | None:
    if like is None:
        return None
    return {"statement": like.statement, "paragraph": like.paragraph, "text": like.text, "score": like.score}
