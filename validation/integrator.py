"""The integrator on the classical stiff problems: correct digits and steps at every tolerance and width.

    python validation/integrator.py

Prints one table; wanted are -log10(rtol) - 1 digits. Problems and references are in
tests/solve/integrators/stiff_problems.py. The ring modulator, whose diodes amplify errors a hundredfold, has them from
rtol 1e-5 on, and 2.8 of 3 at 1e-4.
"""

import math
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "tests/solve/integrators"))

from stiff_problems import PROBLEMS, digits

print("| problem | rtol | wanted | digits at width 1 | 8 | steps |")
print("|---|---|---|---|---|---|")
for name in PROBLEMS:
    for exponent in range(3, 11):
        rtol = 10.0**-exponent
        (one, steps), (eight, _) = (digits(name, width, rtol) for width in (1, 8))
        wanted = -math.log10(rtol) - 1.0
        mark = " **missed**" if min(one, eight) < wanted else ""
        print(f"| {name} | {rtol:.0e} | {wanted:.0f} | {one:.2f} | {eight:.2f}{mark} | {steps} |")
