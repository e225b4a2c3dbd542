"""A paper is said to be attached and is not there, or an annex is there and nothing leads to it.

"(attached)", "(Annex B)": the reader turns the page and finds nothing. Annexes are lettered in the order in which the
text first names them, but for the list of who attended, which may stand behind all: another order is a note. What
stands as a statement of its own that was received in the same file is attached to this; where the text names
attachments by letter, one of those in the file should bear the letter.

Passes: The Meeting endorsed the work plan (Annex). ... ANNEX: WORK PLAN
Passes: Those present are in Annex B. The plan is in Annex A. ... ANNEX A: WORK PLAN ... ANNEX B: LIST OF PARTICIPANTS
Fails:  The Meeting endorsed the work plan (attached).
Fails:  The Meeting endorsed the work plan set out in Annex A.
Fails:  The Meeting endorsed the work plan, as set out in the Annex.
Fails:  The Meeting endorsed the work plan (Annex C). ... ANNEX A: WORK PLAN
Fails:  The Meeting adopted the budget (Annex B) and the work plan (Annex A).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise

from drafter import numbering
from drafter.check.places import Passage, Same, passages, running
from drafter.model import BlockKind, Kind, Problem, Shelf, Statement
from drafter.patterns import compiled
from drafter.problems import note, warning

ID = "attachment"
_NAMED = compiled(
    r"""\b(?P<kind>annex|attachment|appendix)(?:[ \u00a0](?P<label>[A-Z]|\d{1,2}|[IVX]{1,4}))?\b(?![ ]I\b)""",
    re.VERBOSE | re.IGNORECASE,
)
_ATTACHED = compiled(
    r"""\((?:see[ ])?(?:the[ ])?(?:attached|annexed|enclosed|appended)(?:[ ](?:hereto|below|list|table))?\)
      | \b(?:is|are)[ ](?:attached|annexed|appended)(?=[.,;)]|[ ](?:to[ ]this|hereto|below|as|at|for))
      | \b(?:as|and)[ ](?:attached|annexed|appended)[ ](?:hereto|to[ ](?:this|the[ ]present)[ ][A-Za-z]+)
      | \b(?:[Tt]he|[Ss]ee)[ ](?:attached|annexed|appended|enclosed)[ ](?:[a-z][\w-]+[ ]){0,2}?
         (?:action[ ]plan|work[ ]plan|plan
          |programme|program|list|table|matrix|chart|document|paper|report
          |terms[ ]of[ ]reference|declaration|statement|agenda|note|summary|schedule|road[ ]?map|budget
          |text|draft|letter|form|template|calendar)s?\b
      | \b(?:attached|annexed|appended)[ ](?:hereto|to[ ](?:this|the[ ]present)[ ](?:report|statement|summary|record
          |declaration|communiqu[ée]|document|text|decision|resolution|note))\b
      | \b[Aa]nnex[ ]to[ ](?:this|the[ ]present)[ ](?:report|statement|summary|declaration|communiqu[ée]|document|text|
          decision|resolution|note|record)\b""",
    re.VERBOSE,
)
_OF_ANOTHER = compiled(r"[ ](?:of|to)[ ](?!(?:the present|this) )|[ ][A-Z][a-z]|[’']")
_SEE = compiled(r"\(see (?:the )?$")
_ALONE = compiled(r"\((?:see |at |in )?$")
_SET_OUT = compiled(
    r"\b(?:set out|contained|reproduced|listed|given|included|attached|annexed|appended|appears?) (?:in|at|as)"
    r" (?:the )?$"
)
_IN = compiled(r"(?<!\w)(?<!defined )(?<!described )in $")
_TO_THIS = compiled(r"[ ]to[ ](?:this|the[ ]present)\b")
_SEVERAL = compiled(r"\b(?:annexes|attachments|appendices)\b", re.IGNORECASE)
_LIST = compiled(
    r"\b(?:participants?|attendance|delegations?|members|delegates|observers|abbreviations|acronyms|glossary|documents"
    r"|agenda|photographs?)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Mention:
    """An annex as the text names it: "Annex", with its letter in capitals or ""."""

    text: str
    label: str
    passage: Passage
    in_brackets: bool
    is_set_out: bool = False
    is_own: bool = False


def check(statement: Statement, shelf: Shelf) -> Iterator[Problem]:
    """Yield a warning for each paper that is not there, each annex out of order, and each that nothing leads to."""
    annexes = [passage for passage in passages(statement) if passage.block and numbering.is_annex(passage.block)]
    if not annexes and (statement.kind is Kind.BRIEFING or _has_line(statement)):
        return  # a brief or a covering note is sent with other papers
    found = list(_mentions(statement, have_annexes=bool(annexes)))
    beside = [other for other in shelf.statements if _is_beside(other, statement)]
    if not annexes and beside:
        yield from _unlettered(found, beside)
        return
    if not annexes:
        yield from _attached(
            statement, found, not statement.source or statement.meeting.body in _attaching(Same(shelf))
        )
        return
    labels = [_label(annex) for annex in annexes]
    astray = list(_not_there(found, labels, {_kind(annex) for annex in annexes}))
    yield from astray
    yield from _out_of_order(found, annexes, labels)
    yield from _unnamed(annexes, labels, statement, note if astray else warning)


def _is_beside(other: Statement, statement: Statement) -> bool:
    """Return whether two statements were received in one file."""
    ours, theirs = statement.source, other.source
    return bool(ours and theirs and other.id != statement.id and ours.file == theirs.file)


def _unlettered(found: list[Mention], beside: list[Statement]) -> Iterator[Problem]:
    """Yield one warning for the letters that none of the texts in the same file bears, and no annex of them."""
    lines = [passage.text for other in beside for passage in passages(other) if _is_line(passage)]
    borne = {(named["label"] or "").upper() for line in lines for named in _NAMED.finditer(line)}
    astray = [
        each for each in found if each.label and each.label not in borne and (each.in_brackets or each.is_set_out)
    ]
    if astray:
        names = [f'"{text}"' for text in dict.fromkeys(mention.text for mention in astray)]
        is_one = len(names) == 1
        told = (
            f"{' and '.join(filter(None, (', '.join(names[:-1]), names[-1])))} {'is' if is_one else 'are'} named here"
        )
        what = f"{told}, and none of the texts in the same file bears {'that letter' if is_one else 'these letters'}"
        mend = f"write {'it' if is_one else 'each'} above the paper that is meant"
        also = tuple(dict.fromkeys(mention.passage.place for mention in astray[1:]))
        yield replace(warning(ID, what, astray[0].passage.place, mend), also=also)


def _is_line(passage: Passage) -> bool:
    """Return whether a passage stands by itself above others: a line of the title, a heading, or an annex's letter."""
    is_head = passage.block is None or passage.block.kind is BlockKind.HEADING
    return is_head or bool(_NAMED.fullmatch(passage.text.strip().rstrip(":")))


