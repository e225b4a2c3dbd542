"""PDFs of the shapes that offices send: ragged lines, line numbers, redlines, tables beside text, two pages a sheet."""

from __future__ import annotations

import pytest
from ingest.pdf_maker import HELVETICA, dropped, file, printed, read, stream, texts, words, written

from drafter.problems import DraftingError
from drafter.received import SourceKind

LONG = (
    "The Meeting was attended by Arcadia, Borduria, Grand Fenwick, Elbonia, Freedonia, Ruritania, Syldavia, San "
    "Serriffe, the United Provinces and the Strelsau Secretariat, and it thanked the Government of Elbonia for all."
)


# ── lines ────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("width", range(70, 170, 7))
def test_a_sentence_goes_on_over_a_ragged_line_before_a_name(width):
    css = f"p{{width:{width}mm}}"

    assert texts(printed(f"<p>1. {LONG}</p><p>2. {LONG}</p>", css)) == [LONG, LONG]


def test_a_line_broken_by_hand_in_a_sentence_ends_no_paragraph():
    data = printed(f"<p>{LONG}</p><p>The Meeting was attended by Arcadia, Borduria and Grand<br>Fenwick.</p>")

    assert texts(data)[1] == "The Meeting was attended by Arcadia, Borduria and Grand Fenwick."


def test_names_one_a_line_stay_apart():
    names = ["Arcadia", "Borduria", "Elbonia", "Freedonia", "Ruritania"]

    assert texts(printed(f"<p>{LONG}</p><p>{'<br>'.join(names)}</p>"))[1:] == names


def test_a_full_line_that_is_set_to_no_length_ends_a_paragraph_where_its_sentence_does():
    css = "p{margin:0;text-align:justify;width:120mm}"
    first = f"{LONG} It closed the session and rose at noon."

    assert texts(printed(f"<p>{first}</p>" * 6, css)) == [first] * 6


@pytest.mark.parametrize("gap", [0, 8])
def test_a_title_s_line_that_wraps_leaves_the_others_of_the_title_alone(gap):
    css = f".t{{text-align:center;font-weight:bold;margin:0 0 {gap}pt}}"
    title = ["MINISTERS RESPONSIBLE FOR BORDERS, FISHERIES AND POLICE OF THE STRELSAU PROCESS AND ITS PARTNERS",
             "THIRD MEETING", "ZENDA, RURITANIA, 5 MAY 2017"]  # fmt: skip
    found = read(printed("".join(f"<p class=t>{line}</p>" for line in title) + f"<p>1. {LONG}</p>" * 3, css)).paragraphs

    assert [(part.text, part.level) for part in found[:3]] == [(line, 0) for line in title]


@pytest.mark.parametrize(("first", "second", "whole"), [
    ("representat-", "ives met.", "representatives"), ("em-", "ployers met.", "employers"),
    ("Elbo-", "nia met.", "Elbonia"), ("follow-", "up was met.", "follow-up"), ("co-", "chairs met.", "co-chairs"),
    ("2016-", "2020 was met.", "2016-2020"), ("people-", "centred work.", "people-centred"),
])  # fmt: skip
def test_a_single_hyphen_at_a_line_s_end_is_judged_by_its_halves(first, second, whole):
    lines = [f"The Meeting agreed on point {n} of its long list today." for n in range(40)]
    lines[20:21] = [f"The Meeting agreed to note that {first}", second]
    data = written(words(*((72, 800 - 14 * n, line) for n, line in enumerate(lines))))

    assert f" {whole} " in " ".join(texts(data))


# ── margins ──────────────────────────────────────────────────────────────────────────────────────


def _numbered(step: int) -> bytes:
    lines = ["1. The Meeting was held in Zenda, and the", "delegations of Elbonia and Freedonia came to", "hear of it.",
             "2. The Meeting welcomed the report of the", "group on small craft.", "3. It was closed."] * 4  # fmt: skip
    placed = [(90, 780 - 14 * at, line) for at, line in enumerate(lines)]
    return words(*placed, *((50, y, str(at)) for at, (_, y, _) in enumerate(placed, start=1) if at % step == 0))


@pytest.mark.parametrize("step", [1, 5])
def test_the_numbers_of_lines_in_the_margin_are_furniture(step):
    data = written(_numbered(step))

    assert texts(data)[1] == "The Meeting welcomed the report of the group on small craft."
    assert dropped(data) == [("line number", str(n)) for n in range(1, 25) if n % step == 0]


def test_numbers_of_paragraphs_without_a_stop_are_no_numbers_of_lines():
    css = ".n{display:inline-block;width:12mm;margin-left:-12mm} p{margin-left:12mm}"
    found = printed("".join(f"<p><span class=n>{n}</span>{LONG}</p>" for n in range(1, 8)), css)

    assert dropped(found) == []


