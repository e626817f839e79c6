"""Errors of the library, said with the options that a command has for its arguments."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from ..errors import PermeaseError
from .group import Command

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
            error.hint = value


def worded(typed: Mapping[str, str]) -> type[Command]:
    """The class of a command whose errors name what is typed."""

    class Worded(Command):
        """A command that says options where the library says arguments."""

        def invoke(self, ctx: Any) -> Any:
            """Run the command."""
            try:
                return super().invoke(ctx)
            except PermeaseError as error:
                reword(error, typed)
                raise

    return Worded
