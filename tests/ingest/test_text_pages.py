"""What stands on a page or about it and is no word of the text: heads, page numbers, menus, mail."""

from __future__ import annotations

import pytest

from drafter.ingest.text import reading

BROKEN = ("The Meeting was attended by Elbonia,", "Ruritania and Syldavia, and noted", "the report on nets.")
WHOLE = " ".join(BROKEN)


def texts(source: str) -> list[str]:
    return [part.text for part in reading.paragraphs(source)[0]]


def dropped(source: str) -> list[str]:
    """Return what was dropped, without the line ends that pages left."""
    return [one.before for one in reading.paragraphs(source)[1] if one.before.strip() and not one.after]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("1 | P a g e", "2 | P a g e"),
        ("Page | 1", "Page | 2"),
        ("[1]", "[2]"),
        ("ii", "iii"),
        ("CHAIR'S STATEMENT        1", "CHAIR'S STATEMENT        2"),
        ("https://lakes.example/a.html      1/2", "https://lakes.example/a.html      2/2"),
    ],
)
def test_what_pages_bear_is_dropped_from_within_a_sentence(first: str, second: str):
    source = f"{BROKEN[0]}\n\n{first}\n\n{BROKEN[1]}\n\n{second}\n\n{BROKEN[2]}\n"

    assert texts(source) == [WHOLE]
    assert dropped(source) == [" ".join(first.split()), " ".join(second.split())]


def test_the_date_that_a_browser_prints_goes_with_its_address():
    feet = "\n\nhttps://lakes.example/a.html      1/2\n12/03/2019            The Lakes\n\n"

    assert texts(BROKEN[0] + feet + " ".join(BROKEN[1:])) == [WHOLE]


@pytest.mark.parametrize(
    "source",
    [
        "Nets        2\n\nNets are mended.\n\nBoats        3\n\nBoats are built.",
        "The Meeting saw:\n\n[1]\n\nNets are mended.\n\n[2]\n\nBoats are built.",
        "See https://lakes.example/a.html for nets.\n\n12/03/2019  The Lakes",
        "The report was noted.\n\nELBONIA        2\n\nThe report was read.",
    ],
)
def test_what_may_be_the_texts_own_stays(source: str):
    assert dropped(source) == []


MENU = "Home\nAbout\nNews & Events\nYou are here: Home / Documents\n"
FOOT = "Share this page\nTwitter\nUploaded by\nnetmender5\n100% (1)\n2 pages\n© Lakes Office 2013\n"
TEXT = "Meeting of the Lakes\nKlow, 5 May 2013\n\nThe Meeting was held in Klow.\n"


def test_a_sites_words_above_and_below_a_text_are_dropped_and_told():
    assert texts(f"{MENU}\n{TEXT}\n{FOOT}") == texts(TEXT)
    assert dropped(f"{MENU}\n{TEXT}\n{FOOT}") == [*MENU.split("\n")[:-1], *FOOT.split("\n")[:-1]]


@pytest.mark.parametrize("word", ["About", "News", "Documents", "Events\n\nDocuments", "Contact"])
def test_a_word_that_may_be_a_heading_stays(word: str):
    assert dropped(f"{word}\n\n{TEXT}\n{word}\n\nThe Meeting noted nets.\n\n{word}") == []


@pytest.mark.parametrize(
    "line",
    [
        "Search", "Toggle navigation", "Home → Documents → Nets", "Lakes > About > Nets", "Listen", "Log in", "A A A",
        "Members | Working Groups | Office | News & Events", "English | Bahasa Indonesia", "Language: English",
        "Share: Facebook Twitter LinkedIn Email", "Share this page: [f] [t] [in]", "Print this page", "5 min read",
        "20 June 2018 | Nets | Comments off", "This site uses cookies. Accept", "Download PDF (120 KB)",
        "Image: Ministers in Klow (Office of Nets)",
    ],
)  # fmt: skip
def test_a_sites_line_above_a_title_is_dropped_by_itself(line: str):
    assert dropped(f"{line}\n\n{TEXT}") == [line]


