"""A reference leads to a paragraph that is not there, or that stands on the other side of it.

Paragraphs are inserted and taken out until the last day; a reference that was typed stays as it was. References that
drafting computed are right, and those to other papers are let pass: "paragraph 45 of the Convention". What an annex
names and only the text before it has, is a note: it may be meant, and is better said. A paragraph does not refer to
itself, and "items 8 to 5" runs backwards. "paragraph 9 (d)" is looked for among the lettered items of paragraph 9, and
"Table 3" among the captions, if tables have any.

Passes: 30. As agreed in paragraph 5 above, Members would report. They recalled paragraph 45 of the Convention.
Fails:  30. As agreed in paragraph 45, Members would report.
Fails:  Annex A: Principles ... 3. Appraisals made under principle 11 should be published. (there are three)
Fails:  5. As agreed in paragraph 9 above, Members would report.
Fails:  9. Members agreed: (a) to train; (b) to report. ... 12. The work in paragraph 9 (c) would begin in May.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter import numbering
from drafter.check.places import Passage, passages, running
from drafter.check.structure import captions
from drafter.check.structure.lists import lists
from drafter.model import BlockKind, Problem, Shelf, Statement
from drafter.patterns import compiled
from drafter.problems import error, note, warning

ID = "cross-reference"
_REFERENCE = compiled(
    r"""\b[Pp]ara(?:graph)?s?\.?[ \u00a0]
        (?P<numbers>\d{1,3}(?!\d)(?:[ ]?\([a-z]{1,3}\))?
          (?:(?:,[ ]?|[ ]?[-–][ ]?|[ ](?:and|or|to)[ ])\d{1,3}(?![\d/])(?:[ ]?\([a-z]{1,3}\))?)*)
        (?P<where>[ ](?:above|below)|[ ]of[ ](?:this|the[ ]present)[ ]\w+)?""",
    re.VERBOSE,
)
_OF_ANOTHER = compiled(
    r"""(?:,?[ ](?:and|to)[ ](?!to\b)[\w ]{1,20}(?![ ]to\b))?,?[ ](?:\([a-z]+\),?[ ])?
        (?:of|in|from|to(?![ ](?:the|its|that|those|their|an?)[ ](?!annex|decision|resolution|document)[a-z]))[ ]
        (?!the[ ]present\b)(?:(?:the|its|that|those|their|an?|resolution|decision|document|annex)\b|[A-Z])""",
    re.VERBOSE,
)
_BEFORE = compiled(
    r"(?:\d|\)|\b[A-Z][\w’'-]*),?[ ]$|[’']s?[ ]$"
    r"|[/\d][^.;]{0,12}\b(?:annex|appendix|chapter|section|sect\.|part|table|chap\.|vol\.)(?:[ ][IVXLC\d]+)?,[ ]$"
)
_BEGINS = compiled(r"\b(?:In|See|Under|As|And|The|To|Of|By|With|From|Per|Recalling|Noting)[ ]$")
_ITEM = compiled(r"(?P<number>\d{1,3})[ ]?\((?P<letter>[a-z])\)")
_OF_ANNEX = compiled(r",?[ ](?:of|in)[ ](?:the[ ])?(?P<name>\w[\w ’'-]{3,60})")
_KIND = compiled(
    r"\b(?P<kind>[Pp]rinciple|[Rr]ecommendation|[Gg]uideline|[Rr]ule|[Mm]easure|[Aa]ction)\s"
    r"(?P<number>\d{1,3})\b(?!\sof\b)"
)
"""What the paragraphs of an annex are called by its heading: "Principles on Nets"."""
_BACKWARDS = compiled(
    r"\b(?:[Pp]aragraph|[Ii]tem|[Aa]rticle|[Ss]ection|[Pp]rinciple|[Rr]ecommendation|[Rr]ule|[Cc]hapter|[Pp]age"
    r"|[Mm]easure)s\s(?P<first>\d{1,3})(?:\s?[-–]\s?|\sto\s)(?P<last>\d{1,3})\b(?![-/.,:]\d)"
)
_LEAST = 3
"""Numbered paragraphs of a text that is cited by them."""
_FEW = 2
"""Numbered paragraphs of an annex."""


def check(statement: Statement, shelf: Shelf) -> Iterator[Problem]:
    """Yield an error or a warning for each reference that leads nowhere."""
    numbered = _numbered(statement)
    headings = {each.annex: each.text for each in reversed(passages(statement)) if each.annex and each.block
                and each.block.kind is BlockKind.HEADING}  # fmt: skip
    lettered = _lettered(statement)
    yield from captions.astray(passages(statement), ID)
    for passage in running(statement):
        yield from _backwards(passage) if "s " in passage.text else ()
        known = numbered.get(passage.annex, set()) | numbered.get("", set())
        if len(known) >= _LEAST and "ara" in passage.text:
            yield from _in(passage, known)
            yield from _of_a_named_annex(passage, numbered, headings)
            yield from _items(passage, lettered)
            yield from _of_the_annex(passage, numbered) if passage.annex else ()
        if passage.annex and len(numbered.get(passage.annex, ())) >= _FEW:
            yield from _by_kind(passage, numbered[passage.annex], headings.get(passage.annex, ""))


def _backwards(passage: Passage) -> Iterator[Problem]:
    """Yield "items 8 to 5"; "pages 128–32" has its last number cut short."""
    for found in _BACKWARDS.finditer(passage.text):
        is_cut = " to " not in found[0] and len(found["last"]) < len(found["first"])
        if int(found["last"]) < int(found["first"]) and not is_cut:
            mend = "exchange the numbers, or correct one of them"
            yield warning(ID, f'"{found[0]}" runs backwards', passage.place, mend)


def _numbered(statement: Statement) -> dict[str, set[int]]:
    """Return the numbers of the paragraphs of the text and of each annex."""
    found: dict[str, set[int]] = {}
    for passage in running(statement):
        label = re.match(r"\d+", passage.block.label) if passage.block else None
        if label and passage.block and passage.block.kind is BlockKind.PARAGRAPH:
            found.setdefault(passage.annex, set()).add(int(label[0]))
    return found


def _in(passage: Passage, known: set[int]) -> Iterator[Problem]:
    computed = passage.block.refers if passage.block else ()
    for found in _REFERENCE.finditer(passage.text):
        if any(found[0].startswith(each) or each.startswith(found[0]) for each in computed):
            continue
        if not found["where"] and _is_of_another(passage.text, *found.span()):
            continue
        numbers = [int(number) for number in re.findall(r"(?<!\()\b\d+", found["numbers"])]
        missing = [number for number in numbers if number not in known]
        if missing:
            yield _missing(found, missing, max(known), passage)
        else:
            yield from _on_the_other_side(found, numbers, passage)
            yield from _on_itself(found, numbers, passage)


def _lettered(statement: Statement) -> dict[tuple[str, int], str]:
    """Return the last letter of each paragraph, of the text or an annex, whose one list counts its items (a), (b)."""
    found: dict[tuple[str, int], list[str]] = {}
    for each in lists(statement):
        if each.lead and each.lead.block and each.lead.block.label.rstrip(".").isdecimal():
            labels = [re.sub(r"\W", "", _label(item)) for item in each.items]
            number = int(each.lead.block.label.rstrip("."))
            found.setdefault((each.lead.annex, number), []).append("".join(labels))
    alphabet = "abcdefghijklmnopqrstuvwxyz"
    return {number: runs[0][-1] for number, runs in found.items()
            if len(runs) == 1 and len(runs[0]) > 1 and alphabet.startswith(runs[0])}  # fmt: skip


def _label(item: Passage) -> str:
    """Return the label of an item, "(a)", printed or typed; "" for a bullet."""
    return (item.block.label if item.block else "") or numbering.split(item.text)[0]


def _items(passage: Passage, lettered: dict[tuple[str, int], str]) -> Iterator[Problem]:
    """Yield a reference to an item behind the last one of its paragraph."""
    for found in _REFERENCE.finditer(passage.text):
        for item in _ITEM.finditer(found["numbers"]) if not _is_of_another(passage.text, *found.span()) else ():
            own, text = (lettered.get((annex, int(item["number"])), "") for annex in (passage.annex, ""))
            last = max(own, text) if own else ""
            if last and item["letter"] > last:
                what = f'"paragraph {item[0]}" is not there: the last item of paragraph {item["number"]} is ({last})'
                yield warning(ID, what, passage.place, "look which item is meant, and write its letter")


def _of_a_named_annex(passage: Passage, numbered: dict[str, set[int]], headings: dict[str, str]) -> Iterator[Problem]:
    """Yield "paragraph 9 of the terms of reference" where the annex of that heading has eight."""
    for found in _REFERENCE.finditer(passage.text):
        of = _OF_ANNEX.match(passage.text, found.end())
        annex = next((annex for annex in numbered if of and annex and _is_named(of["name"], annex, headings)), "")
        numbers = {int(number) for number in re.findall(r"(?<!\()\b\d+", found["numbers"])}
        if annex and len(numbered[annex]) >= _FEW and numbers - numbered[annex]:
            what = f'"{found[0]}" is not there: the last paragraph of {_called(annex)} is {max(numbered[annex])}'
            yield warning(ID, what, passage.place, "look which paragraph is meant, and write its number")


def _is_named(name: str, annex: str, headings: dict[str, str]) -> bool:
    """Return whether words begin with what an annex is called, "annex B", or with its heading, two words and more."""
    small, heading = f"{name.casefold()} ", re.split(r"[,:(]", headings.get(annex, "").casefold())[0].strip()
    short = " ".join(heading.split()[:3])
    return small.startswith(f"{annex.casefold()} ") or (" " in short and small.startswith(f"{short} "))


def _called(annex: str) -> str:
    return "the annex" if annex.isupper() and " " not in annex else annex


def _of_the_annex(passage: Passage, numbered: dict[str, set[int]]) -> Iterator[Problem]:
    """Yield a note for "paragraph 11" in an annex of three paragraphs, where the text before it has eleven."""
    own = numbered.get(passage.annex, set())
    for found in _REFERENCE.finditer(passage.text) if len(own) >= _FEW else ():
        numbers = {int(number) for number in re.findall(r"(?<!\()\b\d+", found["numbers"])}
        if (
            not found["where"]
            and not _is_of_another(passage.text, *found.span())
            and numbers & numbered.get("", set()) - own
        ):
            what = f'"{found[0]}" is not of {passage.annex}, whose last paragraph is {max(own)}'
            yield note(ID, what, passage.place, "say of which text the paragraph is, or write its number")


def _by_kind(passage: Passage, own: set[int], heading: str) -> Iterator[Problem]:
    """Yield "principle 11" in an annex of three principles."""
    for found in _KIND.finditer(passage.text):
        if compiled(rf"\b{found['kind']}s\b", re.IGNORECASE).search(heading) and int(found["number"]) > max(own):
            what = f'"{found[0]}" is not there: the last is {max(own)}'
            yield warning(ID, what, passage.place, "look which one is meant, and write its number")


def _is_of_another(text: str, start: int, end: int) -> bool:
    """Return whether the paragraph is one of another paper, named behind it or before it."""
    before = text[max(0, start - 30) : start]
    return bool(_OF_ANOTHER.match(text, end) or (_BEFORE.search(before) and not _BEGINS.search(before)))


def _missing(found: re.Match[str], missing: list[int], last: int, passage: Passage) -> Problem:
    what = f'"{found[0]}" is not there: the last paragraph is {last}'
    if missing[0] < last:
        what = f'"{found[0]}" is not there: no paragraph bears the number {missing[0]}'
    tell = error if found["where"] else warning
    return tell(ID, what, passage.place, "look which paragraph is meant, and write its number")


def _on_itself(found: re.Match[str], numbers: list[int], passage: Passage) -> Iterator[Problem]:
    """Yield a paragraph that refers to itself by its number; "paragraph 7 (a)" is of an item below it."""
    block = passage.block
    label = block.label.rstrip(".") if block and block.kind is BlockKind.PARAGRAPH else ""
    is_span = " to " in found["numbers"] or "-" in found["numbers"] or "–" in found["numbers"]
    is_itself = label in map(str, numbers) and not (is_span and len(numbers) > 1)
    if is_itself and not found["where"] and "(" not in found[0] and not passage.annex:
        what = f'"{found[0]}" is this very paragraph'
        yield warning(ID, what, passage.place, "look which paragraph is meant, and write its number")


def _on_the_other_side(found: re.Match[str], numbers: list[int], passage: Passage) -> Iterator[Problem]:
    """Yield a reference "above" to what stands below, and the other way round."""
    where = (found["where"] or "").strip()
    own = (
        re.match(r"\d+", passage.place.paragraph if not passage.annex else passage.block.label)
        if passage.block
        else None
    )
    if not own or where not in ("above", "below"):
        return
    within = 1 if passage.block and passage.block.kind is BlockKind.ITEM else 0  # an item may name one before it
    wrong = max(numbers) >= int(own[0]) + within if where == "above" else min(numbers) <= int(own[0]) - within
    if wrong:
        what = f'"{found[0]}" is not {where} paragraph {own[0]}'
        yield warning(ID, what, passage.place, "look which paragraph is meant, and write its number")
