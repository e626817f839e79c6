"""The proof: matter, charge and energy of a run, each with the residual that is left."""

from __future__ import annotations

from dataclasses import dataclass, field

from ..errors import choice
from ..model.process import WATER
from ..screen import cells, padded
from ..text import LANGUAGES, Text, phrase
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

    def text(self, language: str = "en") -> str:
        """The audit in lines, in ``"en"`` or ``"zh"``. Raises UnknownNameError for another language."""
        spoken = choice(phrase("thing-language"), language, LANGUAGES, where="language")
        rows = [(name.in_language(spoken), mark.in_language(spoken), said.in_language(spoken))
                for name, mark, said in self._rows(spoken)]  # fmt: skip
        wide = [max(cells(row[i]) for row in rows) for i in (0, 1)]
        lines = [phrase("audit-title").in_language(spoken)]
        lines += [f"  {padded(name, wide[0])}  {padded(mark, wide[1])}  {said}".rstrip() for name, mark, said in rows]
        return "\n".join(lines)

    def __str__(self) -> str:
        return self.text()

    def _rows(self, language: str) -> list[tuple[Text, Text, Text]]:
        """What was judged, the verdict, and the number behind it."""
        join = "、" if language == "zh" else ", "
        worst = max(self.matter, key=lambda k: abs(self.matter[k]), default=None)
        value = abs(self.matter[worst]) if worst else 0.0
        item = phrase("budget-water") if worst and worst[1] == WATER else worst[1] if worst else ""
        place = phrase("audit-worst", item=item, place=worst[0]).in_language(language) if worst else ""
        said = phrase("audit-residual", value=f"{value:.1e}", place=place)
        rows = [(phrase("audit-matter"), _mark(value <= MATTER_TOLERANCE), said)]
        said = phrase("audit-charge_residual", value=f"{self.charge:.1e}")
        rows.append((phrase("audit-charge"), _mark(self.charge <= CHARGE_TOLERANCE), said))
        if self.energy.evaluated:
            said = phrase("audit-energy_residual", value=f"{abs(self.energy.residual):.1e}")
            rows.append((phrase("audit-energy"), _mark(abs(self.energy.residual) <= ENERGY_TOLERANCE), said))
        elif self.energy.reason is not None:
            rows.append((phrase("audit-energy"), phrase("audit-skipped"), self.energy.reason))
        if self.energy.by_column:
            rows.append((phrase("audit-entropy"), _mark(self.second_law), phrase("audit-second_law")))
        if self.surface:
            name = min(self.surface, key=lambda key: self.surface[key])
            said = phrase("audit-kept", name=name, value=f"{100.0 * self.surface[name]:.3g}")
            rows.append((phrase("audit-surface"), _mark(self.covered), said))
        if self.empirical:
            said = phrase("audit-empirical_laws", names=join.join(self.empirical))
            rows.append((phrase("audit-empirical"), Text("", ""), said))
        if self.provisional:
            first = join.join(self.provisional[:4]) + ("…" if len(self.provisional) > 4 else "")
            count = str(len(self.provisional))
            rows.append((phrase("audit-provisional"), Text(count, count), Text(first, first)))
        return rows


def _mark(ok: bool) -> Text:
    return phrase("audit-ok") if ok else phrase("audit-broken")


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
