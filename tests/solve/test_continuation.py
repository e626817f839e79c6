"""Branches of steady states: folds in closed form, stability, the classic of pump rate against volume."""

import numpy as np
import pytest

import permease as pm
from permease.errors import ConvergenceError, InputError, UnknownNameError
from permease.expr import ops
from permease.model import Bath, Cell, Compartment, Membrane
from permease.model.rate_law import RateLaw
from permease.solve.continuation import End, continuation

K, KI = 1.0, 4.0
SUPPLY = "membrane.Supply.scale"


class Supply(RateLaw):
    stoichiometry = {("glucose", "in"): 1, ("glucose", "out"): -1}
    thermodynamic = False

    def law(self, at, scale, numbers):
        return scale


class InhibitedCarrier(RateLaw):
    """Its own substrate inhibits it: c / (K + c + c2/KI)."""

    stoichiometry = {("glucose", "in"): -1, ("glucose", "out"): 1}
    thermodynamic = False

    def law(self, at, scale, numbers):
        c, unit = at.concentration("glucose", "in"), at.constant(1.0, "mol/m^3")
        return scale * c / (K * unit + c + c * c / (KI * unit))


class Overflow(RateLaw):
    stoichiometry = {("glucose", "in"): -1, ("glucose", "out"): 1}
    thermodynamic = False

    def law(self, at, scale, numbers):
        return scale * at.concentration("glucose", "in") / at.constant(1.0, "mol/m^3")


def flux(c, leak):
    """What leaves at a concentration (mM), over the carrier's maximum."""
    return c / (K + c + c * c / KI) + leak * c


def folds(leak):
    """(concentration, supply over the carrier's maximum) where d flux / dc = 0."""
    square = np.polymul([1.0 / KI, 1.0, K], [1.0 / KI, 1.0, K])
    roots = np.roots(np.polyadd(leak * square, [-1.0 / KI, 0.0, K]))
    real = np.sort(roots[(np.abs(roots.imag) < 1e-12) & (roots.real > 0.0)].real)
    return [(c, flux(c, leak)) for c in real]


def bag(leak=0.02):
    """A bag with a supply of sugar, a carrier that its substrate inhibits, and a leak; rates in nmol/m2/s."""
    parts = [Supply(scale="0.1 nmol/m^2/s"), InhibitedCarrier(scale="1 nmol/m^2/s")]
    parts += [Overflow(scale=f"{leak!r} nmol/m^2/s")] if leak else []
    inside = Compartment("bag", "1 pL", {"glucose": "0.1 mM", "K": "100 mM", "Cl": "100 mM"})
    bath = Bath("bath", pm.Solution(K="100 mM", Cl="100 mM", glucose="5 mM"))
    return Cell("bag of sugar", [Membrane("membrane", inside, bath, "1000 um^2", transporters=parts)])


@pytest.fixture(scope="module")
def hysteresis():
    return continuation(bag(), SUPPLY, "0.1 nmol/m^2/s", "1 nmol/m^2/s")


def test_both_folds_of_an_s_are_where_the_formula_has_them(hysteresis):
    wanted = folds(0.02)
    assert len(wanted) == len(hysteresis.folds) == 2
    for found, (concentration, supply) in zip(hysteresis.folds, wanted, strict=True):
        assert found.number * 1e9 == pytest.approx(supply, rel=1e-9)
        assert found.values["bag.glucose"] == pytest.approx(concentration, rel=1e-6)
    assert hysteresis.end is End.REACHED
    values = [q.to("nmol/m^2/s").magnitude for q in hysteresis.fold_values()]
    assert values == pytest.approx([supply for _, supply in wanted], rel=1e-9)


def test_every_point_of_the_branch_is_a_steady_state(hysteresis):
    c, supply = hysteresis.values["bag.glucose"], hysteresis.numbers * 1e9
    np.testing.assert_allclose(flux(c, 0.02), supply, rtol=1e-9)
    assert np.all(np.diff(c) > 0.0)
    assert supply[[0, -1]] == pytest.approx([0.1, 1.0], rel=1e-12)


def test_between_the_folds_it_is_unstable(hysteresis):
    (low, _), (high, _) = folds(0.02)
    c = hysteresis.values["bag.glucose"]
    assert hysteresis.stable.tolist() == ((c < low) | (c > high)).tolist()
    # one species in a volume of 1 pL behind 1000 um2: the eigenvalue is -dflux/dc, the rate in 1e-9 * 1e-9 / 1e-15 /s
    wanted = -((K - c**2 / KI) / (K + c + c**2 / KI) ** 2 + 0.02) * 1e-3
    slowest = hysteresis.eigenvalues.real.max(axis=1)
    np.testing.assert_allclose(slowest, wanted, rtol=1e-6, atol=1e-9)


