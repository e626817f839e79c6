"""From the nodes of a cell file to the objects of the model; every error is noted at its place."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Mapping
from typing import Any, TypeVar

from ..chemistry.amounts import acidity, concentration, number
from ..chemistry.solution import Solution
from ..chemistry.species import species
from ..errors import InputError, PermeaseError, UnknownNameError, nearest
from ..text import Text, listing, message, phrase
from ..units import si
from ..units import temperature as in_kelvin
from .bath import Bath
from .cell import Cell
from .compartment import Buffer, Compartment, Impermeant, Titration
from .membrane import Membrane
from .reading_membrane import in_lipids, read_numbers
from .reading_protocol import read_protocol
from .source import Node, Source
from .transporter import Transporter
from .wall import Wall

FORMAT = 1
_T = TypeVar("_T")
_TOP = ("permease", "name", "label", "temperature", "ground", "baths", "compartments", "membranes", "protocol")
_COMPARTMENT = ("volume", "contents", "pH", "impermeant", "buffers", "balance", "held", "osmotic_closer", "wall")
_MEMBRANE = ("inside", "outside", "area", "bilayer", "capacitance", "water_permeability", "transporters")
_SETTINGS = ("pH", "balance", "impermeant", "name")


def read_cell(source: Source, root: Node, parts: Mapping[str, Any]) -> Cell:
    """The cell of a document. Raises DocumentError with everything that is wrong."""
    top = root.entries(phrase("document-cell-file"), _TOP, ("permease", "name", "baths", "membranes"))
    version = top["permease"].scalar("permease") if "permease" in top else None
    if version is not None and version != str(FORMAT):
        top["permease"].fail(
            message("document-format", version=version[:20]),
            why=message("errors_model-version-reads-format-1"),
            hint=message("errors_model-permease-1"),
        )
        source.report()
    places: dict[str, Bath | Compartment] = {}
    failed: set[str] = set()
    for group, make in (("baths", read_bath), ("compartments", read_compartment)):
        for name, node in top[group].mapping(group).items() if group in top else ():
            place = attempt(node, make, name, node)
            if place is None:
                failed.add(name)
            elif name in places or name in failed:
                node.fail(
                    message("document-name-twice", name=f"{name!r}"), hint=message("errors_model-rename-one-them")
                )
            else:
                places[name] = place
    walls = _membranes(top, places, failed, parts)
    temperature: str | None = top["temperature"].scalar("temperature") if "temperature" in top else "37 degC"
    if temperature is not None and "temperature" in top:
        attempt(top["temperature"], in_kelvin, temperature)
    label = _label(top["label"]) if "label" in top else None
    ground = top["ground"].scalar("ground") if "ground" in top else None
    protocol = read_protocol(top["protocol"]) if "protocol" in top else None
    title = top["name"].scalar("name") if "name" in top else None
    source.report()
    for place in places.values():
        if place not in [p for wall in walls for p in (wall.inside, wall.outside)]:
            root.fail(
                message("document-dangling", name=f"{place.name!r}"), hint=message("errors_model-add-membrane-remove")
            )
    source.report()
    try:
        cell = Cell(title or "", walls, temperature, ground, label)
    except PermeaseError as error:
        _locate(root, error)
        source.report()
        raise
    if protocol is not None:
        try:
            cell = cell.with_(protocol=protocol)
        except PermeaseError as error:
            _locate(root, error)
            source.report()
            raise
    return cell


def attempt(node: Node, make: Callable[..., _T], *arguments: Any) -> _T | None:
    """The value of a call, or None with its error noted at the node; None too when something inside was noted."""
    before = len(node.source.errors)
    try:
        value = make(*arguments)
    except PermeaseError as error:
        if len(node.source.errors) == before:
            node.note(error)
        return None
    return value if len(node.source.errors) == before else None


def quantity_text(node: Node, what: str, unit: str, *, positive: bool = False) -> str | None:
    """The text of a quantity after checking it against a coherent SI unit."""
    text = node.scalar(what)
    if text is None:
        return None
    value = attempt(node, si, text, unit, what)
    if value is None:
        return None
    if positive and not value > 0.0:
        node.fail(message("document-above-zero", what=what, text=text))
        return None
    return text


def read_solution(node: Node) -> Solution | None:
    """A solution from a mapping of species with the settings pH, balance, impermeant and name."""
    before = len(node.source.errors)
    entries = node.mapping(phrase("document-solution"))
    amounts = read_amounts(node, {k: v for k, v in entries.items() if k not in _SETTINGS}, "Na")
    settings: dict[str, Any] = {}
    if "pH" in entries:
        settings["pH"] = attempt(entries["pH"], acidity, entries["pH"].scalar("pH") or "")
    if "balance" in entries:
        settings["balance"] = entries["balance"].scalar("balance")
    if "name" in entries:
        settings["name"] = entries["name"].scalar("name") or ""
    if "impermeant" in entries:
        settings["impermeant"] = {}
        for name, solute in entries["impermeant"].mapping("impermeant").items():
            given = solute.entries(
                phrase("document-impermeant-solute"), ("concentration", "charge"), ("concentration",)
            )
            settings["impermeant"][name] = {key: value.text for key, value in given.items()}
            _check_solute(name, given)
    if len(node.source.errors) > before:
        return None
    return attempt(node, lambda: Solution(amounts, **settings))


def read_amounts(node: Node, entries: Mapping[str, Node], example: str) -> dict[str, str]:
    """Species and concentrations, each checked on its own."""
    found: dict[str, str] = {}
    owner = dict(node.key_nodes())
    for name, value in entries.items():
        try:
            symbol = species(name).name
        except UnknownNameError as error:
            settings = {key.lower(): key for key in _SETTINGS}
            near = settings.get(name.lower()) or (None if error.hint else nearest(name, _SETTINGS))
            hint = message("error-did_you_mean", name=near) if near else error.hint
            owner[name].fail(error.what, why=error.why, hint=hint)
            continue
        text = value.scalar(example)
        if text is not None:
            attempt(value, concentration, text, symbol)
            found[name] = text
    return found


def read_bath(name: str, node: Node) -> Bath | None:
    """A bath from the mapping of its solution."""
    solution = read_solution(node)
    return None if solution is None else Bath(name, solution)


def read_compartment(name: str, node: Node) -> Compartment | None:
    """A compartment from its mapping."""
    given = node.entries(phrase("document-compartment"), _COMPARTMENT, ("volume", "contents"))
    arguments: dict[str, Any] = {}
    if "volume" in given:
        arguments["volume"] = quantity_text(given["volume"], "volume", "m^3", positive=True)
    if "contents" in given:
        contents = given["contents"]
        arguments["contents"] = read_amounts(contents, contents.mapping("contents"), "Na")
    if "pH" in given:
        arguments["pH"] = attempt(given["pH"], acidity, given["pH"].scalar("pH") or "")
    for key in ("balance", "osmotic_closer"):
        if key in given:
            arguments[key] = given[key].scalar(key)
    if "held" in given:
        arguments["held"] = [item.text for item in given["held"].items("held")]
    if "impermeant" in given:
        solutes = given["impermeant"].mapping("impermeant")
        arguments["impermeant"] = [attempt(n, _impermeant, key, n) for key, n in solutes.items()]
    if "buffers" in given:
        buffers = given["buffers"].mapping("buffers")
        arguments["buffers"] = [attempt(n, _buffer, key, n) for key, n in buffers.items()]
    if "wall" in given:
        arguments["wall"] = attempt(given["wall"], _wall, given["wall"])
    if node.source.errors and any(e.path.startswith(node.path) for e in node.source.errors):
        return None
    return Compartment(name, arguments.pop("volume"), arguments.pop("contents"), **arguments)


def _wall(node: Node) -> Wall | None:
    known = ("modulus", "stiffening", "onset", "reference_pressure", "reference_volume")
    given = node.entries(phrase("document-wall"), known, ("modulus",))
    if "modulus" not in given:
        return None
    return Wall(**{key: each.scalar(key) for key, each in given.items()})


def _check_solute(name: str, given: Mapping[str, Node]) -> None:
    if "concentration" in given:
        text = given["concentration"].scalar("concentration")
        if text is not None:
            attempt(given["concentration"], concentration, text, name)
    if "charge" in given:
        attempt(given["charge"], number, given["charge"].scalar("charge") or "", "charge")


def _impermeant(name: str, node: Node) -> Impermeant | None:
    known = ("concentration", "charge", "titration", "osmotic")
    given = node.entries(phrase("document-impermeant-solute"), known, ("concentration",))
    _check_solute(name, given)
    titration = None
    if "titration" in given:
        numbers = given["titration"].entries(
            phrase("document-titration"), ("slope", "isoelectric", "isoelectric_slope"), ("slope", "isoelectric")
        )
        if len(numbers) >= 2:
            titration = attempt(given["titration"], lambda: Titration(**{k: v.text for k, v in numbers.items()}))
    osmotic = None
    if "osmotic" in given:
        osmotic = tuple(item.text for item in given["osmotic"].items("osmotic"))
    if "concentration" not in given:
        return None
    charge = given["charge"].text if "charge" in given else 0.0
    return Impermeant(name, given["concentration"].text, charge, titration=titration, osmotic=osmotic)  # type: ignore[arg-type]


def _buffer(name: str, node: Node) -> Buffer | None:
    keys = ("concentration", "pK", "charge_deprotonated")
    given = node.entries(phrase("document-buffer"), keys, keys)
    if len(given) < 3:
        return None
    _check_solute(name, {"concentration": given["concentration"]})
    return Buffer(name, given["concentration"].text, given["pK"].text, given["charge_deprotonated"].text)


def _label(node: Node) -> Text | None:
    given = node.entries("label", ("en", "zh"), ("en", "zh"))
    return Text(en=given["en"].text, zh=given["zh"].text) if len(given) == 2 else None


def _membranes(
    top: Mapping[str, Node], places: Mapping[str, Bath | Compartment], failed: set[str], parts: Mapping[str, Any]
) -> list[Membrane]:
    walls = []
    for name, node in top["membranes"].mapping("membranes").items() if "membranes" in top else ():
        given = node.entries(phrase("document-membrane"), _MEMBRANE, ("inside", "outside", "area"))
        sides: dict[str, Any] = {}
        for side in ("inside", "outside"):
            where = given[side].scalar(side) if side in given else None
            if where is not None and where in places:
                sides[side] = places[where]
            elif where is not None and where not in failed:
                known = UnknownNameError(message("thing-place"), where, [*places, *failed])
                given[side].fail(known.what, why=known.why, hint=known.hint)
        sides |= read_numbers(given)
        if "transporters" in given:
            found = [(item, _transporter(item, parts)) for item in given["transporters"].items("transporters")]
            sides["transporters"] = in_lipids(found, sides.get("bilayer"), named="bilayer" in given)
        if all(sides.get(e) is not None for e in ("inside", "outside", "area")):
            wall = attempt(node, lambda n=name, s=sides: Membrane(n, **s))
            walls += [wall] if wall is not None else []
    return walls


def _transporter(node: Node, parts: Mapping[str, Any]) -> Transporter | None:
    """``NaKATPase``, or ``NaKATPase: {density: 1000 / um^2}``."""
    if node.kind == "scalar":
        name, arguments, owner = node.text, {}, node
    else:
        entries = node.mapping(phrase("document-transporter"))
        if len(entries) != 1:
            if node.kind == "mapping":
                node.fail(message("document-transporter-one-name"), hint="- NaKATPase: {density: 1000 / um^2}")
            return None
        name, inner = next(iter(entries.items()))
        owner = next(key for _, key in node.key_nodes())
        empty = inner.kind == "scalar" and not inner.text
        arguments = {} if empty else inner.mapping(phrase("document-arguments-of", name=name))
        if not empty and inner.kind != "mapping":
            return None
    try:
        kind = parts[name]
    except UnknownNameError as error:
        owner.note(error)
        return None
    except KeyError:
        owner.note(UnknownNameError(message("thing-part"), name, parts, hint=""))
        return None
    known = inspect.signature(kind).parameters
    fits = True
    if not any(p.kind is inspect.Parameter.VAR_KEYWORD for p in known.values()):
        keys = dict(inner.key_nodes()) if arguments else {}
        for key in arguments:
            if key not in known:
                near = nearest(key, known)
                keys[key].fail(
                    message("document-no-argument", name=name, key=f"{key[:60]!r}"),
                    why=message("error-known", names=listing(known, "list-comma")),
                    hint=message("error-did_you_mean", name=near) if near else message("errors_model-remove-2"),
                )
                fits = False
        for key, parameter in known.items():
            if parameter.default is inspect.Parameter.empty and key not in arguments:
                owner.fail(message("document-needs", what=name, name=f"{key!r}"), hint=f"- {name}: {{{key}: ...}}")
                fits = False
    if not fits:
        return None
    values = {key: each.plain() for key, each in arguments.items()}

    def make() -> Transporter:
        try:
            return kind(**values)  # type: ignore[no-any-return]
        except PermeaseError:
            raise
        except (TypeError, ValueError, AttributeError, KeyError) as error:
            raise InputError(
                message("errors_model-cannot-use-these-arguments", name=name, error=str(error)[:120])
            ) from None

    return attempt(_blamed(arguments, owner), make)


def _blamed(arguments: Mapping[str, Node], owner: Node) -> Node:
    """Where to point when a part refuses its arguments: its only argument, or its name."""
    return next(iter(arguments.values())) if len(arguments) == 1 else owner


def _locate(root: Node, error: PermeaseError) -> None:
    """Note the errors of a finished cell at the places that their ``where`` names."""
    for each in getattr(error, "problems", ()) or (error,):
        place = each.where.split(" > ")[-1]
        what = message("document-at", place=place, what=each.what) if place else each.what
        _best_place(root, each.where.split(" > ")[1:]).fail(what, why=each.why, hint=each.hint)


def _best_place(root: Node, names: list[str]) -> Node:
    """The deepest node that a trail of names leads to."""
    place = root
    top = dict(root.key_nodes())
    values = {key: Node(root.source, value, str(key.value)) for key, value in root.node.value}
    groups = {key.value: node for key, node in values.items()}
    if names[:1] == ["protocol"]:
        steps = groups["protocol"].node.value
        index = next((int(n.split()[1]) for n in names if n.startswith("step ")), 1)
        return Node(root.source, steps[index - 1], f"protocol[{index - 1}]") if index <= len(steps) else top["protocol"]
    for group in ("baths", "compartments", "membranes"):
        entries = dict(groups[group].key_nodes()) if group in groups and names else {}
        if names and names[0] in entries:
            place = entries[names[0]]
            inner = dict(groups[group].mapping(group))[names[0]]
            if group == "membranes" and len(names) > 1 and inner.kind == "mapping":
                place = _part_place(inner, names[1]) or place
    return place


def _part_place(membrane: Node, name: str) -> Node | None:
    """The item of a membrane's transporters that has this name."""
    listed = membrane.mapping(phrase("document-membrane")).get("transporters")
    for item in listed.items("transporters") if listed is not None and listed.kind == "sequence" else ():
        if item.kind == "scalar":
            if item.text == name:
                return item
            continue
        for key, owner in item.key_nodes():
            arguments = item.mapping(phrase("document-transporter"))[key].plain()
            given = arguments if isinstance(arguments, dict) else {}
            if name in (given.get("name", key), f"{given.get('species')}_leak" if "species" in given else None):
                return owner
    return None
