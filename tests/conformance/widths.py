"""Eight lanes against one: the same cells through the same protocol, with machine code of both widths."""

import numpy as np

from permease.compile.algebraic import Algebraic
from permease.compile.kernel import build
from permease.compile.system import assemble
from permease.model.protocol import Hold, Protocol
from permease.solve.protocol_steps import Player, extras_of

LANES = 10
"""More than eight, so that a lane is filled again."""
EQUAL = 1e-9
"""Largest difference, as a share of the largest value of each state (or of its scale)."""
TIMES = 9
TEN_MINUTES = Protocol(Hold("10 min"))
ENDS_EARLY = {"ConstantPump": "it pumps on where there is no sodium"}


def difference(cell, protocol=None, lanes=LANES, *, finished=True):
    """The largest difference between both widths, as a share, with the state it is in.

    The lanes differ by the areas of their membranes, so that each has its own times and steps. ``finished`` asks that
    they all reach their end; outcomes are the same in any case.
    """
    steps = protocol or cell.protocol or Protocol(Hold("1 h"))
    system = assemble(cell, extras_of(steps))
    kernels = [build(system.equations, width=width) for width in (1, 8)]
    runs = [_played(system, kernel, steps, lanes) for kernel in kernels]
    (one, first), (eight, second) = runs
    assert first == second, "outcomes differ"
    assert one.shape == eight.shape
    assert np.array_equal(np.isnan(one), np.isnan(eight))
    assert not finished or np.isfinite(one).all(), "not every lane reached its end"
    largest = np.maximum(np.nanmax(np.abs(one), axis=(0, 1)), system.scales)
    share = np.nanmax(np.abs(eight - one), axis=(0, 1)) / largest
    worst = int(np.argmax(share))
    return float(share[worst]), system.state_names[worst]


def _played(system, kernel, steps, lanes):
    """States at the outputs of every step (lanes, times, n), and the outcomes."""
    numbers = np.repeat(system.parameters[None], lanes, axis=0)
    factors = 1.0 + 0.1 * np.arange(lanes) / lanes
    for i, name in enumerate(system.parameter_names):
        if name.endswith(".area"):
            numbers[:, i] *= factors
    player = Player(system, numbers)
    states = np.repeat(system.initial[None], lanes, axis=0)
    settled = Algebraic(system.equations)
    rows, outcomes = [], []
    for step in steps:
        states, solved = settled.solve(player.begin(step, states), player.parameters)
        assert solved.all()
        if step.duration:
            times = np.linspace(0.0, step.duration, TIMES)
            found = kernel.integrate_many(states, player.parameters, times, scale=system.scales)
            rows.append(found.states)
            outcomes.append(found.outcomes)
            states = found.final
        player.end(step)
    return np.concatenate(rows, axis=1), outcomes
