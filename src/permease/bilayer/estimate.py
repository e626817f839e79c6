"""An estimate: a value with its range, how it was found, and where its numbers are from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ..errors import InputError
from ..sources import Reference, Sourced, derived, provisional
from ..text import Text, message, phrase

if TYPE_CHECKING:
    from pint import Quantity

_WORDS = {
    "range": phrase("bilayer-to"),
    "method": phrase("bilayer-method"),
    "sources": phrase("bilayer-sources"),
    "none": phrase("bilayer-none"),
    "provisional": phrase("bilayer-provisional-some-numbers-await-check"),
    "colon": phrase("bilayer-text"),
}


@dataclass(frozen=True)
class Estimate:
    """What is known of one quantity: a value, a range it very probably lies in, and why.

    Parameters
    ----------
    value, low, high : pint quantities of one dimension, low <= value <= high.
    method : the code of the method: ``"measured"``, ``"hexadecane"``, ``"octanol"`` ...
    text : what was done, as a sentence in both languages.
    sources : the publications its numbers are from, in order of first use.
    remarks : what the reader must know, such as that it extrapolates.
    provisional : True where a number that it rests on awaits a check.

    Raises InputError where the range does not hold the value, or the three are not of one dimension.

    >>> from permease.units import quantity
    >>> text = Text(en="measured in egg PC", zh="在蛋黄卵磷脂膜上测得")
    >>> print(Estimate(quantity("4e-6 cm/s"), quantity("2e-6 cm/s"), quantity("8e-6 cm/s"), "measured", text))
    4e-06 cm/s (2e-06 to 8e-06)
    method: measured - measured in egg PC
    sources: none
    """

    value: Quantity[Any]
    low: Quantity[Any]
    high: Quantity[Any]
    method: str
    text: Text
    sources: tuple[Reference, ...] = ()
    remarks: tuple[Text, ...] = ()
    provisional: bool = False

    def __post_init__(self) -> None:
        three = (self.value, self.low, self.high)
        if not all(hasattr(each, "magnitude") for each in three):
            raise InputError(message("errors_bilayer-estimate-made-quantities-units"), where=str(self.method))
        if len({str(each.dimensionality) for each in three}) > 1:
            raise InputError(message("errors_bilayer-value-range-estimate-differ-dimension"), where=str(self.method))
        if not self.low <= self.value <= self.high:
            raise InputError(
                message("errors_bilayer-range-does-not-hold", low=self.low, high=self.high, value=self.value),
                where=str(self.method),
            )
        if not isinstance(self.text, Text):
            raise InputError(
                message("errors_bilayer-text-estimate-text-not", text=f"{self.text!r}"), where=str(self.method)
            )

    @property
    def unit(self) -> str:
        """The unit of the value, as text."""
        from ..units import symbol_of

        return symbol_of(self.value.units)

    def sourced(self) -> Sourced:
        """Its value as a number with provenance: derived, or provisional where it rests on numbers to be checked.

        The text names the method, the range and the sources.
        """
        unit = f"{self.value.units:~C}".replace("**", "^")
        three = (self.value, self.low, self.high)
        numbers = [float(f"{float(each.to(self.value.units).magnitude):.12g}") for each in three]
        keys = ", ".join(source.key for source in self.sources)
        how = (
            f"estimate ({self.method}): {self.text.en}; range {numbers[1]:.3g} to {numbers[2]:.3g} {unit}; from {keys}"
        )
        if self.provisional:
            return provisional(f"{numbers[0]!r} {unit}", note=how)
        return derived(f"{numbers[0]!r} {unit}", how)

    def in_language(self, language: str) -> str:
        """Several lines in ``"en"`` or ``"zh"``: value and range, method, sources, remarks."""

        def word(key: str, **values: str) -> str:
            return _WORDS[key].filled(**values).in_language(language)

        def number(each: Quantity[Any]) -> str:
            return f"{float(each.to(self.value.units).magnitude):.3g}"

        span = word("range", low=number(self.low), high=number(self.high))
        keys = ", ".join(source.key for source in self.sources) or word("none")
        lines = [
            f"{number(self.value)} {self.unit} ({span})".replace("  ", " "),
            f"{word('method')}{word('colon')}{self.method} - {self.text.in_language(language)}",
            f"{word('sources')}{word('colon')}{keys}",
            *(f"- {remark.in_language(language)}" for remark in self.remarks),
        ]
        if self.provisional:
            lines.append(f"- {word('provisional')}")
        return "\n".join(lines)

    def __str__(self) -> str:
        return self.in_language("en")

    def document(self) -> dict[str, Any]:
        """The estimate as plain data, for JSON and files."""
        unit = f"{self.value.units:~C}".replace("**", "^")
        numbers = {
            name: float(f"{float(each.to(self.value.units).magnitude):.12g}")
            for name, each in (("value", self.value), ("low", self.low), ("high", self.high))
        }
        return {
            **numbers,
            "unit": unit,
            "method": self.method,
            "text": {"en": self.text.en, "zh": self.text.zh},
            "sources": [{"key": s.key, "citation": s.citation, "doi": s.doi} for s in self.sources],
            "remarks": [{"en": r.en, "zh": r.zh} for r in self.remarks],
            "provisional": self.provisional,
        }
