"""Tonicity and fragility as instruments: the engine against the two-parameter equations, words, files, nonsense."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import permease as pm
from permease.errors import InputError, ModelError, PermeaseError
from permease.instruments.fragility import salt
from permease.instruments.osmotic_setting import setting
from permease.instruments.tonicity import OSMOTIC, SHAPES, VERDICTS
from permease.physics import kedem_katchalsky as kk
from permease.physics.osmosis import hydraulic_conductivity

near = pytest.approx
RED = pm.cells.red_blood_cell()


def bag(impermeant=300.0, contents=(0.0, 0.0), **bath):
    """A bag with water and leaks of urea and glycerol; concentrations in mM."""
    held = [pm.Impermeant("sugar", f"{impermeant} mM")] if impermeant else []
    amounts = {name: f"{c} mM" for name, c in zip(("urea", "glycerol"), contents, strict=True)}
    inside = pm.Compartment("bag", "67.5 fL", amounts, impermeant=held)
    given = {"urea": "0 mM", "glycerol": "0 mM", **bath}
    membrane = pm.Membrane(
        "membrane", inside, pm.Bath("bath", pm.Solution(given)), "135 um^2", water_permeability="2e-2 cm/s",
        transporters=[pm.Leak("urea", permeability="1e-4 cm/s"), pm.Leak("glycerol", permeability="2e-5 cm/s")],
    )  # fmt: skip
    return pm.Cell("bag", [membrane], temperature="25 degC")


@settings(max_examples=12)
@given(st.floats(100.0, 500.0), st.floats(100.0, 500.0), st.floats(10.0, 400.0))
def test_the_engine_is_the_two_parameter_description(impermeant, outside, urea):
    cell = bag(impermeant, urea=f"{urea} mM", sucrose=f"{outside} mM")
    run = pm.simulate(cell, duration="5 s", points=60, rtol=1e-9, atol=1e-12)
    water, solute = kk.swelling(
        run.times, water=67.5e-18, impermeant=impermeant * 67.5e-18, solute=0.0, outside_impermeant=outside,
        outside_solute=urea, area=135e-12, conductivity=float(hydraulic_conductivity(2e-4, 298.15)),
        solute_permeability=1e-6, temperature=298.15,
    )  # fmt: skip
    names = run.trajectory.system
    assert run.trajectory.states[:, names.index("bag.volume")] == near(water, rel=1e-6)
    found = run.trajectory.states[:, names.index("bag.amount.urea")]
    assert found[1:] == near(solute[1:], rel=1e-6)


def test_katkov_invariant_of_two_permeant_solutes():
    """Nothing impermeant anywhere: W + L_p RT sum N_i/P_i holds along a run with two solutes."""
    run = pm.simulate(bag(0.0, (200.0, 100.0), urea="400 mM", glycerol="150 mM"), duration="1 s", points=60)
    states, names = run.trajectory.states, run.trajectory.system
    amounts = [states[:, names.index(f"bag.amount.{s}")] for s in ("urea", "glycerol")]
    found = kk.katkov_invariant(
        states[:, names.index("bag.volume")], amounts, [1e-6, 2e-7], float(hydraulic_conductivity(2e-4, 298.15)), 298.15
    )
    assert found == near(found[0], rel=1e-6)


@settings(max_examples=10)
@given(st.floats(10.0, 800.0), st.floats(1.02, 2.0))
def test_volume_is_monotone_in_the_impermeant_outside(outside, factor):
    finals = [
        pm.tonicity(bag(300.0, sucrose=f"{outside * f} mM"), pm.Solution(sucrose=f"{outside * f} mM"), duration="5 min")
        for f in (1.0, factor)
    ]
    assert finals[1].final < finals[0].final


def test_words():
    same = pm.tonicity(RED, pm.solutions.plasma())
    assert (same.verdict, same.osmotic, same.shape) == ("isotonic", "isosmotic", "disc")
    assert same.crenation < 0.01
    assert not same.crenated
    strong = pm.tonicity(bag(300.0, sucrose="300 mM"), pm.Solution(sucrose="600 mM"))
    assert (strong.verdict, strong.shape, strong.lysis) == ("hypertonic", "shrunken", None)
    assert strong.final == near(0.5, rel=1e-3)
    weak = pm.tonicity(bag(300.0), pm.Solution(sucrose="200 mM"), critical=1.4)
    assert weak.shape == "lysed"
    assert weak.lysis.to("s").magnitude > 0.0
    for table, words in ((VERDICTS, ("hypertonic",)), (OSMOTIC, ("isosmotic",)), (SHAPES, ("lysed", "turgid"))):
        for word in words:
            assert table[word].zh


def test_setting_of_a_red_cell_and_of_another():
    red, other = setting(RED), setting(bag())
    assert (red.solids, red.anomaly, red.critical) == (0.25, 0.125, 1.65)
    assert (other.solids, other.anomaly, other.critical) == (0.0, 0.0, None)
    assert red.relative(RED.compartment("cytosol").volume) == 1.0
    assert setting(RED, solids=0, osmotic_anomaly=0).relative(2.0 * 67.5e-18) == near(2.0)


def test_volume_is_dry_matter_and_water_and_only_water_moves():
    """90 fL of cell: 22.5 dry, 67.5 water; what the cell loses is what its water loses, 7/8 of what the run moves."""
    red = setting(RED)
    rest = RED.compartment("cytosol").volume
    for simulated in (0.4 * rest, rest, 1.5 * rest):
        water = red.water(simulated)
        assert red.dry + water == near(90e-18 * red.relative(simulated), rel=1e-12)
        assert water - rest == near(0.875 * (simulated - rest), rel=1e-12)
    assert red.dry == near(22.5e-18, rel=1e-12)
    bare = setting(RED, osmotic_anomaly=0.0)
    assert bare.water(0.5 * rest) == 0.5 * rest
    assert bare.relative(0.5 * rest) == near((22.5 + 33.75) / 90.0, rel=1e-12)


def test_the_anomaly_is_what_haemoglobin_does_not_explain():
    """Sucrose twice as strong: ideal contents lose half of the water, the run less by haemoglobin, the cell 7/8 of it.

    The run alone, water and solids, is .638; .683 with the anomaly, and .694 by Boyle and van't Hoff with b .388.
    """
    bath = pm.solutions.plasma().add(sucrose="309.1 mM")
    alone, cell = pm.tonicity(RED, bath, osmotic_anomaly=0.0), pm.tonicity(RED, bath)
    run = pm.simulate(RED, pm.Protocol(pm.Perfuse("plasma", add={"sucrose": "309.1 mM"}, duration="10 min")))
    water = run.final.volume("cytosol").to("fL").magnitude
    assert 90.0 * alone.final == near(22.5 + water, rel=1e-3)
    assert 67.5 * 0.9 < 2.0 * (67.5 - water) < 67.5 * 0.98
    assert 1.0 - cell.final == near(0.875 * (1.0 - alone.final), rel=1e-6)
    assert (alone.final, cell.final) == (near(0.638, abs=1e-3), near(0.683, abs=1e-3))


def test_numbers_out():
    curve = pm.fragility(RED, ["0.3 %", "0.45 %", "0.6 %", "154 mM"])
    assert curve.x.values == near([0.3, 0.45, 0.6, 0.9], abs=1e-4)
    heads, rows = curve.table()
    assert heads == ["NaCl [percent]", "lysed [percent]", "volume [1]", "osmolality [mOsm/kg]"]
    assert rows.shape == (4, 4)
    document = curve.document()
    assert document["kind"] == "fragility"
    assert document["answers"]["half"]["unit"] == "%"
    assert document["conditions"]["critical"] == 1.65
    assert curve.complete is None or 0.3 <= curve.complete < 0.45
    words = pm.tonicity(RED, pm.solutions.saline(), duration="10 s").document()
    assert {words[k] for k in ("verdict", "osmotic", "shape")} == {"isotonic", "isosmotic", "disc"}


def test_salt():
    assert salt("0.9 %") == near(0.9)
    assert salt("154 mM") == near(0.9, rel=1e-4)
    for wrong in ("0.45", "0 %", "-1 %", "30 %", "5 mV", None, 0.9e9):
        with pytest.raises(PermeaseError):
            salt(wrong)


@pytest.mark.parametrize(
    ("arguments", "word"),
    [
        ({"cell": 3}, "no Cell"),
        ({"cell": pm.cells.gibbs_donnan_cell()}, "lets water"),
        ({"cell": pm.cells.plant_cell()}, "wall"),
        ({"cell": bag()}, "not known at which volume"),
        ({"sodium_chloride": "0.9 %"}, "list"),
        ({"sodium_chloride": ["0.9 %"]}, "two salt"),
        ({"sodium_chloride": ["0.9", "0.4"]}, "unit|NaCl"),
        ({"duration": "0 s"}, "above zero"),
        ({"duration": "5"}, "unit"),
        ({"critical": 0.9}, "bursts above"),
        ({"critical": "x"}, "critical|quantity"),
        ({"spread": 0}, "deviation"),
        ({"spread": -1}, "deviation"),
        ({"osmotic_anomaly": 1.0}, "share"),
        ({"osmotic_anomaly": -0.1}, "share"),
        ({"solids": 2}, "share"),
        ({"solids": "5 mM"}, "solids"),
        ({"inactive": 1.5}, "share"),
    ],
)
def test_fragility_nonsense(arguments, word):
    given = {"cell": RED, "sodium_chloride": ["0.4 %", "0.5 %"], **arguments}
    with pytest.raises(PermeaseError, match=word):
        pm.fragility(given.pop("cell"), given.pop("sodium_chloride"), **given)


@pytest.mark.parametrize(
    ("arguments", "word"),
    [
        ({"cell": None}, "no Cell"),
        ({"solution": "saline"}, "no Solution"),
        ({"solution": {"Na": "5 mM"}}, "no Solution"),
        ({"duration": "-1 s"}, "above zero"),
        ({"duration": "5 mM"}, "duration"),
        ({"points": 0}, "points"),
        ({"solids": 1.0}, "share"),
        ({"osmotic_anomaly": "a"}, "osmotic_anomaly|quantity"),
        ({"critical": 1.0}, "bursts above"),
        ({"solution": pm.Solution(Na="150 mM")}, "electroneutral"),
    ],
)
def test_tonicity_nonsense(arguments, word):
    given = {"cell": RED, "solution": pm.solutions.saline(), **arguments}
    with pytest.raises(PermeaseError, match=word):
        pm.tonicity(given.pop("cell"), given.pop("solution"), **given)


def test_lysed_outside_what_was_studied():
    curve = pm.fragility(RED, ["0.4 %", "0.5 %"])
    with pytest.raises(InputError, match="not studied"):
        curve.lysed("0.6 %")
    assert curve.begins is None
    assert curve.half is not None


def test_a_cell_without_water_path_is_refused():
    with pytest.raises(ModelError, match="lets water"):
        pm.tonicity(pm.cells.squid_axon(), pm.solutions.sea_water())


@pytest.mark.parametrize("language", ["en", "zh"])
def test_figures(tmp_path, language, capsys):
    for name, curve in (
        ("f.png", pm.fragility(RED, ["0.3 %", "0.45 %", "0.9 %"])),
        ("t.svg", pm.tonicity(pm.cells.urea_permeable_red_cell(), pm.Solution(urea="300 mM"), duration="20 s")),
        ("w.pdf", pm.tonicity(pm.cells.plant_cell(), pm.Solution(sucrose="400 mM", pH=7), duration="10 min")),
    ):
        figure = curve.plot(tmp_path / name, language)
        assert (tmp_path / name).stat().st_size > 1000
        assert all(ax.get_xlabel() or ax is not figure.axes[-1] for ax in figure.axes)
    capsys.readouterr()


def test_a_run_of_a_walled_cell_shows_its_turgor(tmp_path):
    run = pm.simulate(pm.cells.plant_cell(), duration="10 min", points=60)
    figure = run.plot("volume", "pressure", path=tmp_path / "run.png")
    assert any("Turgor" in ax.get_ylabel() for ax in figure.axes)
    assert max(ax.lines[0].get_ydata().max() for ax in figure.axes if "Turgor" in ax.get_ylabel()) < 1.0
