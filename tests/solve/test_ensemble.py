"""Every member of a population does what it does alone, however the work is split; failures stay with their member."""

import random
from concurrent.futures import Future, ThreadPoolExecutor

import numpy as np
import pytest

from permease import (
    Bath,
    Cell,
    Compartment,
    Hold,
    Inject,
    Leak,
    Membrane,
    Perfuse,
    Population,
    Protocol,
    Set,
    Solution,
    VoltageClamp,
    Warm,
    cells,
    library,
    normal,
    scaled,
    simulate,
    uniform,
)  # fmt: skip
from permease.errors import InputError, PermeaseError, UnknownNameError
from permease.solve.ensemble import BLOCK
from permease.solve.outcome import Outcome

RED = cells.red_blood_cell()
OUABAIN = Protocol(Hold("1 h"), Perfuse("plasma", add={"ouabain": "100 uM"}, duration="5 h"))


def red(n=4, **more):
    vary = {"cytosol.volume": normal("70 fL", cv=0.1), "membrane.NaKATPase.density": scaled(cv=0.3), **more}
    return Population(RED, n, seed=3, vary=vary)


def agree(population, protocol, index, paths, tolerance=2e-6):
    many = simulate(population, protocol, outputs=paths, points=21)
    alone = simulate(population.member(index), protocol, points=21)
    assert many.status[index].ok, many.status[index]
    for path in paths:
        ours, theirs = many[path].values[index], alone[path].values
        size = max(np.abs(theirs).max(), 1e-3)
        assert ours[0] == pytest.approx(theirs[0], abs=1e-9 * size), path
        assert ours[-1] == pytest.approx(theirs[-1], abs=tolerance * size), path


@pytest.mark.parametrize("name", sorted(cells.names()))
def test_members_of_every_library_cell(name):
    cell = getattr(cells, name)()
    area = Population(cell, 3, seed=1, vary={f"{cell.membranes[0].name}.area": scaled(cv=0.1)})
    place = cell.compartments[0]
    species = next(s for s in place.contents if s not in place.held)
    paths = [f"{place.name}.{species}", f"{cell.membranes[0].name}.voltage"]
    agree(area, cell.protocol or Hold("2 s"), 1, paths, tolerance=5e-5)


@pytest.mark.parametrize(
    "step",
    [
        Perfuse("plasma", add={"ouabain": "100 uM"}, duration="1 h"),
        Perfuse("plasma", add={"K": "10 mM"}, duration="1 h"),
        Perfuse("plasma", cells.red_blood_cell().bath("plasma").solution.with_(K="12 mM"), "1 h"),
        Set("membrane.NaKATPase.density", "20 / um^2", "1 h"),
        Set("membrane.capacitance", "2 uF/cm^2", "1 h"),
        Set("plasma.K", "9 mM", "1 h"),
        Set("cytosol.volume", "80 fL", "1 h"),
        Warm("25 degC", "1 h"),
        Warm("25 degC", "1 h", ramp=True),
        VoltageClamp("membrane", "-30 mV", "1 min"),
        VoltageClamp("membrane", ("-30 mV", "10 mV"), "1 min"),
        Inject("cytosol", "10 min", K="1 amol/s", Cl="1 amol/s"),
    ],
    ids=str,
)
def test_every_step_of_a_protocol(step):
    bath = {"plasma.K": uniform("4 mM", "6 mM")}
    agree(
        red(3, **bath),
        Protocol(Hold("10 min"), step, Hold("10 min")),
        2,
        ["cytosol.K", "cytosol.volume", "membrane.voltage"],
    )


def test_schemes_that_are_integrated():
    axon = cells.squid_axon()
    conductance = next(p for p in axon.paths() if p.endswith("SquidKv.density"))
    agree(
        Population(axon, 3, seed=2, vary={conductance: scaled(0.9, 1.1)}), axon.protocol, 1, ["membrane.voltage"], 1e-2
    )


class Backwards:
    """An executor that runs what it was given last first."""

    def __init__(self):
        self.waiting = []

    def submit(self, function, *arguments):
        future = Future()
        self.waiting.append((future, function, arguments))
        future.result = lambda: self._run(future)  # type: ignore[method-assign]
        return future

    def _run(self, wanted):
        random.Random(len(self.waiting)).shuffle(self.waiting)
        for future, function, arguments in self.waiting:
            if not future.done():
                future.set_result(function(*arguments))
        return Future.result(wanted)


def test_results_do_not_depend_on_how_the_work_is_split():
    many = red(2 * BLOCK + 77)
    runs = [simulate(many, OUABAIN, points=5, threads=k) for k in (1, 2, 5)]
    runs.append(simulate(many, OUABAIN, points=5, executor=Backwards()))
    with ThreadPoolExecutor(3) as pool:
        runs.append(simulate(many, OUABAIN, points=5, executor=pool))
    for run in runs[1:]:
        for path in runs[0].paths:
            np.testing.assert_array_equal(run.values(path), runs[0].values(path))
        np.testing.assert_array_equal(run.info, runs[0].info)


