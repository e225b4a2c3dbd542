"""Which full name an acronym stands for, where that is certain, and which facts of the meeting file say it short.

What the meeting file itself explains comes first: `group: {name: Ad Hoc Group, short: AHG}`, or the title of its
meeting, "Eleventh Meeting of Ad Hoc Group (AHG) Senior Officials". Then come the register and the archive.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping

from drafter import acronyms
from drafter.compose.meeting.form import Passage
from drafter.compose.meeting.meeting_file import MeetingFile
from drafter.compose.template.parts import Part, Series
from drafter.model import ORGANISED, Shelf
from drafter.patterns import compiled

ACRONYM = compiled(r"(?<![\w(\[/&’'“\"-])[A-Z][A-Za-z]*[A-Z][A-Za-z]*(?:-[A-Z]{2,})*(?![\w)\]/&’'”\"-])")
_SAID = compiled(r"[A-Z][A-Za-z]*[A-Z][A-Za-z]*(?:-[A-Z]{2,})*")


def full_names(given: MeetingFile, shelf: Shelf, texts: Iterable[str]) -> dict[str, str]:
    """Return the acronyms in these texts of which one full name is known, and it."""
    said = {word for text in texts for word in _SAID.findall(text)}
    registered = [(row.acronym, row.name) for row in shelf.names if row.kind in ORGANISED and row.acronym in said]
    archived = [pair for statement in shelf.statements for pair in statement.acronyms if pair[0] in said]
    return certain((*registered, *archived)) | certain(pair for pair in _of_file(given) if pair[0] in said)


def _of_file(given: MeetingFile) -> Iterator[tuple[str | None, str | None]]:
    body = given.body
    yield from ((body.acronym, body.name), (body.short, body.name), (body.group.short, body.group.name))
    yield from acronyms.find([given.meeting.title or ""])


def certain(pairs: Iterable[tuple[str | None, str | None]]) -> dict[str, str]:
    """Return of acronyms with what each is said to stand for those that one full name alone is said of, and it."""
    known: dict[str, dict[str, str]] = {}
    for acronym, name in pairs:
        if acronym and name and _stands_for(acronym, name):
            short = acronyms.expansion(acronym, name)
            known.setdefault(acronym, {}).setdefault(short.casefold().replace("-", " "), name)
    return {acronym: next(iter(names.values())) for acronym, names in known.items() if len(names) == 1}


def _stands_for(acronym: str, name: str) -> bool:
    """Return whether a short name is an acronym of the full one: AHG is, "Bali Process" is not.

    UNHCR is one of "Office of the United Nations High Commissioner for Refugees", which it leaves two words of out.
    """
    said = acronyms.expansion(acronym, name) if ACRONYM.fullmatch(acronym) else ""
    return bool(said) and name in (said, f"Office of the {said}")


def to_explain(given: MeetingFile, shelf: Shelf) -> frozenset[str]:
    """Return the acronyms that this house explains: those of the file, and those that a past text of it explained."""
    archived = (acronym for statement in shelf.statements for acronym, _ in statement.acronyms)
    return frozenset((*archived, *certain(_of_file(given))))


def facts(values: Mapping[str, object], names: Mapping[str, str]) -> re.Pattern[str] | None:
    """Return a pattern of the facts that say one of these names, in full or in short; None where none does.

    What its group "own" finds is none: paragraphs and list items of the meeting file are a person's own words, and
    names in lists stand as the register has them.
    """
    said = re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, names))})(?![\w-])") if names else None
    if said is None:
        return None
    told = [(text, is_own) for text, is_own in _texts(values, is_own=False) if said.search(text)]
    own = {text.rstrip(" .;,:") for text, is_own in told if is_own}
    short = {text for text, is_own in told if not is_own}
    return re.compile(rf"(?<!\w)(?:(?P<own>(?:the )?(?:{_any_of(own)}))|{_any_of(short)})(?!\w)") if short else None


def _any_of(texts: Iterable[str]) -> str:
    """Return the pattern of any of these texts, the longest first; each may begin a sentence."""
    longest = sorted(filter(None, texts), key=lambda text: (-len(text), text))
    each = (f"[{re.escape(text[0].lower())}{re.escape(text[0].upper())}]{re.escape(text[1:])}" for text in longest)
    return "|".join(each) or "(?!)"


def _texts(value: object, *, is_own: bool) -> Iterator[tuple[str, bool]]:
    """Yield each text of the meeting file, and whether it is a person's own words."""
    match value:
        case Part():
            yield from _texts(value.values, is_own=is_own or isinstance(value.given, Passage))
        case dict():
            for part in value.values():
                yield from _texts(part, is_own=is_own)
        case Series():
            yield from ((text, True) for text in value)
        case list():
            for part in value:
                yield from _texts(part, is_own=is_own)
        case str() if value:
            yield value, is_own


def articles(shelf: Shelf) -> Callable[[str], bool]:
    """Return what tells whether the archive writes "the" before an acronym that stands alone: "the RSO", "IOM"."""
    return articles_in(text for each in shelf.precedents for text in (each.text, *(one.text for one in each.attested)))


def articles_in(said: Iterable[str]) -> Callable[[str], bool]:
    """Return what tells whether these texts write "the" before an acronym that stands alone."""
    texts = list(said)

    def with_article(acronym: str) -> bool:
        pattern = re.compile(rf"(?P<the>\b[Tt]he )?(?<![\w(]){re.escape(acronym)}(?=[,.;]| and | to | in )")
        with_the = [bool(found["the"]) for text in texts for found in pattern.finditer(text)]
        return sum(with_the) * 2 >= len(with_the)

    return with_article
