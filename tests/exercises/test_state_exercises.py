"""Every target of an exercise can be reached by a run of one's own: ``check(id, state=...)`` judges what it reached."""

from __future__ import annotations

from typing import Any

import pytest

import permease as pm
from permease import exercises
from permease.errors import InputError
from permease.exercises import p2302419, p2302422, p2302435, sides
from permease.exercises.parameters import Given
from permease.units import si

HIDDEN = {"impermeant": [pm.Impermeant("protein", "100 mM", charge=-1)], "balance": "protein"}


def key(id: str, setting: str, unit: str) -> float:
    """The setting that the model finds for the textbook's numbers, of the part with a target."""
    part = exercises.exercise(id).parts[-1]
    value = exercises.exercise(id).expected()[part.name][setting]
    return si(value, unit) if hasattr(value, "magnitude") else float(value)


def judged(id: str, state: Any) -> Any:
    return exercises.check(id, state=state).parts[-1]


def refused(id: str, state: Any, words: str) -> None:
    """The state is no answer, right or wrong; both languages say why."""
    with pytest.raises(InputError, match=words) as caught:
        exercises.check(id, state=state)
    assert "state" in caught.value.where
    assert any("\u4e00" <= c <= "\u9fff" for c in caught.value.what.zh)


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
    other = clamped(part, **sodium, volts=0.0, heat="310 K")
    assert not judged("2302418", other).passed
    assert "more negative" in judged("2302418", other).why.en
    refused("2302418", run.initial, "not come to rest: cytosol.glucose")
    more = {**sodium, "inside": {"Na": "15 mM", "glucose": "1 mM"}}
    refused("2302418", clamped(part, **more, volts=-30.0, heat="310 K"), r"cytosol.Na = 15 mM; the exercise has 12 mM")
    refused("2302418", clamped(part, **sodium, volts=-30.0, heat="25 degC"), "cell.temperature = 298.1 K")
    even = clamped(
        pm.library.GLUT1(), {"glucose": "1 mM", "Na": "12 mM"}, {"glucose": "5 mM", "Na": "140 mM"}, -30.0, "310 K"
    )
    refused("2302418", even, "glucose is moved by GLUT1")


def test_lactose_that_a_force_piled_up() -> None:
    part, volts = pm.library.LacY(density="1000 / um^2"), key("light_to_lactose", "voltage", "mV")
    run = clamped(part, {"lactose": "0.1 mM"}, {"lactose": "0.01 mM"}, volts, pH=(7.6, 7.0))
    assert judged("light_to_lactose", run).passed
    weak = clamped(part, {"lactose": "0.1 mM"}, {"lactose": "0.01 mM"}, -60.0, pH=(7.6, 7.0))
    assert "below" in judged("light_to_lactose", weak).why.en
    assert "below" in judged("light_to_lactose", run.initial).why.en
    acid = clamped(part, {"lactose": "0.1 mM"}, {"lactose": "0.01 mM"}, volts, pH=(7.6, 6.5))
    refused("light_to_lactose", acid, "bath.pH = 6.5; the exercise has 7")


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
    other = pm.simulate(cell, pm.VoltageClamp("membrane", "-65 mV", "50 ms"), points=4)
    assert "still driven inward" in judged("2302469", other).why.en
    full = pm.simulate(cell, pm.VoltageClamp("membrane", "-65 mV", "1 s"), points=4)
    refused("2302469", full, "the exercise has 12 mM")
    refused("2302469", pm.simulate(cell.with_(temperature="37 degC"), duration="1 s", points=4), "cell.temperature")


def test_a_record_of_paired_pulses() -> None:
    def pulses(*more: tuple[str, str]) -> Any:
        return pm.clamp(pm.library.Nav3State(), [("-80 mV", "1 ms"), ("0 mV", "10 ms"), *more])

    wait = key("2302452", "wait", "ms")
    assert judged("2302452", pulses(("-80 mV", f"{wait!r} ms"), ("0 mV", "5 ms"))).passed
    assert "more channels need time" in judged("2302452", pulses(("-80 mV", "2 ms"), ("0 mV", "5 ms"))).why.en
    with pytest.raises(InputError, match="cannot take"):
        judged("2302452", pulses())
    refused("2302452", pulses(("0 mV", "5 ms"), ("0 mV", "5 ms")), "epochs.2..voltage = 0 mV; the exercise has −80 mV")
    squid = pm.clamp(
        pm.library.SquidNav(), [("-80 mV", "1 ms"), ("0 mV", "10 ms"), ("-80 mV", "5 ms"), ("0 mV", "5 ms")]
    )
    refused("2302452", squid, "moved by SquidNav")


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
    wild = pm.library.CFTR(density="0.1 / um^2").macroscopic_current(**sides_)
    refused("cystic_fibrosis", wild, "open_probability")
    few = pm.library.CFTR(variant="F508del-C18", density="0.01 / um^2")
    assert "more channels" in judged("cystic_fibrosis", few.macroscopic_current(**sides_)).why.en


