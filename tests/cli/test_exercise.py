"""``permease exercise`` as a student has it."""

from __future__ import annotations

import html
import json
import unicodedata
from pathlib import Path
from typing import Any

import pytest

from permease import exercises
from permease.errors import UnknownNameError
from permease.exercises.verdict import Page

AN_ID = "2302447"
RIGHT = ("a=6.87kJ/mol", "b=2 because 1", "c=0.135", "d=same")


def columns(text: str) -> int:
    return sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)


def test_list(cli: Any, json_of: Any) -> None:
    lines = cli("exercise", "list").stdout.splitlines()
    assert lines[0].split("\t") == ["id", "title", "section", "parts"]
    assert any(line.startswith(f"{AN_ID}\t") for line in lines)
    found = json_of("exercise", "list")
    assert found["schema"] == "permease.exercise.list/1"
    assert len(found["exercises"]) == len(lines) - 1
    assert {"en", "zh"} == set(found["exercises"][0]["title"])


def test_show_poses_and_does_not_tell(cli: Any) -> None:
    text = cli("exercise", "show", AN_ID).stdout
    assert "80 mM" in text
    assert "6.87" not in text
    assert "permease exercise answer" in text
    assert "reconstruction" in text
    assert max(map(columns, text.splitlines())) <= 80
    told = cli("exercise", "show", AN_ID, "--solution").stdout
    assert "a = 6.87 kJ/mol" in told
    assert "Often thought" in told
    chinese = cli("--lang", "zh", "exercise", "show", AN_ID, "--seed", "2").stdout
    assert "重构" in chinese
    assert "--seed 2" in chinese


def test_a_command_on_two_lines_is_one_for_a_shell(cli: Any) -> None:
    text = cli("exercise", "show", "2302435", "--seed", "3").stdout
    assert max(columns(line) for line in text.splitlines()) <= 80
    answer = text[text.index("permease exercise answer") :].replace(" \\\n", " ").splitlines()[0]
    assert " ".join(answer.split()) == 'permease exercise answer 2302435 a="..." b="..." c="..." d="..." --seed 3'


def test_show_as_json(json_of: Any) -> None:
    found = json_of("exercise", "show", AN_ID, "--seed", "4")
    assert found["schema"] == "permease.exercise.show/1"
    assert found["seed"] == 4
    assert "solution" not in found
    assert json_of("exercise", "show", AN_ID, "--solution")["solution"]["key"]["a"] == "6.87 kJ/mol"


def test_a_right_answer_passes(cli: Any) -> None:
    done = cli("exercise", "answer", AN_ID, *RIGHT)
    assert done.exit_code == 0
    assert done.stdout.startswith("Right.")
    assert "RT ln 16" in done.stdout
    assert cli("exercise", "answer", AN_ID, ", ".join(RIGHT)).exit_code == 0


def test_a_wrong_answer_has_exit_code_one_and_a_reason(cli: Any, json_of: Any) -> None:
    done = cli("exercise", "answer", AN_ID, "2.98 kJ/mol")
    assert done.exit_code == 1
    assert "base 10" in done.stdout
    assert "permease exercise hint" in done.stderr
    assert "6.87" not in done.stdout
    found = json_of("exercise", "answer", AN_ID, "2.98 kJ/mol", code=1)
    assert found["passed"] is False
    assert "base 10" in found["parts"][0]["why"]


@pytest.mark.parametrize("text", ["-12.36 kJ/mol", "-12360 J/mol", "−12.36 kJ/mol"])
def test_a_negative_answer_is_no_option(cli: Any, text: str) -> None:
    done = cli("exercise", "answer", "2302469", text)
    assert "chemical part" not in done.stderr
    assert done.exit_code == 1
    assert "a) not right" in done.stdout
    done = cli("exercise", "answer", "2302469", "--seed", "0", "-6.09 kJ/mol")
    assert "a) right" in done.stdout


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ((AN_ID, "banana"), "cannot read 'banana'"),
        ((AN_ID, "6.87"), "has no unit"),
        ((AN_ID, "3 mM"), "is not an energy"),
        ((AN_ID, "b=9"), "unknown option '9'"),
        ((AN_ID, "z=9"), "unknown part of the exercise 'z'"),
        ((AN_ID, ""), "there is no answer"),
        ((AN_ID, "1 kJ/mol", "--seed", "-4"), "no seed"),
        ((AN_ID,), "VALUE... is missing"),
        (("2302448", "1"), "unknown exercise"),
    ],
)
def test_nonsense_is_told_with_exit_code_two(cli: Any, arguments: tuple[str, ...], said: str) -> None:
    done = cli("exercise", "answer", *arguments)
    assert done.exit_code == 2
    assert said in done.stderr
    assert "Traceback" not in done.stderr


