"""The words by which attendance is told: meetings, people, what offices deal with, names with an "and".

Data for the other attendance modules, none of it about one body. A word that is missing here is added
to its list, and nothing else need change.
"""

from __future__ import annotations

import re

from drafter import cardinals


def _alternatives(words: str) -> str:
    return "|".join(word.replace("_", r"[\s-]") for word in words.split())


# What people meet in; `FIXED` ones are the body's own, the others are as often another event.
FIXED_EVENT = _alternatives("meeting conference summit session forum dialogue som assembly plenary retreat congress")
LOOSE_EVENT = _alternatives(
    """workshop symposium seminar training roundtable round_table course exercise event consultations? committee
    commission council board group process talks negotiations gathering webinar"""
)
# What is held beside a meeting: never what a statement is of.
BESIDE = _alternatives(
    "reception launch ceremony dinner lunch luncheon exhibition briefing visit side_event press_conference"
)
EVENT = rf"(?:{FIXED_EVENT}|{LOOSE_EVENT})s?"

# Who comes for a delegation: "representatives of", "Heads of Delegation from". They are no names.
_PEOPLE = _alternatives(
    """heads_of_states?_(?:and|or|and/or)_(?:of_)?governments? heads_of_governments? heads_of_states?
    heads_of_(?:the_)?delegations? heads_of_missions? heads_of_agenc(?:y|ies) focal_points? policy_makers? policymakers?
    resource_persons? ministers? vice_ministers? deputy foreign_ministers? prime_ministers? senior high_level
    high_ranking ministerial officials? officers? representatives? representation delegates? delegations? participants?
    members? ambassadors? envoys? experts? practitioners? leaders? attendees? dignitaries guests? governments?
    stakeholders? organi[sz]ations bodies agencies academics? academia ngos? countries states economies nations parties
    non_members? non_parties non_signatories signatories jurisdictions
    embass(?:y|ies) high_commissions? permanent_missions? missions secretaries permanent_secretar(?:y|ies)
    directors_general chairs chairpersons? co_chairs? diplomats speakers? panellists? panelists? commissioners
    (?:deputy_)?governors"""
)
# Words that go with them, and stand in names too: only in small letters are they no part of one.
_BESIDE_PEOPLE = _alternatives(
    """law_enforcement civil_society private_sector deputies prime cabinet foreign government official technical
    national regional international invited special partners? country member participating general permanent executive
    acting assistant diplomatic consular attorneys of_police agency state organi[sz]ation organi[sz]ing interested
    relevant non_governmental intergovernmental respective high_level police border security
    people persons individuals"""
)
PEOPLE = (
    rf"{_PEOPLE}|(?-i:{_BESIDE_PEOPLE})"
    r"|(?-i:Member|Participating|Observer)(?=\s(?:States|Countries|Economies|Governments))"
)
NUMBER = (
    r"(?:\d{1,4}|(?:a\stotal\sof|some|over|about|around|more\sthan|approximately|nearly)\s\d{1,4}"
    rf"|(?:{'|'.join(cardinals.TENS)})(?:-\w+)?|{'|'.join(cardinals.TO_NINETEEN)})"
)

# What offices deal with: where such a word stands on both sides of an "and", the "and" is the name's own.
TOPICS = frozenset(
    """affairs agriculture agricultural arms asylum atomic aviation border borders business children citizenship
    civil climate coast commerce communications community control
    cooperation co-operation corruption crime crimes criminal
    cultural culture customs defence defense democracy democratic development disarmament disaster displaced
    displacement drug drugs ecology economic economics education educational elections emergency emigration employment
    empowerment energy enforcement entry environment environmental equality ethnic exploitation export families family
    finance financial fisheries food foreign forestry freedom gender governance guard health home humanitarian human
    identity immigration import industry information innovation integration intelligence interior internal
    internally investment justice labor labour law laws legal logistics management maritime medicine migrant
    migrants migration narcotic narcotics oceans passport passports peace peacebuilding people peoples persons
    piracy planning police policing policy political ports prevention prosecution protection psychotropic public
    reception reconciliation reconstruction recovery refugee refugees registration reintegration relations relief
    research rescue resettlement return returns rights rule safety science sciences scientific sea search
    security settlement smuggling social society sport sports stateless statistics substances sustainable technical
    technology telecommunications terrorism tourism trade traffic trafficking training transport transportation
    treatment victims vital vulnerable water welfare wildlife women work workers youth""".split()
)
# Of these a name cannot consist alone: more of it follows ("Economic and Social Commission").
UNFINISHED = frozenset(
    """administrative agricultural criminal cultural economic educational environmental financial humanitarian judicial
    legal medical political scientific social technical""".split()
)
SMALL = frozenset("of the and for on in to a an against by with at from or & de la du des and".split())

