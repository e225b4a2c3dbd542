"""Words that lost a space or a hyphen on the way, mended where there is proof, and told.

The proof of a lost hyphen is the line itself: where a hyphen ended a line of wrapped text, some
converters drop it and join the two lines, so that the line is far longer than the page is wide and
one word in it was two. Word does not hyphenate by itself, so the hyphen was the author's.
"""

from __future__ import annotations

import re
from collections.abc import Collection

from drafter.model import Repair

_STOP = re.compile(r"(?:(?<=[a-z]{2})|(?<=[a-z]\))|(?<=\D\d{4}))(?P<stop>[.;:,!?])(?P<after>[A-Z][a-z]{1,40})")
_LAST_WORD = re.compile(r"[^\W_]{1,40}\)?$")
_ADDRESS = re.compile(r"\S*(?:://|www\.|@)\S*")
_RAISED = re.compile(r"(?<![\w.])(?P<number>\d{1,3})\s+(?P<end>st|nd|rd|th)(?=\W|$)")
_JOINED = re.compile(r"(?<![^\W\d_])[^\W\d_]{6,60}(?![^\W\d_])")
_PREFIXES = ("anti", "co", "counter", "cross", "inter", "intra", "macro", "micro", "mid", "multi", "non",
             "post", "pre", "pro", "re", "self", "semi", "socio", "sub", "trans")  # fmt: skip
_PARTICIPLE = re.compile(r"(?P<first>[a-z]{3,}ly)(?P<second>[a-z]{3,}(?:ed|ing|en))")  # regionally-focused


def spaces(line: str, number: int) -> tuple[str, list[Repair]]:
    """Return the line with the spaces that were lost after a stop, and those to many within "8th"."""
    repairs: list[Repair] = []

    def mend(found: re.Match[str]) -> str:
        if any(found.start() < address.end() and address.start() < found.end() for address in addresses):
            return found[0]
        before = _LAST_WORD.search(line[max(0, found.start() - 41) : found.start()])
        word = (before[0] if before else "") + found["stop"]
        repairs.append(Repair("lost space", (number, number), word + found["after"], f"{word} {found['after']}"))
        return f"{found['stop']} {found['after']}"

    def raise_(found: re.Match[str]) -> str:
        after = found["number"] + found["end"]
        if not _is_ordinal(int(found["number"]), found["end"]):
            return found[0]
        repairs.append(Repair("stray space", (number, number), found[0], after))
        return after

    addresses = list(_ADDRESS.finditer(line))
    return _RAISED.sub(raise_, _STOP.sub(mend, line)), repairs


def _is_ordinal(number: int, ending: str) -> bool:
    last = number % 10 if number % 100 not in (11, 12, 13) else 0
    return ending == {1: "st", 2: "nd", 3: "rd"}.get(last, "th")


def hyphen(line: str, number: int, width: int, words: Collection[str]) -> tuple[str, list[Repair]]:
    """Return an overlong line with the hyphen that it lost at the page's edge.

    `width` is that of the text's wrapped lines, `words` are those of the text and its register, in
    lower case. Only a word that stands near the edge, is no word of the text otherwise and falls
    into two is mended; where two could be, none is.
    """
    if not width or len(line) < 1.2 * width:
        return line, []
    found = [(word, split) for word in _JOINED.finditer(line) if (split := _two(word[0], words))]
    near = [(word, split) for word, split in found if 0.6 * width <= word.end() and word.start() <= 1.1 * width]
    if len(near) != 1:
        return line, []
    word, split = near[0]
    repair = Repair("lost hyphen", (number, number), word[0], split)
    return line[: word.start()] + split + line[word.end() :], [repair]


def _two(word: str, words: Collection[str]) -> str:
    """Return the two words, joined by a hyphen, that `word` was; "" if it may well be one."""
    for known in words:
        if "-" in known and known.replace("-", "") == word.lower():
            return known.upper() if word.isupper() else known
    if word.isupper():
        return ""
    compound = _PARTICIPLE.fullmatch(word)
    if compound and len(compound["first"]) > 5:
        return f"{compound['first']}-{compound['second']}"
    for prefix in _PREFIXES:
        rest = word.removeprefix(prefix)
        if rest != word and len(rest) > 3 and rest in words:
            return f"{prefix}-{rest}"
    halves = [at for at in range(4, len(word) - 3) if word[:at] in words and word[at:] in words]
    return f"{word[: halves[0]]}-{word[halves[0] :]}" if len(halves) == 1 else ""


def joined(first: str, second: str, words: Collection[str]) -> str:
    """Return a word that a line's end divided: without the hyphen only if the text has it so elsewhere."""
    whole = first.removesuffix("-") + second
    letters = re.sub(r"[^\w]+$", "", whole.lower())
    return whole if letters in words and letters.isalpha() else first + second
