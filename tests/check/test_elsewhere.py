"""Statements of eight bodies that are nothing like each other, in elsewhere/, and faults planted in them.

Read as they were received, they are silent; and each fault is told by its rule. What stands in another statement of
the same body proves many of them.
"""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from drafter import check, library
from drafter.model import Severity, Shelf, Statement
from drafter.names import Table
from drafter.workflow.archive.reading import read

HERE = Path(__file__).parent / "elsewhere"
ROOT = HERE.parents[2]
FILES = {path.stem: path for path in sorted(HERE.iterdir())}


@cache
def shelf(body: str) -> Shelf:
    names = library.load(ROOT).names
    held = (statement(stem, FILES[stem].read_text("utf-8")) for stem in FILES if stem.startswith(f"{body}-"))
    return Shelf(names=names, statements=tuple(held))


def statement(stem: str, text: str) -> Statement:
    names = Table(library.load(ROOT).names)
    return replace(read(text.encode(), FILES[stem], names).statements[0], id=stem)


def told(stem: str, text: str) -> dict[str, list[str]]:
    """Return the errors and warnings of a text beside the other statements of its body, by rule."""
    held = shelf(stem.partition("-")[0])
    one = statement(stem, text)
    beside = (each for each in held.statements if each.id != stem)
    found: dict[str, list[str]] = {}
    for problem in check.problems(one, replace(held, statements=(*beside, one))):
        if problem.severity is not Severity.NOTE:
            found.setdefault(problem.rule, []).append(problem.what)
    return found


@pytest.mark.parametrize("stem", FILES)
def test_a_clean_statement_of_any_body_is_silent(stem: str) -> None:
    assert told(stem, FILES[stem].read_text("utf-8")) == {}


