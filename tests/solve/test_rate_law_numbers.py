"""The numbers of a rate law at their paths: populations, sensitivities, continuation and replaced cells agree."""

import numpy as np
import pytest

import permease as pm
from permease import library
from permease.compile.system import assemble
from permease.compile.variation import unit_of, vary
from permease.errors import DocumentError, InputError, ModelError, UnknownNameError
from permease.model import Bath, Cell, Compartment, Hold, Membrane, Protocol, Set
from permease.model.rate_law import RateLaw
from permease.sources import provisional
from permease.text import Text

K = "membrane.Saturating.K"
SUPPLY, MOST = 0.4e-9, 1e-9
"""Rates (mol/m2/s): the steady state is c = K s/(1 - s) with s = 0.4, c = 2/3 K."""


class Supply(RateLaw):
    """A constant stream inward."""

    label = Text(en="supply", zh="供给")
    stoichiometry = {("glucose", "in"): 1, ("glucose", "out"): -1}
    thermodynamic = False

    def law(self, at, scale, numbers):
        return scale


class Saturating(RateLaw):
    """V c/(K + c) outward."""

    label = Text(en="saturating", zh="饱和")
    stoichiometry = {("glucose", "in"): -1, ("glucose", "out"): 1}
    thermodynamic = False
    numbers = {"K": provisional("2 mM")}

    def law(self, at, scale, numbers):
        c = at.concentration("glucose", "in")
        return scale * c / (numbers["K"] + c)


class Decay(RateLaw):
    """V c/K outward: c = c0 exp(-V A t/(K volume))."""

    label = Text(en="decay", zh="衰减")
    stoichiometry = {("glucose", "in"): -1, ("glucose", "out"): 1}
    thermodynamic = False
    numbers = {"K": provisional("2 mM")}

    def law(self, at, scale, numbers):
        return scale * at.concentration("glucose", "in") / numbers["K"]


def bag(*parts, glucose="1 mM"):
    inside = Compartment("bag", "1 pL", {"glucose": glucose, "K": "100 mM", "Cl": "100 mM"})
    bath = Bath("bath", pm.Solution(K="100 mM", Cl="100 mM", glucose="5 mM"))
    return Cell("bag", [Membrane("membrane", inside, bath, "1000 um^2", transporters=list(parts))])


def fed():
    return bag(Supply(scale=f"{SUPPLY!r} mol/m^2/s"), Saturating(scale=f"{MOST!r} mol/m^2/s"))


def exchanger():
    """NHE1 and NCX1 in one membrane of a cell with pH."""
    inside = Compartment(
        "cytosol", "1 pL", {"Na": "15 mM", "K": "120 mM", "Ca": "1e-4 mM"}, balance="Cl", pH=6.8,
        buffers=[pm.Buffer("P", "20 mM", pK=7.0, charge_deprotonated=-1)],
    )  # fmt: skip
    bath = Bath("bath", pm.Solution(Na="140 mM", K="5 mM", Ca="2 mM", Cl="149 mM", pH=7.4, balance="Cl"))
    parts = [library.NHE1(scale="1e-6 mol/m^2/s"), library.NCX1()]
    return Cell("exchanger", [Membrane("membrane", inside, bath, "1000 um^2", transporters=parts)])


def test_they_are_paths_with_their_usual_values():
    cell = exchanger()
    assert {"membrane.NHE1.K_Na_out", "membrane.NCX1.saturation"} <= set(cell.paths())
    assert "membrane.NHE1.K_H_in" not in cell.paths(), "it follows from others"
    assert "membrane.NHE1.constants" not in cell.paths()
    assert cell.find("membrane.NCX1.K_Ca_in") == library.NCX1.numbers["K_Ca_in"].quantity
    other = cell.replace("membrane.NCX1.K_Ca_in", "4 uM").replace("membrane.NCX1.symmetry", 0.5)
    assert other.find("membrane.NCX1.K_Ca_in").to("uM").magnitude == pytest.approx(4.0)
    assert other.find("membrane.NCX1.symmetry").magnitude == 0.5
    assert other.find("membrane.NCX1.K_Na_in") == cell.find("membrane.NCX1.K_Na_in")


def test_a_cell_file_keeps_them():
    cell = exchanger().replace("membrane.NCX1.K_Ca_in", "4 uM").replace("membrane.NHE1.K_Na_out", "60 mM")
    text = pm.write(cell)
    assert "constants: {K_Ca_in: 0.004 mM}" in text
    assert pm.read(text) == cell
    with pytest.raises(DocumentError, match=r"K_Ca_in[\s\S]*mV"):
        pm.read(text.replace("0.004 mM", "0.004 mV"))


def test_vary_does_what_replace_does_for_every_number():
    cell = exchanger()
    system = assemble(cell, extents=False)
    paths = [p for p in cell.paths() if p.startswith(("membrane.NHE1", "membrane.NCX1")) and not p.endswith("scale")]
    assert len(paths) == 13
    for path in paths:
        unit = unit_of(system.draft, path)
        value = 1.25 * system.draft.parameters.values[path]
        draft, possible = vary(system.draft, {path: np.array([value])})
        other = assemble(cell.replace(path, pm.units.with_unit(value, unit)), extents=False)
        assert possible.all()
        np.testing.assert_allclose(draft.numbers.ravel(), other.parameters, rtol=1e-13, err_msg=path)


