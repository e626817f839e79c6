"""``permease calc``: one-line answers with units."""

from __future__ import annotations

import contextlib
from collections.abc import Mapping
from typing import Annotated, Any

import typer

from ..errors import ConvergenceError, InputError
from ..text import message
from .arguments import InsideMany, OutsideMany, Part, Temperature, Variant, Voltage
from .describe import per, symbol
from .donnan_cases import donnan_rows, show_case, show_cases
from .group import Command, worded
from .impermeants import impermeants, without_haemoglobin
from .quantities import amounts, bare, demand_units
from .session import Session, quantity
from .table import Table

app = typer.Typer(
    rich_markup_mode=None,
    help="help-command-calc",
)

Inside = Annotated[
    str | None, typer.Option("--in", "--inside", metavar="CONC", help="help-concentration-inside-e-g-140mm")
]
Outside = Annotated[
    str | None, typer.Option("--out", "--outside", metavar="CONC", help="help-concentration-outside-e-g-5mm")
]
Charge = Annotated[int | None, typer.Option("--charge", metavar="Z", help="help-charge-number-solute-without-name")]
Impermeant = Annotated[
    list[str] | None,
    typer.Option("--impermeant", metavar="NAME=CONC:Z", help="help-solute-cannot-leave-e-g"),
]
_TYPED = {"impermeant": "--impermeant protein=5mM:-8"}
Species = Annotated[str | None, typer.Argument(metavar="[SPECIES]", help="help-species-name-e-g-k")]


def answer(ctx: typer.Context, command: str, rows: Mapping[str, Any], inputs: Mapping[str, Any] | None = None) -> None:
    """Print named quantities: one alone as a line, several as a table; all of them under ``--json``."""
    session: Session = ctx.obj
    if session.json:
        session.emit(f"calc.{command}", {**{k: _json(v) for k, v in rows.items()}, "input": dict(inputs or {})})
        return
    shown = {_label(session, key): _text(session, value) for key, value in rows.items()}
    if len(shown) == 1:
        session.print(next(iter(shown.values())))
        return
    table = Table(("", ""), indent=0)
    for name, text in shown.items():
        table.add(name, text)
    session.table(table)


def _label(session: Session, key: str) -> str:
    """``"flux.K"`` as words."""
    head, _, name = key.partition(".")
    return session.say(f"calc-{head}", name=symbol(name, session.language)) if name else session.say(f"calc-{head}")


def _json(value: Any) -> Any:
    return quantity(value) if hasattr(value, "magnitude") else value


def _text(session: Session, value: Any) -> str:
    if isinstance(value, (bool, str)):
        return str(value)
    if not hasattr(value, "magnitude"):
        return session.number(float(value), 6)
    unit = per(f"{value.units:~P}")
    return f"{session.number(float(value.magnitude), 6)} {unit}".strip()


@app.command(cls=Command)
def nernst(
    ctx: typer.Context,
    species: Species = None,
    inside: Inside = None,
    outside: Outside = None,
    temperature: Temperature = "37degC",
    charge: Charge = None,
) -> None:
    """The Nernst potential of an ion, inside minus outside."""
    from ..calculate import nernst

    demand_units({"--in": inside, "--out": outside}, "mM")
    volts = nernst(species, inside=inside, outside=outside, temperature=temperature, charge=charge)
    answer(ctx, "nernst", {"voltage": volts}, {"species": species, "inside": inside, "outside": outside})


