"""The form of a draft in a real Chromium: saved as one types, two windows, rows by the keyboard, gaps a click away."""

from __future__ import annotations

import shutil

import pytest

EXAMPLE = "templates/meetings/senior-officials-meeting.yaml"


@pytest.fixture
def desk(own):
    """The address of a draft's form, and its meeting file."""
    address, folder = own
    path = folder / "meetings" / "next.yaml"
    path.parent.mkdir()
    shutil.copy(folder / EXAMPLE, path)
    return f"{address.rstrip('/')}/drafts/next", path


def saves(page, act):
    """Do something in a form, and wait until its answer has come."""
    with page.expect_response(lambda answer: "/typed/" in answer.url or "/part/" in answer.url):
        act()
    page.wait_for_timeout(300)  # a page's own script may not be asked by a string: the rules of the page forbid it


def drag(page, what, to):
    """Drag as a hand does, which moves a little before the page is scrolled."""
    what.scroll_into_view_if_needed()
    box = what.bounding_box()
    page.mouse.move(box["x"] + 5, box["y"] + 5)
    page.mouse.down()
    page.mouse.move(box["x"] + 15, box["y"] + 25)
    for _ in range(2):
        to.hover(force=True)
    page.mouse.up()


def test_what_a_draft_is_begun_from_stays_chosen_however_late_the_kind_is_answered(own, page):
    address, _ = own

    def late(route):
        page.wait_for_timeout(1_000)
        route.continue_()

    page.goto(f"{address.rstrip('/')}/drafts/new")
    page.route("**/drafts/new?*", late)
    page.get_by_label("What is to be drafted").select_option("briefing")
    page.get_by_label("Begin from").select_option("2013-03-05-ahg-som-7")
    page.wait_for_timeout(2_000)

    assert page.get_by_label("Begin from").input_value() == "2013-03-05-ahg-som-7"


def test_what_is_typed_is_saved_and_the_text_follows(desk, page):
    address, path = desk
    page.goto(address)

    saves(page, lambda: page.fill("#f-next-start", "14–15 March 2019"))

    assert "start: 2019-03-14" in path.read_text()
    assert page.input_value("#f-next-end") == "15 March 2019"
    page.wait_for_selector("article >> text=14–15\u00a0March 2019")
    saves(page, lambda: page.fill("#f-next-start", "14 Marhc 2019"))
    assert "is not a date" in page.inner_text("#b-f-next-start")
    assert page.input_value("#f-next-start") == "14 Marhc 2019"
    assert "start: 2019-03-14" in path.read_text()
    page.reload()
    assert page.input_value("#f-next-start") == "14 Marhc 2019"


def test_two_windows_are_told_and_neither_overwrites(desk, window):
    address, path = desk
    one, other = window(), window()
    one.goto(address)
    other.goto(address)
    saves(one, lambda: one.fill("#f-meeting-city", "Auckland"))

    saves(other, lambda: other.fill("#f-meeting-city", "Nelson"))

    assert "city: Auckland" in path.read_text()
    assert "“Auckland”" in other.inner_text("#b-f-meeting-city")
    assert other.input_value("#f-meeting-city") == "Nelson"
    saves(other, lambda: other.click("#b-f-meeting-city >> text=Keep mine"))
    assert "city: Nelson" in path.read_text()


def test_a_row_is_moved_dropped_and_brought_back_by_the_keyboard(desk, page):
    address, path = desk
    page.goto(address)
    first = page.input_value("#f-activities-0-name")
    page.focus("#down-f-activities-0")

    saves(page, lambda: page.keyboard.press("Enter"))

    assert page.input_value("#f-activities-1-name") == first
    assert page.evaluate("document.activeElement.id") == "up-f-activities-1"
    page.focus("#drop-f-activities-1")
    saves(page, lambda: page.keyboard.press("Enter"))
    assert first not in path.read_text()
    saves(page, lambda: page.keyboard.press("Enter"))  # the keyboard is at "Bring it back"
    assert first in path.read_text()


def test_a_row_is_dragged_to_another_place_of_its_list(desk, page):
    address, path = desk
    page.goto(address)
    page.evaluate("document.querySelectorAll('details.part').forEach((part) => { part.open = true; })")
    rows = page.locator("#f-recommendations > ol > li")

    def words():
        return [
            row.locator(".field textarea, .field input:not([type=hidden])").first.input_value() for row in rows.all()
        ]

    was = words()
    saves(page, lambda: drag(page, rows.nth(0).locator(".handle").first, rows.nth(2).locator("label").first))

    assert words() == [was[1], was[2], was[0], *was[3:]]
    text = path.read_text().partition("\nrecommendations:")[2]
    assert text.index(was[1][:40]) < text.index(was[2][:40]) < text.index(was[0][:40])


def test_a_gap_is_one_click_from_its_field_also_in_a_part_that_is_folded_away(desk, page):
    address, _ = desk
    page.goto(address)
    page.evaluate("document.querySelectorAll('details.part').forEach((part) => { part.open = false; })")

    page.click("article a.gap >> nth=0")

    assert page.evaluate("document.activeElement.id") == "f-next-start"


def test_a_gap_leads_to_its_field_at_once_and_not_again_when_one_types_in_the_next(desk, page):
    address, _ = desk
    page.goto(address)

    led = page.evaluate("""document.querySelector('article a.gap').click(), document.activeElement.id + ' '
        + (document.getElementById('f-meeting-title').focus(), document.activeElement.id)""")
    page.wait_for_timeout(500)

    assert led == "f-next-start f-meeting-title"
    assert page.evaluate("document.activeElement.id") == "f-meeting-title"


def test_the_keyboard_stays_in_the_text_when_it_follows_what_was_typed(desk, page):
    address, path = desk
    path.write_text(path.read_text().replace("  aim: ", "  aim: # "))
    page.goto(address)
    with page.expect_response(lambda answer: answer.url.endswith("/text")):
        page.fill("#f-meeting-title", "Meeting of the Nets")
        page.locator("article a.gap").last.focus()
        was = page.evaluate("document.activeElement.hash")
    page.wait_for_timeout(300)

    assert page.evaluate("[document.activeElement.className, document.activeElement.hash]") == ["gap", was]


def test_the_form_has_no_barrier_with_all_its_parts_open(desk, window, axe):
    address, _ = desk
    for scheme, width in (("light", 1280), ("dark", 390)):
        page = window(color_scheme=scheme, viewport={"width": width, "height": 800})
        page.goto(address)
        page.evaluate("document.querySelectorAll('details').forEach((part) => { part.open = true; })")

        assert axe(page) == []
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
