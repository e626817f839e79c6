"""Every target of an exercise can be reached by a run of one's own: ``check(id, state=...)`` judges what it reached."""

from __future__ import annotations

from typing import Any

import pytest

import permease as pm
from permease import exercises
from permease.errors import InputError, UnknownNameError
from permease.exercises import p2302435, p2302491, sides
from permease.units import si

HIDDEN = {"impermeant": [pm.Impermeant("protein", "100 mM", charge=-1)], "balance": "protein"}


def key(id: str, setting: str, unit: str) -> float:
    """The setting that the model finds for the textbook's numbers, of the part with a target."""
    part = exercises.exercise(id).parts[-1]
    value = exercises.exercise(id).expected()[part.name][setting]
    return si(value, unit) if hasattr(value, "magnitude") else float(value)


def judged(id: str, state: Any) -> Any:
    return exercises.check(id, state=state).parts[-1]


def clamped(
    part: Any,
    inside: dict[str, str],
    outside: dict[str, str],
    volts: float,
    heat: str = "37 degC",
    pH: Any = (None, None),
) -> pm.Result:
    """A small bag with one transporter, long enough in a clamp that its solute comes to rest; Na+ and pH are held."""
    held = tuple(name for name in inside if name == "Na")
    bag = pm.Compartment("cytosol", "1e-5 pL", {**inside, "K": "120 mM"}, pH=pH[0], held=held, **HIDDEN)
    bath = pm.Bath("bath", pm.Solution(outside, K="5 mM", pH=pH[1], balance="Cl"))
    cell = pm.Cell("bag", [pm.Membrane("membrane", bag, bath, "5 um^2", transporters=[part])], temperature=heat)
    return pm.simulate(cell, pm.VoltageClamp("membrane", f"{volts!r} mV", "24 h"), points=4)


def test_glucose_that_a_symporter_piled_up() -> None:
    sodium = {"inside": {"Na": "12 mM", "glucose": "1 mM"}, "outside": {"Na": "140 mM", "glucose": "0.1 mM"}}
    part = pm.library.SGLT1(density="1000 / um^2")
    run = clamped(part, **sodium, volts=key("2302418", "voltage", "mV"), heat="310 K")
    assert judged("2302418", run).passed
    assert judged("2302418", run.final).passed
    few = judged("2302418", run.initial)
    assert not few.passed
    assert "more negative" in few.why.en


def test_lactose_that_a_force_piled_up() -> None:
    part, volts = pm.library.LacY(density="1000 / um^2"), key("light_to_lactose", "voltage", "mV")
    run = clamped(part, {"lactose": "0.1 mM"}, {"lactose": "0.01 mM"}, volts, pH=(7.6, 7.0))
    assert judged("light_to_lactose", run).passed
    assert "below" in judged("light_to_lactose", run.initial).why.en


def test_glucose_that_a_uniporter_evened_out() -> None:
    run = clamped(pm.library.GLUT1(), {"glucose": "1 mM"}, {"glucose": "5 mM"}, -50.0, "20 degC")
    assert judged("2302456", run).passed
    assert "too little glucose inside" in judged("2302456", run.initial).why.en


def test_the_potential_of_a_cell_that_passes_one_cation() -> None:
    bag = pm.Compartment("cytosol", "1 pL", {"Na": "12 mM"}, **HIDDEN)
    bath = pm.Bath("bath", pm.Solution(Na="140 mM", balance="Cl"))
    leak = pm.Leak("Na", conductance="1 S/m^2")
    cell = pm.Cell("cell", [pm.Membrane("membrane", bag, bath, "500 um^2", transporters=[leak])], temperature="25 degC")
    run = pm.simulate(cell, duration="1 s", points=4)
    assert judged("2302469", run).passed
    other = pm.simulate(cell, pm.VoltageClamp("membrane", "-65 mV", "1 s"), points=4)
    assert "still driven inward" in judged("2302469", other).why.en


def test_a_record_of_paired_pulses() -> None:
    def pulses(*more: tuple[str, str]) -> Any:
        return pm.clamp(pm.library.Nav3State(), [("-80 mV", "1 ms"), ("0 mV", "10 ms"), *more])

    wait = key("2302452", "wait", "ms")
    assert judged("2302452", pulses(("-80 mV", f"{wait!r} ms"), ("0 mV", "5 ms"))).passed
    assert "more channels need time" in judged("2302452", pulses(("-80 mV", "2 ms"), ("0 mV", "5 ms"))).why.en
    with pytest.raises(InputError, match="cannot take"):
        judged("2302452", pulses())


def test_the_wrapping_of_a_bacterium() -> None:
    size = key("2302483", "diameter", "um")
    assert judged("2302483", pm.zipper(f"{size / 2.0!r} um", diffusion="1 um^2/s", supply=0.1)).passed
    assert "must be larger" in judged("2302483", pm.zipper("0.5 um", diffusion="1 um^2/s", supply=0.1)).why.en


def test_the_current_of_mended_channels() -> None:
    share = key("cystic_fibrosis", "surface", "%")
    sides_ = {
        "inside": {"Cl": "40 mM", "HCO3": "12 mM", "cAMP": "10 uM"}, "outside": {"Cl": "100 mM", "HCO3": "24 mM"},
        "voltage": "-50 mV",
    }  # fmt: skip
    part = pm.library.CFTR(variant="F508del-C18", density=f"{0.01 * share!r} / um^2")
    assert judged("cystic_fibrosis", part.macroscopic_current(**sides_)).passed
    few = pm.library.CFTR(variant="F508del-C18", density="0.01 / um^2")
    assert "more channels" in judged("cystic_fibrosis", few.macroscopic_current(**sides_)).why.en


def test_chloride_at_the_end_of_a_run() -> None:
    given = exercises.exercise("2302435").given()
    run = pm.simulate(p2302435.cell(given, "10.9375 mM"), duration="48 h", points=4)
    assert judged("2302435", run).passed
    assert judged("2302435", run.final).passed
    assert not judged("2302435", run.initial).passed


def test_the_volume_at_the_end_of_a_tonicity() -> None:
    run = p2302491.course("sucrose", key("2302491", "sucrose", "mM"), 30.0)
    assert judged("2302491", run).passed


@pytest.mark.parametrize("id", exercises.ids())
def test_what_is_no_state_is_refused_with_a_hint(id: str) -> None:
    for state in (3.0, "resting", object()):
        with pytest.raises(InputError) as caught:
            exercises.check(id, state=state)
        assert caught.value.where


def test_a_state_without_the_solute_is_refused() -> None:
    run = clamped(pm.library.GLUT1(), {"glucose": "1 mM"}, {"glucose": "5 mM"}, 0.0)
    with pytest.raises(UnknownNameError, match="lactose"):
        exercises.check("light_to_lactose", state=run)
    with pytest.raises(InputError, match="cannot take"):
        sides.ratio(clamped(pm.library.GLUT1(), {"glucose": "1 mM"}, {"glucose": "0 mM"}, 0.0), "glucose")
