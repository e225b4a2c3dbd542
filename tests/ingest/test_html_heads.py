"""Titles, facts, names and fragments of a web page that are set one a line, or alike."""

from __future__ import annotations

import pytest

from drafter import ingest, parse
from drafter.model import BlockKind, Statement
from drafter.names import Table

PLACE = "<p>Klow, Elbonia, 14 March 2019</p>"
BODY = "<p>1. The Seventh Meeting on Nets was held in Klow on 14 March 2019.</p><p>2. The Meeting closed.</p>"


def statements(body: str) -> tuple[Statement, ...]:
    page = f"<!DOCTYPE html><html><body>{body}</body></html>"
    return parse.statements(ingest.read(page.encode(), "a.html"), Table([]))


def lines(body: str) -> list[str]:
    return [f"{block.kind.value}: {block.text}" for block in statements(body)[0].blocks]


@pytest.mark.parametrize(
    ("heading", "end"),
    [
        ("h1", "<h1>Way forward</h1><p>3. The Meeting agreed.</p>"),
        ("h2", "<h2>Way forward</h2><p>3. The Meeting agreed.</p>"),
        ("h1", "<h1>Annex A: Nets</h1><p>1. Mend.</p>"),
        ("h1", '<h1>Related pages</h1><p><a href="/8">Eighth Meeting</a></p>'),
    ],
)
def test_the_first_heading_is_the_title_though_others_are_set_like_it(heading: str, end: str):
    found = statements(f"<{heading}>Seventh Meeting on Nets</{heading}>{PLACE}{BODY}{end}")

    assert [one.title for one in found] == [("Seventh Meeting on Nets", "Klow, Elbonia, 14 March 2019")]


def test_headings_of_sections_are_no_title():
    assert statements(f"<h2>Introduction</h2>{BODY}<h2>Close</h2><p>3. The Meeting closed.</p>")[0].title == ()
    assert statements(f"<p>Nets</p><h1>Way of the nets forward</h1>{BODY}<h1>Close</h1>")[0].title != (
        "Way of the nets forward",
    )


def test_two_documents_with_a_heading_each_are_two():
    declaration = f"<h1>Declaration of Klow</h1>{PLACE}<p>We met in Klow.</p><p>1. We mend nets.</p>"
    found = statements(f"<h1>Seventh Meeting on Nets</h1>{PLACE}{BODY}{declaration}")

    assert [one.title[0] for one in found] == ["Seventh Meeting on Nets", "Declaration of Klow"]


@pytest.mark.parametrize("line", ["<p>Co-Chairs’ Statement</p>", "<h2>Co-Chairs’ Statement</h2>"])
def test_a_documents_name_below_the_place_is_of_the_title(line: str):
    found = statements(f"<h1>Seventh Meeting on Nets</h1>{PLACE}{line}{BODY}")[0]

    assert found.title[2:] == ("Co-Chairs’ Statement",)
    assert found.kind.value == "statement"


@pytest.mark.parametrize(
    "facts",
    [
        "<dl><dt>Venue</dt><dd>Klow, Elbonia</dd><dt>Date</dt><dd>21-23 October 2014</dd></dl>",
        "<table><tr><td>Venue:</td><td>Klow, Elbonia</td></tr>"
        "<tr><td>Date:</td><td>21-23 October 2014</td></tr></table>",
    ],
)
def test_facts_in_a_list_or_table_above_the_text_are_its_meetings(facts: str):
    found = statements(f"<h2>Meeting on Nets</h2>{facts}<p>The Meeting noted nets.</p><p>It closed.</p>")[0]

    assert (found.meeting.city, found.meeting.country, str(found.meeting.start)) == ("Klow", "Elbonia", "2014-10-21")
    assert [block.text for block in found.blocks] == ["The Meeting noted nets.", "It closed."]


def test_a_table_of_facts_within_the_text_stays_a_table():
    table = "<table><tr><td>Venue</td><td>Klow</td></tr><tr><td>Date</td><td>5 May 2013</td></tr></table>"

    assert (
        lines(f"<h1>Meeting on Nets</h1>{BODY}{table}<p>3. It closed.</p>")[2] == "table: Venue\tKlow\nDate\t5 May 2013"
    )


def test_names_that_breaks_part_below_a_lead_in_are_items():
    present = "<p>3. The Meeting was attended by:<br>Elbonia<br>Iran (Islamic Republic of)<br>IOM</p>"
    observed = "<p>Observers:<br>Ruritania<br>IFRC</p><p>4. It closed.</p>"

    assert lines(f"<h1>Meeting on Nets</h1>{BODY}{present}{observed}")[2:] == [
        "paragraph: The Meeting was attended by:", "item: Elbonia", "item: Iran (Islamic Republic of)", "item: IOM",
        "paragraph: Observers:", "item: Ruritania", "item: IFRC", "paragraph: It closed.",
    ]  # fmt: skip


def test_names_below_a_heading_of_participants_are_no_headings():
    body = "<h3>Participants</h3><p>Elbonia<br>Ruritania</p><h3>Observers</h3><p>Borduria</p>"

    assert [line for line in lines(f"<h1>Meeting on Nets</h1>{BODY}{body}") if line.startswith("heading")] == [
        "heading: Participants", "heading: Observers",
    ]  # fmt: skip


def test_numbered_fragments_below_a_colon_are_items_and_what_a_body_did_is_none():
    lead, end = "<h1>Meeting on Nets</h1><p>The Meeting saw three gaps:</p><ol>", "</ol><p>It closed the day.</p>"
    items = statements(f"{lead}<li>nets;</li><li>boats; and</li><li>oars.</li>{end}")[0].blocks
    acts = statements(f"{lead}<li>noted nets;</li><li>agreed to mend;</li><li>thanked Elbonia.</li>{end}")[0].blocks

    assert [block.kind for block in items[1:4]] == [BlockKind.ITEM] * 3
    assert [block.kind for block in acts[1:4]] == [BlockKind.PARAGRAPH] * 3


def test_a_sites_own_words_at_the_end_of_an_article_are_left_out():
    end = (
        '<ul><li><a href="/p">Printer-friendly version</a></li><li>Send by email</li></ul>'
        "<h2>Related pages</h2><p>Boat Group</p><div>Page last reviewed 1 March 2023</div>"
    )
    found = statements(f"<h1>Meeting on Nets</h1>{BODY}<p>Observers:</p><ul><li>Ruritania</li></ul>{end}")[0]

    assert [block.text for block in found.blocks][-2:] == ["Observers:", "Ruritania"]
    assert {repair.kind for repair in found.repairs if not repair.after} <= {
        "site navigation",
        "text around the article",
    }


def test_participants_that_are_links_stay():
    names = "".join(f'<li><a href="/{name}">{name}</a></li>' for name in ("Elbonia", "Ruritania"))

    assert lines(f"<h1>Meeting on Nets</h1>{BODY}<p>Participants:</p><ul>{names}</ul>")[-2:] == [
        "item: Elbonia", "item: Ruritania",
    ]  # fmt: skip
