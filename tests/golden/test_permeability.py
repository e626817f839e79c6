"""Simple diffusion: measured permeabilities and the rules drawn from them. Every number stands with where it is from.

Rows P1-G4, P1-G5 and P2-G1 to P2-G7 of the list in ``test_rows.py``.
"""

from __future__ import annotations

import math

import numpy as np
import pytest

import permease as pm
from permease.bilayer.predictors import ACIDS, HEXADECANE, OCTANOL
from permease.bilayer.recipe import recipe, recipes
from permease.chemistry.permeants import permeants
from permease.constants import GAS
from permease.physics.born import born_barrier, born_energy, slab_correction
from permease.physics.partition import slab_permeability, solute_permeability, vesicle_half_time
from permease.physics.permeation_integral import Profile, layered
from permease.physics.unstirred import apparent_permeability, trapping_ratio, unstirred_share

FLUID = (
    {"POPC": 1.0}, {"DOPC": 1.0}, {"SOPC": 1.0}, {"DLPC": 1.0}, {"SLPC": 1.0}, {"POPC": 0.7, "cholesterol": 0.3},
    {"POPC": 0.55, "cholesterol": 0.45}, {"DOPC": 0.5, "DOPE": 0.5}, {"POPC": 0.4, "POPE": 0.3, "POPS": 0.3},
    {"DOPC": 0.4, "POPC": 0.3, "cholesterol": 0.3},
)  # fmt: skip


def cm_per_s(lipids, solute, temperature="30 degC"):
    return pm.Bilayer(lipids, temperature=temperature).permeability(solute).value.to("cm/s").magnitude


@pytest.mark.parametrize(("lipid", "expected"), [("DMPC", 83e-4), ("POPC", 130e-4), ("DOPC", 158e-4)])
def test_P1_G4_water_through_three_lipids(lipid, expected):
    """Mathai et al. 2008, osmotic, 30 degC (recalled): 83, 130, 158 um/s within 10 %."""
    assert cm_per_s(lipid, "water") == pytest.approx(expected, rel=0.10)


@pytest.mark.parametrize(
    ("lipids", "expected"),
    [
        ({"DMPC": 1.0}, 125.2), ({"DMPC": 0.5, "cholesterol": 0.5}, 22.7), ({"DOPC": 1.0}, 114.2),
        ({"DOPC": 0.5, "cholesterol": 0.5}, 54.7),
    ],
)  # fmt: skip
def test_P1_G5_oxygen_and_cholesterol(lipids, expected):
    """Subczynski, Hyde & Kusumi 1989, PNAS 86:4474, abstract: cm/s at 30 degC, within 15 %."""
    assert cm_per_s(lipids, "O2") == pytest.approx(expected, rel=0.15)


def test_the_sterol_factor_predicts_a_third_lipid():
    """Widomska et al. 2007, abstract, POPC at 35 degC: 157.4 and 49.7 cm/s, so k 2.31; by number of chains 2.44."""
    from permease.bilayer.factors import Sheet

    measured = math.log(157.4 / 49.7) / 0.5
    assert Sheet.of({"POPC": 1.0}).sterol_constant == pytest.approx(measured, rel=0.07)


@pytest.mark.parametrize("lipids", FLUID, ids=lambda lipids: "+".join(lipids))
@pytest.mark.parametrize("temperature", ["25 degC", "37 degC", "45 degC"])
def test_P2_G1_overtons_order_in_every_fluid_recipe(lipids, temperature):
    """O2, CO2, benzene > water > urea >> Cl-, over more than ten decades."""
    p = {s: cm_per_s(lipids, s, temperature) for s in ("O2", "CO2", "benzene", "water", "urea", "Cl", "glucose", "Na")}
    assert min(p["O2"], p["CO2"], p["benzene"]) > 10.0 * p["water"]
    assert p["water"] > 100.0 * p["urea"]
    assert p["urea"] > 1e3 * p["glucose"] > p["Cl"]
    assert p["urea"] > 1e4 * p["Cl"]
    assert p["O2"] / p["Cl"] > 1e10
    assert p["Cl"] > p["Na"]


@pytest.mark.parametrize("name", sorted(recipes()))
def test_P2_G1_overtons_order_in_real_membranes(name):
    membrane = recipe(name).bilayer("37 degC")
    p = [membrane.permeability(s).value.magnitude for s in ("benzene", "O2", "CO2", "water", "urea", "glucose", "Cl")]
    assert min(p[:3]) > p[3]
    assert p[3:] == sorted(p[3:], reverse=True)
    assert p[1] / p[-1] > 1e10


def test_P2_G2_butyric_acid_and_its_still_water():
    """P_m 0.095 cm/s (Walter, Hastings & Gutknecht 1982, abstract), pKa 4.82, P_UL 1e-3 cm/s."""
    apparent = apparent_permeability(7.4, 4.82, 0.095e-2)
    assert 1e2 * apparent == pytest.approx(2.49e-4, rel=0.01)
    assert unstirred_share(apparent, 1e-5) == pytest.approx(0.200, rel=0.01)
    assert unstirred_share(apparent_permeability(5.0, 4.82, 0.095e-2), 1e-5) == pytest.approx(0.974, rel=0.01)


def test_P2_G3_the_line_of_walter_and_gutknecht():
    """log P = 0.90 log K + 0.87 (1984, abstract): 6.9e-3 cm/s is log K -3.37."""
    assert ACIDS.log_partition(6.9e-5) == pytest.approx(-3.37, abs=0.02)


