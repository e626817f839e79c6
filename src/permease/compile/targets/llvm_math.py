"""Elementary functions as branch-free IR, alike for every width: no library calls, so they vectorise and are cached.

exp and its relatives share one core: x = n log 2 + r with |r| <= log(2)/2 and the Taylor series of e^r - 1, so e^x - 1
and (e^x - 1)/x keep full relative precision through x = 0. Relative errors are a few units of 1e-16.
"""

from __future__ import annotations

import math

from .llvm_writer import Writer

_HIGH = 709.08
_LOW = -708.0
# log 2 split so that n times the first part is exact (W. J. Cody and W. Waite, Software Manual for the Elementary
# Functions, 1980)
_LN2_HIGH = 0.693145751953125
_LN2_LOW = 1.42860682030941723212e-6
_SHIFT = 6755399441055744.0  # 1.5 * 2^52: adding it leaves the rounded integer in the low bits
_EXP_DEGREE = 13
_PHI_DEGREE = 18


class Functions:
    """Emits functions into the writer's current function, sharing the core of those with equal arguments."""

    def __init__(self, writer: Writer) -> None:
        self.w = writer
        self._core: dict[str, tuple[str, str, str, str]] = {}

    def _exponential(self, x: str) -> tuple[str, str, str, str]:
        """(2^n, e^r - 1, too small, too large)."""
        if x in self._core:
            return self._core[x]
        w = self.w
        low, high = w.number(_LOW), w.number(_HIGH)
        small, large = w.compare("olt", x, low), w.compare("ogt", x, high)
        inside = w.select(large, high, w.select(small, low, x))
        shift = w.number(_SHIFT)
        shifted = w.op("fadd", w.op("fmul", inside, w.number(1.0 / math.log(2.0))), shift)
        n = w.op("fsub", shifted, shift)
        r = w.fma(n, w.number(-_LN2_HIGH), inside)
        r = w.fma(n, w.number(-_LN2_LOW), r)
        square = w.mul(r, r)
        tail = self._polynomial(r, square, [1.0 / math.factorial(k) for k in range(2, _EXP_DEGREE + 1)])
        rest = w.fma(square, tail, r)
        bits = w.let(f"bitcast {w.real} {shifted} to {w.whole}")
        power = w.op("shl", w.op("add", bits, w.integer(1023), w.whole), w.integer(52), w.whole)
        two = w.let(f"bitcast {w.whole} {power} to {w.real}")
        self._core[x] = two, rest, small, large
        return self._core[x]

    def _polynomial(self, x: str, square: str, coefficients: list[float]) -> str:
        """Horner on even and odd coefficients, which halves the chain of dependent operations."""
        w = self.w
        even, odd = coefficients[0::2], coefficients[1::2]
        parts = []
        for row in (even, odd):
            value = w.number(row[-1])
            for coefficient in reversed(row[:-1]):
                value = w.fma(value, square, w.number(coefficient))
            parts.append(value)
        return w.fma(parts[1], x, parts[0])

    def exp(self, x: str) -> str:
        """e^x, 0 below -708 and infinite above 709.08."""
        w = self.w
        two, rest, small, large = self._exponential(x)
        value = w.fma(two, rest, two)
        return w.select(large, w.number(math.inf), w.select(small, w.number(0.0), value))

    def expm1(self, x: str) -> str:
        """e^x - 1."""
        w = self.w
        two, rest, small, large = self._exponential(x)
        value = w.fma(two, rest, w.op("fsub", two, w.number(1.0)))
        return w.select(large, w.number(math.inf), w.select(small, w.number(-1.0), value))

    def phi(self, k: int, x: str) -> str:
        """The k-th exponential remainder; k = 1 is (e^x - 1)/x."""
        w = self.w
        if k == 0:
            return self.exp(x)
        zero = w.compare("oeq", x, w.number(0.0))
        value = w.select(zero, w.number(1.0), w.op("fdiv", self.expm1(x), x))
        if k == 1:
            return value
        for j in range(1, k):
            value = w.op("fdiv", w.op("fsub", value, w.number(1.0 / math.factorial(j))), x)
        inside = w.both(w.compare("olt", x, w.number(1.0)), w.compare("ogt", x, w.number(-1.0)))
        series = self._polynomial(x, w.mul(x, x), [1.0 / math.factorial(j + k) for j in range(_PHI_DEGREE)])
        return w.select(inside, series, value)

    def tanh(self, x: str) -> str:
        """(e^2x - 1)/(e^2x + 1)."""
        w = self.w
        double = w.op("fadd", x, x)
        limit = w.number(44.0)
        double = w.select(w.compare("ogt", double, limit), limit, double)
        part = self.expm1(double)
        return w.op("fdiv", part, w.op("fadd", part, w.number(2.0)))

    def log(self, x: str) -> str:
        """Natural logarithm: -infinite at 0, nan below."""
        w = self.w
        tiny = w.compare("olt", x, w.number(2.3e-308))
        scaled = w.select(tiny, w.op("fmul", x, w.number(2.0**54)), x)
        bits = w.let(f"bitcast {w.real} {scaled} to {w.whole}")
        # exponent counted from sqrt(1/2), so that the mantissa lies around 1
        above = w.op("sub", bits, w.integer(0x3FE6A09E667F3BCD), w.whole)
        exponent = w.op("ashr", above, w.integer(52), w.whole)
        mantissa = w.op("sub", bits, w.op("shl", exponent, w.integer(52), w.whole), w.whole)
        m = w.let(f"bitcast {w.whole} {mantissa} to {w.real}")
        n = w.let(f"sitofp {w.whole} {exponent} to {w.real}")
        n = w.op("fsub", n, w.select(tiny, w.number(54.0), w.number(0.0)))
        f = w.op("fsub", m, w.number(1.0))
        s = w.op("fdiv", f, w.op("fadd", m, w.number(1.0)))
        square = w.mul(s, s)
        series = self._polynomial(square, w.mul(square, square), [2.0 / (2 * k + 1) for k in range(1, 12)])
        half = w.mul(w.mul(f, f), w.number(0.5))
        small = w.fma(n, w.number(_LN2_LOW), w.mul(s, w.fma(square, series, half)))
        value = w.fma(n, w.number(_LN2_HIGH), w.op("fadd", f, w.op("fsub", small, half)))
        value = w.select(w.compare("oeq", x, w.number(0.0)), w.number(-math.inf), value)
        value = w.select(w.compare("olt", x, w.number(0.0)), w.number(math.nan), value)
        other = w.either(w.compare("uno", x, x), w.compare("oeq", x, w.number(math.inf)))
        return w.select(other, x, value)
