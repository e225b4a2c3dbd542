"""Lines of text to source paragraphs."""

from __future__ import annotations

from time import process_time

import pytest

from drafter.ingest import encoding
from drafter.ingest.text import reading
from drafter.problems import DraftingError
from drafter.received import SourceKind

WRAPPED = """MEETING OF THE LAKES
Proceedings
1. The Meeting of the Lakes took note of the report on nets, which the secretariat had
prepared with care, and recalled that nets had been mended in the year before by all of
the members. It welcomed the
new nets.
2.The Meeting agreed that the nets be mended again in the coming year by those members who

3

had not mended them, and that a report on the mending be given to the next meeting in due
course, together with a list of the nets that were lost. The members would:
•

mend the nets that they can, and report to the secretariat those which they could not mend
because of their age;
\uf0b7 buy new nets.
The Way Forward
3. The Meeting thanked Elbonia for its nets, and for the kindness that it showed to all the
members who came.
"""


def shown(source: str) -> list[tuple[str, str, str]]:
    paragraphs, _ = reading.paragraphs(source)
    return [(paragraph.kind.value, paragraph.label, paragraph.text[-24:]) for paragraph in paragraphs]


def test_wrapped_text_is_joined_across_lines_and_pages():
    assert shown(WRAPPED) == [
        ("line", "", "MEETING OF THE LAKES"),
        ("line", "", "Proceedings"),
        ("paragraph", "1", "It welcomed the new nets."[-24:]),
        ("paragraph", "2", "lost. The members would:"),
        ("item", "", "nd because of their age;"),
        ("item", "", "buy new nets."),
        ("line", "", "The Way Forward"),
        ("paragraph", "3", " to all the members who came."[-24:]),
    ]


def test_every_repair_is_told_with_its_line():
    _, repairs = reading.paragraphs(WRAPPED)

    told = [(repair.kind, repair.lines, repair.before) for repair in repairs]
    assert told == [
        ("lost space", (7, 7), "2.The"),
        ("page break", (7, 11), "\n\n\n\n"),
        ("page number", (9, 9), "3"),
        ("bullet alone on its line", (13, 13), "•"),
        ("bullet", (17, 17), "\uf0b7"),
    ]


def test_one_paragraph_a_line_is_not_joined():
    long = "The Meeting of the Lakes noted a long report about nets that goes on and on " * 3
    lines = [f"{long} in year {year}." for year in range(9)]

    assert len(shown("\n".join(lines))) == 9


def test_a_year_that_begins_a_line_is_no_paragraph_number():
    wrapped = WRAPPED.replace("the members. It", "2012. Members. It")

    assert [label for _, label, _ in shown(wrapped) if label] == ["1", "2", "3"]


def test_letters_and_romans_go_on_only_in_their_order():
    source = "1. Members would:\n(a) mend;\n(b) buy:\n(i) nets; and\n(ii) rope.\n(f) not a label\n"

    found = [(kind, label) for kind, label, _ in shown(source)]
    assert found == [("paragraph", "1"), *[("item", label) for label in ("(a)", "(b)", "(i)", "(ii)", "(f)")]]


def test_tables_are_read_from_tabs_and_pipes():
    paragraphs, _ = reading.paragraphs(
        "Members\n\nElbonia\tKlow\nRuritania\tStreslau\n\n| a | b |\n|---|---|\n| c | d |\n"
    )

    assert [part.text for part in paragraphs if part.kind is SourceKind.TABLE] == [
        "Elbonia\tKlow\nRuritania\tStreslau",
        "a\tb\nc\td",
    ]


def test_a_tab_after_a_number_or_bullet_makes_no_table():
    source = "1.\tThe Meeting agreed:\n\u2022\tnets;\n\u2022\trope.\n(a)\tboats\n"

    assert shown(source) == [
        ("paragraph", "1", "The Meeting agreed:"),
        ("item", "", "nets;"),
        ("item", "", "rope."),
        ("item", "(a)", "boats"),
    ]


