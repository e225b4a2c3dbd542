"""How a meeting file comes to be: begun empty or from the last meeting, filled in by questions or as a form.

skeleton.py   the commented file                 beginning.py, continued.py, last.py   begun from the last meeting
carried.py    the standing clauses of the last   counting_on.py   "Seventh Meeting" gives "Eighth Meeting"
own_frame.py  how the body's own texts open      questions.py, interview.py   asked one by one
own_form.py   the template of a past text, kept
fields.py, filling.py   as a form                entering.py, writing_in.py, items.py   one answer written in
"""
