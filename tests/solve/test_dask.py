"""Other processes: the same numbers from a Dask cluster and a process pool, and workers that die in the middle."""

import os
import signal
import threading
import time
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

import numpy as np
import pytest

from permease import Hold, Population, Protocol, cells, normal, scaled, simulate
from permease.errors import SimulationError
from permease.solve.ensemble import BLOCK
from permease.solve.shards import SHARD
from permease.solve.sweeping import _size, plan_of

distributed = pytest.importorskip("distributed")
pytest.importorskip("zarr")

N = 3 * SHARD + 50
STEPS = Protocol(Hold("1 s"), Hold("1 min"))
PATHS = ["cytosol.K", "membrane.voltage"]


def many(n=N):
    vary = {"cytosol.volume": normal("1 pL", cv=0.4), "membrane.area": scaled(cv=0.3)}
    return Population(cells.gibbs_donnan_cell(), n, seed=5, vary=vary)


def run(n=N, **more):
    return simulate(many(n), STEPS, outputs=PATHS, points=5, **more)


def same(result, expected):
    for path in expected.paths:
        np.testing.assert_array_equal(result.values(path), expected.values(path))
    np.testing.assert_array_equal(result.info, expected.info)


@pytest.fixture(scope="module")
def expected():
    found = run(threads=2)
    assert 0 < len(found.status.failed) < 0.1 * N
    return found


@pytest.fixture(scope="module")
def client():
    options = {"n_workers": 2, "threads_per_worker": 1, "processes": True, "host": "127.0.0.1", "silence_logs": 50}
    with (
        distributed.LocalCluster(dashboard_address=None, **options) as cluster,
        distributed.Client(cluster, set_as_default=False) as found,
    ):
        yield found


def workers(client):
    return [pid for pid in client.run(os.getpid).values() if pid != os.getpid()]


@pytest.mark.filterwarnings("ignore")
def test_two_workers_give_what_two_threads_do(client, expected, tmp_path):
    """Bit for bit, gathered and in a store whose shards the workers write; nothing is left on the cluster."""
    seen = []
    same(run(executor=client, progress=lambda fraction, text: seen.append(text.done)), expected)
    assert seen[-1] == N
    assert seen == sorted(seen)
    path = tmp_path / "x.zarr"
    same(run(executor=client, store=path), expected)
    assert len(list((path / "finished").glob("*.json"))) == 4
    (path / "finished" / "2.json").unlink()
    same(run(executor=client, store=path, resume=True), expected)
    end = time.monotonic() + 10.0
    while client.run_on_scheduler(lambda dask_scheduler: len(dask_scheduler.tasks)) and time.monotonic() < end:
        time.sleep(0.05)
    assert client.run_on_scheduler(lambda dask_scheduler: len(dask_scheduler.tasks)) == 0


@pytest.mark.filterwarnings("ignore")
@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="no SIGKILL here")
def test_a_worker_that_is_killed_is_replaced(client, expected):
    """It dies with at least one of the stretches that wait: that is computed again by another; nothing else is lost."""
    victim = workers(client)[0]
    killed = []

    def kill(fraction, text):
        if not killed:
            killed.append(victim)
            os.kill(victim, signal.SIGKILL)

    result = run(executor=client, progress=kill)
    same(result, expected)
    assert killed
    client.wait_for_workers(2, timeout=20)
    assert victim not in workers(client)


@pytest.mark.filterwarnings("ignore")
def test_a_cluster_that_goes_away_is_an_error_with_a_way_on(expected, tmp_path):
    """Every worker dies for good: a named error, the finished shards stay, and threads go on with them."""
    path = tmp_path / "x.zarr"
    options = {"n_workers": 1, "threads_per_worker": 1, "processes": True, "host": "127.0.0.1", "silence_logs": 50}
    with (
        distributed.LocalCluster(dashboard_address=None, **options) as cluster,
        distributed.Client(cluster, set_as_default=False) as client,
    ):

        def leave(fraction, text):
            client.close()

        with pytest.raises(SimulationError, match="workers died") as caught:
            run(executor=client, store=path, progress=leave)
    assert "resume=True" in caught.value.hint
    kept = {f.name: f.stat().st_mtime_ns for f in (path / "finished").glob("*.json")}
    assert kept
    same(run(store=path, resume=True), expected)
    assert all((path / "finished" / name).stat().st_mtime_ns == moment for name, moment in kept.items())


