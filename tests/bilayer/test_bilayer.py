"""The bilayer as an object: composition, leaflets, phases, and what it refuses."""

import json
import math
import pickle

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

import permease as pm
from permease.bilayer import phase
from permease.bilayer.composition import STEROL_LIMIT
from permease.bilayer.leaflet import Leaflet
from permease.errors import InputError, ModelError, QuantityError, UnknownNameError

NAMES = [name for name, each in pm.lipids().items() if not each.sterol]


@st.composite
def recipes(draw):
    names = draw(st.lists(st.sampled_from(NAMES), min_size=1, max_size=4, unique=True))
    parts = [draw(st.floats(0.05, 1.0)) for _ in names]
    sterol = draw(st.floats(0.0, 0.6))
    total = sum(parts)
    found = {name: (1.0 - sterol) * part / total for name, part in zip(names, parts, strict=True)}
    return {**found, "cholesterol": sterol}


KELVIN = st.floats(230.0, 370.0)


@given(recipes(), KELVIN)
def test_phases_are_fractions(lipids, kelvin):
    found = pm.Bilayer(lipids, temperature=f"{kelvin!r} K")
    assert math.isclose(sum(found.phases.values()), 1.0, abs_tol=1e-12)
    assert all(-1e-12 <= share <= 1.0 + 1e-12 for share in found.phases.values())
    for shares in found.outer.shares.values():
        assert math.isclose(sum(shares.values()), 1.0, abs_tol=1e-9)


@given(recipes(), KELVIN)
def test_every_value_is_physical(lipids, kelvin):
    found = pm.Bilayer(lipids, temperature=f"{kelvin!r} K")
    assert 0.0 <= found.order_parameter <= 0.5
    assert 0.0 <= found.anisotropy < 0.362
    assert 0.0 <= found.viscosity.to("Pa*s").magnitude < 2.0
    assert 0.4 < found.area_per_lipid.to("nm^2").magnitude < 1.6
    assert 1.8 < found.thickness.to("nm").magnitude < 5.0
    assert found.luzzati_thickness > found.thickness


@given(recipes(), st.floats(250.0, 350.0), st.floats(0.5, 15.0))
def test_without_sterol_warming_never_freezes(lipids, kelvin, warmer):
    bare = pm.Bilayer(lipids, temperature=f"{kelvin!r} K").without_sterol()
    warm = bare.at(f"{kelvin + warmer!r} K")
    assert warm.phases["gel"] <= bare.phases["gel"] + 1e-12
    assert warm.cholesterol == 0.0


def test_a_pure_lipid_melts_by_the_two_state_law():
    """10-90 % width 2 ln 9 R Tm^2/(N dH): 1.0 K for DPPC with N = 100."""
    from permease.physics.melting import transition_width

    width = transition_width(314.55, 100 * 35.6e3)
    assert width == pytest.approx(1.0, abs=0.05)
    gel = [pm.Bilayer("DPPC", temperature=f"{314.55 + d} K").phases["gel"] for d in (-width / 2, 0.0, width / 2)]
    assert gel == pytest.approx([0.9, 0.5, 0.1], abs=0.002)


def test_a_trace_of_another_lipid_changes_little():
    """The law of mixtures goes over into that of the pure lipid."""
    pure = pm.Bilayer("DPPC", temperature="41 degC").phases["gel"]
    trace = pm.Bilayer({"DPPC": 1.0 - 1e-9, "DOPC": 1e-9}, temperature="41 degC").phases["gel"]
    assert trace == pytest.approx(pure, abs=1e-5)


def test_the_gel_holds_more_of_the_lipid_that_melts_higher():
    found = pm.Bilayer({"DMPC": 0.5, "DPPC": 0.5}, temperature="34 degC").outer.shares
    assert found["DPPC"]["gel"] > found["DMPC"]["gel"] > 0.0


def test_cholesterol_takes_the_heat_of_the_transition():
    heats = [pm.Bilayer({"DPPC": 1 - x, "cholesterol": x}).outer.transition_enthalpy for x in (0.0, 0.1, 0.2, 0.3, 0.4)]
    assert heats == pytest.approx([35.6e3, 35.6e3 * 2 / 3, 35.6e3 / 3, 0.0, 0.0], abs=1e-6)
    assert pm.Bilayer({"DPPC": 0.7, "cholesterol": 0.3}).transition_temperature is None


