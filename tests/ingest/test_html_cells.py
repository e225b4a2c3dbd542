"""Cells of a web page's table that hold several lines: each of a list of names stays one, and no word is lost."""

from __future__ import annotations

import pytest

from drafter.ingest.html import reading
from drafter.received import SourceKind


def table(rows: str) -> list[list[str]]:
    """Return the rows of the one table of a page."""
    page = f"<h1>STATEMENT</h1><p>The Meeting was attended by:</p><table>{rows}</table><p>It agreed.</p>"
    (found,) = [each for each in reading.read(page.encode(), "a.html").paragraphs if each.kind is SourceKind.TABLE]
    return [row.split("\t") for row in found.text.split("\n")]


HEAD = "<tr><th>Members</th><th>Observers</th></tr>"


@pytest.mark.parametrize(
    "cell",
    [
        "Arcadia<br>Cook Castle<br>Elbonia",
        "<p>Arcadia</p><p>Cook Castle</p><p>Elbonia</p>",
        "<ul><li>Arcadia</li><li>Cook Castle</li><li>Elbonia</li></ul>",
        "<div>Arcadia<br>\n Cook\n Castle</div>Elbonia",
        "<b>Arcadia<br/>Cook Castle</b><br>Elbonia<br>",
    ],
)
def test_each_line_of_a_list_in_a_cell_has_a_row_of_its_own(cell):
    rows = table(f"{HEAD}<tr><td>{cell}</td><td>Zenda<br>Office of Hats</td></tr><tr><td>Fiji</td><td></td></tr>")

    assert rows == [
        ["Members", "Observers"],
        ["Arcadia", "Zenda"],
        ["Cook Castle", "Office of Hats"],
        ["Elbonia", ""],
        ["Fiji", ""],
    ]


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        ("Office of the<br>High Commissioner for Hats", "Office of the High Commissioner for Hats"),
        ("It met in May.<br>It agreed.", "It met in May. It agreed."),
        ("<p>It met in May.</p><p>It agreed.</p>", "It met in May. It agreed."),
        ("Elbonia<br>(Co-Chair)", "Elbonia (Co-Chair)"),
        ("Mr A. Bee<br>Director General<br>Ministry of Hats", "Mr A. Bee / Director General / Ministry of Hats"),
        ("Arcadia, Borduria<br>and Elbonia", "Arcadia, Borduria and Elbonia"),
    ],
)
def test_lines_of_a_cell_that_are_no_list_stay_in_one_row(cell, text):
    rows = table(f"{HEAD}<tr><td>{cell}</td><td>Zenda</td></tr><tr><td>Fiji</td><td>Canadia</td></tr>")

    assert rows == [["Members", "Observers"], [text, "Zenda"], ["Fiji", "Canadia"]]


def test_the_persons_of_a_delegation_stand_below_each_other_beside_its_name():
    rows = table(
        f"{HEAD}<tr><td>Elbonia</td><td>Mr A. Bee<br>Ms C. Dee</td></tr><tr><td>Zenda</td><td>Dr Eff</td></tr>"
    )

    assert rows[1:] == [["Elbonia", "Mr A. Bee"], ["", "Ms C. Dee"], ["Zenda", "Dr Eff"]]


def test_the_head_of_a_table_is_one_row_however_it_breaks():
    rows = table("<tr><th>Name of<br>State</th><th>Head<br>Delegate</th></tr><tr><td>Elbonia</td><td>Bee</td></tr>")

    assert rows == [["Name of State", "Head Delegate"], ["Elbonia", "Bee"]]


def test_a_text_in_two_languages_side_by_side_is_running_text():
    english = "The Meeting noted the report on nets, boats and rope that Elbonia had sent round before it met."
    french = "Les participants ont pris note du rapport sur les filets que la Ruritanie avait envoyé avant eux."
    rows = "".join(f"<tr><td><p>{n}. {english}</p></td><td><p>{n}. {french}</p></td></tr>" for n in (1, 2))
    page = f"<h1>STATEMENT</h1><p>Klow, 7 May 2015</p><table>{rows}</table>"

    found = [part.text for part in reading.read(page.encode(), "a.html").paragraphs]

    assert found[2:] == [english, french, english, french]
