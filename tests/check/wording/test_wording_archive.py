"""Rules of language that look beyond one text: at what the archive says, and at the file as it was received."""

from __future__ import annotations

import pytest

from drafter import check, markup
from drafter.model import Profile, Shelf, Statement
from drafter.problems import as_text

HEAD = """\
---
id: 20{year}-05-01-lamp-group
kind: statement
source: {{file: {year}.txt, lines: [1, 9], sha256: a{year}}}
{more}---

# CO-CHAIRS’ STATEMENT

"""


def one(year: int, *paragraphs: str, more: str = "") -> Statement:
    body = "".join(f"1. {text}\n\n" for text in paragraphs)
    return markup.read(HEAD.format(year=year, more=more) + body)


def told(statement: Statement, *others: Statement, rule: str) -> list[str]:
    shelf = Shelf(statements=(*others, statement))
    return [as_text(problem) for problem in check.problems(statement, shelf) if problem.rule == rule]


USUAL = "The Meeting welcomed the report from the working group and the Co-Chairs’ Statement on ropes."
ARCHIVE = tuple(one(year, USUAL) for year in (10, 11, 12, 13))


def test_a_word_one_letter_from_the_one_that_always_stands_there() -> None:
    assert told(one(14, "It noted the report form the working group."), *ARCHIVE, rule="near-miss") == [
        '2014-05-01-lamp-group, para. 1 (14.txt:1): warning: "report form the": "from" stands between these words '
        '4 times in the archive\n    mend: write "from", if it is meant'
    ]


@pytest.mark.parametrize(
    "text",
    [
        "It noted the report from the working group.",
        "It noted the form that the working group had made.",
        "It noted the reports from the working groups.",  # another form of the same word
        "It noted the report of the working group.",
    ],
)
def test_what_has_other_neighbours_or_is_another_form_is_no_miss(text: str) -> None:
    assert told(one(14, text), *ARCHIVE, rule="near-miss") == []


def test_an_archive_that_says_both_is_no_judge() -> None:
    both = tuple(one(year, "It noted the report form the working group.") for year in (15, 16))
    assert told(one(14, "It noted the report form the working group."), *ARCHIVE, *both, rule="near-miss") == []


def test_a_possessive_that_the_archive_has_with_its_apostrophe() -> None:
    assert told(one(14, "It noted the Co-Chairs Statement."), *ARCHIVE, rule="lost-apostrophe") == [
        '2014-05-01-lamp-group, para. 1 (14.txt:1): warning: "Chairs Statement" has no apostrophe; '
        'it has one once here\n    mend: write "Chairs’ Statement"'
    ]
    assert told(one(14, "It noted the Fishers Union Report."), *ARCHIVE, rule="lost-apostrophe") == []


def test_a_body_that_never_writes_the_apostrophe_is_left_its_name() -> None:
    often = tuple(
        one(year, "The Senior Officials Meeting met.", "The Senior Officials Meeting left.") for year in (20, 21)
    )
    once = one(22, "The Senior Officials’ Meeting met.")
    assert told(one(23, "The Senior Officials Meeting met."), *often, once, rule="lost-apostrophe") == []


def test_what_was_mended_as_the_file_was_read_is_told_of_the_file() -> None:
    repairs = (
        "repairs:\n  - {kind: lost space, lines: [3, 3], before: ropes.In, after: ropes. In}\n"
        "  - {kind: lost space, lines: [4, 4], before: 2.The, after: 2. The}\n"
        "  - {kind: lost space, lines: [5, 5], before: 3.The, after: 3. The}\n"
        '  - {kind: page break, lines: [6, 6], before: "", after: " "}\n'
    )
    found = told(one(14, "It noted ropes. In May it met.", more=repairs), rule="as-received")

    assert [line.splitlines()[0].split("warning: ")[1] for line in found] == [
        'in the file received, "ropes.In" has a space lost',
        'in the file received, "2.The" has a space lost, and 1 more like it',
    ]
    assert found[1].splitlines()[1].endswith("(14.txt:5)")
    assert told(one(14, "It noted ropes. In May it met."), rule="as-received") == []


