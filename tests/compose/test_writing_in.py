"""Tests of writing a fact into a person's meeting file: it is there, and all else is as it was."""

from __future__ import annotations

import pytest
from hypothesis import given, strategies as st

from drafter import compose, marked_yaml
from drafter.compose.asking.writing_in import written_in
from drafter.marked_yaml import Writable
from drafter.problems import DraftingError


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("host:\n  country:   # where\nnext:\n", "host:\n  country: Elbonia           # where\nnext:\n"),
        ("host:\n", "host:\n  country: Elbonia\n"),
        ("host:\n  # mine\n\nnext:\n", "host:\n  country: Elbonia\n  # mine\n\nnext:\n"),
        ("", "host: {country: Elbonia}\n"),
        ("# only mine\n", "# only mine\nhost: {country: Elbonia}\n"),
        ("host: {country: Ruritania}  # mine\n", "host: {country: Elbonia}     # mine\n"),
        ("host:\n    country: 'A # B'  # mine\n", "host:\n    country: Elbonia         # mine\n"),
        ("host:\n  country: >-  # mine\n    A\n    B\nnext:\n", "host:\n  country: Elbonia           # mine\nnext:\n"),
    ],
)
def test_a_fact_goes_to_its_key_and_comments_stay(before: str, after: str) -> None:
    assert written_in(before, ("host", "country"), "Elbonia") == after


def test_a_list_takes_the_place_of_one_and_the_notes_in_it_stay() -> None:
    text = "cochairs:  # who\n  - Ruritania\n  # ask again\n  - Elbonia\nhost:\n"

    changed = written_in(text, ("cochairs",), ["Zubrowka"])

    assert changed == "cochairs: [Zubrowka]         # who\n  # ask again\nhost:\n"


def test_a_fact_is_taken_away_again() -> None:
    assert written_in("host:\n  country: Elbonia  # mine\n", ("host", "country"), None) == (
        "host:\n  country:                   # mine\n"
    )


def test_a_file_in_an_odd_form_is_refused_and_not_spoilt() -> None:
    with pytest.raises(DraftingError, match="cannot be written into this file"):
        written_in("{host:\n {country: A}, next: {city: B}}\n", ("host", "country"), "Elbonia")


values = st.one_of(
    st.text(st.characters(codec="utf-8", exclude_characters="\r\x85\u2028\u2029"), min_size=1, max_size=200).filter(
        lambda text: text.strip() == text
    ),
    st.lists(st.sampled_from(["Ruritania", "Viet Nam", "a: b", "# no", "[x]"]), max_size=20),
)


@given(value=values, other=values)
def test_whatever_is_written_reads_back_and_the_rest_is_as_it_was(value: Writable, other: Writable) -> None:
    text = compose.skeleton("statement")
    comments = [line for line in text.split("\n") if line.startswith("#")]
    wanted = marked_yaml.load(text, "").value
    once = written_in(text, ("attendance", "observers"), other)
    changed = written_in(once, ("attendance", "observers"), value)
    held = marked_yaml.load(changed, "").value

    assert isinstance(wanted, dict)
    assert isinstance(held, dict)
    wanted["attendance"]["observers"] = held["attendance"]["observers"]  # type: ignore[index,call-overload]
    assert held == wanted
    dumped = marked_yaml.load(marked_yaml.dump({"k": value}), "").value
    assert held["attendance"]["observers"] == dumped["k"]  # type: ignore[index,call-overload]
    assert [line for line in changed.split("\n") if line.startswith("#")] == comments
