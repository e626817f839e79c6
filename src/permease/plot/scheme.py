"""The scheme of a part as a drawing, with the occupancy of its states and the net flux through its steps."""

from __future__ import annotations

import itertools
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ..errors import InputError
from ..model.channel import Channel
from ..model.conditions import point
from ..model.gating import Gate
from ..model.gating_cycle import CycleGating, Sight
from ..model.gating_scheme import MarkovGating
from ..model.scheme_transporter import SchemeTransporter, Seen
from ..model.transporter import Transporter, evaluating
from ..text import message, phrase
from . import style
from .axes import figures
from .drawing import Box, Drawing, Label, Line, text_width
from .layout import Graph, Place, places, spread
from .passage import BAND, INSIDE, OUTSIDE, draw_passage
from .scheme_labels import SIZE, Arrow, written
from .scheme_state import Shown

if TYPE_CHECKING:
    from ..kinetics.cycle import Cycle
    from ..kinetics.step import Step

MOST_STATES = 30
SMALLEST = 1e-6
"""Net fluxes below this share of the largest are drawn as none."""
WIDEST = 780.0
"""A ring that would be wider (pixels) stands in arches over fewer columns: about the width of a page."""
_ROW, _BRANCH, _WIDER = 128.0, 92.0, (1.0, 1.12, 1.25, 1.4, 1.6)
_CLOSED = phrase("plot-closed")
_OPEN = phrase("plot-open")


@dataclass(frozen=True)
class Way:
    """One step: its ends, what it takes (+) and gives (-), whether it is rapid, and its net flux (1/s) if known."""

    left: str
    right: str
    notes: tuple[str, ...]
    rapid: bool = False
    flux: float | None = None


def draw_scheme(
    part: Transporter,
    *,
    inside: Any = None,
    outside: Any = None,
    voltage: Any = "0 mV",
    temperature: Any = "37 degC",
    language: str = "en",
) -> Drawing:
    """Draw the states and steps of a part; given ``inside`` or ``outside``, with occupancies and net fluxes.

    The states that bind on the outside stand above the membrane, those that bind on the inside below it. Dashed steps
    are in rapid equilibrium. A bluer box holds more of the molecules; an arrow is as thick as its net flux. Of a
    channel, the gates are drawn; of a part without states, what it carries across. Raises InputError for a scheme with
    more states than fit a drawing, and what its conditions raise.

    >>> from permease import library
    >>> text = draw_scheme(library.part("GLUT1")(), inside={"glucose": "1 mM"}, outside={"glucose": "5 mM"}).svg()
    >>> text.startswith("<svg") and "id=" not in text
    True
    """
    language = style.spoken(language)
    at = None
    if inside is not None or outside is not None:
        at = point({} if inside is None else inside, {} if outside is None else outside, voltage, temperature)
    if isinstance(part, SchemeTransporter):
        cycle = part.cycle
        with evaluating(part.name):
            occupancy = None if at is None else _floats(cycle.occupancies(Seen(part, at)))
            fluxes = None if at is None else cycle.step_fluxes(Seen(part, at))
        ways = [
            Way(s.left, s.right, _notes(s, language), s.fast, None if fluxes is None else float(fluxes[i]))
            for i, s in enumerate(cycle.steps)
        ]
        title = part.name if len(part.cycles) == 1 else f"{part.name}, {part.variant}"
        return _drawn(title, cycle.states, ways, _facing(cycle), occupancy, language, membrane=True)
    if isinstance(part, Channel) and any(isinstance(g, (MarkovGating, Gate)) for g in part.gates):
        with evaluating(part.name):
            occupancy = None if at is None else _floats(part.rest_fractions(at))
        return _channel(part, occupancy, at, language)
    return draw_passage(part, at, language)


def plot_scheme(part: Transporter, path: Any = None, **arguments: Any) -> Any:
    """``draw_scheme`` as a matplotlib figure; ``path`` is a .png, .svg or .pdf file to write as well."""
    language = style.spoken(arguments.pop("language", "en"))
    return draw_scheme(part, language=language, **arguments).figure(path)


def _floats(values: Mapping[str, Any]) -> dict[str, float]:
    return {name: float(value) for name, value in values.items()}


def _facing(cycle: Cycle) -> dict[str, float]:
    """How much each state faces outside; what only reacts on one side (ATP) says little about where a state faces."""
    sides: dict[str, set[str]] = {}
    for species, side in cycle.bath:
        sides.setdefault(species, set()).add(side)
    found = dict.fromkeys(cycle.states, 0.0)
    for step in cycle.steps:
        keys = [key for key, _ in (*step.arrow.consumed, *step.arrow.produced)]
        weight = 1.0 if all(len(sides[species]) == 2 for species, _ in keys) else 0.3
        for _, side in keys:
            for state in (step.left, step.right):
                found[state] += weight if side == "out" else -weight
    return found


