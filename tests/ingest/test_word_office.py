"""Word files that LibreOffice writes, and the labels that LibreOffice prints: read here to the letter.

Where LibreOffice is known to print other labels than Word, the standard (ECMA-376 part 1, 17.9) is
followed, and nothing is compared: w:lvlRestart and w:isLgl, which version 7.4 does not read; a
w:startOverride of a level below the first, which it heeds only at the first paragraph of its w:num;
and a level whose own number is "none" and whose text shows the numbers above it.
"""

from __future__ import annotations

import random
import re
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest
from ingest.word_file import abstract, docx, num, p, start, texts
from render.conftest import DRAFT, PAST, starter_dress

from drafter import markup, render
from drafter.ingest.word import reading
from drafter.model import NO_LINES, Comment
from drafter.parse import paragraphs
from drafter.received import Received, SourceKind, SourceParagraph, Tracked

OWN = {"draft": DRAFT, "past": PAST}
_SPACES = "urn:oasis:names:tc:opendocument:xmlns:{}:1.0"
_NAMES = " ".join(
    f'xmlns:{name}="{_SPACES.format(space)}"'
    for name, space in (
        ("office", "office"), ("style", "style"), ("text", "text"), ("table", "table"), ("fo", "xsl-fo-compatible"),
    )
)  # fmt: skip


def _level(at: int, kind: str, inner: str) -> str:
    place = f'text:label-followed-by="listtab" fo:margin-left="{at}cm" fo:text-indent="-1cm"'
    return (
        f'<text:list-level-style-{kind} text:level="{at}" {inner}><style:list-level-properties '
        f'text:list-level-position-and-space-mode="label-alignment"><style:list-level-label-alignment {place}/>'
        f"</style:list-level-properties></text:list-level-style-{kind}>"
    )


_NUMBERS = _level(1, "number", 'style:num-suffix="." style:num-format="1"') + "".join(
    _level(at, "number", f'style:num-prefix="(" style:num-suffix=")" style:num-format="{form}"')
    for at, form in ((2, "a"), (3, "i"))
)
_BULLETS = _level(2, "bullet", 'text:bullet-char="•"').replace('level="2"', 'level="1"') + _level(
    3, "bullet", 'text:bullet-char="–"'
).replace('level="3"', 'level="2"')
_BY = "<office:change-info><dc:creator>{}</dc:creator><dc:date>2026-02-01T10:00:00</dc:date></office:change-info>"
_TRACKED = "<text:tracked-changes>" + "".join(
    f'<text:changed-region text:id="{key}"><text:{kind}>{_BY.format(who)}{words}</text:{kind}></text:changed-region>'
    for key, kind, who, words in (
        ("c1", "insertion", "Ana Example", ""),
        ("c2", "deletion", "Bo Sample", "<text:p><text:s/>provisionally</text:p>"),
        ("c3", "insertion", "Ana Example", ""),
    )
) + "</text:tracked-changes>"  # fmt: skip

# [+c1 words+c1] was inserted, [-c2 words] deleted; <p> is a paragraph, <i> an item of a list
_MINUTES = """
<text:p text:style-name="Title">SECOND MEETING OF SENIOR OFFICIALS</text:p>
<text:h text:style-name="Heading_20_1" text:outline-level="1">Proceedings</text:h>
<text:list xml:id="one" text:style-name="L1">
<i><p>The Meeting welcomed Ruritania[+c1 and Elbonia+c1].</p></i>
<i><p>The Meeting[-c2 provisionally] agreed to:<text:note text:id="n1" text:note-class="footnote"><text:note-citation>1\
</text:note-citation><text:note-body><p>Subject to funds.</p></text:note-body></text:note></p>
<text:list><i><p>train officials, including:</p>
<text:list><i><p>at sea; and</p></i><i><p>by air; and</p></i></text:list></i>
<i><p>share data.</p></i></text:list></i></text:list>
<p>A paragraph without a number stood between.</p>
<text:list text:continue-list="one" text:style-name="L1">[<i><p>+c3The Meeting thanked the hosts.</p></i>
]<i><p>+c3The Meeting <office:annotation office:name="a"><dc:creator>Cy Draft</dc:creator>\
<dc:date>2026-02-02T09:00:00</dc:date><p>Noted or endorsed?</p></office:annotation>noted<office:annotation-end \
office:name="a"/> the report.</p></i></text:list>
<text:h text:style-name="Heading_20_1" text:outline-level="1">Further work</text:h>
<text:list xml:id="two" text:style-name="L1"><i text:start-value="1"><p>Members will:</p></i></text:list>
<text:list text:style-name="L2"><i><p>meet, and</p><text:list><i><p>speak;</p></i></text:list></i>
<i><p>write.</p></i></text:list>
<text:list text:continue-list="two" text:style-name="L1"><i><p>Members will pay.</p></i>
<i text:start-value="7"><p>Seven follows.</p></i></text:list>
<table:table table:name="T"><table:table-column table:number-columns-repeated="2"/><table:table-header-rows>
<table:table-row><c><p>Activity</p></c><c><p>Date</p></c></table:table-row></table:table-header-rows>
<table:table-row><c><p>Workshop</p></c><c><p>May 2026</p></c></table:table-row></table:table>
<p>The end.</p>"""


