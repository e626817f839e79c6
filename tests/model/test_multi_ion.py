"""The file-shift pore: detailed balance, tracers, limits, arrays, graphs, and what it refuses."""

from __future__ import annotations

import math
import time

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import permease as pm
from permease.compile.kernel import build
from permease.compile.passes.lower import lower
from permease.compile.system import assemble
from permease.compile.targets import llvm
from permease.compile.targets.llvm_emit import emit
from permease.constants import FARADAY, GAS
from permease.errors import InputError, ModelError, PermeaseError
from permease.expr import Expr, evaluate, symbol
from permease.library.channels.potassium_filter import PotassiumFilter
from permease.model.conditions import PointConditions
from permease.model.file_pore import elimination_order
from permease.model.multi_ion import FileShift
from permease.model.multi_ion_tracer import tracer
from permease.sources import provisional
from permease.testing import affinity

PORE = PotassiumFilter.pores["reference"]
numbers = st.floats(math.log(1e-3), math.log(2000.0)).map(math.exp)
volts = st.floats(-0.25, 0.25)
kelvin = st.floats(273.15, 315.15)


def sourced(*values):
    return tuple(provisional(v) for v in values)


def made(energies, repulsion):
    return FileShift(
        {ion: sourced(*e) for ion, e in energies.items()}, sourced(*repulsion), provisional("1e8/s"),
        provisional("298.15 K"),
    )  # fmt: skip


def at(k, na=(0.0, 0.0), v=0.1, t=298.12):
    return PointConditions({"K": k[0], "Na": na[0]}, {"K": k[1], "Na": na[1]}, v, t)


def dense(pore, conditions):
    """The master equation of all files, solved by LAPACK: an independent check of the elimination."""
    found = pore.at(conditions)
    files = found.files
    index = {file: i for i, file in enumerate(files)}
    charges = found.charges
    k0, u = found.numbers["attempt_rate"], conditions.reduced_voltage
    matrix = np.zeros((len(files), len(files)))
    gains = np.zeros((len(files), len(found.kinds)))
    for file in files:
        for kind in range(len(found.kinds)):
            for direction, new in ((-1, (kind, *file[:-1])), (1, (*file[1:], kind))):
                side = "out" if direction < 0 else "in"
                activity = found.activities[side][kind]
                q = (sum(charges[x] for x in file) + charges[kind]) / (pore.sites + 1)
                rate = k0 * activity * found.weights[new] / found.weights[file] * math.exp(direction * q * u / 2.0)
                matrix[index[new], index[file]] += rate
                matrix[index[file], index[file]] -= rate
                for x in (*file, kind):
                    gains[index[file], x] += direction * rate / (pore.sites + 1)
    matrix[0] = 1.0
    p = np.linalg.solve(matrix, np.eye(len(files))[0])
    return dict(zip(files, p, strict=True)), p @ gains


@given(k=st.tuples(numbers, numbers), na=st.tuples(numbers, numbers), v=volts, t=kelvin)
@settings(max_examples=30)
def test_it_solves_the_master_equation(k, na, v, t):
    conditions = at(k, na, v, t)
    found = PORE.at(conditions)
    probabilities, fluxes = dense(PORE, conditions)
    for file, p in found.probabilities().items():
        assert p == pytest.approx(probabilities[file], rel=1e-6, abs=1e-12)
    size = max(abs(fluxes))
    for kind, flux in zip(found.kinds, fluxes, strict=True):
        assert found.net(kind) == pytest.approx(flux, rel=1e-6, abs=1e-9 * size + 1e-3)


@given(k=st.tuples(numbers, numbers), t=kelvin)
@settings(max_examples=40)
def test_reversal_of_one_permeant_ion_is_nernst(k, t):
    """To 1e-9 of RT/F: just beside the Nernst potential the current has the sign of what is left."""
    nernst = GAS * t / FARADAY * math.log(k[1] / k[0])
    for beside in (1e-9, -1e-9):
        conditions = at(k, v=nernst + beside * GAS * t / FARADAY, t=t)
        assert math.copysign(1.0, PORE.at(conditions).net("K")) == math.copysign(1.0, beside)


