"""Gates and gating schemes: smoothness, detailed balance, Hodgkin-Huxley as a Markov scheme."""

import math

import numpy as np
import pytest
from scipy.linalg import expm

import permease as pm
from permease.library import part
from permease.model.channel import Channel
from permease.model.conditions import PointConditions
from permease.model.gating_rates import Binding, Constant, Exponential, FormulaRate, Linoid
from permease.model.gating_scheme import MarkovGating, transition
from permease.sources import provisional

P = provisional
SQUID = 279.45
one = Constant(P("1 / s"))


def at(volts=0.0, kelvin=SQUID, **outside):
    return PointConditions({}, outside, volts, kelvin)


def hodgkin_huxley_markov():
    """m3h as 8 states and n4 as 5 states, from the gates of the library."""
    m, h = part("SquidNav").gates
    (n,) = part("SquidKv").gates
    sodium = []
    for j in (0, 1):
        for i in range(3):
            sodium.append(
                transition(f"m{i}h{j} <-> m{i + 1}h{j}", m.opening, m.closing, times=(3.0 - i, i + 1.0),
                           names=("m.opening", "m.closing"))
            )  # fmt: skip
    for i in range(4):
        sodium.append(transition(f"m{i}h0 <-> m{i}h1", h.opening, h.closing, names=("h.opening", "h.closing")))
    potassium = [
        transition(
            f"n{i} <-> n{i + 1}", n.opening, n.closing, times=(4.0 - i, i + 1.0), names=("n.opening", "n.closing")
        )
        for i in range(4)
    ]
    return MarkovGating(*sodium, open=("m3h1",)), MarkovGating(*potassium, open=("n4",))


MARKOV = hodgkin_huxley_markov()


class NavMarkov(part("SquidNav")):
    """The squid Na+ channel as 8 states."""

    gates = (MARKOV[0],)


class KvMarkov(part("SquidKv")):
    """The squid K+ channel as 5 states."""

    gates = (MARKOV[1],)


def axon(*channels):
    """A patch of squid axon in its usual ions."""
    axoplasm = pm.Compartment(
        "axoplasm", "1 mL", {"Na": "50 mM", "K": "400 mM", "Cl": "60 mM"}, balance="X",
        impermeant=[pm.Impermeant("X", "390 mM", charge=-1.0)],
    )  # fmt: skip
    bath = pm.Bath("bath", pm.Solution(Na="440 mM", K="20 mM", balance="Cl"))
    wall = pm.Membrane(
        "membrane", inside=axoplasm, outside=bath, area="1 cm^2",
        transporters=[*channels, pm.Leak("Cl", conductance="300 uS/cm^2")],
    )  # fmt: skip
    return pm.Cell("axon", [wall], temperature="6.3 degC")


@pytest.mark.parametrize(("name", "scheme"), [("SquidNav", NavMarkov), ("SquidKv", KvMarkov)])
def test_hodgkin_huxley_as_markov_scheme_at_rest(name, scheme):
    for volts in np.linspace(-0.12, 0.08, 21):
        gates, states = (p.open_fraction(at(volts)) for p in (part(name)(), scheme()))
        assert states == pytest.approx(gates, rel=1e-10)


@pytest.mark.parametrize(("name", "scheme"), [("SquidNav", MARKOV[0]), ("SquidKv", MARKOV[1])])
def test_hodgkin_huxley_as_markov_scheme_after_a_step(name, scheme):
    """Open probability after -90 mV to 0 mV, both exact: exponentials of the gates, exponential of the matrix."""
    gates = part(name).gates
    before, after = at(-0.09), at(0.0)
    start = scheme.steady(before, 1.0)
    p = np.array([start[s] for s in scheme.states])
    q = scheme.generator(after)
    for t in (1e-5, 1e-4, 3e-4, 1e-3, 5e-3, 2e-2):
        open_gates = 1.0
        for gate in gates:
            a, b = gate.rates(after, 1.0)
            x0 = gate.steady(before, 1.0)[gate.name]
            x = a / (a + b) + (x0 - a / (a + b)) * math.exp(-(a + b) * t)
            open_gates *= x**gate.power
        found = expm(q * t) @ p
        assert sum(found[scheme.states.index(s)] for s in scheme.conducting) == pytest.approx(open_gates, rel=1e-10)


