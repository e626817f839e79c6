"""The solute of an estimate: what is known of it, from the catalogue and from the caller, and what is refused."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from ..chemistry.permeants import Measurement, Permeant, permeants
from ..chemistry.species import catalogue
from ..chemistry.species import species as lookup
from ..errors import InputError, ModelError, PermeaseError, UnknownNameError
from ..sources import Sourced, derived
from ..units import si
from .factors import kind_of
from .structure import Structure, structure

PARTITIONS = ("log_hexadecane", "log_olive_oil", "log_octanol")
_BOUND = 20.0


@dataclass(frozen=True)
class Solute:
    """One solute: its name, form, molar mass (g/mol), partition coefficients, structure and measurements."""

    name: str
    form: str
    kind: str
    molar_mass: float
    partitions: dict[str, Sourced]
    measured: tuple[Measurement, ...]
    activation_energy: Sourced | None
    smiles: str
    pKa: Sourced | None = None
    electrolyte: str = ""

    @classmethod
    def of(cls, name: Any, **known: Any) -> Solute:
        """From a species or a name, with what the caller knows of it: ``smiles``, ``log_hexadecane``,
        ``log_olive_oil``, ``log_octanol`` (pure numbers) and ``molar_mass`` (``"180 g/mol"``).

        A name nobody knows is allowed where a structure, or a partition coefficient with a molar mass, is given.
        Raises InputError, QuantityError or UnknownNameError.
        """
        given = {key: value for key, value in known.items() if value not in (None, "")}
        unknown = [key for key in given if key not in (*PARTITIONS, "smiles", "molar_mass")]
        if unknown:
            raise UnknownNameError("property", unknown[0], [*PARTITIONS, "smiles", "molar_mass"], where=str(name))
        try:
            entry = lookup(name)
        except PermeaseError:
            if not given or not isinstance(name, str) or not name.strip():
                raise
            entry = None
        data = permeants().get(entry.name) if entry is not None else None
        if data is None:
            charge = entry.charge if entry is not None else 0
            zwitterion = entry is not None and entry.kind == "amino acid"
            form = "ion" if charge else "zwitterion" if zwitterion else "neutral"
            data = Permeant(entry.name if entry is not None else name.strip(), form=form)  # type: ignore[arg-type]
        partitions = {key: value for key in PARTITIONS if (value := getattr(data, key)) is not None}
        for key in PARTITIONS:
            if key in given:
                partitions[key] = _partition(given[key], key, data.species)
        mass = data.molar_mass if entry is not None else 0.0
        if "molar_mass" in given:
            mass = 1e3 * si(given["molar_mass"], "kg/mol", f"{data.species} > molar_mass")
            if mass <= 0.0:
                raise InputError("a molar mass is above zero", where=data.species, hint='molar_mass="180 g/mol"')
        smiles = given.get("smiles", data.smiles)
        if entry is None and mass == 0.0 and "smiles" in given:
            mass = structure(smiles).molar_mass
        if entry is None and mass == 0.0:
            raise InputError(
                f"the molar mass of {data.species} is needed", where=data.species, hint='molar_mass="180 g/mol"'
            )
        return cls(
            data.species, data.form, kind_of(gas=data.gas, ion=data.form == "ion"), mass, partitions,
            data.measured, data.activation_energy, smiles, data.pKa, data.electrolyte,
        )  # fmt: skip

    def demand_neutral(self) -> None:
        """Refuse what no rule of neutral solutes holds for. Raises ModelError."""
        if self.form == "neutral":
            return
        what = "is charged" if self.form == "ion" else "is a zwitterion"
        hint = "give the leak a measured permeability"
        neutral = next((p.species for p in permeants().values() if p.conjugate == self.name), "")
        if neutral:
            hint = f"its neutral form, {neutral}"
        raise ModelError(
            f"no permeability of {self.name} has been measured, and no rule gives one",
            where=self.name,
            why=f"{self.name} {what}: the rules of partition hold for neutral solutes only",
            hint=hint,
        )

    def described(self) -> Structure:
        """Its structure, where the rule of structures holds for it.

        Raises ModelError for what is charged, a gas or lighter than 50 g/mol, InputError for no SMILES, and
        MissingExtraError without RDKit.
        """
        found = structure(self.smiles)
        if found.charge or found.zwitterion:
            raise ModelError(
                "the structure is charged", where=self.name, why="the rule holds for neutral solutes only",
                hint="the SMILES of its neutral form",
            )  # fmt: skip
        if self.kind == "gas" or found.molar_mass < 50.0:
            raise ModelError(
                "a structure does not tell the permeability of a gas or a small solute", where=self.name,
                why=f"the rule holds from 50 g/mol, and this has {found.molar_mass:.3g}",
                hint="log_hexadecane=..., its measured partition coefficient",
            )  # fmt: skip
        return found

    def nothing_known(self) -> PermeaseError:
        """The error that says what could be given."""
        known = ", ".join(name for name in permeants() if name in catalogue())
        return ModelError(
            f"nothing is known that tells how {self.name} crosses a bilayer",
            where=self.name,
            why=f"data exist for {len(permeants())} solutes: {known[:100]} ...",
            hint='smiles="OCC(O)CO", log_octanol=-1.8 or log_hexadecane=-5.7',
        )


def _partition(value: Any, key: str, name: str) -> Sourced:
    if isinstance(value, Sourced):
        return value
    number = si(value, "", f"{name} > {key}")
    if abs(number) > _BOUND:
        raise InputError(
            f"the logarithm of a partition coefficient is not {number:g}", where=f"{name} > {key}", hint=f"{key}=-4.4"
        )
    return derived(number, "given by the user")
