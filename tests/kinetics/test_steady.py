"""Laws of the stationary state, over random schemes and conditions."""

import mpmath
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from random_schemes import random_baths, random_cycle
from schemes import CHARGES, PAN, Baths, both, glut1, pump_baths, serca, sglt1, smith_crampin, terkildsen

from permease.constants import FARADAY, GAS
from permease.kinetics import ATP, Cycle, affinity, dissipation, equilibrium, step
from permease.kinetics.steady import Stationary

SEEDS = st.integers(0, 10**6)


def null_space(rates, count):
    """The stationary distribution by linear algebra in 60 digits."""
    with mpmath.workdps(60):
        matrix = mpmath.zeros(count)
        for (i, j), way in rates.items():
            matrix[j, i] += mpmath.mpf(way.rate)
            matrix[i, i] -= mpmath.mpf(way.rate)
        for i in range(count):
            matrix[count - 1, i] = 1
        right = mpmath.zeros(count, 1)
        right[count - 1] = 1
        return [float(x) for x in mpmath.lu_solve(matrix, right)]


@given(SEEDS)
def test_occupancies_equal_the_null_space_over_twenty_decades(seed):
    cycle = random_cycle(seed, spread=10.0)
    here = Stationary(cycle, random_baths(seed, cycle))
    expected = null_space(here.lumped_rates, len(cycle.scheme.groups))
    assert here.group_occupancies == pytest.approx(expected, rel=1e-11, abs=0.0)
    assert sum(here.occupancies().values()) == pytest.approx(1.0, rel=1e-12)


@given(SEEDS)
def test_cycle_fluxes_add_up_to_the_flux_through_every_step(seed):
    cycle = random_cycle(seed, rapid=False, spread=2.0)
    at = random_baths(seed, cycle)
    here = Stationary(cycle, at)
    for edge, flux in enumerate(here.step_fluxes()):
        direct, forward, _ = here.chord_rate(edge)
        assert flux == pytest.approx(direct, rel=1e-9, abs=1e-11 * forward)


@given(SEEDS)
def test_step_fluxes_cancel_at_every_state(seed):
    cycle = random_cycle(seed)
    fluxes = cycle.step_fluxes(random_baths(seed, cycle))
    balance = dict.fromkeys(cycle.states, 0.0)
    for s, flux in zip(cycle.steps, fluxes, strict=True):
        balance[s.left] -= flux
        balance[s.right] += flux
    assert max(map(abs, balance.values())) <= 1e-14 * max(map(abs, fluxes))


@given(SEEDS)
def test_every_flow_runs_down_its_affinity(seed):
    cycle = random_cycle(seed)
    at = random_baths(seed, cycle)
    flows = cycle.flows(at)
    for flow in flows:
        driving = affinity(flow, at)
        assert flow.rate * driving >= 0.0
        assert flow.forward - flow.backward == pytest.approx(flow.rate, rel=1e-12, abs=1e-15 * flow.forward)
        assert np.log(flow.forward / flow.backward) == pytest.approx(
            driving / (GAS * at.temperature), rel=1e-9, abs=1e-9
        )
        assert flow.charge == sum(CATION_CHARGE[s] * n for (s, side), n in flow.stoichiometry.items() if side == "out")
    assert dissipation(flows, at) >= 0.0


CATION_CHARGE = {"A": 1, "G": 0}


@given(SEEDS)
def test_dissipation_of_flows_is_that_of_all_steps(seed):
    cycle = random_cycle(seed, rapid=False, spread=2.0)
    at = random_baths(seed, cycle)
    here = Stationary(cycle, at)
    total = 0.0
    for edge in range(len(cycle.steps)):
        net, forward, backward = here.chord_rate(edge)
        assert net * np.log(forward / backward) >= 0.0
        total += net * GAS * at.temperature * np.log(forward / backward)
    assert dissipation(here.flows(), at) == pytest.approx(total, rel=1e-6, abs=1e-9 * abs(total) + 1e-9)


