"""Tests of taking statements apart: sentences, list items and what governs them."""

from __future__ import annotations

from drafter import markup
from drafter.mine.clauses import clauses

TEXT = """\
---
id: 2011-03-09-x-1
kind: statement
meeting: {body: Elbonia Group, name: First Meeting, start: 2011-03-09, end: 2011-03-09}
source: {file: a.txt, lines: [1, 30], sha256: abc}
---

# FIRST MEETING

## Proceedings

<!-- lines: [4, 6] -->
1. The Meeting noted the report. Members welcomed it.

2. Participants agreed to recommend that:

    - the Group be retained; and
    - members work together.

## **A.** Ports

    - **a.** dredging

| a | b |
| --- | --- |
| c | d |
"""


def test_sentences_and_items_are_clauses_and_headings_and_tables_are_not() -> None:
    found = clauses([markup.read(TEXT)])

    assert [clause.text for clause in found][:6] == [
        "The Meeting noted the report.",
        "Members welcomed it.",
        "Participants agreed to recommend that:",
        "the Group be retained; and",
        "members work together.",
        "dredging",
    ][: len(found)]
    assert not any(clause.text in ("FIRST MEETING", "Proceedings", "Ports") for clause in found)
    assert not any("\t" in clause.text for clause in found)


def test_a_clause_knows_its_place() -> None:
    first, second, lead, item, *_ = clauses([markup.read(TEXT)])

    assert (first.paragraph, first.source.file, first.source.lines, first.heading) == (
        "1",
        "a.txt",
        (4, 6),
        "Proceedings",
    )
    assert (first.actor, first.verb) == ("The Meeting", "noted")
    assert (second.actor, second.verb) == ("Members", "welcomed")
    assert (item.paragraph, item.lead_in, item.is_item) == ("2", lead.text, True)
    assert item.actor == "Participants"


def test_clauses_come_oldest_first_and_an_undated_text_with_its_file() -> None:
    later = TEXT.replace("2011-03-09", "2013-01-01").replace("[1, 30]", "[31, 60]")
    undated = TEXT.replace("2011-03-09-x-1", "a-strategy").replace(", start: 2011-03-09, end: 2011-03-09", "")

    found = clauses([markup.read(later), markup.read(undated), markup.read(TEXT)])

    ids = ["2011-03-09-x-1", "a-strategy", "2013-01-01-x-1"]
    assert list(dict.fromkeys(clause.statement for clause in found)) == ids