@pytest.mark.parametrize(
    "line",
    [
        "Back to top", "Copyright | Privacy | Disclaimer", "Media enquiries: +999 2 5550 1234",
        "Tel: +999 21 555 0199",
        "27th Floor, Net Building, Klow 10120, Elbonia", "Tags: nets, boats", "Previous: Nets | Next: Boats", "ENDS",
        "Last updated 20 June 2003", "Printer-friendly version", "[Photo: delegates]", "Posted in News",
        "Leave a comment", "Best viewed in Netscape 4.0 at 800 x 600", "Was this page helpful? Yes No",
    ],
)  # fmt: skip
def test_a_sites_line_below_a_text_is_dropped_by_itself(line: str):
    assert dropped(f"{TEXT}\n{line}\n") == [line]


def test_links_below_what_heads_them_are_dropped_down_to_an_annex():
    links = "Related pages\nNet Group\nMinisters meet in Klow\n"

    assert dropped(f"{TEXT}\n{links}") == links.split("\n")[:-1]
    assert dropped(f"{TEXT}\n{links}\nAnnex A: Nets\n\nShort nets\n") == links.split("\n")[:-1]


@pytest.mark.parametrize(
    "end",
    [
        "Klow, 6 May 2013", "For the Government of Elbonia\nAda Flavia, Minister for Nets",
        "Participants\n\nElbonia\nIOM",
        "(a) to mend nets;\n(b) to build boats;\n(c) elected Elbonia as Chair for 2017.", "Contact: Office of Nets",
        "12 workshops took place", "Annex A\n\nBoats", "• search\n• news",
    ],
)  # fmt: skip
def test_the_end_of_a_text_is_no_sites(end: str):
    assert dropped(f"{TEXT}\n{end}\n") == []


def test_a_list_of_names_below_a_share_bar_stays():
    assert dropped("Members of the Lakes\n\nShare this\n\nElbonia\nRuritania\n") == ["Share this"]


def test_a_sites_words_within_a_text_stay():
    assert dropped("The Meeting met.\n\nShare this page\n\nThe Meeting closed.") == []


def test_who_sent_a_text_to_whom_is_no_title():
    head = "From: Smith, John\nSent: Monday, 6 May 2013 3:12 PM\nTo: all members\nSubject: Statement\n"

    assert texts(f"{head}\n{TEXT}") == texts(TEXT)
    assert dropped(f"{head}\n{TEXT}") == [head.rstrip("\n")]
    assert dropped(f"To: all members\nSubject: Nets\n\n{TEXT}") == []


def test_a_title_in_capitals_is_found_on_one_line():
    rest = "Officials from Elbonia met in Klow and noted the report on nets. " * 8

    found = texts(f"MEETING OF THE LAKES CO-CHAIRS' STATEMENT KLOW, 5-6 MAY 2013 {rest}")
    assert found[:3] == ["MEETING OF THE LAKES", "CO-CHAIRS' STATEMENT", "KLOW, 5-6 MAY 2013"]
    assert texts(f"LAKES Office of Nets, 5 May 2013 {rest}")[0].startswith("LAKES Office of Nets, 5 May 2013 Officials")


def test_letters_and_romans_are_parted_on_a_long_line():
    rest = "The members noted the report on nets. " * 12

    assert texts(f"1. {rest}They agreed: i. to mend; ii. to buy; iii. to sail.")[1:] == [
        "to mend;",
        "to buy;",
        "to sail.",
    ]
    assert texts(f"1. {rest}They agreed: a) to mend; b) to buy; c) to sail.")[1:] == ["to mend;", "to buy;", "to sail."]


def test_a_lead_in_begins_a_paragraph_where_every_line_has_an_empty_one_after_it():
    wrapped = (
        "The Meeting of the Lakes noted the report on nets and boats, which the office",
        "had prepared with care, and asked for another such report before the end of the",
        "year, for which it thanked all the members that had sent their nets to be mended",
        "in the spring.",
        "- agreed on a plan for the nets.",
        "Members:",
        "- noted the boats;",
        "- thanked Elbonia.",
    )

    assert texts("\n\n".join(wrapped))[1:] == [
        "agreed on a plan for the nets.",
        "Members:",
        "noted the boats;",
        "thanked Elbonia.",
    ]


def test_two_heads_beside_page_numbers_are_enough():
    source = (
        "SMALL PORTS FORUM\nKLOW, ELBONIA, 12 APRIL 2016\n\n1. The Meeting noted that five ports now report\n\n1\n\n"
        "Small Ports Forum - SOM 7\nmonthly.\n\n2. The Meeting agreed.\n\n2\n\n"
        "Small Ports Forum - SOM 7\n3. It closed.\n"
    )

    assert "The Meeting noted that five ports now report monthly." in texts(source)
    assert dropped(source).count("Small Ports Forum - SOM 7") == 2


