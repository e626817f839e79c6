"""``permease calc permeability``: how permeable a lipid bilayer is to a solute."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from ..errors import PermeaseError
from ..text import in_both
from . import outputs
from .arguments import Force
from .describe import symbol
from .lipid_options import Inner, Lipids, Outer, Temperature, membrane_of, shown, told
from .session import Session
from .table import Table

if TYPE_CHECKING:
    from ..bilayer.bilayer import Bilayer
    from ..bilayer.estimate import Estimate

_ARGUMENTS = ("smiles", "log_hexadecane", "log_olive_oil", "log_octanol", "molar_mass", "method")


def permeability(
    ctx: typer.Context,
    solute: Annotated[str, typer.Argument(metavar="SOLUTE", help="help-species-name-smiles-any-name")],
    bilayer: Lipids = None,
    outer: Outer = None,
    inner: Inner = None,
    temperature: Temperature = "37degC",
    method: Annotated[
        str,
        typer.Option(
            "--method",
            metavar="METHOD",
            help="help-one-method-instead-best-measured",
        ),
    ] = "",
    ladder: Annotated[bool, typer.Option("--ladder", help="help-every-method-serves-side-side")] = False,
    smiles: Annotated[
        str, typer.Option("--smiles", metavar="SMILES", help="help-structure-solute-needs-extra-chem")
    ] = "",
    log_octanol: Annotated[
        float | None,
        typer.Option("--log-octanol", metavar="X", help="help-log10-octanol-water-partition-coefficien"),
    ] = None,
    log_hexadecane: Annotated[
        float | None,
        typer.Option("--log-hexadecane", metavar="X", help="help-log10-hexadecane-water-partition-coeffic"),
    ] = None,
    log_olive_oil: Annotated[
        float | None,
        typer.Option(
            "--log-olive-oil",
            metavar="X",
            help="help-log10-olive-oil-water-partition",
        ),
    ] = None,
    molar_mass: Annotated[
        str | None,
        typer.Option("--molar-mass", metavar="MASS", help="help-molar-mass-solute-without-name"),
    ] = None,
    plot: Annotated[
        str | None,
        typer.Option(
            "--plot",
            metavar="FILE",
            help="help-draw-log-p-against-log",
        ),
    ] = None,
    force: Force = False,
) -> None:
    """The permeability of a lipid bilayer to a solute: value, range, method and sources.

    --bilayer is NAME=FRACTION,..., a lipid alone, or a recipe such as red_blood_cell. Ions have measured values only.
    """
    from ..bilayer.permeability import estimate
    from ..bilayer.permeability import ladder as climb

    session: Session = ctx.obj
    if plot is not None:
        outputs.demand_writable(Path(plot), outputs.FIGURES, "--plot", force=force)
    membrane = membrane_of(bilayer, outer, inner, temperature)
    known = {
        "smiles": smiles or None, "log_octanol": log_octanol, "log_hexadecane": log_hexadecane,
        "log_olive_oil": log_olive_oil, "molar_mass": molar_mass,
    }  # fmt: skip
    given = {key: value for key, value in known.items() if value is not None}
    try:
        found = told(bilayer, estimate(membrane, solute, method=method, **given))
        others = climb(membrane, solute, **given) if ladder else {}
    except PermeaseError as error:
        error.hint = in_both(error.hint, as_options)
        raise
    others = {name: told(bilayer, each) for name, each in others.items()}
    files = _draw(session, membrane, plot, solute, force)
    if session.json:
        document = {**found.document(), "files": files, "input": {
            "solute": solute, "outer": dict(membrane.outer.lipids), "inner": dict(membrane.inner.lipids),
            "temperature": {"value": membrane.kelvin, "unit": "K"},
        }}  # fmt: skip
        if ladder:
            document["ladder"] = {name: each.document() for name, each in others.items()}
        session.emit("calc.permeability", document)
        return
    _print(session, shown(session, membrane, bilayer), membrane.kelvin, solute, found)
    if ladder:
        _print_ladder(session, others)
    for file in files:
        session.print(session.say("permeability-wrote", file=file))


def as_options(hint: str) -> str:
    """A hint that names arguments, with the options of this command in their place.

    >>> as_options('smiles="OCC(O)CO", or log_octanol=-1.8 with molar_mass="92 g/mol"')
    '--smiles "OCC(O)CO", or --log-octanol=-1.8 with --molar-mass 92g/mol'
    """

    def option(match: re.Match[str]) -> str:
        name, text, number = match[1].replace("_", "-"), match[2], match[3]
        if text is None:
            return f"--{name} X" if number == "..." else f"--{name}={number}"
        value = text.replace(" ", "") if name == "molar-mass" else text
        return f'--{name} "{value}"' if re.search(r"[^\w/.]", value) else f"--{name} {value}"

    return re.sub(rf'\b({"|".join(_ARGUMENTS)})=(?:"([^"]*)"|(-?\d[\d.]*|\.\.\.))', option, hint)


def _draw(session: Session, membrane: Bilayer, plot: str | None, solute: str, force: bool) -> list[str]:
    if plot is None:
        return []
    from ..chemistry.permeants import permeants
    from ..chemistry.species import species
    from ..errors import UnknownNameError
    from ..plot.permeability import plot_permeability
    from ..solve.files import atomic

    try:
        marked = species(solute).name
    except UnknownNameError:
        marked = ""
    with atomic(Path(plot), overwrite=force) as temporary:
        plot_permeability(membrane, temporary, session.language, solute=marked if marked in permeants() else None)
    return [plot]


def _print(session: Session, lipids: str, kelvin: float, solute: str, found: Estimate) -> None:
    from ..chemistry.species import species
    from ..errors import UnknownNameError

    try:
        name = symbol(species(solute).name, session.language)
    except UnknownNameError:
        name = solute
    celsius = session.number(kelvin - 273.15)
    session.print(session.say("permeability-title", solute=name, lipids=lipids, celsius=celsius), style="bold")
    language = session.language
    table = Table(("<", ""))
    table.add(session.say("permeability-value"), f"{_number(session, found.value)} cm/s")
    low, high = _number(session, found.low), _number(session, found.high)
    table.add(session.say("permeability-range"), session.say("permeability-to", low=low, high=high))
    table.add(session.say("permeability-method"), found.text.in_language(language))
    for remark in found.remarks:
        table.add(session.say("permeability-remark"), remark.in_language(language))
    if found.provisional:
        table.add(session.say("permeability-remark"), session.say("permeability-provisional"))
    table.add(session.say("permeability-sources"), session.join([source.key for source in found.sources]))
    session.table(table)


def _print_ladder(session: Session, found: Any) -> None:
    session.print()
    session.print(session.say("permeability-ladder"), style="bold")
    table = Table((
        session.say("permeability-method"), f">{session.say('permeability-value')}",
        f">{session.say('permeability-low')}", f">{session.say('permeability-high')}",
    ))  # fmt: skip
    for name, each in found.items():
        numbers = (_number(session, value) for value in (each.value, each.low, each.high))
        table.add(session.say(f"permeability-m_{name}"), *numbers)
    session.table(table)


def _number(session: Session, value: Any) -> str:
    return session.number(float(value.to("cm/s").magnitude), 3)
