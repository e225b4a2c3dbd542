"""Who did what in a sentence, and how strongly."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, strategies as st

from drafter import markup, shapes, verbs

CAPITALS = [
    ("The Council, DECIDES to mend nets.", "The Council", "DECIDES"),
    ("The Council, RECALLING the plan, DECIDES to mend nets.", "The Council", "DECIDES"),
    ("The Council, ELBONIA and Ruritania agreed to mend nets.", "The Council, ELBONIA and Ruritania", "agreed"),
]
NOTHING = [
    "Observers included Elbonia.",
    "Calls for Action",
    "Recalling the decisions of the Summit, the Forum and the Council,",
    "Adoption of the agreed-upon tasks of the group.",
    "It will be considered by the Co-Chairs and discussed with members.",
    "a meeting of training directors to agree a calendar",
    "The purpose of the meeting was to assess progress.",
    "The meeting was attended by Elbonia.",
    "Not all members agreed.",
    "No delegation agreed.",
    "Neither Ruritania nor Elbonia agreed.",
    "No agreement was reached.",
    "the noted progress of the members",
    "Agreed text of the plan",
    "Agreed conclusions",
    "Welcome remarks by the Chair",
    "The proposed plan of the Council",
    "A recommended practice for members",
    "Supports for nets",
    "Requests from members",
    "Support for the Secretariat",
    "Issues discussed included nets.",
    "Measures adopted in 2010 include the plan.",
    "Reports received from members were long.",
    "Progress reported by members",
    "Review of the report",
    "The meeting notes were long.",
    "The Council will be led by Elbonia.",
    "The report noted that participants agreed to act.",
    "Members’ support was strong.",
    "The Declaration states that members agreed to act.",
    "Opening of the Meeting",
    "Calls for Action",
    "Meeting of Ministers of Ruritania and Elbonia, Klow, 5 May 2027",
    "To mend nets and encourage members.",
    "Co-Chairs’ Statement",
    "JOINT STATEMENT OF THE MEETING",
    "The Meeting was opened by the Minister for Nets.",
    "There was broad agreement that nets tear.",
    "Participants invited to the meeting were late.",
    "Members of the Group that supported the plan left.",
    "The workshop was held in Klow, at which participants agreed to act.",
    "Discussions considered nets.",
    "The Council Decision of 5 May 2027",
    "The nets were torn, members noted.",
    "None of the members agreed.",
    "Hardly any members agreed.",
    "Few members agreed.",
    "The Council shall meet every year.",
    "If members agreed, the Council would act.",
    "Had members agreed, the Council would have acted.",
    "Whether Ministers agreed was not clear.",
    "Ministers would have welcomed more nets.",
    "Members may have noted the plan.",
    "The Sixth Meeting of the Working Group on Nets was held in Klow on 5 May 2027.",
    "The meeting was chaired by Elbonia and attended by delegates from 12 countries.",
    "Regarding nets, the Group had an exchange of views.",
    "The Meeting was informed that nets tear.",
    "We had an exchange of views.",
    "We are meeting at a time of storms.",
    "Proposed Work Plan for 2027",
    "Adopted at Klow on 5 May 2027",
    "Approved by Ministers",
    "Updated list of members",
    "Presented by Elbonia",
    "Members and observers",
    "Meetings held in 2027",
    "List of decisions adopted",
    "Commitment to the lake",
    "Hosts of the meeting",
    "Welcome to the meeting",
    "Discussed nets.",
    "The Chair’s closing remarks welcomed members.",
    "The Secretariat’s report noted the storm.",
    "The report of the Group noted the storm.",
    "The report of the Working Group recommended that Ministers act.",
    "A number of delegations noted the storm.",
    "It was the view of the Meeting that nets tear.",
    "Progress was made.",
    "No decision was adopted by the Council.",
    "Nothing was agreed.",
    "The Council withheld its approval.",
    "Some 120 delegates from 12 countries attended the meeting.",
    "A total of 12 members attended.",
    "The representatives of Ruritania, Elbonia and Freedonia made statements.",
    "Although Ministers agreed in principle, no decision was taken.",
    "Members having agreed, the Chair closed the meeting.",
    "Support was expressed for the plan.",
    "Appreciation was expressed to Elbonia.",
    "Concern was expressed.",
    "Members’ attention was drawn to the plan.",
    "The plan adopted by the Council in 2010 remains valid.",
    "The Secretariat should report.",
    "The Secretariat to report by May.",
    "Secretariat: to report by May.",
    "Elbonia to host.",
    "Welcoming the plan;",
    "Noting with appreciation the offer of Elbonia,",
    "ACKNOWLEDGING the storm;",
    "Ministers",
    "Ministers:",
    "",
    "...",
    "Participants: Ruritania, Elbonia and Freedonia.",
    "Date: 5 May 2027",
    "Approved budget for 2027",
    "Endorsed Documents",
    "Recommended Practices",
    "Supporting Members",
    "Members welcome.",
    "Welcome and opening",
    "Welcome by the Chair",
    "Report of the Chair",
    "Reports",
    "Calls",
    "Notes",
    "It is with great pleasure that we welcome you.",
    "There is a need for members to agree.",
    "Nobody agreed.",
    "If adopted, the plan will help.",
    "Committee established",
    "Documents received",
    "Next Steps Agreed",
    "Elbonia and Ruritania attended the meeting as observers.",
    "Ruritania, Elbonia, Any Others and the Lake Fund (LF) agreed to act.",
    "At the request of members noted above, nets tear.",
    "Lake Nets support the fishers.",
    "Lake Forum Agreed Outcomes",
    "The report that was endorsed by Ministers is long.",
    "Nets tear once the plan is endorsed.",
]
NOT_DONE = [
    ("The Meeting did not agree to the plan.", "The Meeting", "did not agree"),
    ("Members were unable to agree.", "Members", "were unable to agree"),
    ("Ministers have not yet agreed on a date.", "Ministers", "have not yet agreed"),
    ("We do not support the plan.", "We", "do not support"),
    ("The Council could not reach agreement on the plan.", "The Council", "could not reach agreement"),
    ("The Council failed to agree.", "The Council", "failed to agree"),
    ("The plan was not endorsed by the Meeting.", "the Meeting", "was not endorsed"),
    ("The plan was not endorsed.", "", "was not endorsed"),
    ("Ministers never endorsed the plan.", "Ministers", "never endorsed"),
    ("It was not agreed that nets be mended.", "", "was not agreed"),
    ("Members did not, however, endorse the plan.", "Members", "did not, however, endorse"),
    ("Two members did not join the consensus.", "Two members", "did not join"),
    ("The Council’s members, however, did not agree.", "The Council’s members", "did not agree"),
    ("Ministers couldn’t agree.", "Ministers", "couldn’t agree"),
    ("Ministers are yet to agree.", "Ministers", "are yet to agree"),
    ("Members remained unable to reach consensus.", "Members", "remained unable to reach consensus"),
    ("We will not tolerate piracy.", "We", "will not tolerate"),
]
NOBODY = [
    ("It was agreed that nets be mended.", "", "agreed"),
    ("It was further noted that nets tear.", "", "further noted"),
    ("The report was endorsed by the Meeting.", "the Meeting", "endorsed"),
    ("The agenda was adopted.", "", "adopted"),
    ("Given the storm, it was decided to wait.", "", "decided"),
    ("Members were encouraged to mend nets.", "", "encouraged"),
    ("DECIDES to mend all nets;", "", "DECIDES"),
    ("Requests the Secretariat to report;", "", "Requests"),
    ("Calls upon members to act;", "", "Calls upon"),
    ("RECALLING its decisions; DECIDES to act.", "", "DECIDES"),
    ("Welcomes the report;", "", "Welcomes"),
    ("noted with interest the report;", "", "noted with interest"),
    ("The Plan of Action agreed by Ministers was noted.", "", "noted"),
    ("It has been agreed that nets be mended.", "", "agreed"),
    ("The Secretariat was asked to report.", "", "asked"),
    ("The support of members was welcomed by the Council.", "the Council", "welcomed"),
    ("The Council’s decision was welcomed.", "", "welcomed"),
    ("Agrees to act;", "", "Agrees"),
    ("Notes with concern that nets tear;", "", "Notes with concern"),
    ("Further requests the Chair to act;", "", "Further requests"),
    ("Also decides to act;", "", "Also decides"),
    ("Expresses its appreciation to Elbonia;", "", "Expresses its appreciation"),
    ("Takes note of the report;", "", "Takes note of"),
    ("Urges members to act;", "", "Urges"),
    ("Encourages members to act;", "", "Encourages"),
    ("Endorses the report;", "", "Endorses"),
    ("Invites interested members to act;", "", "Invites"),
    ("1. Decides to act;", "", "Decides"),
    ("(a) noted the report;", "", "noted"),
    ("agreed on the following:", "", "agreed"),
    ("agreed to act;", "", "agreed"),
    ("committed to the plan", "", "committed"),
    ("Noted the report.", "", "Noted"),
    ("Agreed that nets be mended.", "", "Agreed"),
    ("Agreed to mend nets.", "", "Agreed"),
    ("Reviewed and approved the minutes", "", "Reviewed"),
    ("Supports the plan.", "", "Supports"),
    ("The outcomes of the Meeting welcomed by Ministers were noted.", "", "noted"),
    ("It is recommended that members act.", "", "recommended"),
    ("Nets are encouraged.", "", "encouraged"),
    ("The Bureau is requested to report.", "", "requested"),
    ("The decision of the Council was noted with appreciation.", "", "noted with appreciation"),
    ("The plan, adopted by the Council in 2010, was reviewed.", "", "reviewed"),
    ("Members are invited to comment.", "", "invited"),
    ("Members are requested to comment by 5 May.", "", "requested"),
    ("The proposed budget was approved.", "", "approved"),
    ("The agreed text was noted.", "", "noted"),
    ("Noted.", "", "Noted"),
    ("Decides", "", "Decides"),
    ("In Klow, which hosted the meeting, it was agreed to act.", "", "agreed"),
]
INTRODUCED = [
    ("In that context, the Meeting also welcomed a proposal.", "the Meeting", "also welcomed"),
    ("To protect herring, participants agreed to meet.", "participants", "agreed"),
    ("Recalling the decisions of the Fifth Meeting, Ministers agreed to act.", "Ministers", "agreed"),
    ("Having considered the report of the Secretariat, the Council decided to act.", "the Council", "decided"),
    ("In view of the storm, the Forum postponed the regatta.", "the Forum", "postponed"),
    ("On 5 May 2027 the Council decided to act.", "the Council", "decided"),
    ("This year the Council adopted a plan.", "the Council", "adopted"),
    ("Noting that, in 2010, members agreed to act, the Meeting decided to wait.", "the Meeting", "decided"),
    ("As directed by Ministers, the Secretariat convened a workshop.", "the Secretariat", "convened"),
    ("As members noted in 2010, nets tear; the Council regretted this.", "the Council", "regretted"),
    ("Following a request by Elbonia, Ruritania offered boats.", "Ruritania", "offered"),
    ("Accordingly, Ministers directed officials to report.", "Ministers", "directed"),
    ("Further to its decision of 2010, the Assembly appointed a Chair.", "the Assembly", "appointed"),
    ("In this regard Ministers encouraged members to act.", "Ministers", "encouraged"),
    ("Fisheries: Ministers agreed to act.", "Ministers", "agreed"),
    ("Once members had agreed, the Secretariat circulated the plan.", "the Secretariat", "circulated"),
    ("Recognizing the value of nets, we call on all States to act.", "we", "call on"),
    (
        "In the light of the above the Ad Hoc Group recommended to Ministers that nets be mended.",
        "the Ad Hoc Group",
        "recommended",
    ),
    ("Opening the meeting, the Chair welcomed participants and thanked Elbonia.", "the Chair", "welcomed"),
    ("Subject to the availability of funds, the Board approved the plan.", "the Board", "approved"),
    (
        "Taking into account the views of members, including Ruritania and Elbonia, the Secretariat prepared a plan.",
        "the Secretariat",
        "prepared",
    ),
    ("With regard to nets, the Group recommended that members act.", "the Group", "recommended"),
    ("In this regard, we looked forward to the workshop.", "we", "looked forward to"),
    ("On 5 May 2027 Elbonia hosted a workshop.", "Elbonia", "hosted"),
]
VERBS = [
    ("The Committee notes with concern the state of the nets.", "The Committee", "notes with concern"),
    ("The Meeting expressed its appreciation to Elbonia.", "The Meeting", "expressed its appreciation"),
    ("We, the Ministers of the Lakes, met in Klow.", "We", "met"),
    ("We welcome the new nets.", "We", "welcome"),
    ("The Commission took note with satisfaction of the report.", "The Commission", "took note with satisfaction of"),
    ("Senior Officials strongly urged members to fish less.", "Senior Officials", "strongly urged"),
    ("The Ad Hoc Group further noted the nets.", "The Ad Hoc Group", "further noted"),
    ("We, the Leaders of the Lake States, meeting in Klow on 5 May 2027, reaffirm our ties.", "We", "reaffirm"),
    ("They also agreed to meet again.", "They", "also agreed"),
    ("“We welcome the nets,” said the Chair.", "We", "welcome"),
    ("Members noted with deep appreciation the offer.", "Members", "noted with deep appreciation"),
    ("The Council noted with concern and regret the delay.", "The Council", "noted with concern and regret"),
    ("The Council takes note of the report.", "The Council", "takes note of"),
    ("Members looked forward to the next meeting.", "Members", "looked forward to"),
    ("Ministers called upon members to act.", "Ministers", "called upon"),
    (
        "Ministers expressed their deep and sincere gratitude to Elbonia.",
        "Ministers",
        "expressed their deep and sincere gratitude",
    ),
    ("The Meeting agreed in principle to the plan.", "The Meeting", "agreed in principle"),
    ("The Meeting has agreed to act.", "The Meeting", "has agreed"),
    ("Members have also noted the nets.", "Members", "have also noted"),
    ("We are deeply concerned by the storm.", "We", "are deeply concerned"),
    ("We remain committed to the lake.", "We", "remain committed"),
    ("We will continue to work together.", "We", "will continue"),
    ("We, therefore, call upon all to act.", "We", "call upon"),
    ("We cherish the lake.", "We", "cherish"),
    ("Ministers paid tribute to fishers.", "Ministers", "paid tribute"),
    ("Leaders unequivocally rejected piracy.", "Leaders", "unequivocally rejected"),
    ("Ministers welcomed with appreciation the offer.", "Ministers", "welcomed with appreciation"),
    ("Ministers reached consensus on the plan.", "Ministers", "reached consensus"),
    (
        "We, the Heads of State and Government of the Lake Community, gathered in Klow for our Third Summit, hereby:",
        "We",
        "gathered",
    ),
    ("The ASEAN Leaders expressed deep concern over the storm.", "The ASEAN Leaders", "expressed deep concern"),
    ("Leaders also expressed appreciation for the hospitality of Elbonia.", "Leaders", "also expressed appreciation"),
    ("Both Ministers expressed satisfaction with the talks.", "Both Ministers", "expressed satisfaction"),
    ("The Meeting is grateful to Elbonia.", "The Meeting", "is grateful"),
    ("Ministers were pleased to note the progress.", "Ministers", "were pleased to note"),
    ("We thank Elbonia for hosting.", "We", "thank"),
    ("We support the plan.", "We", "support"),
    ("We note that nets tear.", "We", "note"),
    ("We adopt this Declaration.", "We", "adopt"),
    ("We strongly condemn piracy.", "We", "strongly condemn"),
    ("We look forward to our next meeting.", "We", "look forward to"),
    ("We have agreed to act.", "We", "have agreed"),
    ("We stand ready to act.", "We", "stand ready"),
    ("We recall our decision and welcome the plan.", "We", "recall"),
    ("Ministers agreed, in principle, to act.", "Ministers", "agreed, in principle"),
    ("We, the Ministers, hereby agree to the following:", "We", "hereby agree"),
    ("Heads of Government noted with grave concern the storm.", "Heads of Government", "noted with grave concern"),
    ("The Summit strongly condemns piracy.", "The Summit", "strongly condemns"),
    ("The Summit further calls upon partners to help.", "The Summit", "further calls upon"),
    ("We reiterate our call for peace.", "We", "reiterate"),
    ("We are encouraged by the progress.", "We", "are encouraged"),
    ("We agree on the following priorities:", "We", "agree"),
    ("We task our officials to report.", "We", "task"),
    ("We ask the Secretariat to report.", "We", "ask"),
    ("We commit to mending nets.", "We", "commit"),
    (
        "We express our sincere appreciation to the Government and people of Elbonia.",
        "We",
        "express our sincere appreciation",
    ),
    ("We also discussed the storm.", "We", "also discussed"),
    ("We exchanged views on the storm.", "We", "exchanged"),
    ("We underscored the importance of nets and, in this regard, welcomed the plan.", "We", "underscored"),
]
ACTORS = [
    ("Elbonia advised the meeting of a workshop at which participants had noted nets.", "Elbonia", "advised"),
    ("The United States attended. Members noted nets.", "The United States", "attended"),
    ("The nets were torn. The meeting welcomed new ones.", "The meeting", "welcomed"),
    ("The Co-Chairs of the Forum on Nets and Related Gear hosted it.", "The Co-Chairs", "hosted"),
    ("Leaders recognize that nets tear.", "Leaders", "recognize"),
    ("Leaders noted the report.", "Leaders", "noted"),
    ("Delegates thanked the host.", "Delegates", "thanked"),
    ("The Forum adopted the plan.", "The Forum", "adopted"),
    ("The Heads of Government endorsed the plan.", "The Heads of Government", "endorsed"),
    ("Heads of State and Government reaffirmed their commitment.", "Heads of State and Government", "reaffirmed"),
    ("Member States agreed to mend nets.", "Member States", "agreed"),
    ("The Chair thanked members.", "The Chair", "thanked"),
    ("The Working Group on Nets and Ropes reported progress.", "The Working Group on Nets and Ropes", "reported"),
    ("The Secretariat informed members of a leak.", "The Secretariat", "informed"),
    (
        "Participants from Ruritania and Elbonia welcomed the nets.",
        "Participants from Ruritania and Elbonia",
        "welcomed",
    ),
    ("Ruritania and Elbonia offered to host the workshop.", "Ruritania and Elbonia", "offered"),
    ("Ministers and Senior Officials agreed that nets tear.", "Ministers and Senior Officials", "agreed"),
    (
        "Ministers, Senior Officials and the Secretariat agreed that nets tear.",
        "Ministers, Senior Officials and the Secretariat",
        "agreed",
    ),
    ("The Secretariat and Ruritania proposed a workshop.", "The Secretariat and Ruritania", "proposed"),
    ("The Co-Chairs, Ruritania and Elbonia, thanked all.", "The Co-Chairs", "thanked"),
    ("The representative of Elbonia proposed a date.", "The representative of Elbonia", "proposed"),
    ("The Government of Ruritania offered to host.", "The Government of Ruritania", "offered"),
    ("The Co-Chairs of the Lake Forum noted the plan.", "The Co-Chairs", "noted"),
    ("The working group considered the report.", "The working group", "considered"),
    ("Meeting participants agreed on a plan.", "Meeting participants", "agreed"),
    ("THE MEETING AGREED THAT NETS TEAR.", "THE MEETING", "AGREED"),
    ("The Lake States Forum (LSF) decided to meet.", "The Lake States Forum (LSF)", "decided"),
    ("H.E. Mr. J. Orne, Minister of Nets of Ruritania, opened the meeting.", "H.E. Mr. J. Orne", "opened"),
    ("The Chair, Ms A. Pell, noted that nets tear.", "The Chair", "noted"),
    ("Ruritania, as host, offered boats.", "Ruritania", "offered"),
    ("All delegations supported the plan.", "All delegations", "supported"),
    ("Several members proposed a new date.", "Several members", "proposed"),
    ("The 12th Meeting of the Lake Forum endorsed the plan.", "The 12th Meeting", "endorsed"),
    ("The Group’s members agreed to meet.", "The Group’s members", "agreed"),
    ("Ministers noted and welcomed the report.", "Ministers", "noted"),
    ("The Meeting considered the report and endorsed its findings.", "The Meeting", "considered"),
    ("The Meeting deplored the storm.", "The Meeting", "deplored"),
    ("Ministers hailed the result.", "Ministers", "hailed"),
    ("Members gave their views.", "Members", "gave"),
    ("The Council authorizes the Secretariat to act.", "The Council", "authorizes"),
    ("The plan has been approved by Ministers and Leaders.", "Ministers and Leaders", "approved"),
    ("The Working Group established by Ministers met in Klow.", "The Working Group", "met"),
    ("Ministers agreed text on nets.", "Ministers", "agreed"),
    ("Participants: (a) welcomed the nets; (b) noted the ropes.", "Participants", "welcomed"),
    ("The Council, recalling its decision of 2010, decides to act.", "The Council", "decides"),
    ("Senior Officials met in Klow on 5 May 2027.", "Senior Officials", "met"),
    (
        "Elbonia, Ruritania and the Secretariat briefed the Meeting.",
        "Elbonia, Ruritania and the Secretariat",
        "briefed",
    ),
    ("The Council also, by consensus, elected Elbonia as Chair.", "The Council", "elected"),
    ("Ministers agreed that the Council should act and requested officials to report.", "Ministers", "agreed"),
    ("Members affected by the storm reported losses.", "Members", "reported"),
    ("The Ministers, who had met in Klow in 2010, reaffirmed their ties.", "The Ministers", "reaffirmed"),
    ("Leaders of the Lake Forum reaffirmed their ties.", "Leaders", "reaffirmed"),
    ("Ministers of Ruritania and Elbonia agreed to act.", "Ministers of Ruritania and Elbonia", "agreed"),
    ("Ruritania’s Minister thanked members.", "Ruritania’s Minister", "thanked"),
    (
        "The Republic of Elbonia and the United States of Ruritania announced a plan.",
        "The Republic of Elbonia and the United States of Ruritania",
        "announced",
    ),
    ("Côte d’Elba and Türklow presented their work.", "Côte d’Elba and Türklow", "presented"),
    (
        "The Elba Regional Support Office (ERSO) presented its work.",
        "The Elba Regional Support Office (ERSO)",
        "presented",
    ),
    ("Ministers – meeting in Klow – agreed to act.", "Ministers", "agreed"),
    ("Ministers, in turn, noted the plan.", "Ministers", "noted"),
    ("The Chair’s summary was noted by Ministers with appreciation.", "Ministers", "noted"),
    ("The Secretariat was requested by Ministers to report.", "Ministers", "requested"),
    (
        "The Ministers of Foreign Affairs of Ruritania, Elbonia and Freedonia met in Klow on 5 May 2027.",
        "The Ministers of Foreign Affairs of Ruritania, Elbonia and Freedonia",
        "met",
    ),
    (
        "The Heads of State and Government of the Lake Community convened in Klow.",
        "The Heads of State and Government",
        "convened",
    ),
    ("Forum Leaders commended the Secretariat.", "Forum Leaders", "commended"),
    ("The Minister for Nets of Elbonia, H.E. J. Orne, delivered the opening remarks.", "The Minister", "delivered"),
    (
        "The delegation of Ruritania stated that it could not join the consensus.",
        "The delegation of Ruritania",
        "stated",
    ),
    ("The Committee, after discussion, approved the budget.", "The Committee", "approved"),
    ("The Conference of the Parties requests the Secretariat to report.", "The Conference of the Parties", "requests"),
    ("The Council of Ministers adopted the budget.", "The Council of Ministers", "adopted"),
    ("The two sides agreed to meet again.", "The two sides", "agreed"),
    ("Both sides agreed to meet again.", "Both sides", "agreed"),
    ("The Governments of Ruritania and Elbonia signed the pact.", "The Governments of Ruritania and Elbonia", "signed"),
    ("Ruritania informed the Meeting that it would host the next session.", "Ruritania", "informed"),
    ("The Ministers underlined the need for nets, and called for more ropes.", "The Ministers", "underlined"),
    ("The Group held an in-depth discussion on nets.", "The Group", "held"),
    ("Ministers took the opportunity to thank Elbonia.", "Ministers", "took"),
    ("The Group on Nets, chaired by Elbonia, reported to the Meeting.", "The Group on Nets", "reported"),
    ("One delegation reserved its position.", "One delegation", "reserved"),
    ("Ministers – including those of Elbonia – agreed to act.", "Ministers", "agreed"),
    ("The Meeting: 1. welcomed the plan; 2. noted the nets.", "The Meeting", "welcomed"),
    (
        "Ministers and Heads of Delegation, meeting in Klow, adopted the plan.",
        "Ministers and Heads of Delegation",
        "adopted",
    ),
    (
        "Elbonia (Chair), Ruritania and Freedonia presented plans.",
        "Elbonia (Chair), Ruritania and Freedonia",
        "presented",
    ),
    ("The African Union deplored the storm.", "The African Union", "deplored"),
    ("The Council agreed not to act.", "The Council", "agreed not to"),
    ("The Council rejected the plan.", "The Council", "rejected"),
    ("The Council agreed to disagree.", "The Council", "agreed to disagree"),
    (
        "WE, the Foreign Ministers of the Lake Community (LC), gathered in Klow for the 50th Meeting, DO HEREBY:",
        "WE",
        "gathered",
    ),
    ("WE REAFFIRM our commitment to the lake.", "WE", "REAFFIRM"),
    ("Heads agreed that nets tear.", "Heads", "agreed"),
    ("The participating States agreed to act.", "The participating States", "agreed"),
    ("The Parties undertake to mend nets.", "The Parties", "undertake"),
    (
        "The Assembly of Heads of State and Government of the Lake Authority welcomed the plan.",
        "The Assembly",
        "welcomed",
    ),
    ("The Summit commends the people of Elbonia for their hospitality.", "The Summit", "commends"),
    ("The Council urges all parties to the conflict to stop.", "The Council", "urges"),
    ("The Group of Friends welcomed the plan.", "The Group", "welcomed"),
    ("G7 Leaders pledged boats.", "G7 Leaders", "pledged"),
    ("Lake-8 Leaders pledged boats.", "Lake-8 Leaders", "pledged"),
    ("Delegations exchanged views on nets.", "Delegations", "exchanged"),
    ("Senior Officials’ Meeting participants noted nets.", "Senior Officials’ Meeting participants", "noted"),
    ("Chairpersons of the Working Groups reported on their work.", "Chairpersons", "reported"),
    ("The Chairperson of the Meeting summarised the discussion.", "The Chairperson", "summarised"),
    ("Dr. J. Orne of Elbonia presented a paper.", "Dr. J. Orne of Elbonia", "presented"),
    ("The International Lake Organization presented a paper.", "The International Lake Organization", "presented"),
    ("Ministers from 12 countries met in Klow.", "Ministers", "met"),
    ("The meeting agreed the following:", "The meeting", "agreed"),
    ("Meeting agreed that nets tear.", "Meeting", "agreed"),
    (
        "The Senior Officials’ Meeting (SOM) recommended that members act.",
        "The Senior Officials’ Meeting (SOM)",
        "recommended",
    ),
    ("Agenda Item 3: Nets. The Chair introduced the item.", "The Chair", "introduced"),
    ("Under this agenda item the Secretariat presented its paper.", "the Secretariat", "presented"),
    ("Under this item, Elbonia presented its paper and members took note of it.", "Elbonia", "presented"),
    ("Members agreed by consensus to act.", "Members", "agreed"),
    ("Members, except Elbonia, agreed to act.", "Members", "agreed"),
    ("Most members agreed, while Elbonia objected.", "Most members", "agreed"),
    ("While welcoming the plan, some members noted its cost.", "some members", "noted"),
    ("While members welcomed the plan, they noted its cost.", "they", "noted"),
    ("The following decisions were adopted by the Council:", "the Council", "adopted"),
    ("The Chair noted the agreed text was long.", "The Chair", "noted"),
    ("Members noted that, while nets tear, ropes do not.", "Members", "noted"),
    ("The Meeting (held in Klow) agreed to act.", "The Meeting", "agreed"),
    ("The Meeting, held in Klow, agreed to act.", "The Meeting", "agreed"),
    ("The Meeting held in Klow agreed to act.", "The Meeting", "agreed"),
    (
        "The Third Workshop on Nets held in Klow in 2010 recommended that members act.",
        "The Third Workshop on Nets",
        "recommended",
    ),
    ("The Ministers’ meeting agreed to act.", "The Ministers’ meeting", "agreed"),
    ("Ruritania (the Chair) agreed to act.", "Ruritania", "agreed"),
    ("Ruritania, Elbonia, and Freedonia agreed to act.", "Ruritania, Elbonia, and Freedonia", "agreed"),
    ("Ruritania & Elbonia agreed to act.", "Ruritania & Elbonia", "agreed"),
    ("Ruritania as well as Elbonia agreed to act.", "Ruritania as well as Elbonia", "agreed"),
    ("Ruritania and other members agreed to act.", "Ruritania and other members", "agreed"),
    (
        "Participants from Ruritania, Elbonia and Freedonia welcomed the nets.",
        "Participants from Ruritania, Elbonia and Freedonia",
        "welcomed",
    ),
    (
        "The representatives of Ruritania, Elbonia and Freedonia thanked the Chair.",
        "The representatives of Ruritania, Elbonia and Freedonia",
        "thanked",
    ),
    ("The Forum Fund hosted members.", "The Forum Fund", "hosted"),
    ("Ministers, tired, harried and worn, agreed to act.", "Ministers", "agreed"),
    ("Ruritania welcomes the plan.", "Ruritania", "welcomes"),
]


@pytest.mark.parametrize(("text", "actor", "verb"), ACTORS)
def test_the_first_acting_body_and_its_verb_are_found(text: str, actor: str, verb: str):
    assert verbs.actor_and_verb(text) == (actor, verb)


@pytest.mark.parametrize(("text", "actor", "verb"), CAPITALS)
def test_a_verb_in_capitals_stands_behind_a_comma(text: str, actor: str, verb: str):
    assert verbs.actor_and_verb(text) == (actor, verb)


@pytest.mark.parametrize(("text", "actor", "verb"), INTRODUCED)
def test_what_stands_before_the_actor_is_passed_over(text: str, actor: str, verb: str):
    assert verbs.actor_and_verb(text) == (actor, verb)


@pytest.mark.parametrize(("text", "actor", "verb"), VERBS)
def test_what_qualifies_a_verb_is_part_of_it(text: str, actor: str, verb: str):
    assert verbs.actor_and_verb(text) == (actor, verb)


@pytest.mark.parametrize(("text", "actor", "verb"), NOBODY)
def test_where_nobody_stands_before_the_verb_only_an_agent_acts(text: str, actor: str, verb: str):
    assert verbs.actor_and_verb(text) == (actor, verb)


@pytest.mark.parametrize(("text", "actor", "verb"), NOT_DONE)
def test_what_was_not_done_is_never_read_as_done(text: str, actor: str, verb: str):
    assert verbs.actor_and_verb(text) == (actor, verb)
    assert verbs.band(verb) is None
    assert verbs.canonical(verb).startswith("did not ")


@pytest.mark.parametrize("text", NOTHING)
def test_where_nobody_acts_nothing_is_read(text: str):
    assert verbs.actor_and_verb(text) == ("", "")


@pytest.mark.parametrize(
    ("lead_in", "item", "actor", "verb"),
    [
        ("The Meeting agreed that:", "nets be mended;", "The Meeting", "agreed"),
        ("Recalling the Declaration, Leaders:", "welcomed the plan;", "Leaders", "welcomed"),
        ("Following extensive discussion, Senior Officials:", "noted the plan;", "Senior Officials", "noted"),
        ("The Council,", "CALLS UPON Member States to mend nets;", "The Council", "CALLS UPON"),
        ("The Council,", "Urges Member States to mend nets;", "The Council", "Urges"),
        ("The Meeting agreed that:", "members mend nets;", "The Meeting", "agreed"),
        ("The Meeting agreed that:", "the Forum consider the nets;", "The Meeting", "agreed"),
        ("The Meeting agreed to:", "encourage members to mend nets;", "The Meeting", "agreed"),
        ("The Meeting noted that:", "nets were approved;", "The Meeting", "noted"),
        ("The Meeting noted that:", "Elbonia offered to host it;", "Elbonia", "offered"),
        ("Participants:", "welcomed the nets;", "Participants", "welcomed"),
        ("Participants:", "committed to the plan;", "Participants", "committed"),
        ("The Council, at its third session:", "Decides to meet;", "The Council", "Decides"),
        ("We, the Leaders of the Lakes:", "reaffirm our ties;", "We", "reaffirm"),
        ("We, the Leaders of the Lakes, hereby:", "call upon the world to mend nets;", "We", "call upon"),
        ("The following was decided:", "nets be mended;", "", "decided"),
        ("The tasks are:", "encourage the members;", "", ""),
    ],
)
def test_an_item_has_its_own_actor_and_verb_or_its_lead_ins(lead_in: str, item: str, actor: str, verb: str):
    assert verbs.actor_and_verb(item, lead_in) == (actor, verb)


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        ("Ministers noted and welcomed the report.", [("Ministers", "noted"), ("Ministers", "welcomed")]),
        (
            "The Council considered the report, endorsed its findings and requested members to act.",
            [("The Council", "considered"), ("The Council", "endorsed"), ("The Council", "requested")],
        ),
        ("Members noted nets. Elbonia offered ropes.", [("Members", "noted"), ("Elbonia", "offered")]),
        ("Members noted the report prepared and endorsed by the Chair.", [("Members", "noted")]),
        ("The Council: Notes the report; Decides to act.", [("The Council", "Notes"), ("The Council", "Decides")]),
        ("Ministers noted that Elbonia mends nets and supports the fishers.", [("Ministers", "noted")]),
        ("Nets tear.", []),
        (
            "The Committee examined the plan for moorings, adopted at its Fourth Session, and agreed to review it.",
            [("The Committee", "examined"), ("The Committee", "agreed")],
        ),
        (
            "The Council recalled the Charter, signed in Klow in 2004, and welcomed its entry into force.",
            [("The Council", "recalled"), ("The Council", "welcomed")],
        ),
        (
            "The Council reviewed the budget, agreed on the plan of work, adopted at its last meeting a code and rose.",
            [("The Council", "reviewed"), ("The Council", "agreed"), ("The Council", "adopted")],
        ),
    ],
)
def test_every_act_of_a_text_is_told(text: str, acts: list[tuple[str, str]]):
    assert [(act.actor, act.verb) for act in verbs.all_acts(text)] == acts


@pytest.mark.parametrize(
    ("printed", "canonical"),
    [
        ("also welcomes", "welcomed"),
        ("expressed its sincere thanks", "expressed sincere thanks"),
        ("Recognized", "recognised"),
        ("has agreed", "agreed"),
        ("takes note with satisfaction of", "took note with satisfaction of"),
        ("authorizes", "authorised"),
        ("are committed", "committed"),
        ("deplored", "deplored"),
        ("were unable to agree", "did not agree"),
        ("agreed, in principle", "agreed in principle"),
    ],
)
def test_a_verb_has_one_canonical_form(printed: str, canonical: str):
    assert verbs.canonical(printed) == canonical


def test_strength_runs_from_recording_to_deciding():
    printed = ("discussed", "took note of", "acknowledges", "expressed its appreciation", "urged", "agreed", "decided")

    assert [verbs.band(verb) for verb in printed] == [0, 1, 2, 3, 4, 5, 6]


@pytest.mark.parametrize("verb", ["hosted", "deplored", "did not agree", "were unable to reach consensus", ""])
def test_other_verbs_and_what_was_not_done_have_no_strength(verb: str):
    assert verbs.band(verb) is None


def test_how_warmly_it_is_said_does_not_change_the_strength():
    assert verbs.band("expressed their deep and sincere gratitude") == verbs.band("expressed gratitude") == 3


WORDS = [
    "The",
    "Meeting",
    "We",
    "Ministers",
    "Ruritania",
    "Elbonia",
    "members",
    "Group",
    ",",
    ",",
    ".",
    ":",
    ";",
    "(",
    ")",
    "–",
    "that",
    "which",
    "and",
    "and",
    "of",
    "on",
    "from",
    "by",
    "the",
    "a",
    "agreed",
    "noted",
    "welcomes",
    "note",
    "took",
    "with",
    "appreciation",
    "decided",
    "not",
    "did",
    "unable",
    "to",
    "was",
    "were",
    "has",
    "been",
    "hereby",
    "also",
    "strongly",
    "held",
    "established",
    "it",
    "It",
    "(a)",
    "1.",
    "In",
    "Recalling",
    "expressed",
    "its",
    "thanks",
    "nets",
    "deplored",
]


@given(st.lists(st.sampled_from(WORDS), max_size=30).map(" ".join))
def test_what_is_told_stands_in_the_text(text: str):
    for act in (verbs.read(text), *verbs.all_acts(text)):
        assert act.actor in text
        assert act.verb in text


@given(st.text())
def test_any_text_is_read(text: str):
    verbs.all_acts(text)
    verbs.actor_and_verb(text, text)


@pytest.mark.parametrize(
    "piece",
    [
        "the nets of the lake and ", "Ruritania, ", "Ruritania Elbonia ", "the Council of the ", "In the lake, ",
        "We, the ", "noted ", "also ", "strongly ", "was not ", "The Council (LSF) ", "A. B. ", "Members Ministers ",
        "The Council; ", "“(", "(a) ", "it was ", "was noted by ", "that, ", "In Ruritania, the Council of Elbonia, ",
        "The nets of the lake were torn by the storm. ",
    ],
)  # fmt: skip
@pytest.mark.parametrize("before", ["", "In view of this, ", "The Council of ", "Ruritania, "])
def test_time_grows_with_length_alone(piece: str, before: str):
    start = time.process_time()
    verbs.actor_and_verb(before + piece * (100_000 // len(piece)))

    assert time.process_time() - start < 10  # 0.25 s on a quiet machine: what is not linear takes minutes


def test_numbered_paragraphs_that_count_from_1_below_a_colon_take_their_lead_in():
    text = (
        "The Council agreed to:\n\n1. mend the nets;\n\n2. build boats.\n\n3. count the fish.\n\n"
        "Members welcomed the report.\n\n4. boats and nets\n"
    )

    assert list(shapes.acts(markup.read(text).blocks)) == [
        ("The Council", "agreed"),
        ("The Council", "agreed"),
        ("The Council", "agreed"),
        ("The Council", "agreed"),
        ("Members", "welcomed"),
        ("", ""),
    ]
