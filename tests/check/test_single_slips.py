"""One slip in a text that is right without it: what is told of the slip, and that the right text is silent."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from drafter import markup
from drafter.model import Name, NameKind, Shelf

Told = Callable[..., list[str]]

SLIPS = [
    # votes and shares
    ("All nine members attended. The Committee decided by seven votes to two to keep the rate.", "seven votes",
     "eight votes", 'warning: "eight votes to two" are 10 votes; the text says that there are 9 members'),
    ("All nine members attended. The Committee decided by seven votes to two to keep the rate.", "seven votes",
     "six votes", 'warning: "six votes to two" are 8 votes; the text says that all 9 members were there'),
    ("The Committee decided by seven votes to two to keep the rate. Two members preferred to raise it.",
     "Two members", "Three members",
     'warning: "seven votes to two" has 2 against, and "Three members preferred" 3'),
    ("The session was attended by representatives of 41 Parties. The decision was adopted by 36 votes to 2, with 3 "
     "abstentions.", "36 votes", "46 votes",
     'warning: "46 votes to 2, with 3 abst" are 51 votes; the text says that 41 were there'),
    ("The Meeting noted that 1.4 million hectares had been wetted, of which 0.3 million in one year.", "0.3", "2.3",
     'warning: "of which 2.3 million": the part is more than all'),
    ("The Meeting noted that storage had fallen from 62 per cent of capacity in 2022 to 54 per cent in 2023.", "62",
     "52", 'warning: "fallen from 52 per cent of capacity in 2022 to 54 per cent": 54 is more than 52'),
    ("The Meeting noted that the deficit had narrowed to 1.9 per cent of output, from 2.6 per cent of output.", "2.6",
     "1.6", 'warning: "narrowed to 1.9 per cent of output, from 1.6 per cent": 1.9 is more than 1.6'),
    ("The Committee decided to lower the policy rate by 25 basis points, from 6.75 per cent to 6.50 per cent. Two "
     "members preferred to keep the rate at 6.75 per cent.", "at 6.75", "at 6.25",
     'warning: "keep the rate at 6.25": the rate before was 6.75 per cent'),
    # references
    ("The Meeting agreed to review items 5 to 8 of the list.", "5 to 8", "8 to 5",
     'warning: "items 8 to 5" runs backwards'),
    # words
    ("The Meeting noted the largest lakes, the basin’s five largest reservoirs and its dams.", "basin’s", "basins",
     'warning: "basins five largest" has no apostrophe: "... the basins five largest reservoirs ..."'),
    ("The Meeting noted the visit after the worker’s arrival.", "worker’s", "workers",
     'warning: "workers arrival" has no apostrophe: "... the workers arrival. ..."'),
    ("The Meeting agreed that the members’ hydrological services should report.", "members’", "members",
     'warning: "members hydrological services" has no apostrophe: "... the members hydrological services should ..."'),
    ("The Board met. The Meeting noted the Board’s staff.", "Board’s", "Boards",
     'warning: "Boards staff" has no apostrophe: "... the Boards staff. ..."'),
    ("The Meeting took note of the well-documented study of nets.", "well-documented", "well documented",
     'warning: a hyphen is lost: "... the well documented study ..."'),
    ("The Meeting exchanged views on the long-term preservation of nets.", "long-term", "long term",
     'warning: a hyphen is lost: "... the long term preservation ..."'),
    ("The Meeting asked for a report in advance of each review.", "advance of", "advance",
     'warning: "of" is lost: "... report in advance each review. ..."'),
    ("The Meeting thanked the members who preferred to keep the net.", "preferred to", "preferred",
     'warning: "to" is lost: "... members who preferred keep the ..."'),
    ("The Meeting welcomed the launch of the register.", "welcomed the", "the",
     'warning: who acts has no verb: "The Meeting the launch of ..."'),
    ("The Meeting thanked the Chair after the exchange of courtesies.", "of courtesies", "ofcourtesies",
     'warning: words are run together: "... exchange ofcourtesies. ..."'),
    ("The Meeting noted that the cost of storage had fallen.", "had", "have",
     'warning: a singular has a plural verb: "... that the cost of storage have fallen. ..."'),
    ("The Meeting noted that the quality of the reports was praised.", "was", "were",
     'warning: a singular has a plural verb: "... that the quality of the reports were praised. ..."'),
    ("Many representatives praised the quality of the report.", "representatives", "representative",
     'warning: several have a singular: "... Many representative praised ..."'),
    ("One of the members was absent.", "members", "member",
     'warning: "one of" wants a plural: "... One of the member was ..."'),
    ("Each member should report in May.", "member", "members",
     'warning: one has a plural: "... Each members should ..."'),
    ("The Guidelines were adopted.", "were", "was",
     'warning: a plural has a singular verb: "... The Guidelines was adopted. ..."'),
    ("The Meeting agreed to ensure safety.", "ensure", "ensures",
     'warning: behind "to" a verb has no ending: "... agreed to ensures safety. ..."'),
    ("The Meeting was held in Suva.", "held", "hold",
     'warning: this is not the participle: "... Meeting was hold in ..."'),
    ("The Meeting welcomed the study that was prepared by the group.", "prepared", "preparred",
     'warning: "preparred" is no English word: "... was preparred by ..."'),
]  # fmt: skip


@pytest.mark.parametrize(("right", "old", "new", "message"), SLIPS, ids=[f"{each[1]} - {each[2]}" for each in SLIPS])
def test_a_slip_is_told_and_the_right_text_is_silent(told: Told, right: str, old: str, new: str, message: str) -> None:
    assert told(f"1. {right}\n") == []
    assert [line.partition("\n")[0] for line in told(f"1. {right.replace(old, new, 1)}\n")] == [
        f"new, para. 1: {message}"
    ]


@pytest.mark.parametrize(
    "right",
    [
        "All nine members attended. The Committee decided by six votes to two, with one abstention, to keep the rate.",
        "The Committee decided by seven votes to two. One member preferred 5 per cent, and one an unchanged rate.",
        "The Meeting noted the villages nearest to the lake and the countries hardest hit.",
        "The Meeting considered the members essential partners.",
        "The Meeting noted that the well was drilled, and that the rate would fall in the long term.",
        "The Meeting noted that the decision was adopted by 36 votes to 2, and that three members had left.",
        "The Meeting noted the rewetted and wetted fields.",
        "The Meeting cited pages 128–32 of the report.",
        "Those present were asked to vote. Many under ten had nets. These rather were sold. The news was good.",
        "The majority of members have paid. The series of nets was sold. Each reports to the host in May.",
        "The use of nets and the sale of boats have grown. The rest of the nets were sold.",
        "The Philippines was thanked. The Netherlands has paid. One of the first that paid was Fiji.",
        "Elbonia, Ruritania and Sylvania, and Ruritania and Elbonia, paid.",
    ],
)
def test_what_only_looks_like_a_slip_is_silent(told: Told, right: str) -> None:
    assert told(f"1. {right}\n") == []


def test_a_paragraph_that_refers_to_itself_is_told(told: Told) -> None:
    text = "1. The Meeting met.\n2. It agreed.\n3. The Meeting asked the group to apply paragraph {} and report.\n"

    assert told(text.format(2)) == []
    assert [line.partition("\n")[0] for line in told(text.format(3))] == [
        'new, para. 3: warning: "paragraph 3" is this very paragraph'
    ]


def test_a_paragraph_that_is_not_there_is_told_though_the_sentence_goes_on_with_to_report(told: Told) -> None:
    text = (
        "1. The Meeting met.\n2. It agreed.\n3. It asked to review paragraph 16 and to report to the Tenth Meeting.\n"
    )

    assert [line.partition("\n")[0] for line in told(text)] == [
        'new, para. 3: warning: "paragraph 16" is not there: the last paragraph is 3'
    ]


def test_a_state_that_stands_twice_in_any_list_is_told(told: Told) -> None:
    text = "1. The Meeting thanked Elbonia, Ruritania and {} for their papers.\n"

    assert told(text.format("Fiji")) == []
    assert [line.partition("\n")[0] for line in told(text.format("Elbonia"))] == [
        'new, para. 1: error: "Elbonia" stands twice in one list'
    ]


def test_a_person_of_another_state_is_told_where_no_brackets_stand(told: Told) -> None:
    text = "1. Mr Otto Nagel of Elbonia spoke.\n2. The Meeting thanked Mr Otto Nagel of {} for it.\n"

    assert told(text.format("Elbonia")) == []
    assert [line.partition("\n")[0] for line in told(text.format("Ruritania"))] == [
        'new, para. 2: warning: "Otto Nagel (Ruritania)" is "Otto Nagel (Elbonia)" in paragraph 1'
    ]


def test_the_title_of_an_annex_below_its_number_is_no_empty_section(told: Told) -> None:
    text = "# First Meeting\n1. The Meeting adopted the plan in Annex A.\n\n# Annex A\n\n# Work plan\n\n{}\n"

    assert told(text.format("1. To mend nets.")) == []
    assert [line.partition("\n")[0] for line in told(text.format(""))] == [
        'new, annex: warning: nothing stands below the heading "Work plan"'
    ]


def test_a_body_named_once_with_another_little_word_is_told(told: Told) -> None:
    text = "1. Members asked the Working Group on Nets to report.\n2. The Working Group {} Nets was asked to meet.\n"

    assert told(text.format("on")) == []
    assert [line.partition("\n")[0] for line in told(text.format("for"))] == [
        'new, para. 2: warning: "Working Group for Nets" is "Working Group on Nets" in paragraph 1'
    ]


def test_a_paper_is_named_in_the_heading_of_its_annex_as_in_the_text(told: Told) -> None:
    text = (
        "# First Meeting\n1. Members adopted the Guide on Net Contracts, attached as Annex A.\n\n"
        "# Annex A\n\n# {}\n\n1. Write.\n"
    )

    assert told(text.format("Guide on Net Contracts")) == []
    assert [line.partition("\n")[0] for line in told(text.format("Guide on Net Contract"))] == [
        'new, annex: warning: "Guide on Net Contract" is "Guide on Net Contracts" in paragraph 1'
    ]


def test_an_acronym_that_all_know_is_explained_where_its_name_stands_and_others_are(told: Told) -> None:
    name = Name("un-hops", "World Hop Organization", NameKind.ORGANISATION, "WHOP", general=True)
    text = (
        "1. The Net Office (NO) and the Boat Office (BO) met the {}.\n2. The NO and the BO spoke.\n3. The WHOP spoke.\n"
    )
    shelf = Shelf(names=(name,))

    assert told(text.format("World Hop Organization (WHOP)"), shelf) == []
    assert [line.partition("\n")[0] for line in told(text.format("World Hop Organization"), shelf)] == [
        'new, para. 3: warning: "WHOP" is used here, and explained nowhere'
    ]


def test_officials_who_direct_ministers_besides_are_told(told: Told) -> None:
    text = "# MEETING OF SENIOR OFFICIALS\n1. The Meeting welcomed the launch, and {} Ministers that it go on.\n"

    assert told(text.format("recommended to")) == []
    assert ["is for Ministers" in line for line in told(text.format("directed"))] == [True]


def test_we_who_act_in_the_present_do_not_act_once_in_the_past(told: Told) -> None:
    acts = ("welcome the plan", "request a report", "invite the host to pay", "decide to meet", "{} the net")
    text = "# DECLARATION\n" + "".join(f"{at}. We {act}.\n" for at, act in enumerate(acts, 1))

    assert told(text.format("welcome")) == []
    assert [line.partition("\n")[0] for line in told(text.format("welcomed"))] == [
        'new, para. 5: warning: "We welcomed" is in the past tense; 4 times the present tells what we do'
    ]


HEAD = (
    "---\nid: new\nkind: statement\nmeeting: {body: Lake Forum, name: Sixth Lake Forum on Nets, ordinal: 6,"
    " city: Zenda, country: Ruritania, start: 2023-10-11, end: 2023-10-12}\n---\n"
)
FIFTH = (
    "---\nid: 2022-10-12-5\nkind: statement\nmeeting: {body: Lake Forum, name: Fifth Lake Forum on Nets, ordinal: 5,"
    " city: Klow, country: Syldavia, start: 2022-10-12, end: 2022-10-13}\n---\n1. The fifth Lake Forum on Nets met.\n\n"
    "2. It adopted the Klow Declaration on Nets, decision V/1 on long nets and decision V/2 on the budget.\n"
)


FOURTH = (
    "---\nid: 2021-10-12-4\nkind: declaration\nmeeting: {body: Seal Forum}\n---\n# Klow Declaration on Seals\n\n"
    "1. We met.\n"
)


@pytest.mark.parametrize(
    ("right", "old", "new", "message"),
    [
        ("The register, set up by the fifth Forum in Klow in 2022, was noted.", "in 2022", "in 2021",
         'error: "fifth Forum" is dated 2021; it was held on 12–13 October 2022'),
        ("The register, set up by the fifth Forum in Klow in 2022, was noted.", "fifth", "fourth",
         'warning: "fourth Forum" is dated 2022; that was meeting 5'),
        ("The Forum agreed that the seventh Forum would be held in Lutz.", "seventh", "eighth",
         'warning: the "eighth Forum" is told as one to come, and no meeting 7: this statement is of meeting 6'),
        ("The Chair closed the Forum on 12 October 2023.", "12", "13",
         'error: the text closes the meeting on "13 October 2023"; it is of 11–12 October 2023'),
        ("After the exchange of courtesies, the President declared the session closed on 12 October 2023.", "12", "13",
         'error: the text closes the meeting on "13 October 2023"; it is of 11–12 October 2023'),
        ("The Forum welcomed the launch of the register by Elbonia on 3 May 2023.", "2023", "2024",
         'warning: "welcomed the launch of the register by Elbonia on 3 May 2024" tells as past what came after: '
         "the meeting was on 11–12 October 2023"),
        ("The Forum noted the return of nets, completed in May 2023.", "2023", "2024",
         'warning: "completed in May 2024" tells as past what came after: the meeting was on 11–12 October 2023'),
        ("The Forum noted the work under the agreement of 2019 with Elbonia.", "2019", "2029",
         'warning: "agreement of 2029" tells as past what came after: the meeting was on 11–12 October 2023'),
        ("The Forum agreed on the following priorities for 2024.", "2024", "2022",
         'warning: "agreed on the following priorities for 2022" tells as to come what was over: the meeting was '
         "on 11–12 October 2023"),
        ("The Forum thanked the city of Zenda for its hospitality.", "Zenda", "Klow",
         'warning: "Klow" is thanked for its hospitality; the meeting was in Zenda, Ruritania'),
        ("The Forum recalled the Klow Declaration on Seals.", "Seals", "Seal",
         'warning: "Klow Declaration on Seal" is "Klow Declaration on Seals" in the title of 2021-10-12-4'),
        ("The Forum noted the work on decision V/1 on long nets.", "V/1", "V/2",
         'warning: "V/2" is on budget; the one on long nets is V/1'),
    ],
)  # fmt: skip
def test_a_slip_is_told_against_what_the_forum_did_before(
    told: Told, register: Shelf, right: str, old: str, new: str, message: str
) -> None:
    shelf = replace(register, statements=(markup.read(FOURTH), markup.read(FIFTH)), meetings=())

    assert told(f"1. {right}\n", shelf, HEAD) == []
    lines = told(f"1. {right.replace(old, new, 1)}\n", shelf, HEAD)
    assert [line.partition("\n")[0].replace("\u00a0", " ") for line in lines] == [f"new, para. 1: {message}"]


def test_the_last_host_is_not_left_in_the_chair_where_every_host_has_chaired(told: Told, register: Shelf) -> None:
    head = (
        "---\nid: {id}\nkind: statement\nmeeting: {{body: Lake Forum, name: {nth} Meeting of the Lake Forum,"
        " ordinal: {n}, city: {city}, country: {land}, start: {year}-10-11, end: {year}-10-11}}\n---\n"
    )
    text = (
        "1. The Meeting was held in {city}, {land}, on 11 October {year}. It was chaired by the Minister of {chair}.\n"
    )
    keys = ("id", "nth", "n", "city", "land", "year", "chair")
    past = [
        dict(zip(keys, ("a", "Fourth", 4, "Zenda", "Ruritania", 2021, "Ruritania"), strict=True)),
        dict(zip(keys, ("b", "Fifth", 5, "Klow", "Elbonia", 2022, "Elbonia"), strict=True)),
    ]
    shelf = replace(register, statements=tuple(markup.read((head + text).format(**each)) for each in past), meetings=())
    new = {"id": "new", "nth": "Sixth", "n": 6, "city": "Suva", "land": "Fiji", "year": 2023}

    assert told(text.format(chair="Fiji", **new), shelf, head.format(**new)) == []
    assert [
        line.partition("\n")[0] for line in told(text.format(chair="Elbonia", **new), shelf, head.format(**new))
    ] == [
        'new, para. 1: warning: "Elbonia" chaired, as at the last meeting, which it hosted; this one was in Suva, Fiji'
    ]