def test_cholesterol_broadens_the_transition():
    """The change of order over 2 K around 41.4 degC shrinks faster than the share that melts."""
    steps = []
    for sterol in (0.0, 0.1, 0.2):
        lipids = {"DPPC": 1.0 - sterol, "cholesterol": sterol}
        low, high = (pm.Bilayer(lipids, temperature=f"{t} degC").phases["gel"] for t in (40.4, 42.4))
        steps.append((low - high) / phase.melting_share(sterol))
    assert steps[0] > 0.95
    assert steps[0] > steps[1] > steps[2]
    assert steps[2] < 0.7


def test_no_liquid_ordered_phase_without_a_saturated_chain():
    assert pm.Bilayer({"DOPC": 0.6, "cholesterol": 0.4}).phases["lo"] == 0.0
    assert pm.Bilayer({"POPC": 0.6, "cholesterol": 0.4}).phases["lo"] == pytest.approx(1.0)


def test_cholesterol_condenses_and_thickens():
    bare, full = (pm.Bilayer({"POPC": 1 - x, "cholesterol": x}, temperature="30 degC") for x in (0.0, 0.34))
    assert full.area_per_lipid < 0.9 * bare.area_per_lipid
    assert full.thickness > bare.thickness
    assert full.outer.geometry.membrane_area > full.outer.geometry.lipid_area


def test_luzzati_thickness_of_dopc():
    """Kucerka 2008: D_B 38.7 A at 30 degC; the area there is 2 x 1303/38.7."""
    found = pm.Bilayer("DOPC", temperature="30 degC").luzzati_thickness
    assert found.to("angstrom").magnitude == pytest.approx(38.7, abs=0.2)


def test_gel_of_dppc():
    """47.9 A2 and D_B 47.8 A at 20 degC."""
    found = pm.Bilayer("DPPC", temperature="20 degC")
    assert found.area_per_lipid.to("angstrom^2").magnitude == pytest.approx(47.9, abs=0.05)
    assert found.luzzati_thickness.to("angstrom").magnitude == pytest.approx(47.8, abs=0.1)


def test_a_lipid_that_never_freezes():
    found = pm.Bilayer("DPhyPC", temperature="-40 degC")
    assert found.phases["ld"] == 1.0
    assert found.transition_temperature is None
    assert found.melting_range == (None, None)
    low, high = pm.Bilayer({"DPhyPC": 0.5, "DPPC": 0.5}).melting_range
    assert low is None
    assert high.to("K").magnitude < 314.55


def test_gel_interaction_lowers_the_solidus():
    """Unlike neighbours that avoid each other melt sooner (measured for DMPC/DPPC: about 29.5 against 32.35 ideal)."""
    ideal, real = (
        pm.Bilayer({"DMPC": 0.5, "DPPC": 0.5}, gel_interaction=w).melting_range for w in ("0 kJ/mol", "1 kJ/mol")
    )
    assert real[0] < ideal[0]
    assert real[1] < ideal[1]
    assert real[0] < real[1]


def test_regular_solution_satisfies_equal_chemical_potentials():
    """At the liquidus RT ln(x gamma) + dG agree between gel and fluid for each lipid."""
    from permease.constants import GAS
    from permease.physics.melting import melted_at, preferences

    z, tm, dh, w = [0.3, 0.7], [296.75, 314.55], [24.7e3, 35.6e3], 2000.0
    kelvin = melted_at(1.0, z, tm, dh, w)
    k = preferences(kelvin, 1.0, z, tm, dh, w)
    gel = np.array(z) / np.array(k)
    assert gel.sum() == pytest.approx(1.0, abs=1e-9)
    for i in (0, 1):
        gamma = math.exp(w * gel[1 - i] ** 2 / (GAS * kelvin))
        assert z[i] / (gel[i] * gamma) == pytest.approx(math.exp(dh[i] / GAS * (1 / tm[i] - 1 / kelvin)), rel=1e-9)


def test_leaflets_differ():
    cell = pm.recipe("red_blood_cell").bilayer("37 degC")
    assert not cell.symmetric
    assert cell.outer.order_parameter != cell.inner.order_parameter
    low, high = sorted((cell.outer.order_parameter, cell.inner.order_parameter))
    assert low < cell.order_parameter < high
    assert cell.order_parameter == pytest.approx(0.5 * (low + high))
    assert cell.thickness.to("m").magnitude == pytest.approx(cell.outer.geometry.core + cell.inner.geometry.core)
    assert sum(cell.lipids.values()) == pytest.approx(1.0)
    assert cell.at("25 degC").outer.lipids == cell.outer.lipids


