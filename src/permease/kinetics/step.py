"""One step of a transport cycle: an arrow with its rate constants, or a rapid equilibrium with its constant."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

from ..errors import ModelError, QuantityError
from ..sources import Reference, Sourced, provisional
from ..text import message, phrase
from .notation import Arrow, parse_arrow

Amount = Any
"""A number as authored: Sourced, a text with a unit, or a pint quantity."""


@dataclass(frozen=True, slots=True)
class Constant:
    """One authored number of a step.

    ``value`` is in coherent SI (concentrations in mol/m3) at the reference temperature of the cycle, ``unit`` says
    which; ``energy`` is its activation energy or reaction enthalpy (J/mol); ``q10`` its temperature factor per 10 K;
    ``deviation`` the relative standard deviation, where published. ``amount`` and ``energy_amount`` are as authored.
    """

    value: float
    unit: str
    amount: Amount
    energy: float = 0.0
    q10: float = 1.0
    deviation: float | None = None
    energy_amount: Amount | None = None

    def sourced(self, source: Reference | None) -> Sourced:
        """The number with its provenance: its own, else that of the cycle, else provisional."""
        return _sourced(self.amount, source)

    def sourced_energy(self, source: Reference | None) -> Sourced | None:
        """The activation energy or enthalpy likewise; None where there is none."""
        return None if self.energy_amount is None else _sourced(self.energy_amount, source)


@dataclass(frozen=True, slots=True)
class Step:
    """A reversible step. Make it with ``step`` or ``equilibrium``.

    A slow step has ``forward`` and ``reverse`` rate constants; a rapid one (``fast``) has ``forward=None`` and its
    dissociation constant in ``reverse``. ``None`` stands where detailed balance is to supply the number.
    """

    arrow: Arrow
    forward: Constant | None
    reverse: Constant | None
    charge: float = 0.0
    symmetry: float = 0.5
    fast: bool = False

    @property
    def name(self) -> str:
        """``"Eo<->EoNa"``: the two states."""
        return f"{self.arrow.left}<->{self.arrow.right}"

    @property
    def omitted(self) -> Literal["", "forward", "reverse"]:
        """Which constant detailed balance must supply, ``""`` when none."""
        if self.reverse is None:
            return "reverse"
        return "forward" if self.forward is None and not self.fast else ""

    @property
    def left(self) -> str:
        """The state before the step."""
        return self.arrow.left

    @property
    def right(self) -> str:
        """The state after the step."""
        return self.arrow.right

    def __str__(self) -> str:
        return self.arrow.text


def _sourced(amount: Amount, source: Reference | None) -> Sourced:
    if isinstance(amount, Sourced):
        return amount
    return Sourced(amount, source=source) if source is not None else provisional(amount)


def rate_unit(order: int) -> str:
    """The coherent SI unit of a rate constant that takes up ``order`` bath molecules.

    >>> rate_unit(0), rate_unit(1), rate_unit(2)
    ('1/s', 'm^3/mol/s', 'm^6/mol^2/s')
    """
    if order == 0:
        return "1/s"
    return "m^3/mol/s" if order == 1 else f"m^{3 * order}/mol^{order}/s"


def concentration_unit(power: int) -> str:
    """The coherent SI unit of a concentration to a power, ``""`` for 0.

    >>> concentration_unit(1), concentration_unit(0), concentration_unit(-1)
    ('mol/m^3', '', 'm^3/mol')
    """
    if power == 0:
        return ""
    if abs(power) == 1:
        return "mol/m^3" if power == 1 else "m^3/mol"
    return f"mol^{power}/m^{3 * power}" if power > 0 else f"m^{-3 * power}/mol^{-power}"


def step(
    arrow: str,
    forward: Amount | None,
    reverse: Amount | None = None,
    *,
    charge: float = 0.0,
    symmetry: float = 0.5,
    activation_energy: Amount | tuple[Amount, Amount] | None = None,
    q10: float | tuple[float, float] | None = None,
    deviation: float | tuple[float | None, float | None] | None = None,
) -> Step:
    """A step with rate constants; omit one of them where detailed balance is to supply it.

    Parameters
    ----------
    arrow :
        e.g. ``"Eo + 2 Na.out <-> EoNa"``.
    forward, reverse :
        rate constants with units that fit the order: 1/s for no bath molecule, 1/(M s) for one, 1/(M^2 s) for two.
    charge :
        elementary charges moved OUTWARD through the field when the step runs forward. The forward constant is
        multiplied by exp(charge symmetry FV/RT), the reverse one by exp(-charge (1 - symmetry) FV/RT).
    symmetry :
        where the barrier stands in the field, 0 to 1.
    activation_energy :
        of both directions (the equilibrium constant then does not depend on temperature), or a pair
        (forward, reverse). The one of an omitted constant follows from detailed balance and is ignored.
    q10 :
        factor per 10 K, of both directions or a pair; not together with activation_energy.
    deviation :
        relative standard deviation of the constants, the weights of ``reconcile="least-change"``.

    Raises ModelError for an arrow that cannot be read, QuantityError for a unit that does not fit; both quote the step.

    Source: the law of mass action; a voltage that is shared by a barrier, as in the Butler-Volmer equation.

    >>> step("EoNa + glucose.out <-> EoNaG", "1e5 / (M s)", "20 / s").forward.value
    100.0
    """
    parsed = parse_arrow(arrow)
    where = f"step {parsed}"
    if forward is None and reverse is None:
        raise ModelError(
            message("errors_kinetics-both-rate-constants-missing"),
            where=where,
            hint=message("errors_kinetics-give-least-one-other-derived"),
        )
    if not 0.0 <= symmetry <= 1.0:
        raise ModelError(
            message("errors_kinetics-symmetry-not-between-0-1", symmetry=f"{symmetry:g}"),
            where=where,
            hint=message("errors_kinetics-0-5-midway"),
        )
    if activation_energy is not None and q10 is not None:
        raise ModelError(
            message("errors_kinetics-both-activation-energy-q10-given"),
            where=where,
            hint=message("errors_kinetics-keep-one-them"),
        )
    energies = _pair(activation_energy, lambda e: _si(e, "J/mol", f"{where} > activation energy"), 0.0)
    factors = _pair(q10, lambda f: _positive(f, where), 1.0)
    deviations = _pair(deviation, float, None)
    constants: list[Constant | None] = []
    for amount, order, direction, energy, heat, factor, sd in zip(
        (forward, reverse),
        (parsed.order_forward, parsed.order_reverse),
        ("forward", "reverse"),
        energies,
        _pair(activation_energy, lambda e: e, None),
        factors,
        deviations,
        strict=True,
    ):
        if amount is None:
            constants.append(None)
            continue
        unit = rate_unit(order)
        value = _rate(amount, unit, order, where, direction)
        constants.append(Constant(value, unit, amount, energy, factor, sd, heat))
    return Step(parsed, constants[0], constants[1], float(charge), float(symmetry))


def equilibrium(
    arrow: str,
    dissociation: Amount | None = None,
    *,
    charge: float = 0.0,
    enthalpy: Amount | None = None,
    deviation: float | None = None,
) -> Step:
    """A step so rapid that it is always in equilibrium.

    Parameters
    ----------
    arrow :
        e.g. ``"Eo + S.out <-> EoS"``.
    dissociation :
        K of the right-hand state into the left-hand side, with statistical factors written into it: at V = 0
        ``[right] = [left] S / K``. Its unit is a concentration to the power of bath molecules bound minus released, a
        pure number when these are equal. Omit it where detailed balance is to supply it.
    charge :
        elementary charges moved OUTWARD when the step runs forward: [right]/[left] gains exp(charge FV/RT).
    enthalpy :
        of dissociation (J/mol), for the dependence of K on temperature.
    deviation :
        relative standard deviation of K.

    Raises ModelError for an arrow that cannot be read, and QuantityError for a dissociation constant of another unit
    than the arrow asks for.

    Source: the law of mass action.

    >>> equilibrium("Eo + S.out <-> EoS", "9.5 mM").reverse.value
    9.5
    """
    parsed = parse_arrow(arrow)
    where = f"step {parsed}"
    if dissociation is None:
        return Step(parsed, None, None, float(charge), 0.5, fast=True)
    power = parsed.order_forward - parsed.order_reverse
    unit = concentration_unit(power)
    value = _si(dissociation, unit, f"{where} > dissociation constant")
    if value <= 0.0:
        raise ModelError(
            message("errors_kinetics-dissociation-constant-not-above-zero", value=f"{value:g}"), where=where
        )
    energy = 0.0 if enthalpy is None else _si(enthalpy, "J/mol", f"{where} > enthalpy")
    constant = Constant(value, unit, dissociation, energy, 1.0, deviation, enthalpy)
    return Step(parsed, None, constant, float(charge), 0.5, fast=True)


def _pair(value: Any, convert: Any, default: Any) -> tuple[Any, Any]:
    if value is None:
        return default, default
    if isinstance(value, tuple):
        first, second = (default if v is None else convert(v) for v in value)
        return first, second
    both = convert(value)
    return both, both


def _positive(factor: float, where: str) -> float:
    if not float(factor) > 0.0:
        raise ModelError(message("errors_kinetics-q10-not-above-zero", factor=f"{factor!r}"), where=where)
    return float(factor)


def _si(amount: Any, unit: str, where: str) -> float:
    from ..units import si

    return si(amount, unit, where)


def _rate(amount: Any, unit: str, order: int, where: str, direction: str) -> float:
    try:
        value = _si(amount, unit, where)
    except QuantityError as error:
        given = amount.amount if isinstance(amount, Sourced) else amount
        molar = "1/s" if order == 0 else "1/(M s)" if order == 1 else f"1/(M^{order} s)"
        raise QuantityError(
            message("errors_kinetics-constant-does-not-fit-step", direction=direction, given=given),
            where=where,
            why=message(
                "errors_kinetics-takes-up-going-so-unit",
                molecules=phrase("errors_kinetics-bath-molecules", count=order),
                direction=direction,
                molar=molar,
            ),
            hint="'50 / s'" if order == 0 else f"'1e5 / {molar[2:]}'",
        ) from error
    if value <= 0.0:
        raise ModelError(
            message("errors_kinetics-constant-not-above-zero", direction=direction, value=f"{value:g}"),
            where=where,
            why=message("errors_kinetics-every-step-reversible"),
            hint=message("errors_kinetics-leave-out-detailed-balance-supplies"),
        )
    return value
