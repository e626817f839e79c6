"""Channels against Hodgkin & Huxley 1952, Destexhe's AMPA receptor, Luo & Rudy 1994, Raman & Bean 2001 and others.

Rows C1 to C4, C7 to C9, C11 to C13 and C19 of the list in ``test_rows.py``.
"""

import math

import numpy as np
import pytest
from scipy.linalg import expm
from scipy.optimize import minimize_scalar

import permease as pm
from permease.constants import FARADAY, GAS
from permease.library import part
from permease.model.conditions import PointConditions

SQUID = 279.45


def axon():
    """1 cm2 of squid axon at 6.3 degC around so much axoplasm that E_Na 50, E_K -77 and E_leak -54.387 mV stay."""
    out = {"Na": 440.0, "K": 20.0, "Cl": 560.0}
    volts = {"Na": 0.050, "K": -0.077, "Cl": -0.054387}
    z = {"Na": 1, "K": 1, "Cl": -1}
    inside = {n: out[n] * math.exp(-z[n] * volts[n] * FARADAY / (GAS * SQUID)) for n in out}
    surplus = sum(z[n] * c for n, c in inside.items())
    axoplasm = pm.Compartment(
        "axoplasm", "1 L", {n: f"{c!r} mM" for n, c in inside.items()}, balance="X",
        impermeant=[pm.Impermeant("X", "500 mM", charge=-surplus / 500.0)],
    )  # fmt: skip
    bath = pm.Bath("bath", pm.Solution({n: f"{c!r} mM" for n, c in out.items()}, impermeant={"Y": ("100 mM", 1.0)}))
    wall = pm.Membrane(
        "membrane", inside=axoplasm, outside=bath, area="1 cm^2", capacitance="1 uF/cm^2",
        transporters=[part("SquidNav")(), part("SquidKv")(), pm.Leak("Cl", conductance="300 uS/cm^2")],
    )  # fmt: skip
    return pm.Cell("axon", [wall], temperature="6.3 degC")


@pytest.fixture(scope="module")
def simulation():
    return pm.Simulation(axon())


def displaced(simulation, millivolts, duration="12 ms", points=3000):
    """Time (ms) and voltage above rest (mV) after a charge that displaces the membrane within 1 ns."""
    protocol = pm.Protocol(pm.Inject("axoplasm", "1 ns", current=f"{millivolts!r} A"), pm.Hold(duration))
    run = simulation.run(protocol, points=points, rtol=1e-8)
    v, t = run.voltage().values, run.times
    keep = t > 2e-9
    return t[keep] * 1e3, v[keep] - v[0]


def pulses(simulation, *pulse, after="8 ms"):
    """Voltage (mV) after the last of pulses (uA, ms before the next one); each lasts 0.5 ms."""
    steps = []
    for current, wait in pulse:
        steps.append(pm.Inject("axoplasm", "0.5 ms", current=f"{current!r} uA"))
        steps.append(pm.Hold(f"{wait!r} ms") if wait else pm.Hold(after))
    run = simulation.run(pm.Protocol(*steps), points=1500, rtol=1e-7)
    start = sum(0.5 + wait for _, wait in pulse) / 1e3
    return run.voltage().values[run.times > start]


# --- C1 to C4: Hodgkin & Huxley 1952 J Physiol 117:500 -------------------------------------------------------------


def test_c1_rest_gates_and_time_constants(simulation):
    rest = simulation.run(pm.Protocol(pm.Hold("1 ms")), points=10).voltage().values
    assert rest == pytest.approx(-64.9964, abs=5e-5)
    gates = (*part("SquidNav").gates, *part("SquidKv").gates)
    at = PointConditions({}, {}, -0.065, SQUID)
    rates = [gate.rates(at, 1.0) for gate in gates]
    assert [a / (a + b) for a, b in rates] == pytest.approx([0.05293, 0.59612, 0.31768], abs=5e-6)
    assert [1e3 / (a + b) for a, b in rates] == pytest.approx([0.2368, 8.516, 5.4586], rel=2e-4)


@pytest.mark.parametrize(("displacement", "peak", "when"), [(90.0, 108.53, 0.300), (15.0, 105.41, 1.160)])
def test_c2_peak_after_a_displacement(simulation, displacement, peak, when):
    t, v = displaced(simulation, displacement)
    i = int(np.argmax(v))
    assert v[i] == pytest.approx(peak, abs=6e-3)
    assert t[i] == pytest.approx(when, abs=6e-3)


