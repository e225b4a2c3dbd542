"""Akoma Ntoso that others wrote: every word read, and nothing followed that a file tells the reader to do."""

from __future__ import annotations

import re

import pytest

from drafter import ingest
from drafter.ingest import kinds
from drafter.problems import DraftingError

SPACE = 'xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"'
OTHERS = f"""<?xml version="1.0" encoding="UTF-8"?>
<!-- made elsewhere -->
<akomaNtoso {SPACE}><statement name="resolution"><meta><identification source="#x"/></meta>
<preface><longTitle><p>Resolution of <docTitle>the Harbour Assembly</docTitle></p></longTitle></preface>
<preamble><p>The Assembly,</p><recitals><recital><p>Recalling <i>its</i> resolution<authorialNote marker="1">
<p>See there.</p></authorialNote>,</p></recital></recitals></preamble>
<mainBody><section eId="s1"><num>I.</num><heading>Nets</heading>
<paragraph eId="p1"><num>1.</num><content><p>Decides to <b>act</b>:</p><blockList><item><num>(a)</num><p>now;</p>
</item></blockList></content></paragraph>
<paragraph eId="p2"><num>2.</num><intro><p>Requests:</p></intro><list><point><num>(a)</num><intro><p>two:</p></intro>
<indent><content><p>deep</p></content></indent></point></list><wrapUp><p>and so on.</p></wrapUp></paragraph>
<article eId="a3"><num>Article 3</num><heading>Boats</heading><paragraph><content><p>Boats float.</p>
<table><tr><th><p>A</p></th><th><p>B</p></th></tr><tr><td><p>4</p></td></tr></table></content></paragraph></article>
<odd><p>Words of an element that nobody knows.</p></odd></section></mainBody>
<conclusions><p>Done at Klow.</p></conclusions>
<attachments><attachment><heading>Annex</heading><doc name="annex"><meta/><mainBody><p>Loose.</p></mainBody></doc>
</attachment></attachments></statement></akomaNtoso>"""


def within(body: str, before: str = "") -> bytes:
    return f"{before}<akomaNtoso {SPACE}><statement><mainBody>{body}</mainBody></statement></akomaNtoso>".encode()


def read(data: bytes) -> list[str]:
    found = ingest.read(data, "a.xml").paragraphs
    return [f"{part.kind.value} {part.level} {part.label} | {part.text}" for part in found]


def test_the_file_of_another_is_read_with_headings_labels_items_tables_notes_and_annexes():
    assert read(OTHERS.encode()) == [
        "line 0  | Resolution of the Harbour Assembly",
        "paragraph 0  | The Assembly,",
        "paragraph 0  | Recalling its resolution¹,",
        "footnote 0 ¹ | See there.",
        "line 1 I | Nets",
        "paragraph 0 1 | Decides to act:",
        "item 1 (a) | now;",
        "paragraph 0 2 | Requests:",
        "item 1 (a) | two:",
        "item 2  | deep",
        "paragraph 0  | and so on.",
        "line 2 Article 3 | Boats",
        "paragraph 0  | Boats float.",
        "table 1  | A\tB\n4\t",
        "paragraph 0  | Words of an element that nobody knows.",
        "paragraph 0  | Done at Klow.",
        "line 1  | Annex",
        "paragraph 0  | Loose.",
    ]
    assert ingest.written(OTHERS.encode(), "a.xml") is None


def test_every_word_of_the_file_is_read():
    body = OTHERS.split("</meta>", 1)[1]
    words = re.findall(r"\w+", re.sub(r"<[^>]*>", " ", body))
    read_words = re.findall(r"[^\W\d]+|\d", " ".join(read(OTHERS.encode())).replace("¹", " 1 "))

    assert [word for word in words if word not in read_words] == []


@pytest.mark.parametrize("coding", ["utf-8", "utf-16"])
def test_its_kind_is_known_by_what_it_holds(coding):
    data = OTHERS.replace("UTF-8", coding).encode(coding)

    assert kinds.kind(data, "a.txt") is kinds.FileKind.AKN
    assert read(data) == read(OTHERS.encode())
    assert kinds.kind(b"<?xml version='1.0'?><!-- akomaNtoso --><html><p>x</p></html>", "a.xml") is kinds.FileKind.HTML
    assert kinds.kind(b"<!-- a -->" * 400 + b"<akoma", "a.xml") is kinds.FileKind.TEXT


BOMB = (
    "<!DOCTYPE akomaNtoso [<!ENTITY a 'ha'>"
    + "".join(f"<!ENTITY a{at} '{('&a' + str(at - 1 if at else '') + ';') * 10}'>" for at in range(9)).replace(
        "&a-1;", "&a;"
    )
    + "]>"
)


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (within("<p>&a8;</p>", BOMB), "declares entities (DOCTYPE)"),
        (within("<p>&x;</p>", '<!DOCTYPE akomaNtoso [<!ENTITY x SYSTEM "file:///etc/passwd">]>'), "declares entities"),
        (within("<p>x</p>", '<!DOCTYPE akomaNtoso SYSTEM "http://127.0.0.1/x.dtd">'), "declares entities"),
        (within("<point>" * 3000 + "</point>" * 3000), "nested too deeply"),
        (within("<p>x</p>" * 2_200_000), "at most 16 are read"),
        (within("<p>" + "x" * 11_000_000 + "</p>"), "a single text of the file is too long"),
        (OTHERS.encode()[:900], "the XML of the file is damaged"),
        (within("<p/>"), "the file has no text"),
        (f"<akomaNtoso {SPACE}/>".encode(), "the file has no text"),
    ],
    ids=["bomb", "file", "network", "deep", "large", "long", "cut", "empty", "nothing"],
)
def test_a_hostile_or_damaged_file_is_refused_with_what_to_do(data, told):
    for reader in (ingest.read, ingest.written):
        if reader is ingest.written and "no text" in told:
            continue
        with pytest.raises(DraftingError) as fault:
            reader(data, "a.xml")
        assert told in str(fault.value)
        assert "mend: " in str(fault.value)


def test_what_stands_as_deep_as_xml_may_is_read():
    deepest = within("<point><num>a.</num>" * 200 + "<content><p>x</p></content>" + "</point>" * 200)
    assert len(read(deepest)) == 200


def test_a_heading_within_an_annex_stands_below_the_annexs_own():
    annex = (
        f"<akomaNtoso {SPACE}><statement><mainBody><p>It met.</p></mainBody><attachments><attachment>"
        "<heading>Annex</heading><doc><mainBody><section><heading>Boats</heading><p>They float.</p></section>"
        "</mainBody></doc></attachment></attachments></statement></akomaNtoso>"
    )

    assert read(annex.encode())[1:] == ["line 1  | Annex", "line 2  | Boats", "paragraph 0  | They float."]
