"""Nonsense for every name that an instrument, a result or a part is asked by: one kind of error, with a way out."""

from __future__ import annotations

import functools
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest

import permease as pm
from permease.errors import FileError, InputError, PermeaseError, QuantityError, UnknownNameError

NO_NAME: dict[str, Any] = {
    "list": [], "mapping": {}, "tuple": (), "number": 5, "none": None, "no array": np.array([]),
    "array": np.array([1.0, 2.0]), "a list of text": ["out"], "unknown": "zz",
}  # fmt: skip
SUGAR = {"inside": {"glucose": "1 mM"}, "outside": {"glucose": "5 mM"}}


@functools.cache
def found(what: str) -> Any:
    if what == "uptake":
        return pm.uptake(pm.library.GLUT1(), "glucose", ("0.1 mM", "10 mM", 8))
    if what == "dose":
        return pm.dose_response(pm.library.AChR(), "ACh", ("1 uM", "1 mM", 6))
    if what == "ladder":
        return pm.energy_ladder(pm.library.GLUT1(), **SUGAR)
    if what == "clamp":
        return pm.clamp(pm.library.Nav3State(), [("-80 mV", "1 ms"), (["-20 mV", "0 mV"], "10 ms")], points=5)
    if what == "exchange":
        return pm.exchange(pm.library.GLUT1(), **SUGAR)
    return pm.single_molecule(pm.library.AChR(), "100 ms", outside={"ACh": "10 uM"}, seed=1)


def refused(call: Callable[[], Any], kind: type[PermeaseError] = InputError) -> PermeaseError:
    with pytest.raises(kind) as caught:
        call()
    error = caught.value
    assert error.what
    assert error.where
    assert error.why or error.hint
    return error


ASKED: dict[str, Callable[[Any], Any]] = {
    "side of a dose": lambda x: pm.dose_response(pm.library.AChR(), "ACh", side=x),
    "side of uptake": lambda x: pm.uptake(pm.library.GLUT1(), "glucose", from_side=x),
    "side of occupancy": lambda x: pm.occupancy(pm.library.GLUT1(), "glucose", ("1 mM", "2 mM", 2), side=x),
    "response": lambda x: pm.dose_response(pm.library.AChR(), "ACh", response=x),
    "measure of uptake": lambda x: pm.uptake(pm.library.GLUT1(), "glucose", measure=x),
    "what is swept": lambda x: pm.occupancy(pm.library.GLUT1(), x, ("1 mM", "2 mM", 2)),
    "method": lambda x: pm.permeability_ratio(pm.library.PotassiumFilter(), "Na", "K", method=x),
    "reference": lambda x: pm.selectivity(pm.library.PotassiumFilter(), reference=x),
    "cycle": lambda x: pm.energy_ladder(pm.library.GLUT1(), cycle=x, **SUGAR),
    "view": lambda x: found("uptake").view(x),
    "view of a plot": lambda x: found("uptake").plot(view=x),
    "view of a record": lambda x: found("record").plot(x),
    "series": lambda x: found("uptake")[x],
    "fitted number": lambda x: found("uptake").fit[x],
    "levels": lambda x: found("ladder").levels(x),
    "clamped measure": lambda x: found("clamp").measure(x),
    "clamped curve": lambda x: found("clamp").curve(x),
    "signal": lambda x: found("clamp").measure("peak", signal=x),
    "signal of a curve": lambda x: found("clamp").curve("peak", signal=x),
    "signal of a peak": lambda x: found("clamp")[0].peak(1, x),
    "series of a sweep": lambda x: found("clamp")[0][x],
    "dwells": lambda x: found("record").dwells(x),
    "exchanged": lambda x: found("exchange")[x],
    "bleach": lambda x: pm.fit_frap([0.1, 1, 2, 3], [0.1, 0.5, 0.7, 0.8], radius="1 um", bleach=x),
    "variant of a carrier": lambda x: pm.library.GLUT1(variant=x),
    "variant of a driven channel": lambda x: pm.library.CFTR(variant=x),
    "variant of a filter": lambda x: pm.library.PotassiumFilter(variant=x),
    "dynamics of a carrier": lambda x: pm.library.GLUT1(dynamics=x),
    "dynamics of a channel": lambda x: pm.library.Nav3State(dynamics=x),
    "audited variant": lambda x: pm.audit(pm.library.GLUT1, variant=x),
    "audited variant of a channel": lambda x: pm.audit(pm.library.AChR, variant=x),
    "audited variant of a cycle": lambda x: pm.audit(pm.library.GLUT1().cycle, variant=x),
    "language": lambda x: found("uptake").plot(language=x),
    "language of a ladder": lambda x: found("ladder").plot(language=x),
    "language of a clamp": lambda x: found("clamp").plot(language=x),
    "language of a record": lambda x: found("record").plot(language=x),
}


