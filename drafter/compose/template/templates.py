"""A template read before it is used: what is misspelt in it is told with its line.

Syntax is jinja2's own; beside it every fact that a template names must be one that a meeting file
can hold. A template that it includes or extends is read too.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from jinja2 import Environment, TemplateSyntaxError, meta, nodes

from drafter.compose.meant import meant
from drafter.compose.template import complaints, pages
from drafter.compose.template.environment import MAX_TEMPLATE
from drafter.compose.template.pages import Page
from drafter.model import Place, Problem
from drafter.problems import error


@dataclass(frozen=True, slots=True)
class Read:
    """What a template asks for: facts with their lines, all its names, and the templates that it takes in."""

    asked: tuple[tuple[str, int], ...]
    names: frozenset[str]
    taken: tuple[str, ...]
    page: Page


NOTHING = Read((), frozenset(), (), Page("", (), frozenset(), (), ()))


@lru_cache(maxsize=200)
def read(text: str) -> Read:
    """Return what the template asks for; remembered, for it is parsed more slowly than filled.

    Raises TemplateSyntaxError, and RecursionError for one that is nested too deep.
    """
    tree = _SYNTAX.parse(text)
    names = frozenset(node.name for node in tree.find_all(nodes.Name))
    taken = tuple(other for other in meta.find_referenced_templates(tree) if other)
    return Read(tuple(_asked(tree)), names, taken, pages.of(tree))


_SYNTAX = Environment(trim_blocks=True, lstrip_blocks=True)  # as Fenced reads; nothing is ever rendered with it


def faults(
    environment: Environment, name: str, templates: Mapping[str, str], known: Iterable[str], folder: str
) -> Iterator[Problem]:
    """Yield what is wrong in the template `name` and in those that it takes in, in reading order."""
    waiting, seen = [name], {name}
    facts = frozenset(known)
    while waiting:
        here = waiting.pop(0)
        where, text = f"{folder}/{here}", templates[here]
        if len(text) > MAX_TEMPLATE:
            what = f"this template has {len(text):,} characters; {MAX_TEMPLATE:,} are the most allowed"
            yield error("template-large", what, Place(where), "divide it")
            continue
        try:
            found = read(text)
            environment.get_template(here)
        except TemplateSyntaxError as fault:
            yield syntax_problem(fault, where, text, environment.filters)
            continue
        except (RecursionError, SyntaxError, MemoryError):
            yield error("template-syntax", "this template is nested too deep", Place(where), "make it flatter")
            continue
        yield from _unknown_facts(environment, found, facts, where, text)
        yield from _unprinted(found.page, templates, where, text)
        taken = [other for other in found.taken if other in templates and other not in seen]
        seen.update(taken)
        waiting += taken


def syntax_problem(fault: TemplateSyntaxError, where: str, text: str, filters: Iterable[str] = ()) -> Problem:
    """Return the fault in words for a reader who never saw Jinja's; `filters` are those that there are."""
    message = fault.message or "this cannot be understood"
    what, line, mend = complaints.plain_words(message, fault.lineno, text, filters)
    return error("template-syntax", what, Place(where, line), mend, quoted(text, line))


def quoted(text: str, line: int) -> str:
    """Return one line of a template as it is shown below a problem."""
    lines = text.split("\n")
    return lines[line - 1].strip()[:200] if 0 < line <= len(lines) else ""


def _unknown_facts(
    environment: Environment, found: Read, facts: frozenset[str], where: str, text: str
) -> Iterator[Problem]:
    given = {name.partition(".")[0] for name in facts}
    for path, line in found.asked:
        root = path.partition(".")[0]
        wrong = "" if root in environment.globals else _first_unknown(path, facts) if root in given else path
        if wrong:
            what = f'"{wrong}" is no fact of a meeting file'
            mend = meant(wrong, facts | set(environment.globals), "`drafter new statement FILE.yaml` lists the facts")
            yield error("fact-unknown", what, Place(where, line), mend, quoted(text, line))


def _unprinted(page: Page, templates: Mapping[str, str], where: str, text: str) -> Iterator[Problem]:
    """Yield what would be dropped in silence: blocks that no page above has, words outside of blocks."""
    for line in page.broken:
        what = "half of a character stands here, which no file can hold"
        yield error("template-character", what, Place(where, line), "write the character itself", quoted(text, line))
    above = _blocks_above(page, templates)
    if above is None:
        return
    for name, line in page.blocks:
        if name not in above:
            what = f'the block "{name}" is in no page that this one extends: nothing of it would be printed'
            known = f"the blocks are {', '.join(sorted(above))}" if above else f'"{page.extends}" has no blocks'
            yield error("template-block", what, Place(where, line), meant(name, above, known), quoted(text, line))
    for line in page.outside:
        what = "this stands outside of every block of a page that extends another, and would not be printed"
        mend = "put it into a block of that page"
        yield error("template-block", what, Place(where, line), mend, quoted(text, line))


def _blocks_above(page: Page, templates: Mapping[str, str]) -> frozenset[str] | None:
    """Return the blocks of all pages that a page extends; None where it extends none, or one that is not there."""
    found, seen, of = set[str](), set[str](), page.extends
    while of and of not in seen:
        if of not in templates:
            return None
        seen.add(of)
        try:
            above = read(templates[of]).page
        except (TemplateSyntaxError, RecursionError, SyntaxError, MemoryError):
            return None
        found |= above.all_blocks
        of = above.extends
    return frozenset(found) if seen else None


def _asked(tree: nodes.Template) -> Iterator[tuple[str, int]]:
    """Yield every dotted name that is not the template's own, with its line."""
    own = {node.name for node in tree.find_all(nodes.Name) if node.ctx != "load"} | {"loop", "super", "self", "caller"}
    own |= {target for node in tree.find_all((nodes.Import, nodes.FromImport)) for target in _imported(node)}
    own |= {node.name for node in tree.find_all(nodes.Macro)}
    inner = {id(node.node) for node in tree.find_all(nodes.Getattr)}
    for node in tree.find_all((nodes.Getattr, nodes.Name)):
        path = _dotted(node)
        if id(node) not in inner and path and path.partition(".")[0] not in own:
            yield path, node.lineno


def _imported(node: nodes.Node) -> Iterator[str]:
    if isinstance(node, nodes.Import):
        yield node.target
    elif isinstance(node, nodes.FromImport):
        yield from (name if isinstance(name, str) else name[1] for name in node.names)


def _dotted(node: nodes.Node) -> str:
    """Return "meeting.date" for that chain of names, "" for any other expression."""
    if isinstance(node, nodes.Name):
        return node.name if node.ctx == "load" else ""
    if isinstance(node, nodes.Getattr):
        above = _dotted(node.node)
        return f"{above}.{node.attr}" if above else ""
    return ""


def _first_unknown(path: str, facts: frozenset[str]) -> str:
    """Return the shortest part of `path` that no meeting file has, "" where all of it is known."""
    steps = path.split(".")
    paths = [".".join(steps[: end + 1]) for end in range(len(steps))]
    return next((here for here in paths if here not in facts), "")
