"""Counted molecules by machine code: exact multinomial steps, single events, and the propagators they need."""

from __future__ import annotations

import ctypes
import hashlib
import math
import threading
from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..errors import InputError
from ..text import message
from . import cache as disk
from .targets import llvm_machine
from .targets.llvm import emitter_version
from .targets.program import Array, address

Counts = NDArray[np.int64]
Key = tuple[int, int]
"""Two whole numbers that random numbers depend on."""

_P, _I, _D = ctypes.c_void_p, ctypes.c_int64, ctypes.c_double
_SIGNATURES: dict[str, list[Any]] = {
    "walk": [_I, _I, _P, _P, _P, _P, _P, _I, _I],
    "record": [_I, _I, _I, _I, _P, _P, _P, _P, _P, _P, _D, _I, _P, _P, _I, _I],
    "chain": [_I, _I, _P, _P, _P, _D, _P, _P, _P],
    "spent": [_I, _I, _P, _P, _P, _D, _P, _P, _P, _P],
    "lift": [_I, _P, _P],
    "change": [_I, _P, _P, _P, _D, _P],
}
_MASK = 2**64 - 1
LARGEST = 2**52
"""Most molecules that are counted: beyond it a double holds no single one."""
_NEGLIGIBLE = 1e-9
"""Rates below this part of the fastest of their chain do not decide how far rates have changed."""


class _Code:
    """The machine code and its functions. Whoever calls one holds this object, which keeps the code in memory."""

    def __init__(self) -> None:
        from .targets.llvm_random import Emitter

        parts = ("chance", emitter_version(), *llvm_machine.description())
        name = hashlib.sha256("\n".join(parts).encode()).hexdigest()
        found = disk.read(name)
        code = found[1] if found is not None else llvm_machine.assemble(_optimised(Emitter().text()), 2)
        if found is None:
            disk.write(name, {}, code)
        self._library = llvm_machine.Library(code)
        self.call = {n: ctypes.CFUNCTYPE(None, *s)(self._library.address(n)) for n, s in _SIGNATURES.items()}


_loading = threading.Lock()
_loaded: list[_Code] = []


def _code() -> _Code:
    """The one that this process has, loaded by the first thread that asks."""
    with _loading:
        if not _loaded:
            _loaded.append(_Code())
        return _loaded[0]


def _optimised(text: str) -> str:
    """The same module with its variables in registers and its small functions inlined."""
    from llvmlite import binding

    llvm_machine.description()
    module = binding.parse_assembly(text)
    machine = binding.Target.from_triple(binding.get_default_triple()).create_target_machine(
        cpu=binding.get_host_cpu_name(), features=binding.get_host_cpu_features().flatten(), opt=2
    )
    options = binding.create_pipeline_tuning_options(speed_level=2)
    options.loop_vectorization = True
    passes = binding.create_pass_builder(machine, options)
    passes.getModulePassManager().run(module, passes)
    return str(module)


def key(seed: int, member: int, name: str) -> int:
    """A whole number that a stream of random numbers starts from: one per seed, member and transporter."""
    if not (0 <= seed <= _MASK and member >= 0):
        raise InputError(message("errors_compile-seeds-whole-numbers-from-0", seed=seed), where="stochastic")
    text = f"{seed}|{member}|{name}".encode()
    return int.from_bytes(hashlib.blake2b(text, digest_size=8, person=b"permease rng").digest(), "little")


def _signed(value: int) -> int:
    value &= _MASK
    return value - 2**64 if value >= 2**63 else value


def _steps(number: int) -> int:
    if number < 0:
        raise InputError(message("errors_compile-number-steps-not-negative", number=number), where="stochastic")
    return number


