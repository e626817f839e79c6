"""The protocols of transport kinetics on the simple carrier: rows R1 to R3 and R8."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from permease import library
from permease.errors import InputError, PermeaseError, QuantityError, UnknownNameError
from permease.instruments.transport import uptake

# R1: GLUT1 of Lowe and Walmsley 1986, its derived constants; (k in 1/s, K in mM)
R1 = [
    ("0 degC", "out", 0, 0.7255, 0.1094),
    ("0 degC", "in", 0, 10.67, 1.609),
    ("0 degC", "out", "equal", 83.52, 12.60),
    ("20 degC", "out", 0, 125.5, 2.143),
    ("20 degC", "in", 0, 383.4, 6.547),
    ("20 degC", "out", "equal", 881.7, 15.06),
    ("37 degC", "out", 0, 3070.0, 12.33),
    ("37 degC", "in", 0, 4683.0, 18.81),
    ("37 degC", "out", "equal", 3587.0, 14.41),
]
INFINITE_CIS = [
    ("0 degC", "out", 11.89),
    ("20 degC", "out", 12.71),
    ("37 degC", "out", 18.02),
    ("0 degC", "in", 0.808),
    ("20 degC", "in", 4.16),
    ("37 degC", "in", 11.81),
]


@pytest.mark.parametrize(("temperature", "side", "trans", "k", "Km"), R1)
def test_R1(glut1: Any, temperature: str, side: str, trans: Any, k: float, Km: float) -> None:
    curve = uptake(glut1, "glucose", ("0.01 mM", "100 mM", 25), from_side=side, trans=trans, temperature=temperature)
    assert curve.fit is not None
    assert curve.fit["Vmax"].value == pytest.approx(k, rel=1e-3)
    assert curve.fit["Km"].value == pytest.approx(Km, rel=1e-3)
    assert curve.fit.r_squared == pytest.approx(1.0, abs=1e-12)


@pytest.mark.parametrize(("temperature", "side", "K"), INFINITE_CIS)
def test_R1_infinite_cis(glut1: Any, temperature: str, side: str, K: float) -> None:
    curve = uptake(
        glut1, "glucose", ("0.1 mM", "100 mM", 25), from_side=side, trans="infinite-cis", temperature=temperature
    )
    assert curve.fit is not None
    assert curve.fit["K"].value == pytest.approx(K, rel=1e-3)
    zero_trans = uptake(glut1, "glucose", ("0.1 mM", "100 mM", 25), from_side=side, temperature=temperature)
    assert zero_trans.fit is not None
    assert curve.fit["Vmax"].value == pytest.approx(zero_trans.fit["Vmax"].value, rel=1e-9)


@pytest.mark.parametrize("temperature", ["0 degC", "20 degC"])
def test_R2_Vmax_over_Km_is_one_number(glut1: Any, temperature: str) -> None:
    found = []
    for side, trans in (("out", 0), ("in", 0), ("out", "equal"), ("in", "equal")):
        fit = uptake(glut1, "glucose", from_side=side, trans=trans, temperature=temperature).fit
        assert fit is not None
        found.append(fit["Vmax"].value / fit["Km"].value)
    assert found == pytest.approx([found[0]] * 4, rel=1e-10)


def test_R3_net_flux_against_something(glut1: Any) -> None:
    curve = uptake(glut1, "glucose", ["1 mM", "5 mM"], trans="1 mM", temperature="0 degC")
    assert curve.y.values[1] == pytest.approx(0.518425, rel=1e-5)
    assert curve.y.values[0] == 0.0


def test_trans_acceleration(glut1: Any) -> None:
    """20 degC, 5 mM outside: tracer influx 87.84 per second into an empty cell, 416.2 with 50 mM inside."""
    for trans, expected in ((0, 87.84), ("50 mM", 416.2)):
        found = uptake(glut1, "glucose", "5 mM", trans=trans, temperature="20 degC", measure="tracer")
        assert found.y.values[0] == pytest.approx(expected, rel=1e-4)


def test_R8_cytochalasin_lowers_V_of_uptake_and_raises_Km_of_exit(inhibited: Any) -> None:
    def fit(side: str, inside: dict[str, str]) -> Any:
        curve = uptake(
            inhibited, "glucose", ("0.001 mM", "1 M", 31), from_side=side, inside=inside, temperature="0 degC"
        )
        assert curve.fit is not None
        return curve.fit

    plain, blocked = (fit("out", i) for i in ({}, {"cytochalasin_B": "1 uM"}))
    assert blocked["Vmax"].value / plain["Vmax"].value == pytest.approx(0.23077, abs=2e-3)
    assert blocked["Km"].value / plain["Km"].value == pytest.approx(1.0, abs=0.05)
    plain, blocked = (fit("in", i) for i in ({}, {"cytochalasin_B": "1 uM"}))
    assert blocked["Vmax"].value == pytest.approx(plain["Vmax"].value, rel=1e-9)
    assert blocked["Km"].value > 1.05 * plain["Km"].value


def test_the_straight_lines_are_straight_and_show_the_constants(glut1: Any) -> None:
    curve = uptake(glut1, "glucose", ("0.02 mM", "5 mM", 12), temperature="0 degC")
    assert curve.fit is not None
    v, k = curve.fit["Vmax"].value, curve.fit["Km"].value
    expected = {"lineweaver-burk": (k / v, 1.0 / v), "eadie-hofstee": (-k, v), "hanes-woolf": (1.0 / v, k / v)}
    for name, (x, y) in curve.views.items():
        assert np.polyfit(x.values, y.values, 1) == pytest.approx(expected[name], rel=1e-6)


def test_views_leave_out_zero(glut1: Any) -> None:
    curve = uptake(glut1, "glucose", ["0 mM", "1 mM", "2 mM"], temperature="0 degC")
    assert curve.y.values[0] == 0.0
    assert len(curve.view("lineweaver-burk")[0]) == 2
    assert len(curve.x) == 3


def test_exchange_at_zero_is_zero(glut1: Any) -> None:
    assert uptake(glut1, "glucose", ["0 mM", "10 mM"], trans="equal").y.values[0] == 0.0


def test_a_cotransporter_with_its_other_ion() -> None:
    sides = {"inside": {"Na": "10 mM"}, "outside": {"Na": "140 mM"}}
    curve = uptake(library.part("SGLT1")(), "glucose", **sides, voltage="-50 mV")
    assert curve.fit is not None
    assert curve.fit["Vmax"].value > 0.0
    one = library.part("SGLT1")().flux(
        inside={"Na": "10 mM", "glucose": "0 mM"}, outside={"Na": "140 mM", "glucose": "100 mM"}, voltage="-50 mV"
    )
    assert curve.y.values[-1] == pytest.approx(-one["glucose"].magnitude, rel=1e-9)


def test_too_few_points_are_not_fitted_and_far_ones_are_marked(glut1: Any) -> None:
    assert uptake(glut1, "glucose", ["1 mM", "2 mM"]).fit is None
    far = uptake(glut1, "glucose", ("1e-6 mM", "1e-4 mM", 9), temperature="20 degC").fit
    assert far is not None
    assert far.extrapolated


BAD: list[tuple[dict[str, Any], type[PermeaseError], str]] = [
    ({"species": "glucoze"}, UnknownNameError, "glucose"),
    ({"species": "Na"}, InputError, "does not carry Na"),
    ({"species": 3}, InputError, "named by a text"),
    ({"concentrations": []}, InputError, "empty"),
    ({"concentrations": ()}, InputError, "empty"),
    ({"concentrations": None}, InputError, "nothing to sweep"),
    ({"concentrations": [1.0, 2.0]}, QuantityError, "no unit"),
    ({"concentrations": ["-1 mM"]}, PermeaseError, "concentrations"),
    ({"concentrations": ["nan mM"]}, PermeaseError, "quantity"),
    ({"concentrations": ["1 mV"]}, PermeaseError, "voltage"),
    ({"concentrations": ("1 mM", "2 mM", 1)}, InputError, "1 point"),
    ({"concentrations": ("1 mM", "2 mM", True)}, InputError, "points"),
    ({"concentrations": ("1 mM", "2 mM", 10**9)}, InputError, "points"),
    ({"concentrations": ("1 mM", "1 mM", 5)}, InputError, "same value"),
    ({"concentrations": 5}, InputError, "cannot sweep"),
    ({"from_side": "left"}, UnknownNameError, "side"),
    ({"trans": "eqal"}, UnknownNameError, "equal"),
    ({"trans": 5}, QuantityError, "no unit"),
    ({"trans": None}, InputError, "trans"),
    ({"trans": "-2 mM"}, PermeaseError, "trans"),
    ({"measure": "gross"}, UnknownNameError, "tracer"),
    ({"trans": "infinite-cis", "measure": "tracer"}, InputError, "net"),
    ({"voltage": "5 V"}, InputError, "physiological"),
    ({"temperature": "-300 degC"}, QuantityError, "absolute zero"),
    ({"inside": {"unobtainium": "1 mM"}}, UnknownNameError, "unobtainium"),
    ({"inside": "plasma"}, InputError, "inside"),
    ({"part": "GLUT1"}, InputError, "no part"),
]


@pytest.mark.parametrize(("change", "kind", "says"), BAD)
def test_bad_input_is_told(glut1: Any, change: dict[str, Any], kind: type[PermeaseError], says: str) -> None:
    arguments: dict[str, Any] = {"part": glut1, "species": "glucose", "concentrations": ["1 mM"], **change}
    with pytest.raises(kind) as caught:
        uptake(**arguments)
    assert says in str(caught.value)
    assert isinstance(caught.value, PermeaseError)


def test_missing_species_are_all_named() -> None:
    with pytest.raises(InputError, match=r"needs Na inside; Na outside"):
        uptake(library.part("SGLT1")(), "glucose", ["1 mM"])


def test_a_class_is_not_a_part() -> None:
    with pytest.raises(InputError, match=r"try: GLUT1\(\)"):
        uptake(library.part("GLUT1"), "glucose")


def test_views_that_do_not_exist(glut1: Any) -> None:
    curve = uptake(glut1, "glucose", ["1 mM"])
    with pytest.raises(UnknownNameError):
        curve.view("scatchard")
    with pytest.raises(InputError):
        uptake(glut1, "glucose", ["1 mM"], trans="infinite-cis").view("hanes-woolf")


def test_a_rate_law_has_no_tracer() -> None:
    law = next(p() for p in library.parts() if not hasattr(p, "cycles") and p.__name__ == "KCC2")
    sides = {"inside": {"K": "140 mM", "Cl": "5 mM"}, "outside": {"Cl": "110 mM"}}
    assert uptake(law, "K", ["5 mM"], trans="140 mM", **sides).y.unit == "pmol/cm^2/s"
    with pytest.raises(InputError, match="scheme"):
        uptake(law, "K", ["5 mM"], trans="equal", **sides)
