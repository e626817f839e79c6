"""Units at the door: pint quantities, and a small safe grammar for text such as ``"145 mM"``.

Inside the package everything is coherent SI, in which 1 mM = 1 mol/m3 is exactly 1.
"""

from __future__ import annotations

import functools
import math
import re
from typing import TYPE_CHECKING, Any

from .errors import QuantityError, nearest
from .plain import real, shown
from .text import Message, Text, message, phrase

if TYPE_CHECKING:
    from pint import Quantity, UnitRegistry

_NUMBER = re.compile(r"\s*([+\-−]?(?:\d+\.?\d*|\.\d+)(?:[eE][+\-−]?\d{1,3})?)\s*")
_POWER_OF_TEN = re.compile(
    r"\s*([+\-−]?)(?:(\d+\.?\d*|\.\d+)\s*[×x*·]\s*)?10(?:(?:\^|\*\*)([+\-−]?\d{1,3})|([⁻⁺]?[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}))\s*"
)
"""5.09×10^7, 5.09*10^7, 5.09x10^7, 5.09 × 10⁷, 10^7."""
_RAISED = frozenset("×x*·^⁻⁺⁰¹²³⁴⁵⁶⁷⁸⁹")
"""What follows the number in those."""
_COMMA = re.compile(r"(\s*[+\-−]?)(\d+(?:,\d+)+)(?=(\.\d)?)")
_TOKEN = re.compile(r"\s*(?:(\*\*|\^)\s*([+\-−]?\d{1,2})|([*/·()])|([A-Za-zµμΩÅ°℃%]+)|([⁻⁺⁰¹²³⁴⁵⁶⁷⁸⁹]+)|(1))")
_GLUED = re.compile(r"[\-−]?[1-4](?![\d.])")
"""A power without a sign for it, as in cm2 and s-1."""
_SUPERSCRIPTS = str.maketrans("⁻⁺⁰¹²³⁴⁵⁶⁷⁸⁹", "-+0123456789")
_ALIASES = {"°C": "degC", "℃": "degC", "degC": "degC", "%": "percent", "Å": "angstrom", "Ω": "ohm", "h": "hour"}
_USUAL = tuple(
    prefix + unit
    for units, prefixes in (
        (("M", "mol", "m", "s", "V", "A", "S", "F", "J", "L", "Osm", "g", "C", "N"), ("", *"kmunpf")),
        (("Pa", "Hz", "cal", "eV", "Da", "ohm", "bar"), ("", "k")), (("m", "L"), ("c", "d")), (("Hz", "ohm"), ("M",)),
        (("degC", "K", "atm", "min", "mmHg", "h", "minute", "hour", "day", "second", "percent"), ("",)),
    )
    for unit in units
    for prefix in prefixes
)  # fmt: skip
_WORDS = (
    "second", "minute", "hour", "molar", "millimolar", "micromolar", "nanomolar", "millivolt", "kelvin", "celsius",
    "percent", "joule", "kilojoule", "kilocalorie", "pascal", "ampere", "siemens", "angstrom",
)  # fmt: skip
"""What ``_like`` proposes."""
_SHORT = 3
_MAXIMUM_LENGTH = 80
_HINT, _BARE = "errors_package-number-and-unit", "errors_package-number-such"


def _such(unit: str) -> Message:
    """The advice to write a number with its unit, or without where there is none."""
    return message(_HINT, example=EXAMPLES.get(unit, f"1 {unit}")) if unit not in ("", "1") else message(_BARE)


@functools.cache
def registry() -> UnitRegistry[Any]:
    """The one pint registry of the package (parsed definitions are cached on disk)."""
    import pint

    try:
        ureg: UnitRegistry[Any] = pint.UnitRegistry(autoconvert_offset_to_baseunit=True, cache_folder=":auto:")
    except OSError:
        ureg = pint.UnitRegistry(autoconvert_offset_to_baseunit=True)
    ureg.define("osmole = mole = Osm")
    # pint prints litres as a small l, which reads as a one
    ureg.define("liter = decimeter ** 3 = L = l = litre")
    ureg.formatter.default_format = "~C"
    ureg.separate_format_defaults = True
    return ureg


