"""``permease parts speeds``: the filter beside the carrier, by one command."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest


def test_side_by_side(cli: Callable[..., Any]) -> None:
    rows = [line.split("\t") for line in cli("parts", "speeds").stdout.splitlines()]
    assert rows[0] == ["part", "variant", "/s", "counted", "P_K/P_Na", "what and where"]
    table = {(row[0], row[1], row[5].split(";")[0]): row for row in rows[1:]}
    real = table["PotassiumFilter", "reference", "K⁺ current"]
    assert float(real[2]) == pytest.approx(5.09e7, rel=1e-3)
    assert float(real[4]) == pytest.approx(1363, abs=0.5)
    assert real[5] == "K⁺ current; K⁺ 150 mM inside and outside; 100 mV; 24.97 °C"
    assert next(row for row in rows if row[1] == "no-selectivity")[4] == "1"
    carrier = table["GLUT1", "", "equilibrium exchange, saturating glucose"]
    assert float(carrier[2]) == pytest.approx(881.7, abs=0.05)


def test_as_json(json_of: Callable[..., Any]) -> None:
    found = json_of("parts", "speeds", "GLUT1", "PotassiumFilter")
    assert found["schema"] == "permease.parts.speeds/1"
    assert [row["part"] for row in found["speeds"]][:3] == ["GLUT1", "GLUT1", "PotassiumFilter"]
    assert found["compared"]["channel"] == "PotassiumFilter"
    assert found["compared"]["ratio"] == pytest.approx(5.8e4, rel=0.01)
    for row in found["speeds"]:
        assert row["rate"]["unit"] == "1/s"
        assert {"inside", "outside", "voltage", "temperature"} <= set(row["conditions"])
    assert json_of("parts", "speeds", "SGLT1")["compared"] is None


def test_in_chinese(cli: Callable[..., Any]) -> None:
    text = cli("--lang", "zh", "parts", "speeds", "PotassiumFilter", "AE1").stdout
    assert "膜内外均为 K⁺ 150 mM；100 mV" in text
    assert "Cl⁻ 交换" in text


@pytest.mark.parametrize("name", ["KCC2", "NoSuchPart"])
def test_other_parts_are_refused(cli: Callable[..., Any], name: str) -> None:
    result = cli("parts", "speeds", name)
    assert result.exit_code == 2
    assert result.stdout == ""
