"""Every figure refuses the same nonsense: a language that is none, a file that is none, an option that it lacks."""

from __future__ import annotations

import functools
from pathlib import Path
from typing import Any

import numpy as np
import pytest

import permease as pm
from permease.errors import FileError, InputError, PermeaseError, UnknownNameError
from permease.plot import style
from permease.plot.budget import plot_budget
from permease.plot.scheme import draw_scheme, plot_scheme
from permease.plot.traces import plot_traces


@functools.cache
def drawing() -> Any:
    return draw_scheme(pm.library.GLUT1())


@pytest.mark.parametrize("language", ["fr", "zh-CN", "", "EN", 5, None, [], np.array([])], ids=repr)
def test_a_figure_speaks_english_or_chinese(language: Any, neuron: Any) -> None:
    with pytest.raises(UnknownNameError, match="unknown language") as caught:
        style.spoken(language)
    assert caught.value.where == "language"
    assert caught.value.why == "known: en, zh"
    assert caught.value.hint
    for draw in (
        lambda: neuron.plot(language=language),
        lambda: plot_traces(neuron, language=language),
        lambda: plot_budget(neuron, "Na", language=language),
        lambda: plot_scheme(pm.library.GLUT1(), language=language),
        lambda: draw_scheme(pm.library.GLUT1(), language=language),
    ):
        with pytest.raises(UnknownNameError, match="unknown language"):
            draw()


@pytest.mark.parametrize(
    ("path", "kind"),
    [(5, InputError), ([], InputError), ("", InputError), ("x.bmp", InputError), ("x", InputError),
     ("x.csv", InputError), ("nowhere/x.png", FileError), ("folder.png", FileError), (300 * "x" + ".png", FileError)],
    ids=lambda v: str(v)[:20],
)  # fmt: skip
def test_a_figure_is_written_to_a_file_that_can_be(
    path: Any, kind: type[PermeaseError], neuron: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "folder.png").mkdir()
    for draw in (lambda: neuron.plot(path=path), lambda: drawing().figure(path)):
        with pytest.raises(kind) as caught:
            draw()
        assert caught.value.hint
    for write in (neuron.to_csv, neuron.to_netcdf):
        if path not in ("x", "x.csv", "x.bmp", "folder.png"):
            with pytest.raises(PermeaseError):
                write(path)
    with pytest.raises(InputError, match="what to write"):
        neuron.to_csv("x.bmp")
    assert [p.name for p in tmp_path.iterdir()] == ["folder.png"]


def test_a_figure_that_fails_leaves_the_one_before(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "x.png"
    drawing().figure(path)
    before = path.read_bytes()

    def full(self: Any, file: Any, **more: Any) -> None:
        Path(file).write_bytes(b"half")
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("matplotlib.figure.Figure.savefig", full)
    with pytest.raises(FileError, match="cannot write"):
        drawing().figure(path)
    assert path.read_bytes() == before
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("items", [(5,), ([],), (None,), ("zz",), (np.array([]),)], ids=repr)
def test_what_is_drawn_of_a_run_is_named(items: Any, neuron: Any) -> None:
    with pytest.raises(PermeaseError):
        neuron.plot(*items)


@pytest.mark.parametrize("states", ["yes", 5, [], np.array([])], ids=repr)
def test_states_of_a_clamp_are_drawn_or_not(states: Any) -> None:
    record = pm.clamp(pm.library.Nav3State(), [("-80 mV", "1 ms"), ("0 mV", "10 ms")], points=5)
    with pytest.raises(InputError, match="yes or no") as caught:
        record.plot(states=states)
    assert caught.value.where == "states"


@pytest.mark.parametrize("view", ["trace", "dwell", "burst", "noise"])
def test_a_view_of_a_record_knows_its_options(view: str) -> None:
    record = pm.single_molecule(pm.library.AChR(), "100 ms", outside={"ACh": "10 uM"}, seed=1)
    with pytest.raises(UnknownNameError, match="unknown option 'zz'") as caught:
        record.plot(view, zz=5)
    assert caught.value.where == f"plot > {view}"
    assert caught.value.hint


@pytest.mark.parametrize("given", [[], 5, "K", np.array([])], ids=repr)
def test_a_scheme_is_drawn_at_what_sides_hold(given: Any) -> None:
    with pytest.raises(InputError):
        draw_scheme(pm.library.GLUT1(), inside=given, outside={"glucose": "1 mM"})
