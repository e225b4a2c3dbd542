"""Plain text to source paragraphs, in stages; each change is a repair.

lines.py, mail.py, characters.py, tags.py, markdown.py    what stands in the lines that is no word of the text
furniture.py  page numbers, running heads       repeated.py  the same text twice
parting.py    a text on one line                shape.py     how wide it is wrapped, where it has empty lines
labels.py, before.py, drafts.py, paragraphs.py  lines to paragraphs
reading.py    all of it put together
"""
