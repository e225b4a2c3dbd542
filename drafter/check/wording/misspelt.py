"""A word is no English word, but nearly one: "recieved", "committment".

Looked up in the list of words that drafter brings (words/english.txt). A word is told only where one letter more, less
or other, or two exchanged, make a word of it. Names, and words that several texts of the archive have, are not told.
The number of a meeting is looked at with a capital too.

Passes: The Meeting received the commitment of the Nauruan delegation to operationalise the sub-group.
Fails:  The Meeting recieved the committment of the delegation.
Fails:  The Meeting recalled the report of its Nineth Session, and of the Forth Regular Session.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache

from drafter import misspelt, ordinals
from drafter.check import vocabulary
from drafter.check.prose import Prose, Word, fault, prose, shown
from drafter.check.wording.run_together import parts
from drafter.model import Problem, Severity, Shelf, Statement
from drafter.patterns import compiled

ID = "misspelt"
_LEAST = 5
"""Letters from which on a word is looked at; a little word only for two letters exchanged."""
_MOST = 24
"""No word of English is longer; what is, was never meant as one."""
_USED = 3
"""In so many texts a word is the house's own."""
_SURE = 8
"""Letters from which on one that is wrong, or lost, leaves no doubt which word is meant."""
_LITTLE = {"teh": "the", "hte": "the", "adn": "and", "nad": "and", "fo": "of", "ot": "to", "wiht": "with",
           "htat": "that", "taht": "that", "thsi": "this", "tihs": "this",
           "womens": "women’s", "mens": "men’s", "childrens": "children’s"}  # fmt: skip
_COMMON = """the and for with from that this was were are been has have had its not which will would their also could
    should when what than they them then there these those year time work held hold one two new all any our out"""
_EXCHANGED = {
    each[:at] + each[at + 1] + each[at] + each[at + 2 :]: each
    for each in _COMMON.split()
    for at in range(len(each) - 1)
    if each[at] != each[at + 1]
}
"""Common words with two letters exchanged: those that are words themselves, such as "form", do not count."""
_BEGINNERS = frozenset(
    """their there these those where which while during although however further since after before between within
    whether because through against among about above under until other another every several whereas together despite
    members ministers meeting participants officials""".split()
)
"""Words that many a sentence begins with: a letter from one, at its beginning, no name is meant."""
_TITLE = 7
"""Letters of a word with a capital that is looked at."""
_OF_TITLES = frozenset(
    """statement statements meeting meetings senior official officials ministerial ministers minister conference session
    report reports progress chairs chair declaration summary draft annex attachment committee commission council working
    group government governments forum summit brief briefing international national regional intergovernmental
    communique outcome outcomes attachments annexes introduction conclusions recommendations participants members
    secretariat dialogue process cooperation security plan action programme review annual special joint""".split()
)
_NAMED = compiled(r"(?:\b(?!The\b|This\b|Its\b|An?\b)[A-Z][\w’'-]*\.?|\b(?:in|at|of|from|to))[ \u00a0]$")
"""Before a name of a person or a place."""
_PLACE = compiled(r",\s(?:[A-Z]|\d{1,2}(?:\s|[–-]\d))")  # "Tampere, Finland", "Vienna, 3–7 June 2019"
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_NUMBER = compiled(
    r"(?<![\w-])(?P<word>[A-Za-z]{4,})\ (?=(?:(?:[Rr]egular|[Oo]rdinary|[Aa]nnual|[Ss]pecial|[Mm]inisterial|[Pp]lenary"
    r"|[Jj]oint)\ )?(?:[Mm]eeting|[Ss]ession|[Cc]onference|[Ss]ummit|[Aa]ssembly)\b)"
)
_ORDINALS = tuple(ordinals.ordinal_words(n) for n in range(1, 21))


def check(statement: Statement, shelf: Shelf) -> Iterator[Problem]:
    """Yield a warning at each such word."""
    texts = prose(statement, shelf)
    for one in texts:
        yield from _numbers(one)
    unknown = {
        small for one in texts for small in one.small if small.isascii() and small.isalpha() and _is_unknown(small)
    }
    if not unknown:
        return
    here = Counter(word.text.lower() for one in texts for word in one.words)
    yield from _titles([one for one in texts if unknown & one.small], here, shelf)
    for one in texts:
        yield from _capitals(one, unknown, here, shelf) if one.is_capitals else ()
        for word in one.words if unknown & one.small else ():
            small = word.text.lower()
            meant = _meant(small) if small in unknown and here[small] < _USED else ()
            if meant and (_is_slip(one, word, shelf) or _begins(one, word, meant, here)):
                yield _told(one, word, _usual(meant, shelf))


