"""The language of templates: Jinja, fenced in; pages built of pages; every fault told in plain words.

templates.py  a template read before it is used      pages.py      which page extends which
environment.py  Jinja, fenced in                     rendering.py  a template over the facts
language.py   the functions of a template            listings.py   those that ask for lists
filters.py    dates, numbers, names                  parts.py      gaps, parts with keys, series of names
complaints.py, run_faults.py   what goes wrong, in plain words
"""
