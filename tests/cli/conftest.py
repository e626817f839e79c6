"""The program as a user has it: through its real entry point, in English unless a test says otherwise."""

from __future__ import annotations

import functools
import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import typer
from typer.testing import CliRunner

from permease.cli.main import app

SOURCE = Path(__file__).parents[2] / "src"


@pytest.fixture(autouse=True)
def _plain_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PERMEASE_LANG", "en")
    for name in ("NO_COLOR", "COLUMNS", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)


@functools.cache
def _program(_: Any) -> Any:
    return typer.main.get_command(app)


@pytest.fixture
def cli(monkeypatch: pytest.MonkeyPatch) -> Callable[..., Any]:
    """Run the program in this process: ``cli("steady", "red_blood_cell").stdout``."""
    # the commands are read from their functions once: that costs more than running most of them
    monkeypatch.setattr("typer.testing._get_command", _program, raising=False)

    def call(*arguments: str, stdin: str = "") -> Any:
        return CliRunner().invoke(app, list(arguments), input=stdin)

    return call


@pytest.fixture
def json_of(cli: Callable[..., Any]) -> Callable[..., Any]:
    """The one JSON document that a command prints under ``--json``; the command must succeed."""

    def call(*arguments: str, code: int = 0) -> Any:
        result = cli(*arguments, "--json")
        assert result.exit_code == code, result.stderr
        return json.loads(result.stdout)

    return call


@pytest.fixture
def child() -> Callable[..., Any]:
    """Run the program in a process of its own, as text."""

    def call(*arguments: str, **environment: str) -> Any:
        env = {**os.environ, "PYTHONPATH": str(SOURCE), **environment}
        return subprocess.run(
            [sys.executable, "-m", "permease", *arguments], capture_output=True, env=env, timeout=120, check=False
        )

    return call
