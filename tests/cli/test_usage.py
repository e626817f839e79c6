"""What the reader of options says, said our way: every message it has, in both languages."""

from __future__ import annotations

import ast
import re
from collections.abc import Callable
from importlib import util
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from permease.cli.session import Session
from permease.cli.usage import said

RAISES = {"fail", "UsageError", "BadParameter", "BadOptionUsage", "BadArgumentUsage", "FileError", "ValueError"}
OF_PROGRAMMERS = (
    "Invalid start character", "unknown action", "Expected one list item type", "Invalid autocompletion",
    "Too many CLI parameter", "Appending to an existing", "Use the `overwrite`", "Atomic writes", "cannot read odd",
    "`deprecated`", "'nargs' must be", "The ", "Boolean option", "None is not",
    "Unknown color", "invalid width", "placeholder too large",
)  # fmt: skip
"""Mistakes of who writes a program, and of console drivers."""

PYDANTIC = [
    "Input should be a valid integer, unable to parse string as an integer",
    "Input should be a valid integer, got a number with a fractional part",
    "Input should be a valid integer",
    "Unable to parse input string as an integer, exceeded maximum size",
    "Input should be a valid number, unable to parse string as a number",
    "Input should be a valid number",
    "Input should be a finite number",
    "Input should be a valid boolean, unable to interpret input",
    "Input should be a valid boolean",
    "Input should be a valid string",
    "Input should be greater than 3",
    "Input should be greater than or equal to 3",
    "Input should be less than 3",
    "Input should be less than or equal to 3",
    "Input should be a valid UUID, invalid character",
    "Value error, 'x' is not one of 'a', 'b'.",
    "Value error, 'x' does not match the formats '%Y'.",
]
OLDER = [
    "'1.5' is not a valid integer.", "'x' is not a valid float.", "'x' is not a valid integer range.",
    "5 is not in the range 0<=x<=3.", "'x' is not one of 'a', 'b'.", "'x' is not 'a'.",
    "'x' is not a valid boolean. Recognized values: 1, 0", "'x' does not match the format '%Y'.",
    "Got unexpected extra argument (a)", "Got unexpected extra arguments (a b)",
    "Got unexpected extra argument(s) (a b)", "Option '-x' does not take a value.", "Option '-x' requires an argument.",
    "Option '-x' requires 2 arguments.", "Argument 'X' takes 2 values.", "Takes 2 values but 1 was given.",
    "Takes 2 values but 3 were given.", "2 values are required, but 1 was given.", "Value must be an iterable.",
    "File 'x' does not exist.", "Path 'x' is a file.", "File 'x' is a directory.", "File 'x' is not readable.",
    "File 'x' is not writable.", "File 'x' is not executable.", "'x': No such file or directory",
    "'x' is not a valid UUID.", "Could not open file 'x': unknown error", "Missing command.",
]  # fmt: skip


def sources() -> list[Path]:
    """The modules of the library for options, and of the one that it is made of, where that stands alone."""
    folders = [Path(str(found.origin)).parent for name in ("typer", "click") if (found := util.find_spec(name))]
    return [path for folder in folders for path in folder.rglob("*.py") if path.stem not in ("testing", "cli")]


def text_of(node: ast.expr) -> str:
    """The text that an expression of the library gives, with something in its places."""
    if isinstance(node, ast.Call):
        name = ast.unparse(node.func)
        if name.endswith(".format"):
            return re.sub(r"\{(\w+)(![rs])?\}", lambda m: place(m[1], m[2] or ""), text_of(node.func.value))  # type: ignore[attr-defined]
        return text_of(node.args[0]) if name in ("_", "ngettext") and node.args else ""
    if isinstance(node, ast.JoinedStr):
        return "".join(
            str(v.value) if isinstance(v, ast.Constant) else place(ast.unparse(v.value), "!r" * (v.conversion == 114))  # type: ignore[attr-defined]
            for v in node.values
        )
    return str(node.value) if isinstance(node, ast.Constant) and isinstance(node.value, str) else ""


def place(name: str, conversion: str) -> str:
    if "nargs" in name or name.startswith("len"):
        return "2"
    if name == "msg":
        return "an argument."
    if name == "number_type":
        return "integer"
    return "'x'" if conversion or name in ("loc", "value") else "File" if name in ("label", "name") else "x"


def raised() -> list[str]:
    """Every message of the installed library."""
    known = set()
    for path in sources():
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and ast.unparse(node.func).split(".")[-1] in RAISES:
                known.update(text_of(each) for each in node.args[:2])
    return sorted(text for text in known if " " in text and not text.startswith(OF_PROGRAMMERS))


def key_of(text: str, language: str = "en") -> tuple[str, Any]:
    error = SimpleNamespace(message=text, ctx=None, param=None, __cause__=None)
    told = said(Session(language=language), error)
    return told.what.text.key, told  # type: ignore[attr-defined]


def test_the_library_was_found() -> None:
    found = raised()
    assert any(text.startswith("Got unexpected extra argument") for text in found)
    assert any("requires" in text for text in found)
    assert len(found) > 10


def test_every_message_has_words() -> None:
    wordless = [text for text in [*raised(), *PYDANTIC, *OLDER] if key_of(text)[0] == "usage-unread"]
    assert not wordless


