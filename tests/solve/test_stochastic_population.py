"""Many cells with counted molecules: every member is itself, however the work is split."""

from concurrent.futures import ThreadPoolExecutor

import numpy as np
import pytest

from permease import Hold, Inject, Population, Protocol, Set, cells, scaled, simulate, uniform
from permease.errors import InputError, ModelError, UnknownNameError
from permease.solve import stochastic_population
from permease.solve.outcome import Outcome

SQUID = cells.squid_axon().replace("membrane.area", "2 um^2")
VOLTAGE = ["membrane.voltage"]


def many(n=5, **more):
    vary = more.pop("vary", {"membrane.SquidKv.density": scaled(cv=0.2)})
    given = {"points": 11, "seed": 3, "outputs": VOLTAGE, "stochastic": True, **more}
    return simulate(Population(SQUID, n, seed=7, vary=vary), Protocol(Hold("2 ms")), **given)


def test_results_do_not_depend_on_how_the_work_is_split(monkeypatch):
    whole = many(threads=1)
    assert whole.status.ok.all()
    alone = many(n=3, threads=1)
    assert (alone.values("voltage") == whole.values("voltage")[:3]).all()
    monkeypatch.setattr(stochastic_population, "BLOCK", 2)
    assert (many(threads=3).values("voltage") == whole.values("voltage")).all()
    with ThreadPoolExecutor(2) as pool:
        assert (many(executor=pool).values("voltage") == whole.values("voltage")).all()


def test_a_store_holds_the_same(tmp_path):
    pytest.importorskip("zarr")
    stored = many(store=str(tmp_path / "run.zarr"))
    assert (stored.values("voltage") == many().values("voltage")).all()


def test_members_and_seeds_differ():
    first = many(vary={"membrane.area": scaled(cv=0.0)}).values("voltage")
    other = many(vary={"membrane.area": scaled(cv=0.0)}, seed=4).values("voltage")
    assert len({row.tobytes() for row in first}) == 5
    # as many channels may happen to be open at the beginning
    assert (first[:, 3:] != other[:, 3:]).all()


def test_the_first_member_is_the_cell_alone():
    """Same random numbers; equations without extents are rounded otherwise."""
    alike = many(n=2, vary={"membrane.area": scaled(cv=0.0)}, points=41)
    alone = simulate(SQUID, Protocol(Hold("2 ms")), points=41, stochastic=True, seed=3)
    assert alike.voltage().values[0] == pytest.approx(alone.voltage().values, abs=1e-6)


def test_gillespie_and_a_choice_of_what_is_counted():
    found = many(n=2, stochastic=["SquidKv"], method="gillespie", outputs=None)
    assert "membrane.SquidKv.open_probability" in found.paths
    assert np.isfinite(found.values("membrane.SquidKv.open_probability")).all()


def test_a_member_that_fails_is_a_value():
    found = many(n=8, vary={"membrane.area": uniform("-2 um^2", "2 um^2")})
    outcomes = {status.outcome for status in found.status}
    assert outcomes == {Outcome.FINISHED, Outcome.INVALID}
    bad = ~found.status.ok
    assert np.isnan(found.values("voltage")[bad]).all()
    assert np.isfinite(found.values("voltage")[~bad]).all()


def test_a_member_that_stops_is_nan_from_then_on():
    population = Population(SQUID, 3, seed=1, vary={"membrane.area": scaled(cv=0.0)})
    drain = Protocol(Hold("1 ms"), Inject("axoplasm", K="-1 mol/s", duration="4 ms"))
    found = simulate(population, drain, stochastic=True, points=21, outputs=VOLTAGE)
    assert not found.status.ok.any()
    assert found.status[0].outcome is not Outcome.FINISHED
    assert "step 2" in str(found.status[0])
    assert np.isfinite(found.values("voltage")[:, 0]).all()
    assert np.isnan(found.values("voltage")[:, -1]).all()


@pytest.mark.parametrize(
    ("given", "error"),
    [
        ({"stochastic": ["Nav"]}, UnknownNameError),
        ({"seed": -1}, InputError),
        ({"method": "tau"}, UnknownNameError),
        ({"rate_change": 2.0}, InputError),
        ({"stochastic": False}, InputError),
    ],
)
def test_what_is_refused(given, error):
    with pytest.raises(error):
        many(**given)


def test_their_number_stays():
    population = Population(SQUID, 2, vary={"membrane.area": scaled(cv=0.1)})
    protocol = Protocol(Hold("1 ms"), Set("membrane.area", "3 um^2"), Hold("1 ms"))
    with pytest.raises(ModelError, match="cannot change"):
        simulate(population, protocol, stochastic=True)
