"""Runs that cannot go on say when, which state, and which process is to blame."""

import math

import pytest

from permease.chemistry.solution import Solution
from permease.errors import SimulationError
from permease.library import part
from permease.model import Hold, Inject, Protocol, Set
from permease.model.leak import Leak
from permease.model.rate_law import RateLaw
from permease.solve.simulate import simulate
from permease.text import Text


class Drain(RateLaw):
    """Takes glucose out at a constant rate, whether there is any or not."""

    label = Text(en="zero-order drain", zh="零级流失")
    stoichiometry = {("glucose", "in"): -1, ("glucose", "out"): 1}
    thermodynamic = False

    def law(self, at, scale, numbers):
        return scale


def drained(cell, **more):
    outside = Solution(Na="140 mM", K="5 mM", glucose="5 mM", impermeant={"X": ("30 mM", -1)}, balance="Cl")
    return cell(Drain(scale="1e-6 mol/m^2/s"), outside=outside, contents={"glucose": "2 mM"}, **more)


def test_a_zero_order_drain_stops_at_zero_and_is_named(cell):
    """2 mM in 1 pL at 1e-15 mol/s runs out after 2 s."""
    with pytest.raises(SimulationError, match="driven below zero") as caught:
        simulate(drained(cell), duration="1 min")
    error = caught.value
    assert error.time == pytest.approx(2.0, rel=1e-3)
    assert abs(error.state["cytosol.amount.glucose"]) < 1e-3 * 2e-15
    assert "membrane.Drain" in error.why
    assert "cytosol.amount.glucose" in error.why
    assert error.where == "test cell > hold for 1 min"
    assert error.exit_code == 4
    assert len(str(error).splitlines()) <= 3


def test_the_time_counts_from_the_start_of_the_protocol(cell):
    with pytest.raises(SimulationError) as caught:
        simulate(drained(cell), Protocol(Hold("1 s"), Hold("10 s"), Hold("10 s")))
    assert caught.value.time == pytest.approx(2.0, rel=1e-3)
    assert "hold for 10 s" in caught.value.where


def test_withdrawing_too_much_is_the_fault_of_the_injection(cell):
    with pytest.raises(SimulationError, match="below zero") as caught:
        simulate(cell(), Inject("cytosol", "10 min", contents={"K": "-1 fmol/s", "Cl": "-1 fmol/s"}))
    assert "inject.cytosol" in caught.value.why


def test_no_state_is_ever_negative_without_a_word(cell):
    """Drains of many strengths: either an outcome, or every amount at every output is at least zero."""
    for strength in (1e-9, 1e-8, 3e-8, 4.9e-8, 1e-7, 1e-5):
        outside = Solution(Na="140 mM", K="5 mM", glucose="5 mM", impermeant={"X": ("30 mM", -1)}, balance="Cl")
        leak = Leak("glucose", permeability="1e-6 cm/s")
        one = cell(Drain(scale=f"{strength!r} mol/m^2/s"), leak, outside=outside, contents={"glucose": "2 mM"})
        # the leak brings in at most 5e-8 mol/m2/s
        if strength > 5e-8:
            with pytest.raises(SimulationError, match=r"(?s)below zero.*membrane\.Drain"):
                simulate(one, duration="1 h")
        else:
            assert (simulate(one, duration="1 h")["glucose"].values >= 0.0).all()


def test_an_ohmic_leak_that_empties_its_side_is_named(cell):
    """The Nernst potential of nothing is infinite: the law breaks, and says whose it is."""

    class Ohmic(RateLaw):
        label = Text(en="ohmic glucose", zh="欧姆")
        stoichiometry = {("Na", "in"): -1, ("Na", "out"): 1}
        thermodynamic = False

        def law(self, at, scale, numbers):
            return scale

    one = cell(Ohmic(scale="1e-5 mol/m^2/s"), Leak("Na", conductance="1 uS/cm^2", name="ohmic"))
    with pytest.raises(SimulationError) as caught:
        simulate(one, duration="1 h")
    assert abs(caught.value.state["cytosol.amount.Na"]) < 1e-2 * 15e-15
    assert "membrane." in caught.value.why
    assert math.isfinite(caught.value.time)


def test_nan_is_never_swallowed(cell):
    class Poison(RateLaw):
        """log of what goes below zero when sodium inside has risen by a tenth."""

        label = Text(en="poison", zh="毒")
        stoichiometry = {("K", "in"): -1, ("K", "out"): 1}
        thermodynamic = False

        def law(self, at, scale, numbers):
            from permease.expr import ops

            room = 1.0 - at.concentration("Na", "in") / at.constant(16.5, "mol/m^3")
            return scale * ops.log(room)

    with pytest.raises(SimulationError) as caught:
        simulate(cell(Poison(scale="1e-9 mol/m^2/s")), duration="10 h")
    assert "to blame: membrane.Poison" in caught.value.why
    assert all(math.isfinite(v) for v in caught.value.state.values())
    assert caught.value.state["cytosol.amount.Na"] / 1e-15 == pytest.approx(16.5, rel=1e-2)


def test_too_many_steps_is_an_outcome(cell):
    with pytest.raises(SimulationError, match="used up its steps") as caught:
        simulate(cell(), duration="10 h", max_steps=3)
    assert "max_steps" in caught.value.hint


def test_an_electrode_with_an_absurd_current_ends_one_way_or_the_other(cell):
    """1 nA into 10 pF: 100 V a second, against leaks that grow with the voltage; the charge stays accounted for."""
    assert simulate(cell(), Inject("cytosol", "1 s", current="1 nA")).audit().charge < 1e-9


def test_an_extreme_pH_can_still_be_set(cell, buffered):
    one = cell(part("JacobsStewart")(), **buffered)
    result = simulate(one, Protocol(Hold("1 s"), Set("cytosol.pH", 5.0), Hold("1 s")))
    assert result.audit().passed
