"""Figures of recovery after photobleaching."""

from __future__ import annotations

import numpy as np
import pytest

from permease.bilayer.bilayer import Bilayer
from permease.bilayer.frap import frap
from permease.instruments.frap import fit_frap
from permease.physics.frap import disc_recovery
from permease.plot.frap import plot_frap

POPC = Bilayer("POPC", temperature="25 degC")


def texts(figure):
    ax = figure.axes[0]
    return [t.get_text() for t in ax.texts] + [t.get_text() for t in ax.get_legend().get_texts()]


def test_a_curve_with_its_range(tmp_path):
    curve = frap(POPC, "2 um", mobile=0.85)
    figure = plot_frap(curve, tmp_path / "curve.svg")
    ax = figure.axes[0]
    assert (tmp_path / "curve.svg").stat().st_size > 1000
    assert ax.get_xlabel() == "Time after the bleach / ms"
    assert ax.get_title() == "Lipids, bleached disc of 2 µm"
    assert "immobile 15 %" in texts(figure)
    assert "half time 115 ms" in texts(figure)
    drawn = ax.get_lines()[0].get_xydata()
    assert drawn[:, 0] == pytest.approx(1e3 * curve.times)
    assert drawn[:, 1] == pytest.approx(curve.values)
    assert len(ax.collections) == 1


def test_all_that_moves_has_no_immobile_line():
    assert not any("immobile" in each for each in texts(plot_frap(frap(POPC, "2 um"))))


@pytest.mark.parametrize(
    ("times", "scale"), [(np.geomspace(0.05, 60.0, 50), "log"), (np.linspace(0, 20, 50), "linear")]
)
def test_data_with_their_fit(times, scale):
    found = fit_frap(times, 0.8 * disc_recovery(times, 1e-6, 0.5e-12), radius="1 um")
    figure = plot_frap(found)
    assert figure.axes[0].get_xscale() == scale
    title = figure.axes[0].get_legend().get_title().get_text()
    assert title.startswith("D = 0.5 µm²/s (0.5 to 0.5)\nmobile 0.80")


@pytest.mark.parametrize(("radius", "unit"), [("10 nm", "µs"), ("1 um", "ms"), ("30 um", "min"), ("1 mm", "d")])
def test_time_has_a_readable_unit(radius, unit):
    ax = plot_frap(frap(POPC, radius)).axes[0]
    assert ax.get_xlabel().endswith(f"/ {unit}")
    assert 2.0 <= ax.get_xlim()[1] < 2000.0


def test_in_chinese():
    ax = plot_frap(frap(POPC, "2 um", mobile=0.85), language="zh").axes[0]
    assert ax.get_xlabel() == "漂白后的时间 / ms"
    assert ax.get_title() == "脂质，漂白圆斑半径 2 µm"
