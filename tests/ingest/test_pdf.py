"""PDFs without tags are read as a reader sees them: lines, columns, furniture, notes, headings."""

from __future__ import annotations

import pytest
from ingest.pdf_maker import dropped, printed, read, texts, words, written

from drafter.received import SourceKind

LONG = (
    "The Meeting considered the report of the working group on border management and noted with appreciation the "
    "contributions of members, and of the organisations that had sent their experts to Strelsau for the whole week."
)


def test_lines_are_joined_to_paragraphs_and_gaps_part_them():
    assert texts(printed(f"<p>{LONG}</p><p>{LONG} Again.</p>")) == [LONG, f"{LONG} Again."]


def test_an_indent_alone_parts_paragraphs():
    css = "p{margin:0;text-indent:8mm}"

    assert texts(printed(f"<p>{LONG}</p><p>{LONG} Again.</p>", css)) == [LONG, f"{LONG} Again."]


def test_justified_lines_keep_their_words():
    assert texts(printed(f"<p>{LONG}</p>" * 3, "p{text-align:justify;width:70mm}")) == [LONG] * 3


def test_a_label_in_the_margin_is_a_label_and_its_words_hang_beside_it():
    css = ".n{display:inline-block;width:12mm;margin-left:-12mm} p{margin-left:12mm}"
    found = read(printed("".join(f"<p><span class=n>{n}.</span>{LONG}</p>" for n in (1, 2, 3)), css)).paragraphs

    assert [(each.kind, each.label, each.text) for each in found] == [
        (SourceKind.PARAGRAPH, label, LONG) for label in ("1", "2", "3")
    ]


def test_a_paragraph_goes_on_over_a_page_and_what_stands_between_is_told():
    css = (
        "@page{@top-center{content:'Zenda Process'}@bottom-center{content:'Page ' counter(page) ' of ' counter(pages)}}"
    )
    data = printed("".join(f"<p>{n}. {LONG} {LONG}</p>" for n in range(1, 15)), css)

    assert [text for text in texts(data) if text != f"{LONG} {LONG}"] == []
    assert dropped(data) == [
        ("running head", "Zenda Process"),
        ("page number", "Page 1 of 2"),
        ("running head", "Zenda Process"),
        ("page number", "Page 2 of 2"),
    ]


def test_heads_that_differ_on_odd_even_and_first_pages_are_heads():
    css = (
        "@page{@bottom-center{content:counter(page)}} @page:left{@top-left{content:'Zenda Process'}}"
        "@page:right{@top-right{content:'Statement of the Co-Chairs'}} @page:first{@top-right{content:none}}"
    )
    parts = [f"{'Indeed ' * (n % 7)}{n} members agreed. {LONG} {LONG}" for n in range(1, 60)]
    data = printed("".join(f"<p>{n}. {part}</p>" for n, part in enumerate(parts, 1)), css)

    assert texts(data) == parts
    assert {before for kind, before in dropped(data) if kind == "running head"} == {
        "Zenda Process",
        "Statement of the Co-Chairs",
    }


def test_a_heading_that_comes_again_at_the_top_of_pages_is_no_running_head():
    page = "<div style='break-before:page'>{}</div>"
    pages = [f"<p>Elbonia spoke. {LONG}</p>", f"<p>Ruritania spoke. {LONG}</p>", f"<p>Arcadia spoke. {LONG}</p>"]
    pages += [f"<h2 style='margin:0 0 9pt'>Action:</h2><p>{place}: {LONG}</p>" for place in ("By sea", "By air")]

    assert dropped(printed("".join(page.format(each) for each in pages))) == []


def test_a_word_divided_at_a_line_s_end_is_whole_and_its_own_hyphen_stays():
    data = written(
        words(
            (72, 700, "All members are wel-"),
            (72, 686, "come to decision-"),
            (72, 672, "making by decision. You are welcome."),
        )
    )

    assert texts(data) == ["All members are welcome to decision-making by decision. You are welcome."]
    assert [(each.before, each.after) for each in read(data).repairs] == [
        ("wel- come", "welcome"),
        ("decision- making", "decision-making"),
    ]


def test_a_hyphen_is_kept_where_the_text_divides_no_words():
    lines = [f"The Meeting agreed on item {n} of its agenda today." for n in range(40)]
    lines[20:21] = ["The Meeting agreed on the multi-", "country labour arrangements."]
    data = written(words(*((72, 800 - 14 * n, line) for n, line in enumerate(lines))))

    assert "The Meeting agreed on the multi-country labour arrangements." in " ".join(texts(data))


def test_soft_hyphens_and_ligatures_leave_plain_words():
    assert texts(printed(f"<p>Co&shy;operative aﬃrmations of ﬁve oﬃces: {LONG}</p>")) == [
        f"Cooperative affirmations of five offices: {LONG}"
    ]


def test_names_in_two_columns_are_read_down_the_columns():
    names = ["Arcadia", "Borduria", "Carpathia", "Elbonia", "Freedonia", "Grand Fenwick", "Ruritania", "Syldavia"]
    listed = "".join(f"<p>{name}</p>" for name in names)
    data = printed(f"<h2>Members</h2><div>{listed}</div><h2>Decisions</h2><p>{LONG}</p>", "div{columns:2} p{margin:0}")

    assert texts(data) == ["Members", *names, "Decisions", LONG]


