"""The words of who acts and how: operative verbs with their strength, bodies, and what qualifies both.

Data alone: a verb or body that is missing is added here. Bands run from 0 (records) to 6 (decides); a
change across a band is a change of substance. They follow the usage of secretariats; "took note of" is
neutral at the United Nations, neither approval nor disapproval (General Assembly decision 55/488, annex).
"""

from __future__ import annotations

from drafter.cardinals import TO_NINETEEN

BANDS: dict[str, int] = {
    # 0: records
    "heard": 0, "discussed": 0, "considered": 0, "reviewed": 0, "recalled": 0, "assessed": 0,
    "exchanged": 0, "deliberated": 0, "examined": 0, "received": 0, "shared": 0, "explored": 0, "took stock": 0,
    # 1: neutral
    "noted": 1, "took note": 1, "took due note": 1, "took good note": 1,
    "took full note": 1, "took cognisance": 1, "took cognizance": 1, "observed": 1, "mentioned": 1, "commented": 1,
    "agreed to disagree": 1,
    # 2: warm
    "acknowledged": 2, "recognised": 2, "appreciated": 2, "underscored": 2, "underlined": 2,
    "highlighted": 2, "emphasised": 2, "stressed": 2, "thanked": 2, "noted with appreciation": 2,
    "noted with satisfaction": 2, "expressed": 2, "looked forward": 2, "regretted": 2,
    # 3: positive
    "welcomed": 3, "commended": 3, "congratulated": 3, "affirmed": 3, "reaffirmed": 3,
    "reiterated": 3, "supported": 3, "backed": 3, "expressed appreciation": 3, "expressed gratitude": 3,
    "applauded": 3, "confirmed": 3, "condemned": 3, "undertook": 3, "pledged": 3, "committed": 3, "paid tribute": 3,
    "paid warm tribute": 3, "paid special tribute": 3,
    # 4: urging
    "encouraged": 4, "invited": 4, "urged": 4, "called on": 4, "called upon": 4, "called for": 4,
    "requested": 4, "proposed": 4, "asked": 4, "appealed": 4,
    # 5: consent
    "recommended": 5, "endorsed": 5, "approved": 5, "agreed": 5, "accepted": 5, "concurred": 5,
    "reached agreement": 5, "reached consensus": 5, "reached an understanding": 5,
    # 6: decision
    "decided": 6, "adopted": 6, "directed": 6, "tasked": 6, "established": 6, "instructed": 6,
    "resolved": 6, "mandated": 6, "determined": 6, "elected": 6, "appointed": 6, "authorised": 6,
    "voted": 6,
}  # fmt: skip
"""Verb in the past tense -> its strength; two words where the second makes the difference."""

BAND_NAMES = ("record", "neutral", "warm", "positive", "urging", "consent", "decision")
"""What each band is called, from 0."""

DEGREES: dict[str, int] = {
    "strongly": 1, "strong": 1, "warmly": 1, "warm": 1, "highly": 1, "deeply": 1, "deep": 1, "deepest": 1,
    "greatly": 1, "fully": 1, "full": 1, "firmly": 1, "unanimously": 1, "sincere": 1, "profound": 1,
    "serious": 1, "seriously": 1, "grave": 2, "gravely": 2, "gravest": 2, "utmost": 2, "extreme": 2,
    "in principle": -1, "provisionally": -1, "tentatively": -1, "preliminarily": -1, "on a preliminary basis": -1,
    "with reservations": -1, "with caution": -1, "cautiously": -1,
}  # fmt: skip
"""Qualifiers that make a verb stronger or weaker within its band; they are part of the verb."""

TROUBLED = (
    "concern", "concerned", "regret", "regretted", "alarm", "alarmed", "dismay", "dismayed", "disappointment",
    "sorrow", "sadness", "grief", "deplored", "condemned",
)  # fmt: skip
"""Words of a verb that finds no good in what it tells of: whatever its band, it is not called warm or positive."""

