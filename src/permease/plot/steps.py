"""Short labels for the steps of a protocol: what each one changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from . import style

if TYPE_CHECKING:
    from ..solve.result import Result

MOST = 3


def step_labels(result: Result, language: str) -> list[str]:
    """One label per segment: the concentrations that a bath changes to, or what else the step does; ``""`` for rest."""
    system = result.trajectory.system
    names = system.parameter_names
    baths = tuple(f"{bath.name}." for bath in result.cell.baths)
    original = [float(v) for v in system.parameters]
    previous = original
    found = []
    for segment in result.trajectory.segments:
        now = [float(v) for v in segment.parameters]
        changes = [
            f"{style.symbol(name.split('.', 1)[1], language)} {_amount(value)}"
            for name, value, before in zip(names, now, previous, strict=True)
            if name.startswith(baths) and value != before and not name.endswith(".H")
        ]
        back = changes and all(v == o for n, v, o in zip(names, now, original, strict=True) if n.startswith(baths))
        if back:
            found.append(style.word("again", language))
        elif changes:
            found.append("\n".join(changes[:MOST]) + ("…" if len(changes) > MOST else ""))
        else:
            found.append(_other(result, segment.name, names, now, language))
        previous = now
    return found


def _other(result: Result, name: str, names: tuple[str, ...], now: list[float], language: str) -> str:
    values = dict(zip(names, now, strict=True))
    for membrane in result.cell.membranes:
        if values.get(f"clamp.{membrane.name}.conductance", 0.0) > 0.0:
            return f"{1e3 * values[f'clamp.{membrane.name}.voltage']:.4g} mV"
    if name.startswith("hold"):
        return style.word("rest", language)
    return name.rsplit(" for ", 1)[0][:40]


def _amount(concentration: float) -> str:
    """A concentration in mol/m3 in the unit that suits it.

    >>> _amount(140.0), _amount(0.1), _amount(0.0)
    ('140 mM', '100 µM', '0')
    """
    if concentration == 0.0:
        return "0"
    for unit, factor in (("mM", 1.0), ("µM", 1e3), ("nM", 1e6)):
        if concentration * factor >= 0.9999:
            return f"{concentration * factor:.4g} {unit}"
    return f"{concentration * 1e6:.3g} nM"