class Speeds:
    """The rates (1/s) of all ways of some chains: ``now``, and two more sets to compare them with.

    The chains follow each other, each with so many ``ways``. Not for two threads at once.

    >>> speeds = Speeds([2, 1])
    >>> speeds.sets[0][:], speeds.sets[1][:] = (10.0, -1.0, 3.0), (9.0, 0.0, 3.0)
    >>> speeds.lift(0), speeds.fastest, speeds.sets[0].tolist()
    (True, 10.0, [10.0, 0.0, 3.0])
    >>> round(speeds.change(0, 1), 12)
    0.1
    """

    def __init__(self, ways: Sequence[int]) -> None:
        self._code = _code()
        self._lift, self._change = self._code.call["lift"], self._code.call["change"]
        self._ends = np.cumsum(np.array(ways, dtype=np.int64))
        self.count = int(sum(ways))
        self.sets = np.zeros((3, max(1, self.count)))
        self.at = [address(row) for row in self.sets]
        self._found = np.zeros(2)
        self._places = address(self._ends), address(self._found)

    def lift(self, which: int) -> bool:
        """What published fits leave below zero is none. Whether all rates are finite numbers; ``fastest`` follows."""
        self._lift(self.count, self.at[which], self._places[1])
        return math.isfinite(float(self._found[0]))

    @property
    def fastest(self) -> float:
        """The largest rate (1/s) of the set that was last lifted."""
        return float(self._found[1])

    def change(self, before: int, after: int) -> float:
        """The largest relative change of any rate between two sets.

        A rate below 1e-9 of the fastest in its chain counts as that.
        """
        ends, found = self._places
        self._change(len(self._ends), ends, self.at[before], self.at[after], _NEGLIGIBLE, found)
        return float(self._found[0])