def parse(text: str) -> Quantity[Any]:
    """Read a number with a unit, such as ``"145 mM"``, ``"30min"``, ``"300 / um^2"`` or ``"37 °C"``.

    The grammar is a number (``5.09e7``, ``5.09×10^7``, ``5.09 × 10⁷``, ``10^7``), then unit names joined by spaces,
    ``*`` or ``/`` with integer powers (``cm^2``, ``cm²``, ``cm2``) and parentheses. The decimal sign is a point; a
    comma is refused, since it parts decimals for some and thousands for others. Nothing is evaluated as code. Raises
    QuantityError, which proposes what was likely meant.

    >>> parse("5.09×10^7 /s") == parse("5.09e7 1/s")
    True
    """
    if len(text) > _MAXIMUM_LENGTH:
        raise QuantityError(
            message("errors_package-cannot-read-quantity-characters", count=len(text)), hint=_such("mol/m^3")
        )
    magnitude, rest = _number(text)
    if magnitude is None:
        raise QuantityError(message("errors_package-cannot-read-quantity", text=f"{text!r}"), hint=_such("mol/m^3"))
    if not math.isfinite(magnitude):
        raise QuantityError(message("errors_package-not-finite-number", text=f"{text!r}"), hint=_such("mol/m^3"))
    try:
        unit = _unit(rest)
    except _NoUnitError as error:
        comma = _COMMA.match(text) is not None
        raise QuantityError(
            message("errors_package-cannot-read-quantity-2", whole=f"{text!r}"),
            why=message("errors_package-decimal-point") if comma else error.why,
            hint=_either(meant(text)) or _such("mol/m^3"),
        ) from error.__cause__
    return registry().Quantity(magnitude, unit)


def meant(text: str) -> tuple[str, ...]:
    """What an unreadable text may have meant: a point for a comma, other capitals in a unit. Each can be read.

    >>> meant("6,87 kJ/mol"), meant("57,700 /s"), meant("3 KJ")
    (('6.87 kJ/mol',), ('57700 /s', '57.700 /s'), ('3 kJ',))
    """
    found: list[str] = []
    comma = _COMMA.match(text)
    if len(text) > _MAXIMUM_LENGTH:
        return ()
    if comma is not None:
        sign, digits, tail = comma[1], comma[2], text[comma.end() :]
        if re.fullmatch(r"[1-9]\d{0,2}(,\d{3})+", digits):
            found.append(sign + digits.replace(",", "") + tail)
        if digits.count(",") == 1 and comma[3] is None:
            found.append(sign + digits.replace(",", ".") + tail)
    else:
        try:
            _unit(_number(text)[1])
        except _NoUnitError as error:
            if error.guess:
                found.append(re.sub(rf"(?<![^\W\d]){re.escape(error.name)}(?![^\W\d])", error.guess, text))
    return tuple(each.strip() for each in found if _readable(each))


def _readable(text: str) -> bool:
    magnitude, rest = _number(text)
    try:
        _unit(rest)
    except _NoUnitError:
        return False
    return magnitude is not None and math.isfinite(magnitude)


def _either(texts: tuple[str, ...]) -> str | Message:
    return message("errors_package-either", first=texts[0], last=texts[1]) if len(texts) > 1 else "".join(texts)


def _number(text: str) -> tuple[float | None, str]:
    """The number at the beginning, None where there is none, and what follows it."""
    match = _NUMBER.match(text)
    if match is None:
        return None, text
    number, end = match[1], match.end()
    power = _POWER_OF_TEN.match(text) if text[end : end + 1] in _RAISED else None
    if power is not None:
        sign, digits, plain, superscript = power.groups()
        number, end = f"{sign}{digits or 1}e{plain or superscript.translate(_SUPERSCRIPTS)}", power.end()
    return float(number.replace("−", "-")), text[end:].rstrip()


class _NoUnitError(ValueError):
    """Says why a text names no unit, and which one it nearly names."""

    def __init__(self, why: Message, name: str = "", guess: str = "") -> None:
        super().__init__(why)
        self.why, self.name, self.guess = why, name, guess


@functools.lru_cache(maxsize=10_000)
def _factor(unit: Any, wanted: str) -> float | None:
    """What takes a magnitude in ``unit`` to one in ``wanted``; None for a scale that does not begin at zero."""
    ureg = registry()
    one, two = (float(ureg.Quantity(value, unit).to(wanted).magnitude) for value in (1.0, 2.0))
    return one if two == 2.0 * one else None


