"""The one-line answers: the calls of the front page, and golden rows through the door."""

import subprocess
import sys

import pytest

from permease import calculate as calc
from permease.errors import ConvergenceError, InputError, UnknownNameError

near = pytest.approx
SQUID_IN = {"K": "400 mM", "Na": "50 mM", "Cl": "52 mM"}
SQUID_OUT = {"K": "20 mM", "Na": "440 mM", "Cl": "560 mM"}


def magnitude(quantity, unit):
    return quantity.to(unit).magnitude


def test_nernst():
    found = calc.nernst("K", inside="140 mM", outside="5 mM", temperature="37 degC")
    assert found.magnitude == near(-89.059, rel=1e-5)
    assert f"{found.units:~}" == "mV"
    assert calc.nernst(charge=1, inside="140 mM", outside="5 mM") == found
    assert calc.nernst("K+", inside="140 mM", outside="5 mM") == found
    calcium = calc.nernst("Ca", inside="0.1 uM", outside="1.8 mM")
    assert magnitude(calcium, "mV") == near(130.93, abs=0.01)


def test_free_energy_of_glucose():
    found = calc.free_energy("glucose", outside="5 mM", inside="80 mM", temperature="298 K")
    assert magnitude(found.total, "kJ/mol") == near(6.8697, rel=1e-5)
    assert found.total.units == found.chemical.units == found.electrical.units
    assert f"{found.total.units:~}" == "kJ / mol"
    assert found.electrical.magnitude == 0.0
    assert magnitude(found.temperature, "K") == 298.0
    assert magnitude(calc.free_energy("glucose", outside="5 mM", inside="80 mM").temperature, "K") == 310.15


def test_free_energy_of_a_cation():
    found = calc.free_energy(charge=1, outside="140 mM", inside="12 mM", voltage="-65 mV", temperature="298.15 K")
    assert magnitude(found.chemical, "kJ/mol") == near(-6.0901, rel=1e-5)
    assert magnitude(found.electrical, "kJ/mol") == near(-6.2715, rel=1e-5)
    assert magnitude(found.total, "kJ/mol") == near(-12.3617, rel=1e-5)


def test_goldman_flux_is_outward_positive():
    sides = {"permeability": "1e-6 cm/s", "inside": "140 mM", "outside": "5 mM", "temperature": "310.15 K"}
    found = calc.goldman_flux("K", voltage="-70 mV", **sides)
    # the current of row E9, 1.4178 uA/cm2, over F
    assert magnitude(found, "pmol/cm^2/s") == near(1.4178e6 / 96485.33212, rel=1e-4)
    assert magnitude(calc.goldman_current("K", voltage="-70 mV", **sides), "uA/cm^2") == near(1.4178, rel=1e-4)
    assert magnitude(calc.goldman_flux("K", voltage="0 mV", **sides), "pmol/cm^2/s") == near(135.0, rel=1e-12)
    for tiny in ("1e-18 mV", "1e-12 mV", "-1e-12 mV"):
        assert magnitude(calc.goldman_flux("K", voltage=tiny, **sides), "pmol/cm^2/s") == near(135.0, rel=1e-12)


def test_goldman_voltage():
    found = calc.goldman_voltage(
        permeability={"K": 1, "Na": 0.04, "Cl": 0.45}, inside=SQUID_IN, outside=SQUID_OUT, temperature="20 degC"
    )
    assert found.magnitude == near(-59.927, rel=1e-5)
    absolute = {"K": "1e-6 cm/s", "Na": "4e-8 cm/s", "Cl": "4.5e-7 cm/s"}
    same = calc.goldman_voltage(permeability=absolute, inside=SQUID_IN, outside=SQUID_OUT, temperature="20 degC")
    assert same.magnitude == near(found.magnitude, rel=1e-10)


def test_goldman_voltage_with_pump_and_with_calcium():
    sides = {"inside": {"K": "140 mM", "Na": "12 mM"}, "outside": {"K": "4 mM", "Na": "145 mM"}}
    pumped = calc.goldman_voltage(permeability={"K": 1, "Na": 0.03}, pump_ratio=1.5, **sides)
    assert pumped.magnitude == near(-80.496, rel=1e-5)
    with_calcium = calc.goldman_voltage(
        permeability={"K": 1, "Ca": 1},
        inside={"K": "140 mM", "Ca": "0.1 uM"},
        outside={"K": "5 mM", "Ca": "1.8 mM"},
    )
    assert -89.0 < with_calcium.magnitude < -40.0


def test_solutions_are_accepted_as_sides():
    from permease.chemistry.solution import Solution

    inside, outside = Solution(K="140 mM", Cl="140 mM"), Solution(K="5 mM", Cl="5 mM")
    found = calc.goldman_voltage(permeability={"K": 1}, inside=inside, outside=outside)
    assert found.magnitude == near(-89.059, rel=1e-5)
    with pytest.raises(InputError, match="no concentration of Na"):
        calc.goldman_voltage(permeability={"K": 1, "Na": 1}, inside=inside, outside=outside)


