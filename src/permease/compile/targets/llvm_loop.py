"""The whole integration in IR: step control, outputs, guards, outcomes, and refilling lanes with the next cell.

Every lane has its own time, step and cell. A lane that finishes stores its results and takes the next cell.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

from . import tableau
from .llvm_event import Search
from .llvm_layout import INFO, Sizes
from .llvm_math import Functions
from .llvm_step import Step
from .llvm_writer import Writer
from .outcome import Outcome

SAFETY = 0.9
"""Share of the step that the error estimate allows."""
GROWTH = 6.0
"""Largest factor between steps."""
SHRINK = 0.2
"""Smallest factor after a rejected error."""
GUARD = 0.25
"""Factor after a value that is not finite or an amount below zero."""
PATIENCE = 40.0
"""Rejections in a row before the run is given up."""
SMALLEST = 8.0 * 2.0**-52
"""Smallest step relative to the time that has come, not to the end: a run to 1e11 s may begin with 1e-5 s."""
LEAST = 1e-300
"""Smallest step (s) at time zero."""
BRIEFEST = 1e-20
"""Smallest first step, as a share of the whole span."""
FIRST = 0.01
"""First step: this share of the time in which the states change by their own size, and at most of the whole span."""

ARGUMENTS = (
    "i64 %cells, ptr noalias %work, ptr readonly %initial, ptr readonly %parameters, ptr readonly %scales,"
    " i64 %outputs, ptr readonly %times, ptr readonly %control, ptr noalias %rows, ptr noalias %final,"
    " ptr noalias %info"
)
_LANE = ("t", "h", "tried", "next", "active", "fresh", "moved", "steps", "rejected", "bad", "code")


class Loop:
    """Emits ``integrate``."""

    def __init__(
        self,
        w: Writer,
        sizes: Sizes,
        *,
        algebraic: Sequence[bool],
        nonnegative: Sequence[bool],
        controlled: Sequence[bool],
        drift: bool,
        event: bool = False,
    ) -> None:
        self.w, self.sizes = w, sizes
        self.algebraic, self.nonnegative, self.controlled, self.drift = algebraic, nonnegative, controlled, drift
        self.event = event

    def emit(self) -> None:
        """Write the masks and the function."""
        w = self.w
        for name, flags in (
            ("mass", [not flag for flag in self.algebraic]),
            ("controlled", self.controlled),
            ("nonnegative", self.nonnegative),
        ):
            self._mask(name, flags)
        with w.function("integrate", ARGUMENTS):
            self._setup_names()
            w.jump("refill")
            w.label("refill")
            self._refill()
            active = w.any(self._is("active"))
            w.branch(active, "begin", "finish")
            w.label("begin")
            with w.when(w.any(self._is("fresh"))):
                self._begin()
            w.jump("step")
            w.label("step")
            self._step()
            w.label("finish")

    def _mask(self, name: str, flags: Sequence[bool]) -> None:
        size = self.sizes.padded if self.w.width == 1 else self.sizes.states
        numbers = [*(1.0 if flag else 0.0 for flag in flags), *[0.0] * (size - len(flags))]
        body = ", ".join(f"double {number}" for number in numbers)
        self.w.functions.append(f"@{name} = internal constant [{size} x double] [{body}], align 64")

    def _setup_names(self) -> None:
        w, sizes = self.w, self.sizes
        self.arrays = {
            name: w.at("%work", offset, "double") for name, offset in sizes.offsets().items() if name != "end"
        }
        self.start, self.end, self.rtol, self.atol, self.first, self.most = (
            w.load("%control", "double", k) for k in range(6)
        )
        self.lane = {name: w.variable(w.real) for name in _LANE}
        self.cell, self.place = w.variable("i64", w.width), w.variable("i64", w.width)
        self.waiting = w.variable("i64")
        w.store("0", self.waiting, "i64")
        self.stops = w.spread(self.end, w.real)
        self.span = w.op("fsub", self.end, self.start, "double")
        for name in _LANE:
            w.store(w.number(0.0), self.lane[name])
        w.store(w.number(1.0), self.lane["code"])
        for lane in range(w.width):
            w.store("-1", self.cell, "i64", lane)
        self.stepper = Step(w, sizes, self.arrays, w.variable(w.real), any(self.algebraic), self.drift)

    def _get(self, name: str) -> str:
        return self.w.load(self.lane[name])

    def _set(self, name: str, value: str) -> None:
        self.w.store(value, self.lane[name])

    def _is(self, name: str) -> str:
        return self.w.compare("ogt", self._get(name), self.w.number(0.0))

    def _flag(self, condition: str) -> str:
        return self.w.select(condition, self.w.number(1.0), self.w.number(0.0))

    def _one(self, name: str, lane: str) -> str:
        return self.w.load(self.lane[name], "double", lane)

    def _set_one(self, name: str, lane: str, value: str) -> None:
        self.w.store(value, self.lane[name], "double", lane)

    # lanes and cells

    def _refill(self) -> None:
        w = self.w
        with w.loop(w.width) as lane:
            code = self._one("code", lane)
            with w.when(w.compare("ogt", code, w.number(0.0, "double"), "double")):
                cell = w.load(self.cell, "i64", lane)
                with w.when(w.let(f"icmp sge i64 {cell}, 0")):
                    self._report(lane, cell, code)
                following = w.load(self.waiting, "i64")
                more = w.let(f"icmp slt i64 {following}, %cells")
                never = w.let(f"icmp slt i64 {cell}, 0")
                # a lane without work repeats the first cell, so that its numbers stay harmless
                source = w.let(f"select i1 {more}, i64 {following}, i64 0")
                with w.when(w.let(f"or i1 {more}, {never}")):
                    self._fill(lane, source)
                w.store(w.let(f"select i1 {more}, i64 {following}, i64 -2"), self.cell, "i64", lane)
                on = w.let(f"select i1 {more}, double 1.0, double 0.0")
                self._set_one("active", lane, on)
                step = w.let(f"zext i1 {more} to i64")
                w.store(w.op("add", following, step, "i64"), self.waiting, "i64")
                self._set_one("code", lane, w.number(0.0, "double"))

    def _fill(self, lane: str, cell: str) -> None:
        w, n, p = self.w, self.sizes.states, self.sizes.parameters
        for source, target, size in (("%initial", "y", n), ("%scales", "scale", n), ("%parameters", "p", p)):
            begin = w.op("mul", cell, str(size), "i64")
            with w.loop(size) as i:
                value = w.load(w.at(source, w.op("add", begin, i, "i64"), "double"), "double")
                w.store(value, self.arrays[target], "double", self._strided(i, lane))
        zero = w.number(0.0, "double")
        for name in ("h", "tried", "moved", "steps", "rejected", "bad"):
            self._set_one(name, lane, zero)
        self._set_one("t", lane, self.start)
        self._set_one("fresh", lane, w.number(1.0, "double"))
        w.store("0", self.place, "i64", lane)
        self._schedule(lane, "0")

    def _strided(self, i: str, lane: str) -> str:
        w = self.w
        return i if w.width == 1 else w.op("add", w.op("mul", i, str(w.width), "i64"), lane, "i64")

    def _schedule(self, lane: str, place: str) -> None:
        """The next output time of a lane, infinite after the last."""
        w = self.w
        left = w.let(f"icmp slt i64 {place}, %outputs")
        safe = w.let(f"select i1 {left}, i64 {place}, i64 0")
        time = w.load("%times", "double", safe)
        infinite = w.number(math.inf, "double")
        self._set_one("next", lane, w.let(f"select i1 {left}, double {time}, double {infinite}"))

    def _report(self, lane: str, cell: str, code: str) -> None:
        w, n = self.w, self.sizes.states
        target = w.at("%final", w.op("mul", cell, str(n), "i64"), "double")
        with w.loop(n) as i:
            w.store(w.load(self.arrays["y"], "double", self._strided(i, lane)), target, "double", i)
        info = w.at("%info", w.op("mul", cell, str(INFO), "i64"), "double")
        w.store(code, info, "double")
        for slot, name in ((1, "t"), (2, "steps"), (3, "rejected"), (5, "h"), (6, "tried")):
            w.store(self._one(name, lane), info, "double", slot)
        w.store(w.number(-1.0, "double"), info, "double", 4)
        with w.when(w.compare("ogt", code, w.number(Outcome.FINISHED.code, "double"), "double")):
            self._worst(lane, code, info)

    def _worst(self, lane: str, code: str, info: str) -> None:
        """Index of the state furthest beyond its tolerance, or furthest below zero."""
        w = self.w
        best = w.variable("double")
        w.store(w.number(0.0, "double"), best, "double")
        negative = w.compare("oeq", code, w.number(Outcome.NEGATIVE_AMOUNT.code, "double"), "double")
        with w.loop(self.sizes.states) as i:
            at = self._strided(i, lane)
            scale = w.load(self.arrays["scale"], "double", at)
            new, old = w.load(self.arrays["u"], "double", at), w.load(self.arrays["y"], "double", at)
            error = w.load(self.arrays[f"k{tableau.STAGES - 1}"], "double", at)
            floor = w.op("fmul", self.atol, scale, "double")
            size = w.op("fadd", w.op("fmul", self._size(old), self.rtol, "double"), floor, "double")
            counts = w.load(w.at("@controlled", i, "double"), "double")
            excess = w.op("fmul", w.op("fdiv", self._size(error), size, "double"), counts, "double")
            bounded = w.load(w.at("@nonnegative", i, "double"), "double")
            depth = w.op("fdiv", w.op("fmul", w.let(f"fneg double {new}"), bounded, "double"), scale, "double")
            value = w.let(f"select i1 {negative}, double {depth}, double {excess}")
            with w.when(w.compare("ogt", value, w.load(best, "double"), "double")):
                w.store(value, best, "double")
                w.store(w.let(f"sitofp i64 {i} to double"), info, "double", 4)

    def _size(self, value: str) -> str:
        self.w.declare("@llvm.fabs.f64", "declare double @llvm.fabs.f64(double)")
        return self.w.let(f"call double @llvm.fabs.f64(double {value})")

    def _begin(self) -> None:
        """Derived parameters, derivatives and the first step of fresh lanes."""
        w = self.w
        w.emit(f"call void @prologue(ptr {self.arrays['p']})")
        self._differentiate()
        span = w.spread(self.span, w.real)
        longest = w.mul(span, w.number(FIRST))
        pace = w.intrinsic("sqrt", self.stepper.relative_rate())
        guess = w.op("fdiv", w.number(FIRST), pace)
        guess = w.select(w.compare("olt", guess, longest), guess, longest)
        floor = w.mul(span, w.number(BRIEFEST))
        guess = w.select(w.compare("ogt", guess, floor), guess, floor)
        given = w.spread(self.first, w.real)
        guess = w.select(w.compare("ogt", given, w.number(0.0)), given, guess)
        self._set("h", w.select(self._is("fresh"), guess, self._get("h")))
        self._set("fresh", w.number(0.0))

    def _differentiate(self) -> None:
        a = self.arrays
        pointers = ", ".join(f"ptr {a[name]}" for name in ("y", "p", "f", "J", "drift"))
        self.w.emit(f"call void @jacobian(ptr {self.lane['t']}, {pointers})")
        self._set("moved", self.w.number(0.0))

    # one step

    def _step(self) -> None:
        w = self.w
        with w.when(w.any(self._is("moved"))):
            self._differentiate()
        t, h = self._get("t"), self._get("h")
        remaining = w.op("fsub", self.stops, t)
        last = w.compare("oge", w.op("fmul", h, w.number(1.01)), remaining)
        half = w.op("fmul", remaining, w.number(0.5))
        tried = w.select(last, remaining, w.select(w.compare("ogt", h, half), half, h))
        self._set("tried", tried)
        rate = w.variable(w.real)
        w.store(w.op("fdiv", w.number(1.0 / tableau.GAMMA), tried), rate)
        w.emit(f"call void @lu(ptr {self.arrays['J']}, ptr {rate}, ptr {self.arrays['F']})")
        self.stepper.stages(t, tried)
        square, negative = self.stepper.error(self.rtol, self.atol, sum(self.controlled))
        finite = w.compare("olt", square, w.number(1e200))
        passed = w.both(w.compare("ole", square, w.number(1.0)), w.opposite(negative))
        active = self._is("active")
        accepted = w.both(active, passed)
        proposal = self._propose(square, tried, finite, negative, passed, last)
        after = w.select(last, self.stops, w.op("fadd", t, tried))
        stopped = None
        if self.event:
            search = Search(w, self.stepper, self.arrays)
            stopped, place = search.first(accepted, t, tried)
            after = w.select(stopped, w.fma(place, tried, t), after)
        self._outputs(accepted, t, tried, after)
        if stopped is not None:
            search.leave(stopped, place)
        self._advance(accepted)
        self._set("t", w.select(accepted, after, t))
        self._set("h", proposal)
        self._conclude(active, accepted, last, finite, negative, proposal, t)
        if stopped is not None:
            self._set("code", w.select(stopped, w.number(Outcome.STOPPED.code), self._get("code")))
        again = w.any(self._is("code"))
        w.branch(again, "refill", "step")

    def _propose(self, square: str, tried: str, finite: str, negative: str, passed: str, last: str) -> str:
        """The next step."""
        w = self.w
        maths = Functions(w)
        floor = w.number(1e-20)
        bounded = w.select(w.compare("ogt", square, floor), square, floor)
        power = maths.exp(w.op("fmul", maths.log(bounded), w.number(-0.5 / tableau.ORDER)))
        factor = w.op("fmul", power, w.number(SAFETY))
        # no growth directly after a rejection
        most = w.select(self._is("bad"), w.number(1.0), w.number(GROWTH))
        factor = w.select(w.compare("olt", factor, most), factor, most)
        least = w.number(SHRINK)
        factor = w.select(w.compare("ogt", factor, least), factor, least)
        guard = w.number(GUARD)
        lower = w.select(w.compare("olt", factor, guard), factor, guard)
        factor = w.select(negative, lower, factor)
        factor = w.select(finite, factor, guard)
        proposal = w.op("fmul", tried, factor)
        # a step cut short by the end says nothing against the step before
        h = self._get("h")
        longer = w.both(w.both(passed, last), w.compare("ogt", h, proposal))
        return w.select(longer, h, proposal)

    def _outputs(self, accepted: str, t: str, tried: str, after: str) -> None:
        w = self.w
        waiting = w.both(accepted, w.compare("ole", self._get("next"), after))
        with w.when(w.any(waiting)):
            self.stepper.prepare_output()
            w.jump("writing")
            w.label("writing")
            following = self._get("next")
            due = w.both(accepted, w.compare("ole", following, after))
            w.branch(w.any(due), "output", "written")
            w.label("output")
            self.stepper.interpolate(w.op("fdiv", w.op("fsub", following, t), tried))
            flags = w.variable(w.real)
            w.store(self._flag(due), flags)
            with w.loop(w.width) as lane:
                on = w.compare("ogt", w.load(flags, "double", lane), w.number(0.0, "double"), "double")
                with w.when(on):
                    self._write(lane)
            w.jump("writing")
            w.label("written")

    def _write(self, lane: str) -> None:
        w, n = self.w, self.sizes.states
        cell, place = w.load(self.cell, "i64", lane), w.load(self.place, "i64", lane)
        index = w.op("add", w.op("mul", cell, "%outputs", "i64"), place, "i64")
        target = w.at("%rows", w.op("mul", index, str(n), "i64"), "double")
        if w.width == 1:
            w.declare("@llvm.memcpy.p0.p0.i64", "declare void @llvm.memcpy.p0.p0.i64(ptr, ptr, i64, i1)")
            row = self.arrays["row"]
            w.emit(f"call void @llvm.memcpy.p0.p0.i64(ptr {target}, ptr {row}, i64 {8 * n}, i1 false)")
        else:
            with w.loop(n) as i:
                w.store(w.load(self.arrays["row"], "double", self._strided(i, lane)), target, "double", i)
        following = w.op("add", place, "1", "i64")
        w.store(following, self.place, "i64", lane)
        self._schedule(lane, following)

    def _advance(self, accepted: str) -> None:
        w, step = self.w, self.stepper
        with w.when(w.any(accepted)), w.loop(self.sizes.chunks) as i:
            value = step.get("u", i)
            if w.width > 1:
                value = w.select(accepted, value, step.get("y", i))
            step.put(value, "y", i)

    def _conclude(
        self, active: str, accepted: str, last: str, finite: str, negative: str, proposal: str, t: str
    ) -> None:
        """Counters and outcomes."""
        w = self.w
        number, zero, one = w.number, w.number(0.0), w.number(1.0)
        refused = w.both(active, w.opposite(accepted))
        self._set("moved", self._flag(accepted))
        steps = w.op("fadd", self._get("steps"), self._flag(accepted))
        rejected = w.op("fadd", self._get("rejected"), self._flag(refused))
        bad = w.select(refused, w.op("fadd", self._get("bad"), one), zero)
        for name, value in (("steps", steps), ("rejected", rejected), ("bad", bad)):
            self._set(name, value)
        floor = w.op("fmul", w.intrinsic("fabs", t), number(SMALLEST))
        least = number(LEAST)
        tiny = w.compare("olt", proposal, w.select(w.compare("ogt", floor, least), floor, least))
        stuck = w.both(refused, w.either(tiny, w.compare("ogt", bad, number(PATIENCE))))
        reason = w.select(negative, number(Outcome.NEGATIVE_AMOUNT.code), number(Outcome.STEP_TOO_SMALL.code))
        reason = w.select(finite, reason, number(Outcome.NOT_FINITE.code))
        full = w.compare("oge", w.op("fadd", steps, rejected), w.spread(self.most, w.real))
        code = w.select(w.both(active, full), number(Outcome.TOO_MANY_STEPS.code), zero)
        code = w.select(stuck, reason, code)
        self._set("code", w.select(w.both(accepted, last), number(Outcome.FINISHED.code), code))
