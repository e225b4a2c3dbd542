"""docs/rules.md, made from the manual pages of the rules: their docstrings are the one place where they are written.

`python tests/rules_page.py` (make rules) writes the page anew; a test holds that it is what the docstrings say.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

from drafter import check, markup
from drafter.model import RulePage

PAGE = Path(__file__).parent.parent / "docs" / "rules.md"
ROOMS = {
    "structure": "How a text is built",
    "naming": "Names",
    "facts": "Facts",
    "wording": "Language",
    "agreed": "Agreed language",
}
_HEAD = """\
# The rules of `drafter check`

<!-- Made from the docstrings of drafter/check by `make rules`: write there, not here. -->

`drafter check` looks at the statements named, or at the whole archive. An **error** keeps a final text from being
made, a **warning** is to be looked at, a **note** is advice, or tells what only time has changed.

    drafter check outputs/next.md            what is wrong in a draft
    drafter check --to docx,html             a table of it, in Word and as a page
    drafter check --to comments next.md      the draft in Word, a comment at each paragraph at fault
    drafter check --to sarif                 for other tools: SARIF 2.1.0
    drafter check --fix outputs/next.md      what can be corrected for certain, as a redline
    drafter check --fix --yes outputs/next.md    ... and corrected in the text
    drafter check --explain range-form       one of the pages below

Where the words are right as they are, a rule is **allowed** to be silent, with the reason, in a line of its own before
the paragraph, or above the title for the title:

    <!-- allow: range-form: these are the words of the treaty -->
    8. ...

For a whole text it stands at its head, for all drafts with a clause in the file of that clause:

    allow:
      - {rule: range-form, reason: the host writes so}

One without a reason is a warning, one that has nothing to silence a note. Gaps and text that is not agreed cannot be
allowed. No such line is ever printed; a final text has none.

What a house style asks (spelling, ranges, lists) stands in `precedents/profiles.yaml`: a text follows the profile that
its meeting file names, else that of its body.
"""


def page() -> str:
    """Return the page as the rules' docstrings make it."""
    return "\n".join([_HEAD, *_rooms(check.manual())]) + "\n"


def _rooms(pages: tuple[RulePage, ...]) -> Iterator[str]:
    for room, inside in groupby(pages, key=lambda each: each.room):
        yield f"## {ROOMS[room]}\n"
        for each in inside:
            yield from _rule(each)


def _rule(each: RulePage) -> Iterator[str]:
    yield f"### {each.rule}\n"
    yield from (f"{markup.escape(text)}\n" for text in (each.fault, *each.why))
    yield from (f"- **Passes:** {markup.escape(text)}" for text in each.passes)
    yield from (f"- **Fails:** {markup.escape(text)}" for text in each.fails)
    yield ""


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
