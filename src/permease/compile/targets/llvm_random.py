"""Steps of counted molecules as machine code: multinomial jumps, single events, propagators.

One module for chains of any size: what differs between them are arrays, not code.
"""

from __future__ import annotations

from .llvm_draws import Draws

TERMS = 16
"""Terms of the exponential series, on steps short enough that the rest is below 1e-17."""
LONGEST = 0.5
"""Largest (rate out of a state) times (step) that the series is used for; longer steps are squared up."""


class Emitter(Draws):
    """Writes the module."""

    def text(self) -> str:
        """The module as LLVM IR."""
        self.draws()
        self._multinomial()
        self._walk()
        self._events()
        self._propagator()
        return self.w.text()

    def _dice(self) -> str:
        """The key and the counter of this call."""
        w = self.w
        dice = w.variable("i64", 3)
        w.store("%first", dice, "i64", 0)
        w.store("%second", dice, "i64", 1)
        w.store("0", dice, "i64", 2)
        return dice

    def _multinomial(self) -> None:
        """Every molecule of state i goes to state j with the chance P[i, j]: the new counts in place of the old.

        ``%p`` (n, n) doubles, ``%c`` and ``%s`` (n) whole numbers, ``%s`` scratch.
        """
        w = self.w
        arguments = "i64 %n, ptr noalias readonly %p, ptr noalias %c, ptr noalias %s, i64 %first, i64 %second"
        with w.function("multinomial", arguments, local=True):
            dice = self._dice()
            left, chance = w.variable("i64"), w.variable("double")
            with w.loop("%n") as i:
                w.store("0", "%s", "i64", i)
            with w.loop("%n") as i:
                w.store(w.load("%c", "i64", i), left, "i64")
                w.store(w.number(1.0), chance)
                row = w.at("%p", w.op("mul", i, "%n", "i64"), "double")
                # the state itself comes first: most molecules stay
                with w.loop("%n") as k:
                    after = w.fresh("next")
                    have = w.load(left, "i64")
                    begun = w.fresh("some")
                    w.branch(self.integer("sgt", have, 0), begun, after)
                    w.label(begun)
                    j = w.op("add", i, k, "i64")
                    j = w.let(f"select i1 {self.integer('sge', j, '%n')}, i64 {w.op('sub', j, '%n', 'i64')}, i64 {j}")
                    p, rest = w.load(row, "double", j), w.load(chance)
                    last = self.integer("eq", w.op("add", k, "1", "i64"), "%n")
                    sure = w.either(last, w.compare("oge", p, rest))
                    share = w.select(sure, w.number(1.0), w.op("fdiv", p, rest))
                    share = w.select(w.compare("ogt", share, w.number(0.0)), share, w.number(0.0))
                    drawn = self.called("binomial", f"ptr {dice}", f"double {self.real(have)}", f"double {share}")
                    whole = w.let(f"fptosi double {drawn} to i64")
                    w.store(w.op("add", w.load("%s", "i64", j), whole, "i64"), "%s", "i64", j)
                    w.store(w.op("sub", have, whole, "i64"), left, "i64")
                    w.store(w.op("fsub", rest, p), chance)
                    w.jump(after)
                    w.label(after)
            with w.loop("%n") as i:
                w.store(w.load("%s", "i64", i), "%c", "i64", i)

    def _walk(self) -> None:
        """``%m`` multinomial steps in a row with the keys first, first + 1...; ``%r`` (m, n) receives the counts."""
        w = self.w
        arguments = (
            "i64 %n, i64 %m, ptr noalias readonly %p, ptr noalias %c, ptr noalias %s, ptr noalias %r, "
            "i64 %first, i64 %second"
        )
        with w.function("walk", arguments), w.loop("%m") as step:
            key = w.op("add", "%first", step, "i64")
            w.emit(f"call void @multinomial(i64 %n, ptr %p, ptr %c, ptr %s, i64 {key}, i64 %second)")
            row = w.at("%r", w.op("mul", step, "%n", "i64"), "i64")
            with w.loop("%n") as i:
                w.store(w.load("%c", "i64", i), row, "i64", i)

    def _events(self) -> None:
        """Gillespie's direct method on counts for ``%time`` seconds, rates held.

        ``%exit`` (n) is the rate out of every state, ``%begin`` (n + 1) where its ways begin in ``%rate`` and ``%end``
        (ways); ``%pass`` (ways) counts the passages, ``%made`` receives the number of events, at most ``%most``.
        """
        w = self.w
        arguments = (
            "i64 %n, ptr noalias readonly %exit, ptr noalias readonly %begin, ptr noalias readonly %rate, "
            "ptr noalias readonly %end, ptr noalias %c, ptr noalias %pass, double %time, i64 %most, "
            "ptr noalias %made, i64 %first, i64 %second"
        )
        with w.function("events", arguments):
            dice = self._dice()
            clock, done, total = w.variable("double"), w.variable("i64"), w.variable("double")
            w.store("%time", clock)
            w.store("0", done, "i64")
            with self.repeat() as (_, after):
                w.store(w.number(0.0), total)
                with w.loop("%n") as i:
                    own = w.op("fmul", w.load("%exit", "double", i), self.real(w.load("%c", "i64", i)))
                    w.store(w.op("fadd", w.load(total), own), total)
                everything = w.load(total)
                self.leave(w.opposite(w.compare("ogt", everything, w.number(0.0))), after)
                wait = w.op("fdiv", self.log(self.uniform(dice)), everything)
                rest = w.op("fadd", w.load(clock), wait)
                w.store(rest, clock)
                self.leave(w.compare("ole", rest, w.number(0.0)), after)
                made = w.load(done, "i64")
                self.leave(self.integer("sge", made, "%most"), after)
                w.store(w.op("add", made, "1", "i64"), done, "i64")
                state, draw = self._chosen(dice, everything)
                self._taken(state, draw)
            w.store(w.load(done, "i64"), "%made", "i64")

    def _chosen(self, dice: str, everything: str) -> tuple[str, str]:
        """Pointers to the state that is left, and to what the draw has in excess, in units of one molecule's rates."""
        w = self.w
        state, draw = w.variable("i64"), w.variable("double")
        w.store("-1", state, "i64")
        w.store(w.op("fmul", self.uniform(dice), everything), draw)
        last = w.variable("i64")
        w.store("0", last, "i64")
        with self.repeat() as (head, after):
            i = w.op("add", w.load(state, "i64"), "1", "i64")
            self.leave(self.integer("sge", i, "%n"), after)
            w.store(i, state, "i64")
            own = w.op("fmul", w.load("%exit", "double", i), self.real(w.load("%c", "i64", i)))
            self.leave(w.opposite(w.compare("ogt", own, w.number(0.0))), head)
            w.store(i, last, "i64")
            left = w.load(draw)
            self.leave(w.compare("olt", left, own), after)
            w.store(w.op("fsub", left, own), draw)
        # rounding can carry the draw past the last state that can be left
        kept = w.load(last, "i64")
        count = self.real(w.load("%c", "i64", kept))
        w.store(w.op("fdiv", w.load(draw), count), draw)
        return last, draw

    def _taken(self, state: str, draw: str) -> None:
        """One molecule leaves the state by the way that the draw points to."""
        w = self.w
        i = w.load(state, "i64")
        way, last, stop = w.variable("i64"), w.variable("i64"), w.load("%begin", "i64", w.op("add", i, "1", "i64"))
        w.store(w.load("%begin", "i64", i), way, "i64")
        w.store(w.load("%begin", "i64", i), last, "i64")
        with self.repeat() as (head, after):
            k = w.load(way, "i64")
            self.leave(self.integer("sge", k, stop), after)
            w.store(w.op("add", k, "1", "i64"), way, "i64")
            rate = w.load("%rate", "double", k)
            self.leave(w.opposite(w.compare("ogt", rate, w.number(0.0))), head)
            w.store(k, last, "i64")
            left = w.load(draw)
            self.leave(w.compare("olt", left, rate), after)
            w.store(w.op("fsub", left, rate), draw)
        k = w.load(last, "i64")
        w.store(w.op("sub", w.load("%c", "i64", i), "1", "i64"), "%c", "i64", i)
        j = w.load("%end", "i64", k)
        w.store(w.op("add", w.load("%c", "i64", j), "1", "i64"), "%c", "i64", j)
        w.store(w.op("add", w.load("%pass", "i64", k), "1", "i64"), "%pass", "i64", k)

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
        is scratch for 2 n^2 doubles, the result is in ``%p``.
        """
        w = self.w
        arguments = "i64 %n, ptr noalias readonly %a, double %time, ptr noalias %p, ptr noalias %s"
        with w.function("propagator", arguments):
            size = w.op("mul", "%n", "%n", "i64")
            other = w.at("%s", size, "double")
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
                w.store(w.select(equal, w.number(1.0), w.number(0.0)), "%p", "double", place)
            # Horner: p = 1 + (B d/k) p
            for k in range(TERMS, 0, -1):
                self._product("%s", "%p", other)
                with w.loop("%n") as i, w.loop("%n") as j:
                    place = w.op("add", w.op("mul", i, "%n", "i64"), j, "i64")
                    unit = w.select(self.integer("eq", i, j), w.number(1.0), w.number(0.0))
                    value = w.fma(w.load(other, "double", place), w.number(1.0 / k), unit)
                    w.store(value, "%p", "double", place)
            damping = self.called("exponential", f"double {w.op('fsub', w.number(0.0), shift)}")
            with w.loop(size) as i:
                w.store(w.op("fmul", w.load("%p", "double", i), damping), "%p", "double", i)
            with w.loop(w.load(squares, "i64")):
                self._product("%p", "%p", other)
                with w.loop(size) as i:
                    w.store(w.load(other, "double", i), "%p", "double", i)
