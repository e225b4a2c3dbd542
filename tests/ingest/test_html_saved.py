"""Pages as people save them: what an archive, a cache, a reader view or a print version adds is no part of the text."""

from __future__ import annotations

import pytest

from drafter import ingest
from drafter.ingest.html import reading
from drafter.received import Received

LONG = (
    "The Meeting considered the report of the working group on border management and noted with appreciation the "
    "contributions of members."
)
ARTICLE = f"<h1>STATEMENT</h1><p>1. {LONG}</p><p>2. {LONG}</p>"
CACHED = "This is Google's cache of http://z.example/s.html. It is a snapshot of the page as it appeared on 3 May 2019."


def read(page: str) -> Received:
    return reading.read(page.encode(), "a.html")


@pytest.mark.parametrize(
    "page",
    [
        f"<!-- saved from url=(0044)https://z.example/s -->\n<html><body>{ARTICLE}",
        f'<div id="wm-ipp-base"><div id="wm-ipp"><a href="/web/">Wayback Machine</a> 14 captures</div></div>{ARTICLE}',
        f'<div id="bN-google-cache-hdr">{CACHED}</div>{ARTICLE}',
        f"<table border=1><tr><td>{CACHED}</td></tr></table>{ARTICLE}",
        '<div class="reader-header"><a class="reader-domain" href="https://z.example">z.example</a></div>'
        f'{ARTICLE}<div class="reader-estimated-time">3-4 minutes</div>',
        f"<p>Published on Zenda Process (https://z.example)</p>{ARTICLE}<p>Source URL: https://z.example/node/12</p>",
        f"<p>5/12/2019 Statement https://z.example/s 1/3</p>{ARTICLE}<p>https://z.example/s?print=1 3/3</p>",
    ],
    ids=["comment", "Wayback Machine", "cache", "old cache", "reader view", "print version", "printed page"],
)
def test_what_a_saved_page_says_of_itself_is_left_out_and_told(page):
    received = read(page)

    assert [each.text for each in received.paragraphs] == ["STATEMENT", LONG, LONG]
    assert page.startswith("<!--") or received.repairs
    assert all(each.after == "" for each in received.repairs)


PARTS = f"<h2 id=a>Opening</h2><p>1. {LONG}</p><h2 id=b>Decisions</h2><p>2. {LONG}</p>"


@pytest.mark.parametrize(
    "contents",
    [
        "<ul><li><a href='#a'>Opening</a></li><li><a href='#b'>Decisions</a></li></ul>",
        "<p><b>Contents</b></p><ol><li><a href='#a'>Opening</a><li><a href='#b'>Decisions</a></ol>",
        "<details><summary>Contents</summary><ul><li><a href='#a'>Opening</a><li><a href='#b'>Decisions</a></ul>"
        "</details>",
        "<div class=x><h2>On this page</h2><p><a href='#a'>Opening</a> | <a href='#b'>Decisions</a></p></div>",
    ],
)
def test_a_list_of_links_to_places_of_the_same_page_is_a_table_of_contents(contents):
    received = read(f"<h1>STATEMENT</h1>{contents}{PARTS}")

    assert [each.text for each in received.paragraphs] == ["STATEMENT", "Opening", LONG, "Decisions", LONG]
    assert {each.kind for each in received.repairs} == {"table of contents"}


@pytest.mark.parametrize(
    "names",
    [
        "<ul><li><a href='#'>Elbonia</a></li><li><a href='#x'>Ruritania</a></li></ul>",
        "<ul><li><a href='a'>Elbonia</a></li><li><a href='b'>Ruritania</a></li></ul>",
        "<ul><li><a href='#a'>Elbonia</a> and its islands of the north</li><li>Ruritania and Zenda</li></ul>",
    ],
)
def test_a_list_with_links_elsewhere_or_words_of_its_own_is_none(names):
    received = read(f"<h1>STATEMENT</h1><p>They were:</p>{names}{PARTS}")

    assert received.paragraphs[2].text.startswith("Elbonia")
    assert received.paragraphs[3].text.startswith("Ruritania")


def test_lines_below_a_title_are_lines_with_their_weight_and_level():
    page = f"<h1>Joint Statement</h1><p><b>Strelsau</b><br><b>10 May 2027</b></p><h2>Third Meeting</h2><p>{LONG}</p>"
    found = [(each.text, each.bold, each.level, each.title) for each in read(page).paragraphs[:4]]

    assert found == [
        ("Joint Statement", True, 1, True),
        ("Strelsau", True, 0, False),
        ("10 May 2027", True, 0, False),
        ("Third Meeting", True, 1, False),
    ]


def test_the_head_and_foot_of_a_page_that_libreoffice_wrote_are_told():
    page = (
        '<html><body><div title="header"><p>Draft</p></div><h1>THIRD MEETING ON NETS</h1><p>1. The Meeting agreed.</p>'
        '<div title="footer"><p>Page 1 of 2</p></div></body></html>'
    )

    received = ingest.read(page.encode(), "a.html")

    assert [part.text for part in received.paragraphs] == ["THIRD MEETING ON NETS", "The Meeting agreed."]
    assert {(repair.kind, repair.before) for repair in received.repairs} == {
        ("page header", "Draft"),
        ("page footer", "Page 1 of 2"),
    }
