"""A possessive has lost its apostrophe: "Senior Officials Meeting" where the archive has "Senior Officials’ Meeting".

Some bodies write it without, always: the text itself, and the other texts of the archive, tell which form is the name.
A contraction ("it's", "don't") has no place in a formal text; "its" is mostly meant.

Passes: The Co-Chairs’ Statement was tabled at the Senior Officials’ Meeting with its annexes.
Fails:  The Minister's Meeting noted the report of the Ministers' Meeting.
Fails:  The Co-Chairs Statement was tabled; the Co-Chairs’ Statement of last year, and it's annexes, were noted.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache

from drafter import names
from drafter.check import kinds
from drafter.check.places import Same
from drafter.check.prose import Prose, fault, prose, shown
from drafter.check.wording import marks_too_many, owners
from drafter.check.wording.forms import times
from drafter.model import NameKind, Problem, Shelf, Statement
from drafter.patterns import compiled

ID = "lost-apostrophe"
Counts = Counter[tuple[str, str, bool]]
"""How often an owner stands before what it owns, with and without an apostrophe."""
_WITH = compiled(r"\b(?P<owner>[^\W\d_]{3,}[sS])(?P<mark>['’])\s(?P<own>[A-Z][^\W\d_]{3,})")
_WITHOUT = compiled(r"\b(?P<owner>[^\W\d_]{3,}[sS])\s(?P<own>[A-Z][^\W\d_]{3,})")
_SMALL_WITH = compiled(r"\b(?P<owner>[^\W\d_]{3,}[sS])['’]\s(?P<own>[a-z]{4,})\b(?!['’-])")
"""The same with a small letter, told only of what is no verb: "the members’ portal"."""
_OWNED = compiled(
    r"\b(?P<owner>[Mm]embers|[Pp]articipants|Co-Chairs|[Mm]inisters|[Cc]ountries"
    r"|[Gg]overnments|[Dd]elegations|[Dd]elegates|[Oo]fficials|[Ll]eaders|[Pp]arties)\s"
    r"(?P<own>commitments?|appreciation|obligations|priorities|capacity|capacities"
    r"|contributions|efforts|views|interests|initiatives|proposals|expectations|expertise|willingness|readiness"
    r"|gratitude|experts|officials|delegates|representatives|agencies|authorities|administrations|ministries"
    r"|nationals|citizens|navies|fleets|vessels)\b(?!-)"
)
"""What a body owns, and who serves it, in words that are no verbs behind many."""
_OWNED_BY = compiled(
    r"\b(?:of|by|on|for|from|with|in|about)\s(?:the\s|all\s|its\s|their\s)?"
    r"(?P<owner>[Mm]embers|[Pp]articipants|Co-Chairs|ministers|countries|governments|delegations|delegates|officials)\s"
    r"(?P<own>(?!(?:always|perhaps|besides|towards|afterwards|sometimes|overseas|across|unless|whereas|versus"
    r"|nonetheless|thus)\b)[a-z]{3,}[^siu\W]s)(?=\s*[.,;:)])"
)
"""No verb ends so behind many: "publication of members votes"."""
_TIME = compiled(
    r"\b(?:[Aa]|[Oo]ne|(?:this|last|next|each|that)|(?P<many>two|three|four|five|six|several|\d{1,2}))\s"
    r"(?P<owner>years|months|weeks|days)\s(?P<own>wages|notice|work|pay|leave|salary|earnings|income|meeting|session"
    r"|discussions?|budget|report|programme|delay|rent|rations|supply|experience|statement|conference|summit"
    r"|grace|service|time(?=[.,;])|duration|imprisonment|training|funding)\b"
)
"""What a time owns: "a year's wages", "two weeks' notice"."""
_EXPLAINED = compiled(
    r"\b(?P<owner>[a-z]{3,}s)\s(?P<own>meeting|conference|statement|summit|forum)s?(?=\s\([A-Z]{2,}s?\))"
)
"""A possessive in small letters, known by its acronym for a name: "the senior officials meeting (SOM)"."""
_TURNED = compiled(r"\b(?P<owner>[^\W\d_]{3,})(?P<mark>['’])s\s(?P<own>[A-Z][^\W\d_]{3,})")
_OF_LAND = compiled(r"(?<!two\s)(?<!both\s)(?<!the\s)\b(?P<owner>[A-Z][a-z]+[^\Ws])s\s(?P<own>[a-z]{3,})")
"""What is a State's, where no State has that name: "Elbonias ports"."""
_SHORTENED = compiled(
    r"\b(?P<word>[Ii]t['’]s|(?:do|does|did|is|are|was|were|have|has|had|would|could|should|must)n['’]t|"
    r"(?:[Cc]an|[Ww]on)['’]t|(?:[Ww]e|[Tt]hey)['’](?:re|ve|ll))\b"
)
_WHOLE = {"it": 'its" or "it is', "can": "cannot", "won": "will not"}


