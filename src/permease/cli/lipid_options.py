"""Options that say of which lipids a bilayer is, and how warm: what the commands about bilayers share."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Annotated, Any

import typer

from ..errors import InputError
from .quantities import pair

if TYPE_CHECKING:
    from ..bilayer.bilayer import Bilayer

EXAMPLE = "POPC=0.7,cholesterol=0.3"
Lipids = Annotated[
    list[str] | None,
    typer.Option(
        "--bilayer", metavar="LIPID=X,...", help="Lipids, e.g. POPC=0.7,cholesterol=0.3, or a recipe (default POPC)."
    ),
]
Outer = Annotated[
    list[str] | None,
    typer.Option("--outer", metavar="LIPID=X,...", help="Lipids of the outer leaflet, where the two differ."),
]
Inner = Annotated[
    list[str] | None,
    typer.Option("--inner", metavar="LIPID=X,...", help="Lipids of the inner leaflet, where the two differ."),
]
Temperature = Annotated[
    str, typer.Option("-T", "--temperature", metavar="TEMP", help="Temperature, e.g. 25degC or 310K (default 37degC).")
]


def membrane_of(both: list[str] | None, outer: list[str] | None, inner: list[str] | None, temperature: str) -> Bilayer:
    """The bilayer of the options; POPC where none is given."""
    from ..bilayer.bilayer import Bilayer
    from ..bilayer.recipe import recipe, recipes

    if outer or inner:
        if both:
            raise InputError("the lipids of both leaflets and of one are given", where="--bilayer")
        if not (outer and inner):
            raise InputError("both leaflets are needed", where="--outer, --inner", hint=f"--inner {EXAMPLE}")
        return Bilayer(outer=lipids_of(outer, "--outer"), inner=lipids_of(inner, "--inner"), temperature=temperature)
    texts = both or ["POPC"]
    if len(texts) == 1 and texts[0].strip() in recipes():
        return recipe(texts[0].strip()).bilayer(temperature)
    return Bilayer(lipids_of(texts, "--bilayer"), temperature=temperature)


def lipids_of(texts: list[str], option: str) -> dict[str, Any] | str:
    """``"POPC=0.7,cholesterol=0.3"`` as fractions; a lipid alone by its name."""
    parts = [part.strip() for text in texts for part in re.split(r"[,，]", text) if part.strip()]
    if len(parts) == 1 and "=" not in parts[0]:
        return parts[0]
    found: dict[str, Any] = {}
    for part in parts:
        name, value = pair(part, option, EXAMPLE)
        if name in found:
            raise InputError(f"{name} is given twice", where=option)
        try:
            found[name] = float(value)
        except ValueError:
            found[name] = value
    return found
