"""Numbers as people write them in an answer: thousands in groups, fractions, ``per``, what is counted, a reason."""

from __future__ import annotations

import functools
import re
from typing import Any

from ..errors import QuantityError
from ..plain import real
from ..text import message, phrase
from ..units import meant, parse, si
from .answers import FULL_WIDTH, LONGEST
from .parameters import printed

_GROUPS = re.compile(r"([+\-−]?[1-9]\d{0,2}(?:([,\u00a0\u2009\u202f ])\d{3})(?:\2\d{3})*)(?![\d,])")
_PLAIN = r"[+\-−]?(?:\d+\.?\d*|\.\d+)"
_POWER = re.compile(rf"({_PLAIN})\s*\^\s*\(?({_PLAIN})\)?")
_THOUSANDS = re.compile(rf"({_PLAIN})\s?k")
_PERCENT = ("%", "percent")
_FRACTION = re.compile(r"([+\-−]?)(\d+\.?\d*|\.\d+)\s*/\s*(\d+\.?\d*|\.\d+)")
_PER = re.compile(r"(?<=\w)\s+per\s+(?=[^\W\d])")
_END = " \t.。;；,，"
_BETWEEN = f"{_END}(（:："
_CHINESE = "\u2e80"
_SENTENCE = 3
"""So many words behind a number are no unit."""


@functools.cache
def _scale() -> tuple[re.Pattern[str], dict[str, int]]:
    """Words for powers of ten behind a number, in both languages."""
    said = phrase("exercise-words_powers")
    found = {name: int(power) for name, _, power in (pair.partition("=") for pair in f"{said.en} {said.zh}".split())}
    words = "|".join(rf"{name}\b" if name.isascii() else name for name in sorted(found, key=len, reverse=True))
    return re.compile(rf"({_PLAIN})\s*({words})", re.IGNORECASE), found


@functools.cache
def _counted() -> re.Pattern[str]:
    """Words for what is counted, right behind a number and with nothing but a unit below it behind them."""
    said = phrase("exercise-words_counted")
    words = "|".join(sorted(f"{said.en} {said.zh}".split(), key=len, reverse=True))
    return re.compile(rf"(?<=[\d⁰¹²³⁴⁵⁶⁷⁸⁹])(?:[\s-]*(?:{words}))+(?=\s*(?:/|per\b|$))", re.IGNORECASE)


def _sized(text: str) -> str:
    """A number with a word for a power of ten, such as ``5.77 million``, in digits."""
    pattern, powers = _scale()
    found = pattern.match(text)
    return f"{found[1]}e{powers[found[2].lower()]}{text[found.end() :]}" if found else text


def _worked_out(text: str) -> str:
    """A pure number that is written as a fraction, a power, or in thousands: ``4/9``, ``2^-1.4``, ``58k``."""
    fraction, power, thousands = _FRACTION.fullmatch(text), _POWER.fullmatch(text), _THOUSANDS.fullmatch(text)
    if fraction is not None and float(fraction[3]):
        value = float(fraction[2]) / float(fraction[3])
        return repr(-value if fraction[1] in ("-", "−") else value)
    if thousands is not None:
        return f"{thousands[1]}e3"
    if power is not None:
        base, exponent = (float(each.replace("−", "-")) for each in power.groups())
        try:
            return repr(base**exponent) if base > 0.0 else text
        except OverflowError:
            return text
    return text


def plain(text: str, *, pure: bool = False) -> str:
    """The same number as ``units.parse`` reads it; a fraction such as ``4/9`` only where it is ``pure``.

    Spaces or commas part thousands only in groups of three. What is counted is left out.

    >>> plain("57,700 per s"), plain("5 kJ per mol."), plain("6,87 kJ/mol"), plain("≈ 3/8", pure=True)
    ('57700/s', '5 kJ/mol', '6,87 kJ/mol', '0.375')
    >>> plain("5.09×10^7 ions/s"), plain("50.9 million ions per s"), plain("58k", pure=True)
    ('5.09×10^7/s', '50.9e6/s', '58e3')
    """
    text = text.lstrip("≈~ \t").rstrip(_END)
    groups = _GROUPS.match(text)
    if groups is not None:
        text = re.sub(r"[^\d+\-−]", "", groups[1]) + text[groups.end() :]
    text = _PER.sub("/", _counted().sub("", _sized(text), count=1))
    return _worked_out(text) if pure else text


def amount(answer: Any, unit: str, where: str, form: str = "{}") -> float:
    """A number in ``unit`` out of what somebody answered; ``form`` is how the whole answer is written, for the hint.

    Where a pure number is wanted, an amount of substance counts as its number of moles; where a percentage is, a bare
    number up to 1 is a fraction.
    Raises QuantityError for no number, a missing unit, one of the wrong kind, and a number with words behind it.
    """
    number = real(answer)
    if number is not None:
        answer = repr(number)
    said = answer.translate(FULL_WIDTH) if isinstance(answer, str) else ""
    said = plain(said, pure=not unit or unit in _PERCENT) if len(said) <= LONGEST else said
    if unit in _PERCENT and _reads(said, ""):
        return _share(said, where, form)
    if not unit and _reads(said, "mol"):
        return si(said, "mol", where)
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


def _share(said: str, where: str, form: str) -> float:
    """A share in percent; a bare number up to 1 is a fraction, and a larger one may be either."""
    share = si(said, "", where)
    if not share or abs(share) <= 1.0 or not said[-1].isdigit():
        return float(f"{100.0 * share:.15g}")
    raise QuantityError(
        message("errors_exercises-share", value=repr(said)), where=where, hint=form.format(f"{said} %")
    )  # fmt: skip


def _example(text: str, unit: str) -> str:
    """What was likely meant, with the unit that a bare number lacks; else any number."""
    likely = (text, *meant(text))
    likely = (*likely, *(f"{each} {printed(unit)}" for each in likely if _reads(each, "") and each[-1].isdigit()))
    return next((each for each in likely if _fits(each, unit)), f"1.23 {printed(unit)}".strip())


def _fits(text: str, unit: str) -> bool:
    """Whether ``amount`` takes it."""
    return _reads(text, unit) or (not unit and _reads(text, "mol"))


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
        if rest[0].isalpha() and (_fits(head, unit) or (_reasons().match(rest) and _parses(head))):
            return head, rest
    for head, rest in parted:
        if len(rest.split()) >= _SENTENCE and _parses(head):
            return head, rest
    return "", ""


def _begins(text: str, cut: int) -> bool:
    """Whether a word begins here."""
    before, after = text[cut - 1], text[cut]
    return after not in _BETWEEN and (before in _BETWEEN or (after >= _CHINESE and before < _CHINESE))
