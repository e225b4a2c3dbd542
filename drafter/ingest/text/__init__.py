"""Plain text to source paragraphs, in stages; each change is a repair.

lines.py, mail.py, characters.py, tags.py, markdown.py, notes.py  what stands in the lines that is no word of the text
navigation.py  a site's menus    furniture.py, printed.py  running heads, page numbers    repeated.py  text twice
parting.py    a text on one line                shape.py     how wide it is wrapped, where it has empty lines
passages.py   what is wrapped otherwise than the rest of it
labels.py, before.py, clauses.py, drafts.py, continuing.py, together.py  what tells one paragraph from another
standing.py, marked.py, joining.py, paragraphs.py  lines to paragraphs
reading.py    all of it put together
"""
