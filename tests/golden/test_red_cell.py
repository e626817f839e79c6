"""The human red cell against the defaults of the red cell model of VL Lew and colleagues.

Reference state: github.com/sdrogers/redcellmodeljava at commit fdda4cd6.
Run-down: own implementation of that model's laws with all Na+ and K+ leaks electrodiffusive, pump off, 37 degC.
"""

import numpy as np
import pytest

import permease as pm


@pytest.fixture(scope="module")
def rest():
    return pm.steady_state(pm.cells.red_blood_cell())


@pytest.fixture(scope="module")
def poisoned():
    """The demonstration: two hours of rest, then 100 uM ouabain for two days."""
    return pm.simulate(pm.cells.red_blood_cell())


@pytest.fixture(scope="module")
def without_pump():
    cell = pm.cells.red_blood_cell()
    membrane = cell.membranes[0]
    kept = [t for t in membrane.transporters if t.name != "NaKATPase"]
    cell = cell.with_(membranes=[membrane.with_(transporters=kept)], protocol=None)
    return pm.simulate(cell, duration="240 h", points=961)


def test_reference_state(rest):
    assert rest.voltage().to("mV").magnitude == pytest.approx(-11.7323, rel=1e-2)
    # program defaults: the cell is at E_Cl with CODATA constants and 310.15 K, the source rounds R T/F to 26.7084 mV
    assert rest.voltage().to("mV").magnitude == pytest.approx(-11.740, abs=2e-3)
    assert rest.values["cytosol.pH"] == pytest.approx(7.20923, abs=1e-3)
    assert rest.concentration("Na").to("mM").magnitude == pytest.approx(10.0, rel=1e-2)
    assert rest.concentration("K").to("mM").magnitude == pytest.approx(140.0, rel=1e-2)
    assert 147.4 / rest.concentration("Cl").to("mM").magnitude == pytest.approx(1.5515789, rel=1e-2)
    assert rest.volume().to("fL").magnitude == pytest.approx(67.5, rel=1e-3)
    assert rest.stable


def test_reference_fluxes(rest):
    """Net pumped Na+ 2.6085 and ATP 0.8695 mmol per litre of cells (90 fL) and hour."""
    per_litre_hour = 3600.0 / 90e-18
    rates = {
        name: value.to("mol/s").magnitude * per_litre_hour for name, value in rest.rates().items() if "wat" not in name
    }
    assert 3.0 * rates["membrane.NaKATPase"] == pytest.approx(2.6085, rel=1e-3)
    assert rates["membrane.Na_leak"] == pytest.approx(-2.6085, rel=1e-3)
    assert rates["membrane.K_leak"] == pytest.approx(1.739, rel=1e-3)
    assert rest.atp.to("mol/s").magnitude * per_litre_hour == pytest.approx(0.8695, rel=1e-3)


def test_haemoglobin_of_the_reference_state(rest):
    """n_Hb -6.012, osmotic coefficient 2.728 at 7.0284 mM."""
    protein = rest.cell.compartments[0].impermeant[0]
    assert protein.charge_at(rest.values["cytosol.pH"], 310.15) == pytest.approx(-6.0123, rel=1e-3)
    assert protein.osmotic_coefficient() == pytest.approx(2.7278208, rel=1e-6)


def test_the_reference_state_is_steady_for_months(rest):
    cell = pm.cells.red_blood_cell().with_(protocol=None)
    final = pm.simulate(cell, duration="2000 h", points=50).final
    for path in ("cytosol.Na", "cytosol.K", "cytosol.Cl", "cytosol.pH", "cytosol.volume", "membrane.voltage"):
        assert final.values[path] == pytest.approx(rest.values[path], rel=1e-5)


RUN_DOWN = [
    (6, 28.6, 122.2, 97.2, 7.219, -10.96, 1.029),
    (12, 44.2, 107.4, 99.2, 7.228, -10.43, 1.056),
    (24, 68.6, 84.1, 102.6, 7.243, -9.55, 1.108),
    (48, 99.6, 54.5, 107.7, 7.264, -8.27, 1.203),
]


