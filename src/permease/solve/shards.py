"""Populations on disk: a Zarr store that is filled shard by shard, so that an interrupted run goes on where it was.

A shard is 4096 members. Its numbers are written and put to the disk first, then a file of its own under ``finished/``
says so, by renaming: a shard is whole or it is computed again.
"""

from __future__ import annotations

import json
import os
import tempfile
import uuid
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from ..errors import FileError, MissingExtraError
from ..text import message
from ..version import VERSION
from .ensemble import BLOCK, Block, Plan, compute
from .files import atomic, named

if TYPE_CHECKING:
    import zarr

SHARD = 4 * BLOCK
_DESCRIPTION = "permease.json"


Place = tuple[str, str]
"""The path of a store and its name of its own, by which a worker knows that it sees the same one."""


def carry_out(plan: Plan, place: Store | Place | None, first: int, count: int) -> Block:
    """Compute a stretch of members; written here, and sent back without its values, where the store can be seen."""
    block = compute(plan, first, count)
    table = Store.seen(place, plan) if isinstance(place, tuple) else place
    if table is None:
        return block
    table.write(block)
    return Block(first, np.empty((0, 0, 0)), block.info[:, :1].astype(np.int8), written=True)


class Store:
    """The outputs of a population at a path: ``store[i]`` is output i of all members (members, times)."""

    def __init__(self, path: Path, plan: Plan, group: zarr.Group) -> None:
        self.path, self.plan, self.group = path, plan, group
        self._values: Any = group["values"]
        self._info: Any = group["info"]

    @classmethod
    def open(cls, path: Any, plan: Plan, *, resume: bool) -> Store:
        """A new store, or with ``resume`` one that holds a part of the same run.

        Raises FileError where there is something else at the path, or another run; InputError for no name of a folder.
        """
        zarr = _zarr()
        target = _folder(path)
        description = target / _DESCRIPTION
        if target.exists():
            if not description.is_file():
                raise FileError(message("errors_solve-exists-holds-no-population", target=target), hint="another name")
            if not resume:
                raise FileError(
                    message("errors_solve-exists", target=target), hint="resume=True to go on with it, or another name"
                )
            cls._demand_same(description, plan)
            table = cls(target, plan, zarr.open_group(str(target), mode="r+"))
            table._tidy()
            return table
        try:
            # made elsewhere and renamed, so that a store is never half-made
            with tempfile.TemporaryDirectory(prefix=f".{target.name}.", dir=target.parent) as folder:
                draft = Path(folder) / target.name
                _create(zarr.open_group(str(draft), mode="w"), plan)
                (draft / "finished").mkdir()
                described = {**_described(plan), "name": uuid.uuid4().hex}
                text = json.dumps(described, indent=1, ensure_ascii=False)
                (draft / _DESCRIPTION).write_text(text, encoding="utf-8")
                draft.rename(target)
        except OSError as error:
            raise FileError(message("errors_solve-cannot-write-3", target=target), why=str(error)) from None
        return cls(target, plan, zarr.open_group(str(target), mode="r+"))

    @classmethod
    def seen(cls, place: Place, plan: Plan) -> Store | None:
        """The store at a place as another process sees it; None where it is not there, or is another one."""
        path, name = Path(place[0]), place[1]
        try:
            found = json.loads((path / _DESCRIPTION).read_text(encoding="utf-8"))
            return cls(path, plan, _zarr().open_group(str(path), mode="r+")) if found.get("name") == name else None
        except (OSError, ValueError, MissingExtraError):
            return None

    @property
    def place(self) -> Place:
        """What ``seen`` finds it by."""
        text = (self.path / _DESCRIPTION).read_text(encoding="utf-8")
        return str(self.path.resolve()), str(json.loads(text).get("name"))

    @staticmethod
    def _demand_same(description: Path, plan: Plan) -> None:
        try:
            found = json.loads(description.read_text(encoding="utf-8"))
        except (OSError, ValueError) as error:
            raise FileError(message("errors_solve-cannot-read", description=description), why=str(error)[:80]) from None
        if found.get("key") != plan.key:
            ours = _described(plan)
            other = [name for name, value in ours.items() if name != "key" and found.get(name) != value]
            raise FileError(
                message("errors_solve-holds-another-run", parent=description.parent),
                why=f"it differs in {', '.join(other) or 'its numbers'}",
                hint="the same cell, protocol, population and settings, or another name",
            )

    def missing(self) -> list[tuple[int, int]]:
        """(first, count) of every shard that is not finished."""
        done = {int(file.stem) for file in self._notes()}
        n = self.plan.population.n
        every = range(-(-n // SHARD))
        return [(s * SHARD, min(SHARD, n - s * SHARD)) for s in every if s not in done]

    def _tidy(self) -> None:
        """Remove what a killed run left half-written."""
        for first, _ in self.missing():
            shard = str(first // SHARD)
            folders = [self.path / "info" / "c" / shard]
            folders += [self.path / "values" / "c" / str(i) / shard for i in range(len(self.plan.paths))]
            for folder in folders:
                for draft in folder.glob("*.partial"):
                    draft.unlink(missing_ok=True)
        for draft in (self.path / "finished").glob(".*"):
            draft.unlink(missing_ok=True)

    def failed(self) -> int:
        """How many members of finished shards did not reach the end."""
        return sum(int(json.loads(note.read_text(encoding="utf-8"))["failed"]) for note in self._notes())

    def _notes(self) -> Iterator[Path]:
        """What says that a shard is finished; a draft of such a note is none."""
        return (file for file in (self.path / "finished").glob("*.json") if file.stem.isdecimal())

    def write(self, block: Block) -> None:
        """Write what is a shard, or several. Raises FileError where the disk refuses; finished shards stay whole."""
        for start in range(0, len(block.info), SHARD):
            shard = (block.first + start) // SHARD
            rows = slice(start, start + SHARD)
            place = slice(block.first + start, block.first + start + len(block.info[rows]))
            try:
                self._values[:, place] = block.values[:, rows]
                self._info[place] = block.info[rows]
                for folder in ("values", "info"):
                    _sync(self.path / folder / "c", shard, len(self.plan.paths) if folder == "values" else 0)
                failed = int(np.sum(block.info[rows, 0] != 1))
                note = {"shard": shard, "members": place.stop - place.start, "failed": failed}
                with atomic(self.path / "finished" / f"{shard}.json", overwrite=True) as draft:
                    draft.write_text(json.dumps(note))
            except OSError as error:
                raise FileError(
                    message("errors_solve-cannot-write-shard", shard=shard, path=self.path), why=str(error),
                    hint="free the disk and go on with resume=True",
                ) from None  # fmt: skip

    @property
    def info(self) -> Any:
        """How every member ended: a Zarr array (members, 4), read where it is indexed."""
        return self._info

    def __getitem__(self, index: int) -> np.ndarray:
        return np.asarray(self._values[index])

    def moment(self, index: int, column: int) -> np.ndarray:
        """Output ``index`` of all members at one output time (members,): no more than that is held in memory."""
        return np.asarray(self._values[index, :, column])


def kept(path: Path) -> list[int]:
    """How many members each finished shard of a store holds; nothing where there is no store."""
    notes = (file for file in path.glob("finished/*.json") if file.stem.isdecimal())
    return [int(json.loads(file.read_text(encoding="utf-8"))["members"]) for file in notes]


def _create(group: zarr.Group, plan: Plan) -> None:
    n, m = plan.population.n, len(plan.times)
    from zarr.codecs import BloscCodec

    # bytes of equal weight side by side: numbers along time differ little in the first of them
    packed = BloscCodec(typesize=8, cname="lz4", clevel=5, shuffle="shuffle")
    values = group.create_array(
        "values", shape=(len(plan.paths), n, m), chunks=(1, min(SHARD, n), m), dtype="float64", fill_value=np.nan,
        compressors=packed,
    )  # fmt: skip
    values.attrs["paths"] = list(plan.paths)
    values.attrs["dimensions"] = ["path", "member", "time"]
    group.create_array("info", shape=(n, 4), chunks=(min(SHARD, n), 4), dtype="float64", fill_value=0.0)
    group.create_array("times", shape=(m,), dtype="float64")[:] = plan.times


def _described(plan: Plan) -> dict[str, Any]:
    p = plan.population
    return {
        "permease": VERSION,
        "key": plan.key,
        "cell": p.cell.name,
        "members": p.n,
        "seed": p.seed,
        "design": p.design,
        "vary": {path: repr(d) for path, d in p.vary.items()},
        "protocol": str(plan.protocol),
        "outputs": list(plan.paths),
        "times": len(plan.times),
        "rtol": plan.rtol,
        "atol": plan.atol,
    }


def _sync(folder: Path, shard: int, outputs: int) -> None:
    """Put the chunks of a shard on the disk before it is called finished."""
    files = [folder / str(i) / str(shard) / "0" for i in range(outputs)] if outputs else [folder / str(shard) / "0"]
    for file in files:
        if file.exists():
            descriptor = os.open(file, os.O_RDONLY)
            try:
                os.fsync(descriptor)
            finally:
                os.close(descriptor)


def _folder(path: Any) -> Path:
    if isinstance(path, (str, Path)) and Path(path).is_dir():
        return Path(path)
    return named(path, (".zarr",))


def _zarr() -> Any:
    try:
        import zarr
    except ImportError:
        raise MissingExtraError(
            message("errors_solve-stores-populations-need-zarr"), hint='pip install "permease[cluster]"'
        ) from None
    return zarr
