"""Sums, parts, years and persons that one text gives in two places; lists, quotations and paragraphs that are off."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from drafter import check, markup
from drafter.check.facts import annex_agrees
from drafter.model import Block, BlockKind, Name, Severity, Shelf
from drafter.problems import as_text

Told = Callable[..., list[str]]
STATES = tuple(Name(each.casefold(), each) for each in ("Borduria", "Elbonia", "Ruritania", "Sylvania"))
HEAD = "---\nid: new\nmeeting: {body: Lake Commission}\n---\n"
BUDGET = """\
1. The Commission adopted the budget for {year}, in the amount of {amount} euros, as contained in annex I.

## Annex I: Budget for 2018

| Item | Euros | Share |
|---|---|---|
| Staff | 702,000 | 66.7 |
| Meetings | 250,500 | 23.8 |
| Travel | 100,000 | 9.5 |
| {word} | {total} | 100 |
"""


def of(text: str) -> list[str]:
    """Return what is told of a text, notes left out."""
    found = check.problems(markup.read(HEAD + text), Shelf(names=STATES))
    return [f"{each.rule}: {each.what}" for each in found if each.severity is not Severity.NOTE]


def budget(year: str = "2018", amount: str = "1,052,500", total: str = "1,052,500", word: str = "Total") -> list[str]:
    return of(BUDGET.format(year=year, amount=amount, total=total, word=word))


# ── facts ────────────────────────────────────────────────────────────────────────────────────────


def test_a_budget_that_adds_up_is_silent() -> None:
    assert budget() == []


def test_a_total_that_is_not_the_sum_is_told(told: Told) -> None:
    assert budget(amount="1,502,500", total="1,502,500") == [
        'table-sum: the total below "Euros" is 1,502,500, the rows add up to 1,052,500'
    ]
    assert budget(amount="1,502,500", total="1,502,500", word="Ceiling") == []
    assert told("| What | Days |\n|---|---|\n| Nets | 2 |\n| Ropes | 3 |\n| Lamps | 4 |\n| Total | 8 |\n") == [
        'new: warning: the total below "Days" is 8, the rows add up to 9\n'
        "    mend: add the rows up again, and correct the total or a row"
    ]


@pytest.mark.parametrize("rows", ["| Nets | 33.3 |\n| Ropes | 33.3 |\n| Lamps | 33.3 |\n| Total | 100 |",
                                  "| Nets | 2 |\n| Subtotal | 2 |\n| Lamps | 4 |\n| Total | 6 |",
                                  "| Nets | 2 |\n| Ropes | some |\n| Lamps | 4 |\n| Total | 8 |"])  # fmt: skip
def test_rounding_and_totals_of_parts_are_let_be(rows: str) -> None:
    assert not [each for each in of(f"| What | Days |\n|---|---|\n{rows}\n") if each.startswith("table-sum")]


def test_a_column_of_rates_has_no_sum() -> None:
    rows = "| Nets | 4 | 2.1 |\n| Ropes | 6 | 4.4 |\n| Lamps | 5 | 3.0 |\n| Total | 15 | 3.2 |\n"

    assert of(f"| What | Days | Growth rate |\n|---|---|---|\n{rows}") == []


def test_an_amount_that_is_not_the_annexs_is_told() -> None:
    assert budget(amount="1,052,050") == [
        'annex-agrees: "amount of 1,052,050" is said here, and the total of the annex is 1,052,500'
    ]
    assert budget(amount="702,000") == []


def test_a_year_that_is_not_the_annexs_is_told() -> None:
    assert budget(year="2017") == [
        'annex-agrees: "budget for 2017" is said here, and the heading of the annex is "Budget for 2018"'
    ]


def test_a_part_is_not_more_than_all() -> None:
    assert of("1. The limit was exceeded at 6 of the 51 stations, as in nine of the ten years.\n") == []
    assert of("1. It recalled article 61 of the 50 articles.\n") == []
    assert of("1. It noted that in 2031 of the 12 members three had replied.\n") == []
    assert of("1. The limit was exceeded at 61 of the 51 stations.\n") == [
        'part-of: "61 of the 51": the part is more than all'
    ]


def test_years_that_run_backwards_are_told() -> None:
    assert of("1. It adopted the list for the period 2017–2021 in document 2021-2017/4.\n") == []
    assert of("1. It adopted the list for the period 2021–2017.\n") == ['impossible-date: "2021–2017" runs backwards']


# ── names ────────────────────────────────────────────────────────────────────────────────────────

PERSONS = "1. It elected Ms. Ana Horvat.\n\n| Who | Whence |\n|---|---|\n| {} | Elbonia |\n"


@pytest.mark.parametrize(
    "name", ["Ms. Ana Horvat", "Mr. Ivo Horvat", "Ms. Ana Novak", "Mr. Ana-Marko Horvat", "Ms. Ana Lu Horvat"]
)
def test_other_persons_are_let_be(name: str) -> None:
    assert of(PERSONS.format(name)) == []


@pytest.mark.parametrize(
    ("name", "what"),
    [
        ("Mr. Ana Horvat", '"Mr Ana Horvat" is "Ms Ana Horvat" in paragraph 1'),
        ("Ms. Ana Hrovat", '"Ana Hrovat" is "Ana Horvat" in paragraph 1'),
        ("Ms. Ana Horvath", '"Ana Horvath" is "Ana Horvat" in paragraph 1'),
    ],
)
def test_a_person_who_is_another_one_in_the_list_is_told(name: str, what: str) -> None:
    assert of(PERSONS.format(name)) == [f"person: {what}"]


def test_short_names_that_are_a_letter_apart_are_two() -> None:
    assert of("1. It elected Mr Nguyen Van Hung and Mr Nguyen Van Hong.\n") == []


def test_a_list_of_those_who_came_has_its_and() -> None:
    text = "1. The meeting was attended by Borduria, Elbonia, Ruritania{}Sylvania.\n"

    assert of(text.format(" and ")) == []
    assert of(text.format(", ")) == [
        'list-and: the list that ends in "Ruritania, Sylvania" has no "and" before its last name'
    ]
    assert of("1. It agreed on nets for Borduria, Elbonia, Ruritania, Sylvania.\n") == []
    assert of("1. Members: Borduria, Elbonia, Ruritania, Sylvania.\n") == []


# ── words ────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    "text",
    [
        "It agreed that the paper was useful, that the people were many and that the staff were few.",
        "It noted that the criteria were met, that the unemployed were helped and that the women were paid.",
        "The Commission considered the direct effect of the nets.",
        'It said that "nets tear" and that a net of 5" was small.',
    ],
)
def test_right_words_are_let_be(text: str) -> None:
    assert of(f"1. {text}\n") == []


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("It agreed that the paper were useful.",
         'agreement: a singular has a plural verb: "... agreed that the paper were useful. ..."'),
        ("The Commission recall its report.",
         'agreement: a singular has a plural verb: "... The Commission recall its ..."'),
        ("It noted the direct affect on nets.",
         'wrong-word: one word stands for another that sounds alike: "... the direct affect on ..."'),
        ('It said that "nets tear at sea.',
         'unfinished: a quotation mark is opened and never closed: "It said that "nets tear at sea."'),
    ],
)  # fmt: skip
def test_wrong_words_are_told(text: str, what: str) -> None:
    assert of(f"1. {text}\n") == [what]


def test_the_body_has_one_form() -> None:
    text = "1. The Commission met.\n\n2. The Commission agreed.\n\n3. Members invited the {} to publish the data.\n"

    assert of(text.format("Commission")) == []
    assert of(text.format("commission")) == ['meeting-case: "the commission" stands once, "the Commission" twice']


def test_a_paragraph_that_stands_twice_is_told(told: Told) -> None:
    text = "The Commission welcomed the report of the group on nets and ropes, and asked it to go on."

    assert of(f"1. {text}\n\n2. {text.replace('ropes', 'lamps')}\n") == []
    assert of(f"1. {text}\n\n## Annex: Report\n\n1. {text}\n") == []
    assert told(f"1. {text}\n\n2. {text}\n") == [
        'new, para. 2: warning: the paragraph stands twice: "The Commission welcomed the report of the group ..."\n'
        "    also: new, para. 1\n"
        "    mend: take one of them out"
    ]


def test_each_annex_is_compared_with_what_stands_before_it() -> None:
    accounts = "## Annex I: Accounts for {}\n\n1. They were audited.\n\n## Annex II: Budget for 2019\n\n1. It is new.\n"
    text = "1. It approved the accounts for 2017 (annex I) and adopted the budget for 2019 (annex II).\n\n"

    assert of(text + accounts.format(2017)) == []
    assert of(text + accounts.format(2016)) == [
        'annex-agrees: "accounts for 2017" is said here, and the heading of the annex is "Accounts for 2016"'
    ]


LEAD = """1. The Council adopted the budget for 2021 in the amount of {} crowns, shared as follows:

