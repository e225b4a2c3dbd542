"""Who did what in a further hundred sentences: how secretariats of many bodies put it."""

from __future__ import annotations

import pytest

from drafter import verbs

IDIOMS = [
    ("The Meeting took note of the report.", "The Meeting", "took note of"),
    ("The Meeting took no decision on the matter.", "The Meeting", "took no decision"),
    ("The Meeting took up the question of nets.", "The Meeting", "took up"),
    ("The Committee took stock of the plan.", "The Committee", "took stock"),
    ("The Committee was of the view that the risks are balanced.", "The Committee", "was of the view"),
    ("Delegates were of the view that more should be done.", "Delegates", "were of the view"),
    ("Several delegations were of the opinion that nets tear.", "Several delegations", "were of the opinion"),
    ("Elbonia reserved its position on the terms.", "Elbonia", "reserved"),
    ("Elbonia and Ruritania reserved their position.", "Elbonia and Ruritania", "reserved"),
    ("Ruritania reserved the right to return to the matter.", "Ruritania", "reserved"),
    ("Heads of Government remained seized of the matter.", "Heads of Government", "remained seized of"),
    ("The Council remains actively seized of the matter.", "The Council", "remains actively seized of"),
    ("Remains seized of the matter.", "", "Remains seized of"),
    ("The Council decided to remain seized of the matter.", "The Council", "decided"),
    ("Ministers reached consensus on the plan.", "Ministers", "reached consensus"),
    ("Ministers did not reach agreement on the plan.", "Ministers", "did not reach agreement"),
    ("The Meeting did not reach consensus.", "The Meeting", "did not reach consensus"),
    ("The Meeting agreed in principle to meet in May.", "The Meeting", "agreed in principle"),
    ("The Council gave its consent to the treaty.", "The Council", "gave its consent"),
    ("Ministers gave their approval to the plan.", "Ministers", "gave their approval"),
    ("The Board gave the Secretariat a mandate.", "The Board", "gave"),
    ("Members expressed no objection to the plan.", "Members", "expressed no objection"),
    ("Members raised no objection.", "Members", "raised no objection"),
    ("Leaders expressed their deep condolences to Elbonia.", "Leaders", "expressed their deep condolences"),
    ("The Chair drew attention to the storm.", "The Chair", "drew attention"),
    ("Ministers placed on record their thanks to Elbonia.", "Ministers", "placed on record"),
    ("The delegation of Elbonia entered a reservation.", "The delegation of Elbonia", "entered"),
    ("The Group held an exchange of views on nets.", "The Group", "held"),
    ("One delegation disassociated itself from paragraph 4.", "One delegation", "disassociated"),
    ("The Task Force carried out an exercise.", "The Task Force", "carried out"),
    ("The representative of Elbonia pointed out that nets tear.", "The representative of Elbonia", "pointed out"),
    ("Ministers set up a working group on nets.", "Ministers", "set up"),
    ("The Council laid down rules for nets.", "The Council", "laid down"),
    ("The Chair put forward a plan.", "The Chair", "put forward"),
    ("Members spoke in favour of the plan.", "Members", "spoke"),
    ("Leaders condemned in the strongest terms the attack.", "Leaders", "condemned in the strongest terms"),
    ("We condemn in the strongest possible terms all attacks.", "We", "condemn in the strongest possible terms"),
    ("EXPRESSES CONCERN over the delay.", "", "EXPRESSES CONCERN"),
    ("TAKES NOTE WITH APPRECIATION of the report.", "", "TAKES NOTE WITH APPRECIATION of"),
    ("NOTES WITH CONCERN the delay in payment.", "", "NOTES WITH CONCERN"),
]
NOT_DONE = [
    ("The Meeting neither agreed nor decided.", "The Meeting", "neither agreed nor decided"),
    ("Leaders decided not to lift the measures.", "Leaders", "decided not to"),
    ("The Meeting agreed not to lift the measures.", "The Meeting", "agreed not to"),
    ("It was decided not to set up a group.", "", "decided not to"),
    ("It was agreed not to meet in May.", "", "agreed not to"),
    ("Leaders agreed neither to lift nor to extend the measures.", "Leaders", "agreed neither to"),
    ("Members neither endorsed nor rejected the paper.", "Members", "neither endorsed nor rejected"),
    ("We no longer recognise the claim.", "We", "no longer recognise"),
    ("We cannot accept the claim.", "We", "cannot accept"),
    ("The Meeting was not in a position to endorse the plan.", "The Meeting", "was not in a position to endorse"),
    ("The plan was neither endorsed nor rejected.", "", "was neither endorsed nor rejected"),
    ("Ministers chose not to act.", "Ministers", "chose not to"),
    ("The Council reached no agreement on the plan.", "The Council", "reached no agreement"),
    ("The Council came to no conclusion.", "The Council", "came to no conclusion"),
    ("The Council made no recommendation on nets.", "The Council", "made no recommendation"),
    ("Decides not to renew the mandate;", "", "Decides not to"),
]
TIMES = [
    ("We today adopted a Declaration.", "We", "today adopted"),
    ("We today welcome the plan.", "We", "today welcome"),
    ("We have today agreed to act.", "We", "have today agreed"),
    ("Leaders today agreed to act.", "Leaders", "today agreed"),
    ("Ministers yesterday adopted a plan.", "Ministers", "yesterday adopted"),
    ("The Meeting later endorsed the plan.", "The Meeting", "later endorsed"),
    ("Ministers subsequently adopted a plan.", "Ministers", "subsequently adopted"),
    ("Today we adopt a plan.", "we", "adopt"),
    ("Leaders unanimously and firmly rejected the claim.", "Leaders", "unanimously and firmly rejected"),
    ("The Council has since approved the plan.", "The Council", "has since approved"),
    ("The Meeting accordingly mandated the Chair to write.", "The Meeting", "accordingly mandated"),
    ("The plan was adopted by consensus.", "", "adopted"),
    ("The Meeting noted, with deep concern, that routes had changed.", "The Meeting", "noted, with deep concern"),
    ("The Meeting took note, with thanks, of the report.", "The Meeting", "took note, with thanks, of"),
    ("The Meeting agreed, subject to funding, to meet.", "The Meeting", "agreed"),
    ("The Council, on 5 May 2027, decided to act.", "The Council", "decided"),
    ("The Ministers on 5 May 2027 adopted the plan.", "The Ministers", "adopted"),
    ("The Summit, for the first time, invited observers.", "The Summit", "invited"),
    ("Ministers, after a long debate, in which the Chair noted the risks, endorsed it.", "Ministers", "endorsed"),
    ("Ministers in this regard urged members to pay.", "Ministers", "urged"),
]
WHO = [
    (
        "The United Nations Office on Nets and Ropes (UNONR) briefed members.",
        "The United Nations Office on Nets and Ropes (UNONR)",
        "briefed",
    ),
    ("The meeting scheduled for May was postponed.", "", "postponed"),
    ("Elbonia and Ruritania reiterate the importance of dialogue.", "Elbonia and Ruritania", "reiterate"),
    ("UNNR and LSO briefed the Meeting.", "UNNR and LSO", "briefed"),
    ("LSO briefed the Meeting on its work.", "LSO", "briefed"),
    ("The business Co-Chairs commended the governments.", "The business Co-Chairs", "commended"),
    ("Government and business leaders pledged boats.", "Government and business leaders", "pledged"),
    ("Ministers responsible for fisheries welcomed the report.", "Ministers", "welcomed"),
    ("Ministers in charge of trade welcomed it.", "Ministers", "welcomed"),
    ("Delegations that spoke welcomed the plan.", "Delegations", "welcomed"),
    ("Members who had paid urged the others to pay.", "Members", "urged"),
    ("Countries which had not yet done so were encouraged to name a focal point.", "", "encouraged"),
    ("Members who had not paid were urged to pay.", "", "urged"),
    ("Leaders present welcomed the plan.", "Leaders", "welcomed"),
    ("Elbonia’s offer to host was accepted by the Meeting.", "the Meeting", "accepted"),
    ("One expert observed that doors close.", "One expert", "observed"),
    ("The Chair, Mr J. Orne of Elbonia, thanked members.", "The Chair", "thanked"),
    ("The Prime Minister of Ruritania chaired the meeting.", "The Prime Minister of Ruritania", "chaired"),
    ("The Chair-in-Office recalled the plan.", "The Chair-in-Office", "recalled"),
    ("The Troika met in Klow.", "The Troika", "met"),
    ("The President of the Council opened the debate.", "The President", "opened"),
    ("SUMMIT NOTED that nets tear.", "SUMMIT", "NOTED"),
    ("Council DIRECTED the Secretariat to report.", "Council", "DIRECTED"),
    ("Conference, having heard the Chair, approved the budget.", "Conference", "approved"),
    ("Summit received the report, and commended the Chair.", "Summit", "received"),
    ("The Summit warns that it will act.", "The Summit", "warns"),
    ("WARNS that measures may follow;", "", "WARNS"),
    ("Warns that it will take measures;", "", "Warns"),
    ("Thanks Elbonia for its chairmanship,", "", "Thanks"),
    ("Condemns in the strongest terms all attacks;", "", "Condemns in the strongest terms"),
    ("Hereby declare and recommend as follows:", "", "Hereby declare"),
    ("HAVE AGREED as follows:", "", "HAVE AGREED"),
    ("HEREBY AGREE to mend nets;", "", "HEREBY AGREE"),
    ("A working group was established to look at nets.", "", "established"),
    ("A working group was set up to look at nets.", "", "set up"),
    ("The plan was extended.", "", "extended"),
    ("The decision was postponed to May.", "", "postponed"),
    ("The Arrangement was signed.", "", "signed"),
    ("The Secretariat reported that Ministers had welcomed the plan.", "The Secretariat", "reported"),
    ("The Chair said that members had agreed to act.", "The Chair", "said"),
    ("According to the Secretariat, members agreed to act.", "members", "agreed"),
    ("Participants [noted] the study.", "Participants", "noted"),
    ("The Meeting [strongly] condemned the attack.", "The Meeting", "[strongly] condemned"),
]
NOTHING = [
    "The Meeting took place in Klow.",
    "The Forum took place on 5 May 2027.",
    "The discussion took place in Klow.",
    "The office was established in 2012.",
    "A fund was established in 2012.",
    "The plan was signed in 2012.",
    "Direct flights to Klow",
    "Task Force on Nets",
    "Request for nets",
    "Invite list",
    "Thanks to Elbonia",
    "The report that the Meeting endorsed will be published.",
    "The paper, endorsed by the Meeting, will be published.",
    "The text which Ministers agreed is long.",
    "Members that supported the plan and those that did not are listed below.",
    "Countries which had not paid",
    "Those present today are listed.",
    "Signed in Klow on 5 May 2027.",
    "Postponed items",
    "Warning of storms",
    "One expert was ill.",
    "The view of Ministers was that nets tear.",
]


