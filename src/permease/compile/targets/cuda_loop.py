"""The whole integration of one cell by one thread as CUDA C: stages, step control, outputs, guards, outcomes.

The algorithm is that of ``llvm_loop`` and ``llvm_step``, in the order of its operations. Threads are as many as the
device holds at once; one that finishes its cell stores its results and takes the next cell that is waiting, so that a
slow cell delays nobody but itself. Which thread computes a cell leaves no trace in its numbers.
"""

from __future__ import annotations

from collections.abc import Sequence

from . import tableau
from .cuda_writer import number
from .llvm_event import EIGHTHS, HALVINGS
from .llvm_layout import INFO, Sizes
from .llvm_loop import BRIEFEST, FIRST, GROWTH, GUARD, LEAST, PATIENCE, SAFETY, SHRINK, SMALLEST
from .llvm_math import Functions
from .llvm_writer import Writer
from .outcome import Outcome

UNROLLED = 12
"""States up to which loops over them are unrolled, so that arrays of states can live in registers."""
THREADS = 128
"""Threads of a block; a register file of 65,536 holds two such blocks at 255 registers a thread."""


def integration(
    sizes: Sizes,
    algebraic: Sequence[bool],
    nonnegative: Sequence[bool],
    controlled: Sequence[bool],
    *,
    drift: bool,
    inline: bool,
    event: bool = False,
) -> str:
    """The text of the masks and of the kernel ``integrate``; ``inline`` says that its functions are put in line."""
    masks = "\n".join(
        _mask(name, flags)
        for name, flags in (
            ("mass", [not flag for flag in algebraic]),
            ("controlled", controlled),
            ("nonnegative", nonnegative),
        )
    )
    head = _HEAD.format(threads=THREADS)
    n, full = sizes.states, sizes.parameters + sizes.derived
    arrays = ", ".join(f"{name}[{n}]" for name in ("y", "u", "f", "scale", *(f"k{s}" for s in range(tableau.STAGES))))
    more = f"drift[{n if drift else 1}], J[{max(sizes.entries, 1)}], F[{sizes.factors}], p[{max(full, 1)}]"
    # left to itself the compiler unrolls loops of 31 states whole, and spills 16 kB a thread instead of 0.1
    each = f"#pragma unroll{'' if n <= UNROLLED else ' 4'}\nfor (int i = 0; i < {n}; ++i)"
    places = {**_NUMBERS, "n": n, "each": each}
    body = _BODY.format(
        **places, parameters=sizes.parameters, arrays=f"{arrays},\n{more}", group=sizes.group,
        sum=_pairwise([f"sums[{k}]" for k in range(sizes.group)]), share=number(1.0 / sum(controlled)),
        once="" if inline else "#pragma unroll 1\n", still=f"{each} drift[i] = 0.0;\n" if drift else "",
        stages=_stages(each, any(algebraic), drift), outputs=_outputs(each),
        prepared="accepted" if event else "accepted && next <= after",
        search=_SEARCH.format(**places) if event else "", leave=_LEAVE.format(**places) if event else "",
        stopping=_STOPPING.format(**places) if event else "",
    )  # fmt: skip
    return f"{masks}\n\n{head}{_indented(body)}\n"


def _pairwise(parts: list[str]) -> str:
    """The sum of numbers in the order of ``llvm_step``."""
    half = len(parts) // 2
    return parts[0] if not half else _pairwise([f"({parts[k]} + {parts[k + half]})" for k in range(half)])


def _mask(name: str, flags: Sequence[bool]) -> str:
    numbers = ", ".join("1.0" if flag else "0.0" for flag in flags)
    return f"__constant__ double {name}[{len(flags)}] = {{{numbers}}};"


def _indented(text: str) -> str:
    """Two spaces for each brace that is open; directives at the margin."""
    depth, found = 0, []
    for raw in text.splitlines():
        line = raw.strip()
        depth -= line.startswith("}")
        found.append(line if line.startswith("#") or not line else "  " * depth + line)
        depth += line.count("{") - line.count("}") + line.startswith("}")
    return "\n".join(found)


def shorten(w: Writer) -> None:
    """``shorten(x, y)``: the power of the mean square error that scales the step."""
    with w.function("shorten", "ptr readonly %x, ptr %y"):
        maths = Functions(w)
        power = w.op("fmul", maths.log(w.load("%x")), w.number(-0.5 / tableau.ORDER))
        w.store(maths.exp(power), "%y")


