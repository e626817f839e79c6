"""Figures of instruments: every kind in both languages, files written, numbers shown are those of the curve."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from permease.errors import UnknownNameError
from permease.instruments.dose import dose_response
from permease.instruments.electrical import current_voltage
from permease.instruments.ladder import energy_ladder
from permease.instruments.states import occupancy
from permease.instruments.transport import VIEWS, uptake
from permease.plot.axes import concentration_unit, spelled

KINDS: dict[str, Any] = {
    "iv": lambda pump, glut1, sides: current_voltage(pump, **sides, voltages=("-300 mV", "50 mV", 12)),
    "dose": lambda pump, glut1, sides: dose_response(pump, "ouabain", ("1 nM", "1 mM", 12), **sides),
    "potassium": lambda pump, glut1, sides: dose_response(pump, "K", ["0 mM", "1 mM", "5 mM"], **sides),
    "uptake": lambda pump, glut1, sides: uptake(glut1, "glucose", ("0.01 mM", "10 mM", 9), temperature="0 degC"),
    "one point": lambda pump, glut1, sides: uptake(glut1, "glucose", "5 mM"),
    "nothing": lambda pump, glut1, sides: uptake(glut1, "glucose", ["0 mM"]),
    "net": lambda pump, glut1, sides: uptake(glut1, "glucose", ("0 mM", "10 mM", 9), trans="2 mM"),
    "exchange": lambda pump, glut1, sides: uptake(glut1, "glucose", trans="equal"),
    "infinite-cis": lambda pump, glut1, sides: uptake(glut1, "glucose", trans="infinite-cis"),
    "voltage": lambda pump, glut1, sides: occupancy(pump, "voltage", ("-100 mV", "50 mV", 9), **sides),
    "states": lambda pump, glut1, sides: occupancy(glut1, "glucose", ("1 uM", "1 M", 9), inside={"glucose": "0 mM"}),
    "ladder": lambda pump, glut1, sides: energy_ladder(pump, **sides),
}


@pytest.mark.parametrize(("kind", "ending"), [*((kind, "png") for kind in KINDS), ("iv", "svg"), ("ladder", "svg")])
def test_every_kind_is_drawn(kind: str, ending: str, pump: Any, glut1: Any, baths: Any, tmp_path: Path) -> None:
    path = tmp_path / f"figure.{ending}"
    figure = KINDS[kind](pump, glut1, baths).plot(path, language="en")
    assert path.stat().st_size > 2000
    for ax in figure.axes:
        assert "/" in ax.get_xlabel() or kind == "ladder"
        assert ax.get_ylabel()


@pytest.mark.parametrize("view", VIEWS)
def test_views_are_drawn(view: str, glut1: Any, tmp_path: Path) -> None:
    curve = uptake(glut1, "glucose", ("0.05 mM", "2 mM", 9), temperature="0 degC")
    curve.plot(tmp_path / "view.png", view=view)
    assert (tmp_path / "view.png").exists()
    with pytest.raises(UnknownNameError):
        curve.plot(view="scatchard")


def test_fitted_numbers_stand_in_the_figure(glut1: Any) -> None:
    curve = uptake(glut1, "glucose", ("0.01 mM", "10 mM", 9), temperature="0 degC")
    written = " ".join(text.get_text() for text in curve.plot().axes[0].texts)
    assert "0.7255 s⁻¹" in written
    assert "0.1094 mM" in written


def test_equal_curves_make_equal_files(glut1: Any, tmp_path: Path) -> None:
    for name in ("a", "b"):
        uptake(glut1, "glucose", ("0.01 mM", "10 mM", 9)).plot(tmp_path / f"{name}.svg")
    assert (tmp_path / "a.svg").read_bytes() == (tmp_path / "b.svg").read_bytes()


def test_units_of_axes() -> None:
    import numpy as np

    assert concentration_unit(np.array([1.0, 10.0])) == (1.0, "mM")
    assert concentration_unit(np.array([1e-4, 1e-2])) == (1e3, "µM")
    assert concentration_unit(np.array([1e-7, 1e-6])) == (1e6, "nM")
    assert spelled("1/s") == "s⁻¹"
