"""The equations of a cell as named graph nodes: what a compiler target sees."""

from __future__ import annotations

import functools
import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Any

from ..errors import ModelError, QuantityError
from ..expr.dimension import minus, unit_text
from ..expr.node import Expr, postorder
from ..text import Text, listing, message, phrase


@dataclass(frozen=True, eq=False)
class Equations:
    """M dy/dt = f(t, y; p) with a diagonal mass matrix of ones and zeros, and the outputs computed from it.

    Raises ModelError where lengths disagree, a symbol is not declared or is declared twice, and QuantityError where a
    derivative has not the dimension of its state per time.
    """

    time: Expr
    """Symbol of the local time [s], zero at the start of each protocol step."""
    states: tuple[Expr, ...]
    """Symbols of the states, in coherent SI."""
    derivatives: tuple[Expr, ...]
    """dy/dt for each state, or the residual that must vanish where the state is algebraic."""
    algebraic: tuple[bool, ...]
    """True for the states without a derivative (index 1)."""
    parameters: tuple[Expr, ...]
    """Symbols of the numbers that are fixed during a protocol step."""
    observables: Mapping[str, Expr] = field(default_factory=dict)
    """Named outputs, functions of time, states and parameters."""
    nonnegative: tuple[bool, ...] = ()
    """True for the states that may not fall below zero; empty: none."""
    controlled: tuple[bool, ...] = ()
    """True for the states that count in the error estimate; empty: all."""
    event: Expr | None = None
    """A pure number; a run stops (outcome STOPPED) at the first time at which it is zero or above."""

    def __post_init__(self) -> None:
        n = len(self.states)
        for name, default in (("nonnegative", False), ("controlled", True)):
            if not getattr(self, name):
                object.__setattr__(self, name, (default,) * n)
        for name in ("derivatives", "algebraic", "nonnegative", "controlled"):
            if len(getattr(self, name)) != n:
                raise ModelError(
                    message("errors_compile-states", count=len(getattr(self, name)), name=name, n=n), where="equations"
                )
        if n == 0:
            raise ModelError(
                message("errors_compile-no-state"),
                where="equations",
                hint=message("errors_compile-give-equations-least-one-state"),
            )
        if not any(self.controlled):
            raise ModelError(
                message("errors_compile-no-state-controlled"),
                where="equations",
                why=message("errors_compile-error-norm-would-empty"),
            )
        self._check_symbols()
        self._check_dimensions()

    def _check_symbols(self) -> None:
        declared = (self.time, *self.states, *self.parameters)
        for node in declared:
            if node.op != "symbol":
                raise ModelError(message("errors_compile-not-symbol", node=f"{node!r}"), where="equations")
        if len(set(declared)) != len(declared):
            twice = sorted({node.name for node in declared if declared.count(node) > 1})
            raise ModelError(
                message("errors_compile-declared-twice", twice=listing(twice, "list-comma")), where="equations"
            )
        for node in postorder([*self.derivatives, *self.observables.values(), *self.conditions]):
            if node.op == "symbol" and node not in set(declared):
                raise ModelError(
                    message("errors_compile-neither-time-state-nor-parameter", name=node.name, value=node.unit or "1"),
                    where="equations",
                )

    def _check_dimensions(self) -> None:
        for state, rate, algebraic in zip(self.states, self.derivatives, self.algebraic, strict=True):
            wanted = minus(state.dim, self.time.dim)
            zero = rate.op == "constant" and rate.value == 0.0
            if not algebraic and not zero and rate.dim != wanted:
                unit = unit_text(wanted)
                raise QuantityError(
                    message(
                        "errors_compile-derivative-must-not",
                        value=unit or phrase("errors_compile-pure-numbers"),
                        value2=rate.unit or phrase("errors_compile-pure-numbers"),
                    ),
                    where=f"equations > {state.name}",
                    why=repr(rate),
                )

    @property
    def conditions(self) -> tuple[Expr, ...]:
        """The event, if there is one."""
        return () if self.event is None else (self.event,)

    def without_event(self, what: Text) -> None:
        """Raise ModelError where these equations stop at an event, which ``what`` cannot do."""
        if self.event is not None:
            hint = message("errors_compile-hold-without-until")
            raise ModelError(
                message("errors_compile-cannot-stop-condition", what=what), where="protocol > until", hint=hint
            )

    @property
    def sizes(self) -> tuple[int, int, int]:
        """Numbers of states, parameters and observables."""
        return len(self.states), len(self.parameters), len(self.observables)

    @functools.cached_property
    def fingerprint(self) -> str:
        """A hash of the content (hex): equal for equal equations, in every process and on every machine."""
        digest = hashlib.sha256()
        outputs = (*self.derivatives, *self.observables.values(), *self.conditions)
        order = postorder([self.time, *self.states, *self.parameters, *outputs])
        number = {node: i for i, node in enumerate(order)}
        lines = [
            f"{node.op}|{','.join(str(number[arg]) for arg in node.args)}|{_value(node.value)}|{node.name}"
            for node in order
        ]
        for nodes in (self.states, self.parameters, self.derivatives, self.observables.values()):
            lines.append(",".join(str(number[node]) for node in nodes))
        lines.append("|".join(self.observables))
        lines.append(",".join(str(number[node]) for node in self.conditions))
        for flags in (self.algebraic, self.nonnegative, self.controlled):
            lines.append("".join("01"[bool(flag)] for flag in flags))
        digest.update("\n".join(lines).encode())
        return digest.hexdigest()


def _value(value: Any) -> str:
    if isinstance(value, Fraction):
        return f"{value.numerator}/{value.denominator}"
    return value.hex() if isinstance(value, float) else str(value)
