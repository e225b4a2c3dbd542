"""Tests of facts at the head of a statement that a person broke: each told with its line, and how to write it."""

from __future__ import annotations

import pytest

from drafter import markup
from drafter.problems import DraftingError

GOOD = """\
---
id: 2012-05-15-klow-2
kind: statement
confidence: {level: medium, reasons: [no title was found]}
meeting:
  body: Klow Forum
  name: Second Meeting of the Klow Forum
  ordinal: 2
  city: Klow
  country: Ruritania
  start: "2012-05-15"
  end: "2012-05-16"
source:
  file: klow.txt
  lines: [1, 30]
acronyms:
  KF: Klow Forum
attendance:
  - participant:
      - Elbonia
      - Kiribati
      - Ruritania
  - observer:
      - Sylvania | Republic of Sylvania | state
repairs:
  - {kind: page number, lines: [4, 4], before: "2", after: ""}
---

# KLOW

1. Words.
"""


def told(text: str) -> str:
    with pytest.raises(DraftingError) as caught:
        markup.read(text, "x.md")
    return str(caught.value)


def test_the_facts_themselves_are_read() -> None:
    statement = markup.read(GOOD, "x.md")

    assert (statement.meeting.city, statement.meeting.ordinal) == ("Klow", 2)
    assert [attendee.name for attendee in statement.attendance] == [
        "Elbonia", "Kiribati", "Ruritania", "Republic of Sylvania",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("right", "wrong", "message"),
    [
        (
            'start: "2012-05-15"',
            "start: 20 May 2012",
            'x.md:11: error: "start" must be a date, not "20 May 2012"\n'
            "    11 | start: 20 May 2012\n"
            '    mend: write start: "2012-05-20"',
        ),
        (
            'start: "2012-05-15"',
            "start: 2012-5-20",
            'x.md:11: error: "start" must be a date, not "2012-5-20"\n'
            "    11 | start: 2012-5-20\n"
            '    mend: write start: "2012-05-20"',
        ),
        (
            'start: "2012-05-15"',
            'start: "2012-02-30"',
            'x.md:11: error: "2012-02-30" is no date: no calendar has it\n'
            '    11 | start: "2012-02-30"\n'
            "    mend: correct the day or the month",
        ),
        (
            'start: "2012-05-15"',
            "start: 15-16 May 2012",
            'x.md:11: error: "start" must be a date, not "15-16 May 2012"\n'
            "    11 | start: 15-16 May 2012\n"
            '    mend: write start: "2012-05-15", and on a line of its own end: "2012-05-16"',
        ),
        (
            'start: "2012-05-15"',
            "start: “2012-05-15”",
            'x.md:11: error: "start" must be a date, not "“2012-05-15”"\n'
            "    11 | start: “2012-05-15”\n"
            '    mend: write start: "2012-05-15"',
        ),
        (
            'start: "2012-05-15"',
            'start: "2012-05-15',
            "x.md:11: error: a quoted text that begins here never ends\n"
            '    11 | start: "2012-05-15\n'
            '    mend: add the closing quote: start: "2012-05-15"',
        ),
        (
            'start: "2012-05-15"',
            "start: 15/05/2012",
            'x.md:11: error: "start" must be a date, not "15/05/2012"\n'
            "    11 | start: 15/05/2012\n"
            '    mend: write start: "2012-05-15"',
        ),
        (
            'start: "2012-05-15"',
            "start: May 2012",
            'x.md:11: error: "start" must be a date, not "May 2012"\n'
            "    11 | start: May 2012\n"
            '    mend: write year, month and day in figures, such as start: "2012-05-20", or start: null',
        ),
        (
            'end: "2012-05-16"',
            'end: "2012-05-14"',
            'x.md:12: error: the meeting ends on "2012-05-14", before it begins\n'
            '    12 | end: "2012-05-14"\n'
            "    mend: correct start: or end:",
        ),
        (
            "ordinal: 2",
            "ordinal: second",
            'x.md:8: error: "ordinal" must be a whole number, not "second"\n'
            "    8 | ordinal: second\n"
            "    mend: write ordinal: 2",
        ),
        (
            "ordinal: 2",
            "ordinal: 2nd",
            'x.md:8: error: "ordinal" must be a whole number, not "2nd"\n'
            "    8 | ordinal: 2nd\n"
            "    mend: write ordinal: 2",
        ),
        (
            "ordinal: 2",
            "ordinal: two",
            'x.md:8: error: "ordinal" must be a whole number, not "two"\n'
            "    8 | ordinal: two\n"
            "    mend: write it in figures, or ordinal: null",
        ),
        (
            "      - Kiribati",
            "     - Kiribati",
            "x.md:21: error: this line stands 1 space too far to the left\n"
            "    21 | - Kiribati\n"
            '    mend: begin it where "- Elbonia" begins: 6 spaces before "- Kiribati"',
        ),
        (
            "      - Kiribati",
            "       - Kiribati",
            "x.md:21: error: this item is read as more of the line above it\n"
            "    21 | - Kiribati\n"
            "    mend: begin it with as many spaces as the items beside it",
        ),
        (
            "      - Kiribati",
            "      -Kiribati",
            'x.md:21: error: a space is missing after "-"\n'
            "    21 | -Kiribati\n"
            "    mend: write it so: - Kiribati",
        ),
        (
            "      - Elbonia",
            "      -Elbonia",
            'x.md:20: error: a space is missing after "-"\n'
            "    20 | -Elbonia\n"
            '    mend: write "- Elbonia"',
        ),
        (
            "      - Kiribati",
            "      Kiribati",
            'x.md:21: error: a "-" is missing before this item\n'
            "    21 | Kiribati\n"
            "    mend: write it so: - Kiribati",
        ),
        (
            "      - Kiribati",
            "\t- Kiribati",
            "x.md:21: error: a tab is not allowed here\n"
            "    21 | - Kiribati\n"
            '    mend: put spaces in place of the tab, 6 spaces before "- Kiribati"',
        ),
        (
            "  city: Klow",
            "\tcity: Klow",
            "x.md:9: error: a tab is not allowed here\n"
            "    9 | city: Klow\n"
            '    mend: put spaces in place of the tab, 2 spaces before "city: Klow"',
        ),
        (
            "  city: Klow",
            "   city: Klow",
            "x.md:9: error: this line stands 1 space too far to the right\n"
            "    9 | city: Klow\n"
            '    mend: begin it where "ordinal: 2" begins: 2 spaces before "city: Klow"',
        ),
        (
            "  city: Klow",
            " city: Klow",
            "x.md:9: error: this line stands 1 space too far to the left\n"
            "    9 | city: Klow\n"
            '    mend: begin it where "ordinal: 2" begins: 2 spaces before "city: Klow"',
        ),
        (
            "  city: Klow",
            "city: Klow",
            "x.md:9: error: this line stands 2 spaces too far to the left\n"
            "    9 | city: Klow\n"
            '    mend: begin it where "ordinal: 2" begins: 2 spaces before "city: Klow"',
        ),
        (
            "city: Klow",
            "city:Klow",
            'x.md:9: error: a space is missing after "city:"\n'
            "    9 | city:Klow\n"
            "    mend: write it so: city: Klow",
        ),
        (
            "city: Klow",
            "city Klow",
            'x.md:9: error: a colon is missing after "city"\n'
            "    9 | city Klow\n"
            "    mend: write it so: city: Klow",
        ),
        (
            "city: Klow",
            "city = Klow",
            'x.md:9: error: a colon is missing after "city"\n'
            "    9 | city = Klow\n"
            "    mend: write it so: city: Klow",
        ),
        (
            "city: Klow",
            "citty: Klow",
            'x.md:9: error: "citty" cannot stand in "meeting"\n'
            "    9 | citty: Klow\n"
            '    mend: did you mean "city"? Write city: ...',
        ),
        (
            "city: Klow",
            "City: Klow",
            'x.md:9: error: "City" cannot stand in "meeting"\n'
            "    9 | City: Klow\n"
            '    mend: did you mean "city"? Write city: ...',
        ),
        (
            "city: Klow",
            "city: [Klow]",
            'x.md:9: error: "city" must be text, not a list\n'
            "    9 | city: [Klow]\n"
            '    mend: write city: "Klow"',
        ),
        (
            "city: Klow",
            "place: Klow",
            'x.md:9: error: "place" cannot stand in "meeting"\n'
            "    9 | place: Klow\n"
            "    mend: write city: and country: instead",
        ),
        (
            "city: Klow",
            'city: "Klow',
            "x.md:9: error: a quoted text that begins here never ends\n"
            '    9 | city: "Klow\n'
            '    mend: add the closing quote: city: "Klow"',
        ),
        (
            "name: Second Meeting",
            "name: Second Meeting: the outcome",
            "x.md:7: error: this colon is read as the beginning of a value\n"
            "    7 | name: Second Meeting: the outcome of the Klow Forum\n"
            '    mend: put quotes round text that holds a colon: name: "Second Meeting: the outcome of the Klow Forum"',
        ),
        (
            "name: Second Meeting of the Klow Forum",
            'name: "The "Second" Meeting"',
            "x.md:7: error: the text goes on where it should have ended\n"
            '    7 | name: "The "Second" Meeting"\n'
            "    mend: quote text that holds quotes with the other kind: name: 'The \"Second\" Meeting'",
        ),
        (
            "name: Second Meeting of the Klow Forum",
            'name: "Second" Meeting',
            "x.md:7: error: the text goes on where it should have ended\n"
            '    7 | name: "Second" Meeting\n'
            "    mend: quote text that holds quotes with the other kind: name: '\"Second\" Meeting'",
        ),
        (
            "name: Second Meeting of the Klow Forum",
            "name: 'The Chief's Meeting'",
            "x.md:7: error: the text goes on where it should have ended\n"
            "    7 | name: 'The Chief's Meeting'\n"
            "    mend: quote text that holds quotes with the other kind: name: \"The Chief's Meeting\"",
        ),
        (
            "name: Second Meeting",
            "name: @Second Meeting",
            'x.md:7: error: text may not begin with "@"\n'
            "    7 | name: @Second Meeting of the Klow Forum\n"
            '    mend: put quotes round the text: name: "@Second Meeting of the Klow Forum"',
        ),
        (
            "name: Second Meeting",
            "name: [draft] Second Meeting",
            'x.md:7: error: text that begins with "[" is read as a list or a mapping\n'
            "    7 | name: [draft] Second Meeting of the Klow Forum\n"
            '    mend: put quotes round the text: name: "[draft] Second Meeting of the Klow Forum"',
        ),
        (
            "kind: statement",
            "kind: Statement",
            'x.md:3: error: "kind" cannot be "Statement"\n'
            "    3 | kind: Statement\n"
            "    mend: did you mean kind: statement?",
        ),
        (
            "kind: statement",
            "kind: communique",
            'x.md:3: error: "kind" cannot be "communique"\n'
            "    3 | kind: communique\n"
            "    mend: write statement, summary, strategy, declaration, membership, progress-report or briefing",
        ),
        (
            "kind: statement",
            "kind: statment\nkind: summary",
            'x.md:4: error: the key "kind" stands twice, first on line 3\n'
            "    4 | kind: summary\n"
            "    mend: keep one of them",
        ),
        (
            "lines: [1, 30]",
            "lines: [1, 30",
            "x.md:15: error: a bracket that opens here is never closed, or a comma is missing\n"
            "    15 | lines: [1, 30\n"
            "    mend: close it: lines: [1, 30]",
        ),
        (
            "lines: [1, 30]",
            "lines: 1-30",
            'x.md:15: error: "lines" must be two line numbers\n'
            "    15 | lines: 1-30\n"
            "    mend: write lines: [1, 30]",
        ),
        (
            "lines: [1, 30]",
            "lines: [1, x]",
            'x.md:15: error: "lines" must be two line numbers\n'
            "    15 | lines: [1, x]\n"
            "    mend: write lines: [1, 30], the first and the last line of the source",
        ),
        (
            'after: ""}',
            'after: ""',
            "x.md:26: error: a bracket that opens here is never closed, or a comma is missing\n"
            '    26 | - {kind: page number, lines: [4, 4], before: "2", after: ""\n'
            '    mend: close it: - {kind: page number, lines: [4, 4], before: "2", after: ""}',
        ),
        (
            "Sylvania | Republic of Sylvania | state",
            "Sylvania | state",
            'x.md:24: error: between "Sylvania" and its kind its name is missing\n'
            "    24 | - Sylvania | state\n"
            "    mend: write Sylvania | Sylvania | state",
        ),
        (
            "Sylvania | Republic of Sylvania | state",
            "Sylvania | Sylvania | country",
            'x.md:24: error: "country" is no kind of delegation\n'
            "    24 | - Sylvania | Sylvania | country\n"
            '    mend: write one of state, territory, organisation, mechanism, other, '
            'such as "Sylvania | Sylvania | state"',
        ),
        (
            "Sylvania | Republic of Sylvania | state",
            "Sylvania | Sylvania | Organization",
            'x.md:24: error: "Organization" is no kind of delegation\n'
            "    24 | - Sylvania | Sylvania | Organization\n"
            '    mend: write one of state, territory, organisation, mechanism, other, '
            'such as "Sylvania | Sylvania | organisation"',
        ),
        (
            "Sylvania | Republic of Sylvania | state",
            "Sylvania: the Republic",
            'x.md:24: error: "observer" must be text, not keys with values\n'
            "    24 | - Sylvania: the Republic\n"
            '    mend: put quotes round the whole text: "Sylvania: the Republic"',
        ),
        (
            "Sylvania | Republic of Sylvania | state",
            "",
            "x.md:24: error: the name of a delegation is missing\n"
            "    24 | -\n"
            '    mend: write the name, "(lost)" if it is not known',
        ),
        (
            "Sylvania | Republic of Sylvania | state",
            "Sylvania | Republic | state | x",
            "x.md:24: error: a delegation has three parts at most\n"
            "    24 | - Sylvania | Republic | state | x\n"
            '    mend: write "as printed | its name | its kind"',
        ),
        (
            "  - observer:",
            "  - observers:",
            'x.md:23: error: "observers" cannot stand in "attendance"\n'
            "    23 | - observers:\n"
            '    mend: did you mean "observer"? Write observer: ...',
        ),
        (
            "  - observer:",
            "  observer:",
            'x.md:23: error: a "-" is missing before this item\n'
            "    23 | observer:\n"
            "    mend: write it so: - observer:",
        ),
        (
            "  - participant:",
            "    participant:",
            'x.md:19: error: a "-" is missing before this item\n'
            "    19 | participant:\n"
            "    mend: write it so: - participant:",
        ),
        (
            "repairs:",
            "repairs",
            'x.md:25: error: a colon is missing after "repairs"\n'
            "    25 | repairs\n"
            "    mend: write it so: repairs:",
        ),
        (
            "{level: medium, reasons: [no title was found]}",
            "medium",
            "x.md:4: error: the level stands without its name\n"
            "    4 | confidence: medium\n"
            "    mend: write confidence: {level: medium}",
        ),
        (
            "{level: medium, reasons: [no title was found]}",
            "{level: middling, reasons: no title}",
            'x.md:4: error: "level" cannot be "middling"\n'
            "    4 | confidence: {level: middling, reasons: no title}\n"
            "    mend: write high, medium or low\n"
            'x.md:4: error: "reasons" must be a list, not text\n'
            "    4 | confidence: {level: middling, reasons: no title}\n"
            "    mend: write reasons: [no title]",
        ),
        (
            "id: 2012",
            "id 2012",
            'x.md:2: error: a colon is missing after "id"\n'
            "    2 | id 2012-05-15-klow-2\n"
            "    mend: write it so: id: 2012-05-15-klow-2",
        ),
        (
            "---\nid",
            "id",
            "x.md:1: error: the facts at the head have no beginning\n"
            "    mend: begin the file with a line of its own: ---",
        ),
        (
            "---\nid",
            "\n---\nid",
            "x.md:2: error: the facts at the head have no beginning\n"
            "    mend: begin the file with a line of its own: ---",
        ),
        (
            "---\nid",
            "—\nid",
            "x.md:1: error: the facts at the head have no beginning\n"
            "    mend: begin the file with a line of its own: ---",
        ),
        (
            "\n---\n\n#",
            "\n\n#",
            "x.md:1: error: the facts at the head have no end\n"
            '    mend: end the facts at the head with a line of its own above line 28, "# KLOW": ---',
        ),
        (
            "\n---\n\n#",
            "\n--\n\n#",
            "x.md:1: error: the facts at the head have no end\n"
            '    mend: end the facts at the head with a line of its own above line 29, "# KLOW": ---',
        ),
        (
            "meeting:\n",
            "meeting: Klow Forum\n",
            'x.md:5: error: "meeting:" has a text beside it, and keys with values below it\n'
            "    5 | meeting: Klow Forum\n"
            '    mend: take "Klow Forum" away, or give it a key of its own below',
        ),
        (
            "file: klow.txt\n",
            "\n",
            'x.md:13: error: "file" is missing\n'
            "    13 | source:\n"
            "    mend: add file: ...",
        ),
        (
            "id: 2012-05-15-klow-2\n",
            'id: 2012-05-15-klow-2\n"kind": x\n',
            'x.md:4: error: the key "kind" stands twice, first on line 3\n'
            "    4 | kind: statement\n"
            "    mend: keep one of them",
        ),
        (
            "kind: statement\n",
            "kind: statement\nkind : x\n",
            'x.md:4: error: the key "kind" stands twice, first on line 3\n'
            "    4 | kind : x\n"
            "    mend: keep one of them",
        ),
        (
            "  - participant:\n      - Elbonia\n",
            "  - participant: Elbonia\n      - Elbonia\n",
            "x.md:19: error: a text stands beside its key, and a list below it\n"
            "    19 | - participant: Elbonia\n"
            '    mend: put it below, on a line of its own: "- Elbonia"',
        ),
        (
            "  - participant:\n",
            "  - participant\n",
            'x.md:19: error: a colon is missing after "participant"\n'
            "    19 | - participant\n"
            '    mend: write "- participant:"',
        ),
        (
            "meeting:\n",
            "Meeting:\n",
            'x.md:5: error: "Meeting" is no fact of a statement\n'
            "    5 | Meeting:\n"
            '    mend: did you mean "meeting"? Write meeting: ...',
        ),
        (
            "meeting:\n",
            "meeting\n",
            'x.md:5: error: a colon is missing after "meeting"\n'
            "    5 | meeting\n"
            "    mend: write it so: meeting:",
        ),
        (
            "      - Elbonia\n      - Kiribati\n      - Ruritania\n",
            "\t\t\t- Elbonia\n\t\t\t- Kiribati\n\t\t\t- Ruritania\n",
            "x.md:20: error: a tab is not allowed here\n"
            "    20 | - Elbonia\n"
            '    mend: put spaces in place of the tab, 4 spaces before "- Elbonia"; and likewise to line 22',
        ),
        (
            "      - Elbonia\n",
            "      * Elbonia\n",
            'x.md:20: error: an item begins with "-", not with "*"\n'
            "    20 | * Elbonia\n"
            "    mend: write it so: - Elbonia",
        ),
        (
            "      - Elbonia\n",
            "      • Elbonia\n",
            'x.md:20: error: an item begins with "-", not with "•"\n'
            "    20 | • Elbonia\n"
            '    mend: write "- Elbonia"',
        ),
        (
            "      - Kiribati\n",
            "      – Kiribati\n",
            'x.md:21: error: an item begins with "-", not with "–"\n'
            "    21 | – Kiribati\n"
            "    mend: write it so: - Kiribati",
        ),
        (
            "      - Kiribati\n",
            '      - "Kiribati\n',
            "x.md:21: error: a quoted text that begins here never ends\n"
            '    21 | - "Kiribati\n'
            '    mend: add the closing quote: - "Kiribati"',
        ),
        (
            "      - Kiribati\n",
            "      - Kiribati (as: observer)\n",
            'x.md:21: error: "participant" must be text, not keys with values\n'
            "    21 | - Kiribati (as: observer)\n"
            '    mend: put quotes round the whole text: "Kiribati (as: observer)"',
        ),
        (
            "      - Kiribati\n",
            "      - #Kiribati\n",
            "x.md:21: error: the name of a delegation is missing\n"
            "    21 | - #Kiribati\n"
            '    mend: write the name, "(lost)" if it is not known',
        ),
        (
            "      - Kiribati\n",
            "- Kiribati\n",
            "x.md:21: error: this line stands 6 spaces too far to the left\n"
            "    21 | - Kiribati\n"
            '    mend: begin it where "- Elbonia" begins: 6 spaces before "- Kiribati"',
        ),
        (
            "  body: Klow Forum\n",
            "  body: Klow Forum\n  date: 15 May 2012\n",
            'x.md:7: error: "date" cannot stand in "meeting"\n'
            "    7 | date: 15 May 2012\n"
            "    mend: write start: and end: instead",
        ),
        (
            "  city: Klow\n",
            "  city: {{ city }}\n",
            "x.md:9: error: a key must be a word, not a list or a mapping\n"
            "    9 | city: {{ city }}\n"
            '    mend: put quotes round text that begins with "{" or "["',
        ),
        (
            "KF: Klow Forum",
            "KF Klow Forum",
            'x.md:16: error: "acronyms" must be a line for each\n'
            "    16 | acronyms:\n"
            '    mend: write each as "RSO: Regional Support Office"',
        ),
        (
            "acronyms:\n  KF: Klow Forum",
            "acronyms:\n  - KF: Klow Forum",
            'x.md:16: error: "acronyms" must be a line for each\n'
            "    16 | acronyms:\n"
            '    mend: write each as "RSO: Regional Support Office"',
        ),
        (
            "file: klow.txt",
            "file: \"C:\\new\\klow.txt\"",
            "x.md:14: error: a backslash between double quotes is read as a sign of its own\n"
            "    14 | file: \"C:\\new\\klow.txt\"\n"
            "    mend: write it between single quotes: file: 'C:\\new\\klow.txt'",
        ),
        (
            "lines: [4, 4], ",
            "",
            'x.md:26: error: "lines" is missing\n'
            '    26 | - {kind: page number, before: "2", after: ""}\n'
            "    mend: add lines: [1, 1], the first and the last line of the source",
        ),
        (
            "kind: page number, ",
            "",
            'x.md:26: error: "kind" is missing\n'
            '    26 | - {lines: [4, 4], before: "2", after: ""}\n'
            "    mend: add kind: ...",
        ),
        (
            'before: "2"',
            "before: it: is",
            "x.md:26: error: a bracket that opens here is never closed, or a comma is missing\n"
            '    26 | - {kind: page number, lines: [4, 4], before: it: is, after: ""}\n'
            "    mend: close it; put quotes round text that holds a colon, a quote or a bracket",
        ),
        (
            "ordinal: 2",
            "ordinal: 2.",
            'x.md:8: error: "ordinal" must be a whole number, not "2."\n'
            "    8 | ordinal: 2.\n"
            "    mend: write ordinal: 2",
        ),
    ],
)  # fmt: skip
def test_a_broken_head_is_told_with_its_line_and_how_to_write_it(right: str, wrong: str, message: str) -> None:
    assert right in GOOD
    assert told(GOOD.replace(right, wrong, 1)) == message


