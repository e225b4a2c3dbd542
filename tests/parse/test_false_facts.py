"""Facts that are easily read wrongly: beside each, its neighbour that must stay as it is. A gap is no fault."""

from __future__ import annotations

from datetime import date

import pytest
from accounting import missing, statements_of

from drafter.model import Meeting, Mode, Name, NameKind, Statement
from drafter.names import Table

NAMES = Table(tuple(Name(name.lower(), name, NameKind.STATE) for name in ("Ruritania", "Elbonia", "Lancre")))
TITLE = "Statement\n\n"
HELD = "The Third Meeting on Nets was held in Klow, Elbonia on 5 March 2013."
KLOW = {"city": "Klow", "country": "Elbonia"}


def statement(text: str) -> Statement:
    found = statements_of(text, NAMES)
    assert missing(text, found) == ""
    return found[0]


def told(text: str, *facts: str) -> dict[str, object]:
    meeting: Meeting = statement(text).meeting
    return {fact: getattr(meeting, fact) for fact in facts}


@pytest.mark.parametrize(
    ("sentence", "chairs"),
    [
        ("Co-chaired by Ruritania and Elbonia, the meeting brought together officials from Lancre and Klatch.",
         ("Ruritania", "Elbonia")),
        ("The meeting was co-chaired by Ruritania and Elbonia with the active support of Lancre as coordinator, and of "
         "the Net Fund.", ("Ruritania", "Elbonia")),
        ("The meeting was chaired by H.E. A. Flavia, Deputy Prime Minister and Minister of Home Affairs of Elbonia.",
         ("H.E. A. Flavia, Deputy Prime Minister and Minister of Home Affairs of Elbonia",)),
        ("It was co-chaired by Elbonia's Minister for Nets, Senator A. Flavia, and Ruritania's Minister for Ropes, "
         "H.E. R. Hentzau.",
         ("Elbonia's Minister for Nets, Senator A. Flavia", "Ruritania's Minister for Ropes, H.E. R. Hentzau")),
        ("The meeting was chaired by the Minister of Nets of Elbonia and the Minister of Ropes of Ruritania.",
         ("the Minister of Nets of Elbonia", "the Minister of Ropes of Ruritania")),
        ("The meeting was co-chaired by Ms A. Flavia, Minister for Nets, Elbonia, and Minister Rupert Hentzau.",
         ("Ms A. Flavia, Minister for Nets, Elbonia", "Minister Rupert Hentzau")),
        ("It was co-chaired by Elbonia and Ruritania as well as Lancre.", ("Elbonia", "Ruritania", "Lancre")),
    ],
)  # fmt: skip
def test_those_who_chaired_are_no_more_and_no_fewer(sentence, chairs):
    assert told(f"{TITLE}{HELD} {sentence}", "co_chairs") == {"co_chairs": chairs}


def test_labelled_lines_tell_the_chairs_and_the_purpose():
    text = f"Third Meeting on Nets\n\nCo-Chairs: Ruritania; Elbonia\nPurpose: To mend the nets of the lake.\n\n{HELD}"

    assert told(text, "co_chairs", "purpose") == {
        "co_chairs": ("Ruritania", "Elbonia"),
        "purpose": "To mend the nets of the lake.",
    }


def test_a_purpose_may_tell_of_the_next_meeting_and_may_not_be_its():
    prepare = "The purpose of the meeting was to prepare for the Sixth Dialogue, to be held in Port Klow in June 2014."
    after = "The purpose of the next meeting was to be settled."

    assert told(f"{TITLE}{HELD}\n\n{prepare}", "purpose") == {"purpose": prepare}
    assert told(f"{TITLE}{HELD}\n\n{after}", "purpose") == {"purpose": ""}


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Upon the invitation of Elbonia, Chair of the Clacks Process, Ministers from Ruritania and Lancre, and from "
         "the League of Rope Makers (LRM) met in Klow on 5 March 2013.", "Clacks Process"),
        ("The Third Clacks Process Government and Rope Forum met in Klow on 5 March 2013.",
         "Clacks Process Government and Rope Forum"),
        ("The sixth meeting of the Clacks Process Task Force on Nets and Ropes (TFNR) took place on 5 March in "
         "Klow.",
         "Clacks Process Task Force on Nets and Ropes"),
        ("The 12th Meeting of the Clacks Process Ad Hoc Group (AHG) Senior Officials was held in Klow on 5 March 2013.",
         "Clacks Process"),
        ("The Ministers of the Clacks Process Member States met in Klow on 5 March 2013.", "Clacks Process"),
        ("The Global Forum on Nets and Ropes (GFNR) held its first meeting in Klow on 5 March 2013.",
         "Global Forum on Nets and Ropes"),
        ("Clacks Process\nFifth Rope-Making Ministerial Conference on Nets\n\nMinisters met in Klow on 5 March 2013.",
         "Clacks Process"),
        ("The 23rd RUMTC Plus Elbonia Consultation was held in Klow on 5 March 2013.", ""),
        ("The Second Meeting of the Clacks Partnership on Nets was held in Klow on 5 May 2013.", "Clacks Partnership"),
    ],
)  # fmt: skip
def test_the_body_is_told_whole_or_not_at_all(text, body):
    assert told(text if "\n" in text else TITLE + text, "body") == {"body": body}