@pytest.mark.parametrize(("hours", "sodium", "potassium", "chloride", "pH", "voltage", "volume"), RUN_DOWN)
def test_run_down_without_a_pump(without_pump, hours, sodium, potassium, chloride, pH, voltage, volume):
    """To the printed digits: half a unit of the last one; 1e-3 where R T/F counts, rounded by 7e-4 there."""
    state = without_pump.at(f"{hours} h")
    found = [state.concentration(ion).to("mM").magnitude for ion in ("Na", "K", "Cl")]
    assert found == pytest.approx([sodium, potassium, chloride], abs=0.06)
    assert state.values["cytosol.pH"] == pytest.approx(pH, abs=6e-4)
    assert state.voltage().to("mV").magnitude == pytest.approx(voltage, rel=1e-3, abs=6e-3)
    # of the whole cell: the dry quarter of 90 fL does not swell; at 48 h it is 1.2022 here, 1.203 there
    assert (state.volume().to("fL").magnitude + 22.5) / 90.0 == pytest.approx(volume, rel=1e-3)


def test_stopping_the_pump_moves_the_voltage_by_little(without_pump, rest):
    jump = (without_pump.initial.voltage() - rest.voltage()).to("mV").magnitude
    assert jump == pytest.approx(-11.570 + 11.732, abs=5e-3)


def test_no_lysis_within_two_days_but_after_ten(without_pump):
    """Water of 1.45 times the reference cell volume bursts it (RCM): at about 237 h, not at 48 h."""
    water = without_pump.volume().values / 90.0
    hours = without_pump.times / 3600.0
    assert water[hours <= 48.0].max() < 1.0
    assert hours[np.argmax(water > 1.45)] == pytest.approx(237.0, abs=2.0)


def test_ouabain_run_down(poisoned):
    """As without a pump, a little behind: 100 uM leaves 1.5 % of it at work."""
    at_rest, end = poisoned.at("2 h"), poisoned.final
    sodium, potassium = (end.concentration(ion).to("mM").magnitude for ion in ("Na", "K"))
    assert sodium == pytest.approx(99.6, rel=0.015)
    assert sodium < 99.6
    assert potassium == pytest.approx(54.5, rel=0.025)
    assert potassium > 54.5
    assert (end.volume().to("fL").magnitude + 22.5) / 90.0 == pytest.approx(1.203, rel=5e-3)
    left = end.values["rate.membrane.NaKATPase"] / at_rest.values["rate.membrane.NaKATPase"]
    assert 0.0 < left < 0.02
    for path, sign in (("cytosol.Na", 1.0), ("cytosol.K", -1.0), ("cytosol.volume", 1.0), ("membrane.voltage", 1.0)):
        course = poisoned[path].values[poisoned.times > 2.1 * 3600.0]
        assert np.all(sign * np.diff(course) > 0.0), path


def test_ouabain_run_down_is_accounted_for(poisoned, without_pump):
    for result in (poisoned, without_pump):
        audit = result.audit()
        assert audit.passed, str(audit)
        assert max(abs(r) for r in audit.matter.values()) < 1e-9
        assert audit.charge < 1e-9
        assert audit.second_law
        # every column of this cell promises the second law; "never negative" to the rounding of RT ln c
        size = max(abs(e) for e in audit.energy.by_column.values())
        assert audit.energy.lowest_power >= -1e-15 * size
        assert not audit.empirical


def test_initial_rates_of_the_run_down(without_pump):
    """Na+ gain 2.600 and K+ loss 1.745 mmol per litre of cells and hour right after the pump stops."""
    first = without_pump.initial.values
    per_litre_hour = 3600.0 / 90e-18
    assert -first["rate.membrane.Na_leak"] * per_litre_hour == pytest.approx(2.600, abs=1e-3)
    assert first["rate.membrane.K_leak"] * per_litre_hour == pytest.approx(1.745, abs=1e-3)


def test_its_chloride_ratio_is_not_that_of_the_textbook_cell(rest):
    chloride = rest.concentration("Cl").to("mM").magnitude
    assert chloride / 147.4 == pytest.approx(0.6445, rel=1e-3)
    assert pm.equilibrium(pm.cells.gibbs_donnan_cell()).ratio("Cl") == pytest.approx(0.8755, rel=1e-4)
