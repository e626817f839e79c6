"""Compartments, impermeants, buffers, baths."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from permease.chemistry import Solution
from permease.chemistry.dissociation import ion_product_of_water
from permease.errors import InputError, ModelError, PermeaseError, UnknownNameError
from permease.model import Bath, Buffer, Compartment, Impermeant, Titration

SALT = {"Na": "10 mM", "K": "140 mM", "Cl": "150 mM"}


def test_stored_in_si():
    found = Compartment("cytosol", "2 pL", SALT)
    assert found.volume == 2e-15
    assert dict(found.contents) == {"Na": 10.0, "K": 140.0, "Cl": 150.0}
    assert found.osmotic == 300.0
    assert found.holds() == ("Na", "K", "Cl")


def test_balance_by_an_ion():
    """The pump-leak neuron: 14 Na, 122.9 K, 154.9 mM of charge -0.85 leave 5.235 mM Cl."""
    protein = Impermeant("protein", "154.9 mM", -0.85)
    found = Compartment("c", "2 pL", {"Na": "14 mM", "K": "122.9 mM"}, impermeant=[protein], balance="Cl")
    assert found.contents["Cl"] == pytest.approx(5.235, rel=1e-12)
    assert abs(found.charge_density()) < 1e-9


def test_balance_by_an_impermeant():
    found = Compartment(
        "c", "1 pL", {"K": "140 mM", "Cl": "20 mM"}, impermeant=[Impermeant("X", "1 mM", -2)], balance="X"
    )
    assert found.impermeant[0].concentration == pytest.approx(60.0, rel=1e-12)


def test_balance_of_the_wrong_sign():
    with pytest.raises(ModelError, match="cannot balance"):
        Compartment("c", "1 pL", {"K": "140 mM"}, balance="Na")
    with pytest.raises(ModelError, match="cannot balance"):
        Compartment("c", "1 pL", {"K": "140 mM"}, impermeant=[Impermeant("X", "1 mM", 0)], balance="X")


def test_surplus_is_named():
    with pytest.raises(ModelError) as caught:
        Compartment("cytosol", "1 pL", {"K": "140 mM", "Cl": "120 mM"})
    assert "+20 mM" in str(caught.value)
    assert 'balance="Cl"' in str(caught.value)


@pytest.mark.parametrize(("chloride", "fine"), [("149.9999 mM", True), ("149.999 mM", False)])
def test_neutrality_tolerance(chloride, fine):
    """1e-6 of 300 mM of charge is 0.0003 mM."""
    contents = {"K": "150 mM", "Cl": chloride}
    if fine:
        Compartment("c", "1 pL", contents)
    else:
        with pytest.raises(ModelError, match="not electroneutral"):
            Compartment("c", "1 pL", contents)


def test_held_pH_does_not_count():
    found = Compartment("c", "1 pL", SALT, pH=7.2)
    assert not found.titratable
    assert found.charge_density() == 0.0
    assert found.holds()[-1] == "H"


def test_titratable_compartment_is_balanced_at_the_temperature_of_the_cell():
    hb = Impermeant.haemoglobin("7.0284 mM")
    place = Compartment("cytosol", "68 fL", {"Na": "10 mM", "K": "140 mM"}, pH=7.20923, impermeant=[hb], balance="Cl")
    assert place.titratable
    warm, cool = place.settled(310.15), place.settled(298.15)
    for settled, kelvin in ((warm, 310.15), (cool, 298.15)):
        z = -10.0 * (7.20923 - (6.608 - 0.016 * (kelvin - 310.15)))
        protons = 10 ** (3 - 7.20923)
        surplus = 150.0 - settled.contents["Cl"] + z * 7.0284 + protons - ion_product_of_water(kelvin) / protons
        assert abs(surplus) < 1e-9
    assert cool.contents["Cl"] > warm.contents["Cl"]


def test_red_cell_closers():
    """X and its charge close osmolarity and charge (n_X about -0.29)."""
    hb, wild = Impermeant.haemoglobin("7.0284 mM"), Impermeant("X", "1 mM", -1)
    contents = {"Na": "10 mM", "K": "140 mM", "Cl": "95 mM"}
    arguments = {"pH": 7.20923, "impermeant": [hb, wild], "balance": "X", "osmotic_closer": "X"}
    place = Compartment("cytosol", "68 fL", contents, **arguments)
    found = place.settled(310.15, 308.1)
    assert found.osmotic == pytest.approx(308.1, rel=1e-11)
    assert abs(found.charge_density(310.15)) < 1e-9
    assert found.impermeant[1].concentration == pytest.approx(
        308.1 - 245.0 - 7.0284 * hb.osmotic_coefficient(), rel=1e-10
    )
    assert found.osmotic_closer is None
    assert found.settled(310.15, 400.0) == found
    with pytest.raises(ModelError, match="close the osmolarity"):
        place.settled(310.15, 200.0)
    with pytest.raises(ModelError, match="no other side"):
        place.settled(310.15)


def test_buffers_carry_charge():
    hepes = Buffer.known("HEPES", "10 mM")
    assert hepes.pK == 7.312
    assert hepes.charge_at(7.312) == pytest.approx(-0.5)
    found = Compartment("c", "1 pL", {"K": "140 mM"}, pH=7.312, buffers=[hepes], balance="Cl")
    assert found.contents["Cl"] == pytest.approx(135.0, abs=1e-3)


def test_haemoglobin():
    """Lew and Bookchin's red cell: f 2.728 and n -6.012 at 7.0284 mM, pH 7.20923."""
    hb = Impermeant.haemoglobin("7.0284 mM")
    assert hb.osmotic_coefficient() == pytest.approx(2.728, abs=1e-3)
    assert hb.charge_at(7.20923, 310.15) == pytest.approx(-6.0123, abs=1e-4)
    assert hb.titration.isoelectric_slope == -0.016
    assert hb.osmotic == (0.0645, 0.0258)


