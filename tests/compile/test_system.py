"""Cells as equations: any number of places and membranes, and the state they start from."""

import subprocess
import sys

import numpy as np
import pytest

from permease.chemistry.solution import Solution
from permease.compile.kernel import build
from permease.compile.system import Extras, assemble
from permease.constants import FARADAY
from permease.errors import ModelError
from permease.library import part
from permease.library.cells import cell as library_cell
from permease.model import Bath, Cell, Compartment, Impermeant, Membrane
from permease.model.leak import Leak


def leaks(na="1e-7 cm/s", k="2e-6 cm/s", cl="1e-6 cm/s"):
    return [Leak("Na", permeability=na), Leak("K", permeability=k), Leak("Cl", permeability=cl)]


def bath(name="bath", **more):
    return Bath(name, Solution(**{"Na": "140 mM", "K": "5 mM", **more}, balance="Cl"))


def inside(name="cytosol", volume="1 pL"):
    return Compartment(
        name,
        volume,
        {"Na": "10 mM", "K": "140 mM"},
        balance="Cl",
        impermeant=[Impermeant("protein", "80 mM", charge=-1)],
    )


def one(*parts, **more):
    return Cell("one", [Membrane("membrane", inside(), bath(), "1000 um^2", transporters=[*leaks(), *parts], **more)])


def observe(system, *names):
    kernel = build(system.equations, target="numpy")
    values = kernel.observe(0.0, system.initial, system.parameters)
    return [float(values[kernel.observables.index(n)]) for n in names]


def test_states_and_parameters_have_paths_for_names():
    system = assemble(one(water_permeability="1e-3 cm/s"))
    assert system.state_names[:5] == (
        "cytosol.volume", "cytosol.amount.Na", "cytosol.amount.K", "cytosol.amount.Cl", "cytosol.charge",
    )  # fmt: skip
    assert {"temperature", "bath.Na", "membrane.area", "membrane.K_leak.permeability"} <= set(system.parameter_names)
    assert system.index("cytosol.charge") == 4


def test_it_starts_where_no_net_current_flows():
    system = assemble(one())
    kernel = build(system.equations, target="numpy")
    rates = kernel.rhs(0.0, system.initial, system.parameters)
    leak = rates[system.index("extent.membrane.K_leak")]
    assert abs(rates[system.index("cytosol.charge")]) < 1e-9 * abs(leak) * FARADAY


def test_the_ions_that_charge_the_membrane_are_accounted_for():
    system = assemble(one())
    volts, charge = (*observe(system, "membrane.voltage"), system.initial[system.index("cytosol.charge")])
    assert charge == pytest.approx(volts * 1e-9 * 1e-2, rel=1e-12)
    ions = sum(z * system.initial[system.index(f"cytosol.amount.{s}")] for s, z in (("Na", 1), ("K", 1), ("Cl", -1)))
    assert (ions - 80e-15) * FARADAY == pytest.approx(charge, rel=1e-6)


def test_a_membrane_that_conducts_nothing_starts_at_zero_beside_one_that_does():
    bag = Compartment(
        "bag", "1 pL", {"Na": "10 mM", "K": "140 mM", "glucose": "1 mM"}, balance="Cl",
        impermeant=[Impermeant("protein", "80 mM", charge=-1)],
    )  # fmt: skip
    silent = Membrane("silent", bag, bath(glucose="5 mM"), "1000 um^2", transporters=[part("GLUT1")()])
    loud = Membrane("loud", inside(), bath(glucose="5 mM"), "1000 um^2", transporters=leaks())
    volts = observe(assemble(Cell("two", [silent, loud])), "silent.voltage", "loud.voltage")
    assert volts[0] == pytest.approx(0.0, abs=1e-9)
    assert volts[1] < -0.03


