"""Permeability of bilayers: the ladder, the factors, the ranges, what is said, what is refused."""

from __future__ import annotations

import itertools
import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

import permease as pm
from permease.bilayer import factors, structure
from permease.bilayer.estimate import Estimate
from permease.bilayer.factors import Sheet, composition_factor, phase_factor, temperature_factor
from permease.bilayer.permeability import METHODS, estimate, ladder
from permease.bilayer.predictors import HEXADECANE, HEXADECANE_LIGHT, OCTANOL, OLIVE_OIL_LIGHT
from permease.chemistry.permeants import permeants
from permease.errors import (
    InputError,
    MissingExtraError,
    ModelError,
    PermeaseError,
    QuantityError,
    UnknownNameError,
)
from permease.sources import Reference
from permease.text import Text
from permease.units import quantity

WARM = "37 degC"
FLUIDS = ("DLPC", "POPC", "SOPC", "DOPC", "SLPC", "DLiPC")
SOLUTES = ("water", "O2", "CO2", "urea", "glycerol", "acetic_acid", "glucose", "Na", "Cl", "ethanol", "caffeine")


def log_p(lipids, solute, temperature=WARM, **known):
    found = pm.Bilayer(lipids, temperature=temperature).permeability(solute, **known)
    return math.log10(found.value.to("cm/s").magnitude)


# -- laws ------------------------------------------------------------------------------------------------------------


@given(lipid=st.sampled_from(FLUIDS), x=st.floats(0.0, 0.45), solute=st.sampled_from(SOLUTES))
def test_cholesterol_tightens_a_fluid_membrane(lipid, x, solute):
    less = {lipid: 1.0 - x, "cholesterol": x} if x else {lipid: 1.0}
    more = {lipid: 0.95 - x, "cholesterol": x + 0.05}
    assert log_p(more, solute) < log_p(less, solute)


@given(
    lipid=st.sampled_from(FLUIDS), x=st.floats(0.0, 0.4), solute=st.sampled_from(SOLUTES), celsius=st.floats(28.0, 55.0)
)  # fmt: skip
def test_warmth_opens_a_fluid_membrane(lipid, x, solute, celsius):
    lipids = {lipid: 1.0 - x, "cholesterol": x} if x else {lipid: 1.0}
    assert log_p(lipids, solute, f"{celsius + 2.0} degC") > log_p(lipids, solute, f"{celsius} degC")


@given(
    parts=st.lists(st.sampled_from(("POPC", "DPPC", "DOPC", "PSM", "POPS")), min_size=1, max_size=4, unique=True),
    x=st.floats(0.0, 0.6), solute=st.sampled_from(sorted(permeants())), celsius=st.floats(0.0, 60.0),
)  # fmt: skip
def test_every_estimate_lies_in_its_range_and_says_how(parts, x, solute, celsius):
    lipids = {name: (1.0 - x) / len(parts) for name in parts}
    if x:
        lipids["cholesterol"] = x
    found = pm.Bilayer(lipids, temperature=f"{celsius} degC").permeability(solute)
    assert 0.0 < found.low.magnitude <= found.value.magnitude <= found.high.magnitude < math.inf
    assert found.high.magnitude / found.low.magnitude > 1.1, "no permeability is known to 10 %"
    assert found.method in METHODS
    assert found.text.en
    assert found.text.zh
    assert found.sources or found.provisional
    assert all(isinstance(source, Reference) for source in found.sources)


@given(a=st.sampled_from(FLUIDS), b=st.sampled_from(FLUIDS), kind=st.sampled_from(["gas", "polar", "ion"]))
def test_composition_factors_invert_and_chain(a, b, kind):
    one, two, three = (Sheet.of({name: 1.0}) for name in (a, b, "DMPC"))
    there, back = composition_factor(one, two, kind), composition_factor(two, one, kind)
    assert there.log == pytest.approx(-back.log, abs=1e-12)
    assert there.spread == pytest.approx(back.spread)
    onward = composition_factor(two, three, kind).log
    assert there.log + onward == pytest.approx(composition_factor(one, three, kind).log, abs=1e-12)


