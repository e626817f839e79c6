"""Names that no font can show become marks, told once; no warning of matplotlib reaches a user."""

import pytest

import permease as pm
from permease.plot import style


@pytest.fixture
def no_chinese(monkeypatch):
    monkeypatch.setattr(style, "fonts", lambda: ("DejaVu Sans",))


def test_trapping_in_compartments_with_chinese_names(no_chinese, capsys, tmp_path):
    found = pm.ion_trapping({"血浆": 7.4, "尿（晨）": 6.0}, pKa=9.9, kind="base")
    figure = found.plot(tmp_path / "trapping.png")
    (line,) = capsys.readouterr().err.splitlines()
    assert "[1] is 血浆" in line
    assert "[2] is 尿（晨）" in line
    ax = figure.axes[0]
    assert [label.get_text() for label in ax.get_yticklabels()] == ["[1], pH 7.4", "[2], pH 6"]
    assert ax.get_xlabel().endswith("[1]")


def test_what_can_be_shown_stays(no_chinese, capsys, tmp_path):
    figure = pm.ion_trapping({"plasma": 7.4, "µrine": 6.0}, pKa=9.9, kind="base").plot(tmp_path / "trapping.svg")
    assert capsys.readouterr().err == ""
    assert [label.get_text() for label in figure.axes[0].get_yticklabels()] == ["plasma, pH 7.4", "µrine, pH 6"]


def test_legends_titles_and_ticks_of_numbers(no_chinese, capsys):
    figure = style.figure(3.0, 2.0)
    ax = figure.subplots()
    ax.plot([0.0, 1.0], [1.0, 2.0], label="胞质 Na⁺")
    ax.legend()
    ax.set_title("胞质")
    with style.styled("en"):
        style.legible(figure)
    assert ax.get_title() == "[1]"
    assert ax.get_legend().get_texts()[0].get_text() == "[1] Na⁺"
    assert capsys.readouterr().err.count("note:") == 1
    figure.canvas.draw()
    assert any(label.get_text() for label in ax.get_xticklabels())
