"""One spelling for a text: "recognised" or "recognized", and one form of its apostrophes.

The Macquarie and the Australian Style Manual write -ise, the UN Editorial Manual writes -ize. Only words of this list
are changed, and only in small letters: what has a capital may be the name of an organisation or an instrument, and
names keep their spelling ("the International Labour Organization"). "Capacity building" is two words as a noun in the
former, and has a hyphen in the latter; before another noun it has one in both, and stays.
"""

from __future__ import annotations

import re

from drafter.patterns import compiled

ISE, IZE = "ise", "ize"
OF_PROFILE = {"bali": ISE, "au": ISE, "un": IZE}
"""The spelling of each profile; that of the Bali Process is its Co-Chairs' own, mostly."""

_STEMS = """
    acclimati actuali agoni amorti anonymi apologi authori capitali categori centrali characteri civili collectivi
    commerciali computeri conceptuali containeri contextuali criminali crystalli customi decentrali decriminali demobili
    democrati destabili digiti digitali economi emphasi energi epitomi equali exteriori externali factori familiari
    finali formali fraterni generali globali harmoni hospitali hypothesi immobili immuni incentivi individuali
    industriali initiali institutionali internali internationali itemi jeopardi legali legitimi liberali locali
    marginali materiali maximi mechani memori militari minimi mobili moderni monopoli nationali naturali neutrali
    normali operationali optimi organi patroni penali personali politici polari populari prioriti privati publici
    radicali randomi rationali reali recogni regulari revitali revolutioni saniti scandali scrutini sensiti
    sociali speciali stabili standardi stigmati subsidi summari symboli sympathi synchroni synthesi systemati terrori
    theori traumati tyranni urbani utili vandali verbali victimi visuali weaponi
"""
_WORD = compiled(
    r"(?<![^\W\d_])(?P<stem>(?:[Dd]e|[Dd]is|[Mm]is|[Oo]ver|[Rr]e|[Uu]n)?-?(?:"
    + "|".join(f"[{stem[0].upper()}{stem[0]}]{stem[1:]}" for stem in _STEMS.split())
    + r"))(?P<letter>[sz])(?=(?:e|ed|es|er|ers|ing|able|ations?|ational|ationally)\b)"
)
_QUOTED = compiled(r"“[^”]*”|‘[^’]*’(?!\w)")
_NOUN = compiled(
    r"\b(?P<begins>[Cc])apacity[ -]building(?=[,.;:)]|$|\s(?:and|or|in|of|for|to|on|by|with|at|through)\b)"
)
_APOSTROPHE = compiled(r"(?<=\w)'(?=\w)|(?<=s)'(?=\s\w)")
_SINGLE = compiled(r"(?<![\w’'])'(?=\w)([^'\n]{1,80}?)(?<=[\w.,;!?])'(?!\w)")
_DOUBLE = compiled(r"(?<!\w)\"(?=\w)([^\"\n]{1,300}?)(?<=[\w.,;!?)])\"(?!\w)")


def spelled(text: str, form: str) -> str:
    """Return the text in one spelling, ISE or IZE, as long as it was; what it quotes stays."""
    at, done = 0, ""
    for quoted in _QUOTED.finditer(text):
        done += _in(text[at : quoted.start()], form) + quoted[0]
        at = quoted.end()
    return done + _in(text[at:], form)


def _in(text: str, form: str) -> str:
    letter = form[1]

    def word(found: re.Match[str]) -> str:
        return found[0] if _is_name(text, found) else f"{found['stem']}{letter}"

    between = "-" if form == IZE else " "
    return _NOUN.sub(lambda found: f"{found['begins']}apacity{between}building", _WORD.sub(word, text))


def _is_name(text: str, found: re.Match[str]) -> bool:
    """Return whether a word may be part of a name: it has a capital, and does not begin a sentence of small words."""
    if found[0][0].islower():
        return False
    begins = re.search(r"(?:^|[.?!:] )$", text[: found.start()])
    return not begins or not re.match(r"[a-z]+,? [a-z]", text[found.end() + 1 :])


def curly(text: str) -> str:
    """Return the text, as long as it was, with printers' apostrophes and quotation marks for those of a keyboard."""
    return _APOSTROPHE.sub("’", _DOUBLE.sub(r"“\1”", _SINGLE.sub(r"‘\1’", text)))
