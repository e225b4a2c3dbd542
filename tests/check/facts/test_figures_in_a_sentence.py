"""Figures that one sentence, or a table, holds against each other."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Told = Callable[..., list[str]]


def lines(told: Told, text: str) -> list[str]:
    return [line.partition("\n")[0].removeprefix("new, para. 1: warning: ") for line in told(f"1. {text}\n")]


def test_a_rise_that_is_a_fall_is_told_with_its_remedy(told: Told) -> None:
    assert told("1. Inflation fell from 3.1 per cent to 5.2 per cent.\n") == [
        'new, para. 1: warning: "fell from 3.1 per cent to 5.2 per cent": 5.2 is more than 3.1\n'
        "    mend: correct the verb, or exchange the figures"
    ]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Prices rose to 3.4 per cent in August 2024 from 3.9 per cent in June.",
         '"rose to 3.4 per cent in August 2024 from 3.9 per cent": 3.4 is less than 3.9'),
        ("The rate was lowered by 50 basis points, from 5.50 per cent to 5.25 per cent.",
         '"lowered by 50 basis points, from 5.50 per cent to 5.25 per cent": it is 25 basis points'),
        ("Loans rose from 300 million euros in 2023 to 540 million euros in 2024, by one half.",
         '"rose from 300 million euros in 2023 to 540 million euros in 2024, by one half": it is 80 per cent'),
        ("Catches fell by 20 per cent, from 50,000 tonnes to 30,000 tonnes.",
         '"fell by 20 per cent, from 50,000 tonnes to 30,000 tonnes": it is 40 per cent'),
        ("Elbonia (USD 20 million), Sylvania (USD 5 million) and Ruritania (USD 15 million) paid, a total of "
         "USD 54 million.",
         '"a total of USD 54 million" is not what stands before it: USD 20 million + USD 5 million + USD 15 million'),
        ("Elbonia (USD 20 million), Sylvania (USD 5 million) and Ruritania (EUR 15 million) paid, a total of "
         "USD 40 million.",
         '"EUR 15 million" stands among parts of "a total of USD 40 million"'),
        ("The Office has 214 ships on its list of 30 September 2024, of which 287 carry a buoy.",
         '"of which 287": the part is more than all, 214'),
        ("Of the 16 actions in the plan, 12 had been completed and five were under way.",
         '"12" and "five" are more than the 16: "Of the 16 actions in the plan, 12 had been completed and five '
         'were under way."'),
        ("Of the eight members, six have closed their ports; the other three will.",
         '"Of the eight members, six" and "the other three" are not 8'),
        ("Of the 1,200 certificates issued since then, 1,450 had been issued by Elbonia.",
         '"Of the 1,200 certificates issued since then, 1,450": the part is more than all'),
        ("The draft was open for a comment period of 120 days, from 1 May to 28 July 2025.",
         '"period of 120 days, from 1 May to 28 July 2025": these dates are not 120 days apart'),
        ("The group has 12 members, three from each of the five regions.",
         '"12 members, three from each of the five regions" are 15, not 12'),
        ("Six of the ten members have a rule, and the other three, Borduria, Elbonia and Sylvania, will write one.",
         '"Six of the ten" and "the other three" are not 10'),
        ("The other three, Elbonia and Sylvania, will write one.", '"three" are announced, and 2 listed: '
         '"Elbonia and Sylvania"'),
        ("Six members voted to lower the rate: Ms Anna Tarl, Mr Karl Sapt and Mr Paul Kraft.",
         '"Six members" are announced, and 3 listed: "Ms Anna Tarl, Mr Karl Sapt and Mr Paul Kraft"'),
        ("Four workshops agreed last year had been held in Zenda (May 2023), Klow (June 2023) and Lutz (July 2023).",
         '"Four workshops" are announced, and 3 listed: "Zenda (May 2023), Klow (June 2023) and Lutz (July 2023)"'),
        ("Ms Tarl was elected for a term of three years, from 1 January 2025 to 31 December 2026.",
         '"term of three years, from 1 January 2025 to 31 December 2026": these dates are not three years apart'),
        ("The mandate runs for a period of 12 months, from 1 January to 30 June 2025.",
         '"period of 12 months, from 1 January to 30 June 2025": these dates are not 12 months apart'),
    ],
)  # fmt: skip
def test_figures_that_do_not_go_together_are_told(told: Told, text: str, said: str) -> None:
    assert lines(told, text) == [said]


@pytest.mark.parametrize(
    "text",
    [
        "The Committee voted by 6 to 3 to lower the rate. Six members voted for the proposal. Three members preferred "
        "to keep it.",
        "The rate was lowered by 25 basis points, from 5.50 per cent to 5.25 per cent.",
        "Members rose from rank 3 to 5. The number of ships rose from 2010 to 2014. It fell from 12 ships to 3 ships.",
        "Losses grew from 3 per cent to 2 per cent below zero. The office moved from 3 rooms to 2 rooms.",
        "Catches fell by about 30 per cent, from 50,000 tonnes to 30,000 tonnes.",
        "Elbonia (USD 20 million) and Sylvania (USD 5 million) paid, in total about USD 30 million with others.",
        "Elbonia (USD 20 million) paid with others, a total of USD 54 million.",
        "The Office held 12 workshops in two States, of which five were in Zenda.",
        "Of the 16 parties, 12 had signed the plan and 10 were ready to ratify it.",
        "Of the eight members, five have closed their ports; the other three will.",
        "Of the 20 members, 18 had paid and 15 had reported; the other five would report.",
        "Two of the five members objected; the other two abstained and one was absent.",
        "Prices increased more slowly, from 4 per cent to 3 per cent. The rate of increase eased from 6 per "
        "cent to 4 per cent.",
        "Three workshops, a seminar and a course were held in Zenda (May 2023), Klow (June 2023) and Lutz (July "
        "2023), and more.",
        "Five delegations supported three items of the agenda: trade, fish and timber.",
        "Losses grew from 3 million euros to 5 million euros, or by two thirds.",
        "Trade grew by 8 per cent a year, from 1.2 billion euros in 2022 to 1.4 billion euros in 2024.",
        "The group has 15 members, three from each of the five regions.",
        "The other three, Borduria, Elbonia and Sylvania, will write one.",
        "Three workshops had been held in Zenda (May 2023), Klow (June 2023) and Lutz (July 2023).",
        "Ms Tarl was elected for a term of two years, from 1 January 2025 to 31 December 2026.",
        "Ms Tarl was elected for a term of three years from 1 January 2025.",
    ],
)
def test_figures_that_go_together_are_let_be(told: Told, text: str) -> None:
    assert lines(told, text) == []


def test_a_list_announced_with_what_it_is_of_is_counted(told: Told) -> None:
    items = "\n    - (a) a rise of rents;\n    - (b) a poor harvest; and\n    - (c) a new fall of the crown.\n"

    assert told(f"1. Members discussed three risks to the forecast:\n{items}") == []
    assert told(f"1. The four members of the Board met:\n{items}") == []
    assert told(f"1. Members discussed four risks to the forecast:\n{items}") == [
        'new, para. 1: warning: "four risks" are announced, and 3 stand below\n'
        "    mend: count again, and correct the number or the list"
    ]


SHARES = """
| Item | 2031 | 2032 | Total |
|---|---|---|---|
| Staff | 19 | 20 | {} |
| Travel | 2 | 2 | 4 |
| Total | 21 | 22 | 43 |
"""


def test_a_row_that_does_not_add_up_is_told_once(told: Told) -> None:
    assert told(SHARES.format(39)) == []
    assert told(SHARES.format(93)) == [
        'new: warning: the total of "Staff" is 93, its figures add up to 39\n'
        "    mend: add them up again, and correct the total or a figure"
    ]


CATCH = """
| Member | Tonnes |
|---|---|
| Elbonia | 70 |
| {} | 30 |
| Sylvania | 20 |
| Borduria | 9 |
| Total | 129 |
"""


def test_a_member_that_has_two_rows_of_figures_is_told(told: Told) -> None:
    assert told(CATCH.format("Ruritania")) == []
    assert told(CATCH.format("Elbonia")) == [
        'new: warning: the row "Elbonia" stands twice in a table of figures\n'
        "    mend: write in one of them the name that was meant"
    ]


LIMITS = """\
1. Members agreed on the limits in Annex A. That for cod is {cod} tonnes and that for hake {hake} tonnes.

