"""Words that sound or are written alike, for wrong-word: "in principal", "there efforts"; a row is as in grammar.py."""

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


_ALIKE = (
    _alike("principle", "principal", r"\b(?:the|its|their|two|three|these|main|a|as)\ ",
           r"\ (?:causes?|reasons?|aims?|objectives?|sources?|purposes?|organs?|partners?|countries|routes?|goals?"
           r"|concerns?|challenges?|areas?|tasks?|findings?|functions?|donors?|destinations?|authority|office)\b"),
    _alike("principals", "principles", r"\b(?:[Gg]uiding|[Bb]asic|[Ff]undamental|[Gg]eneral|[Cc]ore)\ ", r"\b"),
    _alike("principals", "principles", r"\b(?:the|these|those|its|on|of|with)\ ", r"\ (?:underlying|set\ out|enshrined"
           r"|contained|of\ (?:burden|shared|international|humanity|cooperation|non-))"),
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
    _alike("insure|insures", "ensure", r"\b", r"\ that\b"),
    _alike("except|excepted", "accept\" or \"accepted", r"\b(?:to|and|also|Meeting|Ministers|Members|Participants)\ ",
           r"\ (?:the|an?|its|this)\ (?:[a-z]+\ )?(?:invitation|offer|proposal|recommendation|nomination)\b"),
    _alike("adapted", "adopted", r"\b", r"\ (?:the|its)\ (?:[a-z]+\ )?(?:report|minutes|declaration|resolution)\b"),
    _alike("exiting", "existing", r"\b", r"\ (?:mechanisms?|frameworks?|resources|arrangements|laws|legislation"
           r"|structures|instruments|tools|programmes?|programs?|initiatives|networks|commitments|agreements|efforts"
           r"|guidelines|practices|systems|processes|cooperation|obligations|budget)\b"),
    _alike("through", "thorough", r"\b[Aa]\ ", r"\ (?:review|assessment|examination|discussion|analysis|investigation"
           r"|understanding|evaluation|study)\b"),
    _alike("passed", "past", r"\b(?:the|over|in)\ ", r"\ (?:years?|decade|months?|two|three|few|five|ten)\b"),
    _alike("cite", "site", r"\b(?:on-|field\ |a\ )", r"\ visits?\b"),
    _alike("roll", "role", r"\b(?:important|key|central|leading|vital|crucial|active|critical)\ ", r"\b(?!-)"),
    _alike("weather", "whether", r"\b", r"\ (?:or\ not|to)\b"),
    _alike("council", "counsel", r"\blegal\ ", r"(?:\ (?:to|for|from)\b|[.,;])"),
    _alike("moral", "morale", r"\b(?:staff|their|improved?)\ ", r"(?:[.,;]|\ (?:of|among)\b)"),
    _alike("personal", "personnel", r"\b(?:military|security|law\ enforcement|police|trained|customs|medical|frontline"
           r"|immigration|consular)\ ", r"(?:\ (?:and|in|to|from|on|of|at|with|for|who|were|was|had)\b|[.,;])"),
)  # fmt: skip
"""What stands before and behind tells the word that is meant."""