def test_proton_motive_force():
    found = calc.proton_motive_force(voltage="-140 mV", pH_inside=7.6, pH_outside=7.0, temperature="37 degC")
    assert found.magnitude == near(-176.92, rel=1e-4)


def test_atp_free_energy():
    amounts = {"ATP": "5 mM", "ADP": "0.05 mM", "phosphate": "1 mM"}
    wu = calc.atp_free_energy(**amounts, pH=7.2, Mg="1 mM", constants="wu2007")
    assert magnitude(wu.total, "kJ/mol") == near(-65.9, abs=0.05)
    assert magnitude(wu.standard, "kJ/mol") == near(-36.20, abs=0.005)
    teague = calc.atp_free_energy(**amounts, pH=7.0, Mg="1 mM", ionic_strength="0.25 M", temperature="25 degC")
    assert magnitude(teague.standard, "kJ/mol") == near(-32.57, abs=0.005)
    assert teague.constants == "teague1996"
    here = calc.atp_free_energy(**amounts)
    assert here.other == calc.atp_free_energy(**amounts, constants="wu2007").total


def test_static_head():
    sides = {"inside": {"Na": "12 mM"}, "outside": {"Na": "140 mM"}, "voltage": "-65 mV"}
    assert calc.static_head("glucose", drivers={"Na": 3}, **sides).ratio == near(2.3415e6, rel=1e-4)
    pump = calc.static_head("Ca", count=2, fuel="-55 kJ/mol", voltage="0 mV")
    assert pump.ratio == near(4.2794e4, rel=1e-4)
    assert magnitude(pump.energy, "kJ/mol") == near(-27.5)
    exchanger = calc.static_head(
        "Ca", drivers={"Na": 3}, count=-1, inside={"Na": "10 mM"}, outside={"Na": "140 mM"}, voltage="-80 mV"
    )
    assert exchanger.ratio * 2e6 == near(36.533, rel=1e-4)


def test_reversal_voltage():
    inside, outside = {"Na": "10 mM", "K": "140 mM"}, {"Na": "140 mM", "K": "5 mM"}
    stall = calc.reversal_voltage({"Na": -3, "K": 2}, inside=inside, outside=outside, fuel="-60 kJ/mol")
    assert stall.magnitude == near(-232.14, rel=1e-4)
    inside, outside = {"Na": "10 mM", "Ca": "1 uM"}, {"Na": "140 mM", "Ca": "1.8 mM"}
    exchanger = calc.reversal_voltage({"Na": 3, "Ca": -1}, inside=inside, outside=outside)
    assert exchanger.magnitude == near(11.269, rel=1e-4)


def test_osmotic_pressure():
    found = calc.osmotic_pressure(inside="7.655 mM", outside="0 mM", temperature="37 degC")
    assert magnitude(found, "kPa") == near(19.74, rel=1e-4)
    assert calc.osmotic_pressure(inside={"Na": "140 mM", "Cl": "140 mM"}, outside="280 mM").magnitude == 0.0


def test_donnan():
    bath = {"K": "150 mM", "Cl": "150 mM"}
    found = calc.donnan(outside=bath, impermeant={"Hb": ("5 mM", -8)})
    assert found.ratio("Cl") == near(0.87552, rel=1e-5)
    assert found.voltage.magnitude == near(-3.553, rel=1e-4)
    assert magnitude(found.osmotic_pressure, "kPa") == near(19.74, rel=1e-4)
    assert magnitude(found.inside["K"], "mM") == near(171.33, rel=1e-4)
    titrated = calc.donnan(outside=bath, impermeant={"haemoglobin": "5 mM"}, pH_outside=7.4)
    assert titrated.ratio("Cl") == near(0.8844, rel=1e-4)
    assert titrated.pH_inside == near(7.3467, rel=1e-5)
    with pytest.raises(UnknownNameError, match="Cl"):
        found.ratio("chlorid")


def test_donnan_volumes():
    bath = {"K": "150 mM", "Cl": "150 mM"}
    with pytest.raises(ConvergenceError, match="no finite volume"):
        calc.donnan(outside=bath, impermeant={"Hb": ("5 mM", -8)}, osmotic=True)
    free = calc.donnan(
        outside=bath,
        impermeant={"Hb": ("5 mM", -8)},
        outside_impermeant={"sucrose": ("20 mM", 0)},
        osmotic=True,
        volume="90 fL",
    )
    assert magnitude(free.osmotic_pressure, "kPa") == near(0.0, abs=1e-6)
    assert 0.0 < magnitude(free.volume_inside, "fL") < 90.0
    closed = calc.donnan(
        outside=bath,
        inside={"K": "40 mM"},
        impermeant={"Hb": ("5 mM", -8)},
        volume="1 mL",
        outside_volume="1 mL",
    )
    assert closed.ratio("Cl") == near(150 / 190, rel=1e-9)


def test_import_loads_no_unit_registry():
    code = "import sys, permease.calculate; sys.exit('pint' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
