"""Steps of stochastic runs that end at a condition: the moment is found between jumps."""

import numpy as np
import pytest

from permease import Hold, Inject, Population, Protocol, Until, cells, scaled, simulate
from permease.chemistry.solution import Solution
from permease.errors import ModelError
from permease.library import part

RISE = Inject("axoplasm", current="0.5 pA", duration="0.2 ms")
SPIKE = Until("membrane.voltage", above="-20 mV")


def patch():
    return cells.squid_axon().replace("membrane.area", "5 um^2")


def run(*steps, seed=3, **more):
    return simulate(patch(), Protocol(*steps), stochastic=True, seed=seed, points=401, **more)


@pytest.mark.parametrize("method", ["multinomial", "gillespie"])
def test_until_the_moment_it_is_the_run_without(method):
    """The same jumps at the same times to the bit, and at the moment the value itself."""
    found = run(RISE, Hold("60 ms", until=SPIKE), Hold("1 ms"), method=method)
    plain = run(RISE, Hold("60 ms"), Hold("1 ms"), method=method)
    (event,) = found.events
    assert str(event).startswith("membrane.voltage is above -20 mV at ")
    before = plain.times < event.time
    assert 10 < before.sum() < len(plain.times)
    assert np.array_equal(found.times[: before.sum()], plain.times[before])
    for path in ("membrane.voltage", "axoplasm.Na", "axoplasm.K"):
        assert np.array_equal(found[path].values[: before.sum()], plain[path].values[before])
    for name in ("SquidNav", "SquidKv"):
        assert np.array_equal(found.molecules(name).values[: before.sum()], plain.molecules(name).values[before])
    volts = plain.voltage().values
    assert volts[before].max() < -20.0
    assert volts[before.sum()] > volts[before.sum() - 1]
    assert found.times[before.sum()] == event.time
    assert found.voltage().values[before.sum()] == pytest.approx(-20.0, abs=1e-6)
    # the next step begins there, and lasts as long as it should
    assert found.times[-1] == pytest.approx(event.time + 1e-3, abs=1e-12)
    assert np.all(np.diff(found.times) > 0.0)
    assert len(found.counts["membrane.SquidNav"]) == len(found.times)
    assert found.audit().passed


def test_never_and_at_once():
    never = run(RISE, Hold("2 ms", until=Until("membrane.voltage", above="90 mV")), Hold("1 ms"))
    plain = run(RISE, Hold("2 ms"), Hold("1 ms"))
    assert never.events == ()
    assert np.array_equal(never.times, plain.times)
    assert np.array_equal(never.voltage().values, plain.voltage().values)
    step = Hold("2 ms", until=Until("membrane.voltage", above="-200 mV"))
    once = run(step, step, Hold("1 ms"))
    assert [event.time for event in once.events] == [0.0, 0.0]
    assert once.times[0] == 0.0
    assert once.times[-1] == pytest.approx(1e-3, abs=1e-15)
    assert np.all(np.diff(once.times) > 0.0)


def test_moments_scatter_around_the_deterministic_one():
    """With many molecules the first time at which a driven voltage passes is that of the equations."""
    made = cells.squid_axon().replace("membrane.area", "3000 um^2")
    protocol = Protocol(
        Inject("axoplasm", current="0.6 nA", duration="0.5 ms"),
        Hold("10 ms", until=Until("membrane.voltage", above="0 mV")),
    )
    (wanted,) = simulate(made, protocol).events
    times = [simulate(made, protocol, stochastic=True, seed=seed, points=50).events[0].time for seed in range(6)]
    assert len(set(times)) == 6
    assert np.mean(times) == pytest.approx(wanted.time, abs=3.0 * np.std(times, ddof=1) / np.sqrt(6) + 2e-5)
    assert np.std(times) < 0.2 * wanted.time


@pytest.mark.parametrize(
    ("path", "value"),
    [("membrane.SquidNav.open_probability", "0.5"), ("rate.membrane.SquidNav.Na", "-1e-15 mol/s")],
)
def test_what_molecules_change_in_jumps_is_refused(path, value):
    limit = {"above": value} if path.endswith("probability") else {"below": value}
    with pytest.raises(ModelError, match="single molecules"):
        run(Hold("1 ms", until=Until(path, **limit)))


def test_what_carriers_move_jump_by_jump_is_refused(cell):
    outside = Solution(Na="140 mM", K="5 mM", glucose="5 mM", impermeant={"X": ("30 mM", -1)}, balance="Cl")
    made = cell(part("SGLT1")(count=40, dynamics="transient"), outside=outside, contents={"glucose": "1 mM"})
    for path, limit in (("cytosol.glucose", "2 mM"), ("membrane.voltage", "0 mV"), ("cytosol.Na", "20 mM")):
        with pytest.raises(ModelError, match="single molecules"):
            simulate(made, Hold("1 ms", until=Until(path, above=limit)), stochastic=True)
    found = simulate(made, Hold("1 s", until=Until("cytosol.K", below="129.99 mM")), stochastic=True, points=50)
    assert len(found.events) == 1
    assert found.final["cytosol.K"].magnitude == pytest.approx(129.99, abs=1e-9)


def test_populations_are_refused():
    many = Population(patch(), 2, vary={"membrane.area": scaled(cv=0.0)})
    with pytest.raises(ModelError, match="no conditions"):
        simulate(many, Hold("1 ms", until=SPIKE), stochastic=True)