@pytest.mark.parametrize(
    ("line", "place"),
    [
        ("Venue: Grand Lake, Klow, Elbonia", KLOW),
        ("Venue: Klow, Elbonia", KLOW),
        ("Venue: Lake Hilton, Klow, Elbonia", KLOW),
        ("5 March 2013 | Videoconference", {"city": "", "country": ""}),
        ("Virtual, 5 March 2013", {"city": "", "country": ""}),
        ("Klow, 5 March 2013", {"city": "Klow", "country": ""}),
        ("KLOW, ELBONIA, 5 MARCH 2013", KLOW),
    ],
)
def test_a_city_is_no_hotel_and_no_screen(line, place):
    assert told(f"Third Meeting on Nets\n{line}\n\nThe Meeting noted the report.", "city", "country") == place


@pytest.mark.parametrize("where", ["at RLCC, Klow, Elbonia", "in KLOW, Elbonia", "in Klow, Elbonia"])
def test_letters_before_a_city_are_a_venue(where):
    place = told(f"{TITLE}The Third Meeting was held {where} on 5 March 2013.", "city", "country")

    assert {key: value.casefold() for key, value in place.items()} == {"city": "klow", "country": "elbonia"}


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("The Council of Nets held its 21st Meeting in hybrid format in Klow on 5 March 2013.", "21st Meeting"),
        ("Leaders met at the Eighth Meeting of the Heads of State or Government of the Clacks Union held in Klow on 5 "
         "March 2013.", "Eighth Meeting of the Heads of State or Government of the Clacks Union"),
        ("We, the Ministers, having met in Klow on 5 March 2013 for the Fifth Ministerial Consultation, Agree to act.",
         "Fifth Ministerial Consultation"),
        ("The Council, meeting in Klow on 5 March 2013, on the occasion of the Fifth Meeting on Nets, RECALLING the "
         "Plan, DECIDES to act.", "Fifth Meeting on Nets"),
        ("The Third Meeting on Nets, Trafficking in Ropes and Support to Fishers was held in Klow on 5 March 2013.",
         "Third Meeting on Nets, Trafficking in Ropes and Support to Fishers"),
    ],
)  # fmt: skip
def test_a_name_ends_where_the_sentence_goes_on(sentence, name):
    assert told(TITLE + sentence, "name") == {"name": name}


def test_those_who_issue_a_text_met_at_their_own_meeting_and_a_misprint_is_told():
    met = "We, the Ministers, having met in Klow on 5 March 2013 for the Fifth Dialogue on Nets, agree to mend nets."
    read = statement(f"Sixth Dialogue on Nets\n\n{met}")

    assert read.meeting.start == date(2013, 3, 5)
    assert [repair.before for repair in read.repairs if repair.kind == "ordinal disagrees"] == ["Sixth", "Fifth"]


def test_a_report_of_an_earlier_meeting_opens_nothing():
    text = "Sixth Dialogue on Nets\n\nThe Fifth Dialogue on Nets was held in Klow on 5 March 2013."

    assert told(text, "ordinal", "start") == {"ordinal": 6, "start": None}


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("The Sixth Meeting was held in Klow, Elbonia. It took place on 5 March 2013.", 5, 5),
        ("A workshop was held in Klow, Elbonia. It took place on 5 March 2013.", 0, 0),
        ("Following an invitation by the Government of Elbonia, the Tenth Meeting of the Clacks Forum convened in Klow "
         "from Monday 3 to Friday 7 March 2013.", 3, 7),
        ("Following the Ninth Meeting, convened in Lake Town on 1 March 2012, the Tenth Meeting was held in Klow on 5 "
         "March 2013.", 5, 5),
        ("On the fifth of March 2013, Elbonia hosted the Sixth Meeting in its capital.", 5, 5),
        ("The Sixth Meeting was held in Klow on 5 March 2013 (Day 1) and 6 March 2013 (Day 2).", 5, 6),
        ("The Sixth Meeting was held in Klow on l6 and 17 March 2013.", 0, 0),
        ("The Sixth Meeting was held in Klow on 16 and 17 March 20l3.", 0, 0),
    ],
)  # fmt: skip
def test_a_date_is_the_meetings_or_none(text, start, end):
    days = {"start": date(2013, 3, start), "end": date(2013, 3, end)} if start else {"start": None, "end": None}

    assert told(TITLE + text, "start", "end") == days