def test_a_page_number_is_dropped_even_without_empty_lines_about_it():
    source = WRAPPED.replace("who\n\n3\n\nhad", "who\n3\nhad")

    assert shown(source) == shown(WRAPPED)


def test_one_stray_byte_does_not_garble_a_file():
    assert encoding.decode("Côte d’Ivoire".encode() + b"\xa0and \x96") == "Côte d’Ivoire\u00a0and –"


def test_old_encodings_and_line_ends_are_read():
    assert encoding.decode("Côte d’Ivoire".encode("cp1252")) == "Côte d’Ivoire"
    assert encoding.decode("\ufeffÉlbonia".encode()) == "Élbonia"
    assert encoding.decode("Élbonia".encode("utf-16")) == "Élbonia"
    assert encoding.decode(bytes(range(256))) is None
    assert [part.text for part in reading.paragraphs("One.\r\n\r\nTwo.\r\n")[0]] == ["One.", "Two."]


@pytest.mark.parametrize(
    ("line", "kind", "label"),
    [
        ("1.1 Scope of the nets", "line", "1.1"),
        ("1.1. The Meeting agreed.", "paragraph", "1.1"),
        ("1.2.3 The Meeting agreed.", "paragraph", "1.2.3"),
        ("[12] The Meeting agreed.", "paragraph", "[12]"),
        ("§ 3 The Meeting agreed.", "paragraph", "§ 3"),
        ("Article 5: The Meeting agreed.", "paragraph", "Article 5"),
        ("Para 3. The Meeting agreed.", "paragraph", "Para 3"),
        ("12) The Meeting agreed.", "paragraph", "12)"),
        ("(12) The Meeting agreed.", "paragraph", "(12)"),
        ("A. Nets and boats", "line", "A"),
        ("IV. Nets and boats", "line", "IV"),
        ("iv) mend the nets;", "item", "iv)"),
        ("⒜ mend the nets;", "item", "(a)"),
    ],
)
def test_labels_of_many_forms_begin_paragraphs(line: str, kind: str, label: str):
    ((found, printed, _),) = shown(line)

    assert (found, printed) == (kind, label)


def test_headings_that_count_are_no_running_heads():
    source = "\n\n".join(f"Workshop {n}\n\nThe members mended nets {n} times." for n in (1, 2, 3, 4))

    assert [reading for kind, _, reading in shown(source) if kind == "line"] == [f"Workshop {n}" for n in (1, 2, 3, 4)]


def test_a_year_alone_on_its_line_is_no_page_number():
    source = "The nets were mended on the shores of the Lakes in the month of November\n\n2011\n\nand kept.\n"

    assert any("2011" in reading for _, _, reading in shown(source))


def test_a_page_number_that_goes_on_with_the_paragraphs_count_is_dropped():
    source = "1. Nets.\n2. Boats.\n\n3\n\nThe boats are old.\n3. Rope.\n"

    assert [label for _, label, _ in shown(source)] == ["1", "2", "", "3"]


def test_a_markdown_file_gives_its_headings_links_and_notes():
    source = (
        "# Meeting of the Lakes\n\n## Nets\n\n"
        "1\\. The [Meeting](https://x.org/a_b) agreed *it*[^1].\n\n[^1]: See nets.\n"
    )

    assert shown(source) == [
        ("line", "", "Meeting of the Lakes"),
        ("line", "", "Nets"),
        ("paragraph", "1", "The Meeting agreed it¹."),
        ("footnote", "¹", "See nets."),
    ]
    paragraphs, _ = reading.paragraphs(source)
    assert [(part.level, part.title) for part in paragraphs[:2]] == [(1, True), (1, False)]


def test_lines_known_to_be_bold_are_told_so():
    paragraphs, _ = reading.paragraphs("Nets\n\nThe members mended nets.\n", bold=(1,))

    assert [part.bold for part in paragraphs] == [True, False]


