"""The comments round in a real browser: files dropped, an answer saved as one types, a bracket settled by keys."""

from __future__ import annotations

import pytest
from returned import sent_back
from returned.sent_back import ID, edited, sent_out
from web.served import served

from drafter.workflow.round.answering import table

NOTED = "noted the progress report"


@pytest.fixture
def dropped(tmp_path, page):
    """A page with the round of two delegations, whose files were dropped on it; and the workspace."""
    workspace = sent_back.workspace(tmp_path / "workspace")
    sent = []
    for name, verb in (("Elbonia", "welcomed"), ("Ruritania", "endorsed")):
        sent.append(tmp_path / f"{name}.docx")
        sent[-1].write_bytes(edited(sent_out(), (NOTED, f"{verb} the progress report")))
    with served(workspace) as server:
        page.goto(f"{server.address}/comments")
        page.get_by_label("Word files that came back").set_input_files(sent)
        page.get_by_role("button", name="Read them").click()
        page.wait_for_url(f"**/comments/{ID}")
        yield page, workspace
        for context in page.context.browser.contexts:  # before the server ends, of which they would ask more
            for each in context.pages:
                each.close()


def test_a_comments_round_from_the_files_to_the_settled_text(dropped, axe):
    page, workspace = dropped
    assert page.locator("table.comments tbody tr").count() == 2
    assert page.locator("table.comments ins").all_inner_texts() == ["welcomed", "endorsed"]
    for scheme in ("dark", "light"):
        page.emulate_media(color_scheme=scheme)
        assert axe(page) == [], scheme

    field = page.get_by_label("response to Elbonia")
    field.click()
    page.keyboard.type("Agreed, with thanks.")
    page.get_by_text("saved", exact=True).wait_for()  # as one types: no button was pressed
    page.keyboard.type(" More to come.")
    page.wait_for_timeout(2500)
    assert [row.response for row in table(workspace, ID)[0]] == ["Agreed, with thanks. More to come.", ""]

    page.get_by_label("welcomed").focus()
    page.keyboard.press("Space")
    page.get_by_role("button", name="Settle what I chose").press("Enter")
    page.get_by_text("No bracket is left in it.").wait_for()
    assert "The Meeting welcomed the progress report" in (workspace / f"outputs/{ID}-merged-2.md").read_text()


def test_two_windows_on_one_answer_are_told_and_neither_is_lost(dropped, window):
    page, workspace = dropped
    other = window()
    other.goto(page.url)
    page.get_by_label("response to Elbonia").fill("From the first window.")
    page.get_by_text("saved", exact=True).wait_for()
    other.get_by_label("response to Elbonia").fill("From the second window.")
    told = other.get_by_role("alert")
    told.wait_for()

    assert "From the first window." in told.inner_text()
    assert other.get_by_label("response to Elbonia").input_value() == "From the second window."
    assert table(workspace, ID)[0][0].response == "From the first window."
