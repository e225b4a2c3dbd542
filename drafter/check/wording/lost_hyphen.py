"""A hyphen is lost: "Co Chairs", "non governmental", "costeffective", "antismuggling".

"Co", "non" and their like are no words by themselves: what follows belongs to them. They are lost where a line was
broken, and where a file was converted. Two words run into one are told where no list has the whole as a word
("wellbeing", "counterterrorism" and "stocktaking" are words), and the second is one that hangs on the first
("-effective", "-based"), or the archive has them with a hyphen.

Passes: The Co-Chairs thanked, inter alia, the non-governmental organisations for cost-effective measures of wellbeing.
Fails:  The Co Chairs thanked the non governmental organisations for a victim centred approach.
Fails:  The Meeting asked for costeffective and longterm measures.
Fails:  Thirty two wardens came to the twenty first Meeting.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from drafter.cardinals import ONES, TENS
from drafter.check import vocabulary
from drafter.check.places import Same
from drafter.check.prose import Prose, fault, prose, shown
from drafter.model import Problem, Shelf, Statement
from drafter.patterns import compiled

ID = "lost-hyphen"
_TENS = "|".join(TENS)
_BEFORE = "sub|multi|anti|semi|intra|inter"
_TERM = "long|short|medium"
_CENTRE = "victim|survivor|people|person|child|human|rights|needs|results|action|community|gender|market|patient|user"
_FIRST = frozenset(f"co|non|follow|well|high|cross|{_TENS}|{_BEFORE}|{_TERM}|{_CENTRE}".split("|"))
"""With one of these each half begins that is found: they are asked before, being cheap."""
_HALF = compiled(
    rf"""(?<![\w&’'.-])(?<!&\ )(?:
          co\ (?=chair|host|ordinat|operat|sponsor|organi[sz]|lead|financ|fund|author|locat)
        | (?<!qua\ )non\ (?!(?:grat|liquet|obstante|sequitur))(?=[a-z]{{4}})
        | (?:{_TENS})
          \ (?=(?:{"|".join(ONES)})\b(?![-‐‑])
              |(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)
               \ (?:(?:annual|regular|ordinary|special|plenary|ministerial)\ )?(?:meeting|session|conference|summit))
        | (?:{_BEFORE})\ (?=region|group|committee|nation|saharan|stakeholder|lateral|year|annual
              |sector|discipl|agenc|corrupt|traffick|smuggl|terror|launder|govern|minist|session|parliament|institut
              |department|american)
        | (?<=\ba\ )follow\ (?=up\ (?:report|action|meeting|workshop|mission|activity|study|survey|paper|plan|visit)\b)
        | (?:(?<=\bits\ )|(?<=\btheir\ )|(?<=\bof\ )|(?<=\bany\ )|(?<=\btwo\ )|(?<=\bthree\ )|(?<=\bfurther\ ))
          follow\ (?=up\ (?:inspection|report|action|meeting|workshop|mission|visit|survey|audit)s?\b)
        | (?<=\bthe\ )follow\ (?=up\ (?:report|action|meeting|workshop|mission|activities|study|survey|measures)\b)
        | (?<!in\ the\ )(?<!over\ the\ )(?<!for\ the\ )(?<!to\ the\ )
          (?:{_TERM})\ (?=term\ (?:plans?|strateg|goals?
              |objectives?|rates?|lending|interest\ rates|funding|financing|assistance|technical|solutions?|planning
              |sustainab|residents?|impact|effects|commitments?|debt|bonds|loans|forecasts?|outlook|work\ plan
              |measures|contracts?|changes|priorities|programmes?|programs?|projects?|partnerships?|targets?|benefits
              |investments?|vision|framework|approach|storage|challenges|risks|trends|visas?|consequences|savings)\b)
        | (?:{_CENTRE})
          \ (?=(?:centred|centered|oriented|sensitive|responsive|based)[ ]
              (?!(?:in|on|at|by|for|to|upon|and|or|the|an?|its|their|his|her|our|this|these|all)\b)[a-z])
        | (?<!in\ the\ )(?<!over\ the\ )(?<!for\ the\ )(?<!to\ the\ )(?<!at\ the\ )
          (?:{_TERM})\ (?=term\ [a-z]{{3,}}(?:ation|tion|ment|sion|ance|ence|ity)s?\b)
        | (?<!in\ the\ )(?<!over\ the\ )(?:{_TERM})\ (?=term\ [a-z]{{4,}}s\ of\b)
        | (?:(?<=\bthe\ )|(?<=\ba\ )|(?<=\bits\ )|(?<=\btheir\ )|(?<=\bour\ )|(?<=\bmore\ )|(?<=\bsuch\ ))
          well\ (?=[a-z]+(?:ed|nown|written|thought)\ (?!(?:by|in|to|at|and|as|on|for|with|from|that|than|or|but|is|was
              |are|were|into|over|through|within|before|after|out|up)\b)[a-z]{{3}})
        | high\ (?=level\ (?:meeting|dialogue|panel|segment|event|officials|representatives|political|conference|group
              |forum|consultations|visit)\b)
        | (?<!\bto\ )cross\ (?=border\ (?:crime|cooperation|operations?|movements?|trade|response|payments?|controls?
              |coordination|issues|activit|exercises?|investigations?|trafficking)\b)
        )""",
    re.VERBOSE | re.IGNORECASE,
)
"""A half, and how the words begin that it belongs to: "Co" may end the name of a firm, "non" and "inter" are Latin."""


_COUNTED = compiled(
    r"""\b(?:(?:[Aa]n?|[Ii]ts|[Tt]heir|[Oo]ur|[Ee]ach|[Ee]very)\ (?:(?:new|first|second|third|joint|technical|initial
          |indicative|rolling|short|intensive|further|comprehensive|detailed|regional|strategic)\ )?)
        (?P<half>(?:\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|sixty
          |ninety)\ )
        (?:day|week|month|year|hour|minute|point|member|page|stage|step|phase|tier|track|party|kilometre|mile|pillar)
        \ (?!and\b|or\b|to\b|of\b|in\b)[a-z]""",
    re.VERBOSE,
)
"""What is counted before a noun: "a four week trial"."""
_ALWAYS = compiled(
    r"""\b(?:[Aa]n?|[Tt]he|[Ii]ts|[Tt]heir|[Oo]ur|[Tt]hese|[Ss]uch|[Aa]ll|is|are|was|were|more|most|and)\ (?:
        (?P<half>(?:open\ (?=ended)|far\ (?=reaching)|wide\ (?=ranging)|deep\ (?=rooted|seated)
          |time\ (?=bound|consuming)|forward\ (?=looking)|evidence\ (?=based)|action\ (?=oriented)|labour\ (?=intensive)
          |multi\ (?=year|hazard)|risk\ (?=based)|community\ (?=based)|rules\ (?=based)
          |gender\ (?=sensitive|responsive)))
        (?:ended|reaching|ranging|rooted|seated|bound|consuming|looking|based|oriented|intensive|year|hazard|sensitive
          |responsive)(?=\ [a-z]{3}|[.,;])(?!\ (?:on|in|upon|at|by|to|for|from|and|forward|the)\b)
        )""",
    re.VERBOSE,
)
"""Two words that are one wherever they stand before a noun: "an open ended mandate"."""
_LAST = compiled(
    r"(?<![\w-])(?!(?:how|go|lean|set|come|unheard|add|drive|stand|log|hereto|pre|post|and|mother|sister|father)-)"
    r"(?P<whole>[a-z]{2,}-(?:and|of|the|to))(?P<gap>\ )(?P<rest>(?!post-|after-|pre-)[a-z]{2,})\b"
)
"""A compound of three whose last hyphen is lost: "foot-and mouth"."""
_JOINED = compiled(
    r"""(?P<first>(?:cost|time|energy|resource|fuel)(?=(?:effective|efficient)) | (?:long|short|medium|mid|near)(?=term)
          | [a-z]{4,}(?=(?:based|related|driven|oriented|specific|friendly|neutral|sensitive|border|responsive)$)
          | [a-z]{4,}(?=cent(?:red|ered)$)
          | (?:low|high|zero|net)(?=(?:emissions?|carbon|income|level|risk|quality|lying|ranking|cost|speed)$)
          | (?:country|state|industry|government|community|donor|member|nationally|locally)(?=(?:led|owned)$)
          | (?:capacity|confidence|consensus|institution|trust)(?=building$) | (?:decision|treaty)(?=making$)
          | (?:burden|information|cost|data|experience|intelligence|benefit|knowledge|risk|revenue)(?=sharing$)
          | (?:small|large|full|medium)(?=scale$) | fact(?=finding$) | awareness(?=raising$)
          | problem(?=solving$) | follow(?=up$) | cross(?=cutting$)
          | (?:one|two|three|four|five|six|seven|ten)(?=(?:day|year|week|month|point|stage|step|pronged)s?$)
          | anti(?=corrupt|traffick|smuggl|launder|counterfeit|money|poach|piracy|fraud|dumping|discrimin|doping|drug)
          | (?:well|newly|hard|ill|far)(?=[a-z]{3,}(?:ed|nown|itten|ught|ared|ming|uilt)$)
          | (?:twenty|thirty|forty|fifty)(?=(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)$)
          | non(?=[a-z]{5})
          | co(?=(?:chair|host|sponsor|financ|lead)) | self(?=[a-z]{5}) | (?:ex|vice)(?=(?:officio|chair|president))
        )(?P<second>[a-z]{2,})""",
    re.VERBOSE,
)
"""What two words run into one begin with, where the hyphen between them belongs: behind `first`."""
_FIRM = compiled(r"Co [a-z]")
"""Within a sentence a firm or a person: "Nets and Co hosted", "Mr Co chaired"."""
_PAIR = compiled(r"(?<![\w-])([A-Za-z]{2,})[-‐‑]([a-z]{2,})(?![\w-])")
_LEAST = 6
"""Letters of a word that may be two."""


def check(statement: Statement, shelf: Shelf) -> Iterator[Problem]:
    """Yield a warning at each such half, and at each word that is two."""
    for one in prose(statement, shelf):
        yield from _halves(one)
        strange = {small for small in one.small if len(small) >= _LEAST and not vocabulary.is_listed(small)}
        for word in one.words if strange else ():
            first = _first(word.text, shelf) if word.text.lower() in strange else ""
            is_number = first in _TENS.split("|")
            if first and (not one.is_named(word) or word.text[len(first)].isupper() or is_number):
                at = word.start + len(first)
                what = f'a hyphen is lost: "... {shown(one, (word.start, word.end), 1)} ..."'
                after = f"{word.text[: len(first)]}-{word.text[len(first) :]}"
                yield fault(ID, one, (at, at), what, f'write "{after}"', after="-")


def _first(word: str, shelf: Shelf) -> str:
    """Return the first half of a word that is two, "" of one that is one."""
    small = word.lower()
    joined = _JOINED.fullmatch(small)
    if (
        joined
        and vocabulary.is_listed(joined["second"])
        and (len(joined["first"]) < 5 or vocabulary.is_listed(joined["first"]))
    ):
        return joined["first"]
    return _hyphened(Same(shelf)).get(small, "")


@lru_cache(maxsize=2)
def _hyphened(same: Same) -> dict[str, str]:
    """Return the first half of each compound that the archive has with a hyphen, by its letters without it."""
    shelf = same.value
    assert isinstance(shelf, Shelf)
    pairs = (found.groups() for statement in shelf.statements for block in statement.blocks if "-" in block.text
             for found in _PAIR.finditer(block.text))  # fmt: skip
    return {f"{first}{second}".lower(): first.lower() for first, second in pairs}


def _halves(one: Prose) -> Iterator[Problem]:
    for form in (_COUNTED, _ALWAYS):
        for found in form.finditer(one.open):
            what = f'a hyphen is lost: "... {shown(one, found.span("half"), 2)} ..."'
            word = one.text[found.end("half") :].partition(" ")[0].rstrip(".,;:)")
            mend = f'write "{found["half"].rstrip()}-{word}"'
            yield fault(ID, one, (found.end("half") - 1, found.end("half")), what, mend, after="-")
    for found in _LAST.finditer(one.open) if "-" in one.open else ():
        what = f'a hyphen is lost: "... {shown(one, found.span(), 1)} ..."'
        yield fault(ID, one, found.span("gap"), what, f'write "{found["whole"]}-{found["rest"]}"', after="-")
    for found in () if _FIRST.isdisjoint(one.small) else _HALF.finditer(one.open):
        if _FIRM.match(one.open, found.start()) and not one.begins(found.start()):
            continue
        at = (found.end() - 1, found.end())
        what = f'a hyphen is lost: "... {shown(one, found.span(), 1)} ..."'
        whole = f"{found[0].rstrip()}-{one.text[found.end() :].partition(' ')[0].rstrip('.,;:)')}"
        yield fault(ID, one, at, what, f'write "{whole}"', after=None if _is_of_name(one, found) else "-")


def _is_of_name(one: Prose, found: re.Match[str]) -> bool:
    """Return whether the half may be of a name, which keeps its own form: "the High Level Panel"."""
    return found[0][0].isupper() and not one.begins(found.start()) and found[0].lower() != "co "
