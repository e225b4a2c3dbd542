"""Home: the workspace at a glance, and the place where files are dropped to be read in."""

from __future__ import annotations

from drafter.web.asking import Answer, Asked, Page, Way
from drafter.workflow.glance import glance


def home(asked: Asked) -> Answer:
    """Show what the workspace holds and what waits in it."""
    return Page("home.html", {"held": glance(asked.workspace)})


WAYS = (Way("/", home),)
