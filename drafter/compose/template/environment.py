"""Jinja, fenced in: facts come out as Markdown that reads back as itself, and nothing runs long.

A template may branch, loop, include, define macros and use the filters and functions given here. It
reaches no file, no attribute of Python and no memory beyond `Budget`. Facts are escaped as they are
printed; what `clause` and its like return, and what a template's own words say, is Markdown already.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sized
from functools import wraps
from itertools import islice
from types import CodeType
from typing import Any

from jinja2 import BytecodeCache, FunctionLoader, TemplateNotFound, nodes, pass_context
from jinja2.bccache import Bucket
from jinja2.exceptions import SecurityError, TemplateRuntimeError
from jinja2.filters import FILTERS
from jinja2.runtime import BlockReference, Context, LoopContext, Macro
from jinja2.sandbox import SandboxedEnvironment
from jinja2.utils import Namespace
from jinja2.visitor import NodeTransformer
from markupsafe import Markup

from drafter import markup
from drafter.compose import joints
from drafter.compose.template.parts import Cased, Gap, Part, Series, listed
from drafter.model import GAP

MAX_STEPS = 50_000  # the longest template of this house takes some hundred
COSTS = {
    "clause": 50, "paragraph": 50, "sentences": 50, "quoted": 50, "bullets": 50, "clauses": 250, "commitments": 250,
    "still_open": 250, "changed": 500, "summarised": 250, "by_theme": 50, "tally": 50, "columns": 50,
}  # fmt: skip
"""Steps that a function takes: a statement of 25 paragraphs has some fifty clauses. Any other call is one."""
MAX_CHARACTERS = 2_000_000  # a statement of 25 paragraphs has 20,000
MAX_NUMBER = 10**9
MAX_COMPILED = 200  # this house has some thirty
MAX_TEMPLATE = 60_000  # the longest of this house has 4,000 characters

_KEPT_FILTERS = (
    "count", "d", "default", "first", "int", "last", "length", "list", "map", "reject", "rejectattr",
    "reverse", "select", "selectattr", "sort", "trim", "unique",
)  # fmt: skip
_OPEN_TYPES = (LoopContext, Namespace, Macro, BlockReference)
_SPACES = re.compile(r"\s+", re.ASCII)
_LEADING = re.compile(r"[#>]|[-+=](?=[-+= ]|$)|\d{1,9}(?=[.)](?:\s|$))")


class TooMuchError(TemplateRuntimeError):
    """A template that runs longer or writes more than any statement needs."""


class Budget:
    """What one rendering may still do."""

    def __init__(self) -> None:
        self.steps, self.characters = MAX_STEPS, MAX_CHARACTERS

    def spend(self, steps: int = 0, characters: int = 0) -> None:
        """Take off the budget. Raises TooMuchError where nothing is left."""
        self.steps -= steps
        self.characters -= characters
        if self.steps < 0:
            raise TooMuchError(f"this template takes more than {MAX_STEPS:,} steps")
        if self.characters < 0:
            raise TooMuchError(f"this template writes more than {MAX_CHARACTERS:,} characters")


def markdown(text: str) -> str:
    """Return a fact as Markdown that reads back as itself, also at the beginning or end of a line."""
    escaped = markup.escape(_SPACES.sub(" ", text)).replace("|", "\\|")
    escaped = re.sub(r"#(?=#*\s*$)", r"\\#", escaped)
    found = _LEADING.match(escaped)
    if not found:
        return escaped
    cut = found.end() if found[0][0].isdigit() else 0
    return f"{escaped[:cut]}\\{escaped[cut:]}"


def words(value: object) -> str:
    """Return what a template can print as text. Raises TemplateRuntimeError for anything else."""
    match value:
        case None:
            return ""
        case Markup():
            return joints.joined(str(value))
        case str() | Gap() | Series():
            return str(value)
        case int() if not isinstance(value, bool):
            return str(value)
        case list() | tuple() if all(isinstance(one, str) for one in value):
            return listed([str(one) for one in value])
        case Part():
            raise TemplateRuntimeError(f'"{value.path}" is no text: name one of its keys')
    raise TemplateRuntimeError("this is no text, and cannot be printed")


@pass_context
def _printed(context: Context, value: object) -> Markup:
    """Return what an expression prints, as Markdown. Jinja calls it for every one, also in macros."""
    environment = context.environment
    assert isinstance(environment, Fenced)
    if isinstance(value, Gap):
        environment.saw(value)
    if isinstance(value, Markup):
        text = value
    else:
        written = markdown(words(value))
        count = len(value) if isinstance(value, Series) else value.of if isinstance(value, Cased) else 0
        text = Markup(written if isinstance(value, Gap) else joints.marked(written, count))
    environment.budget.spend(characters=len(text))
    return text


class _Compiled(BytecodeCache):
    """Templates as Python, by their source: the next draft of the same run need not compile them again."""

    def __init__(self) -> None:
        self._held: dict[tuple[str, str], CodeType] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Give what was compiled from the same source; it knows nothing of the draft that it was made for."""
        bucket.code = self._held.get((bucket.key, bucket.checksum))

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Remember what was compiled."""
        if len(self._held) >= MAX_COMPILED:
            self._held.clear()
        if bucket.code is not None:
            self._held[bucket.key, bucket.checksum] = bucket.code


_COMPILED = _Compiled()


class Fenced(SandboxedEnvironment):
    """The environment of one rendering. `saw` is told of every gap that is printed."""

    intercepted_binops = frozenset({"+", "-", "*", "/", "//", "%", "**"})

    def __init__(self, templates: Mapping[str, str], folder: str, saw: Callable[[Gap], None]) -> None:
        def load(name: str) -> tuple[str, str, None]:
            if name not in templates:
                raise TemplateNotFound(name)
            return templates[name][: MAX_TEMPLATE + 1], f"{folder}/{name}", None

        super().__init__(
            loader=FunctionLoader(load), undefined=Gap, autoescape=True, finalize=_printed,
            trim_blocks=True, lstrip_blocks=True, optimized=False, cache_size=50, auto_reload=False,
            bytecode_cache=_COMPILED,
        )  # fmt: skip
        self.budget, self.saw = Budget(), saw
        self.filters = {name: self._measured(FILTERS[name], name) for name in _KEPT_FILTERS}
        self.filters |= {"concatenated": self._concatenated, "metered": self._metered, "join": self._join}
        self.filters |= {"upper": _cased(str.upper), "lower": _cased(str.lower), "capitalize": _cased(_capital)}
        self.globals = {"range": self._range, "namespace": Namespace}

    # -- what may be reached ------------------------------------------------------------------------

    def getattr(self, obj: Any, attribute: str) -> Any:  # noqa: ANN401 - jinja2's own signature
        """Return a key of the facts, or a property of the loop; nothing else of Python is in reach."""
        if isinstance(obj, Part | Gap):
            return self._key(obj, attribute)
        if isinstance(obj, dict):
            return obj[attribute] if attribute in obj else self.undefined(obj=obj, name=attribute)
        if isinstance(obj, _OPEN_TYPES) or type(obj).__name__ in ("TemplateReference", "TemplateModule"):
            return super().getattr(obj, attribute)
        return self.unsafe_undefined(obj, attribute)

    def getitem(self, obj: Any, argument: Any) -> Any:  # noqa: ANN401 - jinja2's own signature
        """Return an item of a list, or a key of the facts."""
        if isinstance(obj, Part | Gap):
            return self._key(obj, str(argument))
        if isinstance(obj, str | tuple | list | dict) and isinstance(argument, int | slice | str):
            if isinstance(argument, str):
                return self.getattr(obj, argument)
            self.budget.spend(characters=len(obj) if isinstance(argument, slice) else 0)
            return super().getitem(obj, argument)
        return self.unsafe_undefined(obj, str(argument))

    def _key(self, obj: Part | Gap, key: str) -> object:
        if key.startswith("_"):
            return self.unsafe_undefined(obj, key)
        try:
            return obj[key]
        except KeyError:
            return self.undefined(obj=obj, name=key)

    # -- what may be done; the arguments are jinja2's own ---------------------------------------------

    def call(__self, __context: Context, __obj: Any, *args: Any, **kwargs: Any) -> Any:  # noqa: ANN401, N805
        """Return the result of a call that a template makes, counted."""
        __self.budget.spend(steps=COSTS.get(getattr(__obj, "__name__", ""), 1))
        return super().call(__context, __obj, *args, **kwargs)

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:  # noqa: ANN401 - jinja2's own
        """Return the result of simple reckoning; strings are not multiplied and numbers stay small."""
        for value in (left, right):
            if isinstance(value, Gap):
                raise TemplateRuntimeError(f'"{value.path}" has no value to reckon with')
        if operator == "+" and type(left) is type(right) and isinstance(left, list | tuple | str):
            self.budget.spend(characters=len(left) + len(right))
            return self._concatenated([left, right]) if isinstance(left, str) else left + right
        if operator == "**" or not all(isinstance(value, int) and abs(value) < MAX_NUMBER for value in (left, right)):
            raise SecurityError(f'"{operator}" cannot be used here')
        return super().call_binop(context, operator, left, right)

    def _measured(self, kept: Callable[..., Any], name: str) -> Callable[..., Any]:
        """Return a filter of jinja2's that pays for what it goes through, and hands a gap on as it is."""
        at = 1 if hasattr(kept, "jinja_pass_arg") else 0

        @wraps(kept)
        def measured(*args: Any, **kwargs: Any) -> Any:  # noqa: ANN401 - whatever a template filters
            value = args[at]
            if isinstance(value, Gap) and name not in ("d", "default", "count", "length"):
                return value
            if isinstance(value, Iterator):
                value = list(islice(value, MAX_STEPS + 1))
            self.budget.spend(steps=1, characters=len(value) if isinstance(value, Sized) else 1)
            return kept(*args[:at], value, *args[at + 1 :], **kwargs)

        return measured

    def _range(self, *bounds: int) -> range:
        if any(type(bound) is int and abs(bound) > MAX_NUMBER for bound in bounds):
            raise TooMuchError(f"this template takes more than {MAX_STEPS:,} steps")
        counted = range(*bounds)
        self.budget.spend(steps=len(counted))
        return counted

    def _metered(self, nothing: str, characters: int) -> str:
        self.budget.spend(steps=1, characters=characters)
        return nothing

    def _concatenated(self, values: list[Any]) -> Any:  # noqa: ANN401 - as _join
        return self._join(values, "")

    def _join(self, values: Any, mark: str = "") -> Any:  # noqa: ANN401 - whatever a template joins
        """Return the values as one text; it is Markdown where one of them is. A gap stays a gap."""
        if isinstance(values, Gap):
            return values
        pieces = list(islice(values, MAX_STEPS + 1))
        marked = any(isinstance(piece, Markup) for piece in pieces)
        escaped = markdown if marked else str
        texts = [str(piece) if isinstance(piece, Markup) else escaped(words(piece)) for piece in pieces]
        self.budget.spend(characters=sum(map(len, texts)) + len(texts) * (len(mark) + 1))
        return Markup(markdown(mark).join(texts)) if marked else str(mark).join(texts)

    def _generate(self, source: nodes.Template, name: str | None, *rest: Any, **more: Any) -> str:  # noqa: ANN401
        metered = _Metering().visit(source)
        metered.set_environment(self)
        return super()._generate(metered, name, *rest, **more)


