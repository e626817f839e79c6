"""Gating schemes: channels that hop between closed, open and inactivated states (Markov models)."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

import numpy as np

from ..errors import ConsistencyError, ModelError
from ..expr import Expr, constant
from ..kinetics.elimination import Exchange, eliminate, good_order
from ..sources import Sourced
from ..text import listing, message
from .conditions import PointConditions
from .gating import Gating, gating_column
from .gating_rates import Ligands, Rate, numbers_in, qualified
from .process import Process

if TYPE_CHECKING:
    from .conditions import Conditions


@dataclass(frozen=True)
class Transition:
    """A reversible transition between two states; ``backward`` None is derived by detailed balance.

    ``times`` multiplies the forward and the backward rate: how many equal particles can make the step.
    """

    left: str
    right: str
    forward: Rate
    backward: Rate | None
    times: tuple[float, float] = (1.0, 1.0)
    names: tuple[str, str] = ("", "")

    @property
    def label(self) -> str:
        """``C<->O``."""
        return f"{self.left}<->{self.right}"


def transition(
    arrow: str,
    forward: Rate,
    backward: Rate | None = None,
    *,
    times: tuple[float, float] = (1.0, 1.0),
    names: tuple[str, str] = ("", ""),
) -> Transition:
    """``transition("C <-> O", opening, closing)``.

    ``names`` call the numbers of the two rates; transitions whose rates have one name share their numbers. Raises
    ModelError for an arrow that is not ``A <-> B``.
    """
    ends = [end.strip() for end in arrow.split("<->")]
    if len(ends) != 2 or not all(ends) or ends[0] == ends[1]:
        raise ModelError(
            message("errors_model-no-transition", arrow=f"{arrow!r}"),
            hint=message("errors_model-transition-c-o-opening-closing"),
        )
    return Transition(ends[0], ends[1], forward, backward, times, (names[0] or arrow_name(*ends), names[1]))


def arrow_name(left: str, right: str) -> str:
    """The name of a rate from one state to another."""
    return f"{left}>{right}"


class MarkovGating(Gating):
    """A connected scheme of states, some of them open.

    One rate of every loop may be left out: detailed balance supplies it at every voltage and temperature. Where all
    are given, the loops are checked; a scheme that is driven round its loops, or whose published rates do not close,
    says ``driven=True``.

    Parameters
    ----------
    transitions : made by ``transition``.
    open : names of the conducting states.
    tolerance : largest deviation of the logarithm of a loop's product from 0.

    Raises ModelError and ConsistencyError.

    Source: the law of mass action and detailed balance.
    """

    def __init__(
        self,
        *transitions: Transition,
        open: tuple[str, ...],
        name: str = "scheme",
        driven: bool = False,
        tolerance: float = 1e-9,
    ) -> None:
        self.name, self.transitions, self.conducting = name, transitions, open
        self.driven, self.tolerance = driven, tolerance
        known = self.states
        for state in open:
            if state not in known:
                raise ModelError(
                    message("errors_model-open-state-has-no-transition", state=f"{state!r}"),
                    why=message("errors_model-states-2", known=listing(known, "list-comma")),
                )
        if not open:
            raise ModelError(message("errors_model-channel-has-open-state"), hint='open=("O",)')
        connected = [t for t in transitions if t.backward is not None]
        if len(_reached(connected, known[0])) != len(known):
            raise ModelError(
                message("errors_model-transitions-both-rates-do-not"), hint=message("errors_model-give-backward-rate")
            )
        if not driven:
            self._check()

    @cached_property
    def _states(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(s for t in self.transitions for s in (t.left, t.right)))

    @property
    def states(self) -> tuple[str, ...]:
        """Its states in order of appearance."""
        return self._states

    @property
    def ligands(self) -> Ligands:
        """Those of its rates."""
        return frozenset(
            k for t in self.transitions for r in (t.forward, t.backward) if r is not None for k in r.ligands
        )

    def numbers(self) -> Mapping[str, Sourced]:
        """The numbers of all rates; derived ones have none."""
        found: dict[str, Sourced] = {}
        for t in self.transitions:
            for rate, name in ((t.forward, t.names[0]), (t.backward, self._backward_name(t))):
                if rate is not None:
                    found.update(qualified(name, rate.numbers()))
        return found

    def _backward_name(self, t: Transition) -> str:
        return t.names[1] or arrow_name(t.right, t.left)

    def rates(self, at: Conditions, speed: Any) -> dict[tuple[str, str], tuple[Any, bool]]:
        """Rate (1/s) of every way between two states, and whether it cannot vanish."""
        found: dict[tuple[str, str], tuple[Any, bool]] = {}

        def put(start: str, end: str, rate: Rate, name: str, times: float) -> None:
            value = rate.value(at, numbers_in(at, name, rate.numbers()))
            found[start, end] = (speed * (times * value), not rate.ligands)

        for t in self.transitions:
            put(t.left, t.right, t.forward, t.names[0], t.times[0])
            if t.backward is not None:
                put(t.right, t.left, t.backward, self._backward_name(t), t.times[1])
        complete = [t for t in self.transitions if t.backward is not None]
        for t in self.transitions:
            if t.backward is None:
                value, positive = found[t.left, t.right]
                for start, end in _path(complete, t.right, t.left):
                    value = value * found[start, end][0] / found[end, start][0]
                    positive = positive and found[start, end][1]
                found[t.right, t.left] = (value, positive)
        return found

    def demand_defined(self, present: Ligands) -> None:
        """Refuse a derived rate that a ligand divides, unless it is ``present`` wherever the channel is."""
        for t in self.transitions:
            if t.backward is not None:
                continue
            for key, order in self.derived_order(t).items():
                if order < 0 and key not in present:
                    raise ModelError(
                        message(
                            "errors_model-detailed-balance-divides-rate",
                            arrow_name=arrow_name(t.right, t.left),
                            name=key[0],
                        ),
                        why=message("errors_model-ligand-may-absent"),
                        hint=message("errors_model-leave-rate-binding-out-loop-instead"),
                    )

    def derived_order(self, t: Transition) -> dict[tuple[str, str], int]:
        """How often each ligand multiplies a backward rate from detailed balance; below 0 where one divides it."""
        complete = [other for other in self.transitions if other.backward is not None]
        rates = {(o.left, o.right): o.forward for o in complete}
        rates |= {(o.right, o.left): o.backward for o in complete if o.backward is not None}
        order: dict[tuple[str, str], int] = {}
        for start, end in _path(complete, t.right, t.left):
            for key in rates[start, end].ligands:
                order[key] = order.get(key, 0) + 1
            for key in rates[end, start].ligands:
                order[key] = -len(self.transitions)
        return order

    def steady(self, at: Conditions, speed: Any) -> dict[str, Any]:
        """The stationary distribution, by elimination without subtraction."""
        index = {s: i for i, s in enumerate(self.states)}
        table = {(index[a], index[b]): Exchange(*rate) for (a, b), rate in self.rates(at, speed).items()}
        found = self._distribution(table, good_order(table, len(index), frozenset()), at)
        if isinstance(at.voltage, Expr):
            return found
        # weights are relative to the last state: at extreme voltages it may be too rare for the range of floats
        for last in range(len(index)):
            lost = ~np.isfinite(sum(found.values()))
            if not np.any(lost):
                break
            others = frozenset(i for i in range(len(index)) if i != last)
            again = self._distribution(table, good_order(table, len(index), others), at)
            found = {s: np.where(lost, again[s], p)[()] for s, p in found.items()}
        return found

    def _distribution(self, table: Any, order: tuple[int, ...], at: Conditions) -> dict[str, Any]:
        """Stationary fractions from weights relative to the last state of ``order``."""
        weights = eliminate(table, order, _Units(at)).weights  # type: ignore[arg-type]
        total = sum((weights[i] for i in range(1, len(order))), weights[0])
        return {s: weights[i] / total for i, s in enumerate(self.states)}

    def open(self, fractions: Mapping[str, Any], at: Conditions) -> Any:
        """The fraction in conducting states."""
        return sum((fractions[s] for s in self.conducting[1:]), fractions[self.conducting[0]])

    def columns(self, amounts: Mapping[str, Any], total: Any, at: Conditions, speed: Any) -> tuple[Process, ...]:
        """One column per transition."""
        rates = self.rates(at, speed)
        return tuple(
            gating_column(
                t.label,
                rates[t.left, t.right][0] * amounts[t.left],
                rates[t.right, t.left][0] * amounts[t.right],
                {t.left: -1, t.right: 1},
            )
            for t in self.transitions
        )

    def generator(self, at: Conditions, speed: float = 1.0) -> np.ndarray:
        """The matrix Q (1/s) of dp/dt = Q p, p in the order of ``states``; for numbers only."""
        index = {s: i for i, s in enumerate(self.states)}
        found = np.zeros((len(index), len(index)))
        for (start, end), (rate, _) in self.rates(at, speed).items():
            found[index[end], index[start]] += rate
            found[index[start], index[start]] -= rate
        return found

    def loop_products(self, at: Conditions) -> tuple[float, ...]:
        """For every independent loop the logarithm of the product of forward over backward rates: 0 when it closes."""
        return tuple(product for _, product in self.loops(at))

    def loops(self, at: Conditions) -> tuple[tuple[tuple[str, ...], float], ...]:
        """Every independent loop: its states in order, and the logarithm of its product of rates."""
        rates = self.rates(at, 1.0)
        tree: list[Transition] = []
        found = []
        for t in sorted(self.transitions, key=lambda t: t.backward is None):
            if t.right not in _reached(tree, t.left):
                tree.append(t)
                continue
            ways = [(t.left, t.right), *_path(tree, t.right, t.left)]
            product = sum(math.log(rates[a, b][0] / rates[b, a][0]) for a, b in ways)
            found.append((tuple(start for start, _ in ways), product))
        return tuple(found)

    def _check(self) -> None:
        for volts in (-0.12, -0.03, 0.05):
            everything = {species: 1.0 for species, _ in self.ligands}
            at = PointConditions(everything, everything, volts, 310.15)
            worst = max((abs(x) for x in self.loop_products(at)), default=0.0)
            if worst > self.tolerance:
                raise ConsistencyError(
                    message(
                        "errors_model-loop-gating-scheme-does-not", worst=f"{worst:.3g}", volts=f"{volts * 1000.0:g}"
                    ),
                    hint=message("errors_model-leave-one-rate-loop-out-driven"),
                )


@dataclass(frozen=True)
class _Units:
    """Numbers with their unit where the surroundings are graph nodes."""

    at: Any

    def number(self, value: float, unit: str) -> Any:
        """The value, as a node in a compiled cell."""
        return constant(value, unit) if isinstance(self.at.voltage, Expr) else value


def _neighbours(transitions: list[Transition], state: str) -> Iterator[str]:
    for t in transitions:
        if state in (t.left, t.right):
            yield t.right if state == t.left else t.left


def _reached(transitions: list[Transition], start: str) -> dict[str, str]:
    """Every state that transitions lead to, with the one before it."""
    before = {start: start}
    pending = [start]
    for state in pending:
        for following in _neighbours(transitions, state):
            if following not in before:
                before[following] = state
                pending.append(following)
    return before


def _path(transitions: list[Transition], start: str, end: str) -> list[tuple[str, str]]:
    """The steps of a shortest way from one state to another."""
    before = _reached(transitions, start)
    steps: list[tuple[str, str]] = []
    while end != start:
        steps.append((before[end], end))
        end = before[end]
    return steps[::-1]
