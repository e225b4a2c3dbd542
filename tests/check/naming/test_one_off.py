"""Names of which one word is misspelt: told where all their other words stand, and nowhere else."""

from __future__ import annotations

import pytest

from drafter import check, markup
from drafter.model import Name, NameKind, Shelf

NAMES = (
    Name("south-klow", "South Klowland"),
    Name("kingdom", "United Kingdom of Northern Klow"),
    Name("fund", "Ruritanian Monetary Fund", NameKind.ORGANISATION, "RMF"),
    Name("labour", "Labour Centre of Klow", NameKind.ORGANISATION, "LCK"),
    Name("people", "People's Republic of Borduria"),
    *(
        Name(f"un-{each}", f"United Nations {each}", NameKind.ORGANISATION)
        for each in ("Lamp Fund", "Net Bank", "Boat Desk")
    ),
)
HEAD = "---\nid: new\nmeeting: {body: Council for Lamps and Nets of Klow}\n---\n"


def told(text: str) -> list[str]:
    found = check.problems(markup.read(f"{HEAD}1. {text}\n"), Shelf(names=NAMES))
    return [each.what for each in found if each.rule == "name-forms"]


@pytest.mark.parametrize(
    "text",
    [
        "The United Nations and the South Klowlander delegation met the People’s Republic of Borduria.",
        "Members read “The Untied Nations” and thanked the Labor Center of Klow.",
        "The United Kingdom of Northern Klow thanked the Ruritanian Monetary Fund (RMF).",
        "The Council for Lamps and Nets of Klow met; its members are united kingdoms.",
    ],
)
def test_a_name_in_its_own_form_or_another_word_is_silent(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("The Untied Nations met.", '"Untied Nations" is nearly "United Nations"'),
        ("The United Kingdom of Nothern Klow met.",
         '"United Kingdom of Nothern Klow" is nearly "United Kingdom of Northern Klow"'),
        ("The Ruritanian Monetary Funds (RMF) met.",
         '"Ruritanian Monetary Funds" is nearly "Ruritanian Monetary Fund"'),
        ("The Council for Lamsp and Nets of Klow met.",
         '"Council for Lamsp and Nets of Klow" is nearly "Council for Lamps and Nets of Klow"'),
        ("Members of Suoth Klowland met.", '"Suoth Klowland" is nearly "South Klowland"'),
    ],
)  # fmt: skip
def test_a_name_with_one_word_misspelt_is_told(text: str, said: str) -> None:
    assert told(text) == [said]
