"""Which house style a text follows."""

from __future__ import annotations

from drafter.model import Profile, Shelf, Statement


def profile(statement: Statement, shelf: Shelf) -> Profile:
    """Return the profile that the statement's head names, else its body's; one that asks nothing where none is."""
    if statement.profile:
        return next((one for one in shelf.profiles if one.name == statement.profile), Profile())
    body = statement.meeting.body.casefold()
    return next((one for one in shelf.profiles if body and body in map(str.casefold, one.bodies)), Profile())
