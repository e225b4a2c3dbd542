"""The labels of a web page's lists, counted as a browser prints them: start, value, reversed, type.

The label of "1." is "1", that of "(a)" is "(a)"; an item of a list of bullets has none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from drafter import numbering
from drafter.ingest.html.style import Looks
from drafter.ingest.html.tree import Node

LISTS = ("ol", "ul", "menu", "dir")
_TYPES = {"1": "decimal", "a": "lower-alpha", "A": "upper-alpha", "i": "lower-roman", "I": "upper-roman"}
_FORMS = {"decimal": "decimal", "lower-alpha": "lower-alpha", "lower-latin": "lower-alpha",
          "upper-alpha": "upper-alpha", "upper-latin": "upper-alpha", "lower-roman": "lower-roman",
          "upper-roman": "upper-roman", "decimal-leading-zero": "zero"}  # fmt: skip
_OWN = re.compile(r"(?P<form>decimal|lower-alpha|upper-alpha|lower-roman|upper-roman)-(?P<around>stop|both|after)")
_AROUND = {"stop": ("", "."), "both": ("(", ")"), "after": ("", ")")}
_WORD_LEVEL = re.compile(r"mso-list\s*:\s*(?P<name>\w+)\s+level(?P<level>\d)")
_WHOLE = re.compile(r"\s*[+-]?(?P<digits>\d{1,9})")
_LEVEL = re.compile(r"level-(?P<ours>\d{1,2})|(?P<name>lst-kix_\w{1,80})-(?P<level>\d{1,2})")
_MOST_ROMAN = 3999


@dataclass(frozen=True, slots=True)
class Shape:
    """How a list's labels look: `form` "" is a bullet, "none" is nothing at all."""

    form: str
    before: str = ""
    after: str = "."

    def label(self, value: int) -> str:
        """Return the label of a value, without its stop."""
        if self.form in ("", "none"):
            return ""
        number = _number(self.form, value)
        return f"{self.before}{number}{self.after}".strip().removesuffix(".")


def shape(node: Node, looks: Looks) -> Shape:
    """Return how the labels of a list look."""
    for name in node.names:
        if own := _OWN.fullmatch(name):
            return Shape(own["form"], *_AROUND[own["around"]])
        if counted := looks.counters.get(name):
            before, form, after = counted
            return Shape(_FORMS.get(form, "decimal"), before, after)
    form = looks.list_form(node)
    if form == "none" and node.tag == "ol" and any(name in looks.counters for name in node.names):
        form = ""
    if node.tag == "ol":
        form = "none" if form == "none" else _FORMS.get(form) or _TYPES.get(node.get("type"), "decimal")
        return Shape(form)
    return Shape(_FORMS.get(form, "none" if form == "none" else ""))


def labelled(node: Node, looks: Looks) -> Iterator[tuple[Node, str]]:
    """Yield each item of a list with its label; what else stands in the list has "", as a bullet has."""
    shape_ = shape(node, looks)
    backwards = "reversed" in node.attributes
    items = [child for child in node.children if child.tag == "li"]
    value = _whole(node.get("start"), len(items) if backwards else 1)
    for child in node.children:
        if child.tag != "li":
            yield child, ""
            continue
        value = _whole(child.get("value"), value)
        yield child, child.get("data-label") or shape_.label(value)
        value += -1 if backwards else 1


def numbers_paragraphs(node: Node, looks: Looks) -> bool:
    """Return whether a list of the first level numbers the paragraphs of a text: by figures or capitals."""
    return shape(node, looks).form in ("decimal", "upper-alpha", "upper-roman")


def is_typed(node: Node) -> bool:
    """Return whether the labels of a list stand in its words, so that its own are not shown."""
    words = [child.within() for child in node.children if child.tag == "li" and not child.drop and child.letters]
    return len(words) > 1 and all(numbering.split(each)[0] for each in words)


def level(node: Node) -> tuple[int, str]:
    """Return the level of a list that its class tells (ours, Google's) and the list's name; (0, "") if none."""
    for name in node.names:
        found = _LEVEL.fullmatch(name)
        if found:
            return (int(found["ours"]), "") if found["ours"] else (int(found["level"]) + 1, found["name"])
    return 0, ""


def below(numbering: set[str], name: str, told: int, of_paragraphs: bool) -> int:
    """Return the level of an item that the page tells, counted from below the paragraphs that its list numbers.

    `numbering` are the lists whose first level numbers paragraphs; a first level is added to them, or taken off.
    """
    if told == 1 and name:
        (numbering.add if of_paragraphs else numbering.discard)(name)
    return told - 1 if told > 1 and name in numbering else told


def word_level(node: Node) -> tuple[int, str]:
    """Return the level of a paragraph that Word's own style says is an item, and its list's name; (0, "") if none."""
    found = _WORD_LEVEL.search(node.get("style").lower())
    return (int(found["level"]), found["name"]) if found else (0, "")


def word_label(node: Node) -> Node | None:
    """Return the element in which Word saves the label of such an item, None where there is none."""
    ignored = (each for each in node.walk() if "mso-list:ignore" in "".join(each.get("style").lower().split()))
    return next(ignored, None)


def _whole(text: str, otherwise: int) -> int:
    found = _WHOLE.match(text)
    if not found:
        return otherwise
    return -int(found["digits"]) if "-" in found[0] else int(found["digits"])


def _number(form: str, value: int) -> str:
    if value < 1 or form == "decimal" or (form.endswith("roman") and value > _MOST_ROMAN):
        return str(value)
    if form == "zero":
        return f"{value:02}"
    text = _letters(value) if form.endswith("alpha") else numbering.roman(value)
    return text.upper() if form.startswith("upper") else text


def _letters(value: int) -> str:
    """Return z, aa, ab ... as a browser counts; Word's z, aa, bb is numbering.letter."""
    text = ""
    while value:
        value, place = divmod(value - 1, 26)
        text = chr(ord("a") + place) + text
    return text
