"""The phrases in which a text names a host, a State, a place or a person; all patterns are verbose."""

from __future__ import annotations

import re

from drafter.letters import CAPITALS
from drafter.patterns import compiled

CAP = rf"(?:(?:[dDLlO]['’])?[{CAPITALS}](?:(?:\.[^\W\d_a-zß-öø-ÿ]){{0,2}}\.(?=\ )|[\w’'‑-]*(?<![’'-])))"
"""A word with a capital: "Elbonia", "O'Hara", "d’Ivoire", "H.E.". It names the capitals once, for they are dear to
compile, and a list of names has this word many times."""
PARTICLE = r"(?:de|da|do|di|del|della|der|den|des|du|la|las|le|les|los|van|von|zu|y|e|bin|ibn|al|el|of|of\ the)"
_WITHIN = rf"\ (?:{PARTICLE}\ ){{0,2}}|-(?:{PARTICLE}-){{1,2}}"
NAME = rf"{CAP}(?:(?:{_WITHIN}){CAP})*"
LIST = rf"(?:the\ )?{CAP}(?:(?:{_WITHIN}|(?:,|,?\ and)\ (?:the\ )?){CAP})*"
"""Names one after the other, each of several words: said by the word, for a pattern that says NAME twice is dear."""

ROLE = (
    r"(?:minister|president|premier|chancellor|ambassador|senator|governor|chair(?:man|woman|person)?|secretar(?:y|ies)"
    r"|director|commissioner|king|queen|prince(?:ss)?|emir|sultan|mayor|head|representative|envoy|speaker|judge"
    r"|registrar|rapporteur|coordinator|administrator|commander|officer|chief|controller|comptroller|adviser|advisor)"
)
TITLE = (
    r"(?:H\.\ ?E\.|HE\b|(?:(?:His|Her|Their)\ )?(?:Royal\ )?(?:Excellenc(?:y|ies)|Highness|Majesty|Honou?r)\b"
    r"|(?:[Tt]he\ )?(?:Right\ )?Hon(?:ou?rable\b|ble\b|\b\.?)|Messrs\b\.?|Mr\b\.?|Mrs\b\.?|Ms\b\.?|Miss\b|Mme\b\.?"
    r"|Mdm\b\.?|Madame?\b|Monsieur\b|Dr\b\.?|Prof\b\.?|Professor\b|Sir\b|Dame\b|Lord\b|Lady\b|Amb\b\.?|Ambassador\b"
    r"|Dato[’']?(?:\ Sri)?\b|Datuk\b|Tan\ Sri\b|Tun\b|Sheikha?h?\b|Captain\b|Capt\b\.?|Commodore\b|Admiral\b"
    r"|General\b(?!\ (?:Assembly|Council|Secretariat|Fund|Committee|Affairs|Debate|Budget))|Gen\b\.?|Colonel\b|Col\b\.?"
    r"|Major\b|Senator\b|Sen\b\.?|Judge\b|Justice\b|Engr?\b\.?|Father\b|Rev\b\.?|Governor\b|President\b|Minister\b"
    r"|Secretary\b|Commissioner\b|Premier\b|Chancellor\b|Prince(?:ss)?\b|King\b|Queen\b)"
)
NEXT = r"(?!(?:H\.\ ?E|HE|Hon|Mr|Mrs|Ms|Mx|Miss|Mme|Sir|Dame|Mdm|Dr|Prof|Amb|Capt|Gen|Col|Sen|Engr?|Rev)\b\.?\ )"
"""Not the next person's title: the post of one who stands in a list ends before ", and Dr. Flavia Rudolf"."""
POST = compiled(
    rf"""\ \([^()]{{2,60}}\)                                       # " (Ruritania)"
       | ,\ (?:the\ |then\ |former\ |acting\ )*
         (?=[^,.;:]*\b(?i:{ROLE}s?)\b)
         {NEXT}(?:{CAP}|(?i:{ROLE}))
         (?:,?\ (?:(?:of|for|and|to|in\ charge\ of|at|on|the|de|a)\ ){{0,3}}{NEXT}(?:{CAP}|(?i:{ROLE})\b))*
       | \ of\ (?:the\ )?{NAME}                                 # "Ms. Jan Novak of Ruritania" """,
    re.VERBOSE,
)
PERSON = compiled(rf"(?<![\w-])(?P<title>{TITLE}(?:\ {TITLE})*)\ (?P<name>{NAME})", re.VERBOSE)
POSTED = compiled(
    rf"(?<![\w-])(?P<name>{CAP}(?:\ {CAP}){{1,3}})"
    rf"(?=,\ (?:the\ )?(?:{CAP}\ ){{0,4}}?(?i:{ROLE})(?:-{CAP})?\ (?:of|for|to)\b)", re.VERBOSE,
)  # fmt: skip

