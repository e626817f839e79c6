"""Errors of the library, said with the options that a command has for its arguments."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from ..errors import PermeaseError
from ..text import Message, Text, as_message, listing

_OPTION = re.compile(r"(?<![\w-])--?[A-Za-z][\w-]*")
_PYTHON = re.compile(r'^[("{\[]|\w=')
"""What a shell does not take: a literal, or an argument by name."""


def reword(error: PermeaseError, typed: Mapping[str, str]) -> None:
    """Put what is typed in the place of arguments; ``typed`` is an example by argument: an option, or ``NAME=value``.

    >>> from permease.errors import InputError
    >>> error = InputError("no pair", where="efflux > half", hint='("20 pmol/cm^2/s", "5 uM")')
    >>> reword(error, {"efflux": "--efflux 20pmol/cm^2/s:5uM"})
    >>> error.where, error.hint
    ('--efflux > half', '--efflux 20pmol/cm^2/s:5uM')
    """
    head, arrow, rest = error.where.partition(" > ")
    example = typed.get(head)
    if example is not None:
        # an argument of the command is typed without its name
        argument, _, value = example.partition("=") if example[0].isupper() else ("", "", example)
        named = argument or ", ".join(dict.fromkeys(_OPTION.findall(example)))
        error.where = f"{named or head}{arrow}{rest}"
        if _PYTHON.search(error.hint):
            error.hint = alternatives(value)


def alternatives(typed: str) -> str:
    """``"--acid 4.8 or --base 9"`` in both languages."""
    options = typed.split(" or ")
    return as_message(listing(options, "list-or")) if len(options) > 1 else typed


_NAMED = re.compile(r'(?<![\w-])(\w+)=(?:"([^"]*)"|([-−]?[\d.]\w*))')
_CALLS = {"current_voltage": "permease curve PART --iv", "dose_response": "permease curve PART --dose SPECIES"}


def spell(error: PermeaseError, options: Mapping[str, str], command: str = "") -> None:
    """Say the options of a command where an error names its arguments; ``options`` has what is typed by argument.

    >>> from permease.errors import InputError
    >>> error = InputError("too high", where="voltage", hint='voltage="-70 mV"')
    >>> spell(error, {"voltage": "--voltage"})
    >>> error.where, error.hint
    ('--voltage', '--voltage -70mV')
    """
    for each in getattr(error, "problems", ()):
        spell(each, options, command)
    front, _, argument = error.where.partition(" > ")
    if front == command and argument in options:
        error.where = argument
    head = re.match(r"(\w+)(\[\d+\])?(?= > |$)", error.where)
    if head and head[1] in options:
        error.where = options[head[1]] + error.where[len(head[1]) :]
    what = getattr(error.what, "text", None)
    if what is not None and what.key == "errors_calculate-missing" and what.values["name"] in options:
        error.what = as_message(what.filled(name=options[what.values["name"]]))
    literal = re.fullmatch(r'"([^"]*)"', error.hint)
    if literal and error.where.startswith("--"):
        error.hint = f"{error.where.partition(' ')[0]} {literal[1]}"
    if (table := re.fullmatch(r'\{"(\w+)": "?([^"}]*)"?\}', error.hint)) and error.where.startswith("--"):
        error.hint = f"{error.where.partition(' ')[0]} {table[1]}={table[2].replace(' ', '')}"
    error.why = in_both(error.why, lambda text: _spelled(text, options))
    error.hint = in_both(error.hint, lambda text: re.sub(r'(?<![=\w])"([\w.]+)"', r"\1", _spelled(text, options)))


def _spelled(text: str, options: Mapping[str, str]) -> str:
    def typed(match: re.Match[str]) -> str:
        if match[1] not in options:
            return match[0]
        value = (match[2] or match[3]).replace(" ", "")
        return f"{options[match[1]]} {value}" if options[match[1]].startswith("-") else value

    found = _NAMED.sub(typed, text)
    if "current_voltage" in found:
        found = found.replace("uptake", "permease curve PART --uptake SPECIES")
    for name, command in _CALLS.items():
        found = found.replace(name, command)
    return found.replace("free_energy", "permease calc dg")


def in_both(said: str, change: Callable[[str], str]) -> str:
    """A text with something changed, in both languages where it has two."""
    if not isinstance(said, Message):
        return change(said)
    changed = Text(en=change(said.text.en), zh=change(said.text.zh))
    return said if changed == said.text else as_message(changed)