@given(SEEDS)
def test_reciprocity_near_equilibrium(seed):
    """Onsager: the sodium flux per sugar force equals the sugar flux per sodium force."""
    rng = np.random.default_rng(seed)
    sodium, sugar, volt = rng.uniform(1, 100), rng.uniform(0.1, 10), rng.uniform(-0.1, 0.1)
    name = ("Parent", "Eskandari", "Wright")[seed % 3]
    cycle = sglt1(name)
    rest = FARADAY * volt / (GAS * 310.0)

    def uptake(na_force, sugar_force):
        at = Baths(
            both(Na=(sodium, sodium * np.exp(rest + na_force)), glucose=(sugar, sugar * np.exp(sugar_force))), volt
        )
        flows = cycle.flows(at)
        return [sum(f.gain(s, "in") for f in flows) for s in ("Na", "glucose")]

    small = 1e-4
    cross_na = (uptake(0, small)[0] - uptake(0, -small)[0]) / (2 * small)
    cross_sugar = (uptake(small, 0)[1] - uptake(-small, 0)[1]) / (2 * small)
    assert cross_na == pytest.approx(cross_sugar, rel=1e-5)


def test_six_state_symporter_over_2000_conditions():
    """sign(flux) = -sign(free energy), and nothing flows at equilibrium (slip branch removed: one cycle)."""
    rng = np.random.default_rng(2005)
    n = 2000
    kelvin = rng.uniform(280, 315, n)
    volt = rng.uniform(-0.2, 0.2, n)
    conc = {key: 10.0 ** rng.uniform(-3, 2.5, n) for key in sorted(sglt1().bath)}
    for name in ("Parent", "Eskandari", "Wright"):
        cycle = sglt1(name, leak=False, omit=("k54",))
        (flow,) = cycle.flows(Baths(conc, volt, kelvin))
        free_energy = 2 * (np.log(conc["Na", "in"] / conc["Na", "out"]) + FARADAY * volt / (GAS * kelvin))
        free_energy += np.log(conc["glucose", "in"] / conc["glucose", "out"])
        assert flow.stoichiometry["glucose", "in"] == 1
        assert np.array_equal(np.sign(flow.rate), -np.sign(free_energy))
        sodium_ratio = conc["Na", "out"] / conc["Na", "in"]
        balanced = conc["glucose", "out"] * sodium_ratio**2 * np.exp(-2 * FARADAY * volt / (GAS * kelvin))
        (rest,) = cycle.flows(Baths(conc | {("glucose", "in"): balanced}, volt, kelvin))
        turnover = 50.0
        assert np.max(np.abs(rest.rate)) < 1e-12 * turnover


@pytest.mark.parametrize(
    "cycle", [sglt1(), random_cycle(12), random_cycle(101)], ids=["sglt1", "random 12", "random 101"]
)
def test_spanning_tree_flows_move_the_same(cycle, monkeypatch):
    at = random_baths(5, cycle)

    def moved():
        flows = Cycle(*cycle.steps, charges=CHARGES | CATION_CHARGE, at=f"{cycle.temperature!r} K").flows(at)
        return {key: sum(f.gain(*key) for f in flows) for key in sorted(cycle.bath)}

    expected = moved()
    monkeypatch.setattr("permease.kinetics.scheme.CYCLE_LIMIT", 0)
    assert moved() == pytest.approx(expected, rel=1e-7, abs=1e-9)


def test_a_highly_connected_scheme_is_resolved_by_chords():
    count = 7
    pairs = [(i, j) for i in range(count) for j in range(i + 1, count)]
    cycle = Cycle(*(step(f"S{i} <-> S{j}", "3 / s", "3 / s") for i, j in pairs))
    assert cycle.scheme.slow_cycles is None
    assert cycle.flows(Baths({})) == ()
    assert max(map(abs, cycle.step_fluxes(Baths({})))) < 1e-15