def test_chloride_at_the_end_of_a_run() -> None:
    given = exercises.exercise("2302435").given()
    run = pm.simulate(p2302435.cell(given, "10.9375 mM"), duration="48 h", points=4)
    assert judged("2302435", run).passed
    assert judged("2302435", run.final).passed
    refused("2302435", run.initial, "not come to rest")
    other = pm.simulate(p2302435.cell(given, "5 mM"), duration="48 h", points=4)
    assert "more impermeant charge" in judged("2302435", other).why.en


@pytest.mark.parametrize("duration", ["20 min", "3 h", "6 h"])
def test_a_run_of_the_right_cell_that_stopped_too_early(duration: str) -> None:
    """It is not said that the cell needs more charge: it has not come to rest."""
    run = pm.simulate(p2302435.cell(exercises.exercise("2302435").given(), "10.9375 mM"), duration=duration, points=4)
    refused("2302435", run, "not come to rest: cytosol.* an hour")
    for state in (run.cell, pm.equilibrium(run.cell)):
        assert judged("2302435", state).passed


@pytest.mark.parametrize(
    ("changed", "words"),
    [
        ({"charge": -17.5}, "haemoglobin.charge = −17.5; the exercise has −8"),
        ({"salt": 68.6}, "outside.[KCl]+ = 68.6 mM; the exercise has 150 mM"),
        ({"temperature": 25.0}, "cell.temperature = 298.1 K; the exercise has 310.1 K"),
    ],
)
def test_a_ratio_reached_with_other_givens_is_not_the_answer(changed: dict[str, float], words: str) -> None:
    """5 mM of charge -17.5 in 150 mM KCl, or of -8 in 68.6 mM, have the wanted ratio of 0.75 as well."""
    given = exercises.exercise("2302435").given()
    cell = p2302435.cell(Given(0, {**given, **changed}, given.units), "5 mM")
    if "temperature" not in changed:
        assert pm.equilibrium(cell).ratio("Cl") == pytest.approx(0.75, rel=1e-3)
    refused("2302435", cell, words)
    refused("2302435", pm.equilibrium(cell), words)


def test_the_volume_at_the_end_of_a_tonicity() -> None:
    """The cell of the exercise, built as a student would: ideal salts that stay, and 38.8 % of solids."""
    inside = pm.Compartment("cytosol", "55 fL", {"K": "150 mM", "Cl": "150 mM"})
    bath = pm.Bath("bath", pm.Solution(Na="150 mM", Cl="150 mM"))
    cell = pm.Cell("cell", [pm.Membrane("membrane", inside, bath, "135 um^2", water_permeability="2e-2 cm/s")])

    def run(sucrose: float, **more: Any) -> Any:
        return pm.tonicity(cell, bath.solution.add(sucrose=f"{sucrose} mM"), **{"solids": 0.388, **more})

    assert judged("2302491", run(key("2302491", "sucrose", "mM"))).passed
    assert "more sucrose" in judged("2302491", run(100.0)).why.en
    refused("2302491", run(145.6, duration="20 ms"), "not come to rest")
    refused("2302491", run(145.6, solids=0.25), "conditions.solids = 25 %; the exercise has 38.8 %")
    red = pm.cells.red_blood_cell()
    with_sugar = pm.tonicity(red, red.bath("plasma").solution.add(sucrose="145.6 mM"), duration="30 s")
    refused("2302491", with_sugar, "conditions.before = 309.1 mM; the exercise has 300 mM")


