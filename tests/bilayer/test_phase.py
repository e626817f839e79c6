"""Melting with lipids that never freeze and with traces: the middle of the transition and the ends of the melting."""

from __future__ import annotations

import itertools
import math

import pytest

from permease.bilayer.bilayer import Bilayer
from permease.bilayer.lipid import lipid
from permease.bilayer.phase import melting
from permease.constants import GAS

COLD = [20.0, 25.0, 30.0]


def exact(never: float, kelvin: float) -> float:
    """Molten fraction of an ideal mixture of DPPC with a lipid that never freezes: all else of the fluid is DPPC."""
    entry = lipid("DPPC")
    share = math.exp(entry.molar_enthalpy / GAS * (1.0 / entry.melting_temperature - 1.0 / kelvin))
    return never / (1.0 - share)


@pytest.mark.parametrize("celsius", COLD)
@pytest.mark.parametrize("never", [1e-9, 1e-6, 1e-4, 1e-3])
def test_a_trace_that_never_freezes_melts_a_trace(never, celsius):
    """Within 5 %, which the units that melt as one round it by; one level at 1e-4 melted 1e-4, or twice too much."""
    gel = Bilayer({"DPPC": 1.0 - never, "DPhyPC": never}, temperature=f"{celsius} degC").phases["gel"]
    assert 1.0 - gel == pytest.approx(exact(never, celsius + 273.15), rel=0.05)


def test_a_trace_that_never_freezes_leaves_the_permeability():
    values = [
        Bilayer(lipids, temperature="25 degC").permeability("water").value.magnitude
        for lipids in ("DPPC", {"DPPC": 1.0 - 1e-9, "DPhyPC": 1e-9})
    ]
    assert values[1] == pytest.approx(values[0], rel=1e-6)


@pytest.mark.parametrize("share", [0.1, 0.3, 0.49, 0.51, 0.8])
def test_half_of_the_lipid_that_melts_is_fluid_at_the_transition(share):
    """Of DPPC beside DPhyPC, at the temperature where half of the DPPC is fluid by the ideal law."""
    found = Bilayer({"DPPC": 1.0 - share, "DPhyPC": share}).transition_temperature
    entry = lipid("DPPC")
    fluid = 0.5 * (1.0 - share) / (share + 0.5 * (1.0 - share))
    kelvin = 1.0 / (1.0 / entry.melting_temperature - GAS * math.log(fluid) / entry.molar_enthalpy)
    assert found.to("K").magnitude == pytest.approx(kelvin, abs=1e-6)
    assert melting({"DPPC": 1.0 - share, "DPhyPC": share}).liquidus > kelvin


def test_the_transition_falls_and_never_vanishes_while_a_lipid_melts():
    shares = [0.0, 1e-9, 0.2, 0.45, 0.5, 0.55, 0.9]
    found = [
        Bilayer({"DPPC": 1.0 - x, "DPhyPC": x} if x else "DPPC").transition_temperature.to("K").magnitude
        for x in shares
    ]
    assert found[1] == pytest.approx(found[0], abs=1e-6)
    assert all(b < a + 1e-9 for a, b in itertools.pairwise(found))


def test_levels_are_in_order():
    for first, second, share in (("DPPC", "DMPC", 0.5), ("DPPC", "DPhyPC", 1e-9), ("DPhyPC", "DPPC", 1e-9)):
        found = melting({first: 1.0 - share, second: share})
        assert found.fluid[0] == 0.0
        assert found.fluid[-1] == 1.0
        assert list(found.fluid) == sorted(found.fluid)
        assert all(warm >= cold - 1e-6 for cold, warm in itertools.pairwise(found.levels))
