"""Gibbs-Donnan: rows P4-G1 to P4-G6, free volumes, closed systems, and the laws of the root."""

import math

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from permease.constants import GAS
from permease.errors import ConvergenceError, InputError
from permease.physics.donnan import (
    NoFiniteVolumeError,
    Wall,
    closed_equilibrium,
    double_donnan,
    open_equilibrium,
    osmotic_equilibrium,
)
from permease.physics.energetics import free_energy
from permease.physics.impermeant import Impermeant, haemoglobin

BODY = 310.15
KCL = {"K": (1, 150.0), "Cl": (-1, 150.0)}
PROTEIN = Impermeant("protein", -8.0)
SUCROSE = Impermeant("sucrose")
near = pytest.approx


def test_p4_g1_textbook_haemoglobin():
    found = open_equilibrium(KCL, [(PROTEIN, 5.0)], BODY)
    assert found.ratio("Cl") == near(0.87552, rel=1e-5)
    assert found.voltage == near(-3.553e-3, rel=1e-4)
    assert found.osmotic_pressure == near(19.74e3, rel=1e-4)
    assert found.inside == near({"K": 171.33, "Cl": 131.33}, rel=1e-4)
    assert open_equilibrium(KCL, [(PROTEIN, 5.0)], 298.15).voltage == near(-3.416e-3, rel=2e-4)


def test_p4_g1_other_hits():
    for amount, charge, salt, ratio in (
        (7.3, -4, 110.0, 0.87604),
        (5.5, -7, 145.0, 0.87602),
        (10.0, -4, 150.0, 0.87552),
    ):
        bath = {"K": (1, salt), "Cl": (-1, salt)}
        assert open_equilibrium(bath, [(Impermeant("P", charge), amount)], BODY).ratio("Cl") == near(ratio, abs=6e-6)


def test_p4_g2_with_divalents():
    bath = {"Na": (1, 145.0), "Ca": (2, 1.2), "Mg": (2, 0.8), "Cl": (-1, 149.0)}
    found = open_equilibrium(bath, [(PROTEIN, 5.0)], BODY)
    assert found.ratio("Cl") == near(0.8766, rel=1e-4)
    assert found.voltage == near(-3.520e-3, rel=2e-4)
    assert found.ratio("Ca") == near(found.ratio("Na") ** 2, rel=1e-14)


def test_p4_g3_titratable_haemoglobin():
    found = open_equilibrium(KCL, [(haemoglobin(BODY), 5.0)], BODY, pH_outside=7.4)
    assert found.ratio("Cl") == near(0.8844, rel=1e-4)
    assert found.pH_inside == near(7.3467, rel=1e-5)
    assert found.impermeant_charge["haemoglobin"] == near(-7.387, rel=1e-4)
    assert found.voltage == near(-3.282e-3, rel=1e-4)
    assert found.ratio("H") == near(found.ratio("K"), rel=1e-14)


def test_p4_g4_at_and_below_the_isoelectric_point():
    neutral = open_equilibrium(KCL, [(haemoglobin(BODY), 5.0)], BODY, pH_outside=6.608)
    assert neutral.ratio("Cl") == 1.0
    assert neutral.voltage == 0.0
    cationic = open_equilibrium(KCL, [(haemoglobin(BODY), 5.0)], BODY, pH_outside=6.2)
    assert cationic.ratio("Cl") == near(1.0654, rel=1e-4)


def test_p4_g5_calcium_chloride():
    found = open_equilibrium({"Ca": (2, 50.0), "Cl": (-1, 100.0)}, [(PROTEIN, 5.0)], BODY)
    assert found.ratio("Cl") == near(0.8829, rel=1e-4)


def test_p4_g6_double_donnan():
    found = double_donnan(5.0, 150.0, 300.0, 10.0, BODY)
    assert found.voltage == near(-89.06e-3, rel=1e-4)
    assert found.impermeants["X"] == near(144.64, rel=1e-4)
    assert found.inside == near({"K": 140.0, "Cl": 5.357}, rel=1e-4)
    assert found.osmotic_pressure == near(0.0, abs=1e-6)


def test_p4_g6_from_the_general_solver():
    bath, held_out = {"K": (1, 5.0), "Cl": (-1, 150.0)}, [(Impermeant("Na", 1.0), 145.0)]
    held = [(Impermeant("X", -1.0), 144.642857142857e-15), (Impermeant("Na", 1.0), 10e-15)]
    found = osmotic_equilibrium(bath, held, BODY, outside_impermeants=held_out)
    assert found.volume_inside == near(1e-15, rel=1e-9)
    assert found.voltage == near(-89.06e-3, rel=1e-4)


