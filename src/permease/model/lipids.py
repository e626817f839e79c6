"""The lipids of a membrane as users and cell files write them: a recipe, a lipid, mole fractions, or two leaflets."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..bilayer.bilayer import Bilayer
from ..bilayer.lipid import lipid, lipids
from ..bilayer.recipe import Recipe, recipe, recipes
from ..errors import InputError, UnknownNameError
from ..sources import Citations, Reference
from ..text import message

LEAFLETS = ("outer", "inner")
SETTINGS = (*LEAFLETS, "gel_interaction")
_HINT = "errors_model-bilayer-example"


def bilayer_of(given: Any) -> Bilayer:
    """The bilayer that is meant, at 37 degC unless it is a ``Bilayer`` with a temperature of its own.

    ``given`` is a ``Bilayer``; a ``Recipe``; the name of a recipe (``"red_blood_cell"``) or of a lipid (``"POPC"``);
    mole fractions by lipid, adding up to one; or ``{"outer": ..., "inner": ...}`` with those of each leaflet, where
    ``"gel_interaction"`` may stand beside them. Raises InputError, QuantityError or UnknownNameError.

    >>> bilayer_of({"POPC": 0.7, "cholesterol": "30 %"})
    Bilayer({'POPC': 0.7, 'cholesterol': 0.3}, temperature='37 degC')
    """
    if isinstance(given, Bilayer):
        return given
    if isinstance(given, Recipe):
        return given.bilayer()
    if isinstance(given, str):
        return _named(given)
    if not isinstance(given, Mapping):
        raise InputError(
            message("errors_model-bilayer-no", name=type(given).__name__), where="bilayer", hint=message(_HINT)
        )
    if not any(key in given for key in SETTINGS):
        return Bilayer(given)
    for key in given:
        if key not in SETTINGS:
            raise UnknownNameError(message("thing-entry"), str(key)[:80], SETTINGS, where="bilayer")
    missing = [side for side in LEAFLETS if side not in given]
    if missing:
        raise InputError(
            message("errors_model-leaflet-missing", missing=missing[0]),
            where="bilayer",
            hint=message("errors_model-popc-0-7-cholesterol-0-3", missing=missing[0]),
        )
    return Bilayer(**given)


def _named(name: str) -> Bilayer:
    try:
        return recipe(name).bilayer()
    except UnknownNameError:
        pass
    try:
        return Bilayer(lipid(name).name)
    except UnknownNameError:
        known = {**recipes(), **lipids()}
        raise UnknownNameError(message("thing-recipe-lipid"), name[:80], known, where="bilayer") from None


def recipe_of(bilayer: Bilayer) -> Recipe | None:
    """The recipe that has these lipids; None where there is none.

    >>> recipe_of(Bilayer("POPC")).name
    'popc_liposome'
    """
    if bilayer.outer.gel_interaction:
        return None
    for each in recipes().values():
        if (each.outer, each.inner) == (bilayer.outer.lipids, bilayer.inner.lipids):
            return each
    return None


def documented_bilayer(bilayer: Bilayer) -> str | dict[str, Any]:
    """What ``bilayer_of`` makes this bilayer from, apart from its temperature: the shortest of its forms.

    >>> documented_bilayer(Bilayer({"POPC": 0.7, "cholesterol": 0.3}))
    {'POPC': 0.7, 'cholesterol': 0.3}
    """
    known = recipe_of(bilayer)
    if known is not None:
        return known.name
    excess = bilayer.outer.gel_interaction
    if bilayer.symmetric and not excess:
        return dict(bilayer.lipids) if len(bilayer.lipids) > 1 else next(iter(bilayer.lipids))
    found: dict[str, Any] = {"outer": dict(bilayer.outer.lipids), "inner": dict(bilayer.inner.lipids)}
    return {**found, "gel_interaction": f"{excess!r} J/mol"} if excess else found


def bilayer_references(bilayer: Bilayer) -> tuple[Reference, ...]:
    """The publications of a bilayer: of its recipe, where it has one, and of its lipids."""
    cited = Citations()
    known = recipe_of(bilayer)
    for reference in (*(known.references() if known is not None else ()), *bilayer.references()):
        cited.add(reference)
    return tuple(cited.entries.values())