def test_an_unreadable_part_is_told_and_the_others_are_checked(cli: Any, json_of: Any) -> None:
    answer = (AN_ID, "a=6,87 kJ/mol", "c=0.135", "d=9")
    done = cli("exercise", "answer", *answer)
    assert done.exit_code == 1
    lines = done.stdout.splitlines()
    assert lines[0].startswith("Right so far: 1 of 4 parts. 1 still to answer. 2 answers could not be checked.")
    assert lines[lines.index("a) could not be checked") + 1 :][:3] == [
        "   cannot read '6,87 kJ/mol' as a quantity",
        "   the decimal sign is a point; a comma is not read",
        '   try: a="6.87 kJ/mol"',
    ]
    assert "c) right" in lines
    assert "d) could not be checked" in lines
    chinese = cli("--lang", "zh", "exercise", "answer", *answer)
    assert chinese.exit_code == 1
    assert '   请试：a="6.87 kJ/mol"' in chinese.stdout.splitlines()
    assert max(map(columns, [*lines, *chinese.stdout.splitlines()])) <= 80
    found = json_of("exercise", "answer", *answer, code=1)
    assert [part["status"] for part in found["parts"]] == ["unread", "open", "right", "unread"]


@pytest.mark.parametrize(
    "words",
    [
        ["a=6.87", "kJ/mol", "b=2", "because", "1"],
        ["6.87 kJ/mol", "b=2 because 1"],
        ["a=6.87 kJ/mol, b=2 because 1"],
        ["a=6.87", "kJ", "per", "mol", "b=2", "/", "1", "c="],
    ],
)
def test_an_answer_that_the_shell_has_split(json_of: Any, words: list[str]) -> None:
    found = json_of("exercise", "answer", AN_ID, *words, code=1)
    assert [part["status"] for part in found["parts"]] == ["right", "right", "open", "open"]


def test_a_prediction_is_followed_by_its_run(cli: Any) -> None:
    done = cli("exercise", "answer", AN_ID, "d=3")
    assert done.exit_code == 1
    assert "The run: with both doubled" in done.stdout
    assert "inside (mM)" in done.stdout


def test_hints(cli: Any, json_of: Any) -> None:
    first = cli("exercise", "hint", AN_ID)
    assert "hint 1 of 3" in first.stdout
    assert "hint 2302447 2" in first.stderr
    assert "next" not in cli("exercise", "hint", AN_ID, "3").stderr
    assert cli("exercise", "hint", AN_ID, "4").exit_code == 2
    assert json_of("exercise", "hint", AN_ID, "2")["step"] == 2


def test_a_figure(cli: Any, tmp_path: Path) -> None:
    target = tmp_path / "curve.svg"
    assert cli("exercise", "show", AN_ID, "--plot", str(target)).exit_code == 0
    assert target.stat().st_size > 1000
    assert cli("exercise", "show", AN_ID, "--plot", str(target)).exit_code == 5
    assert cli("exercise", "answer", AN_ID, *RIGHT, "--plot", str(target), "--force").exit_code == 0
    assert cli("exercise", "show", AN_ID, "--plot", str(tmp_path / "x.txt")).exit_code == 2


def test_a_sheet_for_a_class(cli: Any, tmp_path: Path) -> None:
    text = cli("exercise", "export", AN_ID, "--seeds", "2", "--first", "5", "--answers").stdout
    assert "# Exercises, seed 5" in text
    assert "# Answers, seed 6" in text
    document = json.loads(cli("--json", "exercise", "export", AN_ID).stdout)
    assert document["sheets"][0]["exercises"][0]["id"] == AN_ID
    target = tmp_path / "sheet.md"
    assert cli("exercise", "export", AN_ID, "-o", str(target)).exit_code == 0
    assert target.read_text(encoding="utf-8").startswith("# Exercises")
    assert cli("exercise", "export", AN_ID, "-o", str(target)).exit_code == 5
    assert json.loads(cli("--json", "exercise", "export", AN_ID, "-o", str(target), "--force").stdout)["files"]
    for bad in (("--seeds", "0"), ("--first", "-1"), ("nothing",), ("-o", str(tmp_path / "x.pdf"))):
        assert cli("exercise", "export", *bad).exit_code == 2


