"""From equations to a module of LLVM IR, and the facts about it that its caller needs."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any

from ..equations import Equations
from .groundwork import groundwork
from .llvm_bodies import evaluation, factorisation, stored
from .llvm_layout import Sizes
from .llvm_loop import Loop
from .llvm_writer import Writer


@dataclass(frozen=True)
class Shape:
    """Sizes of the kernel and the places of the Jacobian's entries, in the order of its array."""

    sizes: Sizes
    entries: tuple[tuple[int, int], ...]

    def data(self) -> dict[str, Any]:
        """As plain data for the cache."""
        return {"sizes": asdict(self.sizes), "entries": self.entries}

    @classmethod
    def from_data(cls, data: dict[str, Any]) -> Shape:
        """Back from plain data."""
        return cls(Sizes(**data["sizes"]), tuple((int(i), int(j)) for i, j in data["entries"]))


def emit(equations: Equations, width: int) -> tuple[str, Shape]:
    """The module text for ``width`` lanes."""
    ground = groundwork(equations, width)
    lowered, entries, drift, sizes, slots = ground.lowered, ground.entries, ground.drift, ground.sizes, ground.slots
    graph = lowered.graph

    w = Writer(width, sizes.chunk)
    readers = "ptr noalias readonly %t, ptr noalias readonly %y, ptr noalias readonly %p"
    rates = stored(enumerate(lowered.derivatives), "%f")
    evaluation(w, "prologue", "ptr %p", graph, [("%p", slot, node) for node, slot in slots.items()], {})
    evaluation(w, "rhs", f"{readers}, ptr noalias %f", graph, rates, slots)
    outputs = [*rates, *stored(enumerate(entries.values()), "%j"), *stored(drift.items(), "%d")]
    evaluation(w, "jacobian", f"{readers}, ptr noalias %f, ptr noalias %j, ptr noalias %d", graph, outputs, slots)
    evaluation(w, "observe", f"{readers}, ptr noalias %o", graph, stored(enumerate(lowered.observables), "%o"), slots)
    if lowered.event:
        evaluation(w, "event", f"{readers}, ptr noalias %o", graph, stored(enumerate(lowered.event), "%o"), slots)
    if width == 1:
        _rows(w, sizes)
    factorisation(w, ground.plan, ground.places, equations.algebraic)
    loop = Loop(
        w,
        sizes,
        algebraic=equations.algebraic,
        nonnegative=equations.nonnegative,
        controlled=equations.controlled,
        drift=bool(drift),
        event=bool(lowered.event),
    )
    loop.emit()
    return w.text(), Shape(sizes, ground.places)


def _rows(w: Writer, sizes: Sizes) -> None:
    """``observe_rows``: the observables of many times and states in one call."""
    arguments = "i64 %m, ptr readonly %t, ptr readonly %y, ptr readonly %p, ptr noalias %o"
    with w.function("observe_rows", arguments), w.loop("%m") as i:
        pointers = [
            w.at("%t", i, "double"),
            w.at("%y", w.op("mul", i, str(sizes.states), "i64"), "double"),
            "%p",
            w.at("%o", w.op("mul", i, str(sizes.observables), "i64"), "double"),
        ]
        w.emit(f"call void @observe({', '.join(f'ptr {pointer}' for pointer in pointers)})")
