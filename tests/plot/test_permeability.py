"""The figure of log P against log K."""

from __future__ import annotations

import pytest

import permease as pm
from permease.errors import UnknownNameError
from permease.plot import permeability as drawing
from permease.plot.permeability import lipids, plot_permeability

MEMBRANE = pm.Bilayer({"POPC": 0.7, "cholesterol": 0.3}, temperature="25 degC")


@pytest.fixture(scope="module")
def figure():
    return plot_permeability(MEMBRANE, solute="urea")


def test_axes_lines_and_names(figure):
    ax = figure.axes[0]
    assert ax.get_xlabel() == "log K, hexadecane/water"
    assert ax.get_ylabel() == "log (P / cm s⁻¹)"
    assert ax.get_title() == "POPC 70 %, cholesterol 30 % at 25 °C"
    names = [text.get_text() for text in ax.texts]
    for name in ("urea", "water", "O₂", "CH₃NH₂", "1,2-propanediol", "acetic acid"):
        assert names.count(name) == 1
    assert len(ax.get_legend().get_texts()) == 4
    assert [t.get_fontweight() for t in ax.texts if t.get_text() == "urea"] == ["bold"]


def test_the_line_is_the_rule_in_this_membrane(figure):
    (x0, x1), (y0, y1) = figure.axes[0].get_lines()[0].get_data()
    assert (y1 - y0) / (x1 - x0) == pytest.approx(1.03)
    urea = MEMBRANE.permeability("urea", method="hexadecane").value.to("cm/s").magnitude
    import math

    assert y0 + 1.03 * (-6.55 - x0) == pytest.approx(math.log10(urea), abs=1e-9)


def test_names_stay_apart(figure):
    renderer = figure.canvas.get_renderer()
    boxes = [drawing._words(t, renderer) for t in figure.axes[0].texts]
    boxes = [(b.x0 + 1, b.y0 + 1, b.x1 - 1, b.y1 - 1) for b in boxes]
    for i, a in enumerate(boxes):
        assert all(drawing._shared(a, b) == 0.0 for b in boxes[i + 1 :])


def test_in_chinese():
    ax = plot_permeability(MEMBRANE, language="zh").axes[0]
    assert ax.get_xlabel() == "log K（十六烷/水）"
    assert "尿素" in [text.get_text() for text in ax.texts]
    assert lipids(MEMBRANE, "zh") == "POPC 70 %、胆固醇 30 %"


def test_written_files_are_alike(tmp_path):
    for name in ("a.svg", "b.svg"):
        plot_permeability(MEMBRANE, tmp_path / name)
    assert (tmp_path / "a.svg").read_bytes() == (tmp_path / "b.svg").read_bytes()


def test_an_unknown_solute_is_refused():
    with pytest.raises(UnknownNameError, match="nonsense"):
        plot_permeability(MEMBRANE, solute="nonsense")