class Chance:
    """A chain of ``n`` states with ``ways`` (start, end), and ``counts`` (n,), the molecules in them.

    ``counts`` may be a piece of a larger array. Not for two threads at once. Every array that machine code sees
    stays where it is for as long as the object lives.

    >>> gate = Chance(2, [(0, 1), (1, 0)])
    >>> gate.counts[:] = (10**9, 0)
    >>> chances = gate.propagate(np.array([50.0, 150.0]), 1.0)
    >>> gate.jump((0, 1))
    >>> int(gate.counts.sum()), bool(abs(gate.counts[1] / 1e9 - 0.25) < 1e-4)
    (1000000000, True)
    """

    def __init__(self, n: int, ways: list[tuple[int, int]], counts: Counts | None = None) -> None:
        self._code = _code()
        self._call = self._code.call
        self.n = n
        self.counts: Counts = np.zeros(n, dtype=np.int64) if counts is None else counts
        self.starts = np.array([a for a, _ in ways], dtype=np.int64)
        self._ends = ends = np.array([b for _, b in ways], dtype=np.int64)
        self._between = self.starts != ends
        self._flat = self.starts * n + ends
        order = np.argsort(self.starts, kind="stable")
        begin = np.searchsorted(self.starts[order], np.arange(n + 1))
        self._slots = max(1, int(np.diff(begin).max(initial=0)))
        # a state with fewer ways has empty slots, which lead back to it
        self._way = np.full((n, self._slots), -1, dtype=np.int64)
        self._end = np.repeat(np.arange(n), self._slots).reshape(n, self._slots).astype(np.int64)
        for state in range(n):
            own = order[begin[state] : begin[state + 1]]
            self._way[state, : len(own)], self._end[state, : len(own)] = own, ends[own]
        self._moving, self._matrix = np.zeros((n, n)), np.zeros((n + 1, n + 1))
        self._scratch, self._wide = np.zeros(5 * (n + 1) ** 2), np.zeros((n + 1, n + 1))
        self._row = np.zeros(n, dtype=np.int64)
        self._whole, self._made = np.zeros(n, dtype=np.int64), np.zeros(1, dtype=np.int64)
        self._passed, self._speed = np.zeros(len(ways), dtype=np.int64), np.zeros(max(1, len(ways)))
        self._sums = np.zeros(n * (self._slots + 3) + 1)
        names = ("counts", "_way", "_end", "_moving", "_scratch", "_whole", "_made", "_passed", "_speed", "_sums",
                 "_matrix", "_wide", "_row", "starts", "_ends")  # fmt: skip
        self._at = at = {name: address(getattr(self, name)) for name in names}
        self._size = n, len(ways)
        self._ways = at["starts"], at["_ends"]

    def matrix(self, rates: Array) -> Array:
        """Rates (1/s) of all ways as the transposed generator: row i holds the rates out of state i; rows sum to 0."""
        n = self.n
        flat: Array = np.bincount(self._flat, rates * self._between, n * n).astype(np.float64)
        found: Array = flat.reshape(n, n)
        flat[:: n + 1] = -found.sum(axis=1)
        return found

    def propagate(self, rates: Array | int, time: float) -> Array:
        """The chances (from, to) to be elsewhere after ``time`` (s) at constant rates (1/s), for ``jump`` and ``walk``.

        The rates of all ways, or the address of the first. The array is used again by the next call.
        """
        at = self._at
        self._call["chain"](
            *self._size, rates if isinstance(rates, int) else self._told(rates), *self._ways, time, at["_moving"],
            at["_matrix"], at["_scratch"],
        )  # fmt: skip
        return self._moving

    def spent(self, rates: Array | int, time: float) -> Array:
        """Expected time (s) that all molecules together spend in every state within ``time`` (s) from now on."""
        at = self._at
        self._call["spent"](
            *self._size, rates if isinstance(rates, int) else self._told(rates), *self._ways, time, at["_wide"],
            at["_matrix"], at["_scratch"], at["counts"],
        )  # fmt: skip
        return self._wide[0, 1:]

    def _told(self, rates: Array) -> int:
        """The address of a copy of the rates."""
        if len(rates) != len(self._passed):
            raise InputError(
                message("errors_compile-rates-needed-not", count=len(self._passed), count2=len(rates)),
                where="stochastic",
            )
        self._speed[: len(self._passed)] = rates
        return self._at["_speed"]

    def place(self, odds: Array, number: int, random: Key) -> None:
        """Put ``number`` molecules at random into the states, each by these odds."""
        self._moving[:] = odds
        self.counts[:] = 0
        self.counts[0] = number
        self.jump(random)

    def jump(self, random: Key) -> None:
        """Move every molecule by the chances last computed: exact, at a cost that does not grow with their number."""
        at = self._at
        self._call["walk"](
            self.n, 1, at["_moving"], at["_scratch"], at["counts"], at["_whole"], at["_row"], _signed(random[0]),
            _signed(random[1]),
        )  # fmt: skip

    def walk(self, random: Key, steps: int) -> Counts:
        """As many jumps with the keys random, (random[0] + 1, random[1])...; the counts after each (steps, n)."""
        rows = np.empty((_steps(steps), self.n), dtype=np.int64)
        at = self._at
        self._call["walk"](
            self.n, steps, at["_moving"], at["_scratch"], at["counts"], at["_whole"], address(rows), _signed(random[0]),
            _signed(random[1]),
        )  # fmt: skip
        return rows

    def events(self, rates: Array, time: float, random: Key, most: int = 2**62) -> Counts:
        """Jump by jump (Gillespie's direct method) for ``time`` (s) at constant rates (1/s); the passages of every way.

        Raises InputError after ``most`` jumps, when ``counts`` are of no use any more.
        """
        self._recorded(rates, time, random, 1, most, self._at["_whole"], self._at["_passed"])
        return self._passed.copy()

    def record(self, rates: Array, time: float, random: Key, steps: int, most: int = 2**62) -> tuple[Counts, Counts]:
        """As many ``events`` in a row, each for ``time`` (s), with the keys random, (random[0] + 1, random[1])...

        The counts after each (steps, n) and the passages within each (steps, ways). It equals as many calls of
        ``events`` bit by bit. Raises InputError where one of them would make ``most`` jumps, when ``counts`` are of no
        use any more.

        >>> gate = Chance(2, [(0, 1), (1, 0)])
        >>> gate.counts[:] = (100, 0)
        >>> counts, passed = gate.record(np.array([50.0, 150.0]), 1e-3, (0, 1), 40)
        >>> counts.sum(axis=1).tolist() == [100] * 40, bool((counts[-1] == gate.counts).all())
        (True, True)
        >>> bool((passed[:, 0].cumsum() - passed[:, 1].cumsum() == counts[:, 1]).all())
        True
        """
        counts = np.empty((_steps(steps), self.n), dtype=np.int64)
        passed = np.empty((steps, len(self._passed)), dtype=np.int64)
        self._recorded(rates, time, random, steps, most, address(counts), address(passed))
        return counts, passed

    def _recorded(
        self, rates: Array, time: float, random: Key, steps: int, most: int, counts: int, passed: int
    ) -> None:
        at = self._at
        self._made[0] = 0
        self._told(rates)
        if not 0.0 <= time < math.inf:
            raise InputError(message("errors_compile-time-seconds-cannot", time=time), where="stochastic")
        self._call["record"](
            self.n, steps, self._slots, len(self._passed), at["_speed"], at["_way"], at["_end"], at["counts"], counts,
            passed, time, most, at["_made"], at["_sums"], _signed(random[0]), _signed(random[1]),
        )  # fmt: skip
        if self._made[0] >= most:
            if not np.isfinite(self._speed).all():
                raise InputError(message("errors_compile-rates-jumps-finite-numbers"), where="stochastic")
            raise InputError(
                message("errors_compile-more-than-jumps-one-step", most=most),
                where="stochastic",
                hint=message("errors_compile-fewer-molecules-leave-deterministic"),
            )
