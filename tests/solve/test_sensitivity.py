"""Sensitivities: the derivatives of closed forms, and of runs done again with other numbers."""

import mpmath
import numpy as np
import pytest

import permease as pm
from permease.errors import ConvergenceError, InputError, SimulationError, UnknownNameError
from permease.model.population import usual_number
from permease.solve.sensitivity import sensitivity
from permease.units import with_unit

OUTPUTS = ("cytosol.Na", "cytosol.volume", "membrane.voltage")
SHIFTS = (np.array([-3, -2, -1, 1, 2, 3]), np.array([-1, 9, -45, 45, -9, 1]) / 60.0)
"""Sixth-order central differences."""


def differences(cell, path, run, step=1e-2):
    """d of whatever ``run(cell)`` gives (coherent SI) by the number at a path, to about 1e-9."""
    base, unit = usual_number(cell, path)
    h = step * (abs(base) or 1.0)
    rows = [run(cell.replace(path, with_unit(base + k * h, unit))) for k in SHIFTS[0]]
    return np.tensordot(SHIFTS[1], np.array(rows), axes=1) / h


def traces(protocol, outputs, points=7):
    def run(cell):
        found = pm.simulate(cell, protocol, points=points, rtol=1e-12, atol=1e-15).trajectory
        columns = list(found.system.equations.observables)
        return np.array([found.observed[:, columns.index(name)] for name in outputs])

    return run


def agree(found, cell, protocol, outputs, limit=1e-6, step=1e-2):
    for j, path in enumerate(found.to):
        wanted = differences(cell, path, traces(protocol, outputs), step)
        # relative to the largest of the trace, or to what a hundredth of proportional change would be
        least = 1e-2 * np.max(np.abs(found.values[:, 0]), axis=1) / abs(found.numbers[j, 0])
        size = np.maximum(np.max(np.abs(wanted), axis=1), least)[:, None]
        error = np.abs(found.slopes[:, j, 0] - wanted) / size
        assert error.max() < limit, (path, error.max(axis=1))


def fine(cell, protocol, paths, outputs=OUTPUTS):
    return sensitivity(cell, protocol, to=paths, of=outputs, points=7, rtol=1e-10, atol=1e-13)


def test_traces_of_the_neuron_through_its_protocol():
    cell = pm.cells.pump_leak_neuron()
    paths = ["ConstantPump.scale", "Na_leak.conductance", "area"]
    paths = [*(f"membrane.{p}" for p in paths), "temperature", "cytosol.Na"]
    agree(fine(cell, None, paths), cell, cell.protocol, OUTPUTS, step=5e-3)


def test_traces_of_the_red_cell_with_its_buffers():
    cell = pm.cells.red_blood_cell()
    protocol = pm.Hold("2 h")
    paths = ["membrane.NaKATPase.density", "cytosol.volume", "plasma.pH", "membrane.JacobsStewart.scale"]
    outputs = ("cytosol.Na", "cytosol.pH", "cytosol.volume", "membrane.voltage")
    agree(fine(cell, protocol, paths, outputs), cell, protocol, outputs, step=2e-4)


PROTOCOLS = {
    "perfusion that adds": pm.Protocol(pm.Hold("5 min"), pm.Perfuse("bath", add={"K": "3 mM"}, duration="10 min")),
    "another solution": pm.Protocol(
        pm.Hold("5 min"), pm.Perfuse("bath", pm.Solution(Na="100 mM", K="9 mM", balance="Cl"), "10 min")
    ),
    "a temperature ramp": pm.Protocol(pm.Hold("5 min"), pm.Warm("27 degC", "10 min", ramp=True), pm.Hold("5 min")),
    "a voltage clamp": pm.Protocol(pm.Hold("5 min"), pm.VoltageClamp("membrane", "-30 mV", "5 min"), pm.Hold("5 min")),
    "an injection": pm.Protocol(pm.Hold("5 min"), pm.Inject("cytosol", current="5 pA", duration="5 min")),
    "more of an ion inside": pm.Protocol(pm.Hold("10 s"), pm.Set("cytosol.K", "140 mM"), pm.Hold("5 min")),
    "another volume": pm.Protocol(pm.Hold("5 min"), pm.Set("cytosol.volume", "1.2 pL"), pm.Hold("5 min")),
    "more membrane": pm.Protocol(pm.Hold("5 min"), pm.Set("membrane.area", "1500 um^2"), pm.Hold("5 min")),
}  # fmt: skip