def test_a_marking_at_the_foot_of_the_only_page_is_furniture():
    data = written(words((72, 780, "The Meeting was closed in Zenda."), (72, 40, "DRAFT as at 28 July 2019, 17:00")))

    assert texts(data) == ["The Meeting was closed in Zenda."]
    assert dropped(data) == [("running foot", "DRAFT as at 28 July 2019, 17:00")]


def test_roman_page_numbers_count_too():
    pages = [words((72, 780, f"The Meeting of group {n} was closed."), (290, 40, roman))
             for n, roman in enumerate(["i", "ii", "iii"])]  # fmt: skip

    assert dropped(written(*pages)) == [("page number", roman) for roman in ("i", "ii", "iii")]


# ── redlines and remarks ─────────────────────────────────────────────────────────────────────────


def test_words_that_are_struck_through_are_left_out_and_told():
    html = "<p>The Meeting <s>noted</s><ins>welcomed</ins> the report of Elbonia.</p>"
    found = read(printed(html, "ins{color:red;text-decoration:underline} s{color:red}"))

    assert [part.text for part in found.paragraphs] == ["The Meeting welcomed the report of Elbonia."]
    assert [(each.kind, each.before) for each in found.repairs] == [("struck words", "noted")]
    assert found.doubts == (
        "page 1: “noted” struck through was left out: the text may show changes that were not agreed",
    )
    assert found.grave == found.doubts


def test_of_two_numbers_that_a_redline_prints_the_one_that_counts_now_is_the_label():
    lines = ["1.  The nets are mended.", "[2.] The boats are painted.", "2.[3.] The port is open.", "See [2.] there."]
    data = written(words(*((72, 780 - 30 * at, text) for at, text in enumerate(lines[:3]))))
    unchanged = written(words((72, 780, lines[0]), (72, 750, lines[3])))

    assert [(part.label, part.text) for part in read(data).paragraphs] == [
        ("1", "The nets are mended."), ("2", "The boats are painted."), ("3", "The port is open."),
    ]  # fmt: skip
    assert [(each.before, each.after) for each in read(data).repairs] == [("[2.]", "2."), ("2.[3.]", "3.")]
    assert texts(unchanged)[-1] == "See [2.] there."


def test_words_underlined_in_colour_are_doubtful_and_links_are_not():
    html = "<p>The Meeting <u>warmly welcomed</u> the report of Elbonia.</p>"

    assert "underlined in colour" in read(printed(html, "u{color:#c00}")).doubts[0]
    assert read(printed(html, "u{color:#0563c1}")).doubts == ()
    assert read(printed(html)).doubts == ()


def test_the_rules_of_a_table_strike_no_words():
    rows = "<tr><td>Elbonia</td><td>Ms A</td></tr><tr><td>Ruritania</td><td>Mr B</td></tr>"
    data = printed(f"<table>{rows}</table>", "table{border-collapse:collapse} td{border:1px solid;padding:1pt 4pt}")

    assert dropped(data) == []
    assert texts(data) == ["Elbonia\tMs A\nRuritania\tMr B"]


