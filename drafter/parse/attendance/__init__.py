"""Who was there: participants, observers and others, in printed order, from the blocks of a statement.

words.py      word lists as data       frames.py    how sentences say who came
plain.py      said otherwise -> said plainly   events.py  this meeting, or another
absences.py   how they say who did not
spoken.py     a sentence -> what it lists, in which role      listing.py  what it lists
leads.py      the people before a name    marks.py     footnotes and brackets in a sentence
posts.py      the lines below a person    sent.py      persons below whom they came for
counts.py     how many a sentence says there were
whole.py      what is never cut        cuts.py      which commas and "and"s cut
listed.py     a piece -> a name        entries.py   pieces -> names with roles
rows.py       list items and tables    kinds.py     a name's kind, and its row in the register
found.py      a list where it stands
walk.py       blocks -> every list     reading.py   which lists are this meeting's
parts.py      "Observers:", "* Observer"  doubts.py  names that may be two, or misread
persons.py    persons of a list that were not read
unread.py     what tells of who came and was not read
"""

from drafter.parse.attendance.doubts import misspelt
from drafter.parse.attendance.reading import Attendance, read

__all__ = ["Attendance", "misspelt", "read"]
