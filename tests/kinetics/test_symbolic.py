"""The solution as a graph: the same numbers, the right dimensions, exact derivatives."""

import numpy as np
import pytest
from random_schemes import random_baths, random_cycle
from schemes import PAN, Baths, both, glut1, pump_baths, serca, sglt1, smith_crampin, terkildsen

from permease.expr import derivative, evaluate, postorder, symbol, unit_text
from permease.kinetics import audit, dissipation, free_power


class Symbols:
    """Surroundings in which everything is a symbol; ``values`` collects the parameters asked for."""

    def __init__(self):
        self.voltage, self.temperature = symbol("V", "V"), symbol("T", "K")
        self.values = {}

    def concentration(self, species, side):
        return symbol(f"{species}.{side}", "mol/m^3")

    def parameter(self, name, value, unit):
        node = symbol(name, unit)
        assert self.values.setdefault(node, value) == value
        return node

    def numbers(self, at):
        found = {self.concentration(*key): value for key, value in at.concentrations.items()}
        return found | self.values | {self.voltage: at.voltage, self.temperature: at.temperature}


PUMP = pump_baths(-0.08, 10, 140, 145, 5.4, 9.8, 0.05, 4.2, 8.1283e-5)
SUGAR = Baths(both(Na=(12, 140), glucose=(3, 5)), -0.06, 300.0)
CASES = {
    "smith-crampin": (smith_crampin(), PUMP),
    "pan": (terkildsen(PAN), PUMP),
    "sglt1": (sglt1(), SUGAR),
    "sglt1 published": (sglt1(omit=()), SUGAR),
    "glut1": (glut1(), Baths(both(glucose=(1, 5)), 0.0, 290.0)),
    "serca": (serca(2.0161), Baths(dict.fromkeys(serca(2.0161).bath, 0.3), -0.01)),
} | {f"random {n}": (random_cycle(n), random_baths(n, random_cycle(n))) for n in range(6)}


@pytest.mark.parametrize("name", CASES)
def test_graph_and_floats_agree(name):
    cycle, at = CASES[name]
    here = Symbols()
    flows, plain = cycle.flows(here), cycle.flows(at)
    fluxes, occupancy = cycle.step_fluxes(here), cycle.occupancies(here)
    assert {f.rate.unit for f in flows} | {f.forward.unit for f in flows} <= {"1/s"}
    assert {x.unit for x in fluxes} == {"1/s"}
    roots = [*(f.rate for f in flows), *(f.backward for f in flows), *fluxes, *occupancy.values()]
    expected = [
        *(f.rate for f in plain),
        *(f.backward for f in plain),
        *cycle.step_fluxes(at),
        *cycle.occupancies(at).values(),
    ]
    assert evaluate(roots, here.numbers(at)) == pytest.approx(expected, rel=1e-12, abs=1e-300)
    assert [f.stoichiometry for f in flows] == [f.stoichiometry for f in plain]


@pytest.mark.parametrize("name", CASES)
def test_parameters_asked_for_are_those_declared(name):
    cycle, _ = CASES[name]
    here = Symbols()
    cycle.flows(here)
    declared = cycle.parameters()
    assert {node.name for node in here.values} == set(declared)
    for node, value in here.values.items():
        unit = unit_text(node.dim)
        assert declared[node.name].quantity.to(unit).magnitude == pytest.approx(value, rel=1e-12)


@pytest.mark.parametrize("name", ["smith-crampin", "sglt1", "glut1", "random 3"])
def test_derivatives_are_finite_differences(name):
    cycle, at = CASES[name]
    here = Symbols()
    numbers = None
    for flow in cycle.flows(here):
        numbers = here.numbers(at)
        for variable in (here.voltage, here.temperature, *(here.concentration(*key) for key in sorted(cycle.bath))):
            x = numbers[variable]
            h = 1e-5 * max(abs(x), 1e-3 if variable is here.voltage else abs(x))
            high, low = (evaluate([flow.rate], numbers | {variable: x + s * h})[0] for s in (1, -1))
            exact = evaluate([derivative(flow.rate, variable)], numbers)[0]
            noise = 1e-9 * evaluate([flow.forward + flow.backward], numbers)[0] / h
            assert exact == pytest.approx((high - low) / (2 * h), rel=1e-5, abs=noise)
    assert numbers is not None


def test_dissipation_transients_and_tracers_have_their_dimensions():
    here = Symbols()
    cycle = smith_crampin()
    flows = cycle.flows(here)
    heat = dissipation(flows, here)
    assert heat.dim == symbol("x", "W/mol").dim == free_power(cycle, here).dim
    assert evaluate([heat], here.numbers(PUMP))[0] == pytest.approx(dissipation(cycle.flows(PUMP), PUMP), rel=1e-9)
    amounts = {state: symbol(f"m.{state}", "mol") for state in cycle.transient_states}
    assert {c.rate.unit for c in cycle.transient(here, amounts)} == {"mol/s"}
    assert cycle.tracer(here, "Na").influx.unit == "1/s"


def test_graphs_stay_small():
    """Nodes of the graph of the net flows: a guard against expression swell."""
    sizes = {name: len(postorder([f.rate for f in CASES[name][0].flows(Symbols())])) for name in CASES}
    assert sizes["glut1"] < 80
    assert sizes["sglt1"] < 220
    assert sizes["smith-crampin"] < 260


def test_arrays_broadcast():
    volt = np.linspace(-0.15, 0.1, 11)
    cycle = sglt1()
    table = cycle.flows(Baths(SUGAR.concentrations, volt, 300.0))[0].rate
    single = [cycle.flows(Baths(SUGAR.concentrations, float(v), 300.0))[0].rate for v in volt]
    assert table == pytest.approx(single, rel=1e-12)


def test_parameters_can_be_replaced():
    faster = Baths(SUGAR.concentrations, -0.06, 300.0, {"k.EoNaG->EiNaG": 500.0})
    cycle = sglt1()
    assert cycle.flows(faster)[0].rate != pytest.approx(cycle.flows(SUGAR)[0].rate, rel=0.05)
    at_rest = Baths(both(Na=(50.0, 50.0), glucose=(2.0, 2.0)), 0.0, 300.0, {"k.EoNaG->EiNaG": 500.0})
    assert [f.rate for f in cycle.flows(at_rest)] == [0.0, 0.0, 0.0]
    assert audit(cycle).consistent


class Clamped(Symbols):
    """Voltage, temperature and the outer bath are plain numbers; only the inside is symbolic."""

    def __init__(self, at):
        super().__init__()
        self.at, self.voltage, self.temperature = at, at.voltage, at.temperature

    def concentration(self, species, side):
        if side == "out":
            return self.at.concentration(species, side)
        return super().concentration(species, side)


@pytest.mark.parametrize("name", ["smith-crampin", "sglt1", "glut1"])
def test_numbers_and_symbols_mix(name):
    cycle, at = CASES[name]
    here = Clamped(at)
    flows = cycle.flows(here)
    values = here.values | {
        here.concentration(s, "in"): v for (s, side), v in at.concentrations.items() if side == "in"
    }
    found = evaluate([f.rate for f in flows], values)
    assert found == pytest.approx([f.rate for f in cycle.flows(at)], rel=1e-12)
    assert evaluate([dissipation(flows, here)], values)[0] == pytest.approx(dissipation(cycle.flows(at), at), rel=1e-9)
