"""``permease assay``: four assays, files, both languages, and refusals."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest


def rows(text: str) -> dict[str, list[str]]:
    found = [line.split("\t") for line in text.splitlines()]
    return {row[0]: row[1:] for row in found if len(row) > 1}


def first(cell: str) -> float:
    return float(cell.split()[0])


def test_pampa(cli: Callable[..., Any], json_of: Callable[..., Any]) -> None:
    arguments = ("assay", "pampa", "0.095cm/s", "--acid", "4.82", "--unstirred", "1e-3cm/s", "--duration", "10min")
    table = rows(cli(*arguments).stdout)
    assert first(table["membrane P_m"][0]) == pytest.approx(2.49e-4, rel=0.01)
    assert first(table["resistance in the water"][0]) == pytest.approx(0.2, rel=0.01)
    found = json_of(*arguments)
    assert found["schema"] == "permease.assay/1"
    assert found["kind"] == "pampa"
    assert found["answers"]["limited"]["value"] == pytest.approx(0.2, rel=0.01)


def test_profile(cli: Callable[..., Any]) -> None:
    table = rows(cli("assay", "pampa", "1e-4cm/s", "--base", "8", "--pH", "4..10/7", "--unstirred", "none").stdout)
    assert first(table["8"][0]) == pytest.approx(5e-5)
    assert first(table["pH of half the plateau"][0]) == pytest.approx(8.0)


def test_caco2(cli: Callable[..., Any]) -> None:
    plain = rows(cli("assay", "caco2", "2e-6cm/s").stdout)
    pumped = rows(cli("assay", "caco2", "2e-6cm/s", "--pump", "PGlycoprotein", "--concentration", "2uM").stdout)
    simple = rows(cli("assay", "caco2", "2e-6cm/s", "--efflux", "5pmol/cm^2/s:5uM").stdout)
    assert first(plain["efflux ratio"][0]) == pytest.approx(1.0)
    assert first(pumped["efflux ratio"][0]) > 2.0
    assert first(simple["efflux ratio"][0]) > 2.0
    assert first(pumped["fraction absorbed"][0]) < first(plain["fraction absorbed"][0])


def test_liposome(cli: Callable[..., Any]) -> None:
    table = rows(cli("assay", "liposome", "5.4e-6cm/s").stdout)
    assert first(table["half-time"][0]) == pytest.approx(0.2139, rel=1e-3)
    result = cli("assay", "liposome", "1e-9cm/s", "--charge", "-3")
    assert "its own charge holds the dye back" in result.stderr
    assert "shown by a fluorimeter" in cli("assay", "liposome", "1e-9cm/s", "--fluorimeter").stdout
    ions = cli("assay", "liposome", "1e-9cm/s", "--charge", "-3", "--counterion", "K=1e-7cm/s:150mM:150mM")
    assert first(rows(ions.stdout)["released at the end"][0]) > 0.4


def test_trapping(cli: Callable[..., Any], json_of: Callable[..., Any]) -> None:
    arguments = ("assay", "trapping", "plasma=7.4", "urine=6", "--base", "9.9")
    assert float(rows(cli(*arguments).stdout)["urine"][2]) == pytest.approx(25.04, abs=0.05)
    assert json_of(*arguments)["compartments"][1]["ratio"] == pytest.approx(25.04, abs=0.05)


def test_files(cli: Callable[..., Any], tmp_path: Path) -> None:
    figure, numbers = tmp_path / "a.svg", tmp_path / "a.json"
    result = cli("assay", "caco2", "2e-6cm/s", "--plot", str(figure), "-o", str(numbers))
    assert result.exit_code == 0
    assert figure.stat().st_size > 3000
    assert json.loads(numbers.read_text(encoding="utf-8"))["schema"] == "permease.assay/1"
    assert cli("assay", "caco2", "2e-6cm/s", "--plot", str(figure)).exit_code == 5
    assert cli("assay", "pampa", "2e-6cm/s", "-o", "-").stdout.startswith("time [hour],donor [1]")


def test_chinese(cli: Callable[..., Any]) -> None:
    result = cli("--lang", "zh", "assay", "caco2", "2e-6cm/s")
    assert "外排比\t1" in result.stdout


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("pampa", "1e-5"), "no unit"),
        (("pampa", "1e-5cm/s", "--acid", "4", "--base", "9"), "acid or a base"),
        (("pampa", "1e-5cm/s", "--pH", "neutral"), "no pH"),
        (("pampa", "1e-5cm/s", "--pH", "3..9/many"), "FROM..TO/COUNT"),
        (("pampa", "1e-5cm/s", "--acid", "4", "--pH", "3..9", "--duration", "1h"), "range of pH"),
        (("pampa", "1e-5cm/s", "--pH", "20"), "between 0 and 14"),
        (("caco2", "1e-5cm/s", "--pump", "Nothing"), "unknown"),
        (("caco2", "1e-5cm/s", "--density", "1/um^2"), "there is no pump"),
        (("caco2", "1e-5cm/s", "--pump", "PGlycoprotein", "--efflux", "1pmol/cm^2/s:1uM"), "its own rate"),
        (("caco2", "1e-5cm/s", "--efflux", "1pmol/cm^2/s"), "maximum, half"),
        (("caco2", "1e-5cm/s", "--pump", "Kir21"), "move"),
        (("caco2", "1e-5cm/s", "--pump", "CubicPump"), "not counted"),
        (("liposome", "1e-9cm/s", "--counterion", "K"), "NAME=VALUE"),
        (("liposome", "1e-9cm/s", "--counterion", "K=1e-9cm/s"), "an ion with"),
        (("trapping", "plasma=7.4", "--acid", "4"), "two compartments"),
        (("trapping", "plasma=7.4", "urine=acid", "--acid", "4"), "no pH"),
        (("trapping", "plasma=7.4", "urine=6"), "not trapped"),
    ],
)
def test_refusals(cli: Callable[..., Any], arguments: tuple[str, ...], says: str) -> None:
    result = cli("assay", *arguments)
    assert result.exit_code in (2, 3)
    assert says in result.stderr
