"""Accessors of a population's run: a leading axis of members, quantiles, files."""

import csv

import numpy as np
import pytest
import xarray

from permease import Hold, Population, cells, normal, scaled, simulate
from permease.errors import FileError, InputError, UnknownNameError

VARY = {"cytosol.volume": normal("70 fL", cv=0.1), "membrane.NaKATPase.density": scaled(cv=0.3)}
RESULT = simulate(
    Population(cells.red_blood_cell(), 12, seed=1, vary=VARY), Hold("1 h"), points=7,
    outputs=["cytosol.Na", "cytosol.K", "volume", "voltage", "rate.membrane.NaKATPase"],
)  # fmt: skip


def test_every_accessor_has_an_axis_of_members():
    for data in (
        RESULT.concentration("Na"), RESULT.voltage(), RESULT.volume(), RESULT.rate("NaKATPase"), RESULT["cytosol.K"],
    ):  # fmt: skip
        assert data.dims == ("member", "time")
        assert data.shape == (12, 7)
    assert RESULT.concentration("Na").attrs["units"] == "mM"
    assert RESULT.voltage().attrs["units"] == "mV"
    assert 50.0 < float(RESULT.volume().mean()) < 100.0
    assert len(RESULT) == 12


def test_instants_carry_what_varied():
    final = RESULT.final
    assert final["cytosol.Na"].dims == ("member",)
    drawn = RESULT.population.values("cytosol.volume").to("fL").magnitude
    np.testing.assert_allclose(RESULT.initial["cytosol.volume"].values, drawn, rtol=1e-9)
    np.testing.assert_allclose(RESULT.at("30 min").time.item(), 1800.0)
    assert final["varied.membrane.NaKATPase.density"].attrs["units"]


def test_quantiles_are_those_of_the_members():
    found = RESULT.quantile([0.25, 0.5], "Na")
    np.testing.assert_allclose(found.values, np.quantile(RESULT.concentration("Na").values, [0.25, 0.5], axis=0))
    every = RESULT.quantile(0.5)
    assert isinstance(every, xarray.Dataset)
    assert every.sizes == {"quantile": 1, "time": 7}


def test_histograms_count_every_member():
    counts, edges = RESULT.histogram("Na", bins=4)
    assert counts.sum() == 12
    assert len(edges) == 5
    assert RESULT.histogram("Na", time="0 s")[0].sum() == 12


def test_a_member_runs_alone_with_its_budget():
    alone = simulate(RESULT.member(4), Hold("1 h"))
    assert float(alone["cytosol.Na"][-1]) == pytest.approx(float(RESULT.concentration("Na")[4, -1]), rel=1e-5)
    assert alone.audit().passed


def test_files_are_whole(tmp_path):
    path = RESULT.to_netcdf(tmp_path / "many.nc")
    with xarray.open_dataset(path, engine="h5netcdf") as data:
        np.testing.assert_array_equal(data["cytosol.Na"].values, RESULT["cytosol.Na"].values)
        assert data.attrs["members"] == 12
    table = RESULT.to_csv(tmp_path / "many.csv")
    rows = list(csv.reader(table.read_text(encoding="utf-8").splitlines()))
    assert len(rows) == 13
    assert rows[0][:2] == ["member", "outcome"]
    assert rows[1][1] == "FINISHED"
    assert float(rows[3][rows[0].index("cytosol.Na [mM]")]) == pytest.approx(float(RESULT.final["cytosol.Na"][2]))
    with pytest.raises(FileError):
        RESULT.to_csv(tmp_path / "many.csv")


@pytest.mark.parametrize("q", [-0.1, 1.1, "half", [], [0.5, 2.0], None, True, [[0.5]], float("nan")])
def test_what_is_no_quantile(q):
    with pytest.raises(InputError):
        RESULT.quantile(q)


def test_other_nonsense():
    with pytest.raises(UnknownNameError):
        RESULT["cytosol.glucose"]
    with pytest.raises(InputError):
        RESULT.at("2 h")
    with pytest.raises(InputError):
        RESULT.histogram("Na", bins=0)
    with pytest.raises(InputError):
        RESULT.member(12)
    with pytest.raises(IndexError):
        RESULT.status[12]


def test_statuses_are_a_sequence():
    assert [s.ok for s in RESULT.status] == [True] * 12
    assert len(RESULT.status[2:4]) == 2
    assert repr(RESULT.status) == "Statuses(12 FINISHED)"
    assert RESULT.status[-1].time == 3600.0


def test_it_prints_in_a_few_lines():
    text = repr(RESULT)
    assert text.startswith(f"PopulationResult of {RESULT.cell.name}: {len(RESULT)} members, ")
    assert repr(RESULT.status) in text
    assert "membrane.voltage" in text
    assert len(text.splitlines()) <= 10


@pytest.mark.parametrize("time", ["1000 h", "-1 s"])
def test_a_histogram_outside_the_run_is_refused(time):
    with pytest.raises(InputError, match="outside the run"):
        RESULT.histogram(RESULT.paths[0], time=time)


@pytest.mark.parametrize("column", [10**6, -(10**6), "x", 1.5, True, None])
def test_there_is_no_such_output_time(column):
    with pytest.raises(InputError, match="moment: there is no output time"):
        RESULT.moment(RESULT.paths[0], column)


def test_numbers_of_numpy_are_indices_too():
    np.testing.assert_array_equal(RESULT.moment(RESULT.paths[0], np.int64(-1)), RESULT.moment(RESULT.paths[0]))
    assert len(RESULT.histogram(RESULT.paths[0], bins=np.int64(3))[0]) == 3
    with pytest.raises(InputError, match="bins is a whole number from 1 to 100000, not 0"):
        RESULT.histogram(RESULT.paths[0], bins=0)


def test_a_rate_that_was_not_kept_says_how_to_keep_it():
    with pytest.raises(InputError, match="was not kept") as caught:
        RESULT.rate("Na_leak")
    assert 'outputs=["rate.membrane.Na_leak", ...]' in str(caught.value)
    with pytest.raises(UnknownNameError):
        RESULT.rate("Foo")


def test_members_that_cannot_be_say_what_would_help():
    many = Population(cells.red_blood_cell(), 3, vary={"temperature": normal("310 K", "1 K")})
    sentence = simulate(many, duration="1 s", points=2, outputs=["Na"]).status[0].sentence
    assert "not electroneutral" in sentence
    assert 'try: balance="Cl"' in sentence
