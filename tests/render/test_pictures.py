"""Pictures of what tables say: where they stand, what they show, and that they say no more than the table."""

from __future__ import annotations

import re
from itertools import pairwise
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given, settings, strategies as st

from drafter import dates, markup, render
from drafter.model import Block, BlockKind, Picture, Severity, plain
from drafter.render import measure, pictures
from drafter.render.chart.marks import GREY, INK, MARK, width
from drafter.render.pictures import drawing
from drafter.render.pictures.drawing import HIGHEST, Drawing

SVG = "{http://www.w3.org/2000/svg}"
REPORT = """# T

## Umbrellas since the second meeting

1. The following were held:

### Handles

<!-- picture: timeline -->
| Activity | Date | Outcome |
| --- | --- | --- |
| Course on Ribs | 23–25 August 2016 | A report of 5 October 2014 |
| Workshop on Handles | 5 October 2016 | – |

### Cloth

<!-- picture: timeline -->
| Activity | Date | Outcome |
| --- | --- | --- |
| Seminar on Cloth | January 2017 | – |
| Fair of Zenda | mid-2016 | – |
| Count of Umbrellas | [[activities.5.date]] | – |

## What was directed

2. Of four commitments, two are done.

<!-- picture: tally -->
| Directed | Status |
| --- | --- |
| Count | Not reported |
| Mend | Done |
| Dry | Being dried |
| Fold | done |
"""


def drawn(text: str) -> dict[int, tuple[Drawing, ...]]:
    return dict(pictures.of(markup.read(text).blocks))


def only(text: str) -> Drawing:
    ((picture,),) = drawn(text).values()
    return picture


def words(picture: Drawing) -> list[str]:
    return [each.text or "" for each in picture.shapes.iter("text")]


def marks(picture: Drawing) -> list[str]:
    """Return the marks of activities in reading order: a dot, a bar, an open bar."""
    found = []
    for each in picture.shapes.iter():
        if each.tag == "circle":
            found.append("dot")
        elif each.tag == "rect" and each.get("fill") == MARK:
            found.append("bar")
        elif each.tag == "rect" and each.get("stroke") == MARK:
            found.append("open")
    return found


def table(picture: str, *rows: str) -> str:
    head = {"timeline": "| Activity | Date |", "tally": "| Directed | Status |"}[picture]
    return "\n".join(["## H", "", f"<!-- picture: {picture} -->", head, "| --- | --- |", *rows, ""])


# ── where they stand ─────────────────────────────────────────────────────────────────────────────


def test_tables_below_one_heading_make_one_picture_before_the_first_of_its_themes():
    blocks = markup.read(REPORT).blocks
    found = pictures.of(blocks)

    assert [(blocks[at].text.split("\n")[0], [each.name for each in made]) for at, made in found.items()] == [
        ("Handles", ["timeline"]),
        ("Directed\tStatus", ["tally"]),
    ]


def test_a_picture_stands_before_the_words_that_lead_to_its_table():
    text = table("tally", "| A | done |", "| B | under way |").replace("<!--", "1. These were directed:\n\n<!--")

    assert list(drawn(text)) == [1]


def test_the_same_picture_below_another_heading_is_another():
    text = table("tally", "| A | done |", "| B | done |")

    assert list(drawn(text + text.replace("## H", "## I"))) == [1, 3]


def test_a_table_without_a_mark_is_not_drawn():
    assert drawn(re.sub("<!--.*-->", "", REPORT)) == {}


def test_a_mark_before_anything_else_is_of_nothing():
    blocks = markup.read("<!-- picture: tally -->\nWords.\n\n| A |\n| --- |\n| b |\n").blocks

    assert [block.picture for block in blocks] == [None, None]


# ── activities over time ─────────────────────────────────────────────────────────────────────────


def test_each_activity_stands_under_its_theme_with_its_date_as_printed():
    ((picture,), _) = drawn(REPORT).values()

    assert [word for word in words(picture) if word not in ("2016", "2017") and len(word) > 3] == [
        "Handles", "Course on Ribs", "23–25 August 2016", "Workshop on Handles", "5 October 2016",
        "Cloth", "Seminar on Cloth", "January 2017",
        "Without an exact date", "Fair of Zenda: mid-2016", "Count of Umbrellas",
        "Open bar: some time in these months",
    ]  # fmt: skip


