"""Selectivity of an open channel: permeability ratios, flux-ratio exponents, the orders of ions by both measures."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

import numpy as np

from ..chemistry.species import species as lookup
from ..constants import ELEMENTARY_CHARGE, FARADAY, GAS
from ..errors import ConvergenceError, InputError, choice
from ..model.channel import Channel
from ..model.conditions import PointConditions, point
from ..model.transporter import evaluating, finite
from ..physics.selectivity import bi_ionic_ratio
from ..text import listing, message, phrase
from ..units import with_unit
from .curve import held
from .sweep import concentration_of, part_of, species_of, texts

if TYPE_CHECKING:
    from pint import Quantity

METHODS = ("bi-ionic", "mixed")
EQUILIBRIUM = 1e-6
"""Driving forces (RT) below this tell no exponent."""
TRACE = 1e-9
"""The concentration (mol/m3) that stands for an absent ion in a law that holds its Nernst potential."""


@dataclass(frozen=True)
class PermeabilityRatio:
    """P_ion/P_reference of an open channel, as one method measures it.

    Attributes
    ----------
    ion, reference : what is compared with what.
    ratio : a pure number; below 1 where the reference passes better.
    method : ``"bi-ionic"`` (from the reversal potential) or ``"mixed"`` (from the fluxes of both together).
    reversal_voltage : of the bi-ionic conditions (mV), None otherwise.
    conditions : ``inside``, ``outside`` (mM), ``temperature`` (K), and ``voltage`` (mV) where it was held.
    """

    part: str
    ion: str
    reference: str
    ratio: float
    method: str
    reversal_voltage: Quantity[Any] | None
    conditions: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class FluxRatio:
    """One-way fluxes of a labelled ion through one open channel.

    Attributes
    ----------
    efflux, influx : ions per second (1/s).
    ratio : influx/efflux.
    affinity : the driving force outward, zF(V - E)/RT, a pure number.
    exponent : n' of J_out/J_in = exp(n' affinity); None at equilibrium, where it has no meaning.
    """

    part: str
    ion: str
    efflux: Quantity[Any]
    influx: Quantity[Any]
    ratio: float
    affinity: float
    exponent: float | None


@dataclass(frozen=True)
class Selectivity:
    """Ions of one channel by both measures: they need not agree.

    ``permeability`` maps every ion to P/P_reference from bi-ionic potentials, ``conductance`` to the chord conductance
    (pS) of one open channel with that ion alone at the same concentration on both sides.
    """

    part: str
    reference: str
    permeability: Mapping[str, float]
    conductance: Mapping[str, Quantity[Any]]
    conditions: Mapping[str, Any] = field(default_factory=dict)

    @property
    def permeability_order(self) -> tuple[str, ...]:
        """Most permeant first."""
        return tuple(sorted(self.permeability, key=lambda ion: -self.permeability[ion]))

    @property
    def conductance_order(self) -> tuple[str, ...]:
        """Most conducting first."""
        return tuple(sorted(self.conductance, key=lambda ion: -float(self.conductance[ion].to("pS").magnitude)))


def permeability_ratio(
    part: Any,
    ion: str,
    reference: str,
    *,
    method: str = "bi-ionic",
    concentration: Any = "150 mM",
    voltage: Any = "100 mV",
    inside: Any = None,
    outside: Any = None,
    temperature: Any = "37 degC",
) -> PermeabilityRatio:
    """P_ion/P_reference of an open channel.

    Parameters
    ----------
    part :
        a channel that passes both ions; its gates are taken as open.
    ion, reference :
        species of one sign of charge.
    method :
        ``"bi-ionic"``: the reference inside alone, the ion outside alone, the ratio from the reversal potential by the
        constant-field equation (Lewis' form where one is divalent). ``"mixed"``: both on both sides and ``voltage``
        applied, the ratio of the net fluxes.
    concentration :
        of both ions.
    voltage :
        of the mixed method, not zero; the bi-ionic one has no use for it.
    inside, outside :
        what else the solutions hold, such as a blocker; no ion that passes.
    temperature :
        of both sides.

    In a pore of independent ions both methods give the same ratio at any concentration. In a multi-ion pore they
    need not, and the ratio depends on concentration and on which ion is inside. Raises InputError for a part that is no
    channel or passes only one of them, ConvergenceError where no voltage within 2 V stops the current.

    Source: the constant-field equation, Lewis 1979, J Physiol 286:417.

    >>> from permease import library
    >>> found = permeability_ratio(library.part("PotassiumFilter")(), "Na", "K", temperature="298.12 K")
    >>> round(1 / found.ratio), f"{found.reversal_voltage:.2f~P}"
    (1363, '-185.41 mV')
    """
    channel = channel_of(part)
    names = [passing(channel, ion, "ion"), passing(channel, reference, "reference")]
    z, z_reference = (lookup(name).charge for name in names)
    if names[0] == names[1]:
        raise InputError(
            message("errors_instruments-compared-itself", names=names[0]),
            where="reference",
            hint=message("errors_instruments-two-ions"),
        )
    if z * z_reference < 0:
        raise InputError(message("errors_instruments-anion-has-no-permeability-ratio"), where="ion")
    bi_ionic = choice(phrase("thing-method"), method, METHODS, where="method") == "bi-ionic"
    c = _concentration(concentration, names[0])
    base = absent(channel, inside, outside, temperature)
    volts = _voltage(voltage) if bi_ionic else applied(voltage)
    if bi_ionic:
        return _bi_ionic(channel, names[0], names[1], c, base)
    at = _with(base, dict.fromkeys(names, c), dict.fromkeys(names, c), volts)
    with evaluating(channel.name):
        net = {name: finite(float(_rates(channel, at)[name])) for name in names}
        ratio = finite(net[names[0]] / net[names[1]])
    return PermeabilityRatio(channel.name, names[0], names[1], ratio, "mixed", None, held(at, ""))


def _bi_ionic(channel: Channel, ion: str, reference: str, c: float, base: PointConditions) -> PermeabilityRatio:
    if channel.logarithmic:
        raise InputError(
            message("errors_instruments-law-has-no-bi-ionic"), where=channel.name,
            why=message("errors_instruments-ohmic-conductance-holds-nernst-potential-whi"),
            hint=message("errors_instruments-method-mixed-goldman-pore"),
        )  # fmt: skip
    at = _with(base, {reference: c, ion: 0.0}, {ion: c, reference: 0.0}, 0.0)
    with evaluating(channel.name):
        try:
            reversal = channel.reversal_voltage(
                inside=texts(at.inside), outside=texts(at.outside), temperature=f"{at.temperature!r} K"
            )
            volts = float(reversal.to("V").magnitude)
        except ConvergenceError as error:
            raise ConvergenceError(
                message("errors_instruments-current-inside-outside-does-not", reference=reference, ion=ion),
                where=channel.name, why=message("errors_instruments-one-them-does-not-pass"),
            ) from error  # fmt: skip
        ratio = float(finite(bi_ionic_ratio(lookup(ion).charge, c, lookup(reference).charge, c, volts, at.temperature)))
    shown = held(replace(at, voltage=volts), "voltage")
    return PermeabilityRatio(channel.name, ion, reference, ratio, "bi-ionic", with_unit(volts, "V", "mV"), shown)


def flux_ratio(
    part: Any,
    ion: str,
    *,
    inside: Any,
    outside: Any,
    voltage: Any = "0 mV",
    temperature: Any = "37 degC",
) -> FluxRatio:
    """One-way fluxes of a labelled ion through an open channel, and the exponent n' of their ratio.

    ``part`` is a channel that passes ``ion``; its gates are taken as open; ``inside`` and ``outside`` list every ion
    that passes. n' is 1 for independent ions (ohmic and Goldman pores) and rises above 1 where ions stand in single
    file. Raises InputError for a part that is no channel, an ion that does not pass or is absent on a side.

    Sources: Ussing 1949; the exponent Hodgkin & Keynes 1955, J Physiol 128:61.

    >>> from permease import library
    >>> filter = library.part("PotassiumFilter")()
    >>> for c in ("0.01 mM", "10 mM", "1600 mM"):
    ...     sides = {"K": c, "Na": "0 mM"}
    ...     print(round(flux_ratio(filter, "K", inside=sides, outside=sides, voltage="10 mV").exponent, 2))
    1.0
    1.33
    2.14
    """
    channel = channel_of(part)
    name = passing(channel, ion, "ion")
    at = point(inside, outside, voltage, temperature)
    c_in, c_out = (_held(at, name, side) for side in ("in", "out"))
    with evaluating(channel.name):
        efflux, influx = (finite(rate) for rate in channel.one_way(name, at))
        ratio = finite(influx / efflux)
    z = lookup(name).charge
    affinity = math.log(c_in / c_out) + z * FARADAY * float(at.voltage) / (GAS * float(at.temperature))
    return FluxRatio(
        part=channel.name,
        ion=name,
        efflux=with_unit(efflux, "1/s"),
        influx=with_unit(influx, "1/s"),
        ratio=ratio,
        affinity=affinity,
        exponent=None if abs(affinity) < EQUILIBRIUM else -math.log(ratio) / affinity,
    )


def selectivity(
    part: Any,
    ions: Iterable[str] | None = None,
    *,
    reference: str = "",
    concentration: Any = "150 mM",
    voltage: Any = "5 mV",
    temperature: Any = "37 degC",
) -> Selectivity:
    """The ions of an open channel by permeability (bi-ionic) and by conductance (each alone, symmetric).

    ``ions`` are all that pass with the sign of the first, where not given; ``reference`` is the first of them;
    ``concentration`` of every ion in either measure; ``voltage``, not zero, drives the current of the conductance.
    Raises what ``permeability_ratio`` raises.

    Source: the constant-field equation, Lewis 1979, J Physiol 286:417.

    >>> from permease import library
    >>> selectivity(library.part("PotassiumFilter")()).permeability_order
    ('K', 'Na')
    """
    channel = channel_of(part)
    known = list(channel.pore.ions)
    if isinstance(ions, (str, Mapping)) or (ions is not None and not isinstance(ions, Iterable)):
        raise InputError(
            message("errors_instruments-ions-list-species-not", ions=f"{ions!r}"), where="ions", hint='["K", "Na"]'
        )
    sign = lookup(known[0]).charge
    chosen = [i for i in known if lookup(i).charge * sign > 0] if ions is None else [
        passing(channel, ion, "ions") for ion in ions
    ]  # fmt: skip
    if not chosen:
        raise InputError(message("errors_instruments-no-ion-compare"), where="ions", hint='["K", "Na"]')
    first = chosen[0] if isinstance(reference, str) and not reference else passing(channel, reference, "reference")
    volts, kelvin = applied(voltage), absent(channel, None, None, temperature)
    ratios = {
        ion: 1.0 if ion == first else permeability_ratio(
            channel, ion, first, concentration=concentration, temperature=temperature
        ).ratio
        for ion in chosen
    }  # fmt: skip
    c = _concentration(concentration, first)
    conductances = {}
    for ion in chosen:
        at = _with(kelvin, {ion: c}, {ion: c}, volts)
        with evaluating(channel.name):
            charges = lookup(ion).charge * float(_rates(channel, at)[ion])
            conductances[ion] = with_unit(finite(charges * ELEMENTARY_CHARGE / volts), "S", "pS")
    shown = {"concentration": c, "voltage": 1e3 * volts, "temperature": float(kelvin.temperature)}
    return Selectivity(channel.name, first, ratios, conductances, shown)


# -- helpers -----------------------------------------------------------------------------------------------------------


def channel_of(part: Any) -> Channel:
    """The channel, or an InputError that says what was given instead."""
    found = part_of(part)
    if not isinstance(found, Channel):
        raise InputError(
            message("errors_instruments-no-channel"),
            where=found.name,
            why=message("errors_instruments-text-3", kind=found.kind),
            hint=message("errors_instruments-uptake-compares-substrates"),
        )
    return found


def passing(channel: Channel, ion: Any, where: str) -> str:
    """The name of an ion that passes; InputError for another."""
    name = species_of(ion, where)
    if name not in channel.pore.ions:
        raise InputError(
            message("errors_instruments-does-not-pass", name=name, name2=channel.name),
            where=where,
            why=message("errors_instruments-passes", ions=listing(channel.pore.ions, "list-comma")),
        )
    return name


def _concentration(value: Any, species: str) -> float:
    c = concentration_of(value, species, "concentration")
    if not (c > 0.0 and math.isfinite(c)):
        raise InputError(
            message("errors_instruments-concentration-above-zero-not", value=value),
            where="concentration",
            hint="150 mM",
        )
    return c


def applied(value: Any) -> float:
    """A voltage (V) that drives a current; InputError at zero."""
    volts = _voltage(value)
    if volts == 0.0:
        raise InputError(message("errors_instruments-0-mv-nothing-flows"), where="voltage", hint="5 mV")
    return volts


def _voltage(value: Any) -> float:
    return float(point({}, {}, value, "37 degC").voltage)


def _held(at: PointConditions, ion: str, side: str) -> float:
    table = at.inside if side == "in" else at.outside
    c = float(table.get(ion, 0.0))
    if not c > 0.0:
        raise InputError(
            message("errors_instruments-solution-holds-no", ion=ion),
            where="inside" if side == "in" else "outside",
            hint=f'{{"{ion}": "5 mM"}}',
        )
    return c


def absent(channel: Channel, inside: Any, outside: Any, temperature: Any) -> PointConditions:
    """What the user gives, and every ion that passes at zero: at a trace where its law has no value at zero."""
    at = point({} if inside is None else inside, {} if outside is None else outside, "0 V", temperature)
    for side, table in (("inside", at.inside), ("outside", at.outside)):
        given = [ion for ion in channel.pore.ions if ion in table]
        if given:
            raise InputError(
                message("errors_instruments-set-measurement", given=", ".join(given)),
                where=side,
                hint=message("errors_instruments-concentration-what-blocks-here"),
            )
    none = dict.fromkeys(channel.pore.ions, TRACE if channel.logarithmic else 0.0)
    return replace(at, inside={**none, **at.inside}, outside={**none, **at.outside})


def _with(
    base: PointConditions, inside: Mapping[str, float], outside: Mapping[str, float], volts: float
) -> PointConditions:
    """The solutions with these ions."""
    return PointConditions({**base.inside, **inside}, {**base.outside, **outside}, volts, base.temperature)


def _rates(channel: Channel, at: PointConditions) -> dict[str, Any]:
    """Net outward ions per second through one open channel."""
    return {p.name: np.asarray(p.rate / channel.molecules(at)) for p in channel.open_pore(at)}
