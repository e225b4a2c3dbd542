"""The review by keyboard alone, in a real browser; a commitment saved where it stands; words found as one types."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
from playwright.sync_api import expect
from proposals import mined
from web.served import served

from drafter import library
from drafter.model import Status


@pytest.fixture(scope="module")
def _mined(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return mined(tmp_path_factory.mktemp("browser-review") / "forum")


@pytest.fixture
def forum(_mined, tmp_path):
    """The address and the folder of a workspace of the test's own."""
    folder = Path(shutil.copytree(_mined, tmp_path / "forum"))
    with served(folder) as server:
        yield server.address, folder


def shelf(workspace: Path):
    return {each.id: each for each in library.load(workspace).precedents}


def test_all_that_waits_is_decided_by_single_keys_and_undone(forum, page):
    address, workspace = forum
    page.goto(f"{address}/review")
    first = page.locator("#turn h2").inner_text()

    page.keyboard.press("a")
    expect(page.locator("#turn")).to_contain_text(f"{first} is approved")
    assert shelf(workspace)[first].status is Status.APPROVED
    second = page.locator("#turn h2").inner_text()
    assert second != first
    expect(page.locator("#turn h2")).to_be_focused()

    page.keyboard.press("u")
    expect(page.locator("#turn")).to_contain_text("Undone")
    expect(page.locator("#turn h2")).to_have_text(first)
    assert shelf(workspace)[first].status is Status.PROPOSED

    page.keyboard.press("n")
    expect(page.locator("#turn h2")).to_have_text(second)
    for _ in range(len(shelf(workspace))):
        now = page.locator("#turn h2").inner_text()
        page.keyboard.press("r")
        expect(page.locator("#turn")).to_contain_text(f"{now} is retired")
    expect(page.locator("#turn")).to_contain_text("Nothing waits for a decision")


def test_keys_rest_while_one_types_and_where_they_are_turned_off(forum, page):
    address, workspace = forum
    page.goto(f"{address}/review")
    first = page.locator("#turn h2").inner_text()

    page.keyboard.press("e")
    expect(page.locator("textarea[name=text]")).to_be_focused()
    page.keyboard.type("are a rare area")
    page.get_by_label("Single keys decide").uncheck()
    page.locator("#turn h2").focus()
    page.keyboard.press("a")
    page.reload()
    page.keyboard.press("a")
    page.wait_for_timeout(300)

    assert shelf(workspace)[first].status is Status.PROPOSED
    assert not page.get_by_label("Single keys decide").is_checked()


def test_an_edit_is_saved_and_a_faulty_one_stays_in_its_field(forum, page):
    address, workspace = forum
    id_ = next(each.id for each in shelf(workspace).values() if "appreciation" in each.text)
    page.goto(f"{address}/precedents/{id_}")
    page.keyboard.press("e")
    area = page.locator("textarea[name=text]")

    area.fill("The Meeting thanked {{ Host }}.")
    page.locator("button[value=edit]").click()
    expect(page.locator("[role=alert]")).to_contain_text("is no slot")
    expect(area).to_have_value("The Meeting thanked {{ Host }}.")
    expect(area).to_be_visible()
    area.fill("The Meeting thanked {{ host.country }}.")
    page.locator("button[value=edit]").click()

    expect(page.locator(".wording")).to_contain_text("The Meeting thanked host.country.")
    assert shelf(workspace)[id_].text == "The Meeting thanked {{ host.country }}."


def test_a_clause_to_merge_with_is_found_as_one_types(forum, page):
    address, workspace = forum
    every = shelf(workspace)
    one = next(each for each in every.values() if "appreciation" in each.text)
    other = next(each for each in every.values() if "harbour masters" in each.text)
    page.goto(f"{address}/review?id={one.id}")

    page.keyboard.press("m")
    page.get_by_label("Merge into another").press_sequentially("harbour masters", delay=10)
    page.get_by_role("button", name=f"Merge into {other.id}").click()

    expect(page.locator(".told")).to_contain_text(f"{one.id} was merged into {other.id}")
    assert one.id not in shelf(workspace)
    assert len(shelf(workspace)[other.id].attested) == len(one.attested) + len(other.attested)


def test_a_commitments_status_and_note_are_saved_as_one_leaves_them(forum, page):
    address, workspace = forum
    page.goto(f"{address}/commitments?open=1")
    row = page.locator("table.ledger tbody tr").first
    id_ = row.get_attribute("id")

    row.locator("select").select_option("superseded")
    expect(row.locator(".said")).to_contain_text("Saved.")
    row.locator("textarea").fill("By the newer plan.")
    with page.expect_response("**/commitments"):
        row.locator("textarea").blur()
    expect(row.locator(".said input[name=was_notes]")).to_have_value("")

    def now():
        return next(each for each in library.load_ledger(workspace).commitments if each.id == id_)

    assert (now().status, now().notes) == ("superseded", "By the newer plan.")
    row.get_by_role("button", name="Undo").click()
    expect(page.locator("table.ledger tbody tr").first.locator("textarea")).to_have_value("")
    assert (now().status, now().notes) == ("superseded", "")


def test_words_are_searched_and_a_sentence_looked_up_as_one_types(forum, page):
    address, _ = forum
    page.goto(f"{address}/precedents")
    page.get_by_label("Words").press_sequentially("harbour masters", delay=10)
    expect(page.locator(".clauses li").first).to_contain_text("harbour masters")
    expect(page).to_have_url(re.compile("q=harbour"))

    page.goto(f"{address}/like")
    page.get_by_label("Sentence").press_sequentially("The Meeting welcomed the report on harbour masters", delay=5)
    expect(page.locator("#hits li").first).to_contain_text("training of harbour masters")
    page.locator("#hits li a").first.click()
    expect(page.locator(":target")).to_contain_text("harbour masters")


def test_mining_is_told_of_until_it_is_done(forum, page):
    address, _ = forum
    page.goto(f"{address}/mining")

    page.get_by_role("button", name="Find what recurs").click()
    expect(page.locator("progress")).to_be_visible()
    expect(page.locator("#mining")).to_contain_text("wait for your decision", timeout=60_000)


def test_the_screens_have_no_fault_that_axe_finds_while_something_is_told(forum, page, axe):
    address, _ = forum
    page.goto(f"{address}/review")
    page.keyboard.press("a")
    expect(page.locator(".told")).to_be_visible()
    page.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)")

    assert axe(page) == []