def test_running_text_in_two_columns_is_read_down_the_columns():
    data = printed("".join(f"<p>{n}. {LONG}</p>" for n in range(1, 9)), "body{columns:2;column-gap:9mm}")

    assert texts(data) == [LONG] * 8
    assert [each.label for each in read(data).paragraphs] == [str(n) for n in range(1, 9)]


def test_a_ruled_table_is_a_table_with_its_wrapped_cells():
    cells = [
        ("Activity", "Place"),
        ("Meeting of the Technical Experts Group on documents", "Strelsau"),
        ("Symposium", ""),
    ]
    rows = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in cells)
    data = printed(
        f"<p>{LONG}</p><table>{rows}</table><p>{LONG}</p>",
        "table{border-collapse:collapse;width:80mm} td{border:1pt solid}",
    )
    table = read(data).paragraphs[1]

    assert (table.kind, table.text) == (SourceKind.TABLE, "\n".join("\t".join(row) for row in cells))


def test_aligned_cells_under_a_bold_row_are_a_table():
    rows = [("Country", "Date"), ("Elbonia", "May 2027"), ("Ruritania", "June 2027"), ("Arcadia", "July 2027")]
    rows_of_cells = [f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in rows]
    shown = "<tbody style='font-weight:bold'>" + rows_of_cells[0] + "</tbody>" + "".join(rows_of_cells[1:])
    table = read(printed(f"<p>{LONG}</p><table style='width:100mm'>{shown}</table>")).paragraphs[1]

    assert (table.kind, table.level) == (SourceKind.TABLE, 1)
    assert table.text == "\n".join("\t".join(row) for row in rows)


def test_a_footnote_stands_after_its_paragraph_and_not_in_a_sentence_that_runs_on():
    css = ".n{float:footnote;font-size:8pt} .n::footnote-call{content:counter(footnote)}"
    note = "<span class=n>Second Meeting, paragraph 4.</span>"
    data = printed("".join(f"<p>{n}. {LONG} {note if n == 12 else ''}{LONG}</p>" for n in range(1, 15)), css)
    found = read(data).paragraphs
    at = next(at for at, each in enumerate(found) if each.kind is SourceKind.FOOTNOTE)

    assert (found[at].label, found[at].text) == ("¹", "Second Meeting, paragraph 4.")
    assert found[at - 1].text.endswith("week.")
    assert f"{LONG} ¹{LONG}" in [each.text for each in found] or f"{LONG}¹ {LONG}" in [each.text for each in found]


def test_headings_are_told_by_weight_and_size_and_bullets_by_their_glyphs():
    data = printed(f"<h1>STATEMENT</h1><h2>Decisions</h2><p>{LONG}</p><p>\uf0b7 {LONG}</p><p>\uf0a7 {LONG}</p>",
                   "@font-face{font-family:S;src:local('DejaVu Sans')} p{font-family:serif,S}")  # fmt: skip
    found = read(data).paragraphs

    assert [(each.kind, each.bold) for each in found[:2]] == [(SourceKind.LINE, True)] * 2
    assert [(each.kind, each.mark, each.text) for each in found[3:]] == [(SourceKind.ITEM, "•", LONG)] * 2


def test_letters_drawn_twice_to_look_bold_are_read_once():
    once = words((72, 700, "The Meeting agreed on the hurried happening."))
    data = written(once + b" 1 0 0 1 0.3 0 cm " + once)

    assert texts(data) == ["The Meeting agreed on the hurried happening."]


def test_a_watermark_across_the_page_is_dropped_and_told():
    turned = b" BT /F1 90 Tf 0.7 0.7 -0.7 0.7 150 250 Tm (DRAFT) Tj ET"
    data = written(words((72, 700, "The Meeting agreed on the report."), (72, 686, "It thanked the host.")) + turned)

    assert dropped(data) == [("turned text", "DRAFT")]
    assert texts(data) == ["The Meeting agreed on the report.", "It thanked the host."]


def test_lines_count_through_all_pages():
    data = written(words((72, 700, "The Meeting agreed.")), words((72, 700, "The Meeting adjourned.")))

    assert [each.lines for each in read(data).paragraphs] == [(1, 1), (2, 2)]


def test_a_page_turned_on_its_side_is_read_like_any_other():
    data = written(
        b"0 1 -1 0 500 0 cm " + words((72, 300, "The Meeting agreed on the"), (72, 286, "report of the group."))
    )

    assert texts(data) == ["The Meeting agreed on the report of the group."]


@pytest.mark.parametrize("tags", [True, False])
def test_every_word_stands_once_and_in_order(tags):
    table = "<table><tr><td>a</td><td>b</td></tr></table>"
    html = f"<h1>STATEMENT</h1><p>1. {LONG}</p><ul><li>one;</li><li>two.</li></ul>{table}"
    found = read(printed(html, "@page{@bottom-center{content:counter(page)}}", tags))
    letters = "".join(f"{each.label}{each.text}" for each in found.paragraphs)

    assert "".join(filter(str.isalnum, letters)) == "".join(filter(str.isalnum, f"STATEMENT1{LONG}onetwoab"))
