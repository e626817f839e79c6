"""Steady states of populations: each as it is alone, failures as values."""

import numpy as np
import pytest

import permease as pm
from permease.errors import InputError, UnknownNameError
from permease.solve.outcome import Outcome
from permease.solve.steady_state import steady_state

CASES = {
    "pump_leak_neuron": {"membrane.ConstantPump.scale": pm.scaled(0.3, 1.5), "cytosol.volume": pm.scaled(cv=0.2)},
    "red_blood_cell": {"membrane.NaKATPase.density": pm.scaled(0.5, 2.0), "cytosol.volume": pm.scaled(cv=0.1)},
    "plant_cell": {"membrane.HATPase.density": pm.scaled(0.7, 1.5), "temperature": pm.uniform("285 K", "305 K")},
    "gibbs_donnan_cell": {"cytosol.volume": pm.scaled(cv=0.1), "temperature": pm.uniform("300 K", "311 K")},
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_members_rest_where_they_do_alone(name):
    many = pm.Population(getattr(pm.cells, name)(), 10, seed=2, vary=CASES[name])
    found = steady_state(many)
    assert found.ok.all()
    for i in (0, 4, 9):
        alone = steady_state(many.member(i))
        for path in (f"{alone.cell.compartments[0].name}.{n}" for n in ("K", "Cl", "volume")):
            if path in alone.values:
                assert found.values[path][i] == pytest.approx(alone.values[path], rel=1e-8)
        assert found.voltage().values[i] == pytest.approx(alone.voltage().magnitude, rel=1e-7, abs=1e-9)
        assert bool(found.stable[i]) is alone.stable
        assert found.slowest[i] == pytest.approx(alone.slowest, rel=1e-5)
        assert found.drift[i] <= 1e-6


def test_results_do_not_depend_on_the_others():
    """A block of members, or one of them with others beside it: bit for bit the same."""
    cell, vary = pm.cells.pump_leak_neuron(), CASES["pump_leak_neuron"]
    large, small = (steady_state(pm.Population(cell, n, seed=2, vary=vary)) for n in (40, 7))
    for path in ("cytosol.Na", "membrane.voltage", "cytosol.volume"):
        np.testing.assert_allclose(large.values[path][:7], small.values[path], rtol=1e-11)


def no_rest_at_all():
    cell = pm.cells.pump_leak_neuron()
    bath = pm.Bath("outside", pm.Solution(Na="145 mM", K="3.5 mM", balance="Cl"))
    return cell.with_(membranes=[cell.membranes[0].with_(outside=bath)], protocol=None)


def test_members_that_swell_without_end_are_values_with_a_sentence():
    """Nothing impermeant outside: with a slow pump there is no finite volume, with a fast one there is."""
    vary = {"membrane.ConstantPump.scale": pm.grid(["9e-8 mol/m^2/s", "1e-12 mol/m^2/s", "8e-8 mol/m^2/s"])}
    found = steady_state(pm.Population(no_rest_at_all(), vary=vary))
    assert found.ok.tolist() == [True, False, True]
    assert found.status[1].outcome is not Outcome.FINISHED
    assert "cytosol." in found.status[1].sentence
    assert "verified" in found.status[0].sentence
    assert np.isnan(found["Na"].values).tolist() == [False, True, False]
    assert np.isnan(found.slowest).tolist() == [False, True, False]
    assert found.stable.tolist() == [True, False, True]


def test_members_that_cannot_be_are_told():
    vary = {"cytosol.protein.charge": pm.grid([-0.85, 3.0])}
    found = steady_state(pm.Population(pm.cells.pump_leak_neuron(), vary=vary))
    assert found.status[1].outcome is Outcome.INVALID
    assert "protein" in found.status[1].sentence or "electroneutral" in found.status[1].sentence
    assert np.isfinite(found["Na"].values[0])


def test_accessors():
    vary = CASES["red_blood_cell"]
    many = pm.Population(pm.cells.red_blood_cell(), 12, seed=3, vary=vary)
    found = pm.steady_state(many)
    assert len(found) == 12
    assert found["Na"].dims == ("member",)
    assert found["Na"].attrs["units"] == "mM"
    assert found.concentration("K").name == "cytosol.K"
    assert found.volume().attrs["units"] == "fL"
    np.testing.assert_allclose(
        found.quantile([0.25, 0.75], "volume").values, np.quantile(found.volume().values, [0.25, 0.75])
    )
    assert "varied.cytosol.volume" in found.dataset.coords
    assert found.member(3).name == many.member(3).name
    assert found.seconds > 0.0
    assert found.cell is many.cell
    with pytest.raises(UnknownNameError):
        found["glucose"]
    for wrong in (2.0, "x", None, [-0.1]):
        with pytest.raises(InputError):
            found.quantile(wrong, "volume")


@pytest.mark.parametrize("horizon", ["1 s", 5, "x", None])
def test_a_horizon_is_a_long_time(horizon):
    with pytest.raises(InputError):
        steady_state(pm.Population(pm.cells.pump_leak_neuron(), 2, vary=CASES["pump_leak_neuron"]), horizon=horizon)


def test_its_status_is_of_one_kind_with_that_of_a_run(tmp_path):
    cell = pm.cells.pump_leak_neuron()
    many = pm.Population(cell, vary={"membrane.ConstantPump.scale": pm.grid(["10 pmol/cm^2/s", "9 pmol/cm^2/s"])})
    found = pm.steady_state(many)
    assert type(found.status) is type(pm.simulate(many, duration="1 s", points=2, outputs=["Na"]).status)
    assert found.status.counts == {"FINISHED": 2}
    assert found.status.failed == ()
    assert found.status.ok.tolist() == found.ok.tolist() == [True, True]
    assert repr(found.status) == "Statuses(2 FINISHED)"
    assert len(found.status) == len(found.status[:]) == 2
    with pytest.raises(IndexError):
        found.status[2]
    assert found.final["cytosol.Na"].dims == ("member",)
    assert found.final.outcome.values.tolist() == ["FINISHED", "FINISHED"]
    counts, edges = found.histogram("Na", bins=4)
    assert counts.sum() == 2
    assert len(edges) == 5
    lines = found.to_csv(tmp_path / "rest.csv").read_text(encoding="utf-8").splitlines()
    assert lines[0].startswith("member,outcome,varied.membrane.ConstantPump.scale [pmol/cm²/s],")
    assert [line.split(",")[:3] for line in lines[1:]] == [["0", "FINISHED", "10"], ["1", "FINISHED", "9"]]
    text = repr(found)
    assert "2 of 2 members rest" in text
    assert len(text.splitlines()) <= 10


def test_a_population_without_rest_has_no_histogram():
    none = pm.Population(pm.cells.pump_leak_neuron(), vary={"cytosol.protein.charge": pm.grid([3.0, 4.0])})
    found = pm.steady_state(none)
    assert found.status.counts == {"INVALID": 2}
    assert found.status.failed == (0, 1)
    with pytest.raises(InputError, match="no member"):
        found.histogram("Na")
    assert "0 of 2 members rest" in repr(found)


@pytest.mark.parametrize("bins", [0, -1, 2.5, "4", True, None, 10**6])
def test_what_is_no_number_of_bins(bins):
    many = pm.Population(pm.cells.pump_leak_neuron(), 2, vary={"membrane.area": pm.scaled(cv=0.1)})
    with pytest.raises(InputError, match="bins is a whole number from 1 to 100000"):
        pm.steady_state(many).histogram("Na", bins=bins)
