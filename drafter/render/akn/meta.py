"""What an Akoma Ntoso file says of its text: what it is, whose, of which day and language, and who was there.

The days are the meeting's, never the clock's. All facts of the Statement stand once more, as drafter writes
them at the head of its Markdown, in the part that the standard leaves to each maker (proprietary).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from drafter import front_matter
from drafter.model import Attendee, Statement
from drafter.render import front

AKN = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
NAMESPACE = "https://drafter.example/ns/statement/1"
"""Of drafter's own elements and attributes; a name, not an address."""
_MAKER = "#drafter"
_COUNTRY = "int"
"""No State's law: a text of an intergovernmental meeting."""
_LANGUAGES = {
    "en": "eng", "fr": "fra", "es": "spa", "ar": "ara", "ru": "rus", "zh": "zho", "id": "ind", "vi": "vie",
    "th": "tha", "pt": "por", "de": "deu", "it": "ita", "ms": "msa", "ja": "jpn", "ko": "kor",
}  # fmt: skip
"""ISO 639-2 of the languages that are told apart; "und" for another."""
_WORD = re.compile(r"[^a-z0-9]+")
_UNPRINTABLE = re.compile("([\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff])")
"""What XML cannot hold."""


def akn(tag: str) -> str:
    """Return the name of one of the standard's elements."""
    return f"{{{AKN}}}{tag}"


def own(tag: str) -> str:
    """Return the name of one of drafter's own elements or attributes."""
    return f"{{{NAMESPACE}}}{tag}"


def put(element: etree._Element, text: str) -> None:
    """Add words at the end of an element; a letter that XML cannot hold is told by an instruction: <?char FFFE?>."""
    words, *rest = _UNPRINTABLE.split(text)
    _append(element, words)
    for letter, more in zip(rest[::2], rest[1::2], strict=True):
        element.append(etree.ProcessingInstruction("char", f"{ord(letter):04X}"))
        _append(element, more)


def _append(element: etree._Element, words: str) -> None:
    if len(element):
        element[-1].tail = (element[-1].tail or "") + words
    else:
        element.text = (element.text or "") + words


def name(statement: Statement) -> str:
    """Return what the text is: "statement", "progressReport"; "statementDraft" while it is a draft."""
    first, *rest = statement.kind.value.split("-")
    return first + "".join(word.capitalize() for word in rest) + ("Draft" if statement.draft else "")


def meta(statement: Statement) -> etree._Element:
    """Return the metadata of a statement."""
    made = _meta(statement, "!main")
    references = etree.SubElement(made, akn("references"), source=_MAKER)
    for tag, eid, href, shown in _references(statement):
        etree.SubElement(references, akn(tag), eId=eid, href=href, showAs=_attribute(shown) or "-")
    proprietary = etree.SubElement(made, akn("proprietary"), source=_MAKER)
    facts = etree.SubElement(proprietary, own("facts"))
    if statement.contents is not None:
        facts.set(own("contents"), "true" if statement.contents else "false")
    put(facts, front_matter.write(statement).removeprefix("---").removesuffix("---"))
    return made


def meta_of_annex(statement: Statement, eid: str) -> etree._Element:
    """Return the metadata of an annex, a part of the same work."""
    return _meta(statement, f"!{eid}")


def _meta(statement: Statement, part: str) -> etree._Element:
    made = etree.Element(akn("meta"))
    identification = etree.SubElement(made, akn("identification"), source=_MAKER)
    day = front.stamp(statement)[:10]
    language = _LANGUAGES.get(statement.language, "und")
    when = day if statement.meeting.start else "undated"
    body = _slug(statement.meeting.body) or "meeting"
    work = f"/akn/{_COUNTRY}/statement/{body}/{when}/{_slug(statement.id) or 'text'}"
    expression = f"{work}/{language}@{when}"
    whole = _part(identification, "FRBRWork", f"{work}/{part}", work, statement)
    etree.SubElement(whole, akn("FRBRcountry"), value=_COUNTRY)
    etree.SubElement(whole, akn("FRBRsubtype"), value=name(statement))
    if statement.id:
        etree.SubElement(whole, akn("FRBRname"), value=statement.id)
    _language(_part(identification, "FRBRExpression", f"{expression}/{part}", expression, statement), language)
    form = _part(identification, "FRBRManifestation", f"{expression}/{part}.akn", f"{expression}.akn", statement)
    etree.SubElement(form, akn("FRBRformat"), value="application/akn+xml")
    return made


def _part(identification: etree._Element, tag: str, this: str, uri: str, statement: Statement) -> etree._Element:
    made = etree.SubElement(identification, akn(tag))
    etree.SubElement(made, akn("FRBRthis"), value=this)
    etree.SubElement(made, akn("FRBRuri"), value=uri)
    # the standard wants a day; one that is not known says so by its name
    known = "meeting" if statement.meeting.start else "unknown"
    etree.SubElement(made, akn("FRBRdate"), date=front.stamp(statement)[:10], name=known)
    etree.SubElement(made, akn("FRBRauthor"), href="#body")
    return made


def _language(expression: etree._Element, language: str) -> None:
    etree.SubElement(expression, akn("FRBRlanguage"), language=language)


def _references(statement: Statement) -> Iterator[tuple[str, str, str, str]]:
    """Yield the body that speaks, the meeting, its place and each delegation: element, eId, href, as printed."""
    meeting = statement.meeting
    yield "TLCOrganization", "body", _href("organization", meeting.body), meeting.body
    yield "TLCOrganization", "drafter", "/akn/ontology/organization/drafter", "drafter"
    if meeting.name:
        yield "TLCEvent", "meeting", _href("event", statement.id), meeting.name
    if meeting.city or meeting.country:
        place = ", ".join(part for part in (meeting.city, meeting.country) if part)
        yield "TLCLocation", "place", _href("location", place), place
    for at, attendee in enumerate(statement.attendance, 1):
        yield _delegation(at, attendee)


def _delegation(at: int, attendee: Attendee) -> tuple[str, str, str, str]:
    shown = attendee.printed or attendee.name or "(lost)"
    href = _href("organization", attendee.name or attendee.printed)
    return "TLCOrganization", f"delegation-{at}", href, shown


def _href(kind: str, named: str) -> str:
    return f"/akn/ontology/{kind}/{_slug(named) or 'unknown'}"


def _slug(named: str) -> str:
    return _WORD.sub("-", named.casefold()).strip("-")[:80]


def _attribute(text: str) -> str:
    return _UNPRINTABLE.sub("\ufffd", text)
