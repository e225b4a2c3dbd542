"""The review screen: one proposal after the other, each decision and its undoing; two windows on one clause."""

from __future__ import annotations

import shutil
from pathlib import Path

import elbonia
import lake_wardens
import pytest
from proposals import decide, files, form, heading, mined
from starlette.testclient import TestClient

from drafter import library
from drafter.model import Precedent, Status
from drafter.workflow import workspace as places


@pytest.fixture(scope="session")
def _mined(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return mined(tmp_path_factory.mktemp("review") / "forum")


@pytest.fixture
def forum(_mined: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(_mined, tmp_path / "forum"))


@pytest.fixture
def client(forum: Path, browser) -> TestClient:
    return browser(forum)


def shelf(workspace: Path) -> dict[str, Precedent]:
    return {each.id: each for each in library.load(workspace).precedents}


def holding(workspace: Path, words: str) -> str:
    return next(each.id for each in shelf(workspace).values() if words in each.text)


def opened(client: TestClient, id_: str) -> str:
    return client.get(f"/review?id={id_}").text


def test_a_proposal_is_shown_with_its_evidence_and_each_place_is_a_link_to_its_paragraph(client, forum):
    page = opened(client, holding(forum, "appreciation"))

    assert "courtesies" in page
    assert 'href="/statements/2015-05-07-elbonia-forum-3#b' in page
    assert "7 May 2015, " in page.replace("\u00a0", " ")
    for key in "aremsn":
        assert f'data-key="{key}"' in page
        assert f"<kbd>{key}</kbd>" in page


def test_a_link_to_a_paragraph_leads_to_the_block_that_says_it(client, forum):
    from drafter.workflow.page.anchored import Anchors

    held = library.load(forum)
    anchors = Anchors(held.statements)
    for precedent in held.precedents:
        for entry in precedent.attested:
            statement = next(each for each in held.statements if each.id == entry.statement)
            assert entry.text in statement.blocks[anchors.block(entry)].text


def test_after_a_decision_the_next_proposal_comes(client, forum):
    first = client.get("/review").text
    id_ = heading(first)

    then = decide(client, first, "approve")

    assert shelf(forum)[id_].status is Status.APPROVED
    assert f"<b>{id_}</b> is approved" in then
    assert heading(then) not in ("", id_)


def test_when_all_is_decided_the_screen_says_so(client, forum):
    page = client.get("/review").text
    for _ in range(20):
        if not heading(page):
            break
        page = decide(client, page, "retire")

    assert "Nothing waits for a decision" in page
    assert {each.status for each in shelf(forum).values()} == {Status.RETIRED}


@pytest.mark.parametrize(
    ("act", "more"),
    [
        ("approve", {}),
        ("retire", {}),
        ("edit", {"text": "The Meeting thanked {{ host.country }}.", "notes": "Shorter.", "theme": "thanks"}),
        ("merge", {"into": "OTHER"}),
        ("take", {"from": "OTHER"}),
        ("split", {"places": "1", "new": "closing/apart"}),
        ("rename", {"new": "closing/thanks-again"}),
    ],
)
def test_each_decision_changes_the_shelf_and_is_undone_to_the_byte(client, forum, act, more):
    before, other = files(forum), holding(forum, "harbour masters")
    page = opened(client, holding(forum, "appreciation"))
    more = {name: value.replace("OTHER", other) for name, value in more.items()}

    done = client.post("/review", data={**form(page, "/review"), "act": act, **more}).text
    changed = files(forum)
    undone = client.post("/review/undo", data=form(done, "/review/undo")).text

    assert changed != before
    assert "Undone" in undone
    assert files(forum) == before


def test_the_words_of_an_edit_stand_and_its_slots_keep_their_kinds(client, forum):
    id_ = holding(forum, "appreciation")
    text = "The Meeting thanked the Government of {{ host.country }} for its {{ kindness.text }}."

    decide(client, opened(client, id_), "edit", text=text)

    assert shelf(forum)[id_].text == text
    assert [slot.name for slot in shelf(forum)[id_].slots] == ["host.country", "kindness.text"]


def test_a_proposal_that_was_edited_is_shown_again_so_that_it_can_be_approved(client, forum):
    id_ = holding(forum, "appreciation")

    page = decide(client, opened(client, id_), "edit", text="The Meeting thanked {{ host.country }} warmly.")

    assert heading(page) == id_
    assert "It still waits: approve it, if drafts are to use it." in page
    decide(client, page, "approve")
    assert (shelf(forum)[id_].status, "warmly" in shelf(forum)[id_].text) == (Status.APPROVED, True)


def test_an_edit_that_is_refused_says_why_and_keeps_what_was_typed(client, forum):
    before, id_ = files(forum), holding(forum, "appreciation")
    typed = "The Meeting thanked {{ Host Country }} <b>very</b> much."

    answer = client.post("/review", data={**form(opened(client, id_), "/review", "edit"), "act": "edit", "text": typed})

    assert answer.status_code == 422
    assert "is no slot" in answer.text
    assert "{{ Host Country }} &lt;b&gt;very&lt;/b&gt; much." in answer.text
    assert files(forum) == before


def test_of_two_windows_on_one_clause_the_second_is_told_and_overwrites_nothing(client, forum):
    id_ = holding(forum, "appreciation")
    one, other = opened(client, id_), opened(client, id_)
    decide(client, one, "edit", text="The Meeting thanked {{ host.country }} warmly.")

    told = client.post("/review", data={**form(other, "/review", "edit"), "act": "edit", "text": "My own words here."})

    assert told.status_code == 422
    assert "was changed since you opened it" in told.text
    assert "My own words here." in told.text
    assert shelf(forum)[id_].text == "The Meeting thanked {{ host.country }} warmly."
    assert "warmly" in told.text


def test_what_the_command_line_decided_meanwhile_is_not_decided_again_unseen(client, forum):
    id_ = holding(forum, "appreciation")
    page = opened(client, id_)
    elbonia.run(forum, "review", "retire", id_)

    answer = client.post("/review", data={**form(page, "/review", "approve"), "act": "approve"})

    assert answer.status_code == 422
    assert shelf(forum)[id_].status is Status.RETIRED


def test_undoing_overwrites_nothing_that_was_changed_since(client, forum):
    id_ = holding(forum, "appreciation")
    done = decide(client, opened(client, id_), "approve")
    elbonia.run(forum, "review", "edit", id_, "--notes", "Agreed in the corridor.")

    answer = client.post("/review/undo", data=form(done, "/review/undo"))

    assert answer.status_code == 422
    assert "cannot be undone" in answer.text
    assert shelf(forum)[id_].notes == "Agreed in the corridor."


def test_a_rewording_is_shown_with_its_difference_and_taken(client, forum):
    id_ = holding(forum, "appreciation")
    decide(client, opened(client, id_), "approve")
    newer = elbonia.text("Sixth", "Klow, Elbonia", "4 May 2018").replace("its appreciation", "its sincere gratitude")
    elbonia.ingested(forum, d=newer)
    elbonia.run(forum, "mine")
    page = opened(client, id_)

    assert "<ins>sincere gratitude</ins>" in page
    decide(client, page, "adopt")
    assert "sincere gratitude" in shelf(forum)[id_].text


def test_notes_stay_where_an_edit_leaves_them_and_go_where_it_empties_them(client, forum):
    id_ = holding(forum, "appreciation")
    decide(client, opened(client, id_), "edit", notes="Line one\r\nline two")
    assert shelf(forum)[id_].notes == "Line one\nline two"
    decide(client, client.get(f"/precedents/{id_}").text, "edit", theme="thanks")
    assert shelf(forum)[id_].notes == "Line one\nline two"
    decide(client, client.get(f"/precedents/{id_}").text, "edit", notes="")
    assert shelf(forum)[id_].notes == ""


def test_another_clause_to_merge_with_is_found_by_its_words(client, forum):
    id_, other = holding(forum, "appreciation"), holding(forum, "harbour masters")

    found = client.get(f"/review/others?id={id_}&other=harbour+masters", headers={"hx-request": "true"}).text

    assert f'name="into" value="{other}"' in found
    assert f'value="{id_}"' not in found


def test_only_what_a_function_does_waits_where_that_is_asked_for(client, forum):
    page = client.get("/review?function=closing").text

    assert heading(page).startswith("closing/")
    assert "1 of 1 that wait" in page


@pytest.mark.parametrize(
    "fields",
    [{"id": "../../etc/passwd", "act": "retire"}, {"id": "closing/none", "act": "approve"}, {"act": "burn"}, {},
     {"act": "rename", "new": "../../../evil"}, {"act": "merge", "other": "../x"}, {"act": "split", "places": "99"}],
)  # fmt: skip
def test_a_decision_that_cannot_be_taken_changes_nothing(client, forum, token, fields):
    before = files(forum)
    valid = form(opened(client, holding(forum, "appreciation")), "/review")

    answer = client.post("/review", data={**valid, **({} if fields else {"id": ""}), **fields})

    assert answer.status_code == 422
    assert files(forum) == before


@pytest.mark.parametrize("record", ["", "0", "-1", "9999", "../1", "²"])
def test_what_cannot_be_undone_is_told(client, forum, token, record):
    answer = client.post("/review/undo", data={"token": token(client), "record": record})

    assert answer.status_code == 422
    assert "to undo" in answer.text


def test_two_approved_clauses_that_seem_to_be_one_are_shown_with_both_words_and_kept_by_one_button(browser, tmp_path):
    workspace = tmp_path / "lakes"
    places.init(workspace, empty=True)
    for year, words in list(lake_wardens.TEXTS.items())[:3]:
        elbonia.ingested(workspace, **{year: words})
        elbonia.run(workspace, "mine")
        elbonia.run(workspace, "review", "approve", *(set(shelf(workspace)) if year != "lakes2017" else ()))
    client = browser(workspace)
    (one,) = (each for each in shelf(workspace).values() if each.joins)

    page = opened(client, one.id)

    assert "Newer statements make it one formula with" in page
    assert f'href="/precedents/{one.joins}"' in page
    assert f"Merge into {one.joins}" in page
    decide(client, page, "keep")
    assert not shelf(workspace)[one.id].joins
