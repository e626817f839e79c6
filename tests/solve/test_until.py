"""Steps that end when a condition comes true, for single cells and for populations."""

import numpy as np
import pytest

import permease as pm
from permease.compile.targets.outcome import Outcome
from permease.errors import InputError, PermeaseError, UnknownNameError
from permease.library.documents import PARTS
from permease.model import document

OUABAIN = pm.Perfuse("plasma", add={"ouabain": "100 uM"}, duration="1 h")
SWOLLEN = pm.Until("cytosol.Na", above="20 mM")


@pytest.fixture(scope="module")
def cell():
    return pm.cells.red_blood_cell()


@pytest.fixture(scope="module")
def ended(cell):
    return pm.simulate(cell, pm.Protocol(OUABAIN, pm.Hold("200 h", until=SWOLLEN), pm.Hold("1 h")))


def test_the_step_ends_where_the_condition_comes_true(cell, ended):
    (event,) = ended.events
    assert event.path == "cytosol.Na"
    assert str(event).startswith("cytosol.Na is above 20 mM at ")
    sodium, times = ended["cytosol.Na"].values, ended.times
    assert times[-1] == pytest.approx(event.time + 3600.0, abs=1e-9)
    (at,) = np.flatnonzero(times == event.time)
    assert sodium[at] == pytest.approx(20.0, abs=1e-8)
    assert np.all(sodium[:at] < 20.0)
    assert np.all(sodium[at + 1 :] > 20.0)
    assert np.all(np.diff(times) > 0.0)
    whole = pm.simulate(cell, pm.Protocol(OUABAIN, pm.Hold("5 h")))
    later = float(np.interp(event.time + 1800.0, whole.times, whole["cytosol.Na"].values))
    assert float(np.interp(event.time + 1800.0, times, sodium)) == pytest.approx(later, rel=1e-4)


def test_budgets_close_over_a_step_that_ended_early(ended):
    audit = ended.audit()
    assert audit.passed
    assert "hold for 200 h, at most until cytosol.Na is above 20 mM" in ended.rerun["protocol"]


def test_below_and_a_rate_and_the_numpy_target(cell):
    level = "-9 mV"
    for target in ("llvm", "numpy"):
        step = pm.Hold("10 min", until=pm.Until("membrane.voltage", below=level))
        run = pm.simulate(cell, pm.Protocol(pm.VoltageClamp("membrane", "0 mV", "1 s"), step), target=target, points=50)
        (event,) = run.events
        assert event.time > 1.0
        assert run.final.voltage().magnitude == pytest.approx(-9.0, abs=1e-6)
    pump = "rate.membrane.NaKATPase"
    rest = pm.simulate(cell, duration="1 s").final[pump].to("mol/s").magnitude
    step = pm.Hold("50 h", until=pm.Until(pump, below=f"{0.5 * rest} mol/s"))
    run = pm.simulate(cell, pm.Protocol(pm.Perfuse("plasma", add={"ouabain": "10 uM"}, duration="1 s"), step))
    assert [event.path for event in run.events] == [pump]
    assert run.final[pump].to("mol/s").magnitude <= 0.5 * rest * (1.0 + 1e-6)


def test_no_crossing_and_crossing_at_once(cell):
    never = pm.simulate(cell, pm.Hold("10 min", until=pm.Until("cytosol.Na", above="1 M")))
    plain = pm.simulate(cell, pm.Hold("10 min"))
    assert never.events == ()
    assert np.array_equal(never.times, plain.times)
    assert np.array_equal(never["cytosol.Na"].values, plain["cytosol.Na"].values)
    already = pm.Hold("10 min", until=pm.Until("cytosol.Na", above="1 mM"))
    once = pm.simulate(cell, pm.Protocol(already, already, pm.Hold("10 min")))
    assert [event.time for event in once.events] == [0.0, 0.0]
    assert once.times[-1] == 600.0
    assert once["cytosol.Na"].values == pytest.approx(np.interp(once.times, plain.times, plain["cytosol.Na"]), rel=1e-5)
    only = pm.simulate(cell, already)
    assert only.times.tolist() == [0.0]
    assert only.final["cytosol.Na"].magnitude == pytest.approx(plain.initial["cytosol.Na"].magnitude)


