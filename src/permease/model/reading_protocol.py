"""The protocol of a cell file."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from ..errors import PermeaseError, nearest
from ..text import listing, message, phrase
from .hold import Hold, Until
from .protocol import Inject, Perfuse, Protocol, Set, Step, VoltageClamp, Warm
from .source import Node


def read_protocol(node: Node) -> Protocol | None:
    """The steps of a list; None where one of them was noted as wrong."""
    before = len(node.source.errors)
    steps = [_step(item) for item in node.items("protocol")]
    if len(node.source.errors) > before:
        return None
    return Protocol(*[step for step in steps if step is not None])


def _step(node: Node) -> Step | None:
    entries = node.mapping(phrase("document-step"))
    if len(entries) != 1:
        if node.kind == "mapping":
            node.fail(message("document-step-one-verb"), hint=message("errors_model-hold-2-h"))
        return None
    verb, inner = next(iter(entries.items()))
    if verb not in _READERS:
        near = nearest(verb, _READERS)
        key = next(key for _, key in node.key_nodes())
        key.fail(
            message("error-unknown", kind=phrase("thing-step"), name=f"{verb[:60]!r}"),
            why=message("error-known", names=listing(_READERS, "list-comma")),
            hint=message("error-did_you_mean", name=near) if near else "",
        )
        return None
    before = len(node.source.errors)
    if verb in _EXAMPLES and inner.kind != "mapping":
        inner.fail(message("document-no-mapping", what=verb, shown=inner.shown()), hint=f"- {verb}: {_EXAMPLES[verb]}")
        return None
    try:
        step = _READERS[verb](inner)
    except PermeaseError as error:
        if len(node.source.errors) == before:
            inner.note(error)
        return None
    return step if len(node.source.errors) == before else None


def _hold(node: Node) -> Step | None:
    if node.kind != "mapping":
        text = node.scalar("hold")
        return None if text is None else Hold(text)
    given = node.entries("hold", ("for", "until"), ("for",))
    if "for" not in given:
        return None
    if "until" not in given:
        return Hold(given["for"].text)
    condition = given["until"].entries("until", ("path", "above", "below"), ("path",))
    if "path" not in condition:
        return None
    limits = {key: condition[key].text for key in ("above", "below") if key in condition}
    return Hold(given["for"].text, until=Until(condition["path"].text, **limits))


def _perfuse(node: Node) -> Step | None:
    from .reading import read_amounts, read_solution

    given = node.entries("perfuse", ("bath", "solution", "add", "for"), ("bath", "for"))
    solution = read_solution(given["solution"]) if "solution" in given else None
    add = read_amounts(given["add"], given["add"].mapping("add"), "ouabain") if "add" in given else None
    if not {"bath", "for"} <= set(given) or ("solution" in given and solution is None):
        return None
    return Perfuse(given["bath"].text, solution, given["for"].text, add=add)


def _inject(node: Node) -> Step | None:
    given = node.entries("inject", ("into", "current", "amounts", "for"), ("into", "for"))
    if not {"into", "for"} <= set(given):
        return None
    amounts = {k: v.text for k, v in given["amounts"].mapping("amounts").items()} if "amounts" in given else {}
    current = given["current"].text if "current" in given else None
    return Inject(given["into"].text, given["for"].text, current=current, contents=amounts)


def _voltage_clamp(node: Node) -> Step | None:
    keys = ("membrane", "voltage", "for")
    given = node.entries("voltage_clamp", keys, keys)
    if len(given) < 3:
        return None
    volts = given["voltage"]
    value: Any = [item.text for item in volts.items("voltage")] if volts.kind == "sequence" else volts.text
    return VoltageClamp(given["membrane"].text, value, given["for"].text)


def _warm(node: Node) -> Step | None:
    given = node.entries("warm", ("to", "ramp", "for"), ("to", "for"))
    if not {"to", "for"} <= set(given):
        return None
    return Warm(given["to"].text, given["for"].text, given["ramp"].plain() if "ramp" in given else False)


def _set(node: Node) -> Step | None:
    given = node.entries("set", ("path", "value", "for"), ("path", "value"))
    if not {"path", "value"} <= set(given):
        return None
    return Set(given["path"].text, given["value"].text, given["for"].text if "for" in given else None)


_EXAMPLES = {
    "perfuse": "{bath: plasma, add: {K: 5 mM}, for: 10 min}",
    "inject": "{into: cytosol, current: 10 pA, for: 1 s}",
    "voltage_clamp": "{membrane: membrane, voltage: -70 mV, for: 1 s}",
    "warm": "{to: 50 degC, for: 10 min}",
    "set": "{path: membrane.Na_leak.conductance, value: 0.4 S/m^2}",
}
"""Of the steps with several arguments, how each is written."""
_READERS: dict[str, Callable[[Node], Step | None]] = {
    "hold": _hold,
    "perfuse": _perfuse,
    "inject": _inject,
    "voltage_clamp": _voltage_clamp,
    "warm": _warm,
    "set": _set,
}
