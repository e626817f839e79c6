"""Populations on disk: a Zarr store that is filled shard by shard, so that an interrupted run goes on where it was.

A shard is 4096 members. Its numbers are written and put to the disk first, then a note of its own under ``finished/``
says so, by renaming, with their checksums: a shard is whole or it is computed again.
"""

from __future__ import annotations

import json
import shutil
import tempfile
import uuid
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from ..errors import FileError, MissingExtraError, reason
from ..text import listing, message
from ..version import VERSION
from .ensemble import BLOCK, Block, Plan, compute
from .files import named, settle
from .notes import FINISHED, damaged, names_of, notes_of, read_note, take_note

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
        self.path, self.plan = path, plan
        self._attach(group)
        self._checked = np.zeros((len(plan.paths) + 1, -(-plan.population.n // SHARD)), dtype=bool)

    def _attach(self, group: zarr.Group) -> None:
        self._values: Any = group["values"]
        self._info: Any = group["info"]

    @classmethod
    def open(cls, path: Any, plan: Plan, *, resume: bool) -> Store:
        """A new store, or with ``resume`` one that holds a part of the same run.

        Finished shards whose chunks are not what was written count as not finished. Raises FileError where there is
        something else at the path, another run, or what is no store any more; InputError for no name of a folder.
        """
        zarr = _zarr()
        target = _folder(path)
        description = target / _DESCRIPTION
        if target.exists():
            if not description.is_file():
                raise FileError(
                    message("errors_solve-exists-holds-no-population", target=target),
                    hint=message("errors_solve-another-name"),
                )
            if not resume:
                raise FileError(
                    message("errors_solve-exists", target=target),
                    hint=message("errors_solve-resume-true-go-another-name"),
                )
            cls._demand_same(description, plan)
            table = cls(target, plan, _opened(target, plan))
            table._examine()
            table._tidy()
            return table
        try:
            # made elsewhere and renamed, so that a store is never half-made
            with tempfile.TemporaryDirectory(prefix=f".{target.name}.", dir=target.parent) as folder:
                draft = Path(folder) / target.name
                _create(zarr.open_group(str(draft), mode="w"), plan)
                (draft / FINISHED).mkdir()
                described = {**_described(plan), "name": uuid.uuid4().hex}
                text = json.dumps(described, indent=1, ensure_ascii=False)
                (draft / _DESCRIPTION).write_text(text, encoding="utf-8")
                for place in (*draft.rglob("*"), draft):
                    settle(place)
                draft.rename(target)
                settle(target.parent)
        except OSError as error:
            raise FileError(message("errors_solve-cannot-write-3", target=target), why=reason(error)) from None
        return cls(target, plan, _opened(target, plan))

    @classmethod
    def seen(cls, place: Place, plan: Plan) -> Store | None:
        """The store at a place as another process sees it; None where it is not there, or is another one."""
        path, name = Path(place[0]), place[1]
        try:
            found = json.loads((path / _DESCRIPTION).read_text(encoding="utf-8"))
            return cls(path, plan, _opened(path, plan)) if found.get("name") == name else None
        except (OSError, ValueError, FileError, MissingExtraError):
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
        if not isinstance(found, dict):
            raise FileError(
                message("errors_solve-cannot-read", description=description),
                why=message("errors_solve-describes-no-run"),
            )
        if found.get("key") != plan.key:
            ours = _described(plan)
            other = [name for name, value in ours.items() if name != "key" and found.get(name) != value]
            raise FileError(
                message("errors_solve-holds-another-run", parent=description.parent),
                why=message("errors_solve-differs", value=listing(other, "list-comma", "errors_solve-its-numbers")),
                hint=message("errors_solve-same-cell-protocol-population-settings-anoth"),
            )

    def missing(self) -> list[tuple[int, int]]:
        """(first, count) of every shard that is not finished."""
        done = {int(file.stem) for file in notes_of(self.path)}
        n = self.plan.population.n
        every = range(-(-n // SHARD))
        return [(s * SHARD, min(SHARD, n - s * SHARD)) for s in every if s not in done]

    def _examine(self) -> None:
        """Take back the notes of shards that are not whole."""
        for file in list(notes_of(self.path)):
            note = read_note(file)
            names = names_of(int(file.stem), len(self.plan.paths))
            if note is None or note.shard >= self._checked.shape[1] or any(damaged(self.path, note, n) for n in names):
                file.unlink(missing_ok=True)
            else:
                self._checked[:, note.shard] = True

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
        return sum(note.failed for file in notes_of(self.path) if (note := read_note(file)) is not None)

    def write(self, block: Block) -> None:
        """Write what is a shard, or several. Raises FileError where the disk refuses; finished shards stay whole."""
        outputs = len(self.plan.paths)
        for start in range(0, len(block.info), SHARD):
            shard = (block.first + start) // SHARD
            rows = slice(start, start + SHARD)
            place = slice(block.first + start, block.first + start + len(block.info[rows]))
            try:
                # a chunk at a time: of several that fail at once Zarr would tell one, and leave the others behind
                for i in range(outputs):
                    self._values[i, place] = block.values[i, rows]
                self._info[place] = block.info[rows]
                failed = int(np.sum(block.info[rows, 0] != 1))
                take_note(self.path, shard, place.stop - place.start, failed, outputs)
                self._checked[:, shard] = True
            except (OSError, FileError) as error:
                why = error.why if isinstance(error, FileError) else reason(error)
                raise FileError(
                    message("errors_solve-cannot-write-shard", shard=shard, path=self.path), why=why,
                    hint=message("errors_solve-free-disk-go-resume-true"),
                ) from None  # fmt: skip

    def replace(self, target: Path) -> None:
        """Become the store at ``target``: what is there is removed once this one has its name. Raises FileError."""
        try:
            old = Path(tempfile.mkdtemp(prefix=f".{target.name}.", dir=target.parent)) / target.name
            target.rename(old)
            try:
                self.path.rename(target)
            except OSError:
                old.rename(target)
                raise
            settle(target.parent)
        except OSError as error:
            raise FileError(
                message("errors_solve-cannot-replace", target=target),
                why=reason(error),
                hint=message("errors_solve-new-one", path=self.path),
            ) from None
        shutil.rmtree(old.parent, ignore_errors=True)
        self.path = target
        self._attach(_opened(target, self.plan))

    @property
    def info(self) -> Endings:
        """How every member ended, as ``Block.info`` has it; read where it is indexed."""
        return Endings(self)

    def __getitem__(self, index: int) -> np.ndarray:
        return self.part(index, 0, self.plan.population.n)

    def part(self, index: int, first: int, count: int, column: Any = slice(None)) -> np.ndarray:
        """Output ``index`` of some members at all output times, or those of ``column``: read chunk by chunk.

        Raises FileError where a chunk is not what was written.
        """
        found = np.empty((count, *np.empty(len(self.plan.times))[column].shape))
        for start in range(first - first % SHARD, first + count, SHARD):
            low, high = max(start, first), min(start + SHARD, first + count)
            self._demand_whole(index, start // SHARD)
            found[low - first : high - first] = self._read(self._values, (index, slice(low, high), column))
        return found

    def ends(self, key: Any) -> np.ndarray:
        """``Block.info`` of all members where it is indexed. Raises FileError where a chunk is not what was written."""
        rows = key[0] if isinstance(key, tuple) else key
        shards = range(self._checked.shape[1])
        if isinstance(rows, slice):
            low, high, _ = rows.indices(self.plan.population.n)
            shards = range(low // SHARD, -(-high // SHARD))
        elif isinstance(rows, (int, np.integer)):
            shards = range(int(rows) % self.plan.population.n // SHARD, 1 + int(rows) % self.plan.population.n // SHARD)
        for shard in shards:
            self._demand_whole(len(self.plan.paths), shard)
        return self._read(self._info, key)

    def _demand_whole(self, index: int, shard: int) -> None:
        """Look once at a chunk before it is read; the last ``index`` is that of ``info``."""
        if self._checked[index, shard]:
            return
        note = read_note(self.path / FINISHED / f"{shard}.json")
        name = names_of(shard, len(self.plan.paths))[index]
        if (
            why := message("errors_solve-shard-not-finished", shard=shard)
            if note is None
            else damaged(self.path, note, name)
        ):
            raise _broken(self.path, why)
        self._checked[index, shard] = True

    def _read(self, table: Any, key: Any) -> np.ndarray:
        try:
            return np.asarray(table[key])
        except (OSError, RuntimeError, ValueError) as error:
            raise _broken(self.path, str(error)[:80]) from None


class Endings:
    """How every member ended, as ``Block.info`` has it (members, 4 and more), in a store; index it as an array."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self.shape = (store.plan.population.n, store.plan.columns)

    def __len__(self) -> int:
        return self.shape[0]

    def __getitem__(self, key: Any) -> np.ndarray:
        return self._store.ends(key)

    def __array__(self, dtype: Any = None, copy: bool | None = None) -> np.ndarray:
        return np.asarray(self[:], dtype=dtype)


def kept(path: Path) -> list[int]:
    """How many members each finished shard of a store holds; nothing where there is no store."""
    return [note.members for file in notes_of(path) if (note := read_note(file)) is not None]


def _opened(path: Path, plan: Plan) -> zarr.Group:
    """The arrays of a store. Raises FileError where they are not those of the plan."""
    n, m = plan.population.n, len(plan.times)
    try:
        group: zarr.Group = _zarr().open_group(str(path), mode="r+")
        arrays: Any = group
        shapes = tuple(arrays[name].shape for name in ("values", "info"))
    except MissingExtraError:
        raise
    except Exception as error:
        # whatever Zarr says of descriptions that are missing or garbage
        raise _broken(path, f"{type(error).__name__}: {str(error)[:80]}", "errors_solve-another-name") from None
    if shapes != ((len(plan.paths), n, m), (n, plan.columns)):
        raise _broken(
            path, message("errors_solve-its-arrays", first=shapes[0], second=shapes[1]), "errors_solve-another-name"
        )
    return group


def _broken(path: Path, why: str, hint: str = "errors_solve-compute-again") -> FileError:
    return FileError(message("errors_solve-store-damaged", path=path), why=why, hint=message(hint))


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
    wide = plan.columns
    info = group.create_array("info", shape=(n, wide), chunks=(min(SHARD, n), wide), dtype="float64", fill_value=0.0)
    info.attrs["columns"] = [
        "outcome", "time", "step", "state", *(f"step {number}: {until}" for number, _, until in plan.conditions)
    ]  # fmt: skip
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
