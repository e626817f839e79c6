"""``single_molecule``: an exact record of what single molecules of a part do."""

from __future__ import annotations

import math
from typing import Any, overload

import numpy as np

from ..errors import InputError, UnknownNameError
from ..kinetics.jump_process import MOST_JUMPS, JumpProcess
from ..model.channel import Channel
from ..model.scheme_transporter import SchemeTransporter
from ..text import message
from .arguments import positive, whole
from .generator import generator
from .records import CarrierRecord, ChannelRecord, kept
from .sweep import part_of, start_of
from .turnovers import weights

MOST_MOLECULES = 1000


@overload
def single_molecule(
    part: Channel,
    duration: Any,
    *,
    inside: Any = None,
    outside: Any = None,
    voltage: Any = ...,
    temperature: Any = ...,
    count: int = 1,
    start: str | None = None,
    seed: int = 0,
) -> ChannelRecord: ...


@overload
def single_molecule(
    part: SchemeTransporter,
    duration: Any,
    *,
    inside: Any = None,
    outside: Any = None,
    voltage: Any = ...,
    temperature: Any = ...,
    count: int = 1,
    start: str | None = None,
    seed: int = 0,
) -> CarrierRecord: ...


def single_molecule(
    part: Any,
    duration: Any,
    *,
    inside: Any = None,
    outside: Any = None,
    voltage: Any = "0 mV",
    temperature: Any = "37 degC",
    count: int = 1,
    start: str | None = None,
    seed: int = 0,
) -> ChannelRecord | CarrierRecord:
    """An exact record of single molecules of a part at fixed conditions.

    Parameters
    ----------
    part :
        a channel with gates that take time, a carrier or a pump, e.g. ``permease.library.AChR()``.
    duration :
        of the record, e.g. ``"1 s"``.
    inside, outside :
        solutions, or mappings such as ``{"Na": "140 mM"}``. The gates of a channel do without the ions of its pore;
        its current does not.
    voltage, temperature :
        V = psi_in - psi_out, held throughout.
    count :
        independent molecules, from 1 to 1000. The record of the first is the same whatever the count.
    start :
        the state in which every molecule begins; by itself one at random, as in the stationary state.
    seed :
        of the random numbers, a whole number from 0 up.

    Returns a ``ChannelRecord`` (open and shut times, bursts, current, noise) or a ``CarrierRecord`` (turnovers).
    States in rapid equilibrium count as one. Every jump is there: nothing is missed, unless ``dead_time`` is asked for.

    Raises InputError for a part whose states take no time, for more than 1000 molecules or ten million jumps, and for
    conditions that cannot be used; QuantityError for numbers without a unit; UnknownNameError.

    Shapes: of every path ``times`` and ``states`` (visits,), ``jumps`` (visits - 1,). Sources: jumps Gillespie 1977, J
    Phys Chem 81:2340; what is expected of the record Colquhoun & Hawkes 1982.

    >>> from permease import library
    >>> record = single_molecule(library.part("AChR")(), "2 s", outside={"ACh": "10 uM"}, seed=3)
    >>> openings = record.dwells("open")
    >>> f"{openings.exact_mean:.4f~P}", bool(abs(openings.mean - openings.exact_mean) < 4 * openings.standard_error)
    ('0.5882 ms', True)
    """
    found = part_of(part)
    seconds = positive(duration, "s", "duration", "1 s")
    number, chosen = whole(count, "count", 1), whole(seed, "seed", 0)
    if number > MOST_MOLECULES:
        raise InputError(
            message("errors_instruments-molecules-more-than", number=number, most_molecules=MOST_MOLECULES),
            where="count",
            why=message("errors_instruments-they-followed-one-one-jump-jump"),
            hint=message("errors_instruments-fewer-molecules-cell-dynamics-transient-mean"),
        )
    is_scheme = isinstance(found, SchemeTransporter)
    at = start_of(found, inside, outside, voltage, temperature, {}, demand=is_scheme)
    chain = generator(found, at)
    process = JumpProcess(len(chain.states), [(jump.start, jump.end, jump.rate) for jump in chain.jumps])
    if start is not None and (not isinstance(start, str) or start not in chain.states):
        raise UnknownNameError(message("thing-state"), start, chain.states, where=f"{found.name} > start")
    occupancy = chain.stationary()
    expected = process.jumps_per_second(occupancy) * seconds
    if expected * number > MOST_JUMPS:
        raise InputError(
            message("errors_instruments-about-jumps-would-have-kept", expected=f"{expected * number:.2g}"),
            where="duration",
            why=message(
                "errors_instruments-most-per-molecule-second",
                most_jumps=f"{MOST_JUMPS:.0e}",
                expected=f"{expected / seconds:.3g}",
            ),
            hint=f'duration="{_below(MOST_JUMPS * seconds / (expected * number))} s"',
        )
    shares = np.cumsum(occupancy)
    paths = []
    for child in np.random.SeedSequence(chosen).spawn(number):
        random = np.random.default_rng(child)
        draw = int(np.searchsorted(shares, random.random() * shares[-1], side="right"))
        first = chain.states.index(start) if start is not None else draw
        paths.append(process.run(first, seconds, random, expected))
    shared = (found.name, found.label, chain, tuple(paths), seconds, chosen, kept(at))
    if isinstance(found, SchemeTransporter):
        return CarrierRecord(*shared, added=weights(found, chain, at))
    if isinstance(found, Channel):
        return ChannelRecord(*shared)
    raise InputError(message("errors_instruments-no-channel-carrier-pump"), where=found.name)


def _below(value: float) -> str:
    """Two digits of a positive number, rounded down."""
    step = 10.0 ** (math.floor(math.log10(value)) - 1)
    return f"{float(f'{math.floor(value / step) * step:.2g}'):.12g}"
