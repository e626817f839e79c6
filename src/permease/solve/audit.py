"""The proof: matter, charge and energy of a run, each with the residual that is left."""

from __future__ import annotations

from dataclasses import dataclass, field

from ..model.process import WATER
from .budget import budget, charge_residual, scheme_residuals
from .energy import EnergyBalance, energy_balance
from .membrane_area import SPENT, least
from .trajectory import Trajectory

MATTER_TOLERANCE = 1e-9
CHARGE_TOLERANCE = 1e-9
ENERGY_TOLERANCE = 1e-4


@dataclass(frozen=True)
class RunAudit:
    """Residuals of a run, all relative, and the parts that do not promise the second law.

    ``matter`` maps (compartment, item), and (transporter, state) of transient schemes, to its residual; ``charge`` is
    the largest disagreement of membrane charge and ions; ``energy`` the balance of free energy. ``surface`` maps a
    membrane from which vesicles take some to the least part of its declared area that was on the surface.
    """

    matter: dict[tuple[str, str], float]
    charge: float
    energy: EnergyBalance
    empirical: tuple[str, ...]
    provisional: tuple[str, ...]
    surface: dict[str, float] = field(default_factory=dict)

    @property
    def passed(self) -> bool:
        """Whether every residual that could be evaluated is within its tolerance."""
        matter = all(abs(r) <= MATTER_TOLERANCE for r in self.matter.values())
        charge = self.charge <= CHARGE_TOLERANCE
        energy = not self.energy.evaluated or abs(self.energy.residual) <= ENERGY_TOLERANCE
        return matter and charge and energy and self.second_law and self.covered

    @property
    def covered(self) -> bool:
        """Whether vesicles never took more membrane inside than there is."""
        return all(part > SPENT for part in self.surface.values())

    @property
    def second_law(self) -> bool:
        """Whether no consistent column ever ran against its affinity (to rounding); coupled columns count as one."""
        return self.energy.lowest_power >= -self.energy.rounding

    def __str__(self) -> str:
        worst = max(self.matter, key=lambda k: abs(self.matter[k]), default=None)
        value = abs(self.matter[worst]) if worst else 0.0
        lines = [
            "audit",
            f"  matter   {_mark(value <= MATTER_TOLERANCE)}  worst residual {value:.1e}"
            + (f" ({worst[1]} in {worst[0]})" if worst else ""),
        ]
        ok = _mark(self.charge <= CHARGE_TOLERANCE)
        lines.append(f"  charge   {ok}  Q - F sum(z n) at most {self.charge:.1e} of all ions")
        if self.energy.evaluated:
            ok = _mark(abs(self.energy.residual) <= ENERGY_TOLERANCE)
            lines.append(f"  energy   {ok}  unaccounted {abs(self.energy.residual):.1e}")
        else:
            lines.append(f"  energy   not evaluated: {self.energy.reason}")
        if self.energy.by_column:
            lines.append(f"  entropy  {_mark(self.second_law)}  no consistent process ran against its driving force")
        if self.surface:
            name = min(self.surface, key=lambda key: self.surface[key])
            lines.append(f"  surface  {_mark(self.covered)}  {name} kept at least {100.0 * self.surface[name]:.3g} %")
        if self.empirical:
            lines.append(f"  empirical laws outside the second law: {', '.join(self.empirical)}")
        if self.provisional:
            lines.append(
                f"  provisional numbers: {len(self.provisional)} ({', '.join(self.provisional[:4])}"
                + (", ...)" if len(self.provisional) > 4 else ")")
            )
        return "\n".join(lines)


def _mark(ok: bool) -> str:
    return "ok    " if ok else "BROKEN"


def audit_run(trajectory: Trajectory) -> RunAudit:
    """Audit a finished run."""
    system = trajectory.system
    matter: dict[tuple[str, str], float] = {}
    for place in system.places.values():
        if place.finite:
            for item in (*place.amounts, WATER):
                matter[place.name, item] = budget(trajectory, item, place.name).residual
    matter.update(scheme_residuals(trajectory))
    empirical = tuple(sorted({c.transporter for c in system.columns if not c.consistent}))
    return RunAudit(
        matter=matter,
        charge=charge_residual(trajectory),
        energy=energy_balance(trajectory),
        empirical=empirical,
        provisional=provisional_numbers(trajectory),
        surface=least(trajectory),
    )


def provisional_numbers(trajectory: Trajectory) -> tuple[str, ...]:
    """Paths of the numbers in the cell that nobody has checked yet."""
    found = []
    for membrane in trajectory.system.cell.membranes:
        found += [f"{membrane.name}.{name}" for name, value in membrane.parameters().items() if value.provisional]
        for transporter in membrane.transporters:
            for name, value in transporter.parameters().items():
                if value.provisional:
                    found.append(f"{membrane.name}.{transporter.name}.{name}")
            for (species, side), value in transporter.unlisted(
                membrane.inside.holds(), membrane.outside.holds()
            ).items():
                if value.provisional:
                    place = membrane.inside if side == "in" else membrane.outside
                    found.append(f"{place.name}.{species}")
    return tuple(found)
