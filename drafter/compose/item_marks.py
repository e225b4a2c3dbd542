"""The marks at the end of list items, and text without the provenance comments that stand in it."""

from __future__ import annotations

import re
from collections.abc import Iterable

from markupsafe import Markup

from drafter.model import Profile

_STOPS = re.compile(r"[\s;,.]*(?:[;,]\s*(?:and|or)[\s;,.]*)?$")
_COMMENT = re.compile(r"(?<!\\)<!--.*?-->")


def wanted(profile: str | None, profiles: Iterable[Profile]) -> bool:
    """Return whether a profile ends the items of a list with marks; where nothing is said of it, they are ended."""
    style = next((one for one in profiles if one.name == profile), None)
    return style.list_ends != "none" if style else profile in (None, "bali")


def bare(text: Markup) -> str:
    """Return the words of a text without its provenance comments."""
    return _COMMENT.sub("", str(text)).strip()


def ended(text: Markup, mark: str) -> Markup:
    """Return an item with its end mark, which stands before the provenance comments."""
    at = len(text)
    for comment in reversed(list(_COMMENT.finditer(text))):
        if text[comment.end() : at].strip():
            break
        at = comment.start()
    return Markup(_STOPS.sub("", str(text[:at]).rstrip(": ")) + mark + str(text[at:]))


def quoted(text: Markup) -> Markup:
    """Return a text between quotation marks; its comments stand behind them."""
    at = min((found.start() for found in _COMMENT.finditer(text)), default=len(text))
    return Markup("“" + str(text[:at]).rstrip() + "”" + str(text[at:]))
