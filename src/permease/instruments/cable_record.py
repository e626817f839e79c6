"""What a cable did: voltage over space and time, arrivals, conduction velocity, collision."""

from __future__ import annotations

import importlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from ..errors import InputError
from ..plain import integer, shown
from ..text import Text, message
from ..units import si, with_unit

if TYPE_CHECKING:
    from pint import Quantity

MARGIN = 0.25
"""Fraction of the cable at each end that a conduction velocity leaves out by default."""


@dataclass(frozen=True, eq=False)
class CableRecord:
    """A run of a cable.

    Attributes
    ----------
    x : middles of the patches (cm).
    times : of the profiles that were kept (ms).
    voltage : membrane potential (mV), one row a time, one column a patch.
    arrivals : for every patch the times (ms) at which the voltage passed ``conditions["level"]`` upward, from every
        time step.
    conditions : length (cm), radius (um), resistivity (ohm cm), spacing (cm), step (ms), temperature (K), rest and
        level (mV).
    """

    cell: str
    label: Text
    x: np.ndarray
    times: np.ndarray
    voltage: np.ndarray
    arrivals: tuple[np.ndarray, ...]
    conditions: Mapping[str, Any]

    def __post_init__(self) -> None:
        for each in (self.x, self.times, self.voltage, *self.arrivals):
            each.setflags(write=False)

    def trace(self, position: Any) -> np.ndarray:
        """Membrane potential (mV) at ``times`` at a position, between patches on a straight line."""
        where = self._place(position)
        low, share = self._between(where)
        found: np.ndarray = (1.0 - share) * self.voltage[:, low] + share * self.voltage[:, low + 1]
        return found

    def arrivals_at(self, position: Any) -> np.ndarray:
        """When action potentials arrive (ms) at a position: as many as at both patches beside it."""
        low, share = self._between(self._place(position))
        before, after = self.arrivals[low], self.arrivals[low + 1]
        count = min(len(before), len(after))
        found: np.ndarray = (1.0 - share) * before[:count] + share * after[:count]
        return found

    def velocity(self, start: Any = None, end: Any = None, *, wave: int = 1) -> Quantity[Any] | None:
        """Conduction velocity (m/s) of a wave between two positions, positive towards larger x, by a linear fit.

        By default over the middle half of the cable, away from the ends. ``wave`` counts the arrivals at every patch.
        None where the wave does not arrive everywhere there, or does not run one way (two waves meet).
        """
        count = integer(wave)
        if count is None or count < 1:
            raise InputError(
                message("errors_instruments-whole-number-from-1-not", wave=shown(wave)), where="wave", hint="wave=1"
            )
        length = float(self.conditions["length"])
        low = MARGIN * length if start is None else self._place(start)
        high = (1.0 - MARGIN) * length if end is None else self._place(end)
        inner = np.flatnonzero((self.x >= low) & (self.x <= high))
        if len(inner) < 3:
            raise InputError(
                message("errors_instruments-fewer-than-three-patches-lie"),
                where="velocity",
                hint=message("errors_instruments-positions-further-apart"),
            )
        if any(len(self.arrivals[i]) < wave for i in inner):
            return None
        when = np.array([self.arrivals[i][wave - 1] for i in inner])
        ways = np.diff(when)
        if not (np.all(ways > 0.0) or np.all(ways < 0.0)):
            return None
        slope = float(np.polyfit(when, self.x[inner], 1)[0])
        return with_unit(10.0 * slope, "m/s")

    @property
    def collision(self) -> tuple[Quantity[Any], Quantity[Any]] | None:
        """Where and when the first arrivals from both ends meet; None where they come from one side only.

        The place is where two straight lines through the arrivals on both sides of the latest patch cross.
        """
        when = np.array([each[0] if len(each) else np.nan for each in self.arrivals])
        if np.any(np.isnan(when)):
            return None
        last = int(np.argmax(when))
        width = 4
        if last < width or last > len(when) - 1 - width:
            return None
        left, right = slice(last - width, last), slice(last + 1, last + 1 + width)
        if not (np.all(np.diff(when[left]) > 0.0) and np.all(np.diff(when[right]) < 0.0)):
            return None
        up, a = np.polyfit(self.x[left], when[left], 1)
        down, b = np.polyfit(self.x[right], when[right], 1)
        place = (b - a) / (up - down)
        return with_unit(float(place), "cm"), with_unit(float(a + up * place), "ms")

    def table(self) -> tuple[list[str], np.ndarray]:
        """Heads of columns with units, and the numbers: time, then the voltage of every patch."""
        heads = ["time [ms]", *(f"voltage at {x:.6g} cm [mV]" for x in self.x)]
        return heads, np.column_stack([self.times, self.voltage])

    def csv(self) -> str:
        """The table as comma-separated text."""
        heads, rows = self.table()
        return "\n".join([",".join(heads), *(",".join(f"{v:.8g}" for v in row) for row in rows)]) + "\n"

    def to_csv(self, path: str | Path, *, overwrite: bool = False) -> Path:
        """Write the table to a .csv or .txt file, whole or not at all.

        Raises FileError when it exists and may not be replaced, InputError for what is no name of such a file.
        """
        from ..solve.files import write_table

        return write_table(self.csv(), path, overwrite=overwrite)

    def plot(self, path: Any = None, language: str = "en") -> Any:
        """Draw voltage over space and time, and traces; ``path`` is a .png, .svg or .pdf file to write as well."""
        # by name: plotting is a layer beside, and matplotlib is loaded only here
        return importlib.import_module("permease.plot.excitability").plot_cable(self, path=path, language=language)

    def _place(self, position: Any) -> float:
        where = 100.0 * si(position, "m", "position")
        length = float(self.conditions["length"])
        if not 0.0 <= where <= length * (1.0 + 1e-12):
            raise InputError(
                message("errors_instruments-lies-outside-cable", position=position),
                where="position",
                hint=message("errors_instruments-from-0-cm-2", length=f"{length:g}"),
            )
        return where

    def _between(self, where: float) -> tuple[int, float]:
        """The patch before a place (cm), and how far the place is on the way to the next one (0 to 1)."""
        low = int(np.clip(np.searchsorted(self.x, where) - 1, 0, len(self.x) - 2))
        return low, float(np.clip((where - self.x[low]) / (self.x[low + 1] - self.x[low]), 0.0, 1.0))
