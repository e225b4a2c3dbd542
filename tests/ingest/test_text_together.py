"""Wrapped lines that stand together: sentences, titles, dates on two lines, commas before empty lines."""

from __future__ import annotations

import pytest

from drafter import ingest, parse
from drafter.ingest.text import reading
from drafter.names import Table
from drafter.received import SourceKind, SourceParagraph

BODY = (
    "The Ministers responsible for lakes and floats of the Elbonian Lakes\n"
    "Forum met in Klow, Elbonia, from 3 to 5 May 2013, and were received by\n"
    "the Comptroller of Lakes of Elbonia.\n\n"
    "The Ministers welcomed the report of the Secretariat on large boats and\n"
    "the progress made in all of the lakes since the last meeting in Zenda.\n\n"
    "The Ministers thanked the Government of Elbonia for the hospitality that\n"
    "it had extended to all delegations from the region and beyond it.\n"
)


def read(text: str, file: str = "a.txt") -> tuple[SourceParagraph, ...]:
    return ingest.read(text.encode(), file).paragraphs


def texts(text: str, file: str = "a.txt") -> list[str]:
    return [part.text for part in read(text, file)]


def test_a_title_line_that_fills_its_line_does_not_swallow_the_place_and_date_below():
    title = (
        "OUTCOMES\nSixth Elbonian Lakes Forum Fishing and Boating Ministers Meeting\nKlow, Elbonia\n3 to 5 May 2013\n\n"
    )

    found = read(title + BODY)

    assert [part.text for part in found[:4]] == title.strip().split("\n")
    assert all(part.kind is SourceKind.LINE for part in found[:4])
    assert len(found) == 7


def test_a_title_on_two_full_lines_is_one():
    title = (
        "Final Report of the Forty-third Consultative Meeting of the Parties to\nthe Treaty on Lakes\n"
        "Klow, 3 May 2013\n\n"
    )

    assert texts(title + BODY)[0].endswith("Parties to the Treaty on Lakes")
    assert texts(title + BODY)[1] == "Klow, 3 May 2013"


def test_a_short_text_shows_the_width_of_its_title_by_its_sentences():
    title = "COMMUNIQUÉ OF THE 39TH SUMMIT OF THE HEADS OF ALL LAKES OF GRAND\nFENWICK\n3 MAY 2013\n\n"
    body = "1.0 The 39th Ordinary Summit of the Heads of all Lakes of Ruritania was\nheld in Zenda on 3 May 2013.\n"

    assert texts(title + body)[:2] == [title.split("\nF")[0] + " FENWICK", "3 MAY 2013"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Present were Borduria and Elbonia (Co-Chairs), Grand\n"
        "Fenwick, Ruritania, OLO and the Lake Fund. Syldavia attended the\nfirst session.",
        "The Ministers heard Borduria and the Lake Fund speak.\n"
        "The Ministers discussed the cost of nets and shared examples of\nwhat was tried.",
        "Ministers and leaders from many lakes joined the Meeting:\n"
        "Borduria, Elbonia, Freedonia, Ruritania, Grand\nFenwick and Sylvania.",
    ],
)
def test_ragged_lines_between_empty_ones_are_one_paragraph(sentence: str):
    text = f"1. Elbonia opened it.\n\n{sentence}\n\n2. Members agreed.\n\n3. It ended.\n"

    assert texts(text)[1] == sentence.replace("\n", " ")


def test_a_heading_above_a_sentence_is_no_part_of_it():
    text = (
        "Cooperation between the lakes of the region\n"
        f"The Ministers agreed to count all of the nets in the lakes of Elbonia\nagain.\n\n{BODY}"
    )

    assert texts(text)[0] == "Cooperation between the lakes of the region"


@pytest.mark.parametrize("label", ["(2)", "1.2"])
def test_a_numbered_paragraph_whose_second_line_begins_with_a_capital_is_no_heading(label: str):
    first = label.replace("2", "1")
    text = (
        f"{first} Members agreed.\n\n{label} Some 120 delegates took part, representing\n"
        "Albania, Borduria, Elbonia, Freedonia, Ruritania and Zenda.\n"
    )

    found = read(text)

    assert (found[1].kind, found[1].label) == (SourceKind.PARAGRAPH, label)
    assert found[1].text.endswith("representing Albania, Borduria, Elbonia, Freedonia, Ruritania and Zenda.")


