"""Dividing a cell into counted molecules and the rest: both halves together are the whole, exactly."""

import numpy as np
import pytest

from permease import cells
from permease.chemistry.solution import Solution
from permease.compile.discrete import countable, discrete
from permease.compile.kernel import build
from permease.compile.system import Extras, assemble
from permease.constants import AVOGADRO
from permease.errors import InputError, ModelError, UnknownNameError
from permease.library import part
from permease.model import Bath, Cell, Compartment, Impermeant, Membrane
from permease.model.leak import Leak


def made(*parts):
    outside = Solution(Na="140 mM", K="5 mM", glucose="5 mM", HCO3="20 mM", balance="Cl")
    inside = Compartment(
        "cytosol", "1 pL", {"Na": "15 mM", "K": "130 mM", "Cl": "40 mM", "glucose": "1 mM", "HCO3": "10 mM"},
        balance="Cl", impermeant=[Impermeant("protein", "75 mM", charge=-1.2)],
    )  # fmt: skip
    leaks = [Leak(ion, permeability="1e-6 cm/s") for ion in ("Na", "K", "Cl")]
    return Cell(
        "cell", [Membrane("membrane", inside, Bath("bath", outside), "1000 um^2", transporters=[*leaks, *parts])]
    )


CELLS = {
    "squid": (cells.squid_axon, True),
    "squid Na alone": (cells.squid_axon, ["SquidNav"]),
    "carrier": (lambda: made(part("SGLT1")(density="1000/um^2", dynamics="transient")), True),
    "two states": (lambda: made(part("AE1")(density="1000/um^2", dynamics="transient")), True),
    "pump": (lambda: made(part("NaKATPasePostAlbers")(density="1000/um^2", dynamics="transient")), True),
    "pump that binds ATP": (lambda: made(part("NaKATPase")(density="1000/um^2", dynamics="transient")), True),
    "channel with fuel": (lambda: made(part("CFTR")(count=1000)), True),
    "Markov channel": (lambda: made(part("Nav15")(count=1000), part("SquidKv")(count=500)), ["Nav15"]),
}


@pytest.mark.parametrize(("name", "extents"), [*((name, True) for name in CELLS), ("Markov channel", False)])
def test_the_rest_and_the_mean_of_the_jumps_are_the_whole(name, extents):
    """With as many molecules in every state as the amounts say, dy/dt of the whole cell is that of the rest plus what
    the jumps do on the mean: for charge, matter, metabolism and extents alike."""
    make, wanted = CELLS[name]
    cell = make()
    whole = assemble(cell, Extras(clamps=("membrane",)), extents=extents)
    division = discrete(assemble(cell, Extras(clamps=("membrane",)), extents=extents), countable(cell, wanted))
    rest, rates = build(division.system.equations, cache=False), build(division.rates, cache=False)
    state, numbers = division.system.initial.copy(), division.system.parameters.copy()
    random = np.random.default_rng(1)
    counts = []
    for counted in division.counted:
        total = counted.exact(numbers)
        fractions = state[counted.rows] * AVOGADRO / total
        odds = counted.molecule.distribution(np.clip(fractions * random.uniform(0.8, 1.2, len(fractions)), 0.0, 1.0))
        counts.append(total * odds)
        state[counted.rows] = counted.shares @ counts[-1]
        if counted.open >= 0:
            numbers[counted.open] = odds[list(counted.molecule.conducting)].sum()
    found = rest.rhs(0.0, state, numbers)
    speeds = rates.observe(0.0, state, numbers)
    for counted, molecules in zip(division.counted, counts, strict=True):
        assert found[counted.rows] == pytest.approx(np.zeros(len(counted.rows)), abs=0.0)
        passages = speeds[counted.ways] * molecules[[start for start, _ in counted.ends]]
        flow = np.zeros(len(molecules))
        for (start, end), passed in zip(counted.ends, passages, strict=True):
            flow[start] -= passed
            flow[end] += passed
        found[counted.rows] += counted.shares @ flow
        if counted.effects is not None:
            found += passages @ counted.effects
    full = build(whole.equations, cache=False)
    names = list(division.system.state_names)
    full_state = whole.initial.copy()
    for i, state_name in enumerate(whole.state_names):
        if state_name in names:
            full_state[i] = state[names.index(state_name)]
    expected = full.rhs(0.0, full_state, whole.parameters)
    for i, state_name in enumerate(names):
        other = expected[whole.index(state_name)]
        size = max(abs(other), 1e-9 * division.system.scales[i], 1e-300)
        assert found[i] == pytest.approx(other, abs=2e-7 * size), state_name


