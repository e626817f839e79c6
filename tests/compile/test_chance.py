"""Random steps in machine code against exact probabilities: binomial, multinomial, single events, propagators."""

import math

import numpy as np
import pytest
from scipy.linalg import expm
from scipy.stats import binom, chi2

from permease.compile.chance import Chance, key
from permease.compile.targets.llvm_draws import stirling_tail
from permease.errors import InputError

LADDER = [(0, 1), (1, 0), (1, 2), (2, 1)]
RATES = np.array([50.0, 20.0, 300.0, 1000.0])


def coin(number, chance, draws, seed=1):
    """Binomial numbers, as jumps of ``number`` molecules between two states."""
    two = Chance(2, [(0, 1), (1, 0)])
    found = np.empty(draws, dtype=np.int64)
    for i in range(draws):
        two.place(np.array([[1.0 - chance, chance], [0.0, 1.0]]), number, (i, seed))
        found[i] = two.counts[1]
    return found


@pytest.mark.parametrize(
    ("number", "chance"),
    [(1, 0.3), (7, 0.5), (40, 0.02), (40, 0.3), (40, 0.74), (30, 0.34), (1000, 0.011), (1000, 0.5), (10**6, 1e-5)],
)
def test_binomial_numbers_follow_their_law(number, chance):
    """A chi-square test over the whole distribution, of inversion and of rejection, and of both sides of one half."""
    draws = 20_000
    found = coin(number, chance, draws)
    low, high = binom.ppf([1e-3, 1.0 - 1e-3], number, chance).astype(int)
    edges = np.unique(np.linspace(low, high, 21).astype(int))
    expected = np.diff(np.concatenate([[0.0], binom.cdf(edges, number, chance), [1.0]])) * draws
    seen = np.histogram(found, np.concatenate([[-0.5], edges + 0.5, [number + 0.5]]))[0]
    kept = expected > 5.0
    statistic = float(np.sum((seen - expected)[kept] ** 2 / expected[kept]))
    assert statistic < chi2.ppf(1.0 - 1e-4, kept.sum())


@pytest.mark.parametrize("number", [10, 10**4, 10**9, 10**15])
@pytest.mark.parametrize("chance", [1e-12, 0.25, 0.9])
def test_mean_and_variance_at_any_number(number, chance):
    draws = 4000
    found = coin(number, chance, draws, seed=2).astype(float)
    mean, variance = number * chance, number * chance * (1.0 - chance)
    assert abs(found.mean() - mean) < 4.0 * math.sqrt(variance / draws) + 1e-9
    if mean > 5.0:
        assert found.var() == pytest.approx(variance, rel=5.0 * math.sqrt(2.0 / draws))


def test_certain_and_impossible():
    assert (coin(17, 0.0, 5) == 0).all()
    assert (coin(17, 1.0, 5) == 17).all()
    assert (coin(0, 0.5, 5) == 0).all()


@pytest.mark.parametrize("size", [2, 5, 13])
@pytest.mark.parametrize("time", [1e-7, 1e-3, 10.0])
def test_the_propagator_is_the_matrix_exponential(size, time):
    """Against scaling and squaring with Pade approximants, and no chance below zero where those cancel."""
    random = np.random.default_rng(size)
    ways = [(i, j) for i in range(size) for j in range(size) if i != j and abs(i - j) < 3]
    chain = Chance(size, ways)
    rates = 10.0 ** random.uniform(0.0, 4.0, len(ways))
    found = chain.propagate(rates, time).copy()
    assert found == pytest.approx(expm(chain.matrix(rates) * time), abs=1e-10)
    assert (found >= 0.0).all()
    assert found.sum(axis=1) == pytest.approx(np.ones(size), abs=1e-10)


def test_time_spent_in_every_state():
    """Against the integral by many short steps."""
    chain = Chance(3, LADDER)
    chain.counts[:] = (70, 20, 10)
    spent = chain.spent(RATES, 3e-3).copy()
    nodes, weights = np.polynomial.legendre.leggauss(40)
    exact = sum(
        0.5 * 3e-3 * w * chain.counts @ expm(chain.matrix(RATES) * 1.5e-3 * (1.0 + x))
        for x, w in zip(nodes, weights, strict=True)
    )
    assert spent == pytest.approx(exact, rel=1e-12)
    assert spent.sum() == pytest.approx(100 * 3e-3, rel=1e-12)


