"""Where the page does what a command does: a mend that names a command has the way there beside it.

Who is at the page has no terminal. Problems are told alike on the command line and here, so the words stay as they are.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from urllib.parse import quote

_NAMED = re.compile(r"\bdrafter (?P<command>[a-z]+)(?P<rest>[^\"`;:)]*)")
_CLAUSE = re.compile(r"(?<![\w/])[a-z][a-z0-9-]*/[a-z0-9][a-z0-9-]*")
_STATEMENT = re.compile(r"--from ([a-z0-9][a-z0-9-]*)")

Way = tuple[str, str]
"""An address of the page, and what it is called."""


def _clause(rest: str) -> Way:
    found = _CLAUSE.search(rest)
    return (f"/precedents/{quote(found[0])}", f"Look at {found[0]}") if found else ("/review", "What waits for you")


def _shown(rest: str) -> Way:
    found = _CLAUSE.search(rest)
    return _clause(rest) if found else ("/precedents", "Precedents")


def _form(rest: str) -> Way:
    found = _STATEMENT.search(rest)
    return f"/drafts/new?since=form{f':{found[1]}' if found else ''}", "Begin a draft in its own form"


def _always(address: str, called: str) -> Callable[[str], Way]:
    return lambda _: (address, called)


SCREENS: dict[str, Callable[[str], Way]] = {
    "ingest": _always("/#files", "Read files in"),
    "mine": _always("/mining", "Find what recurs"),
    "review": _clause,
    "show": _shown,
    "search": _always("/precedents", "Precedents"),
    "like": _always("/like", "Have we said this before?"),
    "lineage": _always("/lineage", "Lineage"),
    "commitments": _always("/commitments", "Commitments"),
    "template": _form,
    "new": _always("/drafts", "Begin a draft"),
    "draft": _always("/drafts", "Drafts"),
    "check": _always("/check", "Check all statements"),
    "compare": _always("/compare", "Compare two texts"),
    "keep": _always("/statements", "Statements"),
    "remove": _always("/statements", "Statements"),
    "render": _always("/statements", "Statements"),
    "returned": _always("/comments", "Comments"),
    "resolve": _always("/comments", "Comments"),
}
"""By each command what leads to the screen that does the same, made of what stands behind its name."""


def ways(mend: str) -> tuple[Way, ...]:
    """Return the ways to the screens that do what the commands named in a mend do, each once."""
    named = ((SCREENS.get(found["command"]), found["rest"]) for found in _NAMED.finditer(mend))
    return tuple(dict.fromkeys(way(rest) for way, rest in named if way))
