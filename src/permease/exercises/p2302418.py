"""How far a sodium-glucose symporter can accumulate glucose."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Any

from ..calculate import StaticHead, static_head
from ..constants import FARADAY, GAS
from ..library.transporters.glut1 import GLUT1
from ..library.transporters.sglt1 import SGLT1
from ..library.transporters.sglt2 import SGLT2
from ..physics.root import root
from .curve import Curve
from .ended import ended
from .fixed import amounts, at_rest, carried, temperature
from .lines import curve_of
from .neat import neat
from .number import Number
from .parameters import Given, Parameter, steps
from .part import Asked, Solved
from .problem import Exercise
from .ranking import Ranking
from .sides import ratio
from .target import Setting, TargetState

WARM = 310.0
"""K, at which the constants of the symporters are given."""
HEAT = "310 K"


def ideal(given: Given, sodium: int, voltage: float | None = None) -> float:
    """The static head of ``sodium`` Na+ : 1 glucose without slip; ``voltage`` in mV."""
    return _head(given, sodium, voltage).ratio


def _head(given: Given, sodium: int, voltage: float | None = None) -> StaticHead:
    return static_head(
        "glucose",
        drivers={"Na": sodium},
        inside={"Na": given.text("na_in")},
        outside={"Na": given.text("na_out")},
        voltage=given.text("voltage") if voltage is None else f"{voltage!r} mV",
        temperature=HEAT,
    )


def real(given: Given, part: SGLT1 | SGLT2 | GLUT1, voltage: float | None = None) -> float:
    """The ratio at which the net glucose flux of a part stops, slips and leaks included."""
    sodium = not isinstance(part, GLUT1)
    return part.static_head(
        "glucose",
        inside={"Na": given.text("na_in")} if sodium else {},
        outside={"glucose": "1 mM", **({"Na": given.text("na_out")} if sodium else {})},
        voltage=given.text("voltage") if voltage is None else f"{voltage!r} mV",
        temperature=HEAT,
    )


def reach(given: Given, settings: Mapping[str, float]) -> float:
    """The static head of SGLT1, with its slip, at the student's voltage."""
    return real(given, SGLT1(), settings["voltage"])


def reach_state(given: Given, state: Any) -> float:
    """Glucose inside over outside in a state, or at the end of a run, at which SGLT1 stands still here."""
    found = ended(state)
    amounts(found, inside={"Na": given["na_in"]}, outside={"Na": given["na_out"]})
    temperature(found, WARM)
    carried(found, "glucose", SGLT1, SGLT1().variant)
    at_rest(found, "glucose")
    return ratio(found, "glucose")


def solve(given: Given) -> Solved:
    """Static heads by thermodynamics, and by the schemes with their slips."""
    found = _head(given, 2)
    u = 1e-3 * float(given["voltage"]) * FARADAY / (GAS * WARM)
    fold = float(given["na_out"]) / float(given["na_in"])
    one = ideal(given, 1)
    volts = root(lambda v: math.log(reach(given, {"voltage": v}) / given["wanted"]), -120.0, 0.0)
    return Solved(
        answers={
            "a": found.ratio,
            "b": found.energy,
            "c": {
                "glut1": real(given, GLUT1()),
                "slip": real(given, SGLT1()),
                "sglt2": real(given, SGLT2()),
                "ideal": real(given, SGLT1(variant="eskandari-2005-ideal")),
            },
            "d": {"voltage": volts},
        },
        slips={
            "a": {
                "no_voltage": ideal(given, 2, 0.0),
                "one": one,
                "voltage_once": fold**2 * math.exp(-u),
                "ratio_once": fold * math.exp(-2.0 * u),
                "voltage_sign": ideal(given, 2, -float(given["voltage"])),
            },
            "b": {
                "one": _head(given, 1).energy,
                "no_voltage": _head(given, 2, 0.0).energy,
                "voltage_sign": _head(given, 2, -float(given["voltage"])).energy,
            },
        },
        shown={
            "ratio2": neat(found.ratio),
            "ratio1": neat(one),
            "chemical": neat(ideal(given, 2, 0.0)),
            "electrical": neat(found.ratio / ideal(given, 2, 0.0)),
            "slipping": neat(real(given, SGLT1())),
            "lost": neat(100.0 * (1.0 - float(given["wanted"]) / ideal(given, 2, volts)), "%", 2),
        },
    )


def draw(asked: Asked) -> Curve:
    """Accumulation against voltage: two Na+, one Na+, and SGLT1 with its slip."""
    given, volts = asked.given, steps(-120, 0, 10)
    lines = {
        "2": [ideal(given, 2, v) for v in volts],
        "1": [ideal(given, 1, v) for v in volts],
        "slip": [real(given, SGLT1(), v) for v in volts],
    }
    point = (float(given["voltage"]), float(asked.solved.answers["a"]))
    return curve_of(asked, volts, lines, point=point, log_y=True)


EXERCISE = Exercise(
    id="2302418",
    section="secondary",
    model="permease.static_head, SGLT1, SGLT2, GLUT1",
    parameters=(
        Parameter("na_out", 140.0, "mM", steps(120, 150, 5)),
        Parameter("na_in", 12.0, "mM", steps(8, 20, 1)),
        Parameter("voltage", -50.0, "mV", steps(-75, -40, 5)),
        Parameter("wanted", 500.0, "", steps(300, 900, 100)),
    ),
    parts=(
        Number(
            "a", relative=0.03,
            slips=("no_voltage", "one", "voltage_once", "ratio_once", "voltage_sign", "inverted"),
        ),
        Number("b", unit="kJ/mol", relative=0.01, slips=("one", "no_voltage", "voltage_sign", "sign", "log10")),
        Ranking("c", items=("glut1", "slip", "sglt2", "ideal")),
        TargetState(
            "d", settings={"voltage": Setting("mV", -120.0, 0.0)}, reach=reach, reach_state=reach_state,
            target="wanted", relative=0.05,
        ),
    ),
    solve=solve,
    draw=draw,
    curve_words=("curve-x", "curve-y", "curve-2", "curve-1", "curve-slip"),
)  # fmt: skip
