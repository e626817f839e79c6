"""Recipes: the lipids of real membranes, by name, with where the numbers are from."""

from __future__ import annotations

import dataclasses
import functools
import importlib
import pkgutil
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from ..errors import InputError, ModelError, UnknownNameError
from ..sources import Reference
from ..text import Text, message, phrase
from .bilayer import Bilayer
from .composition import composition
from .estimate import Estimate


@dataclass(frozen=True)
class Recipe:
    """The lipids of one kind of membrane.

    Parameters
    ----------
    name : by which it is found, the name of its file.
    label : name in both languages.
    outer, inner : mole fractions of each leaflet, adding up to one.
    note : what was measured and what was chosen, in both languages.
    source : the publication of the measurement, None where there is none.
    also : further publications that numbers are from.
    provisional : True where no part of it has been checked.
    model : True for a model membrane, which is what it is by definition.

    Raises InputError for fractions that do not add up to one; ModelError where it is none of sourced, provisional and
    a model.
    """

    name: str
    label: Text
    outer: Mapping[str, float]
    inner: Mapping[str, float]
    note: Text
    source: Reference | None = None
    also: tuple[Reference, ...] = ()
    provisional: bool = False
    model: bool = False

    def __post_init__(self) -> None:
        if self.source is None and not (self.provisional or self.model):
            raise ModelError(message("errors_bilayer-recipe-needs-source-provisional-true"), where=self.name)
        object.__setattr__(self, "outer", composition(self.outer, f"{self.name} > outer"))
        object.__setattr__(self, "inner", composition(self.inner, f"{self.name} > inner"))

    def references(self) -> tuple[Reference, ...]:
        """The publications of the composition; those of the lipids are the lipids' own."""
        return (*([self.source] if self.source else []), *self.also)

    @property
    def standing(self) -> Text | None:
        """That no part of the composition has been checked, in both languages; None where one has."""
        if not self.provisional:
            return None
        return phrase("bilayer-composition-provisional-no-part-has", recipe=self.label)

    def told(self, found: Estimate) -> Estimate:
        """An estimate made for its lipids, with where their composition is from, and whether that awaits a check.

        >>> recipe("e_coli").told(recipe("e_coli").bilayer().permeability("urea")).remarks[-1].en
        'the composition (inner membrane of Escherichia coli) is provisional: no part of it has been checked'
        """
        new = tuple(each for each in self.references() if each not in found.sources)
        remarks = (*found.remarks, self.standing) if self.standing is not None else found.remarks
        return dataclasses.replace(
            found,
            sources=(*found.sources, *new),
            remarks=remarks,
            provisional=found.provisional or self.provisional,
        )

    def bilayer(self, temperature: Any = "37 degC", **options: Any) -> Bilayer:
        """The bilayer at a temperature; ``options`` are those of ``Bilayer``."""
        if self.outer == self.inner:
            return Bilayer(self.outer, temperature=temperature, **options)
        return Bilayer(outer=self.outer, inner=self.inner, temperature=temperature, **options)


def mixed(parts: Mapping[str, float], *, sterol: float = 0.0, named: str = "cholesterol") -> dict[str, float]:
    """Mole fractions from parts of the lipids without sterol, in any unit, and the mole fraction of sterol.

    >>> mixed({"POPC": 3, "POPE": 1}, sterol=0.2)
    {'POPC': 0.6000000000000001, 'POPE': 0.2, 'cholesterol': 0.2}
    """
    total = sum(parts.values())
    found = {name: (1.0 - sterol) * part / total for name, part in parts.items()}
    return {**found, named: sterol} if sterol else found


@functools.cache
def _shelf() -> dict[str, Recipe]:
    from . import recipes as folder

    names = sorted(module.name for module in pkgutil.iter_modules(folder.__path__))
    return {name: importlib.import_module(f"{folder.__name__}.{name}").RECIPE for name in names}


def recipes() -> Mapping[str, Recipe]:
    """All recipes by name, sorted.

    Raises no errors.

    >>> list(recipes())[:3]
    ['e_coli', 'enterocyte_brush_border', 'myelin']
    """
    return MappingProxyType(_shelf())


def recipe(name: str) -> Recipe:
    """The recipe with this name. Raises UnknownNameError with the nearest one.

    >>> recipe("popc_liposome").bilayer("25 degC")
    Bilayer({'POPC': 1.0}, temperature='25 degC')
    """
    if not isinstance(name, str):
        raise InputError(message("errors_bilayer-recipe-named-text-not", name=f"{name!r}"), hint='"red_blood_cell"')
    found = _shelf().get(name.strip().replace("-", "_").replace(" ", "_").lower())
    if found is None:
        raise UnknownNameError(message("thing-recipe"), name[:80], _shelf())
    return found
