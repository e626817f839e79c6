"""Which place lies in which: the checks that membranes fit together."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from ..errors import ModelError, PermeaseError
from ..text import listing, message
from .bath import Bath

if TYPE_CHECKING:
    from .compartment import Compartment
    from .membrane import Membrane
    from .transporter import Transporter


def places_of(membranes: Sequence[Membrane]) -> list[Compartment | Bath]:
    """Every place that the membranes bound, each object once, in order of first mention."""
    found: list[Compartment | Bath] = []
    for membrane in membranes:
        for place in (membrane.inside, membrane.outside):
            if place not in found:
                found.append(place)
    return found


def enclosed(compartment: Compartment, membranes: Sequence[Membrane]) -> list[Compartment]:
    """A compartment and everything that lies within it."""
    found = [compartment]
    for place in found:
        for membrane in membranes:
            inner = membrane.inside
            if membrane.outside.name == place.name and not isinstance(inner, Bath):
                found += [] if inner.name in [c.name for c in found] else [inner]
    return found


def enclosing(compartment: Compartment, membranes: Sequence[Membrane]) -> list[Compartment]:
    """The compartments around one, from the inside out; none where it borders a bath or several places."""
    found: list[Compartment] = []
    place = compartment
    while True:
        outer = {m.outside.name: m.outside for m in membranes if m.inside.name == place.name}
        around = next(iter(outer.values()), None)
        if len(outer) != 1 or around is None or isinstance(around, Bath):
            return found
        found.append(around)
        place = around


def starting_pressure(place: Compartment | Bath, membranes: Sequence[Membrane]) -> float:
    """The pressure (Pa) in a place at the start: what its own wall and those around it exert; 0 in a bath."""
    if isinstance(place, Bath):
        return 0.0
    total = 0.0
    for around in (place, *enclosing(place, membranes)):
        if around.wall is not None:
            volume = sum(c.volume for c in enclosed(around, membranes))
            total += around.wall.pressure(volume, volume)
    return total


def name_problems(membranes: Sequence[Membrane], places: Sequence[Compartment | Bath]) -> Iterator[PermeaseError]:
    """Names that are used twice, by two places, two membranes or one of each."""
    taken: dict[str, str] = {"temperature": "temperature"}
    for each in (*places, *membranes):
        kind = type(each).__name__.lower()
        if each.name in taken:
            key = "errors_model-same-kind-called" if taken[each.name] == kind else "errors_model-two-kinds-called"
            yield ModelError(
                message(key, name=f"{each.name!r}", kind=kind, other=taken[each.name]),
                hint=message("errors_model-give-every-one-own-name"),
            )
        taken.setdefault(each.name, kind)


def connection_problems(membranes: Sequence[Membrane], places: Sequence[Compartment | Bath]) -> Iterator[PermeaseError]:
    """Compartments that no chain of membranes joins to a bath, and membranes that nest in a circle."""
    joined = {place.name for place in places if isinstance(place, Bath)}
    if not joined:
        yield ModelError(
            message("errors_model-no-membrane-has-bath-side"),
            why=message("errors_model-potentials-need-one-place-does-not"),
            hint=message("errors_model-outside-bath-outside-solution-one-membrane"),
        )
        return
    while True:
        pairs = [(m.inside.name, m.outside.name) for m in membranes]
        more = {b if a in joined else a for a, b in pairs if (a in joined) != (b in joined)}
        if not more:
            break
        joined |= more
    for place in places:
        if place.name not in joined:
            yield ModelError(
                message("errors_model-dangling-no-chain-membranes-joins", name=f"{place.name!r}"),
                where=place.name,
                hint=message("errors_model-add-membrane-surrounds"),
            )
    circle = _circle(membranes)
    if circle:
        yield ModelError(
            message("errors_model-membranes-nest-circle", circle=" in ".join(circle)),
            hint=message("errors_model-exchange-inside-outside-one-them"),
        )


def _circle(membranes: Sequence[Membrane]) -> list[str]:
    """The names around one circle of "inside lies in outside", or nothing."""
    outward: dict[str, list[str]] = {}
    for membrane in membranes:
        outward.setdefault(membrane.inside.name, []).append(membrane.outside.name)
    done: set[str] = set()

    for start in outward:
        trail: list[str] = []
        stack = [(start, iter(outward.get(start, ())))]
        trail.append(start)
        while stack:
            place, following = stack[-1]
            nxt = next(following, None)
            if nxt is None:
                stack.pop()
                trail.pop()
                done.add(place)
            elif nxt in trail:
                return [*trail[trail.index(nxt) :], nxt]
            elif nxt not in done:
                stack.append((nxt, iter(outward.get(nxt, ()))))
                trail.append(nxt)
    return []


def species_problems(membrane: Membrane) -> Iterator[PermeaseError]:
    """Transporters that miss a species on one of their sides."""
    for transporter in membrane.transporters:
        for side, place in (("in", membrane.inside), ("out", membrane.outside)):
            holds = place.holds()
            needed = transporter.species() - set(transporter.assumed)
            missing = sorted(s for s, where in needed if where == side and s not in (*holds, "water"))
            if missing:
                yield _missing(membrane, transporter, side, place, missing)


def _missing(
    membrane: Membrane, transporter: Transporter, side: str, place: Compartment | Bath, missing: list[str]
) -> ModelError:
    wanted = listing(missing)
    given = [s for s in missing if s != "H"]
    amounts = ", ".join(f'{s}="{5 if isinstance(place, Bath) else 1} mM"' for s in given)
    hints = []
    if given:
        bath = isinstance(place, Bath)
        hints.append(
            message("errors_model-add-to" if bath else "errors_model-put-in", amounts=amounts, name=place.name)
        )
    if "H" in missing:
        hints.append(message("errors_model-ph-in", name=place.name))
    return ModelError(
        message(
            "errors_model-needs-but-has-none",
            wanted=wanted,
            side=side,
            name=f"{place.name!r}",
        ),
        where=f"{membrane.name} > {transporter.name}",
        why=message(
            "errors_model-holds-2", name=place.name, value=listing(place.holds(), "list-comma", "list-nothing")
        ),
        hint=message("errors_model-remove", hints=listing(hints), name=transporter.name),
    )
