"""What an estimate of a permeability remarks, in both languages, and the error of an extrapolation without end."""

from __future__ import annotations

from ..chemistry.permeants import Measurement
from ..errors import ModelError, PermeaseError
from ..physics.unstirred import neutral_fraction
from ..text import Text
from . import predictors
from .solute import Solute

GIVEN_TO = {
    "hexadecane": "log_hexadecane",
    "olive oil": "log_olive_oil",
    "octanol": "log_octanol",
    "structure": "smiles",
}
"""What a caller gives for the methods that are rules."""
UNTRIED = Text(
    en="extrapolates: no solute of 100 g/mol or more with log K below 1.19 was among those of the line; atenolol "
    "crosses cells two decades more slowly than it says",
    zh="外推：该直线所用溶质中没有 100 g/mol 以上且 log K 低于 1.19 者；阿替洛尔透过细胞比它所示慢两个数量级",
)
"""For heavier polar solutes, drugs above all, on the octanol line."""
_GIVEN = {
    "log_hexadecane": ("the hexadecane/water partition coefficient", "十六烷/水分配系数"),
    "log_olive_oil": ("the olive oil/water partition coefficient", "橄榄油/水分配系数"),
    "log_octanol": ("the octanol/water partition coefficient", "辛醇/水分配系数"),
    "smiles": ("the structure", "结构"),
}


def unused(solute: Solute, rung: str) -> tuple[Text, ...]:
    """That what the caller gave is not used, for a rung above it serves."""
    if not solute.given or GIVEN_TO.get(rung) in solute.given:
        return ()
    names = [_GIVEN[key] for key in solute.given]
    chosen = [name for name, key in GIVEN_TO.items() if key in solute.given]
    return (
        Text(
            en=f"{' and '.join(en for en, _ in names)} given here: not used, for the method {rung} comes first unless "
            f"{' or '.join(chosen)} is chosen",
            zh=f"所给{'与'.join(zh for _, zh in names)}未被采用：方法 {rung} 优先，除非指定 {' 或 '.join(chosen)}",
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
    return (
        Text(
            en=f"of the neutral form, which is {share:.2g} % at pH 7.4 (pKa {pKa:g})",
            zh=f"指中性分子，pH 7.4 时占 {share:.2g} %（pKa {pKa:g}）",
        ),
    )


def charged(solute: Solute, ionises: str) -> tuple[Text, ...]:
    """That the rule is for the uncharged part of an acid or base whose pKa is not known."""
    if not ionises or solute.pKa is not None:
        return ()
    en, zh = {"acid": ("a carboxylic acid", "羧酸"), "base": ("an amine", "胺")}[ionises]
    return (
        Text(en=f"of the neutral form: most of {en} is charged at pH 7.4", zh=f"指中性分子：pH 7.4 时{zh}大多带电"),
    )


def bound(measured: Measurement, log: float) -> Text:
    """That a measurement is a lower bound; ``log`` is log10 of it in m/s, taken to the membrane."""
    least, system = 10.0 ** (log + 2.0), measured.system.label
    return Text(
        en=f"measured on {system.en}: at least {least:.2g} cm/s here, for still water held the flux up",
        zh=f"实测于{system.zh}：换算后至少 {least:.2g} cm/s，因未搅动水层限制了通量",
    )


def too_far(solute: Solute, rule: predictors.Rule, partition: float) -> PermeaseError:
    """The error for a log10 K further than ``FARTHEST`` from what a rule was drawn from."""
    low, high = rule.span
    return ModelError(
        f"log K is {partition:.3g}, too far from what the {rule.method} rule was drawn from",
        where=solute.name,
        why=f"drawn from {low:g} to {high:g}; {rule.beyond(partition):.1f} decades beyond, and it says nothing from "
        f"{predictors.FARTHEST:g} on",
        hint="a measured permeability",
    )


def too_large(solute: Solute, rule: predictors.Rule) -> PermeaseError:
    """The error for a solute heavier than ``LARGEST``."""
    return ModelError(
        f"{solute.name} has {solute.molar_mass:.4g} g/mol, too large for the {rule.method} rule",
        where=solute.name,
        why=f"drawn up to {predictors.HEAVIEST:g} g/mol; above {predictors.LARGEST:g} it says nothing",
        hint="a measured permeability",
    )
