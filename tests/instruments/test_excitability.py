"""Threshold, refractory periods and firing rate, of gates and of Markov schemes; what counts as an action potential."""

import numpy as np
import pytest

import permease as pm
from permease.errors import ConvergenceError, InputError, PermeaseError, QuantityError, UnknownNameError
from permease.instruments.spikes import peaks_of
from permease.library import part


def patch(*parts, temperature="6.3 degC"):
    """The squid axon with other parts in its membrane."""
    cell = pm.cells.squid_axon(temperature)
    return cell.with_(membranes=(cell.membranes[0].with_(transporters=parts),), protocol=None)


@pytest.fixture(scope="module")
def axon():
    return pm.cells.squid_axon()


@pytest.fixture(scope="module")
def three_states():
    """The teaching channel with three states, at its own temperature, and K+ leak that repolarises."""
    leak = pm.Leak("K", conductance="1 mS/cm^2")
    return patch(part("Nav3State")(density="5 / um^2"), leak, temperature="37 degC")


@pytest.fixture(scope="module")
def resurgent():
    leak = pm.Leak("Cl", conductance="300 uS/cm^2")
    return patch(part("NavResurgent")(), part("SquidKv")(), leak, temperature="22 degC")


M, H = part("SquidNav").gates


def m3h():
    """The transitions of three particles m and one h."""
    for i in range(3):
        for j in (0, 1):
            arrow, times = f"m{i}h{j} <-> m{i + 1}h{j}", (3.0 - i, i + 1.0)
            yield pm.transition(arrow, M.opening, M.closing, times=times, names=("m.opening", "m.closing"))
    for i in range(4):
        yield pm.transition(f"m{i}h0 <-> m{i}h1", H.opening, H.closing, names=("h.opening", "h.closing"))


class MarkovNav(pm.Channel):
    """m3h as a scheme of eight states."""

    label = pm.Text(en="m3h as a scheme", zh="m3h 状态机制")
    pore = part("SquidNav").pore
    speed = part("SquidNav").speed
    usual_density = part("SquidNav").usual_density
    gates = (pm.MarkovGating(*m3h(), open=("m3h1",)),)


# --- what counts ------------------------------------------------------------------------------------------------------


def test_peaks_of_a_known_trace():
    t = np.linspace(0.0, 10.0, 2001)
    v = -0.07 + 0.1 * np.exp(-(((t - 3.0) / 0.4) ** 2)) + 0.09 * np.exp(-(((t - 7.0) / 0.4) ** 2))
    times, heights, widths = peaks_of(t, v, np.gradient(v) > 0.0, 0.0, 0.02)
    assert times == pytest.approx([3.0, 7.0], abs=1e-4)
    assert heights == pytest.approx([0.03, 0.02], abs=1e-7)
    assert widths == pytest.approx(2.0 * 0.4 * np.sqrt(np.log(2.0)), rel=1e-3)


def test_what_a_stimulus_pushes_is_no_action_potential():
    """A passive membrane taken to +50 mV by current."""
    passive = patch(pm.Leak("Cl", conductance="300 uS/cm^2"))
    run = pm.simulate(passive, pm.pulse(passive, "80 uA/cm^2", "2 ms"), points=1000)
    assert float(run.voltage().max()) > 40.0
    assert pm.action_potentials(run).count == 0


def test_a_pulse_that_outlasts_the_peak_still_fires(axon):
    for duration in ("0.1 ms", "0.5 ms", "5 ms"):
        run = pm.simulate(axon, pm.pulse(axon, "80 uA/cm^2", duration, after="8 ms"), points=2000)
        assert pm.action_potentials(run).count >= 1, duration


def test_level_and_rise_are_adjustable(axon):
    run = pm.simulate(axon, points=2000)
    assert pm.action_potentials(run, level="20 mV").count == 1
    assert pm.action_potentials(run, level="60 mV").count == 0
    assert pm.action_potentials(run, rise="150 mV").count == 0


