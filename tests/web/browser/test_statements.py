"""What needs a real browser on Home and Statements: files read one by one, text saved as one types, two windows."""

from __future__ import annotations

from pathlib import Path

import pytest
from lake_commission import EIGHTH, ID, SEVENTH
from playwright.sync_api import Page, Route, expect

TEXT = f"/statements/{ID}/text"


@pytest.fixture
def received(tmp_path: Path) -> list[str]:
    """Two statements as files, and one that cannot be read."""
    folder = tmp_path / "received"
    folder.mkdir()
    for name, data in (("seven.txt", SEVENTH.encode()), ("bad.pdf", b"%PDF-1.4 no"), ("eight.txt", EIGHTH.encode())):
        (folder / name).write_bytes(data)
    return [str(folder / name) for name in ("seven.txt", "bad.pdf", "eight.txt")]


def read_in(page: Page, address: str, received: list[str]) -> None:
    page.goto(address)
    page.set_input_files("#files", received)
    page.get_by_role("button", name="Read them in").click()
    expect(page.locator("#reading [role=status]")).to_contain_text("3 files read.", timeout=30_000)


def test_files_are_read_one_by_one_and_each_is_told(own, page, axe, received):
    address, folder = own

    read_in(page, address, received)

    heads = [each.inner_text() for each in page.locator("#read h2").all()]
    assert heads == ["seven.txt", "bad.pdf", "eight.txt"]
    expect(page.locator("#read section").nth(1)).to_contain_text("error")
    expect(page.locator("#glance")).to_contain_text("11 statements")  # the nine of the starter, and two
    assert (folder / f"precedents/statements/{ID}.md").is_file()
    assert axe(page) == []


def test_files_that_are_dropped_are_read_and_one_can_stop_after_the_first(own, page):
    address, folder = own
    page.goto(address)
    data = page.evaluate_handle(
        """([one, other]) => { const data = new DataTransfer();
           for (const [name, text] of [["one.txt", one], ["other.txt", other]]) data.items.add(new File([text], name));
           return data; }""",
        [SEVENTH, EIGHTH],
    )

    waiting: list[Route] = []  # the first file takes as long as a person takes to stop

    page.route("**/statements", lambda route: waiting.append(route))
    page.dispatch_event("#reading", "drop", {"dataTransfer": data})
    expect(page.locator("#reading [role=status]")).to_contain_text("Reading one.txt (1 of 2)")
    page.get_by_role("button", name="Stop after this file").click()
    waiting[0].continue_()

    expect(page.locator("#reading [role=status]")).to_contain_text("1 file read, 1 left out.", timeout=30_000)
    assert not list((folder / "precedents/statements").glob("2032*"))


def test_what_is_typed_is_saved_by_itself_and_its_faults_are_told(own, page, received):
    address, folder = own
    read_in(page, address, received)
    held = folder / f"precedents/statements/{ID}.md"
    page.goto(address + TEXT)
    text = page.locator("#text")

    for words in ("a report", "another report"):
        text.fill(text.input_value().replace("by 30 September", "from 29-30 September").replace("the report", words))
        expect(page.locator(".saving")).to_contain_text("Saved.")
        page.wait_for_timeout(1000)
    assert "from 29-30 September" in held.read_text()
    expect(page.locator("#faults")).to_contain_text("is half a range")

    link = page.locator("#faults li", has_text="is half a range").locator("a.goto").first
    link.click()
    chosen = text.evaluate("each => each.value.slice(each.selectionStart, each.selectionEnd)")
    assert chosen.startswith("3. The Meeting agreed to hold")


def test_two_windows_on_one_text_are_told_and_one_may_save_over_the_other(own, window, received):
    address, folder = own
    held = folder / f"precedents/statements/{ID}.md"
    one, other = window(), window()
    read_in(one, address, received)
    for each in (one, other):
        each.goto(address + TEXT)

    one.fill("#text", one.input_value("#text").replace("the report", "a report"))
    expect(one.locator(".saving")).to_contain_text("Saved.")
    other.fill("#text", other.input_value("#text").replace("thanked", "commended"))
    expect(other.locator(".saving")).to_contain_text("changed elsewhere")
    assert "a report" in held.read_text()

    other.get_by_role("button", name="Save mine in its place").click()
    expect(other.locator(".saving")).to_contain_text("Saved.")
    assert "commended" in held.read_text()


def test_a_text_is_compared_by_the_lists_alone(own, page):
    page.goto(f"{own[0]}/compare")

    page.get_by_label("Older text").select_option("2013-03-05-ahg-som-7")
    page.get_by_label("Newer text").select_option("2014-08-06-ahg-som-8")
    expect(page.locator("#compared table").first).to_contain_text("CANBERRA")
    page.get_by_label("as a redline").check()
    expect(page.locator("article.redline del").first).to_be_visible()
