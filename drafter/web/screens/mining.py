"""Mining from the page: it runs beside, is told of, and can be stopped."""

from __future__ import annotations

from drafter.web.asking import Answer, Asked, Page, Way
from drafter.workflow.page import beside


def mining(asked: Asked) -> Answer:
    """Show how mining stands."""
    return _page(asked, beside.watch(asked.workspace))


def begin(asked: Asked) -> Answer:
    """Begin to mine."""
    return _page(asked, beside.begin(asked.workspace))


def stop(asked: Asked) -> Answer:
    """Stop it."""
    return _page(asked, beside.stop(asked.workspace))


def _page(asked: Asked, told: beside.Told | None) -> Page:
    return Page("mining.html", {"told": told}, "mining" if asked.is_part else "")


WAYS = (Way("/mining", mining), Way("/mining", begin, "POST"), Way("/mining/stop", stop, "POST"))