@given(gel=st.floats(0.0, 1.0), kind=st.sampled_from(["gas", "polar", "ion"]))
def test_the_leak_needs_both_phases_and_spares_gases(gel, kind):
    plain = math.log10(1.0 - gel + gel * 10.0 ** factors._GEL[kind])
    found = phase_factor(gel, kind).log
    assert found >= plain - 1e-12
    assert phase_factor(0.0, kind).log == 0.0
    assert phase_factor(1.0, kind).log == pytest.approx(factors._GEL[kind])
    assert (found == pytest.approx(plain, abs=1e-9)) or (kind != "gas" and 0.0 < gel < 1.0)


def test_ions_leak_most_where_gel_and_fluid_coexist():
    gel, melting, fluid = (log_p({"DPPC": 1.0}, "Na", t) for t in ("30 degC", "41.4 degC", "50 degC"))
    assert melting > fluid > gel


def test_temperature_is_counted_once():
    """At fixed lipids only the activation energy acts: the area at 30 degC does not move with the temperature."""
    ratio = log_p({"POPC": 1.0}, "urea", "40 degC") - log_p({"POPC": 1.0}, "urea", "30 degC")
    expected = temperature_factor(permeants()["urea"].activation_energy, 313.15, 303.15, "polar").log
    assert ratio == pytest.approx(expected, abs=1e-12)
    assert expected == pytest.approx(69.6e3 / (8.31446 * math.log(10.0)) * (1 / 303.15 - 1 / 313.15), rel=1e-4)


def test_leaflets_are_in_series():
    """1/P = (1/P_outer + 1/P_inner)/2, with P of a membrane of two such leaflets."""
    tight, loose = {"POPC": 0.5, "cholesterol": 0.5}, {"DOPC": 1.0}
    both = pm.Bilayer(outer=tight, inner=loose, temperature=WARM).permeability("water")
    alone = [10.0 ** log_p(each, "water") for each in (tight, loose)]
    assert both.value.magnitude == pytest.approx(2.0 / sum(1.0 / p for p in alone), rel=1e-9)
    turned = pm.Bilayer(outer=loose, inner=tight, temperature=WARM).permeability("water")
    assert turned.value.magnitude == pytest.approx(both.value.magnitude, rel=1e-12)


def test_no_jump_as_a_recipe_changes():
    steps = [log_p({"DMPC": 1.0 - x / 50, "DOPC": x / 50} if 0 < x < 50 else ("DOPC" if x else "DMPC"), "O2")
             for x in range(51)]  # fmt: skip
    assert max(abs(a - b) for a, b in itertools.pairwise(steps)) < 0.02


def test_saturated_and_unsaturated_as_the_chapter_says():
    """Exercise 2302457: gel DPPC lets through a tenth of DOPC at 37 degC, still less when both are fluid."""
    cold = log_p({"DPPC": 1.0}, "water") - log_p({"DOPC": 1.0}, "water")
    hot = log_p({"DPPC": 1.0}, "water", "50 degC") - log_p({"DOPC": 1.0}, "water", "50 degC")
    assert cold < -1.0
    assert 0.4 < 10.0**hot < 0.65


# -- the ladder ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("solute", "method"),
    [
        ("urea", "measured"), ("Na", "measured"), ("glycine", "measured"), ("benzene", "hexadecane"),
        ("hexanediol", "hexadecane"), ("ethanol", "cells"), ("H2O2", "cells"), ("caffeine", "octanol"),
        ("testosterone", "octanol"),
    ],
)  # fmt: skip
def test_the_first_rung_that_serves(solute, method):
    found = pm.Bilayer("POPC").permeability(solute)
    assert found.method == method
    assert next(iter(ladder(pm.Bilayer("POPC"), solute))) == method


def test_each_rung_is_less_certain():
    rungs = ladder(pm.Bilayer("eggPC", temperature="25 degC"), "urea")
    widths = {name: math.log10(e.high.magnitude / e.low.magnitude) / 2.0 for name, e in rungs.items()}
    assert widths["measured"] == pytest.approx(0.3)
    assert widths["hexadecane"] == pytest.approx(0.5)
    assert widths["octanol"] == pytest.approx(1.5)
    assert rungs["measured"].value.magnitude == pytest.approx(4e-6)


