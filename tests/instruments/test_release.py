"""Release of vesicles: exact courses, laws that hold for every sensor, and what is refused."""

import json
import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.linalg import expm

import permease as pm
from permease.errors import InputError, PermeaseError, QuantityError, UnknownNameError
from permease.text import Text

LABEL = Text(en="sensor", zh="传感器")
SENSORS = ["SchneggenburgerNeher2000", "Lou2005", "Heinemann1994", "ChromaffinPools"]
LEVEL = st.floats(-2.0, 3.0).map(lambda x: 10.0**x)
SPELL = st.floats(-2.0, 3.0).map(lambda x: 10.0**x)
PROTOCOL = st.lists(st.tuples(LEVEL, SPELL), min_size=1, max_size=4)


def protocol(steps):
    return [(f"{c!r} uM", f"{t!r} ms") for c, t in steps]


@given(st.sampled_from(SENSORS), PROTOCOL)
def test_vesicles_are_conserved_and_only_fuse(sensor, steps):
    record = pm.release(sensor, protocol(steps))
    scheme = record.scheme
    size = len(scheme.states)
    for stage in record.stages:
        for when in (0.0, 0.3, 1.0):
            p = stage.at(when * stage.duration)
            assert p.min() >= 0.0
            assert p.sum() == pytest.approx(1.0, rel=1e-9)
    released = record["released"].values
    assert np.all(np.diff(released) >= 0.0)
    assert np.all(record["fraction"].values <= 1.0 + 1e-12)
    assert released == pytest.approx(record.vesicles * record["fraction"].values)
    one = float(record.conditions["vesicle_capacitance"])
    assert record["capacitance"].values == pytest.approx(one * released, rel=1e-9)
    assert len(record.stages[0].first) == size + len(scheme.pools)


@given(st.sampled_from(SENSORS), LEVEL, st.floats(1.001, 30.0), SPELL)
def test_more_calcium_never_releases_less(sensor, calcium, factor, milliseconds):
    less, more = (
        pm.release(sensor, f"{c!r} uM", f"{milliseconds!r} ms", resting="50 nM") for c in (calcium, calcium * factor)
    )
    for part in (1e-3, 0.1, 1.0):
        when = f"{part * milliseconds!r} ms"
        assert more.at(when)["fraction"] >= less.at(when)["fraction"] * (1.0 - 1e-9)


@given(st.sampled_from(SENSORS), LEVEL, SPELL)
def test_course_is_the_matrix_exponential(sensor, calcium, milliseconds):
    stage = pm.release(sensor, f"{calcium!r} uM", f"{milliseconds!r} ms").stages[0]
    exact = expm(stage.matrix * stage.duration) @ stage.first
    assert stage.at(stage.duration) == pytest.approx(exact, abs=1e-9)


@given(st.sampled_from(SENSORS), LEVEL)
def test_a_step_may_be_cut_anywhere(sensor, calcium):
    whole = pm.release(sensor, f"{calcium!r} uM", "10 ms")
    cut = pm.release(sensor, [(f"{calcium!r} uM", "3 ms"), (f"{calcium!r} uM", "7 ms")])
    assert cut["fraction"].values[-1] == pytest.approx(whole["fraction"].values[-1], rel=1e-9)
    for when in ("1 ms", "3 ms", "9.9 ms"):
        assert cut.at(when)["rate"].magnitude == pytest.approx(whole.at(when)["rate"].magnitude, rel=1e-8)


def test_one_site_has_its_closed_form():
    """Fusion from an always full sensor: fraction 1 - exp(-g t), rate n g exp(-g t)."""
    sensor = pm.CalciumSensor("full", LABEL, 1, "1e12 / M / s", "1e-3 / s", "200 / s", vesicles=50.0)
    record = pm.release(sensor, "1 mM", "20 ms", resting="1 mM")
    seconds = 1e-3 * record.x.values
    assert record["fraction"].values == pytest.approx(-np.expm1(-200.0 * seconds), rel=1e-5)
    assert record["rate"].values == pytest.approx(50.0 * 200.0 * np.exp(-200.0 * seconds), rel=1e-5)
    assert record.time_to(0.5).magnitude == pytest.approx(1e3 * math.log(2.0) / 200.0, rel=1e-5)
    assert record.answers["time_to_peak"].magnitude == 0.0


def test_rate_is_the_slope_of_release():
    record = pm.release("Lou2005", [("25 uM", "0.5 ms"), ("1 uM", "2 ms")])
    for when in (0.2, 0.45, 0.8, 2.0):
        ends = [record.at(f"{when + d!r} ms")["released"].magnitude for d in (-1e-3, 1e-3)]
        assert (ends[1] - ends[0]) / 2e-6 == pytest.approx(record.at(f"{when} ms")["rate"].magnitude, rel=1e-4)


