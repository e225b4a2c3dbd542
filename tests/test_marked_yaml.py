"""Tests of drafter.marked_yaml: what is typed is what is read, with its line; what is written is read back."""

from __future__ import annotations

from collections.abc import Callable

import pytest
import yaml
from hypothesis import given, settings, strategies as st

from drafter import marked_yaml
from drafter.marked_yaml import Marked, Tree, Writable, past_faults, plain
from drafter.problems import DraftingError

_TRICKY = [
    "No", "on", "null", "~", "", " ", "2013-03-05", "2013-03-05 10:00", "1e3", "0x1F", "17:00", ".inf", "=",
    "<<", " leading", "trailing ", "a: b", "a #b", "a:b", "#", "- a", "?", ": ", "[x]", "{{ host.country }}",
    "it's", '"quoted"', "back\\slash", "tab\there", "new\nline", "two\n\nlines\n", "ends\n", "ends\n\n",
    "\nbegins", "a \nb", "  in\nout", "nel\x85here", "ls\u2028ps\u2029", "\xa0", "5\xa0March", "March\xa0",
    "\ufeff", "\u200b", "\x00", "\x7f", "\ufffe", "\U0001f600", "Côte d'Ivoire", "Türkiye", "!tag", "&anchor",
    "*alias", "%", "@x", "`x`", "|", ">", "-", "word " * 60, ("word " * 60).strip(),
    ("two  spaces " * 30).strip(), ("a: #b " * 30).strip(), "x" * 300, "a\rb",
    "nel\x85 \nand line", "tab\there\nline", "sep\u2028 " * 30 + "end", "word\x85 " * 30 + "end",
    "1_000",
    ("line one " * 20).strip() + "\n" + ("line two " * 20).strip(), "---", "...", "a\n---\nb", "y", "12",
    "-1", "+", ".", "'",
]  # fmt: skip
_texts = st.one_of(st.sampled_from(_TRICKY), st.text(max_size=60), st.text(" \n\tab:#-'\"", max_size=20))
_WRAPS: list[Callable[[str], Writable]] = [
    lambda text: text,
    lambda text: {"k": text},
    lambda text: [text],
    lambda text: {text: [{text: text, "b": [text]}]},
]
_values = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), _texts),
    lambda inner: st.one_of(st.lists(inner, max_size=5), st.dictionaries(_texts, inner, max_size=5)),
    max_leaves=12,
)


def _as_text(value: Writable) -> Tree:
    if isinstance(value, bool):
        return "true" if value else "false"
    if value is None or isinstance(value, str):
        return value
    if isinstance(value, int):
        return str(value)
    if isinstance(value, list | tuple):
        return [_as_text(part) for part in value]
    return {key: _as_text(part) for key, part in value.items()}


def _nulls_in_words(value: Tree) -> Tree:
    if isinstance(value, list):
        return [_nulls_in_words(part) for part in value]
    if isinstance(value, dict):
        return {key: _nulls_in_words(part) for key, part in value.items()}
    return "null" if value is None else value


def _problems(text: str) -> str:
    with pytest.raises(DraftingError) as caught:
        marked_yaml.load(text, "facts.yaml")
    return str(caught.value)


@given(_values)
def test_what_is_written_is_read_back_unchanged(value: Writable) -> None:
    assert marked_yaml.load(marked_yaml.dump(value), "x.yaml").value == _as_text(value)


@pytest.mark.parametrize("text", _TRICKY)
@pytest.mark.parametrize("wrap", _WRAPS)
def test_texts_that_look_like_something_else_stay_text(text: str, wrap: Callable[[str], Writable]) -> None:
    value = wrap(text)

    written = marked_yaml.dump(value)

    assert marked_yaml.load(written, "x.yaml").value == value
    assert yaml.safe_load(written) == value  # any other reader sees the same words


@given(_values)
def test_another_reader_reads_the_same(value: Writable) -> None:
    assert yaml.load(marked_yaml.dump(value), Loader=yaml.BaseLoader) == _nulls_in_words(_as_text(value))


def test_a_precedent_is_written_as_a_person_would() -> None:
    value: Writable = {
        "id": "closing/host-thanked",
        "text": "The Meeting expressed its appreciation to the Government of {{ host.country }} for its generosity and "
        "hospitality in hosting the {{ meeting.name }}.",
        "slots": {"host.country": {"kind": "country"}},
        "attested": [{"statement": "2013-03-05-x", "paragraph": "25", "source": {"file": "a.txt", "lines": [1, 3]},
                      "text": "We met.", "values": {"host.country": "Ruritania"}}],
        "notes": "",
    }  # fmt: skip

    assert marked_yaml.dump(value) == (
        "id: closing/host-thanked\n"
        "text: >-\n"
        "  The Meeting expressed its appreciation to the Government of {{ host.country }} for its generosity\n"
        "  and hospitality in hosting the {{ meeting.name }}.\n"
        "slots: {host.country: {kind: country}}\n"
        "attested:\n"
        "  - statement: 2013-03-05-x\n"
        '    paragraph: "25"\n'
        "    source: {file: a.txt, lines: [1, 3]}\n"
        "    text: We met.\n"
        "    values: {host.country: Ruritania}\n"
        'notes: ""\n'
    )