def test_the_rules_where_they_were_drawn():
    """Egg PC at 25 degC: the rule itself; below 50 g/mol P = 26 K^0.95, olive oil 23 K^1.56 (Subczynski 1992)."""
    membrane = pm.Bilayer("eggPC", temperature="25 degC")

    def value(mass, method, **known):
        return membrane.permeability("X", molar_mass=mass, method=method, **known).value.magnitude

    assert value("100 g/mol", "hexadecane", log_hexadecane=-3.0) == pytest.approx(10.0 ** (1.03 * -3.0 + 1.01))
    assert value("30 g/mol", "hexadecane", log_hexadecane=-3.0) == pytest.approx(26.0 * 1e-3**0.95, rel=2e-3)
    assert value("30 g/mol", "olive oil", log_olive_oil=-2.0) == pytest.approx(23.0 * 1e-2**1.56, rel=2e-3)
    assert value("100 g/mol", "octanol", log_octanol=1.0) == pytest.approx(10.0 ** (1.27 - 2.42))
    for rule in (HEXADECANE, HEXADECANE_LIGHT, OLIVE_OIL_LIGHT, OCTANOL):
        assert rule.log_partition(10.0 ** rule.log_permeability(-1.7)) == pytest.approx(-1.7)


def test_olive_oil_serves_small_solutes_only():
    with pytest.raises(ModelError, match="olive oil holds below 50 g/mol, and X has 100"):
        pm.Bilayer("POPC").permeability("X", molar_mass="100 g/mol", method="olive oil", log_olive_oil=-2.0)


def test_beyond_its_span_a_rule_says_so_and_widens():
    near = pm.Bilayer("POPC", temperature="25 degC").permeability("X", log_octanol=2.0, molar_mass="200 g/mol")
    far = pm.Bilayer("POPC", temperature="25 degC").permeability("X", log_octanol=6.0, molar_mass="200 g/mol")
    assert not any("extrapolates" in r.en for r in near.remarks)
    assert any("extrapolates: log K is 6" in r.en for r in far.remarks)
    assert far.high / far.low > near.high / near.low


@pytest.mark.parametrize(
    ("lipids", "temperature", "words"),
    [
        ({"DPhyPC": 1.0}, "30 degC", "extrapolates: area per lipid 80.1"),
        ({"POPC": 1.0}, "5 degC", "extrapolates: 5 degC"),
        ({"POPC": 0.4, "cholesterol": 0.6}, "30 degC", "extrapolates: more than 50 % sterol"),
        ({"DPPC": 1.0}, "20 degC", "100 % of its area is gel"),
    ],
)
def test_it_says_when_it_extrapolates(lipids, temperature, words):
    found = pm.Bilayer(lipids, temperature=temperature).permeability("urea")
    assert any(words in remark.en for remark in found.remarks)
    assert all(remark.zh and remark.zh != remark.en for remark in found.remarks)
    plain = pm.Bilayer("POPC", temperature="30 degC").permeability("urea")
    assert not plain.remarks


def test_a_heavy_solute_is_beyond_the_rules():
    found = pm.Bilayer("POPC").permeability("X", log_octanol=1.0, molar_mass="800 g/mol")
    assert any("800 g/mol" in remark.en for remark in found.remarks)


def test_an_exchange_is_no_conduction():
    found = pm.Bilayer("eggPC", temperature="25 degC").permeability("Cl")
    assert found.value.magnitude == pytest.approx(1.5e-11)
    assert found.low.magnitude < 1e-12, "the net flux of HCl lies in the range"
    assert any("exchange" in remark.en for remark in found.remarks)


def test_a_gas_comes_with_its_layer_of_water_and_an_acid_with_its_form():
    assert any("unstirred water" in r.en for r in pm.Bilayer("POPC").permeability("O2").remarks)
    acid = pm.Bilayer("POPC").permeability("acetic acid")
    assert any("neutral form, which is 0.23 %" in r.en for r in acid.remarks)


def test_the_range_holds_the_simulation_of_oxygen():
    found = pm.Bilayer("POPC", temperature="35 degC").permeability("O2")
    assert found.low.magnitude < 13.0 < 157.4 < found.high.magnitude


def test_provisional_numbers_are_said_to_be():
    assert pm.Bilayer("eggPC").permeability("glycerol").provisional
    glucose = pm.Bilayer("eggPC", temperature="25 degC")
    assert not glucose.permeability("glucose").provisional
    assert glucose.at("37 degC").permeability("glucose").provisional, "its activation energy was not measured"
    assert pm.Bilayer("DOPC", temperature="25 degC").permeability("glucose").provisional, (
        "the line of areas is recalled"
    )
    assert not pm.Bilayer("DMPC", temperature="30 degC").permeability("O2", temperature="30 degC").provisional


