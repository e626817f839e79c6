"""Outputs of many cells, read a part at a time where they lie in a store."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import numpy as np

from .shards import SHARD

if TYPE_CHECKING:
    from .population_result import PopulationResult

HELD = 32e6
"""Bytes that statistics hold at once, or those of one output time where these are more."""
ROWS = SHARD
"""Members that are read at once."""


def part(result: PopulationResult, index: int, first: int, count: int, column: Any = slice(None)) -> np.ndarray:
    """Output ``index`` of some members at all output times, or those of ``column``, in coherent SI."""
    if isinstance(result.table, np.ndarray):
        return np.asarray(result.table[index, first : first + count, column])
    return np.asarray(result.table.part(index, first, count, column))


def stretches(members: int) -> Iterator[tuple[int, int]]:
    """(first, count) of the members that are read at once."""
    return ((first, min(ROWS, members - first)) for first in range(0, members, ROWS))


def quantiles(result: PopulationResult, index: int, levels: np.ndarray) -> np.ndarray:
    """Quantiles (levels, times) of an output over the members that reached the end, in coherent SI.

    They need all members of an output time at once; of the times, only as many are held as fit into ``HELD``.
    """
    ok, times = result.status.ok, len(result.times)
    good = int(ok.sum())
    width = max(1, min(times, int(HELD // (8 * good))))
    found = np.empty((len(levels), times))
    for start in range(0, times, width):
        some = slice(start, min(start + width, times))
        held, row = np.empty((some.stop - start, good)), 0
        for first, count in stretches(len(result)):
            rows = part(result, index, first, count, some)[ok[first : first + count]]
            held[:, row : row + len(rows)] = rows.T
            row += len(rows)
        usual = np.nanquantile if np.isnan(held).any() else np.quantile
        found[:, some] = usual(held, levels, axis=1, overwrite_input=True)
    return found
