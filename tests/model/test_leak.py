"""Leaks: laws, signs, limits, documents."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from permease.constants import FARADAY
from permease.errors import InputError, ModelError, PermeaseError, QuantityError, UnknownNameError
from permease.model.leak import Leak
from permease.sources import provisional

SIDES = {
    "inside": {"K": "140 mM", "Cl": "10 mM", "glucose": "5 mM"},
    "outside": {"K": "5 mM", "Cl": "150 mM", "glucose": "1 mM"},
}
E_K = 1e3 * 8.31446261815324 * 310.15 / FARADAY * math.log(5.0 / 140.0)


def test_goldman_at_zero_is_fick():
    flux = Leak("K", permeability="1e-6 cm/s").turnover(**SIDES).to("mol/m^2/s").magnitude
    assert flux == pytest.approx(1e-8 * 135.0)


def test_goldman_at_minus_seventy():
    """J = P u (c_in - c_out e^-u) / (1 - e^-u), u = V F/RT, by hand."""
    u = -0.070 * FARADAY / (8.31446261815324 * 310.15)
    expected = 1e-8 * u * (140.0 - 5.0 * math.exp(-u)) / (1.0 - math.exp(-u))
    found = Leak("K", permeability="1e-6 cm/s").turnover(**SIDES, voltage="-70 mV").to("mol/m^2/s").magnitude
    assert found == pytest.approx(expected, rel=1e-12)
    assert found > 0.0


def test_ohms_law():
    """I = g (V - E)."""
    leak = Leak("K", conductance="100 uS/cm^2")
    current = leak.current(**SIDES, voltage="-70 mV").to("A/m^2").magnitude
    assert current == pytest.approx(1.0 * (-70.0 - E_K) * 1e-3, rel=1e-5)
    anion = Leak("Cl", conductance="100 uS/cm^2").current(**SIDES, voltage="0 mV").to("A/m^2").magnitude
    assert anion == pytest.approx(0.0267267 * math.log(150 / 10), rel=1e-4)
    assert anion > 0.0, "E_Cl is negative, so the current at 0 mV is outward: chloride enters"


@pytest.mark.parametrize("law", [{"permeability": "1e-6 cm/s"}, {"conductance": "1 uS/cm^2"}])
def test_both_reverse_at_the_nernst_potential(law):
    leak = Leak("K", **law)
    assert leak.reversal_voltage(**SIDES).to("mV").magnitude == pytest.approx(E_K, abs=1e-4)
    for volts, sign in ((E_K + 1, 1), (E_K - 1, -1)):
        assert sign * leak.turnover(**SIDES, voltage=f"{volts} mV").magnitude > 0.0


def test_an_uncharged_solute_ignores_the_voltage():
    leak = Leak("glucose", permeability="1e-6 cm/s")
    assert leak.turnover(**SIDES, voltage="-100 mV") == leak.turnover(**SIDES, voltage="100 mV")
    assert leak.static_head("glucose", **SIDES) == pytest.approx(1.0)
    with pytest.raises(InputError, match="moves no net charge"):
        leak.reversal_voltage(**SIDES)


def test_static_head_of_an_ion_is_boltzmanns():
    assert Leak("K", permeability="1e-6 cm/s").static_head("K", **SIDES, voltage="-70 mV") == pytest.approx(
        math.exp(0.070 * FARADAY / (8.31446261815324 * 310.15)), rel=1e-9
    )


@given(st.floats(1e-12, 1e-2), st.sampled_from(["permeability", "conductance"]))
def test_documents_read_back_exactly(value, kind):
    leak = Leak("K", **{kind: f"{value!r} {'m/s' if kind == 'permeability' else 'S/m^2'}"})
    assert Leak(**leak.documented()) == leak
    named = Leak("K", **{kind: f"{value!r} {'m/s' if kind == 'permeability' else 'S/m^2'}"}, name="second")
    assert Leak(**named.documented()) == named != leak


def test_sources_are_kept():
    number = provisional("1e-8 cm/s", note="a guess")
    assert Leak("K", permeability=number).parameters()["permeability"] is number
    assert not Leak("K", permeability="1e-8 cm/s").parameters()["permeability"].provisional
    assert Leak("K", permeability="1e-8 cm/s").references() == ()


@pytest.mark.parametrize(
    ("make", "kind", "text"),
    [
        (lambda: Leak("Kx", permeability="1 cm/s"), UnknownNameError, "Kx"),
        (lambda: Leak("K"), ModelError, "needs a permeability or a conductance"),
        (lambda: Leak("K", permeability="1 cm/s", conductance="1 S/m^2"), ModelError, "needs a permeability or"),
        (lambda: Leak("K", permeability="1 mM"), QuantityError, r"K leak\.permeability"),
        (lambda: Leak("K", permeability=1e-6), QuantityError, "has no unit"),
        (lambda: Leak("K", permeability="-1 cm/s"), ModelError, "above zero"),
        (lambda: Leak("K", permeability="0 cm/s"), ModelError, "above zero"),
        (lambda: Leak("glucose", conductance="1 S/m^2"), ModelError, "carries no charge"),
        (lambda: Leak("water", permeability="1 cm/s"), ModelError, "water has its own paths"),
        (lambda: Leak("K", permeability="1 cm/s", name=5), InputError, "is text"),
    ],
)
def test_refused(make, kind, text):
    with pytest.raises(kind, match=text):
        make()


def test_an_empty_side():
    empty = {"K": "0 mM"}
    leak = Leak("K", permeability="1e-6 cm/s")
    assert leak.turnover(inside=empty, outside={"K": "5 mM"}).magnitude < 0.0
    for part in (leak, Leak("K", conductance="1 S/m^2")):
        with pytest.raises(PermeaseError, match="cannot be evaluated"):
            part.reversal_voltage(inside=empty, outside={"K": "5 mM"})