def test_days_are_bars_a_day_is_a_dot_and_a_month_is_an_open_bar():
    ((picture,), _) = drawn(REPORT).values()

    assert marks(picture) == ["bar", "dot", "open", "open"], "the last is the key"


def test_marks_stand_on_the_axis_where_their_dates_are():
    picture = only(table("timeline", "| A | 1 January 2016 |", "| B | 1 July 2016 |", "| C | 31 December 2016 |"))
    dots = [float(each.get("cx", "")) for each in picture.shapes.iter("circle")]
    left, right = 186, 451

    assert dots[0] == pytest.approx(left, abs=1)
    assert dots[1] == pytest.approx((left + right) / 2, abs=1)
    assert dots[2] == pytest.approx(right, abs=1)


@pytest.mark.parametrize(
    ("last", "shown"),
    [
        ("9 March 2016", "2016 Feb Mar Apr"),
        ("9 February 2018", "2016 Jan Apr Jul Oct 2017 Jan Apr Jul Oct 2018 Jan"),
        ("9 March 2022", "2016 2017 2018 2019 2020 2021 2022"),
    ],
)
def test_the_axis_names_months_then_quarters_then_years(last: str, shown: str):
    picture = only(table("timeline", "| Aa | 5 February 2016 |", f"| Bb | {last} |"))
    heads = [word for word in words(picture) if re.fullmatch(r"\d{4}|[A-Z][a-z]{2}", word)]

    assert sorted(heads) == sorted(shown.split())


def test_an_axis_of_a_century_is_not_crowded():
    picture = only(table("timeline", "| Aa | 5 January 1900 |", "| Bb | 5 March 2090 |"))
    years = [each for each in picture.shapes.iter("text") if re.fullmatch(r"\d{4}", each.text or "")]
    places = [float(each.get("x", "")) for each in years]

    assert len(years) > 3
    assert all(after - before >= width("2000", 9) for before, after in pairwise(places))


def test_the_picture_follows_the_table_as_it_was_edited():
    edited = REPORT.replace("5 October 2016 |", "6 November 2016 |").replace("Course on Ribs", "Course on Canes")
    ((picture,), _) = drawn(edited).values()

    assert {"6 November 2016", "Course on Canes"} < set(words(picture))
    assert not {"5 October 2016", "Course on Ribs"} & set(words(picture))


def test_the_column_of_dates_is_known_by_its_head_and_else_by_its_cells():
    by_head = "## H\n\n<!-- picture: timeline -->\n| When | What | Told |\n| --- | --- | --- |\n"
    by_head += "| 5 March 2016 | Fair | 9 May 2017 |\n| mid-2016 | Count | 9 June 2017 |\n| 7 March 2016 | Walk | – |\n"
    by_cells = by_head.replace("When", "Time").replace("| mid-2016", "| 6 March 2016")
    neither = by_head.replace("When", "Time").replace("| 9 June 2017", "| none")

    assert {"Fair", "5 March 2016", "Count: mid-2016"} < set(words(only(by_head)))
    assert {"Fair", "5 March 2016", "6 March 2016"} < set(words(only(by_cells)))
    assert drawn(neither) == {}


def test_one_date_is_no_picture():
    assert drawn(table("timeline", "| A | 5 March 2016 |", "| B | soon |")) == {}


def test_a_picture_that_is_asked_for_and_cannot_be_drawn_is_told_with_what_lacks():
    text = table("timeline", "| A | 5 March 2016 |").replace("## H", "## H\n\n### Cloth")
    text += "\n" + table("timeline", "| B | the second half of 2016 |").replace("## H", "### Ribs")

    (told,) = render.undrawn(markup.read(text))

    assert told.severity is Severity.NOTE
    assert "timeline" in told.what
    assert "1 of 2 activities has a date that can be drawn" in told.what
    assert render.undrawn(markup.read(table("timeline", "| A | 5 March 2016 |", "| B | May 2016 |"))) == ()