def test_a_transient_scheme_starts_at_rest_at_the_voltage_it_helps_to_set():
    """Its currents count in the resting voltage, and its occupancies are those of that voltage."""
    sugar = {"glucose": "1 mM"}
    place = Compartment(
        "cytosol", "1 pL", {"Na": "10 mM", "K": "140 mM", **sugar}, balance="Cl",
        impermeant=[Impermeant("protein", "80 mM", charge=-1)],
    )  # fmt: skip
    volts = {}
    for dynamics in ("steady", "transient"):
        carrier = part("SGLT1")(density="5000/um^2", dynamics=dynamics)
        wall = Membrane("membrane", place, bath(glucose="5 mM"), "1000 um^2", transporters=[*leaks(), carrier])
        system = assemble(Cell("cell", [wall]))
        volts[dynamics] = observe(system, "membrane.voltage")[0]
    assert volts["transient"] == pytest.approx(volts["steady"], abs=1e-9)
    rates = build(system.equations, target="numpy").rhs(0.0, system.initial, system.parameters)
    states = [i for i, n in enumerate(system.state_names) if n.startswith("membrane.SGLT1.")]
    turnover = np.abs(rates[[i for i, n in enumerate(system.state_names) if n.startswith("extent.membrane.SGLT1")]])
    assert len(states) == 6
    assert np.max(np.abs(rates[states])) < 1e-9 * turnover.max()


def test_three_compartments_in_series():
    """Each sees only its neighbour; the total charge of the chain sits on the outermost membrane."""
    a, b, c = (inside(n, v) for n, v in (("a", "1 pL"), ("b", "0.2 pL"), ("c", "0.05 pL")))
    walls = [
        Membrane("outer", a, bath(), "1000 um^2", transporters=leaks()),
        Membrane("middle", b, a, "200 um^2", transporters=leaks("1e-6 cm/s", "1e-7 cm/s")),
        Membrane("inner", c, b, "50 um^2", transporters=leaks("1e-8 cm/s", "1e-8 cm/s", "1e-6 cm/s")),
    ]
    system = assemble(Cell("nest", walls))
    rates = build(system.equations, target="numpy").rhs(0.0, system.initial, system.parameters)
    flow = abs(rates[system.index("extent.middle.Na_leak")]) * FARADAY
    for place in "abc":
        assert abs(rates[system.index(f"{place}.charge")]) < 1e-9 * flow
    charge = {p: system.initial[system.index(f"{p}.charge")] for p in "abc"}
    v_outer, v_inner = observe(system, "outer.voltage", "inner.voltage")
    assert v_outer == pytest.approx(sum(charge.values()) / 1e-11, rel=1e-9)
    assert v_inner == pytest.approx(charge["c"] / 5e-13, rel=1e-9)


def epithelium(ground):
    cytosol = inside()
    lumen, blood = bath("lumen", K="20 mM"), bath("blood")
    return Cell(
        "epithelium",
        [
            Membrane("apical", cytosol, lumen, "900 um^2", transporters=leaks("1e-6 cm/s", "1e-6 cm/s")),
            Membrane("basal", cytosol, blood, "600 um^2", transporters=leaks("1e-8 cm/s", "3e-6 cm/s")),
            Membrane("junction", lumen, blood, "10 um^2", transporters=leaks("1e-5 cm/s", "1e-5 cm/s", "1e-5 cm/s")),
        ],
        ground=ground,
    )


def test_a_short_circuited_epithelium_has_both_baths_at_zero():
    system = assemble(epithelium(None))
    assert [n for n in system.state_names if n.endswith(".charge")] == ["cytosol.charge"]
    apical, basal, junction = observe(system, "apical.voltage", "basal.voltage", "junction.voltage")
    assert apical == basal
    assert junction == 0.0


def test_open_circuit_does_not_depend_on_the_ground():
    names = ("apical.voltage", "basal.voltage", "junction.voltage")
    found = {g: observe(assemble(epithelium(g)), *names) for g in ("lumen", "blood")}
    assert found["lumen"] == pytest.approx(found["blood"], abs=1e-9)
    apical, basal, junction = found["lumen"]
    assert apical - basal == pytest.approx(-junction, abs=1e-12)
    assert abs(junction) > 1e-3


