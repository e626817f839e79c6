"""Populations on disk: whole shards or none, the same numbers after any interruption."""

import errno
import os
import signal
import subprocess
import sys
import time

import numpy as np
import pytest

pytest.importorskip("zarr")

from permease import Hold, Population, cells, scaled, simulate
from permease.errors import FileError, InputError
from permease.solve.shards import SHARD, Store

N = 2 * SHARD + 100


def many(n=N, seed=4):
    return Population(cells.gibbs_donnan_cell(), n, seed=seed, vary={"membrane.area": scaled(cv=0.2)})


def run(population, **more):
    return simulate(population, Hold("1 min"), points=3, outputs=["K", "voltage"], **more)


@pytest.fixture(scope="module")
def expected():
    return run(many())


def same(result, expected):
    for path in expected.paths:
        np.testing.assert_array_equal(result.values(path), expected.values(path))
    np.testing.assert_array_equal(result.info, expected.info)


def test_a_store_holds_what_memory_does(tmp_path, expected):
    result = run(many(), store=tmp_path / "a.zarr")
    same(result, expected)
    assert result.status.counts == {"FINISHED": N}
    np.testing.assert_array_equal(result.quantile(0.5, "K"), expected.quantile(0.5, "K"))
    assert {f.name for f in (tmp_path / "a.zarr" / "finished").iterdir()} == {"0.json", "1.json", "2.json"}


def test_an_interrupted_run_goes_on(tmp_path, expected):
    path = tmp_path / "a.zarr"

    def stop(fraction, text):
        if fraction > 0.3:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        run(many(), store=path, progress=stop, threads=1)
    done = {f.name: f.stat().st_mtime_ns for f in (path / "finished").iterdir()}
    assert 0 < len(done) < 3
    seen = []
    result = run(many(), store=str(path), resume=True, progress=lambda fraction, text: seen.append(fraction))
    same(result, expected)
    assert len(seen) == 3 - len(done)
    for name, moment in done.items():
        assert (path / "finished" / name).stat().st_mtime_ns == moment


def test_a_finished_run_is_only_read(tmp_path, expected):
    run(many(), store=tmp_path / "a.zarr")
    same(run(many(), store=tmp_path / "a.zarr", resume=True), expected)


def test_other_runs_and_other_things_are_not_touched(tmp_path):
    path = tmp_path / "a.zarr"
    run(many(10), store=path)
    with pytest.raises(FileError, match="exists"):
        run(many(10), store=path)
    with pytest.raises(FileError, match="another run") as caught:
        run(many(10, seed=5), store=path, resume=True)
    assert "seed" in str(caught.value)
    with pytest.raises(FileError, match="another run"):
        simulate(many(10), Hold("2 min"), points=3, outputs=["K", "voltage"], store=path, resume=True)
    (tmp_path / "mine").mkdir()
    with pytest.raises(FileError, match="no population"):
        run(many(10), store=tmp_path / "mine")
    (path / "permease.json").write_text("{", encoding="utf-8")
    with pytest.raises(FileError, match="cannot read"):
        run(many(10), store=path, resume=True)


@pytest.mark.parametrize("name", ["", 5, "x.csv", "no/such/folder/x.zarr", "a\0b.zarr"])
def test_names_that_are_none(name, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    with pytest.raises((InputError, FileError)):
        run(many(2), store=name)


def test_a_full_disk_loses_nothing_that_was_finished(tmp_path, expected, monkeypatch):
    path = tmp_path / "a.zarr"
    whole = Store.write

    def full(self, block):
        if block.first >= SHARD:
            self._values = Full()
        whole(self, block)

    class Full:
        def __setitem__(self, key, value):
            raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(Store, "write", full)
    with pytest.raises(FileError, match="shard 1") as caught:
        run(many(), store=path, threads=1)
    assert "the disk is full" in str(caught.value)
    monkeypatch.undo()
    assert [f.name for f in (path / "finished").iterdir()] == ["0.json"]
    same(run(many(), store=path, resume=True), expected)


def test_drafts_that_a_killed_run_left_are_no_shards(tmp_path, expected):
    path = tmp_path / "a.zarr"
    run(many(), store=path)
    (path / "finished" / "1.json").unlink()
    (path / "finished" / ".1-abcd.json").write_text("", encoding="utf-8")
    (path / "values" / "c" / "0" / "1" / "0.1234.partial").write_bytes(b"half")
    same(run(many(), store=path, resume=True), expected)
    assert not list(path.rglob("*.partial"))
    assert {f.name for f in (path / "finished").iterdir()} == {"0.json", "1.json", "2.json"}


SCRIPT = """
import sys
from permease import Hold, Population, cells, scaled, simulate
many = Population(cells.gibbs_donnan_cell(), int(sys.argv[2]), seed=4, vary={"membrane.area": scaled(cv=0.2)})
simulate(many, Hold("1 min"), points=3, outputs=["K", "voltage"], store=sys.argv[1], resume=True)
"""


def test_killed_at_any_moment_it_goes_on(tmp_path, expected):
    """Six moments here; validation/killed.py kills fifty times."""
    path = tmp_path / "a.zarr"
    finished: dict[str, int] = {}
    for wait in np.linspace(0.6, 1.8, 6):
        child = subprocess.Popen([sys.executable, "-c", SCRIPT, str(path), str(N)], stderr=subprocess.DEVNULL)
        time.sleep(float(wait))
        os.kill(child.pid, signal.SIGKILL)
        child.wait()
        now = {f.name: f.stat().st_mtime_ns for f in path.glob("finished/*.json")}
        assert finished.items() <= now.items()
        finished = now
    same(run(many(), store=path, resume=True), expected)
