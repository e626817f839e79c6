"""Paths: ``cytosol.Na``, ``membrane.NaKATPase.density`` and so on, to read and to change one number of a cell."""

from __future__ import annotations

import inspect
from typing import TYPE_CHECKING, Any

from ..errors import InputError, PermeaseError, UnknownNameError
from ..text import message
from ..units import quantity, registry, with_unit
from .bath import Bath
from .compartment import Compartment
from .impermeant import Buffer, Impermeant
from .lipid_path import asks_bilayer
from .membrane import Membrane
from .rate_law import RateLaw
from .scheme_transporter import SchemeTransporter
from .transporter import Transporter

if TYPE_CHECKING:
    from .cell import Cell

_MEMBRANE = {"area": ("m^2", "um^2"), "capacitance": ("F/m^2", "uF/cm^2"), "water_permeability": ("m/s", "cm/s")}
_USUAL = {
    "1/m**2": "1/um^2", "m/s": "cm/s", "S/m**2": "uS/cm^2", "mol/m**2/s": "pmol/cm^2/s",
}  # fmt: skip
_WITH_CONSTANTS = (RateLaw, SchemeTransporter)
_STEROL = "bilayer.cholesterol"
_LIPIDS = (["bilayer"], _STEROL.split("."))


def refuse_lipids(cell: Cell, path: str) -> None:
    """Raise InputError for a path to the lipids of a membrane, which no step of a protocol changes."""
    head, *rest = path.split(".")
    if rest in _LIPIDS and any(m.name == head and m.bilayer is not None for m in cell.membranes):
        raise InputError(
            message("errors_model-lipids-membrane-do-not-change"),
            where=path,
            hint=message("errors_model-another-cell-cell-replace", path=path),
        )


def paths(cell: Cell) -> tuple[str, ...]:
    """Every path of a number, in order: temperature, baths, compartments, membranes with their transporters."""
    found = ["temperature"]
    for bath in cell.baths:
        solution = bath.solution
        found += [f"{bath.name}.{key}" for key in solution.concentrations if key != "H"]
        found += [f"{bath.name}.pH"] if solution.pH is not None else []
        found += [f"{bath.name}.{s.name}" for s in solution.impermeant]
    for place in cell.compartments:
        found += [f"{place.name}.{key}" for key in ("volume", *place.contents)]
        found += [f"{place.name}.pH"] if place.pH is not None else []
        found += [f"{place.name}.wall.{key}" for key in (() if place.wall is None else place.wall.documented())]
        for solute in place.impermeant:
            found.append(f"{place.name}.{solute.name}")
            found += [f"{place.name}.{solute.name}.charge"] if solute.titration is None else []
        for buffer in place.buffers:
            found += [f"{place.name}.{buffer.name}", f"{place.name}.{buffer.name}.pK"]
    for membrane in cell.membranes:
        found += [f"{membrane.name}.{key}" for key in _MEMBRANE if getattr(membrane, key) is not None]
        found += [f"{membrane.name}.{_STEROL}"] if membrane.bilayer is not None else []
        for transporter in membrane.transporters:
            found += [f"{membrane.name}.{transporter.name}.{key}" for key in _numbers(transporter)]
    return tuple(found)


def find(cell: Cell, path: str) -> Any:
    """The object or the quantity at a path."""
    head, rest = _split(cell, path)
    if head == "temperature" and not rest:
        return with_unit(cell.temperature, "K")
    place = _place(cell, head, path)
    if not rest:
        return place
    if isinstance(place, Membrane):
        return _in_membrane(cell, place, rest, path)
    table = place.solution.concentrations if isinstance(place, Bath) else place.contents
    holder: Any = place.solution if isinstance(place, Bath) else place
    key = rest[0]
    if len(rest) == 1:
        if key == "volume" and isinstance(place, Compartment):
            return with_unit(place.volume, "m^3", "pL")
        if key == "pH" and holder.pH is not None:
            return with_unit(holder.pH, "")
        if key in table:
            return with_unit(table[key], "mol/m^3", "mM")
    wall = getattr(place, "wall", None)
    if key == "wall" and wall is not None and len(rest) == 2 and rest[1] in wall.documented():
        return _as_quantity(wall.documented()[rest[1]])
    for each in (*holder.impermeant, *getattr(holder, "buffers", ())):
        if each.name == key:
            if len(rest) == 1:
                return with_unit(each.concentration, "mol/m^3", "mM")
            if len(rest) == 2 and f"{place.name}.{key}.{rest[1]}" in (*paths(cell), f"{place.name}.{key}.charge"):
                return with_unit(getattr(each, rest[1]), "")
    raise _unknown(cell, path)


