"""The exact solutions of the assays against the general engine: the same liposomes and chambers as cells."""

import math

import numpy as np
import pytest

import permease as pm
from permease.model.impermeant import Impermeant

RADIUS = 50e-9
VOLUME, AREA = 4.0 / 3.0 * math.pi * RADIUS**3, 4.0 * math.pi * RADIUS**2


def liposome(contents, bath, leaks, *, water=None, impermeant=(), temperature="25 degC", capacitance="1 uF/cm^2"):
    lumen = pm.Compartment("lumen", f"{VOLUME!r} m^3", contents, impermeant=impermeant)
    wall = pm.Membrane("wall", lumen, pm.Bath("bath", bath), f"{AREA!r} m^2", capacitance, water, leaks)
    return pm.Cell("liposome", [wall], temperature)


def test_an_uncharged_dye():
    cell = liposome({"glucose": "50 mM"}, pm.Solution(glucose="0 mM"), [pm.Leak("glucose", permeability="1e-8 cm/s")])
    found = pm.liposome_leak("1e-8 cm/s", radius="50 nm", duration="10 min", points=11)
    run = pm.simulate(cell, duration="10 min")
    left, times = run["lumen.glucose"].values / 50.0, run["lumen.glucose"].time.values
    every = (len(times) - 1) // 10
    np.testing.assert_allclose(times[::every], found.x.values)
    np.testing.assert_allclose(left[::every], 1.0 - found.y.values, atol=1e-6)


def test_a_charged_dye_and_its_potential():
    contents = {"Cl": "50 mM", "K": "50 mM"}
    bath = pm.Solution(K="5 mM", Cl="0 mM", impermeant={"X": ("5 mM", -1)})
    leaks = [pm.Leak("Cl", permeability="1e-8 cm/s"), pm.Leak("K", permeability="1e-9 cm/s")]
    run = pm.simulate(liposome(contents, bath, leaks), duration="5 min")
    found = pm.liposome_leak(
        "1e-8 cm/s", radius="50 nm", charge=-1, counterions={"K": ("1e-9 cm/s", "50 mM", "5 mM")}, duration="5 min"
    )
    assert found["voltage"].values[-1] == pytest.approx(run["wall.voltage"].values[-1], rel=1e-5)
    chloride, potassium = (run[f"lumen.{name}"].values[-1] for name in ("Cl", "K"))
    mine = 50.0 * (1.0 - found.y.values[-1])
    assert found["inside.K"].values[-1] - mine == pytest.approx(potassium - chloride, rel=1e-5)
    # the engine starts with the membrane charged, 0.7 % of the chloride gone, the assay with none
    assert mine == pytest.approx(chloride, rel=3e-3)


def test_swelling():
    bath = pm.Solution(urea="300 mM", impermeant={"X": ("300 mM", 0)})
    cell = liposome(
        {"urea": "0 mM"}, bath, [pm.Leak("urea", permeability="1e-5 cm/s")], water="3e-3 cm/s",
        impermeant=[Impermeant("Y", "300 mM", 0)],
    )  # fmt: skip
    run = pm.simulate(cell, duration="0.5 s")
    found = pm.vesicle_swelling(
        "1e-5 cm/s", water_permeability="3e-3 cm/s", radius="50 nm", inside="300 mM", outside="300 mM", solute="300 mM",
        duration="0.5 s",
    )  # fmt: skip
    volume = run["lumen.volume"].values / run["lumen.volume"].values[0]
    assert volume.min() == pytest.approx(found.smallest[1], rel=2e-3)
    assert volume[-1] == pytest.approx(found.y.values[-1], rel=1e-5)


def test_a_well():
    """Two compartments and a leak; a bath must be there, and touches nothing that crosses."""
    donor = pm.Compartment("donor", "200 uL", {"glucose": "0.1 mM"})
    acceptor = pm.Compartment("acceptor", "400 uL", {"glucose": "0 mM"})
    bath = pm.Bath("bath", pm.Solution(glucose="0 mM"))
    cell = pm.Cell("well", [
        pm.Membrane("filter", donor, acceptor, "0.3 cm^2", transporters=[pm.Leak("glucose", permeability="2e-5 cm/s")]),
        pm.Membrane("wall", donor, bath, "1 um^2"),
    ])  # fmt: skip
    run = pm.simulate(cell, duration="10 hour")
    found = pm.pampa("2e-5 cm/s", unstirred=None, acceptor_volume="400 uL", duration="10 hour")
    assert 1e3 * run["acceptor.glucose"].values[-1] == pytest.approx(
        found["concentration.acceptor"].values[-1], rel=1e-6
    )