def test_double_donnan_with_polyvalent_anion_and_without_room():
    found = double_donnan(5.0, 150.0, 300.0, 10.0, BODY, charge=-1.5)
    charge = found.inside["K"] + 10.0 - found.inside["Cl"] - 1.5 * found.impermeants["X"]
    total = sum(found.inside.values()) + 10.0 + found.impermeants["X"]
    assert charge == near(0.0, abs=1e-10)
    assert total == near(300.0, rel=1e-12)
    with pytest.raises(ConvergenceError, match="no fixed anion"):
        double_donnan(50.0, 150.0, 100.0, 10.0, BODY)
    with pytest.raises(InputError, match="negative"):
        double_donnan(5.0, 150.0, 300.0, 10.0, BODY, charge=1.0)


def test_excess_pressure_of_real_haemoglobin_is_larger():
    ideal = open_equilibrium(KCL, [(haemoglobin(BODY, ideal=True), 5.0)], BODY, pH_outside=7.4)
    real = open_equilibrium(KCL, [(haemoglobin(BODY), 5.0)], BODY, pH_outside=7.4)
    assert real.osmotic_pressure - ideal.osmotic_pressure == near(GAS * BODY * 5.0 * 0.9675, rel=1e-6)
    assert real.voltage == ideal.voltage


@pytest.mark.parametrize("protein", [PROTEIN, Impermeant("neutral"), haemoglobin(BODY)])
def test_colloid_osmotic_swelling_has_no_end(protein):
    with pytest.raises(NoFiniteVolumeError, match="no finite volume") as caught:
        osmotic_equilibrium(KCL, [(protein, 5e-15)], BODY, pH_outside=7.4)
    assert isinstance(caught.value, ConvergenceError)
    assert "outside" in caught.value.hint


def test_solute_outside_wall_or_pressure_stop_the_swelling():
    held = [(PROTEIN, 5e-15)]
    with_sucrose = osmotic_equilibrium(KCL, held, BODY, outside_impermeants=[(SUCROSE, 20.0)])
    assert with_sucrose.osmotic_pressure == near(0.0, abs=1e-3)
    wall = Wall(1e-15, 1e5)
    walled = osmotic_equilibrium(KCL, held, BODY, wall=wall)
    assert walled.osmotic_pressure == near(wall.pressure(walled.volume_inside), rel=1e-9)
    assert walled.volume_inside > wall.relaxed
    pressed = osmotic_equilibrium(KCL, held, BODY, pressure=19739.97)
    assert pressed.volume_inside == near(1e-15, rel=1e-5)


def test_nothing_inside_sets_no_volume():
    with pytest.raises(NoFiniteVolumeError, match="no impermeant solute"):
        osmotic_equilibrium(KCL, [], BODY)


def test_closed_classical_case():
    """Equal volumes, protein and its counter-ions inside, salt C outside: r = C/(C + |z| c_P)."""
    totals = {"K": (1, 190e-15), "Cl": (-1, 150e-15)}
    found = closed_equilibrium(totals, [(PROTEIN, 5e-15)], BODY, volume_inside=1e-15, volume_outside=1e-15)
    assert found.ratio("Cl") == near(150.0 / 190.0, rel=1e-12)
    for name, (_, amount) in totals.items():
        assert (found.inside[name] + found.outside[name]) * 1e-15 == near(amount, rel=1e-13)


def test_closed_with_a_large_outside_is_the_open_bath():
    big = 1e-6
    totals = {"K": (1, 150.0 * big + 40e-15), "Cl": (-1, 150.0 * big)}
    found = closed_equilibrium(totals, [(PROTEIN, 5e-15)], BODY, volume_inside=1e-15, volume_outside=big)
    assert found.ratio("Cl") == near(open_equilibrium(KCL, [(PROTEIN, 5.0)], BODY).ratio("Cl"), rel=1e-8)


def test_closed_titratable_takes_the_charge_the_ions_leave():
    totals = {"K": (1, 190e-15), "Cl": (-1, 150e-15)}
    held = [(haemoglobin(BODY), 5e-15)]
    found = closed_equilibrium(totals, held, BODY, volume_inside=1e-15, volume_outside=1e-15)
    assert found.impermeant_charge["haemoglobin"] == near(-8.0, rel=1e-12)
    assert found.pH_inside == near(6.608 + 0.8, rel=1e-12)
    assert found.pH_outside - found.pH_inside == near(math.log10(found.ratio("K")), rel=1e-10)


