"""The curves of one part alone: against voltage, dose or concentration, its states, its energy ladder."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from ..errors import InputError
from ..text import message
from .alone import print_fit, print_head, say_thinned, side_amounts, thinned
from .describe import instance, symbol
from .quantities import bare, demand_units, span
from .session import Session
from .table import Table

if TYPE_CHECKING:
    from ..instruments.curve import Curve, Series
    from ..instruments.endocytosis import UptakeComparison, VesicleUptake
    from ..instruments.ladder import EnergyLadder

RANGES = {
    "iv": "-150mV,50mV,41",
    "dose": "1nM,10mM,43",
    "uptake": "0.01mM,100mM,25",
    "voltage": "-150mV,50mV,41",
    "occupancy": "0.01mM,100mM,41",
}
HEADS = ("voltage", "current", "flux", "turnover", "open_probability")
"""Columns that have words of their own."""
PROPORTIONAL = (0.98, 1.02)
"""Slopes of log uptake against log dose that count as proportional."""
_DOSES = (("mM", 1.0), ("µM", 1e3), ("nM", 1e6), ("pM", 1e9))
Options = Mapping[str, Any]


def current_voltage(session: Session, name: str, given: Options) -> Any:
    """Current and fluxes against voltage."""
    from ..instruments.electrical import current_voltage as measure

    held = _held(given)
    held.pop("voltage")
    return measure(_part(name, given), voltages=span(given["--range"], RANGES["iv"], "mV"), **held)


def energy(session: Session, name: str, given: Options) -> Any:
    """The free energy of every step of the cycle."""
    from ..instruments.ladder import energy_ladder

    return energy_ladder(_part(name, given), **_held(given))


def dose(session: Session, name: str, given: Options) -> Any:
    """Turnover or open probability against the dose of a species."""
    from ..instruments.dose import dose_response

    doses = span(given["--range"], RANGES["dose"], "mM")
    return dose_response(_part(name, given), given["species"], doses, side=given["--side"] or "out", **_held(given))


def occupancy(session: Session, name: str, given: Options) -> Any:
    """The states against the concentration of a species, or against voltage."""
    from ..instruments.states import occupancy as measure

    species = given["species"]
    key, unit = ("voltage", "mV") if species == "voltage" else ("occupancy", "mM")
    values = span(given["--range"], RANGES[key], unit)
    return measure(_part(name, given), species, values, side=given["--side"] or "out", **_held(given))


def uptake(session: Session, name: str, given: Options) -> Any:
    """The flux of a species against its concentration; molecules that a cell takes up where vesicles carry it."""
    from ..instruments.transport import uptake as measure
    from ..model.vesicle_traffic import VesicleTraffic

    part = _part(name, given)
    if isinstance(part, VesicleTraffic):
        return _vesicles(part, given)
    for option in ("--during", "--area", "--beside"):
        if given[option]:
            raise InputError(
                message("errors_cli-takes-nothing-up-vesicles", name=name),
                where=option,
                hint="permease curve LDLReceptor --uptake LDL",
            )
    trans: Any = given["--trans"] or "0"
    trans = 0 if trans.strip() == "0" else trans
    if trans and bare(trans):
        demand_units({"--trans": trans}, "mM")
    doses = span(given["--range"], RANGES["uptake"], "mM")
    return measure(part, given["species"], doses, from_side=given["--side"] or "out", trans=trans, **_held(given))


def _vesicles(part: Any, given: Options) -> VesicleUptake | UptakeComparison:
    from ..instruments.endocytosis import compare_uptakes, vesicle_uptake

    for option in ("--in", "--out", "--voltage", "--side", "--trans", "--view"):
        if given[option]:
            raise InputError(
                message("errors_cli-has-no-use-uptake-vesicles"),
                where=option,
                why=message("errors_cli-cell-drinks-from-medium"),
                hint=message("errors_cli-range-during-area-temperature"),
            )
    demand_units({"--during": given["--during"]}, "min")
    demand_units({"--area": given["--area"]}, "um^2")
    held = {"during": given["--during"] or "30 min", "area": given["--area"] or "1000 um^2",
            "temperature": _temperature(given)}  # fmt: skip
    doses = None if given["--range"] is None else span(given["--range"], "1nM,1mM,25", "mM")
    whole = _with_cargo(part, given["species"])
    if not given["--beside"]:
        return vesicle_uptake(whole, doses, **held)
    others = [_with_cargo(_bare(name), given["species"]) for name in given["--beside"]]
    return compare_uptakes([whole, *others], doses, **held)


def _with_cargo(part: Any, species: str) -> Any:
    """The part with the species as its cargo. Raises InputError where it takes up another."""
    from ..chemistry.species import species as lookup
    from ..model.vesicle_traffic import VesicleTraffic

    if not isinstance(part, VesicleTraffic):
        raise InputError(
            message("errors_cli-takes-nothing-up-vesicles", name=part.name),
            where="--beside",
            hint="FluidPhasePinocytosis",
        )
    name = lookup(species).name
    return part if part.cargo == name else type(part)(cargo=name)


def _bare(name: str) -> Any:
    from .. import library

    return library.part(name)()


def _part(name: str, given: Options) -> Any:
    from .. import library

    return instance(library.part(name), given["--variant"] or "")


def _temperature(given: Options) -> str:
    demand_units({"--temperature": given["--temperature"]}, "degC")
    return given["--temperature"] or "37degC"


def _held(given: Options) -> dict[str, Any]:
    """What the sides hold, the voltage and the temperature."""
    demand_units({"--voltage": given["--voltage"]}, "mV")
    return {
        "inside": side_amounts(given["--in"], "--in"), "outside": side_amounts(given["--out"], "--out"),
        "voltage": given["--voltage"] or "0 mV", "temperature": _temperature(given),
    }  # fmt: skip


# -- what is printed ------------------------------------------------------------------------------------------------


def show(session: Session, found: Any) -> None:
    """Print a curve of a part."""
    if hasattr(found, "rungs"):
        _show_ladder(session, found)
    elif hasattr(found, "curves"):
        _show_comparison(session, found)
    elif found.kind == "vesicle-uptake":
        _show_vesicles(session, found)
    else:
        _show_curve(session, found)


def _show_curve(session: Session, found: Curve) -> None:
    print_head(session, found)
    session.print()
    columns = [found.x, *found.series.values()]
    table = Table([f">{_head(session, found, each)}" for each in columns])
    for i in range(len(found.x.values)):
        table.add(*(session.number(float(each.values[i])) for each in columns))
    kept = thinned(session, len(table.rows)) if table.wide(session) else range(len(table.rows))
    table.rows = [table.rows[i] for i in kept]
    session.table(table)
    say_thinned(session, list(kept), len(found.x.values))
    answers = found.answers if found.kind != "uptake" else {}
    if answers:
        session.print()
        summary = Table(("", ""))
        for name, value in answers.items():
            text = session.say("curve-no_reversal") if name == "reversal_voltage" else "-"
            if value is not None:
                text = f"{session.number(float(value.magnitude))} {value.units:~P}"
            summary.add(session.say(f"curve-{name}"), text)
        session.table(summary)
    if found.kind in ("dose-response", "uptake"):
        if found.fit is None:
            session.note(session.say("curve-no_fit"))
            return
        session.print()
        print_fit(session, found)


def _head(session: Session, found: Curve, series: Series) -> str:
    """The head of a column in the words of the session, with its unit; states keep their names."""
    from ..plot.axes import spelled

    name = series.name
    if name.startswith("flux."):
        said = session.say("curve-flux_of", item=symbol(name.removeprefix("flux."), session.language))
    elif name in HEADS:
        said = session.say(f"curve-head_{name}")
    else:
        said = symbol(name, session.language) if series is found.x else name
    return f"{said} / {spelled(series.unit)}" if series.unit else said


def _show_vesicles(session: Session, found: VesicleUptake) -> None:
    _vesicle_head(session, found, f"{found.part}: {found.label.in_language(session.language)}")
    unit, factor = _unit([found])
    names = [name for name, series in found.series.items() if name == "uptake" or series.values.any()]
    heads = [f"{symbol(found.x.name, session.language)} / {unit}", *(session.say(f"curve-{name}") for name in names)]
    _doses(session, heads, factor * found.x.values, [found.series[name].values for name in names])
    session.print()
    summary = Table(("", ""))
    summary.add(session.say("curve-order"), session.number(found.order))
    summary.add(session.say("curve-linearity"), session.number(found.linearity))
    summary.add(session.say("curve-clearance"), f"{session.number(float(found.clearance.magnitude))} fL/h")
    session.table(summary)
    session.print()
    if found.fit is None:
        proportional = PROPORTIONAL[0] < found.order < PROPORTIONAL[1]
        session.print(session.say("curve-proportional" if proportional else "curve-too_few"))
    else:
        print_fit(session, found, {"Km": (unit, factor)})


def _show_comparison(session: Session, found: UptakeComparison) -> None:
    first = found.curves[0]
    _vesicle_head(session, first, session.join([curve.label.in_language(session.language) for curve in found.curves]))
    unit, factor = _unit(found.curves)
    heads = [f"{symbol(first.x.name, session.language)} / {unit}", *(curve.part for curve in found.curves)]
    _doses(session, heads, factor * first.x.values, [curve.y.values for curve in found.curves])
    session.print()
    summary = Table(("", *(f">{curve.part}" for curve in found.curves)))
    for name in ("order", "linearity"):
        summary.add(session.say(f"curve-{name}"), *(session.number(getattr(curve, name)) for curve in found.curves))
    for name in ("Km", "Vmax"):
        values = [None if curve.fit is None else curve.fit[name].value for curve in found.curves]
        if name == "Km":
            shown = ["-" if value is None else f"{session.number(factor * value)} {unit}" for value in values]
        else:
            shown = ["-" if value is None else _count(session, value) for value in values]
        summary.add(session.say(f"curve-{name}"), *shown)
    session.table(summary)


def _vesicle_head(session: Session, found: VesicleUptake, title: str) -> None:
    from ..units import with_unit

    at = found.conditions
    session.print(f"{title}{session.say('curve-comma')}{at['temperature']:.2f} K", style="bold")
    table = Table(("", ""))
    minutes = session.number(at["seconds"] / 60.0)
    table.add(session.say("curve-during"), session.say("curve-minutes", value=minutes))
    area = float(with_unit(at["area"], "m^2", "um^2").magnitude)
    table.add(session.say("curve-area"), f"{session.number(area)} µm²")
    table.add(session.say("curve-counted"), session.say("curve-molecules"))
    session.table(table)
    session.print()


def _unit(curves: Any) -> tuple[str, float]:
    """The unit in which the middle of the doses is a number above one, and how many of it make a mM."""
    values = [value for curve in curves for value in curve.x.values if value > 0.0]
    middle = (min(values) * max(values)) ** 0.5 if values else 1.0
    return next(((unit, factor) for unit, factor in _DOSES if middle * factor >= 1.0), _DOSES[-1])


def _doses(session: Session, heads: list[str], doses: Any, columns: list[Any]) -> None:
    table = Table([f">{head}" for head in heads])
    for i, value in enumerate(doses):
        table.add(session.number(float(value)), *(_count(session, float(column[i])) for column in columns))
    session.table(table)


def _count(session: Session, value: float) -> str:
    """Molecules: whole numbers as long as a person can read them."""
    return f"{value:.0f}" if session.terminal and 100.0 <= value < 1e6 else session.number(value)


def _show_ladder(session: Session, found: EnergyLadder) -> None:
    print_head(session, found)
    session.print()
    table = Table((
        session.say("curve-step"), f">{session.say('curve-standard')}", f">{session.say('curve-basic')}",
        f">{session.say('curve-actual')}",
    ))  # fmt: skip
    for rung in found.rungs:
        table.add(f"{rung.start} → {rung.end}", *(session.number(v) for v in (rung.standard, rung.basic, rung.actual)))
    basic = sum(rung.basic for rung in found.rungs)
    table.add(session.say("curve-turn"), *(session.number(v) for v in (found.standard_total, basic, found.total)))
    session.table(table)
    session.print(session.say("curve-affinity", value=session.number(found.affinity), rate=session.number(found.rate)))