WITHOUT_BAND = (
    "hosted", "co-hosted", "convened", "advised", "reported", "offered", "presented", "updated",
    "concluded", "attended", "met", "held", "informed", "indicated", "expected", "opened", "closed",
    "participated", "chaired", "co-chaired", "announced", "declared", "outlined", "described",
    "warned", "reserved", "briefed", "rejected", "deferred", "postponed", "extended", "signed", "launched", "set up",
    "pointed out", "remained seized", "remained actively seized",
    "gave an update", "gave a presentation", "gave a briefing", "gave an overview", "gave an account",
    "provided an update", "provided a briefing", "provided an overview",
    "drew attention", "bore in mind", "placed on record", "had the honour", "had the honor", "had the pleasure",
)  # fmt: skip

IRREGULAR = {
    "heard": "hear", "met": "meet", "held": "hold", "took": "take", "undertook": "undertake", "paid": "pay",
    "drew": "draw", "bore": "bear", "had": "have", "set": "set", "made": "make", "came": "come", "gave": "give",
    "saw": "see", "found": "find",
}  # fmt: skip
OTHER_PASTS = frozenset(
    """gave made saw spoke set found felt thought began came sought stood laid chose brought put kept told sent won
    lent rose left understood withdrew overcame foresaw said took drew bore paid""".split()
)
"""Past tenses without -ed of verbs that are not of the list: read as printed where a body acts."""

ONLY_PASTS = frozenset({"signed", "backed"})
"""Verbs of the list whose other forms are nouns first: "Signs that nets tear", "back to back"."""

AS_NOUNS = frozenset(
    """note notes meet meets hold holds chair chairs report reports host hosts share shares call calls present
    presents direct update updates task tasks offer offers request requests support supports close closes approach
    exchange exchanges review reviews appeal appeals pledge pledges address commitment welcome welcomes propose
    co-host co-hosts co-chair co-chairs regret regrets mandate mandates
    value values open stress appoint receive invite launch launches extend brief briefs reserve reserves""".split()
)
"""Forms that are nouns or adjectives as well: they are verbs only before an object or a complement."""

TO_DO = frozenset("pledge pledges offer offers propose proposes".split())
"""Of those, the ones that lead to what one will do oneself: "We, the Ministers, pledge to halve losses"."""

BODIES = (
    "meeting", "meetings", "conference", "conferences", "forum", "summit", "session", "assembly", "committee",
    "committees", "commission", "council", "councils", "board", "bureau", "group", "groups", "task force", "troika",
    "process", "dialogue", "workshop", "roundtable", "seminar", "symposium", "congress", "union", "alliance",
    "participants", "members", "member states", "co-chairs", "co-chair", "chairs", "chair", "chairperson",
    "chairpersons", "chairman", "president", "vice-chair", "vice-chairs", "ministers", "minister", "leaders",
    "heads of state and government", "heads of state and of government", "heads of state or government",
    "heads of government", "heads of state", "heads of delegation", "heads of delegations", "heads", "delegates",
    "delegate", "delegations", "delegation", "representatives", "representative", "officials", "parties", "expert",
    "observer", "member", "member state", "participant", "speaker", "speakers", "rapporteur", "moderator",
    "facilitator", "panellists", "chair-in-office", "authority", "tribunal", "authorities",
    "states parties", "states", "countries", "governments", "government", "governors", "experts", "observers",
    "organisations", "organizations", "agencies", "secretariat", "secretary-general", "secretary general",
    "executive director", "director-general", "community", "partners", "plenary", "sides", "council of ministers",
    "conference of ministers", "conference of the parties", "meeting of the parties", "board of governors",
    "board of directors",
)  # fmt: skip
"""Bodies that act in statements, in lower case; a qualifier may stand before ("Senior Officials")."""

MORE_OF_A_BODY = (
    "participants", "members", "member states", "delegates", "co-chairs", "co-chair", "leaders", "ministers",
    "officials", "representatives", "secretariat", "experts", "countries", "chairperson",
)  # fmt: skip
"""What may go on after a body, small: "Meeting participants", "the forum secretariat"."""

