"""Energy ladders and occupancies: the second law and conservation."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from permease import library
from permease.constants import FARADAY, GAS
from permease.errors import InputError, PermeaseError, UnknownNameError
from permease.instruments.ladder import energy_ladder
from permease.instruments.states import occupancy
from permease.model.scheme_transporter import SchemeTransporter

CARRIERS = [n for n in library.names() if issubclass(library.part(n), SchemeTransporter)]


def sides_of(part: Any) -> dict[str, dict[str, str]]:
    """Unequal concentrations of everything it moves or binds."""
    amounts: dict[str, dict[str, str]] = {"inside": {}, "outside": {}}
    for i, (species, side) in enumerate(sorted(part.species() | part.ligands())):
        amounts["inside" if side == "in" else "outside"][species] = f"{1.0 + 0.7 * i} mM"
    return amounts


@pytest.mark.parametrize("name", CARRIERS)
def test_a_turn_releases_its_affinity(name: str) -> None:
    """Basic and actual energies each sum to minus the affinity, and the affinity has the sign of the rate."""
    part = library.part(name)()
    ladder = energy_ladder(part, **sides_of(part), voltage="-60 mV")
    scale = max(1.0, *(abs(rung.basic) for rung in ladder.rungs), abs(ladder.standard_total))
    assert sum(rung.basic for rung in ladder.rungs) == pytest.approx(-ladder.affinity, abs=1e-9 * scale)
    assert ladder.total == pytest.approx(-ladder.affinity, abs=1e-9 * scale)
    assert ladder.levels()[-1] == pytest.approx(ladder.total, abs=1e-9 * scale)
    if part.consistent and len(part.cycle.closure.loops) == 1:
        assert ladder.affinity * ladder.rate >= 0.0
        for rung in ladder.rungs:
            assert rung.actual * ladder.rate <= 1e-9 * scale
    assert ladder.states[0] == ladder.states[-1]


def test_transport_alone_has_no_standard_energy(glut1: Any) -> None:
    ladder = energy_ladder(glut1, inside={"glucose": "1 mM"}, outside={"glucose": "5 mM"}, temperature="0 degC")
    assert ladder.standard_total == pytest.approx(0.0, abs=1e-10)
    assert ladder.affinity == pytest.approx(1e-3 * GAS * 273.15 * np.log(5.0), rel=1e-12)
    flat = energy_ladder(glut1, inside={"glucose": "5 mM"}, outside={"glucose": "5 mM"}, temperature="0 degC")
    assert [r.actual for r in flat.rungs] == pytest.approx([0.0] * 4, abs=1e-10)


def test_the_pump_is_driven_by_ATP(pump: Any, baths: Any) -> None:
    """Standard total 11.9 kJ/mol (MgATP -> MgADP + Pi + H at 1 M); affinity and reversal say the same."""
    ladder = energy_ladder(pump, **baths, voltage="-70 mV")
    assert ladder.standard_total == pytest.approx(11.9, abs=0.1)
    reversal = pump.reversal_voltage(
        inside={**baths["inside"], "MgATP": "5 mM", "MgADP": "0.05 mM", "Pi": "1 mM", "H": "6.31e-5 mM"},
        outside=baths["outside"],
    )
    work = 1e-3 * FARADAY * (-0.070 - reversal.to("V").magnitude)
    assert ladder.affinity == pytest.approx(work, rel=1e-9)
    assert ladder.stoichiometry["Na", "out"] == 3


def test_a_cycle_by_name() -> None:
    part = library.part("SGLT1")()
    sides = sides_of(part)
    assert energy_ladder(part, **sides).rungs
    with pytest.raises(UnknownNameError, match="cycle"):
        energy_ladder(part, **sides, cycle="Ca:cheese")


@pytest.mark.parametrize("name", CARRIERS)
def test_occupancies_sum_to_one_and_are_those_of_the_part(name: str) -> None:
    part = library.part(name)()
    sides = sides_of(part)
    curve = occupancy(part, "voltage", ["-100 mV", "-60 mV", "40 mV"], **sides)
    assert sum(s.values for s in curve.series.values()) == pytest.approx([1.0] * 3, abs=1e-12)
    for state, p in part.occupancy(**sides, voltage="-60 mV").items():
        assert curve[state].values[1] == pytest.approx(p, rel=1e-9, abs=1e-14)


def test_occupancy_along_a_concentration(glut1: Any) -> None:
    curve = occupancy(glut1, "glucose", ["0 mM", "9.5 mM", "1000 mM"], inside={"glucose": "0 mM"})
    ratio = curve["CoS"].values / curve["Co"].values
    assert ratio[0] == 0.0
    assert curve.x.unit == "mM"
    assert ratio[2] / ratio[1] == pytest.approx(1000.0 / 9.5, rel=1e-9)


def test_occupancy_of_a_channel_with_states() -> None:
    """Row C7: the three-state channel at -80, -60 and 0 mV."""
    names = [n for n in library.names() if n == "Nav3State"]
    if not names:
        pytest.skip("no three-state channel in the library")
    curve = occupancy(library.part(names[0])(), "voltage", ["-80 mV", "-60 mV", "0 mV"])
    assert curve["C"].values == pytest.approx([0.95113, 0.57491, 0.00045], abs=1e-5)
    assert curve["O"].values == pytest.approx([0.00121, 0.01053, 0.02476], abs=1e-5)


@pytest.mark.parametrize(
    ("call", "kind", "says"),
    [
        (lambda g: energy_ladder(g, inside={"glucose": "0 mM"}, outside={"glucose": "1 mM"}), InputError, "no glucose"),
        (lambda g: energy_ladder(g, outside={"glucose": "1 mM"}), InputError, "needs glucose inside"),
        (lambda g: energy_ladder(g, inside={"glocose": "1 mM"}), UnknownNameError, "glocose"),
        (lambda g: energy_ladder(type(g), inside={}), InputError, "class"),
        (lambda g: energy_ladder(library.part("AQP1")(count=1)), InputError, "no scheme"),
        (lambda g: energy_ladder(g, inside={}, voltage="7 V"), InputError, "physiological"),
        (lambda g: occupancy(g, "voltage", [], inside={}), InputError, "empty"),
        (lambda g: occupancy(g, "voltage", ["9 V"], inside={}), InputError, "physiological"),
        (lambda g: occupancy(g, "Na", ["9 mM"], inside={}), InputError, "does not bind Na"),
        (lambda g: occupancy(g, "glucose", ["9 mM"]), InputError, "needs glucose inside"),
        (lambda g: occupancy(g, "glucose", ["9 mM"], side=1), UnknownNameError, "side"),
        (lambda g: occupancy(library.part("AQP1")(count=1), "voltage", ["9 mV"]), InputError, "no states"),
    ],
)
def test_bad_input_is_told(glut1: Any, call: Any, kind: type[PermeaseError], says: str) -> None:
    with pytest.raises(kind) as caught:
        call(glut1)
    assert says in str(caught.value)
    with pytest.raises(UnknownNameError):
        energy_ladder(glut1, inside={"glucose": "1 mM"}, outside={"glucose": "2 mM"}).levels("joy")
