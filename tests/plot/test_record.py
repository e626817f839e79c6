"""Figures of records: every view in both languages, and the numbers in them are those of the record."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest

from permease import library
from permease.errors import InputError, UnknownNameError
from permease.instruments.single_molecule import single_molecule
from permease.instruments.variance_mean import variance_mean
from permease.plot.record import VIEWS, _squares, _unit

HELD: dict[str, Any] = {
    "inside": {"Na": "10 mM", "K": "140 mM"}, "outside": {"Na": "150 mM", "K": "5 mM", "ACh": "10 uM"},
    "voltage": "-70 mV", "temperature": "22 degC",
}  # fmt: skip


@pytest.fixture(scope="module")
def one() -> Any:
    return single_molecule(library.part("AChR")(), "3 s", seed=1, **HELD)


@pytest.fixture(scope="module")
def pump() -> Any:
    held = {"inside": {"Na": "30 mM", "K": "120 mM"}, "outside": {"Na": "140 mM", "K": "5 mM"}}
    return single_molecule(library.part("NaKATPase")(), "5 s", seed=1, **held)


@pytest.mark.parametrize(("view", "ending"), [*((view, "png") for view in VIEWS), (next(iter(VIEWS)), "svg")])
def test_every_view_is_drawn(one: Any, view: str, ending: str, tmp_path: Path) -> None:
    path = tmp_path / f"figure.{ending}"
    figure = one.plot(view, path)
    assert path.stat().st_size > 4000
    assert len(figure.axes) == 2
    for ax in figure.axes:
        assert ax.get_xlabel()
        assert ax.get_ylabel()


def test_the_trace_is_the_record(one: Any) -> None:
    short = single_molecule(library.part("AChR")(), "50 ms", seed=1, **HELD)
    line = short.plot().axes[0].lines[0]
    assert len(line.get_xdata()) == len(short.open_counts.times) + 1
    assert set(np.round(line.get_ydata(), 6)) <= {0.0, -0.0, round(short.unitary_current.magnitude, 6)}
    noisy = short.plot("trace", rate="10 kHz", noise="0.2 pA", filter="1 kHz").axes[0].lines[0]
    assert len(noisy.get_xdata()) == 500


def test_exact_means_stand_in_the_figures(one: Any) -> None:
    left, right = one.plot("dwell").axes
    assert "0.5882 ms" in " ".join(t.get_text() for t in left.get_legend().get_texts())
    assert "6.021 ms" in " ".join(t.get_text() for t in right.get_legend().get_texts())
    left, right = one.plot("burst").axes
    assert "0.109 ms" in " ".join(t.get_text() for t in left.get_legend().get_texts())
    assert "exact 2.57" in right.texts[0].get_text()


def test_dead_time_is_told(one: Any) -> None:
    left = one.plot("dwell", dead_time="50 us").axes[0]
    assert "without dead time" in left.get_legend().get_texts()[-1].get_text()


def test_a_staircase(pump: Any, tmp_path: Path) -> None:
    steps, states = pump.plot(path=tmp_path / "pump.png").axes
    assert steps.lines[0].get_ydata()[-1] == pytest.approx(pump.turnovers().net)
    assert {t.get_text() for t in states.get_yticklabels()} <= {s.replace("_", " ") for s in pump.chain.states}
    for view in ("dwell", "burst", "noise"):
        with pytest.raises(InputError, match="only channels"):
            pump.plot(view)
    with pytest.raises(InputError, match="staircase"):
        pump.plot(rate="1 kHz")
    with pytest.raises(UnknownNameError):
        pump.plot("film")


def test_many_channels_and_unknown_currents() -> None:
    many = single_molecule(library.part("AChR")(), "0.2 s", count=20, **HELD)
    for view in ("trace", "noise"):
        many.plot(view)
    bare = single_molecule(library.part("AChR")(), "0.2 s", outside={"ACh": "10 uM"})
    assert bare.plot().axes[0].get_ylabel() == "Open channels"


def test_variance_against_mean(tmp_path: Path) -> None:
    found = variance_mean(
        library.part("SquidNav")(), "5 ms", before={"voltage": "-100 mV"}, voltage="-20 mV", temperature="6.3 degC",
        inside={"Na": "10 mM"}, outside={"Na": "140 mM"}, count=1000, sweeps=100,
    )  # fmt: skip
    ax = found.plot(tmp_path / "vm.png").axes[0]
    assert ax.lines[0].get_xdata() == pytest.approx(1e12 * found.mean)
    assert f"N = {found.channels.value:.4g}" in ax.get_legend().get_texts()[0].get_text()


def test_equal_records_make_equal_files(tmp_path: Path) -> None:
    for name in ("a", "b"):
        single_molecule(library.part("AChR")(), "0.2 s", seed=1, **HELD).plot("dwell", tmp_path / f"{name}.svg")
    assert (tmp_path / "a.svg").read_bytes() == (tmp_path / "b.svg").read_bytes()


def test_helpers() -> None:
    assert _unit(2.0) == (1.0, "s")
    assert _unit(0.002)[1] == "ms"
    assert _unit(3e-6)[1] == "µs"
    assert _unit(3e-9)[1] == "ns"
    assert _squares(100.0) == [0.0, 5.0, 20.0, 50.0, 100.0]