def minutes(version: str) -> str:
    """Return the minutes as LibreOffice's own file: "tracked", or as text with all changes "final" or "original"."""
    text = _MINUTES
    if version == "tracked":
        text = re.sub(
            r"\[\+(c1)(.*?)\+c1\]",
            r'<text:change-start text:change-id="\1"/>\2<text:change-end text:change-id="\1"/>',
            text,
        )
        text = re.sub(r"\[-(c2).*?\]", r'<text:change text:change-id="\1"/>', text)
        for mark in ("start", "end"):
            text = text.replace("+c3", f'<text:change-{mark} text:change-id="c3"/>', 1)
        text = text.replace("[<i>", "<i>").replace("\n]<i>", "\n<i>")
    else:
        final = version == "final"
        text = re.sub(r"\[\+c1(.*?)\+c1\]", r"\1" if final else "", text)
        text = re.sub(r"\[-c2(.*?)\]", "" if final else r"\1", text)
        text = re.sub(r"(?s)\[(<i>.*?)\]", r"\1" if final else "", text).replace("+c3", "")
    for short, tag in (("p", "text:p"), ("i", "text:list-item"), ("c", "table:table-cell")):
        text = re.sub(rf"<(/?){short}(?=[ >])", rf"<\1{tag}", text)
    tracked = _TRACKED if version == "tracked" else ""
    styles = "".join(
        f'<text:list-style style:name="L{at}">{inner}</text:list-style>' for at, inner in ((1, _NUMBERS), (2, _BULLETS))
    )
    return (
        '<?xml version="1.0" encoding="UTF-8"?>'
        f'<office:document {_NAMES} xmlns:dc="http://purl.org/dc/elements/1.1/" office:version="1.2" '
        f'office:mimetype="application/vnd.oasis.opendocument.text"><office:automatic-styles>{styles}'
        "</office:automatic-styles>"
        f"<office:body><office:text>{tracked}{text}</office:text></office:body></office:document>"
    )


@pytest.fixture(scope="session")
def convert(tmp_path_factory: pytest.TempPathFactory):
    """Return a function that has LibreOffice make files of another form from a folder of files, in one run."""
    program = shutil.which("soffice")
    if program is None:
        pytest.fail("these tests need LibreOffice: apt-get install libreoffice-writer-nogui (make test does it)")
    home = tmp_path_factory.mktemp("office-of-word")

    def made(files: dict[str, bytes], form: str) -> dict[str, bytes]:
        folder = tmp_path_factory.mktemp("files")
        for name, data in files.items():
            (folder / name).write_bytes(data)
        command = [program, f"-env:UserInstallation=file://{home}", "--headless", "--convert-to", form, "--outdir"]
        out = folder / "made"
        subprocess.run(
            [*command, str(out), *(str(folder / name) for name in files)], capture_output=True, timeout=300, check=True
        )
        return {Path(name).stem: (out / f"{Path(name).stem}.{form.split(':')[0]}").read_bytes() for name in files}

    return made


@pytest.fixture(scope="module")
def tracked(convert) -> bytes:
    return convert({"minutes.fodt": minutes("tracked").encode()}, "docx")["minutes"]


def printed(data: bytes) -> list[str]:
    """Return the lines of a text file of LibreOffice's, labels without their stops, bullets and notes' marks alike."""
    lines = [line.strip() for line in data.decode("utf-8-sig").splitlines() if line.strip()]
    lines = [re.sub(r"^[•◦▪–\uf0b7\uf02d] ", "• ", line).replace("to:1", "to:") for line in lines]
    return [re.sub(r"^(\w+)[.:] ", r"\1 ", line) for line in lines]


def seen(data: bytes, policy: Tracked) -> list[str]:
    """Return the same of what is read here; the cells of tables on lines of their own, as LibreOffice has them."""
    received = reading.read(data, "a.docx", policy)
    lines = []
    for part in received.paragraphs:
        if part.kind is SourceKind.TABLE:
            lines += part.text.replace("\t", "\n").split("\n")
        elif part.kind is not SourceKind.FOOTNOTE:
            mark = "•" if part.mark else part.label
            lines.append(f"{mark} {part.text.replace('¹', '')}".strip())
    return lines


