"""What the reader of options says, said our way: where, what, why and what to try, in both languages.

The library that reads options has changed its wording with its versions, and says numbers in the words of another.
All of them are listed in ``SAID``; for a wording that is not, the error says so and quotes it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from ..errors import InputError, nearest
from ..text import message
from .helppage import of_parameter, usage_of
from .session import Session

SAID: tuple[tuple[str, str], ...] = (
    (r"Got unexpected extra arguments?(\(s\))? \((?P<words>.*)\)", "usage-extra"),
    (r"Option .* does not take a value", "usage-takes_no_value"),
    (r"Option .* requires an argument|Missing parameter", "error-no_value"),
    (r"Option .* requires (?P<count>\d+) arguments", "usage-takes_values"),
    (r"Argument .* takes (?P<count>\d+) values", "usage-takes_values"),
    (r"Takes (?P<count>\d+) values but .*(was|were) given", "usage-takes_values"),
    (r"(?P<count>\d+) values are required, but .* given", "usage-takes_values"),
    (r"Value must be an iterable|value is not a valid tuple", "usage-takes_values"),
    (r"Unable to parse input string as an integer, exceeded maximum size", "usage-integer_long"),
    (r"Input should be a valid integer|(?P<value>.*) is not a valid int(eger)?( range)?\b", "usage-integer"),
    (r"Input should be a finite number", "usage-finite"),
    (r"Input should be a valid number|(?P<value>.*) is not a valid float( range)?\b", "usage-number"),
    (r"Input should be a valid boolean|(?P<value>.*) is not a valid bool(ean)?\b", "usage-boolean"),
    (r"Input should be a valid string|(?P<value>.*) is not a valid (string|str)\b", "usage-text"),
    (r"Input should be (?P<allowed>greater than .*)", "usage-least"),
    (r"Input should be (?P<allowed>less than .*)", "usage-most"),
    (r"(?P<value>.*) is not in the range (?P<allowed>.*?)\.?$", "usage-range"),
    (r"(Value error, )?(?P<value>.*) does not match the formats? (?P<allowed>.*?)\.?$", "usage-moment"),
    (r"Input should be a valid UUID|(?P<value>.*) is not a valid UUID", "usage-uuid"),
    (r"(Value error, )?(?P<value>.*) is not one of (?P<allowed>.*?)\.?$", "usage-choice"),
    (r"\w+ (?P<value>'.*'|\".*\") does not exist", "usage-absent"),
    (r"\w+ (?P<value>'.*'|\".*\") is a file", "usage-is_file"),
    (r"\w+ (?P<value>'.*'|\".*\") is a directory", "usage-is_folder"),
    (r"\w+ (?P<value>'.*'|\".*\") is not readable", "usage-not_readable"),
    (r"\w+ (?P<value>'.*'|\".*\") is not writable", "usage-not_writable"),
    (r"\w+ (?P<value>'.*'|\".*\") is not executable", "usage-not_executable"),
    (r"Could not open file (?P<value>'.*'|\".*\"): (?P<said>.*)", "usage-cannot_open"),
    (r"(Value )?(?P<value>'.*'|\".*\") is not a valid .*", "usage-no_kind"),
    (r"(?P<value>'.*'|\".*\") is not (?P<allowed>.*?)\.?$", "usage-choice"),
    (r"(?P<value>'.*'|\".*\"): (?P<said>.*)", "usage-cannot_open"),
    (r"Missing command", "usage-no_command"),
    (r"No such command (?P<value>'.*'|\".*\")", "usage-unknown_command"),
)
"""What the library says, and the key of what is said instead; the first that fits holds."""

_NUMBERS = {"usage-integer": 1, "usage-integer_long": 1, "usage-number": 0.5, "usage-finite": 0.5}
"""Examples of what could be typed, where an option has no value of its own."""

_DASHES = "–—−－"
"""What writing programs make of hyphens."""


def said(session: Session, error: Any) -> InputError:
    """The error of the reader of options as one of ours."""
    context = getattr(error, "ctx", None)
    command = getattr(context, "command_path", "") or "permease"
    told = _unknown_option(session, error) if type(error).__name__ == "NoSuchOption" else _known(session, error)
    if not told.hint:
        told.hint = f"{command} --help"
    if not told.why and context is not None and "--" not in told.where:
        told.why = usage_of(context.command, context, session)
    return told


def _known(session: Session, error: Any) -> InputError:
    words = str(getattr(error, "message", "") or "").splitlines()
    parameter = getattr(error, "param", None)
    name = getattr(error, "option_name", "") or _typed(session, parameter)
    if type(error).__name__ == "MissingParameter":
        return InputError(message("error-missing", name=name or "-"), why=_meaning(session, parameter))
    text = words[0] if words else ""
    found, key = next(
        ((match, key) for pattern, key in SAID if (match := re.match(pattern, text)) is not None), (None, "")
    )
    if found is None:
        return InputError(message("usage-unread"), where=name, why=message("usage-said", said=text or "-"))
    parts = {k: v for k, v in found.groupdict().items() if v is not None}
    if key == "usage-extra":
        return _extra(parts["words"], getattr(error, "ctx", None))
    why: Any = ""
    if allowed := parts.pop("allowed", ""):
        why = message("usage-allowed", allowed=_bounds(allowed))
    elif reason := parts.pop("said", ""):
        why = message("usage-said", said=reason)
    elif key in ("error-no_value", "usage-takes_values"):
        option = parameter or _option(getattr(error, "ctx", None), name)
        why = _meaning(session, option)
    given = parts.get("value") or _given(error)
    what = message(key, name=name or "-", value=given, count=parts.get("count", "2"))
    return InputError(what, where=name, why=why, hint=_example(key, parameter, name))


def _unknown_option(session: Session, error: Any) -> InputError:
    """No such option: the one that was probably meant, or what the word was instead."""
    name = str(error.option_name)
    context = getattr(error, "ctx", None)
    known = [o for p in context.command.get_params(context) for o in p.opts] if context is not None else []
    what = message("error-no_such_option", name=name)
    word = next((w for w in session.arguments if w.startswith(name) and not name.startswith("--")), name)
    if re.match(r"-[\d.]", word):
        return InputError(message("error-no_such_option", name=word), why=message("usage-reads_as_option"))
    if f"-{word.partition('=')[0]}" in known:
        return InputError(
            message("error-no_such_option", name=word), hint=message("error-did_you_mean", name=f"-{word}")
        )
    long = {option.lstrip("-"): option for option in known if option.startswith("--")}
    close = nearest(name.lstrip("-"), long) if name.startswith("--") else None
    return InputError(what, hint=message("error-did_you_mean", name=long[close]) if close else "")


def _extra(words: str, context: Any) -> InputError:
    listed = words.split()
    what = message("usage-extra", words=words, count=len(listed))
    known = [o for p in context.command.get_params(context) for o in p.opts] if context is not None else []
    for word in listed:
        option = f"--{word.lstrip('-' + _DASHES)}"
        if word[:1] in _DASHES and option in known:
            return InputError(what, hint=message("usage-dashes", name=option))
    return InputError(what)


def _typed(session: Session, parameter: Any) -> str:
    """An option as it was typed, or as it may be typed; the name of an argument."""
    if parameter is None:
        return ""
    if parameter.param_type_name != "option":
        return str(parameter.metavar or parameter.name.upper())
    words = {word.partition("=")[0] for word in session.arguments}
    return next((str(name) for name in parameter.opts if name in words), str(parameter.opts[0]))


def _option(context: Any, name: str) -> Any:
    parameters = context.command.get_params(context) if context is not None else ()
    return next((p for p in parameters if name in p.opts), None)


def _meaning(session: Session, parameter: Any) -> str:
    """What an option is for, as its help says."""
    if parameter is None or not getattr(parameter, "help", None):
        return ""
    return " ".join(of_parameter(parameter, session.language).split())


def _given(error: Any) -> str:
    """The value that could not be read, where only the cause knows it."""
    cause = error.__cause__
    problems = cause.errors() if hasattr(cause, "errors") else ()
    return repr(problems[0]["input"])[:80] if problems else "-"


def _example(key: str, parameter: Any, name: str) -> str:
    """Something that could be typed instead."""
    if key not in _NUMBERS or parameter is None:
        return ""
    usual = parameter.default
    number: float = 7 if parameter.metavar in ("PH", "PKA") else _NUMBERS[key]
    if isinstance(usual, int | float) and not isinstance(usual, bool):
        number = usual
    return f"{name} {number}" if name.startswith("-") else message("usage-example", value=number)


def _bounds(said: str) -> str:
    """``greater than or equal to 3`` in signs; every other text as it is."""
    signs: Sequence[tuple[str, str]] = (
        ("greater than or equal to ", "≥ "), ("less than or equal to ", "≤ "), ("greater than ", "> "),
        ("less than ", "< "),
    )  # fmt: skip
    for words, sign in signs:
        said = said.replace(words, sign)
    return said