def test_a_meeting_of_officials_directs_nobody_and_ministers_do() -> None:
    officials = markup.read("---\nid: a\nmeeting: {body: Lamp Group, name: Third Senior Officials’ Meeting}\n---\n"
                            "1. The Meeting directed that nets be sold.\n")  # fmt: skip
    ministers = markup.read("---\nid: a\nmeeting: {body: Lamp Group, name: Third Ministerial Conference}\n---\n"
                            "1. The Meeting directed that nets be sold.\n")  # fmt: skip
    behind = markup.write(officials).replace("1. The", "1. Having regard to the report, the")
    assert len(told(officials, rule="fitting-verb")) == 1
    assert len(told(markup.read(behind), rule="fitting-verb")) == 1
    assert told(ministers, rule="fitting-verb") == []


@pytest.mark.parametrize(("before", "times"), [("Officials noted nets.", 1), ("Ministers met in Klow.", 0)])
def test_those_who_are_meant_by_they_direct_no_ministers(before: str, times: int) -> None:
    text = f"1. {before} They instructed Leaders to sell nets.\n"
    of_officials = "---\nid: a\nmeeting: {body: Lamp Group, name: Third Senior Officials’ Meeting}\n---\n"

    assert len(told(markup.read(of_officials + text), rule="fitting-verb")) == times


def test_one_figure_among_meetings_counted_in_words_from_ten_on_is_told() -> None:
    text = "It noted the {} meeting of the Nets Committee, and its twelfth and thirteenth meetings."

    (line,) = told(one(14, text.format("11th").replace("and thirteenth meetings", "meeting, and its tenth meeting")),
                   rule="ordinal-form")  # fmt: skip
    assert 'warning: "11th" is in figures; the text has words twice, such as "twelfth"' in line
    assert told(one(14, text.format("30th").replace("and thirteenth meetings", "meeting, and its tenth meeting")),
                rule="ordinal-form") == []  # fmt: skip
    assert told(one(14, text.format("11th").replace("twelfth and thirteenth", "next")), rule="ordinal-form") == []


def test_ministers_recommend_nothing_to_themselves() -> None:
    said = [
        told(markup.read(f"---\nid: a\n---\nWe, the Ministers of Lamps,\n\n1. We {words} that nets be sold.\n"),
             rule="fitting-verb")
        for words in ("recommend to Ministers", "recommend to the Ministers of Nets", "recommend to officials")
    ]  # fmt: skip
    assert [len(each) for each in said] == [1, 0, 0]


def test_a_paragraph_in_another_language_is_left_alone() -> None:
    french = (
        "Les ministres ont pris note du rapport et ont remercié le gouvernement de la Ruritanie.",
        "Les participants ont décidé de se réunir de nouveau et ont adopté le programme du groupe.",
    )
    english = ("The ministers took note of the report and thanked the Government of Ruritania for its welcome.",
               "The participants decided to meet again and adopted the programme of work of the group.")  # fmt: skip
    text = markup.read("---\nid: a\n---\n" + "".join(f"1. {part}\n\n" for part in (*english, *french)))
    assert [problem.rule for problem in check.problems(text, Shelf()) if problem.rule == "misspelt"] == []


def test_a_draft_follows_the_house_style_and_a_past_text_only_itself() -> None:
    style = Shelf(profiles=(Profile(name="x", spelling="-ise", ordinals="words", per_cent="per cent", words_below=10,
                                    bodies=("Lamp Group",)),))  # fmt: skip
    text = "1. The 5th Summit of the group recognized nets, 3 ropes and a rise of 5%.\n"
    head = "---\nid: a\nmeeting: {body: Lamp Group}\n"
    draft = markup.read(head + "---\n" + text)
    past = markup.read(head + "source: {file: a.txt, lines: [1, 9], sha256: a}\n---\n" + text)

    assert [problem.rule for problem in check.problems(draft, style)] == [
        "spelling-ize", "ordinal-form", "number-form", "per-cent",
    ]  # fmt: skip
    assert check.problems(past, style) == ()


def test_a_name_with_a_capital_within_that_statements_list_as_present_is_no_fault() -> None:
    there = "attendance:\n  - observer: [BirdLife Council]\n"
    held = tuple(one(year, "It met.", more=there) for year in (15, 16))
    texts = ("It was attended by BirdLife Council.", "The Bird Life report was read.")

    assert told(one(14, *texts, more=there), *held, rule="run-together") == []
    assert told(one(14, *texts), rule="run-together") != []
    assert told(one(14, texts[0]), rule="run-together") == []  # nothing says that it is two words
