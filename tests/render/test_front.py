"""What is said around the text, and how a text is taken apart before it is printed."""

from __future__ import annotations

import io
import string
from datetime import date

import pytest
from fontTools import ttLib
from render.conftest import starter_dress

from drafter import markup
from drafter.model import Block, BlockKind, Circulation, Kind, Meeting, Statement
from drafter.render import flow, front, labels, measure, pieces, tables
from drafter.render.pieces import Gap, Note, Words


def draft(text: str, circulation: Circulation = Circulation()) -> Statement:  # noqa: B008 - frozen
    read = markup.read(text)
    return Statement("x", title=read.title, blocks=read.blocks, draft=circulation)


# ── the draft's state and its gaps ───────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("circulation", "said"),
    [
        (None, ""),
        (Circulation(), "DRAFT"),
        (Circulation("4 March 2027, 17:00 AEST"), "DRAFT as at 4 March 2027, 17:00 AEST"),
        (Circulation("4 March 2027", "Rev.2", "SECRET"), "DRAFT as at 4 March 2027, Rev.2"),
        (Circulation("", "Rev.2"), "DRAFT, Rev.2"),
    ],
)
def test_the_state_of_a_draft(circulation, said):
    assert front.state(Statement("x", draft=circulation)) == said


def test_a_gap_is_told_with_every_place_where_it_stands():
    text = """# MEETING IN [[city]]

[[opening]] words.

1. In [[city]] and [[city]].
    - in [[city]] too
1. Nothing.
1. [[city]] and [[host]].

## Hosts of [[host]]

Thanks to [[host]].

| a |
| --- |
| [[host]] |

## **ANNEX.** MORE [[more]]

[[more]]

1. [[host]]
"""

    assert front.gaps(draft(text)) == (
        ("[[city]]", ("title", "para. 1", "3")),
        ("[[opening]]", ("opening",)),
        ("[[host]]", ("para. 3", "heading “Hosts of [[host]]”", "under “Hosts of [[host]]”", "ANNEX, para. 1")),
        ("[[more]]", ("ANNEX",)),
    )


def test_what_a_person_wrote_where_words_are_missing_is_counted_as_a_gap_in_a_draft_alone():
    text = "# T\n\n1. It met in [[city]] on XX May.\n\n1. The Trans-Border Council (TBC) met. The TBC agreed.\n"

    assert front.draft_note(draft(text))[-1] == "Still missing: [[city]] (para. 1); “XX May” (para. 1)."
    assert [each.text for each in pieces.of(draft(text)).of("on XX May, the TBC")] == ["on ", "XX May", ", the TBC"]
    assert [each.text for each in pieces.of(Statement("x")).of("on XX May")] == ["on XX May"]


def test_a_gap_below_a_word_in_place_of_a_number_is_at_that_word_and_at_no_paragraph():
    one = Statement("x", blocks=(Block(BlockKind.PARAGRAPH, "To [[purpose]].", label="Purpose"),), draft=Circulation())

    assert front.gaps(one) == (("[[purpose]]", ("Purpose",)),)


def test_a_draft_without_gaps_says_that_too():
    assert front.draft_note(draft("1. one"))[1:] == ("This text is not agreed. No fact is missing.",)


@pytest.mark.parametrize("kind", Kind)
def test_only_what_a_meeting_agrees_on_is_said_not_to_be_agreed(kind):
    agreed = {Kind.STATEMENT, Kind.DECLARATION, Kind.STRATEGY, Kind.SUMMARY}
    said = "This text is not agreed." if kind in agreed else "This is a draft."

    assert front.draft_note(Statement("x", kind, draft=Circulation()))[1] == f"{said} No fact is missing."
    assert front.draft_note(Statement("x", kind, ("[[a]]",), draft=Circulation()))[1] == said


def test_where_each_paragraph_comes_from():
    text = """<!-- from: {opening/hosted: {}} -->
1. One.
    <!-- from: {action/one: {}, action/two: {}} -->
    1. first
    - bullet<!-- from: {action/three: {}} -->

## Annex

<!-- from: {annex/lead: {city: Fenwick}} -->
Lead.
"""
    known = {"opening/hosted": "opening/hosted: Third Meeting, para. 1", "annex/lead": "Fourth Meeting"}
    told = [(each.paragraph, each.precedent, each.agreed) for each in front.origins(draft(text), known)]

    assert told == [
        ("1", "opening/hosted", "Third Meeting, para. 1"),
        ("1 (a)", "action/one", ""),
        ("1 (a)", "action/two", ""),
        ("1, item 1", "action/three", ""),
        ("Annex", "annex/lead", "Fourth Meeting"),
    ]