def test_rate_and_window_of_a_train(axon):
    run = pm.simulate(axon, pm.pulse(axon, "10 uA/cm^2", "200 ms", after=None), points=8000)
    found = pm.action_potentials(run)
    late = found.within("100 ms", "200 ms")
    assert 0 < late.count < found.count == len(found)
    assert late.rate.to("Hz").magnitude == pytest.approx(68.0, abs=2.0)
    assert found.within("0 ms", "1 us").rate is None


# --- gates and schemes ------------------------------------------------------------------------------------------------


def test_shorter_pulses_need_more(axon):
    values = [pm.threshold(axon, d).amplitude.magnitude for d in ("0.1 ms", "0.5 ms", "2 ms")]
    assert values[0] > 4.0 * values[1] > 8.0 * values[2]


def test_the_bracket_is_as_narrow_as_asked(axon):
    found = pm.threshold(axon, tolerance=1e-2)
    assert found.below < found.amplitude < found.above
    assert float((found.above - found.below) / found.above) <= 1e-2
    assert found.runs < 40
    assert found.document()["amplitude"]["unit"] == "uA/cm^2"


def test_gates_as_a_markov_scheme_have_the_same_threshold(axon):
    scheme = patch(MarkovNav(), part("SquidKv")(), pm.Leak("Cl", conductance="300 uS/cm^2"))
    expected, found = (pm.threshold(cell).amplitude.magnitude for cell in (axon, scheme))
    assert found == pytest.approx(expected, rel=2e-4)


def test_the_three_state_channel_has_both_refractory_periods(three_states):
    curve = pm.refractory(three_states, ["4 ms", "12 ms", "20 ms", "40 ms"], recovered=1.05, resolution="0.5 ms")
    ratios = curve["ratio"].values
    assert np.isnan(ratios[0])
    assert ratios[1] > ratios[2] > 1.1
    assert ratios[3] == pytest.approx(1.0, abs=0.05)
    assert 4.0 < curve.absolute.to("ms").magnitude < 12.0
    assert 20.0 < curve.relative.to("ms").magnitude < 40.0


def test_the_resurgent_channel_fires(resurgent):
    rest = pm.threshold(resurgent, "0.5 ms").amplitude
    for factor, count in ((0.99, 0), (1.01, 1)):
        run = pm.simulate(resurgent, pm.pulse(resurgent, factor * rest), points=2000)
        assert pm.action_potentials(run).count == count


def test_a_higher_limit_shortens_the_absolute_refractory_period(axon):
    low, high = (
        pm.refractory(axon, ["6 ms", "10 ms"], limit=f"{x} uA/cm^2", tolerance=0.1, resolution="0.5 ms").absolute
        for x in (100, 400)
    )
    assert high < low


def test_periods_beyond_the_intervals_are_none(axon):
    curve = pm.refractory(axon, ["4 ms", "5 ms"])
    assert np.all(np.isnan(curve["ratio"].values))
    assert curve.absolute is None
    assert curve.relative is None


def test_the_absolute_period_is_found_before_the_first_interval(axon):
    found = pm.refractory(axon, ["7 ms", "9 ms"], tolerance=0.1).absolute.to("ms").magnitude
    assert found == pytest.approx(5.64, abs=0.06)


def test_curves_can_be_written_and_drawn(axon, tmp_path):
    firing = pm.firing_rate(axon, ["5 uA/cm^2", "10 uA/cm^2"], duration="100 ms", after="20 ms")
    assert firing.csv().splitlines()[0] == "current [uA/cm^2],rate [Hz],frequency [Hz]"
    assert firing.document()["answers"]["onset"]["value"] == pytest.approx(6.0, abs=0.3)
    refractory = pm.refractory(axon, ["5 ms", "9 ms", "20 ms"], tolerance=1e-2)
    for number, curve in enumerate((firing, refractory)):
        for language in ("en", "zh"):
            file = tmp_path / f"{number}{language}.png"
            curve.plot(file, language)
            assert file.stat().st_size > 5_000


# --- bad input --------------------------------------------------------------------------------------------------------