@pytest.mark.parametrize(("text", "actor", "verb"), [*IDIOMS, *TIMES, *WHO])
def test_the_ways_of_other_bodies_are_read(text: str, actor: str, verb: str):
    assert verbs.actor_and_verb(text) == (actor, verb)


@pytest.mark.parametrize(("text", "actor", "verb"), NOT_DONE)
def test_a_negation_is_part_of_the_verb(text: str, actor: str, verb: str):
    assert verbs.actor_and_verb(text) == (actor, verb)


@pytest.mark.parametrize(
    ("printed", "canonical", "band"),
    [
        ("decided not to", "decided not to", 6),
        ("took no decision", "did not take decision", None),
        ("reached no agreement", "did not reach agreement", None),
        ("neither endorsed nor rejected", "did not endorse", None),
        ("no longer recognise", "did not recognise", None),
        ("noted, with deep concern", "noted with deep concern", 1),
        ("[strongly] condemned", "condemned", 3),
        ("have today agreed", "agreed", 5),
        ("set up", "set up", None),
    ],
)
def test_what_was_decided_not_to_be_done_is_a_decision_and_what_was_not_done_none(
    printed: str, canonical: str, band: int | None
):
    assert (verbs.canonical(printed), verbs.band(printed)) == (canonical, band)


@pytest.mark.parametrize("text", NOTHING)
def test_what_only_looks_like_an_act_is_none(text: str):
    assert verbs.actor_and_verb(text) == ("", "")
