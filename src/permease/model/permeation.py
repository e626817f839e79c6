"""How ions pass an open pore: ohmic, Goldman, and what slows both, saturation and block by an ion in the pore.

Every ion has its own column, zero exactly at that ion's equilibrium; its one-way rates obey J_out/J_in = exp(affinity
/RT), which is Ussing's ratio for independent ions.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ..chemistry.species import species as lookup
from ..constants import AVOGADRO, FARADAY
from ..errors import ModelError
from ..expr import ops
from ..physics.goldman import goldman_efflux, goldman_influx
from ..physics.nernst import nernst_potential
from ..sources import Sourced
from ..text import message
from .gating_rates import Ligands, numbers_in

if TYPE_CHECKING:
    from .conditions import Conditions

Sides = tuple[Any, Any]


@dataclass(frozen=True)
class Passage:
    """Net outward rate of one ion through one open channel (mol/s), with its one-way rates where the law has them."""

    net: Any
    forward: Any = None
    backward: Any = None


class Pore(ABC):
    """A permeation law: the one-way rates of every ion through one open channel."""

    ions: Mapping[str, Sourced | None]
    """Ions that pass, with their share relative to the unit value; None is 1."""
    coupled: bool = False
    """Whether its ions drag one another along, so that only their sum obeys the second law."""
    logarithmic: bool = False
    """Whether the law holds a Nernst potential, and so has no value where an ion is absent."""

    @abstractmethod
    def numbers(self) -> Mapping[str, Sourced]:
        """Its numbers with their sources."""

    @abstractmethod
    def one_way(self, ion: str, unit: Any, at: Conditions) -> Sides:
        """Efflux and influx of one ion through one channel (mol/s); ``unit`` is its conductance or permeability."""

    def rates(self, at: Conditions) -> dict[str, Sides]:
        """Efflux and influx of every ion through one open channel (mol/s)."""
        n = numbers_in(at, "pore", self.numbers())
        unit = n[next(iter(self.numbers()))]
        return {ion: self.one_way(ion, unit * n.get(f"share_{ion}", 1.0), at) for ion in self.ions}

    def passing(self, at: Conditions) -> dict[str, Passage]:
        """Net rate of every ion through one open channel, outward, with its one-way rates where they are known."""
        return {ion: Passage(out - into, out, into) for ion, (out, into) in self.rates(at).items()}


def _ions(given: str | Mapping[str, Sourced | None], where: str) -> dict[str, Sourced | None]:
    found: dict[str, Sourced | None] = {given: None} if isinstance(given, str) else dict(given)
    if not found:
        raise ModelError(message("errors_model-pore-passes-least-one-ion"), where=where)
    for ion in found:
        if lookup(ion).charge == 0:
            raise ModelError(
                message("errors_model-carries-no-charge", ion=ion),
                where=where,
                hint=message("errors_model-waterpore-leak-carrier"),
            )
    return found


def _shares(ions: Mapping[str, Sourced | None]) -> dict[str, Sourced]:
    return {f"share_{ion}": share for ion, share in ions.items() if share is not None}


class Ohmic(Pore):
    """i = g (V - E) for every ion, E its Nernst potential: the law of Hodgkin and Huxley.

    Parameters
    ----------
    conductance : of one open channel (S).
    ions : one ion, or ions with their shares of the conductance.

    Raises QuantityError for numbers that cannot be read, when first used, and for a wrong unit, when a cell with it is
    compiled. Raises UnknownNameError for a species that there is not.

    Source: Hodgkin & Huxley 1952, J Physiol 117:500.
    """

    logarithmic = True

    def __init__(self, conductance: Sourced, ions: str | Mapping[str, Sourced | None]) -> None:
        self.conductance, self.ions = conductance, _ions(ions, "Ohmic")

    def numbers(self) -> Mapping[str, Sourced]:
        """Unit conductance and shares."""
        return {"unit_conductance": self.conductance, **_shares(self.ions)}

    def one_way(self, ion: str, unit: Any, at: Conditions) -> Sides:
        """g RT/(zF)^2 times B(-x) and B(x), x = zF (V - E)/RT, whose difference is x."""
        charge = lookup(ion).charge
        faraday = at.constant(FARADAY, "C/mol")
        potential = nernst_potential(charge, at.concentration(ion, "in"), at.concentration(ion, "out"), at.temperature)
        x = float(charge) * faraday * (at.voltage - potential) / at.thermal_energy
        scale = unit * at.thermal_energy / (float(charge) ** 2 * faraday * faraday)
        return scale * ops.bernoulli(-x), scale * ops.bernoulli(x)


class Goldman(Pore):
    """The constant-field law for every ion, with permeability ratios.

    Parameters
    ----------
    permeability : of one open channel (m3/s) to the ion with share 1; see ``unit_permeability``.
    ions : one ion, or ions with their permeability ratios.

    Raises QuantityError for numbers that cannot be read, when first used, and for a wrong unit, when a cell with it is
    compiled. Raises UnknownNameError for a species that there is not.

    Source: Goldman 1943, J Gen Physiol 27:37; Hodgkin & Katz 1949, J Physiol 108:37.
    """

    def __init__(self, permeability: Sourced, ions: str | Mapping[str, Sourced | None]) -> None:
        self.permeability, self.ions = permeability, _ions(ions, "Goldman")

    def numbers(self) -> Mapping[str, Sourced]:
        """Unit permeability and ratios."""
        return {"unit_permeability": self.permeability, **_shares(self.ions)}

    def one_way(self, ion: str, unit: Any, at: Conditions) -> Sides:
        """P c_in B(-u) and P c_out B(u)."""
        charge = lookup(ion).charge
        inside, outside = at.concentration(ion, "in"), at.concentration(ion, "out")
        length = at.constant(1.0, "m^2")
        efflux = goldman_efflux(unit / length, charge, inside, at.voltage, at.temperature) * length
        return efflux, goldman_influx(unit / length, charge, outside, at.voltage, at.temperature) * length


def unit_permeability(conductance: float, charge: int, concentration: float, temperature: float) -> float:
    """The unit permeability (m3/s) of a pore with a conductance (S) in a symmetric solution (mol/m3): g RT/(z2F2c).

    >>> f"{unit_permeability(54.2e-12, 1, 150.0, 310.15) * 1e6:.3g} cm3/s"
    '1e-13 cm3/s'
    """
    from ..constants import GAS

    return conductance * GAS * temperature / (charge**2 * FARADAY**2 * concentration)


class Factor(ABC):
    """Something that slows all ions of a pore alike, efflux and influx, and so cannot shift an equilibrium."""

    name: str

    @property
    def ligands(self) -> Ligands:
        """What it reads besides the ions that pass."""
        return frozenset()

    @abstractmethod
    def numbers(self) -> Mapping[str, Sourced]:
        """Its numbers with their sources."""

    @abstractmethod
    def value(self, n: Mapping[str, Any], at: Conditions) -> Any:
        """A pure number, 1 where nothing slows."""


@dataclass(frozen=True)
class Saturation(Factor):
    """One site in the pore: 1/(1 + c/K) with c the mean concentration of an ion on the two sides.

    In symmetric solutions the conductance of a Goldman pore becomes g_max c/(c + K).

    Raises QuantityError for numbers that cannot be read, when first used, and for a wrong unit, when a cell with it is
    compiled.

    Source: one binding site by the law of mass action.
    """

    half: Sourced
    ion: str
    name: str = "saturation"

    def numbers(self) -> Mapping[str, Sourced]:
        """K."""
        return {"half": self.half}

    def value(self, n: Mapping[str, Any], at: Conditions) -> Any:
        """1/(1 + (c_in + c_out)/2K)."""
        both = at.concentration(self.ion, "in") + at.concentration(self.ion, "out")
        return 1.0 / (1.0 + both / (2.0 * n["half"]))


@dataclass(frozen=True)
class Block(Factor):
    """Woodhull's block: 1/(1 + [B]/K(V)) by an ion that enters the field from one side, K(V) = K(0) e^(+-z d FV/RT).

    The sign is that of the side: an extracellular cation blocks better at negative voltage, an intracellular one at
    positive voltage.

    Parameters
    ----------
    blocker, side : what blocks, and from where.
    dissociation : K at 0 V.
    depth : d, the fraction of the field that it crosses to its site.

    Raises QuantityError for numbers that cannot be read, when first used, and for a wrong unit, when a cell with it is
    compiled.

    Source: Woodhull 1973.
    """

    blocker: str
    side: str
    dissociation: Sourced
    depth: Sourced
    name: str = "block"

    @property
    def ligands(self) -> Ligands:
        """The blocker."""
        return frozenset({(self.blocker, self.side)})

    def numbers(self) -> Mapping[str, Sourced]:
        """K(0) and the depth."""
        return {"dissociation": self.dissociation, "depth": self.depth}

    def value(self, n: Mapping[str, Any], at: Conditions) -> Any:
        """1/(1 + [B]/K(V))."""
        sign = float(lookup(self.blocker).charge) * (1.0 if self.side == "out" else -1.0)
        affinity = ops.exp(-sign * n["depth"] * at.reduced_voltage) / n["dissociation"]
        return 1.0 / (1.0 + at.ligand(self.blocker, self.side) * affinity)


def number_of(molecules: Any, at: Conditions) -> Any:
    """How many channels an amount (mol) is."""
    return molecules * at.constant(AVOGADRO, "1/mol")