def _notes(step: Step, language: str) -> tuple[str, ...]:
    """What the step takes from the baths (+) and gives to them (−), forward; a catalyst in brackets."""
    taken, given = dict(step.arrow.consumed), dict(step.arrow.produced)
    both = [key for key in taken if given.get(key) == taken[key]]
    found = [
        (sign, key, n) for sign, side in (("+", taken), ("−", given)) for key, n in side.items() if key not in both
    ]
    words = {"in": INSIDE.in_language(language), "out": OUTSIDE.in_language(language)}
    parts = []
    for sign, key, count in found:
        twice = sum(other[0] == key[0] for _, other, _ in found) > 1
        parts.append(f"{sign} {_species(key, count, language)}" + (f" ({words[key[1]]})" if twice else ""))
    return (*parts, *(f"({_species(key, taken[key], language)})" for key in both))


def _species(key: tuple[str, str], count: int, language: str) -> str:
    return f"{count if count > 1 else ''} {style.symbol(key[0], language)}".strip()


def _channel(part: Channel, occupancy: Mapping[str, float] | None, at: Any, language: str) -> Drawing:
    """Every gate of a channel, one below the other."""
    states: list[str] = []
    ways: list[Way] = []
    shares: dict[str, float] | None = None if occupancy is None else dict(occupancy)
    opened: set[str] = set()
    for gate in part.gates:
        if isinstance(gate, CycleGating):
            states += list(gate.states)
            opened |= set(gate.conducting)
            steps = gate.cycle.steps
            net = [None] * len(steps) if at is None else map(float, gate.cycle.step_fluxes(Sight(gate, at)))
            ways += [Way(s.left, s.right, _notes(s, language), False, j) for s, j in zip(steps, net, strict=True)]
        elif isinstance(gate, MarkovGating):
            states += list(gate.states)
            opened |= set(gate.conducting)
            rates = None if at is None else gate.rates(at, part._speed(at))
            for t in gate.transitions:
                flux = None
                if rates is not None and shares is not None:
                    flux = float(
                        rates[t.left, t.right][0] * shares[t.left] - rates[t.right, t.left][0] * shares[t.right]
                    )
                    scale = float(rates[t.left, t.right][0] * shares[t.left])
                    flux = 0.0 if abs(flux) <= 1e-9 * scale else flux
                ligands = sorted({name for name, _ in t.forward.ligands})
                notes = tuple(f"+ {style.symbol(name, language)}" for name in ligands)
                if t.backward is None:
                    derived = sorted(name for (name, _), n in gate.derived_order(t).items() if n > 0)
                    notes += tuple(f"− {style.symbol(name, language)}" for name in derived)
                ways.append(Way(t.left, t.right, notes, False, flux))
        elif isinstance(gate, Gate):
            closed, opening = (f"{gate.name} {word.in_language(language)}" for word in (_CLOSED, _OPEN))
            states += [closed, opening]
            opened.add(opening)
            ways.append(Way(closed, opening, (f"× {gate.power}",) if gate.power > 1 else ()))
            if shares is not None:
                shares[opening] = shares.pop(gate.name)
                shares[closed] = 1.0 - shares[opening]
    return _drawn(part.name, tuple(states), ways, {}, shares, language, membrane=False, opened=frozenset(opened))


def _drawn(
    title: str,
    states: Sequence[str],
    ways: Sequence[Way],
    facing: Mapping[str, float],
    occupancy: Mapping[str, float] | None,
    language: str,
    *,
    membrane: bool,
    opened: frozenset[str] = frozenset(),
) -> Drawing:
    if len(states) > MOST_STATES:
        raise InputError(
            message("errors_plot-has-states", title=title, count=len(states)),
            why=message("errors_plot-drawing-holds", most_states=MOST_STATES),
            hint="occupancy()",
        )
    boxes = {s: Shown.of(s, None if occupancy is None else occupancy.get(s), language, s in opened) for s in states}
    inward = _dead_ends(states, ways)
    pieces = _pieces(states, ways)
    grids = [_grid(piece, [w for w in ways if w.left in piece], facing, boxes) for piece in pieces]
    for wider in _WIDER:
        where = _pixels(grids, boxes, wider)
        band = _membrane(where, boxes, language, wider) if membrane else []
        drawn = [s for state in states for s in boxes[state].at(where[state])]
        arrows = _arrows(ways, where, boxes, inward)
        labels, clear = written(arrows, [s for s in (*drawn, *band[1:]) if not isinstance(s, Line)])
        if clear:
            break
    return Drawing(title, (*band[:1], *(a.line for a in arrows), *drawn, *band[1:], *labels))


