"""Dates, times that are no dates, and ordinals, as past statements print them."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given, strategies as st

from drafter import dates

EN, NB, THIN = "\N{EN DASH}", "\N{NO-BREAK SPACE}", "\N{THIN SPACE}"


def spans(text: str) -> list[tuple[str, str, str]]:
    return [(span.text, str(span.start), str(span.end)) for span in dates.find(text)]


def vague(text: str) -> list[tuple[str, str]]:
    return [(time.text, time.kind) for time in dates.find_vague(text)]


@pytest.mark.parametrize(
    "printed",
    [
        "5 March 2013", "5 MARCH 2013", "05 March 2013", "5 Mar 2013", "5 Mar. 2013", "5 March, 2013",
        "5th March 2013", "5th of March 2013", "5 th March 2013", "Tuesday 5 March 2013",
        "Tuesday, 5 March 2013", "March 5, 2013", "March 5th, 2013", "March 5 2013", "Tue 5 March 2013",
        "Tuesday, March 5, 2013",
        f"5{NB}March{NB}2013", f"5{THIN}March 2013", "5\nMarch 2013", "5March 2013", "5 march 2013",
    ],
)  # fmt: skip
def test_one_day_is_found_however_it_is_printed(printed):
    assert spans(f"Held in Strelsau on {printed}, at noon.") == [(printed, "2013-03-05", "2013-03-05")]


@pytest.mark.parametrize(
    "printed",
    [
        "29-30 March 2011", f"29{EN}30 March 2011", "29\N{EM DASH}30 March 2011", "29 - 30 March 2011",
        f"29{THIN}{EN}{THIN}30{NB}March 2011", "29 to 30 March 2011", "29 until 30 March 2011", "29 and 30 March 2011",
        "29 & 30 March 2011", "29/30 March 2011", "29-30\nMarch 2011", "29th-30th March 2011", "29-30 MARCH 2011",
        "29 March to 30 March 2011", f"29 March 2011 {EN} 30 March 2011", "March 29-30, 2011", "March 29 and 30, 2011",
        "Tuesday 29 to Wednesday 30 March 2011", "29\N{NON-BREAKING HYPHEN}30 March 2011",
    ],
)  # fmt: skip
def test_a_range_is_one_span_however_it_is_printed(printed):
    assert spans(f"It met from {printed} in Strelsau.") == [(printed, "2011-03-29", "2011-03-30")]


@pytest.mark.parametrize(
    ("printed", "start", "end"),
    [
        (f"27 February{EN}2 March 2013", "2013-02-27", "2013-03-02"),
        ("27 February - 2 March 2012", "2012-02-27", "2012-03-02"),
        (f"30 December 2013{EN}2 January 2014", "2013-12-30", "2014-01-02"),
        (f"30 December{EN}2 January 2014", "2013-12-30", "2014-01-02"),
        (f"December 30, 2013 {EN} January 2, 2014", "2013-12-30", "2014-01-02"),
        ("March 30 to April 2, 2013", "2013-03-30", "2013-04-02"),
        ("30 June and 1 July 2015", "2015-06-30", "2015-07-01"),
        ("27, 28 and 29 July 2009", "2009-07-27", "2009-07-29"),
        ("27 and 29 July 2009", "2009-07-27", "2009-07-29"),
        (f"26{EN}28 February 2002", "2002-02-26", "2002-02-28"),
        ("28-29 February 2012", "2012-02-28", "2012-02-29"),
    ],
)
def test_ranges_run_over_months_and_years(printed, start, end):
    assert spans(f"The Forum ({printed}, Strelsau)") == [(printed, start, end)]


def test_between_makes_a_range_of_two_days_far_apart():
    assert spans("Between 5 and 26 March 2013 the Group met") == [("5 and 26 March 2013", "2013-03-05", "2013-03-26")]
    assert spans("between 5 March 2013 and 7 April 2014") == [
        ("5 March 2013 and 7 April 2014", "2013-03-05", "2014-04-07")
    ]


def test_days_too_far_apart_for_one_meeting_are_two_with_the_month_and_year_they_share():
    assert spans("two meetings (29 May and 4 December 2015)") == [
        ("29 May", "2015-05-29", "2015-05-29"),
        ("4 December 2015", "2015-12-04", "2015-12-04"),
    ]
    assert spans("on 5, 12 and 19 March 2013") == [
        ("5", "2013-03-05", "2013-03-05"),
        ("12", "2013-03-12", "2013-03-12"),
        ("19 March 2013", "2013-03-19", "2013-03-19"),
    ]
    assert spans("29 December and 20 January 2014")[0] == ("29 December", "2013-12-29", "2013-12-29")


def test_two_ranges_in_one_phrase_stay_two():
    assert spans(f"on 5{EN}6 and 8{EN}9 March 2013") == [
        (f"5{EN}6", "2013-03-05", "2013-03-06"),
        (f"8{EN}9 March 2013", "2013-03-08", "2013-03-09"),
    ]


def test_or_offers_two_days_and_makes_no_range():
    assert [text for text, _, _ in spans("on 5 or 6 March 2013")] == ["5", "6 March 2013"]


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("paragraph 4, 5 March 2013", "5 March 2013"),
        ("Articles 14 and 5 March 2013", "5 March 2013"),
        ("The 66 members and 5 March 2013", "5 March 2013"),
        ("at 9.30 and 5 March 2013", "5 March 2013"),
        ("on 5 March 2013 and 24 people", "5 March 2013"),
        ("On 5 March 2013 - 12 participants", "5 March 2013"),
        ("on March 5, 2013, 6 delegations", "March 5, 2013"),
    ],
)
def test_numbers_beside_a_date_are_left_alone(text, printed):
    assert [found for found, _, _ in spans(text)] == [printed]


@pytest.mark.parametrize("text", ["112 March 2013", "1,112 March 2013", "2011-12 March 2013", "9.12 March 2013"])
def test_no_day_is_taken_from_the_end_of_a_longer_number(text):
    assert spans(text) == []


def test_two_whole_dates_joined_by_and_are_two():
    assert [text for text, _, _ in spans("on 5 March 2013 and 6 March 2013")] == ["5 March 2013", "6 March 2013"]


def test_two_dates_side_by_side_are_two_whatever_order_they_are_printed_in():
    assert spans("March 5, 2013 and 6 April 2014, then 7 May 2014 and June 8, 2015") == [
        ("March 5, 2013", "2013-03-05", "2013-03-05"),
        ("6 April 2014", "2014-04-06", "2014-04-06"),
        ("7 May 2014", "2014-05-07", "2014-05-07"),
        ("June 8, 2015", "2015-06-08", "2015-06-08"),
    ]


@pytest.mark.parametrize(
    "printed",
    [
        "30 February 2013", "29 February 2013", "31 September 2015", "29-3 March 2013", "February 30, 2013",
        f"30 February{EN}2 March 2013", f"5 March{EN}2 February 2014", "30 February", "30-31 June",
    ],
)  # fmt: skip
def test_an_impossible_date_is_no_date_but_is_told(printed):
    text = f"to be held on {printed} in Strelsau"

    assert spans(text) == []
    assert vague(text) == [(printed, "impossible date")]


def test_one_impossible_day_does_not_hide_the_other():
    assert [text for text, _, _ in spans("29 May and 31 November 2015")] == ["29 May"]


def test_a_time_of_day_after_a_date_is_no_year():
    assert spans("Tuesday 5 March 1400 Opening; 6 March 1930 hrs") == []


@pytest.mark.parametrize(
    ("printed", "start", "end"),
    [
        ("2021-06-10", "2021-06-10", "2021-06-10"),
        ("2021/06/10", "2021-06-10", "2021-06-10"),
        ("13/06/2021", "2021-06-13", "2021-06-13"),
        ("06/13/2021", "2021-06-13", "2021-06-13"),
        ("5.5.2021", "2021-05-05", "2021-05-05"),
        (f"10.{EN}13.06.2021", "2021-06-10", "2021-06-13"),
        ("2021-06-10 to 2021-06-12", "2021-06-10", "2021-06-12"),
        (f"2021-06-10 {EN} 2021-06-12", "2021-06-10", "2021-06-12"),
        ("5th day of March 2013", "2013-03-05", "2013-03-05"),
    ],
)
def test_a_date_in_figures_is_found_where_one_reading_alone_is_a_date(printed, start, end):
    assert spans(f"Held in Strelsau on {printed}, at noon.") == [(printed, start, end)]


@pytest.mark.parametrize(
    ("printed", "kind"),
    [("10/06/2021", "ambiguous date"), ("5.6.2021", "ambiguous date"), ("31/31/2021", "impossible date")],
)
def test_a_date_in_figures_that_can_be_two_days_stays_vague(printed, kind):
    text = f"Held in Strelsau on {printed}."

    assert spans(text) == []
    assert vague(text) == [(printed, kind)]


@pytest.mark.parametrize("text", ["A/RES/70/1", "12.5.1.2013", "v2021-06-10", "2021-06-10-som-7", "1/2/2021/3"])
def test_figures_within_a_symbol_are_no_date(text):
    assert spans(text) == []


def test_a_day_without_its_year_takes_one():
    def dated(text: str, year: int) -> tuple[str, str] | None:
        (time,) = dates.find_vague(text)
        span = dates.with_year(time, year)
        return (span.start.isoformat(), span.end.isoformat()) if span else None

    assert dated("on 10 and 11 June in Strelsau", 2015) == ("2015-06-10", "2015-06-11")
    assert dated(f"June 10{EN}11", 2015) == ("2015-06-10", "2015-06-11")
    assert dated("30 December to 2 January", 2015) == ("2014-12-30", "2015-01-02")
    assert dated("29 February", 2015) is None


def test_an_empty_line_parts_a_number_from_a_month():
    assert spans("12\n\nMarch 2013 was busy") == []


@pytest.mark.parametrize(
    ("printed", "kind"),
    [
        ("June 2012", "month-year"), ("June, 2012", "month-year"), ("MARCH 2013", "month-year"),
        (f"March{EN}April 2013", "month-year"), ("2013", "year"), ("2012-13", "year"), (f"2013{EN}2015", "year"),
        ("2013/14", "year"), ("1990s", "year"), ("mid-2013", "part of a year"), (f"mid{EN}2013", "part of a year"),
        ("first quarter of 2015", "part of a year"), ("second half of 2014", "part of a year"),
        ("end of 2009", "part of a year"), ("early 2015", "part of a year"), ("late March 2013", "part of a year"),
        ("Q1 2014", "part of a year"), ("24 September", "day without year"), ("24th September", "day without year"),
        ("September 24", "day without year"), (f"5{EN}6 March", "day without year"),
        ("29 February", "day without year"), (f"27 May{EN}2 June", "day without year"),
    ],
)  # fmt: skip
def test_a_vague_time_is_kept_as_printed_and_never_a_date(printed, kind):
    text = f"It begins in {printed} in Strelsau."

    assert spans(text) == []
    assert vague(text) == [(printed, kind)]


def test_vague_times_stand_in_reading_order_and_outside_whole_dates():
    text = "In late 2014/early 2015, after 5 March 2013 and 24 September, by June 2016."

    assert [time for time, _ in vague(text)] == ["late 2014", "early 2015", "24 September", "June 2016"]


@pytest.mark.parametrize(
    "text",
    [
        "members may 10 times",
        "10 may be",
        "worth $2013",
        "No. 12013",
        "2013.5",
        "the 20 members",
        "1.1995",
        "2013-03-05-som-7",
    ],
)
def test_what_is_no_time_is_not_vague_either(text):
    assert vague(text) == []


@pytest.mark.parametrize(
    ("start", "end", "printed"),
    [
        ("2013-03-05", None, f"5{NB}March 2013"),
        ("2013-03-05", "2013-03-05", f"5{NB}March 2013"),
        ("2011-03-29", "2011-03-30", f"29{EN}30{NB}March 2011"),
        ("2013-02-27", "2013-03-02", f"27{NB}February{EN}2{NB}March 2013"),
        ("2013-12-30", "2014-01-02", f"30{NB}December 2013{EN}2{NB}January 2014"),
    ],
)
def test_dates_are_written_as_statements_print_them(start, end, printed):
    assert dates.written(date.fromisoformat(start), end and date.fromisoformat(end)) == printed


def test_a_range_that_runs_backwards_cannot_be_written():
    with pytest.raises(ValueError, match="2013-03-05 to 2013-03-04 runs backwards"):
        dates.written(date(2013, 3, 5), date(2013, 3, 4))


@given(st.dates(date(1800, 1, 1), date(2199, 11, 30)), st.integers(0, 30))
def test_a_date_or_range_that_was_written_is_found_again(start, days):
    end = start + timedelta(days)

    (span,) = dates.find(f"held in Strelsau, from {dates.written(start, end)} and thereafter")

    assert (span.start, span.end) == (start, end)


FRAGMENTS = [
    "5", "29", "31", "112", "2013", "2014", "March", "february", "May", "Tues", "mid", "first", "quarter", "Twenty",
    " ", "\n", NB, ", ", "-", EN, "/", "&", "and", "to", "between ", "of", "the ", "th", "st", ".", "s",
    "\N{LATIN SMALL LETTER LONG S}",
]  # fmt: skip


@given(st.lists(st.sampled_from(FRAGMENTS)).map("".join) | st.text())
def test_whatever_the_text_what_is_found_stands_in_it_in_order_and_apart(text):
    times = sorted((*dates.find(text), *dates.find_vague(text)), key=lambda time: time.at)
    ordinals = dates.find_ordinals(text)

    assert all(time.text == text[slice(*time.at)] for time in times)
    assert all(before.at[1] <= after.at[0] for before, after in pairwise(times))
    assert all(span.start <= span.end for span in dates.find(text))
    assert all(printed == text[slice(*at)] and number == dates.ordinal(printed) for number, printed, at in ordinals)


@pytest.mark.parametrize(
    "text", ["5" + " " * 30_000, "1/1/" * 20_000, "5 March" + " \n" * 15_000, "1 and " * 5_000, "twenty " * 5_000]
)
def test_a_hostile_text_is_read_in_a_moment(text):
    # Any of these takes minutes where a pattern can split a run of spaces in two ways.
    assert not dates.find(text)
    assert not dates.find_ordinals(text)


@given(st.integers(1, 999))
def test_an_ordinal_in_words_is_read_back_however_it_is_spelled(number):
    words = dates.ordinal_words(number)

    spellings = (words, words.title(), words.upper(), words.capitalize(), words.replace("-", " "), f" {words} ")
    assert {dates.ordinal(spelling) for spelling in (*spellings, words.replace(" and ", " "))} == {number}


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (1, "first"), (7, "seventh"), (8, "eighth"), (9, "ninth"), (12, "twelfth"), (20, "twentieth"),
        (28, "twenty-eighth"), (40, "fortieth"), (100, "one hundredth"), (121, "one hundred and twenty-first"),
        (999, "nine hundred and ninety-ninth"),
    ],
)  # fmt: skip
def test_ordinals_are_written_in_words(number, words):
    assert dates.ordinal_words(number) == words


@pytest.mark.parametrize("number", [0, -1, 1000])
def test_an_ordinal_beyond_words_is_a_programmers_mistake(number):
    with pytest.raises(ValueError, match=f"no ordinal in words for {number}"):
        dates.ordinal_words(number)


@pytest.mark.parametrize(
    ("printed", "number"),
    [
        ("7th", 7), ("28th", 28), ("8 th", 8), ("21ST", 21), ("2nd", 2), ("103rd", 103), ("Inaugural", 1), ("9ᵗʰ", 9),
        ("hundredth", 100), ("Seven", None), ("7", None), ("0th", None), ("5 ST", 5), ("5 St", None), ("", None),
        ("Seventh Meeting", None), ("XXI", None), ("seventhly", None), ("twenty-eight", None),
    ],
)  # fmt: skip
def test_an_ordinal_alone_is_read_and_nothing_else_is(printed, number):
    assert dates.ordinal(printed) == number


@pytest.mark.parametrize(
    ("numeral", "number"),
    [("XXI", 21), ("iv", 4), ("XLIX", 49), ("CM", 900), ("IIII", None), ("", None), ("MIX", None), ("Seventh", 7)],
)
def test_roman_numerals_are_ordinals_only_where_they_are_asked_for(numeral, number):
    assert dates.ordinal(numeral, roman=True) == number


def test_ordinals_are_found_in_reading_order():
    text = "The SEVENTH Meeting, the 8 th AHG, the 28th Group, its Twenty eighth and inaugural sessions"

    assert [(number, printed) for number, printed, _ in dates.find_ordinals(text)] == [
        (7, "SEVENTH"), (8, "8 th"), (28, "28th"), (28, "Twenty eighth"), (1, "inaugural"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        "on 5th March 2013", "on the 24th of September", "in the first half of 2015", "third-country nationals",
        "one-third of members", "firstly", "the 1980s", "5 St George Street",
        "the f\N{LATIN SMALL LETTER DOTLESS I}fth",
    ],
)  # fmt: skip
def test_ordinals_of_dates_and_parts_of_compounds_are_none_of_a_meeting(text):
    assert dates.find_ordinals(text) == ()


@pytest.mark.parametrize(
    ("printed", "start", "end"),
    [
        ("fifth of March 2013", "2013-03-05", "2013-03-05"),
        ("twenty-first day of March, 2013", "2013-03-21", "2013-03-21"),
        ("third to the fifth of March 2013", "2013-03-03", "2013-03-05"),
        ("thirtieth of April to the second of May 2013", "2013-04-30", "2013-05-02"),
    ],
)
def test_a_day_may_be_a_word(printed, start, end):
    assert spans(f"It met on the {printed} in Strelsau.") == [(printed, start, end)]
    assert dates.find_ordinals(f"It met on the {printed} in Strelsau.") == ()


def test_a_word_without_month_and_year_stays_an_ordinal():
    assert spans("the fifth of its kind, the fifth of March") == []
    assert spans("the second May 2013 workshop, the Third March 2013 Meeting") == []
    assert spans("Thirteenth May 2013, Klow") == [("Thirteenth May 2013", "2013-05-13", "2013-05-13")]
    assert spans("held on the third March 2013.") == [("third March 2013", "2013-03-03", "2013-03-03")]
    assert vague("the thirty-second of March 2013") == [("thirty-second of March 2013", "impossible date")]


@pytest.mark.parametrize(
    "printed",
    ["l6 and 17 March 2013", "1l-12 March 2013", "16 and 17 March 20l3", "5 March 2O13", "O5 to 6 March 2013"],
)
def test_a_date_with_a_letter_in_it_is_no_date(printed):
    assert spans(f"It met on {printed} in Strelsau.") == []


@pytest.mark.parametrize("before", ["Annex I and ", "Part II, ", "All and "])
def test_a_numeral_before_a_date_is_no_damage(before):
    assert spans(f"{before}5 March 2013") == [("5 March 2013", "2013-03-05", "2013-03-05")]


@pytest.mark.parametrize("text", ["patrol number 2019 was the last", "vessel No. 2019", "Council resolution 2019"])
def test_what_is_numbered_is_no_year(text: str) -> None:
    assert vague(text) == []
