"""Where agreed words come from, as a brief says it."""

from __future__ import annotations

import pytest

from drafter.compose.template import listings


@pytest.mark.parametrize(
    ("place", "said"),
    [
        ("Sixteenth Meeting of Officials, 18 April 2023", "after the Sixteenth Meeting of Officials, 18 April 2023"),
        ("21st Session, 18 April 2023", "after the 21st Session, 18 April 2023"),
        ("Klow, 5 March 2023, para. 4", "after Klow, 5 March 2023, para. 4"),
    ],
)
def test_a_numbered_meeting_has_its_article(place: str, said: str) -> None:
    assert listings.after(place) == said
