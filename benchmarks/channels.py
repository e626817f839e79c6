"""Stochastic channels: a population of 1,000 that jump between five states at a fixed voltage, event by event."""

from __future__ import annotations

import functools
import math
import os
import pathlib
from collections.abc import Callable
from typing import Any

import numpy as np

from .models import Array
from .rows import Row
from .timing import interleaved

STATES = ("C3", "C2", "C1", "O", "I")
WAYS = (
    (0, 1, 3.0), (1, 0, 1.0), (1, 2, 2.0), (2, 1, 2.0), (2, 3, 1.0), (3, 2, 3.0), (3, 4, 1.5), (4, 3, 0.05),
    (4, 0, 0.2), (0, 4, 0.1),
)  # fmt: skip
"""(from, to, rate in 1/ms) of the sodium channel of model C with rates of one voltage."""
NUMBER, DURATION, ROWS = 1000, 10.0, 101
"""Channels, ms, and output times."""
TRAJECTORIES = 20


def mean() -> Array:
    """Expected numbers in the states at the end, from the matrix exponential."""
    from scipy.linalg import expm

    q = np.zeros((5, 5))
    for start, end, rate in WAYS:
        q[start, end] += rate
        q[start, start] -= rate
    found: Array = np.full(5, NUMBER / 5) @ expm(q * DURATION)
    return found


def _permease(exact: bool) -> Callable[[int], Array]:
    from permease.compile.chance import Chance

    chance = Chance(5, [(start, end) for start, end, _ in WAYS])
    rates = np.array([rate for *_, rate in WAYS])
    step = DURATION / (ROWS - 1)

    def run(seed: int) -> Array:
        found = np.empty((ROWS, 5))
        chance.counts[:] = NUMBER // 5
        found[0] = chance.counts
        if not exact:
            chance.propagate(rates, step)
            found[1:] = chance.walk((seed << 20, 1), ROWS - 1)
            return found
        found[1:], _ = chance.record(rates, step, ((seed << 20) + 1, 1), ROWS - 1)
        return found

    return run


def _roadrunner() -> Callable[[int], Array]:
    import antimony
    import roadrunner

    lines = ["model channels()", *(f"S{name} = {NUMBER // 5};" for name in STATES)]
    lines += [f"J{i}: S{STATES[a]} -> S{STATES[b]}; {rate} * S{STATES[a]};" for i, (a, b, rate) in enumerate(WAYS)]
    antimony.clearPreviousLoads()
    if antimony.loadAntimonyString("\n".join([*lines, "end"])) < 0:
        raise RuntimeError(antimony.getLastError())
    runner: Any = roadrunner.RoadRunner(antimony.getSBMLString("channels"))
    runner.setIntegrator("gillespie")
    runner.getIntegrator().setValue("variable_step_size", False)
    runner.timeCourseSelections = [f"S{name}" for name in STATES]

    def run(seed: int) -> Array:
        runner.reset()
        runner.getIntegrator().setValue("seed", seed + 1)
        return np.array(runner.simulate(0.0, DURATION, ROWS))

    return run


def _gillespy() -> Callable[[int], Array]:
    import gillespy2
    import SCons

    # the solver starts the compiler through the interpreter that the environment was made of
    folder = str(pathlib.Path(SCons.__file__).parents[1])
    os.environ["PYTHONPATH"] = os.pathsep.join(filter(None, (folder, os.environ.get("PYTHONPATH", ""))))
    model: Any = gillespy2.Model(name="channels")
    rates = [gillespy2.Parameter(name=f"k{i}", expression=str(rate)) for i, (*_, rate) in enumerate(WAYS)]
    species = [gillespy2.Species(name=name, initial_value=NUMBER // 5, mode="discrete") for name in STATES]
    model.add_parameter(rates)
    model.add_species(species)
    model.add_reaction([
        gillespy2.Reaction(name=f"r{i}", reactants={species[a]: 1}, products={species[b]: 1}, rate=rates[i])
        for i, (a, b, _) in enumerate(WAYS)
    ])  # fmt: skip
    model.timespan(gillespy2.TimeSpan(np.linspace(0.0, DURATION, ROWS)))
    solver = gillespy2.SSACSolver(model=model)

    def many(seed: int) -> Array:
        """All trajectories in one call, since every call starts a program."""
        found = model.run(solver=solver, number_of_trajectories=TRAJECTORIES, seed=seed + 1)
        return np.stack([np.stack([one[name] for name in STATES], axis=1) for one in found])

    return many


def _bias(ends: Array) -> float:
    """The largest distance of a mean from the master equation, in standard errors."""
    size = ends.std(axis=0, ddof=1) / math.sqrt(len(ends))
    return float((np.abs(ends.mean(axis=0) - mean()) / size).max())


def rows(quick: bool = False, wanted: tuple[str, ...] | None = None) -> list[Row]:
    """Exact jumps against the peers, and the multinomial step at five sizes of the population."""
    work = "stochastic, 1,000 channels, 10 ms"
    makers: dict[str, Callable[[], Callable[[int], Array]]] = {"permease": lambda: _permease(True)}
    if not quick:
        makers |= {"gillespy2": _gillespy, "libroadrunner": _roadrunner}
    runs: dict[str, Callable[[int], Array]] = {}
    failed: list[Row] = []
    for name, make in makers.items():
        if wanted is not None and name != "permease" and name not in wanted:
            continue
        try:
            runs[name] = make()
        except ImportError:
            failed.append(Row(work, name, note="not installed"))
        except Exception as problem:
            failed.append(Row(work, name, note=f"failed: {str(problem).splitlines()[0][:100]}"))
    bias = {name: _bias(_ends(name, run)) for name, run in runs.items()}
    turns = {name: _turns(name, run) for name, run in runs.items()}
    times = interleaved(turns, 3 if quick else 9)
    found = []
    for name, t in times.items():
        ratio = 1.0 if name == "permease" else t.over(times["permease"])
        note = f"exact jumps; means within {bias[name]:.1f} standard errors"
        found.append(Row(work, name, t.median, t.minimum, t.processor, None, ratio, note))
    return [*found, *failed, *_multinomial(quick)]


def _ends(name: str, run: Callable[[int], Array]) -> Array:
    if name == "gillespy2":
        return np.concatenate([run(seed)[:, -1] for seed in range(3)])
    return np.stack([run(seed)[-1] for seed in range(3 * TRAJECTORIES)])


def _turns(name: str, run: Callable[[int], Array]) -> tuple[Callable[[], object], int]:
    if name == "gillespy2":
        return (lambda: run(7)), TRAJECTORIES
    return (lambda: [run(seed) for seed in range(TRAJECTORIES)]), TRAJECTORIES


def _multinomial(quick: bool) -> list[Row]:
    from permease.compile.chance import Chance

    rates = np.array([rate for *_, rate in WAYS])
    found = []
    turns: dict[str, tuple[Callable[[], object], int]] = {}
    for number in (100, 1000, 10**4, 10**6, 10**9):
        chance = Chance(5, [(start, end) for start, end, _ in WAYS])
        chance.counts[:] = number // 5
        chance.propagate(rates, 0.1)
        turns[f"{number:,}"] = functools.partial(chance.walk, (3, 4), 1000), 1000
    for name, t in interleaved(turns, 5 if quick else 15).items():
        note = "all jumps of 0.1 ms of five states; the propagator is known"
        found.append(Row(f"multinomial step, {name} channels", "permease", t.median, t.minimum, t.processor, note=note))
    return found