def _numbers(one: Prose) -> Iterator[Problem]:
    """Yield the number of a meeting that is a letter or two off: "Nineth Session", "its forth meeting"."""
    for found in _NUMBER.finditer(one.open):
        small = found["word"].lower()
        if small in _ORDINALS or (small != "forth" and vocabulary.is_word(small)):
            continue
        meant = [each for each in _ORDINALS if misspelt.are_near((small,), (each,)) and each[-2:] == small[-2:]]
        for each in meant if len(meant) == 1 else ():
            written = each.capitalize() if found["word"][0].isupper() else each
            what = f'"{found["word"]}" is no number of a meeting: "... {shown(one, found.span("word"), 1)} ..."'
            yield fault(ID, one, found.span("word"), what, f'write "{written}", if it is meant')


def _is_unknown(word: str) -> bool:
    if not _LEAST <= len(word) <= _MOST:
        return word in _LITTLE or (word in _EXCHANGED and not vocabulary.is_listed(word))
    return word in _LITTLE or not vocabulary.is_word(word) or _lacks_a_letter(word) or _has_a_letter_twice(word)


@lru_cache(maxsize=1 << 14)
def _has_a_letter_twice(word: str) -> bool:
    """Return whether a word that no list has is one with a letter double that should be single: "preparred"."""
    known = vocabulary.english()
    twice = (at for at in range(3, len(word)) if word[at] == word[at - 1]) if word not in known else ()
    return any(word[:at] + word[at + 1 :] in known for at in twice)


@lru_cache(maxsize=1 << 14)
def _lacks_a_letter(word: str) -> bool:
    """Return whether a word that no list has is one with a letter single that should be double: "comission"."""
    known = vocabulary.english()
    if word in known:
        return False
    return any(word[:at] + word[at - 1 :] in known for at in range(2, len(word)))


def _meant(word: str) -> tuple[str, ...]:
    """Return the words that may be meant: none that only has an ending more or less, as words of other tongues have."""
    if word in _LITTLE:
        return (_LITTLE[word],)
    if word in _EXCHANGED:
        return (_EXCHANGED[word],)
    if word.endswith("ys") and f"{word[:-2]}ies" in vocabulary.english():
        return (f"{word[:-2]}ies",)
    if word.endswith("s") and f"{word}s" in vocabulary.english():  # "progres", "busines"
        return (f"{word}s",)
    doubled = word[-1] == word[-2]
    return tuple(each for each in near(word) if not each.startswith(word) and (doubled or not word.startswith(each)))


def _titles(texts: Sequence[Prose], here: Counter[str], shelf: Shelf) -> Iterator[Problem]:
    """Yield a word with a capital that is a letter from one that the text has so, in titles: "Govenor", "Governor"."""
    for one in texts:
        for word in one.words:
            small = word.text.lower()
            is_title = (
                small.isalpha() and word.text[:1].isupper() and word.text[1:] == small[1:] and len(small) >= _TITLE
            )
            if not is_title or here[small] > 1 or not _is_unknown(small) or _NAMED.search(one.text[: word.start]):
                continue
            meant = [each for each in near(small) if _stands(each, here, shelf) and not each.startswith(small)]
            if meant and vocabulary.texts(shelf)[word.text] < _USED and not one.is_capitals:
                at = (word.start, word.end)
                what = f'"{word.text}" is no English word; "{meant[0].capitalize()}" stands elsewhere'
                yield fault(ID, one, at, what, f'write "{meant[0].capitalize()}", if it is meant')


def _capitals(one: Prose, unknown: set[str], here: Counter[str], shelf: Shelf) -> Iterator[Problem]:
    """Yield a word of a line in capitals that is a letter from a word of titles: "CO-CHAIRS' STATMENT"."""
    for word in one.words:
        small = word.text.lower()
        if small not in unknown or here[small] > 1 or vocabulary.texts(shelf)[word.text] >= _USED:
            continue
        meant = [each for each in near(small) if each in _OF_TITLES or here[each] or here[f"{each}s"]]
        if len(meant) == 1:
            what = f'"{word.text}" is no English word: "... {shown(one, (word.start, word.end), 1)} ..."'
            yield fault(ID, one, (word.start, word.end), what, f'write "{meant[0].upper()}", if it is meant')


