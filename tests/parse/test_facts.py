"""The facts of a meeting, from statements of invented bodies that differ in grammar, with decoys among them."""

from __future__ import annotations

from datetime import date

import pytest
from accounting import missing, statements_of

from drafter.model import Meeting, Mode, Name, NameKind
from drafter.names import Table

NAMES = Table(
    (
        Name("ruritania", "Ruritania", NameKind.STATE, aliases=("the Republic of Ruritania",)),
        Name("elbonia", "Elbonia", NameKind.STATE, aliases=("Elbonia and Westelbonia",)),
        Name("lancre", "Lancre", NameKind.STATE),
        Name("freeport", "Freeport", NameKind.TERRITORY),
        Name("djibouti", "Djibouti", NameKind.STATE),
    )
)


def meeting(text: str) -> Meeting:
    statements = statements_of(text, NAMES)
    assert missing(text, statements) == ""
    return statements[0].meeting


def days(start: str, end: str = "") -> dict[str, object]:
    return {"start": date.fromisoformat(start), "end": date.fromisoformat(end or start)}


KLOW: dict[str, object] = {"city": "Klow", "country": "Elbonia"}

CASES: list[tuple[str, dict[str, object]]] = [
    # ── who opens, and with which verb ──────────────────────────────────────────────────────────
    (
        "We, the Leaders of the Borogravia Islands Forum, gathered in Klow, Elbonia, from 8 to 10 "
        "September 2016 for the 47th Borogravia Islands Forum.",
        {**KLOW, **days("2016-09-08", "2016-09-10"), "ordinal": 47, "name": "47th Borogravia Islands Forum",
         "body": "Borogravia Islands Forum"},
    ),
    (
        "The 47th Borogravia Islands Forum was held in Pohnburg, Federated States of Micromania from 8 to "
        "10 September 2016.",
        {**days("2016-09-08", "2016-09-10"), "city": "Pohnburg",
         "country": "Federated States of Micromania", "ordinal": 47, "body": "Borogravia Islands Forum"},
    ),
    (
        "The 19th RUREL Ministerial Meeting on Transnational Crime (RMMTC) was convened via "
        "videoconference on 10 November 2021.",
        {**days("2021-11-10"), "name": "19th RUREL Ministerial Meeting on Transnational Crime",
         "ordinal": 19, "city": "", "country": "", "mode": Mode.VIRTUAL, "body": "RUREL"},
    ),
    (
        "The Heads of State and Government of the Sundering Sea Community, meeting in Klow on 5 March 2013 "
        "at their Twelfth Summit, adopted the following.",
        {**days("2013-03-05"), "city": "Klow", "ordinal": 12},
    ),
    (
        "Ministers of Fisheries met on 5 March 2013 in Klow, Elbonia, to review the state of herring.",
        {**KLOW, **days("2013-03-05"), "name": "", "ordinal": None,
         "purpose": "Ministers of Fisheries met on 5 March 2013 in Klow, Elbonia, to review the state of herring."},
    ),
    (
        "The Ruritanian Council of Fishers held its 28th Session in Klow, Elbonia from 30 June to 2 July "
        "2014.",
        {**KLOW, **days("2014-06-30", "2014-07-02"), "ordinal": 28, "body": "Ruritanian Council of Fishers"},
    ),
    (
        "Herring Policy Committee\nMinutes of the One hundred and twelfth Meeting\nKlow, 4 May 2021\n\n"
        "1. The Committee met on 4 May 2021.",
        {**days("2021-05-04"), "ordinal": 112, "body": "Herring Policy Committee", "city": "Klow"},
    ),
    (
        "At its meeting on 3 March 2020, the Herring Policy Committee kept the quota.",
        {**days("2020-03-03"), "body": "Herring Policy Committee", "city": ""},
    ),
    (
        "The 2nd Joint Ministerial Meeting of the Clacks Partnership took place in Klow, Elbonia, on June "
        "10–11, 2021.",
        {**KLOW, **days("2021-06-10", "2021-06-11"), "ordinal": 2, "body": "Clacks Partnership"},
    ),
    (
        "The XXI Summit of the Clacks Partnership took place in Klow, Elbonia, on 2021-06-10.",
        {**KLOW, **days("2021-06-10"), "ordinal": 21, "name": "XXI Summit of the Clacks Partnership"},
    ),
    (
        "The inaugural meeting of the Clacks Partnership was opened in Klow, Elbonia on Tuesday, 5 March "
        "2013.",
        {**KLOW, **days("2013-03-05"), "ordinal": 1, "body": "Clacks Partnership"},
    ),
    (
        "The Twenty-first Session of the Assembly of Millers was organised in Nuku'aloo, Tongaria on 10 "
        "and 11 June 2015.",
        {**days("2015-06-10", "2015-06-11"), "city": "Nuku'aloo", "country": "Tongaria", "ordinal": 21},
    ),
    (
        "This communiqué was adopted at the conclusion of the Third Roundtable on Nets, held in Klow, "
        "Elbonia, on 5 May 2013.",
        {**KLOW, **days("2013-05-05"), "ordinal": 3, "name": "Third Roundtable on Nets"},
    ),
    (
        "On 5 March 2013, the Government of Elbonia hosted the Seventh Ministerial Conference on Nets in "
        "Klow.",
        {**days("2013-03-05"), "city": "Klow", "ordinal": 7, "host": "the Government of Elbonia"},
    ),
    (
        "Ruritania hosted the Fifth Dialogue on Nets in Streslau on 5 March 2013.",
        {"city": "Streslau", "host": "Ruritania", "ordinal": 5},
    ),
    (
        "The Seventh Meeting on Nets was held in Klow on 5 March 2013 and hosted by the Government of "
        "Elbonia.",
        {"city": "Klow", "host": "the Government of Elbonia"},
    ),
    (
        "The 12th Meeting on Nets, held at the Grand Hotel in Elbograd, Elbonia, on 5 March 2013, reviewed "
        "quotas.",
        {"city": "Elbograd", "country": "Elbonia", "ordinal": 12},
    ),
    (
        "The meeting of Senior Officials on Nets was held in Port-aux-Moines, Ruritania on 5 March 2013.",
        {"city": "Port-aux-Moines", "country": "Ruritania", "ordinal": None},
    ),
    # ── places ──────────────────────────────────────────────────────────────────────────────────
    (
        "The Third Meeting on Nets was held in St. Klowsburg on 5 March 2013.",
        {"city": "St. Klowsburg", "ordinal": 3},
    ),
    (
        "The Third Meeting on Nets was held in Washingtown, D.C., on 5 March 2013.",
        {"city": "Washingtown, D.C."},
    ),
    (
        "The Third Meeting on Nets was held in Rio de Klow, Elbonia on 5 March 2013.",
        {"city": "Rio de Klow", "country": "Elbonia"},
    ),
    (
        "The Third Meeting on Nets was held in Freeport SAR, Elbonia on 5 March 2013.",
        {"city": "Freeport SAR", "country": "Elbonia"},
    ),
    (
        "The Third Meeting on Nets was held in Nusa Klow, Bali, Elbonia, on 5 March 2013.",
        {"city": "Nusa Klow", "country": "Elbonia"},
    ),
    (
        "The Third Meeting on Nets was held in Ruritania on 5 March 2013.",
        {"city": "", "country": "Ruritania"},
    ),
    (
        "The Third Meeting on Nets was held in Djibouti on 5 March 2013.",
        {"city": "Djibouti", "country": "Djibouti"},
    ),
    (
        "The Third Meeting on Nets was held in Klow, South Australia on 5 March 2013.",
        {"city": "Klow", "country": ""},
    ),
    (
        "The Third Meeting on Nets was held in Klow, Elbonia and Westelbonia, from 5 to 6 March 2013.",
        {"city": "Klow", "country": "Elbonia and Westelbonia"},
    ),
    (
        "The Third Meeting on Nets was held in Klow and Streslau on 5 March 2013.",
        {"city": "", "country": ""},
    ),
    (
        "The Third Meeting on Nets was held in the city of Klow (Elbonia) on 5 March 2013.",
        {**KLOW},
    ),
    (
        "The Third Meeting on Nets was held in March 2013 in Klow, Elbonia.",
        {**KLOW, "start": None},
    ),
    # ── dates ───────────────────────────────────────────────────────────────────────────────────
    (
        "The Third Meeting on Nets was held in Klow on 10/06/2021.",
        {"city": "Klow", "start": None},
    ),
    (
        "The Third Meeting on Nets was held in Klow on 13/06/2021.",
        {**days("2021-06-13"), "city": "Klow"},
    ),
    (
        "THIRD MEETING ON NETS\nKLOW, ELBONIA, AUGUST 2014\n\n1. The Third Meeting on Nets was held in "
        "Klow on 6 August.",
        {**KLOW, **days("2014-08-06")},
    ),
    (
        "THIRD MEETING ON NETS\nKLOW, 6 AUGUST 2014\n\n1. The Third Meeting on Nets was held in Klow on 6 "
        "August.",
        {**days("2014-08-06")},
    ),
    (
        "THIRD MEETING ON NETS, 2014\n\n1. The Third Meeting on Nets was held in Klow on 6 August.",
        {**days("2014-08-06")},
    ),
    (
        "PLAN 2014 AND BEYOND: STATEMENT\n\n1. The Third Meeting on Nets was held in Klow on 6 August.",
        {"start": None},
    ),
    (
        "1. The Third Meeting on Nets was held in Klow on 6 August.\n\n2. It recalled the report of 6 May "
        "2011.",
        {"start": None, "city": "Klow"},
    ),
    (
        "DECLARATION ON NETS\n\nThe Ministers of Fisheries agreed to mend nets.\n\nDone at Elbograd, "
        "Elbonia, on this 5th day of March 2013.",
        {**days("2013-03-05"), "city": "Elbograd", "country": "Elbonia"},
    ),
    (
        "DECLARATION ON NETS\n\nThe Ministers of Fisheries agreed to mend nets.\n\nElbograd, 5 March 2013",
        {**days("2013-03-05"), "city": "Elbograd"},
    ),
    (
        "DECLARATION ON NETS\n\nThe Ministers met in Klow on 4 March 2013.\n\nDone at Elbograd on 5 March "
        "2013.",
        {**days("2013-03-04"), "city": "Klow"},
    ),
    # ── decoys ──────────────────────────────────────────────────────────────────────────────────
    (
        "Following the Sixth Meeting in Streslau, Ruritania, on 3 May 2012, the Co-Chairs hosted the "
        "Seventh Meeting on Nets in Klow, Elbonia on 5 March 2013.",
        {**KLOW, **days("2013-03-05"), "ordinal": 7, "name": "Seventh Meeting on Nets"},
    ),
    (
        "The Ministers met in Klow, Elbonia, on 5 March 2013, following the Sixth Meeting held in Streslau "
        "on 3 May 2012.",
        {**KLOW, **days("2013-03-05"), "ordinal": None},
    ),
    (
        "Since the last meeting, held in Streslau on 3 May 2012, nets have worn. The Seventh Meeting on "
        "Nets was held in Klow, Elbonia on 5 March 2013.",
        {**KLOW, **days("2013-03-05"), "ordinal": 7},
    ),
    (
        "The Sixth Meeting on Nets was held in Streslau on 3 May 2012.\n\nThe next meeting will be held in "
        "Lancre on 5 May 2014.\n",
        {**days("2012-05-03"), "city": "Streslau", "ordinal": 6},
    ),
    (
        "SEVENTH MEETING ON NETS\nKLOW, ELBONIA, 5 MARCH 2013\n\n1. The Sixth Meeting on Nets was held in "
        "Streslau on 3 May 2012.\n\n2. The Seventh Meeting on Nets was convened by Elbonia in Klow on 5 "
        "March 2013.",
        {**KLOW, **days("2013-03-05"), "ordinal": 7, "host": "Elbonia"},
    ),
    (
        "Leaders met in Klow, Elbonia on 5 March 2013 on the occasion of the 20th anniversary of the "
        "Clacks Forum.",
        {**KLOW, **days("2013-03-05"), "ordinal": None},
    ),
    (
        "Released 12 March 2013\nTHIRD MEETING ON NETS\nCHAIR'S SUMMARY\n\n1. The Third Meeting on Nets "
        "took place in Klow.",
        {"start": None, "city": "Klow", "ordinal": 3},
    ),
    (
        "THIRD MEETING ON NETS\nKLOW, ELBONIA, 5 MARCH 2013\nPosted on 12 April 2013\n\n1. Ministers "
        "agreed to mend nets.",
        {**KLOW, **days("2013-03-05"), "ordinal": 3},
    ),
    (
        "A workshop on knots was held in Streslau on 1 March 2013. The Third Meeting on Nets was held in "
        "Klow on 5 March 2013.",
        {**days("2013-03-05"), "city": "Klow"},
    ),
    (
        "The Third Meeting on Nets (established on 3 March 2002) was held in Klow on 5 March 2013.",
        {**days("2013-03-05"), "city": "Klow"},
    ),
    (
        "The Third Meeting on Nets was held in Klow, Elbonia on 5 March 2013, to prepare for the Fifth "
        "Conference in Streslau, Ruritania on 9 April 2013.",
        {**KLOW, **days("2013-03-05"), "ordinal": 3},
    ),
    (
        "RECALLING the Sixth Meeting, held in Streslau on 3 May 2012;\n\nThe Ministers, gathered in Klow, "
        "Elbonia, on 5 March 2013;\n\nDECIDE to mend nets.",
        {**KLOW, **days("2013-03-05")},
    ),
    (
        "Experts of the Third Committee met in Klow on 5 March 2013.",
        {**days("2013-03-05"), "city": "Klow", "ordinal": None},
    ),
    (
        "The next meeting will be held in Streslau on 5 May 2014.\n\nA workshop on knots was held at the "
        "Conference in Lancre on 4 May 2013.\n\nThe Third Meeting on Nets was held in Klow on 5 March 2013.",
        {**days("2013-03-05"), "city": "Klow", "ordinal": 3},
    ),
    (
        "The 20th Anniversary Summit of the Clacks Group was held in Klow on 5 March 2013.",
        {**days("2013-03-05"), "city": "Klow", "ordinal": None, "name": "20th Anniversary Summit of the Clacks Group"},
    ),
    # ── titles ──────────────────────────────────────────────────────────────────────────────────
    (
        "CHAIR'S STATEMENT OF THE 28TH RUREL SUMMIT\nKLOW, ELBONIA\n5 MARCH 2013\n\n1. We met to mend nets "
        "of RUREL.",
        {**KLOW, **days("2013-03-05"), "ordinal": 28, "name": "28th RUREL Summit", "body": "RUREL"},
    ),
    (
        "Chair's Summary\nFifth Consultation of the Clacks Process\nKlow, Elbonia, 10-12 May 2011\n\nNets "
        "were discussed.",
        {**KLOW, **days("2011-05-10", "2011-05-12"), "ordinal": 5,
         "name": "Fifth Consultation of the Clacks Process", "body": "Clacks Process"},
    ),
    (
        "Joint Statement of the Ninth Meeting of the Clacks Commission, Klow, Elbonia, 3-4 May 2014\n\n"
        "Nets were mended.",
        {**KLOW, **days("2014-05-03", "2014-05-04"), "ordinal": 9, "body": "Clacks Commission"},
    ),
    (
        "Virtual Summit of the Clacks Process\n5 March 2021\n\nNets were discussed at length.",
        {**days("2021-03-05"), "mode": Mode.VIRTUAL, "city": ""},
    ),
    # ── how, by whom, why ───────────────────────────────────────────────────────────────────────
    (
        "The Third Meeting on Nets was held in hybrid format in Klow, Elbonia on 5 March 2022.",
        {**KLOW, "mode": Mode.HYBRID},
    ),
    (
        "The Third Meeting on Nets was held in Klow on 5 March 2022. The Meeting was conducted in person.",
        {"mode": Mode.IN_PERSON},
    ),
    (
        "The Third Meeting on Nets was held in Klow on 5 March 2022, with some delegations joining online.",
        {"city": "Klow", "mode": Mode.HYBRID},
    ),
    (
        "The Third Meeting on Nets was held in Klow on 5 March 2022. Members agreed to meet virtually in "
        "May.",
        {"mode": None},
    ),
    (
        "The Third Meeting on Nets was held in Klow on 5 March 2013. It was co-chaired by Mr Rudolf "
        "Elphberg of Ruritania and Ms Ada Flavia of Elbonia.",
        {"co_chairs": ('Mr Rudolf Elphberg of Ruritania', 'Ms Ada Flavia of Elbonia',)},
    ),
    (
        "The Third Meeting on Nets was held in Klow on 5 March 2013. The Meeting was chaired by Mr Rudolf Elphberg, "
        "Director of Nets of Ruritania, and co-chaired by Ms Ada Flavia of Elbonia.",
        {"co_chairs": ('Mr Rudolf Elphberg, Director of Nets of Ruritania', 'Ms Ada Flavia of Elbonia',)},
    ),
    (
        "The Third Meeting on Nets was held in Klow on 5 March 2013. It was chaired by Ruritania and was co-chaired by "
        "Elbonia.",
        {"co_chairs": ('Ruritania', 'Elbonia',)},
    ),
    (
        "The Co-Chairs, Ruritania and Elbonia, hosted the Third Meeting on Nets in Klow on 5 March 2013.",
        {"co_chairs": ('Ruritania', 'Elbonia',), "host": "", "ordinal": 3},
    ),
    (
        "The Third Meeting on Nets was held in Klow on 5 March 2013, co-chaired by Ruritania and Elbonia.",
        {"co_chairs": ('Ruritania', 'Elbonia',)},
    ),
    (
        "The Third Meeting on Nets was chaired by H.E. Ms Ada Flavia, Minister for Foreign Affairs and "
        "Trade of Elbonia, in Klow on 5 March 2013.",
        {"co_chairs": ('H.E. Ms Ada Flavia, Minister for Foreign Affairs and Trade of Elbonia',),
         "city": "Klow"},
    ),
    (
        "The Third Meeting on Nets was held in Klow on 5 March 2013.\n\nA working group chaired by Lancre "
        "met at noon.",
        {"co_chairs": ()},
    ),
    (
        "The Third Meeting on Nets was held in Klow on 5 March 2013.\n\nThe purpose of the meeting was to "
        "mend nets and to count them.\n\nMinisters thanked the Government of Elbonia for its generosity in "
        "hosting the Meeting.",
        {"purpose": "The purpose of the meeting was to mend nets and to count them.",
         "host": "the Government of Elbonia"},
    ),
    (
        "The Third Meeting on Nets was held in Klow on 5 March 2013.\n\nA plenary session of the Conference was "
        "chaired by Lancre.",
        {"co_chairs": ()},
    ),
    (
        "The Third Meeting on Nets was held in Klow on 5 March 2013.\n\nMinisters thanked Ruritania for "
        "hosting the next meeting, and Lancre for hosting refugees.",
        {"host": ""},
    ),
    (
        "The Third Meeting on Nets was held in Klow on 5 March 2013.\n\nThe meeting was convened to:\n\n- "
        "mend nets; and\n- count them.\n",
        {"purpose": "The meeting was convened to: mend nets; count them"},
    ),
    # ── and together ────────────────────────────────────────────────────────────────────────────
    (
        "From 8 to 10 September 2016, leaders of the Clacks Forum gathered in Pohnburg for their annual "
        "meeting.",
        {**days("2016-09-08", "2016-09-10"), "city": "Pohnburg", "body": "Clacks Forum", "ordinal": None},
    ),
    (
        "The Clacks Group (established at the Fifth Summit in Streslau on 1 May 2001) convened its Ninth "
        "Plenary in Klow on 5 March 2013.",
        {**days("2013-03-05"), "city": "Klow", "ordinal": 9, "body": "Clacks Group"},
    ),
    (
        "Ministers attending the 3rd Clacks Ministerial (CM3), held in Klow on 5 March 2013, agreed to "
        "mend nets.",
        {"city": "Klow", "ordinal": 3, "name": "3rd Clacks Ministerial"},
    ),
    (
        "The Third Clacks Forum on Nets (Klow, 5-7 March 2013) brought together 62 delegates from 12 "
        "countries.",
        {**days("2013-03-05", "2013-03-07"), "city": "Klow", "ordinal": 3},
    ),
    (
        "The XIVth Meeting of the Clacks Group was held in San Klow de la Sierra, Plurinational State of "
        "Elbonia, on 5 March 2013.",
        {"city": "San Klow de la Sierra", "country": "Plurinational State of Elbonia", "ordinal": 14,
         "body": "Clacks Group"},
    ),
    (
        "The Meeting was held in Klow on Tuesday 5 March 2013 and Wednesday 6 March 2013.",
        {**days("2013-03-05", "2013-03-06")},
    ),
    (
        "The 2013 Ministerial Meeting of the Clacks Partnership was held in Klow on 5 March.",
        {"start": date(2013, 3, 5), "body": "Clacks Partnership"},
    ),
    (
        "MINISTERIAL MEETING 2013\nKlow, 5-6 March\n\nMinisters agreed to mend nets.",
        {**days("2013-03-05", "2013-03-06"), "city": "Klow", "name": "Ministerial Meeting"},
    ),
    (
        "The Meeting noted the outcomes of the Fifth Conference held in Klow on 3 May 2012.\n\nThe Meeting "
        "was held in Streslau on 5 March 2013.",
        {"city": "Streslau", "ordinal": None, "start": date(2013, 3, 5)},
    ),
    (
        "The Co-Chairs thanked Ruritania for hosting the Fourth Meeting in Streslau on 3 May 2012.",
        {"city": "", "start": None, "host": ""},
    ),
    (
        "KLOW, 6 March 2013 - Ministers of the Clacks Group concluded the Fifth Clacks Summit in Klow "
        "yesterday.",
        {"city": "Klow", "start": None, "ordinal": 5},
    ),
    (
        "On the margins of the 70th session of the General Assembly in Klow on 26 September 2015, "
        "Ministers of the Clacks Group held their Fourth Ministerial Meeting.",
        {"city": "Klow", "ordinal": 4, "body": "Clacks Group", "start": date(2015, 9, 26)},
    ),
    (
        "The first in-person meeting of the Clacks Group since 2019 was held in Klow on 5 May 2022.",
        {"city": "Klow", "ordinal": None, "mode": Mode.IN_PERSON, "start": date(2022, 5, 5)},
    ),
    (
        "The Council of Ministers, at its Twelfth Meeting, held in Port Klow on 4 June 2015, decided to "
        "mend nets.",
        {"city": "Port Klow", "ordinal": 12, "body": "Council of Ministers"},
    ),
    (
        "The CLACKS Ministers Responsible for Nets convened in Lima, Peruvia, for the 8th CLACKS Nets "
        "Ministerial Meeting on 5 March 2013.",
        {"city": "Lima", "country": "Peruvia", "ordinal": 8, "name": "8th CLACKS Nets Ministerial Meeting",
         "body": "CLACKS"},
    ),
    (
        "The Second Ruritania–Elbonia Dialogue on Nets was co-hosted by Ruritania and Lancre in Streslau "
        "on 5 March 2013.",
        {"name": "Second Ruritania–Elbonia Dialogue on Nets", "host": "Ruritania and Lancre"},
    ),
    (
        "JOINT STATEMENT\nSecond Ministerial Retreat\n\nThe Ministers of Ruritania and Elbonia met at Klow "
        "on 5 March 2013.",
        {"city": "Klow", "name": "Second Ministerial Retreat", "ordinal": 2},
    ),
    (
        "The Third Meeting on Nets was held in Klow on 5 March 2013, co-chaired by the Minister for Nets "
        "of Ruritania, Ms Ada Flavia, and the Minister for Home Affairs of Elbonia, Mr Rupert Hentzau.",
        {
         "co_chairs": (
            "the Minister for Nets of Ruritania, Ms Ada Flavia",
            "the Minister for Home Affairs of Elbonia, Mr Rupert Hentzau",
        )},
    ),
    (
        "The Third Meeting on Nets was hosted virtually by Elbonia on 5 March 2021.",
        {"mode": Mode.VIRTUAL, "host": "Elbonia", "city": ""},
    ),
    (
        "This document summarises the Third Thematic Meeting of the Khar Process, which took place in Klow "
        "on 14 June 2017, at the invitation of the Government of Elbonia.",
        {"city": "Klow", "ordinal": 3, "host": "the Government of Elbonia", "body": "Khar Process"},
    ),
    (
        "MARRAKLOW DECLARATION\n\nGATHERED in Klow on 2 May 2018, at the Fifth Dialogue on Nets, the "
        "Ministers declare:",
        {"city": "Klow", "name": "Fifth Dialogue on Nets", "ordinal": 5},
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "told"), CASES, ids=[text[:60].replace("\n", " ") for text, _ in CASES])
def test_a_meetings_facts_are_read_as_they_are_told(text: str, told: dict[str, object]):
    found = meeting(text)

    assert {key: getattr(found, key) for key in told} == told


@pytest.mark.parametrize(
    ("printed", "country"),
    [
        ("Republic of Maldives", "Maldives"),
        ("the Kingdom of Bhutan", "Bhutan"),
        ("Republic of Elbonia", "Republic of Elbonia"),
        ("Republic of Korea", "Republic of Korea"),
    ],
)
def test_a_state_in_full_in_a_place_s_line_has_the_register_s_name(printed: str, country: str, register: Table):
    text = f"Third Net Forum\n\nKlow, {printed}, 5 May 2013\n\n1. The Third Net Forum was held in Klow.\n"
    (statement,) = statements_of(text, register)

    assert (statement.meeting.city, statement.meeting.country) == ("Klow", country)


def test_a_ministerial_dialogue_keeps_what_it_is_on():
    head = "JOINT STATEMENT OF THE THIRD NORTHERN MINISTERIAL DIALOGUE ON HAZE\n\nKlow, 22 August 2031\n\n"
    opens = (
        "1. We, the Ministers of Elbonia, met in Klow on 22 August 2031 for the Third Northern Ministerial Dialogue on"
    )

    assert meeting(f"{head}{opens} Haze.\n").body == "Northern Ministerial Dialogue on Haze"
