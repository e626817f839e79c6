"""One Rodas5P step in IR: stages, error estimate, new state, dense output."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from . import tableau
from .llvm_layout import Sizes
from .llvm_writer import Writer


@dataclass
class Step:
    """Emits the parts of a step into the function being written; ``arrays`` are pointers into the workspace."""

    w: Writer
    sizes: Sizes
    arrays: dict[str, str]
    stage_time: str
    algebraic: bool
    drift: bool

    def mask(self, name: str, chunk: str) -> str:
        """A chunk of a constant array with one number per state."""
        w = self.w
        if w.width == 1:
            return w.load(w.at(f"@{name}", chunk, w.wide), w.wide)
        return w.spread(w.load(w.at(f"@{name}", chunk, "double"), "double"), w.real)

    def get(self, name: str, chunk: str) -> str:
        """A chunk of an array of states."""
        return self.w.load(self.arrays[name], self.w.wide, chunk)

    def put(self, value: str, name: str, chunk: str) -> None:
        """Store a chunk of an array of states."""
        self.w.store(value, self.arrays[name], self.w.wide, chunk)

    def wide(self, value: str) -> str:
        """A number per lane as a chunk."""
        return self.w.spread(value, self.w.wide) if self.w.width == 1 else value

    def number(self, value: float) -> str:
        """A constant chunk."""
        return self.w.number(value, self.w.wide)

    def combine(self, weights: Sequence[float], chunk: str, start: str | None = None) -> str | None:
        """Start + sum of weights times stages."""
        w, total = self.w, start
        for j, weight in enumerate(weights):
            if weight == 0.0:
                continue
            stage = self.get(f"k{j}", chunk)
            if weight == 1.0 and total is not None:
                total = w.add(total, stage, w.wide)
            else:
                term = w.mul(stage, self.number(weight), w.wide)
                total = w.add(term, total, w.wide) if total is not None else term
        return total

    def stages(self, t: str, h: str) -> None:
        """All stages; afterwards ``u`` holds the argument of the last one."""
        w, a = self.w, self.arrays
        step, rate = self.wide(h), self.wide(w.op("fdiv", w.number(1.0), h))
        for s in range(tableau.STAGES):
            target = a[f"k{s}"]
            if s:
                self._argument(s)
                w.store(w.fma(h, w.number(tableau.c[s]), t), self.stage_time)
                w.emit(f"call void @rhs(ptr {self.stage_time}, ptr {a['u']}, ptr {a['p']}, ptr {target})")
            with w.loop(self.sizes.chunks) as i:
                right = self.get(f"k{s}" if s else "f", i)
                total = self.combine(tableau.C[s], i)
                if total is not None:
                    scaled = w.mul(rate, self.mask("mass", i), w.wide) if self.algebraic else rate
                    right = w.fma(total, scaled, right, w.wide)
                if self.drift and tableau.d[s]:
                    weight = w.mul(step, self.number(tableau.d[s]), w.wide)
                    right = w.fma(self.get("drift", i), weight, right, w.wide)
                self.put(right, f"k{s}", i)
            w.emit(f"call void @solve(ptr {a['F']}, ptr {target})")

    def _argument(self, s: int) -> None:
        row, before = tableau.A[s], tableau.A[s - 1]
        # the last stages add one stage to the argument of the one before
        follows = row[:-1] == before and row[-1] == 1.0
        with self.w.loop(self.sizes.chunks) as i:
            if follows:
                value = self.w.add(self.get("u", i), self.get(f"k{s - 1}", i), self.w.wide)
            else:
                value = self.combine(row, i, self.get("y", i)) or ""
            self.put(value, "u", i)

    def error(self, rtol: str, atol: str, count: int) -> tuple[str, str]:
        """(mean square error over tolerance, truth: an amount is below zero); ``u`` becomes the new state."""
        w = self.w
        kind = w.wide
        totals, low = self._totals(), w.variable(kind)
        w.store(self.number(0.0), low, kind)
        relative, absolute = w.spread(rtol, kind), w.spread(atol, kind)
        last = f"k{tableau.STAGES - 1}"
        with w.loop(self.sizes.chunks) as i:
            error = self.get(last, i)
            old, new = self.get("y", i), w.add(self.get("u", i), error, kind)
            self.put(new, "u", i)
            floor = w.mul(absolute, self.get("scale", i), kind)
            size = self._largest(self._absolute(old), self._absolute(new))
            ratio = w.op("fdiv", error, w.fma(relative, size, floor, kind), kind)
            # the second term is nan where the new state is not finite
            part = w.fma(ratio, self.mask("controlled", i), w.mul(new, self.number(0.0), kind), kind)
            self._count_square(part, totals, i)
            below = w.mul(w.add(new, floor, kind), self.mask("nonnegative", i), kind)
            w.store(self._smallest(w.load(low, kind), below), low, kind)
        negative = w.compare("olt", w.load(low, kind), self.number(0.0), kind)
        if w.width == 1:
            negative = w.reduce("or", negative, w.wide_truth)
        return w.op("fmul", self._sum(totals), w.number(1.0 / count)), negative

    # Every width adds squares in the same order, state i to partial sum i modulo the chunk of width 1: roundings in the
    # control of the step, which can be amplified, are then the same, and so are the results.

    def _totals(self) -> str:
        """Partial sums, zero."""
        w = self.w
        count = 1 if w.width == 1 else self.sizes.group
        totals = w.variable(w.wide, count)
        for k in range(count):
            w.store(self.number(0.0), totals, w.wide, k)
        return totals

    def _count_square(self, value: str, totals: str, chunk: str) -> None:
        w = self.w
        place = "0" if w.width == 1 else w.op("and", chunk, str(self.sizes.group - 1), "i64")
        w.store(w.fma(value, value, w.load(totals, w.wide, place), w.wide), totals, w.wide, place)

    def _sum(self, totals: str) -> str:
        """The partial sums added pairwise."""
        w = self.w
        group = self.sizes.group
        if w.width == 1:
            whole = w.load(totals, w.wide)
            parts = [w.let(f"extractelement {w.wide} {whole}, i64 {k}") for k in range(group)]
        else:
            parts = [w.load(totals, w.wide, k) for k in range(group)]
        while len(parts) > 1:
            half = len(parts) // 2
            parts = [w.op("fadd", parts[k], parts[k + half]) for k in range(half)]
        return parts[0]

    def _absolute(self, value: str) -> str:
        name = f"@llvm.fabs.v{self.w.chunk}f64"
        self.w.declare(name, f"declare {self.w.wide} {name}({self.w.wide})")
        return self.w.let(f"call {self.w.wide} {name}({self.w.wide} {value})")

    def _largest(self, a: str, b: str) -> str:
        w = self.w
        return w.select(w.compare("ogt", a, b, w.wide), a, b, w.wide, w.wide_truth)

    def _smallest(self, a: str, b: str) -> str:
        w = self.w
        return w.select(w.compare("olt", b, a, w.wide), b, a, w.wide, w.wide_truth)

    def prepare_output(self) -> None:
        """The three polynomials of the dense output."""
        with self.w.loop(self.sizes.chunks) as i:
            for m in range(3):
                self.put(self.combine(tableau.H[m], i) or "", f"D{m + 1}", i)

    def interpolate(self, fraction: str) -> None:
        """The state at a fraction of the step into ``row``."""
        w = self.w
        kind = w.wide
        x = self.wide(fraction)
        rest = w.op("fsub", self.number(1.0), x, kind)
        with w.loop(self.sizes.chunks) as i:
            inner = w.fma(x, self.get("D3", i), self.get("D2", i), kind)
            inner = w.fma(x, inner, self.get("D1", i), kind)
            inner = w.fma(rest, inner, self.get("u", i), kind)
            self.put(w.fma(rest, self.get("y", i), w.mul(x, inner, kind), kind), "row", i)

    def relative_rate(self) -> str:
        """Mean square of f over the size of the states: the pace at the start of a run."""
        w = self.w
        kind = w.wide
        totals = self._totals()
        with w.loop(self.sizes.chunks) as i:
            floor = w.mul(self.get("scale", i), self.number(1e-2), kind)
            size = self._largest(self._absolute(self.get("y", i)), floor)
            ratio = w.op("fdiv", self.get("f", i), size, kind)
            ratio = w.mul(ratio, w.mul(self.mask("mass", i), self.mask("controlled", i), kind), kind)
            self._count_square(ratio, totals, i)
        return self._sum(totals)
