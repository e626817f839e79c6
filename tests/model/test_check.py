"""The report on a cell."""

import pytest

from permease.chemistry import Solution
from permease.errors import InputError
from permease.model import Bath, Cell, Compartment, Impermeant, Membrane, check
from permease.model.leak import Leak
from permease.model.neutrality import neutrality_problem

BATH = Bath("outside", Solution(Na="145 mM", K="5 mM", balance="Cl"))


def cell(chloride="10 mM", water="2e-3 cm/s", transporters=("Na", "K", "Cl"), held=()):
    place = Compartment(
        "cytosol",
        "2 pL",
        {"Na": "10 mM", "K": "140 mM", "Cl": chloride},
        impermeant=[Impermeant("X", "1 mM", -1)],
        balance="X",
        held=held,
    )
    leaks = [Leak(s, permeability="1e-8 cm/s") for s in transporters]
    return Cell("test", [Membrane("membrane", place, BATH, "1000 um^2", water_permeability=water, transporters=leaks)])


def test_a_good_cell_is_ok():
    report = check(cell(chloride="10 mM"))
    assert report.ok
    assert not report.warnings
    assert "test: ok" in str(report)
    assert "cytosol: 300 mOsm" in str(report)


def test_osmotic_imbalance_gives_both_numbers():
    place = Compartment("cytosol", "2 pL", {"K": "200 mM", "Cl": "200 mM"})
    leaks = [Leak("K", permeability="1 cm/s"), Leak("Cl", permeability="1 cm/s")]
    wall = Membrane("membrane", place, BATH, "1 um^2", water_permeability="1e-3 cm/s", transporters=leaks)
    (warning,) = check(Cell("c", [wall])).warnings
    assert "400 mM in cytosol, 300 mM in outside" in warning.what
    assert "swell" in warning.what
    assert not check(Cell("c", [wall.with_(water_permeability=None)])).warnings


def test_species_without_a_path():
    (warning,) = check(cell(transporters=("Na",))).warnings
    assert warning.where == "cytosol"
    assert "2 ions have no path into or out of it (K, Cl)" in warning.what
    assert not check(cell(transporters=("Na",), held=("K", "Cl"))).warnings


def test_inconsistent_and_provisional_parts_are_badged():
    class Empirical(Leak):
        consistent = False

        def parameters(self):
            from permease.sources import provisional

            return {"permeability": provisional("1 cm/s")}

    wall = cell().membranes[0]
    odd = Empirical("K", permeability="1e-8 cm/s", name="odd")
    report = check(Cell("c", [wall.with_(transporters=[*wall.transporters, odd])]))
    assert [str(w) for w in report.warnings] == [
        "membrane > odd: an empirical law, outside the second law (consistent=False)",
        "membrane > odd: provisional numbers: permeability",
    ]


@pytest.mark.parametrize("nonsense", [None, 3, "cell", cell])
def test_nonsense(nonsense):
    with pytest.raises(InputError):
        check(nonsense)


@pytest.mark.parametrize(
    ("surplus", "ionic", "protons", "fine"),
    [
        (0.0, 0.0, 0.0, True),
        (2.9e-4, 300.0, 0.0, True),
        (3.1e-4, 300.0, 0.0, False),
        (-3.1e-4, 300.0, 0.0, False),
        (4e-5, 1.0, 4e-5, True),
        (5.0, 1.0, 100.0, False),
    ],
)
def test_neutrality(surplus, ionic, protons, fine):
    assert (neutrality_problem(surplus, ionic, protons) is None) == fine