def test_scenario_five_of_the_architecture():
    text = str(pm.Bilayer({"DPPC": 0.4, "DOPC": 0.4, "cholesterol": 0.2}, temperature="25 degC").permeability("urea"))
    assert "cm/s (" in text
    assert " to " in text
    assert "method: measured - measured on egg PC in decane" in text
    assert "sources: WalterGutknecht1986" in text
    chinese = pm.Bilayer("POPC").permeability("urea").in_language("zh")
    assert "方法：measured" in chinese
    assert "来源：" in chinese


# -- structures --------------------------------------------------------------------------------------------------------


def test_a_structure_alone():
    pytest.importorskip("rdkit")
    found = pm.Bilayer("POPC", temperature="25 degC").permeability("ibuprofen", smiles="CC(C)Cc1ccc(cc1)C(C)C(=O)O")
    assert found.method == "structure"
    assert math.log10(found.high.magnitude / found.low.magnitude) > 4.0
    assert found.provisional
    assert "WildmanCrippen1999" in [source.key for source in found.sources]


@pytest.mark.parametrize("name", sorted(n for n, p in permeants().items() if p.smiles and p.measured))
def test_structures_hold_measured_values_in_their_range_or_are_refused(name):
    """The honest test of the rung: two decades hold what was measured on bilayers, sugars and acids of sugars aside."""
    pytest.importorskip("rdkit")
    membrane = pm.Bilayer("eggPC", temperature="25 degC")
    measured = ladder(membrane, name).get("measured")
    try:
        found = membrane.permeability(name, method="structure")
    except ModelError:
        each = permeants()[name]
        assert each.form != "neutral" or each.molar_mass < 50.0 or name in REFUSED_BY_THE_STRUCTURE_RUNG
        return
    if measured is not None and name not in OUTSIDE_THE_STRUCTURE_RUNG:
        assert found.low.magnitude <= measured.high.magnitude
        assert found.high.magnitude >= measured.low.magnitude


OUTSIDE_THE_STRUCTURE_RUNG = {"glucose", "fructose", "ascorbic_acid"}
REFUSED_BY_THE_STRUCTURE_RUNG = {"HNO3", "HSCN"}
"""One without carbon, one of three heavy atoms."""


def test_without_rdkit_the_extra_is_named(monkeypatch):
    monkeypatch.setattr(structure, "_MODULES", ("no_such_module",) * 4)
    with pytest.raises(MissingExtraError, match=r"permease\[chem\]"):
        pm.Bilayer("POPC").permeability("thing", smiles="CCCCO")
    assert pm.Bilayer("POPC").permeability("urea").method == "measured", "the catalogue needs no extra"
    assert "structure" not in ladder(pm.Bilayer("POPC"), "urea")


# -- bad input -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("solute", "words"),
    [
        ("Ca", "charged"), ("Mg", "charged"), ("acetate", "acetic_acid"), ("NH4", "NH3"), ("alanine", "zwitterion"),
        ("sucrose", "nothing is known"), ("mannitol", "nothing is known"),
    ],
)  # fmt: skip
def test_what_no_rule_gives_is_refused_with_a_way_out(solute, words):
    with pytest.raises(ModelError, match=words) as caught:
        pm.Bilayer("POPC").permeability(solute)
    assert caught.value.where == solute
    assert caught.value.hint


@pytest.mark.parametrize("known", [{"log_octanol": 2.0}, {"log_hexadecane": 2.0}, {"smiles": "CCCCO"}])
@pytest.mark.parametrize("solute", ["Ca", "acetate", "alanine"])
def test_a_rule_of_neutral_solutes_is_never_used_for_a_charge(solute, known):
    with pytest.raises(PermeaseError, match=r"no permeability of|rules of partition"):
        pm.Bilayer("POPC").permeability(solute, **known)