def test_members_of_a_population_end_at_their_own_times(cell):
    vary = {"membrane.NaKATPase.density": pm.scaled(0.5, 1.5)}
    population = pm.Population(cell, 12, seed=3, vary=vary)
    protocol = pm.Protocol(pm.Hold("2 h", until=pm.Until("cytosol.Na", above="10.3 mM")), pm.Hold("1 h"))
    found = pm.simulate(population, protocol, points=31, outputs=["cytosol.Na", "cytosol.K"])
    sodium = found["cytosol.Na"].values
    assert np.isfinite(sodium).all()
    assert set(found.info[:, 0]) == {Outcome.FINISHED.code}
    ends = set()
    for i in range(population.n):
        alone = pm.simulate(population.member(i), protocol, points=200)
        end = alone.events[0].time if alone.events else 7200.0
        ends.add(round(end, 3))
        first = found.times <= end
        wanted = np.interp(found.times[first], alone.times, alone["cytosol.Na"].values)
        assert sodium[i, first] == pytest.approx(wanted, rel=1e-4)
        held = (found.times > end) & (found.times <= 7200.0)
        assert sodium[i, held] == pytest.approx(np.full(held.sum(), 10.3), rel=1e-8)
        # the next step starts from there
        assert sodium[i, -1] == pytest.approx(float(alone.final["cytosol.Na"].magnitude), rel=1e-4)
    assert len(ends) > 4


EARLY = pm.Protocol(
    pm.Hold("2 h", until=pm.Until("cytosol.Na", above="10.3 mM")), pm.Hold("1 h"),
    pm.Hold("2 h", until=pm.Until("cytosol.K", below="100 mM")),
)  # fmt: skip


def spread(cell, n=12):
    return pm.Population(cell, n, seed=3, vary={"membrane.NaKATPase.density": pm.scaled(0.5, 1.5)})


def test_members_tell_when_they_came_to_a_condition(cell, tmp_path):
    """The moments are those of single runs; steps begin for all at the same time."""
    population = spread(cell)
    found = pm.simulate(population, EARLY, points=31, outputs=["cytosol.Na"])
    first, second = found.events
    assert (first.step, first.start, first.path) == (1, 0.0, "cytosol.Na")
    assert first.condition == "cytosol.Na is above 10.3 mM"
    assert (second.step, second.start) == (3, 10800.0)
    assert 0 < first.reached.sum() < population.n
    assert str(first).startswith(f"cytosol.Na is above 10.3 mM, reached by {first.reached.sum()} of 12, from ")
    assert np.isnan(second.time).all()
    assert str(second) == "cytosol.K is below 100 mM, reached by 0 of 12"
    for i in range(population.n):
        events = pm.simulate(population.member(i), EARLY).events
        assert bool(events) == first.reached[i]
        if events:
            assert first.time[i] == pytest.approx(events[0].time, rel=1e-5)
            assert first.waited[i] == first.time[i]
    data = found.dataset
    assert data["event.1"].dims == ("member",)
    assert np.array_equal(data["event.1"].values, first.time, equal_nan=True)
    assert data["event.1"].attrs == {"units": "s", "condition": "cytosol.Na is above 10.3 mM"}
    table = found.to_csv(tmp_path / "cells.csv").read_text(encoding="utf-8").splitlines()
    heads = table[0].split(",")
    assert heads[3:5] == ["event.1 [s]", "event.3 [s]"]
    assert [float(row.split(",")[3]) for row in table[1:]] == pytest.approx(first.time.tolist(), nan_ok=True)
    assert found.to_netcdf(tmp_path / "cells.nc").is_file()
    assert pm.simulate(population, pm.Hold("1 min"), points=2, outputs=["cytosol.Na"]).events == ()