def check(statement: Statement, shelf: Shelf) -> Iterator[Problem]:
    """Yield a warning at each possessive that the text, or else the archive, has with its apostrophe mostly."""
    texts = prose(statement, shelf)
    is_straight = sum("'" in one.text for one in texts) > sum("’" in one.text for one in texts)
    mark = "'" if is_straight else "’"
    here, there, table = _counts(Same(statement)), _archive(Same(shelf)), names.table(shelf.names)
    for one in texts:
        for found in (*_WITHOUT.finditer(one.text), *_EXPLAINED.finditer(one.text)):
            if why := _usual((found["owner"].lower(), found["own"].lower()), here, there):
                yield _lost(one, found, why, mark)
        yield from _small(one, statement, shelf, mark)
        yield from _turned(one, here, there)
        owned = {found.end("owner"): found for form in (_OWNED, _OWNED_BY) for found in form.finditer(one.open)}
        for found in owned.values():
            yield _lost(one, found, f': "... {shown(one, found.span(), 1)} ..."', mark)
        for found in _OF_LAND.finditer(one.text):
            if _is_state(found["owner"], table) and not table.named(f"{found['owner']}s"):
                yield _owned(one, found["owner"], found["own"], found.end("owner"), mark)
        for owner, own, at in owners.lost(one, texts):
            if at not in owned:
                yield _owned(one, owner, own, at, mark)
        for found in _TIME.finditer(one.open):
            owner, s = found["owner"].removesuffix("s"), "s"
            right = f"{owner}s{mark}" if found["many"] else f"{owner}{mark}{s}"
            what = f'"{found["owner"]} {found["own"]}" has no apostrophe: "... {shown(one, found.span(), 1)} ..."'
            yield fault(ID, one, found.span("owner"), what, f'write "{right} {found["own"]}"', after=right)
        for span, right in marks_too_many.found(one):
            what = f'"{one.text[slice(*span)]}" has an apostrophe too many: "... {shown(one, span, 1)} ..."'
            yield fault(ID, one, span, what, f'write "{right}"')
        for found in _SHORTENED.finditer(one.open) if "'" in one.text or "’" in one.text else ():
            what = f'"{found[0]}" is a contraction, or an apostrophe too many: "... {shown(one, found.span(), 1)} ..."'
            yield fault(ID, one, found.span(), what, f'write "{_whole(found["word"])}"')


def _small(one: Prose, statement: Statement, shelf: Shelf, mark: str) -> Iterator[Problem]:
    """Yield what has its apostrophe elsewhere, and here none: "the members portal"."""
    pairs = _small_pairs(Same(statement)) | _small_pairs_of_archive(Same(shelf))
    for owner, own in pairs if any(owner in one.small for owner, _ in pairs) else ():
        for found in compiled(rf"\b(?P<owner>{owner})\s(?P<own>{own})\b(?!['’-])", re.IGNORECASE).finditer(one.open):
            every = {each.id: each for each in (*shelf.statements, statement)}.values()
            texts = [block.text.lower() for each in every for block in each.blocks if own in block.text]
            having, lacking = (sum(len(re.findall(form, text)) for text in texts)
                               for form in (rf"\b{owner}['’] {own}\b", rf"\b{owner} {own}\b"))  # fmt: skip
            if having >= lacking:
                yield _lost(one, found, f"; it has one {times(having)} elsewhere", mark)


