"""Lines that begin like a list's and go on with a sentence: a person's initial, the rest of a cross-reference.

In: a line and those beside it. Out: whether it goes on with the one above. "chaired by Mr." and below "B. Obame",
"(Ms." and "A. Bello), Chad", "recalled paragraph 3" and "(a) of the report", "and paragraph" and "7. It endorsed".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from drafter.ingest import marks

_OF_PERSONS = re.compile(  # no line ends with one of these, but that the name stands on the next
    r"""(?:^|[\s(\[“"‘'])
        (?: (?:Mr|Mrs|Ms|Messrs|Mx|Dr|Drs|Prof|Hon|Rt|Amb|Capt|Lt|Brig|Maj|Rev|Sen|Gov|MM|Sra|Dra|Mgr|Ing
              |H\.\s?E|S\.\s?E|H\.\s?H|H\.\s?M|H\.\s?R\.\s?H|T\.\s?H|Y\.\s?B)\.
          | (?:del?|el|al|le|par)\s(?:Sr|M)\.
          | (?:Mr|Mrs|Ms|Mx|Dr|Mme|Mlle|Sir|Dame|Lady|Lord) )
        (?:\s?[A-Z]\.)*$""",  # and initials
    re.VERBOSE,
)
_RANKED = re.compile(  # a sentence that breaks off in one of these goes on with the name
    r"""\b(?:minister|ambassador|president|professor|governor|senator|judge|justice|general|colonel|captain|commander
        |commissioner|director|secretary|chair(?:man|woman|person)?|excellency|doctor|delegate|representative)$""",
    re.IGNORECASE | re.VERBOSE,
)
_INITIAL = re.compile(
    r"[A-Z]\.(?:\s?-?[A-Z]\.)*\s+(?:(?:de|da|do|dos|du|van|von|der|den|al|el|bin|ben|d’|d')[\s-]?)*[A-Z]"
)
_PART = (
    r"(?:paragraphs?|sub-?paragraphs?|articles?|sections?|clauses?|resolutions?|decisions?|recommendations?|items?"
    r"|rules?|regulations?|chapters?|annex(?:es)?|appendix|principles?|pages?|tables?|figures?|documents?"
    r"|(?:paras?|arts?|secs?|nos?|pp?)\.?)"
)
_REFERS = re.compile(rf"\w.*\s{_PART}$", re.IGNORECASE)  # "... and paragraph"
_REFERRED = re.compile(  # "paragraph 3", "paragraphs 3 (a) and"
    rf"\b{_PART}\s\d[\d.]*(?:\s?\([a-z]{{1,4}}\))*(?:(?:,\s|\s(?:and|or|to)\s)\d*\s?(?:\([a-z]{{1,4}}\))*)*"
    r"(?:,|\s(?:and|or|to))?$",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"\d{1,3}(?:\.\d{1,3})*\.(?=\s)")
_LETTER = re.compile(r"\((?:[a-z]{1,2}|[ivx]{1,4})\)\s*")
_OF_IT = re.compile(  # what a reference goes on with, and no item begins with
    r"[.,;)]|(?:of|and|or|to|above|below|in|thereof|hereof|as|is|was|were|which|that)\b"
)
_ANNEX = re.compile(  # "set out under Annex", and below "I. It ..."
    r"\w.*\s(?:annex|appendix|attachment|part|chapter|schedule|section|article|title|volume|protocol|option|phase)$",
    re.IGNORECASE,
)
_NUMERAL = re.compile(r"(?:[IVX]{1,5}|[A-H])\.(?:\s|$)")
_UNIT = re.compile(r"(?:t|m|g|l|h|ha|kg|km|mm|cm|kt|ml|kW|MW)\.(?:\s|$)")  # "14,500", and below "t."
_AMOUNT = re.compile(r"\w.*\s\d[\d.,  ]*$")
_AHEAD = 60  # lines in which the paragraph that really has a number may come
_TAIL = 200  # letters of a line's end that tell how it goes on
_LEAST_LINE = 30  # letters of a line that may break off within a sentence


def goes_on(above: Sequence[str], text: str, below: Sequence[str] = (), number: int = 0) -> bool:
    """Return whether a line goes on with the sentence above it; `above` and `below` are the lines with words there.

    `number` is that of the last paragraph above: the next one begins a paragraph.
    """
    last, text = above[-1].rstrip()[-_TAIL:] if above else "", text.strip()
    if not last or marks.split(text).mark or marks.table_cells(last):
        return False
    if _OF_PERSONS.search(last) and text[:1].isupper() and not marks.all_capitals(last):
        return True
    if _is_numeral(last, text) or (_UNIT.match(text) and _AMOUNT.search(last) and not marks.page_number(last)):
        return True
    if _INITIAL.match(text):
        return _is_name(above, text, below)
    return _is_reference(last, text, below, number)


def within(lines: Sequence[str]) -> frozenset[int]:
    """Return the places of lines that go on so; those without words, and pages' ends, lie between."""
    worded = [at for at, line in enumerate(lines) if line.strip()]
    texts = [lines[at].strip() for at in worded]
    found: set[int] = set()
    number = 0
    for nth, at in enumerate(worded):
        if goes_on(texts[max(0, nth - 2) : nth], texts[nth], texts[nth + 1 : nth + 1 + _AHEAD], number):
            found.add(at)
        elif counted := _NUMBER.match(texts[nth]):
            number = int(counted[0].partition(".")[0])
    return frozenset(found)


def _is_name(above: Sequence[str], text: str, below: Sequence[str]) -> bool:
    """Return whether "A. Bello" is a name: behind a rank that a sentence breaks off in, or within a bracket."""
    last = above[-1].rstrip()[-_TAIL:]
    if _RANKED.search(last) and len(last) >= _LEAST_LINE and not marks.all_capitals(last):
        return True
    before = " ".join(line[-_TAIL:] for line in above)
    opened = before.rfind("(") > before.rfind(")")
    return opened and bool(re.match(r"[^()]*\)", " ".join(line[:_TAIL] for line in (text, *below[:1]))))


def _is_numeral(last: str, text: str) -> bool:
    """Return whether a numeral is that of an annex which a sentence, and no heading, names at its line's end."""
    amid = len(last) >= _LEAST_LINE and not marks.all_capitals(last)
    return amid and bool(_NUMERAL.match(text) and _ANNEX.match(last))


def _is_reference(last: str, text: str, below: Sequence[str], last_number: int) -> bool:
    """Return whether a number or letter belongs to a part that the line above names: what counts is another."""
    number = _NUMBER.match(text)
    if number and _REFERS.match(last):
        own = marks.split(last).label
        counts = own.isdecimal() and number[0] == f"{int(own) + 1}."  # an agenda: "2. The report on the section"
        anew = text[number.end() :].lstrip()[:1].isupper()
        counts = counts or (anew and bool(last_number) and number[0] == f"{last_number + 1}.")  # below a heading
        here = takewhile(lambda line: not line.startswith("1. "), below)  # an annex counts anew
        return any(line.startswith(number[0]) for line in here) or (len(last) >= _LEAST_LINE and not counts)
    letter = _LETTER.match(text)
    if not letter or not _REFERRED.search(last):
        return False
    return bool(_OF_IT.match(text, letter.end())) or not _lists_on(letter[0].strip(), below)


def _lists_on(label: str, below: Sequence[str]) -> bool:
    """Return whether the next letter begins a line below, before any number does: then a list begins with this one."""
    after = f"({chr(ord(label[1]) + 1)})" if len(label) == 3 else ""
    for line in below:
        if _NUMBER.match(line) or line.startswith(label):
            return False
        if line.startswith((after or "(ii)", "(ii)")):
            return True
    return False
