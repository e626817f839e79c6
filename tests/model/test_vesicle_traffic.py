"""Vesicle traffic: what a member must be, what it conserves, and what it refuses."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

import permease as pm
from permease.compile.kernel import build
from permease.compile.system import assemble
from permease.errors import InputError, ModelError, PermeaseError, QuantityError, UnknownNameError
from permease.kinetics.fuel import ATP
from permease.library import part
from permease.model.conditions import PointConditions
from permease.model.membrane_traffic import MembraneTraffic
from permease.model.traffic import Feedback, Hop, Pool, Share, stationary
from permease.model.vesicle_traffic import VesicleTraffic
from permease.sources import derived
from permease.text import Text

NUMBERS = {
    "k": derived("1 / min", "of the test"),
    "radius": derived("50 nm", "of the test"),
    "load": derived("10", "of the test"),
    "ATP": derived("100", "of the test"),
    "Q10": derived("2", "of the test"),
    "reference_temperature": derived("310.15 K", "of the test"),
}
POOLS = {"free": Pool("surface"), "inside": Pool("inside"), "bound": Pool("inside", cargo=1)}
NAMES = (
    "EGFReceptor",
    "FluidPhasePinocytosis",
    "LDLReceptor",
    "Macropinocytosis",
    "Phagocytosis",
    "TransferrinReceptor",
)


def member(hops, pools=None, numbers=None, **more):
    """A family member made on the spot."""
    body = {
        "label": Text(en="test", zh="试验"), "pools": pools or POOLS, "hops": tuple(hops), "usual_cargo": "LDL",
        "numbers": {**NUMBERS, **(numbers or {})}, "usual_density": derived("10 / um^2", "of the test"), **more,
    }  # fmt: skip
    return type("Member", (VesicleTraffic,), body)


ROUND = (Hop("in", "free -> inside", "k"), Hop("out", "inside -> free", "k"))


def cell(*parts, temperature="37 degC", **dissolved):
    bath = pm.Bath("bath", pm.Solution({"K": "100 mM", "Cl": "100 mM", **dissolved}))
    cytosol = pm.Compartment("cytosol", volume="1 pL", contents={"K": "100 mM", "Cl": "100 mM"})
    leak = pm.Leak("K", permeability="1e-7 cm/s")
    wall = pm.Membrane("membrane", inside=cytosol, outside=bath, area="1000 um^2", transporters=[*parts, leak])
    return pm.Cell("cell", [wall], temperature=temperature)


# -- hops ------------------------------------------------------------------------------------------------------------


def test_an_arrow_says_what_is_gained():
    hop = Hop("binding", "free + LDL.out <-> bound", "k", "k")
    assert hop.gains == {("free", ""): -1, ("LDL", "out"): -1, ("bound", ""): 1}
    assert hop.left == "free"
    assert hop.reversible


@pytest.mark.parametrize("arrow", ["free", "free => inside", "free + 2 LDL.out -> bound", "free -> LDL.up"])
def test_an_arrow_that_cannot_be_read(arrow):
    with pytest.raises(ModelError, match="cannot read"):
        _ = Hop("x", arrow, "k").gains


@pytest.mark.parametrize(
    ("hops", "words"),
    [
        ([Hop("in", "free -> endosome", "k")], "there is no pool 'endosome'"),
        ([Hop("in", "free -> inside", "q")], "there is no number 'q'"),
        ([Hop("in", "free -> bound", "k")], "1 of its cargo appears"),
        ([Hop("in", "bound -> inside", "k")], "1 of its cargo is lost"),
        ([Hop("in", "free -> inside + free", "k")], "makes or loses"),
        ([Hop("in", "free + inside -> inside + free", "k")], "two pools meet"),
        ([*ROUND, Hop("in", "inside -> free", "k")], "the same name"),
    ],
)
def test_a_member_that_does_not_add_up(hops, words):
    with pytest.raises(ModelError, match=words):
        member(hops)


def test_a_member_without_its_numbers_or_cargo():
    with pytest.raises(ModelError, match="has no number radius"):
        type("Bare", (VesicleTraffic,), {"pools": POOLS, "hops": ROUND, "usual_cargo": "LDL", "numbers": {}})
    with pytest.raises(ModelError, match="has no usual_cargo"):
        member(ROUND, usual_cargo="")
    with pytest.raises(ModelError, match="has no hops"):
        VesicleTraffic()


def test_a_pool_that_nothing_leaves_has_no_rest():
    kind = member([Hop("in", "free -> inside", "k")], pools={"free": Pool("surface"), "inside": Pool("inside")})
    with pytest.raises(ModelError, match="nothing leaves the pool 'inside'"):
        kind().rest_fractions(PointConditions({}, {"LDL": 0.0}))


def test_synthesis_needs_degradation():
    kind = member([*ROUND, Hop("made", "-> free")], pools={"free": Pool("surface"), "inside": Pool("inside")})
    with pytest.raises(ModelError, match="nothing is degraded"):
        assemble(cell(kind(), LDL="0 mM"))


def test_stationary_is_the_null_vector():
    generator = np.random.default_rng(3)
    order = list("abcd")
    rates = {(i, j): generator.uniform(0.1, 10.0) for i in order for j in order if i != j}
    found = stationary(order, rates, "test")
    matrix = np.array([[rates.get((j, i), 0.0) for j in order] for i in order])
    matrix -= np.diag(matrix.sum(axis=0))
    assert matrix @ np.array([found[n] for n in order]) == pytest.approx(np.zeros(4), abs=1e-14)
    assert sum(found.values()) == pytest.approx(1.0, rel=1e-14)


def test_factors():
    amounts = {"a": 1.0, "b": 3.0}
    assert Share("a", ("a", "b"), 0.5).value(amounts.get, 1.0, {}) == 0.25
    assert Share("a", ("a", "b"), "e").at_rest({"e": 0.2}) == 0.2
    hill = Feedback("b", "half", "h")
    assert hill.value(amounts.get, 1.0, {"half": 3.0, "h": 4.0}) == pytest.approx(0.5)
    assert hill.value(amounts.get, 1.0, {"half": 1.0, "h": 2.0}) == pytest.approx(0.1)
    assert hill.at_rest({}) == 1.0


# -- members ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize(
    "arguments",
    [
        {"density": "3 mM"}, {"density": -1}, {"count": 0}, {"count": "many"}, {"radius": 5}, {"radius": "0 nm"},
        {"radius": "3 mM"}, {"cargo": 7}, {"cargo": "Na"}, {"cargo": "nonsense"}, {"name": 3},
        {"density": "1 / um^2", "count": 3},
    ],
    ids=str,
)  # fmt: skip
def test_nonsense_is_refused(name, arguments):
    with pytest.raises(PermeaseError) as caught:
        part(name)(**arguments)
    assert str(caught.value).strip()


def test_a_receptor_takes_up_one_thing_and_drinking_takes_all():
    with pytest.raises(InputError, match="takes up LDL and nothing else"):
        part("LDLReceptor")(cargo="sucrose")
    drinking = part("FluidPhasePinocytosis")(cargo="sucrose")
    assert drinking.species() == {("sucrose", "out")}
    assert drinking.documented() == {"cargo": "sucrose"}


def test_capacity_asks_for_an_area():
    with pytest.raises(QuantityError):
        part("Phagocytosis")().capacity(600)
    assert part("Phagocytosis")(radius="3 um").capacity("600 um^2") == 5


def test_a_cell_needs_the_cargo_in_its_bath():
    with pytest.raises(PermeaseError, match="LDL"):
        cell(part("LDLReceptor")())


@pytest.mark.parametrize("name", NAMES)
def test_it_is_an_empirical_law_and_says_so(name):
    kind = part(name)
    assert not kind().consistent
    assert issubclass(kind, MembraneTraffic) is ("patch" in kind.pools or "berth" in kind.pools)
    report = pm.check(cell(kind(), **{kind.usual_cargo: "1 nM"}))
    assert any("empirical law" in str(w) for w in report.warnings)


# -- conservation over random numbers --------------------------------------------------------------------------------

rates = st.floats(-6.0, 0.0).map(lambda x: 10.0**x)


@given(name=st.sampled_from(NAMES), seed=st.integers(0, 10_000), dose=st.floats(-12.0, -3.0), data=st.data())
def test_every_hop_conserves_area_volume_receptors_and_cargo(name, seed, dose, data):
    """At any amounts, numbers and doses the rates of change keep every total, to rounding of the largest of them."""
    system, kernel, unit, cargo, made = compiled(name)
    generator = np.random.default_rng(seed)
    y = system.initial.copy()
    own = [i for i, s in enumerate(system.state_names) if s.startswith(f"membrane.{name}.")]
    y[own] = generator.uniform(0.0, 1.0, len(own)) * 1e-18
    p = system.parameters.copy()
    for i, key in enumerate(system.parameter_names):
        if key.startswith(f"membrane.{name}.k_"):
            p[i] = data.draw(rates)
    p[system.parameter_names.index(f"bath.{part(name).usual_cargo}")] = 10.0**dose
    found = kernel.rhs(0.0, y, p)
    gross = np.max(np.abs(found[own])) + 1e-300
    for total in unit.values():
        change = sum(found[i] for i in total) - (sum(w * found[i] for i, w in made) if total is unit["receptor"] else 0)
        assert abs(change) <= 1e-12 * gross
    assert abs(sum(w * found[i] for i, w in cargo)) <= 1e-12 * gross


_COMPILED = {}


def compiled(name):
    """The equations of a cell, and which states make each total: units; cargo with the extents that moved it."""
    if name not in _COMPILED:
        kind = part(name)
        system = assemble(cell(kind(), **{kind.usual_cargo: "1 nM"}))
        at = system.index
        unit = {"receptor": []}
        for pool, held in kind.pools.items():
            if held.unit:
                unit.setdefault(held.unit, []).append(at(f"membrane.{name}.{pool}"))
        cargo = [(at(f"membrane.{name}.{pool}"), held.cargo) for pool, held in kind.pools.items() if held.cargo]
        made = []
        for column in system.columns:
            if column.kind == "traffic":
                moved = sum(n for (_, species), n in column.gains.items() if species not in ATP.reaction)
                cargo += [(at(f"extent.{column.name}"), moved)] if moved else []
                pools = {s.rpartition(".")[2]: n for s, n in column.states.items()}
                net = sum(n for pool, n in pools.items() if kind.pools[pool].unit == "receptor")
                made += [(at(f"extent.{column.name}"), net)] if net else []
        _COMPILED[name] = system, build(system.equations, target="numpy"), unit, cargo, made
    return _COMPILED[name]


@pytest.mark.parametrize("name", NAMES)
def test_every_unit_inside_holds_its_share_of_membrane_and_volume(name):
    kind = part(name)
    traffic = kind(radius="80 nm")
    result = pm.simulate(cell(traffic, **{kind.usual_cargo: "1 nM"}), pm.Protocol(pm.Hold("20 min")))
    final = result.final.values
    system, last = result.trajectory.system, result.trajectory.segments[-1].last
    inside = sum(
        float(last[system.index(f"membrane.{name}.{pool}")])
        for pool, held in kind.pools.items()
        if held.where == "inside" and held.unit
    )
    vesicles = inside * 6.02214076e23 / float(kind.numbers["load"])
    assert final[f"membrane.{name}.membrane_inside"] == pytest.approx(vesicles * 4 * np.pi * 80e-9**2, rel=1e-9)
    assert final[f"membrane.{name}.volume_inside"] == pytest.approx(vesicles * 4 / 3 * np.pi * 80e-9**3, rel=1e-9)


def test_two_parts_share_one_membrane():
    both = cell(part("LDLReceptor")(), part("Macropinocytosis")(), LDL="20 nM", HRP="1 mM")
    final = pm.simulate(both, pm.Protocol(pm.Hold("1 h"))).final.values
    system = assemble(both)
    numbers = dict(zip(system.parameter_names, system.parameters, strict=True))
    inside = sum(final[f"membrane.{n}.membrane_inside"] for n in ("LDLReceptor", "Macropinocytosis"))
    rest = sum(numbers[f"membrane.{n}.membrane_at_rest"] for n in ("LDLReceptor", "Macropinocytosis"))
    assert final["membrane.surface"] == pytest.approx(1000e-12 + rest - inside, rel=1e-12)


def test_a_protocol_can_change_a_rate_and_a_number_of_receptors():
    wet = cell(part("TransferrinReceptor")(density="50 / um^2"), transferrin="0 mM")
    steps = pm.Protocol(pm.Hold("1 h"), pm.Set("membrane.TransferrinReceptor.density", "100 / um^2"), pm.Hold("1 h"))
    result = pm.simulate(wet, steps)
    free = result.trajectory.system.index("membrane.TransferrinReceptor.free")
    first, last = (float(result.trajectory.segments[i].last[free]) for i in (0, -1))
    assert last == pytest.approx(2.0 * first, rel=1e-6)
    assert result.final.values["membrane.surface"] == pytest.approx(1000e-12, rel=1e-9)


def test_pools_cannot_be_asked_of_a_part_alone():
    with pytest.raises(InputError, match="only known inside a simulated cell"):
        part("LDLReceptor")().membrane_inside(PointConditions({}, {"LDL": 1e-6}))


def test_unknown_names():
    with pytest.raises(UnknownNameError):
        pm.library.part("LDLReceptorr")
