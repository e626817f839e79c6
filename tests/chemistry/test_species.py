"""The catalogue of species."""

import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from permease.chemistry import Species, catalogue, register, species
from permease.chemistry import species as species_of
from permease.chemistry.formula import ATOMIC_WEIGHTS, atoms, molar_mass
from permease.chemistry.species import _builtin
from permease.errors import InputError, ModelError, PermeaseError, UnknownNameError
from permease.text import Text, keys

WITHOUT_CHEBI = {
    "Tl",
    "Ba",
    "Cs",
    "TEA",
    "NMDG",
    "MgATP",
    "MgADP",
    "indole_ethanol",
    "WZB117",
    "bumetanide",
    "DIDS",
    "A23187",
    "cariporide",
    "TBOA",
    "dihydrokainate",
    "AR_C155858",
    "CHC",
    "glycylsarcosine",
    "hexanediol",
}
"""Species whose ChEBI identifier has not been verified; they stay empty rather than guessed."""

# labels of the entries as published by ChEBI
CHEBI = {
    "Na": "CHEBI:29101",
    "K": "CHEBI:29103",
    "Cl": "CHEBI:17996",
    "Ca": "CHEBI:29108",
    "Mg": "CHEBI:18420",
    "H": "CHEBI:15378",
    "HCO3": "CHEBI:17544",
    "glucose": "CHEBI:17634",
    "ATP": "CHEBI:30616",
    "ADP": "CHEBI:456216",
    "Pi": "CHEBI:43474",
    "ouabain": "CHEBI:472805",
    "urea": "CHEBI:16199",
}

# molar masses as printed by PubChem (g/mol)
MASSES = {
    "Na": 22.9898,
    "glucose": 180.16,
    "ouabain": 584.7,
    "digoxin": 780.9,
    "urea": 60.056,
    "NMDG": 196.22,
    "phlorizin": 436.4,
    "canagliflozin": 444.5,
    "tetrodotoxin": 319.27,
    "A23187": 523.6,
    "water": 18.015,
    "DIDS": 454.5,
    "dapagliflozin": 408.9,
}


def test_named_in_the_science_files():
    wanted = """
        Na K Li Rb Cs NH4 Ca Mg H OH Cl Br I HCO3 NMDG TMA Pi lactate gluconate O2 CO2 NH3 NO glucose L_glucose
        galactose mannose fructose methylglucose alphaMDG sucrose mannitol lactose maltose ATP ADP MgATP MgADP urea
        glycerol ethylene_glycol ouabain digoxin vanadate phlorizin phloretin cytochalasin_B dapagliflozin empagliflozin
        canagliflozin amiloride bumetanide furosemide DIDS ACh GABA glutamate serotonin leucine tryptophan lysine
        glycine phenylalanine"""
    for name in wanted.split():
        assert species(name).name == name


def test_chebi_is_complete_but_for_a_short_list():
    small = [s for s in catalogue().values() if s.kind not in ("protein", "particle")]
    assert {s.name for s in small if not s.chebi} == WITHOUT_CHEBI


def test_chebi_is_unique_and_well_formed():
    ids = [s.chebi for s in catalogue().values() if s.chebi]
    assert len(ids) == len(set(ids))
    assert all(i.startswith("CHEBI:") and i[6:].isdigit() for i in ids)


@pytest.mark.parametrize(("name", "chebi"), CHEBI.items())
def test_chebi(name, chebi):
    assert species(name).chebi == chebi


@pytest.mark.parametrize(("name", "mass"), MASSES.items())
def test_molar_mass(name, mass):
    found = species(name).molar_mass
    assert found is not None
    assert found.quantity.to("g/mol").magnitude == pytest.approx(mass, rel=3e-4)
    assert found.standing == "derived"


def test_both_languages_and_formula_everywhere():
    for each in catalogue().values():
        assert each.label.en
        assert each.label.zh
        assert each.kind
        assert each.formula or each.kind in ("protein", "particle"), each.name


def test_atp_hydrolysis_balances():
    left = [species("MgATP"), species("water")]
    right = [species("MgADP"), species("Pi"), species("H")]

    def total(side):
        count: dict[str, int] = {}
        for each in side:
            for element, n in atoms(each.formula).items():
                count[element] = count.get(element, 0) + n
        return count, sum(s.charge for s in side)

    assert total(left) == total(right)


