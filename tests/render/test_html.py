"""The HTML file: one file, accessible, everything escaped, lists that nest."""

from __future__ import annotations

import re
from dataclasses import replace
from html.parser import HTMLParser

import pytest
from hypothesis import HealthCheck, given, settings
from render.conftest import ORIGINS, starter_dress
from strategies import statements

from drafter import markup, render
from drafter.model import Block, BlockKind, Circulation, Meeting, Statement, Use
from drafter.problems import DraftingError, as_text
from drafter.render import Dress


class Outline(HTMLParser):
    """The tags that bear structure, indented by depth, each with the words directly in it."""

    STRUCTURE = (
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "div",
        "ol",
        "ul",
        "li",
        "p",
        "table",
        "th",
        "td",
        "aside",
        "section",
    )
    VOID = ("meta", "br", "col", "img", "wbr")

    def __init__(self, text: str) -> None:
        super().__init__()
        self.lines: list[list[str]] = []
        self.stack: list[str] = []
        self.feed(text)
        assert self.stack == [], f"not closed: {self.stack}"

    def handle_starttag(self, tag, attrs):
        if tag not in self.VOID:
            self.stack.append(tag)
        if tag in self.STRUCTURE:
            kept = "".join(f" {k}={v}" for k, v in attrs if k in ("start", "value", "type", "data-label"))
            self.lines.append(["  " * sum(each in ("li", "ol", "ul") for each in self.stack[:-1]) + tag + kept, ""])

    def handle_endtag(self, tag):
        assert self.stack.pop() == tag

    def handle_data(self, data):
        if self.lines and "style" not in self.stack and data.strip():
            self.lines[-1][1] += data

    def shown(self) -> list[str]:
        return [f"{tag}: {' '.join(words.split())}" if words.strip() else tag for tag, words in self.lines]


def outline(text: str | Statement, dress: Dress) -> list[str]:
    statement = markup.read(text) if isinstance(text, str) else text
    return Outline(render.to_html(statement, dress, ORIGINS)).shown()


def test_paragraphs_are_one_list_that_goes_on_after_a_heading(dress):
    text = "# A TITLE\n\n1. one\n2. two\n    - a\n        - b\n    - c\n\n## Themes\n\n3. three\n"

    assert outline(text, dress) == [
        "h1: A TITLE",
        "ol type=1",
        "  li: one",
        "  li: two",
        "    ul",
        "      li: a",
        "        ul",
        "          li: b",
        "      li: c",
        "h2: Themes",
        "ol type=1 start=3",
        "  li: three",
    ]


def test_labels_out_of_count_are_told(past, dress):
    found = outline(past, dress)

    assert found[4:14] == [
        "ol type=1 start=2",
        "  li: The meeting reviewed [not all] activities.",
        "  li data-label=3 bis: The meeting considered the report.",
        "  li value=5: Members agreed to:",
        "    ol type=a start=2",
        "      li: train officials;",
        "      li: share data;",
        "    ol type=i",
        "      li: at sea;",
        "      li: by air;",
    ]


def test_letters_beyond_z_are_those_of_word(dress):
    items = tuple(Block(BlockKind.ITEM, "x", 1, label) for label in ("z", "aa", "bb"))
    page = render.to_html(Statement("x", blocks=items), dress)

    assert '<ol class="items level-1 lower-alpha-stop" type="a" start="26">' in page
    assert 'data-label="bb" style="list-style-type: &#34;bb.\t&#34;"' in page


def test_a_word_before_a_paragraph_is_bold(past, dress):
    assert '<p><b class="label">Who:</b> Members of the Zenda Process.</p>' in render.to_html(past, dress)


def test_a_lead_in_is_marked(draft, dress):
    page = render.to_html(draft, dress)

    assert '<li class="parent lead">The meeting agreed on the work plan' in page
    assert "<p>The meeting agreed on the following:</p>" in page, "a numbered paragraph follows, no list"


def test_a_table_tells_its_header_cells(draft, dress):
    page = render.to_html(draft, dress)

    assert '<th scope="col">Activity</th>' in page
    assert "<td><mark>[[symposium.place]]</mark></td>" in page


def test_a_footnote_and_its_reference_point_at_each_other(draft, dress):
    page = render.to_html(draft, dress)

    assert 'work plan<a class="mark" role="doc-noteref" id="ref-1" href="#note-1">¹</a> and undertook' in page
    assert '<aside role="doc-footnote" id="note-1"><p><a class="mark" role="doc-backlink" href="#ref-1">¹</a>' in page


def test_everything_is_escaped(dress):
    evil = '<script>alert("x")</script> & \'\'">'
    blocks = [Block(kind, evil, 1, evil, uses=(Use(evil, ((evil, evil),)),)) for kind in BlockKind]
    statement = Statement(
        evil, title=(evil,), meeting=Meeting(evil, evil, None, evil, evil), blocks=tuple(blocks),
        draft=Circulation(evil, evil, evil),
    )  # fmt: skip
    page = render.to_html(statement, replace(dress, language=evil), {evil: evil})

    assert "<script" not in page
    assert page.count("&lt;script&gt;") > 15
    Outline(page)


