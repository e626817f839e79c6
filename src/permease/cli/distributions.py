"""What varies from cell to cell, as it is written on the command line: distributions, grids, correlations."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from ..errors import InputError, QuantityError, UnknownNameError
from ..text import listing, message
from .quantities import bare, pair
from .rewording import alternatives
from .source import full_path

if TYPE_CHECKING:
    from ..model.cell import Cell
    from ..model.distribution import Distribution

VARY = "--vary 'cytosol.volume=normal(70 fL, cv=0.1)'"
OVER = "--over plasma.K=1mM:60mM:50log"
CORRELATE = "--correlate cytosol.volume,membrane.area=0.5"
SAMPLES = {"random": "random", "lhs": "latin-hypercube", "latin-hypercube": "latin-hypercube", "sobol": "sobol"}
ARGUMENTS = {
    "normal": (("mean", "sd"), ("cv",)),
    "lognormal": (("mean", "cv"), ()),
    "uniform": (("low", "high"), ("log",)),
    "scaled": (("low", "high"), ("cv",)),
}
"""Of each distribution: the arguments that may stand without their name, and those that may not."""
_CALL = re.compile(r"\s*(\w+)\s*\(([^()]*)\)\s*")
_COUNT = re.compile(r"\s*(\d{1,9})\s*(log)?\s*")
_WIDE = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)} | {0x3000: 0x20, ord("、"): ord(",")}


def narrow(text: str) -> str:
    """Full-width characters as their ASCII counterparts; all others unchanged.

    >>> narrow("normal（７０ fL，cv＝0.1）")
    'normal(70 fL,cv=0.1)'
    """
    return text.translate(_WIDE)


def varied(cell: Cell, over: Iterable[str], vary: Iterable[str]) -> dict[str, Distribution]:
    """Path -> what it is drawn from, grids first. Raises InputError for what cannot be read or is given twice."""
    found: dict[str, Distribution] = {}
    for texts, option, example, read in ((over, "--over", OVER, grid_of), (vary, "--vary", VARY, distribution)):
        for text in texts:
            name, value = pair(narrow(text), option, example.removeprefix(f"{option} "))
            path = full_path(cell, name)
            if path in found:
                raise InputError(message("errors_cli-given-twice", name=path), where=option)
            if path not in cell.paths():
                raise UnknownNameError(message("thing-path"), path, cell.paths(), where=option)
            found[path] = read(value)
    if not found:
        raise InputError(
            message("errors_cli-nothing-varies-from-cell-cell"),
            where="sweep",
            hint=message("errors_cli-text", over=OVER, vary=VARY),
        )
    return found


def distribution(text: str) -> Distribution:
    """``normal(70 fL, cv=0.1)``, ``lognormal(...)``, ``uniform(a, b)``, ``scaled(cv=0.3)``, ``scaled(0.5, 2)``.

    Raises InputError for anything else: nothing is evaluated.

    >>> distribution("scaled(0.5, 2)"), distribution("normal(70 fL, cv=0.1)")
    (scaled(low=0.5, high=2.0), normal(mean='70 fL', cv=0.1))
    """
    from ..model import distribution as module

    call = _CALL.fullmatch(text)
    if call is None:
        raise InputError(message("errors_cli-cannot-read-distribution", text=f"{text!r}"), where="--vary", hint=VARY)
    kind, inside = call[1], call[2]
    if kind not in ARGUMENTS:
        raise UnknownNameError(message("thing-distribution"), kind, ARGUMENTS, where="--vary")
    places, names = ARGUMENTS[kind]
    given: dict[str, Any] = {}
    for number, part in enumerate(inside.split(",") if inside.strip() else []):
        head, equals, tail = part.partition("=")
        name, value = (head.strip(), tail.strip()) if equals else ("", part.strip())
        if not equals:
            if number >= len(places) or len(given) < number or any(key not in places for key in given):
                raise InputError(
                    message("errors_cli-takes-no-there", kind=kind, part=f"{part.strip()!r}"),
                    where="--vary",
                    hint=_form(kind),
                )
            name = places[number]
        if name not in (*places, *names) or name in given or not value:
            raise InputError(
                message("errors_cli-cannot-read-within", part=f"{part.strip()!r}", kind=kind),
                where="--vary",
                hint=_form(kind),
            )
        given[name] = _value(kind, name, value)
    try:
        found: Distribution = getattr(module, kind)(**given)
    except InputError as error:
        error.where, error.hint = f"--vary, {kind}", _form(kind)
        raise
    except TypeError:
        raise InputError(
            message("errors_cli-needs-more-than", kind=kind, inside=f"{inside.strip()!r}"),
            where="--vary",
            hint=_form(kind),
        ) from None
    return found


def _value(kind: str, name: str, text: str) -> Any:
    if name == "log":
        if text.lower() not in ("true", "false"):
            raise InputError(message("errors_cli-log-true-false-not", text=f"{text!r}"), where=f"--vary, {kind}")
        return text.lower() == "true"
    if name == "cv" or kind == "scaled":
        if not bare(text):
            raise InputError(
                message("errors_cli-pure-number-not", name=name, text=f"{text!r}"),
                where=f"--vary, {kind}",
                hint=_form(kind),
            )
        return float(text.replace("−", "-"))
    return text


def _form(kind: str) -> str:
    forms = {
        "normal": "normal(70 fL, cv=0.1) or normal(70 fL, 7 fL)", "lognormal": "lognormal(70 fL, cv=0.1)",
        "uniform": "uniform(60 fL, 80 fL)", "scaled": "scaled(cv=0.3) or scaled(0.5, 2)",
    }  # fmt: skip
    return alternatives(forms[kind])


def grid_of(text: str) -> Distribution:
    """``1mM:60mM:50`` (``50log``: evenly in the logarithm), or the values themselves, ``1mM|5mM|20mM``.

    The first number may leave out its unit. Raises InputError.

    >>> grid_of("1:60 mM:50log")
    grid(low='1 mM', high='60 mM', count=50, log=True)
    """
    from ..model.distribution import MOST_VALUES, grid

    if "|" in text:
        values = [value.strip() for value in text.split("|")]
        if not all(values):
            raise InputError(message("errors_cli-cannot-read-list-values", text=f"{text!r}"), where="--over", hint=OVER)
        return grid(values)
    parts = [part.strip() for part in text.split(":")]
    count = _COUNT.fullmatch(parts[2]) if len(parts) == 3 else None
    if count is None or not parts[0] or not parts[1]:
        raise InputError(message("errors_cli-cannot-read-grid", text=f"{text!r}"), where="--over", hint=OVER)
    if not 2 <= int(count[1]) <= MOST_VALUES:
        raise InputError(
            message("errors_cli-no-number-values", count=count[1]),
            where="--over",
            why=message("errors_cli-2-2", most_values=MOST_VALUES),
            hint=OVER,
        )
    low, high = parts[0], parts[1]
    unit = re.sub(r"^[+\-−]?[\d.]+(?:[eE][+\-−]?\d+)?", "", high).strip()
    if bare(low) and unit:
        low = f"{low} {unit}"
    return grid(low, high, int(count[1]), log=bool(count[2]))


def correlations(cell: Cell, texts: Iterable[str]) -> dict[tuple[str, str], float]:
    """``A,B=0.5`` as pairs of paths and their correlation. Raises InputError."""
    found: dict[tuple[str, str], float] = {}
    for text in texts:
        names, value = pair(narrow(text), "--correlate", CORRELATE.removeprefix("--correlate "))
        paths = [full_path(cell, name.strip()) for name in names.split(",")]
        if len(paths) != 2 or not bare(value):
            raise InputError(
                message("errors_cli-cannot-read-b-number", text=f"{text!r}"), where="--correlate", hint=CORRELATE
            )
        if (paths[0], paths[1]) in found or (paths[1], paths[0]) in found:
            raise InputError(message("errors_cli-pair-given-twice", paths=listing(paths)), where="--correlate")
        found[paths[0], paths[1]] = float(value.replace("−", "-"))
    return found


def demand_units_of(cell: Cell, found: dict[str, Distribution]) -> None:
    """Refuse a bare number where the cell has one with a unit, and say which it could have. Raises QuantityError."""
    for path, each in found.items():
        if each.kind == "scaled":
            continue
        own = cell.find(path)
        unit = "" if own is None else f"{own.units:~C}".replace("**", "^")
        for name, value in each.arguments:
            for text in value if isinstance(value, tuple) else (value,):
                if isinstance(text, str) and bare(text) and unit:
                    raise QuantityError(
                        message("errors_cli-number-no-unit", name=name, value=text), where=path, hint=f"{text} {unit}"
                    )
