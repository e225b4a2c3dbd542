"""Web pages: what of a page is the article, and what its paragraphs, lists, tables and notes become."""

from __future__ import annotations

import pytest

from drafter.ingest.html import reading
from drafter.received import Received, SourceKind, SourceParagraph

TEXT = "<p>The Ministers met in Strelsau on 4 May 2019 and took stock of the work of the Process since then.</p>"


def read(page: str) -> Received:
    """Read a page as it would come in UTF-8."""
    return reading.read(page.encode(), "a.html")


def shown(part: SourceParagraph) -> str:
    """Return a paragraph in short: its kind and level, its label or mark, its words."""
    level = part.level or ""
    label = f"{part.label or part.mark} " if part.label or part.mark else ""
    return f"{'title' if part.title else part.kind.value}{level if not part.title else ''}: {label}{part.text}"


def body(page: str) -> list[str]:
    return [shown(part) for part in read(page).paragraphs]


def dropped(page: str) -> list[tuple[str, str]]:
    return [(repair.kind, repair.before) for repair in read(page).repairs if not repair.after]


# ── the article ──────────────────────────────────────────────────────────────────────────────────

SITE = f"""<!DOCTYPE html><html><head><title>Fifth Meeting | Zenda Process</title><style>p {{}}</style></head>
<body class="has-sidebar"><a class="skip-link" href="#main">Skip to content</a>
<header class="site-header"><a href="/">Zenda Process</a><nav><ul><li><a href="/a">About</a></ul></nav></header>
<div class="breadcrumbs"><a href="/">Home</a> » Fifth Meeting</div>
<main><article><header><h1>Fifth Meeting</h1><div class="meta">Posted on 9 May 2019</div></header>
<figure><img src="a.jpg" alt="People"><figcaption>Delegates in Strelsau</figcaption></figure>
{TEXT}
<div class="sharedaddy"><h3>Share this:</h3><a href="f">Facebook</a></div></article>
<div id="comments"><form><label>Name</label><button>Send</button></form></div></main>
<aside><h2>Related news</h2><a href="z">Fourth Meeting</a></aside>
<footer>© 2019 Zenda Process</footer><script>var a = "<p>no</p>";</script>
<div class="cookie-notice">We use cookies.</div>
</body></html>"""


def test_the_article_is_read_and_what_a_reader_sees_around_it_is_told():
    assert body(SITE) == [
        "title: Fifth Meeting",
        "line: Posted on 9 May 2019",
        "paragraph: The Ministers met in Strelsau on 4 May 2019 and took stock of the work of the Process since then.",
    ]
    assert dropped(SITE) == [
        ("site navigation", "Skip to content"),
        ("page header", "Zenda Process About"),
        ("site navigation", "Home » Fifth Meeting"),
        ("picture caption", "Delegates in Strelsau"),
        ("share links", "Share this: Facebook"),
        ("comments", "Name Send"),
        ("text beside the article", "Related news Fourth Meeting"),
        ("page footer", "© 2019 Zenda Process"),
        ("cookie notice", "We use cookies."),
    ]
    assert read(SITE).doubts == ()


def test_an_old_page_laid_out_by_tables_is_read_as_running_text():
    page = f"""<HTML><BODY><TABLE WIDTH=600><TR><TD COLSPAN=2><A HREF=a>Home</A> <A HREF=b>Contact</A></TD></TR>
    <TR><TD><A HREF=c>Speeches</A><BR><A HREF=d>Statements</A></TD><TD><CENTER><FONT SIZE=4><B>JOINT STATEMENT<BR>
    STRELSAU, 4 MAY 1998</B></FONT></CENTER>{TEXT}<P>2. They agreed:<BR>(a) to meet; and<BR>(b) to report.</TD></TR>
    </TABLE>
    <HR><A HREF=top>Back to top</A><P>Last updated: 9 May 1998</BODY></HTML>"""

    assert body(page) == [
        "line: JOINT STATEMENT",
        "line: STRELSAU, 4 MAY 1998",
        "paragraph: The Ministers met in Strelsau on 4 May 2019 and took stock of the work of the Process since then.",
        "paragraph: 2 They agreed:",
        "item: (a) to meet; and",
        "item: (b) to report.",
    ]
    assert dropped(page) == [
        ("site navigation", "Home Contact Speeches Statements Back to top Last updated: 9 May 1998")
    ] or dropped(page) == [
        ("site navigation", "Home Contact Speeches Statements"),
        ("site navigation", "Back to top Last updated: 9 May 1998"),
    ]