def test_items_without_a_number_are_counted_and_new_text_is_told():
    text = """Opening.

1. One:<!-- from: {action/one: {}} -->
    - first
    - second:<!-- from: {action/two: {}} -->
        - below
        - below too
    - third
    1. lettered
        1. roman

## Ahead

- a
- b

Between.

- c

## **ANNEX.** MORE

- x
- y<!-- from: {annex/y: {}} -->
"""
    told = [(each.paragraph, each.precedent) for each in front.origins(draft(text), {})]

    assert told == [
        ("opening", ""), ("1", "action/one"), ("1, item 1", ""), ("1, item 2", "action/two"),
        ("1, item 2.1 to 1 (a) (i)", ""), ('under “Ahead”, items 1 to 3', ""),
        ("ANNEX, item 1", ""), ("ANNEX, item 2", "annex/y"),
    ]  # fmt: skip


def test_new_text_that_stands_together_is_one_row():
    text = """<!-- from: {opening/hosted: {}} -->
1. One.
1. Two.
    - a
1. Three:
    - b
    - c

## Annex

1. One.
1. Two.
"""
    assert [each.paragraph for each in front.origins(draft(text), {})] == [
        "1",
        "2 to 3, item 2",
        "Annex, para. 1 and 2",
    ]


def test_a_draft_that_uses_no_precedent_tells_of_none():
    assert front.origins(draft("1. One.\n1. Two.\n"), {}) == ()


def test_the_running_head_is_the_meeting_and_its_date():
    meeting = Meeting(name="eleventh Meeting of Senior Officials", start=date(2027, 5, 12), end=date(2027, 5, 13))

    head = "Eleventh Meeting of Senior Officials, 12–13\u00a0May 2027"
    assert front.short_title(Statement("x", title=("T",), meeting=meeting)) == head
    undated = Meeting(name="Third Meeting")
    assert front.short_title(Statement("x", title=("T",), meeting=undated)) == "Third Meeting"
    backwards = Meeting(name="Third Meeting", start=date(2027, 5, 12), end=date(2027, 5, 1))
    assert front.short_title(Statement("x", meeting=backwards)) == "Third Meeting, 12\u00a0May 2027"
    long = Meeting(name="Third Meeting " * 12, start=date(2027, 5, 12))
    assert front.short_title(Statement("x", title=("L" * 100, "ZENDA"), meeting=long)) == "ZENDA"


def test_the_running_head_is_one_line():
    long = "FIFTH MINISTERIAL CONFERENCE OF THE ZENDA PROCESS ON IRREGULAR CROSSINGS, REGISTRATION AND RELATED MATTERS"

    assert front.short_title(Statement("x", title=("", "SHORT", "LONGER"))) == "SHORT"
    assert front.short_title(Statement("2027-x", title=(long, "STRELSAU"))) == "STRELSAU"
    assert front.short_title(Statement("2027-x", title=(long,))) == "2027-x"
    assert front.short_title(Statement("")) == "statement"


def test_a_statement_without_a_title_is_called_by_what_is_known():
    assert front.title(Statement("x", meeting=Meeting(name="Third Meeting"))) == "Third Meeting"
    assert front.title(Statement("2027-x")) == "2027-x"
    assert front.title(Statement("")) == "statement"


# ── pieces ───────────────────────────────────────────────────────────────────────────────────────


def taken_apart(*texts: str, notes: tuple[str, ...] = ()) -> list[list[pieces.Piece]]:
    blocks = [Block(BlockKind.PARAGRAPH, text) for text in texts]
    blocks += [Block(BlockKind.FOOTNOTE, "note", label=note) for note in notes]
    found = pieces.of(Statement("x", blocks=tuple(blocks)))
    return [list(found.of(text, at)) for at, text in enumerate(texts)]


def test_gaps_are_told_from_words_and_other_brackets():
    assert taken_apart("a [[b.c]] [d] [[e]]") == [
        [Words("a "), Gap("[[b.c]]", "b.c"), Words(" [d] "), Gap("[[e]]", "e")]
    ]


def test_a_footnote_is_referred_to_once_and_by_its_whole_mark():
    assert taken_apart("twelve¹² one¹", "one¹", notes=("¹", "¹²")) == [
        [Words("twelve"), Note("¹²", 1), Words(" one"), Note("¹", 2)],
        [Words("one¹")],
    ]


def test_two_footnotes_of_one_mark_have_a_reference_each():
    assert taken_apart("a¹", "b¹", notes=("¹", "¹")) == [[Words("a"), Note("¹", 1)], [Words("b"), Note("¹", 2)]]


def test_a_figure_is_no_reference():
    assert taken_apart("in 2013", notes=("1",)) == [[Words("in 2013")]]


