"""Solutions."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from permease.chemistry import ImpermeantSolute, Solution, species
from permease.errors import InputError, ModelError, PermeaseError, QuantityError, UnknownNameError
from permease.units import registry

AMOUNT = st.floats(0.0, 500.0).map(lambda x: float(f"{x:.6g}"))
NAMES = st.sampled_from(["Na", "K", "Cl", "Ca", "Mg", "glucose", "HCO3", "urea", "SO4"])
TABLES = st.dictionaries(NAMES, AMOUNT, max_size=6)


def texts(table):
    return {k: f"{v:.15g} mM" for k, v in table.items()}


def test_stored_in_si():
    found = Solution(Na="140 mM", K=registry().Quantity(5.0, "mM"), glucose="5 mmol/L", ouabain="100 uM")
    assert dict(found.concentrations) == {"Na": 140.0, "K": 5.0, "glucose": 5.0, "ouabain": 0.1}


def test_balance():
    found = Solution(Na="145 mM", K="5 mM", Ca="1 mM", balance="Cl")
    assert found.concentrations["Cl"] == 152.0
    assert found.charge().to("mM").magnitude == 0.0


def test_balance_with_impermeant_and_cation():
    found = Solution(Na="1 mM", Cl="100 mM", impermeant={"X": ("20 mM", -1)}, balance="Na")
    assert found.concentrations["Na"] == 120.0


def test_balance_that_would_be_negative():
    with pytest.raises(ModelError, match="cannot balance"):
        Solution(Cl="10 mM", balance="HCO3")


def test_protons_follow_from_the_pH():
    found = Solution(Na="150 mM", pH=7.4, balance="Cl")
    assert found.concentrations["H"] == pytest.approx(10 ** (3 - 7.4), rel=1e-14)
    assert found.concentrations["Cl"] == 150.0


def test_strong_acid_counts_in_the_charge():
    """Gastric juice of pH 1 holds 100 mM of protons, which chloride must balance."""
    found = Solution(Na="50 mM", pH=1, balance="Cl")
    assert found.concentrations["Cl"] == pytest.approx(150.0, rel=1e-12)


def test_add_adds_and_rebalances():
    found = Solution(Na="150 mM", balance="Cl").add(ouabain="100 uM", Na="10 mM", urea="300 mM")
    assert dict(found.concentrations) == {"Na": 160.0, "Cl": 160.0, "ouabain": 0.1, "urea": 300.0}


def test_add_leaves_the_original():
    before = Solution(Na="150 mM", balance="Cl")
    before.add(K="5 mM")
    assert dict(before.concentrations) == {"Na": 150.0, "Cl": 150.0}


def test_swap():
    before = Solution(Na="140 mM", K="5 mM", balance="Cl")
    after = before.swap(Na="NMDG")
    assert dict(after.concentrations) == {"NMDG": 140.0, "K": 5.0, "Cl": 145.0}
    assert after.osmolarity() == before.osmolarity()
    assert before.swap(Na="Na") == before
    assert before.swap(Na="K").concentrations["K"] == 145.0


def test_swap_of_what_is_not_there():
    with pytest.raises(InputError, match="holds none"):
        Solution(K="5 mM").swap(Na="NMDG")


def test_with():
    before = Solution(Na="140 mM", balance="Cl", pH=7.4, name="bath")
    assert before.with_(Na="100 mM").concentrations["Cl"] == 100.0
    assert before.with_(pH=6.0).pH == 6.0
    assert before.with_(name="other").name == "other"
    assert before.with_(balance=None, Cl="150 mM").concentrations["Cl"] == 150.0
    with pytest.raises(InputError, match="balance ion"):
        before.with_(Cl="3 mM")
    with pytest.raises(InputError, match="balance ion"):
        before.add(Cl="3 mM")


def test_equality_and_hash_ignore_order():
    one, other = Solution(Na="1 mM", K="2 mM"), Solution(K="2 mM", Na="1 mM")
    assert one == other
    assert hash(one) == hash(other)
    assert one != Solution(Na="1 mM", K="3 mM")


def test_cannot_be_changed():
    found = Solution(Na="1 mM")
    with pytest.raises(AttributeError):
        found.pH = 3
    with pytest.raises(TypeError):
        found.concentrations["Na"] = 3


def test_osmolarity_of_the_pump_leak_bath():
    """297 mM, the bath of Duesterwald et al. 2018."""
    found = Solution(Na="145 mM", K="3.5 mM", Cl="119 mM", impermeant={"X": ("29.5 mM", -1)})
    assert found.osmolarity().to("mM").magnitude == pytest.approx(297.0, rel=1e-14)
    assert found.charge_density == pytest.approx(0.0, abs=1e-12)
    assert found.impermeant == (ImpermeantSolute("X", 29.5, -1.0),)


def test_all_problems_at_once():
    with pytest.raises(ModelError) as caught:
        Solution(Na=140, Kx="5 mM", Cl="-5 mM", Ca="3 mV", pH="acid")
    assert len(caught.value.problems) == 5
    text = str(caught.value)
    for part in (
        "140 has no unit",
        "unknown species 'Kx'",
        "[Cl] cannot be negative: -5 mM",
        "mV is not a concentration",
    ):
        assert part in text


def test_error_names_the_solution():
    with pytest.raises(InputError, match="plasma"):
        Solution(Na="-1 mM", name="plasma")


@pytest.mark.parametrize(
    ("arguments", "kind"),
    [
        ({"Na": 140}, QuantityError),
        ({"Na": "140"}, QuantityError),
        ({"Na": "140 mV"}, QuantityError),
        ({"Na": "-140 mM"}, InputError),
        ({"Na": "1e400 mM"}, PermeaseError),
        ({"Na": float("nan")}, PermeaseError),
        ({"Na": "100 M"}, InputError),
        ({"Na": None}, InputError),
        ({"Na": object()}, InputError),
        ({"Na": [1]}, InputError),
        ({"Naa": "1 mM"}, UnknownNameError),
        ({"H": "1 mM"}, InputError),
        ({"water": "1 mM"}, InputError),
        ({"sodium": "1 mM", "Na": "1 mM"}, ModelError),
        ({"pH": 99}, InputError),
        ({"pH": "7 mM"}, QuantityError),
        ({"pH": []}, InputError),
        ({"balance": "glucose"}, InputError),
        ({"balance": 3}, InputError),
        ({"balance": "H", "pH": 7}, InputError),
        ({"name": 3}, InputError),
        ({"name": "a.b"}, InputError),
        ({"impermeant": 3}, InputError),
        ({"impermeant": {"X": 3}}, QuantityError),
        ({"impermeant": {"X": ("1 mM",)}}, InputError),
        ({"impermeant": {"X": {"conc": "1 mM"}}}, UnknownNameError),
        ({"impermeant": {"X": {"charge": 1}}}, InputError),
        ({"impermeant": {"X": ("1 mM", "x")}}, InputError),
        ({"contents": 3}, InputError),
    ],
)
def test_nonsense(arguments, kind):
    with pytest.raises(kind):
        Solution(**arguments)


@given(TABLES, st.sampled_from(["Cl", "Na", None]), st.one_of(st.none(), st.floats(2, 12)))
def test_round_trip_through_its_document(table, balance, pH):
    try:
        before = Solution(texts(table), balance=balance, pH=pH)
    except ModelError:
        return
    documented = before.documented()
    settings = {k: documented.pop(k) for k in ("pH", "balance", "impermeant") if k in documented}
    assert Solution(documented, **settings) == before
    assert eval(repr(before), {"Solution": Solution}) is not None


@given(TABLES)
def test_charge_is_the_sum(table):
    found = Solution(texts(table))
    assert found.charge_density == pytest.approx(sum(species(k).charge * v for k, v in table.items()), abs=1e-9)


@given(TABLES, st.sampled_from(["Cl", "Na"]))
def test_balanced_is_neutral(table, ion):
    try:
        found = Solution(texts(table), balance=ion)
    except ModelError:
        return
    assert abs(found.charge_density) <= 1e-11 * max(found.ionic, 1.0)


@given(TABLES, TABLES)
def test_adding_commutes(one, other):
    assert dict(Solution(texts(one)).add(texts(other)).concentrations) == pytest.approx(
        dict(Solution(texts(other)).add(texts(one)).concentrations)
    )
