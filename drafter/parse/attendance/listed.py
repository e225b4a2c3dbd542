"""A name as it is printed in a list: without article, without the people whom it sent, without how they came.

What is no name is "": a count, a person, an office, people in general, "Bali Process members".
"""

from __future__ import annotations

import re

from drafter.model import NameKind
from drafter.names import Table
from drafter.parse.attendance import leads, marks, misread
from drafter.parse.attendance.words import NUMBER, ORGANISATION, PEOPLE, PERSON, SMALL, TITLE, TOPICS

_TOPIC = "|".join(sorted(TOPICS))
# One word of "Ministers responsible for fisheries and senior officials from 12 countries, namely".
_LEAD_WORD = re.compile(
    rf"""(?:(?P<people>(?:{PEOPLE}|observers?)(?:’s|'s|’|')?)
      | (?P<end>of|from|representing|including|comprising|namely|respectively)
      | following | and | or | both | also | with | by | all | other | several | some | many | the | their | respective
      | for | responsible | in\scharge | on | {NUMBER} | (?:{_TOPIC}))\b
      (?P<after>(?:\s|,\s(?=\w)|/|:\s)*)""",
    re.VERBOSE | re.IGNORECASE,
)
_HEAD_OF = re.compile(
    r"""(?:the\s)?(?:(?:Deputy|Assistant|Vice|Executive|Acting|Under|Regional)[\s-])*
    (?:Secretary[\s-]General|Director[\s-]General|Director|Executive\sSecretary|Presidents?|[Hh]eads?)
      \s(?:of|from)\s(?!State|Government|Delegation|Mission|the\sDelegation)
    |(?:the\s)?Members?\sof\s(?:the\s)?(?:Parliament|Congress|Cabinet|Assembly)\s(?:of|from)\s
    |(?:the\s)?(?:King|Queen|Sultan|Emir|Crown\sPrince)\sof\s
    |(?:the\s)?(?:(?:Deputy|Vice|Prime|State)[\s-])*Ministers?                       # "the Minister of Nets of Elbonia"
      \s(?:of|for)\s(?!(?:\w+\s)?(?:Republic|Kingdom|States|Union)\s)[A-Z][\w\s,&-]*?\sof\s(?=(?:the\s)?[A-Z])""",
    re.VERBOSE,
)
# An office that is of a state or organisation, not of a topic: "Prime Minister of", "Minister of Nets of"
_OFFICE_OF = re.compile(
    r"""\b(?:Prime\sMinister|Foreign\sMinister|President|Secretary[\s-]General|Director[\s-]General
      |Executive\s(?:Director|Secretary)|Ambassador|King|Queen|Sultan|Head\sof\s(?:State|Government|Delegation)|Head
      |(?:Minister|Secretary|Director)\s(?:of|for)\s[\w\s&-]{1,80}?)
      \s(?:of|to)\s(?P<name>(?:the\s)?[A-Z][^,;]*)$""",
    re.VERBOSE,
)
# "ASEAN Member States namely", "Dialogue Partners:", "destination countries"
_GROUPS = (
    r"(?:(?:[Nn]on-)?[Mm]embers?|[Pp]arties|[Cc]ountries|[Ss]tates|[Ee]conomies|[Pp]artners|[Oo]bservers"
    r"|[Oo]rgani[sz]ations|[Aa]gencies|[Dd]elegations)"
)
_SUCH = re.compile(
    rf"""(?:[\w’'-]+\s){{0,4}}?{_GROUPS}(?:,?\s(?:namely|including|comprising|such\sas):?|\s?:|\s[-–—])\s
      | (?:(?:[Aa]ssociate|[Cc]o-?operating|[Cc]ontracting|[Ff]ull)\s){{1,2}}(?:[Nn]on-)?(?:[Cc]ontracting\s)?
        (?:[Mm]embers?|[Pp]arty|[Pp]arties)\s(?=(?:the\s)?[A-Z])
      | (?:(?:[a-z][\w-]*\s){{1,4}}?|(?:[A-Z][\w’'-]*\s){{0,4}}?(?:[Mm]ember|[Pp]articipating)\s)
        {_GROUPS}\s(?=(?:the\s)?[A-Z])""",
    re.VERBOSE,
)
_NO_NAME = re.compile(
    r"(?:These|Those|There|They|This|We|Who|Which)\b"
    r"|(?:across|throughout|within|around|beyond|as|headed|led|in|on|at|including|accompanied|[Uu]pon|[Aa]part"
    r"|[Bb]esides)\s"
    r"|an?\s(?=[A-Z])"  # "the Net Centre, an Elbonian institute"
    r"|(?:[A-Z]{4,}ING|Recalling|Noting|Recogni[sz]ing|Reaffirming|Considering|Acknowledging|H(?:aving|AVING|AVE|AS))\s"
)
# Whose members they are: "LPG members Elbonia", "LPG Ministers and their delegations from Elbonia"
_BODY = r"(?:the\s)?(?:[A-Z][\w’'-]*\s){1,4}?"
_OWN_MEMBERS = re.compile(
    rf"{_BODY}(?:members|countries|states|economies|observers|(?P<in_names>[Pp]artners))\s(?=(?:the\s)?[A-Z])"
)
_OF_GROUP = re.compile(  # "Arctic States Elbonia", "Permanent Participants Net Association"
    r"(?:the\s)?(?P<who>(?:[A-Z][\w’'-]*\s){1,3}?(?:States|Countries|Members|Parties|Partners|(?P<people>Participants)"
    r"|Observers|Economies|Organi[sz]ations))\s(?=(?:the\s)?[A-Z])"
)
_OWN_PEOPLE = re.compile(
    rf"""{_BODY}(?=(?:[Mm]inisters|[Ll]eaders|[Oo]fficials|[Dd]elegates|[Rr]epresentatives|[Mm]embers|[Ee]xperts)\s
        (?:and\s(?:[a-z]+\s){{1,6}})?(?:from|representing)\s)""",
    re.VERBOSE,
)
# "all Member States of the Lake Union": who they are is not said, unless "namely" or a colon follows
_MEMBERS_OF = re.compile(
    rf"""(?:(?:{PEOPLE}|all|the|other|several|some|many|most|from|of|representing|and|their|{NUMBER})[\s,]+){{0,8}}?
    (?:member\s(?:states|countries|economies|governments)|states\smembers|members(?=\sof\sthe\s))\sof\s
    (?:the\s)?(?-i:[A-Z])[^,;:()]{{0,80}}?
    (?P<then>:\s|,?\s(?:namely|including|comprising|from)\b:?\s|\Z|(?=[,;(]|\sexcept\b|\sand\s))""",
    re.VERBOSE | re.IGNORECASE,
)
_BEFORE_NAME = re.compile(
    r"(?:(?:its|their)\s(?:(?-i:[a-z]+)\s)*|(?-i:(?:members|observers|guests)\s(?=[A-Z]))|the\sfollowing:?\s"
    r"|among(?:st)?\s(?:them|whom|others):?\s|inter\salia:?\s|both\s|also\s"
    r"|from\s|of\s|by\s|namely:?\s|the\s|(?-i:[Tt]he(?=[A-Z])))",
    re.IGNORECASE,
)
_ALL_PEOPLE = re.compile(
    rf"(?:(?:{PEOPLE}|observers?|{NUMBER}|all|other|many|several|some|{'|'.join(sorted(SMALL))})(?!\w)[\s’',]*+)++",
    re.IGNORECASE,
)
# How many came for one of the next names: "12 delegates from Elbonia, 4 from Lutha and 6 staff of IOM"
_SENT = re.compile(
    rf"(?:{NUMBER}|an?|(?:the|its)\s(?=heads?\b))\s(?:[a-z][\w-]*\s){{0,3}}(?:from|of|for)\s(?=(?:the\s)?[A-Z])"
)
# A delegation that is accredited elsewhere is a name: "Permanent Mission of Elbonia to the United Nations"
_ACCREDITED = re.compile(
    r"(?:the\s)?(?:Permanent\s)?(?:Mission|Delegation|Embassy|High\sCommission|Observer\sMission)"
    r"\sof\s[^,;]+?\sto\s[^,;]+"
)
_POSTED = re.compile(r"(.+?)\sto\s(?:the\s)?[A-Z][^,;]*$")  # "the Ambassador of Elbonia to Lutha"
_PERSON_BRACKET = re.compile(r"\s*\(([^()]*)\)\s*$")
_LEVEL = re.compile(
    r"""\s+(?:[–—-]\s(?-i:Mrs?|Ms|Dr|Hon|H\.?E|Prof|Sir|Dame|Ambassador|Minister)\b.*
    |(?:represented\s)?at\s(?:the\s)?[\w\s-]{0,60}\blevel\b.*
    |(?:represented\s)?by\s(?:its|their|the|an?|his|her)\b.*
    |as\s(?:an?\s|the\s)?(?:[\w-]+\s){0,3}?(?:members?|part(?:y|ies)|hosts?|co-?hosts?|co-?chairs?|chairs?)
    |the\sfollowing\b.*|(?:accredited|based|resident|stationed)\s(?:in|to|at)\b.*
    |in\s(?:\w+\s)?alphabetical\sorder|among(?:st)?\s(?:them|others)
    |(?:in\sattendance|attending|present|participating|taking\spart|virtually|online|remotely|in\sperson|respectively
      |via\svideo.*|by\svideo.*|among\sothers|inter\salia|etc))$""",
    re.VERBOSE | re.IGNORECASE,
)
# "Bali Process members", "ASEAN Member States": who they are is not said
_MEMBERS = re.compile(
    r"\s(?:members?|countries|delegates|officials|representatives|participants|experts|ministers|nations|partners"
    r"|agencies|organi[sz]ations|observers|stakeholders|states|[Mm]ember\s[Ss]tates)$"
)
_MEMBERS_ALL = re.compile(  # "Associate Members", "Contracting Parties": a kind of members, and none of them
    r"(?:(?:Associate|Full|Co-?operating|Contracting|Non-Contracting|Consultative|Non-Consultative|Observer|Partner"
    r"|Member|Participating|Signatory|Non-Signatory|Dialogue|Development|Sectoral|Strategic|Invited|Candidate"
    r"|Accession|State)\s)*"
    r"(?:Members?|Part(?:y|ies)|Non-Part(?:y|ies)|States|Countries|Partners|Signatories|Non-Signatories|Non-Members"
    r"|Guests)",
    re.IGNORECASE,
)
_MARK = re.compile(r"(?<=[a-z)])\d{1,2}$")  # a footnote's, on the line
_LIKE_LETTERS = str.maketrans("105", "los")  # a figure that is a letter misread: "Nepa1"
_ADDRESS = re.compile(r"https?:|www\.|@|^[A-Z]+(?:/[\w.-]+){2,}$")  # and a document's symbol: NETS/SOM/9/Final
_SOME = re.compile(r"[a-z][\w\s’'-]*\s(?:States|Countries|Parties|Members|Governments|Economies)$")  # "littoral States"
_CAPITALS = re.compile(r"[A-Z]{2,}[A-Z-]*")
_INITIALS = re.compile(r"(?:[A-Z]\.)+[A-Z]")
_FOOTNOTE = " *†‡§¹²³⁰⁴⁵⁶⁷⁸⁹"
# "ILO Regional Director": the office of one that is known, or bears an acronym
_THEIR_OFFICE = re.compile(
    r"""(?:[’']s?)?\s
    (?:(?:Deputy|Assistant|Regional|Country|Executive|Special|Senior|Acting|Resident|Vice|Prime|Foreign|Permanent)
      [\s-])*
    (?:Secretary|Secretary[\s-]General|Director|Director[\s-]General|Representative|Coordinator|Co-ordinator|President
      |Chair(?:man|person)?|Commissioner|Chief(?:\sof\sMission)?|Head|Minister|Ambassador|Envoy)s?
    (?:\s(?:of|for|to)\s[\w\s,&-]{1,80})?$""",
    re.VERBOSE,
)
_OF_MEMBERS = re.compile(rf"\s{_GROUPS}$")
_CHARGED = re.compile(
    rf"""(?P<name>\b(?!(?:{PEOPLE})\b)(?-i:[A-Z])[\w’'.-]*\)?)\s(?:who\sare\s)?
    (?:responsible\sfor|in\scharge\sof|competent\sfor|with\sresponsibility\sfor)
    \s(?:the\s)?(?:{_TOPIC}|(?-i:[a-z])[\w’'/-]*)\b
    (?:(?:,|,?\sand|\s&)?\s(?:the\s)?(?:(?:{_TOPIC})\b
        |(?!(?:as|with|and|from|together|along|alongside|by|plus|the)\b)(?-i:[a-z])[\w’'/-]*))*""",
    re.VERBOSE | re.IGNORECASE,
)
_MOST_WORDS = 24  # of a name: the longest of an organisation have some fifteen


