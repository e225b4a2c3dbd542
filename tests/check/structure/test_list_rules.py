"""Lists: how items end, how they begin, lists of one."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from drafter import markup
from drafter.check.structure import list_ends, list_items
from drafter.model import Problem, Shelf

By = Callable[..., list[str]]


def listed(*items: str, lead: str = "1. The Meeting agreed to:") -> str:
    return f"{lead}\n\n" + "".join(f"    - {item}\n" for item in items)


def mended(text: str) -> list[str]:
    """The texts of the blocks with all corrections of the rule made."""
    statement = markup.read(text)
    texts = [block.text for block in statement.blocks]
    problems: list[Problem] = list(list_ends.check(statement, Shelf()))
    for correction in (problem.correction for problem in problems if problem.correction):
        old = texts[correction.block]
        texts[correction.block] = old[: correction.at[0]] + correction.after + old[correction.at[1] :]
    return texts


@pytest.mark.parametrize(
    "items",
    [
        ("report by May;", "meet in June; and", "thank the host."),
        ("report by May;", "meet in June; or", "thank the host."),
        ("report by May", "meet in June", "thank the host"),
        ("Report by May.", "Meet in June.", "Thank the host."),
        ("report", "meet", "thank the host."),
        ("Members reported, Ruritania first.", "Members met; they agreed."),
        ("report by May; and", "thank the host."),
    ],
)
def test_lists_that_end_in_one_manner_are_let_pass(by: By, items: tuple[str, ...]) -> None:
    assert by(list_ends, listed(*items)) == []


def test_the_item_before_the_last_says_that_the_last_follows(by: By) -> None:
    text = listed("report by May;", "meet in June;", "thank the host.")

    assert by(list_ends, text) == [
        'new, para. 1: warning: "meet in June;" stands before the last item without "and"\n'
        '    mend: end it with "; and"'
    ]
    assert mended(text)[2] == "meet in June; and"


@pytest.mark.parametrize(
    ("items", "what", "better"),
    [
        (
            ("report", "meet;", "eat; and", "leave."),
            '"report" ends without the semicolon that the others have',
            "report;",
        ),
        (("report;", "meet; and", "leave;"), '"leave;" is the last of its list, and ends with ";"', "leave."),
        (("report;", "meet; and", "leave"), '"leave" is the last of its list, and ends without a stop', "leave."),
        (("Report.", "Meet.", "Leave"), '"Leave" ends without the stop that the others have', "Leave."),
    ],
)
def test_an_item_that_ends_otherwise_than_the_others(by: By, items: tuple[str, ...], what: str, better: str) -> None:
    (line,) = by(list_ends, listed(*items))

    assert line.startswith(f"new, para. 1: warning: {what}\n")
    assert better in mended(listed(*items))


def test_lists_without_and_are_told_once_where_that_is_the_manner_of_the_text(by: By) -> None:
    bare = [listed("report;", "meet;", "leave.", lead=f"{n}. The Meeting agreed to:") for n in range(1, 6)]
    joined = listed("report;", "meet; and", "leave.", lead="6. The Meeting agreed to:")

    (line,) = by(list_ends, "\n".join([*bare, joined]))
    assert line.startswith(
        'new, para. 1: warning: "meet;" stands before the last item without "and", and so in 4 more lists of the text\n'
    )
    assert len(by(list_ends, "\n".join([*bare[:3], joined]))) == 3


def test_what_is_mended_has_nothing_more_to_mend() -> None:
    text = listed("report", "meet;", "eat;", "leave")

    assert (
        mended(listed(*mended(text)[1:]))
        == mended(text)
        == ["The Meeting agreed to:", "report;", "meet;", "eat; and", "leave."]
    )


def test_a_list_that_goes_on_behind_a_heading_ends_at_its_last_item(by: By) -> None:
    text = "1. We agreed on:\n\n## A. Rain\n\n- measuring;\n- counting;\n\n## B. Snow\n\n- melting; and\n- selling.\n"

    assert by(list_ends, text) == []


def test_a_list_within_a_list_is_judged_by_itself(by: By) -> None:
    text = listed("report;", "meet:\n        - at sea; and\n        - on land; and", "leave.")

    assert by(list_ends, text) == []


def test_two_manners_in_one_text(by: By) -> None:
    bare = listed("report by May", "meet in June")
    marked = listed("report by May;", "meet; and", "leave.", lead="2. The Meeting agreed to:")

    assert by(list_ends, bare) == []
    assert by(list_ends, f"{bare}\n{marked}", list_ends="none") == []
    assert by(list_ends, f"{bare}\n{marked}")[0].startswith(
        'new, para. 1: warning: the items of this list end without the semicolons of another list: "report by May"\n'
    )
    assert "that the profile asks for" in by(list_ends, bare, list_ends="semicolons")[0]


def test_items_fit_their_lead_in(by: By) -> None:
    assert by(list_items, listed("report;", "to-do lists; and", "leave.")) == []
    assert by(list_items, listed("report; and", "to leave.")) == [
        'new, para. 1: warning: "to" stands at the end of the lead-in and again in "to leave."\n'
        '    mend: leave the second "to" out'
    ]


def test_one_capital_among_small_letters(by: By) -> None:
    seen = "\n2. Members saw how others report and meet.\n"

    assert by(list_items, listed("Ruritania to report;", "all to meet; and", "all to leave.") + seen) == []
    assert by(list_items, listed("report;", "meet; and", "leave.") + seen) == []
    assert by(list_items, listed("Report;", "meet; and", "leave.") + seen) == [
        'new, para. 1: warning: "Report;" begins with a capital, the other items with small letters\n'
        "    mend: begin it with a small letter"
    ]


def test_a_list_of_one(by: By) -> None:
    assert by(list_items, "**Action:**\n\n- report.\n") == []
    assert by(list_items, listed("a workshop.", lead="1. The Meeting agreed to these activities:")) == [
        'new, para. 1: warning: a list of one item stands below "agreed to these activities:"\n'
        "    mend: write it as one sentence, or add what is missing"
    ]


def test_an_item_of_another_grammar_is_a_note(by: By) -> None:
    text = listed("reporting;", "meeting again;", "thank the host; and", "leaving.", lead="1. Members spoke of:")

    assert by(list_items, text) == [
        'new, para. 1: note: "thank the host; and" begins otherwise than the other items, which begin with a word in '
        '"-ing"\n    mend: write the items of a list in one form'
    ]


DECISION = """1. Welcomes the report;

2. Takes note of the budget;

3. Requests the Secretariat:

    - (a) To hold a workshop;
    - (b) To write a guide{joint}
    - (c) To report on both;

4. Thanks the host.
"""


def test_the_list_of_a_resolution_needs_no_and(by: By) -> None:
    assert by(list_ends, DECISION.format(joint=";")) == []
    assert by(list_ends, DECISION.format(joint="; and")) == []
    assert by(list_ends, DECISION.format(joint=",")) != []


def test_brackets_that_are_not_settled_hide_no_mark(by: By) -> None:
    assert by(list_ends, listed("(a) sleep;", "(b) [eat;] and", "(c) drink.")) == []
    assert by(list_ends, listed("(a) sleep;", "(b) [eat] and", "(c) drink.")) != []


def test_one_item_with_a_mark_among_items_without_is_told(by: By) -> None:
    items = ["a survey", "a course{}", "a paper", "a visit"]
    for mark in (";", ",", "."):
        found = by(list_ends, listed(*(item.format(mark) for item in items), lead="1. It agreed on:"))
        assert len(found) == 1
        assert f'"a course{mark}" ends with "{mark}", and the other items without' in found[0]
    assert by(list_ends, listed("a survey", "nets, etc.", "a paper", "a visit.")) == []
