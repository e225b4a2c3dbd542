"""The meeting file: which facts it holds, how each is read, what contradicts what, and how a template sees them.

meeting_file.py, papers.py   every fact that may be given      form.py, values.py   what they are made of
facts.py      the file read, all faults at once                schema.py            its JSON Schema
contradictions/   facts that cannot both be                    told_beside.py       faults, beside their fact
unwritten.py, typed_gaps.py  TBC, XX May                       given_at.py, given_names.py   as they were given
view.py       what a template sees of them; with when.py, phrases.py, silence.py
"""