def combined(weights: Sequence[float], start: str = "") -> str:
    """Start + sum of weights times stages, as one nested expression; empty without any term."""
    total = start
    for j, weight in enumerate(weights):
        if weight == 0.0:
            continue
        if weight == 1.0 and total:
            total = f"{total} + k{j}[i]"
        elif total:
            total = f"fma(k{j}[i], {number(weight)}, {total})"
        else:
            total = f"k{j}[i] * {number(weight)}"
    return total


def _stages(each: str, algebraic: bool, drift: bool) -> str:
    """All stages; afterwards ``u`` holds the argument of the last one."""
    lines: list[str] = []
    for s in range(tableau.STAGES):
        if s:
            row, before = tableau.A[s], tableau.A[s - 1]
            # the last stages add one stage to the argument of the one before
            follows = row[:-1] == before and row[-1] == 1.0
            value = f"u[i] + k{s - 1}[i]" if follows else combined(row, "y[i]")
            lines += [
                f"{each} u[i] = {value};",
                f"when = fma(tried, {number(tableau.c[s])}, t);",
                f"rhs(&when, u, p, k{s});",
            ]
        value = f"k{s}[i]" if s else "f[i]"
        total = combined(tableau.C[s])
        if total:
            value = f"fma({total}, {'rate * mass[i]' if algebraic else 'rate'}, {value})"
        if drift and tableau.d[s]:
            value = f"fma(drift[i], tried * {number(tableau.d[s])}, {value})"
        lines += [f"{each} k{s}[i] = {value};", f"solve(F, k{s});"]
    return "\n".join(lines)


def _outputs(each: str) -> str:
    """The stages become the three polynomials of the dense output, then rows are written."""
    one, two, three = (combined(tableau.H[m]) for m in range(3))
    return "\n".join(
        [
            f"{each} {{",
            f"const double one = {one};",
            f"const double two = {two};",
            f"k2[i] = {three};",
            "k1[i] = two;",
            "k0[i] = one;",
            "}",
        ]
    )


_BETWEEN = "fma(rest, y[i], x * fma(rest, fma(x, fma(x, k2[i], k1[i]), k0[i]), u[i]))"
"""The dense output at the fraction x of a step."""

_SEARCH = """\
bool found = false;
double upper = 1.0, lower = 1.0;
for (int k = 0; k < {eighths} + 1 + {halvings}; ++k) {{
if (k > {eighths} && !found) break;
const double x = k > {eighths} ? (lower + upper) * 0.5 : k * {part}, rest = 1.0 - x;
double row[{n}], value;
{each} row[i] = {between};
when = fma(x, tried, t);
event(&when, row, p, &value);
const bool reached = value >= 0.0;
if (k > {eighths}) {{
if (reached) upper = x; else lower = x;
}} else if (reached && !found) {{
found = true;
upper = x;
lower = x - {part} < 0.0 ? 0.0 : x - {part};
}}
}}
after = found ? fma(upper, tried, t) : after;
"""

_STOPPING = "if (found) code = {stopped};\n"

_LEAVE = """\
if (found) {{
const double x = upper, rest = 1.0 - x;
{each} u[i] = {between};
}}
"""

_HEAD = """\
extern "C" __global__ void __launch_bounds__({threads}) integrate(
    long long cells, const double *initial, const double *parameters, const double *scales,
    long long outputs, const double *times, const double *control,
    double *rows, double *ends, double *info, unsigned long long *taken)
"""

