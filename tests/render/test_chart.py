"""Tests of the picture of histories: what stands in it, in words and shapes; accessible; the same every time."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from xml.etree import ElementTree as ET

import pytest
from library.series import WELCOMED, precedent, stands, statement, undated

from drafter import library, render
from drafter.history import Chart
from drafter.model import Precedent, Status
from drafter.render.chart import marks

SVG = "{http://www.w3.org/2000/svg}"
YEARS = tuple(statement(year) for year in range(2011, 2017))


def _chart(*shelf: Precedent, years: int = 6) -> Chart:
    held = tuple(statement(2011 + nth) for nth in range(years))
    return library.chart(shelf, (*held, undated()))


def _drawn(*shelf: Precedent, **more: int) -> ET.Element:
    return ET.fromstring(render.to_svg(_chart(*shelf, **more)))


def _titles(root: ET.Element) -> list[str]:
    return [each.text or "" for each in root.iter(f"{SVG}title")]


def _words(root: ET.Element) -> list[str]:
    return [each.text or "" for each in root.iter(f"{SVG}text")]


def test_each_mark_says_in_words_what_its_shape_shows():
    titles = _titles(_drawn(precedent(stands(2011), stands(2012, WELCOMED), stands(2014, WELCOMED))))

    assert "2011-05-07-harbour-forum, para. 4: first used" in titles
    assert any("2012-05-07-harbour-forum, para. 4: reworded; verb stronger: noted" in title for title in titles)
    assert "dropped: not in 2013-05-07-harbour-forum" in titles
    assert "2014-05-07-harbour-forum, para. 4: revived, same wording" in titles


def test_the_same_wording_and_another_have_other_shapes_and_not_only_colours():
    def shapes(*texts: str) -> list[tuple[str, ...]]:
        root = _drawn(precedent(*(stands(2011 + nth, text) for nth, text in enumerate(texts))))
        row = [group for group in root.iter(f"{SVG}g") if group.find(f"{SVG}title") is not None]
        marked = [each for each in row if "para. 4" in (each.findtext(f"{SVG}title") or "")]
        return [tuple(sorted((mark.tag, mark.get("r", ""), mark.get("fill", "")) for mark in each[1:])[0])
                for each in marked]  # fmt: skip

    same = shapes("The Forum noted the report on nets.", "The Forum noted the report on nets.")
    reworded = shapes("The Forum noted the report on nets.", "The Forum noted the report on old nets.")
    stronger = shapes("The Forum noted the report on nets.", WELCOMED)
    assert same[0] == same[1]
    assert len({same[1][:2], reworded[1][:2], stronger[1][:2]}) == 3


def test_frequency_places_and_dates_stand_in_it():
    words = _words(_drawn(precedent(stands(2011), stands(2013))))

    assert {"2 of 6", "Klow", "7 May", "2011", "2016"} <= set(words)


def test_it_says_which_statements_are_counted():
    counted = "counted: all dated statements of the bodies and sorts of meeting that use it"

    assert f"stands in statements ({counted})" in _words(_drawn(precedent(stands(2011))))
    assert f"stands; {counted}." in render.to_chart_page(_chart(precedent(stands(2011))))


def test_functions_come_in_the_order_of_a_statement():
    shelf = (precedent(stands(2011), id_="closing/a", function="closing"),
             precedent(stands(2011), id_="opening/b", function="opening"),
             precedent(stands(2011), id_="c", function=""))  # fmt: skip
    words = _words(_drawn(*shelf))

    assert [word for word in words if word in ("Opening", "Closing", "Other")] == ["Opening", "Closing", "Other"]


def test_a_proposal_is_called_one_and_a_long_wording_is_whole_in_its_title():
    text = "The Forum noted the report on " + "very " * 60 + "old nets."
    proposed = precedent(stands(2011), status=Status.PROPOSED, text=text)
    root = _drawn(proposed, precedent(stands(2011), id_="theme/b", status=Status.APPROVED))

    assert f"theme/nets (proposed): {text}" in _titles(root)
    assert max(len(word) for word in _words(root)) < 100
    assert "nets (proposed)" in _words(root)
    assert "b" in _words(root)


def test_a_text_of_no_meeting_has_a_column_of_its_own():
    entry = replace(stands(2011), statement="strategy")
    root = _drawn(precedent(stands(2011), entry))

    assert "texts of no meeting" in _words(root)
    assert "stands in strategy" in _titles(root)


def test_what_stands_in_texts_of_no_meeting_alone_is_drawn_too():
    alone = precedent(replace(stands(2011), statement="strategy"))

    assert "stands in strategy" in _titles(_drawn(precedent(stands(2011)), replace(alone, id="theme/alone")))


def test_it_has_a_name_and_a_description_for_who_cannot_see_it():
    root = _drawn(precedent(stands(2011)))
    named = {each.get("id"): each.text for each in root if each.get("id")}

    assert root.get("role") == "img"
    assert all(named[id_] for id_ in str(root.get("aria-labelledby")).split())


@pytest.mark.parametrize("years", [6, 16, 60])
def test_nothing_stands_outside_the_picture_however_many_meetings(years):
    root = _drawn(precedent(stands(2011), stands(2012)), years=years)
    width = float(str(root.get("width")))

    assert all(0 <= float(each.get("x", "0")) <= width for each in root.iter(f"{SVG}text"))
    assert all(0 <= float(each.get("cx", "0")) <= width for each in root.iter(f"{SVG}circle"))


def _luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    r, g, b = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * r + 0.7152 * g + 0.0722 * b


@pytest.mark.parametrize("name", ["INK", "GREY", "LINE", "MARK", "UP", "DOWN"])
@pytest.mark.parametrize("ground", ["#ffffff", marks.BAND])
def test_all_colours_can_be_told_from_the_ground(name, ground):
    light, dark = _luminance(ground), _luminance(getattr(marks, name))

    assert (light + 0.05) / (dark + 0.05) >= 4.5


def test_the_same_histories_give_the_same_bytes_and_nothing_from_outside():
    chart = _chart(precedent(stands(2011), stands(2012, WELCOMED)))
    svg, page = render.to_svg(chart), render.to_chart_page(chart)

    assert (svg, page) == (render.to_svg(chart), render.to_chart_page(chart))
    assert set(re.findall(r"https?://[^\s\"<]+", svg + page)) == {"http://www.w3.org/2000/svg"}
    assert "<script" not in page


def test_the_page_has_the_same_as_a_table_with_heads():
    page = render.to_chart_page(_chart(precedent(stands(2011), stands(2012, WELCOMED))))

    assert page.count("<svg") == 1
    for words in ('<th scope="col">', '<th scope="row">', "2 of 6", "reworded; verb stronger: noted (neutral) -&gt;"):
        assert words in page


def test_what_no_page_can_hold_breaks_nothing():
    bad = precedent(stands(2011), text='The Forum <noted> "nets" & \x00\x1b hooks \ud800.', id_="theme/nets")
    chart = _chart(bad)

    ET.fromstring(render.to_svg(chart))
    assert "<noted>" not in render.to_chart_page(chart)
    render.to_chart_page(chart).encode()


def test_meetings_of_one_place_and_year_are_told_apart_by_their_months_above_each_function():
    held = (statement(2011), replace(statement(2011), id="2011-11-05-harbour-forum"))
    later = replace(held[1], meeting=replace(held[1].meeting, start=date(2011, 11, 5)))
    entries = (stands(2011), replace(stands(2011), statement=later.id))
    shelf = (precedent(*entries, id_="theme/nets"), precedent(*entries, id_="closing/nets", function="closing"))
    words = _words(ET.fromstring(render.to_svg(library.chart(shelf, (held[0], later)))))

    assert "May 2011" in words
    assert "Nov 2011" in words
