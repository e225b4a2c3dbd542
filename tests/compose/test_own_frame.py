"""How a body's own statements open and close, in a workspace whose templates are another body's."""

from __future__ import annotations

from drafter import markup
from drafter.compose.asking import own_frame
from drafter.model import Attested, Precedent, Shelf, Source, Status

SAID = ("The Meeting was attended by all members.", "Two guests observed it.", "The Meeting thanked its host.")
FORMS = {"statement.md.j2": "{{ clause('attendance/attended-by') }} {{ clause('closing/host-thanked') }} "
                            "{{ clause('closing/supporter-thanked') }} {{ clause('opening/hosted') }}"}  # fmt: skip


def shelf(*ids: str) -> Shelf:
    statement = markup.read(f"---\nid: x\n---\n\n# T\n\n1. {SAID[0]} {SAID[1]}\n\n2. {SAID[2]}\n")
    kept = [
        Precedent(id_, said, id_.partition("/")[0], status=Status.APPROVED,
                  attested=(Attested("x", "1" if at < 2 else "2", Source("x.md", (1, 1)), said),))
        for at, (id_, said) in enumerate(zip(ids, SAID, strict=True))
    ]  # fmt: skip
    return Shelf((statement,), tuple(sorted(kept, key=lambda each: each.id)))


def test_clauses_of_one_paragraph_are_chosen_in_the_order_of_its_sentences() -> None:
    held = shelf("attendance/members", "attendance/guests", "closing/thanked")

    assert own_frame.own(held.statements[0], held, FORMS, "statement") == (
        ("attendance/members", "1"),
        ("attendance/guests", "1"),
        ("closing/thanked", "2"),
    )


def test_a_clause_that_bears_a_name_of_the_template_stands_where_the_template_has_it() -> None:
    held = shelf("attendance/members", "attendance/guests", "closing/host-thanked")

    assert own_frame.lacking(FORMS, "statement", held) == (
        "attendance/attended-by", "closing/supporter-thanked", "opening/hosted",
    )  # fmt: skip
    assert own_frame.own(held.statements[0], held, FORMS, "statement") == (
        ("attendance/members", "1"),
        ("attendance/guests", "1"),
    )