def test_a_member_that_cannot_be_leaves_the_others_alone():
    many = Population(RED, 64, seed=1, vary={"cytosol.volume": normal("70 fL", cv=0.6)})
    result = simulate(many, Hold("10 min"), points=3)
    bad = [i for i, v in enumerate(many.values("cytosol.volume").magnitude) if v <= 0.0]
    assert bad
    assert result.status.failed == tuple(bad)
    assert result.status[bad[0]].outcome is Outcome.INVALID
    assert "volume" in str(result.status[bad[0]])
    assert np.isnan(result["cytosol.Na"].values[bad]).all()
    good = [i for i in range(64) if i not in bad]
    assert np.isfinite(result["cytosol.Na"].values[good]).all()
    assert result.status.counts == {"FINISHED": 64 - len(bad), "INVALID": len(bad)}
    assert np.isfinite(result.quantile([0.1, 0.9], "cytosol.Na").values).all()


def test_too_many_steps_is_an_outcome():
    result = simulate(red(3), OUABAIN, points=3, max_steps=3)
    assert all(each.outcome is Outcome.TOO_MANY_STEPS for each in result.status)
    assert "hold for 1 h" in result.status[0].sentence
    assert np.isnan(result["cytosol.Na"].values[:, -1]).all()
    with pytest.raises(InputError, match="no member"):
        result.quantile(0.5)


def test_something_that_cannot_be_set_in_one_member():
    """The ion that makes up for what is set can run out in some members and not in others."""
    cell = cells.pump_leak_neuron()
    many = Population(cell, 40, seed=1, vary={"cytosol.volume": scaled(0.01, 100.0)})
    result = simulate(many, Protocol(Hold("1 s"), Set("cytosol.Na", "30 mM", "1 s")), points=4)
    assert sum(result.status.counts.values()) == 40


@pytest.mark.parametrize("points", [2, 10_000])
def test_few_and_many_outputs(points):
    result = simulate(red(3), Hold("1 h"), points=points, outputs=["cytosol.Na"])
    assert result["cytosol.Na"].shape == (3, points)
    assert np.isfinite(result["cytosol.Na"].values).all()


@pytest.mark.parametrize(
    ("arguments", "kind"),
    [
        ({"outputs": "cytosol.Na"}, InputError), ({"outputs": ["cytosol.Nax"]}, UnknownNameError),
        ({"outputs": [5]}, InputError), ({"points": 1}, InputError), ({"threads": 0}, InputError),
        ({"threads": True}, InputError), ({"executor": object()}, InputError), ({"rtol": 0.0}, InputError),
        ({"duration": "1 h"}, InputError), ({"target": "numpy"}, InputError), ({"progress": "yes"}, InputError),
    ],
)  # fmt: skip
def test_bad_arguments(arguments, kind):
    with pytest.raises(kind):
        simulate(red(2), OUABAIN, **arguments)


def test_arguments_of_populations_are_not_for_one_cell():
    for name, value in (("outputs", ["Na"]), ("threads", 2), ("store", "x.zarr"), ("executor", 1), ("resume", True)):
        with pytest.raises(InputError, match="population"):
            simulate(RED, Hold("1 s"), **{name: value})


def test_too_much_memory_is_refused_with_a_way_out():
    with pytest.raises(InputError, match="GB") as caught:
        simulate(red(10_000_000), OUABAIN)
    assert "store" in str(caught.value)


def test_progress_counts_members():
    seen = []
    simulate(red(3 * BLOCK), Hold("1 s"), points=2, progress=lambda fraction, text: seen.append((fraction, text)))
    assert [round(f, 6) for f, _ in seen] == [round(k / 3, 6) for k in (1, 2, 3)]
    assert "3072 of 3072" in seen[-1][1]


def test_an_exception_of_a_worker_is_not_swallowed():
    class Broken:
        def submit(self, *arguments):
            future = Future()
            future.set_exception(PermeaseError("the worker died"))
            return future

    with pytest.raises(PermeaseError, match="died"):
        simulate(red(2), Hold("1 s"), executor=Broken())


def fluid(**more):
    bath = Bath("bath", Solution(K="5 mM", Na="135 mM", Cl="140 mM", HRP="1 uM"))
    inside = Compartment("cytosol", "2 pL", {"K": "140 mM"}, balance="Cl")
    parts = [library.FluidPhasePinocytosis(**more), Leak("K", permeability="1e-7 cm/s")]
    return Cell("drinking cell", [Membrane("m", inside, bath, area="825 um^2", transporters=parts)])


def test_a_number_from_which_others_follow_is_as_in_the_cell_or_refused():
    """A new radius of vesicles that share the membrane changes their number as well."""
    many = Population(fluid(), 3, seed=1, vary={"m.FluidPhasePinocytosis.radius": scaled(0.8, 1.2)})
    try:
        result = simulate(many, Hold("10 min"), points=3, outputs=["m.surface"])
    except InputError as error:
        assert "follow from it" in str(error)  # noqa: PT017
    else:
        alone = simulate(many.member(1), Hold("10 min"))
        assert float(result["m.surface"][1, -1]) == pytest.approx(float(alone["m.surface"][-1]), rel=1e-6)


def test_a_number_that_is_not_there_is_told():
    with pytest.raises(PermeaseError, match="FluidPhasePinocytosis"):
        Population(fluid(), 3, vary={"m.FluidPhasePinocytosis.density": scaled(0.8, 1.2)})
