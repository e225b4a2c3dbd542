"""Whether the marks of faults.yaml stand in the sources: every word marked is verbatim at its lines, whitespace aside.

Run it after an edit of the marks: `python tests/gold/check_faults.py`. It prints the counts, or what is wrong.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).parents[2]
FIELDS = ["id", "class", "kind", "statement", "paragraph", "lines", "words", "against", "should", "why", "sure", "rule"]


def flat(text: str) -> str:
    """The text with every run of whitespace as one space."""
    return " ".join(text.split())


def sources() -> dict[str, tuple[list[str], int, int]]:
    """By statement: the lines of the file it was received in, and the first and last of its own."""
    found = {}
    for path in sorted((ROOT / "precedents/statements").glob("*.md")):
        front = yaml.safe_load(path.read_text(encoding="utf-8").split("\n---\n", 1)[0].removeprefix("---\n"))
        text = (ROOT / "precedents/sources" / front["source"]["file"]).read_text(encoding="utf-8")
        found[path.stem] = (re.split(r"\r?\n", text), *front["source"]["lines"])
    return found


def wrong_place(place: dict[str, Any], held: dict[str, tuple[list[str], int, int]], statement: str) -> str:
    """What is wrong with one place, "" if nothing."""
    if "register" in place:
        entry = yaml.safe_load((ROOT / place["register"]).read_text(encoding="utf-8")).get(place["entry"])
        key, _, value = place["words"].partition(": ")
        return "" if entry and str(entry.get(key)) == value.strip('"') else f"not in the register: {place['words']}"
    lines, first, last = held[place.get("statement", statement)]
    start, end = place["lines"]
    if not first <= start <= end <= last:
        return f"lines {start} to {end} are not the statement's"
    if not place["words"].strip() or flat(place["words"]) not in flat(" ".join(lines[start - 1 : end])):
        return f"not in lines {start} to {end}: {place['words']}"
    return ""


def problems(marks: dict[str, list[dict[str, Any]]]) -> list[str]:
    """Everything that is wrong with the marks."""
    held, found = sources(), []
    for mark in marks["faults"] + marks["silent"]:
        fields = FIELDS if mark["class"] != "silent" else [*FIELDS[:8], "why", "like"]
        found += [f"{mark['id']}: no {field}" for field in fields if field not in mark]
        if mark["class"] not in ("fact", "name", "text", "silent"):
            found.append(f"{mark['id']}: class {mark['class']}")
        for place in [mark, *mark.get("also", []), *mark["against"]]:
            if wrong := wrong_place(place, held, mark["statement"]):
                found.append(f"{mark['id']}: {wrong}")
    for name in ("faults", "silent"):
        order = [(mark["statement"], mark["lines"][0]) for mark in marks[name]]
        if order != sorted(order):
            found.append(f"{name}: not sorted by statement and place")
    ids = Counter(mark["id"] for mark in marks["faults"] + marks["silent"])
    return found + [f"{name}: twice" for name, count in ids.items() if count > 1]


def main() -> int:
    """Print the counts by class and kind, or the problems; 1 if there are any."""
    marks = yaml.safe_load((ROOT / "tests/gold/faults.yaml").read_text(encoding="utf-8"))
    found = problems(marks)
    print("\n".join(found))
    for name in ("fact", "name", "text"):
        of = [mark for mark in marks["faults"] if mark["class"] == name]
        sure = [mark for mark in of if mark["sure"]]
        by_rule = sum(mark["rule"] for mark in sure)
        places = sum(1 + len(mark.get("also", [])) for mark in sure)
        print(f"{name}: {len(of)}, sure {len(sure)} at {places} places, of these by rule {by_rule}")
        for kind, count in Counter(mark["kind"] for mark in of).most_common():
            mine = [mark for mark in sure if mark["kind"] == kind]
            print(f"    {kind}: {count}, sure {len(mine)}, by rule {sum(mark['rule'] for mark in mine)}")
    print(f"silent: {len(marks['silent'])}")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
