"""Tests of clauses offered as alternatives, and of all clauses of a theme."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from drafter.compose import Composed
from drafter.model import Attested, Precedent, Severity, Shelf, Source, Status
from drafter.problems import as_text

Drafts = Callable[..., Composed]
PAIR = '1. {{ clause(["closing/two", "closing/one"]) }}\n'
ALL = "{% for each in clauses('thanks') %}\n1. {{ each }}\n\n{% endfor %}\n"


def texts(composed: Composed) -> list[str]:
    return [block.text for block in composed.statement.blocks]


def messages(composed: Composed) -> list[str]:
    return [as_text(problem) for problem in composed.problems]


def clause(name: str, text: str, function: str = "theme", at: str = "", status: Status = Status.APPROVED) -> Precedent:
    statement, _, paragraph = at.partition(" ")
    places = (Attested(statement, paragraph, Source("old.txt", (1, 1)), text),) if at else ()
    return Precedent(name, text, function, "thanks", status=status, attested=places)


@pytest.fixture
def stocked(shelf: Shelf) -> Shelf:
    added = (
        clause("closing/two", "The Meeting thanked {{ host.country }} and {{ supporter.name }}.", "closing"),
        clause("closing/one", "The Meeting thanked {{ host.country }}.", "closing"),
        clause("theme/third", "The Meeting thanked the cooks.", at="2028-01-01-som-7 3"),
        clause("theme/second", "The Meeting thanked the drivers.", at="2029-01-01-som-8 9"),
        clause("theme/first", "The Meeting thanked the singers.", at="2029-01-01-som-8 4"),
        clause("opening/last-year", "The Meeting thanked Grand Fenwick.", "opening"),
        clause("theme/draft", "The Meeting thanked nobody.", status=Status.PROPOSED),
    )
    return replace(shelf, precedents=(*shelf.precedents, *added))


def test_of_alternatives_the_first_stands_whose_facts_are_all_given(
    draft: Drafts, meeting: str, stocked: Shelf
) -> None:
    without = draft(PAIR, meeting, stocked)
    with_supporter = draft(PAIR, meeting + "supporter: {name: the UOB}\n", stocked)

    assert (texts(without), without.problems) == (["The Meeting thanked Ruritania."], ())
    assert texts(with_supporter) == ["The Meeting thanked Ruritania and the UOB."]


def test_where_no_alternative_has_its_facts_the_first_stands_with_its_gaps(draft: Drafts, stocked: Shelf) -> None:
    assert texts(draft(PAIR, "body: {name: x}\n", stocked)) == [
        "The Meeting thanked [[host.country]] and [[supporter.name]]."
    ]


def test_the_meeting_file_chooses_among_alternatives(draft: Drafts, meeting: str, stocked: Shelf) -> None:
    made = draft(PAIR, meeting + "choose: [closing/two]\n", stocked)

    assert texts(made) == ["The Meeting thanked Ruritania and [[supporter.name]]."]


def test_a_choice_that_the_template_does_not_offer_is_told_with_its_line(
    draft: Drafts, meeting: str, stocked: Shelf
) -> None:
    made = draft(PAIR, "choose:\n  - closing/twoo\n" + meeting, stocked)

    assert messages(made) == [
        'may.yaml:2: warning: "closing/twoo" is chosen, and the template does not offer it as an alternative\n'
        '    mend: did you mean "closing/two"?'
    ]


def test_an_alternative_that_no_clause_bears_is_told_and_a_retired_one_is_passed_over(
    draft: Drafts, meeting: str, stocked: Shelf
) -> None:
    made = draft('1. {{ clause(["theme/retired", "closing/onee", "closing/one"]) }}\n', meeting, stocked)

    assert texts(made) == ["The Meeting thanked Ruritania."]
    assert messages(made) == [
        'templates/statement.md.j2:1: error: there is no clause "closing/onee"\n    mend: did you mean "closing/one"?'
    ]


@pytest.mark.parametrize("ids", ["[]", "7", "[7]"])
def test_what_is_no_list_of_clauses_is_refused(refused: Callable[..., str], ids: str) -> None:
    assert "clause needs the id of a clause, or a list of them" in refused(f"{{{{ clause({ids}) }}}}\n")


def test_the_clauses_of_a_theme_stand_as_statements_have_them_and_what_is_left_out_is_told(
    draft: Drafts, meeting: str, stocked: Shelf
) -> None:
    made = draft(ALL, meeting, stocked)

    assert texts(made) == [
        "The Meeting thanked the singers.", "The Meeting thanked the drivers.", "The Meeting thanked the cooks.",
        "The Meeting thanked Ruritania.",
    ]  # fmt: skip
    assert made.statement.blocks[0].uses[0].precedent == "theme/first"
    assert [(problem.rule, problem.severity) for problem in made.problems] == [("clauses-left-out", Severity.NOTE)] * 2
    assert [message.splitlines()[0].rpartition("draft, ")[2] for message in messages(made)] == [
        "for the words name facts of another meeting: opening/last-year",
        "for the meeting file has not all the facts: closing/two",
    ]


def test_a_clause_that_the_draft_has_already_is_not_said_again(draft: Drafts, meeting: str, stocked: Shelf) -> None:
    made = draft('1. {{ clause("theme/first") }}\n\n' + ALL, meeting, stocked)

    assert texts(made).count("The Meeting thanked the singers.") == 1


def test_the_clauses_of_a_theme_may_be_those_of_one_function_and_a_list(
    draft: Drafts, meeting: str, stocked: Shelf
) -> None:
    made = draft('{{ bullets(clauses("thanks", "closing", whole=false)) }}\n', meeting, stocked)

    assert texts(made) == ["The Meeting thanked Ruritania.", "The Meeting thanked Ruritania and [[supporter.name]]."]


def test_an_unknown_theme_and_function_are_told(draft: Drafts, meeting: str, stocked: Shelf) -> None:
    made = draft('{{ clauses("thank") | length }}\n{{ clauses("thanks", "closng") | length }}\n', meeting, stocked)

    assert messages(made) == [
        'templates/statement.md.j2:1: error: there is no clause of the theme "thank"\n    mend: did you mean "thanks"?',
        'templates/statement.md.j2:2: error: there is no function "closng"\n    mend: did you mean "closing"?',
    ]


@pytest.mark.parametrize(("kind", "told"), [("progress-report", 0), ("statement", 1)])
def test_a_choice_for_the_statement_is_no_fault_of_another_paper(
    draft: Drafts, meeting: str, stocked: Shelf, kind: str, told: int
) -> None:
    made = draft(
        "1. The Meeting rested.\n",
        f"kind: {kind}\ntemplate: statement.md.j2\nchoose: [closing/two]\n{meeting}",
        stocked,
    )

    assert sum("is chosen" in each for each in messages(made)) == told