@pytest.mark.parametrize(
    ("acid", "base"),
    [
        ("NH4", "NH3"),
        ("H2PO4", "Pi"),
        ("HCO3", "CO3"),
        ("acetic_acid", "acetate"),
        ("salicylic_acid", "salicylate"),
        ("benzoic_acid", "benzoate"),
        ("formic_acid", "formate"),
        ("propionic_acid", "propionate"),
        ("butyric_acid", "butyrate"),
        ("CH3NH3", "CH3NH2"),
        ("HSCN", "SCN"),
        ("HNO3", "NO3"),
        ("HF", "F"),
        ("carbonic_acid", "HCO3"),
        ("water", "OH"),
    ],
)
def test_acid_and_base_differ_by_a_proton(acid, base):
    left, right = atoms(species(acid).formula), atoms(species(base).formula)
    right["H"] = right.get("H", 0) + 1
    assert {k: v for k, v in left.items() if v} == right
    assert species(acid).charge == species(base).charge + 1


@pytest.mark.parametrize(
    ("spelling", "name"),
    [
        ("Na+", "Na"),
        ("Na⁺", "Na"),
        ("sodium", "Na"),
        ("Sodium", "Na"),
        ("钠离子", "Na"),
        ("Ca2+", "Ca"),
        ("Ca++", "Ca"),
        ("Ca²⁺", "Ca"),
        ("HCO3-", "HCO3"),
        ("HCO₃⁻", "HCO3"),
        ("HPO4", "Pi"),
        ("3OMG", "methylglucose"),
        ("aMDG", "alphaMDG"),
        ("CHEBI:29101", "Na"),
        ("cytochalasin B", "cytochalasin_B"),
        ("葡萄糖", "glucose"),
        ("5-HT", "serotonin"),
        (" K ", "K"),
    ],
)
def test_spellings(spelling, name):
    assert species(spelling).name == name


def test_every_spelling_leads_to_one_species():
    seen: dict[str, str] = {}
    for each in catalogue().values():
        for spelling in {each.name, each.symbol, each.label.en, *each.aliases}:
            assert seen.setdefault(spelling, each.name) == each.name
            assert species_of(spelling) is each


@pytest.mark.parametrize(
    ("wrong", "meant"), [("glucse", "glucose"), ("oubain", "ouabain"), ("na", "Na"), ("ChLoRidX", None)]
)
def test_did_you_mean(wrong, meant):
    with pytest.raises(UnknownNameError) as caught:
        species(wrong)
    if meant:
        assert meant in str(caught.value)


@pytest.mark.parametrize("nonsense", [None, 3, 2.5, [], object(), b"Na"])
def test_nonsense(nonsense):
    with pytest.raises(InputError):
        species(nonsense)


def test_register_and_clashes():
    mine = Species("testium", 2, Text(en="testium ion", zh="测试离子"), aliases=("Tst",))
    register(mine)
    register(mine)
    assert species("Tst").charge == 2
    assert species("testium2+") is mine
    with pytest.raises(ModelError, match="taken"):
        register(Species("testium", 1, Text(en="other", zh="其他")))
    with pytest.raises(ModelError, match="already means"):
        register(Species("natrium", 1, Text(en="sodium", zh="钠")))
    with pytest.raises(InputError):
        register("Na")


@pytest.mark.parametrize(
    "arguments",
    [
        ("", 0, Text(en="a", zh="a")),
        ("a.b", 0, Text(en="a", zh="a")),
        ("a", 0.5, Text(en="a", zh="a")),
        ("a", "1", Text(en="a", zh="a")),
        ("a", True, Text(en="a", zh="a")),
        ("a", 0, "a"),
        ("a", 0, Text(en="a", zh="a"), "C6H12Xx6"),
        ("a", 0, Text(en="a", zh="a"), "(CH2)2"),
    ],
)
def test_species_refuses_nonsense(arguments):
    with pytest.raises(PermeaseError):
        Species(*arguments)


@given(st.dictionaries(st.sampled_from(sorted(ATOMIC_WEIGHTS)), st.integers(2, 50), min_size=1, max_size=6))
def test_formulas_round_trip(count):
    assert atoms("".join(f"{e}{n}" for e, n in count.items())) == count


@given(st.text(max_size=20))
def test_any_text_is_a_formula_or_an_input_error(text):
    with contextlib.suppress(InputError):
        assert molar_mass(text) >= 0.0


def test_every_species_has_its_words_and_no_other_has() -> None:
    built_in = {f"species-{name}" for name in _builtin()}
    assert set(keys("species", "en")) == built_in | {"species-also-proton"}
    assert species("质子") is species("proton") is species("氢离子") is species("H")
