"""Diffusion, recovery and mechanics of bilayers: laws, ranges and refusals."""

from __future__ import annotations

import json

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from permease.bilayer import mechanics
from permease.bilayer.bilayer import Bilayer
from permease.bilayer.estimate import Estimate
from permease.bilayer.frap import frap
from permease.bilayer.lateral import lipid_diffusion, protein_diffusion, surface_viscosity
from permease.errors import InputError, QuantityError, UnknownNameError
from permease.instruments.frap import fit_frap
from permease.units import registry

POPC = Bilayer("POPC", temperature="25 degC")
MIXED = Bilayer({"DPPC": 0.85, "cholesterol": 0.15}, temperature="25 degC")
NAMES = st.sampled_from(["DMPC", "DPPC", "POPC", "DOPC", "PSM", "POPE", "DLiPC"])
STEROLS = st.floats(0.0, 0.5)
CELSIUS = st.floats(2.0, 65.0)


def membrane(lipid, sterol, celsius):
    recipe = {lipid: 1.0 - sterol, "cholesterol": sterol} if sterol > 0.0 else lipid
    return Bilayer(recipe, temperature=f"{celsius} degC")


def speed(found, unit="um^2/s"):
    return found.value.to(unit).magnitude


@pytest.mark.parametrize("celsius", [25.0, 37.0, 50.0])
def test_by_free_area_every_percent_of_sterol_slows(celsius):
    """No shelf from 30 to 50 % of sterol, where all of POPC is liquid-ordered, and none beyond."""
    found = [speed(lipid_diffusion(membrane("POPC", x, celsius), "free area")) for x in np.linspace(0.0, 0.6, 61)]
    assert np.all(np.diff(found) < 0.0)
    slopes = np.diff(np.log(found))
    assert np.min(slopes[32:] / slopes[31:-1]) > 0.5


def test_coexisting_phases_count_by_area():
    """At the middle of the transition, half of the lipid is gel and less than half of the area."""
    half = Bilayer("DPPC", temperature="41.4 degC").outer
    assert half.phases["gel"] == pytest.approx(0.5, abs=1e-3)
    assert half.areas["gel"] == pytest.approx(47.9 / (47.9 + 59.3 + 0.19 * 11.4), abs=1e-3)
    yields = 0.5 * 47.9 / (0.5 * 47.9 + 0.5 * (59.3 + 0.19 * 11.4))
    expected = 1.0 / ((1.0 - yields) / 243.0 + yields / 1000.0)
    found = mechanics.area_modulus(Bilayer("DPPC", temperature="41.4 degC")).value
    assert found.to("mN/m").magnitude == pytest.approx(expected, rel=2e-3)


@given(lipid=NAMES, sterol=STEROLS, celsius=CELSIUS)
def test_areas_add_up(lipid, sterol, celsius):
    leaflet = membrane(lipid, sterol, celsius).outer
    assert sum(leaflet.areas.values()) == pytest.approx(1.0, abs=1e-12)
    assert leaflet.areas["gel"] <= leaflet.phases["gel"] + 1e-12
    assert all((leaflet.areas[name] > 0.0) == (leaflet.phases[name] > 0.0) for name in leaflet.phases)


@pytest.mark.slow
@given(lipid=NAMES, sterol=STEROLS, celsius=CELSIUS)
def test_every_estimate_holds_its_value_and_says_how(lipid, sterol, celsius):
    found = membrane(lipid, sterol, celsius)
    estimates = [lipid_diffusion(found), surface_viscosity(found), protein_diffusion(found, "3 nm")]
    estimates += [
        getattr(mechanics, name)(found)
        for name in ("area_modulus", "bending_modulus", "lysis_strain", "lysis_tension", "capacitance")
    ]
    for each in estimates:
        assert 0.0 < each.low <= each.value <= each.high
        assert each.text.zh
        assert each.provisional or each.method == "measured modulus"


@given(lipid=NAMES, sterol=STEROLS, celsius=CELSIUS, more=st.floats(0.5, 20.0))
def test_warmth_speeds(lipid, sterol, celsius, more):
    cold, warm = (lipid_diffusion(membrane(lipid, sterol, t)) for t in (celsius, celsius + more))
    assert speed(cold) <= speed(warm) * (1.0 + 1e-9)


@given(sterol=STEROLS, celsius=st.floats(45.0, 65.0), lipid=st.sampled_from(["DMPC", "DPPC", "POPC", "DOPC"]))
def test_sterol_slows_what_is_fluid(lipid, sterol, celsius):
    assert speed(lipid_diffusion(membrane(lipid, sterol, celsius))) <= speed(
        lipid_diffusion(membrane(lipid, 0.0, celsius))
    )


@pytest.mark.slow
@given(lipid=NAMES, celsius=CELSIUS, radius=st.floats(0.5, 500.0), more=st.floats(1.01, 50.0))
def test_larger_proteins_are_slower(lipid, celsius, radius, more):
    found = membrane(lipid, 0.0, celsius)
    small, large = (protein_diffusion(found, f"{r} nm") for r in (radius, radius * more))
    assert speed(large) < speed(small)