def _has_line(statement: Statement) -> bool:
    """Return whether an annex begins at a line that was not read as a heading: "Annex A" by itself."""
    return any(_NAMED.fullmatch(passage.text.strip().rstrip(":")) for passage in running(statement))


def _mentions(statement: Statement, *, have_annexes: bool) -> Iterator[Mention]:
    """Yield the annexes that the text names before its own annexes, those of other papers left out.

    Where there are none, "(see annex)" names one too.
    """
    for passage in running(statement):
        for found in _NAMED.finditer(passage.text):
            label = found["label"] or ""
            is_name = found["kind"][:1].isupper() or (label.isupper() or label.isdecimal())
            is_name = is_name or (not have_annexes and bool(_SEE.search(passage.text, 0, found.start())))
            if not passage.annex and is_name and not _OF_ANOTHER.match(passage.text, found.end()):
                alone = bool(_ALONE.search(passage.text, 0, found.start())) and passage.text[found.end() :][:1] == ")"
                set_out = bool(_SET_OUT.search(passage.text, 0, found.start()))
                is_letter = label in ("A", "B", "C", "D", "E", "F")  # "Annex I" may be a treaty's
                set_out = set_out or (is_letter and bool(_IN.search(passage.text, 0, found.start())))
                is_own = bool(_TO_THIS.match(passage.text, found.end()))
                yield Mention(found[0], label.upper(), passage, alone, set_out, is_own)


@lru_cache(maxsize=2)
def _attaching(same: Same) -> frozenset[str]:
    """Return the bodies of whose statements some are held with annexes: others may not have kept theirs."""
    shelf = same.value
    assert isinstance(shelf, Shelf)
    return frozenset(
        each.meeting.body
        for each in shelf.statements
        if each.meeting.body and any(map(numbering.is_annex, each.blocks))
    )


def _attached(statement: Statement, found: list[Mention], are_kept: bool) -> Iterator[Problem]:
    """Yield what is said to be attached where nothing is, and the annexes by letter where annexes are kept."""
    told: set[str] = set()
    for passage in running(statement):
        said = [each[0] for each in _ATTACHED.finditer(passage.text)]
        named = [mention for mention in found if mention.passage is passage]
        said += [f"({mention.text})" for mention in named if mention.in_brackets]
        lettered = [mention for mention in named if mention.is_set_out and _is_whole(mention)]
        said += [mention.text for mention in lettered if are_kept or mention.is_own]
        for words in said:
            if words not in told:
                told.add(words)
                what = f'"{words}" is said here, and nothing is attached'
                yield warning(ID, what, passage.place, "attach it as an annex, or leave these words out")


