"""Paths for water."""

import pytest

from permease.constants import AVOGADRO, WATER_MOLAR_VOLUME
from permease.errors import InputError, ModelError
from permease.library import part
from permease.model.conditions import PointConditions
from permease.model.water_pore import WaterPath, osmotic_flow

AQP1 = part("AQP1")
HYPER = {"inside": {"glucose": "100 mM"}, "outside": {"glucose": "400 mM"}}


def test_water_leaves_toward_the_stronger_side():
    """P_f A V_w (c_out - c_in)."""
    at = PointConditions({"glucose": 100.0}, {"glucose": 400.0})
    assert osmotic_flow(1e-4, at) == pytest.approx(1e-4 * WATER_MOLAR_VOLUME * 300.0)
    assert osmotic_flow(1e-4, at) > 0.0
    assert osmotic_flow(1e-4, PointConditions({"glucose": 1.0}, {})) < 0.0


def test_a_membrane_path_gives_a_speed():
    flow = WaterPath(permeability=2e-4).turnover(**HYPER)
    assert flow.to("m/s").magnitude == pytest.approx(2e-4 * WATER_MOLAR_VOLUME * 300.0)


def test_molecules_per_pore():
    """p_f = 11.7e-14 cm3/s (Zeidel et al. 1992): p_f c N_A molecules a second for 300 mM."""
    for pore in (AQP1(density="1000/um^2"), AQP1(count=2e5)):
        rate = pore.turnover(**HYPER).to("1/s").magnitude
        assert rate == pytest.approx(11.7e-20 * 300.0 * AVOGADRO, rel=1e-6)
        assert pore.flux(**HYPER)["water"].to("1/s").magnitude == pytest.approx(rate)


def test_no_current_and_no_reversal():
    pore = AQP1(density="1000/um^2")
    assert pore.current(**HYPER).magnitude == 0.0
    with pytest.raises(InputError, match="no net charge"):
        pore.reversal_voltage(**HYPER)
    with pytest.raises(InputError, match="does not move glucose"):
        pore.static_head("glucose", **HYPER)


@pytest.mark.parametrize(
    "given", [{"density": "1234.5678901234 / um^2"}, {"count": 2e5}, {"density": "1/um^2", "name": "x"}]
)
def test_documents_read_back(given):
    pore = AQP1(**given)
    assert AQP1(**pore.documented()) == pore


def test_a_count_may_be_text():
    assert AQP1(count="200000").count == 2e5


@pytest.mark.parametrize(
    "given", [{"density": "1/um^2", "count": 3}, {"density": "-1/um^2"}, {"count": 0}, {"count": -5}, {"density": 5}]
)
def test_refused(given):
    with pytest.raises((ModelError, InputError)):
        AQP1(**given)
