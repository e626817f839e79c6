"""Shared settings of the test suite: fixed seeds, no deadlines, one cache of machine code."""

import os
import signal

import hypothesis
import pytest

os.environ.setdefault("MPLBACKEND", "Agg")
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    # what a shell starts in the background does not hear Ctrl-C, nor would the programs that tests interrupt
    signal.signal(signal.SIGINT, signal.default_int_handler)
hypothesis.settings.register_profile("permease", derandomize=True, deadline=None, max_examples=25, print_blob=False)
hypothesis.settings.register_profile("thorough", deadline=None, max_examples=500)
hypothesis.settings.load_profile("permease")


@pytest.fixture(scope="session", autouse=True)
def _one_cache(tmp_path_factory):
    """Every kernel is compiled once: by the first worker or child that needs it, and never read from the user's own."""
    folder = tmp_path_factory.getbasetemp()
    folder = folder.parent if "PYTEST_XDIST_WORKER" in os.environ else folder
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PERMEASE_CACHE", str(folder / "kernels"))
        yield