def test_a_date_on_two_lines_is_one():
    text = "Ministers of the lakes of the region all met in\nKlow, Elbonia, on 28 February\n2019.\n"

    assert texts(text) == [text.strip().replace("\n", " ")]


@pytest.mark.parametrize("below", ["Hereby:", "Land", "Conscients des besoins,", "Le Comptroller a parlé."])
def test_what_goes_on_with_nothing_is_not_joined_to_a_comma_above_an_empty_line(below: str):
    assert texts(f"1. Decides to keep the count of all nets in Klow,\n\n{below}\n\n2. Thanks Elbonia.\n")[1] == below


def test_a_list_that_an_empty_line_broke_after_a_comma_goes_on():
    assert len(texts("1. The Meeting was attended by Borduria,\n\nElbonia and Zenda.\n\n2. It ended.\n")) == 2


def test_an_item_follows_upon_an_and_that_stands_alone_on_its_line():
    text = (
        "1. The Meeting agreed that:\n (i) the nets be counted;\n (ii) the floats be counted;\n and\n"
        " (iii) the boats be counted.\n"
    )

    assert [part.label for part in read(text)] == ["1", "(i)", "(ii)", "(iii)"]


def test_numbers_below_a_lead_in_that_is_numbered_in_brackets_are_its_items():
    found = read(
        "(1) Members agreed.\n\n(2) The agenda was adopted:\n\n1. Opening\n2. Closing\n\n(3) Members closed.\n"
    )

    assert [part.kind for part in found[2:4]] == [SourceKind.ITEM] * 2


def test_emphasis_over_two_lines_of_markdown_leaves_no_marks():
    found = texts(
        "# KLOW DECLARATION\n\n*On the occasion of the Eleventh Meeting\nof the Council*\n\nMembers agreed.\n", "a.md"
    )

    assert "On the occasion of the Eleventh Meeting of the Council" in found


def test_three_stars_are_a_rule_in_markdown():
    assert texts("# KLOW\n\n1. **Members** agreed.\n\n***\n\nMembers left it.\n", "a.md")[1:] == [
        "Members agreed.",
        "Members left it.",
    ]


def test_a_text_whose_paragraphs_nothing_parts_is_told_to_be_guessed():
    dense = BODY.replace("\n\n", "\n").replace("Lakes of Elbonia.\n", "Lakes of Elbonia and its men.\n")

    assert any("it was guessed" in doubt for doubt in ingest.read((dense * 3).encode(), "a.txt").doubts)
    assert not any("it was guessed" in doubt for doubt in ingest.read(BODY.encode(), "a.txt").doubts)


@pytest.mark.parametrize(
    ("file", "text"),
    [
        ("a.txt", "FORTIETH LAKES FORUM\nKlow, Elbonia, 3-5 May 2013\nCOMMUNIQUE\n“One Lake, Many Boats”\n\n"),
        ("a.txt", "FORTIETH LAKES FORUM\nKlow, Elbonia, 3-5 May 2013\nCommuniqué\n\n"),
        ("a.md", "# FORTIETH LAKES FORUM\n## Klow, Elbonia, 3 - 5 May 2013\n## COMMUNIQUE\n\n"),
        ("a.md", "# FORTIETH LAKES FORUM\n\nKlow, Elbonia, 3 - 5 May 2013\n\n# COMMUNIQUE\n\n"),
    ],
)
def test_a_theme_and_what_the_document_is_belong_to_the_title(file: str, text: str):
    received = ingest.read(f"{text}I. BOATS\n\n1. The Meeting agreed.\n\n2. It ended.\n".encode(), file)

    title = parse.statements(received, Table(()))[0].title

    assert len(title) == len([line for line in text.split("\n") if line])


DENSE = (
    "1. The Ministers responsible for lakes of the Elbonian Lakes Forum met in\n"
    "Klow, Elbonia, from 3 to 5 May 2013, and were received by the Comptroller.\n"
    "2. The Ministers welcomed the report of the Secretariat on large boats and\n"
    "the progress made in all of the lakes since the last meeting in Zenda.\n"
    "3. The Ministers thanked the Government of Elbonia for the hospitality that\n"
    "it had extended to all delegations from the region and beyond it.\n"
)


