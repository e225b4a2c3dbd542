"""Brackets found, listed, settled: what an official reads and chooses."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings, strategies as st
from strategies import NASTY, statements

from drafter import brackets, markup
from drafter.brackets import Brackets, Choice, Way
from drafter.model import Statement

KNOWN = ("Ruritania", "Elbonia", "Bosnia and Sylvania")
MARKS = ("[", "]", " / ", "/", "(Ruritania)", "ALT 1: ", "ALT 2: ", "Elbonia: ", "[sic]", "[[x]]", "[3]", ", ", ".")


def found(text: str) -> tuple[Statement, Brackets]:
    statement = markup.read(text)
    return statement, brackets.of(statement, KNOWN.__contains__)


def offered(text: str) -> list[list[tuple[str, tuple[str, ...]]]]:
    return [[(each.text, each.by) for each in bracket.alternatives] for bracket in found(text)[1].all]


def after(text: str, *choices: tuple[int, Way, int]) -> list[str]:
    statement, held = found(text)
    settled = brackets.settled(statement, held, [Choice(*choice) for choice in choices]).statement
    return [f"{block.label} {block.text}".strip() for block in settled.blocks]


texts = st.lists(st.one_of(st.sampled_from(MARKS + NASTY), st.text(max_size=6)), max_size=20).map("".join)


@given(texts)
def test_the_pieces_of_any_text_put_together_are_the_text_to_the_letter(text):
    assert "".join(piece.text for piece in brackets.parse(text)) == text


@settings(max_examples=50, deadline=None)
@given(statements(), st.lists(texts, min_size=1, max_size=4))
def test_a_statement_of_which_nothing_is_settled_stays_as_it_is_and_every_bracket_stands_in_it(statement, more):
    written = markup.read("\n\n".join(f"1. {brackets_of}" for brackets_of in map(markup.escape, more)))
    for each in (statement, written):
        held = brackets.of(each, KNOWN.__contains__)
        assert brackets.settled(each, held, []).statement == each
        whole = "\n".join(held.texts)
        assert all(part in whole for bracket in held.all for part in held.shown(bracket).split("\n"))


@settings(max_examples=50, deadline=None)
@given(st.lists(texts, min_size=1, max_size=4), st.data())
def test_every_choice_of_every_text_leaves_a_statement_that_can_be_written_and_read(more, data):
    statement = markup.read("\n\n".join(f"1. {markup.escape(text)}" for text in more))
    held = brackets.of(statement, KNOWN.__contains__)
    ways = [Choice(each.number, Way.TAKE, data.draw(st.integers(0, len(each.alternatives)))) for each in held.all]
    settled = brackets.settled(statement, held, ways).statement

    assert markup.read(markup.write(settled)).blocks == settled.blocks


@pytest.mark.parametrize(
    ("text", "wordings"),
    [
        ("The Meeting [noted / welcomed] it.", [[("noted", ()), ("welcomed", ())]]),
        ("The Meeting [welcomed (Ruritania)] it.", [[("welcomed", ("Ruritania",))]]),
        ("It [noted / welcomed (Elbonia, Ruritania)] it.", [[("noted", ()), ("welcomed", ("Elbonia", "Ruritania"))]]),
        ("It [noted / welcomed (Freedonia)] it.", [[("noted", ()), ("welcomed", ("Freedonia",))]]),
        ("[Ruritania: The Meeting noted it.]", [[("The Meeting noted it.", ("Ruritania",))]]),
        ("[Theme: The Meeting noted it.]", [[("Theme: The Meeting noted it.", ())]]),
        ("[ALT 1: noted] [ALT 2: welcomed] it", [[("noted", ()), ("welcomed", ())]]),
        ("[ALT 1: noted ALT 2: welcomed ALT 3: no text] it", [[("noted", ()), ("welcomed", ()), ("", ())]]),
        ("[noted] / [welcomed] it", [[("noted", ()), ("welcomed", ())]]),
        ("[noted] [with joy] it", [[("noted", ())], [("with joy", ())]]),
        ("[shall/should] [and/or] go", [[("shall", ()), ("should", ())], [("and/or", ())]]),
        ("the [Office / Regional Support Office (RSO)]", [[("Office", ()), ("Regional Support Office (RSO)", ())]]),
        ("[noted (Bosnia and Sylvania, Elbonia)]", [[("noted", ("Bosnia and Sylvania", "Elbonia"))]]),
        ("[The Meeting thanked all. (Hentzau)]", [[("The Meeting thanked all.", ("Hentzau",))]]),
        ("[a workshop in its capital city (Klow)]", [[("a workshop in its capital city (Klow)", ())]]),
        ("within [30] days, as said [3]", [[("30", ())]]),
        ("It ended [sic], see [1] and [[host.country]] [...]", []),
        ("[took [note / heed] of]", [[("took [note / heed] of", ())], [("note", ()), ("heed", ())]]),
    ],
)
def test_what_a_bracket_offers_and_who_asks_for_it(text, wordings):
    assert offered(f"1. {text}\n") == wordings


def test_a_bracket_holds_several_paragraphs():
    _, held = found(
        "3. [The Meeting agreed on:\n    - one;\n    - two.\n\n4. It noted.\n\n5. It thanked all.]\n\n6. End.\n"
    )

    assert [held.shown(bracket) for bracket in held.all] == [
        "[The Meeting agreed on:\none;\ntwo.\nIt noted.\nIt thanked all.]"
    ]
    assert held.lone == ()


def test_paragraphs_of_one_number_in_brackets_are_alternatives_of_each_other():
    text = "3. [A.]\n\n3 bis. [B.]\n\n3 ter. [C.]\n\n4. [D.]\n"
    assert offered(text.replace("3. [A", "1. Z\n\n2. Y\n\n3. [A")) == [
        [("A.", ()), ("B.", ()), ("C.", ())],
        [("D.", ())],
    ]


def test_paragraphs_beside_one_that_is_agreed_are_additions_and_no_alternatives():
    text = "1. A\n\n1 bis. [B]\n\n1 ter. [C]\n\n2. D\n"

    assert offered(text) == [[("B", ())], [("C", ())]]
    assert after(text, (1, Way.KEEP, 1)) == ["1 A", "1 bis B", "1 ter [C]", "2 D"]


@pytest.mark.parametrize(
    ("text", "mark", "place"),
    [
        ("1. It [noted.\n\n2. It [went / came].\n", "[", (0, 3)),
        ("1. It noted].\n\n2. It [went / came].\n", "]", (0, 8)),
        ("1. It [noted.\n\n2. It went] there.\n", "[", (0, 3)),
    ],
)
def test_a_bracket_without_its_partner_is_told_where_it_stands_and_harms_no_other(text, mark, place):
    _, held = found(text)

    assert (held.lone[0].mark, held.lone[0].at) == (mark, place)
    assert all(bracket.is_choice for bracket in held.all)


@pytest.mark.parametrize(
    ("text", "choice", "left"),
    [
        ("It [noted / welcomed] it.", (1, Way.TAKE, 2), "It welcomed it."),
        ("It noted[ with joy] it.", (1, Way.STRIKE, 0), "It noted it."),
        ("It noted [with joy] it.", (1, Way.STRIKE, 0), "It noted it."),
        ("It noted [today], and it went.", (1, Way.STRIKE, 0), "It noted, and it went."),
        ("It noted, [today], and it went.", (1, Way.STRIKE, 0), "It noted, and it went."),
        ("It noted it, [gladly].", (1, Way.STRIKE, 0), "It noted it."),
        ("It noted it. [It went.]", (1, Way.STRIKE, 0), "It noted it."),
        ("[Today,] it noted it.", (1, Way.STRIKE, 0), "it noted it."),
        ("It agree[d] to it.", (1, Way.KEEP, 1), "It agreed to it."),
        ("It [welcomed (Ruritania)] it.", (1, Way.KEEP, 1), "It welcomed it."),
        ("It [ALT 1: noted] [ALT 2: welcomed] it.", (1, Way.TAKE, 1), "It noted it."),
        ("It [went / no text] home.", (1, Way.TAKE, 2), "It home."),
        ("It [took [note / heed] of] it.", (1, Way.KEEP, 1), "It took [note / heed] of it."),
        ("It ([gladly]) went.", (1, Way.STRIKE, 0), "It went."),
    ],
)
def test_a_settled_text_has_no_double_space_no_doubled_comma_and_no_mark(text, choice, left):
    assert after(f"1. {text}\n", choice) == [f"1 {left}"]


def test_numbers_follow_where_a_paragraph_goes_and_bis_is_not_left_alone():
    text = "1. A\n\n2. [B]\n\n2 bis. [C]\n\n3. [D\n    - (a) x\n\n4. y]\n\n5. E\n"
    assert after(text, (1, Way.TAKE, 2), (2, Way.STRIKE, 0)) == ["1 A", "2 C", "3 E"]
    assert after(text, (1, Way.STRIKE, 0))[1].startswith("2 [D")


def test_items_move_up_in_their_list():
    text = "1. A:\n    - **(a)** x\n    - **(b)** [y]\n    - **(c)** z\n\n2. B:\n    - **(a)** u\n"
    assert after(text, (1, Way.STRIKE, 0)) == ["1 A:", "(a) x", "(b) z", "2 B:", "(a) u"]


def test_a_row_of_a_table_goes_with_all_of_its_cells():
    text = "| A | B |\n| --- | --- |\n| [x | y] |\n| u | v |\n"
    assert after(text, (1, Way.STRIKE, 0)) == ["A\tB\nu\tv"]


def test_who_asks_for_a_wording_can_be_left_out_of_print():
    statement, held = found("1. It [noted / welcomed (Ruritania)] it; [Elbonia: it went].\n")
    assert brackets.credits_hidden(statement, held).blocks[0].text == "It [noted / welcomed] it; [it went]."


def test_a_text_of_nothing_but_brackets_is_read_in_time():
    for text in ("[" * 20000 + "]" * 20000, "]" * 20000, "[a / " * 5000 + "]" * 5000, "[x" + "\u00a0" * 9000 + "(y]"):
        statement = markup.read("1. a")
        held = brackets.of(replace(statement, blocks=(replace(statement.blocks[0], text=text),)))
        assert len(held.all) + len(held.lone) > 0
