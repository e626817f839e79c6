"""Populations on the CUDA target are those of machine code: on a GPU, or with kernels compiled for this machine."""

import numpy as np
import pytest

from permease import (
    Hold,
    Inject,
    Perfuse,
    Population,
    Protocol,
    Set,
    Until,
    VoltageClamp,
    cells,
    normal,
    scaled,
    simulate,
)  # fmt: skip
from permease.compile.targets import cuda_device
from permease.errors import InputError, MissingExtraError, UnknownNameError
from permease.library import part
from permease.solve import device_population, ensemble
from permease.solve.outcome import Outcome

RED = cells.red_blood_cell()


@pytest.fixture(autouse=True)
def _engines(monkeypatch):
    """None of another device."""
    monkeypatch.setattr(ensemble, "_engines", type(ensemble._engines)())


def red(n=5, **more):
    vary = {"cytosol.volume": scaled(cv=0.1), "membrane.NaKATPase.density": scaled(cv=0.3), **more}
    return Population(RED, n, seed=3, vary=vary)


def equal(population, protocol, tolerance=1e-9, **more):
    """The run on the CUDA target, after comparing every number with that of machine code."""
    ours, theirs = (simulate(population, protocol, target=t, points=9, **more) for t in ("cuda", "llvm"))
    assert [str(ours.status[i]) for i in range(population.n)] == [str(theirs.status[i]) for i in range(population.n)]
    assert ours.paths == theirs.paths
    for path in ours.paths:
        a, b = ours[path].values, theirs[path].values
        assert np.array_equal(np.isnan(a), np.isnan(b)), path
        size = max(float(np.nanmax(np.abs(b))), 1e-6)
        assert np.nanmax(np.abs(a - b)) <= tolerance * size, path
    return ours


@pytest.mark.parametrize("name", sorted(cells.names()))
def test_every_library_cell(name, cuda_device_here):
    cell = getattr(cells, name)()
    spread = Population(cell, 3, seed=1, vary={f"{cell.membranes[0].name}.area": scaled(cv=0.2)})
    found = equal(spread, cell.protocol or Hold("2 s"))
    assert found.status.counts == {"FINISHED": 3}


@pytest.mark.parametrize(
    "step",
    [
        Perfuse("plasma", add={"ouabain": "100 uM"}, duration="5 h"),
        VoltageClamp("membrane", ("-30 mV", "10 mV"), "1 min"),
        Set("cytosol.volume", "80 fL", "10 min"),
        Inject("cytosol", "10 min", K="1 amol/s", Cl="1 amol/s"),
        Protocol(
            Perfuse("plasma", add={"ouabain": "100 uM"}, duration="1 h"),
            Hold("200 h", until=Until("cytosol.Na", above="20 mM")),
        ),
    ],
    ids=["perfuse", "clamp", "set", "inject", "until"],
)
def test_steps_of_a_protocol_with_algebraic_ph(step, cuda_device_here):
    steps = step if isinstance(step, Protocol) else (step,)
    found = equal(red(), Protocol(Hold("10 min"), *steps, Hold("10 min")))
    assert found.status.counts == {"FINISHED": 5}


@pytest.mark.parametrize("name", ["SGLT1", "GLUT1", "AE1"])
def test_schemes_that_are_integrated(name, cuda_device_here):
    from permease import Bath, Cell, Compartment, Impermeant, Leak, Membrane, Solution

    bath = Bath("bath", Solution(Na="140 mM", K="5 mM", glucose="5 mM", HCO3="20 mM", balance="Cl"))
    inside = Compartment(
        "cytosol", "1 pL", {"Na": "15 mM", "K": "130 mM", "glucose": "1 mM", "HCO3": "10 mM", "Cl": "40 mM"},
        balance="Cl", impermeant=[Impermeant("protein", "75 mM", charge=-1.2)],
    )  # fmt: skip
    carrier = part(name)(density="10000/um^2", dynamics="transient")
    leaks = [Leak(ion, permeability="1e-6 cm/s") for ion in ("Na", "K", "Cl")]
    cell = Cell("scheme", [Membrane("membrane", inside, bath, "1000 um^2", transporters=[carrier, *leaks])])
    found = equal(Population(cell, 3, seed=2, vary={"membrane.area": scaled(cv=0.1)}), Hold("1 min"))
    assert sum(state.startswith("membrane.") for state in ensemble.engine_of(found.plan).system.state_names) >= 2