NONSENSE = {
    "temperature near zero": (lambda m: m.permeability("urea", temperature="1 K"), InputError, "out of reach"),
    "unknown solute": (lambda m: m.permeability("ureaa"), UnknownNameError, "did you mean 'urea'"),
    "no solute": (lambda m: m.permeability(None), InputError, "named by text"),
    "number": (lambda m: m.permeability(3), InputError, "named by text"),
    "empty": (lambda m: m.permeability(""), UnknownNameError, "species"),
    "empty with mass": (
        lambda m: m.permeability(" ", log_octanol=1.0, molar_mass="9 g/mol"), UnknownNameError, "species"
    ),
    "method": (lambda m: m.permeability("urea", method="magic"), UnknownNameError, "method 'magic'"),
    "method of another kind": (lambda m: m.permeability("urea", method=3), UnknownNameError, "unknown method"),
    "method that does not serve": (lambda m: m.permeability("caffeine", method="cells"), ModelError, "caffeine"),
    "property": (lambda m: m.permeability("urea", logP=1.0), UnknownNameError, "property 'logP'"),
    "partition text": (lambda m: m.permeability("X", log_octanol="big", molar_mass="99 g/mol"), QuantityError, "X"),
    "partition with unit": (
        lambda m: m.permeability("X", log_octanol="3 mM", molar_mass="99 g/mol"), QuantityError, "pure number"
    ),
    "partition beyond": (lambda m: m.permeability("X", log_octanol=99, molar_mass="99 g/mol"), InputError, "99"),
    "partition nan": (lambda m: m.permeability("X", log_octanol=math.nan, molar_mass="9 g/mol"), QuantityError, "nan"),
    "no mass": (lambda m: m.permeability("X", log_octanol=1.0), InputError, "molar mass of X"),
    "mass without unit": (lambda m: m.permeability("X", log_octanol=1.0, molar_mass=99), QuantityError, "no unit"),
    "mass of nothing": (lambda m: m.permeability("X", log_octanol=1.0, molar_mass="0 g/mol"), InputError, "above zero"),
    "temperature": (lambda m: m.permeability("urea", temperature="-300 degC"), QuantityError, "absolute zero"),
    "temperature without unit": (lambda m: m.permeability("urea", temperature=25), QuantityError, "no unit"),
    "no bilayer": (lambda m: estimate("POPC", "urea"), InputError, "not a bilayer"),
    "no bilayer for the ladder": (lambda m: ladder(None, "urea"), InputError, "not a bilayer"),
}  # fmt: skip


@pytest.mark.parametrize("case", NONSENSE)
def test_nonsense_is_refused_in_words(case):
    call, error, words = NONSENSE[case]
    with pytest.raises(error, match=words):
        call(pm.Bilayer("POPC"))


def test_another_temperature():
    membrane = pm.Bilayer("POPC", temperature="25 degC")
    assert membrane.permeability("urea", temperature="37 degC") == membrane.at("37 degC").permeability("urea")


# -- the estimate itself -----------------------------------------------------------------------------------------------

TEXT = Text(en="a", zh="b")


@pytest.mark.parametrize(
    ("three", "words"),
    [
        (("2 cm/s", "3 cm/s", "4 cm/s"), "does not hold"), (("5 cm/s", "3 cm/s", "4 cm/s"), "does not hold"),
        (("3 cm/s", "3 mM", "4 cm/s"), "dimension"),
    ],
)  # fmt: skip
def test_an_estimate_holds_its_value(three, words):
    with pytest.raises(InputError, match=words):
        Estimate(*(quantity(each) for each in three), "measured", TEXT)


@pytest.mark.parametrize("bad", [(1.0, 1.0, 1.0, "m", TEXT), (*[quantity("1 cm/s")] * 3, "m", "text")])
def test_an_estimate_is_made_of_quantities_and_texts(bad):
    with pytest.raises(InputError):
        Estimate(*bad)


def test_an_estimate_as_data_and_as_a_number():
    found = pm.Bilayer("eggPC", temperature="25 degC").permeability("glucose")
    data = found.document()
    assert data["unit"] == "cm/s"
    assert data["low"] < data["value"] < data["high"]
    number = found.sourced()
    assert number.standing == "derived"
    assert float(number.quantity.to("cm/s").magnitude) == pytest.approx(found.value.magnitude)
    assert "Brunner1980" in number.derived
    assert pm.Bilayer("eggPC").permeability("glycerol").sourced().standing == "provisional"