def test_all_problems_at_once():
    with pytest.raises(ModelError) as caught:
        Compartment("cytosol", "2 um", {"Na": 5, "Qq": "1 mM", "K": "-1 mM"}, held=["MgATP"], impermeant=[3])
    assert len(caught.value.problems) == 6
    assert all(str(p).startswith("cytosol") for p in caught.value.problems)


GOOD = {"name": "c", "volume": "1 pL", "contents": SALT}


@pytest.mark.parametrize(
    "change",
    [
        {"name": ""},
        {"name": 3},
        {"name": "a.b"},
        {"name": "a > b"},
        {"name": "x" * 200},
        {"volume": 1},
        {"volume": "0 pL"},
        {"volume": "-1 pL"},
        {"volume": "1 um^2"},
        {"volume": None},
        {"contents": 3},
        {"contents": {"Na": 1}},
        {"contents": {"H": "1 mM"}},
        {"contents": {"water": "1 mM"}},
        {"pH": 40},
        {"pH": "7 mM"},
        {"balance": "glucose"},
        {"balance": "Qq"},
        {"balance": 3},
        {"impermeant": [3]},
        {"impermeant": 3},
        {"impermeant": "X"},
        {"impermeant": [Impermeant("X", "1 mM"), Impermeant("X", "1 mM")]},
        {"impermeant": [Impermeant("Na", "1 mM")]},
        {"impermeant": [Impermeant.haemoglobin("5 mM")]},
        {"buffers": [3]},
        {"buffers": [Buffer.known("HEPES", "1 mM")]},
        {"held": "MgATP"},
        {"held": ["Qq"]},
        {"held": ["glucose"]},
        {"held": 3},
        {"osmotic_closer": "X"},
        {"osmotic_closer": 3},
    ],
)
def test_nonsense(change):
    with pytest.raises(PermeaseError):
        Compartment(**{**GOOD, **change})


@pytest.mark.parametrize(
    ("kind", "arguments"),
    [
        (Impermeant, ("", "1 mM")),
        (Impermeant, ("X", 1)),
        (Impermeant, ("X", "-1 mM")),
        (Impermeant, ("X", "1 mM", "a lot")),
        (Impermeant, ("X", "1 mM", float("inf"))),
        (Titration, (10, 6.6)),
        (Titration, ("-10 mM", 6.6)),
        (Titration, (-10, None)),
        (Titration, (-10, 6.6, -0.016)),
        (Buffer, ("", "1 mM", 7, -1)),
        (Buffer, ("b", 1, 7, -1)),
        (Buffer, ("b", "1 mM", 70, -1)),
        (Buffer, ("b", "1 mM", "7 mM", -1)),
        (Buffer, ("b", "1 mM", 7, None)),
        (Buffer, ("b", "1 mM", 7, -1, "Ca")),
        (Bath, ("", Solution(Na="1 mM", balance="Cl"))),
        (Bath, ("b", 3)),
        (Bath, ("b", {"Na": "1 mM"})),
        (Bath, ("b", Solution(Na="1 mM"))),
        (Buffer.known, ("HEPSE", "1 mM")),
    ],
)
def test_nonsense_in_the_parts(kind, arguments):
    with pytest.raises(PermeaseError):
        kind(*arguments)


@pytest.mark.parametrize(
    "options", [{"titration": 3}, {"osmotic": 3}, {"osmotic": (1, 2)}, {"osmotic": ("1 mM", "2 mM")}]
)
def test_nonsense_in_an_impermeant(options):
    with pytest.raises(PermeaseError):
        Impermeant("X", "1 mM", **options)


def test_charge_or_titration():
    with pytest.raises(InputError, match="not both"):
        Impermeant("X", "1 mM", -1, titration=Titration(-10, 6.6))


def test_with():
    before = Compartment(**GOOD)
    assert before.with_(volume="3 pL").volume == 3e-15
    assert before.volume == 1e-15
    with pytest.raises(UnknownNameError, match="volum"):
        before.with_(volum="3 pL")


def test_value_semantics():
    assert Compartment(**GOOD) == Compartment(**GOOD)
    assert hash(Compartment(**GOOD)) == hash(Compartment(**GOOD))
    assert "1 pL" in repr(Compartment(**GOOD))
    with pytest.raises(AttributeError):
        Compartment(**GOOD).volume = 3


@given(
    st.floats(0.1, 200),
    st.floats(0.1, 200),
    st.floats(0.0, 20.0),
    st.floats(6.0, 8.0),
    st.floats(280.0, 315.0),
)
def test_settling_is_neutral_and_idempotent(na, k, hb, pH, kelvin):
    contents = {"Na": f"{na:.6g} mM", "K": f"{k + 15 * hb:.6g} mM"}
    place = Compartment("c", "1 pL", contents, pH=pH, impermeant=[Impermeant.haemoglobin(f"{hb:.6g} mM")], balance="Cl")
    found = place.settled(kelvin)
    assert abs(found.charge_density(kelvin)) <= 1e-6 * found.ionic(kelvin)
    again = found.settled(kelvin)
    assert again.contents["Cl"] == pytest.approx(found.contents["Cl"], rel=1e-10)
