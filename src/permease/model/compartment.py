"""Compartments: finite contents in a finite volume of water."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from ..chemistry.amounts import Amounts, Problems, acidity, named, rounded
from ..chemistry.dissociation import ion_product_of_water
from ..chemistry.solution import read_contents, text_of
from ..chemistry.species import species
from ..errors import InputError, ModelError, UnknownNameError
from ..text import message
from ..units import said, si
from .impermeant import REFERENCE_TEMPERATURE, Buffer, Impermeant, Titration
from .neutrality import neutrality_problem
from .wall import Wall

__all__ = ["Buffer", "Compartment", "Impermeant", "Titration"]


@dataclass(frozen=True, init=False, repr=False, slots=True)
class Compartment:
    """A finite inside: amounts, water, impermeants, buffers.

    Parameters
    ----------
    name : for membranes, paths and protocols.
    volume : of WATER at rest, e.g. ``"1.4 pL"``; stored in m3.
    contents : species -> concentration in that water; stored in mol/m3.
    pH : of the free protons. With a buffer or a titratable impermeant it is dynamic; otherwise it is held.
    balance : the permeant ion, or the impermeant, whose concentration is set so that the compartment is electroneutral.
        With ``osmotic_closer`` of the same name it is the charge of that impermeant which is set.
    impermeant : ``Impermeant`` solutes.
    buffers : ``Buffer``s.
    held : species whose amounts metabolism holds constant.
    osmotic_closer : the impermeant whose concentration the cell sets so that the compartment starts isosmotic
        with the other side of its first membrane; within a wall, at the pressure that the wall starts from.
    wall : a ``Wall`` around it and all that lies within it; None: it yields to every difference.

    All problems are reported at once. Where the charge depends on temperature, neutrality is judged by the cell.

    They are raised as ModelError or InputError, UnknownNameError for a species that there is not, and QuantityError for
    a number without its unit.
    """

    name: str
    volume: float
    contents: Amounts
    pH: float | None
    balance: str | None
    impermeant: tuple[Impermeant, ...]
    buffers: tuple[Buffer, ...]
    held: tuple[str, ...]
    osmotic_closer: str | None
    wall: Wall | None

    def __init__(
        self,
        name: str,
        volume: Any,
        contents: Mapping[str, Any],
        *,
        pH: Any = None,
        balance: str | None = None,
        impermeant: Iterable[Impermeant] = (),
        buffers: Iterable[Buffer] = (),
        held: Iterable[str] = (),
        osmotic_closer: str | None = None,
        wall: Wall | None = None,
    ) -> None:
        problems = Problems("compartment")
        label = problems.attempt(named, name, "thing-compartment", default="compartment")
        problems.place = label
        put = object.__setattr__
        put(self, "name", label)
        put(self, "volume", problems.attempt(_volume, volume, default=1e-15))
        if not isinstance(contents, Mapping):
            problems.add(
                InputError(
                    message("errors_model-cannot-read-contents", contents=f"{contents!r}"),
                    hint='contents={"Na": "12 mM"}',
                )
            )
            contents = {}
        table = read_contents(contents, problems)
        put(self, "contents", Amounts(table))
        put(self, "pH", None if pH is None else problems.attempt(acidity, pH, default=7.0))
        put(self, "impermeant", _all_of(Impermeant, impermeant, "impermeant", problems))
        put(self, "buffers", _all_of(Buffer, buffers, "buffers", problems))
        put(self, "held", _held(held, table, problems))
        put(self, "osmotic_closer", osmotic_closer)
        put(self, "balance", balance)
        if wall is not None and not isinstance(wall, Wall):
            problems.add(InputError(message("errors_model-not-wall", wall=f"{wall!r}"), hint='Wall("10 MPa")'))
        put(self, "wall", wall)
        self._check_names(problems)
        problems.report()
        if osmotic_closer is None and (self.balance is not None or not self.warm):
            try:
                self._settle(REFERENCE_TEMPERATURE)
            except ModelError as error:
                raise error.within(label) from None

    # -- what it is made of ----------------------------------------------------------------------------------------

    @property
    def titratable(self) -> bool:
        """Whether its pH follows a proton balance: it has a pH, and something in it that binds protons."""
        return self.pH is not None and bool(self.buffers or any(s.titration for s in self.impermeant))

    @property
    def warm(self) -> bool:
        """Whether its charge depends on the temperature."""
        return self.titratable

    def holds(self) -> tuple[str, ...]:
        """Names of the species it holds, H included where it has a pH."""
        return (*self.contents, "H") if self.pH is not None else tuple(self.contents)

    @property
    def osmotic(self) -> float:
        """Osmotically effective concentration (mol/m3), non-ideal impermeants included."""
        total = sum(self.contents.values()) + sum(b.concentration for b in self.buffers)
        return total + sum(s.concentration * s.osmotic_coefficient() for s in self.impermeant)

    def charge_density(self, temperature: float = REFERENCE_TEMPERATURE) -> float:
        """Net charge (mol/m3) at a temperature in kelvin."""
        total = sum(species(k).charge * c for k, c in self.contents.items())
        total += sum(s.charge_at(self.pH, temperature) * s.concentration for s in self.impermeant)
        total += sum(b.charge_at(self.pH) * b.concentration for b in self.buffers)
        if self.titratable and self.pH is not None:
            protons = 10.0 ** (3.0 - self.pH)
            total += protons - float(ion_product_of_water(temperature)) / protons
        return total

    def ionic(self, temperature: float = REFERENCE_TEMPERATURE) -> float:
        """Sum of |z| c (mol/m3)."""
        total = sum(abs(species(k).charge) * c for k, c in self.contents.items())
        total += sum(abs(s.charge_at(self.pH, temperature)) * s.concentration for s in self.impermeant)
        return total + sum(abs(b.charge_at(self.pH)) * b.concentration for b in self.buffers)

    # -- changing it -----------------------------------------------------------------------------------------------

    def with_(self, **changes: Any) -> Compartment:
        """With some arguments of the constructor changed."""
        given = {key: changes.pop(key, value) for key, value in self._arguments().items()}
        if changes:
            raise UnknownNameError(message("thing-argument"), next(iter(changes)), given, where=self.name)
        return Compartment(**given)

    def settled(self, temperature: float, outside: float | None = None) -> Compartment:
        """With its osmotic closer and its balance resolved at a temperature (K), for an outside osmolarity (mol/m3).

        Raises ModelError when it cannot be electroneutral or isosmotic.
        """
        place = self if self.osmotic_closer is None else self._isosmotic(outside, temperature)
        copy = place._copy(osmotic_closer=None)
        try:
            copy._settle(temperature)
        except ModelError as error:
            raise error.within(self.name) from None
        return copy

    def documented(self) -> dict[str, Any]:
        """Its arguments as a cell file writes them, without the name."""
        from .wording import best

        found: dict[str, Any] = {"volume": best(self.volume, "m^3"), "contents": _texts(self.contents)}
        if self.pH is not None:
            found["pH"] = self.pH
        if self.impermeant:
            found["impermeant"] = {s.name: s.documented() for s in self.impermeant}
        if self.buffers:
            found["buffers"] = {b.name: b.documented() for b in self.buffers}
        if self.balance is not None:
            found["balance"] = self.balance
        if self.held:
            found["held"] = list(self.held)
        if self.osmotic_closer is not None:
            found["osmotic_closer"] = self.osmotic_closer
        if self.wall is not None:
            found["wall"] = self.wall.documented()
        return found

    # -- helpers ---------------------------------------------------------------------------------------------------

    def _arguments(self) -> dict[str, Any]:
        return {
            "name": self.name,
            "volume": f"{self.volume:.15g} m^3",
            "contents": _texts(self.contents),
            "pH": self.pH,
            "balance": self.balance,
            "impermeant": self.impermeant,
            "buffers": self.buffers,
            "held": self.held,
            "osmotic_closer": self.osmotic_closer,
            "wall": self.wall,
        }

    def _check_names(self, problems: Problems) -> None:
        inside = [s.name for s in self.impermeant] + [b.name for b in self.buffers]
        taken = [*self.contents, "H", "water", "volume", "pH", "voltage", "pressure", "wall"]
        for i, each in enumerate(inside):
            if each in inside[:i] or each in taken:
                problems.add(
                    ModelError(
                        message("errors_model-two-things-called", each=f"{each!r}"),
                        hint=message("errors_model-choose-another-name"),
                    )
                )
        closers = [s.name for s in self.impermeant]
        if self.osmotic_closer is not None and self.osmotic_closer not in closers:
            problems.add(UnknownNameError(message("thing-impermeant-solute"), self.osmotic_closer, closers))
        if self.balance is not None and self.balance not in closers:
            ions = [name for name in self.contents if species(name).charge and name != "H"]
            found = problems.attempt(_balancing, self.balance, [*ions, *closers], default=None)
            if found is not None:
                object.__setattr__(self, "balance", found)
        if self.pH is None and (self.buffers or any(s.titration for s in self.impermeant)):
            problems.add(
                ModelError(message("errors_model-has-buffers-but-no-ph"), hint=message("errors_model-give-ph-e-g-ph-7"))
            )

    def _settle(self, temperature: float) -> None:
        """Apply ``balance`` and check neutrality; only while the object is being made."""
        put = object.__setattr__
        solute = next((s for s in self.impermeant if s.name == self.balance), None)
        surplus = self.charge_density(temperature)
        if solute is not None:
            z = solute.charge_at(self.pH, temperature)
            needed = solute.concentration - surplus / z if z else -1.0
            if needed < 0.0:
                raise ModelError(
                    message("errors_model-cannot-balance-charge-2", name=solute.name),
                    why=message("errors_model-charge-number-surplus-mm", z=f"{z:g}", surplus=f"{surplus:+.6g}"),
                    hint=message("errors_model-give-charge-right-sign-balance-ion"),
                )
            changed = _with_concentration(solute, needed)
            put(self, "impermeant", tuple(changed if s is solute else s for s in self.impermeant))
        elif self.balance is not None:
            needed = self.contents.get(self.balance, 0.0) - surplus / species(self.balance).charge
            if needed < -1e-9:
                raise ModelError(
                    message(
                        "errors_model-cannot-balance-charge-would-mm", balance=self.balance, needed=f"{needed:.6g}"
                    ),
                    hint=message("errors_model-balance-ion-other-sign-correct-concentration"),
                )
            put(self, "contents", self.contents.changed({self.balance: rounded(max(needed, 0.0))}))
        protons = 10.0 ** (3.0 - self.pH) if self.pH is not None else 0.0
        problem = neutrality_problem(self.charge_density(temperature), self.ionic(temperature), protons)
        if problem is not None:
            raise problem

    def _isosmotic(self, outside: float | None, temperature: float) -> Compartment:
        """With the concentration of the closer set; its charge too when it is also the balance."""
        solute = next(s for s in self.impermeant if s.name == self.osmotic_closer)
        if outside is None:
            raise ModelError(message("errors_model-has-osmotic-closer-but-no"), where=self.name)
        if solute.osmotic is not None:
            raise ModelError(message("errors_model-not-ideal-so-cannot-close", name=solute.name), where=self.name)
        needed = solute.concentration + outside - self.osmotic
        if needed <= 0.0:
            raise ModelError(
                message("errors_model-cannot-close-osmolarity-would-mm", name=solute.name, needed=f"{needed:.6g}"),
                where=self.name,
                why=message(
                    "errors_model-rest-holds-mm-other-side-mm",
                    osmotic=f"{self.osmotic - solute.concentration:.6g}",
                    outside=f"{outside:.6g}",
                ),
            )
        changed = _with_concentration(solute, needed)
        both = self.balance == solute.name
        if both:
            rest = self.charge_density(temperature) - solute.charge * solute.concentration
            changed = Impermeant(changed.name, text_of(changed.concentration), rounded(-rest / changed.concentration))
        solutes = tuple(changed if s is solute else s for s in self.impermeant)
        return self._copy(impermeant=solutes, balance=None if both else self.balance)

    def _copy(self, **changes: Any) -> Compartment:
        """The same object with some attributes replaced, unchecked."""
        copy = object.__new__(Compartment)
        for key in self.__slots__:
            object.__setattr__(copy, key, changes.get(key, getattr(self, key)))
        return copy

    def __repr__(self) -> str:
        given = self.documented()
        given["contents"] = dict(given["contents"])
        return f"Compartment({self.name!r}, {', '.join(f'{key}={value!r}' for key, value in given.items())})"


def _texts(contents: Mapping[str, float]) -> dict[str, str]:
    return {key: text_of(value) for key, value in contents.items()}


def _with_concentration(solute: Impermeant, value: float) -> Impermeant:
    osmotic = None if solute.osmotic is None else (f"{solute.osmotic[0]!r} m^3/mol", f"{solute.osmotic[1]!r} m^6/mol^2")
    return Impermeant(solute.name, text_of(rounded(value)), solute.charge, titration=solute.titration, osmotic=osmotic)


def _volume(value: Any) -> float:
    found = si(value, "m^3", "volume")
    if not found > 0.0:
        raise InputError(message("errors_model-volume-must-above-zero-not", value=said(value)), hint="2 pL")
    return found


def _balancing(name: Any, near: list[str]) -> str:
    try:
        found = species(name)
    except UnknownNameError:
        raise UnknownNameError(message("thing-balance"), name, near, where="balance") from None
    if found.charge == 0 or found.name == "H":
        raise InputError(
            message("errors_model-cannot-balance-charge", name=found.name),
            where="balance",
            hint=message("errors_model-ion-e-g-balance-cl-impermeant"),
        )
    return found.name


def _all_of(kind: type, given: Any, name: str, problems: Problems) -> tuple[Any, ...]:
    found = tuple(given) if isinstance(given, (tuple, list)) else None
    if found is None or not all(isinstance(each, kind) for each in found):
        problems.add(
            InputError(message("errors_model-takes-list-not", name=name, name2=kind.__name__, given=f"{given!r}"))
        )
        return ()
    return found


def _held(given: Any, table: Mapping[str, float], problems: Problems) -> tuple[str, ...]:
    if isinstance(given, str) or not isinstance(given, (tuple, list, set, frozenset)):
        problems.add(
            InputError(
                message("errors_model-held-takes-list-species-not", given=f"{given!r}"),
                hint='held=("MgATP", "MgADP", "Pi")',
            )
        )
        return ()
    found = []
    for each in given:
        name = problems.attempt(lambda x: species(x).name, each, default="")
        if name and name not in table:
            problems.add(
                ModelError(
                    message("errors_model-held-but-not-among-contents", name=name),
                    hint=f'contents={{"{name}": "1 mM"}}',
                )
            )
        elif name and name not in found:
            found.append(name)
    return tuple(sorted(found))