@app.command(cls=Command)
def ghk(
    ctx: typer.Context,
    inside: InsideMany = None,
    outside: OutsideMany = None,
    permeability: Annotated[
        list[str] | None,
        typer.Option("-P", "--permeability", metavar="NAME=P,...", help="help-relative-k-1-na-0"),
    ] = None,
    voltage: Voltage = None,
    temperature: Temperature = "37degC",
    pump_ratio: Annotated[
        float | None,
        typer.Option("--pump-ratio", metavar="R", help="help-na-per-k-pump-1"),
    ] = None,
) -> None:
    """The Goldman voltage; with --voltage, the constant-field flux and current of every ion instead."""
    from ..calculate import goldman_current, goldman_flux, goldman_voltage

    given_in = amounts(inside or [], "--in", "K=140mM")
    given_out = amounts(outside or [], "--out", "K=5mM")
    weights = amounts(permeability or [], "--permeability", "K=1,Na=0.04")
    demand_units(given_in, "mM", "--in")
    demand_units(given_out, "mM", "--out")
    if not weights:
        raise InputError(
            message("errors_cli-no-permeability-given"), where="--permeability", hint="--permeability K=1,Na=0.04"
        )
    if voltage is None:
        numbers = {k: float(v) if bare(v) else v for k, v in weights.items()}
        volts = goldman_voltage(
            permeability=numbers, inside=given_in, outside=given_out, temperature=temperature, pump_ratio=pump_ratio
        )
        answer(ctx, "ghk", {"voltage": volts}, {"permeability": weights, "inside": given_in, "outside": given_out})
        return
    demand_units(weights, "cm/s", "--permeability")
    demand_units({"--voltage": voltage}, "mV")
    rows: dict[str, Any] = {}
    for name, value in weights.items():
        arguments: dict[str, Any] = {
            "permeability": value,
            "inside": given_in.get(name),
            "outside": given_out.get(name),
            "voltage": voltage,
            "temperature": temperature,
        }
        rows[f"flux.{name}"] = goldman_flux(name, **arguments)
        rows[f"current.{name}"] = goldman_current(name, **arguments)
    answer(ctx, "ghk", rows, {"permeability": weights, "inside": given_in, "outside": given_out, "voltage": voltage})


@app.command(cls=Command)
def dg(
    ctx: typer.Context,
    species: Species = None,
    inside: Inside = None,
    outside: Outside = None,
    voltage: Voltage = None,
    temperature: Temperature = "37degC",
    charge: Charge = None,
) -> None:
    """Free energy of moving a solute from outside to inside: positive is uphill."""
    from ..calculate import free_energy

    demand_units({"--in": inside, "--out": outside}, "mM")
    demand_units({"--voltage": voltage}, "mV")
    if species is None and charge is None:
        charge = 0
    found = free_energy(
        species, inside=inside, outside=outside, voltage=voltage, temperature=temperature, charge=charge
    )
    rows = {"chemical": found.chemical, "electrical": found.electrical, "total": found.total}
    answer(ctx, "dg", rows, {"species": species, "inside": inside, "outside": outside, "voltage": voltage})


@app.command(cls=worded(_TYPED))
def donnan(
    ctx: typer.Context,
    outside: OutsideMany = None,
    impermeant: Impermeant = None,
    pH_outside: Annotated[
        float | None, typer.Option("--pH-out", metavar="PH", help="help-ph-outside-titratable-haemoglobin")
    ] = None,
    case: Annotated[str | None, typer.Option("--case", metavar="NAME", help="help-named-case-instead-e-g")] = None,
    cases: Annotated[bool, typer.Option("--cases", help="help-list-named-cases")] = False,
    temperature: Temperature = "37degC",
) -> None:
    """The Gibbs-Donnan equilibrium of a rigid compartment in a large bath, or of a named case."""
    from ..calculate import donnan

    if cases or case is not None:
        given = outside or impermeant or pH_outside is not None or temperature != "37degC"
        if given or (cases and case is not None):
            name = "--cases" if cases else f"--case {case}"
            raise InputError(
                message("errors_cli-named-case-brings-own-bath"),
                where=name.split(maxsplit=1)[0],
                hint=message("errors_cli-alone", name=name),
            )
        show_cases(ctx.obj) if case is None else show_case(ctx, case)
        return
    bath = amounts(outside or [], "--out", "K=150mM,Cl=150mM")
    demand_units(bath, "mM", "--out")
    held = impermeants(impermeant or [])
    if not held:
        raise InputError(
            message("errors_cli-no-impermeant-solute-given"), where="--impermeant", hint="--impermeant protein=5mM:-8"
        )
    found = donnan(outside=bath, impermeant=held, pH_outside=pH_outside, temperature=temperature)
    answer(ctx, "donnan", donnan_rows(found), {"outside": bath, "impermeant": held})


