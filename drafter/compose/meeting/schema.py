"""The meeting file as a JSON Schema, so that an editor completes its keys, explains them, and marks what is wrong.

It is made of the models of `meeting_file` and never written by hand. It is no stricter than the reader, but that a date
is one only as year-month-day: a key may stand without a value, and a list is written as one.
"""

from __future__ import annotations

import json
from typing import Any

from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from drafter.compose.meeting import values
from drafter.compose.meeting.meeting_file import MeetingFile, Passage

_DIALECT = "http://json-schema.org/draft-07/schema#"  # the name of the standard, which editors know; none looks it up
_ANY_TEXT = ["string", "number", "boolean", "null"]  # an editor takes 2017 and "yes" for more than the words they are
_DAY = r"^([0-9]{4}-[0-9]{1,2}-[0-9]{1,2})?$"
_READERS: dict[object, JsonSchemaValue] = {
    values.text: {"type": _ANY_TEXT},
    values.day: {"type": ["string", "null"], "format": "date", "pattern": _DAY, "examples": ["2017-03-14"]},
    values.number: {"type": ["integer", "null"], "minimum": 1, "maximum": values.MAX_ORDINAL},
    values.answer: {"type": ["boolean", "string", "null"], "enum": [True, False, *values.ANSWERS, None]},
}
"""What reads a value -> what an editor may be told of it."""


def schema() -> str:
    """Return the schema as its file holds it."""
    made = MeetingFile.model_json_schema(ref_template="#/definitions/{model}", schema_generator=_ForEditors)
    parts = made.pop("$defs")
    made |= {"$schema": _DIALECT, "title": "Meeting file", "type": "object", "definitions": parts}
    head = {key: made.pop(key) for key in ("$schema", "title", "description", "type")}
    return json.dumps({**head, **made}, indent=2, ensure_ascii=False) + "\n"


class _ForEditors(GenerateJsonSchema):
    """A part may be empty; what reads a value tells more of it than its Python type."""

    def function_before_schema(self, schema: core_schema.BeforeValidatorFunctionSchema) -> JsonSchemaValue:
        """Return what the reader of a value takes."""
        reader: Any = schema["function"]["function"]
        if known := _READERS.get(reader):
            return dict(known)
        if words := getattr(reader, "words", ()):
            return {"type": ["string", "null"], "enum": [*words, None]}
        inner = self.generate_inner(schema["schema"])
        return {"type": _ANY_TEXT} if inner.get("type") == "string" else inner

    def nullable_schema(self, schema: core_schema.NullableSchema) -> JsonSchemaValue:
        """Return the schema of what may be left out: every value may."""
        return self.generate_inner(schema["schema"])

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> JsonSchemaValue:
        """Return the schema without its default: what is left out is a gap, and no editor is to fill it."""
        return self.generate_inner(schema["schema"])

    def list_schema(self, schema: core_schema.ListSchema) -> JsonSchemaValue:
        """Return a list that may be left empty."""
        return {**super().list_schema(schema), "type": ["array", "null"]}

    def dict_schema(self, schema: core_schema.DictSchema) -> JsonSchemaValue:
        """Return the slots of a clause: text or a list of names each."""
        filling = {"type": [*_ANY_TEXT, "array"], "items": {"type": _ANY_TEXT}}
        return {"type": ["object", "null"], "additionalProperties": filling}

    def model_schema(self, schema: core_schema.ModelSchema) -> JsonSchemaValue:
        """Return a part whose key may stand alone."""
        made = super().model_schema(schema)
        made.pop("title", None)
        made["type"] = ["object", "null"]
        if schema["cls"] is not Passage:
            return made
        told = made.pop("description", "")
        return {"description": told, "anyOf": [{"type": ["string", "number", "boolean"]}, made]}

    def field_title_should_be_set(self, schema: object) -> bool:
        """Return False: a key's title would say its name again."""
        return False
