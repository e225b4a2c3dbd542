"""What single kinds of paper say beside the facts of the meeting: the report, the brief, the declaration and others.

They are parts of the meeting file; each stands there under a key of its name.
"""

from __future__ import annotations

from typing import Annotated

from pydantic import BeforeValidator

from drafter.compose.meeting.form import Form, Passages, described, listed
from drafter.compose.meeting.values import Answer, Day, Hour, Names, Number, Text, Zone, items


class Named(Form):
    """Something that the text names."""

    name: Text = described(description="as the text calls it")


class Report(Named):
    """The progress report that was before the meeting."""

    considered: Answer = described(description="yes, if the Meeting considered it")
    attached: Answer = described(description="yes, if it goes out with the statement: then the text says (attached)")
    endorsed: Answer = described(description="yes, if the Meeting endorsed it and commended it to Ministers")
    period: Text = described(description="the time it covers: the past two years")
    achievements: Text = described(
        description="the Meeting agreed that progress was made through: the establishment of ..."
    )
    mechanisms: Text = described(description="the mechanisms now established")
    background: Passages = listed(description="paragraphs: what the group is, and why it was set up")
    mandate: Passages = listed(description="paragraphs: what it was tasked with, and by whom")
    composition: Passages = listed(description="paragraphs: who belongs to it, and who takes part")
    coordination: Passages = listed(description="paragraphs: who leads it, and who serves it")
    funding: Passages = listed(description="paragraphs: who pays for it")


class Topic(Form):
    """One line of work of a strategy: what it is, what is to be done, and who does it."""

    name: Text = described(description="the topic: Joint training of liaison officers")
    about: Text = described(description="what it is, in a sentence or two")
    actions: Passages = listed(description="what is to be done, a list")
    who: Text = described(description="who does it")
    due: Text = described(description="by when, in your own words: first half of 2018")


Topics = Annotated[list[Topic], BeforeValidator(items)]


class Chapter(Form):
    """The topics of a strategy under one heading."""

    heading: Text = described(description="its heading: Border management")
    topics: Topics = listed(description="each after a dash")


Chapters = Annotated[list[Chapter], BeforeValidator(items)]


class Strategy(Named):
    """The strategy or forward work programme."""

    endorsed: Text = described(description="the meeting that endorsed it")
    areas: Text = described(description="the areas it covers")
    introduction: Passages = listed(description="paragraphs: what it rests on")
    objective: Passages = listed(description='what it is to reach, a paragraph that ends in ":" with "items:" below')
    chapters: Chapters = listed(description="its topics, by heading")
    review: Passages = listed(description="paragraphs: who reviews it and when, and who pays")


class Theme(Form):
    """One heading among the key themes, or none."""

    heading: Text = described(description="may be left out")
    paragraphs: Passages = listed(description="paragraphs: your own words, or clauses of the shelf")


class Annex(Form):
    """A list attached to the statement."""

    title: Text = described(description="its heading: Priority activities")
    introduction: Text = described(description="a sentence before the list, if no clause says it")
    agreed: Answer = described(description="yes, if the Meeting agreed on its list as priority activities")
    items: Passages = listed(description="its list")


class FollowUp(Form):
    """One thing directed or promised, and what became of it."""

    directed: Text = described(description="what was to be done")
    who: Text = described(description="who was to do it")
    due: Text = described(description="by when, in the words of the promise")
    status: Text = described(description="done, under way, not reported")
    outcome: Text = described(description="what became of it")
    commitment: Text = described(description="its id in the ledger, which says what is left empty here")


class Brief(Form):
    """What only a briefing says."""

    objective: Text = described(description="what success at the meeting is, in one sentence")
    background: Passages = listed(description="facts that may be used")
    changes: Passages = listed(description="what changed since last time, beside the activities")
    commitments: Number = described(
        description="how many open commitments it lists, the newest first; if left out, 8 at the most"
    )
    key_points: Passages = listed(description="what the delegation wants to be known")
    talking_points: Passages = listed(description="to be spoken: short")
    sensitivities: Passages = listed(description="if raised")
    contact: Text = described(description="who knows more")
    cleared_by: Text = described(description="who approved this brief")


class MemberList(Form):
    """One list of a membership paper."""

    heading: Text = described(description="its heading: Steering Group members")
    members: Names = listed(description="delegations, in any order")
    organisations: Names = listed(description="organisations among them")
    note: Text = described(description="a note below the list")


MemberLists = Annotated[list[MemberList], BeforeValidator(items)]


class Membership(Named):
    """Who belongs to the body, list by list."""

    groups: MemberLists = listed(description="its lists, in the order in which they are printed")


class Commitments(Form):
    """What a declaration's signatories commit themselves to in one field."""

    heading: Text = described(description="its heading: Prevention")
    actions: Passages = listed(description='its actions, lettered: "enhancing border control systems"')


CommitmentLists = Annotated[list[Commitments], BeforeValidator(items)]


class Declaration(Named):
    """A declaration of Ministers: what they recognise, and what they commit themselves to."""

    recitals: Passages = listed(description="paragraphs before the commitments: We recognised ...")
    commitment: Text = described(description='the sentence above the actions, ending in ":"; if left out, a plain one')
    fields: CommitmentLists = listed(description="the actions, by field")
    closing: Passages = listed(description="paragraphs after the commitments")


class Person(Form):
    """One person of a delegation."""

    name: Text = described(description="as on the door list: Ms Flavia Rudolf")
    title: Text = described(description="Director, Ministry of the Interior")


People = Annotated[list[Person], BeforeValidator(items)]


class Delegation(Form):
    """One delegation of the attendance list."""

    delegation: Text = described(description="its name")
    people: People = listed(description="its people, head first")


Delegations = Annotated[list[Delegation], BeforeValidator(items)]


class Silence(Form):
    """A text that is agreed if nobody objects in time."""

    document: Text = described(description="what is circulated: draft Co-Chairs’ Statement of the ..., Rev.2")
    to: Text = described(description="to whom: Members of the Steering Group")
    circulated: Day = described(description="the day of this note: 2017-03-24")
    deadline: Day = described(description="the day on which silence ends: 2017-03-31")
    hour: Hour = described(description="and the hour: 17:00")
    zone: Zone = described(description="its time zone, with its distance from UTC: UTC+7")
    city: Text = described(description="whose time that is: Bangkok")
    contact: Text = described(description="where silence is broken: the addresses of both Co-Chairs")


class Summary(Form):
    """A web page about a statement, made from the statement itself."""

    of: Text = described(description="the id of a statement; without it, of the statement that this file drafts")
