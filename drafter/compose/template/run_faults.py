"""What Python says where a template asks for something that makes no sense, in words for who never saw Python's."""

from __future__ import annotations

import re

_THINGS = {
    "int": "a number", "float": "a number", "bool": "yes or no", "str": "a text", "Markup": "a text", "list": "a list",
    "tuple": "a list", "Series": "a list of names", "range": "a list of numbers", "dict": "a row of facts",
    "Part": "a part of the meeting file", "Gap": "a fact that is missing", "NoneType": "nothing", "Macro": "a macro",
    "method": "a function", "function": "a function", "LoopContext": "a loop",
}  # fmt: skip
_MEND = "correct the template"
_NAMED = r"(?:Language\.)?(?:<locals>\.)?"
_SAID = (  # how Python complains; what it is; how to mend it. \\1 and \\2 are things or names in what was said
    (r"'(\w+)' object is not callable", "this is {1}, and nothing that can be called", 'take away the "()" behind it'),
    (r"(?:integer )?(?:division|modulo).* by zero", "a number is divided by 0", "divide by another number"),
    (
        r"'([<>=]+)' not supported between instances of '(\w+)' and '(\w+)'",
        'with "{1}" {2} and {3} cannot be compared', "compare two numbers, or two texts",
    ),
    (
        r"cannot unpack non-iterable (\w+) object",
        "several names are given to {1}", "give the loop one name: {{% for each in ... %}}",
    ),
    (
        r"(?:too many|not enough) values to unpack.*",
        "the loop has not as many names as there are parts", "give the loop one name: {{% for each in ... %}}",
    ),
    (
        r"macro '([^']+)' takes not more than (\d+) argument.*",
        'the macro "{1}" is given more values than the {2} that it takes', "take away the others, or add names to it",
    ),
    (r"macro '([^']+)' takes no keyword argument '([^']+)'", 'the macro "{1}" takes no value named "{2}"', _MEND),
    (r"macro '([^']+)' was invoked with two values for.*", 'the macro "{1}" is given a value twice', "take one away"),
    (
        _NAMED + r"(\w+)\(\) got an unexpected keyword argument '([^']+)'.*",
        '{1}() takes no value named "{2}"', "correct the name, or take it away",
    ),
    (_NAMED + r"(\w+)\(\) got multiple values for argument '([^']+)'", '{1}() is given "{2}" twice', "take one away"),
    (
        _NAMED + r"(\w+)\(\) takes .*positional arguments? but .* given",
        "{1}() is given more values than it takes", "take the last away",
    ),
    (
        _NAMED + r"(\w+)\(\) missing 1 required positional argument: ('\w+')",
        "{1}() needs one value more: {2}", "correct the template",
    ),
    (
        _NAMED + r"(\w+)\(\) missing \d+ required positional arguments: (.*)",
        "{1}() needs more values: {2}", "write them between its brackets",
    ),
    (r".*'(\w+)' (?:object )?is not iterable", "this is {1}, not a list", "name a list, such as attendance.members"),
    (r".*'(\w+)' has no len\(\)", "this is {1}, and cannot be counted", "name a list, such as attendance.members"),
    (r"'(\w+)' object is not reversible", "this is {1}, not a list", "name a list, such as attendance.members"),
    (r"'(\w+)' object cannot be interpreted as an integer", "a number is due, and this is {1}", "write a number: 3"),
    (r"(?:range|slice).*", "a number is due, and this is none", "write a number: 3"),
    (
        r"unsupported operand type.* '(\w+)' and '(\w+)'",
        "{1} and {2} cannot be reckoned with each other", 'to join texts, write "~" between them',
    ),
)  # fmt: skip
_KNOWN = tuple((re.compile(pattern), what, mend) for pattern, what, mend in _SAID)


def plain_words(said: str, is_python_s: bool) -> tuple[str, str]:
    """Return what is wrong, and how to mend it. What drafter itself says stays as it is."""
    for pattern, what, mend in _KNOWN:
        if found := pattern.fullmatch(said):
            things = [_THINGS.get(each, each) for each in found.groups(default="")]
            return what.format("", *things), mend.format("", *things)
    if is_python_s:
        return "what stands here makes no sense", "look at the names and values of this line, and correct them"
    return said, _MEND