def test_a_heading_above_the_main_part_is_the_title():
    page = (
        f"<body><header><h1><a href='/'>Zenda</a></h1></header><div><h1>Fifth Meeting</h1></div><main>{TEXT * 3}</main>"
    )

    assert body(page)[0] == "title: Fifth Meeting"


def test_text_that_a_class_alone_calls_furniture_is_kept_where_it_is_most_of_the_page():
    assert body(f"<body><div class='layout-sidebar'>{TEXT * 5}</div>") == body(TEXT * 5)


def test_what_is_hidden_is_no_text_and_told():
    page = "<p>Shown.</p><p style='display: none'>Not.</p><p hidden>Nor.</p><span class=sr-only>Nor this.</span>"

    assert body(page) == ["paragraph: Shown."]
    assert dropped(page) == [("hidden text", "Not. Nor. Nor this.")]


def test_text_left_out_beside_the_main_part_is_a_doubt():
    page = f"<body><main>{TEXT * 3}</main><div>{TEXT * 3}</div></body>"

    assert len(body(page)) == 3
    assert read(page).doubts == (
        "text outside of the page’s main part was left out: "
        "“The Ministers met in Strelsau on 4 May 2019 and took stock o…”",
    )


def test_a_page_that_breaks_off_is_a_doubt():
    page = f"<html><body>{TEXT}<p>The Meeting agreed to con"

    assert read(page).doubts == ("the page breaks off: it ends “The Meeting agreed to con”",)
    assert read(f"<html><body>{TEXT}").doubts == ()


# ── paragraphs ───────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("page", "paragraphs"),
    [
        ("<p>One<br>line.<br><br>Another.</p>", ["paragraph: One line.", "paragraph: Another."]),
        ("<p>Elbonia<br>Ruritania</p>", ["line: Elbonia", "line: Ruritania"]),
        ("<p>1. They met.<br>• tea;<br>• cake.</p>", ["paragraph: 1 They met.", "item: • tea;", "item: • cake."]),
        ("<h1>MEETING<br>STRELSAU</h1><p>It met.</p>", ["title: MEETING", "title: STRELSAU", "paragraph: It met."]),
        ("<p>The 5<sup>th</sup> meeting.</p>", ["paragraph: The 5th meeting."]),
        ("<p>CO<sub>2</sub> per m<sup>2</sup>.</p>", ["paragraph: CO2 per m²."]),
        ("<p>It agreed <del>never</del><ins>soon</ins>.</p>", ["paragraph: It agreed soon."]),
        ("<p>Minis&shy;ters\u200b met.</p>", ["paragraph: Ministers met."]),
        ("<p>On 5&nbsp;May&nbsp; they met.</p>", ["paragraph: On 5\u00a0May they met."]),
        ("<div>Location:</div><div>Strelsau</div>", ["line: Location: Strelsau"]),
        ("<p><b>Location:</b> Strelsau<br>Date: 4 May</p>", ["line: Location: Strelsau", "line: Date: 4 May"]),
        ("<dl><dt>Host</dt><dd>It was Ruritania.</dd></dl>", ["line: Host", "paragraph: It was Ruritania."]),
        ("<blockquote><p>Quoted.</p></blockquote>", ["paragraph: Quoted."]),
        ("<details><summary>More</summary>It met.</details>", ["line: More", "paragraph: It met."]),
        ("<p>a <b>b</b><i>c</i> d.</p>", ["paragraph: a bc d."]),
        ("Bare words.<div>More.</div>after.", ["paragraph: Bare words.", "paragraph: More.", "paragraph: after."]),
        ("<img src=a.jpg alt='People'><p>It met.</p>", ["paragraph: It met."]),
        ("<p>A</p><p><q>Yes</q>, it said.</p>", ["line: A", "paragraph: “Yes”, it said."]),
    ],
)
def test_paragraphs_are_those_that_a_browser_shows(page, paragraphs):
    assert body(page) == paragraphs