2. Members endorsed the {plan} (Annex B), of a budget of {much} million euros.

## Annex A: Limits

| Member | Cod | Hake |
|---|---|---|
| Elbonia | 7,000 | 400 |
| Sylvania | 2,000 | 500 |
| Total | 9,000 | 900 |

## Annex B: Net Plan 2025–2030 (thousands of euros)

| Item | Cost |
|---|---|
| Nets | 4,000 |
| Ropes | 2,300 |
| Total | 6,300 |
"""


@pytest.mark.parametrize(
    ("facts", "said"),
    [
        ({}, []),
        ({"hake": "990"}, ['"hake 990" is said here, and the total of the annex below "Hake" is 900']),
        ({"plan": "Net Plan for 2025–2035"},
         ['"Plan for 2025–2035" is said here, and the heading of the annex is "Net Plan 2025–2030 (thousands of '
          'euros)"']),
        ({"much": "3.6"}, ['"budget of 3.6 million" is said here, and the total of the annex is 6,300']),
    ],
)  # fmt: skip
def test_the_text_is_held_against_the_columns_and_the_heading_of_its_annex(
    told: Told, facts: dict[str, str], said: list[str]
) -> None:
    given = {"cod": "9,000", "hake": "900", "plan": "Net Plan 2025–2030", "much": "6.3", **facts}
    found = [line.partition("\n")[0].partition("warning: ")[2] for line in told(LIMITS.format(**given))]

    assert found == said