def test_a_style_sheet_cannot_end_its_element(past, dress):
    page = render.to_html(past, replace(dress, css="/* </style><script>x</script> */"))

    assert "<script>" in page
    assert "</style><script>" not in page


def test_nothing_is_fetched_from_outside(draft, dress):
    page = render.to_html(draft, dress)

    assert re.findall(r"""(?:src|href)=["'](?!#)""", page) == []
    assert re.findall(r"url\((?!\"data:)", page) == []
    assert "default-src 'none'" in page


def test_a_draft_says_so_in_words_and_where_each_paragraph_comes_from(draft, dress):
    found = outline(draft, dress)

    assert found[0] == "section"
    assert found[1] == "p: DRAFT as at 4 March 2027, 17:00 AEST, Rev.1. FOR OFFICIAL USE"
    at = found.index("h2: Where each paragraph comes from")
    told = found[at + 5 :]
    assert told[:5] == [
        "td: 1", "td: opening/hosted", "td: Second Meeting of Senior Officials, 2 April 2026, para. 1",
        "td: 2 to 5", "td: new text, not from a precedent",
    ]  # fmt: skip
    host = told.index("td: 6")
    assert told[host + 1 : host + 3] == [
        "td: closing/host-thanked", "td: First Meeting of Senior Officials, 3 March 2025, para. 9",
    ]  # fmt: skip


def test_the_id_of_a_precedent_is_parted_at_its_stroke(draft, dress):
    assert "<td>opening/<wbr>hosted" in render.to_html(draft, dress, ORIGINS)


def test_a_range_is_kept_on_one_line_and_escaped(dress):
    found = Statement("x", blocks=(Block(BlockKind.PARAGRAPH, "on 10–11\u00a0May 2023, <10–11> & well – known"),))

    page = render.to_html(found, dress)
    assert (
        '<p>on <span class="kept">10–11\u00a0May</span> 2023, <span class="kept">&lt;10–11&gt;</span> &amp; well –'
        in page
    )


def test_a_table_without_room_for_its_dates_may_break_them(dress):
    row = "\t".join(["30\u00a0September–3\u00a0November 2027"] * 7)
    page = render.to_html(Statement("x", blocks=(Block(BlockKind.TABLE, f"{row}\n{row}", 1),)), dress)

    assert '<table class="tight">' in page


def test_a_final_text_shows_nothing_but_itself(final, dress):
    page = render.to_html(final, dress, ORIGINS)

    assert "DRAFT" not in page
    assert "data-drafter" not in page


def test_the_language_and_the_title_are_told(draft, dress):
    page = render.to_html(draft, dress)

    assert '<html lang="en-AU">' in page
    assert "<title>THIRD MEETING OF SENIOR OFFICIALS OF THE ZENDA PROCESS, STRELSAU" in page


def test_no_break_spaces_are_kept(draft, dress):
    assert "12–13\u00a0May\u00a02027" in render.to_html(draft, dress)


def test_characters_that_no_file_holds_do_not_stop_it(dress):
    blocks = (Block(BlockKind.PARAGRAPH, "a\x00b\x0cc\ud800d\uffffe"),)

    assert "<p>a b c d e</p>" in render.to_html(Statement("x", blocks=blocks), dress)


NO_LETTERS = dict.fromkeys((0xFFFE, 0xFFFF))  # no page can hold them


@settings(max_examples=100, suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much])
@given(statement=statements())
def test_any_statement_gives_a_page_that_is_well_formed_and_has_every_block(statement):
    page = render.to_html(statement, replace(starter_dress(), css=""))
    text = "".join("".join(words for _, words in Outline(page).lines).split())

    for block in statement.blocks:
        cells = [cell.translate(NO_LETTERS) for row in block.rows for cell in row if "[[" not in cell]
        assert all("".join(cell.split()) in text for cell in cells)


# ── the template at fault ────────────────────────────────────────────────────────────────────────


def told(statement: Statement, dress: Dress) -> str:
    with pytest.raises(DraftingError) as caught:
        render.to_html(statement, dress)
    (problem,) = caught.value.problems
    return as_text(problem)


def test_a_mistake_in_the_template_is_told_with_its_line(past, dress):
    assert told(past, replace(dress, page="<p>\n{% for x in %}\n</p>")) == (
        "templates/print/page.html.j2:2: error: the page template cannot be used: "
        "Expected an expression, got 'end of statement block'\n"
        "    mend: mend the template there, or take the file of a new workspace (drafter init)"
    )


def test_a_name_that_the_template_does_not_get_is_told_with_its_line(past, dress):
    assert told(past, replace(dress, page="<p>\n\n{{ venue.city }}</p>")).startswith(
        "templates/print/page.html.j2:3: error: the page template cannot be used: 'venue' is undefined"
    )


@pytest.mark.parametrize(
    "page", ["{{ title.__class__.__mro__ }}", "{{ 1 // 0 }}", "{{ nodes + 1 }}", "{% include 'x' %}"]
)
def test_a_template_that_fails_or_reaches_out_is_a_problem(past, dress, page):
    assert "templates/print/page.html.j2" in told(past, replace(dress, page=page))
