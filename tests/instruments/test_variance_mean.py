"""Variance-mean analysis: what went in comes out, within intervals that hold as often as they say."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from permease import library
from permease.errors import InputError, PermeaseError, QuantityError, UnknownNameError
from permease.instruments.variance_mean import POINTS, variance_mean

HELD: dict[str, Any] = {
    "inside": {"Na": "10 mM"},
    "outside": {"Na": "140 mM"},
    "voltage": "-20 mV",
    "temperature": "6.3 degC",
    "before": {"voltage": "-100 mV"},
}


def sodium(**change: Any) -> Any:
    arguments = {"duration": "5 ms", "count": 1000, "sweeps": 100, **HELD, **change}
    return variance_mean(library.part("SquidNav")(), **arguments)


@pytest.mark.slow
def test_intervals_hold_as_often_as_they_say() -> None:
    """95 % intervals of i and N in 40 experiments: at least 33 of each contain the truth (chance to fail 7e-4)."""
    found = [sodium(seed=seed, noise="0.3 pA") for seed in range(40)]
    assert sum(f.unitary.low < 1e12 * f.exact_unitary < f.unitary.high for f in found) >= 33
    assert sum(f.channels.low < f.count < f.channels.high for f in found) >= 33


def test_the_mean_is_that_of_the_gates() -> None:
    """N i m^3 h, with m and h relaxing as Hodgkin and Huxley wrote them."""
    from permease.model.conditions import PointConditions

    found = sodium(count=100_000, sweeps=200)
    gates = library.part("SquidNav").gates
    speeds = library.part("SquidNav").speed
    assert speeds is not None
    open_ = np.ones(POINTS)
    for gate in gates:
        at = [PointConditions({}, {}, v, 279.45) for v in (-0.1, -0.02)]
        (a0, b0), (a, b) = (gate.rates(x, speeds.value(x)) for x in at)
        x = a / (a + b) + (a0 / (a0 + b0) - a / (a + b)) * np.exp(-(a + b) * found.times)
        open_ = open_ * x**gate.power
    expected = 100_000 * found.exact_unitary * open_
    assert found.mean == pytest.approx(expected, abs=5.0 * np.sqrt(np.max(found.variance) / 200))


def test_the_variance_is_binomial() -> None:
    """i mean - mean^2/N at every time, within the scatter of a variance of 4000 sweeps."""
    found = sodium(count=50, sweeps=4000)
    expected = found.exact_unitary * found.mean - found.mean**2 / 50
    assert found.variance == pytest.approx(expected, abs=4.0 * float(np.max(expected)) * np.sqrt(2.0 / 4000))


def test_noise_is_taken_off() -> None:
    quiet, loud = sodium(sweeps=2000), sodium(sweeps=2000, noise="2 pA")
    assert np.max(np.abs(loud.variance - quiet.variance)) < 6.0 * 4e-24 * np.sqrt(2.0 / 2000) + 0.2 * np.max(
        quiet.variance
    )
    assert loud.unitary.value == pytest.approx(1e12 * loud.exact_unitary, rel=0.1)


def test_a_low_open_probability_leaves_the_number_open() -> None:
    """At -60 mV at most 0.0004 of the channels open: the current of one is known, their number is not."""
    found = sodium(voltage="-60 mV", sweeps=50, count=5000)
    assert np.max(np.abs(found.mean)) < 1e-3 * 5000 * abs(found.exact_unitary)
    assert found.channels.high == np.inf
    assert found.unitary.low < 1e12 * found.exact_unitary < found.unitary.high
    assert found.document()["exact"]["N"] == 5000


def test_equal_seeds_make_equal_experiments() -> None:
    assert np.array_equal(sodium(seed=3).mean, sodium(seed=3).mean)
    assert not np.array_equal(sodium(seed=3).mean, sodium(seed=4).mean)


BAD: list[tuple[dict[str, Any], type[PermeaseError], str]] = [
    ({"duration": "0 s"}, InputError, "above zero"),
    ({"duration": 5}, QuantityError, "no unit"),
    ({"before": None}, InputError, "as conditions"),
    ({"before": {}}, InputError, "as conditions"),
    ({"before": "-100 mV"}, InputError, "as conditions"),
    ({"before": {"volt": "-100 mV"}}, UnknownNameError, "'volt'"),
    ({"before": {"voltage": "-100 mM"}}, QuantityError, "concentration"),
    ({"before": {"voltage": "-20 mV"}, "count": 1, "sweeps": 10, "voltage": "-150 mV"}, InputError, "does not change"),
    ({"inside": {}}, InputError, "needs Na inside"),
    ({"outside": {"Na": 140}}, QuantityError, "no unit"),
    ({"voltage": "9 V"}, InputError, "physiological"),
    ({"temperature": 310}, QuantityError, "no unit"),
    ({"count": 0}, InputError, "whole number"),
    ({"count": 2_000_000}, InputError, "whole number"),
    ({"count": "many"}, InputError, "whole number"),
    ({"sweeps": 9}, InputError, "whole number"),
    ({"sweeps": 2.5}, InputError, "whole number"),
    ({"seed": -1}, InputError, "whole number"),
    ({"noise": "-1 pA"}, InputError, "zero or more"),
    ({"noise": 0.1}, QuantityError, "no unit"),
]


@pytest.mark.parametrize(("change", "kind", "says"), BAD, ids=range(len(BAD)))
def test_bad_input_is_told(change: dict[str, Any], kind: type[PermeaseError], says: str) -> None:
    with pytest.raises(kind) as caught:
        sodium(**change)
    assert says in str(caught.value)


def test_only_channels_with_states() -> None:
    for name, says in (("GLUT1", "only channels"), ("Kir21", "no states that take time")):
        part = library.part(name)()
        sides = {"inside": {"K": "140 mM"}, "outside": {"K": "5 mM"}}
        with pytest.raises(InputError, match=says):
            variance_mean(part, "1 ms", before={"voltage": "-100 mV"}, **sides)
    with pytest.raises(InputError, match="is no part"):
        variance_mean("SquidNav", "1 ms", before={"voltage": "-100 mV"})
