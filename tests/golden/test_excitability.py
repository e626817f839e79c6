"""Excitable membranes against Hodgkin & Huxley 1952, J Physiol 117:500: refractoriness, trains, conduction, collision.

Rows C3 to C6 and C20 of the list in ``test_rows.py``. The membrane is ``squid_axon``: 120, 36 and 0.3 mS/cm2, 1 uF/cm2.
"""

import numpy as np
import pytest

import permease as pm

FIBRE = {"radius": "238 um", "resistivity": "35.4 ohm cm"}


@pytest.fixture(scope="module")
def axon():
    return pm.cells.squid_axon()


def test_the_patch_rests_and_fires_as_rows_c1_and_c2(axon):
    """Rest -64.9964 mV; the demonstration pulse fires once."""
    run = pm.simulate(axon, points=2000, rtol=1e-8)
    assert float(run.voltage()[0]) == pytest.approx(-64.9964, abs=5e-5)
    assert pm.action_potentials(run).count == 1


# --- C3, C4, C5 -----------------------------------------------------------------------------------------------------


def test_c3_threshold_of_a_pulse(axon):
    """13.275 uA/cm2 for 0.5 ms; an action potential passes 0 mV within 30 ms."""
    found = pm.threshold(axon, "0.5 ms", tolerance=1e-5)
    assert found.amplitude.to("uA/cm^2").magnitude == pytest.approx(13.275, rel=1e-4)


def test_c4_refractory_periods(axon):
    """Second pulse after a first one of twice the threshold, both 0.5 ms, from start to start.

    Second action potentials count within 20 ms of the second pulse; the row does not say within what. None up to
    400 uA/cm2 at 5 ms, then 8.90, 4.58, 2.16, 1.02, 0.851.
    """
    curve = pm.refractory(axon, ["5 ms", "7 ms", "9 ms", "12 ms", "16 ms", "20 ms"], limit="400 uA/cm^2", first=2.0)
    ratios = curve["ratio"].values
    assert np.isnan(ratios[0])
    assert ratios[1:] == pytest.approx([8.90, 4.58, 2.16, 1.02, 0.851], rel=2e-3)
    assert 5.0 < curve.absolute.to("ms").magnitude < 7.0
    assert 16.0 < curve.relative.to("ms").magnitude < 20.0


def test_c5_firing_rates_and_onset(axon):
    """70 and 115 Hz at 10 and 50 uA/cm2, counted over 200 to 400 ms; onset between 6.2 and 6.3 uA/cm2."""
    curve = pm.firing_rate(axon, [f"{i} uA/cm^2" for i in (6, 10, 50)], duration="400 ms", after="200 ms")
    assert curve["rate"].values == pytest.approx([0.0, 70.0, 115.0], abs=5.0)
    assert 6.2 < curve.onset.to("uA/cm^2").magnitude < 6.3


# --- C6 -------------------------------------------------------------------------------------------------------------


def test_c6_conduction_velocity():
    """18.74 m/s at 18.5 degC with a = 238 um and Ri = 35.4 ohm cm; the paper calculated 18.8.

    Chosen here: 8 cm, patches of 0.025 cm, steps of 2.5 us, velocity fitted over the middle half. Halving both until
    they do not matter gives 18.73 m/s. The reversal potentials are those of 6.3 degC, as in the paper.
    """
    fibre = pm.cable(
        pm.cells.squid_axon("18.5 degC"), length="8 cm", spacing="0.025 cm", step="2.5 us", duration="6 ms",
        stimuli=pm.Stimulus("0 cm", "1500 uA/cm^2", extent="0.1 cm"), **FIBRE,
    )  # fmt: skip
    assert fibre.velocity().to("m/s").magnitude == pytest.approx(18.74, rel=2e-3)


def test_c6_colliding_waves_annihilate(axon):
    """Waves from both ends of 8 cm meet in the middle and end there: every patch fires once, each end site too."""
    fibre = pm.cable(
        axon, length="8 cm", duration="14 ms", step="10 us",
        stimuli=[pm.Stimulus(end, "800 uA/cm^2", extent="0.1 cm") for end in ("0 cm", "8 cm")], **FIBRE,
    )  # fmt: skip
    assert [len(each) for each in fibre.arrivals] == [1] * 160
    place, when = fibre.collision
    assert place.to("cm").magnitude == pytest.approx(4.0, abs=0.05)
    assert 3.0 < when.to("ms").magnitude < 4.0
    assert fibre.velocity() is None


# --- C20 ------------------------------------------------------------------------------------------------------------


def pair(axon, interval):
    """Two pulses of 800 uA/cm2 for 0.5 ms at one end of 8 cm, dx 0.05 cm, at 6.3 degC.

    The row does not say when the first pulse begins, nor what lies under the electrode. Read here: at 1 ms, and over
    one and a half patches (a grid with a node at the very end has half a patch there; two nodes are stimulated). The
    times are those at which 0 mV is passed at the far end.
    """
    pulses = [
        pm.Stimulus("0 cm", "800 uA/cm^2", "0.5 ms", start=f"{t} ms", extent="0.075 cm") for t in (1, 1 + interval)
    ]
    return pm.cable(axon, length="8 cm", spacing="0.05 cm", step="5 us", duration="20 ms", stimuli=pulses, **FIBRE)


def test_c20_a_wave_too_close_behind_is_blocked(axon):
    near = pair(axon, 5)
    assert near.arrivals_at("8 cm") == pytest.approx([7.598], rel=1e-2)


def test_c20_a_wave_behind_travels_more_slowly(axon):
    """First 7.598 ms, second 17.88 ms; with patches and steps four times finer 7.599 and 17.885 ms."""
    far = pair(axon, 8)
    assert far.arrivals_at("8 cm") == pytest.approx([7.598, 17.88], rel=1e-2)
    first, second = (far.velocity(wave=wave).to("m/s").magnitude for wave in (1, 2))
    assert second < 0.95 * first


def test_c20_depends_on_what_lies_under_the_electrode(axon):
    """With one patch under it, from 0 ms, the waves arrive at 6.726 and 17.323 ms, not 6.598 and 16.88.

    A smaller charge takes longer to fire: what the row leaves open matters that much."""
    pulses = [pm.Stimulus("0 cm", "800 uA/cm^2", start=f"{t} ms") for t in (0, 8)]
    found = pm.cable(axon, length="8 cm", spacing="0.05 cm", step="5 us", duration="20 ms", stimuli=pulses, **FIBRE)
    assert found.arrivals_at("8 cm") == pytest.approx([6.726, 17.323], rel=1e-3)


def test_c20_needs_no_finer_step(axon):
    """Halving the step moves the arrivals by less than 1e-3 of themselves; patches are those of the row."""
    pulses = [pm.Stimulus("0 cm", "800 uA/cm^2", start=f"{t} ms", extent="0.075 cm") for t in (1, 9)]
    found = [
        pm.cable(axon, length="8 cm", step=step, duration="20 ms", stimuli=pulses, **FIBRE).arrivals_at("8 cm")
        for step in ("5 us", "10 us")
    ]
    assert found[0] == pytest.approx(found[1], rel=1e-3)