@given(k=st.tuples(numbers, numbers), na=st.tuples(numbers, numbers), v=volts, t=kelvin)
@settings(max_examples=20)
@pytest.mark.parametrize("variant", PotassiumFilter.pores)
def test_all_together_never_gain_free_energy(variant, k, na, v, t):
    part, conditions = PotassiumFilter(variant=variant), at(k, na, v, t)
    powers = [p.rate * affinity(p, conditions) for p in part.processes(conditions)]
    assert sum(powers) >= -1e-12 * sum(map(abs, powers)) - 1e-30


def test_one_ion_can_be_dragged_against_its_own_gradient():
    """K+ that runs out takes Na+ along, from 10 mM inside to 12 mM outside at no voltage."""
    conditions = at((1000.0, 10.0), (10.0, 12.0), 0.0)
    potassium, sodium = PotassiumFilter().processes(conditions)
    assert affinity(sodium, conditions) < 0.0 < sodium.rate
    assert potassium.coupled
    assert sodium.coupled
    assert potassium.rate * affinity(potassium, conditions) + sodium.rate * affinity(sodium, conditions) > 0.0


@given(k=st.tuples(numbers, numbers), na=st.tuples(numbers, numbers), v=volts)
@settings(max_examples=15)
def test_tracers_differ_by_the_net_flux(k, na, v):
    conditions = at(k, na, v)
    found = PORE.at(conditions)
    for ion in ("K", "Na"):
        out, into = tracer(PORE, ion, conditions)
        assert out > 0.0
        assert into > 0.0
        assert out - into == pytest.approx(found.net(ion), rel=1e-7, abs=1e-9 * (out + into))


def test_every_cut_of_the_file_carries_the_same_flux():
    conditions = at((140.0, 5.0), (10.0, 140.0), -0.02)
    mirrored = FileShift(
        {ion: e[::-1] for ion, e in PORE.energies.items()}, PORE.repulsion, PORE.attempt_rate, PORE.reference
    )
    turned = at((5.0, 140.0), (140.0, 10.0), 0.02)
    for ion in ("K", "Na", "water"):
        assert PORE.at(conditions).net(ion) == pytest.approx(-mirrored.at(turned).net(ion), rel=1e-9)


def test_sites_and_probabilities_add_up():
    found = PORE.at(at((140.0, 5.0), (10.0, 140.0), -0.02))
    assert sum(found.probabilities().values()) == pytest.approx(1.0, rel=1e-12)
    for site in range(4):
        assert sum(found.occupancy(kind)[site] for kind in found.kinds) == pytest.approx(1.0, rel=1e-12)


def test_occupancy_of_the_part():
    sides = {"inside": {"K": "140 mM", "Na": "10 mM"}, "outside": {"K": "5 mM", "Na": "140 mM"}}
    found = PotassiumFilter().occupancy(**sides, voltage="-20 mV", temperature="298.12 K")
    alone = PORE.at(at((140.0, 5.0), (10.0, 140.0), -0.02))
    assert [found[f"S{i}.K"] for i in range(1, 5)] == pytest.approx(list(alone.occupancy("K")), rel=1e-12)
    assert sum(found.values()) == pytest.approx(4.0, rel=1e-12)
    with pytest.raises(PermeaseError):
        PotassiumFilter().occupancy(inside={"K": "140 mM"}, outside={"K": "5 mM"})


def test_arrays_are_as_numbers():
    k, v = np.array([1.0, 20.0, 300.0]), np.array([-0.1, 0.0, 0.1])
    together = PORE.at(at((k, 5.0), (10.0, 140.0), v))
    for i in range(3):
        alone = PORE.at(at((k[i], 5.0), (10.0, 140.0), v[i]))
        assert together.net("K")[i] == pytest.approx(alone.net("K"), rel=1e-13)
        assert together.net("Na")[i] == pytest.approx(alone.net("Na"), rel=1e-13)


