"""Text that is not wrapped alike throughout: one long line, one pasted paragraph, lists of names one a line."""

from __future__ import annotations

import textwrap

import pytest

from drafter import ingest, parse
from drafter.ingest.text import reading
from drafter.names import Table
from drafter.received import SourceKind, SourceParagraph

ATTENDED = (
    "2. The Meeting was attended by heads of lake administrations from Cape\n"
    "Klow, Elbonia, Freedonia, Grand Fenwick, Ruritania, Sylvania and Zenda.\n"
    "Borduria, Syldavia and the Oceania Lakes Organisation (OLO) attended as\nobservers.\n"
)
WRAPPED = (
    "3. The Meeting reaffirmed its commitment to the safe and lawful movement\n"
    "of boats and nets among the lakes of the region.\n\n"
    "4. The Chiefs welcomed the report of the Secretariat on large boats, and\n"
    "noted with appreciation the progress made since the last meeting.\n\n"
    "5. The Chiefs thanked the Government of Elbonia for the hospitality that\n"
    "it extended to all delegations and the arrangements for the Meeting.\n"
)
LONG = (
    "1. The Second Meeting of the Forum of Lake Chiefs was held in Klow, Elbonia on 5 May 2012. It was hosted by the "
    "Government of Elbonia and chaired by the Comptroller of Lakes of Elbonia, who thanked all for coming.\n"
)
UNWRAPPED = "\n\n".join(part.replace("\n", " ") for part in WRAPPED.strip().split("\n\n")) + "\n"


def read(text: str) -> tuple[SourceParagraph, ...]:
    return ingest.read(text.encode(), "a.txt").paragraphs


def texts(text: str) -> list[str]:
    return [part.text for part in read(text)]


WHOLE = "The Meeting was attended by heads of lake administrations from Cape Klow, Elbonia, Freedonia, Grand Fenwick,"


@pytest.mark.parametrize(
    "rest", [WRAPPED, UNWRAPPED, "\n\n".join([UNWRAPPED.strip()] * 4).replace("3. ", "3. ") + "\n"]
)
def test_one_long_line_or_one_pasted_paragraph_does_not_change_how_the_others_are_joined(rest: str):
    found = read(f"{LONG}\n{ATTENDED}\n{rest}")

    assert found[1].text.startswith(WHOLE)
    assert found[1].text.endswith("(OLO) attended as observers.")
    assert all(part.kind is SourceKind.PARAGRAPH for part in found)


def test_a_line_of_ninety_in_text_of_seventy_two_is_only_a_long_line():
    text = ATTENDED.replace("from Cape\nKlow, Elbonia, Freedonia, Grand", "from Cape Klow, Elbonia, Freedonia,\nGrand")

    assert len(read(f"{LONG}\n{text}\n{WRAPPED}")) == 5


def test_a_heading_never_ends_in_a_stop():
    found = read(f"{UNWRAPPED}\nBorduria, Syldavia and the Lakes Organisation attended as\nobservers.\n")

    assert found[-1].kind is SourceKind.PARAGRAPH


def test_a_heading_on_a_line_above_its_paragraph_stays_a_heading_beside_a_pasted_paragraph():
    found = texts(f"{LONG}\n{ATTENDED}\nKey themes\n{UNWRAPPED}")

    assert "Key themes" in found


def test_a_numbered_paragraph_without_an_end_above_a_bare_heading_is_a_doubt():
    text = (
        "1. The Meeting was attended by heads of lake administrations from Cape\nKlow and Elbonia\n2. It ended.\n"
        "3. The Chiefs met in the town.\n"
    )
    (doubt,) = ingest.read(text.encode(), "a.txt").doubts

    assert doubt.startswith("paragraph 1 does not end: “... heads of lake administrations from Cape”")


def test_a_dash_within_a_wrapped_sentence_is_no_bullet():
    text = WRAPPED.replace("movement\nof boats", "movements\n- by boat").replace("and\nnoted", "and\nthey noted")

    assert [part.kind for part in read(f"{ATTENDED}\n{text}")] == [SourceKind.PARAGRAPH] * 4


