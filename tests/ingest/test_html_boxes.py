"""Boxes beside a page's text that no class tells: stories, files, menus, alerts."""

from __future__ import annotations

import pytest

from drafter.ingest.html import reading

TEXT = (
    "<h1>Fifth Meeting of the Lakes</h1><p><b>Klow, Elbonia, 5 May 2013</b></p>"
    "<p>1. The Meeting of the Lakes was held in Klow on 5 May 2013 and was attended by all of its members.</p>"
    "<p>2. The Meeting noted the report of the Secretariat on nets and welcomed the boats that were built in Klow.</p>"
    "<p>3. Participants thanked the Government of Elbonia.</p>"
)
STORIES = (
    "<div class='m'><h3>Latest news</h3><h4>Officials meet</h4>"
    "<p>Officials of the Lakes met on 12 May 2015 to speak of nets and boats.</p><a href='/n'>Read more</a></div>"
)


def read(page: str) -> tuple[list[str], str]:
    """Return the texts of a page's paragraphs, and what was dropped of it."""
    found = reading.read(f"<html><body>{page}</body></html>".encode(), "a.html")
    return [part.text for part in found.paragraphs], " ".join(one.before for one in found.repairs if not one.after)


@pytest.mark.parametrize(
    ("above", "below"),
    [
        ("", STORIES),
        (STORIES, ""),
        ("", "<div>Attachment:</div><table><tr><th>Attachment<th>Size<tr><td><a href=x>a.pdf</a><td>118 KB</table>"),
        ("", "<h3>Documents</h3><ul><li><a href='a.pdf'>Statement (PDF)</a></ul>"),
        ("", "<p><a href='#'>« Fourth Meeting</a> <a href='#'>Sixth Meeting »</a></p>"),
        ("<ul><li><a href='#'>English</a><li><a href='#'>Bahasa Indonesia</a></ul>", ""),
        ("<div><p>On this page</p><ul><li><a href='#nets'>Nets</a></ul></div>", ""),
        ("<div id='suiteBar'>SharePoint Newsfeed</div>", ""),
        ("<div class='alert'>Travel: the lakes are high. <a href='#'>Read more</a></div>", ""),
        ("<div class='slider'><div>Mending nets</div><div>Building boats</div></div>", ""),
    ],
)
def test_a_box_that_is_not_the_texts_goes_and_is_told(above: str, below: str):
    kept, told = read(f"{above}<div>{TEXT}</div>{below}")

    assert kept == read(f"<div>{TEXT}</div>")[0]
    assert told


@pytest.mark.parametrize("cell", ["<a href='#'>Home</a><br><a href='#'>Weekly Briefing</a>",
                                  "Home<br>Search<br>Weekly Briefing<br>Photo Gallery"])  # fmt: skip
def test_a_menu_in_a_cell_beside_the_text_goes(cell: str):
    kept, told = read(f"<table><tr><td>{cell}</td><td>{TEXT}</td></tr></table>")

    assert kept[0] == "Fifth Meeting of the Lakes"
    assert "Weekly Briefing" in told


@pytest.mark.parametrize(
    "box",
    [
        f"<div><h2>Latest news</h2>{TEXT.replace('h1', 'h3')}</div>",
        f"<div>{TEXT}<div class='alert'>The Meeting adopted this text on 5 May 2013.</div></div>",
        f"<div>{TEXT}</div><h3>Documents</h3><p>The Meeting adopted the documents that are listed in its annex.</p>",
        f"<div>{TEXT}</div><p>* * *</p><p>Klow, 5 June 2013</p>",
        f"<div>{TEXT}</div><table><tr><th>Member<th>Nets<tr><td>Elbonia<td>118</table>",
        f"{TEXT}<h3><a href='#'>Boats and nets</a></h3><p>The Meeting agreed that boats are to be built in Klow.</p>",
    ],
)
def test_what_may_be_the_texts_stays(box: str):
    told = read(box)[1].replace("* * *", "").strip()

    assert told in ("", "Latest news")
