"""Numbers of members, shares of one whole, numbers written twice, and times that a text tells against each other."""

from __future__ import annotations

from datetime import date

import pytest

from drafter import check
from drafter.model import Block, BlockKind, Meeting, Severity, Shelf, Statement

MET = Meeting(body="Lake Forum", name="Third Meeting", ordinal=3, start=date(2024, 10, 17), end=date(2024, 10, 18))


def told(*texts: str) -> list[str]:
    blocks = tuple(Block(BlockKind.PARAGRAPH, text, label=str(at)) for at, text in enumerate(texts, start=1))
    statement = Statement("new", blocks=blocks, meeting=MET)
    found = check.problems(statement, Shelf((statement,)))
    return [f"{each.rule}: {each.what}" for each in found if each.severity is not Severity.NOTE]


@pytest.mark.parametrize(
    "texts",
    [
        ("Eight of our seventeen parliaments have agreed; we call on the other nine to do so.",),
        ("All fourteen members came.", "Eleven of our members have agreed, and the remaining three intend to do so."),
        ("All fourteen members came.", "Eleven of our members have agreed; the other four offices were closed."),
        ("Fish feeds our fourteen economies.", "We admit Klow as the fifteenth member. Our two countries agree."),
        ("The budget of the biennium 2024–2025 was met.", "The triennium 2024–2026 begins."),
        (
            "It elected twelve (12) members, and twenty-one (21) others.",
            "Article two (3) applies. Phase five (2) is on.",
        ),
        ("The fleet is made up of trawlers (45 per cent), seiners (40 per cent) and others (15 per cent).",),
        ("The work is financed from the Fund (60 per cent), by ports (25 per cent) and by others (15 per cent).",),
        ("We recalled our meeting in Klow on 3 March 2024.",),
        ("We, Ministers of the nine countries, met in Klow on 17 October 2024.", "Our nine countries agree."),
        ("It agreed on the following three criteria: size, age and colour.",),
        ("Of the members, 70 per cent said that costs were met by ports and 65 per cent by States.",),
        ("Of the answers, 60 per cent named nets and 55 per cent named boats.",),
        ("The fleet consists of trawlers, 60 per cent of them old, of which 50 per cent are idle.",),
        ("The survey ran between 3 and 14 February 2024, from 28 May to 3 June and from 30 to 3 per cent.",),
        ("The Group met twice: in Klow on 3 March 2024; and online on 5 May 2024. It would meet on 7 November 2024.",),
        ("The lease expires on 6 June 2025.", "It decided to undertake a mission to Klow from 7 to 9 November 2024."),
        ("It welcomed the accession of Klow, bringing the number of members from seven to eight.",),
        ("It welcomed the accession of Klow, bringing the number of members to eight.", "All eight members had paid."),
        ("It welcomed the accession of Klow, bringing membership to eight.", "All seven members had voted for it."),
        ("With Bosnia and Herzegovina, which was welcomed, the number of members rose from seven to eight.",),
    ],
)
def test_what_goes_together_is_silent(texts: tuple[str, ...]) -> None:
    assert told(*texts) == []


@pytest.mark.parametrize(
    ("texts", "said"),
    [
        (("Eight of our seventeen parliaments have agreed; we call on the other eight to do so.",),
         'part-of: "Eight of our seventeen" and "the other eight" are not 17'),
        (("All fourteen members came.", "Eleven of our members have agreed, and the remaining four intend to do so."),
         'part-of: "Eleven of our members" and "the remaining four" are not the 14 that the text counts'),
        (("Fish feeds our fourteen economies.", "Salt feeds our fourteen economies.", "Our fifteen members agree."),
         'part-of: "Our fifteen members": elsewhere the text says that they are 14'),
        (("Fish feeds our fourteen economies.", "We admit Klow as the seventeenth member."),
         'part-of: "seventeenth member": the text counts 14 members'),
        (("It adopted the budget of the biennium 2024–2026.",),
         'duration: "biennium 2024–2026": a biennium has two years, these are 3'),
        (("It elected twenty-one (22) members.",),
         'counts-agree: "twenty-one (22)" is one number in words, and another in figures'),
        (("Of the costs, 60 per cent would be met by members and 50 per cent by partners.",),
         "added-up: the parts of one whole are more than all of it: 60 + 50 per cent"),
        (("The work is financed from the Fund (70 per cent), by ports (25 per cent) and by others (15 per cent).",),
         "added-up: the parts of one whole are more than all of it: 70 + 25 + 15 per cent"),
        (("We recalled our meeting in Klow on 3 March 2025.",),
         'order-of-events: "recalled our meeting in Klow on 3 March 2025" tells as past what came after: the meeting '
         "was on 17–18\u00a0October 2024"),
        (("The report is of the Net Group, which met twice: in Klow on 3 March 2024; and online on 5 May 2025.",),
         'order-of-events: "met twice: in Klow on 3 March 2024; and online on 5 May 2025" tells as past what came '
         "after: the meeting was on 17–18\u00a0October 2024"),
        (("We, Ministers of the eight countries of Klow, met on 17 October 2024.", "Our nine countries agree.",
          "Our nine countries met."),
         'part-of: "We, Ministers of the eight countries": elsewhere the text says that they are 9'),
        (("It agreed on the following four criteria: size, age and colour.",),
         'counts-agree: "four criteria" are announced, and 3 listed: "size, age and colour"'),
        (("The survey ran from 14 to 3 February 2024.",),
         'impossible-date: "14 to 3 February 2024" is no date'),
        (("The Group met twice: in Klow on 3 March 2024; and online on 5 May 2025.",),
         'order-of-events: "met twice: in Klow on 3 March 2024; and online on 5 May 2025" tells as past what came '
         "after: the meeting was on 17–18\u00a0October 2024"),
        (("It renewed the lease, which expires on 6 June 2023.",),
         'order-of-events: "which expires on 6 June 2023" tells as to come what was over: the meeting was on '
         "17–18\u00a0October 2024"),
        (("It decides to undertake a mission to Klow from 7 to 9 November 2023.",),
         'order-of-events: "decides to undertake a mission to Klow from 7 to 9 November 2023" tells as to come what '
         "was over: the meeting was on 17–18\u00a0October 2024"),
        (("It welcomed the accession of Klow, bringing the number of members from seven to nine.",),
         'part-of: "bringing the number of members from seven to nine", and 1 joined'),
        (("The number of members rose from seven to ten with the admission of Klow and Zenda.",),
         'part-of: "number of members rose from seven to ten", and 2 joined'),
        (("It welcomed the accession of Klow, bringing the number of members to nine.", "It now has eight members."),
         'part-of: "bringing the number of members to nine": elsewhere the text says that they are 8'),
    ],
)  # fmt: skip
def test_what_does_not_go_together_is_told(texts: tuple[str, ...], said: str) -> None:
    assert told(*texts) == [said]
