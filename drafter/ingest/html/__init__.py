"""A web page to source paragraphs.

charset.py    bytes to text        tags.py    bounds and lines of the tags    tree.py    the page as a tree
style.py      what is hidden, bold, struck    furniture.py   what is no part of any article
article.py    which part of the page is the article           edges.py       what stands around it
lines.py, paragraphs.py, lists.py, tables.py, notes.py, text.py    its words
reading.py    all of it put together
"""
