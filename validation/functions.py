"""Errors of the generated functions in units in the last place, at 102,000 points each, at widths 1 and 8.

    python validation/functions.py [points in each of three regions]

Prints one table. The functions and the exact values are in tests/compile/ulps.py.
"""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "tests/compile"))

from ulps import FUNCTIONS, worst

COUNT = int(sys.argv[1]) if len(sys.argv) > 1 else 34_000

print("| function | allowed | largest error | at |")
print("|---|---|---|---|")
for name, (_, _, _, limit) in FUNCTIONS.items():
    error, at = worst(name, COUNT, (1, 8))
    print(f"| {name} | {limit:g} | {error:.3f}{' **missed**' if error > limit else ''} | {at!r} |", flush=True)