def test_a_reader_s_remark_on_a_page_is_a_comment():
    note = b"<</Type/Annot/Subtype/Text/Rect[300 690 320 710]/T(Elbonia)/Contents(Check this.)/M(D:20170508093000Z)>>"
    held = b"/MediaBox[0 0 595 842]/Contents 5 0 R/Annots[6 0 R]/Resources<</Font<</F1 3 0 R>>>>>>"
    page = b"<</Type/Page/Parent 2 0 R" + held
    text = stream(words((72, 700, "The Meeting was closed."), (72, 600, "It rose.")))
    data = file(b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[4 0 R]/Count 1>>", HELVETICA, page, text, note)

    (comment,) = read(data).comments
    assert (comment.author, comment.text, comment.made) == ("Elbonia", "Check this.", "2017-05-08")
    assert comment.quote == "The Meeting was closed."


# ── tables, notes, sheets ────────────────────────────────────────────────────────────────────────

_ROWS = [["No.", "Country", "Name"], ["1", "Arcadia", "Ms Ana Leota"], ["2", "Elbonia", "Mr Ben Ogo"],
         ["3", "Ruritania", "Ms Cara Waqa"]]  # fmt: skip


def _table(top: int, rows: list[list[str]]) -> list[tuple[int, int, str]]:
    return [(x, top - 14 * at, cell) for at, row in enumerate(rows)
            for x, cell in zip((72, 100, 240), row, strict=True)]  # fmt: skip


def test_a_table_without_rules_stands_beneath_text_with_its_numbers_in_a_column_of_their_own():
    text = [(180, 780, "THIRD MEETING ON BORDERS"), (72, 750, "1. The Meeting welcomed the report of the working"),
            (72, 736, "group on the registration of small craft."), (72, 700, "Annex")]  # fmt: skip
    found = read(written(words(*text, *_table(672, _ROWS)))).paragraphs

    assert found[-1].kind is SourceKind.TABLE
    assert found[-1].text == "\n".join("\t".join(row) for row in _ROWS)


def test_a_table_without_rules_goes_on_on_the_next_page():
    first, rest = _ROWS, [["4", "Syldavia", "Mr Dan Ek"], ["5", "Zubrowka", "Ms Eva Fo"]]
    data = written(words(*_table(130, first)), words(*_table(780, rest), (72, 600, "The annex ends here.")))

    assert texts(data) == ["\n".join("\t".join(row) for row in [*first, *rest]), "The annex ends here."]


def test_a_note_as_large_as_the_text_is_told_by_its_mark():
    raised = b" BT /F1 7 Tf 1 0 0 1 225 704 Tm (1) Tj ET"
    data = written(words((72, 700, "The Meeting was attended by"), (72, 686, "Elbonia."),
                         (72, 60, "1 Represented by its embassy.")) + raised)  # fmt: skip
    note = read(data).paragraphs[-1]

    assert (note.kind, note.label, note.text) == (SourceKind.FOOTNOTE, "¹", "Represented by its embassy.")


def test_two_pages_on_a_sheet_are_read_one_after_the_other():
    html = "".join(f"<p>{n}. {LONG}</p>" for n in range(1, 7))
    css = "@page{size:297mm 210mm;margin:20mm} body{columns:2;column-gap:40mm;column-fill:auto;height:150mm}"
    head = "p.h{position:absolute;top:-10mm;font-size:9pt}"
    heads = "<p class=h style='left:0'>Zenda Process</p><p class=h style='left:148.5mm'>Zenda Process</p>"

    assert texts(printed(heads + html, css + head)) == [LONG] * 6


def test_letters_of_a_false_map_are_refused():
    def shifted(letter: str) -> str:
        return chr((ord(letter.lower()) - 97 + 5) % 26 + 97) if letter.isalpha() else letter

    with pytest.raises(DraftingError, match="the letters of this PDF cannot be told"):
        read(printed(f"<p>{''.join(map(shifted, LONG))}</p>"))
    assert read(printed(f"<p>{LONG}</p>")).paragraphs


def test_a_line_that_breaks_off_early_in_a_sentence_is_told():
    html = f"<p>{LONG}</p><p>The Meeting was attended by Arcadia and the delegations of<br>Fenwick and Elbonia.</p>"
    found = read(printed(f"{html}<p>{LONG} It was closed by the delegation that had opened it.</p>"))

    assert found.doubts == ()
    broken = html.replace("delegations of<br>", "delegation Grand<br>")
    assert read(printed(f"{broken}<p>{LONG} It was closed by the delegation that had opened it.</p>")).doubts == (
        "page 1: a line breaks off early (“... and the delegation Grand”): what stands below was read as going on "
        "with it",
    )


def test_a_large_first_letter_begins_its_word():
    html = f"<p><span>T</span>{LONG[1:]} It was closed by the delegation that had opened it at noon.</p>"
    css = "span{float:left;font-size:30pt;line-height:26pt;margin-right:2pt} p{width:110mm}"

    assert texts(printed(html, css)) == [f"{LONG} It was closed by the delegation that had opened it at noon."]


def test_a_label_that_a_narrow_tab_parts_from_its_words_is_a_label():
    page = words(
        (72, 700, "1."), (90, 700, "The Council of Ruritania decided to:"),
        (90, 670, "(a)"), (105, 670, "establish a fund for reefs;"),
        (90, 640, "(b)"), (105, 640, "request the members:"),
        (110, 610, "(ii)"), (124, 610, "to name 3.1"), (200, 610, "focal points;"),
        (90, 580, "(c)"), (104, 580, "14 days before it meets, send the papers."),
    )  # fmt: skip
    found = [(part.label, part.text) for part in read(written(page)).paragraphs]

    assert found[1:3] == [("(a)", "establish a fund for reefs;"), ("(b)", "request the members:")]
    assert [label for label, _ in found[3:]] == ["(ii)", "(c)"]


def test_one_word_drawn_in_two_pieces_stays_one():
    page = words((72, 686, "(re)"), (90, 686, "named in Ruritania were the islands of the east."))

    assert texts(written(page)) == ["(re)named in Ruritania were the islands of the east."]
