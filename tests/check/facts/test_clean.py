"""Clean statements of quite different bodies: no rule of fact has anything to tell of them, alone or side by side."""

from __future__ import annotations

import pytest
from accounting import statements_of

from drafter import check
from drafter.check import facts
from drafter.model import Severity, Shelf, Statement

BANK = """MONETARY COMMITTEE OF THE BANK OF RURITANIA
STRELSAU, 14 JUNE 2017
STATEMENT

1. The Monetary Committee held its sixth regular meeting of 2017 on 13 and 14 June 2017. Five of the nine members \
voted to keep the rate.
2. Inflation was 1.9 per cent in May 2017, and is expected to rise to 2.2 per cent in 2018. In 2018 the fiscal rules \
will be applied again.
3. The Committee noted that growth in the first quarter of 2017 had been 0.4 per cent. The next meeting will be held \
on 2 August 2017. The minutes of this meeting will be published on 28 June 2017.
4. The Committee decided to continue its purchases until the end of March 2018. Purchases adopted in December 2016 \
were extended.
5. The two-day meeting was the last one of Governor Anna Berg, whose term ends in July 2017. Her successor was \
appointed for five years, from 1 July 2017.
"""
TREATY = """Convention on Migratory Rivers
Fourth Meeting of the Conference of the Parties
Wolfsee, Alpinia, 10-14 October 2016

DECLARATION OF WOLFSEE

1. The Fourth Meeting of the Conference of the Parties to the Convention on Migratory Rivers was held in Wolfsee, \
Alpinia, from 10 to 14 October 2016, at the invitation of the Government of Alpinia. It was attended by 45 Parties, 3 \
non-Parties and 12 organisations.
2. The Conference recalled decision III/2 of the Third Meeting, which was held in Bassor in 2013, and resolution 70/1 \
adopted by the General Assembly on 25 September 2015.
3. The Conference welcomed the entry into force of the Protocol on Dams, adopted at the Second Meeting in 2010, which \
will take place on 3 January 2017.
4. The Conference noted the two reports: on fish, by the Scientific Committee, and on dams, by the Secretariat.
5. The Conference decided to establish three working groups (on fish, dams and gravel).
6. The Conference adopted the budget for 2017-2019. It requested Parties to pay their contributions for 2017 by 31 \
March 2017 and recalled that contributions for 2016 had been due on 31 March 2016.
7. The Conference accepted with appreciation the offer of the Government of Bassoria to host the Fifth Meeting in \
Bassor in 2019, and thanked the Government of Cordova for hosting the preparatory meeting in Cordova City on 4 May 2016.
8. The Conference expressed its gratitude to the Government and people of Alpinia for their hospitality, and to the \
Government of Deltamark for its generous contribution to the trust fund.
"""
LEADERS = """TWELFTH ATOLL LEADERS' SUMMIT
Port Reef, Coralia
2-3 September 2015
COMMUNIQUE

1. We, the Leaders of the Atoll States, met in Port Reef, Coralia on 2-3 September 2015 for our Twelfth Summit, hosted \
by the Government of Coralia and chaired by Prime Minister Tom Reef.
2. We recalled the First Summit in Lagoonia in 1995 and the Eleventh Summit in Palmland in September 2014, and \
commended the Government of Palmland for its leadership over the past year.
3. We thanked the Government of Palmland for hosting the Finance Ministers' Meeting in April 2015 and the Sixth \
Fisheries Ministers Meeting in June 2015.
4. We looked forward to the climate conference in December 2015 and to the adoption of a new agreement there. We \
welcomed the outcomes of the Third International Conference on Small Islands, held in Reefton in September 2014.
5. We agreed on four priorities: fisheries; climate change; health and education; and trade.
6. We directed officials to report to us at our Thirteenth Summit, which will be held in Sandbar in 2016.
7. We welcomed Sandbar's offer to host the Thirteenth Summit and the Special Summit on Oceans in March 2016.
8. We expressed our deep appreciation to the Government and people of Coralia for the warm hospitality extended to us.
"""
FORUM = """REGIONAL CONSULTATIVE FORUM ON LABOUR
SEVENTH SENIOR OFFICIALS' MEETING
Klow, 5 November 2013
CHAIR'S SUMMARY

1. The Seventh Senior Officials' Meeting of the Regional Consultative Forum on Labour was held in Klow, Syldavia on 5 \
November 2013, back-to-back with the Seventh Ministerial Consultation on 6 November 2013. The Meeting was co-chaired \
by Syldavia and Borduria.
2. Representatives of 11 member countries attended the meeting: Syldavia, Borduria, Elbonia, Ruritania, Sylvania, \
Freedonia, Zubrowka, Sark, Lutz, Alpinia and Bassoria. The Labour Office and the Migration Office attended as observers.
3. The Meeting reviewed progress since the Sixth Senior Officials' Meeting, held in Zenda, Ruritania, on 7-8 November \
2012, and since the Sixth Ministerial Consultation in April 2011.
4. The Meeting finalised the draft Klow Declaration, to be adopted by Ministers on 6 November 2013.
5. The Meeting noted that a workshop on wages planned for August 2013 had been postponed to February 2014, and that \
the Training Course on Recruitment held in Zenda in May 2013 had been attended by 25 officials.
6. The Meeting took note of the three-year work plan 2013-2015, and of the five-day course to be held from 9 to 13 \
December 2013.
7. The Chair thanked Borduria and Syldavia for co-chairing the Working Group on Fees, and Elbonia for chairing the \
Sixth Meeting.
8. The Meeting thanked the Government of Syldavia for hosting the meeting and the Government of Ruritania for its \
offer to host the next meeting in 2014.
"""
COUNCIL = """UNION OF HARBOUR TOWNS
EXECUTIVE COUNCIL
Ninety-first session
Geneva, 3-7 March 2014
REPORT

1. The Executive Council held its ninety-first session at its headquarters in Geneva from 3 to 7 March 2014. The \
session was attended by 20 members of the Council and by observers from 14 States.
2. The Council approved the report of its ninetieth session (Geneva, 9-13 September 2013) and the provisional agenda \
of the ninety-second session, to be held from 8 to 12 September 2014.
3. The Council was informed that the ninetieth anniversary had been celebrated in Oslo on 4 May 2013, and that the \
Tenth World Congress on Ports, held in Lima on 2 and 3 October 2013, had adopted the Lima Guidelines on Tugs.
4. The Council considered the Lima Guidelines on Tugs, adopted on 3 October 2013, and the Strategy on Silt, adopted in \
2009 and revised in 2012.
5. The Council noted with thanks the generosity of the Government of Norway, which had hosted the celebration, and of \
the Government of Peru, which had hosted the Congress.
6. The Council decided that two panels, on tugs and on silt, would meet on Monday, 5 May and Tuesday, 6 May 2014.
"""
GROUP = """WORKING GROUP ON NETS OF THE SEA FORUM
Third Meeting
Zenda, Ruritania, 4 April 2016

1. The Working Group on Nets held its Third Meeting in Zenda on 4 April 2016.
2. It recalled that the Third Meeting of the Working Group on Hooks had been held on 3 March 2016, and the Second \
Meeting of the Working Group on Nets on 9 May 2015.
3. It noted the directions of the Fifth Ministerial Conference of the Sea Forum, held in Klow in 2015, and that the \
Sixth Ministerial Conference would be held in 2017.
4. It agreed on the following three steps:
- a survey;
- a report; and
- a workshop in June 2016.
5. It noted the workshop held last year (2015) in Klow and the survey of 2014.
"""
ALL = (BANK, TREATY, LEADERS, FORUM, COUNCIL, GROUP)
STATEMENTS = tuple(statement for text in ALL for statement in statements_of(text))
RULES = {rule.ID for rule in facts.RULES}


def told(*statements: Statement) -> list[tuple[str, str]]:
    shelf = Shelf(statements=statements)
    found = [problem for statement in statements for problem in check.problems(statement, shelf)]
    return [(each.rule, each.what) for each in found if each.rule in RULES and each.severity is not Severity.NOTE]


@pytest.mark.parametrize("statement", STATEMENTS, ids=lambda statement: statement.id)
def test_alone_each_is_clean(statement: Statement) -> None:
    assert told(statement) == []


def test_side_by_side_they_are_clean() -> None:
    assert told(*STATEMENTS) == []


def test_all_were_read_with_their_dates() -> None:
    assert len(STATEMENTS) == len(ALL)
    assert all(statement.meeting.start for statement in STATEMENTS)
