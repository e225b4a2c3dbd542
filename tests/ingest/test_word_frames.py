"""Word files whose looks are made with tables, frames and breaks: a reader sees text, and so does this program."""

from __future__ import annotations

from ingest.word_file import USUAL, abstract, docx, num, p, r, texts

from drafter import ingest
from drafter.received import Received, SourceKind

LIST = abstract(0, USUAL) + num(1, 0)
LONG = "The Meeting noted the report on nets, boats and rope that Elbonia had sent round before it met."


def table(*rows: tuple[str, ...]) -> str:
    """Return a table of paragraphs' XML, a cell each."""
    cells = ("".join(f"<w:tc>{cell}</w:tc>" for cell in cells) for cells in rows)
    return f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in cells)}</w:tbl>"


def read(body: str, **parts: str) -> Received:
    return ingest.read(docx(body, **parts), "a.docx")


def test_a_title_set_in_a_table_is_a_title():
    rows = table((p("ELBONIA FORUM"),), (p("THIRD MEETING"),), (p("Strelsau, 5 May 2017"),))
    beside_a_picture = table((p(""), p("ELBONIA FORUM") + p("THIRD MEETING") + p("Strelsau, 5 May 2017")))

    for title in (rows, beside_a_picture):
        found = read(title + p(f"1. {LONG}"))
        assert texts(found) == ["ELBONIA FORUM", "THIRD MEETING", "Strelsau, 5 May 2017", f"1 {LONG}"]
        assert found.paragraphs[0].kind is SourceKind.LINE


def test_a_list_of_names_in_one_column_below_the_text_stays_a_table():
    found = read(p(LONG) + table((p("Elbonia"),), (p("Ruritania"),)))

    assert texts(found)[1:] == ["Elbonia\nRuritania"]


def test_numbers_in_one_column_and_paragraphs_in_the_other_are_paragraphs():
    typed = table((p("1."), p(LONG)), (p("2."), p("(a) One point.") + p("More.")), (p("3."), p(LONG)))
    listed = table((p("", num=(1, 0)), p(LONG)), (p("", num=(1, 0)), p(LONG)))

    assert texts(read(typed)) == [f"1 {LONG}", "2 (a) One point.", "More.", f"3 {LONG}"]
    assert texts(read(listed, numbering=LIST)) == [f"1 {LONG}", f"2 {LONG}"]


def test_numbers_before_short_cells_are_a_tables():
    found = read(p(LONG) + table((p("1."), p("Elbonia")), (p("2."), p("Ruritania")), (p("3."), p("Sylvania"))))

    assert texts(found)[1:] == ["1.\tElbonia\n2.\tRuritania\n3.\tSylvania"]


def test_a_letterhead_above_the_title_is_none_of_the_text():
    head = table((p("Elbonia Forum"), p("EF/3/Rev.1")), (p("5 May 2017"), p("Distr.: Limited")))
    found = read(head + p("THIRD MEETING") + p(f"1. {LONG}"))

    assert texts(found) == ["THIRD MEETING", f"1 {LONG}"]
    assert [(one.kind, one.before, one.after) for one in found.repairs] == [
        ("letterhead", "Elbonia Forum EF/3/Rev.1 5 May 2017 Distr.: Limited", "")
    ]
    assert texts(read(table((p("Elbonia"), p("5 May"))) + p(LONG)))[0] == "Elbonia\t5 May"


def test_a_drop_cap_is_the_first_letter_of_its_word():
    cap = p("T", more='<w:framePr w:dropCap="drop" w:lines="3"/>')

    assert texts(read(p("ELBONIA FORUM") + cap + p("he Meeting noted the nets."))) == [
        "ELBONIA FORUM",
        "The Meeting noted the nets.",
    ]


def test_lines_that_the_author_broke_in_a_title_are_its_lines_and_elsewhere_go_on():
    def broken(*lines: str) -> str:
        return p("<w:r><w:br/></w:r>".join(r(line) for line in lines))

    title = broken("ELBONIA FORUM", "THIRD MEETING", "Strelsau, 5 May 2017")
    wrapped = broken("Forum on Nets, Boats", "and Rope")
    body = broken("The Meeting noted the plan for 2016-", "2020, and the net-mending of the", "Forum.")

    assert texts(read(title + body)) == [
        "ELBONIA FORUM",
        "THIRD MEETING",
        "Strelsau, 5 May 2017",
        "The Meeting noted the plan for 2016-2020, and the net-mending of the Forum.",
    ]
    assert texts(read(wrapped + body))[0] == "Forum on Nets, Boats and Rope"


def test_sentences_in_a_headings_style_that_a_list_numbers_are_paragraphs():
    parts = ("Nets and boats.", "The Meeting noted the nets.", "The Meeting agreed to:")
    found = read("".join(p(text, style="H1", num=(1, 0)) for text in parts), numbering=LIST)

    assert [part.kind for part in found.paragraphs] == [SourceKind.LINE, SourceKind.PARAGRAPH, SourceKind.PARAGRAPH]
    assert texts(read(p("The Meeting noted the nets.", style="H1"))) == ["The Meeting noted the nets."]


FRENCH = "Les participants ont pris note du rapport sur les filets et les bateaux que la Ruritanie avait envoyé."


def test_a_text_in_two_languages_side_by_side_is_running_text_row_by_row():
    rows = table(
        (p("THIRD MEETING"), p("TROISIÈME RÉUNION")), *((p(f"{n}. {LONG}"), p(f"{n}. {FRENCH}")) for n in (1, 2))
    )
    whole = table((p(f"1. {LONG}") + p(f"2. {LONG}"), p(f"1. {FRENCH}") + p(f"2. {FRENCH}")))

    assert texts(read(rows))[2:] == [f"1 {LONG}", f"1 {FRENCH}", f"2 {LONG}", f"2 {FRENCH}"]
    assert texts(read(whole)) == [f"1 {LONG}", f"2 {LONG}", f"1 {FRENCH}", f"2 {FRENCH}"]


def test_terms_of_two_languages_and_texts_of_one_stay_a_table():
    terms = table((p("the nets of the members"), p("les filets des membres")), (p("the rope"), p("la corde")))
    pairs = table((p(LONG), p(LONG)), (p(LONG), p(LONG)))

    assert [part.kind for part in read(p(LONG) + terms).paragraphs][1:] == [SourceKind.TABLE]
    assert [part.kind for part in read(p(LONG) + pairs).paragraphs][1:] == [SourceKind.TABLE]
