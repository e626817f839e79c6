"""What all members with the same counted molecules share: where they act, and compiled equations with their memory."""

from __future__ import annotations

import numpy as np

from ..compile.chance import Speeds
from ..compile.discrete import Discrete
from ..compile.kernel import Kernel
from ..compile.stride import Outputs, Relaxation, Stride
from .control import Control


class Splitting:
    """The rest of the cell, the rates of the jumps and what they act on. Not for two threads at once.

    ``slices`` are the places of every chain's states among all counts, ``ways`` those of its ways among all rates.
    ``driven`` are the states that jumps change; ``effects`` (of every chain: ways, driven) is what one passage adds to
    them (SI), None of a chain that moves nothing.
    """

    def __init__(self, division: Discrete, kernels: tuple[Kernel, Kernel], control: Control) -> None:
        self.division, self.kernels = division, kernels
        system, counted = division.system, division.counted
        self.stride = Stride(kernels[0], control.rtol, control.atol, control.max_steps)
        self.outputs, self.speeding = Outputs(kernels[0]), Outputs(kernels[1])
        self.speeds = Speeds([len(c.molecule.ways) for c in counted])
        self.ways = [c.ways for c in counted]
        self.places = [[at + 8 * c.ways.start for at in self.speeds.at] for c in counted]
        ends = np.cumsum([len(c.molecule.states) for c in counted])
        self.slices = [slice(int(b) - len(c.molecule.states), int(b)) for b, c in zip(ends, counted, strict=True)]
        self.total = int(ends[-1])
        self._spread(self.total)
        self.driven, self.drives = division.driven, division.drives
        self.effects = [None if c.effects is None else np.ascontiguousarray(c.effects[:, self.driven]) for c in counted]
        self.squares = [None if e is None else e * e for e in self.effects]
        self.algebraic = any(system.equations.algebraic)
        self.bounded = np.flatnonzero(system.equations.nonnegative)
        self.can_end = np.array(system.equations.nonnegative, dtype=bool)[self.driven]
        self.relaxation = Relaxation(kernels[0]) if len(self.driven) else None
        self._clamps()

    def _spread(self, total: int) -> None:
        counted = self.division.counted
        self.rows = np.concatenate([c.rows for c in counted])
        self.shares = np.zeros((len(self.rows), total))
        self.opens = np.array([c.open for c in counted if c.open >= 0], dtype=np.intp)
        self.conducting = np.zeros((len(self.opens), total))
        row = gate = 0
        for c, own in zip(counted, self.slices, strict=True):
            self.shares[row : row + len(c.rows), own] = c.shares
            row += len(c.rows)
            if c.open >= 0:
                self.conducting[gate, own] = c.molecule.conducting
                gate += 1

    def _clamps(self) -> None:
        """Where a clamp holds the charge of a place, a displacement of it means nothing."""
        system = self.division.system
        names, states = system.parameter_names, system.state_names
        self.clamps: list[tuple[int, np.ndarray]] = []
        for membrane in system.cell.membranes:
            conductance = f"clamp.{membrane.name}.conductance"
            if conductance in names:
                held = {f"{membrane.inside.name}.charge", f"{membrane.outside.name}.charge"}
                where = np.array([i for i, row in enumerate(self.driven) if states[row] in held], dtype=np.intp)
                self.clamps.append((names.index(conductance), where))

    def fastest_relaxation(self, t: float, state: np.ndarray, parameters: np.ndarray) -> float:
        """The rate (1/s) at which what the jumps move is lost fastest in the rest, outside of clamps."""
        if self.relaxation is None:
            return 0.0
        rates = self.relaxation.rates(t, state, parameters)[self.driven]
        for place, where in self.clamps:
            if parameters[place] > 0.0:
                rates[where] = 0.0
        return max(0.0, float(rates.max()))