def test_peak_is_found_between_the_points():
    record = pm.release("SchneggenburgerNeher2000", "10 uM", "200 ms")
    rate, when = record.peak
    assert rate.magnitude >= record["rate"].values.max()
    near = [record.at(f"{float(when.magnitude) + d!r} ms")["rate"].magnitude for d in (-0.01, 0.01)]
    assert max(near) < rate.magnitude


def test_peak_at_the_end_of_a_pulse():
    record = pm.release("SchneggenburgerNeher2000", [("25 uM", "0.3 ms"), ("50 nM", "2 ms")])
    assert record.answers["time_to_peak"].magnitude == pytest.approx(0.3, abs=1e-9)


def test_tiny_releases_keep_their_digits():
    """1.5e-7 per second for 1 us: far below what subtraction of numbers near one could tell."""
    fraction = pm.release("SchneggenburgerNeher2000", "50 nM", "1 us").answers["fraction"].magnitude
    assert fraction == pytest.approx(1.4968e-7 * 1e-6, rel=1e-4)


def test_record_as_table_and_document():
    record = pm.release("ChromaffinPools", "10 uM", "1 s")
    heads, rows = record.table()
    assert heads[:4] == ["time [ms]", "rate [1/s]", "released [1]", "fraction [1]"]
    assert rows.shape == (len(record.x), len(heads))
    assert record.csv().startswith("time [ms],rate [1/s]")
    document = json.loads(json.dumps(record.document(), allow_nan=False))
    assert document["answers"]["half_time"] is None
    assert document["conditions"] == {
        "resting": 0.5, "calcium": [[10.0, 1000.0]], "vesicles": 1200.0, "vesicle_capacitance": 1.3,
    }  # fmt: skip
    assert repr(record).startswith("<ReleaseRecord of ChromaffinPools")
    total = sum(record[f"released.{pool}"].values for pool in ("SRP", "RRP"))
    assert total == pytest.approx(record["released"].values)


def test_curve():
    curve = pm.release_curve("Lou2005", ("50 nM", "50 uM", 13))
    assert np.all(np.diff(curve["peak"].values) > 0.0)
    assert np.all(curve["peak"].values <= curve["undepleted"].values * (1.0 + 1e-9))
    assert curve["slope"].values[0] < 1.0 < 4.0 < curve["slope"].values.max()
    assert curve.document()["series"]["half_time"]["values"][0] is None
    json.dumps(curve.document(), allow_nan=False)
    assert set(pm.release_curve("ChromaffinPools", ["1 uM"]).series) == {"peak", "half_time"}


@pytest.mark.parametrize("sensor", ["Lou2005", "ChromaffinPools"])
@pytest.mark.parametrize("language", ["en", "zh"])
def test_figures(tmp_path, sensor, language):
    record = pm.release(sensor, [("20 uM", "5 ms"), ("0.5 uM", "20 ms")])
    curve = pm.release_curve(sensor, ["1 uM", "10 uM", "50 uM"])
    for name, found in (("record", record), ("curve", curve)):
        path = tmp_path / f"{name}.svg"
        found.plot(path, language)
        assert path.stat().st_size > 5000


def test_flat_calcium_is_drawn(tmp_path):
    for level in ("0 uM", "0.5 uM"):
        pm.release("Lou2005", level, "1 ms", resting=level).plot(tmp_path / "flat.png")


def test_thousands_of_steps():
    steps = [(f"{1.0 + (i % 7)} uM", "10 us") for i in range(2000)]
    record = pm.release("Lou2005", steps)
    assert record.x.values[-1] == pytest.approx(20.0)
    assert len(record.stages) == 2000


