"""Texts in English and another language: what is English is read, the rest is kept."""

from __future__ import annotations

import pytest

from drafter import check, ingest, language, parse, shapes
from drafter.mine import clauses
from drafter.model import Level, Shelf, Statement
from drafter.names import Table

HEAD = "THIRD MEETING OF THE ELBONIA FORUM\nKLOW, ELBONIA, 7 MAY 2015\nCO-CHAIRS' STATEMENT\n"
CABEZA = "TERCERA REUNIÓN DEL FORO DE ELBONIA\nKLOW, ELBONIA, 7 DE MAYO DE 2015\nDECLARACIÓN DE LOS COPRESIDENTES\n"
ENGLISH = (
    "The Meeting was attended by representatives of Elbonia and Ruritania.",
    "The Meeting welcomed the report of the Secretariat on the nets.",
    "Ministers agreed to meet each year in the capital of a member.",
    "The Meeting thanked the Government of Elbonia for its hospitality.",
)
SPANISH = (
    "Asistieron a la Reunión los representantes de Elbonia y de Ruritania.",
    "La Reunión acogió con satisfacción el informe de la Secretaría sobre las redes.",
    "Los Ministros acordaron reunirse cada año en la capital de un miembro.",
    "La Reunión agradeció al Gobierno de Elbonia por su hospitalidad.",
)


def numbered(texts: tuple[str, ...], first: int = 1) -> list[str]:
    return [f"{number}. {text}" for number, text in enumerate(texts, first)]


def read(text: str) -> Statement:
    (statement,) = parse.statements(ingest.read(text.encode(), "klow.txt"), Table(()))
    return statement


def alternating() -> str:
    pairs = zip(numbered(ENGLISH), SPANISH, strict=True)
    return "\n\n".join([HEAD, *(text for pair in pairs for text in pair)])


def one_after_the_other() -> str:
    return "\n\n".join([HEAD, *numbered(ENGLISH), CABEZA, *numbered(SPANISH)])


@pytest.mark.parametrize("text", [alternating(), one_after_the_other()], ids=["paragraphs", "pages"])
def test_of_a_text_that_is_half_spanish_the_english_half_is_read(text: str):
    statement = read(text)

    assert (statement.language, statement.confidence.level) == ("en", Level.MEDIUM)
    assert statement.confidence.reasons == ("about half of the text is Spanish",)
    assert (statement.meeting.ordinal, str(statement.meeting.start)) == (3, "2015-05-07")
    assert [one.printed for one in statement.attendance] == ["Elbonia", "Ruritania"]
    assert {each.text for each in statement.blocks} >= {*ENGLISH, *SPANISH}


@pytest.mark.parametrize("text", [alternating(), one_after_the_other()], ids=["paragraphs", "pages"])
def test_the_spanish_half_has_neither_actors_nor_verbs_and_is_no_evidence(text: str):
    statement = read(text)
    acts = dict(zip([each.text for each in statement.blocks], shapes.acts(statement.blocks), strict=True))

    assert acts[ENGLISH[1]] == ("The Meeting", "welcomed")
    assert {acts[each] for each in SPANISH} == {("", "")}
    assert {each.text for each in clauses.clauses([statement])} == {*ENGLISH}


def test_items_of_the_other_language_do_not_stand_below_an_english_lead_in():
    english = "5. The Meeting agreed that the members would send:"
    items = ["(a) the list of the nets; and", "(b) the names of the towns."]
    others = ["(a) la lista de las redes que se usan;", "(b) los nombres de las ciudades y de los puertos."]
    statement = read("\n\n".join([alternating(), english, *items, *others]))
    acts = list(zip(statement.blocks, shapes.acts(statement.blocks), strict=True))

    assert {act for block, act in acts if block.text.startswith("l")} == {("", "")}
    assert ("The Meeting", "agreed") in {act for block, act in acts if block.text.startswith("the list")}


def test_a_title_in_two_languages_gives_the_facts_of_its_english_side():
    head = (
        "Joint Communiqué / Comunicado Conjunto\n"
        "Third Meeting of the Forum on Nets / Tercera Reunión del Foro sobre las Redes\n"
        "Klow, Elbonia, 7 May 2015 / 7 de mayo de 2015\n"
    )
    statement = read(alternating().replace(HEAD, head))

    assert statement.title == tuple(head.splitlines())
    assert statement.meeting.name == "Third Meeting of the Forum on Nets"
    assert str(statement.meeting.start) == "2015-05-07"


def test_a_text_that_goes_on_in_spanish_is_not_told_as_whole():
    statement = read("\n\n".join([HEAD, *numbered(ENGLISH), *numbered(SPANISH, 5)]))

    assert "may not give all of it" in " ".join(statement.confidence.reasons)


def test_a_spanish_text_with_an_english_summary_is_spanish():
    longer = tuple(f"{text} {other}" for text in SPANISH for other in SPANISH)
    statement = read("\n\n".join([CABEZA, *numbered(longer), *ENGLISH[:2]]))

    assert statement.language == "es"
    assert statement.confidence.level is Level.LOW


def test_a_quotation_leaves_an_english_text_as_it_is():
    statement = read("\n\n".join([HEAD, *numbered(ENGLISH), SPANISH[0]]))

    assert statement.confidence.reasons == ()
    assert language.foreign(statement.blocks) == (False,) * 5


@pytest.mark.parametrize("code", ["und", "xx", "es"])
def test_a_language_is_named_in_words(code: str):
    assert (
        language.name(code)
        == {
            "und": "a language that could not be told",
            "xx": 'the language "xx"',
            "es": "Spanish",
        }[code]
    )


def test_check_finds_no_break_where_the_numbers_begin_again_in_the_other_language():
    statement = read(one_after_the_other())

    found = check.problems(statement, Shelf(statements=(statement,)))

    assert "numbering" not in {problem.rule for problem in found}
