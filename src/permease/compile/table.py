"""The named numbers of a system while it is being assembled."""

from __future__ import annotations

from dataclasses import dataclass, field

from ..errors import ModelError
from ..expr import Expr, symbol
from ..text import message


@dataclass
class Table:
    """Symbols with their values, in the order they were declared; one table for parameters, one for states."""

    symbols: dict[str, Expr] = field(default_factory=dict)
    values: dict[str, float] = field(default_factory=dict)

    def declare(self, name: str, value: float, unit: str) -> Expr:
        """The symbol of this name, new or known; a known one must keep its value."""
        if name in self.symbols:
            if self.values[name] != value:
                raise ModelError(
                    message("errors_compile-was-given-two-values", name=name),
                    why=message("errors_compile-text", values=f"{self.values[name]:g}", value=f"{value:g}"),
                )
            return self.symbols[name]
        self.symbols[name] = symbol(name, unit)
        self.values[name] = float(value)
        return self.symbols[name]

    def __getitem__(self, name: str) -> Expr:
        return self.symbols[name]

    def __contains__(self, name: object) -> bool:
        return name in self.symbols
