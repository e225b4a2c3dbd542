"""Lines that begin like a list's and go on with the sentence above: initials and cross-references."""

from __future__ import annotations

import pytest

from drafter import ingest

_HEAD = (
    "RURITANIAN NET FORUM\n\n1. The Third Meeting of the Net Forum was held in Klow, Elbonia, on\n5 May 2013 and was "
)


def _texts(text: str) -> list[str]:
    found = ingest.read(text.encode(), "text.txt").paragraphs
    return [f"{part.label} {part.text}".strip() for part in found]


@pytest.mark.parametrize("title", ["Mr.", "Ms.", "Dr.", "Hon.", "H.E.", "Mr", "the Minister", "H.E. Dr.", "Mrs. C."])
@pytest.mark.parametrize("name", ["B. Orne, Minister of Nets of Elbonia.", "C. Vimes of Ruritania."])
def test_an_initial_after_a_persons_title_begins_no_paragraph(title, name):
    texts = _texts(f"{_HEAD}opened and chaired by {title}\n{name}\n2. The Meeting welcomed the report of the nets.\n")
    assert texts[1].endswith(f"chaired by {title} {name}")
    assert texts[2].startswith("2 The Meeting")


def test_an_initial_within_a_bracket_begins_no_paragraph():
    text = f"{_HEAD}attended by delegates of Lancre (Head:\nA. Vimes), Elbonia and Ruritania.\n2. Nets were agreed.\n"
    assert _texts(text)[1].endswith("Lancre (Head: A. Vimes), Elbonia and Ruritania.")


def test_a_name_without_initials_goes_on_after_a_title():
    text = f"{_HEAD}chaired by Dr.\nOrne of Elbonia.\n2. The Meeting welcomed the report of the nets.\n"
    assert _texts(text)[1].endswith("chaired by Dr. Orne of Elbonia.")


@pytest.mark.parametrize(
    "lines",
    [
        "2. The Meeting recalled that it had agreed to paragraph\n3. It welcomed the report of the Secretariat.",
        "2. The Meeting recalled the nets of the report and paragraph 3\n(a) of the Klow report.",
        "2. The Meeting recalled the nets of the report and paragraphs 3 (a) and\n(b) of the Klow report.",
        "2. The Meeting endorsed what the Ministers had decided in No.\n7. It thanked Elbonia for the nets.",
        "2. The Meeting agreed to review the measures set out under Annex\nI. It thanked Elbonia for the nets.",
        "2. The Meeting resolved to set the allowable catch at a level of 14,500\nt. It thanked Elbonia for the nets.",
    ],
)
def test_a_cross_reference_over_two_lines_is_running_text(lines):
    after = "3. The Meeting requested the Secretariat to:\n(a) count nets; and\n(b) rest.\n"
    text = f"{_HEAD}opened by Elbonia.\n{lines}\n{after}"
    texts = _texts(text)
    assert texts[2] == lines.replace("\n", " ").replace("2.", "2", 1)
    assert [part.split()[0] for part in texts[3:]] == ["3", "(a)", "(b)"]


def test_letters_that_count_below_a_reference_are_items():
    text = f"{_HEAD}opened by Elbonia.\n2. The Meeting agreed under article 3\n(a) nets are counted;\n(b) boats rest.\n"
    assert [part.split()[0] for part in _texts(text)[2:]] == ["2", "(a)", "(b)"]


def test_lettered_headings_stay_headings():
    text = f"{_HEAD}opened by Elbonia.\n\nA. Nets\n\n2. The Meeting agreed.\n\nB. Boats\n\n3. The Meeting rested.\n"
    assert [part.split()[0] for part in _texts(text)[2:]] == ["A", "2", "B", "3"]


def test_an_agenda_that_ends_with_a_part_keeps_its_items():
    text = "Agenda\n\n1. Opening\n2. The report on the section\n3. Other matters\n4. Closing\n"
    assert [part.split()[0] for part in _texts(text)[1:]] == ["1", "2", "3", "4"]


def test_a_unit_goes_on_after_its_figure_and_an_item_below_a_page_number_does_not():
    unit = f"{_HEAD}told that the catch, as it had been counted in all its ports, was 14,500\nt. It was noted.\n"
    assert _texts(unit)[1].endswith("was 14,500 t. It was noted.")

    items = "\n\n".join(f"{letter}. Developing nets of the form {letter.upper()};" for letter in "abcdef")
    paged = f"RURITANIAN NET FORUM\n\n1. The Meeting agreed on:\n\n{items}\n\nPage 3 of 7\n\ng. Developing ropes.\n"
    assert _texts(paged)[-1] == "g Developing ropes."


@pytest.mark.parametrize("heading", ["II. Findings and recommendations", "Other decisions and net recommendations"])
def test_the_next_number_below_a_heading_that_names_a_part_begins_its_paragraph(heading: str):
    text = f"{_HEAD}opened by Elbonia.\n\n{heading}\n\n2. The Meeting noted the plan.\n\n3. It rose.\n"
    assert [part.split()[0] for part in _texts(text)[2:]] == [heading.split()[0].strip("."), "2", "3"]


def test_an_agenda_keeps_its_items_where_the_next_annex_has_the_same_number_below():
    agenda = "ANNEX A\n\nAGENDA\n\n1. Opening\n\n2. Review of work\n\n3. Matters for decision\n\n4. Other matters\n\n"
    terms = "ANNEX B\n\nTERMS\n\n1. The Group meets.\n\n2. It reports.\n\n3. It pays.\n\n4. It rises.\n"

    assert [part.split()[0] for part in _texts(agenda + terms) if part[0].isdecimal()] == [*"1234", *"1234"]
