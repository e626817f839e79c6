"""Fits of recoveries: what went in comes out, intervals that hold as often as they say, and clear refusals."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from permease.errors import ConvergenceError, InputError, PermeaseError, QuantityError
from permease.instruments.frap import fit_frap
from permease.physics.frap import disc_recovery, gaussian_recovery
from permease.units import registry

TIMES = np.geomspace(0.05, 60.0, 40)


def recovered(times: Any = TIMES, d: float = 0.5e-12, mobile: float = 0.8) -> np.ndarray:
    return mobile * np.asarray(disc_recovery(times, 1e-6, d))


@pytest.mark.parametrize("diffusion", [1e-3, 0.02, 0.5, 12.0, 300.0])
def test_exact_recoveries_give_exact_numbers(diffusion: float) -> None:
    times = TIMES / diffusion
    found = fit_frap(times, recovered(times, 1e-12 * diffusion), radius="1 um")
    assert found.diffusion.value == pytest.approx(diffusion, rel=1e-6)
    assert found.diffusion.unit == "um^2/s"
    assert found.mobile.value == pytest.approx(0.8, rel=1e-6)
    assert found.half_time.value == pytest.approx(0.2236 / diffusion, rel=1e-3)
    assert found.at(times) == pytest.approx(found.values, abs=1e-8)
    assert not found.too_short


def test_a_gaussian_beam() -> None:
    light = 0.6 * np.asarray(gaussian_recovery(TIMES, 1e-6, 0.5e-12, 2.0))
    found = fit_frap(TIMES, light, radius="1 um", bleach="gaussian", depth=2.0)
    assert found.diffusion.value == pytest.approx(0.5, rel=1e-6)
    assert found.mobile.value == pytest.approx(0.6, rel=1e-6)
    wrong = fit_frap(TIMES, light, radius="1 um")
    assert abs(wrong.diffusion.value / 0.5 - 1.0) > 0.1, "a beam is no disc"
    assert wrong.fit.r_squared < found.fit.r_squared


def test_intervals_hold_as_often_as_they_say() -> None:
    """200 recoveries with 3 % noise; binomial: three standard deviations are 4.6 %."""
    random = np.random.default_rng(11)
    hits = {"D": 0, "M": 0}
    for _ in range(200):
        found = fit_frap(TIMES, recovered() + random.normal(0.0, 0.03, TIMES.size), radius="1 um")
        hits["D"] += found.diffusion.low < 0.5 < found.diffusion.high
        hits["M"] += found.mobile.low < 0.8 < found.mobile.high
    assert hits["D"] / 200 == pytest.approx(0.95, abs=0.046)
    assert hits["M"] / 200 == pytest.approx(0.95, abs=0.046)


def test_a_short_record_says_so() -> None:
    times = np.linspace(0.02, 0.4, 20)
    assert fit_frap(times, recovered(times), radius="1 um").too_short


def test_times_with_a_unit() -> None:
    found = fit_frap(registry().Quantity(TIMES / 60.0, "minute"), recovered(), radius="1 um")
    assert found.diffusion.value == pytest.approx(0.5, rel=1e-6)
    document = found.document()
    assert document["diffusion"]["unit"] == "um^2/s"
    assert document["radius"] == {"value": pytest.approx(1.0), "unit": "um"}


@pytest.mark.parametrize(
    ("change", "error", "words"),
    [
        ({"radius": "1"}, QuantityError, "radius"),
        ({"radius": "-1 um"}, InputError, "above zero"),
        ({"radius": "1 s"}, QuantityError, "a length"),
        ({"bleach": "square"}, InputError, "no kind of bleach"),
        ({"bleach": None}, InputError, "no kind of bleach"),
        ({"depth": 0.0, "bleach": "gaussian"}, InputError, "depth"),
        ({"depth": "deep"}, QuantityError, "depth"),
        ({"times": "1 s"}, InputError, "row of numbers"),
        ({"times": [1.0, 2.0]}, InputError, "2 times and 40 values"),
        ({"times": TIMES[::-1]}, InputError, "increase"),
        ({"times": TIMES - 1.0}, InputError, "from 0 up"),
        ({"times": [TIMES]}, InputError, "finite numbers"),
        ({"times": None}, InputError, "row of"),
        ({"recovery": ["a"] * 40}, InputError, "row of numbers"),
        ({"recovery": np.full(40, np.nan)}, InputError, "finite"),
        ({"recovery": 100.0 * recovered()}, InputError, "from 0 to 1"),
        ({"recovery": np.zeros(40)}, ConvergenceError, "no diffusion coefficient"),
        ({"times": [1.0, 2.0, 3.0], "recovery": [0.1, 0.2, 0.3]}, InputError, "at least 4"),
        ({"times": registry().Quantity(TIMES, "m")}, QuantityError, "a time"),
    ],
)
def test_what_cannot_be_used_is_refused(change: dict[str, Any], error: type[PermeaseError], words: str) -> None:
    arguments: dict[str, Any] = {"times": TIMES, "recovery": recovered(), "radius": "1 um", **change}
    with pytest.raises(error) as caught:
        fit_frap(**arguments)
    assert words in str(caught.value)
