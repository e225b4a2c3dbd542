"""Slips of a tired hand: each is told once, the text without it is silent."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Told = Callable[..., list[str]]

ALIKE = "one word stands for another that "
LOST = " is lost"

SLIPS = [
    # words that are alike
    ("The Meeting affirmed the {principle|principal} that nets should be marked.", ALIKE),
    ("Members recalled the founding {principles|principals} of the forum.", ALIKE),
    ("The {principal|principle} objective was to mend nets.", ALIKE),
    ("Radios are a {complement|compliment} to lamps.", ALIKE),
    ("Members agreed to {complement|compliment} existing measures.", ALIKE),
    # spaces, stops, hyphens and marks
    ("The plan was adopted.{| .} It will be reviewed.", "a full stop stands twice"),
    ("The report was adopted at the{ |}43rd Meeting.", "a space is lost"),
    ("The delegations of Elbonia{| }, Ruritania and Zenda agreed.", "a space is too many"),
    ("The market remained{ |}weak in the year.", "words are run together"),
    ("Members agreed on {long-term|long term} measures.", "a hyphen is lost"),
    ("Three {follow-up|follow up} inspections were held.", "a hyphen is lost"),
    ("The grid of Zenda and {Elbonia’s|Elbonias} grid were linked.", "has no apostrophe"),
    ("They asked for {victim-centred|victimcentred} care.", "a hyphen is lost"),
    # words that are alike
    ("Spills have {effects|affects} on lakes, and their {effects|affects} are long.", ALIKE),
    ("Floods would {affect|effect} communities along the lake.", ALIKE),
    ("The countries most {affected|effected} by floods reported.", ALIKE),
    ("Small ports might {lose|loose} their income.", "an adjective stands for a verb"),
    ("Whoever {loses|looses} a net should tell it.", "an adjective stands for a verb"),
    ("The stations had been {lost|lose} in the flood.", "this is not the participle"),
    ("Fees were no higher {than|then} the costs.", ALIKE),
    ("The hall was placed at {their|there} disposal.", ALIKE),
    ("They disagreed over {who|whose} pays the fee.", ALIKE),
    ("It was done with the consent {of|off} the village.", ALIKE),
    ("Ruritania offered {to|too} host the next meeting.", ALIKE),
    ("They paid attention {to|too} the lakes.", ALIKE),
    ("It was {too|to} early to report.", ALIKE),
    ("Members agreed to {ensure|insure} that nets are marked.", ALIKE),
    ("It found that {four|for} members have a laboratory.", ALIKE),
    ("They asked {whether|weather} the lake was safe.", ALIKE),
    ("They asked {whether|wether} the lake was safe.", ALIKE),
    ("They had bad {weather|whether} forecasts.", ALIKE),
    ("In the {past|passed} year nets were lost.", ALIKE),
    ("Much time has {passed|past} since the flood.", ALIKE),
    ("They trained medical {personnel|personal} in the ports.", ALIKE),
    ("The preparation {of|off} the plan was long.", ALIKE),
    ("They asked for legal {counsel|council} from the host.", ALIKE),
    ("The Meeting was {preceded|proceeded} by a workshop.", ALIKE),
    ("Inspectors made {site|sight} visits.", ALIKE),
    ("Officials {from|form} other lands came.", ALIKE),
    ("It was mended {through|trough} joint work.", ALIKE),
    ("The {coastal|costal} lands were flooded.", ALIKE),
    ("The plan plays an important {role|roll} in trade.", ALIKE),
    ("Members should {adapt|adopt} to climate change.", ALIKE),
    ("The group gave sound {advice|advise} on nets.", "a verb stands for its noun"),
    ("They were asked who would {advise|advice} them on nets.", "a noun stands for its verb"),
    ("The costs are {borne|born} by those who gain.", ALIKE),
    ("A course was given, {through|threw} which drivers were trained.", ALIKE),
    ("The flood had {led|lead} to long queues.", "the past of this verb has another form"),
    ("Papers of any member should be {accepted|excepted}.", ALIKE),
    ("The fund was exhausted {by|buy} the end of May.", ALIKE),
    ("Nets are not {lost|loss} by storms alone.", ALIKE),
    ("Sand is a greater threat to the lines {than|then} floods.", ALIKE),
    ("They saw {desert|dessert} locusts.", ALIKE),
    # words too many
    ("They were chosen for a period of {|a }two years.", '"a" stands before several'),
    ("They are prepared to consider {|to }a phased start.", "this verb takes no such word"),
    # words that are lost
    ("Members affirmed their commitment {to |}assist persons in distress.", LOST),
    ("Figures are difficult {to |}compare, since each counts alone.", LOST),
    ("The union offered {to |}train 400 drivers.", LOST),
    ("They called {on |}members to act.", LOST),
    ("They exchanged views {on |}emerging risks.", LOST),
    ("Museums preserve much {of |}what is known.", LOST),
    ("Data were lost for {the |}period from May to June.", LOST),
    ("It was ready by {the |}end of the year.", LOST),
    ("They agreed to hold {a |}workshop on first aid.", LOST),
    ("The course had {been |}well attended.", LOST),
    ("The work at the port {has |}been postponed because it rained.", LOST),
    ("Divers removed more {than |}40 tonnes of rope.", LOST),
    ("They are tested by means {of |}an unannounced call.", LOST),
    ("They came at {an |}early stage.", LOST),
    ("The group was of {the |}view that nets are dear.", LOST),
    ("It authorized the Rapporteur {to |}finalize the text.", LOST),
    ("They invited members {to |}attend the course.", LOST),
    ("It was to {be |}carried out by the host.", LOST),
    ("Members agreed to carry {out |}a trial.", LOST),
    ("The costs should be borne {by |}their employers.", LOST),
    ("The figures {do |}not include the sheep.", LOST),
    ("The Meeting adopted {the |}report of the group.", LOST),
    ("The Meeting welcomed {the |}progress report of the office.", LOST),
    ("The Meeting took note of {the |}statement of accounts.", LOST),
    ("Members approved {the |}budget for 2025.", LOST),
    ("They praised the work of {the |}Secretariat.", LOST),
    ("The members of the {lakes |}took note of it.", LOST),
    ("The members of the {lakes |}noted that nets tear.", LOST),
    ("The huts are within reach {of |}the road.", LOST),
    # apostrophes
    ("The members’ portal opened. The {members’|members} portal is slow.", "has no apostrophe"),
    ("The Pilots Committee met. They noted the Pilots {Committee’s|Committees} meeting in May 2024.",
     "has no apostrophe"),
    ("They thanked the host for its two {years’|years} service.", "has no apostrophe"),
    # hyphens
    ("They noted the {Twenty-fifth|Twentyfifth} Lake Race.", "a hyphen is lost"),
    ("They saw the results of a {four-week|four week} trial.", "a hyphen is lost"),
    ("They gave it an {open-ended|open ended} mandate.", "a hyphen is lost"),
    ("Some had foot-and{-| }mouth disease.", "a hyphen is lost"),
    # numbers and dates
    ("They marked 14 nets of the 22 nets found, and {16|sixteen} lamps.", '"sixteen" is in words'),
    ("They meet every {two|2} years, and the plan lasts three years.", '"2" is in figures'),
    ("Of the nine members {two|2} have paid, as did five guests.", '"2" is in figures'),
    ("They counted 8,700 sheep and {1,240|1240} goats.", '"1240" is written another way'),
    ("It met on 3 May 2017 and on {9|9th of} April 2018.", '"9th of April 2018" has "of" before its month'),
    ("It met on 3 May 2017 and will report by {9 April 2018|09/04/2018}.", '"09/04/2018" is in figures alone'),
    ("It met on 3 May 2017 and on {9 April 2018|9 Apr. 2018}.", '"9 Apr. 2018" has its month shortened'),
    ("It met on 3 May 2017 and on {9 April|9. April} 2018.", '"9. April 2018" has a stop behind its day'),
    ("It rained from 3 {to 17 July|July 17} 2020.", '"3 July 17 2020" has two days'),
    ("It rained from 3 {to|– to} 17 July 2020.", '"3 – to 17" has a dash and "to"'),
    # subjects and verbs
    ("They noted that similar difficulties {exist|exists} elsewhere.", "a plural has a singular verb"),
    ("They noted that existing border controls {were|was} not enough.", "a plural has a singular verb"),
    ("Four members {support|supports} the plan.", "a plural has a singular verb"),
    ("Most were glad, but many {were|was} worried.", "a plural has a singular verb"),
    ("They noted that 61 boats, or 30 per cent, {were|was} lost.", "a plural has a singular verb"),
    ("They noted that hourly levels {are|is} measured by the office.", "a plural has a singular verb"),
    # tense
    ("The Meeting agreed to the plan and {noted|notes} that nets are dear.", "is in the present tense"),
    ("Members agreed to share charts and {welcomed|welcomes} the offer.", "is in the present tense"),
    ("The Meeting reviewed the plan, and {decided|decides} to extend it.", "is in the present tense"),
    ("They noted that every passenger, however poor, {is|are} counted.", "a singular has a plural verb"),
    ("The Lake Fund has met. The Lake Fund {has|have} paid.", "a singular has a plural verb"),
    ("They noted that accidents at level crossings {have|has} decreased.", "a plural has a singular verb"),
    ("They describe alternatives that {are|is} available.", "a plural has a singular verb"),
    ("It noted that a ban {is|are} only a start.", "a singular has a plural verb"),
    # letters
    ("The lakes are old. {Their|Thier} waters are clean.", '"Thier" is no English word'),
    ("{Until|Untill} then the nets would stay.", '"Untill" is no English word'),
    ("Some vessels were lost. {Vessels|Vesssels} would be built.", '"Vesssels" is no English word'),
    ("The Meeting{ |}noted the plan.", "words are run together"),
    ("Ministers{ |}directed the Board to act.", "words are run together"),
    ("The tender {has|hsa} been repeated.", '"hsa" is no English word'),
    ("It was delayed by storms rather {than a|thana} dispute.", "words are run together"),
    ("They were taught first {aid for|aidfor} divers.", "words are run together"),
]  # fmt: skip


def _parted(text: str) -> tuple[str, str]:
    """Return the right and the wrong text of one in which what differs stands in braces."""
    right = wrong = text
    while "{" in right:
        first, _, rest = right.partition("{")
        both, _, behind = rest.partition("}")
        right = f"{first}{both.split('|')[0]}{behind}"
        first, _, rest = wrong.partition("{")
        both, _, behind = rest.partition("}")
        wrong = f"{first}{both.split('|')[1]}{behind}"
    return right, wrong


@pytest.mark.parametrize(("text", "message"), SLIPS, ids=[each[0] for each in SLIPS])
def test_a_slip_is_told_and_the_right_text_is_silent(told: Told, text: str, message: str) -> None:
    right, wrong = _parted(text)

    assert told(f"1. {right}\n") == []
    found = [line.partition("\n")[0] for line in told(f"1. {wrong}\n")]
    assert found
    assert all(message in line for line in found)


@pytest.mark.parametrize(
    "text",
    [
        "Members agreed to follow up reports of theft. Over the long term measures will follow.",
        "The seedbeds were mended, and the two Zendas met in a boardinghouse.",
        "The principal of the school came. The principle aims to protect lakes.",
        "They met to compliment the Chair on her work.",
        "Members effected many changes, and would effect all payments in May.",
        "Damage from loose gear was noted, and a loose network formed.",
        "They noted that for States which are not party the rules differ.",
        "Comments form the basis of the text. Officials form a group.",
        "Installations off Borneo and vessels off the coast were lost.",
        "It was agreed that the use of nets is safe, and that policies that reduce noise are good.",
        "As many was not said, and members each have nets.",
        "Having been asked, they came. Had it been known, all would have stayed.",
        "They heard two experts. Zidane spoke of wages. Thiers wrote of ships.",
        "The Meeting noted that Elbonia hosts the office and asks members to help.",
        "The Meeting considered the reports and notes of the office, and notes that members had sent.",
        "They thanked the school, which trains divers and encourages them.",
        "They spent the approved budget for 2025, and agreed on the adopted programme of work for 2026.",
        "They considered statements of members, decision making by consensus and recently approved budget rules.",
        "The members’ report was noted. The members report on their nets.",
        "The Working Group met. The Working Groups report to it.",
        "They noted that one of 61 boats, or 2 per cent, was lost.",
        "They held talks, hosted survey ships and established work plans.",
        "They exchanged views freely and information regularly.",
        "The lean-to shed and the go-to place were noted.",
        "Table 2 shows two nets; Document 7 has three lamps.",
        "It met for the first time in twenty years, with 12 guests.",
    ],
)
def test_what_only_looks_like_a_slip_is_silent(told: Told, text: str) -> None:
    assert told(f"1. {text}\n") == []


def test_a_slip_in_a_title_in_capitals_is_told(told: Told) -> None:
    text = "# CO-CHAIRS’ {}\n\n1. The Meeting met in Zenda.\n"

    assert told(text.format("STATEMENT")) == []
    assert told(text.format("STATMENT"))[0].startswith('new: warning: "STATMENT" is no English word')
    assert told(text.format("STRELSAU")) == []


def test_the_second_of_two_paragraphs_that_begin_alike_is_advised(told: Told) -> None:
    text = "1. The Council noted a net.\n\n{}2. The Council {}noted a lamp.\n"

    assert told(text.format("", "also ")) == []
    assert told(text.format("## Lamps\n\n", "")) == []
    assert told(text.format("", ""))[0].startswith(
        'new, para. 2: note: two sentences running begin "The Council noted"'
    )


def test_one_sentence_of_a_paragraph_without_a_verb_is_told(told: Told) -> None:
    acts = "".join(f"{at}. The Meeting noted the {at}th net.\n\n" for at in range(2, 9))
    text = "1. The Fourth Meeting of the Rain Forum {}held in Zenda, Ruritania, in May. It ended well.\n\n"

    assert [line for line in told(text.format("was ") + acts) if "no verb" in line] == []
    assert [line.partition("\n")[0] for line in told(text.format("") + acts) if "no verb" in line] == [
        'new, para. 1: warning: this sentence has no verb: "The Fourth Meeting of the Rain ..."'
    ]


def test_an_annex_that_is_to_be_seen_is_there(told: Told) -> None:
    assert told("1. The Meeting adopted a plan (see annex).\n")[0].startswith(
        'new, para. 1: warning: "(annex)" is said here, and nothing is attached'
    )
    assert told("1. The Meeting adopted a plan (see annex).\n\n## Annex\n\n1. To mend nets.\n") == []