@pytest.mark.parametrize("method", ["jump", "events"])
def test_counts_obey_the_master_equation(method):
    """Means and variances within 3 standard errors of n p and n p (1 - p)."""
    chain = Chance(3, LADDER)
    chances = expm(chain.matrix(RATES) * 3e-3)[0]
    draws, number = 4000, 100
    rows = np.empty((draws, 3))
    chain.propagate(RATES, 3e-3)
    for i in range(draws):
        chain.counts[:] = (number, 0, 0)
        if method == "jump":
            chain.jump((i, 3))
        else:
            chain.events(RATES, 3e-3, (i, 3))
        rows[i] = chain.counts
    variance = number * chances * (1.0 - chances)
    assert (np.abs(rows.mean(axis=0) - number * chances) < 3.0 * np.sqrt(variance / draws)).all()
    assert (np.abs(rows.var(axis=0) / variance - 1.0) < 3.0 * math.sqrt(2.0 / draws) * 1.1).all()


def test_passages_are_what_moved_the_counts():
    chain = Chance(3, LADDER)
    chain.counts[:] = (500, 0, 300)
    before = chain.counts.copy()
    passed = chain.events(RATES, 1.0, (1, 1))
    moved = np.zeros(3, dtype=np.int64)
    for (start, end), count in zip(LADDER, passed, strict=True):
        moved[start] -= count
        moved[end] += count
    assert (chain.counts - before == moved).all()
    assert chain.counts.sum() == 800
    assert (chain.counts >= 0).all()
    # in a second a way is taken by its rate times the time spent where it begins
    chain.counts[:] = before
    mean = RATES * chain.spent(RATES, 1.0)[chain.starts]
    assert (np.abs(passed - mean) < 6.0 * np.sqrt(mean) + 30.0).all()


def test_a_way_that_leads_back_is_counted_and_moves_nobody():
    chain = Chance(2, [(0, 0), (0, 1), (1, 0)])
    chain.counts[:] = (1000, 0)
    passed = chain.events(np.array([40.0, 0.0, 0.0]), 1.0, (0, 0))
    assert list(chain.counts) == [1000, 0]
    assert abs(passed[0] - 40_000) < 1000
    assert chain.propagate(np.array([40.0, 0.0, 0.0]), 1.0) == pytest.approx(np.eye(2))


def test_numbers_depend_on_the_keys_alone():
    first, second = Chance(3, LADDER), Chance(3, LADDER)
    for chain in (first, second):
        chain.counts[:] = (10**6, 0, 0)
        chain.propagate(RATES, 1e-3)
    rows = first.walk((5, 77), 8)
    for step in range(8):
        second.jump((5 + step, 77))
        assert (second.counts == rows[step]).all()
    second.counts[:] = (10**6, 0, 0)
    second.jump((5, 78))
    assert (second.counts != rows[0]).any()
    assert key(1, 2, "a") != key(1, 2, "b") != key(1, 3, "b") != key(2, 3, "b")
    assert key(1, 2, "membrane.SquidNav") == key(1, 2, "membrane.SquidNav")


def test_uniform_numbers_of_neighbouring_keys_are_not_alike():
    """One molecule, chance one half: no correlation between steps, members or streams."""
    two = Chance(2, [(0, 1), (1, 0)])
    table = np.empty((64, 500))
    half = np.full((2, 2), 0.5)
    for stream in range(64):
        for step in range(500):
            two.place(half, 1, (step, stream))
            table[stream, step] = two.counts[1] - 0.5
    assert abs(table.mean()) < 4.0 * 0.5 / math.sqrt(table.size)
    for pair in (table[:, 1:] * table[:, :-1], table[1:] * table[:-1]):
        assert abs(pair.mean()) < 4.0 * 0.25 / math.sqrt(pair.size)


def test_what_stirling_leaves():
    for k in (0, 1, 5, 11):
        exact = math.log(math.factorial(k)) - (k + 0.5) * math.log(k + 1) + k + 1 - 0.5 * math.log(2.0 * math.pi)
        assert stirling_tail(k) == pytest.approx(exact, abs=1e-13)


def test_what_is_refused():
    with pytest.raises(InputError):
        key(-1, 0, "x")
    with pytest.raises(InputError):
        key(2**64, 0, "x")
    chain = Chance(2, [(0, 1), (1, 0)])
    chain.counts[:] = (100, 0)
    with pytest.raises(InputError, match="more than 50 jumps"):
        chain.events(np.array([1e3, 1e3]), 1.0, (0, 0), most=50)
