"""Statements: the list, one with all that is known of it, beside its source, as files, taken out and held again."""

from __future__ import annotations

import re
from io import BytesIO
from zipfile import ZipFile

import pytest
from lake_commission import EIGHTH, ID, NEXT, SEVENTH

SYDNEY = "/statements/2013-03-05-ahg-som-7"


@pytest.fixture
def lake(empty, browser, token):
    """A browser at a workspace that holds two statements of the Lake Commission."""
    client = browser(empty)
    files = [("files", (f"{name}.txt", text.encode())) for name, text in (("seven", SEVENTH), ("eight", EIGHTH))]
    client.post("/statements", files=files, data={"token": token(client)})
    return client


def beside(page: str, source: str) -> str:
    """Return what stands on the right of the row that holds these words of the source."""
    rows = re.findall(r"<tr.*?</tr>", page, re.DOTALL)
    (row,) = [each for each in rows if source in each.partition("</td>")[0]]
    return row.partition("</td>")[2]


def test_the_list_is_found_in_by_words(lake):
    part = lake.get("/statements?q=strelsau", headers={"hx-request": "true"}).text

    assert NEXT in part
    assert ID not in part
    assert "<html" not in part
    assert "None is called so." in lake.get("/statements?q=nowhere").text


def test_a_statement_shows_its_facts_who_was_there_and_links_to_its_paragraphs(archive, browser):
    page = browser(archive).get(SYDNEY).text

    assert "Sydney, Australia" in page
    assert "the Government of Australia" in page
    assert "Participants (16)" in page
    assert "Observers (2)" in page
    assert re.search(r'<a class="label" href="#b\d+"[^>]*>25\.</a>', page)
    for target in re.findall(r'href="#(b\d+)"', page):
        assert f'id="{target}"' in page


def test_problems_stand_beside_their_paragraph_and_lead_to_the_text(archive, browser):
    page = browser(archive).get(SYDNEY).text
    (block,) = [each for each in page.split('<div class="block') if "operationalization of the RCF through" in each]

    assert "&#34;operationalization&#34; has -ize" in block
    assert "write &#34;operationalisation&#34;" in block
    assert f'href="{SYDNEY}/text?lines=32"' in block
    assert f'href="{SYDNEY}/source#b' in block
    assert 'href="/precedents/proceedings/report-considered"' in block


def test_the_source_stands_beside_the_text_and_what_was_left_out_is_told_there(lake):
    page = lake.get(f"/statements/{ID}/source").text

    assert "workshop in Strelsau" in beside(page, "3. The Meeting agreed to hold a workshop")
    assert "page number" in beside(page, "Page 1")
    assert "<p" not in beside(page, "ZENDA, RURITANIA, 5 MARCH 2031")


def test_every_line_of_a_source_stands_once_in_its_order(archive, browser):
    page = browser(archive).get(f"{SYDNEY}/source").text
    numbers = [int(each) for each in re.findall(r'class="number">(\d+)<', page)]

    assert numbers == list(range(1, 264))


def test_of_a_word_file_its_words_stand_beside_the_text(lake, browser, empty, token):
    word = lake.get(f"/statements/{NEXT}/file/docx").content
    lake.post(f"/statements/{NEXT}/remove", data={"token": token(lake)})
    answer = lake.post("/statements", files={"files": ("eight.docx", word)}, data={"token": token(lake)}).text
    (id_,) = re.findall(rf"/statements/({NEXT}-\w)/source", answer)

    page = lake.get(f"/statements/{id_}/source").text

    assert "the words taken from it" in page
    assert "endorsed the report" in beside(page, "The Meeting endorsed the report of the Working Group")


def test_a_source_that_is_not_there_any_more_is_told(lake, empty):
    (empty / "precedents/sources/seven.txt").unlink()

    page = lake.get(f"/statements/{ID}/source").text

    assert "is not held" in page
    assert "put the file back in precedents/sources" in page


@pytest.mark.parametrize(
    ("form", "begins"), [("docx", b"PK"), ("pdf", b"%PDF"), ("html", b"<!"), ("md", b"---"), ("akn", b"<")]
)
def test_a_statement_is_had_in_every_form(lake, form, begins):
    answer = lake.get(f"/statements/{ID}/file/{form}")

    assert answer.content.lstrip(b"\xef\xbb\xbf").startswith(begins)
    if form == "docx":
        assert b"Strelsau" in ZipFile(BytesIO(answer.content)).read("word/document.xml")


def test_what_is_taken_out_can_be_held_again_with_its_row_in_the_register(lake, empty, token):
    register = empty / "precedents/meetings.yaml"
    before = register.read_text()
    page = lake.post(f"/statements/{ID}/remove", data={"token": token(lake)}).text
    assert f"Undo: hold {ID} again" in page
    assert ID not in register.read_text()
    assert lake.get(f"/statements/{ID}").status_code == 422
    assert f"Hold {ID} again" in lake.get("/statements").text

    lake.post(f"/statements/{ID}/put-back", data={"token": token(lake)})

    assert lake.get(f"/statements/{ID}").status_code == 200
    assert sorted(register.read_text().split("\n")) == sorted(before.split("\n"))
    assert "Taken out" not in lake.get("/statements").text


def test_what_was_not_taken_out_cannot_be_put_back(lake, token):
    answer = lake.post("/statements/nothing/put-back", data={"token": token(lake)})

    assert answer.status_code == 422
    assert "no statement &#34;nothing&#34; was removed" in answer.text


def test_one_text_of_a_meeting_has_no_others_to_choose_from(lake):
    assert "No other text of the meeting" in lake.get(f"/statements/{ID}/texts").text


def test_texts_of_one_meeting_lead_to_all_places_where_they_differ(lake, token):
    files = {"files": ("b.txt", SEVENTH.replace("30 September", "3 September").encode())}
    lake.post("/statements", files=files, data={"token": token(lake)})

    assert f'href="/statements/{ID}/texts"' in lake.get(f"/statements/{ID}").text
    page = lake.get(f"/statements/{ID}/texts").text
    assert "para. 3: &#34;by 3 September&#34; / &#34;by 30 September&#34;" in page


def test_a_form_that_officials_do_not_know_says_what_it_is_for(archive, browser):
    page = browser(archive).get("/statements/2013-03-05-ahg-som-7").text

    assert "XML for archives (Akoma Ntoso)" in page
    assert "Akoma Ntoso is the XML in which parliaments and the United Nations keep their documents" in page
