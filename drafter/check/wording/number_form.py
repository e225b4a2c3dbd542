"""Small numbers stand now in words, now in figures; or a sentence begins with a figure.

Below ten, words ("three workshops"), unless the house style says otherwise: one that has words only below two asks
for figures in a draft. A sentence never begins with a figure.
Units, percentages, ages, dates and numbers of paragraphs keep their figures, and so does what stands in one series with
a number of ten or more. Years and days, and numbers from eleven on, are written as the text writes most of them.

Passes: The Meeting noted that three workshops had been held, that 14 were planned, and that costs rose by 3 per cent.
Passes: The Meeting noted that three workshops had been held, and was attended by 84 members and 6 observers.
Fails:  The Meeting noted that three workshops had been held. 14 meetings were planned, and 4 workshops.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from drafter import sentences
from drafter.cardinals import ONES, TEENS, TENS, figure
from drafter.check import style
from drafter.check.drafts import is_draft
from drafter.check.prose import Prose, fault, running
from drafter.check.wording.forms import times
from drafter.model import BlockKind, Problem, Shelf, Statement
from drafter.patterns import compiled

ID = "number-form"
_NAMES = ("", *ONES)
_FEW = "|".join(ONES[1:])
_FIGURE = compiled(
    rf"""(?<![\w.,:/–-])
        (?<!\bNo\.\s)(?<!\b[Pp]hase\s)(?<!\b[Ii]tem\s)(?<!\b[Pp]ara\s)(?<!\b[Pp]aragraph\s)(?<!\b[Pp]age\s)
        (?<!\b[Ll]evel\s)(?<!\b[Aa]rticle\s)(?<!\b[Gg]oal\s)(?<!\b[Tt]ier\s)(?<!\b[Tt]rack\s)(?<!\b[Pp]illar\s)
        (?<!\b[Aa]nnex\s)(?<!\b[Tt]arget\s)
        (?P<n>[2-9])\s
        (?!per\b|metres|kilo|hectares|tonnes|degrees|years|months|weeks|days|hours|minutes|miles|millions?|billions?
          |thousand|euros|dollars|pounds|litres|percentage|basis
          |(?:kilo|mega|giga|tera|milli|micro)(?:watt|hertz|byte|joule)|nautical|knots|barrels|bars?\b|acres|points)
        (?=(?:[a-z-]+\s){{0,2}}?[A-Za-z][a-z]{{2,}}s\b|(?:are|were|have|had|remain)\b
          |of\s(?:the|its|their)\s(?:{_FEW}|ten))""",
    re.VERBOSE,
)
_LABEL = compiled(
    r"(?:\b(?i:tables?|figures?|box|boxes|charts?|maps?|chapters?|parts?|sections?|themes?|objectives?|options?"
    r"|appendix|attachments?|enclosures?|scenarios?|days?|sessions?|groups?|stages?|steps?|class|categor(?:y|ies)"
    r"|grades?|zones?|rounds?|version|weeks?|modules?|outcomes?|outputs?|activit(?:y|ies)"
    r"|priorit(?:y|ies)|recommendations?|points?|clauses?|footnotes?|notes?|volumes?|strands?"
    r"|components?|clusters?|lots?|rooms?|corridors?|lines?|routes?|types?"
    r"|questions?|resolutions?|decisions?|rules?|principles?|annexes|numbers?|articles|paragraphs|paras|items|regions?"
    r"|actions?|working\sgroups?|committees?|panels?|blocks?|areas?|cases?|gates?|berths?|units?|wave|ward|district)"
    r"|(?i:(?:tables|figures|paragraphs|paras|annexes|items|articles|sections|themes|chapters|parts)\s\d\sand)"
    r"|(?<=[a-z,;:]\s)[A-Z][a-z]+)\s$"
)
"""What is numbered, and not counted: "Table 2 shows"."""
_SMALL = compiled(r"[2-9]\s")
"""What every such figure has: it is asked before, being cheap."""
_WORDED = compiled(
    rf"\b(?:{_FEW})\s"
    r"(?!(?:thirds|quarters|fifths)\b)(?=(?:[a-z-]+\s){0,2}?[a-z]{3,}s\b)",
    re.IGNORECASE,
)
_VOTES = compiled(r"\b\d{2,} votes?\b|\bvotes? (?:to|against) \d|\d \(?(?:abstentions?|against|in favou?r)\b")
"""In a sentence that counts votes every number is a figure: "by 36 votes to 2, with 3 abstentions"."""
_UNITS = r"(?:years|months|weeks|days|hours|minutes)\b"
_TIMES = compiled(rf"(?<![\w.,:/–-])(?P<n>[2-9])\s(?={_UNITS})")
_TIMES_WORDED = compiled(rf"\b(?:{_FEW})\s(?={_UNITS})", re.IGNORECASE)
_LARGE_WORD = compiled(
    rf"(?<![\w-])(?P<n>{'|'.join((*TEENS[1:], *TENS))})\s(?!{_UNITS})(?=(?:[a-z-]+\s){{0,2}}?[a-z]{{3,}}s\b|of\sthe\s)"
)
_LARGE_FIGURE = compiled(r"(?<![\w.,:/–-])[1-9]\d\s(?!per\b|years\b)(?=(?:[a-z-]+\s){0,2}?[a-z]{3,}s\b)")
_FROM_TWO = 2
"""A style that writes in words what is below two asks for figures from two on."""
_SURE = 2
"""So many larger numbers in figures show how a text writes them."""
_NEAR = 60
_LARGE = r"(?<![\w.,/–-])\d{2,}(?:,\d{3})*\s(?:[A-Za-z-]+\s)?[A-Za-z-]+"
_BEHIND_LARGE = compiled(rf"{_LARGE}(?:\sand\s|,\s)\Z")
_BEFORE_LARGE = compiled(rf"\d\s(?:[a-z-]+\s)?[a-z-]+(?:\sand\s|,\s){_LARGE}")
"""In one series all are figures where one of them is ten or more: "84 Parties and 6 observers"."""
_BEGINS = compiled(
    r"(?P<n>\d[\d,.]*)\s+(?:[a-z]{2,}|(?:Member\s)?States\b|(?:Contracting\s)?Parties\b"
    r"|Members\b|Ministers\b|Governments\b)"
)


def check(statement: Statement, shelf: Shelf) -> Iterator[Problem]:
    """Yield a warning at each figure that should be a word."""
    texts = running(statement, shelf)
    words = [found[0].strip() for one in texts for found in _WORDED.finditer(one.open)]
    asked, is_new = style.profile(statement, shelf).words_below, is_draft(statement, shelf)
    wants_figures = is_new and 0 < asked <= _FROM_TWO
    if wants_figures:
        yield from _in_words(texts)
    for one in texts:
        for found in _FIGURE.finditer(one.open) if not wants_figures and _SMALL.search(one.open) else ():
            if _LABEL.search(one.open, max(0, found.start() - _NEAR), found.start()):
                continue
            if (words or (is_new and asked > int(found["n"]))) and not _is_figure(one.open, found.start()):
                why = (
                    f'the text has words {times(len(words))}, such as "{words[0]}"'
                    if words
                    else "the style asks for words"
                )
                mend = f'write "{_NAMES[int(found["n"])]}"'
                yield fault(ID, one, found.span("n"), f'"{found["n"]}" is in figures; {why}', mend)
        yield from _beginnings(one)
    yield from _large(texts)
    yield from _times(texts)


def _in_words(texts: Sequence[Prose]) -> Iterator[Problem]:
    """Yield each small number in words, but for those that begin a sentence, where the style asks for figures."""
    for one in texts:
        for found in _WORDED.finditer(one.open):
            if not one.begins(found.start()):
                word = found[0].strip()
                what = f'"{word}" is in words; the style asks for figures'
                yield fault(ID, one, (found.start(), found.start() + len(word)), what,
                            f'write "{_NAMES.index(word.lower())}"')  # fmt: skip


def _large(texts: Sequence[Prose]) -> Iterator[Problem]:
    """Yield a number from eleven on in words, where the text has larger numbers in figures, and no other in words."""
    words = [(one, found) for one in texts for found in _LARGE_WORD.finditer(one.open) if not one.begins(found.start())]
    figures = [found[0].strip() for one in texts for found in _LARGE_FIGURE.finditer(one.open)]
    for one, found in words if len(words) == 1 and figures else ():
        if len(figures) < _SURE and not _LARGE_FIGURE.search(one.open):
            continue
        what = f'"{found["n"]}" is in words; the text has figures {times(len(figures))}, such as "{figures[0]}"'
        yield fault(ID, one, found.span("n"), what, f'write "{figure(found["n"])}"')


def _times(texts: Sequence[Prose]) -> Iterator[Problem]:
    """Yield years and days in figures, where the text has more of them in words."""
    words = [found[0].strip() for one in texts for found in _TIMES_WORDED.finditer(one.open)]
    figures = [(one, found) for one in texts for found in _TIMES.finditer(one.open)]
    for one, found in figures if len(figures) < len(words) or len(figures) == len(words) == 1 else ():
        what = f'"{found["n"]}" is in figures; the text has words {times(len(words))} before years and days'
        yield fault(ID, one, found.span("n"), what, f'write "{_NAMES[int(found["n"])]}"')


def _is_figure(text: str, at: int) -> bool:
    """Return whether a number stands beside one of ten or more, or in a count of votes that has figures, too."""
    if _BEHIND_LARGE.search(text, max(0, at - _NEAR), at) or _BEFORE_LARGE.match(text, at):
        return True
    sentence = text[text.rfind(". ", 0, at) + 1 : text.find(". ", at) % (len(text) + 1)]
    return bool(_VOTES.search(sentence))


def _beginnings(one: Prose) -> Iterator[Problem]:
    """Yield the sentences that begin with a figure; an item may be a few words of notes."""
    at = 0
    block = one.passage.block
    for sentence in sentences.split(one.text):
        at = one.text.index(sentence, at)
        found = _BEGINS.match(sentence)
        is_first_of_item = at == 0 and block is not None and block.kind is not BlockKind.PARAGRAPH
        if (
            found
            and not is_first_of_item
            and sentence.rstrip().endswith((".", "!", "?"))
            and " " in sentence[found.end() :]
        ):
            what = f'a sentence begins with a figure: "{sentence[:40].rsplit(" ", 1)[0]} ..."'
            yield fault(ID, one, (at, at + found.end("n")), what, "write the number in words, or turn the sentence")
        at += len(sentence)
