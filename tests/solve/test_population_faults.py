"""Equations that break at a moment that each member has of its own: a named outcome, in time, the others untouched."""

import os
import subprocess
import sys
import time
from pathlib import Path

import numpy as np
import pytest

from permease import Hold, Population, Protocol, grid
from permease.chemistry.solution import Solution
from permease.errors import InputError
from permease.expr import ops
from permease.model.rate_law import RateLaw
from permease.solve.outcome import Outcome
from permease.solve.simulate import simulate
from permease.text import Text

SOURCE = Path(__file__).parents[2] / "src"
KINDS = ["nan", "jump to nan", "inf", "-inf", "pole", "stiff", "blow-up"]
PATHS = ["cytosol.Na", "cytosol.K", "membrane.voltage"]


class Clock(RateLaw):
    """Brings glucose in at a constant rate: at a scale of 1e-6 mol/m2/s, 1 mM a second."""

    label = Text(en="clock", zh="时钟")
    stoichiometry = {("glucose", "out"): -1, ("glucose", "in"): 1}
    thermodynamic = False

    def law(self, at, scale, numbers):
        return scale


class Fault(RateLaw):
    """Moves a little potassium until there are 10 mM of glucose inside, and then as ``kind`` says."""

    label = Text(en="fault", zh="故障")
    stoichiometry = {("K", "in"): -1, ("K", "out"): 1}
    thermodynamic = False
    kind = ""

    def law(self, at, scale, numbers):
        passed = at.concentration("glucose", "in") / at.constant(10.0, "mol/m^3")
        early = ops.less(passed, 1.0)
        return (
            scale
            * {
                "nan": lambda: 1.0 + 1e-3 * ops.log(1.0 - passed),
                "jump to nan": lambda: ops.where(early, passed, ops.log(-passed)),
                "inf": lambda: ops.where(early, passed, ops.exp(1e5 * passed)),
                "-inf": lambda: ops.where(early, passed, -ops.exp(1e5 * passed)),
                "pole": lambda: 1.0 / (1.0 - passed),
                "stiff": lambda: ops.exp(600.0 * (passed - 1.0)),
                "blow-up": lambda: -1.0 / ops.maximum(1.0 - passed, 0.0) ** 4,
            }[self.kind]()
        )


def population(make, kind, scales):
    """Members whose clocks run at these speeds (mM/s)."""
    law = type("Fault", (Fault,), {"kind": kind})
    outside = Solution(Na="140 mM", K="5 mM", glucose="5 mM", impermeant={"X": ("30 mM", -1)}, balance="Cl")
    cell = make(
        Clock(scale="1e-6 mol/m^2/s"), law(scale="1e-9 mol/m^2/s"), outside=outside, contents={"glucose": "1 uM"}
    )
    return Population(cell, vary={"membrane.Clock.scale": grid([f"{s * 1e-6!r} mol/m^2/s" for s in scales])})


def run(many, **more):
    return simulate(many, Protocol(Hold("20 s"), Hold("40 s")), points=7, outputs=PATHS, max_steps=20_000, **more)


OUTCOMES = {
    "nan": {Outcome.NOT_FINITE}, "jump to nan": {Outcome.NOT_FINITE}, "inf": {Outcome.NOT_FINITE},
    "-inf": {Outcome.NOT_FINITE}, "pole": {Outcome.STEP_TOO_SMALL, Outcome.NOT_FINITE},
    "stiff": {Outcome.NOT_FINITE, Outcome.STEP_TOO_SMALL, Outcome.TOO_MANY_STEPS},
    "blow-up": {Outcome.NOT_FINITE, Outcome.STEP_TOO_SMALL, Outcome.NEGATIVE_AMOUNT, Outcome.TOO_MANY_STEPS},
}  # fmt: skip
FAST, SLOW, NEVER = 1.0, 0.25, 0.01


