"""Shared by the golden tests: the published schemes of the kinetics tests."""

import importlib.util
import sys
from pathlib import Path

import pytest

SCHEMES = Path(__file__).parents[1] / "kinetics" / "schemes.py"


@pytest.fixture(scope="session")
def schemes():
    """Published sets of rate constants that are no parts: data of the tests of kinetics."""
    spec = importlib.util.spec_from_file_location("published_schemes", SCHEMES)
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module
