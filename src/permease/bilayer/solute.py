"""The solute of an estimate: what is known of it, from the catalogue and from the caller, and what is refused."""

from __future__ import annotations

import difflib
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from ..chemistry.permeants import Measurement, Permeant, permeants
from ..chemistry.species import catalogue
from ..chemistry.species import species as lookup
from ..errors import InputError, ModelError, PermeaseError, UnknownNameError
from ..sources import Sourced, derived
from ..text import listing, message
from ..units import si
from .factors import kind_of
from .predictors import LIGHT
from .structure import Structure, structure

PARTITIONS = ("log_hexadecane", "log_olive_oil", "log_octanol")
NEEDS = {
    "measured": "errors_bilayer-no-permeability-measured-on-bilayer",
    "hexadecane": "errors_bilayer-no-hexadecane-coefficient",
    "cells": "errors_bilayer-no-permeability-measured-on-cells",
    "olive oil": "errors_bilayer-no-olive-oil-coefficient",
    "octanol": "errors_bilayer-no-octanol-coefficient",
    "structure": "errors_bilayer-no-structure",
}
"""The key of what is said where a method of the ladder has nothing of a solute."""
_EXAMPLES = {
    "hexadecane": "log_hexadecane=-5.7", "olive oil": "log_olive_oil=-3.2", "octanol": "log_octanol=-1.8",
    "structure": 'smiles="OCC(O)CO"',
}  # fmt: skip
_BOUND = 20.0
_LISTED = 12
_SAME = 0.05
_ALIKE = 0.7


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
    given: tuple[str, ...] = ()

    @classmethod
    def of(cls, name: Any, **known: Any) -> Solute:
        """From a species or a name, with what the caller knows of it: ``smiles``, ``log_hexadecane``,
        ``log_olive_oil``, ``log_octanol`` (pure numbers) and ``molar_mass`` (``"180 g/mol"``).

        A name nobody knows is allowed where a structure, or a partition coefficient with a molar mass, is given. What
        is given of a known species must be of it: its molar mass, and no rule of neutral solutes for an ion or a
        zwitterion. Raises InputError, ModelError, QuantityError or UnknownNameError.
        """
        given = {key: value for key, value in known.items() if value not in (None, "")}
        unknown = [key for key in given if key not in (*PARTITIONS, "smiles", "molar_mass")]
        if unknown:
            raise UnknownNameError(
                message("thing-property"), unknown[0], [*PARTITIONS, "smiles", "molar_mass"], where=str(name)
            )
        try:
            entry = lookup(name)
        except PermeaseError as error:
            if not given or not isinstance(name, str) or not name.strip():
                raise _unknown(error) from None
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
        known_mass = mass
        if "molar_mass" in given:
            mass = 1e3 * si(given["molar_mass"], "kg/mol", f"{data.species} > molar_mass")
            if mass <= 0.0:
                raise InputError(
                    message("errors_bilayer-molar-mass-above-zero"), where=data.species, hint='molar_mass="180 g/mol"'
                )
        if known_mass and abs(mass - known_mass) > 0.01 * known_mass:
            raise _another(data.species, known_mass, mass, "molar_mass")
        smiles = given.get("smiles", data.smiles)
        if entry is None and mass == 0.0 and "smiles" in given:
            mass = structure(smiles).molar_mass
        if entry is None and mass == 0.0:
            raise InputError(
                message("errors_bilayer-molar-mass-needed", species=data.species),
                where=data.species,
                hint='molar_mass="180 g/mol"',
            )
        found = cls(
            data.species, data.form, kind_of(gas=data.gas, ion=data.form == "ion"), mass, partitions,
            data.measured, data.activation_energy, smiles, data.pKa, data.electrolyte,
            tuple(key for key in given if key != "molar_mass"),
        )  # fmt: skip
        if found.given:
            found.demand_neutral()
        if known_mass and "smiles" in given:
            drawn = structure(smiles).molar_mass
            if abs(drawn - known_mass) > _SAME:
                raise _another(data.species, known_mass, drawn, "smiles")
        return found

    def demand_neutral(self) -> None:
        """Refuse what no rule of neutral solutes holds for. Raises ModelError."""
        if self.form == "neutral":
            return
        key = "errors_bilayer-charged-no-rule" if self.form == "ion" else "errors_bilayer-zwitterion-no-rule"
        hint = message("errors_bilayer-give-measured")
        neutral = next((p.species for p in permeants().values() if p.conjugate == self.name), "")
        if neutral:
            hint = message("errors_bilayer-neutral-form", name=neutral)
        text = message("errors_bilayer-neither-measured-nor-ruled", name=self.name)
        if self.measured:
            text = message("errors_bilayer-no-rule-gives-permeability", name=self.name)
            hint = message("errors_bilayer-needs-no-rule", method=_measured(self))
        raise ModelError(
            text,
            where=self.name,
            why=message(key, name=self.name),
            hint=hint,
        )

    def described(self) -> Structure:
        """Its structure, where the rule of structures holds for it.

        Raises ModelError for what is charged, a gas, lighter than 50 g/mol or otherwise ``outside``, InputError for no
        SMILES, and MissingExtraError without RDKit.
        """
        found = structure(self.smiles)
        if found.charge or found.zwitterion:
            both = found.zwitterion and not found.charge
            raise ModelError(
                message("errors_bilayer-structure-charged"),
                where=self.name,
                why=message("errors_bilayer-rule-holds-neutral-solutes-only"),
                hint=message("errors_bilayer-measured-permeability")
                if both
                else message("errors_bilayer-smiles-neutral-form"),
            )
        if self.kind == "gas" or found.molar_mass < LIGHT:
            raise ModelError(
                message("errors_bilayer-structure-does-not-tell-permeability"),
                where=self.name,
                why=message(
                    "errors_bilayer-rule-holds-from-g-mol-has", light=f"{LIGHT:g}", molar_mass=f"{found.molar_mass:.3g}"
                )
                if found.molar_mass < LIGHT
                else message("errors_bilayer-gas-vapour", name=self.name),
                hint=message("errors_bilayer-log-hexadecane-measured-partition-coefficien"),
            )
        if found.outside:
            raise ModelError(
                message("errors_bilayer-rule-structures-does-not-hold"), where=self.name, why=found.outside,
                hint=message("errors_bilayer-measured-permeability-log-hexadecane-measure"),
            )  # fmt: skip
        return found

    def nothing_known(self) -> PermeaseError:
        """The error that says what could be given."""
        known = [name for name in permeants() if name in catalogue()]
        return ModelError(
            message("errors_bilayer-nothing-known-tells-how-crosses", name=self.name),
            where=self.name,
            why=message(
                "errors_bilayer-data-exist-solutes-such", count=len(known), known=listing(known[:_LISTED], "list-comma")
            ),
            hint=self._what_could_be_given(),
        )

    def not_served(self, method: str, others: Sequence[str]) -> PermeaseError:
        """The error for one ``method`` that has nothing of this solute, while ``others`` of the ladder do."""
        text, heavy = message(NEEDS[method], name=self.name), method == "olive oil" and self.molar_mass >= LIGHT
        if heavy:
            text = message(
                "errors_bilayer-too-heavy-for-olive-oil",
                most=LIGHT,
                name=self.name,
                molar_mass=f"{self.molar_mass:.4g}",
            )
        elif method == "cells" and any(m.bound for m in self.measured):
            text = message("errors_bilayer-lower-bound-only", name=self.name)
        if not others:
            return ModelError(
                text,
                where=self.name,
                why=message("errors_bilayer-no-other-method-serves"),
                hint=self._what_could_be_given(),
            )
        example = _EXAMPLES.get(method, "") if self.form == "neutral" and not heavy else ""
        return ModelError(
            text,
            where=self.name,
            why=message("errors_bilayer-what-serves", others=listing(others, "list-comma")),
            hint=message("errors_bilayer-method-or", method=others[0], example=example)
            if example
            else f'method="{others[0]}"',
        )

    def _what_could_be_given(self) -> str:
        small = self.kind == "gas" or 0.0 < self.molar_mass < LIGHT
        return message("errors_bilayer-given-small" if small else "errors_bilayer-given-large")