def _pixels(grids: Sequence[Grid], boxes: Mapping[str, Shown], wider: float) -> dict[str, Place]:
    """Places in pixels, everything ``wider`` than it has to be."""
    tall = max(box.height for box in boxes.values()) - 38.0
    branch = wider * (_BRANCH + max(tall, 0.0))
    found: dict[str, Place] = {}
    down = 0.0
    for grid in grids:
        top = min(0.0, *(y for _, y in grid.where.values()))
        for state, (x, y) in grid.where.items():
            beyond = min(y, 0.0) * branch + max(y - 1.0, 0.0) * branch + min(max(y, 0.0), 1.0) * wider * _ROW
            height = beyond - top * branch if grid.sided else y * wider * grid.row
            found[state] = (x * wider * grid.apart, down + height)
        down = max(y for _, y in found.values()) + branch
    return found


@dataclass(frozen=True)
class Grid:
    """The states of one connected piece on a grid: (column, row), the pixels between columns and rows."""

    where: Mapping[str, Place]
    apart: float
    row: float
    sided: bool


def _grid(piece: Sequence[str], ways: Sequence[Way], facing: Mapping[str, float], boxes: Mapping[str, Shown]) -> Grid:
    """A piece with its columns as far apart as boxes and labels side by side need.

    A ring wider than WIDEST stands over fewer columns, the most that fit.
    """
    graph = Graph(tuple(piece), tuple((w.left, w.right) for w in ways), {s: facing.get(s, 0.0) for s in piece})
    where = places(graph) if facing else spread(graph)
    apart = _apart(where, ways, boxes)
    columns = math.ceil(max(x for x, _ in where.values()))
    while facing and columns > 2 and _width(where, apart, boxes) > WIDEST:
        columns = min(columns - 1, math.ceil(columns * WIDEST / _width(where, apart, boxes)))
        where = places(graph, columns)
        apart = _apart(where, ways, boxes)
    lines = max((len(way.notes) for way in ways), default=0)
    return Grid(where, apart, max(_BRANCH, 54.0 + 20.0 * lines), bool(facing))


def _apart(grid: Mapping[str, Place], ways: Sequence[Way], boxes: Mapping[str, Shown]) -> float:
    """How far apart columns have to be for what stands side by side."""
    need = 70.0
    for a, b in itertools.combinations(grid, 2):
        (x1, y1), (x2, y2) = grid[a], grid[b]
        if abs(y1 - y2) < 0.55 and abs(x1 - x2) > 0.1:
            need = max(need, (0.5 * (boxes[a].width + boxes[b].width) + 12.0) / abs(x1 - x2))
    for way in ways:
        (x1, y1), (x2, y2) = grid[way.left], grid[way.right]
        if abs(y1 - y2) < 0.1 and abs(x1 - x2) > 0.1:
            note = max((text_width(n, SIZE) for n in (*way.notes, _flux(way))), default=0.0)
            gap = 0.5 * (boxes[way.left].width + boxes[way.right].width) + max(note + 16.0, 40.0)
            need = max(need, gap / abs(x1 - x2))
    return need


def _width(grid: Mapping[str, Place], apart: float, boxes: Mapping[str, Shown]) -> float:
    """The width of the boxes and the membrane between them."""
    ends = [(apart * x - 0.5 * boxes[s].width, apart * x + 0.5 * boxes[s].width) for s, (x, _) in grid.items()]
    return max(right for _, right in ends) - min(left for left, _ in ends) + 90.0


def _dead_ends(states: Sequence[str], ways: Sequence[Way]) -> frozenset[tuple[str, str]]:
    """(from, to) of every step that leads off the rings of a scheme; none where nothing closes."""
    left, found = set(states), set[tuple[str, str]]()
    while True:
        near = {s: {w.left if w.right == s else w.right for w in ways if s in (w.left, w.right)} & left for s in left}
        ends = [s for s in near if len(near[s]) < 2]
        if not ends:
            return frozenset(found)
        if len(ends) == len(left):
            return frozenset()
        found |= {(other, end) for end in ends for other in near[end]}
        left -= set(ends)