def test_scalars_are_the_text_that_was_typed() -> None:
    read = marked_yaml.load("a: No\nb: 2013-02-30\nc: 1e3\nd: ~\ne:\nf: 'null'\ng: !!str null\n", "x.yaml")

    assert read.value == {"a": "No", "b": "2013-02-30", "c": "1e3", "d": None, "e": None, "f": "null", "g": "null"}


def test_an_empty_file_is_nothing() -> None:
    assert marked_yaml.load("", "x.yaml").value is None
    assert marked_yaml.load("# only a comment\n", "x.yaml").value is None


def test_each_key_and_item_knows_its_line() -> None:
    text = "\ufeff# a comment\nbody: x\nmeeting:\n  city: y\n  names:\n    - a\n    - {b: 1,\n       c: 2}\n"
    text = text.replace("\n", "\r\n")
    read = marked_yaml.load(text, "x.yaml", first_line=10)

    assert read.line("body") == 11
    assert read.line("meeting", "city") == 13
    assert read.line("meeting", "names", 0) == 15
    assert read.line("meeting", "names", 1, "c") == 17
    assert read.line("meeting", "date") == 12  # the nearest parent
    assert read.line("nothing") == 11


def test_lines_are_counted_by_line_feeds_alone() -> None:
    assert marked_yaml.load('a: "x\x85y\u2028z"\nb: 1\n', "x.yaml").line("b") == 2


def test_a_doubled_key_is_told_with_both_lines_and_so_is_all_else() -> None:
    found = _problems("a: 1\nb: !point 2\na: 3\nc: *none\nd: {x: 1, x: 2}\ne: a: b\n")

    assert 'facts.yaml:2: error: the tag "!point" is not allowed here' in found
    assert 'facts.yaml:3: error: the key "a" stands twice, first on line 1' in found
    assert 'facts.yaml:4: error: the alias "*none" refers to nothing' in found
    assert 'facts.yaml:5: error: the key "x" stands twice' in found
    assert "facts.yaml:6: error: this colon is read as the beginning of a value\n    6 | e: a: b\n" in found
    assert "put quotes round text that holds a colon" in found


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("a:\n\tb: 1", "facts.yaml:2: error: a tab is not allowed here"),
        ('a: "x\nb: 1', "facts.yaml:1: error: a quoted text that begins here never ends"),
        ("a: @x", 'facts.yaml:1: error: text may not begin with "@"'),
        ("a: [1,\n 2\nb: 1", "a bracket that opens here is never closed"),
        ("text: {{ host }} came", "put quotes round"),
        ("text: {{ host }}", "put quotes round"),
        ("a: 'it's'", "quote text that holds quotes"),
        ("a: 1\n---\nb: 2", "facts.yaml:2: error: a second document begins here"),
        ("a: 1\nb: \x07", "facts.yaml:2: error: the character U+0007 is not allowed"),
        ("a: {<<: {b: 1}}", "merge key"),
        ("a: &x [*x]", "alias"),
        ("[" * 5000, "levels"),
        ("? [a]\n: b", "a key must be a word"),
        ("!!python/object/apply:os.system [ls]", "the tag"),
        ("~: 1", "a key is missing"),
    ],
)
def test_faults_are_told_with_their_line_and_how_to_mend_them(text: str, told: str) -> None:
    assert told in _problems(text)
    assert "mend: " in _problems(text)


@pytest.mark.parametrize(
    ("line", "mended"),
    [
        ("purpose: two things: review   # its purpose: to", 'purpose: "two things: review"   # its purpose: to'),
        ("purpose: Keepers' list: read # the list's purpose", "purpose: \"Keepers' list: read\" # the list's purpose"),
        ("title: [draft] Second Meeting  # in full", 'title: "[draft] Second Meeting"  # in full'),
        ('title: "Second Meeting # in full', 'title: "Second Meeting" # in full'),
        ('title: "a # b": c  # d', "title: '\"a # b\": c'  # d"),
        ("cochairs: [Ruritania, Elbonia  # who chair", "cochairs: [Ruritania, Elbonia]  # who chair"),
        ("title: item: see #4", 'title: "item: see #4"'),
    ],
)
def test_quotes_and_brackets_are_closed_before_the_comment_of_a_line(line: str, mended: str) -> None:
    assert _problems(f"{line}\nb: 1\n").rstrip().endswith(f": {mended}")
    assert marked_yaml.load(f"{mended}\nb: 1\n", "x.yaml").value


