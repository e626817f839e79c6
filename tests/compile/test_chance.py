"""Random steps in machine code against exact probabilities: binomial, multinomial, single events, propagators."""

import itertools
import math

import numpy as np
import pytest
from scipy.linalg import expm
from scipy.stats import binom, chi2

from permease.compile.chance import Chance, Speeds, key
from permease.compile.targets.llvm_draws import stirling_tail
from permease.compile.targets.llvm_jumps import BLOCK
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


@pytest.mark.parametrize(
    ("number", "chance"),
    [(44, 0.5), (60, 0.4), (90, 0.25), (120, 0.2), (2400, 0.01), (600, 0.3), (30, 0.2), (10**5, 1e-4)],
)
def test_a_million_draws_follow_their_law(number, chance):
    """Molecules that forget where they were: every step of a walk is a binomial number, drawn in two parts."""
    draws = 1_000_000
    two = Chance(2, [(0, 1), (1, 0)])
    two.place(np.array([[1.0 - chance, chance]] * 2), number, (0, 4))
    found = two.walk((1, 4), draws)[:, 1]
    values = np.arange(number + 1)
    expected = binom.pmf(values, number, chance) * draws
    kept = expected > 20.0
    seen = np.bincount(found, minlength=number + 1)
    statistic = float(np.sum((seen - expected)[kept] ** 2 / expected[kept]))
    assert statistic < chi2.ppf(1.0 - 1e-4, kept.sum())
    assert abs(int(seen[~kept].sum()) - expected[~kept].sum()) < 5.0 * math.sqrt(expected[~kept].sum()) + 5.0


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


def joint(starts, chances):
    """Probabilities of all counts of molecules that start in these states and move by these chances, (states) -> p."""
    found = {}
    for ends in itertools.product(range(len(chances)), repeat=len(starts)):
        counts = tuple(np.bincount(ends, minlength=len(chances)))
        found[counts] = found.get(counts, 0.0) + math.prod(chances[a, b] for a, b in zip(starts, ends, strict=True))
    return found


@pytest.mark.parametrize("method", ["jump", "walk", "events", "record"])
@pytest.mark.parametrize("time", [3e-4, 3e-3])
def test_all_counts_together_follow_their_law(method, time):
    """A chi-square test of the joint numbers of six molecules in three states, by every way of moving them."""
    chain = Chance(3, LADDER)
    starts, draws = (0, 0, 0, 1, 1, 2), 20_000
    exact = joint(starts, expm(chain.matrix(RATES) * time))
    chain.propagate(RATES, time)
    seen = dict.fromkeys(exact, 0)
    for i in range(draws):
        chain.counts[:] = np.bincount(starts)
        if method == "jump":
            chain.jump((i, 21))
        elif method == "walk":
            seen[tuple(chain.walk((i << 20, 22), 1)[0])] += 1
            continue
        elif method == "events":
            chain.events(RATES, time, (i, 23))
        else:
            seen[tuple(chain.record(RATES, 0.25 * time, (4 * i, 24), 4)[0][3])] += 1
            continue
        seen[tuple(chain.counts)] += 1
    kept = [counts for counts, p in exact.items() if p * draws > 5.0]
    expected = np.array([exact[counts] * draws for counts in kept])
    statistic = float(np.sum((np.array([seen[counts] for counts in kept]) - expected) ** 2 / expected))
    assert len(kept) > 10
    assert statistic < chi2.ppf(1.0 - 1e-4, len(kept))


def test_the_second_step_of_a_walk_is_as_exact_as_the_first():
    """What a walk keeps from step to step is of the chances alone: 40 molecules, step after step, against n p."""
    chain = Chance(3, LADDER)
    chances = chain.propagate(RATES, 1e-3).copy()
    draws, number = 3000, 40
    rows = np.empty((draws, 6, 3))
    for i in range(draws):
        chain.counts[:] = (number, 0, 0)
        rows[i] = chain.walk((i << 20, 5), 6)
    for step in range(6):
        p = np.linalg.matrix_power(chances, step + 1)[0]
        assert (np.abs(rows[:, step].mean(axis=0) - number * p) < 4.0 * np.sqrt(number * p * (1.0 - p) / draws)).all()


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


@pytest.mark.parametrize("size", [1, 2, 5, 13])
@pytest.mark.parametrize("number", [1, 200])
def test_a_record_equals_call_by_call(size, number):
    """Bit by bit: counts and passages, of intervals with no jump, with few, and with several blocks of them."""
    random = np.random.default_rng(size)
    ways = [(i, j) for i in range(size) for j in range(size) if abs(i - j) < 3 and (3 * i + j) % 5 != 4]
    rates = 10.0 ** random.uniform(0.0, 3.0, len(ways)) * (random.random(len(ways)) < 0.8)
    whole, single = Chance(size, ways), Chance(size, ways)
    most = 0
    for time in (1e-6, 1e-3, 2e-2):
        whole.counts[:] = single.counts[:] = number
        rows, passed = whole.record(rates, time, (70, 8), 25)
        assert rows.shape == (25, size)
        assert passed.shape == (25, len(ways))
        for step in range(25):
            assert (single.events(rates, time, (70 + step, 8)) == passed[step]).all()
            assert (single.counts == rows[step]).all()
        assert (whole.counts == rows[-1]).all()
        assert (rows.sum(axis=1) == number * size).all()
        assert (rows >= 0).all()
        assert not passed[:, rates == 0.0].any()
        most = max(most, int(passed.sum(axis=1).max()))
    assert most > 3 * BLOCK or number == 1 or size == 1


