"""The figure of a branch: what is stable, what is not, and where it turns."""

from dataclasses import replace

import numpy as np
import pytest

import permease as pm
from permease.errors import InputError, UnknownNameError
from permease.plot.continuation import plot_continuation
from permease.solve.continuation import Fold


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
    assert "ConstantPump scale / mol/m²/s" in voltage.get_xlabel()
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
    assert lines[1].get_xdata()[0] == pytest.approx(branch.numbers[3])
    assert marks.get_marker() == "o"
    assert marks.get_ydata()[0] == pytest.approx(branch["Na"].values[3])
    assert [text.get_text() for text in axes.get_legend().get_texts()] == ["stable", "unstable", "fold"]


def test_what_cannot_be_drawn(branch):
    with pytest.raises(UnknownNameError):
        branch.plot("glucose")
    with pytest.raises(InputError):
        branch.plot(*["Na"] * 9)
    with pytest.raises(UnknownNameError):
        branch.plot(language="de")
    with pytest.raises(InputError):
        branch.plot(path="branch.txt")
