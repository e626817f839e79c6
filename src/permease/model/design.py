"""Where the members of a population lie in the unit cube, each from its own index: however the work is split.

``random`` draws every number from a counter-based generator (Philox 4x64; Salmon et al., 2011, SC '11), keyed by the
seed and the name of the number. ``latin-hypercube`` puts one member into each of n strata of every axis (McKay, Beckman
and Conover, 1979, Technometrics 21:239), in an order given by a keyed permutation of the indices. ``sobol`` is the
scrambled Sobol sequence of ``scipy.stats.qmc``. ``saltelli`` is what variance-based sensitivity needs (Saltelli et al.,
2010, Comput. Phys. Commun. 181:259): of k numbers, every k + 2 members are one row, a point of a first sample, a point
of a second, and the first with one number of the second at a time; both samples come from one Sobol sequence.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence

import numpy as np

DESIGNS = ("random", "latin-hypercube", "sobol", "saltelli")
_WORDS = 4
"""Words that one value of the counter gives."""
_UNIT = 2.0**-53
_ROUNDS = 6

Design = Callable[[int, int], np.ndarray]


def design(kind: str, names: Sequence[str], members: int, seed: int) -> Design:
    """A function (first, count) -> points strictly inside the unit cube, (count, names), of members first, first + 1...

    The point of a member depends on the seed, its index, the names, and (but for ``random``) the number of members.
    """
    if kind == "sobol":
        return lambda first, count: _sobol(len(names), first, count, seed)
    if kind == "saltelli":
        return lambda first, count: _saltelli(len(names), first, count, seed)

    def rows(first: int, count: int) -> np.ndarray:
        columns = []
        for name in names:
            column = _uniform(_key(seed, name), first, count)
            if kind == "latin-hypercube":
                index = np.arange(first, first + count, dtype=np.uint64)
                column = (_permuted(index, members, _key(seed, f"stratum of {name}")) + column) / members
            columns.append(column)
        return np.stack(columns, axis=-1) if columns else np.zeros((count, 0))

    return rows


def _key(seed: int, name: str) -> tuple[int, int]:
    digest = hashlib.blake2b(name.encode(), digest_size=8, key=seed.to_bytes(16, "little")).digest()
    return seed & (2**64 - 1), int.from_bytes(digest, "little")


def _uniform(key: tuple[int, int], first: int, count: int) -> np.ndarray:
    """Numbers strictly between 0 and 1 for the members first to first + count."""
    block, ahead = divmod(first, _WORDS)
    generator = np.random.Philox(key=np.array(key, dtype=np.uint64), counter=block)
    words = generator.random_raw(ahead + count)[ahead:]
    return ((words >> np.uint64(11)).astype(np.float64) + 0.5) * _UNIT


def _sobol(dimension: int, first: int, count: int, seed: int) -> np.ndarray:
    from scipy.stats import qmc

    sequence = qmc.Sobol(dimension, scramble=True, rng=np.random.default_rng(seed))
    if first:
        sequence.fast_forward(first)
    import warnings

    with warnings.catch_warnings():
        # a part of the sequence is balanced as part of the whole
        warnings.simplefilter("ignore", UserWarning)
        points = sequence.random(count)
    return np.asarray(np.clip(points, _UNIT, 1.0 - _UNIT))


def _saltelli(dimension: int, first: int, count: int, seed: int) -> np.ndarray:
    row, place = np.divmod(np.arange(first, first + count), dimension + 2)
    points = _sobol(2 * dimension, int(row[0]), int(row[-1] - row[0]) + 1, seed)[row - row[0]]
    second = (place == 1)[:, None] | (place[:, None] - 2 == np.arange(dimension))
    return np.asarray(np.where(second, points[:, dimension:], points[:, :dimension]))


def _permuted(index: np.ndarray, members: int, key: tuple[int, int]) -> np.ndarray:
    """Each index's place in a keyed permutation of 0 .. members - 1: a Feistel network, walked until within range."""
    half = max((members - 1).bit_length() + 1, 2) // 2
    mask = np.uint64((1 << half) - 1)
    shift = np.uint64(half)

    def round_trip(x: np.ndarray) -> np.ndarray:
        left, right = x >> shift, x & mask
        for turn in range(_ROUNDS):
            mixed = _mixed(right ^ np.uint64((key[1] + turn * 0x9E3779B97F4A7C15) & (2**64 - 1)))
            left, right = right, left ^ (mixed & mask)
        return (left << shift) | right

    found = round_trip(index)
    outside = found >= np.uint64(members)
    while outside.any():
        found[outside] = round_trip(found[outside])
        outside = found >= np.uint64(members)
    return found.astype(np.float64)


def _mixed(x: np.ndarray) -> np.ndarray:
    """The finaliser of SplitMix64 (Steele, Lea and Flood, 2014, OOPSLA)."""
    with np.errstate(over="ignore"):
        x = (x ^ (x >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
        x = (x ^ (x >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
        return np.asarray(x ^ (x >> np.uint64(31)))