def test_hodgkin_huxley_as_markov_scheme_in_a_cell():
    """The same action potential from 2 + 1 gates and from 8 + 5 states."""
    pairs = ((part("SquidNav")(), part("SquidKv")()), (NavMarkov(name="SquidNav"), KvMarkov(name="SquidKv")))
    runs = [
        pm.simulate(
            axon(*channels),
            pm.Protocol(pm.Hold("1 ms"), pm.Inject("axoplasm", "0.5 ms", current="30 uA"), pm.Hold("8 ms")),
            points=400, rtol=1e-11, atol=1e-13,
        )
        for channels in pairs
    ]  # fmt: skip
    first, second = (r.voltage().values for r in runs)
    assert first.max() > 30.0
    assert np.max(np.abs(first - second)) < 1e-6
    for name in ("SquidNav", "SquidKv"):
        p, q = (r[f"membrane.{name}.open_probability"].values for r in runs)
        assert np.max(np.abs(p - q)) < 1e-8


def test_rates_are_smooth_through_their_removable_singularity():
    rate = Linoid(P("1 / ms"), P("-40 mV"), P("10 mV"))
    n = {"rate": 1e3, "midpoint": -0.04, "slope": 0.01}
    assert rate.value(at(-0.04), n) == 1e3
    left, right = (rate.value(at(-0.04 + s * 1e-9), n) for s in (-1, 1))
    assert left + right == pytest.approx(2e3, rel=1e-14)
    falling = Linoid(P("1 / ms"), P("-40 mV"), P("-10 mV"))
    assert falling.value(at(0.06), {**n, "slope": -0.01}) == pytest.approx(1e3 * 10.0 / math.expm1(10.0), rel=1e-12)


def test_an_omitted_rate_closes_the_loop_at_every_voltage():
    for scheme in (part("Nav3State").gates[0], MARKOV[0]):
        for volts in (-0.1, 0.0, 0.05):
            rates = scheme.rates(at(volts), 1.0)
            p = scheme.steady(at(volts), 1.0)
            for t in scheme.transitions:
                there, back = rates[t.left, t.right][0] * p[t.left], rates[t.right, t.left][0] * p[t.right]
                assert there == pytest.approx(back, rel=1e-11)


def test_a_loop_that_does_not_close_is_refused_unless_it_says_so():
    up = Exponential(P("2 / s"), P("0 mV"), P("10 mV"))
    steps = (transition("A <-> B", up, one), transition("B <-> C", one, one), transition("C <-> A", one, one))
    with pytest.raises(pm.PermeaseError, match="does not close"):
        MarkovGating(*steps, open=("A",))
    driven = MarkovGating(*steps, open=("A",), driven=True)
    p = np.array(list(driven.steady(at(0.01), 1.0).values()))
    assert driven.generator(at(0.01)) @ p == pytest.approx(np.zeros(3), abs=1e-14)


def test_stationary_occupancy_without_ligand_is_exact():
    scheme = part("AMPAReceptor").gates[0]
    p = scheme.steady(at(), 1.0)
    assert p["C0"] == pytest.approx(1.0, rel=1e-12)
    assert sum(p.values()) == pytest.approx(1.0, rel=1e-14)


@pytest.mark.parametrize(
    ("make", "words"),
    [
        (lambda: transition("A > B", one, one), "no transition"),
        (lambda: transition("A <-> A", one, one), "no transition"),
        (lambda: MarkovGating(transition("A <-> B", one, one), open=("C",)), "open state"),
        (lambda: MarkovGating(transition("A <-> B", one, one), open=()), "open state"),
        (lambda: MarkovGating(transition("A <-> B", one), open=("B",)), "connect"),
    ],
)
def test_bad_schemes(make, words):
    with pytest.raises(pm.PermeaseError, match=words):
        make()


def test_any_formula_may_be_a_rate():
    rate = FormulaRate(lambda a, n: n["k"] * a.ligand("Ca", "in"), {"k": P("2 / (mM s)")}, frozenset({("Ca", "in")}))
    scheme = MarkovGating(transition("C <-> O", rate, one), open=("O",))
    both = PointConditions({"Ca": 1.0}, {}, 0.0, 300.0)
    assert scheme.steady(both, 1.0)["O"] == pytest.approx(2.0 / 3.0)
    assert scheme.ligands == {("Ca", "in")}
    assert Binding(P("1 / (mM s)"), "ACh").ligands == {("ACh", "out")}
    assert issubclass(NavMarkov, Channel)
