"""What ``check`` says of vesicle traffic: more membrane than there is, and cargo that comes out whole."""

import pytest

import permease as pm
from permease.library import part
from permease.model.membrane_capacity import takes_at_most


def warnings(*parts, inside=(), area="2000 um^2", **dissolved):
    salt = {"K": "100 mM", "Cl": "100 mM"}
    bath = pm.Bath("bath", pm.Solution({**salt, **dissolved}))
    cytosol = pm.Compartment("cytosol", volume="1 pL", contents={**salt, **dict.fromkeys(inside, "0 mM")})
    wall = pm.Membrane("m", inside=cytosol, outside=bath, area=area, transporters=list(parts))
    return [str(w) for w in pm.check(pm.Cell("cell", [wall])).warnings]


def about(found, word):
    return [w for w in found if word in w]


@pytest.mark.parametrize(("density", "warned"), [("700 / um^2", False), ("1000 / um^2", True), ("5000 / um^2", True)])
def test_receptors_that_could_take_all(density, warned):
    """20 receptors share a vesicle of 0.0314 um2, and 0.745 of them are on the surface: 855 per um2 are all of it."""
    found = warnings(part("EGFReceptor")(density=density), EGF="1 nM")
    assert bool(about(found, "could take more membrane")) is warned


def test_shares_of_one_membrane():
    two = [part("Phagocytosis")(), part("Phagocytosis")(radius="2 um", name="P2")]
    (found,) = about(warnings(*two, bead="1 nM"), "share out more membrane")
    assert "Phagocytosis 72.7 %, P2 72.7 %" in found
    assert not about(warnings(two[0], bead="1 nM"), "membrane than")
    one, other = (part("Macropinocytosis")(), part("FluidPhasePinocytosis")(density="1 / um^2"))
    assert not about(warnings(one, other, HRP="0 mM"), "membrane than")


def test_eaters_and_receptors_together():
    eater, receptor = part("Phagocytosis")(), part("EGFReceptor")(density="300 / um^2")
    assert not about(warnings(receptor, EGF="1 nM"), "could take more")
    assert about(warnings(eater, receptor, EGF="1 nM", bead="1 nM"), "could take more")


@pytest.mark.parametrize("name", ["Macropinocytosis", "FluidPhasePinocytosis", "SynapticVesicles"])
def test_what_goes_round_without_cargo_takes_no_more_than_at_rest(name):
    assert takes_at_most(part(name)(), 1e-9) == 0.0


def test_the_spare_membrane_of_a_macrophage():
    assert takes_at_most(part("Phagocytosis")(), 825e-12) == pytest.approx(600e-12, rel=1e-9)
    assert takes_at_most(part("Phagocytosis")(count=10), 825e-12) == pytest.approx(40.0 * 3.14159265e-12, rel=1e-6)


def test_cargo_that_comes_out_whole():
    drinking = part("FluidPhasePinocytosis")(cargo="sucrose")
    (found,) = about(warnings(drinking, inside=["sucrose"], sucrose="1 mM"), "leaves its vesicles whole")
    assert "m > FluidPhasePinocytosis: sucrose" in found
    assert not about(warnings(drinking, inside=["sucrose"], sucrose="1 mM"), "sucrose has no path")
    assert not about(warnings(drinking, sucrose="1 mM"), "leaves its vesicles whole")


@pytest.mark.parametrize("name", ["Macropinocytosis", "FluidPhasePinocytosis"])
def test_patches_fill_the_surface_at_rest(name):
    kind = part(name)()
    rest = kind.at_rest()["patch"]
    assert rest < 1.0
    area = kind.vesicle_area.to("m^2").magnitude
    assert kind.patches_per_area() * rest * area == pytest.approx(1.0, rel=1e-12)
