"""Dwell times and bursts: closed forms, identities for any chain, and records."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.integrate import quad
from scipy.linalg import expm

from permease.errors import InputError
from permease.kinetics.dwell_times import bursts, bursts_by_gap, critical_gap, dwell_times
from permease.kinetics.jump_process import JumpProcess

OPEN = np.array([True, False, False, False])


def ways(rates: list[float], *, closed: bool) -> list[tuple[int, int, float]]:
    """O-B-C-D with a way from D back to O; ``closed`` gives that loop detailed balance."""
    a, b, c, d, e, f, g = rates
    back = a * c * e * g / (b * d * f) if closed else 7.0 * g
    return [(0, 1, a), (1, 0, b), (1, 2, c), (2, 1, d), (2, 3, e), (3, 2, f), (3, 0, g), (0, 3, back)]


def chain(rates: list[float], *, closed: bool = True) -> tuple[np.ndarray, np.ndarray]:
    q = np.zeros((4, 4))
    for start, end, rate in ways(rates, closed=closed):
        q[end, start] += rate
        q[start, start] -= rate
    p = np.linalg.svd(q)[2][-1]
    return q, p / p.sum()


RATES = [30.0, 500.0, 80.0, 20.0, 5.0, 3.0, 2.0]
some_rates = st.lists(st.floats(0.1, 1000.0), min_size=7, max_size=7)


@given(rates=some_rates, closed=st.booleans())
def test_density_is_that_of_the_definition(rates: list[float], closed: bool) -> None:
    """phi exp(Q_AA t)(-Q_AA) 1 (Colquhoun and Hawkes 1982), with the matrix exponential of scipy."""
    q, p = chain(rates, closed=closed)
    found = dwell_times(q, p, ~OPEN)
    block, phi = q[1:, 1:], q[1:, 0] / q[1:, 0].sum()
    for t in (0.0, 0.3 * found.mean, 2.0 * found.mean):
        exact = float(np.sum(-block @ expm(block * t) @ phi))
        assert found.density(t) == pytest.approx(exact, rel=1e-6, abs=1e-9 * float(np.max(np.abs(block))))
        assert found.survival(t) == pytest.approx(float(np.sum(expm(block * t) @ phi)), rel=1e-6, abs=1e-9)
    assert np.real(found.areas.sum()) == pytest.approx(1.0, abs=1e-9)


@given(rates=some_rates, closed=st.booleans())
def test_mean_times_share_the_time(rates: list[float], closed: bool) -> None:
    """Open probability = mean open time/(mean open + mean shut time)."""
    q, p = chain(rates, closed=closed)
    open_, shut = dwell_times(q, p, OPEN).mean, dwell_times(q, p, ~OPEN).mean
    assert open_ / (open_ + shut) == pytest.approx(p[0], rel=1e-7)


@given(rates=some_rates, closed=st.booleans())
def test_bursts_share_the_open_time(rates: list[float], closed: bool) -> None:
    """Bursts per second times open time per burst is the open probability; the density of lengths has their mean."""
    q, p = chain(rates, closed=closed)
    found = bursts(q, p, OPEN, np.array([False, True, False, False]))
    assert found.rate * found.open_time == pytest.approx(p[0], rel=1e-7)
    assert found.open_time == pytest.approx(found.openings * dwell_times(q, p, OPEN).mean, rel=1e-7)
    assert found.length is not None
    assert np.real(found.length.areas.sum()) == pytest.approx(1.0, abs=1e-7)
    assert found.length.mean == pytest.approx(found.mean_length, rel=1e-6)


@given(rates=some_rates, factor=st.floats(0.01, 3.0))
def test_bursts_by_gap_share_the_open_time(rates: list[float], factor: float) -> None:
    q, p = chain(rates)
    open_, shut = dwell_times(q, p, OPEN), dwell_times(q, p, ~OPEN)
    gap = factor * shut.mean
    found = bursts_by_gap(open_, shut, gap)
    assert found.rate * found.open_time == pytest.approx(p[0], rel=1e-7)
    within = quad(lambda t: t * float(shut.density(t)), 0.0, gap, limit=400, points=[gap * 1e-3, gap * 1e-2])[0]
    assert found.shut_time == pytest.approx(found.openings * within, rel=1e-4, abs=1e-9)


def test_one_state_is_one_exponential() -> None:
    q, p = chain(RATES)
    found = dwell_times(q, p, OPEN)
    assert found.areas == pytest.approx([1.0])
    assert found.time_constants == pytest.approx([-1.0 / q[0, 0]])


def test_without_gaps_a_burst_is_an_opening() -> None:
    q, p = chain(RATES)
    found = bursts(q, p, OPEN, np.zeros(4, dtype=bool))
    assert found.openings == pytest.approx(1.0)
    assert np.isnan(found.gap)
    assert found.mean_length == pytest.approx(-1.0 / q[0, 0])


def test_records_follow_the_theory_of_a_driven_chain() -> None:
    """A chain without detailed balance, with time constants that need not be real."""
    q, p = chain(RATES, closed=False)
    path = JumpProcess(4, ways(RATES, closed=False)).run(0, 2000.0, np.random.default_rng(2))
    for member in (OPEN, ~OPEN):
        seen = path.sojourns(member).complete(True)
        exact = dwell_times(q, p, member)
        assert np.mean(seen) == pytest.approx(exact.mean, abs=4.0 * np.std(seen) / np.sqrt(len(seen)))
        for t in (0.2 * exact.mean, exact.mean, 3.0 * exact.mean):
            share = float(exact.survival(t))
            assert np.mean(seen > t) == pytest.approx(share, abs=4.0 * np.sqrt(share / len(seen)))


def test_the_critical_gap_errs_alike_on_both_sides() -> None:
    q, p = chain([30.0, 5000.0, 80.0, 2.0, 0.5, 0.3, 0.2])
    shut = dwell_times(q, p, ~OPEN)
    gap = critical_gap(shut)
    split = int(np.argmax(shut.time_constants[1:] / shut.time_constants[:-1])) + 1
    late = np.sum(shut.areas[:split] * np.exp(-gap / shut.time_constants[:split]))
    early = np.sum(shut.areas[split:] * -np.expm1(-gap / shut.time_constants[split:]))
    assert late == pytest.approx(early, rel=1e-9)


def test_what_never_happens_is_told() -> None:
    q, p = np.array([[-1.0, 0.0], [1.0, 0.0]]), np.array([0.0, 1.0])
    with pytest.raises(InputError, match="never entered"):
        dwell_times(q, p, np.array([True, False]))
    q, p = chain(RATES)
    with pytest.raises(InputError, match="every shut state"):
        bursts(q, p, OPEN, ~OPEN)
    with pytest.raises(InputError, match="one component"):
        critical_gap(dwell_times(q, p, OPEN))
    with pytest.raises(InputError, match="longer than"):
        bursts_by_gap(dwell_times(q, p, OPEN), dwell_times(q, p, ~OPEN), 1e9)
