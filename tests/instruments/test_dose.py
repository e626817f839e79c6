"""Dose-response curves: rows C13 and C14, cardiac steroids, and what cannot be used."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from permease.errors import InputError, PermeaseError, QuantityError, UnknownNameError
from permease.instruments.dose import dose_response
from permease.kinetics.cycle import Cycle
from permease.kinetics.step import equilibrium, step
from permease.model.scheme_transporter import Carrier


def test_C14_MWC_receptor(receptor: Any) -> None:
    """MWC with E0 6.6e-7 and E2 28.235: Po 6.6e-7 without, .08940 at 10 uM, EC50 35.54 uM."""
    curve = dose_response(receptor, "ACh", ("1 nM", "100 mM", 50))
    assert curve.y.name == "open_probability"
    assert curve.baseline == pytest.approx(6.6e-7, rel=1e-5)
    assert curve.half_maximal is not None
    assert curve.half_maximal.to("uM").magnitude == pytest.approx(35.54, rel=1e-3)
    assert dose_response(receptor, "ACh", "10 uM").y.values[0] == pytest.approx(0.08940, rel=1e-3)
    assert not curve.inhibits
    assert 1.4 < curve.fit["n"].value < 2.0  # type: ignore[index]


def test_ouabain_half_stops_the_pump(pump: Any, baths: Any) -> None:
    """One site: Hill coefficient 1, and the fit agrees with the dose computed by bisection."""
    curve = dose_response(pump, "ouabain", ("1 nM", "10 mM", 43), **baths, voltage="-70 mV")
    assert curve.inhibits
    assert curve.fit is not None
    assert curve.half_maximal is not None
    assert curve.fit["n"].value == pytest.approx(1.0, abs=1e-6)
    assert curve.fit["IC50"].value == pytest.approx(curve.half_maximal.to("mM").magnitude, rel=1e-5)
    assert 1e-4 < curve.fit["IC50"].value < 1e-2
    low, high = curve.fit["IC50"].interval
    assert low <= curve.fit["IC50"].quantity <= high


def test_points_are_those_of_the_part(pump: Any, baths: Any) -> None:
    curve = dose_response(pump, "K", ["1 mM", "5 mM"], **baths, voltage="-70 mV")
    outside = {**baths["outside"], "K": "1 mM"}
    one = pump.turnover(inside=baths["inside"], outside=outside, voltage="-70 mV")
    assert curve.y.values[0] == pytest.approx(one.magnitude, rel=1e-12)
    current = dose_response(pump, "K", ["1 mM"], **baths, voltage="-70 mV", response="current")
    expected = pump.current(inside=baths["inside"], outside=outside, voltage="-70 mV").to("fA").magnitude
    assert current.y.values[0] == pytest.approx(expected, rel=1e-9)


def test_competitive_inhibitor_needs_more_against_more_substrate() -> None:
    class Carried(Carrier):
        """A symmetric carrier with a competitor outside, K = 10 mM."""

        counted = ("glucose", "in")
        cycle = Cycle(
            equilibrium("Co + glucose.out <-> CoS", "1 mM"),
            step("CoS <-> CiS", "100 / s", "100 / s"),
            equilibrium("Ci + glucose.in <-> CiS"),
            step("Ci <-> Co", "100 / s", "100 / s"),
            equilibrium("Co + maltose.out <-> CoM", "10 mM"),
        )

    def half(glucose: str) -> float:
        curve = dose_response(
            Carried(), "maltose", ("0.1 mM", "10 M", 40), inside={"glucose": "0 mM"}, outside={"glucose": glucose}
        )
        return float(curve.fit["IC50"].value)  # type: ignore[index]

    # v = k s / (2 (1 + s) + m), s = S/1 mM, m = M/10 mM, both ways 100/s: half where m = 2 (1 + s)
    assert half("1 mM") == pytest.approx(40.0, rel=1e-5)
    assert half("9 mM") == pytest.approx(200.0, rel=1e-5)


def test_zero_dose_may_be_among_the_doses(receptor: Any) -> None:
    curve = dose_response(receptor, "ACh", ["0 mM", "1 uM", "10 uM", "100 uM", "1 mM", "10 mM"])
    assert curve.y.values[0] == pytest.approx(6.6e-7, rel=1e-5)
    assert curve.fit is not None
    assert np.all(np.isfinite(curve.fit.at(curve.x.values)))


BAD: list[tuple[dict[str, Any], type[PermeaseError], str]] = [
    ({"ligand": "glucose"}, InputError, "does not bind glucose"),
    ({"ligand": "ouabain", "side": "in"}, InputError, "it binds it outside"),
    ({"ligand": "ouabian"}, UnknownNameError, "ouabain"),
    ({"ligand": None}, InputError, "named by a text"),
    ({"doses": []}, InputError, "empty"),
    ({"doses": [1e-6]}, QuantityError, "no unit"),
    ({"doses": ["-1 uM"]}, PermeaseError, "doses"),
    ({"doses": ["1 banana"]}, QuantityError, "banana"),
    ({"doses": ["1000 M"]}, InputError, "doses"),
    ({"side": "top"}, UnknownNameError, "side"),
    ({"response": "open_probability"}, InputError, "no gate"),
    ({"response": "joy"}, UnknownNameError, "turnover"),
    ({"voltage": "-70"}, QuantityError, "no unit"),
    ({"voltage": "3 V"}, InputError, "physiological"),
    ({"outside": {"Na": "140 mM"}}, InputError, "needs K outside"),
    ({"outside": {"Na": "140 mM", "Qq": "1 mM"}}, UnknownNameError, "Qq"),
]


@pytest.mark.parametrize(("change", "kind", "says"), BAD)
def test_bad_input_is_told(pump: Any, baths: Any, change: dict[str, Any], kind: type[PermeaseError], says: str) -> None:
    arguments: dict[str, Any] = {"part": pump, "ligand": "ouabain", "doses": ["1 uM"], **baths, **change}
    with pytest.raises(kind) as caught:
        dose_response(**arguments)
    assert says in str(caught.value)
