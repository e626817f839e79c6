"""Rate laws: scale, documents, sources, second law."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from permease.errors import InputError, ModelError, QuantityError
from permease.library import part
from permease.model.rate_law import RateLaw, coherent_unit
from permease.text import Text

KCC2 = part("KCC2")
SIDES = {"inside": {"K": "120 mM", "Cl": "10 mM"}, "outside": {"K": "4 mM", "Cl": "120 mM"}}


class Bare(RateLaw):
    """No usual scale."""

    label = Text(en="bare", zh="裸")
    stoichiometry = {("K", "in"): -1, ("K", "out"): 1}

    def law(self, at, scale, numbers):
        return scale * (at.concentration("K", "in") - at.concentration("K", "out"))


def test_the_law_is_per_area_and_scales():
    one, two = (KCC2(scale=s).turnover(**SIDES).to("mol/m^2/s").magnitude for s in ("1 S/m^2", "2 S/m^2"))
    assert two == pytest.approx(2.0 * one)
    assert one > 0.0, "K and Cl leave down their product"


def test_it_stops_where_the_products_are_equal():
    even = {"inside": {"K": "100 mM", "Cl": "6 mM"}, "outside": {"K": "5 mM", "Cl": "120 mM"}}
    assert KCC2().turnover(**even).magnitude == pytest.approx(0.0, abs=1e-15)
    assert KCC2().static_head("Cl", **even) == pytest.approx(0.05, rel=1e-9)


@given(st.floats(1e-9, 1e3))
def test_documents_read_back_exactly(value):
    law = KCC2(scale=f"{value!r} S/m^2")
    assert KCC2(**law.documented()) == law


def test_documents_of_a_default_are_empty():
    assert KCC2().documented() == {}
    assert KCC2(name="second").documented() == {"name": "second"}


def test_parameters_have_sources():
    assert KCC2().parameters()["conductance"].source is not None
    assert KCC2(scale="1 S/m^2").parameters()["conductance"].source is None
    assert set(part("NCX1")().parameters()) == {*part("NCX1").numbers, "maximum"}


def test_every_library_law_declares_whether_it_obeys_the_second_law():
    assert KCC2().consistent
    assert not part("ConstantPump")().consistent


def test_a_law_without_a_usual_scale_needs_one():
    with pytest.raises(ModelError, match="needs a maximum"):
        Bare().turnover(**SIDES)
    assert Bare(scale="1 mol/m^2/s").turnover(**SIDES).to("mol/m^2/s").magnitude == pytest.approx(116.0)


@pytest.mark.parametrize("scale", ["1 mM", "-1 S/m^2", "0 S/m^2", 5, "x", [], "nan S/m^2"])
def test_bad_scales(scale):
    with pytest.raises((ModelError, InputError)):
        KCC2(scale=scale)


def test_species_and_name():
    assert Bare().species() == {("K", "in"), ("K", "out")}
    assert Bare().name == "Bare"
    with pytest.raises(InputError, match="is text"):
        Bare(name=3)


def test_coherent_units_of_sourced_numbers():
    assert coherent_unit(part("NCX1").numbers["K_Ca_in"]) in ("mol/m^3", "mol·m^-3", "mol*m^-3")
    assert coherent_unit(part("NCX1").numbers["symmetry"]) == ""


def test_a_wrong_unit_says_which():
    with pytest.raises(QuantityError, match="KCC2"):
        KCC2(scale="1 mM")