CONFUSED: tuple[Row, ...] = (
    row("affect affects", r"\b(?:the|an|any|no|direct|adverse|negative|positive|harmful|possible|little)\ "
        r"(?P<at>affects?)(?=\ (?:of|on|upon)\b)", "one word stands for another that sounds alike", "effect"),
    row("there",
        r"\b(?P<at>there)\ (?P<noun>(?:commitment|efforts|support|contribution|appreciation|views|cooperation|own"
        r"|respective|national|readiness|work)\b)", "one word stands for another that sounds alike", "their {noun}"),
    row("there",
        r"\b(?:on|of|for|with|by|about|through|under)\ (?P<at>there)\ (?P<noun>(?!(?:is|are|was|were|be|been|being|has"
        r"|have|had|will|would|shall|should|may|might|can|could|must|and|or|nor|to|in|at|on|as|if|that|who|which|when"
        r"|where|since|after|before|until|alone|again|also|always|never|not|no|too)\b)[a-z]+(?<!ed)(?<!ly)(?<!ing))\b",
        "one word stands for another that sounds alike", "their {noun}"),
    row("there", r"\b(?:protect|improve|strengthen|enhance|review|revise|express|share|increase|update|fulfil|implement"
        r"|expressed|reaffirmed|reviewed|strengthened|improved|shared|extend|extended|harmoni[sz]e|complete|publish)\ "
        r"(?P<at>there)\ (?P<noun>(?!(?:is|are|was|were|be|been|being|has|have|had|will|would|shall|should|may|might"
        r"|can|could|must|and|or|nor|to|in|at|on|as|if|that|who|which|when|where|since|after|before|until|alone|again"
        r"|also|always|never|not|no|too|by|with|from|for|of|the|a|an|this|these|what|first|last|next|then|now|more)\b)"
        r"[a-z]+(?<!ed)(?<!ly)(?<!ing))\b", "one word stands for another that sounds alike", "their {noun}"),
    row("principal", r"\bin\ (?P<at>principal)\b", "one word stands for another that sounds alike", "in principle"),
    row("advise",
        r"\b(?:the|their|its|further|legal|technical)\ (?P<at>advise)\b(?=\ (?:of|on|from|to|provided)\b|[.,;])",
        "a verb stands for its noun", "advice"),
    row("advice", r"\b(?:to|will|would|should|could)\ (?P<at>advice)\b(?=\ (?:the|on|that|its|members|Ministers)\b)",
        "a noun stands for its verb", "advise"),
    row("then",
        r"\b(?P<noun>more|less|rather|fewer|greater|higher|lower|larger)\ (?P<at>then)\b"
        r"(?=\ (?:the|a|an|in|that|those|half|\d|[a-z]+))", "one word stands for another that sounds alike",
        "{noun} than"),
    row("where",
        r"\b(?:[Mm]embers|[Pp]articipants|[Cc]ountries|[Ss]tates|reports|workshops|[Mm]inisters)\ (?P<at>where)\ "
        r"(?=(?:asked|invited|encouraged|held|also|urged|informed|requested|briefed)\b)",
        "one word stands for another that sounds alike", "were"),
    row("lead", r"\b(?:was|were|been|jointly)\ (?P<at>lead)\ (?=by\b)", "the past of this verb has another form",
        "led"),
    row("form",
        r"\b(?:report|update|presentation|support|advice|letter)\ "
        r"(?P<at>form)\ (?!(?:the|a|an)\ (?:basis|core|part))(?=(?:the|a|an|its|their|members|[A-Z])\b)",
        "one word stands for another that is written alike", "from"),
    row("looses loose", r"\b(?:to|will|would|may)\ (?P<at>loose)\ (?=(?:the|their|its|a)\b)",
        "an adjective stands for a verb", "lose"),
    row("than", r"(?:^|(?<=[.;]\s))(?:(?!\b(?:more|less|rather|other|else|different|further|[a-z]+er|worse)\b)[^.;])*?"
        r"\b(?P<noun>noted|agreed|recommended|stressed|recalled|emphasi[sz]ed|decided|underlined|acknowledged"
        r"|recogni[sz]ed|reaffirmed|proposed|suggested|considered|hoped|indicated|confirmed|recommends|decides|notes)"
        r"\ (?P<at>than)\b", "one word stands for another that is written alike", "{noun} that"),
    row("off", r"\b(?P<noun>[Ss]ession|[Mm]eeting|beginning|[Cc]hair|part|[Gg]overnment|[Rr]eport|outcomes?|members"
        r"|[Rr]epresentatives?|principles|implementation|importance|review|adoption|development|number|purpose|offer"
        r"|start|end|delegations?|list|result|basis|framework|context)\ (?P<at>off)\ (?=(?:the|its|their|this|all)\ "
        r"(?!coast|shore|island|record|agenda|table|year\b))", "one word stands for another that is written alike",
        "{noun} of"),
    row("its", r"(?<=[a-z]\ )(?P<at>its)\ (?=(?:a|the|an|not|been|important|necessary|essential|clear)\ )",
        "a possessive stands for a verb", "it is"),
    *_ALIKE,
    row("who", r"\b(?P<at>who[’']s)\ (?P<noun>[a-z]{3,}[^siu\W]s)\b",
        "one word stands for another that sounds alike", "whose {noun}"),
)  # fmt: skip
"""Words that sound or are written alike, where the neighbours leave no doubt."""