@pytest.mark.parametrize("name", PROTOCOLS)
def test_jumps_at_steps_are_part_of_the_derivative(cell, name):
    """Every number is differentiated through what each step sets, keeps, or lets follow."""
    one = cell(water="1e-3 cm/s")
    paths = ["membrane.area", "cytosol.Na", "cytosol.volume", "membrane.K_leak.permeability", "bath.K", "temperature"]
    agree(fine(one, PROTOCOLS[name], paths), one, PROTOCOLS[name], OUTPUTS, step=2e-3)


def test_transient_schemes_start_at_rest_and_scale_with_their_number(cell):
    from permease.library import part

    outside = pm.Solution(Na="140 mM", K="5 mM", glucose="5 mM", impermeant={"X": ("30 mM", -1)}, balance="Cl")
    one = cell(
        part("SGLT1")(density="100/um^2", dynamics="transient"), outside=outside, contents={"glucose": "1 mM"},
        protein=("75 mM", -1.2),
    )  # fmt: skip
    protocol = pm.Protocol(
        pm.Hold("2 s"), pm.Set("membrane.SGLT1.density", "150/um^2"),
        pm.Perfuse("bath", add={"glucose": "4 mM"}, duration="3 s"),
    )  # fmt: skip
    outputs = ("cytosol.glucose", "membrane.voltage")
    agree(fine(one, protocol, ["membrane.SGLT1.density", "bath.glucose", "membrane.area"], outputs), one, protocol,
          outputs, step=2e-3)  # fmt: skip


# -- steady states -----------------------------------------------------------------------------------------------------


def closed_form(numbers):
    """(V, Na, K, Cl, impermeant) of ``physics.pump_leak`` in mpmath, from a dictionary of its arguments."""
    m = mpmath.mpf
    from permease.constants import FARADAY, GAS

    n = {key: m(value) for key, value in numbers.items()}
    thermal = m(GAS) * n["T"] / m(FARADAY)
    q = n["p"] / thermal
    beta = 1 / (n["gK"] * n["gCl"] + n["gS"] * n["gK"] + n["gS"] * n["gCl"])
    na, k = n["Na"] * mpmath.exp(-3 * q / n["gNa"]), n["K"] * mpmath.exp(2 * q * (n["gCl"] + n["gS"]) * beta)
    a, c = na + k, n["Cl"] * mpmath.exp(-2 * q * n["gS"] * beta)
    z, osmolarity = n["z"], n["Na"] + n["K"] + n["Cl"] + n["X"]
    middle = z * osmolarity
    root = (-middle + mpmath.sqrt(middle**2 + 4 * (1 - z) * a * (1 + z) * c)) / (2 * (1 - z) * a)
    sodium, potassium, chloride = na * root, k * root, c / root
    return -thermal * mpmath.log(root), sodium, potassium, chloride, osmolarity - sodium - potassium - chloride


NUMBERS = {
    "membrane.ConstantPump.scale": "p", "membrane.Na_leak.conductance": "gNa", "membrane.K_leak.conductance": "gK",
    "membrane.Cl_leak.conductance": "gCl", "membrane.KCC2.scale": "gS", "temperature": "T", "outside.X": "X",
    "cytosol.protein.charge": "z",
}  # fmt: skip


def test_the_neuron_at_rest_has_the_derivatives_of_its_closed_form():
    """Duesterwald et al. 2018; with next to no capacitance, since the closed form is exactly electroneutral."""
    from permease.constants import FARADAY

    cell = pm.cells.pump_leak_neuron().replace("membrane.capacitance", "1e-3 uF/cm^2")
    outputs = ["membrane.voltage", "cytosol.Na", "cytosol.K", "cytosol.Cl"]
    found = sensitivity(cell, steady=True, to=[p for p in NUMBERS if p != "outside.X"], of=outputs)
    numbers = {key: usual_number(cell, path)[0] for path, key in NUMBERS.items()}
    numbers["p"] *= FARADAY
    numbers |= {"Na": 145.0, "K": 3.5, "Cl": 119.0}
    with mpmath.workdps(40):
        at = closed_form(numbers)
        assert float(at[1]) == pytest.approx(found.values[1, 0, 0], rel=1e-7)
        for j, path in enumerate(found.to):
            key = NUMBERS[path]

            def along(x, i, key=key):
                return closed_form({**numbers, key: x})[i]

            for i in range(4):
                wanted = float(mpmath.diff(lambda x, i=i: along(x, i), mpmath.mpf(numbers[key])))
                wanted *= FARADAY if key == "p" else 1.0
                assert found.slopes[i, j, 0, 0] == pytest.approx(wanted, rel=1e-6), (path, outputs[i])


