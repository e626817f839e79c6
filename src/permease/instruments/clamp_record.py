"""What a clamp recorded: sweeps, and the numbers that an electrophysiologist reads off them."""

from __future__ import annotations

import importlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from ..errors import InputError, PermeaseError, choice
from ..model.conditions import PointConditions
from ..model.transporter import Transporter, evaluating
from ..text import Text, message, phrase
from ..units import registry, si
from .curve import Curve, Series, held
from .electrical import CurrentVoltage
from .epochs import Epoch
from .stretch import Stretch
from .sweep import texts

if TYPE_CHECKING:
    from pint import Quantity

MEASURES = ("peak", "steady", "tail")
_GRID = np.unique(np.concatenate([[0.0], np.geomspace(1e-7, 1.0, 240), np.linspace(0.0, 1.0, 121)]))
"""Where a peak is looked for, as fractions of an epoch, before it is narrowed down."""


@dataclass(frozen=True)
class Peak:
    """The extreme of a signal in one epoch: its value, and the time (ms) since the epoch began."""

    value: Quantity[Any]
    time: Quantity[Any]
    epoch: int


@dataclass(frozen=True, eq=False, repr=False)
class Sweep:
    """One run through the epochs.

    Attributes
    ----------
    time, voltage : of every point (s, mV); where two epochs meet there is a point of each at the same time.
    epoch : index of the epoch of every point.
    series : ``"current"``, ``"open_probability"``, ``"charge"``, ``"flux.Na"``, ``"occupancy.C"``; outward positive.
        The main one comes first.
    """

    time: Series
    voltage: Series
    epoch: np.ndarray
    series: Mapping[str, Series]
    stretches: Sequence[Stretch] = ()

    def __repr__(self) -> str:
        return f"<Sweep of {len(self.time)} points: {', '.join(self.series)}>"

    @property
    def y(self) -> Series:
        """The main series."""
        return next(iter(self.series.values()))

    def __getitem__(self, name: str) -> Series:
        return self.series[choice(phrase("thing-series"), name, self.series, where="sweep")]

    @property
    def occupancies(self) -> dict[str, Series]:
        """The fraction of molecules in every state, and of gates that are open."""
        return {n.removeprefix("occupancy."): s for n, s in self.series.items() if n.startswith("occupancy.")}

    @property
    def fluxes(self) -> dict[str, Series]:
        """The outward flux of every species."""
        return {n.removeprefix("flux."): s for n, s in self.series.items() if n.startswith("flux.")}

    def at(self, time: Any) -> dict[str, Quantity[Any]]:
        """Every signal at any time from the start of the sweep, exactly, e.g. ``sweep.at("5 ms")["open_probability"]``.

        Where two epochs meet, in the later one. Raises InputError outside the sweep.
        """
        when = si(time, "s", "time")
        ends = np.cumsum([s.duration for s in self.stretches])
        if not 0.0 <= when <= ends[-1] * (1.0 + 1e-12):
            raise InputError(
                message("errors_instruments-sweep-lasts-s", ends=f"{ends[-1]:g}"),
                where="time",
                hint=message("errors_instruments-time-from-0-s-s", ends=f"{ends[-1]:g}"),
            )
        number = min(int(np.searchsorted(ends, when * (1.0 + 1e-12), side="right")), len(ends) - 1)
        local = when - (float(ends[number - 1]) if number else 0.0)
        return self._values(number, min(max(local, 0.0), self.stretches[number].duration))

    def peak(self, epoch: int, signal: str = "") -> Peak:
        """The extreme of a signal (the one farthest from zero) in one epoch, found between the points as well."""
        from scipy.optimize import minimize_scalar

        number, name = self._epoch(epoch), self._signal(signal)
        stretch = self.stretches[number]

        def size(times: Any) -> np.ndarray:
            found: np.ndarray = np.abs(stretch.signals(np.atleast_1d(times))[name])
            return found

        grid = _GRID * stretch.duration
        with evaluating("clamp"):
            sizes = size(grid)
            best = int(np.argmax(sizes))
            when = float(grid[best])
            if 0 < best < len(grid) - 1:
                bounds = (float(grid[best - 1]), float(grid[best + 1]))
                options = {"xatol": 1e-9 * (bounds[1] - bounds[0])}
                found = minimize_scalar(lambda t: -float(size(t)[0]), bounds=bounds, method="bounded", options=options)
                when = float(found.x) if -float(found.fun) > sizes[best] else when
        return Peak(self._values(number, when)[name], registry().Quantity(1e3 * when, "ms"), number)

    def start(self, epoch: int, signal: str = "") -> Quantity[Any]:
        """A signal at the instant an epoch begins: after the jump in voltage, before a state has changed."""
        return self._values(self._epoch(epoch), 0.0)[self._signal(signal)]

    def end(self, epoch: int, signal: str = "") -> Quantity[Any]:
        """A signal at the end of an epoch."""
        number = self._epoch(epoch)
        return self._values(number, self.stretches[number].duration)[self._signal(signal)]

    def time_constants(self, epoch: int) -> dict[str, Quantity[Any]]:
        """Time constants (ms) in an epoch: arrays by gate, or of the ``"scheme"``, the slowest first.

        -1 over the eigenvalues of the rates (their real parts); a gate of Hodgkin and Huxley's kind has one. Those
        more than about 1e13 times slower than the fastest step are not told from the stationary state.
        """
        found = self.stretches[self._epoch(epoch)].time_constants
        return {name: registry().Quantity(1e3 * np.array(values), "ms") for name, values in found.items()}

    def slowest(self, epoch: int) -> float:
        """The slowest time constant in an epoch (ms), 0 where nothing relaxes."""
        found = [float(q.magnitude[0]) for q in self.time_constants(epoch).values() if len(q.magnitude)]
        return max(found, default=0.0)

    def _values(self, number: int, local: float) -> dict[str, Quantity[Any]]:
        found = self.stretches[number].signals(np.array([local]))
        return {name: registry().Quantity(float(v[0]), self.series[name].unit) for name, v in found.items()}

    def _signal(self, name: str) -> str:
        return choice(phrase("thing-signal"), name, self.series, where="sweep", default=self.y.name)

    def _epoch(self, number: int) -> int:
        return epoch_number(number, len(self.stretches))


