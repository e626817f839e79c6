"""Jump by jump as machine code: Gillespie's direct method on counts, over many output times in one call.

D. T. Gillespie, 1977, J. Phys. Chem. 81:2340. The state that is left and the way out of it are found by counting the
partial sums below the draw: no branch depends on chance, so that none is foretold wrongly. The numbers for a block of
jumps are drawn together, which lets the compiler take several at once; each still depends on its place alone.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from contextlib import contextmanager

from .llvm_draws import GOLDEN, Draws, signed
from .llvm_math import Functions

BLOCK = 16
"""Jumps whose random numbers are drawn together."""
_NONE, _ALL = 1e-290, 1e300
"""Jumps per second below which there are none, and beyond which they cannot be counted."""


class Jumps(Draws):
    """Writes ``record``."""

    def dice(self, first: str, second: str) -> str:
        """A key, and the counter of the numbers drawn with it."""
        w = self.w
        dice = w.variable("i64", 3)
        w.store(first, dice, "i64", 0)
        w.store(second, dice, "i64", 1)
        w.store("0", dice, "i64", 2)
        return dice

    def _record(self) -> None:
        """Gillespie's direct method for ``%m`` intervals of ``%time`` seconds, rates held, keys from ``%first`` on.

        ``%n`` states have at most ``%slots`` ways out; ``%rate`` (ways) are the rates of the ``%ways``, ``%way`` and
        ``%end`` (n, slots) say which way each slot is and where it ends. ``%rows`` (m, n) and ``%pass`` (m, ways)
        receive the counts and the passages, ``%made`` the number of events of the last interval; ``%most`` of them in
        one interval end the call. ``%s`` is scratch for n (slots + 3) + 1 doubles.
        """
        w = self.w
        arguments = (
            "i64 %n, i64 %m, i64 %slots, i64 %ways, ptr noalias readonly %rate, ptr noalias readonly %way, "
            "ptr noalias readonly %end, ptr noalias %c, ptr noalias %rows, ptr noalias %pass, double %time, i64 %most, "
            "ptr noalias %made, ptr noalias %s, i64 %first, i64 %second"
        )
        with w.function("record", arguments):
            self.exits = "%s"
            self.numbers = w.at("%s", "%n", "double")
            self.sums = w.at(self.numbers, "%n", "double")
            self.limits = w.at(w.at(self.sums, "%n", "double"), 1, "double")
            self.waits, self.draws_at = w.variable("double", BLOCK), w.variable("double", BLOCK)
            self.clock, self.done, self.counter = w.variable("double"), w.variable("i64"), w.variable("i64")
            full, end = w.fresh("full"), w.fresh("end")
            self._table()
            with w.loop("%m") as step:
                self._interval(step, full)
            w.jump(end)
            w.label(full)
            w.store("%most", "%made", "i64")
            w.jump(end)
            w.label(end)

    def _table(self) -> None:
        """The rate out of every state, and the partial sums of its ways: infinite from the last that is open on."""
        w = self.w
        total, seen, zero = w.variable("double"), w.variable("i64"), w.number(0.0)
        with w.loop("%n") as i:
            row = w.op("mul", i, "%slots", "i64")
            begin = w.at(self.limits, row, "double")
            w.store(zero, total)
            w.store("0", seen, "i64")
            with w.loop("%slots") as k:
                rate = self._rate(w.op("add", row, k, "i64"))
                value = w.op("fadd", w.load(total), rate)
                w.store(value, total)
                w.store(value, begin, "double", k)
            w.store(w.load(total), self.exits, "double", i)
            with w.loop("%slots") as back:
                k = w.op("sub", w.op("sub", "%slots", "1", "i64"), back, "i64")
                known, limit = self.integer("ne", w.load(seen, "i64"), 0), w.load(begin, "double", k)
                w.store(w.select(known, limit, w.number(math.inf)), begin, "double", k)
                is_open = w.compare("ogt", self._rate(w.op("add", row, k, "i64")), zero)
                w.store(w.let(f"zext i1 {w.either(known, is_open)} to i64"), seen, "i64")

    def _rate(self, slot: str) -> str:
        """The rate of the way in a slot, none where the slot is empty."""
        w = self.w
        way = w.load("%way", "i64", slot)
        empty = self.integer("slt", way, 0)
        rate = w.load("%rate", "double", w.let(f"select i1 {empty}, i64 0, i64 {way}"))
        return w.select(w.either(empty, w.compare("olt", rate, w.number(0.0))), w.number(0.0), rate)

    def _interval(self, step: str, full: str) -> None:
        w = self.w
        zero = w.number(0.0)
        key = w.op("add", "%first", step, "i64")
        passed = w.at("%pass", w.op("mul", step, "%ways", "i64"), "i64")
        with w.loop("%ways") as k:
            w.store("0", passed, "i64", k)
        with w.loop("%n") as i:
            w.store(self.real(w.load("%c", "i64", i)), self.numbers, "double", i)
        w.store("%time", self.clock)
        w.store("0", self.done, "i64")
        w.store("0", self.counter, "i64")
        w.store(zero, self.sums)
        with self.repeat() as (_, over):
            self._block(key)
            with w.loop(BLOCK) as b:
                everything = self._total()
                self.leave(w.compare("ole", everything, w.number(_NONE)), over)
                self.leave(w.opposite(w.compare("ole", everything, w.number(_ALL))), full)
                wait = w.op("fdiv", w.load(self.waits, "double", b), everything)
                rest = w.op("fadd", w.load(self.clock), wait)
                w.store(rest, self.clock)
                self.leave(w.compare("ole", rest, zero), over)
                made = w.op("add", w.load(self.done, "i64"), "1", "i64")
                w.store(made, self.done, "i64")
                self.leave(self.integer("sge", made, "%most"), full)
                self._jump(w.op("fmul", w.load(self.draws_at, "double", b), everything), passed)
        w.store(w.load(self.done, "i64"), "%made", "i64")
        row = w.at("%rows", w.op("mul", step, "%n", "i64"), "i64")
        with w.loop("%n") as i:
            whole = w.let(f"fptosi double {w.load(self.numbers, 'double', i)} to i64")
            w.store(whole, "%c", "i64", i)
            w.store(whole, row, "i64", i)

    def _block(self, key: str) -> None:
        """The logarithms and the draws of the jumps that follow."""
        w = self.w
        base = w.load(self.counter, "i64")
        with w.loop(BLOCK) as b:
            first = w.op("add", base, w.op("mul", b, signed(2 * GOLDEN % 2**64), "i64"), "i64")
            first = w.op("add", first, signed(GOLDEN), "i64")
            second = w.op("add", first, signed(GOLDEN), "i64")
            w.store(Functions(w).log(self.number_at(first, key, "%second")), self.waits, "double", b)
            w.store(self.number_at(second, key, "%second"), self.draws_at, "double", b)
        w.store(w.op("add", base, signed(2 * BLOCK * GOLDEN % 2**64), "i64"), self.counter, "i64")

    def _total(self) -> str:
        """Jumps per second of all molecules; the partial sums of the states are kept."""
        w = self.w
        total = w.variable("double")
        w.store(w.number(0.0), total)
        with w.loop("%n") as i:
            own = w.op("fmul", w.load(self.exits, "double", i), w.load(self.numbers, "double", i))
            value = w.op("fadd", w.load(total), own)
            w.store(value, total)
            w.store(value, self.sums, "double", w.op("add", i, "1", "i64"))
        return w.load(total)

    @contextmanager
    def _one_by_one(self, count: str) -> Iterator[str]:
        """A loop over an index that is not to be taken several at once: what it reads was written just before."""
        w = self.w
        w.declare("!0", "!0 = distinct !{!0, !1}")
        w.declare("!1", '!1 = !{!"llvm.loop.vectorize.enable", i1 false}')
        index = w.variable("i64")
        head, after = w.fresh("each"), w.fresh("all")
        w.store("0", index, "i64")
        w.jump(head)
        w.label(head)
        i = w.load(index, "i64")
        self.leave(self.integer("sge", i, count), after)
        yield i
        w.store(w.op("add", i, "1", "i64"), index, "i64")
        w.emit(f"br label %{head}, !llvm.loop !0")
        w.label(after)

    def _below(self, count: str, sums: str, draw: str, scale: str | None = None) -> str:
        """How many of so many sums, in units of ``scale``, the draw has reached."""
        w = self.w
        found = w.variable("i64")
        w.store("0", found, "i64")
        with self._one_by_one(count) as i:
            limit = w.load(sums, "double", i)
            limit = limit if scale is None else w.op("fmul", limit, scale)
            reached = w.let(f"zext i1 {w.compare('oge', draw, limit)} to i64")
            w.store(w.op("add", w.load(found, "i64"), reached, "i64"), found, "i64")
        return w.load(found, "i64")

    def _jump(self, draw: str, passed: str) -> None:
        """One molecule leaves the state that the draw points to by the way that the rest of the draw points to."""
        w = self.w
        state = self._below(w.op("sub", "%n", "1", "i64"), w.at(self.sums, 1, "double"), draw)
        left = w.op("fsub", draw, w.load(self.sums, "double", state))
        number = w.load(self.numbers, "double", state)
        begin = w.op("mul", state, "%slots", "i64")
        limits = w.at(self.limits, begin, "double")
        slot = w.op("add", begin, self._below(w.op("sub", "%slots", "1", "i64"), limits, left, number), "i64")
        one = w.number(1.0)
        w.store(w.op("fsub", number, one), self.numbers, "double", state)
        end, way = w.load("%end", "i64", slot), w.load("%way", "i64", slot)
        w.store(w.op("fadd", w.load(self.numbers, "double", end), one), self.numbers, "double", end)
        w.store(w.op("add", w.load(passed, "i64", way), "1", "i64"), passed, "i64", way)
