"""Osmolality of real solutions, and the named Donnan cases."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

import permease as pm
from permease.errors import InputError, NoFiniteVolumeError, PermeaseError, UnknownNameError
from permease.physics import osmosis

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


def test_what_is_uncertain_is_said():
    """0.1 mol/kg: MgSO4 184 where 121 are measured, Na2SO4 276 where 238 are (recalled), MgCl2 within a tenth."""

    def said(contents, **more):
        return [text.en for text in pm.osmolality_remarks(pm.Solution(contents, **more))]

    (pairs,) = said({"Mg": "100 mM", "SO4": "100 mM"})
    assert "by half" in pairs
    assert mOsm({"Mg": "100 mM", "SO4": "100 mM"}) / 121.0 == near(1.52, abs=0.01)
    (sulfate,) = said({"Na": "200 mM", "SO4": "100 mM"})
    assert "by a sixth" in sulfate
    assert mOsm({"Na": "200 mM", "SO4": "100 mM"}) / 238.0 == near(1.16, abs=0.01)
    (chloride,) = said({"Mg": "100 mM", "Cl": "200 mM"})
    assert "up to a tenth" in chloride
    assert said({"Na": "150 mM", "Cl": "150 mM"}) == said({"sucrose": "2 M"}) == said({}) == []
    assert pm.osmolality_remarks(pm.solutions.plasma()) == ()
    assert said({}, impermeant={"haemoglobin": "10 mM"}) == []
    (haemoglobin,) = said({}, impermeant={"Hb": ("20 mM", -1)})
    assert "12.6" in haemoglobin
    assert "10 mM" in haemoglobin


@pytest.mark.parametrize("wrong", [None, 3, "saline", {"Na": "154"}, {"Nax": "154 mM"}])
def test_remarks_on_nonsense(wrong):
    with pytest.raises(PermeaseError):
        pm.osmolality_remarks(wrong)


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


def test_the_pumped_case_comes_to_a_steady_state():
    """Row of the soft cell: the same one with a pump rests, neutral, without osmotic difference, and spends ATP."""
    case = pm.donnan_case("pumped")
    found, rest = case.solve(), pm.steady_state(case.cell())
    assert rest.stable
    assert found.voltage.magnitude == near(rest.voltage().magnitude)
    assert found.volume_inside.magnitude == near(rest.volume().magnitude)
    assert found.atp.magnitude == near(rest.atp.magnitude)
    assert found.osmotic_pressure.magnitude == 0.0
    held = found.impermeants["anion"].magnitude * found.impermeant_charge["anion"]
    ions = {name: c.magnitude for name, c in found.inside.items()}
    assert ions["Na"] + ions["K"] - ions["Cl"] + held == near(0.0, abs=0.01)
    assert sum(ions.values()) - held == near(304.0, rel=1e-9)
    assert found.ratio("Na") < 0.2 < 1.0 < found.ratio("K")
    assert pm.donnan_case("walled").solve().atp is None


def test_a_case_tells_what_cannot_leave_and_the_volume():
    """X of the double Donnan cell: 144.64 mM (P4); two chambers keep the volumes that they have."""
    double = pm.donnan_case("double_donnan").solve()
    assert double.impermeants["X"].to("mM").magnitude == near(144.642857, rel=1e-6)
    walled = pm.donnan_case("walled").solve()
    moved = walled.impermeants["anion"] * walled.volume_inside
    assert moved.to("fmol").magnitude == near(142.0, rel=1e-6)
    assert pm.donnan_case("two_chambers").solve().volume_outside.to("pL").magnitude == near(1.0)


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
