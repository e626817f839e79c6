import pickle

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from schemes import CHARGES, Baths, both, glut1, sglt1

from permease.constants import GAS
from permease.errors import ConsistencyError, InputError, ModelError, UnknownNameError
from permease.kinetics import ATP, Cycle, audit, equilibrium, step
from permease.kinetics.surroundings import Environment
from permease.kinetics.values import constants

K = "10 / s"


def uniport(**change):
    parts = {
        "bind": step("Eo + S.out <-> EoS", "1e6 / (M s)", "100 / s", activation_energy=("30 kJ/mol", "55 kJ/mol")),
        "cross": step("EoS <-> EiS", "50 / s", "20 / s", activation_energy="80 kJ/mol"),
        "leave": step("EiS <-> Ei + S.in", "300 / s", q10=2.0),
        "back": step("Ei <-> Eo", "70 / s", "20 / s", q10=(3.0, 2.5)),
    } | change
    return Cycle(*parts.values(), at="20 degC", charges=CHARGES)


@given(st.floats(253.15, 343.15))
def test_a_derived_constant_closes_its_loop_at_every_temperature(temperature):
    for cycle in (uniport(), sglt1(), glut1()):
        env = Environment(Baths(dict.fromkeys(cycle.bath, 1.0), 0.0, temperature), cycle.bath)
        table = constants(cycle, env)
        for loop in cycle.scheme.simple_loops:
            product = 1.0
            for edge, direction in loop.walk:
                entry = table[edge]
                ratio = 1 / entry["reverse"] if cycle.steps[edge].fast else entry["forward"] / entry["reverse"]
                product *= ratio**direction
            assert product == pytest.approx(1.0, rel=1e-12)


def test_forward_constants_are_derived_too():
    cycle = uniport(leave=step("EiS <-> Ei + S.in", None, "1e6 / (M s)"))
    assert audit(cycle).loops[0].verdict == "exact"


def test_lowe_and_walmsley_inside_constant_follows_from_the_haldane_relation():
    """Ki/Ko = bd/(ac) is 1.3522 at 0, 1.8425 at 20 and 2.3228 at 37 degC (Lowe and Walmsley 1986)."""
    cycle = glut1()
    for celsius, ratio in ((0.0, 1.3522), (20.0, 1.8425), (37.0, 2.3228)):
        env = Environment(Baths(dict.fromkeys(cycle.bath, 1.0), 0.0, celsius + 273.15), cycle.bath)
        assert constants(cycle, env)[2]["reverse"] / 9.5 == pytest.approx(ratio, rel=5e-5)


def test_over_determined_and_wrong_is_refused_with_loop_product_and_expectation():
    with pytest.raises(ConsistencyError) as caught:
        uniport(leave=step("EiS <-> Ei + S.in", "300 / s", "1e5 / (M s)", q10=2.0))
    say = str(caught.value)
    assert "loop Eo -> EoS -> EiS -> Ei -> Eo" in say
    assert "262.5, expected 1" in say
    assert "reconcile" in say


def test_a_set_that_closes_at_one_temperature_only_is_refused():
    with pytest.raises(ConsistencyError, match="reference temperature only"):
        Cycle(
            step("A <-> B", K, K, activation_energy=("50 kJ/mol", "20 kJ/mol")),
            step("B <-> C", K, K),
            step("C <-> A", K, K),
        )


def test_too_many_omitted_constants_are_named():
    with pytest.raises(ModelError) as caught:
        uniport(back=step("Ei <-> Eo", "20 / s"))
    assert "give 1 of these" in str(caught.value)
    assert "reverse constant of EiS <-> Ei + S.in" in str(caught.value)
    assert "reverse constant of Ei <-> Eo" in str(caught.value)


def test_a_branch_cannot_lose_its_constant():
    with pytest.raises(ModelError, match="more constants are omitted"):
        uniport(block=step("Eo + ouabain.out <-> EoO", "1e6 / (M s)"))


def test_pieces_are_refused():
    with pytest.raises(ModelError, match="2 pieces"):
        Cycle(step("A <-> B", K, K), step("C <-> D", K, K))


def test_a_driven_loop_needs_its_fuel():
    steps = (
        step("A + MgATP.in <-> B + MgADP.in", "1 / (mM s)", "1 / (mM s)"),
        step("B <-> A + Pi.in + H.in", "1 / s"),
    )
    with pytest.raises(ConsistencyError, match="unfuelled driven loop") as caught:
        Cycle(*steps, charges=CHARGES)
    assert "-1 MgATP, +1 MgADP, +1 Pi, +1 H" in str(caught.value)
    Cycle(*steps, charges=CHARGES, fuel=ATP)


def test_a_missing_partner_is_an_unfuelled_loop():
    with pytest.raises(ConsistencyError, match="unfuelled driven loop"):
        Cycle(step("A + Na.out <-> B", "1 / (mM s)", K), step("B <-> A", K), charges=CHARGES)


def test_a_fuelled_loop_closes_on_the_energy_of_its_fuel():
    cycle = Cycle(
        step("A + MgATP.in <-> B + MgADP.in", "1 / (mM s)", "2 / (mM s)"),
        step("B <-> A + Pi.in + H.in", "3 / s"),
        charges=CHARGES,
        fuel=ATP,
        at="310 K",
    )
    env = Environment(Baths(dict.fromkeys(cycle.bath, 1.0)), cycle.bath)
    table = constants(cycle, env)
    molar = (1 / 2) * (3 / (table[1]["reverse"] * 1e6))
    assert molar == pytest.approx(np.exp(-11900 / (GAS * 310)), rel=1e-12)


