"""Chinese labels: shown where a font has them, English with a note where none does."""

from __future__ import annotations

from typing import Any

import pytest

from permease.plot import style
from permease.plot.budget import plot_budget
from permease.plot.traces import plot_traces


@pytest.fixture
def _no_font(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(style, "chinese_font", lambda: None)


@pytest.mark.usefixtures("_no_font")
def test_without_a_font_english_and_a_note(neuron: Any, capsys: pytest.CaptureFixture[str]) -> None:
    figure = plot_traces(neuron, language="zh")
    assert "no font with Chinese" in capsys.readouterr().err
    assert figure.axes[-1].get_xlabel() == "Time / min"
    figure.canvas.draw()


def test_with_a_font_chinese(neuron: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """The words and the font settings; whether glyphs exist depends on the machine, so nothing is drawn here."""
    monkeypatch.setattr(style, "chinese_font", lambda: "Noto Sans CJK SC")
    monkeypatch.setattr("matplotlib.figure.Figure.savefig", lambda *a, **k: None)
    figure = plot_traces(neuron, language="zh")
    assert figure.axes[-1].get_xlabel() == "时间 / min"
    label = figure.axes[-1].xaxis.label
    assert label.get_fontfamily() == ["DejaVu Sans", "Noto Sans CJK SC"]
    assert figure.axes[0].texts[0].get_text() == "静息"


def test_real_glyphs_where_the_machine_has_them(neuron: Any) -> None:
    """Warnings are errors: a missing glyph would fail."""
    if style.chinese_font() is None:
        pytest.skip("no Chinese font here")
    plot_traces(neuron, language="zh").canvas.draw()
    plot_budget(neuron, "water", language="zh").canvas.draw()


def test_every_word_is_in_both_languages() -> None:
    import re

    for key, text in style.WORDS.items():
        assert text.en
        assert key == "pH" or re.search("[\u4e00-\u9fff]", text.zh)
