"""Home: what to do next, what is held, files read in one by one or all at once."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from lake_commission import EIGHTH, ID, NEXT, SEVENTH

from drafter.workflow import learn, workspace as places


@pytest.fixture
def drop(token):
    """Drop files on the page, as its script does one by one, or its form all at once."""

    def dropped(client, *files, part=False):
        named = [("files", (name, text if isinstance(text, bytes) else text.encode())) for name, text in files]
        headers = {"hx-request": "true"} if part else {}
        return client.post("/statements", files=named, data={"token": token(client)}, headers=headers)

    return dropped


def test_an_empty_workspace_says_what_to_do_first(empty, browser):
    page = browser(empty).get("/").text

    assert "Read in your past statements" in page
    assert "0 statements" in page
    assert "Nothing is drafted yet." in page


def test_what_to_do_next_follows_the_work(empty, browser, drop):
    client = browser(empty)
    drop(client, ("a.txt", SEVENTH))
    assert "Find the language that recurs" in client.get("/").text

    drop(client, ("b.txt", SEVENTH.replace("30 September", "3 September")))
    home = client.get("/").text
    assert "Choose which text of one meeting to keep" in home
    assert f'href="/statements/{ID}-b/texts"' in home


def test_a_file_that_cannot_be_read_is_the_first_thing_to_mend(empty, browser, drop):
    client = browser(empty)
    drop(client, ("a.txt", SEVENTH))
    held = empty / f"precedents/statements/{ID}.md"
    held.write_text(held.read_text().replace("kind: statement", "kind: [statement"))

    home = client.get("/").text

    assert "Mend the files that cannot be read" in home
    assert f"{ID}.md:" in home
    assert str(empty) not in home  # the file is named as it lies in the workspace


def test_statements_stand_by_year_the_newest_first_with_days_as_written(empty, browser, drop):
    client = browser(empty)
    drop(client, ("a.txt", SEVENTH), ("b.txt", EIGHTH))

    page = client.get("/").text.replace("\N{NO-BREAK SPACE}", " ")

    assert page.index("2032") < page.index("4 March 2032") < page.index("5 March 2031")
    assert "2031-03-05<" not in page


def test_each_file_is_told_with_its_repairs_and_the_way_to_its_source(empty, browser, drop):
    answer = drop(browser(empty), ("a.txt", SEVENTH), part=True).text

    assert "<html" not in answer
    assert "high confidence" in answer
    assert "page number" in answer
    assert "Page 1" in answer
    assert f'href="/statements/{ID}/source"' in answer


def test_two_texts_of_one_meeting_are_to_be_chosen_from_and_that_is_undone(empty, browser, drop, token):
    client = browser(empty)
    drop(client, ("a.txt", SEVENTH))
    answer = drop(client, ("b.txt", SEVENTH.replace("30 September", "3 September")), part=True).text
    assert "2 texts of this meeting are held" in answer
    assert "3 September" in answer
    assert f'action="/statements/{ID}-b/keep"' in answer

    data = {"token": token(client), "others": ID}
    kept = client.post(f"/statements/{ID}-b/keep", data=data).text
    assert f"{ID} is set aside" in kept
    assert [each.stem for each in (empty / "precedents/statements").iterdir()] == [f"{ID}-b"]

    back = client.post(f"/statements/{ID}/put-back", data={"token": token(client)}).text
    assert f"{ID} is held again" in back
    assert sorted(each.stem for each in (empty / "precedents/statements").iterdir()) == [ID, f"{ID}-b"]


def test_a_draft_that_was_begun_is_on_home_and_is_what_to_go_on_with(empty, browser, drop, token):
    client = browser(empty)
    drop(client, ("a.txt", SEVENTH), ("b.txt", EIGHTH))
    learn.mine(empty)
    for path in (empty / "precedents/clauses").rglob("*.yaml"):
        path.write_text(path.read_text().replace("status: proposed", "status: approved"))
    data = {"token": token(client), "kind": "statement", "name": "ninth", "since": NEXT}
    assert client.post("/drafts", data=data).status_code == 303

    home = client.get("/").text

    assert 'Begun: <a href="/drafts/ninth">Ninth Meeting of the Lake Commission</a>' in home
    assert (
        '<a href="/drafts/ninth">Go on with the draft that you began: Ninth Meeting of the Lake Commission.</a>' in home
    )
    assert "Nothing is drafted yet." not in home
    assert "<h1>Ninth Meeting of the Lake Commission" in client.get("/drafts/ninth").text


def test_a_paper_stands_once_with_its_forms_and_its_day_and_can_be_had(empty, browser):
    for name, data in (("lake-8.docx", b"w"), ("lake-8.md", b"m"), ("lake-8.akn.xml", b"<x/>"), ("other.pdf", b"p")):
        path = empty / "outputs" / name
        path.write_bytes(data)
        os.utime(path, (1930000000, 1930000000))  # 27 or 28 February 2031, wherever it is
    client = browser(empty)

    page = client.get("/").text

    assert "2 papers" in page
    assert page.count("<li>lake-8 ") == 1
    assert "February 2031" in page
    assert client.get("/papers/lake-8.akn.xml").content == b"<x/>"
    assert client.get("/papers/lake-8.docx").headers["content-disposition"].startswith("attachment")


@pytest.mark.parametrize(
    "name", ["..%2Fprecedents%2Fnames.yaml", "../precedents/names.yaml", "%2Fetc%2Fpasswd", "x.md", ".written.json"]
)
def test_only_papers_are_given_out(empty, browser, name):
    answer = browser(empty).get(f"/papers/{name}")

    assert answer.status_code in (404, 422)
    assert "root:" not in answer.text


def test_the_newest_statement_is_one_click_away(archive, browser):
    client = browser(archive)

    assert 'href="/statements/2016-03-22-som"' in client.get("/", headers={"hx-request": "true"}).text
    assert NEXT not in client.get("/").text


def test_the_scripts_are_of_this_house(archive, browser):
    client = browser(archive)

    for address in ("/static/reading.js", "/static/editing.js"):
        script = client.get(address)
        assert script.status_code == 200
        assert "http" not in script.text.replace("HX-Request", "")
    assert Path("drafter/web/static/htmx.min.js").name in client.get("/").text


def test_what_was_not_looked_for_yet_is_not_told_as_none(tmp_path, browser):
    """A statement full of promises was read in, and nobody has looked for them."""
    places.init(tmp_path / "ws", empty=True)
    source = tmp_path / "first.txt"
    source.write_text(
        "FIRST MEETING OF THE LAKE COMMISSION\nZENDA, RURITANIA, 5 MARCH 2031\n\n"
        "1. The Commission requested the Lake Office to report by 30 June 2032.\n"
    )
    learn.learn(tmp_path / "ws", [source])

    page = browser(tmp_path / "ws").get("/").text

    assert "Not looked for yet" in page
    assert "Nothing that was promised is open" not in page
