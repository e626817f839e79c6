"""Fluidity against temperature: what the curves hold, their files, their figure, and bad input."""

import json

import numpy as np
import pytest

import permease as pm
from permease.errors import InputError, PermeaseError, UnknownNameError
from permease.plot.fluidity import plot_fluidity


@pytest.fixture(scope="module")
def dppc():
    return pm.fluidity("DPPC", ("20 degC", "60 degC", 81))


def test_cholesterol_narrows_the_range(dppc):
    """Each step of cholesterol takes more of the swing at the transition away (P1-G8, along temperature)."""
    spreads = [dppc.spread(sterol) for sterol in dppc.sterols]
    assert spreads[0] > spreads[1] > spreads[2]
    assert spreads[2] < 0.4 * spreads[0]
    assert dppc.transition == pytest.approx(41.4)


def test_warming_always_fluidises(dppc):
    for sterol in dppc.sterols:
        assert np.all(np.diff(dppc.of(sterol).values) <= 1e-12)
        assert np.all(np.diff(dppc.of(sterol, "viscosity").values) <= 1e-12)


def test_a_wide_mixture_melts_without_ripples():
    """The melting of DOPC/DPPC spans 35 K: its slope changes sign nowhere, its curvature does not flicker."""
    values = pm.fluidity({"DPPC": 0.5, "DOPC": 0.5}, ("-20 degC", "40 degC", 241), sterol=(0.0,)).of(0.0).values
    assert np.all(np.diff(values) <= 1e-12)
    inner = values[60:180]
    turns = np.sum(np.diff(np.sign(np.diff(inner, 2))) != 0)
    assert turns <= 4


def test_lines_agree_with_the_bilayer(dppc):
    for sterol in (0.0, 0.4):
        membrane = pm.Bilayer("DPPC", temperature="50 degC").with_sterol(sterol)
        at = int(np.flatnonzero(dppc.x.values == 50.0)[0])
        assert dppc.of(sterol).values[at] == pytest.approx(membrane.anisotropy, rel=1e-12)
        assert dppc.of(sterol, "order").values[at] == pytest.approx(membrane.order_parameter, rel=1e-12)
        assert dppc.of(sterol, "gel").values[at] == pytest.approx(membrane.phases["gel"], abs=1e-12)


def test_own_sterol_is_replaced():
    cell = pm.fluidity(pm.recipe("plant_plasma_membrane"), ("20 degC", "40 degC", 3), sterol=(0.0, 0.3))
    assert cell.label.zh == "大麦叶质膜"
    membrane = pm.recipe("plant_plasma_membrane").bilayer("30 degC").with_sterol(0.3)
    assert "sitosterol" in membrane.lipids
    assert "cholesterol" not in membrane.lipids
    legend = cell.plot().axes[0].get_legend().get_texts()
    assert [text.get_text() for text in legend] == ["no sterol", "30 % sterol"]
    assert cell.of(0.3).values[1] == pytest.approx(membrane.anisotropy)


def test_files(dppc, tmp_path):
    path = dppc.to_csv(tmp_path / "fluidity.csv")
    head = path.read_text(encoding="utf-8").splitlines()[0]
    assert head.startswith("temperature [degC],anisotropy.0 [1],anisotropy.20 [1],anisotropy.40 [1]")
    found = json.loads(json.dumps(dppc.document()))
    assert found["kind"] == "fluidity"
    assert found["answers"]["transition"]["value"] == pytest.approx(41.4)
    assert found["conditions"]["sterol"] == [0.0, 0.2, 0.4]


@pytest.mark.parametrize("language", ["en", "zh"])
def test_figure(dppc, tmp_path, language, monkeypatch):
    monkeypatch.setattr("permease.plot.style.save", lambda drawn, path: None)
    figure = plot_fluidity(dppc, tmp_path / "x.png", language)
    (ax,) = figure.axes
    labels = [text.get_text() for text in ax.get_legend().get_texts()]
    assert (
        labels
        == {
            "en": ["no cholesterol", "20 % cholesterol", "40 % cholesterol"],
            "zh": ["无胆固醇", "胆固醇 20 %", "胆固醇 40 %"],
        }[language]
    )
    assert ax.get_xlabel() == {"en": "Temperature / °C", "zh": "温度 / °C"}[language]
    assert any("41.4 °C" in text.get_text() for text in ax.texts)
    assert ax.get_title(loc="left") == "DPPC"


def test_figure_is_written(dppc, tmp_path):
    path = tmp_path / "fluidity.svg"
    dppc.plot(path)
    assert path.stat().st_size > 5000


def test_a_membrane_that_never_freezes_has_no_mark(tmp_path):
    curve = pm.fluidity("DPhyPC", ("0 degC", "50 degC", 6), sterol=(0.0,))
    assert curve.transition is None
    assert curve.answers["transition"] is None
    assert not curve.plot().axes[0].texts


def test_an_unknown_line(dppc):
    with pytest.raises(UnknownNameError):
        dppc.of(0.17)


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ({"membrane": "DPPX"}, "unknown lipid"),
        ({"membrane": None}, "both outer and inner"),
        ({"membrane": 3}, "is a table"),
        ({"temperatures": "37 degC"}, "several temperatures"),
        ({"temperatures": ()}, "several temperatures"),
        ({"temperatures": ("0 degC", "70 degC", 1)}, "number of points"),
        ({"temperatures": ("0 degC", "70 degC", 10**9)}, "number of points"),
        ({"temperatures": ("0 degC", "70", 5)}, "no unit"),
        ({"temperatures": ["-400 degC"]}, "absolute zero"),
        ({"temperatures": ["500 degC"]}, "out of reach"),
        ({"sterol": 0.4}, "several mole fractions"),
        ({"sterol": ()}, "several mole fractions"),
        ({"sterol": (1.0,)}, "forms no bilayer"),
        ({"sterol": (-0.1,)}, "fraction from 0 to 1"),
        ({"sterol": ("3 mM",)}, "pure number"),
    ],
    ids=lambda value: value.replace(" ", "-") if isinstance(value, str) else "",
)
def test_bad_input(arguments, words):
    with pytest.raises(PermeaseError, match=words) as caught:
        pm.fluidity(**{"membrane": "DPPC", "temperatures": ("0 degC", "10 degC", 2), **arguments})
    assert isinstance(caught.value, InputError)


def drawn(figure):
    return [text.get_text() for text in figure.axes[0].texts]


def test_the_figure_says_whose_transition_it_marks():
    """A membrane with its own cholesterol has none: the one marked is that of the line without."""
    cell = pm.recipe("red_blood_cell")
    assert cell.bilayer().transition_temperature is None
    curve = pm.fluidity(cell, ("0 degC", "70 degC", 29))
    [shown] = drawn(curve.plot())
    assert shown.startswith("main transition\nwithout cholesterol\n")
    assert curve.plot().axes[0].get_title(loc="left") == "human red cell"
    assert drawn(pm.fluidity(cell, ("0 degC", "70 degC", 29), sterol=(0.2, 0.4)).plot()) == []


@pytest.mark.parametrize(
    "temperatures", [("20 degC", "60 degC", 41), ("0 degC", "70 degC", 71), ("0 degC", "45 degC", 46)]
)
def test_the_mark_keeps_clear_of_the_legend(temperatures):
    figure = pm.fluidity("DPPC", temperatures).plot()
    figure.canvas.draw()
    axes = figure.axes[0]
    legend, mark = axes.get_legend().get_window_extent(), axes.texts[0].get_window_extent()
    assert not legend.overlaps(mark)
    assert mark.x1 <= figure.bbox.x1
