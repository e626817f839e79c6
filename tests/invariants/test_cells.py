"""Symmetries of whole cells: ground, size, time, sampling, and the way to a steady state."""

import numpy as np
import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

import permease as pm
from permease.errors import ConvergenceError
from permease.library import part
from permease.testing import pump_leak_cells

SLOW = [HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much]


def epithelium(ground):
    """A two-sided cell: leaks and SGLT1 to the lumen, pump and leaks to the blood, a salt path between them."""
    lumen = pm.Bath("lumen", pm.Solution(Na="100 mM", K="5 mM", glucose="2 mM", pH=7.4, balance="Cl"))
    blood = pm.Bath("blood", pm.Solution(Na="140 mM", K="5 mM", glucose="5 mM", pH=7.4, balance="Cl"))
    metabolites = {"MgATP": "4 mM", "MgADP": "0.1 mM", "Pi": "2 mM"}
    cytosol = pm.Compartment(
        "cytosol",
        volume="1 pL",
        contents={"Na": "15 mM", "K": "130 mM", "Cl": "30 mM", "glucose": "4 mM", **metabolites},
        pH=7.2,
        impermeant=[pm.Impermeant("X", "60 mM", charge=-1.5)],
        balance="X",
        held=tuple(metabolites),
    )
    apical = pm.Membrane(
        "apical", inside=cytosol, outside=lumen, area="400 um^2",
        transporters=[
            part("SGLT1")(density="300 / um^2"), pm.Leak("Cl", permeability="1e-7 cm/s"),
            pm.Leak("Na", permeability="2e-8 cm/s"),
        ],
    )  # fmt: skip
    basal = pm.Membrane(
        "basal", inside=cytosol, outside=blood, area="600 um^2",
        transporters=[
            part("NaKATPase")(density="1500 / um^2"), part("GLUT1")(density="50 / um^2"),
            pm.Leak("K", permeability="1e-6 cm/s"), pm.Leak("Cl", permeability="3e-7 cm/s"),
        ],
    )  # fmt: skip
    between = pm.Membrane(
        "junction", inside=lumen, outside=blood, area="10 um^2",
        transporters=[pm.Leak(ion, permeability="1e-5 cm/s", name=f"{ion}_path") for ion in ("Na", "K", "Cl")],
    )  # fmt: skip
    return pm.Cell("epithelium", [apical, basal, between], ground=ground)


def test_membrane_voltages_do_not_depend_on_the_ground():
    """Open circuit, seen from either bath: the same voltages and contents, potentials shifted as a whole."""
    seen = [pm.simulate(epithelium(name), duration="20 min", points=50, rtol=1e-9, atol=1e-12) for name in
            ("lumen", "blood")]  # fmt: skip
    for path in ("apical.voltage", "basal.voltage", "junction.voltage", "cytosol.Na", "cytosol.K", "cytosol.glucose"):
        first, second = (np.asarray(result[path]) for result in seen)
        assert first == pytest.approx(second, rel=1e-6, abs=1e-6), path
    last = [result.final.values for result in seen]
    transepithelial = last[0]["junction.voltage"]
    assert abs(transepithelial) > 1e-4
    assert last[0]["blood.potential"] == pytest.approx(-transepithelial, rel=1e-6)
    assert last[1]["lumen.potential"] == pytest.approx(transepithelial, rel=1e-6)
    for result in seen:
        assert result.audit().passed, str(result.audit())
        assert abs(last[0]["apical.voltage"] - last[0]["basal.voltage"] + transepithelial) < 1e-12


def resized(cell, area, volume, capacitance=1.0):
    membrane, inside = cell.membranes[0], cell.compartments[0]
    cell = cell.replace("membrane.area", f"{membrane.area * area!r} m^2")
    cell = cell.replace("membrane.capacitance", f"{membrane.capacitance * capacitance!r} F/m^2")
    return cell.replace("cytosol.volume", f"{inside.volume * volume!r} m^3").with_(protocol=None)


INTENSIVE = ("membrane.voltage", "cytosol.Na", "cytosol.K", "cytosol.Cl")
TIGHT = {"rtol": 1e-9, "atol": 1e-12}


