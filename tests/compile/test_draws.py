"""Machine code against the published rules written out in Python, draw by draw on the same uniform numbers."""

import math

import numpy as np
import pytest

from permease.compile.chance import Chance

MASK = 2**64 - 1
GOLDEN = 0x9E3779B97F4A7C15


def mixed(z):
    """The finaliser of SplitMix64 (Steele, Lea and Flood 2014)."""
    z = ((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9) & MASK
    z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & MASK
    return z ^ (z >> 31)


class Dice:
    """The uniform numbers of a key."""

    def __init__(self, first, second):
        self.first, self.second, self.count = first, second, 0

    def __call__(self):
        self.count = (self.count + GOLDEN) & MASK
        bits = mixed(mixed((self.count + self.first) & MASK) ^ self.second) >> 12
        return (bits + 0.5) * 2.0**-52


def log_chance(n, p, k):
    """Of k in n, by the gamma function."""
    ways = math.lgamma(n + 1) - math.lgamma(k + 1) - math.lgamma(n - k + 1)
    return ways + k * math.log(p) + (n - k) * math.log1p(-p)


def binomial(dice, n, chance):
    """Inversion below a mean of 10, else BTRS (Hoermann 1993)."""
    p = min(chance, 1.0 - chance)
    if n * p == 0.0:
        k = 0
    elif n * p < 10.0:
        u, k, term = dice(), 0, math.exp(n * math.log1p(-p))
        while u > term and k < n:
            u -= term
            k += 1
            term *= (n - k + 1) / k * p / (1.0 - p)
    else:
        k = rejection(dice, n, p)
    return n - k if chance > 0.5 else k


def rejection(dice, n, p):
    """BTRS with the logarithm of the ratio to the most probable number by the gamma function."""
    spread = math.sqrt(n * p * (1.0 - p))
    b = 1.15 + 2.53 * spread
    a = -0.0873 + 0.0248 * b + 0.01 * p
    alpha = (2.83 + 5.1 / b) * spread
    m = math.floor((n + 1) * p)
    while True:
        u, v = dice() - 0.5, dice()
        us = 0.5 - abs(u)
        k = math.floor((2.0 * a / us + b) * u + n * p + 0.5)
        if us >= 0.07 and v <= 0.92 - 4.2 / b:
            return k
        if 0 <= k <= n:
            height = math.log(v * alpha / (a / (us * us) + b))
            if height <= log_chance(n, p, k) - log_chance(n, p, m):
                return k


@pytest.mark.parametrize(
    ("number", "chance"), [(7, 0.3), (60, 0.02), (44, 0.5), (64, 0.7), (300, 0.1), (2400, 0.01), (10**4, 0.3)]
)
def test_binomial_numbers_draw_by_draw(number, chance):
    steps, second = 10_000, 99
    two = Chance(2, [(0, 1), (1, 0)])
    two.place(np.array([[1.0 - chance, chance]] * 2), number, (0, second))
    present = two.counts.copy()
    rows = two.walk((1, second), steps)
    for step in range(steps):
        dice = Dice(1 + step, second)
        stay = [binomial(dice, int(n), p) if n else 0 for n, p in zip(present, (1.0 - chance, chance), strict=True)]
        expected = [stay[0] + present[1] - stay[1], stay[1] + present[0] - stay[0]]
        assert list(rows[step]) == expected
        present = rows[step]


def test_jumps_one_by_one():
    """Gillespie's direct method on the same uniform numbers: the same state and the same way, jump after jump."""
    ways = [(0, 1), (1, 0), (1, 2), (2, 1), (2, 0), (0, 2), (1, 1)]
    rates = np.array([30.0, 70.0, 0.0, 20.0, 90.0, 10.0, 40.0])
    chain = Chance(3, ways)
    chain.counts[:] = present = [40, 30, 5]
    rows, passed = chain.record(rates, 0.02, (3, 8), 40)
    for step in range(40):
        dice, clock, made = Dice(3 + step, 8), 0.02, [0] * len(ways)
        while True:
            # ways in the order of the states they leave
            order = sorted(range(len(ways)), key=lambda k: ways[k][0])
            weights = [rates[k] * present[ways[k][0]] for k in order]
            total = sum(weights)
            clock += math.log(dice()) / total
            if clock <= 0.0:
                break
            draw = dice() * total
            k = order[int(np.searchsorted(np.cumsum(weights), draw, side="right"))]
            made[k] += 1
            present[ways[k][0]] -= 1
            present[ways[k][1]] += 1
        assert list(rows[step]) == present
        assert list(passed[step]) == made
    assert passed.sum() > 1500
