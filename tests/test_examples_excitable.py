"""The examples about excitable membranes run without a warning, and say what their first line promises."""

import ast
import re
import runpy
from pathlib import Path

import pytest

FOLDER = Path(__file__).parents[1] / "examples"
PAPERS = sorted(path.stem for path in (FOLDER / "from_papers").glob("*.py"))


def output(path, capsys, monkeypatch, *arguments):
    monkeypatch.setattr("sys.argv", [path.name, *map(str, arguments)])
    runpy.run_path(str(path), run_name="__main__")
    return capsys.readouterr().out


@pytest.mark.parametrize("name", PAPERS)
def test_an_example_from_a_paper_is_short_and_names_its_figure(name):
    source = (FOLDER / "from_papers" / f"{name}.py").read_text(encoding="utf-8")
    assert len(source.splitlines()) < 60
    first = ast.get_docstring(ast.parse(source)).splitlines()[0]
    assert re.match(r"(Figure|Table) \d+", first)
    assert name.rpartition("_")[2] in first


def test_hodgkin_huxley_1952(capsys, monkeypatch, tmp_path):
    """Rows C2, C3 and C4."""
    file = tmp_path / "figure.png"
    shown = output(FOLDER / "from_papers" / "Hodgkin_Huxley_1952.py", capsys, monkeypatch, file)
    peaks = {
        int(a): (float(b), float(c)) for a, b, c in re.findall(r"(\d+) mV: peak +([\d.]+) .* at ([\d.]+) ms", shown)
    }
    assert peaks[90] == pytest.approx((108.53, 0.300), abs=6e-3)
    assert peaks[15] == pytest.approx((105.41, 1.160), abs=6e-3)
    assert set(peaks) == {90, 15, 7}
    assert " 6 mV: no action potential" in shown
    assert "threshold of a pulse of 0.5 ms 13.275" in shown
    assert " 9 ms: 4.58" in shown
    assert "   5 ms: nothing up to 400" in shown
    assert file.stat().st_size > 10_000


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
