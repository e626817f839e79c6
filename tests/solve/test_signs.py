"""Signs by hand: the physics that nobody should get wrong."""

import math

import pytest

from permease.chemistry.solution import Solution
from permease.library import part
from permease.model import Hold, Perfuse, Protocol, VoltageClamp
from permease.solve.simulate import simulate

E_K = 26.7268 * math.log(5.0 / 130.0)


@pytest.mark.parametrize(("millivolts", "sign"), [(-50.0, 1), (0.0, 1), (-120.0, -1)])
def test_potassium_leaves_above_its_nernst_potential_and_enters_below(cell, millivolts, sign):
    assert (millivolts > E_K) == (sign > 0)
    rate = simulate(cell(), VoltageClamp("membrane", f"{millivolts} mV", "1 ms")).final.rates()["membrane.K_leak"]
    assert rate.magnitude * sign > 0.0


def test_a_potassium_leaky_cell_is_negative_inside(cell):
    assert simulate(cell(), duration="1 s").final.voltage().magnitude < -40.0


def test_pump_current_is_outward_and_hyperpolarises(epithelium):
    result = simulate(epithelium(), Protocol(Hold("1 s"), Perfuse("blood", add={"ouabain": "10 mM"}, duration="1 s")))
    assert result.initial.rates()["basolateral.NaKATPase"].magnitude > 0.0
    volts = result.voltage("basolateral").values
    assert volts[-1] > volts[0]
    budget = result.budget("charge")
    assert budget.gains["basolateral.NaKATPase"] < 0.0
    assert result.budget("Na").gains["basolateral.NaKATPase"] < 0.0
    assert result.budget("K").gains["basolateral.NaKATPase"] > 0.0


def test_water_leaves_into_a_hypertonic_bath_and_enters_from_a_hypotonic_one(cell):
    one = cell(water="1e-2 cm/s", protein=("105 mM", -1.2))
    solution = one.bath("bath").solution
    start = simulate(one, duration="1 ms").final.volume().magnitude
    hyper = simulate(one, Perfuse("bath", solution.add(glucose="150 mM"), "10 s")).final
    hypo = simulate(one, Perfuse("bath", Solution(Na="70 mM", K="5 mM", balance="Cl"), "10 s")).final
    assert hyper.volume().magnitude < start < hypo.volume().magnitude
    assert hyper.rates()["membrane.water"].magnitude > hypo.rates()["membrane.water"].magnitude


def test_sodium_driven_glucose_enters(epithelium):
    final = simulate(epithelium(), duration="1 s").final
    assert final.rates()["apical.SGLT1.Na:glucose"].magnitude > 0.0
    assert simulate(epithelium(), duration="1 min").budget("glucose").gains["apical.SGLT1.Na:glucose"] > 0.0


def test_chloride_cotransport_follows_potassium_out(cell):
    final = simulate(cell(part("KCC2")()), duration="1 ms").final
    product_in, product_out = 130.0 * final["Cl"].magnitude, 5.0 * 115.0
    assert product_in > product_out
    assert final.rates()["membrane.KCC2"].magnitude > 0.0


def test_atp_is_spent_forward(epithelium):
    result = simulate(epithelium(), duration="10 s")
    assert result.atp().total > 0.0
    assert result.atp().by_column["basolateral.NaKATPase"] == pytest.approx(result.atp().total)
    assert -result.budget("MgATP").gains["basolateral.NaKATPase"] == pytest.approx(result.atp().total)
