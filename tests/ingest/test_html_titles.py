"""The title of a web page: what stands above its heading, beside it and below it, and what is no part of it."""

from __future__ import annotations

import pytest

from drafter import ingest, parse
from drafter.model import BlockKind, Statement
from drafter.names import Table

BODY = "<p>1. The Meeting welcomed progress.</p><p>2. Members agreed to meet again.</p>"
BLOCK = "<{tag}>COMMITTEE ON NETS</{tag}><{tag}>Fifth Meeting</{tag}><{tag}>Klow, Elbonia, 5 May 2015</{tag}>"
LINES = "COMMITTEE ON NETS<br>Fifth Meeting<br>Klow, Elbonia, 5 May 2015"
TITLE = ("COMMITTEE ON NETS", "Fifth Meeting", "Klow, Elbonia, 5 May 2015", "Chair’s Statement")


def statements(body: str, file: str = "a.html") -> tuple[Statement, ...]:
    page = f"<!DOCTYPE html><html><body>{body}</body></html>" if file.endswith("html") else body
    return parse.statements(ingest.read(page.encode(), file), Table([]))


def shapes(body: str, file: str = "a.html") -> list[tuple[str, str, str]]:
    return [(block.kind.value, block.label, block.text) for block in statements(body, file)[0].blocks]


@pytest.mark.parametrize(
    "above",
    [
        BLOCK.format(tag="p"),
        BLOCK.format(tag="div"),
        f"<center>{LINES}</center>",
        f'<div align="center"><b>{LINES}</b></div>',
        f'<ul><li><a href="/">Home</a></li></ul>{BLOCK.format(tag="p")}',
    ],
)
@pytest.mark.parametrize("heading", ["h1", "h2"])
def test_a_title_block_above_the_heading_is_of_the_title(above: str, heading: str):
    found = statements(f"{above}<{heading}>Chair’s Statement</{heading}>{BODY}")[0]

    assert found.title == TITLE
    assert (found.meeting.ordinal, found.meeting.city, found.meeting.country) == (5, "Klow", "Elbonia")


def test_a_sites_name_above_the_heading_is_no_title():
    menu = '<p><a href="/">Home</a> | <a href="/news">News</a></p><p>Ministry of Nets</p>'
    found = statements(f"{menu}<h1>Statement of the Fifth Meeting</h1>{BODY}")[0]

    assert found.title == ("Statement of the Fifth Meeting",)
    assert "Ministry of Nets" in " ".join(repair.before for repair in found.repairs)


def test_a_sentence_above_the_heading_makes_no_second_document():
    found = statements(f"<p>We, the Ministers, met in Klow and agreed on nets.</p><h1>Chair’s Statement</h1>{BODY}")

    assert [one.title for one in found] == [("Chair’s Statement",)]
    assert found[0].blocks[0].text.startswith("We, the Ministers")


@pytest.mark.parametrize("name", ["posted-on", "entry-meta", "byline", "submitted"])
def test_the_day_on_which_a_page_was_posted_is_not_the_meetings(name: str):
    posted = f'<div class="{name}">1 January 2022</div>'
    found = statements(f"<h1>Fifth Meeting on Nets</h1>{posted}<p>Klow, Elbonia, 5 May 2015</p>{BODY}")[0]

    assert found.title == ("Fifth Meeting on Nets", "Klow, Elbonia, 5 May 2015")
    assert ("posting line", "1 January 2022") in {(repair.kind, repair.before) for repair in found.repairs}


@pytest.mark.parametrize(
    "below",
    [
        ("Klow, Elbonia, 5 May 2015", "COMMUNIQUE"),
        ("Klow, Elbonia, 5 May 2015", "Klow Declaration"),
        ("Klow, Elbonia, 5 May 2015", "“One Net, Many Hands”"),
        ("Klow Declaration", "Klow, Elbonia, 5 May 2015"),
        ("5 May 2015, via videoconference",),
        ("Decision 7/NET.12",),
        ("Progress Report",),
    ],
)
def test_headings_below_the_title_that_name_the_document_or_its_day_are_of_it(below: tuple[str, ...]):
    headings = "".join(f"<h2>{line}</h2>" for line in below)
    found = statements(f"<h1>Fifth Meeting on Nets</h1>{headings}{BODY}<h2>Close</h2><p>3. We closed.</p>")[0]

    assert found.title == ("Fifth Meeting on Nets", *below)


def test_the_first_section_is_not_of_the_title():
    for heading in ("Introduction", "Executive summary", "Opening Declaration"):
        found = statements(f"<h1>Fifth Meeting on Nets</h1><p>Klow, 5 May 2015</p><h2>{heading}</h2>{BODY}")[0]
        assert found.title == ("Fifth Meeting on Nets", "Klow, 5 May 2015")


