"""A file that tells of a full disk at the end: HDF5 cannot close a file whose writing failed, and ends the process."""

from __future__ import annotations

import io
import os
from pathlib import Path


class PatientFile(io.RawIOBase):
    """A new file for HDF5 to write to and read from, as a context manager.

    What the disk refuses is let go of in silence until ``demand_written``; what was lost reads as zeros.
    """

    def __init__(self, path: Path) -> None:
        super().__init__()
        self._file = path.open("w+b", buffering=0)
        self._refused: OSError | None = None
        self._place = self._end = 0

    def close(self) -> None:
        """Close the file; what was not written stays unsaid."""
        self._file.close()
        super().close()

    def demand_written(self) -> None:
        """Raise the OSError of the first write that the disk refused."""
        if self._refused is not None:
            raise self._refused

    def readable(self) -> bool:
        """It is."""
        return True

    def writable(self) -> bool:
        """It is."""
        return True

    def seekable(self) -> bool:
        """It is."""
        return True

    def tell(self) -> int:
        """The place of the next byte."""
        return self._place

    def seek(self, offset: int, whence: int = os.SEEK_SET) -> int:
        """Go to a place; the end is where it would be if everything had been written."""
        self._place = offset + {os.SEEK_SET: 0, os.SEEK_CUR: self._place, os.SEEK_END: self._end}[whence]
        return self._place

    def truncate(self, size: int | None = None) -> int:
        """Let it end somewhere, at the present place without ``size``."""
        self._end = self._place if size is None else size
        try:
            self._file.truncate(self._end)
        except OSError as error:
            self._refuse(error)
        return self._end

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        """Fill a buffer, with zeros where nothing was written."""
        view = memoryview(buffer).cast("B")
        self._file.seek(self._place)
        done = 0
        while done < len(view) and (more := self._file.readinto(view[done:])):
            done += more
        view[done:] = bytes(len(view) - done)
        self._place += len(view)
        return len(view)

    def write(self, data: memoryview) -> int:  # type: ignore[override]
        """Write, or remember why not."""
        view = memoryview(data).cast("B")
        if self._refused is None:
            try:
                self._file.seek(self._place)
                done = 0
                while done < len(view):
                    done += self._file.write(view[done:]) or 0
            except OSError as error:
                self._refuse(error)
        self._place += len(view)
        self._end = max(self._end, self._place)
        return len(view)

    def flush(self) -> None:
        """Nothing waits."""

    def _refuse(self, error: OSError) -> None:
        self._refused = self._refused or error
