"""Parts, steps and numbers in words, in the session's language."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from ..text import message, phrase

if TYPE_CHECKING:
    from ..kinetics.cycle import Cycle
    from ..model.protocol import Step
    from ..sources import Sourced
    from .session import Session

Column = Mapping[tuple[str, str], float]
SUPERSCRIPTS = str.maketrans("0123456789+-", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻")


def symbol(name: str, language: str = "en") -> str:
    """A species with its charge: ``Na⁺``, ``Ca²⁺``; without charge its label in Chinese; other names unchanged."""
    from ..chemistry.species import species
    from ..errors import PermeaseError
    from ..kinetics.light import PHOTON

    if name == PHOTON:
        return phrase("thing-photon").in_language(language)
    try:
        found = species(name)
    except PermeaseError:
        return name
    plain = found.symbol
    if language == "zh" and (not found.charge or found.name[0].islower()):
        return found.label.zh
    return name + plain[len(found.name) :].translate(SUPERSCRIPTS) if found.name == name else name


def instance(kind: Any, variant: str = "") -> Any:
    """A specimen of a part, to read its numbers from. Raises UnknownNameError for a variant that it does not have."""
    if variant:
        from ..errors import UnknownNameError

        if variant not in variants(kind):
            raise UnknownNameError(
                message("thing-variant"), variant, [v for v in variants(kind) if v], where=kind.__name__
            )
        return kind(variant=variant)
    return kind(count=1) if kind.kind == "water" else kind()


def chebi(kind: Any) -> dict[str, str]:
    """The ChEBI identifier of every species that a variant moves, reacts or binds; ``""`` where none is known."""
    from ..chemistry.species import species

    names: set[str] = set()
    for variant in variants(kind):
        part = instance(kind, variant)
        ligands = getattr(part, "ligands", None)
        names |= {name for name, _ in (*part.species(), *(ligands() if callable(ligands) else ()))}
    return {name: species(name).chebi for name in sorted(names) if name != "water"}


def variants(kind: Any) -> list[str]:
    """Names of its variants; one empty name where it has none."""
    return list(getattr(kind, "cycles", {}) or getattr(kind, "pores", {})) or [""]


def stoichiometries(kind: Any, variant: str = "") -> list[dict[tuple[str, str], float]]:
    """What its loops move per turn, each once whatever its sense; the most coupled one first."""
    if kind.kind == "water":
        return [{("water", "in"): -1.0, ("water", "out"): 1.0}]
    cycles: Mapping[str, Cycle] = getattr(kind, "cycles", {})
    if not cycles:
        return [dict(kind.stoichiometry)]
    cycle = cycles[variant or next(iter(cycles))]
    walks = cycle.scheme.slow_cycles
    loops = cycle.closure.loops if walks is None else [loop for _, loop in walks]
    found: dict[frozenset[Any], dict[tuple[str, str], float]] = {}
    for loop in loops:
        gains = {key: float(count) for key, count in loop.stoichiometry.items() if count}
        if gains.get(getattr(kind, "counted", None) or ("", ""), 0.0) < 0.0:
            gains = {key: -count for key, count in gains.items()}
        opposite = frozenset((key, -count) for key, count in gains.items())
        if gains and opposite not in found:
            found.setdefault(frozenset(gains.items()), gains)
    ions = [dict(kind.stoichiometry)] if kind.kind == "channel" and hasattr(kind, "stoichiometry") else []
    return ions + sorted(found.values(), key=lambda gains: -len(gains))


def moved(session: Session, gains: Column) -> str:
    """A column in words: ``3 Na⁺ out, 2 K⁺ in, MgATP → MgADP + Pi + H⁺``."""
    language = session.language
    turns, burnt = _fuelled(gains)
    rest = {key: float(count) for key, count in gains.items()}
    for key, count in burnt.items():
        rest[key] = rest.get(key, 0.0) - count
    parts = []
    for (species, side), count in sorted(rest.copy().items(), key=lambda item: item[0][1]):
        other = rest.get((species, "out"), 0.0)
        if side == "in" and count * other < 0.0:
            size = min(abs(count), abs(other))
            parts.append(
                (
                    count > 0,
                    session.say("moved-in" if count > 0 else "moved-out", what=_counted(size, species, language)),
                )
            )
            rest[species, "in"] -= size if count > 0 else -size
            rest[species, "out"] -= -size if count > 0 else size
    texts = [text for _, text in sorted(parts, key=lambda item: item[0])]
    for side in ("in", "out"):
        lost = [_counted(-n, s, language) for (s, where), n in rest.items() if where == side and n < -1e-9]
        gained = [_counted(n, s, language) for (s, where), n in rest.items() if where == side and n > 1e-9]
        if lost and gained:
            texts.append(f"{' + '.join(lost)} → {' + '.join(gained)}")
        elif lost or gained:
            # what leaves one side for a reaction on the other, such as the protons of a proton pump
            leaves = (side == "in") == bool(lost)
            texts.append(session.say("moved-out" if leaves else "moved-in", what=" + ".join(lost or gained)))
    if turns:
        lost = [_counted(-n, s, language) for (s, _), n in burnt.items() if n < 0.0]
        gained = [_counted(n, s, language) for (s, _), n in burnt.items() if n > 0.0]
        texts.append(f"{' + '.join(lost)} → {' + '.join(gained)}")
    return session.join(texts)


def _fuelled(gains: Column) -> tuple[float, dict[tuple[str, str], float]]:
    """How often ATP is split on a side in a column, and what that alone makes of it; (0, {}) where it is not."""
    from ..kinetics.fuel import ATP

    for side in ("in", "out"):
        turns = -float(gains.get(("MgATP", side), 0.0))
        if turns and gains.get(("MgADP", side), 0.0) == turns:
            return turns, {(species, side): turns * n for species, n in ATP.reaction.items()}
    return 0.0, {}


def _counted(count: float, species: str, language: str) -> str:
    name = symbol(species, language)
    return name if abs(count - 1.0) < 1e-9 else f"{count:g} {name}"


def amount(session: Session, value: Any) -> str:
    """A quantity as text."""
    shown = _familiar(value)
    return f"{session.number(float(shown.magnitude))} {per(f'{shown.units:~P}')}".strip()


def per(unit: str) -> str:
    """A unit as it is written after a number: ``/s`` for ``1/s``."""
    return unit[1:] if unit.startswith("1/") else unit


_FAMILIAR = {
    "[length] ** 3": "fL", "[substance] / [length] ** 3": "mM", "1 / [length] ** 2": "1/um^2",
    "[length] / [time]": "cm/s", "[length] ** 2": "um^2",
}  # fmt: skip


def _familiar(value: Any) -> Any:
    """SI-looking quantities in the units of the field."""
    unit = _FAMILIAR.get(str(value.dimensionality))
    plain = f"{value.units:~C}" in ("m**3", "mol/m**3", "1/m**2", "m/s", "m**2")
    return value.to(unit) if unit is not None and plain else value


def standing(session: Session, value: Sourced) -> str:
    """Where a number is from, with a badge when nobody has checked it."""
    if value.provisional:
        badge = session.say("badge-provisional")
        details = ", ".join(t for t in (value.where, value.conditions, value.note) if t)
        return f"{badge} {details}".strip()
    if value.source is None and value.derived == "given by the user":
        return session.say("badge-given")
    if value.source is None:
        return session.say("badge-derived", how=value.derived)
    return ", ".join(t for t in (value.source.key, value.where, value.conditions, value.note) if t)


def step_text(session: Session, step: Step, before: Any = None) -> str:
    """A protocol step without its duration; ``before`` is what the bath held until then."""
    kind = type(step).__name__
    if kind == "Hold":
        until = step.until  # type: ignore[union-attr]
        if until is None:
            return session.say("step-hold")
        return session.say("step-above" if until.rising else "step-below", path=until.path, value=until.value)
    if kind == "Perfuse":
        return _perfusion(session, step, before)
    if kind == "VoltageClamp":
        first, last = (session.number(1e3 * v) for v in step.voltage)  # type: ignore[union-attr]
        volts = first if first == last else f"{first} → {last}"
        return session.say("step-clamp", membrane=step.membrane, voltage=volts)  # type: ignore[union-attr]
    if kind == "Set":
        return session.say("step-set", path=step.path, value=step.value)  # type: ignore[union-attr]
    if kind == "Inject":
        from . import facts

        unit, factor = facts.scaled([step.current], facts.CURRENTS)  # type: ignore[union-attr]
        parts = [f"{session.number(factor * step.current)} {unit}"] if step.current else []  # type: ignore[union-attr]
        parts += [f"{session.number(1e15 * v)} fmol/s {symbol(k, session.language)}" for k, v in step.amounts.items()]  # type: ignore[union-attr]
        return session.say("step-inject", what=session.join(parts), place=step.compartment)  # type: ignore[union-attr]
    if kind == "Warm":
        return session.say("step-warm", temperature=session.number(_final_temperature(step) - 273.15))
    return str(step)


def _final_temperature(step: Any) -> float:
    value = step.temperature
    return float(value[-1] if isinstance(value, tuple) else value)


def _perfusion(session: Session, step: Any, before: Any) -> str:
    if before is None and step.add:
        listing = session.join([f"{session.number(v)} mM {symbol(k, session.language)}" for k, v in step.add.items()])
        return session.say("step-add", what=listing, bath=step.bath)
    if before is None:
        return session.say("step-perfuse", bath=step.bath, what=step.solution.name)
    after = step.after(before)
    names = dict.fromkeys([*before.concentrations, *after.concentrations])
    changes = []
    for name in names:
        old, new = before.concentrations.get(name, 0.0), after.concentrations.get(name, 0.0)
        if name != "H" and abs(new - old) > 1e-9 * max(abs(old), abs(new), 1e-12):
            changes.append(f"{symbol(name, session.language)} {session.number(old)} → {session.number(new)} mM")
    if before.pH != after.pH and after.pH is not None:
        changes.append(f"pH → {session.number(after.pH)}")
    return session.say("step-bath", bath=step.bath, what=session.join(changes) or session.say("step-same"))


def duration(session: Session, seconds: float) -> str:
    """A time in the unit a person would choose.

    >>> from permease.cli.session import Session
    >>> duration(Session(), 7200.0), duration(Session(), 90.0), duration(Session(), 0.02)
    ('2 h', '1.5 min', '20 ms')
    """
    for unit, size in (("h", 3600.0), ("min", 60.0), ("s", 1.0), ("ms", 1e-3), ("µs", 1e-6)):
        if seconds >= size * 0.999999:
            return f"{session.number(seconds / size)} {unit}"
    return f"{session.number(seconds)} s"
