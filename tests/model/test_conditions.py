"""What a part sees when it is studied alone."""

import pytest

from permease.chemistry.solution import Solution
from permease.errors import InputError, QuantityError, UnknownNameError
from permease.model.conditions import PointConditions, point
from permease.units import registry


def test_texts_quantities_solutions_and_aliases():
    inside = {"Na+": "10 mM", "potassium": registry().Quantity(140.0, "mM"), "pH": 7.0}
    at = point(inside, Solution(Na="145 mM", pH=7.4, balance="Cl"), "-70 mV", "37 degC")
    assert at.inside == {"Na": 10.0, "K": pytest.approx(140.0), "H": pytest.approx(1e-4)}
    assert at.outside["Na"] == 145.0
    assert at.outside["H"] == pytest.approx(10**-4.4)
    assert (at.voltage, at.temperature, at.area) == (-0.07, pytest.approx(310.15), 1.0)


def test_reduced_voltage_and_thermal_energy():
    at = PointConditions({}, {}, voltage=0.0267267, temperature=310.15)
    assert at.reduced_voltage == pytest.approx(1.0, rel=1e-4)
    assert at.thermal_energy == pytest.approx(2578.7, rel=1e-4)


def test_sides_and_absence():
    at = point({"Na": "10 mM"}, {"Na": "145 mM", "K": "5 mM"}, "0 V", "37 degC")
    assert at.concentration("Na", "in") == 10.0
    assert at.concentration("Na", "out") == 145.0
    assert at.ligand("ouabain", "out") == 0.0
    assert at.osmolarity("out") == 150.0
    with pytest.raises(UnknownNameError, match="unknown inside concentration 'K'"):
        at.concentration("K", "in")


def test_parameters_can_be_overridden():
    at = PointConditions({}, {}, overrides={"k": 2.0})
    assert (at.parameter("k", 1.0, "1/s"), at.parameter("other", 1.0, "1/s"), at.constant(3.0, "")) == (2.0, 1.0, 3.0)


def test_states_are_for_cells():
    with pytest.raises(InputError, match="only known inside a simulated cell"):
        PointConditions({}, {}).state("Eo")


@pytest.mark.parametrize(
    ("inside", "kind", "text"),
    [
        ({"Na": 10}, QuantityError, "inside > Na"),
        ({"Na": "10 mV"}, QuantityError, "inside > Na"),
        ({"Na": "-1 mM"}, InputError, r"inside: \[Na\] cannot be negative|\[Na\] cannot be negative"),
        ({"Nx": "1 mM"}, UnknownNameError, "'Nx'"),
        ({"Na": "1 mM", "sodium": "2 mM"}, InputError, "Na is given twice"),
        ({"H": "1e-4 mM", "pH": 7}, InputError, "H is given twice"),
        ({"pH": 400}, InputError, "pH 400 is outside"),
        ({"pH": -400}, InputError, "pH -400 is outside"),
        ("Na", InputError, "cannot read 'Na' as concentrations"),
        (None, InputError, "cannot read None as concentrations"),
    ],
)
def test_bad_sides(inside, kind, text):
    with pytest.raises(kind, match=text):
        point(inside, {}, "0 V", "37 degC")


def test_bad_voltage_and_temperature():
    with pytest.raises(InputError, match="beyond 2 V"):
        point({}, {}, "3 V", "37 degC")
    with pytest.raises(QuantityError):
        point({}, {}, "3 mM", "37 degC")
    with pytest.raises(QuantityError, match="absolute zero"):
        point({}, {}, "0 V", "-300 degC")
