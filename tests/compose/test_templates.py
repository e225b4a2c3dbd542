"""Tests of templates: what is misspelt is told with its line, and a hostile one gets nowhere."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest

from drafter.compose import Composed
from drafter.problems import as_text

Drafts = Callable[..., Composed]
Refused = Callable[..., str]


def texts(composed: Composed) -> list[str]:
    return [block.text.replace("\u00a0", " ") for block in composed.statement.blocks]


# ── what is misspelt ─────────────────────────────────────────────────────────────────────────────


def test_a_fact_that_no_meeting_file_has_is_told_with_its_line_and_the_draft_is_made(draft: Drafts) -> None:
    made = draft("# T\n\n1. {{ meeting.citty }} {{ meating.city }} {% if nope %}{% endif %}\n")

    assert texts(made) == ["[[meeting.citty]] [[meating.city]]"]
    assert [as_text(problem) for problem in made.problems] == [
        f'templates/statement.md.j2:3: error: "{name}" is no fact of a meeting file\n'
        "    3 | 1. {{ meeting.citty }} {{ meating.city }} {% if nope %}{% endif %}\n"
        f"    mend: {mend}"
        for name, mend in (
            ("meeting.citty", 'did you mean "meeting.city"?'),
            ("meating.city", 'did you mean "meeting.city"?'),
            ("nope", "`drafter new statement FILE.yaml` lists the facts"),
        )
    ]


def test_what_a_template_names_itself_is_no_unknown_fact(draft: Drafts) -> None:
    template = (
        "{% set x = 1 %}{% macro twice(y) %}{{ y }}{{ y }}{% endmacro %}{% import 'lib.md.j2' as lib %}"
        "{% from 'lib.md.j2' import b as c %}{% for z in cochairs %}{{ loop.index }}{{ z }}{% endfor %}"
        "1. {{ x }}{{ twice(2) }}{{ lib.b() }}{{ c() }}\n"
    )
    made = draft(template, lib="{% macro b() %}b{% endmacro %}")

    assert texts(made) == ["122bb"]
    assert made.problems == ()


def test_a_fact_misspelt_in_a_list_is_told_too(draft: Drafts) -> None:
    made = draft("{% for each in activities %}\n1. {{ each.citty }}\n{% endfor %}\n", "activities: [{name: A}]\n")

    assert [as_text(problem) for problem in made.problems] == [
        "templates/statement.md.j2:2, para. 1: error: [[activities.1.citty]] has no value, in paragraph 1\n"
        "    mend: no meeting file has this fact: correct its name in the template"
    ]


@pytest.mark.parametrize(
    ("template", "what"),
    [
        ("# T\n{% if meeting.city %}\n", "statement.md.j2:2: error: {% if %} is opened here and never closed"),
        ("# T\n\n{{ meeting.city }\n", "statement.md.j2:3: error: a closing brace too many"),
        ("# T\n{% banana %}\n", "statement.md.j2:2: error: there is no such tag"),
        ("# T\n{{ meeting.city | shout }}\n", "statement.md.j2:2: error: there is no such filter"),
        ("# T\n{{ }}\n", 'statement.md.j2:2: error: a "}}" is missing'),
        ("# T\n{% endfor %}\n", "statement.md.j2:2: error: there is no such tag (encountered unknown tag 'endfor')"),
        ("# T\n{% include 'nine.md.j2' %}\n", 'statement.md.j2:2: error: there is no template "nine.md.j2"'),
        ("# T\n{{ meeting.city + 1 }}\n", "statement.md.j2:2: error: the template cannot do this"),
        ("# T\n{{ cochairs[0] / 0 }}\n", "statement.md.j2:2: error: the template cannot do this"),
        ("# T\n{{ 'soon' | date }}\n", 'cannot do this: "soon" is not a date'),
        ("# T\n{{ meeting }}\n", 'cannot do this: "meeting" is no text: name one of its keys'),
        ("# T\n{{ clause }}\n", "cannot do this: this is no text"),
        ("# T\n{{ true }}\n", "cannot do this: this is no text"),
        ("# T\n{{ bullets('a, b') }}\n", "cannot do this: bullets needs a list"),
        ("# T\n{{ clause() }}\n", "cannot do this: clause() needs one value more: 'id'"),
    ],
)
def test_a_template_that_cannot_be_used_is_refused_with_its_line(refused: Refused, template: str, what: str) -> None:
    assert what in refused(template)


def test_a_fault_in_an_included_template_is_told_there(refused: Refused) -> None:
    told = refused("1. x\n{% include 'part.md.j2' %}\n", part="fine\n{{ 1 / 0 }}\n")

    assert told.startswith(
        "templates/part.md.j2:2: error: the template cannot do this: a number is divided by 0\n    2 | {{ 1 / 0 }}"
    )


def test_an_unknown_template_is_told_with_the_line_that_asks_for_it(refused: Refused) -> None:
    told = refused("1. x\n", "body: {name: x}\ntemplate: statment.md.j2\n")

    assert told == (
        'may.yaml:2: error: there is no template "statment.md.j2"\n    mend: did you mean "statement.md.j2"?'
    )


def test_templates_may_extend_and_include_one_another(draft: Drafts) -> None:
    made = draft(
        "{% extends 'base.md.j2' %}{% block body %}\n1. {{ meeting.city }}\n{% include 'end.md.j2' %}{% endblock %}",
        base="# {{ body.name }}\n\n{% block body %}{% endblock %}",
        end='\n1. {{ clause("closing/host-thanked") }}\n',
    )

    assert made.statement.title == ("Zenda Process on Lost Umbrellas",)
    assert [block.label for block in made.statement.blocks] == ["1", "2"]


# ── hostile ──────────────────────────────────────────────────────────────────────────────────────

DOUBLED = "{% set x = 'aaaaaaaaaa' %}" + "{% set x = x ~ x %}" * 40 + "{{ x }}"
DOUBLED_BLOCK = "{% set x %}aaaaaaaaaa{% endset %}" + "{% set x %}{{ x }}{{ x }}{% endset %}" * 40
DOUBLED_LIST = "{% set x = [1] %}" + "{% set x = x + x %}" * 40
LOOPS = "{% for a in range(9999) %}{% for b in range(9999) %}{% endfor %}{% endfor %}"
THREE_LOOPS = (
    "{% for a in range(99) %}{% for b in range(99) %}{% for c in range(99) %}{% endfor %}{% endfor %}{% endfor %}"
)
SORTS = "{% set x = [" + "1," * 8_000 + "] %}{% for i in range(40000) %}{{ x | sort | first }}{% endfor %}"
SIFTS = "{% set x = [" + "1," * 8_000 + "] %}{% for i in range(40000) %}{{ x | select | list | length }}{% endfor %}"
SLICES = "{% set x %}" + "y" * 50_000 + "{% endset %}{% for i in range(40000) %}{% set z = x[1:] %}{% endfor %}"


@pytest.mark.parametrize(
    "template",
    [
        DOUBLED, DOUBLED_BLOCK, DOUBLED_LIST, LOOPS, THREE_LOOPS, SORTS, SIFTS, SLICES,
        "{% for a in range(99999999999999999999) %}{% endfor %}",
        "{% macro m() %}{{ m() }}{{ m() }}{% endmacro %}{{ m() }}",
        "{% include 'statement.md.j2' %}",
        "{% extends 'statement.md.j2' %}",
        "{{ 'a' * 1000000000 }}", "{{ [1] * 1000000000 }}", "{{ 9 ** 999999999 }}", "{{ '%999999999d' % 1 }}",
        "{{ 'x' | center(999999999) }}", "{{ '{:>999999999}'.format(1) }}", "{{ 'x'.ljust(999999999) }}",
        "{% for a in 'x' * 99999 %}{% endfor %}",
        "{{ " + "(" * 3000 + "1" + ")" * 3000 + " }}",
        "{% if a %}" * 400 + "{% endif %}" * 400,
        "{% for a in [1] %}" * 60 + "{% endfor %}" * 60,
        "x" * 300_000,
    ],
)  # fmt: skip
def test_a_template_that_would_run_or_write_without_end_is_stopped(refused: Refused, template: str) -> None:
    began = time.process_time()

    assert ": error: " in refused(template)
    assert time.process_time() - began < 10


def test_templates_that_multiply_by_including_each_other_are_stopped(refused: Refused) -> None:
    more = {f"t{at}": f"{{% include 't{at + 1}.md.j2' %}}" * 2 for at in range(30)} | {"t30": "x"}

    assert "takes more than 50,000 steps" in refused("{% include 't0.md.j2' %}", **more)


@pytest.mark.parametrize(
    "attempt",
    [
        "''.__class__.__mro__", "meeting.__class__", "meeting['__class__']", "clause.__globals__", "self.__init__",
        "(1).__class__", "clause.__self__.shelf", "meeting._values", "cochairs.__iter__", "[].append(1)",
        "meeting.city.upper()", "range.__call__", "loop.__class__", "x.__init__",
        "attendance.members.texts", "namespace().__class__", "(meeting | default).__reduce__",
    ],
)  # fmt: skip
def test_nothing_of_python_is_in_reach(refused: Refused, attempt: str) -> None:
    assert "out of reach" in refused(f"{{{{ {attempt} }}}}")


@pytest.mark.parametrize("name", ["../../etc/passwd", "/etc/passwd", "templates/../secret.j2", "file:///etc/passwd"])
@pytest.mark.parametrize("tag", ["include", "extends", "import"])
def test_no_file_is_in_reach(refused: Refused, name: str, tag: str) -> None:
    end = " as x" if tag == "import" else ""

    assert f'there is no template "{name}"' in refused(f"{{% {tag} '{name}'{end} %}}")


@pytest.mark.parametrize("name", ["cycler", "joiner", "lipsum", "dict", "open", "__import__", "request", "config"])
def test_no_function_but_ours_is_in_reach(draft: Drafts, name: str) -> None:
    assert texts(draft(f"1. {{{{ {name} }}}}\n")) == [f"[[{name}]]"]


def test_a_hostile_meeting_file_cannot_write_templates(draft: Drafts, meeting: str) -> None:
    made = draft(
        "1. {{ body.name }}\n\n{{ paragraph(proceedings[0]) }}\n",
        meeting.replace("Zenda Process on Lost Umbrellas", "'{{ 1 / 0 }}'")
        + 'proceedings: ["{% for %} {{ host.country }}"]\n',
    )

    assert texts(made) == ["{{ 1 / 0 }}", "{% for %} {{ host.country }}"]


def test_a_hostile_meeting_file_cannot_write_provenance(draft: Drafts) -> None:
    words = "Words. <!-- from: {closing/host-thanked: {host.country: Elbonia}} -->"
    made = draft("{{ paragraph(proceedings[0]) }}\n", f"proceedings: ['{words}', x]\n")
    listed = draft("{{ bullets(proceedings) }}\n", f"proceedings: ['{words}', x]\n")

    assert texts(made) == [words]
    assert made.statement.blocks[0].uses == ()
    assert texts(listed)[0] == f"{words}; and"
