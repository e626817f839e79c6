"""Steady states: right, verified, described, or refused."""

import math
import time

import numpy as np
import pytest

from permease.chemistry.solution import Solution
from permease.errors import ConvergenceError, InputError, NoFiniteVolumeError
from permease.library import part
from permease.library.cells import cell as library_cell
from permease.model import Bath, Cell, Compartment, Impermeant, Membrane, Perfuse, Protocol
from permease.model.leak import Leak
from permease.physics.pump_leak import pump_leak_rest
from permease.solve.equilibrium import equilibrium
from permease.solve.simulate import simulate
from permease.solve.steady_state import steady_state


def pump_leak_cell(draw):
    """A random pump-leak cell that has a rest, away from it; with the rest by the closed form."""
    while True:
        g_na, g_k, g_cl = draw.uniform(0.1, 0.4), draw.uniform(0.3, 1.5), draw.uniform(0.05, 0.5)
        g_s, charge = draw.uniform(0.02, 0.4), -draw.uniform(0.5, 1.5)
        current = draw.uniform(0.003, 0.015)
        na, k, x = draw.uniform(120, 160), draw.uniform(3, 8), draw.uniform(0, 40)
        cl = na + k - x
        try:
            rest = pump_leak_rest(
                pump_current=current, sodium_conductance=g_na, potassium_conductance=g_k, chloride_conductance=g_cl,
                symport_conductance=g_s, impermeant_charge=charge, sodium_outside=na, potassium_outside=k,
                chloride_outside=cl, osmolarity=na + k + cl + x, temperature=310.15,
            )  # fmt: skip
        except ConvergenceError:
            continue
        if rest.impermeant > 5.0 and rest.sodium > 0.1 and rest.chloride > 0.1:
            break
    bath = Bath("bath", Solution(Na=f"{na!r} mM", K=f"{k!r} mM", Cl=f"{cl!r} mM", impermeant={"X": (f"{x!r} mM", -1)}))
    start = {"Na": f"{rest.sodium * 1.3!r} mM", "K": f"{rest.potassium * 0.9!r} mM", "Cl": f"{rest.chloride!r} mM"}
    inside = Compartment(
        "cytosol", "1 pL", start, balance="protein", impermeant=[Impermeant("protein", "1 mM", charge=charge)]
    )
    scale = f"{current / 96485.33212331001!r} mol/m^2/s"
    parts = [
        part("ConstantPump")(scale=scale), part("KCC2")(scale=f"{g_s!r} S/m^2"),
        Leak("Na", conductance=f"{g_na!r} S/m^2"), Leak("K", conductance=f"{g_k!r} S/m^2"),
        Leak("Cl", conductance=f"{g_cl!r} S/m^2"),
    ]  # fmt: skip
    # next to no capacitance: the closed form is exactly electroneutral
    wall = Membrane(
        "membrane", inside, bath, "1000 um^2", "1e-4 uF/cm^2", water_permeability="1e-2 cm/s", transporters=parts
    )
    return Cell("pump-leak", [wall]), rest


def test_a_hundred_random_pump_leak_cells_against_the_closed_form():
    """Keener & Sneyd's pump-leak rest (physics.pump_leak): 0 wrong."""
    draw = np.random.default_rng(7)
    begin, wrong = time.perf_counter(), []
    for i in range(100):
        cell, rest = pump_leak_cell(draw)
        found = steady_state(cell)
        pairs = [
            (found.voltage().to("V").magnitude, rest.voltage, 1e-7),
            (found["Na"].magnitude, rest.sodium, 1e-5 * rest.sodium),
            (found["K"].magnitude, rest.potassium, 1e-5 * rest.potassium),
            (found["Cl"].magnitude, rest.chloride, 1e-5 * rest.chloride),
        ]
        if any(abs(a - b) > tolerance for a, b, tolerance in pairs) or not found.stable or found.drift > 1e-6:
            wrong.append((i, pairs))
    assert not wrong
    assert time.perf_counter() - begin < 60.0


def test_the_neuron_of_the_textbook():
    """Duesterwald et al. 2018 with the defaults of the source: -72.589 mV, Na 14.008, K 122.871, Cl 5.165 mM."""
    found = steady_state(library_cell("pump_leak_neuron"))
    assert found.voltage().magnitude == pytest.approx(-72.589, abs=1e-3)
    for species, value in (("Na", 14.008), ("K", 122.871), ("Cl", 5.165)):
        assert found[species].magnitude == pytest.approx(value, rel=1e-4)
    assert found.stable
    assert found.drift < 1e-6
    assert found.time == math.inf


def test_a_long_run_ends_there():
    cell = library_cell("pump_leak_neuron")
    found = steady_state(cell)
    run = simulate(cell, duration="30 h").final
    for path in ("Na", "K", "Cl", "voltage", "volume"):
        assert run[path].magnitude == pytest.approx(found[path].magnitude, rel=1e-4)