QUALIFIERS = (
    "senior", "participating", "member", "co-chairing", "event", "foreign", "other", "several", "some", "many",
    "most", "working", "steering", "technical", "ad hoc", "ad-hoc", "standing", "joint", "ministerial", "regional",
    "annual", "special", "expert", "contracting", "attending", "interested", "host", "incoming", "outgoing", "new",
    "two", "three", "observer", "partner", "contact", "drafting", "executive", "high-level", "visiting", "present",
    "another", "business", "government", "industry", "private", "political", "national", "coastal", "donor",
    "first", "second", "third", "fourth", "fifth", "last", "inaugural",
)  # fmt: skip
DETERMINERS = ("the", "this", "all", "our", "both", "these", "those", "each")

NAMED_AFTER = ("representative", "delegate", "delegation", "government", "official", "expert", "observer", "minister")
"""Bodies whose "of ..." tells who acted: "The representative of Ruritania"; "of the Group" after others does not."""

ADVERBS = (
    "also", "further", "furthermore", "again", "then", "once again", "in particular", "in principle", "in turn",
    "thus", "hereby", "once more", "now", "next", "both", "each", "all", "too", "likewise", "moreover",
    "today", "yesterday", "later", "since", "earlier", "already", "very much", "therefore",
)  # fmt: skip
"""Adverbs that do not end in -ly, which are told by that."""

FEELINGS = (
    "appreciation", "concern", "concerns", "satisfaction", "gratitude", "interest", "regret", "approval", "thanks",
    "pleasure", "dismay", "alarm", "pride", "sadness", "sorrow", "reservations", "enthusiasm", "disappointment",
    "support", "caution", "consensus",
)  # fmt: skip
EXPRESSED = (
    "view", "opinion", "wish",
    "appreciation", "gratitude", "thanks", "concern", "concerns", "support", "satisfaction", "commitment",
    "condolences", "hope", "interest", "willingness", "readiness", "confidence", "regret", "solidarity", "views",
    "objection", "objections",
    "determination", "sympathy", "disappointment", "reservations", "congratulations", "conviction", "alarm", "desire",
)  # fmt: skip
"""What is expressed, conveyed, extended: part of the verb."""

STANCES = (
    "committed", "determined", "resolved", "convinced", "concerned", "alarmed", "grateful", "united", "ready",
    "confident", "pleased", "disappointed", "appreciative", "conscious", "mindful", "aware", "disturbed", "saddened",
    "troubled", "worried", "dismayed", "shocked", "appalled", "outraged", "delighted", "honoured", "honored", "proud",
    "satisfied", "heartened", "gratified", "thankful", "indebted", "hopeful", "optimistic", "sceptical", "opposed",
    "distressed", "happy", "glad", "privileged",
)  # fmt: skip
"""What a body is or remains: "We remain committed"."""

TOLD_WITH = (
    "pleased", "happy", "glad", "delighted", "honoured", "honored", "proud", "gratified", "heartened", "privileged",
    "saddened", "disappointed",
)  # fmt: skip
"""Stances that a verb may go on: "was pleased to note"."""

GIVEN = ("consent", "approval", "assent", "agreement", "support", "endorsement", "backing")
"""What is given: part of the verb."""

OF_PERSONS = (
    "gave", "made", "spoke", "told", "sought", "said", "stated", "abstained", "objected", "opposed", "introduced",
    "explained", "dissociated", "disassociated", "judged", "cautioned", "replied", "responded", "argued", "clarified",
    "contended", "insisted", "suggested", "voted",
)  # fmt: skip
"""Pasts that are not of the list, but which only somebody can do: read behind a name too, "Elbonia objected"."""

NOT_TAKEN = (
    "decision", "decisions", "action", "agreement", "consensus", "conclusion", "conclusions", "recommendation",
    "recommendations", "objection", "objections", "position", "opinion", "comment", "comments", "commitment",
    "progress", "part", "statement", "resolution", "declaration", "view", "views",
)  # fmt: skip
"""What is not done where it stands behind "no": "took no decision", "reached no agreement"."""

