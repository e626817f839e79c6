"""Numbers as people write them in an answer: thousands in groups of three, fractions, ``per``, a reason behind them."""

from __future__ import annotations

import functools
import re
from typing import Any

from ..errors import QuantityError
from ..plain import real
from ..text import message, phrase
from ..units import meant, parse, si
from .answers import LONGEST
from .parameters import printed

_GROUPS = re.compile(r"([+\-−]?[1-9]\d{0,2}(?:([,\u00a0\u2009\u202f ])\d{3})(?:\2\d{3})*)(?![\d,])")
_FRACTION = re.compile(r"([+\-−]?)(\d+\.?\d*|\.\d+)\s*/\s*(\d+\.?\d*|\.\d+)")
_PER = re.compile(r"(?<=\w)\s+per\s+(?=[^\W\d])")
_END = " \t.。;；,，"
_BETWEEN = f"{_END}(（:："
_CHINESE = "\u2e80"
_SENTENCE = 3
"""So many words behind a number are no unit."""


def plain(text: str, *, pure: bool = False) -> str:
    """The same number as ``units.parse`` reads it; a fraction such as ``4/9`` only where it is ``pure``.

    Spaces or commas part thousands only in groups of three.

    >>> plain("57,700 per s"), plain("5 kJ per mol."), plain("6,87 kJ/mol"), plain("≈ 3/8", pure=True)
    ('57700/s', '5 kJ/mol', '6,87 kJ/mol', '0.375')
    """
    text = text.lstrip("≈~ \t").rstrip(_END)
    groups = _GROUPS.match(text)
    if groups is not None:
        text = re.sub(r"[^\d+\-−]", "", groups[1]) + text[groups.end() :]
    text = _PER.sub("/", text)
    fraction = _FRACTION.fullmatch(text) if pure else None
    if fraction is not None and float(fraction[3]):
        value = float(fraction[2]) / float(fraction[3])
        return repr(-value if fraction[1] in ("-", "−") else value)
    return text


def amount(answer: Any, unit: str, where: str, form: str = "{}") -> float:
    """A number in ``unit`` out of what somebody answered; ``form`` is how the whole answer is written, for the hint.

    Raises QuantityError for no number, a missing unit, one of the wrong kind, and a number with words behind it.
    """
    number = real(answer)
    if number is not None:
        answer = repr(number)
    said = plain(answer, pure=not unit) if isinstance(answer, str) else ""
    try:
        return si(said if isinstance(answer, str) else answer, unit, where)
    except QuantityError as error:
        head, rest = _parted(said, unit)
        if rest:
            key = "errors_exercises-alone" if unit else "errors_exercises-alone-pure"
            error.why = message(key, rest=repr(rest[:40]))
        elif unit and any(c >= _CHINESE for c in said):
            error.why = message("errors_exercises-symbols", unit=printed(unit))
        error.hint = form.format(_example(head if rest else said, unit))
        raise


def _example(text: str, unit: str) -> str:
    """What was likely meant, with the unit that a bare number lacks; else any number."""
    likely = (text, *meant(text))
    likely = (*likely, *(f"{each} {printed(unit)}" for each in likely if _reads(each, "") and each[-1].isdigit()))
    return next((each for each in likely if _reads(each, unit)), f"1.23 {printed(unit)}".strip())


def _reads(text: str, unit: str) -> bool:
    try:
        si(text, unit)
    except QuantityError:
        return False
    return True


def _parses(text: str) -> bool:
    try:
        parse(text)
    except QuantityError:
        return False
    return True


@functools.cache
def _reasons() -> re.Pattern[str]:
    word = phrase("exercise-word_because")
    return re.compile(rf"{word.en}\b|{word.zh}", re.IGNORECASE)


def _parted(text: str, unit: str) -> tuple[str, str]:
    """The number in front and the words behind it; no words for a text that is a quantity or none that begins so."""
    if len(text) > LONGEST or _parses(text):
        return "", ""
    cuts = [cut for cut in range(len(text) - 1, 0, -1) if _begins(text, cut)]
    parted = [(text[:cut].rstrip(_BETWEEN), text[cut:]) for cut in cuts]
    for head, rest in parted:
        if rest[0].isalpha() and (_reads(head, unit) or (_reasons().match(rest) and _parses(head))):
            return head, rest
    for head, rest in parted:
        if len(rest.split()) >= _SENTENCE and _parses(head):
            return head, rest
    return "", ""


def _begins(text: str, cut: int) -> bool:
    """Whether a word begins here."""
    before, after = text[cut - 1], text[cut]
    return after not in _BETWEEN and (before in _BETWEEN or (after >= _CHINESE and before < _CHINESE))
