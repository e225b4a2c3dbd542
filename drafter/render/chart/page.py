"""The picture of histories as a page: the SVG, and beside it the same as a table, for those who read by ear.

One file, nothing outside it. The table says in words what the marks show.
"""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from drafter import citing, dates
from drafter.history import Chart, Gathering, Lineage, Step, saying
from drafter.model import Status
from drafter.render import chart as picture
from drafter.render.chart.marks import BAND, FONTS, GREY, INK, clean

_CSS = f"""
body {{ margin: 2rem; font: 16px/1.45 {FONTS}; color: {INK}; background: #fff; }}
h1 {{ font-size: 1.6rem; margin: 0 0 .25rem; }}
h2 {{ font-size: 1.25rem; margin: 2rem 0 .5rem; }}
p {{ max-width: 46rem; margin: 0 0 1rem; color: {GREY}; }}
.wide {{ overflow-x: auto; }}
.wide:focus-visible {{ outline: 3px solid #1f4e79; }}
table {{ border-collapse: collapse; font-size: .9rem; }}
th, td {{ border: 1px solid #767676; padding: .3rem .5rem; text-align: left; vertical-align: top; }}
thead th {{ background: {BAND}; }}
th.function {{ background: {BAND}; font-size: 1rem; }}
tbody th[scope=row] {{ min-width: 14rem; max-width: 22rem; font-weight: normal; }}
td {{ min-width: 5.5rem; }}
.id {{ font-weight: bold; }}
.wording {{ display: block; color: {GREY}; }}
@media print {{ body {{ margin: 0; }} .wide {{ overflow: visible; }} svg {{ max-width: 100%; height: auto; }} }}
"""


def page(chart: Chart) -> str:
    """Return the page with the picture and its table."""
    told = escape(f"{picture.description(chart)} The table below the picture says the same in words.")
    drawn = picture.svg(chart, titled=False)
    return clean_lines(
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>Lineage of precedents</title>\n<style>{_CSS}</style>\n</head>\n<body>\n<main>\n"
        f"<h1>Lineage of precedents</h1>\n<p>{told}</p>\n"
        f'<div class="wide" role="region" aria-label="Picture" tabindex="0">\n{drawn}</div>\n'
        f"<h2>The same as a table</h2>\n"
        f'<div class="wide" role="region" aria-label="Table" tabindex="0">\n{"".join(_table(chart))}</div>\n'
        "</main>\n</body>\n</html>\n"
    )


def clean_lines(text: str) -> str:
    """Return the text without characters that no page can hold."""
    return "\n".join(clean(line) for line in text.split("\n"))


def _table(chart: Chart) -> Iterator[str]:
    columns = (*chart.meetings, *chart.apart)
    yield "<table>\n<caption>What became of each precedent, meeting by meeting</caption>\n"
    heads = "".join(f'<th scope="col">{_head(each)}</th>' for each in columns)
    often = '<th scope="col">Stands in statements</th>'
    yield f'<thead>\n<tr><th scope="col">Precedent</th>{heads}{often}</tr>\n</thead>\n'
    for function, lineages in picture.by_function(chart.lineages):
        span = len(columns) + 2
        yield f'<tbody>\n<tr><th class="function" colspan="{span}" scope="rowgroup">{escape(function)}</th></tr>\n'
        for lineage in lineages:
            yield _row(lineage, columns)
        yield "</tbody>\n"
    yield "</table>\n"


def _head(each: Gathering) -> str:
    day = dates.written(each.day, each.last_day) if each.day else "no meeting"
    return "<br>".join(escape(part) for part in (each.place or each.name, day, each.statement) if part)


def _row(lineage: Lineage, columns: tuple[Gathering, ...]) -> str:
    precedent = lineage.precedent
    proposed = " (proposed)" if precedent.status is Status.PROPOSED else ""
    label = f'<span class="id">{escape(precedent.id)}</span>{proposed} <span class="wording">{escape(precedent.text)}'
    steps = {step.gathering.statement: _cell(step) for step in lineage.steps}
    apart = {entry.statement: "stands" for entry in lineage.apart}
    said = steps | apart
    cells = "".join(f"<td>{escape(said.get(each.statement, ''))}</td>" for each in columns)
    return f'<tr><th scope="row">{label}</span></th>{cells}<td>{saying.frequency(lineage)}</td></tr>\n'


def _cell(step: Step) -> str:
    cited = ", ".join(dict.fromkeys(entry.paragraph for entry in step.attested if entry.paragraph))
    return saying.event(step) + (f" ({citing.paragraph(cited)})" if cited else "")