def test_what_is_too_high_for_a_page_goes_on_in_a_second_picture():
    rows = [f"| Activity number {n} | {n % 28 + 1} {['March', 'May', 'June'][n % 3]} 2016 |" for n in range(90)]
    ((first, *others),) = drawn("## G\n\n### Sub\n\n" + table("timeline", *rows).replace("## H", "### K")).values()
    every = [first, *others]

    assert [each.caption for each in every] == [f"Activities over time ({n} of 3)" for n in (1, 2, 3)]
    assert all(each.high <= HIGHEST for each in every)
    named = [word for each in every for word in words(each) if word.startswith("Activity number")]
    assert named == [f"Activity number {n}" for n in range(90)]


def test_a_theme_that_goes_on_is_named_again():
    rows = [f"| Activity number {n} | 5 March {1990 + n} |" for n in range(60)]
    text = "## G\n\n" + table("timeline", *rows).replace("## H", "### Cloth")
    text += "\n" + table("timeline", "| Last | 5 May 2016 |").replace("## H", "### Ribs")
    (parts,) = drawn(text).values()

    assert "Cloth" in words(parts[0])
    assert "Cloth (continued)" in words(parts[1])
    assert "Ribs" in words(parts[-1])


def test_nothing_stands_beyond_the_width_of_the_text():
    long = "A very long name of a very long activity held by very many people in very many places " * 3
    rows = [f"| {long} | 30 January 2016 and 3 February 2017 |", f"| {'W' * 200} | 28 February–3 March 2017 |"]
    picture = only(table("timeline", *rows, f"| {long} | {long} |"))

    for each in picture.shapes.iter("text"):
        bold = 1.1 if each.get("font-weight") else 1
        assert 0 <= float(each.get("x", "")) <= measure.LINE
        assert float(each.get("x", "")) + bold * width(each.text or "", float(each.get("font-size", ""))) <= 452
    for each in picture.shapes.iter("rect"):
        assert 0 <= float(each.get("x", "")) <= float(each.get("x", "")) + float(each.get("width", "")) <= 452


def test_no_text_is_anchored_elsewhere_for_a_pdf_would_lose_whose_words_it_is():
    assert all("text-anchor" not in each.svg("p") for made in drawn(REPORT).values() for each in made)


def test_a_part_of_activities_without_a_date_has_no_axis():
    rows = ["| A | 5 March 2016 |", "| B | 6 March 2016 |", *(f"| Undated {n} | soon |" for n in range(80))]
    (parts,) = drawn(table("timeline", *rows)).values()

    assert "2016" in words(parts[0])
    assert words(parts[-1])[0] == "Without an exact date (continued)"


def test_a_high_picture_may_stand_alone_on_its_page():
    rows = [f"| Activity number {n} | 5 March {1990 + n} |" for n in range(25)]

    assert not only(table("timeline", *rows)).stays
    assert only(table("timeline", *rows[:5])).stays


# ── commitments by status ────────────────────────────────────────────────────────────────────────


def test_a_bar_a_status_in_the_order_of_the_ledger_with_its_count_in_words():
    _, (picture,) = drawn(REPORT).values()

    assert words(picture) == ["Done", "2 of 4", "Not reported", "1 of 4", "Being dried", "1 of 4"]
    assert picture.told == "Commitments by status. 4 commitments. Done: 2; Not reported: 1; Being dried: 1."


def test_bars_are_as_long_as_their_share():
    bars = [float(each.get("width", "")) for each in drawn(REPORT)[max(drawn(REPORT))][0].shapes.iter("rect")]

    assert bars[0] == pytest.approx(2 * bars[1], abs=0.2)
    assert bars[1] == bars[2]


def test_a_commitment_without_a_status_is_counted_so():
    picture = only(table("tally", "| A | – |", "| B | [[follow_up.2.status]] |", "| C | done |"))

    assert words(picture) == ["Done", "1 of 3", "No status given", "2 of 3"]


@pytest.mark.parametrize(
    "rows", [["| A | done |"], [f"| A{n} | it was remarked {n} times |" for n in range(9)]], ids=["one", "remarks"]
)
def test_where_a_picture_tells_nothing_there_is_none(rows: list[str]):
    assert drawn(table("tally", *rows)) == {}


