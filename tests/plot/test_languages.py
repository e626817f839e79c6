"""Figures in Chinese: every character that the package writes has a glyph in the font that ships."""

from __future__ import annotations

import runpy
from pathlib import Path
from typing import Any

import pytest
from fontTools.ttLib import TTFont

from permease.plot import style
from permease.plot.budget import plot_budget
from permease.plot.traces import plot_traces

SCRIPT = Path(__file__).parents[2] / "scripts" / "chinese_font.py"


@pytest.fixture(autouse=True)
def _only_what_ships(monkeypatch: pytest.MonkeyPatch) -> None:
    """As on a machine without any Chinese font."""
    monkeypatch.setattr(style, "CHINESE_FONTS", ())
    style.fonts.cache_clear()
    yield
    style.fonts.cache_clear()


def test_the_font_has_every_character_of_the_words() -> None:
    """Where this fails: run scripts/chinese_font.py."""
    wanted = {ord(c) for c in runpy.run_path(str(SCRIPT))["characters"]()}
    assert len(wanted) > 500
    have = set(TTFont(style.FONT).getBestCmap())
    assert not {chr(code) for code in wanted - have}


def test_the_font_brings_its_licence() -> None:
    assert "SIL OPEN FONT LICENSE Version 1.1" in (style.FONT.parent / "OFL.txt").read_text(encoding="utf-8")
    assert style.FONT.stat().st_size < 600_000


def test_figures_in_chinese_have_all_glyphs(neuron: Any) -> None:
    """Warnings are errors: a missing glyph would fail."""
    figure = plot_traces(neuron, language="zh")
    assert figure.axes[-1].get_xlabel() == "时间 / min"
    assert figure.axes[-1].xaxis.label.get_fontfamily() == ["DejaVu Sans", "Permease Sans SC"]
    assert figure.axes[0].texts[0].get_text() == "静息"
    figure.canvas.draw()
    plot_budget(neuron, "water", language="zh").canvas.draw()


@pytest.mark.parametrize("kind", ["png", "svg", "pdf"])
def test_files_in_chinese(neuron: Any, tmp_path: Path, kind: str) -> None:
    path = tmp_path / f"run.{kind}"
    plot_traces(neuron, language="zh", path=path)
    assert path.stat().st_size > 5000
