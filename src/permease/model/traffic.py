"""What vesicle traffic is made of: pools, the hops between them, and what speeds a hop up or slows it down."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from ..chemistry.species import species as lookup
from ..errors import InputError, ModelError, PermeaseError
from ..expr import ops
from ..text import listing, message

ALWAYS = ("radius", "load", "ATP", "Q10", "reference_temperature")
"""Numbers that every member of vesicle traffic brings."""
CARGO = "cargo"
"""Stands in an arrow for the species that an instance takes up."""
_LEAST = 1e-60


@dataclass(frozen=True)
class Pool:
    """Where molecules wait between hops.

    Parameters
    ----------
    where : ``"surface"`` or ``"inside"``; a unit that is inside holds its share of vesicle membrane and fluid.
    unit : what is counted: ``"receptor"`` by default, another name for a second conserved set, ``""`` for cargo alone.
    cargo : molecules of cargo held by one.
    """

    where: Literal["surface", "inside"]
    unit: str = "receptor"
    cargo: int = 0


@dataclass(frozen=True)
class Share:
    """A hop in proportion to the part that one pool is of several.

    ``resting`` is that part before any cargo comes: a number, or the name of one.
    """

    pool: str
    of: tuple[str, ...]
    resting: str | float

    def value(self, amount: Callable[[str], Any], molecules: Any, numbers: Mapping[str, Any]) -> Any:
        """The part, from the amounts of the pools."""
        return amount(self.pool) / sum(amount(name) for name in self.of)

    def at_rest(self, numbers: Mapping[str, Any]) -> Any:
        """The part before any cargo comes."""
        return numbers[self.resting] if isinstance(self.resting, str) else self.resting


@dataclass(frozen=True)
class Feedback:
    """A hop that a pool holds back: 1/(1 + (n/n_half)^h), n_half per molecule of the part, h the Hill coefficient."""

    pool: str
    half: str
    hill: str

    def value(self, amount: Callable[[str], Any], molecules: Any, numbers: Mapping[str, Any]) -> Any:
        """The factor, from the amounts of the pools."""
        ratio = amount(self.pool) / (numbers[self.half] * molecules)
        square = ops.maximum(ratio * ratio, _LEAST)
        return 1.0 / (1.0 + ops.exp(0.5 * numbers[self.hill] * ops.log(square)))

    def at_rest(self, numbers: Mapping[str, Any]) -> Any:
        """One: the pool is empty before any cargo comes."""
        return 1.0


@dataclass(frozen=True)
class Hop:
    """One way from pool to pool, with mass-action rates.

    Parameters
    ----------
    name : unique within its part.
    arrow : ``"free + EGF.out <-> bound"``: at most one pool on the left; species carry their side.
        ``"inside ->"`` is degradation; ``"-> free"`` is synthesis, as fast as degradation is at rest.
    rate, back : names of numbers, or several that are multiplied (1/s, or m3/mol/s where a species is taken up).
    sip : the pool whose hop of the same rate carries fluid with it: the left side is then the species in the fluid.
    factor : what speeds it up or slows it down.
    warm : whether the Q10 of traffic applies; binding follows none.
    """

    name: str
    arrow: str
    rate: str | tuple[str, ...] = ()
    back: str | tuple[str, ...] = ()
    sip: str = ""
    factor: Share | Feedback | None = None
    warm: bool = True

    @property
    def reversible(self) -> bool:
        """Whether the arrow points both ways."""
        return "<->" in self.arrow

    @property
    def sides(self) -> tuple[tuple[tuple[str, str], ...], tuple[tuple[str, str], ...]]:
        """(name, side) of what stands left and right; the side of a pool is empty. Raises ModelError."""
        halves = self.arrow.split("<->" if self.reversible else "->")
        if len(halves) != 2:
            raise ModelError(
                message("errors_model-cannot-read-arrow", arrow=f"{self.arrow!r}"),
                where=self.name,
                hint='"free -> inside"',
            )
        return _terms(halves[0], self), _terms(halves[1], self)

    @property
    def left(self) -> str:
        """The pool it leaves, empty where there is none."""
        return next((name for name, side in self.sides[0] if not side), "")

    @property
    def gains(self) -> dict[tuple[str, str], int]:
        """What every pool (side ``""``) and species gains when it happens once."""
        found: dict[tuple[str, str], int] = {}
        for sign, terms in zip((-1, 1), self.sides, strict=True):
            for term in terms:
                found[term] = found.get(term, 0) + sign
        return {term: count for term, count in found.items() if count}


def _terms(text: str, hop: Hop) -> tuple[tuple[str, str], ...]:
    found = []
    for word in (part.strip() for part in text.split("+") if part.strip()):
        name, _, side = word.partition(".")
        if side not in ("", "in", "out") or not name.isidentifier():
            raise ModelError(
                message("errors_model-cannot-read", word=f"{word!r}", arrow=f"{hop.arrow!r}"),
                where=hop.name,
                hint=message("errors_model-pool-egf-out"),
            )
        found.append((name, side))
    return tuple(found)


def demand_complete(where: str, numbers: Mapping[str, Any], usual_cargo: str) -> None:
    """Raise ModelError for a member that lacks a number that every member brings, or its usual cargo."""
    missing = [name for name in ALWAYS if name not in numbers]
    if missing:
        raise ModelError(
            message("errors_model-has-no-number", missing=", ".join(missing)),
            where=where,
            hint=message("errors_model-numbers"),
        )
    if not usual_cargo:
        raise ModelError(message("errors_model-has-no-usual-cargo"), where=where, hint='usual_cargo = "sucrose"')


def demand_sound(where: str, pools: Mapping[str, Pool], hops: tuple[Hop, ...], numbers: Mapping[str, Any]) -> None:
    """Raise ModelError unless every hop names known pools and numbers, and conserves its units and its cargo."""
    names = [hop.name for hop in hops]
    if len(set(names)) != len(names):
        raise ModelError(message("errors_model-two-hops-have-same-name"), where=where)
    for hop in hops:
        here = f"{where} > {hop.name}"
        for key in (*_listed(hop.rate), *_listed(hop.back)):
            if key not in numbers:
                raise ModelError(
                    message("errors_model-there-no-number", name=f"{key!r}"),
                    where=here,
                    hint=message("errors_model-numbers-2", name=f"{key!r}"),
                )
        cargo = 0
        for (name, side), count in hop.gains.items():
            if side:
                cargo += count
                continue
            if name not in pools:
                raise ModelError(
                    message("errors_model-there-no-pool", sip=f"{name!r}"),
                    where=here,
                    hint=message("errors_model-pools", pools=listing(pools, "list-comma")),
                )
            cargo += pools[name].cargo * count
        if cargo:
            raise ModelError(
                message("errors_model-cargo", cargo=abs(cargo), way="appears" if cargo > 0 else "lost"), where=here
            )
        left, right = (
            sorted(pools[name].unit for name, side in terms if not side and name in pools and pools[name].unit)
            for terms in hop.sides
        )
        if left and right and left != right:
            raise ModelError(message("errors_model-makes-loses-part-what-moves"), where=here)
        if sum(not side for _, side in hop.sides[0]) > 1:
            raise ModelError(
                message("errors_model-two-pools-meet"), where=here, why=message("errors_model-hop-leaves-one-pool-most")
            )
        if hop.sip and hop.sip not in pools:
            raise ModelError(
                message("errors_model-there-no-pool", sip=f"{hop.sip!r}"),
                where=here,
                hint=message("errors_model-pools", pools=listing(pools, "list-comma")),
            )


def cargo_of(given: Any, usual: str, where: str, *, fixed: bool) -> str:
    """Name of the species that a part takes up: an uncharged one, and ``usual`` where it is ``fixed``.

    Raises InputError and UnknownNameError that name ``where``.
    """
    if not isinstance(given, str):
        raise InputError(
            message("errors_model-cargo-name-species-not", given=f"{given!r}"), where=where, hint='cargo="sucrose"'
        )
    try:
        found = lookup(given or usual)
    except PermeaseError as error:
        raise error.within(f"{where}.cargo") from None
    if fixed and found.name != usual:
        raise InputError(message("errors_model-takes-up-nothing-else", usual=usual), where=f"{where}.cargo")
    if found.charge:
        raise InputError(
            message("errors_model-charged", name=found.name),
            where=where,
            why=message("errors_model-counter-ion-would-have-go"),
            hint='cargo="sucrose"',
        )
    return found.name


def _listed(names: str | tuple[str, ...]) -> tuple[str, ...]:
    return (names,) if isinstance(names, str) else names


def product(names: str | tuple[str, ...], numbers: Mapping[str, Any]) -> Any:
    """The numbers of these names multiplied."""
    first, *others = _listed(names)
    total = numbers[first]
    for name in others:
        total = total * numbers[name]
    return total


def units(hop: Hop, end: int, pools: Mapping[str, Pool]) -> int:
    """Units on the left (0) or the right (1) of a hop."""
    return sum(1 for name, side in hop.sides[end] if not side and pools[name].unit)


def uptake(
    pools: Mapping[str, Pool],
    flows: list[tuple[Hop, Any, Any]],
    amounts: dict[str, Any],
    counted: Callable[[tuple[str, str]], bool],
) -> Any:
    """How fast the hops take the ``counted`` (species, side) at the steady state.

    ``flows`` are the hops with their rate constants; ``amounts`` those of units, to which the pools of cargo are added.
    """
    for name in (n for n, pool in pools.items() if not pool.unit):
        gained: Any = 0.0
        leaving: Any = 0.0
        for hop, forward, _ in flows:
            source = hop.sip or hop.left
            if hop.gains.get((name, ""), 0) > 0:
                gained = gained + forward * amounts[source]
            elif source == name:
                leaving = leaving + forward
        amounts[name] = gained / leaving
    taken: Any = 0.0
    for hop, forward, backward in flows:
        count = sum(n for term, n in hop.gains.items() if term[1] and counted(term))
        if count:
            net = forward * amounts[hop.sip or hop.left]
            if hop.back:
                net = net - backward * amounts[next(n for n, side in hop.sides[1] if not side)]
            taken = taken - float(count) * net
    return taken


def stationary(order: list[str], ways: Mapping[tuple[str, str], Any], where: str) -> dict[str, Any]:
    """Stationary fractions of the pools ``order``, where ``ways`` maps (from, to) to a rate constant (1/s).

    Elimination without subtraction (Grassmann, Taksar and Heyman), for floats, arrays and graph nodes alike. Every pool
    but the first must lead, at last, to an earlier one.
    """
    q = dict(ways)
    out: dict[str, Any] = {}
    for k in range(len(order) - 1, 0, -1):
        last, earlier = order[k], order[:k]
        leaving = [q[last, j] for j in earlier if (last, j) in q]
        if not leaving:
            raise ModelError(message("errors_model-nothing-leaves-pool-earlier-one", last=f"{last!r}"), where=where)
        out[last] = _sum(leaving)
        for i in earlier:
            if (i, last) in q:
                for j in earlier:
                    if (last, j) in q and i != j:
                        way = q[i, last] * q[last, j] / out[last]
                        q[i, j] = q[i, j] + way if (i, j) in q else way
    weights: dict[str, Any] = {order[0]: 1.0}
    for k in range(1, len(order)):
        arriving = [weights[i] * q[i, order[k]] for i in order[:k] if (i, order[k]) in q]
        weights[order[k]] = _sum(arriving) / out[order[k]] if arriving else 0.0
    total = _sum(list(weights.values()))
    return {name: weight / total for name, weight in weights.items()}


def _sum(terms: list[Any]) -> Any:
    total = terms[0]
    for term in terms[1:]:
        total = total + term
    return total
