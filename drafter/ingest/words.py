"""Words that lost a space or a hyphen on the way, mended where there is proof, and told.

The proof of a lost hyphen is the line itself: where a hyphen ended a line of wrapped text, some
converters drop it and join the two lines, so that the line is far longer than the page is wide and
one word in it was two. Word does not hyphenate by itself, so the hyphen was the author's.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from drafter.cardinals import TO_NINETEEN
from drafter.model import Repair

_WORD = re.compile(r"[^\W\d_][\w’'\-]*")
_STOP = re.compile(r"(?:(?<=[a-z]{2})|(?<=[a-z]\))|(?<=\D\d{4}))(?P<stop>[.;:,!?])(?P<after>[A-Z][a-z]{1,40})")
_INNER_CAPITAL = re.compile(r"(?<![\w@/.])(?P<first>[A-Za-z]?[a-z]{1,30})(?P<second>[A-Z][a-z]{2,30})(?![\w@/])")
_NEVER_ONE = re.compile(
    r"""(?<![\w@/.]) (?P<first>[oO]f|[iI]n|[oO]n|[tT]o|[fF]or|[bB]y|[fF]rom|[wW]ith|[tT]hat|[aA]nd|[aA]s|[aA]t|[uU]nder)
        (?P<second>the|these|their|its|this|which) (?![\w@/])""",
    re.VERBOSE,
)
_MISREAD = re.compile(r"(?<![\w.,/-])(?=[\w]{3,40}(?!\w))(?:[A-Za-z]{2,}(?:[01][a-z]+)+|0[a-z]{2,})(?![\w/])")
# Signs without which no line needs the closer look above: most have none.
_MAY_LACK_SPACE, _MAY_BE_RAISED = re.compile(r"[.;:,!?][A-Z]"), re.compile(r"\d\s+(?:st|nd|rd|th)")
_SMALL_CAPITAL, _LETTER_FIGURE = re.compile("[a-z][A-Z]"), re.compile("[a-z][01]|0[a-z]")
_MAY_BE_TWO = re.compile(r"[a-z](?:the|these|their|its|this|which)\b")
# Words that no longer word of those that stand in a text begins or ends with: "there" is "the" and no "re".
_BEFORE_SMALL = re.compile(r"(?<![\w@/.’'-])(?:(?P<first>[tT]he)(?P<second>[a-z]{4,30}))(?![\w@/’'-])")
_AFTER_SMALL = re.compile(r"(?<![\w@/.’'-])(?P<first>[A-Za-z][a-z]{3,30})(?P<second>that|the|and)(?![\w@/’'-])")
_WITH_SMALL = re.compile(  # each begins with its letters, which a search finds at once
    r"the[a-z]{4}|The[a-z]{4}|that\b(?<=[a-z]{8})|the\b(?<=[a-z]{7})|and\b(?<=[a-z]{7})"
)
_LAST_WORD = re.compile(r"[^\W_]{1,40}\)?$")
_ADDRESS = re.compile(r"\S*(?:://|www\.|@)\S*")
_RAISED = re.compile(r"(?<![\w.])(?P<number>\d{1,3})\s+(?P<end>st|nd|rd|th)(?=\W|$)")
_JOINED = re.compile(r"(?<![^\W\d_])[^\W\d_]{6,60}(?![^\W\d_])")
_AT_END, _AT_BEGINNING = re.compile(r"(?P<word>[^\W\d_]+)-\s*$"), re.compile(r"\s*(?P<word>[^\W\d_]+)")
_EDGES = re.compile(r"^\W+|\W+$")
_NUMBERS = frozenset(TO_NINETEEN[:10])
_PREFIXES = ("anti", "co", "counter", "cross", "inter", "intra", "macro", "micro", "mid", "multi", "non",
             "post", "pre", "pro", "re", "self", "semi", "socio", "sub", "trans")  # fmt: skip
_SOLID = ("re", "pro", "under", "over", "with", "there", "where", "here", "some", "every", "never", "more", "further")
"""What begins words that no hyphen divides: "resources", "undertaken"."""
_FIRSTS = frozenset(("open", "well", "self", "ill", "vice"))
_SECONDS = frozenset(
    """up off led based wide term related managed funded owned driven focused oriented specific sensitive friendly level
    making building sharing setting being chair chairs chaired chairing reaching free""".split()
)
"""What stands before and after the hyphen of a compound, and seldom is a part of a word that a printer divides."""
_LONGEST = 18  # letters of a word; what is longer was two: "Declaration-prevention"
_UNDIVIDED = ("international", "transnational", "internationally", "multinational", "cooperation", "cooperate")
_ENDINGS = frozenset(
    """ing ings ed er ers est ly al ally ment ments tion tions sion sions ity ities ness able ible ance ence ful less
    ous ive ism ist ists ship ships es""".split()
)
_PARTICIPLE = re.compile(r"(?P<first>[a-z]{3,}ly)(?P<second>[a-z]{3,}(?:ed|ing|en))")  # regionally-focused


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The words of a text in lower case, how often each stands in it, and those that hold a hyphen without it."""

    counts: Mapping[str, int] = field(default_factory=dict)
    whole: Mapping[str, str] = field(default_factory=dict)
    prefixes: Collection[str] = ()  # what stands before a hyphen in it
    unbroken: bool = False  # whether no line of it surely ends within a word that has no hyphen

    def __contains__(self, word: object) -> bool:
        return word in self.counts


