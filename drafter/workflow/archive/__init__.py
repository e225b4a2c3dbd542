"""Past statements: gathered from files, read, named by a person; and what is wrong with those held.

gather.py    the files that a person names       reading.py         one file's bytes to statements
doubts.py    what to know of files that were read
rivals.py    keep: of two texts of one meeting   differences.py     where the two differ
missing.py   statements renamed or deleted       broken.py, broken_clauses.py   files that cannot be read
named.py     what an id or a file names          headless.py        a file without facts at its head
said.py      what was said before a statement    repaired.py        a corrected text says so
"""
