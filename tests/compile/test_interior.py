"""What is dissolved on each side: concentrations, osmolarity, protons."""

import math

import pytest

from permease.chemistry.dissociation import ion_product_of_water
from permease.chemistry.solution import Solution
from permease.compile.interior import (
    bath_place,
    buffering_scale,
    compartment_place,
    osmotic_coefficient,
    titration_charge,
)
from permease.compile.system import assemble
from permease.compile.table import Table
from permease.errors import ModelError
from permease.expr import evaluate, symbol
from permease.model import Bath, Buffer, Cell, Compartment, Impermeant, Membrane

TEMPERATURE = symbol("temperature", "K")


def place_of(compartment, *, water=True):
    states, parameters = Table(), Table()
    place = compartment_place(compartment, states, parameters, TEMPERATURE, water_moves=water)
    known = {node: table.values[name] for table in (states, parameters) for name, node in table.symbols.items()}
    known[TEMPERATURE] = 310.15
    return place, states, parameters, known


def _starting(cell):
    system = assemble(cell)
    return system.state_names, system.initial.tolist()


def protons_of(inside):
    """All titratable protons (mol) of a compartment with one buffer at its declared pH and 37 degC, in closed form."""
    h = 10.0 ** (3.0 - inside.pH)
    (buffer,) = inside.buffers
    bound = buffer.concentration / (1.0 + 10.0 ** (inside.pH - buffer.pK))
    return (h - float(ion_product_of_water(310.15)) / h + bound) * inside.volume


def plain(**more):
    return Compartment(
        "cytosol", "1 pL", {"Na": "10 mM", "K": "140 mM", "glucose": "5 mM"}, balance="Cl",
        impermeant=[Impermeant("protein", "80 mM", charge=-1.2)], **more,
    )  # fmt: skip


def number(node, known):
    return float(evaluate([node], known)[0])


def test_a_table_refuses_two_values_of_one_name():
    table = Table()
    assert table.declare("x", 1.0, "mol") is table.declare("x", 1.0, "mol")
    with pytest.raises(ModelError, match="x was given two values"):
        table.declare("x", 2.0, "mol")


def test_amounts_are_states_and_concentrations_follow_the_volume():
    place, states, _, known = place_of(plain())
    assert "cytosol.volume" in states
    assert states.values["cytosol.amount.K"] == pytest.approx(140.0 * 1e-15)
    known[states["cytosol.volume"]] = 2e-15
    assert number(place.concentrations["K"], known) == pytest.approx(70.0)


def test_without_water_the_volume_is_a_number():
    _, states, parameters, _ = place_of(plain(), water=False)
    assert "cytosol.volume" in parameters
    assert "cytosol.volume" not in states


def test_held_species_are_numbers():
    _, states, parameters, _ = place_of(plain(held=("glucose",)))
    assert "cytosol.amount.glucose" in parameters
    assert "cytosol.amount.glucose" not in states


def test_osmolarity_counts_everything_once():
    place, _, _, known = place_of(plain())
    cl = 10.0 + 140.0 - 96.0
    assert number(place.osmolarity, known) == pytest.approx(10.0 + 140.0 + 5.0 + cl + 80.0)


def test_a_declared_compartment_is_neutral():
    for compartment in (plain(), plain(pH=7.2, buffers=[Buffer("phosphate", "10 mM", 6.8, -2)])):
        place, states, _, known = place_of(compartment)
        if "cytosol.pH" in states:
            known[states["cytosol.amount.H"]] = protons_of(compartment)
        assert number(place.charge_number, known) == pytest.approx(0.0, abs=1e-15 * 1e-6)


def test_haemoglobin_is_not_ideal():
    """phi = 1 + 0.0645 c + 0.0258 c^2 (c in mM): 2.728 at 7.0284 mM, the red cell of Lew and Bookchin."""
    hb = Impermeant.haemoglobin("7.0284 mM")
    assert osmotic_coefficient(hb, 7.0284) == pytest.approx(2.728, abs=1e-3)
    assert osmotic_coefficient(Impermeant("x", "1 mM"), 5.0) == 1.0


def test_titration_follows_temperature():
    hb = Impermeant.haemoglobin("5 mM")
    warm, cold = titration_charge(hb, 7.2, 310.15), titration_charge(hb, 7.2, 298.15)
    assert cold > warm
    assert warm == pytest.approx(hb.charge_at(7.2, 310.15))


def test_the_total_of_protons_is_at_the_declared_pH():
    inside = plain(pH=7.2, buffers=[Buffer("phosphate", "10 mM", 6.8, -2)])
    bath = Bath("bath", Solution(Na="140 mM", pH=7.4, balance="Cl"))
    start = dict(zip(*_starting(Cell("c", [Membrane("m", inside, bath, area="100 um^2")])), strict=True))
    assert start["cytosol.amount.H"] == pytest.approx(protons_of(inside), rel=1e-12)
    start = dict(zip(*_starting(Cell("c", [Membrane("m", plain(pH=7.2), bath, area="100 um^2")])), strict=True))
    assert start["cytosol.amount.H"] == 0.0
    assert buffering_scale(inside) == pytest.approx(10e-15)


def test_the_declared_pH_solves_the_proton_balance():
    inside = plain(pH=7.2, buffers=[Buffer("phosphate", "10 mM", 6.8, -2)])
    place, states, _, known = place_of(inside)
    known[states["cytosol.amount.H"]] = protons_of(inside)
    assert number(place.proton_residual, known) == pytest.approx(0.0, abs=1e-12)
    assert number(place.concentrations["H"], known) == pytest.approx(10.0 ** (3 - 7.2))


def test_buffering_power_is_van_slykes():
    """d(total H)/dpH = -ln10 (V)(h + oh + c x (1-x)), from the residual by differences."""
    inside = plain(pH=7.2, buffers=[Buffer("phosphate", "10 mM", 6.8, -2)])
    place, states, parameters, known = place_of(inside)
    known[states["cytosol.amount.H"]] = 0.0
    scale = parameters.values["cytosol.buffering_scale"]

    def stored(pH):
        return number(place.proton_residual, {**known, states["cytosol.pH"]: pH}) * scale

    slope = (stored(7.2 + 1e-5) - stored(7.2 - 1e-5)) / 2e-5
    x = 1.0 / (1.0 + 10.0**0.4)
    assert slope == pytest.approx(-math.log(10) * 1e-15 * 10.0 * x * (1 - x), rel=1e-3)


def test_a_bath_is_made_of_numbers_and_takes_new_solutes_at_zero():
    bath = Bath("bath", Solution(Na="140 mM", pH=7.4, balance="Cl", impermeant={"X": ("5 mM", 0)}))
    parameters = Table()
    place = bath_place(bath, parameters, ("ouabain", "Na"))
    assert not place.finite
    assert parameters.values["bath.ouabain"] == 0.0
    assert parameters.values["bath.Na"] == 140.0
    known = {node: parameters.values[name] for name, node in parameters.symbols.items()}
    assert number(place.osmolarity, known) == pytest.approx(140.0 + 140.0 + 5.0, rel=1e-6)
