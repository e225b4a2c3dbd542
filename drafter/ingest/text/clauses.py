"""The clauses of a preamble, each of which ends in a comma: "Recalling the Declaration," "Guided by the Charter,".

There a comma before an empty line ends a paragraph; elsewhere the sentence goes on after a page's end. The
openings are those of the UN Editorial Manual, told by form: a participle, or a word in capitals.
"""

from __future__ import annotations

import re

OPENERS = re.compile(  # what begins a sentence and no name
    r"""(?:the|a|an|in|on|at|for|to|we|it|they|this|these|those|there|all|both|each|as|following|members|participants
        |le|la|les|l[’']|el|los|las)(?!\w)""",
    re.IGNORECASE | re.VERBOSE,
)
_OPENING = re.compile(
    r"""(?:(?:also|further|once\ again|fully|deeply|gravely|seriously|particularly|strongly|firmly|still|hereby)\s+)*
    (?: (?!(?:bei|nan|kuch|taip|darjeel)ing)[a-z]{2,}ing\b(?!\s*,)       # Recalling; and no "Beijing, China"
          | [^\W\d_]{2,}(?:ants?|[ae]ndo)\s | conscients?\s                   # French, Spanish
          | (?:guided|concerned|convinced|determined|alarmed|encouraged|inspired|resolved|committed|disturbed
              |united|moved|pleased|persuaded|motivated|deeply|gravely)\s
          | (?:mindful|aware|conscious|cognizant|desirous|supportive|appreciative|respectful)\s
          | (?:in\ (?:view|pursuance|recognition|furtherance|accordance|light)|on\ the\ basis)\s )""",
    re.IGNORECASE | re.VERBOSE,
)
_OBJECT = re.compile(  # what a clause's verb has, and no name
    r"""(?:the|that|this|these|its|their|our|all|with|by|of|for|to|how|upon|further|also
        |que?|la|les?|du|des|el|los|las)\b|l[’']""",
    re.VERBOSE,
)
_CLOSING = re.compile(
    r"""(?:hereby|have|has|do|solemnly|unanimously|jointly|therefore|now|agrees?|decides?|declares?|adopts?|resolves?
        |calls?|commits?|reaffirms?|affirms?|express(?:es)?|welcomes?|recommends?|requests?|urges?|proclaims?)\b""",
    re.IGNORECASE | re.VERBOSE,
)
_CAPITALS = re.compile(r"[A-Z]{4,}\s(?!(?:and|or)\s)(?:.*[a-z]|.*:$)")  # WITH the participation of; HAVE AGREED:
_WE = re.compile(
    r"""\W*(?:we|the|their|nous|les|nosotros|los|ministers|heads|leaders|members|representatives|delegates
        |(?:senior\ )?officials)\b""",
    re.IGNORECASE | re.VERBOSE,
)
_AT_END = re.compile(r"(?:,(?:\s(?:and|or))?|;\s(?:and|or))$")


def ends(text: str) -> bool:
    """Return whether words end as a clause does: "..., " or "..., and" or "...; and"."""
    return bool(_AT_END.search(text))


def begins(text: str) -> bool:
    """Return whether a line that begins with a capital begins a clause."""
    return text[:1].isupper() and bool(_OPENING.match(text) or _CAPITALS.match(text))


def begins_surely(text: str) -> bool:
    """Return whether a line begins a clause, "Recalling the ...", and no name: "Trafficking in Persons"."""
    found = _OPENING.match(text) if text[:1].isupper() else None
    return bool(found and _OBJECT.match(text[found.end() :].lstrip()))


def closes(text: str) -> bool:
    """Return whether a line says what the clauses lead to: "Have agreed as follows:", "Hereby declare that"."""
    return text[:1].isupper() and bool(_CLOSING.match(text))


def leads_in(text: str) -> bool:
    """Return whether a paragraph is a clause, or names the body whose clauses follow: "We, the Ministers,"."""
    return begins(text) or bool(_WE.match(text))