def test_headings_have_the_levels_of_the_text_and_the_one_h1_is_the_title():
    page = "<h1>Title</h1><h3>I. First</h3><p>It met.</p><h5>Below</h5><p>It ate.</p><h3>Second</h3><p>It left.</p>"

    assert [line for line in body(page) if not line.startswith("paragraph")] == [
        "title: Title",
        "line1: I First",
        "line2: Below",
        "line1: Second",
    ]


def test_a_bold_paragraph_is_told_by_tag_style_and_style_sheet():
    page = (
        "<style>.c5{font-weight:700}</style><p><b>A</b></p><p style='font-weight: bold'>B</p><p class=c5>C</p><p>D</p>"
    )

    assert [part.bold for part in read(page).paragraphs] == [True, True, True, False]


LINES = [
    "JOINT STATEMENT",
    "STRELSAU, RURITANIA, 4 MAY 1998",
    "1. The Ministers of the member states of the Zenda Process met in Strelsau on 4 May",
    "1998 and took stock of the work of the forum since its last meeting, which had been",
    "held in Elbograd in the previous year. The meeting was attended by Elbonia, Grand",
    "Fenwick and Ruritania, as well as by the Office of the Elbonian Ombudsman.",
    "2. The Ministers agreed to meet again in the following year and asked the officials to",
    "prepare a programme of work for adoption at that meeting, with due regard to the",
    "means that the members can provide.",
    "3. The Ministers thanked the Government of Ruritania for its hospitality and for the",
    "excellent arrangements made for the meeting.",
]


@pytest.mark.parametrize(
    "page",
    ["<br>\n".join(LINES), "\n".join(f"<p>{line}</p>" for line in LINES), "<pre>\n" + "\n".join(LINES) + "</pre>"],
)
def test_the_lines_of_a_printed_page_are_joined_to_paragraphs(page):
    found = read(page).paragraphs

    assert [part.label for part in found if part.kind is SourceKind.PARAGRAPH] == ["1", "2", "3"]
    assert found[-1].text.endswith("for its hospitality and for the excellent arrangements made for the meeting.")


# ── lists, tables, notes ─────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("page", "paragraphs"),
    [
        ("<ol><li>one.<li>two.</ol>", ["paragraph: 1 one.", "paragraph: 2 two."]),
        ("<ol start=7><li>one.<li value=12>two.<li>three.</ol>",
         ["paragraph: 7 one.", "paragraph: 12 two.", "paragraph: 13 three."]),
        ("<ol reversed><li>one.<li>two.</ol>", ["paragraph: 2 one.", "paragraph: 1 two."]),
        ("<ol type=a start=26><li>one;<li>two.</ol>", ["item1: z one;", "item1: aa two."]),
        ("<ol style='list-style-type: lower-roman'><li>one;<li>two.</ol>", ["item1: i one;", "item1: ii two."]),
        ("<ol><li>one:<ol type=a><li>two;<ol type=i><li>three;</ol></ol><li>four.</ol>",
         ["paragraph: 1 one:", "item1: a two;", "item2: i three;", "paragraph: 2 four."]),
        ("<ul><li>one:<ul><li>two;</ul><ol><li>three.</ol></ul>",
         ["item1: • one:", "item2: • two;", "item2: 1 three."]),
        ("<ol><li><p>one.</p><p>more.</p></ol>", ["paragraph: 1 one.", "paragraph: more."]),
        ("<ol><li>1. one.<li>2. two.</ol>", ["paragraph: 1 one.", "paragraph: 2 two."]),
        ("<ul style='list-style:none'><li>(a) one;<li>(b) two.</ul>", ["item1: (a) one;", "item1: (b) two."]),
        ("<ol><li>one.</ol><h2>Then</h2><p>It met.</p><ol start=2><li>two.</ol>",
         ["paragraph: 1 one.", "line1: Then", "paragraph: It met.", "paragraph: 2 two."]),
        ("<ul><li></li><li>one.</li></ul>", ["item1: • one."]),
        ("<ol type=I><li><h2>Opening</h2><p>It met.</p></ol>", ["title: Opening", "paragraph: It met."]),
    ],
)  # fmt: skip
def test_list_labels_are_those_that_a_browser_prints(page, paragraphs):
    assert body(page) == paragraphs