def test_the_moments_depend_on_nothing_but_the_member(cell, tmp_path):
    """Threads, output times, and whether they came from a store that was interrupted."""
    pytest.importorskip("zarr")
    population = spread(cell, 1100)
    step = pm.Hold("30 min", until=pm.Until("cytosol.Na", above="10.05 mM"))

    def run(**more):
        return pm.simulate(population, step, points=3, outputs=["cytosol.Na"], **more).events[0].time

    wanted = run(threads=1)
    assert 100 < np.isfinite(wanted).sum() < 1000
    assert np.array_equal(run(threads=2), wanted, equal_nan=True)
    fine = pm.simulate(population, step, points=61, outputs=["cytosol.K"]).events[0].time
    assert np.array_equal(fine, wanted, equal_nan=True)
    path = tmp_path / "a.zarr"
    assert np.array_equal(run(store=path), wanted, equal_nan=True)
    (path / "finished" / "0.json").unlink()
    assert np.array_equal(run(store=path, resume=True), wanted, equal_nan=True)


def test_a_member_that_fails_has_come_to_what_came_before():
    """Of the members that cannot be nothing is known, and of those that run out of steps what they had reached."""
    one = pm.cells.pump_leak_neuron()
    vary = {"cytosol.protein.charge": pm.grid([-0.85, 3.0, -0.9])}
    protocol = pm.Protocol(
        pm.Hold("1 min", until=pm.Until("membrane.voltage", below="100 mV")),
        pm.Hold("1 h", until=pm.Until("cytosol.Na", above="140 mM")),
    )
    found = pm.simulate(pm.Population(one, vary=vary), protocol, outputs=["cytosol.Na"], max_steps=8)
    assert found.status.counts == {"TOO_MANY_STEPS": 2, "INVALID": 1}
    first, second = (event.time for event in found.events)
    assert first[[0, 2]].tolist() == [0.0, 0.0]
    assert np.isnan(first[1])
    assert np.isnan(second).all()


def test_two_conditions_on_different_paths(cell):
    swell = pm.Hold("100 h", until=pm.Until("cytosol.Na", above="15 mM"))
    shrink = pm.Hold("100 h", until=pm.Until("cytosol.K", below="90 mM"))
    run = pm.simulate(cell, pm.Protocol(OUABAIN, swell, shrink))
    first, second = run.events
    assert (first.path, second.path) == ("cytosol.Na", "cytosol.K")
    assert first.time < second.time == run.times[-1]
    assert run.final["cytosol.K"].magnitude == pytest.approx(90.0, abs=1e-7)


def test_a_cell_file_keeps_the_condition(cell):
    protocol = pm.Protocol(pm.Hold("2 h", until=SWOLLEN), pm.Hold("1 h"))
    text = document.write(cell.with_(protocol=protocol))
    assert document.read(text, PARTS).protocol == protocol
    assert protocol.documented()[0] == {"hold": {"for": "2 h", "until": {"path": "cytosol.Na", "above": "20 mM"}}}


def test_conditions_that_make_no_sense(cell):
    for options in ({}, {"above": "1 mM", "below": "2 mM"}, {"above": "much"}, {"below": object()}):
        with pytest.raises(PermeaseError):
            pm.Until("cytosol.Na", **options)
    for path in ("", 3, None):
        with pytest.raises(InputError, match="a path is text"):
            pm.Until(path, above="1 mM")
    with pytest.raises(InputError, match="until takes a condition"):
        pm.Hold("1 h", until="cytosol.Na > 3")
    with pytest.raises(UnknownNameError, match=r"did you mean 'cytosol\.Na'"):
        pm.simulate(cell, pm.Hold("1 h", until=pm.Until("cytosol.Naa", above="20 mM")))
    with pytest.raises(PermeaseError, match="mV"):
        pm.simulate(cell, pm.Hold("1 h", until=pm.Until("cytosol.Na", above="20 mV")))
