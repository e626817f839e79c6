"""Channels as transporters: amounts, dynamics, open probability, life in a cell, errors."""

import math

import numpy as np
import pytest

import permease as pm
from permease.constants import FARADAY, GAS
from permease.library import part
from permease.model.channel import Channel, Speed
from permease.model.conditions import PointConditions
from permease.model.gating import Formula, Gate
from permease.model.gating_rates import Constant, Exponential
from permease.model.permeation import Goldman, Ohmic
from permease.sources import provisional
from permease.text import Text

P = provisional


def gate(name="n", power=1):
    return Gate(name, power, Exponential(P("1 / ms"), P("-40 mV"), P("10 mV")), Constant(P("1 / ms")))


class Plain(Channel):
    """A channel that is always open."""

    label = Text(en="plain", zh="普通")
    pore = Goldman(P("1e-19 m^3/s"), "K")
    usual_density = P("10 / um^2")


class Gated(Channel):
    """A channel with one gate, twice as fast every 10 K."""

    label = Text(en="gated", zh="门控")
    pore = Ohmic(P("10 pS"), "K")
    gates = (gate(power=2),)
    speed = Speed(P(2.0), P("20 degC"))
    usual_density = P("10 / um^2")


def cell(*transporters, temperature="37 degC", **bath):
    cytosol = pm.Compartment("cytosol", "1 nL", {"K": "140 mM", "Na": "10 mM", "Cl": "10 mM"}, balance="K",
                             impermeant=[pm.Impermeant("X", "100 mM", charge=-1.4)])  # fmt: skip
    outside = pm.Bath("bath", pm.Solution({"Na": "140 mM", "K": "5 mM", "Cl": "145 mM", **bath}, balance="Cl"))
    return pm.Cell(
        "test",
        [pm.Membrane("membrane", inside=cytosol, outside=outside, area="1000 um^2", transporters=transporters)],
        temperature=temperature,
    )


IONS = {"inside": {"K": "140 mM"}, "outside": {"K": "5 mM"}}


def test_a_part_without_gates_is_open():
    assert Plain().open_probability() == 1.0
    assert Plain().states == ()
    assert Plain().dynamics == "steady"
    assert Gated().dynamics == "transient"
    assert Gated().states == ("n",)
    assert Gated(dynamics="steady").states == ()


def test_current_of_an_ohmic_channel_is_conductance_times_probability_times_driving_force():
    p = Gated().open_probability(voltage="-40 mV")
    assert p == pytest.approx(0.25, rel=1e-12)
    reversal = Gated().reversal_voltage(**IONS).to("mV").magnitude
    assert reversal == pytest.approx(1e3 * GAS * 310.15 / FARADAY * math.log(5 / 140), rel=1e-12)
    current = Gated().current(**IONS, voltage="-40 mV").to("pA").magnitude
    assert current == pytest.approx(10e-3 * 0.25 * (-40.0 - reversal), rel=1e-12)
    ions = Gated().turnover(**IONS, voltage="-40 mV").to("1/s").magnitude
    assert ions == pytest.approx(current * 1e-12 / 1.602176634e-19, rel=1e-12)


def test_gates_keep_their_rest_and_change_their_speed_with_temperature():
    at = [PointConditions({}, {}, -0.03, t) for t in (293.15, 303.15)]
    rates = [np.array(Gated.gates[0].rates(a, Gated.speed.value(a))) for a in at]
    assert rates[1] / rates[0] == pytest.approx([2.0, 2.0], rel=1e-12)
    occupancy = [Gated().occupancy(voltage="-30 mV", temperature=t)["n"] for t in ("20 degC", "30 degC")]
    assert occupancy[0] == pytest.approx(occupancy[1], rel=1e-12)


def test_at_rest_the_steady_and_the_transient_channel_are_the_same():
    rest = {
        d: pm.simulate(cell(Gated(dynamics=d), Plain()), pm.Protocol(pm.Hold("1 s")), points=20)
        for d in ("steady", "transient")
    }
    volts = [float(r.voltage().values[0]) for r in rest.values()]
    assert volts[0] == pytest.approx(volts[1], abs=1e-9)
    rates = [float(r["rate.membrane.Gated" + end].values[0]) for r, end in zip(rest.values(), ("", ".K"), strict=True)]
    assert rates[0] == pytest.approx(rates[1], rel=1e-6)


