"""Solutions: immutable mixtures of species, with pH and impermeant solutes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ..errors import InputError, ModelError, UnknownNameError
from ..text import message
from ..units import with_unit
from .amounts import Amounts, Problems, acidity, concentration, named, number, rounded, shown, tidy
from .species import species

if TYPE_CHECKING:
    from pint import Quantity

TRACE_PROTONS = 1e-3
"""Below this concentration (mol/m3; pH above 6) protons are left out of the charge: an unnamed buffer carries them."""


@dataclass(frozen=True, slots=True)
class ImpermeantSolute:
    """A solute that crosses no membrane: osmotically ideal, with a fixed mean charge number.

    ``concentration`` in mol/m3.
    """

    name: str
    concentration: float
    charge: float = 0.0


@dataclass(frozen=True, init=False, repr=False, slots=True)
class Solution:
    """What is dissolved in a bath. Immutable: every method returns a new one.

    Parameters
    ----------
    amounts : species and concentrations as keywords (``Na="140 mM"``) or as one mapping.
    pH : adds H, 10^(3 - pH) mol/m3.
    balance : the ion whose concentration is set so that the solution is electroneutral; kept by ``add`` and ``swap``.
    impermeant : name -> concentration, (concentration, charge) or {"concentration": .., "charge": ..}.
    name : for messages.

    All problems are reported at once: unknown species, bare or negative numbers, a balance that would be negative.

    Raises UnknownNameError for a species that there is not, InputError for a negative concentration or a charge that
    nothing balances, and QuantityError for a number without its unit.

    >>> saline = Solution(Na="150 mM", K="5 mM", balance="Cl")
    >>> saline.concentrations["Cl"]
    155.0
    >>> saline.swap(Na="NMDG")
    Solution(NMDG='150 mM', K='5 mM', Cl='155 mM', balance='Cl')
    """

    concentrations: Amounts
    impermeant: tuple[ImpermeantSolute, ...]
    pH: float | None
    balance: str | None
    name: str

    def __init__(
        self,
        contents: Mapping[str, Any] | None = None,
        *,
        pH: Any = None,
        balance: str | None = None,
        impermeant: Mapping[str, Any] | Iterable[ImpermeantSolute] = (),
        name: str = "",
        **amounts: Any,
    ) -> None:
        problems = Problems("")
        label = problems.attempt(named, name, "thing-solution", default="") if name != "" else ""
        problems.place = message("thing-solution-of-name", name=repr(label)) if label else "solution"
        if contents is not None and not isinstance(contents, Mapping):
            problems.add(
                InputError(
                    message("errors_chemistry-cannot-read-concentrations", contents=f"{contents!r}"),
                    hint='Solution(Na="140 mM")',
                )
            )
            contents = None
        table = read_contents({**(contents or {}), **amounts}, problems)
        acid = None if pH is None else problems.attempt(acidity, pH, default=7.0)
        solutes = _impermeants(impermeant, problems)
        ion = None if balance is None else problems.attempt(_ion, balance, default=None)
        if acid is not None:
            table["H"] = tidy(10.0 ** (3.0 - acid))
        if ion is not None and not problems.found:
            rest = _charge({**table, ion: 0.0}, solutes)
            problems.attempt(_balance, table, ion, rest, default=None)
        problems.report()
        put = object.__setattr__
        put(self, "concentrations", Amounts(table))
        put(self, "impermeant", solutes)
        put(self, "pH", acid)
        put(self, "balance", ion)
        put(self, "name", label)

    def add(self, contents: Mapping[str, Any] | None = None, /, **amounts: Any) -> Solution:
        """With more of some species: the amounts are added to what is there; a balance ion follows.

        >>> Solution(Na="150 mM", balance="Cl").add(ouabain="100 uM")
        Solution(Na='150 mM', Cl='150 mM', ouabain='0.1 mM', balance='Cl')
        """
        problems = Problems(self._place)
        table = self._plain()
        for key, value in read_contents(_merge(contents, amounts, problems), problems).items():
            self._refuse_balance(key, self.balance, problems)
            table[key] = tidy(table.get(key, 0.0) + value)
        problems.report()
        return self._rebuilt(table)

    def with_(self, contents: Mapping[str, Any] | None = None, /, **changes: Any) -> Solution:
        """With some species, or ``pH``, ``balance``, ``impermeant`` or ``name``, set to new values."""
        given: dict[str, Any] = {
            "pH": self.pH,
            "balance": self.balance,
            "impermeant": self.impermeant,
            "name": self.name,
        }
        settings = {key: changes.pop(key) for key in tuple(changes) if key in given}
        problems = Problems(self._place)
        changed = read_contents(_merge(contents, changes, problems), problems)
        for key in changed:
            self._refuse_balance(key, settings.get("balance", self.balance), problems)
        problems.report()
        table = {**self._plain(), **changed}
        return Solution(_with_units(table), **{**given, **settings})

    def swap(self, replacements: Mapping[str, str] | None = None, /, **others: str) -> Solution:
        """With all of one species replaced by another, at the same concentration: ``swap(Na="NMDG")``."""
        problems = Problems(self._place)
        table = self._plain()
        for old, new in _merge(replacements, others, problems).items():
            try:
                before, after = species(old).name, species(new).name
            except InputError as error:
                problems.add(error)
                continue
            if before not in table:
                problems.add(
                    InputError(message("errors_chemistry-cannot-swap-holds-none", before=before), why=_listing(table))
                )
            elif after != before:
                moved = table[before]
                if after in table:
                    table[after] = tidy(table[after] + moved)
                    del table[before]
                else:
                    table = {after if key == before else key: value for key, value in table.items()}
        problems.report()
        return self._rebuilt(table)

    def osmolarity(self) -> Quantity[Any]:
        """Sum of all concentrations except protons, as if every solute were osmotically ideal (mM).

        >>> f"{Solution(Na='150 mM', balance='Cl').osmolarity():.0f~P}"
        '300 mM'
        """
        return with_unit(self.osmotic, "mol/m^3", "mM")

    @property
    def osmotic(self) -> float:
        """``osmolarity`` as a number in mol/m3."""
        total = sum(value for key, value in self.concentrations.items() if key != "H")
        return total + sum(solute.concentration for solute in self.impermeant)

    def charge(self) -> Quantity[Any]:
        """Net charge of everything in it (mM of elementary charge); protons count below pH 6."""
        return with_unit(self.charge_density, "mol/m^3", "mM")

    @property
    def charge_density(self) -> float:
        """``charge`` as a number in mol/m3."""
        return _charge(self.concentrations, self.impermeant)

    @property
    def ionic(self) -> float:
        """Sum of |z| c over all ions, the scale that neutrality is judged by (mol/m3)."""
        return total_charge(self.concentrations, self.impermeant)

    def documented(self) -> dict[str, Any]:
        """Its contents as a cell file writes them."""
        found: dict[str, Any] = _with_units(self._plain())
        if self.balance is not None:
            found["balance"] = self.balance
        if self.pH is not None:
            found["pH"] = self.pH
        if self.impermeant:
            found["impermeant"] = {
                s.name: {"concentration": text_of(s.concentration), "charge": s.charge} for s in self.impermeant
            }
        return found

    def __repr__(self) -> str:
        parts = [f"{key}={text_of(value)!r}" for key, value in self._plain().items()]
        parts += [f"pH={self.pH:.6g}"] if self.pH is not None else []
        parts += [f"balance={self.balance!r}"] if self.balance else []
        if self.impermeant:
            inner = ", ".join(f"{s.name!r}: ({text_of(s.concentration)!r}, {s.charge:.6g})" for s in self.impermeant)
            parts.append(f"impermeant={{{inner}}}")
        parts += [f"name={self.name!r}"] if self.name else []
        return f"Solution({', '.join(parts)})"

    @staticmethod
    def _refuse_balance(key: str, balance: str | None, problems: Problems) -> None:
        if key == balance:
            why = message("errors_chemistry-concentration-follows-from-electroneutrality")
            problems.add(
                InputError(
                    message("errors_chemistry-balance-ion", name=key),
                    why=why,
                    hint=message("errors_chemistry-change-another-ion-balance-none"),
                )
            )

    @property
    def _place(self) -> str:
        return message("thing-solution-of-name", name=repr(self.name)) if self.name else "solution"

    def _plain(self) -> dict[str, float]:
        """Concentrations without the protons that follow from the pH."""
        return {k: v for k, v in self.concentrations.items() if not (k == "H" and self.pH is not None)}

    def _rebuilt(self, table: Mapping[str, float]) -> Solution:
        return Solution(
            _with_units(table), pH=self.pH, balance=self.balance, impermeant=self.impermeant, name=self.name
        )


def text_of(value: float) -> str:
    """A concentration in mol/m3 as text that reads back exactly: ``145 mM``."""
    return f"{value:.15g} mM"


def total_charge(concentrations: Mapping[str, float], impermeant: Iterable[ImpermeantSolute]) -> float:
    """Sum of |z| c (mol/m3)."""
    total = sum(abs(species(key).charge) * value for key, value in concentrations.items())
    return total + sum(abs(s.charge) * s.concentration for s in impermeant)


def _charge(concentrations: Mapping[str, float], impermeant: Iterable[ImpermeantSolute]) -> float:
    total = sum(s.charge * s.concentration for s in impermeant)
    for key, value in concentrations.items():
        if key != "H" or value > TRACE_PROTONS:
            total += species(key).charge * value
    return total


def _with_units(table: Mapping[str, float]) -> dict[str, Any]:
    return {key: text_of(value) for key, value in table.items()}


def _listing(table: Iterable[str]) -> str:
    return f"it holds: {', '.join(table) or 'nothing'}"


def _merge(first: Mapping[str, Any] | None, second: Mapping[str, Any], problems: Problems) -> dict[str, Any]:
    if first is not None and not isinstance(first, Mapping):
        problems.add(
            InputError(
                message("errors_chemistry-cannot-read-amounts", first=f"{first!r}"), hint='add(ouabain="100 uM")'
            )
        )
        first = None
    return {**(first or {}), **second}


def read_contents(given: Mapping[str, Any], problems: Problems) -> dict[str, float]:
    """Names and amounts checked; every problem is noted."""
    table: dict[str, float] = {}
    for key, value in given.items():
        try:
            name = species(key).name
            if name in ("water", "H"):
                raise InputError(
                    message("errors_chemistry-not-amount-give", name=name),
                    hint=message("errors_chemistry-give-ph")
                    if name == "H"
                    else message("errors_chemistry-solution-water-already"),
                )
            if name in table:
                raise ModelError(
                    message("errors_chemistry-given-twice", name=name),
                    why=message("errors_chemistry-another-name", name=f"{key!r}"),
                )
            table[name] = concentration(value, name)
        except (InputError, ModelError) as error:
            problems.add(error)
    return table


def _impermeants(given: Any, problems: Problems) -> tuple[ImpermeantSolute, ...]:
    """Impermeant solutes from the accepted spellings."""
    if isinstance(given, Mapping):
        found = [problems.attempt(_impermeant, key, value, default=None) for key, value in given.items()]
        solutes = tuple(s for s in found if s is not None)
    elif isinstance(given, (tuple, list)) and all(isinstance(s, ImpermeantSolute) for s in given):
        solutes = tuple(given)
    else:
        problems.add(
            InputError(
                message("errors_chemistry-cannot-read-impermeant-solutes", given=f"{given!r}"),
                hint='impermeant={"X": ("20 mM", -1)}',
            )
        )
        solutes = ()
    return solutes


def _impermeant(name: str, given: Any) -> ImpermeantSolute:
    label = named(name, "thing-impermeant-solute")
    charge: Any = 0.0
    if isinstance(given, Mapping):
        for key in given:
            if key not in ("concentration", "charge"):
                raise UnknownNameError(message("thing-key"), key, ("concentration", "charge"), where=label)
        if "concentration" not in given:
            raise InputError(
                message("errors_chemistry-needs-concentration"), where=label, hint=f'{{"{label}": ("20 mM", -1)}}'
            )
        amount, charge = given["concentration"], given.get("charge", 0.0)
    elif isinstance(given, (tuple, list)):
        if len(given) != 2:
            raise InputError(
                message("errors_chemistry-needs-concentration-charge-not", given=f"{given!r}"),
                where=label,
                hint='("20 mM", -1)',
            )
        amount, charge = given
    else:
        amount = given
    return ImpermeantSolute(label, concentration(amount, label), number(charge, f"{label}.charge"))


def _ion(name: Any) -> str:
    found = species(name)
    if found.charge == 0 or found.name == "H":
        raise InputError(
            message("errors_chemistry-cannot-balance-charge", name=found.name),
            hint=message("errors_chemistry-ion-e-g-balance-cl"),
        )
    return found.name


def _balance(table: dict[str, float], ion: str, rest: float) -> None:
    needed = -rest / species(ion).charge
    if needed < -1e-9:
        raise ModelError(
            message("errors_chemistry-cannot-balance-charge-would", ion=ion, shown=shown(needed, "mM")),
            why=message("errors_chemistry-rest-carries-mm-charge", rest=f"{rest:+.6g}"),
            hint=message("errors_chemistry-add-cations" if rest < 0 else "errors_chemistry-add-anions"),
        )
    table[ion] = rounded(max(needed, 0.0))
