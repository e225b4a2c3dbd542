"""What only the page asks of the workflow; what each does, a command can do on the same files.

glance.py     what is held and waits               next_step.py    what to do next
viewing.py    one statement as it is looked at     ahead.py        what takes long, worked out before it is asked for
beside_source.py   a text beside its file          correcting.py   a text as typed, saved by version
browsing.py   the shelf looked through             looked_at.py    one precedent before a decision
said_before.py     one sentence looked up          comparable.py   the texts that a list offers
meeting_files.py   the meeting files               form.py, form_rows.py   one as a form, saved as typed
not_taken.py  what was typed and is wrong          preview.py      the draft as it stands now
following_up.py    a commitment's status           beside.py       mining, watched and stopped
anchored.py, spans.py   where links lead to
"""
