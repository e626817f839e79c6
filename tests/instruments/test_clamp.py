"""The clamp: exact courses, families, charge, equality with the engine, and what it refuses."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import permease as pm
from permease import library
from permease.constants import AVOGADRO, ELEMENTARY_CHARGE
from permease.errors import InputError, PermeaseError
from permease.instruments.clamp import clamp
from permease.instruments.epochs import Epoch
from permease.instruments.generator import generator
from permease.model.conditions import PointConditions
from permease.units import registry

AXON: dict[str, Any] = {
    "inside": {"Na": "50 mM", "K": "400 mM"}, "outside": {"Na": "440 mM", "K": "20 mM"}, "temperature": "6.3 degC",
}  # fmt: skip
GUT: dict[str, Any] = {
    "inside": {"Na": "12 mM", "glucose": "1 mM"}, "outside": {"Na": "140 mM", "glucose": "5 mM"},
}  # fmt: skip


def nav(**arguments: Any) -> Any:
    return library.part("SquidNav")(**arguments)


def sglt1(**arguments: Any) -> Any:
    return library.part("SGLT1")(**arguments)


# --- what the course is ---------------------------------------------------------------------------------------------


def test_hodgkin_and_huxleys_currents_are_their_formula() -> None:
    """g m^3 h (V - E) with exponentials in m and h, 1952, at every written point."""
    record = clamp(nav(), [("-80 mV", "5 ms"), (("-40 mV", "60 mV", 5), "10 ms")], **AXON)
    gates = {gate.name: gate for gate in nav().gates}
    for sweep, volts in zip(record.sweeps, (-0.04, -0.015, 0.01, 0.035, 0.06), strict=True):
        there, rest = (PointConditions({}, {}, v, 279.45) for v in (volts, -0.08))
        times = sweep.time.values[sweep.epoch == 1] - 5e-3
        x = {}
        for name, gate in gates.items():
            (a0, b0), (a, b) = gate.rates(rest, 1.0), gate.rates(there, 1.0)
            x[name] = a / (a + b) + (a0 / (a0 + b0) - a / (a + b)) * np.exp(-(a + b) * times)
        expected = x["m"] ** 3 * x["h"]
        assert sweep["open_probability"].values[sweep.epoch == 1] == pytest.approx(expected, rel=1e-12, abs=1e-15)
        potential = nav().reversal_voltage(**AXON).to("V").magnitude
        picoamperes = 4.0 * expected * (volts - potential)
        assert sweep["current"].values[sweep.epoch == 1] == pytest.approx(1e3 * picoamperes, rel=1e-9, abs=1e-12)
        assert sweep.time_constants(1)["h"].to("s").magnitude == pytest.approx(
            [1.0 / sum(gates["h"].rates(there, 1.0))]
        )


PARTS = [
    ("Nav3State", {}),
    ("NavResurgent", {}),
    ("SquidKv", {}),
    ("AMPAReceptor", {"outside": {"glutamate": "0.2 mM"}}),
    ("SGLT1", GUT),
    ("GLUT1", {"inside": {"glucose": "1 mM"}, "outside": {"glucose": "5 mM"}}),
    ("NaKATPase", {"inside": {"Na": "15 mM", "K": "140 mM"}, "outside": {"Na": "140 mM", "K": "5 mM"}}),
]


@pytest.mark.parametrize(("name", "conditions"), PARTS)
def test_a_long_step_ends_in_the_stationary_state(name: str, conditions: dict[str, Any]) -> None:
    part = library.part(name)()
    sweep = clamp(part, [("-100 mV", "1 ms"), ("20 mV", "100 s")], **conditions)[0]
    expected = clamp(part, [("20 mV", "1 ms")], **conditions)[0]
    for series in sweep.series:
        if series != "charge":
            a, b = sweep.end(1, series).magnitude, expected.start(0, series).magnitude
            assert a == pytest.approx(b, rel=1e-9, abs=1e-12), series
    for key, series in sweep.occupancies.items():
        assert series.values.min() >= 0.0, key
        assert series.values.max() <= 1.0 + 1e-12, key
    if name not in ("SquidKv",):
        assert sum(s.values for s in sweep.occupancies.values()) == pytest.approx(1.0, abs=1e-12)


@pytest.mark.parametrize(("name", "conditions"), PARTS)
def test_nothing_changes_before_the_first_change(name: str, conditions: dict[str, Any]) -> None:
    sweep = clamp(library.part(name)(), [("-70 mV", "1 s"), ("-70 mV", "1 s")], **conditions)[0]
    for key, series in sweep.series.items():
        if key != "charge":
            assert np.ptp(series.values) <= 1e-9 * np.max(np.abs(series.values)) + 1e-12, key


def test_currents_at_rest_are_those_of_the_part() -> None:
    for part, conditions in ((sglt1(), GUT), (library.part("NaKATPase")(), PARTS[-1][1])):
        sweep = clamp(part, [("-50 mV", "1 ms")], **conditions)[0]
        expected = part.current(**conditions, voltage="-50 mV").to("fA").magnitude
        assert sweep.start(0, "current").magnitude == pytest.approx(expected, rel=1e-7)
        for species, flux in part.flux(**conditions, voltage="-50 mV").items():
            assert sweep.start(0, f"flux.{species}").magnitude == pytest.approx(flux.magnitude, rel=1e-7)


@given(first=st.floats(-150.0, 100.0), second=st.floats(-150.0, 100.0), length=st.floats(0.01, 50.0))
@settings(max_examples=25)
def test_splitting_an_epoch_changes_nothing(first: float, second: float, length: float) -> None:
    for part, conditions in ((library.part("NavResurgent")(), {}), (sglt1(), GUT)):
        whole = clamp(part, [(f"{first!r} mV", "1 ms"), (f"{second!r} mV", f"{length!r} ms")], points=5, **conditions)
        halves = clamp(
            part, [(f"{first!r} mV", "1 ms"), *([(f"{second!r} mV", f"{length / 2!r} ms")] * 2)], points=5,
            **conditions,
        )  # fmt: skip
        for series in whole[0].series:
            a, b = whole[0].end(1, series).magnitude, halves[0].end(2, series).magnitude
            assert a == pytest.approx(b, rel=1e-8, abs=1e-10), series


def _with_states() -> list[str]:
    kinds = {name: library.part(name) for name in library.names()}
    return [n for n, k in kinds.items() if getattr(k, "cycles", None) or any(g.states for g in getattr(k, "gates", ()))]


@pytest.mark.parametrize("name", _with_states())
def test_every_part_with_states_can_be_clamped(name: str) -> None:
    part = library.part(name)()
    sides: dict[str, dict[str, str]] = {"in": {}, "out": {}}
    for i, (species, side) in enumerate(sorted(part.species() | part.ligands())):
        sides[side][species] = f"{1.0 + 0.1 * i!r} mM"
    record = clamp(part, [("-80 mV", "1 ms"), ("20 mV", "20 ms")], inside=sides["in"], outside=sides["out"], points=20)
    for key, series in record[0].series.items():
        assert np.isfinite(series.values).all(), key
    schemes = [course.start for course in record[0].stretches[1].courses.values() if hasattr(course, "matrix")]
    for start in schemes:
        assert start.sum() == pytest.approx(1.0, abs=1e-12)
    assert np.isfinite(record.answers["peak"].magnitude).all()


# --- charge ---------------------------------------------------------------------------------------------------------


def test_charge_is_the_integral_of_the_current() -> None:
    sweep = clamp(sglt1(), [("-50 mV", "20 ms"), ("50 mV", "200 ms")], points="5 us", **GUT)[0]
    seconds, amperes = sweep.time.values, sweep["current"].values * 1e-15
    moved = np.concatenate([[0.0], np.cumsum(0.5 * (amperes[1:] + amperes[:-1]) * np.diff(seconds))])
    late = sweep.time.values > 0.021
    jump = sweep["charge"].values[late][0] - moved[late][0] / ELEMENTARY_CHARGE
    assert sweep["charge"].values[late] - moved[late] / ELEMENTARY_CHARGE == pytest.approx(jump, abs=2e-5)


def test_charge_that_steps_move_comes_back() -> None:
    """Without glucose the carrier cannot turn over: what a step moves, the return moves back (on equals off)."""
    ideal = sglt1(variant="eskandari-2005-ideal")
    empty = {"inside": {"Na": "12 mM", "glucose": "0 mM"}, "outside": {"Na": "140 mM", "glucose": "0 mM"}}
    record = clamp(ideal, [("-50 mV", "10 ms"), (("-150 mV", "50 mV", 5), "5 s"), ("-50 mV", "5 s")], **empty)
    out = record.measure("steady", signal="charge").magnitude
    back = record.measure("steady", signal="charge", epoch=2).magnitude
    assert back == pytest.approx(0.0, abs=1e-9)
    assert (np.diff(out) > 0.0).all()
    assert abs(out).max() > 0.1
    assert abs(record.measure("steady", signal="current").magnitude).max() < 1e-9


def test_charge_of_rapid_states_moves_at_once() -> None:
    """In the Na/K-ATPase the field moves Na+ in rapid equilibrium: a charge jump at the instant of the step."""
    conditions = PARTS[-1][1]
    sweep = clamp(library.part("NaKATPase")(), [("-150 mV", "1 ms"), ("50 mV", "1 ms")], **conditions)[0]
    jump = sweep.start(1, "charge").magnitude - sweep.end(0, "charge").magnitude
    assert jump > 1e-3
    steady = clamp(library.part("NaKATPase")(), [("-150 mV", "1 ms"), ("-150 mV", "1 ms")], **conditions)[0]
    assert steady.start(1, "charge").magnitude == pytest.approx(steady.end(0, "charge").magnitude, abs=1e-12)


# --- protocols ------------------------------------------------------------------------------------------------------


def test_families_of_voltage_duration_and_concentration() -> None:
    record = clamp(nav(), [("-80 mV", "1 ms"), (("-60 mV", "40 mV", 6), "5 ms"), ("-80 mV", "1 ms")], **AXON)
    assert record.family is not None
    assert record.family.values.tolist() == [-60.0, -40.0, -20.0, 0.0, 20.0, 40.0]
    assert (len(record), record.measured, record.main) == (6, 1, "current")
    record = clamp(
        nav(), [("-80 mV", "1 ms"), ("0 mV", "5 ms"), ("-80 mV", ("1 ms", "100 ms", 3)), ("0 mV", "5 ms")],
        temperature="6.3 degC",
    )  # fmt: skip
    assert record.family is not None
    assert record.family.values == pytest.approx([1.0, 10.0, 100.0])
    assert (record.measured, record.main) == (3, "open_probability")
    assert (np.diff(record.measure("peak").magnitude) > 0.0).all()
    doses = Epoch("0 mV", "50 ms", outside={"glutamate": ("10 uM", "1 mM", 3)})
    record = clamp(library.part("AMPAReceptor")(), [("0 mV", "1 ms"), doses])
    assert record.family is not None
    assert (record.family.name, record.family.values.tolist()) == ("glutamate.out", pytest.approx([0.01, 0.1, 1.0]))
    assert (np.diff(record.answers["peak"].magnitude) > 0.0).all()
    assert record.curve().x.unit == "mM"


@pytest.mark.parametrize(
    "protocol",
    [
        ("0 mV", "10 ms"),
        [("0 mV", "10 ms")],
        (("0 mV", "10 ms"),),
        Epoch("0 mV", "10 ms"),
        [[0.0 * registry().V, "0.01 s"]],
        [Epoch(["0 mV"], ["10 ms"])],
    ],
)
def test_forms_of_a_protocol(protocol: Any) -> None:
    record = clamp(nav(), protocol)
    assert (len(record), len(record.epochs), record.family) == (1, 1, None)
    assert record[0].time.values[-1] == pytest.approx(0.01)


def test_an_epoch_changes_solutions_for_its_time_only() -> None:
    receptor = library.part("AMPAReceptor")()
    pulse = Epoch("0 mV", "1 ms", outside={"glutamate": "1 mM"})
    sweep = clamp(receptor, [("0 mV", "1 ms"), pulse, ("0 mV", "10 s")])[0]
    assert sweep.end(2).magnitude == pytest.approx(0.0, abs=1e-9)
    whole = pm.Solution(Na="1 mM", Cl="1 mM", glucose="5 mM")
    sweep = clamp(sglt1(), [("-50 mV", "1 ms"), Epoch("-50 mV", "1 ms", outside=whole)], **GUT)[0]
    assert sweep.stretches[1].at.outside == {"Na": 1.0, "glucose": 5.0}
    assert sweep.stretches[1].at.inside == {"Na": 12.0, "glucose": 1.0}


def test_sampling_at_even_times() -> None:
    sweep = clamp(nav(), [("-80 mV", "1 ms"), ("0 mV", "2 ms")], points="10 us")[0]
    assert np.diff(sweep.time.values) == pytest.approx(1e-5)
    assert len(sweep.time) == 301
    assert (sweep.epoch == 0).sum() == 100
    rare = clamp(nav(), [("-80 mV", "1 ms"), ("0 mV", "2 ms")], points="1 s")
    assert rare[0].time.values.tolist() == [0.0]
    coarse = clamp(nav(), [("-80 mV", "1 ms"), ("0 mV", "2 ms")], points=2)
    assert len(coarse[0].time) == 4
    fine = clamp(nav(), [("-80 mV", "1 ms"), ("0 mV", "2 ms")], points=5000)
    assert coarse.answers["peak"].magnitude == pytest.approx(fine[0].y.values.max(), rel=1e-6)


def test_values_at_any_time() -> None:
    sweep = clamp(nav(), [("-80 mV", "1 ms"), ("0 mV", "2 ms")], points=31)[0]
    for i in (5, 40, 60):
        found = sweep.at(f"{float(sweep.time.values[i])!r} s")
        assert found["open_probability"].magnitude == pytest.approx(sweep.y.values[i], rel=1e-9)
    for bad in ("-1 ms", "4 ms", "1 mV"):
        with pytest.raises(PermeaseError):
            sweep.at(bad)


# --- numbers read off -----------------------------------------------------------------------------------------------


def test_current_voltage_curves() -> None:
    protocol = [("-80 mV", "1 ms"), (("-60 mV", "80 mV", 15), "5 ms"), ("-80 mV", "5 ms")]
    record = clamp(nav(), protocol, **AXON)
    peak, steady, tail = (record.current_voltage(what) for what in ("peak", "steady", "tail"))
    assert peak.reversal is not None
    assert peak.reversal.to("mV").magnitude == pytest.approx(nav().reversal_voltage(**AXON).to("mV").magnitude)
    crossing = np.interp(0.0, peak.y.values[-4:], peak.x.values[-4:])
    assert crossing == pytest.approx(peak.reversal.to("mV").magnitude, abs=2.0)
    assert abs(peak.y.values).max() > 5.0 * abs(steady.y.values).max()
    ends = [sweep["current"].values[sweep.epoch == 1][-1] for sweep in record.sweeps]
    assert steady.y.values == pytest.approx(ends, rel=1e-12)
    starts = [sweep["current"].values[sweep.epoch == 2][0] for sweep in record.sweeps]
    assert tail.y.values == pytest.approx(starts, rel=1e-12)
    opened = np.array([sweep.end(1, "open_probability").magnitude for sweep in record.sweeps])
    assert tail.y.values / opened == pytest.approx(np.full(15, tail.y.values[0] / opened[0]), rel=1e-9)
    assert tail.reversal is None


def test_per_area_where_a_density_is_given() -> None:
    protocol = [("-50 mV", "1 ms"), ("50 mV", "10 ms")]
    one, many = clamp(sglt1(), protocol, **GUT), clamp(sglt1(density="1000/um^2"), protocol, **GUT)
    assert (one.per, many.per) == ("molecule", "area")
    units = [many[0][name].unit for name in ("current", "flux.glucose", "charge")]
    assert units == ["uA/cm^2", "pmol/cm^2/s", "nC/cm^2"]
    per_cm2 = 1000.0 * 1e8
    assert many[0]["current"].values == pytest.approx(one[0]["current"].values * 1e-15 * per_cm2 * 1e6, rel=1e-12)
    moles = one[0]["flux.glucose"].values / AVOGADRO * per_cm2 * 1e12
    assert many[0]["flux.glucose"].values == pytest.approx(moles, rel=1e-12)
    coulombs = one[0]["charge"].values * ELEMENTARY_CHARGE * per_cm2 * 1e9
    assert many[0]["charge"].values == pytest.approx(coulombs, rel=1e-12, abs=1e-12)


def test_gates_alone_need_no_ions() -> None:
    sweep = clamp(nav(), [("-80 mV", "1 ms"), ("0 mV", "5 ms")])[0]
    assert sweep.y.name == "open_probability"
    with pytest.raises(InputError, match="needs Na outside"):
        clamp(nav(), [("-80 mV", "1 ms")], inside={"Na": "10 mM"})


def test_an_electroneutral_carrier_has_no_current() -> None:
    record = clamp(library.part("GLUT1")(), [("0 mV", "1 ms"), ("0 mV", "1 ms")], **PARTS[5][1])
    assert record.main == "flux.glucose"
    assert "current" not in record[0].series


def test_time_constants_are_minus_one_over_the_eigenvalues() -> None:
    found = clamp(sglt1(), [("-50 mV", "1 ms"), ("30 mV", "1 ms")], **GUT)[0].time_constants(1)["scheme"].to("s")
    at = PointConditions({"Na": 12.0, "glucose": 1.0}, {"Na": 140.0, "glucose": 5.0}, 0.03, 310.15)
    values = np.sort(np.linalg.eigvals(generator(sglt1(), at).matrix).real)[:-1]
    assert np.sort(found.magnitude) == pytest.approx(np.sort(-1.0 / values), rel=1e-9)


def test_a_product_of_gates_is_the_chain_of_their_product() -> None:
    """What two independent gates give, the 8 states of m3h give."""
    sweep = clamp(nav(), [("-80 mV", "1 ms"), ("-10 mV", "3 ms")], temperature="6.3 degC")[0]
    rest, step = (generator(nav(), PointConditions({}, {}, v, 279.45)) for v in (-0.08, -0.01))
    from scipy.linalg import expm

    p = expm(step.matrix * 3e-3) @ rest.stationary()
    assert sweep.end(1).magnitude == pytest.approx(float(step.conducting @ p), abs=1e-13)


# --- ways out -------------------------------------------------------------------------------------------------------


def test_table_file_and_document(tmp_path: Any) -> None:
    record = clamp(nav(), [("-80 mV", "1 ms"), (["-20 mV", "0 mV"], "5 ms")], points=4, **AXON)
    heads, rows = record.table()
    assert heads[:6] == ["sweep", "voltage [mV]", "epoch", "time [s]", "voltage [mV]", "current [fA]"]
    assert rows.shape == (16, len(heads))
    path = record.to_csv(tmp_path / "c.csv")
    assert len(path.read_text().splitlines()) == 17
    with pytest.raises(PermeaseError, match="exists already"):
        record.to_csv(path)
    document = record.document()
    assert document["family"] == {"name": "voltage", "unit": "mV", "values": [-20.0, 0.0]}
    assert document["epochs"][1] == {"voltage": [-20.0, 0.0], "duration": 0.005}
    assert len(document["answers"]["peak"]["values"]) == len(document["sweeps"]) == 2
    assert document["per"] == "molecule"
    assert set(document["sweeps"][0]["time_constants"][1]) == {"m", "h"}
    assert repr(record).startswith("<ClampRecord of SquidNav: 2 sweeps, epochs -80 mV for 1 ms;")
    assert repr(record[0]) == "<Sweep of 8 points: current, open_probability, flux.Na, occupancy.m, occupancy.h>"


def test_epochs_as_text_and_document() -> None:
    epoch = Epoch("-70 mV", "1 ms", outside={"glutamate": ["1 uM", "1 mM"]}, inside={"pH": 7.0})
    assert str(epoch) == "-70 mV for 1 ms, H 0.0001 mM inside, glutamate 0.001 … 1 mM outside"
    assert epoch.document()["outside"] == {"glutamate": [0.001, 1.0]}
    assert (epoch.count, epoch.family) == (2, "glutamate.out")
