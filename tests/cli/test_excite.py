"""``permease excite``: tables, JSON, files, figures, and what cannot be used."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest


def test_threshold(cli: Callable[..., Any], json_of: Callable[..., Any]) -> None:
    """13.275 uA/cm2 for 0.5 ms (row C3)."""
    result = cli("excite", "squid_axon", "--threshold")
    assert result.exit_code == 0
    assert "threshold\t13.275" in result.stdout
    found = json_of("excite", "squid_axon", "--threshold", "--duration", "1ms")
    assert found["schema"] == "permease.excite/1"
    assert found["duration"] == {"value": 1.0, "unit": "ms"}
    assert found["amplitude"]["value"] < 10.0


def test_refractory(cli: Callable[..., Any], json_of: Callable[..., Any]) -> None:
    words = ("excite", "squid_axon", "--refractory", "--intervals", "5ms,9ms,20ms")
    lines = cli(*words).stdout.splitlines()
    assert "5\tnone fires\t-" in lines
    assert any(line.startswith("absolute refractory period\t5.6") for line in lines)
    found = json_of(*words)
    assert found["series"]["ratio"]["values"][0] is None
    assert found["series"]["ratio"]["values"][1] == pytest.approx(4.58, rel=2e-3)
    assert found["answers"]["relative_refractory"]["unit"] == "ms"


def test_firing_in_chinese(cli: Callable[..., Any]) -> None:
    result = cli("--lang", "zh", "excite", "squid_axon", "--firing", "--currents", "5uA/cm^2,10uA/cm^2")
    assert "放电频率 / Hz" in result.stdout
    assert "10\t70" in result.stdout
    assert "重复放电起始电流\t6.2" in result.stdout


def test_help_in_chinese(cli: Callable[..., Any]) -> None:
    shown = cli("--lang", "zh", "excite", "--help").stdout
    assert "不应期" in shown
    assert "The smallest" not in shown
    assert "Which membrane" not in shown


def test_files(cli: Callable[..., Any], tmp_path: Path) -> None:
    table, figure, document = (str(tmp_path / name) for name in ("e.csv", "e.png", "e.json"))
    words = ("excite", "squid_axon", "--firing", "--currents", "10uA/cm^2,20uA/cm^2", "--duration", "100ms")
    assert cli(*words, "-o", table, "--plot", figure).exit_code == 0
    assert Path(table).read_text().startswith("current [uA/cm^2],rate [Hz]")
    assert Path(figure).stat().st_size > 5_000
    assert cli(*words, "-o", document).exit_code == 0
    assert json.loads(Path(document).read_text())["schema"] == "permease.excite/1"
    again = cli(*words, "-o", table)
    assert again.exit_code == 5
    assert "exists already" in again.stderr
    assert cli(*words, "-o", "-").stdout.startswith("current [uA/cm^2]")


def test_set_changes_the_cell(cli: Callable[..., Any]) -> None:
    """More capacitance, a higher threshold."""
    result = cli("excite", "squid_axon", "--threshold", "--set", "membrane.capacitance=2uF/cm^2")
    value = float(result.stdout.split("threshold\t")[1].split()[0])
    assert value > 18.0


@pytest.mark.parametrize(
    ("words", "code", "text"),
    [
        (("squid_axon",), 2, "choose"),
        (("squid_axon", "--threshold", "--firing"), 2, "--threshold and --firing"),
        (("squid_axon", "--threshold", "--intervals", "5ms"), 2, "no use"),
        (("squid_axon", "--refractory", "--currents", "5uA/cm^2"), 2, "no use"),
        (("squid_axon", "--firing", "--limit", "5uA/cm^2"), 2, "no use"),
        (("squid_axon", "--threshold", "-o", "x.csv"), 2, "one number"),
        (("squid_axon", "--firing", "--plot", "x.txt"), 2, "ends in"),
        (("squid_axon", "--threshold", "--duration", "0.5"), 2, "no unit"),
        (("squid_axon", "--refractory", "--intervals", "5,7"), 2, "no unit"),
        (("squid_axon", "--refractory", "--intervals", ","), 2, "nothing is listed"),
        (("squid_axon", "--firing", "--currents", "9uA/cm^2,5uA/cm^2"), 2, "rise"),
        (("squid_axon", "--threshold", "--level", "3V"), 2, "level"),
        (("squid_axon", "--threshold", "--membrane", "membran"), 2, "did you mean"),
        (("squid_axo", "--threshold"), 2, "squid_axon"),
        (("gibbs_donnan_cell", "--threshold"), 4, "fires"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, tuple) else None,
)
def test_what_cannot_be_used(cli: Callable[..., Any], words: tuple[str, ...], code: int, text: str) -> None:
    result = cli("excite", *words)
    assert result.exit_code == code
    assert text in result.stderr
    assert "Traceback" not in result.stderr
