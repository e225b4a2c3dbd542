"""The kinds of English words, and a text as a string of marks, one a word: what the rules of grammar read.

In: a text. Out: its marks, and where the word of each stands. words/kinds.txt is of WordNet (words/COPYRIGHT), made by
tools/word_kinds.py: which words are nouns, verbs, adjectives, adverbs. A word of several kinds that matter has a mark
of its own, so that a pattern of marks asks only for words that leave no doubt.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

from drafter.check import vocabulary
from drafter.check.places import Same
from drafter.check.prose import BLANK, Prose
from drafter.patterns import compiled

_FILE = Path(__file__).with_name("words") / "kinds.txt"

MARKS = {
    "T": "the its their our my your",
    "S": "his her whose",
    "A": "a an",
    "E": "each every another",
    "H": "this",
    "M": """these those many several both various numerous two three four five six seven eight nine ten eleven twelve
        fifteen twenty thirty forty fifty sixty seventy eighty ninety""",
    "F": "few fewer most",
    "Y": """all some any no such other same own more less much enough certain one either neither half none little last
        next first second third former latter""",
    "O": "of",
    "P": """in on at by for from with between among amongst against within without into through throughout during under
        about towards toward upon via per concerning regarding despite across along beyond behind beneath beside besides
        around above below onto including following after before until till since alongside amid versus""",
    "p": "as than like except near off up out over down",
    "o": "to",
    "C": "and or nor",
    "B": """but while although because if when where whereas since unless whether so though once how why that's
        wherever whenever lest""",
    "Q": "that",
    "w": "which",
    "W": "who",
    "X": "whom what whatever whoever whichever",
    "L": "will would should could can may might must shall cannot",
    "i": "is was",
    "a": "are were",
    "u": "has",
    "U": "have",
    "d": "had",
    "q": "be",
    "t": "been",
    "D": "being having",
    "y": "do does did done doing am",
    "J": "it he she",
    "K": "we they you i",
    "k": "them us him me themselves itself ourselves himself herself one's others",
    "Z": "there here",
    "R": """not also further only then soon thus now already still often never always ever yet again even just too very
        quite rather almost well therefore however indeed instead together elsewhere otherwise moreover furthermore
        accordingly hence perhaps likewise meanwhile nevertheless nonetheless more-or-less""",
    "x": """us may let data media fish aircraft series species means staff police personnel offspring people like past
        close thanks inter alia ad hoc et al vice versa via bis ter per cent percent pro via-a-vis am pm ie eg
        vis-a-vis best better worse worst due likely put set cut read cost let hit hurt shut split spread burst bid rid
        cast quit shed become come run overcome misread reread edit redline""",
    "V": "meet",
}  # fmt: skip
"""The words of which grammar is made, and those that are left open (x)."""

_SMALL = {word: mark for mark, words in MARKS.items() for word in words.split()}
_IRREGULAR = """arise arose arisen|awake awoke awoken|bear bore borne|beat beat beaten|become became become|begin began
    begun|bend bent bent|bind bound bound|bite bit bitten|bleed bled bled|blow blew blown|break broke broken|breed bred
    bred|bring brought brought|build built built|buy bought bought|catch caught caught|choose chose chosen|cling clung
    clung|come came come|deal dealt dealt|dig dug dug|draw drew drawn|drink drank drunk|drive drove driven|eat ate
    eaten|fall fell fallen|feed fed fed|feel felt felt|fight fought fought|find found found|flee fled fled|fly flew
    flown|forbid forbade forbidden|foresee foresaw foreseen|forget forgot forgotten|forgive forgave forgiven|freeze
    froze frozen|get got got|give gave given|go went gone|grow grew grown|hang hung hung|hear heard heard|hide hid
    hidden|hold held held|keep kept kept|know knew known|lay laid laid|lead led led|leave left left|lend lent lent|lie
    lay lain|lose lost lost|make made made|mean meant meant|meet met met|overcome overcame overcome|oversee oversaw
    overseen|overtake overtook overtaken|pay paid paid|ride rode ridden|ring rang rung|rise rose risen|run ran run|say
    said said|see saw seen|seek sought sought|sell sold sold|send sent sent|shake shook shaken|shine shone shone|shoot
    shot shot|show showed shown|shrink shrank shrunk|sing sang sung|sink sank sunk|sit sat sat|sleep slept slept|slide
    slid slid|speak spoke spoken|spend spent spent|spring sprang sprung|stand stood stood|steal stole stolen|stick stuck
    stuck|strike struck struck|strive strove striven|swear swore sworn|sweep swept swept|swim swam swum|take took
    taken|teach taught taught|tear tore torn|tell told told|think thought thought|throw threw thrown|undergo underwent
    undergone|understand understood understood|undertake undertook undertaken|uphold upheld upheld|wake woke woken|wear
    wore worn|win won won|wind wound wound|withdraw withdrew withdrawn|withhold withheld withheld|withstand withstood
    withstood|write wrote written|rewrite rewrote rewritten|retake retook retaken|rebuild rebuilt rebuilt|redraw redrew
    redrawn"""
_MANY = {"children": "s", "women": "s", "men": "s", "criteria": "s", "feet": "s", "phenomena": "s", "lives": "s",
         "wives": "s", "knives": "s", "leaves": "f", "halves": "s", "thieves": "s", "shelves": "s", "fishermen": "s",
         "fisherwomen": "s", "memoranda": "s", "curricula": "s", "analyses": "x", "bases": "x",
         "crises": "s"}  # fmt: skip
_ACTS_TOO = frozenset(
    "host chair table target focus process source impact action access team partner phase voice channel"
    " resource".split()
)
"""Nouns that are seldom verbs in the English at large, and often in that of meetings."""
_NOUNS_TOO = frozenset(
    "offers moves handles exhibits launches lifts quotes inserts burns drills jumps bears builds finds catches reaches"
    " reads guesses climbs repeats combines buys sells hires picks shakes spins adds".split()
)
_OF_ONE = frozenset(
    """news customs economics politics statistics mathematics physics ethics logistics athletics headquarters works
    gymnastics genetics dynamics analytics mechanics electronics acoustics optics diabetes barracks crossroads robotics
    forensics civics metrics basics maths arms""".split()
)
_TOKEN = compiled(rf"[{BLANK}]+|[^\W\d_]+(?:[’'-][^\W\d_]+)*|\d[\d.,/–-]*|[^\w\s]")
_STOPS = {",": ",", ".": ".", ";": ";", ":": ":", "!": ".", "?": "."}


@cache
def _past() -> dict[str, str]:
    """Return the past of the irregular verbs: "took" h, "taken" g, both alike e."""
    found = dict[str, str]()
    for each in _IRREGULAR.split("|"):
        base, past, taken = each.split()
        if past == taken:
            found[past] = "e"
        else:
            found.setdefault(past, "h")
            if taken != base:
                found[taken] = "K"
    return found | {"lay": "x", "wound": "x", "bound": "x", "left": "x", "felt": "e", "found": "e", "saw": "h"}


@cache
def _lemmas() -> dict[str, str]:
    """Return word -> its kinds, as the file has them."""
    lines = _FILE.read_bytes().decode().splitlines()
    return {word: kinds for kinds, _, words in (line.partition(" ") for line in lines) for word in words.split(" ")}


@lru_cache(maxsize=1 << 15)
def mark(word: str) -> str:
    """Return the mark of a word in small letters.

    n noun, c mostly a noun, s nouns, b noun or verb, f nouns or verb, v verb, V mostly a verb, z verb of one,
    e past or participle, h past, g participle, G -ing, j adjective, r adverb, m compound, x open.
    """
    if word in _SMALL:
        return _SMALL[word]
    if word in _MANY:
        return _MANY[word]
    if word in _past():
        return _past()[word].replace("K", "g")
    if "-" in word:
        return "m"
    own = _lemmas().get(word, "")
    return _of_ending(word, own) or _of_kinds(own)


def _of_kinds(kinds: str) -> str:
    """Return the mark of a word of these kinds in its plain form."""
    marks = {"N": "n", "Nv": "c", "Nj": "c", "V": "v", "Vn": "V", "NV": "b", "J": "j", "Jn": "j", "Jr": "j", "Jv": "j",
             "R": "r", "Rn": "r", "Rj": "r", "JR": "r"}  # fmt: skip
    return marks.get(kinds, "x")


def _of_ending(word: str, own: str) -> str:
    """Return the mark of a word with an ending, or "" for one without; `own` are the kinds of the word itself."""
    if word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return _of_s(word, own)
    for ending, which in (("ed", "e"), ("ing", "G")):
        if word.endswith(ending) and any({"V", "v"} & {*_lemmas().get(stem, "")} for stem in _stems(word, ending)):
            return "I" if which == "G" and "N" in own else which
    return ""


def _of_s(word: str, own: str) -> str:
    stems = _stems(word, "s")
    kinds = "".join(_lemmas().get(stem, "") for stem in stems)
    if "N" not in kinds and "V" not in kinds:
        return ""
    if word in _OF_ONE or own not in ("", "N"):
        return "x"
    is_noun, is_verb = "N" in kinds or word in _NOUNS_TOO, "V" in kinds or not _ACTS_TOO.isdisjoint(stems)
    return "f" if is_noun and is_verb else "s" if is_noun else "z"


def _stems(word: str, ending: str) -> list[str]:
    """Return the words of which a word may be made: "tries" -> "try", "planned" -> "plan"."""
    stem = word[: -len(ending)]
    if ending == "s":
        found = [stem, stem[:-1] if stem.endswith("e") else "", f"{stem[:-2]}y" if stem.endswith("ie") else ""]
        return found if not stem.endswith("ie") else found[2:]
    doubled = stem[:-1] if len(stem) > 3 and stem[-1] == stem[-2] else ""
    return [stem, f"{stem}e", doubled, f"{stem[:-1]}y" if stem.endswith("i") else ""]


@dataclass(frozen=True, slots=True)
class Marked:
    """A text as marks, and where each marked word or stop begins and ends."""

    marks: str
    at: tuple[tuple[int, int], ...]


def marked(one: Prose) -> Marked:
    """Return the marks of a text; called again, the same object."""
    return _marked(Same(one))


@lru_cache(maxsize=1 << 11)
def _marked(same: Same) -> Marked:
    one = same.value
    assert isinstance(one, Prose)
    marks, at = list[str](), list[tuple[int, int]]()
    for found in _TOKEN.finditer(one.open):
        marks.append(_mark(one, found[0], found.start(), marks[-1] if marks else "."))
        at.append(found.span())
    return Marked("".join(marks), tuple(at))


def _mark(one: Prose, token: str, start: int, before: str) -> str:
    """Return the mark of a word, a number or a stop of a text."""
    first = token[0]
    if first == BLANK:
        return "N"
    if first.isdigit():
        return "#"
    if not first.isalpha():
        return _STOPS.get(token, "'" if token in "’'" else "|")
    if token.endswith(("’s", "'s")):
        return "S"
    small = token.lower()
    if token != small:
        is_first = before in ".;:|" and (start == 0 or one.begins(start))
        if not is_first or token[1:] != small[1:]:
            return "N"
        if small not in vocabulary.english() and small not in _SMALL:
            return "N"
    return mark(small)
