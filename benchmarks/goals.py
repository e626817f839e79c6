"""The goals of the engine, and whether the rows reach them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from .rows import Row, number
from .scaling import CROWDED

Rows = Sequence[Row]


@dataclass(frozen=True)
class Goal:
    """One number that must be reached: ``at_least`` or at most ``target``, of what ``measure`` finds in the rows."""

    text: str
    target: float
    measure: Callable[[Rows], float | None]
    at_least: bool = True
    unit: str = "x"

    def verdict(self, rows: Rows) -> tuple[str, str, str]:
        """(target, measured, "reached", "missed" or "not measured")."""
        found = self.measure(rows)
        sign = "" if self.at_least else "at most "
        wanted = f"{sign}{number(self.target)}{self.unit}"
        if found is None:
            return wanted, "", "not measured"
        good = found >= self.target if self.at_least else found <= self.target
        shown = f"{found:.1e}" if self.unit == " of scale" else f"{number(found)}{self.unit}"
        return wanted, shown, "reached" if good else "missed"


def _find(rows: Rows, work: str, tool: str) -> Row | None:
    return next((row for row in rows if row.work == work and row.tool == tool), None)


def _ratio(work: str, tool: str) -> Callable[[Rows], float | None]:
    def measure(rows: Rows) -> float | None:
        row = _find(rows, work, tool)
        return None if row is None else row.ratio

    return measure


def _threads(name: str) -> Callable[[Rows], float | None]:
    def measure(rows: Rows) -> float | None:
        one, two = (_find(rows, f"scaling {name}", f"width 8{more}") for more in ("", ", two threads"))
        if one is None or two is None or not one.minimum or not two.minimum:
            return None
        if two.note.startswith(CROWDED):
            return None
        return one.minimum / two.minimum

    return measure


def _processor(work: str, tool: str, scale: float = 1e-6) -> Callable[[Rows], float | None]:
    def measure(rows: Rows) -> float | None:
        row = _find(rows, work, tool)
        return None if row is None or row.cpu is None else row.cpu * scale

    return measure


def _error(work: str) -> Callable[[Rows], float | None]:
    def measure(rows: Rows) -> float | None:
        row = _find(rows, work, "permease")
        return None if row is None else row.error

    return measure


def _slowest_step(rows: Rows) -> float | None:
    times = [row.cpu for row in rows if row.work.startswith("multinomial step") and row.cpu is not None]
    return max(times) if times else None


def goals() -> list[Goal]:
    """All that must be reached, in the order of the design."""
    found: list[Goal] = []
    for peer, targets in (("libroadrunner", (30.0, 18.0, 12.0)), ("numbalsoda", (9.0, 9.0, 5.0))):
        label = "loop over libroadrunner" if peer == "libroadrunner" else peer
        for name, target in zip("ABC", targets, strict=True):
            found.append(Goal(f"ensemble {name} against {label}", target, _ratio(f"ensemble {name}", peer)))
    found.append(Goal("ensemble C against heyoka, batches of 8", 0.8, _ratio("ensemble C", "heyoka")))
    for name, target in (("A", 5.0), ("B", 5.0), ("C", 2.5)):
        found.append(
            Goal(f"single run {name} against libroadrunner", target, _ratio(f"single {name}", "libroadrunner"))
        )
    for name in "ABC":
        found.append(Goal(f"width 8 against width 1, {name}", 3.0, _ratio(f"scaling {name}", "width 1")))
    for name in "ABC":
        found.append(Goal(f"two threads against one, {name} (minima)", 1.8, _threads(name)))
    for name, target in (("A", 0.12), ("B", 0.35)):
        work = f"first result {name}"
        found.append(
            Goal(
                f"model to first result, {name} (processor time)",
                target,
                _processor(work, "width 1, built, warm"),
                False,
                " s",
            )
        )
    for name in "AB":
        work = f"first result {name}"
        tool = "width 1, from the disk, warm"
        found.append(Goal(f"the same from the disk, {name}", 20.0, _processor(work, tool, 1e-3), False, " ms"))
    found.append(Goal("import permease", 0.4, _processor("import permease", "permease"), False, " s"))
    for name in "ABC":
        found.append(
            Goal(f"error at the default tolerance, {name}", 1e-5, _error(f"single {name}"), False, " of scale")
        )
    work = "stochastic, 1,000 channels, 10 ms"
    found.append(Goal("exact stochastic channels against gillespy2", 6.0, _ratio(work, "gillespy2")))
    found.append(Goal("exact stochastic channels against libroadrunner", 15.0, _ratio(work, "libroadrunner")))
    found.append(Goal("multinomial step at any number of channels", 1.0, _slowest_step, False, " us"))
    found.append(Goal("124 states, ensemble, against libroadrunner", 25.0, _ratio("ensemble B4", "libroadrunner")))
    for width in (1, 8):
        built = _processor("first result B4", f"width {width}, built, warm")
        found.append(Goal(f"124 states, built at width {width} (processor time)", 1.5, built, False, " s"))
    return found


def markdown(rows: Rows) -> str:
    """The table for the page."""
    lines = ["| must reach | target | measured | |", "|---|--:|--:|---|"]
    for goal in goals():
        target, measured, verdict = goal.verdict(rows)
        mark = f"**{verdict}**" if verdict == "missed" else verdict
        lines.append(f"| {goal.text} | {target} | {measured} | {mark} |")
    return "\n".join(lines)