def test_other_shapes_of_pore_obey_the_same_laws():
    """Two and three sites, an anion, a divalent ion."""
    for pore, ions in (
        (made({"Cl": (-2.0, -1.0)}, (3.0,)), {"Cl": 20.0}),
        (made({"Ca": (-9.0, -6.0, -9.0), "Na": (-1.0, 0.0, 1.0)}, (2.0, 1.0)), {"Ca": 2.0, "Na": 50.0}),
    ):
        u = 0.7
        outside = {ion: c * math.exp(pm.species(ion).charge * u) for ion, c in ions.items()}
        level = PointConditions(ions, outside, u * GAS * 300.0 / FARADAY, 300.0)
        pushed = PointConditions(ions, outside, 0.05, 300.0)
        for ion in ions:
            charge = pm.species(ion).charge
            assert abs(pore.at(level).net(ion)) < 1e-9 * abs(pore.at(pushed).net(ion))
            assert pore.at(pushed).net(ion) * charge > 0.0
        assert abs(pore.at(level).water()) < 1e-9 * abs(pore.at(pushed).water())


def test_nothing_but_water_carries_nothing():
    found = PORE.at(at((0.0, 0.0)))
    assert [found.net(kind) for kind in found.kinds] == [0.0, 0.0, 0.0]
    assert found.probabilities()[0, 0, 0, 0] == 1.0


def test_energies_are_the_same_at_every_temperature():
    """In J/mol: at twice the reference temperature they count half as many RT."""
    halved = made({"K": (-2.25,) * 4}, (4.0, 1.0, 0.5))
    whole = made({"K": (-4.5,) * 4}, (8.0, 2.0, 1.0))
    hot = PointConditions({"K": 100.0}, {"K": 10.0}, 0.1, 2 * 298.15)
    same = PointConditions({"K": 100.0}, {"K": 10.0}, 0.05, 298.15)
    assert whole.at(hot).net("K") == pytest.approx(halved.at(same).net("K"), rel=1e-12)


def test_the_graph_is_small_enough_to_compile():
    """81 files: under 10,000 operations, where elimination of the files themselves needs three times as many."""
    cytosol = pm.Compartment(
        "cytosol", volume="1 pL", contents={"Na": "12 mM", "K": "130 mM", "Cl": "1 mM"}, balance="Cl"
    )
    bath = pm.Bath("bath", pm.Solution({"Na": "140 mM", "K": "5 mM"}, pH=7.4, balance="Cl"))
    leak = pm.Leak("Cl", permeability="1e-7 cm/s")
    membrane = pm.Membrane(
        "membrane", inside=cytosol, outside=bath, area="600 um^2", transporters=[PotassiumFilter(), leak]
    )
    cell = pm.Cell("filter and leak", [membrane])
    system = assemble(cell)
    assert len(lower(system.equations).graph.nodes) < 10_000
    assert emit(system.equations, 1)[0].count("\n") > llvm.LARGE, "else it is optimised, which takes ten times as long"
    begin = time.perf_counter()
    build(system.equations, cache=False)
    assert time.perf_counter() - begin < 30.0, "about 1.5 s on an idle machine"
    result = pm.simulate(cell, pm.Protocol(pm.Hold("1 s")))
    audit = result.audit()
    assert audit.passed, str(audit)
    assert {"membrane.PotassiumFilter.K", "membrane.PotassiumFilter.Na"} <= set(audit.energy.by_column)


def test_symbols_give_the_same_number():
    class Symbols(PointConditions):
        def parameter(self, name, value, unit):
            return symbol(name, unit)

        def constant(self, value, unit):
            from permease.expr import constant

            return constant(value, unit)

    names = {(ion, side): symbol(f"{ion}.{side}", "mol/m^3") for ion in ("K", "Na") for side in ("in", "out")}
    v, t = symbol("V", "V"), symbol("T", "K")
    point = Symbols(
        {ion: names[ion, "in"] for ion in ("K", "Na")}, {ion: names[ion, "out"] for ion in ("K", "Na")}, v, t
    )

    class Reduced(Symbols):
        @property
        def reduced_voltage(self):
            from permease.expr import constant

            return constant(FARADAY, "C/mol") * v / (constant(GAS, "J/mol/K") * t)

    net = PORE.at(Reduced(point.inside, point.outside, v, t)).net("K")
    assert isinstance(net, Expr)
    assert net.unit == "1/s"
    numbers = {symbol(f"pore.{k}", s.quantity.to_base_units().units.__format__("C")): s for k, s in ()}
    numbers |= {v: -0.03, t: 300.0, names["K", "in"]: 140.0, names["K", "out"]: 5.0}
    numbers |= {names["Na", "in"]: 10.0, names["Na", "out"]: 140.0, symbol("pore.attempt_rate", "1/s"): 1.6e8}
    numbers[symbol("pore.reference", "K")] = 298.12
    for ion, energies in PORE.energies.items():
        numbers |= {symbol(f"pore.energy_{ion}_S{i}"): float(e) for i, e in enumerate(energies, 1)}
    numbers |= {symbol(f"pore.repulsion_{i}"): float(e) for i, e in enumerate(PORE.repulsion, 1)}
    value = evaluate([net], numbers)[0]
    assert value == pytest.approx(PORE.at(at((140.0, 5.0), (10.0, 140.0), -0.03, 300.0)).net("K"), rel=1e-12)


