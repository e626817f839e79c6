"""Cells that do not come to rest because they oscillate: the Brusselator, whose closed form is known.

With rates k(1 - x), k B x and k x2 y the rest is x = 1, y = B; its eigenvalues have the sum k (B - 2) and the product
k2, so a pair crosses at B = 2 with the period 2 pi/k (Prigogine and Lefever's scheme; by hand).
"""

import math

import numpy as np
import pytest

import permease as pm
from permease.errors import ConvergenceError
from permease.model import Bath, Cell, Compartment, Membrane
from permease.model.rate_law import RateLaw
from permease.solve.oscillation import _cycle

K = 1e-3
"""1 nmol/m2/s over 1000 um2 into 1 pL changes 1 mM by so much in a second."""
PATH = "membrane.Turn.scale"


class Feed(RateLaw):
    stoichiometry = {("glucose", "in"): 1, ("glucose", "out"): -1}
    thermodynamic = False

    def law(self, at, scale, numbers):
        return scale * (1.0 - at.concentration("glucose", "in") / at.constant(1.0, "mol/m^3"))


class Turn(RateLaw):
    stoichiometry = {("glucose", "in"): -1, ("glucose", "out"): 1, ("urea", "in"): 1, ("urea", "out"): -1}
    thermodynamic = False

    def law(self, at, scale, numbers):
        return scale * at.concentration("glucose", "in") / at.constant(1.0, "mol/m^3")


class Autocatalysis(RateLaw):
    stoichiometry = {("glucose", "in"): 1, ("glucose", "out"): -1, ("urea", "in"): -1, ("urea", "out"): 1}
    thermodynamic = False

    def law(self, at, scale, numbers):
        unit = at.constant(1.0, "mol/m^3")
        x, y = at.concentration("glucose", "in") / unit, at.concentration("urea", "in") / unit
        return scale * x * x * y


def brusselator(b):
    parts = [Feed(scale="1 nmol/m^2/s"), Turn(scale=f"{b} nmol/m^2/s"), Autocatalysis(scale="1 nmol/m^2/s")]
    inside = Compartment("bag", "1 pL", {"glucose": "1 mM", "urea": "1.5 mM", "K": "100 mM", "Cl": "100 mM"})
    bath = Bath("bath", pm.Solution(K="100 mM", Cl="100 mM", glucose="5 mM", urea="5 mM"))
    return Cell("brusselator", [Membrane("membrane", inside, bath, "1000 um^2", transporters=parts)])


def test_a_cell_that_oscillates_is_said_to():
    cell = brusselator(2.5)
    with pytest.raises(ConvergenceError, match="oscillates with a period of") as caught:
        pm.steady_state(cell)
    assert "swings between" in str(caught.value)
    assert "without end" not in str(caught.value)
    run = pm.simulate(cell, duration="100 h", points=20_000)
    x, times = run["bag.glucose"].values, run.times
    peaks = 1 + np.flatnonzero((x[1:-1] > x[:-2]) & (x[1:-1] >= x[2:]))
    period = np.diff(times[peaks[-6:]]).mean()
    said = float(caught.value.what.rpartition("period of ")[2].split()[0])
    assert said == pytest.approx(period, rel=0.02)


def test_a_cell_that_settles_in_waves_does_not_oscillate():
    found = pm.steady_state(brusselator(1.9))
    assert found["bag.glucose"].magnitude == pytest.approx(1.0, rel=1e-6)
    assert found.stable


def test_where_the_oscillation_arises_is_found_exactly():
    branch = pm.continuation(brusselator(1.5), PATH, None, "3 nmol/m^2/s")
    (mark,) = branch.hopfs
    assert mark.number * 1e9 == pytest.approx(2.0, rel=1e-9)
    assert mark.period == pytest.approx(2.0 * math.pi / K, rel=1e-6)
    assert mark.values["bag.urea"] == pytest.approx(2.0, rel=1e-6)
    assert branch.numbers[mark.point] < mark.number < branch.numbers[mark.point + 1]
    assert not branch.folds
    assert "oscillations arise at 0.2 pmol/cm²/s" in str(branch)
    assert [value.to("nmol/m^2/s").magnitude for value in branch.hopf_values()] == pytest.approx([2.0], rel=1e-9)
    assert branch.dataset.attrs["hopfs"] == [mark.number]
    figure = branch.plot("bag.urea")
    (axes,) = figure.axes
    solid, dashed, diamond = axes.lines
    assert solid.get_xdata()[-1] == dashed.get_xdata()[0] == pytest.approx(0.2, rel=1e-9)
    assert diamond.get_marker() == "D"
    assert axes.get_legend().get_texts()[-1].get_text() == "oscillation arises at 0.2"
    assert axes.get_legend().get_lines()[0].get_color() == solid.get_color()


def test_a_branch_backwards_begins_where_there_is_no_rest():
    with pytest.raises(ConvergenceError, match="oscillates"):
        pm.continuation(brusselator(1.5), PATH, "2.5 nmol/m^2/s", "1.5 nmol/m^2/s")


@pytest.mark.parametrize(
    ("trace", "period"),
    [
        (lambda t: 1.0 + 0.5 * np.sin(t), 2.0 * math.pi),
        (lambda t: np.exp(0.01 * t), None),
        (lambda t: 1.0 + 0.5 * np.exp(-0.05 * t) * np.sin(t), None),
        (lambda t: 1.0 + 1e-3 * np.sin(t), None),
        (lambda t: 1.0 + 0.1 * np.sin(t) + 0.01 * t, None),
    ],
    ids=["cycle", "growth", "decay", "ripple", "drift"],
)
def test_what_counts_as_a_cycle(trace, period):
    t = np.linspace(0.0, 100.0, 4001)
    found = _cycle(t, trace(t)[:, None], np.array([1.0]))
    assert (found is None) == (period is None)
    if period is not None:
        assert found.period == pytest.approx(period, rel=0.01)
        assert (found.low, found.high) == pytest.approx((0.5, 1.5), abs=1e-3)