def test_closed_osmotic_conserves_water_and_balances_pressure():
    totals = {"K": (1, 190e-15), "Cl": (-1, 150e-15)}
    arguments = {"volume_inside": 1e-15, "volume_outside": 1e-15, "osmotic": True}
    found = closed_equilibrium(totals, [(PROTEIN, 5e-15)], BODY, outside_impermeants=[(SUCROSE, 20e-15)], **arguments)
    assert found.volume_inside + found.volume_outside == near(2e-15, rel=1e-14)
    assert found.osmotic_pressure == near(0.0, abs=1e-3)
    with pytest.raises(NoFiniteVolumeError, match="no finite volume"):
        closed_equilibrium(totals, [(PROTEIN, 5e-15)], BODY, **arguments)


def test_unbalanced_input_is_refused():
    with pytest.raises(InputError, match="not neutral"):
        open_equilibrium({"K": (1, 150.0), "Cl": (-1, 100.0)}, [], BODY)
    with pytest.raises(InputError, match="not neutral"):
        closed_equilibrium({"K": (1, 1e-15)}, [], BODY, volume_inside=1e-15, volume_outside=1e-15)
    with pytest.raises(InputError, match="depends on pH"):
        open_equilibrium(KCL, [(haemoglobin(BODY), 5.0)], BODY)
    with pytest.raises(InputError, match="no permeant ion"):
        open_equilibrium({}, [], BODY)
    with pytest.raises(InputError, match="more positive"):
        Impermeant("odd", slope=3.0, isoelectric_pH=7.0)


def test_charge_nobody_can_balance():
    with pytest.raises(ConvergenceError, match="no permeant ion can balance"):
        open_equilibrium({"Cl": (-1, 10.0)}, [(PROTEIN, 5.0)], BODY, outside_impermeants=[(Impermeant("Q", 1.0), 10.0)])


amounts = st.floats(0.1, 300.0)
valences = st.sampled_from([1, 2, 3])


@given(amounts, amounts, valences, valences, st.floats(0.0, 60.0), st.floats(-20.0, 20.0))
def test_the_root_is_neutral_unique_and_an_equilibrium(first, second, cation, anion, concentration, charge):
    bath = {
        "A": (cation, first),
        "K": (1, second),
        "X": (-anion, (cation * first + second) / anion),
    }
    found = open_equilibrium(bath, [(Impermeant("P", charge), concentration)], BODY)
    assert abs(found.residual) < 1e-12
    assert found.voltage * charge >= 0.0
    for name, (z, outside) in bath.items():
        energy = free_energy(z, found.inside[name], outside, found.voltage, BODY)
        assert abs(energy) < 1e-9 * GAS * BODY
    assert found.osmotic_pressure >= -1e-9

    def imbalance(u):
        permeant = sum(z * c * math.exp(-z * u) for z, c in bath.values())
        return permeant + charge * concentration

    u = found.voltage * 96485.33212331001 / (GAS * BODY)
    for step in (1e-3, 0.1, 1.0):
        assert imbalance(u - step) > 0.0 > imbalance(u + step)


@given(st.floats(0.5, 40.0), st.floats(-15.0, 15.0), st.floats(0.5, 100.0))
def test_free_volume_is_where_the_pressure_is_gone(amount, charge, sucrose):
    held = [(Impermeant("P", charge), amount * 1e-15)]
    found = osmotic_equilibrium(KCL, held, BODY, outside_impermeants=[(SUCROSE, sucrose)])
    assert abs(found.osmotic_pressure) < 1e-8 * GAS * BODY * (300.0 + sucrose)
    assert found.impermeants["P"] * found.volume_inside == near(amount * 1e-15, rel=1e-12)
    assert abs(found.residual) < 1e-12


@given(st.floats(0.1, 20.0), st.floats(6.0, 8.0))
def test_titratable_root_follows_its_own_ph(concentration, pH):
    found = open_equilibrium(KCL, [(haemoglobin(BODY), concentration)], BODY, pH_outside=pH)
    assume(abs(found.voltage) > 1e-12)
    charge = haemoglobin(BODY).charge_at(found.pH_inside) * concentration
    assert found.inside["K"] - found.inside["Cl"] + charge == near(0.0, abs=1e-9)