@pytest.mark.parametrize("name", NO_NAME)
@pytest.mark.parametrize("asked", ASKED)
def test_what_is_no_name_is_refused(asked: str, name: str) -> None:
    error = refused(lambda: ASKED[asked](NO_NAME[name]))
    assert error.hint or error.why.startswith("known")


@pytest.mark.parametrize("name", [n for n in NO_NAME if n != "unknown"])
def test_a_part_is_named_by_a_text(name: str) -> None:
    assert "named by a text" in refused(lambda: pm.library.part(NO_NAME[name])).what


@pytest.mark.parametrize("given", [[], 0, "K", np.array([]), np.array([1.0, 2.0])], ids=repr)
@pytest.mark.parametrize("part", ["AChR", "PotassiumFilter"])
def test_what_a_side_holds_is_a_mapping(part: str, given: Any) -> None:
    channel = getattr(pm.library, part)()
    refused(lambda: channel.occupancy(inside=given))
    refused(lambda: channel.open_probability(outside=given))


@pytest.mark.parametrize("index", ["zz", None, 1.0, True, [], 2, -3], ids=repr)
def test_sweeps_are_counted(index: Any) -> None:
    refused(lambda: found("clamp")[index])


def test_the_sweeps_of_a_record_can_be_gone_through() -> None:
    record = found("clamp")
    assert list(record) == list(record.sweeps) == [record[0], record[-1]]


def test_a_law_is_asked_at_a_quantity_or_a_number() -> None:
    fit = found("uptake").fit
    assert fit.at("5 mM") == fit.at(5.0) == fit.at(pm.units.registry().Quantity(5000.0, "uM"))
    assert fit.at([1.0, 5.0])[1] == fit.at(5)
    refused(lambda: fit.at("5 mV"), QuantityError)
    refused(lambda: fit.at("5"), QuantityError)
    for x in (None, -1.0, [1.0, -1.0], float("nan"), float("inf"), "much", {}, [[1.0], [1.0, 2.0]]):
        refused(lambda x=x: fit.at(x))


@pytest.mark.parametrize("voltage", ["abc", float("nan"), float("inf"), "3 V", "5 mM", 5, None, []], ids=repr)
@pytest.mark.parametrize("method", ["bi-ionic", "mixed"])
def test_the_voltage_of_a_permeability_ratio_is_read_by_every_method(method: str, voltage: Any) -> None:
    part = pm.library.PotassiumFilter()
    refused(lambda: pm.permeability_ratio(part, "Na", "K", method=method, voltage=voltage))


@pytest.mark.parametrize("ions", [{"Na": "-1 mM"}, {}, "Na", 5, [], [5], ["Ca"]], ids=repr)
def test_ions_are_a_list_of_species(ions: Any) -> None:
    refused(lambda: pm.selectivity(pm.library.PotassiumFilter(), ions))


@pytest.mark.parametrize("temperature", ["1 K", "249.9 K", "400.1 K", "700 K", "-60 degC"])
@pytest.mark.parametrize("part", ["LacY", "LeuT", "NhaA", "NBCe1", "AChR", "Kir21"])
def test_a_part_alone_is_asked_at_temperatures_of_living_things(part: str, temperature: str) -> None:
    each = getattr(pm.library, part)()
    sides = {"inside": {"Na": "10 mM", "K": "100 mM"}, "outside": {"Na": "100 mM", "K": "5 mM"}}
    for ask in (each.occupancy, each.turnover):
        error = refused(lambda ask=ask: ask(**sides, temperature=temperature))
        assert "living things" in error.what
    assert error.why == "from 250 K to 400 K"


@pytest.mark.parametrize("temperature", ["250 K", "-4 degC", "122 degC", "400 K"])
def test_the_coldest_and_the_hottest_life_is_within(temperature: str) -> None:
    shares = pm.library.GLUT1().occupancy(**SUGAR, temperature=temperature)
    assert sum(shares.values()) == pytest.approx(1.0)


