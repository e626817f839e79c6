"""The audit flags published sets that break the second law; each set is named with its model file (row S6 among them).

The sets are data of the tests of kinetics, not parts of the library.
"""

import pytest

import permease as pm


def test_original_terkildsen_pump_is_flagged(schemes):
    """Its constants imply -30.19 kJ/mol for ATP where its species need +11.9: 42 kJ/mol from nothing."""
    report = pm.audit(schemes.terkildsen(schemes.TERKILDSEN_ORIGINAL, check=False))
    assert not report.consistent
    (loop,) = report.loops
    assert loop.implied_energy == pytest.approx(-30190.0, abs=10.0)
    assert "NOT consistent" in str(report)


def test_smith_crampin_and_pan_pass(schemes):
    assert pm.audit(schemes.smith_crampin()).consistent
    assert pm.audit(schemes.terkildsen(schemes.PAN)).consistent


def test_tran_serca_constant_16_is_flagged(schemes):
    """k-1 = 16 implies 17.18 kJ/mol; 2.0161 closes exactly."""
    report = pm.audit(schemes.serca(16.0, 0.9, check=False))
    assert not report.consistent
    assert report.loops[0].implied_energy == pytest.approx(17180.0, abs=5.0)
    assert pm.audit(schemes.serca(2.0161)).consistent


def test_wright_sglt1_as_coded_is_flagged(schemes):
    """Main loop product 0.4094, leak loop 0.8642; both must be 1. The repaired k54 is 77 777.8 /(M s)."""
    report = pm.audit(schemes.sglt1("Wright", omit=(), check=False))
    assert not report.consistent
    products = {len(loop.states): loop.product for loop in report.loops if loop.states[0] == "Eo"}
    assert products[6] == pytest.approx(0.4094, abs=6e-5)
    assert products[4] == pytest.approx(0.8642, abs=6e-5)
    assert pm.audit(schemes.sglt1("Wright")).consistent


def test_the_forward_set_of_the_eskandari_file_is_flagged():
    """The file has a second set for Na+ outside at or above 100 mM, whose main loop is off by 1,500."""
    value = pm.Reference("EskandariFile", "CellML file Eskandari_et_al_2005, constants for Na+ outside >= 100 mM").value
    report = pm.audit(
        pm.Cycle(
            pm.step("Eo + 2 Na.out <-> EoNa", value("8e4 / (M^2 s)"), value("500 / s"), charge=-0.6),
            pm.step("EoNa + glucose.out <-> EoNaG", value("1e5 / (M s)"), value("20 / s")),
            pm.step("EoNaG <-> EiNaG", value("50 / s"), value("50 / s")),
            pm.step("EiNaG <-> EiNa + glucose.in", value("800 / s"), value("1.219e4 / (M s)")),
            pm.step("EiNa <-> Ei + 2 Na.in", value("10 / s"), value("50 / (M^2 s)")),
            pm.step("Ei <-> Eo", value("5 / s"), value("35 / s"), charge=-1.4),
            at="310 K",
            check=False,
        )
    )
    assert not report.consistent
    assert report.loops[0].product == pytest.approx(1500.06, rel=1e-5)
