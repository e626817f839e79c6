"""Weak acids behind unstirred layers, liposomes, absorption and trapping: Walter, Hastings & Gutknecht 1982, Yang 2007.

Rows P2-G2, P2-G5 and P6-G1 to P6-G4 of the list in ``test_rows.py``. Absorption: Yu & Amidon 1999, Int J Pharm 186:119.
"""

import pytest

import permease as pm
from permease.units import quantity


def test_p2_g2_butyric_acid():
    """pKa 4.82, P_m 0.095 cm/s (Walter, Hastings & Gutknecht 1982), P_UL 1e-3 cm/s."""
    for pH, membrane, share in ((7.4, 2.49e-4, 0.200), (5.0, None, 0.974)):
        well = pm.pampa("0.095 cm/s", kind="acid", pKa=4.82, pH=pH, unstirred="1e-3 cm/s", duration="1 min")
        if membrane is not None:
            assert well.answers["membrane"].to("cm/s").magnitude == pytest.approx(membrane, rel=0.01)
        assert well.limited == pytest.approx(share, rel=0.01)
        assert well.analysed.to("cm/s").magnitude == pytest.approx(100.0 * well.effective, rel=1e-9)


@pytest.mark.parametrize(
    ("permeability", "expected"),
    [("3.4e-3", "0.340 ms"), ("5.4e-6", "0.214 s"), ("1e-10", "3.2 hour"), ("2.1e-13", "64 day")],
    ids=["water", "glycerol", "glucose", "sodium"],
)
def test_p2_g5_and_p6_g3_half_times_of_liposomes(permeability, expected):
    """ln 2 r/(3 P) with r = 50 nm: also row P6-G3."""
    found = pm.liposome_leak(f"{permeability} cm/s", radius="50 nm")
    wanted = quantity(expected).to("s").magnitude
    assert found.half_time.to("s").magnitude == pytest.approx(wanted, rel=0.01)
    assert found.y.values[len(found.x) // 5] == pytest.approx(0.5, abs=1e-12)


@pytest.mark.parametrize(
    ("apparent", "effective", "fraction"),
    [("0.1", 0.23, 0.265), ("1", 0.715, 0.599), ("10", 2.22, 0.920), ("30", 3.82, 0.980)],
)
def test_p6_g1_absorption(apparent, effective, fraction):
    """Yang 2007, equation 10, and Yu & Amidon 1999; 199 min, 1.75 cm. P_app 10 gives 0.920 +- 0.005."""
    found = pm.fraction_absorbed(apparent=f"{apparent}e-6 cm/s")
    assert found.effective.to("cm/s").magnitude * 1e4 == pytest.approx(effective, rel=5e-3)
    assert found.fraction == pytest.approx(fraction, abs=5e-3 if apparent == "10" else 1e-3)


def test_p6_g2_amphetamine():
    assert pm.ion_trapping({"plasma": 7.4, "urine": 6.0}, pKa=9.9, kind="base")["urine"] == pytest.approx(
        25.04, abs=0.05
    )


def test_section_6_salicylate_and_aspirin():
    """3.98 in urine of pH 8; 7882 times more in plasma than in a stomach of pH 1.4."""
    assert pm.ion_trapping({"plasma": 7.4, "urine": 8.0}, pKa=3.0, kind="acid")["urine"] == pytest.approx(
        3.98, abs=5e-3
    )
    assert pm.ion_trapping({"stomach": 1.4, "plasma": 7.4}, pKa=3.5, kind="acid")["plasma"] == pytest.approx(
        7882, rel=1e-4
    )


def test_p6_g4_molecules_of_a_liposome():
    found = pm.liposome_leak("1e-8 cm/s", radius="50 nm", concentration="1 mM")
    assert found.molecules == pytest.approx(315.0, rel=0.01)
