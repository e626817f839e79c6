"""Notebooks show figures by themselves; Chinese in bold says nothing; a step that sets a number from zero is named."""

import logging

import pytest

import permease as pm
from permease.plot import steps, style
from permease.plot.scheme import plot_scheme


def test_a_notebook_shows_a_figure_without_pyplot():
    picture = plot_scheme(pm.library.GLUT1())._repr_png_()
    assert picture.startswith(b"\x89PNG")
    assert picture == plot_scheme(pm.library.GLUT1())._repr_png_()
    assert picture != plot_scheme(pm.library.AE1())._repr_png_()


def test_bold_chinese_is_found_without_a_complaint(caplog):
    with caplog.at_level(logging.WARNING), style.styled("zh"):
        figure = style.figure(2.0, 1.0)
        figure.text(0.5, 0.5, "膜电位", weight="bold")
        figure._repr_png_()
    assert not [each for each in caplog.records if "findfont" in each.getMessage()]


@pytest.mark.parametrize(
    ("before", "now", "label"),
    [(0.0, 100.0, "Pump\nlight 100 W/m²"), (100.0, 0.0, "Pump\nlight 0"), (50.0, 100.0, "Pump × 2")],
)
def test_a_number_that_a_step_sets_is_named(before, now, label):
    name = "membrane.Pump.light"
    assert steps._settings([name], {name: before}, {name: now}, {name: "kg s^-3"}, "en") == [label]
