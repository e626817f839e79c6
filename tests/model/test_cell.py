"""Cells and the paths into them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from permease.chemistry import Solution
from permease.errors import InputError, ModelError, PermeaseError, UnknownNameError
from permease.model import Bath, Cell, Compartment, Hold, Impermeant, Membrane, Perfuse, Protocol
from permease.model.leak import Leak
from permease.text import Text

BATH = Bath("plasma", Solution(Na="145 mM", K="5 mM", balance="Cl"))
CYTOSOL = Compartment("cytosol", "2 pL", {"Na": "10 mM", "K": "140 mM"}, balance="Cl")
LEAK = Leak("K", permeability="1e-8 cm/s")


def membrane(name="membrane", inside=CYTOSOL, outside=BATH, **options):
    return Membrane(name, inside, outside, "1000 um^2", **options)


CELL = Cell("red blood cell", [membrane(transporters=[LEAK])])


def test_collects_its_places():
    lumen = Bath("lumen", Solution(Na="100 mM", balance="Cl"))
    cell = Cell("enterocyte", [membrane("apical", outside=lumen), membrane("basolateral")])
    assert [c.name for c in cell.compartments] == ["cytosol"]
    assert [b.name for b in cell.baths] == ["lumen", "plasma"]
    assert cell.ground is None
    assert cell.floating == ()
    assert Cell("e", cell.membranes, ground="plasma").ground == "plasma"
    assert cell.membrane("apical").outside == lumen
    assert cell.temperature == 310.15


def test_an_organelle():
    store = Compartment("store", "0.1 pL", {"Ca": "1 mM"}, balance="Cl")
    cell = Cell("cell", [membrane("inner", inside=store, outside=CYTOSOL), membrane("outer")])
    assert [c.name for c in cell.compartments] == ["store", "cytosol"]


def test_missing_partner_species_reads_as_designed():
    sugar = Leak("glucose", permeability="1e-7 cm/s", name="GLUT")
    with pytest.raises(ModelError) as caught:
        Cell("red blood cell", [membrane(inside=CYTOSOL.with_(contents={"glucose": "5 mM"}), transporters=[sugar])])
    assert str(caught.value) == (
        "red blood cell > membrane > GLUT: needs glucose outside, but 'plasma' has none\n"
        "  plasma holds: Na, K, Cl\n"
        '  try: plasma.add(glucose="5 mM"), or remove GLUT'
    )


def test_missing_protons():
    with pytest.raises(ModelError, match="needs H"):
        Cell("c", [membrane(transporters=[Leak("H", permeability="1 cm/s")])])
    fine = membrane(
        inside=CYTOSOL.with_(pH=7.2),
        outside=Bath("plasma", BATH.solution.with_(pH=7.4)),
        transporters=[Leak("H", permeability="1 cm/s")],
    )
    Cell("c", [fine])


def test_two_places_of_one_name():
    other = CYTOSOL.with_(volume="1 pL")
    with pytest.raises(ModelError, match="two different compartments are called 'cytosol'"):
        Cell("c", [membrane("a"), membrane("b", inside=other)])


def test_a_membrane_named_like_a_place():
    with pytest.raises(ModelError, match="a compartment and a membrane"):
        Cell("c", [membrane("cytosol")])


def test_dangling():
    a = Compartment("a", "1 pL", {"K": "1 mM"}, balance="Cl")
    b = Compartment("b", "1 pL", {"K": "2 mM"}, balance="Cl")
    with pytest.raises(ModelError, match="dangling") as caught:
        Cell("c", [membrane(), membrane("other", inside=a, outside=b)])
    assert "'a'" in str(caught.value)
    assert "'b'" in str(caught.value)


def test_no_bath():
    other = CYTOSOL.with_(name="other")
    with pytest.raises(ModelError, match="no membrane has a bath"):
        Cell("c", [membrane(outside=other)])


def test_cyclic():
    a = Compartment("a", "1 pL", {"K": "1 mM"}, balance="Cl")
    b = Compartment("b", "1 pL", {"K": "2 mM"}, balance="Cl")
    with pytest.raises(ModelError, match="circle") as caught:
        Cell("c", [membrane("1", a, b), membrane("2", b, a), membrane("3", a, BATH)])
    assert "a in b in a" in str(caught.value)


def test_parallel_membranes_are_no_circle():
    Cell("c", [membrane("one"), membrane("two")])


def test_isosmotic_closer_is_resolved():
    place = Compartment(
        "cytosol",
        "2 pL",
        {"Na": "10 mM", "K": "140 mM", "Cl": "20 mM"},
        impermeant=[Impermeant("X", "1 mM", -1)],
        balance="X",
        osmotic_closer="X",
    )
    cell = Cell("c", [membrane(inside=place)])
    found = cell.compartment("cytosol")
    assert found.osmotic == pytest.approx(300.0, rel=1e-11)
    assert found.impermeant[0].concentration == pytest.approx(130.0)
    assert found.impermeant[0].charge == pytest.approx(-1.0)
    assert Cell("c", cell.membranes) == cell


def test_temperature_rebalances():
    hb = Impermeant.haemoglobin("5 mM")
    place = Compartment("cytosol", "1 pL", {"K": "140 mM"}, pH=7.2, impermeant=[hb], balance="Cl")
    warm = Cell("c", [membrane(inside=place)])
    cool = warm.replace("temperature", "25 degC")
    assert cool.temperature == 298.15
    shift = cool.find("cytosol.Cl") - warm.find("cytosol.Cl")
    assert shift.to("mM").magnitude == pytest.approx(5 * 10 * 0.016 * 12, abs=1e-3)


# -- paths


def test_every_path_can_be_found_and_replaced_by_itself():
    for path in CELL.paths():
        value = CELL.find(path)
        if path == "cytosol.Cl" or path == "plasma.Cl":
            with pytest.raises(InputError, match="balance ion"):
                CELL.replace(path, value)
        else:
            assert CELL.replace(path, value) == CELL, path


@pytest.mark.parametrize(
    ("path", "value", "unit", "expected"),
    [
        ("cytosol.volume", "1 pL", "m^3", 1e-15),
        ("cytosol.Na", "20 mM", "mM", 20.0),
        ("plasma.K", "20 mM", "mM", 20.0),
        ("membrane.area", "10 um^2", "um^2", 10.0),
        ("membrane.water_permeability", "1 cm/s", "cm/s", 1.0),
        ("membrane.K_leak.permeability", "1e-3 cm/s", "cm/s", 1e-3),
        ("temperature", "20 degC", "K", 293.15),
    ],
)
def test_replace(path, value, unit, expected):
    found = CELL.replace(path, value)
    assert found.find(path).to(unit).magnitude == pytest.approx(expected, rel=1e-12)
    assert found != CELL
    assert found.name == CELL.name


def test_replace_keeps_every_membrane_on_the_new_place():
    cell = Cell("c", [membrane("one"), membrane("two")]).replace("cytosol.volume", "5 pL")
    assert {m.inside.volume for m in cell.membranes} == {5e-15}
    assert len(cell.compartments) == 1


def test_replacing_an_impermeant():
    protein = Impermeant("protein", "100 mM", -1)
    cell = Cell("c", [membrane(inside=CYTOSOL.with_(impermeant=[protein]))])
    assert cell.replace("cytosol.protein", "50 mM").find("cytosol.Cl").magnitude == pytest.approx(100.0)
    assert cell.replace("cytosol.protein.charge", -0.5).find("cytosol.Cl").magnitude == pytest.approx(100.0)


@pytest.mark.parametrize(
    "path",
    ["", "cytosol.Nb", "cytosl.Na", "membrane.K_leek.permeability", "membrane.K_leak.perm", "a.b.c.d", "temperatur"],
)
def test_unknown_path(path):
    with pytest.raises(PermeaseError) as caught:
        CELL.replace(path, "1 mM")
    if path == "cytosol.Nb":
        assert "did you mean 'cytosol.Na'?" in str(caught.value)
    with pytest.raises(PermeaseError):
        CELL.find(path)


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("cytosol.volume", 3),
        ("cytosol.volume", "-3 pL"),
        ("cytosol.Na", "3 mV"),
        ("cytosol", "3 mM"),
        ("membrane.K_leak.permeability", 3),
        ("membrane.area", None),
        ("temperature", "-400 degC"),
        (3, "3 mM"),
        (None, None),
    ],
)
def test_nonsense_values(path, value):
    with pytest.raises(PermeaseError):
        CELL.replace(path, value)


def test_objects_by_path():
    assert CELL.find("cytosol") == CYTOSOL
    assert CELL.find("membrane.K_leak") == LEAK


@pytest.mark.parametrize(
    "change",
    [
        {"name": ""},
        {"name": 3},
        {"membranes": 3},
        {"membranes": []},
        {"membranes": [3]},
        {"membranes": membrane()},
        {"temperature": 310},
        {"temperature": "-300 degC"},
        {"temperature": "hot"},
        {"temperature": None},
        {"ground": "cytosol"},
        {"ground": 3},
        {"label": "cell"},
        {"protocol": 3},
        {"protocol": [Hold("1 s")]},
        {"protocol": Protocol(Perfuse("plasm", add={"urea": "1 mM"}, duration="1 s"))},
    ],
)
def test_nonsense(change):
    with pytest.raises(PermeaseError):
        Cell(**{"name": "c", "membranes": [membrane()], **change})


@pytest.mark.parametrize("method", ["membrane", "compartment", "bath"])
def test_unknown_names(method):
    with pytest.raises(UnknownNameError):
        getattr(CELL, method)("nothing")


def test_value_semantics():
    same = Cell("red blood cell", [membrane(transporters=[LEAK])])
    assert same == CELL
    assert hash(same) == hash(CELL)
    assert CELL.with_(label=Text(en="a", zh="甲")) != CELL
    with pytest.raises(UnknownNameError):
        CELL.with_(nam="x")
    assert "cytosol in plasma" in repr(CELL)


@given(st.floats(1e-3, 1e3).map(lambda x: float(f"{x:.9g}")))
def test_found_is_what_was_put(value):
    found = CELL.replace("cytosol.volume", f"{value!r} pL").find("cytosol.volume")
    assert found.to("pL").magnitude == pytest.approx(value, rel=1e-12)
