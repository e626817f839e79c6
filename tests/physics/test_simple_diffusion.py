"""Simple diffusion as formulas: slabs, profiles, ions, still water, weak electrolytes, size."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from permease.constants import GAS
from permease.errors import InputError, PermeaseError
from permease.expr import evaluate, symbol
from permease.physics.born import born_barrier, born_energy, rank_by_born, slab_correction
from permease.physics.partition import (
    diffusive_flux,
    slab_partition,
    slab_permeability,
    solute_permeability,
    three_layer_permeability,
    vesicle_half_time,
)
from permease.physics.permeation_integral import Profile, head_core_head, layered
from permease.physics.size import barrier_diffusion, lieb_stein, xiang_anderson
from permease.physics.unstirred import (
    apparent_permeability,
    in_series,
    layer_permeability,
    neutral_fraction,
    trapping_ratio,
    unstirred_share,
    weak_electrolyte_flux,
)

T = 298.15
positive = st.floats(-3.0, 3.0).map(lambda x: 10.0**x)
pH = st.floats(2.0, 12.0)


@given(k=positive, d=positive, h=positive)
def test_partition_and_permeability_invert_each_other(k, d, h):
    assert slab_partition(slab_permeability(k, d, h), d, h) == pytest.approx(k, rel=1e-12)


def test_three_layers_without_heads_are_a_slab():
    assert three_layer_permeability(1e12, 1e-3, 1e-9, 3e-9) == pytest.approx(slab_permeability(1e-3, 1e-9, 3e-9))
    assert three_layer_permeability(1e-5, 1e9, 1.0, 3e-9) == pytest.approx(0.5e-5)


def test_flux_runs_downhill():
    assert diffusive_flux(1e-6, 2.0, 1.0) > 0.0 > diffusive_flux(1e-6, 1.0, 2.0)


def test_formulas_trace():
    p = symbol("P", "m/s")
    assert evaluate([vesicle_half_time(p, 50e-9)], {p: 1e-6})[0] == pytest.approx(math.log(2) * 50e-9 / 3e-6)
    w = symbol("w", "mol/N/s")
    assert evaluate([solute_permeability(w, T)], {w: 1e-10})[0] == pytest.approx(1e-10 * GAS * T)


# -- the inhomogeneous integral ------------------------------------------------------------------------------------


@given(
    energy=st.floats(-10e3, 40e3), d=st.floats(-11.0, -8.0).map(lambda x: 10.0**x), h=st.floats(1e-9, 9e-9),
    points=st.integers(2, 40),
)  # fmt: skip
def test_a_flat_profile_is_a_slab(energy, d, h, points):
    profile = Profile(np.linspace(0.0, h, points), np.full(points, energy), np.full(points, d))
    expected = slab_permeability(math.exp(-energy / (GAS * T)), d, h)
    assert profile.permeability(T) == pytest.approx(expected, rel=1e-10)


def test_a_ramp_is_integrated_exactly():
    """Integral of exp(g z) over 0..h is (exp(g h) - 1)/g; of exp(g z)(1 + z/h)/D by parts."""
    h, height, d = 3e-9, 20e3, 1e-9
    x = height / (GAS * T)
    ramp = Profile([0.0, h], [0.0, height], [d, d])
    assert ramp.resistance(T) == pytest.approx(h / d * math.expm1(x) / x, rel=1e-12)
    slowing = Profile([0.0, h], [0.0, height], [d, d / 2.0])
    moment = (math.exp(x) * (x - 1.0) + 1.0) / x**2
    assert slowing.resistance(T) == pytest.approx(h / d * (math.expm1(x) / x + moment), rel=1e-11)


@given(
    energies=st.lists(st.floats(-20e3, 60e3), min_size=2, max_size=8),
    speeds=st.lists(st.floats(-11.0, -8.0).map(lambda x: 10.0**x), min_size=8, max_size=8),
)
def test_finer_points_on_the_same_lines_change_nothing(energies, speeds):
    z = np.linspace(0.0, 4e-9, len(energies))
    inverse = 1.0 / np.array(speeds[: len(energies)])
    fine = np.linspace(0.0, 4e-9, 7 * (len(energies) - 1) + 1)
    coarse = Profile(z, energies, 1.0 / inverse)
    finer = Profile(fine, np.interp(fine, z, energies), 1.0 / np.interp(fine, z, inverse))
    assert finer.permeability(T) == pytest.approx(coarse.permeability(T), rel=1e-9)


@given(energies=st.lists(st.floats(-20e3, 60e3), min_size=3, max_size=6), place=st.integers(0, 5), more=positive)
def test_a_higher_barrier_never_helps(energies, place, more):
    z, d = np.linspace(0.0, 4e-9, len(energies)), np.full(len(energies), 1e-9)
    higher = list(energies)
    higher[place % len(energies)] += 1e3 * more
    assert Profile(z, higher, d).permeability(T) <= Profile(z, energies, d).permeability(T)


def test_direction_does_not_matter():
    ahead = layered((1e-9, 0.0, 1e-10), (3e-9, 26e3, 5e-9), (1e-9, 8e3, 2e-10))
    back = layered((1e-9, 8e3, 2e-10), (3e-9, 26e3, 5e-9), (1e-9, 0.0, 1e-10))
    assert ahead.permeability(T) == pytest.approx(back.permeability(T), rel=1e-12)
    assert ahead.thickness == pytest.approx(5e-9)


def test_water_through_dppc_as_simulated():
    """Marrink & Berendsen 1994: a barrier of 26 kJ/mol, (7 +- 3)e-2 cm/s at 350 K."""
    assert 100.0 * head_core_head(26e3).permeability(350.0) == pytest.approx(0.07, abs=0.03)


@pytest.mark.parametrize(
    ("z", "g", "d"),
    [
        ([0.0], [0.0], [1.0]),
        ([0.0, 1.0], [0.0], [1.0, 1.0]),
        ([1.0, 0.0], [0.0, 0.0], [1.0, 1.0]),
        ([0.0, 0.0], [0.0, 0.0], [1.0, 1.0]),
        ([0.0, 1.0], [0.0, math.nan], [1.0, 1.0]),
        ([0.0, 1.0], [0.0, 0.0], [1.0, 0.0]),
        ("ab", [0.0, 0.0], [1.0, 1.0]),
        (None, [0.0, 0.0], [1.0, 1.0]),
    ],
)
def test_a_profile_refuses_nonsense(z, g, d):
    with pytest.raises(InputError, match="profile"):
        Profile(z, g, d)


@pytest.mark.parametrize("layers", [(), ((0.0, 0.0, 1.0),), ((1.0, 0.0, -1.0),), ("abc",), ((1.0, 2.0),)])
def test_layers_refuse_nonsense(layers):
    with pytest.raises(InputError, match="profile"):
        layered(*layers)


def test_a_slope_fits_the_core():
    with pytest.raises(InputError, match="slope"):
        head_core_head(26e3, slope=5e-9)


# -- ions ----------------------------------------------------------------------------------------------------------


@given(z=st.sampled_from([-3, -2, -1, 1, 2, 3]), r=st.floats(0.5e-10, 5e-10), d=st.floats(2e-9, 6e-9))
def test_born_energy_grows_with_charge_and_falls_with_size_and_in_thin_slabs(z, r, d):
    assert born_energy(z, r) > born_energy(z, 1.01 * r) > 0.0
    assert born_energy(2 * z, r) == pytest.approx(4.0 * born_energy(z, r))
    assert slab_correction(z, d) < slab_correction(z, 1.1 * d) < 0.0
    assert born_barrier(z, r, d) < born_energy(z, r)


def test_born_ranks_and_its_absolute_value_is_absurd():
    """Parsegian: Na+ 341 kJ/mol and P 1e-40, while Brunner 1980 measured 2.1e-13 cm/s; K+ and Cl- 239 and 171."""
    order = rank_by_born({"Na": (1, 0.095e-9), "K": (1, 0.133e-9), "Cl": (-1, 0.181e-9)})
    assert order == ("Cl", "K", "Na")
    assert born_barrier(1, 0.095e-9) / 1e3 == pytest.approx(341.0, rel=5e-3)
    assert born_barrier(-1, 0.181e-9) / 1e3 == pytest.approx(171.0, rel=5e-3)
    assert math.exp(-born_barrier(1, 0.095e-9) / (GAS * T)) < 1e-50


@pytest.mark.parametrize("ion", [(0, 1e-10), (1, 0.0), (1, -1e-10), (1, math.nan)])
def test_rank_refuses_what_is_no_ion(ion):
    with pytest.raises(InputError, match="X: an ion has a charge"):
        rank_by_born({"X": ion})


# -- still water and weak electrolytes -------------------------------------------------------------------------------


@given(a=positive, b=positive, c=positive)
def test_barriers_in_series(a, b, c):
    whole = in_series(a, b, c)
    assert whole < min(a, b, c)
    assert in_series(in_series(a, b), c) == pytest.approx(whole, rel=1e-12)
    assert unstirred_share(a, b) == pytest.approx(in_series(a, b) / b, rel=1e-12)


def test_a_layer_of_still_water():
    assert layer_permeability(1e-9, 100e-6) == pytest.approx(1e-5), "1e-3 cm/s"
    with pytest.raises(InputError, match="at least one barrier"):
        in_series()


@given(pH=pH, pKa=pH)
def test_acid_and_base_mirror_each_other(pH, pKa):
    assert neutral_fraction(pH, pKa) + neutral_fraction(pH, pKa, "base") == pytest.approx(1.0, rel=1e-12)


@given(a=pH, b=pH, pKa=pH, kind=st.sampled_from(["acid", "base"]), leak=st.sampled_from([0.0, 1e-4, 1e-2]))
def test_no_flux_at_the_trapping_ratio(a, b, pKa, kind, leak):
    ratio = trapping_ratio(a, b, pKa, kind, ion_to_neutral=leak, voltage=-0.03, temperature=T)
    arguments = {"pH_inside": a, "pH_outside": b, "pKa": pKa, "neutral": 1e-5, "kind": kind, "ion": 1e-5 * leak}
    more = {"voltage": -0.03, "temperature": T, "layer_inside": 1e-5, "layer_outside": 2e-5}
    flux = weak_electrolyte_flux(ratio, 1.0, **arguments, **more)
    one_way = weak_electrolyte_flux(ratio, 0.0, **arguments, **more)
    assert abs(flux) <= 1e-9 * abs(one_way)
    assert weak_electrolyte_flux(2.0 * ratio, 1.0, **arguments, **more) > 0.0


def test_a_leak_of_the_ion_undoes_the_trapping():
    closed = trapping_ratio(8.0, 6.0, 3.0)
    leaky = trapping_ratio(8.0, 6.0, 3.0, ion_to_neutral=1.0 / 66.0)
    assert closed > 90.0
    assert leaky < 1.1, "salicylate is only 66 times slower than the acid (Thomae 2005): pH partition fails"


def test_one_ph_is_the_law_of_walter_hastings_and_gutknecht():
    """1/J = 1/(P_UL [HA + A-]) + 1/(P_m [HA])."""
    total, still, membrane = 3.0, 1e-5, 9.5e-4
    for level in (5.0, 7.4):
        neutral = total * neutral_fraction(level, 4.82)
        expected = 1.0 / (1.0 / (still * total) + 1.0 / (membrane * neutral))
        found = weak_electrolyte_flux(
            total, 0.0, pH_inside=level, pH_outside=level, pKa=4.82, neutral=membrane, layer_inside=still
        )
        assert found == pytest.approx(expected, rel=1e-12)


@given(pH=pH, pKa=pH, ion=st.floats(0.0, 1.0))
def test_apparent_permeability_lies_between_both_forms(pH, pKa, ion):
    assert ion - 1e-15 <= apparent_permeability(pH, pKa, 1.0, "base", ion) <= 1.0 + 1e-15


@pytest.mark.parametrize("kind", ["salt", "", None, "Acid"])
def test_a_weak_electrolyte_is_an_acid_or_a_base(kind):
    with pytest.raises(PermeaseError, match="acid or a base"):
        neutral_fraction(7.0, 5.0, kind)


# -- size ----------------------------------------------------------------------------------------------------------


def test_both_laws_of_size_as_published():
    """log(P d/K) = -1.4 log V - 3.6 and = -0.01 V/2.303 - 5.9 (Xiang & Anderson 1994, as quoted), d 18 Angstrom."""
    assert math.log10(1e4 * barrier_diffusion(100e-6)) == pytest.approx(-6.4)
    assert math.log10(1e4 * barrier_diffusion(100e-6, "polymer")) == pytest.approx(-5.9 - 1.0 / 2.302585, abs=1e-4)
    assert 1e2 * xiang_anderson(1e-3, 100e-6) == pytest.approx(1e-3 * 10.0**-6.4 / 1.8e-7)


@given(v=st.floats(10e-6, 400e-6), law=st.sampled_from(["oil", "polymer"]))
def test_larger_is_slower(v, law):
    assert barrier_diffusion(1.05 * v, law) < barrier_diffusion(v, law)
    assert lieb_stein(1e-9, 1.05 * v, 1e4) < lieb_stein(1e-9, v, 1e4)


def test_the_laws_agree_within_half_a_decade_over_their_range():
    for v in (30e-6, 100e-6, 300e-6):
        assert abs(math.log10(barrier_diffusion(v) / barrier_diffusion(v, "polymer"))) < 0.6


@pytest.mark.parametrize("law", ["rubber", "", None, 3])
def test_another_law_is_refused(law):
    with pytest.raises(InputError, match="oil or polymer"):
        xiang_anderson(1.0, 1e-4, law)
