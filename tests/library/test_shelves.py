"""The library as a place to find things: parts, cells and solutions by name."""

import importlib
from types import SimpleNamespace

import pytest

import permease as pm
from permease import library
from permease.library import cells, references, solutions
from permease.sources import Reference

PARTS = {"NaKATPase", "GLUT1", "SGLT1", "NCX1", "KCC2", "AE1", "AQP1"}


def test_the_parts_of_the_foundation_are_there():
    assert set(library.names()) >= PARTS
    assert set(cells.names()) >= {"red_blood_cell", "pump_leak_neuron", "gibbs_donnan_cell"}
    assert set(solutions.names()) >= {"plasma", "saline", "sea_water"}


def test_a_part_is_found_by_attribute_by_name_and_in_the_listing():
    for name in library.names():
        assert getattr(pm.library, name) is library.part(name)
        assert library.part(name).__name__ == name
        assert name in dir(pm.library)
    assert list(library.parts()) == [library.part(name) for name in library.names()]


@pytest.mark.parametrize("wrong", ["GLUT", "glut1", "SGLT", "NaKATPas"])
def test_a_wrong_name_is_answered_with_the_nearest(wrong):
    with pytest.raises(pm.PermeaseError, match="did you mean"):
        library.part(wrong)
    with pytest.raises(AttributeError, match="did you mean"):
        getattr(pm.library, wrong)


def test_a_wrong_cell_and_a_wrong_solution():
    with pytest.raises(pm.PermeaseError, match="red_blood_cell"):
        pm.load("red_blood_cel")
    with pytest.raises(AttributeError, match="plasma"):
        _ = pm.solutions.plasm


def test_parts_of_third_parties_come_through_entry_points(monkeypatch):
    entry = SimpleNamespace(name="MyCarrier", load=lambda: "its class")
    monkeypatch.setattr(library, "_entry_points", lambda: {"MyCarrier": entry})
    assert "MyCarrier" in library.names()
    assert library.part("MyCarrier") == "its class"


@pytest.mark.parametrize("name", solutions.names())
def test_solutions_are_neutral_and_documented(name):
    found = solutions.solution(name)
    gross = sum(abs(c) for c in found.concentrations.values())
    assert abs(found.charge_density) < 1e-6 * gross
    assert found.name
    assert solutions.shelf.function(name).__doc__


def test_plasma_is_the_medium_of_the_red_cell_model():
    """Na+ 145.504843 from neutrality, osmolarity 309.104843 mM: redcellmodeljava at commit fdda4cd6, computeRS."""
    plasma = pm.solutions.plasma()
    assert plasma.concentrations["Na"] == pytest.approx(145.504843, rel=1e-8)
    assert plasma.osmolarity().to("mM").magnitude == pytest.approx(309.104843, rel=1e-8)


def test_references_are_used_and_have_distinct_keys():
    known = [value for value in vars(references).values() if isinstance(value, Reference)]
    assert len({r.key for r in known}) == len(known)
    for reference in known:
        assert not reference.doi or reference.doi.startswith("10.")


@pytest.mark.parametrize("name", library.names())
def test_usual_amounts_are_sourced_or_provisional(name):
    kind = library.part(name)
    amount = getattr(kind, "usual_density", None) or getattr(kind, "usual_scale", None)
    if amount is not None:
        assert amount.standing in ("sourced", "provisional", "derived")
        assert amount.source is not None or amount.note or amount.derived


def test_constant_and_cubic_pumps_are_badged():
    for name in library.names():
        part = library.part(name)
        if not getattr(part, "thermodynamic", True):
            assert "empirical" in part.__doc__.lower()
            assert not pm.audit(part).consistent


def test_every_library_module_holds_one_part():
    for letters, module in library._files().items():
        own = [
            value
            for value in vars(importlib.import_module(module)).values()
            if isinstance(value, type) and value.__module__ == module
        ]
        assert [value.__name__.lower() for value in own] == [letters]


def test_density_and_count_are_two_ways_to_say_the_same():
    """1000 copies on 10 um2 are 100 per um2: the same flux in a cell."""
    by_count = pm.library.AQP1(count=1000)
    by_density = pm.library.AQP1(density="100 / um^2")
    assert by_density.density == pytest.approx(1e14)
    assert by_count.count == 1000.0
    with pytest.raises(pm.PermeaseError, match="not both"):
        pm.library.GLUT1(density="1 / um^2", count=5)


def test_aquaporin_explains_the_red_cells_water_permeability():
    """Zeidel 1992: 11.7e-14 cm3/s per CHIP28; 2e5 on 135 um2 make 0.0173 cm/s (0.020 measured, Mlekoday 1983)."""
    unit = pm.library.AQP1.unit_permeability.quantity.to("cm^3/s").magnitude
    assert unit * 2e5 / 135e-8 == pytest.approx(0.0173, rel=2e-3)
