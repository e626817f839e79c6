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
from .drawing import Anchor, Box, Drawing, Label, Line, text_width
from .layout import Graph, Place, places, spread
from .passage import BAND, INSIDE, OUTSIDE, draw_passage

if TYPE_CHECKING:
    from ..kinetics.cycle import Cycle
    from ..kinetics.step import Step

MOST_STATES = 30
SMALLEST = 1e-6
"""Net fluxes below this share of the largest are drawn as none."""
_STATE, _NOTE = 12.0, 10.5
_HEIGHT, _ROW, _BRANCH = 38.0, 128.0, 92.0
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
    where = _pixels(states, ways, facing)
    wide = {s: _wide(s) for s in states}
    shapes: list[Box | Line | Label] = []
    if membrane:
        shapes += _membrane(where, wide, language)
    largest = max((abs(w.flux) for w in ways if w.flux is not None and math.isfinite(w.flux)), default=0.0)
    pairs = [frozenset((way.left, way.right)) for way in ways]
    for index, way in enumerate(ways):
        # two ways between the same states run side by side
        lane = 0 if pairs.count(pairs[index]) == 1 else 1 if pairs[index] not in pairs[:index] else -1
        shapes += _arrow(way, where, wide, largest, lane)
    for state in states:
        shapes += _state(state, where[state], wide[state], occupancy, state in opened)
    layers = [[s for s in shapes if isinstance(s, kind)] for kind in (Line, Box, Label)]
    band = shapes[:1] if membrane and shapes and isinstance(shapes[0], Box) and shapes[0].fill == BAND else []
    return Drawing(title, (*band, *layers[0], *(b for b in layers[1] if b not in band), *layers[2]))


def _pixels(states: Sequence[str], ways: Sequence[Way], facing: Mapping[str, float]) -> dict[str, Place]:
    """Places in pixels: columns as far apart as the widest box and label need."""
    pieces = _pieces(states, ways)
    found: dict[str, Place] = {}
    down = 0.0
    wide = {s: _wide(s) for s in states}
    apart = max(wide.values()) + 12.0
    for way in ways:
        note = max((text_width(n, _NOTE) for n in (*way.notes, _flux(way))), default=0.0)
        apart = max(apart, 0.5 * (wide[way.left] + wide[way.right]) + max(note + 16.0, 40.0))
    if len({frozenset((way.left, way.right)) for way in ways}) < len(ways):
        apart += 50.0
    lines = max((len(way.notes) for way in ways), default=0)
    row = max(_BRANCH, 54.0 + 20.0 * lines)
    for piece in pieces:
        graph = Graph(
            tuple(piece), tuple((w.left, w.right) for w in ways if w.left in piece),
            {s: facing.get(s, 0.0) for s in piece},
        )  # fmt: skip
        grid = places(graph) if facing else spread(graph)
        top = min(y for _, y in grid.values())
        for state, (x, y) in grid.items():
            beyond = min(y, 0.0) * _BRANCH + max(y - 1.0, 0.0) * _BRANCH + min(max(y, 0.0), 1.0) * _ROW
            height = beyond - min(top, 0.0) * _BRANCH if facing else y * row
            found[state] = (x * apart, down + height)
        down = max(y for _, y in found.values()) + _BRANCH
    return found


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


def _membrane(where: Mapping[str, Place], wide: Mapping[str, float], language: str) -> list[Box | Line | Label]:
    """A grey band between the rows of the ring, and which side is which."""
    ys = sorted({round(y, 3) for _, y in where.values()})
    rows = [(a, b) for a, b in itertools.pairwise(ys) if b - a > _BRANCH + 1.0]
    if not rows:
        return []
    middle = 0.5 * (rows[0][0] + rows[0][1])
    left = min(x - wide[s] / 2.0 for s, (x, _) in where.items()) - 40.0
    right = max(x + wide[s] / 2.0 for s, (x, _) in where.items()) + 26.0
    band = Box(0.5 * (left + right), middle, right - left, 34.0, BAND, BAND, 3.0)
    return [
        band,
        Label(left, middle - 26.0, OUTSIDE.in_language(language), _NOTE, style.GREY, "start"),
        Label(left, middle + 26.0, INSIDE.in_language(language), _NOTE, style.GREY, "start"),
    ]


def _wide(state: str) -> float:
    return max(50.0, text_width(_shown(state), _STATE) + 16.0)


def _shown(state: str) -> str:
    return state.replace("_", "·")


