"""A numbered paragraph says nothing that the meeting did, where the others do.

"The Meeting noted", "Members agreed": what a statement records is borne by its operative verbs. A paragraph without
one may be background, or have lost its beginning: a note. One without any verb is no sentence: a warning; so is one
sentence of it.

Passes: 4. The Meeting noted that the Office had moved.
Fails:  4. The Office has a new address.
Fails:  4. The Office for its help with the travel of delegations.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter import sentences
from drafter.check import vocabulary
from drafter.check.places import Passage, passages
from drafter.model import BlockKind, Kind, Problem, Shelf, Statement
from drafter.patterns import compiled
from drafter.problems import note, warning
from drafter.verbs import blocks

ID = "no-verb"
_LEAST = 5
_MOSTLY = 0.8
_SAYS_WHY = compiled(r"\b(?:purpose|objectives?|aims?|theme)\b|^We are\b", re.IGNORECASE)
_FRAMES = compiled(  # what opens and closes a statement tells what happened, and decides nothing
    r"\b(?:was|were)\s(?:held|hosted|convened|opened|closed|adjourned|chaired|attended|represented)\b"
    r"|\b(?:took\s(?:part|place)|attended|participated)\b",
    re.IGNORECASE,
)
_FINITE = compiled(
    r"""\b(?:is|are|was|were|am|be|been|has|have|had|do|does|did|will|would|shall|should|must|may|might|can|could|cannot
          |[a-z]{2,}ed|took|gave|met|heard|saw|set|led|spoke|said|drew|became|began
          |(?:held|made|put|sent|told|paid|brought|found|kept)(?!\s(?:in|by|at|on|since|to|of|for|under|during)\b)
          |left|went|came|knew|thought|stood|fell|grew|rose|bore|chose|sought|undertook|understood|withdrew
          |(?:[Ww]e|[Tt]hey|I|[Ll]eaders|[Mm]inisters|[Mm]embers|[Pp]arties|[Pp]articipants|[Dd]elegat(?:es|ions))\s
             (?:also\s|further\s|strongly\s|hereby\s)?(?!(?:on|of|in|to|for|and|by|with|from|at|or|as|the)\b)[a-z]+
          |[a-z]+(?:es|[rnmtdkpl]s)\s(?:that|the|its|their|an?|to(?!\s(?:the|its|their)\b)|all|any)
          |consists|depends|relies|results|applies|remains|focuses|aims|exists|works|serves|continues|begins|ends|needs
          |helps|assists|contributes|participates|belongs|refers|differs|varies|lies|comes|goes|happens|occurs|succeeds
          |[a-z]+s\s[a-z]+ly)\b""",
    re.VERBOSE,
)
"""What may be a finite verb, or stand before one: a paragraph without any of it is no sentence.

"The progress made in the field" has none, for what one makes stands behind "made".
"""
_HOLDS = compiled(r"[;()“”\"]|\d\.\s|\b[A-Z]\.|\b(?:No|Nos|Vol|pp|Mr|Ms|Dr|St|cf|Art|Res|Doc)\.")
"""What stands in lists, titles and citations, which may be parted in their midst."""
_HELD = compiled(
    r"The\s[^.;,]{0,120}\b(?:Meeting|Conference|Session|Summit|Workshop|Assembly|Forum|session|workshop)\b[^.;,]{0,100}"
    r"\s(?:held|convened|hosted)\s(?:in|at|on|by)\b"
)
_LOST_ACT = compiled(
    r"""(?:The\s)?(?:Members|Participants|Ministers|Meeting|Conference|Committee|Council|Co-Chairs|Leaders|Delegates
          |Delegations|(?:Senior\s)?Officials)\s(?:also\s|further\s)?
        (?:the|an?|its|their|this|these|[A-Z]{2,}(?:\sand\s[A-Z]{2,})?\sfor
          |that\s(?:the|all|its)\s[a-z]+\s(?:of|and|in|on|for|to|was|is|were|are|would|should))\s""",
    re.VERBOSE,
)
"""A body, and what it did something to: "Members the launch of the plan"."""
_SENTENCE = 8
"""Words from which on a paragraph is meant as a sentence."""
_KINDS = (Kind.STATEMENT, Kind.DECLARATION)


def check(statement: Statement, shelf: Shelf) -> Iterator[Problem]:
    """Yield a note for each such paragraph, where at least four of five have a verb."""
    if statement.kind not in _KINDS:
        return
    acts = list(blocks.acts(statement.blocks, statement.language))
    here = [passage for passage in passages(statement) if passage.block]
    numbered = [
        (passage, bool(act.verb))
        for passage, act in zip(here, acts, strict=True)
        if passage.block
        and passage.block.kind is BlockKind.PARAGRAPH
        and passage.block.label.isdecimal()
        and not passage.annex
    ]
    acting = [has for passage, has in numbered if has or not _is_framed(passage)]
    are_acts = sum(acting) >= len(acting) * _MOSTLY
    speaking = sum(has or not _is_no_sentence(passage.text) for passage, has in numbered)
    if len(numbered) < _LEAST or speaking < len(numbered) * _MOSTLY:
        return
    # Where each says "We", none takes its verb from what leads in to all of them.
    we_act = sum(passage.text.startswith("We ") for passage, _ in numbered) >= len(numbered) * _MOSTLY
    for passage, has in numbered:
        begins = " ".join(passage.text.split()[:6])
        begins_one = are_acts or passage.text[:1].isupper()  # "to welcome": one of a resolution's
        if begins_one and (not has or we_act) and _is_no_sentence(passage.text):
            yield warning(ID, f'this paragraph has no verb: "{begins} ..."', passage.place, "write what is missing")
        elif are_acts and (lone := _without_verb(passage)):
            what = f'this sentence has no verb: "{" ".join(lone.split()[:6])} ..."'
            yield warning(ID, what, passage.place, "write what is missing")
        elif are_acts and not has and _LOST_ACT.match(passage.text):
            what = f'it is lost what they did: "{begins} ..."'
            yield warning(ID, what, passage.place, 'write the verb, such as "noted" or "welcomed"')
        elif are_acts and not has and not _is_framed(passage):
            what = f'this paragraph has no operative verb: "{begins} ..."'
            yield note(ID, what, passage.place, "say what the meeting did with it, or join it to another paragraph")


def _without_verb(passage: Passage) -> str:
    """Return the first of several sentences that has nothing that may be a verb, "" if there is none."""
    parts = sentences.split(passage.text)
    whole = (each for each in parts if each[:1].isupper() and ":" not in each)
    return next((each for each in whole if len(parts) > 1 and _is_no_sentence(each) and not _may_act(each)), "")


def _may_act(sentence: str) -> bool:
    """Return whether a word may be a verb in the present, or the sentence is a list or a citation.

    A meeting "held in Zenda" is neither, whatever it is called.
    """
    if _HELD.match(sentence):
        return False
    words = [word.removesuffix("s") for word in vocabulary.letters(sentence)]
    known = vocabulary.english()
    return bool(_HOLDS.search(sentence)) or any(f"{word.removesuffix('e')}ing" in known for word in words)


def _is_framed(passage: Passage) -> bool:
    return bool(_SAYS_WHY.search(passage.text[:80]) or _FRAMES.search(passage.text))


def _is_no_sentence(text: str) -> bool:
    """Return whether a paragraph that ends with a stop has nothing that may be a finite verb."""
    return text.rstrip().endswith(".") and len(text.split()) >= _SENTENCE and not _FINITE.search(text)
