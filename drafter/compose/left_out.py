"""A passage that a template of a past statement leaves out, as a person knows it again.

Told are its first words, and the precedents that say the like in other words.
"""

from __future__ import annotations

import re
import textwrap

from drafter.patterns import compiled

_LONGEST = 48  # letters that are shown of a passage
_TAG = r"\{{%-?\s*if\s+optional\(\s*[\"']?{}[\"']?\s*\)\s*-?%\}}"
"""How a passage of a number begins in a template."""
_SAID = compiled(r'\{\{\s*then\("(?P<said>(?:[^"\\]|\\.)*)"[^{}]*\}\}')
_CLAUSE = compiled(r'\{\{\s*clause\("(?P<id>[^"]*)"[^{}]*(?:\{[^{}]*\}[^{}]*)*\}\}')
_COMMENT = compiled(r"\{#.*?#\}", re.DOTALL)
_CODE = compiled(r"\{\{.*?\}\}|\{%.*?%\}", re.DOTALL)
_MARKS = compiled(r"^\s*(?:[0-9]+[.)]|[-#|]+|\*\*[^*]{1,8}\*\*)\s+")


def like(form: str, number: str) -> str:
    """Return the precedents that the passage of that number is like, as its template names them; "" for none."""
    found = re.search(_TAG.format(re.escape(number)) + r"\s*\{#\s*Compare (?P<like>[^#]*?)\s*#\}", form)
    return found["like"] if found else ""


def first_words(form: str, number: str) -> str:
    """Return how the passage of that number begins, as it was said then; "" where the template has none."""
    found = re.search(rf"{_TAG.format(re.escape(number))}(?P<text>.*?)\{{%-?\s*endif", form, re.DOTALL)
    if found is None:
        return ""
    text = _SAID.sub(lambda said: re.sub(r"\\(.)", r"\1", said["said"]), _COMMENT.sub("", found["text"]).strip())
    text = _CODE.sub(" ... ", _CLAUSE.sub(lambda clause: f"clause {clause['id']}", text))
    while bare := _MARKS.match(text):
        text = text[bare.end() :]
    return textwrap.shorten(text.replace("**", ""), _LONGEST, placeholder=" ...")
