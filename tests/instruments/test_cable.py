"""The cable against the engine and against theory; its convergence; what it refuses."""

import math

import numpy as np
import pytest

import permease as pm
from permease.errors import InputError, PermeaseError, QuantityError, UnknownNameError
from permease.instruments import cable as module
from permease.library import part

RADIUS, RESISTIVITY = 238e-6, 0.354
FIBRE = {"radius": "238 um", "resistivity": "35.4 ohm cm"}
START = pm.Stimulus("0 cm", "1500 uA/cm^2", extent="0.1 cm")


@pytest.fixture(scope="module")
def axon():
    return pm.cells.squid_axon()


@pytest.fixture(scope="module")
def fibre(axon):
    """One wave along 4 cm."""
    return pm.cable(axon, length="4 cm", duration="8 ms", step="10 us", stimuli=START, **FIBRE)


def with_parts(cell, *parts):
    return cell.with_(membranes=(cell.membranes[0].with_(transporters=parts),), protocol=None)


# --- against the engine -----------------------------------------------------------------------------------------------


def in_series(patch, count, dx):
    """Compartments of a fibre in one Cell, neighbours joined by an ohmic path for K+ as conductive as axoplasm."""
    wall = patch.membranes[0]
    area, section = 2.0 * math.pi * RADIUS * dx, math.pi * RADIUS**2
    places = [wall.inside.with_(name=f"p{i}", volume=f"{section * dx!r} m^3") for i in range(count)]
    walls = [wall.with_(name=f"m{i}", inside=p, area=f"{area!r} m^2") for i, p in enumerate(places)]
    axoplasm = pm.Leak("K", conductance=f"{1.0 / (RESISTIVITY * dx)!r} S/m^2")
    joints = [
        pm.Membrane(f"j{i}", places[i], places[i + 1], f"{section!r} m^2", "1e-9 F/m^2", transporters=[axoplasm])
        for i in range(count - 1)
    ]
    return pm.Cell("fibre", [*walls, *joints], temperature="6.3 degC")


def test_it_equals_compartments_in_series_in_the_engine(axon):
    """Four patches of 0.05 cm; the engine with an ohmic path between neighbours, errors controlled to 1e-8."""
    dx, count = 5e-4, 4
    current = 8.0 * 2.0 * math.pi * RADIUS * dx
    protocol = pm.Protocol(pm.Inject("p0", "0.5 ms", current=f"{current!r} A"), pm.Hold("3.5 ms"))
    engine = pm.simulate(in_series(axon, count, dx), protocol, points=1601, rtol=1e-8)
    found = pm.cable(
        axon, length="0.2 cm", step="1 us", duration="4 ms", stimuli=pm.Stimulus("0 cm", "800 uA/cm^2"), **FIBRE
    )
    for i in range(count):
        expected = np.interp(found.times, 1e3 * engine.times, engine.voltage(f"m{i}").values)
        assert found.voltage[:, i] == pytest.approx(expected, abs=0.05)
    assert np.ptp(found.voltage, axis=0).min() > 80.0


def test_a_long_patch_alone_is_the_cell(axon):
    """Equal stimulation everywhere: the cable is the patch."""
    pulse = pm.Stimulus("0.5 cm", "20 uA/cm^2", "0.5 ms", extent="1 cm")
    found = pm.cable(axon, length="1 cm", spacing="0.1 cm", step="2.5 us", duration="6 ms", stimuli=pulse, **FIBRE)
    run = pm.simulate(axon, pm.pulse(axon, "20 uA/cm^2", "0.5 ms", after="5.5 ms"), points=2400, rtol=1e-8)
    expected = np.interp(found.times, 1e3 * run.times, run.voltage().values)
    assert found.voltage[:, 0] == pytest.approx(expected, abs=0.05)
    assert np.max(np.ptp(found.voltage, axis=1)) < 1e-9


# --- against theory ---------------------------------------------------------------------------------------------------


def test_a_passive_cable_decays_with_its_length_constant(axon):
    """lambda^2 = a r_m/(2 R_i); steady current into one sealed end of a finite cable: cosh((L - x)/lambda)."""
    passive = with_parts(axon, pm.Leak("Cl", conductance="300 uS/cm^2"))
    length = math.sqrt(RADIUS / (3.0 * 2.0 * RESISTIVITY))
    found = pm.cable(
        passive, length="4 cm", spacing="0.02 cm", step="50 us", duration="60 ms",
        stimuli=pm.Stimulus("0 cm", "5 uA", "60 ms"), **FIBRE,
    )  # fmt: skip
    x = found.x / 100.0
    above = found.voltage[-1] - found.conditions["rest"]
    expected = np.cosh((0.04 - x) / length) / np.cosh((0.04 - x[0]) / length) * above[0]
    assert above[0] > 1.0
    assert above == pytest.approx(expected, rel=2e-3)


