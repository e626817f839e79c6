"""What an estimate of a permeability refuses, tells or calls provisional: bounds, charges, what is given, methods."""

from __future__ import annotations

import pytest

import permease as pm
from permease.bilayer import factors
from permease.bilayer.factors import Sheet
from permease.bilayer.permeability import ladder
from permease.chemistry.permeants import permeants
from permease.errors import InputError, ModelError, UnknownNameError


@pytest.mark.parametrize(
    ("smiles", "error", "words"),
    [
        ("not a structure(", InputError, "SMILES"), ("C1CC", InputError, "SMILES"), ("[Na+].[Cl-]", InputError, "salt"),
        (3, InputError, "SMILES"), ("C" * 501, InputError, "SMILES"), ("CC(=O)[O-]", ModelError, "charged"),
        ("[NH3+]CC(=O)[O-]", ModelError, "charged"), ("O=O", ModelError, "gas"), ("CO", ModelError, "gas"),
        ("[Xe]", ModelError, "1 heavy atom,"), ("[Rn]", ModelError, "1 heavy atom,"), ("[Fe]", ModelError, "1 heavy"),
        ("ClCl", ModelError, "2 heavy atoms"), ("O=S=O", ModelError, "3 heavy"), ("O=C=S", ModelError, "3 heavy"),
        ("FS(F)(F)(F)(F)F", ModelError, "no carbon"), ("CC[Hg]CC", ModelError, "holds Hg"),
        ("FC(F)(F)F", ModelError, "perfluorocarbon"), ("FC(Cl)(Cl)F", ModelError, "fluorocarbon of up to 5"),
        ("CCCC", ModelError, "hydrocarbon"), ("CC(C)C", ModelError, "hydrocarbon"), ("CC(C)(C)C", ModelError, "gas"),
        ("[NH3+]C(Cc1ccc(O)c([N+](=O)[O-])c1)C(=O)[O-]", ModelError, "charged"),
        ("NC(Cc1ccc(O)c([N+](=O)[O-])c1)C(=O)O", ModelError, "an amine and a carboxylic acid"),
        ("NCC(=O)O", ModelError, "zwitterion"), ("NCC(=O)NCC(=O)O", ModelError, "zwitterion"),
        ("NC(CCCNC(N)=N)C(=O)O", ModelError, "zwitterion"), ("CN(C)C(=N)NC(N)=N", ModelError, "a guanidine"),
        ("NC(=N)c1ccccc1", ModelError, "an amidine"), ("CCS(=O)(=O)O", ModelError, "sulfonic"),
        ("Nc1ncnc2c1ncn2C1OC(COP(=O)(O)OP(=O)(O)OP(=O)(O)O)C(O)C1O", ModelError, "phosphoric"),
        ("C[N+](C)(C)[O-]", ModelError, "amine oxide"), ("[O-][n+]1ccccc1", ModelError, "amine oxide"),
        ("C" * 60, ModelError, "too far from what the structure rule"), ("C" * 30, ModelError, "too far"),
    ],
)  # fmt: skip
def test_structures_that_are_refused(smiles, error, words):
    pytest.importorskip("rdkit")
    with pytest.raises(error, match=words):
        pm.Bilayer("POPC").permeability("thing", smiles=smiles, molar_mass="100 g/mol")


@pytest.mark.parametrize(
    ("smiles", "words"),
    [
        ("CCCCCC", ""), ("C[N+](=O)[O-]", ""), ("c1ccccc1[N+](=O)[O-]", ""), ("CC(=O)Nc1ccc(O)cc1", ""),
        ("Nc1ccc(cc1)C(=O)OCC", ""), ("CN1CC(=O)N=C1N", ""), ("CCCC(=O)O", "a carboxylic acid"),
        ("Nc1ccc(cc1)C(=O)O", "a carboxylic acid"), ("CC(C)NCC(O)COc1cccc2ccccc12", "an amine"),
    ],
)  # fmt: skip
def test_structures_that_are_served_say_what_ionises(smiles, words):
    """Anilines, amides, nitro groups and creatinine do not; p-aminobenzoic acid is an acid, no zwitterion."""
    pytest.importorskip("rdkit")
    found = pm.Bilayer("POPC").permeability("thing", smiles=smiles)
    said = [remark.en for remark in found.remarks if "of the neutral form" in remark.en]
    assert said == ([f"of the neutral form: most of {words} is charged at pH 7.4"] if words else [])


def test_no_remark_on_charge_where_the_pKa_is_known():
    pytest.importorskip("rdkit")
    found = pm.Bilayer("POPC").permeability("aspirin", method="structure")
    assert [r.en for r in found.remarks if "neutral form" in r.en] == [
        "of the neutral form, which is 0.013 % at pH 7.4 (pKa 3.5)"
    ]


