"""What sites that hold others' documents say about a text: dropped and told, by the block in which it stands."""

from __future__ import annotations

import pytest

from drafter.ingest.text import reading

TITLE = "Fifth Meeting of the Lakes\nKlow, Elbonia, 5 May 2013\nCo-Chairs’ Statement"
BODY = (
    "1. The Meeting was held in Klow.\n\n2. The Meeting agreed to mend nets, to build boats in Klow and to count the"
    " carp of all its lakes.\n\n3. It thanked Elbonia."
)
TEXT = f"{TITLE}\n\n{BODY}\n"


def texts(source: str) -> list[str]:
    return [part.text for part in reading.paragraphs(source)[0]]


def dropped(source: str) -> list[str]:
    return [one.before for one in reading.paragraphs(source)[1] if one.before.strip() and not one.after]


HEADS = (
    "Scribd\nUpload\nDownload now\n\nNet Statement Final\nUploaded by Lake Watch\n"
    "0 ratings · 0% found this useful (0 votes)",
    "5th LAKES Statement\n\nUploaded by Lake Watch\n287 views",
    "SHARE\nHTML\nDOWNLOAD\nSave this PDF as: WORD PNG\nSize: px\nAna Strelitz\n5 years ago\nViews:\nTranscription",
    "Fishing.example no longer supports Internet Explorer.\nLog In\nSign Up\nFifth LM\n"
    "Ana Strelitz\nSee full PDF download",
    "Menu\nHome\nAbout the Lakes\nCarp Group\nRegional Roundtable\nDocuments",
    "5 June 2013\nPrint   Email   A- A+",
    "INTERNET ARCHIVE WAYBACK MACHINE\n14 captures\n12 Apr 2016 - 3 Feb 2020",
)


@pytest.mark.parametrize("head", HEADS)
def test_a_block_above_the_title_that_is_a_sites_goes_and_is_told(head: str):
    lines = [" ".join(line.split()) for line in head.split("\n") if line]

    assert texts(f"{head}\n\n{TEXT}") == texts(TEXT)
    assert dropped(f"{head}\n\n{TEXT}") == lines


@pytest.mark.parametrize(
    "foot",
    [
        "Reward Your Curiosity\nEverything you want to read. Anytime.\nNo Commitment. Cancel anytime.",
        "Footer menu\nAbout\nAbout Scribd\nOur blog\nJoin our team!\nSupport\nHelp / FAQ",
        "Share this page\nFacebook Twitter Google+ LinkedIn",
        "Leave a Reply\nComment *\nName *\nEmail *",
        "Source: https://lakes.example/5\nRetrieved 4 April 2019",
        "###\nFor immediate release",
        "Follow us: Twitter | YouTube  Copyright © 2021 Lakes Office",
        "Ministry of Lakes, Sri Road, Klow 10400. Tel. 0 2203 5000. All rights reserved © 2013",
        "Print   Send to a friend   Top",
        "View : 1,204   Rating : 0 Votes",
        "About the Author: Lakes Communications",
        "Latest news\nOfficials meet in Strelsau\nOfficials of the Lakes met on 12 May 2015.\nRead more",
    ],
)
def test_a_sites_words_below_the_text_go_and_are_told(foot: str):
    assert texts(f"{TEXT}\n{foot}\n") == texts(TEXT)
    assert " ".join(dropped(f"{TEXT}\n{foot}\n")) == " ".join(foot.split())


@pytest.mark.parametrize(
    "head",
    [
        "Share\nPrint\nEmail\nCo-Chairs’ Statement\n\nFifth Meeting of the Lakes\nKlow, Elbonia, 5 May 2013",
        "Home\nMenu\nSearch\nFifth Meeting of the Lakes\nCo-Chairs’ Statement\n\nKlow, Elbonia, 5 May 2013",
        "Klow Compact\n\nFifth Meeting of the Lakes\nKlow, Elbonia, 5 May 2013\nStatement",
    ],
)
def test_lines_of_the_title_among_a_sites_stay(head: str):
    own = [
        line for line in head.split("\n") if line and line not in ("Share", "Print", "Email", "Home", "Menu", "Search")
    ]

    assert texts(f"{head}\n\n{BODY}")[: len(own)] == own