def test_equal_leaflets_are_a_symmetric_membrane():
    half = {"POPC": 0.7, "cholesterol": 0.3}
    assert pm.Bilayer(outer=half, inner=half) == pm.Bilayer(half)
    assert pm.Bilayer(outer=half, inner=half).order_parameter == pm.Bilayer(half).order_parameter


def test_equality_hash_repr_pickle():
    one = pm.Bilayer({"POPC": 0.7, "cholesterol": 0.3}, temperature="25 degC")
    two = pm.Bilayer({"chol": "30 %", "POPC": "70 %"}, temperature="298.15 K")
    assert one == two
    assert hash(one) == hash(two)
    assert eval(repr(one), {"Bilayer": pm.Bilayer}) == one
    assert pickle.loads(pickle.dumps(one)) == one
    assert one != one.at("26 degC")
    cell = pm.recipe("red_blood_cell").bilayer()
    assert eval(repr(cell), {"Bilayer": pm.Bilayer}) == cell


@pytest.mark.parametrize(
    ("arguments", "kind", "words"),
    [
        ({"lipids": {"POPC": 0.7, "cholesterol": 0.2}}, InputError, "add up to 0.9"),
        ({"lipids": {"POPC": 0.7, "cholesterol": 0.4}}, InputError, "add up to 1.1"),
        ({"lipids": {"POCP": 1.0}}, UnknownNameError, "did you mean 'POPC'"),
        ({"lipids": "DPCP"}, UnknownNameError, "did you mean 'DPPC'"),
        ({"lipids": {"cholesterol": 1.0}}, InputError, "forms no bilayer"),
        ({"lipids": {"cholesterol": 0.5, "sitosterol": 0.5}}, InputError, "forms no bilayer"),
        ({"lipids": {"POPC": 0.2, "cholesterol": 0.8}}, InputError, "crystals"),
        ({"lipids": {"POPC": -0.2, "DOPC": 1.2}}, InputError, "fraction from 0 to 1"),
        ({"lipids": {"POPC": 0.5, "16:0-18:1 PC": 0.5}}, InputError, "given twice"),
        ({"lipids": {}}, InputError, "add up to 0"),
        ({"lipids": {"POPC": "1 mM"}}, QuantityError, "pure number"),
        ({"lipids": {"POPC": True}}, QuantityError, "True"),
        ({"lipids": {3: 1.0}}, InputError, "named by text"),
        ({"lipids": 7}, InputError, "is a table"),
        ({"lipids": None}, InputError, "both outer and inner"),
        ({"outer": "POPC"}, InputError, "both outer and inner"),
        ({"lipids": "POPC", "inner": "POPC"}, InputError, "cannot be given too"),
        ({"outer": "POPC", "inner": {"DOPC": 0.5}}, InputError, "bilayer > inner"),
        ({"lipids": "POPC", "temperature": "-300 degC"}, QuantityError, "absolute zero"),
        ({"lipids": "POPC", "temperature": "-5 K"}, QuantityError, "absolute zero"),
        ({"lipids": "POPC", "temperature": "37"}, QuantityError, "temperature"),
        ({"lipids": "POPC", "temperature": 37}, QuantityError, "temperature"),
        ({"lipids": "POPC", "temperature": "500 K"}, InputError, "out of reach"),
        ({"lipids": "POPC", "temperature": "100 K"}, InputError, "out of reach"),
        ({"lipids": "POPC", "gel_interaction": "9 kJ/mol"}, InputError, "regular solution"),
        ({"lipids": "POPC", "gel_interaction": "9 mV"}, QuantityError, "gel_interaction"),
    ],
    ids=lambda value: "" if isinstance(value, (dict, type)) else value.replace(" ", "-"),
)
def test_bad_input(arguments, kind, words):
    with pytest.raises(kind) as caught:
        pm.Bilayer(**arguments)
    assert words in str(caught.value)
    assert caught.value.hint or caught.value.why or caught.value.where


@pytest.mark.parametrize("name", ["", "???", "unobtainium", None, 3])
def test_unknown_lipid(name):
    with pytest.raises(InputError):
        pm.lipid(name)


@pytest.mark.parametrize("name", ["red_bloodcell", "", None])
def test_unknown_recipe(name):
    with pytest.raises(InputError):
        pm.recipe(name)