PASSIVE = patch(pm.Leak("Cl", conductance="300 uS/cm^2"))
CALLS = {
    "threshold of no cell": (lambda c: pm.threshold(part("SquidNav")()), InputError, "no Cell"),
    "threshold of a passive cell": (lambda c: pm.threshold(PASSIVE), ConvergenceError, "fires"),
    "threshold, duration without unit": (lambda c: pm.threshold(c, 0.5), QuantityError, "duration"),
    "threshold, duration negative": (lambda c: pm.threshold(c, "-1 ms"), InputError, "duration"),
    "threshold, limit zero": (lambda c: pm.threshold(c, limit="0 uA/cm^2"), InputError, "limit"),
    "threshold, limit of a time": (lambda c: pm.threshold(c, limit="3 ms"), QuantityError, "limit"),
    "threshold, window within the pulse": (lambda c: pm.threshold(c, "5 ms", window="4 ms"), InputError, "window"),
    "threshold, tolerance": (lambda c: pm.threshold(c, tolerance=2.0), InputError, "tolerance"),
    "threshold, tolerance no number": (lambda c: pm.threshold(c, tolerance="fine"), InputError, "tolerance"),
    "threshold, level": (lambda c: pm.threshold(c, level="3 V"), InputError, "level"),
    "threshold, rise": (lambda c: pm.threshold(c, rise="-3 mV"), InputError, "rise"),
    "threshold, membrane": (lambda c: pm.threshold(c, membrane="menbrane"), UnknownNameError, "did you mean"),
    "refractory, no intervals": (lambda c: pm.refractory(c, []), InputError, "empty"),
    "refractory, one text": (lambda c: pm.refractory(c, "5 ms"), InputError, "list"),
    "refractory, falling": (lambda c: pm.refractory(c, ["9 ms", "5 ms"]), InputError, "rise"),
    "refractory, shorter than the pulse": (lambda c: pm.refractory(c, ["0.1 ms", "5 ms"]), InputError, "pulse"),
    "refractory, first": (lambda c: pm.refractory(c, first=0.5), InputError, "first"),
    "refractory, first no number": (lambda c: pm.refractory(c, first="2"), InputError, "first"),
    "refractory, recovered": (lambda c: pm.refractory(c, recovered=0.0), InputError, "recovered"),
    "refractory, limit below": (lambda c: pm.refractory(c, limit="1 uA/cm^2"), ConvergenceError, "up to"),
    "refractory, resolution": (lambda c: pm.refractory(c, resolution="0 ms"), InputError, "resolution"),
    "firing, no currents": (lambda c: pm.firing_rate(c, []), InputError, "empty"),
    "firing, not rising": (lambda c: pm.firing_rate(c, ["9 uA/cm^2", "9 uA/cm^2"]), InputError, "rise"),
    "firing, zero": (lambda c: pm.firing_rate(c, ["0 uA/cm^2"]), InputError, "above zero"),
    "firing, numbers": (lambda c: pm.firing_rate(c, [1, 2]), InputError, "no unit"),
    "firing, counting from the end": (lambda c: pm.firing_rate(c, ["9 uA/cm^2"], after="1 s"), InputError, "after"),
    "spikes of no result": (lambda c: pm.action_potentials(c), InputError, "no Result"),
    "spikes, membrane": (lambda c: pm.action_potentials(pm.simulate(c), "axoplasm"), UnknownNameError, "membrane"),
    "spikes, window": (lambda c: pm.action_potentials(pm.simulate(c)).within("2 ms", "1 ms"), InputError, "end"),
}  # fmt: skip


@pytest.mark.parametrize("name", CALLS)
def test_bad_input(axon, name):
    call, kind, text = CALLS[name]
    with pytest.raises(kind, match=text):
        call(axon)


def test_a_cell_that_fires_by_itself_has_no_threshold():
    """A leak for Na+ makes the axon a pacemaker: its rest is there, but not stable."""
    pacemaker = patch(
        part("SquidNav")(), part("SquidKv")(), pm.Leak("Cl", conductance="300 uS/cm^2"),
        pm.Leak("Na", conductance="300 uS/cm^2"),
    )  # fmt: skip
    with pytest.raises(PermeaseError, match="without a stimulus"):
        pm.threshold(pacemaker, window="120 ms")