def test_errors_fall_fourfold_when_both_steps_are_halved(axon):
    """Arrivals at 2.5 cm from patches of 0.1, 0.05 and 0.025 cm, steps of 20, 10 and 5 us."""
    when = []
    for halving in (1, 2, 4):
        found = pm.cable(
            axon, length="3 cm", spacing=f"{0.1 / halving} cm", step=f"{20 / halving} us", duration="5 ms",
            stimuli=pm.Stimulus("0 cm", "1500 uA/cm^2", "0.2 ms", extent="0.2 cm"), **FIBRE,
        )  # fmt: skip
        when.append(found.arrivals_at("2.5 cm")[0])
    assert 3.0 < (when[0] - when[1]) / (when[1] - when[2]) < 5.5


def test_a_wave_has_one_speed_both_ways(axon, fibre):
    back = pm.cable(
        axon, length="4 cm", duration="8 ms", step="10 us",
        stimuli=pm.Stimulus("4 cm", "1500 uA/cm^2", extent="0.1 cm"), **FIBRE,
    )  # fmt: skip
    there, home = (each.velocity().to("m/s").magnitude for each in (fibre, back))
    assert home == pytest.approx(-there, rel=1e-6)
    assert there == pytest.approx(12.3, rel=1e-2)
    assert fibre.collision is None


def test_thicker_fibres_conduct_faster_with_the_root_of_the_radius(axon, fibre):
    """With the patches scaled alike the waves are alike."""
    thick = pm.cable(
        axon, length="8 cm", spacing="0.1 cm", duration="8 ms", step="10 us", **{**FIBRE, "radius": "952 um"},
        stimuli=pm.Stimulus("0 cm", "1500 uA/cm^2", extent="0.2 cm"),
    )  # fmt: skip
    ratio = float((thick.velocity() / fibre.velocity()).magnitude)
    assert ratio == pytest.approx(2.0, rel=1e-9)


# --- other parts ------------------------------------------------------------------------------------------------------


def test_markov_channels_and_gates_conduct_alike(axon, fibre):
    """n4 as a scheme of five states."""
    kv = part("SquidKv")
    n = kv.gates[0]

    class Kv(pm.Channel):
        label, pore, speed, usual_density = kv.label, kv.pore, kv.speed, kv.usual_density
        gates = (
            pm.MarkovGating(
                *(pm.transition(f"n{i} <-> n{i + 1}", n.opening, n.closing, times=(4.0 - i, i + 1.0), names=("o", "c"))
                  for i in range(4)),
                open=("n4",),
            ),
        )  # fmt: skip

    scheme = with_parts(axon, part("SquidNav")(), Kv(name="Kv"), axon.membranes[0].transporters[2])
    found = pm.cable(scheme, length="4 cm", duration="8 ms", step="10 us", stimuli=START, **FIBRE)
    assert found.arrivals_at("3 cm") == pytest.approx(fibre.arrivals_at("3 cm"), rel=2e-4)
    assert found.velocity().magnitude == pytest.approx(fibre.velocity().magnitude, rel=2e-4)


def test_goldman_leaks_and_pumps_are_taken_as_they_are(axon):
    """A curved current-voltage relation beside the ohmic ones, and a count instead of a density."""
    parts = [*axon.membranes[0].transporters, pm.Leak("K", permeability="1e-7 cm/s", name="goldman")]
    count = 30e12 * 1e-4
    parts[1] = part("SquidKv")(count=count)
    found = pm.cable(with_parts(axon, *parts), length="3 cm", duration="6 ms", step="10 us", stimuli=START, **FIBRE)
    assert found.conditions["rest"] < -64.9964
    assert 11.0 < found.velocity().to("m/s").magnitude < 13.0


# --- the record -------------------------------------------------------------------------------------------------------


def test_arrivals_traces_and_table(fibre, tmp_path):
    assert len(fibre.arrivals) == len(fibre.x) == 80
    assert fibre.voltage.shape == (len(fibre.times), 80)
    first, last = fibre.arrivals_at("1 cm")[0], fibre.arrivals_at("3 cm")[0]
    assert 20.0 / (last - first) == pytest.approx(fibre.velocity().to("m/s").magnitude, rel=5e-3)
    trace = fibre.trace("1.025 cm")
    assert trace == pytest.approx(fibre.voltage[:, 20])
    heads, rows = fibre.table()
    assert heads[:2] == ["time [ms]", "voltage at 0.025 cm [mV]"]
    assert rows.shape == (len(fibre.times), 81)
    assert fibre.to_csv(tmp_path / "fibre.csv").read_text().startswith("time [ms],")
    assert fibre.velocity(wave=2) is None


