"""The language that a text is written in, told by its script and by its commonest small words.

In: the texts of a document. Out: an ISO 639 code, "und" where it cannot be told (too few words). Each text
is told by itself and weighs by its letters, so that of two languages the larger share wins, and foreign
names in an English text do not count. The words are a selection of the commonest of each language: those
that stand in nearly every sentence and seldom in names.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import chain

UNKNOWN = "und"

_SCRIPTS = {  # of the letters of one script alone: the language that such texts come in
    "Thai": ("\u0e00", "\u0e7f", "th"),
    "Lao": ("\u0e80", "\u0eff", "lo"),
    "Tibetan": ("\u0f00", "\u0fff", "dz"),
    "Myanmar": ("\u1000", "\u109f", "my"),
    "Georgian": ("\u10a0", "\u10ff", "ka"),
    "Hangul": ("\uac00", "\ud7af", "ko"),
    "Ethiopic": ("\u1200", "\u137f", "am"),
    "Khmer": ("\u1780", "\u17ff", "km"),
    "Thaana": ("\u0780", "\u07bf", "dv"),
    "Armenian": ("\u0530", "\u058f", "hy"),
    "Hebrew": ("\u0590", "\u05ff", "he"),
    "Greek": ("\u0370", "\u03ff", "el"),
    "Bengali": ("\u0980", "\u09ff", "bn"),
    "Gurmukhi": ("\u0a00", "\u0a7f", "pa"),
    "Gujarati": ("\u0a80", "\u0aff", "gu"),
    "Tamil": ("\u0b80", "\u0bff", "ta"),
    "Telugu": ("\u0c00", "\u0c7f", "te"),
    "Kannada": ("\u0c80", "\u0cff", "kn"),
    "Malayalam": ("\u0d00", "\u0d7f", "ml"),
    "Sinhala": ("\u0d80", "\u0dff", "si"),
    "Kana": ("\u3040", "\u30ff", "ja"),
    # scripts of several languages: their letters and words tell further
    "Devanagari": ("\u0900", "\u097f", "hi"),
    "Arabic": ("\u0600", "\u06ff", "ar"),
    "Cyrillic": ("\u0400", "\u052f", "ru"),
    "Han": ("\u4e00", "\u9fff", "zh"),
}
_LETTERS = {  # a letter that one language of the script alone has, in this order
    "ar": (("ps", "ښځڅړږ"), ("ur", "ٹڈڑںے"), ("ku", "ێۆڕڵ"), ("fa", "پچژگ")),
    "ru": (
        ("sr", "јљњђћџ"),
        ("kk", "әұ"),
        ("tg", "ӣӯҳҷ"),
        ("ky", "ңөү"),
        ("mn", "өү"),
        ("be", "ў"),
        ("uk", "ії"),
        ("ru", "ыэё"),
    ),
}
_OFTEN = 0.004  # such a letter is one of the text's own, and not of a foreign name in it

_NON_LATIN = {
    "ne": "छ र को मा गर्न भएको गरेको छन् तथा हुने लागि",
    "hi": "है के की का में और को से ने हैं पर लिए",
    "mr": "आहे आणि च्या या आहेत मध्ये केली",
    "bg": "на и за се от да със това които както",
    "ru": "и в на с по что для не как от к о их",
}
_AMONG = {"hi": ("hi", "ne", "mr"), "ru": ("ru", "bg")}

_LATIN = {
    "en": "the of and to in that for with by on was were is are their its which from have has will be this as at an",
    "fr": "le la les des du et en une un pour dans que qui au aux sur avec par est sont leur leurs ont cette ces d l",
    "es": "el la los las del y en una un para que con por se su sus al es son como más han esta este entre fue sobre",
    "pt": "o os as do da dos das e em uma um para que com por se seus não ao pela pelo na no nos são foi sobre entre",
    "de": "der die das den dem des und in zu mit von für auf ist sind im eine einer nicht dass sich auch wurde haben",
    "it": "il la le gli dei della delle del e in una un per che con sono alla nel di da è al dell nella hanno sul",
    "nl": "de het een van en in voor met op dat te is zijn door aan bij wordt ook heeft tot naar niet deze werd",
    "id": "yang dan di untuk dengan pada dari dalam ini oleh adalah sebagai akan kepada telah bahwa karena pertemuan",
    "ms": "yang dan di untuk dengan pada dari dalam ini oleh ialah sebagai akan kepada telah bahawa kerana mesyuarat",
    "vi": "và của các trong cho với là được những một này đã về có tại không để năm như từ theo",
    "tl": "ang ng sa mga na at ay para ni upang kung hindi nang ito mula bilang may dahil isang si",
    "tr": "ve bir bu için ile da de olarak olan daha çok gibi kadar olduğu tarafından sonra ise üzerine en",
    "sw": "na ya wa kwa katika la za ni kuwa hii cha vya kama huo mkutano pia hiyo wao kati",
    "pl": "i w na z do że się oraz przez dla od jest o nie jak są po ich przy",
    "ro": "și în de la cu pe din pentru care fost este sunt că prin ale al mai",
    "so": "iyo ee oo ka ku waa uu u in la si soo waxaa ah laga",
    "sv": "och att i det som en av för med på är den till har om inte ett var",
}
_FUNCTION = {code: frozenset(words.split()) for code, words in _LATIN.items()}
_OTHERS = {code: frozenset(words.split()) for code, words in _NON_LATIN.items()}


def _owners(languages: Mapping[str, frozenset[str]]) -> dict[str, list[str]]:
    """Return for each small word the languages that have it."""
    owners: dict[str, list[str]] = {}
    for code, small in languages.items():
        for word in small:
            owners.setdefault(word, []).append(code)
    return owners


_OWNERS = _owners(_FUNCTION)
_WORD = re.compile(r"[^\W\d_]+")
_SMALL = {code: chr(code).lower() if chr(code).isalpha() else " " for code in range(128)}
_NO_LETTERS = bytes(code for code in range(128) if not chr(code).isalpha())
_COURTESIES = frozenset(
    """dear please find attached enclosed herewith kind regards kindly yours sincerely faithfully thank thanks you your
    sir madam colleague colleagues letter best wishes received reference look forward hearing""".split()
)
"""The words of English letters, by which one is told that is too short for small words."""

_POLITE = 2
_POLITE_SHARE = 0.25
"""So many different courtesies, and such a share of all words, tell a letter."""

_SEVERAL = 3
"""Different small words that tell a language where English has some of them too."""

_LEAST_SHARE = 0.12
"""Of the words of running text at least a quarter are its language's small ones, of a list of names none."""