def test_P2_G4_constant_profile_and_two_layers():
    """K D/d, and 1/P = 1/P1 + 1/P2, to 1e-10."""
    T, d, h, G = 310.15, 3e-10, 4e-9, 17e3
    flat = Profile(np.linspace(0.0, h, 11), np.full(11, G), np.full(11, d))
    assert flat.permeability(T) == pytest.approx(slab_permeability(math.exp(-G / (GAS * T)), d, h), rel=1e-10)
    both = layered((1e-9, -3e3, 1e-10), (3e-9, 26e3, 4e-9))
    one, two = (
        slab_permeability(math.exp(-e / (GAS * T)), q, w) for w, e, q in ((1e-9, -3e3, 1e-10), (3e-9, 26e3, 4e-9))
    )
    assert both.permeability(T) == pytest.approx(1.0 / (1.0 / one + 1.0 / two), rel=1e-10)


@pytest.mark.parametrize(
    ("cm_s", "seconds"), [(3.4e-3, 0.340e-3), (5.4e-6, 0.214), (1e-10, 3.2 * 3600.0), (2.1e-13, 64.0 * 86400.0)]
)
def test_P2_G5_half_times_of_a_liposome(cm_s, seconds):
    """ln2 r/3P for r 50 nm: water, glycerol, glucose, sodium."""
    assert vesicle_half_time(1e-2 * cm_s, 50e-9) == pytest.approx(seconds, rel=0.01)


def test_P2_G6_born_energy_of_potassium():
    """0.133 nm, 2/78.4, 3 nm: 254.4 - 15.5 = 239.0 kJ/mol."""
    assert born_energy(1, 0.133e-9) / 1e3 == pytest.approx(254.4, rel=5e-3)
    assert slab_correction(1, 3e-9) / 1e3 == pytest.approx(-15.5, rel=5e-3)
    assert born_barrier(1, 0.133e-9) / 1e3 == pytest.approx(239.0, rel=5e-3)


def test_P2_G7_omega_of_urea():
    """13e-15 mol/(dyn s) at 25 degC (J Gen Physiol, PMC2226028): 3.22e-4 cm/s."""
    assert 1e2 * solute_permeability(13e-10, 298.15) == pytest.approx(3.22e-4, rel=5e-3)
    found = pm.solute_permeability("13e-15 mol/(dyn s)", temperature="25 degC")
    assert found.to("cm/s").magnitude == pytest.approx(3.2226e-4, rel=2e-5)


@pytest.mark.parametrize(
    ("inside", "outside", "pKa", "kind", "ratio"),
    [(8.0, 7.4, 3.0, "acid", 3.98), (6.0, 7.4, 9.9, "base", 25.04), (7.4, 1.4, 3.5, "acid", 7882.0)],
)
def test_trapping_of_salicylate_amphetamine_and_aspirin(inside, outside, pKa, kind, ratio):
    """Henderson and Hasselbalch: urine over plasma 3.98 and 25.0, plasma over stomach 7882."""
    assert trapping_ratio(inside, outside, pKa, kind) == pytest.approx(ratio, rel=2e-3)


def _planar(key):
    for each in permeants().values():
        values = [m.value for m in each.measured if m.use == "value" and m.system.name == "egg PC in decane, planar"]
        partition = getattr(each, key)
        if values and partition is not None and each.form == "neutral" and each.molar_mass >= 50.0:
            yield each.species, float(partition), 2.0 + sum(math.log10(v) for v in values) / len(values)


def test_the_hexadecane_line_is_the_fit_of_the_catalogue():
    """1.03 log K + 1.01, rms 0.25, of the solutes of Walter & Gutknecht 1986 from 50 g/mol up."""
    rows = list(_planar("log_hexadecane"))
    assert len(rows) == 12
    misses = [y - (HEXADECANE.slope * k + HEXADECANE.intercept) for _, k, y in rows]
    assert math.sqrt(sum(m * m for m in misses) / len(misses)) == pytest.approx(0.25, abs=0.01)
    slope, intercept = np.polyfit([k for _, k, _ in rows], [y for _, _, y in rows], 1)
    assert (slope, intercept) == (pytest.approx(1.03, abs=0.005), pytest.approx(1.01, abs=0.02))


def test_the_octanol_line_is_the_fit_of_the_catalogue_and_fails_for_sugars():
    rows = {s: (k, y) for s, k, y in _planar("log_octanol") if s not in ("HNO3", "ascorbic_acid")}
    k, y = rows.pop("glucose")
    assert len(rows) == 12
    slope, intercept = np.polyfit([k for k, _ in rows.values()], [y for _, y in rows.values()], 1)
    assert (slope, intercept) == (pytest.approx(OCTANOL.slope, abs=0.005), pytest.approx(OCTANOL.intercept, abs=0.005))
    assert all(abs(y - OCTANOL.slope * k - OCTANOL.intercept) < OCTANOL.spread for k, y in rows.values())
    assert y - OCTANOL.slope * k - OCTANOL.intercept < -OCTANOL.spread, "sugars lie below the range of the rule"


@pytest.mark.parametrize(("solute", "excess"), [("NH3", 0.9), ("CH3NH2", 0.7), ("HF", 0.9), ("formic_acid", 1.8)])
def test_small_solutes_exceed_the_line(solute, excess):
    """By 0.7 to 1.8 decades, planar bilayers (Walter & Gutknecht 1986)."""
    each = permeants()[solute]
    value = next(m.value for m in each.measured if m.permeability.provisional)
    found = math.log10(1e2 * value) - (HEXADECANE.slope * float(each.log_hexadecane) + HEXADECANE.intercept)
    assert found == pytest.approx(excess, abs=0.15)
