"""A call that checks a text by one rule, against an empty shelf."""

from __future__ import annotations

from collections.abc import Callable
from types import ModuleType

import pytest

from drafter import markup
from drafter.model import Profile, Shelf
from drafter.problems import as_text

HEAD = "---\nid: new\nmeeting: {body: Zenda Process}\n---\n"

By = Callable[..., list[str]]


@pytest.fixture
def by() -> By:
    """What one rule tells of a text; `list_ends` is what the profile of its body asks of lists."""

    def told(rule: ModuleType, text: str, head: str = HEAD, list_ends: str = "") -> list[str]:
        profile = Profile(name="zenda", list_ends=list_ends, bodies=("Zenda Process",))
        return [as_text(problem) for problem in rule.check(markup.read(head + text), Shelf(profiles=(profile,)))]

    return told
