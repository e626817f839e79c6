"""``permease calc donnan --cases`` and ``--case``: no case is a dead end."""

from __future__ import annotations

from typing import Any

import pytest

import permease as pm

CASE = ("calc", "donnan", "--case")


@pytest.mark.parametrize("language", ["en", "zh"])
def test_the_list_names_every_case(cli: Any, language: str) -> None:
    shown = cli("--lang", language, "calc", "donnan", "--cases")
    assert shown.exit_code == 0, shown.stderr
    rows = {line.split("\t")[0]: line.split("\t")[1:] for line in shown.stdout.splitlines() if "\t" in line}
    for name, case in pm.donnan_cases().items():
        assert rows[name][1] == case.label.in_language(language)
    assert rows["pumped"][0] == {"en": "steady state", "zh": "稳态"}[language]


def test_the_list_as_json(json_of: Any) -> None:
    found = json_of("calc", "donnan", "--cases")
    assert found["schema"] == "permease.calc.donnan-cases/1"
    assert set(found["cases"]) == set(pm.donnan_cases())
    assert found["cases"]["soft"]["kind"] == "no equilibrium"


@pytest.mark.parametrize("name", [n for n, c in pm.donnan_cases().items() if c.kind != "no equilibrium"])
def test_every_case_is_answered(cli: Any, name: str) -> None:
    shown = cli(*CASE, name)
    assert shown.exit_code == 0, shown.stderr
    assert shown.stdout.startswith(pm.donnan_case(name).label.en)
    assert "voltage\t" in shown.stdout


def test_the_pumped_cell_rests_and_says_what_it_costs(json_of: Any, cli: Any) -> None:
    found = json_of(*CASE, "pumped")
    assert found["ending"] == "steady state"
    assert found["atp"]["value"] > 0.0
    assert found["volume_inside"]["value"] == pytest.approx(983.4, rel=1e-3)
    shown = cli("--lang", "zh", *CASE, "pumped").stdout
    assert "泵消耗的 ATP" in shown
    assert "结局\t稳态" in shown


def test_what_cannot_leave_and_the_volume_are_shown(json_of: Any, cli: Any) -> None:
    double = json_of(*CASE, "double_donnan")
    assert double["held.X"]["value"] == pytest.approx(144.643, rel=1e-5)
    assert double["held_charge.X"] == -1.0
    assert "X inside, impermeant\t144.643 mM" in cli(*CASE, "double_donnan").stdout
    assert json_of(*CASE, "walled")["volume_inside"]["value"] == pytest.approx(1084.83, rel=1e-5)


def test_the_soft_cell_is_a_named_outcome(cli: Any) -> None:
    shown = cli(*CASE, "soft")
    assert shown.exit_code == 4
    assert "no finite volume" in shown.stderr


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ((*CASE, "titrable"), "did you mean 'titratable'"),
        ((*CASE, "x"), "permease calc donnan --cases"),
        ((*CASE, "walled", "--out", "K=150mM,Cl=150mM"), "--case walled alone"),
        ((*CASE, "walled", "-T", "20degC"), "--case walled alone"),
        ((*CASE, "walled", "--pH-out", "7"), "--case walled alone"),
        ((*CASE, "walled", "--cases"), "--cases alone"),
    ],
    ids=["a slip", "unknown", "a bath", "a temperature", "a pH", "both"],
)
def test_refusals(cli: Any, arguments: tuple[str, ...], said: str) -> None:
    shown = cli(*arguments)
    assert shown.exit_code == 2
    assert said in " ".join(shown.stderr.split())


def test_help_in_chinese(cli: Any) -> None:
    assert "列出具名案例" in cli("--lang", "zh", "calc", "donnan", "--help").stdout