def name(text: str, names: Table) -> str:
    """Return the name that `text` prints, without article and lead words; "" where it is none."""
    bare = _LEVEL.sub("", _bare(marks.own(text.strip()), names)).strip(" .:,")
    bare += "." if _INITIALS.fullmatch(bare) and f"{bare}." in text else ""
    return bare if _is_name(bare, names) else ""


def _bare(text: str, names: Table) -> str:
    """Return a name without article, lead words, and a person in brackets after it."""
    text = text.strip(" .:;,")
    if _ACCREDITED.fullmatch(text):
        return text.removeprefix("the ")
    before = ""
    while before != text:
        before = text
        rest = after_lead(text)
        sent = _SENT.match(text)
        text = text[max(office_end(text), len(text) - len(rest), sent.end() if sent else 0) :]
        such = _SUCH.match(text)
        text = text[such.end() :] if such else _without_body(text, names)
        shorter = _BEFORE_NAME.match(text)
        text = text[shorter.end() :].strip() if shorter else text
    person = _PERSON_BRACKET.search(text)
    if person and (person[1].isdecimal() or PERSON.match(person[1]) or TITLE.search(person[1])):
        text = text[: person.start()]
    posted = _POSTED.match(text)
    sender_row = names.named(posted[1]) if posted else None
    text = posted[1] if posted and sender_row and sender_row.kind is NameKind.STATE else text
    office = _THEIR_OFFICE.search(text)
    sender = text[: office.start()] if office else ""
    text = sender if names.named(sender) or _CAPITALS.fullmatch(sender) else text
    return _unmarked(text.rstrip(_FOOTNOTE), names)