def test_a_table_without_a_column_of_statuses_is_not_drawn():
    text = table("tally", "| A | blue |", "| B | red |").replace("Status", "Colour")

    assert drawn(text) == {}


def test_statuses_are_known_without_a_header():
    block = Block(BlockKind.TABLE, "Count\tdone\nMend\tunder way", picture=Picture.TALLY)

    assert words(pictures.of([block])[0][0]) == ["Done", "1 of 2", "Under way", "1 of 2"]


# ── for every reader ─────────────────────────────────────────────────────────────────────────────


def test_a_picture_tells_in_words_what_it_shows():
    ((picture,), _) = drawn(REPORT).values()

    assert picture.told == (
        "Activities over time. 3 activities, the first 23–25 August 2016, the last January 2017. "
        "Handles: Course on Ribs, 23–25 August 2016; Workshop on Handles, 5 October 2016; "
        "Cloth: Seminar on Cloth, January 2017. Without an exact date: Fair of Zenda (mid-2016); Count of Umbrellas."
    )


@pytest.mark.parametrize("captioned", [True, False])
def test_a_picture_is_one_image_with_a_name(captioned: bool):
    for (picture,) in drawn(REPORT).values():
        root = ET.fromstring(picture.svg("p-1", captioned=captioned))
        named = {each.get("id"): each.text for each in root.iter() if each.get("id")}

        assert root.get("role") == "img"
        assert set(root.get("aria-labelledby", "").split()) == set(named)
        assert picture.caption in " ".join(filter(None, named.values()))
        assert picture.words in " ".join(filter(None, named.values()))


def test_hostile_words_stay_words():
    picture = only(table("tally", "| A | \\<script>alert(1)\\</script> & |", "| B | done |"))
    root = ET.fromstring(picture.svg("p"))

    assert "<script>alert(1)</script> &" in [each.text for each in root.iter(f"{SVG}text")]
    assert not list(root.iter(f"{SVG}script"))


def test_every_colour_can_be_read_on_white():
    def light(colour: str) -> float:
        parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
        linear = [part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    assert all(1.05 / (light(colour) + 0.05) >= 4.5 for colour in (INK, GREY, MARK))
    fills = {each.get("fill") for made in drawn(REPORT).values() for one in made for each in one.shapes.iter("text")}
    assert fills <= {None, GREY}, "else the ink of the whole"


def test_the_faces_are_those_of_the_page():
    assert drawing.family("/* html { font-family: No } */ html { color: red; font-family: Arimo, sans-serif; }") == (
        "Arimo, sans-serif"
    )
    assert drawing.family("body { font-family: Other }") == drawing.FACES


CELLS = st.one_of(
    st.sampled_from(("", "–", "done", "Under way", "mid-2016", "[[x]]", "5 March 2016 and 2 May 2199", "1/2/1800")),
    st.dates().map(lambda day: dates.written(day)),
    st.dates().map(lambda day: day.isoformat()),
    st.dates().map(lambda day: f"{dates.MONTHS[day.month - 1]} {day.year}"),
    st.text(st.characters(codec="utf-8", exclude_categories=("Cs", "Cc")), max_size=200),
)


@settings(max_examples=200)
@given(st.lists(st.tuples(CELLS, CELLS, CELLS), min_size=1, max_size=40), st.sampled_from(Picture), st.integers(0, 1))
def test_whatever_a_table_holds_a_picture_fits_its_page(rows: list[tuple[str, ...]], picture: Picture, level: int):
    text = "\n".join("\t".join(plain(cell) for cell in row) for row in [("A", "Date", "Status"), *rows][1 - level :])

    for made in pictures.of([Block(BlockKind.TABLE, text, level, picture=picture)]).values():
        for each in made:
            root = ET.fromstring(each.svg("p"))
            assert 0 < each.high <= HIGHEST
            assert all(0 <= float(one.get("x", "0")) <= 451 for one in root.iter(f"{SVG}text"))
            assert all(float(one.get("width", "0")) >= 0 for one in root.iter(f"{SVG}rect"))