FILES: dict[str, tuple[Any, type[PermeaseError]]] = {
    "number": (5, InputError), "nothing": ("", InputError), "blank": ("  ", InputError), "list": ([], InputError),
    "zero": ("a\0.png", InputError), "other kind": ("x.bmp", InputError), "no folder": ("none/x.png", FileError),
    "no folder for a table": ("none/x.csv", PermeaseError), "a folder": ("folder.png", FileError),
    "a folder for a table": ("folder.csv", PermeaseError), "long": (300 * "x" + ".png", PermeaseError),
    "bytes": (b"x.png", InputError),
}  # fmt: skip


@pytest.fixture
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "folder.png").mkdir()
    (tmp_path / "folder.csv").mkdir()


@pytest.mark.usefixtures("_here")
@pytest.mark.parametrize("file", FILES)
@pytest.mark.parametrize("what", ["uptake", "clamp"])
def test_files_that_cannot_be_written(what: str, file: str, tmp_path: Path) -> None:
    before = sorted(tmp_path.iterdir())
    path, kind = FILES[file]
    error = refused(lambda: found(what).plot(path), kind)
    assert error.hint
    if file != "no folder":
        assert refused(lambda: found(what).to_csv(path), PermeaseError).hint
    assert sorted(tmp_path.iterdir()) == before


@pytest.mark.parametrize("what", ["dose", "ladder", "record"])
def test_every_figure_goes_through_the_same_door(what: str) -> None:
    refused(lambda: found(what).plot(path="x.bmp"))
    refused(lambda: found(what).plot(path="/nonexistent/x.png"), FileError)


@pytest.mark.usefixtures("_here")
@pytest.mark.parametrize("name", ["x.csv", "x.CSV", "x.txt", "x"])
def test_tables_by_the_ending_of_their_name(name: str) -> None:
    assert found("uptake").to_csv(name) == Path(name)
    assert Path(name).read_text(encoding="utf-8") == found("uptake").csv()
    with pytest.raises(FileError, match="exists already"):
        found("uptake").to_csv(name)
    refused(lambda: found("uptake").to_csv(None))


@pytest.mark.usefixtures("_here")
def test_a_figure_replaces_the_one_before(tmp_path: Path) -> None:
    before = len(list(tmp_path.iterdir()))
    found("ladder").plot("x.SVG")
    first = Path("x.SVG").read_bytes()
    found("ladder").plot(Path("x.SVG"))
    assert Path("x.SVG").read_bytes() == first
    assert len(list(tmp_path.iterdir())) == before + 1


def test_a_zero_is_named_where_it_is_divided_by() -> None:
    sides = {"inside": {"K": "0 mM"}, "outside": {"K": "5 mM"}}
    for ask in (lambda: pm.library.Kir21().turnover(**sides), lambda: pm.current_voltage(pm.library.Kir21(), **sides)):
        assert refused(ask).why == "a concentration is zero: K inside"


def test_water_alone_carries_no_current() -> None:
    error = refused(lambda: pm.current_voltage(pm.library.AQP1(count=1)))
    assert "water alone" in error.why
    assert "tonicity" in error.hint
    assert refused(lambda: pm.current_voltage(pm.library.GLUT1(), **SUGAR)).hint == "uptake or dose_response"


def test_an_endless_gap_parts_no_bursts() -> None:
    for critical in ("60 s", "1000 s"):
        record = pm.single_molecule(pm.library.AChR(), "1 s", outside={"ACh": "10 uM"})
        assert "no gap is longer" in refused(lambda c=critical, r=record: r.bursts(c)).what
        assert record.bursts("1 s").document()["openings"]["exact"] > 1e20


def test_a_seed_has_a_largest() -> None:
    error = refused(lambda: pm.single_molecule(pm.library.AChR(), "1 ms", seed=10**26))
    assert f"from 0 to {2**63 - 1}" in error.what
    assert "from 0 up" in refused(lambda: pm.single_molecule(pm.library.AChR(), "1 ms", seed=-1)).what


def test_the_radius_of_a_site_has_an_example() -> None:
    assert refused(lambda: pm.eisenman(0)).hint == "1.5 angstrom"
    assert refused(lambda: pm.Solution(Na=0)).hint == "145 mM"


def test_an_unknown_name_finds_the_nearest() -> None:
    error = refused(lambda: pm.uptake(pm.library.GLUT1(), "glucose", measure="trace"), UnknownNameError)
    assert error.hint == "did you mean 'tracer'?"


@pytest.mark.parametrize("name", NO_NAME)
def test_the_membrane_of_a_train_is_named(name: str) -> None:
    run = pm.simulate(pm.cells.squid_axon(), points=20)
    refused(lambda: pm.action_potentials(run, NO_NAME[name]))
