"""The papers that can be drafted from a meeting file: one row a paper, the only list of them.

A paper's name is what "kind:" says in a meeting file and what `drafter new` takes; its template is
templates/NAME.md.j2. A new paper is a row here and a template there.
"""

from __future__ import annotations

from dataclasses import dataclass

from drafter.model.statements import Kind


@dataclass(frozen=True, slots=True)
class Document:
    """A paper: what kind of statement it is, what it is for, and the keys of a meeting file that it says.

    `pages` is how many it may have at most, 0 where nobody counts.
    """

    kind: Kind
    about: str
    keys: tuple[str, ...]
    pages: int = 0


_SENIOR = (
    "body", "meeting", "host", "cochairs", "attendance", "previous", "ministerial", "preparatory", "next",
    "next_ministerial", "report", "strategy", "supporter", "activities", "decisions", "proceedings", "themes",
    "action_items", "planned", "recommendations", "way_forward", "annexes", "draft",
)  # fmt: skip

DOCUMENTS = {
    "statement": Document(Kind.STATEMENT, "Co-Chairs' statement of senior officials, by themes", _SENIOR),
    "statement-decisions-first": Document(
        Kind.STATEMENT, "the same, decisions and recommendations before proceedings", _SENIOR
    ),
    "ministerial-statement": Document(
        Kind.STATEMENT,
        "Co-Chairs' statement of a ministerial conference",
        ("body", "meeting", "cochairs", "attendance", "previous", "next", "report", "activities", "decisions",
         "proceedings", "themes", "action_items", "planned", "principles", "way_forward", "annexes", "draft"),
    ),  # fmt: skip
    "declaration": Document(
        Kind.DECLARATION,
        'declaration: "We, the Ministers ...", lettered actions under headings',
        ("body", "meeting", "host", "attendance", "declaration", "annexes", "draft"),
    ),
    "progress-report": Document(
        Kind.PROGRESS_REPORT,
        "what was undertaken since the last meeting, and what became of what was directed",
        ("body", "meeting", "cochairs", "previous", "ministerial", "next", "next_ministerial", "report", "strategy",
         "activities", "themes", "follow_up", "priorities", "draft"),
    ),  # fmt: skip
    "strategy": Document(
        Kind.STRATEGY, "strategy: topics, actions, who", ("body", "meeting", "strategy", "annexes", "draft")
    ),
    "work-plan": Document(
        Kind.STRATEGY, "forward work plan: the same as a table", ("body", "meeting", "strategy", "annexes", "draft")
    ),
    "membership": Document(Kind.MEMBERSHIP, "membership lists", ("body", "meeting", "membership", "draft")),
    "summary": Document(Kind.SUMMARY, "web page about a statement, made from it", ("summary", *_SENIOR)),
    "briefing": Document(
        Kind.BRIEFING,
        "brief of two pages for a delegation",
        ("body", "meeting", "host", "cochairs", "previous", "ministerial", "next", "next_ministerial", "report",
         "strategy", "activities", "themes", "follow_up", "brief", "draft"),
        pages=2,
    ),  # fmt: skip
    "cover-note": Document(
        Kind.BRIEFING, "cover note for a silence procedure", ("body", "meeting", "cochairs", "silence", "draft")
    ),
}


def template_of(name: str) -> str:
    """Return the file name of a paper's template."""
    return f"{name}.md.j2"