def test_a_hybrid_meeting_is_hybrid_though_its_name_does_not_say_so():
    text = f"{TITLE}The Council of Nets held its 21st Meeting in hybrid format in Klow on 5 March 2013."

    assert told(text, "mode") == {"mode": Mode.HYBRID}


# ── lines of the page, and the mail a text came under ────────────────────────────────────────────

BODY = "THIRD MEETING ON NETS\nKLOW, 5 MARCH 2013\n\n1. The Meeting was held in Klow on 5 March 2013.\n"


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Home", "site navigation"),
        ("News > Statements", "site navigation"),
        ("Contact: Ada Flavia", "release line"),
        ("Posted 12 March 2013", "release line"),
        ("Updated: 12 March 2013", "release line"),
    ],
)
def test_a_line_of_the_page_is_dropped_and_told(line, kind):
    read = statement(f"{line}\n{BODY}")

    assert (read.title[0], [repair.kind for repair in read.repairs]) == ("THIRD MEETING ON NETS", [kind])


@pytest.mark.parametrize("line", ["CONTACT GROUP ON NETS", "RELEASED FISHERS FORUM", "CREATED LAKES FORUM"])
def test_a_title_that_begins_like_one_stays(line):
    assert statement(f"{line}\n{BODY}").title[0] == line.strip()


def test_the_mail_that_a_text_came_under_is_no_statement():
    head = "From: Flavia, Ada\nSent: Monday, 4 March 2013 3:12 PM\nSubject: Statement"
    mail = f"{head}\n\nDear colleagues,\n\nPlease see below.\n\n"
    found = statements_of(mail + BODY, NAMES)

    assert missing(mail + BODY, found) == ""
    assert [(one.title[0], one.meeting.city, one.meeting.start) for one in found] == [
        ("THIRD MEETING ON NETS", "Klow", date(2013, 3, 5))
    ]


@pytest.mark.parametrize(
    "head",
    ["DRAFT as at 9 March 2017", "Draft of 9 March 2017", "As of 9 March 2017", "Version 3, 9 March 2017",
     "Press release, 20 March 2017", "RESTRICTED", "For the delegations only", "Rev. 2"],
)  # fmt: skip
def test_what_stands_above_a_title_of_a_text_itself_is_no_fact_of_its_meeting(head: str):
    text = (
        f"{head}\n\nThird Meeting of the Ruritanian Forum\n\nStrelsau, Ruritania, 14 March 2017\n\n"
        "Co-Chairs' Statement\n\n1. The Meeting noted the report.\n"
    )

    (statement,) = statements_of(text)

    assert statement.meeting.start == date(2017, 3, 14)
    assert statement.meeting.ordinal == 3
    assert statement.title == (
        "Third Meeting of the Ruritanian Forum",
        "Strelsau, Ruritania, 14 March 2017",
        "Co-Chairs' Statement",
    )
    assert head in [repair.before for repair in statement.repairs]


def test_a_title_that_names_a_draft_or_a_version_stays_a_title():
    for title in (
        "Draft Co-Chairs' Statement",
        "Press Release of the Third Meeting",
        "Confidential Services Conference",
    ):
        (statement,) = statements_of(
            f"{title}\nStrelsau, Ruritania, 14 March 2017\n\n1. The Meeting noted the report.\n"
        )
        assert statement.title[0] == title


def test_a_date_that_is_in_no_calendar_is_told_when_it_is_read():
    read = statement("THIRD MEETING ON NETS\nKLOW, 31 JUNE 2014\n\n1. The Meeting noted the report.")

    assert read.meeting.start is None
    assert "no calendar has the date “31 JUNE 2014”" in read.confidence.reasons


def test_a_meeting_of_whom_some_took_part_online_was_held_in_its_city_too():
    text = f"{TITLE}The Meeting was attended by experts of 33 Parties, of whom twelve took part online."

    assert told(text, "mode") == {"mode": Mode.HYBRID}


@pytest.mark.parametrize(
    ("sentence", "mode"),
    [
        ("The Meeting was sad that the flood had prevented a meeting in person.", Mode.VIRTUAL),
        ("The Meeting was held in person as well.", Mode.HYBRID),
        ("The Meeting was held not only online but also in person.", Mode.HYBRID),
        ("The Meeting was held online instead of in person.", Mode.VIRTUAL),
    ],
)
def test_a_meeting_in_person_that_could_not_be_is_none(sentence, mode):
    text = f"Virtual Third Meeting on Nets\n\n{HELD.replace('in Klow, Elbonia', 'by videoconference')} {sentence}"

    assert told(text, "mode") == {"mode": mode}