@pytest.mark.parametrize(
    ("known", "words"),
    [
        ({"log_hexadecane": 4.5}, "hexadecane rule"), ({"log_hexadecane": -12.0}, "drawn from -6.6 to -1.2"),
        ({"log_octanol": 7.4}, "5.1 decades beyond"), ({"log_octanol": -8.0}, "octanol rule"),
        ({"log_octanol": 6.5, "molar_mass": "40 g/mol"}, "octanol, light rule"),
    ],
)  # fmt: skip
def test_a_rule_says_nothing_far_beyond_what_it_was_drawn_from(known, words):
    with pytest.raises(ModelError, match=words):
        pm.Bilayer("POPC").permeability("X", **{"molar_mass": "200 g/mol", **known})
    assert pm.Bilayer("POPC").permeability("X", molar_mass="200 g/mol", log_octanol=7.2).method == "octanol"


# -- what is measured as a bound, given and not used, or of another solute ---------------------------------------------


def test_a_lower_bound_is_no_estimate():
    """Hexanol on red cells, 8.7e-3 cm/s behind still water (Brahm 1983), lies below butanol: no value, but a floor."""
    membrane = pm.Bilayer("POPC")
    found = membrane.permeability("hexanol")
    assert found.method == "octanol"
    assert found.value > membrane.permeability("butanol").value
    assert any("at least 0.067 cm/s" in remark.en and "still water" in remark.en for remark in found.remarks)
    assert "cells" not in ladder(membrane, "hexanol")
    assert "Brahm1983" in [source.key for source in found.sources]
    with pytest.raises(ModelError, match="only a lower bound of the permeability of hexanol"):
        membrane.permeability("hexanol", method="cells")


def test_no_estimate_lies_below_a_lower_bound():
    low = pm.Bilayer("POPC").permeability("hexanol", log_octanol=-2.0)
    floor = 0.067 / 10.0**0.65
    assert low.low.magnitude == pytest.approx(low.value.magnitude)
    assert floor * 0.8 < low.value.magnitude < 0.067


def test_what_is_given_is_used_or_told():
    membrane = pm.Bilayer("POPC")
    plain, told = membrane.permeability("urea"), membrane.permeability("urea", log_hexadecane=-3)
    assert told.value == plain.value
    assert [r.en for r in told.remarks if r not in plain.remarks] == [
        "the hexadecane/water partition coefficient given here: not used, for the method measured comes first unless "
        "hexadecane is chosen"
    ]
    used = membrane.permeability("urea", log_hexadecane=-3, method="hexadecane")
    assert used.value > 100.0 * plain.value
    assert not any("not used" in remark.en for remark in used.remarks)
    assert not any("not used" in r.en for r in membrane.permeability("caffeine", log_octanol=-0.1).remarks)


@pytest.mark.parametrize("known", [{"log_hexadecane": -5}, {"log_octanol": 1.0}, {"smiles": "[Na+]"}])
@pytest.mark.parametrize("solute", ["Na", "glycine"])
@pytest.mark.parametrize("method", ["", "measured", "hexadecane"])
def test_a_partition_of_a_charge_is_refused_though_it_is_measured(solute, known, method):
    with pytest.raises(ModelError, match="rules of partition hold for neutral solutes only") as caught:
        pm.Bilayer("POPC").permeability(solute, method=method, **known)
    assert "has been measured" not in str(caught.value)
    assert pm.Bilayer("POPC").permeability(solute).method == "measured"


@pytest.mark.parametrize(
    "known", [{"smiles": "CCCCCC"}, {"smiles": "CCCCCC", "method": "structure"}, {"molar_mass": "90 g/mol"}]
)
def test_what_is_given_must_be_of_that_solute(known):
    pytest.importorskip("rdkit")
    with pytest.raises(InputError, match=r"is not that of urea(?s:.*)urea has 60\.056"):
        pm.Bilayer("POPC").permeability("urea", **known)
    assert pm.Bilayer("POPC").permeability("urea", smiles="NC(=O)N", molar_mass="60.1 g/mol").method == "measured"


