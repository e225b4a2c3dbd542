"""Pairs of invented texts whose lists, annexes and tables change where a redline is hardest to take back."""

from __future__ import annotations

_HEAD = "# SECOND MEETING OF THE REGISTRARS\n\n"
_OPENING = "1. The Meeting was opened by Ruritania.\n1. Members noted the annual report.\n"
_LETTERED = "1. Members agreed to:\n    1. share data on routes;\n    1. hold a workshop;\n    1. write a guide.\n"
_ANNEX = "\n## Annex {}. {}\n\n1. The forum meets twice a year.\n1. Elbonia keeps its papers.\n"
_NEXT = "1. The next meeting will be in Strelsau.\n"
_TABLE = "\n| Workshop | Place |\n|---|---|\n| On data | Zenda |\n| On visas |  |\n\n"

ODD = {
    "an annex comes": (
        _HEAD + _OPENING + _LETTERED,
        _HEAD + _OPENING + _LETTERED + _ANNEX.format("A", "Terms of reference"),
    ),
    "an annex comes where an item goes": (
        _HEAD + _OPENING + _LETTERED,
        _HEAD + _OPENING + _LETTERED.replace("    1. write a guide.\n", "") + _ANNEX.format("A", "Terms"),
    ),
    "an annex goes": (
        _HEAD + _OPENING + _NEXT + _ANNEX.format("A", "Terms") + "\n## Annex B. Places\n\n1. Zenda.\n1. Strelsau.\n",
        _HEAD + _OPENING + _NEXT + "\n## Annex A. Places\n\n1. Zenda.\n1. Strelsau.\n",
    ),
    "annexes change places": (
        _HEAD + _OPENING + _ANNEX.format("A", "Terms") + "\n## Annex B. Places\n\n1. Zenda town hall.\n1. Strelsau.\n",
        _HEAD + _OPENING + "\n## Annex A. Places\n\n1. Zenda town hall.\n1. Strelsau.\n" + _ANNEX.format("B", "Terms"),
    ),
    "the first of a list goes": (
        _HEAD + _OPENING + _LETTERED + _ANNEX.format("A", "Terms"),
        _HEAD
        + _OPENING.replace("1. The Meeting was opened by Ruritania.\n", "")
        + _LETTERED.replace("    1. share data on routes;\n", "")
        + _ANNEX.format("A", "Terms").replace("1. The forum meets twice a year.\n", ""),
    ),
    "another first of a list comes": (
        _HEAD + _OPENING + _ANNEX.format("A", "Terms"),
        _HEAD
        + "1. Freedonia spoke first of all.\n"
        + _OPENING
        + _ANNEX.format("A", "Terms").replace("1. The forum", "1. Freedonia pays for the hall.\n1. The forum"),
    ),
    "a list begins anew": (
        _HEAD + _OPENING + _LETTERED + "\nIt was also agreed to:\n\n4. thank Elbonia; and\n5. close.\n",
        _HEAD + _OPENING + _LETTERED + "\nIt was also agreed to:\n\n1. thank Elbonia; and\n2. close.\n",
    ),
    "a whole list comes": (
        _HEAD + _OPENING + _NEXT,
        _HEAD + _OPENING + _LETTERED + "1. It asked:\n    - Elbonia to host; and\n    - Freedonia to pay.\n" + _NEXT,
    ),
    "a whole list goes and bullets come": (
        _HEAD + _OPENING + _LETTERED + _NEXT,
        _HEAD + _OPENING + "1. Members agreed to:\n    - share data on routes;\n    - hold two courses.\n" + _NEXT,
    ),
    "a row with an empty cell comes and goes": (
        _HEAD + _OPENING + _TABLE + _NEXT,
        _HEAD + _OPENING + _TABLE.replace("| On visas |  |", "|  | Fenwick |\n| On ports |  |") + _NEXT,
    ),
    "a table with empty cells comes": (_HEAD + _OPENING + _NEXT, _HEAD + _OPENING + _TABLE + _NEXT),
    "a cell is filled and another emptied": (
        _HEAD + _OPENING + _TABLE + _NEXT,
        _HEAD + _OPENING + _TABLE.replace("| On visas |  |", "| On visas | Fenwick |").replace("Zenda", "") + _NEXT,
    ),
    "an item with a footnote goes from the head": (
        _HEAD
        + "1. It noted:\n    1. a report;[^1]\n    1. a guide.[^2]\n"
        + _NEXT
        + "\n[^1]: Of May.\n\n[^2]: Of June.\n",
        _HEAD + "1. It noted:\n    1. a guide.[^1]\n" + _NEXT + "\n[^1]: Of June.\n",
    ),
    "a bis paragraph comes": (
        _HEAD + _OPENING + _NEXT,
        _HEAD
        + _OPENING
        + "\n**2 bis.** Elbonia offered to host a workshop.\n\n3. The next meeting will be in Strelsau.\n",
    ),
    "headings are numbered anew": (
        _HEAD
        + "## **I.** Opening\n\n"
        + _OPENING
        + "\n## **II.** Work\n\n"
        + _LETTERED
        + "\n## **III.** Close\n\n"
        + _NEXT,
        _HEAD + "## **I.** Work\n\n" + _LETTERED + "\n## **II.** Close\n\n" + _NEXT,
    ),
    "the first paragraph goes and the rest is reworded": (
        _HEAD + _OPENING + _LETTERED + _NEXT,
        _HEAD + "1. Members welcomed the annual report.\n" + _LETTERED + _NEXT.replace("Strelsau", "Fenwick"),
    ),
    "paragraphs become items and items paragraphs": (
        _HEAD + _OPENING + _LETTERED + _NEXT,
        _HEAD + "1. Members noted the annual report.\n    1. The Meeting was opened by Ruritania.\n"
        "1. share data on routes;\n1. hold a workshop;\n" + _NEXT,
    ),
    "all goes": (_HEAD + _OPENING + _LETTERED + _ANNEX.format("A", "Terms"), _HEAD + "Nothing was agreed.\n"),
    "a struck list stands before an inserted heading": (
        _HEAD + _OPENING + _LETTERED,
        _HEAD + _OPENING + "\n## Close\n\nThe Meeting closed.\n\n## Annex A. Places\n\n- Zenda\n- Strelsau\n",
    ),
    "an inserted annex heading follows a struck item": (
        _HEAD + _OPENING + "1. Members agreed to:\n    1. share data on routes;\n    1. write a guide.\n",
        _HEAD + _OPENING + "1. Members agreed to:\n    1. share data on routes;\n" + _ANNEX.format("A", "Terms"),
    ),
    "an annex heading comes for the last paragraph": (
        _HEAD + _OPENING + _NEXT,
        _HEAD + _OPENING + "\n## Annex A. Terms\n\nThe forum meets twice a year.\n",
    ),
    "a heading goes before another": (
        _HEAD + _OPENING + "\n## Work ahead\n\n" + _NEXT + "\n## Annex A. Terms\n\n1. Twice a year.\n",
        _HEAD + _OPENING + "\n## Annex A. Members\n\n- Ruritania\n- Elbonia\n",
    ),
    "a row of empty cells goes": (
        _HEAD + _OPENING + _TABLE.replace("| On visas |", "|  |  |\n| On visas |") + _NEXT,
        _HEAD + _OPENING + _TABLE + _NEXT,
    ),
    "a row of empty cells comes": (
        _HEAD + _OPENING + _TABLE + _NEXT,
        _HEAD + _OPENING + _TABLE.replace("| On visas |", "|  |  |\n| On visas |") + _NEXT,
    ),
    "a table with empty cells goes and so does what follows": (
        _HEAD + _OPENING + _TABLE.replace("| On visas |", "|  |  |\n| On visas |") + _NEXT,
        _HEAD + _OPENING,
    ),
    "a table with empty cells moves": (
        _HEAD + _OPENING + _TABLE + _NEXT,
        _HEAD + _TABLE + _OPENING + _NEXT,
    ),
    "items and numbers of three levels": (
        _HEAD + "1. It agreed:\n    1. to share:\n        1. routes;\n        1. visas;\n    1. to meet.\n" + _NEXT,
        _HEAD + "1. It agreed:\n    1. to meet;\n    1. to share:\n        1. visas;\n        1. ports;\n" + _NEXT,
    ),
    "two annexes with lists go and one comes": (
        _HEAD + _OPENING + _ANNEX.format("A", "Terms") + _LETTERED + "\n## Annex B. Places\n\n1. Zenda.\n1. Hentzau.\n",
        _HEAD + _NEXT + "\n## Annex A. Places\n\n1. Strelsau.\n1. Hentzau.\n" + _LETTERED,
    ),
}
