"""Every kind of figure that a command draws, in Chinese, with the font that ships: no glyph is missing."""

from __future__ import annotations

import logging
import shlex
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from permease.plot import style

PUMP = "NaKATPase --in Na=10mM,K=140mM,MgATP=5mM,MgADP=0.1mM,Pi=1mM,pH=7.2 --out Na=140mM,K=5mM"
GUT = "SGLT1 --in Na=10mM,glucose=1mM --out Na=140mM,glucose=5mM"
AXON = "SquidNav --in Na=50mM --out Na=440mM"
RECEPTOR = "AChR --in Na=10mM,K=140mM --out Na=150mM,K=5mM,ACh=10uM --voltage=-70mV -T 22degC --for 0.5s"
TRACE = "time [s],signal\n" + "\n".join(f"{t / 10},{1.0 - 0.9 ** (t + 1)}" for t in range(30)) + "\n"
PAMPA = "pH,P_e [cm/s]\n4,3.0e-8\n5,2.5e-7\n6,1.6e-6\n7,3.8e-6\n8,4.4e-6\n9,4.6e-6\n"
FRAP = "time [s],recovery\n" + "\n".join(f"{t},{0.9 * t / (t + 3.0)}" for t in range(30)) + "\n"
VESICLE = "--radius 60nm --inside 300mM --outside 300mM --solute 300mM"
QUICK = [
    "assay pampa 1e-5cm/s --base 9",
    "assay pampa 1e-5cm/s --base 9 --pH 4..9/6",
    "assay fit-pampa pampa.csv --base --unstirred none",
    "assay caco2 1e-5cm/s --base 9",
    "assay caco2 1e-7cm/s",
    "assay liposome 1e-9cm/s --charge=-1 --counterion K=1e-8cm/s:100mM:100mM",
    "assay liposome 1e-9cm/s --fluorimeter",
    "assay fit-leak trace.csv --radius 60nm",
    f"assay swelling 1e-5cm/s --water 3e-3cm/s {VESICLE} --duration 1s",
    f"assay fit-swelling trace.csv {VESICLE}",
    "assay loading 1e-3cm/s --base 8 --radius 60nm --ammonium-sulfate 250mM",
    "assay trapping blood=7.4 lysosome=4.8 --base 9",
    f"curve {GUT} --iv",
    f"curve {GUT} --energy",
    f"curve {GUT} --occupancy Na",
    f"curve {GUT} --occupancy voltage",
    f"curve {PUMP} --dose ouabain",
    "curve GLUT1 --uptake glucose",
    "curve GLUT1 --uptake glucose --trans 5mM",
    "curve GLUT1 --uptake glucose --view lineweaver-burk",
    "curve LDLReceptor --uptake LDL",
    "curve LDLReceptor --uptake LDL --beside FluidPhasePinocytosis",
    "curve DPPC --fluidity",
    "curve POPC --overton",
    "curve --donnan --out K=150mM,Cl=150mM",
    "calc fluidity DPPC",
    "calc permeability urea",
    "calc frap --spot 2um --mobile 0.85",
    "calc frap --data frap.csv --spot 2um",
    f"clamp {AXON} --steps=-100mV:5ms,-80mV..40mV/5:5ms",
    f"clamp {AXON} --steps=-100mV:5ms,0mV:5ms",
    f"clamp {GUT} --steps=-100mV:50ms,0mV:50ms",
    f"record {RECEPTOR} --view trace",
    f"record {RECEPTOR} --view dwell",
    f"record {RECEPTOR} --view burst",
    f"record {RECEPTOR} --view noise",
    f"record {PUMP} --for 0.5s",
    "release Lou2005 --calcium 25uM:0.5ms,50nM:5ms",
    "release Lou2005 --curve 1uM..100uM/5",
    "run red_blood_cell -t 1h",
    "sweep gibbs_donnan_cell -t 1min --keep K,voltage --points 3 -n 4 --vary membrane.area=scaled(cv=0.2)",
    "sweep gibbs_donnan_cell -t 1min --points 3 -n 8 --indices --keep K --vary membrane.area=scaled(cv=0.2)"
    " --vary cytosol.volume=scaled(cv=0.1)",
]
SLOW = [
    "fragility",
    "tonicity red_blood_cell Na=150mM,Cl=150mM",
    "excite squid_axon --refractory --intervals 7ms,12ms",
    "excite squid_axon --firing --currents 5uA/cm^2,10uA/cm^2",
    "run squid_axon",
]


@pytest.fixture(autouse=True)
def _only_what_ships(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """As on a machine without any Chinese font."""
    monkeypatch.setattr(style, "CHINESE_FONTS", ())
    style.fonts.cache_clear()
    yield
    style.fonts.cache_clear()


@pytest.fixture
def _files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name, text in (("trace.csv", TRACE), ("pampa.csv", PAMPA), ("frap.csv", FRAP)):
        Path(name).write_text(text, encoding="utf-8")


@pytest.mark.usefixtures("_files")
@pytest.mark.parametrize("command", [*QUICK, *(pytest.param(each, marks=pytest.mark.slow) for each in SLOW)])
def test_no_glyph_is_missing(cli: Callable[..., Any], caplog: pytest.LogCaptureFixture, command: str) -> None:
    """Warnings are errors; mathematical text only writes to the log that it has no such character."""
    with caplog.at_level(logging.WARNING, logger="matplotlib"):
        done = cli("--lang", "zh", *shlex.split(command), "--plot", "figure.svg")
    assert done.exit_code == 0, done.stderr or done.exception
    assert not [each.message for each in caplog.records if each.name.startswith("matplotlib")]
    assert "no font has" not in done.stderr
    assert Path("figure.svg").stat().st_size > 5000


def test_a_missing_glyph_is_found(caplog: pytest.LogCaptureFixture, tmp_path: Path) -> None:
    """What the test above relies on: Chinese within mathematical text leaves a line in the log."""
    with caplog.at_level(logging.WARNING, logger="matplotlib"), style.styled("zh"):
        figure = style.figure(2.0, 2.0)
        figure.subplots().set_title("膜 $P_m$")
        style.save(figure, tmp_path / "x.svg")
    assert caplog.records
