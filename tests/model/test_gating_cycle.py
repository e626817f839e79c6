"""Gates that a fuel drives: closure, conservation and the two dynamics."""

import numpy as np
import pytest
from hypothesis import given

import permease as pm
from permease.constants import GAS
from permease.errors import ConsistencyError, ModelError
from permease.kinetics.cycle import Cycle
from permease.kinetics.fuel import ATP
from permease.kinetics.step import equilibrium, step
from permease.library import part
from permease.library.metabolites import CYTOSOL
from permease.model.conditions import PointConditions
from permease.model.fuelled_channel import FuelledChannel
from permease.model.gating_cycle import CycleGating
from permease.model.permeation import Ohmic
from permease.sources import provisional
from permease.testing import affinity, conditions
from permease.text import Text

P = provisional
BIND = step("C + MgATP.in <-> CT", P("1e6 / (M s)"), P("100 / s"))
OPEN = step("CT <-> O", P("7 / s"), P("0.01 / s"))
SPLIT = step("O <-> C + MgADP.in + Pi.in + H.in", P("5 / s"))
DRIVEN = Cycle(BIND, OPEN, SPLIT, fuel=ATP)


class Fuelled(FuelledChannel):
    """A K+ channel that splits ATP to close."""

    label = Text(en="fuelled channel", zh="耗能通道")
    gene, family = "none", "none"
    pore = Ohmic(P("10 pS"), "K")
    cycles = {
        "default": DRIVEN,
        "long": Cycle(BIND, OPEN, step("O <-> C + MgADP.in + Pi.in + H.in", P("0.1 / s")), fuel=ATP),
    }
    assumed = CYTOSOL
    surface = {"long": P(0.1)}
    usual_density = P("10 / um^2")


def here(**inside):
    usual = {"K": 140.0, "MgATP": 2.0, "MgADP": 0.1, "Pi": 1.0, "H": 6e-5}
    return PointConditions({**usual, **inside}, {"K": 5.0}, -0.06, 310.15)


@given(conditions(Fuelled()))
def test_fuel_flows_down_its_affinity_and_heat_is_never_destroyed(at):
    columns = Fuelled().processes(at)
    assert {p.name for p in columns} == {"K", "ATP"}
    for process in columns:
        assert process.rate * affinity(process, at) >= 0.0


def test_rates_times_occupancies_are_stationary():
    gate = Fuelled().gates[0]
    matrix = gate.generator(here())
    p = np.array([gate.steady(here(), 1.0)[s] for s in gate.states])
    assert np.max(np.abs(matrix @ p)) < 1e-12 * np.max(np.abs(matrix))
    assert p.sum() == pytest.approx(1.0)


def test_affinity_of_its_loop_is_that_of_the_fuel():
    (product,) = Fuelled().gates[0].loop_products(here())
    (column,) = [p for p in Fuelled().processes(here()) if p.name == "ATP"]
    assert product == pytest.approx(affinity(column, here()) / (GAS * 310.15), rel=1e-12)


def test_the_fuel_is_no_ion_that_passes():
    channel = Fuelled()
    flux = channel.flux(inside={"K": "140 mM"}, outside={"K": "5 mM"})
    assert set(flux) == {"K"}
    assert float(channel.turnover(inside={"K": "140 mM"}, outside={"K": "5 mM"}).magnitude) == pytest.approx(
        float(flux["K"].magnitude)
    )
    assert ("MgATP", "in") in channel.species()


def test_assumed_metabolites_stand_in():
    listed = {"K": "140 mM", "MgATP": "5 mM", "MgADP": "0.05 mM", "Pi": "1 mM", "H": "6.31e-5 mM"}
    given_, assumed = (Fuelled().open_probability(inside=i, outside={"K": "5 mM"}) for i in (listed, {"K": "140 mM"}))
    assert given_ == pytest.approx(assumed, rel=1e-12)


def test_variants_differ_in_kinetics_and_number():
    usual, long = Fuelled(), Fuelled(variant="long")
    assert long.gates[0].cycle is not usual.gates[0].cycle
    assert long.documented() == {"variant": "long"}
    assert long != usual
    ratio = long.parameters()["density"].quantity / usual.parameters()["density"].quantity
    assert float(ratio.to("").magnitude) == pytest.approx(0.1)
    assert long.parameters()["density"].provisional
    assert Fuelled(variant="long", density="3 / um^2").density == pytest.approx(3e12)


