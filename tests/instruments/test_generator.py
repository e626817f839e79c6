"""The Markov chain of a part: gates as chains, schemes as they are, and what the jumps move."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.linalg import expm

from permease import library
from permease.constants import ELEMENTARY_CHARGE
from permease.errors import InputError
from permease.instruments.generator import Generator, Jump, generator
from permease.model.channel import Channel
from permease.model.conditions import PointConditions
from permease.model.gating import Formula, Gate
from permease.model.gating_rates import Constant
from permease.model.permeation import Ohmic
from permease.model.scheme_transporter import SchemeTransporter
from permease.sources import provisional

SQUID = 279.45
BATHS = {
    "inside": {"Na": "10 mM", "K": "140 mM", "glucose": "1 mM", "glutamate": "10 mM", "H": "1e-4 mM"},
    "outside": {"Na": "140 mM", "K": "5 mM", "glucose": "5 mM", "glutamate": "0.1 mM", "H": "4e-5 mM"},
}


def at(volts: float, kelvin: float = 310.15, **outside: float) -> PointConditions:
    return PointConditions({}, outside, volts, kelvin)


def full(part: Any, volts: float) -> PointConditions:
    """Concentrations between 1 and 2 mM of everything, no two alike."""
    needed = sorted(part.species() | part.ligands())
    sides: dict[str, dict[str, float]] = {"in": {}, "out": {}}
    for i, (species, side) in enumerate(needed):
        sides[side][species] = 1.0 + i / len(needed)
    return PointConditions(sides["in"], sides["out"], volts, 310.15)


# --- Hodgkin and Huxley's gates as Markov chains, to 1e-10 ----------------------------------------------------------


@pytest.mark.parametrize(("name", "count"), [("SquidNav", 8), ("SquidKv", 5)])
@given(volts=st.floats(-0.15, 0.1), before=st.floats(-0.15, 0.1), time=st.floats(1e-6, 0.05))
def test_hodgkin_huxley_as_chain_equals_the_gates(
    name: str, count: int, volts: float, before: float, time: float
) -> None:
    part: Any = library.part(name)()
    chain, start = generator(part, at(volts, SQUID)), generator(part, at(before, SQUID))
    assert len(chain.states) == count
    open_ = chain.conducting.astype(float)
    there = at(volts, SQUID)
    assert open_ @ chain.stationary() == pytest.approx(part.open_fraction(there), abs=1e-10)
    expected = 1.0
    for gate in part.gates:
        (a0, b0), (a, b) = gate.rates(at(before, SQUID), 1.0), gate.rates(there, 1.0)
        x0, x = a0 / (a0 + b0), a / (a + b)
        expected *= (x + (x0 - x) * np.exp(-(a + b) * time)) ** gate.power
    p = expm(chain.matrix * time) @ start.stationary()
    assert open_ @ p == pytest.approx(expected, abs=1e-10)
    assert p.sum() == pytest.approx(1.0, abs=1e-12)


def test_names_of_the_product_states() -> None:
    names = generator(library.part("SquidNav")(), at(-0.06, SQUID)).states
    assert names == ("m0h0", "m0h1", "m1h0", "m1h1", "m2h0", "m2h1", "m3h0", "m3h1")
    chain = generator(library.part("SquidNav")(), at(-0.06, SQUID))
    assert [s for s, c in zip(chain.states, chain.conducting, strict=True) if c] == ["m3h1"]
    assert {j.name for j in chain.jumps} >= {"m0h0->m1h0", "m2h1->m2h0"}


# --- every part with states -----------------------------------------------------------------------------------------


def _with_states() -> list[str]:
    found = []
    for name in library.names():
        part = library.part(name)
        if issubclass(part, SchemeTransporter) or (issubclass(part, Channel) and any(g.states for g in part.gates)):
            found.append(name)
    return found


@pytest.mark.parametrize("name", _with_states())
@pytest.mark.parametrize("volts", [-0.12, 0.03])
def test_columns_sum_to_zero_and_the_stationary_state_is_that_of_the_part(name: str, volts: float) -> None:
    part: Any = library.part(name)()
    there = full(part, volts)
    chain = generator(part, there)
    q = chain.matrix
    assert np.abs(q.sum(axis=0)).max() <= 1e-12 * max(np.abs(q).max(), 1.0)
    assert (q - np.diag(np.diag(q)) >= 0.0).all()
    p = chain.stationary()
    assert np.abs(q @ p).max() <= 1e-12 * np.abs(q).max()
    if isinstance(part, Channel):
        # f(infinity) of Luo and Rudy exceeds 1 by 7e-5 at -120 mV, which no chain can follow
        rel = 1e-4 if (name, volts) == ("Cav12", -0.12) else 1e-10
        assert chain.conducting.astype(float) @ p * chain.instant == pytest.approx(part.open_fraction(there), rel=rel)
    else:
        assert dict(zip(chain.states, p, strict=True)) == pytest.approx(
            part.rest_fractions(there), rel=1e-9, abs=1e-300
        )


@pytest.mark.parametrize("name", _with_states())
def test_flux_and_current_of_the_jumps_are_those_of_the_part(name: str) -> None:
    part: Any = library.part(name)()
    there = full(part, -0.05)
    chain = generator(part, there)
    p = chain.stationary()
    sides = {"inside": _texts(there.inside), "outside": _texts(there.outside)}
    fluxes = part.flux(**sides, voltage="-50 mV", temperature="310.15 K")
    current = part.current(**sides, voltage="-50 mV", temperature="310.15 K").to("A").magnitude
    scale = max(j.rate * p[j.start] for j in chain.jumps)
    if isinstance(part, Channel):
        open_ = float(chain.conducting @ p)
        assert open_ * chain.current == pytest.approx(current, rel=1e-9)
        for species, flux in fluxes.items():
            assert open_ * chain.flows[species] == pytest.approx(flux.magnitude, rel=1e-9)
        return
    for species, flux in fluxes.items():
        moved = sum(j.gains.get((species, "out"), 0) * j.rate * p[j.start] for j in chain.jumps)
        assert moved == pytest.approx(flux.magnitude, rel=1e-7, abs=1e-12 * scale)
    charge = sum(j.charge * j.rate * p[j.start] for j in chain.jumps) * ELEMENTARY_CHARGE
    assert charge == pytest.approx(current, rel=1e-7, abs=1e-12 * scale * ELEMENTARY_CHARGE)


def _texts(side: Any) -> dict[str, str]:
    return {name: f"{value!r} mM" for name, value in side.items()}


@pytest.mark.parametrize(
    ("name", "outside"), [("Nav3State", {}), ("NavResurgent", {}), ("AMPAReceptor", {"glutamate": 1.0})]
)
def test_schemes_of_channels_are_their_own_occupancies(name: str, outside: dict[str, float]) -> None:
    part: Any = library.part(name)()
    chain = generator(part, at(-0.04, 310.15, **outside))
    expected = part.occupancy(outside=_texts(outside), voltage="-40 mV", temperature="310.15 K")
    assert dict(zip(chain.states, chain.stationary(), strict=True)) == pytest.approx(expected, rel=1e-12)
    assert np.isnan(chain.current)


def test_a_receptor_without_ligand_rests_in_the_state_that_it_does_not_leave() -> None:
    chain = generator(library.part("AMPAReceptor")(), at(0.0))
    assert dict(zip(chain.states, chain.stationary(), strict=True))["C0"] == 1.0


def test_the_charge_held_in_rapid_states_and_that_of_the_jumps_make_whole_cycles(pump: Any) -> None:
    """Na/K-ATPase: with what rapid sites hold, the charges of the jumps around the cycle still sum to one."""
    chain = generator(pump, full(pump, -0.08))
    assert np.abs(chain.held).max() > 0.01
    forward = [j for j in chain.jumps if "ouabain" not in j.name][::2]
    assert sum(j.charge for j in forward) == pytest.approx(1.0, abs=1e-9)
    assert sum(j.charge + chain.held[j.end] - chain.held[j.start] for j in forward) == pytest.approx(1.0, abs=1e-9)


def test_formulas_beside_gates_take_their_share_of_the_current() -> None:
    half = Formula("half", lambda at, n: n["share"], {"share": provisional(0.5)})
    gate = Gate("n", 1, Constant(provisional("3 / s")), Constant(provisional("1 / s")))

    class Halved(Channel):
        pore = Ohmic(provisional("10 pS"), "K")
        gates = (gate, half)

    there = PointConditions({"K": 140.0}, {"K": 140.0}, 0.1, 310.15)
    chain = generator(Halved(), there)
    assert chain.instant == 0.5
    assert chain.current == pytest.approx(0.5e-12, rel=1e-9)
    assert chain.stationary() == pytest.approx([0.25, 0.75])


# --- what has no answer ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["Kir21", "AQP1", "ConstantPump"])
def test_a_part_without_states_is_refused(name: str) -> None:
    with pytest.raises(InputError, match="no states") as error:
        generator(library.part(name)(), at(0.0))
    assert "current_voltage" in str(error.value)


def test_no_stationary_state_where_two_states_cannot_be_left() -> None:
    chain = Generator(("A", "B", "C"), (Jump("B->A", 1, 0, 1.0), Jump("B->C", 1, 2, 1.0)), np.zeros(3, bool))
    with pytest.raises(InputError, match="no single stationary state"):
        chain.stationary()


def test_arrays_cannot_be_changed() -> None:
    chain = generator(library.part("SquidKv")(), at(0.0))
    with pytest.raises(ValueError, match="read-only"):
        chain.conducting[0] = True


@given(
    exponents=st.lists(st.floats(-60.0, 60.0), min_size=6, max_size=6),
)
def test_elimination_over_sixty_orders_of_magnitude(exponents: list[float]) -> None:
    """A chain of four states obeys detailed balance: its weights are the running products of the ratios."""
    rates = [10.0**e for e in exponents]
    jumps = []
    weights = [1.0]
    for i in range(3):
        jumps += [Jump("up", i, i + 1, rates[2 * i]), Jump("down", i + 1, i, rates[2 * i + 1])]
        weights.append(weights[-1] * rates[2 * i] / rates[2 * i + 1])
    total = sum(weights)
    found = Generator(("A", "B", "C", "D"), tuple(jumps), np.zeros(4, bool)).stationary()
    assert found == pytest.approx([w / total for w in weights], rel=1e-12)
