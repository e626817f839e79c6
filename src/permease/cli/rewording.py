"""Errors of the library, said with the options that a command has for its arguments."""

from __future__ import annotations

import re
from collections.abc import Mapping

from ..errors import PermeaseError
from ..text import as_message, in_both, listing

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
_QUOTED = re.compile(r'(\w+)="([^"]*)"')
_SUCH = ("errors_package-number-and-unit", "errors_package-number-such")
_QUANTITY = re.compile(r"[-−]?\d[\d.]*(?:e[-+]?\d+)?(?: ?[^\s\d,(][^\s,()]*(?: \S+)?)?")
_TABLES = re.compile(r"(?<![\w-])\w+=\{[^{}]*\}(?:, \w+=\{[^{}]*\})*")
_TABLE = re.compile(r"(\w+)=\{([^{}]*)\}")
_ENTRY = re.compile(r'"([\w.]+)": (?:"([^"]*)"|([-−]?[\d.]+|\w+\([^()]*\)))')
_MEMBER = re.compile(r"population of .+? > (?:(\S+), (\w+)(?= > |$)|(.+))")
_CURVES = re.compile(r"\b(current_voltage|dose_response)\b")
"""What an error names that could be measured of a part instead."""


def spell(
    error: PermeaseError, options: Mapping[str, str], command: str = "", *, cells: bool = False, part: str = ""
) -> None:
    """Say the options of a command where an error names its arguments; ``options`` has what is typed by argument.

    ``cells`` says that the command reads a cell: what is no option of it is then written as in a cell file. ``part`` is
    the part that it is about.

    >>> from permease.errors import InputError
    >>> error = InputError("too high", where="voltage", hint='voltage="-70 mV"')
    >>> spell(error, {"voltage": "--voltage"})
    >>> error.where, error.hint
    ('--voltage', '--voltage -70mV')
    """
    for each in getattr(error, "problems", ()):
        spell(each, options, command, cells=cells, part=part)
    front, _, argument = error.where.partition(" > ")
    if front == command.replace("-", "_"):
        error.where = argument if argument in options else error.where.replace(front, command, 1)
    elif part and front == part and argument in options:
        error.where = argument
    if (member := _MEMBER.match(error.where)) and "vary" in options:
        option = options.get("over", "") if member[2] == "grid" else options["vary"]
        error.where = f"{option} {member[1]}" if member[1] else member[3]
    head = re.match(r"(\w+(?:, \w+)*)(\[\d+\])?(?= > |$)", error.where)
    if head and all(name in options for name in head[1].split(", ")):
        error.where = ", ".join(options[name] for name in head[1].split(", ")) + error.where[len(head[1]) :]
    what = getattr(error.what, "text", None)
    if what is not None and what.key == "errors_calculate-missing" and what.values["name"] in options:
        error.what = as_message(what.filled(name=options[what.values["name"]]))
    if _CURVES.search(error.hint) and part:
        from .part_curves import commands_of

        error.hint = alternatives(" or ".join(commands_of(part) or ["permease tonicity red_blood_cell"]))
    _example(error)
    literal = re.fullmatch(r'"([^"]*)"', error.hint)
    if literal and error.where.startswith("--"):
        error.hint = f"{error.where.partition(' ')[0]} {literal[1]}"
    if (table := re.fullmatch(r'\{"(\w+)": "?([^"}]*)"?\}', error.hint)) and error.where.startswith("--"):
        error.hint = f"{error.where.partition(' ')[0]} {table[1]}={table[2].replace(' ', '')}"
    error.what = in_both(error.what, lambda text: _worded(text, options))
    error.why = in_both(error.why, lambda text: _worded(_spelled(text, options), options))
    error.hint = in_both(error.hint, lambda text: re.sub(r'(?<![=\w])"([\w.]+)"', r"\1", _spelled(text, options)))
    if cells and error.hint.startswith("add "):
        error.hint = _QUOTED.sub(lambda match: f"{match[1]}={match[2].replace(' ', '')}", error.hint)
    elif cells and '="' in error.hint and "--" not in error.hint:
        from ..model.yaml_form import in_yaml

        error.hint = in_both(error.hint, in_yaml)


def _example(error: PermeaseError) -> None:
    """A mere quantity as it is typed after the option that an error is at."""
    place = re.fullmatch(r"(--[\w-]+|[A-Z]+)(?: > (\w+))?", error.where)
    text = getattr(error.hint, "text", None)
    value = str(text.values.get("example", "")) if text is not None and text.key in _SUCH else str(error.hint)
    if place is not None and (text is None or text.key in _SUCH) and _QUANTITY.fullmatch(value):
        option = f"{place[1]} " if place[1].startswith("-") else ""
        error.hint = f"{option}{f'{place[2]}=' if place[2] else ''}{value.replace(' ', '')}"


def _worded(text: str, options: Mapping[str, str]) -> str:
    """Names of arguments that are no words, such as ``inside_pH``, as options."""
    return re.sub(r"(?<![\w-])[A-Za-z]+_\w+", lambda match: options.get(match[0], match[0]), text)


def _spelled(text: str, options: Mapping[str, str]) -> str:
    def typed(match: re.Match[str]) -> str:
        if match[1] not in options:
            return match[0]
        value = (match[2] or match[3]).replace(" ", "")
        return f"{options[match[1]]} {value}" if options[match[1]].startswith("-") else value

    def tables(match: re.Match[str]) -> str:
        sides = _TABLE.findall(match[0])
        if any(name not in options or not _ENTRY.search(inside) for name, inside in sides):
            return match[0]
        entries = {
            name: [f"{key}={text or bare}" for key, text, bare in _ENTRY.findall(inside)] for name, inside in sides
        }
        return " ".join(
            " ".join(f"{options[name]} '{one}'" for one in each)
            if "(" in each[0]
            else f"{options[name]} {','.join(each).replace(' ', '')}"
            for name, each in entries.items()
        )

    found = _NAMED.sub(typed, _TABLES.sub(tables, text))
    found = re.sub(r"\b([a-z]\w*)\(cells\.(\w+)\(\)\)", r"permease \1 \2", found)
    return found.replace("free_energy", "permease calc dg")