@pytest.mark.parametrize(
    "last",
    [
        "The Meeting recalled that the Compact leaves all rights reserved under it as they were.",
        "Latest news\n\nThe Meeting asked that news of the lakes be sent to the Secretariat in Klow.",
        "Members support nets and boats.",
    ],
)
def test_a_last_paragraph_that_only_sounds_like_a_sites_stays(last: str):
    assert texts(f"{TEXT}\n{last}\n")[-1] == last.split("\n")[-1]


def test_a_date_alone_beside_a_sites_line_stays_where_no_other_is_told():
    assert "5 May 2013" in texts(f"Fifth Meeting of the Lakes\n5 May 2013\nPrint\n\n{BODY}")


# ── marks ────────────────────────────────────────────────────────────────────────────────────────


def marked(source: str) -> list[tuple[str, str, str]]:
    return [(part.label, part.mark, part.text) for part in reading.paragraphs(source)[0]]


def test_a_space_before_the_stop_of_a_number_is_no_word():
    assert marked("1 . The nets are mended.\n\n2 . The boats are built.") == [
        ("1", "", "The nets are mended."),
        ("2", "", "The boats are built."),
    ]


def test_numbers_without_a_stop_count_paragraphs_whose_lines_are_wrapped():
    source = (
        "1 The Meeting of the Lakes was held in Klow and was attended by all of\nits members and by Ruritania.\n\n"
        "2 The Meeting noted with thanks the report of the Secretariat on the\nnets that had been mended.\n\n"
        "3 The Meeting agreed that boats are to be built in Klow by the end of\nthe year.\n"
    )

    assert [label for label, _, _ in marked(source)] == ["1", "2", "3"]


@pytest.mark.parametrize("bullet", ["-- ", "> "])
def test_two_dashes_and_a_mark_of_quoting_are_bullets_below_a_lead_in(bullet: str):
    source = f"1. Members agreed to:\n\n{bullet}mend nets;\n\n{bullet}build boats; and\n\n{bullet}meet again.\n"

    assert [text for _, mark, text in marked(source) if mark] == ["mend nets;", "build boats; and", "meet again."]


def test_a_quoted_sentence_is_no_list():
    source = "Ms Aba wrote:\n\n> The nets that the Meeting\n> saw are mended.\n\nThe Meeting agreed.\n\nIt met."

    assert not any(mark for _, mark, _ in marked(source))


def test_a_sentence_with_a_link_in_brackets_after_it_is_no_heading():
    source = (
        "1. The nets are mended.\n\nThe Meeting was opened by the Minister for Lakes. [Read the speech]\n\n2. It met."
    )

    assert [part.kind.value for part in reading.paragraphs(source)[0]] == ["paragraph"] * 3


@pytest.mark.parametrize("last", ["Klow\n5 June 2015", "Klow, Elbonia\n5 June 2015."])
def test_the_place_and_day_below_the_last_sentence_do_not_go_on_with_it(last: str):
    above = (
        "1. The Meeting agreed to mend nets and to build boats in\nKlow.\n2. The next Meeting will be held in\n2016."
    )
    source = f"{above}\n{last}\n"

    assert "2016." in next(text for label, _, text in marked(source) if label == "2")[-5:]


@pytest.mark.parametrize("gap", ["", " "])
def test_what_a_browser_prints_beside_its_address_goes_with_it(gap: str):
    feet = f"\nhttps://lakes.example/a 1/2\n\n4/5/2016 {gap}Fifth Meeting | Lakes\n\n"

    assert texts(f"1. Nets are mended.\n{feet}2. Boats are built.\n\nhttps://lakes.example/a 2/2\n") == [
        "Nets are mended.",
        "Boats are built.",
    ]
