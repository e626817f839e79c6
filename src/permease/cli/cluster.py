"""The Dask cluster that a command computes on."""

from __future__ import annotations

import importlib
import importlib.util
import re
import signal
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from ..errors import InputError, MissingExtraError
from ..text import message
from .group import Command

if TYPE_CHECKING:
    from .session import Session

LOCAL = "local"
_ADDRESS = re.compile(r"(\w+://\S+|[\w.\-]+:\d+|local)")


class DaskCommand(Command):
    """A command whose ``--dask`` may stand without an address."""

    typed = {"outputs": "--keep cytosol.Na"}

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """``--dask`` before anything that is no address means a cluster of this machine."""
        words = [*args, ""]
        found = [
            f"--dask={LOCAL}" if word == "--dask" and not _ADDRESS.fullmatch(after) else word
            for word, after in zip(args, words[1:], strict=True)
        ]
        return super().parse_args(ctx, found)


@contextmanager
def client(session: Session, address: str | None, workers: int | None) -> Iterator[Any]:
    """A client of the cluster at an address, or of a new one with a dashboard on 127.0.0.1; None without address.

    Raises MissingExtraError without Dask, InputError where nobody answers.
    """
    if address is None:
        yield None
        return
    try:
        dask: Any = importlib.import_module("distributed")
    except ImportError:
        raise MissingExtraError(message("errors_cli-dask-needs-dask"), hint='pip install "permease[cluster]"') from None
    if address != LOCAL:
        if workers is not None:
            raise InputError(message("errors_cli-threads-has-no-use-address"), where="--threads")
        try:
            joined = dask.Client(address, timeout="10 s", set_as_default=False)
        except (OSError, ValueError) as error:
            raise InputError(
                message("errors_cli-no-dask-scheduler-answers", address=address),
                where="--dask",
                why=message("errors_cli-dask-said", said=str(error)[:200]),
                hint=message("errors_cli-dask-tcp-host-8786-dask-alone"),
            ) from None  # fmt: skip
        with joined:
            _tell(session, joined)
            yield joined
        return
    from ..solve.sweeping import cores

    # workers get the terminal's Ctrl-C too, and would die before what they compute is written
    usual = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            cluster = dask.LocalCluster(
                n_workers=workers or cores(), threads_per_worker=1, processes=True, host="127.0.0.1",
                dashboard_address="127.0.0.1:0", silence_logs=50,
            )  # fmt: skip
    finally:
        signal.signal(signal.SIGINT, usual)
    with cluster, dask.Client(cluster, set_as_default=False) as joined:
        _tell(session, joined)
        yield joined


def _tell(session: Session, joined: Any) -> None:
    served = importlib.util.find_spec("bokeh") is not None
    link = joined.dashboard_link if served else session.say("sweep-no_dashboard")
    session.note(session.say("sweep-dask", cores=sum(joined.ncores().values()), link=link))
