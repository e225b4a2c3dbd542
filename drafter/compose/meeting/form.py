"""What every part of a meeting file is made of: its form, and the passage, a paragraph or a list item in it."""

from __future__ import annotations

from functools import partial
from typing import Annotated

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, model_validator

from drafter.compose.meeting.values import Slots, Text, items

described = partial(Field, default=None)
listed = partial(Field, default_factory=list)


class Form(BaseModel):
    """A part of the meeting file: what is empty counts as left out, but [] says that there is none."""

    model_config = ConfigDict(extra="forbid", frozen=True, populate_by_name=False, defer_build=True)

    @model_validator(mode="before")
    @classmethod
    def _without_empty(cls, value: object) -> object:
        if value is None:
            return {}
        if not isinstance(value, dict):
            return value
        return {key: part for key, part in value.items() if not _is_blank(part)}


def _is_blank(part: object) -> bool:
    """Return whether a value is not filled in yet: nothing, or a list or part whose own values are all so."""
    if isinstance(part, dict | list):
        inner = list(part.values()) if isinstance(part, dict) else part
        return all(_is_blank(each) for each in inner) if inner else isinstance(part, dict)
    return part is None or part == ""


class Passage(Form):
    """A paragraph or a list item; text alone may stand in its place."""

    text: Text = described(description="your own words; after a clause they follow it in the same paragraph")
    clause: Text = described(description="the id of a precedent: closing/host-thanked")
    values: Slots = Field(default_factory=dict, alias="with", description="what fills the clause's slots")
    then: Passages = listed(description="further sentences of the same paragraph: text, or clauses of their own")
    items: Passages = listed(description="a list below the paragraph: text, or clauses of their own")

    @model_validator(mode="before")
    @classmethod
    def _from_text(cls, value: object) -> object:
        return {"text": value} if isinstance(value, str) else value


Passages = Annotated[list[Passage], BeforeValidator(items)]
