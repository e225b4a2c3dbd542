"""The meeting file: which facts a person may give of one meeting, and what each of them means.

Every key may be left out; what a template then needs and does not find stands in the draft as a
gap. A key that is not here is an error, for it is a slip of the pen more often than a new idea.
The descriptions are the comments of the file that `skeleton` writes.
"""

from __future__ import annotations

from functools import partial
from typing import Annotated

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, model_validator

from drafter.compose.values import Day, Names, Number, Order, Position, Profile, Slots, Text, Weekday, choice, items
from drafter.model import Kind

KINDS = (Kind.STATEMENT, Kind.PROGRESS_REPORT, Kind.BRIEFING)
"""The kinds that are drafted from a meeting file; each has a template of its name."""
KindName = Annotated[str | None, BeforeValidator(choice(*Kind))]

_described = partial(Field, default=None)
_listed = partial(Field, default_factory=list)


class Form(BaseModel):
    """A part of the meeting file: what is empty counts as left out, but [] says that there is none."""

    model_config = ConfigDict(extra="forbid", frozen=True, populate_by_name=False)

    @model_validator(mode="before")
    @classmethod
    def _without_empty(cls, value: object) -> object:
        if value is None:
            return {}
        if not isinstance(value, dict):
            return value
        return {key: part for key, part in value.items() if not _is_blank(part)}


def _is_blank(part: object) -> bool:
    """Return whether a value is not filled in yet: nothing, or a list whose items are all empty."""
    return part is None or part in ("", {}) or (isinstance(part, list) and bool(part) and not any(part))


class Passage(Form):
    """A paragraph or a list item; text alone may stand in its place."""

    text: Text = _described(description="your own words; after a clause they follow it in the same paragraph")
    clause: Text = _described(description="the id of a precedent: closing/host-thanked")
    values: Slots = Field(default_factory=dict, alias="with", description="what fills the clause's slots")
    then: Passages = _listed(description="further sentences of the same paragraph: text, or clauses of their own")
    items: Passages = _listed(description="a list below the paragraph: text, or clauses of their own")

    @model_validator(mode="before")
    @classmethod
    def _from_text(cls, value: object) -> object:
        return {"text": value} if isinstance(value, str) else value


Passages = Annotated[list[Passage], BeforeValidator(items)]


class Group(Form):
    """The group of the body that meets."""

    name: Text = _described(description="in full: Ad Hoc Group")
    short: Text = _described(description="as the text calls it: AHG")


class Body(Form):
    """The process or organisation."""

    name: Text = _described(description="in full, as in the title")
    short: Text = _described(description="as the text calls it after its first mention")
    acronym: Text = _described(description="if it has one")
    group: Group = Field(default_factory=Group, description="the group that meets, if it is not the whole body")


class Event(Form):
    """A meeting or activity."""

    name: Text = _described(description="as the text calls it: eleventh meeting of AHG Senior Officials")
    ordinal: Number = _described(description="which of its kind, as a number: 11")
    city: Text = _described(description="where")
    country: Text = _described(description="in which country")
    start: Day = _described(description="first day: 2017-03-14")
    end: Day = _described(description="last day, where there is more than one")
    date: Text = _described(description="where the day is not known, in your own words: the first quarter of 2018")


class ThisMeeting(Event):
    """The meeting itself."""

    weekday: Weekday = _described(description="of the first day; only checked against it")
    title: Text = _described(description="in full: Eleventh Meeting of Ad Hoc Group (AHG) Senior Officials")
    purpose: Text = _described(description="its purpose was to: assess AHG activities and achievements")
    aim: Text = _described(description="and also to: make recommendations to ...")


class Ministerial(Event):
    """A ministerial conference."""

    tasks: Text = _described(description="what Ministers tasked the group with, parted by semicolons")


class Activity(Event):
    """Something undertaken since the last meeting."""

    hosts: Names = _listed(description="who hosted or co-chaired it")
    theme: Text = _described(description="the heading under which a report lists it")
    outcome: Text = _described(description="what came of it, in half a sentence")


class Host(Form):
    """Who hosts."""

    country: Text = _described(description="the host country")


class Attendance(Form):
    """Who was there. Order does not matter: the draft puts names in alphabetical order."""

    members: Names = _listed(description='delegations, one a line, each after "- "')
    organisations: Names = _listed(description="organisations that are members; [] if there were none")
    observers: Names = _listed(description="observers, States and organisations")
    others: Names = _listed(description="others in the room")
    order: Order = _described(description='"alphabetical", or "as given": in this order and in these words')
    position: Position = _described(description='where the list stands: "opening" (paragraph 1) or "last" (a section)')