def die_after(count, folder):
    """In a process of a pool: end it as the system would, on the ``count``-th block."""
    from permease.solve import ensemble

    usual = ensemble.Engine.block

    def block(self, plan, first, members):
        Path(folder, f"{first}").touch()
        if first == count:
            os.kill(os.getpid(), signal.SIGKILL)
        return usual(self, plan, first, members)

    ensemble.Engine.block = block


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="no SIGKILL here")
def test_a_process_pool_and_one_whose_worker_is_killed(expected, tmp_path):
    spawn = get_context("spawn")
    with ProcessPoolExecutor(2, mp_context=spawn) as pool:
        same(run(executor=pool), expected)
    path, notes = tmp_path / "x.zarr", tmp_path / "notes"
    notes.mkdir()
    with (
        ProcessPoolExecutor(1, mp_context=spawn, initializer=die_after, initargs=(2 * SHARD, str(notes))) as pool,
        pytest.raises(SimulationError, match="workers died") as caught,
    ):
        run(executor=pool, store=path)
    assert "BrokenProcessPool" in caught.value.why
    assert {f.name for f in (path / "finished").glob("*.json")} == {"0.json", "1.json"}
    assert len(list(notes.iterdir())) == 2 * SHARD // BLOCK + 1
    same(run(store=path, resume=True), expected)


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="no SIGKILL here")
def test_what_a_dead_worker_had_is_computed_here(expected, tmp_path):
    """Without a store: what was finished is kept, the rest comes from this process, and that is said once."""
    spawn = get_context("spawn")
    with (
        ProcessPoolExecutor(1, mp_context=spawn, initializer=die_after, initargs=(2 * SHARD, str(tmp_path))) as pool,
        pytest.warns(RuntimeWarning, match="BrokenProcessPool.*in this process") as said,
    ):
        same(run(executor=pool), expected)
    assert len(said) == 1
    assert len(list(tmp_path.iterdir())) > 1


def test_a_cluster_that_loses_stretches_is_left_after_a_few():
    """Of one that loses everything: four stretches are handed to it in vain, then no more."""
    from concurrent.futures import CancelledError, Future

    from permease.solve.executors import AHEAD, LOSSES

    class Cluster:
        handed = 0

        def ncores(self):
            return {"tcp://a": 5}

        def scatter(self, *a, **k):
            raise AssertionError

        def submit(self, function, *arguments, pure):
            self.handed += 1
            future = Future()
            future.set_exception(CancelledError("gone"))
            return future

    cluster = Cluster()
    with pytest.warns(RuntimeWarning, match="CancelledError"):
        found = simulate(many(40 * BLOCK), Hold("1 s"), outputs=PATHS, points=2, executor=cluster)
    assert LOSSES <= cluster.handed < LOSSES + 5 * AHEAD < 20
    usual = simulate(many(40 * BLOCK), Hold("1 s"), outputs=PATHS, points=2)
    for path in PATHS:
        np.testing.assert_array_equal(found.values(path), usual.values(path))


def test_no_more_is_handed_out_than_is_worked_on():
    """Of a cluster with 3 cores at most 6 stretches are pending, however many there are; every future is released."""
    from concurrent.futures import Future

    class Cluster:
        most = waiting = released = 0

        def ncores(self):
            return {"tcp://a": 1, "tcp://b": 2}

        def scatter(self, *a, **k):
            raise AssertionError("a plan this small is sent with its tasks")

        def submit(self, function, *arguments, pure):
            assert pure is False
            self.waiting += 1
            self.most = max(self.most, self.waiting)
            future = Future()
            future.set_result(function(*arguments))
            future.release = self.release
            return future

        def release(self):
            self.waiting -= 1
            self.released += 1

    cluster = Cluster()
    simulate(many(20 * BLOCK), Hold("1 s"), outputs=PATHS, points=2, executor=cluster)
    assert cluster.most == 6
    assert cluster.released == 20
    big = Cluster()
    simulate(many(80 * BLOCK), Hold("1 s"), outputs=PATHS, points=2, executor=big)
    assert big.most == 6
    assert big.released == 14


def test_tasks_are_neither_small_nor_heavy():
    """At least a block; a quarter of a core's share; no more memory than a worker has."""
    plan = plan_of(many(10**9), STEPS, None, PATHS, 5, 1e-6, 1e-9, 1000)
    assert _size(plan, [(0, 5000)], 64) == BLOCK
    assert _size(plan, [(0, 1_000_000)], 10) == 25_000
    assert _size(plan, [(0, 10**9)], 10) == 64 * BLOCK
    long = plan_of(many(10**9), STEPS, None, PATHS, 2000, 1e-6, 1e-9, 1000)
    assert 8 * 2 * 2000 * _size(long, [(0, 10**9)], 10) == pytest.approx(256e6, rel=0.01)


def test_a_plan_that_is_large_goes_to_every_worker_once(monkeypatch):
    from concurrent.futures import Future

    from permease.solve import executors

    monkeypatch.setattr(executors, "LARGE", 10)
    sent = []

    class Cluster:
        def ncores(self):
            return {"tcp://a": 1}

        def scatter(self, plan, *, broadcast, hash):
            assert broadcast
            assert not hash
            sent.append(plan)
            return plan

        def submit(self, function, plan, *arguments, pure):
            assert plan is sent[0]
            future = Future()
            future.set_result(function(plan, *arguments))
            future.release = lambda: None
            return future

    simulate(many(20 * BLOCK), Hold("1 s"), outputs=PATHS, points=2, executor=Cluster())
    assert len(sent) == 1


def test_an_interruption_cancels_what_waits():
    """Ctrl-C without a store: what was handed out is called back."""
    from concurrent.futures import Future

    cancelled = []

    class Waiting(Future):
        def cancel(self):
            cancelled.append(self)
            return True

    class Pool:
        first = True

        def submit(self, function, *arguments):
            future = Waiting()
            if self.first:
                future.set_exception(KeyboardInterrupt())
            self.first = False
            return future

    with pytest.raises(KeyboardInterrupt):
        simulate(many(40 * BLOCK), Hold("1 s"), outputs=PATHS, points=2, executor=Pool())
    assert len(cancelled) > 1
    assert threading.active_count() < 20