def test_the_volume_at_rest_follows_the_impermeants_as_conserved_amounts_do():
    """W = amount / concentration, and the concentration at rest does not depend on how much there is."""
    cell = pm.cells.pump_leak_neuron().replace("membrane.capacitance", "1e-3 uF/cm^2")
    found = sensitivity(cell, steady=True, to=["cytosol.volume"], of=["volume", "Na"])
    assert float(found.normalised.sel(of="cytosol.volume")[0]) == pytest.approx(1.0, rel=1e-6)
    assert abs(float(found.normalised.sel(of="cytosol.Na")[0])) < 1e-6


STEADY = {
    "red_blood_cell": ["membrane.NaKATPase.density", "cytosol.volume", "membrane.K_leak.permeability"],
    "plant_cell": ["membrane.HATPase.density", "temperature", "protoplast.wall.modulus", "protoplast.sugar"],
    "gibbs_donnan_cell": ["cytosol.volume", "temperature", "membrane.K_leak.permeability"],
}  # fmt: skip


@pytest.mark.parametrize("name", STEADY)
def test_steady_states_of_the_library_against_differences(name):
    cell, paths = getattr(pm.cells, name)(), STEADY[name]
    place, membrane = cell.compartments[0], cell.membranes[0].name
    outputs = [f"{place.name}.K", f"{membrane}.voltage"]
    found = sensitivity(cell, steady=True, to=paths, of=outputs)

    def run(other):
        rest = pm.steady_state(other)
        return np.array([rest.values[name] for name in outputs])

    for j, path in enumerate(paths):
        wanted = differences(cell, path, run, 2e-3)
        size = np.abs(found.values[:, 0, 0] / found.numbers[j, 0])
        assert np.all(np.abs(found.slopes[:, j, 0, 0] - wanted) < 1e-6 * np.maximum(np.abs(wanted), 1e-2 * size)), path


# -- populations -------------------------------------------------------------------------------------------------------

VARY = {"membrane.ConstantPump.scale": pm.scaled(cv=0.2), "cytosol.protein.charge": pm.uniform(-1.1, -0.7)}


@pytest.mark.parametrize("steady", [False, True])
def test_members_are_as_each_alone(steady):
    many = pm.Population(pm.cells.pump_leak_neuron(), 9, seed=4, vary=VARY)
    arguments = {"to": ["membrane.ConstantPump.scale", "membrane.area"], "of": ["Na", "voltage"], "steady": steady}
    if not steady:
        arguments |= {"points": 5, "rtol": 1e-9, "atol": 1e-12}
    found = sensitivity(many, **arguments)
    assert found.normalised.dims == (("of", "to", "member") if steady else ("of", "to", "member", "time"))
    assert all(status.ok for status in found.status)
    for i in (0, 5, 8):
        alone = sensitivity(many.member(i), **arguments)
        size = np.max(np.abs(alone.slopes[:, :, 0]), axis=-1, keepdims=True)
        # a run of one cell has more output times in between
        ours, theirs = (slopes[..., [0, -1]] for slopes in (found.slopes[:, :, i], alone.slopes[:, :, 0]))
        assert np.max(np.abs(ours - theirs) / size) < 1e-7


def test_members_that_cannot_be_are_values():
    vary = {"cytosol.protein.charge": pm.grid([-0.85, 3.0, -0.9])}
    many = pm.Population(pm.cells.pump_leak_neuron(), vary=vary)
    for steady in (False, True):
        found = sensitivity(many, to=["membrane.area"], of=["Na"], steady=steady)
        assert [status.ok for status in found.status] == [True, False, True]
        data = found["Na", "membrane.area"].values.reshape(3, -1)
        assert np.isfinite(data[[0, 2]]).all()
        assert np.isnan(data[1]).all()
        assert "cannot" in found.status[1].sentence


def test_a_run_that_stops_says_when():
    with pytest.raises(SimulationError, match="steps"):
        sensitivity(pm.cells.pump_leak_neuron(), to=["membrane.area"], of=["Na"], max_steps=3)
    with pytest.raises(ConvergenceError):
        sensitivity(no_rest(), to=["membrane.area"], of=["Na"], steady=True)


def no_rest():
    cell = pm.cells.pump_leak_neuron()
    membrane, bath = cell.membranes[0], pm.Bath("outside", pm.Solution(Na="145 mM", K="3.5 mM", balance="Cl"))
    kept = [t for t in membrane.transporters if t.name != "ConstantPump"]
    return cell.with_(membranes=[membrane.with_(outside=bath, transporters=kept)], protocol=None)


