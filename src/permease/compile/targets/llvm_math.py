"""Elementary functions as branch-free IR, alike for every width: no library calls, so they vectorise and are cached.

exp and its relatives share one core: x = n log 2 + r with |r| <= log(2)/2 and the Taylor series of e^r - 1, so e^x - 1
and (e^x - 1)/x keep full relative precision through x = 0. The power of two is taken 2^80 too small, or 2^512 too large
where the result may be subnormal, and corrected at the very end: nothing overflows before the result does. Errors are
below 2 units in the last place over the whole range, subnormal results included; phi_2 and phi_3, which only slopes
need, stay below 16. sin and cos take the nearest multiple of pi/2 from x, in five parts of which four are exact, and
share that and both Taylor series; beyond 4e8 their errors are those of an x that was rounded, and beyond 1.5e15, where
neighbouring numbers lie in different quadrants, they are nan. ``validation/functions.py`` measures them.
"""

from __future__ import annotations

import math
from fractions import Fraction
from typing import NamedTuple

from .llvm_writer import Writer

_LARGEST = 760.0
"""Beyond it e^x, e^x/x and x e^-x have all left the range of numbers."""
_SMALL = -866.0
"""Exponents of two below it take the other scale."""
# log 2 split so that n times the first part is exact (W. J. Cody and W. Waite, Software Manual for the Elementary
# Functions, 1980)
_LN2_HIGH = 0.693145751953125
_LN2_LOW = 1.42860682030941723212e-6
_SHIFT = 6755399441055744.0  # 1.5 * 2^52: adding it leaves the rounded integer in the low bits
_EXP_DEGREE = 13
_PHI_DEGREE = 18
_MOST_QUARTERS = 1e15
"""Beyond so many right angles an angle says nothing."""
_DENOMINATOR = 1000
"""Powers of at most this denominator are recognised as rational."""


class Reduced(NamedTuple):
    """x = n log 2 + r: n as the low bits of a number and as it is, x - n log 2 to the first part, r, r^2, and the tail.

    e^r = 1 + r + r^2 tail.
    """

    shifted: str
    n: str
    high: str
    r: str
    square: str
    tail: str