def test_help_in_two_languages(cli: Any) -> None:
    for command in ("list", "show", "hint", "answer", "export"):
        assert "help-" not in cli("exercise", command, "--help").stdout
        assert "help-" not in cli("--lang", "zh", "exercise", command, "--help").stdout


def test_printed_it_reads_as_in_the_terminal(cli: Any) -> None:
    answer = "a=6.87 kJ/mol, b=1, c=-2, d=2"
    verdict = exercises.check("2302447", answer)
    assert str(verdict) == verdict.text("en") == cli("exercise", "answer", "2302447", answer).stdout.rstrip("\n")
    chinese = cli("--lang", "zh", "exercise", "answer", "2302447", answer).stdout.rstrip("\n")
    assert verdict.text("zh") == chinese
    assert verdict._repr_html_() == f'<pre style="white-space: pre-wrap">{html.escape(str(verdict))}</pre>'
    with pytest.raises(UnknownNameError):
        verdict.text("fr")
    page = exercises.show("2302460")
    assert repr(page) == page
    assert "<pre" in page._repr_html_()  # type: ignore[attr-defined]
    assert Page("K < 1")._repr_html_().endswith(">K &lt; 1</pre>")


@pytest.mark.parametrize(("typed", "meant"), [("check", "answer"), ("solve", "answer"), ("sheet", "export")])
def test_other_names_of_its_commands(cli: Any, typed: str, meant: str) -> None:
    done = cli("exercise", typed, AN_ID, "a=1")
    assert done.exit_code == 2
    assert f"unknown command '{typed}'" in done.stderr
    assert f"try: permease exercise {meant} {AN_ID} a=1" in done.stderr


def test_a_seed_lists_in_its_own_order(cli: Any, json_of: Any) -> None:
    found = exercises.exercise("2302469")
    seed = next(s for s in range(1, 20) if found.posed(s) != found.parts)
    text = cli("exercise", "show", "2302469", "--seed", str(seed)).stdout
    assert [line.strip() for line in text.splitlines() if line.startswith("   1. ")] == [
        found.posed(seed)[3].lines(found.asked(seed), "en")[0]
    ]
    options = json_of("exercise", "show", "2302469", "--seed", str(seed))["parts"][3]["options"]
    assert list(options) == list(found.posed(seed)[3].options)  # type: ignore[attr-defined]
    key = found.key(seed)["d"]
    assert "d) right" in cli("exercise", "answer", "2302469", f"d={key}", "--seed", str(seed)).stdout
    other = str(1 + int(key) % 4)
    assert "d) not right" in cli("exercise", "answer", "2302469", f"d={other}", "--seed", str(seed)).stdout


def test_sheets_say_how_to_check_an_answer(cli: Any) -> None:
    text = cli("--lang", "zh", "exercise", "export", AN_ID, "--first", "4").stdout
    assert '核对答案：`permease exercise answer 2302447 a="..." b="..." c="..." d="..." --seed 4`' in text
    found = json.loads(cli("--json", "exercise", "export", AN_ID, "--answers").stdout)["sheets"][0]["exercises"][0]
    assert found["command"] == 'permease exercise answer 2302447 a="..." b="..." c="..." d="..."'
    assert found["solution"]["meanings"]["d"] == "“the same”"
    assert found["solution"]["meanings"]["a"].startswith("right from 6.8")


def test_what_the_first_lines_say(cli: Any) -> None:
    assert "Numbers of the worked example (seed 0)." in cli("exercise", "show", AN_ID).stdout
    assert "例题数值（种子 0）。" in cli("--lang", "zh", "exercise", "show", AN_ID).stdout
    assert "Numbers of seed 2." in cli("exercise", "show", AN_ID, "--seed", "2").stdout
