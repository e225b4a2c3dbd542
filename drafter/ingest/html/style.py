"""What the looks of a web page say of its words: hidden, bold, raised, struck out.

Looks stand in tags, in the attribute `style`, and in the page's own style sheet under a class, as in
pages from Google Docs. Of a sheet only plain rules for one class are read (".c5 {...}").
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from drafter.ingest.html.tree import Node

_RULE = re.compile(r"(?:^|(?<=[},/;]))\s*(?:[a-z]{1,4}\d?)?\.(?P<name>[\w-]{1,80})\s*\{(?P<looks>[^{}]{0,2000})\}")
_COUNTER = re.compile(
    r"""\.(?P<name>[\w-]{1,80})\s*>\s*li:before\s*\{\s*content:\s*   # .lst-kix_ab-0 > li:before { content:
        "(?P<before>[^"]{0,20})"\s*counter\([\w-]{1,80}\s*,\s*(?P<form>[\w-]{1,30})\)\s*"(?P<after>[^"]{0,20})"
    """,
    re.VERBOSE,
)
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all")
_BOLD = re.compile(r"font-weight\s*:\s*(?:bold|bolder|[6-9]00)|font\s*:[^;]{0,60}\bbold\b")
_LIGHT = re.compile(r"font-weight\s*:\s*(?:normal|lighter|[1-5]00)")
_RAISED = re.compile(r"vertical-align\s*:\s*super|mso-text-raise")
_STRUCK = re.compile(r"text-decoration[\w-]*\s*:[^;]{0,60}line-through")
_LIST = re.compile(r"list-style(?:-type)?\s*:\s*(?P<form>[^;]+)")
# Classes by which sites keep words for screen readers only.
_FOR_SCREEN_READERS = {"sr-only", "screen-reader-text", "visually-hidden", "visuallyhidden", "element-invisible",
                       "ms-hidden", "ms-accessible", "elementor-screen-only", "show-for-sr", "offscreen"}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Looks:
    """The page's style sheets: the looks of a class, and how lists of a class count."""

    classes: dict[str, str] = field(default_factory=dict)
    counters: dict[str, tuple[str, str, str]] = field(default_factory=dict)

    def of(self, node: Node) -> str:
        """Return the looks of an element, its own after those of its classes."""
        sheet = ";".join(self.classes[name] for name in node.names if name in self.classes)
        return f"{sheet};{node.get('style').lower()}"

    def bold(self, node: Node, inherited: bool) -> bool:
        """Return whether an element's words are set in bold."""
        looks = self.of(node)
        if _LIGHT.search(looks):
            return False
        return inherited or node.tag in ("b", "strong", "th") or bool(_BOLD.search(looks))

    def raised(self, node: Node) -> bool:
        """Return whether an element's words are raised figures or signs."""
        return node.tag == "sup" or bool(_RAISED.search(self.of(node)))

    def struck(self, node: Node) -> bool:
        """Return whether an element's words are struck out."""
        return node.tag in ("del", "s", "strike") or bool(_STRUCK.search(self.of(node)))

    def list_form(self, node: Node) -> str:
        """Return the form of a list's labels that its looks give: "lower-alpha", "none", "" where they say nothing."""
        found = _LIST.search(self.of(node))
        return found["form"].split()[0].strip("'\"") if found and found["form"].split() else ""


def sheet(text: str) -> Looks:
    """Return what the style sheets of a page say; rules for print and small screens are rules like any other."""
    classes: dict[str, str] = {}
    for rule in _RULE.finditer(text):
        classes[rule["name"]] = f"{classes.get(rule['name'], '')};{rule['looks'].lower()}"[-4000:]
    counters = {rule["name"]: (rule["before"], rule["form"], rule["after"]) for rule in _COUNTER.finditer(text)}
    return Looks(classes, counters)


def hidden(node: Node) -> bool:
    """Return whether a browser does not show the element."""
    if node.tag in ("noscript", "datalist") or (node.tag == "dialog" and "open" not in node.attributes):
        return True
    if "hidden" in node.attributes and node.get("hidden") not in ("false", "until-found"):
        return True
    return bool(_HIDDEN.search(node.get("style").lower()) or _FOR_SCREEN_READERS.intersection(node.names))