def vocabulary(texts: Iterable[str], known: Collection[str] = ()) -> Vocabulary:
    """Return the words of a text and of those that are known besides."""
    texts = tuple(texts)
    counts = Counter(word for text in texts for word in _WORD.findall(text.lower()))
    counts.update(word.lower() for word in known)
    hyphened = [word for word in sorted(counts, reverse=True) if "-" in word.strip("-")]
    prefixes = frozenset(word.partition("-")[0] for word in hyphened)
    whole = {word.replace("-", ""): word for word in hyphened}
    return Vocabulary(counts, whole, prefixes, unbroken=_is_unbroken(texts, counts))


def _is_unbroken(texts: Sequence[str], counts: Mapping[str, int]) -> bool:
    """Return whether lines end at the hyphens of compounds, and at no other word's."""
    ends = [(one, two) for above, below in pairwise(text for text in texts if text)
            if (one := _AT_END.search(above)) and (two := _AT_BEGINNING.match(below))]  # fmt: skip
    pairs = [(one["word"].lower(), two["word"].lower()) for one, two in ends]
    divided = any(one + two in counts or two in _ENDINGS for one, two in pairs)
    return not divided and any(_is_sure(one, two) or f"{one}-{two}" in counts for one, two in pairs)


def spaces(line: str, number: int) -> tuple[str, list[Repair]]:
    """Return the line with the spaces that were lost after a stop, and those to many within "8th"."""
    repairs: list[Repair] = []

    def mend(found: re.Match[str]) -> str:
        at = bisect_right(starts, found.start())
        if at and found.start() < addresses[at - 1].end():
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

    addresses = list(_ADDRESS.finditer(line)) if any(sign in line for sign in ("://", "www.", "@")) else []
    starts = [address.start() for address in addresses]
    if _MAY_LACK_SPACE.search(line):
        line = _STOP.sub(mend, line)
    return (_RAISED.sub(raise_, line) if _MAY_BE_RAISED.search(line) else line), repairs


def parted(line: str, number: int, words: Vocabulary) -> tuple[str, list[Repair]]:
    """Return the line with the words parted that OCR ran together, and letters that it took for figures.

    The proof: both words stand in the text, more often than the two as one, and a capital begins the
    second ("theMeeting") or one of them is a small word that no longer word begins or ends with
    ("themeeting", "agreedthat"); or they are two small words that are never one ("ofthe"). A letter is put
    back where the text has the word with it elsewhere.
    """
    repairs: list[Repair] = []

    def mend(found: re.Match[str]) -> str:
        first, second = found["first"].lower(), found["second"].lower()
        counts = words.counts
        if min(counts.get(first, 0), counts.get(second, 0)) <= counts.get(first + second, 0):
            return found[0]
        after = f"{found['first']} {found['second']}"
        repairs.append(Repair("lost space", (number, number), found[0], after))
        return after

    def part(found: re.Match[str]) -> str:
        repairs.append(Repair("lost space", (number, number), found[0], f"{found['first']} {found['second']}"))
        return f"{found['first']} {found['second']}"

    def read(found: re.Match[str]) -> str:
        after = found[0].replace("1", "l").replace("0", "o")
        after = after[0].upper() + after[1:] if found[0].startswith("0") else after
        if after.lower() not in words:
            return found[0]
        repairs.append(Repair("misread letter", (number, number), found[0], after))
        return after

    for sign, pattern, change in ((_SMALL_CAPITAL, _INNER_CAPITAL, mend), (_MAY_BE_TWO, _NEVER_ONE, part),
                                  (_WITH_SMALL, _BEFORE_SMALL, mend), (_WITH_SMALL, _AFTER_SMALL, mend),
                                  (_LETTER_FIGURE, _MISREAD, read)):  # fmt: skip
        if sign.search(line):
            line = pattern.sub(change, line)
    return line, repairs


