"""The integrator on the classical stiff problems: correct digits and steps at every tolerance and width, beside scipy.

    python validation/integrator.py [N: scipy down to rtol 1e-N; 4 unless said, 2 for none]

Prints two tables. Wanted are -log10(rtol) - 1 digits; scipy's Radau, BDF and LSODA get the same problems with the same
relative and absolute tolerances, and their digits stand with their steps in brackets. Problems and references are in
tests/solve/integrators/stiff_problems.py. Most of the time is scipy's on the ring modulator.

The ring modulator has the digits from rtol 1e-5 on, and 1.5 of 2 and 2.9 of 3 before. Radau, which takes 2.5 times as
many steps, misses none; LSODA has 1.5 and 1.8, BDF 2.2 and 1.4, and both have 3 of 5 at 1e-6. Two of its circuits ring
at 5 MHz and lose a factor e in 58 us, after 290 periods. At rtol 1e-3 a step is a third of a period, so the errors of
some 900 steps add up before they fade: the error at the end is 30 times the tolerance of one step.

The second table looks for another cause. Other absolute tolerances for the small states change a tenth of a digit; that
of the test set, atol = rtol, has fewer digits. On an undamped oscillation with steps as long the error estimate is 7
times the true error. The norm, a mean square, lets one of 15 states err by 3.9 tolerances: with the maximum instead all
digits are there (2.07 and 3.29) for 35 % and 21 % more steps, and for 13 %, 47 %, 21 % and 48 % more on the models A,
B, C and B4 of the benchmarks at rtol 1e-6, where it buys no more than a smaller tolerance does.
"""

import math
import sys
import warnings
from pathlib import Path

import numpy as np
from scipy.integrate import solve_ivp

sys.path.insert(0, str(Path(__file__).parents[1] / "tests/solve/integrators"))

from stiff_problems import PROBLEMS, compiled, digits

from permease.compile.targets.rodas5p import Problem, single_step

PEERS = ("Radau", "BDF", "LSODA")


def peer(name, method, rtol):
    """Digits and steps of a method of scipy, or why there are none."""
    case, kernel = compiled(name, 1)
    none = np.array([])
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        found = solve_ivp(
            lambda t, y: kernel.rhs(t, y, none), (0.0, case.end), case.start, method=method, rtol=rtol,
            atol=rtol * case.scale, jac=lambda t, y: kernel.jacobian(t, y, none),
        )  # fmt: skip
    return f"{case.digits(found.y[:, -1]):.2f} ({len(found.t) - 1})" if found.success else "failed"


def everything(last):
    """The table of all problems, with scipy down to rtol 10^-last."""
    print(f"| problem | rtol | wanted | digits at width 1 | 8 | steps | {' | '.join(PEERS)} |")
    print("|---" * (6 + len(PEERS)) + "|")
    for name in PROBLEMS:
        for exponent in range(3, 11):
            rtol = 10.0**-exponent
            (one, steps), (eight, _) = (digits(name, width, rtol) for width in (1, 8))
            wanted = -math.log10(rtol) - 1.0
            mark = " **missed**" if min(one, eight) < wanted else ""
            beside = " | ".join(peer(name, method, rtol) if exponent <= last else "" for method in PEERS)
            print(
                f"| {name} | {rtol:.0e} | {wanted:.0f} | {one:.2f} | {eight:.2f}{mark} | {steps} | {beside} |",
                flush=True,
            )


def estimate_over_error(angle):
    """Of one step on an undamped oscillation: the error estimate over the true error; ``angle`` is step times rate."""
    turn = np.array([[0.0, -angle], [angle, 0.0]])
    new, error, _ = single_step(Problem(lambda t, y: turn @ y, lambda t, y: turn), 0.0, np.array([1.0, 0.0]), 1.0)
    return np.linalg.norm(error) / np.linalg.norm(new - [math.cos(angle), math.sin(angle)])


def ring_modulator():
    """Digits with other absolute tolerances, and what rings."""
    case, kernel = compiled("ring modulator", 1)
    fluxes, currents = case.scale.copy(), case.scale.copy()
    fluxes[7:9], currents[9:] = 1e-6, 1e-6
    variants = {
        "as above": case.scale,
        "a hundredth of it for y8 and y9": fluxes,
        "a hundredth of it for y10 to y15": currents,
        "a tenth of it for all": 0.1 * case.scale,
        "atol = rtol, as the test set": np.ones(15),
    }
    print("\n| ring modulator, absolute tolerance | digits at 1e-3 (steps) | at 1e-4 (steps) |\n|---|---|---|")
    for what, scale in variants.items():
        runs = [
            kernel.integrate(case.start, [], [case.end], scale=scale, rtol=rtol, atol=rtol, max_steps=100_000)
            for rtol in (1e-3, 1e-4)
        ]
        print(f"| {what} | {' | '.join(f'{case.digits(run.final):.2f} ({run.steps})' for run in runs)} |")
    slowest = max(
        np.linalg.eigvals(kernel.jacobian(case.end, case.reference, [])), key=lambda e: (e.imag > 1e6, e.real)
    )
    _, steps = digits("ring modulator", 1, 1e-3)
    step = case.end / steps
    print(
        f"\nIt rings at {slowest.imag / (2e6 * math.pi):.2f} MHz and fades in {-1e6 / slowest.real:.0f} us: at rtol"
        f" 1e-3 in {-1.0 / (slowest.real * step):.0f} steps of {step * slowest.imag:.2f} rad each, whose estimate is"
        f" {estimate_over_error(step * slowest.imag):.1f} times the error."
    )


everything(int(sys.argv[1]) if len(sys.argv) > 1 else 4)
ring_modulator()
