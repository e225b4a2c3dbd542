"""A Word file to source paragraphs.

package.py    the file's parts, within bounds     styles.py    styles and what they inherit
numbers.py    numbering definitions               labels.py    the label that a list prints
text.py       a paragraph's visible words         tracked.py   which text of tracked changes is read
body.py       the walk through the body           parts.py     headers, text boxes, footnotes
frames.py     tables that only frame text
notes.py      footnotes    comments.py  comments  columns.py   columns made with tabs
marking.py    the marks of a draft of ours  cells.py    a table of ours, filled in
shape.py      to source paragraphs                reading.py   all of it put together
"""
