"""The words of promises: verbs that undertake, that ask somebody, that welcome what another will do.

Data alone, of the usage of secretariats in general; no body's own phrases. Verbs are in the past tense of
`verbs.canonical`, without qualifiers.
"""

from __future__ import annotations

OWN = frozenset(
    """agreed decided resolved undertook committed pledged offered volunteered promised concurred""".split()
)
"""Behind these, "to" says what those who act will do themselves."""
OFFERED = frozenset(("offered", "pledged", "promised"))
"""Behind these a thing may stand: "offered support to establish"."""
PROPOSING = frozenset(("proposed",))
"""So with these, where a single delegation acts: "Elbonia proposed to host"."""
ASKING = frozenset(
    """directed tasked instructed requested asked invited mandated authorised charged commissioned entrusted
    assigned""".split()
)
"""Who is named behind these is to act."""
URGING = frozenset("encouraged urged called reminded advised".split())
"""These ask without a task: what is encouraged is no commitment."""
THAT = frozenset((*OWN, *ASKING, "recommended", "determined", "endorsed", "approved", "proposed"))
"""Behind these, "that" says what is to be done."""
RECEIVING = frozenset("""welcomed endorsed supported accepted agreed approved appreciated thanked applauded""".split())
"""These take up what another proposes or offers."""
CREATING = frozenset("agreed decided approved endorsed supported authorised".split())
CREATIONS = (
    "establishment", "creation", "formation", "setting up", "development", "preparation", "convening", "organisation",
    "organization", "launch", "launching", "holding", "publication", "drafting", "commissioning", "conduct",
)  # fmt: skip
"""What is agreed to in these words is to be done: "approved the establishment of a fund"."""
HEARING = frozenset("noted took welcomed heard acknowledged received was looked".split())
"""These tell what will be: "noted that the Secretariat would publish"."""
TELLING = frozenset(
    "advised informed announced indicated confirmed reported stated briefed outlined declared offered".split()
)
"""So do these of what one will do oneself: "Elbonia announced that it would host"."""

PROPOSALS = ("proposal", "proposals", "suggestion", "suggestions", "recommendation", "recommendations")
OFFERS = (
    "offer", "offers", "readiness", "willingness", "commitment", "commitments", "undertaking", "intention",
    "intentions", "pledge", "pledges", "plan", "plans", "decision", "invitation",
)  # fmt: skip
"""What another will do is told by these, also where it is only noted."""

FOR_THINGS = frozenset(("proposal", "proposals", "suggestion", "suggestions", "offer", "offers"))
"""Of these, the ones that a thing may follow: "a proposal for a symposium"."""

SETTLED = frozenset(
    """adopt adopted approve approved accept accepted admit admitted grant granted elect elected appoint
    appointed reappoint endorse endorsed note noted reject rejected retain retained keep kept maintain
    maintained dissolve dissolved close closed adjourn adjourned welcome welcomed commend commended thank
    thanked recall reaffirm recognise recognised recognize recognized acknowledge acknowledged disagree differ
    accord accorded congratulate retaining maintaining keeping noting welcoming suspend postpone postponed
    remain defer confirm confirmed express condemn amend leave urge encourage appeal recommended""".split()
)
"""What is done in that it is decided: nobody has to do it afterwards."""
STATES = frozenset(
    """be have has had remain need require depend enable allow benefit serve become mean constitute comprise
    consist exist belong face differ play seem appear vary cost want know believe understand reflect represent
    show apply involve refer see feel find lack matter suffer""".split()
)
"""What is so, and is not done: "the Group will need"."""
NOT_ACTS = frozenset(
    """determined required needed based limited affected expected open able composed governed bound guided led
    chaired co-chaired subject available ready necessary part fundamental important essential voluntary given
    used known replaced superseded cancelled merged abandoned called aware mindful balanced driven seen felt
    faced welcome welcomed appreciated encouraged noted interested involved concerned considered-as followed
    regarded understood""".split()
)
"""Behind "will be": how a thing is, not what will be done with it."""
BASE_NOT = frozenset(
    """is are was were am be been being has have had can could may might must should would will shall do does
    did not to of on in at by for from with and or as than that which who whose where when if also both their
    its his her the a an such this these those through during under within between among""".split()
)
"""Words that are no verb behind "that members"."""

