"""Words that stand between these only for another, for wrong-word: "or there agencies", "boarder control".

As confused.py, where the neighbours on both sides tell the word that is meant; a row is as in grammar.py.
"""

from __future__ import annotations

from drafter.check.wording.grammar import Row, row

_PEOPLE = (
    r"(?:people|members|countries|communities|States|victims|those|refugees|migrants|populations|families|islands|areas"
    r"|economies)"
)
_BADLY = r"\b(?:adversely|directly|badly|negatively|severely|seriously|most|worst)\ "


def _alike(wrong: str, right: str, before: str, after: str) -> Row:
    """Return the row of a word that stands between these for another, which looks or sounds as it does."""
    form = rf"(?:{before})(?P<at>{wrong})(?P<noun>{after})"
    return row(
        wrong.replace("|", " "), form, "one word stands for another that sounds or looks alike", f"{right}{{noun}}"
    )


ALIKE = (
    _alike("principle", "principal", r"\b(?:the|its|their|two|three|these|main|a|as)\ ",
           r"\ (?:cause|reasons?|aim|objectives?|source|purposes?|organs?|partner|countries|route|goals?"
           r"|concern|challenge|areas?|tasks?|findings?|function|donors?|destinations?|authority|office"
           r"|(?:aims|causes|challenges|concerns|functions|partners|routes|sources)"
           r"(?=\ (?:of|for|are|were|behind|that|which)\b|[.,;]))\b"),
    _alike("effected", "affected", rf"{_BADLY}|\b{_PEOPLE}(?:\ (?:who|that|which))?"
           r"(?:\ (?:were|are|was|is|had\ been|have\ been|being))?(?:\ not)?\ ", r"\ by\b"),
    _alike("effected", "affected", _BADLY, rf"\ {_PEOPLE}"),
    _alike("affect", "effect", r"\b(?:into|took|take|takes|taking|immediate|to\ that)\ ", r"(?=[\s.,;])"),
    _alike("precede|preceded", "proceed\" or \"proceeded", r"\b", r"\ with\b"),
    _alike("lead", "led", r"\b(?:had|has|have|having)\ (?:(?:also|already|since|not|often)\ )?", r"\ to\b"),
    _alike("there", "their", r"\b(?:or|and|including|between|among|both)\ ", r"\ (?!(?:remains|exists|follows|seems"
           r"|appears|comes|stands|lies|needs|goes|begins|always|perhaps)\b)[a-z]{3,}[^siu\W]s\b"),
    _alike("boarder|boarders", "border", r"\b", r"\ (?:control|management|security|officials?|agenc|officers?|crossing"
           r"|liaison|protection|police|integrity|posts?|areas?|guards?|forces?|authorities)"),
    _alike("elicit", "illicit", r"\b", r"\ (?:trade|drugs?|flows|trafficking|activit(?:y|ies)|goods|firearms|fishing"
           r"|finance|financial|arms|movements?|proceeds)\b"),
    _alike("formally", "formerly", r"\b", r"\ (?:known|called|named)\b"),
    _alike("compliment", "complement", r"\b", r"\ (?:existing|each\ other|one\ another|national|regional|ongoing|other"
           r"|current)\b"),
    _alike("except|excepted", "accept\" or \"accepted", r"\b(?:to|and|also|Meeting|Ministers|Members|Participants)\ ",
           r"\ (?:the|an?|its|this)\ (?:[a-z]+\ )?(?:invitation|offer|proposal|recommendation|nomination)\b"),
    _alike("adapted", "adopted", r"\b", r"\ (?:the|its)\ (?:[a-z]+\ )?(?:report|minutes|declaration|resolution)\b"),
    _alike("born", "borne", r"\b(?:was|were|be|been|being|is|are|costs?)\ ", r"\ by\b"),
    _alike("exiting", "existing", r"\b", r"\ (?:mechanisms?|frameworks?|resources|arrangements|laws|legislation"
           r"|structures|instruments|tools|programmes?|programs?|initiatives|networks|commitments|agreements|efforts"
           r"|guidelines|practices|systems|processes|cooperation|obligations|budget)\b"),
    _alike("through", "thorough", r"\b[Aa]\ ", r"\ (?:review|assessment|examination|discussion|analysis|investigation"
           r"|understanding|evaluation|study)\b"),
    _alike("cite", "site", r"\b(?:on-|field\ |a\ )", r"\ visits?\b"),
)  # fmt: skip
"""What stands before and behind tells the word that is meant."""