@functools.lru_cache(maxsize=10_000)
def _unit(text: str) -> Any:
    """The pint unit that ``text`` names. Raises _NoUnitError that says why it names none.

    Kept, because pint takes longer to find a unit than all the rest of reading a quantity takes.
    """
    ureg = registry()
    stack: list[tuple[Any, int]] = []
    product, sign, last, last_sign, position = ureg.Unit(""), 1, None, 1, 0
    while position < len(text):
        match = _TOKEN.match(text, position)
        if match is None:
            raise _NoUnitError(message("errors_package-stopped-at", rest=repr(text[position:].strip())))
        position = match.end()
        caret, power, mark, name, superscript, one = match.groups()
        if caret or superscript:
            try:
                exponent = int(power.replace("−", "-") if caret else superscript.translate(_SUPERSCRIPTS))
            except ValueError:
                raise _NoUnitError(message("errors_package-no-power", text=repr(superscript))) from None
            if last is None or abs(exponent) > 18:
                raise _NoUnitError(message("errors_package-power-of-unit"))
            product, last = product * last ** (last_sign * (exponent - 1)), None
        elif mark == "(":
            stack.append((product, sign))
            product, sign, last = ureg.Unit(""), 1, None
        elif mark == ")":
            if not stack:
                raise _NoUnitError(message("errors_package-parenthesis-closes"))
            inner = product
            product, outer = stack.pop()
            product, sign, last, last_sign = product * inner**outer, 1, inner, outer
        elif mark:
            sign, last = (-1 if mark == "/" else 1), None
        elif one:
            last = None
        else:
            try:
                last, last_sign = ureg.Unit(_ALIASES.get(name, name.replace("μ", "µ"))), sign
            except Exception as error:
                guess = _like(name)
                key = "errors_package-unknown-unit-like" if guess else "errors_package-unknown-unit"
                raise _NoUnitError(message(key, name=repr(name), guess=guess), name, guess) from error
            product, sign = product * last**sign, 1
            glued = _GLUED.match(text, position)
            if glued is not None:
                power, position = int(glued[0].replace("−", "-")), glued.end()
                product, last = product * last ** (last_sign * (power - 1)), None
    if stack:
        raise _NoUnitError(message("errors_package-parenthesis-open"))
    return product


def _like(name: str) -> str:
    """The one usual unit that differs in capitals alone, or else the word most like a long name; empty for none."""
    same = [each for each in _USUAL if each.lower() == name.lower()]
    if same:
        return same[0] if len(same) == 1 else ""
    return (nearest(name, _WORDS) or "") if len(name) > _SHORT else ""


def quantity(value: Any) -> Quantity[Any]:
    """Any accepted spelling of a quantity as a pint quantity: text, quantity, sourced number, or pure number."""
    from .sources import Sourced

    if isinstance(value, Sourced):
        return value.quantity
    if isinstance(value, str):
        return parse(value)
    if hasattr(value, "magnitude"):
        return value  # type: ignore[no-any-return]
    number = real(value)
    if number is None:
        raise QuantityError(
            message("errors_package-cannot-read-quantity-3", value=f"{value!r}"),
            hint=message("errors_package-text-such-145-mm-pint-quantity"),
        )
    return registry().Quantity(number, "")


def si(value: Any, unit: str, name: str = "value") -> float:
    """The magnitude of ``value`` in ``unit``, a coherent SI unit such as ``"mol/m^3"``; for use inside the package.

    A bare number is refused unless ``unit`` is empty (dimensionless). Raises QuantityError that names both dimensions.
    """
    try:
        found = quantity(value)
    except QuantityError as error:
        if getattr(getattr(error.hint, "text", None), "key", "") == _HINT:
            error.hint = _such(unit)
        raise error.within(name) from None
    dimensionless = unit in ("", "1")
    if not dimensionless and found.dimensionless and not str(found.units):
        example = EXAMPLES.get(unit, f"{found.magnitude or 1:g} {unit}")
        raise QuantityError(
            message("errors_package-has-no-unit", magnitude=_as_written(value, found)),
            where=name,
            why=message("error-quantity_needed", kind=_kind(unit)),
            hint=example,
        )
    try:
        factor = _factor(found.units, unit)
        magnitude = float(found.to(unit).magnitude if factor is None else float(found.magnitude) * factor)
    except Exception as error:
        raise QuantityError(
            message(
                "errors_package-other-kind",
                found=f"{found.magnitude:g} {symbol_of(found.units)}".strip(),
                kind=_kind(unit),
            ),
            where=name,
            why=message("error-quantity_found", kind=_kind(symbol_of(found.to_base_units().units))),
            hint=f"{EXAMPLES[unit]}" if unit in EXAMPLES else "",
        ) from error
    if not math.isfinite(magnitude):
        what = message("errors_package-not-finite-number-2", value=f"{value!r}")
        raise QuantityError(what, where=name, hint=_such(unit))
    # pint multiplies by binary factors: 145 mM would become 144.99999999999997; keep the fifteen digits meant
    return float(f"{magnitude:.15g}")


