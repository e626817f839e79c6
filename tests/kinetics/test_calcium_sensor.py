"""Ca2+ sensors and pools as schemes: closed, conserving, and refusing what cannot be."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from permease.errors import InputError, PermeaseError, QuantityError
from permease.kinetics.calcium_sensor import CalciumSensor
from permease.kinetics.vesicle_pools import VesiclePools
from permease.text import Text

LABEL = Text(en="sensor", zh="传感器")
CALCIUM = st.floats(-6.0, 0.0).map(lambda x: 10.0**x)


def sensor(sites=5, on="9e7 / M / s", off="9500 / s", fusion_rate="6000 / s", **more):
    return CalciumSensor("s", LABEL, sites, on, off, fusion_rate, **more)


def pools(**more):
    given = {
        "sensors": {"SRP": sensor(3), "RRP": sensor(4, promotion=2.0)}, "priming": "0.1 / s", "priming_half": "2 uM",
        "unpriming": "0.05 / s", "exchange": (("0.12 / s", "0.1 / s"),),
    }  # fmt: skip
    return VesiclePools("p", LABEL, **{**given, **more})


SENSORS = st.builds(
    lambda n, on, off, b, g, f: sensor(
        n, f"{on!r} / M / s", f"{off!r} / s", f"{g!r} / s", cooperativity=b, promotion=f
    ),
    st.integers(1, 7),
    st.floats(1e5, 1e9),
    st.floats(1.0, 1e5),
    st.floats(0.1, 2.0),
    st.floats(1e-4, 1e4),
    st.one_of(st.none(), st.floats(1.0, 40.0)),
)


@given(SENSORS, CALCIUM)
def test_detailed_balance_and_conservation(scheme, calcium):
    p = scheme.equilibrium(calcium)
    assert p.sum() == pytest.approx(1.0, rel=1e-12)
    rates = {(a, b): rate for a, b, rate in scheme.ways(calcium)}
    for (a, b), rate in rates.items():
        assert p[a] * rate == pytest.approx(p[b] * rates[b, a], rel=1e-9)
    columns = scheme.matrix(calcium)
    assert columns.sum(axis=0) == pytest.approx(0.0, abs=1e-9 * np.abs(columns).max())
    assert not columns[:, -1].any()


@given(SENSORS, CALCIUM)
def test_slope_is_the_logarithmic_derivative(scheme, calcium):
    h = 1e-4
    numeric = np.log(scheme.undepleted(calcium * np.exp(h)) / scheme.undepleted(calcium * np.exp(-h))) / (2 * h)
    assert scheme.slope(calcium) == pytest.approx(numeric, abs=1e-5)
    assert -1e-9 <= scheme.slope(calcium) <= scheme.sites + 1e-9


@given(CALCIUM)
def test_pools_are_at_balance_but_for_fusion(calcium):
    scheme = pools()
    p = scheme.equilibrium(calcium)
    flow = scheme.matrix(calcium)[: len(p), : len(p)] + np.diag(scheme.fusion)
    assert flow @ p == pytest.approx(0.0, abs=1e-9)
    waiting = scheme.waiting(calcium)
    assert waiting.sum() == pytest.approx(1.0, rel=1e-12)
    refilled = scheme.matrix(calcium)[: len(p), : len(p)] @ waiting
    refilled[0] += scheme.fusion @ waiting
    assert refilled == pytest.approx(0.0, abs=1e-9)


def test_pools_without_calcium_are_unprimed():
    for found in (pools().equilibrium(0.0), pools().waiting(0.0)):
        assert found[0] == 1.0
        assert not found[1:].any()


def test_every_number_is_listed():
    assert set(sensor().parameters()) == {
        "on", "off", "cooperativity", "fusion_rate", "vesicles", "capacitance", "resting",
    }  # fmt: skip
    assert {"priming", "exchange[0].forward", "RRP.promotion", "SRP.on"} <= set(pools().parameters())
    assert repr(sensor()) == "<CalciumSensor s: 5 sites>"
    assert repr(pools()) == "<VesiclePools p: UPP, SRP, RRP>"


@pytest.mark.parametrize(
    ("arguments", "kind", "text"),
    [
        ({"sites": 0}, InputError, "sites"),
        ({"sites": 13}, InputError, "sites"),
        ({"sites": 2.5}, InputError, "sites"),
        ({"sites": True}, InputError, "sites"),
        ({"on": "9e7 / s"}, QuantityError, "s > on"),
        ({"on": 9e7}, QuantityError, "s > on"),
        ({"on": "-1 / M / s"}, InputError, "s > on"),
        ({"on": None}, QuantityError, "s > on"),
        ({"off": "0 / s"}, InputError, "s > off"),
        ({"off": "9500 s"}, QuantityError, "s > off"),
        ({"fusion_rate": "-6000 / s"}, InputError, "s > fusion_rate"),
        ({"fusion_rate": "6000 mV"}, QuantityError, "s > fusion_rate"),
        ({"cooperativity": 0.0}, InputError, "s > cooperativity"),
        ({"cooperativity": "3 s"}, QuantityError, "s > cooperativity"),
        ({"promotion": -1.0}, InputError, "s > promotion"),
        ({"vesicles": 0.0}, InputError, "s > vesicles"),
        ({"capacitance": "0 fF"}, InputError, "s > capacitance"),
        ({"capacitance": "2 mV"}, QuantityError, "s > capacitance"),
        ({"resting": "-1 nM"}, InputError, "s > resting"),
        ({"resting": float("nan")}, PermeaseError, "s > resting"),
    ],
)
def test_sensors_that_cannot_be(arguments, kind, text):
    with pytest.raises(kind, match=text):
        sensor(**arguments)


@pytest.mark.parametrize(
    ("arguments", "kind", "text"),
    [
        ({"sensors": {}}, InputError, "no pool has a sensor"),
        ({"sensors": None}, InputError, "no pool has a sensor"),
        ({"sensors": {"RRP": "fast"}, "exchange": ()}, InputError, "sensors > RRP"),
        ({"exchange": ()}, InputError, "1 pairs of rates"),
        ({"exchange": (("0 / s", "1 / s"),)}, InputError, "exchange"),
        ({"priming": "0 / s"}, InputError, "priming"),
        ({"priming_half": "2 s"}, QuantityError, "priming_half"),
        ({"unpriming": None}, QuantityError, "unpriming"),
        ({"vesicles": -1.0}, InputError, "vesicles"),
        ({"resting": "-1 uM"}, InputError, "resting"),
    ],
)
def test_pools_that_cannot_be(arguments, kind, text):
    with pytest.raises(kind, match=text):
        pools(**arguments)


@pytest.mark.parametrize("calcium", [0.0, -1.0, float("nan")])
def test_no_slope_without_calcium(calcium):
    with pytest.raises(InputError, match="logarithmic"):
        sensor().slope(calcium)
