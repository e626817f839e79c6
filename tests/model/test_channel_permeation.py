"""Permeation laws: equilibrium, limits, permeability ratios, saturation and block."""

import math

import numpy as np
import pytest

import permease as pm
from permease.constants import FARADAY, GAS
from permease.model.channel import Channel
from permease.model.conditions import PointConditions
from permease.model.permeation import Block, Goldman, Ohmic, Saturation, unit_permeability
from permease.sources import provisional

P = provisional

VT = GAS * 310.15 / FARADAY


def channel(pore, *factors):
    return type("Pore", (Channel,), {"pore": pore, "factors": factors})()


def at(inside, outside, volts):
    return PointConditions(inside, outside, volts, 310.15)


LAWS = [
    Ohmic(P("20 pS"), "K"),
    Ohmic(P("20 pS"), {"K": None, "Na": P(0.2)}),
    Goldman(P("1e-13 cm^3/s"), "Ca"),
    Goldman(P("1e-13 cm^3/s"), {"Na": None, "K": P(1.11), "Cl": P(0.1), "Ca": P(0.3)}),
]


@pytest.mark.parametrize("law", LAWS)
@pytest.mark.parametrize("slow", [(), (Saturation(P("30 mM"), "K"),), (Block("Mg", "out", P("1 mM"), P(0.8)),)])
def test_every_ion_stops_at_its_own_equilibrium(law, slow):
    volts = np.linspace(-0.15, 0.15, 31)
    inside = dict.fromkeys(("K", "Na", "Ca", "Cl"), 20.0)
    outside = {n: 20.0 * np.exp(z * volts / VT) for n, z in (("K", 1), ("Na", 1), ("Ca", 2), ("Cl", -1))}
    for process in channel(law, *slow).processes(at(inside, {**outside, "Mg": 1.0}, volts)):
        assert np.all(np.abs(process.rate) < 1e-12 * process.forward)


def test_unit_permeability_is_the_slope_at_equal_concentrations():
    """1e-13 cm3/s are 54.2 pS at 150 mM K+ and 37 degC."""
    assert unit_permeability(54.2e-12, 1, 150.0, 310.15) * 1e6 == pytest.approx(1e-13, rel=1e-3)


def slope(part, inside, outside, volts, step=1e-4):
    low, high = (float(part.processes(at(inside, outside, volts + s * step))[0].rate) for s in (-1, 1))
    return (high - low) / (2 * step)


def test_goldman_rectification_limit():
    """Slope conductances far on the two sides have the ratio C_in/C_out."""
    pore = channel(Goldman(P("1e-13 cm^3/s"), "K"))
    ratio = slope(pore, {"K": 140.0}, {"K": 5.0}, 1.0) / slope(pore, {"K": 140.0}, {"K": 5.0}, -1.0)
    assert ratio == pytest.approx(28.0, rel=1e-6)


def test_bi_ionic_potential_gives_the_permeability_ratio():
    """P_B/P_A = ([A]_in/[B]_out) e^(F V/RT): A = K inside only, B = Na outside only."""
    pore = channel(Goldman(P("1e-13 cm^3/s"), {"K": None, "Na": P(0.02)}))
    reversal = pore.reversal_voltage(inside={"K": "140 mM", "Na": "0 mM"}, outside={"Na": "150 mM", "K": "0 mM"})
    assert 140.0 / 150.0 * math.exp(reversal.to("V").magnitude / VT) == pytest.approx(0.02, rel=1e-9)


def test_reversal_of_many_ions_is_that_of_goldmans_voltage_equation():
    pore = channel(Goldman(P("1e-13 cm^3/s"), {"K": None, "Na": P(0.04), "Cl": P(0.45)}))
    inside, outside = {"K": "140 mM", "Na": "10 mM", "Cl": "5 mM"}, {"K": "5 mM", "Na": "145 mM", "Cl": "110 mM"}
    found = pore.reversal_voltage(inside=inside, outside=outside).to("mV").magnitude
    expected = pm.goldman_voltage(permeability={"K": 1.0, "Na": 0.04, "Cl": 0.45}, inside=inside, outside=outside)
    assert found == pytest.approx(expected.to("mV").magnitude, abs=1e-9)


def test_saturation_of_one_site():
    """g = g_max c/(c + K) in symmetric solutions."""
    pore = channel(Goldman(P("1e-13 cm^3/s"), "K"), Saturation(P("100 mM"), "K"))
    g = [slope(pore, {"K": c}, {"K": c}, 0.0) for c in (50.0, 100.0, 1e9)]
    assert g[1] / g[2] == pytest.approx(0.5, rel=1e-6)
    assert g[0] / g[2] == pytest.approx(50.0 / 150.0, rel=1e-6)


@pytest.mark.parametrize(("side", "volts", "more"), [("out", -0.06, True), ("out", 0.06, False), ("in", 0.06, True)])
def test_block_follows_the_field_from_its_side(side, volts, more):
    """Woodhull: K(V) = K(0) e^(+-z d FV/RT); 1 mM of a blocker with K(0) = 1 mM halves the current at 0 V."""
    pore = channel(Ohmic(P("20 pS"), "K"), Block("Mg", side, P("1 mM"), P(0.5)))
    free = channel(Ohmic(P("20 pS"), "K"))
    for v in (0.0, volts):
        here = at({"K": 100.0, "Mg": 1.0 * (side == "in")}, {"K": 10.0, "Mg": 1.0 * (side == "out")}, v)
        left = pore.processes(here)[0].rate / free.processes(here)[0].rate
        sign = 1.0 if side == "out" else -1.0
        assert left == pytest.approx(1.0 / (1.0 + math.exp(-sign * 2 * 0.5 * v / VT)), rel=1e-12)
    assert (left < 0.5) is more


def test_ussings_ratio():
    """5 out/140 in, -70 mV, 37 degC: influx/efflux 0.4901 for independent ions (Ussing 1949)."""
    for law in (Ohmic(P("20 pS"), "K"), Goldman(P("1e-13 cm^3/s"), "K")):
        (process,) = channel(law).processes(at({"K": 140.0}, {"K": 5.0}, -0.07))
        assert process.backward / process.forward == pytest.approx(0.4901, rel=2e-4)


@pytest.mark.parametrize("ions", ["glucose", {}, "Nax"])
def test_bad_ions(ions):
    with pytest.raises(pm.PermeaseError):
        Ohmic(P("1 pS"), ions)
