"""Carriers and pumps made of schemes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from permease.errors import InputError, ModelError, UnknownNameError
from permease.kinetics.cycle import Cycle
from permease.kinetics.step import step
from permease.library import part
from permease.model.conditions import PointConditions
from permease.model.scheme_transporter import Carrier

SGLT1, NaKATPase, GLUT1 = part("SGLT1"), part("NaKATPase"), part("GLUT1")
SIDES = {"inside": {"Na": "12 mM", "glucose": "1 mM"}, "outside": {"Na": "140 mM", "glucose": "5 mM"}}


class Simple(Carrier):
    """A uniporter with one loop."""

    cycles = {
        "own": Cycle(
            step("Eo + glucose.out <-> EoG", "1e4 / (M s)", "100/s"),
            step("EoG <-> EiG", "10/s", "10/s"),
            step("EiG <-> Ei + glucose.in", "100/s"),
            step("Ei <-> Eo", "10/s", "10/s"),
        )
    }


def test_default_and_named_variants():
    assert SGLT1().variant == next(iter(SGLT1.cycles))
    assert SGLT1(variant="eskandari-2005-ideal").variant == "eskandari-2005-ideal"
    for wrong in ("x", 5, [], None):
        if wrong:
            with pytest.raises(UnknownNameError, match="unknown variant"):
                SGLT1(variant=wrong)


@given(st.floats(1e-6, 1e6))
def test_documents_read_back_exactly(value):
    carrier = SGLT1(density=f"{value!r} / um^2", variant="eskandari-2005-ideal", dynamics="transient", name="apical")
    assert SGLT1(**carrier.documented()) == carrier
    assert SGLT1(**SGLT1(count=value).documented()) == SGLT1(count=value)


@pytest.mark.parametrize(
    "given",
    [
        {"density": "1/um^2", "count": 3}, {"density": "-1/um^2"}, {"density": "0/um^2"}, {"density": "1 mM"},
        {"density": 3}, {"count": -1}, {"count": "many"}, {"dynamics": "slow"}, {"dynamics": []}, {"name": 5},
    ],
)  # fmt: skip
def test_refused(given):
    with pytest.raises((ModelError, InputError)):
        SGLT1(**given)


def test_turnover_is_per_molecule_whatever_the_density():
    rates = [SGLT1(**g).turnover(**SIDES, voltage="-50 mV") for g in ({}, {"density": "7/um^2"}, {"count": 3})]
    assert rates[0] == rates[1] == rates[2]
    assert rates[0].magnitude > 0.0
    assert str(rates[0].units) == "1/s"


def test_flux_counts_every_species_outward():
    flux = SGLT1(variant="eskandari-2005-ideal").flux(**SIDES, voltage="-50 mV")
    assert flux["glucose"].magnitude < 0.0
    assert flux["Na"].magnitude == pytest.approx(2.0 * flux["glucose"].magnitude, rel=1e-12)


def test_slip_lets_sodium_through_without_glucose():
    flux = SGLT1().flux(**SIDES, voltage="-50 mV")
    assert -flux["Na"].magnitude > -2.0 * flux["glucose"].magnitude


def test_current_is_two_charges_a_turnover():
    carrier = SGLT1(variant="eskandari-2005-ideal")
    turnover = carrier.turnover(**SIDES, voltage="-50 mV").magnitude
    current = carrier.current(**SIDES, voltage="-50 mV").to("A").magnitude
    assert current == pytest.approx(-2.0 * turnover * 1.602176634e-19, rel=1e-12)


def test_reversal_of_ideal_coupling_is_thermodynamic():
    """2 F V = RT (2 ln(Na_o/Na_i) + ln(G_o/G_i))."""
    import math

    found = SGLT1(variant="eskandari-2005-ideal").reversal_voltage(**SIDES).to("mV").magnitude
    assert found == pytest.approx(26.7267 * (math.log(140 / 12) + math.log(5.0) / 2), rel=1e-5)


def test_static_head_with_and_without_slip():
    """S-rows of the golden tables: 5,751 by ideal coupling at 140/12 mM and -50 mV; less with slip."""
    given = {"inside": {"Na": "12 mM"}, "outside": SIDES["outside"], "voltage": "-50 mV", "temperature": "310 K"}
    assert SGLT1(variant="eskandari-2005-ideal").static_head("glucose", **given) == pytest.approx(5751.0, rel=1e-3)
    assert SGLT1().static_head("glucose", **given) < 5000.0
    with pytest.raises(InputError, match="the outside holds no glucose"):
        SGLT1().static_head("glucose", inside={"Na": "12 mM"}, outside={"Na": "140 mM"})
    with pytest.raises(InputError, match="does not move K"):
        SGLT1().static_head("K", inside=SIDES["inside"], outside={**SIDES["outside"], "K": "5 mM"})


def test_occupancies_add_up_to_one():
    for carrier in (SGLT1(), GLUT1(), Simple()):
        found = carrier.occupancy(**SIDES, voltage="-50 mV")
        assert sum(found.values()) == pytest.approx(1.0)
        assert set(found) == set(carrier.cycle.states)


def test_a_part_without_a_usual_density_asks_for_one_in_a_cell():
    class Elsewhere(PointConditions):
        pass

    assert Simple().molecules(Elsewhere({}, {})) == 1.0
    from permease.chemistry.solution import Solution
    from permease.compile.system import assemble
    from permease.model import Bath, Cell, Compartment, Membrane

    inside = Compartment("cytosol", "1 pL", {"glucose": "1 mM"})
    wall = Membrane("m", inside, Bath("b", Solution(glucose="5 mM")), "1 um^2", transporters=[Simple()])
    with pytest.raises(ModelError, match="needs a density"):
        assemble(Cell("cell", [wall]))


def test_states_exist_only_under_transient_dynamics():
    assert SGLT1().states == ()
    assert SGLT1(dynamics="transient").states == SGLT1.cycles["eskandari-2005"].transient_states
    assert len(GLUT1(dynamics="transient").states) == 2, "rapid binding joins two states in one group"


def test_inhibitors_may_be_absent():
    assert ("ouabain", "out") in NaKATPase().ligands()
    assert ("ouabain", "out") not in NaKATPase().species()


def test_rest_fractions_are_those_of_the_groups():
    at = PointConditions({"glucose": 1.0}, {"glucose": 5.0})
    fractions = GLUT1().rest_fractions(at)
    assert sum(fractions.values()) == pytest.approx(1.0)
    assert set(fractions) == set(GLUT1(dynamics="transient").states)


def test_parameters_have_sources():
    carrier = SGLT1(density="1/um^2")
    assert all(v.source is not None for n, v in carrier.parameters().items() if n != "density")
    assert {r.key for r in carrier.references()} == {
        r.source.key for n, r in carrier.parameters().items() if n != "density"
    }
    assert "density" in SGLT1().parameters() or SGLT1.usual_density is None
