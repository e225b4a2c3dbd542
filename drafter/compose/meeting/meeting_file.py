"""The meeting file: which facts a person may give of one meeting, and what each of them means.

Every key may be left out; what a template then needs and does not find stands in the draft as a
gap. A key that is not here is an error, for it is a slip of the pen more often than a new idea.
The descriptions are the comments of the file that `skeleton` writes.
"""

from __future__ import annotations

from typing import Annotated

from pydantic import BeforeValidator, Field, model_validator

from drafter import dates
from drafter.compose.meeting.form import Form, Passage, Passages, described, listed
from drafter.compose.meeting.papers import (
    Annex,
    Brief,
    Declaration,
    Delegations,
    FollowUp,
    Membership,
    Named,
    Report,
    Silence,
    Strategy,
    Summary,
    Theme,
)
from drafter.compose.meeting.values import (
    Answer,
    ByKey,
    Day,
    Names,
    Number,
    Order,
    Position,
    Text,
    Weekday,
    choice,
    items,
)
from drafter.model import DOCUMENTS

__all__ = ["Form", "MeetingFile", "Passage"]

KINDS = tuple(DOCUMENTS)
"""What is drafted from a meeting file, by the name that its "kind:" has."""
KindName = Annotated[str | None, BeforeValidator(choice(*KINDS))]


class Group(Form):
    """The group of the body that meets."""

    name: Text = described(description="in full: Ad Hoc Group")
    short: Text = described(description="as the text calls it: AHG")


class Body(Form):
    """The process or organisation."""

    name: Text = described(description="in full, as in the title")
    short: Text = described(description="as the text calls it after its first mention")
    acronym: Text = described(description="if it has one")
    group: Group = Field(default_factory=Group, description="the group that meets, if it is not the whole body")


class Event(Form):
    """A meeting or activity."""

    name: Text = described(description="as the text calls it: eleventh meeting of AHG Senior Officials")
    ordinal: Number = described(description="which of its kind, as a number: 11")
    city: Text = described(description="where")
    country: Text = described(description="in which country")
    start: Day = described(description="first day: 2017-03-14")
    end: Day = described(description="last day, where there is more than one")
    date: Text = described(description="where the day is not known, in your own words: the first quarter of 2018")

    @model_validator(mode="before")
    @classmethod
    def _of_days(cls, value: object) -> object:
        """Take whole days that are typed in words for what they are: "16 and 17 May 2023" begins on 2023-05-16."""
        if not isinstance(value, dict) or value.get("start") or value.get("end"):
            return value
        typed = value.get("date")
        found = dates.find(typed) if isinstance(typed, str) else []
        if len(found) != 1 or found[0].text != str(typed).strip():
            return value
        days = {"start": found[0].start.isoformat()}
        if found[0].end != found[0].start:
            days["end"] = found[0].end.isoformat()
        return value | days  # and printed as it was typed


class ThisMeeting(Event):
    """The meeting itself."""

    weekday: Weekday = described(description="of the first day; only checked against it")
    title: Text = described(description="in full: Eleventh Meeting of Ad Hoc Group (AHG) Senior Officials")
    purpose: Text = described(description="its purpose was to: assess AHG activities and achievements")
    aim: Text = described(description="and also to: make recommendations to ...")


class Ministerial(Event):
    """A ministerial conference."""

    tasks: Text = described(description="what Ministers tasked the group with, parted by semicolons")


class Preparatory(Event):
    """An earlier meeting of officials."""

    recommended: Answer = described(description="yes, if it recommended the priority activities of the annex")


class Activity(Event):
    """Something undertaken since the last meeting."""

    hosts: Names = listed(description="who hosted or co-chaired it")
    theme: Text = described(description="the heading under which a report lists it")
    outcome: Text = described(description="what came of it, in half a sentence")


class Host(Form):
    """Who hosts."""

    country: Text = described(description="the host country")


