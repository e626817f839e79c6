"""``permease release``: the list, steps of Ca2+, curves, files, both languages, and refusals."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest


def rows(text: str) -> dict[str, list[str]]:
    found = [line.split("\t") for line in text.splitlines()]
    return {row[0]: row[1:] for row in found if len(row) > 1}


def test_list(cli: Callable[..., Any], json_of: Callable[..., Any]) -> None:
    table = rows(cli("release").stdout)
    assert float(table["Lou2005"][0]) == pytest.approx(6008.3, rel=1e-4)
    assert "[provisional]" not in table["Lou2005"][2]
    assert "[provisional]" in table["SchneggenburgerNeher2000"][2]
    found = json_of("release")
    assert found["schema"] == "permease.release.list/1"
    assert "12.6 ms" in found["sensors"][0]["reservations"]["en"]


def test_pulse(cli: Callable[..., Any]) -> None:
    table = rows(cli("release", "Lou2005", "--calcium", "25uM:0.5ms,50nM:5ms").stdout)
    assert float(table["of all vesicles"][0]) == pytest.approx(12.47, abs=0.01)
    assert table["half of the vesicles after"][0] == "not reached"
    assert table["step 2"][0] == "0.05 µM for 5 ms"


def test_pools_and_size(cli: Callable[..., Any]) -> None:
    text = cli(
        "release", "ChromaffinPools", "--calcium", "20uM:5s", "--vesicles", "100", "--diameter", "300nm",
        "--resting", "0.3uM",
    ).stdout  # fmt: skip
    table = rows(text)
    parts = [float(table[f"released from {pool}"][0]) for pool in ("SRP", "RRP")]
    assert sum(parts) == pytest.approx(float(table["released"][0]), rel=1e-4)
    assert table["vesicles"][0] == "100 of 2.54469 fF"
    assert table["resting Ca²⁺"][0] == "0.3 µM"


def test_many_steps(cli: Callable[..., Any]) -> None:
    steps = ",".join(["1uM:1ms"] * 12)
    assert "in all" in cli("release", "Lou2005", "--calcium", steps).stdout


def test_curve(cli: Callable[..., Any], json_of: Callable[..., Any]) -> None:
    lines = cli("release", "SchneggenburgerNeher2000", "--curve", "1uM..10uM/2").stdout.splitlines()
    last = next(line for line in lines if line.startswith("10\t")).split("\t")
    assert [float(v) for v in last[1:3]] == pytest.approx([105.675, 3991.49], rel=1e-4)
    found = json_of("release", "Lou2005", "--curve", "1uM..10uM/3")
    assert found["series"]["half_time"]["values"][0] is None


def test_the_mismatch_is_printed(cli: Callable[..., Any]) -> None:
    result = cli("release", "SchneggenburgerNeher2000", "--calcium", "10uM:20ms")
    assert "80 % after 12.6 ms" in result.stdout + result.stderr


def test_files(cli: Callable[..., Any], tmp_path: Path) -> None:
    names = [str(tmp_path / name) for name in ("a.csv", "a.json", "a.svg")]
    steps = ("release", "Lou2005", "--calcium", "10uM:5ms")
    cli(*steps, "-o", names[0])
    cli(*steps, "-o", names[1], "--plot", names[2])
    assert Path(names[0]).read_text().startswith("time [ms],rate [1/s]")
    assert json.loads(Path(names[1]).read_text())["schema"] == "permease.release/1"
    assert Path(names[2]).stat().st_size > 5000
    assert cli(*steps, "-o", names[0]).exit_code == 2 or cli(*steps, "-o", names[0]).exit_code == 5
    assert cli(*steps, "-o", "-").stdout.startswith("time [ms]")


def test_in_chinese(cli: Callable[..., Any]) -> None:
    result = cli("--lang", "zh", "release", "SchneggenburgerNeher2000", "--calcium", "10uM:20ms")
    assert "膜电容增量" in result.stdout
    assert "已发表的说法" in result.stdout + result.stderr


@pytest.mark.parametrize(
    ("arguments", "text"),
    [
        (["Lou2004", "--calcium", "1uM:1ms"], "Lou2005"),
        (["Lou2005"], "--curve"),
        (["Lou2005", "--calcium", "1uM:1ms", "--curve", "1uM..2uM/3"], "--curve"),
        (["Lou2005", "--calcium", "1uM"], "CONC:DURATION"),
        (["Lou2005", "--calcium", "1:1ms"], "1uM"),
        (["Lou2005", "--calcium", "1uM:1"], "1ms"),
        (["Lou2005", "--calcium", ","], "empty"),
        (["Lou2005", "--calcium", "1uM:1ms", "--resting", "50"], "50uM"),
        (["Lou2005", "--calcium", "1uM:1ms", "--diameter", "50"], "50nm"),
        (["Lou2005", "--calcium", "1uM:1ms", "--vesicles", "0"], "above zero"),
        (["Lou2005", "--curve", "1uM"], "FROM..TO/COUNT"),
        (["Lou2005", "--curve", "1..9uM/3"], "1uM"),
        (["Lou2005", "--curve", "1uM..9uM/3", "--vesicles", "3"], "per vesicle"),
        (["--calcium", "1uM:1ms"], "which sensor"),
    ],
)
def test_refused(cli: Callable[..., Any], arguments: list[str], text: str) -> None:
    result = cli("release", *arguments)
    assert result.exit_code == 2
    assert result.stdout == ""
    assert text in result.stderr