@pytest.mark.parametrize("value", [0.0, -1.0, np.nan, np.inf])
def test_vary_refuses_what_replace_refuses(value):
    cell = fed()
    _, possible = vary(assemble(cell, extents=False).draft, {K: np.array([2.0, value])})
    assert possible.tolist() == [True, False]
    with pytest.raises((ModelError, InputError)):
        cell.replace(K, f"{value!r} mM")


def test_a_number_that_may_be_negative_varies_so():
    inside = Compartment("cytosol", "1 pL", {"K": "140 mM"}, balance="Cl", pH=7.0)
    bath = Bath("bath", pm.Solution(K="140 mM", pH=7.0, balance="Cl"))
    pump = library.StrieterWeinsteinPump(scale="1e-9 mol/m^2/s")
    cell = Cell("c", [Membrane("m", inside, bath, "1000 um^2", transporters=[pump])])
    _, possible = vary(assemble(cell, extents=False).draft, {"m.StrieterWeinsteinPump.midpoint": np.array([-2e3])})
    assert possible.all()
    assert cell.replace("m.StrieterWeinsteinPump.midpoint", "-2 kJ/mol") != cell


def test_steady_states_of_a_population_have_the_closed_form():
    many = pm.Population(fed(), vary={K: pm.grid(["1 mM", "2 mM", "6 mM"])})
    found = pm.steady_state(many)["glucose"]
    np.testing.assert_allclose(np.ravel(found), [2 / 3, 4 / 3, 4.0], rtol=1e-9)


def test_a_population_over_time_is_its_members():
    many = pm.Population(exchanger(), 3, seed=3, vary={"membrane.NHE1.K_Na_out": pm.scaled(cv=0.4)})
    found = pm.simulate(many, Hold("1 min"), points=5)["cytosol.pH"].values
    for i in range(3):
        alone = pm.simulate(many.member(i), Hold("1 min"), points=5)["cytosol.pH"].values[::10]
        np.testing.assert_allclose(found[i], alone, rtol=1e-6)
    assert np.ptp(found[:, -1]) > 1e-3, "the number matters"


def test_sensitivity_at_rest_has_the_closed_form():
    found = pm.sensitivity(fed(), steady=True, to=[K], of=["glucose"])
    assert found.values[0, 0, 0] == pytest.approx(4 / 3, rel=1e-9)
    assert found.slopes[0, 0, 0, 0] == pytest.approx(2 / 3, rel=1e-8)


def test_sensitivity_of_a_trace_has_the_closed_form():
    """c = c0 e^(-kt), k = V A/(K volume) = 5e-4/s; dc/dK = c k t/K."""
    cell = bag(Decay(scale="1e-9 mol/m^2/s"))
    found = pm.sensitivity(
        cell, Hold("1 h"), to=["membrane.Decay.K"], of=["bag.glucose"], points=9, rtol=1e-10, atol=1e-13
    )
    k, t = 1e-9 * 1e-9 / (2.0 * 1e-15), found.times
    c = np.exp(-k * t)
    np.testing.assert_allclose(found.values[0, 0], c, rtol=1e-8)
    np.testing.assert_allclose(found.slopes[0, 0, 0], c * k * t / 2.0, rtol=1e-7, atol=1e-12)


def test_continuation_along_a_number_has_the_closed_form():
    found = pm.continuation(fed(), K, "1 mM", "6 mM")
    np.testing.assert_allclose(found.values["bag.glucose"], found.numbers * 2 / 3, rtol=1e-8)
    assert found.numbers[[0, -1]] == pytest.approx([1.0, 6.0], rel=1e-12)
    assert found.stable.all()


def test_a_step_of_a_protocol_sets_one():
    """Decay at k, then at k/2 from halfway on."""
    cell = bag(Decay(scale="1e-9 mol/m^2/s"))
    run = pm.simulate(
        cell, Protocol(Hold("1000 s"), Set("membrane.Decay.K", "4 mM"), Hold("1000 s")), rtol=1e-9, atol=1e-12
    )
    assert run["bag.glucose"].values[-1] == pytest.approx(np.exp(-0.5 - 0.25), rel=1e-7)


@pytest.mark.parametrize("path", ["membrane.NHE1.K_H_in", "membrane.NHE1.K", "membrane.NCX1.constants.K_Ca_in"])
def test_paths_that_are_none(path):
    cell = exchanger()
    with pytest.raises((UnknownNameError, InputError)):
        cell.replace(path, "1 mM")
    with pytest.raises(UnknownNameError):
        pm.Population(cell, 3, vary={path: pm.scaled(cv=0.1)})
    with pytest.raises(UnknownNameError):
        pm.sensitivity(cell, steady=True, to=[path], of=["cytosol.Na"])
    with pytest.raises(UnknownNameError):
        pm.continuation(cell, path, None, "1 mM")
