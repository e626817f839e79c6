"""What of a cell follows its temperature, read off its parts."""

import pytest

import permease as pm
from permease.kinetics.cycle import Cycle
from permease.kinetics.step import equilibrium, step
from permease.library import part
from permease.model.check import check
from permease.model.leak import Leak
from permease.model.warmth import NEAR, kept

RED = pm.cells.red_blood_cell()


def warmed(*temperatures, cell=RED):
    return cell.with_(protocol=pm.Protocol(*(pm.Warm(t, "1 min") for t in temperatures)))


def lines(cell):
    return [each for each in check(cell).warnings if "stay those of" in each.what]


@pytest.mark.parametrize("energy", [None, "50 kJ/mol"])
@pytest.mark.parametrize("factor", [None, 3.0])
@pytest.mark.parametrize("enthalpy", [None, "20 kJ/mol"])
def test_a_scheme_says_itself_whether_it_follows(energy, factor, enthalpy):
    if energy and factor:
        pytest.skip("a step has one of them")
    scheme = Cycle(
        equilibrium("Eo + glucose.out <-> EoS", "5 mM", enthalpy=enthalpy),
        step("EoS <-> EiS", "50 / s", "50 / s", activation_energy=energy, q10=factor),
        equilibrium("Ei + glucose.in <-> EiS"),
        step("Ei <-> Eo", "20 / s", "20 / s"),
    )
    assert scheme.follows_temperature is any((energy, factor, enthalpy))


def test_what_parts_say():
    assert part("NaKATPase")().measured_at(280.0) is None
    assert part("NaKATPasePostAlbers")().measured_at(280.0) is None
    assert part("GLUT1")().measured_at(280.0) is None
    assert part("GLUT1")(variant="wieth-1971-sugars").measured_at(280.0) == pytest.approx(311.15)
    assert part("SERCA")().measured_at(280.0) == pytest.approx(310.0)
    assert part("JacobsStewart")().measured_at(280.0) == 280.0
    assert part("SquidNav")().measured_at(280.0) is None
    assert part("Nav15")().measured_at(280.0) == 280.0
    assert part("AQP1")().measured_at(280.0) == 280.0
    assert Leak("Na", permeability="1e-8 cm/s").measured_at(280.0) == 280.0
    assert Leak("urea", permeability="bilayer").measured_at(280.0) is None


def test_what_does_not_follow_the_protocol_is_named_and_the_pump_is_not():
    (line,) = lines(warmed("4 degC", "36 degC", "25 degC"))
    assert line.where == "membrane"
    assert line.what == (
        "the rates of Na_leak, K_leak, Cl_leak, JacobsStewart and water stay those of 37 degC when the cell is at "
        "4 degC and 25 degC"
    )
    assert line.in_language("zh").startswith("细胞处于 4 °C 和 25 °C 时，Na_leak、K_leak、Cl_leak")


@pytest.mark.parametrize(("warm", "count"), [("35.1 degC", 0), ("38.9 degC", 0), ("34.9 degC", 1), ("39.1 degC", 1)])
def test_two_kelvin_are_near(warm, count):
    assert NEAR == 2.0
    assert len(lines(warmed(warm))) == count


def test_a_scheme_of_another_temperature_is_named_without_any_protocol():
    (found,) = kept(pm.cells.urea_permeable_red_cell())
    assert found.parts == ("UTB",)
    assert (found.measured, found.reached) == (298.15, (310.15,))
    assert not list(kept(RED))


def test_lipids_follow():
    bath = pm.Bath("bath", pm.Solution(urea="10 mM"))
    bag = pm.Compartment("bag", "1 pL", {"urea": "0 mM"}, impermeant=[pm.Impermeant("X", "10 mM")])
    wall = pm.Membrane(
        "wall", bag, bath, "600 um^2", bilayer="POPC", water_permeability="bilayer",
        transporters=[Leak("urea", permeability="bilayer")],
    )  # fmt: skip
    cell = pm.Cell("vesicle", [wall], temperature="30 degC")
    assert not list(kept(warmed("45 degC", cell=cell)))
    plain = wall.with_(transporters=[Leak("urea", permeability="1e-6 cm/s")])
    (found,) = kept(warmed("45 degC", cell=cell.with_(membranes=[plain])))
    assert found.parts == ("urea_leak",)
