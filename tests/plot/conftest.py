"""Results to draw, each simulated once."""

from __future__ import annotations

from typing import Any

import pytest

from permease.library import cells
from permease.solve.simulate import simulate


@pytest.fixture(scope="session")
def neuron() -> Any:
    return simulate(cells.cell("pump_leak_neuron"))


@pytest.fixture(scope="session")
def red_cell() -> Any:
    return simulate(cells.cell("red_blood_cell"))