@app.command(cls=worded(_TYPED))
def osmolarity(
    ctx: typer.Context,
    contents: Annotated[
        list[str],
        typer.Argument(metavar="NAME=CONC...|SOLUTION", help="help-solutes-na-140mm-cl-140mm"),
    ],
    against: Annotated[
        list[str] | None,
        typer.Option("--against", metavar="NAME=CONC,...|SOLUTION", help="help-other-side-adds-osmotic-pressure"),
    ] = None,
    impermeant: Impermeant = None,
    temperature: Temperature = "37degC",
) -> None:
    """Osmolarity and net charge of a solution as if ideal, and its osmolality with osmotic coefficients."""
    from ..calculate import osmotic_pressure
    from ..calculate.osmolality import osmolality, osmolality_remarks

    inside = solution(contents, "NAME=CONC", impermeants(impermeant or []))
    remarks = osmolality_remarks(inside)
    significant = abs(inside.charge_density) > 1e-12 * inside.ionic
    rows: dict[str, Any] = {
        "osmolarity": inside.osmolarity(),
        "osmolality": osmolality(inside),
        "net_charge": inside.charge() if significant else inside.charge() * 0.0,
    }
    if against:
        outside = solution(against, "--against", {})
        rows["osmotic_pressure"] = osmotic_pressure(
            inside=inside.osmolarity(), outside=outside.osmolarity(), temperature=temperature
        )
    session: Session = ctx.obj
    if session.json and remarks:
        rows["remarks"] = [{"en": each.en, "zh": each.zh} for each in remarks]
    answer(ctx, "osmolarity", rows, {"contents": contents, "against": against, "impermeant": impermeant})
    if not session.json:
        for remark in remarks:
            session.print(session.say("osmosis-remark", text=remark.in_language(session.language)))


def solution(texts: list[str], option: str, held: Mapping[str, Any] | None = None) -> Any:
    """A solution from the name of a library solution or from ``NAME=CONC`` texts (``pH=7.4`` included).

    ``held`` are impermeant solutes to add; where any are welcome, haemoglobin is one among the texts too.
    """
    from ..chemistry.solution import Solution
    from ..library import solutions

    if held is not None:
        return _with_impermeants(texts, option, held)
    if len(texts) == 1 and "=" not in texts[0]:
        return solutions.solution(texts[0])
    table: dict[str, Any] = amounts(texts, option, "Na=140mM,Cl=140mM")
    pH = table.pop("pH", None)
    demand_units(table, "mM", option)
    return Solution(table, pH=None if pH is None else _number(pH, option))


def _with_impermeants(texts: list[str], option: str, held: Mapping[str, Any]) -> Any:
    from ..chemistry.solution import Solution

    plain, haemoglobin = without_haemoglobin(texts, option)
    found = solution(plain, option)
    added = Solution(impermeant={**haemoglobin, **held}).impermeant
    return found.with_(impermeant=(*found.impermeant, *added)) if added else found


def _number(text: str, where: str) -> float:
    try:
        return float(text)
    except ValueError:
        raise InputError(message("errors_cli-cannot-read-number", text=f"{text!r}"), where=where, hint="7.4") from None


