"""Facts of another meeting in agreed language: none comes from its evidence, and what its words say is told."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from drafter.compose import Composed
from drafter.model import (
    Meeting,
    Name,
    NameKind,
    Precedent,
    RegisteredMeeting,
    Severity,
    Shelf,
    Statement,
    Status,
)
from drafter.problems import as_text

Drafts = Callable[..., Composed]
CHECKOUT = Path(__file__).parent.parent.parent


def everything(statement: Statement) -> str:
    return "\n".join((*statement.title, *(block.text for block in statement.blocks)))


def test_nothing_of_the_evidence_comes_into_a_draft(draft: Drafts, shelf: Shelf) -> None:
    used = [precedent.id for precedent in shelf.precedents]
    old = Statement(
        "2029-01-01-som-8", meeting=Meeting("Zenda Process", "Eighth Meeting", 8, "Fenwick Town", "Grand Fenwick")
    )
    stuffed = replace(shelf, statements=(old,), meetings=(RegisteredMeeting("x", old.meeting),))
    made = draft("".join(f'1. {{{{ clause("{name}") }}}}\n' for name in used if name != "theme/fixed"), shelf=stuffed)

    assert "Fenwick" not in everything(made.statement)
    assert "2029" not in everything(made.statement)
    assert "Eighth" not in everything(made.statement)


def test_a_clause_whose_own_words_name_another_meeting_keeps_a_text_from_being_final(draft: Drafts) -> None:
    made = draft('1. {{ clause("theme/fixed") }}\n')

    assert [(problem.severity, as_text(problem).splitlines()[0]) for problem in made.problems] == [
        (Severity.ERROR, "precedents/clauses/theme/fixed.yaml: error: the clause says "
         f'"{fact}" in words that no slot changes, and the meeting file does not')
        for fact in ("1 January 2029", "Eighth", "Grand Fenwick")
    ]  # fmt: skip


def test_a_clause_that_names_this_very_meeting_is_not_told(draft: Drafts, meeting: str) -> None:
    same = meeting.replace("Tenth", "Eighth").replace("tenth", "eighth").replace("ordinal: 10", "ordinal: 8")
    made = draft(
        '1. {{ clause("theme/fixed") }}\n', same.replace("2031-05-14", "2029-01-01") + "  observers: [Grand Fenwick]\n"
    )

    assert made.problems == ()


def with_clause(shelf: Shelf, text: str, status: Status = Status.APPROVED) -> Shelf:
    names = (*shelf.names, Name("oub", "Order of Umbrellas", NameKind.MECHANISM, "OUB"))
    old = RegisteredMeeting("x", Meeting("Fenwick Process", "Eighth Meeting"))
    made = Precedent("theme/new", text, status=status)
    return replace(shelf, names=names, precedents=(*shelf.precedents, made), meetings=(old,))


def test_another_body_in_fixed_words_is_an_error_and_comments_are_no_facts(
    draft: Drafts, meeting: str, shelf: Shelf
) -> None:
    shelf = with_clause(shelf, "The Fenwick  Process Co-Chairs spoke of Fenwick Processes.")
    template = '1. {{ clause("theme/new") }}\n'
    (fault,) = draft(template, f"# The Fenwick Process\n{meeting}", shelf).problems

    assert (fault.rule, fault.severity) == ("clause-fact", Severity.ERROR)
    assert 'the clause says "Fenwick Process", another body' in fault.what
    assert draft(template, meeting.replace("Zenda Process", "Fenwick Process"), shelf).problems == ()


def test_a_mechanism_is_told_of_a_clause_that_the_template_chose(draft: Drafts, meeting: str, shelf: Shelf) -> None:
    shelf = with_clause(shelf, "The Meeting thanked the OUB.")
    chosen = '1. {{ clause("theme/new") }}\n'
    named = meeting + "proceedings: [{clause: theme/new}]\n"

    assert [(each.rule, each.severity) for each in draft(chosen, meeting, shelf).problems] == [
        ("clause-fact", Severity.WARNING)
    ]
    assert draft("{{ paragraph(proceedings[0]) }}\n", named, shelf).problems == ()
    assert draft(chosen, meeting + "proceedings: [The Order of Umbrellas met.]\n", shelf).problems == ()


def test_a_clause_that_nobody_approved_yet_is_told_where_it_is_used(draft: Drafts, meeting: str, shelf: Shelf) -> None:
    shelf = with_clause(shelf, "The Meeting was content.", Status.PROPOSED)
    (in_template,) = draft('1. {{ clause("theme/new") }}\n', meeting, shelf).problems
    (named,) = draft("{{ paragraph(proceedings[0]) }}\n", "proceedings:\n  - clause: theme/new\n", shelf).problems

    assert (in_template.rule, in_template.severity) == ("clause-proposed", Severity.WARNING)
    assert as_text(named) == (
        'may.yaml:2: warning: the clause "theme/new" is proposed, not approved yet\n'
        "    mend: drafter review approve theme/new; or use another"
    )


def test_clauses_that_nobody_approved_yet_are_told_at_once(draft: Drafts, shelf: Shelf) -> None:
    more = tuple(Precedent(f"theme/{each}", "The Meeting was glad.", status=Status.PROPOSED) for each in "abc")
    template = "".join(f'{n}. {{{{ clause("theme/{each}") }}}}\n\n' for n, each in enumerate("abca", 1))
    (told,) = draft(template, shelf=replace(shelf, precedents=(*shelf.precedents, *more))).problems

    assert told.what == "3 clauses are proposed, not approved yet"
    assert told.mend == "drafter review approve theme/a theme/b theme/c; or use others"


def test_an_organisation_that_a_clause_names_is_not_to_be_put_in_place_of_the_body(draft: Drafts, shelf: Shelf) -> None:
    shelf = with_clause(shelf, "The Meeting thanked the Order of Umbrellas.")
    (told,) = draft('1. {{ clause("theme/new") }}\n', shelf=shelf).problems

    assert told.severity is Severity.WARNING
    assert told.mend == 'if "Order of Umbrellas" is meant here too, leave it as it is; else do not use theme/new here'
