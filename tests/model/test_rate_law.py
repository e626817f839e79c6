"""Rate laws: scale, documents, sources, second law."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from permease.errors import InputError, ModelError, PermeaseError, QuantityError, UnknownNameError
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


NCX1, NHE1 = part("NCX1"), part("NHE1")


@pytest.mark.parametrize("kind", [NCX1, part("NCX1FaberRudy"), NHE1, part("StrieterWeinsteinPump")])
def test_constants_read_back_exactly(kind):
    for name in kind(scale="1 mol/m^2/s").own_numbers():
        value = 1.1 * kind.numbers[name].quantity
        law = kind(scale="1 mol/m^2/s", constants={name: value})
        assert kind(**law.documented()) == law != kind(scale="1 mol/m^2/s")
        assert hash(kind(**law.documented())) == hash(law)
        assert law.parameters()[name].quantity.to(value.units).magnitude == pytest.approx(value.magnitude, rel=1e-14)
        assert law.parameters()[name].source is None, "it is no longer the number of the paper"


def test_a_constant_does_what_the_formula_says():
    """All but saturation cancels in the ratio of two rates of Luo and Rudy: (1 + k e^((eta-1)u)) / (1 + k' ...)."""
    at = {"inside": {"Na": "10 mM", "Ca": "1e-4 mM"}, "outside": {"Na": "140 mM", "Ca": "2 mM"}, "voltage": "0 mV"}
    usual, more = (part("NCX1LuoRudy")(constants=c).turnover(**at).magnitude for c in ({}, {"saturation": 0.3}))
    assert usual / more == pytest.approx(1.3 / 1.1, rel=1e-14)


@pytest.mark.parametrize("given", [{"K_Na_out": "60 mM"}, {"K_Na_in": "20 mM", "K_H_out": "1e-4 mM"}])
def test_what_detailed_balance_sets_follows(given):
    """Whatever the constants, nothing flows where Na_in/Na_out = H_in/H_out."""
    even = {"inside": {"Na": "14 mM", "H": "1e-5 mM"}, "outside": {"Na": "140 mM", "H": "1e-4 mM"}}
    law = NHE1(scale="1 mol/m^2/s", constants=given)
    off = {**even, "inside": {"Na": "15 mM", "H": "1e-5 mM"}}
    assert abs(law.turnover(**even)) < 1e-14 * abs(law.turnover(**off))
    n = {
        name: float(value.quantity.to("mM").magnitude) for name, value in law.parameters().items() if name != "maximum"
    }
    assert n["K_H_in"] == pytest.approx(n["K_H_out"] * n["K_Na_in"] / n["K_Na_out"], rel=1e-14)
    assert law.parameters()["K_H_in"].standing == "derived"


def test_the_printed_number_is_the_derived_one():
    numbers = {name: value.quantity.to("mM").magnitude for name, value in NHE1.numbers.items()}
    derived = NHE1(scale="1 mol/m^2/s").dependent(numbers)["K_H_in"]
    assert derived == pytest.approx(numbers["K_H_in"], rel=1e-14)


@pytest.mark.parametrize(
    ("constants", "error", "says"),
    [
        ({"K_Na": "1 mM"}, UnknownNameError, "K_Na_in"),
        ({"K_Na_in": "1 mV"}, QuantityError, "NCX1.K_Na_in"),
        ({"K_Na_in": 5.0}, QuantityError, "NCX1.K_Na_in"),
        ({"K_Na_in": "-1 mM"}, ModelError, "above zero"),
        ({"K_Na_in": "0 mM"}, ModelError, "above zero"),
        ({"symmetry": "nan"}, PermeaseError, "symmetry"),
        ({"symmetry": None}, PermeaseError, "symmetry"),
        ({3: "1 mM"}, UnknownNameError, "3"),
        ("5 mM", InputError, "constants"),
        (["K_Na_in"], InputError, "constants"),
    ],
)
def test_bad_constants(constants, error, says):
    with pytest.raises(error, match=says):
        NCX1(constants=constants)


def test_a_constant_that_follows_is_refused():
    with pytest.raises(InputError, match=r"K_H_in is not free[\s\S]*K_H_out K_Na_in / K_Na_out"):
        NHE1(scale="1 mol/m^2/s", constants={"K_H_in": "1e-4 mM"})
    assert "K_H_in" not in NHE1().own_numbers()


def test_only_what_may_be_negative_can_be():
    pump = part("StrieterWeinsteinPump")
    assert pump(scale="1 mol/m^2/s", constants={"midpoint": "-2 kJ/mol"}).documented()["constants"] == {
        "midpoint": "-2 kJ/mol"
    }
    with pytest.raises(ModelError, match="above zero"):
        pump(constants={"steepness": "-0.4 mol/kJ"})
