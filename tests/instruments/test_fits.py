"""Fits: known constants come back, and the intervals cover them as often as they say."""

from __future__ import annotations

import numpy as np
import pytest

from permease.instruments.fits import LAWS, fitted


def test_exact_data_give_the_exact_constants() -> None:
    x = np.geomspace(0.1, 100.0, 15)
    found = fitted("michaelis-menten", x, -7.0 * x / (3.0 + x), {"Vmax": (-5.0, "1/s")}, {"Km": (10.0, "mM")})
    assert found is not None
    assert found["Vmax"].value == pytest.approx(-7.0, rel=1e-9)
    assert found["Km"].value == pytest.approx(3.0, rel=1e-9)
    assert found["Vmax"].low <= found["Vmax"].value <= found["Vmax"].high


def test_intervals_cover_the_truth_in_95_of_100() -> None:
    random = np.random.default_rng(7)
    x = np.geomspace(0.3, 30.0, 12)
    hits, count = 0, 400
    for _ in range(count):
        y = 10.0 * x / (3.0 + x) + random.normal(0.0, 0.25, x.size)
        found = fitted("michaelis-menten", x, y, {"Vmax": (float(y.max()), "")}, {"Km": (3.0, "mM")}, half="Km")
        assert found is not None
        hits += found["Km"].low <= 3.0 <= found["Km"].high
    # binomial: three standard deviations are 3.3 %
    assert hits / count == pytest.approx(0.95, abs=0.033)


def test_hill_with_noise() -> None:
    random = np.random.default_rng(3)
    x = np.geomspace(1e-4, 1e-1, 25)
    truth = {"baseline": 0.0, "limit": 1.0, "EC50": 2e-3, "n": 1.7}
    y = LAWS["hill"](x, truth) + random.normal(0.0, 0.02, x.size)
    found = fitted("hill", x, y, {"limit": (0.9, "")}, {"EC50": (1e-3, "mM"), "n": (1.0, "")}, {"baseline": (0.0, "")})
    assert found is not None
    for name in ("limit", "EC50", "n"):
        assert found[name].low <= truth[name] <= found[name].high
        assert found[name].high - found[name].low < 0.3 * truth[name]
    assert 0.99 < found.r_squared < 1.0


@pytest.mark.parametrize(
    ("x", "y"),
    [([1.0, 2.0], [1.0, 2.0]), ([1.0, 2.0, 3.0, 4.0], [0.0] * 4), ([1.0] * 6, [1.0, 2.0, 1.0, 1.0, 1.0, 3.0])],
)
def test_no_fit_where_there_is_nothing_to_fit(x: list[float], y: list[float]) -> None:
    assert fitted("michaelis-menten", np.array(x), np.array(y), {"Vmax": (1.0, "")}, {"Km": (1.0, "mM")}) is None


def test_what_the_points_do_not_determine_has_wide_intervals() -> None:
    """Far below Km only Vmax/Km is seen."""
    random = np.random.default_rng(5)
    x = np.linspace(1.0, 5.0, 9)
    y = 1e-3 * x + random.normal(0.0, 1e-5, x.size)
    found = fitted("michaelis-menten", x, y, {"Vmax": (0.01, "")}, {"Km": (5.0, "mM")}, half="Km")
    assert found is not None
    assert found.extrapolated
    assert found["Km"].high > 3.0 * found["Km"].value