def red_cell_poisoned():
    cell = pm.cells.red_blood_cell().with_(protocol=None)
    return cell.replace("membrane.NaKATPase.density", f"{cell.find('membrane.NaKATPase.density').magnitude / 3} / um^2")


@pytest.mark.parametrize("factor", [0.3, 20.0])
def test_a_larger_cell_of_the_same_shape_does_the_same(factor):
    """All extents times a factor: concentrations and voltage as before, volume and ATP times the factor."""
    cell = red_cell_poisoned()
    small, large = (pm.simulate(c, duration="10 h", points=30, **TIGHT) for c in (cell, resized(cell, factor, factor)))
    for path in INTENSIVE:
        assert np.asarray(large[path]) == pytest.approx(np.asarray(small[path]), rel=1e-7), path
    assert large.final["cytosol.volume"].magnitude == pytest.approx(factor * small.final["cytosol.volume"].magnitude)
    assert large.atp().total == pytest.approx(factor * small.atp().total, rel=1e-7)


@pytest.mark.parametrize("factor", [0.1, 7.0])
def test_more_membrane_only_runs_the_clock_faster(factor):
    """Area times k and capacitance per area over k: the same course, k times as fast."""
    cell = red_cell_poisoned()
    usual = pm.simulate(cell, duration="10 h", points=30, **TIGHT)
    other = pm.simulate(resized(cell, factor, 1.0, 1.0 / factor), duration=f"{10.0 / factor!r} h", points=30, **TIGHT)
    assert other.times * factor == pytest.approx(usual.times, rel=1e-12)
    for path in (*INTENSIVE, "cytosol.volume", "cytosol.pH"):
        assert np.asarray(other[path]) == pytest.approx(np.asarray(usual[path]), rel=1e-6), path


@pytest.mark.parametrize("name", ["red_blood_cell", "pump_leak_neuron"])
def test_results_do_not_depend_on_the_number_of_output_points(name):
    cell = getattr(pm.cells, name)()
    results = {points: pm.simulate(cell, points=points) for points in (2, 3, 57, 1001, 10_000)}
    finest = results[10_000]
    for points, result in results.items():
        for path in ("membrane.voltage", "cytosol.Na", "cytosol.K", "cytosol.volume"):
            assert result.final.values[path] == pytest.approx(finest.final.values[path], rel=1e-5), (points, path)
            if points > 100:
                between = np.interp(result.times, finest.times, np.asarray(finest[path]))
                assert np.asarray(result[path]) == pytest.approx(between, rel=2e-3), (points, path)
    assert len(finest.times) == pytest.approx(10_000, abs=5)


def test_one_protocol_or_many_short_steps():
    cell = pm.cells.pump_leak_neuron().with_(protocol=None).replace("cytosol.Na", "30 mM")
    whole = pm.simulate(cell, duration="60 min", points=50, **TIGHT)
    parts = pm.simulate(cell, pm.Protocol(*[pm.Hold("12 min")] * 5), points=50, **TIGHT)
    for path in INTENSIVE:
        assert parts.final.values[path] == pytest.approx(whole.final.values[path], rel=1e-7)


@settings(max_examples=12, suppress_health_check=SLOW)
@given(pump_leak_cells())
def test_steady_state_equals_a_long_run(cell):
    try:
        found = pm.steady_state(cell)
    except ConvergenceError:
        assume(False)
    if found.stable:
        long = pm.simulate(cell, duration=f"{50.0 * found.slowest + 1e4!r} s", points=50, rtol=1e-8, atol=1e-11).final
        for path in INTENSIVE:
            assert long.values[path] == pytest.approx(found.values[path], rel=1e-5, abs=1e-7), path


@settings(max_examples=12, suppress_health_check=SLOW)
@given(pump_leak_cells(), st.sampled_from(["5 min", "3 h"]))
def test_books_of_random_pump_leak_cells(cell, duration):
    audit = pm.simulate(cell, duration=duration, points=41).audit()
    assert all(abs(r) <= 1e-9 for r in audit.matter.values())
    assert audit.charge <= 1e-9
    assert audit.second_law