HELPING = frozenset("""assist help enable allow train prepare equip empower continue work use ask get""".split())
"""Verbs that may stand before whom they help: "assist members to"; so no "members" that are "to" do it."""

EVENTS = frozenset(
    """meeting meetings workshop workshops conference conferences symposium symposia seminar seminars roundtable
    roundtables forum fora summit session sessions dialogue consultation consultations congress retreat webinar
    webinars course courses visit visits mission missions festival exhibition hackathon colloquium assembly
    ceremony""".split()
)
"""What is held."""
ORGANS = frozenset(
    """fund facility network agency mechanism process initiative centre center office programme""".split()
)
"""With a capital these are somebody, "the Fund"; small they are things."""
THINGS = frozenset(
    """strategy declaration plan portal programme program project system guide guides guidelines handbook manual
    report paper study curriculum website database register fund scheme facility agreement treaty protocol
    convention framework initiative network tool toolkit module modules timeframes timeframe amendments
    activities activity guide-book statement budget agenda process mechanism outcome outcomes results
    cooperation work efforts measures policies policy publication newsletter map roadmap template templates""".split()
)
"""What acts in no sentence of its own accord: "the guides will assist"."""
HELD_AS = (
    "held", "hosted", "co-hosted", "convened", "co-convened", "organised", "organized", "launched", "conducted",
    "published", "opened", "operational", "inaugurated", "run", "staged", "rolled out", "released", "signed",
    "finalised", "finalized", "completed",
)  # fmt: skip
"""Behind "to be": what is planned."""

ACTION = (
    "action", "actions", "action item", "action items", "action point", "action points", "agreed action",
    "agreed actions", "activity", "activities", "task", "tasks", "next step", "next steps", "deliverable",
    "deliverables", "follow-up action", "follow-up actions", "to do", "what", "recommended action",
)  # fmt: skip
WHO = (
    "who", "by whom", "responsible", "responsibility", "responsible party", "responsible parties", "lead", "leads",
    "led by", "owner", "action by", "actor", "actors", "lead country", "lead countries", "lead agency",
    "responsible body", "implementing party", "focal point", "assigned to",
)  # fmt: skip
WHEN = (
    "when", "by when", "due", "due date", "due by", "deadline", "timeframe", "time frame", "timeline", "timing",
    "target date", "completion date", "date", "schedule", "target",
)  # fmt: skip
"""Labels of a work plan, and heads of its columns."""
FOLLOW_UP = frozenset(ACTION) | {
    "way forward", "the way forward", "follow-up", "follow up", "decisions", "conclusions and action points",
    "agreed follow-up", "follow-up to the meeting", "work plan", "workplan",
}  # fmt: skip
"""Headings below which "The Secretariat to circulate the paper" is a task."""
NO_TASKS = frozenset(
    """principles conclusions themes issues definitions topics agenda points observations views reasons
    priorities-of challenges elements criteria findings""".split()
)
"""Lists of these hold nothing to be done: "agreed on the following principles:"."""

