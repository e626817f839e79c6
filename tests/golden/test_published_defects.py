"""Published constants that break the second law or were mistyped are flagged when they are loaded as data."""

import pytest

from permease.library.published import published, sets

ROWS = {
    # name: (measure index, value as published, what it must be, worth in kJ/mol per turn, relative tolerance)
    "Terkildsen2007-NaKATPase": [(0, -30.19, 11.9, 42.1, 1e-3)],
    "Tran2009-SERCA": [(0, 17.18, 11.9, 5.28, 1e-3), (1, 0.22934, 0.63898, None, 2e-4)],
    "TenTusscher2004-NCX": [(0, -25.77, -50.25, 2.362, 1e-3)],
    "Wright2011-SGLT1": [(0, 0.4094, 1.0, 2.302, 1e-3), (1, 0.8642, 1.0, 0.3762, 1e-3)],
    "OHaraRudy2011-NaKATPase": [(0, -599.1, -231.47, 35.47, 1e-3)],
    "OHaraRudy2011-NCX": [(0, 10.30, -50.25, 5.842, 1e-3), (1, -47.81, -50.25, 0.2351, 1e-3)],
    "WPCTE-log-mean": [(0, 40.514 * 2.302585, 40.514, None, 1e-4)],
    "Weinstein1995-NHE3": [(0, 1.9688, 0.1187, None, 1e-3)],
    "Edelstein1996-AChR": [(0, 1.0248, 1.0, 0.0632, 1e-3), (1, 0.97556, 1.0, 0.0638, 1e-3)],
    "FaberRudy2000-KATP": [(0, 6.25e-8, 0.0099, None, 1e-3)],
    "CFTR-4c0": [(0, 8.324, 8.3145, None, 1e-5), (1, 100.0, 8e-12, None, 1e-9)],
    "BG-PMCA-833": [(0, 0.0, 1.0, None, 1e-9), (1, 32.517, 0.0, 32.517, 1e-4), (2, 0.0, 16.402, 16.402, 1e-4)],
    "Khaliq2003-start": [(0, -2.37780, 2.37780, None, 1e-5)],
}


def test_every_set_has_a_row() -> None:
    assert {s.name for s in sets()} == set(ROWS)


@pytest.mark.parametrize("name", sorted(ROWS))
def test_the_defect_is_flagged_with_its_size(name: str) -> None:
    found = published(name)
    assert not found.passes
    for index, value, expected, worth, tolerance in ROWS[name]:
        measure = found.measures[index]
        assert not measure.passes
        assert measure.value == pytest.approx(value, rel=tolerance)
        assert measure.expected == pytest.approx(expected, rel=tolerance, abs=1e-12)
        if worth is None:
            assert measure.energy is None
        else:
            assert measure.energy == pytest.approx(1000.0 * worth, rel=2e-3)


def test_the_main_shift_of_ten_tusscher_is_rt_over_f_ln_alpha() -> None:
    (measure,) = published("TenTusscher2004-NCX").measures
    assert measure.value - measure.expected == pytest.approx(24.48, abs=0.005)


@pytest.mark.parametrize("name", [s.name for s in sets()])
def test_every_set_says_what_is_wrong_in_both_languages(name: str) -> None:
    found = published(name)
    for text in (found.label, found.defect, *(m.text for m in found.measures)):
        assert text.en
        assert text.zh not in ("", text.en)
    assert found.source.citation