class Named(Form):
    """Something that the text names."""

    name: Text = _described(description="as the text calls it")


class Report(Named):
    """The progress report that was before the meeting."""

    period: Text = _described(description="the time it covers: the past two years")
    achievements: Text = _described(description="progress was made through: the establishment of ...")
    mechanisms: Text = _described(description="the mechanisms now established")
    background: Passages = _listed(description="paragraphs: what the group is, its mandate, who pays for it")


class Strategy(Named):
    """The strategy or forward work programme."""

    endorsed: Text = _described(description="the meeting that endorsed it")
    areas: Text = _described(description="the areas it covers")


class Theme(Form):
    """One heading among the key themes, or none."""

    heading: Text = _described(description="may be left out")
    paragraphs: Passages = _listed(description="paragraphs: your own words, or clauses of the shelf")


class Annex(Form):
    """A list attached to the statement."""

    title: Text = _described(description="its heading: Priority activities")
    introduction: Text = _described(description="a sentence before the list, if no clause says it")
    items: Passages = _listed(description="its list")


class FollowUp(Form):
    """One thing directed or promised, and what became of it."""

    directed: Text = _described(description="what was to be done")
    status: Text = _described(description="done, under way, not reported")
    outcome: Text = _described(description="what became of it")


class Brief(Form):
    """What only a briefing says."""

    objective: Text = _described(description="what success at the meeting is, in one sentence")
    background: Passages = _listed(description="facts that may be used")
    key_points: Passages = _listed(description="what the delegation wants to be known")
    talking_points: Passages = _listed(description="to be spoken: short")
    sensitivities: Passages = _listed(description="if raised")
    contact: Text = _described(description="who knows more")
    cleared_by: Text = _described(description="who approved this brief")


class Draft(Form):
    """What every page of the draft says of it."""

    as_at: Text = _described(description="the day and hour of this text: 13 March 2017, 17:00")
    revision: Text = _described(description="Rev.1")
    marking: Text = _described(description="who may read it: For participants only")


Activities = Annotated[list[Activity], BeforeValidator(items)]
Themes = Annotated[list[Theme], BeforeValidator(items)]
Annexes = Annotated[list[Annex], BeforeValidator(items)]
FollowUps = Annotated[list[FollowUp], BeforeValidator(items)]


class MeetingFile(Form):
    """All the facts of one meeting."""

    kind: KindName = _described(description="what is drafted: statement, progress-report or briefing")
    template: Text = _described(description="the template, where it is not the one of that kind")
    choose: Names = _listed(description="Where the template offers several clauses: the ids of those to take")
    profile: Profile = _described(description="whose names and style: bali, un or au")
    body: Body = Field(default_factory=Body, description="The process or organisation")
    meeting: ThisMeeting = Field(default_factory=ThisMeeting, description="This meeting")
    host: Host = Field(default_factory=Host, description="Who hosts, and is thanked")
    cochairs: Names = _listed(description="The Co-Chairs")
    attendance: Attendance = Field(default_factory=Attendance, description="Who was there, in any order")
    previous: Event = Field(default_factory=Event, description="The last meeting of the same group")
    ministerial: Ministerial = Field(default_factory=Ministerial, description="The last ministerial conference")
    preparatory: Event = Field(default_factory=Event, description="An earlier meeting of officials that is reported on")
    next: Event = Field(default_factory=Event, description="The next meeting of the same group")
    next_ministerial: Event = Field(default_factory=Event, description="The next ministerial conference, if one is set")
    report: Report = Field(default_factory=Report, description="The progress report before the meeting")
    strategy: Strategy = Field(default_factory=Strategy, description="The strategy that priority activities go into")
    supporter: Named = Field(default_factory=Named, description="Who paid for participants to come, and is thanked")
    activities: Activities = _listed(description="What was undertaken since the last meeting, each after a dash")
    proceedings: Passages = _listed(description="Further paragraphs under Proceedings")
    themes: Themes = _listed(description="Key themes")
    action_items: Passages = _listed(description="Action items")
    planned: Passages = _listed(description="Activities that participants undertook to deliver, a list")
    recommendations: Passages = _listed(description='What was recommended to Ministers: "the AHG be retained ..."')
    way_forward: Passages = _listed(description="Further paragraphs under The way forward")
    annexes: Annexes = _listed(description="Annexes")
    follow_up: FollowUps = _listed(description="What was directed, and what became of it")
    priorities: Passages = _listed(description="Priorities ahead, a list")
    brief: Brief = Field(default_factory=Brief, description="What only a briefing says")
    keep: Names = _listed(description="Optional passages of the template that stay: their numbers, or all")
    draft: Draft = Field(default_factory=Draft, description="What every page of the draft says of it")