def test_an_alias_reads_as_what_it_stands_for() -> None:
    assert marked_yaml.load("a: &x [1, 2]\nb: *x\n", "x.yaml").value == {"a": ["1", "2"], "b": ["1", "2"]}


def test_aliases_cannot_multiply_without_end() -> None:
    laughs = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
    laughs += "".join(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]\n" for n in range(1, 12))

    assert "values" in _problems(laughs)


def test_what_cannot_be_yaml_is_the_programmers_fault() -> None:
    for value in (1.5, object(), {1: "x"}, "\ud800", [{"a": b"x"}]):
        with pytest.raises(ValueError, match=r"YAML is written|must be text|surrogate"):
            marked_yaml.dump(value)  # type: ignore[arg-type]


# ── line by line ─────────────────────────────────────────────────────────────────────────────────

_plainly = st.one_of(
    st.sampled_from(["Elbonia", "Viet Nam | Viet Nam", "12", "also present", "it's", "word " * 30 + "end", "x\xa0y"]),
    st.sampled_from(_TRICKY),
)
_heads = st.recursive(
    _plainly,
    lambda inner: st.one_of(st.lists(inner, max_size=4), st.dictionaries(_plainly, inner, max_size=4)),
    max_leaves=12,
)
_slips = st.lists(
    st.tuples(st.integers(0, 400), st.integers(0, 2), st.text(" \n:-#'\"[]{},>|?ab~\\", max_size=2)), max_size=2
)


def _with_lines(marked: Marked | None, value: Tree, *path: str | int) -> list[tuple[object, int]]:
    """Return each value of a tree with its line, parts after their whole."""
    assert marked is not None
    parts = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    inside = [each for key, part in parts for each in _with_lines(marked, part, *path, key)]
    return [((path, value if isinstance(value, str | None) else type(value)), marked.line(*path)), *inside]


@settings(max_examples=300)
@given(_heads, _slips)
def test_what_is_read_line_by_line_is_what_the_library_reads(
    value: Writable, slips: list[tuple[int, int, str]]
) -> None:
    text = marked_yaml.dump(value)
    for at, left_out, put_in in slips:  # as by a person's slips
        text = text[:at] + put_in + text[at + left_out :]

    if read := plain.tree(text):
        marked = marked_yaml.load(text, "x.yaml")
        by_library, problems = past_faults.load_mended(text, "x.yaml", 1)

        assert problems == ()
        assert _with_lines(marked, read[0]) == _with_lines(by_library, by_library.value if by_library else None)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("", None),
        ("id: x", {"id": "x"}),
        ('d: {as_at: 9 May, m: "", lines: [1, 2]}', {"d": {"as_at": "9 May", "m": "", "lines": ["1", "2"]}}),
        (
            "a:\n  - also present:\n      - Elbonia\n      - >-\n        Lake\n        Office\n",
            {"a": [{"also present": ["Elbonia", "Lake Office"]}]},
        ),
        ("slots: {}\nvalues: {host.country: {kind: country}, b: [c, {d: []}]}\nallow: []",
         {"slots": {}, "values": {"host.country": {"kind": "country"}, "b": ["c", {"d": []}]}, "allow": []}),
        ("# a remark\n\na:\n  # of b\n  b: c # d\n\n  d: >- # e\n    f #g\n\n# the end\ni: -ize",
         {"a": {"b": "c", "d": "f #g"}, "i": "-ize"}),
        ('- before: "\\n\\t"\n  after: \'say "x"\'\n- null', [{"before": "\n\t", "after": 'say "x"'}, None]),
    ],
)  # fmt: skip
def test_the_head_of_a_statement_is_read_line_by_line(text: str, value: Tree) -> None:
    read = plain.tree(text)

    assert read
    assert read[0] == value


@pytest.mark.parametrize(
    "text",
    [
        "a: b# no remark", "a: >-\n  b\n\n  c", "a: >-\n  b\n # c\n  d", "a: &x b", "a: {b: {c: d, c: e}}", "a: {b: c",
        "a: [b]c", "a: {b: c} d", "a: {null: b}", f"a: {'[' * 70}{']' * 70}", "-a: &x b", "a: -", "a: --b",
        "a: x: y", "a: b\na: c", "a:\n- b", "a: b\n  c", "a: >-\n",
        "a: [b", "<<: a", "null: a", "a: {b: c, b: d}", "a: [b,c]", 'a: "\\x41"', "a: b\u2028c", "a: b\x85c",
        f"{'a' * 200}: b", f"a: {{{'b' * 200}: c}}",
    ],
)  # fmt: skip
def test_what_is_not_plain_is_left_to_the_library(text: str) -> None:
    assert plain.tree(text) is None
