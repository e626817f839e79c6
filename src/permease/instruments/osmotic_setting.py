"""What osmotic experiments on a cell share: which cell, how much of it is no water, and what it bathes in.

The volume of a cell is its dry matter and its water, and only water moves. A run counts all of the water as a solvent,
with haemoglobin's osmotic coefficient. Red cells move less: Solomon, Toon and Dix (1986) find 12.5 % of the water at
rest that does not answer "even after taking account of the concentration dependence of the Hb osmotic coefficient".
That rest, whose cause is open, is the ``anomaly``: the water that leaves or enters is 7/8 of what the run moves. So it
comes on top of haemoglobin and does not repeat it: from 300 to 217 mOsm the run alone takes 94 fL to 119, with the
anomaly to 116, as Evans and Fung measured.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from ..chemistry.dissociation import RED_CELL_MODEL
from ..chemistry.solution import Solution
from ..errors import InputError, ModelError, SimulationError
from ..model.bath import Bath
from ..model.cell import Cell
from ..model.compartment import Compartment
from ..model.membrane import Membrane
from ..model.neutrality import neutrality_problem
from ..model.protocol import Perfuse, Protocol
from ..physics import red_cell_shape
from ..solve.outcome import Outcome
from ..solve.result import Result
from ..solve.simulate import Simulation
from ..sources import Reference, Sourced, provisional
from ..text import listing, message
from ..units import si

SOLOMON = Reference(
    "Solomon1986",
    "Solomon AK, Toon MR, Dix JA (1986) Osmotic properties of human red cells. J Membr Biol 91:259-273",
    "10.1007/BF01868819",
)
SOLIDS: Sourced = RED_CELL_MODEL.value(0.25, note="0.75 litres of water per litre of cells")
ANOMALY: Sourced = SOLOMON.value(
    0.125,
    where="abstract",
    note="12.5 +- 0.8 % of the isosmotic cell water, beyond what the osmotic coefficient of haemoglobin explains",
)
CRITICAL: Sourced = provisional(
    1.65,
    note="between 1.57, the sphere of Evans and Fung's 94 fL and 135 um2, and 1.70 of the red cell model: 5 % above "
    "the sphere, 3.4 % of area, where red cells burst at 2 to 4 % (mean 3 %: 1.64); Massaldi et al. find 6 to 12 %",
)


@dataclass(frozen=True)
class Setting:
    """A cell in its bath, with what turns water into cell volume.

    ``solids`` is the share of the volume at rest that is no water, ``anomaly`` the share of the water at rest that does
    not follow; ``critical`` the relative volume that bursts (None: not judged); ``sphere`` that of the largest volume
    the membrane can enclose at its area.
    """

    cell: Cell
    compartment: Compartment
    membrane: Membrane
    bath: Bath
    solids: float
    anomaly: float
    critical: float | None
    sphere: float

    @property
    def dry(self) -> float:
        """What is no water (m3); it stays."""
        return self.compartment.volume * self.solids / (1.0 - self.solids)

    def water(self, simulated: Any) -> Any:
        """Water of the cell (m3), from that of a run, in which all of it is solvent (m3, numbers or arrays).

        The two agree at rest; away from it the cell keeps, or does without, the share that does not answer.
        """
        rest = self.compartment.volume
        return rest + (1.0 - self.anomaly) * (simulated - rest)

    def relative(self, simulated: Any) -> Any:
        """Volume of the cell over that at rest: dry matter and water, from the water of a run (m3)."""
        return (self.dry + self.water(simulated)) / (self.dry + self.compartment.volume)


def setting(
    cell: Any, solids: Any = None, osmotic_anomaly: Any = None, critical: Any = None, name: str = "tonicity"
) -> Setting:
    """Check the arguments of an osmotic experiment.

    None takes 0.25, 0.125 and 1.65, the numbers of human red cells, for a cell with haemoglobin; 0, 0 and no judgement
    for any other.
    """
    if not isinstance(cell, Cell):
        raise InputError(
            message("errors_instruments-no-cell", cell=f"{cell!r}"), where=name, hint="pm.cells.red_blood_cell()"
        )
    membrane = next(
        (
            m
            for m in cell.membranes
            if isinstance(m.outside, Bath) and isinstance(m.inside, Compartment) and m.moves_water
        ),
        None,
    )
    if membrane is None or not isinstance(membrane.inside, Compartment) or not isinstance(membrane.outside, Bath):
        raise ModelError(
            message("errors_instruments-no-membrane-lets-water-between", name=cell.name),
            where=name,
            hint='water_permeability="2e-2 cm/s"',
        )
    red = any(s.name == "haemoglobin" for s in membrane.inside.impermeant)
    dry = _share(SOLIDS if red and solids is None else solids or 0.0, "solids", name)
    idle = _share(ANOMALY if red and osmotic_anomaly is None else osmotic_anomaly or 0.0, "osmotic_anomaly", name)
    burst = CRITICAL if red and critical is None else critical
    limit = None if burst is None else si(burst, "", "critical")
    if limit is not None and not 1.0 < limit < 100.0:
        raise InputError(
            message("errors_instruments-cell-bursts-above-volume-rest", limit=f"{limit:g}"),
            where=f"{name} > critical",
            hint="1.65",
        )
    volume = membrane.inside.volume / (1.0 - dry)
    sphere = red_cell_shape.sphere_volume(membrane.area) / volume
    return Setting(cell, membrane.inside, membrane, membrane.outside, dry, idle, limit, sphere)


def bathing(at: Setting, solution: Any, name: str) -> Solution:
    """A solution for the bath, with everything the cell's transporters ask for at 0 mM where it holds none.

    Where they ask for protons and it has no pH, that of the bath at rest. The acid of a low pH that leaves positive
    charge, and no other imbalance, counts as HCl.
    """
    if not isinstance(solution, Solution):
        raise InputError(
            message("errors_instruments-no-solution", solution=f"{solution!r}"),
            where=name,
            hint='Solution(Na="154 mM", balance="Cl")',
        )
    needed = _needed(at)
    changes: dict[str, Any] = dict.fromkeys(sorted(needed - set(solution.concentrations) - {"H", "water"}), "0 mM")
    if "H" in needed and solution.pH is None:
        changes["pH"] = at.bath.solution.pH or 7.4
    return _with_acid(solution.with_(**changes) if changes else solution)


def bathe(at: Setting, simulation: Simulation, given: Solution, seconds: float, points: int, name: str) -> Result:
    """The run of the cell in a solution for so long.

    Raises ModelError where one of its laws, such as a Nernst potential, has no value without something that the
    solution lacks.
    """
    try:
        return simulation.run(Protocol(Perfuse(at.bath.name, given, f"{seconds!r} s")), points=points)
    except SimulationError as error:
        lacking = sorted(s for s in _needed(at) - {"H", "water"} if not given.concentrations.get(s))
        if not lacking or error.time != 0.0 or error.what != message(f"outcome-{Outcome.NOT_FINITE.name}"):
            raise
        usual = at.bath.solution.concentrations
        raise ModelError(
            message("errors_instruments-has-no-answer-bath-without", name=at.cell.name, lacking=listing(lacking)),
            where=name,
            why=message("errors_instruments-law-transporters-holds-nernst-potential-loga"),
            hint="add " + ", ".join(f'{s}="{usual.get(s) or 1.0:.3g} mM"' for s in lacking),
        ) from None


def _needed(at: Setting) -> set[str]:
    """Species outside that the transporters of the membrane ask for."""
    return {
        s for t in at.membrane.transporters for s, side in t.species() if side == "out" and (s, side) not in t.assumed
    }


def _with_acid(solution: Solution) -> Solution:
    protons = solution.concentrations.get("H", 0.0)
    surplus, ionic = solution.charge_density, solution.ionic
    if solution.balance is not None or neutrality_problem(surplus, ionic, protons) is None:
        return solution
    if neutrality_problem(surplus - protons, ionic - protons) is not None:
        return solution
    return solution.with_(Cl=f"{solution.concentrations.get('Cl', 0.0) + protons!r} mM")


def _share(value: Any, name: str, where: str) -> float:
    found = si(value, "", name)
    if not 0.0 <= found < 1.0:
        raise InputError(
            message("errors_instruments-share-from-0-1-not", name=name, found=f"{found:g}"),
            where=where,
            hint=f"{name}=0.25",
        )
    return found