def test_the_open_probability_follows_the_clamp_exponentially():
    """dx/dt = a (1 - x) - b x at fixed voltage has a closed solution; open is its square."""
    run = pm.simulate(
        cell(Gated(), Plain(), temperature="20 degC"),
        pm.Protocol(
            pm.VoltageClamp("membrane", "-90 mV", "50 ms"), pm.VoltageClamp("membrane", "-20 mV", "3 ms")
        ),
        points=2000, rtol=1e-9,
    )  # fmt: skip
    t, p = run.times, run["membrane.Gated.open_probability"].values
    late = t > 0.0502
    a, b = 1e3 * math.exp((-0.02 + 0.04) / 0.01), 1e3
    low = 1e3 * math.exp((-0.09 + 0.04) / 0.01)
    start = low / (low + b)
    exact = a / (a + b) + (start - a / (a + b)) * np.exp(-(a + b) * (t[late] - 0.05))
    assert p[late] == pytest.approx(exact**2, rel=2e-4)
    audit = run.audit()
    assert audit.charge < 1e-9
    assert all(abs(r) < 1e-9 for r in audit.matter.values())
    assert audit.second_law


def test_changing_the_density_keeps_the_gates():
    """Four times the channels: the open probability goes on as it was, the current is four times larger."""
    hold = pm.VoltageClamp("membrane", "-50 mV", "20 ms")
    run = pm.simulate(
        cell(Gated(), Plain()), pm.Protocol(hold, pm.Set("membrane.Gated.density", "40 / um^2"), hold), points=100
    )
    late = run.times > 0.015
    p, rate = (run[name].values[late] for name in ("membrane.Gated.open_probability", "rate.membrane.Gated.K"))
    assert p == pytest.approx(p[-1], rel=1e-4)
    assert rate[-1] == pytest.approx(4.0 * rate[0], rel=1e-2)


def test_a_ligand_that_comes_later_opens_the_channel():
    run = pm.simulate(
        cell(part("AChR")(density="1 / um^2"), Plain()),
        pm.Protocol(pm.Hold("5 ms"), pm.Perfuse("bath", add={"ACh": "100 uM"}, duration="50 ms")),
    )
    p = run["membrane.AChR.open_probability"].values
    assert p[0] == pytest.approx(0.0, abs=1e-12)
    assert p[-1] == pytest.approx(0.80683, rel=1e-4)
    volts = run.voltage().values
    assert volts[-1] - volts[0] > 25.0


def test_energy_of_a_run_with_gates_closes():
    protocol = pm.Protocol(pm.Hold("100 ms"), pm.Perfuse("bath", add={"K": "20 mM"}, duration="1 s"))
    audit = pm.simulate(cell(Gated(), Plain()), protocol).audit()
    assert audit.energy.evaluated
    assert audit.passed, str(audit)


def test_steady_state_of_gated_membranes():
    found = pm.steady_state(cell(Gated(), Plain()))
    assert found.stable


def test_documents_and_amounts():
    assert Gated(count=50).documented() == {"count": 50.0}
    assert Gated(dynamics="steady", density="3 / um^2").documented() == {"dynamics": "steady", "density": "3 / um^2"}
    assert {"pore.unit_conductance", "n.opening.rate", "speed.q10", "density"} <= set(Gated().parameters())


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ({"density": "1 / um^2", "count": 3}, "not both"),
        ({"dynamics": "slow"}, "dynamics"),
        ({"density": "5 mM"}, "density"),
        ({"count": -1}, "above zero"),
    ],
)
def test_bad_arguments(arguments, words):
    with pytest.raises(pm.PermeaseError, match=words):
        Gated(**arguments)


def test_nothing_to_integrate():
    with pytest.raises(pm.PermeaseError, match="nothing to integrate"):
        Plain(dynamics="transient")


def test_a_class_without_a_pore_and_one_with_two_gates_of_one_name():
    class Nothing(Channel):
        label = Text(en="x", zh="某")

    with pytest.raises(pm.PermeaseError, match="no pore"):
        Nothing()
    with pytest.raises(pm.PermeaseError, match="same name"):
        type("Two", (Channel,), {"pore": Plain.pore, "gates": (gate("m"), gate("m"))})


def test_a_missing_ion_is_named():
    with pytest.raises(pm.PermeaseError, match="K"):
        Plain().current(inside={"Na": "1 mM"}, outside={"K": "1 mM"})


def test_a_formula_is_a_factor():
    class Halved(Plain):
        """Open half of the time."""

        gates = (Formula("half", lambda at, n: n["p"], {"p": P(0.5)}),)

    assert Halved().open_probability() == 0.5
    whole, half = (x.current(**IONS).magnitude for x in (Plain(), Halved()))
    assert half == pytest.approx(whole / 2.0, rel=1e-14)
