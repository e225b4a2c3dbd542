"""However a statement is set, its pages alone give the same paragraphs, labels and items."""

from __future__ import annotations

import pytest
from ingest.pdf_maker import printed

from drafter import ingest

TITLE = ("THIRD MEETING", "STRELSAU, 12–13 MAY 2027", "CO-CHAIRS’ STATEMENT")
PARAGRAPHS = (
    "The {} Session was held in Strelsau, Ruritania, on 12 and 13 May 2027, under the chairmanship of Elbonia. The "
    "Session was attended by representatives of Arcadia, Borduria, Carpathia, Freedonia, Grand Fenwick and Syldavia.",
    "The {} Session recalled the outcomes of the Second Meeting and noted the progress made with appreciation.",
    "Members agreed at the {} Session to:",
    "The {} Session welcomed the offer of Borduria to host the Fourth Meeting in 2028. It thanked the Government of "
    "Ruritania for its warm hospitality and the excellent arrangements, and the secretariat for its support.",
)
ITEMS = (
    "strengthen border integrity and the exchange of information on lost documents, in accordance with their law;",
    "share experiences, including by nominating focal points; and",
    "report to the next meeting.",
)
SPACED = ".p,.i{margin:0 0 6pt} .i{margin-left:10mm}"
HUNG = """.p{margin:0 0 6pt 10mm;text-indent:-10mm} .i{margin:0 0 6pt 20mm;text-indent:-10mm}
.n{display:inline-block;width:9mm;text-indent:0}"""
STYLES = {
    "spaces between paragraphs": SPACED,
    "no spaces, justified": ".p,.i{text-align:justify} .i{margin-left:10mm}",
    "first line indented": ".p{text-indent:12mm} .i{margin-left:12mm}",
    "labels hung in the margin": HUNG,
    "labels hung, no spaces": HUNG.replace("6pt", "0"),
    "double lines": "body{line-height:2} .i{margin-left:10mm}",
    "two columns": f".b{{columns:2;column-gap:8mm}} {SPACED}",
    "two columns, words divided": f".b{{columns:2;column-gap:8mm;text-align:justify;hyphens:auto}} {SPACED}",
    "landscape": "@page{size:A4 landscape;@top-left{content:'Zenda'}@bottom-right{content:counter(page)}}" + SPACED,
    "small on a wide margin": "@page{margin:40mm;@bottom-center{content:'- ' counter(page) ' -'}} .b{font-size:9pt}"
    + SPACED,
    "headings in plain type": f".h{{font-weight:normal;font-style:italic}} {SPACED}",
    "letters set apart in the title": f".t{{letter-spacing:2pt}} {SPACED}",
    "a foot with a name": "@page{@bottom-left{content:'SOM 3, page ' counter(page)}@top-right{content:'Z/4'}}" + SPACED,
}
LOOKS = ".t{text-align:center;font-weight:bold} .h{font-weight:bold;margin:6pt 0} "


def session() -> tuple[str, list[tuple[str, str]]]:
    """Return a statement of five sessions as HTML, and its labels and texts."""
    html = "".join(f"<div class=t>{line}</div>" for line in TITLE)
    held = [("", line) for line in TITLE]
    number = 0
    for name in ("Opening", "First", "Second", "Third", "Closing"):
        html += f"<div class=h>{name} Session</div>"
        held.append(("", f"{name} Session"))
        for text in (each.format(name) for each in PARAGRAPHS):
            number += 1
            html += f"<div class=p><span class=n>{number}.</span> {text}</div>"
            held.append((str(number), text))
            for label, item in zip("abc", ITEMS if text.endswith(":") else (), strict=False):
                html += f"<div class=i><span class=n>({label})</span> {item}</div>"
                held.append((f"({label})", item))
    return html, held


@pytest.mark.parametrize("style", STYLES)
def test_a_statement_reads_the_same_however_it_is_set(style):
    html, held = session()
    received = ingest.read(printed(f"<div class=b>{html}</div>", LOOKS + STYLES[style]), "a.pdf")

    assert [(each.label, each.text) for each in received.paragraphs] == held
    assert received.doubts == ()