def _stands(word: str, here: Counter[str], shelf: Shelf) -> bool:
    """Return whether the text has a word, or several of the archive have it with a capital, of one or of many."""
    forms = (word.capitalize(), f"{word.capitalize()}s")
    return any(here[form.lower()] or vocabulary.texts(shelf)[form] > 1 for form in forms)


def _is_slip(one: Prose, word: Word, shelf: Shelf) -> bool:
    """Return whether the word is no name, no part of a compound, and not the archive's own."""
    small = word.text.lower()
    if word.text != small and _PLACE.match(one.text, word.end):
        return False
    if word.text != small and (one.is_named(word) or not one.is_capitals):
        return bool(word.start == 0 and not one.is_named(word))
    beside = one.text[max(0, word.start - 1) : word.start] + one.text[word.end : word.end + 1]
    return "-" not in beside and "’" not in beside and parts(small) is None and vocabulary.texts(shelf)[small] < _USED


def _begins(one: Prose, word: Word, meant: tuple[str, ...], here: Counter[str]) -> bool:
    """Return whether a sentence within a text begins with the word, and which is meant leaves little doubt."""
    if not word.start or not word.text.istitle() or one.is_named(word) or one.text[word.end : word.end + 1] != " ":
        return False
    stands = len(word.text) >= _TITLE and any(here[each] for each in meant)
    return one.text[word.start - 2] == "." and here[word.text.lower()] == 1 and (stands or _is_beginner(word, meant))


def _is_beginner(word: Word, meant: tuple[str, ...]) -> bool:
    return any(each in _BEGINNERS and _is_slip_of(word.text.lower(), each) for each in meant)


def _usual(meant: tuple[str, ...], shelf: Shelf) -> tuple[str, ...]:
    """Return the words that may be meant, those that the archive has most first."""
    times = vocabulary.times(shelf)
    return tuple(sorted(meant, key=lambda each: (-times[each], each)))[:3]


def _told(one: Prose, word: Word, meant: tuple[str, ...]) -> Problem:
    at = (word.start, word.end)
    printed = [each.capitalize() if word.text[0].isupper() else each for each in meant]
    what = f'"{word.text}" is no English word: "... {shown(one, at, 1)} ..."'
    after = printed[0] if len(printed) == 1 and _is_certain(one, word, meant[0]) else None
    mend = " or ".join(f'"{each}"' for each in printed)
    short = (
        len(word.text) == _LEAST and len(meant) > 1 and not any(_is_slip_of(word.text.lower(), one) for one in meant)
    )
    is_capital = word.text[0].isupper() and not one.is_capitals
    is_name = is_capital and len(word.text) <= _LEAST + 1 and not _is_beginner(word, meant)  # "Paris attacks."
    severity = Severity.NOTE if short or is_name else Severity.WARNING  # many a term is a letter from two short words
    return fault(ID, one, at, what, f"write {mend}", after=after, severity=severity)


def _is_certain(one: Prose, word: Word, meant: str) -> bool:
    """Return whether nothing else can be meant: not "lucia" for "lucid", nor "internationale" among French words."""
    small = word.text.lower()
    beside = [each.text for each in one.words if each.end == word.start - 1 or each.start == word.end + 1]
    if any(each.islower() and not vocabulary.is_word(each) for each in beside):
        return False
    return small in _LITTLE or _is_slip_of(small, meant) or (len(small) >= _SURE and small[-1] == meant[-1])


def _is_slip_of(word: str, meant: str) -> bool:
    """Return whether two letters are exchanged, or one of a pair is lost: "recieve", "acess"."""
    single = [re.sub(r"(.)\1", r"\1", each) for each in (word, meant)]
    return sorted(word) == sorted(meant) or single[0] == single[1]


@lru_cache(maxsize=1 << 13)
def near(word: str) -> tuple[str, ...]:
    """Return the English words that are one letter more, less or other, or two exchanged."""
    cuts = [(word[:at], word[at:]) for at in range(len(word) + 1)]
    found = {left + right[1:] for left, right in cuts if right}
    found |= {left + right[1] + right[0] + right[2:] for left, right in cuts if len(right) > 1}
    found |= {left + letter + right[1:] for left, right in cuts if right for letter in _LETTERS}
    found |= {left + letter + right for left, right in cuts for letter in _LETTERS}
    return tuple(sorted(each for each in found & vocabulary.english() if len(each) >= _LEAST))
