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


# ── columns below a title, and heads in a narrow margin ──────────────────────────────────────────

TITLE = [(80, 780, "SECOND MEETING OF THE HARBOUR MASTERS OF THE NORTHERN STRAITS OF ELBONIA"), (240, 760, "STATEMENT")]
HARBOURS = [
    "1. The harbour masters of all the Straits had",
    "met in Klow at the invitation of the port, and",
    "they noted with thanks the report on lights.",
    "2. The masters agreed that each buoy in all of",
    "the Straits be painted anew before the end of",
    "the year, and that the paint be bought jointly.",
    "3. The masters asked the secretariat for its long",
    "list of wrecks, with the depth of each, so that",
    "pilots may learn of them in time.",
    "4. The masters welcomed the offer of Borduria",
]
LIGHTS = [
    "to hold the next meeting in its capital.",
    "5. The masters noted the fees of pilots as",
    "they stand, and agreed to see them again.",
    "6. The masters thanked the port of Klow.",
]


def column(x: int, lines: list[str], top: int = 720, step: int = 14) -> list[tuple[int, int, str]]:
    """Return lines placed below one another, a number's words hung behind it."""
    placed, y = [], top + 10
    for text in lines:
        number, _, rest = text.partition(" ") if text[0].isdigit() else ("", "", text)
        y -= step + 10 * bool(number)
        placed += [(x, y, number)] * bool(number) + [(x + 28, y, rest)]
    return placed


def test_numbers_hung_in_a_second_column_are_its_paragraphs():
    data = written(words(*TITLE, *column(51, HARBOURS[:9]), *column(320, LIGHTS[1:] * 2, top=731)))

    assert [part.label for part in read(data).paragraphs][2:] == ["1", "2", "3", "5", "6", "5", "6"]


def test_the_last_lines_of_a_longer_first_column_come_before_the_second_column():
    data = written(words(*TITLE, *column(51, HARBOURS), *column(320, LIGHTS, top=731)))

    assert texts(data)[2:] == [
        "The harbour masters of all the Straits had met in Klow at the invitation of the port, and they noted with "
        "thanks the report on lights.",
        "The masters agreed that each buoy in all of the Straits be painted anew before the end of the year, and that "
        "the paint be bought jointly.",
        "The masters asked the secretariat for its long list of wrecks, with the depth of each, so that pilots may "
        "learn of them in time.",
        "The masters welcomed the offer of Borduria to hold the next meeting in its capital.",
        "The masters noted the fees of pilots as they stand, and agreed to see them again.",
        "The masters thanked the port of Klow.",
    ]


def test_a_sentence_across_the_page_stays_below_both_columns():
    wide = "The masters had this statement read aloud in the harbour of Klow, in the presence of all of its pilots,"
    below = [(51, 440, wide), (51, 426, "and closed the meeting.")]
    data = written(words(*TITLE, *column(51, HARBOURS[:9]), *column(320, LIGHTS, top=731), *below))

    assert texts(data)[-2:] == ["The masters thanked the port of Klow.", f"{wide} and closed the meeting."]


@pytest.mark.parametrize("pages", [2, 3])
def test_a_line_at_the_right_of_every_page_is_a_running_head_though_the_text_stands_near(pages):
    texts = [f"The masters of {name} met." for name in ("Elbonia", "Borduria", "Syldavia")[:pages]]
    each = [words((400, 790, "Second Meeting"), (51, 776, text), (51, 762, "They agreed.")) for text in texts]
    received = read(written(*each))

    assert [repair.before for repair in received.repairs if repair.kind == "running head"] == ["Second Meeting"] * pages
    assert "Second Meeting" not in " ".join(part.text for part in received.paragraphs)


def test_a_line_of_text_with_which_both_pages_begin_is_kept_and_told():
    each = [words((51, 790, "The masters of"), (51, 776, f"{name} met in Klow.")) for name in ("Elbonia", "Borduria")]
    received = read(written(*each))

    assert [part.text.split(" met")[0] for part in received.paragraphs if "met in Klow" in part.text] == [
        "The masters of Elbonia",
        "The masters of Borduria",
    ]
    told = "“The masters of” stands first on pages 1 and 2: it was read as text, and may be a running head"
    assert told in received.doubts
