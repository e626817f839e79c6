"""Published sets before the second law, defects among them."""

import math

import pytest
from schemes import (
    CHARGES,
    PAN,
    TERKILDSEN_ORIGINAL,
    WRIGHT_2011,
    Baths,
    pump_baths,
    serca,
    sglt1,
    smith_crampin,
    terkildsen,
)

from permease.constants import GAS
from permease.errors import ConsistencyError
from permease.kinetics import Cycle, audit, free_power, step
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
    broken = audit(serca(16.0, 0.9, check=False))
    assert not broken.consistent
    assert broken.loops[0].implied_energy == pytest.approx(17.18e3, abs=5)
    assert broken.excess == pytest.approx(5.3e3, abs=50)
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


def test_free_power_is_what_the_broken_loop_makes():
    """A ring whose rates push it round at equilibrium: forward product 2, all else 1."""
    ring = Cycle(
        step("A <-> B", "2 / s", "1 / s"),
        step("B <-> C", "1 / s", "1 / s"),
        step("C <-> A", "1 / s", "1 / s"),
        consistent=False,
    )
    at = Baths({}, 0.0, 310.0)
    flux = ring.step_fluxes(at)
    assert flux == pytest.approx([1 / 12] * 3, rel=1e-12)
    assert free_power(ring, at) == pytest.approx(flux[0] * GAS * 310 * math.log(2), rel=1e-12)
    assert "free power here: 148.9 W" in str(audit(ring, at))
    good = sglt1()
    assert free_power(good, Baths(dict.fromkeys(good.bath, 1.0), -0.05)) == 0.0


def test_the_original_terkildsen_pump_runs_past_its_stall_point():
    """Its free power equals the 42 kJ/mol that every turn makes from nothing."""
    trap = terkildsen(TERKILDSEN_ORIGINAL, check=False)
    at = pump_baths(-0.08, 10, 140, 145, 5.4, 9.8, 0.05, 4.2, 8.1283e-5)
    (flow,) = trap.flows(at)
    assert audit(trap, at).free_power / flow.rate == pytest.approx(42.1e3, rel=1e-3)


def test_an_unfuelled_scheme_may_be_declared_inconsistent():
    steps = (
        step("C <-> O", "3 / s", "1e-6 / s"),
        step("O + MgATP.in <-> C + MgADP.in + Pi.in + H.in", "1 / (mM s)", "1e-9 / (mM^3 s)"),
    )
    with pytest.raises(ConsistencyError, match="unfuelled"):
        Cycle(*steps, charges=CHARGES)
    report = audit(Cycle(*steps, charges=CHARGES, consistent=False))
    assert not report.consistent
    assert report.loops[0].gap == "unfuelled"
