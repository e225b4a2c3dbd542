"""The closed grammar that lost-word and wrong-word go by: verbs, and what English wants behind them.

Each verb of BASE is no noun and no adjective in its plain form, so that no reading makes sense of "agreed establish".
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from drafter.check.wording.inflected import Inflected
from drafter.patterns import Pattern, compiled

BASE = (
    r"accelerate|achieve|adopt|allow|assess|assist|be|become|build|carry\ out|clarify|collaborate|combat|communicate|"
    "consider|consolidate|continue|contribute|convene|cooperate|coordinate|create|decide|deepen|define|deliver|develop|"
    "discuss|disseminate|eliminate|enable|encourage|endorse|engage|enhance|ensure|establish|examine|expand|explore|"
    "facilitate|finalise|finalize|formulate|foster|harmonise|harmonize|identify|implement|improve|increase|inform|"
    "intensify|introduce|invite|maintain|minimise|minimize|mitigate|mobilise|mobilize|nominate|organise|organize|"
    "participate|prepare|prevent|promote|protect|provide|pursue|recognise|recognize|recommend|reduce|refine|reinforce|"
    "remain|resolve|safeguard|seek|strengthen|submit|tackle|undertake|utilise|utilize|widen"
)
_DETERMINED = r"(?:the|a|an|its|their|our|this|these|those|all|further|more|new|any|each)"
_NOUN_TOO = (
    r"take|address|work\ with|host|share|report\ on|support|exchange|monitor|progress|profile|manage"
    r"|make|give|set\ up|put"
)


@dataclass(frozen=True, slots=True)
class Kind:
    """One form; a text without any of `words` holds none."""

    words: frozenset[str]
    form: Pattern


@dataclass(frozen=True, slots=True)
class Mend:
    """What is wrong, and what to write of what was found."""

    what: str
    to_write: Callable[[re.Match[str], str], str]


Row = tuple[Kind, Mend]


def row(words: str, form: str, what: str, write: str) -> Row:
    """Return one row; `write` names groups of `form` in braces."""

    def to_write(found: re.Match[str], text: str) -> str:
        groups = {name: Inflected(text[slice(*found.span(name))]) for name in found.re.groupindex}
        return f'write "{write.format(**groups)}"'

    return Kind(frozenset(words.split()), compiled(form, re.VERBOSE)), Mend(what, to_write)


_HELPED = (
    r"(?:(?:the|these|all|interested|other|its|their)\ )?(?:(?!(?:to|which|that|who|in|by|with|on|will"
    r"|can|could|would|should|for|as|from|when|where|further|and\ to)\b)[\w’'\ufffc-]+\ ){0,5}?"
    r"(?:[a-z]+[^s\W]s|[A-Z]{2,}|\ufffc+|Group|Secretariat|Office|people)"
)
_VERBS = (
    "agreed decided undertook resolved sought aimed intended planned wished hoped proposed wishes seeks "
    "intends plans aims continue continues continued failed expected tended endeavoured endeavored pledged "
    "offered volunteered able unable willing ready determined"
)
_ACTED = (
    "noted welcomed agreed endorsed recommended thanked expressed requested reaffirmed recalled urged invited"
    " encouraged decided considered reviewed approved commended emphasised emphasized stressed reiterated adopted"
)
LOST: tuple[Row, ...] = (
    row("assist assists assisted assisting", rf"(?P<verb>\b[Aa]ssist(?:s|ed|ing)?)\ (?P<who>{_HELPED})\ "
        rf"(?P<at>{BASE}|take\ forward|profile(?=\ [a-z]+s\b)|(?:{_NOUN_TOO})(?=\ {_DETERMINED}\b))\b",
        '"to" is lost', "{verb} {who} to {at}"),
    row("encouraged invited urged requested tasked directed asked instructed enable enabled enables enabling "
        "allow allowed allows",
        rf"\b(?P<verb>encouraged|invited|urged|requested|tasked|directed|asked|instructed|enabl(?:e|ed|es|ing)"
            rf"|allow(?:s|ed)?)\ (?P<who>(?:the\ )?(?:(?!that\b)[a-z-]+\ ){{0,2}}?(?:members|participants"
            rf"|countries|States|states|Members|Ministers|officials|parties|Parties|Secretariat|secretariat"
            rf"|Group|Co-Chairs|[A-Z]{{2,}}))\ (?P<at>{BASE})\b",
        '"to" is lost', "{verb} {who} to {at}"),
    row("requests invites urges tasks directs asks instructs encourages calls",
        rf"\b(?P<verb>[Rr]equests|[Ii]nvites|[Uu]rges|[Tt]asks|[Dd]irects|[Aa]sks|[Ii]nstructs|[Ee]ncourages"
        r"|[Cc]alls\ (?:up)?on)\ "
        rf"(?P<who>the\ (?:[A-Z][\w-]*\ ){{0,3}}?(?:Panel|Committee|Council|Board|Commission|Chair|President|Bureau"
            rf"|Secretariat|Secretary|Secretary-General|Group|Office|Parties|Members|States|Director-General))\ "
        rf"(?P<at>{BASE}|(?:update|submit|report|{_NOUN_TOO})(?=\ {_DETERMINED}\b))\b",
        '"to" is lost', "{verb} {who} to {at}"),
    row(_VERBS, rf"\b(?P<verb>{'|'.join(_VERBS.split())})\ (?P<at>(?!be\b|become\b|remain\b)(?:{BASE}))\b(?=\ [a-z])",
        '"to" is lost', "{verb} to {at}"),
    row("order", r"\b(?P<verb>in\ order)\ (?P<at>(?!to\b|that\b|for\b|of\b|and\b|or\b|by\b|as\b)[a-z]{4,})\ "
        r"(?=(?:the|a|an|its|their|our)\b)", '"to" is lost', "{verb} to {at}"),
    row("accordance line cooperation collaboration partnership consultation conjunction connection "
        "compliance conformity",
        rf"\b(?P<verb>in\ (?:(?:close|full|strict)\ )?(?:accordance|line|cooperation|collaboration|partnership"
            rf"|consultation|conjunction|connection|compliance|conformity))\ (?P<at>{_DETERMINED})\b",
        '"with" is lost', "{verb} with {at}"),
    row("regard relation respect addition response contrast reference prior according pursuant owing thanks",
        r"(?<![A-Z])\b(?P<verb>(?:with\ (?:regard|respect|reference)|in\ (?:relation|regard|contrast)|prior"
            r"|according|pursuant|owing))\ (?P<at>(?:the|its|their|our|these|those))\b",
        '"to" is lost', "{verb} to {at}"),
    row("view support behalf light terms spite basis part result margins case means framework context absence course",
        r"\b(?P<verb>in\ (?:view|light|support|spite|terms|the\ (?:margins|framework|context|absence|course"
            r"|light))|(?<!their\ )(?<!own\ )on\ (?:behalf|the\ (?:basis|margins|part))|as\ (?:part|a\ "
            r"(?:result|part|means)))\ (?P<at>(?:the|its|their|our|these|those))\b",
        '"of" is lost', "{verb} of {at}"),
    row("sense number variety lack majority multitude", r"\b(?P<verb>a\ (?:strong\ |common\ |shared\ |wide\ "
        r"|large\ |growing\ |clear\ )?(?:sense|number|variety|lack|majority|multitude))\ (?P<at>(?!of|and|or"
        r"|which|that|in|on|at|to|for|as|from|with|among|is|was|were|are|has|had|have|will|would|between"
        r"|within|by|one|who|where|below|above|but|not|than|so|plate|line|held)[a-z]{4,})(?=[\s.,;])",
        '"of" is lost', "{verb} of {at}"),
    row("offer offers invitation invitations", r"\b(?P<verb>(?:the|a)\ (?:[a-z]+\ )?(?:offer|invitation)s?)\ "
        r"(?P<at>(?:[A-Z\ufffc][\w\ufffc’'-]*)(?:\ (?:of\ |and\ |the\ )*[A-Z\ufffc][\w\ufffc’'-]*)*)\ to"
        r"\ (?:host|hold|chair|convene|lead|organi[sz]e|provide|fund)\b", '"of" is lost', "{verb} of {at}"),
    row("range series", r"\b(?P<verb>a\ (?:wide\ |broad\ |full\ |whole\ )?(?:range|series))\ "
        r"(?P<at>[a-z]+[^s\W]s)\b(?=[\s.,;])", '"of" is lost', "{verb} of {at}"),
    row("participate participated participates participating", r"\b(?P<verb>[Pp]articipat(?:e|ed|es|ing))\ "
        r"(?P<at>the|this|these|its|their|all)\b(?!\ (?:time|way|same))", '"in" is lost', "{verb} in {at}"),
    row("look looks looked looking", r"\b(?P<verb>[Ll]ook(?:s|ed|ing)?\ forward)\ (?P<at>the|its|their|further"
        r"|continued|receiving|welcoming|working|seeing)\b", '"to" is lost', "{verb} to {at}"),
    row("government governments", r"\b(?P<verb>[Tt]he\ [Gg]overnments?)\ "
        r"(?P<at>\ufffc{3,})(?=\ (?:for|in|and|to|on|who|which|has|had)\b)",
        '"of" is lost', "{verb} of {at}"),
    row(_ACTED, rf"(?P<verb>\b[Tt]he)\ (?P<at>(?:{'|'.join(_ACTED.split())}))"
        r"(?=\ (?:the|its|that|their|to|with|all|a|an)\b)",
        "it is lost who acts", "{verb} Meeting {at}"),
)  # fmt: skip
