"""Ion trapping: how a weak acid or base spreads over compartments of different pH."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from ...errors import InputError, UnknownNameError
from ...physics.unstirred import trapping_ratio
from ...text import Text, message, phrase
from ...units import si
from ...units import temperature as in_kelvin
from .solute import Ionization, acidity, ionization

LARGEST_VOLTAGE = 2.0


@dataclass(frozen=True)
class IonTrapping:
    """Total concentrations of a weak electrolyte where its net flux has stopped.

    Attributes
    ----------
    reference : the compartment that the ratios are relative to: the first one given.
    ratios : total concentration over that in the reference, by compartment.
    neutral : share of the neutral form, by compartment.
    pH : by compartment.
    remarks : what the reader must know.
    """

    solute: Ionization
    reference: str
    ratios: Mapping[str, float]
    neutral: Mapping[str, float]
    pH: Mapping[str, float]
    remarks: tuple[Text, ...] = ()

    def __getitem__(self, name: str) -> float:
        """The ratio of a compartment. Raises UnknownNameError."""
        if name not in self.ratios:
            raise UnknownNameError(message("thing-compartment"), name, self.ratios, where="ion trapping")
        return self.ratios[name]

    def table(self) -> list[dict[str, Any]]:
        """One row per compartment: name, pH, neutral share, ratio."""
        return [
            {"compartment": name, "pH": self.pH[name], "neutral": self.neutral[name], "ratio": self.ratios[name]}
            for name in self.ratios
        ]

    def document(self) -> dict[str, Any]:
        """As plain values, with the remarks in both languages."""
        return {
            "kind": "ion-trapping",
            "solute": {"kind": self.solute.kind, "pKa": self.solute.pKa},
            "reference": self.reference,
            "compartments": self.table(),
            "remarks": [{"en": text.en, "zh": text.zh} for text in self.remarks],
        }

    def csv(self) -> str:
        """The table as comma-separated text."""
        rows = [f"{r['compartment']},{r['pH']:.10g},{r['neutral']:.10g},{r['ratio']:.10g}" for r in self.table()]
        return "\n".join(["compartment,pH,neutral [1],ratio [1]", *rows]) + "\n"

    def plot(self, path: Any = None, language: str = "en") -> Any:
        """Draw neutral and charged forms of every compartment; ``path`` is a file to write as well."""
        import importlib

        # by name: plotting is a layer beside, and matplotlib is loaded only here
        return importlib.import_module("permease.plot.assays").plot_trapping(self, path=path, language=language)

    def __str__(self) -> str:
        rows = [
            f"{row['compartment']} (pH {row['pH']:g}): {row['ratio']:.4g} x, {row['neutral']:.3g} neutral"
            for row in self.table()
        ]
        return "\n".join([*rows, *(f"note: {text.en}" for text in self.remarks)])


def ion_trapping(
    compartments: Mapping[str, Any],
    *,
    pKa: Any,
    kind: str,
    ion_permeability: float = 0.0,
    voltages: Mapping[str, Any] | None = None,
    temperature: Any = "37 degC",
) -> IonTrapping:
    """How much more of a weak acid or base each compartment holds than the first one, once the net flux has stopped.

    Parameters
    ----------
    compartments :
        pH by name, e.g. ``{"plasma": 7.4, "urine": 6.0}``; the first one is the reference.
    pKa, kind :
        of the solute, ``"acid"`` or ``"base"``.
    ion_permeability :
        of the charged form as a multiple of that of the neutral one, 0 to 1. Even 1/100 undoes trapping beyond about
        two pH units from the pKa: anions of aromatic acids cross only 12 to 155 times slower (Thomae 2005).
    voltages :
        potential of compartments against the reference, felt by the charged form where it crosses; 0 where not given.
    temperature :
        for the voltages.

    Each compartment touches the reference through its own membrane and both are well stirred and buffered. Raises
    InputError, QuantityError, UnknownNameError.

    Source: Shore, Brodie & Hogben 1957, J Pharmacol Exp Ther 119:361, here with a permeant ion.

    >>> round(ion_trapping({"plasma": 7.4, "urine": 6.0}, pKa=9.9, kind="base")["urine"], 2)
    25.04
    """
    if kind == "neutral":
        raise InputError(
            message("errors_instruments-neutral-solute-not-trapped"),
            where="kind",
            hint=message("errors_instruments-kind-acid-kind-base"),
        )
    solute = ionization(kind, pKa)
    if not isinstance(compartments, Mapping) or len(compartments) < 2:
        raise InputError(message("errors_instruments-two-compartments-more-needed"), where="compartments",
                         hint='{"plasma": 7.4, "urine": 6.0}')  # fmt: skip
    places = {str(name): acidity(value, str(name)) for name, value in compartments.items()}
    leak = si(ion_permeability, "", "ion_permeability")
    if not 0.0 <= leak <= 1.0:
        raise InputError(
            message("errors_instruments-0-1-times-neutral-form", leak=f"{leak:g}"),
            where="ion_permeability",
            hint="ion_permeability=0.01",
        )
    volts = _voltages(voltages, places)
    kelvin = in_kelvin(temperature)
    reference, outside = next(iter(places.items()))
    pk = float(solute.pKa or 0.0)
    ratios = {
        name: float(
            trapping_ratio(
                pH, outside, pk, solute.kind, ion_to_neutral=leak, voltage=volts.get(name, 0.0), temperature=kelvin
            )
        )
        for name, pH in places.items()
    }
    remarks = []
    if any(volts.values()) and leak == 0.0:
        remarks.append(phrase("assay-voltages-do-not-act-charged"))
    neutral = {name: float(solute.neutral(pH)) for name, pH in places.items()}
    return IonTrapping(solute, reference, ratios, neutral, places, tuple(remarks))


def _voltages(given: Any, places: Mapping[str, float]) -> dict[str, float]:
    if given is None:
        return {}
    if not isinstance(given, Mapping):
        raise InputError(
            message("errors_instruments-cannot-read-voltages", given=f"{given!r}"),
            where="voltages",
            hint='{"urine": "-10 mV"}',
        )
    reference = next(iter(places))
    found = {}
    for name, value in given.items():
        if name not in places:
            raise UnknownNameError(message("thing-compartment"), name, places, where="voltages")
        found[str(name)] = si(value, "V", f"voltages > {name}")
        if abs(found[name]) > LARGEST_VOLTAGE or (name == reference and found[name] != 0.0):
            raise InputError(
                message("errors_instruments-no-potential-against", value=value, reference=reference),
                where=f"voltages > {name}",
                hint=message("errors_instruments-60-mv-reference-0-mv"),
            )
    return found
