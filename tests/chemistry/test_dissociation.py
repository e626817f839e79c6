"""Water, buffers, haemoglobin."""

import pytest

from permease.chemistry import BUFFERS, water_pK
from permease.chemistry.dissociation import buffer, ion_product_of_water
from permease.chemistry.haemoglobin import ISOELECTRIC, MOLAR_MASS, TITRATION_SLOPE, osmotic_coefficient
from permease.errors import InputError, UnknownNameError
from permease.expr import constant, evaluate

# CRC Handbook of Chemistry and Physics, ion product of water; molal there, 0.003 apart from molar at 25 degC
CRC = {0.0: 14.947, 10.0: 14.527, 20.0: 14.163, 25.0: 13.995, 30.0: 13.836, 40.0: 13.542, 50.0: 13.275}


@pytest.mark.parametrize(("celsius", "expected"), CRC.items())
def test_water(celsius, expected):
    assert water_pK(celsius + 273.15) == pytest.approx(expected, abs=0.02)


def test_ion_product_is_in_square_millimolar():
    assert ion_product_of_water(298.15) == pytest.approx(1.01e-8, rel=0.01)


def test_graph_equals_float():
    node = ion_product_of_water(constant(310.15, "K"))
    assert float(evaluate([node], {})[0]) == pytest.approx(ion_product_of_water(310.15), rel=1e-13)


def test_hepes():
    """pK = 7.83 - 0.014 T/degC in the red cell model."""
    assert buffer("HEPES").at("37 degC") == pytest.approx(7.312, abs=1e-9)
    assert buffer("HEPES").at("25 degC") == pytest.approx(7.48, abs=1e-9)


def test_unknown_buffer():
    with pytest.raises(UnknownNameError, match="HEPS"):
        buffer("HEPS")
    with pytest.raises(InputError):
        buffer(3)


def test_every_number_has_a_standing():
    for each in BUFFERS.values():
        assert each.pK.standing in ("sourced", "provisional")


def test_haemoglobin():
    """Lew and Bookchin's red cell: 2.728 at 7.028 mM; charge -6.012 at pH 7.20923 and 37 degC."""
    assert osmotic_coefficient(7.028) == pytest.approx(2.728, rel=1e-3)
    assert osmotic_coefficient(7.028) * 7.028 == pytest.approx(19.18, rel=1e-3)
    assert float(TITRATION_SLOPE) * (7.20923 - float(ISOELECTRIC)) == pytest.approx(-6.012, abs=1e-3)
    assert 340.0 / float(MOLAR_MASS) == pytest.approx(5.27, rel=1e-3)