@pytest.mark.parametrize(
    ("solute", "method", "what", "why"),
    [
        ("glucose", "hexadecane", "no hexadecane/water partition coefficient of glucose", "serves: measured, octanol"),
        ("urea", "olive oil", "olive oil holds below 50 g/mol, and urea has 60.06", "serves: measured, hexadecane"),
        ("O2", "olive oil", "no olive oil/water partition coefficient of O2", "serves: measured, hexadecane"),
        ("caffeine", "measured", "no permeability of caffeine measured on a bilayer", "serves: octanol"),
        ("Na", "hexadecane", "no rule gives the permeability of Na", "Na is charged"),
        ("glycine", "structure", "no rule gives the permeability of glycine", "zwitterion"),
        ("K", "cells", "no permeability of K measured on cells", "what serves: measured"),
        ("N2", "octanol", "no octanol/water partition coefficient of N2", "no other method serves"),
    ],
)
def test_a_method_that_does_not_serve_says_what_does(solute, method, what, why):
    with pytest.raises(ModelError) as caught:
        pm.Bilayer("POPC").permeability(solute, method=method)
    assert what in caught.value.what
    assert why in caught.value.why
    assert caught.value.hint


@pytest.mark.parametrize("solute", ["N2", "CO", "H2S"])
def test_a_gas_is_not_sent_to_a_structure_that_is_refused(solute):
    with pytest.raises(ModelError, match="nothing is known") as caught:
        pm.Bilayer("POPC").permeability(solute)
    assert "smiles" not in caught.value.hint
    assert pm.Bilayer("POPC").permeability(solute, log_hexadecane=0.1).method == "hexadecane"
    assert not caught.value.why.endswith("...")
    assert caught.value.why.split(", ")[-1] in permeants()


def test_an_unknown_name_leads_to_a_structure_not_to_lactate():
    with pytest.raises(UnknownNameError) as caught:
        pm.Bilayer("POPC").permeability("octane")
    assert caught.value.suggestion is None
    assert "smiles=" in caught.value.hint


@pytest.mark.parametrize(
    ("solute", "told"),
    [("atenolol", True), ("caffeine", True), ("antipyrine", True), ("aspirin", False), ("naproxen", False)],
)
def test_a_polar_drug_on_the_octanol_line_is_told_to_be_untried(solute, told):
    """Atenolol, log K 0.16: 0.2 to 0.5e-6 cm/s through Caco-2 (recalled) is 3e-5 to 8e-5 cm/s of its neutral form."""
    found = pm.Bilayer("eggPC", temperature="25 degC").permeability(solute, method="octanol")
    assert any("two decades more slowly" in remark.en for remark in found.remarks) is told
    if solute == "atenolol":
        neutral = 1.0 / (1.0 + 10.0 ** (9.6 - 7.4))
        assert 0.5e-6 / neutral < found.low.magnitude, "outside the range, which is why it is told"


# -- provisional -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("solute", "kind"), [("butyric_acid", "polar"), ("glucose", "polar"), ("Cl", "ion")])
def test_the_effect_of_sterol_on_what_is_no_gas_is_provisional(solute, kind):
    """k was measured with oxygen (Subczynski et al. 1989); for water and polar solutes it is a guess."""
    plain = pm.Bilayer("eggPC", temperature="25 degC")
    assert not plain.permeability(solute).provisional
    assert pm.Bilayer({"eggPC": 0.6, "cholesterol": 0.4}, temperature="25 degC").permeability(solute).provisional
    assert factors.STEROL_OTHERS.provisional
    with_sterol, without = (Sheet.of(lipids) for lipids in ({"eggPC": 0.6, "cholesterol": 0.4}, {"eggPC": 1.0}))
    given = {"energy": None, "kelvin": 298.15, "measured": 298.15, "gel": 0.0}
    assert factors.unchecked(with_sterol, without, kind, **given)
    assert not factors.unchecked(with_sterol, without, "gas", **given)


def test_still_water_is_as_thick_as_this_membrane():
    """2e-9 m2/s over the core at this temperature and with this sterol, not that of the fluid lipid at 30 degC."""
    for lipids in ("DLPC", {"POPC": 0.6, "cholesterol": 0.4}):
        for temperature in ("10 degC", "50 degC"):
            membrane = pm.Bilayer(lipids, temperature=temperature)
            layer = 2e-9 / membrane.thickness.to("m").magnitude
            said = next(r.en for r in membrane.permeability("O2").remarks if "still water" in r.en)
            assert f"lets through {100.0 * layer:.2g} cm/s" in said


@pytest.mark.parametrize("partition", ["log_octanol", "log_hexadecane"])
def test_the_rules_end_where_size_begins_to_count(partition):
    """They were drawn up to 300 g/mol; five times that is their end."""
    membrane = pm.Bilayer("POPC")
    with pytest.raises(ModelError, match="too large for") as caught:
        membrane.permeability("giant", **{partition: -1.5}, molar_mass="1e9 g/mol")
    assert "300 g/mol" in str(caught.value)
    large = membrane.permeability("large", **{partition: -1.5}, molar_mass="1400 g/mol")
    assert any("drawn up to 300" in remark.en for remark in large.remarks)