@pytest.mark.parametrize(
    ("arguments", "kind", "text"),
    [
        (("Lou2004", "10 uM", "1 ms"), UnknownNameError, "Lou2005"),
        ((None, "10 uM", "1 ms"), UnknownNameError, "Ca2. sensor"),
        ((3, "10 uM", "1 ms"), UnknownNameError, "Ca2. sensor"),
        (("Lou2005", "10 uM"), InputError, "how long"),
        (("Lou2005", 10, "1 ms"), QuantityError, "calcium"),
        (("Lou2005", "10 mV", "1 ms"), QuantityError, "calcium"),
        (("Lou2005", "-1 uM", "1 ms"), InputError, "calcium"),
        (("Lou2005", "1 M", "1 ms"), InputError, "beyond any cell"),
        (("Lou2005", None, "1 ms"), QuantityError, "calcium"),
        (("Lou2005", True, "1 ms"), QuantityError, "calcium"),
        (("Lou2005", "nan uM", "1 ms"), PermeaseError, "calcium"),
        (("Lou2005", {"a": 1}, "1 ms"), PermeaseError, "calcium"),
        (("Lou2005", [], None), InputError, "empty"),
        (("Lou2005", [("1 uM", "1 ms")] * 5001, None), InputError, "too many"),
        (("Lou2005", ["1 uM"], None), InputError, r"calcium\[0\]"),
        (("Lou2005", [("1 uM",)], None), InputError, r"calcium\[0\]"),
        (("Lou2005", [("1 uM", "0 ms")], None), InputError, r"calcium\[0\] > duration"),
        (("Lou2005", [("1 uM", "1 uM")], None), QuantityError, r"calcium\[0\] > duration"),
        (("Lou2005", [("1 ms", "1 ms")], None), QuantityError, r"calcium\[0\] > concentration"),
        (("Lou2005", [("1 uM", "1 ms")], "1 ms"), InputError, "its own duration"),
        (("Lou2005", "1 uM", "0 s"), InputError, "duration"),
        (("Lou2005", "1 uM", 3), QuantityError, "duration"),
        (("Lou2005", "1 uM", "inf s"), PermeaseError, "duration"),
    ],
)
def test_refused(arguments, kind, text):
    with pytest.raises(kind, match=text):
        pm.release(*arguments)


@pytest.mark.parametrize(
    ("arguments", "kind", "text"),
    [
        ({"resting": "-1 nM"}, InputError, "resting"),
        ({"resting": "1 mV"}, QuantityError, "resting"),
        ({"resting": "2 M"}, InputError, "resting"),
        ({"vesicles": 0}, InputError, "vesicles"),
        ({"vesicles": "many"}, QuantityError, "vesicles"),
        ({"vesicles": "3 mM"}, QuantityError, "vesicles"),
        ({"diameter": "0 nm"}, InputError, "diameter"),
        ({"diameter": 50}, QuantityError, "diameter"),
        ({"diameter": "50 nm", "specific_capacitance": "-1 uF/cm^2"}, InputError, "specific_capacitance"),
        ({"diameter": "50 nm", "specific_capacitance": "1 uF"}, QuantityError, "specific_capacitance"),
        ({"specific_capacitance": "1 uF/cm^2"}, InputError, "size of a vesicle"),
    ],
)
def test_settings_refused(arguments, kind, text):
    with pytest.raises(kind, match=text):
        pm.release("Lou2005", "1 uM", "1 ms", **arguments)


@pytest.mark.parametrize(
    ("calcium", "kind", "text"),
    [
        (("1 uM", "1 uM", 5), InputError, "cannot make"),
        (("1 uM", "9 uM", 1), InputError, "cannot make"),
        (("1 uM", "9 uM", 10_000), InputError, "cannot make"),
        (("1 uM", "9 uM", True), InputError, "cannot make"),
        (("0 uM", "9 uM", 5), InputError, "above zero"),
        (["1 uM", "0 uM"], InputError, "above zero"),
        (["1 uM"] * 401, InputError, "too many"),
        ([], InputError, "as concentrations"),
        ("1 uM", InputError, "as concentrations"),
        (None, InputError, "as concentrations"),
        (["1 ms"], QuantityError, "calcium"),
    ],
)
def test_curves_refused(calcium, kind, text):
    with pytest.raises(kind, match=text):
        pm.release_curve("Lou2005", calcium)


@pytest.mark.parametrize("fraction", [0.0, 1.0, -0.1, "120 %", "3 ms", None])
def test_fractions_refused(fraction):
    with pytest.raises(PermeaseError, match="fraction"):
        pm.release("Lou2005", "1 uM", "1 ms").time_to(fraction)


@pytest.mark.parametrize("time", ["-1 ms", "2 ms", "1 uM", 3])
def test_times_refused(time):
    with pytest.raises(PermeaseError, match="time"):
        pm.release("Lou2005", "1 uM", "1 ms").at(time)


@pytest.mark.parametrize("duration", ["3 ms", "1 s", "1 day"])
def test_peak_does_not_depend_on_how_long_it_is_watched(duration):
    record = pm.release("SchneggenburgerNeher2000", "10 uM", duration)
    assert record.answers["peak_rate_per_vesicle"].magnitude == pytest.approx(105.6755, rel=1e-5)
    assert record.answers["time_to_peak"].magnitude == pytest.approx(2.951, abs=2e-3)


@pytest.mark.parametrize("steps", [30, 300])
def test_peak_is_found_in_one_of_many_long_steps(steps):
    record = pm.release("SchneggenburgerNeher2000", [("50 nM", "1 s")] * steps + [("10 uM", "1 s")])
    assert record.answers["peak_rate_per_vesicle"].magnitude == pytest.approx(105.6755, rel=1e-4)
