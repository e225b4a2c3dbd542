"""What people write where words are missing, and what only looks like it."""

from __future__ import annotations

import pytest

from drafter import markup, placeholders

SURE = """\
The meeting is on TBC.                          TBC
The date is to be confirmed.                    to be confirmed
The host is to be advised.                      to be advised
The venue (to be decided) is near.              (to be decided)
It is on XX May 2031.                           XX May
It is on X-Y June 2031.                         X-Y June
It met in May XX, 2031.                         May XX
It will meet in 20XX.                           20XX
It begins at XX:XX.                             XX:XX
It will be on dd/mm/yyyy.                       dd/mm/yyyy
It was attended by xx members.                  xx
It was attended by XX members.                  XX
It costs USD X today.                           USD X
It was attended by [x] delegations.             [x]
Ms. XX welcomed it.                             Ms. XX
Mr. N.N. welcomed it.                           N.N.
The Government of ____ hosted it.               ____
It was held in ... on Monday.                   ...
It was held on … May 2031.                      …
It was held ...... there.                       ......
It was held in ???, said Elbonia.               ???
INSERT NAME OF HOST will speak.                 INSERT NAME OF HOST
Insert name here.                               Insert name here
The delegation of <name of country> spoke.      <name of country>
The delegation of {{ host.country }} spoke.     {{ host.country }}
The delegation of {country} spoke.              {country}
The delegation of %COUNTRY% spoke.              %COUNTRY%
It is ［TBC］ so far.                             ［TBC］
It is 【host】 who speaks.                        【host】
Lorem ipsum, said Elbonia.                      Lorem ipsum
On ● May it met.                                ●
The text says TODO here.                        TODO
On [date] it met.                               [date]
It rose (check figure with Elbonia).            (check figure with Elbonia)
It met (please confirm the date) in May.        (please confirm the date)
Date: à confirmer                               à confirmer
"""

NONE = """\
The XX Meeting of the Parties was held.
It was the XXth Session.
It was the XX session of the Conference.
It belongs to the XX century.
Annex XX sets this out, and Article XX.
See pages xx and xxi, and paragraph 4 (xx).
“We, the Ministers ... agreed”, they said.
The report said "the way ... forward".
The list [...] was long.
A programme is to be agreed by interested Members.
Candidates to be nominated by Members will be heard.
The outcome was to be confirmed.
Text to be inserted by the Secretariat was read.
It is at https://example.org/a__b___c?x=?? for all.
Write to a_b__c@example.org.
Mr. N.N. Petrov spoke.
What is next?
Phase X began, and Malcolm X spoke.
The Meeting may meet in May. XX Meeting followed.
It noted the marks of notes[x] in the text.
Five per cent of members agreed.
It noted the terraces (check dams and walls) of members.
It can be done (verify by radio, then go).
The guide <https://example.org/guide> is out.
"""


@pytest.mark.parametrize("line", SURE.splitlines())
def test_what_stands_for_missing_words_is_found(line: str):
    text, words = (part.strip() for part in line.split("  ", 1))

    assert [(each.text, each.sure) for each in placeholders.find(text)] == [(words, True)]


@pytest.mark.parametrize("text", NONE.splitlines())
def test_what_only_looks_like_it_is_let_be(text: str):
    assert placeholders.find(text) == ()


@pytest.mark.parametrize(
    "text",
    [
        "It will be held at a date to be confirmed.",
        "The report ... was read.",
        "The date is to be announced.",
        "Louis XX",
    ],
)
def test_what_may_be_meant_so_is_a_doubt_and_no_error(text: str):
    assert [each.sure for each in placeholders.find(text)] == [False]
    assert [each.severity.value for each in placeholders.find(text)] == ["warning"]


def test_an_acronym_that_the_text_writes_out_is_none():
    written = markup.read("---\n---\n1. The Trans-Border Council (TBC) met.\n\n1. The TBC agreed.\n")
    known = placeholders.known(written, ())

    assert placeholders.find("The TBC agreed.") != ()
    assert placeholders.find("The TBC agreed.", known) == ()


@pytest.mark.parametrize(
    "fact", ["TBC", "tbc.", "(TBC)", "to be confirmed", "To be agreed", "n/a", "XX", "____", "N.N.", "...", "???"]
)
def test_a_fact_that_is_nothing_else_is_no_fact(fact: str):
    assert placeholders.is_whole(fact)


@pytest.mark.parametrize(
    "fact", ["Strelsau", "Strelsau (TBC)", "a date to be agreed", "XX-XX May 2031", "Exx", "", "x", "-", "X", "{{ a }}"]
)
def test_a_fact_that_says_something_is_one(fact: str):
    assert not placeholders.is_whole(fact)


def test_a_gap_of_drafter_s_own_and_what_brackets_hold_are_told_elsewhere():
    text = "On [[XX May]] and [TBC / 5 May (Elbonia)] and [xx] delegations it met."

    assert [each.text for each in placeholders.outside_brackets(text)] == ["[xx]"]