class _Metering(NodeTransformer):
    """Puts a meter into every loop, macro, block and template, and a measured filter for `~`."""

    def visit_Concat(self, node: nodes.Concat) -> nodes.Node:  # noqa: N802 - jinja2's own way
        """Return the same as a filter of ours."""
        self.generic_visit(node)
        values = nodes.List(node.nodes, lineno=node.lineno)
        return nodes.Filter(values, "concatenated", [], [], None, None, lineno=node.lineno)

    def visit_For(self, node: nodes.For) -> nodes.Node:  # noqa: N802 - jinja2's own way
        """Return the node with a meter as the first thing in its body."""
        self.generic_visit(node)
        weight = sum(len(data.data) for data in node.find_all(nodes.TemplateData))
        data = nodes.Const(weight, lineno=node.lineno)
        nothing = nodes.Const("", lineno=node.lineno)
        meter = nodes.Filter(nothing, "metered", [data], [], None, None, lineno=node.lineno)
        node.body.insert(0, nodes.Output([meter], lineno=node.lineno))
        return node

    visit_Macro = visit_CallBlock = visit_Block = visit_Template = visit_For  # noqa: N815 - jinja2's own way


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _cased(change: Callable[[str], str]) -> Callable[[object], object]:
    """Return the filter that changes the case of a text, but never of a gap in it."""

    def cased(value: object) -> object:
        if isinstance(value, Gap):
            return value
        text = words(value)
        at, pieces = 0, []
        for gap in GAP.finditer(text):
            pieces += [change(text[at : gap.start()]), gap[0]]
            at = gap.end()
        done = "".join([*pieces, change(text[at:])])
        if isinstance(value, Series):
            return Cased(done, len(value))
        return Markup(done) if isinstance(value, Markup) else done

    return cased
