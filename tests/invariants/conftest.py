"""Lets the tests of invariants share their random cells."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