def test_without_a_way_back_it_turns_and_leaves_where_it_began():
    """No leak: the fold at c = sqrt(K KI) = 2 mM and J = V / (1 + 2 sqrt(K/KI)) = V/2."""
    found = continuation(bag(leak=0.0), SUPPLY, None, "1 nmol/m^2/s")
    assert found.end is End.RETURNED
    assert [fold.number * 1e9 for fold in found.folds] == pytest.approx([0.5], rel=1e-9)
    assert found.numbers[-1] == pytest.approx(1e-10, rel=1e-9)
    # the other root of flux(c) = 0.1
    assert found.values["bag.glucose"][-1] == pytest.approx(np.max(np.roots([0.1 / KI, 0.1 - 1.0, 0.1 * K])), rel=1e-8)
    assert "folds: 0.05 pmol/cm²/s" in str(found)


def test_steps_and_points_do_not_move_the_folds(hysteresis):
    found = continuation(bag(), SUPPLY, "0.1 nmol/m^2/s", "1 nmol/m^2/s", longest=0.2)
    assert len(found) < len(hysteresis)
    for a, b in zip(found.folds, hysteresis.folds, strict=True):
        assert a.number == pytest.approx(b.number, rel=1e-9)
    down = continuation(bag(), SUPPLY, "1 nmol/m^2/s", "0.1 nmol/m^2/s", log=True)
    numbers = sorted(fold.number for fold in down.folds)
    assert numbers == pytest.approx(sorted(fold.number for fold in hysteresis.folds), rel=1e-9)


