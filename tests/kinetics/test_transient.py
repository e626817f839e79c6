import numpy as np
import pytest
from schemes import CHARGES, Baths, glut1, pump_baths, sglt1, smith_crampin

from permease.constants import GAS


def derivatives(cycle, at, amounts):
    """d/dt of group amounts, bath amounts and outward charge, summed over the columns."""
    states = dict.fromkeys(cycle.transient_states, 0.0)
    bath = dict.fromkeys(cycle.bath, 0.0)
    charge = 0.0
    for column in cycle.transient(at, amounts):
        assert column.forward - column.backward == pytest.approx(column.rate, rel=1e-12, abs=1e-30)
        for state, gained in column.states.items():
            states[state] += gained * column.rate
        for key, gained in column.stoichiometry.items():
            bath[key] += gained * column.rate
        charge += column.charge * column.rate
    return states, bath, charge


CASES = {
    "sglt1": (
        sglt1(),
        Baths({("Na", "in"): 12, ("Na", "out"): 140, ("glucose", "in"): 3, ("glucose", "out"): 5}, -0.06),
    ),
    "pump": (smith_crampin(), pump_baths(-0.08, 10, 140, 145, 5.4, 9.8, 0.05, 4.2, 8.1283e-5)),
    "glut1": (glut1(), Baths({("glucose", "in"): 1, ("glucose", "out"): 5}, 0.0, 290.0)),
}


@pytest.mark.parametrize("name", CASES)
def test_states_matter_and_charge_are_conserved(name):
    cycle, at = CASES[name]
    rng = np.random.default_rng(7)
    zeta = cycle.effective_charges()
    content = {s: bound(cycle, s) for s in {species for species, _ in cycle.bath}}
    for _ in range(20):
        amounts = {s: float(x) for s, x in zip(cycle.transient_states, rng.random(len(zeta)), strict=True)}
        states, bath, outward = derivatives(cycle, at, amounts)
        scale = max(abs(v) for v in (*states.values(), *bath.values()))
        assert abs(sum(states.values())) < 1e-12 * scale
        inside = sum(CHARGES[s] * rate for (s, side), rate in bath.items() if side == "in")
        outside = sum(CHARGES[s] * rate for (s, side), rate in bath.items() if side == "out")
        held = sum(zeta[s] * rate for s, rate in states.items())
        assert abs(-outward - inside - held) < 1e-9 * scale
        assert abs(outward - outside - total_charge(cycle, states) + held) < 1e-9 * scale
        for species, holds in content.items():
            if holds is None:
                continue
            total = sum(rate for (s, _), rate in bath.items() if s == species)
            total += sum(holds[state] * rate for state, rate in states.items())
            assert abs(total) < 1e-12 * scale


def bound(cycle, species):
    from permease.errors import InputError
    from permease.kinetics.tracer import bound_molecules

    try:
        return bound_molecules(cycle, species)
    except InputError:
        return None


def total_charge(cycle, states):
    """Charge that enters the protein with the groups gained: by charge conservation of the columns."""
    gained = {cycle.transient_states[0]: 0.0}
    columns = [
        c for c in cycle.transient(Baths(dict.fromkeys(cycle.bath, 1.0)), dict.fromkeys(states, 1.0)) if c.states
    ]
    while columns:
        rest = []
        for c in columns:
            (start, _), (end, _) = c.states.items()
            gain = -sum(CHARGES[s] * n for (s, _), n in c.stoichiometry.items())
            if start in gained:
                gained.setdefault(end, gained[start] + gain)
            elif end in gained:
                gained[start] = gained[end] - gain
            else:
                rest.append(c)
        columns = rest
    return sum(gained[s] * rate for s, rate in states.items())


@pytest.mark.parametrize("name", CASES)
def test_the_stationary_state_is_stationary(name):
    cycle, at = CASES[name]
    occupancy = cycle.occupancies(at)
    amounts = {group[0]: sum(occupancy[s] for s in group) for group in cycle.scheme.groups}
    states, bath, outward = derivatives(cycle, at, amounts)
    flows = cycle.flows(at)
    scale = max(column.forward for column in cycle.transient(at, amounts))
    assert max(abs(v) for v in states.values()) < 1e-12 * scale
    for key, rate in bath.items():
        assert rate == pytest.approx(sum(f.rate * f.stoichiometry.get(key, 0) for f in flows), abs=1e-12 * scale)
    assert outward == pytest.approx(sum(f.rate * f.charge for f in flows), abs=1e-12 * scale)


def test_relaxation_makes_entropy():
    cycle, at = CASES["sglt1"]
    rng = np.random.default_rng(3)
    for _ in range(100):
        amounts = {s: float(x) for s, x in zip(cycle.transient_states, rng.random(6), strict=True)}
        for column in cycle.transient(at, amounts):
            assert column.rate * GAS * at.temperature * np.log(column.forward / column.backward) >= 0.0