def _without_body(text: str, names: Table) -> str:
    """Return a name without whose member it is; "Development Partners Forum" is a name of its own."""
    group = _OF_GROUP.match(text)
    if group and not names.named(group["who"]):
        rest = text[group.end() :]
        if names.named(rest) or (group["people"] and ORGANISATION.search(rest)):
            return rest
    own = _OWN_MEMBERS.match(text)
    rest = text[own.end() :] if own else text
    return text if own and own["in_names"] and not names.named(rest) and ORGANISATION.search(rest) else rest


def _unmarked(text: str, names: Table) -> str:
    """Return a name without the figure of a footnote; one that is a letter misread stays for a person to see."""
    without = _MARK.sub("", text)
    misread = names.named(text.translate(_LIKE_LETTERS)) and not names.named(without)
    return text if misread else without


def _is_name(text: str, names: Table) -> bool:
    """Return whether `text` looks like a name: capitals, no count, no person, nobody in general."""
    if not text:
        return False
    if text[0].isdecimal() or not any(letter.isupper() for letter in text):
        return misread.is_name(text, names)
    if names.named(text):
        return True
    if _SOME.match(text) or _MEMBERS_ALL.fullmatch(text):
        return False
    if (
        _ADDRESS.search(text)
        or PERSON.match(text)
        or _NO_NAME.match(text)
        or len(text.split()) > _MOST_WORDS
        or _ALL_PEOPLE.fullmatch(text)
    ):
        return False
    if _MEMBERS.search(text) or all(word.lower().strip(",") in TOPICS | SMALL for word in text.split()):
        return False
    return not (TITLE.match(text) and not ORGANISATION.search(text))