class Attendance(Form):
    """Who was there. Order does not matter: the draft puts names in alphabetical order."""

    members: Names = listed(description='delegations, one a line, each after "- "')
    organisations: Names = listed(description="organisations that are members; [] if there were none")
    observers: Names = listed(description="observers, States and organisations")
    others: Names = listed(description="others in the room")
    order: Order = described(description='"alphabetical", or "as given": in this order and in these words')
    position: Position = described(description='where the list stands: "opening" (paragraph 1) or "last" (a section)')
    delegations: Delegations = listed(description="the people, by delegation, for the attendance list in an annex")


class Draft(Form):
    """What every page of the draft says of it."""

    as_at: Text = described(description="the day and hour of this text: 13 March 2017, 17:00")
    revision: Text = described(description="Rev.1")
    marking: Text = described(description="who may read it: For participants only")


Activities = Annotated[list[Activity], BeforeValidator(items)]
Themes = Annotated[list[Theme], BeforeValidator(items)]
Annexes = Annotated[list[Annex], BeforeValidator(items)]
FollowUps = Annotated[list[FollowUp], BeforeValidator(items)]


class MeetingFile(Form):
    """All the facts of one meeting."""

    kind: KindName = described(description="what is drafted; `drafter new --help` lists the kinds")
    template: Text = described(description="the template, where it is not the one of that kind")
    choose: Names = listed(description="Where the template offers several clauses: the ids of those to take")
    profile: Text = described(description="whose names and style, one of precedents/profiles.yaml: bali, un, au")
    body: Body = Field(default_factory=Body, description="The process or organisation")
    meeting: ThisMeeting = Field(default_factory=ThisMeeting, description="This meeting")
    host: Host = Field(default_factory=Host, description="Who hosts, and is thanked")
    cochairs: Names = listed(description="The Co-Chairs, in the order in which the text names them")
    attendance: Attendance = Field(default_factory=Attendance, description="Who was there, in any order")
    previous: Event = Field(default_factory=Event, description="The last meeting of the same group")
    ministerial: Ministerial = Field(default_factory=Ministerial, description="The last ministerial conference")
    preparatory: Preparatory = Field(
        default_factory=Preparatory, description="An earlier meeting of officials that is reported on"
    )
    next: Event = Field(default_factory=Event, description="The next meeting of the same group")
    next_ministerial: Event = Field(default_factory=Event, description="The next ministerial conference, if one is set")
    report: Report = Field(default_factory=Report, description="The progress report before the meeting")
    strategy: Strategy = Field(default_factory=Strategy, description="The strategy that priority activities go into")
    supporter: Named = Field(default_factory=Named, description="Who paid for participants to come, and is thanked")
    activities: Activities = listed(description="What was undertaken since the last meeting, each after a dash")
    decisions: Passages = listed(description="What was decided, for a statement that begins with its decisions")
    proceedings: Passages = listed(description="Further paragraphs under Proceedings")
    themes: Themes = listed(description="Key themes")
    action_items: Passages = listed(description="Action items")
    planned: Passages = listed(description="Activities that participants undertook to deliver, a list")
    recommendations: Passages = listed(description='What was recommended to Ministers: "the AHG be retained ..."')
    principles: Passages = listed(description="General principles, for a ministerial statement")
    way_forward: Passages = listed(description="Further paragraphs under The way forward")
    annexes: Annexes = listed(description="Annexes")
    follow_up: FollowUps = listed(description="What was directed, and what became of it")
    priorities: Passages = listed(description="Priorities ahead, a list")
    declaration: Declaration = Field(default_factory=Declaration, description="What only a declaration says")
    membership: Membership = Field(default_factory=Membership, description="Who belongs to the body, list by list")
    silence: Silence = Field(default_factory=Silence, description="What a cover note for a silence procedure says")
    summary: Summary = Field(default_factory=Summary, description="Of which statement a summary is made")
    brief: Brief = Field(default_factory=Brief, description="What only a briefing says")
    keep: Names = listed(description="Optional passages of the template that stay: their numbers, or all")
    facts: ByKey = Field(default_factory=dict, description="Words that a template of a past statement asks for by key")
    confirmed: Names = listed(
        description="Facts that look odd and are right, as drafter named them when it told so: host.country"
    )
    draft: Draft = Field(default_factory=Draft, description="What every page of the draft says of it")
