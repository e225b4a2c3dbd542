"""Columns, rows and lists of names on the pages of a PDF; and what is told where the page does not show which."""

from __future__ import annotations

import pytest
from ingest.pdf_maker import printed, words, written

from drafter import ingest
from drafter.received import Received, SourceKind

LONG = (
    "The Meeting considered the report of the working group on border management and noted with appreciation the "
    "contributions of members, and of the organisations that had sent their experts to Strelsau for the whole week."
)
NAMES = (
    "Arcadia",
    "Borduria",
    "Brunei Castle",
    "Carpathia",
    "Elbonia (Outer Islands)",
    "Grand Fenwick",
    "Islamic Republic of Ruritania and Zenda",
    "Office of the High Commissioner for Lost Persons (OHCLP)",
    "Papua New Syldavia",
)
OBSERVERS = (
    "Canadia",
    "International Federation of Hat and Glove Societies (IFHG)",
    "Norwia",
    "Poldavia",
    "Qumar",
    "Sylvania",
    "Tomainia",
    "Union of Glove Workers",
    "Vulgaria",
)
DOUBT = "page 1: two columns were read one after the other; they may be rows of a table"


def read(data: bytes) -> Received:
    return ingest.read(data, "a.pdf")


def texts(data: bytes) -> list[str]:
    return [paragraph.text for paragraph in read(data).paragraphs]


def rows(*pairs: tuple[str, str], step: int = 14) -> bytes:
    """Return a page of two columns, each pair on a line of its own; a line break in the first makes it two lines."""
    placed: list[tuple[int, int, str]] = []
    y = 600
    for left, right in pairs:
        placed += [(72, y - 13 * at, part) for at, part in enumerate(left.split("\n"))]
        placed += [(300, y, right)] * bool(right)
        y -= step + 13 * left.count("\n")
    above = "The list of participants follows, as the hosts of the Meeting in Strelsau, Ruritania, had written it down."
    return written(words((72, 700, above), *placed))


def listed(names: tuple[str, ...]) -> str:
    return "".join(f"<p>{name}</p>" for name in names)


@pytest.mark.parametrize("css", ["", "text-align:justify;hyphens:auto", "font-size:12pt;line-height:19pt"])
@pytest.mark.parametrize("margin", [25, 40, 50])
def test_names_that_wrap_in_two_columns_stay_parted_from_their_neighbours(css, margin):
    css = f"@page{{margin:25mm {margin}mm}} div{{columns:2;column-gap:10mm;{css}}} div p{{margin:0}}"
    data = printed(f"<h2>Members</h2><div>{listed(NAMES)}</div><h2>Decisions</h2><p>{LONG}</p>", css)

    assert texts(data) == ["Members", *NAMES, "Decisions", LONG]


def test_a_list_of_names_in_columns_goes_on_over_a_page_with_its_headings():
    css = "h3{font-size:13pt} div{columns:2;text-align:justify;hyphens:auto} div p{margin:0;line-height:20pt}"
    above = "".join(f"<p>{n}. {LONG}</p>" for n in range(1, 11))
    held = f"<div><h3>Members</h3>{listed(NAMES)}<h3>Observers</h3>{listed(OBSERVERS)}</div>"

    assert texts(printed(f"{above}<h2>Annex</h2>{held}", css))[11:] == ["Members", *NAMES, "Observers", *OBSERVERS]


def test_a_heading_level_with_another_column_s_line_is_none_of_it():
    small, large = b"BT /F1 11 Tf 1 0 0 1 %d %d Tm (%s) Tj ET ", b"BT /F1 13 Tf 1 0 0 1 %d %d Tm (%s) Tj ET "
    left = [
        b"Office of the High Com-",
        b"mission for Lost Hats",
        b"Port Authority",
        b"Quay Board",
        b"Ship Club",
    ]
    data = b"".join(small % (72, 700 - 14 * at, line) for at, line in enumerate(left))
    data += large % (247, 703, b"Observers")
    data += b"".join(
        small % (250, 680 - 14 * at, line) for at, line in enumerate([b"Canadia", b"Norwia", b"Qumar", b"Zenda"])
    )

    assert texts(written(data)) == [
        "Office of the High Commission for Lost Hats",
        "Port Authority",
        "Quay Board",
        "Ship Club",
        "Observers",
        "Canadia",
        "Norwia",
        "Qumar",
        "Zenda",
    ]


@pytest.mark.parametrize(
    ("data", "table"),
    [
        (
            rows(("Ruritania", "Mr A. Bee"), ("Elbonia", "Ms C. Dee"), ("Arcadia", "H.E. Eff")),
            "Ruritania\tMr A. Bee\nElbonia\tMs C. Dee\nArcadia\tH.E. Eff",
        ),
        (
            rows(("Delegation", "Representative"), ("Ruritania", "Abel Bee"), ("Elbonia", "Cain Dee")),
            "Delegation\tRepresentative\nRuritania\tAbel Bee\nElbonia\tCain Dee",
        ),
        (
            rows(
                ("Ruritania", "Border agency"),
                ("Elbonia of the Northern\nand Outer Islands", "Coast guard"),
                ("Arcadia", "Port office"),
                ("Zenda", "Air office"),
                step=24,
            ),
            "Ruritania\tBorder agency\nElbonia of the Northern and Outer Islands\tCoast guard\nArcadia\tPort office\n"
            "Zenda\tAir office",
        ),
    ],
    ids=["persons", "a head", "a cell that wraps"],
)
def test_two_columns_of_cells_that_belong_together_are_a_table(data, table):
    received = read(data)

    assert [each.text for each in received.paragraphs if each.kind is SourceKind.TABLE] == [table]
    assert received.doubts == ()


def test_a_row_with_one_cell_stays_a_row_of_its_own():
    data = rows(
        ("Ruritania", "Mr A. Bee"), ("Elbonia", "Ms C. Dee"), ("Observers", ""), ("Zenda", "Dr E. Eff"), step=24
    )

    assert "Elbonia\tMs C. Dee\nObservers\t\nZenda\tDr E. Eff" in texts(data)[1]


def test_columns_that_may_be_rows_are_read_down_with_a_doubt_that_names_the_page():
    data = rows(("Ruritania", "Border agency"), ("Elbonia", "Coast guard"), ("Arcadia", "Port office"))

    assert texts(data)[1:] == ["Ruritania", "Elbonia", "Arcadia", "Border agency", "Coast guard", "Port office"]
    assert read(data).doubts == (DOUBT,)


def test_names_in_alphabetical_order_down_their_columns_raise_no_doubt():
    data = rows(("Arcadia", "Ruritania"), ("Borduria", "Syldavia"), ("Elbonia", "Zenda"))

    assert texts(data)[1:] == ["Arcadia", "Borduria", "Elbonia", "Ruritania", "Syldavia", "Zenda"]
    assert read(data).doubts == ()


def test_a_text_that_ends_with_a_list_of_names_does_not_seem_to_break_off():
    members = printed(f"<p>1. {LONG}</p><p>2. {LONG}</p><h2>Members</h2><div>{listed(NAMES)}</div>", "div{columns:2}")
    broken = printed(f"<p>1. {LONG}</p><p>2. {LONG}</p><p>3. The Meeting agreed on the further steps of the</p>")

    assert read(members).doubts == ()
    assert read(broken).doubts[0].startswith("the text seems to break off")
