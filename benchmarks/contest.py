"""Integration: one model in every tool, single runs and ensembles, at errors no larger than the peer's."""

from __future__ import annotations

import functools
import importlib
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from .models import Array, Model
from .reference import error, reference
from .rows import Row
from .timing import interleaved
from .tools.permease import Permease

LADDER = tuple(float(f"{10.0 ** (-k / 4):.2g}") for k in range(8, 33))
"""Tolerances, loose to tight."""
DEFAULT = 1e-6
WORST = 1e-3
"""A peer whose error is larger has not solved the problem."""
PEERS = {
    "libroadrunner": ("roadrunner", "RoadRunner"),
    "numbalsoda": ("numbalsoda", "NumbaLsoda"),
    "basico": ("copasi", "Copasi"),
    "casadi": ("casadi", "Casadi"),
    "heyoka": ("heyoka", "Heyoka"),
}


@dataclass(frozen=True)
class Work:
    """One piece of work of the contest.

    ``cells`` is None for a single run; peers that are far slower run only the first ``few`` cells; ``checked`` of them
    are compared with the reference. ``factor`` is the spread of the varied parameters.
    """

    name: str
    model: Model
    cells: int | None = None
    few: int = 8
    factor: float = 1.5
    peers: tuple[str, ...] = tuple(PEERS)
    checked: int = 4
    rounds: int = 9

    @property
    def numbers(self) -> Array:
        """Parameters of the cells."""
        return self.model.spread(self.cells or 1, self.factor)


@functools.cache
def _truth(name: str, end: float, outputs: int, cells: int, factor: float) -> Array:
    from .models import model

    source = model(name).lasting(end, outputs)
    return np.stack([reference(source, row) for row in source.spread(max(cells, 2), factor)[:cells]])


def truth(work: Work) -> Array:
    """The reference (cells, times, states) of the cells that are checked."""
    m = work.model
    return _truth(m.name, m.end, m.outputs, work.checked if work.cells else 1, work.factor)


def _error(work: Work, tool: Any) -> float:
    true = truth(work)
    rows = work.numbers[: len(true)]
    if work.cells is None:
        return error(tool.single()[None], true)
    found = tool.ensemble(rows)
    if found is None:
        found = np.stack([tool.single(row) for row in rows])
    return error(found, true)


def load(peer: str, model: Model, **settings: Any) -> Any:
    """A peer, ready to run; ImportError where it is not installed."""
    module, name = PEERS[peer]
    return getattr(importlib.import_module(f"benchmarks.tools.{module}"), name)(model, **settings)


def run(work: Work, wanted: Sequence[str] | None = None) -> list[Row]:
    """The rows of one piece of work: permease at its default tolerance, then the peers."""
    single = work.cells is None
    width = 1 if single else 8
    base = Permease(work.model, DEFAULT, width)
    at = {rtol: Permease(work.model, rtol, width, base.kernel) for rtol in LADDER}
    errors = {rtol: _error(work, at[rtol]) for rtol in LADDER}
    contestants = {"permease": _turn(work, base, work.cells or 1)}
    matched: dict[str, float] = {}
    found: dict[str, float] = {}
    failures: list[Row] = []
    for peer in work.peers:
        if wanted is not None and peer not in wanted:
            continue
        try:
            tool = load(peer, work.model, **({"width": 8} if peer == "heyoka" and not single else {}))
            worst = _error(work, tool)
        except ImportError:
            failures.append(Row(work.name, peer, note="not installed"))
            continue
        except Exception as problem:
            failures.append(Row(work.name, peer, error=math.inf, note=f"failed: {_first(problem)}"))
            continue
        if not worst < WORST:
            what = "gave up: too stiff for it" if peer == "heyoka" else "unstable or wrong"
            failures.append(Row(work.name, peer, error=worst, note=what))
            continue
        matched[peer], found[peer] = _match(errors, worst), worst
        contestants[peer] = _turn(work, tool, min(work.cells or 1, work.few if _slow(peer) else work.cells or 1))
        contestants.setdefault(f"permease {matched[peer]:g}", _turn(work, at[matched[peer]], work.cells or 1))
    times = interleaved(contestants, work.rounds)
    own = times["permease"]
    settings = f"rtol {DEFAULT:g}, width {width}"
    rows = [Row(work.name, "permease", own.median, own.minimum, own.processor, errors[DEFAULT], 1.0, settings)]
    for peer, rtol in matched.items():
        t, ours = times[peer], times[f"permease {rtol:g}"]
        note = f"permease at rtol {rtol:g}: {ours.processor:.3g} us, error {errors[rtol]:.1e}"
        rows.append(Row(work.name, peer, t.median, t.minimum, t.processor, found[peer], t.over(ours), note))
    return rows + failures


def _match(errors: Mapping[float, float], worst: float) -> float:
    """The loosest tolerance from which on no error is larger than ``worst``; the tightest where there is none."""
    found = LADDER[-1]
    for rtol in reversed(LADDER):
        if not errors[rtol] <= worst:
            break
        found = rtol
    return found


def _slow(peer: str) -> bool:
    return peer in ("casadi", "basico", "libroadrunner")


def _turn(work: Work, tool: Any, cells: int) -> tuple[Any, int]:
    if work.cells is None:
        return (tool.run if hasattr(tool, "run") else tool.single), 1
    numbers = work.numbers[:cells]
    return (lambda: tool.ensemble(numbers)), cells


def _first(problem: BaseException) -> str:
    lines = str(problem).strip().splitlines()
    return (lines[0] if lines else type(problem).__name__)[:120]