@lru_cache(maxsize=4096)
def _small_pairs(same: Same) -> frozenset[tuple[str, str]]:
    """Return owners and what they own, where that is a noun and no verb."""
    statement = same.value
    assert isinstance(statement, Statement)
    texts = (block.text for block in statement.blocks if "s’ " in block.text or "s' " in block.text)
    found = (each for text in texts for each in _SMALL_WITH.finditer(text))
    return frozenset((each["owner"].lower(), each["own"]) for each in found if kinds.mark(each["own"]) in "nc")


@lru_cache(maxsize=2)
def _small_pairs_of_archive(same: Same) -> frozenset[tuple[str, str]]:
    shelf = same.value
    assert isinstance(shelf, Shelf)
    return frozenset[tuple[str, str]]().union(*(_small_pairs(Same(each)) for each in shelf.statements))


def _is_state(word: str, table: names.Table) -> bool:
    row = table.named(word)
    return row is not None and row.kind is NameKind.STATE


def _owned(one: Prose, owner: str, own: str, at: int, mark: str) -> Problem:
    """Return the problem of an owner that ends at `at`, before the "s" if it is one: "the Forums report"."""
    s = "s" if one.text[at : at + 1] == "s" else ""
    around = shown(one, (at - len(owner), at + len(s) + len(own) + 1), 1)
    what = f'"{owner}{s} {own}" has no apostrophe: "... {around} ..."'
    return fault(ID, one, (at, at), what, f'write "{owner}{mark}{s} {own}"')


def _turned(one: Prose, here: Counts, there: Counts) -> Iterator[Problem]:
    """Yield each owner who stands as one and is many wherever else it is written: "the Minister's Meeting"."""
    for found in _TURNED.finditer(one.text):
        owner, own = f"{found['owner'].lower()}s", found["own"].lower()
        if why := _usual((owner, own), here, there):
            at = (found.end("owner"), found.end("own"))
            what = f'"{found[0]}" is of one{why.replace("it has one", "it is of several")}'
            yield fault(ID, one, at, what, f'write "{found["owner"]}s{found["mark"]} {found["own"]}"')


def _usual(pair: tuple[str, str], here: Counts, there: Counts) -> str:
    """Return where the pair stands with its apostrophe, and how often; "" where that is not the usual form."""
    having, lacking = (*pair, True), (*pair, False)
    if here[having]:
        return f"; it has one {times(here[having])} here" if here[having] >= here[lacking] else ""
    is_usual = there[having] and there[having] >= there[lacking]
    return f"; it has one {times(there[having])} in the archive" if is_usual else ""


def _lost(one: Prose, found: re.Match[str], why: str, mark: str) -> Problem:
    at = (found.end("owner"), found.end("owner"))
    mend = f'write "{found["owner"]}{mark} {found["own"]}"'
    return fault(ID, one, at, f'"{found[0]}" has no apostrophe{why}', mend, after=mark)


def _whole(word: str) -> str:
    head = word.replace("’", "'").partition("'")[0].lower()
    if head in _WHOLE:
        return _WHOLE[head]
    return f"{head.removesuffix('n')} not" if head.endswith("n") else "the words in full"


@lru_cache(maxsize=4096)
def _counts(same: Same) -> Counter[tuple[str, str, bool]]:
    """Return how often each owner stands before what it owns, with and without an apostrophe."""
    statement = same.value
    assert isinstance(statement, Statement)
    found: Counter[tuple[str, str, bool]] = Counter()
    for text in (*statement.title, *(block.text for block in statement.blocks)):
        found.update((each["owner"].lower(), each["own"].lower(), True) for each in _WITH.finditer(text))
        found.update((each["owner"].lower(), each["own"].lower(), False) for each in _WITHOUT.finditer(text))
    return found


@lru_cache(maxsize=2)
def _archive(same: Same) -> Counter[tuple[str, str, bool]]:
    shelf = same.value
    assert isinstance(shelf, Shelf)
    total: Counter[tuple[str, str, bool]] = Counter()
    for statement in shelf.statements:
        total.update(_counts(Same(statement)))
    return total
