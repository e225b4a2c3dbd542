"""Amounts of one year, told again: within a text, and in the next statements of the body."""

from __future__ import annotations

import pytest
from river_forum import said

SET = ("8. The Co-Chairs", "8. Members set the ferry fee (FF) for 2018 at 84,000 crowns. The Co-Chairs")


def figures(words: str) -> list[str]:
    """Return what is told of the seventh statement with these words behind the first amount."""
    both = (SET[0], f"{SET[1].removesuffix('The Co-Chairs')}{words} The Co-Chairs")
    return [what for rule, what in said(both) if rule == "yearly-figures"]


@pytest.mark.parametrize(
    "words",
    [
        "The FF for 2018 of 84,000 crowns would stay.",
        "The FF for 2017 had been 82,000 crowns.",
        "The FF for 2018 is 82,000 gallons.",
        "The revised FF for 2018 is 82,000 crowns.",
        "The secretariat had proposed that the FF for 2018 be higher, and that the FF for 2018 is 86,000 crowns.",
        "The budget of 2016 will be audited.",
        "The budget for 2018 is about 90,000 crowns. The budget for 2018 is 91,000 crowns.",
    ],
)
def test_amounts_of_other_years_things_and_states_of_work_are_let_be(words: str) -> None:
    assert figures(words) == []


@pytest.mark.parametrize(
    ("words", "what"),
    [
        (
            "The FF for 2018 of 82,000 crowns would stay.",
            '"FF for 2018" is 82,000 crowns here, elsewhere 84,000 crowns',
        ),
        ("It has a FF of 82,000 crowns for 2018.", ""),
        ("The FF for 2018 amounts to 48,000 crowns.", '"FF for 2018" is 48,000 crowns here, elsewhere 84,000 crowns'),
        ("The budget of 2007 will be met by members.", '"The budget of 2007 will": this meeting was in 2017'),
    ],
)
def test_another_amount_of_the_same_year_is_told(words: str, what: str) -> None:
    found = figures(words)

    assert len(found) == 1
    assert not what or found == [what]