NAMES = ("Cape Klow", "Elbonia", "Federated Lakes of Freedonia", "Ruritania", "Zenda")
FORMS = {
    "(a)": [f"({letter})" for letter in "abcde"],
    "a)": [f"{letter})" for letter in "abcde"],
    "a.": [f"{letter}." for letter in "abcde"],
    "A.": [f"{letter}." for letter in "ABCDE"],
    "(A)": [f"({letter})" for letter in "ABCDE"],
    "i.": ["i.", "ii.", "iii.", "iv.", "v."],
    "I.": ["I.", "II.", "III.", "IV.", "V."],
    "(1)": [f"({number})" for number in range(1, 6)],
    "1.": [f"{number}." for number in range(1, 6)],
}


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("lead", ["In attendance were:", "The following lakes were represented"])
@pytest.mark.parametrize("gap", ["\n", "\n\n"])
@pytest.mark.parametrize("indent", ["", "        "])
def test_names_that_count_one_a_line_below_a_sentence_are_items_all(form: str, lead: str, gap: str, indent: str):
    items = gap.join(f"{indent}{label} {name}" for label, name in zip(FORMS[form], NAMES, strict=True))
    text = f"1. The Chiefs met in Klow on 5 May 2012.\n\n2. {lead}{gap}{items}\n\nBOATS\n\n3. The Chiefs thanked all.\n"
    found = read(text)

    assert [part.text for part in found if part.kind is SourceKind.ITEM] == list(NAMES)
    assert [part.label for part in found if part.kind is SourceKind.PARAGRAPH] == ["1", "2", "3"]


def test_names_with_letters_are_delegations():
    text = (
        "FORUM OF LAKES\nKLOW, ELBONIA, 5 MAY 2012\nCHAIR'S STATEMENT\n\n1. The Chiefs met in Klow on 5 May 2012.\n\n"
        "2. In attendance were:\n(a) Elbonia\n(b) Freedonia\n(c) Zenda\n\n3. The Chiefs thanked all.\n"
    )
    (statement,) = parse.statements(ingest.read(text.encode(), "a.txt"), Table(()))

    assert [one.printed for one in statement.attendance] == ["Elbonia", "Freedonia", "Zenda"]


def test_headings_with_letters_and_paragraphs_between_stay_headings():
    found = read(
        "1. The Chiefs met.\n\nA. Boats\n\n2. The boats were counted.\n\nB. Nets\n\n3. The nets were counted.\n"
    )

    assert [part.text for part in found if part.kind is SourceKind.LINE] == ["Boats", "Nets"]


@pytest.mark.parametrize("width", [76, 90, 100])
def test_lines_that_are_open_and_full_show_the_width_where_few_begin_small(width: int):
    names = ["Afghanistan", "Bangladesh", "Kiribati", "Marshall Islands", "Papua New Guinea", "Solomon Islands"]
    paragraphs = [
        f"1. The Meeting was attended by {', '.join(names * 6)} and Tonga.",
        "2. The Meeting noted the Report of the Lake Bank and the Net Office on Boats of the Outer Islands of Elbonia.",
        f"3. Also present were {', '.join(names[::-1] * 4)} and Fiji.",
    ]
    lines = [line for text in paragraphs for line in textwrap.wrap(text, width)]

    assert texts("NET FORUM\n\n" + "\n\n".join(lines)) == ["NET FORUM", *(text.split(" ", 1)[1] for text in paragraphs)]


def test_the_last_of_an_agendas_items_does_not_break_off():
    text = "NET FORUM\n\n1. It met in Klow.\n\n2. It rose.\n\nAnnex A\n\nAgenda\n\n1. Opening\n\n2. Closing nets\n"

    assert reading.received(text).doubts == ()


def test_number_one_below_a_body_and_its_comma_begins_a_paragraph_in_wrapped_text():
    sentence = (
        "The Council noted that the nets of the lakes had been mended in the year before and it said so at length."
    )
    lines = [line for n in (1, 2, 3) for line in textwrap.wrap(f"{n}. {sentence}", 60)]
    found = read(
        "\n\n".join(["NET FORUM", *lines, "ANNEX", "The Council of Nets,", "1. Approves the plan;", "2. Urges all."])
    )

    assert [part.label for part in found if part.text in ("Approves the plan;", "Urges all.")] == ["1", "2"]
