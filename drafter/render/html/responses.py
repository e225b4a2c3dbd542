"""The table of what delegations sent back, as one page that stands by itself."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from markupsafe import Markup, escape

from drafter.model import Mark, Part, Submissions
from drafter.render import responses

_STYLE = """
body { font-family: "Times New Roman", Tinos, serif; margin: 2em; color: #111; background: #fff }
.marking { text-align: center; font-weight: bold }
h1 { font-size: 1.3em }
table { border-collapse: collapse; width: 100% }
th, td { border: 1px solid #555; padding: .4em .6em; text-align: left; vertical-align: top; overflow-wrap: anywhere }
thead th { background: #eee; overflow-wrap: normal }
tbody th { font-weight: bold }
ins { text-decoration: underline; background: #e7f4e7 }
del { text-decoration: line-through; background: #fbe9e7 }
@page { size: A4 landscape }
@media print { thead { display: table-header-group } tr { break-inside: avoid } }
"""
_POLICY = "default-src 'none'; style-src 'unsafe-inline'"
_TAGS = {Mark.STRUCK: "del", Mark.ADDED: "ins"}


def page(held: Submissions, more: Iterable[Sequence[str]] = ()) -> str:
    """Return the page; `more` are rows of an older table that were answered."""
    head = Markup("").join(Markup('<th scope="col">{}</th>').format(cell) for cell in responses.HEAD)
    widths = Markup("").join(Markup('<col style="width: {}%">').format(share) for share in responses.WIDTHS)
    rows = [_row(*responses.cells(row)) for row in held.rows]
    rows += [_row(cells[0], cells[1], cells[2], (Part(Mark.KEPT, cells[3]),), cells[4]) for cells in more]
    body = Markup("\n").join(rows)
    marking = Markup('<p class="marking">{}</p>\n').format(held.marking) if held.marking else ""
    style = Markup(_STYLE)
    return str(
        Markup(
            '<!DOCTYPE html>\n<html lang="{}">\n<head>\n<meta charset="utf-8">\n'
            '<meta name="viewport" content="width=device-width">\n'
            '<meta http-equiv="Content-Security-Policy" content="{}">\n<title>{}</title>\n<style>{}</style>\n</head>\n'
            "<body>\n<main>\n{}<h1>{}</h1>\n"
            "<p>Words to be struck are <del>struck through</del>, words to be added <ins>underlined</ins>.</p>\n"
            "<table>\n<colgroup>{}</colgroup>\n<thead><tr>{}</tr></thead>\n<tbody>\n{}\n</tbody>\n</table>\n</main>\n"
            "</body>\n</html>\n"
        ).format(held.language, _POLICY, held.title, style, marking, held.title, widths, head, body)
    )


def _row(where: str, who: str, comment: str, parts: Iterable[Part], response: str) -> Markup:
    words = Markup("<br>").join(Markup("").join(map(_words, line)) for line in responses.lines(parts))
    cell = Markup("<td>{}</td>")
    said = Markup("").join(cell.format(each) for each in (who, comment, words, response))
    return Markup('<tr><th scope="row">{}</th>{}</tr>').format(where, said)


def _words(part: Part) -> Markup:
    tag = _TAGS.get(part.mark, "")
    text = escape(part.text)
    return Markup("<{0}>{1}</{0}>").format(tag, text) if tag else text
