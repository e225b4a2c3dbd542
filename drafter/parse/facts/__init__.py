"""A meeting's facts, and where the places that tell them disagree.

others.py         what is said of other meetings, blanked
events.py         workshops and launches: the document's own, or beside its meeting
meeting_names.py  a meeting's name and its ordinal
titled.py         its name from the title's lines
title_lines.py    a title's lines without what names no meeting      cases.py   names in capitals
bodies.py         the body whose meeting it is
issuers.py        whose text a title says it is       numbered.py   "LAGCO SOM 12"
whose.py          the body of title and beginning, and where title and opening name two
places.py         cities and countries        conduct.py   mode and purpose
opening.py        the sentence that opens     chairs.py    who presided        hosts.py   who hosted
labelled.py       "Venue: Klow"               roles.py     "Elbonia (Host)", "with Elbonia as host"
parts.py          a day of opening, closing or retreat, and the days that complete it
years.py          a day's year                 lasted.py    the last day, where only the first is dated
two_days.py       the first day and the last, told one by one
told.py           dates and places, in the order in which they are believed
meeting.py        all of it put together      disagreements.py   where two places differ
"""

from drafter.parse.facts.disagreements import find as disagreements
from drafter.parse.facts.meeting import meeting, title_meeting
from drafter.parse.facts.others import is_navigation, is_release
from drafter.parse.facts.told import text_of

__all__ = ["disagreements", "is_navigation", "is_release", "meeting", "text_of", "title_meeting"]