@pytest.mark.parametrize("name", ["United Lakes of Zenda and Ruritania,", "Trafficking in Nets and Boats Office,"])
def test_a_name_below_a_full_line_that_ends_with_a_comma_is_no_clause(name: str):
    text = f"The Meeting was attended by Borduria, Freedonia, Grand Fenwick, Klow,\n{name}\nand others.\n\n{BODY}"

    assert texts(text)[0].endswith(f"Klow, {name} and others.")


@pytest.mark.parametrize("clause", ["Recalling the Declaration of Klow,", "Rappelant la Déclaration de Klow,"])
def test_a_clause_below_a_full_line_that_ends_with_a_comma_stands_alone(clause: str):
    text = f"We, the Ministers of all of the lakes of the Elbonian Lakes Forum in Klow,\n{clause}\n{DENSE}"

    assert clause in texts(text)


def test_an_annex_with_the_letter_a_does_not_go_on_with_its_title():
    assert (
        texts(f"{DENSE}ANNEX A\nTerms of the Lake Fund\n1. The Fund serves all.\n").count("Terms of the Lake Fund") == 1
    )


def test_an_item_in_brackets_label_that_breaks_off_at_a_small_word_is_no_heading():
    found = read("(1) The Chiefs met.\n(2) The Meeting was attended by delegations from the\nfollowing lakes:\nKlow.\n")

    assert [part.label for part in found if part.kind is SourceKind.PARAGRAPH][:2] == ["(1)", "(2)"]


def test_a_line_that_closes_the_brackets_of_the_long_line_above_goes_on_with_it():
    text = "The fifth meeting of the Lakes Group on Trafficking in Nets (TIN\nWorking Group) took place in Klow.\n"

    assert texts(text) == [text.strip().replace("\n", " ")]


def test_a_text_below_the_last_number_stands_alone_if_the_line_above_had_room_for_it():
    assert texts(f"{DENSE}Adopted in Klow on the fifth of May.\n")[-1] == "Adopted in Klow on the fifth of May."


@pytest.mark.parametrize(
    "text",
    [
        DENSE.replace("beyond it.", "beyond this and.") + "Klow and Zenda sent\nregrets.\n",
        f"The Rovian Declaration on the Occasion of the Eleventh Lakes Meetings\nWe, the Ministers, met.\n{DENSE}",
    ],
)
def test_where_nothing_shows_whether_a_paragraph_ends_it_is_told(text: str):
    assert ingest.read(DENSE.encode(), "a.txt").doubts == ()
    assert any("guessed" in doubt or "does not end" in doubt for doubt in ingest.read(text.encode(), "a.txt").doubts)


def test_a_script_without_capitals_goes_on_below_a_line_that_has_not_ended():
    text = "1. عقد المجلس دورته العادية في القاهرة يوم 14 مارس 2015 برئاسة\nالمملكة الأردنية الهاشمية.\n"

    assert len(texts(text)) == 1


def test_a_number_with_noughts_below_a_list_of_names_goes_on_with_the_numbers():
    text = "1.0 The Summit met.\n2.0 It was attended by:\n- Klow\n- Zenda\n3.0 The Summit elected its chair.\n"

    assert [part.label for part in read(text) if part.kind is SourceKind.PARAGRAPH] == ["1.0", "2.0", "3.0"]


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_a_title_above_a_sentence_that_tells_the_date_again_keeps_its_lines(gap: str):
    title = [
        "RESOLUTION",
        "Adopted by the Third Session of the Ruritanian Assembly of Lakes",
        "Klow, Elbonia, 5-7 August 2013",
    ]
    body = [
        "The participants, elected representatives of Arcadia, Borduria, the",
        "Grand Fenwick Council, Elbonia and Ruritania, assembling in Klow, on",
        "5-7 August 2013,", "recalling the resolution of the Second Session of the Assembly;",
        "1. request their governments to mend the nets and to report on that", "at the next Session;",
        "2. welcome the kind offer of the Assembly of Borduria to host the next", "Session on 4-6 August 2014.",
    ]  # fmt: skip
    found, _ = reading.paragraphs(gap.join([*title, *body]) + "\n")

    assert [part.text for part in found][:3] == title
    assert found[3].text.startswith("The participants, elected")
