"""Width 8 against width 1 on every library cell and every part of the library in a cell of its own.

    python validation/widths.py

Prints what differs at all (as a share of the largest value of each state) and the largest difference; allowed is 1e-9.
"""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "tests/conformance"))

from widths import ENDS_EARLY, TEN_MINUTES, difference

from conftest import part_cases, transient_cases
from permease.library import cells

found = {name: difference(cells.cell(name)) for name in cells.names()}
for case in (*part_cases(), *transient_cases()):
    found[case.name] = difference(case.cell, TEN_MINUTES, finished=case.name not in ENDS_EARLY)
for name, (share, state) in found.items():
    if share:
        print(f"{name}: {share:.3g} in {state}")
print(f"{len(found)} cells; largest difference {max(share for share, _ in found.values()):.3g}")