def test_a_membrane_of_other_lipids_or_warmth() -> None:
    refused("2302457", pm.Bilayer({"DPPC": 0.45, "DOPC": 0.55}, temperature="37 degC"), "the exercise has 50 °C")
    refused("2302457", pm.Bilayer({"DPPC": 0.5, "POPC": 0.5}, temperature="50 degC"), "lipids.POPC = 0.5")
    refused("2302446", pm.Bilayer("DPPC", temperature="20 degC").with_sterol(0.1), "the exercise has 45 °C")
    refused("2302446", pm.Bilayer("POPC", temperature="45 degC"), "lipids.POPC = 1")


def test_a_resting_cell_with_other_leaks() -> None:
    cell = p2302422.cell(0.44215684, 0.01, p2302422.rest(0.44215684, 0.01))
    assert judged("2302422", cell).passed
    less = p2302422.cell(0.35, 0.008, p2302422.rest(0.35, 0.008))
    refused("2302422", less, "Na_leak.conductance = 0.008 mS/cm²; the exercise has 0.01 mS/cm²")
    refused("2302422", p2302422.run_down(0.5, 0.01), "not come to rest")


def test_an_exchanger_in_another_place() -> None:
    def run(volts: float = -80.0, na: str = "140 mM", duration: str = "10 min") -> pm.Result:
        bag = pm.Compartment(
            "cytosol", "1 pL", {"Na": "13.9885 mM", "K": "140 mM", "Ca": "1 uM"}, held=("Na",), **HIDDEN
        )
        bath = pm.Bath("bath", pm.Solution(Na=na, K="5 mM", Ca="2 mM", balance="Cl"))
        parts = [pm.library.NCX1()]
        cell = pm.Cell("cell", [pm.Membrane("membrane", bag, bath, "500 um^2", transporters=parts)])
        return pm.simulate(cell, pm.VoltageClamp("membrane", f"{volts} mV", duration), points=5)

    assert judged("2302441", run()).passed
    assert judged("2302441", run().final).passed
    refused("2302441", run(volts=-70.0), "membrane.voltage = −70 mV; the exercise has −80 mV")
    refused("2302441", run(na="120 mM"), "bath.Na = 120 mM; the exercise has 140 mM")
    refused("2302441", run(duration="20 ms"), "not come to rest: cytosol.Ca")
    refused("2302441", p2302422.run_down(0.5, 0.01), "holds no cytosol.Ca")


def test_a_cell_whose_channels_open() -> None:
    given = exercises.exercise("2302419").given()
    for leak, words in ((1.0, ""), (2.0, "the exercise has 1 nS")):
        bag = pm.Compartment(
            "cytosol", "2 pL", {"Na": f"{p2302419.inner(145.0, 60.0)} mM", "K": f"{p2302419.inner(5.0, -70.0)} mM"},
            **HIDDEN,
        )  # fmt: skip
        bath = pm.Bath("bath", pm.Solution(Na="145 mM", K="5 mM", balance="Cl"))
        parts = [
            pm.Leak("K", conductance=f"{leak} S/m^2"), pm.Leak("Na", conductance=f"{2.0 / 11.0 * leak} S/m^2"),
        ]  # fmt: skip
        cell = pm.Cell("cell", [pm.Membrane("membrane", bag, bath, "1000 um^2", transporters=parts)])
        run = pm.simulate(cell, duration="100 ms", points=10)
        if words:
            refused("2302419", run, words)
        else:
            assert judged("2302419", run).passed
            held = pm.simulate(cell, pm.VoltageClamp("membrane", "-60 mV", "1 ms"), points=4)
            refused("2302419", held, "membrane.voltage still changes")
    assert given["wanted"] == -50.0
    refused("2302419", p2302422.run_down(0.5, 0.01).at("1 s"), "E_Na")


@pytest.mark.parametrize("id", exercises.ids())
def test_what_is_no_state_is_refused_with_a_hint(id: str) -> None:
    for state in (3.0, "resting", object()):
        with pytest.raises(InputError) as caught:
            exercises.check(id, state=state)
        assert caught.value.where


def test_a_state_without_the_solute_is_refused() -> None:
    run = clamped(pm.library.GLUT1(), {"glucose": "1 mM"}, {"glucose": "5 mM"}, 0.0)
    refused("light_to_lactose", run, "holds no cytosol.pH")
    refused("2302435", run, "the exercise has")
    refused("2302441", run, "holds no cytosol.Ca")
    with pytest.raises(InputError, match="cannot take"):
        sides.ratio(clamped(pm.library.GLUT1(), {"glucose": "1 mM"}, {"glucose": "0 mM"}, 0.0), "glucose")
