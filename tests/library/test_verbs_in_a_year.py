"""A verb that changed within a year is told with its months."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from library.series import WELCOMED, precedent, stands, statement

from drafter import library
from drafter.history import saying


def test_a_verb_that_changed_within_a_year_is_told_with_its_months():
    later = replace(statement(2011), id="2011-11-05-harbour-forum")
    later = replace(later, meeting=replace(later.meeting, start=date(2011, 11, 5)))
    shelf = (precedent(stands(2011), replace(stands(2011, WELCOMED), statement=later.id)),)
    (told,) = library.chart(shelf, (statement(2011), later)).lineages

    assert saying.verbs_through_time(told) == "noted (neutral) May 2011 -> stronger: welcomed (positive) November 2011"
