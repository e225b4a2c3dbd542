"""What nouns and adjectives want behind them, for lost-word: "commitment [to] assist", "difficult [to] compare".

Each row is named as in little_words.py. Nouns stand in the singular, so that what follows cannot be their verb.
"""

from __future__ import annotations

from drafter.check.wording.grammar import ACTIVE, BASE, NOUN_TOO, lost, phrases

_VERB = rf"(?!(?:be|become|remain|continue|seek|resolve|increase|submit)\b)(?:{BASE}|{ACTIVE})"
_PLURALS = r"(?:\d[\d,]*|two|three|four|five|six|seven|eight|nine|ten)\ (?:[a-z]+\ ){0,2}?[a-z]+[^s\W]s\b"
_ATTEND = (
    r"(?:attend|advise|announce|arrange|assign|collect|compare|confirm|designate|detect|explain|express|finali[sz]e"
    r"|forward|gather|install|invest|investigate|obtain|operate|persuade|postpone|preserve|prohibit|prosecute|receive"
    r"|reject|remind|remove|repeal|revert|settle|solve|specify|suggest|teach|warn|write|learn)"
)
"""What persons do: verbs that are no nouns."""
_NOUN = (
    "ability|agreement|attempt|authority|capacity|commitment|decision|desire|determination|duty|effort|failure|"
    "inability|intention|invitation|need|obligation|offer|opportunity|permission|plan|pledge|power|proposal|readiness|"
    "refusal|request|right|unwillingness|wish|willingness"
)
_ADJECTIVE = (
    "able|anxious|appropriate|bound|careful|content|crucial|determined|difficult|eager|easier|easy|eligible|essential|"
    "fitting|free|glad|happy|hard|hesitant|impossible|inappropriate|inclined|keen|liable|likely|necessary|pleased|"
    "possible|premature|prepared|prudent|ready|reluctant|sufficient|unable|unlikely|unwilling|useful|vital|willing|"
    "wise|important"
)
_ASKED = "called|call|calls|calling"
_WHO = (
    r"(?:(?:the|all|its|their|other|those)\ )?(?:(?!on\b|upon\b|for\b|in\b|to\b|by\b)[a-z]+\ )?"
    r"(?:[Mm]embers|[Pp]arties|[Ss]tates|[Gg]overnments|[Cc]ountries|[Dd]elegations|[Pp]articipants|[Mm]inisters|"
    r"[Ss]ecretariat|partners|donors|organi[sz]ations|authorities|economies)"
)
_ONE = (
    "workshop|seminar|conference|symposium|working group|task force|database|roadmap|network|register|fund|webinar|"
    "pilot project|study visit|training course|simulation exercise|technical group|expert group|contact list|"
    "code of conduct|work plan|action plan|web page|website|round table|mechanism|committee|survey|meeting"
).replace(" ", r"\ ")
_MAKES = (
    r"hold|held|host|hosted|organi[sz]e|organi[sz]ed|convene|convened|establish|established|create|created|set\ up|"
    "conduct|conducted|draft|develop|developed|launch|launched|form|formed|appoint|arrange|arranged|maintain|maintained"
)

