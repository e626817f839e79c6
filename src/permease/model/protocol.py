"""Protocols: what is done to a cell, step after step."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ..chemistry.amounts import Amounts, Problems, concentration, named
from ..chemistry.solution import Solution, text_of
from ..chemistry.species import species
from ..errors import InputError, PermeaseError, UnknownNameError
from ..text import listing, message, phrase
from ..units import quantity, si
from ..units import temperature as in_kelvin
from .bath import Bath
from .hold import Hold as Hold
from .hold import duration_of as _duration
from .paths import refuse_lipids
from .wording import best, celsius

if TYPE_CHECKING:
    from .cell import Cell


@dataclass(frozen=True, init=False, slots=True)
class Perfuse:
    """Replace what a bath holds, or add to it; it stays so afterwards.

    Parameters
    ----------
    bath : the bath or its name.
    solution : the new ``Solution``, or
    add : species -> concentration to add to what the bath holds then.
    duration : how long the step lasts (stored in s).

    Raises InputError and QuantityError, ModelError unless one of ``solution`` and ``add`` is given.
    """

    bath: str
    solution: Solution | None
    add: Amounts | None
    duration: float

    def __init__(
        self,
        bath: str | Bath,
        solution: Solution | None = None,
        duration: Any = None,
        *,
        add: Mapping[str, Any] | None = None,
    ) -> None:
        problems = Problems("Perfuse")
        put = object.__setattr__
        put(self, "bath", problems.attempt(_name_of, bath, Bath, "thing-bath", default="bath"))
        if (solution is None) == (add is None):
            problems.add(
                InputError(message("errors_model-takes-solution-add-one-them"), hint='add={"ouabain": "100 uM"}')
            )
        if solution is not None and not isinstance(solution, Solution):
            problems.add(
                InputError(
                    message("errors_model-not-solution", solution=f"{solution!r}"),
                    hint='Solution(Na="140 mM", balance="Cl")',
                )
            )
        put(self, "solution", solution)
        put(self, "add", None if add is None else problems.attempt(_amounts, add, default=None))
        put(self, "duration", problems.attempt(_duration, duration, default=0.0))
        problems.report()

    def after(self, before: Solution) -> Solution:
        """What the bath holds from now on."""
        if self.solution is not None:
            return self.solution
        return before.add({key: text_of(value) for key, value in (self.add or {}).items()})

    def check(self, cell: Cell) -> None:
        """The bath exists, and the new solution suits every transporter that looks at it."""
        _on(cell, self.bath, self.after(cell.bath(self.bath).solution))

    def documented(self) -> dict[str, Any]:
        """The step as a cell file writes it."""
        found: dict[str, Any] = {"bath": self.bath}
        if self.solution is not None:
            found["solution"] = self.solution.documented()
            if self.solution.name:
                found["solution"]["name"] = self.solution.name
        else:
            found["add"] = {key: text_of(value) for key, value in (self.add or {}).items()}
        return {"perfuse": {**found, "for": best(self.duration, "s")}}

    def __str__(self) -> str:
        if self.solution is not None:
            what = f"perfuse {self.bath} with {self.solution.name or repr(self.solution)}"
        else:
            what = f"add {', '.join(f'{text_of(v)} {k}' for k, v in (self.add or {}).items())} to {self.bath}"
        return f"{what} for {best(self.duration, 's')}"


@dataclass(frozen=True, init=False, slots=True)
class Inject:
    """Inject a current or a flow of matter into a compartment: ``Inject("cytosol", "1 s", current="10 pA")``.

    Parameters
    ----------
    compartment : its name.
    duration : stored in s.
    current : into the compartment, carried by electrodes that exchange no species (A).
    amounts : flows of species into the compartment (mol/s), negative to withdraw.

    Raises InputError where nothing or both are injected and for what is no compartment, and QuantityError.
    """

    compartment: str
    duration: float
    current: float
    amounts: Amounts

    def __init__(
        self,
        compartment: Any,
        duration: Any,
        *,
        current: Any = None,
        contents: Mapping[str, Any] | None = None,
        **amounts: Any,
    ) -> None:
        from .compartment import Compartment

        problems = Problems("Inject")
        put = object.__setattr__
        put(self, "compartment", problems.attempt(_name_of, compartment, Compartment, "thing-compartment", default="x"))
        put(self, "duration", problems.attempt(_duration, duration, default=0.0))
        put(self, "current", 0.0 if current is None else problems.attempt(si, current, "A", "current", default=0.0))
        flows: dict[str, float] = {}
        for key, value in {**(contents or {}), **amounts}.items():
            name = problems.attempt(lambda k: species(k).name, key, default="")
            if name:
                flows[name] = problems.attempt(si, value, "mol/s", name, default=0.0)
        put(self, "amounts", Amounts(flows))
        if current is None and not flows and not problems.found:
            problems.add(
                InputError(
                    message("errors_model-injects-nothing"), hint=message("errors_model-current-10-pa-na-1-fmol")
                )
            )
        problems.report()

    def check(self, cell: Cell) -> None:
        """The compartment exists and holds the species."""
        place = cell.compartment(self.compartment)
        for name in self.amounts:
            if name not in place.contents and name != "water":
                raise InputError(
                    message("errors_model-has-no-contents", name=f"{place.name!r}", name2=name),
                    why=message(
                        "errors_model-holds-3", name=place.name, contents=listing(place.contents, "list-comma")
                    ),
                    hint=message("errors_model-add-0-mm-contents", name=name),
                )

    def documented(self) -> dict[str, Any]:
        """The step as a cell file writes it."""
        found: dict[str, Any] = {"into": self.compartment}
        if self.current:
            found["current"] = best(self.current, "A")
        if self.amounts:
            found["amounts"] = {key: best(value, "mol/s") for key, value in self.amounts.items()}
        return {"inject": {**found, "for": best(self.duration, "s")}}

    def __str__(self) -> str:
        parts = [best(self.current, "A")] if self.current else []
        parts += [f"{best(value, 'mol/s')} {key}" for key, value in self.amounts.items()]
        return f"inject {', '.join(parts)} into {self.compartment} for {best(self.duration, 's')}"


@dataclass(frozen=True, init=False, slots=True)
class VoltageClamp:
    """Clamp the voltage (V) of a membrane: constant, or a ramp between a pair. Raises InputError and QuantityError."""

    membrane: str
    voltage: tuple[float, float]
    duration: float

    def __init__(self, membrane: Any, voltage: Any, duration: Any) -> None:
        from .membrane import Membrane

        problems = Problems("VoltageClamp")
        put = object.__setattr__
        put(self, "membrane", problems.attempt(_name_of, membrane, Membrane, "thing-membrane", default="membrane"))
        put(self, "voltage", problems.attempt(_voltages, voltage, default=(0.0, 0.0)))
        put(self, "duration", problems.attempt(_duration, duration, default=0.0))
        problems.report()

    @property
    def ramp(self) -> bool:
        """Whether the voltage changes."""
        return self.voltage[0] != self.voltage[1]

    def check(self, cell: Cell) -> None:
        """The membrane exists."""
        cell.membrane(self.membrane)

    def documented(self) -> dict[str, Any]:
        """The step as a cell file writes it."""
        volts = [best(v, "V") for v in self.voltage]
        found = {"membrane": self.membrane, "voltage": volts if self.ramp else volts[0]}
        return {"voltage_clamp": {**found, "for": best(self.duration, "s")}}

    def __str__(self) -> str:
        volts = " to ".join(best(v, "V") for v in (self.voltage if self.ramp else self.voltage[:1]))
        return f"clamp {self.membrane} at {volts} for {best(self.duration, 's')}"


@dataclass(frozen=True, init=False, slots=True)
class Warm:
    """Change the temperature, at once or as a ramp over the step; it stays so afterwards (K, s).

    RT follows, and what has an activation energy, a Q10 or asks the lipids; their capacitance, and every other number,
    stays, and ``permease check`` names the parts that stay. Raises QuantityError and InputError.
    """

    temperature: float
    duration: float
    ramp: bool

    def __init__(self, temperature: Any, duration: Any, ramp: bool = False) -> None:
        problems = Problems("Warm")
        put = object.__setattr__
        put(self, "temperature", problems.attempt(in_kelvin, temperature, default=310.15))
        put(self, "duration", problems.attempt(_duration, duration, default=0.0))
        if not isinstance(ramp, bool):
            problems.add(InputError(message("errors_model-ramp-true-false-not", ramp=f"{ramp!r}")))
        put(self, "ramp", ramp)
        problems.report()

    def check(self, cell: Cell) -> None:
        """Nothing can be wrong with it."""

    def documented(self) -> dict[str, Any]:
        """The step as a cell file writes it."""
        found: dict[str, Any] = {"to": celsius(self.temperature)}
        if self.ramp:
            found["ramp"] = True
        return {"warm": {**found, "for": best(self.duration, "s")}}

    def __str__(self) -> str:
        return f"{'warm slowly' if self.ramp else 'warm'} to {celsius(self.temperature)} for {best(self.duration, 's')}"


@dataclass(frozen=True, init=False, slots=True)
class Set:
    """Set the number at a path of the cell, for good: ``Set("membrane.NaKATPase.density", "500 / um^2")``.

    ``value`` is kept as text; ``duration`` is 0 s unless given. What was asked of lipids is then a number for good.
    Raises InputError and QuantityError; whether the cell has the path is seen when it runs (UnknownNameError).
    """

    path: str
    value: str
    duration: float

    def __init__(self, path: str, value: Any, duration: Any = None) -> None:
        problems = Problems("Set")
        if not isinstance(path, str) or not path.strip():
            problems.add(InputError(message("errors_model-path-text-not", path=f"{path!r}"), hint='"cytosol.volume"'))
        found = problems.attempt(quantity, value, default=None)
        text = "" if found is None else (value if isinstance(value, str) else f"{found.magnitude:.15g} {found.units}")
        problems.report()
        put = object.__setattr__
        put(self, "path", path)
        put(self, "value", text.strip())
        put(self, "duration", 0.0 if duration is None else problems.attempt(_duration, duration, default=0.0))
        problems.report()

    def check(self, cell: Cell) -> None:
        """The path exists and takes this value."""
        if self.path not in cell.paths():
            raise UnknownNameError(message("thing-path"), self.path[:80], cell.paths())
        refuse_lipids(cell, self.path)
        cell.with_(protocol=None).replace(self.path, self.value)

    def documented(self) -> dict[str, Any]:
        """The step as a cell file writes it."""
        found: dict[str, Any] = {"path": self.path, "value": self.value}
        return {"set": {**found, "for": best(self.duration, "s")} if self.duration else found}

    def __str__(self) -> str:
        after = f" for {best(self.duration, 's')}" if self.duration else ""
        return f"set {self.path} to {self.value}{after}"


Step = Hold | Perfuse | Inject | VoltageClamp | Warm | Set


@dataclass(frozen=True, init=False, slots=True)
class Protocol:
    """Steps in order. Raises InputError for what is no step.

    >>> protocol = Protocol(Hold("2 h"), Perfuse("plasma", add={"ouabain": "100 uM"}, duration="48 h"))
    >>> protocol.duration
    180000.0
    >>> print(protocol)
    1. hold for 2 h
    2. add 0.1 mM ouabain to plasma for 48 h
    """

    steps: tuple[Step, ...]

    def __init__(self, *steps: Step) -> None:
        problems = Problems("protocol")
        for index, step in enumerate(steps, 1):
            if not isinstance(step, Step):
                named = isinstance(step, type)
                shown = (
                    phrase("errors_model-class", name=step.__name__)
                    if named
                    else phrase("errors_model-no-step", step=f"{step!r}")
                )
                problems.add(InputError(message("errors_model-step", index=index, shown=shown), hint='Hold("1 min")'))
        problems.report()
        object.__setattr__(self, "steps", steps)

    @property
    def duration(self) -> float:
        """Duration of all steps together (s)."""
        return float(sum(step.duration for step in self.steps))

    def check(self, cell: Cell) -> None:
        """Raise a ModelError or InputError that lists every step which does not fit the cell."""
        problems = Problems(cell.name)
        for index, step in enumerate(self.steps, 1):
            try:
                step.check(cell)
            except PermeaseError as error:
                problems.add(error.within(f"protocol > step {index}"))
        problems.report()

    def documented(self) -> list[dict[str, Any]]:
        """The steps as a cell file writes them."""
        return [step.documented() for step in self.steps]

    def __iter__(self) -> Iterator[Step]:
        return iter(self.steps)

    def __len__(self) -> int:
        return len(self.steps)

    def __add__(self, other: Protocol) -> Protocol:
        return Protocol(*self.steps, *other.steps) if isinstance(other, Protocol) else NotImplemented

    def __str__(self) -> str:
        return "\n".join(f"{index}. {step}" for index, step in enumerate(self.steps, 1))


def _on(cell: Cell, bath: str, solution: Solution) -> None:
    """Check that a bath may hold a solution: neutral, and with the species that the transporters need."""
    from .geometry import species_problems

    problems = Problems("")
    # what the bath held before and the new solution lacks is washed out: it is there at zero
    missing = [name for name in cell.bath(bath).holds() if name not in (*solution.concentrations, "H")]
    washed_out = dict.fromkeys(missing, "0 mM")
    new = problems.attempt(Bath, bath, solution.with_(washed_out) if washed_out else solution, default=None)
    problems.report()
    assert new is not None
    for wall in cell.membranes:
        inside = new if wall.inside.name == bath else wall.inside
        outside = new if wall.outside.name == bath else wall.outside
        if new in (inside, outside):
            for error in species_problems(wall.with_(inside=inside, outside=outside)):
                problems.add(error)
    problems.report()


def _name_of(given: Any, kind: type, word: str) -> str:
    return str(given.name) if isinstance(given, kind) else named(given, word)  # type: ignore[attr-defined]


def _amounts(given: Any) -> Amounts:
    if not isinstance(given, Mapping) or not given:
        raise InputError(
            message("errors_model-cannot-read-amounts", given=f"{given!r}"), hint='add={"ouabain": "100 uM"}'
        )
    return Amounts({species(key).name: concentration(value, species(key).name) for key, value in given.items()})


def _voltages(given: Any) -> tuple[float, float]:
    pair = tuple(given) if isinstance(given, (tuple, list)) else (given, given)
    if len(pair) != 2:
        raise InputError(
            message("errors_model-voltage-one-value-pair-not", given=f"{given!r}"),
            hint=message("errors_model-70-mv-100-mv-50-mv"),
        )
    found = si(pair[0], "V", "voltage"), si(pair[1], "V", "voltage")
    if max(abs(v) for v in found) > 2.0:
        raise InputError(message("errors_model-voltage-beyond-2-v-not", given=given), hint="-70 mV")
    return found
