"""Occupancies of the states of one part along a swept variable."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np

from ..errors import InputError
from ..model.scheme_transporter import SchemeTransporter, Seen
from ..text import message
from .curve import Curve, Series, held
from .sweep import (
    along,
    concentrations_of,
    demand_bound,
    part_of,
    side_of,
    species_of,
    start_of,
    voltages_of,
)


def occupancy(
    part: Any,
    swept: str,
    values: Any,
    *,
    side: str = "out",
    inside: Any = None,
    outside: Any = None,
    voltage: Any = "0 mV",
    temperature: Any = "37 degC",
) -> Curve:
    """The stationary fraction of molecules in every state of a part, along a voltage or a concentration.

    Parameters
    ----------
    part :
        a part with states.
    swept :
        ``"voltage"``, or a species that the part binds on ``side``.
    values :
        ``(from, to, count)``, a list of quantities, or a quantity that holds an array.
    side :
        of the swept species, ``"out"`` or ``"in"``.
    inside, outside :
        solutions or mappings; the swept species in them is replaced.
    voltage, temperature :
        held; the voltage is ignored when it is swept.

    Of a channel, the states of its gates. Raises InputError for a part without states, UnknownNameError, QuantityError.

    Shapes: ``x`` and every series (n,), n the number of values. Source: the stationary state of the part's own scheme,
    which names its constants.

    >>> from permease import library
    >>> curve = occupancy(
    ...     library.part("GLUT1")(), "glucose", ("0.1 mM", "100 mM", 4), inside={"glucose": "0 mM"}, outside={}
    ... )
    >>> bool(abs(sum(s.values for s in curve.series.values()) - 1.0).max() < 1e-12)
    True
    """
    found, where = part_of(part), side_of(side, "side")
    needs = isinstance(found, SchemeTransporter)
    if isinstance(swept, str) and swept == "voltage":
        volts = voltages_of(values)
        at = replace(start_of(found, inside, outside, "0 V", temperature, {}, demand=needs), voltage=volts)
        x, described = Series("voltage", np.round(1e3 * volts, 12), "mV"), "voltage"
    else:
        name = species_of(swept, "swept")
        demand_bound(found, name, where, "swept")
        amounts = concentrations_of(values, name, "values")
        at = start_of(found, inside, outside, voltage, temperature, {(name, where): amounts}, demand=needs)
        x, described = Series(name, amounts, "mM"), f"{name}.{where}"

    def fractions() -> dict[str, Any]:
        if isinstance(found, SchemeTransporter):
            return found.cycle.occupancies(Seen(found, at))
        return found.rest_fractions(at)

    states = along(found, len(x), fractions, x.values, x.unit)
    if not states:
        raise InputError(
            message("errors_instruments-has-no-states"),
            where=found.name,
            why=message("errors_instruments-rate-formula-not-scheme"),
        )
    return Curve(
        kind="occupancy",
        part=found.name,
        label=found.label,
        x=x,
        series={state: Series(state, values) for state, values in states.items()},
        conditions=held(at, described),
    )
