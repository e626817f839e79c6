"""The store of a sweep: one beside it while another is replaced, what was there already, and the command to go on."""

from __future__ import annotations

import shlex
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..errors import PermeaseError
from ..text import in_both
from .failures import Interrupted
from .progress import grouped

if TYPE_CHECKING:
    from ..solve.population_result import PopulationResult
    from .session import Session

_RESUME = "resume=True"


class Keeping:
    """Where a sweep keeps its cells: a store, or none.

    With ``force`` and a store that exists the cells go to another folder beside it, which takes its place at the end.
    """

    def __init__(self, session: Session, store: Path | None, *, resume: bool, force: bool) -> None:
        self.session, self.store, self.resume = session, store, resume
        self.place = _beside(store) if store is not None and force and store.exists() else store
        self._before = self._noted = 0
        if resume and store is not None:
            from ..solve.shards import kept

            if not store.exists():
                session.note(session.say("sweep-begins", file=store))
            self._noted = self._before = sum(kept(store))

    def watching(self, report: Callable[[float, str], None]) -> Callable[[float, Any], None]:
        """A function for ``progress`` that remembers how many cells were there."""

        def tell(fraction: float, text: Any) -> None:
            self._before = text.before
            report(fraction, text)

        return tell

    @contextmanager
    def told(self, members: int) -> Iterator[None]:
        """Errors and interruptions with the command that goes on."""
        try:
            yield
        except KeyboardInterrupt:
            raise self._interrupted(members) from None
        except PermeaseError as error:
            error.hint = in_both(error.hint, lambda said: said.replace(_RESUME, self.command))
            raise

    @property
    def command(self) -> str:
        """The command that goes on with what is there."""
        old = str(self.store)
        spelled = {f"{option}{old}": f"{option}{self.place}" for option in ("", "-o", "-o=", "--output=")}
        words = [spelled.get(word, word) for word in self.session.arguments if word not in ("--resume", "--force")]
        return shlex.join(["permease", *words, "--resume"])

    def _interrupted(self, members: int) -> Interrupted:
        session = self.session
        if self.place is None:
            return Interrupted(session.say("sweep-not_kept"), hint=session.say("sweep-keep_next"))
        from ..solve.shards import kept

        done = sum(kept(self.place))
        return Interrupted(
            session.say("sweep-kept", done=grouped(done), members=grouped(members), file=self.place),
            why="" if self.place == self.store else session.say("sweep-untouched", file=self.store),
            hint=self.command,
        )  # fmt: skip

    def settle(self, result: PopulationResult) -> None:
        """Give what is whole the name that was asked for. Raises FileError."""
        if self.store is not None and self.place != self.store:
            result.table.replace(self.store)
            self.place = self.store

    def took(self, result: PopulationResult) -> str:
        """How many cells were computed in which time, and how many were there already."""
        session, members = self.session, len(result)
        again = max(0, self._noted - self._before)
        parts = []
        if self._before:
            parts.append(session.say("sweep-there", done=grouped(self._before), members=grouped(members)))
        parts += [session.say("sweep-again", count=grouped(again))] if again else []
        took = session.say("sweep-took", members=grouped(members - self._before), seconds=f"{result.seconds:.1f}")
        return "; ".join([*parts, took] if members > self._before else parts)


def _beside(store: Path) -> Path:
    """A name beside a store that is free."""
    number, found = 1, store.with_name(f"{store.stem}.new{store.suffix}")
    while found.exists():
        number += 1
        found = store.with_name(f"{store.stem}.new{number}{store.suffix}")
    return found