def test_open_circuit_current_closes_around_the_loop():
    """At rest as much current enters the lumen through the cell as leaves it through the junction."""
    system = assemble(epithelium("blood"))
    rates = build(system.equations, target="numpy").rhs(0.0, system.initial, system.parameters)
    z = {"Na": 1, "K": 1, "Cl": -1}
    flow = {
        m: sum(z[s] * rates[system.index(f"extent.{m}.{s}_leak")] for s in z) for m in ("apical", "basal", "junction")
    }
    assert flow["apical"] == pytest.approx(flow["junction"], rel=1e-9)
    assert flow["apical"] == pytest.approx(-flow["basal"], rel=1e-9)


def test_values_of_parameters_are_not_in_the_code():
    base = assemble(library_cell("red_blood_cell"))
    for path, value in (
        ("membrane.NaKATPase.density", "3 / um^2"),
        ("membrane.area", "100 um^2"),
        ("plasma.K", "8 mM"),
    ):
        other = assemble(library_cell("red_blood_cell").replace(path, value))
        assert other.equations.fingerprint == base.equations.fingerprint
        assert (other.parameters != base.parameters).any()
    assert assemble(one()).equations.fingerprint != base.equations.fingerprint


def test_the_code_is_the_same_in_another_process():
    script = (
        "from permease.compile.system import assemble; from permease.library.cells import cell;"
        "print(assemble(cell('red_blood_cell')).equations.fingerprint)"
    )
    ran = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == assemble(library_cell("red_blood_cell")).equations.fingerprint


def test_extents_can_be_left_out():
    assert not any(n.startswith("extent.") for n in assemble(one(), extents=False).state_names)


def test_electrodes_and_injections_are_extra_columns():
    system = assemble(one(), Extras(clamps=("membrane",), injections=(("cytosol", "Na"),)))
    kinds = {c.name: c.kind for c in system.columns}
    assert kinds["clamp.membrane"] == "electrode"
    assert kinds["inject.cytosol.Na"] == "injection"
    assert system.initial[system.index("cytosol.amount.electrode")] == 0.0


def test_what_a_place_does_not_hold_cannot_be_injected():
    with pytest.raises(ModelError, match="cannot inject Ca into cytosol"):
        assemble(one(), Extras(injections=(("cytosol", "Ca"),)))


def test_a_part_that_asks_for_more_than_it_declares_is_told_so():
    class Liar(type(Leak("K", permeability="1e-7 cm/s"))):
        def species(self):
            return frozenset()

    with pytest.raises(ModelError, match="needs Ca in 'cytosol', which has none"):
        assemble(one(Liar("Ca", permeability="1e-7 cm/s")))


def test_parallel_steps_of_one_scheme_keep_their_own_extents():
    from permease.kinetics.cycle import Cycle
    from permease.kinetics.step import step
    from permease.model.scheme_transporter import Carrier

    class Twin(Carrier):
        """Two ways across for the loaded carrier."""

        counted = ("glucose", "in")
        cycles = {
            "own": Cycle(
                step("Eo + glucose.out <-> EoG", "1e4 / (M s)", "100/s"),
                step("EoG <-> EiG", "10/s", "10/s"),
                step("EoG <-> EiG", "1/s"),
                step("EiG <-> Ei + glucose.in", "100/s"),
                step("Ei <-> Eo", "10/s", "10/s"),
            )
        }

    sugar = Compartment(
        "cytosol", "1 pL", {"Na": "10 mM", "K": "140 mM", "glucose": "1 mM"}, balance="Cl",
        impermeant=[Impermeant("protein", "80 mM", charge=-1)],
    )  # fmt: skip
    carrier = Twin(density="100/um^2", dynamics="transient")
    wall = Membrane("membrane", sugar, bath(glucose="5 mM"), "1000 um^2", transporters=[*leaks(), carrier])
    names = [c.name for c in assemble(Cell("cell", [wall])).columns]
    assert len(set(names)) == len(names)
    assert "membrane.Twin.EoG<->EiG #2" in names
