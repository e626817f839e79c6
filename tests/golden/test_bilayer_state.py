"""State of bilayers: Kucerka 2011, Ferreira 2013 and measured transitions; a saturated membrane is denser and slower.

Rows P1-G1, G2, G3, G8 and G9 of the list in ``test_rows.py``.
"""

import itertools

import numpy as np
import pytest

import permease as pm
from permease.physics.melting import chain_melting

COLD, WARM = "25 degC", "50 degC"


@pytest.mark.parametrize(("celsius", "area"), [(20, 62.7), (30, 64.3), (50, 67.3), (60, 68.1)])
def test_p1_g1_area_of_popc(celsius, area):
    """Kucerka 2011 (10.1016/j.bbamem.2011.07.022), Table 1; tolerance 2 %, the error they report."""
    found = pm.Bilayer("POPC", temperature=f"{celsius} degC").area_per_lipid
    assert found.to("angstrom^2").magnitude == pytest.approx(area, rel=0.02)


@pytest.mark.parametrize(("name", "carbons", "celsius"), [("DMPC", 14, 23.6), ("DPPC", 16, 41.4), ("DSPC", 18, 55.0)])
def test_p1_g2_chain_length(name, carbons, celsius):
    """Main transitions of saturated phosphatidylcholines, by the law of chain length and as stored; 1.5 K."""
    assert chain_melting(carbons) - 273.15 == pytest.approx(celsius, abs=1.5)
    assert pm.Bilayer(name).transition_temperature.to("degC").magnitude == pytest.approx(celsius, abs=0.01)


@pytest.mark.parametrize(("sterol", "order"), [(0.0, 0.210), (0.15, 0.262), (0.34, 0.316), (0.50, 0.384)])
def test_p1_g3_order_of_popc(sterol, order):
    """Ferreira 2013 (10.1039/c2cp42738a), 300 K, sn-1 plateau; tolerance 0.02."""
    lipids = {"POPC": 1.0 - sterol, "cholesterol": sterol}
    assert pm.Bilayer(lipids, temperature="300 K").order_parameter == pytest.approx(order, abs=0.02)


def anisotropies(name, temperature, sterols):
    return [
        pm.Bilayer({name: 1.0 - x, "cholesterol": x}, temperature=temperature).anisotropy for x in map(float, sterols)
    ]


@pytest.mark.parametrize("sterols", [np.linspace(0.0, 0.5, 51)], ids=["each percent to 50"])
def test_p1_g8_cholesterol_buffers_both_ways(sterols):
    """Below the transition every percent of cholesterol lowers the anisotropy of DPPC, above it raises it (2302446)."""
    assert np.all(np.diff(anisotropies("DPPC", COLD, sterols)) < 0.0)
    assert np.all(np.diff(anisotropies("DPPC", WARM, sterols)) > 0.0)


def test_2302446_at_20_and_45_degrees():
    """The chapter's sweep: 0 to 50 % of cholesterol at 20 and at 45 degC, each step in its own direction."""
    sterols = np.linspace(0.0, 0.5, 26)
    assert np.all(np.diff(anisotropies("DPPC", "20 degC", sterols)) < 0.0)
    assert np.all(np.diff(anisotropies("DPPC", "45 degC", sterols)) > 0.0)


def test_p1_g8_the_spread_shrinks():
    """Between 25 and 50 degC the anisotropy of DPPC with 40 % of cholesterol moves less than 40 % of the pure one's."""
    (cold, cold_40), (warm, warm_40) = (anisotropies("DPPC", t, (0.0, 0.4)) for t in (COLD, WARM))
    assert 0.0 < cold_40 - warm_40 < 0.4 * (cold - warm)


@pytest.mark.parametrize("name", ["DMPC", "DSPC", "HSPC", "PSM", "DPPG"])
def test_the_buffer_is_no_property_of_dppc(name):
    """The same of other saturated lipids, 10 K below and 10 K above their own transition."""
    middle = pm.lipid(name).melting_temperature
    cold, warm = (anisotropies(name, f"{middle + d} K", (0.0, 0.3)) for d in (-10.0, 10.0))
    assert cold[1] < cold[0]
    assert warm[1] > warm[0]


def test_p1_g9_ideal_mixture():
    """Solidus 32.35 and liquidus 35.21 degC of an ideal DMPC/DPPC 50:50, Tm 23.6/41.4 and dH 24.7/35.6; 0.05 K."""
    low, high = pm.Bilayer({"DMPC": 0.5, "DPPC": 0.5}).melting_range
    assert low.to("degC").magnitude == pytest.approx(32.35, abs=0.05)
    assert high.to("degC").magnitude == pytest.approx(35.21, abs=0.05)


def test_2302457_saturated_is_denser_and_slower():
    """DPPC at 37 degC is a gel: about 48 against 68 A2, thicker, more viscous, D at most a hundredth of DOPC's."""
    stiff, fluid = (pm.Bilayer(name, temperature="37 degC") for name in ("DPPC", "DOPC"))
    assert stiff.phases["gel"] > 0.99
    assert fluid.phases["ld"] > 0.99
    assert stiff.area_per_lipid.to("angstrom^2").magnitude == pytest.approx(47.9, abs=0.5)
    assert fluid.area_per_lipid.to("angstrom^2").magnitude == pytest.approx(68.4, abs=0.5)
    assert stiff.thickness > fluid.thickness
    assert stiff.viscosity > 5.0 * fluid.viscosity
    assert stiff.lipid_diffusion.value <= 1e-2 * fluid.lipid_diffusion.value


def test_2302457_once_both_are_fluid_the_saturated_one_is_still_tighter():
    """At 50 degC the saturated membrane still has the smaller area and the higher order."""
    saturated, unsaturated = (pm.Bilayer(name, temperature=WARM) for name in ("DPPC", "DOPC"))
    assert saturated.phases["ld"] > 0.99
    assert saturated.area_per_lipid < unsaturated.area_per_lipid
    assert saturated.order_parameter > unsaturated.order_parameter


def test_unsaturation_fluidises_at_body_temperature():
    """More unsaturated chains: wider, less ordered, less anisotropic, 18:0/18:0 to 18:2/18:2 at 60 degC."""
    row = [pm.Bilayer(name, temperature="60 degC") for name in ("DSPC", "SOPC", "DOPC", "DLiPC")]
    for tight, loose in itertools.pairwise(row):
        assert loose.area_per_lipid > tight.area_per_lipid
        assert loose.anisotropy < tight.anisotropy