GOVERN = compiled(
    rf"""\b(?:
         [Gg]overnment,?(?:\ and\ (?:the\ )?(?:people|authorities|parliament))?
       | [Aa]uthorities|[Pp]eoples?|[Pp]arliament|[Cc]itizens|[Mm]unicipality
       | [Hh]ospitality|[Gg]enerosity|[Ii]nvitation|[Oo]ffers?|[Cc]hairmanship|[Pp]residency|[Ll]eadership
       )\ (?:extended\ )?(?:of|by|from)\ (?:the\ (?:[Gg]overnments?\ of\ )?)?(?P<name>{NAME})
       | \b(?:[Gg]overnments|[Pp]eoples|[Mm]inisters\ of\ the\ [Gg]overnments)\ of\ (?P<several>{LIST})""",
    re.VERBOSE,
)
HOSTED = compiled(
    rf"""\b(?:co-?)?(?:hosted|convened|chaired|presided\ over|organi[sz]ed)\ (?:jointly\ )?by
         \ (?:the\ )?(?P<name>{LIST})""",
    re.VERBOSE,
)
OF_BODY = compiled(
    r"(?:(?<=Institute)|(?<=Centre)|(?<=Center)|(?<=Office)|(?<=Agency)|(?<=Fund)|(?<=Bureau)|(?<=Council)"
    r"|(?<=Ministry)|(?<=Department)|(?<=Commission)|(?<=Programme)|(?<=Foundation)|(?<=Network))"
    rf"\ (?:for|on)\ (?:the\ )?{NAME}",
    re.VERBOSE,
)
"""What a body's name goes on with that ends with such a word: "the Institute [for Tides]"."""
THANKED = compiled(
    rf"""\b(?:thank(?:s|ed|ing)?|congratulat(?:es?|ed|ing)|commend(?:s|ed|ing)?|(?:appreciation|gratitude|thanks)\ to)
         \ (?:the\ )?(?P<name>{LIST})
         \ (?:for|on)\ (?:[\w-]+\ ){{0,4}}?(?:host|hospitality|generosity|generous|welcome|arrangements|offer)""",
    re.VERBOSE,
)
TO_HOST = compiled(
    rf"""(?<![\w-])(?P<name>{LIST})
         (?=(?:\ (?:will|would|has|have|had|is|kindly|generously|to|again))*
            \ (?:host(?:s|ed|ing)?|offer(?:s|ed|ing)?(?:\ (?:again|kindly))?\ to\ host)\b)""",
    re.VERBOSE,
)
GOES_ON = compiled(rf"{CAP},?\ (?:(?:in|on|of|and|for|against)\ )?\Z", re.VERBOSE)
"""Before what is only the end of a longer name: "Trafficking in Persons and [Related Crime]"."""
OWN = compiled(
    rf"""\b(?P<name>{CAP}(?:\ {CAP})??)(?=\ (?:kind\ |host\ )?
         (?:[Aa]uthorit(?:y|ies)|[Gg]overnment|people|[Pp]residency|[Cc]hairmanship|[Dd]elegation|[Pp]rime\ [Mm]inister
           |(?:[Ff]oreign\ )?[Mm]inist(?:er|ry)|hosts?|[Ee]mbassy|[Pp]arliament)\b)""",
    re.VERBOSE,
)
"""Whose something is, told by the word before it: "the Norwegian authorities", "the Ruritanian Foreign Ministry"."""
BEFORE_OWNED = compiled(
    rf"[{CAPITALS}]\S*\ (?:kind\ |host\ )?(?:[aA]uthorit|[gG]overnment|people|[pP]resid|[cC]hair|[dD]elegat|[pP]rime"
    r"|[fF]oreign|[mM]inist|host|[eE]mbassy|[pP]arliament)"
)
"""What stands in every such phrase: it is asked before OWN, which is dear."""
MET = (
    r"held|convened?|hosted|meeting|meetings?|meet|met|gathered|assembled|reconvened?|place|conference|session|summit"
    r"|forum|workshop|seminar|symposium|dialogue|roundtable|opened|adopted|signed|located|visit|delegates|everyone"
)
BETWEEN = r"(?:(?!\b(?:in|at|to)\ )[^.;:]){0,80}?"
PLACE = compiled(
    rf"""\b(?i:{MET})\b{BETWEEN}\ in
         \ (?P<name>{NAME}(?:,\ {NAME}(?=[,.;:)]|\ (?:on|from|in|at|between|to|during|for|with|under)\b|$))?)
       | \bin\ (?P<both>{NAME},\ {NAME})(?=[,.;:)]|\ (?:on|from|between)\b|$)(?!,?\ and\ )
       | \b(?:[Ww]elcomed|[Ww]elcomes?)\ (?:[a-z]+\ ){{1,2}}to\ (?P<to>{NAME})(?=[.,;]|\ (?:and|on)\b|$)""",
    re.VERBOSE,
)
BEFORE_PLACE = compiled(rf"(?:in|to)\ (?:[{CAPITALS}]|[dDLlO]['’])")
"""What stands in every such phrase: it is asked before PLACE, which is dear."""
RUN = compiled(
    rf"""(?<![\w-]){CAP}
         (?:(?:\ (?:of|for|on|{PARTICLE})(?:\ the)?)?(?:\ |\ ?[/–&]\ ?)(?:{CAP})|\ \((?:the\ )?[A-Z][\w&/-]*\))*""",
    re.VERBOSE,
)
