"""Compare: two texts chosen in lists, side by side, as a redline and as files; and the problems of all statements."""

from __future__ import annotations

import re

import pytest

OLD, NEW = "2013-03-05-ahg-som-7", "2014-08-06-ahg-som-8"
BOTH = f"/compare?old={OLD}&new={NEW}"


def plain(page: str) -> str:
    return re.sub(r"<[^>]+>", "", page).replace("\N{NO-BREAK SPACE}", " ")


def test_the_lists_hold_past_statements_and_papers(empty, archive, browser):
    (empty / "outputs/next.md").write_text("# NEXT\n\n1. It met.\n")

    page = plain(browser(archive).get("/compare").text)
    assert "5 March 2013: Seventh Meeting of Ad Hoc Group Senior Officials" in page
    assert '<option value="next">' in browser(empty).get("/compare").text
    assert "Choose the other text, too." in browser(archive).get(f"/compare?old={OLD}").text


def test_a_redline_is_no_text_to_compare(empty, browser):
    (empty / "outputs" / "next-redline.html").write_text("<p>what changed</p>")

    assert "next-redline" not in browser(empty).get("/compare").text


def test_side_by_side_each_text_stands_as_it_is(archive, browser):
    page = browser(archive).get(BOTH).text
    rows = re.findall(r"<tr.*?</tr>", page[page.index('class="sides') :], re.DOTALL)
    (row,) = [each for each in rows if "<td>1. " in each and "hosted" in each]
    old, new = re.findall(r"<td>(.*?)</td>", row, re.DOTALL)

    assert "hosted the Seventh Meeting of Ad Hoc Group" in plain(old)
    assert "in Canberra on 6 August, 2014." in plain(new)
    assert "<ins>" not in old
    assert "<del>" not in new


def test_a_redline_shows_both_in_one_and_each_change_leads_to_its_place(archive, browser):
    page = browser(archive).get(f"{BOTH}&how=redline").text

    assert "<del>SYDNEY</del><ins>CANBERRA</ins>" in page
    for number in re.findall(r'href="#c(\d+)"', page):
        assert page.count(f'id="c{number}"') == 1


@pytest.mark.parametrize("how", ["", "redline"])
def test_a_text_compared_with_itself_has_no_change(archive, browser, how):
    page = browser(archive).get(f"/compare?old={OLD}&new={OLD}&how={how}").text

    assert "Nothing changed." in page
    assert "<ins>" not in page
    assert "<del>" not in page


@pytest.mark.parametrize(("form", "begins"), [("docx", b"PK"), ("pdf", b"%PDF"), ("html", b"<!")])
def test_a_redline_is_had_as_a_file_and_nothing_is_left_in_outputs(archive, browser, form, begins):
    answer = browser(archive).get(f"/compare/file/{form}?old={OLD}&new={NEW}")

    assert answer.content.startswith(begins)
    assert not list((archive / "outputs").glob("*redline*"))


@pytest.mark.parametrize(
    "name", ["precedents/names.yaml", "../../../etc/passwd", "/etc/passwd", "README.md", "a.md", "%00"]
)
def test_a_text_is_chosen_from_the_lists_and_never_a_path(archive, browser, name):
    for address in ("/compare", "/compare/file/docx"):
        answer = browser(archive).get(f"{address}?old={OLD}&new={name}")
        assert answer.status_code == 422
        assert "root:" not in answer.text


def test_what_moved_is_told_at_both_places(empty, browser):
    words = ("first", "annual", "long", "short", "other")
    paragraphs = [f"{at}. The Meeting welcomed the {word} report in Zenda.\n" for at, word in enumerate(words, 1)]
    (empty / "outputs/a.md").write_text(
        "# A\n\n" + "\n".join([*paragraphs, "6. Ministers asked for a guide on visas.\n"])
    )
    (empty / "outputs/b.md").write_text(
        "# A\n\n" + "\n".join(["6. Ministers asked for a guide on visas.\n", *paragraphs])
    )

    client = browser(empty)
    assert "[moved here from para. 6]" in plain(client.get("/compare?old=a&new=b&how=redline").text)
    beside = plain(client.get("/compare?old=a&new=b").text)
    assert "[moved from here]" in beside
    assert "[stood at para. 6]" in beside


def test_all_problems_are_listed_and_chosen_from(archive, browser):
    client = browser(archive)
    every = client.get("/check").text
    count = int(re.search(r"(\d+) of (\d+) problems", every)[2])

    part = client.get("/check?severity=error", headers={"hx-request": "true"}).text
    assert "<html" not in part
    assert 'class="warning"' not in part
    assert "27 - 29 June 2009" in part
    few = client.get(f"/check?statement={OLD}&rule=range-form").text
    assert re.search(rf"\b3 of {count} problems", few)
    assert f'href="/statements/{OLD}/text?lines=' in few
    assert "0 of" in client.get("/check?q=nothing+at+all").text


def test_a_problem_names_files_as_they_lie_in_the_workspace(archive, browser):
    assert str(archive) not in browser(archive).get("/check").text
