"""``permease run`` on a cell with vesicle traffic: its heat is real, and that of an unpaid pump is not."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

CELL = """permease: 1
name: fibroblast
baths:
  bath: {{Na: 140 mM, K: 5 mM, LDL: 20 nM, Cl: 145 mM}}
compartments:
  cytosol: {{volume: 1 pL, contents: {{K: 140 mM, Na: 10 mM, Cl: 150 mM}}}}
membranes:
  membrane:
    inside: cytosol
    outside: bath
    area: 1000 um^2
    transporters: [LDLReceptor, Leak: {{species: K, permeability: 1e-06 cm/s}}{more}]
"""


@pytest.fixture
def told(cli: Callable[..., Any], tmp_path: Path) -> Callable[..., str]:
    def run(more: str = "", language: str = "en") -> str:
        path = tmp_path / "cell.yaml"
        path.write_text(CELL.format(more=more), encoding="utf-8")
        result = cli("--lang", language, "run", str(path), "-t", "1 h")
        assert result.exit_code == 0, result.stderr
        return str(result.stdout)

    return run


def test_traffic_makes_nothing_from_nothing(told: Callable[..., str]) -> None:
    found = told()
    rows = dict(line.split("\t")[:2] for line in found.splitlines() if "\t" in line)
    assert float(rows["dissipated as heat"].split()[0]) > 0.0
    assert float(rows["free energy supplied by metabolism"].split()[0]) > 0.0
    assert rows["energy"] == "ok"
    assert "LDLReceptor.internalisation" in found
    assert "from nothing" not in found


def test_a_pump_that_pays_nothing_is_still_named(told: Callable[..., str]) -> None:
    assert "less what ConstantPump made from nothing" in told(", ConstantPump: {scale: 0.01 pmol/cm^2/s}")


def test_in_chinese(told: Callable[..., str]) -> None:
    found = told(language="zh")
    assert "代谢提供的自由能" in found
    assert "凭空" not in found