@given(factor=st.floats(1.01, 100.0), radius=st.floats(0.5, 500.0))
def test_viscosity_slows_proteins(factor, radius):
    thin, thick = (
        protein_diffusion(POPC, f"{radius} nm", surface_viscosity=f"{v} nN s/m") for v in (0.3, 0.3 * factor)
    )
    assert speed(thick) < speed(thin)


def test_proteins_slow_down_where_lipids_do():
    solid, fluid = (Bilayer(name, temperature="37 degC") for name in ("DPPC", "DOPC"))
    assert speed(protein_diffusion(solid, "2 nm")) < 1e-2 * speed(protein_diffusion(fluid, "2 nm"))


def test_the_models_agree_where_they_should():
    given_viscosity = {"surface_viscosity": "0.32 nN s/m"}
    small = [
        speed(protein_diffusion(POPC, "2 nm", model=model, **given_viscosity))
        for model in ("petrov-schwille", "saffman-delbrueck", "inverse radius")
    ]
    assert small[1] == pytest.approx(small[0], rel=5e-3)
    assert small[2] == pytest.approx(small[0], rel=1e-2)
    double = protein_diffusion(POPC, "4 nm", model="inverse radius", **given_viscosity)
    assert speed(double) == pytest.approx(small[2] / 2.0)


def test_the_range_of_a_protein_is_that_of_the_surface_viscosity():
    found, sheet = protein_diffusion(POPC, "2 nm"), surface_viscosity(POPC)
    slow = protein_diffusion(POPC, "2 nm", surface_viscosity=sheet.high)
    assert found.low.to("um^2/s").magnitude == pytest.approx(speed(slow), rel=1e-9)
    exact = protein_diffusion(POPC, "2 nm", surface_viscosity=sheet.value)
    assert exact.low == exact.value == exact.high
    assert not exact.provisional
    assert found.provisional


def test_thick_cytosol_slows_large_domains_only():
    def ratio(radius):
        thick = protein_diffusion(POPC, radius, inside_viscosity="4 mPa s")
        return speed(thick) / speed(protein_diffusion(POPC, radius))

    assert ratio("2 nm") > 0.75
    assert ratio("2 um") < 0.4


def test_obstacles():
    free = speed(protein_diffusion(POPC, "2 nm"))
    assert speed(protein_diffusion(POPC, "2 nm", area_fraction=0.1)) == pytest.approx(0.8 * free)


def test_free_area_follows_the_default_where_it_was_fitted():
    for celsius in (20.0, 30.0, 45.0):
        found = membrane("POPC", 0.0, celsius)
        assert speed(lipid_diffusion(found, "free area")) == pytest.approx(speed(lipid_diffusion(found)), rel=0.05)
    assert lipid_diffusion(POPC, "free area").method == "free area"


def test_coexisting_phases_say_so_and_are_less_certain():
    found = lipid_diffusion(MIXED)
    assert any("coexist" in remark.en for remark in found.remarks)
    spread = found.high / found.low
    assert spread.magnitude > 50.0


def test_leaflets_of_their_own():
    found = Bilayer(outer="DPPC", inner="DOPC", temperature="25 degC")
    both, outer, inner = (speed(lipid_diffusion(found, leaflet=side)) for side in ("both", "outer", "inner"))
    assert outer == pytest.approx(4e-3)
    assert both == pytest.approx(0.5 * (outer + inner))
    assert mechanics.area_modulus(found).value.to("mN/m").magnitude == pytest.approx(0.5 * (1000.0 + 243.0), rel=1e-3)


def test_the_recovery_of_lipids():
    curve = frap(POPC, "2 um", mobile=0.85)
    half = curve.half_time
    assert half.value.to("s").magnitude == pytest.approx(0.2236 * 4.0 / speed(curve.diffusion), rel=1e-3)
    assert half.low < half.value < half.high
    assert np.all(np.diff(curve.values) > 0.0)
    assert curve.values[0] == 0.0
    assert curve.values[-1] < 0.85
    assert np.all(curve.low[1:] < curve.values[1:])
    assert np.all(curve.values[1:] < curve.high[1:])
    back = fit_frap(curve.times, curve.values, radius="2 um")
    assert back.diffusion.value == pytest.approx(speed(curve.diffusion), rel=1e-6)
    assert back.mobile.value == pytest.approx(0.85, rel=1e-6)
    assert len(curve.csv().splitlines()) == len(curve.times) + 1
    assert json.loads(json.dumps(curve.document()))["half_time"]["unit"] == "s"