def test_the_order_of_elimination_holds_every_node_once():
    for kinds, sites in ((2, 4), (3, 4), (3, 2)):
        order = elimination_order(kinds, sites)
        assert sorted(order) == list(range(2 * kinds ** (sites - 1)))
        assert order[-1] == 0


def test_variants_are_written_and_read():
    part = PotassiumFilter(variant="no-repulsion", count=3)
    assert part.documented() == {"count": 3.0, "variant": "no-repulsion"}
    assert part.pore is PotassiumFilter.pores["no-repulsion"]
    assert "variant" not in PotassiumFilter().documented()
    assert all(v.provisional for v in part.parameters().values() if v.derived == "")


E_K = sourced(-4.5, -4.5, -4.5, -4.5)


@pytest.mark.parametrize(
    ("ions", "repulsion"),
    [
        ({}, sourced(8, 2, 1)),
        (None, sourced(8, 2, 1)),
        ("K", sourced(8, 2, 1)),
        ({"glucose": E_K}, sourced(8, 2, 1)),
        ({"nonsense": E_K}, sourced(8, 2, 1)),
        ({"K": E_K, "Na": E_K[:3]}, sourced(8, 2, 1)),
        ({"K": E_K[:1]}, ()),
        ({"K": E_K}, sourced(8, 2)),
        ({"K": E_K}, sourced(8, 2, 1, 0.5)),
        (dict.fromkeys(("K", "Na", "Rb", "Cs"), E_K), sourced(8, 2, 1)),
        ({"K": (1.0, 2.0)}, sourced(8)),
        ({"K": 3.0}, sourced(8)),
    ],
)  # fmt: skip
def test_nonsense_makes_no_pore(ions, repulsion):
    with pytest.raises(PermeaseError) as error:
        FileShift(ions, repulsion, provisional("1e8/s"), provisional("298 K"))
    assert str(error.value)


@pytest.mark.parametrize(
    "change",
    [{"repulsion": 3.0}, {"attempt_rate": 1e8}, {"reference": "298 K"}, {"attempt_rate": provisional("-1 / s")},
     {"reference": provisional("0 K")}, {"attempt_rate": provisional("3 mM")}],
    ids=["repulsion", "rate", "reference", "negative", "zero", "unit"],
)  # fmt: skip
def test_nonsense_numbers_make_no_pore(change):
    good = {"repulsion": PORE.repulsion, "attempt_rate": PORE.attempt_rate, "reference": PORE.reference}
    with pytest.raises(PermeaseError):
        FileShift(PORE.energies, **{**good, **change})


def test_what_does_not_pass_is_refused():
    with pytest.raises(ModelError):
        PORE.changed(energies={"Cl": E_K})
    with pytest.raises(InputError):
        PORE.at(at((1.0, 1.0))).net("Cl")
    with pytest.raises(InputError):
        tracer(PORE, "Cl", at((1.0, 1.0)))
    with pytest.raises(InputError):
        tracer(PORE, "K", at((np.array([1.0, 2.0]), 1.0)))
    with pytest.raises(PermeaseError):
        PotassiumFilter(variant="nonsense")
    with pytest.raises(PermeaseError):
        PotassiumFilter(variant=3)
