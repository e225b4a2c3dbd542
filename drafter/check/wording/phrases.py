"""Phrases that English has in another form, for wrong-word; a row is as in grammar.py.

Sources: the usage notes of the United Nations Editorial Manual and of the Australian Government Style Manual; only
what both leave no doubt of.
"""

from __future__ import annotations

from drafter.check.wording.grammar import BASE, Row, row

_ING = f"(?P<at>{BASE})"
_PLURAL = (
    r"(?P<noun>(?!(?:this|his|its|us|as|is|was|has|does|less|plus|thus|yes|always|perhaps|various"
    r"|previous)\b)[a-z]{3,}[^su\W]s)"
)
_FIGURE = r"(?:[A-Z]{3}\ |[$€£])?(?:\d[\d.,]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty)"
_SOME = (
    r"(?:[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine|[Tt]en|[Ss]everal|[Mm]any|[Mm]ost|[Ss]uch"
    r"|[Tt]hese|[Tt]hose|[Bb]oth|[Ss]ome)"
)
_ONE_SUM = (
    r"(?:dollars|years|weeks|months|days|hours|minutes|metres|meters|kilometres|tonnes|tons|euros|pounds|process"
    r"|progress|news|access|press|focus|basis|series|success|crisis|analysis|emphasis|loss|status|consensus|percent)"
)
"""What is one sum, "two weeks is", and words that only end as a plural does."""
_PARTICIPLES = (
    ("took", "taken"), ("gave", "given"), ("went", "gone"), ("began", "begun"), ("chose", "chosen"), ("grew", "grown"),
    ("wrote", "written"),
    ("became", "become"), ("drew", "drawn"), ("undertook", "undertaken"), ("spoke", "spoken"), ("saw", "seen"),
)  # fmt: skip
"""The past and the participle of verbs that statements have, where the two differ."""
_BASES = (
    ("hold", "held"), ("take", "taken"), ("give", "given"), ("make", "made"), ("write", "written"),
    ("choose", "chosen"),
    ("send", "sent"), ("build", "built"),
)  # fmt: skip
PHRASES: tuple[Row, ...] = (
    row("comprising comprised comprises comprise", r"\b(?P<at>[Cc]ompris(?:ing|es|ed|e)\ of)\b",
        '"comprise" takes no "of"', "comprising\" or \"made up of"),
    row("consists consisting consist", r"\b(?P<verb>[Cc]onsist(?:s|ed|ing)?)\ (?P<at>from)\b",
        '"consist" takes "of"', "{verb} of"),
    row("overview", r"\b(?P<noun>[Oo]verview)\ (?P<at>on)\b(?!\ (?:a\ (?:monthly|quarterly|yearly|regular)"
        r"|\d))", "an overview is of something", "{noun} of"),
    row("look looks looked looking", rf"\b(?P<verb>[Ll]ook(?:s|ed|ing)?\ forward\ to)\ (?P<at>{BASE}|work\ with"
        rf"|host\ the|welcome\ the|see\ the|receive|hear)\b(?!\ (?:of|on|by)\b)",
        '"look forward to" takes "-ing"', '{verb} {at:ing}'),
    row("committed dedicated devoted", rf"\b(?P<verb>(?:are|were|is|was|be|been|being|remains?|remained|fully"
        rf"|firmly|strongly|deeply)\ (?:committed|dedicated|devoted)\ to)\ {_ING}\b",
        '"committed to" takes "-ing"', '{verb} {at:ing}'),
    row("contribute contributes contributed contributing", rf"\b(?P<verb>contribut(?:e|es|ed|ing)\ (?:"
        rf"(?:[a-z]+ly|further|greatly)\ )?to)\ {_ING}\b", '"contribute to" takes "-ing"', '{verb} {at:ing}'),
    row("view", rf"\b(?P<verb>with\ a\ view\ to)\ {_ING}\b", '"with a view to" takes "-ing"',
        '{verb} {at:ing}'),
    row("addition prior", rf"\b(?P<verb>in\ addition\ to|prior\ to)\ {_ING}\b", 'these words take "-ing"',
        '{verb} {at:ing}'),
    row("of for in by without from on", rf"\b(?P<verb>(?<!\w-)(?:of|for|by|without|from))\ (?P<at>(?!be\b"
        rf"|remain\b|increase\b|convene\b|continue\b|submit\b|combat\b)(?:{BASE}))\b(?=\ [a-z])(?!\ (?:of|in"
        rf"|on)\b)", 'a preposition takes "-ing"', '{verb} {at:ing}'),
    row("assist assists assisted", rf"\b(?P<verb>[Aa]ssist(?:s|ed)?)\ (?P<to>to)\ {_ING}\b", '"assist" takes "in" '
        'and "-ing" where nobody is named whom it helps', '{verb} in {at:ing}'),
    row("assist assists assisted help helps helped", r"(?:^|(?<=[.;:]\s))(?:(?!\bto\b)[^.;:])*?\b(?P<verb>"
        r"(?:assist|help)(?:s|ed)?\ in\ [a-z]+ing)\b(?:(?!\b(?:to|that|which|who|how|when|where|can|could|will|would"
        rf"|may|should|must)\b)[^.;:])*?\band\ (?P<to>to)\ {_ING}\b", 'two forms go on from one verb', 'and {at:ing}'),
    row("conducive", r"\b(?P<noun>[Cc]onducive)\ (?P<at>for)\b", '"conducive" takes "to"', "{noun} to"),
    row("migrations", r"\b(?P<noun>[Ii]rregular|[Ii]llegal|[Ll]abour|[Ll]abor)\ (?P<at>migrations)\b",
        "this noun has no plural", "{noun} migration"),
    row("periodical", r"\bon\ a\ (?P<at>periodical)\ basis\b", "what is printed is periodical", "periodic"),
    row("accordance", r"\b(?P<at>in\ accordance\ to)\b", '"in accordance" takes "with"',
        "in accordance with\" or \"according to"),
    row("regards", r"\b(?P<at>(?:with|in)\ regards\ to)\b", 'this is not an English form', "with regard to"),
    row("capable", rf"\b(?P<at>capable\ to)\ (?:{BASE})\b", '"capable" takes "of" and "-ing"', "capable of"),
    row("responsible", r"\b(?P<at>responsible\ of)\b", '"responsible" takes "for"', "responsible for"),
    row("discuss discussed discusses", r"\b(?P<verb>[Dd]iscuss(?:ed|es)?)\ (?P<at>about)\b",
        '"discuss" takes no "about"', "{verb}"),
    row("emphasised emphasized stressed underlined underscored highlighted", r"\b(?P<verb>emphasi[sz]ed"
        r"|stressed|underlined|underscored|highlighted)\ (?P<at>on)\ (?=the\ (?:importance|need|role|value)\b)",
        'this verb takes no "on"', "{verb}"),
    row("different", r"\b(?P<at>different\ than)\b(?=\ (?:the|that|those))", '"different" takes "from"',
        "different from"),
    row("less", r"(?<!no\ )(?<!or\ )\b(?P<at>less)\ (?P<noun>(?:members|countries|participants|delegations"
        r"|meetings|States|states|vessels|people|persons|cases|workshops|projects|officials|reports|resources"
        r"|incidents|victims|arrivals))\b", "what is counted is fewer, not less", "fewer {noun}"),
    row("fewer", r"\b(?P<at>fewer)\ (?P<noun>(?:progress|money|funding|time|information|cooperation|support"
        r"|work|assistance|capacity|attention))\b", "what is not counted is less, not fewer", "less {noun}"),
    row("amount", r"\b(?P<at>(?:large\ |growing\ |significant\ |small\ )?amount\ of)\ (?P<noun>(?:members"
        r"|countries|participants|delegations|meetings|states|vessels|people|persons|cases|workshops|projects"
        r"|officials|reports))\b", "what is counted has a number, not an amount", "number of {noun}"),
    row("informations equipments advices progresses evidences assistances feedbacks trainings", r"\b"
        r"(?P<at>informations|equipments|advices|evidences|assistances|feedbacks)\b", "this noun has no plural",
        "the singular"),
    row("between", rf"\b[Bb]etween\ (?P<noun>{_FIGURE}(?:\ (?:per\ cent|million|billion|thousand))?)\ (?P<at>to)\ "
        rf"(?={_FIGURE}\b)(?![^.;,]{{0,40}}\band\ \d)", '"between" takes "and"', "between {noun} and"),
    row("from", r"\b(?<!up\ )(?<!away\ )[Ff]rom\ (?P<noun>(?:19|20)\d\d)\ ?(?P<at>[-–])\ ?(?P<end>(?:19|20)\d\d)\b"
        r"(?=[.,;:)]|\ (?:was|were|and|in|for|by|with|at|on|of|have|has|had|will|would)\b)", "this is half a range",
        "from {noun} to {end}"),
    row("between", r"\b[Bb]etween\ (?P<noun>(?:19|20)\d\d)\ ?(?P<at>[-–])\ ?(?P<end>(?:19|20)\d\d)\b",
        "this is half a range", "between {noun} and {end}"),
    row("states state", r"\b(?P<at>[Mm]embers)\ (?P<noun>[Ss]tates?)\b", '"Member" is singular before "States"',
        "Member {noun}"),
    row("freedom", r"\b(?P<at>human\ rights\ and\ fundamental\ freedom)\b",
        "the freedoms are many, as the rights are", "human rights and fundamental freedoms"),
    row("two three four five six seven eight nine ten",
        r"\b(?P<at>[Aa])\ (?P<noun>(?:two|three|four|five|six|seven|eight|nine|ten)\ (?!thirds|quarters|fifths)"
        r"[a-z]{3,}[^su\W]s)(?=[.,;]|\ (?:of|in|and|on|from|by|that|to|were|was|have|before|after)\b)",
        '"a" stands before several', "{noun}"),
    row("consider discuss examine ensure enhance facilitate implement recognise recognize strengthen considered "
        "discussed examined ensured enhanced implemented",
        r"\b(?P<verb>(?:consider|discuss|examine|ensure|enhance|implement)(?:ed|d)?|facilitate|recogni[sz]e"
        r"|strengthen)\ (?P<at>to|of)\ (?=(?:the|an?|its|their)\ (?!extent|degree|point|end\b))",
        "this verb takes no such word", "{verb}"),
    row("is", r"\b(?P<at>the\ reason\ is\ because)\b", "one of the two says it", "the reason is that"),
)  # fmt: skip
"""What may stand for {at:ing} is the -ing form of the verb at fault."""
AGREEMENT: tuple[Row, ...] = (
    row("its", r"(?:^|(?<=[.]\s))(?P<noun>As)\ (?P<at>its)\ (?:first|second|next|main|initial|last|final|new|key|own)\ "
        r"(?:[a-z]+\ )?[a-z]+,\ (?:all\ |the\ )?(?:[Mm]embers|[Pp]articipants|[Mm]inisters|[Dd]elegations|Co-Chairs"
        r"|[Ll]eaders|[Oo]fficials)\ [a-z]+ed\b",
        'these words hang: those named behind are several', "{noun} the\" or \"{noun} their"),
    row("we they", r"(?:^|(?<=[.;,]\s)|(?<=\bthat\ )|(?<=\band\ ))(?P<noun>[Ww]e|[Tt]hey)\ (?P<at>was|is|has|does)\b",
        "a plural has a singular verb", "{noun} {at:plural}"),
    row("who", r"(?<!\bof\ )\b(?P<noun>(?:[Tt]he|[Tt]hose|[Tt]hese|[Aa]ll)\ (?:[a-z-]+\ )?"
        r"(?!process\b|congress\b|press\b)[a-z]{3,}[^su\W]s\ who)\ (?P<at>was|is|has|does)\b",
        "a plural has a singular verb", "{noun} {at:plural}"),
    row("two three four five six seven eight nine ten several",
        r"(?<!\b[Aa]\ )(?<!\b[Tt]he\ )(?<!\bthis\ )(?<!\beach\ )(?<!\bper\ )(?<!\bevery\ )\b(?P<noun>[Tt]wo|[Tt]hree"
        r"|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine|[Tt]en|[Ss]everal)\ (?P<at>year|month|week|day)"
        r"(?=\ (?:of|in|ago|later|before|after|from)\b)",
        "a number of more than one has a singular", "{noun} {at:many}"),
    row("was is has does notes welcomes agrees recommends endorses",
        r"(?:^|(?<=[.;]\s)|(?<=\bthat\ )|(?<=\bwhile\ ))(?P<noun>(?:[Tt]he\ |[Aa]ll\ |[Ss]enior\ "
            r"|following\ |[1-9]\d?\ |[Pp]articipating\ |[Mm]ember\ ){0,4}(?:[Cc]o-[Cc]hairs|[Mm]inisters"
            r"|[Mm]embers|[Pp]articipants"
            r"|[Dd]elegates|[Ll]eaders|[Oo]fficials|[Ss]tates|[Pp]arties|[Cc]ountries|[Gg]overnments"
            r"|[Dd]elegations|[Ee]xperts))\ (?P<at>was|is|has|does|notes|welcomes|agrees|recommends"
            r"|endorses)\b",
        "a plural has a singular verb", "{noun} {at:plural}"),
    row("that while because", r"\b(?:that|while|because)\ (?P<noun>the\ (?!people|police|public|young|poor|elderly|few"
        r"|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|half|third|majority|number|rest|remainder|bulk"
        r"|group|committee|secretariat|government|team|board|panel|population|family|house|crew|staff|personnel"
        r"|following|above|latter|former|same|first|last|next|old|rich|vulnerable|more|most|many|least|other|fish"
        r"|aircraft|youth|cattle|sick|dead|deaf|blind|homeless|great|children|people)(?!\w*(?:ed|a|i|ae|men|ese|ing)\b)"
        r"[a-z]+[^s\W])\ (?P<at>were|are)\b", "a singular has a plural verb", "{noun} {at:singular}"),
    row("were are have exchange discuss decide recall reaffirm commend adopt thank consider welcome agree note "
        "recommend endorse encourage acknowledge express",
        r"(?:^|(?<=[.]\s))(?P<noun>(?:The|This)\ (?:Meeting|meeting|Conference|conference|Workshop|workshop"
            r"|Declaration|Statement|Strategy|Report|report|Chair|Session|Summit|Committee|Commission|Council"
            r"|Forum))\ (?P<at>were|are|have|exchange(?=\ views)|discuss|decide|recall|reaffirm|commend|adopt"
            r"|thank(?=\ the\b)|consider"
            r"|welcome|agree|note|recommend|endorse|encourage|acknowledge|express)\b",
        "a singular has a plural verb", "{noun} {at:singular}"),
    row("was is has", r"(?:^|(?<=[.;]\s)|(?<=\bthat\s)|(?<=\bwhile\s)|(?<=\bwhich\s)|(?<=\bwhom\s))"
        rf"(?P<noun>(?:\d[\d,]*|{_SOME})\ (?:(?!of\b)[a-z-]+\ )?(?!{_ONE_SUM}\b)[a-z]{{3,}}[^su\W]s)\ "
        r"(?P<at>was|is|has)\b", "a plural has a singular verb", "{noun} {at:plural}"),
    row("have are were", r"(?:^|(?<=[.;]\s))(?P<noun>Employment|Unemployment|Inflation|Output|Growth|Spending|Demand"
        r"|Trade|Credit|Investment|Consumption|Progress|Cooperation|Participation|Implementation|Attendance)\ "
        r"(?P<at>have|are|were)\b", "a singular has a plural verb", "{noun} {at:singular}"),
    row("was is has", r"(?:^|(?<=[.;]\s))(?P<noun>The\ \ufffc[\ufffc\ ]+(?:\ \([^()]+\))?\ and\ the\ \ufffc[\ufffc\ ]+"
        r"(?:\ \([^()]+\))?)\ (?P<at>was|is|has)\b", "two have a singular verb", "{at:plural}"),
    row("took gave went began grew fell drew wrote undertook chose spoke became rose",
        r"\b(?P<noun>was|were)\ (?P<at>took|gave|went|began|grew|fell|drew|wrote|undertook|chose|spoke|became|rose)\b"
        r"(?!-)", "two verbs stand where one belongs", "{at}"),
    *(
        row(past, rf"\b(?P<noun>[Hh]as|[Hh]ave|[Hh]ad|having)\ (?P<at>{past})\b", "this is not the participle",
            f"{{noun}} {participle}")
        for past, participle in _PARTICIPLES
    ),
    row("it", r"(?:^|(?<=[.;]\s)|(?<=,\sand\s))(?P<noun>[Ii]t)\ (?P<at>have|are|do)\b(?!\s+not\s+be)",
        "a singular has a plural verb", "{noun} {at:singular}"),
    row("women men children", r"(?:^|(?<=[.;]\s)|(?<=\bthat\ )|(?<=\band\ )|(?<=\bwhile\ ))(?P<noun>(?:[A-Za-z]+\ )?"
        r"(?:[Ww]omen|[Mm]en|[Cc]hildren)(?:\ and\ (?:girls|boys|children|women|men))?)\ (?P<at>was|is|has)\b",
        "a plural has a singular verb", "{noun} {at:plural}"),
    row("following", r"\b(?P<noun>[Tt]he\ following\ (?!news\b|series\b)[a-z]{3,}[^siu\W]s)\ (?P<at>was|is|has)\b",
        "a plural has a singular verb", "{noun} {at:plural}"),
    row("to", rf"\b(?P<noun>to)\ (?P<at>(?:{BASE})s)\b", 'behind "to" a verb has no ending', "{noun} {at:plural}"),
    *(
        row(base, rf"\b(?P<noun>was|were|been)\ (?P<at>{base})\b(?!-)", "this is not the participle",
            f"{{noun}} {participle}")
        for base, participle in _BASES
    ),
    row("there", r"\b(?P<noun>[Tt]here)\ (?P<at>is|was|has\ been)\ (?=(?:several|many|two|three|four|five|six"
        r"|seven|eight|nine|ten|various|few|numerous|both)\b)", "a plural has a singular verb", "{noun} {at:plural}"),
    row("there", r"\b(?P<noun>[Tt]here)\ (?P<at>are|were|have\ been)\ (?=(?:a|an|one)\ (?!number\b|few\b"
        r"|variety\b|range\b|series\b|lot\b|couple\b|majority\b|growing\ number\b|total\b|wide\b|host\b"
        r"|dozen\b|hundred\b|[a-z]+\ (?:of|number)\b))", "a singular has a plural verb", "{noun} {at:singular}"),
    row("that while because", rf"\b(?:that|while|because)\ (?P<lead>(?:[a-z]+-)?[a-z]+(?:ive|al|ed|ing|ic|ar"
        rf"|ous|able|sensitive|ary)\ )?{_PLURAL}\ (?P<at>is|was|has|refers|includes|requires|provides|remains"
        rf"|needs|contributes|continues|faces)\b", "a plural has a singular verb", "{noun} {at:plural}"),
    row("include are were have require remain refer need continue",
        r"\bthat\ (?:the\ )?(?P<lead>[a-z]+\ )?(?P<noun>[a-z]+(?:ment|tion|ness|sion))\ of\ "
        r"(?:[a-z]+\ ){0,2}?(?:people|[a-z]+s)\ (?:also\ )?(?P<at>include|are|were|have|require|remain|refer"
        r"|need|continue)\b", "a singular has a plural verb", "{at:singular}"),
    row("a an", r"\b(?P<noun>[Aa]n?)\ (?P<at>(?:terms|guidelines|measures|efforts|activities|recommendations"
        r"|countries|members|participants|proposals|reports|workshops|meetings|principles|priorities"
        r"|challenges|opportunities|officials|experts|outcomes|initiatives|programmes|programs|projects"
        r"|decisions|steps|issues|ways|views)(?=\ (?:of|on|to|for|in|and|that|which|was|were|by|from|at"
        r"|with)\b|[.,;]))", '"a" stands before a plural', '{at}'),
    row("two three four five six seven eight nine ten several both many various",
        r"\b(?P<noun>(?:[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine|[Tt]en|[Ss]everal"
            r"|[Mm]any|[Vv]arious)(?:\ (?:regional|national|technical|new|further|joint|key|main|other|member"
            r"|more|practical|such))?)\ (?P<at>workshop|meeting|country|member|participant|project|report"
            r"|proposal|recommendation|expert|initiative|programme|activity|vessel|state|State|session|group"
            r"|working\ group|measure|challenge|guideline|issue|area|priority|option|step|delegation|agency|event"
            r"|objective|action|decision|candidate|partner)(?=\ (?:of|on|to|for|in|and|that"
            r"|which|was|were|by|from|at|with|had|have|has|would|will|(?!led\b|based\b|owned\b)[a-z]+ed)\b|[.,;])",
        "a number of more than one has a singular", "{noun} {at:many}"),
    row("other", r"(?<!\bthe\ )(?<!\bany\ )(?<!\bone\ )(?<!\bno\ )(?<!\beach\ )(?<!\bevery\ )(?<!\bits\ )"
        r"(?<!\b[Mm]any\ )(?<!\b[Ss]everal\ )(?<!\b[Vv]arious\ )(?<!\bour\ )(?<!\btheir\ )(?<!\bthis\ )"
        r"(?<!\bthat\ )(?<!\bsome\ )\b"
        r"(?P<noun>other)\ (?P<at>cent(?:re|er)|country|member|meeting|participant|project|report|proposal"
        r"|recommendation|initiative|activity|measure|challenge|area|priority|stakeholder|partner"
        r"|organi[sz]ation)(?=\ (?:of|on|to|for|in|and|that|which|was|were|by|from|at|with)\b|[.,;)])",
        '"other" without an article wants a plural', "{noun} {at:many}"),
)  # fmt: skip
"""What may stand for {at:plural}, {at:singular} and {at:many} is the verb or noun at fault in that number."""