def _half_pi(bits: int, parts: int) -> tuple[float, ...]:
    """pi/2 as a sum: parts of so many bits, whose products with small whole numbers are exact, and what is left."""
    left = Fraction("3.14159265358979323846264338327950288419716939937510582097494459230781640628620899863") / 2
    found = []
    for _ in range(parts):
        unit = Fraction(2) ** (math.frexp(float(left))[1] - bits)
        found.append(left // unit * unit)
        left -= found[-1]
    return tuple(float(each) for each in (*found, left))


_HALF_PI = _half_pi(bits=25, parts=4)
_SINE = [(-1.0) ** k / math.factorial(2 * k + 1) for k in range(1, 9)]
_COSINE = [(-1.0) ** k / math.factorial(2 * k) for k in range(2, 9)]


class Functions:
    """Emits functions into the writer's current function, sharing the core of those with equal arguments."""

    def __init__(self, writer: Writer) -> None:
        self.w = writer
        self._core: dict[str, tuple[str, Reduced, str, str]] = {}
        self._turned: dict[str, tuple[str, str, str]] = {}

    def _exponential(self, x: str) -> tuple[str, Reduced, str, str]:
        """Of e^x: (scaled 2^n, its r, the scale, what undoes it)."""
        if x not in self._core:
            w = self.w
            reduced = self._reduced(self._clamped(x))
            small = w.compare("olt", x, w.number(_SMALL * math.log(2.0)))
            self._core[x] = (self._power_of_two(reduced.shifted, small), reduced, *self._scales(small))
        return self._core[x]

    def _below(self, x: str) -> str:
        """The smaller of x and the largest argument."""
        high = self.w.number(_LARGEST)
        return self.w.select(self.w.compare("ogt", x, high), high, x)

    def _clamped(self, x: str) -> str:
        w = self.w
        below, low = self._below(x), w.number(-_LARGEST)
        return w.select(w.compare("olt", below, low), low, below)

    def _reduced(self, x: str) -> Reduced:
        """Of a harmless x."""
        w = self.w
        shift = w.number(_SHIFT)
        shifted = w.op("fadd", w.op("fmul", x, w.number(1.0 / math.log(2.0))), shift)
        n = w.op("fsub", shifted, shift)
        high = w.fma(n, w.number(-_LN2_HIGH), x)
        r = w.fma(n, w.number(-_LN2_LOW), high)
        square = w.mul(r, r)
        tail = self._polynomial(r, square, [1.0 / math.factorial(k) for k in range(2, _EXP_DEGREE + 1)])
        return Reduced(shifted, n, high, r, square, tail)

    def _times_power(self, two: str, reduced: Reduced) -> str:
        """2^n e^r."""
        rest = self.w.fma(reduced.square, reduced.tail, reduced.r)
        return self.w.fma(two, rest, two)

    def _power_of_two(self, shifted: str, small: str) -> str:
        w = self.w
        bias = w.select(small, w.integer(1023 + 512), w.integer(1023 - 80), w.whole)
        bits = w.let(f"bitcast {w.real} {shifted} to {w.whole}")
        power = w.op("shl", w.op("add", bits, bias, w.whole), w.integer(52), w.whole)
        return w.let(f"bitcast {w.whole} {power} to {w.real}")

    def _scales(self, small: str) -> tuple[str, str]:
        w = self.w
        unit = w.select(small, w.number(2.0**512), w.number(2.0**-80))
        return unit, w.select(small, w.number(2.0**-512), w.number(2.0**80))

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
        """e^x."""
        w = self.w
        two, reduced, _, back = self._exponential(x)
        return w.op("fmul", self._times_power(two, reduced), back)

    def _scaled_expm1(self, x: str) -> tuple[str, str, str]:
        """(scaled e^x - 1, the scale, what undoes it); 0 for the very smallest x."""
        w = self.w
        two, reduced, unit, back = self._exponential(x)
        _, n, high, r, square, tail = reduced
        # what rounding took from r
        lost = w.fma(n, w.number(-_LN2_LOW), w.op("fsub", high, r))
        rest = w.op("fadd", r, w.fma(square, tail, lost))
        return w.fma(two, rest, w.op("fsub", two, unit)), unit, back

    def _near(self, x: str, size: float) -> str:
        return self.w.compare("olt", self.w.intrinsic("fabs", x), self.w.number(size))

    def bernoulli(self, x: str) -> str:
        """x/(e^x - 1), 1 at zero."""
        w = self.w
        scaled, unit, _ = self._scaled_expm1(x)
        value = w.op("fmul", w.op("fdiv", self._below(x), scaled), unit)
        return w.select(self._near(x, 1e-17), w.number(1.0), value)

    def phi(self, k: int, x: str) -> str:
        """The k-th exponential remainder; k = 1 is (e^x - 1)/x."""
        w = self.w
        if k == 0:
            return self.exp(x)
        scaled, unit, back = self._scaled_expm1(x)
        below = self._below(x)
        value = w.op("fdiv", scaled, below)
        if k == 1:
            return w.select(self._near(x, 1e-17), w.number(1.0), w.op("fmul", value, back))
        for j in range(1, k):
            taken = w.op("fmul", unit, w.number(1.0 / math.factorial(j)))
            value = w.op("fdiv", w.op("fsub", value, taken), below)
        value = w.op("fmul", value, back)
        series = self._polynomial(x, w.mul(x, x), [1.0 / math.factorial(j + k) for j in range(_PHI_DEGREE)])
        return w.select(self._near(x, 1.0), series, value)

    def tanh(self, x: str) -> str:
        """p/(p + 2) with p = e^2|x| - 1, and 1 - 2/(p + 2) where that is more precise."""
        w = self.w
        size = w.intrinsic("fabs", x)
        scaled, _, back = self._scaled_expm1(w.op("fadd", size, size))
        part = w.op("fmul", scaled, back)
        far = w.compare("ogt", size, w.number(0.4))
        two = w.number(2.0)
        below = w.op("fadd", part, two)
        ratio = w.op("fdiv", w.select(far, w.number(-2.0), part), below)
        # what rounding took from p + 2, whose reciprocal is (1 - ratio)/2
        lost = w.select(far, w.number(0.0), w.op("fsub", part, w.op("fsub", below, two)))
        share = w.op("fmul", w.op("fmul", lost, w.number(-0.5)), w.op("fsub", w.number(1.0), ratio))
        ratio = w.fma(ratio, share, ratio)
        value = w.op("fadd", w.select(far, w.number(1.0), w.number(0.0)), ratio)
        value = w.intrinsic("copysign", value, x)
        return w.select(self._near(x, 1e-8), x, value)

    def sin(self, x: str) -> str:
        """Sine of x radians."""
        n, sine, cosine = self._quarter(x)
        return self.w.select(self._near(x, 1e-8), x, self._in_quadrant(n, sine, cosine))

    def cos(self, x: str) -> str:
        """Cosine of x radians, the sine a quarter turn on."""
        n, sine, cosine = self._quarter(x)
        return self._in_quadrant(self.w.op("fadd", n, self.w.number(1.0)), sine, cosine)

    def _quarter(self, x: str) -> tuple[str, str, str]:
        """Of x = n pi/2 + r with |r| <= pi/4: n, sin r and cos r."""
        if x in self._turned:
            return self._turned[x]
        w = self.w
        n = self._rounded(w.op("fmul", x, w.number(2.0 / math.pi)))
        high = w.op("fsub", x, w.op("fmul", n, w.number(_HALF_PI[0])))
        low = w.op("fmul", n, w.number(-_HALF_PI[-1]))
        for part in _HALF_PI[1:-1]:
            high, lost = self._difference(high, w.op("fmul", n, w.number(part)))
            low = w.op("fadd", low, lost)
        r = w.op("fadd", high, low)
        rest = w.op("fadd", w.op("fsub", high, r), low)
        square = w.mul(r, r)
        quartic = w.mul(square, square)
        one, half = w.number(1.0), w.op("fmul", square, w.number(0.5))
        sine = w.fma(w.mul(square, self._polynomial(square, quartic, _SINE)), r, rest)
        flat = w.op("fsub", one, half)
        bend = w.op("fsub", w.op("fsub", one, flat), half)
        correction = w.fma(
            quartic, self._polynomial(square, quartic, _COSINE), w.op("fsub", bend, w.op("fmul", r, rest))
        )
        self._turned[x] = n, w.op("fadd", r, sine), w.op("fadd", flat, correction)
        return self._turned[x]

    def _rounded(self, x: str) -> str:
        """The nearest whole number; nan where there are too many of them."""
        w = self.w
        shift = w.number(_SHIFT)
        whole = w.op("fsub", w.op("fadd", x, shift), shift)
        return w.select(self._near(x, _MOST_QUARTERS), whole, w.number(math.nan))

    def _difference(self, a: str, b: str) -> tuple[str, str]:
        """a - b rounded, and what rounding took (D. E. Knuth, The Art of Computer Programming, volume 2, 4.2.2)."""
        w = self.w
        found = w.op("fsub", a, b)
        away = w.op("fsub", found, a)
        lost = w.op("fsub", w.op("fsub", a, w.op("fsub", found, away)), w.op("fadd", b, away))
        return found, lost

    def _in_quadrant(self, n: str, sine: str, cosine: str) -> str:
        """The sine of r + n pi/2."""
        w = self.w
        turn = w.op("fsub", n, w.op("fmul", self._rounded(w.op("fmul", n, w.number(0.25))), w.number(4.0)))
        value = w.select(w.compare("oeq", w.intrinsic("fabs", turn), w.number(1.0)), cosine, sine)
        below = w.either(w.compare("olt", turn, w.number(-0.5)), w.compare("ogt", turn, w.number(1.5)))
        return w.select(below, w.let(f"fneg {w.real} {value}"), value)

    def _logarithm(self, x: str) -> tuple[str, str, str, str]:
        """Of a positive x: (exponent n, f, the rest of log m beyond f + rest, -f^2/2) with x = 2^n m, m = 1 + f."""
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
        return n, f, w.mul(s, w.fma(square, series, half)), half

    def log(self, x: str) -> str:
        """Natural logarithm: -infinite at 0, nan below."""
        w = self.w
        n, f, tail, half = self._logarithm(x)
        small = w.fma(n, w.number(_LN2_LOW), tail)
        value = w.fma(n, w.number(_LN2_HIGH), w.op("fadd", f, w.op("fsub", small, half)))
        value = w.select(w.compare("oeq", x, w.number(0.0)), w.number(-math.inf), value)
        value = w.select(w.compare("olt", x, w.number(0.0)), w.number(math.nan), value)
        other = w.either(w.compare("uno", x, x), w.compare("oeq", x, w.number(math.inf)))
        return w.select(other, x, value)

    def power(self, x: str, p: Fraction) -> str:
        """X to a power that is no whole number: 2^k e^(q log 2 + p log m) with n p = k + q split exactly."""
        w = self.w
        n, f, tail, half = self._logarithm(x)
        log_m = w.op("fadd", f, w.op("fsub", tail, half))
        whole = w.op("fmul", n, w.number(float(p.numerator)))
        shift = w.number(_SHIFT)
        k = w.op("fsub", w.op("fadd", w.op("fmul", whole, w.number(1.0 / p.denominator)), shift), shift)
        left = w.op("fsub", whole, w.op("fmul", k, w.number(float(p.denominator))))
        argument = w.fma(log_m, w.number(float(p)), w.op("fmul", left, w.number(math.log(2.0) / p.denominator)))
        reduced = self._reduced(argument)
        low, high = w.number(-1100.0), w.number(1090.0)
        total = w.op("fadd", w.op("fsub", reduced.shifted, shift), k)
        total = w.select(w.compare("olt", total, low), low, w.select(w.compare("ogt", total, high), high, total))
        small = w.compare("olt", total, w.number(_SMALL))
        two = self._power_of_two(w.op("fadd", total, shift), small)
        value = w.op("fmul", self._times_power(two, reduced), self._scales(small)[1])
        at_zero, at_infinity = (0.0, math.inf) if p > 0 else (math.inf, 0.0)
        value = w.select(w.compare("oeq", x, w.number(0.0)), w.number(at_zero), value)
        value = w.select(w.compare("oeq", x, w.number(math.inf)), w.number(at_infinity), value)
        value = w.select(w.compare("olt", x, w.number(0.0)), w.number(math.nan), value)
        return w.select(w.compare("uno", x, x), x, value)


def rational(value: float) -> Fraction | None:
    """The fraction that was meant by a number, if it has a small denominator and is no whole number."""
    found = Fraction(value).limit_denominator(_DENOMINATOR) if abs(value) < _DENOMINATOR else None
    return found if found is not None and found.denominator > 1 and float(found) == value else None
