"""``permease record``: views as text and JSON, files, figures, and what cannot be used."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

CHANNEL = [
    "AChR", "--in", "Na=10mM,K=140mM", "--out", "Na=150mM,K=5mM,ACh=10uM", "--voltage=-70mV", "-T", "22degC",
    "--for", "2s",
]  # fmt: skip
PUMP = ["NaKATPase", "--in", "Na=30mM,K=120mM", "--out", "Na=140mM,K=5mM", "--for", "2s"]


def test_the_seed_is_printed_and_decides(cli: Callable[..., Any]) -> None:
    first, again, other = (cli("record", *CHANNEL, "--seed", seed).stdout for seed in ("7", "7", "8"))
    assert "seed: 7" in first
    assert first == again
    assert first.replace("seed: 7", "seed: 8") != other


def test_trace_as_text(cli: Callable[..., Any]) -> None:
    lines = cli("record", *CHANNEL).stdout.splitlines()
    assert lines[0] == "AChR: nicotinic acetylcholine receptor, 295.15 K"
    assert any(line.startswith("A2R\t") for line in lines)
    assert any(line.startswith("open probability\t") and line.split("\t")[2] == "0.0890043" for line in lines)


def test_dwells_as_json(json_of: Callable[..., Any]) -> None:
    """Shut components of row C18 at 10 uM, and the dwells that were seen."""
    found = json_of("record", *CHANNEL, "--view", "dwell")
    assert found["schema"] == "permease.record/1"
    assert found["view"] == "dwell"
    assert found["seed"] == 0
    assert [c["time_constant"] for c in found["shut"]["components"]] == pytest.approx([0.01242, 0.05426, 15.454], 1e-3)
    assert found["open"]["exact_mean"] == pytest.approx(1.0 / 1.7)
    assert len(found["open"]["times"]) == found["open"]["count"] > 100


def test_bursts_as_text_and_json(cli: Callable[..., Any], json_of: Callable[..., Any]) -> None:
    text = cli("record", *CHANNEL, "--view", "burst", "--critical", "1ms").stdout
    assert "critical gap\t1 ms" in text
    found = json_of("record", *CHANNEL, "--view", "burst")["bursts"]
    assert found["critical_gap"] == pytest.approx(0.10868, rel=1e-3)
    assert found["openings"]["exact"] == pytest.approx(2.5704, rel=1e-3)


def test_noise_of_many(json_of: Callable[..., Any], cli: Callable[..., Any]) -> None:
    found = json_of("record", *CHANNEL, "--view", "noise", "--count", "20")
    assert found["count"] == 20
    assert found["spectrum"]["lorentzians"][0]["corner"] == pytest.approx(114.06, rel=1e-4)
    assert len(found["spectrum"]["density"]) == len(found["spectrum"]["frequencies"])
    assert "corner frequency / Hz" in cli("record", *CHANNEL, "--view", "noise").stdout


def test_turnovers_of_a_pump(cli: Callable[..., Any], json_of: Callable[..., Any]) -> None:
    text = cli("record", *PUMP).stdout
    assert "turnover\t" in text
    assert "randomness\t" in text
    found = json_of("record", *PUMP)
    assert found["turnover"]["exact"] == pytest.approx(found["turnover"]["seen"], rel=0.5)
    assert found["charge"]["unit"] == "e"


def test_chinese(cli: Callable[..., Any]) -> None:
    text = cli("--lang", "zh", "record", *CHANNEL, "--view", "dwell", "--dead-time", "50us")
    assert "随机种子 0" in text.stdout
    assert "时间常数 / ms" in text.stdout
    assert "死时间" in text.stderr


def test_dead_time_is_noted(cli: Callable[..., Any]) -> None:
    found = cli("record", *CHANNEL, "--view", "dwell", "--dead-time", "50us")
    assert "shorter than 0.05 ms were missed" in found.stderr


def test_files(cli: Callable[..., Any], tmp_path: Path) -> None:
    events, view, figure = tmp_path / "events.csv", tmp_path / "view.json", tmp_path / "figure.png"
    assert cli("record", *CHANNEL, "-o", str(events)).exit_code == 0
    assert events.read_text().splitlines()[0] == "time [s],molecule,state"
    result = cli("record", *CHANNEL, "--view", "burst", "-o", str(view), "--plot", str(figure))
    assert f"wrote {figure}" in result.stdout
    assert figure.stat().st_size > 4000
    assert json.loads(view.read_text())["bursts"]["count"] > 50
    refused = cli("record", *CHANNEL, "-o", str(events))
    assert refused.exit_code == 5
    assert "exists already" in refused.stderr
    assert cli("record", *CHANNEL, "-o", str(events), "--force").exit_code == 0
    assert cli("record", *CHANNEL, "-o", "-").stdout.startswith("time [s],molecule,state\n")


def test_samples_of_a_trace(cli: Callable[..., Any]) -> None:
    lines = cli("record", *CHANNEL, "--rate", "1kHz", "--filter", "200Hz", "-o", "-").stdout.splitlines()
    assert lines[0] == "time [s],current [pA]"
    assert len(lines) == 2001
    assert min(float(line.split(",")[1]) for line in lines[1:]) == pytest.approx(-3.6, abs=0.1)


BAD: list[tuple[list[str], str]] = [
    (["AChRR", "--for", "1s"], "AChRR"),
    (["AChR"], "--for"),
    (["AChR", "--for", "1"], "no unit"),
    (["AChR", "--for", "soon"], "cannot read"),
    (["AChR", "--for", "0s"], "above zero"),
    (["AChR", "--for", "1s", "--count", "0"], "whole number"),
    (["AChR", "--for", "1s", "--count", "2000"], "more than 1000"),
    (["AChR", "--for", "1s", "--count", "x"], "--count"),
    (["AChR", "--for", "1s", "--seed", "-3"], "whole number"),
    (["AChR", "--for", "1s", "--view", "film"], "film"),
    (["AChR", "--for", "1s", "--start", "Z"], "unknown state"),
    (["AChR", "--for", "1s", "--out", "ACh=5"], "unit"),
    (["AChR", "--for", "1s", "--out", "Nothing=5mM"], "Nothing"),
    (["AChR", "--for", "1s", "--view", "dwell"], "never opens"),
    (["AChR", "--for", "1s", "--view", "noise"], "ions of its pore"),
    (["AChR", "--for", "1s", "--critical", "1ms"], "no use"),
    (["AChR", "--for", "1s", "--view", "dwell", "--noise", "1pA"], "no use"),
    (["AChR", "--for", "1s", "--view", "burst", "--critical", "5"], "no unit"),
    (["AChR", "--for", "1s", "--rate", "5"], "no unit"),
    (["AChR", "--for", "1s", "--voltage", "70"], "no unit"),
    (["AChR", "--for", "1s", "-T", "37"], "no unit"),
    (["AChR", "--for", "1s", "--variant", "fast"], "no variants"),
    (["AChR", "--for", "1s", "-o", "x.txt"], "x.txt"),
    (["AChR", "--for", "1s", "--plot", "x.doc"], "x.doc"),
    (["AChR", "--for", "1s", "-o", "-", "--json"], "one thing"),
    (["Kir21", "--for", "1s"], "no states that take time"),
    (["NaKATPase", "--for", "1s"], "needs"),
    ([*PUMP, "--view", "dwell"], "only channels"),
    ([*PUMP, "--rate", "1kHz", "-o", "-"], "only channels"),
    ([*CHANNEL, "--noise", "1pA"], "only a figure or a file"),
]


@pytest.mark.parametrize(("arguments", "says"), BAD, ids=range(len(BAD)))
def test_bad_input_is_told(cli: Callable[..., Any], arguments: list[str], says: str) -> None:
    result = cli("record", *arguments)
    assert result.exit_code == 2
    assert says in result.stderr + result.stdout
    assert "Traceback" not in result.stderr
