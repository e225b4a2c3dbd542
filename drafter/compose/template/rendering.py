"""A template rendered over the facts: Markdown, or Problems with the template's own lines."""

from __future__ import annotations

import traceback
from collections import Counter
from collections.abc import Mapping

from jinja2 import TemplateError, TemplateNotFound, TemplateSyntaxError
from jinja2.exceptions import SecurityError
from pydantic_core import PydanticCustomError

from drafter.compose.meant import meant
from drafter.compose.template import filters, run_faults, templates
from drafter.compose.template.environment import Fenced, TooMuchError
from drafter.compose.template.language import Language
from drafter.model import Place, Problem, plain
from drafter.problems import DraftingError, error

_ITS_OWN = (ArithmeticError, LookupError, TypeError, ValueError, AttributeError, RecursionError)
"""What Python raises where a template asks for something that makes no sense."""


def fenced(language: Language, forms: Mapping[str, str], folder: str) -> Fenced:
    """Return the environment of one draft, with the functions and filters of its language."""
    made = Fenced(forms, folder, language.saw)
    made.globals |= language.functions()
    language.spend = made.budget.spend
    made.filters |= filters.of(language.view)
    return made


def rendered(
    environment: Fenced, name: str, values: Mapping[str, object], forms: Mapping[str, str], folder: str
) -> str:
    """Return what the template writes. Raises DraftingError for whatever it does wrong."""
    pieces = []
    try:
        for piece in environment.get_template(name).generate(values):
            environment.budget.spend(characters=len(piece))
            pieces.append(piece)
    except DraftingError:
        raise
    except TemplateSyntaxError as fault:
        where = f"{folder}/{fault.name or name}"
        raise DraftingError([templates.syntax_problem(fault, where, forms.get(fault.name or name, ""))]) from None
    except (TemplateError, PydanticCustomError, *_ITS_OWN) as fault:
        raise DraftingError([_failure(fault, name, forms, folder)]) from None
    return "".join(pieces)


def _failure(fault: Exception, name: str, forms: Mapping[str, str], folder: str) -> Problem:
    """Return what a template did wrong while it ran, at the innermost of its lines."""
    files = {f"{folder}/{form}": form for form in forms}
    frames = [frame for frame in traceback.extract_tb(fault.__traceback__) if frame.filename in files]
    frames = _again(frames) if isinstance(fault, RecursionError) else frames
    where = Place(frames[-1].filename, frames[-1].lineno or 0) if frames else Place(f"{folder}/{name}")
    quote = templates.quoted(forms[files[where.file]], where.line) if where.file in files else ""
    if isinstance(fault, TemplateNotFound):
        what = f'there is no template "{fault.name}"'
        return error("template-missing", what, where, meant(str(fault.name), forms, "correct the name"), quote)
    if isinstance(fault, RecursionError):
        return error("template-run", "this template calls itself without end", where, "end the recursion", quote)
    if isinstance(fault, TooMuchError):
        return error("template-run", str(fault), where, "make its loops and texts smaller", quote)
    rule = "template-unsafe" if isinstance(fault, SecurityError) else "template-run"
    said = (fault.context or {}).get("what") if isinstance(fault, PydanticCustomError) else str(fault)
    shown, mend = run_faults.plain_words(plain(str(said)), is_python_s=_is_python_s(fault))
    return error(rule, f"the template cannot do this: {shown[:200]}", where, mend, quote)


def _is_python_s(fault: Exception) -> bool:
    return isinstance(fault, _ITS_OWN) and not isinstance(fault, PydanticCustomError)


def _again(frames: list[traceback.FrameSummary]) -> list[traceback.FrameSummary]:
    """Return the first line that is come to again: on which of a ring the stack ends is chance."""
    lines = Counter((frame.filename, frame.lineno) for frame in frames)
    return [frame for frame in frames if lines[frame.filename, frame.lineno] > 1][:1] or frames
