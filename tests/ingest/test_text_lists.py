"""Tables set with spaces, lead-ins that end in a dash, recitals that end in "; and", and articles below a colon."""

from __future__ import annotations

import pytest
from accounting import missing, statements_of

from drafter.ingest.text import reading
from drafter.model import Block, BlockKind

HEAD = "FIFTH MEETING OF THE LAKE FORUM\nKLOW, ELBONIA, 5 MARCH 2013\nDECLARATION\n\n"


def blocks(text: str, whole: bool = True) -> tuple[Block, ...]:
    (statement,) = statements_of(HEAD + text)
    assert not whole or missing(HEAD + text, (statement,)) == ""
    return statement.blocks


def test_columns_of_spaces_are_a_table():
    table = (
        "   Action              Who            By when\n"
        "   Mend the nets of    Secretariat    March 2014\n"
        "   all harbours\n"
        "   Paint the buoys     Zenda          May 2014\n"
    )
    found = blocks(
        f"1. The Forum agreed on these actions:\n\n{table}\n2. The Forum closed.\n", whole=False
    )  # cells go on

    assert [block.kind for block in found] == [BlockKind.PARAGRAPH, BlockKind.TABLE, BlockKind.PARAGRAPH]
    assert found[1].text.split("\n") == [
        "Action\tWho\tBy when",
        "Mend the nets of all harbours\tSecretariat\tMarch 2014",
        "Paint the buoys\tZenda\tMay 2014",
    ]


def test_spaces_that_do_not_stand_below_one_another_are_no_table():
    text = "1. The   Forum   met.\n\n2. All of   its members   came.\n\n3. They   closed it   at noon.\n"

    assert {block.kind for block in blocks(text)} == {BlockKind.PARAGRAPH}


@pytest.mark.parametrize("dash", ["-", "–", "\u2014"])
def test_a_paragraph_that_ends_in_a_dash_leads_in_to_its_items(dash):
    found = blocks(
        f"1. We noted the report.\n\n2. We asked the pilots to {dash}\n   2.1 draw the lines; and\n   2.2 count.\n"
    )

    kinds = [(block.kind, block.label) for block in found]
    assert kinds[1:] == [(BlockKind.PARAGRAPH, "2"), (BlockKind.ITEM, "2.1"), (BlockKind.ITEM, "2.2")]


@pytest.mark.parametrize(
    "last",
    [
        "Noting the report of the Secretariat; and",
        "Noting with great concern what pilots had said of the lights of the basin, and of its falling level; and",
    ],
)
def test_the_last_but_one_clause_of_a_preamble_ends_in_and(last):
    clauses = ["Recalling its decisions on lights;", last, "Reaffirming its care for the pilots of the lake;"]
    found = blocks("The Forum,\n\n" + "\n\n".join(clauses) + "\n\n1. Decides to meet again.\n")

    assert [(block.kind, block.text) for block in found[1:4]] == [(BlockKind.PARAGRAPH, clause) for clause in clauses]


def test_a_sentence_that_goes_on_below_and_is_one_paragraph():
    text = (
        "1. The Forum noted that the lights of the harbour had been mended; and\n"
        "that the pilots of the whole lake had been told of this by the harbour\n"
        "master of Klow, who was thanked for his care by all of the members of it.\n\n"
        "2. The Forum closed.\n"
    )

    assert len(blocks(text)) == 2


@pytest.mark.parametrize("title", ["Lights", ""])
def test_articles_below_a_colon_are_headings(title):
    head = "Article {}" + f"\n{title}" * bool(title)
    text = f"HAVE AGREED AS FOLLOWS:\n\n{head.format(1)}\n\n1.1 We mend.\n\n{head.format(2)}\n\n2.1 We pay.\n"
    headings = [block for block in blocks(text) if block.kind is BlockKind.HEADING]

    assert [f"{block.label} {block.text}".strip() for block in headings] == [
        f"Article {n} {title}".strip() for n in (1, 2)
    ]


def test_the_keywords_below_a_title_are_kept():
    assert blocks("Keywords: nets, buoys, lights\n\n1. We mend.\n")[0].text == "Keywords: nets, buoys, lights"


@pytest.mark.parametrize(("words", "labels"), [
    ("The Council adopted it.", ["1", "1.1", "1.2", "2", "2.1"]),
    ("million nets were mended, it was told.", ["1", "1.1", "1.2", "2"]),
])  # fmt: skip
def test_a_section_of_one_numbered_paragraph_keeps_its_heading_and_its_number(words: str, labels: list[str]):
    source = f"1. OPENING\n1.1 The Council met in Klow.\n1.2 Elbonia was present.\n2. AGENDA\n2.1 {words}\n"
    found, _ = reading.paragraphs(source)

    assert [part.label for part in found if part.label] == labels