@pytest.mark.parametrize("text", [*PYDANTIC, *OLDER])
def test_first_lines_are_chinese(text: str) -> None:
    _, told = key_of(text, "zh")
    first = told.what.in_language("zh")
    assert re.search("[\u4e00-\u9fff]", first)
    assert not re.search(r"Input|should|valid|expected|requires|takes|Value", first)


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("Input should be a valid integer, got a number with a fractional part", "usage-integer"),
        ("'1.5' is not a valid integer.", "usage-integer"),
        ("'x' is not a valid float.", "usage-number"),
        ("'x' is not one of 'a', 'b'.", "usage-choice"),
        ("File 'x' does not exist.", "usage-absent"),
        ("Option '-x' requires an argument.", "error-no_value"),
        ("Option '-x' requires 2 arguments.", "usage-takes_values"),
        ("'x': No such file or directory", "usage-cannot_open"),
        ("the moon is full", "usage-unread"),
    ],
)
def test_kinds(text: str, key: str) -> None:
    assert key_of(text)[0] == key


def test_what_is_not_known_is_quoted() -> None:
    _, told = key_of("The moon is full.", "zh")
    assert told.what.in_language("zh") == "无法读懂这条命令"
    assert told.why.in_language("zh").endswith("The moon is full.")


def test_bounds_are_told() -> None:
    assert key_of("Input should be greater than or equal to 3")[1].why == "allowed: ≥ 3"
    assert key_of("5 is not in the range 0<=x<=3.")[1].why == "allowed: 0<=x<=3"


@pytest.mark.parametrize(
    ("words", "first", "rest"),
    [
        ("run red_blood_cell --seed 1.5", "错误：'1.5' 不是整数", ["--> --seed", "请试：--seed 1"]),
        ("run red_blood_cell --points many", "错误：'many' 不是整数", ["--> --points", "请试：--points 401"]),
        ("calc pmf --pH-in x", "错误：'x' 不是数值", ["--> --pH-in", "请试：--pH-in 7"]),
        ("exercise hint 2302469 abc", "错误：'abc' 不是整数", ["STEP", "例如 1"]),
        ("calc nernst K 5mM 140", "错误：多出 2 个参数：5mM 140", ["用法：permease calc nernst"]),
        ("calc nernst K —in 5mM", "错误：多出 2 个参数", ["两个英文连字符，如 --in"]),
        ("run", "错误：缺少 CELL.yaml|NAME", ["部件库中的细胞", "permease run --help"]),
        ("record AChR", "错误：缺少 --for", ["记录多久"]),
        ("run red_blood_cell -t", "错误：-t 需要一个值", ["保持"]),
        ("run red_blood_cell --force=yes", "错误：--force 后面不能带值", ["permease run --help"]),
        ("run red_blood_cell --bogus", "错误：没有这个选项：--bogus", ["permease run --help"]),
        ("run red_blood_cell --tim 1h", "错误：没有这个选项：--tim   是否指“--time”？", []),
        ("run red_blood_cell -seed 1", "错误：没有这个选项：-seed   是否指“--seed”？", []),
        ("curve GLUT1 --iv -70mV", "错误：没有这个选项：-70mV", ["连字符"]),
        ("--lang", "", []),
        ("speeds", "错误：未知的命令 'speeds'   是否指“parts speeds”？", []),
        ("nernst", "错误：未知的命令 'nernst'   是否指“calc nernst”？", []),
        ("parts NoSuch", "错误：未知的命令 'NoSuch'", ["permease parts --help"]),
        ("red_blood_cell", "错误：未知的命令 'red_blood_cell'", ["permease run red_blood_cell"]),
    ],
)
def test_mistakes_of_students(
    cli: Callable[..., Any], monkeypatch: pytest.MonkeyPatch, words: str, first: str, rest: list[str]
) -> None:
    monkeypatch.setenv("PERMEASE_LANG", "zh")
    result = cli(*words.split())
    assert result.exit_code == 2
    assert result.stdout == ""
    lines = result.stderr.splitlines()
    assert lines[0].startswith(first)
    for each in rest:
        assert any(each in line for line in lines[1:]), result.stderr
    assert any("help" in line or "请试" in line or "是否" in line or "用法" in line for line in lines)


def test_far_names_are_not_suggested(cli: Callable[..., Any]) -> None:
    for words in (("run", "red_blood_cell", "--dt", "1"), ("parts", "NoSuch"), ("--bogus",)):
        assert "did you mean" not in cli(*words).stderr


def test_a_language_that_is_not_there(cli: Callable[..., Any]) -> None:
    result = cli("--lang", "fr", "doctor")
    assert result.stderr.splitlines()[-1] == "  try: --lang zh"


def test_options_without_a_command_show_the_help(cli: Callable[..., Any]) -> None:
    result = cli("--lang", "zh")
    assert result.exit_code == 0
    assert result.stdout.startswith("用法：")


@pytest.mark.parametrize("words", [[], ["run"], ["calc"], ["calc", "nernst"], ["parts", "list"], ["exercise"]])
def test_one_order_of_the_help_options(cli: Callable[..., Any], words: list[str]) -> None:
    page = cli(*words, "--help").stdout
    assert "  -h, --help" in page
    assert "--help, -h" not in page
