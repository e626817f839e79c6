"""Figures of sensitivities and of shares of a variance."""

import numpy as np
import pytest

import permease as pm
from permease.errors import InputError, UnknownNameError
from permease.plot.sensitivity import BARS, plot_indices, plot_sensitivity

CELL = pm.cells.pump_leak_neuron()
TO = ["membrane.ConstantPump.scale", "membrane.Na_leak.conductance", "membrane.area"]
MANY = pm.Population(CELL, 6, seed=1, vary={"membrane.ConstantPump.scale": pm.scaled(cv=0.2)})


def test_lines_over_time(tmp_path):
    found = pm.sensitivity(CELL, pm.Hold("1 h"), to=TO, of=["Na", "voltage"], points=41)
    figure = found.plot(tmp_path / "s.svg")
    assert (tmp_path / "s.svg").stat().st_size > 5000
    first, second = figure.axes
    assert "[Na⁺]" in first.get_ylabel()
    assert "voltage" in second.get_ylabel()
    drawn = {line.get_label(): line.get_ydata() for line in first.lines if not line.get_label().startswith("_")}
    np.testing.assert_allclose(drawn["ConstantPump scale"], found.normalised.values[0, 0])
    assert set(drawn) == {"ConstantPump scale", "Na leak conductance", "membrane area"}


def test_bars_at_rest_the_strongest_first():
    found = pm.sensitivity(CELL, steady=True, to=CELL.paths(), of=["Na", "volume"])
    figure = plot_sensitivity(found)
    names = [label.get_text() for label in figure.axes[0].get_yticklabels()]
    assert len(names) == BARS
    assert names[0] == "ConstantPump scale"
    width = figure.axes[0].patches[0].get_width()
    assert width == pytest.approx(float(found.normalised.sel(of="cytosol.Na", to=TO[0])))


def test_populations_have_bands():
    over = pm.sensitivity(MANY, pm.Hold("10 min"), to=TO[:2], of=["Na"], points=41)
    axes = plot_sensitivity(over).axes[0]
    assert len(axes.collections) == 2
    rest = pm.sensitivity(MANY, steady=True, to=TO[:2], of=["Na"])
    middle = np.median(rest.normalised.values[0, 0])
    widths = [bar.get_width() for bar in plot_sensitivity(rest).axes[0].patches]
    assert any(width == pytest.approx(middle) for width in widths)


def test_indices_as_bars(tmp_path):
    wide = {**MANY.vary, "membrane.Na_leak.conductance": pm.scaled(cv=0.2)}
    found = pm.sobol_indices(pm.Population(CELL, 1, vary=wide), of=["Na", "voltage"], n=32, steady=True)
    figure = plot_indices(found, tmp_path / "indices.png")
    assert (tmp_path / "indices.png").stat().st_size > 5000
    widths = sorted(bar.get_width() for bar in figure.axes[0].patches)
    np.testing.assert_allclose(widths, np.sort(found.estimates[:, 0, :, 0].ravel()))


@pytest.mark.parametrize("language", ["de", 5, None])
def test_a_language_nobody_speaks(language):
    found = pm.sensitivity(CELL, steady=True, to=TO, of=["Na"])
    with pytest.raises(UnknownNameError):
        found.plot(language=language)


def test_what_cannot_be_drawn():
    known = [f"cytosol.{n}" for n in ("Na", "K", "Cl", "volume", "osmolarity")]
    known += ["membrane.voltage", "rate.membrane.KCC2", "rate.membrane.Na_leak", "rate.membrane.K_leak"]
    with pytest.raises(InputError, match="9 panels"):
        pm.sensitivity(CELL, steady=True, to=TO, of=known).plot()
    none = pm.Population(CELL, vary={"cytosol.protein.charge": pm.grid([3.0, 4.0])})
    with pytest.raises(InputError, match="no member"):
        pm.sensitivity(none, steady=True, to=TO, of=["Na"]).plot()


def test_what_is_left_out_is_said():
    found = pm.sensitivity(CELL, steady=True, to=CELL.paths(), of=["Na"])
    every = len(CELL.paths())
    assert plot_sensitivity(found).get_supxlabel() == f"The {every - BARS} weakest of {every} numbers are not drawn."
    over = pm.sensitivity(CELL, pm.Hold("1 min"), to=CELL.paths()[:10], of=["Na"])
    assert plot_sensitivity(over).get_supxlabel() == "The 2 weakest of 10 numbers are not drawn."
    few = pm.sensitivity(CELL, steady=True, to=TO, of=["Na"])
    assert plot_sensitivity(few).get_supxlabel() == ""


def test_bands_and_error_bars_are_in_the_legend():
    over = pm.sensitivity(MANY, pm.Hold("10 min"), to=TO[:2], of=["Na"], points=11)
    words = [text.get_text() for text in plot_sensitivity(over).axes[0].get_legend().get_texts()]
    assert words[-1] == "median, and 5 to 95 % of members"
    rest = pm.sensitivity(MANY, steady=True, to=TO[:2], of=["Na", "K"])
    (legend,) = plot_sensitivity(rest).legends
    assert [text.get_text() for text in legend.get_texts()] == ["median, and 5 to 95 % of members"]
    alone = plot_sensitivity(pm.sensitivity(CELL, steady=True, to=TO[:2], of=["Na"]))
    assert not alone.legends


@pytest.mark.parametrize(("panels", "across"), [(1, 1), (2, 2), (3, 3), (4, 4), (5, 3), (6, 3), (7, 4), (8, 4)])
def test_panels_leave_few_gaps(panels, across):
    of = ["Na", "K", "Cl", "volume", "voltage", "osmolarity", "rate.membrane.KCC2", "rate.membrane.Na_leak"][:panels]
    figure = plot_sensitivity(pm.sensitivity(CELL, steady=True, to=TO, of=of))
    assert figure.axes[0].get_gridspec().ncols == across