def test_the_lists_of_word_saved_as_a_web_page_have_their_typed_labels():
    page = """<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span
    style='mso-list:Ignore'>1.<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span><![endif]>It agreed:
    <p class=MsoListParagraph style='mso-list:l0 level2 lfo1'><!--[if !supportLists]--><span style='mso-list:
    Ignore'>(a)<span>&nbsp; </span></span><!--[endif]-->tea;<o:p></o:p>
    <p style='mso-list:l1 level1 lfo2'><span style='font-family:Symbol'><span style='mso-list:Ignore'>·<span>&nbsp;
    </span></span></span>cake;<p style='mso-list:l1 level2 lfo2'><span style='mso-list:Ignore'>o<span>&nbsp;
    </span></span>pie."""

    assert body(page) == ["paragraph: 1 It agreed:", "item1: (a) tea;", "item1: • cake;", "item2: • pie."]


def test_the_lists_of_google_docs_count_as_its_style_sheet_says():
    page = """<style>.lst-kix_a-0>li:before{content:"" counter(lst-ctn-kix_a-0,decimal) ". "}
    .lst-kix_a-1>li:before{content:"(" counter(lst-ctn-kix_a-1,lower-latin) ") "}
    ol.lst-kix_a-0{list-style-type:none}</style>
    <ol class="c1 lst-kix_a-0 start" start="1"><li>one:</li></ol>
    <ol class="lst-kix_a-1 start" start="1"><li>two;</li></ol>
    <ol class="lst-kix_a-0" start="2"><li>three.</li></ol>"""

    assert body(page) == ["paragraph: 1 one:", "item1: (a) two;", "paragraph: 2 three."]


@pytest.mark.parametrize(
    ("table", "paragraph"),
    [
        ("<tr><th>A<th>B<tr><td>1<td>2", "table1: A\tB\n1\t2"),
        ("<thead><tr><td>A<td>B</thead><tbody><tr><td>1<td>2", "table1: A\tB\n1\t2"),
        ("<tr><td>A<td>B<tr><td>1<td>2", "table: A\tB\n1\t2"),
        ("<tr><th>A<th>B<tr><td rowspan=2>1<td>2<tr><td>3", "table1: A\tB\n1\t2\n\t3"),
        ("<tr><th>A<th>B<tr><td colspan=2>1<tr><td>2<td>3", "table1: A\tB\n1\t\n2\t3"),
        ("<tr><th>A<th>B<tr><td><p>one</p><p>two</p><td><ul><li>x<li>y</ul>", "table1: A\tB\none\tx\ntwo\ty"),
    ],
)
def test_a_table_has_rows_of_equal_length_with_its_spans_filled(table, paragraph):
    assert body(f"<table>{table}</table>") == [paragraph]