def _pieces(states: Sequence[str], ways: Sequence[Way]) -> list[list[str]]:
    """The connected parts of a scheme."""
    left = list(states)
    found = []
    while left:
        piece = [left[0]]
        for state in piece:
            for way in ways:
                for a, b in ((way.left, way.right), (way.right, way.left)):
                    if a == state and b not in piece:
                        piece.append(b)
        found.append([s for s in states if s in piece])
        left = [s for s in left if s not in piece]
    return found


def _membrane(
    where: Mapping[str, Place], boxes: Mapping[str, Shown], language: str, wider: float
) -> list[Box | Line | Label]:
    """A grey band between the rows of the ring, and which side is which."""
    ys = sorted({round(y, 3) for _, y in where.values()})
    rows = [(a, b) for a, b in itertools.pairwise(ys) if abs(b - a - wider * _ROW) < 1.0]
    if not rows:
        return []
    middle = 0.5 * (rows[0][0] + rows[0][1])
    left = min(x - boxes[s].width / 2.0 for s, (x, _) in where.items()) - 40.0
    right = max(x + boxes[s].width / 2.0 for s, (x, _) in where.items()) + 26.0
    band = Box(0.5 * (left + right), middle, right - left, 34.0, BAND, BAND, 3.0)
    return [
        band,
        Label(left, middle - 26.0, OUTSIDE.in_language(language), SIZE, style.GREY, "start"),
        Label(left, middle + 26.0, INSIDE.in_language(language), SIZE, style.GREY, "start"),
    ]


def _flux(way: Way) -> str:
    return "" if way.flux is None or way.flux == 0.0 else f"{figures(abs(way.flux))} /s"


def _arrows(
    ways: Sequence[Way],
    where: Mapping[str, Place],
    boxes: Mapping[str, Shown],
    inward: frozenset[tuple[str, str]],
) -> list[Arrow]:
    """The arrow of every step; two ways between the same states run side by side."""
    largest = max((abs(w.flux) for w in ways if w.flux is not None and math.isfinite(w.flux)), default=0.0)
    pairs = [frozenset((way.left, way.right)) for way in ways]
    found = []
    for index, way in enumerate(ways):
        lane = 0 if pairs.count(pairs[index]) == 1 else 1 if pairs[index] not in pairs[:index] else -1
        found.append(_arrow(way, where, boxes, largest, lane, inward))
    return found


def _arrow(
    way: Way,
    where: Mapping[str, Place],
    boxes: Mapping[str, Shown],
    largest: float,
    lane: int,
    inward: frozenset[tuple[str, str]],
) -> Arrow:
    (x1, y1), (x2, y2) = where[way.left], where[way.right]
    dx, dy = x2 - x1, y2 - y1
    length = math.hypot(dx, dy) or 1.0
    ux, uy = dx / length, dy / length
    start, end = boxes[way.left].edge(ux, uy), boxes[way.right].edge(ux, uy)
    x1, y1, x2, y2 = x1 + ux * start, y1 + uy * start, x2 - ux * end, y2 - uy * end
    flat = abs(ux) > 0.8
    if lane and flat:
        y1, y2 = y1 - 7.0 * lane, y2 - 7.0 * lane
    elif lane:
        x1, x2 = x1 + 7.0 * lane, x2 + 7.0 * lane
    flows = way.flux is not None and largest > 0.0 and abs(way.flux) > SMALLEST * largest
    if flows and way.flux is not None:
        width = 1.4 + 4.6 * abs(way.flux) / largest
        ends = (x1, y1, x2, y2) if way.flux > 0.0 else (x2, y2, x1, y1)
        line = Line(*ends, width, style.BLUE, way.rapid, 7.0 + 1.6 * width, 0.0)
        against = way.flux < 0.0
    else:
        line = Line(x1, y1, x2, y2, 1.1, style.GREY, way.rapid, 7.0, 7.0)
        # both heads: read towards a dead end, else from left to right or downwards
        dx, dy = x2 - x1, y2 - y1
        back = dx < -1.0 or (dx <= 1.0 and dy < 0.0)
        against = (way.right, way.left) in inward or (back and (way.left, way.right) not in inward)
    taken = _backward(way.notes) if against else way.notes
    notes = tuple((n, style.VERMILLION) for n in taken)
    flux = ((_flux(way), style.BLUE),) if flows else ()
    if flat and lane < 0:
        return Arrow(line, (), (*notes, *flux), lane)
    return Arrow(line, (*notes, *flux), (), lane) if flat and lane else Arrow(line, notes, flux, lane)


def _backward(notes: tuple[str, ...]) -> tuple[str, ...]:
    """What the step takes and gives when it runs against the way it is written."""
    signs = {"+": "−", "−": "+"}
    return tuple(signs[n[0]] + n[1:] if n[0] in signs else n for n in notes)
