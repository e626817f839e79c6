"""The first time within an accepted step at which the event of the equations is zero or above, in IR, lane by lane."""

from __future__ import annotations

from .llvm_step import Step
from .llvm_writer import Writer

EIGHTHS = 8
"""Parts of a step between which a change of sign is looked for: a crossing and its return within one are overlooked."""
HALVINGS = 34
"""Of the part in which the sign changes: 2^-34 of an eighth is 7e-12 of the step. Halving needs no smoothness."""


class Search:
    """Emits the search through the dense output of a step; one use for each step."""

    def __init__(self, w: Writer, step: Step, arrays: dict[str, str]) -> None:
        self.w, self.step, self.arrays = w, step, arrays
        self._time, self._value = w.variable(w.real), w.variable(w.real)
        self._low, self._high, self._found = (w.variable(w.real) for _ in range(3))

    def _reached(self, place: str, t: str, tried: str) -> str:
        """A truth: whether the event has come at a fraction of the step."""
        w, a = self.w, self.arrays
        self.step.interpolate(place)
        w.store(w.fma(place, tried, t), self._time)
        w.emit(f"call void @event(ptr {self._time}, ptr {a['row']}, ptr {a['p']}, ptr {self._value})")
        return w.compare("oge", w.load(self._value), w.number(0.0))

    def first(self, accepted: str, t: str, tried: str) -> tuple[str, str]:
        """(the lanes that stop in this step, the fraction of the step at which they do)."""
        w = self.w
        zero, part = w.number(0.0), w.number(1.0 / EIGHTHS)
        w.store(zero, self._found)
        for pointer in (self._low, self._high):
            w.store(w.number(1.0), pointer)
        with w.when(w.any(accepted)):
            self.step.prepare_output()
            with w.loop(EIGHTHS + 1) as k:
                place = w.op("fmul", w.spread(w.let(f"sitofp i64 {k} to double"), w.real), part)
                reached = self._reached(place, t, tried)
                known = w.compare("ogt", w.load(self._found), zero)
                fresh = w.both(w.both(accepted, reached), w.opposite(known))
                before = w.op("fsub", place, part)
                before = w.select(w.compare("olt", before, zero), zero, before)
                for pointer, value in ((self._found, w.number(1.0)), (self._high, place), (self._low, before)):
                    w.store(w.select(fresh, value, w.load(pointer)), pointer)
            with w.when(w.any(w.compare("ogt", w.load(self._found), zero))), w.loop(HALVINGS):
                low, high = w.load(self._low), w.load(self._high)
                middle = w.op("fmul", w.op("fadd", low, high), w.number(0.5))
                reached = self._reached(middle, t, tried)
                w.store(w.select(reached, middle, high), self._high)
                w.store(w.select(reached, low, middle), self._low)
        return w.compare("ogt", w.load(self._found), zero), w.load(self._high)

    def leave(self, stopped: str, place: str) -> None:
        """Put the states of the lanes that stop at their event where the end of the step is, once it is written out."""
        w, step = self.w, self.step
        with w.when(w.any(stopped)):
            step.interpolate(place)
            with w.loop(step.sizes.chunks) as i:
                value = step.get("row", i)
                if w.width > 1:
                    value = w.select(stopped, value, step.get("u", i))
                step.put(value, "u", i)
