import math

import numpy as np
import pytest
from schemes import CHARGES, Baths, both, sglt1

from permease.kinetics import Cycle, audit, step
from permease.kinetics.surroundings import Environment
from permease.kinetics.values import constants


def ring(forward="8 / s", **options):
    return Cycle(
        step("A <-> B", forward, "1 / s", **options),
        step("B <-> C", "1 / s", "1 / s"),
        step("C <-> A", "1 / s", "1 / s"),
        reconcile="least-change",
    )


def test_equal_weights_spread_the_gap_over_all_constants():
    cycle = ring()
    assert audit(cycle).loops[0].verdict == "exact"
    moves = [math.log(change.after / change.before) for change in cycle.reconciliation]
    assert np.abs(moves) == pytest.approx([math.log(8) / 6] * 6, rel=1e-12)
    assert str(cycle.reconciliation[0]).startswith("k.A->B: 8 -> 5.65685 1/s (-29.29%)")


def test_the_worst_known_constant_moves_most():
    cycle = ring(deviation=(0.4, 0.1))
    moves = {c.name: abs(math.log(c.after / c.before)) for c in cycle.reconciliation}
    assert moves["k.A->B"] == pytest.approx(16 * moves["k.B->A"], rel=1e-12)
    assert sum(moves.values()) == pytest.approx(math.log(8), rel=1e-12)


def test_wright_is_repaired_with_provenance():
    cycle = sglt1("Wright", omit=(), reconcile="least-change")
    assert audit(cycle).consistent
    assert all(loop.verdict == "exact" for loop in audit(cycle).loops)
    assert cycle.parameters()["k.Eo->EoNa"].standing == "derived"
    assert "140000.0 /(M^2 s), moved" in cycle.parameters()["k.Eo->EoNa"].describe()
    at = Baths(both(Na=(20.0, 20.0), glucose=(3.0, 3.0)))
    assert all(flow.rate == 0.0 for flow in cycle.flows(at))


def test_a_closed_set_does_not_move():
    cycle = ring(forward="1 / s")
    assert cycle.reconciliation == ()
    assert audit(cycle).loops[0].verdict == "exact"


def test_activation_energies_close_too():
    cycle = Cycle(
        step("Eo + S.out <-> EoS", "2 / (mM s)", "2 / s", activation_energy=("50 kJ/mol", "20 kJ/mol")),
        step("EoS <-> Ei + S.in", "3 / s", "4 / (mM s)"),
        step("Ei <-> Eo", "1 / s", "1 / s", activation_energy=("10 kJ/mol", "10 kJ/mol")),
        reconcile="least-change",
        charges=CHARGES,
    )
    for kelvin in (280.0, 310.15, 330.0):
        table = constants(cycle, Environment(Baths(both(S=(1.0, 1.0)), 0.0, kelvin), cycle.bath))
        assert math.prod(e["forward"] / e["reverse"] for e in table) == pytest.approx(1.0, rel=1e-12)
