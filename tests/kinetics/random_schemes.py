"""Random schemes that obey detailed balance, for the laws that must hold for every scheme."""

from __future__ import annotations

import numpy as np
from schemes import Baths

from permease.kinetics import Cycle, Step, equilibrium, step
from permease.kinetics.graph import spanning_forest

CATION = {"A": 1, "G": 0}


def random_cycle(seed: int, *, rapid: bool = True, spread: float = 4.0) -> Cycle:
    """A connected scheme of 3 to 6 states that carry up to one cation A and one sugar G, with chords derived.

    Every state has an energy, bound molecules, and a charge held in the field, from which the constants and the step
    charges follow; the reverse constant of every chord is left out.
    """
    rng = np.random.default_rng(seed)
    count = int(rng.integers(3, 7))
    load = rng.integers(0, 2, size=(count, 2))
    energy = rng.normal(0.0, spread / 2, count)
    zeta = rng.normal(0.0, 0.5, count)
    edges = [(int(rng.integers(0, i)), i) for i in range(1, count)]
    edges += [tuple(int(x) for x in rng.choice(count, 2, replace=False)) for _ in range(int(rng.integers(1, 4)))]
    tree = spanning_forest(count, edges, range(len(edges)))
    steps: list[Step] = []
    for number, (i, j) in enumerate(edges):
        left, right = [f"S{i}"], [f"S{j}"]
        charge = zeta[i] - zeta[j]
        for species, change in zip(("A", "G"), load[j] - load[i], strict=True):
            side = ("in", "out")[int(rng.integers(0, 2))]
            if change:
                (left if change > 0 else right).append(f"{species}.{side}")
                charge -= CATION[species] * -int(change) * (side == "in")
        arrow = f"{' + '.join(left)} <-> {' + '.join(right)}"
        order = (len(left) - 1, len(right) - 1)
        fast = rapid and number in tree and rng.random() < 0.3
        if fast:
            power = order[0] - order[1]
            unit = " mM" if power == 1 else f" mM^{power}" if power else ""
            steps.append(equilibrium(arrow, f"{float(np.exp(energy[j] - energy[i]))!r}{unit}", charge=charge))
            continue
        base = rng.normal(3.0, spread)
        barrier = [
            f"{float(np.exp(base + e))!r} {_unit(n)}" for e, n in zip((energy[i], energy[j]), order, strict=True)
        ]
        symmetry = float(rng.random())
        reverse = barrier[1] if number in tree else None
        steps.append(step(arrow, barrier[0], reverse, charge=charge, symmetry=symmetry))
    return Cycle(*steps, charges=CATION)


def _unit(order: int) -> str:
    return "/ s" if order == 0 else "/ (mM s)" if order == 1 else f"/ (mM^{order} s)"


def random_baths(seed: int, cycle: Cycle) -> Baths:
    """Concentrations over six decades, voltages to 200 mV, 270 to 320 K."""
    rng = np.random.default_rng(seed)
    conc = {key: float(10.0 ** rng.uniform(-4, 2)) for key in sorted(cycle.bath)}
    return Baths(conc, float(rng.uniform(-0.2, 0.2)), float(rng.uniform(270, 320)))
