"""Copies of one statement: known by the meeting that they tell, or by their text, and told with where they differ."""

from __future__ import annotations

from itertools import combinations
from pathlib import Path

import pytest
from elbonia import ID, held, ingested, register, run, text

from drafter import library, same


@pytest.mark.parametrize("misread", [{"day": "7 May 2016"}, {"day": "17 May 2015"}, {"number": "Thirtieth"}])
def test_a_copy_in_which_one_fact_was_misread_is_told(forum: Path, misread: dict[str, str]):
    result = ingested(forum, one=text(), two=text(**misread))

    assert len(held(forum)) == 2
    assert "2 texts that are nearly the same are held" in result.stderr
    assert "nearly the same text is also held as" in run(forum, "check").stdout


def test_spaces_and_capitals_make_no_other_text(forum: Path):
    copy = text(day="7 May 2016").replace("harbour masters", "harbourmasters").replace("national", "National")

    assert "nearly the same" in ingested(forum, one=text(), two=copy).stderr


@pytest.mark.parametrize(
    "series",
    [
        [("First", "Klow, Elbonia", "7 May 2013"), ("Second", "Klow, Elbonia", "8 May 2014")],
        [("First", "Klow, Elbonia", "7 May 2013"), ("Second", "Streslau, Ruritania", "8 May 2014")],
        [("First", "Klow, Elbonia", "7 May 2013"), ("Special", "Klow, Elbonia", "8 May 2014")],
        [("Annual", "Klow, Elbonia", "7 May 2013"), ("Annual", "Klow, Elbonia", "7 May 2014")],
    ],
)
def test_meetings_that_repeat_their_wording_are_no_copies(forum: Path, series: list[tuple[str, str, str]]):
    result = ingested(forum, **{f"t{at}": text(*facts) for at, facts in enumerate(series)})

    assert "held, and all are kept" not in result.stderr
    assert "also held as" not in run(forum, "check").stdout


def test_no_two_statements_of_the_archive_are_copies(checkout: Path):
    statements = library.load(checkout).statements

    assert not [pair for pair in combinations(statements, 2) if same.meeting(*pair)]


@pytest.mark.parametrize("names", [("m", "x"), ("annex-b", "annex-c")])
@pytest.mark.parametrize("title", ["", "# Rules of {}\n\n"])
def test_papers_without_a_meeting_are_no_rivals_by_their_names(forum: Path, names: tuple[str, str], title: str):
    words = "Please find the agenda of next week below.\n", "The secretariat keeps the register of vessels.\n"
    papers = {name: title.format(name) + each for name, each in zip(names, words, strict=True)}

    assert "held, and all are kept" not in ingested(forum, **papers).stderr


def test_two_files_of_one_paper_without_a_meeting_are_told(forum: Path):
    paper = "# Rules\n\nThe secretariat keeps the register of all fishing vessels that its members have told it of.\n"

    result = ingested(forum, rules=paper, copy=paper.replace("# Rules", "# Rule"))

    assert "2 texts that are nearly the same are held" in result.stderr


def test_what_is_told_says_where_the_copies_differ(forum: Path):
    told = ingested(forum, one=text(), two=text(end="3rd", kind="kindness")).stderr

    assert f"    | {ID} / {ID}-b differ in 2 places:" in told
    assert '    |   para. 4: "the 30th of" / "the 3rd of"' in told.splitlines()
    assert '    |   para. 5: "its warmth in" / "its kindness in"' in told


def test_a_paragraph_that_one_copy_lacks_is_told(forum: Path):
    told = ingested(forum, one=text(), two=text() + "6. The Meeting closed at noon.\n").stderr

    assert f'para. 6 stands in {ID}-b only: "The Meeting closed at noon."' in told


def test_many_differences_are_counted_and_the_first_are_shown(forum: Path):
    told = ingested(
        forum, one=text(), two=text(end="3rd").replace("The Meeting", "The Forum").replace("e ", "é ")
    ).stderr

    count = int(told.partition("differ in ")[2].split()[0])
    assert f'    |   and {count - 8} more; to see all: "drafter keep {ID}-b --dry-run"' in told


