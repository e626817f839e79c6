"""What counted molecules need besides jumps, as machine code: propagators from rates, and how far rates changed."""

from __future__ import annotations

from .llvm_jumps import Jumps

_TINY = 1e-300


class Chains(Jumps):
    """Writes ``chain``, ``spent``, ``lift`` and ``change``."""

    def chains(self) -> None:
        """All four; ``propagator`` is in the same module."""
        self._chain()
        self._spent()
        self._lift()
        self._change()

    def _generator(self, size: str, shift: int) -> None:
        """``%a`` (size, size) from ``%rate`` (ways), its states moved on by ``shift``; a row holds what leaves it."""
        w = self.w
        zero = w.number(0.0)
        with w.loop(w.op("mul", size, size, "i64")) as i:
            w.store(zero, "%a", "double", i)
        with w.loop("%ways") as k:
            start, end = w.load("%start", "i64", k), w.load("%end", "i64", k)
            rate = w.select(self.integer("eq", start, end), zero, w.load("%rate", "double", k))
            row = w.op("mul", w.op("add", start, str(shift), "i64"), size, "i64")
            for column, sign in ((end, "fadd"), (start, "fsub")):
                place = w.op("add", row, w.op("add", column, str(shift), "i64"), "i64")
                w.store(w.op(sign, w.load("%a", "double", place), rate), "%a", "double", place)

    def _chain(self) -> None:
        """``%p`` (n, n): the chances to be elsewhere after ``%time``; ``%a`` and ``%s`` are scratch, as below."""
        w = self.w
        arguments = (
            "i64 %n, i64 %ways, ptr noalias readonly %rate, ptr noalias readonly %start, ptr noalias readonly %end, "
            "double %time, ptr noalias %p, ptr noalias %a, ptr noalias %s"
        )
        with w.function("chain", arguments):
            self._generator("%n", 0)
            w.emit("call void @propagator(i64 %n, ptr %a, double %time, ptr %p, ptr %s)")

    def _spent(self) -> None:
        """``%p`` (n + 1, n + 1), whose first row from its second number on is the time spent in every state by ``%c``.

        Molecules are poured at a steady rate into a chain that they then walk: those that are in a state in the end.
        """
        w = self.w
        arguments = (
            "i64 %n, i64 %ways, ptr noalias readonly %rate, ptr noalias readonly %start, ptr noalias readonly %end, "
            "double %time, ptr noalias %p, ptr noalias %a, ptr noalias %s, ptr noalias readonly %c"
        )
        with w.function("spent", arguments):
            size = w.op("add", "%n", "1", "i64")
            self._generator(size, 1)
            with w.loop("%n") as i:
                w.store(self.real(w.load("%c", "i64", i)), "%a", "double", w.op("add", i, "1", "i64"))
            w.emit(f"call void @propagator(i64 {size}, ptr %a, double %time, ptr %p, ptr %s)")

    def _lift(self) -> None:
        """Rates below zero are none; ``%o`` receives their sum as they were, which is not finite where one is not, and
        the largest.
        """
        w = self.w
        with w.function("lift", "i64 %ways, ptr noalias %rate, ptr noalias %o"):
            total, top, zero = w.variable("double"), w.variable("double"), w.number(0.0)
            w.store(zero, total)
            w.store(zero, top)
            with w.loop("%ways") as k:
                rate = w.load("%rate", "double", k)
                w.store(w.op("fadd", w.load(total), rate), total)
                w.store(self._larger(rate, zero), "%rate", "double", k)
                w.store(self._larger(rate, w.load(top)), top)
            w.store(w.load(total), "%o")
            w.store(w.load(top), "%o", "double", 1)

    def _larger(self, a: str, b: str) -> str:
        return self.w.select(self.w.compare("ogt", a, b), a, b)

    def _change(self) -> None:
        """The largest relative change of any rate into ``%o``.

        Of every one of the ``%chains``, whose ways end before ``%ends``, rates below ``%part`` of its fastest count as
        that much.
        """
        w = self.w
        arguments = (
            "i64 %chains, ptr noalias readonly %ends, ptr noalias readonly %before, ptr noalias readonly %after, "
            "double %part, ptr noalias %o"
        )
        with w.function("change", arguments):
            zero = w.number(0.0)
            first, worst, fastest = w.variable("i64"), w.variable("double"), w.variable("double")
            w.store("0", first, "i64")
            w.store(zero, worst)
            with w.loop("%chains") as c:
                start, end = w.load(first, "i64"), w.load("%ends", "i64", c)
                ways = w.op("sub", end, start, "i64")
                before, after = w.at("%before", start, "double"), w.at("%after", start, "double")
                w.store(w.number(_TINY), fastest)
                with w.loop(ways) as k:
                    own = w.load(before, "double", k)
                    w.store(self._larger(self._larger(own, w.load(after, "double", k)), w.load(fastest)), fastest)
                floor = self._larger(w.op("fmul", w.load(fastest), "%part"), w.number(_TINY))
                with w.loop(ways) as k:
                    old, new = w.load(before, "double", k), w.load(after, "double", k)
                    size = self._larger(self._larger(old, new), floor)
                    change = w.op("fdiv", w.intrinsic("fabs", w.op("fsub", old, new)), size)
                    w.store(self._larger(change, w.load(worst)), worst)
                w.store(end, first, "i64")
            w.store(w.load(worst), "%o")
