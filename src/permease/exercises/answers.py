"""Answers to the parts of an exercise: a mapping, or a text such as ``a=0.876, b=-3.55 mV``."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from ..errors import InputError, UnknownNameError
from ..text import message

LONGEST = 400
FULL_WIDTH = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
"""Letters, digits and signs as Chinese keyboards write them."""
_NAMED = re.compile(r"(?:^|[,，;；、\n])\s*([A-Za-z])\s*(?:[=＝](?!=)|[:：)）])")
"""The name of a part, as in ``a=``, ``a:`` and ``a)``."""


def by_part(answer: Any, parts: Sequence[str], where: str) -> dict[str, Any]:
    """The answer to each part that has one.

    What stands before the first name of a part answers part ``a``; so does anything that is neither text nor mapping.
    A capital that names no part, as in ``K=3 mM``, belongs to the answer. A part left blank, such as ``b=``, ``b=...``
    or None in a mapping, has no answer.
    Raises InputError for an empty or endless answer and for a part answered twice, UnknownNameError for a part that
    there is not.

    >>> by_part("a=0.876, b=-3.55 mV", ["a", "b"], "")
    {'a': '0.876', 'b': '-3.55 mV'}
    >>> by_part("O2 > water", ["a"], "")
    {'a': 'O2 > water'}
    """
    hint = ", ".join(f"{part}=..." for part in parts)
    if isinstance(answer, Mapping):
        found = {str(name): value for name, value in answer.items()}
        if len(parts) == 1 and not set(found) & set(parts):
            return {parts[0]: dict(found)} if found else _none(where, hint)
    elif isinstance(answer, str):
        found = _split(answer.translate(FULL_WIDTH).rstrip("。 "), parts, where, hint)
    else:
        found = {parts[0]: answer}
    for name in found:
        if name not in parts:
            raise UnknownNameError(message("thing-part-exercise"), name, parts, where=where)
    filled = {name: value for name, value in found.items() if not blank(value)}
    return filled or _none(where, hint)


def blank(value: Any) -> bool:
    """Whether an answer is none: None, or a text without letters or digits such as ``...``."""
    return value is None or (isinstance(value, str) and not value.strip(" .…\t\n"))


def _none(where: str, hint: str) -> dict[str, Any]:
    raise InputError(message("errors_exercises-empty"), where=where, hint=hint)


def _split(answer: str, parts: Sequence[str], where: str, hint: str) -> dict[str, Any]:
    if len(answer) > LONGEST:
        raise InputError(message("errors_exercises-long", count=len(answer)), where=where, hint=hint)
    if not answer.strip():
        return _none(where, hint)
    marks = [each for each in _NAMED.finditer(answer) if each[1].islower() or each[1].lower() in parts]
    first = answer[: marks[0].start()].strip() if marks else answer.strip()
    if not marks or (first and marks[0][1].lower() not in parts):
        return {parts[0]: answer.strip()}
    found: dict[str, Any] = {parts[0]: first} if first else {}
    ends = [*(mark.start() for mark in marks[1:]), len(answer)]
    for mark, end in zip(marks, ends, strict=True):
        name = mark[1].lower()
        if name in found:
            raise InputError(message("errors_exercises-twice", name=name), where=where, hint=hint)
        text = answer[mark.end() : end].strip().strip("\"'")
        found[name] = text
    return found