def test_a_heading_that_comes_twice_stays_where_no_page_number_stands_beside_it():
    source = (
        "1. The Meeting noted that five ports now report.\n\nRecommendations\n\n2. The Meeting agreed.\n\n"
        "Recommendations\n\n3. It closed.\n"
    )

    assert texts(source).count("Recommendations") == 2


SAVED = """Return-Path: <anna@example.int>
Received: from mx.example.int
\tby mail.example.int; Thu, 14 May 2015 09:12:00 +0000
From: Anna <anna@example.int>
To: Members <members@example.int>
Subject: =?utf-8?Q?Chairs=E2=80=99_statement?=
MIME-Version: 1.0
Content-Transfer-Encoding: quoted-printable
Content-Type: text/plain;
\tcharset=utf-8

"""


def test_the_whole_head_of_a_saved_message_is_dropped_and_its_text_decoded():
    source = SAVED + "The Meeting =E2=80=93 in Klow =E2=80=93 was att=\nended by Elbonia and Rurita=\nnia.\n"

    assert texts(source) == ["The Meeting – in Klow – was attended by Elbonia and Ruritania."]
    assert dropped(source) == [SAVED.strip()]


def test_lines_set_in_below_who_sent_a_text_are_its_own():
    source = "From: Anna\nTo: Members\nSubject: news\n    The Meeting was attended by Elbonia.\n"

    assert texts(source) == ["The Meeting was attended by Elbonia."]


@pytest.mark.parametrize("broken", [" ", "\n"])
def test_lists_below_lettered_headings_on_one_line_are_parted_and_the_letters_count_on(broken: str):
    thanks = "Members thanked Elbonia for its nets. " * 12
    text = (
        f"1. The Meeting of the Lakes met in Klow on 5 May 2013. {thanks}2. Members would act by: A. Nets and Boats "
        "a. mending the nets of all lakes; b. building boats for those who have none; c. counting both. "
        f"B. Early Warning{broken}a. lighting fires; b. ringing bells. {thanks}"
    )

    found, _ = reading.paragraphs(text)

    assert [part.label for part in found if part.label.isalpha()] == ["A", "a", "b", "c", "B", "a", "b"]


# ── the title, once more ─────────────────────────────────────────────────────────────────────────

TITLE = "SIXTH MEETING OF THE ELBONIAN COUNCIL"
HEADED = f"{TITLE}\nKlow, 7 May 2013\n\n1. The Council met.\n\n2. The Council welcomed the report on the nets that"


@pytest.mark.parametrize(
    "head",
    [
        f"- 1 -\n\n{TITLE}",
        f"1\n\f{TITLE} Page 2",
        f"{TITLE}   Page",
        "SIXTH MEETING OF THE ELBONIAN COU    2",
        f"{TITLE} (continued)",
    ],
)
def test_a_title_that_breaks_a_sentence_is_a_page_s_head(head: str):
    found = texts(f"{HEADED}\n\n{head}\n\nthe members had mended.\n\n3. The Council thanked Elbonia.\n")

    assert found[2:] == [
        "The Council met.", "The Council welcomed the report on the nets that the members had mended.",
        "The Council thanked Elbonia.",
    ]  # fmt: skip


@pytest.mark.parametrize("after", ["3. The Council thanked Elbonia.", "(a) nets; and"])
def test_a_title_between_paragraphs_at_a_page_s_edge_is_a_head(after: str):
    source = f"{HEADED} were mended.\n\n1\n\f{TITLE}   Page\n\n{after}\n"

    assert [one for one in dropped(source) if TITLE in one] == [f"{TITLE} Page"]


@pytest.mark.parametrize("after", ["Streslau, 8 June 2014\n\n1. The Council met.", "1. The Council met once more."])
def test_the_same_title_above_a_new_first_paragraph_is_no_head(after: str):
    source = f"{HEADED} were mended.\n\n{TITLE}\n\n{after}\n"

    assert TITLE in texts(source)[1:]


