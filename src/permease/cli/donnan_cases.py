"""What ``permease calc donnan`` prints: an equilibrium, the list of named cases, and one of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .describe import symbol
from .session import Session
from .table import Table

if TYPE_CHECKING:
    import typer

    from ..calculate.water import Donnan

LISTED = "permease calc donnan --cases"


def donnan_rows(found: Donnan) -> dict[str, Any]:
    """An equilibrium (or the steady state of a pump) by the names of its rows."""
    rows: dict[str, Any] = {"voltage": found.voltage, "osmotic_pressure": found.osmotic_pressure}
    rows |= {f"ratio.{name}": ratio for name, ratio in found.ratios.items()}
    rows |= {f"inside.{name}": inside for name, inside in found.inside.items() if name != "H"}
    rows |= {f"held.{name}": held for name, held in found.impermeants.items()}
    rows |= {f"held_charge.{name}": z for name, z in found.impermeant_charge.items() if symbol(name) == name}
    if found.pH_inside is not None:
        rows["pH_inside"] = found.pH_inside
    if found.volume_inside is not None:
        rows["volume_inside"] = found.volume_inside
    if found.volume_outside is not None:
        rows["volume_outside"] = found.volume_outside
    if found.atp is not None:
        rows["atp"] = found.atp
    return rows


def show_cases(session: Session) -> None:
    """The named cases: what each is called, how it ends, what it is about."""
    from ..calculate.donnan_cases import KINDS, donnan_cases

    cases = donnan_cases()
    if session.json:
        table = {
            name: {
                "kind": case.kind,
                "label": {"en": case.label.en, "zh": case.label.zh},
                "about": {"en": case.about.en, "zh": case.about.zh},
            }
            for name, case in cases.items()
        }
        session.emit("calc.donnan-cases", {"cases": table})
        return
    heads = [session.say(f"donnan-{key}") for key in ("case", "kind", "label")]
    table_ = Table([f"<{heads[0]}", f"<{heads[1]}", heads[2]])
    for name, case in cases.items():
        table_.add(name, KINDS[case.kind].in_language(session.language), case.label.in_language(session.language))
    session.table(table_)
    session.print()
    session.print(session.say("donnan-one", command="permease calc donnan --case titratable"))


def show_case(ctx: typer.Context, name: str) -> None:
    """One case: what it is about, and where it comes to rest."""
    from ..calculate.donnan_cases import KINDS, donnan_case
    from ..errors import UnknownNameError
    from .calc import answer

    session: Session = ctx.obj
    try:
        case = donnan_case(name)
    except UnknownNameError as error:
        error.where = "--case"
        error.hint = error.hint or LISTED
        raise
    found = case.solve()
    if not session.json:
        session.print(case.label.in_language(session.language), style="bold")
        session.print(case.about.in_language(session.language))
        session.print()
    ending = KINDS[case.kind].in_language(session.language)
    rows = {"ending": case.kind if session.json else ending, **donnan_rows(found)}
    answer(ctx, "donnan", rows, {"case": name})