WANTED = (
    lost("their commitment [to] assist them", _NOUN.replace("|", " "),
         rf"(?:the|its|their|our|an?|his|her|this|every|any|no|strong|firm|continued)\ (?:[a-z]+\ )?(?:{_NOUN})", _VERB,
         then=r"(?=\ (?!that\b|of\b|by\b|in\b|and\b|or\b)[\w\ufffc])(?!\ to\b)"),
    lost("it is difficult [to] compare them", _ADJECTIVE.replace("|", " "),
         rf"(?:is|are|was|were|be|been|being|seems?|seemed|remains?|remained|it|them|too|not|become|became)\ "
         rf"(?:(?:very|more|most|also|not|often|too|so|fully|still|particularly|always|equally)\ )?(?:{_ADJECTIVE})",
         rf"{_VERB}|compare|host(?=\ )|find|make|know|see|say|tell|read|reach|understand|attract|obtain|measure|"
         rf"{NOUN_TOO}", then=r"(?=\ (?!and\b|or\b)[\w\ufffc]|[.,;])"),
    lost("it offered [to] train 400 drivers", "offered agreed decided undertook pledged volunteered proposed wished "
         "planned promised", r"(?:offered|agreed|decided|undertook|pledged|volunteered|proposed|wished|planned"
         r"|promised)", rf"(?:train|host|fund|lend|send|hire|buy|share|build|review|invite|visit)(?=\ {_PLURALS})"),
    lost("it called [on] members to act", _ASKED.replace("|", " "), rf"(?<!so-)(?:{_ASKED})", rf"{_WHO}(?=\ to\ )"),
    lost("it exchanged views [on] emerging risks", "views information experience experiences ideas opinions",
         r"[Ee]xchang(?:ed?|es|ing)\ (?:(?:its|their|preliminary|initial|further)\ )?"
         r"(?:views|information|experiences?|ideas|opinions)",
         r"(?!(?:on|about|with|and|or|in|at|of|as|to|for|by|from|between|among|amongst|regarding|concerning|relating"
         r"|during|before|after|through|over|within|where|when|which|that|bilaterally|informally|freely|openly|frankly"
         r"|regularly|via|using|under|more|across|while|but|so|because|if|related|relevant|relative|pertaining|they|it"
         r"|we|aimed|focused|focusing|is|are|was|were|has|have|had|will|would|not|here|there|today|once|twice|again"
         r"|online|throughout|every|each|both|without|until|throughout|and/or|necessary|useful|needed|available"
         r"|[a-z]+ly|held|gathered|collected|received|including|followed)\b)[a-z]+(?=\ [a-z]+)"),
    lost("much [of] what is known", "much most some part half many", "(?:[Mm]uch|[Mm]ost|[Ss]ome|[Pp]art|[Hh]alf)",
         r"what(?=\ (?:is|was|are|were|has|had|have|they|it|we|the|members|can|could|would|will|should)\b)"),
    lost("for [the] period from 3 May", "period purpose purposes time", "[Ff]or|[Ii]n|[Dd]uring|[Oo]ver",
         r"(?:period\ (?:from|of\ (?:the|its|their)|between|since|until|up\ to)|purposes?\ of\ (?:the|this|its))"),
    lost("at [the] end of the year", "end close", "[Aa]t|[Bb]y|[Bb]efore|[Tt]owards|[Uu]ntil|[Ss]ince|[Tt]ill",
         r"(?:end|close)\ of\ (?:the|this|its|their|each|\d{4}|[A-Z])"),
    lost("it agreed to hold [a] workshop on nets", "workshop seminar conference symposium group force database roadmap "
         "network register fund webinar project visit course exercise list conduct plan page website table mechanism "
         "committee survey meeting",
         rf"(?:to|will|would|should|and|had|has|was|were|agreed|also|members|it|they)\ (?:{_MAKES})",
         rf"(?:(?:joint|regional|new|technical|informal|common|small|special|national|dedicated|further|short|second"
         rf"|simple|detailed|follow-up|two-day|one-day)\ )?(?:{_ONE})(?=\ (?:on|of|for|to|in|at|with|by|from)\ |[.,;])",
         then=r"(?!\w)(?!\ (?:to|in)\ (?:the\ )?order)"),
    lost("more [than] 40 tonnes of rope", "more less fewer",
         r"(?<!any\ )(?<!no\ )(?<!\d\ )(?:[Mm]ore|[Ll]ess|[Ff]ewer)",
         r"\d[\d,.]*(?=\ (?:per\ cent|[a-z]{3,}s|tonnes|people|million|of\ the)\b)|half(?=\ of\ the\b)"),
    phrases("by means [of] an unannounced call", "by_means by_virtue in_favour in_place in_light in_spite in_excess "
            "in_need in_respect in_search as_part the_form the_basis the_context the_framework the_course the_absence "
            "the_presence the_result the_purpose the_establishment the_development", "an?"),
    lost("at [an] early stage", "early later advanced appropriate late certain earlier",
         "[Aa]t", r"(?:early|later|advanced|appropriate|late|certain|earlier)\ (?:stage|date|point|opportunity)"),
    lost("it was of [the] view that", "view opinion", "of", r"(?:view|opinion)\ that"),
    lost("it asked them [to] attend", "requested asked invited encouraged urged tasked instructed directed authorised "
         "authorized mandated allowed enabled requests asks invites encourages urges",
         r"(?:[Rr]equest|[Aa]sk|[Ee]ncourag|[Uu]rg|[Tt]ask|[Ii]nstruct|[Dd]irect|[Ii]nvit|[Aa]uthori[sz]|[Mm]andat"
         r"|[Aa]llow|[Ee]nabl)e?(?:d|ed|s|es)\ (?:them|it|us|(?:the\ )?(?!Working|Steering|Joint)[A-Z][\w’-]+)",
         rf"{_VERB}|{_ATTEND}", then=r"(?=\ (?!that\b)[\w\ufffc]|[.,;])(?!\ and\b)"),
    lost("it invited members [to] attend", "requested asked invited encouraged urged tasked instructed requests asks "
         "invites encourages urges",
         rf"(?:[Rr]equest|[Aa]sk|[Ee]ncourag|[Uu]rg|[Tt]ask|[Ii]nstruct|[Ii]nvit)e?(?:d|ed|s|es)\ {_WHO}", _ATTEND),
    lost("it was to [be] carried out", "carried drawn taken held given made sent built set paid put submitted prepared "
         "completed adopted reviewed circulated discussed considered finalised finalized published agreed determined "
         "decided used presented",
         r"(?<!due\ )(?<!close\ )(?<!according\ )(?<!committed\ )to",
         r"(?:carried\ out|drawn\ up|taken\ (?:up|into)|made\ available|given\ to|sent\ to|paid\ (?:by|to)|"
         r"(?:held|submitted|prepared|completed|adopted|reviewed|circulated|discussed|considered|finali[sz]ed|"
         r"published|agreed|determined|decided|used|presented)\ (?:by|at|in|on|before|to|as|for)\b)", then=r"(?!\w)"),
    lost("it agreed to carry [out] a trial", "carry carried carrying carries", "carr(?:y|ies|ied|ying)",
         r"(?:an?|the|its|their|further|joint|regular)\ (?:[a-z]+\ ){0,2}?(?:trials?|stud(?:y|ies)|surveys?|reviews?"
         r"|assessments?|projects?|activit(?:y|ies)|works?|evaluations?|investigations?|exercises?|inspections?|audits?"
         r"|tests?|programmes?|tasks|reforms?|research)"),
    lost("the figures [do|did] not include sheep", "not",
         r"(?:^|(?<=[.;]\ ))(?:[Tt]he|[Tt]hese|[Tt]hose|[Mm]ost|[Ss]everal|[Mm]any|[Ss]ome)?\ ?[A-Za-z][a-z]+s\ not",
         rf"{_VERB}|include|attend|remain|reflect|require|have|take|cover|need", then=r"(?=\ [a-z])"),
    lost("the costs should be borne [by] employers", "borne", "borne", r"(?:the|its|their|members|each)(?=\ )"),
    lost("the course had [been] well attended", "well",
         r"(?:has|have|had)\ (?:(?:also|always|not|generally)\ )?(?:very\ |so\ )?well", "attended|received|documented|"
         "established|maintained|organi[sz]ed|prepared|publici[sz]ed|funded|supported|regarded|represented",
         then=r"(?=[.,;]|\ (?:by|and|in|at|for|across|throughout)\b)"),
)  # fmt: skip
"""Nouns, adjectives and phrases that want "to", "on", "of" or an article."""