def _as_written(value: Any, found: Quantity[Any]) -> str:
    """A number with a power of ten as somebody wrote it, others with six digits."""
    text = value.strip() if isinstance(value, str) else ""
    return text if any(c in _RAISED for c in text) else f"{found.magnitude:g}"


def said(value: Any) -> str:
    """A quantity as a sentence says it: text as it was written, others with six digits and the symbol of their unit."""
    if isinstance(value, str):
        return value if len(value) <= _MAXIMUM_LENGTH else f"{value[:_MAXIMUM_LENGTH]}..."
    try:
        found = quantity(value)
        return f"{float(found.magnitude):.6g} {symbol_of(found.units)}".strip()
    except (QuantityError, TypeError, ValueError):
        return shown(value)


def symbol_of(unit: Any) -> str:
    """A pint unit as people write it, ``µm²``, with the micro sign whatever version of pint is at hand."""
    return f"{unit:~P}".replace("\u03bc", "\u00b5")


def _kind(unit: str) -> Text:
    """What a quantity in this unit is, in words: ``"a concentration"``; its SI unit where there is no word."""
    wanted = registry().Unit(unit).dimensionality
    for known, word in KINDS.items():
        if registry().Unit(known).dimensionality == wanted:
            return phrase(word)
    return phrase("quantities-other", unit=unit)


KINDS = {
    "": "quantities-pure-number",
    "mol/m^3": "quantities-concentration",
    "mol": "quantities-amount-of-substance",
    "m^3": "quantities-volume",
    "m^2": "quantities-area",
    "m": "quantities-length",
    "V": "quantities-voltage",
    "K": "quantities-temperature",
    "s": "quantities-time",
    "1/s": "quantities-rate",
    "m/s": "quantities-permeability-or-speed",
    "S/m^2": "quantities-conductance-per-area",
    "S": "quantities-conductance",
    "F/m^2": "quantities-capacitance-per-area",
    "F": "quantities-capacitance",
    "1/m^2": "quantities-number-per-area",
    "Pa": "quantities-pressure",
    "J/mol": "quantities-energy-per-amount",
    "J": "quantities-energy",
    "A": "quantities-current",
    "A/m^2": "quantities-current-density",
    "C": "quantities-charge",
    "mol/s": "quantities-flow",
    "mol/m^2/s": "quantities-flux",
    "m^3/mol/s": "quantities-rate-constant-for-one-molecule",
    "m^6/mol^2/s": "quantities-rate-constant-for-two-molecules",
    "kg": "quantities-mass",
}
"""The key of the words for a kind of quantity, by coherent SI unit."""


EXAMPLES = {
    "mol/m^3": "145 mM", "mol": "1 fmol", "m^3": "90 fL", "m^2": "140 um^2",
    "V": "-70 mV", "K": "37 degC", "s": "30 min", "m/s": "1e-6 cm/s",
    "S/m^2": "70 uS/cm^2", "S": "1 nS", "F/m^2": "1 uF/cm^2", "1/m^2": "300 / um^2",
    "Pa": "20 kPa", "J/mol": "50 kJ/mol", "A": "10 pA", "A/m^2": "1 uA/cm^2",
    "m^3/s": "5e-14 cm^3/s", "mol/m^2/s": "1 pmol/cm^2/s",
}  # fmt: skip


def with_unit(magnitude: Any, si_unit: str, unit: str = "") -> Quantity[Any]:
    """A float or array in coherent SI as a pint quantity, shown in ``unit`` when that is given."""
    found = registry().Quantity(magnitude, si_unit)
    return found.to(unit) if unit else found


def temperature(value: Any, name: str = "temperature") -> float:
    """A temperature in kelvin; refuses anything at or below absolute zero."""
    kelvin = si(value, "K", name)
    if kelvin <= 0.0:
        raise QuantityError(
            message("errors_package-k-not-above-absolute-zero", kelvin=f"{kelvin:g}"), where=name, hint="37 degC"
        )
    return kelvin


NAMED = (
    "M", "mM", "uM", "nM", "mol", "fmol", "mV", "V", "s", "ms", "minute", "hour", "um", "nm", "cm", "m", "L", "pL",
    "fL", "kJ", "J", "K", "degC", "pA", "nA", "uA", "nS", "pS", "uS", "mS", "uF", "pF", "kPa", "Pa",
)  # fmt: skip
"""Units that can be imported from here by name, e.g. ``from permease.units import mM``."""


def __getattr__(name: str) -> Any:
    if name in NAMED:
        return registry().Unit(name)
    raise AttributeError(f"module 'permease.units' has no attribute {name!r}")
