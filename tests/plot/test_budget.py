"""Budgets and schemes as figures."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from permease.errors import UnknownNameError
from permease.plot.budget import plot_budget


def test_bars_are_the_budget(red_cell: Any) -> None:
    figure = plot_budget(red_cell, "Na")
    (ax,) = figure.axes
    names = [t.get_text() for t in ax.get_yticklabels()]
    widths = dict(zip(names, [bar.get_width() for bar in ax.patches], strict=True))
    budget = red_cell.budget("Na")
    assert names == ["Na_leak", "NaKATPase", "net change"]
    assert ax.get_xlabel() == "Na⁺ gained by cytosol / fmol"
    assert widths["Na_leak"] == pytest.approx(1e15 * budget.gains["membrane.Na_leak"])
    assert widths["NaKATPase"] < 0.0
    assert widths["Na_leak"] + widths["NaKATPase"] == pytest.approx(widths["net change"], rel=1e-9)


def test_water_charge_and_unknown(red_cell: Any, tmp_path: Path) -> None:
    assert plot_budget(red_cell, "water").axes[0].get_xlabel() == "Water gained by cytosol / fL"
    assert "Charge" in plot_budget(red_cell, "charge", path=tmp_path / "c.png").axes[0].get_xlabel()
    assert (tmp_path / "c.png").stat().st_size > 1000
    with pytest.raises(UnknownNameError):
        plot_budget(red_cell, "glucose")


def test_numbers_stay_inside_the_figure(red_cell: Any) -> None:
    figure = plot_budget(red_cell, "K")
    figure.canvas.draw()
    renderer = figure.canvas.get_renderer()  # type: ignore[attr-defined]
    for text in figure.axes[0].texts:
        box = text.get_window_extent(renderer)
        assert figure.bbox.x0 <= box.x0
        assert box.x1 <= figure.bbox.x1
