"""Akoma Ntoso in: drafter's own as the Statement that it was written from, that of others as source paragraphs.

opening.py   the file's XML, refused where it is damaged or made to do harm
walk.py      its elements as blocks, whoever wrote them
notes.py     footnotes, from where their marks stand to where their blocks do
reading.py   both ways to the text
"""
