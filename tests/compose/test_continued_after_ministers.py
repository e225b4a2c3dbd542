"""The meeting file after a meeting of officials: the last conference of their ministers, and nothing said twice."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from drafter import compose
from drafter.model import Block, BlockKind, Meeting, Shelf, Statement
from tests.compose.test_continued import STATEMENT, begun, hosts_commended

CONFERENCE = Statement(
    "2031-09-02-conference-4",
    meeting=Meeting("Zenda Process", "Fourth Ministerial Conference", 4, "Klow", "Syldavia", date(2031, 9, 2)),
)


def test_the_last_conference_that_is_held_is_shown_and_nothing_of_it_is_filled_in(shelf: Shelf) -> None:
    older = replace(
        CONFERENCE, id="2029-09-02-conference-3", meeting=replace(CONFERENCE.meeting, start=date(2029, 9, 2))
    )
    held = replace(shelf, statements=(CONFERENCE, older, STATEMENT))

    text, value = begun(STATEMENT, held)

    assert "  # The last that is held here: 2031-09-02-conference-4, Fourth Ministerial Conference" in text
    assert set(value["ministerial"].values()) == {None}
    assert "The last that is held here" not in begun(CONFERENCE, held)[0]
    assert "The last that is held here" not in begun(STATEMENT, replace(shelf, statements=(STATEMENT,)))[0]


def test_the_conference_of_a_body_of_which_the_officials_are_a_part_is_theirs(shelf: Shelf) -> None:
    committee = replace(STATEMENT, meeting=replace(STATEMENT.meeting, body="Committee of the Zenda Process"))
    other = replace(CONFERENCE, meeting=replace(CONFERENCE.meeting, body="Lutha Forum"))

    assert "held here: 2031-09-02" in begun(committee, replace(shelf, statements=(CONFERENCE, committee)))[0]
    assert "held here" not in begun(committee, replace(shelf, statements=(other, committee)))[0]


def test_a_sentence_of_two_clauses_is_said_by_the_one_that_more_statements_have(shelf: Shelf) -> None:
    clause = next(each for each in shelf.precedents if each.id == "theme/hosts")
    said = "The Meeting commended Ruritania."
    here = replace(clause.attested[0], statement=STATEMENT.id, paragraph="4", text=said, variant=False)
    often = [replace(here, statement=f"203{n}-som-9") for n in (0, 1, 2)]
    rare = replace(clause, id="theme/a", function="theme", attested=(here, often[0]))
    common = replace(clause, id="theme/b", function="theme", attested=(here, *often))
    held = replace(shelf, statements=(STATEMENT,), precedents=(rare, common))

    assert [each["clause"] for each in begun(STATEMENT, held)[1]["themes"][0]["paragraphs"]] == ["theme/b"]


def test_a_heading_that_numbers_a_meeting_is_only_shown(shelf: Shelf) -> None:
    clause = next(each for each in shelf.precedents if each.id == "theme/hosts")
    said = "The Meeting commended Ruritania."
    entry = replace(clause.attested[0], statement=STATEMENT.id, paragraph="4", text=said, variant=False)
    heading = Block(BlockKind.HEADING, "Follow-up to the Third Ministerial Conference", 1)
    headed = replace(STATEMENT, blocks=(heading, *STATEMENT.blocks))

    text, value = begun(headed, replace(shelf, precedents=(replace(clause, function="theme", attested=(entry,)),)))

    assert value["themes"][0]["heading"] is None
    assert "- heading:  # the last time: Follow-up to the Third Ministerial Conference" in text


def test_a_meeting_is_not_called_by_the_acronym_that_was_explained_behind_its_name(shelf: Shelf) -> None:
    named = replace(STATEMENT, meeting=replace(STATEMENT.meeting, name="Tenth Meeting of the Lutha Forum (LF)"))

    _, value = begun(named, shelf)

    assert value["meeting"]["name"] == "Eleventh Meeting of the Lutha Forum"
    assert value["previous"]["name"] == "Tenth Meeting of the Lutha Forum"


def test_what_ministers_only_reword_is_not_said_for_them_in_the_words_of_their_officials(shelf: Shelf) -> None:
    clause = next(each for each in shelf.precedents if each.id == "theme/hosts")
    said = "The Meeting commended Ruritania."
    council = replace(STATEMENT, meeting=replace(STATEMENT.meeting, body="Council of Umbrellas"))
    reworded = replace(clause.attested[0], statement=STATEMENT.id, paragraph="4", text=said, variant=True)
    letter = replace(reworded, statement="2030-som-9", variant=False)
    officials = replace(STATEMENT, id="2030-som-9", blocks=())
    with_it = (replace(clause, function="theme", attested=(reworded, letter)),)

    own = begun(STATEMENT, replace(shelf, statements=(STATEMENT, officials), precedents=with_it))[1]
    others = begun(council, replace(shelf, statements=(council, officials), precedents=with_it))[0]

    assert own["themes"][0]["paragraphs"][0]["clause"] == "theme/hosts"
    assert "theme/hosts" not in others


def test_how_a_statement_closed_is_shown_where_the_template_asks_for_no_closing(shelf: Shelf) -> None:
    clause = hosts_commended(shelf)
    held = replace(
        shelf, statements=(STATEMENT,),
        precedents=(replace(clause, id="closing/thanks", function="closing"),),
    )  # fmt: skip
    forms = {"statement.md.j2": '{{ clause("opening/of-another-body") }}'}

    assert "#   - clause: closing/thanks  # para. 4" in compose.begun("statement", STATEMENT, held, forms)
    asked = {"statement.md.j2": '{{ clause("closing/of-another-body") }}'}
    assert "\n  - closing/thanks" in compose.begun("statement", STATEMENT, held, asked)