@pytest.mark.parametrize("policy", list(Tracked))
def test_each_label_and_word_is_as_libreoffice_prints_it_by_either_policy(convert, tracked, policy):
    text = convert({"clean.fodt": minutes(policy.value).encode()}, "txt:Text (encoded):UTF8")["clean"]

    assert seen(tracked, policy) == printed(text)


def test_the_rest_of_the_minutes_is_read(tracked):
    received = reading.read(tracked, "a.docx")

    def of(kind: SourceKind) -> list[SourceParagraph]:
        return [part for part in received.paragraphs if part.kind is kind]

    assert [part.level for part in of(SourceKind.ITEM)] == [1, 2, 2, 1, 1, 2, 1]
    assert [(part.text, part.title, part.level) for part in of(SourceKind.LINE)] == [
        ("SECOND MEETING OF SENIOR OFFICIALS", True, 0),
        ("Proceedings", False, 1),
        ("Further work", False, 1),
    ]
    assert [(part.label, part.text) for part in of(SourceKind.FOOTNOTE)] == [("¹", "Subject to funds.")]
    assert [part.level for part in of(SourceKind.TABLE)] == [1]
    assert received.comments == (Comment("Cy Draft", "Noted or endorsed?", (11, 11), "2026-02-02T09:00:00Z", "noted"),)
    assert received.notes[0] == (
        "tracked changes: 2 insertions and 1 deletion by Ana Example and Bo Sample, read as accepted (the final text); "
        "--tracked original reads the original text"
    )


def test_a_statement_of_this_programs_own_is_read_the_same_when_libreoffice_has_saved_it(convert):
    own = {f"{name}.docx": render.to_docx(markup.read(text, name), starter_dress()) for name, text in OWN.items()}
    saved = convert(own, "docx")

    for name, data in own.items():
        before, after = reading.read(data, name), reading.read(saved[Path(name).stem], name)
        assert paragraphs.blocks(_body(after)) == paragraphs.blocks(_body(before))


def _body(received: Received) -> list[SourceParagraph]:
    """Return what stands below the title, without its lines: LibreOffice drops the empty paragraph after a table."""
    return [replace(part, lines=NO_LINES) for part in received.paragraphs if not part.title]


# ── any numbering whatever ───────────────────────────────────────────────────────────────────────────

_FORMS = ("decimal", "lowerLetter", "upperLetter", "lowerRoman", "upperRoman", "decimalZero", "ordinal", "bullet")
_AROUND = ("%{}.", "(%{})", "%{})", "%{}", "%{}:")
_STOPS = " .:"


def any_list(chance: random.Random, key: int) -> str:
    levels = []
    for at in range(4):
        form = chance.choice(_FORMS)
        text = chance.choice(_AROUND).format(at + 1)
        text = ".".join(f"%{above + 1}" for above in range(at + 1)) if at and chance.random() < 0.3 else text
        begin, text = chance.choice((1, 1, 1, 3, 5)), "•" if form == "bullet" else text
        levels.append(
            f'<w:lvl w:ilvl="{at}"><w:start w:val="{begin}"/><w:numFmt w:val="{form}"/>'
            f'<w:lvlText w:val="{text}"/></w:lvl>'
        )
    return abstract(key, "".join(levels))


def any_document(chance: random.Random) -> bytes:
    """Return a file of up to 25 paragraphs in lists that go on, nest, skip levels and begin anew among others."""
    lists = range(chance.randint(1, 3))
    nums = [(of, start(0, chance.randint(1, 6)) if chance.random() < 0.4 else "") for of in lists for _ in range(3)]
    numbering = "".join(any_list(chance, key) for key in lists)
    numbering += "".join(num(key, of, override) for key, (of, override) in enumerate(nums, 1))
    body, level = "", 0
    for at in range(chance.randint(5, 25)):
        level = chance.choice((0, 0, level, level, min(level + 1, 3), chance.randint(0, 3)))
        place = (chance.randint(1, len(nums)), level) if chance.random() < 0.85 else None
        body += p(f"text{at}", num=place)
    return docx(body, numbering=numbering)


def test_any_numbering_is_read_as_libreoffice_prints_it(convert):
    chance = random.Random(3)
    files = {f"{at}.docx": any_document(chance) for at in range(80)}
    made = convert(files, "txt:Text (encoded):UTF8")

    for name, data in files.items():
        lines = made[Path(name).stem].decode("utf-8-sig").split()
        office = re.sub("[◦▪]", "•", " ".join(lines)).replace(" text", "\ntext").split("\n")
        assert _joined(office) == _joined(texts(reading.read(data, name))), name


def _joined(parts: list[str]) -> str:
    """Return labels and words on one line, without the stops of the labels."""
    return re.sub(r"[.:](?= text|$)", "", " ".join(parts))
