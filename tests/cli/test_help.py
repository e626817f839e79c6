"""Help pages: complete in both languages, quick, within the width of the terminal."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import typer

import permease.cli
from permease.cli.helppage import cells, fold, of_command, of_parameter
from permease.cli.main import app
from permease.text import LANGUAGES

FOLDER = Path(permease.cli.__file__).parent


def commands() -> Iterator[tuple[str, Any]]:
    def walk(path: str, command: Any) -> Iterator[tuple[str, Any]]:
        yield path, command
        for name, each in getattr(command, "commands", {}).items():
            yield from walk(f"{path} {name}".strip(), each)

    return walk("", typer.main.get_command(app))


ALL = dict(commands())


@pytest.mark.parametrize("path", ALL)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_command_and_option_has_words(path: str, language: str) -> None:
    command = ALL[path]
    assert of_command(f"permease {path}", language)
    for parameter in command.params:
        if not parameter.hidden and parameter.param_type_name == "option":
            assert of_parameter(parameter, language), parameter.name


@pytest.mark.parametrize("path", ALL)
@pytest.mark.parametrize("language", ["en", "zh"])
def test_help_pages_fit_80_columns(cli: Callable[..., Any], path: str, language: str, monkeypatch: Any) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    result = cli("--lang", language, *path.split(), "--help")
    assert result.exit_code == 0
    assert max(cells(line) for line in result.stdout.splitlines()) <= 80
    assert ("用法" in result.stdout) == (language == "zh")


def test_help_imports_nothing_heavy() -> None:
    code = (
        "import sys, json; import permease.cli.main; "
        "print(json.dumps([m for m in ('numpy', 'pint', 'scipy', 'xarray', 'matplotlib', 'llvmlite', 'rich')"
        " if m in sys.modules]))"
    )
    found = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        check=True,
        env={"PYTHONPATH": str(FOLDER.parents[1])},
    )
    assert json.loads(found.stdout) == []


def test_folding_keeps_the_text_and_the_width() -> None:
    text = "细胞的静息状态：求出，继续积分加以验证，并逐项说明。 The rest in English words, mixed（中文）."
    lines = fold(text, 30, "").split("\n")
    assert max(cells(line) for line in lines) <= 30
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")
    assert not any(line.startswith(("，", "。", "：")) for line in lines)


def test_no_arguments_show_the_help(cli: Callable[..., Any]) -> None:
    for words in ([], ["calc"], ["parts"]):
        result = cli(*words)
        assert result.exit_code == 0
        assert result.stdout.startswith("Usage: permease")


def test_exit_codes_are_documented(cli: Callable[..., Any]) -> None:
    text = " ".join(cli("--help").stdout.split())
    for code in (0, 1, 2, 3, 4, 5, 6, 70, 130):
        assert f" {code} " in text


def test_options_that_are_needed_say_so(cli: Callable[..., Any]) -> None:
    page = cli("assay", "swelling", "--help").stdout
    for name in ("--water", "--radius", "--inside"):
        (line,) = (line for line in page.splitlines() if line.strip().startswith(f"{name} "))
        assert line.endswith(" Needed.")
    assert page.count("Needed.") == 3
    assert "(default 10s)" in page
    assert cli("--lang", "zh", "assay", "swelling", "--help").stdout.count("必填。") == 3
    assert "(default 1h)" in cli("assay", "loading", "--help").stdout


def test_arguments_that_may_be_left_out_are_in_brackets(cli: Callable[..., Any]) -> None:
    assert "permease fragility [OPTIONS] [CELL.yaml|NAME]\n" in cli("fragility", "--help").stdout
    assert "permease run [OPTIONS] CELL.yaml|NAME\n" in cli("run", "--help").stdout
    assert "permease curve [OPTIONS] [PART|LIPIDS|CELL]\n" in cli("curve", "--help").stdout