PLANTED = (
    ("highland-andorra-2019", "and 24", "and 25", "dates-agree"),
    ("highland-andorra-2019", "18 and 19", "17 and 18", "meeting-dates"),
    ("highland-bishkek-2017", "15 May", "15 June", "meeting-dates"),
    ("highland-andorra-2019", "Bishkek", "Dushanbe", "meeting-places"),
    ("highland-andorra-2019", "Thursday,", "Wednesday,", "weekday"),
    ("highland-andorra-2019", "their Fifth", "their Fourth", "facts-agree"),
    ("highland-andorra-2019", "the Sixth", "the Seventh", "next-meeting"),
    ("highland-bishkek-2017", "the Third", "the Second", "meeting-dates"),
    ("highland-andorra-2019", "May 2021", "May 2017", "next-meeting"),
    ("highland-andorra-2019", "of Andorra", "of Lesotho", "hosts-agree"),
    ("highland-andorra-2019", "February", "June", "order-of-events"),
    ("highland-andorra-2019", "with 42", "with 47", "figure-recalled"),
    ("highland-andorra-2019", "Vella, 24 May 2019", "Vella, 19 May 2017", "dates-agree"),
    ("highland-andorra-2019", "Vella, 24 May 2019", "Vella, 24 May 2018", "dates-agree"),
    ("highland-bishkek-2017", "and 11", "and 12", "added-up"),
    ("highland-bishkek-2017", "850,000", "950,000", "table-sum"),
    ("highland-andorra-2019", "2,700,000", "2,800,000", "table-sum"),
    ("highland-bishkek-2017", "USD 2.4", "USD 2.6", "table-sum"),
    ("highland-andorra-2019", "USD 2.7", "USD 2.3", "table-sum"),
    ("highland-andorra-2019", "part. The", "part. Nepal, the", "doubled-delegation"),
    ("highland-andorra-2019", "meeting.", "Fourth Ministerial Meeting.", "last-left"),
    ("highland-andorra-2019", "Kyrgyzstan, Lesotho,", "Lesotho, Kyrgyzstan,", "attendance-order"),
    ("highland-andorra-2019", "Nepal,", ",", "lost-name"),
    ("highland-andorra-2019", "Nepal, Peru,", "Nepal, Nepal, Peru,", "doubled-delegation"),
    ("highland-andorra-2019", "Dushanbe, Tajikistan", "Dushanbe, Tadjikistan", "delegation-forms"),
    ("highland-andorra-2019", "and Agriculture", "and Agricultural", "name-forms"),
    ("highland-andorra-2019", "Centre for", "Centre on", "name-forms"),
    ("highland-andorra-2019", "ICIMOD and", "ICMOD and", "acronyms"),
    ("highland-bishkek-2017", "concern that", "concern that that", "doubled-word"),
    ("highland-andorra-2019", "its warm", "itswarm", "run-together"),
    ("highland-andorra-2019", "women's", "womens", "misspelt"),
    ("highland-andorra-2019", "excellent", "excelent", "misspelt"),
    ("highland-andorra-2019", "Ministers welcomed", "Ministers welcomes", "agreement"),
    ("highland-andorra-2019", "directed", "direct", "tense-mixed"),
    ("highland-andorra-2019", "winters; and", "winters", "list-ends"),
    ("highland-andorra-2019", "heavy rain.", "heavy rain;", "list-ends"),
    ("highland-andorra-2019", "May 2021", "[May 2021]", "brackets"),
    ("highland-andorra-2019", "in May", "in XXX", "gap"),
    ("highland-andorra-2019", "in May", "in ____", "gap"),
    ("highland-andorra-2019", "Meeting in Maseru", "Meeting in Kathmandu", "city-country"),
    ("fisheries-2019", "9 to 13", "9 to 12", "dates-agree"),
    ("fisheries-2019", "Monday,", "Tuesday,", "weekday"),
    ("fisheries-2019", "Monday, 9", "Monday, 16", "dates-agree"),
    ("fisheries-2019", "St John's,", "Halifax,", "facts-agree"),
    ("fisheries-2019", "Reykjavík", "Tromsø", "meeting-places"),
    ("fisheries-2019", "in September", "in October", "meeting-dates"),
    ("fisheries-2019", "Twelfth", "Eleventh", "meeting-dates"),
    ("fisheries-2018", "September 2019", "September 2018", "next-meeting"),
    ("fisheries-2019", "Fourteenth", "Thirteenth", "next-meeting"),
    ("fisheries-2019", "24,500", "23,500", "table-sum"),
    ("fisheries-2019", "125,000", "126,000", "table-sum"),
    ("fisheries-2019", "(b) 3 concerned", "(b) 4 concerned", "added-up"),
    ("fisheries-2019", "increase of 3", "increase of 5", "risen"),
    ("fisheries-2019", "of Canada", "of Iceland", "hosts-agree"),
    ("fisheries-2019", "(Canada)", "(Japan)", "person"),
    ("fisheries-2019", "Bergeron", "Bergerin", "person"),
    ("fisheries-2018", "Morita,", "Morito,", "person"),
    ("fisheries-2018", "15 June", "15 October", "order-of-events"),
    ("fisheries-2019", "5 and 6", "6 and 5", "impossible-date"),
    ("fisheries-2019", "Iceland, Japan,", "Japan, Iceland,", "attendance-order"),
    ("fisheries-2019", "Exploration", "Exploitation", "name-forms"),
    ("fisheries-2019", "the NPFC", "the NPCF", "acronym-unexplained"),
    ("fisheries-2019", "(NPFC) attended", "attended", "acronym-unexplained"),
    ("fisheries-2019", "Commission for", "Commission on", "name-forms"),
    ("fisheries-2019", "10 to 14", "10-14", "range-form"),
    ("fisheries-2019", "from 14 to", "from 14 and", "range-form"),
    ("fisheries-2019", "inspections", "inspection", "agreement"),
    ("fisheries-2019", "requested", "request", "tense-mixed"),
    ("fisheries-2019", "common", "the common", "doubled-word"),
    ("fisheries-2019", "7. The Commission", "7. The commission", "meeting-case"),
    ("fisheries-2019", "12. The", "13. The", "numbering"),
    ("fisheries-2019", "paragraph 7", "paragraph 17", "cross-reference"),
    ("fisheries-2018", "paragraph 5", "paragraph 15", "cross-reference"),
    ("fisheries-2019", "Annex II", "Annex III", "attachment"),
    ("fisheries-2019", "item 4:", "item 5:", "sections"),
    ("fisheries-2019", "(c) 2 concerned", "(b) 2 concerned", "numbering"),
    ("fisheries-2019", "recorded; and", "recorded", "list-ends"),
    ("fisheries-2019", "the catch.", "the", "unfinished"),
    ("fisheries-2019", "Greenland),", "Greenland,", "unfinished"),
    ("residues-geneva-2019", "from 4", "from 3", "dates-agree"),
    ("residues-geneva-2019", "Friday,", "Thursday,", "weekday"),
    ("residues-montevideo-2017", "Monday,", "Tuesday,", "weekday"),
    ("residues-geneva-2019", "seventh", "sixth", "facts-agree"),
    ("residues-geneva-2019", "that its eighth", "that its ninth", "next-meeting"),
    ("residues-geneva-2019", "to the Government of Switzerland", "to the Government of Uruguay", "hosts-agree"),
    ("residues-geneva-2019", "of Switzerland", "of Kenya", "hosts-agree"),
    ("residues-geneva-2019", "4,900,000", "4,700,000", "added-up"),
    ("residues-geneva-2019", "and ten", "and nine", "added-up"),
    ("residues-geneva-2019", "with 26", "with 29", "figure-recalled"),
    ("residues-geneva-2019", "May 2019", "May 2020", "order-of-events"),
    ("residues-geneva-2019", "(Bangladesh). Mr", "(Bangladesh). Ms", "person"),
    ("residues-geneva-2019", "Mr Karim", "Mr Kareem", "person"),
    ("residues-geneva-2019", "Residues", "Residue", "name-forms"),
    ("residues-geneva-2019", "Organization (WHO).", "Organization.", "acronym-unexplained"),
    ("residues-geneva-2019", "Compliance Committee", "Regional Compliance Committee (RRC)", "acronyms"),
    ("residues-geneva-2019", "Environment", "Environmental", "name-forms"),
    ("residues-geneva-2019", "terms.3", "terms.4", "footnotes"),
    ("residues-geneva-2019", "Convention.1", "Convention.", "footnotes"),
    ("residues-geneva-2019", "IV. DATE", "VI. DATE", "sections"),
    ("residues-geneva-2019", "C. Financial", "D. Financial", "sections"),
    ("residues-geneva-2019", "(c) To", "(d) To", "numbering"),
    ("residues-geneva-2019", "12. The", "11. The", "numbering"),
    ("residues-geneva-2019", "workshops", "workshop", "agreement"),
    ("residues-geneva-2019", "Conference noted", "Conference notes", "tense-mixed"),
    ("residues-geneva-2019", "second", "fifth", "impossible-date"),
    ("bank-mar-2018", "six to three", "seven to two", "part-of"),
    ("bank-may-2018", "Mr Felix Gorm, Ms", "Ms", "part-of"),
    ("bank-mar-2018", "Finn and Mr Emil Sarto.", "Finn, Mr Emil Sarto and Ms Petra Lund.", "part-of"),
    ("bank-mar-2018", "8 and 9 May", "6 and 7 February", "next-meeting"),
    ("bank-mar-2018", "11 April", "14 March", "order-of-events"),
    ("bank-may-2018", "Wednesday,", "Thursday,", "weekday"),
    ("bank-may-2018", "from 2.25", "from 2.75", "risen"),
    ("bank-may-2018", "from 2.25", "from 2.00", "risen"),
    ("bank-mar-2018", "Sarto.", "Sartro.", "person"),
    ("bank-may-2018", "Ms Ida", "Mr Ida", "person"),
    ("bank-mar-2018", "to have", "have", "lost-word"),
    ("bank-mar-2018", "2.8 per cent", "2.8 percent", "per-cent"),
    ("bank-may-2018", "that risks", "that the the risks", "doubled-word"),
    ("bank-may-2018", "February 2017", "February 2019", "order-of-events"),
    ("rangelands-gaborone-2018", "October", "November", "dates-agree"),
    ("rangelands-gaborone-2018", "October 2016", "October 2015", "meeting-dates"),
    ("rangelands-gaborone-2018", "Windhoek, Namibia,", "Maun, Botswana,", "meeting-places"),
    ("rangelands-gaborone-2018", "Fourth", "Third", "meeting-dates"),
    ("rangelands-gaborone-2018", "the Sixth", "the Fifth", "next-meeting"),
    ("rangelands-gaborone-2018", "7 of its", "17 of its", "part-of"),
    ("rangelands-gaborone-2018", "is 12.5%", "is 25%", "risen"),
    ("rangelands-gaborone-2018", "USD 3.6", "USD 3.9", "risen"),
    ("rangelands-gaborone-2018", "1,800,000 | 1,800,000", "1,800,000 | 1,700,000", "table-sum"),
    ("rangelands-gaborone-2018", "USD 3.2", "USD 3.4", "figure-recalled"),
    ("rangelands-gaborone-2018", "against 1.8", "against 1.3", "figure-recalled"),
    ("rangelands-gaborone-2018", "people of Botswana", "people of Namibia", "hosts-agree"),
    ("rangelands-gaborone-2018", "(d) Kenya", "(d) Chad", "doubled-delegation"),
    ("rangelands-gaborone-2018", "Nairobi, Kenya", "Nairobi, Uganda", "city-country"),
    ("rangelands-gaborone-2018", "Niamey, Niger", "Niamey, Nigeria", "city-country"),
    ("rangelands-gaborone-2018", "the Rangeland", "the Rangelands", "name-forms"),
    ("rangelands-gaborone-2018", "Program", "Programme", "name-forms"),
    ("rangelands-gaborone-2018", "Southern African", "Southern Africa", "name-forms"),
    ("rangelands-gaborone-2018", "and SADC", "and SADEC", "acronym-unexplained"),
    ("rangelands-gaborone-2018", "on 5–7", "from 5–7", "range-form"),
    ("rangelands-gaborone-2018", "July 2019", "July 2017", "order-of-events"),
    ("rangelands-gaborone-2018", "September 2017", "September 2019", "order-of-events"),
    ("rangelands-gaborone-2018", "adopted", "attached as Annex 2 and adopted", "attachment"),
    ("rangelands-windhoek-2016", "Annex 1", "Annex 2", "attachment"),
    ("rangelands-gaborone-2018", "directed", "directs", "tense-mixed"),
    ("rangelands-gaborone-2018", "outcome of the", "outcome ofthe", "as-received"),
    ("rangelands-gaborone-2018", "livestock corridors held", "live-stock corridors held", "hyphen-mixed"),
    ("rangelands-gaborone-2018", "IV. RESOURCES", "V. RESOURCES", "sections"),
    ("preparatory-third-2020", "3 to 7", "10 to 14", "meeting-dates"),
    ("preparatory-third-2020", "Vienna", "Geneva", "meeting-places"),
    ("preparatory-third-2020", "Monday,", "Sunday,", "weekday"),
    ("preparatory-third-2020", "held its third", "held its second", "facts-agree"),
    ("preparatory-second-2019", "meeting, on 7", "meeting, on 17", "dates-agree"),
    ("preparatory-second-2019", "with 112", "with 121", "figure-recalled"),
    ("preparatory-second-2019", "$12 million", "$10 million", "added-up"),
    ("preparatory-second-2019", "| | 48", "| | 46", "table-sum"),
    ("preparatory-third-2020", "of $48", "of $84", "figure-recalled"),
    ("preparatory-second-2019", "Austria", "Australia", "hosts-agree"),
    ("preparatory-third-2020", "Diallo", "Dialo", "person"),
    ("preparatory-third-2020", "(Norway)", "(Sweden)", "person"),
    ("preparatory-third-2020", "Mr. Henrik", "Ms. Henrik", "person"),
    ("preparatory-second-2019", "15 April", "15 August", "order-of-events"),
    ("preparatory-second-2019", "organized", "organised", "spelling-ize"),
    ("preparatory-third-2020", "emphasized", "emphasised", "spelling-ize"),
    ("preparatory-third-2020", "Children's", "Childrens", "name-forms"),
    ("preparatory-third-2020", "Programme", "Program", "name-forms"),
    ("preparatory-third-2020", "(UNDP)", "(UNPD)", "acronyms"),
    ("preparatory-second-2019", "paragraph 5", "paragraph 15", "cross-reference"),
    ("preparatory-second-2019", "paragraph 5", "paragraph 10", "cross-reference"),
    ("preparatory-second-2019", "annex II", "annex III", "attachment"),
    ("preparatory-second-2019", "### C.", "### D.", "sections"),
    ("preparatory-third-2020", "[^1]: See A/CONF.240/PC/3, annex.\n", "", "footnotes"),
    ("preparatory-second-2019", "7. The", "8. The", "numbering"),
    ("preparatory-third-2020", "regret that", "regret regret that", "doubled-word"),
    ("preparatory-third-2020", "behalf of 14", "behalf 14", "lost-word"),
    ("preparatory-third-2020", "24 to 28", "24-28", "range-form"),
    ("preparatory-third-2020", "6. The", "6. 14 States spoke. The", "number-form"),
    ("lighthouses-2022", "10 to 12", "10 to 13", "dates-agree"),
    ("lighthouses-2022", "Tuesday,", "Monday,", "weekday"),
    ("lighthouses-2022", "Tuesday, 10", "Tuesday, 17", "dates-agree"),
    ("lighthouses-2022", "Twelfth", "Eleventh", "facts-agree"),
    ("lighthouses-2022", "13 to 15", "14 to 16", "meeting-dates"),
    ("lighthouses-2022", "Montevideo", "Lima", "meeting-places"),
    ("lighthouses-2022", "Eleventh", "Tenth", "meeting-dates"),
    ("lighthouses-2022", "its Thirteenth", "its Fourteenth", "next-meeting"),
    ("lighthouses-2022", "April 2023", "April 2022", "next-meeting"),
    ("lighthouses-2022", "thanked the Government of South Africa", "thanked the Government of Uruguay", "hosts-agree"),
    ("lighthouses-2022", "of South Africa", "of Namibia", "hosts-agree"),
    ("lighthouses-2022", "10 March", "10 June", "order-of-events"),
    ("lighthouses-2022", "January", "July", "order-of-events"),
    ("lighthouses-2022", "with 312", "with 321", "figure-recalled"),
    ("lighthouses-2022", "lighthouses, 61", "lighthouses, 610", "part-of"),
    ("lighthouses-2022", "increase of 5", "increase of 7", "risen"),
    ("lighthouses-2022", "2,257,500", "2,275,500", "table-sum"),
    ("lighthouses-2022", "657,500", "675,500", "table-sum"),
    ("lighthouses-2022", "Chile, Namibia,", "Namibia, Chile,", "attendance-order"),
    ("lighthouses-2022", "Namibia,", ",", "lost-name"),
    ("lighthouses-2022", "attended as", "and Uruguay attended as", "doubled-delegation"),
    ("lighthouses-2022", "Okafor", "Okafar", "person"),
    ("lighthouses-2022", "(Chile)", "(Peru)", "person"),
    ("lighthouses-2022", "Committee on", "Committee for", "name-forms"),
    ("lighthouses-2022", "(IHO) attended", "attended", "acronym-unexplained"),
    ("lighthouses-2022", "4.3 The", "4.4 The", "numbering"),
    ("lighthouses-2022", "Annex A", "Annex B", "attachment"),
    ("lighthouses-2022", "Meeting; and", "Meeting;", "list-ends"),
    ("lighthouses-2022", "The Board noted with", "The Board notes with", "tense-mixed"),
    ("lighthouses-2022", "4.2 The Board", "4.2 The board", "meeting-case"),
    ("lighthouses-2022", "specifications", "specifcations", "misspelt"),
    ("hydrogen-third-2023", "Graz on 19", "Graz on 18", "dates-agree"),
    ("hydrogen-third-2023", "in Graz", "in Vienna", "facts-agree"),
    ("hydrogen-third-2023", "the Third", "the Second", "facts-agree"),
    ("hydrogen-third-2023", "September", "October", "meeting-dates"),
    ("hydrogen-third-2023", "EUR 18", "EUR 16", "figure-recalled"),
    ("hydrogen-third-2023", "EUR 12", "EUR 21", "part-of"),
    ("hydrogen-third-2023", "EUR 22", "EUR 24", "table-sum"),
    ("hydrogen-third-2023", "Monday,", "Tuesday,", "weekday"),
    ("hydrogen-third-2023", "thank Austria", "thank Estonia", "hosts-agree"),
    ("hydrogen-third-2023", "Fourth", "Fifth", "next-meeting"),
    ("hydrogen-third-2023", "of 2024", "of 2022", "next-meeting"),
    ("hydrogen-third-2023", "25 May", "25 November", "order-of-events"),
    ("hydrogen-third-2023", "three classes:", "four classes:", "counts-agree"),
    ("hydrogen-second-2022", "EUR 5 million", "EUR 6 million", "added-up"),
    ("hydrogen-third-2023", "8. We thank", "8. The Ministers thank", "tense-mixed"),
    ("hydrogen-third-2023", "Ljubljana, Slovenia", "Ljubljana, Slovakia", "city-country"),
    ("hydrogen-third-2023", "the IEA", "the IAE", "acronyms"),
    ("hydrogen-third-2023", "recognise", "recognize the organisation and", "spelling-ize"),
    ("hydrogen-third-2023", "its first", "it's first", "lost-apostrophe"),
    ("hydrogen-third-2023", "6. We recall", "7. We recall", "numbering"),
)  # fmt: skip


@pytest.mark.parametrize(("stem", "right", "wrong", "rule"), PLANTED)
def test_a_planted_fault_is_told_by_its_rule(stem: str, right: str, wrong: str, rule: str) -> None:
    text = FILES[stem].read_text("utf-8")

    assert right in text
    assert rule in told(stem, text.replace(right, wrong, 1))
