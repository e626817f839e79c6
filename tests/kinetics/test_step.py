import pytest

from permease.errors import ModelError, QuantityError
from permease.kinetics import equilibrium, step
from permease.sources import Reference
from permease.units import registry

PAPER = Reference("Paper", "a paper")


def test_text_quantity_and_sourced_number_are_one():
    unit = registry()
    for amount in ("1e5 / (M s)", unit.Quantity(1e5, "1/M/s"), PAPER.value("1e5 / (M s)")):
        assert step("A + S.out <-> B", amount).forward.value == 100.0


def test_orders_set_the_units():
    found = step("A + 2 Na.out <-> B + S.in", "8e4 / (M^2 s)", "3 / (mM s)")
    assert found.forward.value == pytest.approx(0.08, rel=1e-15)
    assert found.reverse.value == 3.0


@pytest.mark.parametrize(
    ("arrow", "forward", "reverse", "say"),
    [
        ("A + S.out <-> B", "5 / s", "5 / s", "1 bath molecule going forward, so its unit is 1/(M s)"),
        ("A <-> B", "5 / (M s)", "5 / s", "no bath molecule going forward, so its unit is 1/s"),
        ("A <-> B + 2 S.in", "5 / s", "5 / (M s)", "2 bath molecules going reverse, so its unit is 1/(M^2 s)"),
        ("A <-> B", 5.0, "5 / s", "unit is 1/s"),
        ("A <-> B", "5 mV", "5 / s", "unit is 1/s"),
    ],
)
def test_a_unit_that_does_not_fit_quotes_the_step(arrow, forward, reverse, say):
    with pytest.raises(QuantityError) as caught:
        step(arrow, forward, reverse)
    assert f"step {arrow}" in str(caught.value)
    assert say in str(caught.value)


@pytest.mark.parametrize(
    "options",
    [
        {"forward": None},
        {"forward": "0 / s"},
        {"forward": "-1 / s"},
        {"forward": "1 / s", "symmetry": 1.5},
        {"forward": "1 / s", "activation_energy": "50 kJ/mol", "q10": 2.0},
        {"forward": "1 / s", "q10": -2.0},
    ],
)
def test_numbers_that_cannot_be(options):
    with pytest.raises(ModelError) as caught:
        step("A <-> B", **options)
    assert "A <-> B" in str(caught.value)


def test_activation_energy_needs_its_unit():
    with pytest.raises(QuantityError, match="activation energy"):
        step("A <-> B", "1 / s", activation_energy=50.0)


def test_dissociation_constants_carry_the_unit_of_what_is_bound():
    assert equilibrium("E + S.out <-> ES", "9.5 mM").reverse.value == 9.5
    assert equilibrium("E + 2 S.out <-> ES", "4 uM^2").reverse.value == pytest.approx(4e-6, rel=1e-14)
    assert equilibrium("E1 <-> E2", "0.25").reverse.value == 0.25
    assert equilibrium("E + S.out <-> ES").omitted == "reverse"
    with pytest.raises(QuantityError, match=r"step E \+ S.out <-> ES"):
        equilibrium("E + S.out <-> ES", "9.5 / s")
    with pytest.raises(ModelError, match="not above zero"):
        equilibrium("E + S.out <-> ES", "-1 mM")
