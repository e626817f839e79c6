"""Stores that lost something: what is damaged is computed again, or told in a sentence; never a made-up number."""

import json
import tracemalloc
import warnings

import numpy as np
import pytest

pytest.importorskip("zarr")

from permease import Hold, Population, cells, scaled, simulate, uniform
from permease.errors import FileError
from permease.solve import notes, streams
from permease.solve.shards import SHARD, Store

N = 2 * SHARD + 100
OUTPUTS = ["K", "voltage"]


def many(n=N):
    return Population(cells.gibbs_donnan_cell(), n, seed=4, vary={"membrane.area": scaled(cv=0.2)})


def run(population, **more):
    return simulate(population, Hold("1 min"), **{"points": 3, "outputs": OUTPUTS, **more})


@pytest.fixture(scope="module")
def expected():
    return run(many())


@pytest.fixture
def path(tmp_path):
    run(many(), store=tmp_path / "a.zarr")
    return tmp_path / "a.zarr"


def flip(file):
    data = bytearray(file.read_bytes())
    data[len(data) // 2] ^= 1
    file.write_bytes(data)


DAMAGE = {
    "an output is missing": lambda p: (p / "values/c/0/1/0").unlink(),
    "how members ended is missing": lambda p: (p / "info/c/1/0").unlink(),
    "a chunk is cut": lambda p: (p / "values/c/1/1/0").write_bytes((p / "values/c/1/1/0").read_bytes()[:100]),
    "a bit is turned": lambda p: flip(p / "values/c/0/1/0"),
    "a note is empty": lambda p: (p / "finished/1.json").write_text("", encoding="utf-8"),
    "a note is garbage": lambda p: (p / "finished/1.json").write_text("[1, 2]", encoding="utf-8"),
    "a note is cut": lambda p: (p / "finished/1.json").write_text('{"shard": 1, "members"', encoding="utf-8"),
    "a note is of another shard": lambda p: (p / "finished/0.json").replace(p / "finished/1.json"),
    "a note knows no chunks": lambda p: (p / "finished/1.json").write_text(
        '{"shard": 1, "members": 4096, "failed": 0}', encoding="utf-8"
    ),
}


@pytest.mark.parametrize("damage", DAMAGE.values(), ids=DAMAGE)
def test_a_shard_that_is_not_whole_is_computed_again(damage, path, expected):
    kept = (path / "finished" / "2.json").stat().st_mtime_ns
    damage(path)
    seen = []
    found = run(many(), store=path, resume=True, progress=lambda fraction, text: seen.append(text.before))
    assert seen
    assert seen[0] in (SHARD + 100, 100)
    for name in expected.paths:
        np.testing.assert_array_equal(found.values(name), expected.values(name))
    np.testing.assert_array_equal(found.info, expected.info)
    assert found.status.counts == {"FINISHED": N}
    assert (path / "finished" / "2.json").stat().st_mtime_ns == kept


def test_a_chunk_that_should_not_be_there_is_no_part_of_a_shard(tmp_path):
    """Where all members failed an output has no chunk: one that turns up is damage."""
    path = tmp_path / "a.zarr"
    lost = Population(cells.gibbs_donnan_cell(), 10, vary={"cytosol.volume": uniform("-2 pL", "-1 pL")})
    run(lost, store=path)
    assert not (path / "values/c/0/0/0").exists()
    assert run(lost, store=path, resume=True).status.counts == {"INVALID": 10}
    (path / "values/c/0/0").mkdir(parents=True)
    (path / "values/c/0/0/0").write_bytes(b"what")
    found = run(lost, store=path, resume=True)
    assert np.isnan(found.values("K")).all()
    assert not (path / "values/c/0/0/0").exists()


BROKEN = {
    "permease.json": "[]",
    "values/zarr.json": "garbage",
    "info/zarr.json": "{}",
    "zarr.json": None,
}


@pytest.mark.parametrize(("name", "text"), BROKEN.items(), ids=BROKEN)
def test_what_is_no_store_any_more_is_told(name, text, path):
    if text is None:
        (path / name).unlink()
    else:
        (path / name).write_text(text, encoding="utf-8")
    with pytest.raises(FileError, match=r"is damaged|cannot read") as caught:
        run(many(), store=path, resume=True)
    assert "a.zarr" in caught.value.what
    assert len(list(path.glob("finished/*.json"))) == 3


def test_arrays_of_another_shape_are_told(path):
    file = path / "values" / "zarr.json"
    file.write_text(json.dumps({**json.loads(file.read_text()), "shape": [2, N, 4]}), encoding="utf-8")
    with pytest.raises(FileError, match="is damaged") as caught:
        run(many(), store=path, resume=True)
    assert str(N) in caught.value.why


@pytest.mark.parametrize("damage", list(DAMAGE.values())[:4], ids=list(DAMAGE)[:4])
def test_a_reader_is_told(damage, tmp_path):
    """Also where the damage comes while a result is looked at."""
    writer = run(many(), store=tmp_path / "a.zarr")
    result = type(writer).stored(writer.plan, Store.seen(writer.table.place, writer.plan), 0.0)
    damage(tmp_path / "a.zarr")
    with pytest.raises(FileError, match="is damaged") as caught:
        _ = [result.values(name) for name in result.paths], result.status.counts
    assert "resume=True" in caught.value.hint


def test_notes_reach_the_disk_before_they_count(tmp_path, monkeypatch):
    """Chunks first, then their folders, then the note, then the folder of notes."""
    settled = []

    def settle(path):
        usual(path)
        settled.append(path.relative_to(tmp_path).as_posix())

    usual = notes.settle
    monkeypatch.setattr(notes, "settle", settle)
    monkeypatch.setattr("permease.solve.files.settle", settle)
    run(many(10), store=tmp_path / "a.zarr")
    chunk, folder = settled.index("a.zarr/values/c/1/0/0"), settled.index("a.zarr/values/c/1/0")
    (note,) = [i for i, name in enumerate(settled) if name.startswith("a.zarr/finished/.0-")]
    assert chunk < folder < note < len(settled) - 1
    assert "a.zarr/info/c/0/0" in settled[:note]
    assert settled[-1] == "a.zarr/finished"


def test_chunks_are_written_one_at_a_time(tmp_path, monkeypatch):
    """Of several that a full disk refuses at once, Zarr would leave all but one to be told when the process ends."""
    keys = []

    class Told:
        def __init__(self, table):
            self.table = table

        def __setitem__(self, key, value):
            keys.append(key)
            self.table[key] = value

    usual = Store._attach

    def attach(self, group):
        usual(self, group)
        self._values = Told(self._values)

    monkeypatch.setattr(Store, "_attach", attach)
    run(many(SHARD + 10), store=tmp_path / "a.zarr")
    assert sorted((index, rows.start, rows.stop) for index, rows in keys) == [
        (0, 0, SHARD), (0, SHARD, SHARD + 10), (1, 0, SHARD), (1, SHARD, SHARD + 10),
    ]  # fmt: skip


def test_a_store_takes_the_place_of_another(path, tmp_path):
    new = run(many(10), store=tmp_path / "b.zarr")
    values = new.values("K")
    new.table.replace(path)
    assert {f.name for f in tmp_path.iterdir()} == {"a.zarr"}
    np.testing.assert_array_equal(new.values("K"), values)
    np.testing.assert_array_equal(run(many(10), store=path, resume=True).values("K"), values)
    with pytest.raises(FileError, match="cannot replace"):
        new.table.replace(tmp_path / "nobody.zarr")


def test_accessors_hold_no_more_than_they_return(tmp_path, monkeypatch):
    """Of an output of 10 MB: its members at one time, a chunk of 1.3 MB, and little else."""
    monkeypatch.setattr(streams, "HELD", 1e6)
    population = Population(cells.gibbs_donnan_cell(), 8 * SHARD, seed=4, vary={"membrane.area": scaled(cv=0.2)})
    stored = run(population, store=tmp_path / "a.zarr", points=40, outputs=["K"])
    table = 8 * 8 * SHARD * 40
    whole = stored.dataset
    asked = {
        "moment": lambda: stored.moment("K"),
        "final": lambda: stored.final["cytosol.K"],
        "initial": lambda: stored.initial["cytosol.K"],
        "at": lambda: stored.at("30 s")["cytosol.K"],
        "histogram": lambda: stored.histogram("K", bins=5)[0],
        "quantile": lambda: stored.quantile([0.25, 0.5], "K"),
        "to_csv": lambda: stored.to_csv(tmp_path / "a.csv"),
    }
    for name, ask in asked.items():
        tracemalloc.start()
        ask()
        peak = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        assert peak < 0.75 * table, (name, peak / table)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        usual = whole["cytosol.K"].quantile([0.25, 0.5], dim="member")
    np.testing.assert_allclose(asked["quantile"]().values, usual.values, rtol=1e-13)
    assert stored.final.identical(whole.isel(time=-1))
    assert stored.at("30 s").identical(whole.isel(time=int(np.argmin(np.abs(whole.time.values - 30.0)))))
