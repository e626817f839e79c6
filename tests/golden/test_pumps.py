"""SERCA, the gastric and vacuolar pumps and others against their publications, and against thermodynamics.

Rows N5 to N10 of the list in ``test_rows.py``.

Tran et al. 2009 Biophys J 96:2029; Weinstein 1998 Am J Physiol 274:F856; Chang & Fujita 2001 Am J Physiol 281:F222;
Strieter & Weinstein 1992 as coded in Layton-Lab/nephron. The stalls are thermodynamics alone.
"""

import math

import pytest
from scipy.optimize import brentq

import permease as pm
from permease.constants import FARADAY, GAS
from permease.library import part
from permease.library.metabolites import CYTOSOL

ONE, TWO = "weinstein-1998-1h", "weinstein-1998-2h"


def fuelled(name, variant, kilojoules, acidity, kelvin, **inside):
    """An inside whose ATP is worth ``kilojoules`` for the part: 5 mM of MgATP and MgADP together, 1 mM phosphate."""
    (energy, *_) = [e for e in (loop.implied_energy for loop in pm.audit(part(name), variant=variant).loops) if e]
    spent = math.exp((kilojoules * 1e3 - energy) / (GAS * kelvin)) / (1e-3 * 10.0**-acidity)
    atp, adp = 5.0 / (1.0 + spent), 5.0 * spent / (1.0 + spent)
    return {"MgATP": f"{atp!r} mM", "MgADP": f"{adp!r} mM", "Pi": "1 mM", "pH": acidity, **inside}


def acid(acidity):
    """A solution of this pH for the one-line functions."""
    return {"H": f"{10.0 ** (3.0 - acidity)!r} mM"}


def calcium_pumping(store):
    """SERCA at 150 nM Ca2+, 0.1 mM MgATP, 0.0363 mM MgADP, 15 mM phosphate and pH 7, 310 K."""
    inside = {"Ca": "150 nM", "MgATP": "0.1 mM", "MgADP": "0.0363 mM", "Pi": "15 mM", "pH": 7.0}
    outside = {"Ca": f"{store!r} mM", "pH": 7.0}
    found = part("SERCA")().turnover(inside=inside, outside=outside, voltage="0 mV", temperature="310 K")
    return float(found.magnitude)


def test_n5_serca_stops_where_the_energy_of_atp_is_spent():
    """0.63898 mM with k-1 = 2.0161 /s; here k-1 follows from 11.9 kJ/mol, whose digits leave 1.3e-4 open."""
    assert brentq(calcium_pumping, 0.1, 2.0, xtol=1e-13) == pytest.approx(0.63898, rel=2e-4)
    (derived,) = part("SERCA").cycles["tran-2009"].derived_parameters().values()
    assert derived.quantity.to("1/s").magnitude == pytest.approx(2.0161, rel=5e-4)


@pytest.mark.parametrize(("store", "expected"), [(0.5, 0.051949), (1.0, -0.052668), (2.0, -0.081658)])
def test_n5_serca_turnover(store, expected):
    # so near the stall the 1.3e-4 of the stalling concentration grow to 4e-4 of the rate
    assert calcium_pumping(store) == pytest.approx(expected, rel=5e-4)


def test_n5_serca_turnover_with_the_rounded_constant_is_exact(schemes):
    """The 2.0161 /s of the row in the same scheme: the part adds no deviation of its own."""
    own, rounded = part("SERCA").cycles["tran-2009"], schemes.serca(2.0161)
    assert own.states == rounded.states
    assert own.parameters().keys() == rounded.parameters().keys() - {"k.EATPH2->EH2"}
    for name, value in own.parameters().items():
        assert value.quantity.to_base_units().magnitude == pytest.approx(
            rounded.parameters()[name].quantity.to_base_units().magnitude, rel=1e-12
        )


def test_n6_the_constant_of_the_model_file_is_flagged_and_stops_too_early(schemes):
    """k-1 = 16 /s with K(Ca) 0.9 mM: 5.3 kJ/mol off; the zero-flux Ca2+ 0.22934 mM stands in the tests of kinetics."""
    assert not pm.audit(schemes.serca(16.0, 0.9, check=False)).consistent
    assert pm.audit(part("SERCA")).consistent
    assert calcium_pumping(0.22934) > 0.05


def test_serca_moves_two_calcium_for_two_protons():
    inside = {"Ca": "150 nM", "pH": 7.0}
    flux = part("SERCA")().flux(inside=inside, outside={"Ca": "0.1 mM", "pH": 7.0}, temperature="310 K")
    assert flux["Ca"].magnitude > 0.0
    assert flux["H"].magnitude == pytest.approx(-flux["Ca"].magnitude)