def test_the_slowest_time_constant_is_that_of_relaxation():
    """A perturbed run, late: the deviation falls by e per time constant."""
    cell = library_cell("pump_leak_neuron")
    found = steady_state(cell)
    bath = cell.bath("outside").solution
    run = simulate(
        cell,
        Protocol(
            Perfuse("outside", bath.with_(K="3.6 mM", Na="144.9 mM"), "20 min"),
            Perfuse("outside", bath, f"{8 * found.slowest!r} s"),
        ),
        rtol=1e-10, atol=1e-13, points=2000,
    )  # fmt: skip
    t, gap = run.times, run.volume().values - found.volume().magnitude
    a = int(np.argmin(np.abs(t - t[-1] + 3 * found.slowest)))
    b = int(np.argmin(np.abs(t - t[-1] + found.slowest)))
    measured = (t[b] - t[a]) / math.log(gap[a] / gap[b])
    assert measured == pytest.approx(found.slowest, rel=0.02)


def test_metabolites_and_floating_baths(epithelium):
    short = steady_state(epithelium())
    left, right = (steady_state(epithelium(g)) for g in ("lumen", "blood"))
    for membrane in ("apical", "basolateral", "junction"):
        assert left.voltage(membrane).magnitude == pytest.approx(right.voltage(membrane).magnitude, abs=1e-5)
    assert short.voltage("junction").magnitude == 0.0
    assert left.atp.magnitude > 0.0
    assert left.rates()["basolateral.NaKATPase"].magnitude > 0.0


def test_a_passive_cell_comes_to_its_equilibrium(cell, organelle_cell):
    for one in (cell(), cell(water="1e-2 cm/s"), organelle_cell()):
        rest, balance = steady_state(one), equilibrium(one)
        assert rest.voltage().magnitude == pytest.approx(balance.voltage.magnitude, abs=1e-4)
        for place in one.compartments:
            found = rest.volume(place.name).magnitude
            assert found == pytest.approx(balance.volume(place.name).magnitude, rel=1e-5)


def test_a_cell_that_swells_without_end_is_refused_and_named(cell):
    salt = Solution(Na="140 mM", K="5 mM", balance="Cl")
    with pytest.raises(NoFiniteVolumeError, match=r"no steady state: cytosol\.volume grows without end") as caught:
        steady_state(cell(water="1e-2 cm/s", outside=salt))
    assert caught.value.where == "test cell"
    assert caught.value.state["cytosol.volume"] > 1e-14
    assert "wall" in caught.value.hint
    assert caught.value.exit_code == 4


def test_a_cell_that_only_swells_slowly_is_not_called_endless():
    """Its rest is at three times the volume; 1e5 s are too few to come near it."""
    inside = Compartment("bag", "1 pL", {}, impermeant=[Impermeant("sugar", "300 mM")])
    bath = Bath("bath", Solution(sucrose="100 mM"))
    slow = Cell("bag", [Membrane("membrane", inside, bath, "100 um^2", water_permeability="1e-7 cm/s")])
    with pytest.raises(ConvergenceError, match=r"bag\.volume still grows") as caught:
        steady_state(slow, horizon="1e5 s")
    assert not isinstance(caught.value, NoFiniteVolumeError)
    assert "horizon" in caught.value.hint
    assert steady_state(slow).volume().to("pL").magnitude == pytest.approx(3.0, rel=1e-9)


def test_a_cell_that_runs_dry_is_refused(cell):
    class Drain(type(part("KCC2")())):
        stoichiometry = {("K", "in"): -1, ("K", "out"): 1, ("Cl", "in"): -1, ("Cl", "out"): 1}
        thermodynamic = False

        def law(self, at, scale, numbers):
            from permease.constants import FARADAY

            return scale / at.constant(FARADAY, "C/mol") * at.constant(1.0, "V")

    with pytest.raises(ConvergenceError) as caught:
        steady_state(cell(Drain(scale="100 S/m^2")))
    assert not isinstance(caught.value, NoFiniteVolumeError)


def test_no_way_in_or_out_is_rest(cell):
    inside = Compartment("bag", "1 pL", {"K": "100 mM", "Cl": "100 mM"})
    closed = Cell("bag", [Membrane("membrane", inside, Bath("bath", Solution(K="5 mM", Cl="5 mM")), "1000 um^2")])
    found = steady_state(closed)
    assert found["K"].magnitude == pytest.approx(100.0)
    assert found.voltage().magnitude == 0.0


@pytest.mark.parametrize("horizon", ["1 s", 5, "x", "10 mV", None])
def test_a_horizon_is_a_long_time(cell, horizon):
    with pytest.raises(InputError):
        steady_state(cell(), horizon=horizon)


def test_transient_schemes_rest_where_steady_ones_do(cell):
    outside = Solution(Na="140 mM", K="5 mM", glucose="5 mM", impermeant={"X": ("30 mM", -1)}, balance="Cl")
    found = [
        steady_state(
            cell(part("SGLT1")(density="100/um^2", dynamics=d), outside=outside, contents={"glucose": "1 mM"},
                 protein=("60 mM", -1.2))
        )
        for d in ("steady", "transient")
    ]  # fmt: skip
    for path in ("Na", "glucose", "voltage"):
        assert found[1][path].magnitude == pytest.approx(found[0][path].magnitude, rel=1e-3)
