"""From a cell file: the membranes, their lipids and what asks them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..bilayer.bilayer import Bilayer
from ..bilayer.composition import composition
from ..bilayer.lipid import lipid
from ..text import message, phrase
from ..units import si
from .leak import Leak
from .lipid_path import asks_bilayer, no_bilayer
from .lipids import LEAFLETS, SETTINGS, bilayer_of
from .membrane import WATERTIGHT
from .source import Node
from .transporter import Transporter

_NUMBERS = {"area": "m^2", "capacitance": "F/m^2", "water_permeability": "m/s"}


def read_numbers(given: Mapping[str, Node]) -> dict[str, Any]:
    """Area, capacitance, water permeability and lipids as ``Membrane`` takes them; what cannot be used is left out."""
    from .reading import quantity_text

    found: dict[str, Any] = {}
    lipids = read_bilayer(given["bilayer"]) if "bilayer" in given else None
    if lipids is not None:
        found["bilayer"] = lipids
    for key, unit in _NUMBERS.items():
        node = given.get(key)
        if node is None:
            continue
        text = node.text.strip() if node.kind == "scalar" else ""
        if key == "water_permeability" and text == WATERTIGHT:
            found[key] = text
        elif key != "area" and asks_bilayer(text):
            if lipids is not None:
                found[key] = text
            elif "bilayer" not in given:
                node.note(no_bilayer(phrase("errors_model-number-of-lipids", key=key)))
        else:
            number = quantity_text(node, key, unit, positive=True)
            if number is not None:
                found[key] = number
    return found


def in_lipids(
    found: list[tuple[Node, Transporter | None]], bilayer: Bilayer | None, *, named: bool
) -> list[Transporter]:
    """The transporters of a membrane in its lipids; one that asks in vain is noted at its place and left out.

    ``named`` says whether the membrane names a bilayer at all, be it one that could not be read.
    """
    from .reading import attempt

    parts: list[Transporter] = []
    for node, each in found:
        if each is None:
            continue
        if not (isinstance(each, Leak) and each.asks):
            parts.append(each)
        elif bilayer is not None:
            bound = attempt(node, each.in_bilayer, bilayer)
            parts += [bound] if bound is not None else []
        elif not named:
            node.note(no_bilayer(phrase("errors_model-permeability-of", name=each.name)))
    return parts


def read_bilayer(node: Node) -> Bilayer | None:
    """The lipids of a membrane; what is wrong is noted at the lipid, else at the leaflet, else at the whole."""
    from .reading import attempt

    before = len(node.source.errors)
    if node.kind == "scalar":
        text = node.scalar("bilayer")
        return None if text is None else attempt(node, bilayer_of, text)
    if node.kind != "mapping":
        node.fail(message("document-bilayer-no-list"), hint=message("errors_model-bilayer-popc-0-7-cholesterol-0"))
        return None
    entries = node.mapping("bilayer")
    if any(key in entries for key in SETTINGS):
        entries = node.entries(phrase("document-bilayer"), SETTINGS, LEAFLETS)
        for name, inner in entries.items():
            if name in LEAFLETS:
                _check_lipids(inner, name)
            else:
                inner.scalar(name)
        if len(node.source.errors) > before:
            return None
        return attempt(node, lambda: bilayer_of({name: inner.plain() for name, inner in entries.items()}))
    if len(node.source.errors) == before:
        _check_lipids(node, "bilayer")
    return attempt(node, bilayer_of, node.plain()) if len(node.source.errors) == before else None


def _check_lipids(node: Node, what: str) -> None:
    """Note every lipid that nobody knows and every fraction that is none at its place; then what the leaflet lacks."""
    from .reading import attempt

    before = len(node.source.errors)
    if node.kind == "scalar":
        text = node.scalar(what)
        if text is not None:
            attempt(node, lipid, text)
        return
    entries = node.mapping(what)
    for name, key in node.key_nodes():
        if name in entries:
            attempt(key, lipid, name)
            fraction = entries[name].scalar(name)
            if fraction is not None:
                attempt(entries[name], si, fraction, "", f"the fraction of {name}")
    if len(node.source.errors) == before and entries:
        attempt(node, composition, node.plain(), what)
