"""Options that say of which lipids a bilayer is, and how warm: what the commands about bilayers share."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated, Any

import typer

from ..errors import InputError, UnknownNameError
from ..text import message
from .quantities import pair

if TYPE_CHECKING:
    from ..bilayer.bilayer import Bilayer
    from ..bilayer.estimate import Estimate
    from ..bilayer.recipe import Recipe
    from .session import Session

EXAMPLE = "POPC=0.7,cholesterol=0.3"
Lipids = Annotated[
    list[str] | None,
    typer.Option("--bilayer", metavar="LIPID=X,...", help="help-lipids-e-g-popc-0-2"),
]
Outer = Annotated[
    list[str] | None,
    typer.Option("--outer", metavar="LIPID=X,...", help="help-lipids-outer-leaflet-where-two"),
]
Inner = Annotated[
    list[str] | None,
    typer.Option("--inner", metavar="LIPID=X,...", help="help-lipids-inner-leaflet-where-two"),
]
Temperature = Annotated[
    str, typer.Option("-T", "--temperature", metavar="TEMP", help="help-temperature-e-g-25degc-310k")
]


def membrane_of(both: list[str] | None, outer: list[str] | None, inner: list[str] | None, temperature: str) -> Bilayer:
    """The bilayer of the options; POPC where none is given."""
    from ..bilayer.bilayer import Bilayer

    if outer or inner:
        if both:
            raise InputError(message("errors_cli-lipids-both-leaflets-one-given"), where="--bilayer")
        if not (outer and inner):
            raise InputError(
                message("errors_cli-both-leaflets-needed"), where="--outer, --inner", hint=f"--inner {EXAMPLE}"
            )
        return Bilayer(outer=lipids_of(outer, "--outer"), inner=lipids_of(inner, "--inner"), temperature=temperature)
    texts = both or ["POPC"]
    named = recipe_of(texts)
    if named is not None:
        return named.bilayer(temperature)
    return Bilayer(lipids_of(texts, "--bilayer"), temperature=temperature)


def recipe_of(texts: Sequence[str] | None) -> Recipe | None:
    """The recipe that a single text names, in any case and with - or blanks for _; None where it names none."""
    from ..bilayer.recipe import recipe, recipes

    if texts is None or len(texts) != 1:
        return None
    name = texts[0].strip().replace("-", "_").replace(" ", "_").lower()
    return recipe(name) if name in recipes() else None


def told(texts: Sequence[str] | None, found: Estimate) -> Estimate:
    """An estimate with the publications and the standing of the recipe that the texts name, where they name one."""
    named = recipe_of(texts)
    return found if named is None else named.told(found)


def shown(session: Session, membrane: Bilayer, texts: Sequence[str] | None) -> str:
    """A recipe by its label, other lipids by their shares."""
    from ..plot.permeability import lipids

    named = recipe_of(texts)
    return lipids(membrane, session.language) if named is None else named.label.in_language(session.language)


def demand_membrane(texts: Sequence[str] | None) -> None:
    """A single bare name must be a lipid or a recipe. Raises UnknownNameError with the nearest of either."""
    from ..bilayer.lipid import lipid, lipids
    from ..bilayer.recipe import recipes

    if texts is None or len(texts) != 1 or "=" in texts[0] or recipe_of(texts) is not None:
        return
    try:
        lipid(texts[0])
    except UnknownNameError:
        raise UnknownNameError(message("thing-lipid-recipe"), texts[0][:80], [*recipes(), *lipids()]) from None


def lipids_of(texts: list[str], option: str) -> dict[str, Any] | str:
    """``"POPC=0.7,cholesterol=0.3"`` as fractions; a lipid alone by its name."""
    parts = [part.strip() for text in texts for part in re.split(r"[,，]", text) if part.strip()]
    if len(parts) == 1 and "=" not in parts[0]:
        return parts[0]
    found: dict[str, Any] = {}
    for part in parts:
        name, value = pair(part, option, EXAMPLE)
        if name in found:
            raise InputError(message("errors_cli-given-twice", name=name), where=option)
        try:
            found[name] = float(value)
        except ValueError:
            found[name] = value
    return found