STOMACH = {"K": "120 mM", "MgATP": "2 mM", "MgADP": "0.04 mM", "Pi": "5 mM", "pH": 7.2}
"""The concentrations that the code of the source fixes, and those of the row."""


def acid_pumping(variant, acidity, potassium="20 mM"):
    outside = {"K": potassium, "pH": acidity}
    found = part("HKATPase")(variant=variant).turnover(inside=STOMACH, outside=outside, temperature="310 K")
    return float(found.magnitude)


@pytest.mark.parametrize(("acidity", "expected"), [(7.4, 0.9006), (5.0, 0.5844), (4.0, 0.0162)])
def test_n7_two_proton_pump_slows_down_in_acid(acidity, expected):
    assert acid_pumping(TWO, acidity) == pytest.approx(expected, abs=5e-5)


def test_n7_two_proton_pump_stalls_at_ph_3_and_one_proton_pump_does_not():
    stall = brentq(lambda acidity: acid_pumping(TWO, acidity), 1.0, 6.0)
    assert stall == pytest.approx(3.04, abs=5e-3)
    # at 20 mM K+ outside one H+ per ATP still runs at pH 1, the acid of the stomach
    assert acid_pumping(ONE, 1.0) > 0.03
    assert acid_pumping(TWO, 1.0) < 0.0


@pytest.mark.parametrize(("kilojoules", "expected"), [(-50.0, 4.07), (-55.0, 3.65), (-60.0, 3.23)])
def test_two_protons_per_atp_cannot_make_gastric_acid(kilojoules, expected):
    """The lowest pH outside at 120/10 mM K+, pH 7.2 inside; the rows are at 310.15 K."""
    inside = fuelled("HKATPase", TWO, kilojoules, 7.2, 310.15, K="120 mM")

    def net(acidity):
        outside = {"K": "10 mM", "pH": acidity}
        pump = part("HKATPase")(variant=TWO)
        return float(pump.turnover(inside=inside, outside=outside, temperature="310.15 K").magnitude)

    assert brentq(net, 1.0, 7.0) == pytest.approx(expected, abs=5e-3)


@pytest.mark.parametrize(("variant", "expected"), [(ONE, -29.75), (TWO, -34.9)])
def test_implied_energies_of_the_proton_pump_of_the_stomach(variant, expected):
    """Without the H+ of hydrolysis; RT ln of the H+ at pH 7.2 is the difference of the conventions."""
    report = pm.audit(part("HKATPase"), variant=variant)
    assert report.consistent
    energies = [loop.implied_energy for loop in report.loops if loop.implied_energy]
    shift = GAS * 310.0 * math.log(10.0**-7.2)
    for energy in energies:
        assert (energy + shift) / 1e3 == pytest.approx(expected, abs=0.05)


def test_the_acid_pump_is_electroneutral():
    for variant, ions in ((ONE, 1.0), (TWO, 2.0)):
        pump = part("HKATPase")(variant=variant)
        sides = {"inside": STOMACH, "outside": {"K": "20 mM", "pH": 7.0}}
        assert pump.current(**sides).magnitude == pytest.approx(0.0, abs=1e-30)
        flux, rate = pump.flux(**sides), pump.turnover(**sides).magnitude
        assert flux["H"].magnitude == pytest.approx(ions * rate)
        assert flux["K"].magnitude == pytest.approx(-ions * rate)


@pytest.mark.parametrize(("kilojoules", "expected"), [(-50.0, -399.9), (-55.0, -451.7)])
def test_n8_plant_proton_pump_reverses(kilojoules, expected):
    """pH 7.5 inside, 5.5 outside, 25 degC."""
    inside = fuelled("HATPase", "constructed", kilojoules, 7.5, 298.15)
    found = part("HATPase")().reversal_voltage(inside=inside, outside={"pH": 5.5}, temperature="298.15 K")
    assert found.to("mV").magnitude == pytest.approx(expected, abs=0.05)
    fuel = f"{kilojoules} kJ/mol"
    alone = pm.reversal_voltage({"H": -1}, inside=acid(7.5), outside=acid(5.5), fuel=fuel, temperature="298.15 K")
    assert alone.to("mV").magnitude == pytest.approx(expected, abs=0.05)


@pytest.mark.parametrize(("protons", "limit", "left"), [(2, 259.1, 3.72), (3, 172.7, 2.32), (4, 129.6, 1.62)])
def test_n9_limit_of_a_vacuolar_pump(protons, limit, left):
    """-50 kJ/mol: the proton-motive force for n H+ per ATP, and the pH difference that is left at 30 mV; 310.15 K."""
    at = {"fuel": "-50 kJ/mol", "temperature": "310.15 K"}
    found = pm.reversal_voltage({"H": -protons}, inside=acid(7.2), outside=acid(7.2), **at)
    assert found.to("mV").magnitude == pytest.approx(-limit, abs=0.05)
    head = pm.static_head("H", count=-protons, voltage="-30 mV", **at)
    assert -math.log10(head.ratio) == pytest.approx(left, abs=6e-3)


