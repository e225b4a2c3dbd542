"""What stands in a text for words that nobody has written yet: TBC, XX May, ____, "to be confirmed", <name>.

A gap that drafter itself leaves is [[host.country]]; these are the same in the ways in which people write it. Much of
it is at other times a real word: TBC an acronym that the text writes out, XX a Roman number, "..." what a quotation
leaves out, "to be agreed by Members" a decision. What can only be a gap is `sure`; what may be one is not.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from drafter import acronyms
from drafter.model import GAP, Severity, Statement
from drafter.patterns import compiled

if TYPE_CHECKING:
    from drafter.model import Name

_MONTH = (
    "(?:January|February|March|April|May|June|July|August|September|October|November|December"
    "|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)(?![a-z])"
)
_ASKED = "dates?|days?|months?|years?|times?|names?|places?|venues?|city|country|countries|hosts?|titles?|numbers?|text"
_WORDS = "confirmed|advised|determined|announced|decided|nominated|specified|notified|agreed|inserted|completed"
_OTHER_WORDS = rf"{_WORDS}|added|provided|supplied|finali[sz]ed|filled\sin|updated"
_FOREIGN = r"à\sconfirmer|à\spréciser|à\sdéterminer|à\scompléter|por\sconfirmar|por\sdeterminar|a\sconfirmar"
_LETTERS = "TB[CDAN]|tb[cdan]|Tb[cdan]"
_ROMAN_BEFORE = compiled(
    r"(?:\b(?:Annex|Annexes|Article|Articles|Appendix|Chapter|Part|Title|Section|Volume|Vol\.|Schedule|Table|Protocol"
    r"|Book|Rule|No\.?|[Pp]aragraphs?|[Pp]ara\.|[Ii]tems?|[Pp]ages?|pp?\.)\s\(?|[ivxIVX][-–]|\d\s?\()$"
)
_ROMAN_AFTER = compiled(
    r"(?:th|st|nd|rd)?\s(?:session|meeting|century|conference|congress|summit|assembly|edition|round|anniversary)"
    rf"|(?:th|st|nd|rd)\b|[-–][ivxIVX]|\s(?!{_MONTH})[A-Z][a-z]"
)
_NOUN_BEFORE = compiled(rf"(?:\b(?:is|are|remains?|(?:{_ASKED}|Co-Chairs?|Co-hosts?))|[:,])\s$", re.IGNORECASE)
_SOME_BEFORE = compiled(r"\b(?:an?|any)\s(?:[\w-]+\s){1,5}$", re.IGNORECASE)
_CLAUSE_ENDS = compiled(r"\s*(?:$|[.;,)])")
_LEADS = compiled(r"\b(?:in|on|by|of|at|from|to|for|the|and|with|Mr|Mrs|Ms|Dr|H\.E)\.?[\s\u00a0]$")
_TIME_AFTER = compiled(rf"[\s\u00a0]?(?:{_MONTH}|(?:19|20)\d\d\b)")

_SURE = compiled(
    rf"""
      (?<![\w.&/-]) (?P<letters> {_LETTERS} ) (?![\w&-])                          # TBC, TBD, TBA
    | (?<![\w.]) (?: [Tt]\.[Bb]\.[CcDdAaNn]\.? | [Nn]\.\s?[Nn]\.(?!\s?[A-Z][a-z]) ) # T.B.C., N.N. but for N.N. Petrov
    | \b(?:Mr|Mrs|Ms|Dr|Amb|H\.E)\.?[ ](?:NN|[XY]{{1,4}}|XYZ)\b                  # Mr XX
    | (?<![\w.]) [xXyY]{{1,4}} (?: \s?[-–—/]\s? [xXyY]{{1,4}} )? [\s\u00a0] {_MONTH} # XX May, X-Y June
    | \b{_MONTH} [\s\u00a0] [xXyY]{{1,4}} \b                                      # May XX
    | \b(?:19|20)(?:\d[xXyY?_]|[xXyY?_]{{2}})(?!\w)                               # 20XX
    | (?<![\w.]) [xXdD]{{2}}[./-][xXmM]{{2}}[./-][xXyY]{{2,4}} (?!\w)             # DD/MM/YYYY
    | (?<![\w.]) (?: [yY]{{4}}-[mM]{{2}}-[dD]{{2}} | [Dd]{{2}}[ ][Mm]onth ) (?!\w)
    | \b[Xx]{{1,2}}[:.h][Xx]{{2}}\b | \bYYYY\b                                    # XX:XX
    | (?:US\$|A\$|\$|€|£|\b(?:USD|AUD|EUR))\s?[xX]+\b | \b[xX]+\s(?:million|billion|thousand|per[ ]cent)\b
    | (?<![\w.]) (?P<roman> XXX? | x{{2,3}} ) (?![\w.]*\w) | (?<!\w) (?:X{{4,}}|x{{4,}}) (?!\w)
    | _{{3,}} | (?<!\S)__(?!\S)
    | [?？]{{2,}} | \(\?\)
    | (?P<many_dots> \.{{4,}} ) | (?P<dots> \.\.\. | … | \.[ ]\.[ ]\. )
    | \b(?P<insert> INSERT (?:\s[A-Z]+)* ) \b
    | (?i:(?<![\w])insert\s(?:the\s|a\s|your\s)?(?:{_ASKED}|list|details)(?:\shere)?\b)
    | \b(?:TODO|FIXME|PLACEHOLDER)\b | \b(?:NAME|DATE|TITLE|PLACE|VENUE|TEXT)\sHERE\b
    | [［【⟦〚〔][^］】⟧〛〕]*[］】⟧〛〕] | [［］【】⟦⟧〚〛〔〕]
    | (?i:\blorem\sipsum\b|\bdolor\ssit\samet\b)
    | \{{\{{[^{{}}]*\}}\}} | \{{%[^%]*%\}} | \{{\{{ | \}}\}} | \$?\{{[A-Za-z_][\w .]*\}} | (?<![\w%])%[A-Za-z_]+%(?!\w)
    | <<[^<>]{{1,60}}>> | <[A-Za-z][\w .,'’/-]{{0,60}}>
    | (?<=\s)●(?=[\s.,;])
    | (?i:\((?:dates?|venue|insert\s[^()]*|{_FOREIGN}|(?:(?:yet|still)\s)?to\sbe\s(?:{_OTHER_WORDS}))\))
    | (?i:\((?:nb:?\s|please\s|to\s)?(?:double-|cross-)?(?:check|confirm|verify|reword|rephrase|redraft)\s
        (?:with|the|if|whether|that|this|these|against|again|before|figures?|dates?|names?|numbers?|titles?|spelling
        |wording|source|reference)\b[^()]{{0,80}}\))                                 # (check figure with X)
    | (?P<numbered> \[[xX]+\] )
    | (?i:\[(?:insert\s[^\[\]]*|{_ASKED}|●|•|_+|\?+|tb[cdan]|(?:(?:yet|still)\s)?to\sbe\s(?:{_OTHER_WORDS}))\])
    | (?i:\b(?P<to_be> (?:(?:yet|still)\s)? to\sbe\s(?:confirmed|advised) | {_FOREIGN} ) \b)
    | (?i:\b(?P<may_be> (?:(?:yet|still)\s)? to\sbe\s(?:{_WORDS}) ) \b)
    """,
    re.VERBOSE,
)
_HINT = compiled(
    r"(?<![A-Za-z])(?:[xXyY]{1,4}|[xXyY]{2,}|[Tt]\.?[Bb]\.?[CDANcdan]|[Nn]\.\s?[Nn]|NN|[Dd]{2})(?![A-Za-z])"
    r"|TODO|FIXME|PLACEHOLDER"
    r"|__|\?\?|？|\(\?|\.\.|…|\. \.|[Ii]nsert|INSERT|HERE|[［］【】⟦⟧〚〛〔〕●\[{}]"
    r"|<[A-Za-z<]|%[A-Za-z_]|orem|OREM|olor|DOLOR"
    r"|[Tt]o be |TO BE |\([^()]{0,12}(?:[Cc]heck|[Vv]erify|[Rr]eword|[Rr]ephrase|[Rr]edraft)"
    r"|\([Dd]ate|\([Vv]enue|confirm|préciser|compléter|détermin|determin"
)
"""One of these stands in every text that has any: a quick look, for most texts have none."""

_WHOLE = compiled(
    rf"(?i:n\.?/?a\.?|unknown|pending|not (?:yet )?known|to follow|{_FOREIGN}"
    rf"|(?:(?:yet|still) )?to be (?:{_OTHER_WORDS})|{_LETTERS}|t\.b\.[cdan]\.?|n\.\s?n\.?"
    r"|x{2,}|\?{2,}|_{2,}|\.{3,}|…)"
)
"""A fact that is nothing else is none; one in brackets, or code of a template, stays as it was typed."""
_ACRONYM = compiled(_LETTERS)
_QUOTES = compiled(r"“[^”]*”|‘[^’]*’(?!\w)|\"[^\"]*\"|«[^»]*»|„[^“”]*[“”]")
_NET = compiled(r"\S*(?:://|@|www\.)\S*")


class Placeholder(NamedTuple):
    """What stands for missing words, from `start` to `end` of a text; `sure` where it can be nothing else."""

    text: str
    start: int
    end: int
    sure: bool = True

    @property
    def severity(self) -> Severity:
        """Return an error, that keeps a final text back, where it can only be a gap."""
        return Severity.ERROR if self.sure else Severity.WARNING

    @property
    def what(self) -> str:
        """Return what is wrong, in words."""
        return f'"{self.text}" {"stands" if self.sure else "may stand"} where words are missing'

    @property
    def mend(self) -> str:
        """Return how to mend it."""
        if not self.sure:
            return "write them, or leave this as it is, if it is meant so"
        acronym = '; an acronym is written out where it stands first: "Full Name (TBC)"'
        return "write what is meant in its place" + (acronym if _ACRONYM.fullmatch(self.text) else "")


def known(statement: Statement, names: Iterable[Name] = ()) -> frozenset[str]:
    """Return the acronyms that have a meaning in a statement: those that it writes out, and those of the register."""
    written_out = acronyms.find([*statement.title, *(block.text for block in statement.blocks)])
    found = (acronym for acronym, _ in (*statement.acronyms, *written_out))
    return frozenset(filter(None, (*found, *(name.acronym for name in names))))


def outside_brackets(text: str, known: Collection[str] = ()) -> Iterator[Placeholder]:
    """Yield what stands for missing words, each once, but in square brackets, which are told by themselves."""
    found = find(text, known)
    inside = _bracketed(text) if found and "[" in text else []
    told: set[str] = set()
    for each in found:
        if each.text not in told and not _within(each.start, inside):
            told.add(each.text)
            yield each


def _blank(found: re.Match[str]) -> str:
    return " " * len(found[0])


def _bracketed(text: str) -> list[tuple[int, int]]:
    """Return where text in brackets stands that is not agreed; what is never closed goes to the end."""
    from drafter.brackets.marks import Sign, parse

    spans, open_ = list[tuple[int, int]](), list[int]()
    for piece in parse(text):
        if piece.sign is Sign.OPEN:
            open_.append(piece.at)
        elif piece.sign is Sign.CLOSE and open_:
            spans.append((open_.pop(), piece.end))
    return [*spans, *((at, len(text)) for at in open_)]


def find(text: str, known: Collection[str] = ()) -> tuple[Placeholder, ...]:
    """Return what stands for missing words, but drafter's own gaps; `known` are acronyms that have a meaning here."""
    return tuple(each for each in _find(text) if each.text.upper().replace(".", "") not in known)


def is_whole(text: str, known: Collection[str] = ()) -> bool:
    """Return whether a fact is nothing but the mark of a missing one: TBC, ?, "to be confirmed"."""
    bare = text.strip(" ()\u00a0")
    return bool(_WHOLE.fullmatch(bare.rstrip(".") or bare)) and bare.upper() not in known


@lru_cache(maxsize=8192)
def _find(text: str) -> tuple[Placeholder, ...]:
    """Return the same whatever acronyms are known; remembered, for a text is asked for each form that it is made in."""
    if not _HINT.search(text):
        return ()
    quoted = [found.span() for found in _QUOTES.finditer(text)] if "..." in text or "…" in text else []
    net = [found.span() for found in _NET.finditer(text)] if "@" in text or "://" in text or "www." in text else []
    return tuple(_judged(text, quoted, net))


def _judged(text: str, quoted: list[tuple[int, int]], net: list[tuple[int, int]]) -> Iterator[Placeholder]:
    for found in _SURE.finditer(GAP.sub(_blank, text) if "[[" in text else text):
        if _within(found.start(), net):
            continue
        sure = _is_sure(found, text, _within(found.start(), quoted))
        if sure is not None:
            yield Placeholder(found[0], found.start(), found.end(), sure)


def _within(at: int, spans: list[tuple[int, int]]) -> bool:
    return any(start <= at < end for start, end in spans)


def _is_sure(found: re.Match[str], text: str, is_quoted: bool) -> bool | None:
    """Return whether what was found can only be a gap; None where it is none."""
    before, after = text[max(0, found.start() - 60) : found.start()], text[found.end() :]
    match found.lastgroup:
        case "roman":
            return _not_roman(before, after)
        case "dots" | "many_dots":
            if is_quoted or before.endswith(("[", "(")):
                return None
            return found.lastgroup == "many_dots" or bool(_LEADS.search(before) or _TIME_AFTER.match(after))
        case "insert":
            return not text.isupper() or " " in found[0]
        case "numbered":  # [x] delegations; not the mark of a note[x]
            return True if re.match(r"\s\w", after) and (not before or before[-1].isspace()) else None
        case "to_be" | "may_be":
            return _not_yet(found.lastgroup, before, after)
        case _:
            return True


def _not_roman(before: str, after: str) -> bool | None:
    """Return whether XX is no number: as in "XX members"; not as in "XX Meeting", "Annex XX"."""
    if _ROMAN_BEFORE.search(before) or _ROMAN_AFTER.match(after):
        return None
    return not re.search(r"[A-Z]\w*\s$", before) or before.endswith(("The ", "By ", "On ", "In "))


def _not_yet(which: str, before: str, after: str) -> bool | None:
    """Return whether "to be confirmed" says that a fact is missing; "to be agreed by Members" says what is to do."""
    if not _CLAUSE_ENDS.match(after) or re.search(r"\b(?:was|were)\s(?:\w+\s)?$", before):
        return None
    if not before.strip():
        return True
    if not _NOUN_BEFORE.search(before):
        return None
    return which == "to_be" and not _SOME_BEFORE.search(before)
