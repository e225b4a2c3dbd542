"""The form speaks its own words: what is told names its field, and what a file would be edited for is one click."""

from __future__ import annotations

import re
import shutil
from html import unescape
from pathlib import Path

import lake_commission as lake
import pytest
from web.form_window import FILE, Window
from web.served import small

from drafter.workflow import learn, workspace as places


@pytest.fixture(scope="module")
def _whole(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("words") / "ws"
    small(folder)
    return Path(folder)


@pytest.fixture
def workspace(_whole: Path, tmp_path: Path) -> Path:
    shutil.copytree(_whole, tmp_path / "ws")
    (tmp_path / "ws/meetings").mkdir()
    (tmp_path / "ws/meetings/next.yaml").write_text(FILE)
    return tmp_path / "ws"


@pytest.fixture
def window(workspace, browser, token) -> Window:
    return Window(browser(workspace), token)


def told(window: Window) -> str:
    """Return what stands above the text of the draft, as it is read."""
    above = window.client.get(f"/drafts/{window.name}/text").text.partition("<article")[0]
    return " ".join(unescape(re.sub("<[^>]+>", " ", above)).split())


def test_a_value_that_is_wrong_is_told_by_the_label_of_its_field_and_how_to_mend_it_too(window):
    answer = unescape(window.sends("meeting", meeting__start="some day in June 2031").text)

    assert 'First day: "some day in June 2031" is not a date' in answer
    assert "in “Day, if not known”" in answer
    assert "meeting.start" not in answer


def test_a_value_that_was_not_taken_is_one_click_from_the_draft_and_no_file_is_to_be_edited(window):
    window.sends("meeting", meeting__start="some day in June 2031")

    page = window.client.get("/drafts/next/text").text

    assert 'First day: "some day in June 2031" was typed into the form' in told(window)
    assert "not-taken" not in told(window)
    assert '<a href="#f-meeting-start">in the form</a>' in page


def test_what_looks_odd_is_confirmed_with_a_button_and_no_key_is_to_be_written(window):
    window.sends("meeting", meeting__city="Zenda", meeting__country="Ruritania")
    answer = unescape(window.sends("host", host__country="Elbonia").text)

    assert "if it is right, say so beside its field" in answer
    assert "confirmed:" not in answer
    assert 'value="confirm host.country">It is right</button>' in answer


def test_words_that_name_no_clause_offer_those_that_have_them_and_add_nothing_yet(window, workspace):
    before = (workspace / "meetings/next.yaml").read_text()
    more = {"clause/proceedings": "hospitality generosity hosting"}
    answer = window.sends("proceedings", "part", act="clause proceedings", more=more).text

    assert "No clause is called “hospitality generosity hosting”." in answer
    assert 'value="pick closing/host-thanked proceedings"' in answer
    assert (workspace / "meetings/next.yaml").read_text() == before

    window.load().sends("proceedings", "part", act="pick closing/host-thanked proceedings")
    assert "- clause: closing/host-thanked" in (workspace / "meetings/next.yaml").read_text()


def test_words_that_no_clause_has_are_told_so_also_without_a_script(window):
    more = {"clause/proceedings": "zyzzyva"}
    answer = window.sends("proceedings", "part", script=False, act="clause proceedings", more=more)

    assert answer.status_code == 200
    assert "No agreed language has the words “zyzzyva”" in answer.text


@pytest.fixture
def ninth(tmp_path, browser, token) -> Window:
    """A draft begun in the form of the last of two statements, that says what the first did not."""
    places.init(tmp_path / "lake", empty=True)
    for nth, text in enumerate(
        (lake.SEVENTH, lake.EIGHTH + "\n3. The Meeting heard the divers of Klow in May 2031.\n")
    ):
        (tmp_path / f"{nth}.txt").write_text(text)
        learn.learn(tmp_path / "lake", [tmp_path / f"{nth}.txt"])
    learn.mine(tmp_path / "lake")
    client = browser(tmp_path / "lake")
    data = {"token": token(client), "kind": "statement", "since": f"form:{lake.NEXT}", "name": "ninth"}
    assert client.post("/drafts", data=data).status_code == 303
    return Window(client, token, "ninth")


def test_what_only_the_last_meeting_said_is_said_again_with_one_click(ninth, tmp_path):
    page = unescape(ninth.client.get("/drafts/ninth/text").text)
    (number,) = re.findall(r'value="keep (\d+)"(?=[^§]{0,200}The Meeting heard the divers)', page)
    assert "The Meeting heard the divers" not in page.partition("<article")[2]
    begun = (tmp_path / "lake/meetings/ninth.yaml").read_text()
    assert str(tmp_path) not in begun  # a file that is sent round tells nothing of the machine
    assert f"# Begun from templates/meetings/{lake.NEXT}.yaml" in begun

    answer = ninth.sends("paper", "part", script=False, act=f"keep {number}")

    assert answer.headers["location"] == "/drafts/ninth#text"
    assert "The Meeting heard the divers" in ninth.client.get("/drafts/ninth/text").text.partition("<article")[2]
    assert f'keep: ["{number}"]' in (tmp_path / "lake/meetings/ninth.yaml").read_text()


def test_what_the_last_meeting_alone_said_is_taken_from_a_list_of_it(window, workspace):
    path = workspace / "meetings/next.yaml"
    path.write_text(
        path.read_text() + "  # Said at one meeting only, so a comment: take away the # if it is to be said again.\n"
        "  # - clause: closing/host-thanked  # 2013-03-05-ahg-som-7, para. 25\n"
    )
    page = unescape(window.load().page)
    assert "of the last meeting to choose from" in page
    assert "Said the last time: 1 to choose from" in page

    answer = window.sends("proceedings", "part", act="again proceedings 0 closing/host-thanked").text

    assert path.read_text().endswith("\n  - clause: closing/host-thanked  # 2013-03-05-ahg-som-7, para. 25\n")
    assert "Said the last time" not in answer
    twice = window.sends("proceedings", "part", act="again proceedings 0 closing/host-thanked").text
    assert "does not wait in this list any more" in twice
