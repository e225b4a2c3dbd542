"""Lines of text to source paragraphs."""

from __future__ import annotations

from drafter.ingest import encoding, text
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
    paragraphs, _ = text.paragraphs(source)
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
    _, repairs = text.paragraphs(WRAPPED)

    told = [(repair.kind, repair.lines, repair.before) for repair in repairs]
    assert told == [
        ("lost space", (7, 7), "2.The"),
        ("page break", (7, 11), "\n\n\n\n"),
        ("page number", (9, 9), "3"),
        ("bullet alone on its line", (13, 13), "•"),
        ("bullet", (17, 17), "\uf0b7"),
    ]


def test_one_paragraph_a_line_is_not_joined():
    lines = ["The Meeting of the Lakes noted a long report about nets that goes on and on " * 3 + "."] * 9

    assert len(shown("\n".join(lines))) == 9


def test_a_year_that_begins_a_line_is_no_paragraph_number():
    wrapped = WRAPPED.replace("the members. It", "2012. Members. It")

    assert [label for _, label, _ in shown(wrapped) if label] == ["1", "2", "3"]


def test_letters_and_romans_go_on_only_in_their_order():
    source = "1. Members would:\n(a) mend;\n(b) buy:\n(i) nets; and\n(ii) rope.\n(f) not a label\n"

    found = [(kind, label) for kind, label, _ in shown(source)]
    assert found == [("paragraph", "1"), *[("item", label) for label in ("(a)", "(b)", "(i)", "(ii)", "(f)")]]


def test_tables_are_read_from_tabs_and_pipes():
    paragraphs, _ = text.paragraphs(
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
    assert [part.text for part in text.paragraphs("One.\r\n\r\nTwo.\r\n")[0]] == ["One.", "Two."]
