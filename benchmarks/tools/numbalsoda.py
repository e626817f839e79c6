"""numbalsoda: LSODA in C++ on a right-hand side compiled by numba."""

from __future__ import annotations

import math
from typing import Any

import numpy as np

from ..models import Array, Model


class NumbaLsoda:
    """One compiled right-hand side; an ensemble is a compiled loop."""

    name = "numbalsoda"

    def __init__(self, model: Model, rtol: float = 1e-6) -> None:
        import numba
        import numbalsoda

        self.model, self.rtol = model, rtol
        text = model.python("rates", "(time, y, dy, p)", lambda i, rate: f"dy[{i}] = {rate}")
        scope: dict[str, Any] = {"exp": math.exp, "log": math.log, "cos": math.cos}
        exec(text, scope)
        rates = numba.cfunc(numbalsoda.lsoda_sig)(scope["rates"])
        address = rates.address
        self._keep = rates
        solve = numbalsoda.lsoda

        @numba.njit(nogil=True)
        def many(start, rows, times, out, rtol, atol):  # type: ignore[no-untyped-def]
            good = True
            for i in range(rows.shape[0]):
                found, success = solve(address, start.copy(), times, rows[i].copy(), rtol=rtol, atol=atol)
                out[i] = found
                good = good and success
            return good

        self._many = many
        self._start, self._times = model.start, model.times

    def single(self, numbers: Array | None = None) -> Array:
        """One run as (times, states)."""
        p = self.model.numbers if numbers is None else numbers
        found: Array = self.ensemble(p[None])[0]
        return found

    def ensemble(self, numbers: Array, threads: int = 1) -> Array:
        """Many runs as (cells, times, states)."""
        out = np.empty((len(numbers), len(self._times), len(self._start)))
        if threads == 1:
            self._many(self._start, numbers, self._times, out, self.rtol, 1e-3 * self.rtol)
            return out
        from concurrent.futures import ThreadPoolExecutor

        def part(rows: Array) -> None:
            self._many(
                self._start, numbers[rows], self._times, out[rows[0] : rows[-1] + 1], self.rtol, 1e-3 * self.rtol
            )

        with ThreadPoolExecutor(threads) as pool:
            list(pool.map(part, np.array_split(np.arange(len(numbers)), threads)))
        return out
