"""The papers that can be drafted from a meeting file: one row a paper, the only list of them.

A paper's name is what "kind:" says in a meeting file and what `drafter new` takes; its template is
templates/NAME.md.j2. A new paper is a row here and a template there.
"""

from __future__ import annotations

from dataclasses import dataclass

from drafter.model.statements import Kind


@dataclass(frozen=True, slots=True)
class Document:
    """A paper: what kind of statement it is, what it is for, and the keys of a meeting file that it says."""

    kind: Kind
    about: str
    keys: tuple[str, ...]


_SENIOR = (
    "body", "meeting", "host", "cochairs", "attendance", "previous", "ministerial", "preparatory", "next",
    "next_ministerial", "report", "strategy", "supporter", "activities", "decisions", "proceedings", "themes",
    "action_items", "planned", "recommendations", "principles", "way_forward", "annexes", "draft",
)  # fmt: skip
_MINISTERS = (
    "body", "meeting", "cochairs", "attendance", "previous", "next", "report", "activities", "decisions",
    "proceedings", "themes", "action_items", "planned", "principles", "way_forward", "annexes", "draft",
)  # fmt: skip
_REPORT = (
    "body", "meeting", "previous", "ministerial", "next", "report", "activities", "themes", "follow_up",
    "priorities", "draft",
)  # fmt: skip
_BRIEF = (
    "body", "meeting", "previous", "ministerial", "activities", "themes", "follow_up", "brief", "draft",
)  # fmt: skip
_STRATEGY = ("body", "meeting", "strategy", "annexes", "draft")
_DECLARATION = ("body", "meeting", "host", "attendance", "declaration", "annexes", "draft")

DOCUMENTS = {
    "statement": Document(Kind.STATEMENT, "Co-Chairs' statement of senior officials, by themes", _SENIOR),
    "statement-decisions-first": Document(Kind.STATEMENT, "the same, decisions before proceedings", _SENIOR),
    "statement-review-last": Document(Kind.STATEMENT, "the same, what lies ahead before the review of work", _SENIOR),
    "ministerial-statement": Document(Kind.STATEMENT, "Co-Chairs' statement of a ministerial conference", _MINISTERS),
    "declaration": Document(Kind.DECLARATION, '"We, the Ministers ...", with lettered actions', _DECLARATION),
    "progress-report": Document(Kind.PROGRESS_REPORT, "what was undertaken, and what became of it", _REPORT),
    "strategy": Document(Kind.STRATEGY, "strategy: topics, actions, who", _STRATEGY),
    "work-plan": Document(Kind.STRATEGY, "forward work plan: the same as a table", _STRATEGY),
    "membership": Document(Kind.MEMBERSHIP, "membership lists", ("body", "meeting", "membership", "draft")),
    "summary": Document(Kind.SUMMARY, "web page about a statement, made from it", ("summary", *_SENIOR)),
    "briefing": Document(Kind.BRIEFING, "brief of two pages for a delegation", _BRIEF),
    "cover-note": Document(
        Kind.BRIEFING, "note for a silence procedure", ("body", "meeting", "cochairs", "silence", "draft")
    ),
}
