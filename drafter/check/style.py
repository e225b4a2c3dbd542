"""Which house style a text follows."""

from __future__ import annotations

from drafter.model import Profile, Shelf, Statement


def profile(statement: Statement, shelf: Shelf) -> Profile:
    """Return the profile that the statement's head names, else its body's; one that asks nothing where none is.

    A body that was read in short, "Lake Forum", is told by the title, which has it in full: "LAKE FORUM ON NETS".
    """
    if statement.profile:
        return next((one for one in shelf.profiles if one.name == statement.profile), Profile())
    called = {statement.meeting.body.casefold(), *(line.casefold() for line in statement.title)} - {""}
    return next((one for one in shelf.profiles if not called.isdisjoint(map(str.casefold, one.bodies))), Profile())
