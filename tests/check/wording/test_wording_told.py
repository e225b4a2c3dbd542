"""What the rules of language say, as text; and beside each fault a trap that stays silent."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from drafter import markup
from drafter.check import style
from drafter.check.wording import number_form
from drafter.model import Profile, Shelf

Told = Callable[..., list[str]]


def lines(told: Told, *paragraphs: str) -> list[str]:
    return told("".join(f"1. {text}\n\n" for text in paragraphs))


@pytest.mark.parametrize(
    ("text", "message", "mend"),
    [
        ("It recognised nets, emphasised ropes and agreed to organize lamps.",
         '"organize" has -ize; the text has -ise twice, such as "recognised"', 'write "organise"'),
        ("The centre welcomed labour laws and a labor office.",
         '"labor" is American spelling; the text is British twice, such as "centre"', 'write "labour"'),
        ("A programme of work, a training program and another programme were noted.",
         '"program" stands once, "programme" twice', 'write "programme"'),
        ("It had recieved the report.", '"recieved" is no English word: "... had recieved the ..."',
         'write "received" or "relieved"'),
        ("It noted the end ofthe project.", 'words are run together: "... end ofthe project. ..."', 'write "of the"'),
        ("It went as well asto plan, under rules describedin it.", 'words are run together: "... well asto plan, ..."',
         'write "as to"'),
        ("TheMeeting noted it.", 'words are run together: "... TheMeeting noted ..."', 'write "The Meeting"'),
        ("Fees of a years wages were common.",
         '"years wages" has no apostrophe: "... of a years wages were ..."', 'write "year’s wages"'),
        ("It said that 310 inspectors has come.",
         'a plural has a singular verb: "... that 310 inspectors has come. ..."',
         'write "310 inspectors have"'),
        ("It found that such tests was costly.", 'a plural has a singular verb: "... that such tests was costly. ..."',
         'write "such tests were"'),
        ("It trained front-line officers, and the front line officers were glad.",
         '"front line" stands once, "front-line" once ("... trained front-line officers, ...")', 'write "front-line"'),
        ("It was opened in ElboniaDate there.", 'words are run together: "ElboniaDate"',
         'write "Elbonia Date", if it is no name'),
        ("It agreed.The nets were sold.", 'a space is lost: "agreed.The"', "put a space there"),
        ("Nets , ropes and lamps were sold.", 'a space is too many: "Nets ,"', "take it out"),
        ("A sub-regional plan, a sub-regional map and a subregional list were noted.",
         '"subregional" stands once, "sub-regional" twice ("... A sub-regional plan, ...")', 'write "sub-regional"'),
        ("As the project scaled-up, costs rose.",
         '"scaled-up" is a verb, and has a hyphen: "... the project scaled-up, costs rose. ..."', 'write "scaled up"'),
        ("The fair - the third - was held.",
         'a hyphen stands for a dash: "... The fair - the third - ..."', 'write "–"'),
        ("The fishers’ nets, the sailors’ ropes and the masters' lamps were noted.",
         "the apostrophe of \"masters'\" is straight, the others (twice) are curly", 'write "’"'),
        ("It was held on 22 to 23 November 2010.", '"on 22 to 23 November 2010" is half a range',
         'write "from 22 to 23 November 2010", or "on 22–23 November 2010"'),
        ("It met on 6 August, 2014, on 5 May 2014 and on 7 May 2014.",
         '"6 August, 2014" has a comma before its year; the others have none, such as "5 May 2014"',
         'write "6 August 2014"'),
        ("The Fifth Summit and the Seventh Summit recalled the 6th Summit.",
         '"6th" is in figures; the text has words twice, such as "Fifth"', 'write "Sixth"'),
        ("It noted three fairs and 4 markets.", '"4" is in figures; the text has words once, such as "three"',
         'write "four"'),
        ("It agreed. 14 fairs were planned.", 'a sentence begins with a figure: "14 fairs were ..."',
         "write the number in words, or turn the sentence"),
        ("It rose by 5 per cent, by 6 per cent and by 7%.", '"%" stands for "per cent"; the text has "per cent" twice',
         'write "per cent"'),
        ("It noted participants commitment to peace.",
         '"participants commitment" has no apostrophe: "... noted participants commitment to ..."',
         'write "participants’ commitment"'),
        ("It invited Members States to meet.",
         '"Member" is singular before "States": "... invited Members States to ..."',
         'write "Member States"'),
        ("Growth will be between 2 to 2.5 per cent.", '"between" takes "and": "... be between 2 to 2.5 per ..."',
         'write "between 2 and"'),
        ("It welcomed the plan from 2019–2021.", 'this is half a range: "... plan from 2019–2021. ..."',
         'write "from 2019 to 2021"'),
        ("Members reported on there use.", 'one word stands for another that sounds alike: "... reported on '
         'there use. ..."',
         'write "their use"'),
        ("We was late.", 'a plural has a singular verb: "... We was late. ..."', 'write "We were"'),
        ("The keepers who has left were thanked.", 'a plural has a singular verb: "... The keepers who has left ..."',
         'write "The keepers who have"'),
        ("It thanked him for his six year of service.",
         'a number of more than one has a singular: "... his six year of ..."', 'write "six years"'),
        ("Members experts met.", '"Members experts" has no apostrophe: "... Members experts met. ..."',
         'write "Members’ experts"'),
        ("It noted the the report.", '"the" stands twice: "... It noted the the report. ..."', 'leave one "the" out'),
        ("It agreed establish a fair.", '"to" is lost: "... It agreed establish a ..."', 'write "agreed to establish"'),
        ("It agreed to assist the UOBSEC build the fair.",
         '"to" is lost: "... to assist the UOBSEC build the ..."', 'write "assist the UOBSEC to build"'),
        ("It acted in accordance the plan.", '"with" is lost: "... acted in accordance the plan. ..."',
         'write "in accordance with the"'),
        ("It recalled that at Eighth Meeting nets were sold.",
         'an article is lost: "... at Eighth Meeting ..."', 'write "the Eighth"'),
        ("It held an unique fair.", '"an" stands before "unique"', 'write "a unique"'),
        ("It looked forward to collaborate with us.",
         '"look forward to" takes "-ing": "... It looked forward to collaborate with ..."',
         'write "looked forward to collaborating"'),
        ("The Co-Chairs was thanked.", 'a plural has a singular verb: "... The Co-Chairs was thanked. ..."',
         'write "The Co-Chairs were"'),
        ("Nets of Elbonia, Ruritania, Sylvania as well as Borduria came.",
         'the list that ends in "Ruritania, Sylvania" has no "and" before its last name', 'write "and Sylvania"'),
        ("It would report and when appropriate, advise.",
         'one of two commas is lost: "... report and when appropriate, advise. ..."',
         'write "and, when appropriate,"'),
        ("The ministers at the fair, had asked the group to meet.",
         'a comma parts the subject from its verb: "... at the fair, had asked ..."', "take the comma out"),
        ("Senior Officials directed that Governments sell nets.",
         '"directed" is for Ministers or Leaders: "... Senior Officials directed that ..."',
         'write "recommended that", "asked" or "requested"'),
        ("It asked members to meet, other members to sell and all Members to pay.",
         '"Members" stands once, "members" twice', 'write "members" throughout, if the same is meant'),
    ],
)  # fmt: skip
def test_each_fault_is_told(told: Told, text: str, message: str, mend: str) -> None:
    found = [line for line in lines(told, text) if message in line]

    assert len(found) == 1
    assert found[0].splitlines()[0] == f"new, para. 1: warning: {message}"
    assert found[0].splitlines()[-1] == f"    mend: {mend}"


@pytest.mark.parametrize(
    "text",
    [
        # a letter is no article, and a sum stands in figures
        "It recalled Annex A of the treaty, and two thirds of the 3 million euros that were paid from then onwards.",
        # names, titles and quotations are spelt by their authors
        "It recognised the International Organization for Migration and the “Center for Labor”.",
        "It recognised the Convention against transnational organized crime.",
        "It recognised the size of prizes that were seized, and the franchise to exercise and advertise.",
        "It noted the World Food Programme, its program and another program.",
        # compounds before a noun, and behind one
        "It welcomed capacity-building courses and asked for capacity building in the long term.",
        "It asked for a follow-up to the set-up of the group, and agreed to follow up and to set up a group.",
        "Short- and long-term plans, two- to three-day fairs and pre- and post-test nets were noted.",
        # right doublings and phrases
        "It noted that that plan had had an effect, in Baden Baden, and that the fair that the Meeting held was long.",
        "It agreed to continue to build capacity, to help members build it and to establish a range of measures.",
        "It was committed to work with members, looked forward to work on nets and contributed to trade.",
        "It noted a number of plans, a sense of duty and, in addition, the plan; in response the Chair spoke.",
        "It recommended that the group take the lead and that the secretariat provide nets.",
        "There are a number of plans; there is no plan; there are many plans.",
        "The members of the group that was formed were asked; each of the members is thanked.",
        "A means of payment, a series of fairs and a headquarters in Zenda were noted.",
        "An hour, an honorary post, a European plan, a one-off fair, a UN body, an IMO list, an heir and a house.",
        # dates and figures
        "It met on 5 May 2014, on 29–30 May 2014, from 3 to 5 June 2014 and in the week of 7 July 2014.",
        "It marked the 10th anniversary of the fifth fair, and paid 3 per cent, 4.2 million and 5 metres of rope.",
        "It noted paragraph 4 and phase 2 plans, and three fairs.",
        "It rose by 5% in Zenda and by 7% in Klow.",
        # commas that are right
        "The Chair, who had come late, was thanked. In Zenda, the Meeting had agreed. When asked, it was glad.",
        "Members would report and, when appropriate, advise.",
        "Elbonia, Ruritania and Sylvania, as well as Borduria, came.",
        # words of the trade
        "It noted the readout, fora, modus operandi, refoulement, workplans and digitalisation of remittances.",
        "It noted the website www.nets.example.org, nets@fair.example and the file(s) at https://fair.example/a,b.",
        # capitals
        "It asked members to meet. Members agreed. It thanked the Steering Group Members of the fair.",
        "It noted that Ministers had met, and that the Minister of Nets and the ministers of fish had not.",
    ],
)
def test_traps_stay_silent(told: Told, text: str) -> None:
    assert [line for line in lines(told, text) if ": note: " not in line and "acronym" not in line] == []


def test_the_meeting_in_two_forms_is_a_warning_where_it_surely_is_this_one(told: Told) -> None:
    assert lines(told, "The Meeting noted it.", "The meeting of experts noted it. A meeting was held.") == []
    assert lines(told, "The Meeting noted it.", "The Meeting asked who had left the meeting.") == [
        'new, para. 2: note: "the meeting" stands once, "the Meeting" twice\n    also: new, para. 1\n'
        '    mend: write "the Meeting" throughout'
    ]
    assert lines(told, "The Meeting agreed.", "The Meeting ended.", "The meeting noted it.")[0].startswith(
        'new, para. 3: warning: "the meeting" stands once, "the Meeting" twice'
    )


def test_capitals_of_numbered_meetings_are_compared_within_one_series(told: Told) -> None:
    silent = "The Sixth Meeting of the Lamp Group recalled the third meeting of the Net Union."
    assert lines(told, silent) == []
    (found,) = lines(
        told, "The Sixth Meeting of the Lamp Group noted it.", "It recalled the fifth meeting of the Lamp Group."
    )
    assert found.startswith(
        'new, para. 2: warning: "fifth meeting" has other capitals than "Sixth Meeting", which stands'
    )


def test_a_body_without_the_article_that_it_has_elsewhere(told: Told) -> None:
    often = "The Co-Chairs noted it. The Co-Chairs agreed."
    (found,) = lines(told, often, "Co-Chairs thanked the fair.")
    assert 'warning: "Co-Chairs" has no article; "The Co-Chairs" begins a sentence twice' in found
    assert lines(told, "Participants noted it.", "Members agreed.", "Participants thanked the fair.") == []


def test_the_present_tense_among_acts_told_in_the_past(told: Told) -> None:
    past = "The Meeting noted nets. Members agreed on ropes. The Co-Chairs thanked the fair."
    (found,) = lines(told, past, "The Meeting welcomes lamps.")
    assert 'warning: "The Meeting welcomes" is in the present tense; 3 times the past tells what was done' in found
    assert lines(told, "We welcome nets. We note lamps. We agreed on ropes.") == []


def test_long_sentences_and_sentences_that_begin_alike_are_advice(told: Told) -> None:
    long = "It noted " + "the good nets and " * 16 + "lamps."
    assert lines(told, long)[0].startswith("new, para. 1: note: the sentence has 67 words, more than 60")
    (found,) = lines(told, "The Meeting noted nets. The Meeting noted lamps.")
    assert found == (
        'new, para. 1: note: two sentences running begin "The Meeting noted"\n'
        '    mend: write "The Meeting also noted", or join the two'
    )
    assert lines(told, "The Meeting noted nets. The Meeting also noted lamps.") == []


def test_one_item_that_begins_otherwise_than_all_the_others(told: Told) -> None:
    text = "It agreed to:\n\n- Develop nets;\n- assist fishers;\n- link fairs; and\n- encourage trade.\n"
    (found,) = [line for line in told(text) if "begins with" in line]
    assert found.endswith(
        'warning: the item begins with a capital ("Develop"), the others (3 times) with a small letter\n'
        '    mend: write "develop"'
    )
    assert "develop" not in "".join(told(text.replace("Develop", "AHG to develop")))
    assert told(text.replace("Develop", "develop")) == []


def test_a_common_phrase_in_capitals_and_in_none(told: Told) -> None:
    (found,) = lines(told, "It would develop Regional Guidelines, as other regional guidelines were old.")
    assert 'warning: "Regional Guidelines" has capitals once; elsewhere it is "regional guidelines"' in found
    assert lines(told, "It noted the Regional Guidelines, and other regional guidelines.") == []
    assert lines(told, "It noted Regional Guidelines on Nets, and other regional guidelines.") == []


def test_an_acronym_with_and_without_its_article_is_advice(told: Told) -> None:
    both = "It thanked the World Lamp Office (WLO). The WLO reported. It asked WLO to report. The WLO agreed."
    assert [line.splitlines()[0] for line in lines(told, both)] == [
        'new, para. 1: note: "WLO" stands once without "the", twice with it'
    ]


def test_a_possessive_that_can_be_nothing_else(told: Told) -> None:
    assert lines(told, "The Meeting noted the Co-Chairs proposal for a fair.") == [
        'new, para. 1: warning: "Co-Chairs proposal" has no apostrophe: "... the Co-Chairs proposal for ..."\n'
        '    mend: write "Co-Chairs’ proposal"'
    ]
    (line,) = lines(told, "The Secretariat spoke. The Meeting noted the Secretariats report on nets.")
    assert line.endswith('mend: write "Secretariat’s report"')


@pytest.mark.parametrize(
    "text",
    [
        "The Meeting gave the members assistance with their nets.",
        "The Co-Chairs report to the Ministers, and the members support them.",
        "The Committees report each year. The other Committees do not.",
        "The Co-Chairs’ proposal and the Secretariat’s report were noted.",
        "The wellbeing of fishers and the stocktaking of nets were noted.",
    ],
)
def test_plurals_that_own_nothing_and_words_that_are_one_stay_silent(told: Told, text: str) -> None:
    assert lines(told, text) == []


def test_what_a_group_does_by_its_terms_of_reference_is_no_act_of_the_meeting(told: Told) -> None:
    does = "The Group considers it.\n"
    text = "1. The Group noted it.\n\n2. The Group welcomed it.\n\n3. The Group agreed to it.\n\n{}"

    assert "tense" not in "".join(told(text.format(f"# Annex A\n\n1. {does}")))
    assert "in the present tense" in "".join(told(text.format(f"4. {does}")))


def test_what_participants_remain_concerned_at_stands_in_the_past(told: Told) -> None:
    text = "1. Members noted it.\n\n2. Members welcomed it.\n\n3. Members agreed to it.\n\n4. Members {}.\n"

    assert told(text.format("remain free to meet")) == []
    assert 'warning: "Members remain" is in the present tense' in told(text.format("remain deeply concerned at it"))[0]


def test_who_is_we_in_the_opening_stays_we(told: Told) -> None:
    text = "1. We, the Ministers of the Forum, met.\n\n2. We noted it.\n\n3. We agreed to it.\n\n4. We met. {} it.\n"

    assert told(text.format("Participants welcomed")) == []
    assert told(text.format("We recalled the banks of the river. The Ministers welcomed")) == [
        'new, para. 4: warning: "The Ministers" are "We" in the opening and 3 times: "The Ministers welcomed"\n'
        '    mend: write "We"'
    ]


def test_a_body_that_has_its_concern_has_its_gratitude(told: Told) -> None:
    text = "1. The Council conveyed its deep concern at it.\n\n2. {} their gratitude to the host.\n"

    assert told(text.format("Members expressed")) == []
    assert told(text.format("The Council expressed")) == [
        'new, para. 2: warning: "their" is said of "The Council", which has "its" elsewhere: "The Council expressed '
        'their gratitude"\n    mend: write "its"'
    ]


def test_the_texts_own_actor_is_held_to_its_tense(told: Told) -> None:
    acts = ("The Harbour Board noted a plan.", "The Harbour Board adopted it.", "The Harbour Board thanked the host.")

    assert lines(told, *acts) == []
    assert lines(told, *acts, "The Harbour Board approve the budget.") == [
        'new, para. 4: warning: "The Harbour Board approve" is in the present tense; 3 times "The Harbour Board" acts '
        "in the past\n    mend: write it in the past tense"
    ]


def test_a_numbered_paragraph_that_begins_with_a_small_letter(told: Told) -> None:
    before = ("Ministers noted a plan.", "Ministers adopted it.", "Ministers thanked the host.", "Ministers left.")

    assert lines(told, *before, "ministers met again.") == [
        'new, para. 5: warning: a sentence begins with a small letter: "ministers met again. ..."\n'
        '    mend: write "Ministers"'
    ]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("The Commission met. The Comission agreed.", '"Comission" is no English word; "Commission" stands elsewhere'),
        ("The comission agreed.", '"comission" is no English word: "... The comission agreed. ..."'),
        ("It noted the progres of work.", '"progres" is no English word: "... the progres of ..."'),
        ("The oneday course was held.", 'a hyphen is lost: "... The oneday course ..."'),
        ("It noted the growers role in trade.", '"growers role" has no apostrophe: "... the growers role in ..."'),
    ],
)
def test_slips_that_make_no_word_or_no_owner(told: Told, text: str, message: str) -> None:
    assert [line.partition("\n")[0] for line in lines(told, text)] == [f"new, para. 1: warning: {message}"]


def test_an_act_that_takes_note(told: Told) -> None:
    acts = ("The Council noted a plan.", "The Council adopted it.", "The Council thanked the host.")

    (line,) = lines(told, *acts, "The Council take note of the budget.")
    assert '"The Council take" is in the present tense' in line


def test_words_in_two_spellings_are_told_in_the_order_in_which_they_stand(told: Told) -> None:
    one = "The program, its adviser, the judgment, the usable nets, the dispatch and its acknowledgment were noted."
    other = (
        "The programme, its advisor, the judgement, the useable nets, the despatch and its acknowledgement were noted."
    )

    said = [line.partition('"')[2].partition('"')[0] for line in lines(told, one, other) if " stands once, " in line]

    assert said == ["programme", "advisor", "judgement", "useable", "despatch", "acknowledgement"]


def test_a_style_of_figures_from_two_on_tells_words_in_a_draft() -> None:
    shelf = Shelf(profiles=(Profile(name="figures", words_below=2),))
    text = "---\nid: new\nprofile: {}\n---\n1. Three members met. They saw eight boats and 4 nets.\n"
    (found,) = number_form.check(markup.read(text.format("figures")), shelf)
    assert (found.what, found.mend) == ('"eight" is in words; the style asks for figures', 'write "8"')


def test_a_body_read_in_short_has_the_style_that_its_title_names() -> None:
    shelf = Shelf(profiles=(Profile(name="figures", words_below=2, bodies=("Lake Forum on Nets",)),))
    text = "---\nid: new\nmeeting: {body: Lake Forum}\n---\n# LAKE FORUM ON NETS\n\n1. They heard of eight workshops.\n"
    assert style.profile(markup.read(text), shelf).name == "figures"
    assert style.profile(markup.read(text.replace(" ON NETS", "")), shelf).name == ""
