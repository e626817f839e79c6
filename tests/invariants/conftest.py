"""Lets the tests of invariants share their random cells, and gives them a cache of their own."""

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))


@pytest.fixture(scope="session", autouse=True)
def _own_cache(tmp_path_factory):
    patch = pytest.MonkeyPatch()
    patch.setenv("PERMEASE_CACHE", str(tmp_path_factory.mktemp("cache")))
    yield
    patch.undo()
