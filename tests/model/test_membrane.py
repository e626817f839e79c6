"""Membranes."""

import pytest

from permease.chemistry import Solution
from permease.errors import InputError, ModelError, PermeaseError, UnknownNameError
from permease.model import Bath, Compartment, Membrane
from permease.model.leak import Leak

BATH = Bath("outside", Solution(Na="145 mM", K="5 mM", balance="Cl"))
CYTOSOL = Compartment("cytosol", "2 pL", {"Na": "10 mM", "K": "140 mM"}, balance="Cl")
GOOD = {"name": "membrane", "inside": CYTOSOL, "outside": BATH, "area": "1000 um^2"}


def test_stored_in_si():
    found = Membrane(**GOOD, water_permeability="2e-3 cm/s")
    assert found.area == 1e-9
    assert found.capacitance == 0.01
    assert found.water_permeability == 2e-5
    assert found.moves_water
    assert not Membrane(**GOOD).moves_water


def test_transporter_by_name():
    found = Membrane(**GOOD, transporters=[Leak("K", permeability="1e-8 cm/s")])
    assert found.transporter("K_leak").solute == "K"
    with pytest.raises(UnknownNameError, match="K_leek"):
        found.transporter("K_leek")


def test_two_of_one_name():
    leak = Leak("K", permeability="1e-8 cm/s")
    with pytest.raises(ModelError, match="two transporters") as caught:
        Membrane(**GOOD, transporters=[leak, leak])
    assert 'name="K_leak_2"' in str(caught.value)


def test_same_on_both_sides():
    with pytest.raises(ModelError, match="both sides"):
        Membrane(**{**GOOD, "outside": CYTOSOL})


@pytest.mark.parametrize(
    "change",
    [
        {"name": ""},
        {"name": None},
        {"inside": 3},
        {"inside": "cytosol"},
        {"outside": None},
        {"area": 1},
        {"area": "0 um^2"},
        {"area": "-1 um^2"},
        {"area": "1 um"},
        {"area": None},
        {"capacitance": 1},
        {"capacitance": "1 uF"},
        {"capacitance": "-1 uF/cm^2"},
        {"capacitance": None},
        {"water_permeability": 0.1},
        {"water_permeability": "1 cm"},
        {"water_permeability": "-1 cm/s"},
        {"transporters": 3},
        {"transporters": [3]},
        {"transporters": [Leak]},
        {"transporters": ["K"]},
        {"transporters": [Leak("K", permeability="1 cm/s", name="a.b")]},
    ],
)
def test_nonsense(change):
    with pytest.raises(PermeaseError):
        Membrane(**{**GOOD, **change})


def test_a_class_is_not_a_transporter():
    with pytest.raises(InputError, match="class"):
        Membrane(**GOOD, transporters=[Leak])


def test_all_problems_at_once():
    with pytest.raises(ModelError) as caught:
        Membrane("m", 3, BATH, 5, "1 V", transporters=[3])
    assert len(caught.value.problems) == 4


def test_with_and_value_semantics():
    before = Membrane(**GOOD, transporters=[Leak("K", permeability="1e-8 cm/s")])
    assert before.with_(area="1 mm^2").area == 1e-6
    assert before.with_() == before
    assert hash(before.with_()) == hash(before)
    with pytest.raises(UnknownNameError):
        before.with_(aera="1 mm^2")
