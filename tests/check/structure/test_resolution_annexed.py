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
