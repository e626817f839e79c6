"""Time courses as figures: what is drawn, where it stands, and that nothing overlaps or is missing."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from permease import Bath, Cell, Compartment, Hold, Leak, Membrane, Protocol, Set, Solution
from permease.errors import UnknownNameError
from permease.library import cells, part
from permease.plot import style
from permease.plot.steps import step_labels
from permease.plot.traces import course, default_items, plot_traces, time_unit
from permease.solve.simulate import simulate


def labels(figure: Any) -> list[str]:
    return [ax.get_ylabel().replace("\n", " ") for ax in figure.axes]


def test_panels_of_the_red_cell(red_cell: Any) -> None:
    figure = plot_traces(red_cell)
    assert default_items(red_cell) == ("Na", "K", "Cl", "volume", "voltage", "pH")
    assert labels(figure) == ["Concentration / mM", "Water volume / initial", "Membrane potential / mV", "pH"]
    assert figure.axes[-1].get_xlabel() == "Time / h"
    assert figure.axes[-1].get_xlim() == pytest.approx((0.0, 50.0))
    entries = [text.get_text() for text in figure.axes[0].get_legend().get_texts()]
    assert entries == ["Na⁺", "K⁺", "Cl⁻", "cytosol", "plasma"]


def test_lines_hold_the_numbers_of_the_result(red_cell: Any) -> None:
    figure = plot_traces(red_cell, ("K", "voltage"))
    inside, outside = figure.axes[0].get_lines()[:2]
    for moment in (0.0, 2.0, 50.0):
        i = int(np.argmin(np.abs(inside.get_xdata() - moment)))
        expected = float(red_cell.at(f"{moment} h").concentration("K").magnitude)
        assert inside.get_ydata()[i] == pytest.approx(expected, rel=1e-3)
    assert set(outside.get_ydata()) == {5.0}
    volts = figure.axes[1].get_lines()[0].get_ydata()
    assert volts[-1] == pytest.approx(float(red_cell.final.voltage().magnitude))


def test_volume_is_relative_and_absolute(red_cell: Any) -> None:
    figure = plot_traces(red_cell, ("volume",))
    left = figure.axes[0]
    (right,) = left.child_axes
    figure.canvas.draw()
    low, high = left.get_ylim()
    assert right.get_ylabel() == "Water volume / fL"
    assert right.get_ylim() == pytest.approx((67.5 * low, 67.5 * high), rel=1e-3)


def test_a_step_in_a_bath_is_drawn_as_a_step(neuron: Any) -> None:
    figure = plot_traces(neuron, ("K",))
    outside = figure.axes[0].get_lines()[1]
    assert list(outside.get_ydata()) == [3.5, 3.5, 8.0, 8.0, 3.5, 3.5]
    assert list(outside.get_xdata()) == pytest.approx([0.0, 30.0, 30.0, 60.0, 60.0, 120.0])


def test_fast_changes_at_a_breakpoint_are_resolved(neuron: Any) -> None:
    """The voltage jumps within milliseconds when K+ outside changes; no line slopes over an output interval."""
    times, volts, unit = course(neuron, "membrane.voltage")
    assert unit == "mV"
    assert np.all(np.diff(times) >= 0.0)
    before = volts[np.searchsorted(times, 1800.0) - 1]
    after = volts[np.searchsorted(times, 1801.0)]
    assert after - before > 10.0


def test_steps_are_labelled_with_what_changes(neuron: Any, red_cell: Any) -> None:
    def texts(figure: Any) -> list[str]:
        return [t.get_text() for t in figure.axes[0].texts]

    assert texts(plot_traces(neuron)) == ["rest", "Na⁺ 140.5 mM\nK⁺ 8 mM", "washed"]
    assert texts(plot_traces(red_cell)) == ["ouabain 100 µM"]


@pytest.mark.parametrize("name", ["neuron", "red_cell"])
def test_nothing_overlaps_or_leaves_the_figure(name: str, request: pytest.FixtureRequest) -> None:
    figure = plot_traces(request.getfixturevalue(name))
    figure.canvas.draw()
    renderer = figure.canvas.get_renderer()  # type: ignore[attr-defined]
    whole = figure.bbox
    boxes = [t.get_window_extent(renderer) for t in figure.axes[0].texts]
    for i, box in enumerate(boxes):
        assert box.x1 <= whole.x1
        assert box.y1 <= whole.y1
        assert not any(box.overlaps(other) for other in boxes[i + 1 :])
    tight = [ax.get_tightbbox(renderer) for ax in figure.axes]
    for upper, lower in pairwise(tight):
        assert upper.y0 >= lower.y1 - 1.0


def test_species_of_very_different_size_get_their_own_panels(red_cell: Any) -> None:
    figure = plot_traces(red_cell, ("Na", "MgATP", "MgADP"))
    assert len(figure.axes) == 2
    assert figure.axes[1].get_legend().get_texts()[0].get_text() == "MgATP²⁻"


def test_any_path(red_cell: Any) -> None:
    figure = plot_traces(red_cell, ("rate.membrane.NaKATPase", "cytosol.Na"))
    assert labels(figure)[0] == "NaKATPase / fmol/s"
    with pytest.raises(UnknownNameError):
        plot_traces(red_cell, ("Nax",))
    with pytest.raises(UnknownNameError):
        plot_traces(red_cell, ("glucose",))


@pytest.mark.parametrize("suffix", ["png", "svg", "pdf"])
def test_files(neuron: Any, tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"figure.{suffix}"
    plot_traces(neuron, path=path)
    start = {"png": b"\x89PNG", "svg": b"<?xml", "pdf": b"%PDF"}[suffix]
    assert path.read_bytes().startswith(start)


def test_result_plots_itself(neuron: Any) -> None:
    assert len(neuron.plot("Na", "volume").axes) == 2


def test_colours_are_fixed_per_species() -> None:
    assert style.colour("Na") == style.VERMILLION
    assert style.colour("K") == style.BLUE
    assert style.colour("acetate") == style.colour("acetate")


def test_time_units() -> None:
    assert [time_unit(s)[0] for s in (1e7, 180000.0, 7200.0, 60.0, 0.5)] == ["d", "h", "min", "s", "ms"]


def test_labels_of_clamps_injections_settings_and_temperature() -> None:
    from permease.library import cells
    from permease.model.protocol import Hold, Inject, Protocol, Set, VoltageClamp, Warm
    from permease.plot.steps import step_labels
    from permease.solve.simulate import simulate

    protocol = Protocol(
        Hold("1 min"),
        VoltageClamp("membrane", ("-100 mV", "50 mV"), "1 min"),
        Inject("cytosol", "1 min", current="10 pA"),
        Inject("cytosol", "1 min", K="1 fmol/s"),
        Set("membrane.Na_leak.conductance", "0.4 S/m^2", "1 min"),
        Warm("30 degC", "1 min"),
    )
    result = simulate(cells.cell("pump_leak_neuron"), protocol)
    assert step_labels(result, "en") == ["rest", "−100 → 50 mV", "10 pA", "K⁺ 1 fmol/s", "Na_leak × 2", "30 °C"]
    assert step_labels(result, "zh")[0] == "静息"
    plot_traces(result).canvas.draw()


def test_a_ramp_of_temperature_is_labelled_by_where_it_ends() -> None:
    from permease.library import cells
    from permease.model.protocol import Hold, Protocol, Warm
    from permease.plot.steps import step_labels
    from permease.solve.simulate import simulate

    steps = (Hold("1 min"), Warm("33 degC", "1 min", ramp=True), Hold("1 min"), Warm("30 degC", "1 min"))
    result = simulate(cells.cell("pump_leak_neuron"), Protocol(*steps))
    assert step_labels(result, "en") == ["rest", "→ 33 °C", "rest", "30 °C"]


def test_places_paths_and_settings_are_in_the_language_of_the_figure(red_cell: Any) -> None:
    figure = plot_traces(red_cell, ("K", "cytosol.volume", "cytosol.Cl", "rate.membrane.NaKATPase"), language="zh")
    entries = [text.get_text() for text in figure.axes[0].get_legend().get_texts()]
    assert entries == ["K⁺", "胞质溶胶", "血浆"]
    assert labels(figure)[1:] == ["水体积 / fL", "Cl⁻ / mM", "NaKATPase / fmol/s"]
    assert style.place("my flask", "zh") == "my flask"


def test_large_volumes_are_in_picolitres() -> None:
    result = simulate(cells.cell("plant_cell"), duration="1 s")
    figure = plot_traces(result, ("protoplast.volume",))
    assert labels(figure) == ["volume / pL"]
    assert figure.axes[0].get_lines()[0].get_ydata()[0] == pytest.approx(result["protoplast.volume"].values[0] * 1e-3)


def test_what_is_switched_on_and_off_is_named_with_its_value() -> None:
    lumen = Compartment("lumen", "1 pL", {"K": "100 mM", "Cl": "100 mM"}, pH=7.0)
    medium = Bath("medium", Solution(K="100 mM", pH=7.0, balance="Cl"))
    pump = part("Bacteriorhodopsin")(density="1000 / um^2", light="0 W/m^2")
    cell = Cell(
        "vesicle",
        [
            Membrane(
                "membrane", lumen, medium, area="500 um^2", transporters=[pump, Leak("K", permeability="1e-6 cm/s")]
            )
        ],
    )
    lamp = "membrane.Bacteriorhodopsin.light"
    protocol = Protocol(Hold("1 s"), Set(lamp, "100 W/m^2"), Hold("1 s"), Set(lamp, "0 W/m^2"), Hold("1 s"))
    result = simulate(cell, protocol)
    assert step_labels(result, "en") == ["rest", "Bacteriorhodopsin\nlight 100 W/m²", "Bacteriorhodopsin\nlight 0"]
    assert step_labels(result, "zh")[1] == "Bacteriorhodopsin\n光照 100 W/m²"
