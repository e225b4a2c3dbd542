"""A statement corrected as text: saved as one types, told its faults, and never written over what another wrote."""

from __future__ import annotations

import re
from concurrent.futures import ThreadPoolExecutor
from html import unescape

import pytest
from lake_commission import ID, SEVENTH

TEXT = f"/statements/{ID}/text"


@pytest.fixture
def lake(empty, browser, token):
    client = browser(empty)
    files = {"files": ("seven.txt", SEVENTH.encode())}
    client.post("/statements", files=files, data={"token": token(client)})
    return client


@pytest.fixture
def held(empty):
    """The file of the statement."""
    return empty / f"precedents/statements/{ID}.md"


@pytest.fixture
def window(lake, token):
    """A window in which the text is open: what it was made from, and a way to type in it."""

    class Window:
        def __init__(self) -> None:
            self.page = lake.get(TEXT).text
            self.token = token(lake)
            self.version, self.name = (self._field(self.page, name) for name in ("version", "window"))
            found = re.search(r"<textarea[^>]*>\n(.*?)</textarea>", self.page, re.DOTALL)
            assert found
            self.text = unescape(found[1])

        @staticmethod
        def _field(page: str, name: str) -> str:
            found = re.search(rf'name="{name}" value="([^"]*)"', page)
            assert found
            return found[1]

        def types(self, text: str, **more: str) -> str:
            data = {"token": self.token, "window": self.name, "version": self.version, "text": text, **more}
            answer = lake.post(TEXT, data=data, headers={"hx-request": "true"})
            assert answer.status_code == 200
            self.version = self._field(answer.text, "version")
            return answer.text

    return Window


def test_what_is_typed_is_saved_and_goes_on_from_there(window, held):
    here = window()

    assert "Saved." in here.types(here.text.replace("the report", "a report"))
    assert "Saved." in here.types(here.text.replace("the report", "another report"))
    assert "welcomed another report" in held.read_text()


def test_a_text_that_is_the_same_is_not_written_again(window, held):
    before = held.stat().st_mtime_ns

    here = window()
    assert "Saved." in here.types(here.text.replace("\n", "\r\n"))  # as a form sends it
    assert held.stat().st_mtime_ns == before


def test_faults_are_told_with_the_line_at_which_they_stand(window):
    here = window()
    told = here.types(here.text.replace("30 September 2031", "from 29-30 September 2031"))
    lines = here.text.split("\n")
    at = next(at for at, line in enumerate(lines, 1) if line.startswith("3. "))

    assert "is half a range" in told
    assert f'data-line="{at}"' in told


def test_what_cannot_be_read_stays_apart_until_it_is_mended(window, held, empty):
    here, before = window(), held.read_text()
    broken = here.text.replace("kind: statement", "kind: [statement")

    told = here.types(broken)
    assert "Not saved." in told
    assert "What you typed is kept." in told
    assert held.read_text() == before
    (kept,) = (empty / "precedents/unsaved").iterdir()
    assert kept.read_text() == broken

    assert "Saved." in here.types(here.text.replace("the report", "a report"))
    assert not list((empty / "precedents/unsaved").iterdir())


def test_another_id_is_no_text_of_this_statement(window, held):
    here, before = window(), held.read_text()

    assert "is not the file&#39;s name" in here.types(here.text.replace(f"id: {ID}", "id: another"))
    assert held.read_text() == before


def test_two_windows_are_told_and_neither_is_lost(window, held, empty, lake):
    one, other = window(), window()
    one.types(one.text.replace("the report", "a report"))

    told = other.types(other.text.replace("thanked", "commended"))

    assert "The file was changed elsewhere" in told
    assert "<del>2. The Meeting welcomed a report" in told
    assert "<ins>2. The Meeting welcomed the report of the Working Group and commended" in told
    assert "welcomed a report" in held.read_text()
    (kept,) = (empty / "precedents/unsaved").iterdir()
    assert "commended" in kept.read_text()
    page = lake.get(f"{TEXT}?window={other.name}").text
    assert "and commended" in page
    assert "The file was changed elsewhere" in page  # also when it is opened again later


def test_one_may_save_over_the_other_after_having_seen_it(window, held, empty):
    one, other = window(), window()
    one.types(one.text.replace("the report", "a report"))
    mine = other.text.replace("thanked", "commended")
    told = other.types(mine)
    (seen,) = re.findall(r'name="over" value="(\w+)"', told)

    assert "Saved." in other.types(mine, over=seen)
    assert held.read_text() == mine
    assert not list((empty / "precedents/unsaved").iterdir())


def test_having_seen_one_text_is_no_leave_to_write_over_a_third(window, held):
    one, other = window(), window()
    one.types(one.text.replace("the report", "a report"))
    mine = other.text.replace("thanked", "commended")
    (seen,) = re.findall(r'name="over" value="(\w+)"', other.types(mine))
    one.types(one.text.replace("the report", "no report"))

    assert "Not saved." in other.types(mine, over=seen)
    assert "welcomed no report" in held.read_text()


def test_what_was_typed_and_not_saved_can_be_dropped(window, lake, empty):
    here = window()
    here.types("---\nid: [")
    assert "go on with it" in lake.get(TEXT).text

    moved = lake.post(f"{TEXT}/drop", data={"token": here.token, "window": here.name})

    assert moved.headers["location"] == TEXT
    assert "go on with it" not in lake.get(TEXT).text
    assert not list((empty / "precedents/unsaved").iterdir())


@pytest.mark.parametrize("name", ["../../x", "*", "", "ZZ", "a" * 5000])
def test_the_name_of_a_window_is_no_path(window, empty, name):
    here = window()
    here.name = name
    here.types("---\nid: [")

    (kept,) = (empty / "precedents/unsaved").iterdir()
    assert kept.name.startswith(f"{ID}.")


def test_a_statement_whose_file_cannot_be_read_is_mended_here(lake, held, window):
    held.write_text(held.read_text().replace("kind: statement", "kind: [statement"))
    assert lake.get(f"/statements/{ID}").status_code == 422

    here = window()
    assert "Saved." in here.types(here.text.replace("kind: [statement", "kind: statement"))
    assert lake.get(f"/statements/{ID}").status_code == 200


def test_a_line_of_the_source_leads_to_the_line_of_the_text(lake, window):
    lines = window().text.split("\n")
    at = next(at for at, line in enumerate(lines, 1) if line.startswith("2. "))

    assert f'data-at="{at}"' in lake.get(f"{TEXT}?lines=7").text
    for odd in ("0", "99999", "x", "-1", "9" * 400, "²"):
        assert "data-at" not in lake.get(f"{TEXT}?lines={odd}").text


def test_without_a_script_the_whole_page_comes_back_with_what_was_typed(lake, window, held):
    here = window()
    data = {"token": here.token, "window": here.name, "version": here.version, "text": "---\nid: ["}

    page = lake.post(TEXT, data=data).text

    assert "Not saved." in page
    assert "id: [</textarea>" in page
    assert page.count('id="version"') == 1


def test_of_many_who_save_at_once_one_is_first_and_all_are_kept(window, held, empty):
    windows = [window() for _ in range(6)]
    typed = [each.text.replace("the report", f"report {at}") for at, each in enumerate(windows)]
    with ThreadPoolExecutor(6) as pool:
        told = list(pool.map(lambda pair: pair[0].types(pair[1]), zip(windows, typed, strict=True)))

    assert sum("Saved." in each for each in told) == 1
    kept = [each.read_text() for each in (empty / "precedents/unsaved").iterdir()]
    assert sorted([held.read_text(), *kept]) == sorted(typed)