def test_a_wrapped_sentence_that_names_the_meeting_on_a_line_of_its_own_keeps_it():
    title = "Sixth Meeting of the Elbonian Council on Nets"
    sentence = (
        f"1. We, the Ministers, had the honour to co-chair the\n{title}\nand Ropes in Klow, Elbonia, on 7 May 2013."
    )

    found = texts(f"{title}\nand Ropes\nKlow, 7 May 2013\n\n{sentence}\n\n2. The Council thanked Elbonia.\n")

    assert " ".join(sentence.split())[3:] in found


def test_the_lines_of_a_title_that_begins_a_second_copy_are_no_heads():
    title = "KLOW DECLARATION\n\nON\n\nTHE NETS AND BOATS OF ELBONIA\n\nKlow, 20 August 2013"
    text = f"{title}\n\n1. The Council met.\n\n2. It thanked Elbonia.\n"

    assert "THE NETS AND BOATS OF ELBONIA" not in dropped(f"{text}\n\n{text}")


@pytest.mark.parametrize(
    "form",
    ["Chair's Record | {}", "{} | Chair's Record – Final", "Page {} | Net Council", "Nets – page {}", "Nets – {} –"],
)
def test_lines_that_are_alike_but_for_a_number_that_counts_are_the_pages_own(form: str):
    feet = [form.format(number) for number in (1, 2, 3)]
    source = (
        f"1. The Meeting was attended by Elbonia and the European\n\n{feet[0]}\n\nCommission.\n\n"
        f"2. It noted the plan of\n\n{feet[1]}\n\nwork.\n\n3. It rose.\n\n{feet[2]}\n"
    )

    assert texts(source)[0].endswith("the European Commission.")
    assert texts(source)[1:] == ["It noted the plan of work.", "It rose."]
    assert dropped(source) == feet


@pytest.mark.parametrize("form", ["Day {}", "Working Group | {}", "Session {} – nets", "Table {}"])
def test_headings_that_count_stay(form: str):
    source = "RECORD\n\n" + "".join(
        f"{form.format(number)}\n\n{number}. Members mended nets.\n\n" for number in (1, 2, 3)
    )

    assert dropped(source) == []


def test_a_line_without_a_number_that_breaks_sentences_again_and_again_is_a_head():
    source = (
        "1. The Meeting went to the\n\nNet Report\n\nLutha Islands.\n\n2. It noted the plan of\n\nNet Report\n\nwork."
    )

    assert texts(source) == ["The Meeting went to the Lutha Islands.", "It noted the plan of work."]
    assert dropped(source) == ["Net Report", "Net Report"]


def test_a_line_that_comes_again_and_may_be_the_pages_stays_and_is_told():
    source = "1. It went to the\n\nNet Office\n\ngladly.\n\n2. It sat.\n\nNet Office\n\n3. Yes.\n\nNet Office\n\n4. No."

    assert dropped(source) == []
    assert reading.received(source).doubts == ("“Net Office” stands 3 times alone on its line, and may be the page's",)


def test_a_document_s_symbol_that_ends_with_a_stop_is_a_head_over_a_page_s_number():
    source = "1. They met.\n\nEL/MOP/Rep.\nPage 2\n\n2. They sat.\n\nEL/MOP/Rep.\nPage 3\n\n3. They rose.\n"

    assert texts(source) == ["They met.", "They sat.", "They rose."]


def test_a_title_over_three_lines_in_a_text_that_stands_twice_is_no_head():
    once = (
        "FIRST COUNCIL OF THE LAKES ON\n\nSMUGGLED NETS, STOLEN BOATS AND\n\nRELATED CRIME\n\n"
        "LUTHA, ELBONIA, 2 APRIL 2013\n\n1. Members met and agreed to mend the nets that were stolen.\n\n"
    )

    assert dropped(once + once) == []


def test_a_document_symbol_with_the_page_beside_it_is_the_pages():
    source = f"7. Nets are mended.\n\nBOATS\n\nLC/SOM15/OS{' ' * 40}Page 2\n\n8. Boats are built.\n"

    assert "LC/SOM15/OS Page 2" not in texts(source)
    assert dropped(source) == ["LC/SOM15/OS Page 2"]


def test_a_symbol_that_a_sentence_names_stays():
    assert texts("1. The report is in LC/SOM15/OS, page 2\n\n2. Boats are built.\n")[0].endswith("page 2")
