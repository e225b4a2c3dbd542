"""Sentences that look like faults of fact and are none: silent in the statement of a meeting of 5 June 2017."""

from __future__ import annotations

import pytest
from river_forum import said

SENTENCES = (
    "The Meeting recalled that the Sixth Ministerial Conference had agreed to hold the next meeting in 2016.",
    "Members noted that the Convention would enter into force on 1 January 2018 and that 12 States had ratified it.",
    "Members noted the report of the Secretariat for 2018-2020.",
    "Members noted the results of the 2018 census plan.",
    "Members endorsed the report of the Working Group and its work programme for 2018.",
    "Ministers adopted the Action Plan 2018-2022, which was launched on 5 June 2017.",
    "The Fund was established in 2018 prices at 3 million dollars.",
    "Elbonia was elected Chair for 2018 and Ruritania for 2019.",
    "The budget adopted for 2018 was 3 million.",
    "Members welcomed the success of the campaign that will end in December 2017.",
    "The moratorium adopted in 2015 was extended until 31 December 2019.",
    "The term of the Chair, which was extended in 2016, ends on 1 March 2019.",
    "Members were invited to send comments by 30 September 2017, as agreed at the workshop held in May 2017.",
    "Participants looked forward to the World Congress hosted by Sylvania in October 2017.",
    "Members noted that the Games hosted by Sylvania in 2018 would attract visitors.",
    "Members welcomed the decision of Elbonia to host the World Congress on Silt in October 2018.",
    "Members noted that Sylvania had been selected to host the Congress on 3 May 2018.",
    "The Meeting noted with appreciation that Ruritania hosted a training in April 2017, and its hospitality.",
    "Members expressed their gratitude to Freedonia for generously hosting the Regional Office.",
    "Members thanked Freedonia and Sylvania for their generosity in sharing experts.",
    "Members thanked the Government of Sylvania for its hospitality during the field visit to the dam.",
    "Members commended Sylvania for hosting large numbers of displaced people with generosity.",
    "Members discussed two issues: the budget and staff, and the new building.",
    "Members agreed on the following three points: first, to meet; second, to eat; and third, to go.",
    "Members noted five pilot projects (three in Elbonia and two in Ruritania).",
    "Members noted four options (see Annex A, Annex B).",
    "Participants from twelve countries took part in the training: engineers and lawyers.",
    "The study covers three countries, namely Elbonia, Ruritania and Sylvania.",
    "The study covers two rivers: the Black and White Rivers.",
    "The course was attended by officials from three members: Elbonia, Ruritania and Sylvania.",
    "The one-day workshop on locks (4 May 2017), and the two-day seminar on silt on 10-11 May 2017 were noted.",
    "The ten-day training course held from 2 to 13 January 2017 was noted.",
    "A five-day consultation was followed by a meeting on 3 May 2017.",
    "Since the last meeting of the Working Group on Ferries in Klow in May 2013, three ferries sank.",
    "Since the last World Water Forum in 2015, much has changed.",
    "At its previous session in February 2017, the Committee had met.",
    "The previous meeting of the Bureau was held on 2 May 2017.",
    "Members recalled the outcomes of the Sixth Senior Officials' Meeting and the Fifth Senior Officials' Meeting.",
    "Members agreed that the outcomes of the Eighth Senior Officials' Meeting would be reported to Ministers.",
    "Members would report to the Eighth Senior Officials' Meeting.",
    "The Secretariat will circulate the report by the Eighth Senior Officials' Meeting in 2018.",
    "The Eighth Senior Officials' Meeting will be hosted by Zubrowka and the Ninth Senior Officials' Meeting by Lutz.",
    "The next meeting of the Working Group on Ferries was postponed from May 2017 to July 2017.",
    "The next meeting of the Bureau took place on 3 May 2017.",
    "The next phase, following the meeting of May 2016, begins now.",
    "The Regional Seminar on Nets (Zenda, 3 May 2017) and the Regional Seminar on Nets (Klow, 20 May 2017) were held.",
    "The Protocol on Silt, signed on 3 May 2014, and the Protocol on Silt, signed by Lutz in 2016, were noted.",
    "The Klow Declaration, adopted in 2013, and the Zenda Declaration, adopted in 2014, were noted.",
    "The Convention on Dams, signed in 1992 and the Convention on Dams, signed at Klow in May 1992, were noted.",
    "On Monday 5 June, members visited a dam.",
    "The meeting of Friday, 2 June 2017 was noted.",
    "Earlier this year (in March 2017) and last year, in November 2016, two floods occurred.",
    "Next year, 2018, will be the year of rivers, as was last year.",
    "Members noted this year's budget (2017/18).",
    "Members noted the fiscal year 2016-17, last year 2,000 boats sank.",
)


@pytest.mark.parametrize("sentence", SENTENCES)
def test_it_is_let_be(sentence: str) -> None:
    assert said(("6. Members agreed", f"6. {sentence} Members agreed")) == []