def _is_whole(mention: Mention) -> bool:
    """Return whether an annex is named with its letter, or as the only one: "set out in the Annex"."""
    after = mention.passage.text.partition(f"the {mention.text}")[2]
    return bool(mention.label) or (mention.text == "Annex" and after[:1] in (".", ",", ";", ")"))


def _not_there(found: list[Mention], labels: list[str], kinds: set[str]) -> Iterator[Problem]:
    """Yield each annex of a letter that none of those there has."""
    told: set[str] = set()
    for mention in found if labels == [""] else ():
        if mention.label and (mention.is_set_out or mention.in_brackets):
            what = f'"{mention.text}" is named here, and the one annex there is has no letter'
            yield warning(ID, what, mention.passage.place, 'write "the annex", or letter it')
    for mention in found:
        is_of_these = mention.is_own or _is_of_series(mention.label, labels)
        if not mention.label or mention.label in told or not is_of_these:
            continue
        if mention.text[0].islower() and mention.text.split()[0] not in kinds:
            continue  # "appendix II species" of a convention, in a text whose own papers are annexes
        if mention.label not in labels:
            told.add(mention.label)
            have = f"there {'is' if len(labels) == 1 else 'are'} {_listed(labels)}"
            what = f'"{mention.text}" is named here, and {have}'
            yield warning(
                ID, what, mention.passage.place, "add the annex, or write the letter of the one that is meant"
            )


def _is_of_series(label: str, labels: list[str]) -> bool:
    """Return whether a label is of the kind that the annexes have: "Annex I" of a treaty is none of A and B."""
    kinds = {each.isdecimal() for each in labels if each}
    is_roman = len(label) > 1 or label == "I"
    return kinds == {label.isdecimal()} and is_roman <= any(each in ("I", "II") for each in labels)


def _out_of_order(found: list[Mention], annexes: list[Passage], labels: list[str]) -> Iterator[Problem]:
    """Note the first annex named before one that stands before it; a list, of who attended, may come last of all."""
    lists = {label for annex, label in zip(annexes, labels, strict=True) if _LIST.search(annex.text)}
    there = [mention.label for mention in found if mention.label in labels and mention.label not in lists]
    named = list(dict.fromkeys(filter(None, there)))
    for one, other in pairwise(named):
        if labels.index(one) > labels.index(other):
            mention = next(mention for mention in found if mention.label == one)
            what = f'"{mention.text}" is named before {other}'
            yield note(ID, what, mention.passage.place, "letter the annexes in the order in which the text names them")
            return


def _unnamed(
    annexes: list[Passage], labels: list[str], statement: Statement, tell: Callable[..., Problem]
) -> Iterator[Problem]:
    """Yield each lettered annex that nothing leads to; a note of a list or an agenda, looked for there.

    It is a note too where another letter leads nowhere: this may be the annex that is meant, which is told there.
    """
    texts = [passage.text for passage in running(statement) if not passage.annex]
    named = {(found["label"] or "").upper() for text in texts for found in _NAMED.finditer(text)}
    named |= set(_from_annexes(statement))
    # "the plan is attached as Annex A" leads to that annex alone
    unlettered = [text for text in texts if not any(found["label"] for found in _NAMED.finditer(text))]
    if not texts or "" in named or any(_ATTACHED.search(text) for text in unlettered):
        return
    for annex, label in zip(annexes, labels, strict=True):
        if not label or label in named or _names_several(texts):
            continue
        told = note if _LIST.search(annex.text) else tell
        yield told(ID, f'nothing in the text leads to "{_title(annex)}"', annex.place, "name it where it belongs")


def _from_annexes(statement: Statement) -> Iterator[str]:
    """Yield the letters of the annexes that another annex names."""
    for passage in running(statement):
        for found in _NAMED.finditer(passage.text) if passage.annex else ():
            if found["label"] and found[0].casefold() != passage.annex.casefold():
                yield found["label"].upper()


def _names_several(texts: list[str]) -> bool:
    """Return whether the text names several at once: "Annexes A to C", "the annexes"."""
    return any(_SEVERAL.search(text) for text in texts)


def _label(annex: Passage) -> str:
    """Return the letter or number of an annex; "" for one that has none."""
    assert annex.block
    found = _NAMED.match(annex.block.label or annex.text)
    return (found["label"] or "").upper() if found else ""


def _kind(annex: Passage) -> str:
    """Return what an annex is called, in small letters: "annex", "appendix"."""
    assert annex.block
    found = _NAMED.match(annex.block.label or annex.text)
    return found["kind"].casefold() if found else ""


def _title(annex: Passage) -> str:
    assert annex.block
    return f"{annex.block.label}: {annex.text}" if annex.block.label else annex.text


def _listed(labels: list[str]) -> str:
    *most, last = (f"Annex {label}".strip() for label in labels)
    return f"{', '.join(most)} and {last}" if most else last
