"""A name that no register knows, in the browser: typed, told, made known below its field, and the error is gone."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Page, expect


def test_a_country_is_made_known_where_it_was_typed(page: Page, own: tuple[str, Path], axe) -> None:
    address, folder = own
    path = folder / "meetings" / "next.yaml"
    path.parent.mkdir()
    path.write_text((folder / "templates/meetings/senior-officials-meeting.yaml").read_text())
    page.goto(f"{address}/drafts/next")
    page.locator("#f-host-country").fill("Lancre")
    below = page.locator("#n-f-host-country")
    below.get_by_text("Add “Lancre” to the register of names").click()
    below.get_by_label("In a sentence").fill("the Lancre")
    page.wait_for_timeout(1_500)  # it is saved as one types: the form below must not go away for it
    expect(below.get_by_label("In a sentence")).to_have_value("the Lancre")
    assert axe(page) == []
    below.get_by_role("button", name="Add the name").click()

    expect(below.get_by_text("“Lancre” is in the register of names, and known in every meeting file.")).to_be_visible()
    expect(page.locator("#b-f-host-country")).not_to_contain_text("is not in the register")
    expect(page.locator("#f-host-country")).to_be_focused()
    expect(page.locator("#text")).to_contain_text("the Government of the Lancre")
    assert (folder / "precedents/names.yaml").read_text().endswith("lancre:\n  name: Lancre\n  aliases: [the Lancre]\n")
