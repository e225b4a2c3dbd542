"""docs/reading.md says what a run does."""

from __future__ import annotations

import reading_faults


def test_the_table_of_faults_is_what_a_run_gives():
    shown = reading_faults.PAGE.read_text(encoding="utf-8")

    assert reading_faults.page(shown) == shown, "run `make faults`, and read what changed"
