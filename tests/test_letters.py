"""Letters of other languages: none is lost from a name, and a capital is known as one."""

from __future__ import annotations

import re

import pytest

from drafter.letters import CAPITALS, plain


@pytest.mark.parametrize(
    ("name", "bare"),
    [
        ("Łęgowia", "Legowia"),
        ("Sørmark", "Sormark"),
        ("Großstrelsau", "Grossstrelsau"),
        ("Þórsey", "Thorsey"),
        ("Đurđevo", "Durdevo"),
        ("Île d’Émeraude", "Ile d’Emeraude"),
        ("Klow", "Klow"),
    ],
)
def test_a_name_keeps_all_its_letters_without_its_accents(name: str, bare: str) -> None:
    assert plain(name) == bare


@pytest.mark.parametrize("name", ["Łęgowia", "Świnoport", "Čapek", "Ōshima", "Ệt", "Åland", "Klow"])
def test_a_name_of_any_language_begins_with_a_capital(name: str) -> None:
    assert re.match(rf"[{CAPITALS}]", name)
    assert not re.match(rf"[{CAPITALS}]", name.lower())
