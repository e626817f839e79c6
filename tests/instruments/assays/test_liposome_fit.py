"""Leakage data give back the permeability that made them; bad input is refused."""

import numpy as np
import pytest

import permease as pm
from permease.errors import InputError, PermeaseError


def made(points=41, **options):
    return pm.liposome_leak("2e-9 cm/s", radius="60 nm", points=points, **options)


@pytest.mark.parametrize("lumen", [0.0, 0.2])
def test_released_share(lumen):
    curve = made(lumen_fraction=lumen)
    found = pm.fit_leak(
        curve.x.quantity, curve.y.values, radius="60 nm", readout="released", lumen_fraction=lumen
    )  # fmt: skip
    assert found.permeability.magnitude == pytest.approx(2e-9, rel=1e-6)
    assert found.remarks == ()


@pytest.mark.parametrize(("gain", "offset"), [(250.0, 12.0), (-3.0, 5.0)])
def test_a_signal_of_any_gain(gain, offset):
    curve = made()
    found = pm.fit_leak(curve.x.quantity, offset + gain * curve.y.values, radius="60 nm")
    assert found.permeability.magnitude == pytest.approx(2e-9, rel=1e-6)
    assert found.fit.at(curve.x.values) == pytest.approx(offset + gain * curve.y.values, rel=1e-6)


def test_only_the_ratio_to_the_radius_is_known():
    curve = made()
    one, two = (pm.fit_leak(curve.x.quantity, curve.y.values, radius=r).permeability for r in ("60 nm", "120 nm"))
    assert (two / one).magnitude == pytest.approx(2.0, rel=1e-6)


@pytest.mark.slow
def test_intervals_cover_as_often_as_they_say():
    """95 % intervals hold the truth in 95 % of repeated experiments, within what 100 of them can tell."""
    curve, draw = made(31), np.random.default_rng(5)
    inside = 0
    for _ in range(100):
        noisy = 40.0 + 100.0 * (curve.y.values + 0.02 * draw.standard_normal(31))
        fit = pm.fit_leak(curve.x.quantity, noisy, radius="60 nm").fit
        inside += fit["P"].low <= 2e-9 <= fit["P"].high
    assert 88 <= inside <= 99


def test_a_trace_too_short_to_tell_says_so():
    curve = made(21, duration="60 s")
    noise = 5e-3 * np.random.default_rng(1).standard_normal(21)
    found = pm.fit_leak(curve.x.quantity, 50.0 * (curve.y.values + noise), radius="60 nm")
    assert [text.en for text in found.remarks] == ["the points do not determine P: see its interval"]


def test_the_figure(tmp_path):
    curve = made(11)
    for readout, label in (("released", "Release"), ("signal", "Reading")):
        found = pm.fit_leak(curve.x.quantity, curve.y.values, radius="60 nm", readout=readout)
        figure = found.plot(tmp_path / f"{readout}.png")
        assert figure.axes[0].get_ylabel() == label
        assert (tmp_path / f"{readout}.png").stat().st_size > 5000


TIMES, READINGS = ["0 s", "10 s", "20 s", "30 s", "40 s"], [0.0, 0.4, 0.6, 0.7, 0.8]


@pytest.mark.parametrize(
    "change",
    [
        {"time": [0, 1, 2, 3, 4]}, {"time": ["0 s", "10 s"]}, {"time": ["0 s", "20 s", "10 s", "30 s", "40 s"]},
        {"time": "0 s"}, {"time": None}, {"trace": [0.0, 0.4]}, {"trace": [1.0] * 5}, {"trace": "abcde"},
        {"trace": [0.0, 0.4, 0.6, 0.7, float("nan")]}, {"radius": 50}, {"radius": "0 nm"}, {"radius": "5 s"},
        {"readout": "light"}, {"readout": 3}, {"lumen_fraction": 1.0}, {"lumen_fraction": -0.1},
        {"lumen_fraction": "x"}, {"time": TIMES[:3], "trace": READINGS[:3]},
    ],
    ids=lambda change: " ".join(f"{k}-{i}" for i, k in enumerate(change)),
)  # fmt: skip
def test_nonsense_is_refused(change):
    given = {"time": TIMES, "trace": READINGS, "radius": "50 nm", **change}
    with pytest.raises(PermeaseError) as caught:
        pm.fit_leak(given.pop("time"), given.pop("trace"), **given)
    assert str(caught.value).strip()


def test_what_is_said():
    with pytest.raises(InputError, match="5 times and 2 readings"):
        pm.fit_leak(TIMES, [0.0, 0.4], radius="50 nm")
    with pytest.raises(InputError, match="does not change"):
        pm.fit_leak(TIMES, [1.0] * 5, radius="50 nm")


def test_the_unit_of_a_share_counts():
    """10, 19 and 34 % after 10, 20 and 40 min: P = 2.899e-10 cm/s of a lumen of 50 nm."""
    from permease.units import quantity

    times = ["0 min", "10 min", "20 min", "40 min"]
    for trace in (quantity("1 percent") * [0.0, 10.0, 19.0, 34.0], ["0 %", "10 %", "19 %", "34 %"],
                  [0.0, 0.10, 0.19, 0.34]):  # fmt: skip
        found = pm.fit_leak(times, trace, radius="50 nm", readout="released")
        assert found.permeability.magnitude == pytest.approx(2.899e-10, rel=1e-3)
        assert found.remarks == ()


@pytest.mark.parametrize("trace", [[0.0, 1.5, 2.0, 3.0], [0.0, 10.0, 19.0, 34.0], [-0.5, 0.1, 0.2, 0.3]])
def test_what_is_no_share_is_refused(trace):
    times = ["0 min", "10 min", "20 min", "40 min"]
    with pytest.raises(InputError, match=r"from -0\.1 to 1\.1"):
        pm.fit_leak(times, trace, radius="50 nm", readout="released")
    with pytest.raises(PermeaseError, match="not a pure number"):
        pm.fit_leak(times, [f"{each} mM" for each in trace], radius="50 nm", readout="released")


def test_a_law_that_does_not_describe_the_points_is_told():
    found = pm.fit_leak(TIMES, [0.9, 0.5, 0.3, 0.2, 0.1], radius="50 nm", readout="released")
    assert found.fit.r_squared <= 0.0
    assert any("does not describe" in text.en and "不能描述" in text.zh for text in found.remarks)


VESICLE = {"radius": "50 nm", "inside": "300 mM", "outside": "300 mM", "solute": "300 mM", "readout": "volume"}


@pytest.mark.slow
def test_volumes_are_relative():
    times = ["0 s", "1 s", "5 s", "10 s", "20 s"]
    whole = [1.0, 0.7, 0.8, 0.95, 0.99]
    plain = pm.fit_swelling(times, whole, **VESICLE)
    percent = pm.fit_swelling(times, [f"{100.0 * each} %" for each in whole], **VESICLE)
    assert percent.permeability.magnitude == pytest.approx(plain.permeability.magnitude, rel=1e-6)
    with pytest.raises(InputError, match=r"from 0\.05 to 20"):
        pm.fit_swelling(times, [100.0 * each for each in whole], **VESICLE)
    with pytest.raises(InputError, match="1 at time zero"):
        pm.fit_swelling(times, [5.0 * each for each in whole], **VESICLE)
    open_ = pm.fit_swelling(times, [1.0, 1.19, 0.85, 1.2, 0.9], **VESICLE)
    assert any("do not determine" in text.en for text in open_.remarks)