def test_the_volume_of_the_neuron_against_its_pump():
    """The classic: the slower the pump, the larger the cell, up to the Gibbs-Donnan volume; one stable branch."""
    cell = pm.cells.pump_leak_neuron()
    found = continuation(cell, "membrane.ConstantPump.scale", None, "1e-9 mol/m^2/s", log=True)
    assert found.end is End.REACHED
    assert not found.folds
    assert found.stable.all()
    volume = found.values["cytosol.volume"]
    assert np.all(np.diff(volume) > 0.0)
    for i in (0, len(found) // 2, len(found) - 1):
        alone = pm.steady_state(cell.replace("membrane.ConstantPump.scale", f"{float(found.numbers[i])!r} mol/m^2/s"))
        assert volume[i] == pytest.approx(alone.values["cytosol.volume"], rel=1e-8)
        assert found.values["membrane.voltage"][i] == pytest.approx(alone.values["membrane.voltage"], rel=1e-7)


def test_conserved_amounts_follow_the_number():
    """With the volume of the start the impermeants change; the volume at rest is proportional to it."""
    cell = pm.cells.red_blood_cell()
    found = continuation(cell, "cytosol.volume", None, "80 fL")
    for i in (0, len(found) - 1):
        alone = pm.steady_state(cell.replace("cytosol.volume", f"{float(found.numbers[i])!r} m^3"))
        assert found.values["cytosol.volume"][i] == pytest.approx(alone.values["cytosol.volume"], rel=1e-7)
        assert found.values["cytosol.pH"][i] == pytest.approx(alone.values["cytosol.pH"], rel=1e-8)


def test_a_branch_that_may_not_go_on_says_why():
    short = continuation(bag(), SUPPLY, "0.1 nmol/m^2/s", "1 nmol/m^2/s", points=5)
    assert short.end is End.TOO_MANY_POINTS
    assert len(short) == 5
    assert short.end.value in str(short)


class Drain(RateLaw):
    """It takes as much whatever there is: below its rate the supply leaves less than nothing."""

    stoichiometry = {("glucose", "in"): -1, ("glucose", "out"): 1}
    thermodynamic = False

    def law(self, at, scale, numbers):
        return scale


class Edge(RateLaw):
    """1 - sqrt(1 - c): no number beyond 1 mM, where it takes all that it can."""

    stoichiometry = {("glucose", "in"): -1, ("glucose", "out"): 1}
    thermodynamic = False

    def law(self, at, scale, numbers):
        return scale * (1.0 - ops.sqrt(1.0 - at.concentration("glucose", "in") / at.constant(1.0, "mol/m^3")))


def with_parts(*parts):
    cell = bag()
    return cell.with_(membranes=[cell.membranes[0].with_(transporters=parts)])


def test_an_amount_that_runs_out_ends_the_branch():
    """Supply - drain = leak c: nothing is left where the supply is the drain."""
    cell = with_parts(Supply(scale="0.5 nmol/m^2/s"), Drain(scale="0.3 nmol/m^2/s"), Overflow(scale="0.02 nmol/m^2/s"))
    found = continuation(cell, SUPPLY, None, "0.1 nmol/m^2/s")
    assert found.end is End.EXHAUSTED
    assert 0.3 < found.numbers[-1] * 1e9 < 0.31


def test_a_branch_without_a_way_on_ends_at_its_edge():
    cell = with_parts(Supply(scale="0.1 nmol/m^2/s"), Edge(scale="1 nmol/m^2/s"))
    found = continuation(cell, SUPPLY, None, "2 nmol/m^2/s")
    assert found.end is End.LOST
    assert found.numbers[-1] * 1e9 == pytest.approx(1.0, abs=1e-3)


def test_accessors(hysteresis):
    data = hysteresis["glucose"]
    assert data.dims == ("point",)
    assert data.attrs["units"] == "mM"
    assert data.number.attrs["units"] == "pmol/cm²/s"
    assert data.number.values[-1] == pytest.approx(0.1, rel=1e-9)
    assert data.stable.dtype == bool
    assert hysteresis.dataset.attrs["end"] == "REACHED"
    assert len(hysteresis.dataset["bag.glucose"]) == len(hysteresis)
    with pytest.raises(UnknownNameError):
        hysteresis["sucrose"]


@pytest.mark.parametrize(
    ("path", "ends", "more", "error"),
    [
        ("bag", ("0.1 mM", "1 mM"), {}, UnknownNameError), (5, (None, "1 mM"), {}, UnknownNameError),
        (SUPPLY, ("0.1 mV", "1 mV"), {}, InputError), (SUPPLY, (None, 5), {}, InputError),
        (SUPPLY, (None, "0.1 nmol/m^2/s"), {}, InputError), (SUPPLY, (None, "0 nmol/m^2/s"), {"log": True}, InputError),
        (SUPPLY, (None, "1 nmol/m^2/s"), {"log": 1}, InputError),
        (SUPPLY, (None, "1 nmol/m^2/s"), {"points": 1}, InputError),
        (SUPPLY, (None, "1 nmol/m^2/s"), {"points": 2.5}, InputError),
        (SUPPLY, (None, "1 nmol/m^2/s"), {"longest": 0.0}, InputError),
        (SUPPLY, (None, "1 nmol/m^2/s"), {"longest": "x"}, InputError),
    ],
)  # fmt: skip
def test_arguments_that_cannot_be_used(path, ends, more, error):
    with pytest.raises(error):
        continuation(bag(), path, *ends, **more)


def test_what_is_no_cell_and_what_has_no_rest():
    with pytest.raises(InputError, match="no Cell"):
        continuation("bag", SUPPLY, None, "1 nmol/m^2/s")
    with pytest.raises(ConvergenceError, match="continuation"):
        continuation(bag(leak=0.0), SUPPLY, "2 nmol/m^2/s", "1 nmol/m^2/s")


def test_a_number_that_the_cell_cannot_have_is_refused_before_anything_is_followed():
    """The charge of haemoglobin follows the temperature, and the red cell names no ion to make up for it."""
    with pytest.raises(pm.PermeaseError, match="electroneutral"):
        continuation(pm.cells.red_blood_cell(), "temperature", None, "300 K")
    with pytest.raises(pm.PermeaseError):
        continuation(bag(), "bag.volume", None, "-1 pL")


@pytest.mark.parametrize(
    ("cell", "path", "to", "absent"),
    [
        ("plant_cell", "membrane.HATPase.density", "800 /um^2", ()),
        ("plant_cell", "temperature", "30 degC", ()),
        ("urea_permeable_red_cell", "membrane.NaKATPase.density", "1000 /um^2", ("cytosol.glycerol",)),
    ],
)
def test_a_solute_that_is_absent_does_not_end_a_branch(cell, path, to, absent):
    """It comes out as zero give or take a rounding, and has not run out."""
    found = continuation(getattr(pm.cells, cell)(), path, None, to)
    assert found.end is End.REACHED
    assert found.stable.all()
    for name in absent:
        assert np.all(found.values[name] >= 0.0)
        assert np.all(found.values[name] < 1e-9)


def test_it_prints_in_a_few_lines(hysteresis):
    text = repr(hysteresis)
    assert text.startswith("Continuation of bag of sugar: ")
    assert "folds: 0.054389 pmol/cm²/s, 0.047732 pmol/cm²/s" in text
    assert len(text) < 300


def test_lipids_are_refused_with_their_reason():
    wall = pm.Bilayer({"POPC": 0.7, "cholesterol": 0.3})
    cell = pm.cells.pump_leak_neuron()
    cell = cell.with_(membranes=[cell.membranes[0].with_(bilayer=wall)])
    path = "membrane.bilayer.cholesterol"
    assert path in cell.paths()
    with pytest.raises(InputError, match="follow from the lipids"):
        continuation(cell, path, None, "0.4")
    with pytest.raises(InputError, match="follow from the lipids"):
        pm.sensitivity(cell, steady=True, to=[path], of=["Na"])
    with pytest.raises(InputError, match="follow from the lipids"):
        pm.simulate(pm.Population(cell, 2, vary={path: pm.uniform("0.2", "0.3")}), duration="1 s")
