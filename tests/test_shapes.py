"""The promised JSON, and what is worked out from the text for it."""

from __future__ import annotations

from drafter import markup, shapes

TEXT = """---
id: x
source: {file: a.txt, lines: [1, 9]}
---
# STATEMENT OF KLOW

## Decisions

1. The Meeting agreed that:

    - **(a)** nets be mended; and
    - **(b)** members encouraged fishers to:
        - **(i)** mend; and

## **A.** Nets

- **a.** mending them

## **ANNEX:** LIST

Once.
"""


def test_a_block_tells_heading_annex_actor_and_verb():
    blocks = shapes.statement_json(markup.read(TEXT))["blocks"]

    told = [(block["label"], block["heading"], block["annex"], block["actor"], block["verb"]) for block in blocks]
    assert told == [
        ("", None, None, None, None),
        ("1", "Decisions", None, "The Meeting", "agreed"),
        ("(a)", "Decisions", None, "The Meeting", "agreed"),
        ("(b)", "Decisions", None, "members", "encouraged"),
        ("(i)", "Decisions", None, "members", "encouraged"),
        ("A", "Decisions", None, None, None),
        ("a", "Nets", None, None, None),
        ("ANNEX", "Nets", "ANNEX", None, None),
        ("", "LIST", "ANNEX", None, None),
    ]


def test_paragraphs_are_cited_as_officials_do():
    cited = list(shapes.paragraphs(markup.read(TEXT).blocks))

    assert cited == ["", "1", "1 (a)", "1 (b)", "1 (b) (i)", "1", "1 A (a)", "ANNEX", "ANNEX"]


def test_what_is_not_known_is_null():
    value = shapes.statement_json(markup.read("Once.\n"))

    assert set(value["meeting"].values()) == {None}
    assert value["source"] is None
    assert value["blocks"][0]["precedent"] is None