def inhibited(dissociation="1 uM"):
    return Cycle(
        step("Eo + S.out <-> EoS", "1e6 / (M s)", "100 / s"),
        step("EoS <-> EiS", "50 / s", "50 / s"),
        step("EiS <-> Ei + S.in", "100 / s"),
        step("Ei <-> Eo", "20 / s", "20 / s"),
        equilibrium("Eo + ouabain.out <-> EoO", dissociation),
        charges=CHARGES,
    )


def test_a_dead_end_dilutes_occupancy_and_leaves_the_reversal_alone():
    def at(inhibitor, inside):
        return Baths({("S", "in"): inside, ("S", "out"): 4.0, ("ouabain", "out"): inhibitor})

    free, blocked = (inhibited().flows(at(c, 1.0))[0].rate for c in (0.0, 1.0))
    assert 0.0 < blocked < free / 10
    assert inhibited().flows(at(1e-2, 4.0))[0].rate == 0.0
    occupancy = inhibited().occupancies(at(1e-2, 1.0))
    assert occupancy["EoO"] == pytest.approx(10.0 * occupancy["Eo"], rel=1e-12)


@pytest.mark.parametrize(
    "cycle",
    [sglt1(), glut1(), smith_crampin(), terkildsen(PAN), serca(2.0161), inhibited(), random_cycle(3), random_cycle(8)],
    ids=["sglt1", "glut1", "smith-crampin", "pan", "serca", "inhibited", "random 3", "random 8"],
)
def test_finite_without_solutes_and_at_extremes(cycle):
    for volt in (-0.2, 0.0, 1e-18, 0.2):
        for value in (0.0, 1e-12, 1000.0):
            for only in (None, *sorted(cycle.bath)):
                conc = {key: value if only in (None, key) else 10.0 for key in cycle.bath}
                at = Baths(conc, volt)
                assert all(np.isfinite((f.rate, f.forward, f.backward)).all() for f in cycle.flows(at))
                assert all(np.isfinite(p) for p in cycle.occupancies(at).values())


def test_without_potassium_outside_the_pump_waits_in_e2p():
    at = pump_baths(-0.08, 10, 0.0, 145, 0.0, 9.8, 0.0, 4.2, 8.1283e-5)
    occupancy = smith_crampin().occupancies(at)
    assert occupancy["E2P"] == pytest.approx(1.0, rel=1e-12)
    assert smith_crampin().flows(at)[0].rate == 0.0


def test_a_fuelled_slip_is_a_flow_of_its_own():
    cycle = Cycle(
        step("E + MgATP.in <-> P + MgADP.in", "1 / (mM s)", "1 / (mM s)"),
        step("P + H.in <-> PH", "1e6 / (mM s)", "1 / s"),
        step("PH <-> QH", "30 / s", "30 / s", charge=1.0),
        step("QH <-> Q + H.out", "1 / s", "1e6 / (mM s)"),
        step("Q <-> E + Pi.in + H.in", "10 / s"),
        step("P <-> E + Pi.in + H.in", "0.1 / s"),
        fuel=ATP,
        charges=CHARGES,
    )
    inside = {("MgATP", "in"): 5.0, ("MgADP", "in"): 0.05, ("Pi", "in"): 1.0, ("H", "in"): 1e-4}
    at = Baths(inside | {("H", "out"): 1e-3}, -0.1)
    flows = {flow.name: flow for flow in cycle.flows(at)}
    assert sorted(flows) == ["ATP", "H", "H:ATP"]
    assert (flows["H:ATP"].charge, flows["ATP"].charge, abs(flows["H"].charge)) == (1, 0, 1)
    for flow in flows.values():
        assert flow.rate * affinity(flow, at) >= 0.0
    assert {round(f.standard_energy) for f in flows.values()} == {11900, 0}
