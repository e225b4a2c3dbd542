"""The promised JSON, and what is worked out from the text for it."""

from __future__ import annotations

from dataclasses import replace

from drafter import markup, shapes
from drafter.model import Block, BlockKind

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


def acts(text: str, language: str = "en") -> list[tuple[str, str]]:
    return list(shapes.acts(markup.read(text).blocks, language))


def test_items_of_two_levels_take_what_they_do_not_say_from_the_list_above():
    text = (
        "The Meeting met in Klow. Participants:\n\n- welcomed the nets;\n- agreed to:\n    - mend ropes;\n"
        "    - urge Elbonia to act; and\n- thanked Ruritania.\n\nRuritania replied.\n\n- an item of no sentence\n"
    )

    assert acts(text) == [
        ("The Meeting", "met"),
        ("Participants", "welcomed"),
        ("Participants", "agreed"),
        ("Participants", "agreed"),
        ("Participants", "agreed"),
        ("Participants", "thanked"),
        ("Ruritania", "replied"),
        ("", ""),
    ]


def test_a_body_that_is_named_alone_acts_in_the_paragraphs_below_it():
    text = "The Council,\n\nRecalling the storm;\n\n1. Decides to act;\n\n2. Welcomes the nets.\n"
    own = "\n\nMembers noted the ropes.\n\nDecides to wait.\n"

    assert acts(text) == [
        ("", ""),
        ("The Council", "Recalling"),
        ("The Council", "Decides"),
        ("The Council", "Welcomes"),
    ]
    assert acts(text + own)[-2:] == [("Members", "noted"), ("", "Decides")]


def test_a_label_that_names_a_body_leads_in_to_the_list_below_it():
    label, item = Block(BlockKind.PARAGRAPH, "", label="Participants"), Block(BlockKind.ITEM, "welcomed the nets;", 1)

    assert list(shapes.acts([label, item])) == [("", ""), ("Participants", "welcomed")]


def test_a_text_in_another_language_is_not_read_as_english():
    text = "The Meeting noted the report.\n"

    assert acts(text, "fr") == [("", "")]
    (block,) = shapes.statement_json(replace(markup.read(text), language="fr"))["blocks"]
    assert (block["actor"], block["verb"]) == (None, None)


def test_paragraphs_are_cited_as_officials_do():
    cited = list(shapes.paragraphs(markup.read(TEXT).blocks))

    assert cited == ["", "1", "1 (a)", "1 (b)", "1 (b) (i)", "1", "1 A (a)", "ANNEX", "ANNEX"]


def test_what_is_not_known_is_null():
    value = shapes.statement_json(markup.read("Once.\n"))

    assert set(value["meeting"].values()) == {None}
    assert value["source"] is None
    assert value["blocks"][0]["precedent"] is None