def told(texts: Iterable[str]) -> str:
    """Return the ISO 639 code of the language that most of the texts' letters are in; "und" if none is told."""
    weights: Counter[str] = Counter()
    undecided: list[str] = []
    for text in texts:
        code = told_of(text)
        if code == UNKNOWN:
            undecided.append(text)
        else:
            weights[code] += weight(text)
    if not weights:
        return told_of(" ".join(undecided))
    return min(weights, key=lambda code: (-weights[code], code))


@lru_cache(maxsize=4096)
def weight(text: str) -> int:
    """Return the text's letters; one of Chinese writing says what three of an alphabet say."""
    if text.isascii():
        return len(text.encode().translate(None, _NO_LETTERS))
    return sum(3 if "\u3040" <= letter <= "\u9fff" or "\uac00" <= letter <= "\ud7af" else 1
               for letter in text if letter.isalpha())  # fmt: skip


def nearer(text: str, other: str) -> str:
    """Return whether a short text is nearer to "en" or another, by its script, then its small words; "" if even."""
    if any(_script(letter) not in ("Latin", "") for letter in text if letter.isalpha()):
        return other
    words = Counter(_WORD.findall(text.lower()))
    hits = [sum(words[word] for word in _FUNCTION.get(code, ())) for code in ("en", other)]
    if hits[0] == hits[1]:
        return ""
    return "en" if hits[0] > hits[1] else other