@pytest.mark.parametrize("kind", KINDS)
def test_a_planted_fault_stays_with_its_member(cell, kind):
    """Who fails, when, why, and that the members beside them are what they are beside healthy ones, bit for bit."""
    begin = time.perf_counter()
    result = run(population(cell, kind, [FAST, NEVER, SLOW, 0.02, NEVER, NEVER, 0.001, FAST, NEVER, SLOW, 0.03]))
    assert time.perf_counter() - begin < 30.0
    assert result.status.failed == (0, 2, 7, 9)
    for index, moment in ((0, 10.0), (2, 40.0), (7, 10.0), (9, 40.0)):
        status = result.status[index]
        assert status.outcome in OUTCOMES[kind], status
        assert status.time == pytest.approx(moment, rel=0.05)
        assert f"in step {1 if moment < 20.0 else 2}" in status.sentence
        late = result.times > status.time
        for path in PATHS:
            values = result.values(path)[index]
            assert np.isnan(values[late]).all()
            assert np.isfinite(values[~late]).all()
    assert result.status[0].sentence == result.status[7].sentence
    healthy = run(population(cell, kind, [NEVER, NEVER, NEVER, 0.02, NEVER, NEVER, 0.001, NEVER, NEVER, NEVER, 0.03]))
    assert healthy.status.ok.all()
    for path in PATHS:
        good = list(np.flatnonzero(result.status.ok))
        np.testing.assert_array_equal(result.values(path)[good], healthy.values(path)[good])


@pytest.mark.parametrize("kind", ["nan", "inf", "pole"])
def test_the_moment_does_not_depend_on_the_output_times(cell, kind):
    """With 2 and with 10,000 output times the same members fail at the same moment, and the others end alike."""
    many = population(cell, kind, [FAST, NEVER, SLOW, 0.02])
    begin = time.perf_counter()
    few, all_ = (simulate(many, Hold("60 s"), points=p, outputs=PATHS, max_steps=20_000) for p in (2, 10_000))
    assert time.perf_counter() - begin < 30.0
    np.testing.assert_array_equal(few.info, all_.info)
    assert few.status.failed == (0, 2)
    for path in PATHS:
        assert all_.values(path).shape == (4, 10_000)
        np.testing.assert_array_equal(few.values(path)[:, 0], all_.values(path)[:, 0])
        np.testing.assert_allclose(few.values(path)[[1, 3], -1], all_.values(path)[[1, 3], -1], rtol=1e-12)
        assert np.isfinite(all_.values(path)[0, all_.times < 9.9]).all()
        assert np.isnan(all_.values(path)[0, all_.times > 10.1]).all()


def test_everybody_fails(cell):
    result = run(population(cell, "nan", [FAST, SLOW, FAST]))
    assert result.status.counts == {"NOT_FINITE": 3}
    assert not result.status.ok.any()
    with pytest.raises(InputError, match="no member"):
        result.quantile(0.5, "cytosol.K")


def test_a_part_whose_class_is_made_in_a_function(cell):
    """It cannot go to another process, which is said; threads take it."""
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing import get_context

    many = population(cell, "nan", [NEVER, 0.02])
    assert run(many).status.ok.all()
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool, pytest.raises(InputError, match="another"):
        run(many, executor=pool)


FULL = """
import resource, signal, sys
from permease import Hold, Population, cells, scaled, simulate
from permease.errors import FileError
many = Population(cells.gibbs_donnan_cell(), int(sys.argv[2]), seed=4, vary={"membrane.area": scaled(cv=0.2)})
def full(fraction, text):
    resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000))
try:
    simulate(many, Hold("1 min"), points=3, outputs=["K", "voltage"], store=sys.argv[1], threads=1, progress=full)
except FileError as error:
    print(error)
    sys.exit(error.exit_code)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="limits of files are of POSIX")
def test_an_operating_system_that_takes_no_more(tmp_path):
    """The first shard is kept whole, the error names the one that was not, and the run goes on when there is room."""
    pytest.importorskip("zarr")
    from permease import cells, scaled
    from permease.solve.shards import SHARD

    path, n = tmp_path / "x.zarr", 3 * SHARD
    child = subprocess.run(
        [sys.executable, "-c", FULL, str(path), str(n)], capture_output=True, text=True, timeout=120, check=False,
        env={**os.environ, "PYTHONPATH": str(SOURCE)},
    )  # fmt: skip
    assert child.returncode == 5, child.stderr
    assert "cannot write shard 1" in child.stdout
    assert "the file grew too large" in child.stdout
    assert "resume=True" in child.stdout
    assert [f.name for f in (path / "finished").glob("*.json")] == ["0.json"]
    many = Population(cells.gibbs_donnan_cell(), n, seed=4, vary={"membrane.area": scaled(cv=0.2)})
    more = {"points": 3, "outputs": ["K", "voltage"]}
    whole = simulate(many, Hold("1 min"), **more)
    again = simulate(many, Hold("1 min"), store=path, resume=True, **more)
    for name in whole.paths:
        np.testing.assert_array_equal(again.values(name), whole.values(name))
