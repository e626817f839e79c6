"""The clamp against the compiled engine: the same part, integrated in a clamped cell."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

import permease as pm
from permease import library
from permease.compile.system import CLAMP_TIME
from permease.constants import AVOGADRO
from permease.instruments.clamp import clamp
from permease.units import registry


def staircase(command: float, before: float) -> list[tuple[str, str]]:
    """What a simulated clamp does after a step: it settles within nanoseconds; here in 40 small steps."""
    width = 20.0 * CLAMP_TIME / 40.0
    volts = [command + (before - command) * np.exp(-(i + 0.5) * width / CLAMP_TIME) for i in range(40)]
    return [(f"{1e3 * float(v)!r} mV", f"{width!r} s") for v in volts]


CHARGES = {"Na": 1, "K": 1, "glucose": 0}


def simulated(part: Any, inside: dict[str, float], outside: dict[str, float], temperature: str, *steps: Any) -> Any:
    """The part, so sparse that it changes nothing, in a clamped cell of one litre."""
    charge = [sum(CHARGES[n] * c for n, c in side.items()) for side in (inside, outside)]
    cell = pm.Cell(
        "dish",
        [
            pm.Membrane(
                "membrane",
                inside=pm.Compartment(
                    "inside", "1 L", {n: f"{c!r} mM" for n, c in inside.items()},
                    impermeant=[pm.Impermeant("X", "500 mM", charge=-charge[0] / 500.0)], balance="X",
                ),
                outside=pm.Bath(
                    "bath",
                    pm.Solution(
                        {n: f"{c!r} mM" for n, c in outside.items()}, impermeant={"Y": ("500 mM", -charge[1] / 500.0)}
                    ),
                ),
                area="1 um^2", capacitance="1 uF/cm^2", transporters=[part],
            )
        ],
        temperature=temperature,
    )  # fmt: skip
    clamped = [pm.VoltageClamp("membrane", volts, duration) for volts, duration in steps]
    return pm.Simulation(cell).run(pm.Protocol(*clamped), points=300, rtol=1e-10)


@pytest.mark.parametrize(
    ("name", "temperature", "rest", "step"),
    [("Nav3State", "37 degC", "300 ms", "3 ms"), ("SquidNav", "6.3 degC", "2 s", "8 ms")],
)
def test_channels_as_the_engine_integrates_them(name: str, temperature: str, rest: str, step: str) -> None:
    concentrations = {"Na": 50.0, "K": 400.0}, {"Na": 440.0, "K": 20.0}
    run = simulated(
        library.part(name)(density="1e-4/um^2"), *concentrations, temperature, ("-80 mV", rest), ("0 mV", step)
    )
    record = clamp(
        library.part(name)(), [("-80 mV", rest), *staircase(0.0, -0.08), ("0 mV", step)], temperature=temperature
    )
    begin = float(rest.split()[0]) * (1e-3 if "ms" in rest else 1.0)
    found = run[f"membrane.{name}.open_probability"].values
    _agree(run.times, found, record[0], "open_probability", begin)


def test_a_carrier_as_the_engine_integrates_it() -> None:
    inside, outside = {"Na": 12.0, "glucose": 1.0}, {"Na": 140.0, "glucose": 5.0}
    carrier = library.part("SGLT1")(density="1e-2/um^2", dynamics="transient")
    run = simulated(carrier, inside, outside, "37 degC", ("-80 mV", "5 s"), ("40 mV", "300 ms"))
    sides = {
        side: {n: f"{c!r} mM" for n, c in table.items()} for side, table in (("inside", inside), ("outside", outside))
    }
    record = clamp(library.part("SGLT1")(), [("-80 mV", "5 s"), *staircase(0.04, -0.08), ("40 mV", "300 ms")], **sides)
    rate = run["rate.membrane.SGLT1.EoNa<->EoNaG"]
    scale = float(registry().Quantity(1.0, rate.attrs["units"]).to("mol/s").magnitude) * AVOGADRO / 1e-2
    _agree(run.times, -scale * rate.values, record[0], "flux.glucose", 5.0)


def _agree(times: np.ndarray, found: np.ndarray, sweep: Any, signal: str, begin: float) -> None:
    late = np.flatnonzero(times > begin + 3.0 * 20.0 * CLAMP_TIME)
    assert len(late) > 20
    most = float(np.max(np.abs(found[late])))
    for i in late:
        mine = sweep.at(f"{float(times[i])!r} s")[signal].magnitude
        assert found[i] == pytest.approx(mine, abs=1e-6 * most)
