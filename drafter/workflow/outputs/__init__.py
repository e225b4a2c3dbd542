"""What is written to outputs/: ordered, its words traced, kept to its length, and never over a person's work.

orders.py     the forms, where they go, how they look      written.py   files that overwrite nobody's work
papers.py     what lies in outputs/                        length.py    a brief that is too long
provenance.py where the words of a draft were agreed
"""
