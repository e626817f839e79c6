"""What a cell is put into: acids, what is missing, and what has no path; and curves between the salts studied."""

import warnings

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import permease as pm
from permease.errors import ModelError
from permease.instruments.osmotic_setting import bathing, setting
from permease.instruments.osmotic_texts import half_time, remarks

near = pytest.approx
RED, PLANT = pm.cells.red_blood_cell(), pm.cells.plant_cell()
SALINE = pm.Solution(Na="150 mM", Cl="150 mM")


def test_the_acid_that_the_tool_adds_is_balanced():
    """Pond water has pH 5.5; what is put in its place was neutral before."""
    for solution in (SALINE, pm.Solution(sucrose="300 mM"), pm.Solution()):
        found = bathing(setting(PLANT), solution, "test")
        assert found.pH == 5.5
        assert found.charge_density == near(0.0, abs=1e-12)
        assert found.osmotic == near(solution.osmotic, abs=0.01)
        assert pm.tonicity(PLANT, solution, duration="10 s").conditions["pH"] == 5.5


@settings(max_examples=20)
@given(st.floats(1.0, 13.0), st.floats(0.0, 300.0))
def test_any_pH_can_be_given(pH, salt):
    found = bathing(setting(RED), pm.Solution(Na=f"{salt} mM", Cl=f"{salt} mM", sucrose="10 mM", pH=pH), "test")
    pm.Bath("plasma", found)
    assert found.pH == near(pH)
    assert found.concentrations["Na"] == near(salt)


def test_a_red_cell_in_acid_saline():
    found = pm.tonicity(RED, SALINE.with_(pH=5.5))
    assert found.verdict == "hypotonic"
    assert found.final == near(1.27, abs=0.01)


def test_what_lacks_more_than_the_anion_of_an_acid_is_refused():
    for solution in (pm.Solution(Na="150 mM", pH=5.5), pm.Solution(Cl="1 mM", pH=5.5)):
        with pytest.raises(ModelError, match="electroneutral"):
            pm.tonicity(RED, solution)


def test_balanced_acids_stay_as_they_are():
    given = pm.Solution(Na="50 mM", pH=2, balance="Cl")
    assert bathing(setting(RED), given, "test").concentrations["Cl"] == near(60.0)
    sour = pm.Solution(Na="50 mM", Cl="60 mM", pH=2)
    assert bathing(setting(RED), sour, "test").concentrations["Cl"] == near(60.0)


def test_a_law_without_a_value_is_named():
    """KCC2 and the ohmic K+ leak hold a logarithm of K+; no warning of numpy goes with it."""
    neuron = pm.cells.pump_leak_neuron()
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        for solution in (pm.Solution(Na="75 mM", Cl="75 mM"), pm.Solution(Na="75 mM", Cl="75 mM", K="0 mM")):
            with pytest.raises(ModelError, match="no answer in a bath without K") as caught:
                pm.tonicity(neuron, solution)
            assert 'K="3.5 mM"' in caught.value.hint
    with pytest.raises(ModelError, match=r"^fragility: pump-leak neuron has no answer"):
        pm.fragility(neuron, ["0.4 %", "0.5 %"], critical=1.5)
    found = pm.tonicity(neuron, pm.Solution(Na="72 mM", K="3 mM", Cl="75 mM"))
    assert found.verdict == "hypotonic"
    assert found.final == near(2.046, abs=0.01)


def test_remarks_name_what_has_no_path():
    at = setting(RED)
    (urea,) = remarks(at, pm.Solution(urea="300 mM"), 600.0)
    assert "nothing in this cell carries urea across" in urea.en
    assert "urea_permeable_red_cell" in urea.en
    assert "尿素" in urea.zh
    (sucrose,) = remarks(at, pm.Solution(sucrose="300 mM"), 600.0)
    assert "lipids" not in sucrose.en
    (late,) = remarks(at, pm.Solution(urea="300 mM"), 1.0)
    assert "lipids" not in late.en
    assert remarks(at, pm.solutions.plasma(), 600.0) == ()
    assert remarks(setting(pm.cells.urea_permeable_red_cell()), pm.Solution(urea="1 M", glycerol="1 M"), 600.0) == ()
    (glycerol,) = remarks(setting(PLANT), pm.Solution(glycerol="300 mM"), 600.0)
    assert "red" not in glycerol.en
    assert "可改用" not in glycerol.zh
    assert "glycerol 的 Leak" in glycerol.zh
    for text in (urea, glycerol):
        assert "a Leak of" in text.en
        assert "Leak(" not in text.en + text.zh


def test_half_time_through_plain_lipids():
    """ln 2 V/(P A): 0.5 um over 1.19e-5 cm/s at 37 degC."""
    assert half_time(setting(RED), "urea") == near(2.9, rel=0.03)
    assert half_time(setting(RED), "sucrose") is None


def test_crenation_is_of_red_cells():
    plant = pm.tonicity(PLANT, pm.Solution(sucrose="400 mM"))
    assert plant.shape == "plasmolysed"
    assert not plant.crenated
    assert plant.conditions["onset"] == 0.01


@pytest.mark.parametrize("inactive", [None, 0.388])
def test_a_coarse_fragility_curve_has_the_ends_of_a_fine_one(inactive):
    """Straight lines between lysed cells at 0.3 and 0.9 % would put half of it at 0.6 %."""
    fine = pm.fragility(RED, inactive=inactive)
    for salts in (["0.3 %", "0.4 %", "0.45 %", "0.5 %", "0.9 %"], ["0.3 %", "0.9 %"]):
        coarse = pm.fragility(RED, salts, inactive=inactive)
        for name in ("begins", "half", "complete"):
            assert getattr(coarse, name) == near(getattr(fine, name), abs=0.002)
        assert coarse.lysed("0.45 %") == near(fine.lysed("0.45 %"), abs=2.0)
    assert fine.lysed("0.45 %") == near(float(fine.y.values[15]), abs=1e-6)


def test_the_figure_of_a_coarse_curve_is_smooth(tmp_path):
    curve = pm.fragility(RED, ["0.3 %", "0.45 %", "0.9 %"])
    lines = curve.plot(tmp_path / "f.png").axes[0].lines
    assert len(lines[0].get_xdata()) > 100
    assert len(lines[1].get_xdata()) == 3