def test_a_title_and_a_table_may_refer_to_a_footnote():
    table, note = Block(BlockKind.TABLE, "a\tb*\nc\td"), Block(BlockKind.FOOTNOTE, "note", label="*")
    title = Block(BlockKind.FOOTNOTE, "of the title", label="†")
    found = pieces.of(Statement("x", title=("T†",), blocks=(table, note, title)))

    assert list(found.of("T†", -1)) == [Words("T"), Note("†", 1)]
    assert list(found.of("b*", 0, 2)) == [Words("b"), Note("*", 2)]
    assert found.notes == (title, note)


# ── labels and tables ────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("label", ["3 bis", "1.1", "01", "40000", "ab", "(a", "Action", "A*", "²", "aB"])
def test_what_no_list_prints_is_written_out(label):
    assert labels.chosen([Block(BlockKind.PARAGRAPH, "x", 0, label)]) == [None]


def test_columns_are_as_wide_as_their_words_need():
    wide = Block(BlockKind.TABLE, "Activity\tDate\n" + "a long sentence about the workshop " * 4 + "\t2028", 1)
    shares = tables.shares(wide)

    assert sum(shares) == 10000
    assert shares[0] > 8000


def test_a_column_has_room_for_a_date_that_must_not_be_broken():
    sentence = "A reference guide for frontline officers of all members of the process " * 4
    row = f"{sentence}\t30\u00a0January–3\u00a0February 2027\t{sentence}\t{sentence}"
    share = tables.shares(Block(BlockKind.TABLE, row))[1]

    needed = measure.ems("30\u00a0January–3\u00a0February") + tables.AIR
    assert needed <= tables.LINE * share / 10000 < needed + 2


def test_a_long_address_does_not_take_the_room_of_a_date():
    table = Block(BlockKind.TABLE, f"https://zenda.invalid/{'a' * 200}\t12–13\u00a0October 2027")

    assert tables.is_tight(table)
    assert tables.LINE * tables.shares(table)[1] / 10000 >= measure.ems("12–13\u00a0October") + tables.AIR


def test_a_long_address_does_not_take_the_room_of_a_sentence():
    address = "https://lake.invalid/documents/2031/council/ninth-session/work-plan-annex-b"
    sentence = "The secretariat counts the boats and tells members how many there are"
    shares = tables.shares(Block(BlockKind.TABLE, f"{address}\t{sentence}\tMembers"))

    assert tables.LINE * shares[1] / 10000 >= 3 * measure.longest(sentence)


def test_words_are_measured_no_narrower_than_they_are_printed():
    data = next(data for name, data in starter_dress().fonts if name == "tinos-latin-400-normal.ttf")
    font = ttLib.TTFont(io.BytesIO(data))
    shapes, sizes, em = font.getBestCmap(), font["hmtx"], font["head"].unitsPerEm

    for letter in string.ascii_letters + string.digits + " ,.;:()–-’'/":
        assert measure.ems(letter) >= sizes[shapes[ord(letter)]][0] / em, letter


def test_columns_of_short_cells_are_alike():
    assert tables.shares(Block(BlockKind.TABLE, "Elbonia\tGrand Fenwick")) == [5000, 5000]
    assert tables.shares(Block(BlockKind.TABLE, "\t\t")) == [3333, 3334, 3333]


def test_tables_of_the_same_columns_have_columns_of_one_width():
    long = "A workshop on the registration of births in the border towns of Ruritania and of Elbonia"
    head = "| Activity | Date |\n|---|---|\n"
    talk = f"{head}| Talk | June |\n\n"
    other = "| Talk | Date |\n|---|---|\n| Talk | June |\n"
    text = f"## One\n\n### A\n\n{head}| {long} | May |\n\n### B\n\n{talk}## Two\n\n{talk}\n{other}"
    found = [block for block in markup.read(text).blocks if block.kind is BlockKind.TABLE]
    wholes = tables.wholes(markup.read(text).blocks)
    widths = [tables.shares(whole) for whole in wholes.values()]

    assert widths[0] == widths[1] == widths[2] == tables.shares(found[0]) != widths[3] == [5000, 5000]


def test_a_name_is_not_broken_where_few_words_are_and_is_beside_long_sentences():
    name, short = "Ms Eleanor Hartnell", "Ambassador for People Smuggling and Human Trafficking"
    rows = [f"International Organization for Migration (IOM)\t{name}\t{text}" for text in (short, short * 4)]
    widths = [tables.LINE * tables.shares(Block(BlockKind.TABLE, row))[1] / 10000 for row in rows]

    assert widths[0] >= measure.ems(name) + tables.AIR > widths[1]


def test_a_lead_in_is_known_by_its_colon_and_what_follows():
    text = """1. agreed:
    - one:
        - two
    - three:
2. agreed:

**Action:**

- four

words:

| a |
| --- |
| b |
"""

    assert flow.leads(draft(text).blocks) == [True, True, False, False, False, True, False, True, False]