def test_the_recovery_of_a_protein_and_of_anything():
    protein = frap(POPC, "1 um", protein="3 nm")
    assert protein.diffusion == protein_diffusion(POPC, "3 nm")
    assert "3 nm" in protein.label.en
    beam = frap(POPC, "1 um", diffusion="2 um^2/s", bleach="gaussian", depth=1e-7)
    assert beam.half_time.value.to("s").magnitude == pytest.approx(0.125, rel=1e-6)
    assert frap(POPC, "1 um", diffusion=protein.diffusion).diffusion is protein.diffusion
    assert frap(POPC, "1 um", duration="1 min").times[-1] == pytest.approx(60.0)


@pytest.mark.parametrize(
    ("call", "error", "words"),
    [
        (lambda: lipid_diffusion(POPC, "fast"), UnknownNameError, "arrhenius"),
        (lambda: lipid_diffusion(POPC, None), UnknownNameError, "arrhenius"),
        (lambda: lipid_diffusion(POPC, leaflet="left"), UnknownNameError, "outer"),
        (lambda: protein_diffusion(POPC, "2"), QuantityError, "no unit"),
        (lambda: protein_diffusion(POPC, "-2 nm"), InputError, "above zero"),
        (lambda: protein_diffusion(POPC, "1e-3 nm"), InputError, "atom"),
        (lambda: protein_diffusion(POPC, "2 s"), QuantityError, "radius"),
        (lambda: protein_diffusion(POPC, None), QuantityError, "radius"),
        (lambda: protein_diffusion(POPC, "2 nm", model="stokes"), UnknownNameError, "petrov-schwille"),
        (lambda: protein_diffusion(POPC, "2 um", model="saffman-delbrueck"), InputError, "petrov-schwille"),
        (lambda: protein_diffusion(POPC, "2 nm", length="3 nm"), InputError, "inverse radius"),
        (lambda: protein_diffusion(POPC, "2 nm", surface_viscosity="1 mPa s"), QuantityError, "surface_viscosity"),
        (lambda: protein_diffusion(POPC, "2 nm", surface_viscosity="0 nN s/m"), InputError, "above zero"),
        (lambda: protein_diffusion(POPC, "2 nm", inside_viscosity="-1 mPa s"), InputError, "inside_viscosity"),
        (lambda: protein_diffusion(POPC, "2 nm", area_fraction=0.5), InputError, "0.2"),
        (lambda: protein_diffusion(POPC, "2 nm", area_fraction=-0.1), InputError, "area fraction"),
        (lambda: frap(POPC, "0 um"), InputError, "radius"),
        (lambda: frap(POPC, "1 um", mobile=1.2), InputError, "at most 1"),
        (lambda: frap(POPC, "1 um", mobile=0.0), InputError, "mobile"),
        (lambda: frap(POPC, "1 um", bleach="line"), UnknownNameError, "gaussian"),
        (lambda: frap(POPC, "1 um", protein="2 nm", diffusion="1 um^2/s"), InputError, "not both"),
        (lambda: frap(POPC, "1 um", diffusion="1 um/s"), QuantityError, "diffusion"),
        (lambda: frap(POPC, "1 um", diffusion="0 um^2/s"), InputError, "above zero"),
        (lambda: frap(POPC, "1 um", duration="-1 s"), InputError, "duration"),
        (lambda: frap(POPC, "1 um", bleach="gaussian", depth=0.0), InputError, "depth"),
        (lambda: frap(POPC, "1 um", protein="2 nm", leaflet="outer"), InputError, "for lipids only"),
        (lambda: frap("POPC", "1 um"), InputError, "no bilayer"),
        (lambda: lipid_diffusion("POPC"), InputError, "no bilayer"),
        (lambda: surface_viscosity(None), InputError, "no bilayer"),
        (lambda: protein_diffusion({"POPC": 1.0}, "2 nm"), InputError, "no bilayer"),
        (lambda: mechanics.area_modulus("POPC"), InputError, "no bilayer"),
        (lambda: mechanics.bending_modulus(1.0), InputError, "no bilayer"),
        (lambda: mechanics.lysis_strain(None), InputError, "no bilayer"),
        (lambda: mechanics.lysis_tension(None), InputError, "no bilayer"),
        (lambda: mechanics.capacitance("POPC"), InputError, "no bilayer"),
        (
            lambda: lipid_diffusion(Bilayer({"DLPC": 0.4, "cholesterol": 0.6}, temperature="0 degC"), "free area"),
            InputError,
            "no free area",
        ),
        (lambda: frap(POPC, registry().Quantity(np.nan, "um")), QuantityError, "finite"),
    ],
)
def test_what_cannot_be_used_is_refused(call, error, words):
    with pytest.raises(error) as caught:
        call()
    assert words in str(caught.value)


def test_an_estimate_given_must_be_positive():
    zero = registry().Quantity(0.0, "um^2/s")
    one = registry().Quantity(1.0, "um^2/s")
    with pytest.raises(InputError, match="above zero"):
        frap(POPC, "1 um", diffusion=Estimate(one, zero, one, "given", lipid_diffusion(POPC).text))