@pytest.mark.parametrize("language", ["en", "zh"])
def test_it_can_be_drawn(fibre, tmp_path, language):
    file = tmp_path / "fibre.png"
    fibre.plot(file, language)
    assert file.stat().st_size > 10_000


def test_a_total_current_does_not_depend_on_the_patches():
    """1 uA over 0.1 cm, in patches of 0.05 and 0.02 cm: the same current in all."""
    for dx, count in ((5e-4, 40), (2e-4, 100)):
        pulse = pm.Stimulus("1 cm", "1 uA", extent="0.1 cm")
        drive = module._drive(pulse, count, dx, RADIUS, 10, 1e-4).during(0)
        assert float(np.sum(drive)) * 2.0 * math.pi * RADIUS * dx == pytest.approx(1e-6)


# --- bad input --------------------------------------------------------------------------------------------------------

USUAL = {"length": "1 cm", "duration": "1 ms", "stimuli": START, **FIBRE}
CALLS = {
    "cell": ({"cell": "axon"}, InputError, "Cell"),
    "membrane": ({"membrane": "membran"}, UnknownNameError, "did you mean"),
    "length": ({"length": "0 cm"}, InputError, "length"),
    "length of a time": ({"length": "3 ms"}, QuantityError, "length"),
    "radius": ({"radius": "-1 um"}, InputError, "radius"),
    "resistivity": ({"resistivity": "35.4 ohm"}, QuantityError, "resistivity"),
    "duration": ({"duration": None}, PermeaseError, "duration"),
    "spacing too wide": ({"spacing": "2 cm"}, InputError, "patches"),
    "spacing too fine": ({"spacing": "1 nm"}, InputError, "patches"),
    "step too fine": ({"step": "1 ps"}, InputError, "steps"),
    "step too long": ({"step": "1 s"}, InputError, "steps"),
    "level": ({"level": "3 V"}, InputError, "level"),
    "no stimuli": ({"stimuli": []}, InputError, "Stimulus"),
    "stimulus of text": ({"stimuli": "0 cm"}, InputError, "Stimulus"),
    "stimulus no Stimulus": ({"stimuli": [3]}, InputError, "Stimulus"),
    "stimulus beyond the end": ({"stimuli": pm.Stimulus("2 cm", "1 uA")}, InputError, "beyond the end"),
    "stimulus after the end": ({"stimuli": pm.Stimulus("0 cm", "1 uA", start="3 ms")}, InputError, "after"),
    "runaway": ({"stimuli": pm.Stimulus("0 cm", "1 A")}, PermeaseError, "runs away"),
}  # fmt: skip


@pytest.mark.parametrize("name", CALLS)
def test_bad_input(axon, name):
    changed, kind, text = CALLS[name]
    arguments = {"cell": axon, **USUAL, **changed}
    with pytest.raises(kind, match=text):
        pm.cable(arguments.pop("cell"), **arguments)


@pytest.mark.parametrize(
    ("arguments", "text"),
    [
        (("here", "1 uA"), "position"), (("-1 cm", "1 uA"), "position"), (("0 cm", "1 mV"), "amplitude"),
        (("0 cm", 3), "amplitude"), (("0 cm", "1 uA", "0 ms"), "duration"), (("0 cm", "1 uA", object), "duration"),
    ],
)  # fmt: skip
def test_bad_stimuli(arguments, text):
    with pytest.raises(PermeaseError, match=text):
        pm.Stimulus(*arguments)
    with pytest.raises(PermeaseError, match="start"):
        pm.Stimulus("0 cm", "1 uA", start="-1 ms")
    with pytest.raises(PermeaseError, match="extent"):
        pm.Stimulus("0 cm", "1 uA", extent="0 cm")


def test_bad_questions_to_a_record(fibre):
    for call in (
        lambda: fibre.trace("9 cm"), lambda: fibre.arrivals_at("x"), lambda: fibre.velocity("1 cm", "1.01 cm"),
        lambda: fibre.velocity(wave=0), lambda: fibre.velocity("3 s"),
    ):  # fmt: skip
        with pytest.raises(PermeaseError):
            call()


def test_a_membrane_without_rest_and_one_without_an_ion(axon):
    nothing = with_parts(axon)
    with pytest.raises(InputError, match="resting potential"):
        pm.cable(nothing, **USUAL)
    wall = axon.membranes[0]
    bath = pm.Bath("sea", pm.Solution(Na="460 mM", K="0 mM", balance="Cl"))
    with pytest.raises(PermeaseError, match="finite"):
        pm.cable(axon.with_(membranes=(wall.with_(outside=bath),), protocol=None), **USUAL)