def usual_unit(cell: Cell, path: str) -> Any:
    """The pint unit that people give the number at a path in: ``1/um^2`` of a density, though it is kept in 1/m2."""
    head, rest = _split(cell, path)
    found = find(cell, path)
    if len(rest) == 2 and any(m.name == head for m in cell.membranes):
        part = cell.membrane(head).transporter(rest[0])
        if rest[1] == "scale" and isinstance(part, RateLaw):
            return registry().Unit(part.scale_shown)
        if found is None:
            found = part.parameters()[rest[1]].quantity
    unit = found.units
    return registry().Unit(_USUAL.get(f"{unit:~C}", unit))


def replace(cell: Cell, path: str, value: Any) -> Cell:
    """A new cell with the number at a path changed."""
    head, rest = _split(cell, path)
    try:
        if head == "temperature" and not rest:
            return cell.with_(temperature=value)
        place = _place(cell, head, path)
        if not rest:
            raise InputError(message("errors_model-not-number", path=f"{path!r}"), hint=f"{path}.{_example(place)}")
        if isinstance(place, Membrane):
            changed: Any = _changed_membrane(cell, place, rest, path, value)
            walls = [changed if m.name == place.name else m for m in cell.membranes]
        else:
            changed = (
                _changed_bath(cell, place, rest, path, value)
                if isinstance(place, Bath)
                else _changed_compartment(cell, place, rest, path, value)
            )
            walls = [
                m.with_(
                    inside=changed if m.inside.name == head else m.inside,
                    outside=changed if m.outside.name == head else m.outside,
                )
                for m in cell.membranes
            ]
    except PermeaseError as error:
        raise error.within(f"{cell.name}, {path}") from None
    return cell.with_(membranes=walls)


def _changed_bath(cell: Cell, bath: Bath, rest: list[str], path: str, value: Any) -> Bath:
    solution = bath.solution
    key = rest[0]
    if len(rest) == 1 and (key == "pH" or key in solution.concentrations) and key != "H":
        return Bath(bath.name, solution.with_(**{key: value}))
    solutes: dict[str, Any] = {
        s.name: {"concentration": f"{s.concentration:.15g} mM", "charge": s.charge} for s in solution.impermeant
    }
    if key in solutes and len(rest) <= 2 and (len(rest) == 1 or rest[1] == "charge"):
        solutes[key]["charge" if len(rest) == 2 else "concentration"] = value
        return Bath(bath.name, solution.with_(impermeant=solutes))
    raise _unknown(cell, path)


def _changed_compartment(cell: Cell, place: Compartment, rest: list[str], path: str, value: Any) -> Compartment:
    key = rest[0]
    if len(rest) == 1 and key in ("volume", "pH"):
        return place.with_(**{key: value})
    if len(rest) == 1 and key in place.contents:
        if key == place.balance:
            raise InputError(
                message("errors_model-balance-ion", name=key, name2=place.name),
                why=message("errors_model-concentration-follows-from-electroneutrality"),
                hint=message("errors_model-change-another-ion"),
            )
        contents = {k: f"{c:.15g} mM" for k, c in place.contents.items()}
        return place.with_(contents={**contents, key: value})
    if key == "wall" and place.wall is not None and len(rest) == 2 and rest[1] in place.wall.documented():
        return place.with_(wall=place.wall.with_(**{rest[1]: value}))
    field = {1: "concentration", 2: rest[-1]}.get(len(rest), "")
    for kind, stored in (("impermeant", place.impermeant), ("buffers", place.buffers)):
        names = [each.name for each in stored]
        if key in names and field in ("concentration", "charge" if kind == "impermeant" else "pK"):
            return place.with_(
                **{kind: [_with_field(each, field, value) if each.name == key else each for each in stored]}
            )
    raise _unknown(cell, path)


def _with_field(each: Impermeant | Buffer, field: str, value: Any) -> Impermeant | Buffer:
    given = {**each.documented(), field: value}
    if isinstance(each, Buffer):
        return Buffer(each.name, **given)
    given["titration"] = each.titration
    return Impermeant(each.name, **given)