def _measured(solute: Solute) -> str:
    return 'method="cells"' if all(m.use == "cell" for m in solute.measured) else 'method="measured"'


def _another(name: str, known: float, given: float, key: str) -> PermeaseError:
    return InputError(
        message("errors_bilayer-other-structure" if key == "smiles" else "errors_bilayer-other-molar-mass", name=name),
        where=f"{name} > {key}",
        why=message("errors_bilayer-g-mol-given-has", given=f"{given:.5g}", name=name, known=f"{known:.5g}"),
        hint=message("errors_bilayer-another-name"),
    )


def _unknown(error: PermeaseError) -> PermeaseError:
    """The error of an unknown name, with the way to a solute without data; no far-fetched guess."""
    if isinstance(error, UnknownNameError) and error.name.strip():
        guess = error.suggestion
        if guess is not None and difflib.SequenceMatcher(None, error.name.lower(), guess.lower()).ratio() < _ALIKE:
            error.suggestion = guess = None
        if guess is None:
            error.hint = message("errors_bilayer-structure-or-partition")
    return error


def _partition(value: Any, key: str, name: str) -> Sourced:
    if isinstance(value, Sourced):
        return value
    number = si(value, "", f"{name} > {key}")
    if abs(number) > _BOUND:
        raise InputError(
            message("errors_bilayer-logarithm-partition-coefficient-not", number=f"{number:g}"),
            where=f"{name} > {key}",
            hint=f"{key}=-4.4",
        )
    return derived(number, "given by the user")
