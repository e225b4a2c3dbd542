"""Tests of answers as people type and paste them: lists of names, and what becomes of a faulty one."""

from __future__ import annotations

import pytest

from drafter.compose import entered
from drafter.compose.asking.entering import listed
from drafter.compose.asking.questions import Question
from drafter.model import Name
from drafter.names import Table

NAMES = Table([
    Name("ruritania", "Ruritania"), Name("elbonia", "Elbonia"), Name("tt", "Strelsau and Tarlenheim"),
    Name("klow", "Klow SAR, Zubrowka"),
])  # fmt: skip


@pytest.mark.parametrize(
    ("typed", "names"),
    [
        ("Ruritania", ["Ruritania"]),
        ("Ruritania, Elbonia and Zubrowka", ["Ruritania", "Elbonia", "Zubrowka"]),
        ("Ruritania, Elbonia, and Zubrowka.", ["Ruritania", "Elbonia", "Zubrowka"]),
        ("Ruritania; Elbonia\n- Zubrowka\n• Moo", ["Ruritania", "Elbonia", "Zubrowka", "Moo"]),
        ("3. Fenwick\n(b) Borduria", ["Fenwick", "Borduria"]),
        ("Strelsau and Tarlenheim, Elbonia and Ruritania", ["Strelsau and Tarlenheim", "Elbonia", "Ruritania"]),
        ("Elbonia, Klow SAR, Zubrowka, Ruritania", ["Elbonia", "Klow SAR, Zubrowka", "Ruritania"]),
        ("Elbonia and Strelsau and Tarlenheim", ["Elbonia", "Strelsau and Tarlenheim"]),
        ("Ministry of Lakes and Inland Waters", ["Ministry of Lakes and Inland Waters"]),
        ("A\tB", ["A", "B"]),
        ("Ms Ada Lind, Secretary for Ports of Elbonia\nMr Bo Ek, Chief Hydrologist of Zubrowka",
         ["Ms Ada Lind, Secretary for Ports of Elbonia", "Mr Bo Ek, Chief Hydrologist of Zubrowka"]),
        ("Ms Ada Lind, Head of Ports, and Mr Bo Ek, Head of Ferries.",
         ["Ms Ada Lind, Head of Ports", "Mr Bo Ek, Head of Ferries"]),
        ("Elbonia, Ms Ada Lind and Ruritania", ["Elbonia", "Ms Ada Lind", "Ruritania"]),
        (" \n ", []),
    ],
)  # fmt: skip
def test_a_list_is_read_as_it_is_pasted(typed, names):
    assert listed(typed, NAMES) == names


def test_a_faulty_answer_is_told_and_the_text_is_as_it_was():
    text = "meeting:\n  start: 2031-05-06\n"

    same, told = entered(text, "may.yaml", NAMES, Question(("meeting", "start"), "", "", is_day=True), "31 June 2031")

    assert same == text
    assert "is not a date" in told[0].what


def test_an_empty_answer_takes_the_fact_away():
    text, told = entered(
        "host:\n  country: Elbonia  # who\n", "may.yaml", NAMES, Question(("host", "country"), "", ""), ""
    )

    assert (text, told) == ("host:\n  country:                   # who\n", ())
