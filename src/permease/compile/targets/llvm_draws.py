"""Random numbers as machine code: uniform and binomial ones, each from its key and its place alone.

Numbers come from a counter: the finaliser of SplitMix64 (Steele, Lea and Flood,
2014, OOPSLA) twice, on the counter with one half of the key and on that with the other half, so that they depend on
the key and on their place alone. Binomial numbers are exact: by inversion where the mean is below 10, else by
transformed rejection (BTRS; Hoermann, 1993, J. Stat. Comput. Simul. 46:101).
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from contextlib import contextmanager

from .llvm_math import Functions
from .llvm_writer import Writer

GOLDEN = 0x9E3779B97F4A7C15
_MIX = (0xBF58476D1CE4E5B9, 0x94D049BB133111EB)
INVERSION = 10.0
"""Means below this are drawn by inversion."""
_PATIENCE = 150
"""Inversion never counts further: with a mean of 10 it is as unlikely as 1e-120."""
_TABLE = 12


def signed(value: int) -> str:
    """A number of 64 bits as IR writes it."""
    return str(value - 2**64 if value >= 2**63 else value)


class Draws:
    """Writes the functions that draw; ``draws()`` puts them into the module of its writer."""

    def __init__(self) -> None:
        self.w = Writer(1, 1)

    def draws(self) -> None:
        """All of them."""
        self._exponential()
        self._uniform()
        self._quadruple()
        self._binomial()

    # -- helpers ---------------------------------------------------------------------------------------------------

    @contextmanager
    def repeat(self) -> Iterator[tuple[str, str]]:
        """A block that is run again and again; yields the labels of its head and of what comes after it."""
        w = self.w
        head, after = w.fresh("again"), w.fresh("out")
        w.jump(head)
        w.label(head)
        yield head, after
        w.jump(head)
        w.label(after)

    def leave(self, condition: str, target: str) -> None:
        """Go to a block where the condition holds."""
        following = self.w.fresh("on")
        self.w.branch(condition, target, following)
        self.w.label(following)

    def integer(self, how: str, a: str, b: str | int) -> str:
        """A comparison of ``i64``."""
        return self.w.let(f"icmp {how} i64 {a}, {b}")

    def real(self, whole: str) -> str:
        """An ``i64`` as a double."""
        return self.w.let(f"sitofp i64 {whole} to double")

    def called(self, name: str, *arguments: str) -> str:
        """The double that a local function stores through its last argument."""
        w = self.w
        place = w.variable("double")
        w.emit(f"call void @{name}({', '.join([*arguments, f'ptr {place}'])})")
        return w.load(place)

    def uniform(self, dice: str) -> str:
        """A number strictly between 0 and 1; ``dice`` points to the key and the counter."""
        return self.called("uniform", f"ptr {dice}")

    # -- functions -------------------------------------------------------------------------------------------------

    def _exponential(self) -> None:
        with self.w.function("exponential", "double %x, ptr noalias %o", local=True):
            self.w.store(Functions(self.w).exp("%x"), "%o")

    def _mixed(self, z: str) -> str:
        w = self.w
        for shift, factor in ((30, _MIX[0]), (27, _MIX[1])):
            z = w.op("xor", z, w.op("lshr", z, str(shift), "i64"), "i64")
            z = w.op("mul", z, signed(factor), "i64")
        return w.op("xor", z, w.op("lshr", z, "31", "i64"), "i64")

    def number_at(self, count: str, first: str, second: str) -> str:
        """The number strictly between 0 and 1 of a key at a place: 52 bits and a half, so that neither comes."""
        w = self.w
        mixed = self._mixed(w.op("add", count, first, "i64"))
        mixed = self._mixed(w.op("xor", mixed, second, "i64"))
        bits = w.op("or", w.op("lshr", mixed, "12", "i64"), str(0x3FF << 52), "i64")
        above = w.op("fsub", w.let(f"bitcast i64 {bits} to double"), w.number(1.0))
        return w.op("fadd", above, w.number(2.0**-53))

    def _uniform(self) -> None:
        w = self.w
        with w.function("uniform", "ptr noalias %d, ptr noalias %o", local=True):
            count = w.op("add", w.load("%d", "i64", 2), signed(GOLDEN), "i64")
            w.store(count, "%d", "i64", 2)
            w.store(self.number_at(count, w.load("%d", "i64", 0), w.load("%d", "i64", 1)), "%o")

    def _quadruple(self) -> None:
        """``logarithms``, and the ``series`` of Stirling's formula, of four numbers at once."""
        w = Writer(4, 4)
        with w.function("logarithms", "<4 x double> %x, ptr noalias %o", local=True):
            w.store(Functions(w).log("%x"), "%o")
        with w.function("series", "<4 x double> %k, ptr noalias %o", local=True):
            inverse = w.op("fdiv", w.number(1.0), w.op("fadd", "%k", w.number(1.0)))
            square = w.mul(inverse, inverse)
            series = w.number(-1.0 / 1680.0)
            for term in (1.0 / 1260.0, -1.0 / 360.0, 1.0 / 12.0):
                series = w.fma(series, square, w.number(term))
            w.store(w.op("fmul", series, inverse), "%o")
        self.w.functions += w.functions
        self.w.declared.update(w.declared)

    def four(self, name: str, values: tuple[str, str, str, str]) -> list[str]:
        """Such a function of four numbers."""
        w = self.w
        together = "poison"
        for i, value in enumerate(values):
            together = w.let(f"insertelement <4 x double> {together}, double {value}, i64 {i}")
        place = w.variable("<4 x double>")
        w.emit(f"call void @{name}(<4 x double> {together}, ptr {place})")
        found = w.load(place, "<4 x double>")
        return [w.let(f"extractelement <4 x double> {found}, i64 {i}") for i in range(4)]

    def tails(self, values: tuple[str, str, str, str]) -> list[str]:
        """What Stirling's formula leaves of log k! of four k: a table below 12, its series from there on."""
        w = self.w
        numbers = ", ".join(f"double {w.number(stirling_tail(k))}" for k in range(_TABLE))
        w.declare("@tails", f"@tails = private unnamed_addr constant [{_TABLE} x double] [{numbers}]")
        found = []
        last = w.number(_TABLE - 1.0)
        for k, series in zip(values, self.four("series", values), strict=True):
            few = w.compare("ole", k, last)
            place = w.let(f"fptosi double {w.select(few, k, last)} to i64")
            found.append(w.select(few, w.load("@tails", "double", place), series))
        return found

    def _binomial(self) -> None:
        """``n`` and the number drawn are doubles that hold whole numbers; ``%log`` is what ``unlikely`` finds."""
        w = self.w
        numbers = ", ".join(f"double {w.number(1.0 / max(k, 1))}" for k in range(_PATIENCE + 1))
        w.declare("@inverses", f"@inverses = private unnamed_addr constant [{_PATIENCE + 1} x double] [{numbers}]")
        one, half = w.number(1.0), w.number(0.5)
        arguments = "ptr noalias %d, double %n, double %chance, double %log, ptr noalias %o"
        with w.function("binomial", arguments, local=True):
            found = w.variable("double")
            flipped = w.compare("ogt", "%chance", half)
            p = w.select(flipped, w.op("fsub", one, "%chance"), "%chance")
            w.store(w.number(0.0), found)
            rare, common, end = w.fresh("rare"), w.fresh("common"), w.fresh("end")
            possible, drawn = w.fresh("possible"), w.fresh("drawn")
            mean = w.op("fmul", "%n", p)
            w.branch(w.compare("ogt", mean, w.number(0.0)), possible, end)
            w.label(possible)
            w.branch(w.compare("olt", mean, w.number(INVERSION)), rare, common)
            w.label(rare)
            uniform = self.uniform("%d")
            # q^n >= 1 - n p: most draws of rare ways end here, without a logarithm
            some = w.fresh("some")
            w.branch(w.compare("ole", uniform, w.op("fsub", one, mean)), end, some)
            w.label(some)
            self._inversion("%n", p, uniform, found)
            w.jump(drawn)
            w.label(common)
            self._rejection("%n", p, found)
            w.jump(drawn)
            w.label(drawn)
            w.jump(end)
            w.label(end)
            k = w.load(found)
            w.store(w.select(flipped, w.op("fsub", "%n", k), k), "%o")

    def unlikely(self, chance: str) -> str:
        """log(1 - p) of the smaller p of the two, to full precision for the smallest p."""
        w = self.w
        one = w.number(1.0)
        p = w.select(w.compare("ogt", chance, w.number(0.5)), w.op("fsub", one, chance), chance)
        q = w.op("fsub", one, p)
        lost = w.op("fsub", q, one)
        none = w.compare("oeq", lost, w.number(0.0))
        minus = w.op("fsub", w.number(0.0), p)
        ratio = w.op("fdiv", minus, w.select(none, one, lost))
        return w.select(none, minus, w.op("fmul", Functions(w).log(q), ratio))

    def _inversion(self, n: str, p: str, uniform: str, found: str) -> None:
        w = self.w
        one = w.number(1.0)
        q = w.op("fsub", one, p)
        none = self.called("exponential", f"double {w.op('fmul', n, '%log')}")
        odds = w.op("fdiv", p, q)
        scaled = w.op("fmul", w.op("fadd", n, one), odds)
        u, r, x = (w.variable("double") for _ in range(3))
        w.store(uniform, u)
        w.store(none, r)
        w.store(w.number(0.0), x)
        with self.repeat() as (_, after):
            left, chance, k = w.load(u), w.load(r), w.load(x)
            self.leave(w.compare("ole", left, chance), after)
            self.leave(w.compare("oge", k, w.number(float(_PATIENCE))), after)
            following = w.op("fadd", k, one)
            place = w.let(f"fptosi double {following} to i64")
            self.leave(w.compare("ogt", following, n), after)
            inverse = w.load("@inverses", "double", place)
            w.store(w.op("fsub", left, chance), u)
            w.store(w.op("fmul", chance, w.op("fsub", w.op("fmul", scaled, inverse), odds)), r)
            w.store(following, x)
        w.store(w.load(x), found)

    def _rejection(self, n: str, p: str, found: str) -> None:
        w = self.w
        one, half, zero = w.number(1.0), w.number(0.5), w.number(0.0)

        def add(a: str, b: str) -> str:
            return w.op("fadd", a, b)

        def sub(a: str, b: str) -> str:
            return w.op("fsub", a, b)

        def times(a: str, b: str) -> str:
            return w.op("fmul", a, b)

        def over(a: str, b: str) -> str:
            return w.op("fdiv", a, b)

        q = sub(one, p)
        spread = times(w.intrinsic("sqrt", n), w.intrinsic("sqrt", times(p, q)))
        b = add(w.number(1.15), times(w.number(2.53), spread))
        a = add(add(w.number(-0.0873), times(w.number(0.0248), b)), times(w.number(0.01), p))
        c = add(times(n, p), half)
        squeeze = sub(w.number(0.92), over(w.number(4.2), b))
        space, height = w.variable("double"), w.variable("double")

        def draw(after: str) -> None:
            """A candidate; most are taken at once, without a logarithm."""
            u = sub(self.uniform("%d"), half)
            v = self.uniform("%d")
            room = sub(half, w.intrinsic("fabs", u))
            k = w.intrinsic("floor", add(add(times(add(a, a), over(u, room)), times(b, u)), c))
            w.store(k, found)
            w.store(room, space)
            w.store(v, height)
            self.leave(w.both(w.compare("oge", room, w.number(0.07)), w.compare("ole", v, squeeze)), after)

        taken = w.fresh("taken")
        draw(taken)
        alpha = times(add(w.number(2.83), over(w.number(5.1), b)), spread)
        odds = over(p, q)
        m = w.intrinsic("floor", times(add(n, one), p))
        above = add(sub(n, m), one)
        with self.repeat() as (_, after):
            k, room = w.load(found), w.load(space)
            outside = w.either(w.compare("olt", k, zero), w.compare("ogt", k, n))
            inside, refused = w.fresh("inside"), w.fresh("refused")
            w.branch(outside, refused, inside)
            w.label(inside)
            rest = add(sub(n, k), one)
            most, left, beyond, within = self.four(
                "logarithms",
                (
                    over(add(m, one), times(odds, above)),
                    over(times(w.load(height), alpha), add(over(a, times(room, room)), b)),
                    over(above, rest),
                    over(times(odds, rest), add(k, one)),
                ),
            )
            tails = self.tails((m, sub(n, m), k, sub(n, k)))
            level = add(times(add(m, half), most), add(tails[0], tails[1]))
            right = add(level, times(add(n, one), beyond))
            right = add(right, times(add(k, half), within))
            right = sub(right, add(tails[2], tails[3]))
            w.branch(w.compare("ole", left, right), after, refused)
            w.label(refused)
            draw(after)
        w.jump(taken)
        w.label(taken)


def stirling_tail(k: int) -> float:
    """What ``tails`` finds, from the gamma function: log k! - (k + 1/2) log(k + 1) + k + 1 - log(2 pi)/2."""
    return math.lgamma(k + 1) - ((k + 0.5) * math.log(k + 1) - (k + 1) + 0.5 * math.log(2.0 * math.pi))