def of_office(text: str, names: Table) -> str:
    """Return the delegation of a person that its office names: "Ms Ada, Minister of Nets of Elbonia"; "" for none.

    What the office deals with is no delegation: "Minister of Justice".
    """
    office = text.partition(",")[2].strip()
    last = office.rpartition(", ")[2]
    if last != office and TITLE.search(office) and not TITLE.search(last):
        return name(last, names)
    of = _OFFICE_OF.search(office)
    found = of["name"] if of else re.split(r"\sof\s", office)[-1]
    return name(found, names) if of or names.named(found) else ""


def of_person(text: str, names: Table) -> str:
    """Return the delegation in brackets after a person, "Ms Ada Flavia (Elbonia)"; "" for none."""
    bracket = _PERSON_BRACKET.search(text)
    inside = bracket[1] if bracket and not TITLE.search(bracket[1]) else ""
    return name(inside, names) if inside[:1].isupper() else ""


def after_lead(text: str) -> str:
    """Return a text without the people that its first name sent; as it is where no "of" or "from" leads to a name."""
    of_body = _MEMBERS_OF.match(text)
    if of_body:
        return text[of_body.end() :] if of_body["then"] else ""
    own = _OWN_PEOPLE.match(text)
    at = own.end() if own else 0
    end = 0
    people = False
    while word := _LEAD_WORD.match(text, at):
        at = word.end()
        people = people or bool(word["people"])
        if people and (word["end"] or ":" in word["after"]):
            end = at
    return text[max(end, leads.end(text)) :]


def is_people(who: str) -> bool:
    """Return whether words are of people in general: "two observers", "Ministers"."""
    return not re.search(r"[A-Z]", re.sub(r"^The\b", "the", who)) or bool(_ALL_PEOPLE.fullmatch(who))


def are_members(who: str) -> bool:
    """Return whether words are of a body's members, and none of them: "LPG Members", "Lake Union countries"."""
    return bool(_OF_MEMBERS.search(who))


def uncharged(text: str) -> str:
    """Return a list without what its people deal with: "Ministers of Elbonia and Lutha responsible for nets"."""
    return _CHARGED.sub(r"\g<name>", text)


def office_end(text: str) -> int:
    """Return where an office that a text begins with ends, "the Director-General of"; 0 for none."""
    head = _HEAD_OF.match(text)
    return head.end() if head else 0
