"""Tests of the commented meeting file: it has every key, and drafts as it is."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from shipped import templates

from drafter import compose, library, marked_yaml
from drafter.compose.asking.skeleton import _ALWAYS, model_of
from drafter.compose.meeting.meeting_file import KINDS, Form, MeetingFile, Passage
from drafter.marked_yaml import Tree
from drafter.model import DOCUMENTS, GAP
from drafter.problems import DraftingError

CHECKOUT = Path(__file__).parent.parent.parent


def keys_of(tree: Tree, path: str = "") -> Iterator[str]:
    if isinstance(tree, dict):
        for key, part in tree.items():
            yield f"{path}{key}"
            yield from keys_of(part, f"{path}{key}.")
    elif isinstance(tree, list):
        for part in tree:
            yield from keys_of(part, path)


def keys_of_model(model: type, path: str = "") -> Iterator[str]:
    assert issubclass(model, Form)
    for name, field in model.model_fields.items():
        yield f"{path}{field.alias or name}"
        below = model_of(field)
        if below not in (None, Passage):
            yield from keys_of_model(below, f"{path}{field.alias or name}.")


@pytest.mark.parametrize("kind", KINDS)
def test_the_meeting_file_has_every_key_of_its_kind(kind: str) -> None:
    written = set(keys_of(marked_yaml.load(compose.skeleton(kind), "new.yaml").value))
    wanted = {key for key in keys_of_model(MeetingFile) if key.partition(".")[0] in (*_ALWAYS, *DOCUMENTS[kind].keys)}

    assert written == wanted


def test_every_key_stands_in_one_of_the_meeting_files() -> None:
    written = {key for kind in KINDS for key in keys_of(marked_yaml.load(compose.skeleton(kind), "new.yaml").value)}

    assert written == set(keys_of_model(MeetingFile)) - {"template", "keep", "choose", "facts", "confirmed"}


def test_each_key_is_explained_where_it_stands_first() -> None:
    lines = compose.skeleton("statement").split("\n")

    assert "  title:                     # in full: Eleventh Meeting of Ad Hoc Group (AHG) Senior Officials" in lines
    assert "# Who hosts, and is thanked\nhost:\n" in "\n".join(lines)
    assert max(len(line) for line in lines) <= 110


@pytest.mark.parametrize("kind", KINDS)
def test_an_empty_meeting_file_drafts_full_of_gaps_and_nothing_else(kind: str) -> None:
    forms = templates()
    made = compose.statement(compose.skeleton(kind), "new.yaml", forms, library.load(CHECKOUT))
    text = "\n".join((*made.statement.title, *(block.text for block in made.statement.blocks)))

    assert GAP.search(text)
    assert "  " not in text
    assert {problem.rule for problem in made.problems} <= {"gap", "clause-unknown", "paper-empty"}
    assert all(problem.where.file == "new.yaml" for problem in made.problems if problem.rule == "gap")


def test_an_unknown_kind_is_refused() -> None:
    with pytest.raises(DraftingError, match='there is no meeting file for "poem"'):
        compose.skeleton("poem")
