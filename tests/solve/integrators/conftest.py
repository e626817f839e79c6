"""Lets the tests of the integrators share their problems."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