OWN_CHOICES = (
    "agreed", "decided", "resolved", "chose", "undertook", "committed", "pledged", "determined", "opted", "voted",
    "preferred", "promised",
)  # fmt: skip
"""Of what one is to do oneself: a "not to" behind them belongs to the verb."""

ONLY_PASSIVES = frozenset({"extended", "signed", "postponed", "deferred", "rejected", "launched", "set up"})
"""Verbs without a strength that tell of an act even where nobody is named: "The decision was postponed"."""

FOUNDED = frozenset({"established", "set up"})
"""Acts where what was founded is new: "A working group was established to look at nets"."""

ADDRESSED = frozenset({"requested", "invited", "directed", "tasked", "instructed", "encouraged", "urged", "asked",
    "mandated", "authorised"})  # fmt: skip
"""What is said to somebody, who "to" do something follows: "Request Senior Officials to report"."""

NO_PASSIVE = frozenset({"established", "received", "assessed", "determined", "shared", "committed", "explored",
    "exchanged", "examined", "supported", "expressed", "confirmed", "observed", "mentioned"})  # fmt: skip
"""Without "by the Meeting" these tell how things are, not what was done: "the office was established in 2012"."""

REFUSED = frozenset({"supported"})
"""Of those, what tells of an act where it was not done: "The proposal was not supported"."""

COUNTS = (
    *TO_NINETEEN[:12], "a majority", "majority", "unanimity", "correspondence", "secret ballot", "show of hands",
    "a show of hands", "roll call",
)  # fmt: skip
"""What "by" tells of a vote, and no body."""

INTRODUCTIONS = frozenset(
    """in on at to for from with of by as since after before following given under during against through between
    within throughout upon pursuant further finally however while when whereas although where once if having noting
    recalling recognising recognizing acknowledging welcoming considering bearing taking mindful conscious concerned
    aware convinced determined guided building reaffirming emphasising emphasizing stressing underlining regarding
    concerning also moreover furthermore therefore accordingly lastly firstly secondly thirdly then thus this that
    these those it there today yesterday tomorrow last next such while despite notwithstanding due owing thanks
    towards toward among along because only not no nor neither none few what which who how why additionally
    had should were subject based committed resolved alarmed encouraged inspired pleased
    similarly likewise meanwhile subsequently and but or so what whether""".split()
)
"""Words that begin no subject, but what introduces it."""

NO_NAMES = frozenset(
    """a an the some any every its their our his her nobody everybody everyone nothing one
    had should were was is are did do does will would could can may already earlier later
    discussion discussions progress work issues activities results outcomes talks efforts measures presentations
    projects programmes programs initiatives proposals agenda item items decision decisions statement declaration
    cooperation implementation development action actions""".split()
)
"""Words that are no name, though a sentence may begin with them."""

ONLY_OF_THINGS = frozenset({"held", "hosted"})
"""Pasts that need an object: without one they name what stands before them, "meetings held in Klow"."""

REDUCED = frozenset(
    """established convened hosted held tasked mandated appointed elected invited created formed chaired co-chaired
    led attended scheduled planned proposed requested represented gathered assembled concerned affected involved
    supported facilitated organised organized endorsed adopted approved directed recommended instructed based
    located interested undertaken received considered discussed raised identified presented reported shared
    prepared submitted provided""".split()
)
"""Participles that may only name what stands before them: "the Group established by Ministers met"."""

PREAMBULAR = (
    "bearing in mind", "believing", "building on", "building upon", "cognisant", "cognizant", "deploring", "desiring",
    "desirous", "fulfilling", "guided by", "having in mind", "having regard to", "inspired by",
    "keeping in mind", "mindful", "motivated by", "realising", "realizing", "referring to", "remembering", "seeking",
    "taking into account", "taking into consideration", "viewing",
)  # fmt: skip
"""What begins a preamble's clause, besides the participles of the verbs above: "Recalling", "Noting with concern"."""
