"""What happens during a run: the cell's protocol, a plain duration, and events put into either."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from ..errors import InputError, PermeaseError, QuantityError
from ..text import message
from .quantities import amounts, bare

if TYPE_CHECKING:
    from ..model.cell import Cell
    from ..model.protocol import Protocol, Step
    from .session import Session


def plan(cell: Cell, time: str | None, events: Iterable[str]) -> Protocol:
    """What to do: hold for ``time``, or else the cell's own protocol; with the events put in."""
    from ..model.protocol import Hold, Protocol

    if time is not None:
        if bare(time):
            raise QuantityError(
                message("errors_cli-no-unit", value=time),
                where="--time",
                hint=message("errors_cli-time-s-min-h", time=time),
            )
        try:
            protocol = Protocol(Hold(time))
        except PermeaseError as error:
            error.where = "--time"
            raise
    elif cell.protocol is not None:
        protocol = cell.protocol
    else:
        raise InputError(
            message("errors_cli-nothing-says-how-long-run", name=cell.name),
            why=message("errors_cli-brings-no-protocol"),
            hint="--time 30min",
        )
    for text in events:
        protocol = with_event(cell, protocol, text)
    protocol.check(cell)
    return protocol


def planned(session: Session, cell: Cell, time: str | None, events: Iterable[str]) -> Protocol:
    """As ``plan``, with a note where ``time`` replaces a protocol that the cell brings."""
    protocol = plan(cell, time, events)
    if time is not None and cell.protocol is not None:
        session.note(session.say("run-own_protocol"))
    return protocol


def with_event(cell: Cell, protocol: Protocol, text: str) -> Protocol:
    """The protocol with ``"60s: ouabain=10uM"`` added to a bath from that time on."""
    from ..model.protocol import Perfuse, Protocol
    from ..units import si

    when, colon, what = text.replace("：", ":").partition(":")
    example = '--event "60s: ouabain=10uM"'
    if not colon:
        raise InputError(message("errors_cli-cannot-read-event", text=f"{text!r}"), where="--event", hint=example)
    if bare(when):
        raise QuantityError(message("errors_cli-no-unit", value=when.strip()), where="--event", hint=f"{when.strip()}s")
    start = si(when, "s", "--event")
    additions = amounts([what], "--event", "'60s: ouabain=10uM'")
    if not additions:
        raise InputError(message("errors_cli-adds-nothing", text=f"{text!r}"), where="--event", hint=example)
    if not 0.0 <= start < protocol.duration:
        raise InputError(
            message("errors_cli-event-outside-run", when=when.strip()),
            where="--event",
            why=message("errors_cli-run-lasts-s", duration=f"{protocol.duration:g}"),
            hint=message("errors_cli-earlier-time-longer-time"),
        )
    bath, table = _bath_of(cell, additions)
    steps: list[Step] = []
    clock, done = 0.0, False
    for step in protocol:
        end = clock + step.duration
        if done or start >= end:
            steps.append(_with_addition(step, bath, table) if done else step)
        else:
            if start > clock:
                steps.append(_lasting(step, start - clock))
            if start == clock and isinstance(step, Perfuse) and step.bath == bath:
                steps.append(_with_addition(step, bath, table, merge=True))
            else:
                _demand_divisible(step, text)
                steps.append(_perfused(bath, f"{end - start:.15g} s", table))
                if start == clock and isinstance(step, Perfuse):
                    raise InputError(message("errors_cli-event-cannot-coincide-change-another"), where="--event")
            done = True
        clock = end
    return Protocol(*steps)


def _perfused(bath: str, lasting: str, table: Mapping[str, str]) -> Step:
    """A step that adds to a bath; what is wrong with the additions is wrong with the event."""
    from ..model.protocol import Perfuse

    try:
        return Perfuse(bath, None, lasting, add=dict(table))
    except PermeaseError as error:
        error.where = "--event"
        raise


def _bath_of(cell: Cell, additions: Mapping[str, str]) -> tuple[str, dict[str, str]]:
    table: dict[str, str] = {}
    found = set()
    for name, value in additions.items():
        if bare(value):
            raise QuantityError(
                message("errors_cli-number-no-unit", name=name, value=value),
                where="--event",
                hint=message("errors_cli-mm-um", name=name, value=value),
            )
        bath, dot, species = name.rpartition(".")
        found.add(cell.bath(bath).name if dot else cell.baths[0].name)
        table[species] = value
    if len(found) > 1:
        raise InputError(
            message("errors_cli-one-event-changes-one-bath"),
            where="--event",
            hint=message("errors_cli-two-event-options"),
        )
    return found.pop(), table


def _demand_divisible(step: Step, text: str) -> None:
    from ..model.protocol import Hold, Perfuse

    if not isinstance(step, (Hold, Perfuse)):
        raise InputError(
            message("errors_cli-event-falls-into-step-cannot", text=f"{text!r}"),
            where="--event",
            why=message("errors_cli-step", step=step),
        )


def _lasting(step: Step, seconds: float) -> Step:
    from ..model.protocol import Hold, Perfuse

    _demand_divisible(step, "")
    if isinstance(step, Perfuse):
        add = None if step.add is None else {k: f"{v:.15g} mM" for k, v in step.add.items()}
        return Perfuse(step.bath, step.solution, f"{seconds:.15g} s", add=add)
    return Hold(f"{seconds:.15g} s")


def _with_addition(step: Step, bath: str, table: Mapping[str, str], *, merge: bool = False) -> Step:
    """A later change of the same bath keeps what the event added."""
    from ..model.protocol import Perfuse

    if not isinstance(step, Perfuse) or step.bath != bath:
        return step
    if step.solution is not None:
        return Perfuse(bath, step.solution.add(dict(table)), f"{step.duration:.15g} s")
    if not merge:
        return step
    both = {k: f"{v:.15g} mM" for k, v in (step.add or {}).items()}
    if set(both) & set(table):
        raise InputError(message("errors_cli-protocol-adds-same-species-moment"), where="--event")
    return Perfuse(bath, None, f"{step.duration:.15g} s", add={**both, **table})