_BODY = """\
{{
const double start = control[0], stop = control[1], rtol = control[2], atol = control[3];
const double given = control[4], most = control[5];
double {arrays};
double t = 0.0, h = 0.0, tried = 0.0, next = 0.0, steps = 0.0, rejected = 0.0, bad = 0.0, code = 0.0;
long long cell = -1, place = 0;
bool moved = false, fresh = false;
{still}for (;;) {{
if (cell < 0 || code > 0.0) {{
if (cell >= 0) {{
double *report = info + cell * {info}, best = 0.0, worst = -1.0;
{each} {{
ends[cell * {n} + i] = y[i];
const double size = fabs(y[i]) * rtol + atol * scale[i];
const double excess = fabs({last}[i]) / size * controlled[i];
const double depth = -u[i] * nonnegative[i] / scale[i];
const double value = code == {negative_amount} ? depth : excess;
if (code > {finished} && value > best) {{
best = value;
worst = i;
}}
}}
report[0] = code;
report[1] = t;
report[2] = steps;
report[3] = rejected;
report[4] = worst;
report[5] = h;
report[6] = tried;
report[7] = 0.0;
}}
cell = (long long)atomicAdd(taken, 1ULL);
if (cell >= cells) return;
{each} {{
y[i] = initial[cell * {n} + i];
scale[i] = scales[cell * {n} + i];
}}
{once}for (int i = 0; i < {parameters}; ++i) p[i] = parameters[cell * {parameters} + i];
prologue(p);
t = start;
h = tried = steps = rejected = bad = code = 0.0;
place = 0;
next = outputs > 0 ? times[0] : INFINITE;
moved = fresh = true;
}}
if (moved) jacobian(&t, y, p, f, J, drift);
if (fresh) {{
double sums[{group}] = {{}};
{each} {{
const double floor = scale[i] * 0.01, size = fabs(y[i]) > floor ? fabs(y[i]) : floor;
const double ratio = f[i] / size * (mass[i] * controlled[i]);
sums[i % {group}] = fma(ratio, ratio, sums[i % {group}]);
}}
const double span = stop - start, longest = span * {first};
double guess = {first} / sqrt({sum});
guess = guess < longest ? guess : longest;
guess = guess > span * {briefest} ? guess : span * {briefest};
h = given > 0.0 ? given : guess;
fresh = false;
}}
const double remaining = stop - t, half = remaining * 0.5;
const bool last = h * 1.01 >= remaining;
tried = last ? remaining : h > half ? half : h;
double when = {rate} / tried;
lu(J, &when, F);
const double rate = 1.0 / tried;
{stages}
double sums[{group}] = {{}}, low = 0.0;
{each} {{
const double error = {last}[i], now = u[i] + error;
const double floor = atol * scale[i], size = fabs(y[i]) > fabs(now) ? fabs(y[i]) : fabs(now);
const double ratio = error / fma(rtol, size, floor);
// the second term is nan where the new state is not finite
const double part = fma(ratio, controlled[i], now * 0.0);
const double below = (now + floor) * nonnegative[i];
sums[i % {group}] = fma(part, part, sums[i % {group}]);
low = below < low ? below : low;
u[i] = now;
}}
const double square = ({sum}) * {share};
const bool negative = low < 0.0, finite = square < 1e200, accepted = square <= 1.0 && !negative;
double factor = square > 1e-20 ? square : 1e-20;
shorten(&factor, &factor);
factor = factor * {safety};
// no growth directly after a rejection
const double largest = bad > 0.0 ? 1.0 : {growth};
factor = factor < largest ? factor : largest;
factor = factor > {shrink} ? factor : {shrink};
factor = negative && !(factor < {guard}) ? {guard} : factor;
factor = finite ? factor : {guard};
double proposal = tried * factor;
// a step cut short by the end says nothing against the step before
proposal = accepted && last && h > proposal ? h : proposal;
const double before = t;
double after = last ? stop : t + tried;
h = proposal;
moved = accepted;
if ({prepared}) {{
{outputs}
}}
if (accepted) {{
{search}while (next <= after) {{
const double x = (next - t) / tried, rest = 1.0 - x;
double *row = rows + (cell * outputs + place) * {n};
{each} row[i] = {between};
++place;
next = place < outputs ? times[place] : INFINITE;
}}
{leave}{each} y[i] = u[i];
t = after;
steps += 1.0;
bad = 0.0;
if (last) code = {finished};
{stopping}}} else {{
rejected += 1.0;
bad += 1.0;
const double clock = fabs(before) * {smallest}, least = clock > {least} ? clock : {least};
const double reason = negative ? {negative_amount} : {step_too_small};
if (proposal < least || bad > {patience}) code = finite ? reason : {not_finite};
}}
if (code == 0.0 && steps + rejected >= most) code = {too_many_steps};
}}
}}
"""

_NUMBERS = {
    "info": str(INFO),
    "between": _BETWEEN,
    "eighths": str(EIGHTHS),
    "part": number(1.0 / EIGHTHS),
    "halvings": str(HALVINGS),
    "first": number(FIRST),
    "briefest": number(BRIEFEST),
    "patience": number(PATIENCE),
    "least": number(LEAST),
    "smallest": number(SMALLEST),
    "safety": number(SAFETY),
    "growth": number(GROWTH),
    "shrink": number(SHRINK),
    "guard": number(GUARD),
    "rate": number(1.0 / tableau.GAMMA),
    "last": f"k{tableau.STAGES - 1}",
    **{outcome.name.lower(): number(outcome.code) for outcome in Outcome},
}
"""What stands in the templates for every set of equations."""
