"""What says that a shard of a store is finished: a note with the length and the checksum of each of its chunks."""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from ..errors import reason
from ..text import message
from .files import atomic, settle

FINISHED = "finished"
_PIECE = 1 << 20


@dataclass(frozen=True)
class Note:
    """A finished shard: its number, how many members it has and how many of them failed.

    ``chunks`` are the length (bytes) and the CRC-32 of every file of it by its name in the store; a chunk that is
    nothing but the fill value has no file.
    """

    shard: int
    members: int
    failed: int
    chunks: Mapping[str, tuple[int, int]]


def names_of(shard: int, outputs: int) -> list[str]:
    """The names that the chunks of a shard have in a store: those of the outputs, then how its members ended."""
    return [*(f"values/c/{i}/{shard}/0" for i in range(outputs)), f"info/c/{shard}/0"]


def notes_of(store: Path) -> Iterator[Path]:
    """The notes in a store; a draft of a note is none."""
    return (file for file in store.glob(f"{FINISHED}/*.json") if file.stem.isdecimal())


def take_note(store: Path, shard: int, members: int, failed: int, outputs: int) -> None:
    """Put the chunks of a shard on the disk, then say that it is finished. Raises OSError, FileError."""
    chunks: dict[str, tuple[int, int]] = {}
    folders: set[Path] = set()
    for name in names_of(shard, outputs):
        file = store / name
        if file.exists():
            settle(file)
            chunks[name] = sum_of(file)
            folders.update(store.joinpath(*Path(name).parts[:depth]) for depth in range(2, len(Path(name).parts)))
    for folder in sorted(folders, reverse=True):
        settle(folder)
    note = Note(shard, members, failed, chunks)
    with atomic(store / FINISHED / f"{shard}.json", overwrite=True, durable=True) as draft:
        draft.write_text(json.dumps(asdict(note)), encoding="utf-8")


def read_note(file: Path) -> Note | None:
    """A note; None where it cannot be read, so that its shard counts as not finished."""
    try:
        found: Any = json.loads(file.read_text(encoding="utf-8"))
        chunks = {str(name): (int(length), int(check)) for name, (length, check) in found["chunks"].items()}
        note = Note(int(found["shard"]), int(found["members"]), int(found["failed"]), chunks)
    except (OSError, ValueError, TypeError, KeyError, AttributeError):
        return None
    return note if file.stem == str(note.shard) else None


def damaged(store: Path, note: Note, name: str) -> str:
    """What is wrong with a chunk of a finished shard: ``""`` for nothing."""
    file, expected = store / name, note.chunks.get(name)
    try:
        if expected is None:
            return message("errors_solve-file-not-there", name=name) if file.exists() else ""
        if sum_of(file) != expected:
            return message("errors_solve-file-changed", name=name)
    except FileNotFoundError:
        return message("errors_solve-file-missing", name=name)
    except OSError as error:
        return message("errors_solve-file-unreadable", name=name, error=reason(error))
    return ""


def sum_of(file: Path) -> tuple[int, int]:
    """Length (bytes) and CRC-32 of a file. Raises OSError."""
    length = check = 0
    with file.open("rb") as stream:
        while piece := stream.read(_PIECE):
            length, check = length + len(piece), zlib.crc32(piece, check)
    return length, check