CONFIRMING = (
    "welcomed", "noted", "commended", "congratulated", "acknowledged", "appreciated", "recognised", "recognized",
    "took note", "observed", "recalled", "applauded", "celebrated", "thanked", "expressed appreciation",
    "expressed satisfaction", "expressed its appreciation", "expressed their appreciation", "expressed gratitude",
    "informed", "briefed", "advised", "reviewed", "highlighted", "affirmed", "praised", "heard", "reported",
    "received", "presented",
    "welcomes", "notes", "commends", "congratulates", "acknowledges", "appreciates", "recognises", "recognizes",
    "welcome", "note", "commend", "congratulate", "acknowledge", "appreciate", "recognise", "recognize", "take note",
    "takes note", "recall", "recalls", "welcoming", "noting", "commending", "acknowledging", "recalling", "pleased",
)  # fmt: skip
"""What stands behind these is so: "welcomed the establishment of"."""
OUTCOME_NOUNS = {
    **dict.fromkeys(
        ("convening", "holding", "hosting", "outcome", "outcomes", "results", "conclusions", "findings",
         "proceedings",
         "recommendations", "report"), "held"),
    **dict.fromkeys(
        ("establishment", "creation", "formation", "setting up", "launch", "launching", "inauguration", "opening",
         "operationalisation", "operationalization", "entry into force", "constitution", "first meeting",
         "inaugural meeting"), "founded"),
    **dict.fromkeys(
        ("completion", "publication", "release", "finalisation", "finalization", "issuance", "delivery", "production",
         "translation"), "made"),
    **dict.fromkeys(("submission", "circulation", "dissemination", "adoption", "signing", "endorsement",
         "approval", "conclusion", "expansion", "ratification",
         "appointment", "accession", "admission"), "settled"),
}  # fmt: skip
"""Nouns of what was done, with the kind of deed."""
UNDER_WAY_NOUNS = (
    "development", "progress", "preparation", "preparations", "drafting", "implementation", "update", "updates",
    "elaboration", "negotiation", "negotiations", "advancement", "efforts", "commencement", "piloting", "rollout",
    "continuation",
)  # fmt: skip
"""Nouns of what is being done."""
OUTCOME_VERBS = {
    **dict.fromkeys(
        ("held", "convened", "co-convened", "hosted", "co-hosted", "organised", "organized", "conducted",
         "staged", "co-chaired"), "held"),
    **dict.fromkeys(("established", "launched", "set up", "created", "formed", "constituted", "inaugurated", "opened",
         "operational", "in place", "founded", "operationalised", "operationalized"), "founded"),
    **dict.fromkeys(
        ("published", "issued", "released", "developed", "produced",
         "prepared",
         "drafted", "compiled", "delivered", "translated", "made available", "updated"), "made"),
    **dict.fromkeys(("submitted", "circulated", "distributed", "presented", "tabled", "adopted", "endorsed",
         "approved", "signed", "expanded", "amended", "appointed", "nominated",
         "ratified", "reviewed", "extended"),
         "settled"),
    **dict.fromkeys(("completed", "finalised", "finalized", "concluded", "implemented", "carried out", "undertaken",
         "fulfilled", "achieved"), "any"),
}  # fmt: skip
"""Participles of what was done, with the kind of deed."""
DEEDS = {
    **dict.fromkeys(
        ("hold", "host", "co-host", "convene", "co-convene", "organise", "organize", "organising", "organizing",
         "conduct", "held", "hosted", "co-hosted", "convened", "organised", "organized", "conducted", "conducting",
         "holding", "hosting", "convening", "meet"), "held"),
    **dict.fromkeys(("establish", "create", "form", "constitute", "launch", "found", "operationalise",
         "operationalize",
         "established", "created", "formed", "launched", "establishing", "creating", "establishment", "creation",
         "establishes", "set", "launching", "operational"), "founded"),
    **dict.fromkeys(
        ("develop", "prepare", "draft", "produce", "publish", "issue", "compile", "write", "translate", "draw",
         "developed", "prepared", "drafted", "produced", "published", "issued", "compiled", "translated",
         "developing",
         "preparing", "drafting", "producing", "compiling", "finalise", "finalize", "complete", "finalised", "design",
         "designed", "made", "update", "revise", "revised", "amend", "map", "development", "preparation",
         "publication"), "made"),
    **dict.fromkeys(("submit", "submitted", "put", "present", "deliver"), "sent"),
    **dict.fromkeys(("circulate", "circulated", "distribute", "send", "share",
         "adopt", "adopted", "endorse", "endorsed", "approve", "review",
         "reviewed", "consider", "considered", "nominate", "ratify", "expand", "expanding", "expanded",
         "appoint", "implement"), "settled"),
}  # fmt: skip
"""First words of an action, with the kind of deed that it is."""
SAME_DEEDS = (
    "develop prepare draft produce compile write draw design map development preparation",
    "publish issue release publication circulate distribute send share",
    "finalise complete", "update revise amend expand", "submit present put", "adopt endorse approve",
    "review consider", "nominate appoint",
)  # fmt: skip
"""Of the deeds that make or settle a thing, those that are one: to publish a guide is not to prepare it once more."""
COMMON = frozenset(
    """continue strengthen enhance promote support work take address explore ensure provide agree undertake
    possible further future also include member members participants new first second including proposal
    appropriate relevant interested where issue issues related particular way aim next ongoing progress activity
    activities take-forward forward form make made be subsequent recent various number series set""".split()
)
"""Words that tell one thing from another in no text of this kind."""