def test_a_chain_that_cannot_move():
    for chain, rates in ((Chance(3, []), np.zeros(0)), (Chance(3, LADDER), np.zeros(4))):
        chain.counts[:] = (3, 4, 5)
        rows, passed = chain.record(rates, 1.0, (0, 0), 4)
        assert (rows == [3, 4, 5]).all()
        assert passed.shape == (4, len(rates))
        assert not passed.any()
        assert chain.record(rates, 1.0, (0, 0), 0)[0].shape == (0, 3)


def test_a_state_without_a_way_out_keeps_its_molecules():
    trap = Chance(3, [(0, 1), (0, 2)])
    trap.counts[:] = (500, 7, 0)
    rows, passed = trap.record(np.array([200.0, 600.0]), 1e-3, (4, 4), 60)
    assert rows[-1].sum() == 507
    assert rows[-1, 0] == 0
    assert (np.diff(rows[:, 1:], axis=0) >= 0).all()
    assert (passed.sum(axis=0) == rows[-1, 1:] - [7, 0]).all()
    assert abs(passed[:, 1].sum() - 375) < 4.0 * math.sqrt(500 * 0.25 * 0.75)


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
    chain.counts[:] = (100, 0)
    with pytest.raises(InputError, match="more than 50 jumps"):
        chain.record(np.array([1e3, 1e3]), 1e-2, (0, 0), 1000, most=50)
    chain.counts[:] = (100, 0)
    made = chain.record(np.array([1e3, 1e3]), 1e-3, (0, 0), 5)[1].sum(axis=1)
    chain.counts[:] = (100, 0)
    chain.record(np.array([1e3, 1e3]), 1e-3, (0, 0), 5, most=int(made.max()) + 1)
    chain.counts[:] = (100, 0)
    with pytest.raises(InputError, match="jumps in one step"):
        chain.record(np.array([1e3, 1e3]), 1e-3, (0, 0), 5, most=int(made.max()))
    for wrong in (math.inf, math.nan):
        chain.counts[:] = (100, 0)
        with pytest.raises(InputError, match="finite"):
            chain.record(np.array([wrong, 1.0]), 1e-2, (0, 0), 5)
    chain.counts[:] = (100, 0)
    assert chain.record(np.array([1.0, 1.0]), 1e-2, (0, 0), 5)[0].sum() == 500
    with pytest.raises(InputError, match="steps"):
        chain.record(np.array([1.0, 1.0]), 1e-2, (0, 0), -1)
    with pytest.raises(InputError, match="steps"):
        chain.walk((0, 0), -1)
    with pytest.raises(InputError, match="2 rates"):
        chain.events(np.array([1.0, 1.0, 1.0]), 1e-2, (0, 0))
    with pytest.raises(InputError, match="2 rates"):
        chain.events(np.array([1.0]), 1e-2, (0, 0))
    for time in (-1.0, math.nan, math.inf):
        with pytest.raises(InputError, match="time"):
            chain.events(np.array([1.0, 1.0]), time, (0, 0))


def test_rates_are_compared_chain_by_chain():
    """A rate far below the fastest of its own chain does not count, however slow the other chains are."""
    speeds = Speeds([2, 3])
    speeds.sets[0][:] = (100.0, 1e-9, 2e-6, 1e-6, 0.0)
    speeds.sets[1][:] = (101.0, 2e-9, 2e-6, 1.5e-6, 0.0)
    assert speeds.change(0, 1) == pytest.approx(0.5e-6 / 1.5e-6)
    speeds.sets[1][3] = 1e-6
    assert speeds.change(0, 1) == pytest.approx(1.0 / 101.0)
    assert speeds.change(1, 1) == 0.0
    for wrong in (np.nan, np.inf, -np.inf):
        speeds.sets[2][:] = (1.0, 2.0, wrong, 3.0, 4.0)
        assert not speeds.lift(2)
    speeds.sets[2][:] = (1.0, -2.0, 7.0, 3.0, -1e-300)
    assert speeds.lift(2)
    assert speeds.fastest == 7.0
    assert speeds.sets[2].tolist() == [1.0, 0.0, 7.0, 3.0, 0.0]


def test_a_wrong_number_of_rates_is_refused():
    chain = Chance(3, LADDER)
    for call in (chain.propagate, chain.spent):
        with pytest.raises(InputError, match="rates are needed"):
            call(RATES[:2], 1.0)
