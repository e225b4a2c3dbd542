"""Every word of a Word file stands once, in order, in a paragraph; or in a repair that says why it does not."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator

from hypothesis import given, settings, strategies as st
from ingest.word_file import USUAL, abstract, changed, num, p, r, read

from drafter import markup, parse
from drafter.model import BlockKind
from drafter.names import Table
from drafter.parse import paragraphs
from drafter.received import Received, SourceKind, Tracked

LIST = abstract(0, USUAL) + num(1, 0)
_MARK = '<w:{} w:id="9" w:author="Ana Example"/>'
_WRAPPED = (
    "{}", '<w:hyperlink r:id="x">{}</w:hyperlink>', "<w:smartTag>{}</w:smartTag>",
    "<w:sdt><w:sdtPr/><w:sdtContent>{}</w:sdtContent></w:sdt>", '<w:fldSimple w:instr=" REF ">{}</w:fldSimple>',
    "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>",
    '<w:commentRangeStart w:id="0"/>{}<w:commentRangeEnd w:id="0"/>',
)  # fmt: skip
_CHANGES = ("ins", "del", "moveFrom", "moveTo")
_ENDS = (" ", ". ", ", ", ": ", "; ")


class Maker:
    """Makes files of words that are told apart by their numbers: w0, w1, w2 ..."""

    def __init__(self, draw: st.DrawFn) -> None:
        self.draw = draw
        self.numbers = itertools.count()

    def words(self) -> str:
        return "".join(
            f"w{next(self.numbers)}{self.draw(st.sampled_from(_ENDS))}" for _ in range(self.draw(st.integers(1, 3)))
        )

    def run(self) -> str:
        kind = self.draw(
            st.sampled_from(("plain", "plain", "ins", "del", "moveFrom", "moveTo", "hidden", "bold", "break"))
        )
        if kind in ("ins", "del", "moveFrom", "moveTo"):
            run = changed(kind, self.words(), self.draw(st.sampled_from(("Ana Example", "Bo Sample"))))
        elif kind == "break":
            run = r(self.words()) + "<w:r><w:br/></w:r>" + r(self.words())
        else:
            run = r(self.words(), {"hidden": "<w:vanish/>", "bold": "<w:b/>"}.get(kind, ""))
        return self.draw(st.sampled_from(_WRAPPED)).format(run)

    def paragraph(self) -> str:
        runs = [self.run() for _ in range(self.draw(st.integers(0, 4)))]
        mark = self.draw(st.sampled_from(("", "", "", _MARK.format("ins"), _MARK.format("del"), "<w:vanish/>")))
        style = self.draw(st.sampled_from(("", "", "", "H1", "Titre", "Strong", "TOC1")))
        place = self.draw(st.sampled_from((None, None, (1, 0), (1, 1), (1, 2))))
        return p(*runs, style=style, num=place, mark=mark)

    def table(self, depth: int) -> str:
        width, rows = self.draw(st.integers(1, 3)), ""
        for _ in range(self.draw(st.integers(1, 3))):
            change = self.draw(st.sampled_from(("", "", _MARK.format("ins"), _MARK.format("del"))))
            cells = "".join(f"<w:tc>{self.blocks(depth + 1)}{p()}</w:tc>" for _ in range(width))
            rows += f"<w:tr><w:trPr>{change}</w:trPr>{cells}</w:tr>"
        return f"<w:tbl>{rows}</w:tbl>"

    def blocks(self, depth: int = 0) -> str:
        kinds = ("paragraph",) * 5 + (("table",) if depth < 2 else ())
        made = [self.draw(st.sampled_from(kinds)) for _ in range(self.draw(st.integers(1, 6 if not depth else 2)))]
        return "".join(self.table(depth) if kind == "table" else self.paragraph() for kind in made)


@st.composite
def bodies(draw: st.DrawFn) -> str:
    return Maker(draw).blocks()


def tokens(text: str) -> list[int]:
    return [int(number) for number in re.findall(r"w(\d+)", text)]


def read_words(received: Received) -> Iterator[int]:
    for part in received.paragraphs:
        yield from tokens(part.text)


@settings(max_examples=300)
@given(body=bodies(), tracked=st.sampled_from([None, *Tracked]))
def test_each_word_is_read_once_in_order_or_told(body, tracked):
    received = read(body, tracked, numbering=LIST)

    stands = list(read_words(received))
    gone = [token for repair in received.repairs for token in tokens(repair.before)]
    assert stands == sorted(stands)
    assert sorted([*stands, *gone]) == sorted(tokens(body))


@settings(max_examples=200)
@given(body=bodies())
def test_words_that_both_texts_have_stand_in_no_change(body):
    final, original = (set(read_words(read(body, asked, numbering=LIST))) for asked in Tracked)
    unchanged = re.sub(r"(?s)<w:(ins|del|moveTo|moveFrom) [^/>]*>.*?</w:\1>", "", body)

    assert final & original <= set(tokens(unchanged))


@settings(max_examples=150)
@given(body=bodies())
def test_whatever_is_read_makes_blocks_that_a_page_can_show(body):
    received = read(body, numbering=LIST)
    blocks = paragraphs.blocks([part for part in received.paragraphs if not part.title])

    depth = 0
    for block in blocks:
        assert block.level <= depth + 1 or block.kind is not BlockKind.ITEM
        depth = block.level if block.kind is BlockKind.ITEM else 0
    assert [part.lines for part in received.paragraphs if part.kind is not SourceKind.FOOTNOTE] == sorted(
        part.lines for part in received.paragraphs if part.kind is not SourceKind.FOOTNOTE
    )


@settings(max_examples=100)
@given(body=bodies())
def test_each_word_is_in_a_statement_or_a_repair_of_it_and_markdown_holds_them_all(body):
    received = read(body, numbering=LIST)
    statements = parse.statements(received, Table(())) if received.paragraphs else ()

    said = [text for one in statements for text in (*one.title, *(block.text for block in one.blocks))]
    gone = [repair.before for one in statements for repair in one.repairs if repair.before != repair.after]
    assert not statements or sorted(tokens(" ".join([*said, *gone]))) == sorted(tokens(body))
    assert all(markup.read(markup.write(one)) == one for one in statements)