def _changed_membrane(cell: Cell, membrane: Membrane, rest: list[str], path: str, value: Any) -> Membrane:
    if len(rest) == 1 and rest[0] in _MEMBRANE:
        return membrane.with_(**{rest[0]: value})
    if rest == ["bilayer"]:
        return membrane.with_(bilayer=value)
    if rest in _LIPIDS and membrane.bilayer is not None:
        return membrane.with_(bilayer=membrane.bilayer.with_sterol(value))
    old, key = next((t for t in membrane.transporters if t.name == rest[0]), None), ".".join(rest[1:])
    arguments = {} if old is None else old.documented()
    if isinstance(old, _WITH_CONSTANTS) and key in old.own_numbers():
        arguments["constants"] = {**arguments.get("constants", {}), key: value}
    elif old is None or key not in _arguments(type(old)):
        raise _unknown(cell, path)
    else:
        arguments[key] = value
    new = (
        type(old)(**{**arguments, "name": old.name})
        if "name" in _arguments(type(old), True)
        else type(old)(**arguments)
    )
    return membrane.with_(transporters=[new if t is old else t for t in membrane.transporters])


def _in_membrane(cell: Cell, membrane: Membrane, rest: list[str], path: str) -> Any:
    if len(rest) == 1 and rest[0] in _MEMBRANE and getattr(membrane, rest[0]) is not None:
        unit, shown = _MEMBRANE[rest[0]]
        return with_unit(getattr(membrane, rest[0]), unit, shown)
    if rest in _LIPIDS and membrane.bilayer is not None:
        return membrane.bilayer if len(rest) == 1 else with_unit(membrane.bilayer.cholesterol, "")
    part = next((t for t in membrane.transporters if t.name == rest[0]), None)
    if part is not None and len(rest) == 1:
        return part
    if isinstance(part, _WITH_CONSTANTS) and ".".join(rest[1:]) in part.own_numbers():
        return part.parameters()[".".join(rest[1:])].quantity
    if part is not None and len(rest) == 2:
        written = part.documented()
        if rest[1] in written:
            asked = asks_bilayer(written[rest[1]])
            return part.parameters()[rest[1]].quantity if asked else _as_quantity(written[rest[1]])
        if rest[1] == "scale" and isinstance(part, RateLaw) and part.scale is None and part.usual_scale is not None:
            return quantity(part.usual_scale)
        if rest[1] in _arguments(type(part)):
            usual = part.parameters().get(rest[1])
            return getattr(part, rest[1], None) if usual is None else usual.quantity
    raise _unknown(cell, path)


def _arguments(kind: type[Transporter], all_of_them: bool = False) -> list[str]:
    """Names of the constructor's arguments, the name apart."""
    known = inspect.signature(kind).parameters
    return [key for key in known if all_of_them or key != "name"]


def _numbers(transporter: Transporter) -> list[str]:
    """Arguments that are numbers: those written with one or asked of lipids, and those left at their usual value."""
    written = transporter.documented()
    found = [
        key
        for key, value in written.items()
        if key not in ("name", "constants") and (asks_bilayer(value) or not isinstance(_as_quantity(value), str))
    ]
    arguments = _arguments(type(transporter))
    if "density" in arguments and not {"density", "count"} & set(found):
        found.append("density")
    if "radius" in arguments and "radius" not in found:
        found.append("radius")
    if isinstance(transporter, RateLaw) and transporter.usual_scale is not None and "scale" not in found:
        found.append("scale")
    if isinstance(transporter, _WITH_CONSTANTS):
        found += transporter.own_numbers()
    return found


def _as_quantity(value: Any) -> Any:
    try:
        return quantity(value)
    except PermeaseError:
        return value


def _split(cell: Cell, path: Any) -> tuple[str, list[str]]:
    if not isinstance(path, str) or not path:
        raise InputError(message("errors_model-path-text-not", path=f"{path!r}"), where=cell.name, hint='"cytosol.Na"')
    head, *rest = path.split(".")
    return head, rest


def _place(cell: Cell, name: str, path: str) -> Compartment | Bath | Membrane:
    places: list[Compartment | Bath | Membrane] = [*cell.compartments, *cell.baths, *cell.membranes]
    for each in places:
        if each.name == name:
            return each
    raise _unknown(cell, path)


def _example(place: Compartment | Bath | Membrane) -> str:
    if isinstance(place, Membrane):
        return "area"
    return "volume" if isinstance(place, Compartment) else next(iter(place.holds()), "Na")


def _unknown(cell: Cell, path: str) -> UnknownNameError:
    return UnknownNameError(message("thing-path"), path[:80], paths(cell))