# Names with an "and", or a comma, of their own, known without any register.
WHOLE = re.compile(
    r"""Antigua\s(?:and|&)\sBarbuda | Bosnia\s(?:and|&)\sHerzegovina | Trinidad\s(?:and|&)\sTobago
    | (?:Saint|St\.?)\sKitts\s(?:and|&)\sNevis | (?:Saint|St\.?)\sVincent\s(?:and|&)\s(?:the\s)?Grenadines
    | S[aã]o\sTom[eé]\s(?:and|&)\sPr[ií]ncipe | Great\sBritain\s(?:and|&)\sNorthern\sIreland
    | Turks\s(?:and|&)\sCaicos | Wallis\s(?:and|&)\sFutuna | (?:Saint|St\.?)\sPierre\sand\sMiquelon
    | Serbia\sand\sMontenegro | (?:Conservation|Protection|Preservation|Use)\sof\sNature\sand\sNatural\sResources
    | (?:East|West|Near|Latin|North|South|Central|Southeast|South-East)\s(?:Asia|Africa|America|Europe|East)\sand\sthe
      \s(?:Pacific|Caribbean|Horn|Middle\sEast|Caucasus|Sahel|Gulf|Mediterranean
        |Indian\sOcean|Balkans|Baltics?|Great\sLakes)\b
    | (?:South-?\s?East\s)?Asia\s(?:and|&)\s(?:the\s)?Pacific | Latin\sAmerica\sand\sthe\sCaribbean
    | Red\sCross\s(?:and|&)\s(?:the\s)?Red\sCrescent | (?:Near|Middle)\sEast\sand\sNorth\sAfrica
    | Hong\sKong(?:\sSAR)?,\sChina | Maca[ou](?:\sSAR)?,\sChina | Taiwan,\sProvince\sof\sChina""",
    re.VERBOSE | re.IGNORECASE,
)
ORGANISATION = re.compile(
    r"""\b(?:organi[sz]ations?|office|commission|secretariat|union|banks?|fund|program(?:me)?|committee|federation
    |agency|cent(?:re|er)|forum|communit(?:y|ies)|council|association|institut(?:e|ion)|network|police|societ(?:y|ies)
    |group|league|foundation|high\scommissioner|commissioner|authority|court|university|academy|alliance|initiative
    |consortium|bureau|department|service|corporation|company|parliament|tribunal|mission|taskforce|task\sforce
    |conference|chamber|confederation|coalition|campaign|ministry|partnership|consultations?|rapporteur
    |coordinator|co-ordinator|observatory|united\snations(?!\smember)|\bun\b|crescent|cross|watch|volunteers)\b""",
    re.IGNORECASE | re.VERBOSE,
)
# Bodies in small letters that send people in their own name: "the secretariat of the Lake Union"
ORGANS = frozenset(
    """secretariat office bank fund union league group forum council commission committee court tribunal university
    academy centre center institute network alliance federation association community organisation organization society
    foundation programme program initiative conference chamber coalition partnership campaign project
    state kingdom republic sultanate""".split()
)
# Words of a state's or territory's full name: its acronym in brackets makes no organisation of it.
STATELY = re.compile(
    r"\b(?:republic|kingdom|states|state|emirates|islands?|guinea|zealand"
    r"|federation|sultanate|territor(?:y|ies)|sar)\b",
    re.IGNORECASE,
)
PERSON = re.compile(
    r"""^(?:and\s)?(?:the\s)?(?:H\.\s?E\.?|HE\s|H\.?R\.?H\.?\s|His\s|Her\s|Their\sExcellenc|Hon\b|Right\sHon
    |Rt\.?\sHon|Honou?rable\s|Mrs?\.?\s|Ms\.?\s|Miss\s|Mx\s|Drs?\.?\s|Prof|Sir\s|Dame\s|Dato|Datuk|Tan\sSri
    |Lord\s|Lady\s|Amb\.\s|Ambassador\s[A-Z]|Gen\.\s|Col\.\s|Capt\.\s|Lt\.?\s|Brig\.?\s|Maj\.?\s|Adm\.\s|Sheikh\s
    |Shri\s|Smt\.?\s|Minister\s[A-Z]\w+\s[A-Z]|Senator\s)""",
    re.VERBOSE,
)
TITLE = re.compile(
    r"""\b(?:(?:Co|Vice|Deputy)-)?(?:Minister|Secretary|Director|Ambassador|Commissioner-General|Counsellor|Chargé
    |Attach[eé]|Adviser|Advisor|Deputy|Permanent\sRepresentative|Head\sof|Chief\sof|Consul|(?:Co-)?Chair\sof
    |President\sof|Prince\sof|King\sof|Queen\sof|Sultan\sof|Emir\sof)\b""",
    re.VERBOSE,
)
# A name holds none of these; where one stands, the list has ended.
VERBAL = re.compile(
    r"""\b(?:that|which|who|whose|whom|was|were|is|are|be|been|being|has|have|had|will|would|shall|should|may|might|can
    |could|must|not|noted|welcomed|agreed|recalled|reported|discussed|met|gathered|held|hosted|thanked|expressed|said
    |considered|adopted|decided|where|when|while|attended|participated
    |to\s(?!the\b)[a-z]\w*)\b  # "to discuss"; a name has "to Elbonia", "to Combat Trafficking", "to the UN"
    """,
    re.VERBOSE,
)
# What somebody did who is not said to have come: "UNHCR sent a written statement"
DID = re.compile(
    r"""(?:and\s)?(?:the\s)?[A-Z](?:(?!\b(?:who|which|that|as)\b)[^,;:()])*?\s(?:also\s|has\s|had\s)?
    (?:sent|submitted|provided|gave|delivered|made|wrote|offered|contributed|circulated|conveyed|thanked|spoke|presented
      |chaired|facilitated|moderated|opened|closed|apologi[sz]ed)
    (?:$|[.,]|\s(?!(?:an?\s|\d+\s|two\s|three\s|its\s|their\s)?(?:\w+\s)?(?:delegat|represent|observer)))""",
    re.VERBOSE,
)