@app.command(cls=Command)
def turnover(
    ctx: typer.Context,
    part: Part,
    inside: InsideMany = None,
    outside: OutsideMany = None,
    voltage: Voltage = None,
    temperature: Temperature = "37degC",
    variant: Variant = "",
) -> None:
    """How fast one molecule of a library part works, and the voltage at which it stops."""
    from .. import library

    kind = library.part(part)
    instance = kind(**({"variant": variant} if variant else {}))
    demand_units({"--voltage": voltage}, "mV")
    conditions = {
        "inside": solution(inside or [], "--in").concentrations,
        "outside": solution(outside or [], "--out").concentrations,
    }
    sides: dict[str, Any] = {
        side: {name: f"{value!r} mM" for name, value in table.items()} for side, table in conditions.items()
    }
    _demand_species(instance, conditions)
    rows: dict[str, Any] = {"turnover": instance.turnover(**sides, voltage=voltage or "0 mV", temperature=temperature)}
    with contextlib.suppress(InputError, ConvergenceError):
        rows["reversal_voltage"] = instance.reversal_voltage(**sides, temperature=temperature)
    answer(ctx, "turnover", rows, {"part": part, "variant": variant, "voltage": voltage or "0 mV"})


def _demand_species(part: Any, conditions: Mapping[str, Mapping[str, Any]]) -> None:
    """Say everything that a part needs and was not given, as options."""
    missing: dict[str, list[str]] = {}
    for species, side in sorted(part.species()):
        if species not in conditions["inside" if side == "in" else "outside"]:
            missing.setdefault(side, []).append(species)
    if missing:
        from ..instruments.sweep import on_sides

        hints = [
            f"--{side} " + ",".join("pH=7.2" if n == "H" else f"{n}=1mM" for n in names)
            for side, names in missing.items()
        ]
        raise InputError(
            message("errors_cli-needs", name=part.name, wants=on_sides(missing)), where="turnover", hint=" ".join(hints)
        )


@app.command(cls=Command)
def pmf(
    ctx: typer.Context,
    voltage: Voltage = None,
    pH_inside: Annotated[float | None, typer.Option("--pH-in", metavar="PH", help="help-ph-inside")] = None,
    pH_outside: Annotated[float | None, typer.Option("--pH-out", metavar="PH", help="help-ph-outside")] = None,
    temperature: Temperature = "37degC",
) -> None:
    """The proton-motive force: negative drives protons inward."""
    from ..calculate import proton_motive_force

    demand_units({"--voltage": voltage}, "mV")
    force = proton_motive_force(voltage=voltage, pH_inside=pH_inside, pH_outside=pH_outside, temperature=temperature)
    answer(ctx, "pmf", {"voltage": force}, {"voltage": voltage, "pH_inside": pH_inside, "pH_outside": pH_outside})


@app.command(cls=Command)
def atp(
    ctx: typer.Context,
    ATP: Annotated[str | None, typer.Option("--ATP", metavar="CONC", help="help-total-atp-e-g-5mm")] = None,
    ADP: Annotated[str | None, typer.Option("--ADP", metavar="CONC", help="help-total-adp-e-g-0")] = None,
    phosphate: Annotated[str | None, typer.Option("--Pi", metavar="CONC", help="help-total-phosphate-e-g-1mm")] = None,
    pH: Annotated[float, typer.Option("--pH", metavar="PH", help="help-ph-default-7-2")] = 7.2,
    Mg: Annotated[str, typer.Option("--Mg", metavar="CONC", help="help-free-magnesium-default-1mm")] = "1mM",
    temperature: Temperature = "37degC",
    constants: Annotated[
        str, typer.Option("--constants", metavar="SET", help="help-set-constants-teague1996-wu2007")
    ] = "teague1996",
) -> None:
    """Free energy of ATP hydrolysis, by two published sets of constants."""
    from ..calculate import atp_free_energy

    demand_units({"--ATP": ATP, "--ADP": ADP, "--Pi": phosphate, "--Mg": Mg}, "mM")
    found = atp_free_energy(
        ATP=ATP, ADP=ADP, phosphate=phosphate, pH=pH, Mg=Mg, temperature=temperature, constants=constants
    )
    rows = {"total": found.total, "standard": found.standard, "other": found.other}
    answer(
        ctx, "atp", rows, {"ATP": ATP, "ADP": ADP, "phosphate": phosphate, "pH": pH, "Mg": Mg, "constants": constants}
    )
