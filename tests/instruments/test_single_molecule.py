"""Records of single molecules: statistics against exact theory at fixed seeds, and what cannot be used."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
import pytest
from scipy.stats import chisquare, kstest

from permease import library
from permease.errors import InputError, PermeaseError, UnknownNameError
from permease.instruments.records import ChannelRecord
from permease.instruments.single_molecule import single_molecule
from permease.model.channel import Channel
from permease.model.scheme_transporter import SchemeTransporter
from permease.units import ms, registry, s

HELD: dict[str, Any] = {
    "inside": {"Na": "10 mM", "K": "140 mM"},
    "outside": {"Na": "150 mM", "K": "5 mM", "ACh": "10 uM"},
    "voltage": "-70 mV",
    "temperature": "22 degC",
}
MANY = 50


def receptor_record(**change: Any) -> Any:
    return single_molecule(library.part("AChR")(), **{"duration": "30 s", "seed": 4, **HELD, **change})


@pytest.fixture(scope="module")
def one() -> Any:
    return receptor_record()


@pytest.fixture(scope="module")
def several() -> Any:
    return receptor_record(duration="1 s", count=MANY)


# --- the record -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", ["open", "shut"])
def test_dwell_times_follow_the_exact_density(one: Any, kind: str) -> None:
    dwells = one.dwells(kind)
    assert len(dwells) > 4000
    assert abs(dwells.mean - dwells.exact_mean) < 4 * dwells.standard_error
    assert kstest(dwells.times, lambda t: 1.0 - dwells.exact.survival(t)).pvalue > 1e-3
    bins = dwells.histogram(5)
    enough = bins.expected > 10.0
    counts, expected = bins.counts[enough], bins.expected[enough]
    assert chisquare(counts, expected * counts.sum() / expected.sum()).pvalue > 1e-3
    assert bins.counts.sum() == len(dwells)


def test_occupancies_are_stationary(one: Any) -> None:
    assert list(one.occupancy.values()) == pytest.approx(list(one.stationary), abs=0.01)
    assert sum(one.occupancy.values()) == pytest.approx(1.0)
    assert one.open_probability == pytest.approx(one.theory.open_probability, rel=0.05)
    assert one.open_probability == pytest.approx(one.occupancy["O"], rel=1e-9)


def test_jumps_keep_detailed_balance(one: Any) -> None:
    """At equilibrium every transition is taken as often forth as back: by at most one on a chain, 4 sigma on a ring."""
    ways = {(jump.start, jump.end): int(n) for jump, n in zip(one.chain.jumps, one.jump_counts, strict=True)}
    for (start, end), forth in ways.items():
        assert abs(forth - ways[end, start]) <= 1
    ring = single_molecule(library.part("NavResurgent")(), "2 s", voltage="-30 mV", seed=2)
    counts = ring.jump_counts
    table = {(jump.start, jump.end): int(n) for jump, n in zip(ring.chain.jumps, counts, strict=True)}
    for (start, end), forth in table.items():
        back = table[end, start]
        assert abs(forth - back) <= 1 + 4.0 * math.sqrt(forth + back)


def test_events_are_in_order(several: Any) -> None:
    times, molecules, states = several.events()
    assert np.all(np.diff(times) >= 0.0)
    assert set(molecules) == set(range(MANY))
    assert len(times) == sum(len(path) for path in several.paths)
    assert states.max() < len(several.chain.states)
    lines = several.csv().splitlines()
    assert lines[0] == "time [s],molecule,state"
    assert len(lines) == len(times) + 1


def test_channels_are_independent_and_add_up(several: Any) -> None:
    """The number open is binomial: mean N p, variance N p (1 - p); and it is the sum over the channels."""
    exact = several.fluctuation
    tau = float(np.max(np.real(exact.time_constants)))
    spread = math.sqrt(2.0 * exact.variance * tau / several.duration)
    assert several.mean_current.to("A").magnitude == pytest.approx(exact.mean, abs=4.0 * spread)
    assert several.variance.to("A^2").magnitude == pytest.approx(
        exact.variance, rel=4.0 * math.sqrt(2.0 * tau / several.duration)
    )
    at = np.linspace(0.0, 0.99, 37)
    total = sum(several.chain.conducting[path.at(at)].astype(int) for path in several.paths)
    assert several.open_counts.at(at).tolist() == total.tolist()


def test_the_first_molecule_does_not_depend_on_the_count(one: Any) -> None:
    two = receptor_record(count=2)
    assert np.array_equal(two.paths[0].times, one.paths[0].times)
    assert not np.array_equal(two.paths[1].times[:9], two.paths[0].times[:9])
    assert not np.array_equal(receptor_record(duration="1 s", seed=5).paths[0].times[:9], one.paths[0].times[:9])


def test_start(one: Any) -> None:
    assert receptor_record(duration="1 ms", start="O", count=9).open_counts.counts[0] == 9
    with pytest.raises(UnknownNameError, match="unknown state 'o'"):
        receptor_record(start="o")
    with pytest.raises(UnknownNameError):
        receptor_record(start=3)


def test_without_its_ligand_it_stays_shut() -> None:
    record = receptor_record(outside={"Na": "150 mM", "K": "5 mM"})
    assert record.open_probability == 0.0
    assert record.mean_current.magnitude == 0.0
    for act in (record.dwells, record.bursts):
        with pytest.raises(InputError, match="never opens"):
            act()
    with pytest.raises(InputError, match="does not fluctuate"):
        record.spectrum()


def test_without_its_ions_the_gates_still_work() -> None:
    record = single_molecule(library.part("AChR")(), "1 s", outside={"ACh": "10 uM"})
    assert len(record.dwells("open")) > 50
    assert record.document()["unitary_current"]["value"] is None
    for act in (record.trace, record.spectrum, lambda: record.unitary_current):
        with pytest.raises(InputError, match="ions of its pore"):
            act()


# --- dead time and bursts -------------------------------------------------------------------------------------------


def test_dead_time_hides_short_gaps(one: Any) -> None:
    """A gap of 12.4 us on the mean is missed at a resolution of 0.1 ms: openings merge into bursts."""
    seen, missed = one.dwells("open"), one.dwells("open", dead_time="0.1 ms")
    assert missed.times.min() >= 1e-4
    assert len(missed) < 0.6 * len(seen)
    assert missed.mean > 2.0 * seen.mean
    assert missed.exact.mean == seen.exact.mean
    bins = missed.histogram()
    assert bins.expected.sum() == pytest.approx(len(missed), rel=0.01)
    assert len(one.dwells("shut", dead_time="1000 s")) == 0
    assert len(one.bursts("1 ms", dead_time="1000 s")) == 0


def test_bursts_are_as_expected(one: Any) -> None:
    for critical in (None, "20 us", "5 ms"):
        found = one.bursts(critical)
        error = np.std(found.openings) / math.sqrt(len(found))
        assert found.mean_openings == pytest.approx(found.expected.openings, abs=4.0 * error)
        error = np.std(found.lengths) / math.sqrt(len(found))
        assert found.mean_length.to("s").magnitude == pytest.approx(found.expected.mean_length, abs=4.0 * error)
        assert found.mean_gap.to("s").magnitude == pytest.approx(found.expected.gap, rel=0.1)
        assert 0.0 < found.open_fraction <= 1.0
    assert one.theory.bursts(("A2R",)).openings == pytest.approx(2.5)
    with pytest.raises(InputError, match="no shut state"):
        one.theory.bursts(("O",))


def test_dwell_lists_have_units(one: Any) -> None:
    dwells = one.dwells("shut")
    assert dwells.series.unit == "ms"
    assert dwells.series.values.mean() == pytest.approx(dwells.mean.magnitude)
    assert [round(area, 3) for _, area in dwells.components] == [0.591, 0.02, 0.389]
    assert dwells.mean.units == registry().ms


# --- traces and noise -----------------------------------------------------------------------------------------------


def test_a_plain_trace_is_the_exact_current(one: Any) -> None:
    trace = one.trace("5 kHz")
    unit = one.unitary_current.to("A").magnitude
    assert len(trace.times) == 150_000
    assert set(np.unique(trace.current / unit).tolist()) == {0.0, 1.0}
    assert trace.current == pytest.approx(unit * one.open_counts.at(trace.times))


def test_noise_has_the_rms_that_was_asked_for() -> None:
    shut = receptor_record(duration="4 s", outside={"Na": "150 mM", "K": "5 mM"})
    for chosen in ({}, {"filter": "1 kHz"}, {"filter": "4 kHz"}):
        trace = shut.trace("10 kHz", noise="0.3 pA", **chosen)
        assert np.std(trace.current) == pytest.approx(0.3e-12, rel=0.03)
        assert np.array_equal(trace.current, shut.trace("10 kHz", noise="0.3 pA", **chosen).current)


def test_the_filter_halves_the_power_at_its_corner() -> None:
    """Response to one step: the Gaussian error function, 10 to 90 % in 0.3396/fc."""
    record = receptor_record(duration="20 ms", start="O", seed=1)
    path = record.paths[0]
    shut = float(path.times[np.flatnonzero(~record.chain.conducting[path.states])[0]])
    trace = record.trace("2 MHz", filter="20 kHz")
    near = np.abs(trace.times - shut) < 3e-5
    assert shut > 1e-4
    level = trace.current[near] / record.unitary_current.to("A").magnitude
    rise = np.interp([-0.9, -0.1], -level, trace.times[near])
    assert rise[1] - rise[0] == pytest.approx(0.3396 / 20e3, rel=0.01)
    assert np.interp(-0.5, -level, trace.times[near]) == pytest.approx(shut, abs=3e-7)


def test_the_spectrum_is_that_of_the_lorentzians(several: Any) -> None:
    found = several.spectrum(segments=15)
    ratio = found.density / found.exact.sampled(found.frequencies, found.interval)
    assert np.mean(ratio) == pytest.approx(1.0, abs=0.15)
    assert len(found.lorentzians) == 3
    assert found.lorentzians[0][0].to("Hz").magnitude == pytest.approx(114.06, rel=1e-4)
    assert found.exact.density(0.0) == pytest.approx(float(np.sum(found.exact.plateaus)))


# --- other parts ----------------------------------------------------------------------------------------------------


def test_hodgkin_and_huxley_as_a_product_chain() -> None:
    """m3h: the open probability of the 8 states is m^3 h; the record of the chain keeps to it."""
    part = library.part("SquidNav")()
    record = single_molecule(part, "2 s", voltage="-30 mV", temperature="6.3 degC", count=20, seed=1)
    assert len(record.chain.states) == 8
    exact = part.open_probability(voltage="-30 mV", temperature="6.3 degC")
    assert record.theory.open_probability == pytest.approx(exact, rel=1e-9)
    noise = record.theory.open_times.mean + record.theory.shut_times.mean
    error = exact * math.sqrt(2.0 * noise / (20 * 2.0 * 1.0))
    assert record.open_probability == pytest.approx(exact, abs=4.0 * error)


@pytest.mark.parametrize(
    ("name", "seconds", "sides"),
    [
        ("NaKATPase", 600, ({"Na": "30 mM", "K": "120 mM"}, {"Na": "140 mM", "K": "5 mM"})),
        ("GLUT1", 5, ({"glucose": "0 mM"}, {"glucose": "5 mM"})),
        ("SGLT1", 30, ({"Na": "10 mM", "glucose": "1 mM"}, {"Na": "140 mM", "glucose": "5 mM"})),
    ],
)
def test_turnovers_of_a_record_are_those_of_the_part(name: str, seconds: int, sides: Any) -> None:
    part = library.part(name)()
    held = {"inside": sides[0], "outside": sides[1], "voltage": "-60 mV"}
    record = single_molecule(part, f"{seconds} s", seed=11, **held)
    found = record.turnovers()
    exact = part.turnover(**held).to("1/s").magnitude
    assert found.exact_rate.magnitude == pytest.approx(exact, rel=1e-6)
    assert found.rate.magnitude == pytest.approx(exact, abs=4.0 * found.standard_error.magnitude)
    assert found.net > 100
    assert np.all(np.diff(found.completions) > 0.0)
    assert abs(len(found.completions) - abs(found.net)) <= 30
    count = len(found.intervals)
    assert np.mean(found.intervals) == pytest.approx(1.0 / exact, rel=5.0 / math.sqrt(count))
    assert 0.0 < found.exact_randomness < 10.0


def test_randomness_of_a_pump_in_its_intervals() -> None:
    """Intervals of a cycle counted at one step are a renewal process: variance over squared mean is the randomness."""
    held = {"inside": {"Na": "30 mM", "K": "120 mM"}, "outside": {"Na": "140 mM", "K": "5 mM"}}
    found = single_molecule(library.part("NaKATPase")(), "2000 s", seed=3, **held).turnovers()
    assert found.exact_randomness < 1.0
    assert found.randomness == pytest.approx(found.exact_randomness, rel=0.08)


def test_the_charge_of_a_pump_is_one_per_turn() -> None:
    held = {"inside": {"Na": "30 mM", "K": "120 mM"}, "outside": {"Na": "140 mM", "K": "5 mM"}}
    record = single_molecule(library.part("NaKATPase")(), "60 s", seed=3, count=2, **held)
    turns = record.turnovers(0).net + record.turnovers(1).net
    assert record.charge.magnitude == pytest.approx(turns, abs=4.0)
    document = record.document()
    assert document["turnover"]["seen"] == pytest.approx(turns / 120.0)


def test_at_equilibrium_a_carrier_goes_nowhere() -> None:
    held = {"inside": {"glucose": "5 mM"}, "outside": {"glucose": "5 mM"}}
    found = single_molecule(library.part("GLUT1")(), "1 s", seed=3, **held).turnovers()
    assert found.exact_rate.magnitude == 0.0
    assert math.isnan(found.exact_randomness)
    assert abs(found.net) < 5.0 * math.sqrt(found.exact.dispersion)


@pytest.mark.parametrize("name", library.names())
def test_every_part_answers_or_says_why_not(name: str) -> None:
    """A short record of every part of the library; sums of occupancies, rates and counts fit together."""
    kind = library.part(name)
    try:
        part = kind()
    except PermeaseError:
        part = kind(count=1) if kind.kind == "water" else None
    if part is None:
        return
    seen = {key: "1 mM" for key in part.species() if key[0] != "water"}
    seen |= dict.fromkeys(getattr(part, "ligands", frozenset)(), "0.1 mM")
    sides = {
        "inside": {species: c for (species, side), c in seen.items() if side == "in"},
        "outside": {species: c for (species, side), c in seen.items() if side == "out"},
    }
    has_states = isinstance(part, SchemeTransporter) or (
        isinstance(part, Channel) and any(gate.states for gate in part.gates)
    )
    if not has_states:
        with pytest.raises(InputError, match="no states that take time"):
            single_molecule(part, "1 ms", **sides)
        return
    record: Any = single_molecule(part, "2 ms", voltage="-40 mV", **sides)
    assert sum(record.occupancy.values()) == pytest.approx(1.0)
    assert record.document()["jumps"] == sum(len(path.jumps) for path in record.paths)
    if isinstance(record, ChannelRecord):
        assert 0.0 <= record.theory.open_probability <= 1.0
    else:
        exact = part.turnover(voltage="-40 mV", **sides).to("1/s").magnitude
        found = record.turnovers()
        scale = 1e-9 * max(jump.rate for jump in record.chain.jumps)
        assert found.exact.rate == pytest.approx(exact, rel=1e-5, abs=scale)


def test_durations_may_be_quantities() -> None:
    assert receptor_record(duration=5 * ms).duration == 5e-3
    assert receptor_record(duration=0.01 * s).duration == 0.01
