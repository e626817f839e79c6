"""Stimuli as protocols: what they inject, when, and what they refuse."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

import permease as pm
from permease.errors import InputError, ModelError, PermeaseError, QuantityError, UnknownNameError
from permease.model.protocol import Hold, Inject


@pytest.fixture(scope="module")
def axon():
    return pm.cells.squid_axon()


def charge(protocol):
    return sum(step.current * step.duration for step in protocol if isinstance(step, Inject))


def test_an_amplitude_per_area_and_a_total_one_are_the_same_pulse(axon):
    """1 cm2: 20 uA/cm2 are 20 uA."""
    assert pm.pulse(axon, "20 uA/cm^2") == pm.pulse(axon, "20 uA")
    step = pm.pulse(axon, "20 uA/cm^2", "0.5 ms", after=None).steps[0]
    assert (step.compartment, step.current, step.duration) == ("axoplasm", pytest.approx(2e-5), 5e-4)


def test_delay_and_after(axon):
    steps = pm.pulse(axon, "-3 uA/cm^2", "1 ms", delay="2 ms", after="7 ms").steps
    assert [step.duration for step in steps] == pytest.approx([2e-3, 1e-3, 7e-3])
    assert isinstance(steps[0], Hold)
    assert steps[1].current == pytest.approx(-3e-6)


def test_paired_pulses_count_the_interval_from_start_to_start(axon):
    steps = pm.paired_pulses(axon, "20 uA/cm^2", "30 uA/cm^2", "9 ms", "0.5 ms").steps
    assert [step.duration for step in steps] == pytest.approx([5e-4, 8.5e-3, 5e-4, 20e-3])
    assert [step.current for step in steps if isinstance(step, Inject)] == pytest.approx([2e-5, 3e-5])


def test_pulses_may_touch(axon):
    assert len(pm.paired_pulses(axon, "20 uA/cm^2", "30 uA/cm^2", "0.5 ms", "0.5 ms", after=None)) == 2


def test_a_train(axon):
    protocol = pm.train(axon, "20 uA/cm^2", "0.5 ms", interval="10 ms", count=4, after=None)
    assert sum(isinstance(step, Inject) for step in protocol) == 4
    assert protocol.duration == pytest.approx(3 * 10e-3 + 0.5e-3)


@given(low=st.floats(-50.0, 50.0), high=st.floats(-50.0, 50.0), steps=st.integers(2, 60))
def test_a_ramp_injects_the_charge_of_the_straight_line(low, high, steps):
    protocol = pm.current_ramp(pm.cells.squid_axon(), f"{low!r} uA", f"{high!r} uA", "100 ms", steps=steps)
    assert len(protocol) == steps
    assert protocol.duration == pytest.approx(0.1)
    assert charge(protocol) == pytest.approx(0.5e-6 * (low + high) * 0.1, abs=1e-16)


def test_a_ramp_runs(axon):
    run = pm.simulate(axon, pm.current_ramp(axon, "0 uA/cm^2", "20 uA/cm^2", "60 ms", steps=30), points=2000)
    assert pm.action_potentials(run).count >= 2


LEFT, RIGHT = (pm.Bath(name, pm.Solution(Na="1 mM", balance="Cl")) for name in ("left", "right"))
BATHS = pm.Cell("sheet", [pm.Membrane("sheet", LEFT, RIGHT, "1 cm^2")])
CALLS = {
    "no cell": (lambda c: pm.pulse("axon", "20 uA"), InputError, "Cell"),
    "a class": (lambda c: pm.train(pm.Cell, "20 uA", interval="9 ms", count=2), InputError, "Cell"),
    "inside a bath": (lambda c: pm.pulse(BATHS, "20 uA"), ModelError, "bath"),
    "unknown membrane": (lambda c: pm.pulse(c, "20 uA", membrane="membran"), UnknownNameError, "did you mean"),
    "membrane of no text": (lambda c: pm.pulse(c, "20 uA", membrane=3), InputError, "name"),
    "amplitude without unit": (lambda c: pm.pulse(c, 20), InputError, "no unit"),
    "amplitude of a voltage": (lambda c: pm.pulse(c, "20 mV"), QuantityError, "current"),
    "amplitude nonsense": (lambda c: pm.pulse(c, object), PermeaseError, "amplitude"),
    "duration zero": (lambda c: pm.pulse(c, "20 uA", "0 ms"), InputError, "duration"),
    "duration of a length": (lambda c: pm.pulse(c, "20 uA", "1 cm"), QuantityError, "duration"),
    "delay negative": (lambda c: pm.pulse(c, "20 uA", delay="-1 ms"), InputError, "delay"),
    "after nonsense": (lambda c: pm.pulse(c, "20 uA", after="later"), QuantityError, "after"),
    "interval too short": (lambda c: pm.paired_pulses(c, "1 uA", "1 uA", "0.4 ms"), InputError, "start to start"),
    "interval nonsense": (lambda c: pm.paired_pulses(c, "1 uA", "1 uA", 9), QuantityError, "interval"),
    "second nonsense": (lambda c: pm.paired_pulses(c, "1 uA", "x", "9 ms"), QuantityError, "second"),
    "count zero": (lambda c: pm.train(c, "1 uA", interval="9 ms", count=0), InputError, "count"),
    "count no number": (lambda c: pm.train(c, "1 uA", interval="9 ms", count=2.5), InputError, "count"),
    "one step": (lambda c: pm.current_ramp(c, "0 uA", "1 uA", "9 ms", steps=1), InputError, "steps"),
    "ramp end": (lambda c: pm.current_ramp(c, "0 uA", "1 K", "9 ms"), QuantityError, "end"),
    "ramp duration": (lambda c: pm.current_ramp(c, "0 uA", "1 uA", None), PermeaseError, "duration"),
}  # fmt: skip


@pytest.mark.parametrize("name", CALLS)
def test_bad_input(axon, name):
    call, kind, text = CALLS[name]
    with pytest.raises(kind, match=text):
        call(axon)
