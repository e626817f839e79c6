"""Exocytosis in a cell: it follows the exact release, conserves membrane, and comes back."""

import math

import numpy as np
import pytest

import permease as pm
from permease.errors import ModelError, PermeaseError, QuantityError
from permease.kinetics.calcium_sensor import CalciumSensor
from permease.library import part
from permease.library.references_vesicles import TRAFFIC
from permease.model.exocytosis import Exocytosis
from permease.sources import derived, provisional
from permease.text import Text

PATH = "membrane.SynapticVesicles"
SIDES = {"Na": "10 mM", "K": "140 mM", "Cl": "150 mM"}


def terminal(**more):
    bath = pm.Bath("bath", pm.Solution(Na="140 mM", K="5 mM", balance="Cl"))
    inside = pm.Compartment("cytosol", "1 pL", SIDES)
    vesicles = part("SynapticVesicles")(**more)
    return pm.Cell("terminal", [pm.Membrane("membrane", inside, bath, "1000 um^2", transporters=[vesicles])])


def run(*steps, **more):
    protocol = [pm.Set(f"{PATH}.calcium", calcium, duration=time) for calcium, time in steps]
    return pm.simulate(terminal(**more), pm.Protocol(pm.Hold("1 ms"), *protocol), rtol=1e-9)


def areas(result):
    surface = result["membrane.surface"].values
    return surface, result[f"{PATH}.membrane_inside"].values


def test_it_follows_the_exact_release():
    """Retrieval takes 0.2 % of what fused in 20 ms; without it this is ``pm.release``."""
    surface, inside = areas(run(("10 uM", "20 ms")))
    exact = pm.release("Lou2005", [("50 nM", "1 ms"), ("10 uM", "20 ms")])["fraction"].values[-1]
    gained = (inside[0] - inside[-1]) / inside[0]
    assert gained == pytest.approx(exact, rel=3e-3)
    assert surface[-1] > surface[0]


def test_membrane_is_conserved():
    surface, inside = areas(run(("25 uM", "0.5 ms"), ("50 nM", "2 s"), ("10 uM", "1 s"), ("50 nM", "60 s")))
    total = surface + inside
    assert np.ptp(total) < 1e-9 * total[0]
    assert np.ptp(surface) > 0.1 * inside[0]


def test_area_is_that_of_the_vesicles():
    """2000 vesicles of 70 aF on 1000 um2: all of them are 15.6 um2 and 140 fF at 9 fF/um2."""
    result = run(("100 uM", "50 ms"))
    surface, inside = areas(result)
    scale = 1e3 / surface[0]
    assert scale * inside[0] == pytest.approx(2000 * 0.070 / 9.0, rel=3e-3)
    assert 9.0 * scale * (surface[-1] - surface[0]) == pytest.approx(140.0, rel=0.01)


def test_it_comes_back():
    surface, inside = areas(run(("25 uM", "5 ms"), ("50 nM", "200 s")))
    moved = surface.max() - surface[0]
    assert moved > 0.5 * inside[0]
    assert abs(surface[-1] - surface[0]) < 1e-3 * moved


def test_more_calcium_leaves_more_membrane_outside():
    found = [np.ptp(areas(run((calcium, "2 ms")))[0]) for calcium in ("1 uM", "5 uM", "25 uM")]
    assert found[0] < found[1] < found[2]


def test_every_vesicle_taken_back_costs_its_atp():
    result = run(("25 uM", "5 ms"), ("50 nM", "200 s"))
    surface, inside = areas(result)
    vesicles = 2000 * (surface.max() - surface[0]) / inside[0]
    used = result.atp()
    spent = 6.02214076e23 * used.total
    assert spent == pytest.approx(1000 * vesicles, rel=0.06)
    assert set(used.by_column) == {f"{PATH}.retrieval"}


def test_any_sensor_makes_a_part():
    class Granules(Exocytosis):
        """Three sites, made for this test."""

        label = Text(en="granules", zh="颗粒")
        gene, family = "", ""
        sensor = CalciumSensor("three", label, 3, "8e6 / M / s", "105 / s", "1000 / s", resting="0.5 uM")
        numbers = {
            "retrieval": provisional("0.1 / s"), "radius": provisional("150 nm"), "load": derived("1", "one"),
            "ATP": provisional("1000"), **TRAFFIC,
        }  # fmt: skip
        usual_density = provisional("1 / um^2")

    found = Granules()
    assert found.states == ("V0", "V1", "V2", "V3", "fused")
    assert [hop.name for hop in found.hops if hop.name.startswith("fusion")] == ["fusion 3"]
    assert found.parameters()["calcium"].quantity.to("uM").magnitude == pytest.approx(0.5)
    assert found.parameters()["on_0"].quantity.to("1/M/s").magnitude == pytest.approx(2.4e7)


def test_vesicle_has_its_measured_capacitance():
    area = part("SynapticVesicles")().vesicle_area.to("um^2").magnitude
    assert 9.0 * area == pytest.approx(0.070, rel=1e-4)
    assert area == pytest.approx(4.0 * math.pi * 0.0248784**2, rel=1e-9)


def test_calcium_is_written_and_read():
    again = pm.read(pm.write(terminal(calcium="2 uM")))
    found = again.membranes[0].transporters[0]
    assert found.calcium == pytest.approx(2e-3)
    assert not found.species()


@pytest.mark.parametrize(
    ("arguments", "kind", "text"),
    [
        ({"calcium": "-1 uM"}, ModelError, "between 0 and 100 mM"),
        ({"calcium": "1 M"}, ModelError, "between 0 and 100 mM"),
        ({"calcium": 10}, QuantityError, "calcium"),
        ({"calcium": "10 mV"}, QuantityError, "calcium"),
        ({"calcium": float("nan")}, PermeaseError, "calcium"),
        ({"radius": "0 nm"}, PermeaseError, "radius"),
        ({"cargo": "sucrose"}, PermeaseError, "cargo"),
    ],
)
def test_refused(arguments, kind, text):
    with pytest.raises(kind, match=text):
        part("SynapticVesicles")(**arguments)
