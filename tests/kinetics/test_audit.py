"""Published sets before the second law; the defects are listed in the specification of mediated transport, 0.1."""

import pytest
from schemes import PAN, TERKILDSEN_ORIGINAL, WRIGHT_2011, Baths, serca, sglt1, smith_crampin, terkildsen

from permease.errors import ConsistencyError
from permease.kinetics import Cycle, audit
from permease.kinetics.surroundings import Environment
from permease.kinetics.values import constants


def test_smith_crampin_passes_with_its_implied_energy():
    report = audit(smith_crampin())
    assert report.consistent
    (loop,) = report.loops
    assert loop.implied_energy == pytest.approx(12510, abs=2)
    assert loop.verdict == "within 0.61 kJ/mol"
    assert "implied 12.510 kJ/mol, reference 11.900 kJ/mol" in str(report)


def test_pan_passes():
    (loop,) = audit(terkildsen(PAN)).loops
    assert loop.implied_energy == pytest.approx(11899, abs=1)
    assert loop.passes


def test_the_original_terkildsen_constants_are_flagged():
    with pytest.raises(ConsistencyError, match=r"42\.1 kJ/mol"):
        terkildsen(TERKILDSEN_ORIGINAL)
    report = audit(terkildsen(TERKILDSEN_ORIGINAL, check=False))
    assert not report.consistent
    (loop,) = report.loops
    assert loop.implied_energy == pytest.approx(-30190, abs=10)
    assert report.excess == pytest.approx(42.1e3, abs=100)
    assert "NOT consistent" in str(report)
    assert "broken" in str(report)


def test_serca_with_16_is_flagged_and_detailed_balance_passes():
    broken = audit(serca(16.0, check=False))
    assert not broken.consistent
    assert broken.excess == pytest.approx(5.3e3, abs=100)
    exact = audit(serca(2.0161))
    assert exact.consistent
    assert exact.loops[0].implied_energy == pytest.approx(11.9e3, abs=2)


def product(report, states):
    return next(loop.product for loop in report.loops if len(loop.states) == states and loop.states[0] == "Eo")


@pytest.mark.parametrize(
    ("name", "main", "leak", "good"),
    [
        ("Wright", 0.4094, 0.8642, False),
        ("Eskandari", 1.00004, 1.0047, True),
        ("Parent", 0.9992, 1.0010, True),
    ],
)
def test_sglt1_sets_as_published(name, main, leak, good):
    report = audit(sglt1(name, omit=(), check=False))
    assert product(report, 6) == pytest.approx(main, abs=6e-5)
    assert product(report, 4) == pytest.approx(leak, abs=6e-5)
    assert report.consistent is good


def test_wright_as_coded_is_refused_and_repaired_passes():
    with pytest.raises(ConsistencyError, match="miss detailed balance"):
        sglt1("Wright", omit=())
    repaired = sglt1("Wright")
    assert repaired.source is WRIGHT_2011
    report = audit(repaired)
    assert report.consistent
    assert [loop.verdict for loop in report.loops] == ["exact"] * 3
    table = constants(repaired, Environment(Baths(dict.fromkeys(repaired.bath, 1.0)), repaired.bath))
    assert table[3]["reverse"] * 1e3 == pytest.approx(77777.8, abs=0.1)
    assert table[6]["reverse"] == pytest.approx(4.321e-4, rel=1e-4)


def test_the_audit_reports_declared_inconsistency():
    cycle = sglt1("Wright", omit=(), consistent=False)
    assert isinstance(cycle, Cycle)
    assert "declared so by its author" in str(audit(cycle))