def _is_ordinal(number: int, ending: str) -> bool:
    last = number % 10 if number % 100 not in (11, 12, 13) else 0
    return ending == {1: "st", 2: "nd", 3: "rd"}.get(last, "th")


def hyphen(line: str, number: int, width: int, words: Vocabulary) -> tuple[str, list[Repair]]:
    """Return an overlong line with the hyphen that it lost at the page's edge.

    `width` is that of the text's wrapped lines, `words` are those of the text and its register, in
    lower case. Only a word that stands near the edge, is no word of the text otherwise and falls
    into two is mended; where two could be, none is.
    """
    if not width or not 1.2 * width <= len(line) <= 2.1 * width:
        return line, []
    found = [(word, split) for word in _JOINED.finditer(line) if (split := _two(word[0], words))]
    near = [(word, split) for word, split in found if 0.6 * width <= word.end() and word.start() <= 1.1 * width]
    if len(near) != 1:
        return line, []
    word, split = near[0]
    repair = Repair("lost hyphen", (number, number), word[0], split)
    return line[: word.start()] + split + line[word.end() :], [repair]


def _two(word: str, words: Vocabulary) -> str:
    """Return the two words, joined by a hyphen, that `word` was; "" if it may well be one."""
    known = words.whole.get(word.lower(), "")
    if known:
        return known.upper() if word.isupper() else known
    if word.isupper() or word in _UNDIVIDED:
        return ""
    compound = _PARTICIPLE.fullmatch(word)
    if compound and len(compound["first"]) > 5:
        return f"{compound['first']}-{compound['second']}"
    for prefix in (one for one in _PREFIXES if one not in _SOLID):
        rest = word.removeprefix(prefix)
        if rest != word and len(rest) > 3 and rest in words:
            return f"{prefix}-{rest}"
    halves = [at for at in range(4, len(word) - 3) if word[:at] in words and word[at:] in words]
    sure = len(halves) == 1 and word[: halves[0]] not in _SOLID
    return f"{word[: halves[0]]}-{word[halves[0] :]}" if sure else ""


def joined(first: str, second: str, words: Vocabulary | Collection[str]) -> str:
    """Return a word that a line's end divided: without the hyphen only with proof that it was the printer's.

    The proof is the text: it has the word whole elsewhere; or its halves are no words of it, it does not have the
    word with its hyphen, and nothing shows that its lines are broken at the author's hyphens only.
    """
    soft = first.endswith("\u00ad")
    before = first.rstrip("-\u00ad")
    letters, end = _EDGES.sub("", second.lower()), _EDGES.sub("", before.lower())
    if soft or (end + letters in words and letters.isalpha()):
        return before + second
    one = letters.isalpha() and end.isalpha() and len(end + letters) <= _LONGEST
    small = one and second[:1].islower() and not _is_acronym(before)
    divided = small and f"{end}-{letters}" not in words
    return before + second if divided and not _is_compound(end, letters, words) else first + second


def _is_acronym(first: str) -> bool:
    """Return whether capitals stand before the hyphen: "IOM-managed"; words in capitals end in capitals too."""
    return sum(letter.isupper() for letter in _EDGES.sub("", first)) > 1


def _is_sure(first: str, second: str) -> bool:
    """Return whether the two are a compound by their form: two-day, open-ended, follow-up."""
    ends = second in _SECONDS and first not in _SOLID and not (second == "led" and first.endswith("l"))
    return first in _NUMBERS or first in _FIRSTS or ends


def _is_compound(first: str, second: str, words: Vocabulary | Collection[str]) -> bool:
    """Return whether a hyphen between the two may be the author's; the line's own begins with the second."""
    if second in _ENDINGS:
        return False
    if _is_sure(first, second):
        return True
    if isinstance(words, Vocabulary) and (first in words.prefixes or (words.unbroken and first in _PREFIXES)):
        return True
    elsewhere = words.counts.get(second, 0) > 1 if isinstance(words, Vocabulary) else second in words
    return (elsewhere and (first in _PREFIXES or first in words)) or (first in words and len(first) > 3)