def test_c3_thresholds(simulation):
    """6.505 mV of displacement, 13.275 uA/cm2 for 0.5 ms."""
    for factor, fires in ((0.999, False), (1.001, True)):
        _, v = displaced(simulation, 6.505 * factor, "30 ms", 600)
        assert bool(v.max() > 50.0) is fires
        v = pulses(simulation, (13.275 * factor, 0), after="30 ms")
        assert bool(v.max() > -15.0) is fires


def test_c4_absolute_and_relative_refractory_period(simulation):
    """After a first pulse of twice the threshold a second one 5 ms later fails at 400 uA/cm2; later it needs less."""
    first = 2.0 * 13.275

    def fires(interval, current):
        v = pulses(simulation, (first, interval - 0.5), (current, 0))
        return v.max() > 0.0 and int(np.argmax(v)) > 0

    assert not fires(5, 400.0)
    for interval, ratio in ((7, 8.90), (9, 4.58), (12, 2.16), (16, 1.02), (20, 0.851)):
        assert not fires(interval, 0.98 * ratio * 13.275), interval
        assert fires(interval, 1.02 * ratio * 13.275), interval


# --- C7, C8: the three-state channel (constructed) -----------------------------------------------------------------


@pytest.mark.parametrize(
    ("volts", "expected"),
    [
        (-80, (0.95113, 0.00121, 0.04766)),
        (-60, (0.57491, 0.01053, 0.41456)),
        (0, (0.00045, 0.02476, 0.97479)),
    ],
)
def test_c7_three_states_at_rest(volts, expected):
    found = part("Nav3State")().occupancy(voltage=f"{volts} mV")
    assert tuple(found.values()) == pytest.approx(expected, abs=6e-6)


def stepped(scheme, before, after, time):
    """Occupancies of a scheme at ``time`` (s) after a step between two surroundings; ``before`` may be occupancies."""
    start = before if isinstance(before, np.ndarray) else np.array(list(scheme.steady(before, 1.0).values()))
    return expm(scheme.generator(after) * time) @ start


def conducting(scheme, p):
    return sum(p[scheme.states.index(s)] for s in scheme.conducting)


def peak(scheme, before, after, longest):
    """Largest open probability after a step, and when (s)."""
    found = minimize_scalar(
        lambda t: -conducting(scheme, stepped(scheme, before, after, t)), (0.0, longest / 5), method="bounded",
        bounds=(0.0, longest), options={"xatol": 1e-9},
    )  # fmt: skip
    return -found.fun, found.x


def at(millivolts, **outside):
    return PointConditions({}, outside, millivolts / 1e3, 310.15)


def test_c8_three_states_after_a_step():
    scheme = part("Nav3State").gates[0]
    for volts, p, when in ((-20, 0.51671, 0.437), (0, 0.77221, 0.194)):
        assert peak(scheme, at(-80), at(volts), 2e-3) == pytest.approx((p, when / 1e3), rel=3e-3)
        assert peak(scheme, at(-80), at(volts), 2e-3)[0] == pytest.approx(p, rel=2e-5)
    first, _ = peak(scheme, at(-80), at(0), 2e-3)
    spent = stepped(scheme, at(-80), at(0), 10e-3)
    for rest, recovered in ((1e-3, 0.2351), (5e-3, 0.7021), (20e-3, 0.9913)):
        second, _ = peak(scheme, stepped(scheme, spent, at(-80), rest), at(0), 2e-3)
        assert second / first == pytest.approx(recovered, rel=1e-3)


def test_c8_no_second_response_without_repolarisation():
    scheme = part("Nav3State").gates[0]
    first, _ = peak(scheme, at(-80), at(0), 2e-3)
    spent = stepped(scheme, at(-80), at(0), 10e-3)
    assert conducting(scheme, spent) / first == pytest.approx(0.0321, abs=1e-4)


# --- C11 to C13: ligand-gated channels -----------------------------------------------------------------------------


def test_c11_ampa():
    """Destexhe, ampa5.mod: 1 mM glutamate, and a pulse of 1 ms."""
    scheme = part("AMPAReceptor").gates[0]
    rest, bound = at(0), at(0, glutamate=1.0)
    assert peak(scheme, rest, bound, 10e-3) == pytest.approx((0.21070, 2.307e-3), rel=1e-3)
    assert part("AMPAReceptor")().open_probability(outside={"glutamate": "1 mM"}) == pytest.approx(0.10530, rel=1e-3)
    pulse = stepped(scheme, rest, bound, 1e-3)
    assert peak(scheme, pulse, rest, 4e-3)[0] == pytest.approx(0.17159, rel=1e-3)
    assert conducting(scheme, stepped(scheme, pulse, rest, 4e-3)) == pytest.approx(0.0797, rel=1e-3)


