"""A clause's file may allow a rule of check, with the reason: read, written back, remembered."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from drafter.library import clauses
from drafter.library.packed import packing
from drafter.model import Allowed, Precedent, Status
from drafter.problems import DraftingError

TEXT = """\
text: The Meeting was held from 29-30 March 2031.
status: proposed
allow:  # by hand
  - {rule: range-form, reason: the words of the treaty}
"""


def test_what_is_allowed_is_read_and_written_back() -> None:
    read = clauses.read(TEXT, "a.yaml", "opening/held")

    assert read.allows == (Allowed("range-form", "the words of the treaty"),)
    assert clauses.read(clauses.write(read), "a.yaml", "opening/held") == read
    assert "allow" not in clauses.write(replace(read, allows=()))


def test_a_decision_about_the_clause_leaves_it_where_it_stands(tmp_path: Path) -> None:
    file = tmp_path / "precedents/clauses/opening/held.yaml"
    file.parent.mkdir(parents=True)
    file.write_text(TEXT, encoding="utf-8")
    approved = replace(clauses.read(TEXT, "a.yaml", "opening/held"), status=Status.APPROVED)

    clauses.save_precedents(tmp_path, [approved])

    assert file.read_text(encoding="utf-8") == TEXT.replace("proposed", "approved")


def test_it_is_remembered_with_the_rest() -> None:
    read = clauses.read(TEXT, "a.yaml", "opening/held")

    pack, unpack = packing(Precedent)

    assert list(unpack(pack([read]))) == [read]


def test_a_key_that_it_does_not_have_is_told_by_line() -> None:
    with pytest.raises(DraftingError) as fault:
        clauses.read("text: a\nallow:\n  - {rule: x, why: y}\n", "a.yaml", "a/b")

    assert [(each.where.line, each.what) for each in fault.value.problems] == [(3, '"why" is not known here')]
