"""Every kind of Word file that is made passes a validator, prints its labels, and is read by LibreOffice."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from render.conftest import ORIGINS, ROOT, starter_dress
from render.test_contents import TEXT
from render.test_links import TEXT as REFERRING
from render.test_sheets import ANNEXES, text
from render.test_word import OUTSIDE, _label as label_of, _number as number_of, file
from strategies import statements

from drafter import markup, render
from drafter.ingest.word import reading
from drafter.model import BlockKind, Circulation, Statement
from drafter.workflow import draft as drafting
from drafter.workflow.outputs.orders import Order

MEETINGS = sorted((ROOT / "templates" / "meetings").glob("*.yaml"))
HELD = sorted((ROOT / "precedents" / "statements").glob("*.md"))
NOTED = """---
id: x
draft: {}
---

<!-- from: {opening/hosted: {host.country: Ruritania}} -->
1. The Meeting welcomed the report[^1] of the registry.
<!-- from: {closing/host-thanked: {host.country: Elbonia}} -->
1. Members agreed on the schedule[^2] and thanked Elbonia.
<!-- from: {opening/hosted: {host.country: Elbonia}} -->
1. Participants took note of the costs.[^3]

[^1]: Adopted in Strelsau by all members.

[^2]: Timeframes depend on funding.

[^3]: Document ZP/3 of the registry, revised.
"""
MADE = {
    "contents": markup.read(f"---\nid: x\nkind: progress-report\ndraft: {{}}\n---\n{TEXT}\n"),
    "references": markup.read(REFERRING),
    "comments among footnotes": markup.read(NOTED),
    "across": replace(text(*ANNEXES), draft=Circulation("", "Rev.2", "")),
    "across from the first page": text(*ANNEXES[1:], head=""),
}


@pytest.fixture(scope="module")
def audit(audit):
    """Return a function that gives the faults which a validator finds in the Word file of a statement."""

    def faults(statement: Statement) -> list[str]:
        return audit(render.to_docx(statement, starter_dress(), ORIGINS))

    return faults


@pytest.mark.parametrize("name", MADE)
def test_a_validator_finds_no_fault_in_what_is_special(name, audit):
    assert audit(MADE[name]) == []


@pytest.mark.parametrize("file", HELD, ids=lambda file: file.stem)
def test_a_validator_finds_no_fault_in_a_statement_held(file, audit):
    statement = markup.read(file.read_text("utf-8"), file.name)

    assert audit(statement) == []
    assert audit(replace(statement, draft=Circulation("today", "Rev.1", "FOR OFFICIAL USE"), contents=True)) == []


@pytest.mark.parametrize("file", MEETINGS, ids=lambda file: file.stem)
def test_a_validator_finds_no_fault_in_any_paper(file, audit, tmp_path):
    drafted = drafting.draft(file, Order(ROOT, ("md",), tmp_path))

    assert audit(drafted.statement) == []


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much])
@given(statement=statements())
def test_two_hundred_random_statements_pass_and_print_their_labels(audit, statement):
    assert audit(statement) == []
    seen = [each for each in file(statement, starter_dress()).paragraphs() if each.style not in OUTSIDE]
    blocks = [block for block in statement.blocks if block.kind not in (BlockKind.TABLE, BlockKind.FOOTNOTE)]
    assert [number_of(each) for each in seen] == [label_of(block) for block in blocks]


@pytest.mark.parametrize("name", MADE)
def test_libreoffice_saves_it_with_every_word(name, office):
    statement = MADE[name]
    received = reading.read(office(render.to_docx(statement, starter_dress(), ORIGINS), "docx"), "x.docx")
    words = " ".join(part.text for part in received.paragraphs)

    for block in statement.blocks:
        if block.kind is not BlockKind.TABLE:
            assert block.text in words