def test_all_faults_of_a_head_are_told_at_once() -> None:
    text = (
        GOOD.replace('start: "2012-05-15"', "start: 20 May 2012")
        .replace("city: Klow", "city:Klow")
        .replace("      - Kiribati", "     - Kiribati")
        .replace("kind: statement", "kind: poem")
        .replace("name: Second", "name: @Second")
    )

    assert [line.split(": ")[0] for line in told(text).splitlines() if not line.startswith(" ")] == [
        "x.md:3", "x.md:7", "x.md:9", "x.md:11", "x.md:21",
    ]  # fmt: skip


def test_a_mend_that_is_told_for_a_broken_line_does_mend_it() -> None:
    broken = GOOD.replace("name: Second Meeting", "name: Second Meeting: the outcome")
    mended = told(broken).rpartition("mend: put quotes round text that holds a colon: ")[2]

    read = markup.read(broken.replace("name: Second Meeting: the outcome of the Klow Forum", mended), "x.md")
    assert read.meeting.name == "Second Meeting: the outcome of the Klow Forum"


def test_several_facts_at_the_left_edge_are_told_as_one_slip() -> None:
    text = GOOD.replace("  city: Klow\n  country:", "city: Klow\ncountry:")

    assert "x.md:9: error: " in told(text)
    assert told(text).count("too far") <= 2


def test_the_line_of_each_fact_is_known_once_it_is_read() -> None:
    head = markup.read(GOOD, "x.md").head

    assert (head.file, head.line("meeting", "start"), head.line("repairs", 0)) == ("x.md", 11, 26)


def test_a_text_that_begins_with_a_rule_or_a_colon_is_no_head() -> None:
    assert markup.read("***\n\nNote: words.\n").blocks
    assert markup.read("Identity: words.\n").blocks