def test_step_charges_must_add_up_to_the_charge_moved():
    steps = [
        step("Eo + Na.out <-> EoNa", "1 / (mM s)", K, charge=-0.4),
        step("EoNa <-> EiNa", K, K, charge=-0.5),
        step("EiNa <-> Ei + Na.in", K),
        step("Ei <-> Eo", K, K),
    ]
    with pytest.raises(ConsistencyError, match=r"step charges sum to -0.9, but one turn moves -1 outward"):
        Cycle(*steps, charges=CHARGES)
    Cycle(*steps[:3], step("Ei <-> Eo", K, K, charge=-0.1), charges=CHARGES)


def test_chemistry_that_makes_charge_is_refused():
    with pytest.raises(ConsistencyError, match="makes -1 elementary charges"):
        Cycle(
            step("A + MgATP.in <-> B + MgADP.in", "1 / (mM s)", "2 / (mM s)"),
            step("B <-> A + Pi.in + H.in", "3 / s"),
            charges=CHARGES | {"Pi": -3},
            fuel=ATP,
        )


def test_a_loop_of_rapid_steps_closes_too():
    rapid = [
        equilibrium("E + Na.out <-> ENa", "2 mM"),
        equilibrium("E + S.out <-> ES", "3 mM"),
        equilibrium("ENa + S.out <-> ENaS", "6 mM"),
    ]
    cycle = Cycle(*rapid, equilibrium("ES + Na.out <-> ENaS"), charges=CHARGES)
    occupancy = cycle.occupancies(Baths(both(Na=(0, 5.0), S=(0, 7.0))))
    assert occupancy["ENaS"] / occupancy["ES"] * (4.0 / 5.0) == pytest.approx(1.0, rel=1e-14)
    with pytest.raises(ConsistencyError, match="loop E -> ENa -> ENaS -> ES -> E"):
        Cycle(*rapid, equilibrium("ES + Na.out <-> ENaS", "8 mM"), charges=CHARGES)


def test_a_rapid_loop_may_not_carry_flux():
    with pytest.raises(ConsistencyError, match="rapid steps alone carries a flux"):
        Cycle(
            equilibrium("Eo + S.out <-> EoS", "1 mM"),
            equilibrium("EoS <-> EiS", "1"),
            equilibrium("Ei + S.in <-> EiS"),
            equilibrium("Ei <-> Eo", "1"),
            charges=CHARGES,
        )


def test_species_come_from_the_catalogue_with_a_suggestion():
    with pytest.raises(UnknownNameError, match="glucos") as caught:
        Cycle(equilibrium("E + glucos.out <-> EG", "1 mM"))
    assert "step E + glucos.out <-> EG" in str(caught.value)
    assert Cycle(equilibrium("E + Ca.out <-> ECa", "1 mM")).charges["Ca"] == 2
    with pytest.raises(UnknownNameError, match="catalist"):
        Cycle(step("A + catalist.in <-> B + catalist.in", "1 / (mM s)", "1 / (mM s)"))


def test_inconsistent_by_declaration_is_allowed_and_carries_its_badge():
    steps = (step("A <-> B", "2 / s", "1 / s"), step("B <-> C", K, K), step("C <-> A", K, K))
    cycle = Cycle(*steps, consistent=False)
    assert not cycle.consistent
    assert not audit(cycle).consistent
    assert "consistent=False" in repr(cycle)
    raw = Cycle(*steps, check=False)
    assert not raw.consistent
    assert raw.declared_consistent


def test_nonsense_is_refused():
    with pytest.raises(ModelError, match="at least one step"):
        Cycle()
    with pytest.raises(InputError, match="reconcile"):
        Cycle(step("A <-> B", K, K), reconcile="magic")
    with pytest.raises(InputError, match="reference temperature"):
        Cycle(step("A <-> B", K, K), at=300)


def test_parameters_carry_their_sources_and_unsourced_numbers_are_provisional():
    assert sglt1().parameters()["k.Eo->EoNa"].source.key == "Eskandari2005"
    assert glut1().parameters()["K.CoG->Co"].describe().startswith("Lowe1986")
    assert uniport().parameters()["k.Eo->EoS"].standing == "provisional"


def test_energies_carry_their_sources_and_derived_constants_say_how():
    assert set(glut1().energies()) == {"Ea.CoG->CiG", "Ea.CiG->CoG", "Ea.Ci->Co", "Ea.Co->Ci"}
    assert glut1().energies()["Ea.CoG->CiG"].source.key == "Lowe1986"
    found = glut1().derived_parameters()["K.CiG->Ci"]
    assert found.quantity.to("mM").magnitude == pytest.approx(12.846, abs=1e-3)
    assert found.derived == "detailed balance around Co -> CoG -> CiG -> Ci -> Co"
    assert set(sglt1().derived_parameters()) == {"k.EiNa->EiNaG", "k.EiNa->EoNa"}
    back = uniport(leave=step("EiS <-> Ei + S.in", None, "1e6 / (M s)")).derived_parameters()
    assert back["k.EiS->Ei"].quantity.to("1/s").magnitude == pytest.approx(1e6 / (1e6 / 100 * 50 / 20 * 70 / 20))


def test_a_cycle_is_a_value():
    cycle = glut1()
    with pytest.raises(AttributeError, match="a Cycle is a value"):
        cycle.temperature = 300.0
    copy = pickle.loads(pickle.dumps(cycle))
    at = Baths(both(glucose=(1.0, 5.0)), 0.0, 290.0)
    assert copy.flows(at)[0].rate == cycle.flows(at)[0].rate
