"""Time courses: panels that share one time axis."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import numpy as np

from ..errors import UnknownNameError
from ..text import Text, message, phrase
from . import style
from .steps import step_labels

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

    from ..solve.result import Result

TIME_UNITS = (("d", 86400.0, 6.0), ("h", 3600.0, 3.0), ("min", 60.0, 3.0), ("s", 1.0, 1.0), ("ms", 1e-3, 0.0))
PANEL_HEIGHT = 1.35
SPREAD = 20.0
"""Species whose largest concentrations differ by more than this factor get panels of their own."""
_LINES: tuple[dict[str, Any], ...] = (
    {"color": style.BLACK},
    {"color": style.ORANGE, "linestyle": (0, (5, 1.5))},
    {"color": style.BLUE, "linestyle": (0, (1, 1))},
)
_NAMES: Mapping[str, Text] = {
    "volume": phrase("plot-one-volume"),
    "voltage": phrase("plot-one-voltage"),
    "pressure": phrase("plot-one-pressure"),
}
"""What paths of a result end in; species have their own names, and the parts of a membrane keep theirs."""
_BATHS: tuple[dict[str, Any], ...] = (
    {"linestyle": (0, (4, 2)), "linewidth": 0.9},
    {"linestyle": (0, (1, 1.3)), "linewidth": 1.1},
    {"linestyle": (0, (6, 2, 1, 2)), "linewidth": 0.9},
)


@dataclass
class Panel:
    """One panel: a label, the lines drawn in it, and what stands in its legend."""

    label: str
    lines: list[tuple[np.ndarray, np.ndarray, dict[str, Any]]] = field(default_factory=list)
    legend: list[tuple[str, dict[str, Any]]] = field(default_factory=list)
    second: tuple[str, float] | None = None
    span: float = 0.0


def default_items(result: Result) -> tuple[str, ...]:
    """What is worth seeing of a result: the ions that move, volume, the pressure of a wall, voltage, vesicles, pH."""
    moving = [
        name
        for place in result.cell.compartments
        for name in place.contents
        if name not in place.held and f"{place.name}.{name}" in result.paths
    ]
    found = list(dict.fromkeys(moving))
    found += ["volume"] if any(m.moves_water for m in result.cell.membranes) else []
    found += ["pressure"] if any(p.endswith(".pressure") for p in result.paths) else []
    found += ["voltage"]
    found += ["surface", "traffic"] if any(p.endswith(".surface") for p in result.paths) else []
    return (*found, "pH") if any(p.endswith(".pH") for p in result.paths) else tuple(found)


def plot_traces(result: Result, items: Sequence[str] = (), path: Any = None, language: str = "en") -> Figure:
    """Draw time courses of a result.

    ``items`` are species (``"Na"``; in every compartment that has it, its baths dashed), ``"volume"``, ``"pressure"``,
    ``"voltage"``, ``"surface"`` (membrane that vesicles leave there, its capacitance), ``"traffic"`` (receptors and
    cargo by number), ``"pH"``, or any path of the result (``"rate.membrane.NaKATPase"``). ``path`` is a .png, .svg or
    .pdf file to write as well. ``language`` is ``"en"`` or ``"zh"``, and falls back to English, with a note, where no
    font has Chinese.
    Raises UnknownNameError for an item the result does not have.
    """
    chosen = style.spoken(language)
    with style.styled(chosen):
        panels = _panels(result, items or default_items(result), chosen)
        figure = style.figure(style.WIDTH, 0.75 + PANEL_HEIGHT * len(panels))
        figure.get_layout_engine().set(h_pad=0.04, w_pad=0.04, hspace=0.05)  # type: ignore[union-attr, call-arg]
        axes = figure.subplots(len(panels), 1, sharex=True, squeeze=False)[:, 0]
        unit, size = time_unit(float(result.times[-1]))
        for panel, ax in zip(panels, axes, strict=True):
            _draw(panel, ax, size)
        for ax in axes[:-1]:
            ax.tick_params(axis="x", length=0)
        axes[-1].set_xlabel(style.word("time", chosen, unit=unit))
        axes[-1].set_xlim(float(result.times[0]) / size, float(result.times[-1]) / size)
        _mark_steps(result, axes, size, chosen)
        figure.align_ylabels(axes)
        if path is not None:
            style.save(figure, path)
    return figure


def time_unit(seconds: float) -> tuple[str, float]:
    """The unit of the time axis, and its size in seconds.

    >>> time_unit(180000.0), time_unit(90.0), time_unit(0.005)
    (('h', 3600.0), ('s', 1.0), ('ms', 0.001))
    """
    for unit, size, least in TIME_UNITS:
        if seconds >= least * size:
            return unit, size
    return "ms", 1e-3


def course(result: Result, path: str) -> tuple[np.ndarray, np.ndarray, str]:
    """Times (s), values and unit of one path: the output times, and between them the nodes of the time integrals, which
    lie close together where a step begins.
    """
    from ..solve.result import SHOWN
    from ..units import with_unit

    index = list(result.units).index(path)
    times, values = [], []
    for segment in result.trajectory.segments:
        moments = np.concatenate([segment.nodes, segment.times])
        order = np.argsort(moments, kind="stable")
        times.append(moments[order])
        values.append(np.concatenate([segment.quadrature[:, index], segment.observed[:, index]])[order])
    unit = result.units[path]
    shown = SHOWN.get(unit, unit)
    return np.concatenate(times), np.asarray(with_unit(np.concatenate(values), unit, shown).magnitude), shown


def _panels(result: Result, items: Sequence[str], language: str) -> list[Panel]:
    species = [item for item in items if _is_species(result, item)]
    panels: list[Panel] = []
    done = False
    for item in items:
        if item in species:
            if not done:
                panels += _concentrations(result, species, language)
            done = True
        elif item == "volume":
            panels += _volumes(result, language)
        elif item == "voltage":
            panels += [_voltages(result, language)]
        elif item == "pressure":
            panels += [_pressures(result, language)]
        elif item in ("surface", "traffic"):
            from .traffic import number_panels, surface_panels

            panels += (surface_panels if item == "surface" else number_panels)(result, language)
        elif item == "pH":
            panels += [_acidities(result, language)]
        else:
            panels += [_other(result, item, language)]
    return [p for p in panels if p.lines]


def _is_species(result: Result, item: str) -> bool:
    from ..chemistry.species import species
    from ..errors import PermeaseError

    if item in ("volume", "pressure", "voltage", "surface", "traffic", "pH") or item in result.paths:
        return False
    try:
        name = species(item).name
    except PermeaseError:
        return False
    if not any(f"{p.name}.{name}" in result.paths for p in result.cell.compartments):
        raise UnknownNameError(message("thing-path"), item, result.paths)
    return True


def _concentrations(result: Result, items: Iterable[str], language: str) -> list[Panel]:
    from ..chemistry.species import species

    panels: list[Panel] = []
    for place in result.cell.compartments:
        names = [n for n in dict.fromkeys(species(i).name for i in items) if f"{place.name}.{n}" in result.paths]
        inside = {n: course(result, f"{place.name}.{n}") for n in names}
        baths = _baths_of(result, place.name)
        outside = {n: {b: _bath_course(result, b, n) for b in baths} for n in names}
        size = {
            n: max([float(np.max(inside[n][1])), *(float(np.max(c[1])) for c in outside[n].values() if c is not None)])
            for n in names
        }
        for group in _alike(names, size):
            small = max(size[n] for n in group) < 0.1
            factor, key = (1e3, "micromolar") if small else (1.0, "concentration")
            panel = Panel(style.word(key, language))
            seen: dict[str, int] = {}
            for name in group:
                look = {"color": style.colour(name)}
                panel.lines.append((inside[name][0], factor * inside[name][1], look))
                panel.legend.append((style.symbol(name, language), look))
                for bath, steps in outside[name].items():
                    if steps is not None:
                        index = seen.setdefault(bath, len(seen))
                        dashed = {**look, **_BATHS[index % len(_BATHS)]}
                        panel.lines.append((steps[0], factor * steps[1], dashed))
            panel.legend.append((style.place(place.name, language), {"color": style.GREY}))
            for bath, index in seen.items():
                look = {"color": style.GREY, **_BATHS[index % len(_BATHS)]}
                panel.legend.append((style.place(bath, language), look))
            panels.append(panel)
    return panels


def _alike(names: Iterable[str], size: dict[str, float]) -> list[list[str]]:
    """Names in groups of similar size, the largest first, each in the order given."""
    groups: list[list[str]] = []
    for name in sorted(names, key=lambda n: -size[n]):
        if groups and size[name] * SPREAD >= size[groups[-1][0]]:
            groups[-1].append(name)
        else:
            groups.append([name])
    order = list(names)
    return [sorted(group, key=order.index) for group in groups]


def _baths_of(result: Result, place: str) -> list[str]:
    """Baths that share a membrane with a compartment."""
    baths = {b.name for b in result.cell.baths}
    sides = [(m.inside.name, m.outside.name) for m in result.cell.membranes]
    return [o for i, o in sides if i == place and o in baths] + [i for i, o in sides if o == place and i in baths]


def _bath_course(result: Result, bath: str, name: str) -> tuple[np.ndarray, np.ndarray] | None:
    """Times and concentrations (mM) of a species in a bath; None where the bath never holds any."""
    parameters = result.trajectory.system.parameter_names
    if f"{bath}.{name}" not in parameters:
        return None
    index = parameters.index(f"{bath}.{name}")
    times, values = [], []
    for segment in result.trajectory.segments:
        times += [segment.start, segment.start + segment.duration]
        values += [float(segment.parameters[index])] * 2
    return (np.array(times), np.array(values)) if any(values) else None


def _volumes(result: Result, language: str) -> list[Panel]:
    panel = Panel(style.word("volume", language), span=0.02)
    names = [p.name for p in result.cell.compartments if f"{p.name}.volume" in result.paths]
    first = 1.0
    for index, name in enumerate(names):
        times, values, _ = course(result, f"{name}.volume")
        first = float(values[0])
        look = _LINES[index % len(_LINES)]
        panel.lines.append((times, values / first, look))
        panel.legend.append((style.place(name, language), look))
    if len(names) == 1:
        unit, factor = _volume_unit(first)
        panel.second = (style.word("absolute", language, unit=unit), first * factor)
        panel.legend = []
    return [panel]


def _voltages(result: Result, language: str) -> Panel:
    panel = Panel(style.word("voltage", language), span=1.0)
    for index, membrane in enumerate(result.cell.membranes):
        look = _LINES[index % len(_LINES)]
        panel.lines.append((*course(result, f"{membrane.name}.voltage")[:2], look))
        panel.legend.append((membrane.name, look))
    if len(panel.legend) == 1:
        panel.legend = []
    return panel


def _pressures(result: Result, language: str) -> Panel:
    """What walls exert, in MPa."""
    panel = Panel(style.word("pressure", language), span=0.01)
    for index, compartment in enumerate(result.cell.compartments):
        if f"{compartment.name}.pressure" in result.paths:
            times, values, _ = course(result, f"{compartment.name}.pressure")
            look = _LINES[index % len(_LINES)]
            panel.lines.append((times, 1e-3 * values, look))
            panel.legend.append((style.place(compartment.name, language), look))
    if len(panel.legend) == 1:
        panel.legend = []
    return panel


def _acidities(result: Result, language: str) -> Panel:
    panel = Panel(style.word("pH", language), span=0.05)
    for index, place in enumerate(result.cell.compartments):
        if f"{place.name}.pH" in result.paths:
            look = _LINES[index % len(_LINES)]
            panel.lines.append((*course(result, f"{place.name}.pH")[:2], look))
            panel.legend.append((style.place(place.name, language), look))
    if len(panel.legend) == 1:
        panel.legend = []
    return panel


def _volume_unit(femtolitres: float) -> tuple[str, float]:
    """The unit for a volume, and how many of it are 1 fL."""
    return ("pL", 1e-3) if femtolitres >= 1e3 else ("fL", 1.0)


def _other(result: Result, item: str, language: str) -> Panel:
    path = str(result[item].name)
    times, values, unit = course(result, path)
    name = path.removeprefix("rate.").split(".", 1)[-1]
    if unit == "fL":
        unit, factor = _volume_unit(float(np.max(np.abs(values))))
        values = factor * values
    name = _NAMES[name].in_language(language) if name in _NAMES else style.symbol(name, language)
    panel = Panel(f"{name}\n/ {unit}" if unit else name)
    panel.lines.append((times, values, {"color": style.BLACK}))
    return panel


def _draw(panel: Panel, ax: Axes, size: float) -> None:
    from matplotlib.lines import Line2D

    for times, values, look in panel.lines:
        ax.plot(times / size, values, **look)
    low = min(float(np.nanmin(v)) for _, v, _ in panel.lines)
    high = max(float(np.nanmax(v)) for _, v, _ in panel.lines)
    if high - low < panel.span:
        middle = 0.5 * (high + low)
        low, high = middle - 0.5 * panel.span, middle + 0.5 * panel.span
    margin = 0.08 * (high - low) or 0.5
    ax.set_ylim(0.0 if low >= 0.0 and low < 0.35 * high and panel.span == 0.0 else low - margin, high + margin)
    ax.set_ylabel(panel.label)
    ax.ticklabel_format(axis="y", useOffset=False)
    if panel.second is not None:
        label, scale = panel.second
        right = ax.secondary_yaxis("right", functions=_scaling(scale))
        right.set_ylabel(label)
        right.spines["right"].set_visible(True)
    if panel.legend:
        handles = [Line2D([], [], label=label, **look) for label, look in panel.legend]
        ax.legend(handles=handles, loc="center left", bbox_to_anchor=(1.01, 0.5), borderaxespad=0.0)


def _scaling(scale: float) -> tuple[Callable[[Any], Any], Callable[[Any], Any]]:
    return (lambda x: np.asarray(x) * scale), (lambda x: np.asarray(x) / scale)


def _mark_steps(result: Result, axes: Any, size: float, language: str) -> None:
    """Shade every second step in all panels, and say above the first panel what each one changes."""
    segments = result.trajectory.segments
    if len(segments) < 2:
        return
    total = float(result.times[-1])
    labels = step_labels(result, language)
    last_end = -1.0
    for index, (segment, label) in enumerate(zip(segments, labels, strict=True)):
        start, end = segment.start / size, (segment.start + segment.duration) / size
        for ax in axes:
            if index % 2:
                ax.axvspan(start, end, color="#000000", alpha=0.055, linewidth=0, zorder=0)
            elif index:
                ax.axvline(start, color=style.GREY, linewidth=0.5, zorder=0)
        position = segment.start / total
        room = 0.0125 * style.width(label)
        fits = segment.duration / total >= room or index > 0
        if label and fits and position >= last_end and position + room <= 1.25:
            axes[0].annotate(
                label,
                (position, 1.0),
                xycoords="axes fraction",
                xytext=(2, 3),
                textcoords="offset points",
                fontsize=7.0,
                color="#404040",
                ha="left",
                va="bottom",
                annotation_clip=False,
            )
            last_end = position + room