@pytest.mark.parametrize("name", CELLS)
def test_observables_stay(name):
    make, wanted = CELLS[name]
    system = assemble(make())
    division = discrete(assemble(make()), countable(make(), wanted))
    lost = set(system.equations.observables) - set(division.system.equations.observables)
    assert all(".gating " in path for path in lost)


def test_numbers_are_rounded():
    cell = cells.squid_axon().replace("membrane.area", "0.101 um^2")
    division = discrete(assemble(cell), ("membrane.SquidNav",))
    counted, numbers = division.counted[0], division.system.parameters.copy()
    exact = counted.exact(numbers)
    assert exact != round(exact)
    assert counted.molecules(numbers) == round(exact)
    assert counted.exact(numbers) == pytest.approx(round(exact), rel=1e-14)
    numbers[counted.number[0]] = 1e40
    with pytest.raises(InputError, match="cannot be counted"):
        counted.molecules(numbers)


def test_what_can_be_counted():
    cell = made(part("SGLT1")(count=10, dynamics="transient"), part("Kir21")(count=1), part("GLUT1")(count=3))
    assert countable(cell, True) == ("membrane.SGLT1",)
    assert countable(cell, ["SGLT1", "membrane.SGLT1"]) == ("membrane.SGLT1",)
    with pytest.raises(ModelError, match="follows the conditions at once"):
        countable(cell, ["membrane.Kir21"])
    with pytest.raises(ModelError, match="dynamics"):
        countable(cell, ["membrane.GLUT1"])
    with pytest.raises(ModelError, match="no states that take time"):
        countable(cell, ["Na_leak"])
    for wrong in (["membrane.Nav"], [3], ["cytosol"]):
        with pytest.raises(UnknownNameError):
            countable(cell, wrong)
    for wrong in ("SGLT1", 3, [], None):
        with pytest.raises(InputError):
            countable(cell, wrong)
    with pytest.raises(ModelError, match="no molecules to count"):
        countable(cells.red_blood_cell(), True)


@pytest.mark.parametrize("name", CELLS)
def test_a_drive_adds_to_what_the_jumps_move_and_to_nothing_else(name):
    make, wanted = CELLS[name]
    division = discrete(assemble(make(), Extras(clamps=("membrane",))), countable(make(), wanted))
    kernel = build(division.system.equations, cache=False)
    moved = np.zeros(len(division.system.initial), dtype=bool)
    for counted in division.counted:
        if counted.effects is not None:
            moved |= np.any(counted.effects != 0.0, axis=0)
    assert division.driven.tolist() == np.flatnonzero(moved).tolist()
    names = division.system.parameter_names
    assert [names[i] for i in division.drives] == [f"drive:{division.system.state_names[i]}" for i in division.driven]
    state, numbers = division.system.initial, division.system.parameters.copy()
    assert (numbers[division.drives] == 0.0).all()
    before = kernel.rhs(0.0, state, numbers)
    given = np.random.default_rng(2).uniform(0.5, 2.0, len(division.driven)) * np.abs(before).max()
    numbers[division.drives] = given
    expected = np.zeros(len(state))
    expected[division.driven] = given
    assert kernel.rhs(0.0, state, numbers) - before == pytest.approx(
        expected, rel=1e-9, abs=1e-9 * np.abs(before).max()
    )
