"""Tests of the check that a draft names no host, State, place or person of another meeting."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from drafter.compose import Composed
from drafter.model import Attested, Block, BlockKind, Precedent, Shelf, Source, Statement, Status

Draft = Callable[..., Composed]


def clause(text: str, status: Status = Status.APPROVED) -> Precedent:
    entry = Attested("2029-01-01-som-8", "4", Source("old.txt", (4, 4)), text)
    return Precedent("closing/old", text, status=status, attested=(entry,))


def leaks(drafted: Composed) -> list[tuple[str, str, str]]:
    found = [each for each in drafted.problems if each.rule == "other-meeting"]
    return [(each.severity.value, each.what, each.where.file) for each in found]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The Meeting thanked the Government of Gondal for hosting it.", "Gondal"),
        ("The Meeting thanked the Gondalian authorities.", "Gondalian"),
        ("The Meeting thanked Ms. Ada Blum for hosting it.", "Ms. Ada Blum"),
        ("The Meeting was held in Gondalburg, Gondal on the {{ meeting.date }}.", "Gondalburg"),
    ],
)
def test_a_clause_that_names_an_old_host_in_its_own_words_stops_a_final_text(
    draft: Draft, shelf: Shelf, text: str, name: str
) -> None:
    shelf = replace(shelf, precedents=(clause(text),))
    found = leaks(draft('1. {{ clause("closing/old") }}\n', shelf=shelf))

    assert found
    assert found[0][0] == "error"
    assert f'"{name}"' in found[0][1]
    assert found[0][2] == "precedents/clauses/closing/old.yaml"


def test_what_the_meeting_file_says_is_no_leak(draft: Draft, shelf: Shelf, meeting: str) -> None:
    shelf = replace(shelf, precedents=(clause("The Meeting thanked the Government of Gondal for hosting it."),))
    form = '1. {{ clause("closing/old") }}\n'

    assert leaks(draft(form, meeting + "facts: {stands: Gondal}\n", shelf=shelf)) == []


def test_words_of_a_template_are_told_where_a_past_statement_has_them(draft: Draft, shelf: Shelf) -> None:
    said = "The Meeting thanked the Government of Gondal for hosting it."
    past = Statement("2029-01-01-som-8", blocks=(Block(BlockKind.PARAGRAPH, said, label="1"),))
    form = f"1. {said}\n"

    assert leaks(draft(form, shelf=shelf)) == []
    found = leaks(draft(form, shelf=replace(shelf, statements=(past,))))
    assert [each[2] for each in found] == ["templates/statement.md.j2"]


def test_a_state_whose_name_is_only_in_the_name_of_the_body_is_told(draft: Draft, shelf: Shelf, meeting: str) -> None:
    shelf = replace(shelf, precedents=(clause("The Meeting thanked the Government of Gondal for hosting it."),))
    of_body = meeting.replace("Zenda Process on Lost Umbrellas", "Council of Gondalian Ports")

    assert leaks(draft('1. {{ clause("closing/old") }}\n', of_body, shelf=shelf))