def test_members_that_cannot_be_leave_the_others_alone(cuda_device_here):
    many = Population(RED, 40, seed=1, vary={"cytosol.volume": normal("70 fL", cv=0.6)})
    found = equal(many, Hold("10 min"))
    assert found.status.failed
    assert all(found.status[i].outcome is Outcome.INVALID for i in found.status.failed)


def test_results_do_not_depend_on_how_the_work_is_split(cuda_device_here, monkeypatch):
    many, outputs = red(70), ["cytosol.Na", "membrane.voltage"]
    whole = simulate(many, Hold("10 min"), target="cuda", points=5, outputs=outputs, threads=1)
    monkeypatch.setattr(device_population, "DEVICE_BLOCK", 16)
    parts = simulate(many, Hold("10 min"), target="cuda", points=5, outputs=outputs, threads=3)
    for path in outputs:
        assert np.array_equal(whole[path].values, parts[path].values)


def test_stores_are_filled_in_stretches_worth_sending(cuda_device_here, tmp_path, monkeypatch):
    pytest.importorskip("zarr")
    from permease.errors import FileError
    from permease.solve import shards, sweeping

    monkeypatch.setattr(shards, "SHARD", 8)
    for name in ("_REMOTE", "BLOCK"):
        monkeypatch.setattr(sweeping, name, 8)
    monkeypatch.setattr(device_population, "DEVICE_BLOCK", 24)
    sent = []
    whole = ensemble.Engine.block
    monkeypatch.setattr(ensemble.Engine, "block", lambda s, p, a, n: sent.append((a, n)) or whole(s, p, a, n))
    asked = {"target": "cuda", "points": 5, "outputs": ["cytosol.Na"]}
    stored = simulate(red(50), Hold("10 min"), store=tmp_path / "a.zarr", **asked)
    assert sorted(sent) == [(0, 24), (24, 24), (48, 2)]
    memory = simulate(red(50), Hold("10 min"), **asked)
    assert np.array_equal(stored["cytosol.Na"].values, memory["cytosol.Na"].values)
    with pytest.raises(FileError):
        simulate(red(50), Hold("10 min"), store=tmp_path / "a.zarr", resume=True, **(asked | {"target": "llvm"}))


def test_one_cell(cuda_device_here):
    runs = [simulate(RED, Hold("10 min"), target=target) for target in ("cuda", "llvm")]
    for path in ("cytosol.Na", "cytosol.volume", "membrane.voltage"):
        assert runs[0][path].values == pytest.approx(runs[1][path].values, rel=1e-8)


def test_plans_go_to_other_processes_and_are_not_those_of_machine_code():
    import pickle

    given = (red(2), Protocol(Hold("1 min")), ("cytosol.Na",), 5, 1e-6, 1e-9, 1000)
    ours, theirs = device_population.DevicePlan(*given), ensemble.Plan(*given)
    assert ours.identity != theirs.identity
    sent = pickle.loads(pickle.dumps(ours))
    assert (type(sent), sent.identity, sent.block) == (type(ours), ours.identity, device_population.DEVICE_BLOCK)


@pytest.mark.parametrize(("target", "error"), [("numpy", InputError), ("gpu", UnknownNameError), (3, UnknownNameError)])
def test_other_targets_are_refused(target, error):
    with pytest.raises(error):
        simulate(red(2), Hold("1 min"), target=target)


def test_counted_molecules_do_not_run_there():
    axon = Population(cells.squid_axon(), 2, seed=1, vary={"membrane.area": scaled(cv=0.1)})
    with pytest.raises(InputError, match="counted molecules do not run on cuda"):
        simulate(axon, Hold("1 ms"), target="cuda", stochastic=True)


def test_without_a_gpu_the_reason_is_told():
    if not cuda_device.missing():
        pytest.skip("there is a GPU")
    with pytest.raises((InputError, MissingExtraError), match=r"CuPy|GPU"):
        simulate(red(2), Hold("1 min"), target="cuda")