@pytest.mark.parametrize("attributes", ["role=presentation", ""])
def test_a_table_of_one_column_or_for_layout_is_no_table(attributes):
    rows = "<tr><td>It met.</td></tr><tr><td>It ate.</td></tr>"

    assert body(f"<table {attributes}>{rows}</table>") == ["paragraph: It met.", "paragraph: It ate."]


def test_a_column_of_labels_goes_before_its_paragraphs():
    page = "<table><tr><td>1.</td><td>It met.</td></tr><tr><td>2.</td><td>It ate.</td></tr></table>"

    assert body(page) == ["paragraph: 1 It met.", "paragraph: 2 It ate."]


@pytest.mark.parametrize(
    "page",
    [
        '<p>It met<sup><a href="#n1" id="r1">1</a></sup>.</p><p>It ate.</p><p id="n1"><a href="#r1">1</a> In May.</p>',
        '<p>It met<a href="#_ftn1" name="_ftnref1">[1]</a>.</p><p>It ate.</p><div style="mso-element:footnote" id=ftn1>'
        '<p><a href="#_ftnref1" name="_ftn1">[1]</a> In May.</p></div>',
        '<p>It met<a href="#fn1" id="fnref1"><sup>1</sup></a>.</p><p>It ate.</p><section role="doc-endnotes"><ol>'
        '<li id="fn1"><p>In May. <a href="#fnref1" role="doc-backlink">↩</a></p></li></ol></section>',
        "<p>It met<sup>1</sup>.</p><p>It ate.</p><p><sup>1</sup> In May.</p>",
    ],
)
def test_footnotes_have_raised_figures_in_the_text_and_as_labels(page):
    assert body(page) == ["paragraph: It met¹.", "paragraph: It ate.", "footnote: ¹ In May."]


# ── lines and charsets ───────────────────────────────────────────────────────────────────────────


def test_lines_are_those_of_the_file_as_received():
    page = "<html>\r\n<!-- a\r\ncomment -->\r\n<script>\r\nvar a;\r\n</script>"
    page += "\r\n<p\r\n class=a>One\r\nand\r\nmore.</p>\r\n<p>Two.</p>"

    assert [part.lines for part in read(page).paragraphs] == [(8, 10), (11, 11)]


@pytest.mark.parametrize(
    ("head", "codec"),
    [
        ("", "utf-8"),
        ("", "utf-8-sig"),
        ("", "utf-16"),
        ("", "utf-16-le"),
        ("", "cp1252"),
        ('<meta charset="iso-8859-1">', "cp1252"),
        ('<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=windows-1252">', "cp1252"),
        ('<?xml version="1.0" encoding="iso-8859-1"?>', "cp1252"),
        ('<meta charset="windows-1258">', "cp1258"),
        ('<meta charset="iso-8859-1">', "utf-8"),
        ('<meta charset="nonsense">', "utf-8"),
        ('<meta charset="utf-8">', "cp1252"),
    ],
)
def test_the_charset_is_told_as_a_browser_tells_it(head, codec):
    page = f"<html><head>{head}</head><body><p>Côte d’Ivoire met.</p></body></html>"

    assert body_of(page.encode(codec)) == ["paragraph: Côte d’Ivoire met."]


def body_of(data: bytes) -> list[str]:
    return [shown(part) for part in reading.read(data, "a.html").paragraphs]


def test_a_charset_that_the_letters_disprove_is_told():
    data = '<meta charset="iso-8859-1"><p>Côte d’Ivoire met.</p>'.encode()

    assert reading.read(data, "a.html").notes == (
        "the page says that its charset is cp1252; its letters are UTF-8 and were read so",
    )


def test_empty_elements_of_xhtml_do_not_swallow_the_page():
    page = '<?xml version="1.0"?><html xmlns="x"><head><title/><script src="a"/></head>'
    page += '<body><a name="b"/><p>It met.</p></body>'

    assert body(page) == ["paragraph: It met."]