@lru_cache(maxsize=4096)
def told_of(text: str) -> str:
    """Return the language of one text; a few thousand are remembered, for each room asks of the same ones."""
    if text.isascii():
        return _latin(text) if any(map(str.isalpha, text)) else UNKNOWN
    scripts: Counter[str] = Counter()
    for letter, count in Counter(text).items():
        if letter.isalpha() or letter >= "\u0900":  # the vowel signs of Asian scripts are no letters
            scripts[_script(letter)] += count
    if not scripts:
        return UNKNOWN
    script = min(scripts, key=lambda name: (-scripts[name], name))
    if script == "Han" and scripts["Kana"] > scripts["Han"] / 20:
        return "ja"
    if script == "Latin":
        return _latin(text)
    return _within(text, _SCRIPTS[script][2]) if script in _SCRIPTS else UNKNOWN


def _latin(text: str) -> str:
    found = _among(text, _FUNCTION)
    return "en" if found == UNKNOWN and _is_english_letter(text) else found


def _is_english_letter(text: str) -> bool:
    """Return whether a text too short for small words has the courtesies of an English letter, and none but English."""
    words = _WORD.findall(text.lower())
    polite = sum(word in _COURTESIES for word in words)
    if len(_COURTESIES.intersection(words)) < _POLITE or polite < _POLITE_SHARE * len(words):
        return False
    english = _FUNCTION["en"].intersection(words)
    others = (small.intersection(words) - _FUNCTION["en"] for code, small in _FUNCTION.items() if code != "en")
    return all(len(other) <= len(english) for other in others)


def _script(letter: str) -> str:
    if letter <= "\u024f" or "\u1e00" <= letter <= "\u1eff":
        return "Latin"
    return next((name for name, (first, last, _) in _SCRIPTS.items() if first <= letter <= last), "")


def _within(text: str, usual: str) -> str:
    """Return which of a script's languages the text is in, by its own letters or words; else the usual one."""
    for code, own in _LETTERS.get(usual, ()):
        if sum(text.lower().count(letter) for letter in own) > len(text) * _OFTEN:
            return code
    found = _among(text, {code: _OTHERS[code] for code in _AMONG.get(usual, ())})
    return usual if found == UNKNOWN else found


def _among(text: str, languages: Mapping[str, frozenset[str]]) -> str:
    """Return the language whose small words the text has most of; "und" where they are few, or two are even."""
    words = _words(text)
    owners = _OWNERS if languages is _FUNCTION else _owners(languages)
    hits = Counter(chain.from_iterable([owners[word] for word in words if word in owners]))
    first, second = [*sorted(sorted(hits), key=hits.__getitem__, reverse=True), *[UNKNOWN] * 2][:2]
    if not hits or hits[first] < _LEAST_SHARE * len(words) or _even(hits[first], hits[second], words):
        return UNKNOWN
    return first if "en" not in languages or _is_clear(first, hits, words, languages[first]) else UNKNOWN


def _words(text: str) -> list[str]:
    """Return the words in small letters; of plain letters without the pattern, which is dear."""
    return text.translate(_SMALL).split() if text.isascii() else _WORD.findall(text.lower())


def _is_clear(code: str, hits: Mapping[str, int], words: Sequence[str], small: frozenset[str]) -> bool:
    """Return whether a language other than English is told clearly: Dutch has "in" and "met" as well.

    One small word may be a name's or a letter ("Annex A"). Where English may be meant, several of the
    language's words stand, and twice as many as of English.
    """
    if code == "en":
        return True
    different = len(small.intersection(words))
    return different >= _SEVERAL and hits[code] >= 2 * hits["en"] if hits["en"] else different > 1


def _even(first: int, second: int, words: list[str]) -> bool:
    """Return whether two languages are too near to each other, or the words too few to tell."""
    return first == second or (first < 2 and len(words) > 4)