def epoch_number(number: Any, count: int) -> int:
    """The index of an epoch, counted from 0, or from the end where negative."""
    if isinstance(number, bool) or not isinstance(number, (int, np.integer)) or not -count <= number < count:
        raise InputError(
            message("errors_instruments-there-no-epoch", number=f"{number!r}"),
            where="epoch",
            hint=message("errors_instruments-0-1-last", count=count - 1),
        )
    return int(number) % count


@dataclass(frozen=True, eq=False)
class ClampCurve(Curve):
    """A measure of the sweeps against what distinguishes them."""

    def plot(self, path: Any = None, language: str = "en") -> Any:
        """Draw it; ``path`` is a .png, .svg or .pdf file to write as well. Returns the figure."""
        return importlib.import_module("permease.plot.clamp").plot_measure(self, path=path, language=language)


@dataclass(frozen=True, eq=False, repr=False)
class ClampRecord:
    """What a clamp recorded.

    Attributes
    ----------
    part, label : the name of the part and what it is, in both languages.
    per : ``"molecule"``: the mean of one molecule; ``"area"``: per area of membrane.
    epochs : of the protocol.
    sweeps : one per member of the family, else one.
    family : what distinguishes the sweeps (mV, ms or mM), None where there is one.
    measured : index of the epoch that ``answers`` are read from: the family of voltages or concentrations, the epoch
        after a family of durations, else the second.
    conditions : ``inside``, ``outside`` (mM), ``voltage`` (mV) and ``temperature`` (K) at the start.
    """

    part: str
    label: Text
    per: str
    epochs: tuple[Epoch, ...]
    sweeps: tuple[Sweep, ...]
    family: Series | None
    measured: int
    conditions: Mapping[str, Any]
    subject: Transporter
    kind: str = "clamp"

    def __repr__(self) -> str:
        return f"<ClampRecord of {self.part}: {len(self.sweeps)} sweeps, epochs {'; '.join(map(str, self.epochs))}>"

    def __len__(self) -> int:
        return len(self.sweeps)

    def __getitem__(self, index: int) -> Sweep:
        count = len(self)
        if isinstance(index, bool) or not isinstance(index, (int, np.integer)):
            raise InputError(
                message("errors_instruments-sweep-counted-not", index=f"{index!r}"),
                where="clamp",
                why=message("errors_instruments-there-first-0", count=count),
                hint=message("errors_instruments-record-0-signal-record-0-current"),
            )
        if not -count <= index < count:
            raise InputError(
                message("errors_instruments-there-no-sweep", index=index),
                where="clamp",
                why=message("errors_instruments-there", count=count),
                hint="record[0]",
            )
        return self.sweeps[index]

    def __iter__(self) -> Iterator[Sweep]:
        return iter(self.sweeps)

    @property
    def main(self) -> str:
        """The signal that is measured unless another is named: the current, where there is one."""
        return self.sweeps[0].y.name

    @property
    def answers(self) -> dict[str, Quantity[Any]]:
        """Arrays with one number per sweep, of the main signal in the ``measured`` epoch.

        ``peak`` and ``time_to_peak`` (since the epoch began), ``steady`` (at its end), and the slowest
        ``time_constant`` in it.
        """
        peaks = [sweep.peak(self.measured) for sweep in self.sweeps]
        steady = [sweep.end(self.measured) for sweep in self.sweeps]
        slowest = [sweep.slowest(self.measured) for sweep in self.sweeps]
        unit = self.sweeps[0].y.unit
        quantity = registry().Quantity
        return {
            "peak": quantity(np.array([float(p.value.magnitude) for p in peaks]), unit),
            "time_to_peak": quantity(np.array([float(p.time.magnitude) for p in peaks]), "ms"),
            "steady": quantity(np.array([float(s.magnitude) for s in steady]), unit),
            "time_constant": quantity(np.array(slowest), "ms"),
        }

    def measure(self, what: str = "peak", *, signal: str = "", epoch: int | None = None) -> Quantity[Any]:
        """One number per sweep: the ``"peak"`` of a signal in an epoch, its ``"steady"`` value at the end, or its
        ``"tail"``, the instant after it.

        Raises UnknownNameError, and InputError for a tail after the last epoch.
        """
        choice(phrase("thing-measure"), what, MEASURES, where="measure")
        number = epoch_number(self.measured if epoch is None else epoch, len(self.epochs))
        if what == "tail" and number + 1 == len(self.epochs):
            raise InputError(
                message("errors_instruments-tail-measured-epoch-follows"),
                where="measure",
                why=message("errors_instruments-epoch-last"),
                hint=message("errors_instruments-one-more-epoch-e-g-80"),
            )
        found: list[Quantity[Any]] = []
        for sweep in self.sweeps:
            if what == "peak":
                found.append(sweep.peak(number, signal).value)
            else:
                found.append(sweep.end(number, signal) if what == "steady" else sweep.start(number + 1, signal))
        unit = self.sweeps[0][self._signal(signal)].unit
        return registry().Quantity(np.array([float(q.magnitude) for q in found]), unit)

    def current_voltage(self, what: str = "peak", *, epoch: int | None = None) -> CurrentVoltage:
        """The current-voltage curve of a family of voltages: of the ``"peak"``, ``"steady"`` or ``"tail"`` currents.

        Its ``reversal`` is that of the part, None for tails. Raises InputError without such a family or a current.
        """
        if self.family is None or self.family.name != "voltage":
            raise InputError(
                message("errors_instruments-current-voltage-curve-needs-family"), where="clamp",
                hint=message("errors_instruments-epoch-such-60-mv-40-mv"),
            )  # fmt: skip
        if "current" not in self.sweeps[0].series:
            raise InputError(
                message("errors_instruments-there-no-current"),
                where=self.part,
                why=message("errors_instruments-electroneutral-ions-not-listed"),
                hint='inside={"Na": "10 mM"}, outside={"Na": "140 mM"}',
            )
        values = self.measure(what, signal="current", epoch=epoch).magnitude
        at = self.sweeps[0].stretches[epoch_number(self.measured if epoch is None else epoch, len(self.epochs))].at
        return CurrentVoltage(
            kind="current-voltage",
            part=self.part,
            label=self.label,
            x=self.family,
            series={"current": Series("current", values, self.sweeps[0]["current"].unit)},
            conditions={**held(replace(at, voltage=self.family.values), "voltage"), "measure": what},
            reversal=None if what == "tail" else self._reversal(at),
        )

    def curve(self, what: str = "peak", *, signal: str = "", epoch: int | None = None) -> ClampCurve:
        """A measure of a signal against the family, e.g. the second peak against the interval. Raises InputError."""
        if self.family is None:
            raise InputError(message("errors_instruments-there-one-sweep-no-family"), where="clamp")
        name = self._signal(signal)
        values = self.measure(what, signal=name, epoch=epoch).magnitude
        series = {name: Series(name, values, self.sweeps[0][name].unit)}
        conditions = {**self.conditions, "swept": self.family.name, "measure": what}
        return ClampCurve("clamp", self.part, self.label, self.family, series, conditions)

    def _signal(self, name: str) -> str:
        return choice(phrase("thing-signal"), name, self.sweeps[0].series, where="clamp", default=self.main)

    def _reversal(self, at: PointConditions) -> Any:
        sides = {"inside": texts(at.inside), "outside": texts(at.outside)}
        try:
            return self.subject.reversal_voltage(**sides, temperature=f"{at.temperature!r} K")
        except PermeaseError:
            return None

    # -- ways out ------------------------------------------------------------------------------------------------

    def table(self) -> tuple[list[str], np.ndarray]:
        """Heads of columns with units, and the numbers: one row per point, the sweeps one below the other."""
        heads = ["sweep", *([self.family.head] if self.family is not None else []), "epoch"]
        first = self.sweeps[0]
        heads += [column.head for column in (first.time, first.voltage, *first.series.values())]
        blocks = []
        for i, sweep in enumerate(self.sweeps):
            rows = len(sweep.time)
            lead = [np.full(rows, float(i))]
            if self.family is not None:
                lead.append(np.full(rows, self.family.values[i]))
            columns = [s.values for s in (sweep.time, sweep.voltage, *sweep.series.values())]
            blocks.append(np.column_stack([*lead, sweep.epoch, *columns]))
        return heads, np.vstack(blocks)

    def csv(self) -> str:
        """The table as comma-separated text."""
        heads, rows = self.table()
        return "\n".join([",".join(heads), *(",".join(f"{v:.10g}" for v in row) for row in rows)]) + "\n"

    def to_csv(self, path: str | Path, *, overwrite: bool = False) -> Path:
        """Write the table to a .csv or .txt file, whole or not at all.

        Raises FileError when it exists and may not be replaced, InputError for what is no name of such a file.
        """
        from ..solve.files import write_table

        return write_table(self.csv(), path, overwrite=overwrite)

    def document(self) -> dict[str, Any]:
        """Everything as plain values: the ``permease.clamp/1`` document without its schema."""
        family = self.family
        return {
            "kind": self.kind,
            "part": self.part,
            "per": self.per,
            "conditions": dict(self.conditions),
            "epochs": [epoch.document() for epoch in self.epochs],
            "family": None if family is None else {
                "name": family.name, "unit": family.unit, "values": family.values.tolist(),
            },
            "measured": {"epoch": self.measured, "signal": self.main},
            "answers": {
                name: {"values": np.asarray(q.magnitude).tolist(), "unit": f"{q.units:~C}".replace("**", "^")}
                for name, q in self.answers.items()
            },
            "sweeps": [
                {
                    "time": {"unit": "s", "values": sweep.time.values.tolist()},
                    "voltage": {"unit": "mV", "values": sweep.voltage.values.tolist()},
                    "epoch": sweep.epoch.tolist(),
                    "time_constants": [
                        {name: np.asarray(q.magnitude).tolist() for name, q in sweep.time_constants(i).items()}
                        for i in range(len(self.epochs))
                    ],
                    "series": {n: {"unit": s.unit, "values": s.values.tolist()} for n, s in sweep.series.items()},
                }
                for sweep in self.sweeps
            ],
        }  # fmt: skip

    def plot(self, path: Any = None, language: str = "en", states: bool | None = None) -> Any:
        """Draw command and recordings; ``path`` is a .png, .svg or .pdf file to write as well. Returns the figure.

        ``states`` adds a panel with the occupancies of the last sweep; by default where there is one sweep.
        """
        # by name: plotting is a layer beside, and matplotlib is loaded only here
        drawing = importlib.import_module("permease.plot.clamp")
        return drawing.plot_clamp(self, path=path, language=language, states=states)