@pytest.mark.parametrize(("dose", "expected"), [("1 mM", 0.92467), ("0.1 mM", 0.48003)])
def test_c12_gaba(dose, expected):
    assert part("GABAAReceptor")().open_probability(outside={"GABA": dose}) == pytest.approx(expected, rel=1e-5)


@pytest.mark.parametrize(("dose", "expected"), [("1 uM", 0.0010881), ("100 uM", 0.80683), ("1 mM", 0.95451)])
def test_c13_acetylcholine(dose, expected):
    """del Castillo & Katz with K = 0.16 mM, 48,000 and 1,700 /s (Akk & Auerbach 1999)."""
    assert part("AChR")().open_probability(outside={"ACh": dose}) == pytest.approx(expected, rel=2e-5)


# --- C19: the inward rectifier of Luo & Rudy 1994 -------------------------------------------------------------------


@pytest.mark.parametrize(("volts", "expected"), [(-110, -16.580), (-60, 2.6053), (-40, 0.93605)])
def test_c19_inward_rectifier(volts, expected):
    """uA/cm2 at 5.4/145 mM K+ and 0.75 mS/cm2; the file's R T/F at 310 K puts E_K at -87.893 mV."""
    kelvin = 0.087893 * FARADAY / (GAS * math.log(145.0 / 5.4))
    kir = part("Kir21")()
    per_area = kir.current(
        inside={"K": "145 mM"}, outside={"K": "5.4 mM"}, voltage=f"{volts} mV", temperature=f"{kelvin!r} K"
    ).to("uA").magnitude * kir.usual_density.quantity.to("1/cm^2").magnitude  # fmt: skip
    assert per_area == pytest.approx(expected, rel=1e-4)


def test_l_type_calcium_channel_is_luo_and_rudys():
    """d = 1/(1 + e^-(V+10)/6.24) and its time constant, as coded in luo_rudy_1994.cellml."""
    d, f, _ = part("Cav12").gates
    for v in (-60.0, -10.001, 20.0):
        a, b = d.rates(at(v), 1.0)
        rest = 1.0 / (1.0 + math.exp(-(v + 10.0) / 6.24))
        tau = rest * (1.0 - math.exp(-(v + 10.0) / 6.24)) / (0.035 * (v + 10.0))
        assert (a / (a + b), 1e3 / (a + b)) == pytest.approx((rest, tau), rel=1e-9)
        a, b = f.rates(at(v), 1.0)
        rest = 1.0 / (1.0 + math.exp((v + 35.06) / 8.6)) + 0.6 / (1.0 + math.exp((50.0 - v) / 20.0))
        tau = 1.0 / (0.0197 * math.exp(-((0.0337 * (v + 10.0)) ** 2)) + 0.02)
        assert (a / (a + b), 1e3 / (a + b)) == pytest.approx((rest, tau), rel=1e-9)


# --- C9: the resurgent channel of Raman & Bean and Khaliq et al. 2003 ------------------------------------------------


def test_c9_rest_peaks_and_recovery():
    """The expected peaks were read off a grid of 5 us."""
    scheme = part("NavResurgent").gates[0]
    rest = scheme.steady(at(-80), 1.0)
    closed = sum(p for s, p in rest.items() if s[0] == "C")
    inactivated = sum(p for s, p in rest.items() if s[0] == "I")
    assert (closed, inactivated) == pytest.approx((0.9818, 0.0182), abs=5e-5)
    for volts, p, when in ((-20, 0.56622, 0.105e-3), (0, 0.70373, 0.050e-3)):
        assert conducting(scheme, stepped(scheme, at(-90), at(volts), when)) == pytest.approx(p, rel=1e-4)
        assert peak(scheme, at(-90), at(volts), 1e-3) == (pytest.approx(p, rel=1e-3), pytest.approx(when, abs=2.5e-6))
    first, _ = peak(scheme, at(-90), at(0), 1e-3)
    spent = stepped(scheme, at(-90), at(0), 20e-3)
    for time, recovered in ((1e-3, 0.505), (5e-3, 0.94), (20e-3, 0.9999)):
        again, _ = peak(scheme, stepped(scheme, spent, at(-90), time), at(0), 1e-3)
        assert again / first == pytest.approx(recovered, abs=5e-4)


def test_c9_no_net_cycle_flux_at_rest():
    scheme = part("NavResurgent").gates[0]
    for volts in (-80, 0):
        rates, p = scheme.rates(at(volts), 1.0), scheme.steady(at(volts), 1.0)
        for t in scheme.transitions:
            there, back = rates[t.left, t.right][0] * p[t.left], rates[t.right, t.left][0] * p[t.right]
            assert abs(there - back) <= 1e-13 * max(r for r, _ in rates.values())