def test_recipes_are_found_by_other_spellings():
    assert pm.recipe("Red blood cell") is pm.recipe("red_blood_cell")
    assert pm.recipe("red-blood-cell") is pm.recipe("red_blood_cell")


def test_a_lipid_must_be_whole():
    """No transition without its heat, no bilayer lipid without structure, no head group nobody knows."""
    label = pm.Text(en="x", zh="某")
    number = pm.provisional("1", note="x")
    good = {"name": "X", "label": label, "chains": ("16:0", "16:0"), "head": "PC", "unsaturated": 0}
    shape = dict.fromkeys(("area30", "area_slope", "thickness30", "thickness_slope"), number)
    assert pm.Lipid(**good, **shape).charge.standing == "derived"
    for bad, kind in (
        ({**good, **shape, "head": "PX"}, UnknownNameError),
        ({**good, **shape, "unsaturated": 3}, InputError),
        ({**good, **shape, "label": "x"}, InputError),
        ({**good, **shape, "melting": number}, ModelError),
        (good, ModelError),
    ):
        with pytest.raises(kind):
            pm.Lipid(**bad)


def test_a_sterol_has_no_bilayer_of_its_own():
    with pytest.raises(InputError, match="no bilayer structure"):
        pm.lipid("cholesterol").fluid_area(300.0)


def test_leaflets_hold_plain_numbers():
    """What other modules compute with: SI floats."""
    half = pm.Bilayer({"POPC": 0.7, "cholesterol": 0.3}).outer
    assert isinstance(half, Leaflet)
    for value in (
        half.kelvin,
        half.sterol,
        half.unsaturation,
        half.order_parameter,
        half.viscosity,
        half.geometry.core,
    ):
        assert type(value) is float
    assert 0.0 < half.sterol < STEROL_LIMIT


def test_references_name_the_gel_and_the_sterol():
    def keys(lipids, temperature):
        return {reference.key for reference in pm.Bilayer(lipids, temperature=temperature).references()}

    assert keys("DPPC", "50 degC") == {"Doeven2024", "Kucerka2011"}
    assert "NagleTristramNagle2000" in keys("DPPC", "20 degC")
    assert {"Ferreira2013", "Estep1978"} <= keys({"DPPC": 0.6, "cholesterol": 0.4}, "50 degC")


@pytest.mark.parametrize("sterol", [None, "x", "3 mM", -0.1, 1.2, 1.0, True, float("nan")], ids=repr)
def test_bad_sterol(sterol):
    with pytest.raises(InputError):
        pm.Bilayer("POPC").with_sterol(sterol)


@pytest.mark.parametrize("temperature", [None, "x", 37, "3 mM", "-300 degC", "1000 K"], ids=repr)
def test_bad_temperature(temperature):
    with pytest.raises(InputError):
        pm.Bilayer("POPC").at(temperature)
    with pytest.raises(InputError):
        pm.recipe("myelin").bilayer(temperature)


def test_a_recipe_must_be_whole():
    from permease.bilayer.recipe import Recipe

    text = pm.Text(en="x", zh="某")
    good = {"name": "x", "label": text, "outer": {"POPC": 1.0}, "inner": {"POPC": 1.0}, "note": text}
    assert Recipe(**good, provisional=True).bilayer().symmetric
    with pytest.raises(ModelError, match="source"):
        Recipe(**good)
    with pytest.raises(InputError, match="x > inner"):
        Recipe(**{**good, "inner": {"POPC": 0.5}}, provisional=True)


@pytest.mark.parametrize(
    "fractions",
    [
        {"POPC": 1, "DOPC": 1, "POPE": 1},
        {"POPC": 1.0, "DOPC": 1e-5},
        {"POPC": 0.7, "cholesterol": 0.2},
        {"POPC": 1, "DOPC": 1, "POPE": 1, "POPS": 1, "DMPC": 1, "DPPC": 1, "DSPC": 1},
    ],
    ids=["thirds", "a trace", "short", "sevenths"],
)
def test_the_proportions_that_are_proposed_are_taken(fractions):
    with pytest.raises(InputError) as caught:
        pm.Bilayer(fractions)
    proposed = json.loads(caught.value.hint.removeprefix("in these proportions: "))
    found = pm.Bilayer(proposed).lipids
    total = sum(fractions.values())
    assert dict(found) == pytest.approx({name: value / total for name, value in fractions.items()}, rel=2e-3)
