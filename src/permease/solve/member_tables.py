"""What runs and steady states of populations share: one line for each member, and histograms."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from ..plain import whole
from .statuses import Statuses

if TYPE_CHECKING:
    import xarray

MOST_BINS = 100_000


def histogram_of(values: np.ndarray, bins: object) -> tuple[np.ndarray, np.ndarray]:
    """Counts (bins,) and edges (bins + 1,) of numbers. Raises InputError for what is no number of bins."""
    counts, edges = np.histogram(values, bins=whole(bins, 1, MOST_BINS, "bins", where="histogram"))
    return counts, edges


def write_members(
    path: str | Path, state: xarray.Dataset, columns: Iterable[str], status: Statuses, *, overwrite: bool
) -> Path:
    """Write one line for each member to a .csv or .txt file: its outcome and these columns, whole or not at all."""
    import csv

    from .files import TABLES, atomic, named

    target = named(path, TABLES)
    heads, written = ["member", "outcome"], [np.arange(len(status)), status.names]
    for name in columns:
        heads.append(f"{name} [{state[name].attrs.get('units', '1')}]")
        written.append(np.array([f"{value:.10g}" for value in state[name].values]))
    with atomic(target, overwrite=overwrite) as draft, draft.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(heads)
        writer.writerows(zip(*written, strict=True))
    return target
