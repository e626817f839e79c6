"""Parts that several tests study."""

from __future__ import annotations

from typing import Any

import pytest

from permease.kinetics.cycle import Cycle
from permease.kinetics.step import equilibrium, step
from permease.model.channel import Channel
from permease.model.gating import Formula
from permease.model.permeation import Ohmic
from permease.model.scheme_transporter import Carrier
from permease.sources import provisional
from permease.text import Text


class Inhibited(Carrier):
    """GLUT1 at 0 degC (Lowe and Walmsley 1986) with a dead end inside: cytochalasin B, Ki 0.3 uM (Ojelabi 2016)."""

    label = Text(en="glucose carrier", zh="葡萄糖载体")
    counted = ("glucose", "in")
    cycle = Cycle(
        equilibrium("Co + glucose.out <-> CoS", "9.5 mM"),
        step("CoS <-> CiS", "1113 / s", "90.3 / s"),
        equilibrium("Ci + glucose.in <-> CiS"),
        step("Ci <-> Co", "0.726 / s", "12.1 / s"),
        equilibrium("Ci + cytochalasin_B.in <-> CiB", "0.3 uM"),
        at="0 degC",
    )


def _mwc(at: Any, n: Any) -> Any:
    c = at.ligand("ACh", "out")
    odds = n["E0"] * ((1.0 + c / n["KR"]) / (1.0 + c / n["KT"])) ** 2
    return odds / (1.0 + odds)


class Receptor(Channel):
    """The nicotinic receptor as Monod, Wyman and Changeux have it: E0 6.6e-7, E2 28.235, Kd 0.16 mM (row C14)."""

    label = Text(en="receptor", zh="受体")
    pore = Ohmic(provisional("50 pS"), "Na")
    gates = (
        Formula(
            "gate",
            _mwc,
            {
                "E0": provisional(6.6e-7),
                "KT": provisional("0.16 mM"),
                "KR": provisional(f"{0.16 * (6.6e-7 / 28.235) ** 0.5!r} mM"),
            },
            frozenset({("ACh", "out")}),
        ),
    )


@pytest.fixture
def inhibited() -> Inhibited:
    return Inhibited()


@pytest.fixture
def receptor() -> Receptor:
    return Receptor()


@pytest.fixture
def pump() -> Any:
    from permease import library

    return library.part("NaKATPase")()


@pytest.fixture
def glut1() -> Any:
    from permease import library

    return library.part("GLUT1")()


@pytest.fixture
def baths() -> dict[str, dict[str, str]]:
    return {"inside": {"Na": "10 mM", "K": "140 mM"}, "outside": {"Na": "140 mM", "K": "5 mM"}}
