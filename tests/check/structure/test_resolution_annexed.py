"""Lists of a resolution that is the annex of a report end as those of a resolution do."""

from __future__ import annotations

from drafter import check, markup
from drafter.model import Shelf

REPORT = """---
id: 2025-05-05-session-5
---
1. The Assembly met in Zenda.

2. The Assembly adopted the decision in annex I.

3. The Assembly was closed.

## Annex I

1. *Urges* members to count nets{mark}

2. *Invites* members to:

   (a) Mend at least one net;

   (b) Sell no net;

   (c) Exchange nets;

3. *Requests* the secretariat to report{mark}

4. *Decides* to meet again.
"""


def told(mark: str) -> list[str]:
    statement = markup.read(REPORT.format(mark=mark))
    return [each.what for each in check.problems(statement, Shelf(statements=(statement,))) if each.rule == "list-ends"]


def test_items_run_on_where_the_paragraphs_do() -> None:
    assert told(";") == []
    assert len(told(".")) == 2


def problems(words: str, rule: str) -> list[str]:
    statement = markup.read(words)
    return [each.what for each in check.problems(statement, Shelf(statements=(statement,))) if each.rule == rule]


def test_an_item_behind_the_last_of_an_annex_is_told() -> None:
    words = REPORT.format(mark=";").replace("to report;", "to report on paragraph 2 ({item}) above;")
    assert problems(words.format(item="c"), "cross-reference") == []
    said = '"paragraph 2 (d)" is not there: the last item of paragraph 2 is (c)'
    assert problems(words.format(item="d"), "cross-reference") == [said]
