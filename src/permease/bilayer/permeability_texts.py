"""What an estimate of a permeability remarks, in both languages, and the error of an extrapolation without end."""

from __future__ import annotations

from ..chemistry.permeants import Measurement
from ..errors import ModelError, PermeaseError
from ..physics.unstirred import neutral_fraction
from ..text import Text, listing, message, phrase
from . import predictors
from .solute import Solute

GIVEN_TO = {
    "hexadecane": "log_hexadecane",
    "olive oil": "log_olive_oil",
    "octanol": "log_octanol",
    "structure": "smiles",
}
"""What a caller gives for the methods that are rules."""
UNTRIED = phrase("bilayer-extrapolates-no-solute-100-g")
"""For heavier polar solutes, drugs above all, on the octanol line."""
_GIVEN = {
    "log_hexadecane": phrase("bilayer-hexadecane-coefficient"),
    "log_olive_oil": phrase("bilayer-olive-oil-coefficient"),
    "log_octanol": phrase("bilayer-octanol-coefficient"),
    "smiles": phrase("bilayer-structure"),
}


def unused(solute: Solute, rung: str) -> tuple[Text, ...]:
    """That what the caller gave is not used, for a rung above it serves."""
    if not solute.given or GIVEN_TO.get(rung) in solute.given:
        return ()
    chosen = [name for name, key in GIVEN_TO.items() if key in solute.given]
    return (
        phrase(
            "bilayer-given-here-not-used-method",
            names=listing(_GIVEN[key] for key in solute.given),
            rung=rung,
            chosen=listing(chosen, "list-or"),
        ),
    )


def neutral_form(solute: Solute) -> tuple[Text, ...]:
    """That the permeability of a weak acid or base is that of its neutral form, and how much of it that is."""
    if solute.pKa is None or solute.form != "neutral":
        return ()
    pKa = float(solute.pKa.quantity.magnitude)
    share = 100.0 * neutral_fraction(7.4, pKa, solute.electrolyte)
    if share > 99.0:
        return ()
    return (phrase("bilayer-neutral-form-which-ph-7", share=f"{share:.2g}", pka=f"{pKa:g}"),)


def charged(solute: Solute, ionises: str) -> tuple[Text, ...]:
    """That the rule is for the uncharged part of an acid or base whose pKa is not known."""
    if not ionises or solute.pKa is not None:
        return ()
    kind = phrase("bilayer-carboxylic-acid" if ionises == "acid" else "bilayer-amine")
    return (phrase("bilayer-neutral-form-most-charged-ph", kind=kind),)


def bound(measured: Measurement, log: float) -> Text:
    """That a measurement is a lower bound; ``log`` is log10 of it in m/s, taken to the membrane."""
    least, system = 10.0 ** (log + 2.0), measured.system.label
    return phrase("bilayer-measured-least-cm-s-here", system=system, least=f"{least:.2g}")


def too_far(solute: Solute, rule: predictors.Rule, partition: float) -> PermeaseError:
    """The error for a log10 K further than ``FARTHEST`` from what a rule was drawn from."""
    low, high = rule.span
    return ModelError(
        message("errors_bilayer-log-k-too-far-from", partition=f"{partition:.3g}", method=rule.method),
        where=solute.name,
        why=message(
            "errors_bilayer-drawn-from-decades-beyond-says-nothing",
            low=f"{low:g}",
            high=f"{high:g}",
            beyond=f"{rule.beyond(partition):.1f}",
            farthest=f"{predictors.FARTHEST:g}",
        ),
        hint=message("errors_bilayer-measured-permeability"),
    )


def too_large(solute: Solute, rule: predictors.Rule) -> PermeaseError:
    """The error for a solute heavier than ``LARGEST``."""
    return ModelError(
        message(
            "errors_bilayer-has-g-mol-too-large",
            name=solute.name,
            molar_mass=f"{solute.molar_mass:.4g}",
            method=rule.method,
        ),
        where=solute.name,
        why=message(
            "errors_bilayer-drawn-up-g-mol-above-says",
            heaviest=f"{predictors.HEAVIEST:g}",
            largest=f"{predictors.LARGEST:g}",
        ),
        hint=message("errors_bilayer-measured-permeability"),
    )