def test_figures_come_before_words_and_words_before_capitals_and_marks(forum: Path):
    other = (
        text(end="31st", kind="kindness")
        .replace("THIRD MEETING OF", "Third Meeting of")
        .replace("the safety", "The safety")
    )
    told = ingested(forum, one=text(), two=other).stderr

    assert told.index("31st") < told.index("kindness") < told.index("The safety")


def test_all_differences_can_be_seen_before_one_is_kept(forum: Path):
    ingested(forum, one=text(), two=text(end="3rd", kind="kindness"))

    seen = run(forum, "keep", ID, "--dry-run").stdout

    assert 'para. 4: "the 30th of" / "the 3rd of"' in seen
    assert "nothing was set aside: this was a dry run" in seen
    assert held(forum) == [ID, f"{ID}-b"]


def test_a_copy_of_a_misread_year_is_told_once_and_not_as_wrong_facts(forum: Path):
    ingested(forum, one=text(), two=text(day="7 May 2075"))

    told = run(forum, "check").stdout

    assert "nearly the same text is also held as" in told
    assert "elsewhere" not in told
    assert "error" not in told


def test_mining_tells_of_copies_that_count_twice(forum: Path):
    ingested(forum, one=text(), two=text(kind="kindness"))

    told = run(forum, "mine").stderr

    assert f"2 texts of this meeting are held, and each counts as evidence: {ID}, {ID}-b" in told
    assert f'"drafter keep {ID}", or "drafter keep {ID}-b"' in told
    run(forum, "keep", ID)
    assert "counts as evidence" not in run(forum, "mine").stderr


def test_two_files_with_the_same_words_differ_nowhere(forum: Path):
    told = ingested(forum, one=text(), two=text() + "\n").stderr

    assert "2 files with the same text are held" in told
    assert "differ in" not in told


def test_a_title_that_differs_is_no_same_text(forum: Path):
    told = ingested(forum, one=text(), two=text().replace("THIRD", "FIFTH", 1)).stderr

    assert "same text" not in told
    assert 'title: "THIRD MEETING" / "FIFTH MEETING"' in told


def test_keeping_one_has_the_register_name_it_alone(forum: Path):
    ingested(forum, one=text(), two=text(kind="kindness"), three=text(day="7 May 2016"))
    assert f"sources: [{ID}, {ID}-b]" in register(forum)

    run(forum, "keep", f"{ID}-b")

    assert held(forum) == [f"{ID}-b"]
    assert f"sources: [{ID}-b]" in register(forum)
    assert "2016" not in register(forum)


def test_keep_takes_the_path_of_a_file_as_check_does(forum: Path):
    ingested(forum, one=text(), two=text(kind="kindness"))

    result = run(forum, "keep", forum / f"precedents/statements/{ID}.md")

    assert result.exit_code == 0
    assert held(forum) == [ID]


def test_keep_refuses_to_set_another_meeting_aside(forum: Path):
    ingested(forum, one=text(), two=text("Fourth", "Streslau, Ruritania", "8 June 2016"))

    result = run(forum, "keep", ID, "2016-06-08-elbonia-forum-4")

    assert result.exit_code == 1
    assert (
        "2016-06-08-elbonia-forum-4 is of another meeting (Fourth Meeting of the Elbonia Forum, Streslau"
        in result.stderr
    )
    assert "nothing was done" in result.stderr
    assert len(held(forum)) == 2


def test_a_long_text_is_known_by_itself_though_only_its_place_is_told_twice(forum: Path):
    more = "".join(
        f"{n}. The Meeting agreed on the rule of the {'x' * n} nets that all members have to keep.\n"
        for n in range(6, 18)
    )
    annual = text("Annual") + more

    result = ingested(forum, one=annual, two=annual.replace("2015", "2016"))

    assert "2 texts that are nearly the same are held" in result.stderr
    assert "nearly the same text is also held as" in run(forum, "check").stdout