@pytest.mark.parametrize("variant", ["", "long"])
@pytest.mark.parametrize("dynamics", ["steady", "transient"])
def test_a_cell_pays_for_its_openings(dynamics, variant):
    """What the channel burns, metabolism of a closed cell does not: ATP falls, ADP, phosphate and H+ rise alike."""
    contents = {"K": "120 mM", "Cl": "20 mM", "MgATP": "2 mM", "MgADP": "0.1 mM", "Pi": "1 mM"}
    cytosol = pm.Compartment(
        "cytosol", volume="1 pL", contents=contents, pH=7.2, buffers=[pm.Buffer("buffer", "20 mM", 7.0, 0.0)],
        impermeant=[pm.Impermeant("protein", "100 mM", -0.9)], balance="protein",
    )  # fmt: skip
    bath = pm.Bath("bath", pm.Solution(Na="140 mM", K="5 mM", Cl="145 mM", pH=7.4, balance="Cl"))
    channel = Fuelled(variant=variant, density="20 / um^2", dynamics=dynamics)
    others = [pm.Leak("Cl", permeability="1e-7 cm/s"), channel]
    cell = pm.Cell("c", [pm.Membrane("membrane", inside=cytosol, outside=bath, area="600 um^2", transporters=others)])
    run = pm.simulate(cell, protocol=pm.Protocol(pm.Hold("20 s")), points=40)
    audit = run.audit()
    assert audit.energy.evaluated, audit.energy.reason
    assert audit.passed, str(audit)
    spent = 2.0 - float(run.final.values["cytosol.MgATP"])
    made = float(run.final.values["cytosol.MgADP"]) - 0.1
    assert spent > 0.0
    assert made == pytest.approx(spent, rel=1e-3)


def test_document_round_trip():
    """The library's own, by name, since a class of a test has none."""
    channel = part("CFTR")(variant="K1250A", density="3 / um^2", dynamics="steady")
    assert type(channel)(**channel.documented()) == channel


@pytest.mark.parametrize(
    ("cycle", "opened", "message"),
    [
        (DRIVEN, ("X",), "no step"),
        (DRIVEN, (), "open state"),
        ("a cycle", ("O",), "no Cycle"),
        (Cycle(equilibrium("C + MgATP.in <-> O", P("1 mM"))), ("O",), "rapid"),
        (Cycle(step("C <-> O", P("1 / s"), P("1 / s"), charge=1.0)), ("O",), "charge"),
    ],
)
def test_gates_that_cannot_be_are_refused(cycle, opened, message):
    with pytest.raises(ModelError, match=message):
        CycleGating(cycle, open=opened)


def test_a_driven_gate_needs_its_fuel():
    with pytest.raises(ConsistencyError, match="unfuelled"):
        Cycle(BIND, OPEN, SPLIT)


@pytest.mark.parametrize("variant", ["wild", 3, object()])
def test_an_unknown_variant_is_answered(variant):
    with pytest.raises(pm.PermeaseError):
        Fuelled(variant=variant)


def test_product_of_number_openings_and_current():
    found = Fuelled().macroscopic_current(inside={"K": "140 mM"}, outside={"K": "5 mM"}, voltage="-60 mV")
    product = found.density * found.unit_current * found.open_probability
    assert float((found.current / product).to("").magnitude) == pytest.approx(1.0)
    with pytest.raises(ModelError, match="count"):
        Fuelled(count=100).macroscopic_current(inside={"K": "140 mM"}, outside={"K": "5 mM"})
    with pytest.raises(pm.PermeaseError):
        Fuelled().macroscopic_current(inside={"K": "140"}, outside={"K": "5 mM"})


def test_audit_of_the_part_shows_its_loop():
    found = pm.audit(Fuelled())
    assert found.consistent
    assert [loop.verdict for loop in found.loops] == ["exact"]
    assert pm.audit(part("CFTR"), variant="K1250A").consistent
