"""The example about an excitable membrane runs without a warning, and says what its first line promises."""

import re
import runpy
from pathlib import Path

FOLDER = Path(__file__).parents[1] / "examples"


def output(path, capsys, monkeypatch, *arguments):
    monkeypatch.setattr("sys.argv", [path.name, *map(str, arguments)])
    runpy.run_path(str(path), run_name="__main__")
    return capsys.readouterr().out


def test_the_three_state_channel(capsys, monkeypatch, tmp_path):
    """Scenario: the refractory period of a user's own channel is a result."""
    file = tmp_path / "figure.png"
    shown = output(FOLDER / "three_state_channel.py", capsys, monkeypatch, file)
    assert re.search(r"action potential: peak [45]\d\.\d mV", shown)
    assert "6.0 ms later: no stimulus fires" in shown
    ratios = [float(v) for v in re.findall(r"threshold ([\d.]+) times", shown)]
    assert ratios == sorted(ratios, reverse=True)
    assert ratios[0] > 1.5
    assert ratios[-1] == 1.0
    absolute, relative = (
        float(v) for v in re.search(r"period ([\d.]+) ms, relative until ([\d.]+) ms", shown).groups()
    )
    assert 6.0 < absolute < 7.0 < relative < 15.0
    assert "BROKEN" not in shown
    assert file.stat().st_size > 5_000
