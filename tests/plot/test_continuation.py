"""The figure of a branch: what is stable, what is not, and where it turns."""

from dataclasses import replace

import numpy as np
import pytest

import permease as pm
from permease.errors import InputError, UnknownNameError
from permease.plot.continuation import plot_continuation
from permease.solve.continuation_result import Fold, Hopf


@pytest.fixture(scope="module")
def branch():
    cell = pm.cells.pump_leak_neuron()
    return pm.continuation(cell, "membrane.ConstantPump.scale", None, "3e-8 mol/m^2/s", log=True, longest=0.2)


def test_a_stable_branch_is_one_solid_line(branch, tmp_path):
    figure = branch.plot(path=tmp_path / "branch.svg")
    assert (tmp_path / "branch.svg").stat().st_size > 5000
    volume, voltage = figure.axes
    assert "volume" in volume.get_ylabel()
    assert "voltage" in voltage.get_ylabel()
    assert volume.get_xscale() == "log"
    assert "ConstantPump scale / pmol/cm²/s" in voltage.get_xlabel()
    (line,) = volume.lines
    assert line.get_linestyle() == "-"
    np.testing.assert_allclose(line.get_ydata(), branch["volume"])
    assert [text.get_text() for text in volume.get_legend().get_texts()] == ["stable"]


def test_an_unstable_stretch_is_dashed_and_folds_are_marked(branch):
    modes = branch.eigenvalues.copy()
    modes[3:6, 0] = 1.0
    fold = Fold(float(branch.numbers[3]), {n: float(v[3]) for n, v in branch.values.items()}, 2)
    figure = plot_continuation(replace(branch, eigenvalues=modes, folds=(fold,)), ["cytosol.Na"])
    (axes,) = figure.axes
    lines, marks = axes.lines[:-1], axes.lines[-1]
    assert [line.get_linestyle() for line in lines] == ["-", "--", "-"]
    assert lines[1].get_xdata()[0] == pytest.approx(1e8 * branch.numbers[3])
    assert marks.get_marker() == "o"
    assert marks.get_ydata()[0] == pytest.approx(branch["Na"].values[3])
    assert [text.get_text() for text in axes.get_legend().get_texts()] == ["stable", "unstable", "fold at 9.243"]


def test_what_cannot_be_drawn(branch):
    with pytest.raises(UnknownNameError):
        branch.plot("glucose")
    with pytest.raises(InputError):
        branch.plot(*["Na"] * 9)
    with pytest.raises(UnknownNameError):
        branch.plot(language="de")
    with pytest.raises(InputError):
        branch.plot(path="branch.txt")


def test_several_folds_are_said_and_marked_where_they_are(branch):
    made = [Fold(float(branch.numbers[i]), {n: float(v[i]) for n, v in branch.values.items()}, i - 1) for i in (3, 6)]
    figure = plot_continuation(replace(branch, folds=tuple(made)), ["cytosol.Na"])
    words = [text.get_text() for text in figure.axes[0].get_legend().get_texts()]
    assert words[-1].startswith("folds at 9.243, ")
    assert "[Na⁺]" in figure.axes[0].get_ylabel()


def test_an_oscillation_has_its_own_mark(branch):
    values = {n: float(v[4]) for n, v in branch.values.items()}
    figure = plot_continuation(replace(branch, hopfs=(Hopf(float(branch.numbers[4]), 10.0, values, 3),)), ["K"])
    assert [line.get_marker() for line in figure.axes[0].lines][-1] == "D"
    assert "oscillation arises at" in figure.axes[0].get_legend().get_texts()[-1].get_text()
