"""Hyphens at lines' ends: the author's own, or the printer's who divided a word.

Word divides no words unless it is told to, and then many. Where a text has few such hyphens each is judged by
itself: one is the author's where what stands on either side is a word, and one of those that compounds are made of
or of the text. What follows a name with a capital and has none is no word: "Afgh-anistan".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import zip_longest

from drafter.ingest.pdf.lines import Page
from drafter.ingest.words import Vocabulary

_DIVIDED = re.compile(r"[^\W\d_]-$")
_EDGES = re.compile(r"^\W+|\W+$")
_DIVIDES = 0.04
"""The share of lines that end in a hyphen where words are divided; one in ten does then, one in sixty else."""
_FIRSTS = frozenset(
    """ad all anti bi broad by capacity child clear co cost counter cross decision deep double eight eighteen end
    evidence ex extra fact far fast first five follow four full gender good half hard head high human ill in information
    inter intra joint know land large law life like line lock long low macro mass micro mid mini multi near new nine non
    off old on one open out over own part peer people policy post pre price pro problem public quasi quick re right
    risk rule run sea second self semi seven short side single six small so socio soft south state step sub survivor
    take tele ten third three time top trans two ultra under up user vice victim war water well wide work world year
    young zero""".split()
)
"""What stands before the hyphen of a compound."""
_SECONDS = frozenset(
    """added affected aged agency air attended awaited aware backed based bearing being benefit binding border bound
    breaking budget building by called case centered centred chair chaired chairs changing child class coordination
    coordinator country crime cut cutting date day days deep determination developed door down driven earned economic
    edge educated effective efficient eight end ended ever facing faith fighting financed five focused focussed four
    free friendly funded funding general generation going government governmental ground group guard half hand hoc hold
    hosted hosting house how income informed in intensive kind known land lasting laundering law leader leaders leading
    learned led legal level life like line linked living long looking made maker makers making management managed mark
    moving national needed nine off office old on oriented out over owned owner page paid party people person
    personnel point policy president presidents priority private profit profile prone public quality ranging reaching
    ready record refoulement regional related reported reporting respected responsive rich rights risk road run
    running sale saving scale sea sector secretary security sensitive serving setting seven shared sharing sheet site
    six size smuggling society sized solving specific speaking sponsored stakeholder standing start state states stop
    taking ten term terrorism terrorist text threatening three tier time timed to trafficking trained training trained
    treated turn two up upon use violence visa wide wing winning women word work working world worthy year years
    zone""".split()
)
"""What stands behind it."""


def told(pages: Sequence[Page], words: Vocabulary) -> Vocabulary:
    """Return the words of a text, with those that its printer divided, and what stands before hyphens of its own."""
    ends = list(_ends(pages))
    lines = len({(page.number, round(word.y)) for page in pages for word in page.words})
    if len(ends) > _DIVIDES * lines:
        return words
    own = [(first, second) for first, second in ends if _is_authors(first, second, words)]
    divided = {_bare(first) + _bare(second): 1 for first, second in ends if (first, second) not in own}
    return replace(
        words, prefixes={*words.prefixes, *(_bare(first) for first, _ in own)}, counts={**divided, **words.counts}
    )


def _ends(pages: Sequence[Page]) -> Iterator[tuple[str, str]]:
    for page in pages:
        for last, text in zip_longest((word.text for word in page.words), (word.text for word in page.words[1:])):
            if _DIVIDED.search(last):
                yield last, text or ""


def _is_authors(first: str, second: str, words: Vocabulary) -> bool:
    """Return whether a hyphen at a line's end belongs to the text; at a page's end nobody knows what follows it."""
    before, after = _bare(first), _bare(second)
    acronym = len(before) > 1 and before.upper() in first  # IOM-managed
    if acronym or not second[:1].islower() or f"{before}-{after}" in words or after in _SECONDS or before in _FIRSTS:
        return True
    if before + after in words or (first[:1].isupper() and not first[1:2].isupper()):
        return False
    return before in words or words.counts.get(after, 0) > 1


def _bare(word: str) -> str:
    return _EDGES.sub("", word.lower())
