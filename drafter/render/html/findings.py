"""What check found, as one page that stands by itself: a table, a row a problem."""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup, escape

from drafter.model import Finding
from drafter.render import findings as rows

_STYLE = """
body { font-family: "Times New Roman", Tinos, serif; margin: 2em; color: #111; background: #fff }
h1 { font-size: 1.3em }
table { border-collapse: collapse; width: 100% }
th, td { border: 1px solid #555; padding: .4em .6em; text-align: left; vertical-align: top; overflow-wrap: anywhere }
thead th { background: #eee; overflow-wrap: normal }
tr.error td.severity { font-weight: bold }
@page { size: A4 landscape }
@media print { thead { display: table-header-group } tr { break-inside: avoid } }
"""
_POLICY = "default-src 'none'; style-src 'unsafe-inline'"
_PAGE = Markup(
    '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
    '<meta name="viewport" content="width=device-width">\n'
    '<meta http-equiv="Content-Security-Policy" content="{}">\n<title>{}</title>\n<style>{}</style>\n</head>\n'
    "<body>\n<main>\n<h1>{}</h1>\n<p>{}</p>\n{}</main>\n</body>\n</html>\n"
)
_TABLE = Markup("<table>\n<colgroup>{}</colgroup>\n<thead><tr>{}</tr></thead>\n<tbody>\n{}\n</tbody>\n</table>\n")


def page(title: str, found: Sequence[Finding]) -> str:
    """Return the page; without a table where nothing was found."""
    return str(_PAGE.format(_POLICY, title, Markup(_STYLE), title, rows.summary(found), _table(found) if found else ""))


def _table(found: Sequence[Finding]) -> Markup:
    head = Markup("").join(Markup('<th scope="col">{}</th>').format(cell) for cell in rows.HEAD)
    widths = Markup("").join(Markup('<col style="width: {}%">').format(share) for share in rows.WIDTHS)
    return _TABLE.format(widths, head, Markup("\n").join(map(_row, found)))


def _row(finding: Finding) -> Markup:
    name, paragraph, severity, *rest = rows.cells(finding)
    row = Markup('<tr class="{}"><th scope="row">{}</th><td>{}</td><td class="severity">{}</td>{}</tr>')
    cells = Markup("").join(Markup("<td>{}</td>").format(_lines(cell)) for cell in rest)
    return row.format(severity, name, paragraph, severity, cells)


def _lines(cell: str) -> Markup:
    return Markup("<br>").join(map(escape, cell.split("\n")))
