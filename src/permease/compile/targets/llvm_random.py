"""Steps of counted molecules as machine code: multinomial jumps and propagators.

One module for chains of any size: what differs between them are arrays, not code.
"""

from __future__ import annotations

import math

from .llvm_chains import Chains

GROUP = 4
"""The exponential series is summed in as many groups of so many terms: the powers of one group are shared by all. With
16 terms, on steps short enough, the rest is below 1e-17."""
LONGEST = 0.5
"""Largest (rate out of a state) times (step) that the series is used for; longer steps are squared up."""


class Emitter(Chains):
    """Writes the module."""

    def text(self) -> str:
        """The module as LLVM IR."""
        self.draws()
        self._shares()
        self._multinomial()
        self._walk()
        self._record()
        self._propagator()
        self.chains()
        return self.w.text()

    def _target(self, i: str, k: str) -> str:
        """The state that the draw ``k`` of state ``i`` is for: itself first, since most molecules stay."""
        w = self.w
        j = w.op("add", i, k, "i64")
        return w.let(f"select i1 {self.integer('sge', j, '%n')}, i64 {w.op('sub', j, '%n', 'i64')}, i64 {j}")

    def _shares(self) -> None:
        """Of the molecules of state i that no draw before ``k`` has taken: the part that draw takes, and its logarithm.

        ``%t`` (2, n, n) receives both, ``%p`` (n, n) are the chances. ``binomial`` says what the logarithm is of.
        """
        w = self.w
        with w.function("shares", "i64 %n, ptr noalias readonly %p, ptr noalias %t", local=True):
            left = w.variable("double")
            size = w.op("mul", "%n", "%n", "i64")
            logarithms = w.at("%t", size, "double")
            with w.loop("%n") as i:
                row = w.op("mul", i, "%n", "i64")
                w.store(w.number(1.0), left)
                with w.loop("%n") as k:
                    p, rest = w.load("%p", "double", w.op("add", row, self._target(i, k), "i64")), w.load(left)
                    last = self.integer("eq", w.op("add", k, "1", "i64"), "%n")
                    sure = w.either(last, w.compare("oge", p, rest))
                    share = w.select(sure, w.number(1.0), w.op("fdiv", p, rest))
                    share = w.select(w.compare("ogt", share, w.number(0.0)), share, w.number(0.0))
                    w.store(share, "%t", "double", w.op("add", row, k, "i64"))
                    w.store(w.op("fsub", rest, p), left)
            with w.loop(size) as i:
                w.store(self.unlikely(w.load("%t", "double", i)), logarithms, "double", i)

    def _multinomial(self) -> None:
        """Every molecule of state i goes to state j with the chance P[i, j]: the new counts in place of the old.

        ``%t`` (2, n, n) are the shares and their logarithms, ``%c`` and ``%s`` (n) whole numbers, ``%s`` scratch.
        """
        w = self.w
        arguments = "i64 %n, ptr noalias readonly %t, ptr noalias %c, ptr noalias %s, i64 %first, i64 %second"
        with w.function("multinomial", arguments, local=True):
            dice = self.dice("%first", "%second")
            logarithms = w.at("%t", w.op("mul", "%n", "%n", "i64"), "double")
            left = w.variable("double")
            with w.loop("%n") as i:
                w.store("0", "%s", "i64", i)
            with w.loop("%n") as i:
                w.store(self.real(w.load("%c", "i64", i)), left)
                row = w.op("mul", i, "%n", "i64")
                with w.loop("%n") as k:
                    after = w.fresh("next")
                    have = w.load(left)
                    begun = w.fresh("some")
                    w.branch(w.compare("ogt", have, w.number(0.0)), begun, after)
                    w.label(begun)
                    j = self._target(i, k)
                    place = w.op("add", row, k, "i64")
                    share, unlikely = w.load("%t", "double", place), w.load(logarithms, "double", place)
                    drawn = self.called(
                        "binomial", f"ptr {dice}", f"double {have}", f"double {share}", f"double {unlikely}"
                    )
                    whole = w.let(f"fptosi double {drawn} to i64")
                    w.store(w.op("add", w.load("%s", "i64", j), whole, "i64"), "%s", "i64", j)
                    w.store(w.op("fsub", have, drawn), left)
                    w.jump(after)
                    w.label(after)
            with w.loop("%n") as i:
                w.store(w.load("%s", "i64", i), "%c", "i64", i)

    def _walk(self) -> None:
        """``%m`` multinomial steps in a row with the keys first, first + 1...; ``%r`` (m, n) receives the counts."""
        w = self.w
        arguments = (
            "i64 %n, i64 %m, ptr noalias readonly %p, ptr noalias %t, ptr noalias %c, ptr noalias %s, ptr noalias %r, "
            "i64 %first, i64 %second"
        )
        with w.function("walk", arguments):
            w.emit("call void @shares(i64 %n, ptr %p, ptr %t)")
            with w.loop("%m") as step:
                key = w.op("add", "%first", step, "i64")
                w.emit(f"call void @multinomial(i64 %n, ptr %t, ptr %c, ptr %s, i64 {key}, i64 %second)")
                row = w.at("%r", w.op("mul", step, "%n", "i64"), "i64")
                with w.loop("%n") as i:
                    w.store(w.load("%c", "i64", i), row, "i64", i)

    def _product(self, left: str, right: str, target: str) -> None:
        """target = left right, all (n, n)."""
        w = self.w
        with w.loop("%n") as i:
            row = w.op("mul", i, "%n", "i64")
            with w.loop("%n") as j:
                w.store(w.number(0.0), target, "double", w.op("add", row, j, "i64"))
            with w.loop("%n") as k:
                a = w.load(left, "double", w.op("add", row, k, "i64"))
                other = w.op("mul", k, "%n", "i64")
                with w.loop("%n") as j:
                    place = w.op("add", row, j, "i64")
                    b = w.load(right, "double", w.op("add", other, j, "i64"))
                    w.store(w.fma(a, b, w.load(target, "double", place)), target, "double", place)

    def _propagator(self) -> None:
        """``%p`` = exp(A time) of a matrix A (n, n) whose only negative numbers are on its diagonal.

        No digits cancel: A = -s + B with B >= 0, exp(A t) = (e^(-s d) sum of (B d)^k/k!)^(2^m) with d = t/2^m. ``%s``
        is scratch for 5 n^2 doubles, the result is in ``%p``.
        """
        w = self.w
        arguments = "i64 %n, ptr noalias readonly %a, double %time, ptr noalias %p, ptr noalias %s"
        with w.function("propagator", arguments):
            size = w.op("mul", "%n", "%n", "i64")
            most, squares, step = w.variable("double"), w.variable("i64"), w.variable("double")
            w.store(w.number(0.0), most)
            with w.loop("%n") as i:
                row = w.op("mul", i, "%n", "i64")
                own = w.op("fsub", w.number(0.0), w.load("%a", "double", w.op("add", row, i, "i64")))
                known = w.load(most)
                w.store(w.select(w.compare("ogt", own, known), own, known), most)
            w.store("0", squares, "i64")
            w.store("%time", step)
            fastest = w.load(most)
            with self.repeat() as (_, after):
                d = w.load(step)
                self.leave(w.opposite(w.compare("ogt", w.op("fmul", fastest, d), w.number(LONGEST))), after)
                w.store(w.op("fmul", d, w.number(0.5)), step)
                w.store(w.op("add", w.load(squares, "i64"), "1", "i64"), squares, "i64")
            d = w.load(step)
            shift = w.op("fmul", fastest, d)
            with w.loop("%n") as i, w.loop("%n") as j:
                place = w.op("add", w.op("mul", i, "%n", "i64"), j, "i64")
                equal = self.integer("eq", i, j)
                value = w.op("fmul", w.load("%a", "double", place), d)
                value = w.op("fadd", value, w.select(equal, shift, w.number(0.0)))
                w.store(value, "%s", "double", place)
            # M. S. Paterson and L. J. Stockmeyer, 1973, SIAM J. Comput. 2:60: 6 products instead of 16
            powers = ["", "%s", *(w.at("%s", w.op("mul", size, str(k), "i64"), "double") for k in range(1, GROUP))]
            self._product("%s", "%s", powers[2])
            self._product(powers[2], "%s", powers[3])
            self._product(powers[2], powers[2], powers[4])
            other = w.at("%s", w.op("mul", size, str(GROUP), "i64"), "double")
            for group in range(GROUP - 1, -1, -1):
                if group < GROUP - 1:
                    self._product(powers[4], "%p", other)
                with w.loop("%n") as i, w.loop("%n") as j:
                    place = w.op("add", w.op("mul", i, "%n", "i64"), j, "i64")
                    first = 1.0 / math.factorial(GROUP * group)
                    value = w.select(self.integer("eq", i, j), w.number(first), w.number(0.0))
                    for k in range(1, GROUP):
                        factor = w.number(1.0 / math.factorial(GROUP * group + k))
                        value = w.fma(w.load(powers[k], "double", place), factor, value)
                    if group < GROUP - 1:
                        value = w.op("fadd", value, w.load(other, "double", place))
                    w.store(value, "%p", "double", place)
            damping = self.called("exponential", f"double {w.op('fsub', w.number(0.0), shift)}")
            with w.loop(size) as i:
                w.store(w.op("fmul", w.load("%p", "double", i), damping), "%p", "double", i)
            with w.loop(w.load(squares, "i64")):
                self._product("%p", "%p", other)
                with w.loop(size) as i:
                    w.store(w.load(other, "double", i), "%p", "double", i)
