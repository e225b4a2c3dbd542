"""The sentences of a block of text, told by their stops."""

from __future__ import annotations

import re

# Words whose stop ends no sentence: a capital after them is more often a name ("No. 5", "Art. IV").
_ABBREVIATIONS = frozenset(
    """mr mrs ms dr prof st hon amb gen col lt capt sr jr messrs vs cf eg e.g i.e viz approx est dept govt
    no nos art arts para paras pp ch sec vol ed eds fig rev add corr ext op cit al resp incl tel
    jan feb mar apr jun jul aug sep sept oct nov dec""".split()  # noqa: SIM905 - a list of words reads better so
)
_END = re.compile(r"(?<=[.!?])[\"'”’)\]]*(?= (?:[\"'“‘(\[]*)[A-Z0-9À-Þ])")
_NEW = re.compile(r" (?:The|This|These|In|It|A|We|They|Members|Participants|Ministers|Leaders) ")


def split(text: str) -> tuple[str, ...]:
    """Return the sentences of `text`; joined by single spaces they are the block again."""
    found, start = [], 0
    for end in _END.finditer(text):
        if not _goes_on(text, text[start : end.start()], end.end()):
            found.append(text[start : end.end()])
            start = end.end() + 1
    return tuple(part for part in (*found, text[start:]) if part)


def _goes_on(text: str, sentence: str, at: int) -> bool:
    """Return whether the stop at the end of `sentence` belongs to its last word."""
    if not sentence.endswith("."):
        return False
    word = re.split(r"[\s(\[“‘\"'/]", sentence)[-1].rstrip(".")
    if re.fullmatch(r"[A-Z](?:\.[A-Z])*", word):  # an initial, or "U.S"
        return not _NEW.match(text, at)
    if re.fullmatch(r"\d{1,3}|[ivxl]{1,4}|[a-z]", word) and len(sentence) <= len(word) + 2:
        return True  # a list mark that was left in the text
    return word.lower() in _ABBREVIATIONS
