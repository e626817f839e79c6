"""Current-voltage curves of one part."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

import numpy as np

from ..errors import ConvergenceError, InputError
from ..model.transporter import charge_of, evaluating
from ..text import message
from .curve import Curve, Series, held
from .sweep import along, bound, current, gains, part_of, rate_unit, start_of, texts, voltages_of

if TYPE_CHECKING:
    from pint import Quantity


@dataclass(frozen=True, eq=False)
class CurrentVoltage(Curve):
    """Current against voltage; ``reversal`` is None where the current does not reverse."""

    reversal: Quantity[Any] | None = None

    @property
    def fluxes(self) -> dict[str, Series]:
        """The outward flux of every species along the sweep."""
        return {n.removeprefix("flux."): s for n, s in self.series.items() if n.startswith("flux.")}

    @property
    def answers(self) -> dict[str, Any]:
        """The reversal potential."""
        return {"reversal_voltage": self.reversal}


def current_voltage(
    part: Any,
    *,
    inside: Any = None,
    outside: Any = None,
    voltages: Any = ("-150 mV", "50 mV", 41),
    temperature: Any = "37 degC",
) -> CurrentVoltage:
    """Net outward current of one part against voltage, and the outward flux of every species that it moves.

    Parameters
    ----------
    part :
        a part that moves charge, e.g. ``NaKATPase()``.
    inside, outside :
        solutions, or mappings such as ``{"Na": "140 mM"}``.
    voltages :
        ``(from, to, count)``, a list of quantities, or a quantity that holds an array; within 2 V.
    temperature :
        of both sides.

    Per molecule the current is in fA and fluxes in 1/s; for parts per area uA/cm^2 and pmol/cm^2/s. The states of a
    scheme are stationary at every voltage. Raises InputError for an electroneutral part and for missing species,
    QuantityError for voltages without a unit or beyond 2 V.

    Shapes: ``x`` and every series (n,), n the number of voltages. Source: the law of the part, which names its own.

    >>> from permease import library
    >>> curve = current_voltage(
    ...     library.part("SGLT1")(), inside={"Na": "10 mM", "glucose": "1 mM"},
    ...     outside={"Na": "140 mM", "glucose": "5 mM"}, voltages=("-150 mV", "50 mV", 5),
    ... )
    >>> curve.y.unit, bool((curve.y.values[:4] < 0).all())
    ('fA', True)
    """
    found = part_of(part)
    volts = voltages_of(voltages)
    at = start_of(found, inside, outside, "0 V", temperature, {})
    with evaluating(found.name, at):
        charged = any(charge_of(process) for process in found.processes(at))
    if not charged:
        water_alone = not bound(found) - {("water", "in"), ("water", "out")}
        raise InputError(
            message("errors_instruments-moves-no-net-charge-so"),
            where=found.name,
            why=message("errors_instruments-passes-water-alone")
            if water_alone
            else message("errors_instruments-turns-electroneutral"),
            hint=message("errors_instruments-cell-holds-permease-tonicity-has")
            if water_alone
            else message("errors_instruments-uptake-dose-response"),
        )
    swept = replace(at, voltage=volts)
    unit, per_si = rate_unit(found)
    shown, factor = ("fA", 1e15) if found.per_molecule else ("uA/cm^2", 1e2)

    def measured() -> dict[str, Any]:
        fluxes = {f"flux.{name}": value * per_si for name, value in gains(found, swept, "out").items()}
        return {"current": current(found, swept) * factor, **fluxes}

    values = along(found, len(volts), measured, 1e3 * volts, "mV")
    return CurrentVoltage(
        kind="current-voltage",
        part=found.name,
        label=found.label,
        x=Series("voltage", np.round(1e3 * volts, 12), "mV"),
        series={name: Series(name, v, shown if name == "current" else unit) for name, v in values.items()},
        conditions=held(swept, "voltage"),
        reversal=_reversal(found, at, temperature),
    )


def _reversal(part: Any, at: Any, temperature: Any) -> Any:
    try:
        return part.reversal_voltage(inside=texts(at.inside), outside=texts(at.outside), temperature=temperature)
    except (ConvergenceError, InputError):
        return None