def test_an_executive_summary_in_bold_is_a_heading():
    found = statements(f"<p><b>Office of Nets</b></p><p><b>Report, 2015</b></p><p><b>Executive summary</b></p>{BODY}")[
        0
    ]

    assert found.blocks[0].kind is BlockKind.HEADING
    assert found.blocks[0].text == "Executive summary"


def test_bold_lines_that_breaks_part_stay_lines_though_they_are_long_or_end_open():
    lines = ["JOINT COMMUNIQUE OF", f"THE FIFTH MEETING ON {'NETS AND ' * 10}TWINE", "KLOW, ELBONIA, 5 MAY 2015"]
    found = statements(f"<center><b>{'<br>'.join(lines)}</b></center>{BODY}")[0]

    assert found.title == tuple(lines)


NUMBERED = [
    "1. Activities completed",
    "1.1 The office held two workshops.",
    "1.2 It published a guide.",
    "2. Members met.",
]


def test_numbers_with_points_read_alike_in_a_page_and_in_text():
    page = "<h1>Fifth Meeting on Nets</h1>" + "".join(f"<p>{line}</p>" for line in NUMBERED)
    text = "\n\n".join(["FIFTH MEETING ON NETS", *NUMBERED])

    assert shapes(page) == shapes(text, "a.txt")
    assert shapes(page)[:2] == [
        ("heading", "1", "Activities completed"),
        ("paragraph", "1.1", "The office held two workshops."),
    ]


def test_numbers_with_points_below_a_lead_in_are_items():
    assert [kind for kind, _, _ in shapes("<p>1. We agreed:</p><p>1.1 To mend;</p><p>1.2 To row.</p>")][1:] == [
        "item",
        "item",
    ]


def test_an_agenda_below_a_paragraph_in_brackets_is_a_list():
    lines = ["(1) We met.", "(2) The agenda was:", "1. Opening", "2. Nets", "(3) We closed."]
    found = shapes("<h1>Fifth Meeting on Nets</h1>" + "".join(f"<p>{line}</p>" for line in lines))

    assert [(kind, label) for kind, label, _ in found] == [
        ("paragraph", "(1)"),
        ("paragraph", "(2)"),
        ("item", "1"),
        ("item", "2"),
        ("paragraph", "(3)"),
    ]


def test_a_note_whose_mark_is_a_raised_figure_of_its_own_is_a_footnote():
    assert shapes("<p>1. We mend nets.¹</p><p>2. We row.</p><p>¹ Of hemp.</p>")[-1] == ("footnote", "¹", "Of hemp.")


@pytest.mark.parametrize("signed", ["Office of Nets, Klow", "9th plenary meeting"])
def test_who_signs_below_a_text_is_no_heading(signed: str):
    found = shapes(f"<h1>Fifth Meeting on Nets</h1>{BODY}<p>{signed}</p><p>6 May 2015</p>")

    assert found[-2:] == [("paragraph", "", signed), ("paragraph", "", "6 May 2015")]


def test_a_heading_in_bold_that_names_a_strategy_begins_no_document():
    plan = f"<h1>Strategy on Nets, 2015</h1>{BODY}<p><b>Strategy review, funding and nets</b></p><p>It is short.</p>"

    assert len(statements(plan)) == 1


@pytest.mark.parametrize("line", ["Klow Declaration: What We Share", "“One Net, Many Hands”"])
def test_what_was_declared_or_met_under_is_no_part_of_the_meetings_name(line: str):
    found = statements(f"<h1>Fifth Forum on Nets</h1><h2>{line}</h2><p>Klow, Elbonia, 5 May 2015</p>{BODY}")[0]

    assert found.title[1] == line
    assert found.meeting.name == "Fifth Forum on Nets"


def test_the_place_below_a_heading_of_two_lines_is_of_the_title():
    found = statements(f"<h1>Nets Forum<br>Fifth Meeting</h1><h2>Klow Declaration</h2><p>Klow, 5 May 2015</p>{BODY}")[0]

    assert found.title == ("Nets Forum", "Fifth Meeting", "Klow Declaration", "Klow, 5 May 2015")


def test_a_documents_name_set_where_a_writers_stands_is_kept():
    byline = '<p class="byline">Statement of the Co-Chairs</p><p>Klow, Elbonia, 5 May 2015</p>'

    assert "Statement of the Co-Chairs" in statements(f"<h1>Fifth Meeting on Nets</h1>{byline}{BODY}")[0].title


def test_a_documents_name_below_a_title_that_names_none_goes_with_it():
    page = (
        "<html><body><h2>Fifth Meeting of the Lakes<br>Klow, Elbonia, 5 May 2013</h2><h3>Co-Chairs’ Statement</h3>"
        "<p>1. The Meeting of the Lakes was held in Klow and agreed to mend nets.</p></body></html>"
    )
    found = parse.statements(ingest.read(page.encode(), "a.html"), Table([]))[0]

    assert found.title == ("Fifth Meeting of the Lakes", "Klow, Elbonia, 5 May 2013", "Co-Chairs’ Statement")
