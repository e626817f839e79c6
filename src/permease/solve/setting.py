"""The protocol step ``Set``: one number of a running cell changes, and what hangs on it follows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from ..chemistry.species import species as lookup
from ..compile.rest import charging_ion
from ..compile.surface import AT_REST
from ..compile.system import System, assemble
from ..compile.variation import parameter_of
from ..errors import ModelError
from ..expr import Expr, evaluate
from ..model.vesicle_traffic import VesicleTraffic
from ..text import message

if TYPE_CHECKING:
    from ..model.cell import Cell
    from ..model.compartment import Buffer, Compartment, Impermeant


def set_membrane(
    system: System, path: str, cells: tuple[Cell, Cell], parameters: np.ndarray, state: np.ndarray
) -> np.ndarray:
    """Put the numbers of a membrane from the cell after the change into ``parameters``; returns the states (SI).

    Of one cell, or of many with a leading axis. Charges stay, so a changed capacitance changes the voltage. What was
    asked of the lipids and is now a number no longer follows the temperature: the parameters by which it did are gone,
    and count as 0. The molecules of a transient scheme that are added or removed have the occupancy of those present,
    and units of vesicle traffic bring their own membrane. A new radius of vesicles holds for those inside too: what
    they hold more or less is taken from the surface, and cargo in vesicles stays. Raises ModelError where a particle in
    each of them would have to follow.
    """
    membrane = path.split(".")[0]
    before, after = (assemble(cell, system.extras) for cell in cells)
    old, new = (dict(zip(s.parameter_names, s.parameters, strict=True)) for s in (before, after))
    held, start = parameter_of(cells[0], path), parameters.copy()
    for i, name in enumerate(system.parameter_names):
        ours = name.startswith(f"{membrane}.") and not name.endswith(AT_REST)
        if ours and (name == held or old.get(name, 0.0) != new.get(name, 0.0)):
            parameters[..., i] = new.get(name, 0.0)
    changed = state.copy()
    for transporter in cells[0].membrane(membrane).transporters:
        rows = [system.index(f"{membrane}.{transporter.name}.{s}") for s in transporter.states]
        if rows:
            prefix = f"{membrane}.{transporter.name}"
            growth = _molecules(system, parameters, membrane, prefix) / _molecules(system, start, membrane, prefix)
            resized = old.get(f"{prefix}.radius") != new.get(f"{prefix}.radius")
            if resized and np.any(growth != 1.0) and isinstance(transporter, VesicleTraffic):
                rows = _patches(system, transporter, prefix)
            changed[..., rows] *= np.expand_dims(growth, -1)
            if f"{prefix}{AT_REST}" in system.parameter_names and not resized:
                parameters[..., system.parameter_names.index(f"{prefix}{AT_REST}")] *= growth
    return changed


def _patches(system: System, transporter: VesicleTraffic, prefix: str) -> list[int]:
    """The states of units that are as many as their size allows. Raises ModelError where they hold cargo."""
    pools = {name: pool.cargo for name, pool in transporter.pools.items() if pool.unit}
    if any(pools.values()):
        raise ModelError(
            message("errors_solve-particles-inside-do-not-change"),
            where=f"{prefix}.radius".replace(".", " > "),
            hint=message("errors_solve-cell-starts-radius"),
        )
    return [system.index(f"{prefix}.{name}") for name in pools]


def _molecules(system: System, numbers: np.ndarray, membrane: str, prefix: str) -> Any:
    """How many of a transporter are in a membrane."""
    column = {name: i for i, name in enumerate(system.parameter_names)}
    if f"{prefix}.count" in column:
        return numbers[..., column[f"{prefix}.count"]]
    return numbers[..., column[f"{prefix}.density"]] * numbers[..., column[f"{membrane}.area"]]


def set_compartment(
    system: System, after: Compartment, path: list[str], parameters: np.ndarray, state: np.ndarray
) -> np.ndarray:
    """Change one number of a compartment to what ``after`` says; returns the states (SI).

    A concentration is one in the water that is there now; a new volume keeps all concentrations; a new pH keeps the
    buffers. The net charge stays: the balance ion or solute of the compartment, or else its commonest ion, makes up for
    what changed. Raises ModelError where there would have to be less than none of it.
    """
    inside = _Inside(system, after, parameters, state.copy())
    charge = inside.charge()
    if path == ["volume"]:
        inside.scale(after.volume / inside.get("volume"))
    elif path == ["pH"]:
        inside.put("pH" if after.titratable else "H", after.pH if after.titratable else 10.0 ** (3.0 - (after.pH or 7)))
    elif path[0] == "wall" and after.wall is not None:
        inside.put(".".join(path), getattr(after.wall, path[1]))
    elif path[0] in after.contents:
        inside.put(f"amount.{path[0]}", after.contents[path[0]] * inside.get("volume"))
    else:
        solutes: list[Impermeant | Buffer] = [*after.impermeant, *after.buffers]
        solute = next(s for s in solutes if s.name == path[0])
        if len(path) == 1:
            inside.put(f"amount.{path[0]}", solute.concentration * inside.get("volume"))
        else:
            inside.put(".".join(path), getattr(solute, path[1]))
    inside.settle_protons()
    inside.neutralise(charge)
    return inside.state


class _Inside:
    """One compartment of a running cell: its numbers by name, whether states or parameters."""

    def __init__(self, system: System, compartment: Compartment, parameters: np.ndarray, state: np.ndarray) -> None:
        self.system, self.compartment = system, compartment
        self.parameters, self.state = parameters, state
        self.place = system.places[compartment.name]
        self._states = {n: i for i, n in enumerate(system.state_names)}
        self._numbers = {n: i for i, n in enumerate(system.parameter_names)}

    def get(self, name: str) -> Any:
        key = f"{self.compartment.name}.{name}"
        if key in self._states:
            return self.state[..., self._states[key]].copy()
        return self.parameters[..., self._numbers[key]].copy()

    def put(self, name: str, value: Any) -> None:
        key = f"{self.compartment.name}.{name}"
        if key in self._states:
            self.state[..., self._states[key]] = value
        else:
            self.parameters[..., self._numbers[key]] = value

    def evaluate(self, node: Expr) -> Any:
        states, numbers = np.moveaxis(self.state, -1, 0), np.moveaxis(self.parameters, -1, 0)
        known = dict(zip(self.system.equations.states, states, strict=True))
        known.update(zip(self.system.equations.parameters, numbers, strict=True))
        known[self.system.equations.time] = 0.0
        return evaluate([node], known)[0]

    def charge(self) -> Any:
        """Net charge of the solutes over F (mol)."""
        return 0.0 if self.place.charge_number is None else self.evaluate(self.place.charge_number)

    def scale(self, factor: Any) -> None:
        """More or less of the same: the volume and all that is dissolved in it."""
        place = self.compartment
        solutes = [*place.contents, *(s.name for s in place.impermeant), *(b.name for b in place.buffers)]
        for name in ("volume", *(f"amount.{s}" for s in solutes)):
            self.put(name, self.get(name) * factor)

    def settle_protons(self) -> None:
        """The total of titratable protons that belongs to the pH, the volume and the buffers as they are."""
        if self.place.proton_residual is not None:
            missing = self.evaluate(self.place.proton_residual) * self.get("buffering_scale")
            self.put("amount.H", self.get("amount.H") + missing)

    def neutralise(self, charge: Any) -> None:
        """Bring the net charge back to ``charge`` (mol) by the balance; of many cells, those that cannot are nan."""
        surplus = self.charge() - charge
        if np.all(surplus == 0.0):
            return
        place = self.compartment
        solute = next((s for s in place.impermeant if s.name == place.balance), None)
        name: str | None
        valence: Any
        if solute is not None:
            name, valence = solute.name, solute.charge_at(self.get("pH") if place.titratable else place.pH, 310.15)
        elif place.balance is not None:
            name, valence = place.balance, float(lookup(place.balance).charge)
        else:
            values = {n: self.state[..., i] for n, i in self._states.items()}
            name = charging_ion(self.system.cell, place.name, values)
            valence = float(lookup(name).charge) if name else 0.0
        left = self.get(f"amount.{name}") - surplus / valence if name and np.all(valence) else np.float64(-1.0)
        if self.state.ndim > 1 and name:
            left = np.where(left < 0.0, np.nan, left)
        elif left < 0.0:
            raise ModelError(
                message(
                    "errors_solve-cannot-make-up-charge-what" if name else "errors_solve-no-ion-makes-up-charge",
                    value=name,
                ),
                where=place.name,
                why=message("errors_solve-mm-charge-missing", surplus=f"{abs(surplus) / self.get('volume'):.4g}"),
                hint=message("errors_solve-smaller-change-another-balance"),
            )
        self.put(f"amount.{name}", left)
