"""What only looks like a fault: every rule is silent, in texts of bodies that are not in the archive too."""

from __future__ import annotations

from dataclasses import replace

import pytest

from drafter import check, markup
from drafter.model import Severity, Shelf, Source, Statement
from drafter.problems import as_text

HEAD = """\
---
id: {id}
meeting: {{body: {body}, name: "{name}", ordinal: {ordinal}, city: {city}, country: {country}, \
start: "{start}", end: "{end}"}}
---
# {title}
# {place}

"""


def statement(*paragraphs: str, **facts: str) -> Statement:
    """Return the statement of a meeting of the Reed Forum, or of the one that the facts tell."""
    given = {"id": "here", "body": "Reed Forum", "name": "Seventh Meeting", "ordinal": "7", "city": "Zenda",
             "country": "Ruritania", "start": "2031-05-14", "end": "2031-05-16", "title": "SEVENTH MEETING",
             "place": "ZENDA, RURITANIA, 14–16 MAY 2031"} | facts  # fmt: skip
    opening = "The Seventh Meeting of the Reed Forum was held in Zenda, Ruritania, on 14–16 May 2031."
    texts = paragraphs if facts else (opening, *paragraphs)
    return markup.read(HEAD.format(**given) + "\n\n".join(f"{n}. {text}" for n, text in enumerate(texts, 1)) + "\n")


LAKE = statement(
    "The Seventh Meeting of the Lake Forum was held in Klow, Syldavia, on 3 March 2030.",
    "The Meeting welcomed the offer of Elbonia to host the Reed Forum in Mudville in April 2031.",
    id="lake", body="Lake Forum", city="Klow", country="Syldavia", start="2030-03-03", end="2030-03-03",
    place="KLOW, SYLDAVIA, 3 MARCH 2030",
)  # fmt: skip
SIXTH = statement(
    "The Sixth Meeting of the Reed Forum was held in Klow, Syldavia, from 5 to 7 May 2030.",
    "The Meeting agreed that the Seventh Meeting would be held in Mudville, Elbonia, in April 2031.",
    "The Meeting noted that the Workshop on Nets was scheduled for 9 September 2030.",
    id="sixth", name="Sixth Meeting", ordinal="6", city="Klow", country="Syldavia", start="2030-05-05",
    end="2030-05-07", title="SIXTH MEETING", place="KLOW, SYLDAVIA, 5–7 MAY 2030",
)  # fmt: skip


def told(*paragraphs: str) -> list[str]:
    """Return the errors and warnings of a statement beside the one before it and one of another body."""
    here = statement(*paragraphs)
    found = check.problems(here, Shelf(statements=(LAKE, SIXTH, here)))
    return [as_text(problem) for problem in found if problem.severity is not Severity.NOTE]


@pytest.mark.parametrize(
    "paragraph",
    [
        "The Ministers joined the Meeting on 15 May 2031, its second day.",
        "The Meeting recalled the Sixth Meeting, held in Klow from 5 to 7 May 2030, and its plenary of 6 May 2030.",
        "On Thursday, 15 May 2031, delegations visited the reed beds.",
    ],
)
def test_a_day_within_a_range(paragraph: str) -> None:
    assert told(paragraph) == []


@pytest.mark.parametrize(
    "paragraph",
    [
        "The Meeting recalled the Seventh Meeting of the Lake Forum, held in Klow on 3 March 2030.",
        "The Meeting noted that the Seventh Meeting of the Rain Forum would be held in Lutz in June 2033.",
        "The Chair attended the Seventh Ministerial Conference of the Lake Forum, held in Strelsau on 9 May 2029.",
    ],
)
def test_a_meeting_of_the_same_number_of_another_body(paragraph: str) -> None:
    assert told(paragraph) == []


def test_a_plan_that_was_overtaken() -> None:
    assert told("The Meeting recalled that it had been planned to meet in Mudville in April 2031.") == []
    assert told("The Meeting noted that the Workshop on Nets was held on 12 November 2030.") == []
    found = check.problems(SIXTH, Shelf(statements=(SIXTH, statement())))
    assert [as_text(problem) for problem in found if problem.severity is not Severity.NOTE] == []


@pytest.mark.parametrize(
    "paragraph",
    [
        "The Meeting emphasised the findings of “Organizing Labor: Harbor Programs in Color” and recognised it.",
        "The Meeting recognised the guide “Standardizing the Catalog” and the “Defense Center Handbook”.",
        "The Meeting recognised the World Trade Organization, the Ford Center and the Convention against Transnational "
        "Organized Crime.",
        "The Meeting emphasised the role of the Centers for Disease Control and of the United States Department of "
        "Labor in the programme.",
    ],
)  # fmt: skip
def test_titles_and_names_in_another_spelling(paragraph: str) -> None:
    assert told(paragraph, "The Meeting recognised the labour of all who had organised the programme.") == []


@pytest.mark.parametrize(
    "paragraph",
    [
        "The Chair thanked delegations for their comments of 3 February and for those of Friday, 11 April.",
        "The exhibition had opened on 10 May and would close on 31 May.",
        "World Reed Day is marked on 29 February in leap years, and on 28 February in others.",
    ],
)
def test_a_day_without_its_year(paragraph: str) -> None:
    assert told(paragraph) == []


@pytest.mark.parametrize(
    "paragraph",
    [
        "The Meeting amended the rules mutatis mutandis, and took note of the modus operandi of an ad hoc group.",
        "The Meeting thanked the maire of Besançon, the Bundesanstalt für Gewässerkunde and the dzongkhag of Paro.",
        "The principles of bayanihan, gotong royong and talanoa guided the discussion, as did the spirit of ubuntu.",
        "La Réunion thanked the Meeting for “le développement durable des roselières”.",
    ],
)
def test_words_of_other_languages(paragraph: str) -> None:
    assert told(paragraph) == []


@pytest.mark.parametrize(
    "paragraph",
    [
        "The Meeting FURTHER REQUESTS its members, and TAKES NOTE of what they DID NOT DO.",
        "The Board set aside CHF 2.5 million, US$3,000 and 25 GW of capacity, as told in Working Paper WP 20.",
        "The Meeting heard that the Board had been told that that was so, and that it had had no effect.",
        "The Meeting was attended by New Zealand and Australia.",
        "The Meeting noted the mark of 5 km² and 20 m³.",
        "The Committee recalled its 5th plenary meeting and the Third Session.",
    ],
)
def test_other_manners_of_writing(paragraph: str) -> None:
    assert told(paragraph) == []


def test_advice_on_how_a_text_could_still_be_written_is_not_given_of_one_that_is_held() -> None:
    past = replace(statement("The Meeting welcomed the report.", "The Meeting welcomed the plan."), source=Source("a"))

    def rules(shelf: Shelf) -> list[str]:
        return [each.rule for each in check.problems(past, shelf)]

    assert "same-again" not in rules(Shelf((past,)))
    assert "same-again" in rules(Shelf((past,), given=frozenset((past.id,))))