@pytest.mark.parametrize(
    ("words", "fact", "value"),
    [
        (
            "It was co-chaired by Ms. Ada Chann (Elbonia) and Mr. Willem de Groot (Lancre).",
            "co_chairs",
            ("Ms. Ada Chann (Elbonia)", "Mr. Willem de Groot (Lancre)"),
        ),
        (
            "The Meeting was hosted by the Lake Task Force of Elbonia and co-chaired by Ruritania and Lancre.",
            "co_chairs",
            ("Ruritania", "Lancre"),
        ),
        (
            "The Prime Minister of Elbonia, Hon. Ada Warner, chaired the proceedings.",
            "co_chairs",
            ("The Prime Minister of Elbonia, Hon. Ada Warner",),
        ),
        (
            "The Meeting was hosted by the National Task Force against the Smuggling of Eels of Elbonia.",
            "host",
            "the National Task Force against the Smuggling of Eels of Elbonia",
        ),
    ],
)
def test_chairs_and_hosts_are_whole(words: str, fact: str, value: object):
    assert told(f"{TITLE}{HELD} {words}", fact) == {fact: value}


@pytest.mark.parametrize(
    ("place", "city", "country"),
    [
        ("Bank of Elbonia Tower, Klow, 5 March 2013", "Klow", ""),
        ("Klow, Elbonia · 5 March 2013", "Klow", "Elbonia"),
    ],
)
def test_a_venue_and_a_dot_are_no_part_of_a_place(place: str, city: str, country: str):
    text = f"Third Meeting on Nets\n{place}\n\n1. The Meeting noted the situation in the Dark Basin."

    assert told(text, "city", "country") == {"city": city, "country": country}


@pytest.mark.parametrize(
    "text",
    [
        "Third Lake Forum\nOpened on 5 March 2013, closed on 7 March 2013\n\n1. The Forum noted the report.",
        "Third Lake Forum\n\n1. The Third Lake Forum was held in Klow, Elbonia. The Forum opened on 5 March 2013 and "
        "closed on 7 March 2013.",
    ],
)
def test_a_meeting_that_opened_and_closed_has_both_days(text: str):
    assert told(text, "start", "end") == {"start": date(2013, 3, 5), "end": date(2013, 3, 7)}


def test_a_meeting_beyond_a_thousand_is_counted_and_a_year_is_not():
    text = "{} Meeting of the Lake Council\nKlow, Elbonia, 5 March 2013\n\n1. The Council noted the report."

    assert told(text.format("1304th"), "ordinal") == {"ordinal": 1304}
    assert told(text.format("2013th"), "ordinal") == {"ordinal": None}


def test_a_documents_symbol_and_name_are_no_part_of_the_meetings():
    below = "Klow, Elbonia, 5 March 2013\n\n1. The Forum noted the report."

    assert told(f"LF/18/JS\nThird Lake Forum\n{below}", "name") == {"name": "Third Lake Forum"}
    declared = f"Klow Declaration on Eels\nAdopted by the Third Lake Forum\n{below}"
    assert told(declared, "name") == {"name": "Third Lake Forum"}


def test_the_day_of_the_first_forum_is_not_the_seconds():
    text = (
        "Statement\n\n1. We co-chaired the Second Lake Forum in Klow, Elbonia. The first Forum was held in Sto Lat "
        "on 5 March 2013."
    )

    assert told(text, "start") == {"start": None}


NETS = "LAKE GROUP ON NETS\n\nSIXTH MEETING OF FOCAL POINTS\n\nKLOW, ELBONIA, 24 JUNE 2019\n\nCO-CHAIRS' STATEMENT\n\n"


@pytest.mark.parametrize(
    "opening",
    [
        "1. The Co-Chairs presided over the Sixth Meeting of Focal Points in Klow, Elbonia, on 24 June 2019.",
        "1. The Sixth Meeting of Focal Points, hosted by Elbonia, was opened in Klow, Elbonia, and lasted one session, "
        "on 24 June 2019.",
        "1. The Sixth Meeting of Focal Points worked for a day.",
    ],
)
@pytest.mark.parametrize(
    "other",
    [
        "The Roundtable on Ropes, held in Zenda on 28 January 2019, had come to the same end.",
        "The Symposium on Ropes was held in Zenda on 28 January 2019.",
        "The purpose of the Meeting was to continue the work begun at the Fifth Meeting of Focal Points, held in "
        "Zenda, Ruritania, on 3 March 2018.",
    ],
)
def test_what_was_held_beside_or_before_it_does_not_date_a_meeting(opening, other):
    found = told(f"{NETS}{opening}\n\n2. Those who came thanked the host.\n\n3. {other}\n", "start", "city", "ordinal")

    assert found == {"start": date(2019, 6, 24), "city": "Klow", "ordinal": 6}
