"""Words that sound or are written alike, for wrong-word; a row is as in grammar.py.

"The principal that", "a compliment to", "too host", "the consent off": each word is good English, but not there.
"""

from __future__ import annotations

from drafter.check.wording.grammar import ACTIVE, BASE, Row, row

_ALIKE = "one word stands for another that sounds alike"
_VALUES = (
    r"(?:basic|common|core|founding|fundamental|general|guiding|key|leading|shared|agreed|underlying|humanitarian|legal"
    r"|moral|democratic|following|above|international|first|same|precautionary|important|founding|established)"
)
_DO = rf"(?:{BASE}|{ACTIVE}|host|hold|train|take|make|keep|report|meet|visit|support|share|help|work\ with)"
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
    row("principal", rf"\b(?P<noun>[Tt]he|[Aa]|[Tt]his|[Tt]hat|{_VALUES})\ (?P<at>principal)"
        r"(?=\ (?:that|of(?!\ (?:the|a|an)\ (?:school|college|academy|loan))|which|on\ which|whereby|is|was|by\ which)"
        r"\b|[.,;])", _ALIKE, "{noun} principle"),
    row("principals", rf"\b(?P<noun>{_VALUES}|these|those|on\ the|the)\ (?P<at>principals)"
        r"(?=\ (?:of|that|which|on|for|in|and|are|were|set|contained)\b|[.,;])(?!\ (?:of|and)\ (?:the\ )?(?:schools?"
        r"|colleges?|companies|firms|agents|teachers))", _ALIKE, "{noun} principles"),
    row("principle", r"\b(?P<noun>[Tt]he|[Ii]ts|[Tt]heir|[Oo]ur|[Aa])\ (?P<at>principle)\ (?=(?:aim|objectives?"
        r"|purposes?|reasons?|cause|source|officers?|investigators?|organs?|feature|function|challenge|obstacles?"
        r"|donors?|partner|cities|city|port|exporters?|producers?|markets?|forum|venue|outcomes?"
        r"|legal|judicial|policy|advisers?|secretary|findings?|conclusions?|recommendations?|beneficiar(?:y|ies))\b)",
        _ALIKE, "{noun} principal"),
    row("compliment compliments", r"\b(?P<noun>is|are|was|were|be|as|provide|provides|form|forms|useful|necessary"
        r"|valuable|important)\ (?P<a>an?\ |the\ )?(?P<at>compliments?)\ (?=to\b)", _ALIKE, "complement"),
    row("compliment compliments complimented complimenting", r"\b(?P<noun>to|will|would|should|could|can|may|which"
        r"|that|and)\ (?P<at>compliment(?:s|ed)?)\ (?=(?:the|its|their|each|one|existing|other|national|regional"
        r"|ongoing|these|those|work|efforts)\b)(?!(?:(?:the|its|their|these)\ )?(?:[A-Z]|chair|host|secretariat|staff"
        r"|organi[sz]ers|authorities|government|delegation|members|officers|team|people))", _ALIKE,
        '{noun} complement'),
    row("complimentary", r"\b(?P<at>complimentary)\ (?=(?:to|measures|approaches|roles?|efforts|actions?|activities"
        r"|initiatives|mandates|skills|work|functions|protection|pathways)\b)", _ALIKE, "complementary"),
    row("affects", r"\b(?P<noun>its|their|whose|such|side|possible|harmful|long-term|adverse|negative|positive|knock-on"
        r"|these|those|the)\ (?P<at>affects)\ (?=(?:are|were|is|was|have|had|will|would|may|might|can|could|of|on"
        r"|and|in)\b)", _ALIKE, "{noun} effects"),
    row("effect effects effected", r"\b(?P<noun>(?:to|would|could|will|may|might|which|that|can|also|not|adversely"
        r"|directly|seriously|severely|badly|negatively)\ )(?P<at>effects?|effected)\ (?=(?:the\ (?:lives|people"
        r"|poor|most"
        r"|health|region|livelihoods?|environment|safety|security|economy|whole|rights|work|quality)|their|our|many|all"
        r"|most|people|communities|members|countries|women|children|livelihoods|small|everyone|each)\b)"
        r"(?![^.;,]{0,60}\b(?:change|reform|improvement|payment|transfer|repair|transition|cut|saving)s?\b)",
        _ALIKE, "affect"),
    row("effected", r"\b(?P<noun>(?:most|worst|adversely|severely|badly|directly|seriously|negatively|particularly"
        r"|hardest|the|those|persons|people|countries|communities|areas|regions|members))\ (?P<at>effected)"
        r"(?=\ (?:by|members|people|communities|areas|countries|regions|families|populations|states|persons)\b|[.,;])",
        _ALIKE, "{noun} affected"),
    row("loose", r"\b(?P<noun>to|not|might|can|could|should|must|they|we|would|will|may|members|countries|often)\ "
        r"(?P<at>loose)\ (?=(?:the|their|its|a|an|his|her|our|this|all|any|some|many|more|most|money|time|access"
        r"|interest|contact|sight|ground|jobs|momentum|track|confidence|income|lives|trust)\b)"
        r"(?!(?:a|the)\ (?:network|grouping|coalition|ends?)\b)", "an adjective stands for a verb", "{noun} lose"),
    row("looses", r"\b(?P<at>looses)\b", "an adjective stands for a verb", "loses"),
    row("loosing", r"\b(?P<at>[Ll]oosing)\b", "an adjective stands for a verb", "losing"),
    row("lose", r"\b(?P<noun>(?:been|had|has|have|was|were|is|are|be))\ (?P<at>lose)\b", "this is not the participle",
        "{noun} lost"),
    row("then", r"\b(?P<noun>(?:other|better|earlier|later|older|younger|smaller|longer|shorter|stronger|weaker|faster"
        r"|slower|cheaper|easier|worse|wider|deeper|further|sooner|closer|nearer|safer|richer|poorer|bigger|newer"
        r"|no\ later|no\ more|no\ less)(?:\ [a-z]+)?)\ (?P<at>then)\b(?=\ (?:the|a|an|in|that|those|it|its|their|any"
        r"|all|\d|one"
        r"|two|three|expected|planned|before|others?)\b)(?!\ the\ [a-z]+\ (?:was|were|had|will|would))", _ALIKE,
        "{noun} than"),
    row("there", r"\b(?P<noun>at|to|from|in|into|within|among|between|against|all|both|upon|during|after|before|that"
        r"|express|expressed|thanked|gave|give|made|make|keep|kept|lost|lose|with|has"
        r"|have)\ (?P<at>there)\ (?=(?:disposal|own"
        r"|national|respective|domestic|members|ministers|borders|ports|territory|territories|nationality|countries"
        r"|governments|homes|families|communities|next|meeting|request|discretion|capacity|rights|work|laws|vessels"
        r"|nationals|citizens|officials|experts|authorities|statements?|reports?|activities|advice|support|efforts"
        r"|gratitude|appreciation|contributions?|expertise|experiences?|views|proposals?|comments|duties|mandates?"
        r"|guests|leadership|lives|livelihoods|jobs|staff|policies|plans?|strategies|priorities|ability|children|data"
        r"|neighbours|offers?|partners|interests?|invitation|cooperation|commitments?|concerns?|wish|fees)\b)", _ALIKE,
        "{noun} their"),
    row("whose", r"\b(?P<noun>over|on|of|about|agree|decide|know|people|persons|members|those|participants|experts"
        r"|States|delegations|officials|anyone|everyone)\ (?P<at>whose)\ (?=(?:is|was|has|had|will|would|should|can"
        r"|could|may"
        r"|might|must|are|were|have|clears|pays|owns|leads|hosts|attended|took|participated|came|made|gave)\b)", _ALIKE,
        "{noun} who"),
    row("who's who’s", r"\b(?P<noun>[\w’'-]+)\ (?P<at>[Ww]ho['’]s)\b", "this is a contraction, or the wrong word",
        '{noun} whose" or "{noun} who'),
    row("of", r"\b(?P<noun>would|could|should|might|must|may)\ (?P<at>of)\ (?=(?:been|had|taken|made|given|done)\b)",
        _ALIKE, "{noun} have"),
    row("too", rf"(?<!\S)(?P<noun>[\w’')\ufffc-]+)\ (?P<at>too)\ (?=(?:{_DO})\ (?:the|a|an|its|their|all|any|this"
        rf"|these|\d|that"
        r"|[a-z]+s)\b)", _ALIKE, "{noun} to"),
    row("too", r"\b(?P<noun>attention|according|access|commitment|contribution|response|addition|relation|regard|due"
        r"|related|relating|referred|subject|prior|thanks|appreciation|gratitude|support|up|closer|committed|contribute"
        r"|contributed|linked|returned|presented|submitted|reported|given|return|report|belongs?"
        r"|forward)\ (?P<at>too)\ "
        r"(?=(?:the|its|their|this|these|all|a|an|[A-Z\ufffc])[\w\ufffc]*\b)", _ALIKE, "{noun} to"),
    row("to", r"\b(?P<noun>is|are|was|were|be|been|far|much)\ (?P<at>to)\ (?=(?:early|late|small|high|costly|expensive"
        r"|strict|complex|difficult)\b)", _ALIKE, "{noun} too"),
    row("insure insured insures", r"\b(?P<noun>to|will|would|should|must|and|that|which|they|we|members)\ "
        r"(?P<at>insures?)\ (?=(?:that|the\ (?:safety|safe|security|full|effective|timely|protection|implementation"
        r"|success"
        r"|quality|continuity|participation|availability|proper|smooth|early|continued|follow)|effective|full|timely"
        r"|better|coherence|consistency|compliance|coordination|close|greater|adequate)\b)", _ALIKE, "{noun} ensure"),
    row("for", r"\b(?P<noun>that|the|these|those|all|other|remaining|first|last)\ (?P<at>for)\ (?=(?:members"
        r"|countries|States"
        r"|states|delegations|participants|workshops|meetings|years|months|weeks|days|priorities|areas|pillars|themes"
        r"|working\ groups|projects|sessions|categories|objectives|recommendations|proposals|vessels)\ (?:have|has|had"
        r"|are|were|was|will|would|should|did|took)\b)", _ALIKE,
        "{noun} four"),
    row("weather wether", r"\b(?P<noun>on|consider|considered|decide|decided|examine|examined|discuss|discussed"
        r"|determine|know|noted|clarify|review|assess|see|ask|asked|of|questions?|regardless\ of|about)"
        r"\ (?P<at>wea?ther)\ (?=(?:or|the|to|it|they"
        r"|this|these"
        r"|a|an|its|their|members|such|any|and\ how|there)\b)", _ALIKE, "{noun} whether"),
    row("whether", r"\b(?P<noun>bad|heavy|severe|extreme|poor|good|rough|stormy|cold|hot|dry|wet|adverse|harsh|the)\ "
        r"(?P<at>whether)(?=[.,;]|\ (?:forecasts?|warnings?|conditions|events?|stations?|reports?|services?"
        r"|and\ climate)\b)",
        _ALIKE, "{noun} weather"),
    row("passed", r"\b(?P<noun>the|this|recent)\ (?P<at>passed)\ (?=(?:year|years|decade|decades|two|three|five|ten"
        r"|few|month"
        r"|months|century|biennium|\d+|meetings?|sessions?)\b)", _ALIKE, "{noun} past"),
    row("past", r"\b(?P<noun>has|have|had|having|been)\ (?P<at>past)(?=[.,;]|\ (?:since|by|the|a|an|its|on|without|to"
        r"|into|legislation|laws)\b)", _ALIKE, "{noun} passed"),
    row("personal", r"\b(?P<noun>military|medical|security|trained|qualified|support|police|technical|customs|senior"
        r"|border|project|local|staff|key|health|secretariat|diplomatic)\ (?P<at>personal)(?=[.,;)]|\ (?:of|in|from"
        r"|to|who|were|was|have|had|will|on|for|at|with|are)\b)", _ALIKE, "{noun} personnel"),
    row("personnel", r"\b(?P<noun>his|her|their|a|my|in)\ (?P<at>personnel)\ (?=(?:belongings|opinion|circumstances"
        r"|commitment|capacity|interests?|injury)\b)", _ALIKE, "{noun} personal"),
    row("council counsel", r"\b(?P<noun>legal|defence|defense|independent|wise)\ (?P<at>council)(?=[.,;]|\ (?:to|of"
        r"|for|and"
        r"|from|was|is)\b)", _ALIKE, "{noun} counsel"),
    row("counsel", r"\b(?P<noun>[Ss]ecurity|[Mm]inisterial|[Ee]xecutive|[Gg]overning|[Aa]dvisory|[Cc]ity|[Rr]egional)\ "
        r"(?P<at>[Cc]ounsel)\b", _ALIKE, "{noun} Council"),
    row("proceeded", r"\b(?P<noun>meeting|session|year|period|was|were|conference|workshop|days?"
        r"|weeks?|months?|is|immediately)\ (?P<at>proceeded)\ (?=by\b)", _ALIKE, "{noun} preceded"),
    row("proceeding", r"\b(?P<noun>the|immediately)\ (?P<at>proceeding)\ (?=(?:paragraphs?|year|years|meeting|session"
        r"|section|months?|decade)\b)", _ALIKE, "{noun} preceding"),
    row("cite site sight", r"\b(?P<noun>on|made|make|making|conducted|conduct|undertook|construction|project|web"
        r"|landing|building|test|pilot|field|heritage|this"
        r"|each"
        r"|the)\ (?P<at>(?:sight|cite))\ (?=(?:visits?|inspections?)\b)", _ALIKE, "{noun} site"),
    row("advice advise", r"\b(?P<noun>[Tt]o|will|would|should|could|can|may|must|which|who)\ (?P<at>advice)\ "
        r"(?=(?:on|the|that|its|members|Ministers|against|about|and\ assist|officials|States|Parties|governments|how"
        r"|whether|them|it|us|all|any)\b)", "a noun stands for its verb", "{noun} advise"),
    row("advise", r"\b(?P<noun>its|their|his|her|the|expert|legal|technical|this|further|any|written|helpful|valuable"
        r"|sound|policy|practical|of|with|for|such|scientific|independent|useful|good)\ (?P<at>advise)(?=\ (?:of|on"
        r"|from|to"
        r"|and|in|was|is|that|which|by|provided|given|received|for|at)\b|[.,;])", "a verb stands for its noun",
        "{noun} advice"),
    row("steak steakholder steakholders", r"\b(?P<at>steak\ ?holders?)\b", _ALIKE, "stakeholders"),
    row("bare", r"\b(?P<noun>to|not|will|would|should|must)\ (?P<at>bare)\ (?=(?:the|in\ mind|its|their|witness|a)\b)",
        _ALIKE, "{noun} bear"),
    row("peace", r"\b(?P<noun>a|this|each|another|every)\ (?P<at>peace)\ (?=of\b)", _ALIKE, "{noun} piece"),
    row("roll", r"\b(?P<noun>(?:important|key|central|leading|vital|crucial|active|major|essential|coordinating)"
        r"|(?:the|its|their|a)(?=\ roll\ (?:that|played|in)\b))\ (?P<at>roll)\ (?=(?:of|in|that|played|as|for)\b)",
        _ALIKE, "{noun} role"),
    row("role", r"\b(?P<at>role-out|role\ out)\b", _ALIKE, "roll-out"),
    row("brake break", r"\b(?P<noun>coffee|lunch|tea|to|a)\ (?P<at>brake)\ (?=(?:the\ (?:cycle|silence|deadlock|law)"
        r"|down"
        r"|up|in\ the\ session)\b)", _ALIKE, "{noun} break"),
    row("coarse", r"\b(?P<noun>of|in\ the|in\ due)\ (?P<at>coarse)\b", _ALIKE, "{noun} course"),
    row("born bourne", r"\b(?P<noun>be|is|are|was|were|been|being)\ (?P<at>born|bourne)\ (?=by\b)", _ALIKE,
        "{noun} borne"),
    row("threw", r"\b(?P<at>threw)\ (?=(?:which|whom|cooperation|joint|better|more|training|bilateral|regional)\b)",
        _ALIKE, "through"),
    row("lead", r"\b(?P<noun>(?:has|have|had|having)(?:\ (?:also|already|often))?)\ (?P<at>lead)\ (?=to\b|the\b|by\b)",
        "the past of this verb has another form", "{noun} led"),
    row("excepted", r"\b(?P<noun>be|been|was|were|is|are)\ (?P<at>excepted)\b(?!\ from)", _ALIKE, "{noun} accepted"),
    row("except excepted", r"\b(?P<noun>to|will|would|should|could|can|gladly|and)\ (?P<at>excep(?:t|ted))\ "
        r"(?=(?:the|an?|this|that|their|its)\ (?:[a-z]+\ )?(?:offer|invitation|proposal|report|recommendations?|request"
        r"|conditions?|terms|applications?)\b)", _ALIKE, "{noun} accept"),
    row("buy", r"\b(?P<noun>[a-z]{2,}ed|held|made|led|given|taken|sent|done"
        r"|shown)\ (?P<at>buy)\b", _ALIKE, "{noun} by"),
    row("buy", r"\b(?P<at>buy)\ (?=the\ (?:end|time|secretariat|Government|host|Chair)\b"
        r"|\d{1,2}\ [A-Z])", _ALIKE, "by"),
    row("then", r"\b(?P<noun>greater|larger|higher|lower|more|less|fewer|better|smaller|longer|shorter|stronger|worse"
        r"|rather)\b(?:\ (?!and\b|if\b|was\b|were\b|since\b|by\b|until\b|but\b|who\b|that\b|which\b)[\w’'-]+){1,6}\ "
        r"(?P<at>then)\ (?=[a-z]+[^\W]s?[.,;]|the\b|those\b|that\b|in\b|before\b|\d)", _ALIKE, "than"),
    row("weary", r"\b(?P<noun>be|are|were|remain|remained)\ (?P<at>weary)\ (?=of\ (?:the\ risks?|any"
        r"|attempts))", _ALIKE,
        "{noun} wary"),
    row("fourth", r"\b(?P<noun>set|put|bring|brought|sets|so|back\ and)\ (?P<at>fourth)\b", _ALIKE, "{noun} forth"),
    row("foreward forword forewords", r"\b(?P<at>(?:[Ff]oreward|[Ff]orword|[Ff]orewords))\b", _ALIKE, "foreword"),
    row("allot", r"\b(?P<at>allot)\ (?=of\b)", _ALIKE, "a lot"),
    row("apart", r"\b(?P<noun>is|are|was|were|as|form|forms|be)\ (?P<at>apart)\ (?=of\b)", _ALIKE, "{noun} a part"),
)  # fmt: skip
"""Words that sound or are written alike, where the neighbours leave no doubt."""
