"""A Statement as HTML by the template page.html.j2: a file of its own, and the source of the PDF.

The template always escapes: a fact that reads `<script>` is printed as such. It may use nothing of
Python's but the values it is given.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from jinja2 import StrictUndefined, Template, TemplateError, TemplateSyntaxError
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup, escape

from drafter.model import Kind, Place, Statement
from drafter.problems import DraftingError, refusal
from drafter.render import contents, front, measure, pieces
from drafter.render.dress import PAGE, Dress
from drafter.render.html import tree

_PRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


def page(statement: Statement, dress: Dress, origins: Mapping[str, str], medium: str = "screen") -> str:
    """Return the page for the `medium`: "screen", a file of its own, or "print", what becomes the PDF.

    Raises DraftingError with the line of the template where the template is at fault.
    """
    return filled(dress.page, dress.place(PAGE), dress.css, _values(statement, dress, origins, medium))


def filled(template: str, place: str, css: str, values: Mapping[str, object]) -> str:
    """Return a template with these values. Raises DraftingError with its line where it is at fault."""
    try:
        text: str = _template(template).render(values, css=_safe_css(css))
    except TemplateSyntaxError as fault:
        raise _broken(place, fault.lineno, fault.message or "a mistake in its marks") from None
    except (TemplateError, TypeError, ValueError, AttributeError, LookupError, ArithmeticError) as fault:
        raise _broken(place, _line(fault), str(fault)) from None
    return _PRINTABLE.sub(" ", text)


@lru_cache(maxsize=8)
def _template(source: str) -> Template:
    """Return the template, compiled: that takes longer than to fill it."""
    environment = ImmutableSandboxedEnvironment(autoescape=True, undefined=StrictUndefined, trim_blocks=True)
    environment.filters["css_string"] = css_string
    environment.filters["kept"] = kept
    return environment.from_string(source)


def _values(statement: Statement, dress: Dress, origins: Mapping[str, str], medium: str) -> dict[str, object]:
    """Return all that the template may print."""
    texts = pieces.of(statement)
    places = {id(block): at for at, block in enumerate(statement.blocks)}
    plain = pieces.of(Statement(""))
    listed = contents.of(statement)
    sheets = tree.sheets(statement, texts, [entry.block for entry in listed])
    return {
        **around(statement, dress, medium),
        "draft_note": [tuple(plain.of(line)) for line in front.draft_note(statement)],
        "title_lines": [tuple(texts.of(line, -at)) for at, line in enumerate(statement.title, 1)],
        "drawn": lambda figure, captioned: _drawn(figure, captioned, dress),
        "contents": listed,
        "sheets": sheets,
        "nodes": [node for sheet in sheets for node in sheet.nodes],
        "notes": [tuple(texts.of(note.text, places[id(note)])) for note in texts.notes],
        "origins": front.origins(statement, origins) if dress.provenance and _tells(statement) else (),
    }


def _tells(statement: Statement) -> bool:
    """Return whether origins follow, as in each draft but a brief: it has two pages, and cites where it quotes."""
    return statement.draft is not None and statement.kind is not Kind.BRIEFING


def _drawn(figure: tree.Figure, captioned: bool, dress: Dress) -> Markup:
    """Return a picture as SVG, in the faces that the style sheet gives the text."""
    from drafter.render.pictures import drawing

    return Markup(figure.drawing.svg(f"picture-{figure.number}", drawing.family(dress.css), captioned))


def around(statement: Statement, dress: Dress, medium: str) -> dict[str, object]:
    """Return what a page says around the text: its properties, the words of header and footer."""
    return {
        "medium": medium,
        "language": dress.language,
        "paper": dress.paper,
        "title": front.title(statement),
        "short_title": front.short_title(statement),
        "author": front.author(statement),
        "subject": front.subject(statement),
        "stamp": front.stamp(statement),
        "state": front.state(statement),
        "marking": front.marking(statement),
    }


def kept(text: str) -> Markup:
    """Return `text` escaped, with every range of dates or numbers in an element that keeps it on one line."""
    parts = measure.kept(text)
    return Markup("").join(
        Markup('<span class="kept">{}</span>').format(part) if is_kept else escape(part) for part, is_kept in parts
    )


def css_string(text: str) -> str:
    """Return `text` as a string of CSS with its quotes, whatever it holds."""
    return '"' + re.sub(r'[\\"<>&\n\r\f\x00]', lambda found: f"\\{ord(found[0]) or 0xFFFD:x} ", text) + '"'


def _safe_css(css: str) -> Markup:
    """Return the style sheet so that nothing in it can end the element it stands in."""
    return Markup(css.replace("</", "<\\/"))


def _line(fault: BaseException) -> int:
    """Return the line of the template in which it failed: that of the last frame that is its own."""
    line, frame = 0, fault.__traceback__
    while frame is not None:
        if frame.tb_frame.f_code.co_filename == "<template>":
            line = frame.tb_lineno
        frame = frame.tb_next
    return line


def _broken(place: str, line: int, what: str) -> DraftingError:
    where = Place(place, line)
    mend = "mend the template there, or take the file of a new workspace (drafter init)"
    return refusal("print-template", f"the page template cannot be used: {what}", where, mend)
