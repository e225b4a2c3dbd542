"""Corrections that are certain: made where they stand, and never one of a fact."""

from __future__ import annotations

import pytest
from hypothesis import given, strategies as st

from drafter import check, markup
from drafter.check.correcting import keeps_facts
from drafter.model import Correction, Name, Problem, Severity, Shelf, Statement
from drafter.names import table

NAMES = (Name("elbonia", "Elbonia"), Name("uob", "Universal Office for Brollies", acronym="UOB"))


def corrected(text: str, *corrections: Correction) -> Statement:
    problems = [Problem("x", Severity.WARNING, "", correction=each) for each in corrections]
    return check.corrected(markup.read(text), problems, NAMES)


def test_words_are_put_in_place_of_others_from_the_last_to_the_first() -> None:
    made = corrected("# The the Title\n\n1. alpha beta gamma\n", Correction(-1, (0, 7), "The"),
                     Correction(0, (11, 16), "c"), Correction(0, (0, 5), "a"))  # fmt: skip

    assert (made.title, made.blocks[0].text) == (("The Title",), "a beta c")


def test_of_two_that_overlap_the_first_is_made() -> None:
    made = corrected("1. alpha beta gamma\n", Correction(0, (6, 10), "B"), Correction(0, (0, 8), "A"))

    assert made.blocks[0].text == "Ata gamma"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("held on 5 March 2013", "held on 6 March 2013"),
        ("held on 5 March 2013", "held on 5 May 2013"),
        ("held in May", "held in May 2013"),
        ("12 delegations", "twenty delegations"),
        ("the Seventh Meeting", "the Eighth Meeting"),
        ("the 7th Meeting", "the 17th Meeting"),
        ("Elbonia reported", "elbonia reported"),
        ("the UOB reported", "the UOBS reported"),
        ("the Universal Office for Brollies", "the Universal Office of Brollies"),
        ("5 March 2013", "5 March"),
        ("the Universal Office on Brollies", "the Universal Office for Brollies"),
    ],
)
def test_a_fact_is_never_changed(before: str, after: str) -> None:
    assert corrected(f"1. {before}\n", Correction(0, (0, len(before)), after)).blocks[0].text == before


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("from 29-30 March 2011", "from 29 to 30 March 2011"),
        ("the the 5 members", "the five members"),
        ("the 7th Meeting", "the Seventh Meeting"),
        ("organize Elbonia's lakes", "organise Elbonia's lakes"),
        ("the Universal Office for Brollies", "the UOB"),
        ("the Universal office for brollies", "the Universal Office for Brollies"),
    ],
)
def test_words_and_the_writing_of_a_number_may_change(before: str, after: str) -> None:
    assert corrected(f"1. {before}\n", Correction(0, (0, len(before)), after)).blocks[0].text == after


EXAMPLES = [(page.rule, text) for page in check.manual() for text in (*page.fails, *page.passes)]


@pytest.mark.parametrize(("rule", "text"), EXAMPLES)
def test_what_is_corrected_in_the_examples_of_the_manual_keeps_its_facts_and_is_done_once(rule: str, text: str) -> None:
    shelf, names = Shelf(names=NAMES), table(NAMES)
    before = markup.read(f"# T\n\n1. {text}\n")
    texts = [before]
    while (
        len(texts) < 9 and (after := check.corrected(texts[-1], check.problems(texts[-1], shelf), NAMES)) != texts[-1]
    ):
        texts.append(after)

    assert len(texts) < 9, f"corrections of an example of {rule} go round in circles"
    for one, other in zip(before.blocks, texts[-1].blocks, strict=True):
        assert keeps_facts(one.text, other.text, names)


def test_a_half_range_is_corrected_and_found_no_more() -> None:
    before = markup.read("1. Held from 29-30 March 2011 and between 3–4 May 2012 in Elbonia by 12 members.\n")
    after = check.corrected(before, check.problems(before, Shelf(names=NAMES)), NAMES)

    assert "from 29 to 30 March 2011 and between 3 and 4 May 2012" in after.blocks[0].text
    assert [each for each in check.problems(after, Shelf(names=NAMES)) if each.rule == "range-form"] == []


PARTS = st.sampled_from((
    "from 29-30 March 2011", "between 3-4 May", "the Seventh Meeting", "the the", "in in Elbonia", "5 members",
    "UOB", "organisation", "organization", "The meeting", "the Meeting", "10 per cent", "10%", ", and", "; .", "..",
    "ten", "also also", "co-operation", "Workshop on", "30 April 2012",
))  # fmt: skip


@given(st.lists(PARTS, min_size=1, max_size=8))
def test_no_correction_of_any_rule_changes_a_fact(parts: list[str]) -> None:
    text = " ".join(parts)
    before = markup.read(f"# T\n\n1. {text}\n\n2. The Meeting agreed.\n")
    after = check.corrected(before, check.problems(before, Shelf(names=NAMES)), NAMES)

    for one, other in zip(before.blocks, after.blocks, strict=True):
        assert keeps_facts(one.text, other.text, table(NAMES))
