"""Exact records of Markov chains: occupancies, exponential visits, choices, and what an observer misses."""

from __future__ import annotations

import time

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import chisquare, kstest

from permease.errors import InputError
from permease.kinetics.jump_process import JumpPath, JumpProcess, Sojourns

RING = [(0, 1, 4.0), (1, 2, 6.0), (2, 0, 2.0), (1, 0, 3.0), (2, 1, 1.0), (0, 2, 0.5), (0, 0, 1.5)]


def matrix(count: int, ways: list[tuple[int, int, float]]) -> np.ndarray:
    q = np.zeros((count, count))
    for start, end, rate in ways:
        q[end, start] += rate
        q[start, start] -= rate
    return q


def stationary(q: np.ndarray) -> np.ndarray:
    p = np.linalg.svd(q)[2][-1]
    return np.asarray(p / p.sum())


def run(seed: int = 0, duration: float = 2000.0) -> JumpPath:
    return JumpProcess(3, RING).run(0, duration, np.random.default_rng(seed))


def test_visits_are_exponential_with_the_mean_of_the_exits() -> None:
    path = run()
    durations = path.durations()[:-1]
    for state, mean in enumerate((1.0 / 6.0, 1.0 / 9.0, 1.0 / 3.0)):
        assert kstest(durations[path.states[:-1] == state], "expon", args=(0.0, mean)).pvalue > 1e-3


def test_ways_are_taken_in_proportion_to_their_rates() -> None:
    path = run()
    for state in range(3):
        ways = [i for i, (start, _, _) in enumerate(RING) if start == state]
        counts = np.array([np.sum(path.jumps == i) for i in ways])
        rates = np.array([RING[i][2] for i in ways])
        assert chisquare(counts, counts.sum() * rates / rates.sum()).pvalue > 1e-3


def test_time_in_states_is_that_of_the_stationary_chain() -> None:
    path = run(duration=20_000.0)
    seen = np.bincount(path.states, path.durations(), 3) / path.duration
    assert seen == pytest.approx(stationary(matrix(3, RING)), abs=7e-3)


def test_a_path_is_a_walk_along_its_ways() -> None:
    path = run(duration=50.0)
    assert len(path.times) == len(path.states) == len(path.jumps) + 1
    assert path.times[0] == 0.0
    assert np.all(np.diff(path.times) > 0.0)
    assert path.times[-1] < 50.0
    assert path.durations().sum() == pytest.approx(50.0, rel=1e-12)
    for k, jump in enumerate(path.jumps):
        assert RING[jump][:2] == (path.states[k], path.states[k + 1])
    with pytest.raises(ValueError, match="read-only"):
        path.times[0] = 1.0


def test_blocks_do_not_show() -> None:
    """A record drawn in many small blocks has the same statistics as one drawn in a single block."""
    small = JumpProcess(3, RING).run(0, 2000.0, np.random.default_rng(5), expected=1.0)
    assert len(small) == pytest.approx(len(run(6)), rel=0.05)
    assert np.all(np.diff(small.times) > 0.0)


def test_equal_seeds_make_equal_records() -> None:
    assert np.array_equal(run(3, 20.0).times, run(3, 20.0).times)
    assert not np.array_equal(run(3, 20.0).times[:5], run(4, 20.0).times[:5])


def test_a_state_without_exit_is_kept() -> None:
    path = JumpProcess(2, [(0, 1, 10.0), (1, 0, 0.0)]).run(0, 100.0, np.random.default_rng(0))
    assert list(path.states) == [0, 1]
    assert path.at(np.array([0.0, 99.0])).tolist() == [0, 1]


def test_a_million_jumps_take_seconds() -> None:
    began = time.perf_counter()
    path = JumpProcess(3, RING).run(0, 2e5, np.random.default_rng(0), 1e6)
    assert len(path) > 9e5
    assert time.perf_counter() - began < 20.0


def test_too_many_jumps_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("permease.kinetics.jump_process.MOST_JUMPS", 1000)
    with pytest.raises(InputError, match="more than 1000 jumps"):
        run()


@pytest.mark.parametrize("ways", [[(0, 3, 1.0)], [(-1, 0, 1.0)], [(0, 1, -1.0)], [(0, 1, np.nan)], [(0, 1, np.inf)]])
def test_bad_ways_are_refused(ways: list[tuple[int, int, float]]) -> None:
    with pytest.raises(InputError):
        JumpProcess(3, ways)


@pytest.mark.parametrize("duration", [0.0, -1.0, np.nan, np.inf])
def test_bad_durations_are_refused(duration: float) -> None:
    with pytest.raises(InputError, match="longer than nothing"):
        JumpProcess(3, RING).run(0, duration, np.random.default_rng(0))


def test_sojourns_join_visits_of_one_class() -> None:
    path = JumpPath(np.array([0.0, 1.0, 3.0, 4.0]), np.array([0, 1, 2, 0]), np.zeros(3, dtype=int), 6.0)
    stays = path.sojourns(np.array([False, True, True]))
    assert stays.starts.tolist() == [0.0, 1.0, 4.0]
    assert stays.inside.tolist() == [False, True, False]
    assert stays.complete(True).tolist() == [3.0]
    assert stays.complete(False).tolist() == []


def test_missed_events_lengthen_their_neighbours() -> None:
    """shut 1, open 0.1 (missed), shut 2, open 3, shut 0.2 (missed), open 1, shut 1: one opening of 4.2."""
    ends = np.cumsum([1.0, 0.1, 2.0, 3.0, 0.2, 1.0, 1.0])
    stays = Sojourns(np.concatenate(([0.0], ends[:-1])), np.array([False, True] * 3 + [False]), float(ends[-1]))
    seen = stays.resolved(0.5)
    assert seen.starts == pytest.approx([0.0, 3.1, 7.3])
    assert seen.durations == pytest.approx([3.1, 4.2, 1.0])
    assert seen.inside.tolist() == [False, True, False]
    assert stays.resolved(0.0) is stays
    assert len(stays.resolved(99.0).starts) == 0


@given(dead=st.floats(0.0, 2.0), seed=st.integers(0, 50))
def test_resolved_stays_alternate_and_are_long_enough(dead: float, seed: int) -> None:
    stays = run(seed, 30.0).sojourns(np.array([True, False, False])).resolved(dead)
    assert np.all(stays.inside[1:] != stays.inside[:-1])
    assert np.all(stays.durations >= dead)
    if len(stays.starts):
        assert stays.durations.sum() == pytest.approx(30.0 - stays.starts[0])