| Member | Contribution (thousand {}) |
|---|---|
| Elbonia | 3,100 |
| Ruritania | 2,000 |
| Total | 5,100 |
"""


@pytest.mark.parametrize(("amount", "coin"), [("5.1 million", "crowns"), ("4.8 million", "ducats")])
def test_an_amount_that_the_table_below_adds_up_to_or_counts_otherwise_is_let_pass(amount: str, coin: str) -> None:
    assert annex_told(LEAD.format(amount, coin)) == []


def test_an_amount_that_is_not_the_total_of_the_table_below() -> None:
    assert annex_told(LEAD.format("4.8 million", "crowns")) == [
        'new, para. 1: warning: "amount of 4.8 million crowns" is said here, and the total of the table is 5,100 '
        "(Contribution (thousand crowns))\n"
        "    also: new, para. 1\n"
        "    mend: find out which is right, and correct the other"
    ]


def annex_told(text: str) -> list[str]:
    return [as_text(each) for each in annex_agrees.check(markup.read("---\nid: new\n---\n" + text), Shelf())]


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        ([["Item", "2025", "2026", "Total"], ["Staff", "2", "3", "5"], ["Net", "5", "6", "12"], ["Oar", "1", "2", "3"]],
         'table-sum: the total of "Net" is 12, its figures add up to 11'),
        ([["Source", "Tonnes"], ["Rivers", "70"], ["Lakes", "30"], ["In all", "110"]],
         'table-sum: the total below "Tonnes" is 110, the rows add up to 100'),
        ([["", "Reading"], ["Towns", "60"], ["Villages", "40"], ["All", "52"]], ""),
        ([["Rivers", "70"], ["Lakes", "30"], ["Ponds", "40"], ["Total", "110"]], ""),
    ],
)  # fmt: skip
def test_a_table_without_a_marked_header_is_added_up_if_its_first_row_can_be_none_of_figures(
    rows: list[list[str]], said: str
) -> None:
    table = Block(BlockKind.TABLE, "\n".join("\t".join(row) for row in rows))
    statement = replace(markup.read(f"{HEAD}1. The Commission took note.\n"), blocks=(table,))
    found = [f"{each.rule}: {each.what}" for each in check.problems(statement, Shelf()) if each.rule == "table-sum"]
    assert found == ([said] if said else [])
