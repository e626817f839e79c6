"""Help pages: complete in both languages, quick, within the width of the terminal."""

from __future__ import annotations

import ast
import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import typer

import permease.cli
from permease.cli.helppage import cells, fold, paragraphs
from permease.cli.helptexts import CHINESE
from permease.cli.main import EPILOG, app
from permease.cli.messages import MESSAGES

FOLDER = Path(permease.cli.__file__).parent


def commands() -> Iterator[tuple[str, Any]]:
    def walk(path: str, command: Any) -> Iterator[tuple[str, Any]]:
        yield path, command
        for name, each in getattr(command, "commands", {}).items():
            yield from walk(f"{path} {name}".strip(), each)

    return walk("", typer.main.get_command(app))


ALL = dict(commands())


@pytest.mark.parametrize("path", ALL)
def test_every_help_text_has_chinese(path: str) -> None:
    command = ALL[path]
    texts = [t for t in paragraphs(command.help or "") if t]
    texts += [p.help for p in command.params if p.help and not p.hidden]
    assert texts
    missing = [t for t in texts if t not in CHINESE]
    assert not missing
    assert all(t in CHINESE for t in paragraphs(EPILOG))


@pytest.mark.parametrize("path", ALL)
@pytest.mark.parametrize("language", ["en", "zh"])
def test_help_pages_fit_80_columns(cli: Callable[..., Any], path: str, language: str, monkeypatch: Any) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    result = cli("--lang", language, *path.split(), "--help")
    assert result.exit_code == 0
    assert max(cells(line) for line in result.stdout.splitlines()) <= 80
    assert ("用法" in result.stdout) == (language == "zh")


def test_messages_used_exist_and_all_are_used() -> None:
    """Keys written out in say(...) are in the table; no entry of the table is never mentioned."""
    used: set[str] = set()
    prefixes: set[str] = set()
    for file in FOLDER.glob("*.py"):
        if file.name == "messages.py":
            continue
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                used.add(node.value)
            elif isinstance(node, ast.JoinedStr) and isinstance(node.values[0], ast.Constant):
                prefixes.add(str(node.values[0].value))
            elif (
                isinstance(node, ast.Call)
                and isinstance(node.func, ast.Attribute)
                and node.func.attr == "say"
                and isinstance(node.args[0], ast.Constant)
            ):
                assert node.args[0].value in MESSAGES, f"{file.name}: {node.args[0].value}"
    unused = [k for k in MESSAGES if k not in used and f"{k.split('.')[0]}." not in prefixes]
    assert not unused


@pytest.mark.parametrize("key", MESSAGES)
def test_both_languages_take_the_same_values(key: str) -> None:
    import string

    fields = [
        {name for _, name, _, _ in string.Formatter().parse(text) if name}
        for text in (MESSAGES[key].en, MESSAGES[key].zh)
    ]
    assert fields[0] == fields[1]


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