def test_n9_the_two_proton_pump_of_the_library_keeps_the_limit():
    inside = fuelled("VATPase", "chang-fujita-2001", -50.0, 7.2, 310.15)
    pump = part("VATPase")()
    found = pump.reversal_voltage(inside=inside, outside={"pH": 7.2}, temperature="310.15 K")
    assert found.to("mV").magnitude == pytest.approx(-259.1, abs=0.05)

    def net(acidity):
        outside = {"pH": acidity}
        at = {"voltage": "-30 mV", "temperature": "310.15 K"}
        return float(pump.turnover(inside=inside, outside=outside, **at).magnitude)

    assert 7.2 - brentq(net, 1.0, 7.0) == pytest.approx(3.72, abs=6e-3)


def test_boltzmann_law_of_the_renal_proton_pump():
    """J / (1 + exp(0.40 (dmu - 1.45))), dmu in kJ/mol, own calculation; it never stops, so it is no energy machine."""
    pump = part("StrieterWeinsteinPump")(scale="1 pmol/cm^2/s")
    assert not pm.audit(pump).consistent
    for inside, outside, volts in ((7.2, 7.2, 0.0), (7.2, 6.0, -0.06), (7.2, 4.5, 0.03)):
        work = (GAS * 310.15 * math.log(10.0) * (inside - outside) - FARADAY * volts) / 1e3
        found = pump.turnover(
            inside={"pH": inside}, outside={"pH": outside}, voltage=f"{volts} V", temperature="310.15 K"
        )
        expected = 1.0 / (1.0 + math.exp(0.40 * (work - 1.45)))
        assert found.to("pmol/cm^2/s").magnitude == pytest.approx(expected, rel=1e-9)


CALCIUM = {"inside": {"Ca": "100 nM", "pH": 7.2}, "outside": {"Ca": "1.8 mM", "pH": 7.4}}


def n10_work(protons):
    """Work of one Ca2+ out and n H+ in (kJ/mol), from the one-line functions."""
    at = {"voltage": "-70 mV", "temperature": "310.15 K"}
    calcium = pm.free_energy("Ca", inside="100 nM", outside="1.8 mM", **at)
    proton = pm.free_energy("H", inside=f"{10.0**-4.2!r} mM", outside=f"{10.0**-4.4!r} mM", **at)
    return sum(w * e.total.to("kJ/mol").magnitude for w, e in ((-1.0, calcium), (protons, proton)))


@pytest.mark.parametrize(("protons", "expected"), [(0, 38.77), (1, 33.21), (2, 27.64)])
def test_n10_work_of_the_calcium_pump(protons, expected):
    assert n10_work(protons) == pytest.approx(expected, abs=6e-3)


@pytest.mark.parametrize(("variant", "protons"), [("constructed-1h", 1), ("constructed-2h", 2)])
def test_n10_the_calcium_pump_stands_still_when_atp_gives_just_that_work(variant, protons):
    pump = part("PMCA")(variant=variant)

    def net(extra):
        metabolites = fuelled("PMCA", variant, -n10_work(protons) - extra, 7.2, 310.15)
        inside = {**CALCIUM["inside"], **metabolites}
        found = pump.turnover(inside=inside, outside=CALCIUM["outside"], voltage="-70 mV", temperature="310.15 K")
        return float(found.magnitude)

    assert net(5.0) > 0.0 > net(-5.0)
    assert abs(net(0.0)) < 1e-9 * abs(net(5.0))


@pytest.mark.parametrize(("variant", "charge"), [("constructed-1h", 1.0), ("constructed-2h", 0.0)])
def test_charges_of_the_calcium_pump(variant, charge):
    pump = part("PMCA")(variant=variant)
    rate = pump.turnover(**CALCIUM, voltage="-70 mV").magnitude
    current = pump.current(**CALCIUM, voltage="-70 mV").to("fA").magnitude
    assert rate > 1.0
    assert current == pytest.approx(charge * rate * 1.602176634e-4, rel=1e-9, abs=1e-20)


def test_pumps_share_what_they_assume():
    for name in ("SERCA", "PMCA", "HKATPase", "HATPase", "VATPase"):
        assert part(name).assumed is CYTOSOL
    assert {key: value.amount for key, value in CYTOSOL.items()} == {
        key: value.amount for key, value in part("NaKATPase").assumed.items()
    }