def _state(
    state: str, place: Place, wide: float, occupancy: Mapping[str, float] | None, opened: bool
) -> list[Box | Line | Label]:
    x, y = place
    share = None if occupancy is None else occupancy.get(state)
    fill = "#FFFFFF" if share is None else _blend(share)
    ink = style.BLACK if share is None or share < 0.6 else "#FFFFFF"
    border = style.GREEN if opened else style.BLUE
    found: list[Box | Line | Label] = [Box(x, y, wide, _HEIGHT if share is not None else 28.0, fill, border)]
    if share is None:
        return [*found, Label(x, y, _shown(state), _STATE, ink, bold=True)]
    return [
        *found,
        Label(x, y - 8.0, _shown(state), _STATE, ink, bold=True),
        Label(x, y + 9.0, percent(share), _NOTE, ink),
    ]


def percent(share: float) -> str:
    """A share in words that fit a box.

    >>> percent(0.1234), percent(3e-7), percent(0.0)
    ('12 %', '<0.01 %', '0 %')
    """
    value = 100.0 * share
    if 0.0 < value < 0.01:
        return "<0.01 %"
    return f"{value:.2g} %" if value < 99.5 else f"{value:.3g} %"


def _blend(share: float) -> str:
    """From white to blue."""
    weight = min(max(share, 0.0), 1.0) ** 0.8
    mixed = (round(255 + weight * (c - 255)) for c in (0x00, 0x72, 0xB2))
    return "#" + "".join(f"{c:02X}" for c in mixed)


def _flux(way: Way) -> str:
    return "" if way.flux is None or way.flux == 0.0 else f"{abs(way.flux):.3g} /s"


def _arrow(
    way: Way, where: Mapping[str, Place], wide: Mapping[str, float], largest: float, lane: int = 0
) -> list[Box | Line | Label]:
    (x1, y1), (x2, y2) = where[way.left], where[way.right]
    dx, dy = x2 - x1, y2 - y1
    length = math.hypot(dx, dy) or 1.0
    ux, uy = dx / length, dy / length
    start, end = _edge(ux, uy, wide[way.left]), _edge(ux, uy, wide[way.right])
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
        found: list[Box | Line | Label] = [Line(*ends, width, style.BLUE, way.rapid, 7.0 + 1.6 * width, 0.0)]
    else:
        found = [Line(x1, y1, x2, y2, 1.1, style.GREY, way.rapid, 7.0, 7.0)]
    against = way.flux is not None and way.flux < 0.0 if flows else (x2 - x1, y2 - y1) < (-1.0, 0.0)
    written = _backward(way.notes) if against else way.notes
    notes = [(n, style.VERMILLION) for n in written] + ([(_flux(way), style.BLUE)] if flows else [])
    if not notes:
        return found
    mx, my = 0.5 * (x1 + x2), 0.5 * (y1 + y2)
    if min(abs(ux), abs(uy)) > 0.15:
        top = my - 6.5 * (len(notes) - 1)
        return found + [Label(mx, top + 13.0 * i, t, _NOTE, c, halo=True) for i, (t, c) in enumerate(notes)]
    if flat:
        above = [n for n in notes if (n[1] == style.VERMILLION if lane == 0 else lane > 0)]
        below = [n for n in notes if n not in above]
        found += [
            Label(mx, my - 12.0 - 13.0 * (len(above) - 1 - i), t, _NOTE, c, halo=True) for i, (t, c) in enumerate(above)
        ]
        found += [Label(mx, my + 13.0 + 13.0 * i, t, _NOTE, c, halo=True) for i, (t, c) in enumerate(below)]
        return found
    first = my - 6.5 * (len(notes) - 1)
    away = 9.0 if lane >= 0 else -9.0
    anchor: Anchor = "start" if lane >= 0 else "end"
    found += [Label(mx + away, first + 13.0 * i, t, _NOTE, c, anchor, halo=True) for i, (t, c) in enumerate(notes)]
    return found


def _backward(notes: tuple[str, ...]) -> tuple[str, ...]:
    """What the step takes and gives when it runs against the way it is written."""
    signs = {"+": "−", "−": "+"}
    return tuple(signs[n[0]] + n[1:] if n[0] in signs else n for n in notes)


def _edge(ux: float, uy: float, wide: float) -> float:
    """How far from its centre a line leaves a box."""
    across = (wide / 2.0) / abs(ux) if abs(ux) > 1e-9 else math.inf
    along = (_HEIGHT / 2.0) / abs(uy) if abs(uy) > 1e-9 else math.inf
    return min(across, along) + 4.0
