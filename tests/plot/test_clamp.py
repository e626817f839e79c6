"""Figures of clamp records: panels, colours, commands, and both languages."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from permease import library
from permease.instruments.clamp import clamp
from permease.instruments.epochs import Epoch
from permease.plot.clamp import plot_clamp, plot_measure

AXON: dict[str, Any] = {"inside": {"Na": "50 mM"}, "outside": {"Na": "440 mM"}, "temperature": "6.3 degC"}
GUT: dict[str, Any] = {"inside": {"Na": "12 mM", "glucose": "1 mM"}, "outside": {"Na": "100 mM", "glucose": "1 mM"}}


@pytest.fixture(scope="module")
def family() -> Any:
    return clamp(library.part("SquidNav")(), [("-80 mV", "50 ms"), (("-60 mV", "60 mV", 5), "6 ms")], **AXON)


@pytest.fixture(scope="module")
def removal() -> Any:
    steps = [("-50 mV", "50 ms"), Epoch("-50 mV", "500 ms", outside={"Na": "1e-6 mM"})]
    return clamp(library.part("SGLT1")(), steps, **GUT)


def labels(figure: Any) -> list[str]:
    return [ax.get_ylabel().replace("\n", " ") for ax in figure.axes]


def test_command_above_current_and_open_probability(family: Any) -> None:
    figure = plot_clamp(family)
    assert labels(figure) == ["Command / mV", "Current / fA", "Open probability"]
    assert figure.axes[-1].get_xlabel() == "Time / ms"
    legend = figure.axes[1].get_legend()
    assert [t.get_text() for t in legend.get_texts()] == ["60", "30", "0", "−30", "−60"]
    assert legend.get_title().get_text() == "Step / mV"
    low, high = figure.axes[0].get_xlim()
    assert high == pytest.approx(56.0)
    assert 49.0 < low < 50.0, "of the holding epoch only the end is shown"


def test_one_sweep_shows_its_states_and_the_concentration_that_changes(removal: Any) -> None:
    figure = plot_clamp(removal)
    assert labels(figure) == ["Na⁺ outside / mM", "Current / aA", "Outward flux / s⁻¹", "Fraction"]
    steps = figure.axes[0].get_lines()[0].get_ydata()
    assert (steps[0], steps[-1]) == pytest.approx((100.0, 1e-6))
    assert labels(plot_clamp(removal, states=False)) == ["Na⁺ outside / mM", "Current / aA"]


def test_a_solution_beside_a_voltage_is_a_bar() -> None:
    steps = [("-50 mV", "5 ms"), Epoch("0 mV", "5 ms", outside={"glutamate": "1 mM"}), ("-50 mV", "5 ms")]
    figure = plot_clamp(clamp(library.part("AMPAReceptor")(), steps))
    assert labels(figure)[0] == "Command / mV"
    assert [t.get_text() for t in figure.axes[0].texts] == ["glutamate⁻ 1 mM"]


def test_many_sweeps_have_a_colour_bar() -> None:
    record = clamp(library.part("SquidKv")(), [("-80 mV", "1 ms"), (("-100 mV", "50 mV", 16), "5 ms")])
    figure = plot_clamp(record)
    assert figure.axes[1].get_legend() is None
    assert figure.axes[-1].get_ylabel() == "Step / mV"


def test_a_measure_against_the_family(family: Any, removal: Any) -> None:
    doses = Epoch("0 mV", "5 ms", outside={"glutamate": ("1 uM", "10 mM", 5)})
    record = clamp(library.part("AMPAReceptor")(), [("0 mV", "1 ms"), doses])
    figure = plot_measure(record.curve("peak"))
    assert figure.axes[0].get_xlabel() == "Glutamate⁻ outside / mM" or "lutamate" in figure.axes[0].get_xlabel()
    assert figure.axes[0].get_ylabel() == "Open probability (peak)"
    assert figure.axes[0].get_xscale() == "log"
    assert family.curve("steady").plot().axes[0].get_ylabel() == "Current / fA (steady)"
    assert family.current_voltage("peak").plot().axes[0].get_ylabel() == "Current / fA"


@pytest.mark.parametrize("ending", ["png", "svg", "pdf"])
def test_files(ending: str, family: Any, tmp_path: Path) -> None:
    first, second = tmp_path / f"a.{ending}", tmp_path / f"b.{ending}"
    family.plot(first)
    family.plot(second)
    assert first.stat().st_size > 3000
    assert first.read_bytes() == second.read_bytes()


def test_in_chinese(family: Any, removal: Any) -> None:
    figure = plot_clamp(family, language="zh")
    assert labels(figure) == ["指令电位 / mV", "电流 / fA", "开放概率"]
    assert figure.axes[1].get_legend().get_title().get_text() == "测试电位 / mV"
    assert labels(plot_clamp(removal, language="zh"))[0] == "膜外 Na⁺ / mM"
    assert plot_measure(family.curve(), language="zh").axes[0].get_ylabel() == "电流 / fA（峰值）"
