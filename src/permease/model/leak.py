"""Leaks: passive paths for one species, ohmic or Goldman."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, ClassVar

from ..bilayer.bilayer import Bilayer
from ..bilayer.estimate import Estimate
from ..bilayer.permeability import estimate as estimate_permeability
from ..chemistry.species import species as lookup
from ..constants import FARADAY
from ..errors import ModelError, PermeaseError
from ..physics.goldman import goldman_efflux, goldman_influx
from ..physics.nernst import nernst_potential
from ..sources import Reference, Sourced, derived
from ..text import Text, message, phrase
from ..units import si, with_unit
from .conditions import Conditions
from .lipid_path import ASKED, LipidPath, asks_bilayer, lipid_path, no_bilayer
from .process import WATER, Process
from .transporter import Transporter, instance_name, positive, written


@dataclass(frozen=True, init=False)
class Leak(Transporter):
    """A passive path for one species: Goldman with a permeability, ohmic with a conductance.

    Goldman: J = P z u (c_in - c_out e^{-zu})/(1 - e^{-zu}) outward, finite and smooth at V = 0; for an uncharged
    solute J = P (c_in - c_out). Ohmic: J = g (V - E)/(z F) outward with E the Nernst potential, so it needs the species
    on both sides.

    With ``"bilayer"`` the leak has no permeability until it is in a membrane with a ``bilayer``; then it has that of
    those lipids at the temperature of the cell, and follows a temperature that changes during a run: within 0.5 % of
    the estimate at each (exactly where no lipid melts), from 0 degC or the cell's own temperature up. Every other
    permeability, one asked of a ``Bilayer`` of its own included, stays what it is.

    Parameters
    ----------
    permeability : P, e.g. ``"1e-6 cm/s"``; ``"bilayer"``, the bilayer of the membrane that the leak is put into; or a
        ``Bilayer``, which is asked for it at its own temperature, or an ``Estimate`` of one. How it was found, its
        range and its sources stay with the leak.
    conductance : g per area, e.g. ``"70 uS/cm^2"``; ions only.

    Raises UnknownNameError for a species that there is not, ModelError where neither or both laws are given, and
    QuantityError for a number without its unit.

    Sources: Goldman 1943, J Gen Physiol 27:37; Hodgkin & Katz 1949, J Physiol 108:37; the ohmic law Hodgkin & Huxley
    1952, J Physiol 117:500.
    """

    label: ClassVar[Text] = phrase("model-leak")
    kind: ClassVar[str] = "leak"

    solute: str = ""
    permeability: float | None = None
    conductance: float | None = None
    source: Sourced | None = field(default=None, compare=False)
    estimate: Estimate | None = field(default=None, compare=False)
    asks: bool = False
    lipids: LipidPath | None = field(default=None, compare=False)

    def __init__(self, species: str, *, permeability: Any = None, conductance: Any = None, name: str = "") -> None:
        solute = lookup(species)
        where = f"{solute.name} leak"
        if solute.name == WATER:
            raise ModelError(
                message("errors_model-water-has-own-paths"),
                where=where,
                hint=message("errors_model-water-permeability-membrane"),
            )
        if (permeability is None) == (conductance is None):
            raise ModelError(
                message("errors_model-needs-permeability-conductance"),
                where=where,
                why=message("error-both_given") if permeability is not None else "",
                hint='permeability="1e-7 cm/s"',
            )
        given, unit, kind = (
            (permeability, "m/s", "permeability") if conductance is None else (conductance, "S/m^2", "conductance")
        )
        if conductance is not None and solute.charge == 0:
            raise ModelError(
                message("errors_model-carries-no-charge-so-has", name=solute.name),
                where=where,
                hint=message("errors_model-give-permeability"),
            )
        asks = asks_bilayer(given)
        if asks and kind == "conductance":
            raise ModelError(
                message("errors_model-bilayer-tells-no-conductance"), where=where, hint='permeability="bilayer"'
            )
        estimate = _estimated(given, solute.name, where) if kind == "permeability" else None
        if estimate is not None:
            given = estimate.sourced()
        value = None if asks else positive(si(given, unit, f"{where}.{kind}"), kind, given)
        set_field = object.__setattr__
        set_field(self, "solute", solute.name)
        set_field(self, "name", instance_name(name, f"{solute.name}_leak"))
        set_field(self, "permeability", value if kind == "permeability" else None)
        set_field(self, "conductance", value if kind == "conductance" else None)
        set_field(self, "source", given if isinstance(given, Sourced) else None)
        set_field(self, "estimate", estimate)
        set_field(self, "asks", asks)
        set_field(self, "lipids", None)

    def in_bilayer(self, bilayer: Bilayer) -> Leak:
        """The leak as it is in a membrane of these lipids: itself, unless it asks them.

        Raises ModelError where they do not tell how the species crosses.

        >>> leak = Leak("urea", permeability="bilayer").in_bilayer(Bilayer("POPC", temperature="37 degC"))
        >>> leak.estimate.method, leak.documented()
        ('measured', {'species': 'urea', 'permeability': 'bilayer'})
        """
        if not self.asks or (self.lipids is not None and self.lipids.bilayer == bilayer):
            return self
        path = lipid_path(bilayer, self.solute, f"{self.solute} leak")
        found = Leak(self.solute, permeability=ASKED, name=self.name)
        set_field = object.__setattr__
        set_field(found, "permeability", path.value)
        set_field(found, "source", path.sourced)
        set_field(found, "estimate", path.estimate)
        set_field(found, "lipids", path)
        return found

    def measured_at(self, cell: float) -> float | None:
        """That of the cell (K), of which a given number is; None where it asks the lipids."""
        return None if self.asks else cell

    def species(self) -> frozenset[tuple[str, str]]:
        """Its species on both sides."""
        return frozenset({(self.solute, "in"), (self.solute, "out")})

    def parameters(self) -> Mapping[str, Sourced]:
        """Its permeability or conductance; nothing while it asks a bilayer and is in no membrane."""
        if self.permeability is None and self.conductance is None:
            return {}
        kind = "permeability" if self.permeability is not None else "conductance"
        value, unit = (self.permeability, "m/s") if self.permeability is not None else (self.conductance, "S/m^2")
        return {kind: self.source or derived(with_unit(value, unit), "given by the user")}

    def references(self) -> tuple[Reference, ...]:
        """The references of its number; of an estimate, everything that it rests on."""
        return self.estimate.sources if self.estimate is not None else super().references()

    def documented(self) -> dict[str, Any]:
        """Species and its one number."""
        found: dict[str, Any] = {"species": self.solute}
        if self.asks:
            found["permeability"] = ASKED
        elif self.permeability is not None:
            found["permeability"] = written(self.permeability, "m/s", "cm/s", 100.0)
        else:
            found["conductance"] = written(self.conductance or 0.0, "S/m^2", "uS/cm^2", 100.0)
        if self.name != f"{self.solute}_leak":
            found["name"] = self.name
        return found

    def processes(self, at: Conditions) -> tuple[Process, ...]:
        """One column: the species from inside to outside."""
        charge = lookup(self.solute).charge
        inside, outside = at.concentration(self.solute, "in"), at.concentration(self.solute, "out")
        forward = backward = None
        if self.asks or self.permeability is not None:
            permeability = self._permeability(at)
            forward = at.area * goldman_efflux(permeability, charge, inside, at.voltage, at.temperature)
            backward = at.area * goldman_influx(permeability, charge, outside, at.voltage, at.temperature)
            rate = forward - backward
        else:
            conductance = at.parameter("conductance", self.conductance or 0.0, "S/m^2")
            driving = at.voltage - nernst_potential(charge, inside, outside, at.temperature)
            rate = at.area * conductance * driving / (charge * at.constant(FARADAY, "C/mol"))
        return (
            Process(
                name="leak",
                rate=rate,
                stoichiometry={(self.solute, "in"): -1, (self.solute, "out"): 1},
                forward=forward,
                backward=backward,
            ),
        )

    def _permeability(self, at: Conditions) -> Any:
        if self.lipids is not None:
            return self.lipids.permeability(at)
        if self.permeability is None:
            raise no_bilayer(phrase("errors_model-its-permeability"), self.name)
        return at.parameter("permeability", self.permeability, "m/s")


def _estimated(given: Any, solute: str, where: str) -> Estimate | None:
    """What a bilayer says of a solute, or an estimate as it is; None for a plain number."""
    if isinstance(given, Estimate):
        return given
    if not isinstance(given, Bilayer):
        return None
    try:
        return estimate_permeability(given, solute)
    except PermeaseError as error:
        raise error.within(where) from None
