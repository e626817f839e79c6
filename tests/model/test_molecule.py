"""The chain of one molecule: as the record of a single molecule has it, for every part that has states."""

import numpy as np
import pytest

from permease.errors import ModelError
from permease.instruments.generator import generator
from permease.library import part
from permease.model.conditions import PointConditions
from permease.model.molecule import molecule

CHANNELS = ("SquidNav", "SquidKv", "Nav15", "NavResurgent", "Nav3State", "BK", "AChR", "CFTR")
OTHERS = ("SGLT1", "GLUT1", "NaKATPase", "NaKATPasePostAlbers", "AE1", "SERCA")


def made(name):
    found = part(name)
    return found(count=5, dynamics="transient") if name in OTHERS else found(count=5)


def surroundings(one, volts=-0.04):
    names = {s for s, _ in one.species()} | {s for s, _ in one.ligands()}
    names |= {s for s, _ in one.assumed}
    inside, outside = ({s: c * (1.0 + 0.1 * i) for i, s in enumerate(sorted(names))} for c in (2.0, 30.0))
    return PointConditions(inside, outside, volts, 300.0)


@pytest.mark.parametrize("name", [*CHANNELS, *OTHERS])
def test_it_is_the_chain_of_the_single_molecule_record(name):
    one = made(name)
    at = surroundings(one)
    found, other = molecule(one, at), generator(one, at)
    assert found.states == other.states
    assert found.conducting == tuple(other.conducting)
    matrix = np.zeros((len(found.states),) * 2)
    for way in found.ways:
        if way.start != way.end:
            matrix[way.end, way.start] += way.rate
            matrix[way.start, way.start] -= way.rate
    assert matrix == pytest.approx(other.matrix, rel=1e-12, abs=1e-9)


@pytest.mark.parametrize("name", [*CHANNELS, *OTHERS])
def test_shares_and_distribution_belong_together(name):
    """Molecules drawn from the listed fractions have those fractions on the mean."""
    one = made(name)
    at = surroundings(one)
    chain = molecule(one, at)
    fractions = [float(one.rest_fractions(at)[s]) for s in one.states]
    odds = chain.distribution(fractions)
    assert odds.sum() == pytest.approx(1.0)
    assert (odds >= 0.0).all()
    assert chain.shares() @ odds == pytest.approx(fractions, rel=1e-10, abs=1e-15)


@pytest.mark.parametrize("name", ["SquidNav", "Nav15", "AChR"])
def test_the_stationary_distribution_stands_still(name):
    one = made(name)
    at = surroundings(one)
    chain = molecule(one, at)
    odds = chain.distribution([float(one.rest_fractions(at)[s]) for s in one.states])
    flow = np.zeros(len(odds))
    for way in chain.ways:
        flow[way.start] -= way.rate * odds[way.start]
        flow[way.end] += way.rate * odds[way.start]
    assert flow == pytest.approx(np.zeros(len(odds)), abs=1e-9 * max(way.rate for way in chain.ways))


def test_gates_multiply():
    chain = molecule(made("SquidNav"), surroundings(made("SquidNav")))
    assert chain.states == ("m0h0", "m0h1", "m1h0", "m1h1", "m2h0", "m2h1", "m3h0", "m3h1")
    assert [s for s, open_ in zip(chain.states, chain.conducting, strict=True) if open_] == ["m3h1"]
    assert not chain.moves
    assert molecule(made("SGLT1"), surroundings(made("SGLT1"))).moves


def test_a_pump_moves_what_it_binds_by_named_processes():
    chain = molecule(made("NaKATPase"), surroundings(made("NaKATPase")))
    assert all(way.process for way in chain.ways)
    assert {way.direction for way in chain.ways} == {1, -1}


def test_a_vesicle_goes_round_its_pools():
    one = part("SynapticVesicles")(count=5, calcium="20 uM")
    chain = molecule(one, PointConditions({}, {}, 0.0, 310.15))
    assert chain.states == one.states
    assert chain.moves
    assert {(chain.states[w.start], chain.states[w.end]) for w in chain.ways if w.process == "retrieval"} == {
        ("fused", chain.states[0])
    }


@pytest.mark.parametrize(
    ("one", "why"),
    [
        (part("Kir21")(count=1), "follows the conditions at once"),
        (part("AChR")(count=1, dynamics="steady"), "dynamics are"),
        (part("SGLT1")(count=1), "dynamics are"),
        (part("FluidPhasePinocytosis")(count=1), "no states that take time"),
    ],
)
def test_what_cannot_be_counted(one, why):
    with pytest.raises(ModelError, match=why):
        molecule(one, PointConditions({}, {}))