def test_a_text_that_is_too_long_is_refused_at_once():
    with pytest.raises(DraftingError, match="too long to be read: 3,000,001 bytes, and 3,000,000 are allowed"):
        reading.read(b"word " * (reading.LONGEST // 5) + b"x", "long.txt")


@pytest.mark.parametrize(
    "source",
    [
        "x" + "\n" * 200_000 + "y",
        "word " * 100_000,
        "x" + " " * 500_000 + "y",
        "Nets:\n" + "• x\n" * 10_000,
        "Nets: " + "• xy; " * 10_000,
        "\n".join(" " * (n % 500) + "- x" for n in range(5_000)),
        "word-\n" * 10_000,
        "text\f" * 10_000,
        "<p " * 50_000,
        "[x](" * 50_000,
        "<!--" * 50_000,
        "* a_" * 50_000,
        ". ANNEX A B" * 3_000,
        "1. A " * 20_000,
    ],
    ids=lambda source: repr(source[:12]),
)
def test_a_hostile_text_takes_no_longer_than_another(source: str):
    start = process_time()
    reading.paragraphs(source)

    assert process_time() - start < 20  # a second or two; what grows with the square of its length takes minutes


def test_a_name_with_hyphens_is_no_picture():
    found, repairs = reading.paragraphs(
        "COUNCIL OF THE RIVERS\nPort-au-Klow\nmap-of-the-rivers\n\n1. The Council met.\n"
    )

    assert [paragraph.text for paragraph in found] == ["COUNCIL OF THE RIVERS", "Port-au-Klow", "The Council met."]
    assert [repair.before for repair in repairs] == ["map-of-the-rivers"]


def test_the_last_lines_are_footnotes_where_each_of_their_figures_stands_raised_above():
    body = "1. The Meeting noted the nets.¹\n\n2. The Meeting thanked Elbonia.²\n\n"
    notes = "1 Ruritania reserved its position.\n\n2 Elbonia did so on 3 May 2013.\n"
    found, repairs = reading.paragraphs(body + notes)

    assert [(part.kind, part.label) for part in found[2:]] == [(SourceKind.FOOTNOTE, "¹"), (SourceKind.FOOTNOTE, "²")]
    assert [(one.before, one.after) for one in repairs if one.kind == "footnote mark"] == [("1", "¹"), ("2", "²")]


@pytest.mark.parametrize(
    "last",
    ["The Meeting agreed to rest from\n1 January 2014 on the Isle of Klow.", "2 Members of the Meeting rested there."],
)
def test_a_line_that_begins_with_another_figure_is_no_footnote(last: str):
    found, _ = reading.paragraphs(
        f"1. The Meeting noted the nets of the isles.¹\n\n2. The Meeting thanked Elbonia.\n\n{last}\n"
    )

    assert all(part.kind is not SourceKind.FOOTNOTE for part in found)


def test_headings_of_markdown_begin_at_the_first_level_below_the_title():
    text = "# Third Meeting of the Net Forum\n\n### Opening\n\nMembers met.\n\n#### Nets\n\nThey agreed to mend nets.\n"
    parts = reading.read(text.encode(), "text.md").paragraphs

    assert [part.level for part in parts if part.level and not part.title] == [1, 2]


@pytest.mark.parametrize(
    ("marks", "notes"),
    [
        (("nets.1", "2031.2"), ["¹", "²"]),
        (("nets.1", "Elbonia."), ["¹", "²"]),  # one note has lost its mark: they are notes all the same
        (("nets.", "Elbonia."), []),
        (("nets, No.1", "Elbonia."), []),
    ],
)
def test_the_last_lines_are_footnotes_where_their_figures_stand_behind_stops(marks: tuple[str, str], notes: list[str]):
    body = f"1. The Meeting noted the {marks[0]}\n\n2. The Meeting thanked the hosts of {marks[1]}\n\n"
    found, _ = reading.paragraphs(body + "1 Decision 6/2.\n2 Decision 6/9.\n")

    assert [part.label for part in found if part.kind is SourceKind.FOOTNOTE] == notes
    assert ("¹" in found[0].text) is bool(notes)