# -- what is shown -----------------------------------------------------------------------------------------------------


def test_units_tables_and_names():
    cell = pm.cells.pump_leak_neuron()
    found = pm.sensitivity(cell, steady=True, to=["membrane.area", "membrane.Na_leak.conductance"], of=["Na", "volume"])
    data = found["cytosol.Na", "membrane.area"]
    assert data.attrs["units"] == "mM / (µm²)"
    assert float(data) == pytest.approx(found.slopes[0, 0, 0, 0] * 1e-12)
    assert float(found["volume", "membrane.area"]) == pytest.approx(found.slopes[1, 0, 0, 0] * 1e18 * 1e-12)
    row = found.table()[0]
    assert row["of"] == "cytosol.Na"
    assert row["to"] == "membrane.Na_leak.conductance"
    assert row["normalised"] == pytest.approx(4.5380, rel=1e-3)
    assert row["slope"].to("mM*m^2/S").magnitude == pytest.approx(found.slopes[0, 1, 0, 0], rel=1e-12)
    assert "membrane.Na_leak.conductance" in str(found)
    assert set(found.dataset) == {str(found[of, to].name) for of in found.of for to in found.to}
    over = pm.sensitivity(cell, pm.Hold("10 min"), to=["membrane.area"], of=["Na"], points=41)
    assert over["Na", "membrane.area"].dims == ("time",)
    assert over.dataset.time.values[-1] == 600.0


@pytest.mark.parametrize(
    ("arguments", "error"),
    [
        ({"to": []}, InputError), ({"to": "membrane.area"}, InputError), ({"to": [1]}, InputError),
        ({"to": ["membrane.nothing"]}, UnknownNameError), ({"to": ["cytosol"]}, UnknownNameError),
        ({"of": []}, InputError), ({"of": 5}, InputError), ({"of": ["cytosol.glucose"]}, UnknownNameError),
        ({"steady": 1}, InputError), ({"steady": True, "duration": "1 h"}, InputError),
        ({"duration": "1 h", "protocol": pm.Hold("1 h")}, InputError), ({"rtol": 2.0}, InputError),
        ({"points": 1}, InputError), ({"max_steps": 0}, InputError), ({"atol": "x"}, InputError),
        ({"duration": "5 mM"}, InputError), ({"protocol": pm.Protocol(pm.Set("membrane.area", "1 um^2"))}, InputError),
    ],
)  # fmt: skip
def test_arguments_that_cannot_be_used(arguments, error):
    with pytest.raises(error):
        sensitivity(pm.cells.pump_leak_neuron(), **{"to": ["membrane.area"], "of": ["Na"], **arguments})


def test_what_is_no_cell_and_what_follows_from_others():
    with pytest.raises(InputError, match="no Cell"):
        sensitivity("neuron", to=["membrane.area"], of=["Na"])
    with pytest.raises(InputError, match="electroneutrality"):
        sensitivity(pm.cells.red_blood_cell(), to=["plasma.Na"], of=["Na"])
    found = sensitivity(pm.cells.pump_leak_neuron(), steady=True, to=["membrane.area"], of=["Na"])
    with pytest.raises(UnknownNameError):
        found["Na", "membrane.capacitance"]
    with pytest.raises(InputError):
        found["Na"]


def test_slopes_are_per_unit_that_people_use():
    """A density is kept in 1/m2, and its slopes are per 1/um2: the same numbers."""
    cell, path = pm.cells.red_blood_cell(), "membrane.NaKATPase.density"
    found = sensitivity(cell, pm.Hold("1 h"), to=[path, "membrane.Na_leak.permeability"], of=["Na"])
    assert found["Na", path].attrs["units"] == "mM / (1/µm²)"
    assert found["Na", "membrane.Na_leak.permeability"].attrs["units"] == "mM / (cm/s)"
    assert float(found["Na", path][-1]) == pytest.approx(1e12 * found.slopes[0, 0, 0, -1], rel=1e-12)
    assert "×10" not in str(found)
    assert repr(found).startswith("Sensitivity of red blood cell, over 1 h, at the end:\n")
    assert len(repr(found).splitlines()) == 3


@pytest.mark.parametrize("more", [{"points": 3}, {"rtol": 1e-3}, {"atol": 1e-3}, {"max_steps": 5}])
def test_a_steady_state_takes_nothing_of_a_run(more):
    with pytest.raises(InputError, match="are of runs"):
        sensitivity(pm.cells.pump_leak_neuron(), steady=True, to=["membrane.area"], of=["Na"], **more)
