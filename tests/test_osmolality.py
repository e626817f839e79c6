"""Osmolality of real solutions, and the named Donnan cases."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

import permease as pm
from permease.errors import InputError, ModelError, PermeaseError, UnknownNameError
from permease.physics import osmosis
from permease.physics.donnan import NoFiniteVolumeError

near = pytest.approx


def mOsm(solution):
    return pm.osmolality(solution).to("mOsm/kg").magnitude


@given(st.floats(1.0, 3000.0))
def test_sodium_chloride_is_exact(amount):
    found = mOsm({"Na": f"{amount!r} mM", "Cl": f"{amount!r} mM"})
    assert found == near(1e3 * osmosis.sodium_chloride_osmolality(1e-3 * amount), rel=1e-12)


def test_neutral_solutes():
    assert mOsm({"sucrose": "300 mM"}) == near(300.0 * osmosis.sucrose_osmotic_coefficient(0.3))
    assert mOsm({"urea": "300 mM"}) == near(300.0)
    assert mOsm(pm.Solution(impermeant={"haemoglobin": ("7.028 mM", -6.0)})) == near(19.17, rel=1e-3)


def test_plasma_is_near_the_measured_287():
    """Human plasma is 285 to 295 mOsm/kg; its ideal sum is 309."""
    assert mOsm(pm.solutions.plasma()) == near(287.0, abs=1.0)


def test_protons_do_not_count():
    assert mOsm(pm.Solution(Na="100 mM", Cl="100 mM", pH=7)) == mOsm(pm.Solution(Na="100 mM", Cl="100 mM"))


@pytest.mark.parametrize(
    "wrong", [None, 3, "saline", {"Na": "154"}, {"Nax": "154 mM"}, {"Na": "-1 mM"}, {"Na": "7 M", "Cl": "7 M"}]
)
def test_nonsense(wrong):
    with pytest.raises(PermeaseError):
        pm.osmolality(wrong)


def test_too_much_sugar():
    with pytest.raises(InputError, match="sucrose"):
        pm.osmolality({"sucrose": "7 M"})


def test_cases_are_named_and_bilingual():
    cases = pm.donnan_cases()
    assert {"textbook", "divalents", "titratable", "calcium_chloride", "double_donnan", "soft", "walled", "pumped"} <= {
        *cases
    }
    for name, case in cases.items():
        assert case.name == name
        for text in (case.label, case.about):
            assert text.en
            assert text.zh
            assert text.en != text.zh


@pytest.mark.parametrize("name", [n for n, c in pm.donnan_cases().items() if c.kind == "equilibrium"])
def test_cases_solve(name):
    found = pm.donnan_case(name).solve()
    assert found.ratios
    assert found.osmotic_pressure.magnitude >= 0.0


def test_soft_walled_and_pumped():
    with pytest.raises(NoFiniteVolumeError):
        pm.donnan_case("soft").solve()
    walled = pm.donnan_case("walled")
    assert walled.solve().osmotic_pressure.to("kPa").magnitude == near(407.13, rel=1e-3)
    pressure = pm.steady_state(walled.cell()).values["cytosol.pressure"]
    assert pressure == near(walled.solve().osmotic_pressure.to("Pa").magnitude, rel=1e-4)
    with pytest.raises(ModelError, match="driven"):
        pm.donnan_case("pumped").solve()
    assert pm.steady_state(pm.donnan_case("pumped").cell()).stable


def test_a_case_that_is_no_cell():
    with pytest.raises(InputError, match="no cell"):
        pm.donnan_case("textbook").cell()
    with pytest.raises(UnknownNameError, match="textbok"):
        pm.donnan_case("textbok")


def test_donnan_with_a_wall():
    bath, held = {"K": "150 mM", "Cl": "150 mM"}, {"haemoglobin": ("5 mM", -8)}
    rigid = pm.donnan(outside=bath, impermeant=held)
    stiff = pm.donnan(outside=bath, impermeant=held, osmotic=True, wall=pm.Wall("1 GPa"), volume="90 fL")
    assert stiff.osmotic_pressure.magnitude == near(rigid.osmotic_pressure.magnitude, rel=1e-3)
    soft = pm.donnan(outside=bath, impermeant=held, osmotic=True, wall=pm.Wall("1 kPa"), volume="90 fL")
    assert soft.volume_inside.magnitude > 2.0 * 90.0
    closed = pm.donnan(
        outside=bath, inside={"K": "40 mM"}, impermeant=held, osmotic=True, volume="1 pL", outside_volume="1 nL",
        wall=pm.Wall("1 MPa"),
    )  # fmt: skip
    assert closed.osmotic_pressure.magnitude > 0.0
    with pytest.raises(InputError, match="rigid"):
        pm.donnan(outside=bath, impermeant=held, wall=pm.Wall("1 MPa"))
    with pytest.raises(InputError, match="not a Wall"):
        pm.donnan(outside=bath, impermeant=held, osmotic=True, wall="1 MPa")
