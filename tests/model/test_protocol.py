"""Protocols."""

import pytest

from permease.chemistry import Solution
from permease.errors import ModelError, PermeaseError, UnknownNameError
from permease.model import Bath, Cell, Compartment, Hold, Inject, Membrane, Perfuse, Protocol, Set, VoltageClamp, Warm
from permease.model.leak import Leak

BATH = Bath("plasma", Solution(Na="145 mM", K="5 mM", balance="Cl"))
CYTOSOL = Compartment("cytosol", "2 pL", {"Na": "10 mM", "K": "140 mM"}, balance="Cl")
CELL = Cell(
    "cell", [Membrane("membrane", CYTOSOL, BATH, "1000 um^2", transporters=[Leak("K", permeability="1e-8 cm/s")])]
)


def test_durations_add_up():
    steps = Hold("2 h"), Perfuse("plasma", add={"ouabain": "100 uM"}, duration="48 h"), Set("temperature", "25 degC")
    protocol = Protocol(*steps)
    assert protocol.duration == 50 * 3600.0
    assert len(protocol) == 3
    assert tuple(protocol) == steps
    assert protocol + Protocol(Hold("1 s")) == Protocol(*steps, Hold("1 s"))
    protocol.check(CELL)


def test_reads_well():
    protocol = Protocol(
        Hold("2 h"),
        Perfuse("plasma", add={"ouabain": "100 uM"}, duration="48 h"),
        Perfuse(BATH, Solution(K="150 mM", balance="Cl", name="high K"), "10 min"),
        Inject("cytosol", "1 s", current="10 pA", Na="1 fmol/s"),
        VoltageClamp("membrane", ("-100 mV", "50 mV"), "500 ms"),
        Warm("20 degC", "5 min", ramp=True),
        Set("cytosol.volume", "1 pL"),
    )
    assert str(protocol).splitlines() == [
        "1. hold for 2 h",
        "2. add 0.1 mM ouabain to plasma for 48 h",
        "3. perfuse plasma with high K for 10 min",
        "4. inject 10 pA, 1 fmol/s Na into cytosol for 1 s",
        "5. clamp membrane at -100 mV to 50 mV for 0.5 s",
        "6. warm slowly to 20 degC for 5 min",
        "7. set cytosol.volume to 1 pL",
    ]


def test_stored_in_si():
    clamp = VoltageClamp("membrane", "-70 mV", "10 ms")
    assert clamp.voltage == (-0.07, -0.07)
    assert not clamp.ramp
    assert clamp.duration == 0.01
    flow = Inject(CYTOSOL, "1 s", current="-10 pA", contents={"sodium": "1 fmol/s"})
    assert flow.current == -1e-11
    assert dict(flow.amounts) == {"Na": 1e-15}
    assert flow.compartment == "cytosol"
    assert Warm("25 degC", "1 s").temperature == 298.15


def test_perfusion_changes_the_solution():
    assert Perfuse("plasma", add={"K": "15 mM"}, duration="1 s").after(BATH.solution).concentrations["K"] == 20.0
    new = BATH.solution.swap(Na="NMDG")
    assert Perfuse(BATH, new, "1 s").after(BATH.solution) == new


@pytest.mark.parametrize(
    ("step", "message"),
    [
        (Perfuse("plasm", add={"urea": "1 mM"}, duration="1 s"), "did you mean 'plasma'"),
        (Perfuse("plasma", Solution(Na="1 mM"), "1 s"), "not electroneutral"),
        (Inject("cytosl", "1 s", current="1 pA"), "cytosol"),
        (Inject("cytosol", "1 s", glucose="1 fmol/s"), "has no glucose"),
        (VoltageClamp("membran", "0 mV", "1 s"), "did you mean 'membrane'"),
        (Set("cytosol.volum", "1 pL"), "cytosol.volume"),
        (Set("cytosol.volume", "1 mM"), "is not a volume"),
        (Set("cytosol.volume", "-1 pL"), "above zero"),
    ],
)
def test_checked_against_the_cell(step, message):
    with pytest.raises(PermeaseError) as caught:
        Protocol(Hold("1 s"), step).check(CELL)
    assert message in str(caught.value)
    assert "cell > protocol > step 2" in str(caught.value)


def test_washing_a_species_out_is_fine():
    """Na-free and K-free solutions are experiments: what the new solution lacks is there at zero."""
    Protocol(Perfuse("plasma", BATH.solution.swap(K="Rb"), "1 s")).check(CELL)


def test_protons_cannot_be_washed_out():
    acid = Bath("plasma", BATH.solution.with_(pH=7.4))
    leak = Leak("H", permeability="1 cm/s")
    wall = Membrane("membrane", CYTOSOL.with_(pH=7.2), acid, "1 um^2", transporters=[leak])
    with pytest.raises(ModelError, match="needs H outside"):
        Protocol(Perfuse("plasma", BATH.solution, "1 s")).check(Cell("c", [wall]))


def test_every_step_is_reported():
    with pytest.raises(ModelError) as caught:
        Protocol(Set("a", "1 mM"), Set("b", "1 mM")).check(CELL)
    assert len(caught.value.problems) == 2


@pytest.mark.parametrize(
    "make",
    [
        lambda: Hold(3),
        lambda: Hold("0 s"),
        lambda: Hold("-1 s"),
        lambda: Hold("1 mM"),
        lambda: Hold(None),
        lambda: Hold("1e30 s"),
        lambda: Perfuse("plasma", duration="1 s"),
        lambda: Perfuse("plasma", Solution(), "1 s", add={"urea": "1 mM"}),
        lambda: Perfuse("plasma", 3, "1 s"),
        lambda: Perfuse(3, Solution(), "1 s"),
        lambda: Perfuse("plasma", Solution()),
        lambda: Perfuse("plasma", add={"urea": 3}, duration="1 s"),
        lambda: Perfuse("plasma", add={}, duration="1 s"),
        lambda: Perfuse("plasma", add=3, duration="1 s"),
        lambda: Inject("cytosol", "1 s"),
        lambda: Inject(3, "1 s", current="1 pA"),
        lambda: Inject("cytosol", "1 s", current=3),
        lambda: Inject("cytosol", "1 s", current="1 mM"),
        lambda: Inject("cytosol", "1 s", Naa="1 fmol/s"),
        lambda: Inject("cytosol", "1 s", Na="1 mM"),
        lambda: VoltageClamp(3, "1 mV", "1 s"),
        lambda: VoltageClamp("m", -70, "1 s"),
        lambda: VoltageClamp("m", "-70 V", "1 s"),
        lambda: VoltageClamp("m", ("1 mV",), "1 s"),
        lambda: VoltageClamp("m", "1 mV", None),
        lambda: Warm(25, "1 s"),
        lambda: Warm("-300 degC", "1 s"),
        lambda: Warm("25 degC", "1 s", ramp="yes"),
        lambda: Warm("25 degC", None),
        lambda: Set("", "1 mM"),
        lambda: Set(3, "1 mM"),
        lambda: Set("a", None),
        lambda: Set("a", "x mM"),
        lambda: Set("a", "1 mM", 3),
        lambda: Protocol(3),
        lambda: Protocol(Hold),
        lambda: Protocol([Hold("1 s")]),
    ],
)
def test_nonsense(make):
    with pytest.raises(PermeaseError):
        make()


def test_unknown_species_in_a_perfusion():
    with pytest.raises(UnknownNameError, match="oubain"):
        Perfuse("plasma", add={"oubain": "1 uM"}, duration="1 s")
